/** Where a request names something by its id: in the path, in the query, or anywhere in the body. */

import type { RequestBody, RequestParams, RequestQuery } from '../../../shared/contracts/http/operations.ts';
import type { JsonSchema } from '../../../shared/contracts/openapi/document.ts';
import { openApiDocument } from '../../../shared/contracts/openapi/open-api-document.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROUTES } from '../../../shared/contracts/routes.ts';

type IdIn<Value> = Value extends readonly (infer Item)[]
  ? IdIn<Item>
  : Value extends object
    ? { [Name in keyof Value & string]: Name extends `${string}Id` ? Name : IdIn<Value[Name]> }[keyof Value & string]
    : never;

type IdOf<Op extends OperationId> = IdIn<RequestParams<Op>> | IdIn<RequestQuery<Op>> | IdIn<RequestBody<Op>>;

/** Every field of every request that names something by its id. */
export type IdField = NonNullable<{ [Op in OperationId]: IdOf<Op> }[OperationId]>;

export interface IdPlace {
  readonly operation: OperationId;
  readonly part: 'params' | 'query' | 'body';
  /** `['visits', '0', 'prospectId']`. */
  readonly path: readonly string[];
}

const document = openApiDocument();

const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});

const isId = (name: string): boolean => name.endsWith('Id');

const idPathsIn = (schema: JsonSchema): string[][] => {
  const { properties = {}, items } = resolved(schema);
  const inItems =
    typeof items === 'object' && !Array.isArray(items) ? idPathsIn(items).map((path) => ['0', ...path]) : [];
  const inProperties = Object.entries(properties).flatMap(([name, child]) => {
    if (isId(name)) return [[name]];
    return typeof child === 'object' ? idPathsIn(child).map((path) => [name, ...path]) : [];
  });
  return [...inItems, ...inProperties];
};

const placesOf = (operation: OperationId): IdPlace[] => {
  const { path, method } = ROUTES[operation];
  const documented = document.paths[path]?.[method.toLowerCase()];
  const parameters = (documented?.parameters ?? []).flatMap((one) =>
    'in' in one && one.in !== 'header' && isId(one.name) ? [one] : [],
  );
  const body = documented?.requestBody?.content['application/json']?.schema ?? {};
  return [
    ...parameters.map(({ in: part, name }): IdPlace => {
      return { operation, part: part === 'path' ? 'params' : 'query', path: [name] };
    }),
    ...idPathsIn(body).map((each): IdPlace => ({ operation, part: 'body', path: each })),
  ];
};

export const ID_PLACES: readonly IdPlace[] = (Object.keys(ROUTES) as OperationId[]).flatMap(placesOf);
