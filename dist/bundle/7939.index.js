"use strict";
exports.id = 7939;
exports.ids = [7939];
exports.modules = { 7939: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { eventsText: () => eventsText });
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
	const WIDEST_NAME = 24;
	function eventsText(events, options) {
		if (events.length === 0) return "no event\n";
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
		const nameOf = ({ name, provider }) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.xv)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name ?? provider), WIDEST_NAME);
		const column = Math.max(...events.map((event) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(nameOf(event))));
		return `${events.map((event) => {
			const start = `${paint("dim", event.at.slice(0, 19).replace("T", " "))}  ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(nameOf(event), column))}  `;
			const room = Math.max(24, options.width - (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(start));
			const lines = (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(sentence(event)), room);
			return lines.map((line, index) => index === 0 ? `${start}${line}` : `    ${line}`).join("\n");
		}).join("\n")}\n`;
	}
	function sentence(event) {
		switch (event.kind) {
			case "registered":
			case "facts": return `${event.kind}: ${Object.entries(event.facts).map(([name, value]) => `${name} ${typeof value === "string" ? value : Object.entries(value).map((pair) => pair.join("=")).join(",")}`).join(", ")}`;
			case "session-began": return `onboarding as ${event.role} began: run ${event.run}, attempt ${event.attempt}, by ${event.by}`;
			case "phase-began": return `${event.phase} began`;
			case "phase-ended": return `${event.phase} ${event.problem === undefined ? "done" : `failed: ${event.problem.code}: ${event.problem.what}`}`;
			case "session-ended": return `onboarding ${event.outcome}${event.problem === undefined ? "" : `: ${event.problem.code}`}`;
			case "compensation": return `can be taken back: ${event.what}`;
			case "compensated": return event.problem === undefined ? "taken back" : `could not be taken back: ${event.problem.what}`;
			case "back": return "back";
			case "drained": return `${event.ok ? "drained" : "drained, and cut off at the deadline"}${event.seconds === undefined ? "" : `, after ${event.seconds} s`}`;
			case "note": return `${event.problem.code}: ${event.problem.what}`;
			default: return `${event.kind}: ${event.reason}, by ${event.by}`;
		}
	}
}) };
;
