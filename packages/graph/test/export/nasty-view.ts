import { MultiDirectedGraph } from 'graphology';
import type { View, ViewEdge, ViewNode } from '../../src/view/view.ts';

/** Texts that have broken writers or readers of XML, CSV or spreadsheets. */
export const NASTY_TEXTS: readonly string[] = [
  `<script>alert("&amp;' ]]>")</script>`,
  '=HYPERLINK("http://example.org")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\tindented',
  ' blanks  around ',
  'line\nfeed, carriage\r\nreturn\rand\ttab',
  'commas, "quotes"; semicolons',
  'null \u0000 bell \u0007 escape \u001b delete \u007f nonchar \ufffe\uffff',
  'lone high \ud800 and low \udc00',
  '😀 Ålesund 王毅 Москва عربي é e\u0301 \u2028 \u0085',
  'long '.repeat(20_000),
  'null',
];

export function toNode(name: string, i: number): ViewNode {
  const code = i % 2 === 0 ? null : 'XX';
  return {
    label: name,
    name,
    type: 'Country',
    types: ['Country', 'Place'],
    aliases: i === 0 ? [] : [name, 'a "quoted", alias'],
    iso2: code,
    iso3: null,
    qid: i === 3 ? 'Q1' : null,
    capital: i === 3 ? 'Ürümqi <&>' : null,
    region: null,
    subregion: null,
    x: 3 - i * 1.5,
    y: i * 0.125,
    size: 2,
    degree: 2,
    community: i,
    pagerank: 1,
  };
}

export function toEdge(claimId: string, quote: string, i: number): ViewEdge {
  return {
    type: i % 2 === 0 ? 'NOT_CONDEMNS' : 'RELATED_TO',
    label: 'condemns',
    claimId,
    predicate: i % 2 === 0 ? 'CONDEMNS' : null,
    surface: quote,
    value: null,
    topic: i === 1 ? quote : null,
    office: null,
    polarity: i % 2 === 0 ? 'negative' : 'positive',
    modality: 'asserted',
    attributed: i % 3 === 0,
    attributedTo: i % 3 === 0 ? quote : null,
    quote,
    evidenceCount: i + 1,
    independentCount: 1,
    firstReported: '2022-03',
    lastReported: i === 0 ? null : '2022-03-07',
    eventFrom: null,
    eventTo: null,
    confidence: 0.8125,
    symmetric: i % 2 === 1,
  };
}

/**
 * A circle of entities named after `texts`, each with a parallel edge and one with a self-loop;
 * ids hold the characters that readers corrupt.
 */
export function nastyView(texts: readonly string[] = NASTY_TEXTS): View {
  const view: View = new MultiDirectedGraph<ViewNode, ViewEdge>();
  const idOf = (i: number): string => `un:A&B/<${String(i % texts.length)}>`;
  texts.forEach((text, i) => view.addNode(idOf(i), toNode(text, i)));
  texts.forEach((text, i) => {
    for (const [n, target] of [idOf(i + 1), idOf(i + 1), ...(i === 0 ? [idOf(0)] : [])].entries()) {
      const claimId = `claim:&${String(i)}-${String(n)}`;
      view.addDirectedEdgeWithKey(claimId, idOf(i), target, toEdge(claimId, text, i + n));
    }
  });
  return view;
}
