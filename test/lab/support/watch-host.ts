import type { Lab } from '../../../src/lab/lab.ts';

/** Looks at a host all the time while something goes on there. */
export interface HostWatch {
  /** Ends the watching; what was seen. */
  end(): Promise<string>;
}

/** Keeps every command line and every environment that a host shows meanwhile. */
export function watchProcesses(lab: Lab, host: string): Promise<HostWatch> {
  return watch(lab, host, `cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'; ps -eo args`);
}

/** Keeps a line each time that the user could not become root by the password, as always before. */
export function watchOldWay(lab: Lab, host: string, user: string, password: string): Promise<HostWatch> {
  const tries = `printf '%s\\n' "$secret" | su ${user} -c 'sudo -k -S -p "" true' 2>&1 >/dev/null || echo "locked out"`;
  return watch(lab, host, `${tries}; echo tried`, password);
}

async function watch(lab: Lab, host: string, script: string, secret = ''): Promise<HostWatch> {
  const file = `/run/watch-${Math.random().toString(36).slice(2)}`;
  const running = lab.run(
    host,
    `IFS= read -r secret; while [ ! -e ${file}.end ]; do { ${script}; } >>${file} 2>&1; : >${file}.began; done`,
    { input: `${secret}\n` },
  );
  await lab.run(host, `until [ -e ${file}.began ]; do sleep 0.05; done`);
  return {
    async end() {
      await lab.run(host, `: >${file}.end`);
      await running;
      return (await lab.run(host, `sort -u ${file}; rm -f ${file}*`)).stdout;
    },
  };
}
