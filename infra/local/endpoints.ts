/** The services that functions reach through the SDK's own endpoint variables. */

const SERVICES = ['DYNAMODB', 'SQS', 'S3', 'SES', 'EVENTBRIDGE', 'SECRETS_MANAGER'] as const;
export type Service = (typeof SERVICES)[number];
export type Endpoints = Readonly<Record<Service, string>>;

const variableOf = (service: Service) => `AWS_ENDPOINT_URL_${service}` as const;

/** The endpoint that the runner's own environment sets for a service: it wins over the local server. */
export const foreignEndpoint = (service: Service, env: NodeJS.ProcessEnv): string | undefined =>
  env[variableOf(service)];

export const endpointVariables = (endpoints: Endpoints): Record<string, string> =>
  Object.fromEntries(SERVICES.map((service) => [variableOf(service), endpoints[service]]));

export const reachesOnlyLocalServers = (env: NodeJS.ProcessEnv): boolean =>
  SERVICES.every((service) => foreignEndpoint(service, env) === undefined);

/** The local servers take any. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

const OWN_CREDENTIALS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE', 'HOME'];

/** The SDK's variables: for local servers, or the runner's own once an endpoint is foreign. */
export function credentialVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  if (reachesOnlyLocalServers(env)) {
    const { accessKeyId, secretAccessKey } = LOCAL_CREDENTIALS;
    return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  }
  return Object.fromEntries(OWN_CREDENTIALS.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** The account of every local server; for queues of a foreign SQS, the account the environment names. */
export const accountIn = (env: NodeJS.ProcessEnv): string =>
  (foreignEndpoint('SQS', env) === undefined ? undefined : env['AWS_ACCOUNT_ID']) ?? '000000000000';
