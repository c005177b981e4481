import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { zipOf } from '../../support/zip.ts';
import { type Change, changed } from '../change.ts';
import { byteChanges } from '../damaged-bytes.ts';
import { type Archive, archiveChanges, bombs } from './archive-changes.ts';
import { xmlChanges } from './xml-changes.ts';

export interface Damaged {
  readonly bytes: Buffer;
  /** What was done to it. */
  readonly changes: readonly string[];
}

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const archiveOf = (bytes: Buffer): Archive =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content: Buffer.from(content) }));

/** Most parts of a workbook have nothing to do with what it says: those that have are changed as often. */
const TOLD = /rels$|workbook\.xml$|sharedStrings|worksheets\/sheet\d/;

const ofText = fc.tuple(xmlChanges, fc.nat({ max: 99 })).map(([{ name, of }, which]): Change<Archive> => ({
  name: `part ${which}: ${name}`,
  of: (archive) => {
    const parts = archive.filter((file) => TOLD.test(file.name));
    const part = parts[which % Math.max(1, parts.length)];
    return archive.map((file) => (file === part ? { ...file, content: of(file.content.toString()) } : file));
  },
}));

const ofArchive: fc.Arbitrary<readonly Change<Archive>[]> = fc.oneof(
  {
    weight: 200,
    arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: ofText }, { weight: 1, arbitrary: archiveChanges }), {
      minLength: 1,
      maxLength: 5,
    }),
  },
  { weight: 1, arbitrary: bombs.map((one) => [one]) },
);

const ofBytes: fc.Arbitrary<readonly Change<Buffer>[]> = fc.oneof(
  { weight: 10, arbitrary: fc.array(byteChanges, { minLength: 1, maxLength: 5 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<readonly Change<Buffer>[]>(
      [{ name: 'within an old workbook', of: (bytes) => Buffer.concat([COMPOUND_FILE, bytes]) }],
      [{ name: 'after something else', of: (bytes) => Buffer.concat([Buffer.alloc(1000, 'x'), bytes]) }],
      [{ name: 'within an archive', of: (bytes) => zipOf([{ name: 'a.xlsx', content: bytes }]) }],
      [{ name: 'with a comment', of: (bytes) => Buffer.concat([bytes, Buffer.alloc(70_000, ' ')]) }],
    ),
  },
);

const names = (changes: readonly { readonly name: string }[]): readonly string[] => changes.map(({ name }) => name);

/** The workbook with something wrong with its texts, its archive or its bytes. */
export const damagedWorkbooks = (bytes: Buffer): fc.Arbitrary<Damaged> => {
  const archive = archiveOf(bytes);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: ofArchive.map((changes) => ({ bytes: zipOf(changed(archive, changes)), changes: names(changes) })),
    },
    { weight: 1, arbitrary: ofBytes.map((changes) => ({ bytes: changed(bytes, changes), changes: names(changes) })) },
  );
};
