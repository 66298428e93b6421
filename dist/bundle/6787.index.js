"use strict";
exports.id = 6787;
exports.ids = [6787];
exports.modules = {
	35979: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B4: () => retryByHand,
			RX: () => applyByHand,
			XL: () => byHand,
			k0: () => logsByHand
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84804);
		function byHand(run, command = run.command) {
			return [
				"bringup",
				command === "apply" && run.via !== undefined ? run.via : command,
				...run.fleetFile === undefined ? [] : ["--fleet", word(run.fleetFile)],
				...run.environment === undefined ? [] : ["--env", word(run.environment)],
				...run.select === undefined ? [] : ["--select", word(run.select)],
				...run.prune && ["plan", "apply"].includes(command) ? ["--prune"] : []
			].join(" ");
		}
		function applyByHand(run) {
			if (run.command === "prepare") return byHand(run);
			const { select: _, ...all } = run;
			return run.planFile === undefined ? byHand(run, "apply") : `${byHand(all, "apply")} --plan ${word(run.planFile)}`;
		}
		function retryByHand(run) {
			return byHand(run.direct ? run : {
				...run,
				select: "failed"
			}, "apply");
		}
		function logsByHand(host, step) {
			return `bringup logs ${word(host)}${step === undefined ? "" : ` --step ${word(step)}`}`;
		}
		function word(text) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.hD)((0, _visible_js__WEBPACK_IMPORTED_MODULE_1__.wF)(text));
		}
	}),
	36787: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { planText: () => planText });
		var _by_hand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35979);
		var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41193);
		var _counted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62128);
		var _duration_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60732);
		var _host_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25110);
		var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24690);
		var _paint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36570);
		var _plan_totals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86207);
		var _problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38941);
		var _step_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85388);
		var _visible_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84804);
		var _wave_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57203);
		const SMALL_FLEET = 10;
		const WIDEST_HOST = 24;
		const WIDEST_NAME = 44;
		function planText(report, options) {
			const paint = (0, _paint_js__WEBPACK_IMPORTED_MODULE_4__.C)(options.colour);
			const { run, hosts } = report;
			const title = [
				`fleet ${run.fleet}`,
				run.environment,
				(0, _counted_js__WEBPACK_IMPORTED_MODULE_10__.h)(hosts.length, "host")
			];
			const head = (0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.il)(title.filter((part) => part !== undefined).map(_visible_js__WEBPACK_IMPORTED_MODULE_8__.wF).join(" · "), paint("dim", `facts in ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_11__.p)(run.durationMs)}`), Math.min(options.width, 80));
			return `${[
				head,
				"",
				...hostBlocks(report, paint, options),
				...report.problems.flatMap((problem) => ["", ...(0, _problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(problem, options).split("\n")]),
				...hosts.length + report.problems.length === 0 ? [] : [""],
				...(0, _wave_lines_js__WEBPACK_IMPORTED_MODULE_9__.TJ)(report).flatMap((line) => (0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.LV)(line, options.width)),
				...(0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.Bs)((0, _plan_totals_js__WEBPACK_IMPORTED_MODULE_5__.H)(report), options.width),
				...hints(report, paint, options)
			].join("\n")}\n`;
		}
		function hostBlocks(report, paint, options) {
			const together = report.hosts.length > SMALL_FLEET && !options.verbose;
			const quiet = new Set(together ? report.hosts.filter((host) => (0, _host_state_js__WEBPACK_IMPORTED_MODULE_2__.rM)(host)) : []);
			const shown = (0, _host_state_js__WEBPACK_IMPORTED_MODULE_2__.md)(report.hosts).filter((host) => !quiet.has(host));
			const alike = Map.groupBy(shown, (host) => together ? contents(host, options) : host.name);
			const firsts = [...alike.values()].flatMap(([first]) => first ?? []);
			const names = Math.max(0, ...firsts.flatMap((host) => told(host, options)).map((step) => (0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.PL)((0, _step_lines_js__WEBPACK_IMPORTED_MODULE_7__.stepName)(step))));
			const blocks = new Map();
			for (const hosts of alike.values()) {
				const [first] = hosts;
				if (first === undefined) continue;
				const body = hostLines(first, Math.min(names, WIDEST_NAME), paint, options);
				const key = together ? body.join("\n") : first.name;
				const block = blocks.get(key) ?? {
					hosts: [],
					body
				};
				block.hosts.push(...hosts);
				blocks.set(key, block);
			}
			const column = Math.max(0, ...shown.map((host) => (0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.PL)((0, _visible_js__WEBPACK_IMPORTED_MODULE_8__.wF)(host.name))).filter((columns) => columns <= WIDEST_HOST));
			const heads = [...blocks.values()].flatMap(({ hosts: [host, ...others], body }) => {
				if (host === undefined) return [];
				const names = (0, _counted_js__WEBPACK_IMPORTED_MODULE_10__.K)([host, ...others].map(({ name }) => (0, _visible_js__WEBPACK_IMPORTED_MODULE_8__.wF)(name)));
				return [`${paint("strong", (0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(names, column))}   ${headWords(host, others.length + 1, paint, options)}`, ...body];
			});
			const rest = quiet.size === 0 ? [] : [`${(0, _counted_js__WEBPACK_IMPORTED_MODULE_10__.h)(quiet.size, "host")}   ${paint("dim", "nothing to do")}`];
			return [...heads, ...rest];
		}
		function contents(host, options) {
			const { unknownBefore, orphans, notes } = host;
			const steps = told(host, options).map(({ durationMs: _, source: __, ...step }) => step);
			return JSON.stringify([
				(0, _host_state_js__WEBPACK_IMPORTED_MODULE_2__.O3)(host),
				unknownBefore,
				orphans,
				notes,
				steps
			]);
		}
		function headWords(host, equal, paint, options) {
			const os = options.verbose && host.os !== undefined ? paint("dim", `   ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_8__.wF)(host.os)}`) : "";
			if ((0, _host_state_js__WEBPACK_IMPORTED_MODULE_2__.e2)(host.outcome)) return paint("bad", `✖ ${(0, _host_state_js__WEBPACK_IMPORTED_MODULE_2__.nG)(host.outcome)}`) + os;
			if (host.outcome === "skipped") return paint("dim", "not part of this run");
			const changes = host.steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_2__.Xb).length;
			const later = host.steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_2__.Qu).length;
			if (changes + later === 0) return paint("dim", "nothing to do") + os;
			const words = [...changes === 0 ? [] : [(0, _counted_js__WEBPACK_IMPORTED_MODULE_10__.h)(changes, "change")], ...later === 0 ? [] : [`${later} known later`]].join(", ");
			return paint("change", words + (equal > 1 ? " each" : "")) + os;
		}
		function hostLines(host, names, paint, options) {
			const problem = (0, _host_state_js__WEBPACK_IMPORTED_MODULE_2__.O3)(host);
			return [
				...problem === undefined ? [] : indent((0, _step_lines_js__WEBPACK_IMPORTED_MODULE_7__.problemLines)(problem, paint, options.width - 6), 6),
				...host.unknownBefore.map((id) => `  ${paint("bad", "?")} ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_8__.wF)(id)}   an earlier run began this; how it ended is unknown`),
				...told(host, options).flatMap((step) => stepLines(step, names, paint, options)),
				...host.orphans.map((id) => `  ${paint("dim", `o ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_8__.wF)(id)}   no longer in the fleet file; --prune removes it`)}`),
				...host.notes.flatMap((note) => indent((0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.LV)(`note: ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_8__.wF)(note)}`, options.width - 2), 2))
			];
		}
		function stepLines(step, names, paint, options) {
			const planned = step.outcome === "planned";
			const mark = paint((0, _paint_js__WEBPACK_IMPORTED_MODULE_4__.V)(step.outcome), planned ? (0, _step_lines_js__WEBPACK_IMPORTED_MODULE_7__.planMark)(step) : _outcome_js__WEBPACK_IMPORTED_MODULE_3__.L$[step.outcome].mark);
			const name = (0, _step_lines_js__WEBPACK_IMPORTED_MODULE_7__.stepName)(step);
			const summary = (0, _visible_js__WEBPACK_IMPORTED_MODULE_8__.wF)(step.summary ?? (planned ? "" : step.outcome));
			const fits = Math.max(names, (0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.PL)(name)) + (0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.PL)(summary) + 7 <= options.width;
			return [
				`  ${mark} ${fits ? `${(0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(name, names)}   ${paint("dim", summary)}` : name}`.trimEnd(),
				...fits || summary === "" ? [] : indent((0, _columns_js__WEBPACK_IMPORTED_MODULE_1__.LV)(summary, options.width - 6).map((line) => paint("dim", line)), 6),
				...planned ? indent((0, _step_lines_js__WEBPACK_IMPORTED_MODULE_7__.changeLines)(step, paint, options), 6) : [],
				...step.problem === undefined ? [] : indent((0, _step_lines_js__WEBPACK_IMPORTED_MODULE_7__.problemLines)(step.problem, paint, options.width - 6), 6)
			];
		}
		function told(host, options) {
			return host.steps.filter((step) => options.verbose || step.outcome !== "ok");
		}
		function hints(report, paint, { hints: wanted = true }) {
			if (!wanted) return [];
			const steps = report.hosts.filter((host) => !(0, _host_state_js__WEBPACK_IMPORTED_MODULE_2__.e2)(host.outcome)).flatMap((host) => host.steps);
			if (!steps.some((step) => step.outcome === "planned")) return [];
			return [`apply it:  ${paint("strong", (0, _by_hand_js__WEBPACK_IMPORTED_MODULE_0__.RX)(report.run))}`];
		}
		function indent(lines, columns) {
			return lines.map((line) => " ".repeat(columns) + line);
		}
	}),
	86207: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { H: () => planTotals });
		var _counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62128);
		var _host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25110);
		var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84804);
		function planTotals(report) {
			const { hosts } = report;
			const steps = hosts.flatMap((host) => host.steps);
			const changes = steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_0__.Xb);
			const later = steps.filter(_host_state_js__WEBPACK_IMPORTED_MODULE_0__.Qu).length;
			const risky = steps.filter((step) => step.outcome === "planned" && step.risk === "connectivity").length;
			const final = steps.filter((step) => step.outcome === "planned" && step.irreversible !== undefined).length;
			const unread = hosts.filter((host) => (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.e2)(host.outcome)).length;
			const orphans = hosts.reduce((count, host) => count + host.orphans.length, 0);
			const unknown = hosts.reduce((count, host) => count + host.unknownBefore.length, 0);
			const changing = hosts.filter((host) => host.steps.some(_host_state_js__WEBPACK_IMPORTED_MODULE_0__.Xb)).length;
			return [
				...report.plan === undefined ? [] : [`plan ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_1__.wF)(report.plan.slice(0, 7))}`],
				changes.length === 0 && later === 0 ? "nothing to do" : `${(0, _counted_js__WEBPACK_IMPORTED_MODULE_2__.h)(changes.length, "change")}${changing === 0 ? "" : ` on ${(0, _counted_js__WEBPACK_IMPORTED_MODULE_2__.h)(changing, "host")}`}`,
				...later === 0 ? [] : [`${later} known only while it runs`],
				...risky === 0 ? [] : [`${(0, _counted_js__WEBPACK_IMPORTED_MODULE_2__.h)(risky, "step")} guarded`],
				...final === 0 ? [] : [`${final} cannot be taken back`],
				...unknown === 0 ? [] : [`${unknown} left unknown by an earlier run`],
				...orphans === 0 ? [] : [`${(0, _counted_js__WEBPACK_IMPORTED_MODULE_2__.h)(orphans, "orphan")} (--prune)`],
				...unread === 0 ? [] : [`${(0, _counted_js__WEBPACK_IMPORTED_MODULE_2__.h)(unread, "host")} cannot be planned`],
				...report.cancelled ? ["cancelled"] : [],
				...report.exitCode === 0 ? [] : [`exit ${report.exitCode}`]
			];
		}
	}),
	57203: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			G8: () => appliedWaves,
			TJ: () => plannedWaves,
			ce: () => stopped
		});
		var _counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62128);
		var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60732);
		var _host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25110);
		var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84804);
		const MANY_WAVES = 10;
		function plannedWaves(report) {
			const { rollout } = report.run;
			const lines = waves(report, (hosts, count) => {
				if (count > MANY_WAVES) return (0, _counted_js__WEBPACK_IMPORTED_MODULE_2__.h)(hosts.length, "host");
				const names = (0, _counted_js__WEBPACK_IMPORTED_MODULE_2__.K)(hosts.map(({ name }) => (0, _visible_js__WEBPACK_IMPORTED_MODULE_1__.wF)(name)));
				return hosts.length > 4 ? `${hosts.length} hosts: ${names}` : names;
			});
			if (rollout === undefined || lines.length === 0) return [];
			const { failureBudget, pauseMs } = rollout;
			const pause = pauseMs === undefined ? "" : `${(0, _duration_js__WEBPACK_IMPORTED_MODULE_3__.v)(pauseMs)} between waves; `;
			const limit = failureBudget === 0 ? "a host failed" : `more than ${failureBudget} failed`;
			return [...lines, `${pause}no further wave begins once ${limit}`];
		}
		function appliedWaves(report) {
			const lines = waves(report, (hosts) => (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.wX)({
				...report,
				hosts
			}).filter((word) => word !== "0 failed").join(" · "));
			return [...lines, ...stopped(report)];
		}
		function stopped({ hosts }) {
			const why = hosts.find(({ heldBack }) => heldBack !== undefined)?.heldBack;
			return why === undefined ? [] : [`no further wave was begun: ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_1__.wF)(why)}`];
		}
		function waves({ run, hosts }, words) {
			const canary = run.rollout?.canary ?? false;
			const byWave = [...Map.groupBy(hosts, ({ wave = 0 }) => wave)].filter(([wave]) => wave > 0).toSorted(([a], [b]) => a - b);
			const rows = [];
			for (const [wave, members] of byWave) {
				const row = {
					first: wave,
					last: wave,
					words: words(members, byWave.length)
				};
				const before = rows.at(-1);
				if (before?.words === row.words && !(canary && before.first === 1)) before.last = wave;
				else rows.push(row);
			}
			const names = rows.map(({ first, last }) => first === last ? `wave ${first}${canary && first === 1 ? " (canary)" : ""}` : `waves ${first} to ${last}`);
			const column = Math.max(0, ...names.map((name) => name.length));
			return rows.map(({ first, last, words }, index) => `${(names[index] ?? "").padEnd(column)}   ${words}${first === last ? "" : " each"}`);
		}
	})
};
;
