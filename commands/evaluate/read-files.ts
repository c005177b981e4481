import { parseDossier, parsePolicyPatch } from '../../shared/contracts/dossier/parse-dossier.ts';
import type { ParsedPolicyPatch } from '../../shared/contracts/dossier/parse-dossier.ts';
import type { Problem } from '../../shared/contracts/dossier/problems.ts';
import type { Dossier, PolicyVersion } from '../../shared/domain/dossier.ts';
import { readJson } from './read-json.ts';

/** The dossier, and the versions of each patch in the order asked for. */
export type ReadFiles =
  | { readonly ok: true; readonly dossier: Dossier; readonly patches: readonly (readonly PolicyVersion[])[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface PatchFile {
  /** The option that names the file, which tells the problems of several files apart. */
  readonly option: string;
  readonly file: string | null;
}

const NO_PATCH: ParsedPolicyPatch = { ok: true, versions: [] };

const readPatch = ({ option, file }: PatchFile): ParsedPolicyPatch => {
  if (file === null) return NO_PATCH;
  const read = readJson(file);
  const patch = read.ok ? parsePolicyPatch(read.value) : read;
  if (patch.ok) return patch;
  const inPatch = ({ pointer, reason }: Problem): Problem => ({ pointer, reason: `${reason} (in ${option})` });
  return { ok: false, problems: patch.problems.map(inPatch) };
};

/** Reads the named files. Every problem of all of them is named. */
export const readFiles = (file: string, patchFiles: readonly PatchFile[]): ReadFiles => {
  const read = readJson(file);
  const dossier = read.ok ? parseDossier(read.value) : read;
  const patches = patchFiles.map(readPatch);
  const problems = [dossier, ...patches].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
  if (!dossier.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, dossier: dossier.dossier, patches: patches.map((patch) => (patch.ok ? patch.versions : [])) };
};
