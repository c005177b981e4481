import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadPages } from '../../commands/deploy/upload-pages.ts';
import { useFauxqsBuckets } from '../support/fauxqs.ts';

const newBucket = useFauxqsBuckets();
const folder = mkdtempSync(join(tmpdir(), 'baifang-pages-'));
const configuration = { issuer: 'https://issuer.example', clientId: 'pages' };

beforeAll(() => {
  const files = [
    'index.html',
    'mark.svg',
    'docs/index.html',
    'assets/index-Dqg6rDvG.js',
    'assets/index-CvHhI5IE.css',
    'sw.js',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${file}, as built`);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the built pages in their bucket', () => {
  it('are all there, each of its type, kept for good only where the name says what is in it', async () => {
    const s3 = new S3Client({ forcePathStyle: true });
    const bucket = newBucket();
    expect(await uploadPages({ s3, bucket, folder, configuration })).toBe(8);
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    const heads = await Promise.all(
      Contents.map(async ({ Key }) => {
        const { ContentType, CacheControl } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key }));
        return [Key, ContentType, CacheControl];
      }),
    );
    const forGood = 'public, max-age=31536000, immutable';
    expect(heads).toEqual([
      ['assets/index-CvHhI5IE.css', 'text/css; charset=utf-8', forGood],
      ['assets/index-Dqg6rDvG.js', 'text/javascript; charset=utf-8', forGood],
      ['config.json', 'application/json', 'no-cache'],
      ['docs', 'text/html; charset=utf-8', 'no-cache'],
      ['docs/index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['mark.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
      ['sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ]);
  });

  it('come before the page that names them, and that before the service worker that keeps it', async () => {
    const sent: string[] = [];
    const s3 = new S3Client({ forcePathStyle: true });
    s3.middlewareStack.add(
      (next) => (request) => {
        if ('Key' in request.input) sent.push(String(request.input.Key));
        return next(request);
      },
      { step: 'initialize' },
    );
    await uploadPages({ s3, bucket: newBucket(), folder, configuration });
    expect(sent.slice(0, 2).every((key) => key.startsWith('assets/'))).toBe(true);
    expect(sent.slice(-2)).toEqual(['index.html', 'sw.js']);
  });
});
