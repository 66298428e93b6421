import type { FoundFile, ImageFacts, VolumeFacts } from '../../../../src/image/os/image-facts.ts';

const file = (text: string): FoundFile => ({ type: 'file', text });
const directory = (...names: readonly string[]): FoundFile => ({ type: 'directory', names });

const ACCOUNTS = {
  '/etc/hosts': file('127.0.0.1\tlocalhost\n127.0.1.1\tstock\n::1\tip6-localhost\n'),
  '/etc/passwd': file('root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\npi:x:1000:1000:,,,:/home/pi:/bin/bash\n'),
  '/etc/shadow': file('root:$6$published$hash:19000:0:99999:7:::\nnobody:*:19000:0:99999:7:::\npi::19000:0:99999:7:::\n'),
  '/etc/group': file('root:x:0:\nsudo:x:27:pi\nshadow:x:42:\nvideo:x:44:\npi:x:1000:\n'),
  '/etc/gshadow': file('root:*::\nsudo:*::pi\nshadow:*::\nvideo:*::\npi:!::\n'),
  '/etc/skel/.bashrc': file('# bashrc\n'),
  '/etc/ssh': directory('moduli', 'ssh_host_rsa_key', 'ssh_host_rsa_key.pub', 'sshd_config'),
};

function root(partition: number, label: string, files: Readonly<Record<string, FoundFile>>): VolumeFacts {
  return { partition, fileSystem: 'ext4', label, files: new Map(Object.entries({ ...ACCOUNTS, ...files })) };
}

function fat(partition: number, label: string, files: Readonly<Record<string, FoundFile>>): VolumeFacts {
  return { partition, fileSystem: 'fat32', label, files: new Map(Object.entries(files)) };
}

const CLOUD = file('# cloud-init\n');
const UBUNTU = file('NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n');
const DEBIAN = file('PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_CODENAME=bookworm\n');

/** What published images of each kind look like, cut down to what is looked at. */
export const FACTS: Readonly<Record<string, ImageFacts>> = {
  'ubuntu-rk1': {
    volumes: [
      fat(1, 'CIDATA', {
        '/user-data': file(
          '#cloud-config\n\nchpasswd:\n  expire: true\n  list:\n    - ubuntu:ubuntu\n\nssh_pwauth: true\npackages: [chrony]\n',
        ),
        '/meta-data': file('dsmode: local\ninstance-id: cloud-image\n'),
        '/network-config': file('version: 2\nethernets:\n  zz-all-en:\n    match:\n      name: "en*"\n    dhcp4: true\n'),
      }),
      root(2, 'cloudimg-rootfs', { '/etc/os-release': UBUNTU, '/etc/cloud/cloud.cfg': CLOUD }),
    ],
  },
  'ubuntu-raspi': {
    volumes: [
      fat(1, 'system-boot', { '/user-data': file('#cloud-config\n# all of it commented\n'), '/meta-data': file('instance_id: cloud-image\n') }),
      root(2, 'writable', { '/etc/os-release': UBUNTU, '/etc/cloud/cloud.cfg': CLOUD }),
    ],
  },
  raspios: {
    volumes: [
      fat(1, 'bootfs', {
        '/user-data': file('#cloud-config\n'),
        '/meta-data': file('# trap\ndsmode: local\ninstance_id: rpios-image\n'),
        '/cmdline.txt': file('console=serial0,115200 root=PARTUUID=1234-02 rootwait ds=nocloud;i=old resize\n'),
      }),
      root(2, 'rootfs', { '/etc/os-release': DEBIAN, '/etc/rpi-issue': file('Raspberry Pi reference\n'), '/etc/cloud/cloud.cfg': CLOUD }),
    ],
  },
  'raspios-firstrun': {
    volumes: [
      fat(1, 'bootfs', { '/cmdline.txt': file('console=serial0,115200 root=PARTUUID=1234-02 rootwait\n') }),
      root(2, 'rootfs', {
        '/etc/os-release': DEBIAN,
        '/etc/rpi-issue': file('Raspberry Pi reference\n'),
        '/etc/NetworkManager/system-connections': directory(),
      }),
    ],
  },
  'debian-cloud': {
    volumes: [root(1, 'root', { '/etc/os-release': DEBIAN, '/etc/cloud/cloud.cfg': CLOUD }), fat(15, 'EFI', {})],
  },
  armbian: {
    volumes: [
      root(1, 'armbi_root', {
        '/etc/os-release': DEBIAN,
        '/etc/armbian-release': file('BOARD=turing-rk1\n'),
        '/etc/default/armbian-firstrun': file('# firstrun\nOPENSSHD_REGENERATE_HOST_KEYS=true\n'),
        '/etc/netplan': directory('10-dhcp-all-interfaces.yaml'),
        '/etc/netplan/10-dhcp-all-interfaces.yaml': file('network:\n  version: 2\n  renderer: networkd\n'),
      }),
    ],
  },
};
