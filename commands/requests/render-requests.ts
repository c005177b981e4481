import { fileURLToPath } from 'node:url';
import { CAPABILITIES, DESCRIPTIONS, exampleOf } from '../../shared/contracts/descriptions/descriptions.ts';
import { mayDo, mayDoAtAll } from '../../shared/contracts/permissions.ts';
import { type Capability, type OperationId, ROUTES } from '../../shared/contracts/routes.ts';
import type { Role } from '../../shared/domain/dossier.ts';

export const REQUESTS_FOLDER = fileURLToPath(new URL('../../docs/requests/', import.meta.url));

/** Of the sample department, one of each role: whoever comes first of those that may asks. */
const PEOPLE: ReadonlyMap<Role, string> = new Map([
  ['sales', 'li.qiang'],
  ['customer-service', 'he.xue'],
  ['unit-manager', 'wang.fang'],
  ['department-manager', 'song.jianguo'],
  ['admin', 'han.bing'],
  ['cs-supervisor', 'luo.ying'],
  ['technical-support', 'liang.tao'],
  ['executive', 'tang.wen'],
]);

const OPERATIONS = Object.keys(ROUTES) as OperationId[];
const operationsOf = (capability: Capability) => OPERATIONS.filter((each) => ROUTES[each].capability === capability);

/** About their own records if somebody may, else about others'. */
function askerOf(operation: OperationId): Role {
  const roles = [...PEOPLE.keys()];
  const asker =
    roles.find((role) => mayDo(operation, role, 'own')) ?? roles.find((role) => mayDoAtAll(operation, role));
  if (asker === undefined) throw new Error(`Nobody may ${operation}`);
  return asker;
}

/** `department-manager` → `departmentManager`: what a variable may be called. */
const nameOf = (role: Role): string => role.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const signIn = (role: Role): string => `### ${role}
# @name ${nameOf(role)}
POST {{url}}/_local/token
Content-Type: application/json

${JSON.stringify({ email: `${PEOPLE.get(role) ?? ''}@baifang.example` })}
`;

function addressOf(operation: OperationId): string {
  const { params = {}, query = {} } = exampleOf(operation);
  const path = ROUTES[operation].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

function requestOf(operation: OperationId): string {
  const { summary } = DESCRIPTIONS[operation];
  const { body } = exampleOf(operation);
  const { method } = ROUTES[operation];
  const lines = [
    `### ${summary['zh-CN']} ${summary.en}`,
    `${method} {{url}}${addressOf(operation)}`,
    `Authorization: Bearer {{${nameOf(askerOf(operation))}Token}}`,
  ];
  if (method === 'POST') lines.push('Content-Type: application/json', '', JSON.stringify(body ?? {}, null, 2));
  return `${lines.join('\n')}\n`;
}

function fileOf(capability: Capability): string {
  const operations = operationsOf(capability);
  const askers = [...new Set(operations.map(askerOf))];
  const { title } = CAPABILITIES[capability];
  const tokens = askers.map((role) => `@${nameOf(role)}Token = {{${nameOf(role)}.response.body.$.token}}`);
  const head = [`# ${title['zh-CN']} ${title.en}`, '@url = http://localhost:8020', ...tokens].join('\n');
  return [`${head}\n`, ...askers.map(signIn), ...operations.map(requestOf)].join('\n');
}

/** The text of every file of docs/requests, by its name: a file for each capability, a request for each of its operations. */
export const renderRequests = (): ReadonlyMap<string, string> =>
  new Map((Object.keys(CAPABILITIES) as Capability[]).map((each) => [`${each}.http`, fileOf(each)]));
