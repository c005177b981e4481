/**
 * The components make their styles at run time. Under a content security policy without 'unsafe-inline' a style element is
 * refused, a constructed sheet is not: the elements are collected off the page, and the document adopts a sheet for each.
 */
export function createAdoptedContainer(): HTMLElement {
  const container = document.createElement('div');
  const sheets = new WeakMap<Element, { readonly sheet: CSSStyleSheet; text: string }>();
  const sheetOf = (style: Element): CSSStyleSheet => {
    const made = sheets.get(style) ?? { sheet: new CSSStyleSheet(), text: '' };
    sheets.set(style, made);
    if (made.text !== style.textContent) {
      made.text = style.textContent;
      made.sheet.replaceSync(made.text);
    }
    return made.sheet;
  };
  new MutationObserver(() => {
    document.adoptedStyleSheets = Array.from(container.children, sheetOf);
  }).observe(container, { childList: true, characterData: true, subtree: true });
  return container;
}
