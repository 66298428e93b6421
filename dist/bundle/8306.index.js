"use strict";
exports.id = 8306;
exports.ids = [8306];
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
	58306: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { meshProofMarkdown: () => meshProofMarkdown });
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62128);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60732);
		var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76913);
		var _proof_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2862);
		const SIGNS = {
			ok: "🟢",
			relayed: "🟡",
			failed: "🔴",
			unknown: "⚪"
		};
		const MOST_CAUSES = 50;
		function meshProofMarkdown(proof) {
			const title = `### ${proof.ok ? "✔" : "✖"} Mesh proof`;
			const sentence = `**${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)((0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_1__.U$)(proof))}** · ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_2__.p)(proof.durationMs)}`;
			return [
				title,
				"",
				sentence,
				"",
				...causes(proof),
				...matrix(proof),
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.zH)("Hosts", hostTable(proof)),
				""
			].join("\n");
		}
		function causes(proof) {
			const ofHosts = proof.hosts.flatMap(({ problem }) => problem === undefined ? [] : [problem]);
			const told = new Set(ofHosts.map(({ what }) => what));
			const ofPairs = (0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_1__.d4)(proof).filter(({ problem }) => !told.has(problem.what) && problem.code !== "mesh-host-not-asked");
			const items = [
				...ofHosts.map(({ what, remedy }) => `- ${SIGNS.failed} ${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(what)}<br>→ ${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(remedy)}`),
				...ofPairs.map(({ problem, pairs }) => {
					const sign = pairs.every(({ verdict }) => verdict === "relayed") ? SIGNS.relayed : SIGNS.failed;
					const which = (0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)((0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.K)(pairs.map(({ from, to }) => `${from} → ${to}`)));
					return `- ${sign} ${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(problem.what)} (${which})<br>→ ${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(problem.remedy)}`;
				}),
				...proof.hosts.flatMap(({ name, warnings }) => warnings.map((warning) => `- ⚠️ ${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(`${name}: ${warning}`)}`))
			];
			if (proof.problem !== undefined) items.push(`- → ${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(proof.problem.remedy)}`);
			const left = items.length - MOST_CAUSES;
			const rest = left > 0 ? [`- _and ${left} more: the JSON has all of them_`] : [];
			return items.length === 0 ? [] : [
				...items.slice(0, MOST_CAUSES),
				...rest,
				""
			];
		}
		function matrix(proof) {
			const rows = (0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_1__.lQ)(proof);
			if (rows === undefined) return [];
			const names = (0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_1__.UV)(proof.hosts).map(({ name }) => (0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(name));
			return [
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.jD)(["from \\ to", ...names]),
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.jD)(["---", ...names.map(() => "---:")]),
				...rows.map((row, index) => (0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.jD)([names[index] ?? "", ...row.map(cell)])),
				"",
				`${SIGNS.ok} direct · ${SIGNS.relayed} relayed · ${SIGNS.failed} fails · ${SIGNS.unknown} not known`,
				""
			];
		}
		function cell(pair) {
			if (pair === "self" || pair === undefined) return pair === "self" ? "·" : "";
			const latency = pair.latencyMs === undefined || pair.verdict === "failed" ? "" : ` ${(0, _proof_cells_js__WEBPACK_IMPORTED_MODULE_1__.Rz)(pair.latencyMs)}`;
			const via = pair.path !== undefined && pair.path !== "direct" ? ` ${(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(pair.via ?? "")}` : "";
			return `${SIGNS[pair.verdict]}${latency}${via}`;
		}
		function hostTable({ hosts, startedAt }) {
			const rows = hosts.map((host) => (0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.jD)([
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(host.name),
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(host.addresses[0] ?? ""),
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(host.dnsName),
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(host.version),
				keyCell(host, Date.parse(startedAt)),
				host.clockSkewMs === undefined ? "" : `${(host.clockSkewMs / 1e3).toFixed(1)} s`
			]));
			return [
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.jD)([
					"host",
					"address",
					"name",
					"client",
					"key",
					"clock"
				]),
				(0, _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.jD)([
					"---",
					"---",
					"---",
					"---",
					"---",
					"---:"
				]),
				...rows
			].join("\n");
		}
		function keyCell({ keyExpiry, version }, nowMs) {
			if (keyExpiry === undefined) return version === "" ? "" : "never expires";
			const days = Math.floor((Date.parse(keyExpiry) - nowMs) / 864e5);
			return days < 0 ? "expired" : `${days} days left`;
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
	})
};
;
