import { MODELS, readModel, type Model } from '@entente/cli';
import { EntenteError } from '@entente/core';

/** The models that come with entente and whose file is there, the default one first. */
export async function readModels(): Promise<Model[]> {
  const found: Model[] = [];
  for (const name of MODELS) {
    try {
      found.push(await readModel(name));
    } catch (error) {
      if (!(error instanceof EntenteError && error.code === 'no-model')) throw error;
    }
  }
  return found;
}
