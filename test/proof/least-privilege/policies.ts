/** The identity-based policies of the template's functions, and IAM's verdict by them. */

import * as z from 'zod';
import type { Assembly } from '../../../infra/local/template/assembly.ts';
import type { Place } from '../../../infra/local/template/identifiers.ts';
import { TemplateReader } from '../../../infra/local/template/template-reader.ts';
import type { AwsCall } from './aws-call.ts';

const OneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** `NotAction`, `NotResource` and other operators would be refused by name: nothing here uses them. */
const StatementSchema = z.strictObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore,
  Resource: OneOrMore,
  Condition: z.strictObject({ StringEquals: z.record(z.string(), OneOrMore) }).optional(),
});
export type Statement = z.infer<typeof StatementSchema>;

const RoleSchema = z.object({});
const FunctionSchema = z.object({ Role: z.string() });
const PolicySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(StatementSchema) }),
  Roles: z.array(z.string()),
});

/** By the function's name. */
export type Policies = ReadonlyMap<string, readonly Statement[]>;

export function policiesOf({ stacks }: Assembly, place: Place): Policies {
  const reader = new TemplateReader(stacks, place);
  const roles = reader.all(RoleSchema, 'AWS::IAM::Role');
  const policies = reader.all(PolicySchema, 'AWS::IAM::Policy');
  const functions = reader.all(FunctionSchema, 'AWS::Lambda::Function');
  return new Map(
    functions.map(({ label, ref, properties: { Role } }) => {
      // A role stands in the stack of its function; another stack may have one of the same name.
      const [stack = ''] = label.split('.');
      const role = roles.find((each) => each.label.startsWith(`${stack}.`) && each.attribute('Arn') === Role);
      const attached = policies.filter(
        (each) => each.label.startsWith(`${stack}.`) && each.properties.Roles.includes(role?.ref ?? ''),
      );
      return [ref, attached.flatMap(({ properties }) => properties.PolicyDocument.Statement)];
    }),
  );
}

/** IAM's wildcards: `*` for any characters, `?` for one. */
export const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replaceAll(/[^\w*?]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  ).test(text);

const isMet = ({ Condition }: Statement, { context }: AwsCall): boolean =>
  Object.entries(Condition?.StringEquals ?? {}).every(([key, values]) => values.includes(context[key] ?? ''));

const appliesTo = (statement: Statement, call: AwsCall): boolean =>
  statement.Action.some((action) => matches(action.toLowerCase(), call.action.toLowerCase())) &&
  statement.Resource.some((resource) => matches(resource, call.resource)) &&
  isMet(statement, call);

export function isAllowed(policies: Policies, call: AwsCall): boolean {
  const applying = (policies.get(call.caller) ?? []).filter((statement) => appliesTo(statement, call));
  return applying.some(({ Effect }) => Effect === 'Allow') && !applying.some(({ Effect }) => Effect === 'Deny');
}
