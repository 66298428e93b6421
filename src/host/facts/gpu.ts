import { type Sh, sh } from '../../core/sh.ts';

/** Graphics processors and accelerators, from /proc and /sys alone: no process, no driver woken up. */
export const GPU_PROGRAM: Sh = sh`
  if [ "$BU_OS" != Darwin ]; then
    f_file nvidiaVersion /proc/driver/nvidia/version 3
    f_nvidia() {
      for f in /proc/driver/nvidia/gpus/*/information; do
        [ -r "$f" ] || continue
        while IFS= read -r v; do case $v in Model:* | 'GPU UUID:'* | 'Bus Location:'*) printf '%s\n' "$v" ;; esac; done <"$f"
      done
    }
    f_run nvidiaGpus f_nvidia
    f_uevent() {
      [ -r "$2/uevent" ] || return
      u="$1 \${2##*/}"
      while IFS= read -r v; do
        case $v in DRIVER=* | PCI_CLASS=* | PCI_ID=* | PCI_SLOT_NAME=* | OF_COMPATIBLE_0=*) u="$u;$v" ;; esac
      done <"$2/uevent"
      [ -r "$2/mem_info_vram_total" ] && read -r v <"$2/mem_info_vram_total" && u="$u;VRAM=$v"
      f_kv device "$u"
    }
    f_gpus() {
      for d in /sys/bus/pci/devices/*; do
        c=
        [ -r "$d/class" ] && read -r c <"$d/class"
        case $c in 0x03* | 0x12*) f_uevent pci "$d" ;; esac
      done
      for d in /sys/class/drm/card[0-9] /sys/class/drm/card[0-9][0-9]; do
        case $(cd -P "$d/device" && pwd) in '' | */pci*) ;; *) f_uevent "\${d##*/}" "$d/device" ;; esac
      done
    }
    f_gpus
    f_paths deviceNode /dev/nvidia0 /dev/nvidiactl /dev/kfd /dev/dri/renderD128
  fi
`;
