import { describe, expect, it } from 'vitest';
import { checkLink, firstLink, hashIn } from '../../../shared/domain/ledger/chain.ts';

const NEXT = firstLink('hz-01', '2026-11');
const link = { ...NEXT, hash: 'a'.repeat(64) };

describe('the hash in a value', () => {
  it('is the one that an entry says it has, right or wrong', () => {
    expect(hashIn(link)).toBe('a'.repeat(64));
    expect(checkLink(link, NEXT)).toEqual({ fault: 'content' });
  });

  it.each<readonly [given: string, value: unknown]>([
    ['nothing', null],
    ['a text', 'a'.repeat(64)],
    ['an entry without a hash', NEXT],
    ['an entry whose hash is no text', { ...link, hash: 7 }],
    ['an entry without a place in the chain', { hash: link.hash }],
  ])('is empty in %s, which is no entry', (_, value) => {
    expect(hashIn(value)).toBe('');
    expect(checkLink(value, NEXT)).toEqual({ fault: 'not-an-entry' });
  });
});
