import { Button } from 'react-aria-components';
import { DECIDE } from '../strings/decisions.ts';
import { useDesk } from './desk.ts';

/** Takes the last decision back; nothing where there is none of this start of the server. */
export function UndoButton() {
  const desk = useDesk();
  if (desk === null || desk.undoable === 0) return null;
  return (
    <Button
      className="button"
      onPress={() => {
        if (!desk.busy) void desk.undo();
      }}
    >
      {DECIDE.undoLast}
    </Button>
  );
}
