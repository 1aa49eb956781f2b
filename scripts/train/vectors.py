"""Vectors of words for the fast network, from the states of the accurate one.

A word's vector is the mean of its states over all text that was read, brought to WORD dimensions by
principal components. Words of the piece table that were not read get theirs from their row of that
table by ridge regression, so that the list of words reaches beyond the training text.
"""

import numpy as np

from fast import WORD

LEAST = 2  # times that a word was read
RIDGE = 10.0


def centered(matrix, weights):
    mean = (matrix * weights[:, None]).sum(0) / weights.sum()
    return matrix - mean, mean


def components(matrix, weights):
    """The directions of most variance, as columns."""
    root = np.sqrt(weights)[:, None]
    covariance = (matrix * root).T @ (matrix * root)
    _, directions = np.linalg.eigh(covariance)
    return directions[:, ::-1][:, :WORD]


def collect(vectors, counts, pieces, table, deviation=0.5):
    """(words, their vectors scaled to `deviation`, how often each was read).

    `vectors`, `counts`: by word; `pieces`, `table`: the accurate network's pieces and their rows.
    """
    read = sorted((w for w in vectors if counts[w] >= LEAST), key=lambda w: (-counts[w], w))
    weights = np.sqrt([counts[word] for word in read])
    states, _ = centered(np.stack([vectors[word] for word in read]), weights)
    reduced = states @ components(states, weights)
    rows = {piece: row for row, piece in enumerate(pieces)}
    both = [i for i, word in enumerate(read) if word in rows]
    known = np.stack([table[rows[read[i]]] for i in both])
    known, mean = centered(known, np.ones(len(known)))
    gram = known.T @ known + RIDGE * np.eye(known.shape[1])
    to_vector = np.linalg.solve(gram, known.T @ reduced[both])
    read_too = set(read)
    other = [p for p in pieces if p.isalpha() and len(p) > 2 and p not in read_too]
    guessed = (np.stack([table[rows[piece]] for piece in other]) - mean) @ to_vector
    found = np.concatenate([reduced, guessed]).astype(np.float32)
    found *= deviation / found.std()
    return read + other, found, [counts[word] for word in read] + [1] * len(other)
