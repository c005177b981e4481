import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { CHINA } from './china-stage.ts';
import { ofType, type Synthesised, synthesised } from './synthesised.ts';

const ListSchema = z.object({
  taken: z.iso.date(),
  services: z.object({ source: z.string(), in: z.record(z.string(), z.array(z.string())) }),
  types: z.object({ source: z.string(), of: z.record(z.string(), z.array(z.string())) }),
});
const { services, types } = ListSchema.parse(JSON.parse(await readFile('test/infra/china.json', 'utf8')));

/** Endpoint prefixes where CloudFormation calls the service otherwise. */
const PREFIXES: Readonly<Record<string, string>> = {
  ApiGatewayV2: 'apigateway',
  CloudWatch: 'monitoring',
  Cognito: 'cognito-idp',
  SES: 'email',
};

const isKnown = (type: string, region: string): boolean => {
  const [, service = '', name = ''] = type.split('::');
  const prefix = PREFIXES[service] ?? service.toLowerCase();
  const places = Object.entries(services.in).filter(([, prefixes]) => prefixes.includes(prefix));
  const isThere = places.some(([place]) => [region, 'both regions', 'the partition'].includes(place));
  return isThere && types.of[service]?.includes(name) === true;
};

const unknownIn = (system: Synthesised, region: string): string[] => {
  const types = new Set(system.resources.map(({ type }) => type));
  return [...types].filter((type) => !isKnown(type, region)).toSorted();
};

describe.each(['cn-north-1', 'cn-northwest-1'])('a stage in %s', (region) => {
  const stage = { ...CHINA, region };
  const system = synthesised(stage);

  it('holds only types of resources that are known there, by the list of test/infra/china.json', () => {
    expect(unknownIn(system, region)).toEqual([]);
  });

  it('has nothing of SES and Cognito, a mail domain or not', () => {
    const withDomain = synthesised({ ...stage, mailDomain: 'baifang.example.cn' });
    for (const { resources, text } of [system, withDomain]) {
      expect(resources.filter(({ type }) => /^AWS::(SES|Cognito)::/.test(type))).toEqual([]);
      expect(text).not.toMatch(/"ses:|cognito/);
    }
    expect(withDomain.text).toContain('"MAIL_FROM":"baifang@baifang.example.cn"');
  });

  it('names hosts of AWS by the suffix of its partition', () => {
    const hosts = system.text.match(/[\w.-]*\.amazonaws\.com(?!\.cn)/g) ?? [];
    // Principals are called so in every partition.
    expect([...new Set(hosts)].toSorted()).toEqual([
      'apigateway.amazonaws.com',
      'events.amazonaws.com',
      'lambda.amazonaws.com',
      'scheduler.amazonaws.com',
    ]);
  });

  it('answers at its own host with a certificate of IAM, for CloudFront takes none of ACM there', () => {
    const [distribution] = ofType(system, 'AWS::CloudFront::Distribution');
    expect(distribution?.properties['DistributionConfig']).toMatchObject({
      Aliases: ['baifang.example.cn'],
      ViewerCertificate: { IamCertificateId: 'ASCAEXAMPLE', SslSupportMethod: 'sni-only' },
      HttpVersion: 'http2',
      IPV6Enabled: false,
    });
  });

  it('leaves its pages to nobody but the distribution', () => {
    const policies = ofType(system, 'AWS::S3::BucketPolicy').filter(({ label }) => label.startsWith('web/'));
    const [identity] = ofType(system, 'AWS::CloudFront::CloudFrontOriginAccessIdentity');
    expect(policies).toHaveLength(1);
    expect(JSON.stringify(policies[0]?.properties)).toContain(
      `"Principal":{"CanonicalUser":{"Fn::GetAtt":["${identity?.logicalId ?? ''}","S3CanonicalUserId"]}}`,
    );
  });
});

it('the list tells what China lacks: a stage of another region would not pass', () => {
  const dev = synthesised({ ...stageNamed('dev'), mailDomain: 'baifang.test' });
  expect(unknownIn(dev, 'cn-north-1')).toEqual([
    'AWS::CloudFront::OriginAccessControl',
    'AWS::Cognito::UserPool',
    'AWS::Cognito::UserPoolClient',
    'AWS::Cognito::UserPoolDomain',
    'AWS::SES::ConfigurationSet',
    'AWS::SES::ConfigurationSetEventDestination',
    'AWS::SES::EmailIdentity',
    'AWS::SES::ReceiptRule',
    'AWS::SES::ReceiptRuleSet',
  ]);
});

describe('a stage in China that lacks something is refused before anything is deployed', () => {
  it.each([
    ['oidc', /cn-north-1 has no Cognito user pools: .*oidc in infra\/stages\.ts/],
    ['smtp', /cn-north-1 has no SES: .*smtp in infra\/stages\.ts/],
    ['publicUrl', /cn-north-1 serves nothing at addresses of CloudFront: .*publicUrl in infra\/stages\.ts/],
    [
      'iamCertificateId',
      /cn-north-1 has no certificates of ACM for CloudFront: .*iamCertificateId in infra\/stages\.ts/,
    ],
  ] as const)('%s', (field, sentence) => {
    expect(() => synthesised({ ...CHINA, [field]: undefined })).toThrow(sentence);
  });

  it('and told of all of it at once', () => {
    expect(() => synthesised({ ...stageNamed('prod'), region: 'cn-northwest-1' })).toThrow(/(cn-northwest-1.*\n?){4}/);
  });

  it('as no stage of another region is', () => {
    expect(() => synthesised({ ...stageNamed('prod'), region: 'eu-central-1' })).not.toThrow();
  });
});
