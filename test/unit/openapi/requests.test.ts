import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderRequests, REQUESTS_FOLDER } from '../../../commands/requests/render-requests.ts';

const files = renderRequests();

it('a file for each capability is in docs/requests, and no other', async () => {
  const found = (await readdir(REQUESTS_FOLDER)).filter((name) => name.endsWith('.http'));
  expect(found.toSorted()).toEqual([...files.keys()].toSorted());
});

it.each([...files])(
  'docs/requests/%s is what the contracts say: run `npm run openapi` after a change',
  async (name, text) => {
    expect(await readFile(join(REQUESTS_FOLDER, name), 'utf8')).toBe(text);
  },
);
