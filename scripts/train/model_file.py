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


def write_model(path, header, tensors):
    """`tensors`: name -> array of two dimensions (stored as int8) or one (as float32)."""
    entries, blob = [], bytearray()
    for name, values in tensors.items():
        values = np.ascontiguousarray(values, dtype=np.float32)
        entry = {"name": name, "offset": len(blob)}
        if values.ndim == 2:
            bytes_, scales = quantize(values)
            entry.update(kind="int8", rows=values.shape[0], columns=values.shape[1])
            blob += scales.tobytes() + bytes_.tobytes()
        else:
            entry.update(kind="float32", rows=1, columns=values.shape[0])
            blob += values.tobytes()
        blob += bytes(-len(blob) % 4)
        entries.append(entry)
    text = json.dumps({**header, "tensors": entries}, ensure_ascii=False, separators=(",", ":"))
    text = text.encode()
    text += b" " * (-len(text) % 4)
    with open(path, "wb") as out:
        out.write(MAGIC + struct.pack("<II", VERSION, len(text)) + text + blob)
    return 12 + len(text) + len(blob)
