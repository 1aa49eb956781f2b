export { mountViewer, type MountOptions, type Viewer } from './mount.tsx';
export { createApi, type Api } from './api.ts';
export type { Item } from './sigma/scene.ts';
