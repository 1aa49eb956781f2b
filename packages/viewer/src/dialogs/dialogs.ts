import type { ComponentType } from 'react';
import { MergeForm } from '../decisions/merge-form.tsx';
import { RenameForm } from '../decisions/rename-form.tsx';
import { SplitForm } from '../decisions/split-form.tsx';
import { MERGE, RENAME, SPLIT } from '../strings/decisions.ts';
import { DIALOG_MENU, DIALOG_TITLES } from '../strings/dialogs.ts';
import { ExportForm } from './export-form.tsx';
import { OpenForm } from './open-form.tsx';
import { ViewsForm } from './views-form.tsx';

export interface DialogProps {
  readonly close: () => void;
}

/** A dialog of the menu "More", opened by `useViewer().openDialog(id)`. */
export interface DialogEntry {
  readonly id: string;
  /** Heading. */
  readonly title: string;
  /** Words in the menu; null: it is opened from elsewhere. */
  readonly menu: string | null;
  readonly Content: ComponentType<DialogProps>;
}

/** In the order of the menu. */
export const DIALOGS: readonly DialogEntry[] = [
  { id: 'open', title: DIALOG_TITLES.open, menu: DIALOG_MENU.open, Content: OpenForm },
  { id: 'export', title: DIALOG_TITLES.export, menu: DIALOG_MENU.export, Content: ExportForm },
  { id: 'views', title: DIALOG_TITLES.views, menu: DIALOG_MENU.views, Content: ViewsForm },
  { id: 'rename', title: RENAME.title, menu: null, Content: RenameForm },
  { id: 'merge', title: MERGE.title, menu: null, Content: MergeForm },
  { id: 'split', title: SPLIT.title, menu: null, Content: SplitForm },
];
