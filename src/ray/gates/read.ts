import { type Sh, sh, trusted } from '../../core/sh.ts';
import { compact } from '../../host/prelude.ts';
import { ENVIRONMENTS } from '../places.ts';

/** First words of the lines that `READ_GATES` prints, the last of them at its end. */
const SOURCE = String.raw`
bu_t() { if bu_has timeout; then timeout 10 "$@"; else "$@"; fi; }
# Text is split at these characters and not at others, and its patterns are no names of files; without: as ever.
bu_words() {
  if [ $# -gt 0 ]; then IFS=$1; set -f; else unset IFS; set +f; fi
}
bu_first() {
  bu_v=
  [ -r "$2" ] && read -r bu_v <"$2"
  [ -n "$bu_v" ] && printf '%s %s\n' "$1" "$bu_v"
}
bu_near() {
  bu_n=$1
  while [ ! -e "$bu_n" ]; do
    bu_n=${'$'}{bu_n%/*}
    [ -n "$bu_n" ] || bu_n=/
  done
}
# The path of a process among control groups: what systemd calls it ends in the name of its unit.
bu_unit() {
  bu_c=
  [ -r "/proc/$1/cgroup" ] && while IFS= read -r bu_g; do
    case $bu_g in
      *:name=systemd:*) bu_c=$bu_g; break ;;
      0::*) bu_c=$bu_g ;;
    esac
  done <"/proc/$1/cgroup"
  printf 'unit %s %s\n' "$1" "${'$'}{bu_c#*:*:}"
}
# Names of folders, of what bringup calls them.
bu_names() {
  bu_k=$1 bu_i=0
  shift
  for bu_d; do
    [ -d "$bu_d" ] || continue
    bu_d=${'$'}{bu_d%/}
    bu_i=$((bu_i + 1))
    [ "$bu_i" -gt 200 ] && break
    case ${'$'}{bu_d##*/} in *[!A-Za-z0-9._-]*) ;; *) printf '%s %s\n' "$bu_k" "${'$'}{bu_d##*/}" ;; esac
  done
}
bu_pm >/dev/null
printf 'os %s\narch %s\npackages %s\n' "$BU_OS" "$BU_ARCH" "$BU_PM"
if [ "$BU_OS" = Linux ]; then
  printf 'page %s\nbits %s\n' "$(getconf PAGESIZE)" "$(getconf LONG_BIT)"
  printf 'cpus %s\n' "$(nproc || getconf _NPROCESSORS_ONLN)"
  printf 'libc %s\n' "$(getconf GNU_LIBC_VERSION)"
  for bu_p in /lib/ld-musl-*.so.1; do
    # It tells its version when it is called without a program, and calls that a mistake.
    [ -x "$bu_p" ] && "$bu_p" 2>&1 | sed -n 's/^Version /musl /p'
  done
  [ -d /run/systemd/system ] && echo systemd
  [ -x /usr/sbin/nft ] && echo nftables
  bu_first machine-id /etc/machine-id
  bu_first memory-limit /sys/fs/cgroup/memory.max
  while read -r bu_k bu_v _; do
    if [ "$bu_k" = MemTotal: ]; then echo "memory-kib $bu_v"; break; fi
  done </proc/meminfo
  bu_p=/usr/bin/python3
  [ -x "$bu_p" ] || bu_p=$(command -v python3)
  if [ -n "$bu_p" ]; then
    # It tells this without starting, which takes five times as long; other implementations take two lines for it.
    set -f
    set -- $(bu_t "$bu_p" -VV)
    set +f
    printf 'python %s %s\n' "$bu_p" "$*"
  fi
  bu_names env ENVIRONMENTS/*/
  for bu_f in ENVIRONMENTS/.clusters/*; do
    [ -r "$bu_f" ] && while read -r bu_k bu_v; do
      [ "$bu_k" = current ] && printf 'uses %s %s\n' "${'$'}{bu_f##*/}" "$bu_v"
    done <"$bu_f"
  done
  bu_names own-python /opt/bringup/python/*/
  bu_near ENVIRONMENTS
  set -- environments "$bu_n"
  bu_near /var/lib/bringup-ray
  set -- "$@" state "$bu_n"
  bu_near /var/lib/bringup/run
  set -- "$@" taken "$bu_n"
  [ -d /var/tmp ] && set -- "$@" drop /var/tmp
  [ -d /dev/shm ] && set -- "$@" shm /dev/shm
  bu_i=$#
  while [ "$bu_i" -gt 0 ]; do
    bu_w=w
    [ -w "$2" ] || bu_w=r
    printf 'place %s %s %s\n' "$1" "$bu_w" "$2"
    bu_n=$2
    shift 2
    set -- "$@" "$bu_n"
    bu_i=$((bu_i - 2))
  done
  bu_t stat -f -c 'room %S %b %a %c %d %n' -- "$@"
  awk '$2 == "/" || $2 == "/opt" || $2 == "/opt/bringup" || $2 == "ENVIRONMENTS" { l[n++ % 20] = $0 }
    END { for (i = n > 20 ? n - 20 : 0; i < n; i++) print "mount", l[i % 20] }' /proc/self/mounts
  if bu_has ss; then
    bu_l=$(bu_t ss -Hltnp | head -n 2000)
    printf '%s\n' "$bu_l"
    bu_s=' ' bu_i=0
    bu_words ", $bu_nl"
    for bu_p in $bu_l; do
      case $bu_p in
        pid=*[!0-9]* | pid=) ;;
        pid=*)
          bu_p=${'$'}{bu_p#pid=}
          case $bu_s in *" $bu_p "*) continue ;; esac
          bu_i=$((bu_i + 1))
          [ "$bu_i" -gt 400 ] && break
          bu_s="$bu_s$bu_p "
          bu_unit "$bu_p" ;;
      esac
    done
    bu_words
  else
    # Without iproute2: the sockets that listen, and whose descriptors they are.
    bu_l=$(ls -l /proc/[0-9]*/fd | awk '
      from == "net" { if ($4 == "0A") { listens["socket:[" $10 "]"] = 1; print "socket", $10, $1, $2, $3, $4, "-" }; next }
      /^\/proc\// { split($1, part, "/"); pid = part[3]; next }
      ($NF in listens) && !seen[$NF, pid]++ { print "holder", pid, $NF }
    ' from=net /proc/net/tcp $([ -r /proc/net/tcp6 ] && echo /proc/net/tcp6) from=fd - | head -n 4000)
    printf '%s\n' "$bu_l"
    for bu_p in $(printf '%s\n' "$bu_l" | sed -n 's/^holder \([0-9]*\) .*/\1/p' | sort -u | head -n 400); do
      bu_first "name $bu_p" "/proc/$bu_p/comm"
      bu_unit "$bu_p"
    done
  fi
  bu_i=0
  for bu_f in $(grep -lsxE 'raylet|gcs_server' /proc/[0-9]*/comm); do
    bu_i=$((bu_i + 1))
    [ "$bu_i" -gt 40 ] && break
    bu_p=${'$'}{bu_f#/proc/}
    bu_p=${'$'}{bu_p%/comm}
    # One that ended and was not waited for has no words; one with a root of its own is in a container.
    bu_l=$(tr '\0' '\n' <"/proc/$bu_p/cmdline" | head -c 65536)
    [ -n "$bu_l" ] || continue
    bu_w=here
    [ "/proc/$bu_p/root" -ef / ] || bu_w=container
    bu_first "ray $bu_p $bu_w" "$bu_f"
    bu_unit "$bu_p"
    bu_words "$bu_nl"
    for bu_g in $bu_l; do
      case $bu_g in
        --gcs[-_]address=* | --gcs_server_port=* | --node[-_]ip[-_]address=* | --temp[-_]dir=* | --session[-_]dir=* | --log[-_]dir=*)
          printf 'flag %s %s\n' "$bu_p" "$bu_g" ;;
      esac
    done
    bu_words
  done
  bu_i=0
  for bu_f in /proc/driver/nvidia/gpus/*/information; do [ -r "$bu_f" ] && bu_i=$((bu_i + 1)); done
  echo "nvidia $bu_i"
  if bu_has nvidia-smi && { [ "$bu_i" -gt 0 ] || [ -e /dev/dxg ]; }; then
    bu_l=$(bu_t nvidia-smi --query-gpu=index,name,uuid,ecc.errors.uncorrected.volatile.total --format=csv,noheader 2>&1)
    echo "smi-exit $?"
    printf '%s\n' "$bu_l" | head -n 64 | sed 's/^/smi /'
  fi
  bu_i=0
  for bu_f in /sys/class/kfd/kfd/topology/nodes/*/gpu_id; do
    bu_v=0
    [ -r "$bu_f" ] && read -r bu_v <"$bu_f"
    [ "$bu_v" != 0 ] && bu_i=$((bu_i + 1))
  done
  echo "amd $bu_i"
fi
echo end
`;

/**
 * POSIX sh that prints what the gates look at, for `parseGateFacts`. Needs the prelude; bounded; changes nothing. Of the cluster it
 * uses nothing, so equal for all. Processes: about sixteen short ones, three for each process of Ray, and nvidia-smi only where its driver has a GPU.
 */
export const READ_GATES: Sh = sh`${trusted(`bu_nl='\n'\n${compact(SOURCE.replaceAll('ENVIRONMENTS', ENVIRONMENTS))}`)}`;
