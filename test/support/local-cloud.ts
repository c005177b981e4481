import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';

const START = resolve(import.meta.dirname, '../../commands/start.ts');
const READY = /^READY .*pages (\S+)\/ .*mailbox (\S+)\/ /;

export interface LocalCloudRequest {
  /** What is run with the options of `npm start`; absent: that. */
  readonly program?: string;
  /** Holds the data; absent: a temporary folder, removed with the local cloud. */
  readonly folder?: string;
  /** Synthesised before; absent: what ASSEMBLY_FOLDER names, else built and synthesised as `npm start` does. */
  readonly assemblyFolder?: string;
  /** Without the sample department. */
  readonly empty?: boolean;
  /** Writes `data/trace.jsonl` into the folder. */
  readonly trace?: boolean;
  /** An instant to set the clock to. */
  readonly at?: string;
  readonly speed?: number;
  /** Absent: a free one. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const StatusSchema = z.object({
  now: z.string(),
  speed: z.number(),
  idle: z.boolean(),
  endpoints: z.record(z.string(), z.string()),
  served: z.record(z.string(), z.array(z.string())),
  unknown: z.array(z.string()),
  metered: z.record(z.string(), z.object({ invocations: z.number(), busyMs: z.number(), memoryMegabytes: z.number() })),
});
export type LocalCloudStatus = z.infer<typeof StatusSchema>;

/** `npm start`, or what takes its options, in a process of its own, on free ports. */
export class LocalCloudProcess {
  readonly url: string;
  readonly mailboxUrl: string;
  readonly #process: ChildProcess;
  readonly #temporaryFolder: string | undefined;
  readonly #output: readonly string[];

  private constructor(
    child: ChildProcess,
    [url, mailboxUrl]: readonly [string, string],
    output: readonly string[],
    temporaryFolder: string | undefined,
  ) {
    this.#process = child;
    this.url = url;
    this.mailboxUrl = mailboxUrl;
    this.#output = output;
    this.#temporaryFolder = temporaryFolder;
  }

  /** Resolves when it is ready; rejects with what it printed when it ends before. */
  static async start(request: LocalCloudRequest = {}): Promise<LocalCloudProcess> {
    const temporaryFolder = request.folder === undefined ? mkdtempSync(join(tmpdir(), 'baifang-')) : undefined;
    const folder = request.folder ?? temporaryFolder ?? '';
    const child = spawn(process.execPath, [request.program ?? START, ...argumentsOf(request, folder)], {
      env: { ...withoutEndpoints(process.env), ...request.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    createInterface(child.stderr).on('line', (line) => output.push(line));
    const ready = new Promise<[string, string]>((resolveReady, reject) => {
      createInterface(child.stdout).on('line', (line) => {
        output.push(line);
        const [, pages, mailbox] = READY.exec(line) ?? [];
        if (pages !== undefined && mailbox !== undefined) resolveReady([pages, mailbox]);
      });
      child.on('exit', () => {
        reject(new Error(`The local cloud ended before it was ready:\n${output.join('\n')}`));
      });
    });
    return new LocalCloudProcess(child, await ready, output, temporaryFolder);
  }

  /** Every line printed so far. */
  get output(): string {
    return this.#output.join('\n');
  }

  async status(): Promise<LocalCloudStatus> {
    return StatusSchema.parse(await (await fetch(`${this.url}/_local/status`)).json());
  }

  /** Resolves when all that the move caused has settled. */
  async moveClock(to: string, speed = 0): Promise<void> {
    await this.control('clock', { to, speed });
  }

  async settle(): Promise<void> {
    await this.control('settle', {});
  }

  /** An ID token of this address, without signing in. */
  async token(email: string): Promise<string> {
    return z.object({ token: z.string() }).parse(await this.control('token', { email })).token;
  }

  /** What an SDK client needs in its environment to reach the backing servers. */
  async sdkEnvironment(): Promise<Record<string, string>> {
    const { endpoints } = await this.status();
    return {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      ...Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url])),
    };
  }

  /** POST `/_local/<control>`. @throws when it is refused. */
  async control(control: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}/_local/${control}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`/_local/${control} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  /** As a power cut would end it. */
  async kill(): Promise<void> {
    await this.#endBy('SIGKILL');
  }

  /** As Ctrl-C ends it; the exit code. */
  async stop(): Promise<number | null> {
    await this.#endBy('SIGINT');
    return this.#process.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    if (this.#temporaryFolder !== undefined) rmSync(this.#temporaryFolder, { recursive: true, force: true });
  }

  async #endBy(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}

function argumentsOf(request: LocalCloudRequest, folder: string): string[] {
  const { assemblyFolder = process.env['ASSEMBLY_FOLDER'], empty, trace, at, speed, port = 0 } = request;
  return [
    ...['--port', String(port), '--data', join(folder, 'data')],
    ...(assemblyFolder === undefined ? [] : ['--assembly', assemblyFolder]),
    ...(empty === true ? ['--empty'] : []),
    ...(trace === true ? ['--trace'] : []),
    ...(at === undefined ? [] : ['--at', at]),
    ...(speed === undefined ? [] : ['--speed', String(speed)]),
  ];
}

/** A test may have aimed its own SDK clients somewhere; this local cloud starts servers of its own. */
const withoutEndpoints = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_ENDPOINT_URL')));
