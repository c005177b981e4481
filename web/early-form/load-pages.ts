const { sheets = '', scripts = '' } = document.currentScript?.dataset ?? {};

const loaded = (element: HTMLElement) =>
  new Promise((settle) => {
    element.addEventListener('load', settle);
    element.addEventListener('error', settle);
  });

function addSheet(href: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = href;
  const there = loaded(link);
  document.head.append(link);
  return there;
}

function addScript(src: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = '';
  script.src = src;
  // In the order given.
  script.async = false;
  document.head.append(script);
}

/** The pages' own styles and code, which nothing is shown without: the styles first. */
export async function loadPages(): Promise<void> {
  await Promise.all(sheets.split(' ').map(addSheet));
  for (const src of scripts.split(' ')) addScript(src);
}
