import {
  AddCoursewareSchema,
  CancelTrainingSchema,
  CoursewareDownloadSchema,
  CoursewareParamsSchema,
  CoursewareUploadSchema,
  ListTrainingsQuerySchema,
  PlanTrainingSchema,
  ProposeSwapSchema,
  ReviseTrainingSchema,
  RotaParamsSchema,
  SpeakerRotaSchema,
  SwapParamsSchema,
  TrainingPageSchema,
  TrainingParamsSchema,
} from '../trainings.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const trainingContracts = {
  'plan-training': { ...submits, body: PlanTrainingSchema },
  'list-trainings': { ...reads, query: ListTrainingsQuerySchema, response: TrainingPageSchema },
  'revise-training': { ...submits, params: TrainingParamsSchema, body: ReviseTrainingSchema },
  'cancel-training': { ...submits, params: TrainingParamsSchema, body: CancelTrainingSchema },
  'add-courseware': {
    ...submits,
    params: TrainingParamsSchema,
    body: AddCoursewareSchema,
    response: CoursewareUploadSchema,
  },
  'download-courseware': { ...reads, params: CoursewareParamsSchema, response: CoursewareDownloadSchema },
  'publish-speaker-rota': { ...submits, params: RotaParamsSchema },
  'show-speaker-rota': { ...reads, params: RotaParamsSchema, response: SpeakerRotaSchema },
  'propose-speaker-swap': { ...submits, params: RotaParamsSchema, body: ProposeSwapSchema },
  'accept-speaker-swap': { ...submits, params: SwapParamsSchema },
} as const satisfies ContractsOf<'training'>;
