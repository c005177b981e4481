import { rotaRecord } from '../training/rota.ts';
import { departmentOf, filed, names } from './filed.ts';
import { type InMemoryApi, receiptOf } from './in-memory-api.ts';
import type { PermissionRow } from './permission-row.ts';

const content = { topic: 'products', title: '补充医疗方案', coOrganiserIds: [] as string[] } as const;
const date = '2026-11-25';
const month = '2026-12';

/** An entry that the owner organises. */
const trainingOf = (api: InMemoryApi, owner: string): Promise<string> =>
  filed(api, owner, date, { type: 'training-entry', kind: 'ad-hoc', date, ...content, organiserId: owner });

const coursewareOf = async (api: InMemoryApi, owner: string): Promise<string> => {
  const of = await trainingOf(api, owner);
  const form = await api.courseFiles.uploadForm({
    fileKey: 'key',
    contentType: 'application/pdf',
    fileName: 'a.pdf',
    maxBytes: 9,
  });
  api.courseFiles.receive(form, new Uint8Array([1]));
  return filed(api, owner, date, { type: 'courseware', of, fileName: '课件.pdf', fileKey: 'key' });
};

const partnerOf = (owner: string): string => (departmentOf(owner) === 'nb-01' ? 'x01' : 'n01');

const swap = { date: '2026-12-04', forDate: '2026-12-11' };

const rotaOf = async (api: InMemoryApi, first: string, second: string): Promise<string> => {
  const turns = [
    { date: swap.date, staffId: first },
    { date: swap.forDate, staffId: second },
  ];
  await api.facts.append(rotaRecord(departmentOf(first), month, turns));
  return month;
};

/** Another month than that of `rotaOf`: there is one rota for a month. */
const monthOfProposal = '2027-01';
const swapOfProposal = { date: '2027-01-08', forDate: '2027-01-15' };

/** Somebody offers their turn for the owner's. */
const proposalTo = async (api: InMemoryApi, owner: string): Promise<string> => {
  const partner = partnerOf(owner);
  const turns = [
    { date: swapOfProposal.date, staffId: partner },
    { date: swapOfProposal.forDate, staffId: owner },
  ];
  await api.facts.append(rotaRecord(departmentOf(owner), monthOfProposal, turns));
  const params = { month: monthOfProposal };
  return receiptOf(await api.send('propose-speaker-swap', { as: partner, params, body: swapOfProposal })).id;
};

const onTraining = (body: object): PermissionRow => ({
  make: trainingOf,
  address: ({ recordId }) => ({ params: { trainingId: recordId }, body }),
});

const onRota = (body?: object): PermissionRow => ({
  make: (api, owner) => rotaOf(api, owner, partnerOf(owner)),
  address: ({ recordId }) => ({ params: { month: recordId }, ...(body && { body }) }),
});

export const ROWS_OF_TRAININGS = {
  'plan-training': {
    address: ({ owner }) => ({ body: { kind: 'ad-hoc', date, ...content, organiserId: owner } }),
  },
  'list-trainings': { make: trainingOf, address: ({ scope }) => ({ query: { scope } }), shows: names('organiserId') },
  'revise-training': {
    make: trainingOf,
    address: ({ owner, recordId }) => ({ params: { trainingId: recordId }, body: { ...content, organiserId: owner } }),
  },
  'cancel-training': onTraining({ reason: '会议冲突' }),
  'add-courseware': onTraining({ fileName: '课件.pdf' }),
  'download-courseware': {
    make: coursewareOf,
    address: ({ recordId }) => ({ params: { coursewareId: recordId } }),
  },
  'publish-speaker-rota': {
    address: () => ({ params: { month }, body: {} }),
    shows: (_, owner) => departmentOf(owner) === 'hz-01',
  },
  'show-speaker-rota': onRota(),
  'propose-speaker-swap': onRota(swap),
  'accept-speaker-swap': {
    make: proposalTo,
    address: ({ recordId }) => ({ params: { month: monthOfProposal, proposalId: recordId }, body: {} }),
  },
} as const satisfies Readonly<Record<string, PermissionRow>>;
