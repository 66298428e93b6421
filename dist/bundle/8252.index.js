"use strict";
exports.id = 8252;
exports.ids = [8252];
exports.modules = {
	2862: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Rz: () => milliseconds,
			U$: () => proofSentence,
			UV: () => takingPart,
			d4: () => troubles,
			lQ: () => matrixOf
		});
		const MOST_IN_MATRIX = 12;
		function matrixOf({ hosts: all, pairs }) {
			const hosts = takingPart(all);
			if (hosts.length > MOST_IN_MATRIX || hosts.length < 2) return undefined;
			const byPair = new Map(pairs.map((pair) => [`${pair.from}\n${pair.to}`, pair]));
			return hosts.map(({ name: from }) => hosts.map(({ name: to }) => from === to ? "self" : byPair.get(`${from}\n${to}`)));
		}
		function takingPart(hosts) {
			return hosts.filter(({ skipped }) => skipped !== true);
		}
		function milliseconds(ms) {
			return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
		}
		function proofSentence({ hosts: all, totals, ok, problem }) {
			const hosts = takingPart(all);
			const { pairs, direct, relayed, failed, unknown, latencyMs } = totals;
			const range = latencyMs === undefined ? "" : latencyMs.least === latencyMs.most ? `; ${milliseconds(latencyMs.most)}` : `; ${milliseconds(latencyMs.least).replace(" ms", "")} to ${milliseconds(latencyMs.most)}`;
			const ways = [...direct > 0 ? [`${direct} direct`] : [], ...relayed > 0 ? [`${relayed} relayed`] : []].join(", ");
			if (pairs === 0) return problem?.what ?? "no pair to ask about";
			if (ok) {
				const all = pairs === hosts.length * (hosts.length - 1);
				const count = pairs === 1 ? "the one pair" : !all ? `${pairs} pairs` : pairs === 2 ? "both pairs" : `all ${pairs} pairs`;
				const reach = `${count} of ${hosts.length} hosts ${pairs === 1 ? "reaches" : "reach"} each other`;
				return `${reach}: ${ways}${range}`;
			}
			const bad = [...failed > 0 ? [`${failed} fail`] : [], ...unknown > 0 ? [`${unknown} not known`] : []];
			return `of ${pairs} pairs of ${hosts.length} hosts ${[...bad, ...ways === "" ? [] : [ways]].join(", ")}${range}`;
		}
		function troubles(proof) {
			const grouped = Map.groupBy(proof.pairs.filter(({ problem }) => problem !== undefined), ({ problem }) => problem?.what ?? "");
			return [...grouped.values()].flatMap((pairs) => pairs[0]?.problem === undefined ? [] : [{
				problem: pairs[0].problem,
				pairs
			}]);
		}
	}),
	38252: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { meshProofText: () => meshProofText });
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62128);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60732);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84804);
		var _proof_cells_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2862);
		const MARKS = {
			ok: "✔",
			relayed: "~",
			failed: "✖",
			unknown: "?"
		};
		const MOST_CAUSES = 20;
		const STYLES = {
			ok: "good",
			relayed: "change",
			failed: "bad",
			unknown: "bad"
		};
		function meshProofText(proof, fleet, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			const parts = [
				[paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(`fleet ${fleet} · mesh proof · ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_4__.h)(proof.hosts.length, "host")}`))],
				matrixLines(proof, options),
				troubleLines(proof, options),
				warningLines(proof, options),
				[`${paint(proof.ok ? "good" : "bad", proof.ok ? "✔" : "✖")} ${(0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_5__.U$)(proof)} · ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_6__.p)(proof.durationMs)}`]
			];
			return `${parts.filter((part) => part.length > 0).map((part) => part.join("\n")).join("\n\n")}\n`;
		}
		function matrixLines(proof, options) {
			const matrix = (0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_5__.lQ)(proof);
			if (matrix === undefined) return [];
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			const names = (0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_5__.UV)(proof.hosts).map(({ name }) => name);
			const cells = matrix.map((row) => row.map(cellText));
			const first = Math.max(...names.map(_report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL), "from \\ to".length);
			const widths = names.map((name, column) => Math.max((0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(name), ...cells.map((row) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(row[column] ?? ""))));
			if (first + widths.reduce((sum, width) => sum + width + 2, 0) > options.width) return [];
			return [paint("dim", [(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)("from \\ to", first), ...names.map((name, column) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.CF)(name, widths[column] ?? 0))].join("  ")), ...matrix.map((row, index) => [paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(names[index] ?? "", first)), ...row.map((cell, column) => {
				const text = (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.CF)(cells[index]?.[column] ?? "", widths[column] ?? 0);
				return cell === "self" || cell === undefined ? paint("dim", text) : paint(STYLES[cell.verdict], text);
			})].join("  "))];
		}
		function cellText(cell) {
			if (cell === "self") return "·";
			if (cell === undefined) return "";
			const mark = MARKS[cell.verdict];
			return cell.latencyMs === undefined || cell.verdict === "failed" ? mark : `${mark} ${(0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_5__.Rz)(cell.latencyMs)}`;
		}
		function troubleLines(proof, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			const told = new Set();
			const hosts = proof.hosts.flatMap(({ problem }) => {
				if (problem === undefined || told.has(problem.what)) return [];
				told.add(problem.what);
				return [{
					problem,
					pairs: proof.pairs.filter((pair) => pair.problem?.what === problem.what)
				}];
			});
			const rest = (0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_5__.d4)(proof).filter(({ problem }) => !told.has(problem.what) && problem.code !== "mesh-host-not-asked");
			const causes = [...hosts, ...rest];
			const left = causes.length - MOST_CAUSES;
			const more = left > 0 ? [`and ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_4__.h)(left, "more cause")}: --json has all of them`] : [];
			const lines = causes.slice(0, MOST_CAUSES).flatMap(({ problem, pairs }) => {
				const relayed = pairs.length > 0 && pairs.every(({ verdict }) => verdict === "relayed");
				const [start = "", ...follow] = (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(problem.what), options.width - 2);
				const which = (0, _report_counted_js__WEBPACK_IMPORTED_MODULE_4__.K)(pairs.map(({ from, to }) => `${from} → ${to}`));
				return [
					`${relayed ? paint("change", "~") : paint("bad", "✖")} ${start}`,
					...follow.map((line) => `  ${line}`),
					...pairs.length === 0 ? [] : [`  ${paint("place", which)}`],
					...(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.gb)(problem, options.width - 2).map((line) => `  ${line}`)
				];
			});
			const own = proof.problem === undefined ? [] : (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.gb)(proof.problem, options.width);
			return [
				...lines,
				...more,
				...own
			];
		}
		function warningLines(proof, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			return proof.hosts.flatMap(({ name, warnings }) => warnings.flatMap((warning) => {
				const [start = "", ...more] = (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.LV)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_3__.wF)(`${name}: ${warning}`), options.width - 2);
				return [`${paint("change", "!")} ${start}`, ...more.map((line) => `  ${line}`)];
			}));
		}
	})
};
;
