import { Button } from 'react-aria-components';
import { parseFragment } from '../core/parse-permalink.ts';
import { shorten } from '../details/long-text.tsx';
import { VIEWS } from '../strings/dialogs.ts';
import { useViewer } from '../viewer-context.ts';
import type { SavedView } from './saved-views.ts';
import { TextField } from './text-field.tsx';

interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly onChange: (views: readonly SavedView[]) => void;
  readonly close: () => void;
}

/** Saved views: opened, their captions written anew, deleted. */
export function ViewList({ views, onChange, close }: ViewListProps) {
  const { dispatch } = useViewer();
  if (views.length === 0) return <p className="empty">{VIEWS.none}</p>;
  return (
    <ul className="views">
      {views.map(({ caption, fragment }, i) => (
        <li key={i}>
          <TextField
            label={VIEWS.rename(shorten(caption, 80))}
            quiet
            value={caption}
            onChange={(next) => {
              onChange(views.with(i, { caption: next, fragment }));
            }}
          />
          <Button
            className="button"
            onPress={() => {
              dispatch({ kind: 'restore', state: parseFragment(fragment) });
              close();
            }}
          >
            {VIEWS.open}
          </Button>
          <Button
            className="round"
            aria-label={VIEWS.remove(shorten(caption, 80))}
            onPress={() => {
              onChange(views.filter((_, at) => at !== i));
            }}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
