import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { RobotKind } from '../../domain/notices/robot.ts';
import type { SendOutcome } from '../../ports/mailer.ts';
import type { ChatMessage, Messenger } from '../../ports/messenger.ts';

const TIMEOUT_MS = 10_000;
/** What each service takes at most is some more. */
const LONGEST_TEXT = 4_000;

interface Service {
  readonly body: (title: string, text: string) => object;
  /** Codes of "too many at once", after which it works again by itself. */
  readonly throttled: readonly number[];
}

const SERVICES: Readonly<Record<RobotKind, Service>> = {
  wecom: {
    body: (title, text) => ({ msgtype: 'markdown', markdown: { content: `**${title}**\n${text}` } }),
    throttled: [45_009],
  },
  dingtalk: {
    body: (title, text) => ({ msgtype: 'markdown', markdown: { title, text: `### ${title}\n\n${text}` } }),
    throttled: [130_101, 410_100],
  },
  lark: {
    body: (title, text) => ({ msg_type: 'text', content: { text: `${title}\n${text}` } }),
    throttled: [9_499, 11_232],
  },
};

/** WeCom and DingTalk say `errcode`, Lark says `code`; zero is yes. */
const AnswerSchema = z.object({ errcode: z.number().optional(), code: z.number().optional() });

/** Posts to group robots of WeCom, DingTalk and Lark. They know no receipts: what was taken stays `sent`. */
export class RobotMessenger implements Messenger {
  async post({ robot, title, text }: ChatMessage): Promise<SendOutcome> {
    const { body, throttled } = SERVICES[robot.kind];
    const answer = await ask(robot.url, body(title, text.slice(0, LONGEST_TEXT)));
    if (answer === null) return { outcome: 'retry-later' };
    const code = answer.errcode ?? answer.code;
    if (code === 0) return { outcome: 'sent', messageId: `${robot.kind}-${randomUUID()}` };
    if (code === undefined || throttled.includes(code)) return { outcome: 'retry-later' };
    return { outcome: 'refused', reason: `${robot.kind}-${code}` };
  }
}

/** Null where there is no answer to go by. */
const ask = async (url: string, body: object): Promise<z.infer<typeof AnswerSchema> | null> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      // Whoever answers with another address is not whom we know.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? (AnswerSchema.safeParse(await response.json()).data ?? null) : null;
  } catch {
    return null;
  }
};
