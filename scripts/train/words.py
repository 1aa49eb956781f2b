"""What the networks see of a word; must agree with packages/nlp/src/encode/features.ts."""

import re
import zlib

PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"',
                       "»": '"', "‑": "-", "\u00ad": None})
LONGEST = 64


def plain(word):
    """Straight quotes, plain hyphens; of a long word its two ends."""
    word = word.translate(PLAIN) or word
    return word if len(word) <= LONGEST else word[: LONGEST // 2] + word[-LONGEST // 2 :]


def normalize(word):
    return re.sub(r"\d", "0", word.lower())


def shape(word):
    kinds, previous = [], ""
    for i, c in enumerate(word):
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if i < 2 or kind != previous:
            kinds.append(kind)
        previous = kind
    return "".join(kinds)[:8]


def bucket(text, size):
    """A row from 1 to size - 1 for any text; 0 is for padding."""
    return 1 + zlib.crc32(text.encode()) % (size - 1)
