/** Logs every text of standard input (a JSON list) as the functions log: in a field, in a list, and as an error's message. */

import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { errorFields, newLogger } from '../../../shared/runtime/logger.ts';

const logger = newLogger('injections', { STAGE: 'test', LOG_LEVEL: 'INFO' });
for (const each of z.array(z.string()).parse(JSON.parse(await text(process.stdin)))) {
  logger.info('a text', { text: each, texts: [each] });
  logger.error('failed', errorFields(new TypeError(each)));
}
