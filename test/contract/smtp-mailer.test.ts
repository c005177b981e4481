import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { generate } from 'selfsigned';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SmtpMailer } from '../../shared/adapters/smtp/smtp-mailer.ts';
import { InMemorySecretStore } from '../../shared/ports/in-memory/in-memory-secret-store.ts';
import type { Mail, Mailer } from '../../shared/ports/mailer.ts';
import { mail, mailerSuite } from './suites/mailer-suite.ts';

type Received = Pick<Mail, 'to' | 'subject' | 'text' | 'html'>;

const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);

/** A relay on this machine that takes TLS and a password. */
const relay = async (taken: Received[], options: SMTPServerOptions = {}): Promise<SMTPServer> => {
  const server = new SMTPServer({
    ...{ key, cert },
    onAuth: ({ username, password }, _session, answer) => {
      if (username === 'baifang' && password === 'secret') answer(null, { user: username });
      else answer(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onData: (stream, session, answer) => {
      void simpleParser(stream).then(({ subject = '', text = '', html = false }) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        taken.push({ to, subject, text: text.trimEnd(), html: html === false ? '' : html });
        answer();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
};

const stop = async (server: SMTPServer): Promise<void> => {
  const closed = once(server.server, 'close');
  server.close();
  await closed;
};

const mailerOf = (server: SMTPServer, parts: { password?: string; certificateAuthority?: string } = {}): Mailer => {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the relay listens on no port');
  const { password = 'secret', certificateAuthority = cert } = parts;
  return new SmtpMailer({
    ...{ from: 'baifang@example.com', host: 'localhost', port: address.port, user: 'baifang' },
    ...{ password: new InMemorySecretStore(password), certificateAuthority },
  });
};

const received: Received[] = [];
let server: SMTPServer;
beforeAll(async () => {
  server = await relay(received);
});
afterAll(() => stop(server));

mailerSuite('by SMTP', () => ({
  mailer: mailerOf(server),
  received: () => Promise.resolve(received),
}));

describe('an SMTP relay', () => {
  const others: SMTPServer[] = [];
  const answering = async (responseCode: number): Promise<Mailer> => {
    const other = await relay([], {
      onRcptTo: (_address, _session, answer) => {
        answer(Object.assign(new Error('about s01@example.com'), { responseCode }));
      },
    });
    others.push(other);
    return mailerOf(other);
  };
  afterEach(async () => {
    for (const other of others.splice(0)) await stop(other);
  });

  it('that refuses a recipient for good is a refusal, whose reason quotes no address', async () => {
    expect(await (await answering(550)).send(mail())).toEqual({ outcome: 'refused', reason: 'smtp-550' });
  });

  it.each([421, 451])('that answers %d is asked later', async (code) => {
    expect(await (await answering(code)).send(mail())).toEqual({ outcome: 'retry-later' });
  });

  it('that is away is asked later', async () => {
    const other = await relay([]);
    const mailer = mailerOf(other);
    await stop(other);
    expect(await mailer.send(mail())).toEqual({ outcome: 'retry-later' });
  });

  it('that does not sign us in is broken infrastructure: thrown on', async () => {
    await expect(mailerOf(server, { password: 'wrong' }).send(mail())).rejects.toThrow('refuses to sign us in');
  });

  it('whose certificate nobody vouches for gets nothing until it has a better one', async () => {
    const { cert: another } = await generate([{ name: 'commonName', value: 'localhost' }]);
    const before = received.length;
    expect(await mailerOf(server, { certificateAuthority: another }).send(mail())).toEqual({ outcome: 'retry-later' });
    expect(received).toHaveLength(before);
  });

  it('gets no address and no subject that could add a recipient or a header', async () => {
    const mailer = mailerOf(server);
    expect(await mailer.send(mail({ to: 'a@example.com, b@example.com' }))).toMatchObject({ reason: 'bad-address' });
    expect(await mailer.send(mail({ subject: 'a\r\nBcc: x@example.com' }))).toMatchObject({ outcome: 'refused' });
  });
});
