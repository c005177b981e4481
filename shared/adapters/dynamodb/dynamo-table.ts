import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { inBatches } from '../in-batches.ts';
import { backOff, type Pause, sendUntilTaken } from '../send-until-taken.ts';
import type { ItemKey } from './item-key.ts';
import type { StoredItem } from './stored-item.ts';

/** An expression in DynamoDB's syntax, in which `#name` stands for the attribute of that name and `:value` for a value. */
export interface Expression {
  readonly text: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface TableQuery {
  readonly index?: string;
  readonly where: Expression;
  /** Of what is found, which items to answer with. */
  readonly filter?: Expression;
  /** Index queries cannot be. */
  readonly consistent: boolean;
  readonly latestFirst?: boolean;
  /** The key of an item: the answer starts behind it. */
  readonly after?: Readonly<Record<string, unknown>> | undefined;
  readonly limit?: number;
}

export type PutOutcome =
  { readonly outcome: 'written'; readonly replaced: StoredItem | undefined } | { readonly outcome: 'condition-failed' };

/** How many items one BatchWriteItem takes. */
const WRITE_BATCH = 25;

type WriteRequest = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

/** What the stores need of the one table: conditional single-item writes, consistent reads, paged queries. */
export class DynamoTable {
  readonly #client: Pick<DynamoDBDocumentClient, 'send'>;
  readonly #tableName: string;
  readonly #pause: Pause;

  constructor(client: Pick<DynamoDBDocumentClient, 'send'>, tableName: string, pause: Pause = backOff) {
    this.#client = client;
    this.#tableName = tableName;
    this.#pause = pause;
  }

  /** Strongly consistent. */
  async get({ pk, sk }: ItemKey): Promise<StoredItem | undefined> {
    const answer = await this.#client.send(
      new GetCommand({ TableName: this.#tableName, Key: { pk, sk }, ConsistentRead: true }),
    );
    return answer.Item;
  }

  async put(item: StoredItem & ItemKey, condition: Expression): Promise<PutOutcome> {
    const command = new PutCommand({
      TableName: this.#tableName,
      Item: item,
      ConditionExpression: condition.text,
      ...attributesOf(condition),
      ReturnValues: 'ALL_OLD',
    });
    const answer = await unlessConditionFails(this.#client.send(command));
    return answer === 'condition-failed'
      ? { outcome: 'condition-failed' }
      : { outcome: 'written', replaced: answer.Attributes };
  }

  async update(
    { pk, sk }: ItemKey,
    change: Expression,
    condition: Expression,
  ): Promise<'written' | 'condition-failed'> {
    const command = new UpdateCommand({
      TableName: this.#tableName,
      Key: { pk, sk },
      UpdateExpression: change.text,
      ConditionExpression: condition.text,
      ...attributesOf(change, condition),
    });
    const answer = await unlessConditionFails(this.#client.send(command));
    return answer === 'condition-failed' ? answer : 'written';
  }

  /** Page after page (1 MB each), as the caller asks for more. */
  async *query(query: TableQuery): AsyncGenerator<StoredItem> {
    let { after } = query;
    do {
      const answer = await this.#client.send(
        new QueryCommand({ ...this.#queryInput(query), ExclusiveStartKey: after }),
      );
      yield* answer.Items ?? [];
      after = answer.LastEvaluatedKey;
    } while (after !== undefined);
  }

  /** One page, and whether there may be more behind its last item. */
  async queryPage(query: TableQuery & { limit: number }): Promise<{ items: readonly StoredItem[]; more: boolean }> {
    // One more than asked for tells a full last page from one that has another behind it.
    const input = this.#queryInput({ ...query, limit: query.limit + 1 });
    const answer = await this.#client.send(new QueryCommand({ ...input, ExclusiveStartKey: query.after }));
    const found = answer.Items ?? [];
    return {
      items: found.slice(0, query.limit),
      more: found.length > query.limit || answer.LastEvaluatedKey !== undefined,
    };
  }

  /** Puts every item, whatever stands there; unconditional and not atomic. */
  async putAll(items: readonly (StoredItem & ItemKey)[]): Promise<void> {
    await this.#writeAll(items.map((Item) => ({ PutRequest: { Item } })));
  }

  async deleteAll(keys: readonly ItemKey[]): Promise<void> {
    await this.#writeAll(keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })));
  }

  async #writeAll(requests: readonly WriteRequest[]): Promise<void> {
    for (const batch of inBatches(requests, WRITE_BATCH)) {
      await sendUntilTaken('BatchWriteItem', batch, (left) => this.#sendBatch(left), this.#pause);
    }
  }

  /** Answers with the requests that the table gave back. */
  async #sendBatch(requests: readonly WriteRequest[]): Promise<readonly WriteRequest[]> {
    const command = new BatchWriteCommand({ RequestItems: { [this.#tableName]: [...requests] } });
    const answer = await this.#client.send(command);
    return answer.UnprocessedItems?.[this.#tableName] ?? [];
  }

  #queryInput({ index, where, filter, consistent, latestFirst = false, limit }: TableQuery) {
    return {
      TableName: this.#tableName,
      IndexName: index,
      KeyConditionExpression: where.text,
      FilterExpression: filter?.text,
      ...attributesOf(where, ...(filter ? [filter] : [])),
      ConsistentRead: consistent,
      ScanIndexForward: !latestFirst,
      Limit: limit,
    };
  }
}

const unlessConditionFails = async <Answer>(answer: Promise<Answer>): Promise<Answer | 'condition-failed'> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'condition-failed';
    throw error;
  }
};

/** The names and values that expressions mention, as the API wants them: names apart, since many words are reserved. */
const attributesOf = (...expressions: readonly Expression[]) => {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const expression of expressions) {
    for (const [placeholder] of expression.text.matchAll(/#\w+/g)) names[placeholder] = placeholder.slice(1);
    for (const [name, value] of Object.entries(expression.values ?? {})) values[`:${name}`] = value;
  }
  return {
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: Object.keys(values).length > 0 ? values : undefined,
  };
};
