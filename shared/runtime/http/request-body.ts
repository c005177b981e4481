import { type Outcome, refused } from '../../contracts/http/outcome.ts';
import { parseFormBody } from './form-body.ts';
import { parseJsonBody } from './json-body.ts';

const BODY_LIMIT_BYTES = 65_536;

export type BodyRefusal =
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'malformed-encoding'
  | 'malformed-json'
  | 'malformed-form'
  | 'duplicate-key';

export interface RawBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly contentType: string | undefined;
}

const PARSERS = new Map<string, (text: string) => Outcome<unknown, BodyRefusal>>([
  ['application/json', parseJsonBody],
  ['application/x-www-form-urlencoded', parseFormBody],
]);

const UTF_8 = /^\s*charset\s*=\s*"?utf-8"?\s*$/i;

const parserFor = (contentType: string) => {
  const [mediaType = '', ...parameters] = contentType.split(';');
  const otherCharset = parameters.some((parameter) => /^\s*charset\s*=/i.test(parameter) && !UTF_8.test(parameter));
  return otherCharset ? undefined : PARSERS.get(mediaType.trim().toLowerCase());
};

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A body of at most 64 KB, read as what its Content-Type says. */
export const parseBody = ({ body, isBase64Encoded, contentType }: RawBody): Outcome<unknown, BodyRefusal> => {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > BODY_LIMIT_BYTES) return refused('body-too-large');
  const parse = parserFor(contentType ?? '');
  if (parse === undefined) return refused('unsupported-media-type');
  const text = decodeUtf8(bytes);
  return text === null ? refused('malformed-encoding') : parse(text);
};
