/** What travels between the local cloud and a function's thread. */

/** Lambda's shape of an error, as callers and logs see it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type InvocationResult =
  | {
      readonly outcome: 'returned';
      /** JSON, or undefined when the handler returned nothing. */ readonly payload: string | undefined;
    }
  | { readonly outcome: 'failed'; readonly error: FunctionError };

export interface InvocationRequest {
  readonly requestId: string;
  /** JSON. */
  readonly event: string;
  /** Milliseconds of real time since the epoch. */
  readonly deadline: number;
}

export interface InstanceData {
  readonly folder: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
  /** Where compiled modules are kept, so that the next instance loads in half the time; absent: nowhere. */
  readonly compileCache: string | undefined;
}

/** `ready` once the module is loaded, then one result per request. */
export type InstanceMessage =
  | {
      readonly kind: 'ready';
      /** The files it was loaded from. */ readonly files: readonly string[];
    }
  | { readonly kind: 'result'; readonly result: InvocationResult };
