import { Button } from 'react-aria-components';
import type { EntityLink } from '@entente/core';
import { useViewer } from '../viewer-context.ts';
import { LongText } from './long-text.tsx';
import { TypeIcon } from './type-icon.tsx';

/** A name that leads to its entity, with the picture of its type. */
export function EntityName({ entity }: { readonly entity: EntityLink }) {
  const { words, select } = useViewer();
  return (
    <Button
      className="entity-name"
      onPress={() => {
        select({ kind: 'node', id: entity.id });
      }}
    >
      <TypeIcon types={entity.types} label={words.type(entity.type)} />
      <LongText text={entity.name} />
    </Button>
  );
}
