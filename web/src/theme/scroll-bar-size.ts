/** Stands in for the components' own measuring, see vite.config.ts. */

interface ScrollBarSize {
  readonly width: number;
  readonly height: number;
}

export function getTargetScrollBarSize(target: HTMLElement = document.body): ScrollBarSize {
  const probe = document.createElement('div');
  const { scrollbarColor, scrollbarWidth } = getComputedStyle(target);
  Object.assign(probe.style, {
    ...{ position: 'absolute', insetBlockStart: '0', width: '100px', height: '100px', overflow: 'scroll' },
    ...{ scrollbarColor, scrollbarWidth },
  });
  document.body.append(probe);
  const size = { width: probe.offsetWidth - probe.clientWidth, height: probe.offsetHeight - probe.clientHeight };
  probe.remove();
  return size;
}

const getScrollBarSize = (): number => getTargetScrollBarSize().width;

export default getScrollBarSize;
