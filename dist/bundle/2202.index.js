"use strict";
exports.id = 2202;
exports.ids = [2202];
exports.modules = { 42202: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { junitXml: () => junitXml });
	var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
	var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
	var _host_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25110);
	const NOT_XML = /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
	function junitXml(report) {
		const suites = [...report.problems.length === 0 ? [] : [suite("fleet", 0, report.run.startedAt, report.problems.map((problem) => failedCase(problem.code, "fleet", 0, problem, "")))], ...report.hosts.map((host) => suite(host.name, host.durationMs, report.run.startedAt, hostCases(host)))];
		const count = (of) => suites.reduce((sum, one) => sum + one[of], 0);
		const attributes = `tests="${count("tests")}" failures="${count("failures")}" skipped="${count("skipped")}" errors="0"`;
		const name = `bringup ${report.run.command} ${report.run.fleet}`;
		return [
			"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
			`<testsuites name="${attribute(name)}" ${attributes} time="${seconds(report.run.durationMs)}">`,
			...suites.map(({ xml }) => xml),
			"</testsuites>",
			""
		].join("\n");
	}
	function suite(name, durationMs, startedAt, cases) {
		const failures = cases.filter((one) => one.failed).length;
		const skipped = cases.filter((one) => one.skipped).length;
		const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}" errors="0"`;
		const times = `time="${seconds(durationMs)}" timestamp="${attribute(startedAt)}"`;
		const xml = [
			`  <testsuite name="${attribute(name)}" ${counts} ${times}>`,
			...cases.map((one) => one.xml),
			"  </testsuite>"
		];
		return {
			xml: xml.join("\n"),
			tests: cases.length,
			failures,
			skipped
		};
	}
	function hostCases(host) {
		const problem = (0, _host_state_js__WEBPACK_IMPORTED_MODULE_1__.O3)(host);
		const silent = (0, _host_state_js__WEBPACK_IMPORTED_MODULE_1__.e2)(host.outcome) && host.steps.every((step) => !isFailure(step));
		const own = problem !== undefined || silent ? [failedCase("host", "host", host.durationMs, problem, host.outcome)] : [];
		return [...own, ...host.steps.map(stepCase)];
	}
	function stepCase(step) {
		const durationMs = step.durationMs ?? 0;
		if (isFailure(step)) {
			return failedCase(step.id, step.capability, durationMs, step.problem, step.outcome, step.output);
		}
		if (step.outcome === "planned" || step.outcome === "skipped") {
			const why = step.outcome === "planned" ? `would be changed: ${step.summary ?? step.verb ?? ""}` : "not tried";
			const inner = `      <skipped message="${attribute(why)}"/>`;
			return {
				xml: element(step.id, step.capability, durationMs, [inner]),
				failed: false,
				skipped: true
			};
		}
		return {
			xml: element(step.id, step.capability, durationMs, []),
			failed: false,
			skipped: false
		};
	}
	function isFailure(step) {
		return [
			"failed",
			"moved",
			"unknown",
			"rolled-back"
		].includes(step.outcome);
	}
	function failedCase(name, className, durationMs, problem, outcome, output) {
		const message = problem?.what ?? outcome;
		const body = [problem?.what, problem?.remedy].filter((line) => line !== undefined && line !== "").join("\n→ ");
		const inner = [`      <failure message="${attribute(message)}" type="${attribute(problem?.code ?? outcome)}">${content(body)}</failure>`, ...output === undefined ? [] : [`      <system-out>${content(output)}</system-out>`]];
		return {
			xml: element(name, className, durationMs, inner),
			failed: true,
			skipped: false
		};
	}
	function element(name, className, durationMs, inner) {
		const start = `    <testcase name="${attribute(name)}" classname="${attribute(className)}" time="${seconds(durationMs)}"`;
		return inner.length === 0 ? `${start}/>` : [
			`${start}>`,
			...inner,
			"    </testcase>"
		].join("\n");
	}
	function seconds(ms) {
		return (ms / 1e3).toFixed(3);
	}
	function content(text) {
		return (0, node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(NOT_XML, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
	}
	function attribute(text) {
		return content(text).replaceAll("\"", "&quot;").replaceAll("\n", "&#10;").replaceAll("	", "&#9;");
	}
}) };
;
