"use strict";
exports.id = 6898;
exports.ids = [6898];
exports.modules = {

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

/***/ 2008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ retryByHand),
/* harmony export */   RX: () => (/* binding */ applyByHand),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   k0: () => (/* binding */ logsByHand)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4804);


/** The command that does by hand what this run did, or with another verb what comes next. Ready to be pasted into a shell. */
function byHand(run, command = run.command) {
    return [
        'bringup',
        // Words of a command line of ours, quoted already.
        command === 'apply' && run.via !== undefined ? run.via : command,
        ...(run.fleetFile === undefined ? [] : ['--fleet', word(run.fleetFile)]),
        ...(run.environment === undefined ? [] : ['--env', word(run.environment)]),
        ...(run.select === undefined ? [] : ['--select', word(run.select)]),
        ...(run.prune && ['plan', 'apply'].includes(command) ? ['--prune'] : []),
    ].join(' ');
}
/** The command that applies what a plan shows: the sealed plan when there is a file of it. */
function applyByHand(run) {
    if (run.command === 'prepare')
        return byHand(run);
    const { select: _, ...all } = run;
    return run.planFile === undefined ? byHand(run, 'apply') : `${byHand(all, 'apply')} --plan ${word(run.planFile)}`;
}
/** The command that tries again only the hosts that failed. */
function retryByHand(run) {
    return byHand(run.direct ? run : { ...run, select: 'failed' }, 'apply');
}
/** The command that shows the log of one host, or of one of its steps. */
function logsByHand(host, step) {
    return `bringup logs ${word(host)}${step === undefined ? '' : ` --step ${word(step)}`}`;
}
function word(text) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleInline */ .wF)(text));
}


/***/ }),

/***/ 7203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ appliedWaves),
/* harmony export */   TJ: () => (/* binding */ plannedWaves),
/* harmony export */   ce: () => (/* binding */ stopped)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9747);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(732);
/* harmony import */ var _host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5110);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4804);




/** Of more waves than this only sizes are told. */
const MANY_WAVES = 10;
/** For a plan: one line a wave with its hosts, and when the rollout stops. Empty when all hosts are changed together. */
function plannedWaves(report) {
    const { rollout } = report.run;
    const lines = waves(report, (hosts, count) => {
        if (count > MANY_WAVES)
            return (0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(hosts.length, 'host');
        const names = (0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(hosts.map(({ name }) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleInline */ .wF)(name)));
        return hosts.length > 4 ? `${hosts.length} hosts: ${names}` : names;
    });
    if (rollout === undefined || lines.length === 0)
        return [];
    const { failureBudget, pauseMs } = rollout;
    const pause = pauseMs === undefined ? '' : `${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .elapsed */ .v)(pauseMs)} between waves; `;
    const limit = failureBudget === 0 ? 'a host failed' : `more than ${failureBudget} failed`;
    return [...lines, `${pause}no further wave begins once ${limit}`];
}
/** For an apply: one line a wave with what became of its hosts; alike waves that follow each other share one. Empty when all hosts were changed together. */
function appliedWaves(report) {
    const lines = waves(report, (hosts) => (0,_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeWords */ .wX)({ ...report, hosts })
        .filter((word) => word !== '0 failed')
        .join(' · '));
    return [...lines, ...stopped(report)];
}
/** Why the rollout stopped before its last wave, when it did. */
function stopped({ hosts }) {
    const why = hosts.find(({ heldBack }) => heldBack !== undefined)?.heldBack;
    return why === undefined ? [] : [`no further wave was begun: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleInline */ .wF)(why)}`];
}
function waves({ run, hosts }, words) {
    const canary = run.rollout?.canary ?? false;
    const byWave = [...Map.groupBy(hosts, ({ wave = 0 }) => wave)]
        .filter(([wave]) => wave > 0)
        .toSorted(([a], [b]) => a - b);
    const rows = [];
    for (const [wave, members] of byWave) {
        const row = { first: wave, last: wave, words: words(members, byWave.length) };
        const before = rows.at(-1);
        if (before?.words === row.words && !(canary && before.first === 1))
            before.last = wave;
        else
            rows.push(row);
    }
    const names = rows.map(({ first, last }) => first === last ? `wave ${first}${canary && first === 1 ? ' (canary)' : ''}` : `waves ${first} to ${last}`);
    const column = Math.max(0, ...names.map((name) => name.length));
    return rows.map(({ first, last, words }, index) => `${(names[index] ?? '').padEnd(column)}   ${words}${first === last ? '' : ' each'}`);
}


/***/ })

};
;