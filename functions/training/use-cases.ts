import type { Call } from '../../shared/ports/call.ts';
import type { ListRecordsDeps } from '../../shared/use-cases/list-records.ts';
import { type AddCoursewareDeps, addCourseware } from './add-courseware.ts';
import { type ChangeTrainingDeps, changeTraining } from './change-training.ts';
import { type DownloadCoursewareDeps, downloadCourseware } from './download-courseware.ts';
import { listTrainings } from './list-trainings.ts';
import { type PlanTrainingDeps, planTraining } from './plan-training.ts';
import { type PublishRotaDeps, publishRota } from './publish-rota.ts';
import { showRota } from './show-rota.ts';
import { type SwapDeps, acceptSwap, proposeSwap } from './swap-turns.ts';

type TrainingDeps = AddCoursewareDeps &
  ChangeTrainingDeps &
  DownloadCoursewareDeps &
  ListRecordsDeps &
  PlanTrainingDeps &
  PublishRotaDeps &
  SwapDeps;

export const trainingUseCases = (deps: TrainingDeps) => ({
  'plan-training': (call: Call<'plan-training'>) => planTraining(deps, call),
  'list-trainings': (call: Call<'list-trainings'>) => listTrainings(deps, call),
  'revise-training': (call: Call<'revise-training'>) =>
    changeTraining(deps, 'revise-training', call, { change: 'revise', ...call.body }),
  'cancel-training': (call: Call<'cancel-training'>) =>
    changeTraining(deps, 'cancel-training', call, { change: 'cancel', reason: call.body.reason }),
  'add-courseware': (call: Call<'add-courseware'>) => addCourseware(deps, call),
  'download-courseware': (call: Call<'download-courseware'>) => downloadCourseware(deps, call),
  'publish-speaker-rota': (call: Call<'publish-speaker-rota'>) => publishRota(deps, call),
  'show-speaker-rota': (call: Call<'show-speaker-rota'>) => showRota(deps, call),
  'propose-speaker-swap': (call: Call<'propose-speaker-swap'>) => proposeSwap(deps, call),
  'accept-speaker-swap': (call: Call<'accept-speaker-swap'>) => acceptSwap(deps, call),
});
