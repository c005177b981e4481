import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import { DynamoAgendaStore } from '../../../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoTable } from '../../../../shared/adapters/dynamodb/dynamo-table.ts';
import { nextJobAfter } from '../../../../shared/domain/agenda/agenda.ts';
import { InMemorySealedPackStore } from '../../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import type { DepartmentFile } from '../../../../shared/ports/department-store.ts';
import { type ApiResponse, responseOf } from '../../../unit/http/in-memory-api.ts';
import type { HttpEvent } from '../../../../shared/runtime/http/endpoint.ts';
import { Random } from '../random.ts';
import { type FunctionName, QUEUE_NAMES, type QueueName } from '../story/story.ts';
import { type Adapters, adaptersOn, type ServiceClients } from './adapters.ts';
import type { Faults } from './faults.ts';
import { apiHandler, QUEUE_HANDLERS, tickHandler, USE_CASES, type UseCases } from './function-handlers.ts';
import { MailService } from './mail-service.ts';
import { sdkClient } from './sdk-client.ts';
import { clientsFor, type Services } from './services.ts';
import { SimulatedDynamoDb, type Write } from './simulated-dynamodb.ts';
import { SimulatedQueue } from './simulated-queue.ts';
import type { VirtualTime } from './virtual-time.ts';
import { WarmFunction } from './warm-function.ts';

/** As the stacks set them. */
const TIMEOUT_SECONDS: Readonly<Record<FunctionName, number>> = {
  api: 10,
  tick: 60,
  judge: 60,
  'deliver-notices': 120,
  'track-delivery': 30,
  'seal-month': 600,
  'retire-records': 300,
};
const VISIBILITY_PER_TIMEOUT = 6;

/** What is wrong with the product, where something is to be found. */
export interface Planting {
  readonly clients?: (clients: ServiceClients) => ServiceClients;
  readonly adapters?: (adapters: Adapters) => Adapters;
  readonly useCases?: Partial<UseCases>;
}

export interface CloudTerms {
  readonly seed: number;
  readonly time: VirtualTime;
  readonly faults: Faults;
  readonly planting: Planting;
  readonly onWrite: (write: Write) => void;
}

/** The whole system between the gateway and the mailbox, as it is deployed, in one process and in virtual time. */
export class SimulatedCloud {
  readonly time: VirtualTime;
  readonly table: SimulatedDynamoDb;
  readonly mail: MailService;
  readonly packs = new InMemorySealedPackStore();
  readonly api: WarmFunction<HttpEvent, ApiResponse>;
  readonly tick: WarmFunction<unknown, void>;
  readonly #queues: ReadonlyMap<QueueName, SimulatedQueue>;
  readonly #workers: readonly WarmFunction<SQSEvent, SQSBatchResponse>[];
  #isSetUp = false;

  constructor(terms: CloudTerms) {
    const { time, faults, onWrite } = terms;
    this.time = time;
    const random = new Random(terms.seed, 'services');
    this.table = new SimulatedDynamoDb({
      onWrite: (write) => {
        if (this.#isSetUp) onWrite(write);
      },
      itemsOnPage: () => random.integer(3, 24),
      indexLater: (learn) => {
        if (this.#isSetUp) time.at(time.nowMs + random.integer(0, random.chance(5) ? 30_000 : 300), learn);
        else learn();
      },
    });
    this.mail = new MailService({
      ...{ time, faults, random },
      publish: (event) => {
        this.queue('track-delivery').take(JSON.stringify(event));
      },
    });
    const functionOf = this.#functionsOn(terms);
    this.api = functionOf('api', (adapters) => {
      const handler = apiHandler(adapters);
      return (event: HttpEvent) => responseOf(handler, event);
    });
    this.tick = functionOf('tick', tickHandler);
    const workers = QUEUE_NAMES.map((name) => [name, functionOf(name, QUEUE_HANDLERS[name])] as const);
    this.#workers = workers.map(([, worker]) => worker);
    this.#queues = new Map(
      workers.map(([name, worker]) => {
        const visibilityMs = VISIBILITY_PER_TIMEOUT * TIMEOUT_SECONDS[name] * 1_000;
        const consume = (event: SQSEvent) => worker.invoke(event);
        return [name, new SimulatedQueue({ name, time, faults, random, visibilityMs, consume })];
      }),
    );
  }

  get operations(): number {
    return [this.api, this.tick, ...this.#workers].reduce((sum, { invocations }) => sum + invocations, 0);
  }

  queue(name: QueueName): SimulatedQueue {
    const queue = this.#queues.get(name);
    if (queue === undefined) throw new RangeError(`no queue ${name}`);
    return queue;
  }

  /** Before anything goes wrong: the department is there, and its agenda begins. */
  async setUp(file: DepartmentFile, from: Temporal.Instant): Promise<void> {
    const answer = (command: unknown) => Promise.resolve(this.table.answer(command));
    const table = new DynamoTable(sdkClient<DynamoDBDocumentClient>(answer), 'table');
    await new DynamoDepartmentStore(table).create(file);
    const departmentId = file.department.id;
    await new DynamoAgendaStore(table).create({ departmentId, doneUntil: from, nextJobAt: nextJobAfter(file, from) });
    this.#isSetUp = true;
  }

  #functionsOn({ seed, time, faults, planting }: CloudTerms) {
    const { table, mail, packs } = this;
    const services: Services = { time, faults, table, mail, packs, queue: (name) => this.queue(name) };
    const useCases = { ...USE_CASES, ...planting.useCases };
    const plantedClients = planting.clients ?? ((clients: ServiceClients) => clients);
    const plantedAdapters = planting.adapters ?? ((adapters: Adapters) => adapters);
    return <Event, Answer>(
      name: FunctionName,
      handlerOn: (adapters: Adapters, useCases: UseCases) => (event: Event) => Promise<Answer>,
    ): WarmFunction<Event, Answer> =>
      new WarmFunction({
        ...{ name, time, faults },
        timeoutMs: TIMEOUT_SECONDS[name] * 1_000,
        randomOf: (purpose) => new Random(seed, purpose),
        clientsFor: (current) => plantedClients(clientsFor(services, current)),
        handlerOn: (clients) => handlerOn(plantedAdapters(adaptersOn(clients)), useCases),
      });
  }
}
