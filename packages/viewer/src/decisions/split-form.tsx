import { useMemo, useState } from 'react';
import type { DialogProps } from '../dialogs/dialogs.ts';
import { TextField } from '../dialogs/text-field.tsx';
import { EntityPicker } from '../panels/entity-picker.tsx';
import { chosenForSplit, SPLIT } from '../strings/decisions.ts';
import { useViewer } from '../viewer-context.ts';
import { ArticleChoice } from './article-choice.tsx';
import { DecisionForm } from './decision-form.tsx';
import { mentionPlaces, type MentionPlace } from './mention-places.ts';
import { useSubject } from './use-subject.ts';

/** Says that some articles, or sentences of them, mean somebody else than the selected entity. */
export function SplitForm({ close }: DialogProps) {
  const subject = useSubject();
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const places = usePlaces(subject?.entity.id ?? null);
  const [chosen, setChosen] = useState<ReadonlySet<MentionPlace>>(new Set());
  if (subject === null) return null;
  const mentions = [...chosen].filter(({ document }) => !documents.includes(document));
  const other = into !== null ? { into } : name.trim() === '' ? null : { name: name.trim() };
  const { id } = subject.entity;
  return (
    <DecisionForm
      why={SPLIT.why}
      action={SPLIT.do}
      request={
        other === null || documents.length + mentions.length === 0
          ? null
          : {
              ...{ action: 'split', id, documents, ...other },
              mentions: mentions.map(({ document, start, end }) => ({ document, start, end })),
            }
      }
      close={close}
    >
      <fieldset className="articles">
        <legend>{SPLIT.articles}</legend>
        <div className="scroll">
          {subject.documents.map((document) => (
            <ArticleChoice
              key={document.id}
              document={document}
              places={places.filter((place) => place.document === document.id)}
              whole={documents.includes(document.id)}
              onWhole={(on) => {
                setDocuments(toggled(documents, document.id, on));
              }}
              chosen={chosen}
              onPlace={(place, on) => {
                setChosen(new Set(toggled([...chosen], place, on)));
              }}
            />
          ))}
        </div>
        <p className="empty" aria-live="polite">
          {chosenForSplit(documents.length, mentions.length)}
        </p>
      </fieldset>
      <TextField label={SPLIT.name} value={name} onChange={setName} isDisabled={into !== null} />
      <EntityPicker label={SPLIT.into} id={into} onPick={setInto} />
    </DecisionForm>
  );
}

function usePlaces(id: string | null): readonly MentionPlace[] {
  const { network, answers } = useViewer();
  return useMemo(() => {
    const node = id === null ? null : network.nodeOf(id);
    return node === null ? [] : mentionPlaces(network, answers, node);
  }, [network, answers, id]);
}

/** `list` with `item` or without it. */
function toggled<T>(list: readonly T[], item: T, on: boolean): readonly T[] {
  return [...list.filter((one) => one !== item), ...(on ? [item] : [])];
}
