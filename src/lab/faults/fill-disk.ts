import { quote } from '../../core/sh.ts';
import type { Lab } from '../lab.ts';
import { type Fault, faultWith } from './fault.ts';
import { inHost } from './in-host.ts';

const FILLER = '.bringup-lab-filler';

/** Fills the file system at a directory of a host to the last byte: a small one is put over it, with what was there. Undoing keeps what was written meanwhile. */
export async function fillDisk(lab: Lab, host: string, directory: string): Promise<Fault> {
  const at = quote(directory);
  await inHost(
    lab,
    host,
    `mkdir -p ${at}
    stage=$(mktemp -d /run/bringup-lab.XXXXXX)
    used=$(du -sk ${at} | cut -f1)
    mount -t tmpfs -o size=$((used * 2 + 512))k lab-full "$stage"
    cp -a ${at}/. "$stage/"
    chmod --reference=${at} "$stage"; chown --reference=${at} "$stage"
    mount --bind "$stage" ${at}
    umount "$stage"; rmdir "$stage"
    dd if=/dev/zero of=${at}/${FILLER} bs=4k 2>/dev/null || :
    test "$(df --output=avail ${at} | tail -n 1)" -eq 0`,
  );
  return faultWith(`${directory} of ${host} full`, async () => {
    // What holds a file open here keeps the mount busy: then it stays, roomy, until the host reboots.
    await inHost(
      lab,
      host,
      `mountpoint -q ${at} || exit 0
      rm -f ${at}/${FILLER}
      mount -o remount,size=50% ${at}
      below=$(mktemp -d /run/bringup-lab.XXXXXX)
      mount --bind / "$below"
      find "$below"${at} -mindepth 1 -delete
      cp -a ${at}/. "$below"${at}/
      umount "$below"; rmdir "$below"
      umount ${at} 2>/dev/null || :`,
    );
  });
}
