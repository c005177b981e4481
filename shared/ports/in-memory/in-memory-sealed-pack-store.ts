import { compareText } from '../../domain/text-order.ts';
import type { SealedAddress, SealedFile, SealedPackPlace, SealedPackStore } from '../sealed-pack-store.ts';

const nameOf = ({ departmentId, month }: SealedPackPlace): string => JSON.stringify([departmentId, month]);

export class InMemorySealedPackStore implements SealedPackStore {
  readonly #packs = new Map<string, Map<string, SealedFile>>();

  keep(place: SealedPackPlace, file: SealedFile): Promise<void> {
    const pack = this.#packs.get(nameOf(place)) ?? new Map<string, SealedFile>();
    this.#packs.set(nameOf(place), pack);
    if (!pack.has(file.name)) pack.set(file.name, file);
    return Promise.resolve();
  }

  read(place: SealedPackPlace): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = [...(this.#packs.get(nameOf(place))?.values() ?? [])];
    return Promise.resolve(new Map(files.map(({ name, bytes }) => [name, bytes])));
  }

  addresses(place: SealedPackPlace): Promise<readonly SealedAddress[]> {
    const files = [...(this.#packs.get(nameOf(place))?.values() ?? [])];
    const addressed = files.map(({ name, mediaType, bytes }) => ({
      name,
      sizeBytes: bytes.length,
      url: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    }));
    return Promise.resolve(addressed.sort((a, b) => compareText(a.name, b.name)));
  }
}
