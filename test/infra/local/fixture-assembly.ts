/** A cloud assembly written by hand, in the shape the CDK gives it: for what Baifang's own template does not show. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface FixtureFunction {
  /** The module's text; it exports `handler`. */
  readonly code: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Fixture {
  readonly functions: Readonly<Record<string, FixtureFunction>>;
  readonly resources?: Readonly<Record<string, unknown>>;
}

/** Writes the assembly of one stack, `fixture`, into the folder and returns it. */
export function writeAssembly(folder: string, { functions, resources = {} }: Fixture): string {
  mkdirSync(folder, { recursive: true });
  const files: Record<string, unknown> = {};
  const Resources: Record<string, unknown> = { ...resources };
  for (const [name, { code, properties = {} }] of Object.entries(functions)) {
    const path = `asset.${name}`;
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.mjs'), code);
    files[name] = {
      source: { path, packaging: 'zip' },
      destinations: { current: { bucketName: 'assets', objectKey: `${name}.zip` } },
    };
    Resources[name] = {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: name,
        Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        ...properties,
      },
    };
  }
  const write = (file: string, content: object) => {
    writeFileSync(join(folder, file), JSON.stringify(content));
  };
  write('fixture.template.json', { Resources });
  write('fixture.assets.json', { version: '53.0.0', files, dockerImages: {} });
  write('manifest.json', {
    version: '53.0.0',
    artifacts: {
      'fixture.assets': { type: 'cdk:asset-manifest', properties: { file: 'fixture.assets.json' } },
      fixture: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: 'fixture.template.json' },
        dependencies: ['fixture.assets'],
      },
    },
  });
  return folder;
}

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/** An HTTP API with these routes, `{ 'GET /v1/echo': 'echo' }`, those named in `open` without a token. */
export function httpApi(
  routes: Readonly<Record<string, string>>,
  { open = [] }: { readonly open?: readonly string[] } = {},
): Record<string, unknown> {
  const issuer = ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: 'Users' }];
  const resources: Record<string, unknown> = {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'fixture', ProtocolType: 'HTTP' } },
    Users: { Type: 'AWS::Cognito::UserPool', Properties: {} },
    Pages: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { AllowedOAuthScopes: ['openid', 'email'], CallbackURLs: ['https://pages.example/'] },
    },
    Tokens: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Audience: [{ Ref: 'Pages' }], Issuer: { 'Fn::Join': ['', issuer] } },
      },
    },
  };
  for (const [index, [RouteKey, functionName]] of Object.entries(routes).entries()) {
    resources[`Integration${index}`] = {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        IntegrationType: 'AWS_PROXY',
        PayloadFormatVersion: '2.0',
        IntegrationUri: arnOf(functionName),
      },
    };
    resources[`Route${index}`] = {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        RouteKey,
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: `Integration${index}` }]] },
        ...(open.includes(RouteKey)
          ? { AuthorizationType: 'NONE' }
          : { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Tokens' } }),
      },
    };
  }
  return resources;
}

/** A queue named as its logical id, with a dead-letter queue when it has a consumer. */
export function queue(name: string, properties: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { [name]: { Type: 'AWS::SQS::Queue', Properties: { QueueName: name, ...properties } } };
}

export function workQueue(
  name: string,
  functionName: string,
  { batchSize = 10, receives = 3 }: { readonly batchSize?: number; readonly receives?: number } = {},
): Record<string, unknown> {
  return {
    ...queue(`${name}-dead`),
    ...queue(name, {
      VisibilityTimeout: 300,
      RedrivePolicy: { deadLetterTargetArn: arnOf(`${name}-dead`), maxReceiveCount: receives },
    }),
    [`${name}-mapping`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: arnOf(name),
        FunctionName: { Ref: functionName },
        BatchSize: batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
  };
}

/** Code of a handler that adds a line with its event's JSON to `file`, then goes on with `then`. */
export const recording = (file: string, then = ''): string => `
  import { appendFileSync } from 'node:fs';
  export const handler = async (event) => {
    appendFileSync(${JSON.stringify(file)}, JSON.stringify(event) + '\\n');
    ${then}
  };
`;
