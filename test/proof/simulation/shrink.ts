import type { Story } from './story/story.ts';

type Part = 'faults' | 'deeds' | 'ticks';
const PARTS: readonly Part[] = ['faults', 'deeds', 'ticks'];

/** A story is lived again for each cut: so many are worth it. */
const MOST_LIVES = 150;

/**
 * The story with everything cut that it fails without as well: first halves of its faults, deeds and ticks, then smaller and
 * smaller pieces.
 */
export const shrink = async (story: Story, fails: (story: Story) => Promise<boolean>): Promise<Story> => {
  let shrunk = story;
  let lives = 0;
  const stillFails = async (cut: Story): Promise<boolean> => {
    lives += 1;
    return fails(cut);
  };
  for (const part of PARTS) {
    for (let size = shrunk[part].length; size >= 1; size = Math.floor(size / 2)) {
      for (let from = 0; from < shrunk[part].length && lives < MOST_LIVES;) {
        const cut = { ...shrunk, [part]: shrunk[part].toSpliced(from, size) };
        if (await stillFails(cut)) shrunk = cut;
        else from += size;
      }
    }
  }
  return shrunk;
};
