import { useState } from 'react';
import type { DialogProps } from '../dialogs/dialogs.ts';
import { TextField } from '../dialogs/text-field.tsx';
import { RENAME } from '../strings/decisions.ts';
import { DecisionForm } from './decision-form.tsx';
import { useSubject } from './use-subject.ts';

/** Gives the selected entity another name. */
export function RenameForm({ close }: DialogProps) {
  const subject = useSubject();
  const [name, setName] = useState(subject?.entity.name ?? '');
  if (subject === null) return null;
  const { id } = subject.entity;
  const given = name.trim();
  const changed = given !== '' && given !== subject.entity.name;
  return (
    <DecisionForm
      why={RENAME.why}
      action={RENAME.do}
      request={changed ? { action: 'rename', id, name: given } : null}
      close={close}
    >
      <TextField label={RENAME.label} value={name} onChange={setName} autoFocus />
    </DecisionForm>
  );
}
