"use strict";
exports.id = 5001;
exports.ids = [5001];
exports.modules = {

/***/ 9899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   _h: () => (/* binding */ jobFile),
/* harmony export */   pb: () => (/* binding */ writePrivate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Path of a file in the temporary folder of the job, which later steps can read and which is gone when the job ends. */
function jobFile(name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'bringup', name);
}
/** Writes text that only the runner's user can read, with the folders above it. Returns the path. */
function writePrivate(path, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { mode: 0o600 });
    return path;
}
/** JSON for people and tools: two spaces, a line break at the end. */
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}


/***/ }),

/***/ 1234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ keepRun),
/* harmony export */   x: () => (/* binding */ openFleet)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _capabilities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2060);
/* harmony import */ var _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6424);
/* harmony import */ var _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3288);
/* harmony import */ var _fleet_select_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1294);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3958);
/* harmony import */ var _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5732);
/* harmony import */ var _registry_run_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8672);








/** Loads a fleet, masks its secrets and selects hosts. Throws BringupErrors with all problems of the files. */
async function openFleet({ fleet: file, environment, select, access }, step) {
    const fleet = await (0,_fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .loadFleet */ .V)({
        file,
        ...(environment === undefined ? {} : { environment }),
        capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_1__.CAPABILITIES,
        env: (0,_github_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutRunnerTokens */ .lx)(step.environment),
        secrets: 'require',
    });
    const given = [access['ssh-private-key'], access['sudo-password']].filter((secret) => secret !== undefined);
    const secrets = [...(0,_core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsIn */ .V)(fleet.hosts), ...(0,_core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsIn */ .V)(fleet.sections), ...given];
    for (const secret of secrets)
        step.mask(secret);
    const store = (0,_registry_run_store_js__WEBPACK_IMPORTED_MODULE_7__/* .openRunStore */ .$)(fleet.name);
    const selection = select ?? 'all';
    const failed = await (0,_registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_6__/* .failedHosts */ .r)(store, selection);
    return {
        fleet,
        hosts: (0,_fleet_select_js__WEBPACK_IMPORTED_MODULE_4__/* .selectHosts */ .s)(fleet, selection, failed === undefined ? {} : { failed }),
        secrets,
        access: accessOf(access),
        store,
    };
}
/** Keeps a run for `bringup logs` and `bringup status` on this runner. That this does not work is no failure of the run. */
async function keepRun(store, report, logs, step) {
    const results = await Promise.allSettled([...logs, store.save(report)]);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined)
        step.warn(`The run is not kept on this runner for \`bringup logs\`: ${String(failed.reason)}`);
}
function accessOf(inputs) {
    return {
        key: inputs['ssh-private-key'],
        knownHosts: inputs['known-hosts'],
        hostKeys: inputs['host-key-policy'],
        sudoPassword: inputs['sudo-password'],
        log: (host, text) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)(`${host}: ${text}`),
    };
}


/***/ }),

/***/ 3931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ runOnFleet)
/* harmony export */ });
/* harmony import */ var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2060);
/* harmony import */ var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6447);
/* harmony import */ var _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9390);
/* harmony import */ var _engine_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8077);
/* harmony import */ var _job_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9899);
/* harmony import */ var _open_fleet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1234);






/** Plans or applies, and keeps the report and the logs on this runner. Throws BringupErrors when no host was tried. */
async function runOnFleet(request, step) {
    const { mode, select } = request;
    const { fleet, hosts, secrets, access, store } = await (0,_open_fleet_js__WEBPACK_IMPORTED_MODULE_5__/* .openFleet */ .x)(request, step);
    const sealed = mode === 'apply' && request.planFile !== undefined ? await (0,_engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__.readPlanFile)(request.planFile) : undefined;
    const logs = [];
    let runId = '';
    const { report: bare, sealed: plan } = await (0,_engine_run_js__WEBPACK_IMPORTED_MODULE_3__.runFleet)({
        fleet,
        hosts,
        capabilities: request.capabilities ?? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
        partial: request.capabilities !== undefined && request.capabilities.length < _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.length,
        mode,
        connect: (0,_engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__/* .connector */ .M)(fleet, access),
        secrets,
        env: step.environment,
        signal: step.signal,
        ...(request.prune ? { prune: true } : {}),
        ...(request.onFailure === undefined ? {} : { onFailure: request.onFailure }),
        ...(request.parallel === undefined ? {} : { parallel: request.parallel }),
        ...(sealed === undefined ? {} : { sealed }),
        ...(step.workflow.url === undefined ? {} : { url: step.workflow.url }),
        onStart: (id) => {
            runId = id;
        },
        onEvent: step.onEvent,
        onSecret: step.mask,
        onStepOutput: (host, id, output, outcome) => {
            logs.push(store.log(runId, { host, step: id, outcome, output }));
        },
    });
    const planFile = mode === 'plan' ? (0,_job_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .pb)(request.planFile ?? (0,_job_file_js__WEBPACK_IMPORTED_MODULE_4__/* .jobFile */ ._h)('plan.json'), (0,_job_file_js__WEBPACK_IMPORTED_MODULE_4__/* .json */ .Pq)(plan)) : undefined;
    const named = { ...(select === undefined ? {} : { select }), ...(planFile === undefined ? {} : { planFile }) };
    const report = { ...bare, run: { ...bare.run, ...named } };
    await (0,_open_fleet_js__WEBPACK_IMPORTED_MODULE_5__/* .keepRun */ .X)(store, report, logs, step);
    return report;
}


/***/ }),

/***/ 5001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/js/capabilities.js + 153 modules
var capabilities = __webpack_require__(2060);
// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/engine/connect-host.js
var connect_host = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/js/engine/retry-budget.js
var retry_budget = __webpack_require__(8928);
// EXTERNAL MODULE: ./build/js/github/log.js
var log = __webpack_require__(5841);
// EXTERNAL MODULE: ./build/js/github/outputs.js
var outputs = __webpack_require__(9353);
// EXTERNAL MODULE: ./build/js/mesh/control-server.js + 32 modules
var control_server = __webpack_require__(2820);
// EXTERNAL MODULE: ./build/js/mesh/status.js
var mesh_status = __webpack_require__(1979);
// EXTERNAL MODULE: ./build/js/report/outcome.js
var outcome = __webpack_require__(4690);
// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/js/actions/job-file.js
var job_file = __webpack_require__(9899);
// EXTERNAL MODULE: ./build/js/actions/open-fleet.js
var open_fleet = __webpack_require__(1234);
// EXTERNAL MODULE: ./build/js/actions/run-fleet.js
var run_fleet = __webpack_require__(3931);
// EXTERNAL MODULE: ./build/js/fleet/fleet-of-one.js
var fleet_of_one = __webpack_require__(8369);
;// CONCATENATED MODULE: ./build/js/actions/setup-mesh/mesh-of-one.js

/** The secret that the input `api-key` becomes. */
const API_KEY = 'HEADSCALE_API_KEY';
/** A fleet file, as YAML, for the one host that the workflow names, and its mesh; undefined when it names none. */
function meshOfOne(inputs) {
    const { host, server, user, hostname, tags, install } = inputs;
    if (host === undefined)
        return undefined;
    const mesh = {
        ...(hostname === undefined ? {} : { hostname }),
        ...(tags === undefined ? {} : { tags }),
        ...(install === undefined ? {} : { install: { from: install } }),
    };
    return (0,fleet_of_one/* fleetOfOne */.K)(host, {
        top: { mesh: { server, user, 'api-key': { secret: API_KEY } } },
        host: { mesh, ...(inputs['skip-syncthing'] ? {} : { syncthing: {} }) },
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/actions/setup-mesh/runner-join/daemon.js
var runner_join_daemon = __webpack_require__(2427);
// EXTERNAL MODULE: ./build/js/actions/setup-mesh/runner-join/for-post.js
var for_post = __webpack_require__(7855);
// EXTERNAL MODULE: ./build/js/actions/setup-mesh/runner-join/tailscale.js
var tailscale = __webpack_require__(4735);
;// CONCATENATED MODULE: ./build/js/actions/setup-mesh/runner-join/join.js





const UP_MS = 60_000;
const ONLINE_MS = 30_000;
/** A step that is cancelled has 10 s in all. */
const LOGOUT_MS = 3_000;
/** The key is used at once. */
const KEY_MS = 5 * 60_000;
/**
 * Makes this runner an ephemeral node of the mesh by a daemon of its own, beside whatever tailscaled it has, until `post` takes
 * it back. The server has to see it online twice. Throws BringupError; then nothing is left of it.
 */
async function joinRunner(control, wish) {
    const { programs, hostname, tags, signal } = wish;
    const folder = (0,runner_join_daemon/* newFolder */.lC)();
    for_post/* forPost */.a.folder(folder);
    for_post/* forPost */.a.program(programs.tailscale);
    let pid;
    let keyId;
    let logout = async () => undefined;
    try {
        const daemon = await (0,runner_join_daemon/* startDaemon */.LC)(programs.tailscaled, folder, (id) => {
            pid = id;
            for_post/* forPost */.a.pid(id);
        });
        const expiration = new Date(Date.now() + KEY_MS);
        const made = await control.createKey({ expiration, tags, ephemeral: true });
        keyId = made.id;
        wish.mask(made.key);
        const client = { programs, socket: daemon.socket };
        const server = control.loginServer === undefined ? [] : [`--login-server=${control.loginServer}`];
        const words = ['up', ...server, '--auth-key=file:/dev/stdin', `--hostname=${hostname}`, '--accept-dns=false'];
        logout = () => (0,tailscale/* tailscale */.N)(client, ['logout'], { timeoutMs: LOGOUT_MS });
        await (0,tailscale/* tailscale */.N)(client, words, { secret: made.key.reveal(), timeoutMs: UP_MS, signal });
        const node = await until(() => (0,tailscale/* joined */.o)(client, signal), signal);
        await until(() => isOnline(control, node), signal);
        await until(() => isOnline(control, node), signal);
        return { ...node, socket: daemon.socket, proxyPort: daemon.proxyPort };
    }
    catch (error) {
        await logout().catch(() => undefined);
        await (0,runner_join_daemon/* stopDaemon */.ZI)(pid, folder);
        if (keyId !== undefined)
            await control.deleteKey(keyId).catch(() => undefined);
        throw error;
    }
}
async function isOnline(control, { nodeKey }) {
    const nodes = await control.nodes();
    return nodes.some((node) => node.nodeKey === nodeKey && node.online) || undefined;
}
/** Asks until there is an answer. */
async function until(ask, signal) {
    for (const deadline = Date.now() + ONLINE_MS; Date.now() < deadline;) {
        signal.throwIfAborted();
        const answer = await ask();
        if (answer !== undefined)
            return answer;
        await (0,promises_.setTimeout)(250, undefined, { signal });
    }
    throw new error/* BringupError */.y4({
        code: 'runner-join-failed',
        category: 'timeout',
        what: `This runner did not come online in the mesh within ${ONLINE_MS / 1000} s.`,
        remedy: 'Look whether it reaches the server all the time, and at the log of the server.',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/actions/setup-mesh/runner-join/programs.js



/** Where packages put the daemon, which is not on everybody's PATH. */
const MORE = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
/** Finds both programs in `folder`, or on PATH. Throws BringupError. */
function findPrograms(folder) {
    const places = folder === undefined ? [...(process.env['PATH'] ?? '').split(external_node_path_.delimiter), ...MORE] : [folder];
    const find = (name) => {
        const found = places.map((place) => (0,external_node_path_.join)(place, name)).find(isProgram);
        if (found !== undefined)
            return found;
        throw new error/* BringupError */.y4({
            code: 'runner-without-tailscale',
            category: 'config',
            what: `This runner is to join the mesh and has no ${name}${folder === undefined ? '' : ` in ${folder}`}.`,
            remedy: 'Put tailscale and tailscaled on it (their service need not run), or name their folder in runner-tailscale.',
        });
    };
    return { tailscale: find('tailscale'), tailscaled: find('tailscaled') };
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/actions/setup-mesh/run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
















/** Joins the hosts of a fleet file, or the one host that the workflow names; with a dry run it only plans. */
async function run(inputs, given) {
    const wanted = inputs['skip-syncthing'] ? ['mesh'] : ['mesh', 'syncthing'];
    const direct = meshOfOne(inputs);
    const key = inputs['api-key'];
    const environment = { ...given.environment, ...(key === undefined ? {} : { [API_KEY]: key.reveal() }) };
    const step = { ...given, environment };
    const wish = {
        fleet: direct === undefined ? inputs.fleet : (0,job_file/* writePrivate */.pb)((0,job_file/* jobFile */._h)('direct/fleet.yaml'), direct),
        environment: inputs.environment,
        select: inputs.select,
        access: inputs,
    };
    const joined = await (0,run_fleet/* runOnFleet */.h)({
        ...wish,
        mode: inputs['dry-run'] ? 'plan' : 'apply',
        capabilities: capabilities.CAPABILITIES.filter(({ name }) => wanted.includes(name)),
        onFailure: inputs['on-failure'],
        parallel: inputs.parallel,
    }, step);
    if (joined.cancelled)
        return joined;
    const report = await proven(inputs, joined, wish, step);
    if (!inputs['runner-joins'] || inputs['dry-run'] || report.cancelled)
        return report;
    try {
        await joinThisRunner(inputs, await (0,open_fleet/* openFleet */.x)(wish, step), step);
        return report;
    }
    catch (error) {
        return withProblem(report, error, step);
    }
}
/** Hosts that are joined are not yet hosts that reach each other. */
async function proven(inputs, report, wish, step) {
    if (inputs.prove === false || report.exitCode !== 0)
        return report;
    try {
        const { proveHosts } = await __webpack_require__.e(/* import() */ 7483).then(__webpack_require__.bind(__webpack_require__, 7483));
        return await proveHosts(report, { ...wish, isDemanded: inputs.prove === true }, step);
    }
    catch (error) {
        return withProblem(report, error, step);
    }
}
function withProblem(report, error, step) {
    if (step.signal.aborted)
        return { ...report, cancelled: true, exitCode: outcome/* EXIT */.dc.cancelled };
    const problem = (0,report_problem/* toProblem */.H8)(error);
    const exitCode = problem.retryable ? outcome/* EXIT */.dc.transient : outcome/* HOST_OUTCOMES */.$x.failed.exit;
    return { ...report, exitCode: report.exitCode || exitCode, problems: [...report.problems, problem] };
}
async function joinThisRunner(inputs, { fleet, access }, { workflow, signal, mask, environment }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const section = (0,mesh_status.meshSectionOf)(fleet);
        if (section === undefined) {
            throw new error/* BringupError */.y4({
                code: 'mesh-not-declared',
                category: 'config',
                what: `${fleet.file} has no mesh: section at its top, so this runner cannot join one.`,
                remedy: 'Add it; docs/fleet/mesh.yaml shows one.',
            });
        }
        const programs = findPrograms(inputs['runner-tailscale']);
        const retries = (0,retry_budget/* createRetryBudget */.C)(1);
        const connect = (0,connect_host/* connector */.M)(fleet, access);
        const control = __addDisposableResource(env_1, await (0,control_server.openControlServer)(section, {
            ...{ signal, fleet, env: environment },
            connect: (host) => connect(host, signal, retries),
        }), true);
        const run = /\d+$/.exec(workflow.url ?? '')?.[0] ?? process.pid;
        const hostname = `runner-${run}-${environment['GITHUB_RUN_ATTEMPT'] ?? 1}`;
        (0,log/* say */.cv)(`this runner joins the mesh as ${hostname}`);
        const node = await joinRunner(control, { hostname, tags: inputs['runner-tags'] ?? [], programs, signal, mask });
        (0,outputs/* setOutputs */.n)({
            'runner-address': node.address,
            'runner-proxy': `socks5h://127.0.0.1:${node.proxyPort}`,
            'runner-socket': node.socket,
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

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

/***/ 8369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fleetOfOne)
/* harmony export */ });
/* unused harmony export hostName */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1196);

/** A fleet file, as YAML, for one host that is named by hand or in a workflow, and in no file. */
function fleetOfOne({ user, address, port }, { key, ...sections } = {}) {
    const host = { address, ssh: { user, port, ...(key === undefined ? {} : { key }) }, ...sections.host };
    const hosts = { [hostName(address)]: host };
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ version: 'bringup/v1', fleet: { name: 'direct' }, ...sections.top, hosts });
}
/** A name that a host may have in a fleet file, made from its address. */
function hostName(address) {
    const name = address.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    return name.replace(/^-+/, '').slice(0, 63).replace(/-+$/, '') || 'host';
}


/***/ }),

/***/ 3958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ inputVariable),
/* harmony export */   lx: () => (/* binding */ withoutRunnerTokens),
/* harmony export */   xJ: () => (/* binding */ takeEnvironment)
/* harmony export */ });
/** Variables that stay in `process.env` once the step's environment was taken, and so reach child processes. All else is for this process alone. */
const KEPT = new Set([
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'LANG', 'LANGUAGE', 'TZ', 'TMPDIR', 'CI', 'NO_COLOR'],
    ...['SSH_AUTH_SOCK', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
    ...['GITHUB_ACTIONS', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_WORKSPACE'],
    ...['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'GITHUB_ACTOR'],
    ...['GITHUB_EVENT_NAME', 'GITHUB_EVENT_PATH', 'GITHUB_REF', 'GITHUB_SHA'],
    ...['RUNNER_NAME', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE', 'RUNNER_DEBUG'],
    // The runner ends what carries this when the job ends; whatever must outlive the job is started without it.
    'RUNNER_TRACKING_ID',
]);
/** The locale, the user's directories and bringup's own settings. */
const KEPT_PREFIXES = ['LC_', 'XDG_', 'BRINGUP_'];
/**
 * The step's whole environment, which is then cut down in place to the allow-list: inputs, tokens of the job
 * (`ACTIONS_RUNTIME_TOKEN` and others) and secrets reach no child process, whoever starts it.
 */
function takeEnvironment(environment = process.env) {
    const taken = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined)
            taken[name] = value;
        if (!KEPT.has(name) && !KEPT_PREFIXES.some((prefix) => name.startsWith(prefix)))
            delete environment[name];
    }
    return taken;
}
/**
 * The environment without the tokens that the runner gives every step (`ACTIONS_RUNTIME_TOKEN`, those for OIDC): what a
 * fleet file may name as a secret is what the workflow gave on purpose.
 */
function withoutRunnerTokens(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('ACTIONS_')));
}
/** The variable in which the runner hands over an input. Source: actions/toolkit packages/core/src/core.ts. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
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

/***/ 9353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

/** Sets the outputs of the step, each as text. Values that are undefined are left out. */
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
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