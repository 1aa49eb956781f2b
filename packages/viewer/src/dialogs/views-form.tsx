import { useState } from 'react';
import { Button } from 'react-aria-components';
import { toFragment } from '../core/permalink.ts';
import { VIEWS } from '../strings/dialogs.ts';
import { useView } from '../viewer-context.ts';
import type { DialogProps } from './dialogs.ts';
import { download } from './download.ts';
import { FileButton } from './file-button.tsx';
import { parseViews, readViews, viewsToJson, writeViews, type SavedView } from './saved-views.ts';
import { TextField } from './text-field.tsx';
import { ViewList } from './view-list.tsx';

/** Views that the reader saved under captions. */
export function ViewsForm({ close }: DialogProps) {
  const { state } = useView();
  const [views, setViews] = useState(readViews);
  const [caption, setCaption] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const keep = (next: readonly SavedView[]) => {
    setViews(next);
    setTrouble(writeViews(next) ? null : VIEWS.full);
  };
  return (
    <div className="views-form">
      <p className="empty">{VIEWS.why}</p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (caption.trim() === '') return;
          keep([{ caption: caption.trim(), fragment: toFragment(state) }, ...views]);
          setCaption('');
        }}
      >
        <TextField label={VIEWS.caption} value={caption} onChange={setCaption} />
        <Button className="button primary" type="submit">
          {VIEWS.save}
        </Button>
      </form>
      <ViewList views={views} onChange={keep} close={close} />
      {trouble !== null && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <div className="actions">
        <Button
          className="button"
          isDisabled={views.length === 0}
          onPress={() => {
            download('entente-views.json', viewsToJson(views), 'application/json');
          }}
        >
          {VIEWS.export}
        </Button>
        <FileButton
          label={VIEWS.import}
          accept=".json"
          className="button"
          onFile={(file) => {
            void file.text().then((text) => {
              const found = parseViews(text);
              if (found === null || found.length === 0) setTrouble(VIEWS.bad);
              else keep([...found, ...views]);
            });
          }}
        />
      </div>
    </div>
  );
}
