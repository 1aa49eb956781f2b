import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { parseJsonLines, type ClaimRecord, type EntityRecord } from '@entente/core';
import { readTree, runEntente } from './run-entente.ts';
import { inTemporaryFolder, NEWS, writeTree } from './sample-news.ts';

jest.setTimeout(240_000);

/** A folder with a graph of the news and of two spellings of one person. */
async function inProject(
  use: (project: {
    readonly folder: string;
    readonly entente: (...args: string[]) => Promise<[number | null, string, string]>;
    readonly build: () => Promise<[number | null, string, string]>;
    readonly entity: (name: string) => Promise<EntityRecord>;
    readonly claims: () => Promise<ClaimRecord[]>;
  }) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await writeTree(join(folder, 'news'), {
      ...NEWS,
      'one.txt': 'Olexandr Marchenko met Vladimir Putin on Monday.\n',
      'two.txt':
        'Oleksandr Marchenko met Vladimir Putin on Monday. Oleksandr Marchenko criticized France.\n',
    });
    const env = { HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
    const entente = async (...args: string[]): Promise<[number | null, string, string]> => {
      const { code, stdout, stderr } = await runEntente(args, { cwd: folder, env });
      return [code, stdout, stderr];
    };
    const build = () => entente('build', 'news', '--out', 'graph', '--model', 'fast');
    const [code, , stderr] = await build();
    if (code !== 0) throw new Error(stderr);
    const lines = async <T extends object>(name: string): Promise<T[]> =>
      parseJsonLines<T>(await readFile(join(folder, 'graph', name), 'utf8'), name);
    await use({
      ...{ folder, entente, build },
      entity: async (name) => {
        const found = (await lines<EntityRecord>('entities.jsonl')).find(
          (one) => one.name === name,
        );
        if (!found) throw new Error(`no ${name}`);
        return found;
      },
      claims: () => lines<ClaimRecord>('claims.jsonl'),
    });
  });
}

test('a merge is written, applied at once, replayed by builds, and undone with its line', async () => {
  await inProject(async ({ folder, entente, build, entity, claims }) => {
    const original = await readTree(join(folder, 'graph'));
    const before = await claims();
    const [keep, other] = [await entity('Olexandr Marchenko'), await entity('Oleksandr Marchenko')];

    const [, proposed] = await entente('entities', '--duplicates', '--graph', 'graph', '--json');
    expect(JSON.parse(proposed)).toMatchObject([
      { command: expect.stringMatching(/^entente merge ent:\S+ ent:\S+ --graph graph$/) },
    ]);
    const [code, stdout, stderr] = await entente(
      ...['merge', keep.id, 'OLEKSANDR marchenko', '--graph', 'graph'],
      ...['--who', 'Ada', '--when', '2026-03-14', '--why', 'two spellings: # both\nused'],
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(
      /Merged Oleksandr Marchenko .* into Olexandr Marchenko[^]*decisions\.yaml, line 2/,
    );
    const text = await readFile(join(folder, 'decisions.yaml'), 'utf8');
    expect(text.split('\n')[1]).toBe(
      `- {action: merge, ids: [${keep.id}, ${other.id}], who: Ada, when: 2026-03-14, why: "two spellings: # both used"}`,
    );
    expect((await entity('Olexandr Marchenko')).formerIds).toEqual([other.id]);

    // Everything that knew the old ids still does.
    const was = before.find(
      ({ subject, predicate, object }) =>
        predicate === 'MEETS' && [subject, object].includes(other.id),
    );
    const [told, explained] = await entente('explain', was?.id ?? '', '--graph', 'graph');
    expect([told, explained]).toEqual([0, expect.stringContaining(`was ${was?.id ?? ''}`)]);
    const [, listed] = await entente('entities', other.id, '--graph', 'graph', '--json');
    expect(JSON.parse(listed)).toMatchObject([{ id: keep.id, formerIds: [other.id] }]);
    const cypher = `MATCH (e:Entity) WHERE '${other.id}' IN e.formerIds RETURN e.id AS id`;
    const [, asked] = await entente('query', cypher, '--graph', 'graph', '--json');
    expect(JSON.parse(asked)).toEqual([{ id: keep.id }]);

    // A build follows it, and again is the same; saying it twice writes nothing.
    const merged = await readTree(join(folder, 'graph'));
    expect((await build())[2]).toContain('Decisions followed: 1');
    expect(await readTree(join(folder, 'graph'))).toEqual(merged);
    const [again, , why] = await entente('merge', keep.id, other.id, '--graph', 'graph');
    expect([again, why]).toEqual([2, expect.stringContaining('already')]);
    expect(await readFile(join(folder, 'decisions.yaml'), 'utf8')).toBe(text);

    await writeFile(join(folder, 'decisions.yaml'), text.split('\n').toSpliced(1, 1).join('\n'));
    await build();
    expect(await readTree(join(folder, 'graph'))).toEqual(original);
  });
});

test('claims and entities are judged, named, typed and split', async () => {
  await inProject(async ({ folder, entente, entity, claims }) => {
    const graph = ['--graph', 'graph'];
    const [first] = await claims();
    const id = first?.id ?? '';
    expect((await entente('reject', id, ...graph, '--no-build'))[0]).toBe(0);
    expect((await claims())[0]?.status).toBe('auto');
    const [, , wrong] = await entente('accept', id, ...graph);
    expect(wrong).toMatch(
      /^entente: Nothing was written\. decisions\.yaml:2 and decisions\.yaml:3 .*Line 3 is the one/,
    );
    const hostile = '"} - {action: x # \u001b[31m\'';
    expect((await entente('rename', 'France', hostile, ...graph))[2]).not.toContain('\u001b');
    expect((await entity(hostile)).aliases).toContain('France');
    expect((await claims()).find((claim) => claim.id === id)?.status).toBe('rejected');
    const view = await readFile(join(folder, 'graph/graph.json'), 'utf8');
    expect(view).not.toContain(id);
    expect((await entente('retype', 'Vladimir Putin', 'Organization', ...graph))[0]).toBe(0);
    expect((await entity('Vladimir Putin')).type).toBe('Organization');

    const [listed, mentions] = await entente('split', 'Vladimir Putin', ...graph);
    expect([listed, mentions]).toEqual([0, expect.stringMatching(/doc:\w+:\d+-\d+ +name/)]);
    const [split, , told] = await entente(
      'split',
      'Vladimir Putin',
      '--document',
      'one.txt',
      '--name',
      'Putin II',
      ...graph,
    );
    expect([split, told]).toEqual([0, expect.stringMatching(/Moved 1 mention of Vladimir Putin/)]);
    expect((await entity('Putin II')).mentions).toHaveLength(1);
    const text = await readFile(join(folder, 'decisions.yaml'), 'utf8');
    expect(text.split('\n')).toHaveLength(6);
  });
});

test('wrong use says what is wrong and where, and writes nothing', async () => {
  await inProject(async ({ folder, entente, build }) => {
    const before = await readTree(join(folder, 'graph'));
    const graph = ['--graph', 'graph'];
    for (const [args, message] of [
      [['merge', 'France', 'Nobody'], /no entity "Nobody"/],
      [['reject', 'claim:nothing'], /no claim/],
      [['split', 'France', '--document', 'one.txt'], /not mentioned in/],
      [['split', 'Olexandr Marchenko', '--document', 'one.txt'], /all mentions/],
      [['rename', 'France', 'X', '--decisions', 'x.txt'], /\.yaml/],
    ] as const) {
      const [code, stdout, stderr] = await entente(...args, ...graph);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    }
    await expect(readFile(join(folder, 'decisions.yaml'))).rejects.toMatchObject({
      code: 'ENOENT',
    });

    await writeFile(join(folder, 'decisions.yaml'), '# ours\n- {action: merge, ids: [ent:a]}\n');
    expect(await build()).toEqual([2, '', expect.stringMatching(/decisions\.yaml:2: ids/)]);
    expect(await readTree(join(folder, 'graph'))).toEqual(before);
    await writeFile(
      join(folder, 'decisions.yaml'),
      '- {action: reject, ids: [ent:gone], who: A, when: 2026-01-01}\n',
    );
    expect(await build()).toEqual([
      0,
      '',
      expect.stringMatching(/Line 1 \(reject\): ent:gone is not in this graph/),
    ]);
  });
});

test('a file of one’s own is remembered; one in an open folder lies in the graph', async () => {
  await inProject(async ({ folder, entente, build }) => {
    await mkdir(join(folder, 'desk'));
    const own = ['--decisions', 'desk/ours.yaml'];
    const missing = await entente('build', 'news', '--out', 'graph', '--model', 'fast', ...own);
    expect(missing).toEqual([2, '', expect.stringMatching(/no such file/)]);
    expect((await entente('rename', 'France', 'Gaul', '--graph', 'graph', ...own))[0]).toBe(0);
    expect((await entente('rename', 'Japan', 'Nippon', '--graph', 'graph'))[2]).toContain(
      'ours.yaml, line 3',
    );
    expect((await build())[2]).toContain('Decisions followed: 2');
    await rm(join(folder, 'desk/ours.yaml'));
    expect((await build())[2]).toMatch(/no .*ours\.yaml any more: its 2 decisions were left out/);

    await mkdir(join(folder, 'open'));
    await chmod(join(folder, 'open'), 0o777);
    await entente('build', 'news', '--out', 'open/graph', '--model', 'fast');
    await writeFile(join(folder, 'open/decisions.yaml'), 'planted');
    const [code] = await entente('rename', 'France', 'Gaul', '--graph', 'open/graph');
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'open/graph/decisions.yaml'), 'utf8')).toContain('Gaul');
  });
});
