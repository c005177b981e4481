/** `npm run check-commits -- main..HEAD`: whether every commit of a range, merges aside, is conventional and signed off. */
import { execFileSync } from 'node:child_process';
import { type Commit, commitFaults } from './history/commit-faults.ts';

const [range, ...others] = process.argv.slice(2);
if (range === undefined || range.startsWith('-') || others.length > 0) {
  console.error('npm run check-commits -- main..HEAD');
  process.exit(2);
}
const END = '\u001e';
const log = execFileSync('git', ['log', '--no-merges', `--format=%h%n%an <%ae>%n%B${END}`, range, '--'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
const commits = log
  .split(END)
  .map((text) => text.trim())
  .filter((text) => text !== '')
  .map((text): Commit => {
    const [hash = '', author = '', ...message] = text.split('\n');
    return { hash, author, message: message.join('\n') };
  });
const told = commits.flatMap((commit) =>
  commitFaults(commit).map((fault) => `${commit.hash} ${commit.message.split('\n', 1)[0] ?? ''}\n  ${fault}`),
);
for (const line of told) console.error(line);
console.log(`${commits.length} commits, ${told.length} faults`);
if (told.length > 0) process.exitCode = 1;
