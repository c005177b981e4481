import { describe, expect, it } from 'vitest';
import { paperName, papersOf } from '../../../shared/domain/cases/papers.ts';

describe('a paper', () => {
  it.each(['claim', 'policy-service'] as const)('of the list of a %s has a name in both languages', (kind) => {
    for (const paper of papersOf(kind)) {
      expect(paperName(kind, paper, 'zh-CN')).toMatch(/^\p{Script=Han}+$/u);
      expect(paperName(kind, paper, 'en')).toMatch(/^[a-z' ]+$/);
    }
  });

  it.each(['驾驶证', 'agent-id', 'toString'])('further than those of a claim has none: %s', (paper) => {
    expect(paperName('claim', paper, 'en')).toBeNull();
  });
});
