/** What an entry did to a breach: `adjusted` put another ruling on it in the place of the one before. */
export const RULING_STEPS = ['ruled', 'reversed', 'restored', 'adjusted'] as const;
export type RulingStep = (typeof RULING_STEPS)[number];
