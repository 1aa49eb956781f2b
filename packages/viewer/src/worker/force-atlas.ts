/** A step of ForceAtlas2; the one place that knows where it comes from. */
export { default as forceAtlas2Step } from 'graphology-layout-forceatlas2/iterate.js';
