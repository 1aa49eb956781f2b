export { mountViewer, type MountOptions, type Viewer } from './mount.tsx';
export { createApi, createStaticApi, type Api } from './api.ts';
export { defineElement } from './embed/element.ts';
export type { GraphSource } from './embed/graph-source.ts';
export type { Item } from './sigma/frame.ts';
