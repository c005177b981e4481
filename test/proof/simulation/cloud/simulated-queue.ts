import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Random } from '../random.ts';
import type { QueueName } from '../story/story.ts';
import type { Faults } from './faults.ts';
import type { Ended } from './invocation.ts';
import type { VirtualTime } from './virtual-time.ts';

interface Message {
  readonly id: string;
  readonly body: string;
  receives: number;
  firstReceivedMs: number | null;
}

export interface QueueTerms {
  readonly name: QueueName;
  readonly time: VirtualTime;
  readonly faults: Faults;
  readonly random: Random;
  readonly visibilityMs: number;
  readonly consume: (event: SQSEvent) => Promise<Ended<SQSBatchResponse>>;
}

const RECEIVES_BEFORE_DEAD_LETTER = 5;
const MS_PER_MINUTE = 60_000;

/** A queue of SQS and what polls it: each message comes at least once, in any order, and again until it is worked off. */
export class SimulatedQueue {
  readonly #terms: QueueTerms;
  readonly #deadLetters: Message[] = [];
  #taken = 0;
  #open = 0;

  constructor(terms: QueueTerms) {
    this.#terms = terms;
  }

  /** Messages neither worked off nor dead letters. */
  get open(): number {
    return this.#open;
  }

  take(body: string, delayMs = 0): void {
    const { name, time, faults, random } = this.#terms;
    this.#taken += 1;
    const message: Message = { id: `${name}-${this.#taken}`, body, receives: 0, firstReceivedMs: null };
    const fault = faults.ofMessage(name, time.nowMs);
    const lateMs = (fault?.minutes ?? 0) * MS_PER_MINUTE;
    this.#showIn(message, delayMs + random.integer(5, 400) + (fault?.fate === 'delayed' ? lateMs : 0));
    if (fault?.fate === 'doubled') this.#showIn({ ...message }, delayMs + lateMs);
  }

  /** What an operator does once the cause is mended. */
  replayDeadLetters(): void {
    for (const { body } of this.#deadLetters.splice(0)) this.take(body);
  }

  #showIn(message: Message, ms: number): void {
    this.#open += 1;
    this.#terms.time.at(this.#terms.time.nowMs + ms, () => void this.#receive(message));
  }

  async #receive(message: Message): Promise<void> {
    const { time, visibilityMs, consume } = this.#terms;
    if (message.receives === RECEIVES_BEFORE_DEAD_LETTER) {
      this.#open -= 1;
      this.#deadLetters.push(message);
      return;
    }
    message.receives += 1;
    message.firstReceivedMs ??= time.nowMs;
    const visibleAgainMs = time.nowMs + visibilityMs;
    const ended = await consume(eventOf(message));
    this.#open -= 1;
    const isDone = ended.outcome === 'answered' && ended.answer.batchItemFailures.length === 0;
    if (!isDone) this.#showIn(message, visibleAgainMs - time.nowMs);
  }
}

const eventOf = ({ id, body, receives, firstReceivedMs }: Message): SQSEvent => ({
  Records: [
    {
      messageId: id,
      receiptHandle: id,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        ApproximateFirstReceiveTimestamp: String(firstReceivedMs),
        SentTimestamp: String(firstReceivedMs),
        SenderId: 'simulation',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:simulation',
      awsRegion: 'simulation',
    },
  ],
});
