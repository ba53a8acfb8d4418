/** How a value of Specific Character Set (0008,0005) is called by the decoder of the runtime. */
const singles: Record<string, string> = {
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gb18030',
  'ISO_IR 100': 'iso-8859-1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 148': 'iso-8859-9',
  'ISO_IR 13': 'shift_jis',
  'ISO_IR 166': 'windows-874',
};

const MOST_CHARACTERS = 120;

/** ISO 2022 switches sets by escape sequences; in Chinese and Korean files the high bytes say the rest. */
function withoutEscapes(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte !== 0x1b) {
      kept.push(byte);
      continue;
    }
    do i += 1;
    while (i < bytes.length && (bytes[i] ?? 0) >= 0x20 && (bytes[i] ?? 0) <= 0x2f);
  }
  return Uint8Array.from(kept);
}

function decodeAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}

/** Devices often write Chinese without saying so: what is not UTF-8 is then GB 18030. */
function guess(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs('gb18030', bytes);
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  if (bytes.every(byte => byte < 0x80 && byte !== 0x1b)) return decodeAs('utf-8', bytes);
  const sets = charset
    .toUpperCase()
    .split('\\')
    .map(one => one.trim());
  const has = (number: string) => sets.some(one => one === `ISO 2022 IR ${number}`);
  if (has('58')) return decodeAs('gb18030', withoutEscapes(bytes));
  if (has('149')) return decodeAs('euc-kr', withoutEscapes(bytes));
  if (has('87') || has('159')) return decodeAs('iso-2022-jp', bytes);
  const known = sets.map(one => singles[one]).find(label => label !== undefined);
  return known ? decodeAs(known, bytes) : guess(withoutEscapes(bytes));
}

/** A text of a DICOM header as it may be shown: decoded, without control or direction characters, at most 120 long. */
export function dicomText(bytes: Uint8Array, charset: string): string {
  const plain = decode(bytes, charset).replaceAll(/\p{C}/gu, '').trim();
  return Array.from(plain).slice(0, MOST_CHARACTERS).join('');
}

/** A person's name: the ideographic group when there is one, its parts joined as they are spoken. */
export function dicomPersonName(bytes: Uint8Array, charset: string): string {
  const [alphabetic = '', ideographic = ''] = dicomText(bytes, charset).split('=');
  const chinese = ideographic || alphabetic;
  const parts = chinese
    .split('^')
    .map(part => part.trim())
    .filter(Boolean);
  return parts.join(/\p{Script=Han}/u.test(chinese) ? '' : ' ');
}
