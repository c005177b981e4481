import { openApiDocument } from '../../shared/contracts/openapi/open-api-document.ts';
import { openDocumentHandler } from '../../shared/runtime/http/open-document-handler.ts';

export const handler = openDocumentHandler({ 'read-openapi': openApiDocument() });
