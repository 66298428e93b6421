"use strict";
exports.id = 6787;
exports.ids = [6787];
exports.modules = {

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

/***/ 6207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planTotals)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9747);
/* harmony import */ var _host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5110);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4804);



/** What a plan comes to, part by part: its hash, what it will do on how many hosts, and what one should know before. */
function planTotals(report) {
    const { hosts } = report;
    const steps = hosts.flatMap((host) => host.steps);
    const changes = steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb);
    const later = steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnownLater */ .Qu).length;
    const risky = steps.filter((step) => step.outcome === 'planned' && step.risk === 'connectivity').length;
    const final = steps.filter((step) => step.outcome === 'planned' && step.irreversible !== undefined).length;
    const unread = hosts.filter((host) => (0,_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isBad */ .e2)(host.outcome)).length;
    const orphans = hosts.reduce((count, host) => count + host.orphans.length, 0);
    const unknown = hosts.reduce((count, host) => count + host.unknownBefore.length, 0);
    const changing = hosts.filter((host) => host.steps.some(_host_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isChange */ .Xb)).length;
    return [
        ...(report.plan === undefined ? [] : [`plan ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleInline */ .wF)(report.plan.slice(0, 7))}`]),
        changes.length === 0 && later === 0
            ? 'nothing to do'
            : `${(0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(changes.length, 'change')}${changing === 0 ? '' : ` on ${(0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(changing, 'host')}`}`,
        ...(later === 0 ? [] : [`${later} known only while it runs`]),
        ...(risky === 0 ? [] : [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(risky, 'step')} guarded`]),
        ...(final === 0 ? [] : [`${final} cannot be taken back`]),
        ...(unknown === 0 ? [] : [`${unknown} left unknown by an earlier run`]),
        ...(orphans === 0 ? [] : [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(orphans, 'orphan')} (--prune)`]),
        ...(unread === 0 ? [] : [`${(0,_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(unread, 'host')} cannot be planned`]),
        ...(report.cancelled ? ['cancelled'] : []),
        ...(report.exitCode === 0 ? [] : [`exit ${report.exitCode}`]),
    ];
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