/** What may be wrong with the files of a workbook's archive, whatever they say. */

import fc from 'fast-check';
import type { ZippedFile } from '../../support/zip.ts';
import type { Change } from '../change.ts';
import { byteChanges } from '../damaged-bytes.ts';

export type Archive = readonly ZippedFile[];

const MEBIBYTE = 1024 * 1024;

/** Contents that inflate to more than they seem, or to more than they should. */
const BOMBS: Readonly<Record<string, () => string | Buffer>> = {
  'forty megabytes of spaces': () => Buffer.alloc(40 * MEBIBYTE, ' '),
  'thirty megabytes of rows': () => `<worksheet><sheetData>${'<row/>'.repeat(5 * MEBIBYTE)}</sheetData></worksheet>`,
  'a million cells': () =>
    `<worksheet><sheetData><row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row></sheetData></worksheet>`,
  'two million strings': () => `<sst>${'<si><t>a</t></si>'.repeat(1_700_000)}</sst>`,
  'one string of thirty megabytes': () => `<sst><si><t>${'a'.repeat(30 * MEBIBYTE)}</t></si></sst>`,
  'tags within tags': () => '<worksheet>'.repeat(100_000),
  'a tag of a million attributes': () =>
    `<worksheet ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
  'a name of ten megabytes': () => `<${'a'.repeat(10 * MEBIBYTE)}/>`,
};

const REENCODED: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  'UTF-16': (content) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(content.toString(), 'utf16le')]),
  'UTF-8 with a mark': (content) => Buffer.concat([Buffer.from('\ufeff'), content]),
  'Latin 1': (content) => Buffer.from(content.toString(), 'latin1'),
};

const ADDED: Readonly<Record<string, Archive>> = {
  macros: [{ name: 'xl/vbaProject.bin', content: 'macro' }],
  'old macros': [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }],
  'a path to above': [{ name: '../../evil.xml', content: '<x/>' }],
  'a path from the root': [{ name: '/etc/passwd', content: 'root' }],
  'a name without an end': [{ name: 'a'.repeat(60_000), content: '' }],
  'two thousand files': Array.from({ length: 2000 }, (_, at) => ({ name: `xl/media/${at}.png`, content: '' })),
};

type FileChange = Change<ZippedFile>;
const named = (change: FileChange): FileChange => change;

const bytesOf = ({ content }: ZippedFile): Buffer => Buffer.from(content);

/** What may be wrong with one file. */
const fileChanges: fc.Arbitrary<FileChange> = fc.oneof(
  {
    weight: 12,
    arbitrary: byteChanges.map(({ name, of }) =>
      named({ name, of: (file) => ({ ...file, content: of(bytesOf(file)) }) }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...Object.entries(REENCODED))
      .map(([name, reencode]) => named({ name, of: (file) => ({ ...file, content: reencode(bytesOf(file)) }) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(0, 1, 1000, 33 * MEBIBYTE, 0xffffffff)
      .map((declaredBytes) => named({ name: `declares ${declaredBytes}`, of: (file) => ({ ...file, declaredBytes }) })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      named({ name: 'is encrypted', of: (file) => ({ ...file, isEncrypted: true }) }),
      named({ name: 'is empty', of: (file) => ({ ...file, content: '' }) }),
      named({ name: 'is called otherwise', of: (file) => ({ ...file, name: file.name.toUpperCase() }) }),
    ),
  },
);

/** Dear: of some hundred workbooks, one. */
export const bombs: fc.Arbitrary<Change<Archive>> = fc
  .tuple(fc.constantFrom(...Object.entries(BOMBS)), fc.nat({ max: 99 }))
  .map(([[name, content], which]) => ({
    name,
    of: (archive) =>
      archive.map((file, at) => (at === which % archive.length ? { ...file, content: content() } : file)),
  }));

const ofOneFile = fc.tuple(fileChanges, fc.nat({ max: 99 })).map(([{ name, of }, which]): Change<Archive> => ({
  name: `file ${which}: ${name}`,
  of: (archive) => archive.map((file, at) => (at === which % archive.length ? of(file) : file)),
}));

const places = fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 }));

const ofTheDirectory: fc.Arbitrary<Change<Archive>> = fc.oneof(
  places.map(([which]) => ({
    name: `without file ${which}`,
    of: (archive: Archive) => archive.filter((_, at) => at !== which % archive.length),
  })),
  places.map(([which]) => ({
    name: `file ${which} twice`,
    of: (archive: Archive) => [...archive, ...archive.filter((_, at) => at === which % archive.length)],
  })),
  places.map(([one, other]) => ({
    name: `files ${one} and ${other} changed about`,
    of: (archive: Archive) => {
      const [a, b] = [archive[one % archive.length], archive[other % archive.length]];
      const contents = new Map([
        [a, b?.content],
        [b, a?.content],
      ]);
      return archive.map((file) => ({ ...file, content: contents.get(file) ?? file.content }));
    },
  })),
  fc.constantFrom(...Object.entries(ADDED)).map(([name, added]) => ({
    name: `with ${name}`,
    of: (archive: Archive) => [...archive, ...added],
  })),
);

export const archiveChanges: fc.Arbitrary<Change<Archive>> = fc.oneof(
  { weight: 3, arbitrary: ofOneFile },
  { weight: 1, arbitrary: ofTheDirectory },
);
