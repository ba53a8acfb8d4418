import type { Entered } from './sendFile.ts';

const chinese = /\p{Script=Han}/u;
const bare = (name: string) => name.normalize('NFKC').replaceAll(/[\s·^]/g, '');

/** Chinese names in the images that are not the patient's. A name in letters proves nothing and is left out. */
export function otherNames(patientName: string, files: readonly Pick<Entered, 'patientName'>[]): string[] {
  const named = files.flatMap(({ patientName: inImage }) => inImage ?? []);
  const others = named.filter(inImage => chinese.test(inImage) && bare(inImage) !== bare(patientName));
  return [...new Set(others)];
}
