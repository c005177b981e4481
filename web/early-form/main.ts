/** The first script of index.html: the early form, where one is called for; then the pages. */
import './styles.ts';
import { loadPages } from './load-pages.ts';
import { standEarlyForm } from './stand-early-form.ts';

/** The pages are heavy to take in: whoever writes goes first, and they come once nobody has touched the form for this long. */
const QUIET_MS = 1_000;

function loadPagesWhenQuiet(early: HTMLElement): void {
  let timer = 0;
  const quiet = new AbortController();
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      quiet.abort();
      void loadPages();
    }, QUIET_MS);
  };
  for (const type of ['pointerdown', 'focusin', 'input']) early.addEventListener(type, wait, { signal: quiet.signal });
  wait();
}

/** What is kept here may be of an older build, or not ours at all: then there is no early form, and the pages come as ever. */
function stand(): HTMLElement | undefined {
  try {
    return standEarlyForm();
  } catch {
    return undefined;
  }
}

const early = stand();
if (early === undefined) void loadPages();
else loadPagesWhenQuiet(early);
