"use strict";
exports.id = 6898;
exports.ids = [6898];
exports.modules = {
	86898: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			applyEndText: () => applyEndText,
			applyText: () => applyText
		});
		var by_hand = __webpack_require__(35979);
		var columns = __webpack_require__(41193);
		var counted = __webpack_require__(62128);
		var host_state = __webpack_require__(25110);
		var report_outcome = __webpack_require__(24690);
		var report_paint = __webpack_require__(36570);
		var report_problem = __webpack_require__(38941);
		var step_lines = __webpack_require__(85388);
		var visible = __webpack_require__(84804);
		;
		const EVIDENCE_LINES = 5;
		const ALL_EVIDENCE_LINES = 50;
		function hostRows(host, paint, options) {
			const notes = host.notes.flatMap((note) => (0, columns.LV)(`note: ${(0, visible.wF)(note)}`, options.width)).map((line) => paint("dim", line));
			const told = host.steps.filter((step) => options.verbose || !["ok", "skipped"].includes(step.outcome));
			const folded = options.verbose ? [] : [foldedRow(host, "ok"), foldedRow(host, "skipped")];
			const problem = (0, host_state.O3)(host);
			const rows = [
				...problem !== undefined || isLost(host) ? [hostRow(host, problem, paint, options.width)] : [],
				...told.map((step) => stepRow(host, step, paint, options)),
				...folded.filter((row) => row !== undefined)
			];
			const all = rows.length === 0 ? [hostRow(host, problem, paint, options.width)] : rows;
			return all.map((row, index) => index < all.length - 1 ? row : {
				...row,
				below: [...row.below, ...notes]
			});
		}
		function isLost(host) {
			return (0, host_state.e2)(host.outcome) && host.steps.every((step) => [
				"ok",
				"changed",
				"skipped"
			].includes(step.outcome));
		}
		function hostRow(host, problem, paint, columns) {
			const tried = host.steps.some((step) => [
				"changed",
				"failed",
				"unknown",
				"rolled-back"
			].includes(step.outcome));
			const log = (0, host_state.e2)(host.outcome) && tried ? [`log: ${(0, by_hand.k0)(host.name)}`] : [];
			return {
				style: (0, report_paint.V)(host.outcome),
				mark: report_outcome.$x[host.outcome].mark,
				name: host.address === "" ? "host" : (0, visible.wF)(host.address),
				outcome: (0, host_state.nG)(host.outcome),
				durationMs: host.outcome === "skipped" ? undefined : host.durationMs,
				result: "",
				below: [...problem === undefined ? [] : (0, step_lines.problemLines)(problem, paint, columns), ...log.map((line) => paint("dim", line))]
			};
		}
		function stepRow(host, step, paint, options) {
			const { problem } = step;
			const bad = [
				"failed",
				"moved",
				"unknown"
			].includes(step.outcome);
			const evidence = (0, visible.SA)(step.output ?? "").slice(options.verbose ? -ALL_EVIDENCE_LINES : -EVIDENCE_LINES);
			const sentence = problem === undefined ? [] : (0, columns.LV)((0, visible.wF)(problem.what), options.width);
			const remedy = problem === undefined ? [] : (0, report_problem.gb)(problem, options.width);
			return {
				style: (0, report_paint.V)(step.outcome),
				mark: report_outcome.L$[step.outcome].mark,
				name: (0, step_lines.stepName)(step),
				outcome: step.outcome.replaceAll("-", " "),
				durationMs: step.durationMs,
				result: (0, visible.wF)(step.result ?? ""),
				below: [
					...options.verbose && step.outcome === "changed" ? (0, step_lines.changeLines)(step, paint, options) : [],
					...sentence,
					...evidence.map((line) => paint("dim", `│ ${line}`)),
					...bad ? (0, columns.LV)(whatElse(host, step), options.width) : [],
					...remedy.map((line) => paint("strong", line)),
					...bad ? [paint("dim", `log: ${(0, by_hand.k0)(host.name, step.id)}`)] : []
				]
			};
		}
		function whatElse(host, step) {
			const others = host.steps.filter((other) => other !== step);
			const count = (outcome) => others.filter((other) => other.outcome === outcome).length;
			const parts = [
				...count("changed") === 0 ? [] : [`${(0, counted.h)(count("changed"), "other step")} changed`],
				...count("rolled-back") === 0 ? [] : [`${(0, counted.h)(count("rolled-back"), "step")} taken back`],
				...count("failed") === 0 ? [] : [`${(0, counted.h)(count("failed"), "other step")} failed`],
				...count("unknown") === 0 ? [] : [`${(0, counted.h)(count("unknown"), "other step")} unknown`]
			];
			const done = parts.length === 0 ? "nothing else was changed" : parts.join(", ");
			return `On this host: ${done}${count("skipped") === 0 ? "" : `, ${count("skipped")} not tried`}.`;
		}
		function foldedRow(host, outcome) {
			const steps = host.steps.filter((step) => step.outcome === outcome);
			if (steps.length === 0) return undefined;
			const alone = steps.length === host.steps.length;
			return {
				style: (0, report_paint.V)(outcome),
				mark: report_outcome.L$[outcome].mark,
				name: steps.length === 1 && steps[0] !== undefined ? (0, step_lines.stepName)(steps[0]) : (0, counted.h)(steps.length, "step"),
				outcome,
				durationMs: alone && host.problem === undefined ? host.durationMs : undefined,
				result: "",
				below: []
			};
		}
		var duration = __webpack_require__(60732);
		;
		function applyTotals(report, options) {
			const paint = (0, report_paint.C)(options.colour);
			const { hosts, run } = report;
			const count = (0, counted.h)(hosts.length, "host");
			if (hosts.length > 0 && hosts.every((host) => host.outcome === "converged") && report.exitCode === 0) {
				const words = [
					count,
					"all right",
					(0, host_state.oc)(hosts),
					(0, duration.p)(run.durationMs)
				];
				return [...(0, columns.Bs)(words, options.width), ...orphanLines(report, options)];
			}
			const bad = hosts.filter((host) => (0, host_state.e2)(host.outcome)).length;
			const words = hosts.length === 0 ? ["no host was touched"] : [count, ...(0, host_state.wX)(report)];
			const ends = [(0, duration.p)(run.durationMs), ...report.exitCode === 0 ? [] : [`exit ${report.exitCode}`]];
			const [text, end] = [words.join(" · "), ends.join(" · ")];
			const total = (0, columns.PL)(text) + (0, columns.PL)(end) + 3 <= options.width ? [(0, columns.il)(text, paint("dim", end), Math.min(options.width, 80))] : (0, columns.Bs)([...words, ...ends], options.width);
			return [
				...total,
				...report.cancelled ? ["cancelled; the next run reads every host first and goes on from there"] : [],
				...orphanLines(report, options),
				...nextLines(report, bad, paint)
			];
		}
		function nextLines({ run, cancelled, hosts }, bad, paint) {
			if (run.command !== "apply") return [];
			if (cancelled) return [`go on:  ${paint("strong", (0, by_hand.XL)(run))}`];
			if (bad === 0) return [];
			const moved = hosts.filter(({ problem }) => problem?.category === "moved").length;
			if (moved === bad) return [`plan again:  ${paint("strong", (0, by_hand.XL)(run, "plan"))}`];
			const again = hosts.filter(host_state.qx).length;
			return [`retry only ${again === 1 ? "this host" : `these ${again} hosts`}:  ${paint("strong", (0, by_hand.B4)(run))}`];
		}
		function orphanLines(report, options) {
			const count = report.hosts.reduce((sum, host) => sum + host.orphans.length, 0);
			if (count === 0) return [];
			return [(0, report_paint.C)(options.colour)("dim", `${(0, counted.h)(count, "orphan")} no longer in the fleet file: --prune removes them`)];
		}
		var wave_lines = __webpack_require__(57203);
		;
		const SMALL_FLEET = 10;
		const WIDEST_HOST = 24;
		const WIDEST_NAME = 44;
		function applyText(report, options) {
			const table = report.hosts.every((host) => host.outcome === "converged" && (0, host_state.rM)(host)) && !options.verbose;
			return withTotals(table ? [] : hostTable(report, options), report, options);
		}
		function applyEndText(report, options) {
			const bad = report.hosts.filter((host) => (0, host_state.e2)(host.outcome) || host.notes.length > 0);
			return withTotals(hostTable({
				...report,
				hosts: bad
			}, {
				...options,
				verbose: false
			}), report, options);
		}
		function withTotals(table, report, options) {
			const waves = (0, wave_lines.G8)(report).flatMap((line) => (0, columns.LV)(line, options.width));
			const lines = [
				...table,
				...table.length === 0 ? [] : [""],
				...waves,
				...applyTotals(report, options)
			];
			return `${lines.join("\n")}\n`;
		}
		function hostTable(report, options) {
			const paint = (0, report_paint.C)(options.colour);
			const folded = report.hosts.length > SMALL_FLEET && !options.verbose;
			const quiet = folded ? report.hosts.filter((host) => host.outcome === "converged" && (0, host_state.rM)(host)) : [];
			const shown = (0, host_state.md)(report.hosts).filter((host) => !quiet.includes(host));
			const column = Math.max(0, ...shown.map((host) => (0, columns.PL)((0, visible.wF)(host.name))).filter((columns) => columns <= WIDEST_HOST));
			const groups = grouped(shown, folded, (host) => hostRows(host, paint, {
				...options,
				width: options.width - column - 5
			}));
			const rows = groups.flatMap((group) => group.rows);
			const outcomes = Math.max(0, ...rows.map((row) => (0, columns.PL)(row.outcome)));
			const free = Math.max(20, Math.min(WIDEST_NAME, options.width - column - outcomes - 18));
			const names = Math.min(free, Math.max(0, ...rows.map((row) => (0, columns.PL)(row.name))));
			const lines = groups.flatMap((group) => {
				const fits = (0, columns.PL)(group.name) <= column;
				return [...fits ? [] : [paint("strong", group.name)], ...group.rows.flatMap((row, index) => [`${(0, columns.f)(fits && index === 0 ? paint("strong", group.name) : "", column)}   ${rowText(row, names, outcomes, paint)}`, ...row.below.map((line) => `${" ".repeat(column + 5)}${line}`)])].map((line) => line.trimEnd());
			});
			const rest = quiet.length === 0 ? [] : [paint("dim", `${(0, counted.h)(quiet.length, "host")} already right`)];
			return [
				...lines,
				...rest,
				...report.problems.flatMap((problem) => ["", ...(0, report_problem.fI)(problem, options).split("\n")])
			];
		}
		function grouped(hosts, together, rowsOf) {
			const groups = new Map();
			for (const host of hosts) {
				const rows = rowsOf(host);
				const key = together ? JSON.stringify(rows.map((row) => ({
					...row,
					durationMs: 0
				}))) : host.name;
				const group = groups.get(key) ?? {
					hosts: [],
					rows
				};
				group.rows = rows.map((row, index) => ({
					...row,
					durationMs: longest(row, group.rows[index])
				}));
				group.hosts.push((0, visible.wF)(host.name));
				groups.set(key, group);
			}
			return [...groups.values()].map((group) => ({
				name: (0, counted.K)(group.hosts),
				rows: group.rows
			}));
		}
		function longest(row, other) {
			return row.durationMs === undefined ? other?.durationMs : Math.max(row.durationMs, other?.durationMs ?? 0);
		}
		function rowText(row, names, outcomes, paint) {
			const time = row.durationMs === undefined ? "" : (0, duration.p)(row.durationMs);
			return [
				`${paint(row.style, row.mark)} ${(0, columns.f)((0, columns.xv)(row.name, names), names)}`,
				paint(row.style, (0, columns.f)(row.outcome, outcomes)),
				time === "" ? "      " : paint("dim", (0, columns.CF)(time, 6)),
				row.result
			].join("   ");
		}
	}),
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
