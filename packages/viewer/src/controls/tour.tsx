import { useEffect, useState, type CSSProperties } from 'react';
import { Button } from 'react-aria-components';
import { TOUR } from '../strings/help.ts';

const KEY = 'entente-tour';

interface TourProps {
  /** The reader wants to see it again. */
  readonly isAsked: boolean;
  readonly onEnd: () => void;
}

/** Three steps at the first start and when asked for, each beside what it speaks of. */
export function Tour({ isAsked, onEnd }: TourProps) {
  const [known, setStep] = useState<number | null>(() => (isKnown() ? null : 0));
  const step = known ?? (isAsked ? 0 : null);
  const here = step === null ? undefined : TOUR.steps[step];
  const [at, setAt] = useState<Place | null>(null);
  const about = here?.about;
  useEffect(() => {
    if (about === undefined) return undefined;
    const place = () => {
      setAt(placeBeside(document.querySelector(about)));
    };
    place();
    addEventListener('resize', place);
    return () => {
      removeEventListener('resize', place);
    };
  }, [about]);
  if (step === null || here === undefined) return null;
  const end = () => {
    remember();
    setStep(null);
    onEnd();
  };
  const isLast = step === TOUR.steps.length - 1;
  return (
    <>
      <div className="tour-mark" style={at?.mark} aria-hidden="true" />
      <section
        style={at?.card}
        className="tour"
        aria-label={TOUR.title(step + 1, TOUR.steps.length)}
        data-step={step}
      >
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
    </>
  );
}

interface Place {
  readonly mark: CSSProperties;
  readonly card: CSSProperties;
}

const [WIDTH, HEIGHT, GAP] = [360, 220, 12];

/** Below, above or to the right of what is spoken of, where there is room; else within it, at its foot. */
function placeBeside(element: Element | null): Place | null {
  const rect = element?.getBoundingClientRect();
  if (rect === undefined || rect.width === 0) return null;
  const { top, left, right, bottom, width, height } = rect;
  const across = Math.max(GAP, Math.min(left + width / 2 - WIDTH / 2, innerWidth - WIDTH - GAP));
  const card =
    bottom + HEIGHT < innerHeight
      ? { left: across, top: bottom + GAP }
      : top > HEIGHT + GAP
        ? { left: across, bottom: innerHeight - top + GAP }
        : right + WIDTH + GAP < innerWidth
          ? { left: right + GAP, top: top + GAP }
          : { left: across, bottom: innerHeight - bottom + GAP };
  return { mark: { top, left, width, height }, card };
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
