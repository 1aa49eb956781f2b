import type { ClaimSummary } from '@entente/core';
import { phraseOf } from '../core/phrase.ts';
import { useViewer } from '../viewer-context.ts';
import { EntityName } from './entity-name.tsx';
import { objectText } from './object-text.ts';
import { shorten } from './long-text.tsx';

/** A claim in words, its names leading to their entities. */
export function Statement({ claim }: { readonly claim: ClaimSummary }) {
  const { words } = useViewer();
  const { subject, object, polarity } = claim;
  return (
    <>
      <EntityName entity={subject} />{' '}
      <bdi className="phrase" data-polarity={polarity}>
        {shorten(phraseOf(claim, words), 200)}
      </bdi>{' '}
      {object?.kind === 'entity' && <EntityName entity={object.entity} />}
      {object !== null && object.kind !== 'entity' && (
        <bdi className="words">{objectText(object, words)}</bdi>
      )}
    </>
  );
}
