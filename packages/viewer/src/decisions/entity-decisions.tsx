import { Button } from 'react-aria-components';
import { DECIDE } from '../strings/decisions.ts';
import { useViewer } from '../viewer-context.ts';
import { useDesk } from './desk.ts';
import { UndoButton } from './undo-button.tsx';

/** Ways to put an entity right; each opens a dialog about the one that is selected. */
export function EntityDecisions() {
  const { openDialog } = useViewer();
  const desk = useDesk();
  if (desk === null) return null;
  return (
    <section className="decide-entity">
      <h3>{DECIDE.entity}</h3>
      <div className="actions">
        {(['rename', 'merge', 'split'] as const).map((kind) => (
          <Button
            key={kind}
            className="button"
            isDisabled={desk.busy}
            onPress={() => {
              openDialog(kind);
            }}
          >
            {DECIDE[kind]}
          </Button>
        ))}
        <UndoButton />
      </div>
    </section>
  );
}
