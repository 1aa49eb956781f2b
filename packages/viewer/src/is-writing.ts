const TEXT = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select';

/** Whether a key goes into a text; in sliders and choices, which are `input`s too, it does not. */
export function isWriting({ target }: Event): boolean {
  return target instanceof Element && target.closest(TEXT) !== null;
}
