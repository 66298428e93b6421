"use strict";
exports.id = 6942;
exports.ids = [6942];
exports.modules = {
	1085: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I: () => tellingPost,
			Y: () => leftOnBoards
		});
		var _flash_borrowed_power_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13596);
		var _github_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78178);
		const NAME = "left-on-boards";
		function tellingPost(state) {
			const transfers = new Map();
			const owed = new Set();
			const tell = () => {
				const left = {
					transfers: Object.fromEntries(transfers),
					owed: [...owed]
				};
				(0, _github_state_js__WEBPACK_IMPORTED_MODULE_1__.$b)(NAME, transfers.size + owed.size === 0 ? "" : JSON.stringify(left));
			};
			const tellOwed = (place) => {
				if ((0, _flash_borrowed_power_js__WEBPACK_IMPORTED_MODULE_0__.lj)({
					place,
					state
				}).length > 0 || !owed.delete(place)) return;
				tell();
			};
			return {
				...state,
				keepTransfer(place, record) {
					if (record !== undefined) {
						transfers.set(place, record);
						tell();
					}
					state.keepTransfer(place, record);
					if (record === undefined && transfers.delete(place)) tell();
				},
				want(place, node, change) {
					if (change.wasOn && !owed.has(place)) {
						owed.add(place);
						tell();
					}
					state.want(place, node, change);
					tellOwed(place);
				},
				done(place, node, phase) {
					state.done(place, node, phase);
					tellOwed(place);
				}
			};
		}
		function leftOnBoards() {
			const kept = (0, _github_state_js__WEBPACK_IMPORTED_MODULE_1__.EE)(NAME);
			return kept === "" ? undefined : JSON.parse(kept);
		}
	}),
	66942: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { giveBack: () => giveBack });
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		var _flash_board_at_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45931);
		var _flash_board_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16576);
		var _flash_borrowed_power_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13596);
		var _flash_left_behind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83146);
		var _flash_open_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16094);
		var _flash_place_of_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93151);
		var _flash_required_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17053);
		var _flash_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36031);
		var _github_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3958);
		var _github_log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65841);
		var _github_mask_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12147);
		var _github_workflow_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(90474);
		var _inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(90814);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(67986);
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
	87198: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => flashWish,
			o: () => withPassword
		});
		const PASSWORD = "BMC_PASSWORD";
		function flashWish(inputs) {
			const { fleet, environment, select } = inputs;
			return {
				fleet,
				environment,
				select,
				access: inputs,
				secretsOf: ["base"]
			};
		}
		function withPassword(inputs, given) {
			const password = inputs["bmc-password"];
			if (password === undefined) return given;
			return {
				...given,
				environment: {
					...given.environment,
					[PASSWORD]: password.reveal()
				}
			};
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
	}),
	17053: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { p: () => requireSecrets });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _fleet_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91505);
		function requireSecrets(targets, uses, environment) {
			const missing = new Map();
			const need = (secret, where) => {
				if (secret === undefined || secret.reveal() !== "" || missing.has(secret.name)) return;
				const asked = where.file === undefined ? [] : [`${where.file}:${where.line}`];
				missing.set(secret.name, new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4((0, _fleet_secrets_js__WEBPACK_IMPORTED_MODULE_1__.bk)(secret.name, asked, where, environment)));
			};
			for (const target of targets) {
				if (uses.includes("board")) need(target.boardSection.password, target.boardPlace("password"));
				if (!uses.includes("image")) continue;
				need(target.section["host-key"], target.place("host-key"));
				for (const [index, user] of (target.section.users ?? []).entries()) need(user["initial-password"], target.place("users", index, "initial-password"));
			}
			if (missing.size > 0) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.$L([...missing.values()]);
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
