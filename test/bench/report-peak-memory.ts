/** Preloaded into a measured process: its peak memory in MB is the last thing on its standard error. */
import { peakMemoryMb } from './measure.ts';

process.on('exit', () => {
  process.stderr.write(String(peakMemoryMb()));
});
