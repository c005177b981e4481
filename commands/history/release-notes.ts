/** The section of a version in the changelog. */

/** @throws when the changelog has no section of this version, or an empty one. */
export function releaseNotes(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  const [, ...lines] = section?.split('\n') ?? [];
  const notes = lines.join('\n').trim();
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return `${notes}\n`;
}

/** `v0.2.0`, as tags are, or `0.2.0`. @throws when it is not the version of package.json. */
export function releasedVersion(tag: string, version: string): string {
  const named = tag.replace(/^v/, '');
  if (named !== version) throw new Error(`package.json is at ${version}, not at ${named}`);
  return named;
}
