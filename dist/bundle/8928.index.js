"use strict";
exports.id = 8928;
exports.ids = [8928];
exports.modules = {

/***/ 1493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ NAME_LISTS),
/* harmony export */   commandTree: () => (/* binding */ commandTree),
/* harmony export */   n: () => (/* binding */ everyCommand)
/* harmony export */ });
/** The lists of names that only the fleet file knows. */
const NAME_LISTS = ['hosts', 'select', 'environments'];
/** The placeholders of options tell what they take. */
const PLACEHOLDERS = {
    file: { kind: 'file' },
    folder: { kind: 'folder' },
    hosts: { kind: 'names', of: 'select' },
};
/** Arguments that are hosts of the fleet file. */
const HOST_ARGUMENTS = new Set(['ssh host', 'logs host']);
/** The tree of a program; what is hidden from its help is not in it. */
function commandTree(command, path = '') {
    const help = command.createHelp();
    const below = help.visibleCommands(command);
    return {
        path,
        name: command.name(),
        description: firstPart(help.subcommandDescription(command)),
        options: help.visibleOptions(command).flatMap((option) => optionNode(option) ?? []),
        arguments: command.registeredArguments.map((argument) => ({
            name: argument.name(),
            value: argumentValue(argument, path),
            repeats: argument.variadic,
        })),
        commands: below.map((child) => commandTree(child, path === '' ? child.name() : `${path} ${child.name()}`)),
    };
}
/** The command and all below it. */
function everyCommand(node) {
    return [node, ...node.commands.flatMap(everyCommand)];
}
function optionNode({ short, long, flags, description, argChoices, required, optional, }) {
    if (long === undefined || long === null)
        return undefined;
    const placeholder = /[<[]([\w-]+)/.exec(flags)?.[1] ?? '';
    const value = argChoices !== undefined
        ? { kind: 'words', words: argChoices }
        : long === '--env'
            ? { kind: 'names', of: 'environments' }
            : (PLACEHOLDERS[placeholder] ?? { kind: 'free' });
    return {
        short: short ?? undefined,
        long,
        description: firstPart(description),
        value: required || optional ? value : undefined,
    };
}
function argumentValue(argument, path) {
    if (argument.argChoices !== undefined)
        return { kind: 'words', words: argument.argChoices };
    return HOST_ARGUMENTS.has(`${path} ${argument.name()}`) ? { kind: 'names', of: 'hosts' } : { kind: 'free' };
}
/** A description as a list of candidates has room for it. */
function firstPart(text) {
    return (text.split(/[;:] /)[0] ?? '').replace(/ \([^)]*$/, '').trim();
}


/***/ }),

/***/ 9922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ textOptions),
/* harmony export */   x: () => (/* binding */ openFleet)
/* harmony export */ });
/* harmony import */ var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2060);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1583);
/* harmony import */ var _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6424);
/* harmony import */ var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6447);
/* harmony import */ var _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3288);
/* harmony import */ var _fleet_select_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1294);
/* harmony import */ var _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5732);
/* harmony import */ var _registry_run_store_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8672);
/* harmony import */ var _terminal_ask_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1138);
/* harmony import */ var _terminal_colour_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5387);











/**
 * Loads the fleet, selects hosts, asks what has to be asked. `secretsOf`: the capabilities whose secrets this command works
 * with, when not all. Throws BringupErrors.
 */
async function openFleet(options, secretsOf) {
    const fleet = await (0,_fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_5__/* .loadFleet */ .V)({
        file: options.fleet,
        ...(options.env === undefined ? {} : { environment: options.env }),
        capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
        env: process.env,
        secrets: 'require',
        ...(secretsOf === undefined ? {} : { secretsOf }),
    });
    const store = (0,_registry_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .openRunStore */ .$)(fleet.name);
    const selection = options.failed ? 'failed' : (options.select ?? 'all');
    const failed = await (0,_registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_7__/* .failedHosts */ .r)(store, selection);
    const hosts = (0,_fleet_select_js__WEBPACK_IMPORTED_MODULE_6__/* .selectHosts */ .s)(fleet, selection, failed === undefined ? {} : { failed });
    const signal = interruptSignal();
    const sudoPassword = options.askSudoPassword
        ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z('sudo password', await (0,_terminal_ask_js__WEBPACK_IMPORTED_MODULE_9__.askHidden)('sudo password: ', signal))
        : undefined;
    const secrets = [...(0,_core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsIn */ .V)(fleet.hosts), ...(0,_core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsIn */ .V)(fleet.sections), ...(sudoPassword ? [sudoPassword] : [])];
    for (const secret of secrets)
        if (/^[A-Z][A-Z0-9_]*$/.test(secret.name))
            delete process.env[secret.name];
    const access = {
        ...(sudoPassword ? { sudoPassword } : {}),
        ...(options.acceptNewHostKeys ? { hostKeys: 'accept-new' } : {}),
        ...(process.stdin.isTTY ? { askPassphrase: (key) => (0,_terminal_ask_js__WEBPACK_IMPORTED_MODULE_9__.askHidden)(`passphrase of ${key}: `, signal) } : {}),
        log: (host, text) => {
            if (options.verbose)
                process.stderr.write(`${host === '' ? '' : `${host}: `}${text}\n`);
        },
    };
    return {
        fleet,
        hosts,
        secrets,
        store,
        access,
        text: textOptions(options, process.stdout),
        signal,
        connect: (0,_engine_connect_host_js__WEBPACK_IMPORTED_MODULE_4__/* .connector */ .M)(fleet, access),
    };
}
/** How text for a stream is made: colours, width, how much. */
function textOptions(options, stream) {
    return {
        colour: (0,_terminal_colour_js__WEBPACK_IMPORTED_MODULE_10__/* .wantsColour */ .M)({
            option: options.color === true ? undefined : options.color,
            env: process.env,
            isTty: stream.isTTY === true,
        }),
        width: stream.columns || 100,
        verbose: options.verbose ?? false,
    };
}
/** A signal that the first SIGINT or SIGTERM aborts. The second ends the process. */
function interruptSignal() {
    const controller = new AbortController();
    const stop = (name) => {
        if (controller.signal.aborted)
            process.exit(name === 'SIGINT' ? 130 : 143);
        process.stderr.write('\nstopping: the steps that run are ended, nothing new begins (again to leave at once)\n');
        controller.abort(new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
            code: 'cancelled',
            category: 'cancelled',
            what: 'the run was cancelled',
            remedy: 'run it again: it goes on from what is there',
        }));
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    return controller.signal;
}


/***/ }),

/***/ 1310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ wishText),
/* harmony export */   x: () => (/* binding */ parseWish)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);


const SHAPE = /^(?:(?<name>[a-z0-9][a-z0-9-]*)=)?(?:ssh:\/\/)?(?:(?<user>[^\s@:/=]+)@)?(?:\[(?<bracketed>[0-9A-Fa-f:.%a-z]+)\]|(?<plain>[A-Za-z0-9_][A-Za-z0-9._-]*))(?::(?<port>\d{1,5}))?\/?$/;
const BARE_IPV6 = /^(?:(?<name>[a-z0-9][a-z0-9-]*)=)?(?:(?<user>[^\s@:/=]+)@)?(?<address>[0-9A-Fa-f:.]+)$/;
/** Reads `address`, `user@address`, `user@address:port` or `user@[IPv6]:port`, each with `name=` before it. Throws BringupError. */
function parseWish(text) {
    const given = text.trim();
    const bare = BARE_IPV6.exec(given)?.groups;
    const { name, user, bracketed, plain, port } = SHAPE.exec(given)?.groups ?? {};
    const address = bare !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(bare['address'] ?? '') ? bare['address'] : (bracketed ?? plain);
    if (address === undefined || (bracketed !== undefined && !(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(bracketed)))
        throw notAHost(given);
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535))
        throw notAHost(given);
    const [as, login] = [name ?? bare?.['name'], user ?? bare?.['user']];
    return {
        address,
        ...(as === undefined ? {} : { name: as }),
        ...(login === undefined ? {} : { user: login }),
        ...(port === undefined ? {} : { port: Number(port) }),
    };
}
/** The wish as a person would write it again. */
function wishText({ user, address, port }) {
    const host = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) && port !== undefined ? `[${address}]:${port}` : address;
    return `${user === undefined ? '' : `${user}@`}${host}${port === undefined || host !== address ? '' : `:${port}`}`;
}
function notAHost(text) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'not-a-host',
        category: 'config',
        what: `${JSON.stringify(text)} does not say where a host is`,
        remedy: 'write it like ops@192.0.2.11, ops@gpu-1.example.org:2222 or ops@[2001:db8::1]:22',
    });
}


/***/ }),

/***/ 7927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(7375);
// EXTERNAL MODULE: ./build/js/github/log.js
var log = __webpack_require__(5841);
;// CONCATENATED MODULE: ./build/js/github/inert-output.js

/**
 * In a step of a workflow every line on the outputs is looked at for commands, also those that hosts printed. From here on
 * nothing that is written to them is one; for programs that give the runner no commands themselves.
 */
function makeOutputsInert(environment = process.env) {
    if (environment['GITHUB_ACTIONS'] !== 'true')
        return;
    for (const stream of [process.stdout, process.stderr]) {
        const write = stream.write.bind(stream);
        stream.write = ((chunk, ...rest) => write(typeof chunk === 'string' ? (0,log/* inert */.tJ)(chunk) : chunk, ...rest));
    }
}

// EXTERNAL MODULE: ./build/js/report/outcome.js
var report_outcome = __webpack_require__(4690);
// EXTERNAL MODULE: ./build/js/version.js
var version = __webpack_require__(5951);
// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
;// CONCATENATED MODULE: ./build/js/cli/direct-words.js

/** What a fleet file calls something, and what it is on the command line of a host without one. First to last. */
const WORDS = [
    [/mesh\.install\.from(?: to|:)?/g, '--install'],
    [/mesh\.install to (?=`from: )/g, ''],
    [/`from: (\w+)`/g, '`--install $1`'],
    [/\bfrom: (?=archive|apt|distro|present)/g, '--install '],
    [/mesh\.install\.(mirror|signing-root)/g, '--$1'],
    [/\(mesh: hostname\)/g, '(--hostname)'],
    [/mesh\.(server|user|hostname)\b/g, '--$1'],
    [/mesh\.tags(?:\[\d+\])?/g, '--tags'],
    [/ With `tailnet:` .*$/, ''],
    [/out of the fleet file/g, 'out of --tags'],
    [/keep a tag in the fleet file/g, 'keep one in --tags'],
    [/the port in the fleet file/g, 'the port (--port)'],
    [/with the input ssh-private-key or in the fleet file/g, 'with --identity'],
    [/\bssh\.user\b/g, 'the user before the @'],
];
/** What no option says: it stands in a fleet file only. */
const FILE_ONLY = /\b(?:mesh|ssh|sudo|syncthing|fleet)\.[a-z][a-z-]*(?=[\s,;:)]|$)|\bmesh\.(?:install|timeouts|control)\.|\btimeouts\.|\binstall\.version|on-other-network|mesh section|fleet file/;
/** The same error for whoever has no fleet file: in words of the command line, and without a place in a file that is gone. */
function directError(error) {
    if (error instanceof core_error/* BringupErrors */.$L)
        return new core_error/* BringupErrors */.$L(error.problems.map(inWords));
    return error instanceof core_error/* BringupError */.y4 ? inWords(error) : error;
}
/** The same report for whoever has no fleet file. */
function directReport(report) {
    return {
        ...report,
        problems: report.problems.map(told),
        hosts: report.hosts.map(({ source: _, problem, ...host }) => ({
            ...host,
            ...(problem === undefined ? {} : { problem: told(problem) }),
            steps: host.steps.map((step) => ({
                ...step,
                source: {},
                ...(step.problem === undefined ? {} : { problem: told(step.problem) }),
            })),
        })),
    };
}
function inWords(error) {
    const { code, category, message, remedy, where, retryable, cause } = error;
    return new core_error/* BringupError */.y4({
        code,
        category,
        ...sentences({ what: message, remedy }),
        where: withoutFile(where),
        ...(retryable === undefined ? {} : { retryable }),
        cause,
    });
}
function told(problem) {
    return { ...problem, ...sentences(problem), where: withoutFile(problem.where) };
}
function sentences({ what, remedy }) {
    const cure = translated(remedy);
    return {
        what: translated(what),
        remedy: FILE_ONLY.test(cure) ? `${cure}; that is said in a fleet file: bringup init writes one` : cure,
    };
}
function translated(text) {
    return WORDS.reduce((now, [pattern, words]) => now.replace(pattern, words), text);
}
function withoutFile({ file: _file, line: _line, column: _column, ...where }) {
    return where;
}

// EXTERNAL MODULE: ./build/js/host/prelude.js
var prelude = __webpack_require__(3227);
// EXTERNAL MODULE: ./build/js/report/visible.js
var visible = __webpack_require__(4804);
;// CONCATENATED MODULE: ./build/js/cli/options.js



/** Adds the options that all fleet commands share. */
function withFleetOptions(command) {
    return withOutputOptions(command)
        .addOption(fleetFile())
        .addOption(environment())
        .option('-s, --select <hosts>', 'names, globs, label=value, group:NAME, failed, !not, separated by commas (default: all)')
        .option('--parallel <n>', 'most hosts worked on at once (default: what the fleet file says)', wholeNumber)
        .option('--ask-sudo-password', 'ask for the sudo password, once for all hosts')
        .option('--accept-new-host-keys', 'record keys of hosts nobody knows yet; a changed key always stops');
}
/** Adds `--debug`, for commands that run the engine. */
function withDebug(command) {
    return command.option('--debug', 'print on standard error each program that is sent to a host (secrets stay names of variables)');
}
/** What `--debug` prints. */
function programPrinter({ debug }) {
    if (!debug)
        return {};
    return {
        onProgram: (host, program) => {
            const lines = (0,visible/* visible */.RK)(program.replace(prelude/* PRELUDE */.W.text, '# (functions)')).trimEnd().split('\n');
            process.stderr.write(`${lines.map((line) => `${host} | ${line}`).join('\n')}\n\n`);
        },
    };
}
/** Adds `--failed`, for commands that go on after a run. */
function withFailed(command) {
    const words = 'only hosts that failed in the last run, or that its rollout did not come to (as `--select failed`)';
    return command.addOption(new commander/* Option */.c$('--failed', words).conflicts('select'));
}
/** `--fleet`, wherever a command wants the file. */
function fleetFile() {
    return new commander/* Option */.c$('-f, --fleet <file>', 'the fleet file').default('fleet.yaml').env('BRINGUP_FLEET');
}
/** `--env`, wherever a command wants the environment. */
function environment() {
    return new commander/* Option */.c$('-e, --env <name>', 'environment: environments/<name>.yaml is laid over the fleet file').env('BRINGUP_ENV');
}
/** Adds the options that say how results are shown. */
function withOutputOptions(command) {
    return command
        .option('--json', 'print one JSON document on standard output')
        .option('-v, --verbose', 'tell everything, also what is right')
        .option('--no-color', 'no colours (also: NO_COLOR)')
        .option('--color', 'colours even when the output is no terminal');
}
/** A duration such as `90s` or `5m`, in milliseconds. */
function milliseconds(text) {
    const [, amount, unit] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
    const factor = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[unit ?? ''];
    if (amount === undefined || factor === undefined)
        throw new commander/* InvalidArgumentError */.Di('write it like 40s, 5m or 1h');
    return Number(amount) * factor;
}
function wholeNumber(text) {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1)
        throw new commander/* InvalidArgumentError */.Di('must be a whole number from 1');
    return number;
}
/** Examples under a command's help, each a line with what it does. */
function examples(command, lines) {
    const width = Math.max(...lines.map(([text]) => text.length));
    return command.addHelpText('after', `\nExamples:\n${lines.map(([text, meaning]) => `  $ ${text.padEnd(width)}  ${meaning}`).join('\n')}`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/cli/record-host-keys.js


/** Records accepted host keys in `known_hosts` of a folder (that of the fleet file), where every later run finds them, and says so. */
async function recordHostKeys(folder, lines) {
    const accepted = [...new Set(lines.filter((line) => line !== undefined))];
    if (accepted.length === 0)
        return;
    const path = (0,external_node_path_.join)(folder, 'known_hosts');
    await (0,promises_.appendFile)(path, `${accepted.join('\n')}\n`);
    process.stderr.write(`recorded ${accepted.length} new host key${accepted.length === 1 ? '' : 's'} in ${path}\n`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/js/cli/write-report.js




/** Adds the options that name those files. */
function withReportFiles(command) {
    return command
        .option('--report <file>', 'write the report as JSON')
        .option('--summary <file>', 'write it as Markdown, as a workflow run shows it')
        .option('--junit <file>', 'write it as JUnit XML');
}
/** Sees before anything is done whether these files can be written. Throws BringupError. */
async function assertWritable(files) {
    for (const file of files) {
        if (file === undefined)
            continue;
        try {
            await (0,promises_.access)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(file)), external_node_fs_.constants.W_OK);
            if ((await (0,promises_.stat)(file).catch(() => undefined))?.isDirectory())
                throw new TypeError('it is a directory');
        }
        catch (cause) {
            throw new core_error/* BringupError */.y4({
                code: 'output-not-writable',
                category: 'config',
                what: `${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
                remedy: 'make its directory first, or name another file',
                where: { file },
                cause,
            });
        }
    }
}
/** Writes the report into the files that were asked for, readable by the user alone. */
async function writeReport(report, files) {
    if (files.report !== undefined)
        await write(files.report, `${JSON.stringify(report, null, 2)}\n`);
    if (files.summary !== undefined) {
        const { summaryMarkdown } = await __webpack_require__.e(/* import() */ 3601).then(__webpack_require__.bind(__webpack_require__, 3601));
        await write(files.summary, summaryMarkdown(report));
    }
    if (files.junit !== undefined) {
        const { junitXml } = await __webpack_require__.e(/* import() */ 2202).then(__webpack_require__.bind(__webpack_require__, 2202));
        await write(files.junit, junitXml(report));
    }
}
async function write(file, text) {
    await (0,promises_.writeFile)(file, text, { mode: 0o600 });
}

;// CONCATENATED MODULE: ./build/js/cli/apply-fleet.js
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





/** Adds the options of every command that applies. */
function withApplyOptions(command) {
    return withDebug(withReportFiles(withFleetOptions(command)))
        .option('-y, --yes', 'do not ask')
        .addOption(new commander/* Option */.c$('--on-failure <what>', 'stop (default), continue with what does not need the failed step, or rollback').choices(['stop', 'continue', 'rollback']))
        .option('--lock-timeout <duration>', 'how long to wait for a host that another run holds (default: 40s)', milliseconds);
}
/** Shows the plan, asks where somebody can answer, applies, and tells how it ended. Returns the exit code. */
async function applyFleet(command, options, wish = {}) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { onFailure } = options;
        const [{ runFleet }, { applyEndText, applyText }, { planText }, { readPlanFile }, { watchRun }, { CAPABILITIES }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(889), __webpack_require__.e(8077)]).then(__webpack_require__.bind(__webpack_require__, 8077)),
            __webpack_require__.e(/* import() */ 6898).then(__webpack_require__.bind(__webpack_require__, 6898)),
            __webpack_require__.e(/* import() */ 6787).then(__webpack_require__.bind(__webpack_require__, 6787)),
            __webpack_require__.e(/* import() */ 9390).then(__webpack_require__.bind(__webpack_require__, 9390)),
            Promise.all(/* import() */[__webpack_require__.e(9256), __webpack_require__.e(8610)]).then(__webpack_require__.bind(__webpack_require__, 8610)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2060)),
        ]);
        const sealed = wish.plan === undefined ? undefined : await readPlanFile(wish.plan);
        const asks = !options.yes && sealed === undefined && !options.json && process.stdin.isTTY && process.stdout.isTTY;
        const watch = __addDisposableResource(env_1, watchRun(command, options), false);
        const logging = [];
        let runId = '';
        const result = await runFleet({
            ...command,
            capabilities: wish.capabilities ?? CAPABILITIES,
            partial: wish.capabilities !== undefined,
            ...programPrinter(options),
            mode: 'apply',
            ...(options.prune ? { prune: true } : {}),
            ...(onFailure === undefined ? {} : { onFailure }),
            ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
            ...(options.lockTimeout === undefined ? {} : { lockTimeoutMs: options.lockTimeout }),
            ...(sealed === undefined ? {} : { sealed }),
            ...(asks
                ? {
                    async confirm(plan) {
                        watch.pause();
                        process.stdout.write(planText(wish.direct ? directReport(plan) : plan, { ...command.text, hints: false }));
                        const { askYes } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1138));
                        const yes = await askYes('Apply this?', command.signal);
                        if (yes)
                            watch.resume();
                        return yes;
                    },
                }
                : {}),
            onStart: (id) => {
                runId = id;
            },
            onEvent: watch.onEvent,
            onStepOutput: (host, step, output, outcome) => {
                logging.push(command.store.log(runId, { host, step, outcome, output }));
            },
        });
        watch.stop();
        await Promise.all(logging);
        const report = named(watch.named(result.report), wish);
        await command.store.save(report);
        await recordHostKeys(wish.hostKeysIn ?? command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
        await writeReport(report, options);
        if (options.json)
            process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        else if (!result.confirmed)
            process.stdout.write('nothing was changed\n');
        else
            process.stdout.write(watch.told ? applyEndText(report, command.text) : applyText(report, command.text));
        return report.exitCode;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function named(report, { via, direct }) {
    if (via === undefined)
        return report;
    if (!direct)
        return { ...report, run: { ...report.run, via } };
    const { fleetFile: _file, select: _select, ...bare } = report.run;
    return { ...directReport(report), run: { ...bare, via, direct } };
}

// EXTERNAL MODULE: ./build/js/cli/fleet-command.js
var fleet_command = __webpack_require__(9922);
;// CONCATENATED MODULE: ./build/js/cli/commands/apply.js




/** `bringup apply`: makes the hosts what the fleet file says. */
function addApply(program, outcome) {
    const command = withApplyOptions(withFailed(program.command('apply')))
        .description('make the hosts what the fleet file says; at a terminal it shows the plan and asks first')
        .option('-p, --plan <file>', 'apply exactly the plan in this file; refused where something moved since (values of secrets are not sealed)')
        .option('--prune', 'remove what bringup made and the fleet file no longer has')
        .action(async (options) => outcome.set(await apply(options)));
    examples(command, [
        ['bringup apply', 'show the plan, ask, apply'],
        ['bringup apply --yes -s gpu-1,rack=b', 'some hosts, without asking'],
        ['bringup apply --failed', 'only what failed or was not begun'],
        ['bringup apply --plan plan.json', 'a plan that was looked at before'],
    ]);
}
async function apply(options) {
    await assertWritable([options.report, options.summary, options.junit]);
    const command = await (0,fleet_command/* openFleet */.x)(options);
    return applyFleet(command, options, options.plan === undefined ? {} : { plan: options.plan });
}

// EXTERNAL MODULE: ./build/js/engine/inspect.js + 1 modules
var inspect = __webpack_require__(2854);
// EXTERNAL MODULE: ./build/js/report/duration.js
var duration = __webpack_require__(732);
// EXTERNAL MODULE: ./build/js/report/paint.js
var report_paint = __webpack_require__(6570);
// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
;// CONCATENATED MODULE: ./build/js/cli/commands/check.js









/** `bringup check`: is the fleet file right, and is each host ready? Writes nothing on any host. */
function addCheck(program, outcome) {
    const command = withFleetOptions(program.command('check'))
        .description('say whether the fleet file is right and each host is ready, and what to do where it is not')
        .option('--sarif <file>', 'write problems of the fleet file as SARIF, for code scanning')
        .action(async (options) => outcome.set(await check(options)));
    examples(command, [
        ['bringup check', 'all hosts'],
        ['bringup check -s gpu-2', 'one host'],
        ['bringup check --accept-new-host-keys', 'and record new hosts’ keys'],
    ]);
}
async function check(options) {
    const command = await (0,fleet_command/* openFleet */.x)(options).catch(async (error) => {
        await writeSarif(options.sarif, (0,report_problem/* toProblems */.ek)(error));
        throw error;
    });
    await writeSarif(options.sarif, []);
    const paint = (0,report_paint/* painter */.C)(command.text.colour);
    const width = Math.max(...command.hosts.map(({ name }) => name.length));
    const found = await (0,inspect/* inspectHosts */.A)({
        ...command,
        parallel: options.parallel ?? command.fleet.parallel,
        allFacts: false,
        onDone(inspection) {
            if (options.json)
                return;
            process.stdout.write(`${inspection.host.name.padEnd(width)}  ${line(inspection, paint)}\n`);
            if (inspection.problem)
                process.stdout.write(`${indent((0,report_problem/* problemText */.fI)((0,report_problem/* toProblem */.H8)(inspection.problem), { ...command.text, width: command.text.width - 4 }))}\n`);
        },
    });
    const accepted = found.flatMap(({ newKnownHost }) => newKnownHost ?? []);
    await recordHostKeys(command.fleet.root, accepted);
    const bad = found.filter(({ problem }) => problem !== undefined);
    if (options.json) {
        const hosts = found.map(({ host, os, problem, hostKey }) => ({
            name: host.name,
            ready: problem === undefined,
            os,
            hostKey: hostKey?.fingerprint,
            ...(problem ? { problem: (0,report_problem/* toProblem */.H8)(problem) } : {}),
        }));
        process.stdout.write(`${JSON.stringify({ fleet: command.fleet.name, hosts, acceptedHostKeys: accepted }, null, 2)}\n`);
    }
    else {
        process.stdout.write(`\n${command.hosts.length - bad.length} of ${command.hosts.length} ready${bad.length === 0 ? ' · next: bringup plan' : ''}\n`);
    }
    return (0,report_outcome/* worstExit */.gX)(found.map(({ problem }) => ({
        outcome: problem ? (0,report_outcome/* outcomeOf */.sG)(problem.category) : 'converged',
        retryable: problem?.retryable ?? false,
    })));
}
async function writeSarif(file, problems) {
    if (file === undefined)
        return;
    const { sarif } = await __webpack_require__.e(/* import() */ 8871).then(__webpack_require__.bind(__webpack_require__, 8871));
    await (0,promises_.writeFile)(file, `${JSON.stringify(sarif(problems, { rootDir: process.cwd() }), null, 2)}\n`);
}
function line({ problem, os, durationMs, newKnownHost }, paint) {
    if (problem)
        return paint('bad', `✖ ${(0,report_outcome/* outcomeOf */.sG)(problem.category)}`);
    return `${paint('good', '✔ ready')}  ${os ?? ''}  ${paint('dim', (0,duration/* duration */.p)(durationMs))}${newKnownHost ? '  new host key accepted' : ''}`;
}
function indent(text) {
    return text.replace(/^/gm, '    ');
}

// EXTERNAL MODULE: ./build/js/cli/completion/tree.js
var tree = __webpack_require__(1493);
;// CONCATENATED MODULE: ./build/js/cli/commands/completion.js



const SHELLS = ['bash', 'zsh', 'fish'];
/** `bringup completion`: a script that makes a shell complete commands, options and names of hosts. */
function addCompletion(program, _outcome) {
    const command = program
        .command('completion')
        .description('print a script that makes a shell complete commands, options and names of hosts')
        .addArgument(new commander/* Argument */.ef('<shell>', 'which shell').choices(SHELLS))
        .action(async (shell) => {
        const { commandTree } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1493));
        process.stdout.write(await scriptOf(shell, commandTree(program)));
    });
    examples(command, [
        ['source <(bringup completion bash)', 'this bash'],
        ['bringup completion zsh >$fpath[1]/_bringup', 'every zsh'],
        ['bringup completion fish >~/.config/fish/completions/bringup.fish', 'every fish'],
    ]);
    program
        .command('__names', { hidden: true })
        .description('names of the fleet file, for completion')
        .addArgument(new commander/* Argument */.ef('<list>').choices(tree/* NAME_LISTS */.A))
        .argument('[target]', 'what is written so far', '')
        .argument('[words...]', 'the rest of the command line')
        .action(async (list, target, words) => {
        const { fleetNames } = await __webpack_require__.e(/* import() */ 2980).then(__webpack_require__.bind(__webpack_require__, 2980));
        process.stdout.write((await fleetNames(list, target, words)).map((name) => `${name}\n`).join(''));
    });
}
async function scriptOf(shell, tree) {
    if (shell === 'bash')
        return (await __webpack_require__.e(/* import() */ 8707).then(__webpack_require__.bind(__webpack_require__, 1088))).bashScript(tree);
    if (shell === 'zsh')
        return (await __webpack_require__.e(/* import() */ 8204).then(__webpack_require__.bind(__webpack_require__, 8204))).zshScript(tree);
    return (await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.bind(__webpack_require__, 663))).fishScript(tree);
}

// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/engine/slots.js
var slots = __webpack_require__(7475);
;// CONCATENATED MODULE: ./build/js/cli/commands/exec.js
var exec_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var exec_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** `bringup exec`: one command on many hosts, as the ssh user, outside of any plan. */
function addExec(program, outcome) {
    const command = withFleetOptions(program.command('exec'))
        .description('run one command on hosts, as the ssh user; for looking, not for managing: nothing is planned or kept')
        .passThroughOptions()
        .argument('<command...>', 'the command; put -- before it when it has options of its own')
        .action(async (words, options) => outcome.set(await exec(words, options)));
    examples(command, [
        ['bringup exec uptime', 'all hosts'],
        ['bringup exec -s role=worker -- df -h /', 'some hosts, a command with options'],
        ["bringup exec -- sh -c 'ls /srv | wc -l'", 'a pipe'],
    ]);
}
async function exec(words, options) {
    const command = await (0,fleet_command/* openFleet */.x)(options);
    const line = words.map(sh/* quote */.hD).join(' ');
    const results = [];
    await (0,slots/* withSlots */.W)(command.hosts, options.parallel ?? command.fleet.parallel, async (host) => {
        results.push(await run(host, line, command, options.json !== true));
    });
    if (options.json) {
        const hosts = results.map(({ host, code, stdout, stderr, problem }) => ({
            name: host.name,
            code,
            stdout,
            stderr,
            ...(problem ? { problem: (0,report_problem/* toProblem */.H8)(problem) } : {}),
        }));
        process.stdout.write(`${JSON.stringify({ hosts }, null, 2)}\n`);
    }
    else {
        for (const { problem } of results)
            if (problem)
                process.stderr.write(`${(0,report_problem/* problemText */.fI)((0,report_problem/* toProblem */.H8)(problem), command.text)}\n`);
    }
    const trouble = results.find(({ problem }) => problem !== undefined)?.problem;
    if (trouble)
        return report_outcome/* HOST_OUTCOMES */.$x[(0,report_outcome/* outcomeOf */.sG)(trouble.category)].exit;
    return results.every(({ code }) => code === 0) ? report_outcome/* EXIT */.dc.ok : report_outcome/* HOST_OUTCOMES */.$x.failed.exit;
}
async function run(host, line, command, show) {
    const width = Math.max(...command.hosts.map(({ name }) => name.length));
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { connection } = await command.connect(host, command.signal);
            const _connection = exec_addDisposableResource(env_1, connection, true);
            const channel = await connection.exec(line);
            const abort = () => channel.close();
            command.signal.addEventListener('abort', abort, { once: true });
            channel.stdin.end();
            const [stdout, stderr, exit] = await Promise.all([
                collect(channel.stdout, (text) => show && process.stdout.write(prefixed(host.name.padEnd(width), text))),
                collect(channel.stderr, (text) => show && process.stderr.write(prefixed(host.name.padEnd(width), text))),
                channel.exit,
            ]);
            command.signal.removeEventListener('abort', abort);
            if (show && exit.code !== 0)
                process.stderr.write(`${host.name.padEnd(width)} | exit ${exit.code ?? exit.signal ?? 'unknown'}\n`);
            return { host, code: exit.code, stdout, stderr };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = exec_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return { host, code: undefined, stdout: '', stderr: '', problem: error.at({ host: host.name }) };
    }
}
/** Reads a stream to its end; whole lines are told as they come. */
async function collect(stream, tell) {
    let all = '';
    let open = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
        const text = decoder.decode(chunk, { stream: true });
        all += text;
        open += text;
        const end = open.lastIndexOf('\n');
        if (end >= 0) {
            tell(open.slice(0, end + 1));
            open = open.slice(end + 1);
        }
    }
    if (open !== '')
        tell(`${open}\n`);
    return all;
}
function prefixed(name, lines) {
    return lines
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${name} | ${(0,visible/* visible */.RK)(line)}\n`)
        .join('');
}

// EXTERNAL MODULE: ./build/js/fleet/nearest.js
var nearest = __webpack_require__(6826);
;// CONCATENATED MODULE: ./build/js/cli/flatten.js
/** The leaves of a tree with their dotted names, in order; lists of plain values stay one leaf. */
function flatten(value, prefix = '') {
    if (value !== null && typeof value === 'object') {
        const members = Array.isArray(value)
            ? value.map((item, index) => [String(index), item])
            : Object.entries(value);
        if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object'))
            return [[prefix, value.join(', ')]];
        return members.flatMap(([name, inner]) => flatten(inner, prefix === '' ? name : `${prefix}.${name}`));
    }
    return [[prefix, value === null ? '-' : String(value)]];
}

;// CONCATENATED MODULE: ./build/js/cli/commands/facts.js








/** `bringup facts`: what is known about hosts, read in one round trip each. */
function addFacts(program, outcome) {
    const command = withFleetOptions(program.command('facts'))
        .description('show what hosts are: system, hardware, addresses, software')
        .argument('[names...]', 'only these, by name or a part of it: os.id, memory, listeners')
        .action(async (names, options) => outcome.set(await facts(names, options)));
    examples(command, [
        ['bringup facts -s gpu-1', 'everything about one host'],
        ['bringup facts os.prettyName memory', 'some facts of all hosts'],
        ['bringup facts --json | jq', 'for programs, as in `{{ facts.NAME }}`'],
    ]);
}
async function facts(names, options) {
    const command = await (0,fleet_command/* openFleet */.x)(options);
    const found = await (0,inspect/* inspectHosts */.A)({
        ...command,
        parallel: options.parallel ?? command.fleet.parallel,
        allFacts: true,
    });
    const all = found.flatMap(({ facts: tree }) => flatten(tree ?? {}).map(([name]) => name));
    const missing = names.find((asked) => all.length > 0 && !all.some((name) => isAsked(name, [asked])));
    if (missing !== undefined)
        throw noSuchFact(missing, all);
    if (options.json) {
        const hosts = found.map(({ host, facts: tree, problem }) => ({
            name: host.name,
            ...(tree
                ? {
                    facts: names.length === 0 ? tree : Object.fromEntries(flatten(tree).filter(([name]) => isAsked(name, names))),
                }
                : {}),
            ...(problem ? { problem: (0,report_problem/* toProblem */.H8)(problem) } : {}),
        }));
        process.stdout.write(`${JSON.stringify({ hosts }, null, 2)}\n`);
    }
    else {
        for (const { host, facts: tree, problem } of found) {
            process.stdout.write(`${host.name}\n`);
            if (problem)
                process.stdout.write(`${(0,report_problem/* problemText */.fI)((0,report_problem/* toProblem */.H8)(problem), command.text)}\n`);
            const rows = flatten(tree ?? {}).filter(([name]) => isAsked(name, names));
            const width = Math.max(0, ...rows.map(([name]) => name.length));
            for (const [name, value] of rows)
                process.stdout.write(`  ${name.padEnd(width)}  ${value}\n`);
        }
    }
    return (0,report_outcome/* worstExit */.gX)(found.map(({ problem }) => ({
        outcome: problem ? (0,report_outcome/* outcomeOf */.sG)(problem.category) : 'converged',
        retryable: problem?.retryable ?? false,
    })));
}
/** A name is asked for by itself, by what it starts with, or by a word in it: `memory` asks for `resources.memoryTotalBytes`. */
function isAsked(name, names) {
    const parts = name.split('.');
    return (names.length === 0 ||
        names.some((asked) => name.startsWith(asked) || parts.some((part) => part.toLowerCase().startsWith(asked.toLowerCase()))));
}
function noSuchFact(asked, names) {
    return new core_error/* BringupError */.y4({
        code: 'no-such-fact',
        category: 'config',
        what: `no host has a fact ${asked}; ${(0,nearest/* suggest */.Z)(asked, [...new Set(names.flatMap((name) => name.split('.')))], 'names')}`,
        remedy: 'run `bringup facts` without names to see all of them',
    });
}

// EXTERNAL MODULE: ./build/js/cli/init/wish.js
var wish = __webpack_require__(1310);
;// CONCATENATED MODULE: ./build/js/cli/commands/init.js






/** `bringup init`: writes what a new fleet starts with, after somebody has confirmed the host keys. Changes no host. */
function addInit(program, outcome) {
    const command = program
        .command('init')
        .description('write the files of a new fleet: asks for hosts, shows their keys, changes nothing on them')
        .option('--host <host>', '[name=][user@]address[:port]; may be repeated', (text, before) => [...(before ?? []), (0,wish/* parseWish */.x)(text)])
        .option('--local', 'this machine is one of the hosts')
        .option('--name <name>', 'name of the fleet (default: that of the folder)')
        .option('--env <name>', 'also write environments/<name>.yaml, and use it in the workflow', environmentName)
        .option('--key <file>', 'private key for all hosts (default: ssh-agent, ~/.ssh/config, the usual files)')
        .option('--dir <folder>', 'where to write', '.')
        .option('-y, --yes', 'trust the keys the hosts show now, and ask nothing')
        .option('--force', 'write over files that are there')
        .option('--json', 'tell what was written as JSON')
        .action(async (options) => outcome.set(await init(options)));
    examples(command, [
        ['bringup init', 'asks for everything'],
        ['bringup init --host ops@192.0.2.11', 'one host, its key to be confirmed'],
        ['bringup init --local', 'this machine, without SSH'],
    ]);
}
async function init(options) {
    const [{ newFleet }, { terminalQuestions }, { privateKeyPath }, { placeFiles, refuseToReplace }, files] = await Promise.all([
        __webpack_require__.e(/* import() */ 1064).then(__webpack_require__.bind(__webpack_require__, 1064)),
        __webpack_require__.e(/* import() */ 4884).then(__webpack_require__.bind(__webpack_require__, 4884)),
        __webpack_require__.e(/* import() */ 8870).then(__webpack_require__.bind(__webpack_require__, 8870)),
        __webpack_require__.e(/* import() */ 2176).then(__webpack_require__.bind(__webpack_require__, 2176)),
        __webpack_require__.e(/* import() */ 8692).then(__webpack_require__.bind(__webpack_require__, 8692)),
    ]);
    const folder = (0,external_node_path_.resolve)(options.dir);
    const force = options.force ?? false;
    const paths = await files.startingPaths(folder, options.env);
    const { fleet, knownHosts, workflow, environment } = paths;
    // Before anybody is asked anything.
    await refuseToReplace([fleet, knownHosts, workflow, environment].flatMap((path) => path ?? []).map((path) => ({ path, replaces: force })));
    const made = await newFleet({
        folder,
        hosts: options.host ?? [],
        local: options.local ?? false,
        name: options.name,
        environment: options.env,
        key: options.key === undefined ? undefined : await privateKeyPath(options.key, folder),
        yes: options.yes ?? false,
    }, terminalQuestions(), (text) => void process.stderr.write(text));
    const written = await files.startingFiles(made, paths, force);
    await files.proveFleet(written, folder, options.env);
    await placeFiles(written);
    if (options.json) {
        const names = written.map(({ path }) => (0,external_node_path_.relative)(process.cwd(), path));
        process.stdout.write(`${JSON.stringify({ written: names, hosts: made.hosts.map(({ name }) => name) }, null, 2)}\n`);
        return report_outcome/* EXIT */.dc.ok;
    }
    const shown = written.map(({ path, purpose }) => [(0,external_node_path_.relative)(process.cwd(), path), purpose]);
    const width = Math.max(...shown.map(([path]) => path.length));
    process.stdout.write(shown.map(([path, purpose]) => `wrote ${path.padEnd(width)}  ${purpose}\n`).join(''));
    const unseen = made.hosts.some((host) => host.connection === 'ssh' && host.hostKey === undefined);
    const next = [
        'bringup check',
        ...(fleet === (0,external_node_path_.resolve)('fleet.yaml') ? [] : [`--fleet ${(0,sh/* quote */.hD)((0,external_node_path_.relative)(process.cwd(), fleet))}`]),
        ...(unseen ? ['--accept-new-host-keys'] : []),
    ];
    process.stdout.write(`\nnext:  ${next.join(' ')}\n`);
    return report_outcome/* EXIT */.dc.ok;
}
function environmentName(text) {
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text))
        return text;
    throw new commander/* InvalidArgumentError */.Di('write a name of letters, digits, dots, hyphens and underscores, like production');
}

// EXTERNAL MODULE: ./build/js/registry/run-store.js + 1 modules
var run_store = __webpack_require__(8672);
;// CONCATENATED MODULE: ./build/js/cli/commands/logs.js




/** `bringup logs`: what the steps of a run printed. */
function addLogs(program, outcome) {
    const command = withOutputOptions(program.command('logs'))
        .description('show what the steps of a run printed, by default of the last run')
        .argument('[host]', 'only this host')
        .addOption(fleetFile())
        .option('--run <id>', 'a run by its id (see `bringup status`)')
        .option('--step <id>', 'only this step, for example package:chrony or base.package.chrony')
        .action(async (host, options) => outcome.set(await logs(host, options)));
    examples(command, [
        ['bringup logs', 'all hosts of the last run'],
        ['bringup logs gpu-2 --step package:chrony', 'one step of one host'],
    ]);
}
async function logs(host, options) {
    const { fleetNameOf } = await __webpack_require__.e(/* import() */ 1088).then(__webpack_require__.bind(__webpack_require__, 6326));
    const store = (0,run_store/* openRunStore */.$)(await fleetNameOf(options.fleet));
    const run = options.run ?? (await newestWithLogs(store));
    const entries = (await store.logs(run)).filter((entry) => (host === undefined || entry.host === host) && (options.step === undefined || sameStep(entry.step, options.step)));
    if (entries.length === 0) {
        throw new core_error/* BringupError */.y4({
            code: 'no-such-log',
            category: 'config',
            what: `run ${run} has no step output for ${[host, options.step].filter(Boolean).join(' ')}`,
            remedy: 'run `bringup logs` without a host and a step to see what there is',
        });
    }
    if (options.json)
        process.stdout.write(`${JSON.stringify({ run, steps: entries }, null, 2)}\n`);
    else {
        for (const { host: name, step, outcome: stepOutcome, output } of entries) {
            process.stdout.write(`${name} · ${step} · ${stepOutcome} · run ${run}\n`);
            for (const line of (0,visible/* visibleOutput */.SA)(output))
                process.stdout.write(`  ${line}\n`);
        }
    }
    return 0;
}
/** `package:chrony`, and the way the terminal writes it: `base.package chrony`, `base.package.chrony`. */
function sameStep(id, asked) {
    const colon = id.indexOf(':');
    const [kind, key] = [id.slice(0, colon), id.slice(colon + 1)];
    return (asked === id ||
        asked === key ||
        [`.${kind} ${key}`, `.${kind}.${key}`].some((ending) => asked.endsWith(ending)) ||
        // `mesh.node` is how people read `mesh-node` of the capability mesh.
        [`${kind.replace('-', '.')} ${key}`, `${kind.replace('-', '.')}.${key}`].includes(asked));
}
async function newestWithLogs(store) {
    for (const run of await store.runs()) {
        const found = await store.logs(run).catch(() => undefined);
        if (found !== undefined && found.length > 0)
            return run;
    }
    throw new core_error/* BringupError */.y4({
        code: 'no-logs',
        category: 'config',
        what: 'no run on this machine kept any step output',
        remedy: 'run `bringup apply` first',
    });
}

// EXTERNAL MODULE: ./build/js/capabilities.js + 153 modules
var js_capabilities = __webpack_require__(2060);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/js/fleet/endpoint.js
var fleet_endpoint = __webpack_require__(6227);
// EXTERNAL MODULE: ./build/js/fleet/fleet-of-one.js
var fleet_of_one = __webpack_require__(8369);
;// CONCATENATED MODULE: ./build/js/cli/mesh-direct.js
var mesh_direct_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var mesh_direct_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** The environment variable that holds the API key. */
const API_KEY = 'HEADSCALE_API_KEY';
/** A fleet file names only files beside it. */
const SIGNING_ROOT = 'signing-root.pem';
/** A fleet file for one host, gone when it is disposed of. Throws BringupError. */
async function directFleet(host, given) {
    const endpoint = (0,fleet_endpoint/* parseEndpoint */.B)(host.includes('@') ? host : `${(0,external_node_os_.userInfo)().username}@${host}`);
    if (endpoint === undefined)
        throw notAHost(host);
    if (given.server === undefined)
        throw noServer();
    const control = process.env[API_KEY] ? { 'api-key': { secret: API_KEY } } : { control: { local: true } };
    const hostname = given.hostname ?? firstLabel(endpoint.address);
    const install = {
        ...(given.install === undefined ? {} : { from: given.install }),
        ...(given.mirror === undefined ? {} : { mirror: given.mirror }),
        ...(given.signingRoot === undefined ? {} : { 'signing-root': SIGNING_ROOT }),
    };
    const mesh = {
        ...(hostname === undefined ? {} : { hostname }),
        ...(given.tags === undefined ? {} : { tags: given.tags.split(',').map((tag) => tag.trim()) }),
        ...(Object.keys(install).length === 0 ? {} : { install }),
    };
    const text = (0,fleet_of_one/* fleetOfOne */.K)({ ...endpoint, port: given.port ?? endpoint.port }, {
        top: { mesh: { server: given.server, user: given.user ?? 'mesh', ...control } },
        host: { mesh, ...(given.skipSyncthing ? {} : { syncthing: {} }) },
        ...(given.identity === undefined ? {} : { key: (0,external_node_path_.resolve)(given.identity) }),
    });
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'bringup-direct-'));
    const file = (0,external_node_path_.join)(directory, 'fleet.yaml');
    await (0,promises_.writeFile)(file, text, { mode: 0o600 });
    if (given.signingRoot !== undefined)
        await (0,promises_.copyFile)(given.signingRoot, (0,external_node_path_.join)(directory, SIGNING_ROOT)).catch(async (cause) => {
            await (0,promises_.rm)(directory, { recursive: true, force: true });
            throw noSigningRoot(given.signingRoot ?? '', cause);
        });
    return { file, [Symbol.asyncDispose]: () => (0,promises_.rm)(directory, { recursive: true, force: true }) };
}
/** Opens a fleet of one host for as long as `work` takes; what goes wrong is told in words of the command line. Throws BringupErrors. */
async function withDirectFleet(host, options, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const direct = mesh_direct_addDisposableResource(env_1, await directFleet(host, options), true);
        // An environment is laid over a fleet file, and there is none.
        const { env: _, ...bare } = options;
        try {
            return await work(await (0,fleet_command/* openFleet */.x)({ ...bare, fleet: direct.file }));
        }
        catch (error) {
            throw directError(error);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = mesh_direct_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** `office-one` of `office-one.local`; an address has none. */
function firstLabel(address) {
    return (0,external_node_net_.isIP)(address) === 0 ? address.split('.')[0]?.toLowerCase() : undefined;
}
function notAHost(host) {
    return new core_error/* BringupError */.y4({
        code: 'wrong-value',
        category: 'config',
        what: `${host} is no host`,
        remedy: 'write user@address, user@address:port, or an address; for hosts of a fleet file use --select',
    });
}
function noServer() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-server-not-named',
        category: 'config',
        what: 'a host without a fleet file needs to know the server of its mesh',
        remedy: 'add --server https://mesh.example.org, or set BRINGUP_MESH_SERVER; for a host of a fleet file use --select HOST',
    });
}
function noSigningRoot(file, cause) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-key-file-invalid',
        category: 'config',
        what: `the signing root ${file} cannot be read`,
        remedy: 'give --signing-root the file with the ROOT PUBLIC KEY of the mirror',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/cli/mesh-direct-options.js





const HEADING = 'For a host without a fleet file:';
/** An option that only means something with a host on the command line. */
function forHost(flags, description) {
    return new commander/* Option */.c$(flags, description).helpGroup(HEADING);
}
/** Adds the host that is in no fleet file, and how it and its mesh are reached. */
function withDirectHost(command) {
    return command
        .argument('[host]', 'without a fleet file: `user@address`, `user@address:port`, or an address')
        .addOption(forHost('--server <url>', 'address of the Headscale server').env('BRINGUP_MESH_SERVER'))
        .addOption(forHost('--user <name>', 'user of that server (default: mesh)').env('BRINGUP_MESH_USER'))
        .addOption(forHost('--port <port>', 'port of its sshd (default: 22)').argParser(port))
        .addOption(forHost('-i, --identity <file>', 'private key (default: as ssh does)'))
        .addOption(forHost('--hostname <name>', 'its name in the mesh (default: the first part of its address)'))
        .addOption(forHost('--tags <tags>', 'its tags, separated by commas: tag:web,tag:lab'));
}
/** Ends the help of a command that takes a host. */
const DIRECT_HELP = `
A host without a fleet file needs --server. The server is asked with the API key
in HEADSCALE_API_KEY, or without one by \`headscale\` on this machine.`;
/** How an apply is told that its host came from the command line: keys of hosts are recorded where ssh finds them, too. */
async function directWish(verb, host, given) {
    const hostKeysIn = (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.ssh');
    await (0,promises_.mkdir)(hostKeysIn, { recursive: true, mode: 0o700 });
    return { hostKeysIn, via: lineOf(verb, host, given), direct: true };
}
/** The command line again, with everything that was said of the host; the environment may be another one the next time. */
function lineOf(verb, host, given) {
    const { server, user, port: sshd, identity, hostname, tags, install, mirror, signingRoot } = given;
    const options = {
        server,
        user,
        port: sshd === undefined ? undefined : String(sshd),
        identity,
        hostname,
        tags,
        install,
        mirror,
        'signing-root': signingRoot,
    };
    const words = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
    return [verb, (0,sh/* quote */.hD)(host), ...words.map(sh/* quote */.hD), ...(given.skipSyncthing ? ['--skip-syncthing'] : [])].join(' ');
}
function port(text) {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1 || number > 65_535)
        throw new commander/* InvalidArgumentError */.Di('must be 1 to 65535');
    return number;
}

;// CONCATENATED MODULE: ./build/js/cli/commands/mesh/leave.js








/** `bringup mesh leave`: takes hosts out of the mesh, whatever their section says, or one host without a fleet file. */
function addMeshLeave(mesh, outcome) {
    const command = withDirectHost(withApplyOptions(mesh.command('leave')))
        .description('take hosts out of the mesh: the client logs out, the entry on the server goes, and so does what bringup installed for it')
        .action(async (host, options) => outcome.set(await leave(host, options)));
    examples(command, [
        ['bringup mesh leave -s gpu-1', 'show what goes, ask, do it'],
        ['bringup mesh leave --yes -s all', 'every host, without asking'],
        ['bringup mesh leave ops@192.0.2.11 --server URL', 'a host without a fleet file'],
    ]);
    command.addHelpText('after', `\nThe fleet file stays as it is, so a next \`bringup apply\` joins them again.\nFor good write \`mesh: { state: left }\` there.\n${DIRECT_HELP}`);
}
async function leave(host, options) {
    await assertWritable([options.report, options.summary, options.junit]);
    const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === 'mesh');
    if (host !== undefined)
        return withDirectFleet(host, options, async (command) => applyFleet(leaving(command), options, { capabilities, ...(await directWish('mesh leave', host, options)) }));
    if (options.select === undefined)
        throw nobodyNamed();
    return applyFleet(leaving(await (0,fleet_command/* openFleet */.x)(options)), options, { capabilities, via: 'mesh leave' });
}
/** The same fleet, with the selected hosts out of the mesh. */
function leaving(command) {
    const names = new Set(command.hosts.map(({ name }) => name));
    const left = ({ hosts }) => hosts.map((host) => {
        const section = host.sections['mesh'];
        if (!names.has(host.name))
            return host;
        return { ...host, sections: { ...host.sections, mesh: { ...section, state: 'left' } } };
    });
    return { ...command, fleet: { ...command.fleet, hosts: left(command.fleet) }, hosts: left(command) };
}
function nobodyNamed() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-leave-whom',
        category: 'config',
        what: 'who leaves the mesh has to be named',
        remedy: 'add --select with hosts, such as --select gpu-1; all of them: --select all; one without a fleet file: user@address --server URL',
    });
}

// EXTERNAL MODULE: ./build/js/report/counted.js
var counted = __webpack_require__(9747);
;// CONCATENATED MODULE: ./build/js/cli/commands/mesh/proof.js
var proof_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var proof_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** Something is said when nothing was for so long. */
const QUIET_MS = 2_000;
/** `bringup mesh proof`: do the hosts reach each other by the mesh? */
function addMeshProof(mesh, outcome) {
    const command = withFleetOptions(mesh.command('proof'))
        .description('prove from each host that it reaches every other one by the mesh, and say what is in the way where not')
        .option('--wait <time>', 'how long what may still come is waited for (default: 60s)', milliseconds)
        .option('--direct', 'fail where a pair is only relayed')
        .option('--names', 'fail where a host does not take the names of the mesh')
        .option('--sample <n>', 'ask each host about so many others instead of all', count)
        .option('--summary <file>', 'write it as Markdown, as a workflow run shows it')
        .action(async (options) => outcome.set(await proof(options)));
    examples(command, [
        ['bringup mesh proof', 'all pairs of all hosts'],
        ['bringup mesh proof -s gpu-1,gpu-2 --direct', 'two hosts, and no relay'],
        ['bringup mesh proof --sample 5 --json', 'a large fleet, for a program'],
    ]);
}
async function proof(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await assertWritable([options.summary]);
        const command = await (0,fleet_command/* openFleet */.x)(options, []);
        const { meshMembers } = await __webpack_require__.e(/* import() */ 5259).then(__webpack_require__.bind(__webpack_require__, 5259));
        const { proveMesh } = await __webpack_require__.e(/* import() */ 6097).then(__webpack_require__.bind(__webpack_require__, 6097));
        const { proofExit } = await __webpack_require__.e(/* import() */ 1695).then(__webpack_require__.bind(__webpack_require__, 1695));
        const { sample, direct = false, names = false, wait: waitMs = 60_000 } = options;
        const members = meshMembers(command.hosts);
        const progress = proof_addDisposableResource(env_1, teller(members.length), false);
        const found = await proveMesh(members, {
            connect: command.connect,
            signal: command.signal,
            parallel: options.parallel ?? command.fleet.parallel,
            waitMs,
            direct,
            names,
            ...(sample === undefined ? {} : { sample }),
            onEvent: progress.tell,
        });
        if (options.summary !== undefined) {
            const { meshProofMarkdown } = await __webpack_require__.e(/* import() */ 8306).then(__webpack_require__.bind(__webpack_require__, 8306));
            await (0,promises_.writeFile)(options.summary, `${meshProofMarkdown(found)}\n`, { mode: 0o600 });
        }
        if (options.json)
            process.stdout.write(`${JSON.stringify({ fleet: command.fleet.name, ...found }, null, 2)}\n`);
        else {
            const { meshProofText } = await __webpack_require__.e(/* import() */ 8252).then(__webpack_require__.bind(__webpack_require__, 8252));
            process.stdout.write(meshProofText(found, command.fleet.name, command.text));
        }
        return proofExit(found);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        proof_disposeResources(env_1);
    }
}
/** Says on standard error how far it is and what is waited for, once it lasts. */
function teller(hosts) {
    let spokeAtMs = performance.now();
    let told = '';
    let round = -1;
    let asked = 0;
    let toldAsked = -1;
    const isQuiet = () => performance.now() - spokeAtMs < QUIET_MS;
    const say = (line) => {
        spokeAtMs = performance.now();
        process.stderr.write(`${(0,visible/* visibleInline */.wF)(line)}\n`);
    };
    const timer = setInterval(() => {
        if (isQuiet() || asked >= hosts || asked === toldAsked)
            return;
        toldAsked = asked;
        say(`${asked} of ${(0,counted/* counted */.h)(hosts, 'host')} answered so far`);
    }, QUIET_MS);
    return {
        tell(event) {
            if (event.type === 'asked') {
                asked = event.round === round ? asked + 1 : 1;
                round = event.round;
            }
            else if (event.type === 'waiting') {
                // Only those that are not well are asked from here.
                asked = hosts;
                if (isQuiet())
                    return;
                const pairs = (0,counted/* listed */.K)(event.verdicts.map(({ from, to }) => `${from} → ${to}`));
                const causes = [...new Set(event.verdicts.flatMap(({ cause }) => cause?.what ?? []))];
                const line = `${pairs}: ${causes[0] ?? ''}${causes.length > 1 ? ', and others' : ''}`;
                const left = `asking again for ${(0,duration/* elapsed */.v)(event.leftMs)} at most`;
                say(line === told ? left : `${line}; ${left}`);
                told = line;
            }
        },
        [Symbol.dispose]: () => clearInterval(timer),
    };
}
function count(text) {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1)
        throw new commander/* InvalidArgumentError */.Di('must be a whole number from 1');
    return number;
}

;// CONCATENATED MODULE: ./build/js/cli/commands/mesh/status.js
var status_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var status_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** `bringup mesh status`: the mesh as its control server knows it. */
function addMeshStatus(mesh, outcome) {
    const command = withOutputOptions(mesh.command('status'))
        .description('tell what the control server knows of each host: online, addresses, tags, key, routes')
        .addOption(fleetFile())
        .addOption(environment())
        .option('-s, --select <hosts>', 'look for these hosts only (default: all)')
        .action(async (options) => outcome.set(await status_status(options)));
    examples(command, [
        ['bringup mesh status', 'the server is asked, no host is'],
        ['bringup mesh status --json', 'the same for a program'],
    ]);
}
/** What `--json` prints. A number that only grows when a reader of the old shape could not read the new one. */
const VERSION = 'bringup.mesh-status/1';
async function status_status(options) {
    const command = await (0,fleet_command/* openFleet */.x)(options, ['mesh']);
    const { meshSectionOf, askMeshStatus } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1979));
    const section = meshSectionOf(command.fleet);
    if (section === undefined)
        throw noMesh(command);
    const { openControlServer } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2820));
    const { fleet, hosts, signal, text, connect } = command;
    const names = (of) => of.map(({ name }) => name);
    const inMesh = ({ name, sections }) => sections['mesh']?.hostname ?? name;
    const all = fleet.hosts.map((host) => ({
        name: host.name,
        inMesh: inMesh(host),
        wanted: host.sections['mesh'] !== undefined && host.sections['mesh'].state !== 'left',
    }));
    const asked = { fleet: all, ...(options.select === undefined ? {} : { only: names(hosts) }) };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const server = status_addDisposableResource(env_1, await openControlServer(section, { signal, fleet, connect }), true);
            const found = await askMeshStatus(asked, server);
            if (options.json)
                print({ version: VERSION, fleet: fleet.name, ...found });
            else {
                const { meshStatusText } = await __webpack_require__.e(/* import() */ 3282).then(__webpack_require__.bind(__webpack_require__, 3282));
                process.stdout.write(meshStatusText(found, fleet.name, Date.now(), text));
            }
            return (0,report_outcome/* worstExit */.gX)([]);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = status_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        const problem = (0,report_problem/* toProblem */.H8)(error, fleet.locate(['mesh', fieldOf(error, section)]));
        const url = section.tailnet?.api ?? section.server;
        if (options.json)
            print({ version: VERSION, fleet: fleet.name, server: { url }, problem });
        process.stderr.write(`${(0,report_problem/* problemText */.fI)(problem, (0,fleet_command/* textOptions */.a)(options, process.stderr))}\n`);
        return (0,report_outcome/* worstExit */.gX)([{ outcome: (0,report_outcome/* outcomeOfRefusal */.k6)(problem.retryable), retryable: problem.retryable }]);
    }
}
/** The line of the fleet file that a problem is about. */
function fieldOf({ code }, section) {
    if (section.tailnet !== undefined)
        return 'tailnet';
    if (code === 'mesh-user-missing')
        return 'user';
    if (section.control !== undefined)
        return 'control';
    return code.startsWith('mesh-key-') ? 'api-key' : 'server';
}
function print(value) {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
function noMesh({ fleet }) {
    return new core_error/* BringupError */.y4({
        code: 'mesh-not-declared',
        category: 'config',
        what: 'the fleet file says nothing about a mesh',
        remedy: 'add mesh: with server, api-key and user at its top, or with tailnet (docs/fleet/mesh.yaml)',
        where: { ...(fleet.file === undefined ? {} : { file: fleet.file }) },
    });
}

;// CONCATENATED MODULE: ./build/js/cli/commands/mesh/up.js








/** `bringup mesh up`: joins hosts of the fleet file, or one host without any. */
function addMeshUp(mesh, outcome) {
    const command = withDirectHost(withApplyOptions(withFailed(mesh.command('up'))))
        .description('join hosts to the mesh: those of the fleet file that have a mesh: section, or one host without a file')
        .addOption(forHost('--install <way>', 'where its Tailscale comes from (default: archive)').choices([
        'archive',
        'apt',
        'distro',
        'present',
    ]))
        .addOption(forHost('--mirror <url>', 'a copy of the site of Tailscale archives').env('BRINGUP_MESH_MIRROR'))
        .addOption(forHost('--signing-root <file>', 'root key of a mirror that signs by itself').env('BRINGUP_MESH_SIGNING_ROOT'))
        .option('--skip-syncthing', 'leave Syncthing aside; without it a host without a fleet file gets it installed, without folders')
        .action(async (host, options) => outcome.set(await up(host, options)));
    examples(command, [
        ['bringup mesh up', 'hosts of ./fleet.yaml'],
        ['bringup mesh up --yes -s gpu-1', 'one of them, without asking'],
        ['bringup mesh up ops@192.0.2.11 --server URL', 'a host without a fleet file'],
    ]);
    command.addHelpText('after', DIRECT_HELP);
}
async function up(host, options) {
    await assertWritable([options.report, options.summary, options.junit]);
    const names = options.skipSyncthing ? ['mesh'] : ['mesh', 'syncthing'];
    const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => names.includes(name));
    if (host !== undefined)
        return withDirectFleet(host, options, async (command) => applyFleet(command, options, { capabilities, ...(await directWish('mesh up', host, options)) }));
    const command = await (0,fleet_command/* openFleet */.x)(options);
    if (!command.hosts.some(({ sections }) => sections['mesh'] !== undefined))
        throw nobodyJoins();
    return applyFleet(command, options, { capabilities, via: 'mesh up' });
}
function nobodyJoins() {
    return new core_error/* BringupError */.y4({
        code: 'mesh-nobody',
        category: 'config',
        what: 'none of these hosts has a mesh: section, so none is to be in the mesh',
        remedy: 'write `mesh: {}` below defaults:, a group or a host (docs/fleet/mesh.yaml)',
    });
}

;// CONCATENATED MODULE: ./build/js/cli/commands/mesh.js




/** `bringup mesh`: the network between the hosts; each subcommand is a file of `mesh/`. */
function addMesh(program, outcome) {
    const mesh = program.command('mesh').description('the network between the hosts');
    addMeshUp(mesh, outcome);
    addMeshStatus(mesh, outcome);
    addMeshProof(mesh, outcome);
    addMeshLeave(mesh, outcome);
}

;// CONCATENATED MODULE: ./build/js/cli/commands/plan.js
var plan_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var plan_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** `bringup plan`: what an apply would change. Writes nothing on any host. */
function addPlan(program, outcome) {
    const command = withDebug(withReportFiles(withFailed(withFleetOptions(program.command('plan')))))
        .description('show what would change on each host; nothing is changed')
        .option('-o, --out <file>', 'write the plan, to be applied as it is with `apply --plan`')
        .option('--prune', 'plan also the removal of what bringup made and the fleet file no longer has')
        .option('--detailed-exit-code', `exit ${report_outcome/* EXIT */.dc.changes} when there is something to change`)
        .action(async (options) => outcome.set(await plan(options)));
    examples(command, [
        ['bringup plan', 'all hosts of ./fleet.yaml'],
        ['bringup plan --env production -s role=worker', 'workers of one environment'],
        ['bringup plan --out plan.json', 'to be applied as it is'],
    ]);
}
async function plan(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await assertWritable([options.report, options.summary, options.junit, options.out]);
        const command = await (0,fleet_command/* openFleet */.x)(options);
        const [{ runFleet }, { planText }, { watchRun }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(889), __webpack_require__.e(8077)]).then(__webpack_require__.bind(__webpack_require__, 8077)),
            __webpack_require__.e(/* import() */ 6787).then(__webpack_require__.bind(__webpack_require__, 6787)),
            Promise.all(/* import() */[__webpack_require__.e(9256), __webpack_require__.e(8610)]).then(__webpack_require__.bind(__webpack_require__, 8610)),
        ]);
        const { CAPABILITIES } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2060));
        const watch = plan_addDisposableResource(env_1, watchRun(command, options, 'plan'), false);
        const { report: bare, sealed } = await runFleet({
            ...command,
            capabilities: CAPABILITIES,
            mode: 'plan',
            ...(options.prune ? { prune: true } : {}),
            ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
            onEvent: watch.onEvent,
            ...programPrinter(options),
        });
        watch.stop();
        const report = watch.named(bare, options.out);
        if (options.out !== undefined)
            await (0,promises_.writeFile)(options.out, `${JSON.stringify(sealed, null, 2)}\n`, { mode: 0o600 });
        await command.store.save(report);
        await recordHostKeys(command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
        await writeReport(report, options);
        process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : planText(report, command.text));
        const changes = report.hosts.some(({ outcome }) => outcome === 'changed');
        return report.exitCode === report_outcome/* EXIT */.dc.ok && options.detailedExitCode && changes ? report_outcome/* EXIT */.dc.changes : report.exitCode;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        plan_disposeResources(env_1);
    }
}

;// CONCATENATED MODULE: ./build/js/cli/commands/prepare.js
var prepare_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prepare_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** `bringup prepare`: lets the fleet's user start the agent without a password, or takes that back. */
function addPrepare(program, outcome) {
    const command = withFleetOptions(program.command('prepare'))
        .description('let the ssh user start bringup’s agent on each host without a password (that is root)')
        .option('--expires <when>', 'a day (2027-12-31) or a span (30d, 12h) after which sudo forgets it', moment)
        .option('--dry-run', 'show what would be written')
        .option('--undo', 'remove what prepare wrote')
        .action(async (options) => outcome.set(await prepare(options)));
    examples(command, [
        ['bringup prepare', 'hosts that ask for a sudo password'],
        ['bringup prepare -s gpu-2 --expires 30d', 'one host, for thirty days'],
        ['bringup prepare --undo', 'as it was before'],
    ]);
}
/** A day or a span from now. */
function moment(text) {
    const [, amount, unit] = /^(\d+)([dh])$/.exec(text) ?? [];
    const at = amount === undefined
        ? new Date(`${text}T23:59:59Z`)
        : new Date(Date.now() + Number(amount) * (unit === 'd' ? 86_400_000 : 3_600_000));
    if (Number.isNaN(at.getTime()) || at.getTime() < Date.now())
        throw new commander/* InvalidArgumentError */.Di('write a day to come, like 2027-12-31, or a span, like 30d');
    return at;
}
async function prepare(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const command = await (0,fleet_command/* openFleet */.x)(options);
        const [{ prepareFleet }, { applyEndText, applyText }, { planText }, { watchRun }, { askHidden }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(889), __webpack_require__.e(8077), __webpack_require__.e(8716)]).then(__webpack_require__.bind(__webpack_require__, 8716)),
            __webpack_require__.e(/* import() */ 6898).then(__webpack_require__.bind(__webpack_require__, 6898)),
            __webpack_require__.e(/* import() */ 6787).then(__webpack_require__.bind(__webpack_require__, 6787)),
            Promise.all(/* import() */[__webpack_require__.e(9256), __webpack_require__.e(8610)]).then(__webpack_require__.bind(__webpack_require__, 8610)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1138)),
        ]);
        const watch = prepare_addDisposableResource(env_1, watchRun(command, options, options.dryRun ? 'plan' : 'change'), false);
        const report = watch.named(await prepareFleet({
            ...command,
            parallel: options.parallel ?? command.fleet.parallel,
            undo: options.undo ?? false,
            dryRun: options.dryRun ?? false,
            expires: options.expires,
            ...(process.stdin.isTTY
                ? {
                    async askPassword(user, hosts) {
                        watch.pause();
                        const password = await askHidden(`sudo password of ${user} on ${hosts.join(', ')}: `, command.signal);
                        watch.resume();
                        return password;
                    },
                }
                : {}),
            onEvent: watch.onEvent,
        }));
        watch.stop();
        await command.store.save(report);
        await recordHostKeys(command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
        if (options.json)
            process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        else
            process.stdout.write(options.dryRun
                ? planText(report, command.text)
                : watch.told
                    ? applyEndText(report, command.text)
                    : applyText(report, command.text));
        return report.exitCode;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        prepare_disposeResources(env_1);
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/js/host/fleet-target.js
var fleet_target = __webpack_require__(7602);
;// CONCATENATED MODULE: ./build/js/cli/commands/ssh.js








/** `bringup ssh`: a shell on one host by the system's ssh, with the address, user, key, jump hosts and host keys of the fleet. */
function addSsh(program, outcome) {
    const command = program
        .command('ssh')
        .addOption(fleetFile())
        .addOption(environment())
        .option('-v, --verbose', 'tell how the host is reached')
        .description('log in to one host with the fleet’s address, user, key, jump hosts and host keys')
        .argument('<host>', 'name of a host of the fleet')
        .argument('[command...]', 'run this instead of a shell')
        .action(async (host, words, options) => outcome.set(await ssh(host, words, options)));
    examples(command, [
        ['bringup ssh gpu-1', 'a shell'],
        ['bringup ssh gpu-1 -- journalctl -u chrony', 'one command'],
    ]);
}
async function ssh(name, words, options) {
    const { access, fleet, hosts } = await (0,fleet_command/* openFleet */.x)({ ...options, select: name });
    const host = hosts.find((candidate) => candidate.name === name);
    if (host === undefined || host.connection === 'local') {
        throw new core_error/* BringupError */.y4({
            code: 'not-an-ssh-host',
            category: 'config',
            what: `${name} is not a host that is reached over SSH`,
            remedy: 'give the name of one host of the fleet file',
        });
    }
    const target = await (0,fleet_target/* fleetTargets */.h)(fleet, { ...access, log: () => undefined })(host);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'bringup-ssh-'));
    try {
        const config = (0,external_node_path_.join)(folder, 'config');
        await (0,promises_.writeFile)(config, await sshConfig(target, folder), { mode: 0o600 });
        return await new Promise((resolve, reject) => {
            const child = (0,external_node_child_process_.spawn)('ssh', ['-F', config, name, ...words], { stdio: 'inherit' });
            child.on('error', (cause) => reject(new core_error/* BringupError */.y4({
                code: 'no-ssh',
                category: 'unsupported',
                what: 'this machine has no `ssh` command',
                remedy: 'install the OpenSSH client',
                cause,
            })));
            child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** An ssh_config of the way to one host, with files beside it that live as long as the command. */
async function sshConfig(target, folder) {
    const chain = [...target.jumps, target];
    const blocks = await Promise.all(chain.map(async (hop, index) => {
        const name = index === chain.length - 1 ? target.name : `bringup-jump-${index}`;
        const known = (0,external_node_path_.join)(folder, `known_hosts-${index}`);
        await (0,promises_.writeFile)(known, `${hop.knownHosts.map(({ text }) => text).join('\n')}\n`, { mode: 0o600 });
        const lines = [
            `HostName ${hop.address}`,
            `Port ${hop.port}`,
            `User ${hop.user}`,
            `UserKnownHostsFile ${known}`,
            `StrictHostKeyChecking ${hop.hostKeys === 'strict' ? 'yes' : 'accept-new'}`,
        ];
        if (hop.identity?.kind === 'file')
            lines.push(`IdentityFile ${hop.identity.path}`, 'IdentitiesOnly yes');
        if (hop.identity?.kind === 'secret') {
            const key = (0,external_node_path_.join)(folder, `key-${index}`);
            await (0,promises_.writeFile)(key, `${hop.identity.key.reveal().trim()}\n`, { mode: 0o600 });
            lines.push(`IdentityFile ${key}`, 'IdentitiesOnly yes');
        }
        if (index > 0)
            lines.push(`ProxyJump bringup-jump-${index - 1}`);
        return [`Host ${name}`, ...lines.map((line) => `  ${line}`)].join('\n');
    }));
    return `${blocks.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/js/engine/guard-state.js
var guard_state = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/js/engine/journal.js
var engine_journal = __webpack_require__(7605);
// EXTERNAL MODULE: ./build/js/engine/undo-index.js
var undo_index = __webpack_require__(411);
;// CONCATENATED MODULE: ./build/js/engine/host-status.js




/**
 * Whoever has a lock has its file open, and the kernel says on which descriptor a lock is. So nobody's try for the lock is ever
 * in the way of ours, and nothing is made where there is nothing.
 */
const HELD = (0,sh/* trusted */.IZ)(`bu_held() {
for BU_L in /proc/[0-9]*/fd/"$1"; do
if [ "$BU_L" -ef "$2" ] && grep -q '^lock:' "\${BU_L%/fd/*}/fdinfo/$1"; then return 0; fi
done
[ ! -d /proc/self/fdinfo ] && bu_has flock && [ -e "$2" ] && ! flock -s -n "$2" true
}
bu_claimed() {
read -r BU_L </proc/sys/kernel/random/boot_id || return 1
for BU_E in lock.d/*; do
IFS=:; set -- \${BU_E##*/}; unset IFS
[ "$1" = "$BU_L" ] && read -r BU_Z <"/proc/$3/stat" || continue
BU_T=$4; set -- \${BU_Z##*) }; shift 19
if [ "$1" = "$BU_T" ]; then return 0; fi
done
return 1
}`);
/** What a host keeps about runs, for `parseHostStatus`. Takes no lock and writes nothing. */
const HOST_STATE_SECTIONS = [
    { name: 'journal', body: (0,sh.sh) `cat /var/lib/bringup/journal.jsonl` },
    {
        name: 'history',
        body: (0,sh.sh) `grep -h '^{"t":"begin"' /var/lib/bringup/history.1.jsonl /var/lib/bringup/history.jsonl | tail -n 1`,
    },
    {
        name: 'lock',
        body: (0,sh.sh) `cd /var/lib/bringup || exit
${HELD}
if bu_held 9 lock || bu_claimed; then printf 'held '; head -n 1 holder; fi
if bu_held 8 finish; then printf 'finish '; head -n 1 finish.holder; fi`,
    },
    {
        name: 'units',
        body: (0,sh.sh) `if [ -d /run/systemd/system ]; then systemctl list-units --no-legend --plain --state=active,activating,reloading 'bringup-*.service'; fi`,
    },
    guard_state/* GUARD_SECTION */._9,
    { name: 'undo', body: (0,undo_index/* readUndoIndex */.Pb)(undefined) },
];
/** What a host said of runs. Throws BringupError when a newer bringup wrote it. */
function parseHostStatus(sections, host, fleet) {
    const text = (name) => sections.get(name) ?? '';
    const journalText = text('journal');
    const journal = (0,engine_journal/* readJournal */.a0)(journalText, host);
    const heldBy = holderIn(text('lock'), 'held');
    const finish = holderIn(text('lock'), 'finish');
    const units = unitsIn(text('units'), journal, finish);
    const guard = (0,guard_state/* parseGuard */.ZO)(text(guard_state/* GUARD_SECTION */._9.name));
    const told = guard !== undefined &&
        ((0,guard_state/* isOpenGuard */.ar)(guard) || (guard.state === 'taken-back' && journal.runs.some(({ run }) => run === guard.run)));
    const own = heldBy?.run;
    const cutOff = cutOffRuns(journal, own);
    const pending = journal.pending.filter(({ runs }) => runs.some((run) => run !== own));
    const isOpen = cutOff.length > 0 || pending.length > 0 || journal.damaged > 0;
    const last = lastBegin(journalText) ?? lastBegin(text('history'));
    return {
        state: heldBy !== undefined
            ? 'held'
            : units.length > 0
                ? 'running'
                : (0,guard_state/* isOpenGuard */.ar)(guard)
                    ? 'guarded'
                    : isOpen
                        ? 'open'
                        : 'at-rest',
        ...(heldBy === undefined ? {} : { heldBy }),
        units,
        cutOff,
        pending,
        damagedLines: journal.damaged,
        ...(told ? { guard } : {}),
        undoable: (0,undo_index/* undoable */.PS)((0,undo_index/* parseUndoStores */.Sc)(text('undo'), host), fleet).map(({ run, entries }) => ({
            run,
            changes: entries.filter(({ undone, cannot }) => !undone && cannot === undefined).length,
        })),
        ...(last === undefined ? {} : { lastChange: last }),
    };
}
/** Runs in the open journal that work there no more, newest last. */
function cutOffRuns({ runs, unknown, failed }, own) {
    return runs
        .filter(({ run }) => run !== own)
        .map((begin) => ({
        ...begin,
        unknown: unknown.filter(({ run }) => run === begin.run),
        failed: failed.flatMap(({ run, id, exit }) => (run === begin.run ? [{ id, exit }] : [])),
    }));
}
function holderIn(text, mark) {
    const line = text.split('\n').find((one) => one.startsWith(`${mark} `));
    if (line === undefined)
        return undefined;
    try {
        const { run, by, since, url } = JSON.parse(line.slice(mark.length + 1));
        return { run: run ?? '?', by: by ?? '?', since: since ?? '?', ...(url === undefined ? {} : { url }) };
    }
    catch {
        return { run: '?', by: 'another run', since: '?' };
    }
}
/** `bringup-RUN-SEQ.service`, or without systemd what the second lock says. */
function unitsIn(text, { unknown }, finish) {
    const stepsOf = (run, seq) => unknown.filter((step) => step.run === run && (seq === undefined || step.seq === seq)).map(({ id }) => id);
    const units = Array.from(text.matchAll(/^\W*(bringup-(\S+)-(\d+))\.service/gm), ([, unit = '', run = '', seq = '']) => ({
        unit,
        run,
        steps: stepsOf(run, Number(seq)),
    })).filter(({ run }) => !run.startsWith('guard'));
    if (units.length > 0 || finish === undefined)
        return units;
    return [{ unit: '', run: finish.run, steps: stepsOf(finish.run) }];
}
function lastBegin(text) {
    const line = text
        .split('\n')
        .filter((one) => one.startsWith('{"t":"begin"'))
        .at(-1);
    try {
        const { run, by, at } = JSON.parse(line ?? '');
        return run === undefined || by === undefined || at === undefined ? undefined : { run, by, at };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/js/report/columns.js
var columns = __webpack_require__(1193);
// EXTERNAL MODULE: ./build/js/report/host-state.js
var host_state = __webpack_require__(5110);
// EXTERNAL MODULE: ./build/js/resources/package.js + 13 modules
var resources_package = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/js/report/step-lines.js + 1 modules
var step_lines = __webpack_require__(5977);
;// CONCATENATED MODULE: ./build/js/cli/status-text.js









const HEADS = {
    'at-rest': 'at rest',
    held: 'a run works here',
    running: 'a step goes on by itself',
    guarded: 'a change waits to be confirmed',
    open: 'something was left open',
};
/** One host: a short line when it is at rest, else who left what open, and what the next apply will do about it. */
function hostStatusText(host, column, nowMs, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const name = paint('strong', (0,columns/* padEnd */.f)((0,visible/* visibleInline */.wF)(host.name), column));
    const { status, problem } = host;
    if (problem !== undefined || status === undefined) {
        const text = problem === undefined ? 'was not reached' : (0,report_problem/* problemText */.fI)(problem, options);
        return `${name}   ${text.replaceAll('\n', `\n${' '.repeat(column + 3)}`)}`;
    }
    const indent = ' '.repeat(column + 3);
    const lines = (all) => all.flatMap((line) => {
        const inner = ' '.repeat(line.length - line.trimStart().length);
        return (0,columns/* wrap */.LV)((0,visible/* visibleInline */.wF)(line.trimStart()), Math.max(40, options.width - column - 5)).map((part) => `${indent}${inner}${part}`);
    });
    const quiet = status.state === 'at-rest' && host.brokenPackages.length === 0 && status.guard === undefined;
    if (quiet) {
        const more = options.verbose ? status.undoable.map(undoText) : [];
        return [`${name}   ${paint('dim', atRest(status, nowMs))}`, ...lines(more)].join('\n');
    }
    const head = status.cutOff.some(({ unknown }) => unknown.length > 0) && status.state !== 'held'
        ? 'a run was cut off'
        : status.state === 'at-rest'
            ? 'no run works here'
            : HEADS[status.state];
    return [`${name}   ${paint('change', head)}`, ...lines(detailsOf(host, status, nowMs))].join('\n');
}
function undoText({ run, changes }) {
    return `bringup undo --run ${run} takes ${(0,counted/* counted */.h)(changes, 'change')} back`;
}
function atRest({ lastChange }, nowMs) {
    return lastChange === undefined
        ? 'at rest, and never changed by bringup'
        : `at rest, last changed ${ago(lastChange.at, nowMs)} by ${(0,visible/* visibleInline */.wF)(lastChange.by)}`;
}
function detailsOf(host, status, nowMs) {
    const { heldBy, units, cutOff, pending, damagedLines, guard, undoable } = status;
    const [newest] = undoable;
    const lost = cutOff.filter(({ unknown, failed }, index) => unknown.length + failed.length > 0 || index === cutOff.length - 1);
    return [
        ...(heldBy === undefined ? [] : [`held by ${holderText(heldBy, nowMs)}`]),
        ...lost.flatMap((run) => cutOffLines(run, status, nowMs)),
        ...units.map(({ unit, run, steps }) => `${steps.length === 0 ? `a step of run ${run}` : steps.join(', ')} still runs${unit === '' ? '' : ` (${unit}.service)`}: it must not be cut short, and ends by itself`),
        ...pending.map(({ id }) => `▸ ${id} was told of a change, and nobody knows that it acted on it`),
        ...(guard === undefined ? [] : [guardText(guard, nowMs)]),
        ...(host.brokenPackages.length === 0
            ? []
            : [
                `packages that were left half way: ${host.brokenPackages.join(', ')} (\`dpkg --configure -a\` finishes them by hand)`,
            ]),
        ...(damagedLines === 0 ? [] : [(0,engine_journal/* damagedNote */.A9)(damagedLines)]),
        ...(heldBy === undefined && cutOff.length > 0 ? ['nobody holds the host'] : []),
        ...nextLines(host, status),
        ...(newest === undefined || heldBy !== undefined ? [] : [undoText(newest)]),
    ];
}
function cutOffLines({ run, by, at, url, unknown, failed }, { units }, nowMs) {
    const who = `run ${run} of ${by}${url === undefined ? '' : ` (${url})`}, begun ${ago(at, nowMs)},`;
    const ended = failed.map(({ id, exit }) => `✖ ${id} was stopped, or failed (exit ${exit})`);
    if (unknown.length === 0)
        return [`${who} did not get to a good end`, ...ended];
    const alive = new Set(units.flatMap(({ steps }) => steps));
    return [
        `${who} was cut off`,
        ...unknown.filter(({ id }) => !alive.has(id)).map(({ id }) => `? ${id} began, and nobody knows how it ended`),
        ...ended,
    ];
}
function nextLines({ next }, { state }) {
    if (state === 'held')
        return ['the next apply waits for that run; one that lost its runner frees the host within 40 s'];
    if (next === undefined)
        return [];
    if (next.problem !== undefined)
        return [`the next apply could not begin: ${next.problem.what}`];
    const first = state === 'running' ? 'waits for that, then ' : state === 'guarded' ? 'waits until that is decided, then ' : '';
    const steps = next.steps.filter((step) => (0,host_state/* isChange */.Xb)(step) || (0,host_state/* isKnownLater */.Qu)(step));
    const refused = next.steps.filter((step) => step.outcome === 'failed');
    if (steps.length + refused.length === 0)
        return [
            `the next apply ${first}has nothing to change: everything is as wanted${state === 'at-rest' ? '' : ', and it notes that'}`,
        ];
    return [
        `the next apply ${first}does what is not right yet:`,
        ...steps.map((step) => `  ${(0,step_lines.planMark)(step)} ${(0,step_lines.stepName)(step)}${step.summary === undefined ? '' : `   ${step.summary}`}`),
        ...refused.map((step) => `  ✖ ${(0,step_lines.stepName)(step)}   ${step.problem?.what ?? 'refused'}`),
    ];
}
function guardText(guard, nowMs) {
    const what = `${guard.steps.join(', ')} of run ${guard.run} of ${guard.by}, ${ago(guard.at, nowMs)}`;
    if (guard.state === 'armed')
        return `guarded: ${what}. The host takes it back by itself unless a new connection confirms it within ${guard.seconds} s of its end`;
    if (guard.state === 'taking-back')
        return `guarded: the host takes it back now: ${what}`;
    const failed = guard.failure === undefined ? '' : `; part of it did not go back: ${guard.failure.split('\n').at(-1)}`;
    return `guarded: the host took it back, because no new connection confirmed it: ${what}${failed}`;
}
function holderText({ run, by, since, url }, nowMs) {
    return `run ${run} of ${by}, since ${ago(since, nowMs)}${url === undefined ? '' : ` (${url})`}`;
}
/** A moment by the clock of a run's machine, and how long ago that is. */
function ago(at, nowMs) {
    const ms = Date.parse(at ?? '');
    if (Number.isNaN(ms))
        return 'at a time not known';
    const moment = new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
    const days = Math.floor((nowMs - ms) / 86_400_000);
    return `${moment} UTC (${days > 1 ? `${days} days` : (0,duration/* elapsed */.v)(nowMs - ms)} ago)`;
}

;// CONCATENATED MODULE: ./build/js/cli/commands/status.js











/** `bringup status`: the last run, and what each host itself says about runs. Takes no lock, writes nothing. */
function addStatus(program, outcome) {
    const command = withFleetOptions(program.command('status'))
        .description('tell who works on each host, what a cut-off run left open, and what the next apply does about it')
        .action(async (options) => outcome.set(await commands_status_status(options)));
    examples(command, [
        ['bringup status', 'all hosts, asked themselves'],
        ['bringup status --json', 'the same for a program'],
    ]);
}
/** Any package: the state of one tells what an interrupted transaction left of all. */
const ANY_PACKAGE = [{ name: 'dpkg', state: 'present' }];
async function commands_status_status(options) {
    const command = await (0,fleet_command/* openFleet */.x)(options);
    const last = await command.store.last(['apply', 'undo', 'prepare']);
    const inspections = await (0,inspect/* inspectHosts */.A)({
        ...command,
        parallel: options.parallel ?? command.fleet.parallel,
        allFacts: false,
        sections: [...HOST_STATE_SECTIONS, { name: 'packages', body: resources_package/* packageKind */.J.read(ANY_PACKAGE) }],
    });
    const seen = inspections.map((inspection) => toldHost(inspection, command.fleet.name));
    const next = await plansOf(seen, command, options);
    const hosts = seen.map((host) => {
        const plan = next.get(host.name);
        return plan === undefined ? host : { ...host, next: plan };
    });
    process.stdout.write(options.json ? `${JSON.stringify(statusJson(hosts, command, last), null, 2)}\n` : statusText(hosts, command, last));
    return (0,report_outcome/* worstExit */.gX)(hosts.map(({ problem }) => ({
        outcome: problem ? (0,report_outcome/* outcomeOf */.sG)(problem.category) : 'converged',
        retryable: problem?.retryable ?? false,
    })));
}
function toldHost({ host, sections, problem }, fleet) {
    const { name } = host;
    if (problem !== undefined)
        return { name, brokenPackages: [], problem: (0,report_problem/* toProblem */.H8)(problem) };
    const [state] = resources_package/* packageKind */.J.parse(sections.get('packages') ?? '', ANY_PACKAGE);
    const brokenPackages = state?.broken ?? [];
    try {
        return { name, status: parseHostStatus(sections, name, fleet), brokenPackages };
    }
    catch (error) {
        return { name, brokenPackages, problem: (0,report_problem/* toProblem */.H8)(error) };
    }
}
/** What an apply would do now on hosts where something was left open; only those are asked again. */
async function plansOf(hosts, command, options) {
    const open = hosts.filter(({ status: known, brokenPackages }) => known !== undefined && known.state !== 'held' && (known.state !== 'at-rest' || brokenPackages.length > 0));
    if (open.length === 0)
        return new Map();
    const [{ runFleet }, { CAPABILITIES }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(889), __webpack_require__.e(8077)]).then(__webpack_require__.bind(__webpack_require__, 8077)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2060)),
    ]);
    const { report } = await runFleet({
        ...command,
        hosts: command.hosts.filter(({ name }) => open.some((host) => host.name === name)),
        capabilities: CAPABILITIES,
        mode: 'plan',
        ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
    });
    return new Map(report.hosts.map((host) => [host.name, host]));
}
function statusText(hosts, { text }, last) {
    const lastLine = last === undefined
        ? 'no run of this fleet was made from this machine'
        : `last run from here: ${last.run.command} ${last.run.id} by ${last.run.by}, exit ${last.exitCode}`;
    const column = Math.min(24, Math.max(0, ...hosts.map(({ name }) => (0,columns/* columnsOf */.PL)((0,visible/* visibleInline */.wF)(name)))));
    const now = Date.now();
    return [(0,visible/* visibleInline */.wF)(lastLine), ...hosts.map((host) => hostStatusText(host, column, now, text)), ''].join('\n');
}
function statusJson(hosts, { fleet }, last) {
    return {
        version: 'bringup.status/1',
        fleet: fleet.name,
        lastRun: last?.run,
        hosts: hosts.map(({ name, status: known, brokenPackages, next, problem }) => ({
            name,
            lastOutcome: last?.hosts.find((host) => host.name === name)?.outcome,
            ...known,
            brokenPackages,
            ...(next === undefined
                ? {}
                : { next: next.steps.filter((step) => (0,host_state/* isChange */.Xb)(step) || (0,host_state/* isKnownLater */.Qu)(step) || step.outcome === 'failed') }),
            ...(problem === undefined ? {} : { problem }),
        })),
    };
}

;// CONCATENATED MODULE: ./build/js/cli/commands/undo.js
var undo_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var undo_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** `bringup undo`: takes back what a run changed, from what the hosts keep themselves. */
function addUndo(program, outcome) {
    const command = withFleetOptions(program.command('undo'))
        .description('take back what the last run (or --run) changed on each host; hosts keep their last five runs')
        .option('--run <id>', 'a run by its id (see `bringup status -v`); default: on each host the newest with something left')
        .option('-y, --yes', 'do not ask')
        .option('--lock-timeout <duration>', 'how long to wait for a host that another run holds (default: 40s)', milliseconds)
        .action(async (options) => outcome.set(await undo(options)));
    examples(command, [
        ['bringup undo -s gpu-1', 'the last run on one host'],
        ['bringup undo --run 20261120-231502-4f1c9a', 'one run, wherever it was'],
    ]);
}
async function undo(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const command = await (0,fleet_command/* openFleet */.x)(options);
        const [{ undoFleet }, { applyEndText, applyText }, { watchRun }, { CAPABILITIES }, { shortKind }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(889), __webpack_require__.e(1093)]).then(__webpack_require__.bind(__webpack_require__, 1093)),
            __webpack_require__.e(/* import() */ 6898).then(__webpack_require__.bind(__webpack_require__, 6898)),
            Promise.all(/* import() */[__webpack_require__.e(9256), __webpack_require__.e(8610)]).then(__webpack_require__.bind(__webpack_require__, 8610)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2060)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5977)),
        ]);
        const asks = !options.yes && !options.json && process.stdin.isTTY && process.stdout.isTTY;
        const watch = undo_addDisposableResource(env_1, watchRun(command, options), false);
        const result = await undoFleet({
            ...command,
            capabilities: CAPABILITIES,
            parallel: options.parallel ?? command.fleet.parallel,
            lockTimeoutMs: options.lockTimeout ?? 40_000,
            ...(options.run === undefined ? {} : { run: options.run }),
            ...(asks
                ? {
                    async confirm(stores) {
                        watch.pause();
                        for (const [host, store] of stores) {
                            process.stdout.write(`${host}   run ${store.run}\n`);
                            for (const entry of store.entries.toReversed()) {
                                if (!entry.undone)
                                    process.stdout.write(`  ${entry.cannot === undefined ? '↶' : '-'} ${entry.capability}.${shortKind(entry)} ${entry.id.slice(entry.kind.length + 1)}${entry.cannot === undefined ? '' : `   stays: ${entry.cannot}`}${entry.leaves === undefined ? '' : `   ${entry.leaves}`}\n`);
                            }
                        }
                        const { askYes } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1138));
                        const yes = await askYes('Take this back?', command.signal);
                        if (yes)
                            watch.resume();
                        return yes;
                    },
                }
                : {}),
            onEvent: watch.onEvent,
        });
        watch.stop();
        const report = watch.named(result.report);
        if (result.confirmed)
            await command.store.save(report);
        await recordHostKeys(command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
        if (options.json)
            process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        else if (!result.confirmed)
            process.stdout.write('nothing was changed\n');
        else
            process.stdout.write(watch.told ? applyEndText(report, command.text) : applyText(report, { ...command.text, verbose: true }));
        return report.exitCode;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        undo_disposeResources(env_1);
    }
}

// EXTERNAL MODULE: ./build/js/cli/terminal/colour.js
var terminal_colour = __webpack_require__(5387);
;// CONCATENATED MODULE: ./build/js/cli/failure.js



/** Tells why a command could not do its work: each problem with its place and remedy, or JSON with `--json`. Returns the exit code. */
function showFailure(error, argv) {
    const problems = (0,report_problem/* toProblems */.ek)(error);
    if (argv.includes('--json'))
        process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    const colour = (0,terminal_colour/* wantsColour */.M)({
        option: argv.includes('--no-color') ? false : undefined,
        env: process.env,
        isTty: process.stderr.isTTY,
    });
    for (const problem of problems)
        process.stderr.write(`${(0,report_problem/* problemText */.fI)(problem, { colour, width: process.stderr.columns || 100 })}\n`);
    const bug = problems.some(({ category }) => category === 'bug');
    if (bug && (argv.includes('-v') || argv.includes('--verbose')) && error instanceof Error)
        process.stderr.write(`${error.stack}\n`);
    if (bug)
        return report_outcome/* EXIT */.dc.bug;
    return problems.some(({ category }) => category === 'cancelled') ? report_outcome/* EXIT */.dc.cancelled : report_outcome/* EXIT */.dc.config;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/js/lab/child.js


/** Runs a program of this machine to its end. It has a session of its own, so a Ctrl-C meant for us reaches it only through `signal`. Throws BringupError when it cannot start, on abort and on timeout. */
function runChild(argv, options = {}) {
    const [program = '', ...args] = argv;
    return new Promise((resolve, reject) => {
        if (options.signal?.aborted)
            return reject(cancelled(program, options.signal));
        const child = (0,external_node_child_process_.spawn)(program, args, { detached: true, stdio: 'pipe', env: options.env ?? ourEnv() });
        let stopped;
        const stop = (reason) => {
            stopped ??= reason;
            killGroup(child.pid);
        };
        const onAbort = () => stop(cancelled(program, options.signal));
        const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => stop(tooSlow(argv, options)), options.timeoutMs);
        options.signal?.addEventListener('abort', onAbort, { once: true });
        const settle = () => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
        };
        const stdout = child_collect(child.stdout, options.onLine);
        const stderr = child_collect(child.stderr, options.onLine);
        child.stdin.on('error', () => { }); // a child that does not read its input is not an error of ours
        child.stdin.end(options.input ?? '');
        child.on('error', (cause) => {
            settle();
            reject(cannotStart(program, cause));
        });
        child.on('close', (code, signal) => {
            settle();
            if (stopped !== undefined)
                return reject(stopped);
            resolve({ code: code ?? 128 + signalNumber(signal), stdout: stdout(), stderr: stderr() });
        });
    });
}
/** Like `runChild`, but a code other than 0 is a BringupError that carries the end of its output. Returns standard output. */
async function mustRun(argv, options = {}) {
    const { code, stdout, stderr } = await runChild(argv, options);
    if (code === 0)
        return stdout;
    const said = (stderr.trim() || stdout.trim()).split('\n').slice(-4).join(' · ');
    throw new core_error/* BringupError */.y4({
        code: 'lab-command-failed',
        category: 'command',
        what: `${argv.join(' ')} ended with code ${code}: ${said || 'it said nothing'}`,
        remedy: 'Run that command by hand as root to see more.',
    });
}
function child_collect(stream, onLine) {
    let text = '';
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        text += chunk;
        if (onLine === undefined)
            return;
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
    });
    return () => text;
}
/** Our own environment; the programs of administrators are found also when a plain user's PATH came with sudo or su. */
function ourEnv() {
    return { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin` };
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // it was over already
    }
}
function signalNumber(signal) {
    return { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGPIPE: 13, SIGTERM: 15 }[signal] ?? 0;
}
function cancelled(program, signal) {
    return new core_error/* BringupError */.y4({
        code: 'lab-cancelled',
        category: 'cancelled',
        what: `The lab was cancelled while ${program} was running.`,
        remedy: 'Nothing to do: what was made is taken away again.',
        cause: signal?.reason,
    });
}
function tooSlow(argv, { timeoutMs }) {
    return new core_error/* BringupError */.y4({
        code: 'lab-command-timeout',
        category: 'timeout',
        what: `${argv.join(' ').slice(0, 200)} took longer than ${timeoutMs} ms.`,
        remedy: 'Try again; if it happens again run the command by hand.',
    });
}
function cannotStart(program, cause) {
    return new core_error/* BringupError */.y4({
        code: 'lab-program-missing',
        category: 'unsupported',
        what: `${program} could not be started: ${cause.message}`,
        remedy: `Install the package that holds ${program}.`,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/lab/host-cgroups.js



/** Makes a host's own control groups, one in each v1 hierarchy. Without them all hosts would share one, and so would their containers. */
async function makeCgroups(directories) {
    for (const directory of directories) {
        await (0,promises_.mkdir)(directory, { recursive: true });
        // An empty cpuset takes no process: it needs the parent's processors and memory first (cpuset(7)).
        for (const file of ['cpuset.cpus', 'cpuset.mems']) {
            const parent = (0,external_node_path_.join)((0,external_node_path_.dirname)(directory), file);
            if ((0,external_node_fs_.existsSync)(parent))
                await (0,promises_.writeFile)((0,external_node_path_.join)(directory, file), await (0,promises_.readFile)(parent, 'utf8'));
        }
    }
}
/** The control groups of a machine name under those of this process. */
function cgroupsFor(machine, own) {
    return own.map((directory) => (0,external_node_path_.join)(directory, `bringup-lab-${machine}`));
}
/** Removes control groups whose processes are gone, the innermost first. Names that are not a lab's are left alone. */
async function removeCgroups(directories) {
    for (const directory of directories) {
        if ((0,external_node_path_.basename)(directory).startsWith('bringup-lab-') && (0,external_node_fs_.existsSync)(directory))
            await removeTree(directory);
    }
}
async function removeTree(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
    for (const entry of entries)
        if (entry.isDirectory())
            await removeTree((0,external_node_path_.join)(directory, entry.name));
    await (0,promises_.rmdir)(directory).catch(() => { }); // a process that is just ending still counts; `labLeftovers` tells if it stays
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/js/lab/poll.js

/** Asks again and again until the answer is not undefined; undefined when the deadline passes first. Rejects on abort. */
async function poll(ask, { timeoutMs, everyMs = 25, signal }) {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
        const answer = await ask();
        if (answer !== undefined)
            return answer;
        if (Date.now() >= deadline)
            return undefined;
        await (0,external_node_timers_promises_.setTimeout)(everyMs, undefined, signal === undefined ? {} : { signal });
    }
}

;// CONCATENATED MODULE: ./build/js/lab/process-table.js

/** All process ids of this machine now. */
function processIds() {
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
/** The words a process was started with; empty when it is gone or a kernel thread. */
function commandLine(pid) {
    return read(`/proc/${pid}/cmdline`).split('\0').slice(0, -1);
}
/** When a process began, in clock ticks after boot: with its pid it names the process for ever. Undefined when it is gone. Source: proc(5), /proc/pid/stat field 22. */
function startTime(pid) {
    return stat(pid)?.[19];
}
/** The process that started this one; undefined when it is gone. */
function parentOf(pid) {
    const parent = stat(pid)?.[1];
    return parent === undefined ? undefined : Number(parent);
}
/** Whether a process still runs; a zombie does not. */
function isRunning(pid) {
    const state = stat(pid)?.[0];
    return state !== undefined && state !== 'Z' && state !== 'X';
}
/** Its process id in each nested namespace, the machine's first. Empty when it is gone. */
function nestedIds(pid) {
    const line = /^NSpid:\s*(.*)$/m.exec(read(`/proc/${pid}/status`))?.[1];
    return line === undefined ? [] : line.split(/\s+/).map(Number);
}
/** The short name of a process (at most 15 characters); empty when it is gone. */
function shortName(pid) {
    return read(`/proc/${pid}/comm`).trim();
}
/** The fields after the name, which itself may hold spaces and brackets. */
function stat(pid) {
    const text = read(`/proc/${pid}/stat`);
    return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}
function read(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return ''; // it ended in the meantime
    }
}

;// CONCATENATED MODULE: ./build/js/lab/paths.js


/** Where root file systems are kept between labs: `$BRINGUP_CACHE_DIR`, else `$XDG_CACHE_HOME/bringup`, and `lab` in it. */
function labCacheDir(env = process.env) {
    return (0,external_node_path_.join)(env['BRINGUP_CACHE_DIR'] || (0,external_node_path_.join)(env['XDG_CACHE_HOME'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'bringup'), 'lab');
}
/** Where running labs are recorded: `$BRINGUP_STATE_DIR`, else `$XDG_STATE_HOME/bringup`, and `lab` in it. */
function labStateDir(env = process.env) {
    const state = env['XDG_STATE_HOME'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.local', 'state');
    return (0,external_node_path_.join)(env['BRINGUP_STATE_DIR'] || (0,external_node_path_.join)(state, 'bringup'), 'lab');
}

;// CONCATENATED MODULE: ./build/js/lab/state.js






/** A name that can be a lab's. Throws BringupError (category `config`) otherwise. */
function labName(name) {
    if (/^[a-z0-9][a-z0-9-]{0,30}$/.test(name))
        return name;
    throw new core_error/* BringupError */.y4({
        code: 'lab-bad-name',
        category: 'config',
        what: `A lab cannot be called ${JSON.stringify(name)}.`,
        remedy: 'Use small letters, digits and hyphens, at most 31.',
    });
}
/** Where one lab keeps everything it has. */
function labDirectory(name) {
    return (0,external_node_path_.join)(labStateDir(), name);
}
/** The directory of one host: `root` (what it sees), `upper` (its changes), `work`, `console.log`. */
function hostDirectory(lab, host) {
    return (0,external_node_path_.join)(labDirectory(lab), 'hosts', host);
}
/** Takes the name of a lab for us. Throws BringupError when there is one already. */
async function reserveLab(name) {
    await (0,promises_.mkdir)(labStateDir(), { recursive: true, mode: 0o700 });
    try {
        await (0,promises_.mkdir)(labDirectory(name), { mode: 0o700 });
    }
    catch (cause) {
        throw new core_error/* BringupError */.y4({
            code: 'lab-exists',
            category: 'config',
            what: `There is a lab ${name} already (${labDirectory(name)}).`,
            remedy: `Use it (bringup lab status), remove it (bringup lab down ${name}), or choose another --name.`,
            cause,
        });
    }
}
/** Writes the record of a lab; a reader sees the old one or the new one, whole. */
async function writeState(state) {
    const path = (0,external_node_path_.join)(labDirectory(state.name), 'lab.json');
    await (0,promises_.writeFile)(`${path}.new`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
    await (0,promises_.rename)(`${path}.new`, path);
}
/** The record of a lab; undefined when there is none (also when it was killed before it wrote one). */
async function readState(name) {
    const path = (0,external_node_path_.join)(labDirectory(name), 'lab.json');
    return (0,external_node_fs_.existsSync)(path) ? JSON.parse(await (0,promises_.readFile)(path, 'utf8')) : undefined;
}
/** Names of all labs that this user's state knows. */
async function labNames() {
    return (0,external_node_fs_.existsSync)(labStateDir()) ? (await (0,promises_.readdir)(labStateDir())).sort() : [];
}
/** Whether the process that starts a lab is still at it. */
function isStarting({ phase, maker }) {
    return phase === 'starting' && isRunning(maker.pid) && startTime(maker.pid) === maker.startTime;
}

;// CONCATENATED MODULE: ./build/js/lab/host-process.js





/** Asks the init of a container to power off. Source: systemd(1), SIGRTMIN+4; signal(7): SIGRTMIN is 34 with glibc. */
const POWER_OFF = 34 + 4;
/** The processes outside a host that carry it (its keeper and systemd-nspawn), found by the root they name. */
function carriers(lab, host) {
    const mark = `--directory=${(0,external_node_path_.join)(hostDirectory(lab, host), 'root')}`;
    const carries = (pid) => isRunning(pid) && commandLine(pid).includes(mark);
    const keeper = keeperPid(lab, host);
    if (keeper !== undefined && carries(keeper))
        return [keeper, ...childrenOf(keeper).filter(carries)];
    return processIds().filter(carries);
}
/** The machine's id of a host's process 1; undefined while it is not there. */
function leaderOf(lab, host) {
    return carriers(lab, host)
        .flatMap(childrenOf)
        .find((pid) => nestedIds(pid).length > 1 && nestedIds(pid).at(-1) === 1 && isRunning(pid));
}
/** Stops a host: asks its init, then kills. Returns when nothing of it runs; also when there was nothing. */
async function stopHost(lab, host, graceMs) {
    const leader = leaderOf(lab, host);
    const gone = () => (carriers(lab, host).length === 0 ? true : undefined);
    if (leader !== undefined && graceMs > 0) {
        signal(leader, POWER_OFF);
        if (await poll(gone, { timeoutMs: graceMs }))
            return;
    }
    await killHost(lab, host);
}
/** What a power cut does: every process of the host ends now. */
async function killHost(lab, host) {
    const end = () => {
        const leader = leaderOf(lab, host);
        const pids = carriers(lab, host);
        for (const pid of pids)
            signal(pid, 'SIGKILL'); // the keeper first, or it would start the host again
        if (leader !== undefined)
            signal(leader, 'SIGKILL');
        return pids.length === 0 && leader === undefined ? true : undefined;
    };
    await poll(end, { timeoutMs: 10_000 });
}
function signal(pid, name) {
    try {
        process.kill(pid, name);
    }
    catch {
        // it ended in the meantime
    }
}
function keeperPid(lab, host) {
    try {
        return Number((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(hostDirectory(lab, host), 'keeper.pid'), 'utf8'));
    }
    catch {
        return undefined;
    }
}
function childrenOf(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    }
    catch {
        return processIds().filter((other) => parentOf(other) === pid); // a kernel without CONFIG_PROC_CHILDREN, or it ended
    }
}

;// CONCATENATED MODULE: ./build/js/lab/subnet.js


/** /24 networks (as `10.77.4`) that nothing on this machine routes, has as an address, or asks for names, the first choice first. */
async function freePrefixes() {
    const routes = JSON.parse(await mustRun(['ip', '-j', '-4', 'route', 'show', 'table', 'all']));
    const servers = [...(0,external_node_fs_.readFileSync)('/etc/resolv.conf', 'utf8').matchAll(/^nameserver\s+([\d.]+)\s*$/gm)].map((m) => m[1]);
    return choosePrefixes([...routes.map((route) => route.dst), ...servers.map(String)]);
}
/** The candidates that do not touch any of the given networks (`10.0.0.0/8`, `10.1.2.3`; `default` is ignored). */
function choosePrefixes(taken) {
    const ranges = taken.flatMap(rangeOf);
    const free = [];
    for (let second = 77; second <= 92; second++) {
        for (let third = 0; third <= 255; third++) {
            const first = ipv4(`10.${second}.${third}.0`);
            if (!ranges.some((range) => range.first <= first + 255 && range.last >= first))
                free.push(`10.${second}.${third}`);
        }
    }
    return free;
}
function rangeOf(network) {
    const [address = '', bits = '32'] = network.split('/');
    const size = 2 ** (32 - Number(bits));
    if (!/^\d+(\.\d+){0,3}$/.test(address) || size > 2 ** 31)
        return []; // `default` and IPv6 are in nobody's way
    const first = Math.floor(ipv4(address) / size) * size;
    return [{ first, last: first + size - 1 }];
}
function ipv4(address) {
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
    return ((a * 256 + b) * 256 + c) * 256 + d;
}

;// CONCATENATED MODULE: ./build/js/lab/network.js




/** The address the machine itself has in the lab's network: the hosts' gateway. */
function gatewayOf(prefix) {
    return `${prefix}.1`;
}
/** The nft table of a lab: hosts reach the world behind the machine's address. */
function natTable(id) {
    return `bringup_lab_${id}`;
}
/** The hardware address of a lab's bridge. It carries the lab's id from the moment the bridge exists, so that nobody takes it for another lab's. */
function bridgeMac(id) {
    return `02:b1:75:${id.slice(0, 2)}:${id.slice(2, 4)}:${id.slice(4, 6)}`;
}
/** Takes a free subnet by making its bridge, whose name says the subnet: the kernel decides between two that want the same. `record` is called with each choice before it is tried. */
async function makeBridge(id, record) {
    for (const prefix of await freePrefixes()) {
        const bridge = `bringup-${prefix.split('.').slice(1).join('-')}`;
        await record({ bridge, prefix });
        const made = await runChild(['ip', 'link', 'add', 'name', bridge, 'address', bridgeMac(id), 'type', 'bridge']);
        if (made.code !== 0 && made.stderr.includes('File exists'))
            continue;
        if (made.code !== 0)
            throw noBridge(made.stderr);
        await mustRun(['ip', 'address', 'add', `${gatewayOf(prefix)}/24`, 'dev', bridge]);
        await mustRun(['ip', 'link', 'set', bridge, 'up']);
        return prefix;
    }
    throw noBridge('every subnet from 10.77.0.0/24 to 10.92.255.0/24 is in use');
}
/** Lets the hosts of a lab out: masquerade in a table of its own, and a pass where the machine's firewall drops what is forwarded (Docker sets that). */
async function openTheWorld(id, bridge, prefix) {
    const table = natTable(id);
    const rules = `table ip ${table} {
    chain nat {
      type nat hook postrouting priority srcnat;
      ip saddr ${prefix}.0/24 ip daddr != ${prefix}.0/24 masquerade comment "${bridge}"
    }
  }\n`;
    await mustRun(['nft', '-f', '-'], { input: rules });
    const policy = await runChild(['iptables', '-w', '-S', 'FORWARD']);
    if (!policy.stdout.includes('-P FORWARD DROP'))
        return;
    for (const rule of forwardRules(id, bridge))
        await mustRun(['iptables', '-w', '-I', 'FORWARD', ...rule]);
}
/** The rules that `openTheWorld` puts into a FORWARD chain that drops by default. */
function forwardRules(id, bridge) {
    const mark = ['-m', 'comment', '--comment', natTable(id), '-j', 'ACCEPT'];
    return [
        ['-i', bridge, ...mark],
        ['-o', bridge, ...mark],
    ];
}
/** Links of this machine, by name, with their hardware addresses. */
async function links() {
    const all = JSON.parse(await mustRun(['ip', '-j', 'link', 'show']));
    return all.map(({ ifname, address = '' }) => ({ name: ifname, mac: address }));
}
/** The name servers a host can use: the machine's, and those behind its local stub where it has one. */
function resolvConf() {
    const text = (0,external_node_fs_.readFileSync)('/etc/resolv.conf', 'utf8');
    const onlyLocal = !text.split('\n').some((line) => /^nameserver\s+(?!127\.|::1)/.test(line));
    if (!onlyLocal)
        return text;
    try {
        return (0,external_node_fs_.readFileSync)('/run/systemd/resolve/resolv.conf', 'utf8');
    }
    catch {
        return text;
    }
}
function noBridge(why) {
    return new core_error/* BringupError */.y4({
        code: 'lab-no-network',
        category: 'unsupported',
        what: `The lab's network could not be made: ${why.trim()}.`,
        remedy: 'The lab needs a kernel with bridges and veth links and the right to make them (CAP_NET_ADMIN).',
    });
}

;// CONCATENATED MODULE: ./build/js/lab/leftovers.js





/** What is on the machine of one lab, in words, one thing a line. Nothing must be left after `labDown`. Give the record when its files may be gone. */
async function labLeftovers(name, record) {
    const state = record ?? (await readState(name));
    const found = mountsUnder(labDirectory(name)).map((path) => `mount ${path}`);
    if (state !== undefined) {
        for (const host of state.hosts) {
            found.push(...carriers(name, host.name).map((pid) => `process ${pid} of host ${host.name}`));
            found.push(...host.cgroups.filter((path) => (0,external_node_fs_.existsSync)(path)).map((path) => `control group ${path}`));
            found.push(...nspawnTraces(host.machine).map((path) => `directory ${path}`));
        }
        found.push(...(await linksOf(state)).map((link) => `link ${link}`));
        found.push(...(await tablesOf(state.id)).map((table) => `nft table ${table}`));
        if ((await runChild(['iptables', '-w', '-S', 'FORWARD'])).stdout.includes(natTable(state.id))) {
            found.push('iptables rules in FORWARD');
        }
    }
    if ((0,external_node_fs_.existsSync)(labDirectory(name)))
        found.push(`directory ${labDirectory(name)}`);
    return found;
}
/** Mount points at or below a directory, the innermost first. */
function mountsUnder(directory) {
    return (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8')
        .split('\n')
        .map((line) => (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8))))
        .filter((path) => path === directory || path.startsWith(`${directory}/`))
        .reverse();
}
/** The bridge and the hosts' links of a lab that are there. */
async function linksOf(state) {
    const hosts = new Set(state.hosts.map((host) => `vb-${host.machine}`));
    const ours = ({ name, mac }) => hosts.has(name) || (name.startsWith('bringup-') && mac === bridgeMac(state.id));
    return (await links()).filter(ours).map((link) => link.name);
}
/** The nft tables of a lab that are there, as `family name`. */
async function tablesOf(id) {
    const { stdout } = await runChild(['nft', 'list', 'tables']);
    const named = stdout.split('\n').map((line) => line.replace(/^table /, '').trim());
    return named.filter((table) => table.split(' ')[1]?.startsWith(natTable(id)));
}
/** Directories that systemd-nspawn leaves when it is killed. */
function nspawnTraces(machine) {
    return ['propagate', 'unix-export', 'notify']
        .map((d) => `/run/systemd/nspawn/${d}/${machine}`)
        .filter((p) => (0,external_node_fs_.existsSync)(p));
}

;// CONCATENATED MODULE: ./build/js/lab/machine.js


/** Why this machine cannot carry a lab; undefined when it can. */
function labObstacle() {
    if (process.platform !== 'linux')
        return `a lab needs Linux, and this is ${process.platform}`;
    if (process.getuid?.() !== 0)
        return 'a lab needs root: it mounts file systems and makes a network of its own';
    return undefined;
}
/** Throws BringupError (category `unsupported`) on a machine that cannot carry a lab. */
function requireLabMachine() {
    const obstacle = labObstacle();
    if (obstacle === undefined)
        return;
    throw new core_error/* BringupError */.y4({
        code: 'lab-unsupported',
        category: 'unsupported',
        what: `The lab cannot run here: ${obstacle}.`,
        remedy: 'Run it as root on a Linux machine, for example with `sudo -E bringup lab up`.',
    });
}
/** Where this process stands in each cgroup hierarchy, as directories; empty on a machine that has no v1. Source: cgroups(7). */
function ownCgroupDirs() {
    const mounts = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8').split('\n').map(parseMount);
    if (!mounts.some((mount) => mount?.type === 'cgroup'))
        return [];
    return (0,external_node_fs_.readFileSync)('/proc/self/cgroup', 'utf8')
        .trim()
        .split('\n')
        .flatMap((line) => {
        const [, controllers = '', path = '/'] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
        const mount = mounts.find((m) => controllers === ''
            ? m?.type === 'cgroup2'
            : m?.type === 'cgroup' && controllers.split(',').every((name) => m.options.includes(name)));
        return mount === undefined ? [] : [`${mount.directory}${path === '/' ? '' : path}`];
    });
}
/** Whether systemd runs this machine, so that it hands out control groups. Source: sd_booted(3). */
function bootedBySystemd() {
    return (0,external_node_fs_.existsSync)('/run/systemd/system');
}
function parseMount(line) {
    const [before = '', after = ''] = line.split(' - ');
    const directory = before.split(' ')[4];
    const [type = '', , options = ''] = after.split(' ');
    return directory === undefined ? undefined : { directory, type, options: options.split(',') };
}

;// CONCATENATED MODULE: ./build/js/lab/file-lock.js


/** Runs `work` while holding an exclusive flock on a file that exists. The kernel gives the lock back when this process dies in whatever way. */
async function withFileLock(path, signal, work) {
    // A child holds the lock, because Node cannot; it lives as long as its standard input, which dies with us.
    const holder = (0,external_node_child_process_.spawn)('flock', ['--exclusive', path, 'sh', '-c', 'echo held; exec cat >/dev/null'], {
        detached: true,
        stdio: ['pipe', 'pipe', 'ignore'],
    });
    const gone = (0,external_node_events_.once)(holder, 'close');
    try {
        await Promise.race([
            (0,external_node_events_.once)(holder.stdout, 'data', signal === undefined ? {} : { signal }),
            gone.then(() => Promise.reject(new Error(`flock ${path} did not get the lock`))),
        ]);
        return await work();
    }
    finally {
        holder.stdin.end();
        if (holder.pid !== undefined && signal?.aborted)
            holder.kill('SIGKILL');
        await gone.catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/js/lab/machine-settings.js




/** What the machine needs while it carries labs. A value that is higher already stays. */
const SETTINGS = [
    // Hosts reach the internet through the machine.
    { path: '/proc/sys/net/ipv4/ip_forward', atLeast: 1, needed: true },
    // An init and its services take about six; with the kernel's 128 for all of root the 25th host hangs in its boot.
    { path: '/proc/sys/fs/inotify/max_user_instances', atLeast: 4096, needed: false },
];
/** What the settings were before the first lab; in memory only, because a reboot resets them too. */
const BEFORE = '/run/bringup-lab-settings-before.json';
/** The lock is on a setting itself, so that labs that start and stop at the same time agree. */
const LOCK = '/proc/sys/net/ipv4/ip_forward';
/** Sets what labs need of the machine. Call it when the lab's bridge is there: that is how others see the lab. */
async function changeMachineSettings(signal) {
    await withFileLock(LOCK, signal, async () => {
        const before = (0,external_node_fs_.existsSync)(BEFORE) ? remembered() : {};
        const low = SETTINGS.filter(({ path, atLeast }) => Number((0,external_node_fs_.readFileSync)(path, 'utf8')) < atLeast);
        if (low.length === 0)
            return;
        const now = Object.fromEntries(low.map(({ path }) => [path, (0,external_node_fs_.readFileSync)(path, 'utf8').trim()]));
        (0,external_node_fs_.writeFileSync)(BEFORE, JSON.stringify({ ...now, ...before }));
        for (const setting of low)
            set(setting);
    });
}
/** Sets everything back to what it was before labs, when no lab has a bridge any more. */
async function restoreMachineSettings() {
    if (!(0,external_node_fs_.existsSync)(BEFORE))
        return;
    await withFileLock(LOCK, undefined, async () => {
        if (!(0,external_node_fs_.existsSync)(BEFORE) || (await anyLab()))
            return;
        for (const [path, value] of Object.entries(remembered()))
            restore(path, value);
        (0,external_node_fs_.rmSync)(BEFORE);
    });
}
function set({ path, atLeast, needed }) {
    try {
        (0,external_node_fs_.writeFileSync)(path, String(atLeast));
    }
    catch (cause) {
        if (!needed)
            return; // a container may not change it; a few hosts do without
        throw new core_error/* BringupError */.y4({
            code: 'lab-setting-refused',
            category: 'unsupported',
            what: `This machine does not let the lab set ${path} to ${atLeast}.`,
            remedy: `Set it yourself before you start the lab, or run the lab on a machine whose root may.`,
            cause,
        });
    }
}
function remembered() {
    return JSON.parse((0,external_node_fs_.readFileSync)(BEFORE, 'utf8'));
}
function restore(path, value) {
    try {
        (0,external_node_fs_.writeFileSync)(path, value);
    }
    catch {
        // it could not be set either
    }
}
async function anyLab() {
    return (await links()).some(({ name, mac }) => name.startsWith('bringup-') && mac.startsWith('02:b1:75:'));
}

;// CONCATENATED MODULE: ./build/js/lab/down.js











/** Time a host gets to shut down by itself, as a courtesy to what it talks with: its disk is thrown away. */
const GRACE_MS = 5_000;
/** Removes a lab and all it has, whoever made it and however far that came. A lab that is not there is fine. Throws BringupError when something stays, or when another process is just starting it. */
async function labDown(name, { ours = false } = {}) {
    requireLabMachine();
    labName(name);
    if (!(0,external_node_fs_.existsSync)(labDirectory(name)))
        return;
    const state = await readState(name);
    if (state !== undefined) {
        if (!ours)
            refuseWhileStarting(state);
        await Promise.all(state.hosts.map((host) => stopHost(name, host.name, state.phase === 'up' ? GRACE_MS : 0)));
    }
    await unmountAll(labDirectory(name));
    if (state !== undefined)
        await removeFromKernel(state);
    await restoreMachineSettings();
    if (mountsUnder(labDirectory(name)).length === 0)
        await (0,promises_.rm)(labDirectory(name), { recursive: true, force: true });
    const left = await labLeftovers(name, state);
    if (left.length > 0)
        throw notClean(name, left);
}
async function removeFromKernel(state) {
    for (const link of await linksOf(state))
        await runChild(['ip', 'link', 'delete', link]);
    for (const table of await tablesOf(state.id))
        await runChild(['nft', 'delete', 'table', ...table.split(' ')]);
    if (state.bridge !== '') {
        for (const rule of forwardRules(state.id, state.bridge))
            await runChild(['iptables', '-w', '-D', 'FORWARD', ...rule]);
    }
    for (const host of state.hosts) {
        await removeCgroups(host.cgroups);
        for (const path of nspawnTraces(host.machine))
            await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}
async function unmountAll(directory) {
    for (const path of mountsUnder(directory)) {
        if ((await runChild(['umount', path])).code !== 0)
            await runChild(['umount', '--lazy', path]);
    }
}
function refuseWhileStarting(state) {
    if (!isStarting(state))
        return;
    const { name, maker } = state;
    throw new core_error/* BringupError */.y4({
        code: 'lab-starting',
        category: 'lock',
        what: `The lab ${name} is just being started by process ${maker.pid}.`,
        remedy: 'Wait until it is up, or stop that process with Ctrl-C: it removes the lab itself.',
    });
}
function notClean(name, left) {
    return new core_error/* BringupError */.y4({
        code: 'lab-leftovers',
        category: 'unknown',
        what: `The lab ${name} is down, but this stays: ${left.join(', ')}.`,
        remedy: `Run bringup lab down ${name} again; what still stays then must be removed by hand.`,
    });
}

// EXTERNAL MODULE: ./build/js/core/json.js
var json = __webpack_require__(7121);
;// CONCATENATED MODULE: ./build/js/lab/overlay.js


/** Mount options of an overlay whose changes need not survive a crash of the machine (so nothing waits for the disk). Source: kernel Documentation/filesystems/overlayfs.rst. */
function overlayOptions({ lowers, upper, work }) {
    const lowerdir = lowers.map((path) => overlay_option(path).replaceAll(':', '\\:')).join(':');
    return `lowerdir=${lowerdir},upperdir=${overlay_option(upper)},workdir=${overlay_option(work)},volatile`;
}
/** Mounts an overlay at a directory that exists. */
async function mountOverlay(overlay, at) {
    const { code, stderr } = await runChild(['mount', '-t', 'overlay', 'bringup-lab', '-o', overlayOptions(overlay), at]);
    if (code === 0)
        return;
    throw new core_error/* BringupError */.y4({
        code: 'lab-no-overlay',
        category: 'unsupported',
        what: `The root of a lab host could not be mounted at ${at}: ${stderr.trim()}.`,
        remedy: 'Set BRINGUP_STATE_DIR to a directory on a plain file system (ext4, xfs, tmpfs): an overlay cannot lie on another.',
    });
}
function overlay_option(path) {
    return path.replace(/[\\,]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/js/lab/layer.js








/** How often a build that takes its time says what it is doing. */
const SIGN_OF_LIFE_MS = 10_000;
/** The directory of a layer, made now or earlier. Two processes make it once; one that was killed leaves nothing that counts. */
async function ensureLayer(recipe, context) {
    const key = (0,json/* digest */.br)({ ...recipe, lowers: recipe.lowers.map((lower) => (0,external_node_path_.basename)(lower)) }).slice(0, 16);
    const directory = (0,external_node_path_.join)(context.cacheDir, `${recipe.name}-${key}`);
    if ((0,external_node_fs_.existsSync)(directory))
        return directory;
    await (0,promises_.mkdir)(context.cacheDir, { recursive: true });
    const lock = `${directory}.lock`;
    await (0,promises_.writeFile)(lock, '', { flag: 'a' });
    await withFileLock(lock, context.signal, async () => {
        if (!(0,external_node_fs_.existsSync)(directory))
            await build(recipe, directory, context);
    });
    return directory;
}
async function build(recipe, directory, context) {
    const started = Date.now();
    context.progress(`${recipe.name}: building (once, then it is cached)`);
    await removeStale(directory);
    const place = `${directory}.making-${process.pid}`;
    const [upper, work, root, files, nothing] = ['upper', 'work', 'root', 'files', 'nothing'].map((d) => (0,external_node_path_.join)(place, d));
    for (const path of [upper, work, root, files, nothing])
        await (0,promises_.mkdir)(path, { recursive: true });
    for (const [name, text] of Object.entries(recipe.files ?? {}))
        await (0,promises_.writeFile)((0,external_node_path_.join)(files, name), text);
    try {
        const lowers = recipe.lowers.length === 0 ? [nothing] : recipe.lowers;
        await buildIn({ root, files, options: overlayOptions({ lowers, upper, work }) }, recipe, context);
        await (0,promises_.rename)(upper, directory);
    }
    finally {
        await (0,promises_.rm)(place, { recursive: true, force: true });
    }
    context.progress(`${recipe.name}: built in ${Math.round((Date.now() - started) / 1000)} s`);
}
/** The script runs in namespaces of its own: whatever ends it, its mounts and its processes are gone. */
async function buildIn({ root, files, options }, recipe, { signal, progress }) {
    const script = [
        'set -eu',
        'mount -t overlay overlay -o "$3" "$1"',
        'if [ -d "$1/proc" ]; then mount -t proc proc "$1/proc"; fi',
        recipe.script,
    ].join('\n');
    const sandbox = ['setpriv', '--pdeathsig', 'KILL', 'unshare', '--mount', '--pid', '--fork', '--kill-child'];
    const env = {
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        LC_ALL: 'C.UTF-8',
        DEBIAN_FRONTEND: 'noninteractive',
        ...proxyEnv(),
    };
    let last = '';
    const sign = setInterval(() => progress(`${recipe.name}: ${last}`), SIGN_OF_LIFE_MS);
    const onLine = (line) => {
        last = line.replace(/^I: /, '') || last;
    };
    try {
        const argv = [...sandbox, '--mount-proc', 'sh', '-c', script, 'sh', root, files, options];
        await mustRun(argv, { env, onLine, timeoutMs: 900_000, ...(signal === undefined ? {} : { signal }) });
    }
    catch (cause) {
        if (signal?.aborted || !(cause instanceof Error))
            throw cause;
        throw new core_error/* BringupError */.y4({
            code: 'lab-root-failed',
            category: 'command',
            what: `The root file system ${recipe.name} could not be made: ${cause.message.split(': ').slice(1).join(': ') || cause.message}`,
            remedy: 'See that this machine reaches a Debian mirror by http, then try again.',
            cause,
        });
    }
    finally {
        clearInterval(sign);
    }
}
async function removeStale(directory) {
    const parent = (0,external_node_path_.join)(directory, '..');
    const stale = (await (0,promises_.readdir)(parent)).filter((name) => name.startsWith(`${(0,external_node_path_.basename)(directory)}.making-`));
    for (const name of stale)
        await (0,promises_.rm)((0,external_node_path_.join)(parent, name), { recursive: true, force: true });
}
function proxyEnv() {
    const names = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
    return Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
}

;// CONCATENATED MODULE: ./build/js/lab/machine-layer.js




const LOCAL_CERTIFICATES = '/usr/local/share/ca-certificates';
/** Settings of apt that say how this machine reaches the archive, and nothing about taste. */
const REACH = /^Acquire::(?:http|https|ftp|Retries|ForceIPv4|ForceIPv6|Check-Date|Check-Valid-Until|Max-FutureTime)\b.* "[^"]+";$/;
const SCRIPT = `
mkdir -p "$1${LOCAL_CERTIFICATES}" "$1/etc/apt/apt.conf.d"
cp "$2"/*.crt "$1${LOCAL_CERTIFICATES}/" 2>/dev/null || :
cp "$2/apt.conf" "$1/etc/apt/apt.conf.d/90bringup-lab"
chroot "$1" update-ca-certificates
`;
/** A layer with what a host needs to reach the internet the way this machine does: its own certificates and apt's network settings; undefined when there are none. */
async function machineLayer(suite, base, context) {
    const certificates = localCertificates();
    const apt = await aptReach();
    if (Object.keys(certificates).length === 0 && apt === '')
        return undefined;
    const files = { ...certificates, 'apt.conf': apt };
    return ensureLayer({ name: `${suite}-here`, lowers: [base], script: SCRIPT, files }, context);
}
function localCertificates() {
    if (!(0,external_node_fs_.existsSync)(LOCAL_CERTIFICATES))
        return {};
    const names = (0,external_node_fs_.readdirSync)(LOCAL_CERTIFICATES, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.crt'));
    return Object.fromEntries(names.sort().map((n) => [(0,external_node_path_.basename)(n), (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(LOCAL_CERTIFICATES, n), 'utf8')]));
}
async function aptReach() {
    const { stdout } = await runChild(['apt-config', 'dump', 'Acquire']);
    const lines = stdout.split('\n').filter((line) => REACH.test(line));
    const proxy = process.env['http_proxy'];
    if (proxy && !lines.some((line) => line.startsWith('Acquire::http::Proxy'))) {
        lines.push(`Acquire::http::Proxy "${proxy}";`);
    }
    return lines.map((line) => `${line}\n`).join('');
}

;// CONCATENATED MODULE: ./build/js/lab/image.js


const SUITES = ['trixie', 'bookworm'];
/** Besides Debian's minimum: an init, ssh, sudo, and what provisioning needs on any real server. */
const BASE_PACKAGES = [
    'systemd-sysv',
    'dbus',
    'openssh-server',
    'sudo',
    'iproute2',
    'iputils-ping',
    'curl',
    'ca-certificates',
    'python3-minimal',
    'iptables',
    'nftables',
    'procps',
];
/** What makes a minimal root into a lab host: the user, the network, no timer that takes apt's lock, nothing that two hosts would share. */
const FINISH = `
chroot "$1" useradd --create-home --uid 1000 --shell /bin/bash ops
chroot "$1" systemctl --quiet enable systemd-networkd.service
chroot "$1" systemctl --quiet mask apt-daily.timer apt-daily-upgrade.timer systemd-networkd-wait-online.service
rm -f "$1"/etc/ssh/ssh_host_*
rm -rf "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin "$1"/var/cache/apt/archives/*.deb
: >"$1/etc/machine-id"
rm -f "$1/var/lib/dbus/machine-id" "$1/etc/resolv.conf"
`;
/** The directories a host's root is stacked from, the top one first: extra packages, settings of this machine, Debian. Built when missing. */
async function ensureImage(suite, packages, context) {
    const base = await ensureLayer({
        name: suite,
        lowers: [],
        script: `debootstrap --variant=minbase --include=${BASE_PACKAGES.join(',')} ${suite} "$1"\n${FINISH}`,
    }, context);
    const machine = await machineLayer(suite, base, context);
    const lowers = machine === undefined ? [base] : [machine, base];
    if (packages.length === 0)
        return lowers;
    return [await ensureLayer(extraPackages(suite, lowers, packages), context), ...lowers];
}
function extraPackages(suite, lowers, packages) {
    const names = [...new Set(packages)].sort();
    const script = `
cp -L /etc/resolv.conf "$1/etc/resolv.conf"
printf '#!/bin/sh\\nexit 101\\n' >"$1/usr/sbin/policy-rc.d"
chmod 755 "$1/usr/sbin/policy-rc.d"
chroot "$1" apt-get update -q
chroot "$1" apt-get install -qy --no-install-recommends ${names.join(' ')}
rm -rf "$1/usr/sbin/policy-rc.d" "$1/etc/resolv.conf" "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin "$1"/var/cache/apt/archives/*.deb
`;
    return { name: `${suite}-with-${names[0]}${names.length > 1 ? `-and-${names.length - 1}` : ''}`, lowers, script };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(1196);
;// CONCATENATED MODULE: ./build/js/lab/fleet-yaml.js

/** The environment variable that hosts whose sudo asks for a password take it from. */
const SUDO_PASSWORD_SECRET = 'LAB_SUDO_PASSWORD';
/** A fleet.yaml body for a lab: its hosts, its user and key, its host keys. */
function fleetYaml({ name, keyPath, knownHosts, hosts, base }) {
    const sudo = { password: { secret: SUDO_PASSWORD_SECRET } };
    return (0,dist/* stringify */.As)({
        version: 'bringup/v1',
        fleet: { name },
        defaults: {
            ssh: { user: 'ops', key: keyPath, 'host-keys': 'strict', 'known-hosts': knownHosts },
            ...(base === undefined ? {} : { base }),
        },
        hosts: Object.fromEntries(hosts.map((host) => [host.name, { address: host.address, ...(host.sudo === 'password' ? { sudo } : {}) }])),
    }, { lineWidth: 0 });
}

;// CONCATENATED MODULE: ./build/js/lab/run-in-host.js



/** Runs POSIX sh as root inside a host, without ssh: it enters the host's namespaces, so it works when the network or sshd is broken. */
function runInHost(lab, host, script, options = {}) {
    const leader = leaderOf(lab, host);
    if (leader === undefined)
        throw notRunning(lab, host);
    const enter = ['nsenter', `--target=${leader}`, '--all', '--root', '--wd'];
    const env = {
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        HOME: '/root',
        LC_ALL: 'C.UTF-8',
    };
    return runChild([...enter, '/bin/sh', '-c', script], { timeoutMs: 120_000, env, ...options });
}
function notRunning(lab, host) {
    return new core_error/* BringupError */.y4({
        code: 'lab-host-not-running',
        category: 'command',
        what: `The lab host ${host} is not running.`,
        remedy: `See its console in the lab's directory (bringup lab status), or start over: bringup lab down ${lab}.`,
        where: { host },
    });
}

;// CONCATENATED MODULE: ./build/js/lab/lab.js






/** The lab with a name, made by any process. Throws BringupError when there is none or it is not complete. */
async function openLab(name) {
    const state = await readState(name);
    if (state?.phase === 'up')
        return labFrom(state);
    throw new core_error/* BringupError */.y4({
        code: 'lab-not-running',
        category: 'config',
        what: state === undefined ? `There is no lab ${name}.` : `The lab ${name} is not complete.`,
        remedy: state === undefined ? 'Start one: bringup lab up.' : `Remove it: bringup lab down ${name}.`,
    });
}
/** The lab that a record describes. */
function labFrom(state) {
    const directory = labDirectory(state.name);
    const keyPath = (0,external_node_path_.join)(directory, 'id_ed25519');
    const knownHosts = state.hosts.map((host) => `${host.hostKeyLine}\n`).join('');
    const hosts = state.hosts.map((host) => ({
        name: host.name,
        address: host.address,
        user: 'ops',
        port: 22,
        suite: host.suite,
        sudo: host.sudo,
        rootDir: (0,external_node_path_.join)(hostDirectory(state.name, host.name), 'root'),
        hostKeyLine: host.hostKeyLine,
        link: `vb-${host.machine}`,
    }));
    const host = (name) => hosts.find((one) => one.name === name) ?? noHost(name, hosts);
    return {
        name: state.name,
        id: state.id,
        directory,
        bridge: state.bridge,
        gateway: `${state.prefix}.1`,
        hosts,
        keyPath,
        knownHosts,
        knownHostsPath: (0,external_node_path_.join)(directory, 'known_hosts'),
        sudoPassword: state.sudoPassword,
        host,
        run: (name, script, options) => runInHost(state.name, host(name).name, script, options),
        fleetYaml: (base) => {
            const lines = state.hosts.map((one) => one.hostKeyLine);
            return fleetYaml({ name: state.name, keyPath, knownHosts: lines, hosts, base });
        },
        [Symbol.asyncDispose]: () => labDown(state.name),
    };
}
function noHost(name, hosts) {
    throw new core_error/* BringupError */.y4({
        code: 'lab-no-host',
        category: 'config',
        what: `The lab has no host ${name}; it has ${hosts.map((host) => host.name).join(', ')}.`,
        remedy: 'Name one of these.',
    });
}

;// CONCATENATED MODULE: ./build/js/lab/status.js


/** All labs of this user with their hosts, by name. */
async function labStatus() {
    return Promise.all((await labNames()).map(statusOf));
}
async function statusOf(name) {
    const record = await readState(name);
    const hosts = (record?.hosts ?? []).map((host) => ({
        name: host.name,
        suite: host.suite,
        address: host.address,
        running: leaderOf(name, host.name) !== undefined,
    }));
    const starting = record !== undefined && isStarting(record);
    const whole = record?.phase === 'up' && hosts.some((host) => host.running);
    return {
        name,
        state: starting ? 'starting' : whole ? 'up' : 'broken',
        createdAt: record?.createdAt,
        directory: labDirectory(name),
        hosts,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/lab/container-files.js
/** Directories that engines store images and layers in. They must not lie on an overlay: these are the machine's own, bound into the host. */
const CONTAINER_STORES = {
    docker: '/var/lib/docker',
    containers: '/var/lib/containers',
    home: '/home',
};
/** systemd-nspawn mounts v1 hierarchies read-only; an engine makes groups of its own. (`$$` is systemd's way to write `$`.) */
const CGROUP_UNIT = `[Unit]
DefaultDependencies=no
Before=sysinit.target

[Service]
Type=oneshot
ExecStart=/bin/sh -c 'for m in /sys/fs/cgroup/*; do mountpoint -q $$m && mount -o remount,rw,bind $$m || :; done'
`;
/** podman's own manager would put all containers of a host into one v1 group, where the last one's limits win. */
const PODMAN = `[engine]
cgroup_manager="cgroupfs"

[containers]
default_ulimits=["nofile=1024:20000", "nproc=4096:90000"]
`;
const STORAGE = `[storage]
driver="overlay"
runroot="/run/containers/storage"
graphroot="/var/lib/containers/storage"
`;
/** The files that let Docker and podman, rootless too, run in a lab host with limits that hold. */
function containerFiles({ containers, cgroupVersion }) {
    if (!containers)
        return [];
    const devices = 'c /dev/fuse 0666 - - - 10:229\nd /dev/net 0755\nc /dev/net/tun 0666 - - - 10:200\n';
    const always = [
        { path: 'etc/tmpfiles.d/lab-devices.conf', text: devices },
        // A user manager that is slow to end would hold up the host's stop.
        { path: 'etc/systemd/system/user@.service.d/lab.conf', text: '[Service]\nTimeoutStopSec=2s\n' },
        { path: 'etc/containers/storage.conf', text: STORAGE },
    ];
    if (cgroupVersion !== 1)
        return always;
    return [
        ...always,
        { path: 'etc/systemd/system/lab-cgroups.service', text: CGROUP_UNIT },
        { path: 'etc/systemd/system/sysinit.target.d/lab.conf', text: '[Unit]\nWants=lab-cgroups.service\n' },
        { path: 'etc/containers/containers.conf', text: PODMAN },
    ];
}

;// CONCATENATED MODULE: ./build/js/lab/host-files.js







const OPS = 1000;
const SUDOERS = {
    nopasswd: 'ops ALL=(ALL:ALL) NOPASSWD: ALL\n',
    password: 'ops ALL=(ALL:ALL) ALL\n',
    none: '',
    restricted: 'ops ALL=(root) NOPASSWD: /usr/bin/apt-get, /usr/bin/systemctl\n',
};
/** Writes into a host's root what makes it this host: its name, address, keys, user. Returns its line for known_hosts. */
async function writeHostFiles(lab, host, publicKey) {
    const root = (0,external_node_path_.join)(hostDirectory(lab.name, host.name), 'root');
    for (const file of [...hostFiles(lab, host, publicKey), ...containerFiles(host)])
        await put(root, file);
    const key = (0,external_node_path_.join)(root, 'etc/ssh/ssh_host_ed25519_key');
    await mustRun(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', `root@${host.name}`, '-f', key]);
    if (host.shell !== '/bin/bash')
        await mustRun(['chroot', root, 'usermod', '--shell', host.shell, 'ops']);
    if (host.sudo === 'password')
        await mustRun(['chroot', root, 'chpasswd'], { input: `ops:${lab.sudoPassword}\n` });
    const [type, body] = (await (0,promises_.readFile)(`${key}.pub`, 'utf8')).split(' ');
    return `${host.address} ${type} ${body}`;
}
/** The files of one host, as data. */
function hostFiles(lab, host, publicKey) {
    const others = lab.hosts.map((other) => `${other.address} ${other.name}\n`).join('');
    return [
        { path: 'etc/hostname', text: `${host.name}\n` },
        { path: 'etc/hosts', text: `127.0.0.1 localhost\n::1 localhost\n${others}` },
        // Newer suites make a link to the second out of the first.
        { path: 'etc/default/locale', text: 'LANG=C.UTF-8\n' },
        { path: 'etc/locale.conf', text: 'LANG=C.UTF-8\n' },
        { path: 'etc/machine-id', text: `${(0,external_node_crypto_.randomBytes)(16).toString('hex')}\n`, mode: 0o444 },
        { path: 'etc/resolv.conf', text: resolvConf() },
        {
            // It sorts before systemd's own 80-container-host0.network, which would ask for DHCP.
            path: 'etc/systemd/network/10-host0.network',
            text: `[Match]\nName=host0\n\n[Network]\nAddress=${host.address}/24\nGateway=${gatewayOf(lab.prefix)}\nIPv6AcceptRA=no\n`,
        },
        { path: 'home/ops/.ssh/authorized_keys', text: publicKey, mode: 0o600, owner: OPS },
        { path: 'etc/sudoers.d/ops', text: SUDOERS[host.sudo], mode: 0o440 },
        { path: 'etc/ssh/sshd_config.d/10-lab.conf', text: host.sshdConfig.map((line) => `${line}\n`).join('') },
    ];
}
async function put(root, { path, text, mode = 0o644, owner = 0 }) {
    const full = (0,external_node_path_.join)(root, path);
    const made = await (0,promises_.mkdir)((0,external_node_path_.dirname)(full), { recursive: true, mode: owner === 0 ? 0o755 : 0o700 });
    if (made !== undefined)
        await (0,promises_.chown)(made, owner, owner);
    await (0,promises_.rm)(full, { force: true }); // a symbolic link here (resolv.conf) would lead out of the root
    await (0,promises_.writeFile)(full, text);
    await (0,promises_.chmod)(full, mode);
    await (0,promises_.chown)(full, owner, owner);
}

;// CONCATENATED MODULE: ./build/js/lab/host-spec.js




/** The records of the wanted hosts, still without addresses and roots. Throws BringupError (category `config`) on names nobody can use. */
function planHosts(id, specs) {
    if (specs.length > 240)
        throw badHost(`${specs.length} of them do not fit into one /24 network`);
    const own = ownCgroupDirs();
    const names = new Set();
    return specs.map((spec, index) => {
        if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(spec.name))
            throw badHost(`${spec.name} is not a host name`);
        if (names.has(spec.name))
            throw badHost(`two hosts are called ${spec.name}`);
        if (!SUITES.includes(spec.suite))
            throw badHost(`there is no suite ${spec.suite}, only ${SUITES.join(' and ')}`);
        names.add(spec.name);
        // A link is called `vb-` and this, at most 15 characters (IFNAMSIZ).
        const machine = `bu${id}-${index}`;
        return {
            name: spec.name,
            suite: spec.suite,
            address: '',
            machine,
            sudo: spec.sudo ?? 'nopasswd',
            shell: spec.shell ?? '/bin/bash',
            sshdConfig: spec.sshdConfig ?? [],
            lowers: [],
            cgroups: bootedBySystemd() ? [] : cgroupsFor(machine, own),
            cgroupVersion: own.length === 0 ? undefined : (spec.cgroups ?? 1),
            containers: spec.containers ?? false,
            hostKeyLine: '',
        };
    });
}
function badHost(what) {
    return new core_error/* BringupError */.y4({
        code: 'lab-bad-host',
        category: 'config',
        what: `The lab cannot have these hosts: ${what}.`,
        remedy: 'Use distinct names of small letters, digits and hyphens, and suites that the lab knows.',
    });
}

;// CONCATENATED MODULE: ./build/js/lab/machine-packages.js




/** What the machine itself needs, by the program that proves it is there. */
const PACKAGES = {
    'systemd-nspawn': 'systemd-container',
    debootstrap: 'debootstrap',
    nft: 'nftables',
    iptables: 'iptables',
    mke2fs: 'e2fsprogs',
    'ssh-keygen': 'openssh-client',
    ip: 'iproute2',
    flock: 'util-linux',
};
/** Installs with apt what the lab needs of this machine and does not find. Throws BringupError (category `unsupported`) without apt. */
async function ensureLabPackages(progress, signal) {
    const missing = missingPackages();
    if (missing.length === 0)
        return;
    if (!found('apt-get')) {
        throw new core_error/* BringupError */.y4({
            code: 'lab-packages-missing',
            category: 'unsupported',
            what: `The lab needs ${missing.join(', ')} on this machine, and there is no apt to install them.`,
            remedy: 'Install them with the package manager of this machine.',
        });
    }
    progress(`installing ${missing.join(' ')} on this machine`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, ...(signal === undefined ? {} : { signal }) };
    const install = ['apt-get', 'install', '-qy', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...missing];
    if ((await runChild(install, options)).code === 0)
        return;
    await mustRun(['apt-get', 'update', '-q'], options);
    await mustRun(install, options);
}
function missingPackages() {
    const missing = Object.entries(PACKAGES).flatMap(([program, name]) => (found(program) ? [] : [name]));
    // Machines that are not Debian (Ubuntu) do not trust Debian's archive before they have its keys.
    return missing.includes('debootstrap') ? [...missing, 'debian-archive-keyring'] : missing;
}
function found(program) {
    const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`;
    return path.split(':').some((directory) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, program)));
}

;// CONCATENATED MODULE: ./build/js/lab/nspawn.js








/**
 * The keeper of a host: joins the host's control groups, then runs systemd-nspawn, again after each reboot.
 * With --keep-unit nspawn ends with 133 when the host reboots (systemd: src/nspawn/nspawn.c, EXIT_FORCE_RESTART).
 */
const KEEPER = `
IFS=:; for group in $1; do echo $$ >"$group/cgroup.procs" || exit 70; done; unset IFS; shift
while :; do "$@"; code=$?; [ "$code" = 133 ] || exit "$code"; done
`;
/** Starts a host whose root is mounted. Returns at once; the host outlives this process. */
async function startHost(lab, host) {
    const directory = hostDirectory(lab.name, host.name);
    await makeCgroups(host.cgroups);
    const log = await (0,promises_.open)((0,external_node_path_.join)(directory, 'console.log'), 'a', 0o600);
    try {
        const argv = nspawnCommand(lab, host);
        const keeper = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', KEEPER, 'bringup-lab-host', host.cgroups.join(':'), ...argv], {
            cwd: '/',
            detached: true,
            stdio: ['ignore', log.fd, log.fd],
            env: nspawn_environment(host),
        });
        await new Promise((resolve, reject) => {
            keeper.once('spawn', resolve);
            keeper.once('error', reject);
        });
        keeper.unref();
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'keeper.pid'), `${keeper.pid}\n`);
    }
    finally {
        await log.close();
    }
}
/** The command that boots a host. */
function nspawnCommand(lab, host) {
    const directory = hostDirectory(lab.name, host.name);
    // Where systemd runs the machine it must give the host a unit, or the host would share ours.
    const unit = bootedBySystemd()
        ? ['--property=DeviceAllow=/dev/net/tun rwm', '--property=DeviceAllow=/dev/fuse rwm']
        : ['--keep-unit'];
    const stores = Object.entries(CONTAINER_STORES).map(([name, at]) => `--bind=${(0,external_node_path_.join)(directory, name)}:${at}`);
    // A host for containers makes its own devices, for everyone: the mode of a bound one is the machine's.
    const tun = (0,external_node_fs_.existsSync)('/dev/net/tun') && !host.containers ? ['--bind=/dev/net/tun'] : [];
    return [
        'systemd-nspawn',
        '--quiet',
        '--boot',
        `--directory=${(0,external_node_path_.join)(directory, 'root')}`,
        `--machine=${host.machine}`,
        `--hostname=${host.name}`,
        `--network-bridge=${lab.bridge}`,
        '--register=no',
        ...unit,
        '--link-journal=no',
        '--resolv-conf=off',
        '--timezone=off',
        '--capability=CAP_NET_ADMIN',
        ...tun,
        ...(host.containers ? ['--system-call-filter=@keyring bpf', ...stores] : []),
    ];
}
/** Nothing of our own environment: a runner ends what carries its marks, and secrets have no business here. */
function nspawn_environment(host) {
    const hierarchy = host.cgroupVersion === undefined ? {} : { SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: host.cgroupVersion === 2 ? '1' : '0' };
    return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...hierarchy };
}

;// CONCATENATED MODULE: ./build/js/lab/ready.js








/** Waits until a host lets users in by ssh. Throws BringupError with the end of its console when it stops or the deadline passes. */
async function waitForSsh(lab, host, { timeoutMs, signal }) {
    const started = Date.now();
    const ask = async () => {
        if (carriers(lab, host.name).length === 0)
            return 'stopped';
        const leader = leaderOf(lab, host.name);
        // sshd may greet before users are let in (pam_nologin(8)); asking it again and again would earn a penalty (PerSourcePenalties).
        if (leader === undefined || (0,external_node_fs_.existsSync)(`/proc/${leader}/root/run/nologin`))
            return undefined;
        return (await greets(host.address)) ? 'ready' : undefined;
    };
    const answer = await poll(ask, { timeoutMs, everyMs: 50, signal });
    if (answer === 'ready')
        return;
    const what = answer === 'stopped' ? 'stopped while it booted' : `did not answer by ssh within ${timeoutMs / 1000} s`;
    throw new core_error/* BringupError */.y4({
        code: 'lab-host-not-ready',
        category: answer === 'stopped' ? 'command' : 'timeout',
        what: `The lab host ${host.name} ${what} (${Math.round((Date.now() - started) / 1000)} s). Its console ends with: ${await consoleEnd(lab, host.name)}`,
        remedy: 'Try again with fewer hosts; if it stays, see whether this machine lets root run systemd-nspawn.',
        where: { host: host.name },
    });
}
/** Whether an ssh server answers at an address with its greeting. */
function greets(address) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: address, port: 22, timeout: 1000 });
        const end = (answer) => () => {
            socket.destroy();
            resolve(answer);
        };
        socket.once('data', (data) => end(data.toString('latin1').startsWith('SSH-'))());
        for (const event of ['error', 'timeout', 'end'])
            socket.once(event, end(false));
    });
}
async function consoleEnd(lab, host) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(hostDirectory(lab, host), 'console.log'), 'utf8').catch(() => '');
    const plain = text
        .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
        .trim()
        .split(/\r?\n/);
    return plain.slice(-5).join(' · ') || '(nothing)';
}

;// CONCATENATED MODULE: ./build/js/lab/up.js





















/** Makes a lab: real systemd hosts with ssh, a network and the internet. It stays until it is disposed of or `labDown`, also beyond this process. When anything fails, nothing stays. */
async function labUp(options) {
    requireLabMachine();
    const id = (0,external_node_crypto_.randomBytes)(3).toString('hex');
    const name = labName(options.name ?? `lab-${id}`);
    try {
        return await start(id, name, options);
    }
    catch (error) {
        throw options.signal?.aborted && !(error instanceof core_error/* BringupErrors */.$L) ? up_cancelled(name, options.signal) : error;
    }
}
async function start(id, name, options) {
    const { signal, progress = () => { } } = options;
    const hosts = planHosts(id, options.hosts);
    await ensureLabPackages(progress, signal);
    const images = await imagesFor(options.hosts, { cacheDir: labCacheDir(), progress, ...(signal && { signal }) });
    await reserveLab(name);
    try {
        const maker = { pid: process.pid, startTime: startTime(process.pid) ?? '' };
        const planned = {
            format: 1,
            name,
            id,
            maker,
            phase: 'starting',
            createdAt: new Date().toISOString(),
            bridge: '',
            prefix: '',
            sudoPassword: (0,external_node_crypto_.randomBytes)(12).toString('base64url'),
            hosts: hosts.map((host, index) => ({ ...host, lowers: images[index] ?? [] })),
        };
        return await make(planned, progress, signal);
    }
    catch (error) {
        await labDown(name, { ours: true }).catch((left) => {
            if (error instanceof core_error/* BringupError */.y4 && left instanceof core_error/* BringupError */.y4)
                throw new core_error/* BringupErrors */.$L([error, left]);
            throw left;
        });
        throw error;
    }
}
/** The root layers of each host; hosts that want the same share them. */
function imagesFor(specs, context) {
    const wanted = new Map();
    return Promise.all(specs.map(({ suite, packages = [] }) => {
        const key = [suite, ...packages].join(' ');
        const image = wanted.get(key) ?? ensureImage(suite, packages, context);
        wanted.set(key, image);
        return image;
    }));
}
async function make(planned, progress, signal) {
    let lab = planned;
    await writeState(lab);
    await makeBridge(lab.id, async ({ bridge, prefix }) => {
        const hosts = lab.hosts.map((host, index) => ({ ...host, address: `${prefix}.${10 + index}` }));
        lab = { ...lab, bridge, prefix, hosts };
        await writeState(lab);
    });
    await changeMachineSettings(signal);
    await openTheWorld(lab.id, lab.bridge, lab.prefix);
    const publicKey = await makeUserKey(lab.name);
    progress(`booting ${lab.hosts.length} hosts in ${lab.prefix}.0/24`);
    const lines = await allSettled(lab.hosts.map((host) => bootHost(lab, host, publicKey)));
    lab = { ...lab, hosts: lab.hosts.map((host, index) => ({ ...host, hostKeyLine: lines[index] ?? '' })) };
    signal?.throwIfAborted();
    const timeoutMs = 60_000 + 5_000 * lab.hosts.length;
    await Promise.all(lab.hosts.map((host) => waitForSsh(lab.name, host, { timeoutMs, signal })));
    lab = { ...lab, phase: 'up' };
    await writeState(lab);
    const ready = labFrom(lab);
    await (0,promises_.writeFile)(ready.knownHostsPath, ready.knownHosts);
    // Whoever gave up while the last host answered gets no lab either.
    signal?.throwIfAborted();
    return ready;
}
async function makeUserKey(lab) {
    const path = (0,external_node_path_.join)(labDirectory(lab), 'id_ed25519');
    await mustRun(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', `ops@${lab}`, '-f', path]);
    return (0,promises_.readFile)(`${path}.pub`, 'utf8');
}
/** Mounts a host's root, makes it this host, starts it. Returns its line for known_hosts. */
async function bootHost(lab, host, publicKey) {
    const directory = hostDirectory(lab.name, host.name);
    const [root, upper, work] = ['root', 'upper', 'work'].map((part) => (0,external_node_path_.join)(directory, part));
    for (const path of [root, upper, work])
        await (0,promises_.mkdir)(path, { recursive: true });
    await mountOverlay({ lowers: host.lowers, upper, work }, root);
    const hostKeyLine = await writeHostFiles(lab, host, publicKey);
    if (host.containers)
        await makeContainerStores(directory, root);
    await startHost(lab, host);
    return hostKeyLine;
}
/** The directories of engines and of the users' homes, on the machine's own file system, with what the root has there. */
async function makeContainerStores(directory, root) {
    for (const [name, at] of Object.entries(CONTAINER_STORES)) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, at), { recursive: true });
        await mustRun(['cp', '-a', (0,external_node_path_.join)(root, at), (0,external_node_path_.join)(directory, name)]);
    }
}
/** Like Promise.all, but a failure waits until the others are over: nothing may start while the lab is being removed. */
async function allSettled(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
function up_cancelled(name, signal) {
    return new core_error/* BringupError */.y4({
        code: 'lab-cancelled',
        category: 'cancelled',
        what: `The lab ${name} was cancelled while it started.`,
        remedy: 'Nothing to do: all that was made is gone again. Start it anew with bringup lab up.',
        cause: signal.reason,
    });
}

;// CONCATENATED MODULE: ./build/js/cli/lab.js














const DEFAULT_NAME = 'lab';
/** Something small to plan and apply at once. */
const SAMPLE = {
    files: [{ path: '/etc/motd', content: 'managed by bringup, fleet {{ fleet.name }}\n' }],
};
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** `bringup lab`: a virtual fleet on this machine, to try everything before it touches hardware. */
function labCommand(exit = { set: setExitCode }) {
    // Before the subcommands, which inherit it: a wrong option is told by whoever called us.
    const lab = new commander/* Command */.uB('lab')
        .exitOverride()
        .enablePositionalOptions()
        .description('a virtual fleet of real systemd hosts on this Linux machine (needs root)');
    lab
        .command('up')
        .description('start a lab and write a fleet.yaml for it')
        .option('--hosts <n>', 'how many hosts', hostCount, 3)
        .addOption(new commander/* Option */.c$('--suite <suite...>', 'Debian of the hosts, in turn; default: trixie, every third bookworm').choices(SUITES))
        .option('--name <name>', 'name of the lab', DEFAULT_NAME)
        .option('--dir <folder>', 'where to write fleet.yaml', 'lab-fleet')
        .option('--json', 'for programs')
        .action(lab_up);
    lab
        .command('down')
        .description('stop a lab and remove all of it')
        .argument('[name]', 'name of the lab', DEFAULT_NAME)
        .option('--all', 'every lab')
        .option('--json', 'for programs')
        .action(down);
    lab.command('status').description('what labs there are').option('--json', 'for programs').action(lab_status);
    lab
        .command('ssh')
        .passThroughOptions()
        .description('log in on a host of a lab')
        .argument('<host>', 'name of the host')
        .argument('[command...]', 'what to run there instead of a shell')
        .option('--name <name>', 'name of the lab', DEFAULT_NAME)
        .action(async (host, command, options) => exit.set(await lab_ssh(host, command, options)));
    return lab;
}
async function lab_up({ hosts, suite, name, dir, json = false }) {
    requireLabMachine();
    refuseToOverwrite(dir);
    const stop = new AbortController();
    const onSignal = () => {
        say('stopping: what was made is removed');
        stop.abort();
    };
    for (const name of STOPS)
        process.on(name, onSignal);
    try {
        const started = Date.now();
        const lab = await labUp({ hosts: specs(hosts, suite), name, progress: say, signal: stop.signal });
        const path = await writeFleet(dir, lab.fleetYaml(SAMPLE));
        if (json)
            process.stdout.write(`${JSON.stringify({ name: lab.name, hosts: lab.hosts, fleet: path }, undefined, 2)}\n`);
        else
            process.stdout.write(welcome(lab, path, Date.now() - started));
    }
    finally {
        for (const name of STOPS)
            process.off(name, onSignal);
    }
}
async function down(name, { all = false, json = false }) {
    const names = all ? await labNames() : [name];
    if (names.length === 0 || !(await labNames()).includes(names[0] ?? '')) {
        requireLabMachine();
        say(all ? 'there is no lab' : `there is no lab ${name}`);
        if (json)
            process.stdout.write(`${JSON.stringify({ gone: [] })}\n`);
        return;
    }
    const problems = [];
    for (const one of names) {
        try {
            await labDown(one);
            say(`lab ${one} is gone`);
        }
        catch (error) {
            if (!(error instanceof core_error/* BringupError */.y4))
                throw error;
            problems.push(error);
        }
    }
    if (json && problems.length === 0)
        process.stdout.write(`${JSON.stringify({ gone: names })}\n`);
    const [first, second] = problems;
    if (first !== undefined)
        throw second === undefined ? first : new core_error/* BringupErrors */.$L(problems);
}
async function lab_status({ json = false }) {
    requireLabMachine();
    const labs = await labStatus();
    if (json)
        process.stdout.write(`${JSON.stringify({ labs }, undefined, 2)}\n`);
    else
        process.stdout.write(labs.length === 0 ? 'there is no lab; start one: bringup lab up\n' : labs.map(describe).join('\n'));
}
function describe(lab) {
    const hosts = lab.hosts.map((host) => {
        const row = [host.name.padEnd(12), host.address.padEnd(12), host.suite.padEnd(9), host.running ? 'running' : 'off'];
        return `  ${row.join('  ')}\n`;
    });
    const remedy = lab.state === 'broken' ? `  remove it: bringup lab down ${lab.name}\n` : '';
    return `lab ${lab.name} · ${lab.state} · ${lab.directory}\n${hosts.join('')}${remedy}`;
}
async function lab_ssh(host, command, { name }) {
    requireLabMachine();
    const lab = await openLab(name);
    const child = (0,external_node_child_process_.spawn)('ssh', [...sshOptions(lab), `ops@${lab.host(host).address}`, ...command], { stdio: 'inherit' });
    const [code] = (await (0,external_node_events_.once)(child, 'close'));
    return code ?? 1;
}
/** Strict about host keys, and blind to what the user's own ssh configuration says. */
function sshOptions(lab) {
    const options = [`UserKnownHostsFile=${lab.knownHostsPath}`, 'StrictHostKeyChecking=yes', 'IdentitiesOnly=yes'];
    return ['-F', 'none', '-i', lab.keyPath, ...options.flatMap((option) => ['-o', option])];
}
/** Hosts named for what a fleet has: one that controls, the others work. */
function specs(count, suites) {
    const turn = suites ?? ['trixie', 'trixie', 'bookworm'];
    return Array.from({ length: count }, (_, index) => ({
        name: index === 0 ? 'ctl' : `gpu-${index}`,
        suite: turn[index % turn.length] ?? 'trixie',
    }));
}
function hostCount(text) {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= 200)
        return count;
    throw new commander/* InvalidArgumentError */.Di('It must be a number from 1 to 200.');
}
const MARK = '# Written by `bringup lab up`, which writes it anew each time.\n';
/** Writes the fleet file; one that a person wrote is never touched. */
async function writeFleet(dir, body) {
    const path = (0,external_node_path_.join)(dir, 'fleet.yaml');
    await (0,promises_.mkdir)(dir, { recursive: true });
    await (0,promises_.writeFile)(path, MARK + body);
    return path;
}
function refuseToOverwrite(dir) {
    const path = (0,external_node_path_.join)(dir, 'fleet.yaml');
    if (!(0,external_node_fs_.existsSync)(path) || (0,external_node_fs_.readFileSync)(path, 'utf8').startsWith(MARK))
        return;
    throw new core_error/* BringupError */.y4({
        code: 'lab-fleet-exists',
        category: 'config',
        what: `${path} is there already, and it was not written by bringup lab up.`,
        remedy: 'Choose another folder with --dir.',
        where: { file: path },
    });
}
function welcome(lab, path, tookMs) {
    const hosts = lab.hosts
        .map((host) => `  ${host.name.padEnd(12)}  ${host.address.padEnd(12)}  ${host.suite}\n`)
        .join('');
    const named = lab.name === DEFAULT_NAME ? '' : `--name ${lab.name} `;
    return `lab ${lab.name} · ${lab.hosts.length} hosts up in ${(tookMs / 1000).toFixed(1)} s
${hosts}
  bringup plan --fleet ${path}
  bringup apply --fleet ${path}
  bringup lab ssh ${named}${lab.hosts[0]?.name ?? ''}
  bringup lab down${lab.name === DEFAULT_NAME ? '' : ` ${lab.name}`}
`;
}
function say(line) {
    process.stderr.write(`${line}\n`);
}
function setExitCode(code) {
    process.exitCode = code;
}

;// CONCATENATED MODULE: ./build/js/cli/main.js



















/** Runs the command line and returns the exit code (docs/outcomes.md). Everything a person reads is printed by then. */
async function main(argv) {
    // `bringup facts | head`: who reads has seen enough.
    process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? report_outcome/* EXIT */.dc.ok : report_outcome/* EXIT */.dc.bug));
    makeOutputsInert();
    let exitCode = report_outcome/* EXIT */.dc.ok;
    const outcome = {
        set(code) {
            exitCode = code;
        },
    };
    const program = new commander/* Command */.uB('bringup')
        .description('From bare metal to a working fleet: fleet.yaml says what should be, bringup makes it so.')
        .version(version/* VERSION */.x, '-V, --version', 'print the version')
        .exitOverride()
        .enablePositionalOptions()
        .showSuggestionAfterError()
        .configureHelp({ showGlobalOptions: true })
        .addHelpText('after', '\nStart here:\n  $ bringup init       write a fleet.yaml\n  $ bringup check      are the hosts ready?\n  $ bringup plan       what would change\n  $ bringup apply      make it so\n\nNo hardware at hand: `bringup lab up` makes three virtual hosts.');
    for (const add of [
        addInit,
        addCheck,
        addFacts,
        addPlan,
        addApply,
        addStatus,
        addLogs,
        addMesh,
        addUndo,
        addPrepare,
        addSsh,
        addExec,
        addCompletion,
    ])
        add(program, outcome);
    program.addCommand(labCommand(outcome));
    for (const command of program.commands)
        command.exitOverride();
    try {
        await program.parseAsync([...argv], { from: 'user' });
        return exitCode;
    }
    catch (error) {
        if (error instanceof commander/* CommanderError */.b7)
            return error.exitCode === 0 ? report_outcome/* EXIT */.dc.ok : report_outcome/* EXIT */.dc.config;
        return showFailure(error, argv);
    }
}


/***/ }),

/***/ 7845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answerTo)
/* harmony export */ });
/**
 * The answer to a prompt on standard error, or what `left` makes of none. The prompts themselves wait for ever when their
 * input ends: readline closes, which is seen by its pausing the input.
 */
async function answerTo(prompt, left, signal) {
    const closed = new AbortController();
    const close = () => closed.abort();
    process.stdin.once('pause', close);
    try {
        return await prompt({
            output: process.stderr,
            signal: signal === undefined ? closed.signal : AbortSignal.any([closed.signal, signal]),
        });
    }
    catch (error) {
        if (!(error instanceof Error) || !/^(ExitPrompt|AbortPrompt)Error$/.test(error.name))
            throw error;
        return left(error.name === 'AbortPromptError' && !signal?.aborted ? 'closed' : 'interrupted', error);
    }
    finally {
        process.stdin.off('pause', close);
    }
}


/***/ }),

/***/ 1138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askHidden: () => (/* binding */ askHidden),
/* harmony export */   askYes: () => (/* binding */ askYes)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7845);



/** Asks for a secret at the terminal, without echo. Throws BringupError when there is no terminal, or no answer. */
async function askHidden(message, signal) {
    needsTerminal(message);
    const { password } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answerTo */ .o)((context) => password({ message, mask: false }, context), stopped, signal);
}
/** Asks yes or no at the terminal; no is what Enter alone means, and Ctrl-D. Throws BringupError (cancelled). */
async function askYes(message, signal) {
    needsTerminal(message);
    const { confirm } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
    await dropTypedAhead();
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answerTo */ .o)((context) => confirm({ message, default: false }, context), (how, cause) => (how === 'closed' ? false : stopped(how, cause)), signal);
}
function needsTerminal(message) {
    if (process.stdin.isTTY)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'no-terminal',
        category: 'config',
        what: `there is no terminal to ask for: ${message.replace(/[:?]\s*$/, '')}`,
        remedy: 'give it as an option or a secret instead',
    });
}
/** What was typed before the question was there is no answer to it. */
async function dropTypedAhead() {
    const { stdin } = process;
    const drop = () => undefined;
    stdin.setRawMode(true);
    stdin.on('data', drop);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(30);
    stdin.off('data', drop);
    stdin.pause();
    stdin.setRawMode(false);
}
/** Nothing is changed before questions are answered. */
function stopped(_how, cause) {
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'cancelled',
        category: 'cancelled',
        what: 'stopped at the question: nothing was changed',
        remedy: 'run it again when you like',
        cause,
    });
}


/***/ }),

/***/ 5387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour)
/* harmony export */ });
/**
 * Whether to write colours. The option wins, then FORCE_COLOR (as in Node: `0` and `false` mean no), then NO_COLOR
 * (https://no-color.org: set and not empty), then a dumb terminal, then whether it is a terminal at all.
 */
function wantsColour({ option, env, isTty }) {
    if (option !== undefined)
        return option;
    const force = env['FORCE_COLOR'];
    if (force !== undefined)
        return force !== '0' && force !== 'false';
    if ((env['NO_COLOR'] ?? '') !== '')
        return false;
    return isTty && env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 1583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** A value nobody may see. It prints as `[secret NAME]` everywhere; only `reveal()` gives it out. */
class Secret {
    name;
    #value;
    constructor(name, value) {
        this.name = name;
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return `[secret ${this.name}]`;
    }
    toJSON() {
        return this.toString();
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return this.toString();
    }
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

/***/ 2534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DURATION),
/* harmony export */   p: () => (/* binding */ durationMs)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** What a duration looks like in the fleet file: `500ms`, `10s`, `5m`, `2h`, `1d`. */
const DURATION = /^(\d{1,7})(ms|s|m|h|d)$/;
/** Milliseconds of a text that matches `DURATION`; NaN for any other. */
function durationMs(text) {
    const match = DURATION.exec(text);
    return match === null ? Number.NaN : Number(match[1]) * UNIT_MS[match[2]];
}


/***/ }),

/***/ 6227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseEndpoint)
/* harmony export */ });
/** `user@address`, `user@address:port`, `user@[IPv6]:port`; undefined for any other text. */
function parseEndpoint(text) {
    const match = /^([^\s@:/]+)@(?:\[([0-9A-Fa-f:.]+)\]|([^\s@:/[\]]+))(?::(\d{1,5}))?$/.exec(text);
    const port = Number(match?.[4] ?? 22);
    const address = match?.[2] ?? match?.[3];
    if (match?.[1] === undefined || address === undefined || port < 1 || port > 65_535)
        return undefined;
    return { user: match[1], address, port };
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

/***/ 6826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** The known name that a mistyped one most likely means, or undefined when nothing is near. */
function nearest(name, known) {
    if (known.length === 0 || name.length > 200)
        return undefined;
    const folded = new Map(known.map((candidate) => [fold(candidate), candidate]));
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(fold(name), [...folded.keys()]);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(fold(name), best) <= tolerance(name) || isAnagram(fold(name), best))
        return folded.get(best);
    const longer = [...folded.keys()].filter((candidate) => name.length > 1 && candidate.startsWith(fold(name)));
    return longer.length === 1 && longer[0] !== undefined ? folded.get(longer[0]) : undefined;
}
function isAnagram(a, b) {
    return [...a].sort().join('') === [...b].sort().join('');
}
function tolerance(name) {
    return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
}
/** `did you mean ...?`, or the list of what is known, for a remedy. */
function suggest(name, known, kind) {
    const guess = nearest(name, known);
    if (guess !== undefined)
        return `did you mean ${guess}?`;
    if (known.length === 0)
        return `there are no ${kind} here`;
    const shown = known.slice(0, 20).join(', ');
    return `known ${kind}: ${shown}${known.length > 20 ? `, and ${known.length - 20} more` : ''}`;
}
function fold(name) {
    return name.toLowerCase().replace(/[_ ]/g, '-');
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

/***/ 5977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  changeLines: () => (/* binding */ changeLines),
  planMark: () => (/* binding */ planMark),
  problemLines: () => (/* binding */ problemLines),
  shortKind: () => (/* binding */ shortKind),
  stepName: () => (/* binding */ stepName)
});

// EXTERNAL MODULE: ./build/js/report/columns.js
var report_columns = __webpack_require__(1193);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./build/js/report/visible.js
var visible = __webpack_require__(4804);
;// CONCATENATED MODULE: ./build/js/report/diff-lines.js


/** Edits after which two texts are called different and not compared line by line: keeps huge files cheap. */
const MOST_EDITS = 4000;
/** The difference of two texts as visible lines. White space is marked when nothing else differs. */
function diffLines(before, after, limits) {
    const patch = (0,create/* structuredPatch */.YB)('', '', before, after, undefined, undefined, {
        context: limits.context,
        maxEditLength: MOST_EDITS,
    });
    if (patch === undefined)
        return [{ mark: '…', text: `nearly all of ${count(before)} is replaced by ${count(after)}` }];
    const show = squeeze(before) === squeeze(after) ? visible/* visibleSpaces */.Gl : visible/* visible */.RK;
    const lines = [];
    for (const hunk of patch.hunks) {
        if (hunk.oldStart > 1)
            lines.push({ mark: '…', text: `line ${hunk.oldStart}` });
        for (const line of hunk.lines)
            lines.push(diffLine(line, show));
    }
    const rest = lines.length - limits.lines;
    if (rest <= 1)
        return lines;
    return [...lines.slice(0, limits.lines), { mark: '…', text: `${rest} more lines` }];
}
function diffLine(line, show) {
    const mark = line.slice(0, 1);
    if (mark === '\\')
        return { mark: '…', text: 'no newline at the end' };
    return { mark: mark === '+' || mark === '-' ? mark : ' ', text: show(line.slice(1)) };
}
function squeeze(text) {
    return text.replace(/\s+/g, '');
}
function count(text) {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return `${lines} line${lines === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
;// CONCATENATED MODULE: ./build/js/report/step-lines.js




/** Longest diff of one step, in lines, unless everything is asked for. */
const DIFF_LINES = 40;
/** What a plan shows before a step: what will be made, changed, removed or run. */
function planMark(step) {
    if (step.verb === undefined)
        return (step.waitsFor ?? []).length > 0 ? '…' : '~';
    return { create: '+', update: '~', remove: '-', run: '▸' }[step.verb];
}
/** `base.file /etc/motd`: the capability, the kind and the title of a step, as visible text. */
function stepName(step) {
    return (0,visible/* visibleInline */.wF)(`${step.capability}.${shortKind(step)} ${step.title}`);
}
/** The kind of a step as people read it behind the capability: `node` of `mesh-node`, where that is of `mesh`. */
function shortKind({ capability, kind }) {
    return kind.startsWith(`${capability}-`) ? kind.slice(capability.length + 1) : kind;
}
/** What a change does, line by line: fields `from -> to`, the diff of its text, and what one should know before. */
function changeLines(step, paint, options) {
    const notes = [
        ...(step.waitsFor?.length ? [`known after ${(0,visible/* visibleInline */.wF)(step.waitsFor.join(', '))}`] : []),
        ...(step.notifiedBy?.length ? [`because of ${(0,visible/* visibleInline */.wF)(step.notifiedBy.join(', '))}`] : []),
    ];
    const warnings = [
        ...(step.irreversible === undefined ? [] : [`cannot be taken back: ${(0,visible/* visibleInline */.wF)(step.irreversible)}`]),
        ...(step.risk === 'connectivity'
            ? ['guarded: the host takes it back by itself unless a new connection confirms it']
            : []),
    ];
    return [
        ...fieldLines(step, paint),
        ...textLines(step, paint, options),
        ...notes.map((note) => paint('dim', note)),
        ...warnings.flatMap((warning) => (0,report_columns/* wrap */.LV)(`! ${warning}`, options.width - 6)).map((line) => paint('change', line)),
    ];
}
/** A problem below its step: the sentence, then the arrow and the remedy, in lines of at most `columns`. */
function problemLines(problem, paint, columns) {
    return [
        ...(0,report_columns/* wrap */.LV)((0,visible/* visibleInline */.wF)(problem.what), columns),
        ...(0,report_problem/* remedyLines */.gb)(problem, columns).map((line) => paint('strong', line)),
    ];
}
function fieldLines(step, paint) {
    return (step.fields ?? []).map(({ field, from, to }) => {
        const value = (text) => (text === '' ? 'nothing' : (0,visible/* visibleInline */.wF)(text));
        return `${(0,visible/* visibleInline */.wF)(field)} ${paint('bad', value(from))} -> ${paint('good', value(to))}`;
    });
}
function textLines(step, paint, options) {
    if (step.text === undefined)
        return [];
    const limits = options.verbose ? { context: 3, lines: Number.POSITIVE_INFINITY } : { context: 1, lines: DIFF_LINES };
    return diffLines(step.text.before, step.text.after, limits).map((line) => diffText(line, paint));
}
function diffText({ mark, text }, paint) {
    const line = `${mark} ${text}`.trimEnd();
    if (mark === '+')
        return paint('good', line);
    if (mark === '-')
        return paint('bad', line);
    return paint('dim', line);
}


/***/ })

};
;