import { createHash } from 'node:crypto';
import type { HeldPack } from '../../functions/verify-pack.ts';
import { PackManifestSchema } from '../../shared/contracts/records/pack-manifest.ts';
import type { SealedPackPlace, SealedPackStore } from '../../shared/ports/sealed-pack-store.ts';

/** A pack as whoever downloads it holds it. */
export const heldPack = async (
  packs: Pick<SealedPackStore, 'addresses'>,
  place: SealedPackPlace,
): Promise<HeldPack> => {
  const files = new Map<string, Uint8Array>();
  for (const { name, url } of await packs.addresses(place)) {
    files.set(name, new Uint8Array(await (await fetch(url)).arrayBuffer()));
  }
  return files;
};

/** What a forger leaves who changed a file and made the manifest agree. */
export const manifestHashedAnew = (pack: HeldPack): HeldPack => {
  const manifest = PackManifestSchema.parse(JSON.parse(Buffer.from(pack.get('manifest.json') ?? []).toString()));
  const files = manifest.files.map(({ name }) => {
    const bytes = pack.get(name) ?? Buffer.alloc(0);
    return { name, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return new Map(pack).set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, files })));
};
