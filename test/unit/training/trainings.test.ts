import { describe, expect, it } from 'vitest';
import type { CoursewareUpload, TrainingPage } from '../../../shared/contracts/http/trainings.ts';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';

const weekly = {
  kind: 'weekly',
  date: '2026-11-27',
  topic: 'products',
  title: '补充医疗方案',
  organiserId: 's01',
  coOrganiserIds: ['s03'],
};
const revision = { topic: 'experience', title: '签单经验', organiserId: 's01', coOrganiserIds: [] };

const planned = async (changes: object = {}) => {
  const api = await inMemoryApi();
  const trainingId = receiptOf(await api.send('plan-training', { body: { ...weekly, ...changes } })).id;
  return { api, trainingId };
};

const programme = async (api: InMemoryApi, query: Record<string, string> = {}) => {
  const { body } = await api.send('list-trainings', { as: 't01', query: { scope: 'department', ...query } });
  return (body as TrainingPage).items;
};

describe('an entry of the training programme', () => {
  it('is seen by everybody in the department', async () => {
    const { api, trainingId } = await planned();
    expect(await programme(api)).toMatchObject([{ id: trainingId, ...weekly, state: 'standing', courseware: [] }]);
  });

  it('names those who run it, for readers who may not see the roster', async () => {
    const { api } = await planned();
    const [entry] = await programme(api);
    expect(entry).toMatchObject({ organiserName: '员工s01', coOrganiserNames: ['员工s03'] });
  });

  it.each([
    ['a weekly one on a Thursday', { date: '2026-11-26' }, '/date not-a-friday'],
    ['one in the past', { date: '2026-11-20' }, '/date date-past'],
    ['a co-organiser of another department', { coOrganiserIds: ['x02'] }, '/coOrganiserIds/0 no-such-person'],
    ['a co-organiser who will have left', { coOrganiserIds: ['s02', 'l01'] }, '/coOrganiserIds/1 no-such-person'],
    ['a co-organiser named twice', { coOrganiserIds: ['s02', 's02'] }, '/coOrganiserIds named-twice'],
    ['an unknown topic', { topic: 'golf' }, '/topic not-an-option'],
  ])('%s is refused', async (_what, changes, error) => {
    const api = await inMemoryApi();
    const response = await api.send('plan-training', { body: { ...weekly, ...changes } });
    expect(problemOf(response).errors).toEqual([error]);
    expect(api.facts.appended).toEqual([]);
  });

  it('an ad hoc one may be on any day', async () => {
    const { api } = await planned({ kind: 'ad-hoc', date: '2026-11-25' });
    expect(await programme(api)).toMatchObject([{ kind: 'ad-hoc', date: '2026-11-25' }]);
  });

  it('is revised by any of its organisers, and shows its versions', async () => {
    const { api, trainingId } = await planned();
    const params = { trainingId };
    receiptOf(await api.send('revise-training', { as: 's03', params, body: revision }));
    expect(await programme(api)).toMatchObject([
      {
        ...revision,
        versions: [
          { change: 'plan', by: 's01', text: weekly.title },
          { change: 'revise', by: 's03', text: revision.title },
        ],
      },
    ]);
    const response = await api.send('revise-training', { as: 's03', params, body: { ...revision, title: '再改' } });
    expect(problemOf(response).code).toBe('not-permitted');
  });

  it('once cancelled stays so', async () => {
    const { api, trainingId } = await planned();
    const params = { trainingId };
    receiptOf(await api.send('cancel-training', { as: 'm01', params, body: { reason: '会议冲突' } }));
    expect(await programme(api, { state: 'cancelled' })).toMatchObject([{ id: trainingId }]);
    expect(await programme(api, { state: 'standing' })).toEqual([]);
    for (const response of [
      await api.send('revise-training', { params, body: revision }),
      await api.send('cancel-training', { params, body: { reason: '再次' } }),
      await api.send('add-courseware', { params, body: { fileName: '课件.pdf' } }),
    ]) {
      expect(problemOf(response).code).toBe('training-cancelled');
    }
  });

  it('is found by its topic', async () => {
    const { api } = await planned();
    expect(await programme(api, { topic: 'products' })).toHaveLength(1);
    expect(await programme(api, { topic: 'experience' })).toHaveLength(0);
  });
});

describe('courseware', () => {
  const file = new Uint8Array([37, 80, 68, 70]);
  const added = async () => {
    const { api, trainingId } = await planned();
    const request = { params: { trainingId }, body: { fileName: '课件 一.pdf' } };
    const response = await api.send('add-courseware', request);
    return { api, trainingId, request, response, upload: response.body as CoursewareUpload };
  };

  it('is announced, sent to the store, listed with its entry and downloaded as an attachment', async () => {
    const { api, upload, trainingId } = await added();
    const coursewareId = upload.receipt.id;
    const download = () => api.send('download-courseware', { as: 't01', params: { coursewareId } });
    expect(problemOf(await download())).toMatchObject({ status: 404, code: 'not-uploaded' });
    expect(api.courseFiles.receive(upload.upload, file)).toBe(true);
    const { url } = (await download()).body as { url: string };
    expect(api.courseFiles.open(url)).toEqual({ bytes: file, fileName: '课件 一.pdf' });
    expect(await programme(api)).toMatchObject([
      { id: trainingId, courseware: [{ id: coursewareId, fileName: '课件 一.pdf', filedBy: 's01' }] },
    ]);
  });

  it('announced again gets the same receipt and the same file', async () => {
    const { api, request, upload } = await added();
    const again = (await api.send('add-courseware', request)).body as CoursewareUpload;
    expect(again.receipt).toEqual(upload.receipt);
    expect(again.upload.fields['key']).toBe(upload.upload.fields['key']);
  });

  it('tells its size limit; its address names nobody', async () => {
    const { upload } = await added();
    expect(upload.upload.maxBytes).toBe(52_428_800);
    expect(upload.upload.fields['key']).toMatch(/^courseware\/[0-9a-f]{64}$/);
  });

  it.each(['课件.exe', '课件.html', '课件', '../课件.pdf', 'a\\b.pdf', '.'])(
    'named %s is refused',
    async (fileName) => {
      const { api, trainingId } = await planned();
      const response = await api.send('add-courseware', { params: { trainingId }, body: { fileName } });
      expect(problemOf(response)).toMatchObject({ status: 422, code: 'invalid-request' });
    },
  );

  it('of an entry one does not run is refused; an unknown one is not found', async () => {
    const { api, trainingId } = await planned();
    const body = { fileName: '课件.pdf' };
    const ofOthers = await api.send('add-courseware', { as: 's02', params: { trainingId }, body });
    expect(problemOf(ofOthers).code).toBe('not-permitted');
    const elsewhere = await api.send('add-courseware', { as: 'x01', params: { trainingId }, body });
    expect(problemOf(elsewhere).code).toBe('not-found');
    const download = await api.send('download-courseware', { params: { coursewareId: trainingId } });
    expect(problemOf(download).code).toBe('not-found');
  });
});
