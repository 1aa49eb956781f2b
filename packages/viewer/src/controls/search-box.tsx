import { useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { colorSlot } from '../core/colors.ts';
import { createSearch } from '../core/search.ts';
import { useViewer } from '../viewer-context.ts';

/** Finds entities by name or alias; "/" or Ctrl-K goes there, Enter opens the first hit. */
export function SearchBox() {
  const { graph, words, select } = useViewer();
  const search = useMemo(() => createSearch(graph.nodes), [graph]);
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const hits = useMemo(
    () => search(query).flatMap((hit) => ({ ...hit, node: graph.node.get(hit.id) })),
    [search, query, graph],
  );
  const open = (id: string) => {
    setQuery('');
    select({ kind: 'node', id });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLInputElement;
      const slash = event.key === '/' && !writing;
      if (!slash && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <ComboBox
      className="search"
      items={hits}
      inputValue={query}
      onInputChange={setQuery}
      value={null}
      onChange={(key) => {
        if (key !== null) open(String(key));
      }}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="live">Search names</Label>
      <Input
        ref={input}
        placeholder="Search names"
        onKeyDown={(event) => {
          const first = hits[0];
          const chosen = event.currentTarget.getAttribute('aria-activedescendant');
          if (event.key !== 'Enter' || first === undefined || chosen) return;
          event.preventDefault();
          open(first.id);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      <Popover className="suggestions" offset={6}>
        <ListBox<(typeof hits)[number]>>
          {({ id, alias, node }) => (
            <ListBoxItem id={id} textValue={node?.label ?? id}>
              <span className="dot" data-slot={colorSlot(node?.types ?? [])} />
              <span className="hit">
                <bdi>{node?.label}</bdi>
                {alias !== null && (
                  <small>
                    also <bdi>{alias}</bdi>
                  </small>
                )}
              </span>
              <small>{words.type(node?.type ?? '')}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
