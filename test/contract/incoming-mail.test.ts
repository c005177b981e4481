import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3MailStore } from '../../shared/adapters/s3/s3-mail-store.ts';
import { createSesClient } from '../../shared/adapters/ses/ses-client.ts';
import { SesReplier } from '../../shared/adapters/ses/ses-replier.ts';
import type { MailStore } from '../../shared/ports/mail-store.ts';
import { InMemoryMailStore } from '../../shared/ports/in-memory/in-memory-mail-store.ts';
import { InMemoryReplier } from '../../shared/ports/in-memory/in-memory-replier.ts';
import type { Replier, Reply } from '../../shared/ports/replier.ts';
import { useFauxqsBuckets } from '../support/fauxqs.ts';
import { useSes } from '../support/ses.ts';

const mailStoreSuite = (
  name: string,
  newStore: () => { readonly store: MailStore; readonly put: (key: string, bytes: Buffer) => Promise<unknown> },
): void => {
  it(`mails ${name} are there until they are deleted`, async () => {
    const { store, put } = newStore();
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
    await put('mails/a b', bytes);
    expect(await store.get('mails/a b')).toEqual(bytes);
    await store.delete('mails/a b');
    await store.delete('mails/a b');
    expect(await store.get('mails/a b')).toBeUndefined();
  });
};

mailStoreSuite('in memory', () => {
  const store = new InMemoryMailStore();
  return { store, put: (key, bytes) => Promise.resolve(store.mails.set(key, bytes)) };
});
const newBucket = useFauxqsBuckets();
mailStoreSuite('in S3', () => {
  const bucket = bucketNamed(newBucket());
  const put = async (key: string, bytes: Buffer) => (await bucket()).put(key, bytes);
  return { store: new S3MailStore(bucket), put };
});

const OPTIONS = { from: 'baifang@example.com', configurationSet: 'baifang-dev' };
const reply: Reply = {
  to: 's01@example.com',
  subject: '回复：日志',
  text: '已收到：工作日志（1 份）。\n.\n回执: log.2026-11-23.s01',
  inReplyTo: '<m1@example.com>',
};

const replierSuite = (
  name: string,
  newReplier: () => { readonly replier: Replier; readonly received: () => Promise<readonly object[]> },
): void => {
  it(`an answer ${name} arrives as it was written`, async () => {
    const { replier, received } = newReplier();
    expect(await replier.reply(reply)).toMatchObject({ outcome: 'sent' });
    const { to, subject, text } = reply;
    expect(await received()).toEqual([{ to, subject, text }]);
  });
};

replierSuite('in memory', () => {
  const replier = new InMemoryReplier();
  const received = () => Promise.resolve(replier.sent.map(({ to, subject, text }) => ({ to, subject, text })));
  return { replier, received };
});
const receivedMails = useSes();
replierSuite('by SES', () => ({
  replier: new SesReplier(createSesClient(), OPTIONS),
  received: async () =>
    (await receivedMails()).map(({ destination, subject, body }) => ({
      to: destination.to.join(),
      subject,
      text: (body.text ?? '').trimEnd(),
    })),
}));

describe('SES, where no server on this machine can play it', () => {
  const client = new SESClient({ region: 'us-east-1' });
  const ses = mockClient(client);
  const replier = new SesReplier(client, OPTIONS);
  const sentFields = async (): Promise<string> => {
    ses.reset();
    ses.on(SendRawEmailCommand).resolves({ MessageId: 'm-1' });
    await replier.reply(reply);
    const { RawMessage, ...rest } = ses.commandCall(0, SendRawEmailCommand).args[0].input;
    expect(rest).toEqual({
      Source: OPTIONS.from,
      Destinations: [reply.to],
      ConfigurationSetName: OPTIONS.configurationSet,
    });
    return (
      Buffer.from(RawMessage?.Data ?? [])
        .toString()
        .split('\r\n\r\n', 1)[0] ?? ''
    );
  };

  it.each([
    'From: baifang@example.com',
    'To: s01@example.com',
    'Auto-Submitted: auto-replied',
    'In-Reply-To: <m1@example.com>',
    'References: <m1@example.com>',
  ])('an answer has the field %s', async (field) => {
    expect((await sentFields()).split('\r\n')).toContain(field);
  });

  it.each([
    ['Throttling', 'retry-later'],
    ['MessageRejected', 'refused'],
  ])('that fails by %s is %s', async (name, outcome) => {
    ses.reset();
    ses.on(SendRawEmailCommand).rejects(Object.assign(new Error('about s01@example.com'), { name }));
    expect(await replier.reply(reply)).toMatchObject({ outcome });
  });

  it.each([
    ['to what is no address', { to: 's01@example.com\r\nBcc: x@example.com' }, 'bad-address'],
    ['whose subject breaks its line', { subject: 'a\r\nBcc: x@example.com' }, 'line-break-in-subject'],
  ])('one %s is not even tried', async (_what, more, reason) => {
    ses.reset();
    expect(await replier.reply({ ...reply, ...more })).toEqual({ outcome: 'refused', reason });
    expect(ses.calls()).toEqual([]);
  });
});
