"""Word pieces as BERT has them (uncased WordPiece, Devlin et al. 2019).

Must agree with packages/nlp/src/encode/pieces-of-word.ts; a test compares both on the same words.
"""

import unicodedata

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
MOST = 8  # pieces a word


def is_punctuation(c):
    """ASCII that is neither letter nor digit, and Unicode's class P."""
    if c.isascii():
        return not c.isalnum() and c.isprintable() and c != " "
    return unicodedata.category(c).startswith("P")


def chunks(word):
    """Lower-cased, without accents; each punctuation mark apart."""
    found, current = [], ""
    for c in unicodedata.normalize("NFD", word.lower()):
        if unicodedata.category(c) in ("Mn", "Cc", "Cf"):
            continue
        if is_punctuation(c) or c.isspace():
            found += [current, c.strip()]
            current = ""
        else:
            current += c
    return [chunk for chunk in [*found, current] if chunk]


class Pieces:
    def __init__(self, vocabulary):
        self.rows = {piece: row for row, piece in enumerate(vocabulary)}
        self.known = {}

    def of_chunk(self, chunk):
        """Longest match first, or the unknown piece for the whole chunk."""
        found, start = [], 0
        while start < len(chunk):
            prefix = "##" if start else ""
            end = len(chunk)
            while end > start and prefix + chunk[start:end] not in self.rows:
                end -= 1
            if end == start:
                return [self.rows[UNKNOWN]]
            found.append(self.rows[prefix + chunk[start:end]])
            start = end
        return found

    def of(self, word):
        """One to MOST rows."""
        if word not in self.known:
            rows = [row for chunk in chunks(word) for row in self.of_chunk(chunk)]
            self.known[word] = (rows or [self.rows[UNKNOWN]])[:MOST]
        return self.known[word]


def is_latin(piece):
    """Whether a piece may stand in English news: no other script, none of BERT's unused rows."""
    if piece in (UNKNOWN, START, END):
        return True
    if piece.startswith("["):
        return piece == "["
    return all(c.isascii() or unicodedata.name(c, "").startswith("LATIN")
               or not c.isalpha() and unicodedata.category(c)[0] in "PSN" for c in piece)


def prune(vocabulary, common=26_500):
    """Rows of a pretrained table to keep; BERT's rows stand in the order of their frequency."""
    return [
        row
        for row, piece in enumerate(vocabulary)
        if is_latin(piece) and (row < common or len(piece.removeprefix("##")) == 1)
    ]
