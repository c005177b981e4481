import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSesClient } from '../../shared/adapters/ses/ses-client.ts';
import { SesMailer } from '../../shared/adapters/ses/ses-mailer.ts';
import { InMemoryMailer } from '../../shared/ports/in-memory/in-memory-mailer.ts';
import { useSes } from '../support/ses.ts';
import { mail, mailerSuite } from './suites/mailer-suite.ts';

const OPTIONS = { from: 'baifang@example.com', configurationSet: 'baifang-dev' };

mailerSuite('in memory', () => {
  const mailer = new InMemoryMailer();
  const received = () =>
    Promise.resolve(mailer.outbox.map(({ to, subject, text, html }) => ({ to, subject, text, html })));
  return { mailer, received };
});

const receivedMails = useSes();
mailerSuite('by SES', () => ({
  mailer: new SesMailer(createSesClient(), OPTIONS),
  received: async () =>
    (await receivedMails()).map(({ destination, subject, body }) => ({
      to: destination.to.join(),
      subject,
      text: body.text?.trimEnd() ?? '',
      html: body.html ?? '',
    })),
}));

describe('SES, where no server on this machine can play it', () => {
  const client = new SESClient({ region: 'us-east-1' });
  const ses = mockClient(client);
  const mailer = new SesMailer(client, OPTIONS);
  const failWith = (name: string, fields: object = {}): void => {
    ses.on(SendRawEmailCommand).rejects(Object.assign(new Error(`about s01@example.com`), { name, ...fields }));
  };

  beforeEach(() => {
    ses.reset();
    ses.on(SendRawEmailCommand).resolves({ MessageId: 'm-1' });
  });

  const sentMessage = async () => {
    const { RawMessage } = ses.commandCall(0, SendRawEmailCommand).args[0].input;
    return simpleParser(Buffer.from(RawMessage?.Data ?? []));
  };

  it('a mail goes out with its configuration set and its tags in the characters SES takes', async () => {
    await mailer.send(mail());
    expect(ses.commandCall(0, SendRawEmailCommand).args[0].input).toMatchObject({
      Source: 'baifang@example.com',
      Destinations: ['s01@example.com'],
      ConfigurationSetName: 'baifang-dev',
      Tags: [
        { Name: 'departmentId', Value: 'd1' },
        { Name: 'month', Value: '2026-11' },
        { Name: 'noticeId', Value: 'log-reminder_2E2026-11-23_2Es01' },
      ],
    });
    const { headers, attachments } = await sentMessage();
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('list')).toBeUndefined();
    expect(attachments).toEqual([]);
  });

  it('one that may be turned off says by which one click (RFC 8058), and a calendar comes attached', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR';
    await mailer.send(mail({ unsubscribeUrl: 'https://example.com/v1/unsubscriptions/a', calendar }));
    const { headerLines, attachments } = await sentMessage();
    const lines = headerLines.map(({ line }) => line);
    expect(lines).toContain('List-Unsubscribe: <https://example.com/v1/unsubscriptions/a>');
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(attachments).toMatchObject([{ filename: 'baifang.ics', contentType: 'text/calendar' }]);
    expect(attachments[0]?.content.toString()).toBe(calendar);
  });

  it.each([
    'a@example.com\r\nBcc: x@example.com',
    'a@example.com\n',
    'a@example.com, b@example.com',
    'Name <a@example.com>',
    'a b@example.com',
    '张三@example.com',
    '@example.com',
    'a@',
    '',
  ])('the address %j is refused before anything is sent', async (to) => {
    expect(await mailer.send(mail({ to }))).toEqual({ outcome: 'refused', reason: 'bad-address' });
    expect(ses.calls()).toHaveLength(0);
  });

  it.each(['a\r\nBcc: x@example.com', 'a\nb', 'a\rb', 'a\u2028b'])(
    'the subject %j is refused before anything is sent',
    async (subject) => {
      expect(await mailer.send(mail({ subject }))).toEqual({ outcome: 'refused', reason: 'line-break-in-subject' });
      expect(ses.calls()).toHaveLength(0);
    },
  );

  it.each([
    ['MessageRejected', 'message-rejected'],
    ['InvalidParameterValue', 'bad-address'],
    ['MailFromDomainNotVerifiedException', 'sender-not-verified'],
  ])('%s is a refusal, whose reason quotes no address', async (name, reason) => {
    failWith(name);
    expect(await mailer.send(mail())).toEqual({ outcome: 'refused', reason });
  });

  it.each<[string, string, object]>([
    ['the sending rate or the daily quota is used up', 'Throttling', { $metadata: { httpStatusCode: 400 } }],
    ['SES is throttled', 'ThrottlingException', {}],
    ['the account is paused', 'AccountSendingPausedException', {}],
    ['the configuration set is paused', 'ConfigurationSetSendingPausedException', {}],
    ['SES fails', 'InternalFailure', { $metadata: { httpStatusCode: 500 } }],
    ['SES is away', 'ServiceUnavailable', { $metadata: { httpStatusCode: 503 } }],
    ['the request times out', 'TimeoutError', {}],
    ['the connection is refused', 'Error', { code: 'ECONNREFUSED' }],
    ['the name does not resolve', 'Error', { code: 'ENOTFOUND' }],
  ])('while %s the mail is kept for later', async (_, name, fields) => {
    failWith(name, fields);
    expect(await mailer.send(mail())).toEqual({ outcome: 'retry-later' });
  });

  it.each(['AccessDenied', 'InvalidClientTokenId', 'ConfigurationSetDoesNotExistException', 'TypeError'])(
    '%s is broken infrastructure: thrown on',
    async (name) => {
      failWith(name);
      await expect(mailer.send(mail())).rejects.toThrow();
    },
  );
});

describe('the SES client', () => {
  /** Answers every request alike, and counts them. */
  const answering = async (
    status: number,
    code: string,
    check: (mailer: SesMailer, requests: () => number) => Promise<void>,
  ): Promise<void> => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.writeHead(status, { 'content-type': 'text/xml' });
      response.end(`<ErrorResponse><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    process.env['AWS_ENDPOINT_URL_SES'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = createSesClient();
    try {
      await check(new SesMailer(client, OPTIONS), () => requests);
    } finally {
      client.destroy();
      server.closeAllConnections();
      server.close();
    }
  };

  it('asks again when it is throttled: nothing was sent', () =>
    answering(400, 'Throttling', async (mailer, requests) => {
      expect(await mailer.send(mail())).toEqual({ outcome: 'retry-later' });
      expect(requests()).toBe(5);
    }));

  it('never repeats a request of unknown outcome: the mail may be on its way', () =>
    answering(500, 'InternalFailure', async (mailer, requests) => {
      expect(await mailer.send(mail())).toEqual({ outcome: 'retry-later' });
      expect(requests()).toBe(1);
    }));
});
