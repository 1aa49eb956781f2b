import { Fragment, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ClaimSummary } from '@entente/core';
import { ENTITY, more } from '../strings/details.ts';
import { ClaimLine } from './claim-line.tsx';

interface ClaimLinesProps {
  readonly claims: readonly ClaimSummary[];
  readonly about?: string;
  /** What stands below the line of a claim. */
  readonly below?: (claim: ClaimSummary) => ReactNode;
}

const FEW = 5;
/** So many are added by each press. */
const STEP = 50;

/** A list of claims of which the first are shown. */
export function ClaimLines({ claims, about, below }: ClaimLinesProps) {
  const [most, setMost] = useState(FEW);
  const rest = claims.length - most;
  return (
    <>
      {claims.slice(0, most).map((claim) => (
        <Fragment key={claim.id}>
          <ClaimLine claim={claim} {...(about === undefined ? {} : { about })} />
          {below?.(claim)}
        </Fragment>
      ))}
      {claims.length > FEW && (
        <Button
          className="quiet"
          onPress={() => {
            setMost(rest > 0 ? most + STEP : FEW);
          }}
        >
          {rest > 0 ? more(rest) : ENTITY.fewer}
        </Button>
      )}
    </>
  );
}
