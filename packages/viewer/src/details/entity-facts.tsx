import type { EntityAnswer } from '@entente/core';

interface FactsProps {
  readonly entity: EntityAnswer['entity'];
}

/** What a table knows of an entity: capital, area, ISO code, Wikidata page; nothing where it knows none. */
export function EntityFacts({ entity }: FactsProps) {
  const { capital, region, subregion, iso3, qid } = entity;
  const facts = [
    ['Capital', capital],
    ['Region', subregion ?? region],
    ['ISO code', iso3],
  ].filter((fact): fact is [string, string] => typeof fact[1] === 'string');
  if (facts.length === 0 && typeof qid !== 'string') return null;
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
      {typeof qid === 'string' && /^Q\d+$/.test(qid) && (
        <div>
          <dt>Wikidata</dt>
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
    </dl>
  );
}
