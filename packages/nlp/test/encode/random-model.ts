const TAGS = ['NOUN|NN', 'PROPN|NNP', 'VERB|VBD', 'ADP|IN', 'DET|DT', 'PUNCT|.'];
const LABELS = {
  tags: TAGS,
  feats: ['_', 'Number=Sing', 'Number=Plur', 'Mood=Ind|Tense=Past'],
  relations: ['case', 'det', 'nsubj', 'obj', 'obl', 'punct', 'root'],
  names: ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'],
};
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789.,-\'"!');
const PIECES = ['[UNK]', '[CLS]', '[SEP]', 'the', 'china', '##s', '##ing', 'said'].concat(
  LETTERS,
  LETTERS.map((letter) => `##${letter}`),
);

type Shape = readonly [name: string, rows: number, columns: number];

function headShapes(size: number): Shape[] {
  const [arc, relation, name] = [32, 16, 16];
  const linear = (to: string, rows: number, columns: number): Shape[] => [
    [`${to}.weight`, rows, columns],
    [`${to}.bias`, 0, rows],
  ];
  return [
    ['root', 0, size],
    ...linear('tag', LABELS.tags.length, size),
    ...linear('feats', LABELS.feats.length, size),
    ...linear('name.hidden', name, size),
    ...linear('name', LABELS.names.length, name),
    ...linear('arc.dependent', arc, size),
    ...linear('arc.head', arc, size),
    ...linear('relation.dependent', relation, size),
    ...linear('relation.head', relation, size),
    ['arc.bilinear', arc, arc],
    ['arc.headScore', 0, arc],
    ['relation.bilinear', LABELS.relations.length * relation, relation],
    ['relation.dependentScore.weight', LABELS.relations.length, relation],
    ['relation.bias', 0, LABELS.relations.length],
    ['relation.headScore', LABELS.relations.length, relation],
  ];
}

/** A small transformer with weights by chance, as a model file. */
export function randomTransformer(seed = 1): Uint8Array {
  const size = 32;
  const norm = (name: string): Shape[] => [
    [`${name}.weight`, 0, size],
    [`${name}.bias`, 0, size],
  ];
  const layers = [0, 1, 2, 3, 4].flatMap((i): Shape[] => [
    ...['query', 'key', 'value', 'output', 'up', 'down'].flatMap((part): Shape[] => {
      const [rows, columns] =
        part === 'up' ? [64, size] : part === 'down' ? [size, 64] : [size, size];
      const name = `layer.${String(i)}.${part}`;
      return [
        [`${name}.weight`, rows, columns],
        [`${name}.bias`, 0, rows],
      ];
    }),
    ...norm(`layer.${String(i)}.norm1`),
    ...norm(`layer.${String(i)}.norm2`),
  ]);
  return modelFile(
    { kind: 'transformer', pieces: PIECES, layers: 5, attentionHeads: 2 },
    [
      ['piece', PIECES.length, size],
      ['position', 512, size],
      ['shape', 32, size],
      ...norm('norm'),
      ...layers,
      ['mix', 0, 4],
      ['word.shape', 32, 8],
      ['word.suffix3', 64, 8],
      ['word.suffix2', 32, 8],
      ...headShapes(size + 24),
    ],
    seed,
  );
}

/** A small LSTM with weights by chance, as a model file. */
export function randomLstm(seed = 1): Uint8Array {
  const hidden = 16;
  const words = ['the', 'china', 'said'];
  const shapes = ['xx', 'Xx', '.'];
  const buckets = [16, 16, 32, 16, 32, 32];
  const rows = [words.length + 2, ...buckets, shapes.length + 2];
  const names = 'word prefix1 prefix2 prefix3 suffix2 suffix3 suffix4 shape'.split(' ');
  const directions = ['lstm1.forward', 'lstm1.backward', 'lstm2.forward', 'lstm2.backward'];
  return modelFile(
    { kind: 'lstm', hidden, words, shapes, buckets },
    [
      ...names.map((name, i): Shape => [`embed.${name}`, rows[i] ?? 0, 5]),
      ['input.weight', 24, 40],
      ['input.bias', 0, 24],
      ...directions.flatMap((name): Shape[] => [
        [`${name}.input`, 4 * hidden, name.startsWith('lstm1') ? 24 : 2 * hidden],
        [`${name}.recurrent`, 4 * hidden, hidden],
        [`${name}.bias`, 0, 4 * hidden],
      ]),
      ...headShapes(2 * hidden),
    ],
    seed,
  );
}

/** Tensors of no rows are vectors (float32), the others int8. */
function modelFile(header: object, shapes: readonly Shape[], seed: number): Uint8Array {
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const tensors: object[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, rows, columns] of shapes) {
    const kind = rows === 0 ? 'float32' : 'int8';
    tensors.push({ name, kind, rows: Math.max(rows, 1), columns, offset });
    const floats = Float32Array.from({ length: rows === 0 ? columns : rows }, () =>
      rows === 0 ? 1 + chance() : (1 + chance()) / 40 / Math.sqrt(columns),
    );
    const bytes = Int8Array.from({ length: rows * columns }, () => Math.round(chance() * 254));
    const part = new Uint8Array(Math.ceil((floats.length * 4 + bytes.length) / 4) * 4);
    part.set(new Uint8Array(floats.buffer));
    part.set(new Uint8Array(bytes.buffer), floats.length * 4);
    parts.push(part);
    offset += part.length;
  }
  const text = JSON.stringify({ name: 'random', ...LABELS, ...header, tensors });
  const head = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4));
  const start = Uint32Array.of(0x4d_54_4e_45, 2, head.length);
  return Uint8Array.from(
    [new Uint8Array(start.buffer), head, ...parts].flatMap((part) => [...part]),
  );
}
