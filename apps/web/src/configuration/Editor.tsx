import type { OpeningRule } from '@lianzhen/shared/booking';
import type { SettingKind } from '@lianzhen/shared/configuration';
import type { WorkCalendar } from '@lianzhen/shared/kernel';
import type { Clocks, CodedReason } from '@lianzhen/shared/referral';
import type { Template } from '@lianzhen/shared/rehab';
import { CalendarEditor } from './CalendarEditor.tsx';
import { ClocksEditor } from './ClocksEditor.tsx';
import { OpeningEditor } from './OpeningEditor.tsx';
import { ReasonsEditor } from './ReasonsEditor.tsx';
import type { AnyValue } from './SettingForm.tsx';
import { TemplatesEditor } from './TemplatesEditor.tsx';

export type EditorProps<Value> = {
  value: Value;
  /** The value that holds now. */
  known: Value;
  onChange: (value: Value) => void;
  /** The words of what is wrong with a field, by its path. */
  error: (path: string) => string | undefined;
};

/** The editor of a kind of setting. */
export function Editor({ kind, ...props }: EditorProps<AnyValue> & { kind: SettingKind }) {
  // The kind of a setting and the shape of its value come from one table, so each editor gets its own shape.
  if (kind === 'clocks') return <ClocksEditor {...(props as unknown as EditorProps<Clocks>)} />;
  if (kind === 'reasons') return <ReasonsEditor {...(props as unknown as EditorProps<CodedReason[]>)} />;
  if (kind === 'opening') return <OpeningEditor {...(props as unknown as EditorProps<OpeningRule>)} />;
  if (kind === 'templates') return <TemplatesEditor {...(props as unknown as EditorProps<Template[]>)} />;
  return <CalendarEditor {...(props as unknown as EditorProps<WorkCalendar>)} />;
}
