"""What both networks predict from the state of each word: tags, features, names, heads, relations.

Deep biaffine scorers (Dozat and Manning 2017); all other heads are linear.
"""

import torch
import torch.nn.functional as F
from torch import nn

SLOPE = 0.1


class Heads(nn.Module):
    """States (batch, words, size) -> scores. `sizes`: arc, relation, name."""

    def __init__(self, size, labels, sizes, dropout):
        super().__init__()
        arc, relation, name = sizes
        self.dropout = dropout
        self.root = nn.Parameter(torch.randn(size) * 0.1)
        self.tag = nn.Linear(size, len(labels["tags"]))
        self.feats = nn.Linear(size, len(labels["feats"]))
        self.name_hidden, self.name = nn.Linear(size, name), nn.Linear(name, len(labels["names"]))
        self.arc_dependent, self.arc_head = nn.Linear(size, arc), nn.Linear(size, arc)
        self.arc_bilinear = nn.Parameter(torch.randn(arc, arc) * 0.03)
        self.arc_head_score = nn.Parameter(torch.zeros(arc))
        self.relation_dependent, self.relation_head = (
            nn.Linear(size, relation),
            nn.Linear(size, relation),
        )
        count = len(labels["relations"])
        self.relation_bilinear = nn.Parameter(torch.randn(count, relation, relation) * 0.03)
        self.relation_dependent_score = nn.Linear(relation, count)
        self.relation_head_score = nn.Linear(relation, count, bias=False)

    def drop(self, values):
        return F.dropout(values, self.dropout, self.training)

    def hidden(self, linear, states):
        return self.drop(F.leaky_relu(linear(self.drop(states)), SLOPE))

    def forward(self, states):
        """tags, feats, arcs (dependent, head; 0 = root), vectors of dependents and of heads."""
        root = self.root.view(1, 1, -1).expand(len(states), 1, -1)
        rooted = torch.cat([root, states], 1)
        dropped = self.drop(states)
        heads = self.hidden(self.arc_head, rooted)
        arcs = self.hidden(self.arc_dependent, states) @ self.arc_bilinear @ heads.transpose(1, 2)
        arcs = arcs + (heads @ self.arc_head_score)[:, None, :]
        return (
            self.tag(dropped),
            self.feats(dropped),
            arcs,
            self.hidden(self.relation_dependent, states),
            self.hidden(self.relation_head, rooted),
        )

    def names(self, states):
        return self.name(self.hidden(self.name_hidden, states))

    def relations(self, dependent, head):
        """Scores of relations for pairs (pairs, size)."""
        count, size, _ = self.relation_bilinear.shape
        flat = self.relation_bilinear.permute(1, 0, 2).reshape(size, count * size)
        mixed = (dependent @ flat).view(-1, count, size)
        return (
            torch.matmul(mixed, head[:, :, None]).squeeze(2)
            + self.relation_dependent_score(dependent)
            + self.relation_head_score(head)
        )
