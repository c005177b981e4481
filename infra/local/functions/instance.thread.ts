/** Lambda's runtime inside a function's thread: loads the code once, then handles one event at a time. */

import { existsSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type {
  FunctionError,
  InstanceData,
  InstanceMessage,
  InvocationRequest,
  InvocationResult,
} from './invocation.ts';

type Handler = (event: unknown, context: object) => unknown;

const instance = workerData as InstanceData;
const tell = (message: InstanceMessage) => parentPort?.postMessage(message);

const files = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (found.url.startsWith('file:')) files.add(fileURLToPath(found.url));
    return found;
  },
});
if (instance.compileCache !== undefined) enableCompileCache(instance.compileCache);

const handler = await loadHandler(instance.folder, instance.handler);
parentPort?.on('message', (request: InvocationRequest) => {
  void handle(request).then((result) => {
    tell({ kind: 'result', result });
  });
});
tell({ kind: 'ready', files: [...files] });

async function loadHandler(folder: string, name: string): Promise<Handler> {
  const dot = name.lastIndexOf('.');
  const file = ['.mjs', '.js', '.cjs', '.ts']
    .map((extension) => join(folder, name.slice(0, dot) + extension))
    .find(existsSync);
  if (file === undefined) throw new Error(`${folder} holds no module for the handler ${name}`);
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const exported = module[name.slice(dot + 1)];
  if (typeof exported !== 'function') throw new Error(`${name} is not a function`);
  return exported as Handler;
}

async function handle({ requestId, event, deadline }: InvocationRequest): Promise<InvocationResult> {
  try {
    const result = await handler(JSON.parse(event), contextOf(requestId, deadline));
    return { outcome: 'returned', payload: JSON.stringify(result) };
  } catch (error) {
    return { outcome: 'failed', error: describe(error) };
  }
}

function contextOf(requestId: string, deadline: number): object {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: instance.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: instance.functionArn,
    logGroupName: `/aws/lambda/${instance.functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: String(instance.memoryMegabytes),
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}
