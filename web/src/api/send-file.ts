import type { CoursewareUpload } from '../../../shared/contracts/http/trainings.ts';

/** Posts a file by the form that the API handed out for it; whether the store has taken it. */
export async function sendFile({ url, fields }: CoursewareUpload['upload'], file: File): Promise<boolean> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  // The store reads no field that comes after the file.
  body.set('file', file);
  try {
    return (await fetch(url, { method: 'POST', body })).ok;
  } catch {
    return false;
  }
}
