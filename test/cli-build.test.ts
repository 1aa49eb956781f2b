import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { ClaimRecord, Diagnostic, Document, EntityRecord } from '@entente/core';
import { readTree, runEntente } from './run-entente.ts';
import { inTemporaryFolder, NEWS, writeTree } from './sample-news.ts';

jest.setTimeout(240_000);

const FILES = [
  ...['.cache', 'claims.jsonl', 'diagnostics.jsonl', 'documents.jsonl', 'entities.jsonl'],
  ...['graph.graphml', 'graph.json', 'manifest.json', 'view.arrows', 'vocabulary.json'],
];

async function readLines<T>(path: string): Promise<T[]> {
  const text = await readFile(path, 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}

test('a folder of articles becomes a graph directory', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(join(folder, 'news'), NEWS);
    const { code, stdout, stderr } = await runEntente(['build', 'news', '--out', 'graph'], {
      cwd: folder,
    });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/4 articles read in .* s\.\n\d+ entities, \d+ claims/);
    expect(stderr).toMatch(/entente view --graph graph/);
    expect((await readdir(join(folder, 'graph'))).sort()).toEqual(FILES);

    const documents = await readLines<Document>(join(folder, 'graph/documents.jsonl'));
    expect(documents.map(({ path }) => path).sort()).toEqual([
      ...['feed.jsonl#1', 'feed.jsonl#2', 'talks/visit.txt', 'vote.md'],
    ]);
    const claims = await readLines<ClaimRecord>(join(folder, 'graph/claims.jsonl'));
    expect(claims.length).toBeGreaterThan(5);
    const texts = new Map(documents.map(({ id, text }) => [id, text]));
    for (const { document, start, end, quote } of claims.flatMap(({ evidence }) => evidence)) {
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
    }
    const manifest = await readFile(join(folder, 'graph/manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({
      counts: { documents: 4, sources: 3, claims: claims.length },
    });
  });
});

test('a second run takes what it knows from the cache and gives the same bytes', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(join(folder, 'news'), NEWS);
    const build = () => runEntente(['build', 'news', '--out', 'graph'], { cwd: folder });
    await build();
    const first = await readTree(join(folder, 'graph'));
    const again = await build();
    expect(again.stderr).toContain('4 known from before');
    expect(await readTree(join(folder, 'graph'))).toEqual(first);
    await writeTree(folder, { 'news/new.txt': 'Canada condemned Russia on Tuesday.\n' });
    expect((await build()).stderr).toMatch(/5 articles .*4 known from before/);
  });
});

test('the output and what is in it are never read', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(folder, NEWS);
    const build = () => runEntente(['build', '.', '--out', 'graph'], { cwd: folder });
    await build();
    const first = await readTree(join(folder, 'graph'));
    expect((await build()).stderr).toContain('4 articles');
    expect(await readTree(join(folder, 'graph'))).toEqual(first);
  });
});

test('text from standard input is an article', async () => {
  await inTemporaryFolder(async (folder) => {
    const input = 'Germany condemned Russia on Wednesday.\n';
    const { code } = await runEntente(['build', '-', '--out', 'graph'], { cwd: folder, input });
    expect(code).toBe(0);
    const [document] = await readLines<Document>(join(folder, 'graph/documents.jsonl'));
    expect(document).toMatchObject({ path: 'stdin.txt', text: input });
  });
});

test('a folder that holds other things is not written into', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(folder, { ...NEWS, 'mine/thesis.txt': 'Years of work.' });
    const before = await readTree(folder);
    const { code, stderr } = await runEntente(['build', 'vote.md', '--out', 'mine'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/thesis\.txt.*--out/);
    expect(await readTree(folder)).toEqual(before);
  });
});

test('nothing to read is a failure that says what can be read', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(folder, { 'in/picture.png': '', 'in/empty.txt': '' });
    for (const input of ['in', 'gone', 'in/empty.txt']) {
      const { code, stdout, stderr } = await runEntente(['build', input, '--out', 'graph'], {
        cwd: folder,
      });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/No article could be read.*[^]*\.html/);
    }
    expect(await readdir(folder)).toEqual(['in']);
  });
});

test('a write that fails is said, and the old graph stays', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(join(folder, 'news'), NEWS);
    const build = () => runEntente(['build', 'news', '--out', 'graph'], { cwd: folder });
    await build();
    const first = await readTree(join(folder, 'graph'));
    await mkdir(join(folder, 'graph', '.graph.json.partial'));
    await writeTree(folder, { 'news/new.txt': 'Canada condemned Russia on Tuesday.\n' });
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/Could not write into graph/);
    const after = await readTree(join(folder, 'graph'));
    expect(withoutCache(after)).toEqual(withoutCache(first));
  });
});

function withoutCache(tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith('.cache')));
}

test('hostile files become diagnostics, and their neighbors are read', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(join(folder, 'in'), {
      ...NEWS,
      'binary.txt': new Uint8Array([0, 1, 2, 255, 254, 0, 0]),
      'latin.txt': Buffer.from('Un caf\xe9 \u00e0 Gen\xe8ve.', 'latin1'),
      'empty.md': '',
      'broken.jsonl': '{"title": "x"\n[]\n{"text": "Germany condemned Russia on Sunday."}\n',
      'broken.csv': 'title,text\n"x,Germany condemned Russia',
      'broken.html': '<html><body><p>Germany condemned <script>alert(1)</script> Russia.',
      'front.md': '---\ntitle: [\n---\nGermany condemned Russia.\n',
      'long.txt': 'Germany condemned Russia and '.repeat(20_000),
      'escape.txt': '\u001b]0;owned\u0007 Germany condemned \u202eRussia\u202c on Friday.',
      'formula.txt': '=HYPERLINK("https://example.org") condemned Russia on Friday.',
      'prototype.jsonl': '{"__proto__": {"text": "x"}, "constructor": "y", "text": "Germany met."}',
      '\u001b[31mname.txt': 'Spain condemned Russia on Friday.',
    });
    const { code, stdout, stderr } = await runEntente(['build', 'in', '--out', 'graph'], {
      cwd: folder,
    });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/failed/);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    const diagnostics = await readLines<Diagnostic>(join(folder, 'graph/diagnostics.jsonl'));
    const documents = await readLines<Document>(join(folder, 'graph/documents.jsonl'));
    const pathOf = new Map(documents.map(({ id, path }) => [id, path]));
    const troubled = new Set(diagnostics.map(({ document }) => pathOf.get(document) ?? document));
    for (const path of ['binary.txt', 'empty.md', 'broken.csv']) expect(troubled).toContain(path);
    expect([...pathOf.values()]).toEqual(expect.arrayContaining(['vote.md', 'escape.txt']));
    expect(stderr).not.toContain('fault of entente');
  });
});

test('a file that does not exist is a remark when there are others', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(folder, NEWS);
    const { code, stderr } = await runEntente(['build', 'vote.md', 'gone.md', '--out', 'graph'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(stderr).toContain('Cannot read gone.md');
    expect(await readLines(join(folder, 'graph/diagnostics.jsonl'))).toContainEqual(
      expect.objectContaining({ document: 'gone.md', code: 'unreadable-file' }),
    );
  });
});

test('actors and an ontology of one’s own are known to every command', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeTree(folder, {
      'news.txt': 'Zorblax Industries condemned Germany on Monday.\n',
      'actors.yaml': '- {id: "org:ZORBLAX", type: Guild, name: Zorblax Industries}\n',
      'words/types/Guild.yaml':
        'id: Guild\nlabel: guild\ndefinition: A body of crafts.\nsupertype: Organization\nnouns: []\n',
    });
    const args = ['--out', 'graph', '--actors', 'actors.yaml', '--ontology', 'words'];
    const built = await runEntente(['build', 'news.txt', ...args], { cwd: folder });
    expect([built.code, built.stderr]).toEqual([0, expect.stringContaining('1 article read')]);
    const entities = await readLines<EntityRecord>(join(folder, 'graph/entities.jsonl'));
    expect(entities).toContainEqual(
      expect.objectContaining({ id: 'org:ZORBLAX', type: 'Guild', name: 'Zorblax Industries' }),
    );
    const cypher = 'MATCH (g:Guild) RETURN g.name AS name';
    const found = await runEntente(['query', cypher, '--json', '--graph', 'graph'], {
      cwd: folder,
    });
    expect(JSON.parse(found.stdout)).toEqual([{ name: 'Zorblax Industries' }]);

    const wrong = await runEntente(
      ['build', 'news.txt', '--out', 'other', '--actors', 'actors.yaml'],
      { cwd: folder },
    );
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/org:ZORBLAX.*Guild/);
    await expect(stat(join(folder, 'other'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test('an interrupted build leaves nothing half and goes on where it was', async () => {
  await inTemporaryFolder(async (folder) => {
    const articles = Array.from({ length: 60 }, (_, i) => {
      const day = `${String((i % 28) + 1)} March 2022`;
      return [
        `news/${String(i)}.txt`,
        `Article ${String(i)}\n\nGermany met France on ${day}. `.repeat(15),
      ];
    });
    await writeTree(folder, Object.fromEntries(articles) as Record<string, string>);
    const clean = await runEntente(['build', 'news', '--out', 'clean'], { cwd: folder });
    expect(clean.code).toBe(0);

    const args = ['build', 'news', '--out', 'graph', '--workers', '1'];
    let interrupted = false;
    const stopped = await runEntente(args, {
      cwd: folder,
      onStderr: (child, text) => {
        if (interrupted || !text.includes('%')) return;
        interrupted = true;
        child.kill('SIGINT');
      },
    });
    expect([stopped.code, stopped.stdout]).toEqual([130, '']);
    expect(await readdir(join(folder, 'graph'))).toEqual(['.cache']);
    const kept = await readdir(join(folder, 'graph', '.cache'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(60);

    const resumed = await runEntente(args, { cwd: folder });
    expect(resumed.code).toBe(0);
    expect(resumed.stderr).toMatch(/[1-9]\d* known from before/);
    expect(await readTree(join(folder, 'graph'))).toEqual(await readTree(join(folder, 'clean')));
  });
});
