import { addAndNormalize, gelu, leaky, softmax } from './kernel-javascript-rows.ts';
import { multiply16, quantize16, quantize7 } from './kernel-javascript-integers.ts';
import { attention, dotAll, dotPairs, lstm } from './kernel-javascript-words.ts';
import type { KernelFunctions, KernelViews } from './kernel.ts';

/** The kernel without WebAssembly, on a memory whose views may change between calls. */
export function createJavascriptFunctions(views: () => KernelViews): KernelFunctions {
  return {
    quantize7: (...given) => {
      quantize7(views(), ...given);
    },
    quantize16: (...given) => {
      quantize16(views(), ...given);
    },
    multiply7: (...given) => {
      multiply16(views(), ...given);
    },
    multiply16: (...given) => {
      multiply16(views(), ...given);
    },
    gelu: (...given) => {
      gelu(views(), ...given);
    },
    leaky: (...given) => {
      leaky(views(), ...given);
    },
    addAndNormalize: (...given) => {
      addAndNormalize(views(), ...given);
    },
    softmax: (...given) => {
      softmax(views(), ...given);
    },
    attention: (...given) => {
      attention(views(), ...given);
    },
    dotAll: (...given) => {
      dotAll(views(), ...given);
    },
    dotPairs: (...given) => {
      dotPairs(views(), ...given);
    },
    lstm: (...given) => {
      lstm(views(), ...given);
    },
  };
}
