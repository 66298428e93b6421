import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all tests of a run one temporary directory of their own, and fails the run when something is left in it: a test takes
 * away what it made, also when it fails. What Node keeps there is Node's.
 */
export function setup(): () => void {
  const before = process.env['TMPDIR'];
  const own = mkdtempSync(join(tmpdir(), 'bringup-tests-'));
  process.env['TMPDIR'] = own;
  return () => {
    const left = readdirSync(own).filter((name) => name !== 'node-compile-cache');
    rmSync(own, { recursive: true, force: true });
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    if (left.length > 0) throw new Error(`tests left in their temporary directory: ${left.join(', ')}`);
  };
}
