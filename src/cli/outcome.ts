/** Where a command leaves its exit code. */
export interface Outcome {
  set(code: number): void;
}
