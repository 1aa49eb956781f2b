/**
 * The algorithms of graphology's standard library. They are CommonJS functions whose declarations
 * promise a default export, which Node's loader does not make: this is the one place that knows.
 */
import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Step from 'graphology-layout-forceatlas2/iterate.js';
import noverlapStep from 'graphology-layout-noverlap/iterate.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

/** `module` itself where the loader has made no `default`, though its type promises one. */
function unwrap<T>(module: { readonly default: T }): T {
  return 'default' in module ? module.default : module;
}

/** Communities: Blondel et al., Fast unfolding of communities in large networks, 2008. */
export const louvain: typeof louvainModule.default = unwrap(louvainModule);
/** Page et al., The PageRank citation ranking, 1999. */
export const pagerank: typeof pagerankModule.default = unwrap(pagerankModule);
/**
 * A step of the force-directed layout of Jacomy et al., ForceAtlas2, PLoS ONE 9(6), 2014. A node is 10
 * numbers, x and y the first, mass the seventh, an edge 3: where its ends start, weight.
 */
export { forceAtlas2Step };
/** Moves nodes that overlap apart, one step. A node is 3 numbers: x, y, radius. */
export { noverlapStep };
