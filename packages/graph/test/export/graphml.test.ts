import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { toGraphml } from '../../src/export/graphml.ts';
import type { View } from '../../src/view/view.ts';
import { nastyView } from './nasty-view.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Elements in document order. @throws when the text is not well-formed XML. */
function parse(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

function write(view: View): string {
  return [...toGraphml(view)].join('');
}

function textsOf(elements: readonly Element[], key: string): readonly string[] {
  return elements.flatMap(({ attributes, text }) => (attributes.key === key ? [text] : []));
}

test('any text comes back, but for what XML cannot hold', () => {
  const unit = fc.constantFrom('grapheme', 'binary');
  const texts = fc.array(
    unit.chain((kind) => fc.string({ unit: kind })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
      const kept = all.map((text) => text.replace(forbidden, '\ufffd'));
      expect(textsOf(parse(write(nastyView(all))), 'n_name')).toEqual(kept);
    }),
  );
});

test('keys are unique, of simple types, and serve nodes or edges', () => {
  const keys = parse(write(nastyView())).filter(({ name }) => name === 'key');
  const ids = keys.map(({ attributes }) => attributes.id ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys.map(({ attributes }) => attributes.for))).toEqual(new Set(['node', 'edge']));
  const types = new Set(keys.map(({ attributes }) => attributes['attr.type']));
  expect([...types].sort()).toEqual(['boolean', 'double', 'long', 'string']);
  const names = keys.map(({ attributes }) => attributes['attr.name']);
  expect(names).not.toContain('id');
  expect(names.filter((name) => name === 'label')).toHaveLength(2);
});

test('the first data of an edge is its type, that of a node its labels', () => {
  const elements = parse(write(nastyView(['a'])));
  const after = (name: string) => elements[elements.findIndex((other) => other.name === name) + 1];
  expect(after('edge')).toMatchObject({ attributes: { key: 'label' }, text: 'NOT_CONDEMNS' });
  expect(after('node')).toMatchObject({
    attributes: { key: 'labels' },
    text: ':Entity:Country:Place',
  });
});

test('booleans are always written, other missing values never', () => {
  const view = nastyView();
  const elements = parse(write(view));
  for (const key of ['e_attributed', 'e_symmetric']) {
    expect(textsOf(elements, key)).toHaveLength(view.size);
  }
  expect(textsOf(elements, 'n_iso3')).toEqual([]);
  expect(textsOf(elements, 'n_qid')).toEqual(['Q1']);
  expect(JSON.parse(textsOf(elements, 'n_types')[0] ?? '')).toEqual(['Country', 'Place']);
});

test('it comes in pieces of one node or edge', () => {
  const view = nastyView();
  const pieces = [...toGraphml(view)].filter((piece) => /^<(node|edge) /.test(piece));
  expect(pieces).toHaveLength(view.order + view.size);
});
