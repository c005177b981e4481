import fc from 'fast-check';
import { randomAt } from '../random-at.ts';
import { damagedCsv } from './damaged-csv.ts';
import { damagedMails } from './damaged-mails.ts';
import { type Damaged, damagedWorkbooks } from './damaged-workbooks.ts';
import type { FileKind, HonestFile } from './honest-files.ts';

const WAYS = ['preview-upload', 'upload-forms', 'start-import'] as const;

export interface FuzzedFile extends Damaged {
  readonly honest: HonestFile;
  /** What a sheet is sent to; a mail is received. */
  readonly way: (typeof WAYS)[number];
  readonly isMultipart: boolean;
  /** Simpler ones that may fail alike. */
  readonly simpler: () => Iterator<FuzzedFile>;
}

const DAMAGED: Readonly<Record<FileKind, (bytes: Buffer) => fc.Arbitrary<Damaged>>> = {
  xlsx: damagedWorkbooks,
  csv: damagedCsv,
  eml: damagedMails,
};

const damagedIn = (honest: HonestFile) =>
  fc.record({
    damaged: DAMAGED[honest.kind](honest.bytes),
    way: fc.constantFrom(WAYS[0], WAYS[0], ...WAYS),
    isMultipart: fc.nat({ max: 9 }).map((drawn) => drawn === 9),
  });

/** The files of a seed, each by its index: the honest ones in turn, damaged. */
export class FuzzedFiles {
  readonly #honest: readonly { readonly file: HonestFile; readonly damaged: ReturnType<typeof damagedIn> }[];

  constructor(honest: readonly HonestFile[]) {
    this.#honest = honest.map((file) => ({ file, damaged: damagedIn(file) }));
  }

  at(seed: number, index: number): FuzzedFile {
    const random = randomAt(seed, index);
    const drawn = this.#honest[random.nextInt(0, this.#honest.length - 1)];
    if (drawn === undefined) throw new Error('no file to begin with');
    const { file, damaged: arbitrary } = drawn;
    const fuzzed = ({ value, context }: ReturnType<typeof arbitrary.generate>): FuzzedFile => ({
      ...value.damaged,
      honest: file,
      way: value.way,
      isMultipart: value.isMultipart,
      simpler: () => arbitrary.shrink(value, context).map(fuzzed),
    });
    return fuzzed(arbitrary.generate(random, undefined));
  }
}
