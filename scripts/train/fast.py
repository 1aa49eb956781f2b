"""The fast network: embeddings, two layers of bidirectional LSTM, and the heads.

A word is embedded by itself, its hashed prefixes and suffixes of one to four letters, and its shape.
"""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import words
from heads import SLOPE, Heads

BUCKETS = {"p1": 256, "p2": 1024, "p3": 4096, "s2": 1024, "s3": 4096, "s4": 8192}
AFFIX_SIZES = {"p1": 16, "p2": 24, "p3": 32, "s2": 32, "s3": 48, "s4": 32}
WORD, SHAPE, INPUT = 100, 32, 128
HEAD_SIZES = (128, 64, 64)
UNKNOWN = 1  # row of words and shapes outside of the lists; row 0 is padding


def affixes(word, lower):
    return [
        "a" + word[:1],
        "b" + lower[:2],
        "c" + lower[:3],
        "e" + lower[-2:],
        "f" + lower[-3:],
        "g" + lower[-4:],
    ]


class Fast(nn.Module):
    def __init__(self, meta, counts, dropout=0.25):
        super().__init__()
        self.meta = meta
        self.dropout = dropout
        self.rows_of_words = {word: i + 2 for i, word in enumerate(meta["words"])}
        self.rows_of_shapes = {shape: i + 2 for i, shape in enumerate(meta["shapes"])}
        self.known = {}
        self.register_buffer("counts", torch.tensor(counts), persistent=False)
        hidden = meta["hidden"]
        tables = [
            (len(meta["words"]) + 2, WORD),
            *((BUCKETS[key], size) for key, size in AFFIX_SIZES.items()),
            (len(meta["shapes"]) + 2, SHAPE),
        ]
        self.embed = nn.ModuleList(nn.Embedding(rows, size) for rows, size in tables)
        for table in self.embed:
            nn.init.normal_(table.weight, 0, 0.5)
        self.input = nn.Linear(sum(size for _, size in tables), INPUT)
        self.lstm1 = nn.LSTM(INPUT, hidden, bidirectional=True, batch_first=True)
        self.lstm2 = nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)
        self.heads = Heads(2 * hidden, meta, HEAD_SIZES, dropout)

    def prepare(self, form):
        if form not in self.known:
            word = words.plain(form)
            lower = words.normalize(word)
            self.known[form] = [
                self.rows_of_words.get(lower, UNKNOWN),
                *(
                    words.bucket(affix, size)
                    for affix, size in zip(affixes(word, lower), BUCKETS.values())
                ),
                self.rows_of_shapes.get(words.shape(word), UNKNOWN),
            ]
        return self.known[form]

    def size(self, sentence):
        return len(sentence["forms"])

    def drop_units(self, values):
        """The same units of a sentence at every word."""
        if not self.training:
            return values
        kept = torch.rand(values.shape[0], 1, values.shape[2]) > self.dropout
        return values * kept.float() / (1 - self.dropout)

    def forget_words(self, rows):
        """Rare words become unknown now and then, so that the unknown word is learnt."""
        found = rows[:, :, 0]
        lost = torch.rand(found.shape) < 0.25 / (1 + 0.05 * self.counts[found])
        rows[:, :, 0] = torch.where(lost & (found > 1), torch.ones_like(found), found)
        return rows

    def layer(self, lstm, values, lengths):
        packed = nn.utils.rnn.pack_padded_sequence(
            values, lengths, batch_first=True, enforce_sorted=False
        )
        return nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True)[0]

    def forward(self, batch):
        """Sentences -> states (batch, words, 2 * hidden)."""
        lengths = torch.tensor([len(s["forms"]) for s in batch])
        rows = np.zeros((len(batch), int(lengths.max()), 8), np.int64)
        for i, s in enumerate(batch):
            rows[i, : len(s["forms"])] = [self.prepare(form) for form in s["forms"]]
        rows = torch.from_numpy(rows)
        if self.training:
            rows = self.forget_words(rows)
        embedded = torch.cat([table(rows[:, :, i]) for i, table in enumerate(self.embed)], 2)
        embedded = F.dropout(embedded, 0.7 * self.dropout, self.training)
        states = self.drop_units(F.leaky_relu(self.input(embedded), SLOPE))
        states = self.drop_units(self.layer(self.lstm1, states, lengths))
        return self.layer(self.lstm2, states, lengths)
