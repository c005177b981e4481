import type { CourseFileStore, FileToUpload, UploadForm } from '../course-file-store.ts';

const ORIGIN = 'https://course-files.example';

/** Plays the browser's part too: what a form sends is received, what an address gives is opened. */
export class InMemoryCourseFileStore implements CourseFileStore {
  readonly #announced = new Map<string, FileToUpload>();
  readonly #files = new Map<string, Uint8Array>();

  uploadForm(file: FileToUpload): Promise<UploadForm> {
    this.#announced.set(file.fileKey, file);
    return Promise.resolve({ url: ORIGIN, fields: { key: file.fileKey, 'Content-Type': file.contentType } });
  }

  downloadUrl(fileKey: string): Promise<string | undefined> {
    const url = `${ORIGIN}/${encodeURIComponent(fileKey)}`;
    return Promise.resolve(this.#files.has(fileKey) ? url : undefined);
  }

  /** Whether the form was taken. */
  receive({ fields }: UploadForm, bytes: Uint8Array): boolean {
    const file = this.#announced.get(fields['key'] ?? '');
    if (file === undefined || fields['Content-Type'] !== file.contentType) return false;
    if (bytes.length < 1 || bytes.length > file.maxBytes) return false;
    this.#files.set(file.fileKey, bytes);
    return true;
  }

  open(url: string): { readonly bytes: Uint8Array | undefined; readonly fileName: string | null } {
    const fileKey = decodeURIComponent(new URL(url).pathname.slice(1));
    return { bytes: this.#files.get(fileKey), fileName: this.#announced.get(fileKey)?.fileName ?? null };
  }
}
