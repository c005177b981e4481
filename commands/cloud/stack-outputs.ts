import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

export type Outputs = Readonly<Partial<Record<string, string>>>;

/** What a deployed stack says of itself, by name; null where there is no such stack. */
export const stackOutputs = async (client: CloudFormationClient, stackName: string): Promise<Outputs | null> => {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const outputs = Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    if (isNoSuchStack(error)) return null;
    throw error;
  }
};

/** CloudFormation has no error of its own for it. */
const isNoSuchStack = (error: unknown): boolean => error instanceof Error && error.message.includes('does not exist');
