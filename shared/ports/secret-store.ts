export interface SecretStore {
  /** The current value of the secret named when the store was made; kept for the life of the process. */
  read(): Promise<string>;
}
