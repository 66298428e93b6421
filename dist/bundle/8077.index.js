"use strict";
exports.id = 8077;
exports.ids = [8077,9390];
exports.modules = {

/***/ 9390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparePlan: () => (/* binding */ comparePlan),
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile),
/* harmony export */   refuseForeignPlan: () => (/* binding */ refuseForeignPlan)
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
/** Throws BringupError when a plan was made for another fleet or environment: nothing is tried then. */
function refuseForeignPlan(sealed, fleet) {
    if (sealed.fleet === fleet.fleet && sealed.environment === fleet.environment)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'plan-foreign',
        category: 'config',
        what: `the plan was made for ${described(sealed)}, and this is ${described(fleet)}`,
        remedy: 'name the fleet file and the environment that the plan was made for, or make a new plan',
    });
}
function described({ fleet, environment }) {
    return `fleet ${fleet}${environment === undefined ? ' without an environment' : `, environment ${environment}`}`;
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

/***/ 8928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createRetryBudget),
/* harmony export */   q: () => (/* binding */ retryDelayMs)
/* harmony export */ });
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


/***/ }),

/***/ 8077:
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
// EXTERNAL MODULE: ./build/js/core/redact.js
var core_redact = __webpack_require__(162);
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
// EXTERNAL MODULE: ./build/js/host/prelude.js
var prelude = __webpack_require__(3227);
// EXTERNAL MODULE: ./build/js/engine/host-memory.js
var host_memory = __webpack_require__(3376);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/js/core/json.js
var json = __webpack_require__(7121);
// EXTERNAL MODULE: ./build/js/engine/resource.js
var resource = __webpack_require__(6660);
;// CONCATENATED MODULE: ./build/js/engine/compose.js




/**
 * Makes one ordered list of what all capabilities want on a host. Equal wishes merge; unequal ones, unknown ids and circles
 * are configuration errors, all told at once (BringupErrors). Order: needs first, then removals against and the
 * rest along the kind's order, then as written.
 */
function compose(wanted, host) {
    const problems = [];
    const merged = new Map();
    for (const wish of wanted) {
        const id = (0,resource/* idOf */.TH)(wish);
        const there = merged.get(id);
        if (there === undefined) {
            merged.set(id, {
                wanted: wish,
                capabilities: [wish.capability],
                needs: new Set(wish.needs),
                notify: new Set(wish.notify),
            });
        }
        else if ((0,json/* canonical */.$N)(there.wanted.spec) === (0,json/* canonical */.$N)(wish.spec)) {
            if (!there.capabilities.includes(wish.capability))
                there.capabilities.push(wish.capability);
            for (const need of wish.needs)
                there.needs.add(need);
            for (const target of wish.notify)
                there.notify.add(target);
        }
        else {
            problems.push(unequal(id, there.wanted, wish, host));
        }
    }
    for (const [id, entry] of merged) {
        for (const implied of entry.wanted.kind.implies?.(entry.wanted.spec) ?? []) {
            const other = merged.get(implied);
            if (implied === id || other === undefined)
                continue;
            // What stands on something goes before it when both go, and not at all when only it goes.
            if (!isAbsent(entry.wanted))
                entry.needs.add(implied);
            else if (isAbsent(other.wanted))
                other.needs.add(id);
        }
        for (const reference of [...entry.wanted.needs, ...entry.wanted.notify]) {
            if (!merged.has(reference))
                problems.push(unknownReference(reference, entry.wanted, [...merged.keys()], host));
        }
    }
    const notifiedBy = new Map();
    for (const [id, entry] of merged)
        for (const target of entry.notify)
            notifiedBy.set(target, [...(notifiedBy.get(target) ?? []), id]);
    const items = [...merged].map(([id, entry]) => ({
        id,
        wanted: entry.wanted,
        capabilities: entry.capabilities,
        needs: [...entry.needs],
        notifiedBy: notifiedBy.get(id) ?? [],
    }));
    const { ordered, stuck } = inOrder(items);
    if (stuck.length > 0)
        problems.push(circle(stuck, host));
    if (problems.length > 0)
        throw new core_error/* BringupErrors */.$L(problems);
    return ordered;
}
function isAbsent({ spec }) {
    return spec.state === 'absent';
}
/**
 * Kahn's algorithm, always taking the ready item that comes first by kind and by place in the file; removals come first,
 * backwards. `stuck` is what no order was found for. Needs that no item answers hold nothing up.
 */
function inOrder(items) {
    const position = new Map(items.map((item, index) => [item.id, index]));
    const rank = ({ wanted }) => (isAbsent(wanted) ? -wanted.kind.order : wanted.kind.order);
    const before = (a, b) => rank(a) - rank(b) || (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0);
    const open = openNeeds(items);
    const waiting = items.toSorted(before);
    const ordered = [];
    while (waiting.length > 0) {
        const next = waiting.findIndex((item) => open.get(item.id)?.size === 0);
        const item = waiting[next];
        if (item === undefined)
            break;
        waiting.splice(next, 1);
        ordered.push(item);
        for (const set of open.values())
            set.delete(item.id);
    }
    return { ordered, stuck: waiting };
}
/** What each item waits for among these items. */
function openNeeds(items) {
    const there = new Set(items.map(({ id }) => id));
    return new Map(items.map((item) => [item.id, new Set([...item.needs, ...item.notifiedBy].filter((id) => there.has(id)))]));
}
/** Names what is in the circle; what only waits for it is taken off from behind. */
function circle(stuck, host) {
    let inside = stuck;
    for (;;) {
        const needed = new Set([...openNeeds(inside).values()].flatMap((needs) => [...needs]));
        const fewer = inside.filter(({ id }) => needed.has(id));
        if (fewer.length === inside.length)
            break;
        inside = fewer;
    }
    return new core_error/* BringupError */.y4({
        code: 'circular-needs',
        category: 'config',
        what: `these things on ${host} need each other in a circle: ${inside.map((item) => item.id).join(', ')}`,
        remedy: 'take one of the `needs` or `notify` out',
        where: inside[0]?.wanted.source ?? {},
    });
}
function unequal(id, first, second, host) {
    return new core_error/* BringupError */.y4({
        code: 'unequal-wishes',
        category: 'config',
        what: `${id} on ${host} is wanted in two ways: here and at ${(0,core_error/* describePlace */.df)(first.source) || first.capability}`,
        remedy: 'make both the same, or take one out',
        where: second.source,
    });
}
function unknownReference(reference, wanted, known, host) {
    const others = known.filter((id) => id !== (0,resource/* idOf */.TH)(wanted));
    const near = others.length > 0 ? (0,mod/* closest */.kp)(reference, others) : undefined;
    const hint = near !== undefined && (0,mod/* distance */.Io)(reference, near) <= Math.max(3, reference.length / 3)
        ? `; did you mean ${near}?`
        : '';
    return new core_error/* BringupError */.y4({
        code: 'unknown-reference',
        category: 'config',
        what: `${(0,resource/* idOf */.TH)(wanted)} refers to ${reference}, which ${host} does not have${hint}`,
        remedy: 'name a thing of the same host as `kind:key`, for example `service:chrony`',
        where: wanted.source,
    });
}

// EXTERNAL MODULE: ./build/js/engine/owners.js
var owners = __webpack_require__(5780);
;// CONCATENATED MODULE: ./build/js/engine/host-wishes.js



/** What the capabilities of a run want on one host. */
class HostWishes {
    #context;
    #host;
    #forGood;
    #asked = new Set();
    constructor(context, host) {
        this.#context = context;
        this.#host = host;
    }
    /** Other hosts whose values were looked at and not there yet. */
    get hostsAsked() {
        return this.#asked;
    }
    /**
     * What is wanted, with all that is known by now. While no capability has looked at a fact or a value, that stays what it was.
     * Throws BringupErrors when the wishes contradict each other.
     */
    items(facts, owned) {
        if (this.#forGood !== undefined)
            return this.#forGood;
        const { fleet, capabilities, prepared, values, prune } = this.#context;
        let looked = prune;
        const asked = new Set();
        this.#asked = asked;
        const wanted = capabilities.flatMap((capability) => {
            const section = this.#host.sections[capability.name];
            if (section === undefined)
                return [];
            return capability.wanted({
                fleet,
                host: this.#host,
                section,
                get facts() {
                    looked = true;
                    return facts;
                },
                prepared: prepared.get(capability.name),
                value: (name, host = this.#host.name) => {
                    looked = true;
                    const value = values.get(host, name);
                    if (value === undefined && host !== this.#host.name)
                        asked.add(host);
                    return value;
                },
            });
        });
        if (wanted.some(({ onlyIfMade }) => onlyIfMade))
            looked = true;
        const meant = wanted.filter((wish) => wish.onlyIfMade !== true || owned.get((0,resource/* idOf */.TH)(wish))?.made === true);
        const items = compose([...meant, ...this.#removals(meant, owned)], this.#host.name);
        if (!looked)
            this.#forGood = items;
        return items;
    }
    /** What bringup made here, nothing wants any more, and `--prune` can remove. */
    orphans(owned, wantedIds) {
        const { capabilities, fleet } = this.#context;
        const names = capabilities.map(({ name }) => name);
        const lasting = capabilities.flatMap(({ kinds }) => kinds.filter(({ absent }) => absent === undefined));
        return (0,owners/* orphansOf */.hw)(owned, fleet.name, names, wantedIds).filter(({ id, made }) => made && !lasting.some(({ kind }) => id.startsWith(`${kind}:`)));
    }
    /** What bringup made here, nothing wants any more, and stays all the same: sentences for people. */
    staying(owned, wantedIds) {
        const { capabilities, fleet } = this.#context;
        const names = capabilities.map(({ name }) => name);
        const kinds = new Map(capabilities.flatMap((capability) => capability.kinds.map((kind) => [kind.kind, kind])));
        return (0,owners/* orphansOf */.hw)(owned, fleet.name, names, wantedIds).flatMap(({ id, made }) => {
            const colon = id.indexOf(':');
            return made ? (kinds.get(id.slice(0, colon))?.stays?.(id.slice(colon + 1), this.#host.name) ?? []) : [];
        });
    }
    /** With `--prune`: the wishes that remove what bringup once made and nobody wants any more. */
    #removals(wanted, owned) {
        if (!this.#context.prune)
            return [];
        const known = this.#context.capabilities.flatMap(({ name, kinds }) => kinds.map((kind) => ({ kind, name })));
        const ids = new Set(wanted.map(({ kind, spec }) => `${kind.kind}:${kind.key(spec)}`));
        return this.orphans(owned, ids).flatMap(({ id }) => {
            const colon = id.indexOf(':');
            const { kind, name: capability = '' } = known.find((one) => one.kind.kind === id.slice(0, colon)) ?? {};
            if (kind?.absent === undefined)
                return [];
            const spec = kind.absent(id.slice(colon + 1));
            return [{ kind, spec, capability, needs: [], notify: [], source: {}, waitsFor: [], orphan: true }];
        });
    }
}

;// CONCATENATED MODULE: ./build/js/engine/plan.js


/** The plan of one host: a pure function of what is wanted and what was read. Same input, same plan. */
function planHost({ items, states, owned, pending }) {
    const changing = new Set();
    return items.map((item) => {
        const { kind, spec, waitsFor } = item.wanted;
        const state = states.get(item.id);
        if (waitsFor.length > 0 || !states.has(item.id)) {
            changing.add(item.id);
            return { id: item.id, item, state, decision: { verdict: 'waits', for: waitsFor }, notifiedBy: [] };
        }
        const notifiedBy = item.notifiedBy.filter((id) => changing.has(id));
        const notified = notifiedBy.length > 0 || pending.has(item.id);
        const decision = decide(item, state, notified);
        if (decision.verdict === 'change')
            changing.add(item.id);
        const explained = decision.verdict === 'change' ? withReason(decision, owned.get(item.id), item.wanted) : decision;
        return {
            id: item.id,
            item,
            state,
            decision: explained,
            notifiedBy: decision.verdict === 'change' && kind.decide(state, spec, { notified: false }).verdict === 'ok'
                ? notifiedBy
                : [],
        };
    });
}
function decide(item, state, notified) {
    try {
        return item.wanted.kind.decide(state, item.wanted.spec, { notified });
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return { verdict: 'refuse', error: error.at(item.wanted.source) };
    }
}
/** Tells drift from a changed wish: bringup remembers what was wanted when the thing was last right. */
function withReason(change, known, { spec, orphan, onlyIfMade }) {
    if (orphan)
        return { ...change, summary: 'no longer in the fleet file' };
    // It goes with something else, and says itself why.
    if (onlyIfMade)
        return change;
    // Whether a secret's value changed here or there is not remembered anywhere, so it is not told.
    if (known === undefined || change.verb === 'run' || (0,json/* canonical */.$N)(spec).includes('[secret '))
        return change;
    const reason = known.digest === (0,json/* digest */.br)(spec) ? 'drift' : 'changed in the fleet file';
    return { ...change, summary: change.summary === '' ? reason : `${reason}: ${change.summary}` };
}
/** The digest that seals a host's plan: what will be done, and the state it was made from. */
function planDigest(steps) {
    return (0,json/* digest */.br)(steps
        .filter((step) => step.decision.verdict !== 'ok')
        .map((step) => ({
        id: step.id,
        spec: (0,json/* digest */.br)(step.item.wanted.spec),
        state: (0,json/* digest */.br)(step.state ?? null),
        decision: visible(step.decision),
    })));
}
function visible(decision) {
    if (decision.verdict === 'refuse')
        return { verdict: 'refuse', code: decision.error.code };
    if (decision.verdict === 'change')
        return { verdict: 'change', verb: decision.verb, action: decision.action };
    return decision;
}

// EXTERNAL MODULE: ./build/js/core/secret.js
var core_secret = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/js/engine/errors.js
var errors = __webpack_require__(1487);
// EXTERNAL MODULE: ./build/js/engine/journal.js
var journal = __webpack_require__(7605);
// EXTERNAL MODULE: ./build/js/engine/program.js
var program = __webpack_require__(3342);
// EXTERNAL MODULE: ./build/js/engine/step-change.js
var step_change = __webpack_require__(6107);
;// CONCATENATED MODULE: ./build/js/engine/runner-step.js








/** What a thing at a server is given to work with. `id` is there when it may change something. */
function runnerContext(place, { capability, id = '' }) {
    const { context, host } = place;
    return {
        host,
        signal: context.signal,
        prepared: context.prepared.get(capability),
        notes: place.journal().notes.filter(({ run }) => run !== context.runId),
        tell: (text) => context.onEvent({ type: 'note', host, text }),
        dial: (port) => place.link().connection.dial(port),
        async secret(name, body) {
            const { session } = place.link();
            if (session === undefined)
                return undefined;
            const { sections } = await session.work((0,program/* readProgram */.Lk)([{ name: 'secret', body }], prelude/* PRELUDE */.W));
            const text = sections.get('secret')?.trim() ?? '';
            if (text === '')
                return undefined;
            const secret = new core_secret/* Secret */.z(name, text);
            context.newSecret(secret);
            return secret;
        },
        note: (text) => write(place, [{ t: 'intent', v: journal/* JOURNAL_VERSION */.dt, run: context.runId, id, note: text }]),
        value: (name, from) => context.values.get(from ?? host, name),
    };
}
/** Errors after which nobody knows whether the server did what it was asked. */
const DOUBTFUL = new Set(['cancelled', 'unknown']);
/**
 * Carries out one change at a server: journal, change, read again, judge. What the server did and nobody could note or read
 * back any more is unknown, and so it is for the next run, too.
 */
async function runRunnerStep(step, place, seq) {
    const { context, host } = place;
    const { kind, spec, notify, source } = step.item.wanted;
    const started = performance.now();
    const where = { ...source, host, step: step.id };
    const run = context.runId;
    const end = (rc) => ({ t: 'end', run, seq, id: step.id, rc });
    const runner = runnerContext(place, { id: step.id, capability: step.item.wanted.capability });
    const done = (outcome, problem, state) => ({
        outcome,
        problem: problem?.at(where),
        durationMs: performance.now() - started,
        state,
    });
    let asked = false;
    try {
        await write(place, [
            {
                t: 'begin',
                v: journal/* JOURNAL_VERSION */.dt,
                run,
                seq,
                id: step.id,
                fleet: context.fleet.name,
                digest: (0,json/* digest */.br)(step.decision).slice(0, 16),
                notify,
                at: new Date().toISOString(),
                by: context.by,
            },
        ]);
        try {
            await kind.runner?.apply((0,step_change/* planned */.lM)(step), runner);
        }
        catch (thrown) {
            const error = whyOf(thrown, place);
            asked = error instanceof core_error/* BringupError */.y4 && DOUBTFUL.has(error.category);
            // Why it failed matters more than that this could not be noted.
            if (!asked)
                await write(place, [end(1)]).catch(() => undefined);
            throw error;
        }
        asked = true;
        await write(place, [end(0)]);
        const [state] = (await kind.runner?.read([spec], runner)) ?? [];
        const now = kind.decide(state, spec, { notified: false });
        if (now.verdict === 'ok')
            return done('changed', undefined, state);
        const problem = new core_error/* BringupError */.y4({
            code: 'not-right-afterwards',
            category: 'verify',
            what: `${step.id} was changed without an error, but read back it is not as wanted`,
            remedy: 'look at the server: something else changes it, or the wish cannot be met there',
        });
        return done('failed', problem, state);
    }
    catch (thrown) {
        const error = whyOf(thrown, place);
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return done(asked ? 'unknown' : 'failed', error, undefined);
    }
}
/** What waits or asks stops with a word of its own when the run is told to stop. */
function whyOf(thrown, { context, host }) {
    return context.signal.aborted && !(thrown instanceof core_error/* BringupError */.y4) ? (0,errors/* cancelledError */.YQ)(host) : thrown;
}
async function write(place, lines) {
    if (place.write !== undefined)
        return place.write(lines);
    const result = await place.link().session?.work((0,program/* journalProgram */.YV)(lines.map(journal/* openLine */.TY), prelude/* PRELUDE */.W));
    if (result?.code === 0)
        return;
    throw (0,errors/* journalError */.yR)({ host: place.host });
}

;// CONCATENATED MODULE: ./build/js/engine/thing-states.js



/** The things of one host as they were read last, and what servers said of them. */
class ThingStates {
    #place;
    #read = new Map();
    /** What servers said, and the state that they added it to. */
    #told = new Map();
    constructor(place) {
        this.#place = place;
    }
    has(id) {
        return this.#read.has(id);
    }
    get(id) {
        return this.#read.get(id);
    }
    set(id, state) {
        this.#read.set(id, state);
    }
    forget(id) {
        this.#read.delete(id);
    }
    /** Servers are asked again from now on. */
    forgetServers() {
        this.#told.clear();
    }
    /** Asks servers for their part of the states that were read, each state once. */
    async complete(items) {
        const things = items.filter(({ id, wanted: { kind, waitsFor } }) => kind.complete !== undefined && waitsFor.length === 0 && this.has(id) && !this.#isTold(id));
        await this.#ask(things, async (kind, asked, context) => {
            const read = asked.map(({ id, wanted: { spec } }) => ({ spec, state: this.get(id) }));
            const states = await kind.complete?.(read, context);
            return read.map(({ state }, index) => states?.[index] ?? state);
        });
    }
    /** Reads what is at a server and not on the host, and was not read yet. */
    async readAtServers(items) {
        const missing = items.filter(({ id, wanted: { kind, waitsFor } }) => kind.runner !== undefined && waitsFor.length === 0 && !this.has(id) && !this.#isTold(id));
        await this.#ask(missing, async (kind, asked, context) => {
            const states = await kind.runner?.read(asked.map(({ wanted: { spec } }) => spec), context);
            asked.forEach(({ id }, index) => {
                this.set(id, states?.[index]);
            });
        });
    }
    /**
     * The plan of these things. Those whose server could not be asked are refused: neither right nor wrong can be said of them.
     * What stands on such a one is not tried anyway, so that the reason is told once.
     */
    steps(items, owned, pending) {
        const states = new Map(this.#read);
        const unasked = new Map();
        for (const [id, told] of this.#told) {
            if (told.of !== this.get(id))
                continue;
            if ('error' in told)
                unasked.set(id, told.error);
            else
                states.set(id, told.state);
        }
        return planHost({ items, states, owned, pending }).map((step) => {
            const error = unasked.get(step.id);
            if (error === undefined || step.item.wanted.waitsFor.length > 0)
                return step;
            const below = step.item.needs.filter((id) => unasked.has(id));
            if (below.length === 0)
                return { ...step, decision: { verdict: 'refuse', error: error.at(step.item.wanted.source) } };
            return step.decision.verdict === 'waits' ? { ...step, decision: { verdict: 'waits', for: below } } : step;
        });
    }
    #isTold(id) {
        return this.#told.has(id) && this.#told.get(id)?.of === this.get(id);
    }
    /** Asks once for all things of a kind. What cannot be asked is noted, and no error here; what `ask` returns is. */
    async #ask(things, ask) {
        for (const [kind, items] of Map.groupBy(things, ({ wanted }) => wanted.kind)) {
            try {
                const context = runnerContext(this.#place(), { capability: items[0]?.wanted.capability ?? '' });
                const states = await ask(kind, items, context);
                items.forEach(({ id }, index) => {
                    if (states !== undefined)
                        this.#told.set(id, { of: this.get(id), state: states[index] });
                });
            }
            catch (error) {
                if (!(error instanceof core_error/* BringupError */.y4))
                    throw error;
                for (const { id } of items)
                    this.#told.set(id, { of: this.get(id), error });
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/js/engine/host-view.js



/**
 * What is known of one host, and the plan that follows from it. Reading is all it does; it changes nothing there. How a host
 * is read is its shell's affair: `AgentView`, `PowershellView`.
 */
class HostView {
    /** Ids notified and not served yet. */
    pending = new Set();
    context;
    host;
    things;
    items = [];
    #wishes;
    /** What capabilities may take for granted before the host was read. */
    #presumed;
    #places = {};
    #facts;
    #os;
    #memory = host_memory/* NO_MEMORY */.gR;
    #steps = [];
    #plannedAt = 0;
    constructor(context, host, place, presumed) {
        this.context = context;
        this.host = host;
        this.things = new ThingStates(place);
        this.#wishes = new HostWishes(context, host);
        this.#presumed = presumed;
    }
    get facts() {
        return this.#facts;
    }
    get os() {
        return this.#os;
    }
    get steps() {
        return this.#steps;
    }
    /** Changes, refusals and things that wait for values. */
    get openSteps() {
        return this.#steps.filter((step) => step.decision.verdict !== 'ok');
    }
    /** Whether something waits for a value. */
    get waits() {
        return this.#steps.some(({ decision }) => decision.verdict === 'waits');
    }
    /** Other hosts that have not told yet what something here waits for. */
    get hostsWaitedFor() {
        return this.waits ? this.#wishes.hostsAsked : new Set();
    }
    /** The version of the values that the plan was made with. */
    get plannedAt() {
        return this.#plannedAt;
    }
    /** What kinds have to say of things that are right. */
    get remarks() {
        const right = this.#steps.flatMap(({ decision, state, item: { wanted } }) => decision.verdict === 'ok' ? (wanted.kind.remark?.(state, wanted.spec) ?? []) : []);
        return [...right, ...this.#wishes.staying(this.owned, new Set(this.items.map(({ id }) => id)))];
    }
    /** Where right things put the host, and what they call it: of all they publish, what people ask for. */
    get places() {
        return Object.keys(this.#places).length === 0 ? undefined : this.#places;
    }
    get owned() {
        return this.#memory.owned;
    }
    /** What the host itself has written down of owners. */
    get stored() {
        return this.#memory.stored;
    }
    get journal() {
        return this.#memory.journal;
    }
    /** Things bringup made here that nobody wants any more. */
    get orphans() {
        return this.#wishes.orphans(this.owned, new Set(this.items.map((item) => item.id)));
    }
    /** The state of a thing as it was read last. */
    state(id) {
        return this.things.get(id);
    }
    takeState(id, state) {
        this.things.set(id, state);
    }
    /** Asks capabilities with all that is known by now, reads what was not read yet, and plans anew. */
    async plan() {
        this.#plannedAt = this.context.values.version();
        this.wish();
        // What a server says of a thing may tell where to look for another.
        await this.things.complete(this.items);
        const missing = this.items.filter(({ id, wanted }) => wanted.kind.runner === undefined && !this.things.has(id));
        if (missing.length > 0)
            await this.readThings(missing);
        await this.things.readAtServers(this.items);
        await this.things.complete(this.items);
        this.#steps = this.things.steps(this.items, this.owned, this.pending).map((step) => this.possible(step));
        this.#publish();
    }
    /** Fetches the texts that make diffs, for changes whose kind has such. */
    async explain() { }
    /** The texts of a step's diff, when it has any. */
    explanation(_id) {
        return undefined;
    }
    /** The step, refused where the host's system cannot have it. */
    possible(step) {
        return step;
    }
    /** Asks the capabilities what is wanted here. Throws BringupErrors when the wishes contradict each other. */
    wish() {
        this.items = this.#wishes.items(this.#facts ?? this.#presumed, this.owned);
    }
    takeFacts(facts, os) {
        this.#facts = facts;
        this.#os = os;
    }
    takeMemory(memory) {
        this.#memory = memory;
    }
    #publish() {
        for (const { decision, item, state } of this.#steps) {
            const { kind, spec } = item.wanted;
            if (decision.verdict !== 'ok' || kind.publish === undefined)
                continue;
            for (const [name, value] of Object.entries(kind.publish(state, spec))) {
                this.context.values.set(this.host.name, name, value);
                if (/^(?:address|name)\./.test(name))
                    this.#places[name] = value;
            }
        }
    }
}

// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
;// CONCATENATED MODULE: ./build/js/engine/reads.js

/** What `bu_stat` prints of the paths of several kinds. */
const STAT = 'stat';
/**
 * The reads of things on a host, one section per kind however many things, and one `stat` for the paths of all kinds. Things at
 * servers are not read by shell.
 */
function readsOf(items) {
    const groups = byKind(items).map(([kind, group]) => ({ kind, specs: group.map((item) => item.wanted.spec) }));
    const paths = sharedPaths(groups);
    return [
        ...(paths.length === 0 ? [] : [{ name: STAT, body: (0,sh.sh) `bu_stat ${paths}` }]),
        ...groups.map(({ kind, specs }) => {
            const read = kind.read(specs);
            const shared = paths.length > 0 && kind.statPath !== undefined;
            return { name: sectionName(kind), body: shared ? (0,sh/* join */.fj)([(0,sh.sh) `bu_stat() { :; }`, read]) : read };
        }),
    ];
}
/** Paths that more than one kind would ask `stat` for; each process on a host costs more than all these lines. */
function sharedPaths(groups) {
    const asking = groups.filter(({ kind }) => kind.statPath !== undefined);
    if (asking.length < 2)
        return [];
    return [...new Set(asking.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.statPath?.(spec) ?? [])))];
}
/** The states that the sections tell, by id. `items` are exactly those that were asked for. */
function statesFrom(sections, items) {
    const states = new Map();
    const stat = sections.get(STAT);
    for (const [kind, group] of byKind(items)) {
        const output = sections.get(sectionName(kind));
        if (output === undefined)
            continue;
        const parsed = kind.parse(stat === undefined || kind.statPath === undefined ? output : `${stat}\n${output}`, group.map((item) => item.wanted.spec));
        group.forEach((item, index) => {
            states.set(item.id, parsed[index]);
        });
    }
    return states;
}
/** Things by their kind's name, with the kind. Names of kinds are unique among capabilities. */
function byKind(items) {
    const onHost = items.filter((item) => item.wanted.kind.runner === undefined);
    const groups = Map.groupBy(onHost, (item) => item.wanted.kind.kind);
    return [...groups.values()].flatMap((group) => group[0] === undefined ? [] : [[group[0].wanted.kind, group]]);
}
function sectionName(kind) {
    return `k:${kind.kind}`;
}

;// CONCATENATED MODULE: ./build/js/engine/agent-view.js






/** Facts first ask little; a wish that looks up more makes them ask all, once. */
const MOST_ROUNDS = 5;
/** A host that answered everything in this time answers a part of it again while its agent listens to nothing else. */
const QUICK_MS = 3_000;
/** A host that our agent reads. */
class AgentView extends HostView {
    #link;
    #allFacts = false;
    #memory = '';
    /** As this run found things, before it changed any. */
    #found = new Map();
    #explained = new Map();
    /** The host answered the first reads quickly. */
    #isQuick = false;
    /** Throws BringupErrors when the wishes for this host contradict each other. */
    constructor(context, host) {
        super(context, host, () => ({
            context,
            host: host.name,
            link: () => this.#open(),
            journal: () => this.journal,
        }));
        this.wish();
    }
    /** Whether the host answered the first reads within seconds. */
    get isQuick() {
        return this.#isQuick;
    }
    /**
     * Whether the journal may be closed: nothing that another fleet notified waits there, nor, in a run of some capabilities
     * only, anything of the others. What a whole run does not have any more needs no serving.
     */
    leavesNothingPending(partial) {
        const elsewhere = this.journal.pending.some(({ fleet }) => fleet !== this.context.fleet.name);
        const ids = new Set(this.steps.map(({ id }) => id));
        return !elsewhere && [...this.pending].every((id) => !partial && !ids.has(id));
    }
    explanation(id) {
        return this.#explained.get(id);
    }
    /** Everything that one command can tell about the host before anything is known of it. */
    firstSections() {
        return [{ name: 'facts', body: this.context.facts.program(false) }, host_memory/* MEMORY */.Qy, ...readsOf(this.items)];
    }
    /** Takes in what the first command told, and plans. */
    async begin(link) {
        const { first, sentAtMs } = link;
        this.#link = link;
        this.#isQuick = Date.now() - sentAtMs < QUICK_MS;
        this.#takeFacts(first.sections, sentAtMs);
        this.#remember(first.sections);
        this.take(first.sections, this.items);
        await this.plan();
    }
    /** Goes on over another connection to the same host. */
    resume(link) {
        this.#link = link;
    }
    /** Takes in states that were read of these things. The plan stays until `plan` is called. */
    take(sections, items) {
        const states = statesFrom(sections, items);
        for (const [id, state] of states) {
            this.things.set(id, state);
            if (!this.#found.has(id))
                this.#found.set(id, state);
        }
        return states;
    }
    /** The state in which this run found a thing: what undoing comes back to. */
    found(id) {
        return this.#found.get(id);
    }
    async plan() {
        for (let round = 0; round < MOST_ROUNDS; round++) {
            await super.plan();
            const waits = this.steps.flatMap(({ decision }) => (decision.verdict === 'waits' ? decision.for : []));
            if (this.#allFacts || !waits.some((name) => name.startsWith('facts.')))
                return;
            this.#allFacts = true;
            const sentAtMs = Date.now();
            const { sections } = await this.#read([{ name: 'facts', body: this.context.facts.program(true) }]);
            this.#takeFacts(sections, sentAtMs);
        }
    }
    /**
     * Reads again what is about to be changed, the owners and the journal: somebody may have been there since the plan. Reads
     * everything when somebody was, or had left something undecided: what was right then may not be right now. Not in the
     * middle of a run: how it found things would be forgotten.
     */
    async reread(waited = false) {
        const before = this.#memory;
        this.things.forgetServers();
        const all = waited || this.journal.open;
        await this.#findAgain(all ? this.items : this.openSteps.map((step) => step.item));
        if (!all && this.#memory !== before)
            await this.#findAgain(this.items);
    }
    /** What was read without the lock may have been changed by another since. */
    async #findAgain(items) {
        for (const { id } of items)
            this.#found.delete(id);
        await this.readAgain(items);
    }
    /** Reads these things again, the owners and the journal, and plans anew. */
    async readAgain(items) {
        const result = await this.#readQuickly([host_memory/* MEMORY */.Qy, ...readsOf(items)], items);
        // The run that held the host until now may have served what waited when we first looked.
        this.pending.clear();
        this.#remember(result.sections);
        this.take(result.sections, items);
        await this.plan();
    }
    /** Nothing to fetch: no round trip. */
    async explain() {
        const changes = this.steps.filter(({ id, decision, item }) => decision.verdict === 'change' && item.wanted.kind.detail !== undefined && !this.#explained.has(id));
        const groups = [...Map.groupBy(changes, (step) => step.item.wanted.kind)];
        if (groups.length === 0)
            return;
        const sections = groups.flatMap(([kind, steps]) => kind.detail ? [{ name: kind.kind, body: kind.detail.read(steps.map(step_change/* planned */.lM)) }] : []);
        const asked = sections.filter(({ body }) => body.text.trim() !== '');
        if (asked.length === 0)
            return;
        const result = await this.#read(asked);
        for (const [kind, steps] of groups) {
            const explained = kind.detail?.explain(result.sections.get(kind.kind) ?? '', steps.map(step_change/* planned */.lM)) ?? [];
            steps.forEach((step, index) => {
                const told = explained[index];
                if (told)
                    this.#explained.set(step.id, told);
            });
        }
    }
    async readThings(items) {
        this.take((await this.#readQuickly(readsOf(items), items)).sections, items);
    }
    #takeFacts(sections, sentAtMs) {
        const times = { sentAtMs, receivedAtMs: Date.now() };
        const { tree, os } = this.context.facts.parse(sections.get('facts') ?? '', times);
        this.takeFacts(tree, os);
    }
    #remember(sections) {
        this.#memory = sections.get(host_memory/* MEMORY */.Qy.name) ?? '';
        this.takeMemory((0,host_memory/* parseMemory */.Pw)(this.#memory, this.host.name, this.context.runId));
        for (const { id, fleet, boot } of this.journal.pending)
            if (fleet === this.context.fleet.name && !this.#servedByBoot(id, boot))
                this.pending.add(id);
    }
    /** Any boot since somebody asked for one has served that. */
    #servedByBoot(id, boot) {
        const item = this.items.find((one) => one.id === id);
        return item?.wanted.kind.reboots === true && boot !== this.#open().session.bootId;
    }
    /** Reads what stands behind these things: with the fewest processes, where it is known to take seconds at most. */
    #readQuickly(sections, items) {
        if (!this.#isQuick || items.some(({ wanted }) => wanted.kind.slow))
            return this.#read(sections);
        return this.#open().session.read((0,program/* readProgram */.Lk)(sections));
    }
    #read(sections) {
        return this.#open().session.work((0,program/* readProgram */.Lk)(sections, prelude/* PRELUDE */.W));
    }
    #open() {
        if (this.#link === undefined)
            throw new TypeError('the host was not opened');
        return this.#link;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/engine/guard.js
var engine_guard = __webpack_require__(8279);
// EXTERNAL MODULE: ./build/js/engine/guard-errors.js
var guard_errors = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/js/engine/guard-state.js
var guard_state = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/js/engine/host-link.js
var host_link = __webpack_require__(567);
;// CONCATENATED MODULE: ./build/js/engine/new-connection.js




/** Tries to reach a host anew, over the fleet's own way there, until it succeeds. Throws the last BringupError. */
async function newConnection(options) {
    const { context, host, sections, untilMs, pauseMs } = options;
    for (;;) {
        try {
            const link = await (0,host_link/* openLink */.Fe)(context, host, sections);
            if (options.accept?.(link) ?? true)
                return link;
            await (0,host_link/* closeLink */.bE)(link).catch(() => undefined);
            if (performance.now() >= untilMs)
                throw stillTheOld(host.name);
        }
        catch (error) {
            if (!(error instanceof core_error/* BringupError */.y4))
                throw error;
            options.onFailure?.(error);
            if (performance.now() >= untilMs)
                throw error;
        }
        if (context.signal.aborted)
            throw (0,errors/* cancelledError */.YQ)(host.name);
        await (0,promises_.setTimeout)(pauseMs, undefined, { signal: context.signal }).catch(() => undefined);
        if (context.signal.aborted)
            throw (0,errors/* cancelledError */.YQ)(host.name);
    }
}
function stillTheOld(host) {
    return new core_error/* BringupError */.y4({
        code: 'not-rebooted',
        category: 'verify',
        what: 'the host was told to reboot and still answers from the same boot',
        remedy: 'look for what holds the reboot up (`systemd-inhibit --list`, `journalctl -b -e`), or reboot it by hand, and run this again',
        where: { host },
    });
}

;// CONCATENATED MODULE: ./build/js/engine/confirm-guard.js









/** An agent that hears nothing ends its steps after this long (agent.ts), and a little. */
const SILENCE_SECONDS = 35;
/** How long a host may take for its own undo, beyond the guard's time, before we say that nobody knows. */
const UNDO_SECONDS = 45;
/**
 * Decides a guarded change over a NEW connection, by the fleet's own address and jumps: kept when everything reads as right,
 * else taken back at once; and when no new connection comes in time, by the host itself. The result is what the host says.
 * Throws BringupError (`guard-unknown`) when it could not be asked.
 */
async function confirmGuard(options) {
    const { context, host, stepSeconds } = options;
    const seconds = context.guardSeconds + Math.min(stepSeconds, SILENCE_SECONDS) + UNDO_SECONDS;
    const untilMs = performance.now() + seconds * 1000;
    const sections = [guard_state/* GUARD_SECTION */._9, engine_guard/* RESULT_SECTION */.cf, ...options.sections];
    let refused;
    const onFailure = (error) => {
        refused ??= error;
    };
    for (;;) {
        const link = await newConnection({ context, host, sections, untilMs, pauseMs: 2_000, onFailure }).catch((error) => {
            throw (0,guard_errors/* guardUnknown */.i2)(host.name, context.guardSeconds, error);
        });
        try {
            return { ...(await settle(link, options, sections, untilMs)), link, refused };
        }
        catch (error) {
            await (0,host_link/* closeLink */.bE)(link).catch(() => undefined);
            // The host may have gone down in between (a reboot): it is asked again once it is back.
            if (!(error instanceof core_error/* BringupError */.y4) || !LOST.has(error.code))
                throw error;
        }
    }
}
/** The connection stood and is gone. */
const LOST = new Set(['connection-lost', 'connection-silent']);
/** Asks over one connection until the guard is decided. */
async function settle({ session, first }, { context, host, firstSeq, isRight }, sections, untilMs) {
    let told = first.sections;
    for (;;) {
        const guard = (0,guard_state/* parseGuard */.ZO)(told.get(guard_state/* GUARD_SECTION */._9.name) ?? '');
        const { exits, applied } = (0,engine_guard/* parseResult */.F)(told.get(engine_guard/* RESULT_SECTION */.cf.name) ?? '');
        if (guard?.run !== context.runId || !guard.seqs.includes(firstSeq))
            return { guard: undefined };
        if (!(0,guard_state/* isOpenGuard */.ar)(guard))
            return { guard };
        if (guard.state === 'armed' && applied) {
            const decided = await confirm_guard_decide(session, isRight(exits, told) ? (0,engine_guard/* keepGuard */.lI)(context.runId) : engine_guard/* TAKE_BACK */.GQ);
            if (decided !== undefined && !(0,guard_state/* isOpenGuard */.ar)(decided))
                return { guard: decided };
        }
        if (performance.now() >= untilMs || context.signal.aborted)
            throw (0,guard_errors/* guardUnknown */.i2)(host.name, context.guardSeconds);
        await (0,promises_.setTimeout)(500);
        told = (await session.work((0,program/* readProgram */.Lk)(sections, prelude/* PRELUDE */.W))).sections;
    }
}
/** Has the host take a guarded change back now, over the connection that is there. Undefined when it does not say how that went. */
function takeBackNow(session) {
    return confirm_guard_decide(session, engine_guard/* TAKE_BACK */.GQ);
}
async function confirm_guard_decide(session, verdict) {
    const { sections } = await session.work((0,program/* readProgram */.Lk)([verdict], prelude/* PRELUDE */.W));
    return (0,guard_state/* parseGuard */.ZO)(sections.get(guard_state/* GUARD_SECTION */._9.name) ?? '');
}

// EXTERNAL MODULE: ./build/js/engine/execute.js
var execute = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/js/engine/guard-order.js
var guard_order = __webpack_require__(890);
// EXTERNAL MODULE: ./build/js/engine/retry-budget.js
var retry_budget = __webpack_require__(8928);
// EXTERNAL MODULE: ./build/js/engine/verdict.js
var verdict = __webpack_require__(3595);
;// CONCATENATED MODULE: ./build/js/engine/host-stage.js












/** How often a step that failed for a reason that passes is tried in one run. */
const TRIES = 3;
/** Carries out steps that cannot cut us off, reads again, and judges. Returns what broke the connection or the run. */
async function ordinaryStage(work, steps, supplies) {
    const readBack = toReadBack(work, steps);
    const result = await (0,execute/* executeStage */._)(steps, readsOf(readBack), stageContext(work, steps.length, supplies));
    const after = result.sections === undefined ? new Map() : work.view.take(result.sections, readBack);
    for (const run of result.runs)
        await conclude(work, run, after, result);
    await journalStopped(work, result.runs);
    if (result.broken === undefined)
        await work.view.plan();
    return result.broken;
}
/** Changes one thing at a server. */
async function runnerStage(work, step) {
    const { results, view } = work;
    results.began([step]);
    const { outcome, problem, durationMs, state } = await runRunnerStep(step, placeOf(work), work.takeSeqs(1));
    if (state !== undefined)
        view.takeState(step.id, state);
    afterStep(work, step, outcome, problem, durationMs);
    // The way to the host may be gone, and the host stops here anyway.
    if (outcome !== 'unknown')
        await view.plan();
}
/** Where a stage's runner work happens. */
function placeOf({ context, host, view, link }) {
    return { context, host: host.name, link, journal: () => view.journal };
}
/** What is read after a stage: its steps, what is still to come, and what is right now but may be told of a change. */
function toReadBack({ view, results }, steps) {
    const inStage = new Set(steps.map((step) => step.id));
    const onHost = (step) => step.item.wanted.kind.runner === undefined;
    const later = view.openSteps.filter((step) => !inStage.has(step.id) && !results.has(step.id) && onHost(step));
    const notified = view.steps.filter((step) => step.decision.verdict === 'ok' && step.item.notifiedBy.some((id) => inStage.has(id)) && onHost(step));
    return [...steps, ...later, ...notified].map((step) => step.item);
}
/** What `executeStage` needs of the run; takes numbers for so many steps. */
function stageContext({ context, host, view, results, link, takeSeqs }, count, supplies = resource/* NO_SUPPLIES */.M3) {
    return {
        session: link().session,
        run: context.runId,
        fleet: context.fleet.name,
        holder: context.holder,
        by: context.by,
        prelude: prelude/* PRELUDE */.W,
        redactor: context.redactor,
        continueOnFailure: context.onFailure === 'continue',
        firstSeq: takeSeqs(count),
        signal: context.signal,
        supplied: (id) => supplies.of(id),
        found: (id) => view.found(id),
        owned: (id) => view.owned.get(id),
        onBegin: (begun) => results.began(begun),
        onOutput: (begun, text) => {
            for (const step of begun)
                context.onEvent({ type: 'step-output', host: host.name, step: step.id, text });
        },
    };
}
async function conclude(work, run, after, { broken, runs }) {
    const { context, host, results } = work;
    const { id } = run.step;
    const { outcome, problem } = (0,verdict/* judge */.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, host.name, runs.filter(({ seq }) => seq === run.seq));
    if (outcome === 'skipped')
        return;
    context.onStepOutput(host.name, id, run.output, outcome);
    const attempt = results.tried(id);
    const { retries, signal } = context;
    const again = problem && (0,verdict/* mayRetry */.KO)(problem) && attempt < TRIES && broken === undefined && !signal.aborted;
    if (again && retries.take()) {
        const waitMs = (0,retry_budget/* retryDelayMs */.q)(problem.category, attempt);
        context.onEvent({
            type: 'note',
            host: host.name,
            text: `${id}: ${problem.message}; trying again in ${Math.ceil(waitMs / 1000)} s`,
        });
        await (0,promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => undefined);
        return;
    }
    afterStep(work, run.step, outcome, problem, run.durationMs);
}
/** Notes how a step ended, and what that means for notifications and for the host. */
function afterStep({ view, results, fail }, step, outcome, problem, durationMs) {
    if (outcome === 'changed') {
        for (const target of step.item.wanted.notify)
            view.pending.add(target);
        view.pending.delete(step.id);
    }
    results.record(step, outcome, durationMs, problem);
    if (problem)
        fail(problem, outcome === 'unknown' ? 'unknown' : outcomeOfStep(problem));
}
/** A step that did not reach something else says nothing of the way to its host. */
function outcomeOfStep({ category }) {
    const outcome = (0,report_outcome/* outcomeOf */.sG)(category);
    return outcome === 'unreachable' ? 'failed' : outcome;
}
/** A step that was stopped for taking too long has ended, and the journal says so. */
async function journalStopped({ context, link }, runs) {
    const stopped = runs.filter(({ timedOut, step }) => timedOut && (0,step_change/* interruptOf */.pM)(step.item) !== 'finish');
    if (stopped.length === 0)
        return;
    const lines = stopped.map(({ step, seq }) => (0,journal/* openLine */.TY)({ t: 'end', run: context.runId, seq, id: step.id, rc: 124 }));
    await link().session.work((0,program/* journalProgram */.YV)(lines, prelude/* PRELUDE */.W));
}

;// CONCATENATED MODULE: ./build/js/engine/stage.js

const NOTHING = { steps: [], guarded: false };
/**
 * Chooses what comes next. Quick changes go together, as many as follow each other; a slow one goes alone, or with others of
 * its kind when they make one transaction; those that could cut us off go together, with what they notify, under one guard.
 * So a later decision always rests on a read made after what came before. Empty: nothing can be done now (all is done, or the
 * rest waits for values).
 */
function nextStage({ steps, settled }) {
    const open = steps.filter((step) => !settled.has(step.id));
    const waiting = new Set(open.filter((step) => step.decision.verdict === 'waits').map((step) => step.id));
    const blocked = (step) => needsOf(step).some((id) => waiting.has(id));
    const ready = [];
    for (const step of open) {
        if (blocked(step)) {
            waiting.add(step.id);
            continue;
        }
        if (step.decision.verdict === 'change')
            ready.push(step);
    }
    return choose(ready);
}
function choose(ready) {
    const [first] = ready;
    if (first === undefined)
        return NOTHING;
    if (isRisky(first) || asksForRisk(first, ready))
        return guardedStage(ready);
    if (standsAlone(first)) {
        const { kind } = first.item.wanted;
        if (!kind.transaction)
            return { steps: [first], guarded: false };
        const together = ready.filter((step) => step.item.wanted.kind === kind && !isRisky(step) && !asksForRisk(step, ready));
        const ids = new Set(together.map((step) => step.id));
        const openNeeds = (step) => step.item.needs.some((id) => ready.some((other) => other.id === id) && !ids.has(id));
        return { steps: together.filter((step) => !openNeeds(step)), guarded: false };
    }
    const end = ready.findIndex((step) => standsAlone(step) || asksForRisk(step, ready));
    return { steps: end < 0 ? ready : ready.slice(0, end), guarded: false };
}
/**
 * The first risky step, all other risky ones, and what they notify: only then the change has its effect. What these stand on
 * and is not risky itself comes before.
 */
function guardedStage(ready) {
    const byId = new Map(ready.map((step) => [step.id, step]));
    const group = new Set(ready.filter(isRisky).map((step) => step.id));
    // What asks for a risky restart is what could cut us off: taking only the restart back would restart into it.
    for (const step of ready.toReversed())
        if (canBeGuarded(step) && step.item.wanted.notify.some((id) => group.has(id)))
            group.add(step.id);
    // A reboot is no part of it: the host would take everything back when it boots.
    for (const step of ready)
        if (!step.item.wanted.kind.reboots && step.item.notifiedBy.some((id) => group.has(id)))
            group.add(step.id);
    const before = new Set();
    const collect = (step) => {
        for (const id of needsOf(step)) {
            const need = byId.get(id);
            if (need === undefined || group.has(id) || before.has(id))
                continue;
            before.add(id);
            collect(need);
        }
    };
    for (const step of ready)
        if (group.has(step.id))
            collect(step);
    const leansOnGroup = (step, seen = new Set()) => needsOf(step).some((id) => {
        const need = byId.get(id);
        if (need === undefined || seen.has(id))
            return false;
        seen.add(id);
        return group.has(id) || leansOnGroup(need, seen);
    });
    const first = ready.filter((step) => before.has(step.id) && !leansOnGroup(step));
    if (first.length > 0)
        return choose(first);
    // What leans on something that itself waits for the group comes with a later guard.
    const now = ready.filter((step) => group.has(step.id) && !needsOf(step).some((id) => before.has(id)));
    return { steps: now, guarded: true };
}
/** Whether a step is the cause of a risky one that is ready, too. */
function asksForRisk(step, ready) {
    const { notify } = step.item.wanted;
    return canBeGuarded(step) && ready.some((other) => isRisky(other) && notify.includes(other.id));
}
/** Whether a step can be taken back by the host itself, at any moment. */
function canBeGuarded(step) {
    const { kind } = step.item.wanted;
    return kind.runner === undefined && !kind.reboots && (0,step_change/* interruptOf */.pM)(step.item) !== 'finish' && 'text' in (0,step_change/* undoOf */.CF)(step);
}
function needsOf({ item }) {
    return [...item.needs, ...item.notifiedBy];
}
function standsAlone(step) {
    const { slow, runner } = step.item.wanted.kind;
    // What is changed from here is no part of a program for the host.
    return slow === true || runner !== undefined || isRisky(step);
}
/** Whether a step could cut us off. */
function isRisky({ decision, item }) {
    const { kind, spec } = item.wanted;
    return decision.verdict === 'change' && kind.risk?.(spec, decision.action) === 'connectivity';
}

// EXTERNAL MODULE: ./build/js/engine/step-group.js
var step_group = __webpack_require__(5212);
;// CONCATENATED MODULE: ./build/js/engine/guarded-stage.js














/**
 * Carries out steps that could cut us off. The host gets their undo first; what became of them is decided over a new
 * connection, and taken from what the host says. All of them are kept, or none. Returns what ends the work on this host.
 */
async function guarded_stage_guardedStage(work, steps, supplies) {
    const { context, host, view } = work;
    for (const step of steps) {
        const reason = whyNotGuarded(step);
        if (reason === undefined)
            continue;
        afterStep(work, step, 'failed', (0,guard_errors/* guardImpossible */.zQ)(step, reason, host.name), 0);
        return undefined;
    }
    const readBack = toReadBack(work, steps);
    const stage = stageContext(work, steps.length, supplies);
    const result = await (0,execute/* executeStage */._)(steps, [], stage, { seconds: context.guardSeconds });
    // A connection that was lost before the first step was seen to begin says nothing about what the host did since.
    const lost = result.broken?.code === 'connection-lost';
    if (!lost && result.runs.every(({ began }) => !began))
        return result.broken;
    if (context.signal.aborted)
        return cancelled(work, result);
    let judged = new Map();
    if (result.runs.some(({ timedOut }) => timedOut)) {
        judged = judgeAll(result.runs, new Map(), result.broken, host.name);
        // Where this gets no answer the host does it by its own clock.
        await takeBackNow(work.link().session).catch(() => undefined);
    }
    let confirmed;
    try {
        confirmed = await confirmGuard({
            context,
            host,
            firstSeq: stage.firstSeq,
            sections: readsOf(readBack),
            stepSeconds: result.broken === undefined ? 0 : (0,step_group/* stepSecondsOf */.XX)(steps),
            isRight(exits, sections) {
                judged = judgeAll(withExits(result.runs, exits), view.take(sections, readBack), result.broken, host.name);
                return [...judged.values()].every(({ outcome }) => outcome === 'changed');
            },
        });
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return context.signal.aborted ? cancelled(work, result) : unknown(work, result, error);
    }
    const { guard, link, refused } = confirmed;
    if (guard === undefined) {
        await (0,host_link/* closeLink */.bE)(link).catch(() => undefined);
        return result.broken;
    }
    // When the old connection did not survive the change, we go on over the new one, as a run that came later would. Where the
    // way was cut for a while, it may be dead and not know it yet.
    const survived = result.broken === undefined && refused === undefined && !work.link().session.isLost;
    if (survived) {
        work.connected();
        await (0,host_link/* closeLink */.bE)(link).catch(() => undefined);
    }
    else
        await work.adopt(link);
    for (const { step, output } of result.runs)
        context.onStepOutput(host.name, step.id, output, guard.state === 'kept' ? 'changed' : 'rolled-back');
    if (guard.state === 'kept') {
        for (const { step, durationMs } of result.runs)
            afterStep(work, step, 'changed', undefined, durationMs);
    }
    else {
        await view.readAgain(steps.map(({ item }) => item));
        takenBack(work, result, judged, guard, (0,guard_errors/* cutOff */.qG)(guard, refused, host.name));
    }
    if (!survived)
        await work.lock();
    await view.plan();
    return undefined;
}
/** Why the host could not take a step back by itself; undefined when it can. */
function whyNotGuarded(step) {
    if ((0,step_change/* interruptOf */.pM)(step.item) === 'finish')
        return 'it must not be cut short';
    if ((0,step_change/* servesOnly */.X_)(step))
        return (0,guard_order/* needsSecretToServe */.c)(step) ? 'running it again would need a secret' : undefined;
    const undo = (0,step_change/* undoOf */.CF)(step);
    return isRisky(step) && 'cannot' in undo ? undo.cannot : undefined;
}
/** The host took the steps back: because one of them failed, or for a reason that stops the host here. */
function takenBack(work, { runs }, judged, guard, reason) {
    const { host, view } = work;
    const stays = runs
        .map(({ step }) => step)
        .filter(({ id }) => (0,json/* canonical */.$N)(view.state(id) ?? null) !== (0,json/* canonical */.$N)(view.found(id) ?? null));
    if (stays.length > 0)
        work.fail((0,guard_errors/* partStays */.aD)(guard, stays, host.name));
    const culprits = [...judged.values()].filter(({ outcome, problem }) => outcome !== 'changed' && problem !== undefined);
    if (culprits.length === 0)
        work.fail(reason, reason.category === 'cancelled' ? undefined : 'rolled-back');
    for (const { step, durationMs, began } of runs) {
        const problem = culprits.find(({ id }) => id === step.id)?.problem;
        const outcome = problem !== undefined ? 'failed' : began ? 'rolled-back' : 'skipped';
        afterStep(work, step, outcome, problem, durationMs);
    }
}
/** The run was told to stop: nothing unconfirmed stays, and what the host says of it is told. */
async function cancelled(work, result) {
    const { host, context, view } = work;
    try {
        const guard = await takeBackNow(work.link().session);
        if (guard?.state === 'kept')
            for (const { step, durationMs } of result.runs)
                afterStep(work, step, 'changed', undefined, durationMs);
        else if (guard?.state === 'taken-back') {
            await view.readAgain(result.runs.map(({ step }) => step.item));
            takenBack(work, result, new Map(), guard, (0,errors/* cancelledError */.YQ)(host.name));
        }
        else
            return unknown(work, result, (0,guard_errors/* guardUnknown */.i2)(host.name, context.guardSeconds));
        return result.broken;
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return unknown(work, result, (0,guard_errors/* guardUnknown */.i2)(host.name, context.guardSeconds, error));
    }
}
function unknown(work, { runs }, problem) {
    for (const { step, durationMs } of runs)
        afterStep(work, step, 'unknown', problem, durationMs);
    return problem;
}
/** The runs with the ends that the host knows and we did not see. */
function withExits(runs, exits) {
    return runs.map((run) => {
        const exit = run.exit ?? exits.get(run.seq);
        return { ...run, began: run.began || exit !== undefined, exit };
    });
}
function judgeAll(runs, after, broken, host) {
    return new Map(runs.map((run) => {
        const { id } = run.step;
        const together = runs.filter(({ seq }) => seq === run.seq);
        return [id, (0,verdict/* judge */.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, host, together)];
    }));
}

// EXTERNAL MODULE: ./build/js/core/category.js
var core_category = __webpack_require__(6371);
;// CONCATENATED MODULE: ./build/js/engine/fail-refused.js


/** Stops a host of whose plan a step is refused. What time may heal is no refusal for good: such a host has failed. */
function failRefused(run) {
    const refused = run.view.steps.find((step) => step.decision.verdict === 'refuse');
    if (refused?.decision.verdict !== 'refuse')
        return;
    const { error } = refused.decision;
    run.fail(error.at({ step: refused.id }), (0,report_outcome/* outcomeOfRefusal */.k6)(mayHeal(error)));
}
function mayHeal({ retryable, category }) {
    return retryable ?? core_category/* CATEGORIES */.R[category].retryable;
}

// EXTERNAL MODULE: ./build/js/engine/owners-after.js
var owners_after = __webpack_require__(3691);
;// CONCATENATED MODULE: ./build/js/engine/step-report.js


/** One step as it stands in a report. `explained` are the texts of its diff; what was on the host before may hold a secret that is to go. */
function stepReport(step, result, explained, redactor) {
    const shown = result?.step ?? step;
    const { kind, spec, source } = shown.item.wanted;
    const { decision } = shown;
    const clean = (one) => redactor.text(one);
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
    const undo = (0,step_change/* undoOf */.CF)(shown);
    const risk = kind.risk?.(spec, decision.action);
    const fields = explained?.fields ?? decision.fields;
    const text = explained?.text ?? decision.text;
    return {
        ...base,
        outcome: result?.outcome ?? 'planned',
        verb: decision.verb,
        summary: decision.summary,
        ...(fields ? { fields: fields.map(({ field, from, to }) => ({ field, from: clean(from), to: clean(to) })) } : {}),
        ...(text ? { text: { before: clean(text.before), after: clean(text.after) } } : {}),
        ...(result ? { durationMs: result.durationMs } : {}),
        ...('cannot' in undo ? { irreversible: undo.cannot } : {}),
        ...(risk === undefined ? {} : { risk }),
        ...(shown.notifiedBy.length > 0 ? { notifiedBy: shown.notifiedBy } : {}),
        ...(result?.problem ? { problem: (0,report_problem/* toProblem */.H8)(result.problem) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/js/engine/step-results.js
/** What became of each step of one host so far. Tells the run's listeners about each. */
class StepResults {
    #context;
    #host;
    #results = new Map();
    #tries = new Map();
    #made = new Set();
    #progress = 0;
    constructor(context, host) {
        this.#context = context;
        this.#host = host;
    }
    get all() {
        return this.#results;
    }
    /** Ids of what this run made. */
    get made() {
        return this.#made;
    }
    /** Ids of steps that are through, well or not. */
    get settled() {
        return new Set(this.#results.keys());
    }
    /** Ids whose last outcome is this one. */
    idsOf(outcome) {
        return new Set([...this.#results].flatMap(([id, result]) => (result.outcome === outcome ? [id] : [])));
    }
    has(id) {
        return this.#results.has(id);
    }
    get(id) {
        return this.#results.get(id);
    }
    /** Grows with every step that was tried or is through. */
    get progress() {
        return this.#progress;
    }
    /** The number of this attempt at a step, from 1. */
    tried(id) {
        const attempt = (this.#tries.get(id) ?? 0) + 1;
        this.#tries.set(id, attempt);
        this.#progress += 1;
        return attempt;
    }
    began(steps) {
        for (const step of steps)
            this.#context.onEvent({ type: 'step-started', host: this.#host, ...named(step) });
    }
    /** Notes how a step ended. What was skipped or moved is not told: nothing happened to it. */
    record(step, outcome, durationMs = 0, problem) {
        this.#progress += 1;
        this.#results.set(step.id, { outcome, durationMs, problem, step });
        if (outcome === 'changed' && step.decision.verdict === 'change' && step.decision.verb === 'create')
            this.#made.add(step.id);
        if (outcome === 'skipped' || outcome === 'moved')
            return;
        this.#context.onEvent({
            type: 'step-finished',
            host: this.#host,
            ...named(step),
            outcome,
            durationMs,
            ...(step.decision.verdict === 'change' ? { summary: step.decision.summary } : {}),
            ...(problem ? { problem: problem.message } : {}),
        });
    }
}
function named(step) {
    const { kind, spec } = step.item.wanted;
    return { step: step.id, capability: step.item.capabilities.join('+'), title: kind.key(spec) };
}

// EXTERNAL MODULE: ./build/js/engine/values.js
var engine_values = __webpack_require__(2778);
;// CONCATENATED MODULE: ./build/js/engine/host-run.js












/**
 * One host during a run: its plan as it stands, and what became of each step. The order of calls is `open`, then for an apply
 * `lock`, `apply`, `rollBack`, `settle`; `report` at any time; `close` always. How a host is spoken to is its shell's affair:
 * `AgentRun`, `PowershellRun`.
 */
class HostRun {
    host;
    /** The wave it is changed in, from 1, when there are several. */
    wave;
    context;
    results;
    notes = [];
    #started = performance.now();
    #values;
    #hostKey;
    #newHostKey;
    #durationMs;
    #heldBack;
    #problem;
    #outcome;
    constructor(context, host) {
        this.context = context;
        this.host = host;
        this.#values = context.values.join();
        this.results = new StepResults(context, host.name);
    }
    get problem() {
        return this.#problem;
    }
    /** What is decided of this host already. */
    get outcome() {
        return this.#outcome;
    }
    /** Seals the plan: the same digest, the same plan from the same states. */
    get digest() {
        return planDigest(this.view.steps);
    }
    get hostKeyFingerprint() {
        return this.#hostKey;
    }
    /** Whether an apply would write anything on this host: changes, or what is remembered about owners and runs. */
    get needsLock() {
        return this.view.openSteps.length > 0 || this.ownersAfter() !== undefined || this.view.journal.open;
    }
    /** Stops this host here. The first problem stays. */
    fail(error, outcome) {
        if (this.#problem !== undefined)
            return;
        this.#problem = this.#told(error);
        const untouched = this.#problem.category === 'cancelled' && this.results.all.size === 0;
        this.#outcome = outcome ?? (untouched ? 'skipped' : (0,report_outcome/* outcomeOf */.sG)(this.#problem.category));
        this.#leaveOthers();
    }
    /** What waits or asks at a server stops with a word of its own when the run is told to stop. */
    #told(error) {
        if (error instanceof core_error/* BringupError */.y4)
            return error.at({ host: this.host.name });
        return this.context.signal.aborted ? (0,errors/* cancelledError */.YQ)(this.host.name) : (0,errors/* unexpectedError */.Wm)(error, this.host.name);
    }
    /** Nobody needs to wait for what it would have told. */
    #leaveOthers() {
        this.context.values.set(this.host.name, engine_values/* TAKES_PART */.Z, false);
    }
    /** Refuses the host, because these steps are no longer what was approved. */
    refuseMoved(error, ids) {
        for (const step of this.view.steps)
            if (ids.includes(step.id))
                this.results.record(step, 'moved');
        this.fail(error);
    }
    /** Leaves this host out from here on. */
    skip(note) {
        if (this.#problem !== undefined || this.#outcome !== undefined)
            return;
        this.#outcome = 'skipped';
        this.notes.push(note);
    }
    /** Leaves this host as it is, because the rollout stopped before its wave. */
    holdBack(why) {
        if (this.#problem !== undefined)
            return;
        this.#outcome = 'skipped';
        this.#heldBack = why;
        this.#leaveOthers();
        for (const step of this.view.openSteps)
            this.results.record(step, 'skipped');
    }
    /** Connects, reads everything in one command, and plans. Throws BringupError. */
    async open() {
        await this.begin();
        const { damaged } = this.view.journal;
        if (damaged > 0)
            this.notes.push((0,journal/* damagedNote */.A9)(damaged));
    }
    /** Becomes the run that holds the host, then reads again what is to be changed. Throws BringupError (`lock`, `moved`). */
    async lock() {
        // What hosts of an earlier wave told was approved as known later.
        if (this.view.waits)
            await this.view.plan();
        const before = this.digest;
        await this.hold();
        if (this.context.sealed && this.digest !== before)
            throw (0,errors/* movedError */.Y)(this.host.name);
    }
    /** Carries the plan out, stage by stage, until nothing is left, something failed, or the run was cancelled. */
    async apply() {
        const { onFailure, signal, slots } = this.context;
        if (onFailure !== 'continue')
            failRefused(this);
        while (this.#problem === undefined || onFailure === 'continue') {
            if (signal.aborted) {
                this.fail((0,errors/* cancelledError */.YQ)(this.host.name));
                break;
            }
            this.#skipDependents();
            const stage = nextStage({ steps: this.view.steps, settled: this.results.settled });
            if (stage.steps.length === 0) {
                if (await this.#waitForValues())
                    continue;
                break;
            }
            // Nobody's way may be cut. Waited for before it takes a place that those behind it may need.
            if (this.mayCut(stage))
                await this.context.whenAlone(this.host.name, signal);
            const leave = await slots.acquire(`waiting for a place to change ${this.host.name}`);
            const before = this.results.progress;
            const broken = await this.carryOut(stage).finally(leave);
            if (broken === undefined && this.results.progress !== before)
                continue;
            this.fail(broken ?? (0,errors/* nothingBegan */.v)(this.host.name));
            break;
        }
        if (this.#problem === undefined)
            return;
        for (const step of this.view.openSteps)
            if (!this.results.has(step.id))
                this.results.record(step, 'skipped');
    }
    /** Whether the hosts behind this one may lose their way for a while. */
    mayCut(_stage) {
        return false;
    }
    /** False: nothing waits, or nothing will come any more. */
    async #waitForValues() {
        const waiting = this.view.steps.filter((step) => step.decision.verdict === 'waits' && !this.results.has(step.id));
        if (waiting.length === 0)
            return false;
        if ((await this.#values.wait(this.view.plannedAt, this.context.signal)) === 'changed') {
            await this.view.plan();
            return true;
        }
        for (const step of waiting) {
            const problem = (0,errors/* valueNeverCame */.sk)(step, this.host.name);
            this.results.record(step, 'skipped', 0, problem);
            this.fail(problem);
        }
        return false;
    }
    /** With `continue`: what needs something that failed is not tried. */
    #skipDependents() {
        const bad = new Set([...this.results.all].filter(([, { outcome }]) => outcome !== 'changed' && outcome !== 'ok').map(([id]) => id));
        for (const step of this.view.steps) {
            if (this.results.has(step.id) || !step.item.needs.some((id) => bad.has(id)))
                continue;
            bad.add(step.id);
            if (step.decision.verdict !== 'ok')
                this.results.record(step, 'skipped');
        }
    }
    /**
     * Takes back what this run changed here or began, after it failed or was cancelled (`on-failure: rollback`). Where that is not
     * possible, the report says so.
     */
    async rollBack() {
        if (this.context.onFailure === 'rollback' && this.#problem !== undefined)
            await this.takeBack();
    }
    /** All that this run changed here was taken back. */
    wasTakenBack() {
        this.#outcome = 'rolled-back';
    }
    /** The owners' file as it is to be, when it is to be another. */
    ownersAfter() {
        const { fleet, capabilities, prune } = this.context;
        const { owned, stored, steps } = this.view;
        return (0,owners_after/* ownersAfter */.l)({
            owned,
            stored,
            steps,
            fleet: fleet.name,
            capabilities: capabilities.map(({ name }) => name),
            made: this.results.made,
            prune,
            takenBack: this.results.idsOf('rolled-back'),
        });
    }
    report() {
        const changed = this.results.idsOf('changed').size > 0;
        const wouldChange = !this.context.applying && this.view.openSteps.length > 0;
        const { os, places } = this.view;
        return {
            name: this.host.name,
            address: this.host.address,
            outcome: this.#outcome ?? (changed || wouldChange ? 'changed' : 'converged'),
            steps: this.view.steps.map((step) => stepReport(step, this.results.get(step.id), this.view.explanation(step.id), this.context.redactor)),
            durationMs: this.#durationMs ?? performance.now() - this.#started,
            ...this.traffic,
            ...(os === undefined ? {} : { os }),
            ...(this.#problem === undefined ? {} : { problem: (0,report_problem/* toProblem */.H8)(this.#problem) }),
            orphans: this.view.orphans.map(({ id }) => id),
            notes: [...this.notes, ...this.view.remarks],
            ...(this.wave === undefined ? {} : { wave: this.wave }),
            ...(this.#heldBack === undefined ? {} : { heldBack: this.#heldBack }),
            ...(this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey }),
            unknownBefore: this.view.journal.unknown.map(({ id }) => id),
            source: this.host.source,
            ...(places === undefined ? {} : { published: places }),
        };
    }
    /** Ends the session and the connection; settles quietly whatever state they are in. */
    async close() {
        this.#durationMs ??= performance.now() - this.#started;
        try {
            await this.disconnect();
        }
        finally {
            this.context.left(this.host.name);
            this.leave();
        }
    }
    /** Nothing that other hosts tell is waited for any more. */
    leave() {
        this.#values.leave();
    }
    /** Takes in whom a connection led to, and by what way. */
    met({ hostKey, newKnownHost, peerAddress }) {
        if (peerAddress !== undefined)
            this.context.values.set(this.host.name, 'way.address', peerAddress);
        this.#hostKey ??= hostKey?.fingerprint;
        if (newKnownHost === undefined || this.#newHostKey !== undefined)
            return;
        this.#newHostKey = newKnownHost;
        this.notes.push(`accepted a new host key: ${this.#hostKey}`);
    }
    phase(phase, detail) {
        const { onEvent } = this.context;
        onEvent({ type: 'host-phase', host: this.host.name, phase, ...(detail === undefined ? {} : { detail }) });
    }
}

// EXTERNAL MODULE: ./build/js/engine/lock.js
var lock = __webpack_require__(6027);
;// CONCATENATED MODULE: ./build/js/engine/reboot-stage.js









/** A host needs some seconds to go down; asking earlier only meets the old boot. */
const PAUSE_MS = 3_000;
/**
 * Reboots a host in its turn, waits for the new boot, and goes on with the plan there. Proven by the boot id: an answer from
 * the old boot counts for nothing. Returns what ends the work on this host.
 */
async function rebootStage(work, step) {
    const { context, host } = work;
    const leave = await context.reboots.acquire(`waiting for its turn to reboot ${host.name}`, context.signal);
    try {
        return await reboot(work, step);
    }
    finally {
        leave();
    }
}
async function reboot(work, step) {
    const { context, host, view } = work;
    const started = performance.now();
    const stage = stageContext(work, 1);
    const before = stage.session.bootId;
    const { runs, broken } = await (0,execute/* executeStage */._)([step], [], stage);
    const [run] = runs;
    if (run === undefined || !run.began)
        return broken;
    if (run.exit !== undefined && run.exit !== 0) {
        afterStep(work, step, 'failed', (0,verdict/* judge */.S4)(run, undefined, broken, host.name).problem, run.durationMs);
        return undefined;
    }
    context.onEvent({ type: 'note', host: host.name, text: 'rebooting' });
    try {
        await followIntoNextBoot(work, before, performance.now() + (0,step_group/* stepSecondsOf */.XX)([step]) * 1000);
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        const problem = error.code === 'not-rebooted' || error.category === 'cancelled' ? error : notBack(step, error);
        afterStep(work, step, error.code === 'not-rebooted' ? 'failed' : 'unknown', problem, performance.now() - started);
        return problem;
    }
    const { outcome, problem } = (0,verdict/* judge */.S4)({ ...run, exit: 0 }, { state: view.state(step.id) }, undefined, host.name);
    afterStep(work, step, outcome, problem, performance.now() - started);
    await work.lock();
    const end = (0,journal/* openLine */.TY)({ t: 'end', run: context.runId, seq: run.seq, id: step.id, rc: 0 });
    await work.link().session.work((0,program/* journalProgram */.YV)([end], prelude/* PRELUDE */.W));
    await view.plan();
    return undefined;
}
/** Goes on over a connection to another boot than `before`, with everything read there. */
async function followIntoNextBoot(work, before, untilMs) {
    const { context, host, view } = work;
    for (;;) {
        const link = await newConnection({
            context,
            host,
            sections: view.firstSections(),
            untilMs,
            pauseMs: PAUSE_MS,
            accept: ({ session }) => session.bootId !== before,
        });
        await work.adopt(link);
        try {
            await view.begin(link);
            return;
        }
        catch (error) {
            // sshd or the network may start once more while a host boots.
            if (!(error instanceof core_error/* BringupError */.y4) || error.code !== 'connection-lost' || performance.now() > untilMs)
                throw error;
        }
    }
}
function notBack(step, cause) {
    return new core_error/* BringupError */.y4({
        code: 'reboot-not-back',
        category: 'unknown',
        what: `the host was told to reboot and did not come back within ${(0,step_group/* stepSecondsOf */.XX)([step])} s (${cause.message})`,
        remedy: 'look at its console; once it is up, run this again: it goes on from there',
        cause,
    });
}

// EXTERNAL MODULE: ./build/js/engine/undo.js + 2 modules
var undo = __webpack_require__(314);
// EXTERNAL MODULE: ./build/js/engine/undo-index.js
var undo_index = __webpack_require__(411);
;// CONCATENATED MODULE: ./build/js/engine/roll-back.js








/** How long a step that goes on by itself is waited for. */
const PATIENCE_S = 40;
/**
 * Takes back what a run changed or began, last first: on the host from what it keeps itself, at servers where the kind can.
 * A cancelled run is taken back, too: who asked for all or nothing gets that. Never throws for what happened on the host.
 */
async function rollBack(results, place) {
    const onHost = await onTheHost(place).catch((error) => {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return { takenBack: [], notes: [later(place, error.message)] };
    });
    const elsewhere = await atServers(results, place);
    const notes = [...onHost.notes, ...(await retracted(onHost.takenBack, results, place)), ...elsewhere.notes];
    const takenBack = [...onHost.takenBack, ...elsewhere.takenBack];
    return { takenBack, notes, whole: notes.length === 0 && takenBack.length > 0 };
}
async function onTheHost(place) {
    const { context, host } = place;
    const { session } = place.link();
    const { runId, fleet, by, holder, capabilities, redactor } = context;
    const read = await session.work((0,program/* readProgram */.Lk)([
        { name: 'finish', body: waitForUnits },
        { name: 'undo', body: (0,undo_index/* readUndoIndex */.Pb)(runId) },
    ], prelude/* PRELUDE */.W));
    if (read.sections.get('finish')?.includes('runs'))
        return { takenBack: [], notes: [later(place, 'a step that must not be cut short still runs on the host')] };
    const [store] = (0,undo_index/* parseUndoStores */.Sc)(read.sections.get('undo') ?? '', host);
    if (store === undefined)
        return { takenBack: [], notes: [] };
    const { steps, broken } = await (0,undo/* undoRun */.u)(store, {
        session,
        host,
        fleet: fleet.name,
        run: `${runId}-undo`,
        by,
        holder,
        kinds: capabilities.flatMap((capability) => capability.kinds),
        redactor,
    });
    return {
        takenBack: steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : [])),
        notes: [
            ...(broken === undefined ? [] : [later(place, broken.message)]),
            ...steps.flatMap(({ id, outcome, irreversible, problem }) => outcome === 'rolled-back'
                ? []
                : [
                    irreversible === undefined
                        ? `${id} could not be taken back: ${problem?.what ?? 'it was not tried'}`
                        : `${id} stays as this run left it: ${irreversible}`,
                ]),
        ],
    };
}
/** The lock of units that outlive their run. Nobody but us may start one, so it stays free once it is. */
const waitForUnits = (0,sh.sh) `bu_n=${PATIENCE_S}
if bu_has flock && [ -e /var/lib/bringup/finish ]; then
until flock -n /var/lib/bringup/finish true; do
[ "$bu_n" -gt 0 ] || { echo runs; break; }
bu_n=$((bu_n - 1)); sleep 1
done
fi`;
function later({ context, host }, why) {
    return `what this run changed was not taken back (${why}); later: bringup undo --run ${context.runId} --select ${host}`;
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
            await runner.undo((0,step_change/* planned */.lM)(step), runnerContext(place, { id, capability: step.item.wanted.capability }));
            takenBack.push(id);
        }
        catch (error) {
            notes.push(`${id} stays at its server as this run left it: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { takenBack, notes };
}
/** What was taken back on the host and has a part at a server goes there, too. What stays, for people. */
async function retracted(takenBack, results, place) {
    const notes = [];
    for (const id of takenBack) {
        const step = results.get(id)?.step;
        if (step === undefined)
            continue;
        const { kind, capability } = step.item.wanted;
        const change = (0,step_change/* planned */.lM)(step);
        try {
            await kind.retract?.(change, runnerContext(place, { id, capability }));
        }
        catch (error) {
            notes.push(`${id}: ${kind.leaves?.(change) ?? 'a part of it stays'} (${error instanceof Error ? error.message : String(error)})`);
        }
    }
    return notes;
}

// EXTERNAL MODULE: ./build/js/engine/settle.js
var engine_settle = __webpack_require__(2491);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/js/host/cancelled.js
var host_cancelled = __webpack_require__(4810);
;// CONCATENATED MODULE: ./build/js/host/upload-script.js
/**
 * What sshd starts. It is constant and plain, because every login shell has to understand it (csh, fish), and because argv
 * is there for all to see. The first line of its input is the real script.
 */
const LAUNCHER = `exec sh -c 'IFS= read -r script && eval "$script"'`;
/** The same as root, without a password. */
const ROOT_LAUNCHER = `exec sudo -n sh -c 'IFS= read -r script && eval "$script"'`;
/** Exit codes of the scripts below. */
const UPLOAD_FAILURES = new Map([
    [71, { code: 'upload-no-directory', what: 'its directory is not there', remedy: 'Make the directory first.' }],
    [72, { code: 'upload-is-directory', what: 'a directory has that name', remedy: 'Give the path of a file.' }],
    [
        73,
        {
            code: 'upload-write',
            what: 'it cannot be written',
            remedy: 'Check the space (df) and the permissions of the directory.',
        },
    ],
    [
        74,
        {
            code: 'upload-no-sha256',
            what: 'the host has none of sha256sum, shasum, sha256, openssl',
            remedy: 'Install coreutils on the host.',
        },
    ],
    [
        75,
        {
            code: 'upload-owner',
            what: 'its owner cannot be set',
            remedy: 'Check that user and group exist; only root gives files away.',
        },
    ],
    [76, { code: 'upload-mode', what: 'its permissions cannot be set', remedy: 'Check the mode.' }],
    [
        77,
        {
            code: 'upload-rename',
            what: 'it cannot be put in its place',
            remedy: 'Check the permissions of the directory, and chattr +i.',
        },
    ],
]);
/** Takes the rest of the input into a new file that only its owner can read, and prints `BRINGUP <sha256>`. Arguments are quoted already. */
function receiveScript(temporary, destination) {
    return [
        `t=${temporary} d=${destination}`,
        'umask 077',
        `[ -d "\${d%/*}/" ] || exit 71`,
        '[ ! -d "$d" ] || exit 72',
        // Without this a shell that tells of a killed child to a closed stderr dies before its EXIT trap (dash).
        "trap '' PIPE",
        // noclobber refuses a planted file or link.
        "trap 'rm -f \"$t\"' EXIT; trap 'exit 73' HUP INT TERM",
        'set -C; cat >"$t" || exit 73; set +C',
        'if command -v sha256sum >/dev/null 2>&1; then h=$(sha256sum <"$t")' +
            '; elif command -v shasum >/dev/null 2>&1; then h=$(shasum -a 256 <"$t")' +
            '; elif command -v sha256 >/dev/null 2>&1; then h=$(sha256 <"$t")' +
            '; elif command -v openssl >/dev/null 2>&1; then h=$(openssl dgst -sha256 -r <"$t")' +
            '; else exit 74; fi',
        // A link that is cut looks like the end of the input; but then nobody hears this, and the trap cleans up.
        `echo "BRINGUP \${h%% *}" || exit 73`,
        'trap - EXIT',
    ].join('; ');
}
/** Puts a received file in its place, on disk first; without `commit` it is removed instead. */
function commitScript(temporary, destination, commit) {
    if (commit === undefined)
        return `rm -f ${temporary}`;
    return [
        `t=${temporary} d=${destination}`,
        `trap '' PIPE; trap 'rm -f "$t"' EXIT; trap 'exit 73' HUP INT TERM`,
        // chown first: it takes set-uid bits away.
        ...(commit.owner === undefined ? [] : [`chown ${commit.owner} "$t" || exit 75`]),
        `chmod ${commit.mode} "$t" || exit 76`,
        'sync "$t" 2>/dev/null',
        '[ ! -d "$d" ] || exit 72',
        'mv -f "$t" "$d" || exit 77',
    ].join('; ');
}

;// CONCATENATED MODULE: ./build/js/host/upload.js








/**
 * Puts bytes into a file of the host over a channel of their own: written under a temporary name, hashed there, compared,
 * then renamed. A broken or cancelled upload leaves the old file as it was. Neither bytes nor path are in any argv.
 * Throws BringupError (`filesystem`, `network`, `unsupported`, `cancelled`).
 */
async function upload(connection, { source, ...request }) {
    const { destination, signal } = request;
    if (!destination.startsWith('/') || /[\n\0]/.test(destination) || destination.endsWith('/')) {
        throw failure('upload-path', request, `${JSON.stringify(destination)} is no absolute path of a file`, 'Give an absolute path without line breaks.');
    }
    if (signal?.aborted)
        throw (0,host_cancelled/* cancelled */.K)(`uploading ${destination}`, signal);
    const slash = destination.lastIndexOf('/');
    const temporary = `${destination.slice(0, slash + 1)}.${destination.slice(slash + 1, slash + 129)}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.bringup`;
    const count = counter(request.onProgress);
    const answer = await send(connection, request, receiveScript((0,sh/* quote */.hD)(temporary), (0,sh/* quote */.hD)(destination)), (stdin) => (0,external_node_stream_promises_.pipeline)(upload_open(source), count.stream, stdin, ...(signal === undefined ? [] : [{ signal }])));
    const sent = count.result();
    const there = /^BRINGUP ([0-9a-f]{64})$/m.exec(answer)?.[1];
    const wanted = request.sha256?.toLowerCase() ?? sent.sha256;
    const stopped = signal?.aborted === true;
    const good = there === wanted && sent.sha256 === wanted && !stopped;
    const commit = {
        mode: (request.mode ?? 0o600).toString(8),
        owner: request.owner === undefined ? undefined : (0,sh/* quote */.hD)(request.owner),
    };
    // From here on it takes an instant, and stopping in between would leave the temporary file.
    const { signal: _, ...unstoppable } = request;
    await send(connection, unstoppable, commitScript((0,sh/* quote */.hD)(temporary), (0,sh/* quote */.hD)(destination), good ? commit : undefined));
    if (good)
        return sent;
    if (stopped)
        throw (0,host_cancelled/* cancelled */.K)(`uploading ${destination}`, signal);
    throw sent.sha256 === wanted
        ? failure('upload-damaged', request, `what arrived hashes to ${there ?? 'nothing'}, what was sent to ${sent.sha256}`, 'Try again; when it stays so, suspect the disk or memory of the host.')
        : failure('upload-other-bytes', request, `the source hashes to ${sent.sha256} instead of ${wanted}`, 'Correct the sha256, or the source.');
}
function upload_open(source) {
    if (source instanceof external_node_stream_.Readable)
        return source;
    // One chunk for all bytes, not one per byte.
    return source instanceof Uint8Array
        ? external_node_stream_.Readable.from([Buffer.from(source)], { objectMode: false })
        : (0,external_node_fs_.createReadStream)(source.path, { highWaterMark: 1 << 20 });
}
function counter(onProgress) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let sizeBytes = 0;
    const stream = new external_node_stream_.Transform({
        highWaterMark: 1 << 20,
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            sizeBytes += chunk.length;
            onProgress?.(sizeBytes);
            done(null, chunk);
        },
    });
    return { stream, result: () => ({ sha256: hash.digest('hex'), sizeBytes }) };
}
/** Runs one script on a channel and feeds it; gives what it printed. */
async function send(connection, request, script, feed = async (stdin) => void stdin.end()) {
    const channel = await connection.exec(request.sudo === true ? ROOT_LAUNCHER : LAUNCHER);
    const outputs = Promise.all([upload_text(channel.stdout), upload_text(channel.stderr)]);
    const abort = () => channel.close();
    request.signal?.addEventListener('abort', abort, { once: true });
    try {
        channel.stdin.write(`${script}\n`);
        const fed = await feed(channel.stdin).then(() => undefined, (error) => error);
        if (request.signal?.aborted)
            throw (0,host_cancelled/* cancelled */.K)(`uploading ${request.destination}`, request.signal);
        if (isLocal(fed)) {
            channel.close();
            throw failure('upload-source', request, `the source cannot be read: ${fed.message}`, 'Check the path and its permissions.', fed);
        }
        const [out, err] = await outputs;
        const exit = await channel.exit;
        if (exit.code === 0)
            return out;
        const known = UPLOAD_FAILURES.get(exit.code ?? -1);
        const said = err.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
        if (known !== undefined)
            throw failure(known.code, request, `${known.what}${said === '' ? '' : `: ${said}`}`, known.remedy);
        if (exit.code === undefined)
            throw lostUpload(request, fed);
        const what = `the command ended with ${exit.code}${said === '' ? '' : `: ${said}`}`;
        throw failure('upload-failed', request, what, 'Look at what the host said; when sudo asks for a password, upload as the user and install it as root.');
    }
    finally {
        request.signal?.removeEventListener('abort', abort);
    }
}
/** Reading the source failed, rather than writing to the host. */
function isLocal(error) {
    return error instanceof Error && 'syscall' in error && 'path' in error;
}
async function upload_text(stream) {
    const parts = [];
    try {
        for await (const part of stream)
            parts.push(part);
    }
    catch {
        // Closed halfway: what was read is what there is.
    }
    return Buffer.concat(parts).toString('utf8');
}
function failure(code, { destination }, why, remedy, cause) {
    const category = code === 'upload-no-sha256' ? 'unsupported' : 'filesystem';
    return new core_error/* BringupError */.y4({ code, category, what: `The upload to ${destination} failed: ${why}.`, remedy, cause });
}
function lostUpload({ destination }, cause) {
    return new core_error/* BringupError */.y4({
        code: 'upload-lost',
        category: 'network',
        what: `The connection broke during the upload to ${destination}; the file there is as it was.`,
        remedy: 'Run it again.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/js/engine/push-files.js





/** Where root keeps them while their step runs. What a run that was cut off left there goes with the next files. */
const BLOBS = '/var/lib/bringup/run/blobs';
/**
 * Pushes files beside the agent: the user who connects writes them into a folder of his own, because only the agent may be
 * root, and root takes a copy that nobody else can touch and compares its hash. Throws BringupError.
 */
async function pushFiles(work, step, files) {
    const entries = Object.entries(files);
    if (entries.length === 0)
        return { step, paths: new Map(), remove: async () => undefined };
    const { context, host } = work;
    const { session, connection } = work.link();
    const drop = await dropOf(work, connection.user);
    let taken = false;
    try {
        for (const [index, [, { path, sha256 }]] of entries.entries()) {
            const destination = `${drop}/${index}`;
            await upload(connection, { source: { path }, destination, sha256, signal: context.signal });
        }
        const paths = new Map(entries.map(([name, { sha256 }]) => [name, `${BLOBS}/${sha256}`]));
        const { sections } = await session.work((0,program/* readProgram */.Lk)([
            {
                name: 'take',
                body: (0,sh.sh) `mkdir -p ${BLOBS} && chmod 0700 ${BLOBS} && set -e
${entries.map(([, { sha256 }], index) => (0,sh.sh) `cp ${`${drop}/${index}`} ${`${BLOBS}/${sha256}`};`)}
rm -rf ${drop}
bu_sha256 ${[...paths.values()]}`,
            },
        ], prelude/* PRELUDE */.W));
        const there = sections.get('take') ?? '';
        for (const [, { sha256 }] of entries)
            if (!there.includes(`${sha256}  ${BLOBS}/${sha256}`))
                throw notTaken(host.name, step);
        taken = true;
        return {
            step,
            paths,
            // By then the stage may have gone over to another connection.
            remove: async () => {
                await work.link().session.work((0,sh.sh) `rm -rf ${BLOBS}`);
            },
        };
    }
    finally {
        if (!taken)
            await session.work((0,sh.sh) `rm -rf ${drop}`).catch(() => undefined);
    }
}
/**
 * A new folder that belongs to the user who connects, and to nobody else. We hold the host, so what other runs have there is
 * what they left when they were cut off: it goes.
 */
async function dropOf(work, user) {
    const body = (0,sh.sh) `rm -rf /var/tmp/bringup-push.*; d=$(mktemp -d /var/tmp/bringup-push.XXXXXXXX) && chown ${user} "$d" && printf %s "$d"`;
    const { sections } = await work.link().session.work((0,program/* readProgram */.Lk)([{ name: 'drop', body }], prelude/* PRELUDE */.W));
    const drop = sections.get('drop')?.trim() ?? '';
    if (drop.startsWith('/var/tmp/bringup-push.'))
        return drop;
    throw new core_error/* BringupError */.y4({
        code: 'push-no-room',
        category: 'filesystem',
        what: 'no folder for files that come from here could be made in /var/tmp',
        remedy: 'look at the space and the permissions there: df -h /var/tmp; ls -ld /var/tmp',
        where: { host: work.host.name },
    });
}
function notTaken(host, step) {
    return new core_error/* BringupError */.y4({
        code: 'push-not-taken',
        category: 'filesystem',
        what: `a file that was pushed for ${step} could not be taken over below /var/lib/bringup`,
        remedy: 'look at the space there: df -h /var/lib/bringup; then run it again',
        where: { host },
    });
}

;// CONCATENATED MODULE: ./build/js/engine/supplies.js






/**
 * Carries out a stage whose steps were given what they need only now. A step whose supply fails has failed, and what it got is
 * given back; so is, when the stage is through, all that was not used.
 */
async function withSupplies(work, steps, stage) {
    if (!steps.some(({ item }) => item.wanted.kind.supply !== undefined))
        return stage(steps, resource/* NO_SUPPLIES */.M3);
    const taken = await takeSupplies(work, steps);
    try {
        for (const { step, error, durationMs } of taken.failed) {
            work.results.began([step]);
            afterStep(work, step, 'failed', error, durationMs);
        }
        return taken.steps.length === 0 ? undefined : await stage(taken.steps, taken);
    }
    finally {
        await taken.release();
    }
}
async function takeSupplies(work, steps) {
    const { context, host, results } = work;
    const got = new Map();
    const pushed = [];
    const failed = [];
    for (const step of steps) {
        const { kind, capability } = step.item.wanted;
        if (kind.supply === undefined)
            continue;
        const started = performance.now();
        try {
            const supply = await kind.supply((0,step_change/* planned */.lM)(step), runnerContext(placeOf(work), { id: step.id, capability }));
            got.set(step.id, supply);
            for (const secret of Object.values(supply.secrets ?? {}))
                context.newSecret(secret);
            pushed.push(await pushFiles(work, step.id, supply.files ?? {}));
        }
        catch (error) {
            if (!(error instanceof core_error/* BringupError */.y4))
                throw error;
            const durationMs = performance.now() - started;
            failed.push({ step, error: error.at({ host: host.name, step: step.id }), durationMs });
            if (context.onFailure !== 'continue')
                break;
        }
    }
    const bad = new Set(failed.map(({ step }) => step));
    return {
        steps: bad.size > 0 && context.onFailure !== 'continue' ? [] : without(steps, bad),
        failed,
        of(id) {
            const supply = got.get(id);
            return supply === undefined ? undefined : suppliedOf(supply, pushed, id);
        },
        async release() {
            for (const one of pushed)
                await one.remove().catch(() => undefined);
            for (const [id, { release }] of got) {
                await release?.(results.get(id)?.outcome ?? 'not-begun').catch((error) => context.onEvent({
                    type: 'note',
                    host: host.name,
                    text: `${id}: ${error instanceof Error ? error.message : String(error)}`,
                }));
            }
        },
    };
}
/** The steps that need none of the bad ones, not even by way of another. */
function without(steps, bad) {
    const gone = new Set([...bad].map(({ id }) => id));
    // In order: what is needed comes first.
    for (const { id, item } of steps)
        if (item.needs.some((need) => gone.has(need)))
            gone.add(id);
    return steps.filter(({ id }) => !gone.has(id));
}
function suppliedOf(supply, pushed, id) {
    const paths = pushed.find((one) => one.step === id)?.paths;
    return {
        secret: (name) => there(supply.secrets?.[name], name),
        file: (name) => there(paths?.get(name), name),
    };
}
function there(value, name) {
    if (value === undefined)
        throw new TypeError(`nothing named ${name} was supplied`);
    return value;
}

;// CONCATENATED MODULE: ./build/js/engine/agent-run.js











/** A host with a POSIX shell during a run: the agent is spoken to over one connection. */
class AgentRun extends HostRun {
    view;
    #link;
    #first;
    #connections = 0;
    #nextSeq = 1;
    /** Ids of what the plan would change. */
    #approved = new Set();
    /** The journal told of something when this run became the one that holds the host. */
    #wasOpen = false;
    #asBefore = false;
    /** The host as its stages work on it. */
    #work;
    constructor(context, host) {
        super(context, host);
        this.view = new AgentView(context, host);
        this.#work = {
            context,
            host,
            view: this.view,
            results: this.results,
            link: () => this.#open(),
            connected: () => this.#count(),
            adopt: (link) => this.#adopt(link),
            lock: () => this.#holdAgain(),
            takeSeqs: (count) => {
                const first = this.#nextSeq;
                this.#nextSeq += count;
                return first;
            },
            fail: (problem, outcome) => this.fail(problem, outcome),
        };
    }
    /** The connection that was made first, for whoever takes this host over. */
    get first() {
        return this.#first;
    }
    async begin() {
        this.context.onEvent({ type: 'host-started', host: this.host.name });
        this.phase('connect');
        const link = await (0,host_link/* openLink */.Fe)(this.context, this.host, this.view.firstSections(), (connection) => {
            this.#first = connection;
            this.met(connection);
            this.phase('read');
        });
        this.#use(link);
        await this.view.begin(link);
        await this.view.explain();
    }
    async hold() {
        this.#approved = new Set(this.view.openSteps.map(({ id }) => id));
        await this.#reopenWhenLost();
        const waited = await this.#takeLock();
        await this.view.reread(waited);
        this.#wasOpen = this.view.journal.open;
    }
    /** True: another run had to be waited for. */
    async #takeLock() {
        const { holder, lockTimeoutMs, signal } = this.context;
        let waited = false;
        const onWait = (by) => {
            waited = true;
            this.phase('lock', by);
        };
        await (0,lock/* waitForLock */.gJ)(this.#open().session, { host: this.host.name, holder, timeoutMs: lockTimeoutMs, signal, onWait });
        return waited;
    }
    /** A wave may come long after the plan: whoever lost its connection in between comes again, and reads all anew. */
    async #reopenWhenLost() {
        if (!this.#open().session.isLost)
            return;
        const link = await (0,host_link/* openLink */.Fe)(this.context, this.host, this.view.firstSections());
        await this.#adopt(link);
        await this.view.begin(link);
    }
    /** In the middle of a run, over another connection: somebody else may have held the host in between. */
    async #holdAgain() {
        await this.#takeLock();
        await this.view.readAgain(this.view.steps.map((step) => step.item));
        const isNew = ({ id, notifiedBy }) => !this.#approved.has(id) && notifiedBy.length === 0;
        if (this.context.sealed && this.view.openSteps.some(isNew))
            throw (0,errors/* movedError */.Y)(this.host.name);
    }
    /** Goes on over another connection: the first one is gone, or the host has booted. */
    async #adopt(link) {
        const old = this.#link;
        this.#use(link);
        this.view.resume(link);
        if (old !== undefined)
            await (0,host_link/* closeLink */.bE)(old).catch(() => undefined);
    }
    mayCut({ guarded, steps }) {
        return guarded || steps.some(({ item }) => item.wanted.kind.reboots);
    }
    carryOut({ steps, guarded }) {
        const [first] = steps;
        if (first?.item.wanted.kind.runner !== undefined)
            return runnerStage(this.#work, first);
        if (first?.item.wanted.kind.reboots)
            return rebootStage(this.#work, first);
        const stage = guarded ? guarded_stage_guardedStage : ordinaryStage;
        return withSupplies(this.#work, steps, (ready, supplies) => stage(this.#work, ready, supplies));
    }
    /** Where it is not possible, because the connection is gone or something still runs there, it is told how to do it later. */
    async takeBack() {
        if (this.#link === undefined)
            return;
        if (![...this.results.all.values()].some(({ outcome }) => outcome !== 'ok' && outcome !== 'skipped'))
            return;
        this.phase('undo');
        const { takenBack, notes, whole } = await rollBack(this.results.all, {
            context: this.context,
            host: this.host.name,
            link: () => this.#open(),
            journal: () => this.view.journal,
        });
        for (const id of takenBack) {
            const result = this.results.get(id);
            if (result !== undefined)
                this.results.record(result.step, 'rolled-back', result.durationMs, result.problem);
        }
        this.notes.push(...notes);
        if (!whole)
            return;
        this.wasTakenBack();
        this.#asBefore = !this.#wasOpen;
    }
    async settle() {
        if (this.#link === undefined || this.outcome === 'unknown' || this.outcome === 'unreachable')
            return;
        // Nothing was begun, and a host that could not note that shall not note anything else.
        if (this.problem?.code === 'journal-not-writable')
            return;
        const allRight = this.problem === undefined &&
            this.view.openSteps.length === 0 &&
            this.view.leavesNothingPending(this.context.partial);
        const program = (0,engine_settle/* settleProgram */.C)({
            run: this.context.runId,
            owners: this.ownersAfter(),
            closeJournal: allRight || this.#asBefore,
        });
        // After slow changes a disk may take its time, too.
        const isQuick = this.view.isQuick && ![...this.results.all.values()].some(({ step }) => step.item.wanted.kind.slow);
        const { session } = this.#link;
        const { code } = await (isQuick ? session.finish(program) : session.work(program));
        if (code !== 0)
            this.notes.push('the host could not note in /var/lib/bringup what was done; the next run does that');
    }
    /** Each connection has one command on it: the agent. */
    get traffic() {
        return { connections: this.#connections, commands: this.#connections };
    }
    /** Another has taken this host over: it has no shell for our agent. */
    handOver() {
        this.leave();
    }
    async disconnect() {
        const link = this.#link;
        this.#link = undefined;
        if (link !== undefined)
            await (0,host_link/* closeLink */.bE)(link);
    }
    #use(link) {
        this.#link = link;
        this.met(link.connection);
        this.#count();
    }
    #count() {
        this.#connections += 1;
    }
    #open() {
        if (this.#link === undefined)
            throw new TypeError('the host was not opened');
        return this.#link;
    }
}

// EXTERNAL MODULE: ./build/js/engine/host-facts.js + 23 modules
var host_facts = __webpack_require__(1772);
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

/** Hosts that turned out to be one machine under several names, or copies of one disk: none of them is touched, and each gets its error. */
function machineClashes(runs) {
    const byId = Map.groupBy(runs, machineIdOf);
    byId.delete('');
    return new Map([...byId.values()].flatMap((same) => same.flatMap((run) => {
        const others = same.filter((other) => other !== run);
        const itself = others.find((other) => other.hostKeyFingerprint === run.hostKeyFingerprint || bootIdOf(other) === bootIdOf(run));
        if (itself !== undefined)
            return [[run, sameMachine(itself, run)]];
        const [copy] = others;
        return copy === undefined ? [] : [[run, clonedDisk(copy, run)]];
    })));
}
function machineIdOf({ view }) {
    const machine = view.facts?.['machine'];
    const id = machine !== null && typeof machine === 'object' && 'machineId' in machine ? machine.machineId : undefined;
    return typeof id === 'string' ? id : '';
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
        what: `${second.host.name} has the machine-id of ${first.host.name} but another host key: one of their disks is a copy`,
        remedy: 'give the copy an id of its own: run `rm /etc/machine-id; systemd-machine-id-setup` there and reboot',
        where: { ...second.host.source, host: second.host.name },
    });
}

// EXTERNAL MODULE: ./build/js/core/powershell.js
var powershell = __webpack_require__(7730);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/js/engine/powershell/push.js



/** Windows judges a file by the end of its name, so it keeps that of the name it is supplied under. */
const at = (sha256, name) => `%ProgramData%\\bringup\\files\\${sha256.slice(0, 16)}-${name}`;
/** Slowest way that is still waited for: 256 KiB a second, and a minute besides. */
function timeoutFor(sizeBytes) {
    return 60_000 + (sizeBytes / (256 * 1024)) * 1000;
}
/** Puts files below bringup's own directory, which only administrators may enter, and checks what arrived; their paths by name. */
async function pushToWindows(session, files, signal) {
    const paths = new Map();
    if (Object.keys(files).length > 0)
        await session.run((0,powershell.ps) `Start-BuRoot`, { name: 'make C:\\ProgramData\\bringup', timeoutMs: 60_000, signal });
    for (const [name, { path, sha256 }] of Object.entries(files)) {
        const { size } = await (0,external_node_fs_promises_.stat)(path);
        const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 });
        await session.push(source, { path: at(sha256, name), sha256 }, { name: `send ${name}`, timeoutMs: timeoutFor(size), signal });
        paths.set(name, at(sha256, name));
    }
    return paths;
}
/** Takes the files away again. */
async function removeFromWindows(session, files) {
    const paths = Object.entries(files).map(([name, { sha256 }]) => at(sha256, name));
    if (paths.length === 0)
        return;
    await session.run((0,powershell.ps) `foreach($f in ${paths}){[IO.File]::Delete([Environment]::ExpandEnvironmentVariables($f))}`, {
        name: 'remove files',
        timeoutMs: 60_000,
    });
}

;// CONCATENATED MODULE: ./build/js/engine/powershell/carry-out.js






/** More scripts than any change needs: a state machine that goes in circles is stopped. */
const MOST_TASKS = 24;
/** Errors after which nobody knows what the host did. */
const carry_out_DOUBTFUL = new Set(['network', 'cancelled', 'unknown']);
/** Carries out one change on a Windows host: supply, journal, one script after another, read again, judge. Never throws for what it did. */
async function carryOut(step, work) {
    const { context, place } = work;
    const { kind, spec, capability, source } = step.item.wanted;
    const started = performance.now();
    const where = { ...source, host: place.host, step: step.id };
    let begun = false;
    let supply;
    let outcome = 'not-begun';
    const ended = (how, problem, state, host) => {
        outcome = how;
        return {
            outcome: how,
            problem: problem && clean(problem, context).at(where),
            durationMs: performance.now() - started,
            state,
            host,
        };
    };
    try {
        supply = await kind.supply?.((0,step_change/* planned */.lM)(step), runnerContext(place, { id: step.id, capability }));
        for (const secret of Object.values(supply?.secrets ?? {}))
            context.newSecret(secret);
        const paths = await pushToWindows(work.session(), supply?.files ?? {}, context.signal);
        begun = true;
        const how = await machine(step, carry_out_suppliedOf(supply, paths), work);
        const state = await work.end('done' in how ? 0 : 1);
        if ('problem' in how)
            return ended('failed', how.problem, undefined, how.outcome);
        if (kind.decide(state, spec, { notified: false }).verdict === 'ok')
            return ended('changed', undefined, state);
        return ended('failed', notRight(step), state);
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return ended(begun && carry_out_DOUBTFUL.has(error.category) ? 'unknown' : 'failed', error);
    }
    finally {
        // The script that used them has taken them away; this is for the others.
        if (outcome !== 'changed' && !work.session().isLost)
            await removeFromWindows(work.session(), supply?.files ?? {}).catch(() => undefined);
        await supply?.release?.(outcome).catch((error) => tell(work, step, String(error)));
    }
}
/** Runs the state machine of the kind to its end. */
async function machine(step, supplied, work) {
    const { context } = work;
    const part = step.item.wanted.kind.powershell;
    if (part === undefined)
        throw new TypeError(`${step.id} has no way on Windows`);
    const ends = [];
    while (ends.length < MOST_TASKS) {
        const next = part.next({ ...(0,step_change/* planned */.lM)(step), supplied }, ends);
        if (!('task' in next)) {
            if ('done' in next && next.note !== undefined)
                tell(work, step, next.note);
            return next;
        }
        const { name, title, script, timeoutMs } = next.task;
        tell(work, step, title);
        const clean = (0,core_redact/* redactor */.$)([...script.secrets.values()]);
        try {
            const whole = ends.length === 0 ? (0,powershell/* psJoin */.mG)([work.begin, script]) : script;
            const answers = await work.session().run(whole, { name: title, timeoutMs, signal: context.signal });
            ends.push({ name, answers, problem: undefined });
        }
        catch (error) {
            // Without a connection, or told to stop, there is nothing to decide.
            if (!(error instanceof core_error/* BringupError */.y4) || carry_out_DOUBTFUL.has(error.category))
                throw error;
            ends.push({ name, answers: undefined, problem: error });
            tell(work, step, clean.text(error.message));
        }
    }
    throw new TypeError(`${step.id} goes in circles`);
}
/** What a program said may hold what it was given. */
function clean(problem, { redactor }) {
    const { code, category, message, remedy, where, retryable } = problem;
    const words = { what: redactor.text(message), remedy: redactor.text(remedy) };
    return new core_error/* BringupError */.y4({
        code,
        category,
        ...words,
        where,
        ...(retryable === undefined ? {} : { retryable }),
        cause: problem,
    });
}
/** The states of a change are told as its output. */
function tell({ context, place }, step, text) {
    context.onEvent({ type: 'step-output', host: place.host, step: step.id, text: `${text}\n` });
}
function carry_out_suppliedOf(supply, paths) {
    const there = (value, name) => {
        if (value === undefined)
            throw new TypeError(`nothing named ${name} was supplied`);
        return value;
    };
    return { secret: (name) => there(supply?.secrets?.[name], name), file: (name) => there(paths.get(name), name) };
}
function notRight(step) {
    return new core_error/* BringupError */.y4({
        code: 'not-right-afterwards',
        category: 'verify',
        what: `${step.id} was changed without an error, but read back it is not as wanted`,
        remedy: 'look at what else changes it on this host: a policy, another administration tool, a logged-in user',
    });
}

// EXTERNAL MODULE: ./build/js/engine/powershell/errors.js
var powershell_errors = __webpack_require__(3079);
;// CONCATENATED MODULE: ./build/js/engine/powershell/lock.js


/** Becomes the run that holds a Windows host, waiting as long as allowed. Throws BringupError (category `lock`) that names who holds it. */
async function waitForPowershellLock(session, options) {
    const until = performance.now() + options.timeoutMs;
    for (;;) {
        const answer = await session.lock(options.holder, options.signal);
        if (!answer.held)
            return;
        const { by, isGuard } = (0,lock/* describeHolder */.sG)(answer.by);
        if (options.signal.aborted || performance.now() >= until)
            throw (0,lock/* locked */.xt)(by, isGuard, options.host);
        options.onWait?.(by);
        // A PowerShell of its own each time: not too often.
        await (0,promises_.setTimeout)(Math.min(2_000, Math.max(50, until - performance.now())), undefined, { signal: options.signal }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/js/engine/powershell/memory.js

/** Sends what the host remembers of bringup, under `memory`; one who may not read it is told apart from one that has none. */
const READ_MEMORY = (0,powershell.ps) `$t='';$denied=$false
foreach($n in @('journal.jsonl','owners.jsonl','closed')){
$f=[IO.Path]::Combine($BuRoot,$n)
if([IO.File]::Exists($f)){try{$t=$t+[IO.File]::ReadAllText($f)+[char]10}catch{$denied=$true}}
}
Send-Bu 'memory' @{text=$t;denied=$denied;there=[IO.Directory]::Exists($BuRoot)}`;
/** Writes lines into the journal, synced; the first one makes the directory, for administrators only. */
function appendJournal(lines) {
    return (0,powershell.ps) `Add-BuJournal ${lines}`;
}
/** The last script of a run that holds the host: remembers owners and, when all is right, makes the journal history. */
function settleScript(owners, close) {
    const write = owners === undefined
        ? (0,powershell.ps) ``
        : (0,powershell.ps) `Write-BuFile 'owners.jsonl' ${owners}
`;
    const closing = close === undefined
        ? (0,powershell.ps) ``
        : (0,powershell.ps) `$j=[IO.Path]::Combine($BuRoot,'journal.jsonl')
if([IO.File]::Exists($j)){
[IO.File]::AppendAllText([IO.Path]::Combine($BuRoot,'history.jsonl'),[IO.File]::ReadAllText($j))
Write-BuFile 'closed' ${`${close.run}\n`}
[IO.File]::Delete($j)
}`;
    return (0,powershell.ps) `function Write-BuFile([string]$Name,[string]$Text){
$f=[IO.Path]::Combine($BuRoot,$Name)
[IO.File]::WriteAllText($f+'.new',$Text)
if([IO.File]::Exists($f)){[IO.File]::Replace($f+'.new',$f,$f+'.old')}else{[IO.File]::Move($f+'.new',$f)}
}
Start-BuRoot
${write}${closing}`;
}

// EXTERNAL MODULE: ./build/js/engine/powershell/session.js + 3 modules
var session = __webpack_require__(3228);
// EXTERNAL MODULE: ./build/js/host/facts/windows-facts.js + 1 modules
var windows_facts = __webpack_require__(7078);
// EXTERNAL MODULE: ./build/js/host/facts/windows-program.js
var windows_program = __webpack_require__(2270);
;// CONCATENATED MODULE: ./build/js/engine/powershell/view.js







/** Until a read has told more: enough for capabilities to know whom they speak of. */
const WINDOWS = { os: { id: 'windows', family: 'windows' } };
const READ_TIMEOUT_MS = 120_000;
/** A Windows host, read by scripts of PowerShell. */
class PowershellView extends HostView {
    #session;
    #hasMemory = false;
    #user = { name: null, uid: null, gid: null, groups: [] };
    constructor(context, host, session, place) {
        super(context, host, place, WINDOWS);
        this.#session = session;
    }
    /** Whether bringup has its directory there. */
    get hasMemory() {
        return this.#hasMemory;
    }
    /** Who logs in there. */
    get user() {
        return this.#user.name ?? 'the user';
    }
    get isAdministrator() {
        return this.#user.groups.includes('Administrators');
    }
    /** Reads facts, memory and every thing in one script, `before` it what is to be noted first, and plans. Throws BringupError. */
    async read(before) {
        this.wish();
        const sentAtMs = Date.now();
        const kinds = kindsOf(this.items);
        const answers = await this.#run([
            ...(before === undefined ? [] : [before]),
            (0,windows_program/* windowsFactsScript */.c)(['identity']),
            READ_MEMORY,
            ...view_readsOf(kinds),
        ]);
        const facts = (0,windows_facts/* parseWindowsFacts */.u)(JSON.stringify(answers.get('facts') ?? {}), { sentAtMs, receivedAtMs: Date.now() });
        this.takeFacts(facts, facts.os.prettyName);
        this.#user = facts.user;
        const memory = answers.get('memory');
        this.#hasMemory = memory?.there === true;
        this.takeMemory((0,host_memory/* parseMemory */.Pw)(memory?.text ?? '', this.host.name, this.context.runId));
        this.things.forgetServers();
        this.#take(kinds, answers);
        for (const { id, wanted } of this.items)
            if (wanted.kind.runner !== undefined)
                this.things.forget(id);
        await this.plan();
    }
    async readThings(items) {
        const kinds = kindsOf(items);
        if (kinds.size > 0)
            this.#take(kinds, await this.#run(view_readsOf(kinds)));
    }
    possible(step) {
        const { kind } = step.item.wanted;
        if (kind.powershell !== undefined || kind.runner !== undefined)
            return step;
        return { ...step, decision: { verdict: 'refuse', error: notOnWindows(step) } };
    }
    #take(kinds, answers) {
        for (const [kind, items] of kinds) {
            const states = kind.parse(JSON.stringify(answers.all(kind.kind)), items.map(specOf));
            items.forEach(({ id }, index) => {
                this.things.set(id, states[index]);
            });
        }
    }
    #run(pieces) {
        const { signal } = this.context;
        return this.#session().run((0,powershell/* psJoin */.mG)(pieces), { name: 'read', timeoutMs: READ_TIMEOUT_MS, signal });
    }
}
const specOf = (item) => item.wanted.spec;
function kindsOf(items) {
    const readable = items.filter(({ wanted }) => wanted.kind.powershell !== undefined);
    return Map.groupBy(readable, ({ wanted }) => wanted.kind);
}
function view_readsOf(kinds) {
    return [...kinds].flatMap(([kind, items]) => kind.powershell?.read(items.map(specOf)) ?? []);
}
function notOnWindows({ id, item }) {
    const { capability, source } = item.wanted;
    return new core_error/* BringupError */.y4({
        code: 'not-on-windows',
        category: 'unsupported',
        what: `${id} is not possible on a Windows host: bringup manages only the mesh there`,
        remedy: `take the section \`${capability}\` off this host (\`${capability}: null\` in its entry when it comes from \`defaults\` or a group)`,
        where: { ...source, step: id },
    });
}

;// CONCATENATED MODULE: ./build/js/engine/powershell/run.js











const MEMORY_TIMEOUT_MS = 60_000;
/**
 * A Windows host during a run: scripts of PowerShell instead of the agent. A change goes step by step; nothing is guarded or taken
 * back.
 */
class PowershellRun extends HostRun {
    view;
    #place;
    /** The connection over which it was found out what the host is. */
    #first;
    #session;
    #connections = 0;
    /** Beside those of the session: the one that found out what the host is. */
    #commands = 1;
    #seq = 1;
    constructor(context, host, first) {
        super(context, host);
        this.#first = first;
        this.#place = {
            context,
            host: host.name,
            link: () => ({ connection: this.#open().connection }),
            journal: () => this.view.journal,
            write: (lines) => this.#journal(lines),
        };
        this.view = new PowershellView(context, host, () => this.#open(), () => this.#place);
    }
    async begin() {
        await this.#connect(this.#first);
        this.phase('read');
        await this.view.read();
    }
    async hold() {
        if (!this.view.isAdministrator)
            throw (0,powershell_errors/* notAdministrator */.js)(this.host.name, this.view.user);
        if (this.#open().isLost)
            await this.#connect();
        const { holder, lockTimeoutMs, signal } = this.context;
        if (!this.view.hasMemory)
            await this.#open().run((0,powershell.ps) `Start-BuRoot`, {
                name: 'make C:\\ProgramData\\bringup',
                timeoutMs: MEMORY_TIMEOUT_MS,
                signal,
            });
        await waitForPowershellLock(this.#open(), {
            host: this.host.name,
            holder,
            timeoutMs: lockTimeoutMs,
            signal,
            onWait: (by) => this.phase('lock', by),
        });
        await this.view.read();
    }
    async carryOut({ steps: [step] }) {
        if (step === undefined)
            return;
        const seq = this.#seq++;
        const isOnHost = step.item.wanted.kind.runner === undefined;
        this.results.began([step]);
        const end = isOnHost ? await this.#change(step, seq) : await runRunnerStep(step, this.#place, seq);
        if (end.state !== undefined)
            this.view.takeState(step.id, end.state);
        this.results.record(step, end.outcome, end.durationMs, end.problem);
        if (end.problem !== undefined)
            this.fail(end.problem, end.host ?? (end.outcome === 'unknown' ? 'unknown' : undefined));
        // A change has read and planned anew already.
        if (!isOnHost && end.outcome !== 'unknown')
            await this.view.plan();
    }
    #change(step, seq) {
        const { runId: run, fleet, by } = this.context;
        const { id, item } = step;
        const begin = {
            t: 'begin',
            v: journal/* JOURNAL_VERSION */.dt,
            run,
            seq,
            id,
            fleet: fleet.name,
            digest: (0,json/* digest */.br)(step.decision).slice(0, 16),
            notify: item.wanted.notify,
            at: new Date().toISOString(),
            by,
        };
        return carryOut(step, {
            context: this.context,
            place: this.#place,
            session: () => this.#open(),
            begin: appendJournal([JSON.stringify(begin)]),
            end: async (rc) => {
                await this.view.read(appendJournal([JSON.stringify({ t: 'end', run, seq, id, rc })]));
                return this.view.state(id);
            },
        });
    }
    async #journal(lines) {
        const script = appendJournal(lines.map((line) => JSON.stringify(line)));
        await this.#open().run(script, { name: 'write the journal', timeoutMs: MEMORY_TIMEOUT_MS });
    }
    async takeBack() {
        if (this.results.idsOf('changed').size === 0)
            return;
        this.notes.push('on a Windows host bringup takes nothing back: what was changed stays');
    }
    async settle() {
        if (this.#session === undefined || this.#session.isLost || this.outcome === 'unknown')
            return;
        const allRight = this.problem === undefined && this.view.openSteps.length === 0 && !this.context.partial;
        const close = allRight && this.view.steps.length > 0 ? { run: this.context.runId } : undefined;
        const owners = this.ownersAfter();
        if (owners === undefined && close === undefined)
            return;
        try {
            await this.#session.run(settleScript(owners, close), { name: 'remember', timeoutMs: MEMORY_TIMEOUT_MS });
        }
        catch {
            this.notes.push('the host could not note in C:\\ProgramData\\bringup what was done; the next run does that');
        }
    }
    get traffic() {
        return { connections: this.#connections, commands: this.#commands + (this.#session?.commands ?? 0) };
    }
    async disconnect() {
        const session = this.#session;
        this.#session = undefined;
        this.#commands += session?.commands ?? 0;
        await session?.close();
    }
    async #connect(given) {
        this.phase('connect');
        const old = this.#session;
        const connection = given ?? (await this.context.connect(this.host)).connection;
        this.#commands += old?.commands ?? 0;
        this.#connections += 1;
        this.#session = new session/* PowershellSession */.G(connection, this.host.name, (text) => this.context.onProgram(this.host.name, text));
        this.met(connection);
        await old?.close().catch(() => undefined);
    }
    #open() {
        if (this.#session === undefined)
            throw new TypeError('the host was not opened');
        return this.#session;
    }
}

;// CONCATENATED MODULE: ./build/js/engine/open-run.js


/**
 * Connects to a host, reads it and plans. The first command is sent as to any host, and costs those with a POSIX shell nothing
 * more; one that answers it as Windows does goes on with a run of its own, which `replace` is given. Throws BringupError.
 */
async function openRun(context, run, replace) {
    try {
        await run.open();
        return;
    }
    catch (error) {
        if (!(0,host_link/* isWindowsHost */.OU)(error))
            throw error;
    }
    const windows = new PowershellRun(context, run.host, run.first);
    run.handOver();
    replace(windows);
    await windows.open();
}

// EXTERNAL MODULE: ./build/js/engine/plan-file.js
var plan_file = __webpack_require__(9390);
// EXTERNAL MODULE: ./build/js/report/counted.js
var counted = __webpack_require__(9747);
// EXTERNAL MODULE: ./build/js/report/duration.js
var duration = __webpack_require__(732);
// EXTERNAL MODULE: ./build/js/report/host-state.js
var host_state = __webpack_require__(5110);
// EXTERNAL MODULE: ./build/js/engine/slots.js
var slots = __webpack_require__(7475);
;// CONCATENATED MODULE: ./build/js/engine/waves.js
/**
 * Divides hosts into waves: canaries, then as many as the rollout says. Each host is in one wave; what it needs is in that
 * wave or before it; jump hosts come last in what that leaves. Pure: the same hosts, the same waves.
 */
function planWaves(hosts, { canary, waves }) {
    const left = new Map(jumpsLast(hosts).map((host) => [host.name, host]));
    const planned = [];
    const take = (names, size, isCanary) => {
        const taken = [];
        for (const name of names) {
            if (taken.length >= size)
                break;
            takeWithNeeds(name, left, taken);
        }
        if (taken.length > 0)
            planned.push({ hosts: taken, canary: isCanary });
    };
    if (typeof canary === 'number')
        take(left.keys(), canary, true);
    else if (canary !== undefined)
        take(canary, Number.POSITIVE_INFINITY, true);
    for (let turn = 0; left.size > 0; turn++) {
        const size = waves[Math.min(turn, waves.length - 1)];
        take(left.keys(), size === undefined ? hosts.length : Math.max(1, hostsOf(size, hosts.length)), false);
    }
    return planned;
}
/** How many hosts that is, of so many; a share is rounded up. */
function hostsOf(count, total) {
    return 'hosts' in count ? count.hosts : Math.ceil((count.percent * total) / 100);
}
/** How many failed hosts are tolerated, of so many; a share is rounded down. */
function budgetOf(count, total) {
    return 'hosts' in count ? count.hosts : Math.floor((count.percent * total) / 100);
}
/** Moves a host, and all it needs, from those that are left to a wave. */
function takeWithNeeds(name, left, taken) {
    const next = [name];
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
        const host = left.get(one);
        if (host === undefined)
            continue;
        left.delete(one);
        taken.push(one);
        next.push(...host.needs);
    }
}
/** The same hosts, each jump host after those behind it; else in their order. */
function jumpsLast(hosts) {
    const byName = new Map(hosts.map((host) => [host.name, host]));
    const heights = new Map();
    const heightOf = (name) => {
        const known = heights.get(name);
        if (known !== undefined)
            return known;
        const behind = byName.get(name)?.behind.filter((other) => byName.has(other)) ?? [];
        const height = behind.reduce((most, other) => Math.max(most, 1 + heightOf(other)), 0);
        heights.set(name, height);
        return height;
    };
    return hosts.toSorted((a, b) => heightOf(a.name) - heightOf(b.name));
}

;// CONCATENATED MODULE: ./build/js/engine/rollout.js








/** Divides the hosts that need a change into waves, as the fleet file says. Of several waves each host is told its own. */
function planRollout(runs, rollout, { fleet }) {
    const changing = runs.filter((run) => run.problem === undefined && run.view.openSteps.length > 0);
    const byName = new Map(changing.map((run) => [run.host.name, run]));
    const behind = usersOfJumps(fleet, changing.map(({ host }) => host));
    const planned = planWaves(changing.map(({ host, view }) => ({
        name: host.name,
        needs: [...view.hostsWaitedFor],
        behind: [...(behind.get(host.name) ?? [])],
    })), rollout);
    const waves = planned.map(({ hosts, canary }, index) => ({
        name: `wave ${index + 1}${canary ? ' (canary)' : ''}`,
        runs: hosts.flatMap((name) => byName.get(name) ?? []),
    }));
    for (const [index, wave] of waves.length > 1 ? waves.entries() : [])
        for (const run of wave.runs)
            run.wave = index + 1;
    return {
        waves,
        canary: planned[0]?.canary ?? false,
        failureBudget: budgetOf(rollout.failureBudget, changing.length),
        pauseMs: rollout.pauseMs,
    };
}
/**
 * Changes hosts wave by wave, and stops before the next wave when more failed than the budget allows: the hosts of later
 * waves are then left as they are. `besides` only have something to remember; they go with the first wave.
 */
async function rollOut({ waves, failureBudget, pauseMs }, besides, place) {
    const { context } = place;
    const { signal, values } = context;
    const later = new Map(waves.slice(1).flatMap(({ runs }) => runs.map((run) => [run, values.rest()])));
    const tell = (text) => waves.length > 1 && context.onEvent({ type: 'rollout', text });
    const leaveOut = async (run, how) => {
        later.get(run)?.();
        how();
        await place.finish(run);
    };
    const failed = [];
    const [first = { name: '', runs: [] }, ...others] = waves;
    for (const [index, wave] of [first, ...others].entries()) {
        tell(`${wave.name} of ${waves.length}: ${(0,counted/* listed */.K)(wave.runs.map(({ host }) => host.name))}`);
        for (const run of wave.runs)
            later.get(run)?.();
        const outcomes = await changeTogether(index === 0 ? [...wave.runs, ...besides] : wave.runs, place);
        failed.push(...wave.runs.flatMap((run) => ((0,host_state/* isBad */.e2)(outcomes.get(run) ?? 'failed') ? [run.host.name] : [])));
        const left = waves.slice(index + 1).flatMap(({ runs }) => runs);
        if (left.length > 0 && failed.length > failureBudget && !signal.aborted) {
            const why = `${(0,counted/* listed */.K)(failed)} failed by the end of ${wave.name}, and the failure budget is ${failureBudget}`;
            tell(`stopped: ${why}; ${(0,counted/* counted */.h)(left.length, 'host')} left as ${left.length === 1 ? 'it is' : 'they are'}`);
            await Promise.all(left.map((run) => leaveOut(run, () => run.holdBack(why))));
            return;
        }
        if (left.length > 0 && pauseMs > 0) {
            tell(`${wave.name} is done; the next begins in ${(0,duration/* elapsed */.v)(pauseMs)}`);
            await (0,promises_.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
        }
        if (!signal.aborted)
            continue;
        await Promise.all(left.map((run) => leaveOut(run, () => run.fail((0,errors/* cancelledError */.YQ)(run.host.name)))));
        return;
    }
}
/** Locks all of these hosts, then changes them together; jump hosts wait for those behind them. */
async function changeTogether(runs, { context, parallel, finish }) {
    const outcomes = new Map();
    const attempt = async (run, work) => {
        if (run.problem !== undefined)
            return;
        try {
            await work();
        }
        catch (error) {
            run.fail(error);
        }
    };
    // One alone first, for all runs the same one: of two over the same hosts one then gets all, and not each a part that the other waits for.
    const [first, ...others] = runs
        .filter(({ problem }) => problem === undefined)
        .toSorted((left, right) => (left.host.name < right.host.name ? -1 : 1));
    if (first !== undefined)
        await attempt(first, () => first.lock());
    await (0,slots/* withSlots */.W)(others, parallel, (run) => attempt(run, () => run.lock()));
    await Promise.all(runs.map(async (run) => {
        await attempt(run, async () => {
            await context.whenAlone(run.host.name, context.signal);
            // Whatever ended the changes, what this run did is to be taken back or remembered.
            await attempt(run, () => run.apply());
            await run.rollBack();
            await run.settle();
        });
        outcomes.set(run, await finish(run));
    }));
    return outcomes;
}

// EXTERNAL MODULE: ./build/js/engine/run-id.js
var run_id = __webpack_require__(7577);
;// CONCATENATED MODULE: ./build/js/engine/seal-plan.js

/** The plan of a whole fleet with its hash: what may be carried out later, as it is or not at all. */
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

;// CONCATENATED MODULE: ./build/js/engine/run.js





















/**
 * Brings hosts to what the fleet file wants, or says what that would change. One flow for both: read, plan, and for an apply
 * lock, apply, verify. A host's trouble is in its report; only what stops the whole run is thrown (BringupErrors).
 */
async function runFleet(options) {
    const { fleet, mode, sealed: approved } = options;
    if (approved !== undefined)
        (0,plan_file.refuseForeignPlan)(approved, { fleet: fleet.name, environment: fleet.environment });
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
    const parallel = options.parallel ?? fleet.parallel;
    const values = (0,engine_values/* createValues */.D)();
    for (const { name } of hosts)
        values.set(name, engine_values/* TAKES_PART */.Z, true);
    const jumps = createJumpWatch(fleet, hosts, values);
    const retries = (0,retry_budget/* createRetryBudget */.C)(hosts.length);
    const connect = (host) => options.connect(host, signal, retries);
    const prepared = new Map();
    const preparing = { signal, connect, ...(options.env === undefined ? {} : { env: options.env }) };
    for (const capability of options.capabilities) {
        if (capability.prepare)
            prepared.set(capability.name, await capability.prepare(fleet, preparing));
    }
    const redact = (0,core_redact/* redactor */.$)(options.secrets);
    const context = {
        runId,
        fleet,
        capabilities: options.capabilities,
        prepared,
        values,
        facts: host_facts/* hostFacts */.s,
        redactor: redact,
        signal,
        applying: mode === 'apply',
        slots: (0,semaphore/* createSemaphore */.B)(parallel),
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
        connect,
        newSecret(secret) {
            redact.add(secret);
            options.onSecret?.(secret);
        },
        onProgram: options.onProgram ?? (() => undefined),
        onEvent: options.onEvent ?? (() => undefined),
        onStepOutput: options.onStepOutput ?? (() => undefined),
    };
    const first = hosts.map((host) => new AgentRun(context, host));
    const runs = [...first];
    let rollout;
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
                ...(rollout === undefined || rollout.waves.length < 2 ? {} : { rollout: rolloutOf(rollout) }),
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
    const finished = new Set();
    const finish = async (run) => {
        await run.close().catch(() => undefined);
        const { outcome, durationMs, problem } = run.report();
        if (finished.has(run))
            return outcome;
        finished.add(run);
        context.onEvent({
            type: 'host-finished',
            host: run.host.name,
            outcome,
            durationMs,
            ...(problem ? { problem: problem.what } : {}),
        });
        return outcome;
    };
    try {
        await (0,slots/* withSlots */.W)([...first.entries()], parallel, async ([index, host]) => {
            let run = host;
            try {
                await openRun(context, host, (other) => {
                    run = other;
                    runs[index] = other;
                });
                if (!run.view.waits)
                    tellPlanned(run, context);
                if (!run.view.waits && (mode === 'plan' || !run.needsLock))
                    await run.close();
            }
            catch (error) {
                run.fail(error);
            }
        });
        await settlePlans(runs, context);
        for (const [run, error] of machineClashes(runs))
            run.fail(error);
        rollout = planRollout(runs, fleet.rollout, context);
        const sealed = sealPlan(fleet, startedAt, runs);
        if (mode === 'plan') {
            runs.forEach(failRefused);
            await Promise.all(runs.map(finish));
            return { report: report(sealed.hash), sealed, confirmed: true };
        }
        for (const [name, { error, ids }] of approved === undefined ? [] : (0,plan_file.comparePlan)(approved, sealed))
            runs.find((run) => run.host.name === name)?.refuseMoved(error, ids);
        if (runs.some((run) => run.view.openSteps.length > 0) &&
            options.confirm &&
            !signal.aborted &&
            !(await options.confirm(report(sealed.hash)))) {
            for (const run of runs)
                if (run.view.openSteps.length > 0)
                    run.skip('the plan was not approved');
            return { report: report(sealed.hash), sealed, confirmed: false };
        }
        const inWaves = new Set(rollout.waves.flatMap((wave) => wave.runs));
        const rest = runs.filter((run) => !inWaves.has(run));
        const besides = new Set(rest.filter((run) => run.problem === undefined && run.needsLock));
        await Promise.all(rest.filter((run) => !besides.has(run)).map(finish));
        await rollOut(rollout, [...besides], { context, parallel, finish });
        return { report: report(sealed.hash), sealed, confirmed: true };
    }
    finally {
        await Promise.all(runs.map((run) => run.close().catch(() => undefined)));
        await Promise.all([...prepared.values()].map((value) => dispose(value).catch(() => undefined)));
    }
}
async function dispose(value) {
    if (typeof value === 'object' && value !== null && Symbol.asyncDispose in value)
        await value[Symbol.asyncDispose]();
}
/** Plans again, now that all hosts were read, those that wait for what others tell: so a plan does not depend on who answered first. */
async function settlePlans(runs, context) {
    const { values } = context;
    const waited = runs.filter((run) => run.problem === undefined && run.view.waits);
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
    for (const run of waited)
        if (run.problem === undefined)
            tellPlanned(run, context);
}
function tellPlanned({ host, view }, { onEvent }) {
    onEvent({ type: 'host-planned', host: host.name, changes: view.openSteps.length, steps: view.steps.length });
}
function rolloutOf({ canary, failureBudget, pauseMs }) {
    return { canary, failureBudget, ...(pauseMs === 0 ? {} : { pauseMs }) };
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