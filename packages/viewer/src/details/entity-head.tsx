import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EntityAnswer } from '../core/answers.ts';
import { ENTITY, more } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';
import { Joined, LongText } from './long-text.tsx';
import { TypeIcon } from './type-icon.tsx';

const FEW = 6;

/** What an entity is and how it is called. */
export function EntityHead({ entity }: { readonly entity: EntityAnswer['entity'] }) {
  const { words } = useViewer();
  const [open, setOpen] = useState(false);
  const aliases = open ? entity.aliases : entity.aliases.slice(0, FEW);
  return (
    <header>
      <p className="eyebrow">
        <TypeIcon types={entity.types} />
        <span>{words.type(entity.type)}</span>
      </p>
      <h2>
        <LongText text={entity.name} most={200} />
      </h2>
      {aliases.length > 0 && (
        <p className="aliases">
          {ENTITY.also}{' '}
          <Joined
            parts={aliases.map((alias) => (
              <LongText key={alias} text={alias} most={80} />
            ))}
            between=", "
          />
          {entity.aliases.length > aliases.length && (
            <Button
              className="quiet"
              onPress={() => {
                setOpen(true);
              }}
            >
              {more(entity.aliases.length - FEW)}
            </Button>
          )}
        </p>
      )}
    </header>
  );
}
