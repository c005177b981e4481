import * as z from 'zod';
import { MeSchema, type Me } from '../../../shared/contracts/http/me.ts';
import { dayIn } from '../clock/zoned-text.ts';
import { LAST_ME, ME_PREFIX } from '../device/kept-names.ts';
import { openShelf } from '../device/shelf.ts';

const KeptSchema = z.object({
  /** Of the identity provider: whom the session is of. */
  subject: z.string(),
  me: MeSchema,
  /** The server's clock less the device's, in milliseconds. */
  offsetMs: z.number(),
});
export type Kept = z.infer<typeof KeptSchema>;

/** Who was signed in last on this device, so that their drafts open without a network. Nothing here lets anybody in. */
const shelf = openShelf(ME_PREFIX, KeptSchema);

export const keepMe = (kept: Kept): void => {
  shelf.put(LAST_ME, kept);
};

export const forgetMe = (): void => {
  shelf.remove(LAST_ME);
};

/** As the person is now, from what was known of them last: what they owed on an earlier day says nothing of today. */
function asOf({ me, offsetMs }: Kept, deviceNow: number): Me {
  const today = dayIn(me.timezone, deviceNow + offsetMs);
  return today === me.today ? me : { ...me, today, duties: [] };
}

/** Of a session's own person only; without a session, of whoever was signed in last. */
export function recallMe(subject: string | undefined): { readonly me: Me; readonly offsetMs: number } | undefined {
  const kept = shelf.all().get(LAST_ME);
  if (kept === undefined || (subject !== undefined && kept.subject !== subject)) return undefined;
  return { me: asOf(kept, Date.now()), offsetMs: kept.offsetMs };
}

/** Whether what is owed today is known at all: it is not where the server was last heard of on an earlier day. */
export const knowsDuties = ({ now, today, timezone }: Me): boolean => dayIn(timezone, Date.parse(now)) === today;
