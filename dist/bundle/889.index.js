"use strict";
exports.id = 889;
exports.ids = [889];
exports.modules = {

/***/ 3816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ capture)
});

;// CONCATENATED MODULE: ./build/js/engine/uncoloured.js
/** Sequences that a terminal takes for itself: colours, cursor moves, titles. Source: ECMA-48, xterm ctlseqs. */
const SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-OQ-WYZ\\`-~]/g;
/** A longer one is no sequence that anybody means. */
const LONGEST = 4096;
/** Takes terminal sequences out of a stream: between the letters of a secret they would hide it from who looks for it. */
function uncoloured() {
    let held = '';
    return {
        push(text) {
            const plain = (held + text).replace(SEQUENCE, '');
            // What may be the beginning of a sequence waits for its end.
            const at = Math.min(...['\x1b', '\x9b', '\x9d'].map((first) => plain.indexOf(first)).filter((one) => one >= 0));
            const isHeld = plain.length - at <= LONGEST;
            held = isHeld ? plain.slice(at) : '';
            return isHeld ? plain.slice(0, at) : plain;
        },
        flush() {
            const rest = held;
            held = '';
            return rest;
        },
    };
}

;// CONCATENATED MODULE: ./build/js/engine/capture.js

const KEEP = 64 * 1024;
/** Collects a step's output as it comes. Memory stays bounded however much is printed. */
function capture(redactor) {
    const decoder = new TextDecoder('utf-8');
    const plain = uncoloured();
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
        push: (bytes) => take(clean.push(plain.push(decoder.decode(bytes, { stream: true })))),
        end() {
            take(clean.push(plain.push(decoder.decode()) + plain.flush()) + clean.flush());
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
/* harmony export */   _: () => (/* binding */ executeStage),
/* harmony export */   p: () => (/* binding */ fatalError)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7121);
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2260);
/* harmony import */ var _capture_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1487);
/* harmony import */ var _guard_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3243);
/* harmony import */ var _guard_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(890);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7605);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3342);
/* harmony import */ var _step_change_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6107);
/* harmony import */ var _step_group_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5212);
/* harmony import */ var _undo_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(411);












/** Carries out one stage on a host and reads again. Never throws for what a step did; the result tells. */
async function executeStage(steps, verify, context, guard) {
    const groups = (0,_step_group_js__WEBPACK_IMPORTED_MODULE_9__/* .groupSteps */ .zI)(steps, context.firstSeq);
    const runs = new Map();
    let current;
    let fatal;
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
                run.cancelled = context.signal.aborted && exit !== 0;
            }
            current = undefined;
        }
    };
    const program = (0,_program_js__WEBPACK_IMPORTED_MODULE_7__/* .stageProgram */ .Vx)({
        run: context.run,
        prelude: context.prelude,
        holder: context.holder,
        steps: groups.map((group) => programStep(group, groups, context)),
        verify,
        // A guard is for all of its steps or for none.
        stopOnFailure: guard !== undefined || !context.continueOnFailure,
        guard: guard === undefined ? undefined : (0,_guard_order_js__WEBPACK_IMPORTED_MODULE_5__/* .guardOrder */ .w)(groups, guard.seconds, context),
    });
    const grace = Math.max(...steps.map(({ item }) => ((0,_step_change_js__WEBPACK_IMPORTED_MODULE_10__/* .interruptOf */ .pM)(item) === 'term' ? 20 : 0)));
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
                    fatal = fatalError(words);
                if (group === undefined)
                    return;
                if (event === 'begin') {
                    const timer = setTimeout(() => {
                        const run = runs.get(group.seq);
                        if (run)
                            run.timedOut = true;
                        stop();
                    }, (0,_step_group_js__WEBPACK_IMPORTED_MODULE_9__/* .timeoutOf */ .Rq)(group));
                    current = { group, capture: (0,_capture_js__WEBPACK_IMPORTED_MODULE_11__/* .capture */ .F)(context.redactor), timer };
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
        if (result.code !== undefined) {
            sections = result.sections;
            // A step that takes TERM lets its program come to an end, and yet it was cut short.
            if ([...runs.values()].some(({ cancelled }) => cancelled))
                broken = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledError */ .YQ)();
        }
        else {
            // It was stopped, and the session lives: what did end is still to be judged by what it left.
            broken = context.signal.aborted ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledError */ .YQ)() : undefined;
            sections = (await context.session.work((0,_program_js__WEBPACK_IMPORTED_MODULE_7__/* .readProgram */ .Lk)(verify, context.prelude))).sections;
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
                cancelled: run?.cancelled ?? false,
            }));
        }),
        sections: fatal === undefined ? sections : undefined,
        broken: fatal ?? broken,
    };
}
/** Why a program did nothing at all, from the words of its `fatal` event. */
function fatalError([word, ...said]) {
    if (word === 'guard-unsupported')
        return (0,_guard_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .guardUnsupported */ .Fg)();
    return word === 'guard-failed' ? (0,_guard_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .guardFailed */ .zU)() : (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .journalError */ .yR)({ said: said.join(' ') });
}
function programStep(group, groups, context) {
    const kind = group.steps[0]?.item.wanted.kind;
    if (kind === undefined)
        throw new TypeError('a group has at least one step');
    const changes = group.steps.map((step) => {
        const supplied = context.supplied(step.id);
        return { ...(0,_step_change_js__WEBPACK_IMPORTED_MODULE_10__/* .planned */ .lM)(step), ...(supplied === undefined ? {} : { supplied }) };
    });
    const saves = [
        ...(kind.ready === undefined ? [] : [kind.ready(changes)]),
        ...changes.flatMap((change) => kind.save?.(change) ?? []),
    ];
    const needed = new Set(group.steps.flatMap((step) => [...step.item.needs, ...step.item.notifiedBy]));
    const { run, fleet, by } = context;
    const at = new Date().toISOString();
    return {
        seq: group.seq,
        save: saves.length === 0 ? _core_sh_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY */ .wg : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(saves),
        apply: kind.apply(changes),
        index: group.steps.map((step) => indexLine(group.seq, step, context)),
        made: group.steps.flatMap((step) => (isMaking(step) ? madeBy(step, fleet) : [])),
        needs: groups
            .filter((other) => other.seq < group.seq && other.steps.some((step) => needed.has(step.id)))
            .map(({ seq }) => seq),
        begin: group.steps.map((step) => (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .openLine */ .TY)({
            t: 'begin',
            v: _journal_js__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_VERSION */ .dt,
            run,
            seq: group.seq,
            id: step.id,
            fleet,
            digest: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(step.decision).slice(0, 16),
            notify: step.item.wanted.notify,
            ...(isHandler(step) ? { handles: true } : {}),
            at,
            by,
            ...addressOf(context.holder),
        })),
        // The proof of a reboot is the next boot, so its end is not written by this one.
        end: group.steps
            .filter(({ item }) => !item.wanted.kind.reboots)
            .map((step) => JSON.stringify({ t: 'end', run, seq: group.seq, id: step.id }).slice(0, -1)),
        finish: group.steps.some(({ item }) => (0,_step_change_js__WEBPACK_IMPORTED_MODULE_10__/* .interruptOf */ .pM)(item) === 'finish'),
        timeoutMs: (0,_step_group_js__WEBPACK_IMPORTED_MODULE_9__/* .timeoutOf */ .Rq)(group),
    };
}
/** A line of the undo index: what was done, and the state to come back to. Secrets stand in it by name only. */
function indexLine(seq, step, { fleet, found, owned }) {
    const undo = (0,_step_change_js__WEBPACK_IMPORTED_MODULE_10__/* .undoOf */ .CF)(step);
    const { kind, spec } = step.item.wanted;
    const leaves = kind.leaves?.((0,_step_change_js__WEBPACK_IMPORTED_MODULE_10__/* .planned */ .lM)(step));
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)((0,_undo_index_js__WEBPACK_IMPORTED_MODULE_8__/* .entryLine */ .bV)({
        fleet,
        seq,
        id: step.id,
        kind: kind.kind,
        capability: step.item.wanted.capability,
        spec,
        state: found(step.id) ?? null,
        owned: owned(step.id) ?? null,
        made: isMaking(step),
        notify: step.item.wanted.notify,
        ...('text' in undo ? { undo: undo.text } : { cannot: undo.cannot }),
        ...(leaves === undefined ? {} : { leaves }),
    }));
}
function isMaking(step) {
    return step.decision.verb === 'create';
}
function madeBy({ id, item }, fleet) {
    return {
        id,
        owners: item.capabilities.map((name) => `${fleet}/${name}`).toSorted(),
        digest: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(item.wanted.spec),
    };
}
/** The address of the workflow run, as the lock's text names it. */
function addressOf(holder) {
    const { url } = JSON.parse(holder);
    return url === undefined ? {} : { url };
}
/** Whether a change serves notifications: then its good end makes them served. */
function isHandler(step) {
    return step.item.notifiedBy.length > 0;
}


/***/ }),

/***/ 3243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ guardUnsupported),
/* harmony export */   aD: () => (/* binding */ partStays),
/* harmony export */   i2: () => (/* binding */ guardUnknown),
/* harmony export */   qG: () => (/* binding */ cutOff),
/* harmony export */   zQ: () => (/* binding */ guardImpossible),
/* harmony export */   zU: () => (/* binding */ guardFailed)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

/** The host cannot take a change back by itself, so nothing that could cut us off is done there. */
function guardUnsupported() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'guard-unsupported',
        category: 'unsupported',
        what: 'this change could cut bringup off, and the host has no systemd to take it back by itself; nothing was changed',
        remedy: 'make the change by hand at the console, or leave it out for this host',
    });
}
/** Arming failed: nothing was changed. */
function guardFailed() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'guard-failed',
        category: 'filesystem',
        what: 'this change could cut bringup off, and the host could not be made to take it back by itself; nothing was changed',
        remedy: 'look whether /var/lib/bringup and /etc/systemd/system can be written and `systemd-run true` works on the host',
    });
}
/** A step could cut us off and says that it cannot be taken back. */
function guardImpossible(step, reason, host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'guard-impossible',
        category: 'unsupported',
        what: `${step.id} could cut bringup off and cannot be taken back (${reason}), so it was not begun`,
        remedy: 'make the change by hand at the console, or declare it in a way that can be taken back',
        where: { ...step.item.wanted.source, host, step: step.id },
    });
}
/** No new connection came through in time, or the host booted before one did, and the host took the change back. */
function cutOff(guard, refused, host) {
    const ids = guard.steps.join(', ');
    const why = refused === undefined ? '' : ` (${refused.message.replace(/\.$/, '')})`;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'guard-taken-back',
        category: 'network',
        what: guard.atBoot
            ? `the host went down before a new connection had confirmed ${ids}, so it took the change back by itself when it booted`
            : `after ${ids} no new connection reached the host within ${guard.seconds} s${why}, so the host took the change back by itself`,
        remedy: guard.atBoot
            ? 'run it again, and see that the change still lets this runner in'
            : 'correct the change so that this runner still gets in (address, port, key, sudo), and run it again',
        retryable: false,
        where: { host },
    });
}
/** Whether a guard was kept or taken back is not known. */
function guardUnknown(host, seconds, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'guard-unknown',
        category: 'unknown',
        what: `a guarded change was made, and the host could not be asked what became of it${cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4 ? ` (${cause.message})` : ''}; unless it was confirmed, the host takes it back by itself ${seconds} s after its last step, and at boot`,
        remedy: 'wait a minute and run `bringup status`, which asks the host; then run this again',
        where: { host },
        ...(cause === undefined ? {} : { cause }),
    });
}
/** The host took a change back, and not everything of it went. */
function partStays(guard, stays, host) {
    const said = guard.failure === undefined || guard.failure === '' ? '' : `: ${guard.failure.split('\n').slice(-3).join(' / ')}`;
    const ids = stays.length === 0 ? guard.steps : stays.map(({ id }) => id);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'guard-part-stays',
        category: 'verify',
        what: `the host took its change back, but ${ids.join(', ')} is not as it was before${said}`,
        remedy: 'look at the host, then run `bringup plan`: it reads what is there',
        where: { host },
    });
}


/***/ }),

/***/ 890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ needsSecretToServe),
/* harmony export */   w: () => (/* binding */ guardOrder)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3342);
/* harmony import */ var _step_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6107);
/* harmony import */ var _step_group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5212);




/** Everything a host needs to take these groups of steps back without us. */
function guardOrder(groups, seconds, context) {
    const { run, by, fleet } = context;
    const steps = groups.flatMap((group) => group.steps);
    return {
        run,
        by,
        fleet,
        steps: steps.map(({ id }) => id),
        at: new Date().toISOString(),
        seconds,
        stepSeconds: (0,_step_group_js__WEBPACK_IMPORTED_MODULE_2__/* .stepSecondsOf */ .XX)(steps),
        undoDirectory: (0,_program_js__WEBPACK_IMPORTED_MODULE_1__/* .undoDirectoryOf */ .zY)(run),
        guarded: groups.map((group) => ({
            seq: group.seq,
            undo: (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(group.steps.toReversed().flatMap((step) => {
                const undo = (0,_step_change_js__WEBPACK_IMPORTED_MODULE_3__/* .servesOnly */ .X_)(step) ? { cannot: '' } : (0,_step_change_js__WEBPACK_IMPORTED_MODULE_3__/* .undoOf */ .CF)(step);
                // In a shell of its own: one that fails in a list would else be taken for done, in spite of `set -e`.
                return 'text' in undo
                    ? [
                        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `(
${undo}
)`,
                    ]
                    : [];
            })),
            again: servedAgain(group),
        })),
    };
}
/** What served the change has to serve its undoing. */
function servedAgain({ steps }) {
    const handlers = steps.filter(_step_change_js__WEBPACK_IMPORTED_MODULE_3__/* .servesOnly */ .X_);
    return handlers[0]?.item.wanted.kind.apply(handlers.map(_step_change_js__WEBPACK_IMPORTED_MODULE_3__/* .planned */ .lM));
}
/** Whether serving a notification again takes a secret, which may not be stored on the host. */
function needsSecretToServe(step) {
    return step.item.wanted.kind.apply([(0,_step_change_js__WEBPACK_IMPORTED_MODULE_3__/* .planned */ .lM)(step)]).secrets.size > 0;
}


/***/ }),

/***/ 3376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ parseMemory),
/* harmony export */   Qy: () => (/* binding */ MEMORY),
/* harmony export */   gR: () => (/* binding */ NO_MEMORY)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7605);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5780);
/* harmony import */ var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);




/**
 * Reads what a host remembers: the open journal, whose last line may be cut off, the owners, who closed a journal last, and what
 * a run that was cut off had made. Their lines tell themselves apart; tail puts a headline, and so a line's end, between files.
 */
const MEMORY = {
    name: 'memory',
    body: (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `set --; for BU_L in journal.jsonl owners.jsonl closed; do [ ! -f "/var/lib/bringup/$BU_L" ] || set -- "$@" "/var/lib/bringup/$BU_L"; done
[ $# = 0 ] || tail -n +1 "$@" /dev/null`,
        _undo_index_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_MADE */ .zq,
    ]),
};
const NO_MEMORY = { journal: _journal_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_JOURNAL */ ._D, owned: new Map(), stored: new Map() };
/** What `MEMORY` printed. `self` is the run that reads, and was not cut off. */
function parseMemory(text, host, self) {
    const journal = (0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(text, host);
    const stored = (0,_owners_js__WEBPACK_IMPORTED_MODULE_3__/* .readOwners */ .hC)(text);
    const others = journal.runs.map(({ run }) => run).filter((run) => run !== self);
    return { journal, stored, owned: (0,_owners_js__WEBPACK_IMPORTED_MODULE_3__/* .withCutOff */ .IR)(stored, (0,_undo_index_js__WEBPACK_IMPORTED_MODULE_2__/* .madeByCutOff */ .wF)(text, others)) };
}


/***/ }),

/***/ 6027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gJ: () => (/* binding */ waitForLock),
/* harmony export */   sG: () => (/* binding */ describeHolder),
/* harmony export */   xt: () => (/* binding */ locked)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

/** Becomes the run that holds the host, waiting as long as allowed. Throws BringupError (category `lock`) that names who holds it. */
async function waitForLock(session, options) {
    const until = performance.now() + options.timeoutMs;
    for (;;) {
        const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
        const answer = await session.lock(options.holder, Math.min(5, left));
        if (!answer.held)
            return;
        const { by, isGuard } = describeHolder(answer.by);
        if (options.signal.aborted || performance.now() >= until)
            throw locked(by, isGuard, options.host);
        options.onWait?.(by);
    }
}
/** Who holds a host, from the text of its lock; `isGuard`: not a run, but a change that is still to be decided. */
function describeHolder(text) {
    try {
        const holder = JSON.parse(text);
        if (holder.steps !== undefined)
            return {
                isGuard: true,
                by: `a change of run ${holder.run ?? '?'} of ${holder.by ?? '?'} (${holder.steps.join(', ')}), which the host takes back by itself unless that run confirms it`,
            };
        return {
            isGuard: false,
            by: `run ${holder.run ?? '?'} of ${holder.by ?? '?'}, since ${holder.since ?? '?'}${holder.url === undefined ? '' : ` (${holder.url})`}`,
        };
    }
    catch {
        return { by: 'another run', isGuard: false };
    }
}
/** The error for a host that another run holds, after it was waited for. */
function locked(by, isGuard, host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'locked',
        category: 'lock',
        what: `the host is held by ${by}`,
        remedy: isGuard
            ? 'run this again when that is decided (`bringup status` tells), or wait longer for it with --lock-timeout'
            : 'wait for that run to end, then run this again; a run that died frees the host within 40 s',
        where: { host },
    });
}


/***/ }),

/***/ 3691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ownersBack),
/* harmony export */   l: () => (/* binding */ ownersAfter)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7121);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5780);


/** The new text of the owners' file, from what is right now; undefined when it stays as it is. */
function ownersAfter({ owned, stored, steps, fleet, capabilities, made, prune, takenBack, }) {
    const next = new Map(owned);
    const ours = new Set(capabilities.map((name) => `${fleet}/${name}`));
    for (const { id, decision, item } of steps) {
        if (decision.verdict !== 'ok' || takenBack.has(id))
            continue;
        if (item.wanted.spec.state === 'absent') {
            next.delete(id);
            continue;
        }
        for (const ended of item.wanted.kind.ends?.(item.wanted.spec) ?? [])
            next.delete(ended);
        const known = owned.get(id);
        const others = (known?.owners ?? []).filter((owner) => !ours.has(owner));
        const wanting = item.capabilities.map((name) => `${fleet}/${name}`);
        next.set(id, {
            id,
            owners: [...new Set([...others, ...wanting])].toSorted(),
            made: known?.made ?? made.has(id),
            digest: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)(item.wanted.spec),
        });
    }
    if (prune) {
        const ids = new Set(steps.map((step) => step.id));
        for (const entry of (0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .orphansOf */ .hw)(owned, fleet, capabilities, ids))
            if (!entry.made)
                next.delete(entry.id);
    }
    const text = (0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersText */ .M2)(next);
    return text === (0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersText */ .M2)(stored) ? undefined : text;
}
/** The new text of the owners' file after things were taken back: what was remembered of each before; undefined when it stays as it is. */
function ownersBack({ owned, stored }, takenBack) {
    const next = new Map(owned);
    // Of a thing that was changed twice the first entry tells how it was.
    for (const { id, owned: before, made } of takenBack.toSorted((a, b) => b.seq - a.seq)) {
        if (before)
            next.set(id, before);
        else if (before === null || made === true)
            next.delete(id);
    }
    const text = (0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersText */ .M2)(next);
    return text === (0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersText */ .M2)(stored) ? undefined : text;
}


/***/ }),

/***/ 7577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ newRunId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A name for a run that sorts by time, to the millisecond, and fits into file and unit names: `20261120-231502-4f1c9a`. */
function newRunId(at) {
    const stamp = at.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    const milliseconds = at.getUTCMilliseconds().toString(16).padStart(3, '0');
    return `${stamp}-${milliseconds}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString('hex').slice(1)}`;
}


/***/ }),

/***/ 2491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ settleProgram)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8279);
/* harmony import */ var _undo_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1791);



const MOST_RUNS = 20;
/**
 * The last program of a run that holds the lock: remembers who owns what, closes the journal when nothing in it is open, and
 * forgets old undo stores. A cut in between leaves each the old or the new, or is gone on with by the next run. It may run in the
 * agent's own shell, so nothing in it may end that.
 */
function settleProgram({ run, owners, closeJournal }) {
    const parts = [];
    if (owners !== undefined) {
        parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `printf '%s' ${owners} >"$BU_V/owners.new" || return
sync "$BU_V/owners.new" 2>/dev/null || sync
mv -f "$BU_V/owners.new" "$BU_V/owners.jsonl" || return`);
    }
    if (closeJournal) {
        // Who closed it tells others, who wait for the host, that it is not what they have read.
        parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ -s "$BU_V/journal.jsonl" ]; then
if [ -e "$BU_V/history.jsonl" ] && [ -n "$(find "$BU_V/history.jsonl" -size +512k)" ]; then mv -f "$BU_V/history.jsonl" "$BU_V/history.1.jsonl" || return; fi
cat "$BU_V/journal.jsonl" >>"$BU_V/history.jsonl" && printf '%s\n' ${run} >"$BU_V/closed" && true >"$BU_V/journal.jsonl" || return
fi`);
    }
    // A unit whose runner died leaves its script and its output. None runs now: the lock was given only after the last had ended.
    parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `set -- "$BU_V"/run/bringup-*
[ ! -e "$1" ] || rm -f "$@"`);
    parts.push(_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .SWEEP_GUARD */ .jJ);
    // Names of runs sort by time: the oldest come first. A run with nothing to take back takes no place from one that has.
    parts.push((0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `bu_forget() { case $1 in */${run}) ;; *) rm -rf "$1" ;; esac; }
set -- "$BU_V"/undo/*
if [ $# = 1 ] && { [ ! -e "$1" ] || [ "$1" = "$BU_V/undo/"${run} ]; }; then return 0; fi
set -- $(grep -ls '"undo":' "$BU_V"/undo/*/index.jsonl)
while [ $# -gt ${_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .KEEP_RUNS */ .To} ]; do bu_forget "\${1%/index.jsonl}"; shift; done
set -- "$BU_V"/undo/*
while [ $# -gt ${MOST_RUNS} ]; do bu_forget "$1"; shift; done
bu_size() { BU_K=$1; }
while [ $# -gt 0 ]; do
bu_size $(du -sk "$BU_V/undo" 2>/dev/null || echo 0)
[ "$BU_K" -gt ${_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_UNDO_BYTES */ .x_ / 1024} ] || break
bu_forget "$1"; shift
done`);
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `BU_V=/var/lib/bringup
bu_settle() {
${(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(parts)}
}
bu_settle </dev/null 2>/dev/null`;
}


/***/ }),

/***/ 6107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ undoOf),
/* harmony export */   X_: () => (/* binding */ servesOnly),
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   pM: () => (/* binding */ interruptOf)
/* harmony export */ });
/** A step's change in the form its kind works with. */
function planned(step) {
    return { spec: step.item.wanted.spec, state: step.state, action: step.decision.action };
}
/** How to take a step back, or why that is not possible. */
function undoOf(step) {
    const change = step.decision;
    if (change.irreversible !== undefined)
        return { cannot: change.irreversible };
    const { kind } = step.item.wanted;
    if (kind.runner !== undefined && kind.runner.undo === undefined)
        return { cannot: 'it is done at a server, and stays' };
    const undo = kind.undo(planned(step));
    // It would be stored on the host.
    return 'text' in undo && undo.secrets.size > 0 ? { cannot: 'taking it back would need a secret' } : undo;
}
/** How a thing's change may be stopped; at once when nothing is said. */
function interruptOf({ wanted }) {
    return wanted.kind.interruptOf?.(wanted.spec) ?? wanted.kind.interrupt ?? 'kill';
}
/** Whether a step runs for no other reason than a notification: it is taken back by running it again for what is there then. */
function servesOnly(step) {
    const { notifiedBy, decision, item } = step;
    if (notifiedBy.length === 0 || decision.verdict !== 'change' || decision.verb !== 'run')
        return false;
    return item.wanted.kind.servesAgain === true || 'cannot' in undoOf(step);
}


/***/ }),

/***/ 5212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ timeoutOf),
/* harmony export */   XX: () => (/* binding */ stepSecondsOf),
/* harmony export */   zI: () => (/* binding */ groupSteps)
/* harmony export */ });
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
/** Longest time a group may take, in milliseconds. */
function timeoutOf(group) {
    return group.steps.reduce((total, { item }) => total + (item.wanted.kind.timeoutMs?.(item.wanted.spec) ?? 60_000), 0);
}
/** Longest time so many steps may take, in seconds. */
function stepSecondsOf(steps) {
    return Math.ceil(timeoutOf({ steps }) / 1000);
}


/***/ }),

/***/ 314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ undoRun)
});

// EXTERNAL MODULE: ./build/js/core/error.js
var core_error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/host/prelude.js
var prelude = __webpack_require__(3227);
// EXTERNAL MODULE: ./build/js/engine/capture.js + 1 modules
var capture = __webpack_require__(3816);
// EXTERNAL MODULE: ./build/js/engine/execute.js
var execute = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/js/engine/program.js
var engine_program = __webpack_require__(3342);
// EXTERNAL MODULE: ./build/js/engine/journal.js
var journal = __webpack_require__(7605);
// EXTERNAL MODULE: ./build/js/engine/undo-index.js
var undo_index = __webpack_require__(411);
;// CONCATENATED MODULE: ./build/js/engine/undo-program.js



/** The step that takes a group back. The index remembers that it begins and that it is done, so that a cut-off undo goes on. */
function undoStep(group, context) {
    const directory = directoryOf(group.store);
    return stepOf(group, (0,sh/* join */.fj)([
        (0,undo_index/* appendIndex */.FP)(directory, [(0,undo_index/* undoingLine */.Rf)(group.seq)]),
        (0,sh/* trusted */.IZ)(`BU_SAVE=${directory}/${group.seq}`),
        // Each in a shell of its own: one that fails in a list would else be taken for done, in spite of `set -e`.
        ...group.entries.toReversed().map((entry) => (0,sh/* trusted */.IZ)(`(\n${entry.undo ?? ':'}\n)`)),
        markUndone(group),
    ]), context);
}
/** The step that restarts, for the old state, what had been restarted for the new one. */
function serveStep(group, apply, context) {
    return stepOf(group, apply, context);
}
/** Remembers that a group was taken back. */
function markUndone({ store, seq }) {
    return (0,undo_index/* appendIndex */.FP)(directoryOf(store), [(0,undo_index/* undoneLine */.w$)(seq)]);
}
/** Remembers that taking a group back was tried to its end, and failed. */
function markFailed({ store, seq }) {
    return (0,undo_index/* appendIndex */.FP)(directoryOf(store), [(0,undo_index/* undoFailedLine */.G0)(seq)]);
}
/** The reads that tell whether things are as they were, for `statesOf`. */
function undoReads(entries, kinds) {
    return byKind(entries, kinds).map(([kind, group]) => ({
        name: `k:${kind.kind}`,
        body: kind.read(group.map((entry) => entry.spec)),
    }));
}
/** What each thing reads as, from what `undoReads` printed. */
function statesOf(sections, entries, kinds) {
    const states = new Map();
    for (const [kind, group] of byKind(entries, kinds)) {
        const output = sections.get(`k:${kind.kind}`);
        if (output === undefined)
            continue;
        const parsed = kind.parse(output, group.map((entry) => entry.spec));
        group.forEach((entry, index) => {
            states.set(entry.id, parsed[index]);
        });
    }
    return states;
}
/** How taking something back may be stopped: as doing it. */
function interruptOf({ kind: name, spec }, kinds) {
    const kind = kinds.find((candidate) => candidate.kind === name);
    return kind?.interruptOf?.(spec) ?? kind?.interrupt ?? 'kill';
}
/** Taking something back may last as long as doing it. */
function limitOf({ entries }, kinds) {
    return entries.reduce((total, { kind: name, spec }) => {
        const kind = kinds.find((candidate) => candidate.kind === name);
        return total + (kind?.timeoutMs?.(spec) ?? 60_000);
    }, 0);
}
/** The line of the journal that ends a group that was stopped. */
function endLines({ seq, entries }, run, rc) {
    return entries.map((entry) => (0,journal/* openLine */.TY)({ t: 'end', run, seq, id: journalId(entry), rc }));
}
function stepOf(group, apply, { run, fleet, by, kinds }) {
    const { store, seq, entries } = group;
    const at = new Date().toISOString();
    return {
        seq,
        save: sh/* EMPTY */.wg,
        apply,
        index: [],
        made: [],
        needs: [],
        begin: entries.map((entry) => (0,journal/* openLine */.TY)({
            t: 'begin',
            v: journal/* JOURNAL_VERSION */.dt,
            run,
            seq,
            id: journalId(entry),
            fleet,
            digest: store,
            notify: [],
            at,
            by,
        })),
        end: entries.map((entry) => JSON.stringify({ t: 'end', run, seq, id: journalId(entry) }).slice(0, -1)),
        finish: entries.some((entry) => interruptOf(entry, kinds) === 'finish'),
        timeoutMs: limitOf(group, kinds),
    };
}
function journalId({ id }) {
    return `undo ${id}`;
}
function directoryOf(store) {
    return `/var/lib/bringup/undo/${store}`;
}
function byKind(entries, kinds) {
    // A thing that was changed twice is read once: it comes back to the same state.
    const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    return [...Map.groupBy(once, (entry) => entry.kind)].flatMap(([name, group]) => {
        const kind = kinds.find((candidate) => candidate.kind === name);
        return kind === undefined ? [] : [[kind, group]];
    });
}

// EXTERNAL MODULE: ./build/js/core/json.js
var json = __webpack_require__(7121);
// EXTERNAL MODULE: ./build/js/report/problem.js
var problem = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/js/engine/verdict.js
var verdict = __webpack_require__(3595);
;// CONCATENATED MODULE: ./build/js/engine/undo-verdict.js




/**
 * Whether a thing reads as the run found it. What tells of a secret was compared with a key of that run, so it cannot be
 * compared again: then everything else must be the same.
 */
function asFound({ spec, state: found }, state) {
    if (!hasSecret(spec))
        return (0,json/* canonical */.$N)(state ?? null) === (0,json/* canonical */.$N)(found);
    if (!isRecord(found) || !isRecord(state))
        return (0,json/* canonical */.$N)(state ?? null) === (0,json/* canonical */.$N)(found);
    const both = Object.keys(found).filter((name) => state[name] !== undefined);
    return both.every((name) => (0,json/* canonical */.$N)(state[name]) === (0,json/* canonical */.$N)(found[name]));
}
const AGAIN = 'run `bringup undo` again: it goes on from here';
function timeoutOf({ id }, { limitMs, goesOn }) {
    const seconds = Math.round(limitMs / 1000);
    return {
        code: 'undo-timeout',
        category: goesOn ? 'unknown' : 'timeout',
        what: goesOn
            ? `taking ${id} back takes longer than ${seconds} s, and goes on by itself on the host`
            : `taking ${id} back did not end within ${seconds} s and was stopped`,
        remedy: AGAIN,
    };
}
/** Whether a secret belongs to the wish: its value is not kept on the host. */
function hasSecret(spec) {
    return (0,json/* canonical */.$N)(spec).includes('[secret ');
}
/** What became of one thing. `right`: it reads as before; undefined when it was not read. `unserved`: it was to be restarted and did not. */
function undoneStep(entry, run, right, host, unserved) {
    const base = {
        id: entry.id,
        capability: entry.capability,
        kind: entry.kind,
        title: entry.id.slice(entry.kind.length + 1),
        verb: 'update',
        source: {},
        ...(run === undefined ? {} : { durationMs: run.durationMs }),
    };
    const bad = (outcome, details) => ({
        ...base,
        outcome,
        problem: (0,problem/* toProblem */.H8)(new core_error/* BringupError */.y4({ ...details, where: { host, step: entry.id } })),
    });
    if (entry.cannot !== undefined)
        return { ...base, outcome: 'skipped', summary: 'stays', irreversible: entry.cannot };
    if (run === undefined)
        return { ...base, outcome: 'skipped', summary: 'not tried' };
    if (run.timedOut)
        return bad(run.goesOn ? 'unknown' : 'failed', timeoutOf(entry, run));
    if (run.exit === undefined || (run.exit === 0 && right === undefined)) {
        return bad('unknown', {
            code: 'undo-unknown',
            category: 'unknown',
            what: run.exit === undefined
                ? `taking ${entry.id} back began, and its end was not seen`
                : `${entry.id} was taken back, but it could not be read again`,
            remedy: AGAIN,
        });
    }
    const reason = run.exit !== 0
        ? `could not be taken back (exit ${run.exit}): ${(0,verdict/* lastLines */.w$)(run.output)}`
        : right
            ? unserved
            : 'was taken back, but it does not read as it did before the run';
    if (reason !== undefined) {
        return bad('failed', {
            code: 'undo-failed',
            category: 'verify',
            what: `${entry.id} ${reason}`,
            remedy: 'look at the host: something else changed it since; then run `bringup plan`',
        });
    }
    return { ...base, outcome: 'rolled-back', summary: summaryOf(entry) };
}
function summaryOf({ leaves }) {
    return ['as before the run', ...(leaves === undefined ? [] : [leaves])].join('; ');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/js/engine/undo.js









/**
 * Takes back what one run changed on a host, last change first, and reads each thing again: it must be as it was before.
 * The lock must be held. Stops at the first thing that does not go back; what cannot be undone is told and passed over.
 * Never throws for what happened on the host; the result tells.
 */
async function undoRun(store, context) {
    const todo = store.entries.filter((entry) => !entry.undone);
    const groups = [...Map.groupBy(todo, (entry) => entry.seq)]
        .toSorted(([a], [b]) => b - a)
        .map(([seq, entries]) => ({ store: store.run, seq, entries }));
    const possible = groups.filter(({ entries }) => entries.some((entry) => entry.cannot === undefined));
    const runs = new Map();
    let states = new Map();
    let unserved = new Map();
    let broken;
    try {
        for (let rest = possible; rest.length > 0;) {
            if (context.signal?.aborted)
                break;
            states = await takeBack(rest, possible, runs, context);
            const stopped = rest.findIndex(({ seq }) => runs.get(seq)?.exit !== 0);
            const group = rest[stopped];
            if (group === undefined || !(await wasTakenBack(group, runs, states, context)))
                break;
            rest = rest.slice(stopped + 1);
        }
        unserved = await serveAgain(store.run, todo, states, context);
    }
    catch (error) {
        if (!(error instanceof core_error/* BringupError */.y4))
            throw error;
        broken = error;
    }
    const steps = groups.flatMap(({ seq, entries }) => entries.map((entry) => {
        const right = states.has(entry.id) ? asFound(entry, states.get(entry.id)) : undefined;
        const step = undoneStep(entry, runs.get(seq), right, context.host, unserved.get(entry.id));
        context.onStep?.(step);
        return step;
    }));
    return { steps, broken };
}
/** Takes groups back until one does not go, then reads all of them. Fills `runs`. */
async function takeBack(groups, all, runs, context) {
    const { session, signal, kinds, run } = context;
    const entries = all.flatMap((group) => group.entries);
    const reads = undoReads(entries, kinds);
    let current;
    let timer;
    let timedOut = false;
    let fatal;
    const stop = () => session.stopWorker();
    const settle = (exit) => {
        clearTimeout(timer);
        if (current === undefined)
            return;
        const { group, started } = current;
        runs.set(group.seq, {
            exit,
            output: current.capture.end().text,
            durationMs: performance.now() - started,
            timedOut: timedOut && exit !== 0,
            goesOn: finishes(group, context),
            limitMs: limitOf(group, kinds),
        });
        current = undefined;
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
        const program = (0,engine_program/* stageProgram */.Vx)({
            run,
            prelude: prelude/* PRELUDE */.W,
            holder: context.holder,
            steps: groups.map((group) => undoStep(group, context)),
            verify: reads,
            stopOnFailure: true,
        });
        const grace = entries.some((entry) => interruptOf(entry, kinds) === 'term') ? 20 : 0;
        const listener = {
            event({ event, words }) {
                if (event === 'fatal')
                    fatal = (0,execute/* fatalError */.p)(words).at({ host: context.host });
                const group = groups.find(({ seq }) => seq === Number(words[0]));
                if (event === 'begin' && group !== undefined) {
                    current = { group, started: performance.now(), capture: (0,capture/* capture */.F)(context.redactor) };
                    timer = setTimeout(() => {
                        timedOut = true;
                        stop();
                    }, limitOf(group, kinds));
                }
                if (event === 'end')
                    settle(Number(words[1]));
            },
            output: (bytes) => void current?.capture.push(bytes),
        };
        const result = await session.work(program, listener, grace);
        if (fatal !== undefined)
            throw fatal;
        if (result.code !== undefined)
            return statesOf(result.sections, entries, kinds);
        const cut = current?.group;
        settle(undefined);
        // A step that was stopped for taking too long has ended, and the journal says so.
        if (timedOut && cut !== undefined && !finishes(cut, context))
            await session.work((0,engine_program/* journalProgram */.YV)(endLines(cut, run, 124), prelude/* PRELUDE */.W));
        return statesOf((await session.work((0,engine_program/* readProgram */.Lk)(reads, prelude/* PRELUDE */.W))).sections, entries, kinds);
    }
    finally {
        signal?.removeEventListener('abort', stop);
        settle(undefined);
    }
}
function finishes({ entries }, { kinds }) {
    return entries.some((entry) => interruptOf(entry, kinds) === 'finish');
}
/**
 * Whether an earlier undo that was cut off had taken a group back already, and only could not say so: then what takes it
 * back may fail now (`rm` of a file that is gone), and all the same everything is as before.
 */
async function wasTakenBack(group, runs, states, { session }) {
    const run = runs.get(group.seq);
    if (run?.exit === undefined || run.exit === 0)
        return false;
    const { entries } = group;
    const asBefore = entries.every((entry) => entry.undoing && states.has(entry.id) && asFound(entry, states.get(entry.id)));
    if (!asBefore) {
        await session.work((0,sh/* join */.fj)([prelude/* PRELUDE */.W, markFailed(group)]));
        return false;
    }
    await session.work((0,sh/* join */.fj)([prelude/* PRELUDE */.W, markUndone(group)]));
    runs.set(group.seq, { ...run, exit: 0 });
    return true;
}
/** What was restarted for a new file has to be restarted for the old one too, when it still runs. Why not, by id, for those that did not. */
async function serveAgain(store, entries, states, context) {
    const told = new Set(entries.filter((entry) => entry.cannot === undefined).flatMap((entry) => entry.notify ?? []));
    const unserved = new Map();
    const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    const steps = once.flatMap((entry) => {
        const kind = context.kinds.find((candidate) => candidate.kind === entry.kind);
        const state = states.get(entry.id);
        if (kind === undefined || !told.has(entry.id) || !states.has(entry.id) || !asFound(entry, state))
            return [];
        const decision = kind.decide(state, entry.spec, { notified: true });
        if (decision.verdict !== 'change' || decision.verb !== 'run')
            return [];
        if (hasSecret(entry.spec)) {
            unserved.set(entry.id, 'is as before, but has to run again, and needs a secret that the host does not keep');
            return [];
        }
        const apply = kind.apply([{ spec: entry.spec, state, action: decision.action }]);
        return [{ entry, step: serveStep({ store, seq: entry.seq, entries: [entry] }, apply, context) }];
    });
    if (steps.length === 0)
        return unserved;
    const ended = new Map();
    let output = (0,capture/* capture */.F)(context.redactor);
    const timer = setTimeout(() => context.session.stopWorker(), steps.reduce((total, { step }) => total + step.timeoutMs, 0));
    const program = (0,engine_program/* stageProgram */.Vx)({
        run: context.run,
        prelude: prelude/* PRELUDE */.W,
        holder: context.holder,
        steps: steps.map(({ step }) => step),
        verify: [],
        stopOnFailure: false,
    });
    const said = new Map();
    await context.session
        .work(program, {
        event({ event, words }) {
            if (event === 'begin')
                output = (0,capture/* capture */.F)(context.redactor);
            if (event !== 'end')
                return;
            ended.set(Number(words[0]), Number(words[1]));
            said.set(Number(words[0]), (0,verdict/* lastLines */.w$)(output.end().text));
        },
        output: (bytes) => void output.push(bytes),
    })
        .finally(() => clearTimeout(timer));
    for (const { entry, step } of steps) {
        const exit = ended.get(step.seq);
        if (exit !== 0)
            unserved.set(entry.id, `is as before, but did not run again for that (exit ${exit ?? 'unknown'}): ${said.get(step.seq) ?? ''}`);
    }
    return unserved;
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1487);
/* harmony import */ var _step_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6107);



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
    // What was sent down a connection that broke may have begun, though nobody saw it.
    if (!run.began && broken?.code === 'connection-lost')
        return verdict('unknown', broken);
    if (!run.began)
        return verdict('skipped');
    if (run.timedOut && (0,_step_change_js__WEBPACK_IMPORTED_MODULE_2__/* .interruptOf */ .pM)(step.item) === 'finish')
        return verdict('unknown', stillRunning(run));
    if (run.timedOut)
        return verdict('failed', timedOut(run));
    if (run.cancelled)
        return verdict('unknown', broken ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelledError */ .YQ)());
    if (run.exit === undefined || (run.exit === 0 && after === undefined))
        return verdict('unknown', broken ?? (run.exit === undefined ? killedInside() : lostInside()));
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
    const blames = ({ step }) => step.item.wanted.kind.diagnose?.(run.exit ?? -1, run.output, (0,_step_change_js__WEBPACK_IMPORTED_MODULE_2__/* .planned */ .lM)(step)) !== undefined;
    return !blames(run) && together.some((other) => other !== run && blames(other));
}
function failed(run) {
    const { kind, spec } = run.step.item.wanted;
    const told = kind.diagnose?.(run.exit ?? -1, run.output, (0,_step_change_js__WEBPACK_IMPORTED_MODULE_2__/* .planned */ .lM)(run.step));
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
function killedInside() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'step-unknown',
        category: 'unknown',
        what: 'the step began, and what carried it out on the host was killed before it ended',
        remedy: 'find out who killed it (the step itself, or the out-of-memory killer: `dmesg`), and run it again: the next run reads what is there',
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
/** Troubles that often pass within seconds: the step is tried again in the same run. (Package locks were waited for already.) */
const PASSING = new Set(['download', 'network', 'dns', 'throttled']);
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