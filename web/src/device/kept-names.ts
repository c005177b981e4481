/** What things are kept under on this device: names that are read before the pages' own code is there, see early-form/. */

/** In sessionStorage: the tokens of whoever is signed in in this tab. */
export const TOKENS_KEY = 'baifang.tokens';

export const LANGUAGE_KEY = 'baifang.language';

export const ME_PREFIX = 'baifang.me.';
/** Who was signed in last. */
export const LAST_ME = 'last';

/** Of a person's drafts of daily logs; what follows is the day. */
export const logDraftPrefix = (staffId: string): string => `baifang.draft.daily-log.${staffId}.`;

/** In sessionStorage: what the person known by this subject wrote into the early form. */
export const earlyLogKey = (subject: string): string => `baifang.early-log.${subject}`;

/** The element of the form that stands before the pages do. */
export const EARLY_FORM = 'early-form';
