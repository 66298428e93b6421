"use strict";
exports.id = 4884;
exports.ids = [4884];
exports.modules = { 4884: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		cancelled: () => cancelled,
		terminalQuestions: () => terminalQuestions
	});
	var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
	var _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7845);
	function terminalQuestions() {
		if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
		return {
			async text(message, { default: preset, check } = {}) {
				const { input } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
				const question = {
					message,
					...preset === undefined ? {} : { default: preset },
					...check === undefined ? {} : { validate: check }
				};
				return (0, _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__.o)((context) => input(question, context), stopped);
			},
			async yes(message) {
				const { confirm } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
				return (0, _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__.o)((context) => confirm({
					message,
					default: false
				}, context), stopped);
			},
			async choose(message, choices) {
				const { select } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
				return (0, _terminal_answer_js__WEBPACK_IMPORTED_MODULE_1__.o)((context) => select({
					message,
					choices: [...choices]
				}, context), stopped);
			}
		};
	}
	function stopped(_how, cause) {
		throw cancelled(cause);
	}
	function cancelled(cause) {
		return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
			code: "cancelled",
			category: "cancelled",
			what: "stopped: nothing was written",
			remedy: "run `bringup init` again when you like",
			...cause === undefined ? {} : { cause }
		});
	}
}) };
;
