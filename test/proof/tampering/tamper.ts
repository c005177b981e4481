import type { Random } from '../../support/sample/random.ts';
import { editEntry } from './edit-entry.ts';
import { type FiledLedger, textOf } from './exported.ts';
import type { JsonObject } from './json.ts';

/** How somebody tampers with an exported ledger who does not compute hashes: the file's text after that. */
type Tampering = (ledger: FiledLedger, random: Random, others: readonly FiledLedger[]) => string;

const ofEntries =
  (change: (entries: JsonObject[], at: number, random: Random) => JsonObject[]): Tampering =>
  (ledger, random) =>
    textOf({ ...ledger, entries: change(ledger.entries, random.int(0, ledger.entries.length - 1), random) });

const entryAt = (entries: readonly JsonObject[], at: number): JsonObject => {
  const entry = entries[at];
  if (entry === undefined) throw new RangeError(`no entry ${at}`);
  return entry;
};

const edit = ofEntries((entries, at, random) => entries.with(at, editEntry(entryAt(entries, at), random)));
const remove = ofEntries((entries, at) => entries.toSpliced(at, 1));
const truncate = ofEntries((entries, at) => entries.slice(0, at));

const swap = ofEntries((entries, at, random) => {
  const second = random.int(0, entries.length - 1);
  return entries.with(at, entryAt(entries, second)).with(second, entryAt(entries, at));
});

const insert = ofEntries((entries, at, random) =>
  entries.toSpliced(random.int(0, entries.length), 0, entryAt(entries, at)),
);

const graft: Tampering = (ledger, random, others) => {
  const { entries } = random.pick(others);
  const at = random.int(0, ledger.entries.length - 1);
  return textOf({ ...ledger, entries: ledger.entries.with(at, entryAt(entries, at % entries.length)) });
};

const moveHead: Tampering = (ledger, random) => {
  const { sequence, hash } = ledger.head;
  const head = random.pick([
    { sequence: random.int(0, sequence - 1), hash },
    { sequence: sequence + random.int(1, 9), hash },
    { sequence, hash: hash.startsWith('0') ? `1${hash.slice(1)}` : `0${hash.slice(1)}` },
  ]);
  return textOf({ ...ledger, head });
};

const rename: Tampering = (ledger, random, others) =>
  textOf({ ...ledger, ...random.pick([{ departmentId: 'hz-02' }, { month: random.pick(others).month }]) });

/** One bit of the file itself, whatever it lies in. */
const flipBit: Tampering = (ledger, random) => {
  const bytes = Buffer.from(textOf(ledger));
  const at = random.int(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
  return bytes.toString();
};

const cutFile: Tampering = (ledger, random) => {
  const text = textOf(ledger);
  return text.slice(0, random.int(0, text.length - 1));
};

/** Edits and single bits make up half of all. */
const TAMPERINGS = [
  edit,
  edit,
  edit,
  edit,
  flipBit,
  flipBit,
  flipBit,
  remove,
  swap,
  insert,
  truncate,
  graft,
  moveHead,
  rename,
  cutFile,
];

export const tamper: Tampering = (ledger, random, others) => random.pick(TAMPERINGS)(ledger, random, others);
