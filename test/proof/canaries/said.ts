/** Everything that was written in the month where nothing personal may stand. */

import * as z from 'zod';
import type { TracedCall, TracedInvocation } from '../../../infra/local/trace/trace.ts';
import type { RecordedMonth } from '../recorded-month/recorded-month.ts';

export const PLACES = ['log line', 'message', 'dead letter', 'address', 'refusal'] as const;

export interface Said {
  readonly place: (typeof PLACES)[number];
  /** For whoever looks for where it came from. */
  readonly by: string;
  readonly text: string;
}

export function* saidIn({ traced, logs, deadLetters, poisons }: RecordedMonth): Generator<Said> {
  for (const [by, log] of logs) for (const text of log.split('\n')) yield { place: 'log line', by, text };
  for (const one of traced) yield* one.kind === 'call' ? ofCall(one, poisons) : ofInvocation(one, poisons);
  for (const { queue, body } of deadLetters)
    if (!poisons.includes(body)) yield { place: 'dead letter', by: queue, text: withoutRecipient(body) };
}

const BatchSchema = z.object({ Entries: z.array(z.record(z.string(), z.unknown())) });
const MessageSchema = z.object({ MessageBody: z.string() });

/** What functions ask of services stands in addresses, or is sent to queues and buses; what they keep in the table may be personal. */
function* ofCall({ caller, service, method, url, body }: TracedCall, poisons: readonly string[]): Generator<Said> {
  if (caller === 'local') return;
  const by = caller ?? 'nobody';
  yield { place: 'address', by, text: `${method} ${url}` };
  if (service !== 'SQS' && service !== 'EVENTBRIDGE') return;
  const sent: unknown = JSON.parse(body);
  for (const entry of BatchSchema.safeParse(sent).data?.Entries ?? [sent]) {
    const isPoison = poisons.includes(MessageSchema.safeParse(entry).data?.MessageBody ?? '');
    if (!isPoison) yield { place: 'message', by, text: JSON.stringify(entry) };
  }
}

const RequestSchema = z.object({ rawPath: z.string(), rawQueryString: z.string(), routeKey: z.string() });
const RecordsSchema = z.object({ Records: z.array(z.object({ body: z.string() })) });
const AnswerSchema = z.object({ statusCode: z.number() });

function* ofInvocation({ functionName, event, result }: TracedInvocation, poisons: readonly string[]): Generator<Said> {
  const request = RequestSchema.safeParse(event).data;
  if (request === undefined) {
    const bodies = RecordsSchema.safeParse(event).data?.Records.map(({ body }) => body) ?? [JSON.stringify(event)];
    for (const body of bodies.filter((each) => !poisons.includes(each)))
      yield { place: 'message', by: `to ${functionName}`, text: withoutRecipient(body) };
    return;
  }
  yield { place: 'address', by: request.routeKey, text: `${request.rawPath}?${request.rawQueryString}` };
  const payload = result.outcome === 'failed' ? JSON.stringify(result.error) : (result.payload ?? 'null');
  const status = AnswerSchema.safeParse(JSON.parse(payload)).data?.statusCode ?? 500;
  if (status >= 400) yield { place: 'refusal', by: request.routeKey, text: payload };
}

/** By its recipient the address is known that takes no mail any more. */
const ReturnedMailSchema = z.looseObject({
  source: z.literal('aws.ses'),
  'detail-type': z.enum(['Email Bounced', 'Email Complaint Received']),
  detail: z.looseObject({ mail: z.looseObject({ destination: z.unknown() }) }),
});

function withoutRecipient(body: string): string {
  const event = ReturnedMailSchema.safeParse(parsed(body)).data;
  if (event === undefined) return body;
  const mail = { ...event.detail.mail, destination: undefined };
  return JSON.stringify({ ...event, detail: { ...event.detail, mail } });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
