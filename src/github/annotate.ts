import { error, notice, warning } from '@actions/core';

/** A remark that GitHub shows beside a line of a file, or at the top of the run when there is no file. Lines and columns count from 1. */
export interface Remark {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** From the root of the workspace. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

const PRINT = { error, warning, notice } as const;

/** Prints remarks as annotations. The runner keeps ten of each level (actions/runner: ExecutionContext.cs). */
export function annotate(remarks: readonly Remark[]): void {
  for (const { level, title, message, file, line, column } of remarks) {
    PRINT[level](message, {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    });
  }
}
