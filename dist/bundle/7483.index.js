"use strict";
exports.id = 7483;
exports.ids = [
	7483,
	5259,
	6097,
	1695,
	8252
];
exports.modules = {
	57483: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { proveHosts: () => proveHosts });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56447);
		var _github_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65841);
		var _github_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89353);
		var _github_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93907);
		var _mesh_proof_members_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(25259);
		var _mesh_proof_nothing_proved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25148);
		var _mesh_proof_proof_cells_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2862);
		var _mesh_proof_proof_exit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91695);
		var _mesh_proof_proof_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58306);
		var _mesh_proof_proof_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38252);
		var _mesh_proof_prove_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36097);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(62128);
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24690);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38941);
		var _has_changed_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(86366);
		var _job_file_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39899);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(67986);
		const MOST_PROBLEMS = 10;
		async function proveHosts(report, wish, step) {
			const skip = (problem) => withoutProof(report, problem, {
				isDemanded: wish.isDemanded,
				warn: step.warn
			});
			const differing = report.hosts.filter((host) => (0, _has_changed_js__WEBPACK_IMPORTED_MODULE_12__.$)({
				...report,
				hosts: [host]
			})).map(({ name }) => name);
			if (report.run.command === "plan" && differing.length > 0) return skip((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_11__.H8)(notProvedYet(differing)));
			const { fleet, hosts, access } = await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_14__.x)(wish, step);
			const members = (0, _mesh_proof_members_js__WEBPACK_IMPORTED_MODULE_15__.meshMembers)(hosts);
			if (members.length < 2) return skip((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_11__.H8)((0, _mesh_proof_nothing_proved_js__WEBPACK_IMPORTED_MODULE_5__.S)(members.map(({ name }) => name))));
			const started = performance.now();
			const proof = await (0, _mesh_proof_prove_js__WEBPACK_IMPORTED_MODULE_9__.proveMesh)(members, {
				connect: (0, _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__.M)(fleet, access),
				signal: step.signal,
				parallel: fleet.parallel,
				onEvent(event) {
					const isLong = performance.now() - started > 2e3;
					if (event.type === "waiting" && isLong) (0, _github_log_js__WEBPACK_IMPORTED_MODULE_2__.cv)(`${event.verdicts.length} pairs are not well yet: asking again`);
				}
			});
			(0, _github_log_js__WEBPACK_IMPORTED_MODULE_2__.be)((0, _mesh_proof_proof_text_js__WEBPACK_IMPORTED_MODULE_8__.meshProofText)(proof, fleet.name, {
				colour: true,
				width: 120,
				verbose: false
			}));
			(0, _github_summary_js__WEBPACK_IMPORTED_MODULE_4__.f)((0, _mesh_proof_proof_markdown_js__WEBPACK_IMPORTED_MODULE_7__.meshProofMarkdown)(proof));
			(0, _github_outputs_js__WEBPACK_IMPORTED_MODULE_3__.n)({ proof: (0, _job_file_js__WEBPACK_IMPORTED_MODULE_13__.pb)((0, _job_file_js__WEBPACK_IMPORTED_MODULE_13__._h)(`mesh-proof-${report.run.id}.json`), (0, _job_file_js__WEBPACK_IMPORTED_MODULE_13__.Pq)({
				fleet: fleet.name,
				...proof
			})) });
			if (proof.problem !== undefined) return skip(proof.problem);
			const exitCode = (0, _mesh_proof_proof_exit_js__WEBPACK_IMPORTED_MODULE_6__.proofExit)(proof);
			if (exitCode === 0) return report;
			(0, _github_log_js__WEBPACK_IMPORTED_MODULE_2__.cv)(`the mesh does not work as it should: ${(0, _mesh_proof_proof_cells_js__WEBPACK_IMPORTED_MODULE_16__.U$)(proof)}`);
			const found = [...proof.hosts.flatMap(({ problem }) => problem ?? []), ...(0, _mesh_proof_proof_cells_js__WEBPACK_IMPORTED_MODULE_16__.d4)(proof).flatMap(({ problem, pairs }) => pairs.some(({ verdict }) => verdict === "failed") ? [problem] : [])];
			const once = [...new Map(found.map((problem) => [problem.what, problem])).values()];
			return {
				...report,
				exitCode,
				problems: [...report.problems, ...once.slice(0, MOST_PROBLEMS)]
			};
		}
		function withoutProof(report, problem, wish) {
			if (wish.isDemanded) return {
				...report,
				exitCode: _report_outcome_js__WEBPACK_IMPORTED_MODULE_10__.$x.failed.exit,
				problems: [...report.problems, problem]
			};
			if (report.hosts.length > 1) wish.warn(problem.what);
			else (0, _github_log_js__WEBPACK_IMPORTED_MODULE_2__.cv)(problem.what);
			return report;
		}
		function notProvedYet(hosts) {
			const which = (0, _report_counted_js__WEBPACK_IMPORTED_MODULE_17__.K)(hosts);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "mesh-not-proved-yet",
				category: "verify",
				what: `the mesh was not proved: ${which} ${hosts.length === 1 ? "is" : "are"} not as the fleet file says, and a dry run changes nothing`,
				remedy: "apply first; what would change is in the plan above"
			});
		}
	}),
	25259: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => meshWishOf,
			meshMembers: () => meshMembers
		});
		function meshWishOf(host) {
			return host.sections["mesh"];
		}
		function meshMembers(hosts) {
			const wishes = hosts.map((host) => ({
				host,
				wish: meshWishOf(host)
			}));
			if (wishes.every(({ wish }) => wish === undefined)) return hosts;
			return wishes.flatMap(({ host, wish }) => wish === undefined || wish.state === "left" ? [] : [host]);
		}
	}),
	25148: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => nothingProved });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function nothingProved(hosts) {
			const [only] = hosts;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "mesh-nothing-proved",
				category: "verify",
				what: `nothing was proved: ${only === undefined ? "no host of these can be asked" : `${only} is the only host here that can be asked, and there is nobody else to reach`}`,
				remedy: "select at least two hosts of the mesh; a Windows host cannot be asked"
			});
		}
	}),
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
	91695: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { proofExit: () => proofExit });
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
		function proofExit({ hosts, pairs, problem: own }) {
			const bad = pairs.filter(({ verdict }) => verdict === "failed");
			return (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.gX)([
				{ problem: own },
				...hosts,
				...bad
			].flatMap(({ problem }) => problem === undefined ? [] : [{
				outcome: (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.sG)(problem.category),
				retryable: problem.retryable
			}]));
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
	}),
	36097: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { proveMesh: () => proveMesh });
		var promises_ = __webpack_require__(58500);
		var errors = __webpack_require__(41487);
		var slots = __webpack_require__(57475);
		var core_error = __webpack_require__(93933);
		var deadline = __webpack_require__(44796);
		var program = __webpack_require__(93342);
		var engine_session = __webpack_require__(12959);
		var clock = __webpack_require__(23128);
		var prelude = __webpack_require__(53227);
		var schemas = __webpack_require__(92857);
		;
		const addresses = schemas.YOg(schemas.YjP()).nullish();
		const node = schemas.Ikc({
			PublicKey: schemas.YjP().default(""),
			DNSName: schemas.YjP().default(""),
			TailscaleIPs: addresses,
			Relay: schemas.YjP().default(""),
			CurAddr: schemas.YjP().default(""),
			Online: schemas.zMY().default(false),
			Expired: schemas.zMY().default(false),
			KeyExpiry: schemas.YjP().nullish()
		});
		const host_view_status = schemas.Ikc({
			Version: schemas.YjP().default(""),
			TUN: schemas.zMY().default(true),
			BackendState: schemas.k5n([
				"NoState",
				"NeedsLogin",
				"NeedsMachineAuth",
				"Stopped",
				"Starting",
				"Running"
			]),
			TailscaleIPs: addresses,
			Self: node.nullish(),
			Health: schemas.YOg(schemas.YjP()).nullish(),
			CurrentTailnet: schemas.Ikc({ MagicDNSEnabled: schemas.zMY().default(false) }).nullish(),
			Peer: schemas.g1P(schemas.YjP(), node).nullish()
		});
		const preferences = schemas.Ikc({
			ControlURL: schemas.YjP().default(""),
			CorpDNS: schemas.zMY().default(true),
			ShieldsUp: schemas.zMY().default(false)
		});
		function parseHostView(hasClient, statusText, preferencesText) {
			const seen = host_view_status.safeParse(json(statusText)).data;
			const wishes = preferences.safeParse(json(preferencesText)).data;
			const self = seen?.Self;
			return {
				state: seen?.BackendState ?? (hasClient ? "no-daemon" : "no-client"),
				said: seen === undefined ? statusText.trim().slice(0, 300) : "",
				version: seen?.Version ?? "",
				hasInterface: seen?.TUN ?? true,
				nodeKey: self?.PublicKey ?? "",
				addresses: seen?.TailscaleIPs ?? self?.TailscaleIPs ?? [],
				dnsName: (self?.DNSName ?? "").replace(/\.$/, ""),
				online: self?.Online ?? false,
				expired: self?.Expired ?? false,
				keyExpiry: self?.KeyExpiry ?? undefined,
				relay: self?.Relay ?? "",
				health: seen?.Health ?? [],
				givesNames: seen?.CurrentTailnet?.MagicDNSEnabled ?? false,
				takesNames: wishes?.CorpDNS ?? true,
				shieldsUp: wishes?.ShieldsUp ?? false,
				controlUrl: wishes?.ControlURL ?? "",
				peers: Object.values(seen?.Peer ?? {}).map((peer) => ({
					nodeKey: peer.PublicKey,
					addresses: peer.TailscaleIPs ?? [],
					online: peer.Online,
					expired: peer.Expired,
					directAddress: peer.CurAddr
				}))
			};
		}
		function json(text) {
			const at = text.indexOf("{");
			try {
				return at < 0 ? undefined : JSON.parse(text.slice(at));
			} catch {
				return undefined;
			}
		}
		var members = __webpack_require__(25259);
		;
		const pong = schemas.Ikc({
			Err: schemas.YjP().default(""),
			LatencySeconds: schemas.aig().default(0),
			Endpoint: schemas.YjP().default(""),
			PeerRelay: schemas.YjP().default(""),
			DERPRegionID: schemas.aig().default(0),
			DERPRegionCode: schemas.YjP().default("")
		});
		const TIMED_OUT = 124;
		function parseProbes(text, targets) {
			const lines = Map.groupBy(text.split("\n"), (line) => line.slice(0, Math.max(0, line.indexOf(" "))));
			return new Map(targets.map(({ host }, index) => {
				const told = new Map((lines.get(String(index)) ?? []).map((line) => [/ (\S+)/.exec(line)?.[1], afterWords(line)]));
				return [host, probeOf(told)];
			}));
		}
		function afterWords(line) {
			return /^\S+ \S+ ?(.*)$/.exec(line)?.[1] ?? "";
		}
		function probeOf(told) {
			const disco = pongOf(told.get("disco"));
			const kernel = told.get("kernel");
			const [tunnel, peerKernel] = [told.get("TSMP"), told.get("ICMP")];
			const measured = kernel === undefined ? undefined : /= ?([\d.]+)\/[\d.]+\//.exec(kernel)?.[1];
			const answered = disco?.Err === "";
			return {
				path: answered ? pathOf(disco) : undefined,
				refusal: disco === undefined || answered ? undefined : disco.Err,
				kernel: kernel === undefined ? undefined : kernel.startsWith("yes"),
				tunnel: tunnel === undefined ? undefined : pongOf(tunnel)?.Err === "",
				peerKernel: peerKernel === undefined ? undefined : pongOf(peerKernel)?.Err === "",
				latencyMs: measured !== undefined ? Number(measured) : answered ? round(disco.LatencySeconds * 1e3) : undefined,
				resolved: resolvedBy(told.get("name"))
			};
		}
		const IN_WORDS = /pong from .+ via (?:DERP\((.*?)\)|peer-relay\((.*?)\)|(\S+)) in ([\d.]+)(µs|ms|s)\b/;
		function pongOf(text) {
			const [matched, relay, peerRelay = "", endpoint = "", amount, unit] = IN_WORDS.exec(text ?? "") ?? [];
			if (matched !== undefined) {
				const LatencySeconds = Number(amount) * ({
					µs: 1e-6,
					ms: .001
				}[unit ?? ""] ?? 1);
				return {
					Err: "",
					LatencySeconds,
					Endpoint: endpoint,
					PeerRelay: peerRelay,
					DERPRegionID: relay === undefined ? 0 : 1,
					DERPRegionCode: relay ?? ""
				};
			}
			try {
				return pong.safeParse(JSON.parse(text ?? "")).data;
			} catch {
				return text?.includes("no matching peer") ? pong.parse({ Err: "no matching peer" }) : undefined;
			}
		}
		function pathOf({ Endpoint, PeerRelay, DERPRegionID, DERPRegionCode }) {
			if (PeerRelay !== "") return {
				kind: "peer-relay",
				via: PeerRelay
			};
			if (DERPRegionID !== 0) return {
				kind: "relay",
				via: DERPRegionCode || String(DERPRegionID)
			};
			return {
				kind: "direct",
				via: Endpoint
			};
		}
		function resolvedBy(text) {
			if (text === undefined) return undefined;
			const [code, ...words] = text.split(" ");
			if (Number(code) === TIMED_OUT) return "silent";
			return words.filter((word) => /^[\da-f:.]*[.:][\da-f:.]*$/i.test(word) && /\d|::/.test(word) && !word.endsWith(":"));
		}
		function round(ms) {
			return Math.round(ms * 1e3) / 1e3;
		}
		var sh = __webpack_require__(52260);
		;
		const AT_ONCE = 16;
		function roundSections(round) {
			return [
				...round.targets.length === 0 ? [] : [{
					name: "probes",
					body: probes(round)
				}],
				{
					name: "client",
					body: (0, sh.sh)`command -v tailscale`
				},
				{
					name: "status",
					body: (0, sh.fj)([LIMIT, (0, sh.sh)`bu_limit 10 tailscale status --json 2>&1`])
				},
				{
					name: "prefs",
					body: (0, sh.fj)([LIMIT, (0, sh.sh)`bu_limit 10 tailscale debug prefs 2>/dev/null`])
				},
				{
					name: "service",
					body: (0, sh.sh)`systemctl show -p LoadState -p ActiveState -p SubState -p NRestarts -p Result tailscaled 2>/dev/null`
				},
				...round.netcheck ? [{
					name: "netcheck",
					body: (0, sh.fj)([LIMIT, (0, sh.sh)`bu_limit 12 tailscale netcheck --format=json 2>/dev/null`])
				}] : [],
				{
					name: "filter",
					body: (0, sh.fj)([LIMIT, (0, sh.sh)`bu_limit 5 tailscale debug localapi /localapi/v0/debug-packet-filter-rules 2>/dev/null`])
				},
				{
					name: "clock",
					body: (0, sh.sh)`date +%s.%N`
				}
			];
		}
		const LIMIT = (0, sh.IZ)(`bu_limit() { if bu_has timeout; then timeout "$@"; else perl -e 'alarm shift; exec @ARGV' "$@"; fi; }`);
		const PROBE = (0, sh.IZ)(String.raw`
case $(tailscale debug --help 2>&1) in *localapi*) BU_API=1 ;; *) BU_API= ;; esac
bu_api() {
  if [ -n "$BU_API" ]; then bu_limit "$3" tailscale debug localapi POST "/localapi/v0/ping?ip=$1&type=$2" 2>/dev/null; return; fi
  case $2 in disco) set -- "$@" --until-direct=false ;; TSMP) set -- "$@" --tsmp ;; ICMP) set -- "$@" --icmp ;; esac
  bu_limit $(($3 + 2)) tailscale ping -c 1 --timeout "$3s" "$4" "$1" 2>&1
}
bu_tell() { set -f; bu_t="$1 $2"; shift 2; set -- $*; printf '%s %s\n' "$bu_t" "$*"; }
case $BU_OS in Darwin) BU_WAIT=2000 ;; *) BU_WAIT=2 ;; esac
bu_pair() {
  bu_a=$(bu_api "$2" disco 2)
  bu_tell "$1" disco "$bu_a"
  case $bu_a in *'"Err":""'* | *'pong from'*) ;; *) return ;; esac
  bu_k=no
  if [ "$4" = 1 ] && bu_has ping; then
    bu_a=$(bu_limit 5 ping -n -q -c 2 -i 0.2 -W "$BU_WAIT" "$2" 2>&1) && bu_k=yes
    bu_tell "$1" kernel "$bu_k $bu_a"
  fi
  if [ "$bu_k" = no ]; then
    bu_tell "$1" TSMP "$(bu_api "$2" TSMP 2)" &
    bu_tell "$1" ICMP "$(bu_api "$2" ICMP 2)"
    wait
  fi
  [ -n "$3" ] || return
  if bu_has getent; then bu_a=$(bu_limit 3 getent hosts "$3"); else bu_a=$(bu_limit 3 dscacheutil -q host -a name "$3"); fi
  bu_tell "$1" name "$? $bu_a"
}`);
		function probes({ targets, hasInterface }) {
			const calls = targets.map(({ address, dnsName }, index) => (0, sh.sh)`bu_pair ${index} ${address} ${dnsName} ${hasInterface ? 1 : 0}`);
			const workers = Array.from({ length: Math.min(AT_ONCE, calls.length) }, (_, worker) => (0, sh.fj)(calls.filter((_call, index) => index % AT_ONCE === worker), "; "));
			return (0, sh.fj)([
				LIMIT,
				PROBE,
				...workers.map((work) => (0, sh.sh)`(${work}) &`),
				(0, sh.sh)`wait`
			]);
		}
		;
		const ROUND_MS = 12e4;
		function cannotBeAsked(problem) {
			return problem?.code === "windows-host";
		}
		function hostProber(host, connect, signal) {
			let open;
			let problem;
			const wish = (0, members.S)(host);
			let known = {
				name: host.name,
				view: undefined,
				service: {
					state: "",
					restarts: 0
				},
				wanted: {
					shieldsUp: wish?.["shields-up"] === true,
					noNames: wish?.["accept-dns"] === false
				},
				clockSkewMs: undefined,
				udp: undefined,
				letsIn: undefined
			};
			const leave = async () => {
				const left = open;
				open = undefined;
				await left?.session.close();
				await left?.connection[Symbol.asyncDispose]();
			};
			const enter = async (round) => {
				const { connection, sudo } = await connect(host, signal);
				try {
					const { session, first } = await engine_session.H.open(connection, {
						host: host.name,
						prelude: prelude.W,
						first: (0, program.Lk)(roundSections(round)),
						signal,
						...sudo
					});
					open = {
						connection,
						session
					};
					return first;
				} catch (error) {
					await connection[Symbol.asyncDispose]();
					throw error;
				}
			};
			const work = async (session, round) => {
				const answer = await (0, deadline.N)(session.work((0, program.Lk)(roundSections(round), prelude.W)), ROUND_MS, signal, () => ({
					code: "mesh-proof-slow",
					what: "the host did not finish its pings in time",
					remedy: "look at its load; with `--sample 5` it has less to do"
				}), host.name);
				if (answer.code === undefined) throw cutOff(host.name);
				return answer;
			};
			const ask = async (round) => {
				const answer = open === undefined ? await enter(round) : await work(open.session, round);
				const receivedAtMs = Date.now();
				known = knownFrom(known, answer.sections, receivedAtMs);
				problem = undefined;
				return parseProbes(answer.sections.get("probes") ?? "", round.targets);
			};
			return {
				name: host.name,
				known: () => known,
				problem: () => problem,
				async ask(round) {
					try {
						return await ask(round);
					} catch (error) {
						signal.throwIfAborted();
						problem = error instanceof core_error.y4 ? error.at({ host: host.name }) : (0, errors.Wm)(error, host.name);
						known = {
							...known,
							view: undefined
						};
						await leave().catch(() => undefined);
						return new Map();
					}
				},
				[Symbol.asyncDispose]: leave
			};
		}
		function knownFrom(before, sections, receivedAtMs) {
			const text = (name) => sections.get(name) ?? "";
			const service = new Map(text("service").split("\n").map((line) => line.split("=")));
			const loaded = service.get("LoadState") === "loaded";
			const { clockSkewMs } = (0, clock.g)(text("clock").trim(), {
				sentAtMs: receivedAtMs,
				receivedAtMs
			});
			return {
				name: before.name,
				wanted: before.wanted,
				view: parseHostView(text("client").trim() !== "", text("status"), text("prefs")),
				service: {
					state: loaded ? `${service.get("ActiveState") ?? ""}, ${service.get("Result") ?? ""}` : "",
					restarts: Number(service.get("NRestarts") ?? 0) || 0
				},
				clockSkewMs: clockSkewMs ?? undefined,
				udp: sections.has("netcheck") ? field(text("netcheck"), "UDP") : before.udp,
				letsIn: sourcesIn(text("filter"))
			};
		}
		function field(text, name) {
			try {
				return JSON.parse(text.slice(Math.max(0, text.indexOf("{"))))[name];
			} catch {
				return undefined;
			}
		}
		function sourcesIn(text) {
			try {
				const rules = JSON.parse(text);
				return (rules ?? []).flatMap(({ SrcIPs }) => SrcIPs ?? []);
			} catch {
				return undefined;
			}
		}
		function cutOff(host) {
			return new core_error.y4({
				code: "mesh-proof-cut-off",
				category: "command",
				what: "something on the host ended the pings before they were done",
				remedy: "look at `journalctl -k` there (out of memory?), then run it again: nothing was changed",
				where: { host }
			});
		}
		;
		function causeError({ code, host, what, remedy, category }) {
			return new core_error.y4({
				code,
				category,
				what,
				remedy,
				where: { host }
			});
		}
		const on = (host, made) => ({
			patience: "deadline",
			category: "verify",
			...made,
			host
		});
		const CAUSES = {
			notAsked: (host) => on(host, {
				code: "mesh-host-not-asked",
				what: `${host} could not be asked, so nothing is known of its side`,
				remedy: `make it reachable by ssh first: \`bringup check -s ${host}\``
			}),
			noClient: (host) => on(host, {
				code: "mesh-no-client",
				what: `${host} has no tailscale`,
				remedy: "give it a `mesh:` section and apply, or leave it out of the selection",
				patience: "short"
			}),
			noDaemon: (host, service) => on(host, {
				code: "mesh-daemon-stopped",
				what: `tailscaled does not run on ${host}${service === "" ? "" : ` (${service})`}`,
				remedy: "`systemctl start tailscaled` there; `journalctl -u tailscaled` says why it ended",
				category: "service"
			}),
			crashes: (host, restarts) => on(host, {
				code: "mesh-daemon-crashes",
				what: `tailscaled on ${host} ends and is started again: ${restarts} times so far`,
				remedy: "look at `journalctl -u tailscaled` there",
				category: "service"
			}),
			down: (host) => on(host, {
				code: "mesh-switched-off",
				what: `somebody switched the mesh off on ${host} (\`tailscale down\`)`,
				remedy: "`tailscale up` there, or apply",
				patience: "short"
			}),
			notJoined: (host) => on(host, {
				code: "mesh-not-joined",
				what: `${host} is in no mesh: its client waits for a login`,
				remedy: "apply, which joins it"
			}),
			notApproved: (host) => on(host, {
				code: "mesh-not-approved",
				what: `${host} waits for the approval of an administrator`,
				remedy: "approve the machine at the control server"
			}),
			starting: (host) => on(host, {
				code: "mesh-starting",
				what: `tailscaled on ${host} is still starting`,
				remedy: "is the control server reached from there? `tailscale status` and `journalctl -u tailscaled` there"
			}),
			expired: (host, since) => on(host, {
				code: "mesh-node-expired",
				what: `the key of ${host} has expired${since === undefined ? "" : ` (${since})`}, so no other node talks to it`,
				remedy: "join it anew, and switch the expiry of keys off for hosts that nobody logs in to",
				patience: "short"
			}),
			otherNetwork: (host, own, other) => on(host, {
				code: "mesh-other-network",
				what: `${host} is in another mesh: its control server is ${own}, that of the other host ${other}`,
				remedy: "join both at the same server (`on-other-network: switch`)",
				patience: "short"
			}),
			unknownPeer: (host, peer) => on(host, {
				code: "mesh-peer-unknown",
				what: `${host} was told nothing of ${peer} by the control server`,
				remedy: "does the policy let the two talk at all, and are they the nodes of users or tags that it names? A new node takes up to half a minute"
			}),
			hostOffline: (host) => on(host, {
				code: "mesh-host-offline",
				what: `${host} has no connection to the control server, so what it knows is old`,
				remedy: "is the server up, and reached from there? `tailscale status` there tells its health"
			}),
			peerOffline: (peer, by) => on(peer, {
				code: "mesh-peer-offline",
				what: `${peer} is offline for the control server, and does not answer ${by}`,
				remedy: `look at \`tailscale status\` on ${peer}`
			}),
			udpBlocked: (host) => on(host, {
				code: "mesh-udp-blocked",
				what: `no UDP gets out of ${host}, and no relay carries its traffic`,
				remedy: "let UDP out (port 41641 to any), or let it reach a relay by TCP 443"
			}),
			noPath: (host, peer) => on(host, {
				code: "mesh-no-path",
				what: `${host} and ${peer} find no way to each other, neither direct nor by a relay`,
				remedy: `look at \`tailscale netcheck\` on both: one needs UDP to the other, or both a relay`
			}),
			noTunnel: (host, peer, skew) => on(host, {
				code: "mesh-no-tunnel",
				what: `the daemons of ${host} and ${peer} see each other, but no encrypted packet passes${skew}`,
				remedy: "a clock that was set back refuses handshakes until it is there again: set the clocks, then `systemctl restart tailscaled` on both"
			}),
			shieldsUp: (peer) => on(peer, {
				code: "mesh-shields-up",
				what: `${peer} lets nobody in: shields-up is on`,
				remedy: "`tailscale set --shields-up=false` there, or `shields-up: false` and apply",
				patience: "short"
			}),
			policy: (peer, from) => on(peer, {
				code: "mesh-policy",
				what: `the policy of the mesh lets ${from} not in on ${peer}`,
				remedy: "give it a rule in the policy of the control server",
				patience: "short"
			}),
			firewall: (peer) => on(peer, {
				code: "mesh-firewall",
				what: `packets reach tailscaled on ${peer}, but its own firewall drops what comes in by the mesh`,
				remedy: "accept packets of the interface tailscale0 there (`nft list ruleset`, `ufw status`)",
				patience: "short"
			}),
			ownSide: (host) => on(host, {
				code: "mesh-own-side",
				what: `other hosts answer tailscaled on ${host}, but not its programs: a firewall or the routes of ${host} itself are in the way`,
				remedy: "look at `ip rule`, `ip route get` and `nft list ruleset` there, for the interface tailscale0",
				patience: "short"
			}),
			nameWrong: (host, name, got) => on(host, {
				code: "mesh-name-wrong",
				what: `${host} reads another address from the name ${name}: ${got}`,
				remedy: "look at `/etc/hosts` and at the resolver there",
				patience: "short"
			}),
			nameUnknown: (host, name) => on(host, {
				code: "mesh-name-unknown",
				what: `${host} takes the names of the mesh, but its resolver does not know ${name}`,
				remedy: "does another program write its `/etc/resolv.conf`? `tailscale dns status` and `tailscale status` there tell"
			}),
			namesNotTaken: (host) => on(host, {
				code: "mesh-names-not-taken",
				what: `${host} does not take the names of the mesh: accept-dns is off`,
				remedy: "`tailscale set --accept-dns` there, or `accept-dns: true` and apply",
				patience: "short"
			}),
			relayed: (host, peer, via) => on(host, {
				code: "mesh-relayed",
				what: `${host} reaches ${peer} only by the relay ${via}`,
				remedy: "let UDP pass between the two (port 41641)"
			}),
			relayedFor: (blocked, via) => on(blocked, {
				code: "mesh-relayed",
				what: `no UDP gets out of ${blocked}, so it is reached, and reaches others, only by the relay ${via}`,
				remedy: `let UDP out of ${blocked} (port 41641 to any)`
			})
		};
		var external_node_net_ = __webpack_require__(77030);
		;
		function covers(rule, address) {
			if (rule === "*" || rule === address) return true;
			const family = address.includes(":") ? "ipv6" : "ipv4";
			const list = new external_node_net_.BlockList();
			try {
				const [first = "", last] = rule.split("-");
				const [prefix = "", bits] = first.split("/");
				if (last !== undefined) list.addRange(first, last, family);
				else list.addSubnet(prefix, Number(bits), family);
				return list.check(address, family);
			} catch {
				return false;
			}
		}
		;
		const WRONG_CLOCK_MS = 3e4;
		function judgePair(pair, from, to, probe, demands) {
			const unable = stateCause(from) ?? stateCause(to);
			if (unable !== undefined) return {
				...pair,
				verdict: unable.code === "mesh-host-not-asked" ? "unknown" : "failed",
				cause: unable
			};
			if (from.view === undefined || to.view === undefined) return {
				...pair,
				verdict: "unknown",
				cause: CAUSES.notAsked(from.name)
			};
			const peer = peerOf(from.view, to.view);
			const failed = (cause) => ({
				...pair,
				...measured(probe),
				verdict: "failed",
				cause
			});
			if (peer === undefined || probe === undefined || probe.path === undefined) return failed(noPathCause(from, to, {
				from: from.view,
				to: to.view,
				peer,
				probe
			}));
			const traffic = trafficCause(from, to, probe);
			if (traffic !== undefined) return failed(traffic);
			const name = nameVerdict(from.view, to.view, probe);
			const misnamed = nameCause(from, to, name, probe, demands);
			if (misnamed !== undefined) return {
				...failed(misnamed),
				name
			};
			const path = pathNow(probe.path, peer);
			const good = {
				...pair,
				...measured(probe),
				path,
				name,
				verdict: "ok"
			};
			if (path.kind === "direct") return good;
			const blocked = [from, to].find(({ udp }) => udp === false);
			const cause = blocked === undefined ? CAUSES.relayed(from.name, to.name, path.via) : CAUSES.relayedFor(blocked.name, path.via);
			return {
				...good,
				verdict: demands.direct ? "failed" : "relayed",
				cause
			};
		}
		function pathNow(answered, { directAddress }) {
			return directAddress === "" || answered.kind !== "relay" ? answered : {
				kind: "direct",
				via: directAddress
			};
		}
		function stateCause({ name, view, service }) {
			if (view === undefined) return CAUSES.notAsked(name);
			const { state, keyExpiry, expired } = view;
			if (expired) return CAUSES.expired(name, keyExpiry);
			if (state === "no-client") return CAUSES.noClient(name);
			if (state === "no-daemon" || state === "NoState" || state === "Starting") {
				if (service.restarts > 2) return CAUSES.crashes(name, service.restarts);
				return state === "no-daemon" && !/^activ/.test(service.state) ? CAUSES.noDaemon(name, service.state) : CAUSES.starting(name);
			}
			if (state === "Stopped") return CAUSES.down(name);
			if (state === "NeedsLogin") return CAUSES.notJoined(name);
			if (state === "NeedsMachineAuth") return CAUSES.notApproved(name);
			return view.addresses.length === 0 ? CAUSES.starting(name) : undefined;
		}
		function peerOf(from, to) {
			return from.peers.find(({ nodeKey }) => nodeKey === to.nodeKey) ?? from.peers.find(({ addresses }) => addresses.some((address) => to.addresses.includes(address)));
		}
		function noPathCause(from, to, sides) {
			const { from: own, to: other, peer } = sides;
			if (own.controlUrl !== other.controlUrl && own.controlUrl !== "" && other.controlUrl !== "") return CAUSES.otherNetwork(from.name, own.controlUrl, other.controlUrl);
			if (peer === undefined || sides.probe?.refusal === "no matching peer") return own.online ? CAUSES.unknownPeer(from.name, to.name) : CAUSES.hostOffline(from.name);
			if (peer.expired) return CAUSES.expired(to.name, other.keyExpiry);
			if (!own.online) return CAUSES.hostOffline(from.name);
			if (!peer.online) return CAUSES.peerOffline(to.name, from.name);
			if (from.udp === false) return CAUSES.udpBlocked(from.name);
			if (to.udp === false) return CAUSES.udpBlocked(to.name);
			return CAUSES.noPath(from.name, to.name);
		}
		function trafficCause(from, to, probe) {
			if (probe.kernel === true) return undefined;
			if (probe.peerKernel === true) return probe.kernel === undefined ? undefined : CAUSES.ownSide(from.name);
			if (probe.tunnel !== true) return CAUSES.noTunnel(from.name, to.name, skewWords([from, to]));
			if (to.view?.shieldsUp) return to.wanted.shieldsUp ? undefined : CAUSES.shieldsUp(to.name);
			const sources = from.view?.addresses ?? [];
			const rules = to.letsIn;
			if (rules !== undefined && !sources.some((address) => rules.some((rule) => covers(rule, address)))) return CAUSES.policy(to.name, from.name);
			return CAUSES.firewall(to.name);
		}
		function skewWords(hosts) {
			const wrong = hosts.filter(({ clockSkewMs }) => Math.abs(clockSkewMs ?? 0) >= WRONG_CLOCK_MS);
			return wrong.length === 0 ? "" : ` (the clock of ${wrong.map(({ name }) => name).join(" and of ")} is wrong)`;
		}
		function nameVerdict(from, to, probe) {
			if (!from.givesNames || to.dnsName === "") return "none";
			const { resolved } = probe;
			if (Array.isArray(resolved) && resolved.some((address) => to.addresses.includes(address))) return "right";
			if (!from.takesNames) return "not-taken";
			return Array.isArray(resolved) && resolved.length > 0 ? "wrong" : "unknown";
		}
		function nameCause(from, to, name, probe, demands) {
			if (name === "wrong") return CAUSES.nameWrong(from.name, to.view?.dnsName ?? "", Array.isArray(probe.resolved) ? probe.resolved.join(" ") : "");
			if (name === "unknown") return CAUSES.nameUnknown(from.name, to.view?.dnsName ?? "");
			return name === "not-taken" && demands.names ? CAUSES.namesNotTaken(from.name) : undefined;
		}
		function measured(probe) {
			return {
				...probe?.path === undefined ? {} : { path: probe.path },
				...probe?.latencyMs === undefined ? {} : { latencyMs: probe.latencyMs }
			};
		}
		;
		function pairsOf(names, sample = names.length) {
			const others = names.length - 1;
			const count = Math.min(sample, others);
			const steps = Array.from({ length: count }, (_, index) => 1 + Math.floor(index * others / count));
			return names.flatMap((from, at) => steps.flatMap((step) => {
				const to = names[(at + step) % names.length];
				return to === undefined ? [] : [{
					from,
					to
				}];
			}));
		}
		var counted = __webpack_require__(62128);
		var report_problem = __webpack_require__(38941);
		var nothing_proved = __webpack_require__(25148);
		;
		const PROOF_VERSION = "bringup.mesh-proof/1";
		;
		const SOON_MS = 14 * 864e5;
		const SKIPPED = "a Windows host is not asked, nor others about it: it has no POSIX shell";
		function proofFrom(found) {
			const { verdicts, rounds, startedAtMs, nowMs } = found;
			const hosts = found.hosts.map((host) => hostProof(host, verdicts, nowMs));
			const count = (verdict) => verdicts.filter((one) => one.verdict === verdict).length;
			const latencies = verdicts.flatMap(({ verdict, latencyMs }) => latencyMs === undefined || verdict === "failed" ? [] : [latencyMs]);
			const totals = {
				pairs: verdicts.length,
				direct: count("ok"),
				relayed: count("relayed"),
				failed: count("failed"),
				unknown: count("unknown"),
				...latencies.length === 0 ? {} : { latencyMs: {
					least: Math.min(...latencies),
					most: Math.max(...latencies)
				} }
			};
			const isWell = hosts.every(({ problem }) => problem === undefined);
			const asked = hosts.flatMap(({ name, skipped }) => skipped ? [] : [name]);
			return {
				version: PROOF_VERSION,
				startedAt: new Date(startedAtMs).toISOString(),
				durationMs: nowMs - startedAtMs,
				rounds,
				ok: totals.pairs > 0 && totals.failed + totals.unknown === 0 && isWell,
				...totals.pairs === 0 && isWell ? { problem: (0, report_problem.H8)((0, nothing_proved.S)(asked)) } : {},
				hosts,
				pairs: verdicts.map(pairProof),
				totals
			};
		}
		function pairProof({ from, to, verdict, path, latencyMs, name, cause }) {
			return {
				from,
				to,
				verdict,
				...path === undefined ? {} : {
					path: path.kind,
					via: path.via
				},
				...latencyMs === undefined ? {} : { latencyMs },
				...name === undefined ? {} : { name },
				...cause === undefined ? {} : { problem: (0, report_problem.H8)(causeError(cause)) }
			};
		}
		function hostProof({ known, problem }, verdicts, nowMs) {
			const host = known();
			const { name, view, clockSkewMs, udp } = host;
			const isSkipped = cannotBeAsked(problem());
			const trouble = isSkipped ? undefined : problem();
			const cause = isSkipped || trouble !== undefined ? undefined : stateCause(host);
			const error = trouble ?? (cause === undefined ? undefined : causeError(cause));
			return {
				name,
				version: view?.version ?? "",
				addresses: view?.addresses ?? [],
				dnsName: view?.dnsName ?? "",
				online: view?.online ?? false,
				...view?.keyExpiry === undefined ? {} : { keyExpiry: view.keyExpiry },
				...clockSkewMs === undefined ? {} : { clockSkewMs },
				relay: view?.relay ?? "",
				...udp === undefined ? {} : { udp },
				warnings: isSkipped ? [SKIPPED] : error === undefined ? warningsOf(host, verdicts, nowMs) : [],
				...isSkipped ? { skipped: true } : {},
				...error === undefined ? {} : { problem: (0, report_problem.H8)(error, { host: name }) }
			};
		}
		function warningsOf({ name, view, wanted, clockSkewMs = 0 }, verdicts, nowMs) {
			if (view === undefined) return [];
			const leftMs = Date.parse(view.keyExpiry ?? "") - nowMs;
			const hours = Math.round(leftMs / 36e5);
			const left = hours < 48 ? (0, counted.h)(hours, "hour") : (0, counted.h)(Math.round(hours / 24), "day");
			const misnamed = verdicts.some((verdict) => verdict.from === name && verdict.name === "not-taken" && verdict.verdict !== "failed");
			return [
				...leftMs < SOON_MS ? [`its key expires in ${left}: join it anew before, or switch the expiry off`] : [],
				...Math.abs(clockSkewMs) < WRONG_CLOCK_MS ? [] : [`its clock is ${Math.round(Math.abs(clockSkewMs) / 1e3)} s ${clockSkewMs > 0 ? "ahead of" : "behind"} ours`],
				...misnamed && !wanted.noNames ? ["it does not take the names of the mesh: accept-dns is off"] : [],
				...view.online ? [] : ["it has no connection to the control server"],
				...view.hasInterface ? [] : ["only tailscaled itself reaches the mesh, no other program: it has no network interface (userspace networking)"],
				...view.health.map((line) => `tailscale says: ${line}`)
			];
		}
		;
		var __addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) {
				env.stack.push({ async: true });
			}
			return value;
		};
		var __disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) {
						try {
							if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
							if (r.dispose) {
								var result = r.dispose.call(r.value);
								if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
									fail(e);
									return next();
								});
							} else s |= 1;
						} catch (e) {
							fail(e);
						}
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		const WAIT_MS = 6e4;
		const SHORT_MS = 1e4;
		const SETTLE_MS = 6e3;
		const PAUSES_MS = [
			500,
			1e3,
			2e3,
			4e3
		];
		async function proveMesh(hosts, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { signal, onEvent } = options;
				const started = Date.now();
				const probers = __addDisposableResource(env_1, proberSet(hosts, options), true);
				const patience = patienceOf(options, started);
				let verdicts = [];
				let round = 0;
				await probers.ask(hosts.map(({ name }) => ({
					name,
					targets: []
				})));
				const taking = probers.all.filter(({ problem }) => !cannotBeAsked(problem()));
				const pairs = pairsOf(taking.map(({ name }) => name), options.sample);
				for (const pause of pauses()) {
					round += 1;
					verdicts = await probers.round(pairs, verdicts);
					onEvent?.({
						type: "round",
						round,
						verdicts
					});
					const next = Date.now() + pause;
					const { open, untilMs } = patience(verdicts, next);
					const isLost = probers.all.some(({ problem }) => problem()?.category === "network") && next < started + SHORT_MS;
					if (open.length === 0 && !isLost) break;
					if (open.length > 0) onEvent?.({
						type: "waiting",
						verdicts: open,
						leftMs: untilMs - Date.now()
					});
					await (0, promises_.setTimeout)(pause, undefined, { signal }).catch(() => {
						throw (0, errors.YQ)();
					});
				}
				return proofFrom({
					hosts: probers.all,
					verdicts,
					rounds: round,
					startedAtMs: started,
					nowMs: Date.now()
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function patienceOf({ waitMs = WAIT_MS, direct = false }, started) {
			const seen = new Map();
			const untilOf = (verdict) => {
				const { cause } = verdict;
				if (cause === undefined || cause.code === "mesh-host-not-asked") return 0;
				const key = `${keyOf(verdict)}\n${cause.code}`;
				const since = seen.get(key) ?? Date.now();
				seen.set(key, since);
				const end = started + waitMs;
				if (cause.code === "mesh-relayed") return Math.min(end, since + (direct ? 3 * SETTLE_MS : SETTLE_MS));
				return cause.patience === "deadline" ? end : Math.min(end, since + SHORT_MS);
			};
			return (verdicts, atMs) => {
				const all = verdicts.map((verdict) => ({
					verdict,
					until: untilOf(verdict)
				}));
				const open = all.filter(({ until }) => until >= atMs);
				return {
					open: open.map(({ verdict }) => verdict),
					untilMs: Math.max(0, ...open.map(({ until }) => until))
				};
			};
		}
		function* pauses() {
			for (let index = 0;; index += 1) yield PAUSES_MS[Math.min(index, PAUSES_MS.length - 1)] ?? 0;
		}
		function proberSet(hosts, options) {
			const { connect, signal, parallel = hosts.length, direct = false, names = false, onEvent } = options;
			const all = hosts.map((host) => hostProber(host, connect, signal));
			const byName = new Map(all.map((prober) => [prober.name, prober]));
			const known = (name) => byName.get(name)?.known();
			let deep = new Set();
			let rounds = 0;
			const ask = async (asked) => {
				const found = new Map();
				await (0, slots.W)(asked, rounds === 0 ? parallel : asked.length, async ({ name, targets }) => {
					const { view, udp } = known(name);
					const probes = await byName.get(name)?.ask({
						targets,
						hasInterface: view?.hasInterface ?? true,
						netcheck: deep.has(name) && udp === undefined
					});
					found.set(name, probes ?? new Map());
					onEvent?.({
						type: "asked",
						host: name,
						round: rounds
					});
				}).catch(() => {
					throw (0, errors.YQ)();
				});
				rounds += 1;
				return found;
			};
			return {
				all,
				ask,
				async round(pairs, before) {
					const done = new Map(before.filter(({ verdict }) => verdict === "ok").map((verdict) => [keyOf(verdict), verdict]));
					const open = pairs.filter((pair) => !done.has(keyOf(pair)));
					const involved = new Set(open.flatMap(({ from, to }) => [from, to]));
					const found = await ask([...involved].map((name) => ({
						name,
						targets: open.filter(({ from }) => from === name).flatMap(({ to }) => targetOf(known(name), known(to)))
					})));
					const verdicts = pairs.map((pair) => done.get(keyOf(pair)) ?? judgePair(pair, known(pair.from), known(pair.to), found.get(pair.from)?.get(pair.to), {
						direct,
						names
					}));
					if (rounds > 2) deep = new Set(verdicts.filter(needsDepth).flatMap(({ from, to }) => [from, to]));
					return verdicts;
				},
				async [Symbol.asyncDispose]() {
					await Promise.all(all.map((prober) => prober[Symbol.asyncDispose]()));
				}
			};
		}
		function targetOf(from, to) {
			if (from.view === undefined || to.view === undefined) return [];
			if (stateCause(from) !== undefined || stateCause(to) !== undefined || peerOf(from.view, to.view) === undefined) return [];
			const [address] = to.view.addresses;
			const { givesNames } = from.view;
			return address === undefined ? [] : [{
				host: to.name,
				address,
				dnsName: givesNames ? to.view.dnsName : ""
			}];
		}
		function needsDepth({ cause }) {
			return [
				"mesh-relayed",
				"mesh-no-path",
				"mesh-peer-offline"
			].includes(cause?.code ?? "");
		}
		function keyOf({ from, to }) {
			return `${from}\n${to}`;
		}
	})
};
;
