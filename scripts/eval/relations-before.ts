import type { RELATIONS, RelationScore } from './relation-scores.ts';

type Relation = (typeof RELATIONS)[number];

/** Arcs by treebank and relation of `fast.bin` as of version 0.1 (commit ee909c2), to compare with. */
export const RELATIONS_BEFORE: Readonly<
  Record<string, Readonly<Partial<Record<Relation, RelationScore>>>>
> = {
  'en_ewt-ud-test': {
    nsubj: { gold: 1950, found: 1948, right: 1794 },
    'nsubj:pass': { gold: 108, found: 108, right: 94 },
    obj: { gold: 1153, found: 1244, right: 1067 },
    obl: { gold: 1009, found: 1026, right: 770 },
    nmod: { gold: 760, found: 783, right: 591 },
    conj: { gold: 861, found: 862, right: 644 },
    appos: { gold: 178, found: 226, right: 82 },
    ccomp: { gold: 223, found: 221, right: 178 },
    xcomp: { gold: 363, found: 377, right: 303 },
    'acl:relcl': { gold: 201, found: 206, right: 151 },
  },
  'en_ewt-ud-dev': {
    nsubj: { gold: 1958, found: 1934, right: 1783 },
    'nsubj:pass': { gold: 154, found: 165, right: 133 },
    obj: { gold: 1211, found: 1315, right: 1084 },
    obl: { gold: 1001, found: 1054, right: 784 },
    nmod: { gold: 813, found: 795, right: 590 },
    conj: { gold: 916, found: 910, right: 680 },
    appos: { gold: 174, found: 190, right: 91 },
    ccomp: { gold: 200, found: 197, right: 143 },
    xcomp: { gold: 381, found: 390, right: 316 },
    'acl:relcl': { gold: 219, found: 222, right: 157 },
  },
  'en_gum-permissive-dev': {
    nsubj: { gold: 1395, found: 1413, right: 1284 },
    'nsubj:pass': { gold: 143, found: 145, right: 130 },
    obj: { gold: 834, found: 859, right: 741 },
    obl: { gold: 794, found: 811, right: 615 },
    nmod: { gold: 757, found: 784, right: 601 },
    conj: { gold: 669, found: 664, right: 473 },
    appos: { gold: 78, found: 76, right: 30 },
    ccomp: { gold: 138, found: 148, right: 100 },
    xcomp: { gold: 286, found: 269, right: 217 },
    'acl:relcl': { gold: 216, found: 229, right: 160 },
  },
};
