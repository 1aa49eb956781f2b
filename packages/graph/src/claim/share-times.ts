import { addDays, firstDay, lastDay, type Document, type DocumentAnalysis } from '@entente/core';
import { draftContexts, type DraftSources } from './draft-all.ts';
import { claimId, draftClaims, type ClaimDraft, type ClaimTime } from './draft.ts';

/** Analyses whose claims have the times of other documents, and what their own said. */
export interface SharedTimes {
  readonly analyses: readonly DocumentAnalysis[];
  /** Time of a claim (an index) before, where it took another's. */
  readonly statedTimeOf: DraftSources['statedTimeOf'];
}

interface Told {
  readonly document: Document;
  /** Index of the claim in its document's analysis. */
  readonly index: number;
  readonly draft: ClaimDraft;
}

/** A report that gives no date speaks of what happened at most so many days before it. */
const FRESH_DAYS = 7;

/**
 * The same event told by several documents: of claims that say the same but for their time, one that
 * is known less closely takes the time of one known more closely, so that both are one claim. "In March"
 * takes 4 March where no other time in March is told; what has no date takes a day of the week
 * before its publication where only one is told. Never the date of publication itself, and never where two
 * different events may be meant.
 */
export function shareTimes(
  analyses: readonly DocumentAnalysis[],
  sources: Pick<DraftSources, 'documents' | 'idsOf' | 'ontology'>,
): SharedTimes {
  const contextOf = draftContexts(sources);
  const stories = new Map<string, Told[]>();
  for (const analysis of analyses) {
    const context = contextOf(analysis);
    for (const [index, draft] of draftClaims(context).entries()) {
      if (draft === null) continue;
      const story = claimId({ ...draft, eventFrom: null, eventTo: null });
      const told = { document: context.document, index, draft };
      const others = stories.get(story);
      if (others) others.push(told);
      else stories.set(story, [told]);
    }
  }
  const taken = new Map<string, Map<number, ClaimTime>>();
  for (const story of stories.values()) {
    const times = distinctTimes(story);
    for (const told of story) {
      const time = closerTime(told, times);
      if (time === null) continue;
      const ofDocument = taken.get(told.document.id) ?? new Map<number, ClaimTime>();
      taken.set(told.document.id, ofDocument.set(told.index, time));
    }
  }
  const stated = new Map(analyses.map(({ document, claims }) => [document, claims]));
  return {
    analyses: analyses.map((analysis) => {
      const times = taken.get(analysis.document);
      if (times === undefined) return analysis;
      const claims = analysis.claims.map((claim, index) => ({ ...claim, ...times.get(index) }));
      return { ...analysis, claims };
    }),
    statedTimeOf: (document, claim) =>
      taken.get(document)?.has(claim) === true ? stated.get(document)?.[claim] : undefined,
  };
}

/** Times that are one date, each once, with the firmest basis that any report has for it. */
function distinctTimes(story: readonly Told[]): readonly ClaimTime[] {
  const byDate = new Map<string, ClaimTime>();
  for (const { draft } of story) {
    const { eventFrom, eventTo, timeBasis } = draft;
    if (eventFrom === null || eventFrom !== eventTo || eventFrom.length === 4) continue;
    const known = byDate.get(eventFrom);
    if (known === undefined || timeBasis < known.timeBasis) {
      byDate.set(eventFrom, { eventFrom, eventTo, timeBasis });
    }
  }
  return [...byDate.values()];
}

/** The only time within what is known of the claim's own; null where there is none, or several. */
function closerTime({ draft, document }: Told, times: readonly ClaimTime[]): ClaimTime | null {
  const period = periodOf(draft, document.published);
  if (period === null) return null;
  const within = times.filter(({ eventFrom }) => {
    if (eventFrom === null || eventFrom === draft.eventFrom) return false;
    return firstDay(eventFrom) >= period.first && lastDay(eventFrom) <= period.last;
  });
  const days = within.filter(({ eventFrom }) => eventFrom?.length === 10);
  const [only, ...more] = days.length > 0 ? days : within;
  return only !== undefined && more.length === 0 ? only : null;
}

/** Days in which the event lies; null where nothing is known of it. */
function periodOf(
  { eventFrom, eventTo }: ClaimDraft,
  published: string | null,
): { readonly first: string; readonly last: string } | null {
  if (eventFrom !== null && eventFrom === eventTo && eventFrom.length < 10) {
    return { first: firstDay(eventFrom), last: lastDay(eventFrom) };
  }
  if (eventFrom !== null || eventTo !== null || published?.length !== 10) return null;
  return { first: addDays(published, -FRESH_DAYS), last: published };
}
