"use strict";
exports.id = 942;
exports.ids = [942];
exports.modules = {

/***/ 5942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareFleet: () => (/* binding */ prepareFleet)
});

// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/secret.js
var secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/engine/connect-host.js + 29 modules
var connect_host = __webpack_require__(1199);
// EXTERNAL MODULE: ./build/js/engine/inspect.js
var inspect = __webpack_require__(5302);
// EXTERNAL MODULE: ./build/js/engine/outcome.js
var outcome = __webpack_require__(682);
// EXTERNAL MODULE: ./build/js/engine/run.js + 11 modules
var run = __webpack_require__(7800);
// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/js/engine/capability.js
var capability = __webpack_require__(214);
// EXTERNAL MODULE: ./build/js/resources/file.js + 2 modules
var file = __webpack_require__(6765);
;// CONCATENATED MODULE: ./build/js/prepare/sudoers.js
/** Where the drop-in of a user stands. sudo passes over names with a dot or a tilde. Source: sudoers(5), includedir. */
function sudoersPath(user) {
    return `/etc/sudoers.d/bringup-${user.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`;
}
/**
 * The drop-in that lets one user start the agent without a password and without a terminal. The agent is a shell as root, so
 * this is root, and the file says so. `expires`: sudo takes no notice of the line after that moment (sudoers(5), NOTAFTER).
 */
function sudoersText(user, expires) {
    const name = escapeUser(user);
    const until = expires === undefined ? '' : `NOTAFTER=${expires.toISOString().replaceAll(/[-:T]|\.\d+/g, '')} `;
    return [
        '# Made by `bringup prepare`, removed by `bringup prepare --undo`.',
        `# It lets ${user} start bringup's agent, a shell, as root without a password: that is root.`,
        `Defaults:${name} !requiretty`,
        `${name} ALL=(root) ${until}NOPASSWD: /bin/sh, /usr/bin/sh`,
        '',
    ].join('\n');
}
/** A user name as sudoers wants it. Source: sudoers(5), "Other special characters and reserved words". */
function escapeUser(user) {
    return user.replaceAll(/([@!=:,()\\ "])/g, '\\$1');
}

;// CONCATENATED MODULE: ./build/js/prepare/capability.js



/** The one thing that `bringup prepare` manages, as a capability of its own: planned, locked, verified and undone like all others. */
const prepareCapability = (0,capability/* defineCapability */.a)({
    name: 'prepare',
    kinds: [file/* fileKind */.h],
    wanted({ section }) {
        const { user, expires, state } = section;
        const spec = {
            path: sudoersPath(user),
            state,
            ...(state === 'present'
                ? {
                    content: sudoersText(user, expires),
                    mode: '0440',
                    owner: 'root',
                    group: 'root',
                    validate: 'visudo -cf %s',
                    diff: true,
                }
                : {}),
        };
        return [{ kind: file/* fileKind */.h, spec, capability: 'prepare', needs: [], notify: [], source: {}, waitsFor: [] }];
    },
});

;// CONCATENATED MODULE: ./build/js/prepare/prepare-fleet.js








/**
 * Lets bringup start its agent on hosts without a password, or takes that back. Each host is then tried over a new connection:
 * one that would not let us in as before gets its old state back. Never throws for a host's trouble.
 */
async function prepareFleet(options) {
    const { fleet, hosts, signal, parallel, undo } = options;
    let access = options.access;
    let secrets = options.secrets;
    const plain = (0,connect_host/* connector */.M)(fleet, { ...options.access, sudoPassword: undefined });
    const connectPlain = (host) => plain(withoutPassword(host), signal);
    const before = await (0,inspect/* inspectHosts */.A)({ hosts, parallel, signal, allFacts: false, connect: connectPlain });
    const needing = before.filter(({ problem }) => problem?.category === 'sudo');
    const asking = needing.filter(({ host }) => access.sudoPassword === undefined && host.sudo.password === undefined);
    if (asking.length > 0 && options.askPassword) {
        const users = [...new Set(asking.map(({ host }) => host.ssh.user))].join(', ');
        const password = new secret/* Secret */.z('sudo password', await options.askPassword(users, asking.map(({ host }) => host.name)));
        access = { ...access, sudoPassword: password };
        secrets = [...secrets, password];
    }
    const privileged = (0,connect_host/* connector */.M)(fleet, access);
    const open = new Set(needing.map(({ host }) => host.name));
    const connect = (host) => (open.has(host.name) ? privileged(host, signal) : connectPlain(host));
    const sectioned = hosts.map((host) => ({
        ...host,
        sections: {
            prepare: {
                user: host.ssh.user,
                expires: options.expires,
                state: undo ? 'absent' : 'present',
            },
        },
    }));
    const { report } = await (0,run.runFleet)({
        fleet,
        hosts: sectioned.filter((host) => host.ssh.user !== 'root' && host.connection === 'ssh'),
        capabilities: [prepareCapability],
        mode: options.dryRun ? 'plan' : 'apply',
        connect,
        secrets,
        signal,
        parallel,
        ...(options.onEvent ? { onEvent: options.onEvent } : {}),
    });
    if (options.dryRun || undo || signal.aborted)
        return { ...report, run: { ...report.run, command: 'prepare' } };
    const good = hosts.filter((host) => report.hosts.some(({ name, outcome }) => name === host.name && (outcome === 'changed' || outcome === 'converged')));
    const after = await (0,inspect/* inspectHosts */.A)({ hosts: good, parallel, signal, allFacts: false, connect: connectPlain });
    const failed = new Map(after.flatMap(({ host, problem }) => (problem ? [[host.name, problem]] : [])));
    const reports = report.hosts.map((host) => {
        const problem = failed.get(host.name);
        return problem === undefined
            ? host
            : { ...host, outcome: (0,outcome/* outcomeOf */.sG)(problem.category), problem: (0,report_problem/* toProblem */.H8)(notEffective(host.name, problem)) };
    });
    return {
        ...report,
        hosts: reports,
        run: { ...report.run, command: 'prepare' },
        exitCode: report.cancelled
            ? outcome/* EXIT */.dc.cancelled
            : (0,outcome/* worstExit */.gX)(reports.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false }))),
    };
}
function withoutPassword(host) {
    return { ...host, sudo: {} };
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


/***/ })

};
;