/** One step of the layouts of graphology's standard library, which its own declarations leave out. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  const iterate: (
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ) => object;
  export = iterate;
}

declare module 'graphology-layout-noverlap/iterate.js' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap';

  const iterate: (
    settings: Required<NoverlapSettings>,
    nodes: Float32Array,
  ) => { readonly converged: boolean };
  export = iterate;
}
