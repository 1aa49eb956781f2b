import { Button } from 'react-aria-components';
import type { ClaimAnswer } from '../core/answers.ts';
import type { Selection } from '../core/state.ts';
import { claimWords } from '../details/claim-words.ts';
import { claimsOfPair } from '../details/siblings.tsx';
import { DECIDE, judged } from '../strings/decisions.ts';
import { useView, useViewer } from '../viewer-context.ts';
import { useDesk } from './desk.ts';
import { usePending } from './pending.ts';

/** Accepts or rejects a claim, or takes back that it was accepted. */
export function ClaimDecision({ answer: { claim, summary } }: { readonly answer: ClaimAnswer }) {
  const { network, words } = useViewer();
  const { panel } = useView().state;
  const desk = useDesk();
  const status = usePending(claim.id) ?? claim.status;
  if (desk === null) return null;
  const judge = (action: 'accept' | 'reject' | 'withdraw') => () => {
    const [sibling] = claimsOfPair(network, summary).filter(({ id }) => id !== claim.id);
    const shown: Selection =
      sibling === undefined
        ? { kind: 'node', id: summary.subject.id }
        : { kind: 'claim', id: sibling.id };
    void desk.decide(
      { action, ids: [claim.id] },
      {
        done: judged(action, claimWords(summary, words)),
        ...(action === 'reject' && { selection: panel.kind === 'details' ? shown : null }),
      },
    );
  };
  return (
    <div className="decide" role="group" aria-label={DECIDE.claim}>
      <span>{DECIDE.claim}</span>
      {status === 'accepted' ? (
        <Button className="button" isDisabled={desk.busy} onPress={judge('withdraw')}>
          {DECIDE.withdraw}
        </Button>
      ) : (
        <Button className="button" isDisabled={desk.busy} onPress={judge('accept')}>
          {DECIDE.accept}
        </Button>
      )}
      <Button className="button" isDisabled={desk.busy} onPress={judge('reject')}>
        {DECIDE.reject}
      </Button>
    </div>
  );
}
