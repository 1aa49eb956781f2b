import { useState } from 'react';
import type { DialogProps } from '../dialogs/dialogs.ts';
import { EntityPicker } from '../panels/entity-picker.tsx';
import { MERGE } from '../strings/decisions.ts';
import { DecisionForm } from './decision-form.tsx';
import { useSubject } from './use-subject.ts';

/** Says that the selected entity and another one are the same. */
export function MergeForm({ close }: DialogProps) {
  const subject = useSubject();
  const [other, setOther] = useState<string | null>(null);
  if (subject === null) return null;
  const { id } = subject.entity;
  return (
    <DecisionForm
      why={MERGE.why}
      action={MERGE.do}
      request={other === null || other === id ? null : { action: 'merge', ids: [id, other] }}
      close={close}
    >
      <EntityPicker label={MERGE.label} id={other} onPick={setOther} autoFocus />
    </DecisionForm>
  );
}
