/** What SES found about who sent a mail, from the header fields that it puts above all others. */

/** Of a header line its name, in lower case, and its value without line breaks; topmost first. */
export interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

const topmost = (headers: readonly HeaderLine[], name: string): string | undefined =>
  headers.find((header) => header.name === name)?.value;

/** An expression for what stands at the end would look for that end from everywhere in a long run. */
const withoutEnd = (text: string, isEnd: RegExp): string => {
  let length = text.length;
  while (length > 0 && isEnd.test(text.charAt(length - 1))) length -= 1;
  return text.slice(0, length);
};

const domainOf = (address: string): string =>
  withoutEnd(address.slice(address.lastIndexOf('@') + 1), /[>;)\s]/).toLowerCase();

/** The one is the other, or a subdomain of it (relaxed alignment, RFC 7489 §3.1). */
const isAligned = (a: string, b: string): boolean =>
  a !== '' && b !== '' && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));

/** `spf=pass (…) client-ip=…; envelope-from=…` → its result and its properties. */
const resultsOf = (value: string, method: string): { readonly result: string; readonly text: string }[] => {
  const parts = value.split(/;(?=\s*(?:spf|dkim|dmarc|arc)=)/i);
  return parts.flatMap((part) => {
    const [, name, result] = /^\s*(\w+)=(\w+)/.exec(part) ?? [];
    return name?.toLowerCase() === method && result !== undefined ? [{ result: result.toLowerCase(), text: part }] : [];
  });
};

const SES = /^\s*amazonses\.com\s*;/i;

/**
 * Whether the mail is proved to come from the domain of its `From` address: by DKIM, or by SPF of its envelope, neither
 * denied by DMARC, as SES says above all else. What the sender wrote below proves nothing.
 */
export const isAuthentic = (headers: readonly HeaderLine[], from: string): boolean => {
  const value = topmost(headers, 'authentication-results') ?? '';
  // A quoted local part of the envelope could spell out results of its own.
  if (!SES.test(value) || /["\\]/.test(value)) return false;
  const domain = domainOf(from);
  const passes = (method: string, property: RegExp): boolean =>
    resultsOf(value, method).some(
      ({ result, text }) => result === 'pass' && isAligned(domainOf(property.exec(text)?.[1] ?? ''), domain),
    );
  const isDenied = resultsOf(value, 'dmarc').some(({ result }) => result === 'fail');
  return !isDenied && (passes('dkim', /header\.[id]=(\S+)/i) || passes('spf', /envelope-from=(\S+)/i));
};

/** Whether SES looked for spam and viruses and found none for sure: a doubt costs nobody their log. */
export const isHarmless = (headers: readonly HeaderLine[]): boolean =>
  ['x-ses-spam-verdict', 'x-ses-virus-verdict'].every((name) =>
    /^(PASS|GRAY)$/.test(topmost(headers, name)?.trim() ?? ''),
  );

const BY_MACHINES = /^(bulk|list|junk|auto_reply)$/i;

/** Whether a machine sent it (RFC 3834): an answer to it could be answered in turn. */
export const isAutomatic = (headers: readonly HeaderLine[]): boolean => {
  const submitted = topmost(headers, 'auto-submitted')?.trim().toLowerCase();
  const returnPath = topmost(headers, 'return-path')?.trim();
  return (
    (submitted !== undefined && submitted !== 'no') ||
    BY_MACHINES.test(topmost(headers, 'precedence')?.trim() ?? '') ||
    headers.some(({ name }) => name === 'list-id' || name === 'x-autoreply' || name === 'x-autorespond') ||
    returnPath === '<>'
  );
};

/** When SES took it (ms since 1970), by the topmost `Received` field; null where that says nothing. */
export const receivedAtMs = (headers: readonly HeaderLine[]): number | null => {
  const value = topmost(headers, 'received') ?? '';
  const date = value.slice(value.lastIndexOf(';') + 1).replace(/\([^()]*\)/g, '');
  const ms = value.includes(';') ? Date.parse(date) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
};
