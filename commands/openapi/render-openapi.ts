import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../../shared/contracts/openapi/open-api-document.ts';

export const OPENAPI_FILE = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));

/** The text of docs/openapi.json. */
export const renderOpenApi = async (): Promise<string> =>
  format(JSON.stringify(openApiDocument()), { ...(await resolveConfig(OPENAPI_FILE)), filepath: OPENAPI_FILE });
