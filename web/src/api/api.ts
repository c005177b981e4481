import type { ResponseBody } from '../../../shared/contracts/http/operations.ts';
import { ProblemSchema } from '../../../shared/contracts/problem.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Session } from '../sign-in/session.ts';
import type { Answer, Failure } from './answer.ts';
import { responseSchema } from './response-schema.ts';
import { type Call, send } from './send.ts';

export type Api = <Op extends OperationId>(operation: Op, call?: Call<Op>) => Promise<Answer<ResponseBody<Op>>>;

/** What the API answers as a file: a list as a sheet, a pack, a template. */
export interface DownloadedFile {
  /** As the API names it; null where it names none. */
  readonly name: string | null;
  readonly blob: Blob;
}

export type Download = <Op extends OperationId>(
  operation: Op,
  mediaType: string,
  call?: Call<Op>,
) => Promise<Answer<DownloadedFile>>;

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

async function failureOf(response: Response): Promise<Failure> {
  if (response.status === 401) return { outcome: 'signed-out' };
  const problem = ProblemSchema.safeParse(await readJson(response));
  if (response.status >= 500 || response.status === 429 || !problem.success) {
    return { outcome: 'failed', correlationId: problem.data?.correlationId ?? null };
  }
  return { outcome: 'refused', problem: problem.data };
}

/** Without a network a sign-in is no answer: what waits for the one waits for the other. */
const notSignedIn = (): Failure => ({ outcome: navigator.onLine ? 'signed-out' : 'unreachable' });

/** The API of `shared/contracts`, as the signed-in person, refusing in the language of the page. */
export function createApi(session: Session): Api {
  return async <Op extends OperationId>(operation: Op, call: Call<Op> = {}) => {
    if (!session.isSignedIn()) return notSignedIn();
    const [schema, response] = await Promise.all([
      responseSchema(operation),
      send(session, operation, call, 'application/json'),
    ]);
    if (response === undefined) return { outcome: 'unreachable' };
    if (!response.ok) return failureOf(response);
    const parsed = schema?.safeParse(await readJson(response));
    return parsed?.success === true ? { outcome: 'ok', value: parsed.data } : { outcome: 'outdated' };
  };
}

const FILE_NAME = /filename="([^"]+)"/;

/** The same for answers that are files. */
export function createDownload(session: Session): Download {
  return async (operation, mediaType, call = {}) => {
    if (!session.isSignedIn()) return notSignedIn();
    const response = await send(session, operation, call, mediaType);
    if (response === undefined) return { outcome: 'unreachable' };
    if (!response.ok) return failureOf(response);
    const [, name = null] = FILE_NAME.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { outcome: 'ok', value: { name, blob: await response.blob() } };
  };
}
