import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { Interrupted } from '../src/context.ts';
import { hashText, writeFile, writeFiles } from '../src/write-files.ts';
import { inFolder } from './temporary-folder.ts';

test('files are written whole, with their hashes, the last made of them', async () => {
  await inFolder({}, async (folder) => {
    const out = join(folder, 'new', 'deep');
    const long = 'x'.repeat(65_535) + '😀';
    const hashes = await writeFiles(
      out,
      [
        { name: 'a', text: ['one', ' two'] },
        { name: 'b', text: [long.slice(0, 65_536), long.slice(65_536)] },
      ],
      { last: (known) => ({ name: 'c', text: [known.get('a') ?? ''] }) },
    );
    expect(await readdir(out)).toEqual(['a', 'b', 'c']);
    expect(await readFile(join(out, 'b'), 'utf8')).toBe(long);
    expect(await readFile(join(out, 'c'), 'utf8')).toBe(hashText('one two'));
    expect(hashes.get('b')).toBe(hashText(long));
  });
});

test('a failure while writing leaves the old files and nothing else', async () => {
  await inFolder({ a: 'old' }, async (folder) => {
    const failing = function* (): Generator<string> {
      yield 'new';
      throw new Error('no more');
    };
    const files = [
      { name: 'a', text: ['new'] },
      { name: 'b', text: failing() },
    ];
    await expect(writeFiles(folder, files)).rejects.toThrow('no more');
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
  });
});

test('an interrupt before the renaming changes nothing', async () => {
  await inFolder({ a: 'old' }, async (folder) => {
    const controller = new AbortController();
    const interrupting = function* (): Generator<string> {
      yield 'new';
      controller.abort(new Interrupted(2));
    };
    const writing = writeFiles(folder, [{ name: 'a', text: interrupting() }], {
      signal: controller.signal,
    });
    await expect(writing).rejects.toThrow(Interrupted);
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
  });
});

test('the system’s refusal says what to do', async () => {
  await inFolder({ file: '' }, async (folder) => {
    const writing = writeFiles(join(folder, 'file', 'below'), [{ name: 'a', text: [''] }]);
    await expect(writing).rejects.toMatchObject({
      code: 'write-failed',
      message: expect.stringMatching(/permissions and run the command again/),
    });
    await mkdir(join(folder, 'taken'));
    await expect(writeFile(join(folder, 'taken'), ['a'])).rejects.toMatchObject({
      code: 'not-a-file',
      message: expect.stringMatching(/no ordinary file/),
    });
    expect(await readdir(folder)).toEqual(['file', 'taken']);
  });
});

test('a single file goes where its path says', async () => {
  await inFolder({}, async (folder) => {
    await writeFile(join(folder, 'a.txt'), ['a']);
    await writeFile(relative(process.cwd(), join(folder, 'b.txt')), ['b']);
    expect(await readdir(folder)).toEqual(['a.txt', 'b.txt']);
  });
});
