import { useEffect, useState } from 'react';
import type { Hit } from './core/search.ts';
import { useViewer } from './viewer-context.ts';

interface Found {
  readonly query: string;
  readonly hits: readonly Hit[];
}

/**
 * What is written in the search box, and what is found. A late answer to an earlier query is dropped;
 * until there is one to this query, the last one stays.
 */
export function useSearch(entitiesOnly: boolean) {
  const { runner } = useViewer();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>({ query: '', hits: [] });
  useEffect(() => {
    if (query.trim() === '') return undefined;
    let current = true;
    runner.start('search', query).done.then(
      (hits) => {
        if (current) setFound({ query, hits });
      },
      () => {
        if (current) setFound({ query, hits: [] });
      },
    );
    return () => {
      current = false;
    };
  }, [runner, query]);
  const hits = query.trim() === '' ? [] : found.hits;
  return {
    query,
    setQuery,
    /** Whether something was found already, for this query or for one that is being written on. */
    isSettled: found.query === query || found.hits.length > 0,
    hits: entitiesOnly ? hits.filter(({ kind }) => kind === 'entity') : hits,
  };
}
