"""The argument tagger's network; must agree with packages/nlp/src/tagger/tagger.ts."""

import torch
import torch.nn.functional as F
from torch import nn

LABELS, KINDS = 5, 3


class ArgumentTagger(nn.Module):
    """`units`: of each hidden layer; `features`: rows of the table. One more row is for unknown features and stays
    zero, for they are left out where the network runs."""

    def __init__(self, size, features, units, dropout):
        super().__init__()
        self.dropout = dropout
        self.trigger, self.token, self.state = (nn.Linear(size, units) for _ in range(3))
        self.feature = nn.Embedding(features + 1, units, padding_idx=features)
        nn.init.normal_(self.feature.weight[:-1], 0, 0.05)
        nn.init.zeros_(self.feature.weight[-1])
        self.label = nn.Linear(units, LABELS)
        self.kind = nn.Linear(units, KINDS)
        self.kind_feature = nn.Embedding(features + 1, KINDS, padding_idx=features)
        nn.init.zeros_(self.kind_feature.weight)

    def drop(self, values, factor=1.0):
        return F.dropout(values, self.dropout * factor, self.training)

    def labels(self, trigger, tokens, features):
        """(batch, size), (batch, words, size), (batch, words, k) -> scores (batch, words, LABELS)."""
        found = self.drop(self.feature(features).sum(2), 0.7)
        hidden = self.trigger(self.drop(trigger))[:, None] + self.token(self.drop(tokens)) + found
        return self.label(self.drop(F.relu(hidden)))

    def kinds(self, states, features):
        """(words, size), (words, k) -> scores (words, KINDS)."""
        hidden = self.drop(F.relu(self.state(states)))
        return self.kind(hidden) + self.kind_feature(features).sum(1)


def tensors(nets):
    """One network that gives the mean of the scores of several, as tensors of the model file."""

    def stack(name):
        return torch.cat([getattr(net, name).weight for net in nets]), torch.cat(
            [getattr(net, name).bias for net in nets]
        )

    def beside(weights):
        return torch.cat(list(weights), 1) / len(nets)

    def mean(values):
        return torch.stack(list(values)).mean(0)

    states = [stack(name) for name in ("trigger", "token", "state")]
    found = {
        "argument.state.weight": torch.cat([weight for weight, _ in states]),
        "argument.state.bias": torch.cat([bias for _, bias in states]),
        "argument.feature": torch.cat([net.feature.weight[:-1] for net in nets], 1),
        "argument.label.weight": beside(net.label.weight for net in nets),
        "argument.label.bias": mean(net.label.bias for net in nets),
        "argument.kind.weight": beside(net.kind.weight for net in nets),
        "argument.kind.bias": mean(net.kind.bias for net in nets),
        "argument.kindFeature": mean(net.kind_feature.weight[:-1] for net in nets),
    }
    return {name: values.detach().numpy() for name, values in found.items()}
