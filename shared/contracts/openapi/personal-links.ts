import { LINK_ROUTES } from '../routes.ts';
import type { Texts } from '../problems.ts';
import { bilingual } from './bilingual.ts';
import { referenceTo } from './component-schemas.ts';
import type { Operation } from './document.ts';

type LinkId = keyof typeof LINK_ROUTES;

const operation = (id: LinkId, summary: Texts, mediaType: string): Operation => ({
  operationId: id,
  tags: ['notices'],
  summary: bilingual(summary),
  security: [],
  parameters: [...LINK_ROUTES[id].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  responses: {
    200: {
      description: bilingual({ 'zh-CN': '成功', en: 'Done' }),
      content: { [mediaType]: { schema: { type: 'string' } } },
    },
    404: {
      description: '`link-not-valid` 链接无效 · Not a link of ours',
      content: { 'application/problem+json': { schema: referenceTo('Problem') } },
    },
  },
});

/** What programs follow that cannot sign in: the last part of the address is a key for one person and one purpose. */
export const LINK_OPERATIONS: Readonly<Record<LinkId, Operation>> = {
  'read-calendar-feed': operation(
    'read-calendar-feed',
    { 'zh-CN': '日历订阅：截止时间与会议', en: 'Calendar feed: deadlines and sessions' },
    'text/calendar',
  ),
  'ask-to-unsubscribe': operation(
    'ask-to-unsubscribe',
    { 'zh-CN': '退订的确认页', en: 'The page that asks whether to unsubscribe' },
    'text/html',
  ),
  unsubscribe: operation(
    'unsubscribe',
    { 'zh-CN': '退订一种通知（RFC 8058）', en: 'Unsubscribe from a kind of notice (RFC 8058)' },
    'text/html',
  ),
};
