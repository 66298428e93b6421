"use strict";
exports.id = 666;
exports.ids = [666];
exports.modules = {

/***/ 8008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ capture)
/* harmony export */ });
const KEEP = 64 * 1024;
/** Collects a step's output as it comes. Memory stays bounded however much is printed. */
function capture(redactor) {
    const decoder = new TextDecoder('utf-8');
    const clean = redactor.stream();
    let head = '';
    let tail = '';
    let dropped = 0;
    const take = (text) => {
        const room = KEEP - head.length;
        if (room > 0)
            head += text.slice(0, room);
        const rest = room > 0 ? text.slice(room) : text;
        tail += rest;
        if (tail.length > 2 * KEEP) {
            dropped += tail.length - KEEP;
            tail = tail.slice(-KEEP);
        }
        return text;
    };
    return {
        push: (bytes) => take(clean.push(decoder.decode(bytes, { stream: true }))),
        end() {
            take(clean.push(decoder.decode()) + clean.flush());
            if (tail.length > KEEP) {
                dropped += tail.length - KEEP;
                tail = tail.slice(-KEEP);
            }
            const middle = dropped === 0 ? '' : `\n[... ${dropped} characters left out ...]\n`;
            return { text: head + middle + tail, droppedBytes: dropped };
        },
    };
}


/***/ }),

/***/ 5033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ undoOf),
/* harmony export */   _v: () => (/* binding */ executeStage),
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   pM: () => (/* binding */ interruptOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7121);
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2260);
/* harmony import */ var _capture_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8008);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1487);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7605);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3342);







/** Steps of a kind that makes one transaction stand together; all others alone. */
function groupSteps(steps, firstSeq) {
    const groups = [];
    for (const step of steps) {
        const last = groups.at(-1);
        const { kind } = step.item.wanted;
        if (kind.transaction &&
            last?.steps[0]?.item.wanted.kind === kind &&
            !step.item.needs.some((need) => last.steps.some((other) => other.id === need)))
            last.steps.push(step);
        else
            groups.push({ seq: firstSeq + groups.length, steps: [step] });
    }
    return groups;
}
/** Carries out one stage on a host and reads again. Never throws for what a step did; the result tells. */
async function executeStage(steps, verify, context) {
    const groups = groupSteps(steps, context.firstSeq);
    const runs = new Map();
    let current;
    let journalFailed = false;
    const stop = () => context.session.stopWorker();
    const settle = (group, exit) => {
        if (current?.group === group) {
            clearTimeout(current.timer);
            const run = runs.get(group.seq);
            if (run) {
                run.output = current.capture.end().text;
                run.durationMs = performance.now() - (run.began ?? performance.now());
                if (exit !== undefined)
                    run.exit = exit;
            }
            current = undefined;
        }
    };
    const program = (0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .stageProgram */ .Vx)({
        run: context.run,
        prelude: context.prelude,
        holder: context.holder,
        steps: groups.map((group) => programStep(group, groups, context)),
        verify,
        stopOnFailure: !context.continueOnFailure,
    });
    const grace = Math.max(...steps.map(({ item }) => (interruptOf(item) === 'term' ? 20 : 0)));
    context.signal.addEventListener('abort', stop, { once: true });
    let sections;
    let broken;
    try {
        if (context.signal.aborted)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledError */ .YQ)();
        const result = await context.session.work(program, {
            event({ event, words }) {
                const group = groups.find(({ seq }) => seq === Number(words[0]));
                if (event === 'fatal')
                    journalFailed = true;
                if (group === undefined)
                    return;
                if (event === 'begin') {
                    const timer = setTimeout(() => {
                        const run = runs.get(group.seq);
                        if (run)
                            run.timedOut = true;
                        stop();
                    }, timeoutOf(group));
                    current = { group, capture: (0,_capture_js__WEBPACK_IMPORTED_MODULE_6__/* .capture */ .F)(context.redactor), timer };
                    runs.set(group.seq, { began: performance.now(), output: '', durationMs: 0, timedOut: false });
                    context.onBegin(group.steps);
                }
                else if (event === 'end')
                    settle(group, Number(words[1]));
            },
            output(bytes) {
                if (current === undefined)
                    return;
                const text = current.capture.push(bytes);
                if (text !== '')
                    context.onOutput(current.group.steps, text);
            },
        }, grace);
        if (result.code !== undefined)
            sections = result.sections;
        else {
            // It was stopped, and the session lives: what did end is still to be judged by what it left.
            broken = context.signal.aborted ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledError */ .YQ)() : undefined;
            sections = (await context.session.work((0,_program_js__WEBPACK_IMPORTED_MODULE_5__/* .readProgram */ .Lk)(verify, context.prelude))).sections;
        }
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4))
            throw error;
        broken = error;
    }
    finally {
        context.signal.removeEventListener('abort', stop);
        if (current)
            settle(current.group, undefined);
    }
    if (journalFailed)
        broken = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .journalError */ .yR)();
    return {
        runs: groups.flatMap((group) => {
            const run = runs.get(group.seq);
            return group.steps.map((step) => ({
                step,
                seq: group.seq,
                began: run !== undefined,
                exit: run?.exit,
                output: run?.output ?? '',
                durationMs: run?.durationMs ?? 0,
                timedOut: run?.timedOut ?? false,
            }));
        }),
        sections: journalFailed ? undefined : sections,
        broken,
        nextSeq: context.firstSeq + groups.length,
    };
}
/** A step's change in the form its kind works with. */
function planned(step) {
    return { spec: step.item.wanted.spec, state: step.state, action: step.decision.action };
}
/** How to take a step back, or why that is not possible. */
function undoOf(step) {
    const change = step.decision;
    return change.irreversible === undefined
        ? step.item.wanted.kind.undo(planned(step))
        : { cannot: change.irreversible };
}
/** How a thing's change may be stopped; at once when nothing is said. */
function interruptOf({ wanted }) {
    return wanted.kind.interruptOf?.(wanted.spec) ?? wanted.kind.interrupt ?? 'kill';
}
function timeoutOf(group) {
    return group.steps.reduce((total, { item }) => total + (item.wanted.kind.timeoutMs?.(item.wanted.spec) ?? 60_000), 0);
}
function programStep(group, groups, context) {
    const kind = group.steps[0]?.item.wanted.kind;
    if (kind === undefined)
        throw new TypeError('a group has at least one step');
    const changes = group.steps.map(planned);
    const saves = changes.flatMap((change) => kind.save?.(change) ?? []);
    const needed = new Set(group.steps.flatMap((step) => [...step.item.needs, ...step.item.notifiedBy]));
    const { run, fleet, by } = context;
    const at = new Date().toISOString();
    return {
        seq: group.seq,
        save: saves.length === 0 ? _core_sh_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY */ .wg : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(saves),
        apply: kind.apply(changes),
        index: group.steps.map((step) => indexLine(group.seq, step, fleet, context.found(step.id))),
        needs: groups
            .filter((other) => other.seq < group.seq && other.steps.some((step) => needed.has(step.id)))
            .map(({ seq }) => seq),
        begin: group.steps.map((step) => (0,_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .openLine */ .TY)({
            t: 'begin',
            v: _journal_js__WEBPACK_IMPORTED_MODULE_4__/* .JOURNAL_VERSION */ .dt,
            run,
            seq: group.seq,
            id: step.id,
            fleet,
            digest: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(step.decision).slice(0, 16),
            notify: step.item.wanted.notify,
            ...(isHandler(step) ? { handles: true } : {}),
            at,
            by,
        })),
        end: group.steps.map((step) => JSON.stringify({ t: 'end', run, seq: group.seq, id: step.id }).slice(0, -1)),
        finish: group.steps.some(({ item }) => interruptOf(item) === 'finish'),
        timeoutMs: timeoutOf(group),
    };
}
/** A line of the undo index: what was done, and the state to come back to. Secrets stand in it by name only. */
function indexLine(seq, step, fleet, found) {
    const undo = undoOf(step);
    const { kind, spec } = step.item.wanted;
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)({
        fleet,
        seq,
        id: step.id,
        kind: kind.kind,
        capability: step.item.wanted.capability,
        spec,
        state: found ?? null,
        made: step.decision.verb === 'create',
        notify: step.item.wanted.notify,
        ...('text' in undo ? { undo: undo.text } : { cannot: undo.cannot }),
    });
}
/** Whether a change serves notifications: then its good end makes them served. */
function isHandler(step) {
    return step.item.notifiedBy.length > 0;
}


/***/ }),

/***/ 2311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ HostView),
  Q: () => (/* binding */ MEMORY)
});

// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/host/prelude.js
var prelude = __webpack_require__(3227);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
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
    if (problems.length > 0)
        throw new error/* BringupErrors */.$L(problems);
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
    return new error/* BringupError */.y4({
        code: 'circular-needs',
        category: 'config',
        what: `these things on ${host} need each other in a circle: ${waiting.map((item) => item.id).join(', ')}`,
        remedy: 'take one of the `needs` or `notify` out',
        where: waiting[0]?.wanted.source ?? {},
    });
}
function unequal(id, first, second, host) {
    return new error/* BringupError */.y4({
        code: 'unequal-wishes',
        category: 'config',
        what: `${id} on ${host} is wanted in two ways: here and at ${(0,error/* describePlace */.df)(first.source) || first.capability}`,
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
    return new error/* BringupError */.y4({
        code: 'unknown-reference',
        category: 'config',
        what: `${(0,resource/* idOf */.TH)(wanted)} refers to ${reference}, which ${host} does not have${hint}`,
        remedy: 'name a thing of the same host as `kind:key`, for example `service:chrony`',
        where: wanted.source,
    });
}

// EXTERNAL MODULE: ./build/js/engine/execute.js
var execute = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/js/engine/journal.js
var journal = __webpack_require__(7605);
// EXTERNAL MODULE: ./build/js/engine/owners.js
var owners = __webpack_require__(5780);
// EXTERNAL MODULE: ./build/js/engine/plan.js
var plan = __webpack_require__(5211);
// EXTERNAL MODULE: ./build/js/engine/program.js
var program = __webpack_require__(3342);
// EXTERNAL MODULE: ./build/js/engine/reads.js
var reads = __webpack_require__(9123);
// EXTERNAL MODULE: ./build/js/engine/runner-step.js
var runner_step = __webpack_require__(9761);
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
    #plannedAt = 0;
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
    /** Whether something waits for a value. */
    get waits() {
        return this.#steps.some(({ decision }) => decision.verdict === 'waits');
    }
    /** The version of the values that the plan was made with. */
    get plannedAt() {
        return this.#plannedAt;
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
    /**
     * Whether the journal may be closed: nothing that another fleet notified waits there, nor, in a run of some capabilities
     * only, anything of the others. What a whole run does not have any more needs no serving.
     */
    leavesNothingPending(partial) {
        const elsewhere = this.#journal.pending.some(({ fleet }) => fleet !== this.#context.fleet.name);
        const ids = new Set(this.#steps.map(({ id }) => id));
        return !elsewhere && [...this.pending].every((id) => !partial && !ids.has(id));
    }
    /** The texts of a step's diff, when it has any. */
    explanation(id) {
        return this.#explained.get(id);
    }
    /** Everything that one command can tell about the host before anything is known of it. */
    firstSections() {
        return [{ name: 'facts', body: this.#context.facts.program(false) }, MEMORY, ...(0,reads/* readsOf */.J)(this.#items)];
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
        const states = (0,reads/* statesFrom */.p)(sections, items);
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
            this.#plannedAt = this.#context.values.version();
            this.#items = this.#wanted();
            await this.#readMissing();
            this.#steps = (0,plan/* planHost */.A)({ items: this.#items, states: this.#states, owned: this.#owned, pending: this.pending });
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
        const result = await this.#read([MEMORY, ...(0,reads/* readsOf */.J)(items)]);
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
        this.#owned = (0,owners/* readOwners */.hC)(text);
        this.#journal = (0,journal/* readJournal */.a0)(text, this.#host.name);
        for (const { id, fleet } of this.#journal.pending)
            if (fleet === this.#context.fleet.name)
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
        return (0,owners/* orphansOf */.hw)(this.#owned, this.#context.fleet.name, names, wantedIds).filter(({ made }) => made);
    }
    async #readMissing() {
        const missing = this.#items.filter((item) => !this.#states.has(item.id));
        const onHost = missing.filter((item) => item.wanted.kind.runner === undefined);
        if (onHost.length > 0)
            this.take((await this.#read((0,reads/* readsOf */.J)(onHost))).sections, onHost);
        const elsewhere = missing.filter((item) => item.wanted.kind.runner !== undefined && item.wanted.waitsFor.length === 0);
        for (const [kind, items] of Map.groupBy(elsewhere, (item) => item.wanted.kind)) {
            const context = (0,runner_step/* runnerContext */.c)({ context: this.#context, host: this.#host.name, session: this.#openSession });
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


/***/ }),

/***/ 5780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M2: () => (/* binding */ ownersText),
/* harmony export */   hC: () => (/* binding */ readOwners),
/* harmony export */   hw: () => (/* binding */ orphansOf)
/* harmony export */ });
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


/***/ }),

/***/ 5211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ planHost),
/* harmony export */   G: () => (/* binding */ planDigest)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7121);


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
        const explained = decision.verdict === 'change' ? withReason(decision, owned.get(item.id), spec) : decision;
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
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4))
            throw error;
        return { verdict: 'refuse', error: error.at(item.wanted.source) };
    }
}
/** Tells drift from a changed wish: bringup remembers what was wanted when the thing was last right. */
function withReason(change, known, spec) {
    // Whether a secret's value changed here or there is not remembered anywhere, so it is not told.
    if (known === undefined || change.verb === 'run' || (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(spec).includes('[secret '))
        return change;
    const reason = known.digest === (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(spec) ? 'drift' : 'changed in the fleet file';
    return { ...change, summary: change.summary === '' ? reason : `${reason}: ${change.summary}` };
}
/** The digest that seals a host's plan: what will be done, and the state it was made from. */
function planDigest(steps) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(steps
        .filter((step) => step.decision.verdict !== 'ok')
        .map((step) => ({
        id: step.id,
        spec: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(step.item.wanted.spec),
        state: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(step.state ?? null),
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


/***/ }),

/***/ 9123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readsOf),
/* harmony export */   p: () => (/* binding */ statesFrom)
/* harmony export */ });
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


/***/ }),

/***/ 7577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ newRunId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A name for a run that sorts by time and fits into file and unit names: `20261120-231502-4f1c9a`. */
function newRunId(at) {
    const stamp = at.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    return `${stamp}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex')}`;
}


/***/ }),

/***/ 9761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ runnerContext),
/* harmony export */   m: () => (/* binding */ runRunnerStep)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7121);
/* harmony import */ var _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3227);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1487);
/* harmony import */ var _execute_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7605);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3342);







/** What a thing at a server is given to work with. `seq` is there when it may change something. */
function runnerContext(place, step) {
    const { context, host } = place;
    return {
        host,
        signal: context.signal,
        note: (text) => write(place, [{ t: 'intent', v: _journal_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_VERSION */ .dt, run: context.runId, id: step?.id ?? '', note: text }]),
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
                v: _journal_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_VERSION */ .dt,
                run,
                seq,
                id: step.id,
                fleet: context.fleet.name,
                digest: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(step.decision).slice(0, 16),
                notify,
                at: new Date().toISOString(),
                by: context.by,
            },
        ]);
        try {
            await kind.runner?.apply((0,_execute_js__WEBPACK_IMPORTED_MODULE_4__/* .planned */ .lM)(step), runner);
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
        const problem = new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
            code: 'not-right-afterwards',
            category: 'verify',
            what: `${step.id} was changed without an error, but read back it is not as wanted`,
            remedy: 'look at the server: something else changes it, or the wish cannot be met there',
        });
        return done('failed', problem, state);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4))
            throw error;
        return done('failed', error, undefined);
    }
}
async function write(place, lines) {
    const result = await place.session().work((0,_program_js__WEBPACK_IMPORTED_MODULE_6__/* .journalProgram */ .YV)(lines.map(_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .openLine */ .TY), _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__/* .PRELUDE */ .W));
    if (result.code === 0)
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .journalError */ .yR)(place.host);
}


/***/ }),

/***/ 2491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ settleProgram)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);

/** How many runs can be undone from what the host keeps. */
const KEEP_RUNS = 5;
const MOST_RUNS = 20;
/**
 * The last program of a run that holds the lock: remembers who owns what, closes the journal when nothing in it is open, and
 * forgets old undo stores. Each is one rename, so a cut in between leaves the old or the new.
 */
function settleProgram({ owners, closeJournal }) {
    const parts = [
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `BU_V=/var/lib/bringup
set -e`,
    ];
    if (owners !== undefined) {
        parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `printf '%s' ${owners} >"$BU_V/owners.new"
sync "$BU_V/owners.new" 2>/dev/null || sync
mv -f "$BU_V/owners.new" "$BU_V/owners.jsonl"`);
    }
    if (closeJournal) {
        parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ -s "$BU_V/journal.jsonl" ]; then
[ -z "$(find "$BU_V/history.jsonl" -size +512k 2>/dev/null)" ] || mv -f "$BU_V/history.jsonl" "$BU_V/history.1.jsonl"
cat "$BU_V/journal.jsonl" >>"$BU_V/history.jsonl"
: >"$BU_V/journal.jsonl"
fi`);
    }
    // Names of runs sort by time: the oldest come first. A run with nothing to take back takes no place from one that has.
    parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `set -- $(grep -ls '"undo":' "$BU_V"/undo/*/index.jsonl)
while [ $# -gt ${KEEP_RUNS} ]; do rm -rf "\${1%/index.jsonl}"; shift; done
set -- "$BU_V"/undo/*
while [ $# -gt ${MOST_RUNS} ]; do rm -rf "$1"; shift; done`);
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(parts);
}


/***/ }),

/***/ 2918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ undoRun)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7121);
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2260);
/* harmony import */ var _host_prelude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3227);
/* harmony import */ var _report_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8941);
/* harmony import */ var _capture_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8008);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7605);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3342);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3595);









/**
 * Takes back what one run changed on a host, last change first, and reads each thing again: it must be as it was before.
 * The lock must be held. Stops at the first thing that does not go back; what cannot be undone is told and passed over.
 */
async function undoRun(store, context) {
    const todo = store.entries.filter((entry) => !entry.undone);
    const bySeq = [...Map.groupBy(todo, (entry) => entry.seq)].toSorted(([a], [b]) => b - a);
    const possible = bySeq.filter(([, entries]) => entries.some((entry) => entry.cannot === undefined));
    const outputs = new Map();
    let current;
    const stop = () => context.session.stopWorker();
    context.signal?.addEventListener('abort', stop, { once: true });
    const verify = verifySections(possible.flatMap(([, entries]) => entries), context.kinds);
    const result = possible.length === 0
        ? { sections: new Map() }
        : await context.session.work((0,_program_js__WEBPACK_IMPORTED_MODULE_6__/* .stageProgram */ .Vx)({
            run: context.run,
            prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_3__/* .PRELUDE */ .W,
            holder: context.holder,
            steps: possible.map(([seq, entries]) => programStep(store.run, seq, entries, context)),
            verify,
            stopOnFailure: true,
        }), {
            event({ event, words }) {
                const seq = Number(words[0]);
                if (event === 'begin')
                    current = { seq, started: performance.now(), capture: (0,_capture_js__WEBPACK_IMPORTED_MODULE_8__/* .capture */ .F)(context.redactor) };
                if (event === 'end' && current !== undefined) {
                    outputs.set(seq, {
                        exit: Number(words[1]),
                        output: current.capture.end().text,
                        ms: performance.now() - current.started,
                    });
                    current = undefined;
                }
            },
            output: (bytes) => void current?.capture.push(bytes),
        });
    context.signal?.removeEventListener('abort', stop);
    const states = statesAfter(result.sections, possible.flatMap(([, entries]) => entries), context.kinds);
    await serveAgain(store.run, todo, states, context);
    const after = new Map(todo.map((entry) => [entry.id, states.has(entry.id) ? asFound(entry, states.get(entry.id)) : undefined]));
    return bySeq.flatMap(([seq, entries]) => entries.map((entry) => {
        const step = stepOf(entry, outputs.get(seq), after.get(entry.id), context.host);
        context.onStep?.(step);
        return step;
    }));
}
function programStep(run, seq, entries, context) {
    const directory = `/var/lib/bringup/undo/${run}`;
    const at = new Date().toISOString();
    const id = (entry) => `undo ${entry.id}`;
    return {
        seq,
        save: _core_sh_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY */ .wg,
        apply: (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
            (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_2__.sh) `BU_SAVE=${`${directory}/${seq}`}`,
            ...entries.toReversed().map((entry) => (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_2__/* .trusted */ .IZ)(entry.undo ?? ':')),
            (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_2__.sh) `printf '%s\n' ${JSON.stringify({ undone: seq })} >>${`${directory}/index.jsonl`}`,
        ]),
        index: [],
        needs: [],
        begin: entries.map((entry) => (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .openLine */ .TY)({
            t: 'begin',
            v: _journal_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_VERSION */ .dt,
            run: context.run,
            seq,
            id: id(entry),
            fleet: context.fleet,
            digest: run,
            notify: [],
            at,
            by: context.by,
        })),
        end: entries.map((entry) => JSON.stringify({ t: 'end', run: context.run, seq, id: id(entry) }).slice(0, -1)),
        finish: entries.some((entry) => context.kinds.find(({ kind }) => kind === entry.kind)?.interrupt === 'finish'),
        timeoutMs: 600_000,
    };
}
function verifySections(entries, kinds) {
    return [...Map.groupBy(entries, (entry) => entry.kind)].flatMap(([name, group]) => {
        const kind = kinds.find((candidate) => candidate.kind === name);
        return kind === undefined ? [] : [{ name: `k:${name}`, body: kind.read(group.map((entry) => entry.spec)) }];
    });
}
/** What each thing reads as, now that it was taken back. */
function statesAfter(sections, entries, kinds) {
    const states = new Map();
    for (const [name, group] of Map.groupBy(entries, (entry) => entry.kind)) {
        const kind = kinds.find((candidate) => candidate.kind === name);
        const output = sections.get(`k:${name}`);
        if (kind === undefined || output === undefined)
            continue;
        const parsed = kind.parse(output, group.map((entry) => entry.spec));
        group.forEach((entry, index) => {
            states.set(entry.id, parsed[index]);
        });
    }
    return states;
}
function asFound(entry, state) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(state ?? null) === (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(entry.state);
}
/** What was restarted for a new file has to be restarted for the old one too, when it still runs. */
async function serveAgain(run, entries, states, context) {
    const told = new Set(entries.filter((entry) => entry.cannot === undefined).flatMap((entry) => entry.notify ?? []));
    const steps = entries.flatMap((entry) => {
        const kind = context.kinds.find((candidate) => candidate.kind === entry.kind);
        const state = states.get(entry.id);
        if (kind === undefined || !told.has(entry.id) || !states.has(entry.id) || !asFound(entry, state))
            return [];
        const decision = kind.decide(state, entry.spec, { notified: true });
        if (decision.verdict !== 'change' || decision.verb !== 'run')
            return [];
        const apply = kind.apply([{ spec: entry.spec, state, action: decision.action }]);
        return [{ ...programStep(run, entry.seq, [entry], context), apply }];
    });
    if (steps.length === 0)
        return;
    await context.session.work((0,_program_js__WEBPACK_IMPORTED_MODULE_6__/* .stageProgram */ .Vx)({
        run: context.run,
        prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_3__/* .PRELUDE */ .W,
        holder: context.holder,
        steps,
        verify: [],
        stopOnFailure: false,
    }));
}
function stepOf(entry, run, right, host) {
    const base = {
        id: entry.id,
        capability: entry.capability,
        kind: entry.kind,
        title: entry.id.slice(entry.kind.length + 1),
        verb: 'update',
        source: {},
        ...(run === undefined ? {} : { durationMs: run.ms }),
    };
    if (entry.cannot !== undefined)
        return { ...base, outcome: 'skipped', summary: 'stays', irreversible: entry.cannot };
    if (run === undefined)
        return { ...base, outcome: 'skipped', summary: 'not tried' };
    // A state that told of a secret was compared with a key of that run, so it cannot be compared again.
    const comparable = !(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(entry.spec).includes('[secret ');
    if (run.exit === 0 && (right === true || !comparable))
        return { ...base, outcome: 'rolled-back', summary: 'as before the run' };
    return {
        ...base,
        outcome: 'failed',
        problem: (0,_report_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .toProblem */ .H8)(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
            code: 'undo-failed',
            category: 'verify',
            what: run.exit === 0
                ? `${entry.id} was taken back, but it does not read as it did before the run`
                : `${entry.id} could not be taken back (exit ${run.exit ?? 'unknown'}): ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .lastLines */ .w$)(run.output)}`,
            remedy: 'look at the host: something else changed it since; then run `bringup plan`',
            where: { host, step: entry.id },
        })),
    };
}


/***/ }),

/***/ 3595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ mayRetry),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _execute_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);


/**
 * Judges one step: what the program said, and what was read afterwards. A good exit is not enough: the thing must be right.
 * A bad exit of a transaction does not condemn what is right all the same. `after` undefined: it was not read again.
 * `together` are all steps of its transaction.
 */
function judge(run, after, broken, host, together = [run]) {
    const { step } = run;
    const { kind, spec, source } = step.item.wanted;
    const where = { ...source, host, step: step.id };
    const verdict = (outcome, problem) => ({
        id: step.id,
        outcome,
        problem: problem?.at(where),
    });
    if (!run.began)
        return verdict('skipped');
    if (run.timedOut && (0,_execute_js__WEBPACK_IMPORTED_MODULE_1__/* .interruptOf */ .pM)(step.item) === 'finish')
        return verdict('unknown', stillRunning(run));
    if (run.timedOut)
        return verdict('failed', timedOut(run));
    if (run.exit === undefined || (run.exit === 0 && after === undefined))
        return verdict('unknown', broken ?? lostInside());
    const now = after === undefined ? undefined : kind.decide(after.state, spec, { notified: false });
    if (run.exit !== 0) {
        if (kind.transaction && now?.verdict === 'ok' && (step.item.notifiedBy.length === 0 || isBlameless(run, together)))
            return verdict('changed');
        return verdict('failed', failed(run));
    }
    if (now?.verdict === 'ok')
        return verdict('changed');
    return verdict('failed', now?.verdict === 'refuse' ? now.error : notRight(run, now?.verdict === 'change' ? now.summary : ''));
}
/** Whether the output of a failed transaction names others of it and not this one: what had to be done again here was done. */
function isBlameless(run, together) {
    const blames = ({ step }) => step.item.wanted.kind.diagnose?.(run.exit ?? -1, run.output, (0,_execute_js__WEBPACK_IMPORTED_MODULE_1__/* .planned */ .lM)(step)) !== undefined;
    return !blames(run) && together.some((other) => other !== run && blames(other));
}
function failed(run) {
    const { kind, spec } = run.step.item.wanted;
    const told = kind.diagnose?.(run.exit ?? -1, run.output, (0,_execute_js__WEBPACK_IMPORTED_MODULE_1__/* .planned */ .lM)(run.step));
    const evidence = lastLines(run.output);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: told?.code ?? `${kind.kind}-failed`,
        category: told?.category ?? kind.category,
        what: told?.what ??
            `${kind.kind} ${kind.key(spec)} failed with exit ${run.exit}${evidence === '' ? ' and printed nothing' : `: ${evidence}`}`,
        remedy: told?.remedy ?? 'look at the step’s log, mend the cause, and run it again',
        ...(told?.retryable === undefined ? {} : { retryable: told.retryable }),
    });
}
function notRight(run, summary) {
    const { kind, spec } = run.step.item.wanted;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'not-right-afterwards',
        category: 'verify',
        what: `${kind.kind} ${kind.key(spec)} was changed without an error, but read back it is not as wanted${summary === '' ? '' : ` (${summary})`}`,
        remedy: 'something else on the host undoes it, or the wish cannot be met there: look at the step’s log',
    });
}
function timedOut(run) {
    const { kind, spec } = run.step.item.wanted;
    const seconds = Math.round((kind.timeoutMs?.(spec) ?? 60_000) / 1000);
    const evidence = lastLines(run.output);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'step-timeout',
        category: 'timeout',
        what: `${kind.kind} ${kind.key(spec)} did not end within ${seconds} s and was stopped${evidence === '' ? '' : `; its last words: ${evidence}`}`,
        remedy: 'raise its timeout, or find out what it waits for',
    });
}
function stillRunning(run) {
    const { kind, spec } = run.step.item.wanted;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'step-still-running',
        category: 'unknown',
        what: `${kind.kind} ${kind.key(spec)} takes longer than it may, and goes on by itself on the host, because it must not be cut short`,
        remedy: 'run it again: the next run waits for it and reads what it did; `systemctl list-units "bringup-*"` shows it',
    });
}
function lostInside() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'step-unknown',
        category: 'unknown',
        what: 'the step began, and its end was not seen',
        remedy: 'run it again: the next run reads what is there',
    });
}
/** Troubles that often pass within seconds: the step is tried again in the same run. */
const PASSING = new Set(['download', 'package-lock', 'network', 'dns', 'throttled']);
/** Whether to try the step once more at once, without anybody doing anything. */
function mayRetry(problem) {
    return PASSING.has(problem.category) && problem.retryable !== false;
}
/** The last lines a step printed, on one line, for a sentence. */
function lastLines(output) {
    return output.trim().split('\n').slice(-3).join(' / ').slice(-400);
}


/***/ })

};
;