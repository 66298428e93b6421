"use strict";
exports.id = 2975;
exports.ids = [2975];
exports.modules = { 42975: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { rayCheckText: () => rayCheckText });
	var _ray_gates_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16672);
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
	var _report_counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62128);
	var _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24690);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36570);
	var _report_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38941);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
	const MARKS = {
		pass: "✔",
		warn: "!",
		fail: "✖"
	};
	const STYLES = {
		pass: "good",
		warn: "change",
		fail: "bad"
	};
	const MOST_COLUMNS = 36;
	function rayCheckText(hosts, others, options) {
		const all = options.verbose || hosts.length === 1;
		const width = Math.max(0, ...hosts.map(({ name }) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(name)));
		const ready = hosts.filter((host) => host.ready).length;
		return `${[
			...hosts.flatMap((host) => [headLine(host, width, options), ...hostLines(host, all, options)]),
			"",
			`${ready} of ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(hosts.length, "host")} can be ${hosts.length === 1 ? "a node" : "nodes"}${others.length === 0 ? "" : ` · ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(others.length, "host")} without Ray`}${ready === hosts.length ? " · next: bringup plan" : ""}`
		].join("\n")}\n`;
	}
	function headLine({ name, cluster, role, ready, gates, problem }, width, options) {
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_2__.C)(options.colour);
		const count = (status) => gates.filter((gate) => gate.status === status).length;
		const warned = count("warn") === 0 ? "" : `, ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(count("warn"), "warning")}`;
		const verdict = problem ? paint("bad", `✖ ${(0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__.sG)(problem.category)}`) : ready ? `${paint("good", "✔ ready")}  ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(gates.length, "gate")}${warned}` : `${paint("bad", "✖ not ready")}  ${count("fail")} of ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(gates.length, "gate")} failed${warned}`;
		return `${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(name), width))}  ${verdict}  ${paint("dim", `${role} of ${cluster}`)}`;
	}
	function hostLines({ gates, problem }, all, options) {
		const why = problem === undefined ? [] : (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_3__.fI)((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_3__.H8)(problem), {
			...options,
			width: options.width - 4
		}).split("\n").map((line) => `    ${line}`);
		const shown = gates.filter(({ status }) => all || status !== "pass");
		const texts = shown.map((gate) => ({
			gate,
			actual: (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)((0, _ray_gates_gate_js__WEBPACK_IMPORTED_MODULE_6__.D_)(gate.actual, gate.unit)),
			required: (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)((0, _ray_gates_gate_js__WEBPACK_IMPORTED_MODULE_6__.$4)(gate))
		}));
		const most = (of) => Math.min(MOST_COLUMNS, Math.max(0, ...of.map(_report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)));
		const [id, actual] = [most(shown.map((gate) => gate.id)), most(texts.map((text) => text.actual))];
		return [...why, ...texts.flatMap((text) => gateLines(text, {
			id,
			actual
		}, options))];
	}
	function gateLines({ gate, actual, required }, columns, { colour, width }) {
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_2__.C)(colour);
		const bad = gate.status !== "pass";
		const left = `  ${paint(STYLES[gate.status], MARKS[gate.status])} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(gate.id, columns.id)}  `;
		const row = `${left}${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)((0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.xv)(actual, MOST_COLUMNS), columns.actual)}  ${paint("dim", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.xv)(`needs ${required}`, MOST_COLUMNS + 6))}`;
		const indented = (text, first) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)(text, width - 6).map((line, index) => `    ${index === 0 ? first : "  "}${line}`);
		if (!bad) return [row];
		return [
			row,
			...(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(actual) > MOST_COLUMNS ? indented(actual, "  ") : [],
			...indented(`${gate.purpose}.`, "  ").map((line) => paint("dim", line)),
			...indented((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(gate.remedy), "→ ")
		];
	}
}) };
;
