/** What DMI says on virtual machines, by the names that systemd-detect-virt uses. Source: systemd src/basic/virt.c. */
const DMI_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bKVM\b|OpenStack|DigitalOcean|Hetzner vServer|KubeVirt/, 'kvm'],
  [/^QEMU/, 'qemu'],
  [/^VMware|^VMW/, 'vmware'],
  [/^(?:innotek GmbH|Oracle Corporation VirtualBox)|VirtualBox/, 'oracle'],
  [/^Xen/, 'xen'],
  [/^Bochs/, 'bochs'],
  [/^Parallels/, 'parallels'],
  [/^BHYVE/, 'bhyve'],
  [/^Microsoft Corporation Virtual Machine/, 'microsoft'],
  [/^Google Google Compute Engine/, 'google'],
  [/^Amazon EC2(?!.*\.metal)/, 'amazon'],
  [/^Apple Inc\. Apple Virtualization/, 'apple'],
];

/** The hypervisor under a machine with this DMI vendor and product; null when they name none. */
export function hypervisorOf(vendor: string | null, product: string | null): string | null {
  const text = [vendor, product].filter((part) => part !== null).join(' ');
  return DMI_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
