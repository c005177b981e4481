/** What is wrong with a commit's message: it is conventional and signed off by its author. */

export interface Commit {
  readonly hash: string;
  readonly author: string;
  readonly message: string;
}

const TYPES = ['feat', 'fix', 'perf', 'refactor', 'docs', 'test', 'build', 'ci', 'style', 'chore', 'revert'];
const SUBJECT = /^([a-z]+)(?:\([a-z0-9,/ -]+\))?!?: \S/;

export function commitFaults({ author, message }: Commit): readonly string[] {
  const [subject = '', second = '', ...rest] = message.trimEnd().split('\n');
  const signers = rest.flatMap((line) => /^Signed-off-by: (.+)$/.exec(line)?.[1] ?? []);
  return [
    ...(TYPES.includes(SUBJECT.exec(subject)?.[1] ?? '')
      ? []
      : [`does not begin as in "feat(judge): …", with one of ${TYPES.join(', ')}`]),
    ...(second === '' ? [] : ['has no empty line after its first']),
    ...(signers.includes(author) ? [] : ['is not signed off by its author: git commit -s']),
  ];
}
