"use strict";
exports.id = 1743;
exports.ids = [1743, 564];
exports.modules = {
	74872: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => ago });
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60732);
		function ago(at, nowMs) {
			if (at === null || at === undefined) return "never";
			const ms = Math.max(0, nowMs - Date.parse(at));
			const days = Math.floor(ms / 864e5);
			return `${days > 1 ? `${days} days` : (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_0__.v)(ms)} ago`;
		}
	}),
	52973: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			addFlashPlan: () => addFlashPlan,
			plan: () => plan
		});
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
		var _flash_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17489);
		var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99460);
		var _print_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42512);
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
		const VERSION = "bringup.flash-plan/1";
		function addFlashPlan(flash, outcome) {
			const command = (0, _flash_command_js__WEBPACK_IMPORTED_MODULE_1__.rD)(flash.command("plan")).description("tell what a run would do: images, files, what the boards are asked, bytes; nothing is changed").option("--force", "as if all were to be written").option("--detailed-exit-code", "exit 20 when something would be done").action(async (nodes, options) => outcome.set(await plan(nodes, options)));
			(0, _options_js__WEBPACK_IMPORTED_MODULE_2__.K1)(command, [["bringup flash plan", "all nodes of all boards"], ["bringup flash plan -v rack-1", "with what changes in each file"]]);
		}
		async function plan(nodes, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const [{ planFlash }, { flashPlanText }] = await Promise.all([Promise.all([
					__webpack_require__.e(7415),
					__webpack_require__.e(7166),
					__webpack_require__.e(293),
					__webpack_require__.e(2953)
				]).then(__webpack_require__.bind(__webpack_require__, 82953)), Promise.all([__webpack_require__.e(7415), __webpack_require__.e(2522)]).then(__webpack_require__.bind(__webpack_require__, 62522))]);
				const opened = __addDisposableResource(env_1, await (0, _flash_command_js__WEBPACK_IMPORTED_MODULE_1__.PP)(nodes, options, ["board", "image"], {
					again: _flash_command_js__WEBPACK_IMPORTED_MODULE_1__.e3,
					...options.force ? { force: true } : {}
				}), false);
				const plans = await planFlash(opened.targets, opened.context);
				opened.clear();
				if (options.json) (0, _print_json_js__WEBPACK_IMPORTED_MODULE_3__.Q)({
					version: VERSION,
					fleet: opened.command.fleet.name,
					nodes: plans
				});
				else process.stdout.write(flashPlanText(plans, opened.command.text));
				const failed = plans.flatMap(({ problem }) => problem === undefined ? [] : [{
					outcome: (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.sG)(problem.category),
					retryable: problem.retryable
				}]);
				if (failed.length > 0) return (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.gX)(failed);
				return options.detailedExitCode && plans.some(({ begin }) => begin !== "nothing") ? _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.dc.changes : _report_outcome_js__WEBPACK_IMPORTED_MODULE_0__.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
	}),
	81493: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => NAME_LISTS,
			commandTree: () => commandTree,
			n: () => everyCommand
		});
		const NAME_LISTS = [
			"hosts",
			"select",
			"environments"
		];
		const PLACEHOLDERS = {
			file: { kind: "file" },
			folder: { kind: "folder" },
			hosts: {
				kind: "names",
				of: "select"
			}
		};
		const HOST_ARGUMENTS = new Set(["ssh host", "logs host"]);
		function commandTree(command, path = "") {
			const help = command.createHelp();
			const below = help.visibleCommands(command);
			return {
				path,
				name: command.name(),
				description: firstPart(help.subcommandDescription(command)),
				options: help.visibleOptions(command).flatMap((option) => optionNode(option) ?? []),
				arguments: command.registeredArguments.map((argument) => ({
					name: argument.name(),
					value: argumentValue(argument, path),
					repeats: argument.variadic
				})),
				commands: below.map((child) => commandTree(child, path === "" ? child.name() : `${path} ${child.name()}`))
			};
		}
		function everyCommand(node) {
			return [node, ...node.commands.flatMap(everyCommand)];
		}
		function optionNode({ short, long, flags, description, argChoices, required, optional }) {
			if (long === undefined || long === null) return undefined;
			const placeholder = /[<[]([\w-]+)/.exec(flags)?.[1] ?? "";
			const value = argChoices !== undefined ? {
				kind: "words",
				words: argChoices
			} : long === "--env" ? {
				kind: "names",
				of: "environments"
			} : PLACEHOLDERS[placeholder] ?? { kind: "free" };
			return {
				short: short ?? undefined,
				long,
				description: firstPart(description),
				value: required || optional ? value : undefined
			};
		}
		function argumentValue(argument, path) {
			if (argument.argChoices !== undefined) return {
				kind: "words",
				words: argument.argChoices
			};
			return HOST_ARGUMENTS.has(`${path} ${argument.name()}`) ? {
				kind: "names",
				of: "hosts"
			} : { kind: "free" };
		}
		function firstPart(text) {
			return (text.split(/[;:] /)[0] ?? "").replace(/ \([^)]*$/, "").trim();
		}
	}),
	14232: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NS: () => tellOnTheWay,
			iV: () => showFailure,
			sL: () => showWrongUse
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24690);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		var _print_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42512);
		var _terminal_colour_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15387);
		function showWrongUse({ code, message }, argv) {
			const problem = new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "wrong-use",
				category: "config",
				what: code === "commander.help" ? "a command is missing" : message.replace(/^error: /, ""),
				remedy: "the same words with `--help` tell what there is"
			});
			if (argv.includes("--json")) (0, _print_json_js__WEBPACK_IMPORTED_MODULE_3__.Q)({ problems: [(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.H8)(problem)] });
			return _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__.dc.config;
		}
		function tellOnTheWay(problem) {
			process.stderr.write(`${(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.fI)((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.H8)(problem), { colour: false })}\n`);
		}
		function showFailure(error, argv) {
			const problems = (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.ek)(error);
			if (argv.includes("--json")) (0, _print_json_js__WEBPACK_IMPORTED_MODULE_3__.Q)({ problems });
			const colour = (0, _terminal_colour_js__WEBPACK_IMPORTED_MODULE_4__.M)({
				option: argv.includes("--no-color") ? false : undefined,
				env: process.env,
				isTty: process.stderr.isTTY
			});
			for (const problem of problems) process.stderr.write(`${(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.fI)(problem, {
				colour,
				width: process.stderr.columns || 100
			})}\n`);
			const bug = problems.some(({ category }) => category === "bug");
			if (bug && (argv.includes("-v") || argv.includes("--verbose")) && error instanceof Error) process.stderr.write(`${error.stack}\n`);
			return (0, _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__.aA)(problems);
		}
	}),
	17489: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			e3: () => ONLY_LOOKED,
			PP: () => openFlash,
			rD: () => withFlashOptions,
			z9: () => withFlashPlaces,
			lO: () => withNodeOptions
		});
		var external_node_path_ = __webpack_require__(76760);
		var commander = __webpack_require__(67375);
		var open_context = __webpack_require__(16094);
		var required_secrets = __webpack_require__(17053);
		var state = __webpack_require__(9483);
		var target = __webpack_require__(36031);
		var fleet_command = __webpack_require__(69922);
		var options = __webpack_require__(99460);
		var visible = __webpack_require__(84804);
		;
		function trustBoards({ acceptNewCertificates, json }, { signal, clear }) {
			if (acceptNewCertificates) return async () => true;
			if (json || !process.stdin.isTTY || !process.stderr.isTTY) return undefined;
			let asked = Promise.resolve();
			return (board) => {
				const answer = asked.then(() => {
					clear();
					return ask(board, signal);
				});
				answer.catch(() => undefined);
				asked = answer;
				return answer;
			};
		}
		async function ask({ name, address, port, fingerprint }, signal) {
			const [{ COMPARE }, { askYes }] = await Promise.all([__webpack_require__.e(8499).then(__webpack_require__.bind(__webpack_require__, 38499)), Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1138))]);
			process.stderr.write(`Nobody has said which certificate the board ${(0, visible.wF)(name)} has. At ${(0, visible.wF)(address)} port ${port} one is shown with the SHA-256 fingerprint\n  ${fingerprint}\nOn the BMC itself this tells it: ${COMPARE}\n`);
			try {
				return await askYes("Is it the same, and is the password to be sent there?", signal);
			} catch (error) {
				if (!signal.aborted) process.emit("SIGINT", "SIGINT");
				throw error;
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
		const ONLY_LOOKED = "it only looks, and has changed nothing on boards and nodes";
		function withFlashOptions(command) {
			return withNodeOptions(command).option("--accept-new-certificates", "trust and remember the certificate of a board nobody knows yet; a changed one always stops");
		}
		function withNodeOptions(command) {
			return withFlashPlaces((0, options.Cv)(command).argument("[nodes...]", "boards, their nodes, or hosts: `rack-1`, `rack-1/2`, `gpu-1` (default: all)").addOption((0, options.l0)()).addOption((0, options.cA)()).option("-s, --select <hosts>", "only nodes that are these hosts, as with other commands"));
		}
		function withFlashPlaces(command) {
			return command.addOption(new commander.c$("--cache-dir <folder>", "keep unpacked images there (default: ~/.cache/bringup)").env("BRINGUP_CACHE_DIR")).addOption(new commander.c$("--state-dir <folder>", "remember flashes and keys of nodes there (default: ~/.local/state/bringup)").env("BRINGUP_STATE_DIR"));
		}
		async function openFlash(names, options, uses, { again, ...given } = {}) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const environment = { ...process.env };
				const command = await (0, fleet_command.x)(options, given.capabilities?.map(({ name }) => name) ?? [], again);
				const targets = (0, target.dp)((0, target.zT)(command.fleet), names, command.hosts);
				(0, required_secrets.p)(targets, uses, environment);
				const { fleet, connect, signal, secrets, log } = command;
				const { watchFlash } = await Promise.all([__webpack_require__.e(9256), __webpack_require__.e(9994)]).then(__webpack_require__.bind(__webpack_require__, 79994));
				const stack = __addDisposableResource(env_1, new DisposableStack(), false);
				const watch = stack.use(watchFlash(options));
				const trust = trustBoards(options, {
					signal,
					clear: watch.clear
				});
				const context = (0, open_context.k)({
					fleet,
					connect,
					signal,
					secrets,
					onEvent: watch.onEvent,
					...log === undefined ? {} : { log },
					...trust === undefined ? {} : { trust },
					...!options.cacheDir ? {} : { cache: (0, external_node_path_.join)(options.cacheDir, "images") },
					...!options.stateDir ? {} : { state: (0, state.O)(options.stateDir) },
					...given
				});
				stack.use(context);
				const kept = stack.move();
				return {
					command,
					targets,
					context,
					clear: watch.clear,
					[Symbol.dispose]: () => kept.dispose()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
	}),
	69922: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => textOptions,
			x: () => openFleet
		});
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82933);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81583);
		var _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46424);
		var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56447);
		var _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23288);
		var _fleet_select_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11294);
		var _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65732);
		var _registry_run_store_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88672);
		var _failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14232);
		var _terminal_ask_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1138);
		var _terminal_colour_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(15387);
		async function openFleet(options, secretsOf, again = "it goes on from what is there") {
			const fleet = await (0, _fleet_load_fleet_js__WEBPACK_IMPORTED_MODULE_5__.V)({
				file: options.fleet,
				...options.env === undefined ? {} : { environment: options.env },
				capabilities: _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
				env: process.env,
				secrets: "require",
				...secretsOf === undefined ? {} : { secretsOf }
			});
			const store = (0, _registry_run_store_js__WEBPACK_IMPORTED_MODULE_8__.$)(fleet.name, _failure_js__WEBPACK_IMPORTED_MODULE_9__.NS);
			const selection = options.failed ? "failed" : options.select ?? "all";
			const failed = await (0, _registry_failed_hosts_js__WEBPACK_IMPORTED_MODULE_7__.r)(store, selection);
			const hosts = (0, _fleet_select_js__WEBPACK_IMPORTED_MODULE_6__.s)(fleet, selection, failed === undefined ? {} : { failed });
			const signal = interruptSignal(again);
			const sudoPassword = options.askSudoPassword ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__.z("sudo password", await (0, _terminal_ask_js__WEBPACK_IMPORTED_MODULE_10__.askHidden)("sudo password: ", signal)) : undefined;
			const secrets = [
				...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__.V)(fleet.hosts),
				...(0, _core_secrets_in_js__WEBPACK_IMPORTED_MODULE_3__.V)(fleet.sections),
				...sudoPassword ? [sudoPassword] : []
			];
			const { log } = options;
			for (const secret of secrets) log?.hide(secret);
			for (const secret of secrets) if (/^[A-Z][A-Z0-9_]*$/.test(secret.name)) delete process.env[secret.name];
			const access = {
				...sudoPassword ? { sudoPassword } : {},
				...options.acceptNewHostKeys ? { hostKeys: "accept-new" } : {},
				...process.stdin.isTTY ? { askPassphrase: (key) => (0, _terminal_ask_js__WEBPACK_IMPORTED_MODULE_10__.askHidden)(`passphrase of ${key}: `, signal) } : {},
				log: (host, text) => {
					log?.write({
						level: "debug",
						event: "connection",
						...host === "" ? {} : { host },
						text
					});
					if (options.verbose) process.stderr.write(`${host === "" ? "" : `${host}: `}${text}\n`);
				}
			};
			return {
				fleet,
				hosts,
				secrets,
				store,
				access,
				text: textOptions(options, process.stdout),
				signal,
				connect: (0, _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_4__.M)(fleet, access),
				...log === undefined ? {} : { log }
			};
		}
		const STOPS = {
			SIGINT: 130,
			SIGTERM: 143,
			SIGHUP: 129
		};
		function textOptions(options, stream) {
			return {
				colour: (0, _terminal_colour_js__WEBPACK_IMPORTED_MODULE_11__.M)({
					option: options.color === true ? undefined : options.color,
					env: process.env,
					isTty: stream.isTTY === true
				}),
				width: stream.columns || 100,
				verbose: options.verbose ?? false
			};
		}
		function interruptSignal(again) {
			const controller = new AbortController();
			const stop = (name) => {
				if (controller.signal.aborted) process.exit(STOPS[name]);
				if (name === "SIGHUP") for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
				process.stderr.write("\nstopping: the steps that run are ended, nothing new begins (again to leave at once)\n");
				controller.abort(new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
					code: "cancelled",
					category: "cancelled",
					what: "the run was cancelled",
					remedy: `run it again: ${again}`
				}));
			};
			for (const name of Object.keys(STOPS)) process.on(name, stop);
			return controller.signal;
		}
	}),
	71310: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N: () => wishText,
			x: () => parseWish
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		const SHAPE = /^(?:(?<name>[a-z0-9][a-z0-9-]*)=)?(?:ssh:\/\/)?(?:(?<user>[^\s@:/=]+)@)?(?:\[(?<bracketed>[0-9A-Fa-f:.%a-z]+)\]|(?<plain>[A-Za-z0-9_][A-Za-z0-9._-]*))(?::(?<port>\d{1,5}))?\/?$/;
		const BARE_IPV6 = /^(?:(?<name>[a-z0-9][a-z0-9-]*)=)?(?:(?<user>[^\s@:/=]+)@)?(?<address>[0-9A-Fa-f:.]+)$/;
		function parseWish(text) {
			const given = text.trim();
			const bare = BARE_IPV6.exec(given)?.groups;
			const { name, user, bracketed, plain, port } = SHAPE.exec(given)?.groups ?? {};
			const address = bare !== undefined && (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(bare["address"] ?? "") ? bare["address"] : bracketed ?? plain;
			if (address === undefined || bracketed !== undefined && !(0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(bracketed)) throw notAHost(given);
			if (port !== undefined && (Number(port) < 1 || Number(port) > 65535)) throw notAHost(given);
			const [as, login] = [name ?? bare?.["name"], user ?? bare?.["user"]];
			return {
				address,
				...as === undefined ? {} : { name: as },
				...login === undefined ? {} : { user: login },
				...port === undefined ? {} : { port: Number(port) }
			};
		}
		function wishText({ user, address, port }) {
			const host = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) && port !== undefined ? `[${address}]:${port}` : address;
			return `${user === undefined ? "" : `${user}@`}${host}${port === undefined || host !== address ? "" : `:${port}`}`;
		}
		function notAHost(text) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "not-a-host",
				category: "config",
				what: `${JSON.stringify(text)} does not say where a host is`,
				remedy: "write it like ops@192.0.2.11, ops@gpu-1.example.org:2222 or ops@[2001:db8::1]:22"
			});
		}
	}),
	41750: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			p: () => changeKnownHosts,
			u: () => toldUnwritten
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _core_file_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21205);
		var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99002);
		var _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88164);
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
		const IN_PLACE = new Set([
			"EACCES",
			"EBUSY",
			"EPERM",
			"EROFS",
			"EXDEV"
		]);
		const LOCK_MS = 1e4;
		async function changeKnownHosts(folder, change) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "known_hosts");
				const _lock = __addDisposableResource(env_1, await lockOf(folder), false);
				const before = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8").catch((error) => {
					if (error.code === "ENOENT") return "";
					throw error;
				});
				const after = change(before);
				if (after === undefined) return path;
				if (after.startsWith(before)) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(path, after.slice(before.length));
				else await replace(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path), after);
				return path;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		async function replace(path, content) {
			const unfinished = `${path}.${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
			try {
				const { mode } = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, content, { flag: "wx" });
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(unfinished, mode & 511);
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, path);
			} catch (error) {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true }).catch(() => undefined);
				if (!IN_PLACE.has(error.code ?? "")) throw error;
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, content);
			}
		}
		function toldUnwritten(error, lines) {
			const why = error instanceof Error ? error.message : String(error);
			return `the host keys cannot be written into known_hosts (${why}); these are its lines from now on:\n${lines.join("\n")}\n`;
		}
		async function lockOf(folder) {
			try {
				const name = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder)).digest("hex").slice(0, 16);
				const locks = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_5__.F)(), "locks");
				(0, _core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__.f)(locks, 448);
				return await (0, _core_file_lock_js__WEBPACK_IMPORTED_MODULE_3__.y)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(locks, `known_hosts-${name}`), {
					pauseMs: 20,
					signal: AbortSignal.timeout(LOCK_MS)
				});
			} catch {
				return undefined;
			}
		}
	}),
	2206: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => lookAgain });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _providers_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30409);
		var _ray_members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72151);
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
		async function lookAgain({ fleet, hosts, connect, signal, store }, report, { headElsewhere = false } = {}) {
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const registry = __addDisposableResource(env_1, (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.E)(), false);
					if (registry === undefined || signal.aborted) return "";
					const changed = new Set(report.hosts.filter(({ outcome }) => outcome === "changed").map(({ name }) => name));
					const left = hosts.filter(({ name }) => changed.has(name));
					const clusters = new Map(left.flatMap((host) => {
						const named = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_2__.es)(fleet, host);
						return named === undefined ? [] : [[named.name, named]];
					}));
					const [{ askCluster }, { recordLook }, { drainsOf }] = await Promise.all([
						__webpack_require__.e(564).then(__webpack_require__.bind(__webpack_require__, 90564)),
						__webpack_require__.e(5845).then(__webpack_require__.bind(__webpack_require__, 25845)),
						__webpack_require__.e(8633).then(__webpack_require__.bind(__webpack_require__, 18633))
					]);
					const drains = drainsOf(await store.logs(report.run.id).catch(() => []));
					for (const named of clusters.values()) {
						const found = await askCluster(fleet, named, {
							connect,
							signal,
							headElsewhere
						});
						if (found === undefined) continue;
						const gone = new Map(found.hosts.flatMap(({ host, node }) => node && changed.has(host) ? [[node.id, host]] : []));
						const nodes = found.look.nodes.map((node) => ({
							...node,
							left: !node.alive && (node.left || gone.has(node.node)),
							drained: drains.get(gone.get(node.node) ?? "")
						}));
						const look = headElsewhere ? {
							cluster: "",
							names: [],
							nodes: nodes.filter(({ node, alive }) => !alive && gone.has(node))
						} : {
							...found.look,
							nodes
						};
						recordLook(registry, look);
					}
					return "";
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					__disposeResources(env_1);
				}
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return `note: the registry of providers was not told: ${error.message}\n`;
			}
		}
	}),
	81743: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { main: () => main });
		var commander = __webpack_require__(67375);
		var inert = __webpack_require__(2555);
		;
		function makeOutputsInert(environment = process.env) {
			if (environment["GITHUB_ACTIONS"] !== "true") return;
			for (const stream of [process.stdout, process.stderr]) {
				const write = stream.write.bind(stream);
				stream.write = ((chunk, ...rest) => write(typeof chunk === "string" ? (0, inert.t)(chunk) : chunk, ...rest));
			}
		}
		var report_outcome = __webpack_require__(24690);
		var version = __webpack_require__(55951);
		var core_error = __webpack_require__(93933);
		;
		const WORDS = [
			[/mesh\.install\.from(?: to|:)?/g, "--install"],
			[/mesh\.install to (?=`from: )/g, ""],
			[/`from: (\w+)`/g, "`--install $1`"],
			[/\bfrom: (?=archive|apt|distro|present)/g, "--install "],
			[/mesh\.install\.(mirror|signing-root)/g, "--$1"],
			[/\(mesh: hostname\)/g, "(--hostname)"],
			[/mesh\.(server|user|hostname)\b/g, "--$1"],
			[/mesh\.tags(?:\[\d+\])?/g, "--tags"],
			[/ With `tailnet:` .*$/, ""],
			[/out of the fleet file/g, "out of --tags"],
			[/keep a tag in the fleet file/g, "keep one in --tags"],
			[/the port in the fleet file/g, "the port (--port)"],
			[/with the input ssh-private-key or in the fleet file/g, "with --identity"],
			[/\bssh\.user\b/g, "the user before the @"]
		];
		const FILE_ONLY = /\b(?:mesh|ssh|sudo|syncthing|fleet)\.[a-z][a-z-]*(?=[\s,;:)]|$)|\bmesh\.(?:install|timeouts|control)\.|\btimeouts\.|\binstall\.version|on-other-network|mesh section|fleet file/;
		function directError(error) {
			if (error instanceof core_error.$L) return new core_error.$L(error.problems.map(inWords));
			return error instanceof core_error.y4 ? inWords(error) : error;
		}
		function directReport(report) {
			return {
				...report,
				problems: report.problems.map(told),
				hosts: report.hosts.map(({ source: _, problem, ...host }) => ({
					...host,
					...problem === undefined ? {} : { problem: told(problem) },
					steps: host.steps.map((step) => ({
						...step,
						source: {},
						...step.problem === undefined ? {} : { problem: told(step.problem) }
					}))
				}))
			};
		}
		function inWords(error) {
			const { code, category, message, remedy, where, retryable, cause } = error;
			return new core_error.y4({
				code,
				category,
				...sentences({
					what: message,
					remedy
				}),
				where: withoutFile(where),
				...retryable === undefined ? {} : { retryable },
				cause
			});
		}
		function told(problem) {
			return {
				...problem,
				...sentences(problem),
				where: withoutFile(problem.where)
			};
		}
		function sentences({ what, remedy }) {
			const cure = translated(remedy);
			return {
				what: translated(what),
				remedy: FILE_ONLY.test(cure) ? `${cure}; that is said in a fleet file: bringup init writes one` : cure
			};
		}
		function translated(text) {
			return WORDS.reduce((now, [pattern, words]) => now.replace(pattern, words), text);
		}
		function withoutFile({ file: _file, line: _line, column: _column, ...where }) {
			return where;
		}
		var cli_options = __webpack_require__(99460);
		var print_json = __webpack_require__(42512);
		var record_host_keys = __webpack_require__(74189);
		var tell_taken_back = __webpack_require__(33041);
		var external_node_fs_ = __webpack_require__(73024);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		;
		function withReportFiles(command) {
			return command.option("--report <file>", "write the report as JSON").option("--summary <file>", "write it as Markdown, as a workflow run shows it").option("--junit <file>", "write it as JUnit XML");
		}
		async function assertWritable(files) {
			for (const file of files) {
				if (file === undefined) continue;
				try {
					await (0, promises_.access)((0, external_node_path_.dirname)((0, external_node_path_.resolve)(file)), external_node_fs_.constants.W_OK);
					if ((await (0, promises_.stat)(file).catch(() => undefined))?.isDirectory()) throw new TypeError("it is a directory");
				} catch (cause) {
					throw new core_error.y4({
						code: "output-not-writable",
						category: "config",
						what: `${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
						remedy: "make its directory first, or name another file",
						where: { file },
						cause
					});
				}
			}
		}
		async function writeReport(report, files) {
			if (files.report !== undefined) await write(files.report, `${JSON.stringify(report, null, 2)}\n`);
			if (files.summary !== undefined) {
				const { summaryMarkdown } = await __webpack_require__.e(2045).then(__webpack_require__.bind(__webpack_require__, 92045));
				await write(files.summary, summaryMarkdown(report));
			}
			if (files.junit !== undefined) {
				const { junitXml } = await __webpack_require__.e(2202).then(__webpack_require__.bind(__webpack_require__, 42202));
				await write(files.junit, junitXml(report));
			}
		}
		async function write(file, text) {
			await (0, promises_.writeFile)(file, text, { mode: 384 });
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
		function withApplyOptions(command) {
			return (0, cli_options.o1)(withReportFiles((0, cli_options.Xg)(command))).option("-y, --yes", "do not ask").addOption(new commander.c$("--on-failure <what>", "stop (default), continue with what does not need the failed step, or rollback").choices([
				"stop",
				"continue",
				"rollback"
			])).option("--lock-timeout <duration>", "how long to wait for a host that another run holds (default: 40s)", cli_options.Rz);
		}
		async function applyFleet(command, options, wish = {}) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { onFailure } = options;
				const [{ runFleet }, { applyEndText, applyText }, { planText }, { readPlanFile }, { watchRun }, { CAPABILITIES }] = await Promise.all([
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 40039)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 86898)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 36787)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 19390)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 99611)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 82933))
				]);
				const sealed = wish.plan === undefined ? undefined : await readPlanFile(wish.plan);
				const asks = !options.yes && sealed === undefined && !options.json && process.stdin.isTTY && process.stdout.isTTY;
				const watch = __addDisposableResource(env_1, await watchRun(command, options), false);
				const logging = [];
				let runId = "";
				const result = await runFleet({
					...command,
					capabilities: wish.capabilities ?? CAPABILITIES,
					partial: wish.capabilities !== undefined,
					...(0, cli_options.fZ)(options),
					mode: "apply",
					...options.prune ? { prune: true } : {},
					...onFailure === undefined ? {} : { onFailure },
					...options.parallel === undefined ? {} : { parallel: options.parallel },
					...options.lockTimeout === undefined ? {} : { lockTimeoutMs: options.lockTimeout },
					...sealed === undefined ? {} : { sealed },
					...asks ? { async confirm(plan) {
						watch.pause();
						process.stdout.write(planText(wish.direct ? directReport(plan) : plan, {
							...command.text,
							hints: false
						}));
						const { askYes } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1138));
						const yes = await askYes("Apply this?", command.signal);
						if (yes) watch.resume();
						return yes;
					} } : {},
					onStart: (id) => {
						runId = id;
					},
					onEvent: (event) => watch.onEvent(wish.onEvent?.(event) ?? event),
					onStepOutput: (host, step, output, outcome) => {
						logging.push(command.store.log(runId, {
							host,
							step,
							outcome,
							output
						}));
					}
				});
				watch.stop();
				await Promise.all(logging);
				const report = named(watch.named(wish.reported?.(result.report) ?? result.report), wish);
				await command.store.save(report);
				await (0, record_host_keys.u)(wish.hostKeysIn ?? command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
				await writeReport(report, options);
				const more = wish.tell?.(report);
				if (options.json) (0, print_json.Q)(more?.json ?? report);
				else if (!result.confirmed) process.stdout.write("nothing was changed\n");
				else {
					process.stdout.write(watch.told ? applyEndText(report, command.text) : applyText(report, command.text));
					if (more !== undefined) process.stdout.write(more.text);
				}
				process.stderr.write((0, tell_taken_back.g)(report));
				const line = await wish.after?.(report);
				if (line !== undefined) process.stderr.write(line);
				return report.exitCode;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function named(report, { via, direct }) {
			if (via === undefined) return report;
			if (!direct) return {
				...report,
				run: {
					...report.run,
					via
				}
			};
			const { fleetFile: _file, select: _select, ...bare } = report.run;
			return {
				...directReport(report),
				run: {
					...bare,
					via,
					direct
				}
			};
		}
		var fleet_command = __webpack_require__(69922);
		;
		function addApply(program, outcome) {
			const command = withApplyOptions((0, cli_options.a8)(program.command("apply"))).description("make the hosts what the fleet file says; at a terminal it shows the plan and asks first").option("-p, --plan <file>", "apply exactly the plan in this file; refused where something moved since (values of secrets are not sealed)").option("--prune", "remove what bringup made and the fleet file no longer has").action(async (options) => outcome.set(await apply(options)));
			(0, cli_options.K1)(command, [
				["bringup apply", "show the plan, ask, apply"],
				["bringup apply --yes -s gpu-1,rack=b", "some hosts, without asking"],
				["bringup apply --failed", "only what failed or was not begun"],
				["bringup apply --plan plan.json", "a plan that was looked at before"]
			]);
		}
		async function apply(options) {
			await assertWritable([
				options.report,
				options.summary,
				options.junit
			]);
			const command = await (0, fleet_command.x)(options);
			return applyFleet(command, options, options.plan === undefined ? {} : { plan: options.plan });
		}
		var inspect = __webpack_require__(92854);
		var duration = __webpack_require__(60732);
		var report_paint = __webpack_require__(36570);
		var report_problem = __webpack_require__(38941);
		var flash_target = __webpack_require__(36031);
		var columns = __webpack_require__(41193);
		var visible = __webpack_require__(84804);
		;
		function nodeHint(fleet, unreached, width) {
			const nodes = (0, flash_target.Nh)(fleet).targets.filter(({ host }) => unreached.includes(host.name));
			if (nodes.length === 0) return "";
			const names = nodes.slice(0, 4).map((target) => `${(0, visible.wF)(target.host.name)} (${(0, flash_target.Vb)(target)})`);
			const more = nodes.length > names.length ? ` and ${nodes.length - names.length} more` : "";
			const [are, they] = nodes.length === 1 ? ["is a node of a board", "it is"] : ["are nodes of boards", "they are"];
			const text = `${names.join(", ")}${more} ${are}: \`bringup flash status\` tells how ${they}, \`bringup flash run\` brings nodes up`;
			return `\n${(0, columns.LV)(text, width).join("\n")}\n`;
		}
		;
		function addCheck(program, outcome) {
			const command = (0, cli_options.Xg)(program.command("check")).description("say whether the fleet file is right and each host is ready, and what to do where it is not").option("--sarif <file>", "write problems of the fleet file as SARIF, for code scanning").action(async (options) => outcome.set(await check(options)));
			(0, cli_options.K1)(command, [
				["bringup check", "all hosts"],
				["bringup check -s gpu-2", "one host"],
				["bringup check --accept-new-host-keys", "and record new hosts’ keys"]
			]);
		}
		async function check(options) {
			const command = await (0, fleet_command.x)(options).catch(async (error) => {
				await writeSarif(options.sarif, (0, report_problem.ek)(error));
				throw error;
			});
			await writeSarif(options.sarif, []);
			const paint = (0, report_paint.C)(command.text.colour);
			const width = Math.max(...command.hosts.map(({ name }) => name.length));
			const found = await (0, inspect.A)({
				...command,
				parallel: options.parallel ?? command.fleet.parallel,
				allFacts: false,
				onDone(inspection) {
					if (options.json) return;
					process.stdout.write(`${inspection.host.name.padEnd(width)}  ${line(inspection, paint)}\n`);
					if (inspection.problem) process.stdout.write(`${indent((0, report_problem.fI)((0, report_problem.H8)(inspection.problem), {
						...command.text,
						width: command.text.width - 4
					}))}\n`);
				}
			});
			const accepted = found.flatMap(({ newKnownHost }) => newKnownHost ?? []);
			await (0, record_host_keys.u)(command.fleet.root, accepted);
			const bad = found.filter(({ problem }) => problem !== undefined);
			if (options.json) {
				const hosts = found.map(({ host, os, problem, hostKey }) => ({
					name: host.name,
					ready: problem === undefined,
					os,
					hostKey: hostKey?.fingerprint,
					...problem ? { problem: (0, report_problem.H8)(problem) } : {}
				}));
				process.stdout.write(`${JSON.stringify({
					fleet: command.fleet.name,
					hosts,
					acceptedHostKeys: accepted
				}, null, 2)}\n`);
			} else {
				const names = bad.map(({ host }) => host.name);
				process.stdout.write(nodeHint(command.fleet, names, command.text.width));
				process.stdout.write(`\n${command.hosts.length - bad.length} of ${command.hosts.length} ready${bad.length === 0 ? " · next: bringup plan" : ""}\n`);
			}
			return (0, report_outcome.gX)(found.map(({ problem }) => ({
				outcome: problem ? (0, report_outcome.sG)(problem.category) : "converged",
				retryable: problem?.retryable ?? false
			})));
		}
		async function writeSarif(file, problems) {
			if (file === undefined) return;
			const { sarif } = await __webpack_require__.e(8871).then(__webpack_require__.bind(__webpack_require__, 8871));
			await (0, promises_.writeFile)(file, `${JSON.stringify(sarif(problems, { rootDir: process.cwd() }), null, 2)}\n`);
		}
		function line({ problem, os, durationMs, newKnownHost }, paint) {
			if (problem) return paint("bad", `✖ ${(0, report_outcome.sG)(problem.category)}`);
			return `${paint("good", "✔ ready")}  ${os ?? ""}  ${paint("dim", (0, duration.p)(durationMs))}${newKnownHost ? "  new host key accepted" : ""}`;
		}
		function indent(text) {
			return text.replace(/^/gm, "    ");
		}
		var tree = __webpack_require__(81493);
		;
		const SHELLS = [
			"bash",
			"zsh",
			"fish"
		];
		function addCompletion(program, _outcome) {
			const command = program.command("completion").description("print a script that makes a shell complete commands, options and names of hosts").addArgument(new commander.ef("<shell>", "which shell").choices(SHELLS)).action(async (shell) => {
				const { commandTree } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 81493));
				process.stdout.write(await scriptOf(shell, commandTree(program)));
			});
			(0, cli_options.K1)(command, [
				["source <(bringup completion bash)", "this bash"],
				["bringup completion zsh >$fpath[1]/_bringup", "every zsh"],
				["bringup completion fish >~/.config/fish/completions/bringup.fish", "every fish"]
			]);
			program.command("__names", { hidden: true }).description("names of the fleet file, for completion").addArgument(new commander.ef("<list>").choices(tree.A)).argument("[target]", "what is written so far", "").argument("[words...]", "the rest of the command line").action(async (list, target, words) => {
				const { fleetNames } = await __webpack_require__.e(2980).then(__webpack_require__.bind(__webpack_require__, 72980));
				process.stdout.write((await fleetNames(list, target, words)).map((name) => `${name}\n`).join(""));
			});
		}
		async function scriptOf(shell, tree) {
			if (shell === "bash") return (await __webpack_require__.e(8707).then(__webpack_require__.bind(__webpack_require__, 58707))).bashScript(tree);
			if (shell === "zsh") return (await __webpack_require__.e(8204).then(__webpack_require__.bind(__webpack_require__, 68204))).zshScript(tree);
			return (await __webpack_require__.e(663).then(__webpack_require__.bind(__webpack_require__, 663))).fishScript(tree);
		}
		var sh = __webpack_require__(52260);
		var slots = __webpack_require__(57475);
		;
		var exec_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var exec_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addExec(program, outcome) {
			const command = (0, cli_options.Xg)(program.command("exec")).description("run one command on hosts, as the ssh user; for looking, not for managing: nothing is planned or kept").passThroughOptions().argument("<command...>", "the command; put -- before it when it has options of its own").action(async (words, options) => outcome.set(await exec(words, options)));
			(0, cli_options.K1)(command, [
				["bringup exec uptime", "all hosts"],
				["bringup exec -s role=worker -- df -h /", "some hosts, a command with options"],
				["bringup exec -- sh -c 'ls /srv | wc -l'", "a pipe"]
			]);
		}
		async function exec(words, options) {
			const command = await (0, fleet_command.x)(options);
			const line = words.map(sh.hD).join(" ");
			const results = [];
			await (0, slots.W)(command.hosts, options.parallel ?? command.fleet.parallel, async (host) => {
				results.push(await run(host, line, command, options.json !== true));
			});
			if (options.json) {
				const hosts = results.map(({ host, code, stdout, stderr, problem }) => ({
					name: host.name,
					code,
					stdout,
					stderr,
					...problem ? { problem: (0, report_problem.H8)(problem) } : {}
				}));
				(0, print_json.Q)({ hosts });
			} else {
				for (const { problem } of results) if (problem) process.stderr.write(`${(0, report_problem.fI)((0, report_problem.H8)(problem), command.text)}\n`);
			}
			const trouble = results.find(({ problem }) => problem !== undefined)?.problem;
			if (trouble) return report_outcome.$x[(0, report_outcome.sG)(trouble.category)].exit;
			return results.every(({ code }) => code === 0) ? report_outcome.dc.ok : report_outcome.$x.failed.exit;
		}
		async function run(host, line, command, show) {
			const width = Math.max(...command.hosts.map(({ name }) => name.length));
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const { connection } = await command.connect(host, command.signal);
					const _connection = exec_addDisposableResource(env_1, connection, true);
					const channel = await connection.exec(line);
					const abort = () => channel.close();
					command.signal.addEventListener("abort", abort, { once: true });
					channel.stdin.end();
					const [stdout, stderr, exit] = await Promise.all([
						collect(channel.stdout, (text) => show && process.stdout.write(prefixed(host.name.padEnd(width), text))),
						collect(channel.stderr, (text) => show && process.stderr.write(prefixed(host.name.padEnd(width), text))),
						channel.exit
					]);
					command.signal.removeEventListener("abort", abort);
					if (show && exit.code !== 0) process.stderr.write(`${host.name.padEnd(width)} | exit ${exit.code ?? exit.signal ?? "unknown"}\n`);
					return {
						host,
						code: exit.code,
						stdout,
						stderr
					};
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = exec_disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return {
					host,
					code: undefined,
					stdout: "",
					stderr: "",
					problem: error.at({ host: host.name })
				};
			}
		}
		async function collect(stream, tell) {
			let all = "";
			let open = "";
			const decoder = new TextDecoder();
			for await (const chunk of stream) {
				const text = decoder.decode(chunk, { stream: true });
				all += text;
				open += text;
				const end = open.lastIndexOf("\n");
				if (end >= 0) {
					tell(open.slice(0, end + 1));
					open = open.slice(end + 1);
				}
			}
			if (open !== "") tell(`${open}\n`);
			return all;
		}
		function prefixed(name, lines) {
			return lines.replace(/\n$/, "").split("\n").map((line) => `${name} | ${(0, visible.RK)(line)}\n`).join("");
		}
		var nearest = __webpack_require__(36826);
		;
		function flatten(value, prefix = "") {
			if (value !== null && typeof value === "object") {
				const members = Array.isArray(value) ? value.map((item, index) => [String(index), item]) : Object.entries(value);
				if (Array.isArray(value) && value.every((item) => item === null || typeof item !== "object")) return [[prefix, value.join(", ")]];
				return members.flatMap(([name, inner]) => flatten(inner, prefix === "" ? name : `${prefix}.${name}`));
			}
			return [[prefix, value === null ? "-" : String(value)]];
		}
		;
		function addFacts(program, outcome) {
			const command = (0, cli_options.Xg)(program.command("facts")).description("show what hosts are: system, hardware, addresses, software").argument("[names...]", "only these, by name or a part of it: os.id, memory, listeners").action(async (names, options) => outcome.set(await facts(names, options)));
			(0, cli_options.K1)(command, [
				["bringup facts -s gpu-1", "everything about one host"],
				["bringup facts os.prettyName memory", "some facts of all hosts"],
				["bringup facts --json | jq", "for programs, as in `{{ facts.NAME }}`"]
			]);
		}
		async function facts(names, options) {
			const command = await (0, fleet_command.x)(options);
			const found = await (0, inspect.A)({
				...command,
				parallel: options.parallel ?? command.fleet.parallel,
				allFacts: true
			});
			const all = found.flatMap(({ facts: tree }) => flatten(tree ?? {}).map(([name]) => name));
			const missing = names.find((asked) => all.length > 0 && !all.some((name) => isAsked(name, [asked])));
			if (missing !== undefined) throw noSuchFact(missing, all);
			if (options.json) {
				const hosts = found.map(({ host, facts: tree, problem }) => ({
					name: host.name,
					...tree ? { facts: names.length === 0 ? tree : Object.fromEntries(flatten(tree).filter(([name]) => isAsked(name, names))) } : {},
					...problem ? { problem: (0, report_problem.H8)(problem) } : {}
				}));
				(0, print_json.Q)({ hosts });
			} else {
				for (const { host, facts: tree, problem } of found) {
					process.stdout.write(`${host.name}\n`);
					if (problem) process.stdout.write(`${(0, report_problem.fI)((0, report_problem.H8)(problem), command.text)}\n`);
					const rows = flatten(tree ?? {}).filter(([name]) => isAsked(name, names));
					const width = Math.max(0, ...rows.map(([name]) => name.length));
					for (const [name, value] of rows) process.stdout.write(`  ${name.padEnd(width)}  ${value}\n`);
				}
			}
			return (0, report_outcome.gX)(found.map(({ problem }) => ({
				outcome: problem ? (0, report_outcome.sG)(problem.category) : "converged",
				retryable: problem?.retryable ?? false
			})));
		}
		function isAsked(name, names) {
			const parts = name.split(".");
			return names.length === 0 || names.some((asked) => name.startsWith(asked) || parts.some((part) => part.toLowerCase().startsWith(asked.toLowerCase())));
		}
		function noSuchFact(asked, names) {
			return new core_error.y4({
				code: "no-such-fact",
				category: "config",
				what: `no host has a fact ${asked}; ${(0, nearest.Z)(asked, [...new Set(names.flatMap((name) => name.split(".")))], "names")}`,
				remedy: "run `bringup facts` without names to see all of them"
			});
		}
		var flash_command = __webpack_require__(17489);
		;
		var attest_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var attest_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const VERSION = "bringup.flash-attest/1";
		function addFlashAttest(flash, outcome) {
			const command = (0, flash_command.lO)(flash.command("attest")).description("ask nodes which image they run, and compare it with the fleet file; no board is asked").action(async (nodes, options) => outcome.set(await attest(nodes, options)));
			(0, cli_options.K1)(command, [["bringup flash attest", "all nodes of all boards"], ["bringup flash attest rack-1/2", "one of them"]]);
		}
		async function attest(nodes, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const [{ attestNodes }, { attestText }] = await Promise.all([Promise.all([
					__webpack_require__.e(7415),
					__webpack_require__.e(293),
					__webpack_require__.e(825)
				]).then(__webpack_require__.bind(__webpack_require__, 80825)), Promise.all([__webpack_require__.e(7415), __webpack_require__.e(2522)]).then(__webpack_require__.bind(__webpack_require__, 62522))]);
				const opened = attest_addDisposableResource(env_1, await (0, flash_command.PP)(nodes, options, ["image"], { again: flash_command.e3 }), false);
				const all = await attestNodes(opened.targets, opened.context);
				opened.clear();
				if (options.json) (0, print_json.Q)({
					version: VERSION,
					fleet: opened.command.fleet.name,
					nodes: all
				});
				else process.stdout.write(attestText(all, opened.command.text));
				return (0, report_outcome.gX)(all.map(({ outcome, problem }) => ({
					outcome,
					retryable: problem?.retryable ?? false
				})));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				attest_disposeResources(env_1);
			}
		}
		;
		var cancel_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var cancel_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const cancel_WORDS = {
			none: "this machine has begun no transfer there",
			cancelled: "the transfer was ended and the board put back; the node holds no whole image",
			"not-running": "the transfer had ended already; the board was put back",
			foreign: "another transfer runs there, which is not ours: it was left alone",
			unknown: "a transfer runs there that may be ours, or not: it was left alone"
		};
		const HELD = {
			none: "no transfer of a run runs there now",
			cancelled: "the transfer was ended; the node holds no whole image",
			"not-running": "the transfer had ended already"
		};
		function addFlashCancel(flash, outcome) {
			const command = (0, flash_command.rD)(flash.command("cancel")).description("end a transfer that was begun from this machine and no other, and put the board back").action(async (nodes, options) => outcome.set(await cancel(nodes, options)));
			(0, cli_options.K1)(command, [["bringup flash cancel rack-1", "after a run that was killed"]]);
		}
		async function cancel(nodes, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { cancelTransfers } = await Promise.all([__webpack_require__.e(7166), __webpack_require__.e(3102)]).then(__webpack_require__.bind(__webpack_require__, 23102));
				const opened = cancel_addDisposableResource(env_1, await (0, flash_command.PP)(nodes, options, ["board"]), false);
				const all = await cancelTransfers(opened.targets, opened.context);
				opened.clear();
				if (options.json) (0, print_json.Q)({
					version: "bringup.flash-cancel/1",
					boards: all
				});
				else for (const one of all) process.stdout.write(textOf(one));
				return (0, report_outcome.gX)(all.map(({ outcome, left = [], heldBy, problem }) => {
					if (problem !== undefined) return {
						outcome: (0, report_outcome.sG)(problem.category),
						retryable: problem.retryable
					};
					const leftAlone = outcome === "foreign" || outcome === "unknown" || heldBy !== undefined && outcome === "none";
					if (left.length > 0) return {
						outcome: "failed",
						retryable: true
					};
					return {
						outcome: leftAlone ? "locked" : "converged",
						retryable: leftAlone
					};
				}));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				cancel_disposeResources(env_1);
			}
		}
		function textOf({ board, node, outcome, left = [], poweredOn = [], heldBy, waits, problem }) {
			const name = node === undefined ? board : `${board}/${node}`;
			if (problem !== undefined) return `${name}: ${problem.what}\n→ ${problem.remedy}\n`;
			if (heldBy !== undefined) return `${name}: ${HELD[outcome] ?? cancel_WORDS[outcome]}\n${board}: ${heldBy} works on it, and puts it back when it ends\n`;
			return [
				`${name}: ${cancel_WORDS[outcome]}\n`,
				...left.map((what) => `${name}: ${(0, visible.wF)(what)}; cancel it again, or let the next run mend it\n`),
				...poweredOn.length > 0 ? [`${board}: node ${poweredOn.join(", ")} has its power back\n`] : [],
				...waits === undefined ? [] : [`${board}: ${(0, visible.wF)(waits)}\n`]
			].join("");
		}
		;
		var image_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var image_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const ANEW = "it makes the file anew; nothing of an unfinished one is left, and a file that was there before is as it was";
		function addFlashImage(flash, outcome) {
			const command = (0, flash_command.z9)((0, cli_options.Cv)(flash.command("image")).description("write the image of one node into a file, for a card, a disk or a mirror; no board is asked").argument("<node>", "`rack-1/2`, or the host that it is").requiredOption("-o, --out <file>", "where to; packed when it ends in .xz").addOption((0, cli_options.l0)()).addOption((0, cli_options.cA)())).action(async (node, options) => outcome.set(await image_image(node, options)));
			(0, cli_options.K1)(command, [["bringup flash image rack-1/2 -o node2.img.xz", "packed, as the board gets it"], ["bringup flash image gpu-1 -o gpu-1.img", "raw, for a card"]]);
			command.addHelpText("after", "\nThe file holds the private host key of the node: keep it as you keep keys.");
		}
		async function image_image(node, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { saveImage } = await Promise.all([
					__webpack_require__.e(7415),
					__webpack_require__.e(293),
					__webpack_require__.e(6121)
				]).then(__webpack_require__.bind(__webpack_require__, 6121));
				const opened = image_addDisposableResource(env_1, await (0, flash_command.PP)([node], options, ["image"], { again: ANEW }), false);
				const [target, second] = opened.targets;
				if (target === undefined || second !== undefined) throw oneNode(node);
				const saved = await saveImage(target, options.out, opened.context).catch((error) => {
					opened.context.signal.throwIfAborted();
					throw error;
				});
				opened.clear();
				if (options.json) (0, print_json.Q)({
					version: "bringup.flash-image/1",
					...saved
				});
				else process.stdout.write(`${saved.file}\n${saved.bytes} bytes, SHA-256 ${saved.sha256}\nthe node will prove itself as ${saved.image}\n`);
				return 0;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				image_disposeResources(env_1);
			}
		}
		function oneNode(name) {
			return new core_error.y4({
				code: "flash-one-node",
				category: "config",
				what: `${name} is a whole board, and an image is of one node`,
				remedy: `name a node of it: ${name}/1`
			});
		}
		var plan = __webpack_require__(52973);
		var known_hosts = __webpack_require__(65507);
		var known_hosts_file = __webpack_require__(41750);
		;
		async function offerHostKeys(folder, lines) {
			try {
				await replaceHostKeys(folder, lines);
			} catch (error) {
				process.stderr.write((0, known_hosts_file.u)(error, lines));
			}
		}
		async function replaceHostKeys(folder, lines) {
			if (lines.length === 0) return;
			const wanted = lines.flatMap((line) => entryOf(line) ?? []);
			const changed = {
				fresh: 0,
				gone: 0
			};
			const path = await (0, known_hosts_file.p)(folder, (before) => {
				const known = before.split("\n");
				const kept = known.map((line) => withoutOld(line, wanted));
				const have = kept.flatMap((line) => line === undefined ? [] : entryOf(line) ?? []);
				const fresh = lines.filter((line) => {
					const entry = entryOf(line);
					return entry === undefined || !have.some((one) => speaksOf(one, entry.hosts) && sameKey(one, entry));
				});
				const gone = known.filter((line, index) => line !== kept[index]).length;
				if (fresh.length === 0 && gone === 0) return undefined;
				Object.assign(changed, {
					fresh: fresh.length,
					gone
				});
				const stay = kept.filter((line) => line !== undefined);
				return `${[...stay.filter((line, index) => line !== "" || index < stay.length - 1), ...fresh].join("\n")}\n`;
			});
			const told = [...changed.fresh > 0 ? [`recorded ${keys(changed.fresh)} in ${path}`] : [], ...changed.gone > 0 ? [`took out ${keys(changed.gone)} of systems that were there before`] : []];
			if (told.length > 0) process.stderr.write(`${told.join(", ")}\n`);
		}
		function entryOf(line) {
			const [hosts, type, key] = line.split(/[ \t\r]+/).filter((field) => field !== "");
			if (hosts === undefined || type === undefined || key === undefined || /^[#@]/.test(hosts)) return undefined;
			return {
				hosts,
				type,
				key
			};
		}
		function withoutOld(line, wanted) {
			const entry = entryOf(line);
			if (entry === undefined) return line;
			const names = entry.hosts.split(",");
			const stay = names.filter((name) => {
				const own = wanted.filter(({ hosts }) => speaksOf({ hosts: name }, hosts));
				return own.length === 0 || own.some((one) => sameKey(one, entry));
			});
			if (stay.length === names.length) return line;
			return stay.length === 0 ? undefined : line.replace(entry.hosts, () => stay.join(","));
		}
		function speaksOf({ hosts }, name) {
			if (hosts.startsWith("|")) return (0, known_hosts.$r)(hosts, name);
			return hosts.split(",").some((one) => one.toLowerCase() === name);
		}
		function sameKey(one, other) {
			return one.type === other.type && one.key === other.key;
		}
		function keys(count) {
			return `${count} host key${count === 1 ? "" : "s"}`;
		}
		;
		var run_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var run_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addFlashRun(flash, outcome) {
			const command = (0, flash_command.rD)(flash.command("run")).description("write nodes that do not run their image yet, boot them, have them prove it, and bring their hosts to base:").option("-y, --yes", "do not ask; without a terminal nothing is written otherwise").option("--force", "write all of these nodes, also those that run their image or are not known: everything on them is lost").addOption(new commander.c$("--dry-run", "only tell what would be done").conflicts("force")).option("--lock-timeout <duration>", "how long to wait for a board that another run holds (default: 40s)", cli_options.Rz).option("--boot-timeout <duration>", "how long a node may take from power on to its answer (default: 10m)", cli_options.Rz).action(async (nodes, options) => outcome.set(await run_run(nodes, options)));
			(0, cli_options.K1)(command, [
				["bringup flash run", "all nodes of all boards"],
				["bringup flash run rack-1/2", "node 2 of one board"],
				["bringup flash run --yes --force gpu-1", "this host anew, without asking"]
			]);
			command.addHelpText("after", "\nA node that proves that it runs its image is left alone, and so is one\nthat may run well and cannot be asked.\nA run that was cut off goes on where it was.");
		}
		async function run_run(nodes, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				if (options.dryRun) return (await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 52973))).plan(nodes, options);
				const [{ flash }, { CAPABILITIES }, { PATIENCE }, { flashText, refusedText }] = await Promise.all([
					Promise.all([
						__webpack_require__.e(7415),
						__webpack_require__.e(7166),
						__webpack_require__.e(293),
						__webpack_require__.e(2953),
						__webpack_require__.e(723),
						__webpack_require__.e(8634)
					]).then(__webpack_require__.bind(__webpack_require__, 20723)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 82933)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 48179)),
					Promise.all([__webpack_require__.e(7415), __webpack_require__.e(2522)]).then(__webpack_require__.bind(__webpack_require__, 62522))
				]);
				const asks = !options.yes && !options.json && process.stdin.isTTY && process.stdout.isTTY;
				const opened = run_addDisposableResource(env_1, await (0, flash_command.PP)(nodes, options, ["board", "image"], {
					capabilities: CAPABILITIES.filter(({ name }) => name === "base"),
					force: options.force ?? false,
					...options.lockTimeout === undefined ? {} : { lockTimeoutMs: options.lockTimeout },
					...options.bootTimeout === undefined ? {} : { patience: {
						...PATIENCE,
						bootMs: options.bootTimeout
					} }
				}), false);
				const { targets, context, command } = opened;
				const confirm = async ({ nodes: all, plans }) => {
					const writes = all.filter(({ begin }) => begin === "write").map(({ node }) => node);
					if (!asks && writes.length > 0) throw nobodyToAsk(writes);
					if (!asks) return true;
					const [{ flashPlanText }, { askYes }] = await Promise.all([Promise.all([__webpack_require__.e(7415), __webpack_require__.e(2522)]).then(__webpack_require__.bind(__webpack_require__, 62522)), Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1138))]);
					const told = await plans();
					opened.clear();
					process.stdout.write(flashPlanText(told, command.text));
					return writes.length === 0 || askYes(`Everything on ${writes.join(", ")} is lost. Write?`, command.signal);
				};
				const { report, confirmed } = await flash(targets, options.yes ? context : {
					...context,
					confirm
				});
				for (const { node, outcome, problem } of report.nodes) command.log?.write({
					...{
						level: problem === undefined ? "info" : "error",
						run: report.run.id,
						event: "node-finished",
						host: node
					},
					...problem === undefined ? { text: outcome } : {
						code: problem.code,
						text: `${outcome}: ${problem.what}`
					}
				});
				opened.clear();
				if (!confirmed && report.exitCode !== report_outcome.dc.cancelled) {
					process.stdout.write(refusedText(report));
					return 0;
				}
				if (options.json) (0, print_json.Q)(report);
				else process.stdout.write(flashText(report, command.text));
				await offerHostKeys(command.fleet.root, report.nodes.flatMap(({ knownHost }) => knownHost ?? []));
				return report.exitCode;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				run_disposeResources(env_1);
			}
		}
		function nobodyToAsk(nodes) {
			return new core_error.y4({
				code: "flash-not-asked",
				category: "config",
				what: `everything on ${nodes.join(", ")} would be lost, and nobody can be asked: there is no terminal, or --json was given`,
				remedy: "look at `bringup flash plan`, then add --yes"
			});
		}
		;
		var status_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var status_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const status_VERSION = "bringup.flash-status/1";
		function addFlashStatus(flash, outcome) {
			const command = (0, flash_command.rD)(flash.command("status")).description("tell how boards are: firmware, power, what is written, and what was done to each node from here").action(async (nodes, options) => outcome.set(await status_status(nodes, options)));
			(0, cli_options.K1)(command, [["bringup flash status", "boards are asked, nodes are not"], ["bringup flash status --json rack-1", "one board, for a program"]]);
		}
		async function status_status(nodes, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const [{ boardStatus }, { boardStatusText }] = await Promise.all([Promise.all([__webpack_require__.e(7166), __webpack_require__.e(7745)]).then(__webpack_require__.bind(__webpack_require__, 67745)), Promise.all([__webpack_require__.e(7415), __webpack_require__.e(2522)]).then(__webpack_require__.bind(__webpack_require__, 62522))]);
				const opened = status_addDisposableResource(env_1, await (0, flash_command.PP)(nodes, options, ["board"], { again: flash_command.e3 }), false);
				const boards = await boardStatus(opened.targets, opened.context);
				opened.clear();
				if (options.json) (0, print_json.Q)({
					version: status_VERSION,
					fleet: opened.command.fleet.name,
					boards
				});
				else process.stdout.write(boardStatusText(boards, opened.command.text));
				return (0, report_outcome.gX)(boards.flatMap(({ problem }) => problem === undefined ? [] : [{
					outcome: (0, report_outcome.sG)(problem.category),
					retryable: problem.retryable
				}]));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				status_disposeResources(env_1);
			}
		}
		;
		function addFlash(program, outcome) {
			const flash = program.command("flash").description("write nodes of boards and see them run");
			(0, plan.addFlashPlan)(flash, outcome);
			addFlashRun(flash, outcome);
			addFlashStatus(flash, outcome);
			addFlashImage(flash, outcome);
			addFlashAttest(flash, outcome);
			addFlashCancel(flash, outcome);
		}
		var wish = __webpack_require__(71310);
		;
		function addInit(program, outcome) {
			const command = program.command("init").description("write the files of a new fleet: asks for hosts, shows their keys, changes nothing on them").option("--host <host>", "[name=][user@]address[:port]; may be repeated", (text, before) => [...before ?? [], (0, wish.x)(text)]).option("--local", "this machine is one of the hosts").option("--name <name>", "name of the fleet (default: that of the folder)").option("--env <name>", "also write environments/<name>.yaml, and use it in the workflow", environmentName).option("--key <file>", "private key for all hosts (default: ssh-agent, ~/.ssh/config, the usual files)").option("--dir <folder>", "where to write", ".").option("-y, --yes", "trust the keys the hosts show now, and ask nothing").option("--force", "write over files that are there").option("--json", "tell what was written as JSON").action(async (options) => outcome.set(await init(options)));
			(0, cli_options.K1)(command, [
				["bringup init", "asks for everything"],
				["bringup init --host ops@192.0.2.11", "one host, its key to be confirmed"],
				["bringup init --local", "this machine, without SSH"]
			]);
		}
		async function init(options) {
			const [{ newFleet }, { terminalQuestions }, { privateKeyPath }, { placeFiles, refuseToReplace }, files] = await Promise.all([
				__webpack_require__.e(1064).then(__webpack_require__.bind(__webpack_require__, 61064)),
				__webpack_require__.e(4884).then(__webpack_require__.bind(__webpack_require__, 4884)),
				__webpack_require__.e(8870).then(__webpack_require__.bind(__webpack_require__, 48870)),
				__webpack_require__.e(2176).then(__webpack_require__.bind(__webpack_require__, 42176)),
				__webpack_require__.e(8692).then(__webpack_require__.bind(__webpack_require__, 48692))
			]);
			const folder = (0, external_node_path_.resolve)(options.dir);
			const force = options.force ?? false;
			const paths = await files.startingPaths(folder, options.env);
			const { fleet, knownHosts, workflow, environment } = paths;
			await refuseToReplace([
				fleet,
				knownHosts,
				workflow,
				environment
			].flatMap((path) => path ?? []).map((path) => ({
				path,
				replaces: force
			})));
			const made = await newFleet({
				folder,
				hosts: options.host ?? [],
				local: options.local ?? false,
				name: options.name,
				environment: options.env,
				key: options.key === undefined ? undefined : await privateKeyPath(options.key, folder),
				yes: options.yes ?? false
			}, terminalQuestions(), (text) => void process.stderr.write(text));
			const written = await files.startingFiles(made, paths, force);
			await files.proveFleet(written, folder, options.env);
			await placeFiles(written);
			if (options.json) {
				const names = written.map(({ path }) => (0, external_node_path_.relative)(process.cwd(), path));
				(0, print_json.Q)({
					written: names,
					hosts: made.hosts.map(({ name }) => name)
				});
				return report_outcome.dc.ok;
			}
			const shown = written.map(({ path, purpose }) => [(0, external_node_path_.relative)(process.cwd(), path), purpose]);
			const width = Math.max(...shown.map(([path]) => path.length));
			process.stdout.write(shown.map(([path, purpose]) => `wrote ${path.padEnd(width)}  ${purpose}\n`).join(""));
			const unseen = made.hosts.some((host) => host.connection === "ssh" && host.hostKey === undefined);
			const next = [
				"bringup check",
				...fleet === (0, external_node_path_.resolve)("fleet.yaml") ? [] : [`--fleet ${(0, sh.hD)((0, external_node_path_.relative)(process.cwd(), fleet))}`],
				...unseen ? ["--accept-new-host-keys"] : []
			];
			process.stdout.write(`\nnext:  ${next.join(" ")}\n`);
			return report_outcome.dc.ok;
		}
		function environmentName(text) {
			if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)) return text;
			throw new commander.Di("write a name of letters, digits, dots, hyphens and underscores, like production");
		}
		var run_store = __webpack_require__(88672);
		;
		function addLogs(program, outcome) {
			const command = (0, cli_options.Cv)(program.command("logs")).description("show what the steps of a run printed, by default of the last run").argument("[host]", "only this host").addOption((0, cli_options.l0)()).option("--run <id>", "a run by its id (see `bringup status`)").option("--step <id>", "only this step, for example package:chrony or base.package.chrony").action(async (host, options) => outcome.set(await logs(host, options)));
			(0, cli_options.K1)(command, [["bringup logs", "all hosts of the last run"], ["bringup logs gpu-2 --step package:chrony", "one step of one host"]]);
		}
		async function logs(host, options) {
			const { fleetNameOf } = await __webpack_require__.e(1088).then(__webpack_require__.bind(__webpack_require__, 21088));
			const store = (0, run_store.$)(await fleetNameOf(options.fleet), () => undefined);
			const run = options.run ?? await newestWithLogs(store);
			const entries = (await store.logs(run)).filter((entry) => (host === undefined || entry.host === host) && (options.step === undefined || sameStep(entry.step, options.step)));
			if (entries.length === 0) {
				throw new core_error.y4({
					code: "no-such-log",
					category: "config",
					what: `run ${run} has no step output for ${[host, options.step].filter(Boolean).join(" ")}`,
					remedy: "run `bringup logs` without a host and a step to see what there is"
				});
			}
			if (options.json) (0, print_json.Q)({
				run,
				steps: entries
			});
			else {
				for (const { host: name, step, outcome: stepOutcome, output } of entries) {
					process.stdout.write(`${name} · ${step} · ${stepOutcome} · run ${run}\n`);
					for (const line of (0, visible.SA)(output)) process.stdout.write(`  ${line}\n`);
				}
			}
			return 0;
		}
		function sameStep(id, asked) {
			const colon = id.indexOf(":");
			const [kind, key] = [id.slice(0, colon), id.slice(colon + 1)];
			return asked === id || asked === key || [`.${kind} ${key}`, `.${kind}.${key}`].some((ending) => asked.endsWith(ending)) || [`${kind.replace("-", ".")} ${key}`, `${kind.replace("-", ".")}.${key}`].includes(asked);
		}
		async function newestWithLogs(store) {
			for (const run of await store.runs()) {
				const found = await store.logs(run).catch(() => undefined);
				if (found !== undefined && found.length > 0) return run;
			}
			throw new core_error.y4({
				code: "no-logs",
				category: "config",
				what: "no run on this machine kept any step output",
				remedy: "run `bringup apply` first"
			});
		}
		var js_capabilities = __webpack_require__(82933);
		var external_node_net_ = __webpack_require__(77030);
		var external_node_os_ = __webpack_require__(48161);
		var fleet_endpoint = __webpack_require__(86227);
		var fleet_of_one = __webpack_require__(88369);
		;
		var mesh_direct_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var mesh_direct_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const API_KEY = "HEADSCALE_API_KEY";
		const SIGNING_ROOT = "signing-root.pem";
		async function directFleet(host, given) {
			const endpoint = (0, fleet_endpoint.B)(host.includes("@") ? host : `${(0, external_node_os_.userInfo)().username}@${host}`);
			if (endpoint === undefined) throw notAHost(host);
			if (given.server === undefined) throw noServer();
			const control = process.env[API_KEY] ? { "api-key": { secret: API_KEY } } : { control: { local: true } };
			const hostname = given.hostname ?? firstLabel(endpoint.address);
			const install = {
				...given.install === undefined ? {} : { from: given.install },
				...given.mirror === undefined ? {} : { mirror: given.mirror },
				...given.signingRoot === undefined ? {} : { "signing-root": SIGNING_ROOT }
			};
			const mesh = {
				...hostname === undefined ? {} : { hostname },
				...given.tags === undefined ? {} : { tags: given.tags.split(",").map((tag) => tag.trim()) },
				...Object.keys(install).length === 0 ? {} : { install }
			};
			const text = (0, fleet_of_one.K)({
				...endpoint,
				port: given.port ?? endpoint.port
			}, {
				top: { mesh: {
					server: given.server,
					user: given.user ?? "mesh",
					...control
				} },
				host: {
					mesh,
					...given.skipSyncthing ? {} : { syncthing: {} }
				},
				...given.identity === undefined ? {} : { key: (0, external_node_path_.resolve)(given.identity) }
			});
			const directory = await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "bringup-direct-"));
			const file = (0, external_node_path_.join)(directory, "fleet.yaml");
			await (0, promises_.writeFile)(file, text, { mode: 384 });
			if (given.signingRoot !== undefined) await (0, promises_.copyFile)(given.signingRoot, (0, external_node_path_.join)(directory, SIGNING_ROOT)).catch(async (cause) => {
				await (0, promises_.rm)(directory, {
					recursive: true,
					force: true
				});
				throw noSigningRoot(given.signingRoot ?? "", cause);
			});
			return {
				file,
				[Symbol.asyncDispose]: () => (0, promises_.rm)(directory, {
					recursive: true,
					force: true
				})
			};
		}
		async function withDirectFleet(host, options, work) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const direct = mesh_direct_addDisposableResource(env_1, await directFleet(host, options), true);
				const { env: _, ...bare } = options;
				try {
					return await work(await (0, fleet_command.x)({
						...bare,
						fleet: direct.file
					}));
				} catch (error) {
					throw directError(error);
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = mesh_direct_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function firstLabel(address) {
			return (0, external_node_net_.isIP)(address) === 0 ? address.split(".")[0]?.toLowerCase() : undefined;
		}
		function notAHost(host) {
			return new core_error.y4({
				code: "wrong-value",
				category: "config",
				what: `${host} is no host`,
				remedy: "write user@address, user@address:port, or an address; for hosts of a fleet file use --select"
			});
		}
		function noServer() {
			return new core_error.y4({
				code: "mesh-server-not-named",
				category: "config",
				what: "a host without a fleet file needs to know the server of its mesh",
				remedy: "add --server https://mesh.example.org, or set BRINGUP_MESH_SERVER; for a host of a fleet file use --select HOST"
			});
		}
		function noSigningRoot(file, cause) {
			return new core_error.y4({
				code: "mesh-key-file-invalid",
				category: "config",
				what: `the signing root ${file} cannot be read`,
				remedy: "give --signing-root the file with the ROOT PUBLIC KEY of the mirror",
				cause
			});
		}
		;
		const HEADING = "For a host without a fleet file:";
		function forHost(flags, description) {
			return new commander.c$(flags, description).helpGroup(HEADING);
		}
		function withDirectHost(command) {
			return command.argument("[host]", "without a fleet file: `user@address`, `user@address:port`, or an address").addOption(forHost("--server <url>", "address of the Headscale server").env("BRINGUP_MESH_SERVER")).addOption(forHost("--user <name>", "user of that server (default: mesh)").env("BRINGUP_MESH_USER")).addOption(forHost("--port <port>", "port of its sshd (default: 22)").argParser(port)).addOption(forHost("-i, --identity <file>", "private key (default: as ssh does)")).addOption(forHost("--hostname <name>", "its name in the mesh (default: the first part of its address)")).addOption(forHost("--tags <tags>", "its tags, separated by commas: tag:web,tag:lab"));
		}
		const DIRECT_HELP = `
A host without a fleet file needs --server. The server is asked with the API key
in HEADSCALE_API_KEY, or without one by \`headscale\` on this machine.`;
		async function directWish(verb, host, given) {
			const hostKeysIn = (0, external_node_path_.join)((0, external_node_os_.homedir)(), ".ssh");
			await (0, promises_.mkdir)(hostKeysIn, {
				recursive: true,
				mode: 448
			});
			return {
				hostKeysIn,
				via: lineOf(verb, host, given),
				direct: true
			};
		}
		function lineOf(verb, host, given) {
			const { server, user, port: sshd, identity, hostname, tags, install, mirror, signingRoot } = given;
			const options = {
				server,
				user,
				port: sshd === undefined ? undefined : String(sshd),
				identity,
				hostname,
				tags,
				install,
				mirror,
				"signing-root": signingRoot
			};
			const words = Object.entries(options).flatMap(([name, value]) => value === undefined ? [] : [`--${name}`, value]);
			return [
				verb,
				(0, sh.hD)(host),
				...words.map(sh.hD),
				...given.skipSyncthing ? ["--skip-syncthing"] : []
			].join(" ");
		}
		function port(text) {
			const number = Number(text);
			if (!Number.isInteger(number) || number < 1 || number > 65535) throw new commander.Di("must be 1 to 65535");
			return number;
		}
		;
		function addMeshLeave(mesh, outcome) {
			const command = withDirectHost(withApplyOptions(mesh.command("leave"))).description("take hosts out of the mesh: the client logs out, the entry on the server goes, and so does what bringup installed for it").action(async (host, options) => outcome.set(await leave(host, options)));
			(0, cli_options.K1)(command, [
				["bringup mesh leave -s gpu-1", "show what goes, ask, do it"],
				["bringup mesh leave --yes -s all", "every host, without asking"],
				["bringup mesh leave ops@192.0.2.11 --server URL", "a host without a fleet file"]
			]);
			command.addHelpText("after", `\nThe fleet file stays as it is, so a next \`bringup apply\` joins them again.\nFor good write \`mesh: { state: left }\` there.\n${DIRECT_HELP}`);
		}
		async function leave(host, options) {
			await assertWritable([
				options.report,
				options.summary,
				options.junit
			]);
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === "mesh");
			if (host !== undefined) return withDirectFleet(host, options, async (command) => applyFleet(leaving(command), options, {
				capabilities,
				...await directWish("mesh leave", host, options)
			}));
			if (options.select === undefined) throw nobodyNamed();
			return applyFleet(leaving(await (0, fleet_command.x)(options)), options, {
				capabilities,
				via: "mesh leave"
			});
		}
		function leaving(command) {
			const names = new Set(command.hosts.map(({ name }) => name));
			const left = ({ hosts }) => hosts.map((host) => {
				const section = host.sections["mesh"];
				if (!names.has(host.name)) return host;
				return {
					...host,
					sections: {
						...host.sections,
						mesh: {
							...section,
							state: "left"
						}
					}
				};
			});
			return {
				...command,
				fleet: {
					...command.fleet,
					hosts: left(command.fleet)
				},
				hosts: left(command)
			};
		}
		function nobodyNamed() {
			return new core_error.y4({
				code: "mesh-leave-whom",
				category: "config",
				what: "who leaves the mesh has to be named",
				remedy: "add --select with hosts, such as --select gpu-1; all of them: --select all; one without a fleet file: user@address --server URL"
			});
		}
		var counted = __webpack_require__(62128);
		;
		var proof_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var proof_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const QUIET_MS = 2e3;
		function addMeshProof(mesh, outcome) {
			const command = (0, cli_options.Xg)(mesh.command("proof")).description("prove from each host that it reaches every other one by the mesh, and say what is in the way where not").option("--wait <time>", "how long what may still come is waited for (default: 60s)", cli_options.Rz).option("--direct", "fail where a pair is only relayed").option("--names", "fail where a host does not take the names of the mesh").option("--sample <n>", "ask each host about so many others instead of all", count).option("--summary <file>", "write it as Markdown, as a workflow run shows it").action(async (options) => outcome.set(await proof(options)));
			(0, cli_options.K1)(command, [
				["bringup mesh proof", "all pairs of all hosts"],
				["bringup mesh proof -s gpu-1,gpu-2 --direct", "two hosts, and no relay"],
				["bringup mesh proof --sample 5 --json", "a large fleet, for a program"]
			]);
		}
		async function proof(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				await assertWritable([options.summary]);
				const command = await (0, fleet_command.x)(options, []);
				const { meshMembers } = await __webpack_require__.e(5259).then(__webpack_require__.bind(__webpack_require__, 25259));
				const { proveMesh } = await __webpack_require__.e(6097).then(__webpack_require__.bind(__webpack_require__, 36097));
				const { proofExit } = await __webpack_require__.e(1695).then(__webpack_require__.bind(__webpack_require__, 91695));
				const { sample, direct = false, names = false, wait: waitMs = 6e4 } = options;
				const members = meshMembers(command.hosts);
				const progress = proof_addDisposableResource(env_1, teller(members.length), false);
				const found = await proveMesh(members, {
					connect: command.connect,
					signal: command.signal,
					parallel: options.parallel ?? command.fleet.parallel,
					waitMs,
					direct,
					names,
					...sample === undefined ? {} : { sample },
					onEvent: progress.tell
				});
				if (options.summary !== undefined) {
					const { meshProofMarkdown } = await __webpack_require__.e(8306).then(__webpack_require__.bind(__webpack_require__, 58306));
					await (0, promises_.writeFile)(options.summary, `${meshProofMarkdown(found)}\n`, { mode: 384 });
				}
				if (options.json) (0, print_json.Q)({
					fleet: command.fleet.name,
					...found
				});
				else {
					const { meshProofText } = await __webpack_require__.e(8252).then(__webpack_require__.bind(__webpack_require__, 38252));
					process.stdout.write(meshProofText(found, command.fleet.name, command.text));
				}
				return proofExit(found);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				proof_disposeResources(env_1);
			}
		}
		function teller(hosts) {
			let spokeAtMs = performance.now();
			let told = "";
			let round = -1;
			let asked = 0;
			let toldAsked = -1;
			const isQuiet = () => performance.now() - spokeAtMs < QUIET_MS;
			const say = (line) => {
				spokeAtMs = performance.now();
				process.stderr.write(`${(0, visible.wF)(line)}\n`);
			};
			const timer = setInterval(() => {
				if (isQuiet() || asked >= hosts || asked === toldAsked) return;
				toldAsked = asked;
				say(`${asked} of ${(0, counted.h)(hosts, "host")} answered so far`);
			}, QUIET_MS);
			return {
				tell(event) {
					if (event.type === "asked") {
						asked = event.round === round ? asked + 1 : 1;
						round = event.round;
					} else if (event.type === "waiting") {
						asked = hosts;
						if (isQuiet()) return;
						const pairs = (0, counted.K)(event.verdicts.map(({ from, to }) => `${from} → ${to}`));
						const causes = [...new Set(event.verdicts.flatMap(({ cause }) => cause?.what ?? []))];
						const line = `${pairs}: ${causes[0] ?? ""}${causes.length > 1 ? ", and others" : ""}`;
						const left = `asking again for ${(0, duration.v)(event.leftMs)} at most`;
						say(line === told ? left : `${line}; ${left}`);
						told = line;
					}
				},
				[Symbol.dispose]: () => clearInterval(timer)
			};
		}
		function count(text) {
			const number = Number(text);
			if (!Number.isInteger(number) || number < 1) throw new commander.Di("must be a whole number from 1");
			return number;
		}
		;
		var mesh_status_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var mesh_status_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addMeshStatus(mesh, outcome) {
			const command = (0, cli_options.Cv)(mesh.command("status")).description("tell what the control server knows of each host: online, addresses, tags, key, routes").addOption((0, cli_options.l0)()).addOption((0, cli_options.cA)()).option("-s, --select <hosts>", "look for these hosts only (default: all)").action(async (options) => outcome.set(await mesh_status_status(options)));
			(0, cli_options.K1)(command, [["bringup mesh status", "the server is asked, no host is"], ["bringup mesh status --json", "the same for a program"]]);
		}
		const mesh_status_VERSION = "bringup.mesh-status/1";
		async function mesh_status_status(options) {
			const command = await (0, fleet_command.x)(options, ["mesh"]);
			const { meshSectionOf, askMeshStatus } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 81979));
			const section = meshSectionOf(command.fleet);
			if (section === undefined) throw noMesh(command);
			const { openControlServer } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 32820));
			const { fleet, hosts, signal, text, connect } = command;
			const names = (of) => of.map(({ name }) => name);
			const inMesh = ({ name, sections }) => sections["mesh"]?.hostname ?? name;
			const all = fleet.hosts.map((host) => ({
				name: host.name,
				inMesh: inMesh(host),
				wanted: host.sections["mesh"] !== undefined && host.sections["mesh"].state !== "left"
			}));
			const asked = {
				fleet: all,
				...options.select === undefined ? {} : { only: names(hosts) }
			};
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const server = mesh_status_addDisposableResource(env_1, await openControlServer(section, {
						signal,
						fleet,
						connect
					}), true);
					const found = await askMeshStatus(asked, server);
					if (options.json) (0, print_json.Q)({
						version: mesh_status_VERSION,
						fleet: fleet.name,
						...found
					});
					else {
						const { meshStatusText } = await __webpack_require__.e(3282).then(__webpack_require__.bind(__webpack_require__, 13282));
						process.stdout.write(meshStatusText(found, fleet.name, Date.now(), text));
					}
					return (0, report_outcome.gX)([]);
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = mesh_status_disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				signal.throwIfAborted();
				if (!(error instanceof core_error.y4)) throw error;
				const problem = (0, report_problem.H8)(error, fleet.locate(["mesh", fieldOf(error, section)]));
				const url = section.tailnet?.api ?? section.server;
				if (options.json) (0, print_json.Q)({
					version: mesh_status_VERSION,
					fleet: fleet.name,
					server: { url },
					problem
				});
				process.stderr.write(`${(0, report_problem.fI)(problem, (0, fleet_command.a)(options, process.stderr))}\n`);
				return (0, report_outcome.gX)([{
					outcome: (0, report_outcome.k6)(problem.retryable),
					retryable: problem.retryable
				}]);
			}
		}
		function fieldOf({ code }, section) {
			if (section.tailnet !== undefined) return "tailnet";
			if (code === "mesh-user-missing") return "user";
			if (section.control !== undefined) return "control";
			return code.startsWith("mesh-key-") ? "api-key" : "server";
		}
		function noMesh({ fleet }) {
			return new core_error.y4({
				code: "mesh-not-declared",
				category: "config",
				what: "the fleet file says nothing about a mesh",
				remedy: "add mesh: with server, api-key and user at its top, or with tailnet (docs/fleet/mesh.yaml)",
				where: { ...fleet.file === undefined ? {} : { file: fleet.file } }
			});
		}
		;
		function addMeshUp(mesh, outcome) {
			const command = withDirectHost(withApplyOptions((0, cli_options.a8)(mesh.command("up")))).description("join hosts to the mesh: those of the fleet file that have a mesh: section, or one host without a file").addOption(forHost("--install <way>", "where its Tailscale comes from (default: archive)").choices([
				"archive",
				"apt",
				"distro",
				"present"
			])).addOption(forHost("--mirror <url>", "a copy of the site of Tailscale archives").env("BRINGUP_MESH_MIRROR")).addOption(forHost("--signing-root <file>", "root key of a mirror that signs by itself").env("BRINGUP_MESH_SIGNING_ROOT")).option("--skip-syncthing", "leave Syncthing aside; without it a host without a fleet file gets it installed, without folders").action(async (host, options) => outcome.set(await up(host, options)));
			(0, cli_options.K1)(command, [
				["bringup mesh up", "hosts of ./fleet.yaml"],
				["bringup mesh up --yes -s gpu-1", "one of them, without asking"],
				["bringup mesh up ops@192.0.2.11 --server URL", "a host without a fleet file"]
			]);
			command.addHelpText("after", DIRECT_HELP);
		}
		async function up(host, options) {
			await assertWritable([
				options.report,
				options.summary,
				options.junit
			]);
			const names = options.skipSyncthing ? ["mesh"] : ["mesh", "syncthing"];
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => names.includes(name));
			if (host !== undefined) return withDirectFleet(host, options, async (command) => applyFleet(command, options, {
				capabilities,
				...await directWish("mesh up", host, options)
			}));
			const command = await (0, fleet_command.x)(options);
			if (!command.hosts.some(({ sections }) => sections["mesh"] !== undefined)) throw nobodyJoins();
			return applyFleet(command, options, {
				capabilities,
				via: "mesh up"
			});
		}
		function nobodyJoins() {
			return new core_error.y4({
				code: "mesh-nobody",
				category: "config",
				what: "none of these hosts has a mesh: section, so none is to be in the mesh",
				remedy: "write `mesh: {}` below defaults:, a group or a host (docs/fleet/mesh.yaml)"
			});
		}
		;
		function addMesh(program, outcome) {
			const mesh = program.command("mesh").description("the network between the hosts");
			addMeshUp(mesh, outcome);
			addMeshStatus(mesh, outcome);
			addMeshProof(mesh, outcome);
			addMeshLeave(mesh, outcome);
		}
		var role = __webpack_require__(79171);
		var evidence_write = __webpack_require__(35911);
		;
		function withEvidence(command) {
			return command.addOption(new commander.c$("--evidence <place>", "when hosts fail, write why into this folder or .tar.gz: logs of Ray, gates, listeners, firewall, versions (default: beside the report of the run)").env("BRINGUP_EVIDENCE")).addOption(new commander.c$("--no-evidence", "do not ask failed hosts why"));
		}
		async function assertEvidence({ evidence }) {
			if (typeof evidence === "string") await (0, evidence_write.D)(evidence);
		}
		function evidenceOf(command, { evidence }) {
			return async (report) => {
				const { evidenceLine, keepEvidence } = await __webpack_require__.e(5750).then(__webpack_require__.bind(__webpack_require__, 95750));
				if (evidence === false) return "";
				const place = typeof evidence === "string" ? evidence : undefined;
				return evidenceLine(await keepEvidence({
					...command,
					report,
					place
				}));
			};
		}
		;
		const HELP = `
Without a fleet file it is about this machine. The token of the cluster is in
RAY_TOKEN; a pre-auth key of the mesh server in MESH_AUTH_KEY, or an API key in
HEADSCALE_API_KEY; at a terminal what is missing is asked for, and tried before
anything is changed.`;
		function direct(flags, description) {
			return new commander.c$(flags, description).helpGroup("For this machine, without a fleet file:");
		}
		function addOnboard(program, outcome) {
			const command = withEvidence((0, cli_options.o1)((0, cli_options.Cv)(program.command("onboard")))).description("bring one machine into the mesh and its Ray cluster, register it, and prove that it works").addOption((0, cli_options.l0)()).addOption((0, cli_options.cA)()).addOption(new commander.c$("--host <name>", "which host of the fleet file").env("BRINGUP_ONBOARD_HOST")).addOption(new commander.c$("--role <role>", "what the machine is for").choices(Object.keys(role.sS)).env("BRINGUP_ONBOARD_ROLE")).addOption(new commander.c$("--cluster <name>", "its Ray cluster, where the fleet file does not say it").env("BRINGUP_ONBOARD_CLUSTER")).addOption(new commander.c$("--account <name>", "who works with the cluster there (default: who logs in); not for providers").env("BRINGUP_ONBOARD_ACCOUNT")).addOption(new commander.c$("--owner <name>", "whose machine it is, for the registry").env("BRINGUP_ONBOARD_OWNER")).addOption(direct("--head <address>", "where the head of the cluster is reached").env("BRINGUP_RAY_HEAD")).addOption(direct("--ray-version <version>", "the Ray of the head (default: it is asked)").env("BRINGUP_RAY_VERSION")).addOption(direct("--python <version>", "an exact Python (default: that of this machine)").env("BRINGUP_RAY_PYTHON")).addOption(direct("--network <way>", "how the head is reached (default: mesh)").choices(["mesh", "lan"]).env("BRINGUP_RAY_NETWORK")).addOption(direct("--server <url>", "server of the mesh").env("BRINGUP_MESH_SERVER")).addOption(direct("--mesh-user <name>", "user of that server (default: mesh)").env("BRINGUP_MESH_USER")).addOption(direct("--name <name>", "what this machine is called (default: its hostname)").env("BRINGUP_ONBOARD_NAME")).addOption(direct("--probation <duration>", "how long a new node is watched (default: 45s)")).option("-y, --yes", "ask nothing, also at a terminal").addOption(new commander.c$("--on-failure <what>", "stop (default), or take back what this run changed").choices(["stop", "rollback"])).option("--lock-timeout <duration>", "how long to wait for a machine that another run holds", cli_options.Rz).option("--ask-sudo-password", "ask for the sudo password").option("--accept-new-host-keys", "record keys of hosts nobody knows yet; a changed key always stops").addOption(new commander.c$("--state-dir <folder>", "where the registry is (default: ~/.local/state/bringup)").env("BRINGUP_STATE_DIR")).action(async (options) => {
				await assertEvidence(options);
				const { onboardHost } = await Promise.all([__webpack_require__.e(1212), __webpack_require__.e(6535)]).then(__webpack_require__.bind(__webpack_require__, 46535));
				outcome.set(await onboardHost(options));
			});
			(0, cli_options.K1)(command, [
				["bringup onboard", "asks for everything"],
				["bringup onboard --host gpu-1 --yes", "a host of ./fleet.yaml"],
				["bringup onboard --host gpu-1 --role user", "it gives work, and runs none"]
			]);
			command.addHelpText("after", HELP);
		}
		var host_state = __webpack_require__(25110);
		;
		var plan_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var plan_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addPlan(program, outcome) {
			const command = (0, cli_options.o1)(withReportFiles((0, cli_options.a8)((0, cli_options.Xg)(program.command("plan"))))).description("show what would change on each host; nothing is changed").option("-o, --out <file>", "write the plan, to be applied as it is with `apply --plan`").option("--prune", "plan also the removal of what bringup made and the fleet file no longer has").option("--detailed-exit-code", `exit ${report_outcome.dc.changes} when there is something to change`).action(async (options) => outcome.set(await plan_plan(options)));
			(0, cli_options.K1)(command, [
				["bringup plan", "all hosts of ./fleet.yaml"],
				["bringup plan --env production -s role=worker", "workers of one environment"],
				["bringup plan --out plan.json", "to be applied as it is"]
			]);
		}
		async function plan_plan(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				await assertWritable([
					options.report,
					options.summary,
					options.junit,
					options.out
				]);
				const command = await (0, fleet_command.x)(options);
				const [{ runFleet }, { planText }, { watchRun }] = await Promise.all([
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 40039)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 36787)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 99611))
				]);
				const { CAPABILITIES } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 82933));
				const watch = plan_addDisposableResource(env_1, await watchRun(command, options, "plan"), false);
				const { report: bare, sealed } = await runFleet({
					...command,
					capabilities: CAPABILITIES,
					mode: "plan",
					...options.prune ? { prune: true } : {},
					...options.parallel === undefined ? {} : { parallel: options.parallel },
					onEvent: watch.onEvent,
					...(0, cli_options.fZ)(options)
				});
				watch.stop();
				const report = watch.named(bare, options.out);
				if (options.out !== undefined) await (0, promises_.writeFile)(options.out, `${JSON.stringify(sealed, null, 2)}\n`, { mode: 384 });
				await command.store.save(report);
				await (0, record_host_keys.u)(command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
				await writeReport(report, options);
				const unreached = report.hosts.filter(({ outcome }) => (0, host_state.e2)(outcome)).map(({ name }) => name);
				process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `${planText(report, command.text)}${nodeHint(command.fleet, unreached, command.text.width)}`);
				const changes = report.hosts.some(({ outcome }) => outcome === "changed");
				return report.exitCode === report_outcome.dc.ok && options.detailedExitCode && changes ? report_outcome.dc.changes : report.exitCode;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				plan_disposeResources(env_1);
			}
		}
		;
		var prepare_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var prepare_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addPrepare(program, outcome) {
			const command = (0, cli_options.Xg)(program.command("prepare")).description("let the ssh user start bringup’s agent on each host without a password (that is root)").option("--expires <when>", "a day (2027-12-31) or a span (30d, 12h) after which sudo forgets it", moment).option("--dry-run", "show what would be written").option("--undo", "remove what prepare wrote").action(async (options) => outcome.set(await prepare(options)));
			(0, cli_options.K1)(command, [
				["bringup prepare", "hosts that ask for a sudo password"],
				["bringup prepare -s gpu-2 --expires 30d", "one host, for thirty days"],
				["bringup prepare --undo", "as it was before"]
			]);
		}
		function moment(text) {
			const [, amount, unit] = /^(\d+)([dh])$/.exec(text) ?? [];
			const at = amount === undefined ? new Date(`${text}T23:59:59Z`) : new Date(Date.now() + Number(amount) * (unit === "d" ? 864e5 : 36e5));
			if (Number.isNaN(at.getTime()) || at.getTime() < Date.now()) throw new commander.Di("write a day to come, like 2027-12-31, or a span, like 30d");
			return at;
		}
		async function prepare(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const command = await (0, fleet_command.x)(options);
				const [{ prepareFleet }, { applyEndText, applyText }, { planText }, { watchRun }, { askHidden }] = await Promise.all([
					__webpack_require__.e(8716).then(__webpack_require__.bind(__webpack_require__, 38716)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 86898)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 36787)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 99611)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1138))
				]);
				const watch = prepare_addDisposableResource(env_1, await watchRun(command, options, options.dryRun ? "plan" : "change"), false);
				const report = watch.named(await prepareFleet({
					...command,
					parallel: options.parallel ?? command.fleet.parallel,
					undo: options.undo ?? false,
					dryRun: options.dryRun ?? false,
					expires: options.expires,
					...process.stdin.isTTY ? { async askPassword(user, hosts) {
						watch.pause();
						const password = await askHidden(`sudo password of ${user} on ${hosts.join(", ")}: `, command.signal);
						watch.resume();
						return password;
					} } : {},
					onEvent: watch.onEvent
				}));
				watch.stop();
				await command.store.save(report);
				await (0, record_host_keys.u)(command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
				if (options.json) (0, print_json.Q)(report);
				else process.stdout.write(options.dryRun ? planText(report, command.text) : watch.told ? applyEndText(report, command.text) : applyText(report, command.text));
				return report.exitCode;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				prepare_disposeResources(env_1);
			}
		}
		var database = __webpack_require__(30409);
		;
		function withProvidersOptions(command) {
			return (0, cli_options.Cv)(command).addOption(stateFolder());
		}
		function stateFolder() {
			const words = "the registry of providers is in this folder (default: ~/.local/state/bringup)";
			return new commander.c$("--state-dir <folder>", words).env("BRINGUP_STATE_DIR");
		}
		function knownProviders({ stateDir }) {
			return stateDir ? (0, database.E)(stateDir) : (0, database.E)();
		}
		function openProviders({ stateDir }) {
			return stateDir ? (0, database.q)(stateDir) : (0, database.q)();
		}
		;
		var backup_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var backup_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersBackup(providers, outcome) {
			const command = withProvidersOptions(providers.command("backup")).description("copy the registry into a new file while others write, and read the copy through").argument("<file>", "where to; never over one that is there").action(async (file, options) => outcome.set(await backup(file, options)));
			(0, cli_options.K1)(command, [["bringup providers backup providers-backup.sqlite", ""]]);
			command.addHelpText("after", "\nTo go back to it, put it in the place of providers/providers.sqlite in the state\nfolder, without the -wal and -shm files that are there.");
		}
		async function backup(file, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { backUp } = await __webpack_require__.e(6658).then(__webpack_require__.bind(__webpack_require__, 46658));
				const database = backup_addDisposableResource(env_1, openProviders(options), false);
				backUp(database, file);
				if (options.json) (0, print_json.Q)({
					version: "bringup.providers-backup/1",
					file
				});
				else process.stdout.write(`${file}\n`);
				return report_outcome.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				backup_disposeResources(env_1);
			}
		}
		;
		var change_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var change_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersChange(providers, outcome) {
			const add = (name, kind, description) => {
				const command = withProvidersOptions(providers.command(name)).description(description).argument("<provider>", "its name, its id, or how that begins").action(async (provider, options) => outcome.set(await change(provider, kind, options)));
				return kind === "removed" ? command.option("--reason <text>", "why", "it left for good") : command.requiredOption("--reason <text>", "why; others read it");
			};
			(0, cli_options.K1)(add("quarantine", "quarantined", "take one out: it gets no work until it is released"), [["bringup providers quarantine gpu-1 --reason \"wrong results\"", ""]]);
			(0, cli_options.K1)(add("release", "released", "let one in again: its score begins anew"), [["bringup providers release gpu-1 --reason \"new power supply\"", ""]]);
			const remove = add("remove", "removed", "take one that left off the lists; its history is kept, its machine untouched");
			(0, cli_options.K1)(remove.option("--force", "also when it is active as far as is known"), [["bringup providers remove gpu-1", "it was drained, or is gone"]]);
		}
		const change_WORDS = {
			quarantined: "is in quarantine",
			released: "is out of quarantine, with its full score",
			removed: "is removed; an onboarding brings it back"
		};
		const IN_QUARANTINE = ", in quarantine until it is released";
		async function change(word, kind, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const [{ recordEvent }, { showProvider }] = await Promise.all([Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 89674)), __webpack_require__.e(8241).then(__webpack_require__.bind(__webpack_require__, 48241))]);
				const database = change_addDisposableResource(env_1, openProviders(options), false);
				const { id, state, facts, quarantine } = showProvider(database, word, Date.now());
				const name = facts.name ?? id;
				const takesWork = facts.role !== "user" && (state === "active" || state === "draining");
				if (kind === "removed" && takesWork && !options.force) throw stillActive(name);
				if (kind === "released" && quarantine === undefined) throw notInQuarantine(name);
				recordEvent(database, id, {
					kind,
					reason: options.reason
				});
				const now = showProvider(database, id, Date.now());
				if (options.json) (0, print_json.Q)({
					version: "bringup.provider/1",
					provider: now
				});
				else process.stdout.write(`${name}: ${change_WORDS[kind]}${kind === "removed" && quarantine !== undefined ? IN_QUARANTINE : ""}\n`);
				return report_outcome.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				change_disposeResources(env_1);
			}
		}
		function stillActive(name) {
			return new core_error.y4({
				code: "provider-active",
				category: "config",
				what: `${name} is active as far as is known: removed, it would go on taking work that nobody sees`,
				remedy: "have it leave the cluster first; where it is gone for good, add --force"
			});
		}
		function notInQuarantine(name) {
			return new core_error.y4({
				code: "provider-not-quarantined",
				category: "config",
				what: `${name} is not in quarantine`,
				remedy: "`bringup providers list --state quarantined` shows who is"
			});
		}
		;
		var events_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var events_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersEvents(providers, outcome) {
			const command = withProvidersOptions(providers.command("events")).description("tell what happened, oldest first: of one provider, or of all").argument("[provider]", "its name, its id, or how that begins").option("--since <time>", "only what is not older, such as 90m or 24h", cli_options.Rz).option("--limit <n>", "the newest so many", events_count, 100).action(async (provider, options) => outcome.set(await events(provider, options)));
			(0, cli_options.K1)(command, [["bringup providers events --since 24h", "of everybody"], ["bringup providers events gpu-1", "of one"]]);
		}
		async function events(provider, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { listEvents } = await __webpack_require__.e(8241).then(__webpack_require__.bind(__webpack_require__, 48241));
				const database = events_addDisposableResource(env_1, openProviders(options), false);
				const { since, limit } = options;
				const listed = listEvents(database, {
					...provider === undefined ? {} : { provider },
					...since === undefined ? {} : { since: new Date(Date.now() - since).toISOString() },
					limit
				});
				if (options.json) (0, print_json.Q)({
					version: "bringup.provider-events/1",
					events: listed
				});
				else {
					const { eventsText } = await __webpack_require__.e(7939).then(__webpack_require__.bind(__webpack_require__, 7939));
					process.stdout.write(eventsText(listed, (0, fleet_command.a)(options, process.stdout)));
				}
				return report_outcome.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				events_disposeResources(env_1);
			}
		}
		function events_count(text) {
			const number = Number(text);
			if (!Number.isInteger(number) || number < 1) throw new commander.Di("must be a whole number from 1");
			return number;
		}
		;
		var export_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var export_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersExport(providers, outcome) {
			const command = withProvidersOptions(providers.command("export")).description("print providers with all that was recorded of them as JSON, for `import` elsewhere; it holds no secret").argument("[providers...]", "names, ids, or how those begin (default: all, removed ones too)").option("-o, --out <file>", "write it there").action(async (words, options) => outcome.set(await export_write(words, options)));
			(0, cli_options.K1)(command, [["bringup providers export -o providers.json", "to carry it to another runner"], ["bringup providers export gpu-1", "one of them"]]);
		}
		async function export_write(words, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { exportProviders } = await __webpack_require__.e(8778).then(__webpack_require__.bind(__webpack_require__, 8778));
				await assertWritable([options.out]);
				const database = export_addDisposableResource(env_1, openProviders(options), false);
				const exported = exportProviders(database, words);
				if (options.out === undefined) (0, print_json.Q)(exported);
				else {
					await (0, promises_.writeFile)(options.out, `${JSON.stringify(exported, null, 2)}\n`);
					process.stderr.write(`${(0, counted.h)(exported.providers.length, "provider")} in ${options.out}\n`);
				}
				return report_outcome.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				export_disposeResources(env_1);
			}
		}
		;
		var import_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var import_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersImport(providers, outcome) {
			const command = withProvidersOptions(providers.command("import")).description("merge exports of other runners into this registry: all of them or none, in any order, as often as you like").argument("<files...>", "what `export` wrote").action(async (files, options) => outcome.set(await read(files, options)));
			(0, cli_options.K1)(command, [["bringup providers import runner-*.json", "several runners become one registry"]]);
		}
		async function read(files, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { importProviders, readExport } = await __webpack_require__.e(8546).then(__webpack_require__.bind(__webpack_require__, 88546));
				const texts = await Promise.all(files.map(async (file) => [await import_textOf(file), file]));
				const exports = texts.map(([text, file]) => readExport(text, file));
				const database = import_addDisposableResource(env_1, openProviders(options), false);
				const added = importProviders(database, exports);
				if (options.json) (0, print_json.Q)({
					version: "bringup.providers-import/1",
					...added
				});
				else process.stdout.write(`${(0, counted.h)(added.providers, "new provider")}, ${(0, counted.h)(added.events, "new event")}\n`);
				return report_outcome.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				import_disposeResources(env_1);
			}
		}
		async function import_textOf(file) {
			try {
				return await (0, promises_.readFile)(file, "utf8");
			} catch (error) {
				throw new core_error.y4({
					code: "providers-file-unreadable",
					category: "config",
					what: `this export cannot be read: ${error instanceof Error ? error.message : String(error)}`,
					where: { file },
					remedy: "look at path and permissions; nothing was imported",
					cause: error
				});
			}
		}
		;
		var keep_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var keep_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersKeep(providers, outcome) {
			const command = (0, cli_options.Xg)(providers.command("keep")).description("write onto each host what the registry knows of it, so that a registry that was lost can be rebuilt").addOption(stateFolder()).action(async (options) => outcome.set(await keep(options)));
			(0, cli_options.K1)(command, [["bringup providers keep", "each host gets its own record, and no other"]]);
		}
		async function keep(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const command = await (0, fleet_command.x)(options, []);
				const { keepRecords } = await __webpack_require__.e(9917).then(__webpack_require__.bind(__webpack_require__, 19917));
				const database = keep_addDisposableResource(env_1, openProviders(options), false);
				const kept = await keepRecords(database, {
					...command,
					parallel: options.parallel ?? command.fleet.parallel
				});
				if (options.json) (0, print_json.Q)({
					version: "bringup.providers-keep/1",
					fleet: command.fleet.name,
					hosts: kept
				});
				else {
					process.stdout.write(kept.map(keep_lineOf).join(""));
					for (const { problem } of kept) if (problem !== undefined) process.stderr.write(`${(0, report_problem.fI)(problem, (0, fleet_command.a)(options, process.stderr))}\n`);
				}
				return (0, report_outcome.gX)(kept.map(({ problem }) => ({
					outcome: problem === undefined ? "converged" : (0, report_outcome.sG)(problem.category),
					retryable: problem?.retryable ?? false
				})));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				keep_disposeResources(env_1);
			}
		}
		const keep_WORDS = {
			kept: "keeps its record",
			unknown: "is no provider of this registry",
			failed: "has none written"
		};
		function keep_lineOf({ name, is }) {
			return `${name}: ${keep_WORDS[is]}\n`;
		}
		var states = __webpack_require__(44046);
		;
		var list_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var list_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const MANY = 1e3;
		function addProvidersList(providers, outcome) {
			const command = withProvidersOptions(providers.command("list")).description("list providers by name: state, when last seen, score, last error").option("--state <states>", "only these states, separated by commas (default: all but removed)", list_states).option("--gone-for <time>", "only those that should be there and were not seen for so long", cli_options.Rz).option("--below <score>", "only those with a lower score", score).action(async (options) => outcome.set(await list(options)));
			(0, cli_options.K1)(command, [
				["bringup providers list", "everybody"],
				["bringup providers list --gone-for 10m", "who is gone"],
				["bringup providers list --state error --json", "who needs help, for a program"]
			]);
		}
		async function list(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { listProviders } = await __webpack_require__.e(1968).then(__webpack_require__.bind(__webpack_require__, 91968));
				const nowMs = Date.now();
				const database = list_addDisposableResource(env_1, openProviders(options), false);
				const { state, goneFor, below } = options;
				const wish = {
					places: Boolean(options.json || options.verbose),
					...state === undefined ? {} : { states: state },
					...goneFor === undefined ? {} : { goneSince: new Date(nowMs - goneFor).toISOString() },
					...below === undefined ? {} : { below }
				};
				const listed = listProviders(database, wish, nowMs);
				if (options.json) (0, print_json.Q)({
					version: "bringup.providers-list/1",
					providers: listed
				}, { packed: listed.length > MANY });
				else {
					const { providersText } = await __webpack_require__.e(5058).then(__webpack_require__.bind(__webpack_require__, 45058));
					process.stdout.write(providersText(listed, nowMs, (0, fleet_command.a)(options, process.stdout)));
				}
				return report_outcome.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				list_disposeResources(env_1);
			}
		}
		function list_states(text) {
			const known = [...new Set([...Object.keys(states.xj), ...states.f])];
			const asked = text.split(",").map((word) => word.trim());
			if (asked.some((word) => !known.includes(word))) throw new commander.Di(`known: ${known.join(", ")}`);
			return asked;
		}
		function score(text) {
			if (!/^\d{1,3}$/.test(text)) throw new commander.Di("must be a whole number from 0");
			return Number(text);
		}
		;
		var rebuild_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var rebuild_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersRebuild(providers, outcome) {
			const command = (0, cli_options.Xg)(providers.command("rebuild")).description("add what the hosts of a fleet keep of themselves: for a registry that was lost; damaged records are told and passed over").addOption(stateFolder()).action(async (options) => outcome.set(await rebuild(options)));
			(0, cli_options.K1)(command, [["bringup providers rebuild", "nothing is changed on hosts"], ["bringup providers rebuild --state-dir new", "into another registry"]]);
		}
		async function rebuild(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const command = await (0, fleet_command.x)(options, []);
				const { fleet } = command;
				const { rebuildFrom } = await __webpack_require__.e(4045).then(__webpack_require__.bind(__webpack_require__, 74045));
				const database = rebuild_addDisposableResource(env_1, openProviders(options), false);
				const accepted = [];
				const hosts = await rebuildFrom(database, {
					...command,
					parallel: options.parallel ?? fleet.parallel,
					onDone: ({ newKnownHost }) => newKnownHost !== undefined && accepted.push(newKnownHost)
				});
				await (0, record_host_keys.u)(fleet.root, accepted);
				const told = hosts.map(({ problems, ...host }) => ({
					...host,
					problems: problems.map((one) => (0, report_problem.H8)(one))
				}));
				if (options.json) (0, print_json.Q)({
					version: "bringup.providers-rebuild/1",
					fleet: fleet.name,
					hosts: told
				});
				else {
					process.stdout.write(hosts.map(rebuild_lineOf).join(""));
					for (const { problems } of told) for (const problem of problems) process.stderr.write(`${(0, report_problem.fI)(problem, (0, fleet_command.a)(options, process.stderr))}\n`);
				}
				return (0, report_outcome.gX)(told.flatMap(({ problems }) => problems.map(({ category, retryable }) => ({
					outcome: (0, report_outcome.sG)(category),
					retryable
				}))));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				rebuild_disposeResources(env_1);
			}
		}
		function rebuild_lineOf({ name, records, providers, events }) {
			const what = records === 0 ? "no record" : (0, counted.h)(records, "record");
			return `${name}: ${what}, ${(0, counted.h)(providers, "new provider")}, ${(0, counted.h)(events, "new event")}\n`;
		}
		;
		var show_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var show_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addProvidersShow(providers, outcome) {
			const command = withProvidersOptions(providers.command("show")).description("tell all about one provider: who it is, its onboardings phase by phase, its score and why").argument("<provider>", "its name, its id, or how that begins").action(async (provider, options) => outcome.set(await show(provider, options)));
			(0, cli_options.K1)(command, [["bringup providers show gpu-1", "by its name"], ["bringup providers show 01K9XG --json", "by its id, for a program"]]);
		}
		async function show(word, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { showProvider } = await __webpack_require__.e(8241).then(__webpack_require__.bind(__webpack_require__, 48241));
				const nowMs = Date.now();
				const database = show_addDisposableResource(env_1, openProviders(options), false);
				const provider = showProvider(database, word, nowMs);
				if (options.json) (0, print_json.Q)({
					version: "bringup.provider/1",
					provider
				});
				else {
					const { providerText } = await __webpack_require__.e(6769).then(__webpack_require__.bind(__webpack_require__, 6769));
					process.stdout.write(providerText(provider, nowMs, (0, fleet_command.a)(options, process.stdout)));
				}
				return report_outcome.dc.ok;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				show_disposeResources(env_1);
			}
		}
		;
		function addProviders(program, outcome) {
			const providers = program.command("providers").description("the registry of machines that run work for others");
			addProvidersList(providers, outcome);
			addProvidersShow(providers, outcome);
			addProvidersEvents(providers, outcome);
			addProvidersChange(providers, outcome);
			addProvidersExport(providers, outcome);
			addProvidersImport(providers, outcome);
			addProvidersBackup(providers, outcome);
			addProvidersKeep(providers, outcome);
			addProvidersRebuild(providers, outcome);
		}
		;
		const check_VERSION = "bringup.ray-check/1";
		function addRayCheck(ray, outcome) {
			const command = (0, cli_options.Xg)(ray.command("check")).description("say of each host whether it can be a node: what was found, what is needed, and the command that helps; changes nothing").action(async (options) => outcome.set(await check_check(options)));
			(0, cli_options.K1)(command, [
				["bringup ray check", "all nodes; of each what does not pass"],
				["bringup ray check -s gpu-1", "one host, every gate"],
				["bringup ray check --json", "everything for a program"]
			]);
		}
		async function check_check(options) {
			const command = await (0, fleet_command.x)(options, []);
			const { fleet, hosts } = command;
			const { checkHosts, notNodes } = await __webpack_require__.e(483).then(__webpack_require__.bind(__webpack_require__, 10483));
			const others = notNodes(hosts);
			if (others.length === hosts.length) throw noNodes(fleet.file, options.select);
			const accepted = [];
			const found = await checkHosts(fleet, {
				...command,
				parallel: options.parallel ?? fleet.parallel,
				onDone: ({ newKnownHost }) => newKnownHost !== undefined && accepted.push(newKnownHost)
			});
			for (const { name, gates, problem } of found) {
				if (problem !== undefined && gates.length > 0) command.log?.write({
					level: "error",
					event: "host-refused",
					host: name,
					code: problem.code,
					text: problem.message
				});
				for (const { id, status, actual } of gates) command.log?.write({
					level: status === "fail" ? "error" : status === "warn" ? "warn" : "debug",
					...{
						event: "gate",
						host: name,
						code: id,
						text: `${id}: ${status}, found ${actual}`
					}
				});
			}
			await (0, record_host_keys.u)(fleet.root, accepted);
			if (options.json) {
				const told = found.map(({ problem, ...host }) => ({
					...host,
					...problem ? { problem: (0, report_problem.H8)(problem) } : {}
				}));
				(0, print_json.Q)({
					version: check_VERSION,
					fleet: fleet.name,
					hosts: told,
					notNodes: others
				});
			} else {
				const { rayCheckText } = await __webpack_require__.e(2975).then(__webpack_require__.bind(__webpack_require__, 42975));
				process.stdout.write(rayCheckText(found, others, command.text));
			}
			return (0, report_outcome.gX)(found.map(({ ready, problem }) => ({
				outcome: problem ? (0, report_outcome.sG)(problem.category) : ready ? "converged" : "refused",
				retryable: problem?.retryable ?? false
			})));
		}
		function noNodes(file, select) {
			return new core_error.y4({
				code: "ray-no-nodes",
				category: "config",
				what: `${select === undefined ? "no host of the fleet is" : "none of the selected hosts is"} to be a node of Ray`,
				remedy: "write `ray: { cluster: NAME, role: head }` at one and `ray: { cluster: NAME }` at others (docs/fleet/ray.yaml)",
				where: { file }
			});
		}
		var members = __webpack_require__(72151);
		var draining = __webpack_require__(12494);
		;
		function drainCapability(ray, { deadlineSeconds, force }) {
			return {
				...ray,
				wanted({ fleet, host }) {
					const section = (0, members.LQ)(host);
					const named = (0, members.es)(fleet, host);
					if (section === undefined || named === undefined) return [];
					const isHead = (0, members.kp)(section) === "head";
					return [{
						...{
							needs: [],
							notify: [],
							waitsFor: [],
							capability: ray.name
						},
						...(0, draining.x)(named.name, isHead ? 0 : deadlineSeconds, force),
						source: fleet.locateInHost(host.name, ["ray"])
					}];
				}
			};
		}
		var look_again = __webpack_require__(2206);
		;
		function addRayDrain(ray, outcome) {
			const command = withApplyOptions(ray.command("drain")).description("take the work off hosts: what runs there may end until the deadline, then their Ray stops and stays so").addOption(new commander.c$("--deadline <duration>", "how long work may go on").default(6e5, "10m").argParser(cli_options.Rz)).option("--force", "stop heads, too, and nodes whose head cannot be asked: their work is lost at once").action(async (options) => outcome.set(await drain(options)));
			(0, cli_options.K1)(command, [
				["bringup ray drain -s gpu-1", "show it, ask, do it"],
				["bringup ray drain --yes -s gpu-1 --deadline 1h", "without asking"],
				["bringup ray join -s gpu-1", "the way back"]
			]);
			command.addHelpText("after", "\nThe fleet file stays as it is, so a next `bringup apply` joins them again.\nTo have it stay so write `state: drained` below ray: there.\n");
		}
		async function drain(options) {
			await assertWritable([
				options.report,
				options.summary,
				options.junit
			]);
			if (options.select === undefined) throw drain_nobodyNamed();
			const command = await (0, fleet_command.x)(options, ["ray"], "a drain that was begun is gone on with; `bringup ray join` ends it");
			const nodes = command.hosts.filter(members.Ll);
			if (nodes.length === 0) throw drain_nobodyNamed();
			const head = nodes.find((host) => (0, members.kp)((0, members.LQ)(host) ?? { cluster: "" }) === "head");
			if (head !== undefined && options.force !== true) throw headNamed(head.name);
			const ray = js_capabilities.CAPABILITIES.filter(({ name }) => name === "ray");
			const capabilities = ray.map((one) => drainCapability(one, {
				deadlineSeconds: Math.ceil(options.deadline / 1e3),
				force: options.force ?? false
			}));
			return applyFleet({
				...command,
				hosts: nodes
			}, options, {
				capabilities,
				via: "ray drain",
				onEvent: busyAsNote,
				after: (report) => (0, look_again.I)(command, report),
				reported: (report) => ({
					...report,
					hosts: report.hosts.map((host) => ({
						...host,
						orphans: []
					}))
				})
			});
		}
		function busyAsNote(event) {
			if (event.type !== "step-output") return event;
			const busy = event.text.split("\n").findLast((line) => line.startsWith("busy: "));
			return busy === undefined ? event : {
				type: "note",
				host: event.host,
				text: busy
			};
		}
		function drain_nobodyNamed() {
			return new core_error.y4({
				code: "ray-drain-whom",
				category: "config",
				what: "which nodes are drained has to be named",
				remedy: "add --select with hosts that have a ray: section, such as --select gpu-1"
			});
		}
		function headNamed(head) {
			return new core_error.y4({
				code: "ray-drain-head",
				category: "config",
				what: `${head} is the head of its cluster: without it no work runs on any of its nodes`,
				remedy: `leave it out (--select '...,!${head}'); with --force it is stopped all the same, and all work of the cluster is lost`
			});
		}
		var joined = __webpack_require__(34687);
		var ray_scope = __webpack_require__(68440);
		;
		const GOOD = [
			"joined",
			"already-joined",
			"planned"
		];
		function rayJoinText(hosts, { colour }) {
			const paint = (0, report_paint.C)(colour);
			const lines = hosts.flatMap(({ name, verdict, "failed-check": failed, ...facts }) => {
				const mark = GOOD.includes(verdict) ? paint("good", "✔") : paint("bad", "✖");
				const title = `${mark} ${paint("strong", (0, visible.wF)(name))}  ${verdict.replaceAll("-", " ")}${failed === null ? "" : `: ${failed}`}`;
				const known = Object.entries(facts).filter(([, value]) => value !== null);
				return [title, ...known.map(([key, value]) => `    ${key.padEnd(14)}  ${(0, visible.wF)(String(value))}`)];
			});
			return `\n${lines.join("\n")}\n`;
		}
		;
		const join_VERSION = "bringup.ray-join/1";
		function addRayJoin(ray, outcome) {
			const command = withEvidence(withApplyOptions(ray.command("join"))).description("join the named hosts to their Ray cluster, and tell of each its node, versions, lock and verdict").action(async (options) => outcome.set(await join(options)));
			(0, cli_options.K1)(command, [["bringup ray join -s gpu-1", "one host; its head is looked at, too"], ["bringup ray join --yes --json -s gpu-1", "for a program"]]);
		}
		async function join(options) {
			await assertEvidence(options);
			await assertWritable([
				options.report,
				options.summary,
				options.junit
			]);
			if (options.select === undefined) throw join_nobodyNamed();
			const named = await (0, fleet_command.x)(options);
			const scope = (0, ray_scope.b)(named);
			const nodes = named.hosts.filter(members.Ll).map(({ name }) => name);
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray");
			const tell = (report) => {
				const hosts = report.hosts.filter(({ name }) => nodes.includes(name));
				const factsOf = (host) => ({
					name: host.name,
					...(0, joined.g)(host)
				});
				const { id } = report.run;
				return {
					text: rayJoinText(hosts.map(factsOf), named.text),
					json: {
						...{
							version: join_VERSION,
							fleet: named.fleet.name,
							run: id,
							exitCode: report.exitCode
						},
						hosts: hosts.map((host) => ({
							...factsOf(host),
							...host.problem === undefined ? {} : { problem: host.problem }
						}))
					}
				};
			};
			const command = {
				...named,
				...scope
			};
			return applyFleet(command, options, {
				capabilities,
				via: "ray join",
				tell,
				after: evidenceOf(command, options)
			});
		}
		function join_nobodyNamed() {
			return new core_error.y4({
				code: "ray-join-whom",
				category: "config",
				what: "who joins has to be named",
				remedy: "add --select with hosts, such as --select gpu-1; all nodes of the fleet file: `bringup ray up`"
			});
		}
		;
		const kit_VERSION = "bringup.ray-kit/1";
		function addRayKit(ray, outcome) {
			const command = (0, cli_options.Cv)(ray.command("kit")).description("write a folder with which a person makes a Mac or a Windows machine a worker by hand: locked wheels, and programs without a secret; asks no host").addOption((0, cli_options.l0)()).addOption((0, cli_options.cA)()).requiredOption("-s, --select <host>", "the host of the fleet file that it is to be").addOption(new commander.c$("--system <name>", "what it runs: Apple silicon, or Windows on x86_64").choices(["macos", "windows"]).makeOptionMandatory()).requiredOption("--out <folder>", "a folder that is not there yet").action(async (options) => outcome.set(await kit(options)));
			(0, cli_options.K1)(command, [["bringup ray kit -s mini --system macos --out mini-kit", "a Mac"]]);
		}
		async function kit(options) {
			const { fleet, hosts, signal, connect } = await (0, fleet_command.x)(options, []);
			const [host] = hosts;
			if (host === undefined || hosts.length > 1) throw new core_error.y4({
				code: "ray-kit-one-host",
				category: "config",
				what: `a kit is for one host, and ${hosts.length} are selected`,
				remedy: "name one: --select NAME"
			});
			const { makeKit } = await __webpack_require__.e(8361).then(__webpack_require__.bind(__webpack_require__, 88361));
			const { node, lock, wheels } = await makeKit({
				...{
					fleet,
					host,
					system: options.system,
					folder: options.out
				},
				run: {
					connect: (other) => connect(other, signal),
					signal
				},
				tell: (text) => process.stderr.write(`${text}\n`)
			});
			if (options.json) (0, print_json.Q)({
				version: kit_VERSION,
				fleet: fleet.name,
				host: host.name,
				cluster: node.cluster,
				system: options.system,
				folder: options.out,
				ray: node.ray,
				python: node.target.python,
				lockHash: lock.lockHash,
				wheels
			});
			else process.stdout.write(`✔ ${options.out}  ${host.name} of ${node.cluster} on ${node.system.title}, Ray ${node.ray}, Python ${node.target.python}, ${wheels} wheels · next: ${options.out}/README.txt\n`);
			return 0;
		}
		var direct_fleet = __webpack_require__(4651);
		;
		function addRayLeave(ray, outcome) {
			const command = withApplyOptions(ray.command("leave")).description("take hosts out of their Ray cluster: what runs there may end, then goes what a join had put there").action(async (options) => outcome.set(await leave_leave(options)));
			(0, cli_options.K1)(command, [["bringup ray leave -s gpu-1", "show what goes, ask, do it"], ["bringup ray leave --yes -s all", "every node, without asking"]]);
			command.addHelpText("after", "\nThe fleet file stays as it is, so a next `bringup apply` joins them again.\nFor good write `state: left` below ray: there.\n");
		}
		async function leave_leave(options) {
			await assertWritable([
				options.report,
				options.summary,
				options.junit
			]);
			if (options.select === undefined) throw leave_nobodyNamed();
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === "ray");
			const command = await (0, fleet_command.x)(options, ["ray"]);
			const after = (report) => (0, look_again.I)(command, report, { headElsewhere: (0, direct_fleet.sX)(command.fleet) });
			return applyFleet({
				...command,
				...(0, ray_scope.d)(command)
			}, options, {
				capabilities,
				via: "ray leave",
				after
			});
		}
		function leave_nobodyNamed() {
			return new core_error.y4({
				code: "ray-leave-whom",
				category: "config",
				what: "who leaves the cluster has to be named",
				remedy: "add --select with hosts, such as --select gpu-1; all of them: --select all"
			});
		}
		;
		const rotate_token_VERSION = "bringup.ray-rotation/1";
		function addRayRotateToken(ray, outcome) {
			const command = (0, cli_options.o1)((0, cli_options.Cv)(ray.command("rotate-token"))).description("give all nodes of a cluster another token at once, measure how long they were away, and prove them anew").addOption((0, cli_options.l0)()).addOption((0, cli_options.cA)()).option("--cluster <name>", "which cluster, where there are several").option("--new-token-secret <name>", "environment variable with the new token", "RAY_TOKEN_NEXT").addOption(new commander.c$("--generate <file>", "make the new token, into a file for you alone").conflicts("newTokenSecret")).addOption(new commander.c$("--max-outage <duration>", "longest that the head may be away until all go back").argParser(cli_options.Rz).default(12e4, "2m")).option("--leave-out <hosts>", "hosts that cannot be reached now: names with commas", names, []).option("-y, --yes", "do not ask").option("--lock-timeout <duration>", "how long to wait for a host that another run holds", cli_options.Rz).option("--ask-sudo-password", "ask for the sudo password, once for all hosts").action(async (options) => outcome.set(await rotate(options)));
			(0, cli_options.K1)(command, [["bringup ray rotate-token", "to that in RAY_TOKEN_NEXT"], ["bringup ray rotate-token --generate FILE", "a new one, into that file"]]);
			command.addHelpText("after", "\nWork that runs on the cluster ends: Ray reads its token only when it starts.\nAfterwards put the new token where the fleet file finds it. Until then other\ncommands would bring the old one back.\n");
		}
		async function rotate(options) {
			const command = await (0, fleet_command.x)(options, undefined, "what has the new token keeps it");
			const { fleet, connect, signal } = command;
			const named = clusterNamed(fleet, options.cluster);
			const hosts = (0, members.Nh)(fleet, named.name).filter(({ name }) => !options.leaveOut.includes(name));
			const { tokenFrom, tokenIn } = await __webpack_require__.e(1737).then(__webpack_require__.bind(__webpack_require__, 91737));
			const next = options.generate === undefined ? tokenFrom(options.newTokenSecret, process.env) : await tokenIn(options.generate);
			delete process.env[options.newTokenSecret];
			command.log?.hide(next);
			if (next.reveal() === named.cluster.token.reveal()) throw sameToken(named.name, next);
			if (!await agreed(options, command, `Restart Ray on all ${hosts.length} hosts of ${named.name}?`)) return 0;
			const { rotateToken } = await __webpack_require__.e(2236).then(__webpack_require__.bind(__webpack_require__, 32236));
			const { rayRotationText } = await __webpack_require__.e(8085).then(__webpack_require__.bind(__webpack_require__, 98085));
			const rotation = await rotateToken({
				fleet: fleet.name,
				cluster: named,
				hosts,
				tokens: {
					old: named.cluster.token,
					next
				},
				connect: (host) => connect(host, signal),
				signal,
				maxOutageMs: options.maxOutage,
				lockTimeoutMs: options.lockTimeout ?? 4e4
			});
			if (!options.json) process.stdout.write(rayRotationText(rotation, command.text));
			const stopped = rotation.hosts.filter((one) => one.stopped).map(({ host }) => host);
			const after = (0, members.CI)(fleet, named.name).filter(({ name }) => ![...options.leaveOut, ...stopped].includes(name));
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray");
			const renewed = {
				...command,
				fleet: withToken(fleet, named.name, next),
				hosts: after,
				secrets: [...command.secrets, next]
			};
			return applyFleet(renewed, {
				...options,
				yes: true
			}, {
				capabilities,
				via: "ray rotate-token",
				tell: (report) => ({
					text: "",
					json: {
						version: rotate_token_VERSION,
						...rotation,
						report
					}
				})
			});
		}
		async function agreed({ yes, json }, { signal }, question) {
			if (yes || json || !process.stdin.isTTY || !process.stdout.isTTY) return true;
			const { askYes } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1138));
			if (await askYes(question, signal)) return true;
			process.stdout.write("nothing was changed\n");
			return false;
		}
		function clusterNamed(fleet, name) {
			const all = (0, members.Dg)(fleet).filter((one) => (0, members.Nh)(fleet, one.name).length > 0);
			const [first, second] = name === undefined ? all : all.filter((one) => one.name === name);
			if (first !== undefined && second === undefined) return first;
			throw new core_error.y4({
				code: "ray-which-cluster",
				category: "config",
				what: second !== undefined ? `the fleet has the Ray clusters ${all.map((one) => one.name).join(", ")}, and only one can get a new token at a time` : `the fleet has no Ray cluster${name === undefined ? "" : ` ${name}`} with hosts`,
				remedy: second === undefined ? "see ray.clusters in the fleet file" : `add --cluster ${first?.name ?? "NAME"}`,
				where: { file: fleet.file }
			});
		}
		function withToken(fleet, cluster, token) {
			const ray = fleet.sections["ray"];
			const clusters = Object.entries(ray.clusters).map(([name, one]) => [name, name === cluster ? {
				...one,
				token
			} : one]);
			return {
				...fleet,
				sections: {
					...fleet.sections,
					ray: {
						...ray,
						clusters: Object.fromEntries(clusters)
					}
				}
			};
		}
		function sameToken(cluster, { name }) {
			return new core_error.y4({
				code: "ray-token-same",
				category: "config",
				what: `the new token of the Ray cluster ${cluster} (${name}) is the one that the fleet file has already`,
				remedy: "give another one; if the fleet file has it from a rotation that was cut off, `bringup ray up` goes on with it"
			});
		}
		function names(text) {
			return text.split(",").map((name) => name.trim());
		}
		;
		const ray_status_VERSION = "bringup.ray-status/1";
		function addRayStatus(ray, outcome) {
			const command = (0, cli_options.Cv)(ray.command("status")).description("tell what the head of each cluster knows of its nodes: alive or dead and why, since when, with what; and write down which providers were seen, are gone, or are back").addOption((0, cli_options.l0)()).addOption((0, cli_options.cA)()).addOption(stateFolder()).addOption(new commander.c$("--no-record", "write nothing into the registry of providers")).action(async (options) => outcome.set(await ray_status_status(options)));
			(0, cli_options.K1)(command, [["bringup ray status", "the heads are asked, no other host is"], ["bringup ray status --json", "the same for a program"]]);
			command.addHelpText("after", "\nExit code 21: a provider or a host that should be in a cluster is gone.\n");
		}
		async function ray_status_status(options) {
			const { fleet, signal, connect, text, log } = await (0, fleet_command.x)(options, ["ray"]);
			const [{ lookAtClusters }, { rayStatusText }, { presenceText }] = await Promise.all([
				__webpack_require__.e(6556).then(__webpack_require__.bind(__webpack_require__, 26556)),
				__webpack_require__.e(6529).then(__webpack_require__.bind(__webpack_require__, 16529)),
				__webpack_require__.e(5025).then(__webpack_require__.bind(__webpack_require__, 85025))
			]);
			const { exitCode, ...looked } = await lookAtClusters({
				...{
					fleet,
					connect,
					signal,
					record: options.record,
					headElsewhere: (0, direct_fleet.sX)(fleet)
				},
				openRegistry: () => knownProviders(options),
				onCluster(cluster) {
					if (!options.json) process.stdout.write(rayStatusText(cluster, Date.now(), text));
				},
				onProblem(problem) {
					log?.write({
						level: "error",
						event: "look-failed",
						code: problem.code,
						text: problem.what
					});
					process.stderr.write(`${(0, report_problem.fI)(problem, (0, fleet_command.a)(options, process.stderr))}\n`);
				}
			});
			const { providers, gone } = looked;
			for (const { name, cluster, reason } of gone) log?.write({
				level: "warn",
				event: "gone",
				host: name,
				text: `gone from ${cluster}: ${reason}`
			});
			if (options.json) (0, print_json.Q)({
				version: ray_status_VERSION,
				fleet: fleet.name,
				...looked
			});
			else process.stdout.write(presenceText({
				present: providers ?? [],
				gone
			}, Date.now(), text));
			return exitCode;
		}
		;
		function addRayUp(ray, outcome) {
			const command = withEvidence(withApplyOptions((0, cli_options.a8)(ray.command("up")))).description("join hosts to their Ray clusters, and prove that each runs work; heads of selected workers are looked at, too").action(async (options) => outcome.set(await up_up(options)));
			(0, cli_options.K1)(command, [["bringup ray up", "hosts of ./fleet.yaml"], ["bringup ray up --yes -s gpu-1", "one of them and its head, without asking"]]);
		}
		async function up_up(options) {
			await assertEvidence(options);
			await assertWritable([
				options.report,
				options.summary,
				options.junit
			]);
			const command = await (0, fleet_command.x)(options);
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray");
			const joined = {
				...command,
				...(0, ray_scope.b)(command)
			};
			return applyFleet(joined, options, {
				capabilities,
				via: "ray up",
				after: evidenceOf(joined, options)
			});
		}
		;
		const MEANING = {
			same: "is what the fleet file says; there was nothing to do",
			declined: "was left as it is",
			upgraded: "is what the fleet file says now, and every node ran a task",
			returned: "is as before: what was switched went back, and every node ran a task",
			halted: "stopped half way: all nodes run, some with the new environment and some with the old one. Mend what failed and run it again",
			failed: "is not as it should be: see above, and `bringup ray status`"
		};
		const ray_upgrade_text_GOOD = [
			"same",
			"declined",
			"upgraded"
		];
		function upgradeText({ cluster, outcome, from, to, outageSeconds }, { colour }) {
			const paint = (0, report_paint.C)(colour);
			const mark = ray_upgrade_text_GOOD.includes(outcome) ? paint("good", "✔") : paint("bad", "✖");
			const versions = outcome === "upgraded" && (from.ray !== to.ray || from.python !== to.python) ? ` · Ray ${from.ray} -> ${to.ray} · Python ${from.python} -> ${to.python}` : "";
			const away = outageSeconds === undefined ? "" : ` · not whole for ${outageSeconds} s, measured here`;
			return `\n${mark} ${paint("strong", (0, visible.wF)(`cluster ${cluster}`))} ${MEANING[outcome]}${versions}${away}\n`;
		}
		var engine_run = __webpack_require__(40039);
		var undo_fleet = __webpack_require__(41093);
		var ray_status = __webpack_require__(90564);
		var apply_text = __webpack_require__(86898);
		var plan_text = __webpack_require__(36787);
		var watch_run = __webpack_require__(99611);
		;
		var upgrade_place_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var upgrade_place_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function upgradePlace(command, named, capabilities, options) {
			const { fleet, signal, connect, secrets, store } = command;
			const log = command.log === undefined ? {} : { log: command.log };
			const parallel = options.parallel ?? fleet.parallel;
			const lock = options.lockTimeout === undefined ? {} : { lockTimeoutMs: options.lockTimeout };
			const keep = async (report) => {
				await store.save({
					...report,
					run: {
						...report.run,
						via: "ray upgrade"
					}
				});
				await (0, record_host_keys.u)(fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
			};
			const say = (text) => {
				if (!options.json) process.stdout.write(text);
			};
			return {
				signal,
				capabilities,
				deadlineSeconds: Math.ceil(options.deadline / 1e3),
				async run({ mode, hosts, onEvent, ...part }) {
					const env_1 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const watch = upgrade_place_addDisposableResource(env_1, await (0, watch_run.watchRun)({
							...command,
							hosts
						}, options, mode === "plan" ? "plan" : "change"), false);
						const logging = [];
						let runId = "";
						const { report } = await (0, engine_run.runFleet)({
							...part,
							...{
								mode,
								hosts,
								parallel,
								secrets,
								signal,
								connect
							},
							...log,
							...lock,
							...(0, cli_options.fZ)(options),
							partial: true,
							onStart: (id) => {
								runId = id;
							},
							onEvent: (event) => {
								onEvent?.(event);
								watch.onEvent(event);
							},
							onStepOutput: (host, step, output, outcome) => {
								logging.push(store.log(runId, {
									host,
									step,
									outcome,
									output
								}));
							}
						});
						watch.stop();
						await Promise.all(logging);
						if (mode === "apply") {
							const shown = {
								...report,
								hosts: report.hosts.map((host) => ({
									...host,
									orphans: []
								}))
							};
							await keep(shown);
							say((0, apply_text.applyEndText)(shown, command.text));
						}
						return report;
					} catch (e_1) {
						env_1.error = e_1;
						env_1.hasError = true;
					} finally {
						upgrade_place_disposeResources(env_1);
					}
				},
				async undo(run, hosts) {
					const env_2 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const watch = upgrade_place_addDisposableResource(env_2, await (0, watch_run.watchRun)({
							...command,
							hosts
						}, options), false);
						const { report } = await (0, undo_fleet.undoFleet)({
							...{
								fleet,
								hosts,
								run,
								secrets,
								signal,
								connect,
								parallel
							},
							...log,
							capabilities: js_capabilities.CAPABILITIES,
							lockTimeoutMs: options.lockTimeout ?? 4e4,
							onEvent: watch.onEvent
						});
						watch.stop();
						await keep(report);
						return report;
					} catch (e_2) {
						env_2.error = e_2;
						env_2.hasError = true;
					} finally {
						upgrade_place_disposeResources(env_2);
					}
				},
				async status() {
					const found = await (0, ray_status.askCluster)(fleet, named, {
						connect,
						signal
					});
					if (found === undefined) throw new TypeError("a cluster that was checked has a head");
					return found;
				},
				pythonOf: (host) => pythonOf(host, {
					parallel,
					signal,
					connect
				}),
				tell: (text) => say(`\n${text}\n`),
				async agree(text, look) {
					say(`${(0, plan_text.planText)(look, {
						...command.text,
						hints: false
					})}\n${text}\n`);
					if (options.yes || options.json || !process.stdin.isTTY || !process.stdout.isTTY) return true;
					const { askYes } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1138));
					return askYes("Do this?", signal);
				}
			};
		}
		async function pythonOf(host, options) {
			const sections = [{
				name: "python",
				body: (0, sh.sh)`/usr/bin/python3 -V 2>&1`
			}];
			const [found] = await (0, inspect.A)({
				...options,
				hosts: [host],
				allFacts: false,
				sections
			});
			if (found?.problem !== undefined) throw found.problem;
			return /^Python (\S+)/m.exec(found?.sections.get("python") ?? "")?.[1] ?? "";
		}
		;
		const upgrade_VERSION = "bringup.ray-upgrade/1";
		function addRayUpgrade(ray, outcome) {
			const command = withApplyOptions(ray.command("upgrade")).description("bring whole clusters to the version, packages and settings of the fleet file, node by node where that is possible, and back when it fails").addOption(new commander.c$("--deadline <duration>", "how long the work of a worker may go on before it is started anew").default(6e5, "10m").argParser(cli_options.Rz)).action(async (options) => outcome.set(await upgrade(options)));
			(0, cli_options.K1)(command, [["bringup ray upgrade", "all clusters of the fleet file"], ["bringup ray upgrade --yes -s head-1", "the cluster of that host"]]);
			command.addHelpText("after", "\nWaves are those of `fleet: rollout:`, else one worker and\nthen a quarter of them at a time.\n");
		}
		async function upgrade(options) {
			const command = await (0, fleet_command.x)(options, undefined, "`bringup ray upgrade` goes on, or `bringup ray up` where `bringup ray status` tells of nodes that are gone");
			const { fleet } = command;
			const { hosts } = (0, ray_scope.b)(command);
			const clusters = new Map();
			for (const host of hosts.filter(members.Ll)) {
				const named = (0, members.es)(fleet, host);
				if (named !== undefined) clusters.set(named.name, named);
			}
			const capabilities = js_capabilities.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray");
			const { upgradeCluster } = await __webpack_require__.e(5341).then(__webpack_require__.bind(__webpack_require__, 5341));
			const told = [];
			for (const named of clusters.values()) {
				const result = await upgradeCluster(fleet, named, upgradePlace(command, named, capabilities, options));
				const { parts, ...rest } = result;
				const last = parts.findLast(({ report }) => report.exitCode !== 0)?.report.exitCode ?? 0;
				const isWell = result.outcome === "same" || result.outcome === "upgraded" || result.outcome === "declined";
				const exitCode = isWell ? 0 : result.outcome === "returned" ? report_outcome.$x["rolled-back"].exit : last || report_outcome.$x.failed.exit;
				told.push({
					...rest,
					exitCode,
					parts: parts.map(({ title, report: { run, hosts, exitCode: code } }) => ({
						title,
						run: run.id,
						exitCode: code,
						hosts: hosts.map(({ name, outcome, wave, problem }) => ({
							name,
							outcome,
							...wave === undefined ? {} : { wave },
							...problem === undefined ? {} : { problem }
						}))
					}))
				});
				if (!options.json) process.stdout.write(upgradeText(result, command.text));
				if (exitCode === 0) continue;
				if (options.json) (0, print_json.Q)({
					version: upgrade_VERSION,
					fleet: fleet.name,
					clusters: told
				});
				return exitCode;
			}
			if (options.json) (0, print_json.Q)({
				version: upgrade_VERSION,
				fleet: fleet.name,
				clusters: told
			});
			return 0;
		}
		;
		function addRay(program, outcome) {
			const ray = program.command("ray").description("clusters of Ray on the hosts");
			addRayCheck(ray, outcome);
			addRayUp(ray, outcome);
			addRayJoin(ray, outcome);
			addRayStatus(ray, outcome);
			addRayKit(ray, outcome);
			addRayRotateToken(ray, outcome);
			addRayUpgrade(ray, outcome);
			addRayDrain(ray, outcome);
			addRayLeave(ray, outcome);
		}
		var external_node_child_process_ = __webpack_require__(31421);
		var fleet_target = __webpack_require__(27602);
		;
		function addSsh(program, outcome) {
			const command = program.command("ssh").addOption((0, cli_options.l0)()).addOption((0, cli_options.cA)()).option("-v, --verbose", "tell how the host is reached").description("log in to one host with the fleet’s address, user, key, jump hosts and host keys").argument("<host>", "name of a host of the fleet").argument("[command...]", "run this instead of a shell").action(async (host, words, options) => outcome.set(await ssh(host, words, options)));
			(0, cli_options.K1)(command, [["bringup ssh gpu-1", "a shell"], ["bringup ssh gpu-1 -- journalctl -u chrony", "one command"]]);
		}
		async function ssh(name, words, options) {
			const { access, fleet, hosts } = await (0, fleet_command.x)({
				...options,
				select: name
			});
			const host = hosts.find((candidate) => candidate.name === name);
			if (host === undefined || host.connection === "local") {
				throw new core_error.y4({
					code: "not-an-ssh-host",
					category: "config",
					what: `${name} is not a host that is reached over SSH`,
					remedy: "give the name of one host of the fleet file"
				});
			}
			const target = await (0, fleet_target.h)(fleet, {
				...access,
				log: () => undefined
			})(host);
			const folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "bringup-ssh-"));
			try {
				const config = (0, external_node_path_.join)(folder, "config");
				await (0, promises_.writeFile)(config, await sshConfig(target, folder), { mode: 384 });
				return await new Promise((resolve, reject) => {
					const child = (0, external_node_child_process_.spawn)("ssh", [
						"-F",
						config,
						name,
						...words
					], { stdio: "inherit" });
					child.on("error", (cause) => reject(new core_error.y4({
						code: "no-ssh",
						category: "unsupported",
						what: "this machine has no `ssh` command",
						remedy: "install the OpenSSH client",
						cause
					})));
					child.on("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
				});
			} finally {
				await (0, promises_.rm)(folder, {
					recursive: true,
					force: true
				});
			}
		}
		async function sshConfig(target, folder) {
			const chain = [...target.jumps, target];
			const blocks = await Promise.all(chain.map(async (hop, index) => {
				const name = index === chain.length - 1 ? target.name : `bringup-jump-${index}`;
				const known = (0, external_node_path_.join)(folder, `known_hosts-${index}`);
				await (0, promises_.writeFile)(known, `${hop.knownHosts.map(({ text }) => text).join("\n")}\n`, { mode: 384 });
				const lines = [
					`HostName ${hop.address}`,
					`Port ${hop.port}`,
					`User ${hop.user}`,
					`UserKnownHostsFile ${known}`,
					`StrictHostKeyChecking ${hop.hostKeys === "strict" ? "yes" : "accept-new"}`
				];
				if (hop.identity?.kind === "file") lines.push(`IdentityFile ${hop.identity.path}`, "IdentitiesOnly yes");
				if (hop.identity?.kind === "secret") {
					const key = (0, external_node_path_.join)(folder, `key-${index}`);
					await (0, promises_.writeFile)(key, `${hop.identity.key.reveal().trim()}\n`, { mode: 384 });
					lines.push(`IdentityFile ${key}`, "IdentitiesOnly yes");
				}
				if (index > 0) lines.push(`ProxyJump bringup-jump-${index - 1}`);
				return [`Host ${name}`, ...lines.map((line) => `  ${line}`)].join("\n");
			}));
			return `${blocks.join("\n")}\n`;
		}
		var guard_state = __webpack_require__(8815);
		var engine_journal = __webpack_require__(27605);
		var undo_index = __webpack_require__(40411);
		;
		const host_status_HELD = (0, sh.IZ)(`bu_held() {
for BU_L in /proc/[0-9]*/fd/"$1"; do
if [ "$BU_L" -ef "$2" ] && grep -q '^lock:' "\${BU_L%/fd/*}/fdinfo/$1"; then return 0; fi
done
[ ! -d /proc/self/fdinfo ] && bu_has flock && [ -e "$2" ] && ! flock -s -n "$2" true
}
bu_claimed() {
read -r BU_L </proc/sys/kernel/random/boot_id || return 1
for BU_E in lock.d/*; do
IFS=:; set -- \${BU_E##*/}; unset IFS
[ "$1" = "$BU_L" ] && read -r BU_Z <"/proc/$3/stat" || continue
BU_T=$4; set -- \${BU_Z##*) }; shift 19
if [ "$1" = "$BU_T" ]; then return 0; fi
done
return 1
}`);
		const HOST_STATE_SECTIONS = [
			{
				name: "journal",
				body: (0, sh.sh)`cat /var/lib/bringup/journal.jsonl`
			},
			{
				name: "history",
				body: (0, sh.sh)`grep -h '^{"t":"begin"' /var/lib/bringup/history.1.jsonl /var/lib/bringup/history.jsonl | tail -n 1`
			},
			{
				name: "lock",
				body: (0, sh.sh)`cd /var/lib/bringup || exit
${host_status_HELD}
if bu_held 9 lock || bu_claimed; then printf 'held '; head -n 1 holder; fi
if bu_held 8 finish; then printf 'finish '; head -n 1 finish.holder; fi`
			},
			{
				name: "units",
				body: (0, sh.sh)`if [ -d /run/systemd/system ]; then systemctl list-units --no-legend --plain --state=active,activating,reloading 'bringup-*.service'; fi`
			},
			guard_state._9,
			{
				name: "undo",
				body: (0, undo_index.Pb)(undefined)
			}
		];
		function parseHostStatus(sections, host, fleet) {
			const text = (name) => sections.get(name) ?? "";
			const journalText = text("journal");
			const journal = (0, engine_journal.a0)(journalText, host);
			const heldBy = holderIn(text("lock"), "held");
			const finish = holderIn(text("lock"), "finish");
			const units = unitsIn(text("units"), journal, finish);
			const guard = (0, guard_state.ZO)(text(guard_state._9.name));
			const told = guard !== undefined && ((0, guard_state.ar)(guard) || guard.state === "taken-back" && journal.runs.some(({ run }) => run === guard.run));
			const own = heldBy?.run;
			const cutOff = cutOffRuns(journal, own);
			const pending = journal.pending.filter(({ runs }) => runs.some((run) => run !== own));
			const isOpen = cutOff.length > 0 || pending.length > 0 || journal.damaged > 0;
			const last = lastBegin(journalText) ?? lastBegin(text("history"));
			return {
				state: heldBy !== undefined ? "held" : units.length > 0 ? "running" : (0, guard_state.ar)(guard) ? "guarded" : isOpen ? "open" : "at-rest",
				...heldBy === undefined ? {} : { heldBy },
				units,
				cutOff,
				pending,
				damagedLines: journal.damaged,
				...told ? { guard } : {},
				undoable: (0, undo_index.PS)((0, undo_index.Sc)(text("undo"), host), fleet).map(({ run, entries }) => ({
					run,
					changes: entries.filter(({ undone, cannot }) => !undone && cannot === undefined).length
				})),
				...last === undefined ? {} : { lastChange: last }
			};
		}
		function cutOffRuns({ runs, unknown, failed }, own) {
			return runs.filter(({ run }) => run !== own).map((begin) => ({
				...begin,
				unknown: unknown.filter(({ run }) => run === begin.run),
				failed: failed.flatMap(({ run, id, exit }) => run === begin.run ? [{
					id,
					exit
				}] : [])
			}));
		}
		function holderIn(text, mark) {
			const line = text.split("\n").find((one) => one.startsWith(`${mark} `));
			if (line === undefined) return undefined;
			try {
				const { run, by, since, url } = JSON.parse(line.slice(mark.length + 1));
				return {
					run: run ?? "?",
					by: by ?? "?",
					since: since ?? "?",
					...url === undefined ? {} : { url }
				};
			} catch {
				return {
					run: "?",
					by: "another run",
					since: "?"
				};
			}
		}
		function unitsIn(text, { unknown }, finish) {
			const stepsOf = (run, seq) => unknown.filter((step) => step.run === run && (seq === undefined || step.seq === seq)).map(({ id }) => id);
			const units = Array.from(text.matchAll(/^\W*(bringup-(\S+)-(\d+))\.service/gm), ([, unit = "", run = "", seq = ""]) => ({
				unit,
				run,
				steps: stepsOf(run, Number(seq))
			})).filter(({ run }) => !run.startsWith("guard"));
			if (units.length > 0 || finish === undefined) return units;
			return [{
				unit: "",
				run: finish.run,
				steps: stepsOf(finish.run)
			}];
		}
		function lastBegin(text) {
			const line = text.split("\n").filter((one) => one.startsWith("{\"t\":\"begin\"")).at(-1);
			try {
				const { run, by, at } = JSON.parse(line ?? "");
				return run === undefined || by === undefined || at === undefined ? undefined : {
					run,
					by,
					at
				};
			} catch {
				return undefined;
			}
		}
		var resources_package = __webpack_require__(82857);
		var step_lines = __webpack_require__(85388);
		var ago = __webpack_require__(74872);
		;
		const HEADS = {
			"at-rest": "at rest",
			held: "a run works here",
			running: "a step goes on by itself",
			guarded: "a change waits to be confirmed",
			open: "something was left open"
		};
		function hostStatusText(host, column, nowMs, options) {
			const paint = (0, report_paint.C)(options.colour);
			const name = paint("strong", (0, columns.f)((0, visible.wF)(host.name), column));
			const { status, problem } = host;
			if (problem !== undefined || status === undefined) {
				const text = problem === undefined ? "was not reached" : (0, report_problem.fI)(problem, options);
				return `${name}   ${text.replaceAll("\n", `\n${" ".repeat(column + 3)}`)}`;
			}
			const indent = " ".repeat(column + 3);
			const lines = (all) => all.flatMap((line) => {
				const inner = " ".repeat(line.length - line.trimStart().length);
				return (0, columns.LV)((0, visible.wF)(line.trimStart()), Math.max(40, options.width - column - 5)).map((part) => `${indent}${inner}${part}`);
			});
			const quiet = status.state === "at-rest" && host.brokenPackages.length === 0 && status.guard === undefined;
			if (quiet) {
				const more = options.verbose ? status.undoable.map(undoText) : [];
				return [`${name}   ${paint("dim", atRest(status, nowMs))}`, ...lines(more)].join("\n");
			}
			const head = status.cutOff.some(({ unknown }) => unknown.length > 0) && status.state !== "held" ? "a run was cut off" : status.state === "at-rest" ? "no run works here" : HEADS[status.state];
			return [`${name}   ${paint("change", head)}`, ...lines(detailsOf(host, status, nowMs))].join("\n");
		}
		function undoText({ run, changes }) {
			return `bringup undo --run ${run} takes ${(0, counted.h)(changes, "change")} back`;
		}
		function atRest({ lastChange }, nowMs) {
			return lastChange === undefined ? "at rest, and never changed by bringup" : `at rest, last changed ${status_text_moment(lastChange.at, nowMs)} by ${(0, visible.wF)(lastChange.by)}`;
		}
		function detailsOf(host, status, nowMs) {
			const { heldBy, units, cutOff, pending, damagedLines, guard, undoable } = status;
			const [newest] = undoable;
			const lost = cutOff.filter(({ unknown, failed }, index) => unknown.length + failed.length > 0 || index === cutOff.length - 1);
			return [
				...heldBy === undefined ? [] : [`held by ${holderText(heldBy, nowMs)}`],
				...lost.flatMap((run) => cutOffLines(run, status, nowMs)),
				...units.map(({ unit, run, steps }) => `${steps.length === 0 ? `a step of run ${run}` : steps.join(", ")} still runs${unit === "" ? "" : ` (${unit}.service)`}: it must not be cut short, and ends by itself`),
				...pending.map(({ id }) => `▸ ${id} was told of a change, and nobody knows that it acted on it`),
				...guard === undefined ? [] : [guardText(guard, nowMs)],
				...host.brokenPackages.length === 0 ? [] : [`packages that were left half way: ${host.brokenPackages.join(", ")} (\`dpkg --configure -a\` finishes them by hand)`],
				...damagedLines === 0 ? [] : [(0, engine_journal.A9)(damagedLines)],
				...heldBy === undefined && cutOff.length > 0 ? ["nobody holds the host"] : [],
				...nextLines(host, status),
				...newest === undefined || heldBy !== undefined ? [] : [undoText(newest)]
			];
		}
		function cutOffLines({ run, by, at, url, unknown, failed }, { units }, nowMs) {
			const who = `run ${run} of ${by}${url === undefined ? "" : ` (${url})`}, begun ${status_text_moment(at, nowMs)},`;
			const ended = failed.map(({ id, exit }) => `✖ ${id} was stopped, or failed (exit ${exit})`);
			if (unknown.length === 0) return [`${who} did not get to a good end`, ...ended];
			const alive = new Set(units.flatMap(({ steps }) => steps));
			return [
				`${who} was cut off`,
				...unknown.filter(({ id }) => !alive.has(id)).map(({ id }) => `? ${id} began, and nobody knows how it ended`),
				...ended
			];
		}
		function nextLines({ next }, { state }) {
			if (state === "held") return ["the next apply waits for that run; one that lost its runner frees the host within 40 s"];
			if (next === undefined) return [];
			if (next.problem !== undefined) return [`the next apply could not begin: ${next.problem.what}`];
			const first = state === "running" ? "waits for that, then " : state === "guarded" ? "waits until that is decided, then " : "";
			const steps = next.steps.filter((step) => (0, host_state.Xb)(step) || (0, host_state.Qu)(step));
			const refused = next.steps.filter((step) => step.outcome === "failed");
			if (steps.length + refused.length === 0) return [`the next apply ${first}has nothing to change: everything is as wanted${state === "at-rest" ? "" : ", and it notes that"}`];
			return [
				`the next apply ${first}does what is not right yet:`,
				...steps.map((step) => `  ${(0, step_lines.planMark)(step)} ${(0, step_lines.stepName)(step)}${step.summary === undefined ? "" : `   ${step.summary}`}`),
				...refused.map((step) => `  ✖ ${(0, step_lines.stepName)(step)}   ${step.problem?.what ?? "refused"}`)
			];
		}
		function guardText(guard, nowMs) {
			const what = `${guard.steps.join(", ")} of run ${guard.run} of ${guard.by}, ${status_text_moment(guard.at, nowMs)}`;
			if (guard.state === "armed") return `guarded: ${what}. The host takes it back by itself unless a new connection confirms it within ${guard.seconds} s of its end`;
			if (guard.state === "taking-back") return `guarded: the host takes it back now: ${what}`;
			const failed = guard.failure === undefined ? "" : `; part of it did not go back: ${guard.failure.split("\n").at(-1)}`;
			return `guarded: the host took it back, because no new connection confirmed it: ${what}${failed}`;
		}
		function holderText({ run, by, since, url }, nowMs) {
			return `run ${run} of ${by}, since ${status_text_moment(since, nowMs)}${url === undefined ? "" : ` (${url})`}`;
		}
		function status_text_moment(at, nowMs) {
			const ms = Date.parse(at ?? "");
			if (Number.isNaN(ms)) return "at a time not known";
			return `${new Date(ms).toISOString().slice(0, 19).replace("T", " ")} UTC (${(0, ago.K)(at, nowMs)})`;
		}
		;
		function addStatus(program, outcome) {
			const command = (0, cli_options.Xg)(program.command("status")).description("tell who works on each host, what a cut-off run left open, and what the next apply does about it").action(async (options) => outcome.set(await commands_status_status(options)));
			(0, cli_options.K1)(command, [["bringup status", "all hosts, asked themselves"], ["bringup status --json", "the same for a program"]]);
		}
		const ANY_PACKAGE = [{
			name: "dpkg",
			state: "present"
		}];
		async function commands_status_status(options) {
			const command = await (0, fleet_command.x)(options);
			const last = await command.store.last([
				"apply",
				"undo",
				"prepare"
			]);
			const inspections = await (0, inspect.A)({
				...command,
				parallel: options.parallel ?? command.fleet.parallel,
				allFacts: false,
				sections: [...HOST_STATE_SECTIONS, {
					name: "packages",
					body: resources_package.J.read(ANY_PACKAGE)
				}]
			});
			const seen = inspections.map((inspection) => toldHost(inspection, command.fleet.name));
			const next = await plansOf(seen, command, options);
			const hosts = seen.map((host) => {
				const plan = next.get(host.name);
				return plan === undefined ? host : {
					...host,
					next: plan
				};
			});
			process.stdout.write(options.json ? `${JSON.stringify(statusJson(hosts, command, last), null, 2)}\n` : statusText(hosts, command, last));
			return (0, report_outcome.gX)(hosts.map(({ problem }) => ({
				outcome: problem ? (0, report_outcome.sG)(problem.category) : "converged",
				retryable: problem?.retryable ?? false
			})));
		}
		function toldHost({ host, sections, problem }, fleet) {
			const { name } = host;
			if (problem !== undefined) return {
				name,
				brokenPackages: [],
				problem: (0, report_problem.H8)(problem)
			};
			const [state] = resources_package.J.parse(sections.get("packages") ?? "", ANY_PACKAGE);
			const brokenPackages = state?.broken ?? [];
			try {
				return {
					name,
					status: parseHostStatus(sections, name, fleet),
					brokenPackages
				};
			} catch (error) {
				return {
					name,
					brokenPackages,
					problem: (0, report_problem.H8)(error)
				};
			}
		}
		async function plansOf(hosts, command, options) {
			const open = hosts.filter(({ status: known, brokenPackages }) => known !== undefined && known.state !== "held" && (known.state !== "at-rest" || brokenPackages.length > 0));
			if (open.length === 0) return new Map();
			const [{ runFleet }, { CAPABILITIES }] = await Promise.all([Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 40039)), Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 82933))]);
			const { report } = await runFleet({
				...command,
				hosts: command.hosts.filter(({ name }) => open.some((host) => host.name === name)),
				capabilities: CAPABILITIES,
				mode: "plan",
				...options.parallel === undefined ? {} : { parallel: options.parallel }
			});
			return new Map(report.hosts.map((host) => [host.name, host]));
		}
		function statusText(hosts, { text, fleet }, last) {
			const lastLine = last === undefined ? "no run of this fleet was made from this machine" : `last run from here: ${last.run.command} ${last.run.id} by ${last.run.by}, exit ${last.exitCode}`;
			const column = Math.min(24, Math.max(0, ...hosts.map(({ name }) => (0, columns.PL)((0, visible.wF)(name)))));
			const now = Date.now();
			const unreached = hosts.filter(({ problem }) => problem !== undefined).map(({ name }) => name);
			const lines = [
				(0, visible.wF)(lastLine),
				...hosts.map((host) => hostStatusText(host, column, now, text)),
				""
			];
			return `${lines.join("\n")}${nodeHint(fleet, unreached, text.width)}`;
		}
		function statusJson(hosts, { fleet }, last) {
			return {
				version: "bringup.status/1",
				fleet: fleet.name,
				lastRun: last?.run,
				hosts: hosts.map(({ name, status: known, brokenPackages, next, problem }) => ({
					name,
					lastOutcome: last?.hosts.find((host) => host.name === name)?.outcome,
					...known,
					brokenPackages,
					...next === undefined ? {} : { next: next.steps.filter((step) => (0, host_state.Xb)(step) || (0, host_state.Qu)(step) || step.outcome === "failed") },
					...problem === undefined ? {} : { problem }
				}))
			};
		}
		;
		var undo_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var undo_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function addUndo(program, outcome) {
			const command = (0, cli_options.Xg)(program.command("undo")).description("take back what the last run (or --run) changed on each host; hosts keep their last five runs").option("--run <id>", "a run by its id (see `bringup status -v`); default: on each host the newest with something left").option("-y, --yes", "do not ask").option("--lock-timeout <duration>", "how long to wait for a host that another run holds (default: 40s)", cli_options.Rz).action(async (options) => outcome.set(await undo(options)));
			(0, cli_options.K1)(command, [["bringup undo -s gpu-1", "the last run on one host"], ["bringup undo --run 20261120-231502-4f1c9a", "one run, wherever it was"]]);
		}
		async function undo(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const command = await (0, fleet_command.x)(options);
				const [{ undoFleet }, { applyEndText, applyText }, { watchRun }, { CAPABILITIES }, { shortKind }] = await Promise.all([
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 41093)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 86898)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 99611)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 82933)),
					Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 85388))
				]);
				const asks = !options.yes && !options.json && process.stdin.isTTY && process.stdout.isTTY;
				const watch = undo_addDisposableResource(env_1, await watchRun(command, options), false);
				const result = await undoFleet({
					...command,
					capabilities: CAPABILITIES,
					parallel: options.parallel ?? command.fleet.parallel,
					lockTimeoutMs: options.lockTimeout ?? 4e4,
					...options.run === undefined ? {} : { run: options.run },
					...asks ? { async confirm(stores) {
						watch.pause();
						for (const [host, store] of stores) {
							process.stdout.write(`${host}   run ${store.run}\n`);
							for (const entry of store.entries.toReversed()) {
								if (!entry.undone) process.stdout.write(`  ${entry.cannot === undefined ? "↶" : "-"} ${entry.capability}.${shortKind(entry)} ${entry.id.slice(entry.kind.length + 1)}${entry.cannot === undefined ? "" : `   stays: ${entry.cannot}`}${entry.leaves === undefined ? "" : `   ${entry.leaves}`}\n`);
							}
						}
						const { askYes } = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 1138));
						const yes = await askYes("Take this back?", command.signal);
						if (yes) watch.resume();
						return yes;
					} } : {},
					onEvent: watch.onEvent
				});
				watch.stop();
				const report = watch.named(result.report);
				if (result.confirmed) await command.store.save(report);
				await (0, record_host_keys.u)(command.fleet.root, report.hosts.map(({ newHostKey }) => newHostKey));
				if (options.json) (0, print_json.Q)(report);
				else if (!result.confirmed) process.stdout.write("nothing was changed\n");
				else process.stdout.write(watch.told ? applyEndText(report, command.text) : applyText(report, {
					...command.text,
					verbose: true
				}));
				process.stderr.write((0, tell_taken_back.g)(report, result.runs));
				return report.exitCode;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				undo_disposeResources(env_1);
			}
		}
		var failure = __webpack_require__(14232);
		var external_node_events_ = __webpack_require__(78474);
		;
		function runChild(argv, options = {}) {
			const [program = "", ...args] = argv;
			return new Promise((resolve, reject) => {
				if (options.signal?.aborted) return reject(cancelled(program, options.signal));
				const child = (0, external_node_child_process_.spawn)(program, args, {
					detached: true,
					stdio: "pipe",
					env: options.env ?? ourEnv()
				});
				let stopped;
				const stop = (reason) => {
					stopped ??= reason;
					killGroup(child.pid);
				};
				const onAbort = () => stop(cancelled(program, options.signal));
				const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => stop(tooSlow(argv, options)), options.timeoutMs);
				options.signal?.addEventListener("abort", onAbort, { once: true });
				const settle = () => {
					clearTimeout(timer);
					options.signal?.removeEventListener("abort", onAbort);
				};
				const stdout = child_collect(child.stdout, options.onLine);
				const stderr = child_collect(child.stderr, options.onLine);
				child.stdin.on("error", () => {});
				child.stdin.end(options.input ?? "");
				child.on("error", (cause) => {
					settle();
					reject(cannotStart(program, cause));
				});
				child.on("close", (code, signal) => {
					settle();
					if (stopped !== undefined) return reject(stopped);
					resolve({
						code: code ?? 128 + signalNumber(signal),
						stdout: stdout(),
						stderr: stderr()
					});
				});
			});
		}
		async function mustRun(argv, options = {}) {
			const { code, stdout, stderr } = await runChild(argv, options);
			if (code === 0) return stdout;
			const said = (stderr.trim() || stdout.trim()).split("\n").slice(-4).join(" · ");
			throw new core_error.y4({
				code: "lab-command-failed",
				category: "command",
				what: `${argv.join(" ")} ended with code ${code}: ${said || "it said nothing"}`,
				remedy: "Run that command by hand as root to see more."
			});
		}
		function child_collect(stream, onLine) {
			let text = "";
			let rest = "";
			stream.setEncoding("utf8");
			stream.on("data", (chunk) => {
				text += chunk;
				if (onLine === undefined) return;
				const lines = (rest + chunk).split("\n");
				rest = lines.pop() ?? "";
				for (const line of lines) onLine(line);
			});
			return () => text;
		}
		function ourEnv() {
			return {
				...process.env,
				PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin:/usr/bin:/bin`
			};
		}
		function killGroup(pid) {
			if (pid === undefined) return;
			try {
				process.kill(-pid, "SIGKILL");
			} catch {}
		}
		function signalNumber(signal) {
			return {
				SIGHUP: 1,
				SIGINT: 2,
				SIGABRT: 6,
				SIGKILL: 9,
				SIGSEGV: 11,
				SIGPIPE: 13,
				SIGTERM: 15
			}[signal] ?? 0;
		}
		function cancelled(program, signal) {
			return new core_error.y4({
				code: "lab-cancelled",
				category: "cancelled",
				what: `The lab was cancelled while ${program} was running.`,
				remedy: "Nothing to do: what was made is taken away again.",
				cause: signal?.reason
			});
		}
		function tooSlow(argv, { timeoutMs }) {
			return new core_error.y4({
				code: "lab-command-timeout",
				category: "timeout",
				what: `${argv.join(" ").slice(0, 200)} took longer than ${timeoutMs} ms.`,
				remedy: "Try again; if it happens again run the command by hand."
			});
		}
		function cannotStart(program, cause) {
			return new core_error.y4({
				code: "lab-program-missing",
				category: "unsupported",
				what: `${program} could not be started: ${cause.message}`,
				remedy: `Install the package that holds ${program}.`,
				cause
			});
		}
		var external_node_timers_promises_ = __webpack_require__(58500);
		;
		const ENDING_MS = 1e4;
		async function makeCgroups(directories) {
			for (const directory of directories) {
				await (0, promises_.mkdir)(directory, { recursive: true });
				for (const file of ["cpuset.cpus", "cpuset.mems"]) {
					const parent = (0, external_node_path_.join)((0, external_node_path_.dirname)(directory), file);
					if ((0, external_node_fs_.existsSync)(parent)) await (0, promises_.writeFile)((0, external_node_path_.join)(directory, file), await (0, promises_.readFile)(parent, "utf8"));
				}
			}
		}
		function cgroupsFor(machine, own) {
			return own.map((directory) => (0, external_node_path_.join)(directory, `bringup-lab-${machine}`));
		}
		async function removeCgroups(directories) {
			const deadline = performance.now() + ENDING_MS;
			for (const directory of directories.filter((path) => (0, external_node_path_.basename)(path).startsWith("bringup-lab-"))) {
				while ((0, external_node_fs_.existsSync)(directory)) {
					await removeTree(directory);
					if (performance.now() > deadline) break;
					if ((0, external_node_fs_.existsSync)(directory)) await (0, external_node_timers_promises_.setTimeout)(100);
				}
			}
		}
		async function removeTree(directory) {
			const entries = await (0, promises_.readdir)(directory, { withFileTypes: true }).catch((error) => {
				if (error.code === "ENOENT") return [];
				throw error;
			});
			for (const entry of entries) if (entry.isDirectory()) await removeTree((0, external_node_path_.join)(directory, entry.name));
			await (0, promises_.rmdir)(directory).catch(() => {});
		}
		;
		async function poll(ask, { timeoutMs, everyMs = 25, signal }) {
			const deadline = Date.now() + timeoutMs;
			for (;;) {
				const answer = await ask();
				if (answer !== undefined) return answer;
				if (Date.now() >= deadline) return undefined;
				await (0, external_node_timers_promises_.setTimeout)(everyMs, undefined, signal === undefined ? {} : { signal });
			}
		}
		;
		function processIds() {
			return (0, external_node_fs_.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
		}
		function commandLine(pid) {
			return process_table_read(`/proc/${pid}/cmdline`).split("\0").slice(0, -1);
		}
		function startTime(pid) {
			return stat(pid)?.[19];
		}
		function parentOf(pid) {
			const parent = stat(pid)?.[1];
			return parent === undefined ? undefined : Number(parent);
		}
		function isRunning(pid) {
			const state = stat(pid)?.[0];
			return state !== undefined && state !== "Z" && state !== "X";
		}
		function nestedIds(pid) {
			const line = /^NSpid:\s*(.*)$/m.exec(process_table_read(`/proc/${pid}/status`))?.[1];
			return line === undefined ? [] : line.split(/\s+/).map(Number);
		}
		function shortName(pid) {
			return process_table_read(`/proc/${pid}/comm`).trim();
		}
		function stat(pid) {
			const text = process_table_read(`/proc/${pid}/stat`);
			return text === "" ? undefined : text.slice(text.lastIndexOf(")") + 2).split(" ");
		}
		function process_table_read(path) {
			try {
				return (0, external_node_fs_.readFileSync)(path, "utf8");
			} catch {
				return "";
			}
		}
		;
		function labCacheDir(env = process.env) {
			return (0, external_node_path_.join)(env["BRINGUP_CACHE_DIR"] || (0, external_node_path_.join)(env["XDG_CACHE_HOME"] || (0, external_node_path_.join)((0, external_node_os_.homedir)(), ".cache"), "bringup"), "lab");
		}
		function labStateDir(env = process.env) {
			const state = env["XDG_STATE_HOME"] || (0, external_node_path_.join)((0, external_node_os_.homedir)(), ".local", "state");
			return (0, external_node_path_.join)(env["BRINGUP_STATE_DIR"] || (0, external_node_path_.join)(state, "bringup"), "lab");
		}
		;
		function labName(name) {
			if (/^[a-z0-9][a-z0-9-]{0,30}$/.test(name)) return name;
			throw new core_error.y4({
				code: "lab-bad-name",
				category: "config",
				what: `A lab cannot be called ${JSON.stringify(name)}.`,
				remedy: "Use small letters, digits and hyphens, at most 31."
			});
		}
		function labDirectory(name) {
			return (0, external_node_path_.join)(labStateDir(), name);
		}
		function hostDirectory(lab, host) {
			return (0, external_node_path_.join)(labDirectory(lab), "hosts", host);
		}
		async function reserveLab(name) {
			await (0, promises_.mkdir)(labStateDir(), {
				recursive: true,
				mode: 448
			});
			try {
				await (0, promises_.mkdir)(labDirectory(name), { mode: 448 });
			} catch (cause) {
				throw new core_error.y4({
					code: "lab-exists",
					category: "config",
					what: `There is a lab ${name} already (${labDirectory(name)}).`,
					remedy: `Use it (bringup lab status), remove it (bringup lab down ${name}), or choose another --name.`,
					cause
				});
			}
		}
		async function writeState(state) {
			const path = (0, external_node_path_.join)(labDirectory(state.name), "lab.json");
			await (0, promises_.writeFile)(`${path}.new`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 384 });
			await (0, promises_.rename)(`${path}.new`, path);
		}
		async function readState(name) {
			const path = (0, external_node_path_.join)(labDirectory(name), "lab.json");
			return (0, external_node_fs_.existsSync)(path) ? JSON.parse(await (0, promises_.readFile)(path, "utf8")) : undefined;
		}
		async function labNames() {
			return (0, external_node_fs_.existsSync)(labStateDir()) ? (await (0, promises_.readdir)(labStateDir())).sort() : [];
		}
		function isStarting({ phase, maker }) {
			return phase === "starting" && isRunning(maker.pid) && startTime(maker.pid) === maker.startTime;
		}
		;
		const POWER_OFF = 34 + 4;
		function carriers(lab, host) {
			const mark = `--directory=${(0, external_node_path_.join)(hostDirectory(lab, host), "root")}`;
			const carries = (pid) => isRunning(pid) && commandLine(pid).includes(mark);
			const keeper = keeperPid(lab, host);
			if (keeper !== undefined && carries(keeper)) return [keeper, ...childrenOf(keeper).filter(carries)];
			return processIds().filter(carries);
		}
		function leaderOf(lab, host) {
			return carriers(lab, host).flatMap(childrenOf).find((pid) => nestedIds(pid).length > 1 && nestedIds(pid).at(-1) === 1 && isRunning(pid));
		}
		async function stopHost(lab, host, graceMs) {
			const leader = leaderOf(lab, host);
			const gone = () => carriers(lab, host).length === 0 ? true : undefined;
			if (leader !== undefined && graceMs > 0) {
				signal(leader, POWER_OFF);
				if (await poll(gone, { timeoutMs: graceMs })) return;
			}
			await killHost(lab, host);
		}
		async function killHost(lab, host) {
			const end = () => {
				const leader = leaderOf(lab, host);
				const pids = carriers(lab, host);
				for (const pid of pids) signal(pid, "SIGKILL");
				if (leader !== undefined) signal(leader, "SIGKILL");
				return pids.length === 0 && leader === undefined ? true : undefined;
			};
			await poll(end, { timeoutMs: 1e4 });
		}
		function signal(pid, name) {
			try {
				process.kill(pid, name);
			} catch {}
		}
		function keeperPid(lab, host) {
			try {
				return Number((0, external_node_fs_.readFileSync)((0, external_node_path_.join)(hostDirectory(lab, host), "keeper.pid"), "utf8"));
			} catch {
				return undefined;
			}
		}
		function childrenOf(pid) {
			try {
				return (0, external_node_fs_.readFileSync)(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
			} catch {
				return processIds().filter((other) => parentOf(other) === pid);
			}
		}
		;
		async function freePrefixes() {
			const routes = JSON.parse(await mustRun([
				"ip",
				"-j",
				"-4",
				"route",
				"show",
				"table",
				"all"
			]));
			const servers = [...(0, external_node_fs_.readFileSync)("/etc/resolv.conf", "utf8").matchAll(/^nameserver\s+([\d.]+)\s*$/gm)].map((m) => m[1]);
			return choosePrefixes([...routes.map((route) => route.dst), ...servers.map(String)]);
		}
		function choosePrefixes(taken) {
			const ranges = taken.flatMap(rangeOf);
			const free = [];
			for (let second = 77; second <= 92; second++) {
				for (let third = 0; third <= 255; third++) {
					const first = ipv4(`10.${second}.${third}.0`);
					if (!ranges.some((range) => range.first <= first + 255 && range.last >= first)) free.push(`10.${second}.${third}`);
				}
			}
			return free;
		}
		function rangeOf(network) {
			const [address = "", bits = "32"] = network.split("/");
			const size = 2 ** (32 - Number(bits));
			if (!/^\d+(\.\d+){0,3}$/.test(address) || size > 2 ** 31) return [];
			const first = Math.floor(ipv4(address) / size) * size;
			return [{
				first,
				last: first + size - 1
			}];
		}
		function ipv4(address) {
			const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
			return ((a * 256 + b) * 256 + c) * 256 + d;
		}
		;
		function gatewayOf(prefix) {
			return `${prefix}.1`;
		}
		function natTable(id) {
			return `bringup_lab_${id}`;
		}
		function bridgeMac(id) {
			return `02:b1:75:${id.slice(0, 2)}:${id.slice(2, 4)}:${id.slice(4, 6)}`;
		}
		async function makeBridge(id, record) {
			for (const prefix of await freePrefixes()) {
				const bridge = `bringup-${prefix.split(".").slice(1).join("-")}`;
				await record({
					bridge,
					prefix
				});
				const made = await runChild([
					"ip",
					"link",
					"add",
					"name",
					bridge,
					"address",
					bridgeMac(id),
					"type",
					"bridge"
				]);
				if (made.code !== 0 && made.stderr.includes("File exists")) continue;
				if (made.code !== 0) throw noBridge(made.stderr);
				await mustRun([
					"ip",
					"address",
					"add",
					`${gatewayOf(prefix)}/24`,
					"dev",
					bridge
				]);
				await mustRun([
					"ip",
					"link",
					"set",
					bridge,
					"up"
				]);
				return prefix;
			}
			throw noBridge("every subnet from 10.77.0.0/24 to 10.92.255.0/24 is in use");
		}
		async function openTheWorld(id, bridge, prefix) {
			const table = natTable(id);
			const rules = `table ip ${table} {
    chain nat {
      type nat hook postrouting priority srcnat;
      ip saddr ${prefix}.0/24 ip daddr != ${prefix}.0/24 masquerade comment "${bridge}"
    }
  }\n`;
			await mustRun([
				"nft",
				"-f",
				"-"
			], { input: rules });
			const policy = await runChild([
				"iptables",
				"-w",
				"-S",
				"FORWARD"
			]);
			if (!policy.stdout.includes("-P FORWARD DROP")) return;
			for (const rule of forwardRules(id, bridge)) await mustRun([
				"iptables",
				"-w",
				"-I",
				"FORWARD",
				...rule
			]);
		}
		function forwardRules(id, bridge) {
			const mark = [
				"-m",
				"comment",
				"--comment",
				natTable(id),
				"-j",
				"ACCEPT"
			];
			return [[
				"-i",
				bridge,
				...mark
			], [
				"-o",
				bridge,
				...mark
			]];
		}
		async function links() {
			const all = JSON.parse(await mustRun([
				"ip",
				"-j",
				"link",
				"show"
			]));
			return all.map(({ ifname, address = "" }) => ({
				name: ifname,
				mac: address
			}));
		}
		function resolvConf() {
			const text = (0, external_node_fs_.readFileSync)("/etc/resolv.conf", "utf8");
			const onlyLocal = !text.split("\n").some((line) => /^nameserver\s+(?!127\.|::1)/.test(line));
			if (!onlyLocal) return text;
			try {
				return (0, external_node_fs_.readFileSync)("/run/systemd/resolve/resolv.conf", "utf8");
			} catch {
				return text;
			}
		}
		function noBridge(why) {
			return new core_error.y4({
				code: "lab-no-network",
				category: "unsupported",
				what: `The lab's network could not be made: ${why.trim()}.`,
				remedy: "The lab needs a kernel with bridges and veth links and the right to make them (CAP_NET_ADMIN)."
			});
		}
		;
		async function labLeftovers(name, record) {
			const state = record ?? await readState(name);
			const found = mountsUnder(labDirectory(name)).map((path) => `mount ${path}`);
			if (state !== undefined) {
				for (const host of state.hosts) {
					found.push(...carriers(name, host.name).map((pid) => `process ${pid} of host ${host.name}`));
					found.push(...host.cgroups.filter((path) => (0, external_node_fs_.existsSync)(path)).map((path) => `control group ${path}`));
					found.push(...nspawnTraces(host.machine).map((path) => `directory ${path}`));
				}
				found.push(...(await linksOf(state)).map((link) => `link ${link}`));
				found.push(...(await tablesOf(state.id)).map((table) => `nft table ${table}`));
				if ((await runChild([
					"iptables",
					"-w",
					"-S",
					"FORWARD"
				])).stdout.includes(natTable(state.id))) {
					found.push("iptables rules in FORWARD");
				}
			}
			if ((0, external_node_fs_.existsSync)(labDirectory(name))) found.push(`directory ${labDirectory(name)}`);
			return found;
		}
		function mountsUnder(directory) {
			return (0, external_node_fs_.readFileSync)("/proc/self/mountinfo", "utf8").split("\n").map((line) => (line.split(" ")[4] ?? "").replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)))).filter((path) => path === directory || path.startsWith(`${directory}/`)).reverse();
		}
		async function linksOf(state) {
			const hosts = new Set(state.hosts.map((host) => `vb-${host.machine}`));
			const ours = ({ name, mac }) => hosts.has(name) || name.startsWith("bringup-") && mac === bridgeMac(state.id);
			return (await links()).filter(ours).map((link) => link.name);
		}
		async function tablesOf(id) {
			const { stdout } = await runChild([
				"nft",
				"list",
				"tables"
			]);
			const named = stdout.split("\n").map((line) => line.replace(/^table /, "").trim());
			return named.filter((table) => table.split(" ")[1]?.startsWith(natTable(id)));
		}
		function nspawnTraces(machine) {
			return [
				"propagate",
				"unix-export",
				"notify"
			].map((d) => `/run/systemd/nspawn/${d}/${machine}`).filter((p) => (0, external_node_fs_.existsSync)(p));
		}
		;
		function labObstacle() {
			if (process.platform !== "linux") return `a lab needs Linux, and this is ${process.platform}`;
			if (process.getuid?.() !== 0) return "a lab needs root: it mounts file systems and makes a network of its own";
			return undefined;
		}
		function requireLabMachine() {
			const obstacle = labObstacle();
			if (obstacle === undefined) return;
			throw new core_error.y4({
				code: "lab-unsupported",
				category: "unsupported",
				what: `The lab cannot run here: ${obstacle}.`,
				remedy: "Run it as root on a Linux machine, for example with `sudo -E bringup lab up`."
			});
		}
		function ownCgroupDirs() {
			const mounts = (0, external_node_fs_.readFileSync)("/proc/self/mountinfo", "utf8").split("\n").map(parseMount);
			if (!mounts.some((mount) => mount?.type === "cgroup")) return [];
			return (0, external_node_fs_.readFileSync)("/proc/self/cgroup", "utf8").trim().split("\n").flatMap((line) => {
				const [, controllers = "", path = "/"] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
				const mount = mounts.find((m) => controllers === "" ? m?.type === "cgroup2" : m?.type === "cgroup" && controllers.split(",").every((name) => m.options.includes(name)));
				return mount === undefined ? [] : [`${mount.directory}${path === "/" ? "" : path}`];
			});
		}
		function bootedBySystemd() {
			return (0, external_node_fs_.existsSync)("/run/systemd/system");
		}
		function parseMount(line) {
			const [before = "", after = ""] = line.split(" - ");
			const directory = before.split(" ")[4];
			const [type = "", , options = ""] = after.split(" ");
			return directory === undefined ? undefined : {
				directory,
				type,
				options: options.split(",")
			};
		}
		;
		async function withFileLock(path, signal, work) {
			const holder = (0, external_node_child_process_.spawn)("flock", [
				"--exclusive",
				path,
				"sh",
				"-c",
				"echo held; exec cat >/dev/null"
			], {
				detached: true,
				stdio: [
					"pipe",
					"pipe",
					"ignore"
				]
			});
			const gone = (0, external_node_events_.once)(holder, "close");
			try {
				await Promise.race([(0, external_node_events_.once)(holder.stdout, "data", signal === undefined ? {} : { signal }), gone.then(() => Promise.reject(new Error(`flock ${path} did not get the lock`)))]);
				return await work();
			} finally {
				holder.stdin.end();
				if (holder.pid !== undefined && signal?.aborted) holder.kill("SIGKILL");
				await gone.catch(() => {});
			}
		}
		;
		const SETTINGS = [{
			path: "/proc/sys/net/ipv4/ip_forward",
			atLeast: 1,
			needed: true
		}, {
			path: "/proc/sys/fs/inotify/max_user_instances",
			atLeast: 4096,
			needed: false
		}];
		const BEFORE = "/run/bringup-lab-settings-before.json";
		const LOCK = "/proc/sys/net/ipv4/ip_forward";
		async function changeMachineSettings(signal) {
			await withFileLock(LOCK, signal, async () => {
				const before = (0, external_node_fs_.existsSync)(BEFORE) ? remembered() : {};
				const low = SETTINGS.filter(({ path, atLeast }) => Number((0, external_node_fs_.readFileSync)(path, "utf8")) < atLeast);
				if (low.length === 0) return;
				const now = Object.fromEntries(low.map(({ path }) => [path, (0, external_node_fs_.readFileSync)(path, "utf8").trim()]));
				(0, external_node_fs_.writeFileSync)(BEFORE, JSON.stringify({
					...now,
					...before
				}));
				for (const setting of low) set(setting);
			});
		}
		async function restoreMachineSettings() {
			if (!(0, external_node_fs_.existsSync)(BEFORE)) return;
			await withFileLock(LOCK, undefined, async () => {
				if (!(0, external_node_fs_.existsSync)(BEFORE) || await anyLab()) return;
				for (const [path, value] of Object.entries(remembered())) restore(path, value);
				(0, external_node_fs_.rmSync)(BEFORE);
			});
		}
		function set({ path, atLeast, needed }) {
			try {
				(0, external_node_fs_.writeFileSync)(path, String(atLeast));
			} catch (cause) {
				if (!needed) return;
				throw new core_error.y4({
					code: "lab-setting-refused",
					category: "unsupported",
					what: `This machine does not let the lab set ${path} to ${atLeast}.`,
					remedy: `Set it yourself before you start the lab, or run the lab on a machine whose root may.`,
					cause
				});
			}
		}
		function remembered() {
			return JSON.parse((0, external_node_fs_.readFileSync)(BEFORE, "utf8"));
		}
		function restore(path, value) {
			try {
				(0, external_node_fs_.writeFileSync)(path, value);
			} catch {}
		}
		async function anyLab() {
			return (await links()).some(({ name, mac }) => name.startsWith("bringup-") && mac.startsWith("02:b1:75:"));
		}
		;
		const GRACE_MS = 5e3;
		async function labDown(name, { ours = false } = {}) {
			requireLabMachine();
			labName(name);
			if (!(0, external_node_fs_.existsSync)(labDirectory(name))) return;
			const state = await readState(name);
			if (state !== undefined) {
				if (!ours) refuseWhileStarting(state);
				await Promise.all(state.hosts.map((host) => stopHost(name, host.name, state.phase === "up" ? GRACE_MS : 0)));
			}
			await unmountAll(labDirectory(name));
			if (state !== undefined) await removeFromKernel(state);
			await restoreMachineSettings();
			if (mountsUnder(labDirectory(name)).length === 0) await (0, promises_.rm)(labDirectory(name), {
				recursive: true,
				force: true
			});
			const left = await labLeftovers(name, state);
			if (left.length > 0) throw notClean(name, left);
		}
		async function removeFromKernel(state) {
			for (const link of await linksOf(state)) await runChild([
				"ip",
				"link",
				"delete",
				link
			]);
			for (const table of await tablesOf(state.id)) await runChild([
				"nft",
				"delete",
				"table",
				...table.split(" ")
			]);
			if (state.bridge !== "") {
				for (const rule of forwardRules(state.id, state.bridge)) await runChild([
					"iptables",
					"-w",
					"-D",
					"FORWARD",
					...rule
				]);
			}
			for (const host of state.hosts) {
				await removeCgroups(host.cgroups);
				for (const path of nspawnTraces(host.machine)) await (0, promises_.rm)(path, {
					recursive: true,
					force: true
				});
			}
		}
		async function unmountAll(directory) {
			for (const path of mountsUnder(directory)) {
				if ((await runChild(["umount", path])).code !== 0) await runChild([
					"umount",
					"--lazy",
					path
				]);
			}
		}
		function refuseWhileStarting(state) {
			if (!isStarting(state)) return;
			const { name, maker } = state;
			throw new core_error.y4({
				code: "lab-starting",
				category: "lock",
				what: `The lab ${name} is just being started by process ${maker.pid}.`,
				remedy: "Wait until it is up, or stop that process with Ctrl-C: it removes the lab itself."
			});
		}
		function notClean(name, left) {
			return new core_error.y4({
				code: "lab-leftovers",
				category: "unknown",
				what: `The lab ${name} is down, but this stays: ${left.join(", ")}.`,
				remedy: `Run bringup lab down ${name} again; what still stays then must be removed by hand.`
			});
		}
		var json = __webpack_require__(87121);
		;
		function overlayOptions({ lowers, upper, work }) {
			const lowerdir = lowers.map((path) => overlay_option(path).replaceAll(":", "\\:")).join(":");
			return `lowerdir=${lowerdir},upperdir=${overlay_option(upper)},workdir=${overlay_option(work)},volatile`;
		}
		async function mountOverlay(overlay, at) {
			const { code, stderr } = await runChild([
				"mount",
				"-t",
				"overlay",
				"bringup-lab",
				"-o",
				overlayOptions(overlay),
				at
			]);
			if (code === 0) return;
			throw new core_error.y4({
				code: "lab-no-overlay",
				category: "unsupported",
				what: `The root of a lab host could not be mounted at ${at}: ${stderr.trim()}.`,
				remedy: "Set BRINGUP_STATE_DIR to a directory on a plain file system (ext4, xfs, tmpfs): an overlay cannot lie on another."
			});
		}
		function overlay_option(path) {
			return path.replace(/[\\,]/g, "\\$&");
		}
		;
		const SIGN_OF_LIFE_MS = 1e4;
		async function ensureLayer(recipe, context) {
			const key = (0, json.br)({
				...recipe,
				lowers: recipe.lowers.map((lower) => (0, external_node_path_.basename)(lower))
			}).slice(0, 16);
			const directory = (0, external_node_path_.join)(context.cacheDir, `${recipe.name}-${key}`);
			if ((0, external_node_fs_.existsSync)(directory)) return directory;
			await (0, promises_.mkdir)(context.cacheDir, { recursive: true });
			const lock = `${directory}.lock`;
			await (0, promises_.writeFile)(lock, "", { flag: "a" });
			await withFileLock(lock, context.signal, async () => {
				if (!(0, external_node_fs_.existsSync)(directory)) await build(recipe, directory, context);
			});
			return directory;
		}
		async function build(recipe, directory, context) {
			const started = Date.now();
			context.progress(`${recipe.name}: building (once, then it is cached)`);
			await removeStale(directory);
			const place = `${directory}.making-${process.pid}`;
			const [upper, work, root, files, nothing] = [
				"upper",
				"work",
				"root",
				"files",
				"nothing"
			].map((d) => (0, external_node_path_.join)(place, d));
			for (const path of [
				upper,
				work,
				root,
				files,
				nothing
			]) await (0, promises_.mkdir)(path, { recursive: true });
			for (const [name, text] of Object.entries(recipe.files ?? {})) await (0, promises_.writeFile)((0, external_node_path_.join)(files, name), text);
			try {
				const lowers = recipe.lowers.length === 0 ? [nothing] : recipe.lowers;
				await buildIn({
					root,
					files,
					options: overlayOptions({
						lowers,
						upper,
						work
					})
				}, recipe, context);
				await (0, promises_.rename)(upper, directory);
			} finally {
				await (0, promises_.rm)(place, {
					recursive: true,
					force: true
				});
			}
			context.progress(`${recipe.name}: built in ${Math.round((Date.now() - started) / 1e3)} s`);
		}
		async function buildIn({ root, files, options }, recipe, { signal, progress }) {
			const script = [
				"set -eu",
				"mount -t overlay overlay -o \"$3\" \"$1\"",
				"if [ -d \"$1/proc\" ]; then mount -t proc proc \"$1/proc\"; fi",
				recipe.script
			].join("\n");
			const sandbox = [
				"setpriv",
				"--pdeathsig",
				"KILL",
				"unshare",
				"--mount",
				"--pid",
				"--fork",
				"--kill-child"
			];
			const env = {
				PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
				LC_ALL: "C.UTF-8",
				DEBIAN_FRONTEND: "noninteractive",
				...proxyEnv()
			};
			let last = "";
			const sign = setInterval(() => progress(`${recipe.name}: ${last}`), SIGN_OF_LIFE_MS);
			const onLine = (line) => {
				last = line.replace(/^I: /, "") || last;
			};
			try {
				const argv = [
					...sandbox,
					"--mount-proc",
					"sh",
					"-c",
					script,
					"sh",
					root,
					files,
					options
				];
				await mustRun(argv, {
					env,
					onLine,
					timeoutMs: 9e5,
					...signal === undefined ? {} : { signal }
				});
			} catch (cause) {
				if (signal?.aborted || !(cause instanceof Error)) throw cause;
				throw new core_error.y4({
					code: "lab-root-failed",
					category: "command",
					what: `The root file system ${recipe.name} could not be made: ${cause.message.split(": ").slice(1).join(": ") || cause.message}`,
					remedy: "See that this machine reaches a Debian mirror by http, then try again.",
					cause
				});
			} finally {
				clearInterval(sign);
			}
		}
		async function removeStale(directory) {
			const parent = (0, external_node_path_.join)(directory, "..");
			const stale = (await (0, promises_.readdir)(parent)).filter((name) => name.startsWith(`${(0, external_node_path_.basename)(directory)}.making-`));
			for (const name of stale) await (0, promises_.rm)((0, external_node_path_.join)(parent, name), {
				recursive: true,
				force: true
			});
		}
		function proxyEnv() {
			const names = [
				"http_proxy",
				"https_proxy",
				"no_proxy",
				"HTTP_PROXY",
				"HTTPS_PROXY",
				"NO_PROXY"
			];
			return Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
		}
		;
		const LOCAL_CERTIFICATES = "/usr/local/share/ca-certificates";
		const REACH = /^Acquire::(?:http|https|ftp|Retries|ForceIPv4|ForceIPv6|Check-Date|Check-Valid-Until|Max-FutureTime)\b.* "[^"]+";$/;
		const SCRIPT = `
mkdir -p "$1${LOCAL_CERTIFICATES}" "$1/etc/apt/apt.conf.d"
cp "$2"/*.crt "$1${LOCAL_CERTIFICATES}/" 2>/dev/null || :
cp "$2/apt.conf" "$1/etc/apt/apt.conf.d/90bringup-lab"
chroot "$1" update-ca-certificates
`;
		async function machineLayer(suite, base, context) {
			const certificates = localCertificates();
			const apt = await aptReach();
			if (Object.keys(certificates).length === 0 && apt === "") return undefined;
			const files = {
				...certificates,
				"apt.conf": apt
			};
			return ensureLayer({
				name: `${suite}-here`,
				lowers: [base],
				script: SCRIPT,
				files
			}, context);
		}
		function localCertificates() {
			if (!(0, external_node_fs_.existsSync)(LOCAL_CERTIFICATES)) return {};
			const names = (0, external_node_fs_.readdirSync)(LOCAL_CERTIFICATES, {
				recursive: true,
				encoding: "utf8"
			}).filter((n) => n.endsWith(".crt"));
			return Object.fromEntries(names.sort().map((n) => [(0, external_node_path_.basename)(n), (0, external_node_fs_.readFileSync)((0, external_node_path_.join)(LOCAL_CERTIFICATES, n), "utf8")]));
		}
		async function aptReach() {
			const { stdout } = await runChild([
				"apt-config",
				"dump",
				"Acquire"
			]);
			const lines = stdout.split("\n").filter((line) => REACH.test(line));
			const proxy = process.env["http_proxy"];
			if (proxy && !lines.some((line) => line.startsWith("Acquire::http::Proxy"))) {
				lines.push(`Acquire::http::Proxy "${proxy}";`);
			}
			return lines.map((line) => `${line}\n`).join("");
		}
		;
		const SUITES = ["trixie", "bookworm"];
		const BASE_PACKAGES = [
			"systemd-sysv",
			"dbus",
			"openssh-server",
			"sudo",
			"iproute2",
			"iputils-ping",
			"curl",
			"ca-certificates",
			"python3-minimal",
			"iptables",
			"nftables",
			"procps"
		];
		const FINISH = `
chroot "$1" useradd --create-home --uid 1000 --shell /bin/bash ops
chroot "$1" systemctl --quiet enable systemd-networkd.service
chroot "$1" systemctl --quiet mask apt-daily.timer apt-daily-upgrade.timer systemd-networkd-wait-online.service
rm -f "$1"/etc/ssh/ssh_host_*
rm -rf "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin "$1"/var/cache/apt/archives/*.deb
: >"$1/etc/machine-id"
rm -f "$1/var/lib/dbus/machine-id" "$1/etc/resolv.conf"
`;
		async function ensureImage(suite, packages, context) {
			const base = await ensureLayer({
				name: suite,
				lowers: [],
				script: `debootstrap --variant=minbase --include=${BASE_PACKAGES.join(",")} ${suite} "$1"\n${FINISH}`
			}, context);
			const machine = await machineLayer(suite, base, context);
			const lowers = machine === undefined ? [base] : [machine, base];
			if (packages.length === 0) return lowers;
			return [await ensureLayer(extraPackages(suite, lowers, packages), context), ...lowers];
		}
		function extraPackages(suite, lowers, packages) {
			const names = [...new Set(packages)].sort();
			const script = `
cp -L /etc/resolv.conf "$1/etc/resolv.conf"
printf '#!/bin/sh\\nexit 101\\n' >"$1/usr/sbin/policy-rc.d"
chmod 755 "$1/usr/sbin/policy-rc.d"
chroot "$1" apt-get update -q
chroot "$1" apt-get install -qy --no-install-recommends ${names.join(" ")}
rm -rf "$1/usr/sbin/policy-rc.d" "$1/etc/resolv.conf" "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin "$1"/var/cache/apt/archives/*.deb
`;
			return {
				name: `${suite}-with-${names[0]}${names.length > 1 ? `-and-${names.length - 1}` : ""}`,
				lowers,
				script
			};
		}
		var dist = __webpack_require__(38815);
		;
		const SUDO_PASSWORD_SECRET = "LAB_SUDO_PASSWORD";
		function fleetYaml({ name, keyPath, knownHosts, hosts, base }) {
			const sudo = { password: { secret: SUDO_PASSWORD_SECRET } };
			return (0, dist.As)({
				version: "bringup/v1",
				fleet: { name },
				defaults: {
					ssh: {
						user: "ops",
						key: keyPath,
						"host-keys": "strict",
						"known-hosts": knownHosts
					},
					...base === undefined ? {} : { base }
				},
				hosts: Object.fromEntries(hosts.map((host) => [host.name, {
					address: host.address,
					...host.sudo === "password" ? { sudo } : {}
				}]))
			}, { lineWidth: 0 });
		}
		;
		function runInHost(lab, host, script, options = {}) {
			const leader = leaderOf(lab, host);
			if (leader === undefined) throw notRunning(lab, host);
			const enter = [
				"nsenter",
				`--target=${leader}`,
				"--all",
				"--root",
				"--wd"
			];
			const env = {
				PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
				HOME: "/root",
				LC_ALL: "C.UTF-8"
			};
			return runChild([
				...enter,
				"/bin/sh",
				"-c",
				script
			], {
				timeoutMs: 12e4,
				env,
				...options
			});
		}
		function notRunning(lab, host) {
			return new core_error.y4({
				code: "lab-host-not-running",
				category: "command",
				what: `The lab host ${host} is not running.`,
				remedy: `See its console in the lab's directory (bringup lab status), or start over: bringup lab down ${lab}.`,
				where: { host }
			});
		}
		;
		async function openLab(name) {
			const state = await readState(name);
			if (state?.phase === "up") return labFrom(state);
			throw new core_error.y4({
				code: "lab-not-running",
				category: "config",
				what: state === undefined ? `There is no lab ${name}.` : `The lab ${name} is not complete.`,
				remedy: state === undefined ? "Start one: bringup lab up." : `Remove it: bringup lab down ${name}.`
			});
		}
		function labFrom(state) {
			const directory = labDirectory(state.name);
			const keyPath = (0, external_node_path_.join)(directory, "id_ed25519");
			const knownHosts = state.hosts.map((host) => `${host.hostKeyLine}\n`).join("");
			const hosts = state.hosts.map((host) => ({
				name: host.name,
				address: host.address,
				user: "ops",
				port: 22,
				suite: host.suite,
				sudo: host.sudo,
				rootDir: (0, external_node_path_.join)(hostDirectory(state.name, host.name), "root"),
				hostKeyLine: host.hostKeyLine,
				link: `vb-${host.machine}`
			}));
			const host = (name) => hosts.find((one) => one.name === name) ?? noHost(name, hosts);
			return {
				name: state.name,
				id: state.id,
				directory,
				bridge: state.bridge,
				gateway: `${state.prefix}.1`,
				hosts,
				keyPath,
				knownHosts,
				knownHostsPath: (0, external_node_path_.join)(directory, "known_hosts"),
				sudoPassword: state.sudoPassword,
				host,
				run: (name, script, options) => runInHost(state.name, host(name).name, script, options),
				fleetYaml: (base) => {
					const lines = state.hosts.map((one) => one.hostKeyLine);
					return fleetYaml({
						name: state.name,
						keyPath,
						knownHosts: lines,
						hosts,
						base
					});
				},
				[Symbol.asyncDispose]: () => labDown(state.name)
			};
		}
		function noHost(name, hosts) {
			throw new core_error.y4({
				code: "lab-no-host",
				category: "config",
				what: `The lab has no host ${name}; it has ${hosts.map((host) => host.name).join(", ")}.`,
				remedy: "Name one of these."
			});
		}
		;
		async function labStatus() {
			return Promise.all((await labNames()).map(statusOf));
		}
		async function statusOf(name) {
			const record = await readState(name);
			const hosts = (record?.hosts ?? []).map((host) => ({
				name: host.name,
				suite: host.suite,
				address: host.address,
				running: leaderOf(name, host.name) !== undefined
			}));
			const starting = record !== undefined && isStarting(record);
			const whole = record?.phase === "up" && hosts.some((host) => host.running);
			return {
				name,
				state: starting ? "starting" : whole ? "up" : "broken",
				createdAt: record?.createdAt,
				directory: labDirectory(name),
				hosts
			};
		}
		var external_node_crypto_ = __webpack_require__(77598);
		;
		const CONTAINER_STORES = {
			docker: "/var/lib/docker",
			containers: "/var/lib/containers",
			home: "/home"
		};
		const CGROUP_UNIT = `[Unit]
DefaultDependencies=no
Before=sysinit.target

[Service]
Type=oneshot
ExecStart=/bin/sh -c 'for m in /sys/fs/cgroup/*; do mountpoint -q $$m && mount -o remount,rw,bind $$m || :; done'
`;
		const PODMAN = `[engine]
cgroup_manager="cgroupfs"

[containers]
default_ulimits=["nofile=1024:20000", "nproc=4096:90000"]
`;
		const STORAGE = `[storage]
driver="overlay"
runroot="/run/containers/storage"
graphroot="/var/lib/containers/storage"
`;
		function containerFiles({ containers, cgroupVersion }) {
			if (!containers) return [];
			const devices = "c /dev/fuse 0666 - - - 10:229\nd /dev/net 0755\nc /dev/net/tun 0666 - - - 10:200\n";
			const always = [
				{
					path: "etc/tmpfiles.d/lab-devices.conf",
					text: devices
				},
				{
					path: "etc/systemd/system/user@.service.d/lab.conf",
					text: "[Service]\nTimeoutStopSec=2s\n"
				},
				{
					path: "etc/containers/storage.conf",
					text: STORAGE
				}
			];
			if (cgroupVersion !== 1) return always;
			return [
				...always,
				{
					path: "etc/systemd/system/lab-cgroups.service",
					text: CGROUP_UNIT
				},
				{
					path: "etc/systemd/system/sysinit.target.d/lab.conf",
					text: "[Unit]\nWants=lab-cgroups.service\n"
				},
				{
					path: "etc/containers/containers.conf",
					text: PODMAN
				}
			];
		}
		;
		const OPS = 1e3;
		const SUDOERS = {
			nopasswd: "ops ALL=(ALL:ALL) NOPASSWD: ALL\n",
			password: "ops ALL=(ALL:ALL) ALL\n",
			none: "",
			restricted: "ops ALL=(root) NOPASSWD: /usr/bin/apt-get, /usr/bin/systemctl\n"
		};
		async function writeHostFiles(lab, host, publicKey) {
			const root = (0, external_node_path_.join)(hostDirectory(lab.name, host.name), "root");
			for (const file of [...hostFiles(lab, host, publicKey), ...containerFiles(host)]) await put(root, file);
			const key = (0, external_node_path_.join)(root, "etc/ssh/ssh_host_ed25519_key");
			await mustRun([
				"ssh-keygen",
				"-q",
				"-t",
				"ed25519",
				"-N",
				"",
				"-C",
				`root@${host.name}`,
				"-f",
				key
			]);
			if (host.shell !== "/bin/bash") await mustRun([
				"chroot",
				root,
				"usermod",
				"--shell",
				host.shell,
				"ops"
			]);
			if (host.sudo === "password") await mustRun([
				"chroot",
				root,
				"chpasswd"
			], { input: `ops:${lab.sudoPassword}\n` });
			const [type, body] = (await (0, promises_.readFile)(`${key}.pub`, "utf8")).split(" ");
			return `${host.address} ${type} ${body}`;
		}
		function hostFiles(lab, host, publicKey) {
			const others = lab.hosts.map((other) => `${other.address} ${other.name}\n`).join("");
			return [
				{
					path: "etc/hostname",
					text: `${host.name}\n`
				},
				{
					path: "etc/hosts",
					text: `127.0.0.1 localhost\n::1 localhost\n${others}`
				},
				{
					path: "etc/default/locale",
					text: "LANG=C.UTF-8\n"
				},
				{
					path: "etc/locale.conf",
					text: "LANG=C.UTF-8\n"
				},
				{
					path: "etc/machine-id",
					text: `${(0, external_node_crypto_.randomBytes)(16).toString("hex")}\n`,
					mode: 292
				},
				{
					path: "etc/resolv.conf",
					text: resolvConf()
				},
				{
					path: "etc/systemd/network/10-host0.network",
					text: `[Match]\nName=host0\n\n[Network]\nAddress=${host.address}/24\nGateway=${gatewayOf(lab.prefix)}\nIPv6AcceptRA=no\n`
				},
				{
					path: "home/ops/.ssh/authorized_keys",
					text: publicKey,
					mode: 384,
					owner: OPS
				},
				{
					path: "etc/sudoers.d/ops",
					text: SUDOERS[host.sudo],
					mode: 288
				},
				{
					path: "etc/ssh/sshd_config.d/10-lab.conf",
					text: host.sshdConfig.map((line) => `${line}\n`).join("")
				}
			];
		}
		async function put(root, { path, text, mode = 420, owner = 0 }) {
			const full = (0, external_node_path_.join)(root, path);
			const made = await (0, promises_.mkdir)((0, external_node_path_.dirname)(full), {
				recursive: true,
				mode: owner === 0 ? 493 : 448
			});
			if (made !== undefined) await (0, promises_.chown)(made, owner, owner);
			await (0, promises_.rm)(full, { force: true });
			await (0, promises_.writeFile)(full, text);
			await (0, promises_.chmod)(full, mode);
			await (0, promises_.chown)(full, owner, owner);
		}
		;
		function planHosts(id, specs) {
			if (specs.length > 240) throw badHost(`${specs.length} of them do not fit into one /24 network`);
			const own = ownCgroupDirs();
			const names = new Set();
			return specs.map((spec, index) => {
				if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(spec.name)) throw badHost(`${spec.name} is not a host name`);
				if (names.has(spec.name)) throw badHost(`two hosts are called ${spec.name}`);
				if (!SUITES.includes(spec.suite)) throw badHost(`there is no suite ${spec.suite}, only ${SUITES.join(" and ")}`);
				names.add(spec.name);
				const machine = `bu${id}-${index}`;
				return {
					name: spec.name,
					suite: spec.suite,
					address: "",
					machine,
					sudo: spec.sudo ?? "nopasswd",
					shell: spec.shell ?? "/bin/bash",
					sshdConfig: spec.sshdConfig ?? [],
					lowers: [],
					cgroups: bootedBySystemd() ? [] : cgroupsFor(machine, own),
					cgroupVersion: own.length === 0 ? undefined : spec.cgroups ?? 1,
					containers: spec.containers ?? false,
					hostKeyLine: ""
				};
			});
		}
		function badHost(what) {
			return new core_error.y4({
				code: "lab-bad-host",
				category: "config",
				what: `The lab cannot have these hosts: ${what}.`,
				remedy: "Use distinct names of small letters, digits and hyphens, and suites that the lab knows."
			});
		}
		;
		const PACKAGES = {
			"systemd-nspawn": "systemd-container",
			debootstrap: "debootstrap",
			nft: "nftables",
			iptables: "iptables",
			mke2fs: "e2fsprogs",
			"ssh-keygen": "openssh-client",
			ip: "iproute2",
			flock: "util-linux"
		};
		async function ensureLabPackages(progress, signal) {
			const missing = missingPackages();
			if (missing.length === 0) return;
			if (!found("apt-get")) {
				throw new core_error.y4({
					code: "lab-packages-missing",
					category: "unsupported",
					what: `The lab needs ${missing.join(", ")} on this machine, and there is no apt to install them.`,
					remedy: "Install them with the package manager of this machine."
				});
			}
			progress(`installing ${missing.join(" ")} on this machine`);
			const env = {
				...process.env,
				DEBIAN_FRONTEND: "noninteractive"
			};
			const options = {
				env,
				...signal === undefined ? {} : { signal }
			};
			const install = [
				"apt-get",
				"install",
				"-qy",
				"--no-install-recommends",
				"-o",
				"DPkg::Lock::Timeout=300",
				...missing
			];
			if ((await runChild(install, options)).code === 0) return;
			await mustRun([
				"apt-get",
				"update",
				"-q"
			], options);
			await mustRun(install, options);
		}
		function missingPackages() {
			const missing = Object.entries(PACKAGES).flatMap(([program, name]) => found(program) ? [] : [name]);
			return missing.includes("debootstrap") ? [...missing, "debian-archive-keyring"] : missing;
		}
		function found(program) {
			const path = `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin:/usr/bin:/bin`;
			return path.split(":").some((directory) => (0, external_node_fs_.existsSync)((0, external_node_path_.join)(directory, program)));
		}
		;
		const KEEPER = `
IFS=:; for group in $1; do echo $$ >"$group/cgroup.procs" || exit 70; done; unset IFS; shift
while :; do "$@"; code=$?; [ "$code" = 133 ] || exit "$code"; done
`;
		async function startHost(lab, host) {
			const directory = hostDirectory(lab.name, host.name);
			await makeCgroups(host.cgroups);
			const log = await (0, promises_.open)((0, external_node_path_.join)(directory, "console.log"), "a", 384);
			try {
				const argv = nspawnCommand(lab, host);
				const keeper = (0, external_node_child_process_.spawn)("/bin/sh", [
					"-c",
					KEEPER,
					"bringup-lab-host",
					host.cgroups.join(":"),
					...argv
				], {
					cwd: "/",
					detached: true,
					stdio: [
						"ignore",
						log.fd,
						log.fd
					],
					env: environment(host)
				});
				await new Promise((resolve, reject) => {
					keeper.once("spawn", resolve);
					keeper.once("error", reject);
				});
				keeper.unref();
				await (0, promises_.writeFile)((0, external_node_path_.join)(directory, "keeper.pid"), `${keeper.pid}\n`);
			} finally {
				await log.close();
			}
		}
		function nspawnCommand(lab, host) {
			const directory = hostDirectory(lab.name, host.name);
			const unit = bootedBySystemd() ? ["--property=DeviceAllow=/dev/net/tun rwm", "--property=DeviceAllow=/dev/fuse rwm"] : ["--keep-unit"];
			const stores = Object.entries(CONTAINER_STORES).map(([name, at]) => `--bind=${(0, external_node_path_.join)(directory, name)}:${at}`);
			const tun = (0, external_node_fs_.existsSync)("/dev/net/tun") && !host.containers ? ["--bind=/dev/net/tun"] : [];
			return [
				"systemd-nspawn",
				"--quiet",
				"--boot",
				`--directory=${(0, external_node_path_.join)(directory, "root")}`,
				`--machine=${host.machine}`,
				`--hostname=${host.name}`,
				`--network-bridge=${lab.bridge}`,
				"--register=no",
				...unit,
				"--link-journal=no",
				"--resolv-conf=off",
				"--timezone=off",
				"--capability=CAP_NET_ADMIN",
				...tun,
				...host.containers ? ["--system-call-filter=@keyring bpf", ...stores] : []
			];
		}
		function environment(host) {
			const hierarchy = host.cgroupVersion === undefined ? {} : { SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: host.cgroupVersion === 2 ? "1" : "0" };
			return {
				PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
				...hierarchy
			};
		}
		;
		async function waitForSsh(lab, host, { timeoutMs, signal }) {
			const started = Date.now();
			const ask = async () => {
				if (carriers(lab, host.name).length === 0) return "stopped";
				const leader = leaderOf(lab, host.name);
				if (leader === undefined || (0, external_node_fs_.existsSync)(`/proc/${leader}/root/run/nologin`)) return undefined;
				return await greets(host.address) ? "ready" : undefined;
			};
			const answer = await poll(ask, {
				timeoutMs,
				everyMs: 50,
				signal
			});
			if (answer === "ready") return;
			const what = answer === "stopped" ? "stopped while it booted" : `did not answer by ssh within ${timeoutMs / 1e3} s`;
			throw new core_error.y4({
				code: "lab-host-not-ready",
				category: answer === "stopped" ? "command" : "timeout",
				what: `The lab host ${host.name} ${what} (${Math.round((Date.now() - started) / 1e3)} s). Its console ends with: ${await consoleEnd(lab, host.name)}`,
				remedy: "Try again with fewer hosts; if it stays, see whether this machine lets root run systemd-nspawn.",
				where: { host: host.name }
			});
		}
		function greets(address) {
			return new Promise((resolve) => {
				const socket = (0, external_node_net_.connect)({
					host: address,
					port: 22,
					timeout: 1e3
				});
				const end = (answer) => () => {
					socket.destroy();
					resolve(answer);
				};
				socket.once("data", (data) => end(data.toString("latin1").startsWith("SSH-"))());
				for (const event of [
					"error",
					"timeout",
					"end"
				]) socket.once(event, end(false));
			});
		}
		async function consoleEnd(lab, host) {
			const text = await (0, promises_.readFile)((0, external_node_path_.join)(hostDirectory(lab, host), "console.log"), "utf8").catch(() => "");
			const plain = text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").trim().split(/\r?\n/);
			return plain.slice(-5).join(" · ") || "(nothing)";
		}
		;
		async function labUp(options) {
			requireLabMachine();
			const id = (0, external_node_crypto_.randomBytes)(3).toString("hex");
			const name = labName(options.name ?? `lab-${id}`);
			try {
				return await start(id, name, options);
			} catch (error) {
				throw options.signal?.aborted && !(error instanceof core_error.$L) ? up_cancelled(name, options.signal) : error;
			}
		}
		async function start(id, name, options) {
			const { signal, progress = () => {} } = options;
			const hosts = planHosts(id, options.hosts);
			await ensureLabPackages(progress, signal);
			const images = await imagesFor(options.hosts, {
				cacheDir: labCacheDir(),
				progress,
				...signal && { signal }
			});
			await reserveLab(name);
			try {
				const maker = {
					pid: process.pid,
					startTime: startTime(process.pid) ?? ""
				};
				const planned = {
					format: 1,
					name,
					id,
					maker,
					phase: "starting",
					createdAt: new Date().toISOString(),
					bridge: "",
					prefix: "",
					sudoPassword: (0, external_node_crypto_.randomBytes)(12).toString("base64url"),
					hosts: hosts.map((host, index) => ({
						...host,
						lowers: images[index] ?? []
					}))
				};
				return await make(planned, progress, signal);
			} catch (error) {
				await labDown(name, { ours: true }).catch((left) => {
					if (error instanceof core_error.y4 && left instanceof core_error.y4) throw new core_error.$L([error, left]);
					throw left;
				});
				throw error;
			}
		}
		function imagesFor(specs, context) {
			const wanted = new Map();
			return Promise.all(specs.map(({ suite, packages = [] }) => {
				const key = [suite, ...packages].join(" ");
				const image = wanted.get(key) ?? ensureImage(suite, packages, context);
				wanted.set(key, image);
				return image;
			}));
		}
		async function make(planned, progress, signal) {
			let lab = planned;
			await writeState(lab);
			await makeBridge(lab.id, async ({ bridge, prefix }) => {
				const hosts = lab.hosts.map((host, index) => ({
					...host,
					address: `${prefix}.${10 + index}`
				}));
				lab = {
					...lab,
					bridge,
					prefix,
					hosts
				};
				await writeState(lab);
			});
			await changeMachineSettings(signal);
			await openTheWorld(lab.id, lab.bridge, lab.prefix);
			const publicKey = await makeUserKey(lab.name);
			progress(`booting ${lab.hosts.length} hosts in ${lab.prefix}.0/24`);
			const lines = await allSettled(lab.hosts.map((host) => bootHost(lab, host, publicKey)));
			lab = {
				...lab,
				hosts: lab.hosts.map((host, index) => ({
					...host,
					hostKeyLine: lines[index] ?? ""
				}))
			};
			signal?.throwIfAborted();
			const timeoutMs = 6e4 + 5e3 * lab.hosts.length;
			await Promise.all(lab.hosts.map((host) => waitForSsh(lab.name, host, {
				timeoutMs,
				signal
			})));
			lab = {
				...lab,
				phase: "up"
			};
			await writeState(lab);
			const ready = labFrom(lab);
			await (0, promises_.writeFile)(ready.knownHostsPath, ready.knownHosts);
			signal?.throwIfAborted();
			return ready;
		}
		async function makeUserKey(lab) {
			const path = (0, external_node_path_.join)(labDirectory(lab), "id_ed25519");
			await mustRun([
				"ssh-keygen",
				"-q",
				"-t",
				"ed25519",
				"-N",
				"",
				"-C",
				`ops@${lab}`,
				"-f",
				path
			]);
			return (0, promises_.readFile)(`${path}.pub`, "utf8");
		}
		async function bootHost(lab, host, publicKey) {
			const directory = hostDirectory(lab.name, host.name);
			const [root, upper, work] = [
				"root",
				"upper",
				"work"
			].map((part) => (0, external_node_path_.join)(directory, part));
			for (const path of [
				root,
				upper,
				work
			]) await (0, promises_.mkdir)(path, { recursive: true });
			await mountOverlay({
				lowers: host.lowers,
				upper,
				work
			}, root);
			const hostKeyLine = await writeHostFiles(lab, host, publicKey);
			if (host.containers) await makeContainerStores(directory, root);
			await startHost(lab, host);
			return hostKeyLine;
		}
		async function makeContainerStores(directory, root) {
			for (const [name, at] of Object.entries(CONTAINER_STORES)) {
				await (0, promises_.mkdir)((0, external_node_path_.join)(root, at), { recursive: true });
				await mustRun([
					"cp",
					"-a",
					(0, external_node_path_.join)(root, at),
					(0, external_node_path_.join)(directory, name)
				]);
			}
		}
		async function allSettled(work) {
			await Promise.allSettled(work);
			return Promise.all(work);
		}
		function up_cancelled(name, signal) {
			return new core_error.y4({
				code: "lab-cancelled",
				category: "cancelled",
				what: `The lab ${name} was cancelled while it started.`,
				remedy: "Nothing to do: all that was made is gone again. Start it anew with bringup lab up.",
				cause: signal.reason
			});
		}
		;
		const DEFAULT_NAME = "lab";
		const SAMPLE = { files: [{
			path: "/etc/motd",
			content: "managed by bringup, fleet {{ fleet.name }}\n"
		}] };
		const STOPS = [
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		];
		function labCommand(exit = { set: setExitCode }) {
			const lab = new commander.uB("lab").exitOverride().enablePositionalOptions().description("a virtual fleet of real systemd hosts on this Linux machine (needs root)");
			lab.command("up").description("start a lab and write a fleet.yaml for it").option("--hosts <n>", "how many hosts", hostCount, 3).addOption(new commander.c$("--suite <suite...>", "Debian of the hosts, in turn; default: trixie, every third bookworm").choices(SUITES)).option("--name <name>", "name of the lab", DEFAULT_NAME).option("--dir <folder>", "where to write fleet.yaml", "lab-fleet").option("--json", "for programs").action(lab_up);
			lab.command("down").description("stop a lab and remove all of it").argument("[name]", "name of the lab", DEFAULT_NAME).option("--all", "every lab").option("--json", "for programs").action(down);
			lab.command("status").description("what labs there are").option("--json", "for programs").action(lab_status);
			lab.command("ssh").passThroughOptions().description("log in on a host of a lab").argument("<host>", "name of the host").argument("[command...]", "what to run there instead of a shell").option("--name <name>", "name of the lab", DEFAULT_NAME).action(async (host, command, options) => exit.set(await lab_ssh(host, command, options)));
			return lab;
		}
		async function lab_up({ hosts, suite, name, dir, json = false }) {
			requireLabMachine();
			refuseToOverwrite(dir);
			const stop = new AbortController();
			const onSignal = () => {
				say("stopping: what was made is removed");
				stop.abort();
			};
			for (const name of STOPS) process.on(name, onSignal);
			try {
				const started = Date.now();
				const lab = await labUp({
					hosts: specs(hosts, suite),
					name,
					progress: say,
					signal: stop.signal
				});
				const path = await writeFleet(dir, lab.fleetYaml(SAMPLE));
				if (json) process.stdout.write(`${JSON.stringify({
					name: lab.name,
					hosts: lab.hosts,
					fleet: path
				}, undefined, 2)}\n`);
				else process.stdout.write(welcome(lab, path, Date.now() - started));
			} finally {
				for (const name of STOPS) process.off(name, onSignal);
			}
		}
		async function down(name, { all = false, json = false }) {
			const names = all ? await labNames() : [name];
			if (names.length === 0 || !(await labNames()).includes(names[0] ?? "")) {
				requireLabMachine();
				say(all ? "there is no lab" : `there is no lab ${name}`);
				if (json) process.stdout.write(`${JSON.stringify({ gone: [] })}\n`);
				return;
			}
			const problems = [];
			for (const one of names) {
				try {
					await labDown(one);
					say(`lab ${one} is gone`);
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					problems.push(error);
				}
			}
			if (json && problems.length === 0) process.stdout.write(`${JSON.stringify({ gone: names })}\n`);
			const [first, second] = problems;
			if (first !== undefined) throw second === undefined ? first : new core_error.$L(problems);
		}
		async function lab_status({ json = false }) {
			requireLabMachine();
			const labs = await labStatus();
			if (json) process.stdout.write(`${JSON.stringify({ labs }, undefined, 2)}\n`);
			else process.stdout.write(labs.length === 0 ? "there is no lab; start one: bringup lab up\n" : labs.map(describe).join("\n"));
		}
		function describe(lab) {
			const hosts = lab.hosts.map((host) => {
				const row = [
					host.name.padEnd(12),
					host.address.padEnd(12),
					host.suite.padEnd(9),
					host.running ? "running" : "off"
				];
				return `  ${row.join("  ")}\n`;
			});
			const remedy = lab.state === "broken" ? `  remove it: bringup lab down ${lab.name}\n` : "";
			return `lab ${lab.name} · ${lab.state} · ${lab.directory}\n${hosts.join("")}${remedy}`;
		}
		async function lab_ssh(host, command, { name }) {
			requireLabMachine();
			const lab = await openLab(name);
			const child = (0, external_node_child_process_.spawn)("ssh", [
				...sshOptions(lab),
				`ops@${lab.host(host).address}`,
				...command
			], { stdio: "inherit" });
			const [code] = await (0, external_node_events_.once)(child, "close");
			return code ?? 1;
		}
		function sshOptions(lab) {
			const options = [
				`UserKnownHostsFile=${lab.knownHostsPath}`,
				"StrictHostKeyChecking=yes",
				"IdentitiesOnly=yes"
			];
			return [
				"-F",
				"none",
				"-i",
				lab.keyPath,
				...options.flatMap((option) => ["-o", option])
			];
		}
		function specs(count, suites) {
			const turn = suites ?? [
				"trixie",
				"trixie",
				"bookworm"
			];
			return Array.from({ length: count }, (_, index) => ({
				name: index === 0 ? "ctl" : `gpu-${index}`,
				suite: turn[index % turn.length] ?? "trixie"
			}));
		}
		function hostCount(text) {
			const count = Number(text);
			if (Number.isInteger(count) && count >= 1 && count <= 200) return count;
			throw new commander.Di("It must be a number from 1 to 200.");
		}
		const MARK = "# Written by `bringup lab up`, which writes it anew each time.\n";
		async function writeFleet(dir, body) {
			const path = (0, external_node_path_.join)(dir, "fleet.yaml");
			await (0, promises_.mkdir)(dir, { recursive: true });
			await (0, promises_.writeFile)(path, MARK + body);
			return path;
		}
		function refuseToOverwrite(dir) {
			const path = (0, external_node_path_.join)(dir, "fleet.yaml");
			if (!(0, external_node_fs_.existsSync)(path) || (0, external_node_fs_.readFileSync)(path, "utf8").startsWith(MARK)) return;
			throw new core_error.y4({
				code: "lab-fleet-exists",
				category: "config",
				what: `${path} is there already, and it was not written by bringup lab up.`,
				remedy: "Choose another folder with --dir.",
				where: { file: path }
			});
		}
		function welcome(lab, path, tookMs) {
			const hosts = lab.hosts.map((host) => `  ${host.name.padEnd(12)}  ${host.address.padEnd(12)}  ${host.suite}\n`).join("");
			const named = lab.name === DEFAULT_NAME ? "" : `--name ${lab.name} `;
			return `lab ${lab.name} · ${lab.hosts.length} hosts up in ${(tookMs / 1e3).toFixed(1)} s
${hosts}
  bringup plan --fleet ${path}
  bringup apply --fleet ${path}
  bringup lab ssh ${named}${lab.hosts[0]?.name ?? ""}
  bringup lab down${lab.name === DEFAULT_NAME ? "" : ` ${lab.name}`}
`;
		}
		function say(line) {
			process.stderr.write(`${line}\n`);
		}
		function setExitCode(code) {
			process.exitCode = code;
		}
		var run_log = __webpack_require__(20784);
		;
		async function main(argv) {
			process.stdout.on("error", (error) => {
				if (error.code === "EPIPE") process.exit(report_outcome.dc.ok);
				process.stderr.write(`bringup: its output cannot be written: ${error.message}\n`);
				process.exit(report_outcome.dc.transient);
			});
			for (const [name, value] of Object.entries(process.env)) if (name.startsWith("BRINGUP_") && value === "") Reflect.deleteProperty(process.env, name);
			makeOutputsInert();
			let exitCode = report_outcome.dc.ok;
			const outcome = { set(code) {
				exitCode = code;
			} };
			const program = new commander.uB("bringup").description("From bare metal to a working fleet: fleet.yaml says what should be, bringup makes it so.").version(version.x, "-V, --version", "print the version").exitOverride().enablePositionalOptions().showSuggestionAfterError().configureHelp({ showGlobalOptions: true }).addHelpText("after", "\nStart here:\n  $ bringup init       write a fleet.yaml\n  $ bringup check      are the hosts ready?\n  $ bringup plan       what would change\n  $ bringup apply      make it so\n\nNo hardware at hand: `bringup lab up` makes three virtual hosts.");
			for (const add of [
				addInit,
				addCheck,
				addFacts,
				addPlan,
				addApply,
				addStatus,
				addLogs,
				addMesh,
				addRay,
				addOnboard,
				addFlash,
				addProviders,
				addUndo,
				addPrepare,
				addSsh,
				addExec,
				addCompletion
			]) add(program, outcome);
			program.addCommand(labCommand(outcome));
			for (const command of program.commands) command.exitOverride();
			const log = (0, run_log.B)(program);
			try {
				await program.parseAsync([...argv], { from: "user" });
				log.ended(exitCode);
				return exitCode;
			} catch (error) {
				if (error instanceof commander.b7) return error.exitCode === 0 ? report_outcome.dc.ok : (0, failure.sL)(error, argv);
				log.failed(error);
				const code = (0, failure.iV)(error, argv);
				log.ended(code);
				return code;
			}
		}
	}),
	4651: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lq: () => API_KEY,
			Tq: () => AUTH_KEY,
			CV: () => TOKEN,
			Qz: () => directFleet,
			sX: () => isMade,
			Yn: () => meshSecret,
			y4: () => missingWords
		});
		var external_node_dgram_ = __webpack_require__(41314);
		var promises_ = __webpack_require__(71553);
		var external_node_events_ = __webpack_require__(78474);
		var external_node_fs_promises_ = __webpack_require__(51455);
		var external_node_net_ = __webpack_require__(77030);
		var external_node_os_ = __webpack_require__(48161);
		var external_node_path_ = __webpack_require__(76760);
		var dist = __webpack_require__(38815);
		var capabilities = __webpack_require__(82933);
		var fleet_of_one = __webpack_require__(88369);
		var load_fleet = __webpack_require__(23288);
		var schema = __webpack_require__(53105);
		var core_error = __webpack_require__(93933);
		;
		function asSaid(error) {
			if (!(error instanceof core_error.$L) && !(error instanceof core_error.y4)) return error;
			const problems = error instanceof core_error.$L ? error.problems : [error];
			return new core_error.$L(problems.map(({ message }) => new core_error.y4({
				code: "onboard-words",
				category: "config",
				what: `what was said is not possible: ${message}`,
				remedy: "say it otherwise: `bringup onboard --help` has each option"
			})));
		}
		function notKept(file, cause) {
			return new core_error.y4({
				code: "onboard-file-not-kept",
				category: "filesystem",
				what: `the file of this onboarding cannot be written: ${cause.message}`,
				where: { file },
				remedy: "let this user write there, or name another folder: BRINGUP_STATE_DIR",
				cause
			});
		}
		function badCluster(cluster, why) {
			return new core_error.y4({
				code: "onboard-cluster-name",
				category: "config",
				what: `no cluster can be called ${JSON.stringify(cluster)}: ${why}`,
				remedy: "correct --cluster (BRINGUP_ONBOARD_CLUSTER), as in --cluster main"
			});
		}
		function headUnknown(name, cause) {
			return new core_error.y4({
				code: "onboard-head-name",
				category: "dns",
				what: `the head has the name ${name}, and no address is known for it: ${cause.message}`,
				remedy: "correct --head (BRINGUP_RAY_HEAD), or say its address",
				cause
			});
		}
		;
		const TOKEN = "RAY_TOKEN";
		const API_KEY = "HEADSCALE_API_KEY";
		const AUTH_KEY = "MESH_AUTH_KEY";
		const CLUSTER = "main";
		const HEAD = "head-of-cluster";
		const NAMED = "onboard-";
		function missingWords(words) {
			const all = [
				{
					key: "head",
					told: "--head ADDRESS (BRINGUP_RAY_HEAD): where the head of the cluster is reached"
				},
				{
					key: "rayVersion",
					told: "--ray-version VERSION (BRINGUP_RAY_VERSION): the Ray of the head"
				},
				...words.network === "lan" ? [] : [{
					key: "server",
					told: "--server URL (BRINGUP_MESH_SERVER): the server of the mesh; with --network lan none is needed"
				}]
			];
			return all.filter(({ key }) => (words[key] ?? "") === "");
		}
		async function directFleet(words, { role, account, state, joinsWith = meshSecret() }) {
			const { cluster = CLUSTER, head = "", network = "mesh" } = words;
			const { error } = schema.SL.safeParse(cluster);
			if (error !== undefined) throw badCluster(cluster, error.issues.map(({ message }) => message).join(", "));
			const name = words.name ?? (0, fleet_of_one.S)((0, external_node_os_.hostname)());
			const host = name === HEAD ? `${name}-1` : name;
			const own = network === "lan" ? { address: await ownAddress(head) } : {};
			const mesh = network === "lan" ? {} : { mesh: {} };
			const headAddress = (0, external_node_net_.isIP)(head) !== 0 ? { address: head } : network === "lan" ? { address: await addressOf(head) } : {};
			const document = {
				version: "bringup/v1",
				fleet: { name: `${NAMED}${cluster}` },
				...network === "lan" ? {} : { mesh: {
					server: words.server,
					...meshLogin(words, joinsWith)
				} },
				ray: { clusters: { [cluster]: {
					version: words.rayVersion,
					network,
					token: { secret: TOKEN },
					...words.python === undefined ? {} : { python: words.python },
					...words.probation === undefined ? {} : { probation: words.probation }
				} } },
				hosts: {
					[host]: {
						connection: "local",
						...mesh,
						ray: {
							cluster,
							...PARTS[role](account),
							...own
						}
					},
					[HEAD]: {
						address: head,
						...mesh,
						ray: {
							cluster,
							role: "head",
							...headAddress
						}
					}
				}
			};
			const folder = (0, external_node_path_.join)(state, "onboard");
			const file = (0, external_node_path_.join)(folder, `${cluster}.yaml`);
			const fresh = (0, external_node_path_.join)(folder, `.${cluster}.${process.pid}.yaml`);
			try {
				await (0, external_node_fs_promises_.mkdir)(folder, {
					recursive: true,
					mode: 448
				});
				await (0, external_node_fs_promises_.writeFile)(fresh, `${HEADLINE}${(0, dist.As)(document)}`, { mode: 384 });
			} catch (error) {
				throw notKept(file, error);
			}
			try {
				await (0, load_fleet.V)({
					file: fresh,
					capabilities: capabilities.CAPABILITIES,
					env: process.env,
					secrets: "ignore"
				});
				await (0, external_node_fs_promises_.rename)(fresh, file);
			} catch (error) {
				await (0, external_node_fs_promises_.rm)(fresh, { force: true });
				throw asSaid(error);
			}
			return {
				file,
				host
			};
		}
		async function addressOf(name) {
			try {
				return (await (0, promises_.lookup)(name)).address;
			} catch (error) {
				throw headUnknown(name, error);
			}
		}
		function isMade({ name, hosts }) {
			return name.startsWith(NAMED) && hosts.some((host) => host.name === HEAD);
		}
		const HEADLINE = "# Made by `bringup onboard`, which writes it anew.\n";
		const PARTS = {
			provider: () => ({}),
			user: (account) => ({
				role: "client",
				clients: [account]
			}),
			both: (account) => ({ clients: [account] })
		};
		function meshSecret() {
			return process.env[API_KEY] ? API_KEY : AUTH_KEY;
		}
		function meshLogin({ meshUser = "mesh" }, secret) {
			return secret === AUTH_KEY ? { "auth-key": { secret } } : {
				user: meshUser,
				"api-key": { secret }
			};
		}
		async function ownAddress(other) {
			const socket = (0, external_node_dgram_.createSocket)((0, external_node_net_.isIP)(other) === 6 ? "udp6" : "udp4");
			try {
				const connected = (0, external_node_events_.once)(socket, "connect");
				socket.connect(9, other);
				await connected;
				return socket.address().address;
			} catch {
				return "127.0.0.1";
			} finally {
				socket.close();
			}
		}
	}),
	99460: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cv: () => withOutputOptions,
			K1: () => examples,
			Rz: () => milliseconds,
			TB: () => DEFAULT_FLEET,
			Xg: () => withFleetOptions,
			a8: () => withFailed,
			cA: () => environment,
			fZ: () => programPrinter,
			l0: () => fleetFile,
			o1: () => withDebug
		});
		var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53227);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
		var _run_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20784);
		function withFleetOptions(command) {
			return withOutputOptions(command).addOption(fleetFile()).addOption(environment()).option("-s, --select <hosts>", "names, globs, label=value, group:NAME, failed, !not, separated by commas (default: all)").option("--parallel <n>", "most hosts worked on at once (default: what the fleet file says)", wholeNumber).option("--ask-sudo-password", "ask for the sudo password, once for all hosts").option("--accept-new-host-keys", "record keys of hosts nobody knows yet; a changed key always stops");
		}
		function withDebug(command) {
			return command.option("--debug", "print on standard error each program that is sent to a host (secrets stay names of variables)");
		}
		function programPrinter({ debug }) {
			if (!debug) return {};
			return { onProgram: (host, program) => {
				const lines = (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.RK)(program.replace(_host_prelude_js__WEBPACK_IMPORTED_MODULE_1__.W.text, "# (functions)")).trimEnd().split("\n");
				process.stderr.write(`${lines.map((line) => `${host} | ${line}`).join("\n")}\n\n`);
			} };
		}
		function withFailed(command) {
			const words = "only hosts that failed in the last run, or that its rollout did not come to (as `--select failed`)";
			return command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__.c$("--failed", words).conflicts("select"));
		}
		const DEFAULT_FLEET = "fleet.yaml";
		function fleetFile() {
			return new commander__WEBPACK_IMPORTED_MODULE_0__.c$("-f, --fleet <file>", "the fleet file").default(DEFAULT_FLEET).env("BRINGUP_FLEET");
		}
		function environment() {
			return new commander__WEBPACK_IMPORTED_MODULE_0__.c$("-e, --env <name>", "environment: environments/<name>.yaml is laid over the fleet file").env("BRINGUP_ENV");
		}
		function withOutputOptions(command) {
			const shown = command.option("--json", "print one JSON document on standard output").option("-v, --verbose", "tell everything, also what is right").option("--no-color", "no colours (also: NO_COLOR)").option("--color", "colours even when the output is no terminal");
			return (0, _run_log_js__WEBPACK_IMPORTED_MODULE_3__.l)(shown);
		}
		function milliseconds(text) {
			const [, amount, unit] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
			const factor = {
				ms: 1,
				s: 1e3,
				m: 6e4,
				h: 36e5
			}[unit ?? ""];
			if (amount === undefined || factor === undefined) throw new commander__WEBPACK_IMPORTED_MODULE_0__.Di("write it like 40s, 5m or 1h");
			return Number(amount) * factor;
		}
		function wholeNumber(text) {
			const number = Number(text);
			if (!Number.isInteger(number) || number < 1) throw new commander__WEBPACK_IMPORTED_MODULE_0__.Di("must be a whole number from 1");
			return number;
		}
		function examples(command, lines) {
			const width = Math.max(...lines.map(([text]) => text.length));
			return command.addHelpText("after", `\nExamples:\n${lines.map(([text, meaning]) => `  $ ${text.padEnd(width)}  ${meaning}`).join("\n")}`);
		}
	}),
	42512: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => printJson });
		function printJson(value, { packed = false } = {}) {
			process.stdout.write(`${packed ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`);
		}
	}),
	74189: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => recordHostKeys });
		var _known_hosts_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41750);
		async function recordHostKeys(folder, lines) {
			const accepted = [...new Set(lines.filter((line) => line !== undefined))];
			if (accepted.length === 0) return;
			try {
				const path = await (0, _known_hosts_file_js__WEBPACK_IMPORTED_MODULE_0__.p)(folder, (before) => `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${accepted.join("\n")}\n`);
				process.stderr.write(`recorded ${accepted.length} new host key${accepted.length === 1 ? "" : "s"} in ${path}\n`);
			} catch (error) {
				process.stderr.write((0, _known_hosts_file_js__WEBPACK_IMPORTED_MODULE_0__.u)(error, accepted));
			}
		}
	}),
	20784: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => logCommands,
			l: () => withLogOptions
		});
		var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
		var _registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22036);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14232);
		function withLogOptions(command) {
			return command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__.c$("--log-level <level>", "how much goes into the log file (default: info); without one, debug is --verbose").choices(_registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.p).argParser(levelOf).env("BRINGUP_LOG_LEVEL")).addOption(new commander__WEBPACK_IMPORTED_MODULE_0__.c$("--log-file <file>", "add what happens to this file, a JSON object a line, secrets taken out; the terminal shows the same as without").env("BRINGUP_LOG_FILE"));
		}
		function levelOf(text) {
			const level = _registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.p.find((one) => one === text);
			if (level === undefined && text !== "") throw new commander__WEBPACK_IMPORTED_MODULE_0__.Di(`Allowed choices are ${_registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.p.join(", ")}.`);
			return level;
		}
		function logCommands(program) {
			let log;
			let name = "";
			program.hook("preAction", (_program, command) => {
				const { logFile, logLevel } = command.opts();
				if (!logFile) {
					if (logLevel === "debug") command.setOptionValue("verbose", true);
					return;
				}
				log = (0, _registry_log_file_js__WEBPACK_IMPORTED_MODULE_1__.J)(logFile, logLevel ?? "info", _failure_js__WEBPACK_IMPORTED_MODULE_3__.NS);
				command.setOptionValue("log", log);
				name = pathOf(command);
				log.write({
					level: "info",
					event: "command-began",
					text: name
				});
			});
			return {
				ended(exitCode) {
					const level = exitCode === 0 ? "info" : "warn";
					log?.write({
						level,
						event: "command-ended",
						text: `${name}: exit code ${exitCode}`
					});
				},
				failed(error) {
					for (const { code, what, where } of (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.ek)(error)) log?.write({
						level: "error",
						event: "command-failed",
						code,
						...where.host === undefined ? {} : { host: where.host },
						text: what
					});
				}
			};
		}
		function pathOf(command) {
			return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
		}
	}),
	33041: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { g: () => tellTakenBack });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _providers_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30409);
		var _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14661);
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
		function tellTakenBack({ run, hosts }, undone) {
			if (undone === undefined ? !(0, _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_2__.l)(hosts) : undone.size === 0) return "";
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const registry = __addDisposableResource(env_1, (0, _providers_database_js__WEBPACK_IMPORTED_MODULE_1__.E)(), false);
					if (registry !== undefined) (0, _providers_taken_back_js__WEBPACK_IMPORTED_MODULE_2__.W)(registry, run.fleet, hosts, undone);
					return "";
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					__disposeResources(env_1);
				}
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return `note: the registry of providers was not told what was taken back: ${error.message}\n`;
			}
		}
	}),
	7845: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => answerTo });
		async function answerTo(prompt, left, signal) {
			const closed = new AbortController();
			const close = () => closed.abort();
			process.stdin.once("pause", close);
			try {
				return await prompt({
					output: process.stderr,
					signal: signal === undefined ? closed.signal : AbortSignal.any([closed.signal, signal])
				});
			} catch (error) {
				if (!(error instanceof Error) || !/^(ExitPrompt|AbortPrompt)Error$/.test(error.name)) throw error;
				return left(error.name === "AbortPromptError" && !signal?.aborted ? "closed" : "interrupted", error);
			} finally {
				process.stdin.off("pause", close);
			}
		}
	}),
	1138: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			askHidden: () => askHidden,
			askYes: () => askYes
		});
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7845);
		async function askHidden(message, signal) {
			needsTerminal(message);
			const { password } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
			return (0, _answer_js__WEBPACK_IMPORTED_MODULE_2__.o)((context) => password({
				message,
				mask: false
			}, context), stopped, signal);
		}
		async function askYes(message, signal) {
			needsTerminal(message);
			const { confirm } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
			await dropTypedAhead();
			return (0, _answer_js__WEBPACK_IMPORTED_MODULE_2__.o)((context) => confirm({
				message,
				default: false
			}, context), (how, cause) => how === "closed" ? false : stopped(how, cause), signal);
		}
		function needsTerminal(message) {
			if (process.stdin.isTTY) return;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "no-terminal",
				category: "config",
				what: `there is no terminal to ask for: ${message.replace(/[:?]\s*$/, "")}`,
				remedy: "give it as an option or a secret instead"
			});
		}
		async function dropTypedAhead() {
			const { stdin } = process;
			const drop = () => undefined;
			stdin.setRawMode(true);
			stdin.on("data", drop);
			await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(30);
			stdin.off("data", drop);
			stdin.pause();
			stdin.setRawMode(false);
		}
		function stopped(_how, cause) {
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "cancelled",
				category: "cancelled",
				what: "stopped at the question: nothing was changed",
				remedy: "run it again when you like",
				cause
			});
		}
	}),
	15387: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { M: () => wantsColour });
		function wantsColour({ option, env, isTty }) {
			if (option !== undefined) return option;
			const force = env["FORCE_COLOR"];
			if (force !== undefined) return force !== "0" && force !== "false";
			if ((env["NO_COLOR"] ?? "") !== "") return false;
			return isTty && env["TERM"] !== "dumb";
		}
	}),
	52301: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => eventLines,
			_: () => hostColumns
		});
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62128);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60732);
		var _report_host_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25110);
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24690);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36570);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
		var _live_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55473);
		const SMALL_FLEET = 20;
		const NAMES = 34;
		const QUIET = [
			"ok",
			"planned",
			"skipped"
		];
		function eventLines(event, state, options) {
			const { paint, verbose } = options;
			if (event.type === "rollout") return [paint("strong", (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(event.text))];
			const line = (mark, style, name, word, ms, rest = "") => [
				`${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(event.host), options.hostColumns))}   ${paint(style, mark)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(name, NAMES)}`,
				paint(style, (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(word, 9)),
				paint("dim", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.CF)((0, _report_duration_js__WEBPACK_IMPORTED_MODULE_6__.p)(ms), 6)),
				(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.xv)(rest, options.columns - options.hostColumns - NAMES - 29)
			].join("   ").trimEnd();
			const below = (text) => text === undefined ? [] : [`${" ".repeat(options.hostColumns + 5)}${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(text)}`];
			switch (event.type) {
				case "step-finished": {
					if (!verbose && QUIET.includes(event.outcome)) return [];
					const { mark } = _report_outcome_js__WEBPACK_IMPORTED_MODULE_2__.L$[event.outcome];
					const word = event.outcome.replaceAll("-", " ");
					const summary = event.problem === undefined ? (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(event.summary ?? "") : "";
					const name = (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)((0, _live_state_js__WEBPACK_IMPORTED_MODULE_5__.vO)(event));
					return [line(mark, (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_3__.V)(event.outcome), name, word, event.durationMs, summary), ...below(event.problem)];
				}
				case "host-finished": {
					if (!options.ends) return [];
					if (event.outcome === "converged" && !verbose && state.hosts > SMALL_FLEET) return progress(state, paint);
					const { mark } = _report_outcome_js__WEBPACK_IMPORTED_MODULE_2__.$x[event.outcome];
					const [name, word] = hostWords(event, state);
					const row = line(mark, (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_3__.V)(event.outcome), name, word, event.durationMs);
					return [row, ...state.hosts > SMALL_FLEET ? progress(state, paint) : []];
				}
				case "note": return [`${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(event.host), options.hostColumns)}   note: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(event.text)}`];
				case "step-output":
					if (!verbose) return [];
					return (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.SA)(event.text).map((text) => paint("dim", `${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(event.host), options.hostColumns)}   │ ${text}`));
				default: return [];
			}
		}
		function hostColumns(hosts) {
			return Math.min(24, Math.max(0, ...hosts.map((host) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.PL)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(host)))));
		}
		function hostWords(event, state) {
			if ((0, _report_host_state_js__WEBPACK_IMPORTED_MODULE_1__.e2)(event.outcome)) return ["host", (0, _report_host_state_js__WEBPACK_IMPORTED_MODULE_1__.nG)(event.outcome)];
			const planned = state.planned.get(event.host);
			if (planned === undefined) return ["host", event.outcome === "converged" ? "ok" : event.outcome];
			const steps = (0, _report_counted_js__WEBPACK_IMPORTED_MODULE_7__.h)(planned.steps, "step");
			if (event.outcome === "converged" && planned.changes === 0) return [steps, "ok"];
			return [`${planned.changes} of ${steps}`, event.outcome === "converged" ? "to change" : event.outcome];
		}
		function progress(state, paint) {
			const done = (0, _live_state_js__WEBPACK_IMPORTED_MODULE_5__.am)(state);
			const tenth = Math.ceil(state.hosts / 10);
			return done % tenth === 0 || done === state.hosts ? [paint("dim", `${done} of ${state.hosts} hosts done`)] : [];
		}
	}),
	55473: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Rn: () => withEvent,
			Yp: () => doing,
			am: () => doneCount,
			mG: () => newLiveState,
			pp: () => progressWords,
			vO: () => stepLabel
		});
		var _report_step_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85388);
		const PHASES = {
			connect: "connecting",
			read: "reading",
			lock: "waiting for the lock",
			apply: "applying",
			verify: "reading back",
			undo: "taking back"
		};
		function newLiveState(hosts) {
			return {
				hosts,
				running: new Map(),
				planned: new Map(),
				done: new Map()
			};
		}
		function withEvent(state, event, nowMs) {
			if (event.type === "rollout") return state;
			const host = state.running.get(event.host) ?? {
				name: event.host,
				phase: state.planned.has(event.host) ? "applying" : "starting",
				sinceMs: nowMs,
				steps: []
			};
			const having = (change) => ({
				...state,
				running: new Map(state.running).set(event.host, {
					...host,
					...change
				})
			});
			switch (event.type) {
				case "host-started": return having({});
				case "host-phase": {
					const detail = event.detail === undefined ? "" : ` (${event.detail})`;
					return having({
						phase: PHASES[event.phase] + detail,
						sinceMs: nowMs,
						steps: []
					});
				}
				case "host-planned": {
					const running = new Map(state.running);
					running.delete(event.host);
					return {
						...state,
						running,
						planned: new Map(state.planned).set(event.host, event)
					};
				}
				case "step-started": return having({ steps: [...host.steps, {
					id: event.step,
					label: stepLabel(event),
					sinceMs: nowMs
				}] });
				case "step-finished": return having({ steps: host.steps.filter((step) => step.id !== event.step) });
				case "host-finished": {
					const running = new Map(state.running);
					running.delete(event.host);
					const count = (state.done.get(event.outcome) ?? 0) + 1;
					return {
						...state,
						running,
						done: new Map(state.done).set(event.outcome, count)
					};
				}
				default: return state;
			}
		}
		function doing(host) {
			const step = host.steps.at(-1);
			if (step === undefined) return {
				words: host.phase,
				step: false,
				sinceMs: host.sinceMs
			};
			return {
				words: step.label,
				step: true,
				sinceMs: step.sinceMs
			};
		}
		function progressWords(state) {
			const done = doneCount(state);
			const read = done === 0 && state.planned.size > 0;
			return `${read ? state.planned.size : done} of ${state.hosts} hosts ${read ? "read" : "done"}`;
		}
		function doneCount(state) {
			return [...state.done.values()].reduce((sum, count) => sum + count, 0);
		}
		function stepLabel(step) {
			const kind = step.step.split(":", 1)[0] ?? "";
			return `${step.capability}.${(0, _report_step_lines_js__WEBPACK_IMPORTED_MODULE_0__.shortKind)({
				capability: step.capability,
				kind
			})} ${step.title}`;
		}
	}),
	99611: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { watchRun: () => watchRun });
		var fleet_command = __webpack_require__(69922);
		var paint = __webpack_require__(36570);
		var event_lines = __webpack_require__(52301);
		var columns = __webpack_require__(41193);
		var counted = __webpack_require__(62128);
		var duration = __webpack_require__(60732);
		var visible = __webpack_require__(84804);
		var live_state = __webpack_require__(55473);
		;
		const SILENT_MS = 1e4;
		const LONGEST_SILENCE_MS = 6e4;
		const MOST_LINES = 5;
		function heartbeat() {
			const heard = new Map();
			return {
				printed(host, nowMs) {
					heard.set(host, {
						atMs: nowMs,
						waitMs: SILENT_MS
					});
				},
				lines(state, nowMs, hostColumns) {
					const silent = [...state.running.values()].filter((host) => {
						const last = heard.get(host.name);
						if (last === undefined) heard.set(host.name, {
							atMs: nowMs,
							waitMs: SILENT_MS
						});
						return last !== undefined && nowMs - last.atMs >= last.waitMs;
					});
					for (const host of silent) {
						const waitMs = Math.min(LONGEST_SILENCE_MS, 2 * (heard.get(host.name)?.waitMs ?? SILENT_MS));
						heard.set(host.name, {
							atMs: nowMs,
							waitMs
						});
					}
					const lines = silent.map((host) => `${(0, columns.f)((0, visible.wF)(host.name), hostColumns)}   ${stillAt(host, nowMs)}`);
					if (lines.length <= MOST_LINES) return lines;
					const longest = silent.toSorted((a, b) => (0, live_state.Yp)(a).sinceMs - (0, live_state.Yp)(b).sinceMs)[0];
					const example = longest === undefined ? "" : `; longest: ${(0, visible.wF)(longest.name)}, ${stillAt(longest, nowMs)}`;
					return [`${(0, counted.h)(silent.length, "host")} at work${example}`];
				}
			};
		}
		function stillAt(host, nowMs) {
			const now = (0, live_state.Yp)(host);
			const ms = nowMs - now.sinceMs;
			const words = `${now.step ? "at " : ""}${(0, visible.wF)(now.words)}, ${(0, duration.v)(ms)}`;
			return ms >= SILENT_MS ? `still ${words}` : words;
		}
		;
		const BEAT_MS = 1e3;
		function plainView({ stream, colour, verbose, ends = true, hosts, nowMs = () => performance.now() }) {
			const lines = {
				paint: (0, paint.C)(colour),
				verbose,
				ends,
				hostColumns: (0, event_lines._)(hosts),
				columns: Number.POSITIVE_INFINITY
			};
			const beat = heartbeat();
			let state = (0, live_state.mG)(hosts.length);
			const write = (texts) => {
				if (texts.length > 0) stream.write(`${texts.join("\n")}\n`);
			};
			const timer = setInterval(() => write(beat.lines(state, nowMs(), lines.hostColumns)), BEAT_MS).unref();
			const stop = () => clearInterval(timer);
			return {
				onEvent(event) {
					state = (0, live_state.Rn)(state, event, nowMs());
					const texts = (0, event_lines.C)(event, state, lines);
					if (event.type !== "rollout" && (texts.length > 0 || event.type === "host-started")) beat.printed(event.host, nowMs());
					write(texts);
				},
				stop,
				[Symbol.dispose]: stop
			};
		}
		;
		async function loadLiveView(isTty) {
			return isTty ? (await Promise.all([__webpack_require__.e(9256), __webpack_require__.e(4565)]).then(__webpack_require__.bind(__webpack_require__, 24565))).terminalView : plainView;
		}
		;
		async function watchRun(command, options, mode = "change") {
			const { colour, verbose } = (0, fleet_command.a)(options, process.stderr);
			const liveView = await loadLiveView(process.stderr.isTTY === true);
			let view;
			let told = false;
			const open = () => options.json ? undefined : liveView({
				stream: process.stderr,
				colour,
				verbose,
				ends: mode === "change",
				hosts: command.hosts.map(({ name }) => name)
			});
			view = open();
			const stop = () => {
				view?.stop();
				view = undefined;
			};
			return {
				onEvent(event) {
					if (event.type === "step-finished" && view !== undefined) told = true;
					view?.onEvent(event);
				},
				get told() {
					return told;
				},
				pause: stop,
				resume() {
					view ??= open();
				},
				stop,
				named: (report, planFile) => ({
					...report,
					run: {
						...report.run,
						...options.failed ? { select: "failed" } : {},
						...options.select === undefined ? {} : { select: options.select },
						...options.fleet === "fleet.yaml" ? {} : { fleetFile: options.fleet },
						...planFile === undefined ? {} : { planFile }
					}
				}),
				[Symbol.dispose]: stop
			};
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
	41093: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { undoFleet: () => undoFleet });
		var core_error = __webpack_require__(93933);
		var redact = __webpack_require__(162);
		var who_runs = __webpack_require__(8470);
		var counted = __webpack_require__(62128);
		var outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var report = __webpack_require__(56198);
		var version = __webpack_require__(55951);
		var log_run = __webpack_require__(94841);
		var run_id = __webpack_require__(7577);
		var slots = __webpack_require__(57475);
		var prelude = __webpack_require__(53227);
		var errors = __webpack_require__(41487);
		var host_memory = __webpack_require__(43376);
		var lock = __webpack_require__(36027);
		var owners_after = __webpack_require__(93691);
		var program = __webpack_require__(93342);
		var engine_session = __webpack_require__(12959);
		var settle = __webpack_require__(52491);
		var undo = __webpack_require__(47740);
		var undo_index = __webpack_require__(40411);
		;
		const INDEXES = {
			name: "undo",
			body: (0, undo_index.Pb)(undefined)
		};
		async function openUndo(host, run, { fleet, signal }, { connection, sudo }) {
			let session;
			const close = async () => {
				await session?.close().catch(() => undefined);
				await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
			};
			try {
				const opened = await engine_session.H.open(connection, {
					host,
					prelude: prelude.W,
					first: (0, program.Lk)([INDEXES]),
					signal,
					...sudo
				});
				session = opened.session;
				const stores = (0, undo_index.PS)((0, undo_index.Sc)(opened.first.sections.get(INDEXES.name) ?? "", host), fleet);
				const store = run === undefined ? stores[0] : stores.find((candidate) => candidate.run === run);
				if (store !== undefined) return {
					session,
					store,
					[Symbol.asyncDispose]: close
				};
				if (run !== undefined) throw nothingOfRun(run);
			} catch (error) {
				await close();
				throw error;
			}
			await close();
			return undefined;
		}
		async function undoHost(host, { session, store }, context) {
			const { holder, lockTimeoutMs, signal } = context;
			const onWait = (by) => context.onPhase("lock", by);
			await (0, lock.gJ)(session, {
				host,
				holder,
				timeoutMs: lockTimeoutMs,
				signal,
				onWait
			});
			const read = await session.work((0, program.Lk)([INDEXES, host_memory.Qy], prelude.W));
			const memory = (0, host_memory.Pw)(read.sections.get(host_memory.Qy.name) ?? "", host, context.run);
			const stores = (0, undo_index.Sc)(read.sections.get(INDEXES.name) ?? "", host);
			const now = stores.find(({ run }) => run === store.run);
			if (now === undefined) throw nothingOfRun(store.run);
			const later = changedSince(stores, now);
			if (later !== undefined) throw later;
			context.onPhase("undo");
			const { steps, broken } = await (0, undo.u)(now, {
				...context,
				session,
				host
			});
			if (broken !== undefined) return {
				outcome: (0, outcome.sG)(broken.category),
				steps,
				problem: broken.at({ host })
			};
			const bad = steps.some(({ outcome }) => outcome === "failed" || outcome === "unknown");
			const untried = steps.some(({ outcome, irreversible }) => outcome === "skipped" && irreversible === undefined);
			const gone = new Set(steps.flatMap(({ id, outcome }) => outcome === "rolled-back" ? [id] : []));
			const owners = (0, owners_after.Y)(memory, now.entries.filter((entry) => !entry.undone && gone.has(entry.id)));
			await session.work((0, settle.C)({
				run: context.run,
				owners,
				closeJournal: !bad && !untried && isOnlyOf(memory.journal, store.run)
			}));
			const stays = steps.filter((step) => step.irreversible !== undefined);
			if (bad) {
				const outcome = steps.some((step) => step.outcome === "failed") ? "failed" : "unknown";
				return {
					outcome,
					steps,
					problem: signal.aborted ? (0, errors.YQ)(host) : undefined
				};
			}
			if (untried) return {
				outcome: "unknown",
				steps,
				problem: (0, errors.YQ)(host)
			};
			if (stays.length > 0) return {
				outcome: "manual-needed",
				steps,
				problem: staysError(stays)
			};
			return {
				outcome: "changed",
				steps,
				problem: undefined
			};
		}
		function isOnlyOf({ unknown, pending }, run) {
			return unknown.every((step) => step.run === run || step.id.startsWith("undo ")) && pending.every(({ runs }) => runs.every((told) => told === run));
		}
		function changedSince(stores, store) {
			const ids = new Set(store.entries.filter((entry) => !entry.undone).map(({ id }) => id));
			const touches = (entry) => !entry.undone && entry.undo !== undefined && ids.has(entry.id);
			const later = stores.filter(({ run, entries }) => run > store.run && entries.some(touches)).map(({ run }) => run);
			const [newest] = later.toSorted().toReversed();
			if (newest === undefined) return undefined;
			return new core_error.y4({
				code: "undo-later-run",
				category: "moved",
				what: `run ${newest} came after run ${store.run} and changed the same things`,
				remedy: `take the later one back first: bringup undo --run ${newest}`
			});
		}
		function nothingOfRun(run) {
			return new core_error.y4({
				code: "run-not-undoable",
				category: "config",
				what: `this host keeps nothing of run ${run} that could be taken back`,
				remedy: "`bringup status` tells the runs each host can take back; a host keeps its last five"
			});
		}
		function staysError(stays) {
			return new core_error.y4({
				code: "cannot-be-undone",
				category: "unsupported",
				what: `these changes of the run cannot be taken back and stay: ${stays.map((step) => `${step.id} (${step.irreversible})`).join("; ")}`,
				remedy: "take them back by hand if they are in the way; everything else is as it was"
			});
		}
		;
		async function undoFleet(options) {
			const { fleet, signal } = options;
			const startedAt = new Date();
			const started = performance.now();
			const run = (0, run_id.F)(startedAt);
			const by = (0, who_runs.b)();
			const { url } = options;
			const log = (0, log_run.N)(options, run);
			log.began(`undo on ${(0, counted.h)(options.hosts.length, "host")} of ${fleet.name} by ${by}`);
			const who = {
				run,
				by,
				fleet: fleet.name,
				since: startedAt.toISOString(),
				...url === undefined ? {} : { url }
			};
			const reports = new Map();
			const newHostKeys = new Map();
			const open = new Map();
			const conclude = (host, outcome, steps, problem) => {
				const durationMs = performance.now() - started;
				const newHostKey = newHostKeys.get(host.name);
				reports.set(host.name, {
					name: host.name,
					address: host.address,
					outcome,
					steps,
					durationMs,
					connections: 1,
					commands: 1,
					orphans: [],
					notes: [],
					unknownBefore: [],
					...newHostKey === undefined ? {} : { newHostKey },
					...problem ? { problem: (0, report_problem.H8)(problem) } : {}
				});
				const text = problem ? { problem: problem.message } : {};
				log.onEvent({
					type: "host-finished",
					host: host.name,
					outcome,
					durationMs,
					...text
				});
			};
			const eachHost = (work) => (0, slots.W)(options.hosts, options.parallel, async (host) => {
				try {
					await work(host);
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					conclude(host, (0, outcome.sG)(error.category), [], error.at({ host: host.name }));
				}
			});
			const contextOf = (host) => ({
				fleet: fleet.name,
				run,
				by,
				holder: JSON.stringify(who),
				kinds: options.capabilities.flatMap((capability) => capability.kinds),
				redactor: (0, redact.$)(options.secrets),
				signal,
				lockTimeoutMs: options.lockTimeoutMs,
				onPhase: (phase, detail) => log.onEvent({
					type: "host-phase",
					host: host.name,
					phase,
					...detail === undefined ? {} : { detail }
				}),
				onStep: ({ id, capability, title, outcome, durationMs = 0, summary }) => log.onEvent({
					type: "step-finished",
					host: host.name,
					step: id,
					capability,
					title,
					outcome,
					durationMs,
					...summary ? { summary } : {}
				})
			});
			try {
				await eachHost(async (host) => {
					log.onEvent({
						type: "host-phase",
						host: host.name,
						phase: "connect"
					});
					const reached = await options.connect(host, signal);
					if (reached.connection.newKnownHost !== undefined) newHostKeys.set(host.name, reached.connection.newKnownHost);
					const ready = await openUndo(host.name, options.run, contextOf(host), reached);
					if (ready === undefined) conclude(host, "converged", []);
					else open.set(host.name, ready);
				});
				const stores = new Map([...open].map(([name, { store }]) => [name, store]));
				const confirmed = stores.size === 0 || options.confirm === undefined || await options.confirm(stores);
				await eachHost(async (host) => {
					const ready = open.get(host.name);
					if (ready === undefined) return;
					if (!confirmed) return conclude(host, "skipped", []);
					const { outcome, steps, problem } = await undoHost(host.name, ready, contextOf(host));
					conclude(host, outcome, steps, problem);
				});
				const hosts = options.hosts.flatMap(({ name }) => reports.get(name) ?? []);
				const exits = hosts.map(({ outcome, problem }) => ({
					outcome,
					retryable: problem?.retryable ?? false
				}));
				return {
					confirmed,
					runs: new Map(confirmed ? [...stores].map(([name, store]) => [name, store.run]) : []),
					report: {
						version: report.A,
						run: {
							id: run,
							command: "undo",
							startedAt: startedAt.toISOString(),
							durationMs: performance.now() - started,
							fleet: fleet.name,
							...fleet.environment === undefined ? {} : { environment: fleet.environment },
							by,
							...url === undefined ? {} : { url },
							bringup: version.x
						},
						hosts,
						problems: [],
						cancelled: signal.aborted,
						exitCode: signal.aborted ? outcome.dc.cancelled : (0, outcome.gX)(exits)
					}
				};
			} finally {
				await Promise.all([...open.values()].map((ready) => ready[Symbol.asyncDispose]()));
			}
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
	}),
	79171: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S3: () => clusterOfHost,
			Tl: () => withRole,
			Vr: () => localAccount,
			sS: () => ROLE_MEANINGS
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36826);
		var _ray_cluster_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95626);
		var _ray_host_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65690);
		var _ray_members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72151);
		var _ray_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44382);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62128);
		const ROLE_MEANINGS = {
			provider: "it runs work for others: it becomes a worker of the cluster",
			user: "it gives work to the cluster and runs none: it gets the environment, the address and the token",
			both: "both of these"
		};
		function withRole(wish) {
			const { fleet, role } = wish;
			const host = hostOf(fleet, wish.host);
			const { state: _, ...before } = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.LQ)(host) ?? { cluster: clusterNamed(fleet, host, wish.cluster) };
			if (wish.cluster !== undefined && wish.cluster !== before.cluster) throw otherCluster(host, before.cluster, wish.cluster);
			if (role === "user" && before.role === "head") throw headIsNoUser(host);
			const account = wish.account ?? accountOf(host);
			if (role !== "provider" && (!_ray_host_schema_js__WEBPACK_IMPORTED_MODULE_4__.u.test(account) || account === _ray_places_js__WEBPACK_IMPORTED_MODULE_6__._P)) throw noAccount(account);
			const clients = [...new Set([...before.clients ?? [], account])];
			const section = {
				...before,
				...role === "user" ? { role: "client" } : before.role === "client" ? { role: "worker" } : {},
				...role === "provider" ? {} : { clients }
			};
			const sections = {
				...host.sections,
				ray: section
			};
			const changed = {
				...fleet,
				hosts: fleet.hosts.map((one) => one.name === host.name ? {
					...one,
					sections
				} : one)
			};
			const problems = (0, _ray_cluster_problems_js__WEBPACK_IMPORTED_MODULE_3__.x)(changed);
			if (problems.length > 0) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.$L(problems.map((problem) => new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4(problem)));
			return changed;
		}
		function clusterOfHost(fleet, host) {
			const named = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.es)(fleet, host);
			return named === undefined ? undefined : {
				name: named.name,
				head: (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.Uo)(fleet, named.name)?.name
			};
		}
		function hostOf(fleet, name) {
			const host = fleet.hosts.find((one) => one.name === name);
			if (host !== undefined) return host;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "select-unknown-host",
				category: "config",
				what: `there is no host ${name}`,
				remedy: (0, _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__.Z)(name, fleet.hosts.map((one) => one.name), "hosts")
			});
		}
		function clusterNamed(fleet, host, wanted) {
			const names = (0, _ray_members_js__WEBPACK_IMPORTED_MODULE_5__.Dg)(fleet).map(({ name }) => name);
			const [only, ...more] = names;
			if (wanted !== undefined && names.includes(wanted)) return wanted;
			if (wanted === undefined && only !== undefined && more.length === 0) return only;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-no-cluster",
				category: "config",
				what: wanted === undefined ? `nothing says which Ray cluster ${host.name} is for: it has no ray: section, and the fleet has ${names.length === 0 ? "no cluster" : "several"}` : `the fleet has no Ray cluster ${wanted}`,
				remedy: names.length === 0 ? "write ray.clusters at the top of the fleet file (docs/fleet/ray.yaml)" : `name one with --cluster: ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_7__.K)(names, 8)}`
			});
		}
		function accountOf(host) {
			return host.connection === "ssh" ? host.ssh.user : localAccount();
		}
		function localAccount() {
			return process.env["SUDO_USER"] ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
		}
		function noAccount(account) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-account",
				category: "config",
				what: `${JSON.stringify(account)} is not the name of an account of a person`,
				remedy: "name one with --account: a letter or _, then up to 31 letters, digits, `_`, `.` and `-`"
			});
		}
		function headIsNoUser(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-head-role",
				category: "config",
				what: `${host.name} is the head of its Ray cluster, and a machine that only gives work is no node`,
				remedy: "onboard it as provider or both"
			});
		}
		function otherCluster(host, has, wanted) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "onboard-other-cluster",
				category: "config",
				what: `${host.name} takes part in the Ray cluster ${has} by the fleet file, and ${wanted} was asked for`,
				remedy: `leave ${has} first (\`bringup ray leave --select ${host.name}\`) and change the fleet file, or leave --cluster out`
			});
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
	14661: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			W: () => recordTakenBack,
			l: () => hasRemoved
		});
		var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89674);
		var _told_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42375);
		function recordTakenBack(database, fleet, hosts, undone) {
			const at = new Date();
			database.change(() => {
				for (const { name, steps } of hosts) {
					const ends = undone === undefined ? removed(steps) : takenBack(steps);
					const open = database.all(`SELECT id, provider, what FROM compensations WHERE (done_at IS NULL OR problem IS NOT NULL)
        AND json_extract(args, '$.host') = ?1 AND json_extract(args, '$.fleet') = ?2
        AND (?3 IS NULL OR json_extract(args, '$.run') = ?3)`, name, fleet, undone?.get(name) ?? null);
					for (const { id, provider, what } of open) {
						const end = ends.get(String(what));
						if (end !== undefined) (0, _record_js__WEBPACK_IMPORTED_MODULE_0__.append)(database, Number(provider), {
							kind: "compensated",
							compensation: String(id),
							...end
						}, at);
					}
				}
			});
		}
		function hasRemoved(hosts) {
			return hosts.some(({ steps }) => removed(steps).size > 0);
		}
		function removed(steps) {
			return new Map(steps.flatMap(({ id, outcome, verb }) => outcome === "changed" && verb === "remove" ? [[id, {}]] : []));
		}
		function takenBack(steps) {
			return new Map(steps.flatMap(({ id, outcome, problem }) => {
				if (outcome === "rolled-back") return [[id, {}]];
				return problem === undefined ? [] : [[id, { problem: (0, _told_problem_js__WEBPACK_IMPORTED_MODULE_1__.P)(problem) }]];
			}));
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
	79160: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Z: () => askNodes });
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14621);
		const entry = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			node_id: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^[0-9a-f]{56}$/),
			node_ip: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(255),
			is_head_node: zod__WEBPACK_IMPORTED_MODULE_1__.zMY().nullish(),
			state: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(64),
			state_message: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().nullish(),
			labels: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.YjP()).nullish(),
			resources_total: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.aig()).nullish(),
			start_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish(),
			end_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish()
		});
		const MOST_NODES = 1e4;
		const answer = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ result: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			total: zod__WEBPACK_IMPORTED_MODULE_1__.aig(),
			result: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(entry).max(MOST_NODES)
		}) }) });
		const NODES_PATH = `/api/v0/nodes?detail=1&limit=${MOST_NODES}`;
		async function askNodes(dashboard, port) {
			const nodes = parseNodes(await dashboard.get(NODES_PATH));
			if (nodes === undefined) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__.Ug)(port, "its list of nodes has another form than Ray gives it");
			return nodes;
		}
		function parseNodes(json) {
			const { success, data } = answer.safeParse(json);
			if (!success) return undefined;
			const { total, result } = data.data.result;
			const nodes = result.map(nodeOf);
			return total > nodes.length ? {
				nodes,
				of: total
			} : { nodes };
		}
		function nodeOf(found) {
			const alive = found.state === "ALIVE";
			const death = found.state_message?.trim().slice(0, 1e3);
			return {
				id: found.node_id,
				address: found.node_ip,
				head: found.is_head_node ?? false,
				alive,
				labels: found.labels ?? {},
				resources: found.resources_total ?? {},
				startedMs: found.start_time_ms ?? 0,
				...alive || !found.end_time_ms ? {} : { endedMs: found.end_time_ms },
				...alive || death === undefined || death === "" ? {} : { death }
			};
		}
	}),
	35911: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => assertEvidencePlace,
			n: () => writeEvidence
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
		var node_stream__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
		var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38321);
		var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4___default = __webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__);
		var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
		var node_zlib__WEBPACK_IMPORTED_MODULE_5___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_5__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93933);
		var _environment_tar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36721);
		async function assertEvidencePlace(place) {
			const isThere = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(place).catch(() => undefined);
			if (isArchive(place)) {
				if (isThere?.isDirectory()) throw unusable(place, "it is a folder");
				if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place)))) throw unusable(place, "its folder is not there");
				return;
			}
			if (isThere === undefined) return;
			if (!isThere.isDirectory()) throw unusable(place, "it is a file whose name does not end in .tar.gz");
			if ((await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(place)).length > 0) throw unusable(place, "it is not empty");
		}
		async function writeEvidence(place, files) {
			if (isArchive(place)) {
				const members = files.map(({ name, text }) => {
					const bytes = Buffer.from(text);
					return {
						name: `evidence/${name}`,
						sizeBytes: bytes.length,
						content: () => node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([bytes])
					};
				});
				const packed = await (0, node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__.buffer)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from((0, _environment_tar_js__WEBPACK_IMPORTED_MODULE_7__.$)(members)).pipe((0, node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)()));
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(`${place}.new`, packed, { mode: 384 });
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(`${place}.new`, place);
				return;
			}
			for (const { name, text } of files) {
				const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name);
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), {
					recursive: true,
					mode: 448
				});
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { mode: 384 });
			}
		}
		function isArchive(place) {
			return /\.(?:tar\.gz|tgz)$/.test(place);
		}
		function unusable(place, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_6__.y4({
				code: "evidence-place",
				category: "config",
				what: `evidence cannot be written to ${place}: ${why}`,
				remedy: "name a folder that is empty or not there yet, or a file that ends in .tar.gz",
				where: { file: place }
			});
		}
	}),
	68440: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => joining,
			d: () => leaving
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62128);
		var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72151);
		function joining({ fleet, hosts }) {
			if (!hosts.some(_members_js__WEBPACK_IMPORTED_MODULE_1__.GP)) throw nobodyJoins();
			const names = new Set(hosts.map(({ name }) => name));
			for (const host of hosts) {
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
				const head = section === undefined || !(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.GP)(host) ? undefined : (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, section.cluster);
				if (head !== undefined) names.add(head.name);
			}
			return {
				fleet,
				hosts: fleet.hosts.filter((host) => names.has(host.name) && !(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(host))
			};
		}
		function leaving({ fleet, hosts }) {
			const names = new Set(hosts.map(({ name }) => name));
			for (const { name } of (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Dg)(fleet)) {
				const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, name);
				const all = new Set([...(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.En)(fleet, name), ...(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.CI)(fleet, name)]);
				const staying = [...all].filter((host) => !names.has(host.name));
				if (head !== undefined && names.has(head.name) && staying.length > 0) throw headLeaves(head.name, name, staying);
			}
			const left = (all) => all.map((host) => {
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
				if (section === undefined || (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Hv)(host) || !names.has(host.name)) return host;
				return {
					...host,
					sections: {
						...host.sections,
						ray: {
							...section,
							state: "left"
						}
					}
				};
			});
			return {
				fleet: {
					...fleet,
					hosts: left(fleet.hosts)
				},
				hosts: left(hosts)
			};
		}
		function nobodyJoins() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-nobody",
				category: "config",
				what: "none of these hosts has a ray: section, so none is to be a node",
				remedy: "write `ray: { cluster: NAME }` below a group or a host (docs/fleet/ray.yaml)"
			});
		}
		function headLeaves(head, cluster, staying) {
			const names = staying.map(({ name }) => name);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-leave-head",
				category: "config",
				what: `${head} is the head of the Ray cluster ${cluster}, and ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_2__.K)(names)} would stay in it without a head`,
				remedy: `let them leave, too: --select ${[head, ...names].join(",")}; one that is gone for good: write \`state: left\` below its ray:`
			});
		}
	}),
	90564: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			askCluster: () => askCluster,
			wasAskedToGo: () => wasAskedToGo
		});
		var _providers_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6335);
		var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32680);
		var _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88857);
		var _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43965);
		var _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88568);
		var _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79160);
		var _members_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72151);
		var _other_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54775);
		var _places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44382);
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
		async function askCluster(fleet, { name, cluster }, { connect, signal, headElsewhere = false }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.Uo)(fleet, name);
				if (head === undefined) return undefined;
				const way = headElsewhere ? undefined : (await connect(head, signal)).connection;
				const _ = __addDisposableResource(env_1, way, true);
				const port = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.HM)(cluster).dashboard;
				const dial = (to) => way?.dial(to) ?? (0, _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_3__.E)(head.address, to, {
					network: cluster.network,
					signal
				});
				const dashboard = (0, _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_2__.N)({
					dial,
					port,
					token: cluster.token,
					signal
				});
				const versions = await (0, _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_4__.L)(dashboard, port);
				const { nodes } = await (0, _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_5__.Z)(dashboard, port);
				const expected = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.En)(fleet, name).filter((host) => !headElsewhere || host !== head);
				const hosts = sorted(expected, cluster, nodes);
				const look = {
					cluster: `${fleet.name}/${name}`,
					nodes: nodes.map((node) => sighting(node, versions, cluster)),
					names: hosts.hosts.map(({ host }) => host)
				};
				return {
					cluster: name,
					versions,
					...hosts,
					...headElsewhere ? { strangers: [] } : {},
					look
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const ASKED_TO_GO = /bringup: the host (?:leaves|is drained)/;
		function wasAskedToGo({ death }) {
			return ASKED_TO_GO.test(death ?? "");
		}
		function sighting(node, versions, { network }) {
			const label = node.labels[_places_js__WEBPACK_IMPORTED_MODULE_8__.H];
			return {
				node: node.id,
				...label === undefined ? {} : { label },
				alive: node.alive,
				startedMs: node.startedMs,
				...node.death === undefined ? {} : { reason: node.death },
				left: !node.alive && wasAskedToGo(node),
				facts: {
					rayVersion: versions.ray,
					pythonVersion: versions.python,
					labels: (0, _providers_labels_js__WEBPACK_IMPORTED_MODULE_0__.O)(node.labels),
					...network === "lan" ? {} : { meshIp: node.address }
				}
			};
		}
		function sorted(expected, cluster, nodes) {
			const newest = nodes.toSorted((a, b) => Number(b.alive) - Number(a.alive) || b.startedMs - a.startedMs);
			const hosts = expected.map((host) => {
				const node = newest.find(({ labels }) => labels[_places_js__WEBPACK_IMPORTED_MODULE_8__.Uc] === host.name);
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.LQ)(host);
				const role = section === undefined ? "worker" : (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.kp)(section);
				const address = (0, _address_js__WEBPACK_IMPORTED_MODULE_1__.cL)(host, cluster);
				const moved = node?.alive && address !== undefined && (0, _other_address_js__WEBPACK_IMPORTED_MODULE_7__.r)(node.address, address) ? { moved: address } : {};
				return {
					host: host.name,
					role,
					...node === undefined ? {} : { node },
					...moved
				};
			});
			const known = new Set(hosts.flatMap(({ node }) => node === undefined ? [] : [node.id]));
			return {
				hosts,
				strangers: nodes.filter(({ id, alive }) => alive && !known.has(id))
			};
		}
	})
};
;
