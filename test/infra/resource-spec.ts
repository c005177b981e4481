/** What CloudFormation's specification says of a type of resource: which properties name it, and which replace it. */

import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';

const spec = await loadAwsServiceSpec();

/** Of these the specification does not say it, but the service refuses any change. */
const FIXED_BY_THE_SERVICE: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
};

/** @throws when there is no such type. */
const resourceOf = (type: string) => spec.lookup('resource', 'cloudFormationType', 'equals', type).only();

/** Properties whose change gives a resource's place to a new one, or may. */
export const replacingProperties = (type: string): readonly string[] => {
  const replacing = Object.entries(resourceOf(type).properties)
    .filter(([, { causesReplacement = 'no' }]) => causesReplacement !== 'no')
    .map(([name]) => name);
  return [...replacing, ...(FIXED_BY_THE_SERVICE[type] ?? [])].toSorted();
};

/** Properties that say which one of all of its type a resource is, where the template chooses. */
export const namingProperties = (type: string): readonly string[] => {
  const { name, primaryIdentifier = [], properties } = resourceOf(type);
  return [...new Set([...primaryIdentifier, 'Name', `${name}Name`])].filter((property) => property in properties);
};
