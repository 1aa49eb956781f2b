"""Words, shapes and labels of the training data, and the features of a word.

The features must stay those of packages/nlp/src/encode/features.ts.
"""

import collections
import re
import zlib

BUCKETS = {"p1": 256, "p2": 1024, "p3": 4096, "s2": 1024, "s3": 4096, "s4": 8192}
UNKNOWN = 1
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "\u00ad": None})


def plain(word):
    return word.translate(PLAIN) or word


def normalize(word):
    return re.sub(r"\d", "0", word.lower())


def shape(word):
    kinds = []
    for i, c in enumerate(word):
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if i < 2 or kind != previous:
            kinds.append(kind)
        previous = kind
    return "".join(kinds)[:8]


def collect(sentences):
    """What the model file's header holds, and how often each word was seen."""
    forms = [plain(form) for sentence in sentences for form in sentence["forms"]]
    words = collections.Counter(normalize(form) for form in forms)
    shapes = collections.Counter(shape(form) for form in forms)
    tags = collections.Counter(tag for sentence in sentences for tag in sentence["tags"])
    relations = {relation for sentence in sentences for relation in sentence["relations"]}
    kept = [word for word, count in words.items() if count >= 2]
    common_shapes = [name for name, count in shapes.items() if count >= 3]
    meta = {
        "words": kept,
        "shapes": {name: i + 2 for i, name in enumerate(common_shapes)},
        "tags": [tag for tag, count in tags.items() if count >= 4],
        "rels": sorted(relations),
        "NB": BUCKETS,
    }
    return meta, [0, 0, *(words[word] for word in kept)]


def featurizer(meta):
    """Function from a word to the rows of the eight embedding tables."""
    words = {word: i + 2 for i, word in enumerate(meta["words"])}
    known = {}

    def bucket(text, size):
        return 1 + zlib.crc32(text.encode()) % (size - 1)

    def features(form):
        if form not in known:
            word = plain(form)
            lower = normalize(word)
            known[form] = [
                words.get(lower, UNKNOWN),
                bucket("a" + word[:1], BUCKETS["p1"]),
                bucket("b" + lower[:2], BUCKETS["p2"]),
                bucket("c" + lower[:3], BUCKETS["p3"]),
                bucket("e" + lower[-2:], BUCKETS["s2"]),
                bucket("f" + lower[-3:], BUCKETS["s3"]),
                bucket("g" + lower[-4:], BUCKETS["s4"]),
                meta["shapes"].get(shape(word), UNKNOWN),
            ]
        return known[form]

    return features
