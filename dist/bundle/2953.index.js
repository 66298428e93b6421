"use strict";
exports.id = 2953;
exports.ids = [2953];
exports.modules = {
	5952: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => askNode });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82429);
		var _image_os_image_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32107);
		var _host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93731);
		var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36031);
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
		const FIELDS = [
			"instanceId",
			"image",
			"hostname",
			"machineId",
			"bootId",
			"rootDevice",
			"compatible"
		];
		const MOST_BYTES = 16 * 1024;
		function question(file, mark) {
			const { text } = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`tell() { printf '%s %s\n' ${mark} "$(printf %s "$1" | tr '\n' ' ')"; }
tell "$(cat ${file} 2>/dev/null)"
tell "$(cat ${_image_os_image_mark_js__WEBPACK_IMPORTED_MODULE_5__.g} 2>/dev/null)"
tell "$(hostname 2>/dev/null || cat /proc/sys/kernel/hostname 2>/dev/null)"
tell "$(cat /etc/machine-id 2>/dev/null)"
tell "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)"
tell "$(findmnt -n -o SOURCE / 2>/dev/null)"
tell "$(tr '\000' ' ' </proc/device-tree/compatible 2>/dev/null)"`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`exec sh -c ${text}`.text.replaceAll("\n", "; ");
		}
		async function askNode(target, { key, file, connect, signal }) {
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const { connection } = await connect((0, _host_key_js__WEBPACK_IMPORTED_MODULE_3__.ml)(target, key), signal, {
						take: () => false,
						left: 0
					});
					const open = __addDisposableResource(env_1, connection, true);
					if (open.hostKey !== undefined && `${open.hostKey.type} ${open.hostKey.key}` !== (0, _host_key_js__WEBPACK_IMPORTED_MODULE_3__.Vi)(key)) throw otherHostKey(target, open.hostKey.fingerprint);
					const mark = `bringup-node-${process.pid}`;
					const channel = await open.exec(question(file, mark));
					const abort = () => channel.close();
					signal.addEventListener("abort", abort, { once: true });
					try {
						channel.stdin.end();
						const [out] = await Promise.all([textOf(channel.stdout), textOf(channel.stderr)]);
						await channel.exit;
						if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_2__.K)(`asking node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_4__.Vb)(target)}`, signal);
						const lines = out.split("\n").filter((line) => line.startsWith(`${mark} `));
						if (lines.length !== FIELDS.length) throw noAnswer(target);
						return Object.fromEntries(FIELDS.map((field, index) => [field, lines[index]?.slice(mark.length + 1).trim() ?? ""]));
					} finally {
						signal.removeEventListener("abort", abort);
					}
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = __disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) {
					if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_2__.K)(`asking node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_4__.Vb)(target)}`, signal);
					throw cutOff(target, error);
				}
				if (error.category === "host-key" && error.code !== "flash-other-host-key") throw otherHostKey(target, error.message);
				throw error;
			}
		}
		async function textOf(stream) {
			let text = "";
			for await (const piece of stream) if (text.length < MOST_BYTES) text += String(piece);
			return text;
		}
		function otherHostKey(target, seen) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-other-host-key",
				category: "host-key",
				what: `what answers at ${target.host.address} does not have the host key that is in the image of node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_4__.Vb)(target)}: ${seen}`,
				remedy: "see that no other machine has that address, and that the node does not boot an older system from another disk (on an RK1, NVMe comes before eMMC)",
				where: { host: target.host.name }
			});
		}
		function cutOff(target, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-answer-cut",
				category: "network",
				what: `the connection to node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_4__.Vb)(target)} ended in the middle of its answer: ${cause instanceof Error ? cause.message : String(cause)}`,
				remedy: "run it again; if it stays so, see whether the node restarts by itself",
				where: { host: target.host.name },
				cause
			});
		}
		function noAnswer(target) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-no-answer-to-question",
				category: "shell",
				what: `node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_4__.Vb)(target)} let us in and did not answer when it was asked which image it runs`,
				remedy: `see what \`bringup ssh ${target.host.name}\` shows; a password that has to be changed first stands in the way, too`,
				where: { host: target.host.name }
			});
		}
	}),
	66531: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => asking });
		function asking(node, { onEvent }) {
			let asked = true;
			onEvent({
				type: "asking",
				node,
				state: "began"
			});
			return { [Symbol.dispose]() {
				if (asked) onEvent({
					type: "asking",
					node,
					state: "done"
				});
				asked = false;
			} };
		}
	}),
	96282: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { w: () => besideRun });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _board_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16576);
		var _place_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93151);
		const OF_A_WRITE = [
			"bmc-busy",
			"bmc-slow",
			"bmc-upload-by-other"
		];
		function besideRun({ boardSection }, { state }) {
			const place = (0, _place_of_js__WEBPACK_IMPORTED_MODULE_2__.$)(boardSection);
			const holder = (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.B6)({
				folder: state.folder,
				place
			});
			return {
				holder,
				requireAnswers() {
					const record = state.transfer(place);
					if (holder !== undefined && record?.mode === "push" && record.handle !== undefined) throw (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.yB)(place, holder);
				},
				told(error) {
					if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && OF_A_WRITE.includes(error.code))) return error;
					const now = holder ?? (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.B6)({
						folder: state.folder,
						place
					});
					return now === undefined ? error : (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_1__.yB)(place, now);
				}
			};
		}
	}),
	21347: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => findOut });
		var errors = __webpack_require__(37988);
		var core_error = __webpack_require__(93933);
		var ask_node = __webpack_require__(5952);
		var asking = __webpack_require__(66531);
		var host_key = __webpack_require__(93731);
		var place_of = __webpack_require__(93151);
		var flash_target = __webpack_require__(36031);
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
		const SILENT = [
			"connection-refused",
			"connection-timed-out",
			"no-route",
			"name-not-found"
		];
		async function answerOf({ target, stock, key }, power, { connect, signal, patience, state, onEvent }) {
			const on = power[target.node] !== false;
			if (key === undefined || !on) return {
				is: "silent",
				on
			};
			const ask = async (as) => {
				try {
					const env_1 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const _asked = __addDisposableResource(env_1, (0, asking.o)((0, flash_target.Vb)(target), { onEvent }), false);
						const until = AbortSignal.any([signal, AbortSignal.timeout(patience.askMs)]);
						const says = await (0, ask_node.s)(target, {
							key: as,
							file: stock.os.attestation,
							connect,
							signal: until
						});
						return {
							is: "here",
							says
						};
					} catch (e_1) {
						env_1.error = e_1;
						env_1.hasError = true;
					} finally {
						__disposeResources(env_1);
					}
				} catch (error) {
					signal.throwIfAborted();
					if (!(error instanceof core_error.y4) || error.category === "bug") throw error;
					if (SILENT.includes(error.code)) return {
						is: "silent",
						on
					};
					return {
						is: "barred",
						why: error.category === "cancelled" ? tooSlow((0, flash_target.Vb)(target), patience.askMs) : error
					};
				}
			};
			const answer = await ask(key);
			const earlier = state.hostKey((0, place_of.$)(target.boardSection), target.node);
			if (answer.is !== "barred" || answer.why.category !== "host-key" || earlier === undefined) return answer;
			return (0, host_key.Vi)(earlier) === (0, host_key.Vi)(key) ? answer : await ask(earlier);
		}
		function tooSlow(name, askMs) {
			return new core_error.y4({
				code: "flash-no-answer",
				category: "timeout",
				what: `node ${name} did not tell what it runs within ${Math.round(askMs / 1e3)} s`,
				remedy: "run it again"
			});
		}
		;
		function decide({ contentHash, answer, phases, force, proves }) {
			if (force) return "write";
			const done = (phase) => phases.some((one) => one.phase === phase && one.input === contentHash);
			if (!proves && done("post-installed")) return "nothing";
			if (!proves && done("booted")) return "finish";
			if (answer.is === "here") {
				const { instanceId, image } = answer.says;
				if (instanceId === contentHash && image === contentHash) return done("post-installed") ? "nothing" : done("attested") ? "finish" : "boot";
				if (instanceId === "" && (image === contentHash || done("flashed"))) return "boot";
				return isOurs(instanceId) || isOurs(image) ? "write" : "stranger";
			}
			if (done("flashed")) return "boot";
			if (answer.is === "barred") return "barred";
			return answer.on && phases.length === 0 ? "unknown" : "write";
		}
		function isOurs(name) {
			return /^[0-9a-f]{64}$/.test(name);
		}
		var finisher = __webpack_require__(84522);
		;
		function inDoubt(target, doubt, answer) {
			if (doubt === "stranger") return stranger(target);
			return answer.is === "barred" ? notLetIn(target, answer.why) : unknown(target);
		}
		function notLetIn(target, why) {
			const { name: host, address } = target.host;
			return new core_error.y4({
				code: "flash-not-let-in",
				category: why.category,
				what: `node ${(0, flash_target.Vb)(target)} is not written: something is at ${address} that did not tell what it runs: ${why.message}`,
				remedy: `see that \`bringup ssh ${host}\` gets in, and run it again; if what is on the node may be lost, power it off first, or use --force`,
				where: { host },
				cause: why
			});
		}
		function stranger(target) {
			const { name: host } = target.host;
			return new core_error.y4({
				code: "flash-stranger",
				category: "verify",
				what: `node ${(0, flash_target.Vb)(target)} is not written: it runs a system that bringup did not make`,
				remedy: `see with \`bringup ssh ${host}\` what it is; if it may be lost, use --force`,
				where: { host }
			});
		}
		function unknown(target) {
			const { name: host, address } = target.host;
			const mute = target.image.os === "as-is" ? "cannot be asked what it runs" : `does not answer at ${address}`;
			return new core_error.y4({
				code: "flash-unknown-node",
				category: "unsupported",
				what: `node ${(0, flash_target.Vb)(target)} is not written: it is on and ${mute}, and this machine did not write it before: it may be one that runs well`,
				remedy: "if what is on it may be lost, power it off first, or use --force",
				where: { host }
			});
		}
		var look = __webpack_require__(11443);
		var host_host_key = __webpack_require__(85028);
		var authorized_key_line = __webpack_require__(41865);
		var other_ways_in = __webpack_require__(98857);
		;
		async function requireLogin(target, { offers }) {
			const { section, host, image } = target;
			if (image.os === "as-is" || offers === undefined) return;
			const offered = await offers(host);
			if (offered.length === 0 || (0, other_ways_in.u)(target)) return;
			const user = section.users?.find(({ name }) => name === host.ssh.user);
			const given = [...section["authorized-keys"] ?? [], ...user?.["authorized-keys"] ?? []].map(fingerprintOf);
			if (offered.some((one) => given.includes(one))) return;
			throw new core_error.y4({
				code: "flash-login-key",
				category: "config",
				what: `node ${(0, flash_target.Vb)(target)} gets ${given.join(", ")} into its image, and this machine logs in with ${offered.join(", ")}`,
				remedy: "add the public half of that key to authorized-keys: of the node, or correct key: under ssh: of its host",
				where: {
					...target.place("authorized-keys"),
					host: host.name
				}
			});
		}
		function fingerprintOf(line) {
			return (0, host_host_key.Rj)(Buffer.from((0, authorized_key_line.Vg)(line)?.blob ?? "", "base64"));
		}
		;
		const OTHER = /^\/dev\/(?:nvme|sd[a-z])/;
		function requireOwnDisk(target, found) {
			if (found === undefined || !OTHER.test(found.rootDevice)) return;
			throw new core_error.y4({
				code: "flash-second-disk",
				category: "unsupported",
				what: `node ${(0, flash_target.Vb)(target)} runs another system from ${found.rootDevice}, and the board writes its eMMC: it would run the same afterwards`,
				remedy: "wipe that disk or take it out (on an RK1, NVMe comes before eMMC), or write the eMMC all the same with --force",
				where: { host: target.host.name }
			});
		}
		;
		async function findOut(target, { power, transfer }, images, context) {
			(0, flash_target.ik)(target);
			const looked = await (0, look.t)(target, images, context);
			const answer = await answerOf(looked, power, context);
			const phases = await (0, finisher.n)(looked, context);
			const { force } = context;
			const { contentHash } = looked.plan;
			const begin = decide({
				contentHash,
				answer,
				phases,
				force,
				proves: looked.key !== undefined
			});
			const says = answer.is === "here" ? answer.says : undefined;
			if (!force && (begin === "write" || begin === "stranger")) requireOwnDisk(target, says);
			if (begin === "barred" || begin === "stranger" || begin === "unknown") throw transfer.state === "transferring" ? (0, errors.S2)(target.board, transfer) : inDoubt(target, begin, answer);
			if (begin === "write") await requireLogin(target, context.connect);
			return {
				looked,
				begin,
				...says === undefined ? {} : { says }
			};
		}
	}),
	84522: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			E: () => finisherOf,
			n: () => phasesBehind
		});
		var place_of = __webpack_require__(93151);
		var error = __webpack_require__(93933);
		var run = __webpack_require__(40039);
		var host_state = __webpack_require__(25110);
		var host_key = __webpack_require__(93731);
		var flash_target = __webpack_require__(36031);
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_path_ = __webpack_require__(76760);
		var json = __webpack_require__(87121);
		var secrets_in = __webpack_require__(46424);
		;
		async function wantedOfHost({ target: { host }, key }, { fleet, capabilities, connect, signal }) {
			const alone = {
				...fleet,
				hosts: [host]
			};
			const parts = [];
			for (const { name, prepare, wanted } of capabilities) {
				const section = host.sections[name];
				if (section === undefined) continue;
				const prepared = await prepare?.(alone, {
					signal,
					connect: (one) => connect(one, signal)
				});
				const all = wanted({
					fleet,
					host,
					section,
					facts: undefined,
					prepared,
					value: () => undefined
				});
				parts.push({
					name,
					section,
					files: filesIn(prepared, fleet.root),
					wanted: all.map(({ kind, spec, needs, notify }) => [
						kind.kind,
						spec,
						needs,
						notify
					]),
					secrets: key === undefined ? [] : (0, secrets_in.V)(section).map((one) => codeOf(one.reveal(), key.private.reveal()))
				});
			}
			return (0, json.br)(parts);
		}
		function filesIn(prepared, root) {
			if (!(prepared instanceof Map)) return [];
			return [...prepared].flatMap(([path, bytes]) => typeof path === "string" && bytes instanceof Uint8Array ? [[(0, external_node_path_.relative)(root, path), (0, json.sc)(bytes)]] : []).toSorted(([a], [b]) => a < b ? -1 : 1);
		}
		function codeOf(secret, key) {
			return (0, external_node_crypto_.createHmac)("sha256", key).update(secret).digest("hex");
		}
		;
		const bySections = {
			isSame: async (looked, { outputs }, context) => outputs["wanted"] === await wantedOfHost(looked, context),
			async finish(looked, context, onEvent) {
				const wanted = await wantedOfHost(looked, context);
				return {
					changed: await postInstall(looked, context, onEvent),
					outputs: { wanted }
				};
			}
		};
		async function postInstall({ target, key }, { fleet, connect, secrets, signal, capabilities, log }, onEvent) {
			const host = key === undefined ? target.host : (0, host_key.ml)(target, key);
			if (key === undefined && Object.keys(host.sections).length === 0) return 0;
			const { report } = await (0, run.runFleet)({
				fleet: {
					...fleet,
					hosts: fleet.hosts.map((one) => one.name === host.name ? host : one)
				},
				hosts: [host],
				capabilities,
				partial: true,
				mode: "apply",
				connect,
				secrets,
				signal,
				onEvent,
				...log === undefined ? {} : { log }
			});
			const [found] = report.hosts;
			signal.throwIfAborted();
			if (found === undefined || (0, host_state.e2)(found.outcome)) {
				const { problem } = found ?? {};
				throw new error.y4({
					code: "flash-post-install",
					category: problem?.category ?? "command",
					what: `node ${(0, flash_target.Vb)(target)} runs its image, and its post-install failed${problem === undefined ? "" : `: ${problem.what}`}`,
					remedy: problem?.remedy ?? `run it again, or \`bringup apply -s ${host.name}\``,
					where: {
						...problem?.where,
						host: host.name
					},
					...problem === undefined ? {} : { retryable: problem.retryable }
				});
			}
			return found.steps.filter(({ outcome }) => outcome === "changed").length;
		}
		;
		function finisherOf({ finisher }) {
			return finisher ?? bySections;
		}
		async function phasesBehind(looked, context) {
			const { target } = looked;
			const phases = context.state.phases((0, place_of.$)(target.boardSection), target.node);
			const last = phases.at(-1);
			if (last?.phase !== "post-installed") return phases;
			return await finisherOf(context).isSame(looked, last, context) ? phases : phases.slice(0, -1);
		}
	}),
	97711: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N: () => otherNodesOn,
			P: () => othersOff
		});
		var _bmc_board_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15238);
		var _bmc_flash_hub_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87920);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function otherNodesOn(power, usb, writing) {
			if (usb.hub === false) return [];
			return _bmc_board_js__WEBPACK_IMPORTED_MODULE_1__.K.filter((node) => power[node] !== false && !writing.includes(node));
		}
		function othersOff(name, { policy, power, usb, writing }) {
			const on = policy === "ignore" ? [] : otherNodesOn(power, usb, writing);
			if (on.length > 0 && policy === "refuse") throw othersOn(name, {
				on,
				power,
				usb,
				writing
			});
			return on;
		}
		function othersOn(name, { on, power, usb, writing }) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-other-nodes-on",
				category: "unsupported",
				what: `${(0, _bmc_flash_hub_words_js__WEBPACK_IMPORTED_MODULE_2__.T)(name, usb.hub)}, and ${(0, _bmc_flash_hub_words_js__WEBPACK_IMPORTED_MODULE_2__.d)(on, power)}: what is meant for node ${writing.join(", ")} could be written to another one`,
				remedy: "set other-nodes: power-off for this board to have them off meanwhile, power them off yourself, or set ignore"
			});
		}
	}),
	82953: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			planFlash: () => planFlash,
			planOf: () => planOf
		});
		var hub_words = __webpack_require__(87920);
		var redact = __webpack_require__(162);
		var customise = __webpack_require__(54183);
		var address = __webpack_require__(45807);
		var problem = __webpack_require__(38941);
		var asking = __webpack_require__(66531);
		var beside_run = __webpack_require__(96282);
		var board_at = __webpack_require__(45931);
		var find_out = __webpack_require__(21347);
		var network = __webpack_require__(39296);
		var others_off = __webpack_require__(97711);
		var place_of = __webpack_require__(93151);
		var external_node_buffer_ = __webpack_require__(4573);
		var promises_ = __webpack_require__(51455);
		var core_error = __webpack_require__(93933);
		var image_bytes = __webpack_require__(14234);
		var ext4_volume = __webpack_require__(12323);
		var fat_volume = __webpack_require__(48593);
		;
		const MOST_TEXT = 64 * 1024;
		const EVERYBODY = 4;
		const HASH = /\$(?:6|5|y|2[aby]|7|gy)\$[^\s"':]+/g;
		async function plannedEdits({ stock, plan }, redact) {
			const planned = [];
			for (const { partition, edits } of plan.edits) {
				const read = await readerOf(stock, partition);
				for (const edit of edits) planned.push({
					partition,
					...await plannedEdit(edit, read, redact)
				});
			}
			return planned;
		}
		async function readerOf({ raw, table, base }, index) {
			const partition = table.partitions.find((one) => one.index === index);
			if (partition === undefined) return undefined;
			const bytes = (0, image_bytes.y)(raw, partition);
			const where = `partition ${index} of ${base.from}`;
			const fat = partition.fileSystem?.type.startsWith("fat") ?? false;
			const volume = fat ? await (0, fat_volume.S)(bytes, where) : await (0, ext4_volume.K)(bytes, where);
			const read = async (path) => {
				try {
					const found = await volume.stat(path);
					if (found === undefined) return undefined;
					return found.type === "file" && found.size <= MOST_TEXT ? await volume.readFile(path) : "other";
				} catch (error) {
					if (error instanceof core_error.y4) return "other";
					throw error;
				}
			};
			return Object.assign(read, { open: fat });
		}
		async function plannedEdit(edit, read, redact) {
			const { type, path } = edit;
			const before = read === undefined ? "other" : await read(path);
			const there = before === undefined ? "new" : "unknown";
			if (edit.type === "remove") return {
				type,
				path,
				now: before === undefined ? "absent" : "removed"
			};
			if (edit.type === "symlink") return {
				type,
				path,
				now: there
			};
			const mode = read?.open ? {} : { mode: edit.mode.toString(8).padStart(4, "0") };
			if (edit.type === "directory") return {
				type,
				path,
				...mode,
				now: there
			};
			const bytes = Buffer.isBuffer(edit.content) ? edit.content.length : edit.content.size;
			const known = {
				type,
				path,
				...mode,
				bytes
			};
			const after = bytes > MOST_TEXT ? undefined : await contentOf(edit.content);
			if (after === undefined || before === "other") return {
				...known,
				now: there
			};
			const now = before === undefined ? "new" : before.equals(after) ? "same" : "changed";
			const texts = [before ?? Buffer.alloc(0), after].map((content) => shownText(content, redact));
			const [old, fresh] = texts;
			if (now === "same" || !read?.open && (edit.mode & EVERYBODY) === 0 || old === undefined || fresh === undefined) return {
				...known,
				now
			};
			return {
				...known,
				now,
				text: {
					before: old,
					after: fresh
				}
			};
		}
		async function contentOf(content) {
			return Buffer.isBuffer(content) ? content : (0, promises_.readFile)(content.file);
		}
		function shownText(content, redact) {
			if (!(0, external_node_buffer_.isUtf8)(content) || content.includes(0)) return undefined;
			const text = content.toString();
			return text.includes("PRIVATE KEY-----") ? undefined : redact.text(text.replaceAll(HASH, "[hash]"));
		}
		var flash_shrunk = __webpack_require__(65781);
		var flash_snapshot = __webpack_require__(88368);
		var stock_images = __webpack_require__(95351);
		var flash_target = __webpack_require__(36031);
		var flash_way = __webpack_require__(41661);
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
		async function planFlash(targets, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const images = __addDisposableResource(env_1, (0, stock_images.F)(context), true);
				const boards = Map.groupBy(targets, ({ boardSection }) => (0, place_of.$)(boardSection));
				const plans = await Promise.all([...boards.values()].map((nodes) => planBoard(nodes, images, context)));
				return plans.flat();
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function planBoard(targets, images, context) {
			const [first] = targets;
			if (first === undefined) return [];
			const beside = (0, beside_run.w)(first, context);
			try {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					beside.requireAnswers();
					const asked = __addDisposableResource(env_2, (0, asking.o)(first.board, context), false);
					const board = __addDisposableResource(env_2, await (0, board_at.C)(first.board, first.boardSection, context), true);
					const snapshot = await (0, flash_snapshot.e)(board);
					asked[Symbol.dispose]();
					return await Promise.all(targets.map((target) => (0, find_out.y)(target, snapshot, images, context).then((found) => planOf(target, found, {
						board,
						snapshot
					}, context)).catch((error) => {
						context.signal.throwIfAborted();
						return failed(target, beside.told(error));
					})));
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = __disposeResources(env_2);
					if (result_2) await result_2;
				}
			} catch (error) {
				context.signal.throwIfAborted();
				return targets.map((target) => failed(target, beside.told(error)));
			}
		}
		function failed(target, error) {
			const { name: host } = target.host;
			return {
				node: (0, flash_target.Vb)(target),
				host,
				problem: (0, problem.H8)(error, { host })
			};
		}
		async function planOf(target, { looked, begin, says }, { board, snapshot }, context) {
			const env_3 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const known = {
					node: (0, flash_target.Vb)(target),
					host: target.host.name,
					begin,
					image: looked.plan.contentHash,
					...says === undefined || says.instanceId === "" ? {} : { runs: says.instanceId }
				};
				if (begin !== "write") return known;
				const { stock, wish } = looked;
				const image = __addDisposableResource(env_3, await (0, customise.H1)(stock, wish, { signal: context.signal }), true);
				const stream = await (0, flash_way.Qb)(board, (0, flash_way.VO)(board, target), image);
				const note = (0, network.t)(target);
				const shrunk = (0, flash_shrunk.d)(stock);
				return {
					...known,
					...note === undefined ? {} : { notes: [note] },
					...shrunk === undefined ? {} : { shrunk },
					base: {
						from: stock.base.from,
						sha256: stock.base.raw.sha256,
						os: stock.os.title,
						diskBytes: stock.base.raw.diskBytes
					},
					partitions: stock.table.partitions.map(({ index, position, length, fileSystem }) => ({
						index,
						position,
						length,
						...fileSystem === undefined ? {} : { fileSystem }
					})),
					edits: await plannedEdits(looked, (0, redact.$)(context.secrets)),
					size: {
						raw: image.bytes.size,
						changed: image.bytes.changed.reduce((sum, { length }) => sum + length, 0),
						sent: stream?.sizeBytes ?? 0
					},
					calls: callsOf(target, board, snapshot, stream?.name ?? "")
				};
			} catch (e_3) {
				env_3.error = e_3;
				env_3.hasError = true;
			} finally {
				const result_3 = __disposeResources(env_3);
				if (result_3) await result_3;
			}
		}
		function callsOf(target, board, { power, usb, transfer }, name) {
			const { node, boardSection, section } = target;
			const others = (0, others_off.N)(power, usb, [node]);
			const policy = boardSection["other-nodes"];
			const way = (0, flash_way.VO)(board, target);
			const clear = (0, flash_way.kc)(way, target);
			const warning = clear === undefined ? "" : `; ${clear}`;
			return [
				...transfer.state === "transferring" ? [`refused: a transfer to node ${transfer.node ?? "?"} is under way`] : [],
				...others.length > 0 && policy !== "ignore" ? [policy === "refuse" ? `refused: ${(0, hub_words.T)(target.board, usb.hub)}, and ${(0, hub_words.d)(others, power)}` : `power off node ${others.join(", ")}`] : [],
				...power[node] === false ? [] : [`power off node ${node}`],
				...boardSection["reload-daemon"] ? ["restart the daemon"] : [],
				{
					pull: `write node ${node}: fetch ${name} from this machine${warning}`,
					push: `write node ${node}: take ${name} as it is sent, encrypted`,
					mirror: `write node ${node}: fetch ${section.mirror === undefined ? "" : (0, address.SP)(new URL(section.mirror.url))}${warning}`,
					sdcard: `write node ${node}: take ${section.sdcard} from its SD card, as it is there`
				}[way],
				...boardSection.verify || !board.about.can.skipVerify ? ["read back what was written"] : [],
				...others.length > 0 && policy === "power-off" ? [`power on node ${others.join(", ")}`] : [],
				`power on node ${node}`
			];
		}
	}),
	65781: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => shrunkText,
			d: () => shrunkOf
		});
		var _image_shrink_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57415);
		var _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28117);
		function shrunkOf({ raw, lengthBefore }) {
			return lengthBefore === undefined ? undefined : {
				before: lengthBefore,
				after: raw.size
			};
		}
		function shrunkText({ before, after }) {
			if (after < before) return `shrunk by ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(before - after)}: ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(after)} instead of ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(before)}`;
			return `not shrunk: it would be less than ${(0, _image_source_mebibytes_js__WEBPACK_IMPORTED_MODULE_1__.j)(_image_shrink_js__WEBPACK_IMPORTED_MODULE_0__.m)} shorter, with the room that is kept free in it`;
		}
	}),
	88368: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => snapshotOf });
		async function snapshotOf(board) {
			return {
				power: await board.power(),
				usb: await board.usb(),
				transfer: await board.transfer()
			};
		}
	}),
	41661: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Qb: () => streamFor,
			VO: () => wayOf,
			kc: () => inTheClear,
			vz: () => sourceOf
		});
		function wayOf(board, { boardSection, section, image }) {
			const { transfer } = boardSection;
			const named = section.mirror !== undefined;
			const fetches = transfer === "auto" && board.about.can.pull && (named || image.os === "as-is");
			if (transfer === "pull" || fetches) return named ? "mirror" : "pull";
			return transfer === "sdcard" ? "sdcard" : "push";
		}
		function inTheClear(way, { section, image }) {
			const plain = way === "pull" || way === "mirror" && section.mirror?.url.startsWith("http:");
			if (!plain || image.os === "as-is") return undefined;
			return "the image, with the private host key of the node in it, goes over plain HTTP: who listens in that network can answer for the node from then on (transfer: push encrypts)";
		}
		async function streamFor(board, way, image) {
			if (way === "mirror" || way === "sdcard") return undefined;
			return board.about.can.xz ? image.xz() : image.raw();
		}
		function sourceOf(way, { boardSection, section }, image, stream) {
			if (way === "mirror" && section.mirror !== undefined) return {
				mode: "mirror",
				...section.mirror
			};
			if (way === "sdcard" && section.sdcard !== undefined) {
				const path = section.sdcard;
				return {
					mode: "sdcard",
					path,
					...path.endsWith(".xz") ? {} : { sizeBytes: image.bytes.size }
				};
			}
			if (stream === undefined) throw new TypeError(`there is nothing to write by ${way}`);
			if (way === "push") return {
				mode: "push",
				image: stream
			};
			const { "pull-address": address, "pull-port": port } = boardSection;
			return {
				mode: "pull",
				image: stream,
				...address === undefined ? {} : { address },
				...port === undefined ? {} : { port }
			};
		}
	})
};
;
