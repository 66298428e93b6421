#!/bin/sh
# Runs a program of this project under the Node it brings, on a machine that may have an older one and nothing installed:
# packages are installed first when they are missing or not those of the lock file. Usage: sh tools/with-node.sh FILE [ARG...]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"

# npm leaves a copy of the lock file in node_modules: is what is there what this tree asks for?
if [ ! -x node_modules/.bin/node ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "installing packages (once)" >&2
  # Only the package that brings Node 24 may run a script: nothing is compiled here.
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
  npm rebuild node --loglevel=error >&2
fi
PATH=$root/node_modules/.bin:$PATH
export PATH
exec node "$@"
