"use strict";
exports.id = 4813;
exports.ids = [4813];
exports.modules = {

/***/ 4813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _github_annotate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(595);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5841);
/* harmony import */ var _github_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8178);
/* harmony import */ var _github_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3907);




/**
 * Runs `post` of an action. `main` leaves nothing behind on hosts that has to be cleaned up: keys and secrets were only in its
 * memory, and an agent that hears no more from its runner stops by itself. So `post` says what is true when `main` was cut off
 * and could not say it, and takes back what an action made on the runner.
 */
async function runPost(action) {
    sayWhatMainCouldNot(action);
    await action.post?.();
}
function sayWhatMainCouldNot(action) {
    const progress = (0,_github_state_js__WEBPACK_IMPORTED_MODULE_2__/* .savedProgress */ .z_)();
    if (progress === undefined || progress === 'finished')
        return;
    const what = `${action.name} was ${progress === 'cancelled' ? 'cancelled' : 'killed'} before it could write its report.`;
    const next = 'Hosts it was working on stop within 30 seconds and are locked for no longer. Each has kept a journal of what began: run the job again, and it reads that first and goes on.';
    (0,_github_log_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)(`${what} ${next}`);
    (0,_github_annotate_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .f)([{ level: 'warning', title: action.title, message: `${what} ${next}` }]);
    (0,_github_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .appendSummary */ .f)(`### ${action.title}: ${progress === 'cancelled' ? 'cancelled' : 'killed'}\n\n${what} ${next}\n`);
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


/***/ })

};
;