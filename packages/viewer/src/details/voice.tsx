import type { EvidenceAnswer } from '@entente/core';
import { EVIDENCE } from '../strings/details.ts';
import { EntityName } from './entity-name.tsx';
import { Joined, LongText } from './long-text.tsx';

/** In whose voice a sentence stands: the article's own, or whom it quotes. */
export function Voice({ evidence }: { readonly evidence: EvidenceAnswer }) {
  const { attribution, speakers, sourceText, cue } = evidence;
  if (attribution === 'author') return <p className="voice">{EVIDENCE.own}</p>;
  const named = [
    ...speakers.map((speaker) => <EntityName key={speaker.id} entity={speaker} />),
    ...(sourceText === undefined ? [] : [<LongText key="text" text={sourceText} />]),
  ];
  return (
    <p className="voice">
      {attribution === 'quote' ? EVIDENCE.quoted : EVIDENCE.reportedBy}
      {named.length > 0 && ` ${EVIDENCE.from} `}
      <Joined parts={named} between={EVIDENCE.citing} />
      {cue !== null && (
        <>
          {' '}
          (“
          <LongText text={cue} most={60} />
          ”)
        </>
      )}
    </p>
  );
}
