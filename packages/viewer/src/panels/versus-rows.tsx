import { useState } from 'react';
import { Button } from 'react-aria-components';
import { evidenceAnswer } from '../core/answers.ts';
import type { ContradictingPair } from '../core/compare.ts';
import { sentenceRows } from '../core/links.ts';
import type { Network } from '../core/network.ts';
import { summarize } from '../core/summary.ts';
import type { Side } from '../details/versus.tsx';
import { Versus } from '../details/versus.tsx';
import { shorten } from '../details/long-text.tsx';
import { more } from '../strings/details.ts';
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
  return (
    <section className="against">
      <h3>
        {title} <span className="badge">{pairs.length}</span>
      </h3>
      {pairs.slice(0, most).map(({ a, b, why }) => (
        <Versus
          key={`${String(a)} ${String(b)}`}
          reason={reasonFor(why)}
          left={sideOf(network, a, names?.[0])}
          right={sideOf(network, b, names?.[1])}
        />
      ))}
      {pairs.length > most && (
        <Button
          className="quiet"
          onPress={() => {
            setMost(most + STEP);
          }}
        >
          {more(pairs.length - most)}
        </Button>
      )}
    </section>
  );
}

function sideOf({ data }: Network, claim: number, outlet: string | undefined): Side {
  const rows = sentenceRows(data, claim);
  const said = rows.find(
    (row) => data.documents.outlet.at(data.evidence.document[row] ?? 0) === outlet,
  );
  const row = outlet === undefined ? rows[0] : (said ?? rows[0]);
  return {
    claim: summarize(data, claim),
    evidence: row === undefined ? null : evidenceAnswer(data, row),
    label: outlet === undefined ? null : shorten(outlet, 60),
    open: true,
  };
}
