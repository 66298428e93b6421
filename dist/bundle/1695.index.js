"use strict";
exports.id = 1695;
exports.ids = [1695];
exports.modules = {

/***/ 1695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proofExit: () => (/* binding */ proofExit)
/* harmony export */ });
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4690);

/** The exit code of a proof: that of the heaviest problem of its own, of its hosts and of the pairs that are not well (docs/outcomes.md). */
function proofExit({ hosts, pairs, problem: own }) {
    const bad = pairs.filter(({ verdict }) => verdict === 'failed');
    return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .worstExit */ .gX)([{ problem: own }, ...hosts, ...bad].flatMap(({ problem }) => problem === undefined ? [] : [{ outcome: (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .sG)(problem.category), retryable: problem.retryable }]));
}


/***/ })

};
;