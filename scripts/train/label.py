"""The accurate network labels text for the fast one, and lends it vectors of words.

python3 label.py CORPORA CHECKPOINT OUT [TEXT ...]

Read are the sentences of all training files (never of dev or test files) and further texts, one
sentence a line with its tokens parted by blanks. Written are, for each sentence, what the teacher
says of it as probabilities in float16, and the mean of its states by word.
"""

import argparse
import collections

import numpy as np
import torch
import torch.nn.functional as F

import corpora
import loop
import random
import words
from accurate import Accurate
from objective import arc_scores, at_heads

LONGEST = 80
BATCH = 3000  # pieces


def unique(sentences):
    seen = set()
    for s in sentences:
        key = tuple(s["forms"])
        if key not in seen and len(key) <= LONGEST:
            seen.add(key)
            yield s


def half(values):
    return values.numpy().astype(np.float16)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpora")
    arguments.add_argument("checkpoint")
    arguments.add_argument("out")
    arguments.add_argument("texts", nargs="*")
    given = arguments.parse_args()
    saved = torch.load(given.checkpoint, map_location="cpu")
    model = Accurate(saved["meta"])
    model.load_state_dict(saved["average"])
    model.eval()

    read = [s for bank in corpora.treebank(given.corpora, "train").values() for s in bank]
    read += [s for found in corpora.names(given.corpora, "train").values() for s in found]
    for path in given.texts:
        with open(path, encoding="utf8") as file:
            read += [{"forms": line.split()} for line in file if line.strip()]
    read = list(unique(read))
    sums, counts = {}, collections.Counter()
    with torch.no_grad():
        for batch in loop.batches(read, model.size, BATCH, random.Random(0)):
            states = model(batch)
            lengths = torch.tensor([len(s["forms"]) for s in batch])
            tags, feats, arcs, dependents, governors = model.heads(states)
            arcs = F.softmax(arc_scores(arcs, lengths), 2)
            heads = arcs.argmax(2)
            pairs = dependents.flatten(0, 1), at_heads(governors, heads).flatten(0, 1)
            relations = F.softmax(model.heads.relations(*pairs), 1).view(*heads.shape, -1)
            tags, names = F.softmax(tags, 2), F.softmax(model.heads.names(states), 2)
            for i, s in enumerate(batch):
                n = len(s["forms"])
                s["soft"] = {
                    "tags": half(tags[i, :n]),
                    "feats": feats[i, :n].argmax(1).numpy().astype(np.int16),
                    "arcs": half(arcs[i, :n, : n + 1]),
                    "heads": heads[i, :n].numpy().astype(np.int16),
                    "relations": half(relations[i, :n]),
                    "names": half(names[i, :n]),
                }
                for form, state in zip(s["forms"], states[i, :n, :384].numpy()):
                    word = words.normalize(words.plain(form))
                    counts[word] += 1
                    sums[word] = sums[word] + state if word in sums else state.astype(np.float64)
    vectors = {word: (sums[word] / counts[word]).astype(np.float32) for word in sums}
    words_ = sum(len(s["forms"]) for s in read)
    print(len(read), "sentences", words_, "words", len(vectors), "forms", flush=True)
    torch.save({"sentences": read, "vectors": vectors, "counts": counts}, given.out)


if __name__ == "__main__":
    main()
