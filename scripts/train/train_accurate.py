"""Fine-tunes the accurate network: python3 train_accurate.py CORPORA MINILM OUT. See README.md."""

import argparse

import torch

import accurate
import augment
import corpora
import labels
import loop
import objective
import score

LONGEST = 120  # words; longer sentences are not trained on
BATCH = 1400  # pieces
NAME_SHARE = 0.8  # of the corpora of names, in an epoch
SWAPPED = 0.25


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpora", help="folder with treebank/ and ner/")
    arguments.add_argument("minilm", help="folder with model.safetensors and vocab.txt")
    arguments.add_argument("out", help="folder of the checkpoints")
    arguments.add_argument("--epochs", type=int, default=7)
    arguments.add_argument("--start", help="checkpoint whose averaged weights are the first")
    arguments.add_argument("--rate", type=float, default=1, help="factor of the learning rates")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    torch.manual_seed(given.seed)

    banks = corpora.treebank(given.corpora, "train")
    vocabulary, kept = accurate.pretrained_vocabulary(given.minilm)
    meta = {**labels.collect(banks.values()), "pieces": vocabulary}
    model = accurate.Accurate(meta)
    accurate.load_pretrained(model, given.minilm, kept)
    if given.start:
        model.load_state_dict(torch.load(given.start, map_location="cpu")["average"])
    encoder = model.encoder_parameters()
    inside = {id(parameter) for parameter in encoder}
    rest = [p for p in model.parameters() if id(p) not in inside]

    kinds = {kind: meta[kind] for kind in ("tags", "feats", "relations", "names")}

    def ready(sentences):
        return labels.number([s for s in sentences if len(s["forms"]) <= LONGEST], kinds)

    trees = [s for bank in banks.values() for s in ready(bank)]
    named = {name: ready(found) for name, found in corpora.names(given.corpora, "train").items()}
    pool = augment.mentions([s for found in named.values() for s in found])
    dev = {bank: found[:600] for bank, found in corpora.treebank(given.corpora, "dev").items()}
    dev_names = corpora.names(given.corpora, "dev")

    def epoch_batches(generator):
        read = []
        for name, times in corpora.NAMED.items():
            found = named[name]
            share = times * NAME_SHARE
            read += generator.sample(found * 2, int(len(found) * share))

        def varied(s):
            if "names" in s and generator.random() < SWAPPED:
                s = augment.swap_names(s, pool, generator)
            return augment.vary(s, generator)

        found = loop.batches([varied(s) for s in trees], model.size, BATCH, generator)
        found += loop.batches([varied(s) for s in read], model.size, BATCH, generator)
        generator.shuffle(found)
        return found

    loop.train(
        model,
        [(encoder, 1.5e-4 * given.rate, 0.01), (rest, 1.5e-3 * given.rate, 0.0)],
        epoch_batches,
        lambda batch: objective.losses(model.heads, model(batch), batch),
        lambda: score.measure(model, dev, dev_names),
        given.out,
        epochs=given.epochs,
        seed=given.seed,
        meta=meta,
    )


if __name__ == "__main__":
    main()
