/** Loaded first by `npm run again -- … --drawn SEED/PATH`: fast-check draws the values of a failure, and nothing after. */

import fc from 'fast-check';

const [seed = '', path = ''] = (process.env['BAIFANG_DRAWN'] ?? '').split('/');
// A path is not among the parameters that fast-check's types let all runs share, but it reads it there.
const drawn = { ...fc.readConfigureGlobal(), seed: Number(seed), path, endOnFailure: true };
fc.configureGlobal(drawn);
