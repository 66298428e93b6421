"use strict";
exports.id = 8009;
exports.ids = [8009];
exports.modules = {
	78009: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var js_capabilities = __webpack_require__(999);
		var outputs = __webpack_require__(89353);
		var ray_scope = __webpack_require__(68440);
		var report_problem = __webpack_require__(38941);
		var direct_mesh = __webpack_require__(53242);
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
			const { host, head, "ray-version": version, cluster = "main", network = "mesh" } = inputs;
			if (host === undefined) return undefined;
			const mesh = network === "mesh" ? (0, direct_mesh.U$)(inputs) : undefined;
			const select = (0, fleet_of_one.S)(host.address);
			const fleet = (0, fleet_of_one.K)(host, {
				top: {
					...mesh === undefined ? {} : { mesh: mesh.top },
					ray: { clusters: { [cluster]: {
						version,
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
			const direct = rayOfOne(inputs);
			const leaves = inputs.state === "left";
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === "ray" || name === "mesh" && !leaves);
			let chosen = [];
			let worked = [];
			const report = await (0, run_fleet.h)({
				mode: inputs["dry-run"] ? "plan" : "apply",
				fleet: direct === undefined ? inputs.fleet : (0, job_file.pb)((0, job_file._h)("direct/fleet.yaml"), direct.fleet),
				environment: inputs.environment,
				select: direct?.select ?? inputs.select,
				access: inputs,
				capabilities,
				planFile: inputs["plan-file"],
				onFailure: inputs["on-failure"],
				parallel: inputs.parallel,
				via: leaves ? "ray leave" : "ray up",
				scope(selected) {
					const scope = leaves ? (0, ray_scope.d)(selected) : direct === undefined ? (0, ray_scope.b)(selected) : selected;
					[chosen, worked] = [selected.hosts, scope.hosts];
					return scope;
				}
			}, step);
			const nodes = nodesOf(report, worked);
			return {
				report,
				outputs: nodeOutputs(report, nodes, chosen.map(({ name }) => name)),
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
	1234: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			X: () => keepRun,
			x: () => openFleet
		});
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(999);
		var _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46424);
		var _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23288);
		var _fleet_select_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11294);
		var _github_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3958);
		var _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65732);
		var _registry_run_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88672);
		async function openFleet({ fleet: file, environment, select, access, secretsOf }, step) {
			const fleet = await (0, _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_3__.V)({
				file,
				...environment === undefined ? {} : { environment },
				capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_1__.CAPABILITIES,
				env: (0, _github_environment_js__WEBPACK_IMPORTED_MODULE_5__.lx)(step.environment),
				secrets: "require",
				...secretsOf === undefined ? {} : { secretsOf }
			});
			const given = [access["ssh-private-key"], access["sudo-password"]].filter((secret) => secret !== undefined);
			const secrets = [
				...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__.V)(fleet.hosts),
				...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_2__.V)(fleet.sections),
				...given
			];
			for (const secret of secrets) step.mask(secret);
			const store = (0, _registry_run_store_js__WEBPACK_IMPORTED_MODULE_7__.$)(fleet.name);
			const selection = select ?? "all";
			const failed = await (0, _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_6__.r)(store, selection);
			return {
				fleet,
				hosts: (0, _fleet_select_js__WEBPACK_IMPORTED_MODULE_4__.s)(fleet, selection, failed === undefined ? {} : { failed }),
				secrets,
				access: accessOf(access),
				store
			};
		}
		async function keepRun(store, report, logs, step) {
			const results = await Promise.allSettled([...logs, store.save(report)]);
			const failed = results.find((result) => result.status === "rejected");
			if (failed !== undefined) step.warn(`The run is not kept on this runner for \`bringup logs\`: ${String(failed.reason)}`);
		}
		function accessOf(inputs) {
			return {
				key: inputs["ssh-private-key"],
				knownHosts: inputs["known-hosts"],
				hostKeys: inputs["host-key-policy"],
				sudoPassword: inputs["sudo-password"],
				log: (host, text) => (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Yz)(`${host}: ${text}`)
			};
		}
	}),
	43931: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => runOnFleet });
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(999);
		var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56447);
		var _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19390);
		var _engine_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84130);
		var _job_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39899);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1234);
		async function runOnFleet(request, step) {
			const { mode, select, via } = request;
			const { secrets, access, store, ...selected } = await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_5__.x)(request, step);
			const { fleet, hosts } = request.scope?.(selected) ?? selected;
			const sealed = mode === "apply" && request.planFile !== undefined ? await (0, _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__.readPlanFile)(request.planFile) : undefined;
			const logs = [];
			let runId = "";
			const { report: bare, sealed: plan } = await (0, _engine_run_js__WEBPACK_IMPORTED_MODULE_3__.runFleet)({
				fleet,
				hosts,
				capabilities: request.capabilities ?? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
				partial: request.capabilities !== undefined && request.capabilities.length < _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.length,
				mode,
				connect: (0, _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__.M)(fleet, access),
				secrets,
				env: step.environment,
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
			const planFile = mode === "plan" ? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_4__.pb)(request.planFile ?? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_4__._h)("plan.json"), (0, _job_file_js__WEBPACK_IMPORTED_MODULE_4__.Pq)(plan)) : undefined;
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
			await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_5__.X)(store, report, logs, step);
			return report;
		}
	}),
	68440: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => joining,
			d: () => leaving
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
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
				hosts: fleet.hosts.filter(({ name }) => names.has(name))
			};
		}
		function leaving({ fleet, hosts }) {
			const names = new Set(hosts.map(({ name }) => name));
			const left = (all) => all.map((host) => {
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
				if (section === undefined || !names.has(host.name)) return host;
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
	})
};
;
