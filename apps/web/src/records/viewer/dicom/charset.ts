const labels: Record<string, string> = {
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gb18030',
  'ISO 2022 IR 58': 'gb18030',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 148': 'iso-8859-9',
  'ISO_IR 166': 'windows-874',
  'ISO_IR 13': 'shift_jis',
  'ISO 2022 IR 87': 'iso-2022-jp',
  'ISO 2022 IR 149': 'euc-kr',
};

// ESC and what follows it: $ ) A and its kin, the two shapes in which DICOM names a set inside a value.
const escapes = new RegExp(`${String.fromCharCode(27)}(?:\\$?[()-][0-~]|\\$[@AB])`, 'g');

/**
 * The text of a DICOM value. `declared` is the value of SpecificCharacterSet (0008,0005), absent as ''.
 * Files that declare nothing, or Latin-1, yet plainly carry Chinese are read as Chinese.
 */
export function decodeText(bytes: Uint8Array, declared: string): string {
  const label = labelOf(declared);
  if (label === 'iso-2022-jp') return tidy(new TextDecoder(label).decode(bytes));
  const plain = stripEscapes(bytes);
  if (label) return tidy(new TextDecoder(label).decode(plain));
  const latin = new TextDecoder('iso-8859-1').decode(plain);
  if (!/[\u0080-\uffff]/.test(latin)) return tidy(latin);
  const bare = declaresNothing(declared);
  const guesses = bare ? ['utf-8', 'gb18030'] : looksChinese(plain) ? ['gb18030'] : [];
  for (const guess of guesses) {
    const text = decodeStrictly(plain, guess);
    if (text !== null) return tidy(text);
  }
  return tidy(latin);
}

/** A person's name as people write it: the ideographs when the file has them, otherwise the letters. */
export function personName(value: string): string {
  const [letters = '', ideographs = ''] = value.split('=').map(group =>
    group
      .split('^')
      .map(part => part.trim())
      .filter(Boolean)
      .join('\u0020'),
  );
  const chosen = ideographs || letters;
  return chosen.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
}

function labelOf(declared: string): string | undefined {
  const terms = declared.split('\\').map(term => term.trim().toUpperCase());
  for (const term of terms) {
    const known = labels[term] ?? labels[term.replace('ISO 2022 IR', 'ISO_IR')];
    if (known) return known;
  }
  return undefined;
}

function declaresNothing(declared: string): boolean {
  const term = declared.trim().toUpperCase();
  return term === '' || term === 'ISO_IR 6' || term === 'ISO 2022 IR 6';
}

function stripEscapes(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x1b)) return bytes;
  const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replace(escapes, ''), char => char.charCodeAt(0));
}

/** Pairs of GB 2312 bytes standing apart from Latin letters: "Größe" is none, "张^小东" is. */
function looksChinese(bytes: Uint8Array): boolean {
  const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  const runs = text.match(/[A-Za-z]?[\u0080-\u00ff]+[A-Za-z]?/g) ?? [];
  return runs.every(run => {
    const high = run.replace(/[A-Za-z]/g, '');
    const apart = high.length === run.length || high.length >= 4;
    return apart && high.length % 2 === 0 && /^[\u00a1-\u00fe]+$/.test(high);
  });
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function tidy(text: string): string {
  return text.replaceAll(String.fromCharCode(0), ' ').trim();
}
