/** One step of graphology's ForceAtlas2, which its own declarations leave out. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  const iterate: (
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ) => object;
  export = iterate;
}
