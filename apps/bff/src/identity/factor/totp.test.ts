import { expect, test } from 'vitest';
import { Secret } from 'otpauth';
import { codeAt } from './totp.ts';

// Appendix B of RFC 6238, SHA-1; the last six of its eight digits are what an app shows.
const secret = Secret.fromUTF8('12345678901234567890').base32;

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('the code at second %i is that of RFC 6238: %s', (second, digits) => {
  expect(codeAt(secret, new Date(second * 1000))).toBe(digits.slice(2));
});
