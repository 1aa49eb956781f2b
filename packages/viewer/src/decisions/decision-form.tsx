import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { CANCEL } from '../strings/decisions.ts';
import { useDesk, type Request } from './desk.ts';

interface DecisionFormProps {
  readonly why: string;
  readonly action: string;
  /** Null while something is missing. */
  readonly request: Request | null;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialog that ends in a decision. It stays open where the server refuses. */
export function DecisionForm({ why, action, request, close, children }: DecisionFormProps) {
  const desk = useDesk();
  if (desk === null) return null;
  return (
    <form
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (request === null || desk.busy) return;
        void desk.decide(request).then((taken) => {
          if (taken) close();
        });
      }}
    >
      <p className="empty">{why}</p>
      {children}
      {desk.notice?.error === true && (
        <p className="error" role="alert">
          <bdi>{desk.notice.text}</bdi>
        </p>
      )}
      <div className="actions end">
        <Button className="button" onPress={close}>
          {CANCEL}
        </Button>
        <Button className="button primary" type="submit" isDisabled={request === null}>
          {action}
        </Button>
      </div>
    </form>
  );
}
