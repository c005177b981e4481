/** The names, ids and ARNs a deployment would have made up: what `Ref` and `Fn::GetAtt` give here. */

import { createHash } from 'node:crypto';

export interface Place {
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
  readonly sqsEndpoint: string;
  /** Where the HTTP API and the pages are reached. */
  readonly publicUrl: string;
}

export const queueUrl = ({ sqsEndpoint, account }: Place, name: string): string => `${sqsEndpoint}/${account}/${name}`;

export interface Identified {
  readonly stackName: string;
  readonly logicalId: string;
  readonly type: string;
  /** The resource's properties, resolved as they are asked for. */
  property(name: string): unknown;
}

interface Identifiers {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Identifiers of one resource; attributes that nothing here can know are missing. */
export function identify(resource: Identified, place: Place): Identifiers {
  const { logicalId, type } = resource;
  const arn = (service: string, rest: string) => `arn:aws:${service}:${place.region}:${place.account}:${rest}`;
  const named = (property: string) => {
    const explicit = resource.property(property);
    return typeof explicit === 'string' ? explicit : `${resource.stackName}-${logicalId}`;
  };
  const id = createHash('sha256').update(`${resource.stackName}.${logicalId}`).digest('hex').slice(0, 10);

  switch (type) {
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName').slice(-64);
      return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
    }
    case 'AWS::SQS::Queue': {
      const name = named('QueueName').slice(-80);
      const url = queueUrl(place, name);
      return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
    }
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable': {
      const name = named('TableName');
      return { ref: name, attributes: { Arn: arn('dynamodb', `table/${name}`) } };
    }
    case 'AWS::S3::Bucket': {
      // Lower case, as S3 asks of the names that deployments make up too.
      const name = named('BucketName').toLowerCase().slice(-63);
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
    }
    case 'AWS::Events::EventBus': {
      const name = named('Name');
      return { ref: name, attributes: { Name: name, Arn: arn('events', `event-bus/${name}`) } };
    }
    case 'AWS::SecretsManager::Secret': {
      const secretArn = arn('secretsmanager', `secret:${named('Name')}-${id.slice(0, 6)}`);
      return { ref: secretArn, attributes: { Id: secretArn } };
    }
    case 'AWS::ApiGatewayV2::Api':
      return { ref: id, attributes: { ApiId: id, ApiEndpoint: place.publicUrl } };
    case 'AWS::CloudFront::Distribution':
      return { ref: id, attributes: { Id: id, DomainName: new URL(place.publicUrl).host } };
    case 'AWS::Cognito::UserPool': {
      const poolId = `${place.region}_${id}`;
      const providerName = `cognito-idp.${place.region}.amazonaws.com/${poolId}`;
      return {
        ref: poolId,
        attributes: {
          UserPoolId: poolId,
          ProviderName: providerName,
          ProviderURL: `https://${providerName}`,
          Arn: arn('cognito-idp', `userpool/${poolId}`),
        },
      };
    }
    case 'AWS::Cognito::UserPoolClient':
      return { ref: id, attributes: { ClientId: id } };
    case 'AWS::SES::ConfigurationSet':
      return { ref: named('Name'), attributes: {} };
    case 'AWS::SNS::Topic': {
      const topicArn = arn('sns', named('TopicName'));
      return { ref: topicArn, attributes: { TopicArn: topicArn } };
    }
    default:
      return { ref: logicalId, attributes: { Arn: arn('local', `${type}/${logicalId}`) } };
  }
}
