import { describe, expect, it } from 'vitest';
import type { Client, Prospect } from '../../../shared/domain/dossier.ts';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { clientRegister, newClaims } from '../../../shared/domain/prospects/claims.ts';
import type { Received } from '../../../shared/domain/facts/received.ts';
import { CREDIT_CODE } from '../http/forms.ts';

const prospect = (id: string, receivedMs: number, changes: Partial<Prospect> = {}): Received<Prospect> => ({
  receivedMs,
  fact: {
    id,
    type: 'prospect',
    receivedAt: '',
    staffId: 's01',
    company: '甲公司',
    contact: '',
    phone: '',
    foundOn: '2026-11-01',
    expectedOn: '2026-11-30',
    insuredBefore: false,
    ...changes,
  },
});
const client = (company: string, receivedMs: number, creditCode?: string): Received<Client> => ({
  receivedMs,
  fact: { id: company, type: 'client', receivedAt: '', company, creditCode },
});
const policy = policyInForce([]);

describe('claims on companies', () => {
  it('name every reason at once, those of its own before those of others', () => {
    const claims = newClaims(policy, [client('甲公司', 5)]);
    expect(claims.claim(prospect('p1', 4))).toEqual([]);
    const flawed = prospect('p2', 5, { insuredBefore: true, creditCode: 'wrong', expectedOn: '2026-10-31' });
    expect(claims.claim(flawed).map(({ reason }) => reason)).toEqual([
      'insured-before',
      'outside-horizon',
      'wrong-credit-code',
      'on-client-register',
      'claimed-before',
    ]);
  });

  it('of two earlier ones, by name and by code, name the one received first', () => {
    const claims = newClaims(policy, []);
    const [byCode, byName] = [prospect('p1', 1, { company: '乙公司', creditCode: CREDIT_CODE }), prospect('p2', 2)];
    claims.claim(byCode);
    claims.claim(byName);
    expect(claims.claim(prospect('p3', 3, { creditCode: CREDIT_CODE }))).toEqual([
      { reason: 'claimed-before', first: byCode },
    ]);
  });

  it('do not come about by examining', () => {
    const claims = newClaims(policy, []);
    expect(claims.examine(prospect('p1', 1).fact, 1)).toEqual([]);
    expect(claims.claim(prospect('p2', 2))).toEqual([]);
  });

  it('take the horizon in force on the day the prospect was found', () => {
    const inForce = policyInForce([{ effectiveFrom: '2026-11-02', parameters: { 'prospects.horizonDays': 10 } }]);
    const claims = newClaims(inForce, []);
    expect(claims.claim(prospect('p1', 1))).toEqual([]);
    expect(claims.claim(prospect('p2', 2, { company: '乙公司', foundOn: '2026-11-02' }))).toEqual([
      { reason: 'outside-horizon', horizonDays: 10 },
    ]);
  });
});

describe('the client register', () => {
  it('knows since when, by name or by code, whichever was first', () => {
    const insuredSince = clientRegister([client('甲公司', 7, CREDIT_CODE), client('甲公司', 5), client('乙公司', 9)]);
    expect(insuredSince({ company: '甲公司' })).toBe(5);
    expect(insuredSince({ company: '丙公司', creditCode: CREDIT_CODE })).toBe(7);
    expect(insuredSince({ company: '丙公司' })).toBeNull();
  });
});
