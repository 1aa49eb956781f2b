import { MAX_WORDS, type Encoder } from './encoder.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { createProducts, type Products } from './linear.ts';
import { createLstm } from './lstm.ts';
import { parseModel, type Model } from './model.ts';
import { createTransformer, MAX_POSITIONS } from './transformer.ts';

/** The network of a model that turns words into states, with the products that it works with. */
export function createEncoder(
  model: Model,
  kernel: Kernel,
): { encoder: Encoder; products: Products } {
  const bits = model.kind === 'transformer' ? 7 : 16;
  const products = createProducts(kernel, bits, MAX_POSITIONS);
  const encoder =
    model.kind === 'transformer'
      ? createTransformer(model, kernel, products)
      : createLstm(model, kernel, products);
  return { encoder, products };
}

/** States of words, for training what reads them. */
export interface WordStates {
  /** Floats a word. */
  readonly size: number;
  /** States of the first `MAX_WORDS` words of a sentence, one after the other. */
  readonly of: (words: readonly string[]) => Float32Array;
}

/** @throws FormatError when `bytes` are no model file */
export function createWordStates(bytes: Uint8Array): WordStates {
  const kernel = createKernel('auto');
  const { encoder } = createEncoder(parseModel(bytes), kernel);
  const { size } = encoder;
  return {
    size,
    of: (words) => {
      const read = words.slice(0, MAX_WORDS);
      const at = encoder.encode([read]) / 4;
      return kernel.views().floats.slice(at, at + read.length * size);
    },
  };
}
