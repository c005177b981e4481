import { useSyncExternalStore } from 'react';

/**
 * The server's time, as far as this device can tell: deadlines are judged by the server's receipt instant, so a device
 * whose clock is wrong must still count down to the right moment. All values are epoch milliseconds.
 */
export interface ServerClock {
  /** A response said it was `serverTime`; the request left at `sentAt` and the answer came at `answeredAt` (device time). Gives the offset. */
  readonly observe: (serverTime: number, sentAt: number, answeredAt: number) => number;
  /** The server's clock less the device's, as it was found earlier. */
  readonly setOffset: (offsetMs: number) => void;
  readonly now: () => number;
  readonly subscribe: (ticked: () => void) => () => void;
}

function createServerClock(deviceNow: () => number): ServerClock {
  let offset = 0;
  let shown = deviceNow();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;

  const tick = () => {
    shown = deviceNow() + offset;
    for (const ticked of listeners) ticked();
  };
  return {
    observe: (serverTime, sentAt, answeredAt) => {
      offset = serverTime - (sentAt + answeredAt) / 2;
      tick();
      return offset;
    },
    setOffset: (offsetMs) => {
      offset = offsetMs;
      tick();
    },
    /** Steps once a second, so that everything on the page shows the same instant. */
    now: () => shown,
    subscribe: (ticked) => {
      listeners.add(ticked);
      timer ??= setInterval(tick, 1000);
      return () => {
        listeners.delete(ticked);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

export const serverClock = createServerClock(Date.now);

/** Epoch milliseconds of the server, stepping once a second. */
export const useNow = (): number => useSyncExternalStore(serverClock.subscribe, serverClock.now);
