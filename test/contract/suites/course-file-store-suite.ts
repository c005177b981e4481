import { beforeEach, describe, expect, it } from 'vitest';
import type { CourseFileStore, UploadForm } from '../../../shared/ports/course-file-store.ts';

export interface CourseFilesUnderTest {
  readonly store: CourseFileStore;
  /** Sends a file by a form, as a browser does; whether the store took it. */
  readonly send: (form: UploadForm, bytes: Uint8Array) => Promise<boolean>;
  /** What an address gives: the bytes, and the name it is saved under. */
  readonly open: (url: string) => Promise<{ readonly bytes: Uint8Array; readonly fileName: string | null }>;
}

const pdf = {
  ...{ fileKey: 'courseware/abc', contentType: 'application/pdf' },
  ...{ fileName: "课件 (1)'s.pdf", maxBytes: 1000 },
};
const bytes = new TextEncoder().encode('%PDF-1.7 补充医疗方案');

export const courseFileStoreSuite = (name: string, newStore: () => CourseFilesUnderTest): void => {
  describe(`course files ${name}`, () => {
    let test: CourseFilesUnderTest;
    beforeEach(() => {
      test = newStore();
    });

    it('a file sent by its form is given back, byte for byte, as an attachment of its name', async () => {
      expect(await test.send(await test.store.uploadForm(pdf), bytes)).toBe(true);
      const url = await test.store.downloadUrl(pdf.fileKey);
      expect(await test.open(url ?? '')).toEqual({ bytes, fileName: pdf.fileName });
    });

    it('an address names nobody: not even the file', async () => {
      await test.send(await test.store.uploadForm(pdf), bytes);
      expect(decodeURIComponent(decodeURIComponent((await test.store.downloadUrl(pdf.fileKey)) ?? ''))).not.toContain(
        '课件',
      );
    });

    it('a file that never arrived has no address', async () => {
      await test.store.uploadForm(pdf);
      expect(await test.store.downloadUrl(pdf.fileKey)).toBeUndefined();
      expect(await test.store.downloadUrl('courseware/other')).toBeUndefined();
    });

    it('files do not get in each other’s way', async () => {
      const other = { ...pdf, fileKey: 'courseware/def' };
      await test.send(await test.store.uploadForm(pdf), bytes);
      await test.send(await test.store.uploadForm(other), new Uint8Array([1, 2, 3]));
      const url = await test.store.downloadUrl(other.fileKey);
      expect((await test.open(url ?? '')).bytes).toEqual(new Uint8Array([1, 2, 3]));
    });

    it('sent again by a fresh form, the later bytes count', async () => {
      await test.send(await test.store.uploadForm(pdf), bytes);
      await test.send(await test.store.uploadForm(pdf), new Uint8Array([9]));
      const url = await test.store.downloadUrl(pdf.fileKey);
      expect((await test.open(url ?? '')).bytes).toEqual(new Uint8Array([9]));
    });
  });
};
