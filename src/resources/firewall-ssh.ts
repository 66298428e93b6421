import { type Sh, sh } from '../core/sh.ts';

/**
 * Ends the program when nothing lets SSH in, before a firewall starts to deny. `list` prints the open ports of rules for TCP,
 * one rule a line: `22,8000:8010`, or `any`. The ports of SSH are those sshd says it listens on.
 */
export function keepsSsh(list: Sh): Sh {
  return sh`bu_ports=$(sshd -T 2>/dev/null | sed -n 's/^port //p' | tr '\n' ' ')
for bu_port in \${bu_ports:-22}; do
  ${list} | tr ',' '\n' | (
    while IFS=: read -r bu_first bu_last; do
      if [ "$bu_first" = any ]; then exit 0; fi
      if [ "$bu_first" -le "$bu_port" ] && [ "$bu_port" -le "\${bu_last:-$bu_first}" ]; then exit 0; fi
    done 2>/dev/null
    exit 1
  ) || { echo "bringup: no rule lets ssh in on port $bu_port" >&2; exit 1; }
done`;
}
