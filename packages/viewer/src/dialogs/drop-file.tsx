import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { shorten } from '../details/long-text.tsx';
import { DECIDE } from '../strings/decisions.ts';
import { OPEN } from '../strings/dialogs.ts';
import { useOpenFile, type Opening } from './use-open-file.ts';

/** Opens a file that is dropped anywhere on the page, and says so while it hangs over it. */
export function DropFile() {
  const [over, setOver] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [opening, open] = useOpenFile();
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(false);
      const { files } = event.dataTransfer;
      const [file] = files;
      setMessage(files.length > 1 ? OPEN.many : null);
      if (file !== undefined && files.length === 1) void open(file);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [open]);
  const [dismissed, setDismissed] = useState<Opening | null>(null);
  const failed =
    message ?? (opening.kind === 'failed' && opening !== dismissed ? opening.message : null);
  return (
    <>
      {over && (
        <div className="drop" aria-hidden="true">
          {OPEN.drop}
        </div>
      )}
      {opening.kind === 'reading' && (
        <p className="desk-notice" role="status">
          <bdi>{OPEN.reading(shorten(opening.name, 80))}</bdi>
        </p>
      )}
      {failed !== null && (
        <div className="desk-notice" role="alert">
          <p data-error="true">
            <bdi>{shorten(failed, 400)}</bdi>
          </p>
          <Button
            className="quiet"
            onPress={() => {
              setMessage(null);
              setDismissed(opening);
            }}
          >
            {DECIDE.dismiss}
          </Button>
        </div>
      )}
    </>
  );
}
