import type { DialogEntry } from '../dialogs/dialogs.ts';
import { HELP_TITLE, KEY_GROUPS } from '../strings/help.ts';

/** The keys of the viewer. */
export const HELP_DIALOG: DialogEntry = {
  id: 'help',
  title: HELP_TITLE,
  menu: HELP_TITLE,
  Content: Help,
};

function Help() {
  return (
    <div className="help">
      {KEY_GROUPS.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([names, does]) => (
              <div key={does}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
