import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

/** Assembles `kernel.wat` into the TypeScript file that carries its bytes. Development only. */
export async function buildKernel(wat: string): Promise<string> {
  const module = (await wabt()).parseWat('kernel.wat', wat, { simd: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  return [
    '// Made from kernel.wat by scripts/build-kernel.ts. Do not edit.',
    '/** The WebAssembly module of kernel.wat in base64. */',
    'export const KERNEL_BASE64 =',
    `  '${Buffer.from(buffer).toString('base64')}';`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = /[\\/]dist$/.test(import.meta.dirname) ? '../..' : '..';
  const folder = new URL(`${root}/packages/nlp/src/encode/`, import.meta.url);
  const wat = await readFile(new URL('kernel.wat', folder), 'utf8');
  await writeFile(new URL('kernel.generated.ts', folder), await buildKernel(wat));
}
