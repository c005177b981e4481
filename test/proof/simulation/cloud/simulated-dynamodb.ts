import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandOutput,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { TABLE_SCHEMA } from '../../../../shared/adapters/dynamodb/table-schema.ts';
import { changed, type Item, meets, type Placeholders } from './expression.ts';

/** One item that became another; undefined: there was, or is, none. */
export interface Write {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** What DynamoDB leaves open, and the simulation decides. */
export interface TableConduct {
  /** An index learns of a write later. */
  readonly indexLater: (learn: () => void) => void;
  /** How much of an answer fits on a page. */
  readonly itemsOnPage: () => number;
  readonly onWrite: (write: Write) => void;
}

type Index = keyof typeof TABLE_SCHEMA.indexes;

const idOf = ({ pk, sk }: Item): string => `${String(pk)}\n${String(sk)}`;

/** As the document client marshals it: what is undefined is absent. */
const stored = (item: Item): Item => JSON.parse(JSON.stringify(item)) as Item;

const placeholdersOf = (input: {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
}): Placeholders => ({ names: input.ExpressionAttributeNames ?? {}, values: input.ExpressionAttributeValues ?? {} });

/**
 * DynamoDB in memory: conditional single-item writes, paged queries, indexes that lag behind. The contract suites of the
 * stores run against it as against a server.
 */
export class SimulatedDynamoDb {
  /** By partition, then by sort key. */
  readonly #partitions = new Map<string, Map<string, Item>>();
  readonly #indexes: Readonly<Record<Index, Map<string, Item>>> = { due: new Map(), subject: new Map() };
  readonly #conduct: TableConduct;

  constructor(conduct: TableConduct) {
    this.#conduct = conduct;
  }

  answer(command: unknown): object {
    if (command instanceof GetCommand) return this.#get(command);
    if (command instanceof QueryCommand) return this.#query(command.input);
    if (command instanceof PutCommand) return this.#put(command);
    if (command instanceof UpdateCommand) return this.#update(command);
    if (command instanceof BatchWriteCommand) return this.#writeAll(command);
    throw new TypeError(`a command that the stores never send: ${String(command)}`);
  }

  /** What stands in a partition, by sort key. */
  partition(pk: string): readonly Item[] {
    const items = this.#partitions.get(pk);
    return items === undefined ? [] : [...items.values()].sort((a, b) => (String(a['sk']) < String(b['sk']) ? -1 : 1));
  }

  get partitions(): readonly string[] {
    return [...this.#partitions.keys()];
  }

  find(pk: string, sk: string): Item | undefined {
    return this.#partitions.get(pk)?.get(sk);
  }

  #get({ input }: GetCommand): object {
    const item = this.find(String(input.Key?.['pk']), String(input.Key?.['sk']));
    return item === undefined ? {} : { Item: item };
  }

  #put({ input }: PutCommand): object {
    const after = stored(input.Item ?? {});
    const before = this.find(String(after['pk']), String(after['sk']));
    if (!meets(input.ConditionExpression, before ?? {}, placeholdersOf(input))) throw conditionFailed();
    this.#write({ before, after });
    return input.ReturnValues === 'ALL_OLD' && before !== undefined ? { Attributes: before } : {};
  }

  #update({ input }: UpdateCommand): object {
    const key = stored(input.Key ?? {});
    const before = this.find(String(key['pk']), String(key['sk']));
    const placeholders = placeholdersOf(input);
    if (!meets(input.ConditionExpression, before ?? {}, placeholders)) throw conditionFailed();
    const after = stored(changed(input.UpdateExpression ?? '', before ?? key, placeholders));
    this.#write({ before, after });
    return {};
  }

  #writeAll({ input }: BatchWriteCommand): Partial<BatchWriteCommandOutput> {
    for (const { PutRequest, DeleteRequest } of Object.values(input.RequestItems ?? {}).flat()) {
      const after = PutRequest?.Item === undefined ? undefined : stored(PutRequest.Item);
      const key = after ?? DeleteRequest?.Key ?? {};
      this.#write({ before: this.find(String(key['pk']), String(key['sk'])), after });
    }
    return {};
  }

  #query(input: QueryCommandInput): object {
    const placeholders = placeholdersOf(input);
    const sortKey = input.IndexName === undefined ? 'sk' : TABLE_SCHEMA.indexes[input.IndexName as Index].sortKey;
    const inOrder = this.#candidates(input, placeholders)
      .filter((item) => meets(input.KeyConditionExpression, item, placeholders))
      .sort(orderBy(sortKey, input.ScanIndexForward !== false));
    const start = input.ExclusiveStartKey;
    const isBehind = orderBy(sortKey, input.ScanIndexForward !== false);
    const rest = start === undefined ? inOrder : inOrder.filter((item) => isBehind(start, item) < 0);
    const page = rest.slice(0, Math.min(input.Limit ?? Infinity, this.#conduct.itemsOnPage()));
    const last = page.length < rest.length ? page.at(-1) : undefined;
    return {
      Items: page.filter((item) => meets(input.FilterExpression, item, placeholders)),
      ...(last !== undefined && { LastEvaluatedKey: last }),
    };
  }

  #candidates({ IndexName, KeyConditionExpression = '' }: QueryCommandInput, { names, values }: Placeholders): Item[] {
    if (IndexName !== undefined) return [...this.#indexes[IndexName as Index].values()];
    const [, name = '', value = ''] = /^(#\w+) = (:\w+)/.exec(KeyConditionExpression) ?? [];
    if (names[name] !== 'pk') throw new SyntaxError(`no partition: ${KeyConditionExpression}`);
    return [...(this.#partitions.get(String(values[value]))?.values() ?? [])];
  }

  #write(write: Write): void {
    const { before, after } = write;
    const key = after ?? before;
    if (key === undefined) return;
    const [pk, sk] = [String(key['pk']), String(key['sk'])];
    const partition = this.#partitions.get(pk) ?? new Map<string, Item>();
    this.#partitions.set(pk, partition);
    if (after === undefined) partition.delete(sk);
    else partition.set(sk, after);
    this.#conduct.indexLater(() => {
      this.#learn(pk, sk);
    });
    this.#conduct.onWrite(write);
  }

  /** The indexes come up to what stands in the table by now. */
  #learn(pk: string, sk: string): void {
    const item = this.find(pk, sk);
    const id = idOf({ pk, sk });
    for (const [name, { partitionKey, sortKey, projection }] of Object.entries(TABLE_SCHEMA.indexes)) {
      const index = this.#indexes[name as Index];
      if (item?.[partitionKey] === undefined || item[sortKey] === undefined) index.delete(id);
      else if (projection === 'ALL') index.set(id, item);
      else index.set(id, { pk, sk, [partitionKey]: item[partitionKey], [sortKey]: item[sortKey] });
    }
  }
}

const conditionFailed = (): Error =>
  new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });

const orderBy =
  (sortKey: string, isForward: boolean) =>
  (a: Item, b: Item): number => {
    const [first, second] = [`${String(a[sortKey])}\n${idOf(a)}`, `${String(b[sortKey])}\n${idOf(b)}`];
    if (first === second) return 0;
    return first < second === isForward ? -1 : 1;
  };
