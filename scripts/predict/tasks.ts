import { ner } from './ner.ts';
import { benchie, carb, wire57 } from './open-ie.ts';
import { plover } from './plover.ts';
import { re3d } from './re3d.ts';
import type { Task } from './task.ts';

/** Tasks of one JSON object a line, by name. */
export const TASKS: ReadonlyMap<string, Task> = new Map([
  ['carb', carb],
  ['benchie', benchie],
  ['wire57', wire57],
  ['plover', plover],
  ['re3d', re3d],
  ['ner', ner],
]);
