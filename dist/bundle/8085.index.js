"use strict";
exports.id = 8085;
exports.ids = [8085];
exports.modules = { 98085: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { rayRotationText: () => rayRotationText });
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
	var _report_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62128);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
	function rayRotationText({ cluster, apiOutageMs, hosts }, options) {
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
		const changed = hosts.filter(({ outageMs, stopped }) => outageMs !== undefined || stopped).length;
		const away = apiOutageMs === undefined ? "its API was not away" : `its API was away for ${seconds(apiOutageMs)}`;
		const title = `cluster ${cluster} · new token on ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(changed, "host")} · ${away} · the old one is refused`;
		const width = Math.max(...hosts.map(({ host }) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(host)));
		const lines = hosts.map(({ host, role, outageMs, stopped }) => {
			const was = outageMs === undefined ? "had it already" : `away for ${seconds(outageMs)}`;
			const how = stopped ? "is stopped, and has it for its next start" : was;
			return `${paint("good", "✔")} ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(host, width))}  ${role}  ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(how)}`;
		});
		return `${[paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(title)), ...lines].join("\n")}\n`;
	}
	function seconds(ms) {
		return `${(ms / 1e3).toFixed(1)} s`;
	}
}) };
;
