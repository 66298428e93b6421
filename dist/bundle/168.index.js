"use strict";
exports.id = 168;
exports.ids = [168,390];
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
/** For each host whose plan is not the sealed one any more, the error that refuses it. */
function comparePlan(sealed, now) {
    const errors = new Map();
    for (const host of now.hosts) {
        const before = sealed.hosts.find(({ name }) => name === host.name);
        if (before?.reached && before.digest === host.digest)
            continue;
        const movedIds = before === undefined ? host.steps.map(({ id }) => id) : movedSteps(before, host);
        errors.set(host.name, new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
            code: 'plan-moved',
            category: 'moved',
            what: before === undefined || !before.reached
                ? `the plan of ${sealed.madeAt} does not have this host`
                : `the host or the fleet file is no longer what the plan of ${sealed.madeAt} was made from${movedIds.length === 0 ? '' : `: ${movedIds.join(', ')}`}`,
            remedy: 'make a new plan, look at it, and apply that one',
            where: { host: host.name },
        }));
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

/***/ 3787:
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
// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
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
    if (problems.length > 0)
        throw new core_error/* BringupErrors */.$L(problems);
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
    return inOrder(items, host);
}
function isAbsent({ spec }) {
    return spec.state === 'absent';
}
/** Kahn's algorithm, always taking the ready item that comes first by kind and by place in the file; removals come first, backwards. */
function inOrder(items, host) {
    const position = new Map(items.map((item, index) => [item.id, index]));
    const rank = ({ wanted }) => (isAbsent(wanted) ? -wanted.kind.order : wanted.kind.order);
    const before = (a, b) => rank(a) - rank(b) || (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0);
    const open = new Map(items.map((item) => [item.id, new Set([...item.needs, ...item.notifiedBy])]));
    const waiting = items.toSorted(before);
    const ordered = [];
    while (waiting.length > 0) {
        const next = waiting.findIndex((item) => open.get(item.id)?.size === 0);
        const item = waiting[next];
        if (item === undefined)
            throw circle(waiting, host);
        waiting.splice(next, 1);
        ordered.push(item);
        for (const set of open.values())
            set.delete(item.id);
    }
    return ordered;
}
function circle(waiting, host) {
    return new core_error/* BringupError */.y4({
        code: 'circular-needs',
        category: 'config',
        what: `these things on ${host} need each other in a circle: ${waiting.map((item) => item.id).join(', ')}`,
        remedy: 'take one of the `needs` or `notify` out',
        where: waiting[0]?.wanted.source ?? {},
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
    const near = known.length > 0 ? (0,mod/* closest */.kp)(reference, known) : undefined;
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

// EXTERNAL MODULE: ./build/js/engine/journal.js
var journal = __webpack_require__(7605);
;// CONCATENATED MODULE: ./build/js/engine/owners.js
/** Parses `/var/lib/bringup/owners.jsonl`; unreadable lines are passed over. */
function readOwners(text) {
    const owned = new Map();
    for (const line of text.split('\n')) {
        if (!line.startsWith('{"id":'))
            continue;
        try {
            const entry = JSON.parse(line);
            if (typeof entry.id === 'string' && Array.isArray(entry.owners))
                owned.set(entry.id, entry);
        }
        catch { }
    }
    return owned;
}
/** The file's text, sorted, so that equal knowledge is equal text. */
function ownersText(owned) {
    return [...owned.values()]
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, owners, made, digest }) => `${JSON.stringify({ id, owners, made, digest })}\n`)
        .join('');
}
/** Things of this fleet that bringup remembers and nobody wants any more. */
function orphansOf(owned, fleet, capabilities, wantedIds) {
    const ours = new Set(capabilities.map((capability) => `${fleet}/${capability}`));
    return [...owned.values()].filter((entry) => !wantedIds.has(entry.id) && entry.owners.length > 0 && entry.owners.every((owner) => ours.has(owner)));
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
        const explained = decision.verdict === 'change' ? withReason(decision, owned.get(item.id), (0,json/* digest */.br)(spec)) : decision;
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
function withReason(change, known, wantedDigest) {
    if (known === undefined || change.verb === 'run')
        return change;
    const reason = known.digest === wantedDigest ? 'drift' : 'changed in the fleet file';
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

// EXTERNAL MODULE: ./build/js/engine/program.js
var program = __webpack_require__(3342);
;// CONCATENATED MODULE: ./build/js/engine/reads.js
/** The reads of things on a host, one section per kind however many things. Things at servers are not read by shell. */
function readsOf(items) {
    return byKind(items).map(([kind, group]) => ({
        name: sectionName(kind),
        body: kind.read(group.map((item) => item.wanted.spec)),
    }));
}
/** The states that the sections tell, by id. `items` are exactly those that were asked for. */
function statesFrom(sections, items) {
    const states = new Map();
    for (const [kind, group] of byKind(items)) {
        const output = sections.get(sectionName(kind));
        if (output === undefined)
            continue;
        const parsed = kind.parse(output, group.map((item) => item.wanted.spec));
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

;// CONCATENATED MODULE: ./build/js/engine/runner-step.js







/** What a thing at a server is given to work with. `seq` is there when it may change something. */
function runnerContext(place, step) {
    const { context, host } = place;
    return {
        host,
        signal: context.signal,
        note: (text) => write(place, [{ t: 'intent', v: journal/* JOURNAL_VERSION */.dt, run: context.runId, id: step?.id ?? '', note: text }]),
        value: (name, from) => context.values.get(from ?? host, name),
    };
}
/** Carries out one change at a server: journal, change, read again, judge. */
async function runRunnerStep(step, place, seq) {
    const { context, host } = place;
    const { kind, spec, notify, source } = step.item.wanted;
    const started = performance.now();
    const where = { ...source, host, step: step.id };
    const run = context.runId;
    const end = (rc) => ({ t: 'end', run, seq, id: step.id, rc });
    const runner = runnerContext(place, step);
    const done = (outcome, problem, state) => ({
        outcome,
        problem: problem?.at(where),
        durationMs: performance.now() - started,
        state,
    });
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
            await kind.runner?.apply((0,execute/* planned */.lM)(step), runner);
        }
        catch (error) {
            await write(place, [end(1)]);
            throw error;
        }
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
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        return done('failed', error, undefined);
    }
}
async function write(place, lines) {
    const result = await place.session().work((0,program/* journalProgram */.YV)(lines.map(journal/* openLine */.TY), prelude/* PRELUDE */.W));
    if (result.code === 0)
        return;
    throw (0,errors/* journalError */.yR)(place.host);
}

;// CONCATENATED MODULE: ./build/js/engine/host-view.js










/** Facts first ask little; a wish that looks up more makes them ask all, once. */
const MOST_ROUNDS = 5;
/** What a host remembers: the open journal, then the owners. Their lines tell themselves apart. */
const MEMORY = {
    name: 'memory',
    body: (0,sh.sh) `cat /var/lib/bringup/journal.jsonl /var/lib/bringup/owners.jsonl`,
};
/** What is known of one host, and the plan that follows from it. Reading is all it does; it changes nothing there. */
class HostView {
    #context;
    #host;
    #session;
    #facts;
    #allFacts = false;
    #os;
    #items;
    #steps = [];
    #owned = new Map();
    #journal = { pending: [], unknown: [], open: false };
    #states = new Map();
    /** As this run found things, before it changed any. */
    #found = new Map();
    #explained = new Map();
    /** Ids notified and not served yet. */
    pending = new Set();
    /** Throws BringupErrors when the wishes for this host contradict each other. */
    constructor(context, host) {
        this.#context = context;
        this.#host = host;
        this.#items = this.#wanted();
    }
    get steps() {
        return this.#steps;
    }
    /** Changes, refusals and things that wait for values. */
    get openSteps() {
        return this.#steps.filter((step) => step.decision.verdict !== 'ok');
    }
    get facts() {
        return this.#facts;
    }
    get os() {
        return this.#os;
    }
    get owned() {
        return this.#owned;
    }
    get journal() {
        return this.#journal;
    }
    /** Things bringup made here that nobody wants any more. */
    get orphans() {
        return this.#orphans(new Set(this.#items.map((item) => item.id)));
    }
    /** The texts of a step's diff, when it has any. */
    explanation(id) {
        return this.#explained.get(id);
    }
    /** Everything that one command can tell about the host before anything is known of it. */
    firstSections() {
        return [{ name: 'facts', body: this.#context.facts.program(false) }, MEMORY, ...readsOf(this.#items)];
    }
    /** Takes in what the first command told, and plans. */
    async begin(session, answer, sentAtMs) {
        this.#session = session;
        const facts = this.#context.facts.parse(answer.sections.get('facts') ?? '', { sentAtMs, receivedAtMs: Date.now() });
        this.#facts = facts.tree;
        this.#os = facts.os;
        this.#takeMemory(answer.sections);
        this.take(answer.sections, this.#items);
        await this.plan();
    }
    /** Takes in states that were read of these things. The plan stays until `plan` is called. */
    take(sections, items) {
        const states = statesFrom(sections, items);
        for (const [id, state] of states) {
            this.#states.set(id, state);
            if (!this.#found.has(id))
                this.#found.set(id, state);
        }
        return states;
    }
    /** The state in which this run found a thing: what undoing comes back to. */
    found(id) {
        return this.#found.get(id);
    }
    takeState(id, state) {
        this.#states.set(id, state);
    }
    /** Asks capabilities with all that is known by now, reads what was not read yet, and plans anew. */
    async plan() {
        for (let round = 0; round < MOST_ROUNDS; round++) {
            this.#items = this.#wanted();
            await this.#readMissing();
            this.#steps = planHost({ items: this.#items, states: this.#states, owned: this.#owned, pending: this.pending });
            this.#publish();
            const waits = this.#steps.flatMap(({ decision }) => (decision.verdict === 'waits' ? decision.for : []));
            if (this.#allFacts || !waits.some((name) => name.startsWith('facts.')))
                return;
            await this.#readAllFacts();
        }
    }
    /** Reads again what is about to be changed, the owners and the journal: somebody may have been there since the plan. */
    async reread() {
        const items = this.openSteps.map((step) => step.item);
        const result = await this.#read([MEMORY, ...readsOf(items)]);
        this.#takeMemory(result.sections);
        this.take(result.sections, items);
        await this.plan();
    }
    /** Fetches the texts that make diffs, for changes whose kind has such. Nothing to fetch: no round trip. */
    async explain() {
        const changes = this.#steps.filter(({ id, decision, item }) => decision.verdict === 'change' && item.wanted.kind.detail !== undefined && !this.#explained.has(id));
        const groups = [...Map.groupBy(changes, (step) => step.item.wanted.kind)];
        if (groups.length === 0)
            return;
        const sections = groups.flatMap(([kind, steps]) => kind.detail ? [{ name: kind.kind, body: kind.detail.read(steps.map(execute/* planned */.lM)) }] : []);
        const asked = sections.filter(({ body }) => body.text.trim() !== '');
        if (asked.length === 0)
            return;
        const result = await this.#read(asked);
        for (const [kind, steps] of groups) {
            const explained = kind.detail?.explain(result.sections.get(kind.kind) ?? '', steps.map(execute/* planned */.lM)) ?? [];
            steps.forEach((step, index) => {
                const told = explained[index];
                if (told)
                    this.#explained.set(step.id, told);
            });
        }
    }
    #takeMemory(sections) {
        const text = sections.get(MEMORY.name) ?? '';
        this.#owned = readOwners(text);
        this.#journal = (0,journal/* readJournal */.a0)(text, this.#host.name);
        for (const id of this.#journal.pending)
            this.pending.add(id);
    }
    #wanted() {
        const { fleet, capabilities, prepared, values } = this.#context;
        const wanted = capabilities.flatMap((capability) => {
            const section = this.#host.sections[capability.name];
            if (section === undefined)
                return [];
            return capability.wanted({
                fleet,
                host: this.#host,
                section,
                facts: this.#facts,
                prepared: prepared.get(capability.name),
                value: (name, host) => values.get(host ?? this.#host.name, name),
            });
        });
        return compose([...wanted, ...this.#removals(wanted)], this.#host.name);
    }
    /** With `--prune`: the wishes that remove what bringup once made and nobody wants any more. */
    #removals(wanted) {
        if (!this.#context.prune)
            return [];
        const kinds = this.#context.capabilities.flatMap((capability) => capability.kinds);
        return this.#orphans(new Set(wanted.map(({ kind, spec }) => `${kind.kind}:${kind.key(spec)}`))).flatMap(({ id }) => {
            const colon = id.indexOf(':');
            const kind = kinds.find((candidate) => candidate.kind === id.slice(0, colon));
            if (kind?.absent === undefined)
                return [];
            const spec = kind.absent(id.slice(colon + 1));
            return [{ kind, spec, capability: '(orphan)', needs: [], notify: [], source: {}, waitsFor: [] }];
        });
    }
    #orphans(wantedIds) {
        const names = this.#context.capabilities.map(({ name }) => name);
        return orphansOf(this.#owned, this.#context.fleet.name, names, wantedIds).filter(({ made }) => made);
    }
    async #readMissing() {
        const missing = this.#items.filter((item) => !this.#states.has(item.id));
        const onHost = missing.filter((item) => item.wanted.kind.runner === undefined);
        if (onHost.length > 0)
            this.take((await this.#read(readsOf(onHost))).sections, onHost);
        const elsewhere = missing.filter((item) => item.wanted.kind.runner !== undefined && item.wanted.waitsFor.length === 0);
        for (const [kind, items] of Map.groupBy(elsewhere, (item) => item.wanted.kind)) {
            const context = runnerContext({ context: this.#context, host: this.#host.name, session: this.#openSession });
            const states = await kind.runner?.read(items.map((item) => item.wanted.spec), context);
            items.forEach((item, index) => {
                this.#states.set(item.id, states?.[index]);
            });
        }
    }
    async #readAllFacts() {
        this.#allFacts = true;
        const sentAtMs = Date.now();
        const result = await this.#read([{ name: 'facts', body: this.#context.facts.program(true) }]);
        this.#facts = this.#context.facts.parse(result.sections.get('facts') ?? '', {
            sentAtMs,
            receivedAtMs: Date.now(),
        }).tree;
    }
    #publish() {
        for (const { decision, item, state } of this.#steps) {
            const { kind, spec } = item.wanted;
            if (decision.verdict !== 'ok' || kind.publish === undefined)
                continue;
            for (const [name, value] of Object.entries(kind.publish(state, spec)))
                this.#context.values.set(this.#host.name, name, value);
        }
    }
    #read(sections) {
        return this.#openSession().work((0,program/* readProgram */.Lk)(sections, prelude/* PRELUDE */.W));
    }
    #openSession = () => {
        if (this.#session === undefined)
            throw new TypeError('the host was not opened');
        return this.#session;
    };
}

// EXTERNAL MODULE: ./build/js/engine/lock.js
var lock = __webpack_require__(6027);
;// CONCATENATED MODULE: ./build/js/engine/owners-after.js


/** The new text of the owners' file, from what is right now; undefined when it stays as it is. */
function ownersAfter({ owned, steps, fleet, capabilities, made, prune }) {
    const next = new Map(owned);
    const ours = new Set(capabilities.map((name) => `${fleet}/${name}`));
    for (const { id, decision, item } of steps) {
        if (decision.verdict !== 'ok')
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
        for (const entry of orphansOf(owned, fleet, capabilities, ids))
            if (!entry.made)
                next.delete(entry.id);
    }
    const text = ownersText(next);
    return text === ownersText(owned) ? undefined : text;
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

// EXTERNAL MODULE: ./build/js/engine/undo.js
var undo = __webpack_require__(2918);
// EXTERNAL MODULE: ./build/js/engine/undo-index.js
var undo_index = __webpack_require__(411);
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
        this.view = new HostView(context, host);
        this.#values = context.values.join();
    }
    get problem() {
        return this.#problem;
    }
    /** Seals the plan: the same digest, the same plan from the same states. */
    get digest() {
        return planDigest(this.view.steps);
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
        this.#outcome = outcome ?? (0,report_outcome/* outcomeOf */.sG)(this.#problem.category);
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
            const broken = await this.#stage(steps);
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
        if ((await this.#values.wait(this.#context.signal)) === 'changed') {
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
        const result = await (0,execute/* executeStage */._v)(steps, readsOf(readBack), {
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
    async #conclude(run, after, { broken }) {
        const { id } = run.step;
        const { outcome, problem } = (0,verdict/* judge */.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, this.host.name);
        if (outcome === 'skipped')
            return;
        this.#context.onStepOutput(this.host.name, id, run.output, outcome);
        const attempt = (this.#tries.get(id) ?? 0) + 1;
        this.#tries.set(id, attempt);
        if (problem && (0,verdict/* mayRetry */.KO)(problem) && attempt < TRIES && broken === undefined && !this.#context.signal.aborted) {
            const waitMs = 500 + Math.random() * 1000 * 2 ** attempt;
            this.#context.onEvent({
                type: 'note',
                host: this.host.name,
                text: `${id}: ${problem.message}; trying again in ${Math.ceil(waitMs / 1000)} s`,
            });
            await (0,promises_.setTimeout)(waitMs);
            return;
        }
        this.#afterStep(run.step, outcome, problem, run.durationMs);
    }
    async #runnerStage(step) {
        this.#begin([step]);
        const place = { context: this.#context, host: this.host.name, session: () => this.#open() };
        const { outcome, problem, durationMs, state } = await runRunnerStep(step, place, this.#nextSeq++);
        if (state !== undefined)
            this.view.takeState(step.id, state);
        this.#afterStep(step, outcome, problem, durationMs);
        await this.view.plan();
    }
    /** A step that was stopped for taking too long has ended, and the journal says so. */
    async #journalStopped(runs) {
        const stopped = runs.filter(({ timedOut }) => timedOut);
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
        const { runId, fleet, by, holder, capabilities, redactor, onFailure } = this.#context;
        const began = [...this.#results.values()].some(({ outcome }) => outcome === 'changed' || outcome === 'failed');
        if (onFailure !== 'rollback' || this.#problem === undefined || this.#outcome === 'unknown' || !began)
            return;
        const session = this.#open();
        this.#phase('undo');
        const read = await session.work((0,program/* readProgram */.Lk)([{ name: 'undo', body: (0,undo_index/* readUndoIndex */.P)(runId) }], prelude/* PRELUDE */.W));
        const store = (0,undo_index/* parseUndoIndex */.A)(read.sections.get('undo') ?? '', fleet.name)[0];
        if (store === undefined)
            return;
        const kinds = capabilities.flatMap((capability) => capability.kinds);
        const taken = await (0,undo/* undoRun */.u)(store, {
            session,
            host: this.host.name,
            fleet: fleet.name,
            run: `${runId}-undo`,
            by,
            holder,
            kinds,
            redactor,
        });
        for (const { id, outcome, irreversible, problem } of taken) {
            const result = this.#results.get(id);
            if (outcome === 'rolled-back' && result !== undefined)
                this.#record(result.step, { ...result, outcome });
            else if (irreversible !== undefined)
                this.#notes.push(`${id} stays as this run left it: ${irreversible}`);
            else if (problem !== undefined)
                this.#notes.push(`${id} could not be taken back: ${problem.what}`);
        }
        const whole = taken.every(({ outcome }) => outcome === 'rolled-back');
        if (whole)
            this.#outcome = 'rolled-back';
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
        });
    }
    /** Remembers owners and, when everything is right, closes the journal. Only while the lock is held. */
    async settle() {
        if (this.#session === undefined || this.#outcome === 'unknown' || this.#outcome === 'unreachable')
            return;
        const allRight = this.#problem === undefined && this.view.openSteps.length === 0;
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
        this.#values.leave();
        this.#durationMs ??= performance.now() - this.#started;
        const { session, connection } = { session: this.#session, connection: this.#connection };
        this.#session = undefined;
        this.#connection = undefined;
        await session?.close();
        await connection?.[Symbol.asyncDispose]();
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
            clashes.set(run, first.hostKeyFingerprint === run.hostKeyFingerprint ? sameMachine(first, run) : clonedDisk(first, run));
    }
    return clashes;
}
function machineIdOf({ view }) {
    const machine = view.facts?.['machine'];
    const id = machine !== null && typeof machine === 'object' && 'machineId' in machine ? machine.machineId : undefined;
    return typeof id === 'string' ? id : undefined;
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
    let active = 0;
    let waiting = [];
    const wake = (answer) => {
        const woken = waiting;
        waiting = [];
        active += woken.length;
        for (const resolve of woken)
            resolve(answer);
    };
    const settle = () => {
        if (active === 0 && waiting.length > 0)
            wake('never');
    };
    return {
        get: (host, name) => values.get(`${host}\0${name}`),
        set(host, name, value) {
            const key = `${host}\0${name}`;
            if (JSON.stringify(values.get(key)) === JSON.stringify(value))
                return;
            values.set(key, value);
            wake('changed');
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
                wait(signal) {
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
    const context = {
        runId,
        fleet,
        capabilities: options.capabilities,
        prepared,
        values: createValues(),
        facts: host_facts/* hostFacts */.s,
        redactor: (0,redact/* redactor */.$)(options.secrets),
        signal,
        applying: mode === 'apply',
        prune: options.prune ?? false,
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
        connect: (host) => options.connect(host, signal),
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
            if (mode === 'plan' || !run.needsLock)
                await finish(run);
        });
        for (const [run, error] of machineClashes(runs))
            run.fail(error);
        const sealed = sealPlan(fleet, startedAt, runs);
        if (mode === 'plan')
            return { report: report(sealed.hash), sealed, confirmed: true };
        if (options.sealed)
            for (const [name, error] of (0,plan_file.comparePlan)(options.sealed, sealed))
                runs.find((run) => run.host.name === name)?.fail(error);
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