"""The encoder of the accurate network as ONNX, to measure other engines with; no part of Entente.

    python3 export_onnx.py --checkpoint best.pt --sentences SENTENCES.txt --out FOLDER

SENTENCES.txt: a sentence a line, tokens parted by blanks. Written are encoder.onnx (float32),
encoder.int8.onnx (weights int8, activations quantized at run time, as onnxruntime does it) and
inputs.json: the words, piece rows and shape rows of each sentence.
"""

import argparse
import json
import os

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import accurate

OPSET = 14


class Encoder(nn.Module):
    """Piece rows and shape rows (1, pieces) -> mixed states (1, pieces, SIZE)."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, pieces, shapes):
        net = self.network
        position = net.position.weight[: pieces.shape[1]]
        states = net.norm(net.piece(pieces) + position[None] + net.shape(shapes))
        weights = torch.softmax(net.mix, 0)
        mixed = torch.zeros_like(states)
        for i, layer in enumerate(net.layers):
            states = layer(states, torch.zeros(1), 0.0)
            if i >= accurate.LAYERS - accurate.MIXED:
                mixed = mixed + weights[i - accurate.LAYERS + accurate.MIXED] * states
        return mixed


def inputs_of(network, forms):
    prepared = [network.prepare(form) for form in forms]
    start, end = network.ends
    return {
        "words": forms,
        "pieces": [start, *(row for rows, _ in prepared for row in rows), end],
        "shapes": [0, *(of[0] for rows, of in prepared for _ in rows), 0],
    }


def main():
    options = argparse.ArgumentParser()
    for name in ("checkpoint", "sentences", "out"):
        options.add_argument(f"--{name}", required=True)
    given = options.parse_args()
    checkpoint = torch.load(given.checkpoint, map_location="cpu")
    network = accurate.Accurate(checkpoint["meta"])
    network.load_state_dict(checkpoint["average"])
    network.eval()
    with open(given.sentences, encoding="utf8") as file:
        inputs = [inputs_of(network, line.split()) for line in file if line.strip()]
    os.makedirs(given.out, exist_ok=True)
    with open(os.path.join(given.out, "inputs.json"), "w", encoding="utf8") as file:
        json.dump(inputs, file)
    example = tuple(torch.tensor([inputs[0][name]]) for name in ("pieces", "shapes"))
    path = os.path.join(given.out, "encoder.onnx")
    axes = {name: {1: "length"} for name in ("pieces", "shapes", "states")}
    torch.onnx.export(
        Encoder(network),
        example,
        path,
        input_names=["pieces", "shapes"],
        output_names=["states"],
        dynamic_axes=axes,
        opset_version=OPSET,
    )
    onnx.checker.check_model(path)
    quantized = os.path.join(given.out, "encoder.int8.onnx")
    quantize_dynamic(path, quantized, per_channel=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    main()
