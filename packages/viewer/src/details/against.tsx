import type { ClaimAnswer } from '../core/answers.ts';
import { evidenceAnswer } from '../core/answers.ts';
import { sentenceRows } from '../core/links.ts';
import { CLAIM } from '../strings/details.ts';
import { reasonFor } from '../strings.ts';
import { useViewer } from '../viewer-context.ts';
import { Versus } from './versus.tsx';

/** Claims that contradict the one that is shown, each beside it, and why. */
export function Against({ answer }: { readonly answer: ClaimAnswer }) {
  const { network } = useViewer();
  const { claim, summary, contradicts } = answer;
  if (contradicts.length === 0) return null;
  const newest = (id: string) => {
    const row = network.claimOf(id);
    const [first] = row === null ? [] : sentenceRows(network.data, row);
    return first === undefined ? null : evidenceAnswer(network.data, first);
  };
  return (
    <section className="against" id="against">
      <h3>
        {CLAIM.contradicted} <span className="badge">{contradicts.length}</span>
      </h3>
      {contradicts.map((other) => (
        <Versus
          key={other.id}
          reason={reasonFor(claim.contradictsBecause?.[claim.contradicts.indexOf(other.id)] ?? '')}
          left={{ claim: summary, evidence: newest(summary.id), label: CLAIM.here, open: false }}
          right={{ claim: other, evidence: newest(other.id), label: CLAIM.there, open: true }}
        />
      ))}
    </section>
  );
}
