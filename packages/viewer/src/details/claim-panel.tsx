import type { ClaimAnswer } from '@entente/core';
import { formatPeriod } from '../core/dates.ts';
import { count, phraseOf } from '../core/phrase.ts';
import { useViewer } from '../viewer-context.ts';
import { ClaimLine, objectText } from './claim-line.tsx';
import { EntityName } from './entity-name.tsx';
import { EvidenceCard } from './evidence-card.tsx';

/** A claim with every sentence that makes it, newest first. */
export function ClaimPanel({ answer }: { readonly answer: ClaimAnswer }) {
  const { words } = useViewer();
  const { claim, summary, evidence, roles, contradicts } = answer;
  const { object } = summary;
  const happened = formatPeriod(claim.eventFrom, claim.eventTo);
  const reported = formatPeriod(claim.firstReported, claim.lastReported);
  const sources = claim.sourceCount > 0 ? ` of ${count(claim.sourceCount, 'outlet')}` : '';
  return (
    <article className="claim">
      <p className="eyebrow">Claim</p>
      <h2 className="statement">
        <EntityName entity={summary.subject} />
        <span className="phrase" data-polarity={claim.polarity}>
          {phraseOf(summary, words)}
        </span>
        {object?.kind === 'entity' && <EntityName entity={object.entity} />}
        {object !== null && object.kind !== 'entity' && (
          <bdi className="words">{objectText(object, words)}</bdi>
        )}
      </h2>
      <ul className="chips">
        <li data-kind={claim.polarity}>{claim.polarity === 'negative' ? 'denied' : 'affirmed'}</li>
        <li data-kind={claim.modality}>{claim.modality}</li>
        {claim.attributed && <li data-kind="attributed">only as others say</li>}
        {claim.status !== 'auto' && <li data-kind={claim.status}>{claim.status}</li>}
      </ul>
      <dl className="facts">
        <Fact name="Confidence" value={`${String(Math.round(claim.confidence * 100))}%`} />
        <Fact name="Reported" value={reported} />
        <Fact name="Happened" value={happened} />
        {roles.map(({ role, text }, i) => (
          <Fact key={i} name={role} value={text} />
        ))}
      </dl>
      <h3>
        {count(claim.evidenceCount, 'sentence')} in {count(claim.documentCount, 'article')}
        {sources}
      </h3>
      <ol className="evidence-list">
        {evidence.map((one) => (
          <EvidenceCard key={one.id} evidence={one} claim={summary} />
        ))}
      </ol>
      {contradicts.length > 0 && (
        <section>
          <h3>Contradicted by</h3>
          {contradicts.map((other) => (
            <div key={other.id}>
              <ClaimLine claim={other} />
              <p className="reason">{reasonFor(claim, other.id)}</p>
            </div>
          ))}
        </section>
      )}
    </article>
  );
}

/** Why the claim with this id contradicts `claim`, in words. */
function reasonFor(claim: ClaimAnswer['claim'], id: string): string {
  const why = claim.contradictsBecause?.[claim.contradicts.indexOf(id)];
  if (why === 'denial') return 'One answers the other.';
  if (why === 'value') return 'They give different values.';
  return 'One affirms what the other denies.';
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
