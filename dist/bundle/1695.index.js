"use strict";
exports.id = 1695;
exports.ids = [1695];
exports.modules = { 91695: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { proofExit: () => proofExit });
	var _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
	function proofExit({ hosts, pairs, problem: own }) {
		const bad = pairs.filter(({ verdict }) => verdict === "failed");
		return (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.gX)([
			{ problem: own },
			...hosts,
			...bad
		].flatMap(({ problem }) => problem === undefined ? [] : [{
			outcome: (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.sG)(problem.category),
			retryable: problem.retryable
		}]));
	}
}) };
;
