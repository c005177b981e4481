/** The page on which one chooses who to be. */

import { html } from 'hono/html';
import type { Language, Texts } from '../../../shared/contracts/problems.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly role: Texts;
}

export interface PeopleGroup {
  readonly name: string;
  readonly people: readonly Person[];
}

const TEXTS = {
  'zh-CN': {
    title: '登录',
    hint: '这是本机的演示登录：选择一位同事即可，不需要密码。',
    empty: '名册中还没有人。',
  },
  en: {
    title: 'Sign in',
    hint: 'This is the sign-in of the local cloud: choose a colleague, no password needed.',
    empty: 'Nobody is on the roster yet.',
  },
} as const;

const STYLE = `
  body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; color: #1b2733; background: #f5f7f9; }
  h1 { font-size: 1.4rem; margin: .5rem 0; } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; color: #51606e; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
  button { width: 100%; min-height: 3.25rem; padding: .5rem .9rem; text-align: start; font: inherit; color: inherit; background: #fff; border: 1px solid #c6d0d9; border-radius: .5rem; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #0b6bcb; outline: 2px solid #0b6bcb33; }
  small { color: #51606e; display: block; }
`;

/** zh-CN unless the browser puts English first. */
export async function signInPage(groups: readonly PeopleGroup[], acceptLanguage = ''): Promise<string> {
  const language = acceptLanguage.trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
  const texts = TEXTS[language];
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.title} · 拜访 Baifang</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${texts.title} · 拜访 Baifang</h1>
          <p>${groups.length === 0 ? texts.empty : texts.hint}</p>
          <form method="post">${groups.map((each) => group(each, language))}</form>
        </main>
      </body>
    </html>`;
  return page.toString();
}

const group = ({ name, people }: PeopleGroup, language: Language) =>
  html`<h2>${name}</h2>
    <ul>
      ${people.map(
        (person) =>
          html`<li>
            <button name="email" value="${person.email}">
              ${person.name}<small>${person.role[language]} · ${person.email}</small>
            </button>
          </li>`,
      )}
    </ul>`;
