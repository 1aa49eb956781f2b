import { Button } from 'react-aria-components';
import { DECIDE } from '../strings/decisions.ts';
import { shorten } from '../details/long-text.tsx';
import { useDesk } from './desk.ts';

/** What came of the last decision, with a way to take it back. */
export function DeskNotice() {
  const desk = useDesk();
  if (desk === null) return null;
  const { notice, busy, undoable } = desk;
  return (
    <div className="desk-notice" role="region" aria-label={DECIDE.entity} hidden={notice === null}>
      <p aria-live="polite" data-error={notice?.error}>
        <bdi>{shorten(notice?.text ?? '', 300)}</bdi>
      </p>
      {!busy && undoable > 0 && notice?.error !== true && (
        <Button className="button" onPress={() => void desk.undo()}>
          {DECIDE.undo}
        </Button>
      )}
      {!busy && (
        <Button className="quiet" onPress={desk.dismiss}>
          {DECIDE.dismiss}
        </Button>
      )}
    </div>
  );
}
