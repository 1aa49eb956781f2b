import { Button } from 'react-aria-components';
import { APPEARANCE } from '../strings/controls.ts';
import { useTidy } from '../use-tidy.ts';
import { Icon } from './icon.tsx';

/** Lays out what is shown, in the worker; stops where it is told; can go back. */
export function TidyButton() {
  const { part, isChanged, start, stop, reset } = useTidy();
  return (
    <div className="tidy">
      {part === null ? (
        <Button className="button" onPress={start}>
          <Icon name="tidy" /> {APPEARANCE.tidy}
        </Button>
      ) : (
        <>
          <progress aria-label={APPEARANCE.tidy} value={part} max={1} />
          <Button className="button" onPress={stop}>
            <Icon name="stop" /> {APPEARANCE.stop}
          </Button>
        </>
      )}
      {isChanged && part === null && (
        <Button className="quiet" onPress={reset}>
          {APPEARANCE.original}
        </Button>
      )}
    </div>
  );
}
