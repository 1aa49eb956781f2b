import { useRef } from 'react';
import { Button } from 'react-aria-components';

interface FileButtonProps {
  readonly label: string;
  /** Endings of names, as `.json`. */
  readonly accept: string;
  readonly className: string;
  readonly isDisabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** Lets the reader choose a file. */
export function FileButton({
  label,
  accept,
  className,
  isDisabled = false,
  onFile,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        className={className}
        isDisabled={isDisabled}
        onPress={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
