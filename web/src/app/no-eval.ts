import * as z from 'zod';

// The pages run under a content security policy without 'unsafe-eval'. Loaded before any schema is built.
z.config({ jitless: true });
