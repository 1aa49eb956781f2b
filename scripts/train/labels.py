"""The labels that the networks know, and the numbers of those labels in a batch."""

import collections

import numpy as np
import torch

from corpora import TYPES

NAMES = ["O"] + [f"{part}-{kind}" for kind in TYPES for part in "BI"]
IGNORED = -100


def collect(treebanks):
    """Labels of the training trees; tags and features that were seen less than thrice are left out."""
    sentences = [s for bank in treebanks for s in bank]
    tags = collections.Counter(tag for s in sentences for tag in s["tags"])
    feats = collections.Counter(value for s in sentences for value in s["feats"])
    return {
        "tags": [tag for tag, count in tags.most_common() if count >= 3],
        "feats": [value for value, count in feats.most_common() if count >= 3],
        "relations": sorted({relation for s in sentences for relation in s["relations"]}),
        "names": NAMES,
    }


def number(sentences, meta):
    """Adds `ids`: label numbers by kind. A rare tag becomes the commonest of its class."""
    index = {kind: {label: i for i, label in enumerate(meta[kind])} for kind in meta}
    commonest = {}
    for tag in meta["tags"]:
        commonest.setdefault(tag.split("|")[0], index["tags"][tag])
    for s in sentences:
        ids = {}
        if "tags" in s:
            ids["tags"] = [
                index["tags"].get(tag, commonest.get(tag.split("|")[0], IGNORED)) for tag in s["tags"]
            ]
            ids["feats"] = [index["feats"].get(value, IGNORED) for value in s["feats"]]
            ids["relations"] = [index["relations"].get(name, IGNORED) for name in s["relations"]]
            ids["heads"] = s["heads"]
        if "names" in s:
            ids["names"] = [index["names"][name] for name in s["names"]]
        s["ids"] = ids
    return sentences


def padded(batch, kind):
    """(batch, words), filled up with IGNORED, also where a sentence lacks this kind of label."""
    longest = max(len(s["forms"]) for s in batch)
    out = np.full((len(batch), longest), IGNORED, np.int64)
    for i, s in enumerate(batch):
        if kind in s["ids"]:
            out[i, : len(s["forms"])] = s["ids"][kind]
    return torch.from_numpy(out)
