"use strict";
exports.id = 6942;
exports.ids = [6942];
exports.modules = {
	66942: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { giveBack: () => giveBack });
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		var _flash_board_at_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45931);
		var _flash_board_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16576);
		var _flash_borrowed_power_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13596);
		var _flash_left_behind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60765);
		var _flash_open_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20194);
		var _flash_place_of_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93151);
		var _flash_required_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17053);
		var _flash_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36031);
		var _github_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3958);
		var _github_log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65841);
		var _github_mask_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12147);
		var _github_workflow_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(90474);
		var _inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(90814);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1234);
		var _for_post_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1085);
		var _wish_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(87198);
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
		const LOCK_MS = 5e3;
		const MOST_MS = 9e4;
		const WORDS = {
			cancelled: "the transfer that this job began was ended, and the board given back as it was; the node stays off",
			"not-running": "the transfer that this job began had ended, and the board was given back as it was",
			foreign: "another transfer runs there, which is not of this job: it was left alone",
			unknown: "a transfer runs there that may be of this job, or not: it was left alone"
		};
		async function giveBack(schema) {
			const left = (0, _for_post_js__WEBPACK_IMPORTED_MODULE_14__.Y)();
			if (left === undefined) return;
			try {
				await endAll(left, schema);
			} catch (error) {
				tell(`${placesOf(left).join(", ")}: ${sentence(error)}`);
			}
		}
		function placesOf({ transfers, owed }) {
			return [...new Set([...Object.keys(transfers), ...owed])];
		}
		async function endAll(left, schema) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const environment = (0, _github_environment_js__WEBPACK_IMPORTED_MODULE_8__.xJ)();
				const signal = AbortSignal.timeout(MOST_MS);
				const inputs = (0, _inputs_js__WEBPACK_IMPORTED_MODULE_12__.K)(schema, environment, _github_mask_js__WEBPACK_IMPORTED_MODULE_10__.d);
				const step = {
					workflow: (0, _github_workflow_js__WEBPACK_IMPORTED_MODULE_11__.S)(environment),
					environment,
					signal,
					mask: _github_mask_js__WEBPACK_IMPORTED_MODULE_10__.d,
					onEvent: () => undefined,
					warn: _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e
				};
				const { fleet, secrets } = await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_13__.x)({
					...(0, _wish_js__WEBPACK_IMPORTED_MODULE_15__.c)(inputs),
					select: undefined
				}, (0, _wish_js__WEBPACK_IMPORTED_MODULE_15__.o)(inputs, step));
				const targets = (0, _flash_target_js__WEBPACK_IMPORTED_MODULE_7__.zT)(fleet);
				const context = __addDisposableResource(env_1, (0, _flash_open_context_js__WEBPACK_IMPORTED_MODULE_5__.k)({
					fleet,
					signal,
					secrets,
					connect: () => Promise.reject(new TypeError("no node is asked here")),
					onEvent: (event) => event.type === "note" && (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Yz)(`${event.node}: ${event.text}`)
				}), false);
				for (const place of placesOf(left)) {
					const target = targets.find(({ boardSection }) => (0, _flash_place_of_js__WEBPACK_IMPORTED_MODULE_16__.$)(boardSection) === place);
					if (target === undefined) tell(`${place}: the fleet file does not name this board any more`);
					else await end(place, left.transfers[place], target, {
						...context,
						environment
					}).catch((error) => tell(`${place}: ${sentence(error)}`));
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		async function end(place, record, target, context) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { state, environment } = context;
				(0, _flash_required_secrets_js__WEBPACK_IMPORTED_MODULE_6__.p)([target], ["board"], environment);
				const { board, boardSection } = target;
				const _lock = __addDisposableResource(env_2, await (0, _flash_board_lock_js__WEBPACK_IMPORTED_MODULE_2__.kv)({
					...context,
					folder: state.folder,
					place,
					timeoutMs: LOCK_MS
				}), false);
				const kept = state.transfer(place);
				const ours = kept?.began === record?.began && kept?.node === record?.node ? kept : undefined;
				if (ours === undefined && (0, _flash_borrowed_power_js__WEBPACK_IMPORTED_MODULE_3__.lj)({
					place,
					state
				}).length === 0) return;
				const section = ours === undefined ? boardSection : {
					...boardSection,
					fingerprint: ours.fingerprint
				};
				const open = __addDisposableResource(env_2, await (0, _flash_board_at_js__WEBPACK_IMPORTED_MODULE_1__.C)(board, section, context), true);
				const known = ours && {
					...ours,
					handle: ours.handle ?? record?.handle
				};
				const { transfer, poweredOn, waits } = await (0, _flash_left_behind_js__WEBPACK_IMPORTED_MODULE_4__.S)(open, place, state, known);
				for (const what of transfer?.left ?? []) tell(`${board}/${transfer?.node}: ${what}`);
				if (transfer?.outcome === "unknown") tell(`${board}/${transfer.node}: ${WORDS[transfer.outcome]}`);
				else if (transfer !== undefined) (0, _github_log_js__WEBPACK_IMPORTED_MODULE_9__.cv)(`${board}/${transfer.node}: ${WORDS[transfer.outcome]}`);
				if (poweredOn.length > 0) (0, _github_log_js__WEBPACK_IMPORTED_MODULE_9__.cv)(`${board}: node ${poweredOn.join(", ")} has its power back`);
				if (waits !== undefined) tell(waits);
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_2);
				if (result_1) await result_1;
			}
		}
		function tell(message) {
			const text = `${message}. See \`bringup flash status\`; \`bringup flash cancel\` ends a transfer of this machine.`;
			(0, _github_log_js__WEBPACK_IMPORTED_MODULE_9__.cv)(text);
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e)(text, { title: "bringup: flash nodes" });
		}
		function sentence(error) {
			return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
		}
	}),
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
	60765: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
