import type { Client, Prospect } from '../dossier.ts';
import { compareReceipt, type Received } from '../facts/received.ts';
import { normalisedName } from '../names/normalised-name.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import { daysBetween } from '../time/civil.ts';
import { isValidCreditCode } from './credit-code.ts';

/** Why a prospect is not valid. */
export type ProspectFlaw =
  /** Whoever registered it says that the company was insured before. */
  | { readonly reason: 'insured-before' }
  /** `expectedOn` lies before `foundOn`, or more than this many days after it. */
  | { readonly reason: 'outside-horizon'; readonly horizonDays: number }
  | { readonly reason: 'wrong-credit-code' }
  /** The department's register of insured companies held it when it was received. */
  | { readonly reason: 'on-client-register'; readonly sinceMs: number }
  /** An earlier valid prospect of the department is the same company. */
  | { readonly reason: 'claimed-before'; readonly first: Received<Prospect> };

/** What a prospect says of itself, as far as it decides on its validity. */
export type ProspectClaim = Pick<Prospect, 'company' | 'creditCode' | 'foundOn' | 'expectedOn' | 'insuredBefore'>;

/** The companies of a department, as prospects claim them one after another in the order of receipt. */
export interface Claims {
  /** Every reason why the prospect is not valid; with none, the company is its own from now on. */
  readonly claim: (prospect: Received<Prospect>) => readonly ProspectFlaw[];
  /** What `claim` would say of a prospect received at the instant, without claiming anything. */
  readonly examine: (prospect: ProspectClaim, receivedMs: number) => readonly ProspectFlaw[];
}

/** Nearly every prospect is without: one list for all of them. */
export const NO_FLAWS: readonly ProspectFlaw[] = [];

/** What makes two companies the same: the normalised name or, where both give one, the exact credit code. */
const companyKeys = (company: Pick<Client, 'company' | 'creditCode'>): readonly string[] => {
  const name = `name ${normalisedName(company.company)}`;
  const code = company.creditCode ?? null;
  return code === null ? [name] : [name, `code ${code}`];
};

/** When a company, under any of its keys, entered the register of insured companies, as epoch milliseconds. */
export type ClientRegister = (company: Pick<Client, 'company' | 'creditCode'>) => number | null;

/** When each key of a company was first received on the register, as epoch milliseconds. */
const sinceByKey = (clients: readonly Received<Client>[]): ReadonlyMap<string, number> => {
  const since = new Map<string, number>();
  for (const { fact, receivedMs } of clients) {
    for (const key of companyKeys(fact)) since.set(key, Math.min(receivedMs, since.get(key) ?? receivedMs));
  }
  return since;
};

/** The register of insured companies; null for a company that is not on it. */
export const clientRegister = (clients: readonly Received<Client>[]): ClientRegister => {
  const since = sinceByKey(clients);
  return (company) => {
    const instants = companyKeys(company).flatMap((key) => since.get(key) ?? []);
    return instants.length === 0 ? null : Math.min(...instants);
  };
};

/** What is wrong with a prospect whoever else knows the company. */
const flawsByItself = (policy: PolicyInForce, prospect: ProspectClaim): readonly ProspectFlaw[] => {
  const horizonDays = policy('prospects.horizonDays', prospect.foundOn);
  const days = daysBetween(prospect.foundOn, prospect.expectedOn);
  const code = prospect.creditCode ?? null;
  const isWithinHorizon = days >= 0 && days <= horizonDays;
  const isCodeSound = code === null || isValidCreditCode(code);
  if (!prospect.insuredBefore && isWithinHorizon && isCodeSound) return NO_FLAWS;
  const flaws: ProspectFlaw[] = [];
  if (prospect.insuredBefore) flaws.push({ reason: 'insured-before' });
  if (!isWithinHorizon) flaws.push({ reason: 'outside-horizon', horizonDays });
  if (!isCodeSound) flaws.push({ reason: 'wrong-credit-code' });
  return flaws;
};

const joined = (a: readonly ProspectFlaw[], b: readonly ProspectFlaw[]): readonly ProspectFlaw[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];

/** Claims on top of the register of insured companies; prospects are to come in the order of receipt. */
export const newClaims = (policy: PolicyInForce, clients: readonly Received<Client>[]): Claims => {
  const insuredSince = sinceByKey(clients);
  const claimed = new Map<string, Received<Prospect>>();

  const flawsBesideOthers = (keys: readonly string[], receivedMs: number): readonly ProspectFlaw[] => {
    let sinceMs = Number.POSITIVE_INFINITY;
    let first: Received<Prospect> | null = null;
    for (const key of keys) {
      sinceMs = Math.min(sinceMs, insuredSince.get(key) ?? sinceMs);
      const holder = claimed.get(key);
      if (holder !== undefined && (first === null || compareReceipt(holder, first) < 0)) first = holder;
    }
    if (sinceMs > receivedMs && first === null) return NO_FLAWS;
    const flaws: ProspectFlaw[] = [];
    if (sinceMs <= receivedMs) flaws.push({ reason: 'on-client-register', sinceMs });
    if (first !== null) flaws.push({ reason: 'claimed-before', first });
    return flaws;
  };

  const flawsOf = (prospect: ProspectClaim, keys: readonly string[], receivedMs: number) =>
    joined(flawsByItself(policy, prospect), flawsBesideOthers(keys, receivedMs));

  return {
    claim: (prospect) => {
      const keys = companyKeys(prospect.fact);
      const flaws = flawsOf(prospect.fact, keys, prospect.receivedMs);
      if (flaws.length === 0) for (const key of keys) claimed.set(key, prospect);
      return flaws;
    },
    examine: (prospect, receivedMs) => flawsOf(prospect, companyKeys(prospect), receivedMs),
  };
};
