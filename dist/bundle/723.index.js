"use strict";
exports.id = 723;
exports.ids = [723];
exports.modules = {
	13596: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			aX: () => givePowerBack,
			h2: () => borrowPower,
			lj: () => owedPower
		});
		var _power_on_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19409);
		const SET_POWER_MS = 6e4;
		async function borrowPower(from, { nodes, power, halt, note }) {
			const { board, place, state } = from;
			const running = nodes.filter((node) => power[node] === true);
			for (const node of running) state.want(place, node, { wasOn: true });
			await halt(running);
			const giveBack = async () => {
				const why = await givePowerBack(from).then(() => undefined, (error) => error instanceof Error ? error.message : String(error));
				const owed = owedPower(from);
				if (owed.length > 0) note(`node ${owed.join(", ")} stays off: ${why ?? "it was not asked for"}. The next run, or \`bringup flash cancel\`, powers it on`);
			};
			try {
				await board.setPower(Object.fromEntries(nodes.map((node) => [node, false])), AbortSignal.timeout(SET_POWER_MS));
			} catch (error) {
				await giveBack();
				throw error;
			}
			return { [Symbol.asyncDispose]: giveBack };
		}
		function owedPower({ place, state }) {
			return state.wanted(place).flatMap(({ node, on }) => on ? node : []);
		}
		async function givePowerBack(from) {
			const { board, place, state } = from;
			const owed = owedPower(from);
			if (owed.length === 0) return [];
			await (0, _power_on_js__WEBPACK_IMPORTED_MODULE_0__.f)(board, owed, AbortSignal.timeout(SET_POWER_MS));
			for (const node of owed) state.want(place, node, { wasOn: false });
			return owed;
		}
	}),
	20723: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { flash: () => flash });
		var core_error = __webpack_require__(93933);
		var report_outcome = __webpack_require__(24690);
		var errors = __webpack_require__(37988);
		var board_at = __webpack_require__(45931);
		var board_lock = __webpack_require__(16576);
		var promises_ = __webpack_require__(58500);
		var ask_node = __webpack_require__(5952);
		var external_node_net_ = __webpack_require__(77030);
		var duration = __webpack_require__(60732);
		var flash_target = __webpack_require__(36031);
		;
		const PASSES = [
			"network",
			"dns",
			"throttled",
			"timeout",
			"auth",
			"shell",
			"unknown"
		];
		async function waitForNode(target, boot, ask, { pauseMs, askMs, bootMs }, signal, onWait = () => undefined) {
			const began = performance.now();
			const until = began + bootMs;
			const over = AbortSignal.any([signal, boot.failed]);
			const stop = () => {
				signal.throwIfAborted();
				throw boot.failed.reason;
			};
			let last;
			for (;;) {
				if (over.aborted) stop();
				try {
					const left = Math.max(1e3, until - performance.now());
					const found = await ask(AbortSignal.any([over, AbortSignal.timeout(Math.ceil(Math.min(askMs * 2, left)))]));
					if (found.instanceId !== "") return found;
					last = undefined;
					if (performance.now() > until) return found;
				} catch (error) {
					if (over.aborted) stop();
					last = error;
					const passes = error instanceof core_error.y4 ? PASSES.includes(error.category) || error.category === "cancelled" : false;
					if (!passes) throw error;
				}
				if (performance.now() + pauseMs > until) throw noAnswer(target, boot, bootMs, last);
				onWait(performance.now() - began);
				await (0, promises_.setTimeout)(pauseMs, undefined, { signal: over }).catch(() => undefined);
			}
		}
		function noAnswer(target, boot, bootMs, last) {
			const why = last instanceof Error ? `: ${last.message.replace(/\.$/, "")}` : "";
			const line = boot.lastLine();
			const serial = line === "" ? "It wrote nothing on its serial line." : `The last it wrote on its serial line: ${line}`;
			return new core_error.y4({
				code: "flash-no-answer",
				category: "timeout",
				what: `node ${(0, flash_target.Vb)(target)} did not answer at ${target.host.address} within ${Math.round(bootMs / 1e3)} s after power on${boot.stillBoots() ? ", and still boots" : ""}${why}. ${serial}`,
				remedy: boot.stillBoots() ? `it still boots: run it again, which goes on waiting and writes nothing; --boot-timeout lets it take longer (now ${(0, duration.v)(bootMs)}). Its serial line: ${boot.file}` : `read ${boot.file}; see that its network: fits, and that the node has an address. Run it again to go on from here, or with --force to write it anew`,
				where: { host: target.host.name }
			});
		}
		;
		const BANNER_MS = 3e3;
		async function waitForLogin(target, boot, { pauseMs, bootMs }, signal, onWait) {
			const began = performance.now();
			const until = began + bootMs;
			const over = AbortSignal.any([signal, boot.failed]);
			for (;;) {
				signal.throwIfAborted();
				if (boot.failed.aborted) throw boot.failed.reason;
				if (boot.loginName() !== undefined) return "serial";
				if (await speaksSsh(target)) return "ssh";
				if (performance.now() + pauseMs > until) throw noAnswer(target, boot, bootMs, undefined);
				onWait(performance.now() - began);
				await (0, promises_.setTimeout)(pauseMs, undefined, { signal: over }).catch(() => undefined);
			}
		}
		function speaksSsh({ host }) {
			return new Promise((resolve) => {
				const socket = (0, external_node_net_.connect)({
					host: host.address,
					port: host.ssh.port,
					timeout: BANNER_MS
				});
				const end = (answer) => {
					socket.destroy();
					resolve(answer);
				};
				socket.once("data", (data) => end(data.subarray(0, 4).toString("latin1") === "SSH-"));
				for (const event of [
					"timeout",
					"error",
					"close"
				]) socket.once(event, () => end(false));
			});
		}
		var external_node_fs_promises_ = __webpack_require__(51455);
		;
		const ENDS = [
			/Kernel panic - not syncing[^\r\n]*/,
			/VFS: Unable to mount root fs[^\r\n]*/,
			/ALERT!\s+\S+ does not exist\.\s+Dropping to a shell!/,
			/You are in emergency mode[^\r\n]*/
		];
		const LOGIN = /(?:^|\n)(?!Last login:)(\S+) login:/g;
		const BOOTS = /^(?:\[ *\d+\.\d{6}\]|\[ *OK *\]|\[[ *]{6}\] |Starting |Loading |U-Boot |cloud-init\[\d+\]: )|^\S* cloud-init\[\d+\]/;
		const FINISHED = /cloud-init.* finished at /i;
		const LATELY_MS = 6e4;
		const TAIL = 8192;
		const CONTROL = /\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]/g;
		async function watchBoot(board, { node, name, file, note }, now = () => performance.now()) {
			const stop = new AbortController();
			const failed = new AbortController();
			let tail = "";
			let login;
			let kept = true;
			let wroteAt = Number.NEGATIVE_INFINITY;
			const notKept = (error) => {
				kept = false;
				note(`what node ${name} writes on its serial line is followed, and not kept any more: ${said(error)}`);
			};
			const take = async (text, gap) => {
				if (kept) await (0, external_node_fs_promises_.appendFile)(file, gap ? `\n[something is missing here]\n${text}` : text).catch(notKept);
				if (text.trim() !== "") wroteAt = now();
				tail = (tail + text.replaceAll("\r\n", "\n").replaceAll(CONTROL, "")).slice(-TAIL);
				login = [...tail.matchAll(LOGIN)].at(-1)?.[1] ?? login;
				const end = ENDS.map((pattern) => pattern.exec(tail)?.[0]).find((found) => found !== undefined);
				if (end !== undefined && !failed.signal.aborted) failed.abort(panic(name, end, file));
			};
			const unreadable = (error) => {
				if (!stop.signal.aborted) note(`the serial line of node ${name} cannot be read: ${said(error)}`);
			};
			const pieces = await board.watchUart(node, stop.signal).catch(unreadable);
			const watching = (async () => {
				for await (const { text, gap } of pieces ?? []) await take(text, gap);
			})().catch(unreadable);
			const lastLine = () => tail.split("\n").map((line) => line.trim()).findLast((line) => line !== "") ?? "";
			return {
				file,
				failed: failed.signal,
				loginName: () => login,
				lastLine,
				stillBoots: () => now() - wroteAt <= LATELY_MS && boots(tail, lastLine()),
				async [Symbol.asyncDispose]() {
					stop.abort();
					await watching;
				}
			};
		}
		function boots(tail, last) {
			if (!BOOTS.test(last) || FINISHED.test(last)) return false;
			const asked = [...tail.matchAll(LOGIN)].at(-1)?.index ?? -1;
			return asked < 0 || /cloud-init\[\d+\]/.test(last) || /\n(?:U-Boot |Starting kernel|\[ *0\.0{6}\])/.test(tail.slice(asked));
		}
		function said(error) {
			return error instanceof Error ? error.message : String(error);
		}
		function panic(name, said, file) {
			return new core_error.y4({
				code: "flash-boot-failed",
				category: "verify",
				what: `node ${name} does not boot: ${said.trim()}`,
				remedy: `read what it wrote on its serial line: ${file}; see that the image is made for this module`
			});
		}
		var halted = __webpack_require__(90410);
		var host_key = __webpack_require__(93731);
		var identities = __webpack_require__(63482);
		var judge_node = __webpack_require__(58634);
		var power_on = __webpack_require__(19409);
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
		async function bootNode(board, run, { target, stock, key, plan }, { file, others, machines, before, written }, { connect, signal, patience, onEvent }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const boot = __addDisposableResource(env_1, await watchBoot(board, {
					node: target.node,
					name: run.name,
					file,
					note: run.note
				}), true);
				const onWait = (waitedMs) => onEvent({
					type: "waiting",
					node: run.name,
					waitedMs,
					mostMs: patience.bootMs,
					line: boot.lastLine()
				});
				const start = async () => {
					const { [target.node]: on } = await board.power();
					const needed = written || on !== true || before === undefined && await (0, halted.x)(board, target.node);
					const cut = needed ? await (0, power_on.f)(board, [target.node]) : [];
					if (cut.length > 0) run.note(`node ${run.name} had shut down and kept its power, which was cut and given back`);
					return { onlyLooked: !needed };
				};
				if (key === undefined) {
					await run.phase("booted", async () => {
						const { onlyLooked } = await start();
						const seen = await waitForLogin(target, boot, patience, signal, onWait);
						const text = seen === "ssh" ? "an SSH server is at its address" : "it asks for a login on its serial line";
						return {
							value: undefined,
							outputs: { seen },
							onlyLooked,
							text: `${text}; it cannot prove what it runs`
						};
					});
					return;
				}
				const found = await run.phase("booted", async () => {
					const { onlyLooked } = await start();
					const ask = (until) => (0, ask_node.s)(target, {
						key,
						file: stock.os.attestation,
						connect,
						signal: until
					});
					try {
						const answer = await waitForNode(target, boot, ask, patience, signal, onWait);
						const restarted = onlyLooked || before === undefined || before.bootId !== answer.bootId || answer.bootId === "";
						return {
							value: {
								...answer,
								restarted
							},
							outputs: { bootId: answer.bootId },
							onlyLooked
						};
					} catch (error) {
						if (error instanceof core_error.y4 && error.category === "host-key") await caughtUp(() => boot.loginName() !== undefined, patience, signal);
						throw wrongNode(run, boot, others) ?? error;
					}
				});
				await run.phase("attested", async () => {
					await caughtUp(() => wrongNode(run, boot, others) === undefined, patience, signal);
					const wrong = (0, judge_node._)(target, found, {
						contentHash: plan.contentHash,
						others
					}) ?? wrongNode(run, boot, others) ?? (found.restarted ? machines.claim(target, found) : (0, identities.H)(target));
					if (wrong !== undefined) throw wrong;
					run.knownHost = (0, host_key.cp)(target, key);
					const { machineId, hostname, rootDevice, compatible } = found;
					if (compatible === "") run.note("it does not say which module it is (no device tree)");
					return {
						value: undefined,
						onlyLooked: true,
						outputs: {
							machineId,
							hostname,
							rootDevice,
							compatible
						},
						text: (0, judge_node.h)(plan.contentHash)
					};
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const LOOKS = 5;
		async function caughtUp(says, { pauseMs }, signal) {
			for (let look = 1; look < LOOKS && !says(); look += 1) await (0, promises_.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
		}
		function wrongNode(run, boot, others) {
			const login = boot.loginName();
			const own = run.target.hostname.split(".")[0];
			if (login === undefined || login.split(".")[0] === own) return undefined;
			const known = [...others.values()].some((name) => name !== run.name);
			return new core_error.y4({
				code: "flash-serial-name",
				category: "verify",
				what: `the serial line of node ${run.name} says that ${login} is in this slot, and not ${own}`,
				remedy: `${known ? "the board may have written another node: set other-nodes: power-off for it. " : ""}See what is in the slot, and whether it boots from another disk; then run it again with --force. Its serial line: ${boot.file}`,
				where: { host: run.target.host.name }
			});
		}
		var find_out = __webpack_require__(21347);
		var finisher = __webpack_require__(84522);
		var left_behind = __webpack_require__(83146);
		var report_problem = __webpack_require__(38941);
		var place_of = __webpack_require__(93151);
		;
		function nodeRun(target, { runId, state, signal, onEvent }) {
			const name = (0, flash_target.Vb)(target);
			const place = (0, place_of.$)(target.boardSection);
			const began = performance.now();
			let ended;
			const phases = [];
			const notes = [];
			let failure;
			let changed = false;
			const keep = (phase, tookMs, outputs) => state.done(place, target.node, {
				phase,
				input: run.image ?? "",
				run: runId,
				ended: new Date().toISOString(),
				tookMs,
				outputs
			});
			const run = {
				target,
				name,
				get alive() {
					return failure === undefined;
				},
				image: undefined,
				serialLog: undefined,
				knownHost: undefined,
				async phase(phase, work) {
					const from = performance.now();
					onEvent({
						type: "phase",
						node: name,
						phase,
						state: "began"
					});
					const { value, outputs = {}, text, onlyLooked = false } = await work();
					changed ||= !onlyLooked;
					const tookMs = performance.now() - from;
					phases.push({
						phase,
						tookMs
					});
					if (phase !== "prepared") keep(phase, tookMs, outputs);
					onEvent({
						type: "phase",
						node: name,
						phase,
						state: "done",
						tookMs,
						...text === undefined ? {} : { text }
					});
					return value;
				},
				kept: (phase, text) => onEvent({
					type: "phase",
					node: name,
					phase,
					state: "kept",
					text
				}),
				note(text) {
					notes.push(text);
					onEvent({
						type: "note",
						node: name,
						text
					});
				},
				fail(error) {
					failure ??= signal.aborted && !(error instanceof core_error.y4) ? signal.reason : error;
					ended ??= performance.now();
				},
				report() {
					const problem = failure === undefined ? undefined : (0, report_problem.H8)(failure, { host: target.host.name });
					const outcome = problem === undefined ? changed ? "changed" : "converged" : (0, report_outcome.sG)(problem.category);
					return {
						node: name,
						host: target.host.name,
						outcome,
						phases,
						durationMs: (ended ?? performance.now()) - began,
						notes,
						...run.image === undefined ? {} : { image: run.image },
						...run.serialLog === undefined ? {} : { serialLog: run.serialLog },
						...run.knownHost === undefined ? {} : { knownHost: run.knownHost },
						...problem === undefined ? {} : { problem }
					};
				}
			};
			return run;
		}
		var plan = __webpack_require__(82953);
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_path_ = __webpack_require__(76760);
		var make_folder = __webpack_require__(99002);
		var keeping = __webpack_require__(33537);
		;
		const KEPT = 5;
		function serialLog(folder, place, node, runId) {
			const directory = (0, external_node_path_.join)(folder, "serial", place.replace(/[^A-Za-z0-9.-]/g, "_"));
			const file = (0, external_node_path_.join)(directory, `node${node}-${runId}.log`);
			return (0, keeping.s)(file, () => {
				(0, make_folder.f)(directory, 448);
				(0, external_node_fs_.writeFileSync)(file, "", { mode: 384 });
				if (process.platform !== "win32") (0, external_node_fs_.chmodSync)(file, 384);
				const others = (0, external_node_fs_.readdirSync)(directory).filter((name) => name.startsWith(`node${node}-`) && name.endsWith(".log")).map((name) => (0, external_node_path_.join)(directory, name)).filter((path) => path !== file).map((path) => ({
					path,
					at: (0, external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
				})).sort((a, b) => b.at - a.at);
				for (const { path } of others.slice(KEPT - 1)) (0, external_node_fs_.rmSync)(path, { force: true });
				return file;
			});
		}
		var flash_snapshot = __webpack_require__(88368);
		var customise = __webpack_require__(54183);
		var borrowed_power = __webpack_require__(13596);
		var others_off = __webpack_require__(97711);
		var flash_shrunk = __webpack_require__(65781);
		var sh = __webpack_require__(52260);
		;
		var shut_down_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var shut_down_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const HALT_MS = 45e3;
		const shut_down_TAIL = 1024;
		async function shutDown(board, target, { state, connect, signal, patience }) {
			const place = (0, place_of.$)(target.boardSection);
			const made = state.hostKey(place, target.node);
			if (target.image.os === "as-is" || made === undefined && target.section["host-key"] === undefined) return "not-ours";
			const { haltMs = HALT_MS, askMs } = patience;
			const stop = new AbortController();
			const over = AbortSignal.any([
				signal,
				stop.signal,
				AbortSignal.timeout(haltMs)
			]);
			try {
				const keys = [await (0, host_key.v)(target, place, state), ...made === undefined ? [] : [made]];
				const { host } = target;
				const knownHosts = [...new Set(keys.map((key) => (0, host_key.cp)(target, key)))];
				const pieces = await board.watchUart(target.node, over);
				const known = {
					...host,
					ssh: {
						...host.ssh,
						hostKeys: "strict",
						knownHosts
					}
				};
				await powerOff(connect, known, AbortSignal.any([over, AbortSignal.timeout(askMs)]));
				let tail = "";
				for await (const { text } of pieces) {
					tail = (tail + text).slice(-shut_down_TAIL);
					if (halted.P.test(tail)) return "down";
				}
				return "asked";
			} catch (error) {
				return { failed: error instanceof Error ? error.message : String(error) };
			} finally {
				stop.abort();
			}
		}
		function haltNote(node, outcome) {
			if (outcome === "down") return `node ${node} was shut down before its power is cut`;
			if (outcome === "asked") return `node ${node} was asked to shut down, and its serial line did not say in time that it has: its power is cut`;
			const why = outcome === "not-ours" ? "no key of it is known here" : outcome.failed;
			return `node ${node} was not shut down before its power is cut: ${why}`;
		}
		async function powerOff(connect, host, signal) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { connection, sudo } = await connect(host, signal, {
					take: () => false,
					left: 0
				});
				const open = shut_down_addDisposableResource(env_1, connection, true);
				const become = {
					root: "",
					nopasswd: "sudo -n ",
					password: "sudo -S -p '' "
				}[sudo.sudo];
				const channel = await open.exec(`exec ${become}sh -c ${(0, sh.hD)("sync; exec poweroff")}`);
				const abort = () => channel.close();
				signal.addEventListener("abort", abort, { once: true });
				try {
					channel.stdin.on("error", () => undefined);
					channel.stdin.end(sudo.sudo === "password" ? `${sudo.password.reveal()}\n` : "");
					const [, said, { code }] = await Promise.all([
						drained(channel.stdout),
						drained(channel.stderr),
						channel.exit
					]);
					if (code !== undefined && code !== 0) throw new Error(`poweroff ended with ${code}: ${said.trim()}`);
				} finally {
					signal.removeEventListener("abort", abort);
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = shut_down_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function drained(stream) {
			let text = "";
			try {
				for await (const piece of stream) if (text.length < shut_down_TAIL) text += String(piece);
			} catch {}
			return text;
		}
		var flash_way = __webpack_require__(41661);
		var network = __webpack_require__(39296);
		;
		async function writeNode(board, run, image, { state, signal, onEvent }) {
			const { target } = run;
			const { boardSection, node } = target;
			const place = (0, place_of.$)(boardSection);
			const halfWritten = state.wanted(place).some((wanted) => wanted.node === node && !wanted.on);
			const onRecord = (record) => {
				if (record !== undefined) state.want(place, node, { mayBeWritten: halfWritten || record.reached === "may-be-written" });
				state.keepTransfer(place, record);
			};
			const write = (source) => board.flash({
				node,
				source,
				rawBytes: image.bytes.size,
				verify: boardSection.verify,
				otherNodes: boardSection["other-nodes"] === "ignore" ? "ignore" : "refuse",
				signal,
				onProgress: (progress) => onEvent({
					type: "flash",
					node: run.name,
					progress
				}),
				onRecord
			});
			let way = (0, flash_way.VO)(board, target);
			const stream = await (0, flash_way.Qb)(board, way, image);
			for (const warning of [(0, flash_way.kc)(way, target), (0, network.t)(target)]) if (warning !== undefined) run.note(warning);
			let result;
			try {
				result = await write((0, flash_way.vz)(way, target, image, stream));
			} catch (error) {
				const unreachable = error instanceof core_error.y4 && error.code === "bmc-pull-unreachable";
				if (!unreachable || way !== "pull" || boardSection.transfer !== "auto") throw error;
				run.note(`${error.message}; it is sent instead`);
				way = "push";
				result = await write((0, flash_way.vz)(way, target, image, stream));
			}
			return {
				sentBytes: stream?.sizeBytes ?? 0,
				way,
				verified: result.verified
			};
		}
		;
		var write_all_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var write_all_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		async function writeAll(board, name, jobs, { power, usb }, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				if (jobs.length === 0) return [];
				const { signal, onEvent, state } = context;
				const writing = jobs.map(({ run }) => run.target.node);
				const { "other-nodes": policy, "reload-daemon": reload } = jobs[0]?.run.target.boardSection ?? {};
				const place = (0, place_of.$)(jobs[0].run.target.boardSection);
				const note = (text) => onEvent({
					type: "note",
					node: name,
					text
				});
				const others = (on) => (0, others_off.P)(name, {
					policy: policy ?? "refuse",
					power: on,
					usb,
					writing
				});
				let offMeanwhile = [];
				const takePower = async () => {
					const transfer = await board.transfer();
					if (transfer.state === "transferring") throw (0, errors.S2)(name, transfer);
					const now = await board.power();
					const off = others(now);
					if (off.length > 0) note(`node ${off.join(", ")} is off while others are written`);
					offMeanwhile = off;
					const nodes = [...off, ...writing.filter((node) => now[node] !== false)];
					const targets = [...jobs.map(({ run }) => run.target), ...(0, flash_target.Nh)(context.fleet).targets];
					const halt = async (running) => {
						const texts = running.map(async (node) => {
							const target = targets.find((one) => (0, place_of.$)(one.boardSection) === place && one.node === node);
							return haltNote(node, target === undefined ? "not-ours" : await shutDown(board, target, context));
						});
						for (const text of await Promise.all(texts)) note(text);
					};
					return (0, borrowed_power.h2)({
						board,
						place,
						state
					}, {
						nodes,
						power: now,
						halt,
						note
					});
				};
				try {
					others(power);
				} catch (error) {
					for (const { run } of jobs) run.fail(error);
					return [];
				}
				const made = write_all_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				const taken = write_all_addDisposableResource(env_1, new AsyncDisposableStack(), true);
				let alone = false;
				const prepared = jobs.map(({ run, looked: { stock, wish, plan } }) => {
					const work = run.phase("prepared", async () => {
						const shrunk = (0, flash_shrunk.d)(stock);
						if (shrunk !== undefined) run.note(`its image is ${(0, flash_shrunk.D)(shrunk)}`);
						const onProgress = (progress) => onEvent({
							type: "image",
							node: run.name,
							progress
						});
						const image = made.use(await (0, customise.H1)(stock, wish, {
							signal,
							onProgress,
							onNote: run.note
						}));
						await (0, flash_way.Qb)(board, (0, flash_way.VO)(board, run.target), image);
						const changedBytes = image.bytes.changed.reduce((sum, { length }) => sum + length, 0);
						return {
							value: image,
							outputs: { changedBytes },
							text: (0, judge_node.h)(plan.contentHash)
						};
					});
					work.catch(() => undefined);
					return work;
				});
				for (const [index, { run, looked }] of jobs.entries()) {
					try {
						const image = await prepared[index];
						signal.throwIfAborted();
						if (reload) await board.reload();
						if (!alone) {
							await Promise.allSettled(prepared);
							taken.use(await takePower());
						}
						alone = true;
						await run.phase("flashed", async () => {
							const { sentBytes, way, verified } = await writeNode(board, run, image, context);
							return {
								value: undefined,
								outputs: {
									sentBytes,
									way,
									verified,
									rawBytes: image.bytes.size
								},
								text: `${(0, judge_node.h)(looked.plan.contentHash)}, ${way}`
							};
						});
					} catch (error) {
						run.fail(error);
					}
				}
				await Promise.allSettled(prepared);
				return offMeanwhile;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = write_all_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		;
		var flash_board_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var flash_board_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		async function flashBoard(targets, images, context, { seat, machines, onHeld, onLeftBehind }) {
			const runs = targets.map((target) => nodeRun(target, context));
			const [target] = targets;
			if (target === undefined) return runs;
			const { board: name, boardSection } = target;
			const place = (0, place_of.$)(boardSection);
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const _lock = flash_board_addDisposableResource(env_1, await (0, board_lock.kv)({
						...context,
						folder: context.state.folder,
						place,
						timeoutMs: context.lockTimeoutMs,
						onWait: (holder) => context.onEvent({
							type: "note",
							node: name,
							text: `waits for ${holder}`
						})
					}), false);
					onHeld();
					const board = flash_board_addDisposableResource(env_1, await (0, board_at.C)(name, boardSection, context), true);
					for (const text of (0, left_behind.H)(await (0, left_behind.S)(board, place, context.state, context.state.transfer(place)))) {
						onLeftBehind({
							board: name,
							text
						});
						context.onEvent({
							type: "note",
							node: name,
							text
						});
					}
					const snapshot = await (0, flash_snapshot.e)(board);
					const jobs = await lookAtAll(runs, snapshot, images, context);
					const agreed = await seat.propose({
						nodes: runs.map((run) => proposed(run, jobs)),
						plans: () => Promise.all(runs.map(async (run) => {
							const job = jobs.find((one) => one.run === run);
							if (job === undefined) return proposed(run, jobs);
							return (0, plan.planOf)(run.target, job, {
								board,
								snapshot
							}, context).catch((error) => {
								context.signal.throwIfAborted();
								run.fail(error);
								return proposed(run, jobs);
							});
						}))
					});
					context.signal.throwIfAborted();
					if (!agreed) return runs;
					const writes = jobs.filter(({ run, begin }) => run.alive && begin === "write");
					const offMeanwhile = writes.length > 0 ? await writeAll(board, name, writes, await (0, flash_snapshot.e)(board), context) : [];
					const others = new Map(jobs.map(({ run, looked }) => [looked.plan.contentHash, run.name]));
					const restarted = (job) => job.begin !== "write" && offMeanwhile.includes(job.run.target.node) ? {
						...job,
						begin: "boot"
					} : job;
					await Promise.all(jobs.map((job) => finish(board, restarted(job), {
						others,
						machines
					}, context)));
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = flash_board_disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				for (const run of runs) run.fail(error);
				seat.leave(runs.map((run) => proposed(run, [])));
			}
			return runs;
		}
		function proposed(run, jobs) {
			const { node, host, image, problem } = run.report();
			const job = jobs.find((one) => one.run === run);
			return {
				node,
				host,
				...image === undefined ? {} : { image },
				...job === undefined || problem !== undefined ? {} : { begin: job.begin },
				...problem === undefined ? {} : { problem }
			};
		}
		async function lookAtAll(runs, snapshot, images, context) {
			const jobs = await Promise.all(runs.map(async (run) => {
				try {
					const found = await (0, find_out.y)(run.target, snapshot, images, context);
					if (found.begin === "write" && snapshot.transfer.state === "transferring") throw (0, errors.S2)(run.target.board, snapshot.transfer);
					const { contentHash } = found.looked.plan;
					run.image = contentHash;
					if (found.begin !== "write") run.kept("flashed", `${(0, judge_node.h)(contentHash)} ${found.begin === "nothing" ? "runs" : "is on it"}`);
					return {
						run,
						...found
					};
				} catch (error) {
					run.fail(error);
					return undefined;
				}
			}));
			return jobs.filter((job) => job !== undefined);
		}
		async function finish(board, { run, looked, begin, says }, { others, machines }, context) {
			if (!run.alive) return;
			try {
				const { contentHash } = looked.plan;
				const clash = says === undefined || begin === "write" ? undefined : machines.claim(run.target, says);
				if (clash !== undefined) throw clash;
				if (begin === "nothing") return;
				if (begin === "finish") run.kept(looked.key === undefined ? "booted" : "attested", (0, judge_node.h)(contentHash));
				else {
					const { boardSection, node } = run.target;
					run.serialLog = serialLog(context.state.folder, (0, place_of.$)(boardSection), node, context.runId);
					const expected = {
						file: run.serialLog,
						others,
						machines,
						before: says,
						written: begin === "write"
					};
					await bootNode(board, run, looked, expected, context);
				}
				await run.phase("post-installed", async () => {
					const { changed, outputs } = await (0, finisher.E)(context).finish(looked, context, (event) => context.onEvent({
						type: "post-install",
						node: run.name,
						event
					}));
					return {
						value: undefined,
						outputs: {
							changed,
							...outputs
						},
						onlyLooked: changed === 0
					};
				});
			} catch (error) {
				run.fail(error);
			}
		}
		;
		const NEXT = {
			flashed: "its image is written; the next run starts it and has it prove itself",
			booted: "its image is written and it answered; the next run has it prove itself",
			attested: "it has proven its image; the next run does its post-install",
			"post-installed": "it had proven its image and was finished before; the next run asks it again"
		};
		function nodeNow({ image, wanted, phases }) {
			if (wanted?.why === "may-be-written") return "its disk may hold part of an image, so it is to stay off; the next run writes it anew";
			if (wanted?.why === "was-on") return "nothing was written to it; it was powered off and is owed its power, which the next run or `bringup flash cancel` gives back";
			const last = phases.filter(({ input }) => input === image).at(-1);
			return (last && NEXT[last.phase]) ?? "nothing was written to it, and it has the power it had; the next run begins with it";
		}
		;
		function oneQuestion(boards, { confirm, signal }) {
			const parts = Array.from({ length: boards });
			const { promise, resolve, reject } = Promise.withResolvers();
			promise.catch(() => undefined);
			if (boards === 0) resolve(true);
			const tell = (index, part) => {
				if (parts[index] !== undefined) return;
				parts[index] = part;
				const all = parts.filter((one) => one !== undefined);
				if (all.length < boards) return;
				if (confirm === undefined || signal.aborted) resolve(!signal.aborted);
				else confirm({
					nodes: all.flatMap(({ nodes }) => nodes),
					plans: async () => (await Promise.all(all.map((one) => one.plans()))).flat()
				}).then(resolve, reject);
			};
			return {
				seat: (index) => ({
					propose(part) {
						tell(index, part);
						return confirm === undefined ? Promise.resolve(true) : promise;
					},
					leave: (nodes) => tell(index, {
						nodes,
						plans: async () => nodes
					})
				}),
				answer: () => promise
			};
		}
		;
		const FLASH_REPORT_VERSION = "bringup.flash/1";
		var stock_images = __webpack_require__(95351);
		;
		var flash_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var flash_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function withNow({ target, report }, { state }, cancelled) {
			const told = report();
			if (told.problem === undefined) return told;
			try {
				const place = (0, place_of.$)(target.boardSection);
				const wanted = state.wanted(place).find(({ node }) => node === target.node);
				if (wanted === undefined && !cancelled) return told;
				return {
					...told,
					now: nodeNow({
						image: told.image,
						wanted,
						phases: state.phases(place, target.node)
					})
				};
			} catch {
				return told;
			}
		}
		async function flash(targets, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const startedAt = new Date();
				const began = performance.now();
				const images = flash_addDisposableResource(env_1, (0, stock_images.F)(context), true);
				const boards = Map.groupBy(targets, ({ boardSection }) => (0, place_of.$)(boardSection));
				const machines = (0, identities.t)();
				const leftBehind = [];
				const held = new Set();
				const question = oneQuestion(boards.size, context);
				const runs = (await Promise.all([...boards].map(([place, nodes], index) => flashBoard(nodes, images, context, {
					seat: question.seat(index),
					machines,
					onHeld: () => held.add(place),
					onLeftBehind: (note) => leftBehind.push(note)
				})))).flat();
				let left = false;
				const confirmed = await question.answer().catch((error) => {
					left = context.signal.aborted || error instanceof core_error.y4 && error.category === "cancelled";
					if (left) return false;
					throw error;
				});
				const cancelled = left || context.signal.aborted;
				const nodes = targets.flatMap((target) => runs.filter((run) => run.target === target).map((run) => held.has((0, place_of.$)(target.boardSection)) ? withNow(run, context, cancelled) : run.report()));
				const report = {
					version: FLASH_REPORT_VERSION,
					run: {
						id: context.runId,
						fleet: context.fleet.name,
						startedAt: startedAt.toISOString(),
						durationMs: performance.now() - began
					},
					nodes,
					leftBehind,
					exitCode: cancelled ? report_outcome.dc.cancelled : (0, report_outcome.gX)(nodes.map(({ outcome, problem }) => ({
						outcome,
						retryable: problem?.retryable ?? false
					})))
				};
				return {
					report,
					confirmed
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = flash_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
	}),
	90410: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P: () => DOWN,
			x: () => isHalted
		});
		const DOWN = /reboot: (?:Power down|System halted)/;
		const COLOUR = /\x1b\[[0-9;?]*[A-Za-z]/g;
		const NOTHING = /[\x00-\x20\x7f\ufffd]+$/;
		async function isHalted(board, node, signal) {
			const text = await board.uart(node, signal).catch(() => "");
			return new RegExp(`${DOWN.source}$`).test(text.replaceAll(COLOUR, "").replace(NOTHING, ""));
		}
	}),
	63482: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H: () => sameBoot,
			t: () => identities
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36031);
		function identities() {
			const byMachine = new Map();
			const byBoot = new Map();
			return { claim(target, { machineId, bootId }) {
				const name = (0, _target_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(target);
				const [sameBoot, sameMachine] = [claimed(byBoot, bootId, name), claimed(byMachine, machineId, name)];
				if (sameBoot !== undefined) return oneMachine(target, sameBoot);
				return sameMachine === undefined ? undefined : copied(target, sameMachine);
			} };
		}
		function claimed(by, id, name) {
			if (id === "") return undefined;
			const owner = by.get(id) ?? name;
			by.set(id, owner);
			return owner === name ? undefined : owner;
		}
		function sameBoot(target) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-same-boot",
				category: "verify",
				what: `node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(target)} was powered on and answers out of the boot that it had before: its power was never off`,
				remedy: "see which module is in which slot, and whether the board switches the power of that slot; then run it again with --force",
				where: { host: target.host.name }
			});
		}
		function oneMachine(target, other) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-same-machine",
				category: "verify",
				what: `node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(target)} and node ${other} are one machine: both answer out of the same boot`,
				remedy: "see the addresses of their hosts, and which module is in which slot",
				where: { host: target.host.name }
			});
		}
		function copied(target, other) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-machine-twice",
				category: "verify",
				what: `node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(target)} has the machine-id of node ${other}: it is in their image`,
				remedy: "empty /etc/machine-id in the image, so that each node makes one of its own (`printf uninitialized >/etc/machine-id` where it was taken from), and write them anew",
				where: { host: target.host.name }
			});
		}
	}),
	83146: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H: () => leftBehindNotes,
			S: () => putRight
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _borrowed_power_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13596);
		async function putRight(board, place, state, record) {
			const cancelled = record && await board.cancel(record);
			const again = cancelled?.outcome === "unknown" || (cancelled?.left ?? []).length > 0;
			if (!again) state.keepTransfer(place, undefined);
			const transfer = record && cancelled && {
				node: record.node,
				...cancelled
			};
			try {
				return {
					...transfer && { transfer },
					poweredOn: await (0, _borrowed_power_js__WEBPACK_IMPORTED_MODULE_1__.aX)({
						board,
						place,
						state
					})
				};
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && error.code === "flash-transfer-runs")) throw error;
				return {
					...transfer && { transfer },
					poweredOn: [],
					waits: error.message
				};
			}
		}
		function leftBehindNotes({ transfer, poweredOn, waits }) {
			return [
				...transfer?.outcome === "cancelled" ? [`a transfer to node ${transfer.node} that an earlier run had left behind was ended`] : [],
				...(transfer?.left ?? []).map((what) => `node ${transfer?.node}: ${what}; the next run tries again`),
				...poweredOn.length > 0 ? [`node ${poweredOn.join(", ")} has its power back, which an earlier run had taken from it`] : [],
				...waits === undefined ? [] : [waits]
			];
		}
	}),
	19409: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => powerOn });
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
		var _bmc_flash_hub_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87920);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _halted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90410);
		const OFF_MS = 1e3;
		async function powerOn(board, nodes, signal) {
			const state = await board.transfer(signal);
			const hub = state.state === "transferring" ? (await board.usb(signal)).hub : false;
			if (state.state === "transferring" && hub !== false) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "flash-transfer-runs",
				category: "lock",
				what: `a transfer runs on the board ${board.host} (${state.processName}, transfer ${state.id}), and ${nodes.map((node) => `node ${node}`).join(" and ")} ${nodes.length === 1 ? "is" : "are"} not powered on meanwhile: ${(0, _bmc_flash_hub_words_js__WEBPACK_IMPORTED_MODULE_2__.T)(board.host, hub)}, and one that is powered on now could be written in the place of another`,
				remedy: "wait until that transfer has ended, then run it again: it goes on from here"
			});
			const power = await board.power(signal);
			const halted = [];
			for (const node of nodes) if (power[node] !== false && await (0, _halted_js__WEBPACK_IMPORTED_MODULE_3__.x)(board, node, signal)) halted.push(node);
			const all = (of, on) => Object.fromEntries(of.map((node) => [node, on]));
			if (halted.length > 0) {
				await board.setPower(all(halted, false), signal);
				await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(OFF_MS);
			}
			await board.setPower(all(nodes, true), signal);
			return halted;
		}
	})
};
;
