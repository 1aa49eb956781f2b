import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { EVIDENCE } from '../strings/details.ts';

type Outcome = 'copy' | 'copied' | 'failed';

/** Puts a text on the clipboard, and says for a moment whether that was allowed. */
export function CopyButton({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<Outcome>('copy');
  useEffect(() => {
    if (outcome === 'copy') return;
    const timer = setTimeout(() => {
      setOutcome('copy');
    }, 2500);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);
  return (
    <Button
      className="quiet"
      onPress={() => {
        void copy(text).then(setOutcome);
      }}
    >
      <span aria-live="polite">{EVIDENCE[outcome]}</span>
    </Button>
  );
}

/** Pages without a secure address have no clipboard. */
async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
