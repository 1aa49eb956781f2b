"""Writes the file that packages/nlp/src/encode/model.ts reads.

Layout, little-endian: b"ENTM", uint32 version, uint32 length of the header, the header (JSON, UTF-8,
filled up with blanks to a multiple of 4), then the tensors, each at a multiple of 4.
A float32 tensor is its numbers. An int8 tensor is one float32 scale a row, then its rows:
weight = scale * byte, bytes within -127..127.
"""

import json
import struct

import numpy as np

MAGIC, VERSION = b"ENTM", 2


def quantize(matrix):
    """One scale a row: (int8 matrix, float32 scales)."""
    top = np.abs(matrix).max(axis=1).astype(np.float32)
    scales = np.where(top > 0, top / np.float32(127), np.float32(1)).astype(np.float32)
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


def pack(name, values):
    """The entry of a tensor, without its place, and its bytes."""
    values = np.ascontiguousarray(values, dtype=np.float32)
    if values.ndim == 1:
        entry = {"name": name, "kind": "float32", "rows": 1, "columns": values.shape[0]}
        return entry, values.tobytes()
    bytes_, scales = quantize(values)
    entry = {"name": name, "kind": "int8", "rows": values.shape[0], "columns": values.shape[1]}
    return entry, scales.tobytes() + bytes_.tobytes()


def room(entry):
    """Bytes that a tensor takes."""
    if entry["kind"] == "float32":
        return 4 * entry["columns"]
    return entry["rows"] * (4 + entry["columns"])


def write_entries(path, header, packed):
    """`packed`: entries and their bytes. Returns the size of the file."""
    entries, blob = [], bytearray()
    for entry, values in packed:
        entries.append({**entry, "offset": len(blob)})
        blob += values
        blob += bytes(-len(blob) % 4)
    text = json.dumps({**header, "tensors": entries}, ensure_ascii=False, separators=(",", ":"))
    text = text.encode()
    text += b" " * (-len(text) % 4)
    with open(path, "wb") as out:
        out.write(MAGIC + struct.pack("<II", VERSION, len(text)) + text + blob)
    return 12 + len(text) + len(blob)


def write_model(path, header, tensors):
    """`tensors`: name -> array of two dimensions (stored as int8) or one (as float32)."""
    return write_entries(path, header, [pack(*one) for one in tensors.items()])


def add_tensors(source, out, header, tensors):
    """Writes the model file `source` with `header` and `tensors` added in place of those of their names."""
    with open(source, "rb") as file:
        content = file.read()
    magic, (version, length) = content[:4], struct.unpack("<II", content[4:12])
    if (magic, version) != (MAGIC, VERSION):
        raise ValueError(f"{source} is no model file of version {VERSION}")
    old = json.loads(content[12 : 12 + length])
    body = content[12 + length :]
    kept = [(one, body[one["offset"] : one["offset"] + room(one)]) for one in old.pop("tensors")]
    kept = [(one, values) for one, values in kept if one["name"] not in tensors]
    return write_entries(out, {**old, **header}, kept + [pack(*one) for one in tensors.items()])
