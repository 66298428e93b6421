"use strict";
exports.id = 5517;
exports.ids = [5517];
exports.modules = {

/***/ 8998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ aboutInputs),
/* harmony export */   d: () => (/* binding */ expression)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);

/** What is known of each input, by its schema. */
const aboutInputs = zod__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();
/** An expression as a workflow writes it. */
function expression(name) {
    return `\${{ ${name} }}`;
}


/***/ }),

/***/ 6366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasChanged)
/* harmony export */ });
/* harmony import */ var _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5110);

/** Whether something was changed, or would be. */
function hasChanged(report) {
    return report.hosts.some((host) => host.steps.some((step) => step.outcome === 'changed' || (0,_report_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb)(step)));
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

/***/ 5517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/js/engine/run.js + 36 modules
var run = __webpack_require__(8077);
// EXTERNAL MODULE: ./build/js/github/environment.js
var github_environment = __webpack_require__(3958);
// EXTERNAL MODULE: ./build/js/github/log.js
var github_log = __webpack_require__(5841);
// EXTERNAL MODULE: ./build/js/core/secret-forms.js
var secret_forms = __webpack_require__(5405);
;// CONCATENATED MODULE: ./build/js/github/mask.js


/** Tells the runner to hide a secret in every form it may turn up in. Call it before anything else is printed. */
function mask(secret) {
    for (const form of (0,secret_forms/* secretForms */.e)(secret.reveal()))
        (0,core/* setSecret */.Pq)(form);
}

// EXTERNAL MODULE: ./build/js/github/state.js
var state = __webpack_require__(8178);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/js/github/workflow.js

/** Reads what the runner says of the workflow run. Source: GitHub docs, "Variables reference". */
function readWorkflow(environment) {
    const repository = environment['GITHUB_REPOSITORY'];
    const server = environment['GITHUB_SERVER_URL'];
    const run = environment['GITHUB_RUN_ID'];
    return {
        repository,
        url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
        actor: environment['GITHUB_ACTOR'],
        event: environment['GITHUB_EVENT_NAME'],
        fork: forkOf(environment['GITHUB_EVENT_PATH'], repository),
    };
}
/**
 * The head repository of the event's pull request, or of the workflow run that this one follows, when it is not
 * `repository`. A deleted fork counts as one. Source: GitHub docs, "Webhook events and payloads".
 */
function forkOf(eventPath, repository) {
    if (eventPath === undefined || eventPath === '')
        return undefined;
    let event;
    try {
        event = JSON.parse((0,external_node_fs_.readFileSync)(eventPath, 'utf8'));
    }
    catch {
        return undefined;
    }
    const [pull, before] = [member(event, 'pull_request'), member(event, 'workflow_run')];
    const heads = [
        ...(isGiven(pull) ? [member(member(pull, 'head'), 'repo')] : []),
        ...(isGiven(before) ? [member(before, 'head_repository')] : []),
    ];
    for (const head of heads) {
        const name = member(head, 'full_name');
        if (typeof name !== 'string')
            return 'a repository that is gone';
        if (name !== repository)
            return name;
    }
    return undefined;
}
function isGiven(value) {
    return value !== undefined && value !== null;
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/js/version.js
var version = __webpack_require__(5951);
// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/report/duration.js
var duration = __webpack_require__(732);
// EXTERNAL MODULE: ./build/js/report/outcome.js
var outcome = __webpack_require__(4690);
;// CONCATENATED MODULE: ./build/js/actions/cancellation.js



/** The runner sends SIGINT, after 7.5 s SIGTERM, and kills 2.5 s later (actions/runner: ProcessInvoker.cs). */
const LAST_WORDS_MS = 2_000;
/**
 * Listens for the runner's signals. `onCancel` is called at once with the first one, so that what `post` must know is
 * written. When the second one comes, the process ends a moment before it would be killed.
 */
function cancellation(onCancel) {
    const controller = new AbortController();
    let timer;
    const onSignal = () => {
        if (controller.signal.aborted)
            setTimeout(() => process.exit(outcome/* EXIT */.dc.cancelled), LAST_WORDS_MS).unref();
        onCancel();
        controller.abort(cancelled());
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    return {
        signal: controller.signal,
        limit(timeoutMs) {
            timer = setTimeout(() => controller.abort(tooLong(timeoutMs)), timeoutMs);
            timer.unref();
        },
        [Symbol.dispose]() {
            clearTimeout(timer);
            process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
        },
    };
}
function cancelled() {
    return new error/* BringupError */.y4({
        code: 'cancelled',
        category: 'cancelled',
        what: 'The workflow run was cancelled.',
        remedy: 'Run the job again: it reads every host first and goes on from what is true there.',
    });
}
function tooLong(timeoutMs) {
    return new error/* BringupError */.y4({
        code: 'run-timeout',
        category: 'timeout',
        what: `The run was stopped because it took longer than its timeout, ${(0,duration/* elapsed */.v)(timeoutMs)}.`,
        remedy: 'Run the job again: it goes on from what is true on the hosts. Give more time with the input timeout.',
    });
}

// EXTERNAL MODULE: ./build/js/github/annotate.js
var annotate = __webpack_require__(595);
// EXTERNAL MODULE: ./build/js/github/outputs.js
var outputs = __webpack_require__(9353);
// EXTERNAL MODULE: ./build/js/github/summary.js
var summary = __webpack_require__(3907);
// EXTERNAL MODULE: ./build/js/report/budget.js
var budget = __webpack_require__(3713);
// EXTERNAL MODULE: ./build/js/report/by-hand.js
var by_hand = __webpack_require__(2008);
// EXTERNAL MODULE: ./build/js/report/counted.js
var counted = __webpack_require__(9747);
// EXTERNAL MODULE: ./build/js/report/host-state.js
var host_state = __webpack_require__(5110);
// EXTERNAL MODULE: ./build/js/report/relative-file.js
var relative_file = __webpack_require__(2267);
// EXTERNAL MODULE: ./build/js/report/step-lines.js + 1 modules
var step_lines = __webpack_require__(5977);
// EXTERNAL MODULE: ./build/js/report/visible.js
var visible = __webpack_require__(4804);
;// CONCATENATED MODULE: ./build/js/report/annotations.js







/** The runner takes ten annotations of a kind from a step and cuts messages (actions/runner, ExecutionContext.cs). */
const MOST = 10;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;
/** One annotation per problem of no host and per host that is in trouble, worst first, at the line of the fleet file that is to blame. Ten at most. */
function annotations(report, options) {
    const all = [
        ...report.problems.map((problem) => annotation(problem, title(problem), '', problem.where, options.rootDir)),
        ...(0,host_state/* worstFirst */.md)(report.hosts).flatMap((host) => hostAnnotation(host, options.rootDir)),
    ];
    if (all.length <= MOST)
        return all;
    const rest = (0,counted/* counted */.h)(all.length - MOST + 1, 'more problem');
    return [
        ...all.slice(0, MOST - 1),
        { level: 'notice', title: rest, message: `${rest}: the summary of this run lists them.` },
    ];
}
function hostAnnotation(host, rootDir) {
    const [first, ...others] = (0,host_state/* problemsOf */.GW)(host);
    if (first === undefined)
        return [];
    const { problem, step } = first;
    const more = others.length === 0 ? '' : `${(0,counted/* counted */.h)(others.length, 'more problem')} on this host.`;
    const log = host.commands === 0 ? '' : `log: ${(0,by_hand/* logsByHand */.k0)(host.name, step?.id)}`;
    const name = [host.name, ...(step === undefined ? [] : [(0,step_lines.stepName)(step)])].join(': ');
    const where = [problem.where, step?.source, host.source].find((place) => place?.file !== undefined);
    return [annotation(problem, name, [more, log].filter((part) => part !== '').join('\n'), where ?? {}, rootDir)];
}
function annotation(problem, name, more, where, rootDir) {
    const lines = [
        (0,visible/* visibleInline */.wF)(problem.what),
        ...(problem.remedy === '' ? [] : [`→ ${(0,visible/* visibleInline */.wF)(problem.remedy)}`]),
        more,
    ];
    return {
        level: 'error',
        title: (0,budget/* shortened */.vI)((0,visible/* visibleInline */.wF)(name), LONGEST_TITLE),
        message: (0,budget/* shortened */.vI)(lines.filter((line) => line !== '').join('\n'), LONGEST_MESSAGE),
        ...(where.file === undefined ? {} : { file: (0,relative_file/* relativeFile */.N)(where.file, rootDir) }),
        ...(where.file === undefined || where.line === undefined ? {} : { line: where.line }),
        ...(where.file === undefined || where.line === undefined || where.column === undefined
            ? {}
            : { column: where.column }),
    };
}
function title(problem) {
    return [problem.where.host, problem.where.step, problem.code].filter((part) => part !== undefined).join(': ');
}

// EXTERNAL MODULE: ./build/js/report/apply-text.js + 2 modules
var apply_text = __webpack_require__(6898);
// EXTERNAL MODULE: ./build/js/report/plan-text.js
var plan_text = __webpack_require__(6787);
// EXTERNAL MODULE: ./build/js/report/summary.js + 4 modules
var report_summary = __webpack_require__(3601);
// EXTERNAL MODULE: ./build/js/actions/has-changed.js
var has_changed = __webpack_require__(6366);
;// CONCATENATED MODULE: ./build/js/actions/host-outputs.js
/** What later jobs ask of the hosts of a run, as JSON in outputs. */
function hostOutputs({ hosts }) {
    const told = hosts.map((host) => ({
        name: host.name,
        address: host.address,
        outcome: host.outcome,
        mesh: meshPlace(host.published),
    }));
    const manual = hosts.filter(({ outcome }) => outcome === 'manual-needed').map(({ name }) => name);
    return { hosts: JSON.stringify(told), 'manual-needed': JSON.stringify(manual) };
}
/** Where a host is in the mesh, when this run got to know it. */
function meshPlace(published) {
    const address = published?.['address.mesh'];
    return address === undefined ? null : { address, name: published?.['name.mesh'] ?? null };
}

// EXTERNAL MODULE: ./build/js/actions/job-file.js
var job_file = __webpack_require__(9899);
;// CONCATENATED MODULE: ./build/js/actions/finish.js














/** Logs of workflow runs show colours, and scroll sideways. */
const TEXT = { colour: true, width: 120 };
/** Tells what became of a run to everybody who may look: log, annotations, summary, outputs, exit code. */
function finish(action, report) {
    const path = (0,job_file/* writePrivate */.pb)((0,job_file/* jobFile */._h)(`${action.name}-${report.run.id}.json`), (0,job_file/* json */.Pq)(report));
    (0,github_log/* say */.cv)(textOf(report).trimEnd());
    (0,annotate/* annotate */.f)(annotations(report, { rootDir: process.env['GITHUB_WORKSPACE'] ?? process.cwd() }));
    (0,summary/* appendSummary */.f)((0,report_summary.summaryMarkdown)(report));
    (0,outputs/* setOutputs */.n)({
        changed: String((0,has_changed/* hasChanged */.$)(report)),
        outcome: outcomeOf(report),
        report: path,
        ...hostOutputs(report),
        'known-hosts': report.hosts.flatMap(({ newHostKey }) => newHostKey ?? []).join('\n'),
        ...('plan' in action.outputs ? { plan: report.run.planFile } : {}),
    });
    process.exitCode = report.exitCode;
}
function textOf(report) {
    if (report.hosts.length === 0)
        return report.problems.map((problem) => (0,report_problem/* problemText */.fI)(problem, TEXT)).join('\n');
    const options = { ...TEXT, verbose: (0,core/* isDebug */._o)() };
    return report.run.command === 'plan' ? (0,plan_text.planText)(report, options) : (0,apply_text.applyText)(report, options);
}
/** The heaviest outcome of all hosts; `refused` when none was tried. */
function outcomeOf(report) {
    const weight = Object.keys(outcome/* HOST_OUTCOMES */.$x);
    const heaviest = report.hosts.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))[0];
    return heaviest?.outcome ?? (report.problems.length > 0 ? 'refused' : 'converged');
}

;// CONCATENATED MODULE: ./build/js/actions/fork.js

/**
 * Throws when the workflow runs for a pull request from a fork, or after a workflow that did (`workflow_run`): its fleet file is a stranger's, and could send secrets
 * and commands wherever it likes. Source: GitHub docs, "Secure use reference".
 */
function refuseForks({ fork, event }) {
    if (fork === undefined)
        return;
    const head = event === 'workflow_run' ? 'workflow_run.head_repository' : 'pull_request.head.repo';
    throw new error/* BringupError */.y4({
        code: 'pull-request-from-fork',
        category: 'config',
        what: `This workflow runs for a pull request from a fork (${fork}, event ${event ?? 'unknown'}), whose fleet file may name any host and any command.`,
        remedy: `Skip the job for forks (if: github.event.${head}.full_name == github.repository), and plan after the merge.`,
    });
}

// EXTERNAL MODULE: ./build/js/core/secret.js
var core_secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/actions/about.js
var actions_about = __webpack_require__(8998);
;// CONCATENATED MODULE: ./build/js/actions/inputs.js




/** The inputs of an action, in the order of its zod object. Throws TypeError for one that nothing is known about. */
function inputFields(inputs) {
    return Object.entries(inputs.shape).map(([name, schema]) => {
        const about = actions_about/* aboutInputs */.$.get(schema);
        if (about === undefined)
            throw new TypeError(`nothing is said about the input ${name}`);
        return { name, ...about, required: !schema.safeParse(undefined).success, default: defaultOf(schema) };
    });
}
/**
 * The values of all inputs. Secret ones are told to `mask` before anything is checked. Blank counts as not given, because
 * that is how a workflow passes what it does not have. Throws BringupErrors with every problem at once.
 */
function readInputs(inputs, environment, mask) {
    const fields = inputFields(inputs);
    const given = new Map();
    for (const { name, secret } of fields) {
        const value = environment[(0,github_environment/* inputVariable */.LO)(name)] ?? '';
        if (value.trim() === '')
            continue;
        if (secret === true)
            mask(new core_secret/* Secret */.z(name, value));
        given.set(name, secret === true ? value : value.trim());
    }
    const result = inputs.safeParse(Object.fromEntries(given));
    if (result.success)
        return result.data;
    throw new error/* BringupErrors */.$L(result.error.issues.map((issue) => {
        const field = fields.find(({ name }) => name === issue.path[0]);
        return field === undefined ? unplaced(issue.message) : problem(field, given.get(field.name), issue.message);
    }));
}
/** The text an input has when it is not given. Secrets and optional inputs have none. */
function defaultOf(schema) {
    const { def } = schema._zod;
    return 'defaultValue' in def && typeof def.defaultValue === 'string' ? def.defaultValue : undefined;
}
function problem(field, given, rule) {
    const example = `${field.name}: ${field.example}`;
    if (given === undefined && field.required) {
        const empty = field.secret ? ' A secret that does not exist, or that this job may not see, arrives empty.' : '';
        return new error/* BringupError */.y4({
            code: 'input-missing',
            category: 'config',
            what: `The input ${field.name} is required and was not given.${empty}`,
            remedy: `Give it in the step's with: block, for example ${example}`,
        });
    }
    const value = field.secret || given === undefined ? '' : ` is ${JSON.stringify(shortened(given))}; it`;
    return new error/* BringupError */.y4({
        code: 'input-invalid',
        category: 'config',
        what: `The input ${field.name}${value} ${rule}.`,
        remedy: `Write for example ${example}`,
    });
}
function unplaced(rule) {
    return new error/* BringupError */.y4({
        code: 'input-invalid',
        category: 'config',
        what: `The inputs do not go together: ${rule}.`,
        remedy: "Change the step's with: block.",
    });
}
function shortened(value) {
    return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

;// CONCATENATED MODULE: ./build/js/actions/run-log.js




/** A step that runs for longer is told about, so that nobody thinks that the job hangs. */
const PULSE_MS = 30_000;
/** Last lines of a step's output that go into the log; `bringup logs` has more. */
const OUTPUT_LINES = 100;
const OUTPUT_CHARACTERS = 65_536;
/** A log that writes to `writer`. `now` is a clock in milliseconds. */
function runLog(writer, now = Date.now) {
    const hosts = new Map();
    const pulse = setInterval(() => {
        for (const [host, { step }] of hosts)
            if (step !== undefined && now() - step.sinceMs >= PULSE_MS)
                writer.say(`${host}   still at ${step.name}, since ${(0,duration/* elapsed */.v)(now() - step.sinceMs)}`);
    }, PULSE_MS);
    pulse.unref();
    return {
        onEvent(event) {
            if (event.type === 'rollout')
                return writer.say((0,visible/* visibleInline */.wF)(event.text));
            const log = hosts.get(event.host) ?? { lines: [], output: new Map() };
            hosts.set(event.host, log);
            note(log, event, now());
            if (event.type === 'host-planned')
                writer.say(`${event.host}   ${changes(event.changes, event.steps)}`);
            if (event.type !== 'host-finished')
                return;
            hosts.delete(event.host);
            const mark = outcome/* HOST_OUTCOMES */.$x[event.outcome].mark;
            writer.group(`${mark} ${event.host}   ${event.outcome}   ${(0,duration/* duration */.p)(event.durationMs)}`, log.lines);
        },
        [Symbol.dispose]: () => clearInterval(pulse),
    };
}
/** Adds what an event means to the host's lines. */
function note(log, event, nowMs) {
    switch (event.type) {
        case 'host-phase':
            log.lines.push(event.phase + (event.detail === undefined ? '' : ` (${(0,visible/* visibleInline */.wF)(event.detail)})`));
            break;
        case 'step-started':
            log.step = { name: `${event.capability}: ${(0,visible/* visibleInline */.wF)(event.title)}`, sinceMs: nowMs };
            break;
        case 'step-output':
            log.output.set(event.step, ((log.output.get(event.step) ?? '') + event.text).slice(-OUTPUT_CHARACTERS));
            break;
        case 'step-finished': {
            delete log.step;
            const parts = [event.outcome, event.summary, event.problem]
                .filter((part) => part !== undefined)
                .map(visible/* visibleInline */.wF);
            const name = `${event.capability}: ${(0,visible/* visibleInline */.wF)(event.title)}`;
            log.lines.push(`${outcome/* STEP_OUTCOMES */.L$[event.outcome].mark} ${name}   ${parts.join('   ')}   ${(0,duration/* duration */.p)(event.durationMs)}`);
            log.lines.push(...lastLines(log.output.get(event.step) ?? '').map((line) => `    ${line}`));
            log.output.delete(event.step);
            break;
        }
        case 'note':
            log.lines.push((0,visible/* visibleInline */.wF)(event.text));
            break;
        case 'host-finished':
            if (event.problem !== undefined)
                log.lines.push((0,visible/* visibleInline */.wF)(event.problem));
            break;
        default:
    }
}
function lastLines(output) {
    const lines = (0,visible/* visibleOutput */.SA)(output);
    const left = lines.length - OUTPUT_LINES;
    return left <= 0 ? lines : [`… ${left} lines before`, ...lines.slice(left)];
}
function changes(count, steps) {
    return count === 0
        ? `nothing to do, ${(0,counted/* counted */.h)(steps, 'step')} right`
        : `${(0,counted/* counted */.h)(count, 'change')} in ${(0,counted/* counted */.h)(steps, 'step')}`;
}

;// CONCATENATED MODULE: ./build/js/actions/run-action.js
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















/** What may still hold the process open once everything is told gets this long. */
const LINGER_MS = 2_000;
/** Runs `main` of an action as the runner started it: masks, inputs, the work, then outputs, summary and exit code. Never rejects. */
async function runAction(action) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const environment = (0,github_environment/* takeEnvironment */.xJ)();
        const workflow = readWorkflow(environment);
        process.on('uncaughtException', die).on('unhandledRejection', die);
        (0,state/* saveProgress */.FB)('started');
        const cancel = __addDisposableResource(env_1, cancellation(() => (0,state/* saveProgress */.FB)('cancelled')), false);
        const log = __addDisposableResource(env_1, runLog({ say: github_log/* say */.cv, group: github_log/* group */.Os }), false);
        let command = 'apply';
        try {
            const inputs = readInputs(action.inputs, environment, mask);
            if (inputs['mode'] === 'plan' || inputs['dry-run'] === true)
                command = 'plan';
            (0,github_log/* say */.cv)(`${action.title} · ${version/* VERSION */.x}`);
            refuseForks(workflow);
            if (typeof inputs['timeout'] === 'number')
                cancel.limit(inputs['timeout']);
            const step = { workflow, environment, signal: cancel.signal, mask: mask, onEvent: log.onEvent, warn: core/* warning */.$e };
            finish(action, withReason(await action.run(inputs, step), cancel.signal));
        }
        catch (error) {
            fail(error);
        }
        (0,state/* saveProgress */.FB)('finished');
        setTimeout(() => process.exit(), LINGER_MS).unref();
        function fail(error) {
            if ((0,core/* isDebug */._o)())
                (0,github_log/* say */.cv)((0,external_node_util_.inspect)(error));
            finish(action, (0,run.failedReport)(command, error));
        }
        function die(error) {
            try {
                fail(error);
            }
            catch (worse) {
                (0,core/* setFailed */.C1)(`bringup broke twice: ${(0,external_node_util_.inspect)(error)}, then ${(0,external_node_util_.inspect)(worse)}`);
            }
            process.exit(process.exitCode);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** The report, with the reason why the run was stopped before its end, when it was. */
function withReason(report, { aborted, reason }) {
    return aborted && report.cancelled ? { ...report, problems: [...report.problems, (0,report_problem/* toProblem */.H8)(reason)] } : report;
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


/***/ }),

/***/ 3907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ appendSummary)
/* harmony export */ });
/* unused harmony export fitting */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** The runner drops a longer summary whole (actions/runner: CreateStepSummaryCommand.cs). */
const LIMIT_BYTES = 1024 * 1024;
const CUT = '\n\n_The summary ends here, because GitHub takes no more than 1 MiB. The report file holds everything._\n';
/** Appends Markdown to the step's summary page. Too much of it is cut at a line and says so. Nothing happens outside of a workflow. */
function appendSummary(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return;
    const used = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, fitting(markdown.endsWith('\n') ? markdown : `${markdown}\n`, LIMIT_BYTES - used));
}
/** The text, or as many of its lines as fit into `room` bytes together with a sentence that says so. */
function fitting(text, room) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= room)
        return text;
    const space = room - Buffer.byteLength(CUT);
    if (space < 0)
        return '';
    const end = bytes.lastIndexOf('\n', space - 1);
    return bytes.subarray(0, Math.max(end, 0)).toString('utf8') + CUT;
}


/***/ }),

/***/ 6898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyEndText: () => (/* binding */ applyEndText),
  applyText: () => (/* binding */ applyText)
});

// EXTERNAL MODULE: ./build/js/report/by-hand.js
var by_hand = __webpack_require__(2008);
// EXTERNAL MODULE: ./build/js/report/columns.js
var columns = __webpack_require__(1193);
// EXTERNAL MODULE: ./build/js/report/counted.js
var counted = __webpack_require__(9747);
// EXTERNAL MODULE: ./build/js/report/host-state.js
var host_state = __webpack_require__(5110);
// EXTERNAL MODULE: ./build/js/report/outcome.js
var report_outcome = __webpack_require__(4690);
// EXTERNAL MODULE: ./build/js/report/paint.js
var report_paint = __webpack_require__(6570);
// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/js/report/step-lines.js + 1 modules
var step_lines = __webpack_require__(5977);
// EXTERNAL MODULE: ./build/js/report/visible.js
var visible = __webpack_require__(4804);
;// CONCATENATED MODULE: ./build/js/report/apply-rows.js









/** Lines of a failed step's output that are shown as evidence. */
const EVIDENCE_LINES = 5;
const ALL_EVIDENCE_LINES = 50;
/** What is told about one host: its own problem, each step that was not simply right, and the rest in one row each. `width` is that of the lines below. */
function hostRows(host, paint, options) {
    const notes = host.notes
        .flatMap((note) => (0,columns/* wrap */.LV)(`note: ${(0,visible/* visibleInline */.wF)(note)}`, options.width))
        .map((line) => paint('dim', line));
    const told = host.steps.filter((step) => options.verbose || !['ok', 'skipped'].includes(step.outcome));
    const folded = options.verbose ? [] : [foldedRow(host, 'ok'), foldedRow(host, 'skipped')];
    const problem = (0,host_state/* ownProblem */.O3)(host);
    const rows = [
        ...(problem !== undefined || isLost(host) ? [hostRow(host, problem, paint, options.width)] : []),
        ...told.map((step) => stepRow(host, step, paint, options)),
        ...folded.filter((row) => row !== undefined),
    ];
    const all = rows.length === 0 ? [hostRow(host, problem, paint, options.width)] : rows;
    return all.map((row, index) => (index < all.length - 1 ? row : { ...row, below: [...row.below, ...notes] }));
}
/** Whether a bad host has no step that tells why. */
function isLost(host) {
    return (0,host_state/* isBad */.e2)(host.outcome) && host.steps.every((step) => ['ok', 'changed', 'skipped'].includes(step.outcome));
}
function hostRow(host, problem, paint, columns) {
    const tried = host.steps.some((step) => ['changed', 'failed', 'unknown', 'rolled-back'].includes(step.outcome));
    const log = (0,host_state/* isBad */.e2)(host.outcome) && tried ? [`log: ${(0,by_hand/* logsByHand */.k0)(host.name)}`] : [];
    return {
        style: (0,report_paint/* styleOf */.V)(host.outcome),
        mark: report_outcome/* HOST_OUTCOMES */.$x[host.outcome].mark,
        name: host.address === '' ? 'host' : (0,visible/* visibleInline */.wF)(host.address),
        outcome: (0,host_state/* outcomeWord */.nG)(host.outcome),
        durationMs: host.outcome === 'skipped' ? undefined : host.durationMs,
        result: '',
        below: [
            ...(problem === undefined ? [] : (0,step_lines.problemLines)(problem, paint, columns)),
            ...log.map((line) => paint('dim', line)),
        ],
    };
}
function stepRow(host, step, paint, options) {
    const { problem } = step;
    const bad = ['failed', 'moved', 'unknown'].includes(step.outcome);
    const evidence = (0,visible/* visibleOutput */.SA)(step.output ?? '').slice(options.verbose ? -ALL_EVIDENCE_LINES : -EVIDENCE_LINES);
    const sentence = problem === undefined ? [] : (0,columns/* wrap */.LV)((0,visible/* visibleInline */.wF)(problem.what), options.width);
    const remedy = problem === undefined ? [] : (0,report_problem/* remedyLines */.gb)(problem, options.width);
    return {
        style: (0,report_paint/* styleOf */.V)(step.outcome),
        mark: report_outcome/* STEP_OUTCOMES */.L$[step.outcome].mark,
        name: (0,step_lines.stepName)(step),
        outcome: step.outcome.replaceAll('-', ' '),
        durationMs: step.durationMs,
        result: (0,visible/* visibleInline */.wF)(step.result ?? ''),
        below: [
            ...(options.verbose && step.outcome === 'changed' ? (0,step_lines.changeLines)(step, paint, options) : []),
            ...sentence,
            ...evidence.map((line) => paint('dim', `│ ${line}`)),
            ...(bad ? (0,columns/* wrap */.LV)(whatElse(host, step), options.width) : []),
            ...remedy.map((line) => paint('strong', line)),
            ...(bad ? [paint('dim', `log: ${(0,by_hand/* logsByHand */.k0)(host.name, step.id)}`)] : []),
        ],
    };
}
/** What else was and was not done on the host of a step that went wrong. */
function whatElse(host, step) {
    const others = host.steps.filter((other) => other !== step);
    const count = (outcome) => others.filter((other) => other.outcome === outcome).length;
    const parts = [
        ...(count('changed') === 0 ? [] : [`${(0,counted/* counted */.h)(count('changed'), 'other step')} changed`]),
        ...(count('rolled-back') === 0 ? [] : [`${(0,counted/* counted */.h)(count('rolled-back'), 'step')} taken back`]),
        ...(count('failed') === 0 ? [] : [`${(0,counted/* counted */.h)(count('failed'), 'other step')} failed`]),
        ...(count('unknown') === 0 ? [] : [`${(0,counted/* counted */.h)(count('unknown'), 'other step')} unknown`]),
    ];
    const done = parts.length === 0 ? 'nothing else was changed' : parts.join(', ');
    return `On this host: ${done}${count('skipped') === 0 ? '' : `, ${count('skipped')} not tried`}.`;
}
function foldedRow(host, outcome) {
    const steps = host.steps.filter((step) => step.outcome === outcome);
    if (steps.length === 0)
        return undefined;
    const alone = steps.length === host.steps.length;
    return {
        style: (0,report_paint/* styleOf */.V)(outcome),
        mark: report_outcome/* STEP_OUTCOMES */.L$[outcome].mark,
        name: steps.length === 1 && steps[0] !== undefined ? (0,step_lines.stepName)(steps[0]) : (0,counted/* counted */.h)(steps.length, 'step'),
        outcome,
        durationMs: alone && host.problem === undefined ? host.durationMs : undefined,
        result: '',
        below: [],
    };
}

// EXTERNAL MODULE: ./build/js/report/duration.js
var duration = __webpack_require__(732);
;// CONCATENATED MODULE: ./build/js/report/apply-totals.js






/** The last lines of a run: how many hosts ended how, the time, the exit code when it is not 0, and the next command. */
function applyTotals(report, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const { hosts, run } = report;
    const count = (0,counted/* counted */.h)(hosts.length, 'host');
    if (hosts.length > 0 && hosts.every((host) => host.outcome === 'converged') && report.exitCode === 0) {
        const words = [count, 'all right', (0,host_state/* connectionWords */.oc)(hosts), (0,duration/* duration */.p)(run.durationMs)];
        return [...(0,columns/* dotted */.Bs)(words, options.width), ...orphanLines(report, options)];
    }
    const bad = hosts.filter((host) => (0,host_state/* isBad */.e2)(host.outcome)).length;
    const words = hosts.length === 0 ? ['no host was touched'] : [count, ...(0,host_state/* outcomeWords */.wX)(report)];
    const ends = [(0,duration/* duration */.p)(run.durationMs), ...(report.exitCode === 0 ? [] : [`exit ${report.exitCode}`])];
    const [text, end] = [words.join(' · '), ends.join(' · ')];
    const total = (0,columns/* columnsOf */.PL)(text) + (0,columns/* columnsOf */.PL)(end) + 3 <= options.width
        ? [(0,columns/* spread */.il)(text, paint('dim', end), Math.min(options.width, 80))]
        : (0,columns/* dotted */.Bs)([...words, ...ends], options.width);
    return [
        ...total,
        ...(report.cancelled ? ['cancelled; the next run reads every host first and goes on from there'] : []),
        ...orphanLines(report, options),
        ...nextLines(report, bad, paint),
    ];
}
function nextLines({ run, cancelled, hosts }, bad, paint) {
    if (run.command !== 'apply')
        return [];
    if (cancelled)
        return [`go on:  ${paint('strong', (0,by_hand/* byHand */.XL)(run))}`];
    if (bad === 0)
        return [];
    const moved = hosts.filter(({ problem }) => problem?.category === 'moved').length;
    if (moved === bad)
        return [`plan again:  ${paint('strong', (0,by_hand/* byHand */.XL)(run, 'plan'))}`];
    const again = hosts.filter(host_state/* isToRetry */.qx).length;
    return [`retry only ${again === 1 ? 'this host' : `these ${again} hosts`}:  ${paint('strong', (0,by_hand/* retryByHand */.B4)(run))}`];
}
function orphanLines(report, options) {
    const count = report.hosts.reduce((sum, host) => sum + host.orphans.length, 0);
    if (count === 0)
        return [];
    return [
        (0,report_paint/* painter */.C)(options.colour)('dim', `${(0,counted/* counted */.h)(count, 'orphan')} no longer in the fleet file: --prune removes them`),
    ];
}

// EXTERNAL MODULE: ./build/js/report/wave-lines.js
var wave_lines = __webpack_require__(7203);
;// CONCATENATED MODULE: ./build/js/report/apply-text.js










/** Fleets larger than this show hosts that were right already in one line. */
const SMALL_FLEET = 10;
const WIDEST_HOST = 24;
const WIDEST_NAME = 44;
/** What became of a run, for people: each host's changes and failures, then the totals. Ends with a newline. */
function applyText(report, options) {
    const table = report.hosts.every((host) => host.outcome === 'converged' && (0,host_state/* isQuiet */.rM)(host)) && !options.verbose;
    return withTotals(table ? [] : hostTable(report, options), report, options);
}
/** The end of the same text, for when each step was told while it ran: failures in full, then the totals. Ends with a newline. */
function applyEndText(report, options) {
    const bad = report.hosts.filter((host) => (0,host_state/* isBad */.e2)(host.outcome) || host.notes.length > 0);
    return withTotals(hostTable({ ...report, hosts: bad }, { ...options, verbose: false }), report, options);
}
function withTotals(table, report, options) {
    const waves = (0,wave_lines/* appliedWaves */.G8)(report).flatMap((line) => (0,columns/* wrap */.LV)(line, options.width));
    const lines = [...table, ...(table.length === 0 ? [] : ['']), ...waves, ...applyTotals(report, options)];
    return `${lines.join('\n')}\n`;
}
function hostTable(report, options) {
    const paint = (0,report_paint/* painter */.C)(options.colour);
    const folded = report.hosts.length > SMALL_FLEET && !options.verbose;
    const quiet = folded ? report.hosts.filter((host) => host.outcome === 'converged' && (0,host_state/* isQuiet */.rM)(host)) : [];
    const shown = (0,host_state/* worstFirst */.md)(report.hosts).filter((host) => !quiet.includes(host));
    const column = Math.max(0, ...shown.map((host) => (0,columns/* columnsOf */.PL)((0,visible/* visibleInline */.wF)(host.name))).filter((columns) => columns <= WIDEST_HOST));
    const groups = grouped(shown, folded, (host) => hostRows(host, paint, { ...options, width: options.width - column - 5 }));
    const rows = groups.flatMap((group) => group.rows);
    const outcomes = Math.max(0, ...rows.map((row) => (0,columns/* columnsOf */.PL)(row.outcome)));
    const free = Math.max(20, Math.min(WIDEST_NAME, options.width - column - outcomes - 18));
    const names = Math.min(free, Math.max(0, ...rows.map((row) => (0,columns/* columnsOf */.PL)(row.name))));
    const lines = groups.flatMap((group) => {
        const fits = (0,columns/* columnsOf */.PL)(group.name) <= column;
        return [
            ...(fits ? [] : [paint('strong', group.name)]),
            ...group.rows.flatMap((row, index) => [
                `${(0,columns/* padEnd */.f)(fits && index === 0 ? paint('strong', group.name) : '', column)}   ${rowText(row, names, outcomes, paint)}`,
                ...row.below.map((line) => `${' '.repeat(column + 5)}${line}`),
            ]),
        ].map((line) => line.trimEnd());
    });
    const rest = quiet.length === 0 ? [] : [paint('dim', `${(0,counted/* counted */.h)(quiet.length, 'host')} already right`)];
    return [
        ...lines,
        ...rest,
        ...report.problems.flatMap((problem) => ['', ...(0,report_problem/* problemText */.fI)(problem, options).split('\n')]),
    ];
}
/** Hosts with their rows; in a large fleet, hosts to which the same happened share one entry with the longest times. */
function grouped(hosts, together, rowsOf) {
    const groups = new Map();
    for (const host of hosts) {
        const rows = rowsOf(host);
        const key = together ? JSON.stringify(rows.map((row) => ({ ...row, durationMs: 0 }))) : host.name;
        const group = groups.get(key) ?? { hosts: [], rows };
        group.rows = rows.map((row, index) => ({ ...row, durationMs: longest(row, group.rows[index]) }));
        group.hosts.push((0,visible/* visibleInline */.wF)(host.name));
        groups.set(key, group);
    }
    return [...groups.values()].map((group) => ({ name: (0,counted/* listed */.K)(group.hosts), rows: group.rows }));
}
function longest(row, other) {
    return row.durationMs === undefined ? other?.durationMs : Math.max(row.durationMs, other?.durationMs ?? 0);
}
function rowText(row, names, outcomes, paint) {
    const time = row.durationMs === undefined ? '' : (0,duration/* duration */.p)(row.durationMs);
    return [
        `${paint(row.style, row.mark)} ${(0,columns/* padEnd */.f)((0,columns/* truncate */.xv)(row.name, names), names)}`,
        paint(row.style, (0,columns/* padEnd */.f)(row.outcome, outcomes)),
        time === '' ? '      ' : paint('dim', (0,columns/* padStart */.CF)(time, 6)),
        row.result,
    ].join('   ');
}


/***/ }),

/***/ 6787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planText: () => (/* binding */ planText)
/* harmony export */ });
/* harmony import */ var _by_hand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2008);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1193);
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9747);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(732);
/* harmony import */ var _host_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5110);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4690);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6570);
/* harmony import */ var _plan_totals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6207);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8941);
/* harmony import */ var _step_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5977);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4804);
/* harmony import */ var _wave_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7203);












/** Fleets larger than this show hosts that have nothing to do, and hosts with equal changes, together. */
const SMALL_FLEET = 10;
const WIDEST_HOST = 24;
const WIDEST_NAME = 44;
/** A plan for people: what would change on each host, and the command that does it. Ends with a newline. */
function planText(report, options) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_4__/* .painter */ .C)(options.colour);
    const { run, hosts } = report;
    const title = [`fleet ${run.fleet}`, run.environment, (0,_counted_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .h)(hosts.length, 'host')];
    const head = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .spread */ .il)(title
        .filter((part) => part !== undefined)
        .map(_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)
        .join(' · '), paint('dim', `facts in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_11__/* .duration */ .p)(run.durationMs)}`), Math.min(options.width, 80));
    return `${[
        head,
        '',
        ...hostBlocks(report, paint, options),
        ...report.problems.flatMap((problem) => ['', ...(0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .problemText */ .fI)(problem, options).split('\n')]),
        ...(hosts.length + report.problems.length === 0 ? [] : ['']),
        ...(0,_wave_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .plannedWaves */ .TJ)(report).flatMap((line) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(line, options.width)),
        ...(0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .dotted */ .Bs)((0,_plan_totals_js__WEBPACK_IMPORTED_MODULE_5__/* .planTotals */ .H)(report), options.width),
        ...hints(report, paint, options),
    ].join('\n')}\n`;
}
function hostBlocks(report, paint, options) {
    const together = report.hosts.length > SMALL_FLEET && !options.verbose;
    const quiet = new Set(together ? report.hosts.filter((host) => (0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuiet */ .rM)(host)) : []);
    const shown = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(report.hosts).filter((host) => !quiet.has(host));
    // Hosts about which there is the same to tell share one block, and its text is made once.
    const alike = Map.groupBy(shown, (host) => (together ? contents(host, options) : host.name));
    const firsts = [...alike.values()].flatMap(([first]) => first ?? []);
    const names = Math.max(0, ...firsts.flatMap((host) => told(host, options)).map((step) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)((0,_step_lines_js__WEBPACK_IMPORTED_MODULE_7__.stepName)(step))));
    const blocks = new Map();
    for (const hosts of alike.values()) {
        const [first] = hosts;
        if (first === undefined)
            continue;
        const body = hostLines(first, Math.min(names, WIDEST_NAME), paint, options);
        const key = together ? body.join('\n') : first.name;
        const block = blocks.get(key) ?? { hosts: [], body };
        block.hosts.push(...hosts);
        blocks.set(key, block);
    }
    const column = Math.max(0, ...shown.map((host) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)((0,_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)(host.name))).filter((columns) => columns <= WIDEST_HOST));
    const heads = [...blocks.values()].flatMap(({ hosts: [host, ...others], body }) => {
        if (host === undefined)
            return [];
        const names = (0,_counted_js__WEBPACK_IMPORTED_MODULE_10__/* .listed */ .K)([host, ...others].map(({ name }) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)(name)));
        return [
            `${paint('strong', (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .padEnd */ .f)(names, column))}   ${headWords(host, others.length + 1, paint, options)}`,
            ...body,
        ];
    });
    const rest = quiet.size === 0 ? [] : [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .h)(quiet.size, 'host')}   ${paint('dim', 'nothing to do')}`];
    return [...heads, ...rest];
}
/** Everything that the lines of a host are made of, as one text. */
function contents(host, options) {
    const { unknownBefore, orphans, notes } = host;
    const steps = told(host, options).map(({ durationMs: _, source: __, ...step }) => step);
    return JSON.stringify([(0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .ownProblem */ .O3)(host), unknownBefore, orphans, notes, steps]);
}
function headWords(host, equal, paint, options) {
    const os = options.verbose && host.os !== undefined ? paint('dim', `   ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)(host.os)}`) : '';
    if ((0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isBad */ .e2)(host.outcome))
        return paint('bad', `✖ ${(0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWord */ .nG)(host.outcome)}`) + os;
    if (host.outcome === 'skipped')
        return paint('dim', 'not part of this run');
    const changes = host.steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isChange */ .Xb).length;
    const later = host.steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnownLater */ .Qu).length;
    if (changes + later === 0)
        return paint('dim', 'nothing to do') + os;
    const words = [
        ...(changes === 0 ? [] : [(0,_counted_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .h)(changes, 'change')]),
        ...(later === 0 ? [] : [`${later} known later`]),
    ].join(', ');
    return paint('change', words + (equal > 1 ? ' each' : '')) + os;
}
function hostLines(host, names, paint, options) {
    const problem = (0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .ownProblem */ .O3)(host);
    return [
        ...(problem === undefined ? [] : indent((0,_step_lines_js__WEBPACK_IMPORTED_MODULE_7__.problemLines)(problem, paint, options.width - 6), 6)),
        ...host.unknownBefore.map((id) => `  ${paint('bad', '?')} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)(id)}   an earlier run began this; how it ended is unknown`),
        ...told(host, options).flatMap((step) => stepLines(step, names, paint, options)),
        ...host.orphans.map((id) => `  ${paint('dim', `o ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)(id)}   no longer in the fleet file; --prune removes it`)}`),
        ...host.notes.flatMap((note) => indent((0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(`note: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)(note)}`, options.width - 2), 2)),
    ];
}
function stepLines(step, names, paint, options) {
    const planned = step.outcome === 'planned';
    const mark = paint((0,_paint_js__WEBPACK_IMPORTED_MODULE_4__/* .styleOf */ .V)(step.outcome), planned ? (0,_step_lines_js__WEBPACK_IMPORTED_MODULE_7__.planMark)(step) : _outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .STEP_OUTCOMES */ .L$[step.outcome].mark);
    const name = (0,_step_lines_js__WEBPACK_IMPORTED_MODULE_7__.stepName)(step);
    const summary = (0,_visible_js__WEBPACK_IMPORTED_MODULE_8__/* .visibleInline */ .wF)(step.summary ?? (planned ? '' : step.outcome));
    const fits = Math.max(names, (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(name)) + (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOf */ .PL)(summary) + 7 <= options.width;
    return [
        `  ${mark} ${fits ? `${(0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .padEnd */ .f)(name, names)}   ${paint('dim', summary)}` : name}`.trimEnd(),
        ...(fits || summary === ''
            ? []
            : indent((0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(summary, options.width - 6).map((line) => paint('dim', line)), 6)),
        ...(planned ? indent((0,_step_lines_js__WEBPACK_IMPORTED_MODULE_7__.changeLines)(step, paint, options), 6) : []),
        ...(step.problem === undefined ? [] : indent((0,_step_lines_js__WEBPACK_IMPORTED_MODULE_7__.problemLines)(step.problem, paint, options.width - 6), 6)),
    ];
}
function told(host, options) {
    return host.steps.filter((step) => options.verbose || step.outcome !== 'ok');
}
function hints(report, paint, { hints: wanted = true }) {
    if (!wanted)
        return [];
    // Of a host that cannot be planned nothing is applied either.
    const steps = report.hosts.filter((host) => !(0,_host_state_js__WEBPACK_IMPORTED_MODULE_2__/* .isBad */ .e2)(host.outcome)).flatMap((host) => host.steps);
    if (!steps.some((step) => step.outcome === 'planned'))
        return [];
    return [`apply it:  ${paint('strong', (0,_by_hand_js__WEBPACK_IMPORTED_MODULE_0__/* .applyByHand */ .RX)(report.run))}`];
}
function indent(lines, columns) {
    return lines.map((line) => ' '.repeat(columns) + line);
}


/***/ }),

/***/ 2267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ relativeFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A file's path from `rootDir` with `/` between its parts; a file outside of it stays absolute, a relative one stays as it is. */
function relativeFile(file, rootDir) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file))
        return slashed(file);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(rootDir, file);
    return path === '..' || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? slashed(file) : slashed(path);
}
function slashed(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
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