"use strict";
exports.id = 7353;
exports.ids = [7353,8716];
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

/***/ 7353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _fleet_fleet_of_one_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8369);
/* harmony import */ var _prepare_prepare_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8716);
/* harmony import */ var _job_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9899);
/* harmony import */ var _open_fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1234);




/** Prepares hosts of the fleet, or the one host that the workflow names. */
async function run(inputs, step) {
    const { host, environment, select, parallel } = inputs;
    const file = host === undefined ? inputs.fleet : (0,_job_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writePrivate */ .pb)((0,_job_file_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFile */ ._h)('direct/fleet.yaml'), (0,_fleet_fleet_of_one_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetOfOne */ .K)(host));
    const { fleet, hosts, access, secrets, store } = await (0,_open_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .openFleet */ .x)({ fleet: file, environment, select, access: inputs }, step);
    const bare = await (0,_prepare_prepare_fleet_js__WEBPACK_IMPORTED_MODULE_1__.prepareFleet)({
        fleet,
        hosts,
        access,
        secrets,
        signal: step.signal,
        parallel: parallel ?? fleet.parallel,
        undo: inputs.undo,
        dryRun: inputs['dry-run'],
        expires: inputs.expires,
        onEvent: step.onEvent,
    });
    const report = { ...bare, run: { ...bare.run, ...(select === undefined ? {} : { select }) } };
    await (0,_open_fleet_js__WEBPACK_IMPORTED_MODULE_3__/* .keepRun */ .X)(store, report, [], step);
    return report;
}


/***/ }),

/***/ 2854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ inspectHosts)
});

// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/host/prelude.js
var prelude = __webpack_require__(3227);
// EXTERNAL MODULE: ./build/js/engine/errors.js
var errors = __webpack_require__(1487);
// EXTERNAL MODULE: ./build/js/engine/host-facts.js + 23 modules
var host_facts = __webpack_require__(1772);
// EXTERNAL MODULE: ./build/js/engine/host-link.js
var host_link = __webpack_require__(567);
// EXTERNAL MODULE: ./build/js/host/facts/program.js + 6 modules
var program = __webpack_require__(7566);
// EXTERNAL MODULE: ./build/js/host/facts/windows-facts.js + 1 modules
var windows_facts = __webpack_require__(7078);
// EXTERNAL MODULE: ./build/js/host/facts/windows-program.js
var windows_program = __webpack_require__(2270);
// EXTERNAL MODULE: ./build/js/engine/powershell/session.js + 3 modules
var session = __webpack_require__(3228);
;// CONCATENATED MODULE: ./build/js/engine/powershell/inspect.js




/** The facts of a Windows host, over a connection that stays open. Throws BringupError. */
async function inspectWindows(connection, host, all, signal) {
    const sentAtMs = Date.now();
    const script = (0,windows_program/* windowsFactsScript */.c)(all ? program/* FACT_SECTIONS */.A : ['identity']);
    const options = { name: 'read the facts', timeoutMs: 120_000, signal };
    const answers = await new session/* PowershellSession */.G(connection, host).run(script, options);
    const facts = (0,windows_facts/* parseWindowsFacts */.u)(JSON.stringify(answers.get('facts') ?? {}), { sentAtMs, receivedAtMs: Date.now() });
    return { facts: facts, os: facts.os.prettyName, sections: new Map() };
}

// EXTERNAL MODULE: ./build/js/engine/program.js
var engine_program = __webpack_require__(3342);
// EXTERNAL MODULE: ./build/js/engine/session.js + 5 modules
var engine_session = __webpack_require__(2959);
// EXTERNAL MODULE: ./build/js/engine/slots.js
var slots = __webpack_require__(7475);
;// CONCATENATED MODULE: ./build/js/engine/inspect.js
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









/** Looks at hosts, all at once: one connection and one command each. A host's trouble is in its answer; nothing is thrown for it. */
async function inspectHosts(options) {
    const found = new Map();
    await (0,slots/* withSlots */.W)(options.hosts, options.parallel, async (host) => {
        const started = performance.now();
        const inspection = await inspect(host, options).catch((error) => ({
            host,
            sections: new Map(),
            problem: error instanceof core_error/* BringupError */.y4 ? error.at({ host: host.name }) : (0,errors/* unexpectedError */.Wm)(error, host.name),
        }));
        const timed = { ...inspection, durationMs: performance.now() - started };
        found.set(host.name, timed);
        options.onDone?.(timed);
    });
    return options.hosts.flatMap((host) => found.get(host.name) ?? []);
}
async function inspect(host, { connect, signal, allFacts, sections = [] }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { connection, sudo } = await connect(host, signal);
        const _connection = __addDisposableResource(env_1, connection, true);
        const sentAtMs = Date.now();
        const opening = engine_session/* HostSession */.H.open(connection, {
            host: host.name,
            prelude: prelude/* PRELUDE */.W,
            first: (0,engine_program/* readProgram */.Lk)([{ name: 'facts', body: host_facts/* hostFacts */.s.program(allFacts) }, ...sections]),
            signal,
            ...sudo,
        });
        // Of a Windows host nothing is known but its facts.
        const opened = await opening.catch((error) => {
            if (sections.length > 0 || !(0,host_link/* isWindowsHost */.OU)(error))
                throw error;
        });
        if (!opened)
            return { host, ...(await inspectWindows(connection, host.name, allFacts, signal)), ...keysOf(connection) };
        const { session, first } = opened;
        const _session = __addDisposableResource(env_1, session, true);
        const facts = host_facts/* hostFacts */.s.parse(first.sections.get('facts') ?? '', { sentAtMs, receivedAtMs: Date.now() });
        return {
            host,
            facts: facts.tree,
            os: facts.os,
            sections: first.sections,
            ...keysOf(connection),
        };
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
function keysOf({ hostKey, newKnownHost }) {
    return { ...(hostKey ? { hostKey } : {}), ...(newKnownHost ? { newKnownHost } : {}) };
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

/***/ 8716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareFleet: () => (/* binding */ prepareFleet)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/secret.js
var secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/engine/connect-host.js
var connect_host = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/js/engine/inspect.js + 1 modules
var inspect = __webpack_require__(2854);
// EXTERNAL MODULE: ./build/js/engine/run.js + 36 modules
var run = __webpack_require__(8077);
// EXTERNAL MODULE: ./build/js/engine/sudoers.js
var sudoers = __webpack_require__(5037);
// EXTERNAL MODULE: ./build/js/report/outcome.js
var outcome = __webpack_require__(4690);
// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/js/engine/capability.js
var capability = __webpack_require__(214);
// EXTERNAL MODULE: ./build/js/resources/file.js + 2 modules
var file = __webpack_require__(6765);
;// CONCATENATED MODULE: ./build/js/prepare/capability.js



/** Both: with a file that is broken already nobody could tell what sudo would make of one more. */
const VALIDATE = 'visudo -cf /etc/sudoers >/dev/null && visudo -cf %s';
/** The one thing that `bringup prepare` manages, as a capability of its own: planned, locked, verified and undone like all others. */
const prepareCapability = (0,capability/* defineCapability */.a)({
    name: 'prepare',
    kinds: [file/* fileKind */.h],
    wanted({ section }) {
        const { user, expires, state } = section;
        if (state === 'unneeded')
            return [];
        const spec = {
            path: (0,sudoers/* sudoersPath */.$W)(user),
            state,
            validate: VALIDATE,
            ...(state === 'present'
                ? {
                    content: (0,sudoers/* sudoersText */.l3)(user, expires),
                    mode: '0440',
                    owner: 'root',
                    group: 'root',
                    diff: true,
                }
                : {}),
        };
        return [{ kind: file/* fileKind */.h, spec, capability: 'prepare', needs: [], notify: [], source: {}, waitsFor: [] }];
    },
});

;// CONCATENATED MODULE: ./build/js/prepare/prepare-fleet.js











/**
 * Lets bringup start its agent on hosts that ask for a sudo password, or takes that back. Nothing else of a host's sudoers is
 * touched, so the old way goes on working. Each host is then tried over a new connection. Never throws for a host's trouble.
 */
async function prepareFleet(options) {
    const { fleet, hosts, signal, parallel, undo } = options;
    const users = new Map();
    const plain = (0,connect_host/* connector */.M)(fleet, { ...options.access, sudoPassword: undefined });
    const connectPlain = async (host) => {
        const connected = await plain({ ...host, sudo: {} }, signal);
        users.set(host.name, connected.connection.user);
        return connected;
    };
    const before = await (0,inspect/* inspectHosts */.A)({
        hosts: hosts.filter(({ connection }) => connection === 'ssh'),
        parallel,
        signal,
        allFacts: false,
        sections: [{ name: 'sudoers', body: (0,sh.sh) `ls /etc/sudoers.d` }],
        connect: connectPlain,
    });
    const password = await askedPassword(before, users, options);
    const secrets = password === undefined ? options.secrets : [...options.secrets, password];
    const needing = new Set(before.flatMap(({ host, problem }) => (problem?.category === 'sudo' ? [host.name] : [])));
    const connectAsked = (0,connect_host/* connector */.M)(fleet, { ...options.access, sudoPassword: password ?? options.access.sudoPassword });
    const connectOwn = (0,connect_host/* connector */.M)(fleet, options.access);
    const connect = (host) => {
        if (!needing.has(host.name))
            return connectPlain(host, signal);
        return (host.sudo.password === undefined ? connectAsked : connectOwn)(host, signal);
    };
    const sectioned = before.map(({ host, sections }) => {
        const user = users.get(host.name) ?? host.ssh.user;
        const there = (sections.get('sudoers') ?? '').split('\n').includes((0,external_node_path_.basename)((0,sudoers/* sudoersPath */.$W)(user)));
        const state = undo ? 'absent' : there || needing.has(host.name) ? 'present' : 'unneeded';
        return { ...host, sections: { prepare: { user, expires: options.expires, state } } };
    });
    const { report } = await (0,run.runFleet)({
        fleet,
        hosts: sectioned.filter((host) => host.sections.prepare.user !== 'root'),
        capabilities: [prepareCapability],
        partial: true,
        mode: options.dryRun ? 'plan' : 'apply',
        connect,
        secrets,
        signal,
        parallel,
        ...(options.onEvent ? { onEvent: options.onEvent } : {}),
    });
    const good = new Set(report.hosts.flatMap(({ name, problem }) => (problem === undefined ? [name] : [])));
    const tried = options.dryRun || undo || signal.aborted ? [] : hosts.filter(({ name }) => good.has(name));
    const after = await (0,inspect/* inspectHosts */.A)({ hosts: tried, parallel, signal, allFacts: false, connect: connectPlain });
    const failed = new Map(after.flatMap(({ host, problem }) => (problem ? [[host.name, problem]] : [])));
    const sections = new Map(sectioned.map(({ name, sections: { prepare } }) => [name, prepare]));
    const reports = report.hosts.map((host) => withUnended(told(host, failed.get(host.name)), sections.get(host.name)));
    return {
        ...report,
        hosts: reports,
        run: { ...report.run, command: 'prepare' },
        exitCode: report.cancelled
            ? outcome/* EXIT */.dc.cancelled
            : (0,outcome/* worstExit */.gX)(reports.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false }))),
    };
}
/** The password of hosts that want one and have none in the fleet file; undefined when there are none, or nobody to ask. */
async function askedPassword(before, users, { access, askPassword }) {
    const asking = before.flatMap(({ host, problem }) => problem?.code === 'sudo-needs-password' && host.sudo.password === undefined ? [host] : []);
    if (asking.length === 0 || access.sudoPassword !== undefined || askPassword === undefined)
        return undefined;
    const names = new Set(asking.map((host) => users.get(host.name) ?? host.ssh.user));
    return new secret/* Secret */.z('sudo password', await askPassword([...names].join(', '), asking.map(({ name }) => name)));
}
/** A host's report in terms of what was prepared: `problem` is what a new connection met afterwards. */
function told(host, problem) {
    if (problem !== undefined) {
        return { ...host, outcome: (0,outcome/* outcomeOf */.sG)(problem.category), problem: (0,report_problem/* toProblem */.H8)(notEffective(host.name, problem)) };
    }
    if (host.problem?.code !== 'file-invalid')
        return host;
    const broken = (0,report_problem/* toProblem */.H8)(sudoersBroken(host));
    return {
        ...host,
        problem: broken,
        steps: host.steps.map((step) => (step.problem ? { ...step, problem: broken } : step)),
    };
}
/** With a note where an end was asked for and cannot be set: the host lets the user in by a rule of its own. */
function withUnended(host, section) {
    if (section?.expires === undefined || section.state !== 'unneeded' || host.problem !== undefined)
        return host;
    const note = `nothing expires here: ${section.user} needs no password by another rule of this host's sudoers, which bringup leaves alone`;
    return { ...host, notes: [...host.notes, note] };
}
function notEffective(host, problem) {
    return new error/* BringupError */.y4({
        code: 'prepare-not-effective',
        category: problem.category,
        what: `the drop-in is in place, but a new connection still may not start the agent: ${problem.message}`,
        remedy: 'look whether /etc/sudoers ends with `@includedir /etc/sudoers.d`, and whether a later rule takes it back; `bringup prepare --undo` removes the drop-in',
        where: { host },
        cause: problem,
    });
}
function sudoersBroken({ name, problem, steps }) {
    const said = (problem?.what ?? '').replace(/^.*?does not accept the new [^:]*(: )?/, '');
    return new error/* BringupError */.y4({
        code: 'sudoers-broken',
        category: 'sudo',
        what: `sudoers on the host is broken already, so nothing was added: ${said}`,
        remedy: 'mend that file with visudo, look at it with `visudo -c`, and run it again',
        where: { host: name, ...(steps[0] === undefined ? {} : { step: steps[0].id }) },
    });
}


/***/ })

};
;