import { type Sh, sh } from '../../core/sh.ts';

/**
 * How the host is connected. Processes on Linux: ip, grep, ss and head; on macOS: ifconfig, netstat, lsof and head.
 * The names of listening programs are only visible to root, and the dearest fact of all: ss looks at every process.
 */
export const NETWORK_PROGRAM: Sh = sh`
  f_file resolv /etc/resolv.conf 40
  if [ "$BU_OS" = Darwin ]; then
    f_run ifconfig ifconfig -a
    f_run netstatRoutes netstat -rn
    f_lsof() { lsof -nP -F pcPn -iTCP -sTCP:LISTEN -iUDP | head -n 4000; }
    f_run lsof f_lsof
  else
    if bu_has ip; then f_run ipAddr ip -o addr; else f_run ifconfig ifconfig -a; fi
    f_links() {
      n=0
      for d in /sys/class/net/*; do
        [ -r "$d/mtu" ] || continue
        [ $((n += 1)) -gt 100 ] && break
        mac= mtu= state= speed=
        read -r mac <"$d/address"
        read -r mtu <"$d/mtu"
        read -r state <"$d/operstate"
        read -r speed <"$d/speed"
        f_kv link "\${d##*/} \${mac:--} \${mtu:-0} \${state:--} \${speed:-0}"
      done
    }
    f_links
    f_file routes4 /proc/net/route 200
    f_run routes6 grep '^0\{32\} 00 ' /proc/net/ipv6_route
    if bu_has ss; then
      o=-ltun
      case $id in 'uid=0('*) o=-ltunp ;; esac
      f_ss() { ss $o | head -n 400; }
      f_run ss f_ss
    else
      for v in tcp tcp6 udp udp6; do f_file "proc-$v" /proc/net/$v 400; done
    fi
  fi
`;
