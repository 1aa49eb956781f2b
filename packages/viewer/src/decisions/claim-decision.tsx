import { Button } from 'react-aria-components';
import type { ClaimAnswer } from '../core/answers.ts';
import { DECIDE } from '../strings/decisions.ts';
import { useDesk } from './desk.ts';
import { usePending } from './pending.ts';

/** Accepts or rejects a claim, or takes back that it was accepted. */
export function ClaimDecision({ claim }: { readonly claim: ClaimAnswer['claim'] }) {
  const desk = useDesk();
  const status = usePending(claim.id) ?? claim.status;
  if (desk === null) return null;
  const judge = (action: 'accept' | 'reject' | 'withdraw') => () => {
    void desk.decide({ action, ids: [claim.id] });
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
