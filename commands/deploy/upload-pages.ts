import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getMimeType } from 'hono/utils/mime';
import { cacheControlOf } from '../../infra/pages-security.ts';

interface PagesUpload {
  readonly s3: S3Client;
  readonly bucket: string;
  /** Of the built pages. */
  readonly folder: string;
  /** `config.json`: who signs people in at this stage. */
  readonly configuration: { readonly issuer: string; readonly clientId: string };
}

interface PageFile {
  readonly key: string;
  readonly body: Buffer;
  readonly contentType: string;
}

/** A bucket serves no folder: `/docs` is the page that other servers find as `docs/index.html`. */
const DOCS = { file: 'docs/index.html', key: 'docs' };

/**
 * What is named comes before what names it: nobody ever opens a page whose scripts are not there yet, and no service worker
 * keeps an older page as the newest.
 */
function turnOf(key: string): number {
  if (key.startsWith('assets/')) return 0;
  return ['index.html', 'sw.js'].indexOf(key) + 2;
}

async function filesOf(folder: string): Promise<PageFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const key = relative(folder, path).split(sep).join('/');
        return { key, body: await readFile(path), contentType: getMimeType(key) ?? 'application/octet-stream' };
      }),
  );
}

/** Puts the built pages and the stage's configuration into their bucket; older hashed files stay for pages that are open. */
export async function uploadPages({ s3, bucket, folder, configuration }: PagesUpload): Promise<number> {
  const built = await filesOf(folder);
  const files: PageFile[] = [
    ...built,
    ...built.filter(({ key }) => key === DOCS.file).map((file) => ({ ...file, key: DOCS.key })),
    { key: 'config.json', body: Buffer.from(JSON.stringify(configuration)), contentType: 'application/json' },
  ].toSorted((one, other) => turnOf(one.key) - turnOf(other.key));
  for (const { key, body, contentType } of files) {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        CacheControl: cacheControlOf(key),
      }),
    );
  }
  return files.length;
}
