const decoder = new TextDecoder('gb18030');

/** The characters that take two bytes, by what a decoder makes of all of those. */
const TWO_BYTES: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 0xfe - 0x81 + 1 }, (_, lead) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (__, trail) => [0x81 + lead, 0x40 + trail] as const),
  )
    .flat()
    .map((pair): [string, readonly number[]] => [decoder.decode(Uint8Array.from(pair)), pair]),
);

/** As Excel writes a CSV file in China; what takes four bytes there becomes a question mark. */
export const gb18030 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (TWO_BYTES.get(character) ?? [0x3f]),
    ),
  );
