/** What became of a prospect, as a follow-up says: `signed` and `lost` end the pursuit. */
export const FOLLOW_UP_STATUSES = ['contacted', 'quoted', 'negotiating', 'signed', 'lost'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];
