import { cleaned, type Frame, linesOf, listOf, textOf, wholeNumber } from './frame.ts';

/** One graphics processor or accelerator. */
export interface GpuDevice {
  /** `nvidia`, `amd`, `intel`, `arm`, `apple`, `broadcom`, `aspeed` (a server's console), or the PCI vendor in hex. */
  readonly vendor: string;
  /** The maker's name of it, where a driver or the system says it. */
  readonly name: string | null;
  readonly kind: 'display' | 'accelerator';
  /** Four hex digits, as in pci.ids; null for devices that are not on PCI. */
  readonly pciDevice: string | null;
  /** `0000:01:00.0`. */
  readonly pciAddress: string | null;
  /** The kernel driver that runs it: `nvidia`, `nouveau`, `amdgpu`, `panthor`, `vfio-pci`. */
  readonly driver: string | null;
  readonly uuid: string | null;
  readonly memoryBytes: number | null;
}

export interface GpuFacts {
  readonly devices: readonly GpuDevice[];
  /** Of the loaded kernel module; null when there is none. */
  readonly nvidiaDriverVersion: string | null;
  /** Device files that programs use: `/dev/nvidia0`, `/dev/kfd`, `/dev/dri/renderD128`. */
  readonly deviceNodes: readonly string[];
}

/** Vendors of display and accelerator devices. Source: pci.ids. */
const PCI_VENDORS: Readonly<Record<string, string>> = {
  '10de': 'nvidia',
  '1002': 'amd',
  '1022': 'amd',
  '8086': 'intel',
  '1a03': 'aspeed',
  '102b': 'matrox',
  '1af4': 'virtio',
  '1b36': 'qemu',
  '1234': 'qemu',
  '15ad': 'vmware',
  '1414': 'microsoft',
  '1da3': 'habana',
  '1ed2': 'furiosa',
};

/** First words of device tree names. Source: linux Documentation/devicetree/bindings/gpu. */
const TREE_VENDORS: readonly (readonly [RegExp, string])[] = [
  [/mali/, 'arm'],
  [/^brcm,/, 'broadcom'],
  [/^nvidia,/, 'nvidia'],
  [/^rockchip,/, 'rockchip'],
  [/^qcom,/, 'qualcomm'],
  [/powervr|^img,/, 'imagination'],
];

/** Makes GPU facts of what the gpu section printed. Throws nothing. */
export function parseGpu(frame: Frame): GpuFacts {
  const nvidia = nvidiaByAddress(linesOf(frame, 'nvidiaGpus'));
  const devices = listOf(frame, 'device').flatMap((text) => deviceOf(text, nvidia));
  const [, version = null] =
    /Kernel Module(?: for \S+)?\s+(\d+(?:\.\d+)+)/.exec(frame.blocks.get('nvidiaVersion') ?? '') ?? [];
  return {
    devices: textOf(frame, 'kernel') === 'Darwin' && textOf(frame, 'machine') === 'arm64' ? [APPLE] : devices,
    nvidiaDriverVersion: version,
    deviceNodes: listOf(frame, 'deviceNode'),
  };
}

/** Every Mac with an ARM processor has its GPU in it; system_profiler would need half a second to say so. */
const APPLE: GpuDevice = {
  vendor: 'apple',
  name: null,
  kind: 'display',
  pciDevice: null,
  pciAddress: null,
  driver: null,
  uuid: null,
  memoryBytes: null,
};

type NvidiaName = { readonly name: string | null; readonly uuid: string | null };

/** `Model:`, `GPU UUID:`, `Bus Location:` in turn for each card, from /proc/driver/nvidia/gpus. */
function nvidiaByAddress(lines: readonly string[]): ReadonlyMap<string, NvidiaName> {
  const found = new Map<string, NvidiaName>();
  let card: NvidiaName = { name: null, uuid: null };
  for (const line of lines) {
    const [, key, value] = /^(Model|GPU UUID|Bus Location):\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === 'Model') card = { name: cleaned(value), uuid: null };
    // Until a program has used the card, its UUID is printed as question marks.
    if (key === 'GPU UUID') card = { ...card, uuid: value?.includes('?') ? null : cleaned(value) };
    if (key === 'Bus Location' && value !== undefined) found.set(value.toLowerCase(), card);
  }
  return found;
}

/** `pci 0000:01:00.0;DRIVER=nvidia;PCI_ID=10DE:2204;...` or `card0 device;DRIVER=...;OF_COMPATIBLE_0=...`. */
function deviceOf(text: string, nvidia: ReadonlyMap<string, NvidiaName>): readonly GpuDevice[] {
  const [head = '', ...fields] = text.split(';');
  const known = new Map(
    fields.map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
  );
  const [vendorId, deviceId] = (known.get('PCI_ID') ?? '').toLowerCase().split(':');
  const tree = known.get('OF_COMPATIBLE_0') ?? '';
  const pciAddress = head.startsWith('pci ') ? head.slice(4).toLowerCase() : null;
  if (pciAddress === null && tree === '') return [];
  const card = nvidia.get(pciAddress ?? '');
  return [
    {
      vendor:
        pciAddress === null
          ? (TREE_VENDORS.find(([pattern]) => pattern.test(tree))?.[1] ?? tree.split(',')[0] ?? 'unknown')
          : (PCI_VENDORS[vendorId ?? ''] ?? cleaned(vendorId) ?? 'unknown'),
      name: card?.name ?? cleaned(tree),
      kind: /^12/.test(known.get('PCI_CLASS') ?? '') ? 'accelerator' : 'display',
      pciDevice: cleaned(deviceId),
      pciAddress,
      driver: cleaned(known.get('DRIVER')),
      uuid: card?.uuid ?? null,
      memoryBytes: wholeNumber(known.get('VRAM')),
    },
  ];
}
