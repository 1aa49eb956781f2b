import { FormatError } from '@entente/core';
import { SaxesParser } from 'saxes';
import { OPEN_ERRORS } from '../../strings.ts';

/** An element without its namespace. Attributes keep their names, prefixes cut off too. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What reads a document: elements as they begin and end. `text` is what stood directly in them. */
export interface XmlReader {
  readonly open: (element: Element, parents: readonly Element[]) => void;
  readonly close: (element: Element, text: string, parents: readonly Element[]) => void;
}

/** No graph file nests deeper; a hostile one might, to exhaust the memory. */
const DEEPEST = 100;

/**
 * Reads XML. Entities of a document type are not expanded, nothing is fetched.
 * @throws FormatError `bad-xml` with the place, where it is not well-formed
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser({ position: true });
  const stack: { readonly element: Element; text: string }[] = [];
  const parents = () => stack.map(({ element }) => element);
  parser.on('error', (error) => {
    throw new FormatError('bad-xml', OPEN_ERRORS.xml(error.message));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length >= DEEPEST) {
      throw new FormatError('bad-xml', OPEN_ERRORS.deep);
    }
    const entries = Object.entries(attributes).map(([key, value]) => [local(key), value] as const);
    const element = { name: local(name), attributes: new Map(entries) };
    reader.open(element, parents());
    stack.push({ element, text: '' });
  });
  const addText = (text: string) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const top = stack.pop();
    if (top !== undefined) reader.close(top.element, top.text, parents());
  });
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
