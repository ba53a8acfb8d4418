import type { Words } from '../kernel/index.ts';

const weekdays: readonly Words[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
];

/** Parts that read alike in both languages, joined with those that do not. */
function joined(parts: readonly (string | Words | null)[], between: string): Words {
  const said = (language: keyof Words) =>
    parts.flatMap(part => (typeof part === 'string' ? part : (part?.[language] ?? []))).join(between);
  return { zh: said('zh'), en: said('en') };
}

/** A weekly session: its day, its hour, its room. */
export function sessionLabel(session: { weekday: number; starts: string; room: string | null }): Words {
  const { weekday, starts, room } = session;
  return joined([weekdays[weekday - 1] ?? null, starts, room], ' ');
}

/** Days that are open for booking already. */
export function openDaysLabel(days: number): Words {
  return { zh: `已开放的出诊日 ${days} 个`, en: `${days} session days opened` };
}

/** An appointment by its code. */
export function visitLabel(code: string): Words {
  return { zh: `预约码 ${code}`, en: `Appointment ${code}` };
}

/** Something known by a number or a name, with what stands beside it. */
export function namedLabel(name: string, beside: Words | null = null): Words {
  return joined([name, beside], ' · ');
}

export const shiftLabel: Words = { zh: '值班', en: 'On duty' };
