import type { DocumentLink } from '@entente/core';
import { formatDate } from '../core/dates.ts';
import { LongText } from '../details/long-text.tsx';
import { Check } from '../panels/check.tsx';
import { inSentences } from '../strings/decisions.ts';
import { EVIDENCE } from '../strings/details.ts';
import type { MentionPlace } from './mention-places.ts';

interface ArticleChoiceProps {
  readonly document: DocumentLink;
  readonly places: readonly MentionPlace[];
  /** All its mentions are chosen, those that no claim rests on too. */
  readonly whole: boolean;
  readonly onWhole: (on: boolean) => void;
  readonly chosen: ReadonlySet<MentionPlace>;
  readonly onPlace: (place: MentionPlace, on: boolean) => void;
}

/** An article to tick, or single sentences of it. */
export function ArticleChoice(props: ArticleChoiceProps) {
  const { document, places, whole, onWhole, chosen, onPlace } = props;
  return (
    <>
      <Check value={whole} onChange={onWhole}>
        <LongText text={document.title ?? EVIDENCE.untitled} most={90} />{' '}
        <small>
          <LongText text={document.outlet ?? EVIDENCE.noOutlet} most={40} />
          {document.published !== null && ` · ${formatDate(document.published)}`}
        </small>
      </Check>
      {!whole && places.length > 0 && (
        <details>
          <summary>{inSentences(places.length)}</summary>
          {places.map((place) => (
            <Check
              key={place.start}
              value={chosen.has(place)}
              onChange={(on) => {
                onPlace(place, on);
              }}
            >
              <bdi>
                {place.words[0]}
                <b>{place.words[1]}</b>
                {place.words[2]}
              </bdi>
            </Check>
          ))}
        </details>
      )}
    </>
  );
}
