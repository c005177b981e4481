import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const LONGEST_OUTPUT_BYTES = 1 << 28;

/** What a command of the runbook printed, run as an operator runs it, against a table. Throws unless it exits with 0. */
export const runCommand = (command: string, args: readonly string[], tableName: string): Promise<string> =>
  new Promise((done, failed) => {
    const options = { cwd: root, env: { ...process.env, TABLE_NAME: tableName }, maxBuffer: LONGEST_OUTPUT_BYTES };
    execFile(process.execPath, [`commands/${command}.ts`, ...args], options, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else failed(new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`, { cause: error }));
    });
  });
