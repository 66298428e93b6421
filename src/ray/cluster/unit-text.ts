import { waitCommand } from './wait-program.ts';

/** What a unit of systemd needs to know to keep one node alive. */
export interface NodeUnit {
  readonly cluster: string;
  /** Name of the host in the fleet: from it comes how long it waits before it starts again. */
  readonly host: string;
  readonly role: 'head' | 'worker';
  /** Folder of the environment, which has `bin/ray` and `bin/python`. */
  readonly environmentFolder: string;
  /** Arguments of `ray`. `$` is systemd's only in `invocationLabel`. */
  readonly arguments: readonly string[];
  /** A label whose value is systemd's id of this very start, so that a node of an earlier start is not taken for this one. */
  readonly invocationLabel?: string;
  readonly environmentFile: string;
  readonly user: string;
  /** Ray's own folder, which it may always write to. */
  readonly temporaryFolder: string;
  readonly address: string;
  readonly head: { readonly address: string; readonly port: number };
  /** As in the environment file. */
  readonly drainSeconds: number;
  /** More folders it may write to. Without one of them it does not start. */
  readonly writable?: readonly string[];
  /** Commands that root runs before Ray starts and after it ended. */
  readonly before?: readonly (readonly string[])[];
  readonly after?: readonly (readonly string[])[];
  /** While this file is there, it is not started. */
  readonly unlessPath?: string;
}

const OWN_ADDRESS_SECONDS = 60;
const HEAD_SECONDS = 60;

/**
 * The unit of a node. Ray never comes back by itself after it was told that it is dead, so systemd starts it again, for ever, with a
 * pause that differs from host to host. `ray stop` is not used: it ends what is Ray by its name on the whole machine, and not the
 * program that waits. Sources: ray 2.60 python/ray/scripts/scripts.py (`--block` exits 1 when told to end); systemd.service(5),
 * systemd.exec(5).
 */
export function unitText(unit: NodeUnit): string {
  const label = unit.invocationLabel;
  const program = [`${unit.environmentFolder}/bin/ray`, ...withInvocation(unit.arguments, label).map(escaped)];
  const head = unit.role === 'worker' ? unit.head : undefined;
  const wait = waitCommand(unit.address, OWN_ADDRESS_SECONDS, head && { ...head, seconds: HEAD_SECONDS });
  const lines = [
    '# Made by bringup. Changes are overwritten.',
    '[Unit]',
    `Description=Ray ${unit.role} of cluster ${unit.cluster}`,
    'Documentation=https://docs.ray.io/en/latest/cluster/vms/index.html',
    'Wants=network-online.target',
    'After=network-online.target tailscaled.service nftables.service firewalld.service ufw.service',
    'StartLimitIntervalSec=0',
    ...(unit.unlessPath === undefined ? [] : [`ConditionPathExists=!${escapedPath(unit.unlessPath)}`]),
    '',
    '[Service]',
    'Type=exec',
    `User=${unit.user}`,
    `EnvironmentFile=${escapedPath(unit.environmentFile)}`,
    `Environment=HOME=${escapedPath(unit.temporaryFolder)} PYTHONUNBUFFERED=1`,
    `WorkingDirectory=${escapedPath(unit.temporaryFolder)}`,
    ...(unit.before ?? []).map((words) => `ExecStartPre=+${notOne(words).map(escaped).join(' ')}`),
    `ExecStartPre=${[`${unit.environmentFolder}/bin/python`, ...wait].map(escaped).join(' ')}`,
    `ExecStart=${program.join(' ')}`,
    ...(unit.after ?? []).map((words) => `ExecStopPost=+${words.map(escaped).join(' ')}`),
    `TimeoutStartSec=${OWN_ADDRESS_SECONDS + HEAD_SECONDS + 30}`,
    // Only the program itself is told to end, and drains; what is left afterwards is killed.
    'KillMode=mixed',
    `TimeoutStopSec=${unit.drainSeconds + 20}`,
    'SuccessExitStatus=1',
    'Restart=always',
    `RestartSec=${restartSeconds(unit.host)}`,
    // A task that takes too much memory is ended by the kernel, and Ray tells whoever gave it; the node goes on.
    'OOMPolicy=continue',
    'LimitNOFILE=65536',
    'TasksMax=infinity',
    'UMask=0077',
    ...HARDENING,
    `ReadWritePaths=${[unit.temporaryFolder, ...(unit.writable ?? [])].map(escapedPath).join(' ')}`,
    '',
    '[Install]',
    'WantedBy=multi-user.target',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * What Ray needs none of. Left out, because tasks may need them: PrivateDevices and ProtectClock (both hide GPUs), MemoryDenyWriteExecute
 * (compilers at run time), RestrictNamespaces (containers as environments of jobs), PrivateNetwork, PrivateIPC.
 */
const HARDENING: readonly string[] = [
  'NoNewPrivileges=yes',
  'CapabilityBoundingSet=',
  'ProtectSystem=strict',
  'ProtectHome=yes',
  'PrivateTmp=yes',
  'ProtectControlGroups=yes',
  'ProtectKernelLogs=yes',
  'ProtectKernelModules=yes',
  'ProtectKernelTunables=yes',
  'ProtectHostname=yes',
  'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK',
  'RestrictSUIDSGID=yes',
  'RestrictRealtime=yes',
  'LockPersonality=yes',
  'SystemCallArchitectures=native',
];

/** For systemd a success of Ray is one of every command before it, and many a program fails with 1 (systemd src/core/service.c, service_sigchld_event). */
function notOne(words: readonly string[]): readonly string[] {
  return ['/bin/sh', '-c', '"$@" || exit 75', 'sh', ...words];
}

/** 5 to 15 seconds, always the same for a host: workers of one head do not all come back in the same second. */
export function restartSeconds(host: string): number {
  let sum = 0;
  for (const character of host) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return 5 + (sum % 11);
}

/** A placeholder that cannot stand in an argument. */
const INVOCATION = '\u0000';

/** Adds the label with the id of the start to the other labels. */
function withInvocation(words: readonly string[], label: string | undefined): readonly string[] {
  if (label === undefined) return words;
  const own = `${label}=${INVOCATION}`;
  const index = words.findIndex((word) => word.startsWith('--labels='));
  return index < 0 ? [...words, `--labels=${own}`] : words.with(index, `${words[index]},${own}`);
}

/** One word of a command line of systemd. Source: systemd.service(5), Command lines; systemd.unit(5), Specifiers. */
function escaped(word: string): string {
  const text = word
    .replaceAll(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('%', '%%')
    .replaceAll('$', '$$$$')
    .replaceAll(INVOCATION, () => `\${INVOCATION_ID}`);
  return /^[\w@+=:,./%-]+$/.test(word) ? text : `"${text}"`;
}

/** A path in a setting that is no command line. */
function escapedPath(path: string): string {
  return path.replaceAll('%', '%%');
}
