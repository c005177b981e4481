/** Everything that proves nothing, posted to a real webhook of the local cloud. */

import { allItems, type Caller, signIn } from '../../../commands/demo/client.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { seededRandom } from '../../support/sample/random.ts';
import type { ProofSize } from '../part.ts';
import { emailOf, NOW } from './cloud-under-attack.ts';
import { type Hook, postedWrongly, postTo, type WebhookPost } from './posted-wrongly.ts';
import type { Tried } from './tokens-refused.ts';

const ADMINISTRATOR = 's24';
const AUTHOR = 's03';
const SAMPLE_POSTS = 150;

const nowSeconds = Date.parse(NOW) / 1000;

export interface TriedPosts extends Omit<Tried, 'invocations'> {
  /** Suggestions there are after all attempts, beyond the one that was posted as it should be, twice. */
  readonly added: number;
}

async function hookOf(administrator: Caller, name: string): Promise<Hook> {
  const fields = [{ field: 'text', from: ['text'], always: null }];
  const mapping = { person: 'person', submission: 'id', fields };
  const { webhook, secret } = await administrator('create-webhook', { body: { name, form: 'suggestion', mapping } });
  return { path: webhook.path, secret };
}

const post = async ({ url }: LocalCloudProcess, { path, body, signature }: WebhookPost): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'baifang-signature': signature }),
    },
    body: new Uint8Array(body),
  });

function sampled(posts: readonly WebhookPost[], size: ProofSize, seed: number): readonly WebhookPost[] {
  if (size === 'full') return posts;
  const random = seededRandom(seed);
  return Array.from({ length: SAMPLE_POSTS }, () => random.pick(posts));
}

export async function tryPosts(cloud: LocalCloudProcess, size: ProofSize, seed: number): Promise<TriedPosts> {
  const administrator = await signIn(cloud.url, emailOf(ADMINISTRATOR));
  const author = await signIn(cloud.url, emailOf(AUTHOR));
  const suggestions = () =>
    allItems((cursor) =>
      author('list-suggestions', { query: { scope: 'own', ...(cursor !== undefined && { cursor }) } }),
    );
  const [hook, other] = [await hookOf(administrator, '甲'), await hookOf(administrator, '乙')];
  const body = Buffer.from(JSON.stringify({ id: 1, person: emailOf(AUTHOR), text: '早会改到九点' }));
  const genuine = postTo(hook, body, nowSeconds);
  const before = (await suggestions()).length;
  const [first, replayed] = [await post(cloud, genuine), await post(cloud, genuine)];
  const wrong: string[] = [];
  if (first.status !== 201) wrong.push(`a post that proves itself: ${first.status}`);
  if ((await first.text()) !== (await replayed.text())) wrong.push('a post replayed at once has another receipt');

  const posts = sampled(postedWrongly({ hook, other, genuine, nowSeconds }), size, seed);
  for (const each of posts) {
    const { status } = await post(cloud, each);
    if (status !== 401) wrong.push(`${each.name}: ${status}`);
  }
  return { attempts: posts.length, wrong, added: (await suggestions()).length - before - 1 };
}
