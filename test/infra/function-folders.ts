import { globSync } from 'node:fs';

/** The folders of `functions/` that hold a handler: each is deployed as a function of its name. */
export const FUNCTION_FOLDERS = globSync('functions/*/handler.ts').map((file) => file.split(/[\\/]/)[1] ?? file);
