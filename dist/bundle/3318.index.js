"use strict";
exports.id = 3318;
exports.ids = [3318];
exports.modules = { 33318: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { takeBack: () => takeBack });
	var _engine_undo_fleet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41093);
	var _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14661);
	async function takeBack({ database, ...options }) {
		const { report, runs } = await (0, _engine_undo_fleet_js__WEBPACK_IMPORTED_MODULE_0__.undoFleet)(options);
		(0, _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_1__.W)(database, report.run.fleet, report.hosts, runs);
		return report;
	}
}) };
;
