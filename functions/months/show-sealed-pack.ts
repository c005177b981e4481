import type { SealedPack } from '../../shared/contracts/http/months.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { MANIFEST, type SealedPackStore } from '../../shared/ports/sealed-pack-store.ts';

export interface ShowSealedPackDeps {
  readonly packs: Pick<SealedPackStore, 'addresses'>;
}

/** Where the files of a sealed month are; there is none before the manifest, which is written last. */
export const showSealedPack = async (
  { packs }: ShowSealedPackDeps,
  { actor: { departmentId }, params: { month } }: Call<'show-sealed-pack'>,
): Promise<Outcome<SealedPack, 'not-found'>> => {
  const files = await packs.addresses({ departmentId, month });
  const isWhole = files.some(({ name }) => name === MANIFEST);
  return isWhole ? done({ month, files: [...files] }) : refused('not-found');
};
