/** Why functions may do some of what none of them did in the month. What is done after all, or allowed to nobody, may not stand here. */

import type { Unused } from './grants.ts';

const ANY = /(?:)/;

const of = (actions: readonly string[], why: string, { by = ANY, on = ANY } = {}): Unused => ({
  why,
  is: ({ action, functionName, resource }) => actions.includes(action) && by.test(functionName) && on.test(resource),
});

export const REASONS: readonly Unused[] = [
  of(['logs:CreateLogStream', 'logs:PutLogEvents'], 'Lambda writes the log lines of a function in its name.'),
  of(['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], 'Lambda sends the traces of a function in its name.'),
  of(
    ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    'Lambda polls the queue of an event source mapping in the name of the function.',
    { on: /Queue[0-9A-F]{8}$/ },
  ),
  of(
    ['sqs:SendMessage'],
    'Lambda sends to the dead-letter queue of a function in its name, once it has failed for good.',
    { on: /(Tick|SelfCheck)DeadLetters/ },
  ),
  of(
    ['s3:ListBucket'],
    'S3 answers that an object is missing to who may list its bucket, and to others that they may not.',
    { by: /-(seal-month|training|receive-mail|work-off-imports)$/ },
  ),
  of(
    ['dynamodb:BatchWriteItem'],
    'The standings of a department of hundreds stand in several items, which are written and deleted together.',
    { by: /-judge$/ },
  ),
];
