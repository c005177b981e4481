import {
  paginateGetResources,
  type ResourceGroupsTaggingAPIClient,
  type ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api';

/** What of a stage is kept when its stacks go, and what that costs. */
const KINDS = {
  'AWS::DynamoDB::Table': 'the records: about 0.45 USD a GB and month, with recovery',
  'AWS::S3::Bucket': 'files: about 0.03 USD a GB and month',
  'AWS::SecretsManager::Secret': 'a key: 0.40 USD a month',
  'AWS::Cognito::UserPool': 'who may sign in: nothing while nobody does',
} as const;
export type KeptKind = keyof typeof KINDS;

export interface Kept {
  readonly kind: KeptKind;
  /** As the service knows it: a name, an ARN of a secret, an id of a user pool. */
  readonly id: string;
}

export const isKept = (type: string): type is KeptKind => Object.hasOwn(KINDS, type);

export const keptLine = ({ kind, id }: Kept): string => `${id}  (${KINDS[kind]})`;

/** The same once. */
export const distinct = (kept: readonly Kept[]): readonly Kept[] => [
  ...new Map(kept.map((one) => [`${one.kind} ${one.id}`, one])).values(),
];

const TYPES: Readonly<Record<string, KeptKind>> = {
  dynamodb: 'AWS::DynamoDB::Table',
  s3: 'AWS::S3::Bucket',
  secretsmanager: 'AWS::SecretsManager::Secret',
  'cognito-idp': 'AWS::Cognito::UserPool',
};

/** `arn:partition:service:region:account:resource`. */
const RESOURCE_PART = 5;

const keptOf = (arn: string): readonly Kept[] => {
  const parts = arn.split(':');
  const kind = TYPES[parts[2] ?? ''];
  if (kind === undefined) return [];
  if (kind === 'AWS::SecretsManager::Secret') return [{ kind, id: arn }];
  const resource = parts.slice(RESOURCE_PART).join(':');
  return [{ kind, id: resource.slice(resource.indexOf('/') + 1) }];
};

const STACK_TAG = 'aws:cloudformation:stack-name';

/** What an earlier teardown of the stage has kept: by the tags of its stack for data, which outlive it. */
export const keptBefore = async (
  client: ResourceGroupsTaggingAPIClient,
  stageName: string,
): Promise<readonly Kept[]> => {
  const kept: Kept[] = [];
  const TagFilters = [
    { Key: 'application', Values: ['baifang'] },
    { Key: 'stage', Values: [stageName] },
  ];
  const isOfData = ({ Tags = [] }: ResourceTagMapping): boolean => {
    const stack = Tags.find(({ Key }) => Key === STACK_TAG)?.Value;
    return stack === undefined || stack === `baifang-${stageName}-data`;
  };
  for await (const { ResourceTagMappingList = [] } of paginateGetResources(
    { client },
    { TagFilters, ResourceTypeFilters: Object.keys(TYPES) },
  )) {
    kept.push(...ResourceTagMappingList.filter(isOfData).flatMap(({ ResourceARN = '' }) => keptOf(ResourceARN)));
  }
  return kept;
};
