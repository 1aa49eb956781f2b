"""Trains the joint tagger and parser. See README.md for the command."""

import argparse
import os
import random

import torch
import torch.nn.functional as F

import conllu
import vocabulary
from network import Network


def labelled(sentences, meta):
    """Adds rows of features and numbers of labels; a rare tag becomes its class's commonest."""
    features = vocabulary.featurizer(meta)
    tags = {tag: i for i, tag in enumerate(meta["tags"])}
    relations = {name: i for i, name in enumerate(meta["rels"])}
    fallback = {}
    for tag in meta["tags"]:
        fallback.setdefault(tag.split("|")[0], tags[tag])
    return [
        {
            "rows": [features(form) for form in sentence["forms"]],
            "tags": [tags.get(t, fallback.get(t.split("|")[0], 0)) for t in sentence["tags"]],
            "heads": sentence["heads"],
            "relations": [relations.get(name, 0) for name in sentence["relations"]],
        }
        for sentence in sentences
    ]


def batches(sentences, words, generator):
    """Sentences of like length, at most `words` words together, in random order."""
    key = {id(s): len(s["heads"]) + 3 * generator.random() for s in sentences}
    found, batch, size = [], [], 0
    for sentence in sorted(sentences, key=lambda s: key[id(s)]):
        if batch and size + len(sentence["heads"]) > words:
            found.append(batch)
            batch, size = [], 0
        batch.append(sentence)
        size += len(sentence["heads"])
    found.append(batch)
    generator.shuffle(found)
    return found


def padded(batch, key, device):
    longest = max(len(s["heads"]) for s in batch)
    filler = [0] * 8 if key == "rows" else 0
    rows = [s[key] + [filler] * (longest - len(s["heads"])) for s in batch]
    return torch.tensor(rows, device=device)


def forward(model, batch, device):
    lengths = torch.tensor([len(s["heads"]) for s in batch])
    tags, arcs, dependents, heads = model(padded(batch, "rows", device), lengths)
    mask = (torch.arange(arcs.shape[1])[None, :] < lengths[:, None]).to(device)
    with_root = F.pad(mask, (1, 0), value=True)
    return tags, arcs.masked_fill(~with_root[:, None, :], -1e9), dependents, heads, mask


def at_heads(vectors, heads):
    return torch.gather(vectors, 1, heads[:, :, None].expand(-1, -1, vectors.shape[2]))


def loss_of(model, batch, device):
    tags, arcs, dependents, heads, mask = forward(model, batch, device)
    gold = {key: padded(batch, key, device) for key in ("tags", "heads", "relations")}
    relations = model.relations(dependents[mask], at_heads(heads, gold["heads"])[mask])
    return (
        0.5 * F.cross_entropy(tags[mask], gold["tags"][mask])
        + F.cross_entropy(arcs[mask], gold["heads"][mask])
        + F.cross_entropy(relations, gold["relations"][mask])
    )


@torch.no_grad()
def score(model, sentences, device):
    """Labeled attachment on `sentences` with the best head of each word, in percent.

    No tree is enforced here: scripts/eval-parse.ts gives the figures of the model card.
    """
    model.eval()
    right = words = 0
    ordered = sorted(sentences, key=lambda s: len(s["heads"]))
    for i in range(0, len(ordered), 32):
        batch = ordered[i : i + 32]
        _, arcs, dependents, heads, mask = forward(model, batch, device)
        best = arcs.argmax(2)
        relations = model.relations(dependents[mask], at_heads(heads, best)[mask]).argmax(1)
        attached = best[mask] == padded(batch, "heads", device)[mask]
        labels = relations == padded(batch, "relations", device)[mask]
        right += int((attached & labels).sum())
        words += int(mask.sum())
    model.train()
    return 100 * right / words


def rate(step, total, top):
    """Warm-up, a plateau until 40 %, then linear decay."""
    done = step / total
    return top * min(1, (step + 1) / 200) * (1 if done < 0.4 else max(0.02, (1 - done) / 0.6))


def save(path, **values):
    torch.save(values, path + ".part")
    os.replace(path + ".part", path)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--train", nargs="+", required=True, help="CoNLL-U files")
    arguments.add_argument("--dev", required=True, help="CoNLL-U file that chooses the epoch")
    arguments.add_argument("--out", required=True, help="folder of the checkpoints")
    arguments.add_argument("--epochs", type=int, default=40)
    arguments.add_argument("--hidden", type=int, default=128)
    arguments.add_argument("--batch-words", type=int, default=1000)
    arguments.add_argument("--learning-rate", type=float, default=2.5e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--device", default="cpu")
    given = arguments.parse_args()
    device = torch.device(given.device)

    training = [s for path in given.train for s in conllu.read(path)]
    meta, counts = vocabulary.collect(training)
    meta["H"] = given.hidden
    training = labelled(training, meta)
    dev = labelled(conllu.read(given.dev), meta)
    torch.manual_seed(given.seed)
    model = Network(meta, counts).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=given.learning_rate, betas=(0.9, 0.95))
    average = {name: value.clone() for name, value in model.state_dict().items()}
    epoch = step = 0
    best = -1.0
    os.makedirs(given.out, exist_ok=True)
    last = os.path.join(given.out, "last.pt")
    if os.path.exists(last):
        saved = torch.load(last, map_location=device, weights_only=True)
        if saved["meta"] != meta:
            raise SystemExit(f"{last} was trained on other data: give another --out.")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        average, epoch, step = saved["average"], saved["epoch"], saved["step"]
        best = saved["best"]
    per_epoch = len(batches(training, given.batch_words, random.Random(0)))
    while epoch < given.epochs:
        # Seeded by the epoch, so that a run that was resumed equals one that was not.
        torch.manual_seed(given.seed * 1_000_003 + epoch)
        total = 0.0
        for batch in batches(training, given.batch_words, random.Random(f"{given.seed} {epoch}")):
            for group in optimizer.param_groups:
                group["lr"] = rate(step, per_epoch * given.epochs, given.learning_rate)
            loss = loss_of(model, batch, device)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            step += 1
            total += loss.item()
            if step % 5 == 0:
                keep = min(0.99, step / (step + 200))
                for name, value in model.state_dict().items():
                    average[name].mul_(keep).add_(value, alpha=1 - keep)
        epoch += 1
        current = {name: value.clone() for name, value in model.state_dict().items()}
        model.load_state_dict(average)
        las = score(model, dev, device)
        model.load_state_dict(current)
        print(f"epoch {epoch} loss {total / per_epoch:.3f} dev LAS {las:.2f}", flush=True)
        state = {"meta": meta, "average": average, "epoch": epoch, "step": step}
        if las > best:
            best = las
            save(os.path.join(given.out, "best.pt"), **state)
        save(last, **state, best=best, model=current, optimizer=optimizer.state_dict())


if __name__ == "__main__":
    main()
