import { ensureImage, type Suite } from '../../../src/lab/image.ts';
import { labCacheDir } from '../../../src/lab/paths.ts';
import { type ChrootHost, chrootHost } from '../trial-host.ts';

/** Programs that read what we write, as nodes have them. Ubuntu's own versions of them are not among Debian's packages. */
const READERS = ['cloud-init', 'netplan.io', 'network-manager'];

/** MAC address of the one interface, e0, of `onItsOwn`. */
export const READER_MAC = '02:00:5e:00:53:01';

/** A script with a network and a machine's name of its own, in which a program may do what it does on a node. */
export const onItsOwn = (script: string) => `cat >/run/asked <<'ASKED'
mount -t sysfs -o ro sysfs /sys
hostname -F /etc/hostname; ip link set lo up
ip link add e0 address ${READER_MAC} type veth peer name p0; ip link set p0 up
${script}
ASKED
exec unshare --net --mount --uts sh /run/asked`;

/** Roots of a real system with the programs that read what an image is given. */
export interface ReaderRoots extends AsyncDisposable {
  fresh(): Promise<ChrootHost>;
}

/** The root of a suite with those programs, made once per machine; each root is a new one, with a user `stock` who has a password. */
export async function readerRoots(suite: Suite): Promise<ReaderRoots> {
  const progress = (line: string) => process.stderr.write(`lab: ${line}\n`);
  const lowers = await ensureImage(suite, READERS, { cacheDir: labCacheDir(), progress });
  const made: ChrootHost[] = [];
  return {
    async fresh() {
      const root = await chrootHost(lowers, {
        'etc/machine-id': '0123456789abcdef0123456789abcdef\n',
        'etc/cloud/cloud.cfg.d/99-test.cfg': 'datasource_list: [ NoCloud, None ]\n',
        'etc/NetworkManager/conf.d/test.conf': '[keyfile]\nunmanaged-devices=interface-name:p0\n',
        'run/systemd/container': 'lxc\n',
        'run/sshd/.here': '',
      });
      made.push(root);
      // No init runs here that systemctl could talk to.
      await root.run(`ln -s /bin/true /usr/local/bin/systemctl; useradd -m -p '$6$published$hash' stock`);
      return root;
    },
    async [Symbol.asyncDispose]() {
      for (const root of made) await root[Symbol.asyncDispose]();
    },
  };
}
