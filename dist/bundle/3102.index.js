"use strict";
exports.id = 3102;
exports.ids = [3102];
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
	23102: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { cancelTransfers: () => cancelTransfers });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38941);
		var _board_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45931);
		var _board_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16576);
		var _borrowed_power_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13596);
		var _left_behind_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83146);
		var _place_of_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93151);
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
		const LOCK_MS = 1e3;
		async function cancelTransfers(targets, context) {
			const boards = Map.groupBy(targets, ({ boardSection }) => (0, _place_of_js__WEBPACK_IMPORTED_MODULE_6__.$)(boardSection));
			return Promise.all([...boards].map(async ([place, [target]]) => {
				const { board } = target;
				try {
					return {
						board,
						...await cancelOn(place, target, context)
					};
				} catch (error) {
					context.signal.throwIfAborted();
					return {
						board,
						outcome: "unknown",
						problem: (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_1__.H8)(error)
					};
				}
			}));
		}
		async function cancelOn(place, { board, boardSection }, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { state } = context;
				const lock = __addDisposableResource(env_1, await tryToHold(place, context), false);
				const record = state.transfer(place);
				if (lock.heldBy !== undefined) {
					const env_2 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const { heldBy } = lock;
						if (record?.handle === undefined) return {
							outcome: "none",
							heldBy
						};
						if (record.mode === "push") throw sending(board, heldBy);
						const open = __addDisposableResource(env_2, await (0, _board_at_js__WEBPACK_IMPORTED_MODULE_2__.C)(board, boardSection, context), true);
						const { outcome } = await open.cancel(record, { onlyEnd: true });
						return {
							node: record.node,
							outcome,
							heldBy
						};
					} catch (e_1) {
						env_2.error = e_1;
						env_2.hasError = true;
					} finally {
						const result_1 = __disposeResources(env_2);
						if (result_1) await result_1;
					}
				}
				if (record === undefined && (0, _borrowed_power_js__WEBPACK_IMPORTED_MODULE_4__.lj)({
					place,
					state
				}).length === 0) return { outcome: "none" };
				const open = __addDisposableResource(env_1, await (0, _board_at_js__WEBPACK_IMPORTED_MODULE_2__.C)(board, boardSection, context), true);
				const { transfer, poweredOn, waits } = await (0, _left_behind_js__WEBPACK_IMPORTED_MODULE_5__.S)(open, place, state, record);
				return {
					outcome: "none",
					...transfer,
					poweredOn,
					...waits === undefined ? {} : { waits }
				};
			} catch (e_2) {
				env_1.error = e_2;
				env_1.hasError = true;
			} finally {
				const result_2 = __disposeResources(env_1);
				if (result_2) await result_2;
			}
		}
		async function tryToHold(place, context) {
			const { folder } = context.state;
			let heldBy = "";
			const onWait = (holder) => {
				heldBy = holder;
			};
			try {
				return await (0, _board_lock_js__WEBPACK_IMPORTED_MODULE_3__.kv)({
					...context,
					folder,
					place,
					timeoutMs: LOCK_MS,
					onWait
				});
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && error.code === "flash-board-held")) throw error;
				return {
					heldBy,
					[Symbol.dispose]: () => undefined
				};
			}
		}
		function sending(board, holder) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "flash-run-sends",
				category: "lock",
				what: `${holder} sends an image to board ${board} itself, so only that run can end it`,
				remedy: "end that run, by Ctrl-C where it runs or SIGTERM to its process: it ends the transfer and puts the board back",
				retryable: true
			});
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
