"use strict";
exports.id = 5001;
exports.ids = [5001];
exports.modules = {
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
	35001: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var capabilities = __webpack_require__(82933);
		var error = __webpack_require__(93933);
		var connect_host = __webpack_require__(56447);
		var retry_budget = __webpack_require__(48928);
		var log = __webpack_require__(65841);
		var outputs = __webpack_require__(89353);
		var control_server = __webpack_require__(32820);
		var mesh_status = __webpack_require__(81979);
		var outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var direct_mesh = __webpack_require__(53242);
		var job_file = __webpack_require__(39899);
		var open_fleet = __webpack_require__(67986);
		var run_fleet = __webpack_require__(43931);
		var fleet_of_one = __webpack_require__(88369);
		;
		function meshOfOne({ host, "skip-syncthing": skip, ...inputs }) {
			if (host === undefined) return undefined;
			const mesh = (0, direct_mesh.U$)(inputs);
			return (0, fleet_of_one.K)(host, {
				top: { mesh: mesh.top },
				host: {
					mesh: mesh.host,
					...skip ? {} : { syncthing: {} }
				}
			});
		}
		var promises_ = __webpack_require__(58500);
		var runner_join_daemon = __webpack_require__(72427);
		var for_post = __webpack_require__(97855);
		var tailscale = __webpack_require__(44735);
		;
		const UP_MS = 6e4;
		const ONLINE_MS = 3e4;
		const LOGOUT_MS = 3e3;
		const KEY_MS = 5 * 6e4;
		async function joinRunner(control, wish) {
			const { programs, hostname, tags, signal } = wish;
			const folder = (0, runner_join_daemon.lC)();
			for_post.a.folder(folder);
			for_post.a.program(programs.tailscale);
			let pid;
			let keyId;
			let logout = async () => undefined;
			try {
				const daemon = await (0, runner_join_daemon.LC)(programs.tailscaled, folder, (id) => {
					pid = id;
					for_post.a.pid(id);
				});
				const expiration = new Date(Date.now() + KEY_MS);
				const made = await control.createKey({
					expiration,
					tags,
					ephemeral: true
				});
				keyId = made.id;
				wish.mask(made.key);
				const client = {
					programs,
					socket: daemon.socket
				};
				const server = control.loginServer === undefined ? [] : [`--login-server=${control.loginServer}`];
				const words = [
					"up",
					...server,
					"--auth-key=file:/dev/stdin",
					`--hostname=${hostname}`,
					"--accept-dns=false"
				];
				logout = () => (0, tailscale.Np)(client, ["logout"], { timeoutMs: LOGOUT_MS });
				await (0, tailscale.Np)(client, words, {
					secret: made.key.reveal(),
					timeoutMs: UP_MS,
					signal
				});
				const node = await until(() => (0, tailscale.oR)(client, signal), signal);
				await until(() => isOnline(control, node), signal);
				await until(() => isOnline(control, node), signal);
				return {
					...node,
					socket: daemon.socket,
					proxyPort: daemon.proxyPort
				};
			} catch (error) {
				await logout().catch(() => undefined);
				await (0, runner_join_daemon.ZI)(pid, folder);
				if (keyId !== undefined) await giveUp(control, keyId).catch(() => undefined);
				throw error;
			}
		}
		async function giveUp(control, keyId) {
			await control.deleteKey(keyId);
			await control.deleteNodesOf(keyId);
		}
		async function isOnline(control, { nodeKey }) {
			const nodes = await control.nodes();
			return nodes.some((node) => node.nodeKey === nodeKey && node.online) || undefined;
		}
		async function until(ask, signal) {
			for (const deadline = Date.now() + ONLINE_MS; Date.now() < deadline;) {
				signal.throwIfAborted();
				const answer = await ask();
				if (answer !== undefined) return answer;
				await (0, promises_.setTimeout)(250, undefined, { signal });
			}
			throw new error.y4({
				code: "runner-join-failed",
				category: "timeout",
				what: `This runner did not come online in the mesh within ${ONLINE_MS / 1e3} s.`,
				remedy: "Look whether it reaches the server all the time, and at the log of the server."
			});
		}
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_path_ = __webpack_require__(76760);
		;
		const MORE = [
			"/usr/sbin",
			"/usr/local/sbin",
			"/usr/local/bin",
			"/opt/homebrew/bin"
		];
		function findPrograms(folder) {
			const places = folder === undefined ? [...(process.env["PATH"] ?? "").split(external_node_path_.delimiter), ...MORE] : [folder];
			const find = (name) => {
				const found = places.map((place) => (0, external_node_path_.join)(place, name)).find(isProgram);
				if (found !== undefined) return found;
				throw new error.y4({
					code: "runner-without-tailscale",
					category: "config",
					what: `This runner is to join the mesh and has no ${name}${folder === undefined ? "" : ` in ${folder}`}.`,
					remedy: "Put tailscale and tailscaled on it (their service need not run), or name their folder in runner-tailscale."
				});
			};
			return {
				tailscale: find("tailscale"),
				tailscaled: find("tailscaled")
			};
		}
		function isProgram(path) {
			try {
				(0, external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
				return true;
			} catch {
				return false;
			}
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
		async function run(inputs, given) {
			const wanted = inputs["skip-syncthing"] ? ["mesh"] : ["mesh", "syncthing"];
			const direct = meshOfOne(inputs);
			const key = inputs["api-key"];
			const environment = {
				...given.environment,
				...key === undefined ? {} : { [direct_mesh.Lq]: key.reveal() }
			};
			const step = {
				...given,
				environment
			};
			const wish = {
				fleet: direct === undefined ? inputs.fleet : (0, job_file.pb)((0, job_file._h)("direct/fleet.yaml"), direct),
				environment: inputs.environment,
				select: inputs.select,
				access: inputs
			};
			const joined = await (0, run_fleet.h)({
				...wish,
				mode: inputs["dry-run"] ? "plan" : "apply",
				capabilities: capabilities.CAPABILITIES.filter(({ name }) => wanted.includes(name)),
				onFailure: inputs["on-failure"],
				parallel: inputs.parallel
			}, step);
			if (joined.cancelled) return joined;
			const report = await proven(inputs, joined, wish, step);
			if (!inputs["runner-joins"] || inputs["dry-run"] || report.cancelled) return report;
			try {
				await joinThisRunner(inputs, await (0, open_fleet.x)(wish, step), step);
				return report;
			} catch (error) {
				return withProblem(report, error, step);
			}
		}
		async function proven(inputs, report, wish, step) {
			if (inputs.prove === false || report.exitCode !== 0) return report;
			try {
				const { proveHosts } = await __webpack_require__.e(7483).then(__webpack_require__.bind(__webpack_require__, 57483));
				return await proveHosts(report, {
					...wish,
					isDemanded: inputs.prove === true
				}, step);
			} catch (error) {
				return withProblem(report, error, step);
			}
		}
		function withProblem(report, error, step) {
			if (step.signal.aborted) return {
				...report,
				cancelled: true,
				exitCode: outcome.dc.cancelled
			};
			const problem = (0, report_problem.H8)(error);
			const exitCode = problem.retryable ? outcome.dc.transient : outcome.$x.failed.exit;
			return {
				...report,
				exitCode: report.exitCode || exitCode,
				problems: [...report.problems, problem]
			};
		}
		async function joinThisRunner(inputs, { fleet, access }, { workflow, signal, mask, environment }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const section = (0, mesh_status.meshSectionOf)(fleet);
				if (section === undefined) {
					throw new error.y4({
						code: "mesh-not-declared",
						category: "config",
						what: `${fleet.file} has no mesh: section at its top, so this runner cannot join one.`,
						remedy: "Add it; docs/fleet/mesh.yaml shows one."
					});
				}
				const programs = findPrograms(inputs["runner-tailscale"]);
				const retries = (0, retry_budget.C)(1);
				const connect = (0, connect_host.M)(fleet, access);
				const control = __addDisposableResource(env_1, await (0, control_server.openControlServer)(section, {
					...{
						signal,
						fleet,
						env: environment
					},
					connect: (host) => connect(host, signal, retries)
				}), true);
				const run = /\d+$/.exec(workflow.url ?? "")?.[0] ?? process.pid;
				const hostname = `runner-${run}-${environment["GITHUB_RUN_ATTEMPT"] ?? 1}`;
				(0, log.cv)(`this runner joins the mesh as ${hostname}`);
				const node = await joinRunner(control, {
					hostname,
					tags: inputs["runner-tags"] ?? [],
					programs,
					signal,
					mask
				});
				(0, outputs.n)({
					"runner-address": node.address,
					"runner-proxy": `socks5h://127.0.0.1:${node.proxyPort}`,
					"runner-socket": node.socket
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
	}),
	72427: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LC: () => startDaemon,
			ZI: () => stopDaemon,
			lC: () => newFolder,
			lQ: () => socketOf
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
		var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
		var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93933);
		const START_MS = 15e3;
		const STOP_MS = 5e3;
		function newFolder() {
			return (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)("/tmp/bringup-mesh-");
		}
		async function startDaemon(program, folder, onPid) {
			const proxyPort = await freePort();
			const proxy = `127.0.0.1:${proxyPort}`;
			const log = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "log"), "a", 384);
			const socket = socketOf(folder);
			const words = [...[
				"--tun=userspace-networking",
				`--socket=${socket}`,
				`--statedir=${folder}`,
				"--port=0"
			], ...[
				`--socks5-server=${proxy}`,
				`--outbound-http-proxy-listen=${proxy}`,
				"--no-logs-no-support"
			]];
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, words, {
				cwd: folder,
				detached: true,
				stdio: [
					"ignore",
					log,
					log
				]
			});
			(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(log);
			const failed = new Promise((resolve) => {
				child.once("error", () => resolve("failed")).once("exit", () => resolve("failed"));
			});
			child.unref();
			if (child.pid !== undefined) onPid(child.pid);
			const deadline = Date.now() + START_MS;
			while (!(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(socket)) {
				const step = await Promise.race([failed, (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50)]);
				if (step === "failed" || child.pid === undefined || Date.now() > deadline) throw notStarted(folder);
			}
			return {
				folder,
				pid: child.pid ?? 0,
				socket,
				proxyPort
			};
		}
		async function stopDaemon(pid, folder) {
			const isOurs = () => pid !== undefined && commandOf(pid).includes(`--statedir=${folder}`);
			const signal = (name) => {
				if (pid !== undefined && isOurs()) process.kill(pid, name);
			};
			signal("SIGTERM");
			for (const deadline = Date.now() + STOP_MS; isOurs() && Date.now() < deadline;) await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50);
			signal("SIGKILL");
			(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, {
				recursive: true,
				force: true
			});
		}
		function socketOf(folder) {
			return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "s");
		}
		function commandOf(pid) {
			try {
				return (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)("ps", [
					"-ww",
					"-o",
					"args=",
					"-p",
					String(pid)
				], {
					encoding: "utf8",
					stdio: "pipe"
				});
			} catch {
				return "";
			}
		}
		function freePort() {
			const server = (0, node_net__WEBPACK_IMPORTED_MODULE_2__.createServer)();
			return new Promise((resolve, reject) => {
				server.once("error", reject).listen(0, "127.0.0.1", () => {
					const address = server.address();
					server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
				});
			});
		}
		function notStarted(folder) {
			const said = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "log"), "utf8").trim().split("\n").slice(-3).join(" · ");
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_5__.y4({
				code: "runner-join-failed",
				category: "service",
				what: `A second tailscaled did not start on this runner: ${said || "it said nothing"}.`,
				remedy: "Start tailscaled --tun=userspace-networking there by hand as the same user: it tells what it misses."
			});
		}
	}),
	97855: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => forPost,
			t: () => toldToPost
		});
		var _github_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78178);
		const forPost = {
			folder: (path) => (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.$b)("runner-folder", path),
			pid: (pid) => (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.$b)("runner-pid", String(pid)),
			program: (path) => (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.$b)("runner-tailscale", path)
		};
		function toldToPost() {
			const folder = (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.EE)("runner-folder");
			const pid = Number((0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.EE)("runner-pid"));
			const program = (0, _github_state_js__WEBPACK_IMPORTED_MODULE_0__.EE)("runner-tailscale");
			return folder === "" ? undefined : {
				folder,
				program,
				pid: pid > 0 ? pid : undefined
			};
		}
	}),
	44735: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NB: () => isMember,
			Np: () => tailscale,
			oR: () => joined
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		async function tailscale(client, words, options) {
			const argv = [
				"-c",
				"cat | \"$0\" \"$@\"",
				client.programs.tailscale,
				`--socket=${client.socket}`,
				...words
			];
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("sh", argv, {
				detached: true,
				stdio: "pipe"
			});
			const end = () => {
				try {
					if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
				} catch {}
			};
			const timer = setTimeout(end, options.timeoutMs);
			options.signal?.addEventListener("abort", end, { once: true });
			const said = {
				stdout: "",
				stderr: ""
			};
			for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => {
				said[name] += text;
			});
			child.stdin.on("error", () => undefined).end(options.secret ?? "");
			const code = await new Promise((resolve, reject) => {
				child.once("error", reject).once("close", resolve);
			});
			clearTimeout(timer);
			options.signal?.removeEventListener("abort", end);
			if (code === 0) return said.stdout;
			options.signal?.throwIfAborted();
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "runner-join-failed",
				category: "service",
				what: `tailscale ${words[0]} on this runner ${code === null ? "gave no answer in time" : "failed"}: ${said.stderr.trim() || "it said nothing"}.`,
				remedy: "Look at the server: is it reached from this runner, and does its policy allow the tags?"
			});
		}
		const Status = zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
			BackendState: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			Self: zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
				Online: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
				PublicKey: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				DNSName: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				TailscaleIPs: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.YjP()).nullish()
			}).nullish()
		});
		async function joined(client, signal) {
			const { BackendState: state, Self: self } = await statusOf(client, signal);
			const address = self?.TailscaleIPs?.find((one) => !one.includes(":"));
			if (state !== "Running" || !self?.Online || address === undefined) return undefined;
			return {
				address,
				name: self.DNSName.replace(/\.$/, ""),
				nodeKey: self.PublicKey
			};
		}
		async function isMember(client) {
			const state = await statusOf(client).then((status) => status.BackendState, () => "NoState");
			return state !== "NoState" && state !== "NeedsLogin";
		}
		async function statusOf(client, signal) {
			const options = {
				timeoutMs: 5e3,
				...signal === undefined ? {} : { signal }
			};
			return Status.parse(JSON.parse(await tailscale(client, [
				"status",
				"--json",
				"--peers=false"
			], options)));
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
	})
};
;
