"use strict";
exports.id = 6556;
exports.ids = [6556, 5845];
exports.modules = {
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
	})
};
;
