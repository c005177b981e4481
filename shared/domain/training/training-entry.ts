import type { TrainingContent, TrainingEntry, TrainingStep } from './training-records.ts';

/** An entry of the programme as it stands. */
export interface TrainingView extends TrainingContent {
  readonly entry: TrainingEntry;
  /** Why it was cancelled; null while it stands. */
  readonly cancelled: string | null;
  readonly history: readonly TrainingStep[];
}

/** The entry that its planning and its steps, in their order, add up to. */
export const foldTraining = (entry: TrainingEntry, steps: readonly TrainingStep[]): TrainingView => {
  const { topic, title, organiserId, coOrganiserIds } = entry;
  return steps.reduce<TrainingView>(
    (view, { step }) => {
      if (step.change === 'cancel') return { ...view, cancelled: step.reason };
      const { topic, title, organiserId, coOrganiserIds } = step;
      return { ...view, topic, title, organiserId, coOrganiserIds };
    },
    { entry, topic, title, organiserId, coOrganiserIds, cancelled: null, history: steps },
  );
};

/** Whether the person runs the entry. */
export const isOrganiser = ({ organiserId, coOrganiserIds }: TrainingContent, staffId: string): boolean =>
  organiserId === staffId || coOrganiserIds.includes(staffId);
