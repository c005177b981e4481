/** What `cdk` runs (see cdk.json): `cdk deploy --all --context stage=prod`. */

import * as z from 'zod';
import { stageNamed } from './stages.ts';
import { addStacks, createApp } from './system.ts';

const app = createApp();
const stageName: unknown = app.node.tryGetContext('stage') ?? 'dev';
addStacks(app, stageNamed(z.string().parse(stageName)));
app.synth();
