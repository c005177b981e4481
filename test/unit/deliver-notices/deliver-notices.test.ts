import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLAIM_LEASE } from '../../../functions/deliver-notices/deliver-notice.ts';
import { deliverNotices, type DeliverNoticesDeps } from '../../../functions/deliver-notices/deliver-notices.ts';
import type { NoticeRequest } from '../../../shared/domain/ledger/entry.ts';
import { NO_PREFERENCES } from '../../../shared/domain/notices/notice-preferences.ts';
import { firstLink, sealEntry } from '../../../shared/domain/ledger/chain.ts';
import { Crash, crashAtCall, failing, type CrashPoint } from '../../../shared/ports/in-memory/failing.ts';
import { DueIndex } from '../../../shared/ports/in-memory/due-index.ts';
import { InMemoryDepartmentStore } from '../../../shared/ports/in-memory/in-memory-department-store.ts';
import { InMemoryLedgerStore } from '../../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { InMemoryMailer } from '../../../shared/ports/in-memory/in-memory-mailer.ts';
import { InMemoryNoticeStore } from '../../../shared/ports/in-memory/in-memory-notice-store.ts';
import { InMemoryMessenger } from '../../../shared/ports/in-memory/in-memory-messenger.ts';
import { InMemoryPreferenceStore } from '../../../shared/ports/in-memory/in-memory-preference-store.ts';
import { InMemorySecretStore } from '../../../shared/ports/in-memory/in-memory-secret-store.ts';
import type { StaffRecord } from '../../../shared/ports/department-store.ts';

const date = '2026-11-23';
const deadline = '2026-11-23T12:00:00Z';
const ranAt = Temporal.Instant.from('2026-11-23T09:00:00Z');
const announcement = { departmentId: 'hz-01', month: '2026-11', sequence: 1, announcedAt: '2026-11-23T09:00:00Z' };

const person = (id: string, name: string, more: Partial<StaffRecord> = {}): StaffRecord => ({
  id,
  name,
  email: `${id}@example.com`,
  language: 'zh-CN',
  joinedOn: '2020-01-01',
  assignments: [{ from: '2020-01-01', unitId: 'u1', role: 'sales' }],
  ...more,
});

const reminder = (staffId: string): NoticeRequest => ({
  id: `log-reminder.${date}.${staffId}`,
  kind: 'log-reminder',
  staffId,
  date,
  deadline,
});

const missing = (staffId: string): NoticeRequest => ({
  id: `log-missing.${date}.${staffId}`,
  kind: 'log-missing',
  staffId,
  date,
  deadline,
});

describe('delivering the notices of a ledger entry', () => {
  let due: DueIndex;
  let ledger: InMemoryLedgerStore;
  let notices: InMemoryNoticeStore;
  let mailer: InMemoryMailer;
  let preferences: InMemoryPreferenceStore;
  let messenger: InMemoryMessenger;
  let deps: DeliverNoticesDeps;

  const append = async (...requests: readonly NoticeRequest[]): Promise<void> => {
    const entry = sealEntry({
      ...firstLink('hz-01', '2026-11'),
      cause: { kind: 'reminder', logicalTime: '2026-11-23T09:00:00Z' },
      asOf: '2026-11-23T09:00:00Z',
      added: [],
      reversed: [],
      notices: requests,
      inputs: { facts: '', policy: '', calendar: '' },
    });
    await ledger.append(entry, ranAt);
  };
  const states = async (): Promise<Record<string, string>> => {
    const records = await Array.fromAsync(notices.read('hz-01', '2026-11'));
    return Object.fromEntries(records.map(({ staffId, state, reason }) => [staffId, reason ?? state]));
  };
  const stillDue = (): number => due.until(ranAt).length;

  beforeEach(async () => {
    due = new DueIndex();
    ledger = new InMemoryLedgerStore(due);
    notices = new InMemoryNoticeStore();
    mailer = new InMemoryMailer();
    const departments = new InMemoryDepartmentStore();
    await departments.create({
      department: { id: 'hz-01', name: '杭州团险一部' },
      firstMonth: '2026-11',
      policies: [],
      calendar: [],
      units: [{ id: 'u1', name: '营业一部' }],
      staff: [
        person('s01', '王芳'),
        person('s02', 'Li Qiang', { language: 'en' }),
        person('s03', '赵敏', { email: null }),
        person('s04', '陈静', { leftOn: date }),
      ],
    });
    preferences = new InMemoryPreferenceStore();
    messenger = new InMemoryMessenger();
    const receiptKey = new InMemorySecretStore('key');
    const publicUrl = 'https://baifang.example.com';
    deps = { ledger, departments, notices, preferences, mailer, messenger, receiptKey, publicUrl };
  });

  it("sends each person one mail in that person's language, tagged with ids only, and settles the entry", async () => {
    await append(reminder('s01'), reminder('s02'));
    expect(await deliverNotices(deps, announcement, ranAt)).toBe('final');
    expect(mailer.outbox.map(({ to, subject }) => [to, subject])).toEqual([
      ['s01@example.com', '请在 20:00 前提交11月23日星期一的工作日志'],
      ['s02@example.com', 'Please file your daily log of Monday, November 23 by 20:00'],
    ]);
    expect(mailer.outbox[0]?.tags).toEqual({
      departmentId: 'hz-01',
      month: '2026-11',
      noticeId: 'log-reminder.2026-11-23.s01',
    });
    expect(await states()).toEqual({ s01: 'sent', s02: 'sent' });
    expect(stillDue()).toBe(0);
  });

  it('does without what its reader turned off, and says how to turn off what may be', async () => {
    await preferences.save('hz-01', 's01', { ...NO_PREFERENCES, version: 1, off: ['log-reminder'] });
    await append(reminder('s01'), reminder('s02'), missing('s01'));
    expect(await deliverNotices(deps, announcement, ranAt)).toBe('final');
    expect(mailer.outbox.map(({ to, tags }) => [to, tags.noticeId.split('.')[0]])).toEqual([
      ['s02@example.com', 'log-reminder'],
      ['s01@example.com', 'log-missing'],
    ]);
    expect(mailer.outbox.map(({ unsubscribeUrl }) => unsubscribeUrl?.replace(/[0-9a-f]{64}$/, 'KEY') ?? null)).toEqual([
      'https://baifang.example.com/v1/unsubscriptions/hz-01/s02/log-reminder/KEY',
      null,
    ]);
  });

  it('goes to the group robot of whoever has named one, and not by mail', async () => {
    const robot = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k';
    await preferences.save('hz-01', 's03', { ...NO_PREFERENCES, version: 1, robot });
    await append(reminder('s03'), reminder('s02'));
    expect(await deliverNotices(deps, announcement, ranAt)).toBe('final');
    expect(messenger.posted).toMatchObject([
      { robot: { kind: 'wecom', url: robot }, title: '请在 20:00 前提交11月23日星期一的工作日志' },
    ]);
    expect(mailer.outbox.map(({ to }) => to)).toEqual(['s02@example.com']);
    expect(await states()).toEqual({ s02: 'sent', s03: 'sent' });
  });

  it('sends nothing to an address that mails came back from, whatever its letters look like', async () => {
    const suspended = { address: 'S01@example.com', since: '2026-11-20T09:00:00Z' };
    await preferences.save('hz-01', 's01', { ...NO_PREFERENCES, version: 1, suspended });
    await append(reminder('s01'), reminder('s02'));
    expect(await deliverNotices(deps, announcement, ranAt)).toBe('final');
    expect(await states()).toEqual({ s01: 'address-suspended', s02: 'sent' });
  });

  it('waits for the end of quiet hours with what is not urgent, and sends it then', async () => {
    await preferences.save('hz-01', 's01', {
      ...NO_PREFERENCES,
      version: 1,
      quietHours: { from: '17:00', to: '07:30' },
    });
    await append(reminder('s01'), missing('s01'), missing('s02'));
    // 17:00 in Shanghai.
    const morning = Temporal.Instant.from('2026-11-23T23:30:00Z');
    expect(await deliverNotices(deps, announcement, ranAt)).toEqual(morning);
    expect(mailer.outbox.map(({ to }) => to)).toEqual(['s01@example.com', 's02@example.com']);
    expect(due.until(morning.subtract({ milliseconds: 1 }))).toEqual([]);
    expect(due.until(morning)).toHaveLength(1);
    const announcedAt = morning.toString();
    expect(await deliverNotices(deps, { ...announcement, announcedAt }, morning)).toBe('final');
    expect(mailer.outbox.map(({ tags }) => tags.noticeId)).toEqual([
      'log-reminder.2026-11-23.s01',
      'log-missing.2026-11-23.s02',
      'log-missing.2026-11-23.s01',
    ]);
    expect(due.until(morning)).toEqual([]);
  });

  it('sends nothing a second time when the announcement is doubled', async () => {
    await append(reminder('s01'));
    await deliverNotices(deps, announcement, ranAt);
    expect(await deliverNotices(deps, announcement, ranAt.add({ hours: 30 }))).toBe('final');
    expect(mailer.outbox).toHaveLength(1);
  });

  it('settles an entry that causes no notices', async () => {
    await append();
    expect(await deliverNotices(deps, announcement, ranAt)).toBe('final');
    expect(stillDue()).toBe(0);
  });

  it('refuses for good whoever has no address, and still settles', async () => {
    await append(reminder('s03'), reminder('s01'));
    expect(await deliverNotices(deps, announcement, ranAt)).toBe('final');
    expect(await states()).toEqual({ s01: 'sent', s03: 'no-address' });
    expect(stillDue()).toBe(0);
  });

  it('tells people who have left about their own days', async () => {
    await append(missing('s04'));
    await deliverNotices(deps, announcement, ranAt.add({ hours: 48 }));
    expect(mailer.outbox.map(({ to }) => to)).toEqual(['s04@example.com']);
  });

  it.each([
    ['at the deadline', deadline, 'sent'],
    ['a second after it', '2026-11-23T12:00:01Z', 'too-late'],
  ])('a reminder announced %s is %s', async (_, announcedAt, state) => {
    await append(reminder('s01'));
    await deliverNotices(deps, { ...announcement, announcedAt }, ranAt);
    expect(await states()).toEqual({ s01: state });
  });

  it("keeps the provider's refusal as a reason that names no address", async () => {
    mailer = new InMemoryMailer(({ to }) =>
      to === 's01@example.com' ? { outcome: 'refused', reason: 'bad-address' } : undefined,
    );
    await append(reminder('s01'), reminder('s02'));
    expect(await deliverNotices({ ...deps, mailer }, announcement, ranAt)).toBe('final');
    expect(await states()).toEqual({ s01: 'bad-address', s02: 'sent' });
  });

  it('after a passing failure sends the others, stays due, and the next attempt sends only what is missing', async () => {
    let throttled = true;
    mailer = new InMemoryMailer(({ to }) =>
      throttled && to === 's01@example.com' ? { outcome: 'retry-later' } : undefined,
    );
    await append(reminder('s01'), reminder('s02'));
    expect(await deliverNotices({ ...deps, mailer }, announcement, ranAt)).toBe('unfinished');
    expect(await states()).toEqual({ s01: 'released', s02: 'sent' });
    expect(stillDue()).toBe(1);
    throttled = false;
    expect(await deliverNotices({ ...deps, mailer }, announcement, ranAt)).toBe('final');
    expect(mailer.outbox.map(({ to }) => to)).toEqual(['s02@example.com', 's01@example.com']);
  });

  it('leaves a notice alone that another delivery has claimed, and takes it when that claim has outlived its lease', async () => {
    await append(reminder('s01'));
    const dying = { ...deps, mailer: failing<InMemoryMailer>(mailer, crashAtCall(1, 'before')) };
    await expect(deliverNotices(dying, announcement, ranAt)).rejects.toThrow(Crash);
    const leaseEnd = ranAt.add(CLAIM_LEASE);
    expect(await deliverNotices(deps, announcement, leaseEnd)).toBe('in-flight');
    expect(mailer.outbox).toHaveLength(0);
    expect(stillDue()).toBe(1);
    expect(await deliverNotices(deps, announcement, leaseEnd.add({ milliseconds: 1 }))).toBe('final');
    expect(mailer.outbox).toHaveLength(1);
  });

  it('does not repeat a mail whose delivery event came while its claim was left behind', async () => {
    await append(reminder('s01'));
    const dying = { ...deps, mailer: failing<InMemoryMailer>(mailer, crashAtCall(1, 'after')) };
    await expect(deliverNotices(dying, announcement, ranAt)).rejects.toThrow(Crash);
    await notices.markOutcome({ departmentId: 'hz-01', month: '2026-11', noticeId: reminder('s01').id }, 'delivered');
    expect(await deliverNotices(deps, announcement, ranAt.add({ hours: 2 }))).toBe('final');
    expect(mailer.outbox).toHaveLength(1);
    expect(stillDue()).toBe(0);
  });

  it.each(
    Array.from({ length: 9 }, (_, call) => call + 1).flatMap((call) =>
      (['before', 'after'] as const).map((point): [number, CrashPoint] => [call, point]),
    ),
  )('loses no notice to a crash at call %i (%s) and doubles one only if its mail had left', async (call, point) => {
    await append(reminder('s01'), reminder('s02'));
    const plan = crashAtCall(call, point);
    const sentUnmarked: string[] = [];
    const watched = new InMemoryMailer();
    const dying: DeliverNoticesDeps = {
      ...deps,
      ledger: failing<InMemoryLedgerStore>(ledger, plan),
      departments: failing(deps.departments, plan),
      notices: failing<InMemoryNoticeStore>(notices, (method) => {
        const crash = plan(method);
        if (method === 'markSent' && crash === 'before') sentUnmarked.push(method);
        return crash;
      }),
      mailer: failing<InMemoryMailer>(watched, (method) => {
        const crash = plan(method);
        if (crash === 'after') sentUnmarked.push(method);
        return crash;
      }),
    };
    await expect(deliverNotices(dying, announcement, ranAt)).rejects.toThrow(Crash);
    const later = ranAt.add(CLAIM_LEASE).add({ minutes: 5 });
    expect(await deliverNotices({ ...deps, mailer: watched }, announcement, later)).toBe('final');
    expect(await states()).toEqual({ s01: 'sent', s02: 'sent' });
    expect(stillDue()).toBe(0);
    expect(watched.outbox).toHaveLength(2 + sentUnmarked.length);
  });

  it.each([
    ['entry', { ...announcement, sequence: 2 }],
    ['department', { ...announcement, departmentId: 'nowhere' }],
  ])('throws where there is no such %s, so that the message is kept', async (_, unknown) => {
    await append(reminder('s01'));
    await expect(deliverNotices(deps, unknown, ranAt)).rejects.toThrow();
  });
});
