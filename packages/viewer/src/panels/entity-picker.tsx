import { useState } from 'react';
import { SuggestInput } from '../controls/suggest-input.tsx';
import { shorten } from '../details/long-text.tsx';
import { PICK } from '../strings/decisions.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../viewer-context.ts';

interface EntityPickerProps {
  readonly label: string;
  /** Id of the one that is picked. */
  readonly id: string | null;
  readonly onPick: (id: string | null) => void;
  readonly autoFocus?: boolean;
}

/** Picks an entity by its name or an alias. */
export function EntityPicker({ label, id, onPick, autoFocus = false }: EntityPickerProps) {
  const { network } = useViewer();
  const nameOf = (picked: string | null) => {
    const row = picked === null ? null : network.nodeOf(picked);
    return row === null ? '' : shorten(network.data.entities.name.at(row) ?? '', 80);
  };
  const [text, setText] = useState(nameOf(id));
  const { query, hits, setQuery, isSettled } = useSearch(true);
  return (
    <div className="field picker">
      <span aria-hidden="true">{label}</span>
      <SuggestInput
        label={label}
        placeholder={PICK.placeholder}
        text={text}
        onText={(next) => {
          setText(next);
          setQuery(next);
          if (next === '') onPick(null);
        }}
        hits={hits}
        isReady={query.trim() !== '' && isSettled}
        onChoose={(hit) => {
          setText(nameOf(hit.id));
          setQuery('');
          onPick(hit.id);
        }}
        autoFocus={autoFocus}
      />
    </div>
  );
}
