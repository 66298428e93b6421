"use strict";
exports.id = 8633;
exports.ids = [8633];
exports.modules = { 18633: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		drainsOf: () => drainsOf,
		hasTakenOut: () => hasTakenOut
	});
	var _node_drain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44713);
	var _node_drained_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67254);
	var _node_stopped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62872);
	const KINDS = [_node_drained_js__WEBPACK_IMPORTED_MODULE_1__.U.kind, _node_stopped_js__WEBPACK_IMPORTED_MODULE_2__.Q.kind];
	function hasTakenOut({ hosts }) {
		return hosts.some(({ steps }) => steps.some(({ kind, outcome }) => outcome === "changed" && KINDS.includes(kind)));
	}
	function drainsOf(logs) {
		return new Map(logs.flatMap(({ host, step, output }) => {
			const said = KINDS.includes(step.split(":", 1)[0] ?? "") ? /^how it ended: (.+)$/m.exec(output)?.[1] : undefined;
			const end = said === undefined ? undefined : (0, _node_drain_js__WEBPACK_IMPORTED_MODULE_0__.ej)(said);
			return end === undefined ? [] : [[host, end]];
		}));
	}
}) };
;
