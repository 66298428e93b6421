"use strict";
exports.id = 4884;
exports.ids = [4884];
exports.modules = {

/***/ 4884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelled: () => (/* binding */ cancelled),
/* harmony export */   terminalQuestions: () => (/* binding */ terminalQuestions)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7845);


/** Questions on standard error, so that standard output stays clean; undefined when there is no terminal. */
function terminalQuestions() {
    if (!process.stdin.isTTY || !process.stderr.isTTY)
        return undefined;
    return {
        async text(message, { default: preset, check } = {}) {
            const { input } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
            const question = {
                message,
                ...(preset === undefined ? {} : { default: preset }),
                ...(check === undefined ? {} : { validate: check }),
            };
            return (0,_terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerTo */ .o)((context) => input(question, context), stopped);
        },
        async yes(message) {
            const { confirm } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
            return (0,_terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerTo */ .o)((context) => confirm({ message, default: false }, context), stopped);
        },
        async choose(message, choices) {
            const { select } = await __webpack_require__.e(/* import() */ 7756).then(__webpack_require__.bind(__webpack_require__, 7756));
            return (0,_terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerTo */ .o)((context) => select({ message, choices: [...choices] }, context), stopped);
        },
    };
}
function stopped(_how, cause) {
    throw cancelled(cause);
}
/** What a person said no to, or left with Ctrl-C or Ctrl-D. */
function cancelled(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'cancelled',
        category: 'cancelled',
        what: 'stopped: nothing was written',
        remedy: 'run `bringup init` again when you like',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ })

};
;