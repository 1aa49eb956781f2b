import { useState } from 'react';
import { formatDate } from '../core/dates.ts';
import type { DialogProps } from '../dialogs/dialogs.ts';
import { TextField } from '../dialogs/text-field.tsx';
import { LongText } from '../details/long-text.tsx';
import { Check } from '../panels/check.tsx';
import { EntityPicker } from '../panels/entity-picker.tsx';
import { chosenArticles, SPLIT } from '../strings/decisions.ts';
import { EVIDENCE } from '../strings/details.ts';
import { DecisionForm } from './decision-form.tsx';
import { useSubject } from './use-subject.ts';

/** Says that some articles mean somebody else than the selected entity. */
export function SplitForm({ close }: DialogProps) {
  const subject = useSubject();
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [into, setInto] = useState<string | null>(null);
  if (subject === null) return null;
  const other = into !== null ? { into } : name.trim() === '' ? null : { name: name.trim() };
  const { id } = subject.entity;
  return (
    <DecisionForm
      why={SPLIT.why}
      action={SPLIT.do}
      request={
        other === null || documents.length === 0
          ? null
          : { action: 'split', id, documents, ...other }
      }
      close={close}
    >
      <fieldset className="articles">
        <legend>{SPLIT.articles}</legend>
        <div className="scroll">
          {subject.documents.map((document) => (
            <Check
              key={document.id}
              value={documents.includes(document.id)}
              onChange={(on) => {
                const others = documents.filter((one) => one !== document.id);
                setDocuments(on ? [...others, document.id] : others);
              }}
            >
              <LongText text={document.title ?? EVIDENCE.untitled} most={90} />{' '}
              <small>
                <LongText text={document.outlet ?? EVIDENCE.noOutlet} most={40} />
                {document.published !== null && ` · ${formatDate(document.published)}`}
              </small>
            </Check>
          ))}
        </div>
        <p className="empty" aria-live="polite">
          {chosenArticles(documents.length)}
        </p>
      </fieldset>
      <TextField label={SPLIT.name} value={name} onChange={setName} isDisabled={into !== null} />
      <EntityPicker label={SPLIT.into} id={into} onPick={setInto} />
    </DecisionForm>
  );
}
