"""Reads the corpora: treebanks in CoNLL-U, names in JSON Lines.

A sentence is a dict. `forms` is always there; `tags` ("UPOS|XPOS"), `feats`, `heads` (0 = root) and
`relations` where it has a tree; `names` (B-PER, I-PER, O …) where its names are labelled, and
`open` where names of the type MISC are labelled only in part.
"""

import json
import os

TREEBANKS = ["en_ewt-ud", "en_gum-permissive"]
NAMED_WITH_TREES = ["gum-news-like", "gum-other"]
# How often each corpus of names is read in an epoch.
NAMED = {"wikigold": 2, "docred": 1, "crossner-politics": 2, "crossner-other": 0.5}
TYPES = ["PER", "ORG", "LOC", "NORP", "MISC"]


def read_treebank(path):
    sentences, rows = [], []
    with open(path, encoding="utf8") as file:
        for line in [*file, "\n"]:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                rows.append(columns)
            elif not line.strip() and rows:
                sentences.append(
                    {
                        "forms": [row[1] for row in rows],
                        "tags": [f"{row[3]}|{row[4]}" for row in rows],
                        "feats": [row[5] for row in rows],
                        "heads": [int(row[6]) for row in rows],
                        "relations": [row[7] for row in rows],
                    }
                )
                rows = []
    return sentences


def read_names(path):
    sentences = []
    with open(path, encoding="utf8") as file:
        for line in file:
            document = json.loads(line)
            for sentence in document["sentences"]:
                forms = sentence["tokens"]
                names = ["O"] * len(forms)
                for start, end, kind in sentence["spans"]:
                    if kind in TYPES:
                        names[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
                if forms:
                    open_ = not document["miscComplete"]
                    sentences.append({"forms": forms, "names": names, "open": open_})
    return sentences


def treebank(corpora, part):
    """Sentences of each treebank by its name; those of GUM with their names where they are known."""
    named = {}
    for name in NAMED_WITH_TREES:
        path = os.path.join(corpora, "ner", f"{name}.{part}.jsonl")
        if os.path.exists(path):
            named.update({tuple(s["forms"]): s for s in read_names(path)})
    found = {}
    for name in TREEBANKS:
        sentences = read_treebank(os.path.join(corpora, "treebank", f"{name}-{part}.conllu"))
        for sentence in sentences:
            same = named.get(tuple(sentence["forms"]))
            if same and name != TREEBANKS[0]:
                sentence.update(names=same["names"], open=same["open"])
        found[name] = sentences
    return found


def names(corpora, part):
    """Sentences with names by the corpus, for all corpora that have this part."""
    paths = {name: os.path.join(corpora, "ner", f"{name}.{part}.jsonl") for name in NAMED}
    return {name: read_names(path) for name, path in paths.items() if os.path.exists(path)}
