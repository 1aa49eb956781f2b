import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary } from '@entente/core';
import { Segments } from '../controls/segments.tsx';
import { fold } from '../core/fold.ts';
import { phraseOf, type Words } from '../core/phrase.ts';
import { groupByOther, groupRelations, type RelationGroup as Group } from '../core/relations.ts';
import type { EntityAnswer } from '../core/answers.ts';
import { ENTITY, more, RELATIONS } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';
import { ClaimLines } from './claim-lines.tsx';
import { objectText } from './object-text.ts';
import { RelationGroup } from './relation-group.tsx';

/** Claims from which on a field to find some is of use. */
const MANY = 8;
const FEW = 8;

/** What an entity does, suffers and says: by relation or by the other one, and found by words. */
export function Relations({ answer }: { readonly answer: EntityAnswer }) {
  const { words } = useViewer();
  const [by, setBy] = useState<'relation' | 'name'>('relation');
  const [text, setText] = useState('');
  const { entity } = answer;
  const claims = found(answer.claims, text, words);
  const said = found(answer.said, text, words);
  const groups =
    by === 'name'
      ? groupByOther(entity.id, claims, RELATIONS.without)
      : groupRelations(entity.id, claims, words);
  const parts: readonly (readonly [string, readonly Group[]])[] =
    by === 'name'
      ? [[RELATIONS.names, groups]]
      : [
          [ENTITY.does, groups.filter(({ outgoing }) => outgoing)],
          [ENTITY.suffers, groups.filter(({ outgoing }) => !outgoing)],
        ];
  return (
    <>
      {answer.claims.length + answer.said.length >= MANY && (
        <div className="find">
          <input
            type="search"
            aria-label={RELATIONS.find}
            placeholder={RELATIONS.find}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          <Segments
            label={RELATIONS.by}
            values={['relation', 'name']}
            names={RELATIONS.kinds}
            value={by}
            onChange={setBy}
          />
        </div>
      )}
      {claims.length + said.length === 0 && text !== '' && (
        <p className="empty" role="status">
          {RELATIONS.nothing}
        </p>
      )}
      {parts.map(
        ([title, some]) =>
          some.length > 0 && (
            <Groups
              key={`${title} ${text}`}
              {...{ title, groups: some, isOpen: text !== '' }}
              about={entity.id}
            />
          ),
      )}
      {said.length > 0 && (
        <section>
          <h3>
            {ENTITY.says} <span className="badge">{said.length}</span>
          </h3>
          <ClaimLines claims={said} />
        </section>
      )}
    </>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly about: string;
  /** All are open from the start, and not the first ones only. */
  readonly isOpen: boolean;
}

function Groups({ title, groups, about, isOpen }: GroupsProps) {
  const [all, setAll] = useState(false);
  const first = groups.slice(0, FEW);
  const rest = groups.slice(FEW).filter(({ kind }) => all || kind === 'others');
  const hidden = groups.length - first.length - rest.length;
  return (
    <section>
      <h3>{title}</h3>
      {[...first, ...rest].map((group, i) => (
        <RelationGroup
          key={group.title}
          {...{ group, about }}
          open={isOpen || (i < 3 && group.kind !== 'others')}
        />
      ))}
      {(hidden > 0 || all) && (
        <Button
          className="quiet"
          onPress={() => {
            setAll(!all);
          }}
        >
          {all ? ENTITY.fewer : more(hidden)}
        </Button>
      )}
    </section>
  );
}

/** Claims in whose words all words of `text` begin one. */
function found(
  claims: readonly ClaimSummary[],
  text: string,
  words: Words,
): readonly ClaimSummary[] {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return claims;
  return claims.filter((claim) => {
    const object = claim.object === null ? '' : objectText(claim.object, words);
    const said = ` ${fold(`${claim.subject.name} ${phraseOf(claim, words)} ${object}`)}`;
    return wanted.every((word) => said.replace(/[“"(]/g, ' ').includes(` ${word}`));
  });
}
