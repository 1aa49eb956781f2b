"""Distils the fast network: python3 train_fast.py CORPORA LABELLED TEACHER OUT. See README.md."""

import argparse
import collections

import numpy as np
import torch
import torch.nn.functional as F

import corpora
import fast
import labels
import loop
import objective
import score
import vectors
import words

BATCH = 1500  # words
SHAPES_LEAST = 3
# Share of the treebanks' own labels, where there are any, against the teacher's.
GOLD = 0.5


def vocabulary(labelled, teacher):
    """The words and shapes that the network lists, their vectors and their counts."""
    found, table, counts = vectors.collect(
        labelled["vectors"],
        labelled["counts"],
        teacher["meta"]["pieces"],
        teacher["average"]["piece.weight"].numpy(),
    )
    shapes = collections.Counter(
        words.shape(words.plain(form)) for s in labelled["sentences"] for form in s["forms"]
    )
    return found, [s for s, n in shapes.most_common() if n >= SHAPES_LEAST], table, [0, 0, *counts]


def soft(batch, kind, shape):
    """What the teacher said, filled up with zeros: (batch, words, shape)."""
    longest = max(len(s["forms"]) for s in batch)
    out = np.zeros((len(batch), longest, shape), np.float32)
    for i, s in enumerate(batch):
        values = s["soft"][kind]
        out[i, : len(values), : values.shape[1]] = values
    return torch.from_numpy(out)


def divergence(scores, said, known):
    """Cross-entropy of `scores` with the teacher's distribution `said`, mean over `known` words."""
    return -(said[known] * F.log_softmax(scores[known], 1)).sum(1).mean()


def teacher_losses(heads, scores, names, batch):
    lengths = torch.tensor([len(s["forms"]) for s in batch])
    tags, feats, arcs, dependents, governors = scores
    known = torch.arange(tags.shape[1])[None, :] < lengths[:, None]
    arcs = objective.arc_scores(arcs, lengths)
    best = torch.zeros(known.shape, dtype=torch.int64)
    said_feats = torch.full(known.shape, labels.IGNORED)
    for i, s in enumerate(batch):
        best[i, : lengths[i]] = torch.from_numpy(s["soft"]["heads"].astype(np.int64))
        said_feats[i, : lengths[i]] = torch.from_numpy(s["soft"]["feats"].astype(np.int64))
    relations = heads.relations(dependents[known], objective.at_heads(governors, best)[known])
    said = soft(batch, "relations", relations.shape[1])[known]
    return {
        "tags": divergence(tags, soft(batch, "tags", tags.shape[2]), known),
        "feats": objective.cross_entropy(feats, said_feats),
        "arcs": divergence(arcs, soft(batch, "arcs", arcs.shape[2]), known),
        "relations": -(said * F.log_softmax(relations, 1)).sum(1).mean(),
        "names": divergence(names, soft(batch, "names", len(labels.NAMES)), known),
    }


def combined(model, batch):
    """The teacher's view of all, mixed with the gold labels where there are any."""
    states = model(batch)
    scores, names = model.heads(states), model.heads.names(states)
    found = teacher_losses(model.heads, scores, names, batch)
    gold = {}
    if objective.has("heads", batch):
        gold.update(objective.tree_losses(model.heads, scores, batch))
    if objective.has("names", batch):
        gold["names"] = objective.name_loss(names, batch)
    return {
        kind: value if kind not in gold else (1 - GOLD) * value + GOLD * gold[kind]
        for kind, value in found.items()
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpora")
    arguments.add_argument("labelled", help="what label.py wrote")
    arguments.add_argument("teacher", help="the checkpoint that label.py read")
    arguments.add_argument("out")
    arguments.add_argument("--epochs", type=int, default=20)
    arguments.add_argument("--hidden", type=int, default=160)
    arguments.add_argument("--start", help="checkpoint whose averaged weights are the first")
    arguments.add_argument("--rate", type=float, default=1, help="factor of the learning rate")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    torch.manual_seed(given.seed)

    labelled = torch.load(given.labelled)
    teacher = torch.load(given.teacher, map_location="cpu")
    listed, shapes, table, counts = vocabulary(labelled, teacher)
    kinds = {kind: teacher["meta"][kind] for kind in ("tags", "feats", "relations", "names")}
    meta = {
        **kinds,
        "words": listed,
        "shapes": shapes,
        "buckets": fast.BUCKETS,
        "hidden": given.hidden,
    }
    model = fast.Fast(meta, counts)
    with torch.no_grad():
        model.embed[0].weight[2:].copy_(torch.from_numpy(table))
    if given.start:
        model.load_state_dict(torch.load(given.start, map_location="cpu")["average"])
    print(len(listed), "words", len(shapes), "shapes", flush=True)

    trees, others = [], []
    for s in labels.number(labelled["sentences"], kinds):
        (trees if "heads" in s else others).append(s)
    dev = {bank: found[:1000] for bank, found in corpora.treebank(given.corpora, "dev").items()}
    dev_names = corpora.names(given.corpora, "dev")

    def epoch_batches(generator):
        found = loop.batches(trees, model.size, BATCH, generator)
        found += loop.batches(others, model.size, BATCH, generator)
        generator.shuffle(found)
        return found

    loop.train(
        model,
        [(list(model.parameters()), 2.5e-3 * given.rate, 0.0)],
        epoch_batches,
        lambda batch: combined(model, batch),
        lambda: score.measure(model, dev, dev_names),
        given.out,
        epochs=given.epochs,
        seed=given.seed,
        keep=0.99,
        meta=meta,
    )


if __name__ == "__main__":
    main()
