import { type Sh, sh } from '../../core/sh.ts';

/**
 * Who the host is. Processes: date and id (uname ran in the prelude); on macOS also sw_vers, sysctl and ioreg.
 * Everything else is read by the shell itself.
 */
export const IDENTITY_PROGRAM: Sh = sh`
  f_kv clock "$(date +%s.%N)"
  f_kv kernel "$BU_OS"
  f_kv release "$BU_RELEASE"
  f_kv machine "$BU_ARCH"
  id=$(id)
  f_kv id "$id"
  bu_pm >/dev/null
  f_kv packageManager "$BU_PM"
  if [ "$BU_OS" = Darwin ]; then
    f_run swVers sw_vers
    f_run sysctlIdentity sysctl kern.bootsessionuuid kern.boottime kern.hostname hw.model hw.optional.arm64
    f_run ioreg ioreg -rd1 -c IOPlatformExpertDevice
  else
    f_first machineId /etc/machine-id || f_first machineId /var/lib/dbus/machine-id
    f_first bootId /proc/sys/kernel/random/boot_id
    f_first hostname /proc/sys/kernel/hostname
    f_first uptime /proc/uptime
    f_first pid1 /proc/1/comm
    f_first container /run/systemd/container
    f_first vendor /sys/class/dmi/id/sys_vendor
    f_first product /sys/class/dmi/id/product_name
    f_first model /proc/device-tree/model
    f_paths path /run/systemd/system /run/openrc /.dockerenv /run/.containerenv /run/reboot-required \
      /var/run/reboot-required /run/ostree-booted /etc/rpi-issue /proc/sys/fs/binfmt_misc/WSLInterop
    f_paths loader /lib/ld-*.so.* /lib64/ld-*.so.* /lib/*-linux-*/ld-*.so.*
    f_file osRelease /etc/os-release 60 || f_file osRelease /usr/lib/os-release 60
  fi
`;
