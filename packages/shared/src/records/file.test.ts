import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName, fileKinds, refuseFile, sniff } from './index.ts';

const bytesOf = (head: string) => Uint8Array.from(Array.from(head, character => character.charCodeAt(0)));
const dicomAfter = (preamble: string) => bytesOf(`${preamble.padEnd(128, '\0')}DICM\u0002\0`);

test('a file is what its bytes say', () => {
  expect(sniff(bytesOf('%PDF-1.7\n'))).toBe('pdf');
  expect(sniff(bytesOf('\u00ff\u00d8\u00ff\u00e0'))).toBe('jpeg');
  expect(sniff(bytesOf('\u0089PNG\r\n\u001a\n'))).toBe('png');
  expect(sniff(bytesOf('II*\0'))).toBe('tiff');
  expect(sniff(bytesOf('\0\0\0\u0018ftypmp42'))).toBe('mp4');
  expect(sniff(bytesOf('\0\0\0\u0018ftypheic'))).toBe('heic');
  expect(sniff(dicomAfter(''))).toBe('dicom');
  expect(sniff(dicomAfter('II*\0'))).toBe('dicom');
});

test.each([
  ['', 'empty'],
  ['<!DOCTYPE html><script>', 'web_page'],
  ['\u00ef\u00bb\u00bf  <html>', 'web_page'],
  ['<svg xmlns="http://www.w3.org/2000/svg" onload="x()">', 'svg'],
  ['<?xml version="1.0"?>\n<!-- a -->\n<svg>', 'svg'],
  ['PK\u0003\u0004', 'archive'],
  ['MZ\u0090\0', 'program'],
  ['\u007fELF', 'program'],
  ['#!/bin/sh', 'script'],
  ['<?php echo 1;', 'script'],
  ['\u00d0\u00cf\u0011\u00e0', 'office'],
  ['hello', 'unknown'],
])('a file that begins with %j is refused as %s', (head, reason) => {
  expect(sniff(bytesOf(head))).toBeNull();
  expect(refuseFile(bytesOf(head))).toBe(reason);
});

test('a program or page dressed as DICOM is refused as what it is', () => {
  expect(refuseFile(dicomAfter('MZ'))).toBe('program');
  expect(refuseFile(dicomAfter('<script>'))).toBe('web_page');
});

test('every file is either taken or refused with a reason, never both', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      expect(sniff(bytes) === null).toBe(refuseFile(bytes) !== null);
    }),
  );
});

test('a file name keeps what is readable and tells the true kind', () => {
  expect(cleanFileName('心电图 2026-11-24.pdf', 'pdf')).toBe('心电图 2026-11-24.pdf');
  expect(cleanFileName('C:\\报告\\化验单.JPEG', 'jpeg')).toBe('化验单.jpeg');
  expect(cleanFileName('../../etc/passwd', 'png')).toBe('passwd.png');
  expect(cleanFileName('报告.pdf.exe', 'pdf')).toBe('报告.pdf.exe.pdf');
  expect(cleanFileName('单\u202efdp.exe', 'pdf')).toBe('单fdp.exe.pdf');
  expect(cleanFileName('con.pdf', 'pdf')).toBe('_con.pdf');
  expect(cleanFileName('...', 'dicom')).toBe('资料.dcm');
});

test('no name escapes its folder, hides characters or grows too long, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...fileKinds),
      (name, kind) => {
        const clean = cleanFileName(name, kind);
        expect(clean).not.toMatch(/[/\\<>:"|?*\p{C}]/u);
        expect(clean).not.toMatch(/^\./);
        expect(Array.from(clean).length).toBeLessThanOrEqual(100);
        expect(cleanFileName(clean, kind)).toBe(clean);
      },
    ),
  );
});
