"""The network that packages/nlp/src/encode/network.ts runs.

Embeddings, two layers of bidirectional LSTM, deep biaffine scorers (Dozat and Manning 2017) and a
tagger on the same states.
"""

import torch
import torch.nn.functional as F
from torch import nn

EMBEDDED = {"p1": 16, "p2": 24, "p3": 32, "s2": 32, "s3": 48, "s4": 32}
WORD, SHAPE, INPUT, ARC, RELATION = 100, 32, 128, 128, 64
SLOPE = 0.1


class Network(nn.Module):
    def __init__(self, meta, counts, dropout=0.3):
        super().__init__()
        self.dropout = dropout
        self.register_buffer("counts", torch.tensor(counts, dtype=torch.float32), persistent=False)
        hidden, relations = meta["H"], len(meta["rels"])
        tables = [
            (len(meta["words"]) + 2, WORD),
            *((meta["NB"][key], size) for key, size in EMBEDDED.items()),
            (len(meta["shapes"]) + 2, SHAPE),
        ]
        self.E = nn.ModuleList(nn.Embedding(rows, size) for rows, size in tables)
        for table in self.E:
            nn.init.normal_(table.weight, 0, 0.5)
        self.inp = nn.Linear(sum(size for _, size in tables), INPUT)
        self.l1 = nn.LSTM(INPUT, hidden, bidirectional=True, batch_first=True)
        self.l2 = nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)
        self.tag = nn.Linear(2 * hidden, len(meta["tags"]))
        self.root = nn.Parameter(torch.randn(2 * hidden) * 0.1)
        self.ad, self.ah = nn.Linear(2 * hidden, ARC), nn.Linear(2 * hidden, ARC)
        self.U, self.ub = nn.Parameter(torch.randn(ARC, ARC) * 0.05), nn.Linear(ARC, 1, bias=False)
        self.rd, self.rh = nn.Linear(2 * hidden, RELATION), nn.Linear(2 * hidden, RELATION)
        self.V = nn.Parameter(torch.randn(relations, RELATION, RELATION) * 0.05)
        self.vd = nn.Linear(RELATION, relations)
        self.vh = nn.Linear(RELATION, relations, bias=False)

    def drop(self, values):
        return F.dropout(values, self.dropout, self.training)

    def drop_units(self, values):
        """The same units of a sentence at every word."""
        if not self.training:
            return values
        kept = torch.rand(values.shape[0], 1, values.shape[2], device=values.device) > self.dropout
        return values * kept.float() / (1 - self.dropout)

    def forget_words(self, rows):
        """Rare words become unknown now and then, so that the unknown word is learnt."""
        words = rows[:, :, 0]
        lost = torch.rand(words.shape, device=rows.device) < 0.25 / (1 + 0.05 * self.counts[words])
        rows = rows.clone()
        rows[:, :, 0] = torch.where(lost & (words > 1), torch.ones_like(words), words)
        return rows

    def layer(self, lstm, values, lengths):
        packed = nn.utils.rnn.pack_padded_sequence(
            values, lengths, batch_first=True, enforce_sorted=False
        )
        return nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True)[0]

    def forward(self, rows, lengths):
        """Rows (batch, words, 8) -> tags, arcs (dependent, head; 0 = root), relation vectors."""
        if self.training:
            rows = self.forget_words(rows)
        embedded = torch.cat([table(rows[:, :, i]) for i, table in enumerate(self.E)], 2)
        embedded = F.dropout(embedded, 0.7 * self.dropout, self.training)
        states = self.drop_units(F.leaky_relu(self.inp(embedded), SLOPE))
        states = self.layer(self.l1, states, lengths)
        states = self.layer(self.l2, self.drop_units(states), lengths)
        root = self.root.view(1, 1, -1).expand(len(states), 1, -1)
        heads = torch.cat([root, states], 1)
        arc_dependent, arc_head, relation_dependent, relation_head = (
            self.drop(F.leaky_relu(linear(self.drop(of)), SLOPE))
            for linear, of in (
                (self.ad, states),
                (self.ah, heads),
                (self.rd, states),
                (self.rh, heads),
            )
        )
        arcs = arc_dependent @ self.U @ arc_head.transpose(1, 2)
        arcs = arcs + self.ub(arc_head).transpose(1, 2)
        return self.tag(self.drop(states)), arcs, relation_dependent, relation_head

    def relations(self, dependent, head):
        """Scores of relations for pairs (pairs, size)."""
        mixed = torch.einsum("nb,rbc->nrc", dependent, self.V)
        return torch.einsum("nrc,nc->nr", mixed, head) + self.vd(dependent) + self.vh(head)
