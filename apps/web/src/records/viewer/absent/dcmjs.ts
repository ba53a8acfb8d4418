// Stands in for dcmjs, which @cornerstonejs/metadata names but this viewer never runs: headers are read by
// dicom-parser (see ../dicom/header.ts). It would weigh 200 kB compressed on a village line.
const nothing = () => undefined;
function Absent() {}

const quiet = () => ({
  getLevel: () => 4,
  setLevel: nothing,
  setDefaultLevel: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
});

export const log = { ...quiet(), getLogger: quiet };
export const constants = {};
export const data = { DicomMetaDictionary: { dictionary: {}, nameMap: anyKeyword() } };
export const utilities = { DicomMetadataListener: Absent };
export const async = { AsyncDicomReader: Absent };

/** Its display-set rules are checked against the dictionary on load: every capitalised word passes for a keyword. */
function anyKeyword(): object {
  const entry = (name: string | symbol) =>
    typeof name === 'string' && /^[A-Z]/.test(name) ? { tag: '(0000,0000)' } : undefined;
  return new Proxy(
    {},
    {
      get: (_, name) => entry(name),
      getOwnPropertyDescriptor: (_, name) =>
        entry(name) && { configurable: true, enumerable: true, value: entry(name) },
    },
  );
}

// oxlint-disable-next-line import/no-default-export -- the shape of the package it stands in for
export default { async, constants, data, log, utilities };
