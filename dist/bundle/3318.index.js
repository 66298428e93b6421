"use strict";
exports.id = 3318;
exports.ids = [3318];
exports.modules = { 33318: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { takeBack: () => takeBack });
	var _engine_undo_fleet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41093);
	var _providers_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89674);
	async function takeBack({ database, provider, run, ...options }) {
		const { report } = await (0, _engine_undo_fleet_js__WEBPACK_IMPORTED_MODULE_0__.undoFleet)({
			...options,
			run
		});
		const back = new Set(report.hosts.flatMap(({ steps }) => steps.flatMap(({ id, outcome }) => outcome === "rolled-back" ? [id] : [])));
		const open = database.all("SELECT id, what FROM compensations WHERE done_at IS NULL AND json_extract(args, '$.run') = ?", run);
		for (const { id, what } of open) if (back.has(String(what))) (0, _providers_record_js__WEBPACK_IMPORTED_MODULE_1__.recordEvent)(database, provider, {
			kind: "compensated",
			compensation: String(id)
		});
		return report;
	}
}) };
;
