import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { MailTagsSchema } from '../../../../shared/contracts/mail-tags.ts';
import type { Random } from '../random.ts';
import type { Faults } from './faults.ts';
import { type Invocation, ServiceError } from './invocation.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A mail that the service has taken: it reaches its reader. */
export interface TakenMail {
  readonly noticeId: string;
  readonly messageId: string;
  /** Who handed it in, with which of its calls. */
  readonly by: Invocation;
  readonly call: number;
}

export interface MailServiceTerms {
  readonly time: VirtualTime;
  readonly faults: Faults;
  readonly random: Random;
  /** Where the events of delivery go. */
  readonly publish: (event: object) => void;
}

/** SES: takes a mail, refuses it, or has no room for it just now; what became of it, an event tells later. */
export class MailService {
  readonly #terms: MailServiceTerms;
  readonly taken: TakenMail[] = [];

  constructor(terms: MailServiceTerms) {
    this.#terms = terms;
  }

  answer(command: unknown, by: Invocation): object {
    if (!(command instanceof SendRawEmailCommand)) throw new TypeError(`no mail: ${String(command)}`);
    const { time, faults, random, publish } = this.#terms;
    const fault = faults.ofMail(time.nowMs);
    if (fault?.fate === 'refused') throw new ServiceError('MessageRejected');
    if (fault?.fate === 'throttled') throw new ServiceError('ThrottlingException');
    const messageId = `mail-${this.taken.length + 1}`;
    const tags = Object.fromEntries((command.input.Tags ?? []).map(({ Name = '', Value }) => [Name, [Value]] as const));
    this.taken.push({ noticeId: MailTagsSchema.parse(tags).noticeId, messageId, by, call: by.calls });
    const detailType = fault?.fate === 'bounced' ? 'Email Bounced' : 'Email Delivered';
    const detail = { mail: { messageId, destination: command.input.Destinations, tags } };
    time.at(time.nowMs + random.integer(200, 20_000), () => {
      publish({ source: 'aws.ses', 'detail-type': detailType, detail });
    });
    return { MessageId: messageId };
  }
}
