import type { ReactNode } from 'react';
import { Field } from '../kit/Field.tsx';

/** A paragraph with its label; nothing when nothing was written. */
export function Written({ label, text }: { label: ReactNode; text: string }) {
  if (!text) return null;
  return (
    <Field label={label} wide>
      <Lines lines={text.split('\n')} />
    </Field>
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, place) => (
        <div key={place}>{line}</div>
      ))}
    </>
  );
}
