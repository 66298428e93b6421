"use strict";
exports.id = 9784;
exports.ids = [9784];
exports.modules = {

/***/ 9784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2060);
/* harmony import */ var _run_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3931);


/** Plans or applies the fleet. A plan is always written to a file, so that a later step can apply exactly it. */
function run(inputs, step) {
    const { capabilities } = inputs;
    return (0,_run_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .runOnFleet */ .h)({
        mode: inputs['dry-run'] ? 'plan' : inputs.mode,
        fleet: inputs.fleet,
        environment: inputs.environment,
        select: inputs.select,
        capabilities: capabilities === undefined ? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES : _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.filter(({ name }) => capabilities.includes(name)),
        prune: inputs.prune,
        planFile: inputs['dry-run'] && inputs.mode === 'apply' ? undefined : inputs['plan-file'],
        access: inputs,
        onFailure: inputs['on-failure'],
        parallel: inputs.parallel,
    }, step);
}


/***/ }),

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


/***/ })

};
;