#!/bin/sh
# systemd-run of a model host: what it starts is in a session of its own and outlives whoever asked for it.
unit= after= wait=
while :; do
  case $1 in
    --unit=*) unit=${1#*=} ;;
    --on-active=*) after=${1#*=} ;;
    --wait) wait=1 ;;
    --*) ;;
    *) break ;;
  esac
  shift
done
[ ! -e "/run/units/$unit.timer" ] || exit 1
if [ -n "$wait" ]; then
  # A busy host takes its time to start a unit: meanwhile everything can have changed.
  setsid sh -c 'sleep 5; exec "$@"' sh "$@" </dev/null >/dev/null 2>&1 8>&- 9>&- &
  wait $!
  exit
fi
: >"/run/units/$unit.timer"
setsid sh -c 'sleep "$1"; rm "$2" && shift 2 && exec "$@"' sh "$after" "/run/units/$unit.timer" "$@" </dev/null >/dev/null 2>&1 8>&- 9>&- &
