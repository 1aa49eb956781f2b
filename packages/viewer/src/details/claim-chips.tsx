import { Button } from 'react-aria-components';
import type { ClaimAnswer } from '../core/answers.ts';
import { DECISION_STATES } from '../strings/decisions.ts';
import { usePending } from '../decisions/pending.ts';
import { CLAIM, contradictedBy } from '../strings/details.ts';

/** Polarity, modality, in whose voice, and what people decided of a claim. */
export function ClaimChips({ claim }: { readonly claim: ClaimAnswer['claim'] }) {
  const status = usePending(claim.id) ?? claim.status;
  return (
    <ul className="chips">
      <li data-kind={claim.polarity}>
        {claim.polarity === 'negative' ? CLAIM.denied : CLAIM.affirmed}
      </li>
      <li data-kind={claim.modality}>{claim.modality}</li>
      {claim.attributed && <li data-kind="attributed">{CLAIM.attributed}</li>}
      {claim.contradicts.length > 0 && (
        <li data-kind="negative">
          <Button
            onPress={() => {
              document.getElementById('against')?.scrollIntoView({ block: 'start' });
            }}
          >
            {contradictedBy(claim.contradicts.length)}
          </Button>
        </li>
      )}
      {status !== 'auto' && <li data-kind={status}>{DECISION_STATES[status]}</li>}
    </ul>
  );
}
