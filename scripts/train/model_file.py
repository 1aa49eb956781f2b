"""Writes the file that packages/nlp/src/encode/model.ts reads.

Layout, little-endian: b"ENTM", uint32 version, uint32 length of the header, the header (JSON, UTF-8,
filled up with blanks to a multiple of 4), then the tensors, each at a multiple of 4.
A float32 tensor is its numbers. An int8 tensor is one float32 scale a row, then its rows:
weight = scale * byte, bytes within -127..127.
"""

import json
import struct

import numpy as np

MAGIC, VERSION = b"ENTM", 1
EMBEDDINGS = ["word", "prefix1", "prefix2", "prefix3", "suffix2", "suffix3", "suffix4", "shape"]
BUCKETS = ["p1", "p2", "p3", "s2", "s3", "s4"]


def quantize(matrix):
    """One scale a row: (int8 matrix, float32 scales)."""
    top = np.abs(matrix).max(axis=1).astype(np.float32)
    scales = np.where(top > 0, top / np.float32(127), np.float32(1)).astype(np.float32)
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


def rename(state):
    """State of the PyTorch module (or its flat dump) under the names and shapes of the file."""
    out = {f"embed.{name}": state[f"E.{i}.weight"] for i, name in enumerate(EMBEDDINGS)}
    out["input.weight"], out["input.bias"] = state["inp.weight"], state["inp.bias"]
    for layer in (1, 2):
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            to, of = f"lstm{layer}.{direction}", f"l{layer}."
            out[f"{to}.input"] = state[f"{of}weight_ih_l0{suffix}"]
            out[f"{to}.recurrent"] = state[f"{of}weight_hh_l0{suffix}"]
            out[f"{to}.bias"] = state[f"{of}bias_ih_l0{suffix}"] + state[f"{of}bias_hh_l0{suffix}"]
    heads = {
        "tag": "tag",
        "arc.dependent": "ad",
        "arc.head": "ah",
        "relation.dependent": "rd",
        "relation.head": "rh",
    }
    for to, of in heads.items():
        out[f"{to}.weight"], out[f"{to}.bias"] = state[f"{of}.weight"], state[f"{of}.bias"]
    out["root"] = state["root"]
    out["arc.bilinear"] = state["U"].T
    out["arc.headScore"] = state["ub.weight"].reshape(-1)
    relations, size, _ = state["V"].shape
    out["relation.bilinear"] = state["V"].transpose(0, 2, 1).reshape(relations * size, size)
    out["relation.dependentScore"] = state["vd.weight"]
    out["relation.headScore"] = state["vh.weight"]
    out["relation.bias"] = state["vd.bias"]
    return out


def write_model(path, name, meta, state):
    """`meta`: words, shapes, tags, rels, NB, H as train.py collects them; `state`: name -> array."""
    tensors, blob = [], bytearray()
    for tensor, values in rename(state).items():
        values = np.ascontiguousarray(values, dtype=np.float32)
        entry = {"name": tensor, "offset": len(blob)}
        if values.ndim == 2:
            bytes_, scales = quantize(values)
            entry.update(kind="int8", rows=values.shape[0], columns=values.shape[1])
            blob += scales.tobytes() + bytes_.tobytes()
        else:
            entry.update(kind="float32", rows=1, columns=values.shape[0])
            blob += values.tobytes()
        blob += bytes(-len(blob) % 4)
        tensors.append(entry)
    header = {
        "name": name,
        "hidden": meta["H"],
        "words": meta["words"],
        "shapes": sorted(meta["shapes"], key=meta["shapes"].get),
        "tags": meta["tags"],
        "relations": meta["rels"],
        "buckets": [meta["NB"][key] for key in BUCKETS],
        "tensors": tensors,
    }
    assert sorted(meta["shapes"].values()) == list(range(2, len(meta["shapes"]) + 2))
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    with open(path, "wb") as out:
        out.write(MAGIC + struct.pack("<II", VERSION, len(text)) + text + blob)
    return 12 + len(text) + len(blob)
