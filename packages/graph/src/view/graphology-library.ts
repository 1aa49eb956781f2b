/**
 * The algorithms of graphology's standard library. They are CommonJS functions whose declarations
 * promise a default export, which Node's loader does not make: this is the one place that knows.
 */
import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

/** `module` itself where the loader has made no `default`, though its type promises one. */
function unwrap<T>(module: { readonly default: T }): T {
  return 'default' in module ? module.default : module;
}

/** Communities: Blondel et al., Fast unfolding of communities in large networks, 2008. */
export const louvain: typeof louvainModule.default = unwrap(louvainModule);
/** Force-directed layout: Jacomy et al., ForceAtlas2, PLoS ONE 9(6), 2014. */
export const forceAtlas2: typeof forceAtlas2Module.default = unwrap(forceAtlas2Module);
/** Moves nodes that overlap apart. */
export const noverlap: typeof noverlapModule.default = unwrap(noverlapModule);
/** Page et al., The PageRank citation ranking, 1999. */
export const pagerank: typeof pagerankModule.default = unwrap(pagerankModule);
