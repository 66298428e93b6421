"use strict";
exports.id = 6500;
exports.ids = [6500];
exports.modules = {

/***/ 2427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ startDaemon),
/* harmony export */   ZI: () => (/* binding */ stopDaemon),
/* harmony export */   lC: () => (/* binding */ newFolder),
/* harmony export */   lQ: () => (/* binding */ socketOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3933);






const START_MS = 15_000;
const STOP_MS = 5_000;
/** A new folder for one daemon. It is short, because the path of a socket has at most 104 characters. */
function newFolder() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)('/tmp/bringup-mesh-');
}
/** Starts the daemon in its folder and waits for its socket. Throws BringupError. */
async function startDaemon(program, folder, onPid) {
    const proxyPort = await freePort();
    const proxy = `127.0.0.1:${proxyPort}`;
    const log = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'log'), 'a', 0o600);
    const socket = socketOf(folder);
    const words = [
        ...['--tun=userspace-networking', `--socket=${socket}`, `--statedir=${folder}`, '--port=0'],
        ...[`--socks5-server=${proxy}`, `--outbound-http-proxy-listen=${proxy}`, '--no-logs-no-support'],
    ];
    // It keeps RUNNER_TRACKING_ID: should nobody stop it, the runner does when the job ends.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, words, { cwd: folder, detached: true, stdio: ['ignore', log, log] });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
    const failed = new Promise((resolve) => {
        child.once('error', () => resolve('failed')).once('exit', () => resolve('failed'));
    });
    child.unref();
    if (child.pid !== undefined)
        onPid(child.pid);
    const deadline = Date.now() + START_MS;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(socket)) {
        const step = await Promise.race([failed, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50)]);
        if (step === 'failed' || child.pid === undefined || Date.now() > deadline)
            throw notStarted(folder);
    }
    return { folder, pid: child.pid ?? 0, socket, proxyPort };
}
/** Ends exactly that daemon, if it still is one, and removes its folder. */
async function stopDaemon(pid, folder) {
    const isOurs = () => pid !== undefined && commandOf(pid).includes(`--statedir=${folder}`);
    const signal = (name) => {
        if (pid !== undefined && isOurs())
            process.kill(pid, name);
    };
    signal('SIGTERM');
    for (const deadline = Date.now() + STOP_MS; isOurs() && Date.now() < deadline;)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50);
    signal('SIGKILL');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
}
/** The daemon's socket. */
function socketOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 's');
}
/** The command line of a process; empty when there is none. A number may have become another's. */
function commandOf(pid) {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    }
    catch {
        return '';
    }
}
function freePort() {
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.createServer)();
    return new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
        });
    });
}
function notStarted(folder) {
    const said = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'log'), 'utf8').trim().split('\n').slice(-3).join(' · ');
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .BringupError */ .y4({
        code: 'runner-join-failed',
        category: 'service',
        what: `A second tailscaled did not start on this runner: ${said || 'it said nothing'}.`,
        remedy: 'Start tailscaled --tun=userspace-networking there by hand as the same user: it tells what it misses.',
    });
}


/***/ }),

/***/ 7855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ forPost),
/* harmony export */   t: () => (/* binding */ toldToPost)
/* harmony export */ });
/* harmony import */ var _github_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8178);

/** What `post` must know to undo the join of this runner, told as soon as it is true. */
const forPost = {
    folder: (path) => (0,_github_state_js__WEBPACK_IMPORTED_MODULE_0__/* .keepForPost */ .$b)('runner-folder', path),
    pid: (pid) => (0,_github_state_js__WEBPACK_IMPORTED_MODULE_0__/* .keepForPost */ .$b)('runner-pid', String(pid)),
    program: (path) => (0,_github_state_js__WEBPACK_IMPORTED_MODULE_0__/* .keepForPost */ .$b)('runner-tailscale', path),
};
/** What `main` told; undefined when this runner was not to join. */
function toldToPost() {
    const folder = (0,_github_state_js__WEBPACK_IMPORTED_MODULE_0__/* .keptForPost */ .EE)('runner-folder');
    const pid = Number((0,_github_state_js__WEBPACK_IMPORTED_MODULE_0__/* .keptForPost */ .EE)('runner-pid'));
    const program = (0,_github_state_js__WEBPACK_IMPORTED_MODULE_0__/* .keptForPost */ .EE)('runner-tailscale');
    return folder === '' ? undefined : { folder, program, pid: pid > 0 ? pid : undefined };
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leaveAgain: () => (/* binding */ leaveAgain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _github_annotate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(595);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5841);
/* harmony import */ var _daemon_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2427);
/* harmony import */ var _for_post_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7855);
/* harmony import */ var _tailscale_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4735);






/** Long enough for a slow server; the runner waits for `post`. */
const LOGOUT_MS = 15_000;
/** Takes back the join of this runner: logs out that node, ends that daemon, removes its folder. Never throws. */
async function leaveAgain() {
    const told = (0,_for_post_js__WEBPACK_IMPORTED_MODULE_4__/* .toldToPost */ .t)();
    if (told === undefined || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(told.folder))
        return;
    const { folder, pid, program } = told;
    const client = { programs: { tailscale: program }, socket: (0,_daemon_js__WEBPACK_IMPORTED_MODULE_3__/* .socketOf */ .lQ)(folder) };
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(client.socket))
            await (0,_tailscale_js__WEBPACK_IMPORTED_MODULE_5__/* .tailscale */ .N)(client, ['logout'], { timeoutMs: LOGOUT_MS });
        (0,_github_log_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('this runner has left the mesh');
    }
    catch (error) {
        const message = `This runner could not log out of the mesh: ${String(error)} Its node is ephemeral: the server removes it some time after it was last seen.`;
        (0,_github_log_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)(message);
        (0,_github_annotate_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .f)([{ level: 'warning', title: 'bringup: set up the mesh', message }]);
    }
    finally {
        await (0,_daemon_js__WEBPACK_IMPORTED_MODULE_3__/* .stopDaemon */ .ZI)(pid, folder);
    }
}


/***/ }),

/***/ 4735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tailscale),
/* harmony export */   o: () => (/* binding */ joined)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4528);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);



/** Runs `tailscale` against one daemon and returns what it prints. Throws BringupError with what it says. */
async function tailscale(client, words, options) {
    // A child's input is a socket here, which /dev/stdin cannot open; a pipe it can.
    const argv = ['-c', 'cat | "$0" "$@"', client.programs.tailscale, `--socket=${client.socket}`, ...words];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('sh', argv, { detached: true, stdio: 'pipe' });
    const end = () => {
        try {
            if (child.pid !== undefined)
                process.kill(-child.pid, 'SIGKILL');
        }
        catch {
            // It has ended by now.
        }
    };
    const timer = setTimeout(end, options.timeoutMs);
    options.signal?.addEventListener('abort', end, { once: true });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'])
        child[name].setEncoding('utf8').on('data', (text) => {
            said[name] += text;
        });
    child.stdin.on('error', () => undefined).end(options.secret ?? '');
    const code = await new Promise((resolve, reject) => {
        child.once('error', reject).once('close', resolve);
    });
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', end);
    if (code === 0)
        return said.stdout;
    options.signal?.throwIfAborted();
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'runner-join-failed',
        category: 'service',
        what: `tailscale ${words[0]} on this runner ${code === null ? 'gave no answer in time' : 'failed'}: ${said.stderr.trim() || 'it said nothing'}.`,
        remedy: 'Look at the server: is it reached from this runner, and does its policy allow the tags?',
    });
}
const Status = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    BackendState: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    Self: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        Online: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        PublicKey: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        DNSName: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        TailscaleIPs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).nullish(),
    })
        .nullish(),
});
/** Asks the daemon whether it is in the mesh. */
async function joined(client, signal) {
    const text = await tailscale(client, ['status', '--json', '--peers=false'], { timeoutMs: 5_000, signal });
    const { BackendState: state, Self: self } = Status.parse(JSON.parse(text));
    const address = self?.TailscaleIPs?.find((one) => !one.includes(':'));
    if (state !== 'Running' || !self?.Online || address === undefined)
        return undefined;
    return { address, name: self.DNSName.replace(/\.$/, ''), nodeKey: self.PublicKey };
}


/***/ }),

/***/ 3933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ BringupErrors),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   y4: () => (/* binding */ BringupError)
/* harmony export */ });
/** The one error that bringup throws on purpose. `message` is the sentence; `remedy` is the next step. */
class BringupError extends Error {
    name = 'BringupError';
    code;
    category;
    remedy;
    where;
    retryable;
    constructor(details) {
        super(details.what, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.category = details.category;
        this.remedy = details.remedy;
        this.where = details.where ?? {};
        this.retryable = details.retryable;
    }
    /** The same error with more of its place known; what is already there stays. */
    at(where) {
        return new BringupError({
            code: this.code,
            category: this.category,
            what: this.message,
            remedy: this.remedy,
            where: { ...where, ...this.where },
            ...(this.retryable === undefined ? {} : { retryable: this.retryable }),
            cause: this.cause,
        });
    }
}
/** `file:line:column`, `host: step`, or both; empty when nothing is known. */
function describePlace({ host, step, file, line, column }) {
    const position = [file, line, column].filter((part) => part !== undefined).join(':');
    return [position, host, step].filter((part) => part !== undefined && part !== '').join(': ');
}
/** Several problems found at once (configuration): all are told, none hides another. `problems` is never empty. */
class BringupErrors extends Error {
    name = 'BringupErrors';
    problems;
    constructor(problems) {
        super(`${problems.length} problem${problems.length === 1 ? '' : 's'}: ${problems.map((p) => p.message).join(' · ')}`);
        this.problems = problems;
    }
}


/***/ }),

/***/ 595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

const PRINT = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
/** Prints remarks as annotations. The runner keeps ten of each level (actions/runner: ExecutionContext.cs). */
function annotate(remarks) {
    for (const { level, title, message, file, line, column } of remarks) {
        PRINT[level](message, {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
            ...(column === undefined ? {} : { startColumn: column }),
        });
    }
}


/***/ }),

/***/ 5841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   be: () => (/* binding */ remote),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6421);


/** One line of the log in our own words. What looks like a workflow command in it is printed as text. */
function say(line) {
    process.stdout.write(`${inert(line)}\n`);
}
/** Lines under a title that can be folded. Groups cannot be nested. The lines may hold text of hosts. */
function group(title, lines) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh)(title);
    remote(lines.join('\n'));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4)();
}
/**
 * Prints text that others wrote (the output of hosts, a serial console). When it could hold a workflow command, the runner
 * is told to take none until it sees a word that nobody can guess.
 */
function remote(text) {
    if (text === '')
        return;
    const lines = text.endsWith('\n') ? text : `${text}\n`;
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const risky = text.includes('::') || text.includes('##[');
    process.stdout.write(risky ? `::stop-commands::${token}\n${lines}::${token}::\n` : lines);
}
/** The text with both spellings of a command broken by an invisible space: `::name::` at the start of a line and `##[name]` anywhere (actions/runner: ActionCommand.cs). */
function inert(line) {
    return line.replaceAll('##[', '##\u200b[').replace(/^([\s\u0085]*)::/gm, '$1:\u200b:');
}


/***/ }),

/***/ 8178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ keepForPost),
/* harmony export */   EE: () => (/* binding */ keptForPost),
/* harmony export */   FB: () => (/* binding */ saveProgress),
/* harmony export */   z_: () => (/* binding */ savedProgress)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

/** Tells `post` how far `main` came. The last one told counts. */
function saveProgress(progress) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('progress', progress);
}
/** How far `main` came, as far as it could tell; undefined when it never started. */
function savedProgress() {
    const progress = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('progress');
    return progress === 'started' || progress === 'cancelled' || progress === 'finished' ? progress : undefined;
}
/** Keeps a text of an action's own for its `post`. */
function keepForPost(name, value) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(name, value);
}
/** What `main` kept; empty when it kept nothing. */
function keptForPost(name) {
    return (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(name);
}


/***/ })

};
;