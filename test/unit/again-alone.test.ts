import { expect, it } from 'vitest';
import { againAlone } from '../support/again-alone.ts';

const failed = {
  file: 'test/scenarios/log.test.ts',
  project: 'scenarios',
  names: ['log.missed', "it's 20:00"],
  messages: [],
};

it('a test is run again by its file, project and name, quoted for a shell', () => {
  expect(againAlone(failed)).toBe(
    String.raw`npm run again -- test/scenarios/log.test.ts --project scenarios --name 'log.missed > it'\''s 20:00'`,
  );
});

it('a file that does not load is run again as a whole', () => {
  expect(againAlone({ ...failed, names: [] })).toBe('npm run again -- test/scenarios/log.test.ts --project scenarios');
});

it('a property is tried again on the values that fast-check drew', () => {
  const message =
    'Property failed after 3 tests\n{ seed: -1398, path: "2:0:1", endOnFailure: true }\nCounterexample: [0]';
  expect(againAlone({ ...failed, names: ['all'], messages: [message] })).toMatch(/ --name all --drawn -1398\/2:0:1$/);
});

it.each([
  ['Error: a request\nAgain alone: node commands/prepare.mjs test/proof/request-fuzz/replay.ts 1 2\nmore'],
  ['npm run simulate -- --seeds 4711\n  a story'],
])('what says by itself how it is run again is believed', (message) => {
  expect(message).toContain(againAlone({ ...failed, messages: [message] }));
  expect(againAlone({ ...failed, messages: [message] })).not.toContain('npm run again');
});
