"use strict";
exports.id = 9628;
exports.ids = [
	9628,
	564,
	5845,
	6556,
	6529,
	5025
];
exports.modules = {
	92342: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var presence_text = __webpack_require__(85025);
		var ray_status_text = __webpack_require__(16529);
		var connect_host = __webpack_require__(56447);
		var run_id = __webpack_require__(7577);
		var database = __webpack_require__(30409);
		var look = __webpack_require__(26556);
		var annotations = __webpack_require__(56024);
		var report_problem = __webpack_require__(38941);
		var open_fleet = __webpack_require__(67986);
		var token_input = __webpack_require__(10315);
		var ago = __webpack_require__(74872);
		var counted = __webpack_require__(62128);
		var markdown = __webpack_require__(76913);
		;
		function statusSummary(fleet, looked, nowMs) {
			const { clusters, providers, gone, exitCode, registryProblem } = looked;
			const hosts = clusters.flatMap((one) => "hosts" in one ? one.hosts : []);
			const alive = hosts.filter(({ node }) => node?.alive).length;
			const wrong = [...clusters.flatMap((one) => "problem" in one ? [{
				name: one.cluster,
				problem: one.problem
			}] : []), ...registryProblem === undefined ? [] : [{
				name: "registry",
				problem: registryProblem
			}]];
			const totals = [
				`${alive} of ${(0, counted.h)(hosts.length, "host")} alive`,
				...providers === null || providers.length === 0 ? [] : [(0, counted.h)(providers.length, "provider")],
				...gone.length === 0 ? [] : [`${gone.length} gone`],
				...exitCode === 0 ? [] : [`exit ${exitCode}`]
			];
			return [
				`## ${exitCode === 0 ? "✔" : "✖"} ${(0, markdown.CS)(fleet)} · Ray`,
				"",
				`**${totals.join(" · ")}**`,
				"",
				...gone.length + wrong.length === 0 ? [] : ["### Who is gone, and what went wrong", ""],
				...[...gone.map((one) => ({
					name: one.name,
					problem: goneProblem(one)
				})), ...wrong].map(({ name, problem }) => `- ✖ **${(0, markdown.CS)(name)}**: ${(0, markdown.CS)(problem.what)}\n  <br>→ ${(0, markdown.CS)(problem.remedy)}`),
				...gone.length + wrong.length === 0 ? [] : [""],
				...clusters.flatMap((one) => "problem" in one ? [] : [
					`### ${(0, markdown.CS)(one.cluster)}: Ray ${(0, markdown.CS)(one.versions.ray)}, Python ${(0, markdown.CS)(one.versions.python)}`,
					"",
					(0, markdown.jD)([
						"host",
						"role",
						"node",
						"address",
						"state"
					]),
					(0, markdown.jD)([
						"---",
						"---",
						"---",
						"---",
						"---"
					]),
					...one.hosts.map((host) => hostRow(host, nowMs)),
					...one.strangers.map(({ id, address }) => (0, markdown.jD)([
						"",
						"no host of this fleet",
						(0, markdown.aY)(id.slice(0, 12)),
						(0, markdown.aY)(address),
						"? alive"
					])),
					""
				]),
				"The same by hand:",
				"",
				(0, markdown.OF)("bringup ray status", "sh"),
				""
			].join("\n");
		}
		function hostRow({ host, role, node }, nowMs) {
			if (node === undefined) return (0, markdown.jD)([
				(0, markdown.CS)(host),
				role,
				"",
				"",
				"- no node"
			]);
			const since = (ms) => (0, ago.K)(new Date(ms).toISOString(), nowMs);
			const dead = `✖ dead${node.endedMs === undefined ? "" : `, ${since(node.endedMs)}`}: ${(0, markdown.CS)(node.death ?? "no reason given")}`;
			const state = node.alive ? `✔ alive, began ${since(node.startedMs)}` : dead;
			return (0, markdown.jD)([
				(0, markdown.CS)(host),
				role,
				(0, markdown.aY)(node.id.slice(0, 12)),
				(0, markdown.aY)(node.address),
				state
			]);
		}
		function goneProblem({ cluster, name, host, provider, reason, since }) {
			const back = host === undefined ? [] : [`when its machine is well: \`bringup ray up -s ${host}\``];
			const never = provider === undefined ? [] : [`gone for good: \`bringup providers remove ${name}\``];
			return {
				code: "ray-node-gone",
				category: "network",
				what: `${name} is gone from the Ray cluster ${cluster} since ${since}: ${reason}`,
				remedy: [...back, ...never].join("; ") || "look at its machine",
				where: host === undefined ? {} : { host },
				retryable: true
			};
		}
		;
		const TEXT = {
			colour: true,
			width: 120,
			verbose: false
		};
		const VERSION = "bringup.ray-status/1";
		async function run(inputs, given) {
			const { token } = inputs;
			const environment = {
				...given.environment,
				...token === undefined ? {} : { [token_input.C]: token.reveal() }
			};
			const { fleet, access } = await (0, open_fleet.x)({
				fleet: inputs.fleet,
				environment: inputs.environment,
				access: inputs,
				secretsOf: ["ray"]
			}, {
				...given,
				environment
			});
			const lines = [];
			const looked = await (0, look.lookAtClusters)({
				fleet,
				connect: (0, connect_host.M)(fleet, access),
				signal: given.signal,
				openRegistry: database.E,
				record: inputs.record,
				onCluster: (status) => lines.push((0, ray_status_text.rayStatusText)(status, Date.now(), TEXT)),
				onProblem: (problem) => lines.push((0, report_problem.fI)(problem, TEXT))
			});
			const { exitCode, ...about } = looked;
			const { clusters, providers, gone, registryProblem } = about;
			const failed = clusters.flatMap((one) => "problem" in one ? [one.problem] : []);
			const problems = [
				...failed,
				...registryProblem === undefined ? [] : [registryProblem],
				...gone.map(goneProblem)
			];
			const seen = clusters.flatMap((one) => "hosts" in one ? one.hosts.filter(({ node }) => node?.alive) : []);
			return {
				id: (0, run_id.F)(new Date()),
				report: {
					version: VERSION,
					fleet: fleet.name,
					...about
				},
				text: [...lines, (0, presence_text.presenceText)({
					present: providers ?? [],
					gone
				}, Date.now(), TEXT)].join("\n"),
				annotations: (0, annotations.h)({
					problems,
					hosts: []
				}, { rootDir: given.environment["GITHUB_WORKSPACE"] ?? process.cwd() }),
				summary: statusSummary(fleet.name, looked, Date.now()),
				outputs: {
					gone: JSON.stringify(gone),
					seen: String(seen.length),
					clusters: JSON.stringify(clusters)
				},
				exitCode
			};
		}
	}),
	74872: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => ago });
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60732);
		function ago(at, nowMs) {
			if (at === null || at === undefined) return "never";
			const ms = Math.max(0, nowMs - Date.parse(at));
			const days = Math.floor(ms / 864e5);
			return `${days > 1 ? `${days} days` : (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_0__.v)(ms)} ago`;
		}
	}),
	85025: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { presenceText: () => presenceText });
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
		var _ago_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74872);
		function presenceText({ present, gone }, nowMs, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			const count = (is) => present.filter((one) => one.is === is).length;
			const counts = [`${count("here") + count("back")} seen`, ...[
				"back",
				"left",
				"gone"
			].filter((is) => count(is) > 0).map((is) => `${count(is)} ${is}`)];
			const held = present.filter(({ is, state }) => state === "quarantined" && (is === "here" || is === "back"));
			const lines = [
				...present.length === 0 ? [] : (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.Bs)([`providers: ${counts[0]}`, ...counts.slice(1)], options.width),
				...gone.flatMap(({ name, host, provider, reason, since }) => [
					`${paint("bad", "✖")} ${paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name))}  gone, ${(0, _ago_js__WEBPACK_IMPORTED_MODULE_3__.K)(since, nowMs)}: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(reason)}`,
					...host === undefined ? [] : [`  → when its machine is well: bringup ray up -s ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(host)}`],
					...provider === undefined ? [] : [`  → gone for good: bringup providers remove ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name)}`]
				]),
				...held.map(({ name, id }) => `${paint("change", "!")} ${paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name ?? id))}  is in quarantine, and still a node: bringup ray leave -s ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(name ?? id)}`)
			];
			return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
		}
	}),
	16529: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { rayStatusText: () => rayStatusText });
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62128);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60732);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
		function rayStatusText(status, nowMs, options) {
			const { cluster, versions, hosts, strangers } = status;
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(options.colour);
			const alive = hosts.filter(({ node }) => node?.alive).length;
			const title = `cluster ${cluster} · Ray ${versions.ray} · Python ${versions.python} · ${alive} of ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_3__.h)(hosts.length, "host")} alive`;
			const width = Math.max(0, ...hosts.map(({ host }) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)(host)), ...strangers.map(() => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)("?")));
			const line = (good, name, rest) => `${good ? paint("good", "✔") : paint("bad", "✖")} ${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(name, width))}  ${rest}`;
			return `${[
				paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(title)),
				...hosts.map((one) => line(one.node?.alive === true && one.moved === undefined, one.host, (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(stateOf(one, nowMs)))),
				...strangers.map((node) => line(false, "?", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(`${node.address}  no host of this fleet · node ${node.id.slice(0, 12)}`)))
			].join("\n")}\n`;
		}
		function stateOf({ role, node, moved }, nowMs) {
			if (node === undefined) return `${role}  no node of the cluster: bringup ray up`;
			const ago = (ms) => (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_4__.v)(Math.max(0, nowMs - ms));
			if (moved !== undefined) return `${role}  ${node.address}  moved to ${moved}, by the fleet file: bringup ray up`;
			if (node.alive) return `${role}  ${node.address}  for ${ago(node.startedMs)}  ${amounts(node)}`;
			const when = node.endedMs === undefined ? "" : ` ${ago(node.endedMs)} ago`;
			return `${role}  ${node.address}  dead${when}: ${node.death ?? "no reason given"}`;
		}
		function amounts({ resources }) {
			return Object.entries(resources).filter(([name]) => !/^(?:node:|memory$|object_store_memory$)/.test(name)).map(([name, amount]) => `${name} ${amount}`).toSorted().join(" · ");
		}
	}),
	6335: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => keptLabels });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59052);
		var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12107);
		const OWN = /^(?:ray\.io|bringup)\//;
		function keptLabels(labels) {
			return Object.fromEntries(Object.entries(labels).filter(([name, value]) => !OWN.test(name) && isKept(name, value)));
		}
		function isKept(name, value) {
			try {
				(0, _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__.u)({ [name]: value });
				return _schema_js__WEBPACK_IMPORTED_MODULE_2__.qY.labels.safeParse({ [name]: value }).success;
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return false;
			}
		}
	}),
	25845: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { recordLook: () => recordLook });
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80800);
		var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89674);
		var _standing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62800);
		const LONGEST_REASON = 200;
		const UP = new Set(["active", "draining"]);
		function recordLook(database, look, { at = new Date(), keep = true } = {}) {
			return database.change(() => {
				const rows = database.all("SELECT key, machine_id, last_seen, record FROM providers WHERE id IS NOT NULL AND state <> 'removed' ORDER BY name, id");
				const machines = Map.groupBy(rows, (row) => row["machine_id"]);
				const nodes = oldestFirst(look.nodes);
				const byLabel = new Map(nodes.flatMap((node) => node.label === undefined ? [] : [[node.label, node]]));
				const byId = new Map(nodes.map((node) => [node.node, node]));
				return rows.flatMap((row) => {
					const key = Number(row["key"]);
					const standing = JSON.parse(String(row["record"]));
					const label = (0, _label_js__WEBPACK_IMPORTED_MODULE_1__.Y)(String(row["machine_id"]));
					const { rayNodeId } = standing.facts;
					const isTwin = (machines.get(row["machine_id"])?.length ?? 0) > 1;
					const node = (isTwin ? undefined : byLabel.get(label)) ?? byId.get(rayNodeId ?? "");
					if (node === undefined && !belongs(standing, look)) return [];
					const write = (event) => void (keep && (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.append)(database, key, event, at));
					const found = node?.alive ? here(standing, node, look, write) : notHere(standing, node, write);
					if (keep && node?.alive) (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.see)(database, key, at.toISOString());
					if (found === undefined) return [];
					return [{
						id: standing.id,
						name: standing.facts.name ?? null,
						state: (0, _standing_js__WEBPACK_IMPORTED_MODULE_3__.L)({
							...standing,
							under: found.under
						}),
						node: node?.node ?? null,
						is: found.is,
						...found.reason === undefined ? {} : {
							reason: found.reason,
							since: found.since ?? at.toISOString()
						},
						news: found.news,
						lastSeen: row["last_seen"] === null ? null : String(row["last_seen"])
					}];
				});
			});
		}
		function here(standing, node, { cluster }, write) {
			const known = standing.facts;
			const news = Object.entries({
				...node.facts,
				cluster,
				rayNodeId: node.node
			}).filter(([name, value]) => (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(value) !== (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(known[name] ?? (name === "labels" ? {} : null)));
			if (news.length > 0) write({
				kind: "facts",
				facts: Object.fromEntries(news)
			});
			const isBack = standing.under === "offline";
			if (isBack) write({ kind: "back" });
			return {
				is: isBack ? "back" : "here",
				under: isBack ? "active" : standing.under,
				news: isBack
			};
		}
		function notHere(standing, node, write) {
			const { under, goneAt, since } = standing;
			const end = node?.left ? node.drained : undefined;
			if (under === "offline") {
				if (goneAt === undefined && end?.ok === false) write({
					kind: "drained",
					...end
				});
				return goneAt === undefined ? {
					is: "left",
					under,
					news: false,
					reason: "it left its cluster",
					since
				} : {
					is: "gone",
					under,
					news: false,
					reason: reasonOf(node),
					since: goneAt
				};
			}
			if (!UP.has(under)) return undefined;
			if (node?.left) {
				if (under === "active") write({
					kind: "draining",
					reason: reasonOf(node)
				});
				write({
					kind: "drained",
					ok: true,
					...end
				});
				return {
					is: "left",
					under: "offline",
					news: true,
					reason: reasonOf(node)
				};
			}
			const reason = reasonOf(node);
			write({
				kind: "offline",
				reason
			});
			return {
				is: "gone",
				under: "offline",
				news: true,
				reason
			};
		}
		function reasonOf(node) {
			const told = (node === undefined ? "its cluster knows no node of it" : node.reason ?? "").trim();
			return (told || "its node is dead, and the head does not say why").slice(0, LONGEST_REASON);
		}
		function belongs({ facts }, { cluster, names }) {
			if (facts.role === "user") return false;
			return facts.cluster === undefined ? names.includes(facts.name ?? "") : facts.cluster === cluster;
		}
		function oldestFirst(nodes) {
			return nodes.toSorted((a, b) => Number(a.alive) - Number(b.alive) || a.startedMs - b.startedMs);
		}
	}),
	79160: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Z: () => askNodes });
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14621);
		const entry = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			node_id: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^[0-9a-f]{56}$/),
			node_ip: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(255),
			is_head_node: zod__WEBPACK_IMPORTED_MODULE_1__.zMY().nullish(),
			state: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(64),
			state_message: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().nullish(),
			labels: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.YjP()).nullish(),
			resources_total: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.aig()).nullish(),
			start_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish(),
			end_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish()
		});
		const MOST_NODES = 1e4;
		const answer = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ result: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			total: zod__WEBPACK_IMPORTED_MODULE_1__.aig(),
			result: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(entry).max(MOST_NODES)
		}) }) });
		const NODES_PATH = `/api/v0/nodes?detail=1&limit=${MOST_NODES}`;
		async function askNodes(dashboard, port) {
			const nodes = parseNodes(await dashboard.get(NODES_PATH));
			if (nodes === undefined) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__.Ug)(port, "its list of nodes has another form than Ray gives it");
			return nodes;
		}
		function parseNodes(json) {
			const { success, data } = answer.safeParse(json);
			if (!success) return undefined;
			const { total, result } = data.data.result;
			const nodes = result.map(nodeOf);
			return total > nodes.length ? {
				nodes,
				of: total
			} : { nodes };
		}
		function nodeOf(found) {
			const alive = found.state === "ALIVE";
			const death = found.state_message?.trim().slice(0, 1e3);
			return {
				id: found.node_id,
				address: found.node_ip,
				head: found.is_head_node ?? false,
				alive,
				labels: found.labels ?? {},
				resources: found.resources_total ?? {},
				startedMs: found.start_time_ms ?? 0,
				...alive || !found.end_time_ms ? {} : { endedMs: found.end_time_ms },
				...alive || death === undefined || death === "" ? {} : { death }
			};
		}
	}),
	26556: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { lookAtClusters: () => lookAtClusters });
		var core_error = __webpack_require__(93933);
		var presence = __webpack_require__(25845);
		var outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var ray_status = __webpack_require__(90564);
		;
		function goneFrom(status, providers, at) {
			const { cluster } = status;
			const hostOf = (id) => {
				const host = status.hosts.find(({ node }) => node !== undefined && node.id === id)?.host;
				return host === undefined ? {} : { host };
			};
			const known = new Set(providers.map(({ node }) => node));
			return [...providers.flatMap(({ id, name, node, is, state, reason = "", since = at.toISOString() }) => is === "gone" && state !== "quarantined" ? [{
				cluster,
				name: name ?? id,
				...hostOf(node),
				provider: id,
				reason,
				since
			}] : []), ...status.hosts.flatMap(({ host, node }) => {
				if (node === undefined || node.alive || known.has(node.id) || (0, ray_status.wasAskedToGo)(node)) return [];
				const since = node.endedMs === undefined ? at : new Date(node.endedMs);
				return [{
					cluster,
					name: host,
					host,
					reason: node.death ?? "no reason given",
					since: since.toISOString()
				}];
			})];
		}
		var members = __webpack_require__(72151);
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
		async function lookAtClusters(wish) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { fleet, connect, signal, headElsewhere = false, record, onCluster, onProblem } = wish;
				const named = (0, members.Dg)(fleet);
				if (named.length === 0) throw noClusters(fleet.file);
				const problems = [];
				const failed = (error, where = {}) => {
					signal.throwIfAborted();
					if (!(error instanceof core_error.y4)) throw error;
					const problem = (0, report_problem.H8)(error, where);
					problems.push(problem);
					onProblem?.(problem);
					return problem;
				};
				let registryProblem;
				const registry = __addDisposableResource(env_1, openOr(wish, (error) => {
					registryProblem = failed(error);
				}), false);
				const clusters = [];
				const present = [];
				const gone = [];
				for (const one of named) {
					try {
						const found = await (0, ray_status.askCluster)(fleet, one, {
							connect,
							signal,
							headElsewhere
						});
						if (found === undefined) continue;
						const { look, ...cluster } = found;
						clusters.push(cluster);
						onCluster?.(cluster);
						const at = new Date();
						const seen = registry === undefined ? [] : (0, presence.recordLook)(registry, look, {
							at,
							keep: record
						});
						present.push(...seen.map((provider) => ({
							cluster: one.name,
							...provider
						})));
						gone.push(...goneFrom(cluster, seen, at));
					} catch (error) {
						const problem = failed(error, fleet.locate([
							"ray",
							"clusters",
							one.name
						]));
						clusters.push({
							cluster: one.name,
							problem
						});
					}
				}
				const exit = (0, outcome.gX)(problems.map(({ retryable }) => ({
					outcome: (0, outcome.k6)(retryable),
					retryable
				})));
				return {
					clusters,
					providers: registry === undefined ? null : present,
					...registryProblem === undefined ? {} : { registryProblem },
					gone,
					exitCode: exit === outcome.dc.ok && gone.length > 0 ? outcome.dc.gone : exit
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function openOr({ openRegistry }, fail) {
			try {
				return openRegistry();
			} catch (error) {
				fail(error);
				return undefined;
			}
		}
		function noClusters(file) {
			return new core_error.y4({
				code: "ray-no-clusters",
				category: "config",
				what: "the fleet file says nothing about a cluster of Ray",
				remedy: "add ray: with clusters at its top (docs/fleet/ray.yaml)",
				where: { file }
			});
		}
	}),
	90564: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			askCluster: () => askCluster,
			wasAskedToGo: () => wasAskedToGo
		});
		var _providers_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6335);
		var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32680);
		var _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88857);
		var _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43965);
		var _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88568);
		var _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79160);
		var _members_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72151);
		var _other_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54775);
		var _places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44382);
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
		async function askCluster(fleet, { name, cluster }, { connect, signal, headElsewhere = false }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.Uo)(fleet, name);
				if (head === undefined) return undefined;
				const way = headElsewhere ? undefined : (await connect(head, signal)).connection;
				const _ = __addDisposableResource(env_1, way, true);
				const port = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.HM)(cluster).dashboard;
				const dial = (to) => way?.dial(to) ?? (0, _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_3__.E)(head.address, to, {
					network: cluster.network,
					signal
				});
				const dashboard = (0, _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_2__.N)({
					dial,
					port,
					token: cluster.token,
					signal
				});
				const versions = await (0, _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_4__.L)(dashboard, port);
				const { nodes } = await (0, _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_5__.Z)(dashboard, port);
				const expected = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.En)(fleet, name).filter((host) => !headElsewhere || host !== head);
				const hosts = sorted(expected, cluster, nodes);
				const look = {
					cluster: `${fleet.name}/${name}`,
					nodes: nodes.map((node) => sighting(node, versions, cluster)),
					names: hosts.hosts.map(({ host }) => host)
				};
				return {
					cluster: name,
					versions,
					...hosts,
					...headElsewhere ? { strangers: [] } : {},
					look
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const ASKED_TO_GO = /bringup: the host (?:leaves|is drained)/;
		function wasAskedToGo({ death }) {
			return ASKED_TO_GO.test(death ?? "");
		}
		function sighting(node, versions, { network }) {
			const label = node.labels[_places_js__WEBPACK_IMPORTED_MODULE_8__.H];
			return {
				node: node.id,
				...label === undefined ? {} : { label },
				alive: node.alive,
				startedMs: node.startedMs,
				...node.death === undefined ? {} : { reason: node.death },
				left: !node.alive && wasAskedToGo(node),
				facts: {
					rayVersion: versions.ray,
					pythonVersion: versions.python,
					labels: (0, _providers_labels_js__WEBPACK_IMPORTED_MODULE_0__.O)(node.labels),
					...network === "lan" ? {} : { meshIp: node.address }
				}
			};
		}
		function sorted(expected, cluster, nodes) {
			const newest = nodes.toSorted((a, b) => Number(b.alive) - Number(a.alive) || b.startedMs - a.startedMs);
			const hosts = expected.map((host) => {
				const node = newest.find(({ labels }) => labels[_places_js__WEBPACK_IMPORTED_MODULE_8__.Uc] === host.name);
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.LQ)(host);
				const role = section === undefined ? "worker" : (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.kp)(section);
				const address = (0, _address_js__WEBPACK_IMPORTED_MODULE_1__.cL)(host, cluster);
				const moved = node?.alive && address !== undefined && (0, _other_address_js__WEBPACK_IMPORTED_MODULE_7__.r)(node.address, address) ? { moved: address } : {};
				return {
					host: host.name,
					role,
					...node === undefined ? {} : { node },
					...moved
				};
			});
			const known = new Set(hosts.flatMap(({ node }) => node === undefined ? [] : [node.id]));
			return {
				hosts,
				strangers: nodes.filter(({ id, alive }) => alive && !known.has(id))
			};
		}
	}),
	64377: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { w$: () => datetime });
		var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
		var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		function datetime(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.You, params);
		}
		function date(params) {
			return core._isoDate(ZodISODate, params);
		}
		function time(params) {
			return core._isoTime(ZodISOTime, params);
		}
		function duration(params) {
			return core._isoDuration(ZodISODuration, params);
		}
	})
};
;
