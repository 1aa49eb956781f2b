"""Packs trained weights into the file that the program reads.

python3 export.py --checkpoint run/last.pt OUT        a checkpoint of train.py
python3 export.py --flat PREFIX OUT                   PREFIX.bin (float32), PREFIX.man.json, PREFIX.json
"""

import argparse
import json
import math

import numpy as np

from model_file import write_model


def read_flat(prefix):
    with open(f"{prefix}.json", encoding="utf8") as file:
        meta = json.load(file)
    with open(f"{prefix}.man.json", encoding="utf8") as file:
        manifest = json.load(file)
    numbers = np.fromfile(f"{prefix}.bin", dtype="<f4")
    state = {
        name: numbers[offset : offset + math.prod(shape)].reshape(shape)
        for name, (offset, shape) in manifest.items()
    }
    return meta, state


def read_checkpoint(path):
    import torch

    saved = torch.load(path, map_location="cpu", weights_only=True)
    return saved["meta"], {name: value.numpy() for name, value in saved["average"].items()}


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    source = arguments.add_mutually_exclusive_group(required=True)
    source.add_argument("--checkpoint")
    source.add_argument("--flat")
    arguments.add_argument("--name", default="fast")
    arguments.add_argument("out")
    given = arguments.parse_args()
    meta, state = read_flat(given.flat) if given.flat else read_checkpoint(given.checkpoint)
    print(write_model(given.out, given.name, meta, state), "bytes")
