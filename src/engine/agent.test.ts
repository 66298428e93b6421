import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRELUDE } from '../host/prelude.ts';
import { agentText } from './agent.ts';

/** Waits for its child as sudo does, which stops itself when its child is stopped. */
const PARENT = `
import os, subprocess, sys
child = subprocess.Popen(['sh', '-c', open(sys.argv[1]).read()], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
_, status = os.waitpid(child.pid, os.WUNTRACED)
print('stopped' if os.WIFSTOPPED(status) else 'killed by %d' % os.WTERMSIG(status))
if os.WIFSTOPPED(status):
    child.kill()
`;

test.skipIf(process.platform !== 'linux')(
  'an agent that hears nothing goes, and is not stopped before',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'agent-'));
    try {
      const text = join(folder, 'agent');
      writeFileSync(text, agentText('mark', PRELUDE.text, 'sleep 60').replace('bu_watch 90', 'bu_watch 0.2'));
      const { stdout, stderr } = spawnSync('python3', ['-c', PARENT, text], { encoding: 'utf8', timeout: 60_000 });
      expect([stdout.trim(), stderr]).toEqual(['killed by 9', '']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  100_000,
);
