/** A closed month's files, kept so that nobody can change or delete them. */

/** Says of the others what they hash to; a pack that has one is whole. */
export const MANIFEST = 'manifest.json';
export const PACKED = ['ledger.json', 'dossier.json', 'month.xlsx', 'commendation.html'] as const;
export type PackedName = (typeof PACKED)[number];

export interface SealedPackPlace {
  readonly departmentId: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

export interface SealedFile {
  /** ASCII, without a folder: `ledger.json`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface SealedPackStore {
  /** Keeps a file; one that is kept under its name already stays as it is. */
  keep(place: SealedPackPlace, file: SealedFile): Promise<void>;
  /** Every file of the pack by its name; none where there is no pack. */
  read(place: SealedPackPlace): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Of every file of the pack, by name, an address that gives it for some minutes; none where there is no pack. */
  addresses(place: SealedPackPlace): Promise<readonly SealedAddress[]>;
}

export interface SealedAddress {
  readonly name: string;
  readonly sizeBytes: number;
  readonly url: string;
}
