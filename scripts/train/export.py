"""A checkpoint to a model file: python3 export.py accurate|fast CHECKPOINT OUT."""

import argparse

import numpy as np
import torch

from model_file import write_model

LABELS = ("tags", "feats", "relations", "names")
EMBEDDINGS = ["word", "prefix1", "prefix2", "prefix3", "suffix2", "suffix3", "suffix4", "shape"]
BUCKETS = ["p1", "p2", "p3", "s2", "s3", "s4"]


def heads(state):
    """The tensors of heads.py."""
    out = {"root": state["heads.root"]}
    for to, of in {
        "tag": "tag",
        "feats": "feats",
        "name.hidden": "name_hidden",
        "name": "name",
        "arc.dependent": "arc_dependent",
        "arc.head": "arc_head",
        "relation.dependent": "relation_dependent",
        "relation.head": "relation_head",
    }.items():
        out[f"{to}.weight"] = state[f"heads.{of}.weight"]
        out[f"{to}.bias"] = state[f"heads.{of}.bias"]
    out["arc.bilinear"] = state["heads.arc_bilinear"].T
    out["arc.headScore"] = state["heads.arc_head_score"]
    bilinear = state["heads.relation_bilinear"]
    count, size, _ = bilinear.shape
    out["relation.bilinear"] = bilinear.transpose(0, 2, 1).reshape(count * size, size)
    out["relation.dependentScore.weight"] = state["heads.relation_dependent_score.weight"]
    out["relation.bias"] = state["heads.relation_dependent_score.bias"]
    out["relation.headScore"] = state["heads.relation_head_score.weight"]
    return out


def softmax(values):
    powers = np.exp(values - values.max())
    return powers / powers.sum()


def accurate(meta, state):
    import accurate as network

    header = {
        "name": "accurate",
        "kind": "transformer",
        "layers": network.LAYERS,
        "attentionHeads": network.ATTENTION_HEADS,
        "pieces": meta["pieces"],
    }
    out = {name: state[f"{name}.weight"] for name in ("piece", "position", "shape")}
    for part in ("weight", "bias"):
        out[f"norm.{part}"] = state[f"norm.{part}"]
    for i in range(network.LAYERS):
        for name in ("query", "key", "value", "output", "up", "down", "norm1", "norm2"):
            for part in ("weight", "bias"):
                out[f"layer.{i}.{name}.{part}"] = state[f"layers.{i}.{name}.{part}"]
    out["mix"] = softmax(state["mix"])
    for i, name in enumerate(("shape", "suffix3", "suffix2")):
        out[f"word.{name}"] = state[f"word.{i}.weight"]
    return header, out


def fast(meta, state):
    header = {
        "name": "fast",
        "kind": "lstm",
        "hidden": meta["hidden"],
        "words": meta["words"],
        "shapes": meta["shapes"],
        "buckets": [meta["buckets"][key] for key in BUCKETS],
    }
    out = {f"embed.{name}": state[f"embed.{i}.weight"] for i, name in enumerate(EMBEDDINGS)}
    out["input.weight"], out["input.bias"] = state["input.weight"], state["input.bias"]
    for layer in (1, 2):
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            to, of = f"lstm{layer}.{direction}", f"lstm{layer}."
            out[f"{to}.input"] = state[f"{of}weight_ih_l0{suffix}"]
            out[f"{to}.recurrent"] = state[f"{of}weight_hh_l0{suffix}"]
            out[f"{to}.bias"] = state[f"{of}bias_ih_l0{suffix}"] + state[f"{of}bias_hh_l0{suffix}"]
    return header, out


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("kind", choices=("accurate", "fast"))
    arguments.add_argument("checkpoint")
    arguments.add_argument("out")
    given = arguments.parse_args()
    saved = torch.load(given.checkpoint, map_location="cpu")
    state = {name: value.numpy() for name, value in saved["average"].items()}
    header, tensors = {"accurate": accurate, "fast": fast}[given.kind](saved["meta"], state)
    header.update({kind: saved["meta"][kind] for kind in LABELS})
    print(write_model(given.out, header, {**tensors, **heads(state)}), "bytes")


if __name__ == "__main__":
    main()
