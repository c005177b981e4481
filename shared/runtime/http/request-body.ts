import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import type { BodyRefusal } from '../../contracts/http/refusals.ts';
import { parseJsonBody } from './json-body.ts';
import { decodeUtf8 } from './utf-8.ts';

const BODY_LIMIT_BYTES = 65_536;

export interface RawBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly contentType: string | undefined;
}

type Parsed = Outcome<unknown, BodyRefusal>;
type MaybeLater = Parsed | Promise<Parsed>;
type Parser = (bytes: Uint8Array<ArrayBuffer>, contentType: string) => MaybeLater;

const ofText =
  (parse: (text: string) => MaybeLater): Parser =>
  (bytes) => {
    const text = decodeUtf8(bytes);
    return text === null ? refused('malformed-encoding') : parse(text);
  };

const PARSERS = new Map<string, Parser>([
  ['application/json', ofText(parseJsonBody)],
  // Forms are rare, and their parser is large: it is loaded when one comes.
  ['application/x-www-form-urlencoded', ofText(async (text) => (await import('./form-body.ts')).parseFormBody(text))],
  ['multipart/form-data', async (...body) => (await import('./multipart-body.ts')).parseMultipartBody(...body)],
]);

const UTF_8 = /^\s*charset\s*=\s*"?utf-8"?\s*$/i;

const parserFor = (contentType: string) => {
  const [mediaType = '', ...parameters] = contentType.split(';');
  const otherCharset = parameters.some((parameter) => /^\s*charset\s*=/i.test(parameter) && !UTF_8.test(parameter));
  return otherCharset ? undefined : PARSERS.get(mediaType.trim().toLowerCase());
};

/** A body as it came, of at most 64 KB. */
export const bytesOfBody = ({
  body,
  isBase64Encoded,
}: Pick<RawBody, 'body' | 'isBase64Encoded'>): Outcome<Buffer<ArrayBuffer>, 'body-too-large'> => {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  return bytes.length > BODY_LIMIT_BYTES ? refused('body-too-large') : done(bytes);
};

/** Bytes read as what their Content-Type says. */
export const parseBytes = async (bytes: Buffer<ArrayBuffer>, contentType = ''): Promise<Parsed> => {
  const parse = parserFor(contentType);
  return parse === undefined ? refused('unsupported-media-type') : parse(bytes, contentType);
};

/** A body of at most 64 KB, read as what its Content-Type says. */
export const parseBody = async (raw: RawBody): Promise<Parsed> => {
  const bytes = bytesOfBody(raw);
  return bytes.outcome === 'refused' ? bytes : parseBytes(bytes.value, raw.contentType);
};
