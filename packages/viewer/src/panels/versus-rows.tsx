import { Fragment, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { evidenceAnswer } from '../core/answers.ts';
import { sentencesBy, toDisputes, type ContradictingPair } from '../core/compare.ts';
import { sentenceRows } from '../core/links.ts';
import type { Network } from '../core/network.ts';
import { summarize } from '../core/summary.ts';
import type { Side } from '../details/versus.tsx';
import { Versus } from '../details/versus.tsx';
import { shorten } from '../details/long-text.tsx';
import { more } from '../strings/details.ts';
import { sameDispute } from '../strings/panels.ts';
import { reasonFor } from '../strings.ts';
import { useViewer } from '../viewer-context.ts';

interface VersusRowsProps {
  readonly title: string;
  readonly pairs: readonly ContradictingPair[];
  /** Outlets whose sentences are shown on either side; the newest of any where left out. */
  readonly names?: readonly [string, string];
}

const STEP = 20;

/** Pairs of claims that contradict each other. */
export function VersusRows({ title, pairs, names }: VersusRowsProps) {
  const { network } = useViewer();
  const [most, setMost] = useState(STEP);
  const disputes = useMemo(() => toDisputes(network, pairs), [network, pairs]);
  const draw = ({ a, b, why }: ContradictingPair) => (
    <Versus
      key={`${String(a)} ${String(b)}`}
      reason={reasonFor(why)}
      left={sideOf(network, a, names?.[0])}
      right={sideOf(network, b, names?.[1])}
    />
  );
  return (
    <section className="against">
      <h3>
        {title} <span className="badge">{disputes.length}</span>
      </h3>
      {disputes.slice(0, most).map(([first, ...rest]) => (
        <Fragment key={`${String(first?.a)} ${String(first?.b)}`}>
          {first !== undefined && draw(first)}
          {rest.length > 0 && (
            <details className="choices">
              <summary>{sameDispute(rest.length)}</summary>
              {rest.map(draw)}
            </details>
          )}
        </Fragment>
      ))}
      {disputes.length > most && (
        <Button
          className="quiet"
          onPress={() => {
            setMost(most + STEP);
          }}
        >
          {more(disputes.length - most)}
        </Button>
      )}
    </section>
  );
}

function sideOf({ data }: Network, claim: number, outlet: string | undefined): Side {
  const rows = sentenceRows(data, claim);
  const row = (outlet === undefined ? rows : [...sentencesBy(data, claim, outlet), ...rows])[0];
  return {
    claim: summarize(data, claim),
    evidence: row === undefined ? null : evidenceAnswer(data, row),
    label: outlet === undefined ? null : shorten(outlet, 60),
    open: true,
  };
}
