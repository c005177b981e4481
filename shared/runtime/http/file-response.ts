import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';

/** A file to be saved under a name (ASCII, with its extension). */
export const fileResponse = (name: string, contentType: string, base64: string) => ({
  statusCode: 200,
  headers: {
    ...RESPONSE_HEADERS,
    'content-type': contentType,
    'content-disposition': `attachment; filename="${name}"`,
  },
  body: base64,
  isBase64Encoded: true,
});
