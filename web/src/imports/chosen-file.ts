import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import type { SheetFile } from '../../../shared/contracts/http/files.ts';

/** A file that somebody chose, ready to be sent as often as they need. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly sheet: SheetFile;
}

const PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/** By its name: what browsers take a CSV file for differs. Null for any other file. */
function mediaTypeOf(name: string): SheetFile['mediaType'] | null {
  if (/\.csv$/i.test(name)) return SHEET_MEDIA_TYPES.csv;
  return /\.xlsx$/i.test(name) ? SHEET_MEDIA_TYPES.xlsx : null;
}

export async function readFile(file: File): Promise<ChosenFile | null> {
  const mediaType = mediaTypeOf(file.name);
  if (mediaType === null) return null;
  const bytes = await file.arrayBuffer();
  return { name: file.name, bytes, sheet: { mediaType, base64: base64Of(new Uint8Array(bytes)) } };
}
