"use strict";
exports.id = 3537;
exports.ids = [
	3537,
	5750,
	8633
];
exports.modules = {
	78009: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var js_capabilities = __webpack_require__(82933);
		var look_again = __webpack_require__(2206);
		var tell_taken_back = __webpack_require__(33041);
		var outputs = __webpack_require__(89353);
		var drains = __webpack_require__(18633);
		var keep = __webpack_require__(95750);
		var head_versions = __webpack_require__(44220);
		var ray_scope = __webpack_require__(68440);
		var report_problem = __webpack_require__(38941);
		var direct_mesh = __webpack_require__(53242);
		var actions_evidence = __webpack_require__(73334);
		var job_file = __webpack_require__(39899);
		var run_fleet = __webpack_require__(43931);
		var token_input = __webpack_require__(10315);
		var joined = __webpack_require__(34687);
		var members = __webpack_require__(72151);
		;
		const VERDICTS = [...[
			"already-joined",
			"joined",
			"drained",
			"left",
			"planned"
		], ...[
			"skipped",
			"unknown",
			"refused",
			"failed"
		]];
		function nodesOf(report, hosts) {
			const sections = new Map(hosts.map((host) => [host.name, (0, members.LQ)(host)]));
			return new Map(report.hosts.flatMap((host) => {
				const section = sections.get(host.name);
				if (section === undefined) return [];
				return [[host.name, {
					cluster: section.cluster,
					role: (0, members.kp)(section),
					...(0, joined.g)(host)
				}]];
			}));
		}
		var host_outputs = __webpack_require__(84158);
		;
		const OF_ONE = [
			"node-id",
			"mesh-ip",
			"ray-version",
			"python-version",
			"lock-hash",
			"join-seconds"
		];
		function nodeOutputs(report, nodes, chosen) {
			const [name, ...others] = chosen.filter((one) => nodes.has(one));
			const one = name === undefined || others.length > 0 ? undefined : nodes.get(name);
			const [worst] = [...nodes.values()].toSorted((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict));
			const hosts = JSON.parse((0, host_outputs.x)(report).hosts);
			return {
				hosts: JSON.stringify(hosts.map((host) => ({
					...host,
					...nodes.get(host.name)
				}))),
				...Object.fromEntries(OF_ONE.map((output) => [output, String(one?.[output] ?? "")])),
				verdict: worst?.verdict ?? "",
				"failed-check": worst?.["failed-check"] ?? ""
			};
		}
		var fleet_of_one = __webpack_require__(88369);
		;
		function rayOfOne(inputs) {
			const { host, head, "ray-version": version, python, cluster = "main", network = "mesh" } = inputs;
			if (host === undefined) return undefined;
			const mesh = network === "mesh" ? (0, direct_mesh.U$)(inputs) : undefined;
			const select = (0, fleet_of_one.S)(host.address);
			const fleet = (0, fleet_of_one.K)(host, {
				top: {
					...mesh === undefined ? {} : { mesh: mesh.top },
					ray: { clusters: { [cluster]: {
						version,
						...python === undefined ? {} : { python },
						network,
						token: { secret: token_input.C }
					} } }
				},
				host: {
					...mesh === undefined ? {} : { mesh: mesh.host },
					ray: { cluster }
				},
				others: { [select === "head" ? "its-head" : "head"]: {
					address: head,
					...mesh === undefined ? {} : { mesh: {} },
					ray: {
						cluster,
						role: "head",
						address: head
					}
				} }
			});
			return {
				fleet,
				select
			};
		}
		var counted = __webpack_require__(62128);
		var markdown = __webpack_require__(76913);
		var summary_picture = __webpack_require__(63781);
		;
		const MOST_DRAWN = 40;
		const LOOKS = {
			"already-joined": {
				mark: "✔",
				colour: "good"
			},
			joined: {
				mark: "✔",
				colour: "good"
			},
			drained: {
				mark: "✔",
				colour: "none"
			},
			left: {
				mark: "✔",
				colour: "none"
			},
			planned: {
				mark: "~",
				colour: "change"
			},
			skipped: {
				mark: "-",
				colour: "none"
			},
			unknown: {
				mark: "?",
				colour: "bad"
			},
			refused: {
				mark: "✖",
				colour: "bad"
			},
			failed: {
				mark: "✖",
				colour: "bad"
			}
		};
		function nodesSummary(nodes) {
			const all = [...nodes];
			const proven = all.filter(([, { verdict }]) => verdict === "joined" || verdict === "already-joined").length;
			return [
				`## Ray: ${proven} of ${(0, counted.h)(all.length, "node")} proven`,
				"",
				(0, markdown.jD)([
					"host",
					"cluster",
					"role",
					"node",
					"mesh address",
					"Ray",
					"Python",
					"seconds",
					"verdict"
				]),
				(0, markdown.jD)([
					"---",
					"---",
					"---",
					"---",
					"---",
					"---",
					"---",
					"--:",
					"---"
				]),
				...all.map(([name, node]) => (0, markdown.jD)([
					(0, markdown.CS)(name),
					(0, markdown.CS)(node.cluster),
					node.role,
					(0, markdown.aY)(node["node-id"]?.slice(0, 12) ?? ""),
					(0, markdown.aY)(node["mesh-ip"] ?? ""),
					(0, markdown.CS)(node["ray-version"] ?? ""),
					(0, markdown.CS)(node["python-version"] ?? ""),
					node["join-seconds"]?.toFixed(1) ?? "",
					verdictCell(node)
				])),
				"",
				...all.length > MOST_DRAWN ? [] : [picture(all), ""]
			].join("\n");
		}
		function verdictCell({ verdict, "failed-check": check }) {
			return `${LOOKS[verdict].mark} ${verdict.replaceAll("-", " ")}${check === null ? "" : `: ${(0, markdown.aY)(check)}`}`;
		}
		function picture(all) {
			const drawn = all.map(([name, { cluster, role, verdict }], index) => ({
				id: `n${index}`,
				name,
				cluster,
				role,
				verdict
			}));
			const clusters = [...new Set(drawn.map(({ cluster }) => cluster))];
			return [
				"```mermaid",
				"flowchart LR",
				...clusters.flatMap((cluster, index) => [
					`  subgraph c${index}["${cluster}"]`,
					...drawn.filter((node) => node.cluster === cluster).map(({ id, name, role, verdict }) => `    ${id}["${name}<br/>${role} · ${verdict.replaceAll("-", " ")}"]:::${LOOKS[verdict].colour}`),
					"  end"
				]),
				...drawn.flatMap((worker) => {
					const head = drawn.find(({ cluster, role }) => cluster === worker.cluster && role === "head");
					return head === undefined || worker.role === "head" ? [] : [`  ${head.id} --- ${worker.id}`];
				}),
				...summary_picture.U.map((line) => `  ${line}`),
				"```"
			].join("\n");
		}
		;
		async function run(inputs, step) {
			try {
				return await joinOrLeave(inputs, withSecrets(inputs, step));
			} catch (error) {
				const [problem] = (0, report_problem.ek)(error);
				(0, outputs.n)({
					verdict: "refused",
					"failed-check": problem?.code ?? ""
				});
				throw error;
			}
		}
		async function joinOrLeave(inputs, step) {
			await (0, actions_evidence.aZ)(inputs);
			const direct = rayOfOne(inputs);
			const leaves = inputs.state === "left";
			const taken = js_capabilities.CAPABILITIES.filter(({ name }) => name === "ray" || name === "mesh" && !leaves);
			const capabilities = direct === undefined || leaves ? taken : (0, head_versions.y)(taken);
			let chosen = [];
			let evidence;
			let worked = [];
			const report = await (0, run_fleet.h)({
				mode: inputs["dry-run"] ? "plan" : "apply",
				fleet: direct === undefined ? inputs.fleet : (0, job_file.pb)((0, job_file._h)("direct/fleet.yaml"), direct.fleet),
				environment: inputs.environment,
				select: direct?.select ?? inputs.select,
				access: inputs,
				...leaves ? { secretsOf: ["ray"] } : {},
				capabilities,
				planFile: inputs["plan-file"],
				onFailure: inputs["on-failure"],
				parallel: inputs.parallel,
				via: leaves ? "ray leave" : "ray up",
				async after(place, ended) {
					const removed = (0, tell_taken_back.g)(ended);
					const told = (0, drains.hasTakenOut)(ended) ? await (0, look_again.I)(place, ended, { headElsewhere: direct !== undefined }) : "";
					const { fleet } = place;
					const asked = direct === undefined ? fleet : {
						...fleet,
						hosts: fleet.hosts.filter(({ name }) => name === direct.select)
					};
					evidence = await (0, keep.keepEvidence)({
						...place,
						fleet: asked,
						report: ended,
						place: inputs.evidence
					});
					return `${removed}${told}${(0, keep.evidenceLine)(evidence)}`;
				},
				scope(selected) {
					const scope = leaves ? (0, ray_scope.d)(selected) : direct === undefined ? (0, ray_scope.b)(selected) : selected;
					[chosen, worked] = [selected.hosts, scope.hosts];
					return scope;
				}
			}, step);
			const nodes = nodesOf(report, worked);
			return {
				report,
				outputs: {
					...nodeOutputs(report, nodes, chosen.map(({ name }) => name)),
					evidence: (0, keep.v)(evidence)
				},
				summary: nodesSummary(nodes)
			};
		}
		function withSecrets({ token, "api-key": key }, step) {
			const environment = {
				...step.environment,
				...token === undefined ? {} : { [token_input.C]: token.reveal() },
				...key === undefined ? {} : { [direct_mesh.Lq]: key.reveal() }
			};
			return {
				...step,
				environment
			};
		}
	}),
	43931: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => runOnFleet });
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82933);
		var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56447);
		var _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19390);
		var _engine_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40039);
		var _github_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65841);
		var _job_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39899);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67986);
		async function runOnFleet(request, step) {
			const { mode, select, via } = request;
			const { secrets, access, store, log, ...selected } = await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_6__.x)(request, step);
			const { fleet, hosts } = request.scope?.(selected) ?? selected;
			const connect = (0, _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__.M)(fleet, access);
			const sealed = mode === "apply" && request.planFile !== undefined ? await (0, _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__.readPlanFile)(request.planFile) : undefined;
			const logs = [];
			let runId = "";
			const { report: bare, sealed: plan } = await (0, _engine_run_js__WEBPACK_IMPORTED_MODULE_3__.runFleet)({
				fleet,
				hosts,
				capabilities: request.capabilities ?? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
				partial: request.capabilities !== undefined && request.capabilities.length < _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.length,
				mode,
				connect,
				secrets,
				env: step.environment,
				...log === undefined ? {} : { log },
				signal: step.signal,
				...request.prune ? { prune: true } : {},
				...request.onFailure === undefined ? {} : { onFailure: request.onFailure },
				...request.parallel === undefined ? {} : { parallel: request.parallel },
				...sealed === undefined ? {} : { sealed },
				...step.workflow.url === undefined ? {} : { url: step.workflow.url },
				onStart: (id) => {
					runId = id;
				},
				onEvent: step.onEvent,
				onSecret: step.mask,
				onStepOutput: (host, id, output, outcome) => {
					logs.push(store.log(runId, {
						host,
						step: id,
						outcome,
						output
					}));
				}
			});
			const planFile = mode === "plan" ? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_5__.pb)(request.planFile ?? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_5__._h)("plan.json"), (0, _job_file_js__WEBPACK_IMPORTED_MODULE_5__.Pq)(plan)) : undefined;
			const named = {
				...select === undefined ? {} : { select },
				...planFile === undefined ? {} : { planFile },
				...via === undefined || mode === "plan" ? {} : { via }
			};
			const report = {
				...bare,
				run: {
					...bare.run,
					...named
				}
			};
			await Promise.all([...logs, store.save(report)]);
			if (request.after === undefined || mode === "plan" || step.signal.aborted) return report;
			const { signal } = step;
			(0, _github_log_js__WEBPACK_IMPORTED_MODULE_4__.be)((await request.after({
				fleet: selected.fleet,
				hosts,
				secrets,
				access,
				store,
				connect,
				signal
			}, report)).trimEnd());
			return report;
		}
	}),
	2206: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => lookAgain });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _providers_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30409);
		var _ray_members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72151);
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
		async function lookAgain({ fleet, hosts, connect, signal, store }, report, { headElsewhere = false } = {}) {
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const registry = __addDisposableResource(env_1, (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.E)(), false);
					if (registry === undefined || signal.aborted) return "";
					const changed = new Set(report.hosts.filter(({ outcome }) => outcome === "changed").map(({ name }) => name));
					const left = hosts.filter(({ name }) => changed.has(name));
					const clusters = new Map(left.flatMap((host) => {
						const named = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_2__.es)(fleet, host);
						return named === undefined ? [] : [[named.name, named]];
					}));
					const [{ askCluster }, { recordLook }, { drainsOf }] = await Promise.all([
						__webpack_require__.e(564).then(__webpack_require__.bind(__webpack_require__, 90564)),
						__webpack_require__.e(5845).then(__webpack_require__.bind(__webpack_require__, 25845)),
						__webpack_require__.e(8633).then(__webpack_require__.bind(__webpack_require__, 18633))
					]);
					const drains = drainsOf(await store.logs(report.run.id).catch(() => []));
					for (const named of clusters.values()) {
						const found = await askCluster(fleet, named, {
							connect,
							signal,
							headElsewhere
						});
						if (found === undefined) continue;
						const gone = new Map(found.hosts.flatMap(({ host, node }) => node && changed.has(host) ? [[node.id, host]] : []));
						const nodes = found.look.nodes.map((node) => ({
							...node,
							left: !node.alive && (node.left || gone.has(node.node)),
							drained: drains.get(gone.get(node.node) ?? "")
						}));
						const look = headElsewhere ? {
							cluster: "",
							names: [],
							nodes: nodes.filter(({ node, alive }) => !alive && gone.has(node))
						} : {
							...found.look,
							nodes
						};
						recordLook(registry, look);
					}
					return "";
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					__disposeResources(env_1);
				}
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return `note: the registry of providers was not told: ${error.message}\n`;
			}
		}
	}),
	33041: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g: () => tellTakenBack });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _providers_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30409);
		var _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14661);
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
		function tellTakenBack({ run, hosts }, undone) {
			if (undone === undefined ? !(0, _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_2__.l)(hosts) : undone.size === 0) return "";
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const registry = __addDisposableResource(env_1, (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.E)(), false);
					if (registry !== undefined) (0, _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_2__.W)(registry, run.fleet, hosts, undone);
					return "";
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					__disposeResources(env_1);
				}
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return `note: the registry of providers was not told what was taken back: ${error.message}\n`;
			}
		}
	}),
	92854: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => inspectHosts });
		var core_error = __webpack_require__(93933);
		var prelude = __webpack_require__(53227);
		var duration = __webpack_require__(60732);
		var errors = __webpack_require__(41487);
		var host_facts = __webpack_require__(11772);
		var host_link = __webpack_require__(50567);
		var program = __webpack_require__(37566);
		var windows_facts = __webpack_require__(7078);
		var windows_program = __webpack_require__(22270);
		var session = __webpack_require__(33228);
		;
		async function inspectWindows(connection, host, all, signal) {
			const sentAtMs = Date.now();
			const script = (0, windows_program.c)(all ? program.A : ["identity"]);
			const options = {
				name: "read the facts",
				timeoutMs: 12e4,
				signal
			};
			const answers = await new session.G(connection, host).run(script, options);
			const facts = (0, windows_facts.u)(JSON.stringify(answers.get("facts") ?? {}), {
				sentAtMs,
				receivedAtMs: Date.now()
			});
			return {
				facts,
				os: facts.os.prettyName,
				sections: new Map()
			};
		}
		var engine_program = __webpack_require__(93342);
		var engine_session = __webpack_require__(12959);
		var slots = __webpack_require__(57475);
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
		async function inspectHosts(options) {
			const found = new Map();
			await (0, slots.W)(options.hosts, options.parallel, async (host) => {
				const started = performance.now();
				const inspection = await inspect(host, options).catch((error) => ({
					host,
					sections: new Map(),
					problem: error instanceof core_error.y4 ? error.at({ host: host.name }) : (0, errors.Wm)(error, host.name)
				}));
				const timed = {
					...inspection,
					durationMs: performance.now() - started
				};
				found.set(host.name, timed);
				tell(timed, options.log);
				options.onDone?.(timed);
			});
			return options.hosts.flatMap((host) => found.get(host.name) ?? []);
		}
		function tell({ host, problem, durationMs }, log) {
			const event = {
				event: "host-looked-at",
				host: host.name
			};
			if (problem === undefined) log?.write({
				...event,
				level: "info",
				text: `answered after ${(0, duration.p)(durationMs)}`
			});
			else log?.write({
				...event,
				level: "error",
				code: problem.code,
				text: problem.message
			});
		}
		async function inspect(host, { connect, signal, allFacts, sections = [] }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { connection, sudo } = await connect(host, signal);
				const _connection = __addDisposableResource(env_1, connection, true);
				const sentAtMs = Date.now();
				const opening = engine_session.H.open(connection, {
					host: host.name,
					prelude: prelude.W,
					first: (0, engine_program.Lk)([{
						name: "facts",
						body: host_facts.s.program(allFacts)
					}, ...sections]),
					signal,
					...sudo
				});
				const opened = await opening.catch((error) => {
					if (sections.length > 0 || !(0, host_link.OU)(error)) throw error;
				});
				if (!opened) return {
					host,
					...await inspectWindows(connection, host.name, allFacts, signal),
					...keysOf(connection)
				};
				const { session, first } = opened;
				const _session = __addDisposableResource(env_1, session, true);
				const facts = host_facts.s.parse(first.sections.get("facts") ?? "", {
					sentAtMs,
					receivedAtMs: Date.now()
				});
				return {
					host,
					facts: facts.tree,
					os: facts.os,
					sections: first.sections,
					...keysOf(connection)
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function keysOf({ hostKey, newKnownHost }) {
			return {
				...hostKey ? { hostKey } : {},
				...newKnownHost ? { newKnownHost } : {}
			};
		}
	}),
	88369: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K: () => fleetOfOne,
			S: () => hostName
		});
		var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
		function fleetOfOne({ user, address, port }, { key, ...sections } = {}) {
			const host = {
				address,
				ssh: {
					user,
					port,
					...key === undefined ? {} : { key }
				},
				...sections.host
			};
			const hosts = {
				[hostName(address)]: host,
				...sections.others
			};
			return (0, yaml__WEBPACK_IMPORTED_MODULE_0__.As)({
				version: "bringup/v1",
				fleet: { name: "direct" },
				...sections.top,
				hosts
			});
		}
		function hostName(address) {
			const name = address.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
			return name.replace(/^-+/, "").slice(0, 63).replace(/-+$/, "") || "host";
		}
	}),
	14661: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			W: () => recordTakenBack,
			l: () => hasRemoved
		});
		var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89674);
		var _told_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42375);
		function recordTakenBack(database, fleet, hosts, undone) {
			const at = new Date();
			database.change(() => {
				for (const { name, steps } of hosts) {
					const ends = undone === undefined ? removed(steps) : takenBack(steps);
					const open = database.all(`SELECT id, provider, what FROM compensations WHERE (done_at IS NULL OR problem IS NOT NULL)
        AND json_extract(args, '$.host') = ?1 AND json_extract(args, '$.fleet') = ?2
        AND (?3 IS NULL OR json_extract(args, '$.run') = ?3)`, name, fleet, undone?.get(name) ?? null);
					for (const { id, provider, what } of open) {
						const end = ends.get(String(what));
						if (end !== undefined) (0, _record_js__WEBPACK_IMPORTED_MODULE_0__.append)(database, Number(provider), {
							kind: "compensated",
							compensation: String(id),
							...end
						}, at);
					}
				}
			});
		}
		function hasRemoved(hosts) {
			return hosts.some(({ steps }) => removed(steps).size > 0);
		}
		function removed(steps) {
			return new Map(steps.flatMap(({ id, outcome, verb }) => outcome === "changed" && verb === "remove" ? [[id, {}]] : []));
		}
		function takenBack(steps) {
			return new Map(steps.flatMap(({ id, outcome, problem }) => {
				if (outcome === "rolled-back") return [[id, {}]];
				return problem === undefined ? [] : [[id, { problem: (0, _told_problem_js__WEBPACK_IMPORTED_MODULE_1__.P)(problem) }]];
			}));
		}
	}),
	42375: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { P: () => toldProblem });
		function toldProblem({ code, category, what }) {
			const isAboutSecrets = /token|passw|secret|api.?key|bearer/i.test(what);
			return {
				code,
				category,
				what: isAboutSecrets ? "(in the report of the run)" : what.slice(0, 2e3)
			};
		}
	}),
	18633: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			drainsOf: () => drainsOf,
			hasTakenOut: () => hasTakenOut
		});
		var _node_drain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44713);
		var _node_drained_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67254);
		var _node_stopped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62872);
		const KINDS = [_node_drained_js__WEBPACK_IMPORTED_MODULE_1__.U.kind, _node_stopped_js__WEBPACK_IMPORTED_MODULE_2__.Q.kind];
		function hasTakenOut({ hosts }) {
			return hosts.some(({ steps }) => steps.some(({ kind, outcome }) => outcome === "changed" && KINDS.includes(kind)));
		}
		function drainsOf(logs) {
			return new Map(logs.flatMap(({ host, step, output }) => {
				const said = KINDS.includes(step.split(":", 1)[0] ?? "") ? /^how it ended: (.+)$/m.exec(output)?.[1] : undefined;
				const end = said === undefined ? undefined : (0, _node_drain_js__WEBPACK_IMPORTED_MODULE_0__.ej)(said);
				return end === undefined ? [] : [[host, end]];
			}));
		}
	}),
	95750: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			evidenceLine: () => evidenceLine,
			keepEvidence: () => keepEvidence,
			v: () => writtenTo
		});
		var external_node_path_ = __webpack_require__(76760);
		var core_redact = __webpack_require__(162);
		var inspect = __webpack_require__(92854);
		var live_keys = __webpack_require__(99805);
		;
		const NAMED = /((?:token|passw(?:or)?d|secret|api[_-]?key|auth[_-]?key|credential)s?["']?\s*[=:]\s*["']?)(?!\[|\s|\$|\/)[^\s"',;]{6,}/gi;
		const BEARER = /\b(Bearer|Basic)\s+[\w+/=.~-]{8,}/g;
		const WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
		const KEY_BLOCK = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
		function hideKeys(text) {
			const whole = text.replace(KEY_BLOCK, "[a private key]");
			const keys = live_keys.Ef.reduce((so, { what, pattern }) => so.replace(new RegExp(pattern.source, `${pattern.flags}g`), `[${what}]`), whole);
			return keys.replace(WEB_TOKEN, "[a web token]").replace(BEARER, (_, scheme) => `${scheme} [hidden]`).replace(NAMED, (_, name) => `${name}[hidden]`);
		}
		var report_outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var parse = __webpack_require__(13848);
		var gates_spec = __webpack_require__(1148);
		var table = __webpack_require__(55864);
		var members = __webpack_require__(72151);
		var prepare = __webpack_require__(88040);
		var sh = __webpack_require__(52260);
		var read = __webpack_require__(34215);
		var ask_head = __webpack_require__(5563);
		var places = __webpack_require__(44382);
		;
		const MOST_OF_A_PIECE = 256 * 1024;
		const MOST_OF_A_LOG = 96 * 1024;
		const SLACK = 1024;
		const BOUNDED = (0, sh.IZ)("bu_e() { if command -v timeout >/dev/null; then timeout 5 \"$@\"; else \"$@\"; fi; }");
		const GATES_PIECE = "gates";
		function evidenceSections(cluster) {
			const pieces = [...systemPieces(cluster), ...rayPieces(cluster)];
			return [{
				name: GATES_PIECE,
				body: read.A
			}, ...pieces.map(({ file, body }) => ({
				name: file,
				body: (0, sh.sh)`${BOUNDED}
{ ${body}
} 2>&1 | tail -c ${MOST_OF_A_PIECE}`
			}))];
		}
		function systemPieces(cluster) {
			const unit = (0, places.uF)(cluster);
			return [
				{
					file: "versions.txt",
					body: (0, sh.sh)`uname -a; cat /etc/os-release; systemctl --version | head -n 1; nft --version; getconf GNU_LIBC_VERSION; ls -l ${places.ju}
for bu_p in ${places.ju}/*/bin/python; do [ -x "$bu_p" ] && echo "$bu_p: $(bu_e "$bu_p" -I -S --version)"; done`
				},
				{
					file: "unit.txt",
					body: (0, sh.sh)`systemctl status --no-pager --lines=0 -- ${unit}; systemctl show -p ActiveState -p SubState -p Result -p ExecMainCode -p ExecMainStatus -p NRestarts -p InvocationID -p MemoryCurrent -p MemoryPeak -p TasksCurrent -- ${unit}; systemctl cat --no-pager -- ${unit}
ls -ld ${(0, places.QV)(cluster)}; ls -l ${(0, places.QV)(cluster)}`
				},
				{
					file: "journal.txt",
					body: (0, sh.sh)`journalctl --quiet --no-pager -o short-iso -n 2000 -u ${unit}`
				},
				{
					file: "kernel.txt",
					body: kernel()
				},
				{
					file: "listeners.txt",
					body: (0, sh.sh)`ss -ltnp || netstat -ltnp || cat /proc/net/tcp /proc/net/tcp6`
				},
				{
					file: "firewall.txt",
					body: (0, sh.sh)`nft list ruleset || iptables-save`
				},
				{
					file: "network.txt",
					body: (0, sh.sh)`ip -brief address; ip route; ip -6 route; cat /etc/resolv.conf`
				},
				{
					file: "room.txt",
					body: (0, sh.sh)`bu_e df -hT; bu_e df -i; cat /proc/meminfo /proc/loadavg; cat /proc/pressure/memory /proc/pressure/cpu; date -u; uptime`
				},
				{
					file: "processes.txt",
					body: (0, sh.sh)`ps -u ${places._P} -o pid,ppid,etime,rss,stat,comm`
				}
			];
		}
		function rayPieces(cluster) {
			const logs = `${(0, places.l3)(cluster)}/session_latest/logs`;
			const named = [
				"raylet.out",
				"raylet.err",
				"gcs_server.out",
				"gcs_server.err",
				"dashboard.log",
				"dashboard_agent.log",
				"runtime_env_agent.log",
				"monitor.log",
				"ray_process_exit.log"
			];
			return [
				{
					file: "head-says.txt",
					body: (0, ask_head.ct)(cluster)
				},
				{
					file: "ray/files.txt",
					body: (0, sh.sh)`ls -lR ${(0, places.l3)(cluster)} | head -n 400`
				},
				...named.map((name) => ({
					file: `ray/${name}`,
					body: (0, sh.sh)`[ -e ${`${logs}/${name}`} ] && tail -c ${MOST_OF_A_LOG} ${`${logs}/${name}`}`
				}))
			];
		}
		function kernel() {
			return (0, sh.sh)`{ dmesg -T || journalctl --quiet --no-pager -k -o short-iso; } 2>/dev/null | grep -iE 'out of memory|oom|killed process|segfault|traps:|i/o error|no space|nvrm|xid' | tail -n 300`;
		}
		function wholeLines(text) {
			const isCut = Buffer.byteLength(text) >= MOST_OF_A_LOG - SLACK;
			return isCut ? text.slice(text.indexOf("\n") + 1) : text;
		}
		;
		const MOST_MS = 45e3;
		const MOST_HOSTS = 20;
		const AT_ONCE = 8;
		function hasFailed({ hosts }) {
			return hosts.some(isBad);
		}
		async function collectEvidence(options) {
			const { fleet, report, logs, secrets, signal } = options;
			const redact = (0, core_redact.$)(secrets);
			const clean = (text) => hideKeys(redact.text(text));
			const failed = report.hosts.filter(isBad);
			const asked = hostsToAsk(fleet, report);
			const found = signal.aborted ? [] : await lookAt(asked, options);
			const quarantines = quarantinesOrNone();
			const names = new Set(failed.map(({ name }) => name));
			return [
				{
					name: "README.txt",
					text: readme(report, failed, found)
				},
				{
					name: "report.json",
					text: `${JSON.stringify(report, (key, value) => isFreeText(key, value) ? clean(value) : value, 2)}\n`
				},
				...failed.map((host) => ({
					name: `hosts/${host.name}/problem.txt`,
					text: problemOf(host)
				})),
				...stepFiles(logs.filter(({ host }) => names.has(host))),
				...found.flatMap((one) => filesOf(fleet, one, quarantines))
			].map(({ name, text }) => ({
				name,
				text: name === "report.json" ? redact.text(text) : clean(text)
			}));
		}
		function isFreeText(key, value) {
			return typeof value === "string" && (key === "output" || key === "what");
		}
		function isBad({ outcome }) {
			return report_outcome.$x[outcome].exit !== 0;
		}
		function hostsToAsk(fleet, { hosts }) {
			const outcomes = new Map(hosts.map(({ name, outcome }) => [name, outcome]));
			const failed = fleet.hosts.filter(({ name }) => hosts.some((host) => host.name === name && isBad(host)));
			const heads = failed.flatMap((host) => (0, members.Uo)(fleet, (0, members.es)(fleet, host)?.name ?? "") ?? []);
			const wanted = new Set([...heads, ...failed]);
			return fleet.hosts.filter((host) => wanted.has(host) && (0, members.es)(fleet, host) !== undefined).filter(({ name }) => outcomes.get(name) !== "unreachable" && outcomes.get(name) !== "throttled").slice(0, MOST_HOSTS);
		}
		function lookAt(hosts, { fleet, connect, signal }) {
			const bounded = AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]);
			const byCluster = Map.groupBy(hosts, (host) => (0, members.es)(fleet, host)?.name ?? "");
			const look = ([cluster, some]) => (0, inspect.A)({
				hosts: some,
				parallel: AT_ONCE,
				signal: bounded,
				allFacts: true,
				sections: evidenceSections(cluster),
				connect
			});
			return Promise.all([...byCluster].map(look)).then((all) => all.flat());
		}
		function quarantinesOrNone() {
			try {
				return (0, prepare.Rg)();
			} catch {
				return new Map();
			}
		}
		function filesOf(fleet, { host, facts, sections, problem }, quarantines) {
			const place = `hosts/${host.name}`;
			if (problem !== undefined) return [{
				name: `${place}/not-read.txt`,
				text: `${problem.message}\n→ ${problem.remedy}\n`
			}];
			const own = (0, parse._)(sections.get(GATES_PIECE) ?? "");
			const spec = (0, gates_spec.G)(fleet, host, {
				facts,
				quarantines,
				pythonOf: () => undefined
			});
			const gates = spec === undefined || !own.complete ? [] : (0, table.y)(own, spec);
			const pieces = [...sections].filter(([name, text]) => name !== "facts" && name !== GATES_PIECE && text.trim() !== "");
			return [
				{
					name: `${place}/facts.json`,
					text: `${JSON.stringify(facts, null, 2)}\n`
				},
				{
					name: `${place}/gates.json`,
					text: `${JSON.stringify(gates, null, 2)}\n`
				},
				...pieces.map(([name, text]) => ({
					name: `${place}/${name}`,
					text: wholeLines(text)
				}))
			];
		}
		function stepFiles(logs) {
			return [...Map.groupBy(logs, ({ host }) => host)].map(([host, steps]) => ({
				name: `hosts/${host}/steps.txt`,
				text: steps.map(({ step, outcome, output }) => `== ${step}: ${outcome}\n${output.trimEnd()}\n`).join("\n")
			}));
		}
		function problemOf({ problem, outcome, steps }) {
			const all = [problem, ...steps.map((step) => step.problem)].filter((one) => one !== undefined);
			const told = all.filter((one, index) => all.findIndex(({ what }) => what === one.what) === index);
			const texts = told.map((one) => `${one.code} (${one.category})\n${(0, report_problem.fI)(one, {
				colour: false,
				width: 100
			})}`);
			return `${[outcome, ...texts].join("\n\n")}\n`;
		}
		function readme({ run, exitCode }, failed, found) {
			const { id, via, command, fleet, startedAt, by, bringup } = run;
			return `Why hosts failed: bringup ${via ?? command}, run ${id}

fleet      ${fleet}
began      ${startedAt}, by ${by}
bringup    ${bringup}
exit code  ${exitCode}
failed     ${failed.map(({ name, outcome }) => `${name} (${outcome})`).join(", ")}
looked at  ${found.map(({ host }) => host.name).join(", ") || "none: they could not be reached, or the run was cancelled"}

hosts/NAME/problem.txt is what stopped a host, and what to do. The other files are what the host itself has to say; logs are their ends.
Secrets that the run knows were taken out, and what looks like one. Addresses and names of hosts are in here: read it before others do.
`;
		}
		var write = __webpack_require__(35911);
		;
		async function keepEvidence({ store, place, ...run }) {
			const { id } = run.report.run;
			if (!hasFailed(run.report)) return undefined;
			const to = place ?? (0, external_node_path_.join)(store.folder, id, "evidence");
			const logs = await store.logs(id).catch(() => []);
			try {
				await (0, write.n)(to, await collectEvidence({
					...run,
					logs
				}));
				return { place: to };
			} catch (error) {
				return {
					place: to,
					trouble: error instanceof Error ? error.message : String(error)
				};
			}
		}
		function writtenTo(kept) {
			return kept === undefined || kept.trouble !== undefined ? "" : kept.place;
		}
		function evidenceLine(kept) {
			if (kept === undefined) return "";
			const { place, trouble } = kept;
			return trouble === undefined ? `why they failed: ${place} (secrets were taken out; read it before others do)\n` : `why they failed could not be written to ${place}: ${trouble}\n`;
		}
	}),
	44220: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => versionsAt,
			y: () => withHeadsElsewhere
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88857);
		var _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43965);
		var _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88568);
		var _members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72151);
		function withHeadsElsewhere(capabilities) {
			return capabilities.map((one) => {
				const { prepare } = one;
				if (one.name !== "ray" || prepare === undefined) return one;
				return {
					...one,
					async prepare(fleet, context) {
						const [prepared, heads] = await Promise.all([prepare(fleet, context), askHeads(fleet, context.signal)]);
						return {
							...prepared,
							heads
						};
					}
				};
			});
		}
		async function askHeads(fleet, signal) {
			const asked = (0, _members_js__WEBPACK_IMPORTED_MODULE_4__.Dg)(fleet).map(async (named) => [named.name, await askHead(fleet, named, signal)]);
			return new Map(await Promise.all(asked));
		}
		function versionsAt({ address, port, token, network, signal }) {
			const dial = (to) => (0, _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_2__.E)(address, to, {
				network,
				signal
			});
			return (0, _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_3__.L)((0, _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_1__.N)({
				dial,
				port,
				token,
				signal,
				timeoutMs: _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_2__.H
			}), port);
		}
		async function askHead(fleet, { name, cluster }, signal) {
			const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_4__.Uo)(fleet, name);
			if (head === undefined) return { unknown: "the cluster has no head" };
			if (cluster.tls !== undefined) return { unknown: "its API has no TLS, and the token does not cross a network in clear" };
			const port = (0, _members_js__WEBPACK_IMPORTED_MODULE_4__.HM)(cluster).dashboard;
			try {
				return await versionsAt({
					address: head.address,
					port,
					token: cluster.token,
					network: cluster.network,
					signal
				});
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return {
					unknown: error.message,
					...error.code === "ray-api-token" ? { refused: true } : {}
				};
			}
		}
	}),
	68440: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => joining,
			d: () => leaving
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62128);
		var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72151);
		function joining({ fleet, hosts }) {
			if (!hosts.some(_members_js__WEBPACK_IMPORTED_MODULE_1__.GP)) throw nobodyJoins();
			const names = new Set(hosts.map(({ name }) => name));
			for (const host of hosts) {
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
				const head = section === undefined || !(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.GP)(host) ? undefined : (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, section.cluster);
				if (head !== undefined) names.add(head.name);
			}
			return {
				fleet,
				hosts: fleet.hosts.filter((host) => names.has(host.name) && !(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(host))
			};
		}
		function leaving({ fleet, hosts }) {
			const names = new Set(hosts.map(({ name }) => name));
			for (const { name } of (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Dg)(fleet)) {
				const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, name);
				const all = new Set([...(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.En)(fleet, name), ...(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.CI)(fleet, name)]);
				const staying = [...all].filter((host) => !names.has(host.name));
				if (head !== undefined && names.has(head.name) && staying.length > 0) throw headLeaves(head.name, name, staying);
			}
			const left = (all) => all.map((host) => {
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
				if (section === undefined || (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(host) || !names.has(host.name)) return host;
				return {
					...host,
					sections: {
						...host.sections,
						ray: {
							...section,
							state: "left"
						}
					}
				};
			});
			return {
				fleet: {
					...fleet,
					hosts: left(fleet.hosts)
				},
				hosts: left(hosts)
			};
		}
		function nobodyJoins() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-nobody",
				category: "config",
				what: "none of these hosts has a ray: section, so none is to be a node",
				remedy: "write `ray: { cluster: NAME }` below a group or a host (docs/fleet/ray.yaml)"
			});
		}
		function headLeaves(head, cluster, staying) {
			const names = staying.map(({ name }) => name);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-leave-head",
				category: "config",
				what: `${head} is the head of the Ray cluster ${cluster}, and ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_2__.K)(names)} would stay in it without a head`,
				remedy: `let them leave, too: --select ${[head, ...names].join(",")}; one that is gone for good: write \`state: left\` below its ray:`
			});
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
