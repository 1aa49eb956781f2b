import type { EntityAnswer } from '../core/answers.ts';
import { ENTITY } from '../strings/details.ts';
import { LongText } from './long-text.tsx';

interface FactsProps {
  readonly entity: EntityAnswer['entity'];
}

/** What a table knows of an entity: capital, area, ISO code, Wikidata page, and its id. */
export function EntityFacts({ entity }: FactsProps) {
  const { capital, region, subregion, iso3, qid, id } = entity;
  const facts = [
    [ENTITY.capital, capital],
    [ENTITY.region, subregion ?? region],
    [ENTITY.iso, iso3],
  ].filter((fact): fact is [string, string] => typeof fact[1] === 'string');
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <LongText text={value} />
          </dd>
        </div>
      ))}
      {typeof qid === 'string' && /^Q\d+$/.test(qid) && (
        <div>
          <dt>{ENTITY.wikidata}</dt>
          <dd>
            <a
              href={`https://www.wikidata.org/wiki/${qid}`}
              target="_blank"
              rel="noopener noreferrer"
            >
              {qid}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{ENTITY.id}</dt>
        <dd>
          <code>
            <LongText text={id} most={60} />
          </code>
        </dd>
      </div>
    </dl>
  );
}
