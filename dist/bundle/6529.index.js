"use strict";
exports.id = 6529;
exports.ids = [6529];
exports.modules = { 16529: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { rayStatusText: () => rayStatusText });
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
	var _report_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62128);
	var _report_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60732);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
	function rayStatusText(status, nowMs, options) {
		const { cluster, versions, hosts, strangers } = status;
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
		const alive = hosts.filter(({ node }) => node?.alive).length;
		const title = `cluster ${cluster} · Ray ${versions.ray} · Python ${versions.python} · ${alive} of ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(hosts.length, "host")} alive`;
		const width = Math.max(0, ...hosts.map(({ host }) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(host)), ...strangers.map(() => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)("?")));
		const line = (good, name, rest) => `${good ? paint("good", "✔") : paint("bad", "✖")} ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(name, width))}  ${rest}`;
		return `${[
			paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(title)),
			...hosts.map((one) => line(one.node?.alive === true && one.moved === undefined, one.host, (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(stateOf(one, nowMs)))),
			...strangers.map((node) => line(false, "?", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(`${node.address}  no host of this fleet · node ${node.id.slice(0, 12)}`)))
		].join("\n")}\n`;
	}
	function stateOf({ role, node, moved }, nowMs) {
		if (node === undefined) return `${role}  no node of the cluster: bringup ray up`;
		const ago = (ms) => (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_4__.v)(Math.max(0, nowMs - ms));
		if (moved !== undefined) return `${role}  ${node.address}  moved to ${moved}, by the fleet file: bringup ray up`;
		if (node.alive) return `${role}  ${node.address}  for ${ago(node.startedMs)}  ${amounts(node)}`;
		const when = node.endedMs === undefined ? "" : ` ${ago(node.endedMs)} ago`;
		return `${role}  ${node.address}  dead${when}: ${node.death ?? "no reason given"}`;
	}
	function amounts({ resources }) {
		return Object.entries(resources).filter(([name]) => !/^(?:node:|memory$|object_store_memory$)/.test(name)).map(([name, amount]) => `${name} ${amount}`).toSorted().join(" · ");
	}
}) };
;
