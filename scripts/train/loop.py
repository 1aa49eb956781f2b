"""The training loop of both networks: schedule, weight averaging, checkpoints, log.

Every epoch is seeded by its number, so that a run that was resumed equals one that was not.
"""

import os
import random
import time

import torch

from objective import total

EVERY = 5  # steps between two updates of the average
WARM_UP = 300


def batches(sentences, size, most, generator):
    """Sentences of like size, `most` together at the most, in random order."""
    keyed = [(size(s) + 3 * generator.random(), i) for i, s in enumerate(sentences)]
    found, batch, filled = [], [], 0
    for _, i in sorted(keyed):
        cost = size(sentences[i])
        if batch and filled + cost > most:
            found.append(batch)
            batch, filled = [], 0
        batch.append(sentences[i])
        filled += cost
    found.append(batch)
    generator.shuffle(found)
    return found


def save(path, **values):
    torch.save(values, path + ".part")
    os.replace(path + ".part", path)


class Average:
    """Exponential average of the weights."""

    def __init__(self, model, keep):
        self.keep = keep
        self.state = {name: value.clone() for name, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model, step):
        keep = min(self.keep, step / (step + 100))
        for name, value in model.state_dict().items():
            self.state[name].mul_(keep).add_(value, alpha=1 - keep)


def train(model, groups, epoch_batches, losses, evaluate, out, *, epochs, seed=1, keep=0.995, meta):
    """`groups`: (parameters, learning rate, weight decay); `epoch_batches(generator)`: the batches
    of an epoch; `losses(batch)`: named losses; `evaluate()`: (score, text) with averaged weights.
    Leaves `last.pt` and, where the score was best, `best.pt` in `out`."""
    os.makedirs(out, exist_ok=True)
    log = open(os.path.join(out, "log.txt"), "a", encoding="utf8")

    def say(text):
        print(text, flush=True)
        print(text, file=log, flush=True)

    optimizer = torch.optim.AdamW(
        [{"params": p, "lr": 0, "weight_decay": decay} for p, _, decay in groups], betas=(0.9, 0.98)
    )
    average = Average(model, keep)
    epoch = step = 0
    best = -1.0
    last = os.path.join(out, "last.pt")
    if os.path.exists(last):
        saved = torch.load(last, map_location="cpu")
        if saved["meta"] != meta:
            raise SystemExit(f"{last} was trained on other data: give another folder.")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        average.state, best = saved["average"], saved["best"]
        epoch, step = saved["epoch"], saved["step"]
        say(f"resumed after epoch {epoch}")
    per_epoch = len(epoch_batches(random.Random(f"{seed} 0")))
    while epoch < epochs:
        torch.manual_seed(seed * 1_000_003 + epoch)
        began = time.time()
        sums, counts = {}, {}
        for i, batch in enumerate(epoch_batches(random.Random(f"{seed} {epoch}"))):
            done = min(1.0, (epoch + i / per_epoch) / epochs)
            for group, (_, rate, _) in zip(optimizer.param_groups, groups):
                group["lr"] = rate * min(1, (step + 1) / WARM_UP) * (1 - done)
            found = losses(batch)
            optimizer.zero_grad()
            total(found).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step += 1
            for kind, value in found.items():
                sums[kind] = sums.get(kind, 0) + value.item()
                counts[kind] = counts.get(kind, 0) + 1
            if step % EVERY == 0:
                average.update(model, step)
            if step in (20, 200):
                say(f"step {step} of {per_epoch} an epoch, {time.time() - began:.0f} s")
        epoch += 1
        current = {name: value.clone() for name, value in model.state_dict().items()}
        model.load_state_dict(average.state)
        model.eval()
        score, text = evaluate()
        model.train()
        model.load_state_dict(current)
        shown = " ".join(f"{kind} {sums[kind] / counts[kind]:.3f}" for kind in sums)
        say(f"epoch {epoch} {time.time() - began:.0f} s loss {shown} dev {text}")
        state = {"meta": meta, "average": average.state, "epoch": epoch, "step": step}
        if score > best:
            best = score
            save(os.path.join(out, "best.pt"), **state)
        save(last, **state, best=best, model=current, optimizer=optimizer.state_dict())
    log.close()
