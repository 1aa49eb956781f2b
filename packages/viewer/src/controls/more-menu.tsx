import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { DIALOGS } from '../dialogs/dialogs.ts';
import { SHELL } from '../strings/app.ts';
import { useViewer } from '../viewer-context.ts';
import { HELP_DIALOG } from './help.tsx';
import { Icon } from './icon.tsx';

/** The dialogs by name. */
export function MoreMenu() {
  const { openDialog } = useViewer();
  return (
    <DialogTrigger>
      <Button className="round" aria-label={SHELL.more}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="menu" aria-label={SHELL.more}>
          {({ close }) =>
            [...DIALOGS, HELP_DIALOG, { id: 'tour', menu: SHELL.tour }].map(
              ({ id, menu }) =>
                menu !== null && (
                  <Button
                    key={id}
                    className="menu-item"
                    onPress={() => {
                      close();
                      openDialog(id);
                    }}
                  >
                    {menu}
                  </Button>
                ),
            )
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
