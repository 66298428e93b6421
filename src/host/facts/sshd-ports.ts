/**
 * The ports that sshd is told to listen on, from `Port` and `ListenAddress` lines of sshd_config and `ListenStream` lines of
 * its socket unit (Ubuntu starts sshd by socket). Null when no configuration could be read. Source: sshd_config(5), systemd.socket(5).
 */
export function sshdPorts(files: readonly string[], lines: readonly string[]): readonly number[] | null {
  if (files.length === 0) return null;
  let ports: readonly number[] = [];
  let sockets: readonly number[] = [];
  for (const line of lines) {
    const [, keyword = '', value = ''] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+|$)"?([^\s"]*)/.exec(line) ?? [];
    const number = /^(?:.*[\]:])?(\d{1,5})$/.exec(value)?.[1];
    const port = number === undefined || Number(number) > 65535 ? undefined : Number(number);
    switch (keyword.toLowerCase()) {
      case 'port':
        if (port !== undefined) ports = [...ports, port];
        break;
      case 'listenaddress':
        // A bare IPv6 address ends in digits too; a port is only after `]:` or after the one colon of an IPv4 address.
        if (port !== undefined && /^(?:\[.*\]|[^:]*):\d+$/.test(value)) ports = [...ports, port];
        break;
      case 'listenstream':
        // An empty value takes back what was said before.
        sockets = value === '' ? [] : port === undefined ? sockets : [...sockets, port];
        break;
      default:
    }
  }
  const all = sockets.length > 0 ? sockets : ports;
  return all.length > 0 ? [...new Set(all)] : [22];
}
