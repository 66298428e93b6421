import { z } from 'zod';
import type { PortRange } from './port-ranges.ts';
import { jsonLines, type PythonProgram, pythonProgram } from './python-program.ts';

/** What a host that is about to join opens for as long as it is looked at. */
export interface ListenRequest {
  /** Told to whoever connects, so that nobody else's answer is taken for this host's. */
  readonly nonce: string;
  readonly ports: readonly PortRange[];
  /** It ends then, whatever comes. It ends earlier when its stdin does. */
  readonly seconds: number;
}

/** Whom a host tries to reach. */
export interface ConnectTarget {
  /** Name of the host in the fleet. */
  readonly host: string;
  readonly address: string;
  readonly nonce: string;
  readonly ports: readonly PortRange[];
  /** Nobody is to answer there, and the machine that tries may have the same address: then it is not tried. */
  readonly outside?: true;
}

const ranges = z.array(z.tuple([z.number().int(), z.number().int()])).max(65_536);
const listening = z.object({ listening: ranges, busy: ranges });
const tried = z.object({
  target: z.string(),
  open: ranges,
  answered: ranges,
  refused: ranges,
  silent: ranges,
  unreachable: ranges,
  own: z.boolean().optional(),
});

/** The ports that are open now, and those that somebody else has. */
export type Listening = z.output<typeof listening>;

/**
 * What became of each port. `open`: the listener of that very host answered. `answered`: something took the connection and was not the
 * listener (Ray itself, or a box between). `refused`: turned away at once. `silent`: nothing came back. `unreachable`: no way there.
 * `own`: the address is one of the machine that was to try it, too, so nothing was tried.
 */
export type Tried = z.output<typeof tried>;

const TRY_SECONDS = 3;

/** A program that listens as Ray would, on all addresses. It prints one line when the ports are open. */
export function listenProgram({ nonce, ports, seconds }: ListenRequest): PythonProgram {
  return pythonProgram(LISTEN, { nonce, ports, seconds });
}

/** How long what took a connection may take to say who it is: a listener on a busy host is slow. */
const SAY_SECONDS = 10;

/**
 * A program that tries all ports of all targets, hundreds at once and 3 s each, and prints one line for each target. Where Ray runs,
 * nobody says the nonce, and so it is not waited for.
 */
export function connectProgram(targets: readonly ConnectTarget[], expects: 'listener' | 'ray'): PythonProgram {
  return pythonProgram(CONNECT, { targets, seconds: TRY_SECONDS, say: expects === 'listener' ? SAY_SECONDS : 0 });
}

/** The line of a listener; undefined as long as it has not come. */
export function parseListening(output: string): Listening | undefined {
  return jsonLines(output).flatMap((line) => listening.safeParse(line).data ?? [])[0];
}

/** The lines of a connector. A host without one was not tried. */
export function parseTried(output: string): readonly Tried[] {
  return jsonLines(output).flatMap((line) => tried.safeParse(line).data ?? []);
}

const SHARED = `
import errno, json, os, resource, selectors, socket, sys, threading, time
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
try:
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65536) if hard > 0 else 65536, hard))
except (ValueError, OSError):
    pass
def ended():
    try:
        while sys.stdin.buffer.raw.read(4096):
            pass
    finally:
        os._exit(0)
threading.Thread(target=ended, daemon=True).start()
def spread(ranges):
    return [port for first, last in ranges for port in range(first, last + 1)]
def gather(ports):
    found = []
    for port in sorted(ports):
        if found and found[-1][1] == port - 1:
            found[-1][1] = port
        else:
            found.append([port, port])
    return found
`;

/** `SO_REUSEADDR` as Ray has it: connections that were just closed are in nobody's way, and another listener still is. */
const LISTEN = `${SHARED}
end = time.monotonic() + TOLD["seconds"]
nonce = TOLD["nonce"].encode()
selector = selectors.DefaultSelector()
opened, busy = [], []
for port in spread(TOLD["ports"]):
    for family, anywhere in ((socket.AF_INET6, "::"), (socket.AF_INET, "0.0.0.0")):
        try:
            s = socket.socket(family)
        except OSError:
            continue
        try:
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
            s.bind((anywhere, port))
            s.listen(16)
        except OSError as error:
            s.close()
            if error.errno == errno.EADDRINUSE:
                busy.append(port)
                break
            continue
        s.setblocking(False)
        selector.register(s, selectors.EVENT_READ, True)
        opened.append(port)
        break
    else:
        busy.append(port)
print(json.dumps(dict(listening=gather(opened), busy=gather(busy))), flush=True)
while time.monotonic() < end:
    for key, _ in selector.select(min(1, max(0, end - time.monotonic()))):
        try:
            if key.data:
                c, _ = key.fileobj.accept()
                c.setblocking(False)
                c.send(nonce)
                # Whoever came goes first, so no port of ours is left in TIME_WAIT.
                selector.register(c, selectors.EVENT_READ, False)
            elif not key.fileobj.recv(64):
                raise OSError
        except BlockingIOError:
            pass
        except OSError:
            if not key.data:
                selector.unregister(key.fileobj)
                key.fileobj.close()
os._exit(0)
`;

const CONNECT = `${SHARED}
selector = selectors.DefaultSelector()
TARGETS = TOLD["targets"]
waiting = [(n, port) for n, target in enumerate(TARGETS) for port in spread(target["ports"])]
waiting.reverse()
found = [dict(open=[], answered=[], refused=[], silent=[], unreachable=[]) for _ in TARGETS]
left = [len(spread(target["ports"])) for target in TARGETS]
flying = {}
def tell(n):
    print(json.dumps(dict(target=TARGETS[n]["host"], **{k: v if k == "own" else gather(v) for k, v in found[n].items()})), flush=True)
def settle(s, n, port, how):
    found[n][how].append(port)
    left[n] -= 1
    if s is not None:
        flying.pop(s, None)
        try:
            selector.unregister(s)
        except (KeyError, ValueError):
            pass
        s.close()
    if left[n] == 0:
        tell(n)
def fly(n, port):
    address = TARGETS[n]["address"]
    s = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    s.setblocking(False)
    code = s.connect_ex((address, port))
    if code in (0, errno.EINPROGRESS):
        flying[s] = [n, port, time.monotonic() + TOLD["seconds"], False, b""]
        selector.register(s, selectors.EVENT_WRITE)
    else:
        s.close()
        judge(None, n, port, code)
def judge(s, n, port, code):
    if code == errno.ECONNREFUSED:
        settle(s, n, port, "refused")
    elif code == errno.ETIMEDOUT:
        settle(s, n, port, "silent")
    else:
        settle(s, n, port, "unreachable")
def is_own(address):
    # The kernel sends from the address itself only to itself; nothing is sent here.
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as s:
        try:
            s.connect((address, 9))
            return socket.inet_pton(family, s.getsockname()[0]) == socket.inet_pton(family, address)
        except OSError:
            return False
for n in range(len(TARGETS)):
    if TARGETS[n].get("outside") and is_own(TARGETS[n]["address"]):
        found[n]["own"], left[n] = True, 0
        waiting = [one for one in waiting if one[0] != n]
    if left[n] == 0:
        tell(n)
while waiting or flying:
    while waiting and len(flying) < 400:
        fly(*waiting.pop())
    for key, _ in selector.select(0.2):
        s = key.fileobj
        state = flying.get(s)
        if state is None:
            continue
        n, port, _, connected, got = state
        nonce = TARGETS[n]["nonce"].encode()
        if not connected:
            code = s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                judge(s, n, port, code)
            elif TOLD["say"]:
                # What is not the listener may say nothing at all.
                state[2], state[3] = time.monotonic() + TOLD["say"], True
                selector.modify(s, selectors.EVENT_READ)
            else:
                settle(s, n, port, "answered")
            continue
        try:
            part = s.recv(256)
        except BlockingIOError:
            continue
        except OSError:
            part = b""
        state[4] = got + part
        if state[4].startswith(nonce):
            settle(s, n, port, "open")
        elif not part or not nonce.startswith(state[4]):
            settle(s, n, port, "answered")
    now = time.monotonic()
    for s, (n, port, until, connected, _) in list(flying.items()):
        if now > until:
            settle(s, n, port, "answered" if connected else "silent")
os._exit(0)
`;
