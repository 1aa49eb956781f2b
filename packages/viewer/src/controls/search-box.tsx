import { useRef } from 'react';
import { SEARCH } from '../strings/controls.ts';
import { useChooseHit } from '../use-choose-hit.ts';
import { useGoToSearch } from '../use-go-to-search.ts';
import { useSearch } from '../use-search.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { Icon } from './icon.tsx';
import { PathChip } from './path-chip.tsx';
import { SuggestInput } from './suggest-input.tsx';

/** Finds entities, relations and articles; "/" or Ctrl-K goes there, Enter opens the first hit. */
export function SearchBox() {
  const { askPath } = useViewer();
  const { pathFrom } = useView();
  const { query, setQuery, hits, isSettled } = useSearch(pathFrom !== null);
  const choose = useChooseHit();
  const input = useRef<HTMLInputElement>(null);
  useGoToSearch(input, pathFrom);
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <PathChip />
      <SuggestInput
        label={SEARCH.label}
        placeholder={pathFrom === null ? SEARCH.placeholder : SEARCH.pathsTo}
        text={query}
        onText={setQuery}
        hits={hits}
        isReady={query.trim() !== '' && isSettled}
        onChoose={(hit) => {
          setQuery('');
          choose(hit);
          if (hit.kind === 'entity' && pathFrom === null) {
            const app = input.current?.closest('.app');
            app?.querySelector<HTMLElement>('.canvas-holder')?.focus();
          }
        }}
        onLeave={() => {
          askPath(null);
          setQuery('');
        }}
        inputRef={input}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
