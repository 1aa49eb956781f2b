"""Trains the argument tagger on the states of a model and adds it to that model's file.

    python3 train_arguments.py EXAMPLES MODEL OUT [--folds N] [--without-rules]

EXAMPLES is the folder that `npm run arguments` wrote with the same MODEL. OUT/all.bin has a tagger that
learnt from everything; OUT/fold-K.bin one that never saw the rows K, K + N, K + 2N …, for
cross-validation: `npm run eval -- PATH --taggers DIR` reads DIR/fast/fold-K.bin for the model `fast`. With
--without-rules the tagger does not see what the rules say (DIR/fast-alone), to tell what either adds.
"""

import argparse
import collections
import json
import os
import random

import numpy as np
import torch
import torch.nn.functional as F

from argument_tagger import KINDS, LABELS, ArgumentTagger, tensors
from model_file import add_tensors

KIND_NAMES = ("stated", "be", "have")
RULE_FEATURES = ("rules ", "clause ")
EPOCHS, RATE, DECAY, DROPOUT = 8, 2e-3, 0.02, 0.3
UNITS, NETS, BATCH, RAREST = 64, 2, 16, 3


def read(folder):
    with open(os.path.join(folder, "examples.json"), encoding="utf8") as source:
        found = json.load(source)
    states = np.fromfile(os.path.join(folder, "states.bin"), dtype=np.float32)
    states = torch.from_numpy(states.reshape(-1, found["size"]))
    at = 0
    for example in found["examples"]:
        example["states"] = states[at : at + example["words"]]
        at += example["words"]
    return found


def feature_rows(example):
    """All lists of features of an example, to be changed in place."""
    every = [example["triggers"], *(one["features"] for one in example["instances"])]
    return [row for rows in every for row in rows]


def leave_out_rules(found):
    """Takes away what the rules say; every token has as many such features as any other."""
    left_out = {i for i, name in enumerate(found["features"]) if name.startswith(RULE_FEATURES)}
    for example in found["examples"]:
        for row in feature_rows(example):
            row[:] = [feature for feature in row if feature not in left_out]


def frequent(examples):
    """Features seen in at least `RAREST` places."""
    counts = collections.Counter()
    for example in examples:
        for row in feature_rows(example):
            counts.update(row)
    return [feature for feature, count in sorted(counts.items()) if count >= RAREST]


def prepare(example, number):
    """The example as tensors; `number`: feature -> row of the table."""
    rows = torch.tensor([[number(f) for f in row] for row in example["triggers"]])
    kinds = torch.zeros(example["words"], KINDS)
    instances = []
    for one in example["instances"]:
        kinds[one["head"], KIND_NAMES.index(one["kind"])] = 1
        features = torch.tensor([[number(f) for f in row] for row in one["features"]])
        targets = torch.tensor(one["targets"], dtype=torch.float32)
        instances.append((example["states"], one["head"], features, targets))
    return {"states": example["states"], "triggers": rows, "kinds": kinds, "instances": instances}


def loss_of(net, batch):
    """`batch`: pairs of a prepared example and one of its instances."""
    words = max(len(states) for _, (states, *_) in batch)
    size, columns = batch[0][1][0].shape[1], batch[0][1][2].shape[1]
    tokens = torch.zeros(len(batch), words, size)
    features = torch.full((len(batch), words, columns), net.feature.num_embeddings - 1)
    targets, there = torch.zeros(len(batch), words, LABELS), torch.zeros(len(batch), words)
    for i, (_, (states, _, found, wanted)) in enumerate(batch):
        n = len(states)
        tokens[i, :n], features[i, :n], targets[i, :n], there[i, :n] = states, found, wanted, 1
    heads = torch.stack([states[head] for _, (states, head, *_) in batch])
    scores = F.log_softmax(net.labels(heads, tokens, features), 2)
    labels = -((targets * scores).sum(2) * there).sum() / there.sum()
    kinds = net.kinds(
        torch.cat([example["states"] for example, _ in batch]),
        torch.cat([example["triggers"] for example, _ in batch]),
    )
    wanted = torch.cat([example["kinds"] for example, _ in batch])
    return labels + 0.5 * KINDS * F.binary_cross_entropy_with_logits(kinds, wanted)


def train(examples, features, size, seed):
    torch.manual_seed(seed)
    generator = random.Random(seed)
    rows = {feature: row for row, feature in enumerate(features)}
    prepared = [prepare(one, lambda f: rows.get(f, len(features))) for one in examples]
    items = [(one, instance) for one in prepared for instance in one["instances"]]
    net = ArgumentTagger(size, len(features), UNITS, DROPOUT)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    steps, step, average = EPOCHS * (len(items) // BATCH + 1), 0, None
    for _ in range(EPOCHS):
        order = sorted(items, key=lambda item: len(item[1][0]) + 6 * generator.random())
        batches = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        generator.shuffle(batches)
        for batch in batches:
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 50) * (1 - step / steps)
            optimizer.zero_grad()
            loss_of(net, batch).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            state = net.state_dict()
            average = average or {name: value.clone() for name, value in state.items()}
            keep = min(0.995, step / (step + 30))
            for name, value in state.items():
                average[name].mul_(keep).add_(value, alpha=1 - keep)
    net.load_state_dict(average)
    return net.eval()


def write(examples, found, model, out):
    features = frequent(examples)
    nets = [train(examples, features, found["size"], seed) for seed in range(1, NETS + 1)]
    header = {"argumentFeatures": [found["features"][feature] for feature in features]}
    add_tensors(model, out, header, tensors(nets))
    print(out, len(features), "features", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("examples")
    arguments.add_argument("model")
    arguments.add_argument("out")
    arguments.add_argument("--folds", type=int, default=0)
    arguments.add_argument("--without-rules", action="store_true")
    given = arguments.parse_args()
    found = read(given.examples)
    if given.without_rules:
        leave_out_rules(found)
    os.makedirs(given.out, exist_ok=True)
    for fold in range(given.folds):
        seen = [one for one in found["examples"] if one["row"] % given.folds != fold]
        write(seen, found, given.model, os.path.join(given.out, f"fold-{fold}.bin"))
    write(found["examples"], found, given.model, os.path.join(given.out, "all.bin"))


if __name__ == "__main__":
    main()
