import { Button } from 'react-aria-components';
import type { EntityLink } from '@entente/core';
import { colorSlot } from '../core/colors.ts';
import { useViewer } from '../viewer-context.ts';

/** A name that leads to its entity, with the color of its type. */
export function EntityName({ entity }: { readonly entity: EntityLink }) {
  const { words, select } = useViewer();
  return (
    <Button
      className="entity-name"
      onPress={() => {
        select({ kind: 'node', id: entity.id });
      }}
    >
      <span
        className="dot"
        data-slot={colorSlot(entity.types)}
        role="img"
        aria-label={words.type(entity.type)}
      />
      <bdi>{entity.name}</bdi>
    </Button>
  );
}
