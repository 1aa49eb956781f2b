"""Variants of training sentences: headlines without full stop, capitals, other people's names."""

import collections

CLOSING = {".", "!", "?"}


def without_stop(s):
    """A sentence without its closing mark, as headlines are; None where something hangs on it."""
    last = len(s["forms"])
    if last < 4 or s["forms"][-1] not in CLOSING or last in s.get("heads", ()):
        return None
    cut = {key: value[:-1] for key, value in s.items() if isinstance(value, list)}
    return {**s, **cut, "ids": {kind: ids[:-1] for kind, ids in s["ids"].items()}}


def capitals(s, generator):
    """In capitals throughout, or each longer word with one."""
    change = str.upper if generator.random() < 0.5 else lambda w: w[:1].upper() + w[1:]
    return {**s, "forms": [change(w) if len(w) > 3 or change is str.upper else w for w in s["forms"]]}


def vary(s, generator):
    """One sentence in twelve is changed."""
    draw = generator.random()
    if draw < 0.05:
        return without_stop(s) or s
    if draw < 0.08:
        return capitals(s, generator)
    return s


SWAPPED_TYPES = ("PER", "ORG", "LOC")
RECOMBINED = 0.3


def mentions(sentences):
    """Names of people, organizations and places, by type and by (type, number of words)."""
    pool = collections.defaultdict(list)
    for s in sentences:
        for start, end, kind in spans(s["names"]):
            if kind in SWAPPED_TYPES and end - start <= 6:
                for key in (kind, (kind, end - start)):
                    pool[key].append(s["forms"][start:end])
    return pool


def spans(names):
    start = None
    for i, name in enumerate([*names, "O"]):
        if start is not None and not name.startswith("I-"):
            yield start, i, names[start][2:]
            start = None
        if name.startswith("B-"):
            start = i


def other_name(kind, length, pool, generator):
    """A name of this type, of `length` words where that is not None. Two people may lend a new one
    its first and its last name."""
    key = kind if length is None else (kind, length)
    chosen = generator.choice(pool[key])
    if kind == "PER" and len(chosen) == 2 and generator.random() < RECOMBINED:
        return [chosen[0], generator.choice(pool[("PER", 2)])[1]]
    return chosen


def swap_names(s, pool, generator):
    """Each name becomes another of its type, so that the context is learnt and rare names are seen.
    Where the sentence has a tree, the other has as many words, so that the tree stays."""
    if "heads" in s:
        forms = list(s["forms"])
        for start, end, kind in spans(s["names"]):
            if kind in SWAPPED_TYPES and (kind, end - start) in pool:
                forms[start:end] = other_name(kind, end - start, pool, generator)
        return {**s, "forms": forms}
    forms, ids, at = [], [], 0
    numbers = s["ids"]["names"]
    for start, end, kind in spans(s["names"]):
        if kind not in SWAPPED_TYPES:
            continue
        other = other_name(kind, None, pool, generator)
        forms += s["forms"][at:start] + other
        ids += numbers[at:start] + [numbers[start]] + [numbers[start] + 1] * (len(other) - 1)
        at = end
    return {**s, "forms": forms + s["forms"][at:], "ids": {"names": ids + numbers[at:]}}
