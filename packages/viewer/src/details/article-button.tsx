import { Button } from 'react-aria-components';
import { EVIDENCE } from '../strings/details.ts';
import { useViewer } from '../viewer-context.ts';

/** Leads to everything that an article says. */
export function ArticleButton({ id }: { readonly id: string }) {
  const { dispatch } = useViewer();
  return (
    <Button
      className="quiet"
      onPress={() => {
        dispatch({ kind: 'panel', panel: { kind: 'document', id } });
      }}
    >
      {EVIDENCE.article}
    </Button>
  );
}
