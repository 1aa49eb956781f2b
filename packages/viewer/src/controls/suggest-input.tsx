import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Hit } from '../core/search.ts';
import { SEARCH } from '../strings/controls.ts';
import { SearchHit } from './search-hit.tsx';

interface SuggestInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hits: readonly Hit[];
  /** Whether `hits` are there to be shown, even if there are none. */
  readonly isReady: boolean;
  readonly onChoose: (hit: Hit) => void;
  /** Escape, or Backspace in an empty box. */
  readonly onLeave?: () => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
}

/**
 * A text box with suggestions, as WAI-ARIA's combobox with a list: arrows go through them, Enter takes
 * the first or the one they stand on.
 */
export function SuggestInput(props: SuggestInputProps) {
  const { label, placeholder, text, onText, hits, isReady, onChoose, onLeave } = props;
  const { inputRef, autoFocus } = props;
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const active = Math.min(at, hits.length - 1);
  const isShown = isOpen && isReady;
  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    setOpen(false);
    onChoose(hit);
  };
  const step = (by: number) => {
    setOpen(true);
    setAt((active + by + hits.length) % Math.max(1, hits.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '') onLeave?.();
    const act = {
      ArrowDown: () => {
        step(1);
      },
      ArrowUp: () => {
        step(-1);
      },
      Enter: () => {
        choose(hits[active]);
      },
      Escape: () => {
        if (isShown) event.stopPropagation();
        else onLeave?.();
        setOpen(false);
      },
    }[event.key];
    if (act === undefined || event.nativeEvent.isComposing) return;
    if (event.key !== 'Escape' || isShown) event.preventDefault();
    act();
  };
  return (
    <>
      <input
        ref={inputRef}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-activedescendant={isShown && hits.length > 0 ? `${id}-${String(active)}` : undefined}
        autoComplete="off"
        autoFocus={autoFocus}
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => {
          setOpen(true);
        }}
        onBlur={() => {
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      {isShown && hits.length > 0 && (
        <ul className="popover suggestions" role="listbox" aria-label={label} id={id}>
          {hits.map((hit, i) => (
            <SearchHit
              key={`${hit.kind} ${hit.id}`}
              id={`${id}-${String(i)}`}
              hit={hit}
              isActive={i === active}
              onOver={() => {
                setAt(i);
              }}
              onChoose={() => {
                choose(hit);
              }}
            />
          ))}
        </ul>
      )}
      {isShown && hits.length === 0 && <p className="popover suggestions none">{SEARCH.nothing}</p>}
    </>
  );
}
