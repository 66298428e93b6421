"use strict";
exports.id = 6637;
exports.ids = [6637, 8634];
exports.modules = {
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
	58634: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_: () => judgeNode,
			h: () => short
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _modules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50499);
		var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36031);
		const OTHER_DISK = "it booted from another disk (on an RK1, NVMe comes before eMMC): wipe the old system there or take that disk out, and run it again";
		function judgeNode(target, found, { contentHash, others }) {
			const wrong = (code, what, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code,
				category: "verify",
				what,
				remedy,
				where: { host: target.host.name }
			});
			const name = (0, _target_js__WEBPACK_IMPORTED_MODULE_2__.Vb)(target);
			const { compatible } = _modules_js__WEBPACK_IMPORTED_MODULE_1__.e[target.section.module];
			if (found.instanceId !== contentHash) {
				const other = others.get(found.instanceId);
				if (other !== undefined) return wrong("flash-wrong-node", `node ${name} runs the image of node ${other}: the board wrote to the wrong one, or modules were swapped`, "set other-nodes: power-off for this board, see which module is in which slot, and run it again with --force");
				const runs = found.instanceId === "" ? "no image of bringup" : `another image (${short(found.instanceId)})`;
				return wrong("flash-other-system", `node ${name} runs ${runs} and not ${short(contentHash)}; its root is ${found.rootDevice || "unknown"}`, found.rootDevice.includes("nvme") ? OTHER_DISK : "the board may have written another node: set other-nodes: power-off for it, see that it does not boot from another disk, and run it again with --force");
			}
			if (found.image !== contentHash) return wrong("flash-other-system", `node ${name} took the settings of its new image and runs the root file system of ${found.image === "" ? "another system" : `another image (${short(found.image)})`}, on ${found.rootDevice || "an unknown disk"}`, OTHER_DISK);
			if (found.compatible !== "" && !compatible.test(found.compatible)) return wrong("flash-wrong-module", `node ${name} is to be ${(0, _modules_js__WEBPACK_IMPORTED_MODULE_1__.w)(target.section.module)} and is ${found.compatible.trim()}`, "correct module: in the fleet file, or put the right module into that slot");
			if (found.hostname.split(".")[0] !== target.hostname.split(".")[0]) return wrong("flash-hostname", `node ${name} is to be called ${target.hostname} and is called ${found.hostname}`, "see what sets its name: user-data of the fleet file, or DHCP");
			return undefined;
		}
		function short(hash) {
			return hash.slice(0, 12);
		}
	}),
	33537: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			s: () => keeping,
			x: () => cannotKeep
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function cannotKeep(file, error) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return error.at({ file });
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-state",
				category: "filesystem",
				what: `what this machine remembers of boards cannot be read or kept: ${error instanceof Error ? error.message : String(error)}`,
				where: { file },
				remedy: "see that there is room and that the folder belongs to the user of this run, or name another in BRINGUP_STATE_DIR",
				cause: error
			});
		}
		function keeping(file, work) {
			try {
				return work();
			} catch (error) {
				throw cannotKeep(file, error);
			}
		}
	}),
	16094: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { k: () => openFlashContext });
		var who_runs = __webpack_require__(8470);
		var run_id = __webpack_require__(7577);
		var duration = __webpack_require__(60732);
		var wait_news = __webpack_require__(30489);
		;
		function flashLogEntries() {
			const newsOf = (0, wait_news.t)();
			return (event) => {
				const host = event.node;
				switch (event.type) {
					case "phase": {
						const more = event.text === undefined ? "" : `: ${event.text}`;
						const took = event.state === "done" ? ` after ${(0, duration.p)(event.tookMs ?? 0)}` : "";
						const text = `${event.phase} ${event.state}${took}${more}`;
						return {
							level: event.state === "done" ? "info" : "debug",
							event: "flash-phase",
							host,
							text
						};
					}
					case "waiting": {
						const text = newsOf(event);
						return text === undefined ? undefined : {
							level: "debug",
							event: "flash-waiting",
							host,
							text
						};
					}
					case "note": return {
						level: "warn",
						event: "note",
						host,
						text: event.text
					};
					case "image":
					case "flash":
					case "asking":
					case "post-install": return undefined;
				}
			};
		}
		var run = __webpack_require__(48179);
		var flash_state = __webpack_require__(9483);
		;
		function openFlashContext(given) {
			const state = given.state ?? (0, flash_state.O)();
			const runId = (0, run_id.F)(new Date());
			const entryOf = flashLogEntries();
			return {
				runId,
				by: `${(0, who_runs.b)()} (run ${runId}, pid ${process.pid})`,
				capabilities: [],
				force: false,
				lockTimeoutMs: 4e4,
				patience: run.PATIENCE,
				...given,
				state,
				onEvent(event) {
					const entry = given.log === undefined ? undefined : entryOf(event);
					if (entry !== undefined) given.log?.write({
						run: runId,
						...entry
					});
					given.onEvent(event);
				},
				[Symbol.dispose]: () => state[Symbol.dispose]()
			};
		}
	}),
	48179: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { PATIENCE: () => PATIENCE });
		const PATIENCE = {
			pauseMs: 5e3,
			askMs: 15e3,
			bootMs: 6e5
		};
	}),
	46418: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			planFlows: () => planFlows,
			runFlows: () => runFlows
		});
		var core_error = __webpack_require__(93933);
		var connect_host = __webpack_require__(56447);
		var flash = __webpack_require__(20723);
		var open_context = __webpack_require__(16094);
		var plan = __webpack_require__(82953);
		var run = __webpack_require__(48179);
		var state = __webpack_require__(9483);
		var flash_target = __webpack_require__(36031);
		var json = __webpack_require__(87121);
		var redact = __webpack_require__(162);
		var host_key = __webpack_require__(93731);
		var source_file = __webpack_require__(49716);
		var promises_ = __webpack_require__(51455);
		var sh = __webpack_require__(52260);
		;
		function localRuntime(node, onCopied) {
			return {
				async copy(from, to, options = {}) {
					const { file, sha256 } = await (0, source_file.s)(from);
					await node.put({ path: file }, to, options);
					onCopied(file, sha256);
				},
				fetch: async (from, to) => (0, promises_.writeFile)(to, await node.bytes(`exec cat -- ${(0, sh.hD)(from)}`))
			};
		}
		;
		function pending() {
			const open = new Set();
			return {
				track(work) {
					const end = () => void open.delete(work);
					open.add(work);
					work.then(end, end);
					return work.then((value) => value);
				},
				async settled() {
					while (open.size > 0) await Promise.all(open);
				}
			};
		}
		var cancelled = __webpack_require__(82429);
		var upload = __webpack_require__(47742);
		;
		const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(?::[a-z0-9-]+)?(?:=[\w.+:~-]+)?$/;
		const LOCK = "-o DPkg::Lock::Timeout=900";
		const INSTALL_MS = 30 * 6e4;
		async function aptInstall(names, run) {
			const wrong = names.find((name) => !PACKAGE.test(name));
			if (wrong !== undefined) throw notAName(wrong);
			if (names.length === 0) return [];
			const states = await run(`for name in ${names.map(sh.hD).join(" ")}; do printf '%s %s\\n' "$(dpkg-query -W -f='\${db:Status-Status}=\${Version}' "\${name%%=*}" 2>/dev/null)" "$name"; done`);
			const missing = states.stdout.split("\n").flatMap((line) => {
				const [, state = "", name = ""] = /^(\S*) (\S+)$/.exec(line) ?? [];
				if (name === "") return [];
				const version = name.split("=")[1];
				return state.startsWith("installed=") && (version === undefined || state === `installed=${version}`) ? [] : [name];
			});
			if (missing.length === 0) return [];
			const words = missing.map(sh.hD).join(" ");
			await run(`apt-get ${LOCK} -q update && DEBIAN_FRONTEND=noninteractive apt-get ${LOCK} -q -y --no-install-recommends install ${words}`, { timeoutMs: INSTALL_MS });
			return missing;
		}
		function notAName(name) {
			return new core_error.y4({
				code: "flash-package-name",
				category: "config",
				what: `${JSON.stringify(name)} is no name of a package`,
				remedy: "write it as apt-get takes it: htop, or htop=3.2.2-1"
			});
		}
		;
		const SAID_CHARACTERS = 500;
		function commandFailed({ name, hostname }, command, exitCode, stderr, { text }) {
			const said = text(stderr).trim().slice(-SAID_CHARACTERS);
			return new core_error.y4({
				code: "flash-command-failed",
				category: "command",
				what: `a command of the post-install ended with ${exitCode} on node ${name}: ${text(command)}${said === "" ? "" : `: ${said}`}`,
				remedy: "correct it and run again: it goes on with the post-install; check: false takes any exit code",
				where: { host: hostname }
			});
		}
		function commandTimeout({ name, hostname }, command, timeoutMs) {
			return new core_error.y4({
				code: "flash-command-timeout",
				category: "timeout",
				what: `a command of the post-install did not end on node ${name} within ${timeoutMs / 1e3} s: ${command}`,
				remedy: "give it more with timeoutMs, or see what it waits for",
				where: { host: hostname }
			});
		}
		function tooMuch({ name, hostname }, command, bytes) {
			return new core_error.y4({
				code: "flash-command-output",
				category: "command",
				what: `a command of the post-install printed more than ${bytes / 2 ** 20} MiB on node ${name}: ${command}`,
				remedy: "have it write into a file there, and fetch that",
				where: { host: hostname }
			});
		}
		;
		const USUAL_MS = 3e5;
		const MOST_BYTES = 64 * 2 ** 20;
		function remoteRuntime(session) {
			const { connection, sudo, context } = session;
			const run = async (command, options = {}) => {
				context.log(`$ ${session.redactor.text(command)}`);
				const { exitCode, stdout, stderr } = await execute(session, command, options, true);
				if (exitCode !== 0 && options.check !== false) throw commandFailed(context.node, command, exitCode, stderr, session.redactor);
				return {
					exitCode,
					stdout: stdout.toString("utf8"),
					stderr
				};
			};
			const bytes = async (command) => {
				const { exitCode, stdout, stderr } = await execute(session, command, {}, false);
				if (exitCode !== 0) throw commandFailed(context.node, command, exitCode, stderr, session.redactor);
				return stdout;
			};
			const put = async (source, path, { mode = 420, owner }) => {
				context.log(`> ${path}`);
				await (0, upload.S)(connection, {
					source,
					destination: path,
					mode,
					...owner === undefined ? {} : { owner },
					sudo: sudo === "nopasswd",
					signal: context.signal
				});
			};
			return {
				bytes,
				put,
				remote: {
					run,
					writeFile: (path, data, options = {}) => put(Buffer.from(data), path, options),
					readFile: (path) => bytes(`exec cat -- ${(0, sh.hD)(path)}`),
					apt: { install: (...names) => aptInstall(names, run) }
				}
			};
		}
		const BECOME = {
			root: "",
			nopasswd: "sudo -n "
		};
		async function execute({ connection, sudo, context, redactor }, command, { timeoutMs = USUAL_MS, as = "root", input }, tells) {
			const { signal, node } = context;
			const become = as === "root" ? BECOME[sudo] : "";
			if (signal.aborted) throw (0, cancelled.K)(`a command on node ${node.name}`, signal);
			const timeout = AbortSignal.timeout(timeoutMs);
			const over = AbortSignal.any([signal, timeout]);
			const channel = await connection.exec(`exec env LC_ALL=C.UTF-8 ${become}sh -c ${(0, sh.hD)(command)}`);
			const close = () => channel.close();
			over.addEventListener("abort", close, { once: true });
			try {
				channel.stdin.on("error", () => undefined);
				channel.stdin.end(input ?? "");
				const tell = tells ? (line) => context.log(`  ${redactor.text(line)}`) : () => undefined;
				const [stdout, stderr] = await Promise.all([collect(channel.stdout, tell), collect(channel.stderr, tell)]);
				const { code } = await channel.exit;
				if (signal.aborted) throw (0, cancelled.K)(`a command on node ${node.name}`, signal);
				if (timeout.aborted) throw commandTimeout(node, redactor.text(command), timeoutMs);
				if (stdout === undefined || stderr === undefined) throw tooMuch(node, redactor.text(command), MOST_BYTES);
				if (code === undefined) throw lost(node.name, redactor.text(command));
				return {
					exitCode: code,
					stdout,
					stderr: stderr.toString("utf8")
				};
			} finally {
				over.removeEventListener("abort", close);
				channel.close();
			}
		}
		async function collect(stream, tell) {
			const parts = [];
			let sizeBytes = 0;
			let rest = "";
			try {
				for await (const part of stream) {
					const piece = Buffer.from(part);
					sizeBytes += piece.length;
					if (sizeBytes <= MOST_BYTES) parts.push(piece);
					const lines = (rest + piece.toString("utf8")).split("\n");
					rest = (lines.pop() ?? "").slice(-8192);
					for (const line of lines) tell(line.trimEnd());
				}
			} catch {}
			if (rest !== "") tell(rest.trimEnd());
			return sizeBytes > MOST_BYTES ? undefined : Buffer.concat(parts);
		}
		function lost(node, command) {
			return new core_error.y4({
				code: "flash-command-lost",
				category: "network",
				what: `the connection to node ${node} broke in the middle of: ${command}`,
				remedy: "run it again"
			});
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
		function callbacks(stepsOf) {
			return {
				async isSame({ target }, { outputs }) {
					if (outputs["callbacks"] !== nameOfSteps(stepsOf(target).steps)) return false;
					const copied = JSON.parse(String(outputs["copied"] ?? "{}"));
					for (const [path, hash] of Object.entries(copied)) {
						const now = await (0, source_file.s)(path).catch(() => undefined);
						if (now?.sha256 !== hash) return false;
					}
					return true;
				},
				async finish({ target, key }, { connect, signal, secrets }) {
					const { steps, context } = stepsOf(target);
					const copied = new Map();
					if (steps.length > 0) {
						const env_1 = {
							stack: [],
							error: void 0,
							hasError: false
						};
						try {
							const host = key === undefined ? target.host : (0, host_key.ml)(target, key);
							const { connection, sudo: { sudo } } = await connect(host, signal);
							const open = __addDisposableResource(env_1, connection, true);
							if (sudo === "password") throw new TypeError("no flow has a password for sudo");
							const remote = remoteRuntime({
								connection: open,
								sudo,
								context,
								redactor: (0, redact.$)(secrets)
							});
							const local = localRuntime(remote, (path, hash) => copied.set(path, hash));
							const { track, settled } = pending();
							const post = {
								...context,
								...tracked(track, remote.remote, local)
							};
							for (const { work } of steps) {
								signal.throwIfAborted();
								await work(post);
								await settled();
							}
						} catch (e_1) {
							env_1.error = e_1;
							env_1.hasError = true;
						} finally {
							const result_1 = __disposeResources(env_1);
							if (result_1) await result_1;
						}
					}
					signal.throwIfAborted();
					const outputs = {
						callbacks: nameOfSteps(steps),
						copied: JSON.stringify(Object.fromEntries(copied))
					};
					return {
						changed: steps.length,
						outputs
					};
				}
			};
		}
		function tracked(track, remote, local) {
			return {
				remote: {
					run: (...words) => track(remote.run(...words)),
					writeFile: (...words) => track(remote.writeFile(...words)),
					readFile: (...words) => track(remote.readFile(...words)),
					apt: { install: (...names) => track(remote.apt.install(...names)) }
				},
				local: {
					copy: (...words) => track(local.copy(...words)),
					fetch: (...words) => track(local.fetch(...words))
				}
			};
		}
		function nameOfSteps(steps) {
			return (0, json.sc)(JSON.stringify(steps.map(({ work, inputs }) => [work.toString(), inputs ?? null])));
		}
		var core_secret = __webpack_require__(81583);
		var boards = __webpack_require__(26522);
		var schema_images = __webpack_require__(70788);
		var config_error = __webpack_require__(29572);
		var node_info = __webpack_require__(254);
		;
		const LOGIN = "bringup";
		function fleetOfFlows(config, flows) {
			const board = (0, node_info.eA)(config);
			const password = new core_secret.z("BMC_PASSWORD", config.password);
			const secrets = [password];
			const secret = (name, value) => {
				if (value === undefined) return undefined;
				const made = new core_secret.z(name, value);
				secrets.push(made);
				return made;
			};
			const nodes = {};
			const images = {};
			const hosts = [];
			for (const { wish } of flows) {
				const { node, install } = wish;
				const image = imageOf(wish);
				const name = imageName(images, {
					from: image.from,
					sha256: image.sha256,
					os: image.system(node.module),
					shrink: image.shrink,
					"recover-journal": image.recoverJournal
				});
				const host = hostOf(node, config, (value) => secret("SSH_PRIVATE_KEY", value));
				hosts.push(host);
				nodes[node.id] = defined({
					host: host.name,
					module: node.module,
					image: name,
					hostname: image.hostname ?? node.hostname,
					network: networkOf(node, image),
					users: usersOf(host.ssh.user, install, node, secret),
					"authorized-keys": install.authorizedKeys,
					"host-key": secret(`HOST_KEY_${node.id}`, install.hostKey),
					"ssh-passwords": install.sshPasswords,
					"user-data": image.userData,
					timezone: image.timezone,
					locale: image.locale
				});
			}
			const sections = {
				images: checked(schema_images.Q, images, "images"),
				boards: checked(boards.r, { [board]: defined({
					address: config.address,
					port: config.port,
					fingerprint: config.fingerprint,
					certificate: config.certificate,
					user: config.user,
					password,
					transfer: config.transfer,
					"pull-address": config.pullAddress,
					"pull-port": config.pullPort,
					verify: config.verify,
					"other-nodes": config.otherNodes,
					"reload-daemon": config.reloadDaemon,
					nodes
				}) }, "boards")
			};
			const fleet = {
				...NO_FILE,
				name: board,
				hosts,
				sections,
				root: process.cwd()
			};
			const targets = (0, flash_target.zT)(fleet).map((target) => {
				const { edits = [] } = flows.find(({ wish }) => wish.node.id === target.node) ?? {};
				return {
					...target,
					edits
				};
			});
			return {
				fleet,
				targets,
				secrets
			};
		}
		const NO_FILE = {
			environment: undefined,
			vars: {},
			file: "turingPi()",
			onFailure: "stop",
			parallel: 20,
			rollout: {
				waves: [],
				failureBudget: { hosts: 0 },
				pauseMs: 0,
				reboots: 1
			},
			guardSeconds: 25,
			locate: () => ({}),
			locateInHost: () => ({})
		};
		function imageOf({ node, image }) {
			if (image?.from === undefined) throw (0, config_error.m)(`node ${node.name}`, "has no stock image", "tell one, such as image(ubuntu().base('ubuntu.img.xz'))");
			return {
				...image,
				from: image.from
			};
		}
		function imageName(images, image) {
			const text = JSON.stringify(image);
			const known = Object.keys(images).find((name) => JSON.stringify(images[name]) === text);
			const name = known ?? `image-${Object.keys(images).length + 1}`;
			images[name] = defined(image);
			return name;
		}
		function networkOf(node, { network = {} }) {
			if (network === "dhcp") return defined({
				mac: node.mac,
				dhcp: true
			});
			return defined({
				mac: network.mac ?? node.mac,
				addresses: network.addresses ?? [`${node.address}/${node.prefixLength}`],
				gateways: network.gateways ?? (node.gateway === undefined ? [] : [node.gateway]),
				dns: network.dns ?? node.dns,
				search: network.search
			});
		}
		function usersOf(login, { users = [] }, node, secret) {
			const own = users.find(({ name }) => name === login);
			if (own?.sudo === "with-password" && login !== "root") throw (0, config_error.m)(`install.users.${login}.sudo`, "is with-password, and that is the user we log in as", "let it become root without one, and give another user to people, or name another in ssh: { user }");
			const section = (user, index) => defined({
				name: user.name,
				"password-hash": user.passwordHash,
				"initial-password": secret(`PASSWORD_${node.id}_${index}`, user.initialPassword),
				"authorized-keys": user.authorizedKeys,
				sudo: user.name === login ? user.sudo ?? "without-password" : user.sudo,
				groups: user.groups,
				shell: user.shell
			});
			return [own ?? { name: login }, ...users.filter((user) => user !== own)].map(section);
		}
		function hostOf(node, { ssh = {}, nodes }, secret) {
			const key = secret(ssh.privateKey) ?? ssh.key;
			return {
				name: node.hostname.split(".")[0] ?? node.hostname,
				address: node.address,
				connection: "ssh",
				labels: {},
				groups: [],
				vars: {},
				ssh: {
					user: ssh.user ?? LOGIN,
					port: nodes[node.id]?.sshPort ?? ssh.port ?? 22,
					hostKeys: "strict",
					knownHosts: [],
					connectTimeoutMs: 1e4,
					...key === undefined ? {} : { key },
					written: [
						"user",
						"port",
						...key === undefined ? [] : ["key"]
					]
				},
				sudo: {},
				sections: {},
				source: {}
			};
		}
		function checked(schema, value, name) {
			const { data, error } = schema.safeParse(value);
			if (error === undefined) return data;
			throw new core_error.$L(error.issues.map(({ path, message }) => (0, config_error.m)([name, ...path].map(String).join("."), message, "correct what is told to turingPi() or to the flow")));
		}
		function defined(value) {
			return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
		}
		;
		function imageWriter() {
			const noted = [];
			const { track, settled } = pending();
			const owner = ({ uid = 0, gid = 0 }) => ({
				uid,
				gid
			});
			const image = {
				writeFile(path, data, options = {}) {
					const content = typeof data === "string" ? Buffer.from(data) : Buffer.from(data);
					noted.push({
						type: "file",
						path,
						content,
						mode: options.mode ?? 420,
						...owner(options)
					});
				},
				copyFile(from, path, options = {}) {
					const place = noted.push(undefined) - 1;
					const copy = async () => {
						const content = await (0, source_file.s)(from);
						noted[place] = {
							type: "file",
							path,
							content,
							mode: options.mode ?? 420,
							...owner(options)
						};
					};
					return track(copy());
				},
				mkdir(path, options = {}) {
					noted.push({
						type: "directory",
						path,
						mode: options.mode ?? 493,
						...owner(options)
					});
				},
				symlink(target, path, options = {}) {
					noted.push({
						type: "symlink",
						path,
						target,
						...owner(options)
					});
				},
				remove(path) {
					noted.push({
						type: "remove",
						path
					});
				}
			};
			return {
				image,
				async edits() {
					await settled();
					return noted.filter((edit) => edit !== undefined);
				}
			};
		}
		var duration = __webpack_require__(60732);
		var wait_news = __webpack_require__(30489);
		;
		const DOING = {
			prepared: "image",
			flashed: "written",
			booted: "answers",
			attested: "proved itself",
			"post-installed": "post-install"
		};
		const STEP = .1;
		function linesOf(log) {
			const told = new Map();
			const newsOf = (0, wait_news.t)();
			return (event) => {
				if (event.type === "note") return log(`${event.node}: ${event.text}`);
				if (event.type === "phase") {
					const rest = event.text === undefined ? "" : `: ${event.text}`;
					const took = event.tookMs === undefined ? "" : ` (${(0, duration.v)(event.tookMs)})`;
					if (event.state !== "began") log(`${event.node}: ${DOING[event.phase]}${event.state === "kept" ? " before" : ""}${rest}${took}`);
					return;
				}
				if (event.type === "waiting") {
					const news = newsOf(event);
					if (news !== undefined) log(`${event.node}: ${news}`);
				}
				if (event.type !== "flash") return;
				const { phase, doneBytes, totalBytes, inferred } = event.progress;
				if (totalBytes === undefined || totalBytes === 0) return;
				const share = doneBytes / totalBytes;
				const key = `${event.node} ${phase}`;
				const before = told.get(key) ?? -STEP;
				if (share >= before && share < before + STEP) return;
				told.set(key, share - share % STEP);
				log(`${event.node}: ${phase} ${Math.min(100, Math.floor(share * 100))}%${inferred ? " (inferred)" : ""}`);
			};
		}
		;
		var run_flows_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var run_flows_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		async function runFlows(board, flows, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const opened = run_flows_addDisposableResource(env_1, await run_flows_open(board, flows, options), false);
				const { report: { nodes } } = await (0, flash.flash)(opened.targets, opened.context);
				if (options.failures !== "report") options.signal?.throwIfAborted();
				const results = flows.map(({ node }) => {
					const found = nodes.find(({ node: name }) => name === node.name);
					if (found === undefined) throw new TypeError(`node ${node.name} has no result`);
					const { problem, node: _, host: __, ...rest } = found;
					return {
						id: node.id,
						name: node.name,
						hostname: node.hostname,
						...rest,
						...problemOf(problem)
					};
				});
				failFor(nodes, options);
				return results;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				run_flows_disposeResources(env_1);
			}
		}
		async function planFlows(board, flows, options) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const opened = run_flows_addDisposableResource(env_2, await run_flows_open(board, flows, options), false);
				const plans = await (0, plan.planFlash)(opened.targets, opened.context);
				failFor(plans, options);
				return flows.flatMap(({ node }) => plans.filter(({ node: name }) => name === node.name).map(({ begin, image, size, calls, problem }) => ({
					id: node.id,
					name: node.name,
					...begin === undefined ? {} : { begin },
					...image === undefined ? {} : { image },
					...size === undefined ? {} : { size },
					...calls === undefined ? {} : { calls },
					...problemOf(problem)
				})));
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				run_flows_disposeResources(env_2);
			}
		}
		async function run_flows_open({ config, internals }, flows, options) {
			const signal = options.signal ?? new AbortController().signal;
			signal.throwIfAborted();
			const log = options.log ?? config.log ?? (() => undefined);
			const contextOf = ({ node }) => ({
				node,
				signal,
				log: (line) => log(`${node.name}: ${line}`)
			});
			const edited = await Promise.all(flows.map(async (wish) => ({
				wish,
				edits: await editsOf(wish, contextOf(wish))
			})));
			const made = fleetOfFlows(config, edited);
			const flowOf = new Map(flows.map((wish) => [wish.node.name, wish]));
			const context = (0, open_context.k)({
				fleet: made.fleet,
				connect: (0, connect_host.M)(made.fleet, {}),
				signal,
				secrets: made.secrets,
				force: options.force ?? false,
				onEvent: linesOf(log),
				...options.lockTimeoutMs === undefined ? {} : { lockTimeoutMs: options.lockTimeoutMs },
				...options.bootTimeoutMs === undefined ? {} : { patience: {
					...run.PATIENCE,
					bootMs: options.bootTimeoutMs
				} },
				...config.cacheDir === undefined ? {} : { cache: config.cacheDir },
				state: (0, state.O)(config.stateDir),
				finisher: callbacks((target) => {
					const wish = flowOf.get((0, flash_target.Vb)(target));
					if (wish === undefined) throw new TypeError(`there is no flow for node ${(0, flash_target.Vb)(target)}`);
					return {
						steps: wish.post,
						context: contextOf(wish)
					};
				}),
				...internals
			});
			return {
				...made,
				context,
				[Symbol.dispose]: () => context[Symbol.dispose]()
			};
		}
		async function editsOf({ image }, context) {
			const writer = imageWriter();
			for (const write of image?.files ?? []) await write(writer.image, context);
			return writer.edits();
		}
		function problemOf(problem) {
			if (problem === undefined) return {};
			const { code, what, remedy, retryable } = problem;
			return { problem: {
				code,
				what,
				remedy,
				retryable
			} };
		}
		function failFor(nodes, { failures = "throw" }) {
			const errors = nodes.flatMap(({ problem }) => problem === undefined ? [] : [new core_error.y4(problem)]);
			const [first] = errors;
			if (failures === "report" || first === undefined) return;
			throw errors.length === 1 ? first : new core_error.$L(errors);
		}
	}),
	9483: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			O: () => openFlashState,
			Z: () => PHASES
		});
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81583);
		var _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28250);
		var _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88164);
		var _keeping_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33537);
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
		const PHASES = [
			"prepared",
			"flashed",
			"booted",
			"attested",
			"post-installed"
		];
		const FORM = {
			migrations: [`CREATE TABLE IF NOT EXISTS phases (place TEXT, node INTEGER, number INTEGER, input TEXT, run TEXT, ended TEXT, took_ms INTEGER, outputs TEXT, PRIMARY KEY (place, node, number));
    CREATE TABLE IF NOT EXISTS host_keys (place TEXT, node INTEGER, private TEXT, public TEXT, PRIMARY KEY (place, node));
    CREATE TABLE IF NOT EXISTS boards (place TEXT PRIMARY KEY, fingerprint TEXT);
    CREATE TABLE IF NOT EXISTS transfers (place TEXT PRIMARY KEY, record TEXT);
    CREATE TABLE IF NOT EXISTS wanted (place TEXT, node INTEGER, was_on INTEGER, may_be_written INTEGER, last TEXT, PRIMARY KEY (place, node));`],
			synchronous: "FULL",
			newer: tooNew
		};
		function openFlashState(directory = (0, _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_4__.F)()) {
			const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, "flash");
			const file = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "flash.sqlite");
			const database = (0, _keeping_js__WEBPACK_IMPORTED_MODULE_5__.s)(file, () => (0, _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_3__.L)(file, FORM));
			const all = (sql, ...values) => (0, _keeping_js__WEBPACK_IMPORTED_MODULE_5__.s)(file, () => database.prepare(sql).all(...values));
			const run = (sql, ...values) => (0, _keeping_js__WEBPACK_IMPORTED_MODULE_5__.s)(file, () => database.prepare(sql).run(...values));
			const transaction = () => {
				run("BEGIN IMMEDIATE");
				return {
					commit: () => run("COMMIT"),
					[Symbol.dispose]: () => {
						if (database.isTransaction) database.exec("ROLLBACK");
					}
				};
			};
			const order = (phase) => PHASES.indexOf(phase);
			const reasons = (place) => all("SELECT * FROM wanted WHERE place = ? ORDER BY node", place).map((row) => ({
				node: Number(row["node"]),
				wasOn: row["was_on"] === 1,
				mayBeWritten: row["may_be_written"] === 1,
				last: row["last"]
			}));
			const mayBeWritten = (place, of) => reasons(place).some(({ node, mayBeWritten }) => node === of && mayBeWritten);
			return {
				folder,
				phases(place, node) {
					if (mayBeWritten(place, node)) return [];
					return all("SELECT * FROM phases WHERE place = ? AND node = ? ORDER BY number", place, node).map((row) => ({
						phase: PHASES[Number(row["number"])] ?? "prepared",
						input: String(row["input"]),
						run: String(row["run"]),
						ended: String(row["ended"]),
						tookMs: Number(row["took_ms"]),
						outputs: JSON.parse(String(row["outputs"]))
					}));
				},
				done(place, node, { phase, input, run: by, ended, tookMs, outputs }) {
					const env_1 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const whole = phase !== "prepared";
						const from = whole && mayBeWritten(place, node) ? 0 : order(phase);
						const change = __addDisposableResource(env_1, transaction(), false);
						run("DELETE FROM phases WHERE place = ? AND node = ? AND number >= ?", place, node, from);
						if (whole) run("DELETE FROM wanted WHERE place = ? AND node = ?", place, node);
						run("INSERT INTO phases VALUES (?, ?, ?, ?, ?, ?, ?, ?)", place, node, order(phase), input, by, ended, Math.round(tookMs), JSON.stringify(outputs));
						change.commit();
					} catch (e_1) {
						env_1.error = e_1;
						env_1.hasError = true;
					} finally {
						__disposeResources(env_1);
					}
				},
				hostKey(place, node) {
					const [row] = all("SELECT * FROM host_keys WHERE place = ? AND node = ?", place, node);
					if (row === undefined) return undefined;
					const secret = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__.z(`host key of node ${node} of ${place}`, String(row["private"]));
					return {
						type: "ed25519",
						private: secret,
						public: String(row["public"])
					};
				},
				keepHostKey(place, node, key) {
					run("INSERT OR IGNORE INTO host_keys VALUES (?, ?, ?, ?)", place, node, key.private.reveal(), key.public);
					return this.hostKey(place, node) ?? key;
				},
				fingerprint: (place) => all("SELECT fingerprint FROM boards WHERE place = ?", place)[0]?.["fingerprint"],
				keepFingerprint: (place, fingerprint) => void run("INSERT OR IGNORE INTO boards VALUES (?, ?)", place, fingerprint),
				transfer(place) {
					const [row] = all("SELECT record FROM transfers WHERE place = ?", place);
					return row === undefined ? undefined : JSON.parse(String(row["record"]));
				},
				keepTransfer(place, record) {
					if (record === undefined) run("DELETE FROM transfers WHERE place = ?", place);
					else run("INSERT OR REPLACE INTO transfers VALUES (?, ?)", place, JSON.stringify(record));
				},
				wanted: (place) => reasons(place).map(({ node, wasOn, mayBeWritten, last }) => wasOn && (!mayBeWritten || last === "was-on") ? {
					node,
					on: true,
					why: "was-on"
				} : {
					node,
					on: false,
					why: "may-be-written"
				}),
				want(place, of, change) {
					const before = reasons(place).find(({ node }) => node === of);
					const { wasOn, mayBeWritten } = {
						wasOn: false,
						mayBeWritten: false,
						...before,
						...change
					};
					const last = change.mayBeWritten ? "may-be-written" : change.wasOn ? "was-on" : before?.last ?? "";
					const row = [
						place,
						of,
						Number(wasOn),
						Number(mayBeWritten),
						last
					];
					if (wasOn || mayBeWritten) run("INSERT OR REPLACE INTO wanted VALUES (?, ?, ?, ?, ?)", ...row);
					else run("DELETE FROM wanted WHERE place = ? AND node = ?", place, of);
				},
				[Symbol.dispose]: () => database.close()
			};
		}
		function tooNew(version) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "flash-state-newer",
				category: "unsupported",
				what: `What this machine remembers of boards was written by a newer bringup (form ${version}; this one knows ${FORM.migrations.length}).`,
				remedy: "Use that bringup, or name another folder in BRINGUP_STATE_DIR."
			});
		}
	}),
	30489: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			r: () => waitingText,
			t: () => waitNews
		});
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60732);
		const STEP_MS = 3e4;
		const MOST_CHARACTERS = 100;
		function waitingText({ waitedMs, mostMs, line }) {
			const serial = line === "" ? "nothing on its serial line" : `last on its serial line: ${line.slice(0, MOST_CHARACTERS)}`;
			return `waits for its answer, ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_0__.v)(waitedMs)} of ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_0__.v)(mostMs).replace(/ 00 (s|min)$/, "")}; ${serial}`;
		}
		function waitNews() {
			const told = new Map();
			return (event) => {
				const { node, waitedMs } = event;
				const last = told.get(node) ?? 0;
				const before = waitedMs < last ? 0 : last;
				if (waitedMs < before + STEP_MS) return undefined;
				told.set(node, waitedMs);
				return waitingText(event);
			};
		}
	})
};
;
