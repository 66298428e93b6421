"use strict";
exports.id = 825;
exports.ids = [825, 8634];
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
	80825: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { attestNodes: () => attestNodes });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24690);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		var _ask_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5952);
		var _asking_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66531);
		var _identities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63482);
		var _judge_node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58634);
		var _look_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11443);
		var _stock_images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95351);
		var _target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36031);
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
		async function attestNodes(targets, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const images = __addDisposableResource(env_1, (0, _stock_images_js__WEBPACK_IMPORTED_MODULE_7__.F)(context), true);
				const looked = await Promise.all(targets.map((target) => (0, _look_js__WEBPACK_IMPORTED_MODULE_6__.t)(target, images, context).catch((error) => error)));
				const right = looked.filter((one) => !(one instanceof Error));
				const machines = (0, _identities_js__WEBPACK_IMPORTED_MODULE_4__.t)();
				const others = new Map(right.map(({ target, plan }) => [plan.contentHash, (0, _target_js__WEBPACK_IMPORTED_MODULE_8__.Vb)(target)]));
				return Promise.all(looked.map(async (one, index) => {
					const target = targets[index];
					const named = {
						node: (0, _target_js__WEBPACK_IMPORTED_MODULE_8__.Vb)(target),
						host: target.host.name
					};
					const failed = (error, rest = {}) => {
						const problem = (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.H8)(error, { host: target.host.name });
						return {
							...named,
							...rest,
							outcome: (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__.sG)(problem.category),
							problem
						};
					};
					if (one instanceof Error) return failed(one);
					const { contentHash } = one.plan;
					if (one.key === undefined) return failed(cannotProve(target), { image: contentHash });
					try {
						const env_2 = {
							stack: [],
							error: void 0,
							hasError: false
						};
						try {
							const _asked = __addDisposableResource(env_2, (0, _asking_js__WEBPACK_IMPORTED_MODULE_9__.o)((0, _target_js__WEBPACK_IMPORTED_MODULE_8__.Vb)(target), context), false);
							const signal = AbortSignal.any([context.signal, AbortSignal.timeout(context.patience.askMs)]);
							const found = await (0, _ask_node_js__WEBPACK_IMPORTED_MODULE_3__.s)(target, {
								key: one.key,
								file: one.stock.os.attestation,
								connect: context.connect,
								signal
							});
							const wrong = (0, _judge_node_js__WEBPACK_IMPORTED_MODULE_5__._)(target, found, {
								contentHash,
								others
							}) ?? machines.claim(target, found);
							if (wrong !== undefined) return failed(wrong, {
								image: contentHash,
								found
							});
							return {
								...named,
								outcome: "converged",
								image: contentHash,
								found
							};
						} catch (e_2) {
							env_2.error = e_2;
							env_2.hasError = true;
						} finally {
							__disposeResources(env_2);
						}
					} catch (error) {
						context.signal.throwIfAborted();
						return failed(error, { image: contentHash });
					}
				}));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function cannotProve(target) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-no-proof",
				category: "unsupported",
				what: `node ${(0, _target_js__WEBPACK_IMPORTED_MODULE_8__.Vb)(target)} has an image that was written as it is (os: as-is): nothing in it says which one it is`,
				remedy: "leave it out, or take os: as-is from the image if bringup knows its operating system",
				where: target.place("image")
			});
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
	})
};
;
