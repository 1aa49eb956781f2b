import { bCubed, ceafE, muc, toFigures, type Entity, type Figures } from './metrics.ts';

/** What was found of a document beside what is right: all entities, those of one mention too. */
export interface ScoredDocument {
  readonly gold: readonly Entity[];
  readonly found: readonly Entity[];
}

/** Figures in percent. `conll` is the mean of the three F1 (Pradhan et al. 2012). */
export interface CoreferenceScores {
  readonly muc: Figures;
  readonly bCubed: Figures;
  readonly ceafE: Figures;
  readonly conll: number;
}

/**
 * Scores as CorefUD's scorer gives them for exact match without singletons: entities of one mention
 * are left out on both sides, fractions are summed over documents (Pradhan et al. 2014; Nedoluzhko et
 * al. 2022).
 */
export function scoreCoreference(documents: readonly ScoredDocument[]): CoreferenceScores {
  const linked = documents.map(({ gold, found }) => [
    gold.filter(isLinked),
    found.filter(isLinked),
  ]);
  const [ofMuc, ofBCubed, ofCeafE] = [muc, bCubed, ceafE].map((measure) =>
    toFigures(linked.map(([gold = [], found = []]) => measure(gold, found))),
  ) as [Figures, Figures, Figures];
  const conll = (ofMuc.f1 + ofBCubed.f1 + ofCeafE.f1) / 3;
  return { muc: ofMuc, bCubed: ofBCubed, ceafE: ofCeafE, conll };
}

function isLinked(mentions: Entity): boolean {
  return mentions.length > 1;
}
