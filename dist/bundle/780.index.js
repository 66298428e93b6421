"use strict";
exports.id = 780;
exports.ids = [780];
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
/* harmony export */   lM: () => (/* binding */ planned)
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
        else
            broken = context.signal.aborted ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledError */ .YQ)() : undefined;
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
        notify: step.item.wanted.notify,
        ...('text' in undo ? { undo: undo.text } : { cannot: undo.cannot }),
    });
}
/** Whether a change serves notifications: then its good end makes them served. */
function isHandler(step) {
    return step.item.notifiedBy.length > 0;
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

/***/ 2491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ settleProgram)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);

/** How many runs can be undone from what the host keeps. */
const KEEP_RUNS = 5;
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
    parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `cd "$BU_V/undo" 2>/dev/null || exit 0
ls -1r | tail -n +${KEEP_RUNS + 1} | while IFS= read -r BU_L; do rm -rf "./$BU_L"; done`);
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
        finish: false,
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
 */
function judge(run, after, broken, host) {
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
    if (run.timedOut)
        return verdict('failed', timedOut(run));
    if (run.exit === undefined || (run.exit === 0 && after === undefined))
        return verdict('unknown', broken ?? lostInside());
    const now = after === undefined ? undefined : kind.decide(after.state, spec, { notified: false });
    if (run.exit !== 0) {
        if (kind.transaction && now?.verdict === 'ok' && step.item.notifiedBy.length === 0)
            return verdict('changed');
        return verdict('failed', failed(run));
    }
    if (now?.verdict === 'ok')
        return verdict('changed');
    return verdict('failed', now?.verdict === 'refuse' ? now.error : notRight(run, now?.verdict === 'change' ? now.summary : ''));
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