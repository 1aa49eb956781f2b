import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const OPTIONS = [
  ...['--optimizeLevel', '3', '--runtime', 'stub', '--noAssert'],
  ...['--importMemory', '--initialMemory', '1', '--noExportMemory'],
];

/** The TypeScript file that carries the kernel, from its sources in AssemblyScript. */
export async function buildKernel(root: URL): Promise<string> {
  const kernel = await compile(root, 'index.ts', 'simd');
  const relaxed = await compile(root, 'relaxed.ts', 'simd,relaxed-simd');
  return [
    '// Made from packages/nlp/assembly by scripts/build-kernel.ts. Do not edit.',
    '/** The WebAssembly module in base64. */',
    'export const KERNEL_BASE64 =',
    `  '${kernel}';`,
    '/** The same with the relaxed dot product. */',
    'export const RELAXED_KERNEL_BASE64 =',
    `  '${relaxed}';`,
    '',
  ].join('\n');
}

/** Compiles a file of packages/nlp/assembly; returns the module in base64. */
async function compile(root: URL, file: string, features: string): Promise<string> {
  const compiler = fileURLToPath(new URL('node_modules/assemblyscript/bin/asc.js', root));
  const folder = await mkdtemp(join(tmpdir(), 'kernel-'));
  const out = join(folder, 'kernel.wasm');
  const given = [compiler, file, '--outFile', out, '--enable', features, ...OPTIONS];
  try {
    await promisify(execFile)(process.execPath, given, {
      cwd: fileURLToPath(new URL('packages/nlp/assembly/', root)),
    });
    return (await readFile(out)).toString('base64');
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL(/[\\/]dist$/.test(import.meta.dirname) ? '../../' : '../', import.meta.url);
  const file = new URL('packages/nlp/src/encode/kernel.generated.ts', root);
  await writeFile(file, await buildKernel(root));
}
