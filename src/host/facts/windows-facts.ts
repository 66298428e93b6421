import { architectureOf } from './architecture.ts';
import { clockFacts, type Exchange } from './clock.ts';
import type { GpuDevice, GpuFacts } from './gpu-facts.ts';
import type { HostFacts } from './host-facts.ts';
import { hypervisorOf } from './hypervisor.ts';
import type { IdentityFacts } from './identity-facts.ts';
import { listMember, member, numberMember, textMember, textsMember } from './loose-json.ts';
import { madeBy } from './made-by.ts';
import { windows } from './os/windows.ts';
import { FACT_SECTIONS, type FactSection } from './program.ts';
import type { ResourceFacts } from './resources-facts.ts';
import type { SoftwareFacts } from './software-facts.ts';
import { windowsNetwork } from './windows-network.ts';

/** Facts from what `windowsFactsScript` sent, as JSON: the same type as of any other host. Never throws; see `parseFacts`. */
export function parseWindowsFacts(output: string, exchange?: Exchange): HostFacts {
  const answer = answerIn(output);
  const sections = textsMember(answer, 'sections');
  const section = <Facts>(name: FactSection, parse: (answer: unknown) => Facts) =>
    sections.includes(name) ? parse(answer) : null;
  return {
    complete: answer !== undefined,
    sections: FACT_SECTIONS.filter((name) => sections.includes(name)),
    ...identity(answer, exchange),
    resources: section('resources', resources),
    network: section('network', windowsNetwork),
    software: section('software', software),
    gpu: section('gpu', gpu),
  };
}

/** The one line of JSON that is ours; profiles and banners may print before it. */
function answerIn(output: string): unknown {
  for (const line of output.split(/\r?\n/)) {
    if (!line.trimStart().startsWith('{') || !line.includes('"buFacts":1')) continue;
    try {
      return JSON.parse(line) as unknown;
    } catch {
      // Cut off on the way: no answer.
    }
  }
  return undefined;
}

function identity(answer: unknown, exchange: Exchange | undefined): IdentityFacts {
  const machine = textMember(answer, 'arch');
  const build = Number(textMember(answer, 'build') ?? 0);
  // The registry of Windows 11 still says Windows 10; only the build tells.
  const product = textMember(answer, 'product')?.replace(/^Windows 10/, build >= 22000 ? 'Windows 11' : 'Windows 10');
  const vendor = textMember(answer, 'vendor');
  const model = textMember(answer, 'model');
  return {
    os: {
      id: 'windows',
      family: windows.family,
      versionId: textMember(answer, 'version'),
      codename: null,
      prettyName: [product ?? 'Windows', textMember(answer, 'display')].filter((part) => part !== null).join(' '),
      variant: null,
      packageManager: windows.packageManager,
      serviceManager: windows.serviceManager,
      kernelName: 'Windows',
      kernelRelease: textMember(answer, 'version'),
      machine,
      arch: architectureOf(machine, []),
      initProcess: null,
      systemdRunning: false,
      imageBased: false,
      rebootRequired: false,
    },
    machine: {
      hostname: textMember(answer, 'hostname'),
      machineId: textMember(answer, 'machineId'),
      bootId: textMember(answer, 'bootId'),
      vendor: madeBy(vendor),
      model: madeBy(model),
      uptimeSeconds: numberMember(answer, 'uptimeSeconds'),
    },
    user: {
      name: textMember(answer, 'user'),
      uid: null,
      gid: null,
      groups: member(answer, 'admin') === true ? ['Administrators'] : [],
    },
    clock: clockFacts(numberMember(answer, 'clockMs'), 0, exchange),
    virtualisation: { container: null, hypervisor: hypervisorOf(vendor, model), wsl: null },
  };
}

function resources(answer: unknown): ResourceFacts {
  const kib = (name: string) => scaled(numberMember(answer, name), 1024);
  return {
    cpuModel: textMember(answer, 'cpu'),
    cpuCount: numberMember(answer, 'cpuCount'),
    cpuAes: null,
    memoryTotalBytes: kib('memoryKiB'),
    memoryAvailableBytes: kib('freeKiB'),
    memoryLimitBytes: null,
    swapTotalBytes: kib('pageKiB'),
    swapFreeBytes: kib('pageFreeKiB'),
    pageSizeBytes: numberMember(answer, 'pageSize'),
    libc: { kind: 'unknown', version: null },
    disks: [],
    mounts: listMember(answer, 'drives').flatMap((drive) => {
      const path = textMember(drive, 'd');
      if (path === null) return [];
      return [
        {
          path: `${path}\\`,
          device: path,
          fsType: textMember(drive, 't')?.toLowerCase() ?? null,
          options: [],
          readOnly: false,
          sizeBytes: numberMember(drive, 's'),
          availableBytes: numberMember(drive, 'a'),
          inodes: null,
          inodesFree: null,
        },
      ];
    }),
  };
}

function software(answer: unknown): SoftwareFacts {
  const paths = textsMember(answer, 'tools');
  const tools = Object.fromEntries(paths.map((path) => [path.replace(/^.*\\|\.(?:exe|cmd|bat)$/gi, ''), path]));
  const python = tools['python'];
  const docker = tools['docker'];
  return {
    tools,
    // The one in WindowsApps is no Python but a way to the shop.
    python: python === undefined || /\\WindowsApps\\/i.test(python) ? null : { path: python, version: null },
    sudoVersion: null,
    sudoRs: false,
    systemdVersion: null,
    sshdPorts: null,
    docker: docker === undefined ? null : { path: docker, socket: false },
    selinux: 'off',
    apparmor: false,
    cgroupVersion: null,
    timesyncSynchronized: false,
  };
}

const VENDORS: Readonly<Record<string, string>> = {
  '10de': 'nvidia',
  '1002': 'amd',
  '8086': 'intel',
  '1414': 'microsoft',
};

function gpu(answer: unknown): GpuFacts {
  const cards = listMember(answer, 'gpus');
  const devices = cards.flatMap((card): readonly GpuDevice[] => {
    const [, vendor, device] = /VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})/i.exec(textMember(card, 'p') ?? '') ?? [];
    const id = vendor?.toLowerCase() ?? '';
    return [
      {
        vendor: VENDORS[id] ?? (id === '' ? 'unknown' : id),
        name: textMember(card, 'n'),
        kind: 'display',
        pciDevice: device?.toLowerCase() ?? null,
        pciAddress: null,
        driver: null,
        uuid: null,
        memoryBytes: null,
      },
    ];
  });
  const nvidia = cards.find((_, index) => devices[index]?.vendor === 'nvidia');
  return { devices, nvidiaDriverVersion: nvidiaVersion(textMember(nvidia, 'v')), deviceNodes: [] };
}

/** `31.0.15.3623` of Windows is what NVIDIA calls 536.23: the last five digits. */
function nvidiaVersion(text: string | null): string | null {
  const digits = text?.replaceAll('.', '').slice(-5);
  return digits !== undefined && /^\d{5}$/.test(digits) ? `${digits.slice(0, 3)}.${digits.slice(3)}` : null;
}

function scaled(value: number | null, unit: number): number | null {
  return value === null ? null : value * unit;
}
