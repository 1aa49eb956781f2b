"""The loss against gold labels, shared by both networks."""

import torch
import torch.nn.functional as F

from labels import IGNORED, NAMES, padded

WEIGHTS = {"tags": 0.5, "feats": 0.25, "arcs": 1.0, "relations": 1.0, "names": 1.0}
OTHER = [NAMES.index(name) for name in ("O", "B-MISC", "I-MISC")]


def cross_entropy(scores, gold):
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORED)


def arc_scores(arcs, lengths):
    """Scores of heads, those of padding at -1e9."""
    words = torch.arange(arcs.shape[2])[None, :] <= lengths[:, None]
    return arcs.masked_fill(~words[:, None, :], -1e9)


def at_heads(vectors, heads):
    heads = heads.clamp(min=0)
    return torch.gather(vectors, 1, heads[:, :, None].expand(-1, -1, vectors.shape[2]))


def tree_losses(heads, scores, batch):
    """`scores`: what `heads` returned for the states of the batch."""
    gold = {kind: padded(batch, kind) for kind in ("tags", "feats", "heads", "relations")}
    lengths = torch.tensor([len(s["forms"]) for s in batch])
    tags, feats, arcs, dependents, governors = scores
    known = gold["relations"] != IGNORED
    relations = heads.relations(dependents[known], at_heads(governors, gold["heads"])[known])
    return {
        "tags": cross_entropy(tags, gold["tags"]),
        "feats": cross_entropy(feats, gold["feats"]),
        "arcs": cross_entropy(arc_scores(arcs, lengths), gold["heads"]),
        "relations": F.cross_entropy(relations, gold["relations"][known]),
    }


def name_loss(scores, batch):
    """Where names of the type MISC are labelled in part, O means "O or MISC"."""
    gold = padded(batch, "names")
    open_ = torch.tensor([s.get("open", False) for s in batch])[:, None].expand_as(gold)
    scores = F.log_softmax(scores, 2)
    unsure = open_ & (gold == 0)
    sure = ~unsure & (gold != IGNORED)
    loss = -torch.logsumexp(scores[unsure][:, OTHER], 1).sum()
    loss = loss - scores[sure].gather(1, gold[sure][:, None]).sum()
    return loss / (unsure.sum() + sure.sum()).clamp(min=1)


def has(kind, batch):
    return any(kind in s["ids"] for s in batch)


def losses(heads, states, batch):
    found = tree_losses(heads, heads(states), batch) if has("heads", batch) else {}
    if has("names", batch):
        found["names"] = name_loss(heads.names(states), batch)
    return found


def total(found):
    return sum(WEIGHTS[kind] * value for kind, value in found.items())
