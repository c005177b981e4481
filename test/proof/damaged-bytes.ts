import fc from 'fast-check';
import { type Change, changed } from './change.ts';

/** How the bytes of a file are damaged on their way, or by somebody who knows where it hurts. */
const NASTY = ['00', 'ff', 'ffffffff', '7fffffff', '0d', '22', 'e4b8', 'eda080', '504b0304'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

interface Damage {
  readonly way: 'flip' | 'set' | 'remove' | 'repeat' | 'cut' | 'insert' | 'move';
  /** Where, as shares of the length. */
  readonly from: number;
  readonly to: number;
  readonly byte: number;
}

const damage = fc.record<Damage>({
  way: fc.constantFrom('flip', 'flip', 'set', 'set', 'remove', 'repeat', 'cut', 'insert', 'move'),
  from: fc.nat({ max: 9999 }),
  to: fc.nat({ max: 9999 }),
  byte: fc.nat({ max: 255 }),
});

const SHARES = 10_000;
/** A file doubled over and over is of no more use than a large one. */
const LONGEST = 1024 * 1024;

const damaged = (bytes: Buffer, { way, from, to, byte }: Damage): Buffer => {
  const at = Math.floor((Math.min(from, to) * bytes.length) / SHARES);
  const until = Math.floor((Math.max(from, to) * bytes.length) / SHARES);
  const [before, between, after] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)];
  switch (way) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([(bytes[at] ?? 0) ^ (1 << (byte % 8))]), bytes.subarray(at + 1)]);
    case 'set':
      return Buffer.concat([before, Buffer.from([byte]), bytes.subarray(at + 1)]);
    case 'remove':
      return Buffer.concat([before, after]);
    case 'repeat':
      return bytes.length > LONGEST ? bytes : Buffer.concat([before, between, between, after]);
    case 'cut':
      return before;
    case 'insert':
      return Buffer.concat([before, NASTY[byte % NASTY.length] ?? Buffer.of(), bytes.subarray(at)]);
    case 'move':
      return Buffer.concat([between, before, after]);
  }
};

/** Damage of one place, whatever the bytes mean. */
export const byteChanges: fc.Arbitrary<Change<Buffer>> = damage.map((one) => ({
  name: `${one.way} ${one.from} ${one.to} ${one.byte}`,
  of: (bytes) => damaged(bytes, one),
}));

/** The bytes with one to several things wrong with them. */
export const damagedBytes = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc.array(byteChanges, { minLength: 1, maxLength: 6 }).map((changes) => changed(bytes, changes));
