"use strict";
exports.id = 2410;
exports.ids = [2410, 5750];
exports.modules = {
	77336: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var capabilities = __webpack_require__(82933);
		var after_onboarding = __webpack_require__(92772);
		var onboard_text = __webpack_require__(2397);
		var sh = __webpack_require__(52260);
		var connect_host = __webpack_require__(56447);
		var run_id = __webpack_require__(7577);
		var github_log = __webpack_require__(65841);
		var outputs = __webpack_require__(89353);
		var summary = __webpack_require__(93907);
		var onboard = __webpack_require__(91212);
		var providers_database = __webpack_require__(30409);
		var keep = __webpack_require__(95750);
		var annotations = __webpack_require__(56024);
		var report_problem = __webpack_require__(38941);
		var report_summary = __webpack_require__(92045);
		var direct_mesh = __webpack_require__(53242);
		var evidence = __webpack_require__(73334);
		var open_fleet = __webpack_require__(67986);
		var token_input = __webpack_require__(10315);
		var phase_of = __webpack_require__(27104);
		var onboard_role = __webpack_require__(79171);
		var places = __webpack_require__(44382);
		var counted = __webpack_require__(62128);
		var duration = __webpack_require__(60732);
		var markdown = __webpack_require__(76913);
		var summary_picture = __webpack_require__(63781);
		;
		const LOOKS = {
			done: {
				mark: "✔",
				colour: "good"
			},
			"already there": {
				mark: "✔",
				colour: "good"
			},
			"passed over": {
				mark: "-",
				colour: "none"
			},
			failed: {
				mark: "✖",
				colour: "bad"
			},
			"not reached": {
				mark: "-",
				colour: "none"
			}
		};
		function welcomePage({ user, host, role, fleet }) {
			return [
				`# Welcome${user === undefined ? "" : `, ${(0, markdown.CS)(user)}`}`,
				"",
				`**${(0, markdown.CS)(host)}** is onboarded to the fleet **${(0, markdown.CS)(fleet)}** as **${role}**: ${(0, markdown.CS)(onboard_role.sS[role])}.`,
				"",
				...phase_of.bs.map((phase, index) => `${index + 1}. **${phase}**: ${(0, markdown.CS)(phase_of.tR[phase].title)}`),
				"",
				"A run that is cut off anywhere is gone on with by the next one.",
				""
			].join("\n");
		}
		function resultPage(result) {
			const { host, problem, phases, notes, seconds, attempt } = result;
			const totals = [
				(0, counted.h)(result.changed, "change"),
				(0, duration.p)(seconds * 1e3),
				...attempt !== undefined && attempt > 1 ? [`try ${attempt}`] : [],
				...result.exitCode === 0 ? [] : [`exit ${result.exitCode}`]
			];
			return [
				`# ${problem === undefined ? "✔" : "✖"} ${title(result)}`,
				"",
				`**${totals.join(" · ")}**`,
				"",
				...problem === undefined ? [] : [
					`- ✖ **${(0, markdown.CS)(host)}**: ${(0, markdown.CS)(problem.what)}`,
					`  <br>→ ${(0, markdown.CS)(problem.remedy)}`,
					""
				],
				(0, markdown.jD)([
					"phase",
					"what",
					"state",
					"changes",
					"time"
				]),
				(0, markdown.jD)([
					"---",
					"---",
					"---",
					"--:",
					"--:"
				]),
				...phases.map(phaseRow),
				"",
				picture(phases),
				"",
				...pages_places(result),
				...notes.map((note) => `- ${(0, markdown.CS)(note)}`),
				...notes.length === 0 ? [] : [""],
				"Next:",
				"",
				(0, markdown.OF)(next(result).join("\n"), "sh"),
				""
			].join("\n");
		}
		function title(result) {
			const { verdict, host, failedPhase } = result;
			if (verdict === "already" || verdict === "joined") return (0, markdown.CS)((0, onboard_text.Pl)(result));
			const phase = failedPhase === undefined ? "" : `: the phase ${failedPhase} did not end well`;
			return `${(0, markdown.CS)(host)} is not onboarded${phase}`;
		}
		function phaseRow({ phase, state, changed, seconds, why }) {
			const told = `${LOOKS[state].mark} ${state}${why === undefined ? "" : `: ${(0, markdown.CS)(why)}`}`;
			const time = seconds === 0 ? "" : (0, duration.p)(seconds * 1e3);
			return (0, markdown.jD)([
				phase,
				(0, markdown.CS)(phase_of.tR[phase].title),
				told,
				changed === 0 ? "" : String(changed),
				time
			]);
		}
		function picture(phases) {
			return [
				"```mermaid",
				"flowchart LR",
				...phases.map(({ phase, state }) => `  ${phase}["${phase}<br/>${state}"]:::${LOOKS[state].colour}`),
				`  ${phases.map(({ phase }) => phase).join(" --> ")}`,
				...summary_picture.U.map((line) => `  ${line}`),
				"```"
			].join("\n");
		}
		function pages_places({ provider, address, meshIp, nodeId, jobsAt, cluster, accounts, rayVersion, pythonVersion, lockHash }) {
			const rows = [
				["provider", provider],
				["address", address],
				["address in the mesh", meshIp],
				["node", nodeId],
				["jobs are given at", jobsAt],
				...accounts.map((account) => [`folder of ${account}`, (0, places.Ff)(cluster ?? "", account)]),
				["Ray", rayVersion],
				["Python", pythonVersion],
				["lock", lockHash]
			];
			const known = rows.filter(([, value]) => value !== undefined);
			return [
				(0, markdown.jD)(["it", "is"]),
				(0, markdown.jD)(["---", "---"]),
				...known.map(([name, value = ""]) => (0, markdown.jD)([(0, markdown.CS)(name), (0, markdown.aY)(value)])),
				""
			];
		}
		function next({ provider, host, role, problem, cluster, accounts }) {
			if (problem !== undefined) return ["# run it again: it goes on from where it was", ...provider === undefined ? [] : [`bringup providers events ${provider}`]];
			return [
				...accounts.flatMap((account) => [
					`# as ${account}, on ${host}; more is in README there`,
					`. ${(0, places.Ff)(cluster ?? "", account)}/environment`,
					"ray job submit --working-dir . -- python work.py"
				]),
				...accounts.length === 0 ? [] : ["# where the registry is"],
				`bringup providers show ${provider ?? host}`,
				...role === "user" ? [] : ["bringup ray status"]
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
		const TEXT = {
			colour: true,
			width: 120,
			verbose: false
		};
		async function run(inputs, step) {
			try {
				return await onboardHost(inputs, step);
			} catch (error) {
				const [problem] = (0, report_problem.ek)(error);
				(0, outputs.n)({
					changed: "false",
					verdict: "failed",
					"failed-check": problem?.code ?? ""
				});
				throw error;
			}
		}
		async function onboardHost(inputs, given) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const step = withSecrets(inputs, given);
				const { host, role, cluster, account } = inputs;
				const user = inputs.owner ?? step.workflow.actor;
				const { fleet, hosts, secrets, access, store, log } = await (0, open_fleet.x)({
					fleet: inputs.fleet,
					environment: inputs.environment,
					access: inputs
				}, step);
				await (0, evidence.aZ)(inputs);
				(0, summary.f)(welcomePage({
					user,
					host,
					role,
					fleet: fleet.name
				}));
				const connect = (0, connect_host.M)(fleet, access);
				const database = __addDisposableResource(env_1, (0, providers_database.q)(), false);
				const logs = [];
				let runId = "";
				const result = await (0, onboard.I)({
					...{
						fleet,
						host,
						role,
						database,
						secrets
					},
					...user === undefined ? {} : { user },
					...cluster === undefined ? {} : { cluster },
					...account === undefined ? {} : { account },
					...inputs["on-failure"] === undefined ? {} : { onFailure: inputs["on-failure"] },
					...step.workflow.url === undefined ? {} : { url: step.workflow.url },
					connect,
					capabilities: capabilities.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray"),
					env: step.environment,
					...log === undefined ? {} : { log },
					signal: step.signal,
					onStart: (id) => {
						runId = id;
					},
					onEvent(event) {
						const line = (0, onboard_text.Kl)(event, TEXT).trimEnd();
						if (line !== "") (0, github_log.cv)(line);
					},
					onRunEvent: step.onEvent,
					onSecret: step.mask,
					onStepOutput: (name, id, output, outcome) => {
						logs.push(store.log(runId, {
							host: name,
							step: id,
							outcome,
							output
						}));
					}
				});
				const report = result.report === undefined ? undefined : named(result.report, inputs);
				if (report !== undefined) await Promise.all([...logs, store.save(report)]);
				const mine = hosts.filter(({ name }) => name === host);
				const command = {
					fleet,
					hosts: mine,
					secrets,
					store,
					access,
					connect,
					signal: step.signal
				};
				const { evidence: place } = inputs;
				const wish = place === undefined ? {} : { evidence: place };
				const after = step.signal.aborted ? { told: "" } : await (0, after_onboarding.G)(command, result, database, wish);
				(0, github_log.be)(after.told.trimEnd());
				const problems = result.problem === undefined ? [] : [result.problem];
				return {
					id: report?.run.id ?? (0, run_id.F)(new Date()),
					report: result,
					text: (0, onboard_text.vW)(result, TEXT),
					annotations: (0, annotations.h)({
						problems,
						hosts: []
					}, { rootDir: step.environment["GITHUB_WORKSPACE"] ?? process.cwd() }),
					summary: [resultPage(result), ...report === undefined ? [] : [(0, report_summary.summaryMarkdown)(report)]].join("\n"),
					outputs: {
						...outputsOf(result),
						evidence: (0, keep.v)(after.evidence)
					},
					exitCode: result.exitCode
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function outputsOf(result) {
			const { problem, phases, report, changed } = result;
			return {
				changed: String(changed > 0),
				verdict: result.verdict,
				"failed-phase": result.failedPhase ?? "",
				"failed-check": problem?.checks?.join(",") ?? problem?.code ?? "",
				phases: JSON.stringify(phases.map(({ phase, state, seconds, changed: count }) => ({
					phase,
					state,
					seconds,
					changed: count
				}))),
				provider: result.provider ?? "",
				session: result.session ?? "",
				attempt: String(result.attempt ?? ""),
				"node-id": result.nodeId ?? "",
				"mesh-ip": result.meshIp ?? "",
				"ray-version": result.rayVersion ?? "",
				"python-version": result.pythonVersion ?? "",
				"lock-hash": result.lockHash ?? "",
				"known-hosts": (report?.hosts ?? []).flatMap(({ newHostKey }) => newHostKey ?? []).join("\n")
			};
		}
		function named(report, { host, role, account }) {
			const whom = account === undefined ? "" : ` --account ${(0, sh.hD)(account)}`;
			return {
				...report,
				run: {
					...report.run,
					via: `onboard --host ${(0, sh.hD)(host)} --role ${role}${whom}`
				}
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
	92772: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { G: () => afterOnboarding });
		var _ray_evidence_keep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95750);
		async function afterOnboarding(command, { report }, database, { evidence }) {
			if (report === undefined) return { told: "" };
			const { keepChanged } = await __webpack_require__.e(4008).then(__webpack_require__.bind(__webpack_require__, 64008));
			const notKept = (await keepChanged(database, report, command)).map((text) => `note: ${text}\n`);
			const place = typeof evidence === "string" ? evidence : undefined;
			const written = evidence === false ? undefined : await (0, _ray_evidence_keep_js__WEBPACK_IMPORTED_MODULE_0__.keepEvidence)({
				...command,
				report,
				place
			});
			return {
				told: [...notKept, (0, _ray_evidence_keep_js__WEBPACK_IMPORTED_MODULE_0__.evidenceLine)(written)].join(""),
				...written === undefined ? {} : { evidence: written }
			};
		}
	}),
	2397: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Kl: () => phaseLine,
			Pl: () => headline,
			rS: () => evidenceText,
			vW: () => onboardText
		});
		var _onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27104);
		var _ray_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44382);
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62128);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60732);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36570);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38941);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
		const MARKS = {
			done: ["✔", "good"],
			"already there": ["✔", "good"],
			"passed over": ["-", "dim"],
			failed: ["✖", "bad"],
			"not reached": ["-", "dim"]
		};
		const NAMES = Math.max(..._onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.bs.map((name) => name.length));
		const TITLES = Math.max(..._onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.bs.map((name) => _onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.tR[name].title.length));
		function phaseLine(event, { colour }) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_2__.C)(colour);
			if (event.type === "registered") return event.attempt > 1 ? `${paint("dim", `  try ${event.attempt}: what is done already stays`)}\n` : "";
			if (event.type === "phase-began") return "";
			const [mark, style] = MARKS[event.state];
			return `${paint(style, mark)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(event.phase, NAMES)}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(_onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.tR[event.phase].title, TITLES)}  ${paint("dim", whatCame(event))}\n`;
		}
		function whatCame({ phase, state, changed, seconds, why }) {
			if (state === "passed over") return why ?? "";
			if (state !== "done") return why === undefined ? state : `${state}: ${why}`;
			return phase === "register" || changed === 0 ? (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3) : `${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_6__.h)(changed, "change")}  ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3)}`;
		}
		function onboardText(result, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_2__.C)(options.colour);
			const { problem, notes, verdict, seconds } = result;
			const told = notes.flatMap((note) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.LV)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(note), options.width - 2).map((line, index) => `${index === 0 ? "!" : " "} ${line}`));
			const end = problem === undefined ? [
				paint("good", `${headline(result)}${verdict === "already" ? "" : ` · ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3)}`}`),
				"",
				...places(result).map(([name, value]) => `  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(name, 10)}  ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(value)}`)
			] : [
				(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_3__.fI)(problem, options),
				"",
				`${verdict === "failed" || verdict === "cancelled" ? "not onboarded" : "not onboarded: what this run changed was taken back"} · ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3)}`
			];
			return `\n${[
				...told,
				...told.length > 0 ? [""] : [],
				...end,
				"",
				...next(result)
			].join("\n")}\n`;
		}
		function headline({ verdict, host, role, cluster }) {
			const what = role === "user" ? `can work with the cluster ${cluster}` : `is a proven part of the cluster ${cluster}`;
			if (verdict === "already") return `${host} ${what} already; nothing was changed`;
			return `Congratulations: ${host} ${what}`;
		}
		function places(result) {
			const { provider, address, meshIp, nodeId, rayVersion, pythonVersion, jobsAt } = result;
			const rows = [
				["provider", provider],
				["address", address],
				["mesh", meshIp],
				["node", nodeId],
				["jobs at", jobsAt],
				["versions", rayVersion === undefined ? undefined : `Ray ${rayVersion}, Python ${pythonVersion ?? "of the host"}`]
			];
			return rows.flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
		}
		function next({ provider, host, role, cluster, accounts, problem, fleet }) {
			if (problem !== undefined) return [
				"next:  run it again: it goes on from where it was",
				...provider === undefined ? [] : [`       bringup providers events ${provider}  what was recorded`],
				...fleet === undefined ? [] : [`       bringup undo -s ${host} -f ${fleet}  takes back what was changed`]
			];
			return [
				`next:  bringup providers show ${provider ?? host}`,
				...role === "user" || fleet !== undefined ? [] : ["       bringup ray status"],
				...fleet === undefined ? [] : [`       bringup ray leave -s ${host} -f ${fleet}  takes it out`],
				...accounts.map((account) => `       ${(0, _ray_places_js__WEBPACK_IMPORTED_MODULE_7__.Ff)(cluster ?? "", account)}/README  how ${account} works with it`)
			];
		}
		function evidenceText(result, options) {
			const { phases, problem, report } = result;
			const steps = report?.hosts.flatMap((host) => host.steps.flatMap(({ id, output }) => output === undefined ? [] : [`${host.name} ${id} printed:`, indented(output)]));
			const lines = [
				...phases.map((phase) => phaseLine({
					type: "phase-ended",
					...phase
				}, options).trimEnd()),
				"",
				...problem === undefined ? [] : [(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_3__.fI)(problem, options)],
				...problem === undefined ? [] : [`  code ${problem.code}, category ${problem.category} (docs/errors.md)`],
				...steps === undefined || steps.length === 0 ? [] : ["", ...steps],
				...report === undefined ? [] : ["", `everything it printed:  bringup logs ${result.host}${result.fleet === undefined ? "" : ` -f ${result.fleet}`}`]
			];
			return `\n${lines.join("\n")}\n\n`;
		}
		function indented(output) {
			return (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.SA)(output).map((line) => `    ${line}`).join("\n");
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
