"use strict";
exports.id = 6485;
exports.ids = [6485];
exports.modules = {
	86227: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => parseEndpoint });
		function parseEndpoint(text) {
			const match = /^([^\s@:/]+)@(?:\[([0-9A-Fa-f:.]+)\]|([^\s@:/[\]]+))(?::(\d{1,5}))?$/.exec(text);
			const port = Number(match?.[4] ?? 22);
			const address = match?.[2] ?? match?.[3];
			if (match?.[1] === undefined || address === undefined || port < 1 || port > 65535) return undefined;
			return {
				user: match[1],
				address,
				port
			};
		}
	}),
	2555: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { t: () => inert });
		function inert(line) {
			return line.replaceAll("##[", "##​[").replace(/^([\s\u0085]*)::/gm, "$1:​:");
		}
	}),
	65732: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => failedHosts });
		var _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25110);
		function asksForFailed(selection) {
			return /(^|,)\s*!?failed\s*(,|$)/.test(selection);
		}
		async function failedHosts(store, selection) {
			if (!asksForFailed(selection)) return undefined;
			let known = false;
			for (const name of await store.runs()) {
				const report = await store.report(name);
				if (report === undefined || ![
					"apply",
					"plan",
					"check"
				].includes(report.run.command)) continue;
				known = true;
				const isApply = report.run.command === "apply";
				if (!isApply && !report.hosts.some(({ outcome }) => (0, _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__.e2)(outcome))) continue;
				return report.hosts.filter(_report_host_state_js__WEBPACK_IMPORTED_MODULE_0__.qx).map((host) => host.name);
			}
			return known ? [] : undefined;
		}
	}),
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
	89053: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { P: () => diffLines });
		var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37291);
		var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84804);
		const MOST_EDITS = 4e3;
		function diffLines(before, after, limits) {
			const patch = (0, diff__WEBPACK_IMPORTED_MODULE_1__.YB)("", "", before, after, undefined, undefined, {
				context: limits.context,
				maxEditLength: MOST_EDITS
			});
			if (patch === undefined) return [{
				mark: "…",
				text: `nearly all of ${count(before)} is replaced by ${count(after)}`
			}];
			const show = squeeze(before) === squeeze(after) ? _visible_js__WEBPACK_IMPORTED_MODULE_0__.Gl : _visible_js__WEBPACK_IMPORTED_MODULE_0__.RK;
			const lines = [];
			for (const hunk of patch.hunks) {
				if (hunk.oldStart > 1) lines.push({
					mark: "…",
					text: `line ${hunk.oldStart}`
				});
				for (const line of hunk.lines) lines.push(diffLine(line, show));
			}
			const rest = lines.length - limits.lines;
			if (rest <= 1) return lines;
			return [...lines.slice(0, limits.lines), {
				mark: "…",
				text: `${rest} more lines`
			}];
		}
		function diffLine(line, show) {
			const mark = line.slice(0, 1);
			if (mark === "\\") return {
				mark: "…",
				text: "no newline at the end"
			};
			return {
				mark: mark === "+" || mark === "-" ? mark : " ",
				text: show(line.slice(1))
			};
		}
		function squeeze(text) {
			return text.replace(/\s+/g, "");
		}
		function count(text) {
			const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
			return `${lines} line${lines === 1 ? "" : "s"}`;
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
	85388: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			changeLines: () => changeLines,
			planMark: () => planMark,
			problemLines: () => problemLines,
			shortKind: () => shortKind,
			stepName: () => stepName
		});
		var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _diff_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89053);
		var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84804);
		const DIFF_LINES = 40;
		function planMark(step) {
			if (step.verb === undefined) return (step.waitsFor ?? []).length > 0 ? "…" : "~";
			return {
				create: "+",
				update: "~",
				remove: "-",
				run: "▸"
			}[step.verb];
		}
		function stepName(step) {
			return (0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(`${step.capability}.${shortKind(step)} ${step.title}`);
		}
		function shortKind({ capability, kind }) {
			return kind.startsWith(`${capability}-`) ? kind.slice(capability.length + 1) : kind;
		}
		function changeLines(step, paint, options) {
			const notes = [...step.waitsFor?.length ? [`known after ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(step.waitsFor.join(", "))}`] : [], ...step.notifiedBy?.length ? [`because of ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(step.notifiedBy.join(", "))}`] : []];
			const warnings = [...step.irreversible === undefined ? [] : [`cannot be taken back: ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(step.irreversible)}`], ...step.risk === "connectivity" ? ["guarded: the host takes it back by itself unless a new connection confirms it"] : []];
			return [
				...fieldLines(step, paint),
				...textLines(step, paint, options),
				...notes.map((note) => paint("dim", note)),
				...warnings.flatMap((warning) => (0, _columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)(`! ${warning}`, options.width - 6)).map((line) => paint("change", line))
			];
		}
		function problemLines(problem, paint, columns) {
			return [...(0, _columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)((0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(problem.what), columns), ...(0, _problem_js__WEBPACK_IMPORTED_MODULE_2__.gb)(problem, columns).map((line) => paint("strong", line))];
		}
		function fieldLines(step, paint) {
			return (step.fields ?? []).map(({ field, from, to }) => {
				const value = (text) => text === "" ? "nothing" : (0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(text);
				return `${(0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(field)} ${paint("bad", value(from))} -> ${paint("good", value(to))}`;
			});
		}
		function textLines(step, paint, options) {
			if (step.text === undefined) return [];
			const limits = options.verbose ? {
				context: 3,
				lines: Number.POSITIVE_INFINITY
			} : {
				context: 1,
				lines: DIFF_LINES
			};
			return (0, _diff_lines_js__WEBPACK_IMPORTED_MODULE_1__.P)(step.text.before, step.text.after, limits).map((line) => diffText(line, paint));
		}
		function diffText({ mark, text }, paint) {
			const line = `${mark} ${text}`.trimEnd();
			if (mark === "+") return paint("good", line);
			if (mark === "-") return paint("bad", line);
			return paint("dim", line);
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
