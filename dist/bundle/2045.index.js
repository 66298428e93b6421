"use strict";
exports.id = 2045;
exports.ids = [2045];
exports.modules = {
	3713: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Vv: () => sizeBytes,
			_Q: () => fitting,
			cz: () => clipped,
			vI: () => shortened
		});
		const LONGEST_LINE = 500;
		function sizeBytes(text) {
			return Buffer.byteLength(text, "utf8");
		}
		function fitting(pieces, bytes) {
			let free = bytes;
			const kept = [];
			for (const piece of pieces) {
				free -= sizeBytes(piece) + 1;
				if (free < 0) break;
				kept.push(piece);
			}
			return {
				kept,
				left: pieces.length - kept.length
			};
		}
		function clipped(text, bytes) {
			if (sizeBytes(text) <= bytes) return text;
			const lines = text.split("\n").map((line) => shortened(line, LONGEST_LINE));
			const { kept, left } = fitting(lines, bytes - 32);
			return left === 0 ? kept.join("\n") : [...kept, `… ${left} more lines`].join("\n");
		}
		function shortened(text, length) {
			if (text.length <= length) return text;
			return `${text.slice(0, length - 1).replace(/\p{Cs}$/u, "")}…`;
		}
	}),
	76913: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CS: () => prose,
			OF: () => fenced,
			aY: () => code,
			jD: () => tableRow,
			zH: () => details
		});
		var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84804);
		const SPECIAL = /[&<>|`*_[\]~\\#$@]/g;
		function prose(text) {
			const parts = (0, _visible_js__WEBPACK_IMPORTED_MODULE_0__.wF)(text).split("`");
			if (parts.length % 2 === 0) return plain(parts.join("`"));
			return parts.map((part, index) => index % 2 === 0 ? plain(part) : code(part)).join("");
		}
		function code(text) {
			return text === "" ? "" : `<code>${escaped((0, _visible_js__WEBPACK_IMPORTED_MODULE_0__.wF)(text))}</code>`;
		}
		function fenced(text, language = "") {
			const safe = text.split("\n").map(_visible_js__WEBPACK_IMPORTED_MODULE_0__.RK).join("\n");
			const longest = Math.max(2, ...[...safe.matchAll(/`+/g)].map(([ticks]) => ticks.length));
			const fence = "`".repeat(longest + 1);
			return `${fence}${language}\n${safe}\n${fence}`;
		}
		function details(summary, body) {
			return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
		}
		function tableRow(cells) {
			return `| ${cells.join(" | ")} |`;
		}
		function plain(text) {
			return escaped(text).replaceAll("&#64;", "&#64;&#8203;").replaceAll("&#35;", "&#35;&#8203;");
		}
		function escaped(text) {
			return text.replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
		}
	}),
	63781: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => COLOUR_CLASSES,
			d: () => summaryPicture
		});
		var _counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62128);
		var _host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25110);
		const COLOUR_CLASSES = [
			"classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
			"classDef change fill:#fff8c5,stroke:#9a6700,color:#1f2328",
			"classDef bad fill:#ffebe9,stroke:#cf222e,color:#1f2328",
			"classDef none fill:#f6f8fa,stroke:#d0d7de,color:#59636e,stroke-dasharray:4"
		];
		function summaryPicture(report) {
			const nodes = phases(report).map(([name, words, colour]) => `  ${name}["${name}<br/>${words}"]:::${colour}`);
			const names = phases(report).map(([name]) => name);
			return [
				"```mermaid",
				"flowchart LR",
				...nodes,
				`  ${names.join(" --> ")}`,
				...COLOUR_CLASSES.map((c) => `  ${c}`),
				"```"
			].join("\n");
		}
		function phases(report) {
			const { hosts, problems, run } = report;
			const steps = hosts.flatMap((host) => host.steps);
			const count = (outcome) => steps.filter((step) => step.outcome === outcome).length;
			const read = hosts.filter((host) => host.commands > 0).length;
			const unread = hosts.filter((host) => host.commands === 0 && (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.e2)(host.outcome)).length;
			const wanted = steps.filter((step) => !["ok", "skipped"].includes(step.outcome) || step.verb !== undefined).length;
			const planned = run.command === "plan" ? steps.filter((step) => (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.Xb)(step) || (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.Qu)(step)).length : wanted;
			const right = hosts.filter((host) => host.outcome === "converged" || host.outcome === "changed").length;
			const failed = count("failed") + count("moved") + count("unknown") + count("rolled-back");
			const changed = count("changed");
			return [
				[
					"inputs",
					problems.length === 0 ? "read" : (0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(problems.length, "problem"),
					problems.length === 0 ? "good" : "bad"
				],
				[
					"fleet",
					(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(hosts.length, "host"),
					hosts.length === 0 ? "none" : "good"
				],
				[
					"read",
					unread === 0 ? (0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(read, "host") : `${unread} not reached`,
					unread > 0 ? "bad" : read > 0 ? "good" : "none"
				],
				[
					"plan",
					planned === 0 ? "nothing to do" : (0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(planned, "change"),
					planned === 0 ? "good" : "change"
				],
				...run.command === "plan" ? [[
					"apply",
					"not in this run",
					"none"
				], [
					"verify",
					"not in this run",
					"none"
				]] : [[
					"apply",
					failed > 0 ? `${failed} not done` : `${changed} changed`,
					failed > 0 ? "bad" : changed > 0 ? "change" : "good"
				], [
					"verify",
					`${right} of ${(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(hosts.length, "host")} right`,
					hosts.length === 0 ? "none" : right === hosts.length ? "good" : "bad"
				]]
			];
		}
	}),
	92045: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { summaryMarkdown: () => summaryMarkdown });
		var budget = __webpack_require__(3713);
		var by_hand = __webpack_require__(35979);
		var counted = __webpack_require__(62128);
		var duration = __webpack_require__(60732);
		var host_state = __webpack_require__(25110);
		var markdown = __webpack_require__(76913);
		var plan_totals = __webpack_require__(86207);
		var step_lines = __webpack_require__(85388);
		var visible = __webpack_require__(84804);
		;
		const LONGEST_SENTENCE = 4e3;
		const LONGEST_NAME = 200;
		const EVIDENCE_LINES = 20;
		const EVIDENCE_BYTES = 16384;
		function problemItems(report, hosts) {
			return [...report.problems.map((problem) => problemItem(problem)), ...hosts.flatMap((host) => (0, host_state.GW)(host).map(({ problem, step }) => problemItem(problem, host, step)))];
		}
		function problemItem(problem, host, step) {
			const name = host === undefined ? "" : `**${(0, markdown.CS)((0, budget.vI)(host.name, LONGEST_NAME))}**`;
			const what = (0, markdown.CS)((0, budget.vI)(problem.what, LONGEST_SENTENCE));
			const { file, line, column } = problem.where;
			const place = [
				file,
				line,
				column
			].filter((part) => part !== undefined).join(":");
			const evidence = (0, visible.SA)(step?.output ?? "").slice(-EVIDENCE_LINES);
			return [
				`- ✖ ${name}${step === undefined ? "" : ` ${stepCode(step)}`}${name === "" ? "" : ": "}${what}`,
				...place === "" ? [] : [`  <br>at ${(0, markdown.aY)((0, budget.vI)(place, LONGEST_SENTENCE))}`],
				...problem.remedy === "" ? [] : [`  <br>→ ${(0, markdown.CS)((0, budget.vI)(problem.remedy, LONGEST_SENTENCE))}`],
				...host === undefined || host.commands === 0 ? [] : [`  <br>log: ${(0, markdown.aY)((0, budget.vI)((0, by_hand.k0)(host.name, step?.id), LONGEST_SENTENCE))}`],
				...evidence.length === 0 ? [] : [
					"",
					...indented((0, markdown.OF)((0, budget.cz)(evidence.join("\n"), EVIDENCE_BYTES), "text")),
					""
				]
			].join("\n");
		}
		function stepCode(step) {
			return (0, markdown.aY)((0, budget.vI)((0, step_lines.stepName)(step), LONGEST_NAME));
		}
		function indented(text) {
			return text.split("\n").map((line) => `  ${line}`);
		}
		;
		const DIFF_BYTES = 32768;
		const summary_changes_LONGEST_NAME = 100;
		const LONGEST_SUMMARY = 500;
		function changeItems(hosts) {
			const items = new Map();
			for (const host of hosts) {
				for (const step of host.steps) {
					if (![
						"planned",
						"changed",
						"rolled-back"
					].includes(step.outcome)) continue;
					const key = JSON.stringify([head(step), body(step)]);
					const names = items.get(key) ?? [];
					names.push((0, budget.vI)(host.name, summary_changes_LONGEST_NAME));
					items.set(key, names);
				}
			}
			return [...items].map(([key, names]) => {
				const [what, text] = JSON.parse(key);
				const line = `<b>${(0, markdown.CS)((0, counted.K)(names))}</b> ${what}`;
				return text === "" ? `<p>${line}</p>\n` : `${(0, markdown.zH)(line, (0, markdown.OF)(text, "diff"))}\n`;
			});
		}
		function head(step) {
			const summary = step.summary === undefined ? "" : `: ${(0, markdown.CS)((0, budget.vI)(step.summary, LONGEST_SUMMARY))}`;
			return `${(0, step_lines.planMark)(step)} ${stepCode(step)}${summary}${step.outcome === "rolled-back" ? " (taken back)" : ""}`;
		}
		function body(step) {
			const lines = (0, step_lines.changeLines)(step, (_style, text) => text, {
				colour: false,
				width: 1e3,
				verbose: true
			});
			return (0, budget.cz)(lines.join("\n"), DIFF_BYTES);
		}
		var summary_picture = __webpack_require__(63781);
		var outcome = __webpack_require__(24690);
		;
		const SMALL_FLEET = 20;
		const LONGEST_CELL = 100;
		function hostTable(hosts, planned) {
			const quiet = hosts.length > SMALL_FLEET ? hosts.filter(isUntouched) : [];
			const shown = hosts.filter((host) => !quiet.includes(host));
			const mesh = shown.some((host) => meshAddress(host) !== undefined);
			const waves = shown.some((host) => host.wave !== undefined);
			const row = (cells, wave, address) => (0, markdown.jD)([
				...cells,
				...waves ? [wave] : [],
				...mesh ? [address] : []
			]);
			const rows = shown.map((host) => {
				const address = (0, markdown.aY)((0, budget.vI)(meshAddress(host) ?? "", LONGEST_CELL));
				const name = (0, markdown.CS)((0, budget.vI)(host.name, LONGEST_CELL));
				return row([
					name,
					state(host),
					String(changes(host)),
					(0, duration.p)(host.durationMs)
				], String(host.wave ?? ""), address);
			});
			return {
				head: [row([
					"host",
					"state",
					planned ? "changes" : "changed",
					"time"
				], "wave", "mesh address"), row([
					"---",
					"---",
					"--:",
					"--:"
				], "--:", "---")],
				rows,
				rest: quiet.length === 0 ? [] : [row([
					(0, counted.h)(quiet.length, "host"),
					"✔ already right",
					"0",
					""
				], "", "")]
			};
		}
		function isUntouched(host) {
			return host.outcome === "converged" && changes(host) === 0;
		}
		function state(host) {
			if (!(0, host_state.e2)(host.outcome) && host.steps.some((step) => step.outcome === "planned")) return "~ to change";
			if (host.heldBack !== undefined) return `${outcome.$x[host.outcome].mark} not begun`;
			return `${outcome.$x[host.outcome].mark} ${(0, host_state.nG)(host.outcome)}`;
		}
		function changes(host) {
			return host.steps.filter((step) => step.outcome === "changed" || (0, host_state.Xb)(step) || (0, host_state.Qu)(step)).length;
		}
		function meshAddress(host) {
			const address = host.published?.["address.mesh"];
			return typeof address === "string" ? address : undefined;
		}
		var wave_lines = __webpack_require__(57203);
		;
		const MOST_BYTES = 1e6;
		const HEADING_BYTES = 2048;
		const summary_LONGEST_NAME = 200;
		function summaryMarkdown(report, mostBytes = MOST_BYTES) {
			const hosts = (0, host_state.md)(report.hosts);
			const table = hostTable(hosts, report.run.command === "plan");
			const head = [
				title(report),
				"",
				words(report),
				""
			];
			const foot = [
				(0, summary_picture.d)(report),
				"",
				byHandLines(report),
				"",
				madeBy(report),
				""
			];
			let free = mostBytes - (0, budget.Vv)([...head, ...foot].join("\n")) - HEADING_BYTES;
			const take = (pieces, share) => {
				const fit = (0, budget._Q)(pieces, free * share);
				free -= fit.kept.reduce((sum, piece) => sum + (0, budget.Vv)(piece) + 1, 0);
				return fit;
			};
			const problems = take(problemItems(report, hosts), .5);
			const rows = take(table.rows, .5);
			const changes = take(changeItems(hosts), 1);
			return [
				...head,
				...(0, wave_lines.ce)(report).flatMap((line) => [(0, markdown.CS)((0, budget.vI)(line, summary_LONGEST_NAME * 2)), ""]),
				...section("### What went wrong", problems.kept, leftOut(problems.left, "problem")),
				...hosts.length === 0 ? [] : [
					...table.head,
					...rows.kept,
					...table.rest,
					...leftOut(rows.left, "host"),
					""
				],
				...section("### Changes", changes.kept, leftOut(changes.left, "change")),
				...foot
			].join("\n");
		}
		function section(heading, items, rest) {
			return items.length + rest.length === 0 ? [] : [
				heading,
				"",
				...items,
				...rest,
				""
			];
		}
		function leftOut(count, what) {
			return count === 0 ? [] : ["", `_${(0, counted.h)(count, `more ${what}`)} did not fit here; the report file has all of it._`];
		}
		function title(report) {
			const { run } = report;
			const parts = [
				run.fleet,
				run.environment,
				run.command
			].filter((part) => part !== undefined);
			const mark = report.exitCode === 0 && !report.hosts.some((host) => (0, host_state.e2)(host.outcome)) ? "✔" : "✖";
			return `## ${mark} ${parts.map((part) => (0, markdown.CS)((0, budget.vI)(part, summary_LONGEST_NAME))).join(" · ")}`;
		}
		function words(report) {
			const { hosts, run } = report;
			const time = (0, duration.p)(run.durationMs);
			if (run.command === "plan") return `**${[...(0, plan_totals.H)(report).map(markdown.CS), time].join(" · ")}**`;
			const right = hosts.length > 0 && hosts.every((host) => host.outcome === "converged");
			const parts = [
				...hosts.length === 0 ? ["no host was touched"] : [(0, counted.h)(hosts.length, "host")],
				...right ? ["all right"] : hosts.length === 0 ? [] : (0, host_state.wX)(report),
				time,
				...report.cancelled ? ["cancelled"] : [],
				...report.exitCode === 0 ? [] : [`exit ${report.exitCode}`]
			];
			return `**${parts.join(" · ")}**`;
		}
		function byHandLines({ run, hosts }) {
			const failed = hosts.some((host) => (0, host_state.e2)(host.outcome));
			const planned = hosts.some((host) => !(0, host_state.e2)(host.outcome) && host.steps.some(({ outcome }) => outcome === "planned"));
			const commands = [
				(0, by_hand.XL)(run),
				...planned && run.command === "plan" ? [(0, by_hand.RX)(run)] : [],
				...failed && run.command === "apply" ? [(0, by_hand.B4)(run)] : []
			];
			return `The same by hand:\n\n${(0, markdown.OF)((0, budget.cz)(commands.join("\n"), 4096), "sh")}`;
		}
		function madeBy({ run }) {
			const [id, by, version] = [
				run.id,
				run.by,
				run.bringup
			].map((text) => (0, budget.vI)(text, summary_LONGEST_NAME));
			return `<sub>run ${(0, markdown.aY)(id ?? "")} by ${(0, markdown.aY)(by ?? "")} · bringup ${(0, markdown.CS)(version ?? "")}</sub>`;
		}
	})
};
;
