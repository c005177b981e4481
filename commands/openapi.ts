/** Writes the API's OpenAPI document to docs/openapi.json: `npm run openapi`. */
import { writeFileSync } from 'node:fs';
import { OPENAPI_FILE, renderOpenApi } from './openapi/render-openapi.ts';

writeFileSync(OPENAPI_FILE, await renderOpenApi());
