import type { Texts } from '../contracts/problems.ts';
import { html } from './html.ts';

interface UnsubscribePage {
  readonly kind: Texts;
  /** Whether it asks, or says that it is done. */
  readonly done: boolean;
}

/** What a link to unsubscribe shows to a person who follows it: a question, for programs follow links too. */
export const unsubscribePage = ({ kind, done }: UnsubscribePage): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>退订 · Unsubscribe</title>
      </head>
      <body>
        <h1>${kind['zh-CN']} · ${kind.en}</h1>
        ${
          done
            ? html`<p>已退订，可在系统的通知设置里恢复。 · Done. You can turn it on again in your settings.</p>`
            : html`<p>不再接收这种通知？ · Stop receiving these notices?</p>
                <form method="post"><button type="submit">退订 · Unsubscribe</button></form>`
        }
      </body>
    </html>`.text;
