import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, expect, it } from 'vitest';
import { LOCAL_CREDENTIALS } from '../../../infra/local/endpoints.ts';
import { MailFile } from '../../../infra/local/mail/mail-file.ts';
import { ensureBucket } from '../../../infra/local/servers/buckets.ts';
import { startServerThread } from '../../../infra/local/servers/server-thread.ts';
import { lockFolder } from '../../../infra/local/servers/folder-lock.ts';
import { closeServer, listenOnLoopback } from '../../../infra/local/servers/loopback-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'baifang-servers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a taken port is left alone and a free one chosen', async () => {
  const first = createServer();
  const second = createServer();
  const port = await listenOnLoopback(first, 0);
  expect(await listenOnLoopback(second, port)).not.toBe(port);
  await Promise.all([closeServer(first), closeServer(second)]);
});

it('a data folder is for one at a time, and free again once released', () => {
  const { release } = lockFolder(join(folder, 'data'));
  expect(() => lockFolder(join(folder, 'data'))).toThrow('Another local cloud is running');
  release();
  lockFolder(join(folder, 'data')).release();
});

const mail = (messageId: string) => ({
  email: {
    messageId,
    from: 'baifang@example.com',
    replyTo: [],
    destination: { to: ['wang.fang@baifang.example'], cc: [], bcc: [] },
    subject: '提醒',
    body: { text: '您好' },
    attachments: [],
    at: 1,
  },
  tags: {},
});

it('mails are read back in their order, without a last line that a kill cut short', () => {
  const path = join(folder, 'mails.jsonl');
  const file = new MailFile(path);
  file.accept(mail('a'));
  file.accept(mail('b'));
  file.markAnnounced('a');
  appendFileSync(path, '{"email":{"messageId":"c"');
  const { mails, unannounced } = new MailFile(path).read();
  expect(mails.map(({ email }) => email.messageId)).toEqual(['a', 'b']);
  expect(unannounced.map(({ email }) => email.messageId)).toEqual(['b']);
});

it('a mail accepted after a line that a kill cut short is read back too', () => {
  const path = join(folder, 'cut.jsonl');
  appendFileSync(path, '{"email":{"messageId":"c"');
  const file = new MailFile(path);
  file.read();
  file.accept(mail('d'));
  expect(new MailFile(path).read().mails.map(({ email }) => email.messageId)).toEqual(['d']);
});

it('DynamoDB outlives a caller that is cut off in the middle of its request', async () => {
  const module = new URL('../../../infra/local/servers/dynamodb.thread.ts', import.meta.url);
  const server = await startServerThread(module, join(folder, 'dynamodb'));
  await new Promise<void>((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{', () => {
        socket.destroy();
        resolve();
      });
    });
  });
  expect(await (await fetch(`http://127.0.0.1:${server.port}`)).text()).toContain('healthy');
  await server.stop();
  expect(await server.died).toBeUndefined();
});

it('S3 has its buckets and their files again after a restart', async () => {
  const module = new URL('../../../infra/local/servers/fauxqs.thread.ts', import.meta.url);
  mkdirSync(join(folder, 'fauxqs'));
  const withS3 = async (use: (client: S3Client) => Promise<unknown>) => {
    const server = await startServerThread(module, join(folder, 'fauxqs'));
    const endpoint = `http://127.0.0.1:${server.port}`;
    const client = new S3Client({ endpoint, region: 'us-east-1', credentials: LOCAL_CREDENTIALS });
    await ensureBucket(client, { name: 'files', isAnnounced: false });
    const answer = await use(client);
    client.destroy();
    await server.stop();
    return answer;
  };
  const file = { Bucket: 'files', Key: 'courseware/a' };
  await withS3((client) => client.send(new PutObjectCommand({ ...file, Body: '课件' })));
  const read = async (client: S3Client) => (await client.send(new GetObjectCommand(file))).Body?.transformToString();
  expect(await withS3(read)).toBe('课件');
});
