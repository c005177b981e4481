import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';

const primary = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** The language of ours that Accept-Language prefers, by its primary tag; zh-CN when it names neither. */
export function preferredLanguage(context: Context): Language {
  const chosen = accepts(context, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: 'zh-CN',
    match: (wanted, { supports, default: fallback }) =>
      [...wanted]
        .sort((left, right) => right.q - left.q)
        .map(({ type }) => supports.find((language) => primary(language) === primary(type)))
        .find((language) => language !== undefined) ?? fallback,
  });
  return LANGUAGES.find((language) => language === chosen) ?? 'zh-CN';
}
