import { useState } from 'react';
import { Button } from 'react-aria-components';
import { TOUR } from '../strings/help.ts';

const KEY = 'entente-tour';

/** Three steps at the first start; never in the way of what it speaks of. */
export function Tour() {
  const [step, setStep] = useState<number | null>(() => (isKnown() ? null : 0));
  const here = step === null ? undefined : TOUR.steps[step];
  if (step === null || here === undefined) return null;
  const end = () => {
    remember();
    setStep(null);
  };
  const isLast = step === TOUR.steps.length - 1;
  return (
    <section className="tour" aria-label={TOUR.title(step + 1, TOUR.steps.length)} data-step={step}>
      <p className="tour-count" aria-hidden="true">
        {step + 1} / {TOUR.steps.length}
      </p>
      <h2>{here.title}</h2>
      <p>{here.text}</p>
      <div className="tour-buttons">
        <Button className="quiet" onPress={end}>
          {TOUR.skip}
        </Button>
        <Button
          className="button"
          onPress={() => {
            if (isLast) end();
            else setStep(step + 1);
          }}
        >
          {isLast ? TOUR.done : TOUR.next}
        </Button>
      </div>
    </section>
  );
}

/** Storage may be forbidden, as in a private window: then there is no tour, rather than one each time. */
function isKnown(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // It will be shown again.
  }
}
