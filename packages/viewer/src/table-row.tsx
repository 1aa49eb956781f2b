import { Button } from 'react-aria-components';
import { isoOfDay, knownDay } from './core/days.ts';
import { edgeClaimId, nodeId } from './core/network.ts';
import { phraseOf } from './core/phrase.ts';
import { TypeMark } from './controls/type-mark.tsx';
import { nameAt, sentencesOf, statedAt } from './stated.ts';
import { grouped } from './strings.ts';
import { useViewer } from './viewer-context.ts';

/** A relation: its names lead to the entities, its words to the sentences. */
export function TableRow({ edge }: { readonly edge: number }) {
  const { network, words, select } = useViewer();
  const { data } = network;
  const claim = data.edges.claim[edge] ?? 0;
  const stated = statedAt(data, claim);
  const day = knownDay(data.claims.reportedLastDay[claim]);
  const open = () => {
    select({ kind: 'claim', id: edgeClaimId(network, edge) });
  };
  return (
    <tr
      onClick={({ target }) => {
        // The names and the words are buttons, for the keyboard too.
        if (target instanceof Element && target.closest('button') === null) open();
      }}
    >
      <td>
        <Name node={data.edges.source[edge] ?? 0} />
      </td>
      <td>
        <Button className="phrase-button" onPress={open}>
          <bdi className="phrase" data-polarity={stated.polarity}>
            {phraseOf(stated, words)}
          </bdi>
        </Button>
      </td>
      <td>
        <Name node={data.edges.target[edge] ?? 0} />
      </td>
      <td className="number">{grouped(sentencesOf(data, claim))}</td>
      <td className="number">{grouped(data.claims.sourceCount[claim] ?? 0)}</td>
      <td className="date">{day === null ? '' : isoOfDay(day)}</td>
      <td className="number">{Math.round((data.claims.confidence[claim] ?? 0) * 100)} %</td>
    </tr>
  );
}

function Name({ node }: { readonly node: number }) {
  const { network, select } = useViewer();
  const { entities, meta } = network.data;
  return (
    <Button
      className="entity-name"
      onPress={() => {
        select({ kind: 'node', id: nodeId(network, node) });
      }}
    >
      <TypeMark type={meta.types[entities.type[node] ?? 0]?.id ?? ''} />
      <bdi>{nameAt(network.data, node)}</bdi>
    </Button>
  );
}
