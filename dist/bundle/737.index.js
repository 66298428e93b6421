"use strict";
exports.id = 737;
exports.ids = [737,390];
exports.modules = {

/***/ 9390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparePlan: () => (/* binding */ comparePlan),
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4528);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);



const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('bringup.plan/1'),
    fleet: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    /** ISO 8601, UTC. */
    madeAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    hash: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    hosts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        reached: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
        steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    })),
});
/** Reads the file that `plan --out` wrote. Throws BringupError. */
async function readPlanFile(path) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
            code: 'plan-file-unreadable',
            category: 'config',
            what: `the plan file ${path} cannot be read`,
            remedy: 'write one with `bringup plan --out FILE`',
            where: { file: path },
            cause,
        });
    }
    try {
        const parsed = schema.safeParse(JSON.parse(text));
        if (parsed.success)
            return parsed.data;
    }
    catch { }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'plan-file-invalid',
        category: 'config',
        what: `${path} is not a plan of this version of bringup`,
        remedy: 'make a new one with `bringup plan --out FILE`',
        where: { file: path },
    });
}
/** For each host whose plan is not the sealed one any more, why it is refused. */
function comparePlan(sealed, now) {
    const errors = new Map();
    for (const host of now.hosts) {
        // What the plan wanted is there already: a plan may be applied again.
        if (host.reached && host.steps.length === 0)
            continue;
        const before = sealed.hosts.find(({ name }) => name === host.name);
        if (before?.reached && before.digest === host.digest)
            continue;
        const movedIds = before === undefined ? host.steps.map(({ id }) => id) : movedSteps(before, host);
        const error = new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
            code: 'plan-moved',
            category: 'moved',
            what: before === undefined || !before.reached
                ? `the plan of ${sealed.madeAt} does not have this host`
                : `the host or the fleet file is no longer what the plan of ${sealed.madeAt} was made from${movedIds.length === 0 ? '' : `: ${movedIds.join(', ')}`}`,
            remedy: 'make a new plan, look at it, and apply that one',
            where: { host: host.name },
        });
        errors.set(host.name, { error, ids: movedIds });
    }
    return errors;
}
function movedSteps(before, now) {
    const old = new Map(before.steps.map(({ id, digest }) => [id, digest]));
    const changed = now.steps.filter(({ id, digest }) => old.get(id) !== digest).map(({ id }) => id);
    const gone = before.steps.filter(({ id }) => !now.steps.some((step) => step.id === id)).map(({ id }) => id);
    return [...changed, ...gone];
}


/***/ }),

/***/ 8737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failedReport: () => (/* binding */ failedReport),
  runFleet: () => (/* binding */ runFleet)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/json.js
var json = __webpack_require__(7121);
// EXTERNAL MODULE: ./build/js/core/redact.js
var redact = __webpack_require__(162);
// EXTERNAL MODULE: ./build/js/host/semaphore.js
var semaphore = __webpack_require__(8728);
// EXTERNAL MODULE: ./build/js/report/outcome.js
var report_outcome = __webpack_require__(4690);
// EXTERNAL MODULE: ./build/js/report/problem.js
var report_problem = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/js/report/report.js
var report_report = __webpack_require__(6198);
// EXTERNAL MODULE: ./build/js/version.js
var version = __webpack_require__(5951);
// EXTERNAL MODULE: ./build/js/engine/host-facts.js + 31 modules
var host_facts = __webpack_require__(8159);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/host/prelude.js
var prelude = __webpack_require__(3227);
// EXTERNAL MODULE: ./build/js/engine/errors.js
var errors = __webpack_require__(1487);
// EXTERNAL MODULE: ./build/js/engine/execute.js
var execute = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/js/engine/host-view.js + 1 modules
var host_view = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/js/engine/journal.js
var journal = __webpack_require__(7605);
// EXTERNAL MODULE: ./build/js/engine/lock.js
var lock = __webpack_require__(6027);
// EXTERNAL MODULE: ./build/js/engine/owners.js
var owners = __webpack_require__(5780);
;// CONCATENATED MODULE: ./build/js/engine/owners-after.js


/** The new text of the owners' file, from what is right now; undefined when it stays as it is. */
function ownersAfter({ owned, steps, fleet, capabilities, made, prune, takenBack, }) {
    const next = new Map(owned);
    const ours = new Set(capabilities.map((name) => `${fleet}/${name}`));
    for (const { id, decision, item } of steps) {
        if (decision.verdict !== 'ok' || takenBack.has(id))
            continue;
        if (item.wanted.spec.state === 'absent') {
            next.delete(id);
            continue;
        }
        const known = owned.get(id);
        const others = (known?.owners ?? []).filter((owner) => !ours.has(owner));
        const wanting = item.capabilities.map((name) => `${fleet}/${name}`);
        next.set(id, {
            id,
            owners: [...new Set([...others, ...wanting])].toSorted(),
            made: known?.made ?? made.has(id),
            digest: (0,json/* digest */.br)(item.wanted.spec),
        });
    }
    if (prune) {
        const ids = new Set(steps.map((step) => step.id));
        for (const entry of (0,owners/* orphansOf */.hw)(owned, fleet, capabilities, ids))
            if (!entry.made)
                next.delete(entry.id);
    }
    const text = (0,owners/* ownersText */.M2)(next);
    return text === (0,owners/* ownersText */.M2)(owned) ? undefined : text;
}

// EXTERNAL MODULE: ./build/js/engine/plan.js
var plan = __webpack_require__(5211);
// EXTERNAL MODULE: ./build/js/engine/program.js
var program = __webpack_require__(3342);
// EXTERNAL MODULE: ./build/js/engine/reads.js
var reads = __webpack_require__(9123);
;// CONCATENATED MODULE: ./build/js/engine/retry-budget.js
const FEWEST = 10;
const SHARE = 0.1;
/** The budget of one run over so many hosts: ten, and one more for each ten hosts. */
function createRetryBudget(hosts) {
    let left = FEWEST + Math.floor(hosts * SHARE);
    return {
        get left() {
            return left;
        },
        take() {
            if (left === 0)
                return false;
            left -= 1;
            return true;
        },
    };
}
const QUICK = { leastMs: 300, baseMs: 2_000, mostMs: 20_000 };
/** Troubles with a pace of their own. An sshd forgets a penalty only with time; a package manager is held for many seconds. */
const PACES = {
    throttled: { leastMs: 4_000, baseMs: 8_000, mostMs: 32_000 },
    'package-lock': { leastMs: 1_000, baseMs: 8_000, mostMs: 60_000 },
};
/**
 * How long to wait before an attempt, in milliseconds; `attempt` counts from 1. Spread over the whole width, so that hosts
 * that failed together do not come back together (full jitter, AWS Architecture Blog: Exponential Backoff And Jitter).
 */
function retryDelayMs(category, attempt, random = Math.random) {
    const { leastMs, baseMs, mostMs } = PACES[category] ?? QUICK;
    return leastMs + random() * Math.min(mostMs, baseMs * 2 ** (attempt - 1));
}

// EXTERNAL MODULE: ./build/js/engine/runner-step.js
var runner_step = __webpack_require__(9761);
// EXTERNAL MODULE: ./build/js/engine/undo.js
var undo = __webpack_require__(2918);
// EXTERNAL MODULE: ./build/js/engine/undo-index.js
var undo_index = __webpack_require__(411);
;// CONCATENATED MODULE: ./build/js/engine/roll-back.js






/** Takes back what a run changed or began, last first: on the host from what it keeps itself, at servers where the kind can. */
async function rollBack(results, place) {
    const onHost = await onTheHost(place);
    const elsewhere = await atServers(results, place);
    const notes = [...onHost.notes, ...elsewhere.notes];
    const takenBack = [...onHost.takenBack, ...elsewhere.takenBack];
    return { takenBack, notes, whole: notes.length === 0 && takenBack.length > 0 };
}
async function onTheHost({ context, host, session }) {
    const { runId, fleet, by, holder, capabilities, redactor, signal } = context;
    const read = await session().work((0,program/* readProgram */.Lk)([{ name: 'undo', body: (0,undo_index/* readUndoIndex */.P)(runId) }], prelude/* PRELUDE */.W));
    const [store] = (0,undo_index/* parseUndoIndex */.A)(read.sections.get('undo') ?? '', fleet.name, 'all');
    if (store === undefined)
        return { takenBack: [], notes: [] };
    const kinds = capabilities.flatMap((capability) => capability.kinds);
    const run = `${runId}-undo`;
    const steps = await (0,undo/* undoRun */.u)(store, {
        session: session(),
        host,
        fleet: fleet.name,
        run,
        by,
        holder,
        kinds,
        redactor,
        signal,
    });
    return {
        takenBack: steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : [])),
        notes: steps.flatMap(({ id, outcome, irreversible, problem }) => outcome === 'rolled-back'
            ? []
            : [
                irreversible === undefined
                    ? `${id} could not be taken back: ${problem?.what ?? 'it was not tried'}`
                    : `${id} stays as this run left it: ${irreversible}`,
            ]),
    };
}
async function atServers(results, place) {
    const takenBack = [];
    const notes = [];
    for (const [id, { step, outcome }] of [...results].toReversed()) {
        const { runner } = step.item.wanted.kind;
        if (runner === undefined || outcome !== 'changed')
            continue;
        try {
            if (runner.undo === undefined)
                throw new TypeError('this kind cannot take back what it did at a server');
            await runner.undo((0,execute/* planned */.lM)(step), (0,runner_step/* runnerContext */.c)(place, { id }));
            takenBack.push(id);
        }
        catch (error) {
            notes.push(`${id} stays at its server as this run left it: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { takenBack, notes };
}

// EXTERNAL MODULE: ./build/js/engine/session.js + 7 modules
var session = __webpack_require__(2064);
// EXTERNAL MODULE: ./build/js/engine/settle.js
var settle = __webpack_require__(2491);
;// CONCATENATED MODULE: ./build/js/engine/stage.js
/**
 * Chooses what comes next. Quick changes go together, as many as follow each other; a slow one, or one that could cut us off, goes alone, or with
 * others of its kind when they make one transaction. So a later decision always rests on a read made after what came before.
 * Empty: nothing can be done now (all is done, or the rest waits for values).
 */
function nextStage({ steps, settled }) {
    const open = steps.filter((step) => !settled.has(step.id));
    const waiting = new Set(open.filter((step) => step.decision.verdict === 'waits').map((step) => step.id));
    const blocked = (step) => [...step.item.needs, ...step.item.notifiedBy].some((id) => waiting.has(id));
    const ready = [];
    for (const step of open) {
        if (blocked(step)) {
            waiting.add(step.id);
            continue;
        }
        if (step.decision.verdict === 'change')
            ready.push(step);
    }
    const first = ready[0];
    if (first === undefined)
        return { steps: [] };
    if (standsAlone(first)) {
        if (!first.item.wanted.kind.transaction)
            return { steps: [first] };
        const together = ready.filter((step) => step.item.wanted.kind === first.item.wanted.kind);
        const ids = new Set(together.map((step) => step.id));
        const openNeeds = (step) => step.item.needs.some((id) => ready.some((other) => other.id === id) && !ids.has(id));
        return { steps: together.filter((step) => !openNeeds(step)) };
    }
    const end = ready.findIndex(standsAlone);
    return { steps: end < 0 ? ready : ready.slice(0, end) };
}
function standsAlone(step) {
    const { kind, spec } = step.item.wanted;
    if (kind.slow)
        return true;
    return step.decision.verdict === 'change' && kind.risk?.(spec, step.decision.action) === 'connectivity';
}

;// CONCATENATED MODULE: ./build/js/engine/step-report.js


/** One step as it stands in a report. `explained` are the texts of its diff. */
function stepReport(step, result, explained) {
    const shown = result?.step ?? step;
    const { kind, spec, source } = shown.item.wanted;
    const { decision } = shown;
    const base = {
        id: shown.id,
        capability: shown.item.capabilities.join('+'),
        kind: kind.kind,
        title: kind.key(spec),
        source,
    };
    if (decision.verdict === 'refuse') {
        return {
            ...base,
            outcome: 'failed',
            problem: (0,report_problem/* toProblem */.H8)(decision.error.at({ ...source, step: shown.id })),
            ...(result ? { durationMs: result.durationMs } : {}),
        };
    }
    if (decision.verdict === 'waits') {
        return {
            ...base,
            outcome: result?.outcome ?? 'planned',
            waitsFor: decision.for,
            ...(result?.problem ? { problem: (0,report_problem/* toProblem */.H8)(result.problem) } : {}),
        };
    }
    if (decision.verdict === 'ok') {
        return {
            ...base,
            outcome: result?.outcome ?? 'ok',
            ...(result?.problem ? { problem: (0,report_problem/* toProblem */.H8)(result.problem) } : {}),
        };
    }
    const undo = (0,execute/* undoOf */.CF)(shown);
    const risk = kind.risk?.(spec, decision.action);
    const fields = explained?.fields ?? decision.fields;
    const text = explained?.text ?? decision.text;
    return {
        ...base,
        outcome: result?.outcome ?? 'planned',
        verb: decision.verb,
        summary: decision.summary,
        ...(fields ? { fields } : {}),
        ...(text ? { text } : {}),
        ...(result ? { durationMs: result.durationMs } : {}),
        ...('cannot' in undo ? { irreversible: undo.cannot } : {}),
        ...(risk === undefined ? {} : { risk }),
        ...(shown.notifiedBy.length > 0 ? { notifiedBy: shown.notifiedBy } : {}),
        ...(result?.problem ? { problem: (0,report_problem/* toProblem */.H8)(result.problem) } : {}),
    };
}

// EXTERNAL MODULE: ./build/js/engine/verdict.js
var verdict = __webpack_require__(3595);
;// CONCATENATED MODULE: ./build/js/engine/host-run.js






















/** How often a step that failed for a reason that passes is tried in one run. */
const TRIES = 3;
/**
 * One host during a run: its connection, its plan as it stands, and what became of each step. The order of calls is `open`,
 * then for an apply `lock`, `apply`, `settle`; `report` at any time; `close` always.
 */
class HostRun {
    host;
    view;
    #context;
    #started = performance.now();
    #values;
    #results = new Map();
    #tries = new Map();
    #made = new Set();
    #notes = [];
    #connection;
    #session;
    #hostKey;
    #newHostKey;
    #connections = 0;
    #commands = 0;
    #nextSeq = 1;
    #durationMs;
    #problem;
    #outcome;
    constructor(context, host) {
        this.#context = context;
        this.host = host;
        this.view = new host_view/* HostView */.O(context, host);
        this.#values = context.values.join();
    }
    get problem() {
        return this.#problem;
    }
    /** Seals the plan: the same digest, the same plan from the same states. */
    get digest() {
        return (0,plan/* planDigest */.G)(this.view.steps);
    }
    get hostKeyFingerprint() {
        return this.#hostKey;
    }
    /** Stops this host here. The first problem stays. */
    fail(error, outcome) {
        if (this.#problem !== undefined)
            return;
        this.#problem =
            error instanceof core_error/* BringupError */.y4 ? error.at({ host: this.host.name }) : (0,errors/* unexpectedError */.Wm)(error, this.host.name);
        const untouched = this.#problem.category === 'cancelled' && this.#results.size === 0;
        this.#outcome = outcome ?? (untouched ? 'skipped' : (0,report_outcome/* outcomeOf */.sG)(this.#problem.category));
    }
    /** Refuses the host, because these steps are no longer what was approved. */
    refuseMoved(error, ids) {
        for (const step of this.view.steps) {
            if (ids.includes(step.id))
                this.#results.set(step.id, { outcome: 'moved', durationMs: 0, problem: undefined, step });
        }
        this.fail(error);
    }
    /** Leaves this host out from here on. */
    skip(note) {
        if (this.#problem !== undefined || this.#outcome !== undefined)
            return;
        this.#outcome = 'skipped';
        this.#notes.push(note);
    }
    /** Connects, reads everything in one command, and plans. Throws BringupError. */
    async open() {
        const { signal } = this.#context;
        this.#tell('host-started');
        this.#phase('connect');
        const { connection, sudo } = await this.#context.connect(this.host);
        this.#connection = connection;
        this.#connections += 1;
        this.#hostKey = connection.hostKey?.fingerprint;
        this.#newHostKey = connection.newKnownHost;
        if (connection.newKnownHost !== undefined)
            this.#notes.push(`accepted a new host key: ${this.#hostKey}`);
        this.#phase('read');
        this.#commands += 1;
        const sentAtMs = Date.now();
        const opened = await session/* HostSession */.H.open(connection, { host: this.host.name, prelude: prelude/* PRELUDE */.W, signal, ...sudo }, (0,program/* readProgram */.Lk)(this.view.firstSections()));
        this.#session = opened.session;
        await this.view.begin(opened.session, opened.first, sentAtMs);
        await this.view.explain();
        this.#context.onEvent({
            type: 'host-planned',
            host: this.host.name,
            changes: this.view.openSteps.length,
            steps: this.view.steps.length,
        });
    }
    /** Whether an apply would write anything on this host: changes, or what is remembered about owners and runs. */
    get needsLock() {
        return this.view.openSteps.length > 0 || this.#ownersAfter() !== undefined || this.view.journal.open;
    }
    /** Becomes the run that holds the host, then reads again what is to be changed. Throws BringupError (`lock`, `moved`). */
    async lock() {
        const { holder, lockTimeoutMs, signal, sealed } = this.#context;
        const onWait = (by) => this.#phase('lock', by);
        await (0,lock/* waitForLock */.g)(this.#open(), { host: this.host.name, holder, timeoutMs: lockTimeoutMs, signal, onWait });
        const before = this.digest;
        await this.view.reread();
        if (sealed && this.digest !== before)
            throw (0,errors/* movedError */.Y)(this.host.name);
    }
    /** Carries the plan out, stage by stage, until nothing is left, something failed, or the run was cancelled. */
    async apply() {
        const { onFailure, signal } = this.#context;
        const refused = this.view.steps.find((step) => step.decision.verdict === 'refuse');
        if (refused?.decision.verdict === 'refuse' && onFailure !== 'continue')
            this.fail(refused.decision.error.at({ step: refused.id }), 'refused');
        while (this.#problem === undefined || onFailure === 'continue') {
            if (signal.aborted) {
                this.fail((0,errors/* cancelledError */.YQ)(this.host.name));
                break;
            }
            this.#skipDependents();
            const { steps } = nextStage({ steps: this.view.steps, settled: new Set(this.#results.keys()) });
            if (steps.length === 0) {
                if (await this.#waitForValues())
                    continue;
                break;
            }
            const leave = await this.#context.slots.acquire(`waiting for a place to change ${this.host.name}`);
            const broken = await this.#stage(steps).finally(leave);
            if (broken === undefined)
                continue;
            this.fail(broken);
            break;
        }
        if (this.#problem === undefined)
            return;
        for (const step of this.view.openSteps)
            if (!this.#results.has(step.id))
                this.#record(step, { outcome: 'skipped', durationMs: 0, problem: undefined, step });
    }
    /** False: nothing waits, or nothing will come any more. */
    async #waitForValues() {
        const waiting = this.view.steps.filter((step) => step.decision.verdict === 'waits' && !this.#results.has(step.id));
        if (waiting.length === 0)
            return false;
        if ((await this.#values.wait(this.view.plannedAt, this.#context.signal)) === 'changed') {
            await this.view.plan();
            return true;
        }
        for (const step of waiting) {
            const problem = (0,errors/* valueNeverCame */.sk)(step, this.host.name);
            this.#record(step, { outcome: 'skipped', durationMs: 0, problem, step });
            this.fail(problem);
        }
        return false;
    }
    /** With `continue`: what needs something that failed is not tried. */
    #skipDependents() {
        const bad = new Set([...this.#results].filter(([, { outcome }]) => outcome !== 'changed' && outcome !== 'ok').map(([id]) => id));
        for (const step of this.view.steps) {
            if (this.#results.has(step.id) || !step.item.needs.some((id) => bad.has(id)))
                continue;
            bad.add(step.id);
            if (step.decision.verdict !== 'ok')
                this.#record(step, { outcome: 'skipped', durationMs: 0, problem: undefined, step });
        }
    }
    async #stage(steps) {
        const [first] = steps;
        if (first?.item.wanted.kind.runner !== undefined)
            return this.#runnerStage(first);
        const inStage = new Set(steps.map((step) => step.id));
        const onHost = (step) => step.item.wanted.kind.runner === undefined;
        const later = this.view.openSteps.filter((step) => !inStage.has(step.id) && !this.#results.has(step.id) && onHost(step));
        const notified = this.view.steps.filter((step) => step.decision.verdict === 'ok' && step.item.notifiedBy.some((id) => inStage.has(id)) && onHost(step));
        const readBack = [...steps, ...later, ...notified].map((step) => step.item);
        const { context, host } = { context: this.#context, host: this.host.name };
        const result = await (0,execute/* executeStage */._v)(steps, (0,reads/* readsOf */.J)(readBack), {
            session: this.#open(),
            run: context.runId,
            fleet: context.fleet.name,
            holder: context.holder,
            by: context.by,
            prelude: prelude/* PRELUDE */.W,
            redactor: context.redactor,
            continueOnFailure: context.onFailure === 'continue',
            firstSeq: this.#nextSeq,
            signal: context.signal,
            found: (id) => this.view.found(id),
            onBegin: (begun) => this.#begin(begun),
            onOutput: (begun, text) => {
                for (const step of begun)
                    context.onEvent({ type: 'step-output', host, step: step.id, text });
            },
        });
        this.#nextSeq = result.nextSeq;
        await this.#journalStopped(result.runs);
        const after = result.sections === undefined ? new Map() : this.view.take(result.sections, readBack);
        for (const run of result.runs)
            await this.#conclude(run, after, result);
        if (result.broken === undefined)
            await this.view.plan();
        return result.broken;
    }
    async #conclude(run, after, { broken, runs }) {
        const { id } = run.step;
        const { outcome, problem } = (0,verdict/* judge */.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, this.host.name, runs.filter(({ seq }) => seq === run.seq));
        if (outcome === 'skipped')
            return;
        this.#context.onStepOutput(this.host.name, id, run.output, outcome);
        const attempt = (this.#tries.get(id) ?? 0) + 1;
        this.#tries.set(id, attempt);
        const { retries, signal } = this.#context;
        const again = problem && (0,verdict/* mayRetry */.KO)(problem) && attempt < TRIES && broken === undefined && !signal.aborted;
        if (again && retries.take()) {
            const waitMs = retryDelayMs(problem.category, attempt);
            this.#context.onEvent({
                type: 'note',
                host: this.host.name,
                text: `${id}: ${problem.message}; trying again in ${Math.ceil(waitMs / 1000)} s`,
            });
            await (0,promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => undefined);
            return;
        }
        this.#afterStep(run.step, outcome, problem, run.durationMs);
    }
    async #runnerStage(step) {
        this.#begin([step]);
        const { outcome, problem, durationMs, state } = await (0,runner_step/* runRunnerStep */.m)(step, this.#place(), this.#nextSeq++);
        if (state !== undefined)
            this.view.takeState(step.id, state);
        this.#afterStep(step, outcome, problem, durationMs);
        await this.view.plan();
    }
    /** A step that was stopped for taking too long has ended, and the journal says so. */
    async #journalStopped(runs) {
        const stopped = runs.filter(({ timedOut, step }) => timedOut && (0,execute/* interruptOf */.pM)(step.item) !== 'finish');
        if (stopped.length === 0)
            return;
        const lines = stopped.map(({ step, seq }) => (0,journal/* openLine */.TY)({ t: 'end', run: this.#context.runId, seq, id: step.id, rc: 124 }));
        await this.#open().work((0,program/* journalProgram */.YV)(lines, prelude/* PRELUDE */.W));
    }
    #afterStep(step, outcome, problem, durationMs) {
        if (outcome === 'changed') {
            if (step.decision.verdict === 'change' && step.decision.verb === 'create')
                this.#made.add(step.id);
            for (const target of step.item.wanted.notify)
                this.view.pending.add(target);
            this.view.pending.delete(step.id);
        }
        this.#record(step, { outcome, durationMs, problem, step });
        if (problem)
            this.fail(problem, outcome === 'unknown' ? 'unknown' : undefined);
    }
    #begin(steps) {
        for (const step of steps)
            this.#context.onEvent({ type: 'step-started', host: this.host.name, ...named(step) });
    }
    #record(step, result) {
        this.#results.set(step.id, result);
        const { outcome, durationMs, problem } = result;
        if (outcome === 'skipped')
            return;
        this.#context.onEvent({
            type: 'step-finished',
            host: this.host.name,
            ...named(step),
            outcome,
            durationMs,
            ...(step.decision.verdict === 'change' ? { summary: step.decision.summary } : {}),
            ...(problem ? { problem: problem.message } : {}),
        });
    }
    /**
     * Takes back what this run changed here, after it failed (`on-failure: rollback`). Nothing when the failure is that
     * nobody knows what happened: then the next run reads it first.
     */
    async rollBack() {
        if (this.#context.onFailure !== 'rollback' || this.#problem === undefined || this.#outcome === 'unknown')
            return;
        this.#phase('undo');
        const { takenBack, notes, whole } = await rollBack(this.#results, this.#place());
        for (const id of takenBack) {
            const result = this.#results.get(id);
            if (result !== undefined)
                this.#record(result.step, { ...result, outcome: 'rolled-back' });
        }
        this.#notes.push(...notes);
        if (whole)
            this.#outcome = 'rolled-back';
    }
    #place() {
        return { context: this.#context, host: this.host.name, session: () => this.#open() };
    }
    #ownersAfter() {
        const { fleet, capabilities, prune } = this.#context;
        const { owned, steps } = this.view;
        return ownersAfter({
            owned,
            steps,
            fleet: fleet.name,
            capabilities: capabilities.map(({ name }) => name),
            made: this.#made,
            prune,
            takenBack: new Set([...this.#results].flatMap(([id, { outcome }]) => (outcome === 'rolled-back' ? [id] : []))),
        });
    }
    /** Remembers owners and, when everything is right, closes the journal. Only while the lock is held. */
    async settle() {
        if (this.#session === undefined || this.#outcome === 'unknown' || this.#outcome === 'unreachable')
            return;
        const allRight = this.#problem === undefined &&
            this.view.openSteps.length === 0 &&
            this.view.leavesNothingPending(this.#context.partial);
        await this.#session.work((0,settle/* settleProgram */.C)({ owners: this.#ownersAfter(), closeJournal: allRight }));
    }
    report() {
        const changed = [...this.#results.values()].some(({ outcome }) => outcome === 'changed');
        const wouldChange = !this.#context.applying && this.view.openSteps.length > 0;
        const { os } = this.view;
        return {
            name: this.host.name,
            address: this.host.address,
            outcome: this.#outcome ?? (changed || wouldChange ? 'changed' : 'converged'),
            steps: this.view.steps.map((step) => stepReport(step, this.#results.get(step.id), this.view.explanation(step.id))),
            durationMs: this.#durationMs ?? performance.now() - this.#started,
            connections: this.#connections,
            commands: this.#commands,
            ...(os === undefined ? {} : { os }),
            ...(this.#problem === undefined ? {} : { problem: (0,report_problem/* toProblem */.H8)(this.#problem) }),
            orphans: this.view.orphans.map(({ id }) => id),
            notes: this.#notes,
            ...(this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey }),
            unknownBefore: this.view.journal.unknown.map(({ id }) => id),
            source: this.host.source,
        };
    }
    /** Ends the session and the connection; settles quietly whatever state they are in. */
    async close() {
        this.#durationMs ??= performance.now() - this.#started;
        const { session, connection } = { session: this.#session, connection: this.#connection };
        this.#session = undefined;
        this.#connection = undefined;
        try {
            await session?.close();
            await connection?.[Symbol.asyncDispose]();
        }
        finally {
            this.#context.left(this.host.name);
            this.#values.leave();
        }
    }
    #open() {
        if (this.#session === undefined)
            throw new TypeError('the host was not opened');
        return this.#session;
    }
    #tell(type) {
        this.#context.onEvent({ type, host: this.host.name });
    }
    #phase(phase, detail) {
        this.#context.onEvent({
            type: 'host-phase',
            host: this.host.name,
            phase,
            ...(detail === undefined ? {} : { detail }),
        });
    }
}
function named(step) {
    const { kind, spec } = step.item.wanted;
    return { step: step.id, capability: step.item.capabilities.join('+'), title: kind.key(spec) };
}

;// CONCATENATED MODULE: ./build/js/engine/jump-watch.js

/** Watches the jumps of the hosts of one run, over as many hosts of the fleet as they go through. */
function createJumpWatch(fleet, hosts, values) {
    const through = usersOfJumps(fleet, hosts);
    const waiting = new Map();
    return {
        async whenAlone(host, signal) {
            if (signal.aborted)
                throw (0,errors/* cancelledError */.YQ)(host);
            if ((through.get(host)?.size ?? 0) === 0)
                return 'alone';
            const woken = waiting.get(host) ?? new Set();
            waiting.set(host, woken);
            const { promise, resolve, reject } = Promise.withResolvers();
            const alone = () => resolve('alone');
            const onAbort = () => reject((0,errors/* cancelledError */.YQ)(host));
            woken.add(alone);
            signal.addEventListener('abort', onAbort, { once: true });
            const goOn = values.rest(() => resolve('all-wait'));
            try {
                return await promise;
            }
            finally {
                goOn();
                woken.delete(alone);
                signal.removeEventListener('abort', onAbort);
            }
        },
        left(host) {
            for (const [jump, users] of through) {
                if (!users.delete(host) || users.size > 0)
                    continue;
                for (const wake of waiting.get(jump) ?? [])
                    wake();
            }
        },
    };
}
/** For each host that is a jump: the hosts that go through it, near or far. Jumps that are no hosts of the fleet end a chain. */
function usersOfJumps(fleet, hosts) {
    const byName = new Map(fleet.hosts.map((host) => [host.name, host]));
    const users = new Map();
    for (const { name, ssh } of hosts) {
        let jump = byName.get(ssh.jump ?? '');
        while (jump !== undefined && jump.name !== name) {
            const there = users.get(jump.name);
            if (there?.has(name))
                break;
            users.set(jump.name, (there ?? new Set()).add(name));
            jump = byName.get(jump.ssh.jump ?? '');
        }
    }
    return users;
}

;// CONCATENATED MODULE: ./build/js/engine/machine-identity.js

/** Hosts that turned out to be one machine under two names, or copies of one disk. Each later one gets the error. */
function machineClashes(runs) {
    const seen = new Map();
    const clashes = new Map();
    for (const run of runs) {
        const id = machineIdOf(run);
        if (id === undefined || id === '')
            continue;
        const first = seen.get(id);
        if (first === undefined)
            seen.set(id, run);
        else
            clashes.set(run, first.hostKeyFingerprint === run.hostKeyFingerprint || bootIdOf(first) === bootIdOf(run)
                ? sameMachine(first, run)
                : clonedDisk(first, run));
    }
    return clashes;
}
function machineIdOf({ view }) {
    const machine = view.facts?.['machine'];
    const id = machine !== null && typeof machine === 'object' && 'machineId' in machine ? machine.machineId : undefined;
    return typeof id === 'string' ? id : undefined;
}
/** Two that booted together are one, whichever way each is reached. */
function bootIdOf({ view }) {
    const machine = view.facts?.['machine'];
    return machine !== null && typeof machine === 'object' && 'bootId' in machine ? machine.bootId : undefined;
}
function sameMachine(first, second) {
    return new core_error/* BringupError */.y4({
        code: 'same-machine',
        category: 'config',
        what: `${second.host.name} and ${first.host.name} are one machine (same machine-id and same host key)`,
        remedy: 'take one of the two out of the fleet file',
        where: { ...second.host.source, host: second.host.name },
    });
}
function clonedDisk(first, second) {
    return new core_error/* BringupError */.y4({
        code: 'cloned-disk',
        category: 'config',
        what: `${second.host.name} has the machine-id of ${first.host.name} but another host key: its disk is a copy`,
        remedy: `give it an id of its own: on ${second.host.name} run \`rm /etc/machine-id; systemd-machine-id-setup\` and reboot`,
        where: { ...second.host.source, host: second.host.name },
    });
}

// EXTERNAL MODULE: ./build/js/engine/plan-file.js
var plan_file = __webpack_require__(9390);
// EXTERNAL MODULE: ./build/js/engine/run-id.js
var run_id = __webpack_require__(7577);
// EXTERNAL MODULE: ./build/js/engine/slots.js
var slots = __webpack_require__(7475);
;// CONCATENATED MODULE: ./build/js/engine/values.js
/** An empty store for one run. */
function createValues() {
    const values = new Map();
    let version = 0;
    let active = 0;
    let waiting = [];
    const resting = new Set();
    const wake = (answer) => {
        const woken = waiting;
        waiting = [];
        active += woken.length;
        for (const resolve of woken)
            resolve(answer);
    };
    const settle = () => {
        if (active > 0)
            return;
        const [stalled] = resting;
        if (stalled !== undefined)
            stalled();
        else if (waiting.length > 0)
            wake('never');
    };
    return {
        version: () => version,
        get: (host, name) => values.get(`${host}\0${name}`),
        set(host, name, value) {
            const key = `${host}\0${name}`;
            if (JSON.stringify(values.get(key)) === JSON.stringify(value))
                return;
            values.set(key, value);
            version += 1;
            wake('changed');
        },
        rest(stalled) {
            let ended = false;
            const end = () => {
                if (ended)
                    return;
                ended = true;
                resting.delete(onStall);
                active += 1;
            };
            const onStall = () => {
                end();
                stalled?.();
            };
            if (stalled !== undefined)
                resting.add(onStall);
            active -= 1;
            settle();
            return end;
        },
        join() {
            active += 1;
            let left = false;
            return {
                leave() {
                    if (left)
                        return;
                    left = true;
                    active -= 1;
                    settle();
                },
                wait(since, signal) {
                    if (version > since)
                        return Promise.resolve('changed');
                    return new Promise((resolve) => {
                        const done = (answer) => {
                            signal.removeEventListener('abort', onAbort);
                            resolve(answer);
                        };
                        const onAbort = () => {
                            const index = waiting.indexOf(done);
                            if (index < 0)
                                return;
                            waiting.splice(index, 1);
                            active += 1;
                            done('never');
                        };
                        signal.addEventListener('abort', onAbort, { once: true });
                        waiting.push(done);
                        active -= 1;
                        if (signal.aborted)
                            onAbort();
                        else
                            settle();
                    });
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/js/engine/run.js


















/**
 * Brings hosts to what the fleet file wants, or says what that would change. One flow for both: read, plan, and for an apply
 * lock, apply, verify. A host's trouble is in its report; only what stops the whole run is thrown (BringupErrors).
 */
async function runFleet(options) {
    const { fleet, mode, sealed: approved } = options;
    // A sealed plan is for the hosts it was made for, and for no others.
    const hosts = approved === undefined
        ? options.hosts
        : options.hosts.filter(({ name }) => approved.hosts.some((host) => host.name === name));
    const startedAt = new Date();
    const started = performance.now();
    const runId = (0,run_id/* newRunId */.F)(startedAt);
    options.onStart?.(runId);
    const by = `${(0,external_node_os_.userInfo)().username}@${(0,external_node_os_.hostname)()}`;
    const controller = new AbortController();
    const signal = options.signal ?? controller.signal;
    const prepared = new Map();
    for (const capability of options.capabilities) {
        if (capability.prepare)
            prepared.set(capability.name, await capability.prepare(fleet));
    }
    const values = createValues();
    const jumps = createJumpWatch(fleet, hosts, values);
    const retries = createRetryBudget(hosts.length);
    const context = {
        runId,
        fleet,
        capabilities: options.capabilities,
        prepared,
        values,
        facts: host_facts/* hostFacts */.s,
        redactor: (0,redact/* redactor */.$)(options.secrets),
        signal,
        applying: mode === 'apply',
        slots: (0,semaphore/* createSemaphore */.B)(options.parallel ?? fleet.parallel),
        retries,
        reboots: (0,semaphore/* createSemaphore */.B)(fleet.rollout.reboots),
        guardSeconds: fleet.guardSeconds,
        prune: options.prune ?? false,
        partial: options.partial ?? false,
        sealed: options.sealed !== undefined,
        onFailure: options.onFailure ?? fleet.onFailure,
        lockTimeoutMs: options.lockTimeoutMs ?? 40_000,
        by,
        holder: JSON.stringify({
            run: runId,
            by,
            fleet: fleet.name,
            since: startedAt.toISOString(),
            ...(options.url ? { url: options.url } : {}),
        }),
        ...jumps,
        connect: (host) => options.connect(host, signal, retries),
        onEvent: options.onEvent ?? (() => undefined),
        onStepOutput: options.onStepOutput ?? (() => undefined),
    };
    const runs = hosts.map((host) => new HostRun(context, host));
    const report = (plan) => {
        const hostReports = runs.map((run) => run.report());
        const cancelled = signal.aborted;
        return {
            version: report_report/* REPORT_VERSION */.A,
            run: {
                id: runId,
                command: mode,
                startedAt: startedAt.toISOString(),
                durationMs: performance.now() - started,
                fleet: fleet.name,
                ...(fleet.environment === undefined ? {} : { environment: fleet.environment }),
                by,
                ...(context.prune ? { prune: true } : {}),
                ...(options.url === undefined ? {} : { url: options.url }),
                bringup: version/* VERSION */.x,
            },
            ...(plan === undefined ? {} : { plan }),
            hosts: hostReports,
            problems: [],
            cancelled,
            exitCode: cancelled
                ? report_outcome/* EXIT */.dc.cancelled
                : (0,report_outcome/* worstExit */.gX)(hostReports.map((host) => ({ outcome: host.outcome, retryable: host.problem?.retryable ?? false }))),
        };
    };
    const eachHost = (work) => (0,slots/* withSlots */.W)(runs, options.parallel ?? fleet.parallel, async (run) => {
        if (run.problem !== undefined)
            return;
        try {
            await work(run);
        }
        catch (error) {
            run.fail(error);
        }
    });
    const finished = new Set();
    const finish = async (run) => {
        if (finished.has(run))
            return;
        finished.add(run);
        await run.close().catch(() => undefined);
        const { outcome, durationMs, problem } = run.report();
        context.onEvent({
            type: 'host-finished',
            host: run.host.name,
            outcome,
            durationMs,
            ...(problem ? { problem: problem.what } : {}),
        });
    };
    try {
        await eachHost(async (run) => {
            await run.open();
            if (!run.view.waits && (mode === 'plan' || !run.needsLock))
                await finish(run);
        });
        await settlePlans(runs, context);
        if (mode === 'plan')
            await Promise.all(runs.map(finish));
        for (const [run, error] of machineClashes(runs))
            run.fail(error);
        const sealed = sealPlan(fleet, startedAt, runs);
        if (mode === 'plan')
            return { report: report(sealed.hash), sealed, confirmed: true };
        if (options.sealed) {
            for (const [name, { error, ids }] of (0,plan_file.comparePlan)(options.sealed, sealed))
                runs.find((run) => run.host.name === name)?.refuseMoved(error, ids);
        }
        if (runs.some((run) => run.view.openSteps.length > 0) &&
            options.confirm &&
            !signal.aborted &&
            !(await options.confirm(report(sealed.hash)))) {
            for (const run of runs)
                if (run.view.openSteps.length > 0)
                    run.skip('the plan was not approved');
            return { report: report(sealed.hash), sealed, confirmed: false };
        }
        await eachHost(async (run) => {
            if (run.needsLock)
                await run.lock();
        });
        await Promise.all(runs.map(async (run) => {
            try {
                if (run.problem === undefined && run.needsLock) {
                    await run.apply();
                    await run.rollBack();
                    await run.settle();
                }
            }
            catch (error) {
                run.fail(error);
            }
            await finish(run);
        }));
        return { report: report(sealed.hash), sealed, confirmed: true };
    }
    finally {
        await Promise.all(runs.map((run) => run.close().catch(() => undefined)));
    }
}
/** Plans again, now that all hosts were read, those that wait for what others tell: so a plan does not depend on who answered first. */
async function settlePlans(runs, { values }) {
    for (let before = -1; before !== values.version();) {
        before = values.version();
        for (const run of runs) {
            if (run.problem !== undefined || !run.view.waits)
                continue;
            try {
                await run.view.plan();
                await run.view.explain();
            }
            catch (error) {
                run.fail(error);
            }
        }
    }
}
function sealPlan(fleet, at, runs) {
    const hosts = runs.map((run) => ({
        name: run.host.name,
        digest: run.digest,
        reached: run.problem === undefined,
        steps: run.view.openSteps.map((step) => ({
            id: step.id,
            digest: (0,json/* digest */.br)({ state: step.state ?? null, spec: step.item.wanted.spec }),
        })),
    }));
    return {
        version: 'bringup.plan/1',
        fleet: fleet.name,
        ...(fleet.environment === undefined ? {} : { environment: fleet.environment }),
        madeAt: at.toISOString(),
        hash: (0,json/* digest */.br)(hosts.map(({ name, digest: hostDigest }) => ({ name, digest: hostDigest }))),
        hosts,
    };
}
/** The report of a run that could not begin: the fleet file, an input or a secret is wrong. */
function failedReport(command, error, fleet = '') {
    const problems = error instanceof Error && 'problems' in error ? error.problems : [error];
    return {
        version: report_report/* REPORT_VERSION */.A,
        run: {
            id: (0,run_id/* newRunId */.F)(new Date()),
            command,
            startedAt: new Date().toISOString(),
            durationMs: 0,
            fleet,
            by: `${(0,external_node_os_.userInfo)().username}@${(0,external_node_os_.hostname)()}`,
            bringup: version/* VERSION */.x,
        },
        hosts: [],
        problems: problems.map((problem) => (0,report_problem/* toProblem */.H8)(problem)),
        cancelled: false,
        exitCode: problems.every((problem) => problem instanceof core_error/* BringupError */.y4 && problem.category !== 'bug')
            ? report_outcome/* EXIT */.dc.config
            : report_outcome/* EXIT */.dc.bug,
    };
}


/***/ })

};
;