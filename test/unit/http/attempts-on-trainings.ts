import { ROLES } from '../../../shared/domain/dossier.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { rotaRecord } from '../training/rota.ts';
import { type InMemoryApi, receiptOf } from './in-memory-api.ts';
import {
  anywhere,
  type Attempt,
  departmentOf,
  EVERYBODY,
  filed,
  may,
  ownerOf,
  scopeOf,
  type Target,
} from './permission-targets.ts';

const ORGANISERS_AND_MANAGERS = may({
  own: ROLES,
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
});

export const MAY_ON_TRAININGS = {
  'plan-training': ORGANISERS_AND_MANAGERS,
  'list-trainings': EVERYBODY,
  'revise-training': ORGANISERS_AND_MANAGERS,
  'cancel-training': ORGANISERS_AND_MANAGERS,
  'add-courseware': ORGANISERS_AND_MANAGERS,
  'download-courseware': EVERYBODY,
  'publish-speaker-rota': anywhere('department-manager'),
  'show-speaker-rota': EVERYBODY,
  'propose-speaker-swap': may({ own: ROLES }),
  'accept-speaker-swap': may({ own: ROLES }),
} as const;

const content = { topic: 'products', title: '补充医疗方案', coOrganiserIds: [] as string[] } as const;
const date = '2026-11-25';
const month = '2026-12';

/** An entry that the owner organises. */
const trainingOf = (api: InMemoryApi, as: string, target: Target): Promise<string> => {
  const organiserId = ownerOf(as, target);
  const entry = { type: 'training-entry', kind: 'ad-hoc', date, ...content, organiserId } as const;
  return filed(api, departmentOf(target), { period: date, subject: organiserId }, entry);
};

const onTraining =
  (operation: OperationId, body: object): Attempt =>
  async (api, as, target) => {
    const trainingId = await trainingOf(api, as, target);
    return (await api.send(operation, { as, params: { trainingId }, body })).status === 201;
  };

/** Two turns of December: the first of one person, the second of another. */
const rotaOf = (api: InMemoryApi, target: Target, first: string, second: string) =>
  api.facts.append(
    rotaRecord(departmentOf(target), month, [
      { date: '2026-12-04', staffId: first },
      { date: '2026-12-11', staffId: second },
    ]),
  );

const proposal = { date: '2026-12-04', forDate: '2026-12-11' };
const partnerIn = (target: Target) => (target === 'other-department' ? 'x01' : 'n01');

export const ATTEMPTS_ON_TRAININGS: Readonly<Record<keyof typeof MAY_ON_TRAININGS, Attempt>> = {
  'plan-training': async (api, as, target) => {
    const body = { kind: 'ad-hoc', date, ...content, organiserId: ownerOf(as, target) };
    return (await api.send('plan-training', { as, body })).status === 201;
  },
  'list-trainings': async (api, as, target) => {
    const id = await trainingOf(api, as, target);
    return (await api.send('list-trainings', { as, query: { scope: scopeOf(target) } })).text.includes(id);
  },
  'revise-training': async (api, as, target) =>
    onTraining('revise-training', {
      ...content,
      organiserId: target === 'other-department' ? as : ownerOf(as, target),
    })(api, as, target),
  'cancel-training': onTraining('cancel-training', { reason: '会议冲突' }),
  'add-courseware': onTraining('add-courseware', { fileName: '课件.pdf' }),
  'download-courseware': async (api, as, target) => {
    const of = await trainingOf(api, as, target);
    const form = await api.courseFiles.uploadForm({ fileKey: 'key', contentType: 'application/pdf', maxBytes: 9 });
    api.courseFiles.receive(form, new Uint8Array([1]));
    const place = { period: date, subject: ownerOf(as, target) };
    const courseware = { type: 'courseware', of, fileName: '课件.pdf', fileKey: 'key' } as const;
    const coursewareId = await filed(api, departmentOf(target), place, courseware);
    return (await api.send('download-courseware', { as, params: { coursewareId } })).status === 200;
  },
  'publish-speaker-rota': async (api, as, target) => {
    await api.send('publish-speaker-rota', { as, params: { month }, body: {} });
    return api.facts.appended.some(({ departmentId }) => departmentId === departmentOf(target));
  },
  'show-speaker-rota': async (api, as, target) => {
    await rotaOf(api, target, ownerOf(as, target), partnerIn(target));
    return (await api.send('show-speaker-rota', { as, params: { month } })).status === 200;
  },
  'propose-speaker-swap': async (api, as, target) => {
    await rotaOf(api, target, ownerOf(as, target), partnerIn(target));
    return (await api.send('propose-speaker-swap', { as, params: { month }, body: proposal })).status === 201;
  },
  'accept-speaker-swap': async (api, as, target) => {
    const partner = partnerIn(target);
    await rotaOf(api, target, partner, ownerOf(as, target));
    const request = { as: partner, params: { month }, body: proposal };
    const proposalId = receiptOf(await api.send('propose-speaker-swap', request)).id;
    return (await api.send('accept-speaker-swap', { as, params: { month, proposalId }, body: {} })).status === 201;
  },
};
