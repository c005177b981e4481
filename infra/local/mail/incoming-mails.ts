/** SES at its receiving end: stores a mail below the fields that it puts on top, and the bucket tells the bus. */

import { randomUUID } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { EventBuses } from '../events/event-bus.ts';
import type { BucketPlan } from '../template/plan.ts';

export interface IncomingMailsOptions {
  readonly buckets: readonly BucketPlan[];
  readonly s3: S3Client;
  readonly buses: EventBuses;
  /** Milliseconds since 1970 on the local cloud's clock. */
  readonly nowMs: () => number;
}

export class IncomingMails {
  readonly #options: IncomingMailsOptions;

  constructor(options: IncomingMailsOptions) {
    this.#options = options;
  }

  /** Takes the mail as proved to come from the domain that its `From` names: there is nobody here to ask. */
  async receive(mail: Buffer): Promise<void> {
    const { buckets, s3, buses, nowMs } = this.#options;
    const bucket = buckets.find(({ isAnnounced }) => isAnnounced);
    if (bucket === undefined) throw new Error('The template receives no mail.');
    const now = new Date(nowMs());
    const key = `mails/${randomUUID()}`;
    const stored = Buffer.concat([Buffer.from(fieldsOnTop(mail, now)), mail]);
    await s3.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: stored }));
    await buses.publish({
      busName: 'default',
      source: 'aws.s3',
      detailType: 'Object Created',
      detail: {
        version: '0',
        bucket: { name: bucket.name },
        object: { key, size: stored.length },
        reason: 'PutObject',
      },
      resources: [],
      time: now.toISOString(),
    });
  }
}

/** Fields of a mail end at its first empty line. */
const domainOfSender = (mail: Buffer): string => {
  const [fields = ''] = mail.toString('latin1').split(/\r?\n\r?\n/, 1);
  return /^from:.*@([\w.-]+)/im.exec(fields)?.[1] ?? 'invalid';
};

const fieldsOnTop = (mail: Buffer, now: Date): string => {
  const domain = domainOfSender(mail);
  return [
    `Return-Path: <sender@${domain}>`,
    `Received: from localhost by the local cloud; ${now.toUTCString().replace('GMT', '+0000 (UTC)')}`,
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    `Authentication-Results: amazonses.com; dkim=pass header.i=@${domain};`,
    '',
  ].join('\r\n');
};
