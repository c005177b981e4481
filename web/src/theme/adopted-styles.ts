/**
 * The components make their styles at run time. Under a content security policy without 'unsafe-inline' a style element is
 * refused, a constructed sheet is not: the elements are collected off the page, and their rules adopted by the document.
 */
export function createAdoptedContainer(): HTMLElement {
  const container = document.createElement('div');
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  new MutationObserver(() => {
    sheet.replaceSync([...container.children].map((style) => style.textContent).join('\n'));
  }).observe(container, { childList: true, characterData: true, subtree: true });
  return container;
}
