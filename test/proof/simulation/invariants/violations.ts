/** What was found wrong, in words. */
export class Violations {
  readonly found: string[] = [];

  add(what: string): void {
    this.found.push(what);
  }

  /** Adds what a check throws, too. */
  async during(what: string, check: () => unknown): Promise<void> {
    try {
      await check();
    } catch (error) {
      this.add(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  get areFound(): boolean {
    return this.found.length > 0;
  }
}
