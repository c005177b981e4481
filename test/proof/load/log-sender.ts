import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import * as z from 'zod';
import { percentile } from '../percentile.ts';

const PATH = '/v1/daily-logs';
const ACCEPTED = 201;
/** What may be answered in place of a receipt when there is too much. */
const OVERLOAD = [429, 503];
const CONNECTIONS = 16;
const TIMEOUT_SECONDS = 30;

const ReceiptSchema = z.object({ id: z.string() });

export interface Sending {
  /** For how long, over many connections; or how many logs, one after the other. */
  readonly until: { readonly duration: number } | { readonly amount: number };
  /** Absent: as fast as answers come. */
  readonly perSecond?: number;
  /** Each of them waits for its answer before it sends the next. */
  readonly connections?: number;
}

export interface Sent {
  /** Ids of the facts that were accepted. */
  readonly receipts: readonly string[];
  readonly turnedAway: number;
  /** Answers of any other status. */
  readonly otherwise: number;
  /** The last of these, to see what is wrong. */
  readonly lastOther: string;
  /** Connections that broke and answers that never came. */
  readonly unanswered: number;
  readonly acceptedPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const visit = { at: '10:00', contact: '钱经理', phone: '13912345678', summary: '介绍年金方案' };
const visits = ['甲', '乙', '丙', '丁'].map((name) => ({ ...visit, customer: `杭州${name}实业有限公司` }));
const bodyOf = (plan: string) => JSON.stringify({ date: '2026-11-24', visits, nextDayPlan: plan });

/** Files daily logs, every one of its own, by the people with these tokens in turn. */
export async function sendLogs(url: string, tokens: readonly string[], sending: Sending): Promise<Sent> {
  const receipts: string[] = [];
  const times: number[] = [];
  let [turnedAway, otherwise, next] = [0, 0, 0];
  let lastOther = 'nothing';
  const request: autocannon.Request = {
    method: 'POST',
    path: PATH,
    setupRequest: (base, context) => {
      const key = randomUUID();
      next += 1;
      Object.assign(context, { sentAtMs: performance.now() });
      const authorization = `Bearer ${tokens[next % tokens.length] ?? ''}`;
      const headers = { 'content-type': 'application/json', 'idempotency-key': key, authorization };
      return { ...base, headers, body: bodyOf(key) };
    },
    onResponse: (status, body, context) => {
      if (status === ACCEPTED) {
        receipts.push(ReceiptSchema.parse(JSON.parse(body)).id);
        times.push(performance.now() - z.object({ sentAtMs: z.number() }).parse(context).sentAtMs);
      } else if (OVERLOAD.includes(status)) turnedAway += 1;
      else {
        otherwise += 1;
        lastOther = `${status} ${body}`;
      }
    },
  };
  const within = (share: number): number => (times.length === 0 ? Infinity : percentile(times, share));
  const { duration, errors } = await autocannon({
    // By name it would be tried over IPv6 alone.
    ...{ url: url.replace('localhost', '127.0.0.1') },
    ...sending.until,
    connections: 'amount' in sending.until ? 1 : (sending.connections ?? CONNECTIONS),
    timeout: TIMEOUT_SECONDS,
    requests: [request],
    ...(sending.perSecond !== undefined && { overallRate: sending.perSecond }),
  });
  return {
    ...{ receipts, turnedAway, otherwise, lastOther, unanswered: errors },
    acceptedPerSecond: receipts.length / duration,
    p50Ms: within(0.5),
    p99Ms: within(0.99),
  };
}
