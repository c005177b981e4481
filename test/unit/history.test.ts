import { describe, expect, it } from 'vitest';
import { commitFaults } from '../../commands/history/commit-faults.ts';
import { releasedVersion, releaseNotes } from '../../commands/history/release-notes.ts';

const author = 'Li Qiang <li.qiang@baifang.example>';
const commit = (subject: string, body = `\nBecause.\n\nSigned-off-by: ${author}`) => ({
  hash: 'c0ffee',
  author,
  message: `${subject}\n${body}`,
});

describe('a commit', () => {
  it.each([
    'feat(judge): a log at 20:00:00.000 is on time',
    'fix: what was wrong is right',
    'refactor(shared/domain)!: breaks',
  ])('is conventional and signed off: %s', (subject) => {
    expect(commitFaults(commit(subject))).toEqual([]);
  });

  it.each(['Update', 'feature(judge): x', 'feat(judge) x', 'feat: ', 'Feat: x'])(
    'is not conventional: %s',
    (subject) => {
      expect(commitFaults(commit(subject))).toEqual([expect.stringContaining('does not begin')]);
    },
  );

  it('signed off by somebody else, or in no line of its own, is not signed off', () => {
    const unsigned = [expect.stringContaining('git commit -s')];
    expect(commitFaults(commit('fix: x', '\nSigned-off-by: Wang Fang <wang.fang@baifang.example>'))).toEqual(unsigned);
    expect(commitFaults(commit('fix: x', `\nNot Signed-off-by: ${author}`))).toEqual(unsigned);
  });

  it('has an empty line after its first', () => {
    expect(commitFaults(commit('fix: x', `Because.\n\nSigned-off-by: ${author}`))).toEqual([
      expect.stringContaining('empty line'),
    ]);
  });
});

describe('the notes of a release', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n- Later.\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- This.\n\n## [0.1.0]\n';

  it("are the version's section without its heading", () => {
    expect(releaseNotes(changelog, '0.2.0')).toBe('### Added\n\n- This.\n');
  });

  it.each(['0.3.0', '0.1.0', '0.2'])('are refused where the changelog says nothing: %s', (version) => {
    expect(() => releaseNotes(changelog, version)).toThrow('says nothing of');
  });

  it('are of the version that package.json is at, by its tag or its number', () => {
    expect(releasedVersion('v0.2.0', '0.2.0')).toBe('0.2.0');
    expect(releasedVersion('0.2.0', '0.2.0')).toBe('0.2.0');
    expect(() => releasedVersion('v0.2.1', '0.2.0')).toThrow('package.json is at 0.2.0, not at 0.2.1');
  });
});
