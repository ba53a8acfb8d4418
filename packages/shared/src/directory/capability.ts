import type { Words } from '../kernel/index.ts';
import { capabilityTable } from './capability.data.ts';

/** What an institution or a department can do, by which others look for it. */
export type Capability = {
  code: string;
  words: Words;
  otherNames: readonly string[];
  subjects: readonly string[];
};

const words = (text: string): string[] => text.split(' ').filter(word => word !== '');

export const capabilities: readonly Capability[] = capabilityTable.map(
  ([code, zh, en, otherNames, subjects]) => ({
    code,
    words: { zh, en },
    otherNames: words(otherNames),
    subjects: words(subjects),
  }),
);

const byCode = new Map(capabilities.map(capability => [capability.code, capability]));

/** Only what stands in the region's list can be said of an institution. */
export function isCapability(code: string): boolean {
  return byCode.has(code);
}

/** The name of a capability; an unknown code stands for itself. */
export function capabilityWords(code: string): Words {
  return byCode.get(code)?.words ?? { zh: code, en: code };
}
