import { Button } from 'react-aria-components';
import { LongText } from '../details/long-text.tsx';
import { useViewer } from '../viewer-context.ts';

/** A value of a query; ids of entities and claims lead there. */
export function QueryCell({ value }: { readonly value: unknown }) {
  const { network, select } = useViewer();
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  const kind = !text.includes(':')
    ? null
    : network.nodeOf(text) !== null
      ? ('node' as const)
      : network.claimOf(text) !== null
        ? ('claim' as const)
        : null;
  if (kind === null) return <LongText text={text} />;
  return (
    <Button
      className="id"
      onPress={() => {
        select({ kind, id: text });
      }}
    >
      <LongText text={text} most={40} />
    </Button>
  );
}
