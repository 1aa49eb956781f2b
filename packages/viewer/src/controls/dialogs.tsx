import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { DIALOGS } from '../dialogs/dialogs.ts';
import { SHELL } from '../strings/app.ts';
import { HELP_DIALOG } from './help.tsx';
import { Icon } from './icon.tsx';

interface DialogsProps {
  /** Which one is open. */
  readonly open: string | null;
  readonly onClose: () => void;
}

/** The dialog that is open, over everything else. */
export function Dialogs({ open, onClose }: DialogsProps) {
  const entry = [HELP_DIALOG, ...DIALOGS].find(({ id }) => id === open);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={entry !== undefined}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="modal">
        {entry !== undefined && (
          <Dialog className="dialog">
            <Heading slot="title">{entry.title}</Heading>
            <Button className="round close" aria-label={SHELL.close} onPress={onClose}>
              <Icon name="close" />
            </Button>
            <entry.Content close={onClose} />
          </Dialog>
        )}
      </Modal>
    </ModalOverlay>
  );
}
