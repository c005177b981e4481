import { peakMemoryMb } from '../../bench/measure.ts';
import { simplestOf } from '../simplest.ts';
import { type FuzzedFile, FuzzedFiles } from './fuzzed-files.ts';
import { type HonestFile, honestFiles } from './honest-files.ts';
import { Receiver } from './receiver.ts';

const SLOWEST_MS = 2000;

export interface BatchTask {
  readonly seed: number;
  /** The indices of its files: from this one up to, not including, that one. */
  readonly from: number;
  readonly to: number;
}

export interface BrokenFile {
  readonly index: number;
  readonly complaint: string;
  /** Of the simplest file found that is taken as wrongly: what was done to which. */
  readonly changes: readonly string[];
  readonly honest: Pick<HonestFile, 'kind' | 'form'>;
  readonly way: string;
}

export interface BatchResult {
  /** How many there were, by kind of file and what became of it. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly slow: number;
  readonly slowestMs: number;
  readonly slowestIndex: number;
  /** The most memory that the process has held so far: that in which the files are made is in it. */
  readonly peakMb: number;
  readonly broken: BrokenFile | null;
}

/** Of all threads: archives inflate beside this one. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Sends damaged files through the readers and use cases that files go through. */
export class FileFuzzer {
  readonly #files: FuzzedFiles;

  private constructor(files: FuzzedFiles) {
    this.#files = files;
  }

  static async start(): Promise<FileFuzzer> {
    return new FileFuzzer(new FuzzedFiles(await honestFiles()));
  }

  at(seed: number, index: number): FuzzedFile {
    return this.#files.at(seed, index);
  }

  async run({ seed, from, to }: BatchTask): Promise<BatchResult> {
    const receiver = await Receiver.open();
    const outcomes = new Map<string, number>();
    let slow = 0;
    let [slowestMs, slowestIndex] = [0, from];
    let broken: BrokenFile | null = null;
    for (let index = from; index < to && broken === null; index += 1) {
      const file = this.at(seed, index);
      const before = cpuMs();
      const { outcome, complaint } = await receiver.take(file);
      const tookMs = cpuMs() - before;
      if (tookMs > slowestMs) [slowestMs, slowestIndex] = [tookMs, index];
      if (tookMs > SLOWEST_MS) slow += 1;
      const kind = `${file.honest.kind} ${outcome}`;
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
      if (complaint !== null) broken = await this.#broken(file, index, complaint);
    }
    return { outcomes, slow, slowestMs, slowestIndex, peakMb: peakMemoryMb(), broken };
  }

  /** What is wrong with what became of one file of a seed, sent by itself; null if nothing. */
  async replay(seed: number, index: number): Promise<BrokenFile | null> {
    const file = this.at(seed, index);
    const { complaint } = await (await Receiver.open()).take(file);
    return complaint === null ? null : this.#broken(file, index, complaint);
  }

  async #broken(file: FuzzedFile, index: number, complaint: string): Promise<BrokenFile> {
    const { changes, honest, way } = await simplestOf(
      file,
      async (each) => (await (await Receiver.open()).take(each)).complaint !== null,
    );
    return { index, complaint, changes, honest: { kind: honest.kind, form: honest.form }, way };
  }
}
