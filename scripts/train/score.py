"""Quick scores on development data while training: no tree is enforced, no transition forbidden.

The figures of the model cards come from `npm run eval`, which runs the exported weights.
"""

import random

import torch

from augment import spans
from labels import NAMES
from loop import batches
from objective import arc_scores, at_heads


def groups(model, sentences, words=2000):
    return batches(sentences, model.size, words, random.Random(0))


@torch.no_grad()
def trees(model, sentences):
    """Percentages: UPOS, features, LAS."""
    right = {"upos": 0, "feats": 0, "las": 0}
    count = 0
    for batch in groups(model, sentences):
        states = model(batch)
        tags, feats, arcs, dependents, governors = model.heads(states)
        lengths = torch.tensor([len(s["forms"]) for s in batch])
        heads = arc_scores(arcs, lengths).argmax(2)
        relations = model.heads.relations(
            dependents.flatten(0, 1), at_heads(governors, heads).flatten(0, 1)
        ).argmax(1)
        relations = relations.view(heads.shape)
        for i, s in enumerate(batch):
            for j in range(len(s["forms"])):
                upos = model.meta["tags"][tags[i, j].argmax()].split("|")[0]
                right["upos"] += upos == s["tags"][j].split("|")[0]
                right["feats"] += model.meta["feats"][feats[i, j].argmax()] == s["feats"][j]
                relation = model.meta["relations"][relations[i, j]]
                right["las"] += bool(heads[i, j] == s["heads"][j]) and relation == s["relations"][j]
                count += 1
    return {key: 100 * value / count for key, value in right.items()}


def mend(names):
    """I- without its B- begins a name."""
    out = []
    for name in names:
        follows = bool(out) and out[-1][1:] == name[1:] and out[-1] != "O"
        out.append("B" + name[1:] if name.startswith("I-") and not follows else name)
    return out


@torch.no_grad()
def names(model, sentences, kinds=("PER", "ORG", "LOC")):
    """F1 of exact spans, in percent."""
    both = found = gold = 0
    for batch in groups(model, sentences):
        best = model.heads.names(model(batch)).argmax(2)
        for i, s in enumerate(batch):
            said = mend([NAMES[k] for k in best[i, : len(s["forms"])]])
            a = {span for span in spans(said) if span[2] in kinds}
            b = {span for span in spans(s["names"]) if span[2] in kinds}
            both, found, gold = both + len(a & b), found + len(a), gold + len(b)
    return 200 * both / max(1, found + gold)


def measure(model, banks, corpora):
    """(the figure that chooses, text for the log): LAS and a fifth of F1, means over `banks` of trees
    and `corpora` of names."""
    by_bank = {name: trees(model, found) for name, found in banks.items()}
    by_corpus = {name: names(model, found) for name, found in corpora.items()}
    las = sum(s["las"] for s in by_bank.values()) / len(by_bank)
    f1 = sum(by_corpus.values()) / len(by_corpus)
    text = [
        f"{name} UPOS {s['upos']:.2f} feats {s['feats']:.2f} LAS {s['las']:.2f}"
        for name, s in by_bank.items()
    ] + [f"{name} F1 {value:.2f}" for name, value in by_corpus.items()]
    return las + 0.2 * f1, " ".join(text)
