"use strict";
exports.id = 7100;
exports.ids = [7100];
exports.modules = {
	77336: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var capabilities = __webpack_require__(999);
		var after_onboarding = __webpack_require__(92772);
		var onboard_text = __webpack_require__(2397);
		var sh = __webpack_require__(52260);
		var connect_host = __webpack_require__(56447);
		var run_id = __webpack_require__(7577);
		var log = __webpack_require__(65841);
		var outputs = __webpack_require__(89353);
		var summary = __webpack_require__(93907);
		var onboard = __webpack_require__(69023);
		var providers_database = __webpack_require__(30409);
		var annotations = __webpack_require__(56024);
		var report_problem = __webpack_require__(38941);
		var report_summary = __webpack_require__(92045);
		var direct_mesh = __webpack_require__(53242);
		var open_fleet = __webpack_require__(1234);
		var token_input = __webpack_require__(10315);
		var phase_of = __webpack_require__(27104);
		var onboard_role = __webpack_require__(79171);
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
				`# ${problem === undefined ? "✔" : "✖"} ${headline(result)}`,
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
				...places(result),
				...notes.map((note) => `- ${(0, markdown.CS)(note)}`),
				...notes.length === 0 ? [] : [""],
				"Next:",
				"",
				(0, markdown.OF)(next(result).join("\n"), "sh"),
				""
			].join("\n");
		}
		function headline({ verdict, host, cluster, failedPhase }) {
			const where = cluster === undefined ? "the fleet" : `the cluster ${(0, markdown.CS)(cluster)}`;
			if (verdict === "already") return `${(0, markdown.CS)(host)} is a proven part of ${where} already`;
			if (verdict === "joined") return `Congratulations: ${(0, markdown.CS)(host)} is a proven part of ${where}`;
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
		function places({ provider, address, meshIp, nodeId, rayVersion, pythonVersion, lockHash }) {
			const rows = [
				["provider", provider],
				["address", address],
				["address in the mesh", meshIp],
				["node", nodeId],
				["Ray", rayVersion],
				["Python", pythonVersion],
				["lock", lockHash]
			];
			const known = rows.filter(([, value]) => value !== undefined);
			return [
				(0, markdown.jD)(["it", "is"]),
				(0, markdown.jD)(["---", "---"]),
				...known.map(([name, value = ""]) => (0, markdown.jD)([name, (0, markdown.aY)(value)])),
				""
			];
		}
		function next({ provider, problem }) {
			const id = provider ?? "";
			if (problem === undefined) return [`bringup providers show ${id}`, "bringup ray status"];
			return ["# run it again: it goes on from where it was", ...id === "" ? [] : [`bringup providers events ${id}`]];
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
				const { host, role, cluster } = inputs;
				const user = inputs.owner ?? step.workflow.actor;
				const { fleet, hosts, secrets, access, store } = await (0, open_fleet.x)({
					fleet: inputs.fleet,
					environment: inputs.environment,
					access: inputs
				}, step);
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
					...inputs["on-failure"] === undefined ? {} : { onFailure: inputs["on-failure"] },
					...step.workflow.url === undefined ? {} : { url: step.workflow.url },
					connect,
					capabilities: capabilities.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray"),
					env: step.environment,
					signal: step.signal,
					onStart: (id) => {
						runId = id;
					},
					onEvent(event) {
						const line = (0, onboard_text.Kl)(event, TEXT).trimEnd();
						if (line !== "") (0, log.cv)(line);
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
				if (report !== undefined) await (0, open_fleet.X)(store, report, logs, step);
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
				const told = step.signal.aborted ? "" : await (0, after_onboarding.G)(command, result, database, {});
				if (told !== "") (0, log.be)(told.trimEnd());
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
					outputs: outputsOf(result),
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
		function named(report, { host, role }) {
			return {
				...report,
				run: {
					...report.run,
					via: `onboard --host ${(0, sh.hD)(host)} --role ${role}`
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
	93180: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			aZ: () => assertEvidence,
			X1: () => evidenceOf,
			Kg: () => withEvidence
		});
		var external_node_path_ = __webpack_require__(76760);
		var commander = __webpack_require__(67375);
		var external_node_fs_ = __webpack_require__(73024);
		var promises_ = __webpack_require__(51455);
		var external_node_stream_ = __webpack_require__(57075);
		var consumers_ = __webpack_require__(38321);
		var external_node_zlib_ = __webpack_require__(38522);
		var error = __webpack_require__(93933);
		var tar = __webpack_require__(36721);
		;
		async function assertEvidencePlace(place) {
			const isThere = await (0, promises_.stat)(place).catch(() => undefined);
			if (isArchive(place)) {
				if (isThere?.isDirectory()) throw unusable(place, "it is a folder");
				if (!(0, external_node_fs_.existsSync)((0, external_node_path_.dirname)((0, external_node_path_.join)(place)))) throw unusable(place, "its folder is not there");
				return;
			}
			if (isThere === undefined) return;
			if (!isThere.isDirectory()) throw unusable(place, "it is a file whose name does not end in .tar.gz");
			if ((await (0, promises_.readdir)(place)).length > 0) throw unusable(place, "it is not empty");
		}
		async function writeEvidence(place, files) {
			if (isArchive(place)) {
				const members = files.map(({ name, text }) => {
					const bytes = Buffer.from(text);
					return {
						name: `evidence/${name}`,
						sizeBytes: bytes.length,
						content: () => external_node_stream_.Readable.from([bytes])
					};
				});
				const packed = await (0, consumers_.buffer)(external_node_stream_.Readable.from((0, tar.$)(members)).pipe((0, external_node_zlib_.createGzip)()));
				await (0, promises_.writeFile)(`${place}.new`, packed, { mode: 384 });
				await (0, promises_.rename)(`${place}.new`, place);
				return;
			}
			for (const { name, text } of files) {
				const path = (0, external_node_path_.join)(place, name);
				await (0, promises_.mkdir)((0, external_node_path_.dirname)(path), {
					recursive: true,
					mode: 448
				});
				await (0, promises_.writeFile)(path, text, { mode: 384 });
			}
		}
		function isArchive(place) {
			return /\.(?:tar\.gz|tgz)$/.test(place);
		}
		function unusable(place, why) {
			return new error.y4({
				code: "evidence-place",
				category: "config",
				what: `evidence cannot be written to ${place}: ${why}`,
				remedy: "name a folder that is empty or not there yet, or a file that ends in .tar.gz",
				where: { file: place }
			});
		}
		;
		function withEvidence(command) {
			return command.addOption(new commander.c$("--evidence <place>", "when hosts fail, write why into this folder or .tar.gz: logs of Ray, gates, listeners, firewall, versions (default: beside the report of the run)").env("BRINGUP_EVIDENCE")).addOption(new commander.c$("--no-evidence", "do not ask failed hosts why"));
		}
		async function assertEvidence({ evidence }) {
			if (typeof evidence === "string") await assertEvidencePlace(evidence);
		}
		function evidenceOf(command, { evidence }) {
			return async (report) => {
				const { collectEvidence, hasFailed } = await __webpack_require__.e(9453).then(__webpack_require__.bind(__webpack_require__, 49453));
				if (evidence === false || !hasFailed(report)) return "";
				const folder = (0, external_node_path_.join)(command.store.folder, report.run.id, "evidence");
				const place = typeof evidence === "string" ? evidence : folder;
				const logs = await command.store.logs(report.run.id).catch(() => []);
				try {
					await writeEvidence(place, await collectEvidence({
						...command,
						report,
						logs
					}));
				} catch (error) {
					return `why they failed could not be written to ${place}: ${error instanceof Error ? error.message : String(error)}\n`;
				}
				return `why they failed: ${place} (secrets were taken out; read it before others do)\n`;
			};
		}
	}),
	56447: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { M: () => connector });
		var _host_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87423);
		var _host_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22710);
		var _host_fleet_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27602);
		function connector(fleet, access) {
			const targetOf = (0, _host_fleet_target_js__WEBPACK_IMPORTED_MODULE_2__.h)(fleet, {
				...access,
				log: (text) => access.log?.("", text)
			});
			const toHost = async (host, signal, retries) => {
				const password = access.sudoPassword ?? host.sudo.password;
				if (host.connection === "local") return {
					connection: await (0, _host_connect_js__WEBPACK_IMPORTED_MODULE_0__.N)("local"),
					sudo: sudoChoice(process.getuid?.() === 0 ? "root" : "", password)
				};
				const target = await targetOf(host);
				const connection = await (0, _host_connect_js__WEBPACK_IMPORTED_MODULE_0__.N)(target, {
					signal,
					retries: retries ?? { take: () => true },
					...access.askPassphrase ? { askPassphrase: access.askPassphrase } : {},
					log: (text) => access.log?.(host.name, text)
				});
				return {
					connection,
					sudo: sudoChoice(connection.user, password)
				};
			};
			return Object.assign(toHost, { offers: async (host) => {
				if (host.connection === "local") return [];
				const { offers } = await (0, _host_credentials_js__WEBPACK_IMPORTED_MODULE_1__.I)(await targetOf(host), access.askPassphrase);
				return offers.map(({ fingerprint }) => fingerprint);
			} });
		}
		function sudoChoice(user, password) {
			if (user === "root") return { sudo: "root" };
			return password === undefined ? { sudo: "nopasswd" } : {
				sudo: "password",
				password
			};
		}
	}),
	27602: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => fleetTargets });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81583);
		var _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36459);
		var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50110);
		const SYSTEM_KNOWN_HOSTS = ["/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"];
		const JUMPS_AT_MOST = 8;
		function fleetTargets(fleet, access = {}) {
			const config = once(() => (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__.xZ)(access.sshConfigPath));
			const files = new Map();
			const texts = new Map();
			const told = new Set();
			const tell = (notes) => {
				for (const note of notes) {
					if (!told.has(note)) access.log?.(note);
					told.add(note);
				}
			};
			async function targetOf(host, ssh, depth) {
				const file = await config();
				const written = (name) => ssh.written.includes(name);
				const known = (0, _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__.o)(file, host.address, host.user ?? (written("user") ? ssh.user : undefined));
				tell([...file.notes, ...known.notes]);
				const port = host.port ?? (written("port") ? ssh.port : known.port ?? ssh.port);
				const identity = identityOf(ssh, access, fleet.root);
				return {
					name: host.name,
					address: known.hostName,
					port,
					user: host.user ?? (written("user") ? ssh.user : known.user ?? ssh.user),
					identity,
					hostKeys: access.hostKeys ?? ssh.hostKeys,
					knownHosts: await knownHostsOf(ssh, known),
					jumps: depth < JUMPS_AT_MOST ? await jumpsOf(ssh, known, depth + 1) : [],
					connectTimeoutMs: ssh.connectTimeoutMs,
					...ssh.proxy === undefined ? {} : { proxy: ssh.proxy },
					...known.identityFiles.length === 0 ? {} : { identityFiles: known.identityFiles },
					...known.identitiesOnly ? { identitiesOnly: true } : {},
					...known.identityAgent === undefined ? {} : { agent: known.identityAgent },
					...known.hostKeyAlias === undefined ? {} : { hostKeyAlias: known.hostKeyAlias }
				};
			}
			async function jumpsOf(ssh, known, depth) {
				if (ssh.jump !== undefined) {
					const host = fleet.hosts.find((one) => one.name === ssh.jump);
					const [spec] = host === undefined ? (0, _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__.D)(ssh.jump) : [];
					if (host !== undefined) return flat([await targetOf(host, host.ssh, depth)]);
					return spec === undefined ? [] : flat([await targetOf(endpointOf(spec), outside(ssh), depth)]);
				}
				if (ssh.written.includes("jump")) return [];
				return flat(await Promise.all(known.proxyJump.map((spec) => targetOf(endpointOf(spec), outside(ssh), depth))));
			}
			async function knownHostsOf(ssh, known) {
				const sources = [];
				if (access.knownHosts !== undefined) sources.push(sourceOf("input known-hosts", access.knownHosts));
				if (ssh.knownHosts.length > 0) sources.push(sourceOf(`${fleet.file} ssh.known-hosts`, ssh.knownHosts.join("\n")));
				const own = known.userKnownHostsFiles ?? ["known_hosts", "known_hosts2"].map((name) => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".ssh", name));
				for (const path of [
					(0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fleet.root, "known_hosts"),
					...own,
					...SYSTEM_KNOWN_HOSTS
				]) {
					const reading = files.get(path) ?? readSource(path);
					files.set(path, reading);
					const source = await reading;
					if (source !== undefined) sources.push(source);
				}
				return sources;
			}
			function sourceOf(origin, text) {
				const source = texts.get(text) ?? {
					origin,
					text
				};
				texts.set(text, source);
				return source;
			}
			return (host) => targetOf(host, host.ssh, 0);
		}
		function endpointOf({ host, user, port }) {
			return {
				name: host,
				address: host,
				user,
				port
			};
		}
		function outside({ jump: _, ...ssh }) {
			return {
				...ssh,
				port: 22,
				written: ssh.written.filter((name) => name !== "port" && name !== "jump")
			};
		}
		function flat(hops) {
			return hops.flatMap((hop, index) => index === 0 ? [...hop.jumps, {
				...hop,
				jumps: []
			}] : [{
				...hop,
				jumps: []
			}]);
		}
		function identityOf(ssh, access, root) {
			const passphrase = access.passphrase ?? ssh.passphrase;
			const protectedBy = passphrase === undefined ? {} : { passphrase };
			const key = access.key ?? ssh.key;
			if (key === undefined) return undefined;
			if (key instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__.z) return {
				kind: "secret",
				key,
				...protectedBy
			};
			return {
				kind: "file",
				path: (0, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__.kc)(key)),
				...protectedBy
			};
		}
		async function readSource(path) {
			try {
				return {
					origin: path,
					text: await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8")
				};
			} catch {
				return undefined;
			}
		}
		function once(make) {
			let made;
			return () => {
				made ??= make();
				return made;
			};
		}
	}),
	36459: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => parseJumps,
			o: () => sshConfigFor
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13952);
		var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50110);
		const LISTS = new Set(["identityfile", "certificatefile"]);
		function sshConfigFor(file, host, user) {
			const state = {
				values: new Map(),
				lists: new Map(),
				notes: [],
				wantsFinal: false
			};
			if (user !== undefined) state.values.set("user", [user]);
			walk(file.nodes, {
				now: host,
				original: host
			}, state, false);
			if (state.wantsFinal) {
				const now = hostNameOf(state, host);
				state.values.set("hostname", [now.replaceAll("%", "%%")]);
				walk(file.nodes, {
					now,
					original: host
				}, state, true);
			}
			return resolve(state, host);
		}
		function walk(nodes, names, state, final) {
			for (const node of nodes) {
				if (node.kind === "set") assign(state, node.key, node.values, final);
				else if (node.kind === "include") walk(node.body, names, state, final);
				else if (node.kind === "host" ? matchesHost(node.patterns, names.now) : matches(node.criteria, names.original, state, final)) {
					walk(node.body, names, state, final);
				}
			}
		}
		function assign(state, key, values, final) {
			if (!LISTS.has(key)) {
				const taken = key === "proxycommand" ? "proxyjump" : key === "proxyjump" ? "proxycommand" : key;
				if (!state.values.has(key) && !state.values.has(taken)) state.values.set(key, values);
				return;
			}
			const list = state.lists.get(key) ?? [];
			state.lists.set(key, list);
			for (const value of values) if (!(final && list.includes(value)) && !list.includes(value)) list.push(value);
		}
		function matchesHost(patterns, host) {
			const [not, yes] = [patterns.filter((one) => one.startsWith("!")), patterns.filter((one) => !one.startsWith("!"))];
			return yes.some((one) => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.g)(host, one)) && !not.some((one) => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.g)(host, one.slice(1)));
		}
		function matches(criteria, host, state, final) {
			const localUser = userName();
			return criteria.every(([keyword, argument]) => {
				const negated = keyword.startsWith("!");
				const held = (() => {
					switch (negated ? keyword.slice(1) : keyword) {
						case "all": return true;
						case "final":
							state.wantsFinal ||= !negated;
							return final;
						case "canonical": return final;
						case "host": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(hostNameOf(state, host), argument);
						case "originalhost": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(host, argument);
						case "user": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(state.values.get("user")?.[0] ?? localUser, argument);
						case "localuser": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(localUser, argument);
						default: return undefined;
					}
				})();
				return held === undefined ? false : held !== negated;
			});
		}
		function hostNameOf(state, host) {
			return expandTokens(state.values.get("hostname")?.[0] ?? host, { h: host });
		}
		function resolve({ values, lists, notes }, host) {
			const one = (key) => values.get(key)?.[0];
			const hostName = expandTokens(one("hostname") ?? host, { h: host });
			const user = one("user");
			const port = /^\d+$/.test(one("port") ?? "") ? Number(one("port")) : undefined;
			const tokens = {
				d: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(),
				h: hostName,
				i: String(process.getuid?.() ?? 0),
				k: one("hostkeyalias") ?? host,
				L: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)().split(".")[0] ?? "",
				l: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)(),
				n: host,
				p: String(port ?? 22),
				r: user ?? userName(),
				u: userName()
			};
			const path = (text) => (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__.kc)(expandTokens((0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__.uL)(text), tokens));
			const paths = (list) => list.filter((text) => text.toLowerCase() !== "none").map(path);
			const agent = one("identityagent");
			const jumps = one("proxyjump");
			const command = values.get("proxycommand")?.join(" ");
			const told = [...notes];
			const viaCommand = command === undefined || command.toLowerCase() === "none" ? undefined : jumpOfCommand(command);
			if (command !== undefined && command.toLowerCase() !== "none" && viaCommand === undefined) {
				told.push(`ProxyCommand of ${host} in ssh_config is left out, because bringup runs nothing from there: use ProxyJump, or ssh.proxy in the fleet file.`);
			}
			return {
				hostName,
				user,
				port,
				identityFiles: paths(lists.get("identityfile") ?? []),
				certificateFiles: paths(lists.get("certificatefile") ?? []),
				identitiesOnly: one("identitiesonly")?.toLowerCase() === "yes",
				identityAgent: agentOf(agent, path),
				proxyJump: jumps === undefined || jumps.toLowerCase() === "none" ? viaCommand ?? [] : parseJumps(jumps),
				userKnownHostsFiles: values.has("userknownhostsfile") ? paths(values.get("userknownhostsfile") ?? []) : undefined,
				hostKeyAlias: one("hostkeyalias"),
				notes: told
			};
		}
		function agentOf(agent, path) {
			if (agent === undefined || agent === "SSH_AUTH_SOCK") return undefined;
			if (agent.toLowerCase() === "none") return false;
			return path(agent.replace(/^\$(\w+)$/, (_, name) => `\${${name}}`));
		}
		function jumpOfCommand(command) {
			const match = /^(?:\S*\/)?ssh\s+(?:-q\s+)?(?:-W\s+"?%h:%p"?\s+(\S+)|(\S+)\s+-W\s+"?%h:%p"?)$/.exec(command.trim());
			const jump = match?.[1] ?? match?.[2];
			return jump === undefined || jump.startsWith("-") ? undefined : parseJumps(jump);
		}
		function parseJumps(text) {
			return text.split(",").flatMap((entry) => {
				const match = /^(?:ssh:\/\/)?(?:(?<user>.+)@)?(?:\[(?<bracketed>[^\]]+)\]|(?<host>[^:@/]+))(?::(?<port>\d+))?\/?$/.exec(entry.trim());
				const { user, bracketed, host, port } = match?.groups ?? {};
				const name = bracketed ?? host;
				return name === undefined ? [] : [{
					host: name,
					user,
					port: port === undefined ? undefined : Number(port)
				}];
			});
		}
		function expandTokens(text, tokens) {
			return text.replace(/%(.)/g, (all, token) => token === "%" ? "%" : tokens[token] ?? all);
		}
		function userName() {
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
			} catch {
				return process.env["USER"] ?? "";
			}
		}
	}),
	44046: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ZG: () => PHASES,
			c2: () => statusOf,
			f: () => STATUSES,
			xj: () => STATES
		});
		const STATUSES = [
			"registering",
			"setting_up",
			"active",
			"error"
		];
		const STATES = {
			registered: {
				status: "registering",
				meaning: "known, nothing was done on it yet"
			},
			preparing: {
				status: "setting_up",
				meaning: "its environment is being made"
			},
			joining: {
				status: "setting_up",
				meaning: "the mesh and Ray are being set up"
			},
			probation: {
				status: "setting_up",
				meaning: "it has joined, and has to prove that it stays and runs work"
			},
			active: {
				status: "active",
				meaning: "it takes work; with the role `user`: it gives work"
			},
			draining: {
				status: "active",
				meaning: "it finishes its work and takes no new"
			},
			offline: {
				status: "error",
				meaning: "it was active, and was found gone"
			},
			quarantined: {
				status: "error",
				meaning: "it gets no work, by its score or because a person said so"
			},
			removed: {
				status: undefined,
				meaning: "it left for good; its history is kept"
			}
		};
		const PHASES = {
			register: "registered",
			environment: "preparing",
			repository: "preparing",
			dependencies: "preparing",
			mesh: "joining",
			ray: "joining",
			verify: "probation"
		};
		function statusOf(state, failed) {
			const { status } = STATES[state];
			return failed && (status === "registering" || status === "setting_up") ? "error" : status;
		}
	})
};
;
