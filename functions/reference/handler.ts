import { whenNeeded } from '../../shared/ports/when-needed.ts';
import { openDocumentHandler } from '../../shared/runtime/http/open-document-handler.ts';

export const handler = openDocumentHandler({
  'read-openapi': whenNeeded(async () => {
    const { openApiDocument } = await import('../../shared/contracts/openapi/open-api-document.ts');
    return JSON.stringify(openApiDocument());
  }),
});
