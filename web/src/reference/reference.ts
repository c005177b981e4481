/** The reference page at /docs: the API's own OpenAPI document, to be read; it sends nothing on anybody's behalf. */

import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import { OPEN_ROUTES } from '../../../shared/contracts/routes.ts';

/** Whoever only reads has no use for a field that asks for a token. */
const WITHOUT_SIGN_IN = () => ({
  wrapComponents: { authorizeBtn: () => NOTHING, authorizeOperationBtn: () => NOTHING },
});
const NOTHING = () => null;

const domNode = document.getElementById('reference');
if (domNode === null) throw new Error('docs/index.html has no #reference');
SwaggerUI({
  domNode,
  url: OPEN_ROUTES['read-openapi'].path,
  deepLinking: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
  plugins: [WITHOUT_SIGN_IN],
});
