import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, signatureOf, webhookSecretOf } from '../../../shared/domain/webhooks/signature.ts';

const AT = 1_795_478_400;
const body = Buffer.from('{"a":1}');
const signed = (header: string, receivedAt = AT) => ({ header, body, receivedAtMs: receivedAt * 1000 });
const header = (secret: string, timestamp = AT) => `t=${timestamp},v1=${signatureOf(secret, timestamp, body)}`;

describe('the signature of a webhook', () => {
  it('is HMAC-SHA-256 over timestamp and body, as any language computes it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.uint8Array(), fc.nat(), (secret, bytes, timestamp) => {
        const other = createHmac('sha256', secret).update(`${timestamp}.`).update(bytes).digest('hex');
        expect(signatureOf(secret, timestamp, bytes)).toBe(other);
      }),
    );
  });

  it.each([
    ['at once', AT, true],
    ['five minutes later', AT + 300, true],
    ['five minutes and a second later', AT + 301, false],
    ['by a clock five minutes behind', AT - 300, true],
    ['by a clock further behind', AT - 301, false],
  ])('is taken %s: %s', (_when, receivedAt, isTaken) => {
    expect(isSigned(signed(header('s'), receivedAt), ['s'])).toBe(isTaken);
  });

  it.each([
    ['of another secret', header('other')],
    ['of another time', header('s').replace(String(AT), String(AT + 1))],
    ['of no time', `v1=${signatureOf('s', AT, body)}`],
    ['of two times', `t=${AT},${header('s')}`],
    ['in capitals', header('s').replace(/[0-9a-f]{64}$/, (hex) => hex.toUpperCase())],
    ['cut short', header('s').slice(0, -1)],
    ['of another scheme', header('s').replace('v1', 'v0')],
    ['missing', ''],
    ['endless', `${header('s')},${'v1=0,'.repeat(1000)}`],
  ])('%s proves nothing', (_what, wrong) => {
    expect(isSigned(signed(wrong), ['s'])).toBe(false);
  });

  it('may come with another one while the sender changes its secret', () => {
    const two = `${header('new')},v1=${signatureOf('s', AT, body)}`;
    expect(isSigned(signed(two), ['s'])).toBe(true);
    expect(isSigned(signed(header('s')), ['new', 's'])).toBe(true);
  });

  it('does not fit a body with any other byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
        fc.pre(Buffer.compare(one, other) !== 0);
        const ofOne = { header: `t=${AT},v1=${signatureOf('s', AT, one)}`, body: other, receivedAtMs: AT * 1000 };
        expect(isSigned(ofOne, ['s'])).toBe(false);
      }),
    );
  });
});

describe('the secret of a webhook', () => {
  const name = { departmentId: 'd1', webhookId: 'w1', generation: 1 };

  it.each([
    ['department', { ...name, departmentId: 'd2' }],
    ['webhook', { ...name, webhookId: 'w2' }],
    ['generation', { ...name, generation: 2 }],
  ])('is another for another %s', (_what, other) => {
    expect(webhookSecretOf('key', name)).toMatch(/^whsec_[0-9a-f]{64}$/);
    expect(webhookSecretOf('key', name)).not.toBe(webhookSecretOf('key', other));
  });
});
