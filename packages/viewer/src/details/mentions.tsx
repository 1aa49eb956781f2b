import { useMemo } from 'react';
import { momentsOf } from '../core/biography.ts';
import { formatDate } from '../core/dates.ts';
import { isoOfDay } from '../core/days.ts';
import { ENTITY, mentionsWords } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';

const BINS = 48;
const HEIGHT = 32;

/** How often an entity was mentioned over time, as small bars. */
export function Mentions({ id }: { readonly id: string }) {
  const { network, answers } = useViewer();
  const bars = useMemo(() => {
    const node = network.nodeOf(id);
    if (node === null) return null;
    const moments = momentsOf(network, answers, node).filter((one) => one.mentions.length > 0);
    const [from, to] = [moments[0]?.day, moments.at(-1)?.day];
    if (from === undefined || to === undefined) return null;
    const counts = new Uint32Array(BINS);
    const width = (to - from + 1) / BINS;
    let total = 0;
    for (const { day, mentions } of moments) {
      const bin = Math.min(BINS - 1, Math.floor((day - from) / width));
      counts[bin] = (counts[bin] ?? 0) + mentions.length;
      total += mentions.length;
    }
    return { counts: [...counts], total, from, to };
  }, [network, answers, id]);
  if (bars === null) return null;
  const most = Math.max(...bars.counts);
  const [from, to] = [formatDate(isoOfDay(bars.from)), formatDate(isoOfDay(bars.to))];
  return (
    <figure className="mentions">
      <figcaption>{ENTITY.mentions}</figcaption>
      <svg
        viewBox={`0 0 ${String(BINS * 5)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={mentionsWords(bars.total, from, to)}
      >
        <line x1="0" x2={BINS * 5} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {bars.counts.map((number, i) => {
          const height = number === 0 ? 0 : Math.max(3, (number / most) * (HEIGHT - 1));
          return <rect key={i} x={i * 5} y={HEIGHT - height} width="4" height={height} />;
        })}
      </svg>
      <p className="ends">
        <span>{from}</span>
        {from !== to && <span>{to}</span>}
      </p>
    </figure>
  );
}
