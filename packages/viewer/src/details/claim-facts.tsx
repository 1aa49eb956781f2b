import type { ClaimAnswer } from '../core/answers.ts';
import { formatPeriod } from '../core/dates.ts';
import { CLAIM, independentSources, percent } from '../strings/details.ts';
import { LongText } from './long-text.tsx';

/** When it was reported and when it happened, how sure it is, and who else takes part. */
export function ClaimFacts({ answer }: { readonly answer: ClaimAnswer }) {
  const { claim, roles } = answer;
  const reported = formatPeriod(claim.firstReported, claim.lastReported);
  const happened = formatPeriod(claim.eventFrom, claim.eventTo);
  return (
    <dl className="facts">
      <Fact name={CLAIM.reported} value={reported ?? CLAIM.unknownTime} />
      <Fact name={CLAIM.happened} value={happened ?? CLAIM.unknownTime} />
      <div>
        <dt>{CLAIM.confidence}</dt>
        <dd>
          <meter min={0} max={1} value={claim.confidence} aria-label={CLAIM.confidence} />
          {percent(claim.confidence)}
        </dd>
      </div>
      {claim.independentCount > 0 && (
        <Fact name={CLAIM.support} value={independentSources(claim.independentCount)} />
      )}
      {roles.map(({ role, text }, i) => (
        <Fact key={i} name={role} value={text} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <LongText text={value} />
      </dd>
    </div>
  );
}
