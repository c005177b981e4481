import { Temporal } from 'temporal-polyfill';
import { deliverNotices } from '../../../../functions/deliver-notices/deliver-notices.ts';
import { sealMonth } from '../../../../functions/seal-month/seal-month.ts';
import type { NoticeStore } from '../../../../shared/ports/notice-store.ts';
import type { UseCases } from '../cloud/function-handlers.ts';
import type { PlantedBug } from './planted-bug.ts';
import { standIn } from './stand-in.ts';

type DeliverDeps = Parameters<UseCases['deliverNotices']>[0];

const inDelivery = (name: string, change: (deps: DeliverDeps) => Partial<DeliverDeps>): PlantedBug => ({
  name,
  plant: () => ({
    useCases: {
      deliverNotices: (deps, message, receivedAt) => deliverNotices({ ...deps, ...change(deps) }, message, receivedAt),
    },
  }),
});

const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0);

const claimsLate = (notices: DeliverDeps['notices']): DeliverDeps['notices'] => {
  let claim: (() => ReturnType<NoticeStore['claim']>) | null = null;
  return standIn(notices, {
    claim: (...asked) => {
      claim = () => notices.claim(...asked);
      return Promise.resolve({ outcome: 'claimed' });
    },
    markSent: async (place, messageId) => {
      await claim?.();
      await notices.markSent(place, messageId);
    },
  });
};

/** What goes wrong between the ledger and whoever is told. */
export const DELIVERY_BUGS: readonly PlantedBug[] = [
  inDelivery('a delivery that sends before it claims', ({ notices }) => ({ notices: claimsLate(notices) })),
  inDelivery('a claim that outlives its holder', ({ notices }) => ({
    notices: standIn(notices, { claim: (notice, claimedAt) => notices.claim(notice, claimedAt, LONG_AGO) }),
  })),
  inDelivery('an entry that is settled before its notices are sent', ({ ledger }) => ({
    ledger: standIn(ledger, {
      get: async (departmentId, month, sequence) => {
        await ledger.settle(departmentId, month, sequence);
        return ledger.get(departmentId, month, sequence);
      },
    }),
  })),
  inDelivery('a delivery that does not look whether the mail was taken', ({ mailer }) => ({
    mailer: {
      send: async (mail) => {
        const sent = await mailer.send(mail);
        return sent.outcome === 'retry-later' ? { outcome: 'sent', messageId: 'perhaps' } : sent;
      },
    },
  })),
  {
    name: 'a pack that leaves an award out',
    plant: () => ({
      useCases: {
        sealMonth: (deps, message) =>
          sealMonth(
            {
              ...deps,
              ledger: standIn(deps.ledger, {
                read: async function* (departmentId, month) {
                  for await (const { awards, ...entry } of deps.ledger.read(departmentId, month)) {
                    yield awards === undefined
                      ? entry
                      : { ...entry, awards: { ...awards, granted: awards.granted.slice(1) } };
                  }
                },
              }),
            },
            message,
          ),
      },
    }),
  },
  {
    name: 'a closed month that nobody is told to seal',
    plant: () => ({
      adapters: (adapters) => ({
        ...adapters,
        closings: standIn(adapters.closings, { send: () => Promise.resolve() }),
      }),
    }),
  },
];
