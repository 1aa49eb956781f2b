import { Button } from 'react-aria-components';
import { shorten } from '../details/long-text.tsx';
import { OPEN } from '../strings/dialogs.ts';
import type { DialogProps } from './dialogs.ts';
import { FileButton } from './file-button.tsx';
import { useOpenFile, useWayBack } from './use-open-file.ts';

/** Chooses a file of a graph and shows it. */
export function OpenForm({ close }: DialogProps) {
  const [opening, open] = useOpenFile();
  const back = useWayBack();
  return (
    <div className="open-form">
      <p>{OPEN.why}</p>
      <p className="empty">{OPEN.formats}</p>
      <FileButton
        label={OPEN.choose}
        accept=".graphml,.gexf,.json,.arrows,.xml"
        className="button primary"
        isDisabled={opening.kind === 'reading'}
        onFile={(file) => {
          void open(file).then((opened) => {
            if (opened) close();
          });
        }}
      />
      {back !== null && (
        <Button
          className="button"
          onPress={() => {
            back();
            close();
          }}
        >
          {OPEN.back}
        </Button>
      )}
      {opening.kind === 'reading' && (
        <p role="status">
          <bdi>{OPEN.reading(shorten(opening.name, 80))}</bdi>
        </p>
      )}
      {opening.kind === 'failed' && (
        <p className="error" role="alert">
          <bdi>{shorten(opening.name, 80)}</bdi>: <bdi>{shorten(opening.message, 400)}</bdi>
        </p>
      )}
      <p className="empty">{OPEN.noSentences}</p>
    </div>
  );
}
