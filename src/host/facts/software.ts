import { type Sh, sh } from '../../core/sh.ts';

/**
 * What the host runs and could be made to run. Processes: python3, sudo and systemctl, each for its version.
 * macOS opens a window when python3 of /usr/bin is started without the developer tools, so it is not.
 */
export const SOFTWARE_PROGRAM: Sh = sh`
  f_open tools
  for v in python3 perl sudo doas docker podman containerd git curl wget tar zstd rsync openssl base64 flock setsid \
    systemctl systemd-run systemd-detect-virt tailscale tailscaled syncthing uv conda nvidia-smi rocm-smi \
    ufw firewall-cmd nft iptables chronyc timedatectl nc getent useradd adduser visudo; do
    command -v "$v"
  done
  f_close
  f_python() {
    for p in /opt/homebrew/bin/python3 /usr/local/bin/python3 /usr/bin/python3; do
      [ -x "$p" ] || continue
      [ "$BU_OS$p" != Darwin/usr/bin/python3 ] || [ -d /Library/Developer/CommandLineTools ] || [ -d /Applications/Xcode.app ] || continue
      f_kv python "$p"
      f_kv pythonVersion "$("$p" -V 2>&1)"
      return
    done
  }
  f_python
  bu_has sudo && f_kv sudo "$(sudo -V)"
  bu_has systemctl && f_kv systemd "$(systemctl --version)"
  f_paths dockerSocket /var/run/docker.sock
  f_first selinux /sys/fs/selinux/enforce
  f_first apparmor /sys/module/apparmor/parameters/enabled
  f_paths path /sys/fs/cgroup/cgroup.controllers /run/systemd/timesync/synchronized
  f_sshd() {
    for f in /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf /etc/systemd/system/ssh*.socket.d/*.conf /run/systemd/generator/ssh*.socket.d/*.conf; do
      [ -r "$f" ] || continue
      f_kv sshdFile "$f"
      while read -r v; do
        case $v in [Pp][Oo][Rr][Tt]* | [Ll]isten[AaSs]*) f_kv sshdLine "$v" ;; esac
      done <"$f"
    done
  }
  f_sshd
`;
