import { useDesk } from './desk.ts';

/** How a claim is judged while the server has not yet answered; null where it is not. */
export function usePending(claim: string): 'accepted' | 'rejected' | null {
  return useDesk()?.pending.get(claim) ?? null;
}
