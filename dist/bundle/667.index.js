"use strict";
exports.id = 667;
exports.ids = [667];
exports.modules = {

/***/ 7667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   undoFleet: () => (/* binding */ undoFleet)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(162);
/* harmony import */ var _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3227);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4690);
/* harmony import */ var _report_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8941);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6198);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5951);
/* harmony import */ var _host_view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2311);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7605);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6027);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(5780);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3342);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7577);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2064);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2491);
/* harmony import */ var _slots_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7475);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2918);
/* harmony import */ var _undo_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(411);



















/** Takes a run back on hosts, from what they keep themselves: any machine that reaches them can. */
async function undoFleet(options) {
    const startedAt = new Date();
    const started = performance.now();
    const run = (0,_run_id_js__WEBPACK_IMPORTED_MODULE_9__/* .newRunId */ .F)(startedAt);
    const by = `${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username}@${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}`;
    const holder = JSON.stringify({ run, by, fleet: options.fleet.name, since: startedAt.toISOString() });
    const reports = new Map();
    const newHostKeys = new Map();
    const open = new Map();
    const conclude = (host, outcome, steps, problem) => {
        reports.set(host.name, {
            name: host.name,
            address: host.address,
            outcome,
            steps,
            durationMs: performance.now() - started,
            connections: 1,
            commands: 1,
            orphans: [],
            notes: [],
            unknownBefore: [],
            ...(newHostKeys.has(host.name) ? { newHostKey: newHostKeys.get(host.name) ?? '' } : {}),
            ...(problem ? { problem: (0,_report_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .toProblem */ .H8)(problem) } : {}),
        });
        options.onEvent?.({
            type: 'host-finished',
            host: host.name,
            outcome,
            durationMs: performance.now() - started,
            ...(problem ? { problem: problem.message } : {}),
        });
    };
    const attempt = async (host, work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4))
                throw error;
            conclude(host, (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeOf */ .sG)(error.category), [], error.at({ host: host.name }));
        }
    };
    try {
        await (0,_slots_js__WEBPACK_IMPORTED_MODULE_14__/* .withSlots */ .W)(options.hosts, options.parallel, (host) => attempt(host, async () => {
            options.onEvent?.({ type: 'host-phase', host: host.name, phase: 'connect' });
            const { connection, sudo } = await options.connect(host, options.signal);
            if (connection.newKnownHost !== undefined)
                newHostKeys.set(host.name, connection.newKnownHost);
            const { session, first } = await _session_js__WEBPACK_IMPORTED_MODULE_10__/* .HostSession */ .H.open(connection, { host: host.name, prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__/* .PRELUDE */ .W, signal: options.signal, ...sudo }, (0,_program_js__WEBPACK_IMPORTED_MODULE_8__/* .readProgram */ .Lk)([{ name: 'undo', body: (0,_undo_index_js__WEBPACK_IMPORTED_MODULE_13__/* .readUndoIndex */ .P)(options.run) }]));
            const store = (0,_undo_index_js__WEBPACK_IMPORTED_MODULE_13__/* .parseUndoIndex */ .A)(first.sections.get('undo') ?? '', options.fleet.name)[0];
            if (store === undefined && options.run !== undefined) {
                await session.close();
                await connection[Symbol.asyncDispose]();
                throw nothingOfRun(options.run);
            }
            if (store === undefined) {
                await session.close();
                await connection[Symbol.asyncDispose]();
                conclude(host, 'converged', []);
                return;
            }
            open.set(host.name, { session, connection, store });
        }));
        const stores = new Map([...open].map(([name, { store }]) => [name, store]));
        const confirmed = stores.size === 0 || options.confirm === undefined || (await options.confirm(stores));
        await (0,_slots_js__WEBPACK_IMPORTED_MODULE_14__/* .withSlots */ .W)(options.hosts, options.parallel, (host) => attempt(host, async () => {
            const ready = open.get(host.name);
            if (ready === undefined)
                return;
            if (!confirmed)
                return conclude(host, 'skipped', []);
            const { session, store } = ready;
            await (0,_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .waitForLock */ .g)(session, {
                host: host.name,
                holder,
                timeoutMs: options.lockTimeoutMs,
                signal: options.signal,
            });
            options.onEvent?.({ type: 'host-phase', host: host.name, phase: 'undo' });
            const steps = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_12__/* .undoRun */ .u)(store, {
                session,
                host: host.name,
                fleet: options.fleet.name,
                run,
                by,
                holder,
                kinds: options.capabilities.flatMap((capability) => capability.kinds),
                redactor: (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_15__/* .redactor */ .$)(options.secrets),
                signal: options.signal,
                onStep: (step) => options.onEvent?.({
                    type: 'step-finished',
                    host: host.name,
                    step: step.id,
                    capability: step.capability,
                    title: step.title,
                    outcome: step.outcome,
                    durationMs: step.durationMs ?? 0,
                    ...(step.summary ? { summary: step.summary } : {}),
                }),
            });
            const failed = steps.find((step) => step.outcome === 'failed');
            const memory = await session.work((0,_program_js__WEBPACK_IMPORTED_MODULE_8__/* .readProgram */ .Lk)([_host_view_js__WEBPACK_IMPORTED_MODULE_5__/* .MEMORY */ .Q], _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__/* .PRELUDE */ .W));
            const text = memory.sections.get(_host_view_js__WEBPACK_IMPORTED_MODULE_5__/* .MEMORY */ .Q.name) ?? '';
            const { pending } = (0,_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .readJournal */ .a0)(text, host.name);
            await session.work((0,_settle_js__WEBPACK_IMPORTED_MODULE_11__/* .settleProgram */ .C)({
                owners: ownersWithout(text, store, steps),
                closeJournal: failed === undefined && pending.length === 0,
            }));
            const stays = steps.filter((step) => step.irreversible !== undefined);
            conclude(host, failed ? 'failed' : stays.length > 0 ? 'manual-needed' : 'changed', steps, failed ? undefined : stays.length > 0 ? staysError(stays) : undefined);
        }));
        const hosts = options.hosts.flatMap(({ name }) => reports.get(name) ?? []);
        return {
            confirmed,
            report: {
                version: _report_report_js__WEBPACK_IMPORTED_MODULE_16__/* .REPORT_VERSION */ .A,
                run: {
                    id: run,
                    command: 'undo',
                    startedAt: startedAt.toISOString(),
                    durationMs: performance.now() - started,
                    fleet: options.fleet.name,
                    ...(options.fleet.environment === undefined ? {} : { environment: options.fleet.environment }),
                    by,
                    bringup: _version_js__WEBPACK_IMPORTED_MODULE_17__/* .VERSION */ .x,
                },
                hosts,
                problems: [],
                cancelled: options.signal.aborted,
                exitCode: options.signal.aborted
                    ? _report_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.cancelled
                    : (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .worstExit */ .gX)(hosts.map((host) => ({ outcome: host.outcome, retryable: host.problem?.retryable ?? false }))),
            },
        };
    }
    finally {
        for (const { session, connection } of open.values()) {
            await session.close().catch(() => undefined);
            await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
        }
    }
}
function nothingOfRun(run) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'run-not-undoable',
        category: 'config',
        what: `this host keeps nothing of run ${run} that could be taken back`,
        remedy: '`bringup status` tells the runs each host can take back; a host keeps its last five',
    });
}
function staysError(stays) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4({
        code: 'cannot-be-undone',
        category: 'unsupported',
        what: `these changes of the run cannot be taken back and stay: ${stays.map((step) => `${step.id} (${step.irreversible})`).join('; ')}`,
        remedy: 'take them back by hand if they are in the way; everything else is as it was',
    });
}
/** The owners' file without what the undone run had made: it is bringup's no more. Undefined when it stays as it is. */
function ownersWithout(text, store, steps) {
    const gone = new Set(steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : [])));
    const made = store.entries.filter((entry) => entry.made === true && gone.has(entry.id));
    if (made.length === 0)
        return undefined;
    const owned = new Map((0,_owners_js__WEBPACK_IMPORTED_MODULE_18__/* .readOwners */ .hC)(text));
    for (const { id } of made)
        owned.delete(id);
    return (0,_owners_js__WEBPACK_IMPORTED_MODULE_18__/* .ownersText */ .M2)(owned);
}


/***/ })

};
;