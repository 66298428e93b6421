import { type Sh, sh } from '../../core/sh.ts';

/**
 * What the host can carry. Processes on Linux: getconf, cat and stat; on macOS: sysctl, vm_stat, df and mount.
 * File systems on a network are listed but not measured: a dead server would hold the program for ever.
 */
export const RESOURCES_PROGRAM: Sh = sh`
  if [ "$BU_OS" = Darwin ]; then
    f_run sysctlResources sysctl machdep.cpu.brand_string hw.logicalcpu hw.memsize hw.pagesize vm.swapusage hw.optional.arm.FEAT_AES machdep.cpu.features
    f_run vmStat vm_stat
    f_run df df -Pkl
    f_run mountTable mount
  else
    # One processor of x86 tells all; where nothing else tells their number, they are counted.
    most=4000
    f_first cpuOnline /sys/devices/system/cpu/online && most=240
    f_open cpuinfo
    n=0 seen=
    while [ $n -lt $most ] && IFS= read -r v; do
      n=$((n + 1))
      case $v in
        flags*) seen=1 ;;
        'model name'* | Features* | 'CPU impl'* | 'CPU part'* | processor* | Model* | isa* | 'cpu model'*) ;;
        '') [ $most -lt 999 ] && [ -n "$seen" ] && break; continue ;;
        *) continue ;;
      esac
      printf '%s\n' "$v"
    done </proc/cpuinfo
    f_close
    f_open meminfo
    while read -r k v _; do
      case $k in MemTotal: | MemFree: | MemAvailable: | Buffers: | Cached: | SwapTotal: | SwapFree:) printf '%s %s\n' "$k" "$v" ;; esac
      [ "$k" = SwapFree: ] && break
    done </proc/meminfo
    f_close
    f_first memoryLimit /sys/fs/cgroup/memory.max
    v=
    [ -r /proc/self/smaps ] && while read -r k v _; do [ "$k" = KernelPageSize: ] && break; v=; done </proc/self/smaps
    if [ -n "$v" ]; then f_kv pageKiB "$v"; else f_kv pageBytes "$(getconf PAGESIZE)"; fi
    v=$(getconf GNU_LIBC_VERSION)
    f_kv libc "$v"
    if [ -z "$v" ]; then
      for v in /lib/ld-musl-*.so.1; do [ -x "$v" ] && f_run musl "$v" 2>&1; done
    fi
    f_disks() {
      for d in /sys/block/*; do
        case \${d##*/} in loop* | ram* | zram* | dm-* | sr* | fd* | md* | nbd* | mtd* | *boot[01] | *rpmb) continue ;; esac
        [ -r "$d/size" ] || continue
        size= rotational= removable= model=
        read -r size <"$d/size"
        read -r rotational <"$d/queue/rotational"
        read -r removable <"$d/removable"
        [ -r "$d/device/model" ] && read -r model <"$d/device/model"
        f_kv disk "\${d##*/} \${size:-0} \${rotational:-0} \${removable:-0} $model"
      done
    }
    f_disks
    # By cat: shells read a byte at a time, and mounts of containers have long lines.
    f_mounts() {
      set -f
      IFS=$nl n=0
      for v in $(cat /proc/self/mounts); do
        dir=\${v#* }
        type=\${dir#* }
        dir=\${dir%% *}
        type=\${type%% *}
        case $dir in /var/lib/docker/* | /var/lib/containers/* | /var/lib/containerd/* | /var/lib/kubelet/* | /run/* | /snap/*) continue ;; esac
        case $type:$dir in
          *:/ | ext[234]:* | xfs:* | btrfs:* | zfs:* | f2fs:* | bcachefs:* | vfat:* | exfat:* | ntfs3:* | overlay:* | ubifs:* | jffs2:* | virtiofs:*) ;;
          tmpfs:/tmp | tmpfs:/dev/shm | tmpfs:/run | tmpfs:/var/*) ;;
          nfs*:* | cifs:* | smb3:* | ceph:* | 9p:* | fuse.*:*) ;;
          *) continue ;;
        esac
        n=$((n + 1))
        [ $n -gt 200 ] && break
        f_kv mount "\${v% * *}"
        case $type:$dir in *\\* | nfs*:* | cifs:* | smb3:* | ceph:* | 9p:* | fuse.*:*) ;; *) set -- "$@" "$dir" ;; esac
      done
      unset IFS
      set +f
      case " $* " in *' / '*) ;; *) set -- / "$@" ;; esac
      if bu_has stat; then f_run sizes stat -f -c '%S|%b|%f|%a|%c|%d|%n' -- "$@"; else f_run df df -Pk "$@"; fi
    }
    f_mounts
  fi
`;
