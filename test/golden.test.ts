import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseJsonLines, type ClaimRecord, type Document, type EntityRecord } from '@entente/core';
import { runEntente } from './run-entente.ts';

/**
 * The whole result of the sample articles, as `entente build` writes it, and `claims.txt`, the same
 * for people to review. `UPDATE=1` rewrites them; read the difference.
 */
const root = new URL('../', import.meta.url);
const expected = fileURLToPath(new URL('graph-data/expected/', root));
const FILES = [
  'documents.jsonl',
  'entities.jsonl',
  'claims.jsonl',
  'diagnostics.jsonl',
  'graph.json',
  'graph.graphml',
];

let built = '';
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'entente-golden-'));
  const articles = fileURLToPath(new URL('graph-data/articles', root));
  const { code, stderr } = await runEntente(['build', articles, '--out', built]);
  if (code !== 0) throw new Error(stderr);
  writeFileSync(join(built, 'claims.txt'), review());
  if (process.env.UPDATE === '1')
    for (const file of [...FILES, 'claims.txt']) cpSync(join(built, file), join(expected, file));
}, 120_000);
afterAll(() => {
  rmSync(built, { recursive: true });
});

function read<T extends object>(file: string): T[] {
  return parseJsonLines<T>(readFileSync(join(built, file), 'utf8'), file);
}

/** Article by article, sentence by sentence, what was found. */
function review(): string {
  const names = new Map(read<EntityRecord>('entities.jsonl').map(({ id, name }) => [id, name]));
  const claims = read<ClaimRecord>('claims.jsonl');
  const nameOf = (id: string): string => names.get(id) ?? id;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const documents = read<Document>('documents.jsonl').sort((a, b) => (a.path < b.path ? -1 : 1));
  return documents.map((document) => `${document.path}\n${lines(document)}\n`).join('\n');

  function lines(document: Document): string {
    const found = claims.flatMap((claim) =>
      claim.evidence
        .filter((evidence) => evidence.document === document.id)
        .map((evidence) => ({
          start: evidence.start,
          quote: evidence.quote,
          line: lineOf(claim, evidence),
        })),
    );
    found.sort((a, b) => a.start - b.start || (a.line < b.line ? -1 : 1));
    return found
      .map(({ start, quote, line }, i) =>
        found[i - 1]?.start === start ? line : `\n${quote.replace(/\s+/g, ' ')}\n${line}`,
      )
      .join('\n');
  }

  function lineOf(claim: ClaimRecord, evidence: ClaimRecord['evidence'][number]): string {
    const content = claim.content === null ? undefined : byId.get(claim.content);
    const object = claim.object === null ? (claim.objectText ?? '–') : nameOf(claim.object);
    const marks = [
      ...(content ? [`that ${nameOf(content.subject)} ${content.surface}`] : []),
      ...claim.roles.map(
        ({ role, entity, text }) => `${role} ${entity === null ? (text ?? '') : nameOf(entity)}`,
      ),
      ...(claim.value === null ? [] : [claim.value]),
      ...(claim.polarity === 'negative' ? ['negative'] : []),
      ...(claim.modality === 'asserted' ? [] : [claim.modality]),
      ...[...new Set([claim.eventFrom, claim.eventTo])].filter((date) => date !== null),
      ...(evidence.attribution === 'author'
        ? []
        : [`${evidence.attribution} ${evidence.attributedTo.map(nameOf).join(' > ')}`]),
      evidence.rule.slice(evidence.rule.lastIndexOf('/') + 1),
    ];
    const stated =
      claim.predicate === null ? claim.surface : `${claim.predicate} (${claim.surface})`;
    return `    ${nameOf(claim.subject)} | ${stated} | ${object.replace(/\s+/g, ' ')} | ${marks.join(', ')}`;
  }
}

test.each([...FILES, 'claims.txt'])('%s', (file) => {
  expect(readFileSync(join(built, file), 'utf8')).toBe(readFileSync(join(expected, file), 'utf8'));
});

test('nothing else lies in the folder', () => {
  expect(readdirSync(expected).sort()).toEqual([...FILES, 'claims.txt'].sort());
});
