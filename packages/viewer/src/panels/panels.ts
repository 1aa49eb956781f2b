import type { ComponentType } from 'react';
import type { Panel } from '../core/state.ts';
import { PANEL_TITLES } from '../strings/panels.ts';
import { ComparePanel } from './compare-panel.tsx';
import { ContradictionsPanel } from './contradictions-panel.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { PathsPanel } from './paths-panel.tsx';
import { QueryPanel } from './query-panel.tsx';

/** A panel in the place of the details; what it shows is in `useView().state.panel`. */
export interface PanelEntry {
  /** Heading, and name of the region. */
  readonly title: string;
  readonly Content: ComponentType;
}

/** What stands beside the graph in the place of the details, by kind. */
export const PANELS: Readonly<Partial<Record<Panel['kind'], PanelEntry>>> = {
  paths: { title: PANEL_TITLES.paths, Content: PathsPanel },
  compare: { title: PANEL_TITLES.compare, Content: ComparePanel },
  contradictions: { title: PANEL_TITLES.contradictions, Content: ContradictionsPanel },
  document: { title: PANEL_TITLES.document, Content: DocumentPanel },
  query: { title: PANEL_TITLES.query, Content: QueryPanel },
};
