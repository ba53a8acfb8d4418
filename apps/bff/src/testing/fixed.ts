/** The time at which every test begins: a Tuesday morning, 09:00 in Zhangzhou. */
export const FIXED_NOW = new Date('2026-11-24T01:00:00.000Z');

export const SEAL_KEY = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
