/** Writes what the contracts say of the API: docs/openapi.json, and its examples as requests to docs/requests: `npm run openapi`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPENAPI_FILE, renderOpenApi } from './openapi/render-openapi.ts';
import { renderRequests, REQUESTS_FOLDER } from './requests/render-requests.ts';

writeFileSync(OPENAPI_FILE, await renderOpenApi());
for (const [name, text] of renderRequests()) writeFileSync(join(REQUESTS_FOLDER, name), text);
