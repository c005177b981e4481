import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3CourseFileStore } from '../../shared/adapters/s3/s3-course-file-store.ts';
import { InMemoryCourseFileStore } from '../../shared/ports/in-memory/in-memory-course-file-store.ts';
import type { UploadForm } from '../../shared/ports/course-file-store.ts';
import { useFauxqsBuckets } from '../support/fauxqs.ts';
import { courseFileStoreSuite } from './suites/course-file-store-suite.ts';

const file = (size: number) => ({
  fileKey: 'courseware/abc',
  contentType: 'application/pdf',
  fileName: '课件.pdf',
  maxBytes: size,
});

courseFileStoreSuite('in memory', () => {
  const store = new InMemoryCourseFileStore();
  return {
    store,
    send: (form, bytes) => Promise.resolve(store.receive(form, bytes)),
    open: (url) => {
      const { bytes, fileName } = store.open(url);
      return bytes === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve({ bytes, fileName });
    },
  };
});

describe('course files in memory', () => {
  it.each([
    [0, false],
    [1, true],
    [1000, true],
    [1001, false],
  ])('a file of %i bytes is taken where up to 1,000 are: %s', async (size, taken) => {
    const store = new InMemoryCourseFileStore();
    expect(store.receive(await store.uploadForm(file(1000)), new Uint8Array(size))).toBe(taken);
  });
});

const post = async ({ url, fields }: UploadForm, bytes: Uint8Array): Promise<boolean> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]));
  return (await fetch(url, { method: 'POST', body: form })).ok;
};

const get = async (url: string) => {
  const response = await fetch(url);
  const disposition = response.headers.get('content-disposition') ?? '';
  const [, encoded] = /^attachment; filename\*=UTF-8''([\w.%!~-]+)$/.exec(disposition) ?? [];
  const fileName = encoded === undefined ? null : decodeURIComponent(encoded);
  return { bytes: new Uint8Array(await response.arrayBuffer()), fileName };
};

const newBucket = useFauxqsBuckets();
courseFileStoreSuite('in S3', () => ({
  store: new S3CourseFileStore(bucketNamed(newBucket())),
  send: post,
  open: get,
}));

/** fauxqs takes any form: what S3 enforces is written in the policy that the form's signature covers. */
describe('course files in S3, where no server on this machine can play it', () => {
  const PolicySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(z.unknown()) });
  const policyOf = ({ fields }: UploadForm) =>
    PolicySchema.parse(JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()));

  it('the signed policy of a form has S3 refuse a larger file, another type and another key', async () => {
    const bucket = newBucket();
    const form = await new S3CourseFileStore(bucketNamed(bucket)).uploadForm(file(52_428_800));
    expect(policyOf(form).conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 1, 52_428_800],
        ['eq', '$Content-Type', 'application/pdf'],
        { 'Content-Disposition': "attachment; filename*=UTF-8''%E8%AF%BE%E4%BB%B6.pdf" },
        { key: 'courseware/abc' },
        { bucket },
      ]),
    );
  });

  it('an address is good for five minutes and signed', async () => {
    const store = new S3CourseFileStore(bucketNamed(newBucket()));
    await post(await store.uploadForm(file(10)), new Uint8Array([1]));
    const { searchParams } = new URL((await store.downloadUrl('courseware/abc')) ?? '');
    expect(searchParams.get('X-Amz-Expires')).toBe('300');
    expect(searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
  });
});
