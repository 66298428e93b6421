/**
 * Waits until the host has its own address (a mesh gives it later than the network comes up), and then until the head takes a
 * connection: Ray itself would try in silence for minutes. Arguments: own address, seconds; address and port of the head, seconds.
 * One line says what is missing; exit code 75 (EX_TEMPFAIL).
 */
const WAIT_PROGRAM = `
import socket, sys, time
def wait(seconds, attempt, trouble):
    end = time.monotonic() + float(seconds)
    while True:
        try:
            return attempt()
        except OSError as error:
            last = error
        if time.monotonic() > end:
            print("bringup: " + trouble + ": " + str(last), file=sys.stderr)
            sys.exit(75)
        time.sleep(0.5)
def own():
    family = socket.AF_INET6 if ":" in sys.argv[1] else socket.AF_INET
    with socket.socket(family) as s:
        s.bind((sys.argv[1], 0))
wait(sys.argv[2], own, "this host does not have its address " + sys.argv[1])
if len(sys.argv) > 3:
    host, port = sys.argv[3], int(sys.argv[4])
    wait(sys.argv[5], lambda: socket.create_connection((host, port), 3).close(), "the head of Ray does not answer at " + host + " port " + str(port))
`.trim();

/** Arguments for a Python that waits so. */
export function waitCommand(
  address: string,
  seconds: number,
  head?: { readonly address: string; readonly port: number; readonly seconds: number },
): readonly string[] {
  const more = head === undefined ? [] : [head.address, String(head.port), String(head.seconds)];
  return ['-I', '-c', WAIT_PROGRAM, address, String(seconds), ...more];
}
