"use strict";
exports.id = 6769;
exports.ids = [6769];
exports.modules = { 6769: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { providerText: () => providerText });
	var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
	var _report_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60732);
	var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
	var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
	var _ago_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74872);
	const SESSIONS = 3;
	const COLUMN = 14;
	function providerText(provider, nowMs, options) {
		const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
		const { facts, problem, quarantine, points, sharesIdentityWith, sessions, compensations } = provider;
		const row = (name, text) => {
			if (text === null || text === undefined || text === "") return [];
			const lines = (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(text), Math.max(40, options.width - COLUMN));
			return lines.map((line, index) => `${paint("dim", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(index === 0 ? name : "", COLUMN))}${line}`);
		};
		const labels = Object.entries(facts.labels ?? {}).map(([name, value]) => `${name}=${value}`);
		const shown = options.verbose ? sessions : sessions.slice(-SESSIONS);
		return [
			paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(facts.name ?? provider.id)),
			...row("id", provider.id),
			...row("state", `${provider.state}${provider.status === null ? "" : ` (${provider.status})`}, since ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(provider.state === "quarantined" ? quarantine?.at : provider.since, nowMs)}`),
			...row("last seen", (0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(provider.lastSeen, nowMs)),
			...row("quarantine", quarantine && `${quarantine.reason}, ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(quarantine.at, nowMs)}`),
			...row("error", problem && `${problem.code} (${problem.category}), ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(problem.at, nowMs)}: ${problem.what}`),
			...row("score", String(provider.score)),
			...points.flatMap((one) => row("", `-${one.points}  ${one.why}, ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(one.at, nowMs)}`)),
			...row("machine-id", provider.machineId),
			...row("host key", provider.hostKey),
			...row("shared with", sharesIdentityWith.join(", ")),
			...row("user", facts.user),
			...row("role", facts.role),
			...row("address", facts.address),
			...row("mesh", [facts.meshIp, facts.meshNodeId].filter(Boolean).join("  ")),
			...row("cluster", facts.cluster),
			...row("Ray node", facts.rayNodeId),
			...row("platform", facts.platform),
			...row("versions", [facts.rayVersion && `Ray ${facts.rayVersion}`, facts.pythonVersion && `Python ${facts.pythonVersion}`].filter(Boolean).join(", ")),
			...row("lock", facts.lockHash),
			...row("labels", labels.join(" ")),
			...row("registered", (0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(provider.createdAt, nowMs)),
			...row("joined", provider.joinedAt && (0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(provider.joinedAt, nowMs)),
			...shown.flatMap((session) => ["", ...sessionLines(session, nowMs, options)]),
			...compensations.length === 0 ? [] : ["", "not taken back:"],
			...compensations.map(({ what, at, problem: why }) => `  ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(what)}, ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(at, nowMs)}${why === null ? "" : `: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(why.what)}`}`),
			""
		].join("\n");
	}
	function sessionLines(session, nowMs, { width }) {
		const { run, attempt, by, role, outcome, beganAt } = session;
		const end = outcome ?? "not ended";
		return [
			`onboarding as ${role}, ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(beganAt, nowMs)}: ${end}`,
			...(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)(`run ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(run)}, attempt ${attempt}, by ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(by)}`, width - 2).map((line) => `  ${line}`),
			...session.phases.flatMap(({ phase, beganAt: from, endedAt, problem }) => {
				const mark = endedAt === null ? "?" : problem === null ? "✔" : "✖";
				const took = endedAt === null ? "not ended" : (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_4__.p)(Date.parse(endedAt) - Date.parse(from));
				const why = problem === null ? [] : (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)(`${problem.code}: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(problem.what)}`, width - 6);
				return [`  ${mark} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(phase, 14)}${took}`, ...why.map((line) => `      ${line}`)];
			})
		];
	}
}) };
;
