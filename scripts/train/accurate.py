"""The accurate network: MiniLM (Wang et al. 2020) with the case of words added, and the heads.

The encoder is uncased: the shape of the word is added to each of its pieces at the input, and hashed
suffixes and the shape at the output. The state of a word is that of its first piece, in a learnt mix
of the last four layers (Peters et al. 2018).
"""

import math
import os

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

import words
from heads import Heads
from pieces import END, START, Pieces, prune

SIZE, INNER, ATTENTION_HEADS, LAYERS, MIXED = 384, 1536, 12, 6, 4
SHAPES, SUFFIXES3, SUFFIXES2 = 512, 4096, 1024
SHAPE_SIZE, SUFFIX3_SIZE, SUFFIX2_SIZE = 48, 48, 32
STATE = SIZE + SHAPE_SIZE + SUFFIX3_SIZE + SUFFIX2_SIZE
HEAD_SIZES = (256, 96, 256)
POSITIONS = 512
EPSILON = 1e-12


def features(word):
    """Rows of shape, last three letters and last two."""
    word = words.plain(word)
    lower = word.lower()
    return [
        words.bucket(words.shape(word), SHAPES),
        words.bucket(lower[-3:], SUFFIXES3),
        words.bucket(lower[-2:], SUFFIXES2),
    ]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(SIZE, SIZE) for _ in range(4))
        self.up, self.down = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.norm1, self.norm2 = nn.LayerNorm(SIZE, EPSILON), nn.LayerNorm(SIZE, EPSILON)

    def forward(self, states, mask, dropout):
        batch, length, _ = states.shape

        def split(values):
            return values.view(batch, length, ATTENTION_HEADS, -1).transpose(1, 2)

        scores = split(self.query(states)) @ split(self.key(states)).transpose(2, 3)
        weights = F.softmax(scores / math.sqrt(SIZE // ATTENTION_HEADS) + mask, 3)
        mixed = (weights @ split(self.value(states))).transpose(1, 2).reshape(batch, length, SIZE)
        states = self.norm1(states + F.dropout(self.output(mixed), dropout, self.training))
        inner = self.down(F.gelu(self.up(states)))
        return self.norm2(states + F.dropout(inner, dropout, self.training))


class Accurate(nn.Module):
    def __init__(self, meta, dropout=0.1, head_dropout=0.25):
        super().__init__()
        self.meta = meta
        self.pieces = Pieces(meta["pieces"])
        self.ends = [self.pieces.rows[START], self.pieces.rows[END]]
        self.known = {}
        self.dropout = dropout
        self.piece = nn.Embedding(len(meta["pieces"]), SIZE)
        self.position = nn.Embedding(POSITIONS, SIZE)
        self.shape = nn.Embedding(SHAPES, SIZE)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(SIZE, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(MIXED))
        self.word = nn.ModuleList(
            [
                nn.Embedding(SHAPES, SHAPE_SIZE),
                nn.Embedding(SUFFIXES3, SUFFIX3_SIZE),
                nn.Embedding(SUFFIXES2, SUFFIX2_SIZE),
            ]
        )
        self.heads = Heads(STATE, meta, HEAD_SIZES, head_dropout)

    def encoder_parameters(self):
        parts = (self.piece, self.position, self.norm, self.layers)
        return [parameter for part in parts for parameter in part.parameters()]

    def prepare(self, form):
        """(piece rows, feature rows) of a word, looked up once."""
        if form not in self.known:
            self.known[form] = (self.pieces.of(words.plain(form)), features(form))
        return self.known[form]

    def size(self, sentence):
        """What a sentence costs in a batch: its pieces and both ends."""
        return 2 + sum(len(self.prepare(form)[0]) for form in sentence["forms"])

    def rows(self, batch):
        prepared = [[self.prepare(form) for form in s["forms"]] for s in batch]
        longest = max(2 + sum(len(p) for p, _ in s) for s in prepared)
        most = max(len(s) for s in prepared)
        pieces, shapes = (np.zeros((len(batch), longest), np.int64) for _ in range(2))
        mask = np.full((len(batch), longest), -1e9, np.float32)
        first = np.zeros((len(batch), most), np.int64)
        of_word = np.zeros((len(batch), most, 3), np.int64)
        for i, sentence in enumerate(prepared):
            at = 1
            pieces[i, 0] = self.ends[0]
            for j, (rows, of) in enumerate(sentence):
                first[i, j] = at
                pieces[i, at : at + len(rows)] = rows
                shapes[i, at : at + len(rows)] = of[0]
                of_word[i, j] = of
                at += len(rows)
            pieces[i, at] = self.ends[1]
            mask[i, : at + 1] = 0
        return map(torch.from_numpy, (pieces, shapes, mask, first, of_word))

    def forward(self, batch):
        """Sentences -> states (batch, words, STATE)."""
        pieces, shapes, mask, first, of_word = self.rows(batch)
        position = self.position.weight[: pieces.shape[1]]
        states = self.norm(self.piece(pieces) + position[None] + self.shape(shapes))
        states = F.dropout(states, self.dropout, self.training)
        mixed = 0
        for i, layer in enumerate(self.layers):
            states = layer(states, mask[:, None, None, :], self.dropout)
            if i >= LAYERS - MIXED:
                mixed = mixed + F.softmax(self.mix, 0)[i - LAYERS + MIXED] * states
        mixed = torch.gather(mixed, 1, first[:, :, None].expand(-1, -1, SIZE))
        return torch.cat([mixed, *(table(of_word[:, :, i]) for i, table in enumerate(self.word))], 2)


def pretrained_vocabulary(folder):
    with open(os.path.join(folder, "vocab.txt"), encoding="utf8") as file:
        vocabulary = file.read().rstrip("\n").split("\n")
    kept = prune(vocabulary)
    return [vocabulary[row] for row in kept], kept


def load_pretrained(model, folder, kept):
    """Weights of the encoder; the segment embedding, always the same, goes into the positions."""
    weights = load_file(os.path.join(folder, "model.safetensors"))
    embeddings = "embeddings."
    with torch.no_grad():
        model.piece.weight.copy_(weights[embeddings + "word_embeddings.weight"][kept])
        segment = weights[embeddings + "token_type_embeddings.weight"][0]
        model.position.weight.copy_(weights[embeddings + "position_embeddings.weight"] + segment)
        model.norm.weight.copy_(weights[embeddings + "LayerNorm.weight"])
        model.norm.bias.copy_(weights[embeddings + "LayerNorm.bias"])
        for i, layer in enumerate(model.layers):
            for part, name in {
                "query": "attention.self.query",
                "key": "attention.self.key",
                "value": "attention.self.value",
                "output": "attention.output.dense",
                "norm1": "attention.output.LayerNorm",
                "up": "intermediate.dense",
                "down": "output.dense",
                "norm2": "output.LayerNorm",
            }.items():
                for kind in ("weight", "bias"):
                    getattr(getattr(layer, part), kind).copy_(
                        weights[f"encoder.layer.{i}.{name}.{kind}"]
                    )
