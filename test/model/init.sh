# The first process of a model host: sets up its part of the file system, collects what dies, and does what it is told
# on stdin without starting anything. $1 is the directory that holds what outlives a boot, $2 the one that is its /usr/bin.
mount -t tmpfs tmpfs /var/lib && mkdir /var/lib/bringup && mount --bind "$1/state" /var/lib/bringup || exit 1
mount -t tmpfs tmpfs /run && mount --bind "$1/boot-id" /proc/sys/kernel/random/boot_id || exit 1
mount --bind "$1/etc" /etc && mkdir -p /etc/systemd/system /run/units || exit 1
[ ! -x "$2/systemctl" ] || mkdir -p /run/systemd/system
mkdir /run/bin && mount --bind /usr/bin /run/bin && mount --bind "$2" /usr/bin || exit 1
[ ! -x "$2/systemctl" ] || PATH=/usr/bin systemctl boot
PATH=/nowhere

# command PID: its command line, on one line
command_of() {
  words=()
  mapfile -t -d '' words 2>/dev/null <"/proc/$1/cmdline" || return
  text=${words[*]:0:4}
  text=${text//[[:cntrl:]]/ }
}

# worker PID: the worker of the agent with that number
worker() {
  read -r all <"/proc/$1/task/$1/children" || return
  for one in $all; do
    command_of "$one"
    case $text in *'read -r BU_M;BU_P='*) echo "$one" ;; esac
  done
}

# list: everything that runs here
list() {
  for one in /proc/[0-9]*; do
    one=${one#/proc/}
    [ "$one" != 1 ] && read -r stat 2>/dev/null <"/proc/$one/stat" || continue
    case ${stat##*) } in Z*) continue ;; esac
    command_of "$one" || continue
    set -- ${stat##*) }
    echo "$one (parent $2, group $3, $1) $text"
  done
}

echo ready
while IFS= read -r line; do
  eval "$line" 2>/dev/null
  echo .
done
