import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Three short invented articles: path to text. */
export const NEWS: Readonly<Record<string, string>> = {
  'vote.md': `---
title: Assembly condemns attack
date: 2022-03-02
outlet: The Harbour Gazette
url: https://example.org/vote
---

# Assembly condemns attack

China abstained. Germany condemned Russia on Wednesday. "We support Ukraine," Annalena Baerbock said.

France sanctioned Belarus. India did not condemn Russia.
`,
  'talks/visit.txt': `Talks in Ankara

Turkey's president, Recep Tayyip Erdogan, met Vladimir Putin in Ankara on 4 March 2022. Turkey plans to host Ukraine next week. The United States condemned Russia's invasion of Ukraine.
`,
  'feed.jsonl':
    [
      {
        title: 'Kenya criticizes Russia',
        text: 'Kenya criticized Russia on Monday. Kenya and Ghana support Ukraine.',
        date: '2022-02-22',
        source: 'Coast Daily',
        url: 'https://example.org/kenya',
      },
      {
        title: 'Japan sanctions Russia',
        text: 'Japan sanctioned Russia. South Korea supports Japan. Australia condemned Russia.',
        date: '2022-02-26',
        source: 'Pacific Post',
        url: 'https://example.org/japan',
      },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n') + '\n',
};

/** Writes `files` (path to content) under `folder`. */
export async function writeTree(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Runs `use` in a new folder and removes it afterwards. */
export async function inTemporaryFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
