"use strict";
exports.id = 6535;
exports.ids = [6535, 5750];
exports.modules = {
	92772: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { G: () => afterOnboarding });
		var _ray_evidence_keep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95750);
		async function afterOnboarding(command, { report }, database, { evidence }) {
			if (report === undefined) return { told: "" };
			const { keepChanged } = await __webpack_require__.e(4008).then(__webpack_require__.bind(__webpack_require__, 64008));
			const notKept = (await keepChanged(database, report, command)).map((text) => `note: ${text}\n`);
			const place = typeof evidence === "string" ? evidence : undefined;
			const written = evidence === false ? undefined : await (0, _ray_evidence_keep_js__WEBPACK_IMPORTED_MODULE_0__.keepEvidence)({
				...command,
				report,
				place
			});
			return {
				told: [...notKept, (0, _ray_evidence_keep_js__WEBPACK_IMPORTED_MODULE_0__.evidenceLine)(written)].join(""),
				...written === undefined ? {} : { evidence: written }
			};
		}
	}),
	46535: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { onboardHost: () => onboardHost });
		var capabilities = __webpack_require__(82933);
		var onboard = __webpack_require__(91212);
		var onboard_role = __webpack_require__(79171);
		var providers_database = __webpack_require__(30409);
		var outcome = __webpack_require__(24690);
		var fleet_command = __webpack_require__(69922);
		var options = __webpack_require__(99460);
		var print_json = __webpack_require__(42512);
		var record_host_keys = __webpack_require__(74189);
		var after_onboarding = __webpack_require__(92772);
		var external_node_fs_ = __webpack_require__(73024);
		var core_error = __webpack_require__(93933);
		var secret = __webpack_require__(81583);
		var load_fleet = __webpack_require__(23288);
		var head_versions = __webpack_require__(44220);
		var ports = __webpack_require__(75748);
		var state_directory = __webpack_require__(88164);
		var counted = __webpack_require__(62128);
		var visible = __webpack_require__(84804);
		var direct_fleet = __webpack_require__(4651);
		;
		async function choose(words, questions) {
			if (words.head !== undefined) refuseBoth(words);
			const direct = words.head !== undefined || words.host === undefined && !(0, external_node_fs_.existsSync)(words.fleet);
			const role = words.role ?? await questions?.choose("What is this machine for?", roles()) ?? "provider";
			if (!direct) {
				const host = words.host ?? await hostOf(words, questions);
				return {
					file: words.fleet,
					host,
					role,
					direct
				};
			}
			const { why, ...told } = questions === undefined ? await ofHead(words) : {};
			const known = {
				...words,
				...told
			};
			const said = questions === undefined ? known : {
				...words,
				...await askWords(words, questions)
			};
			if (questions === undefined) refuseMissing(known, why);
			const joinsWith = await askJoinsWith(words, questions) ?? (0, direct_fleet.Yn)();
			const part = {
				role,
				account: words.account ?? (0, onboard_role.Vr)(),
				state: words.stateDir ?? (0, state_directory.F)(),
				joinsWith
			};
			return {
				...await (0, direct_fleet.Qz)(said, part),
				role,
				direct
			};
		}
		function refuseBoth({ host, fleet }) {
			const isNamed = fleet !== options.TB && (0, external_node_fs_.existsSync)(fleet);
			if (host === undefined && !isNamed) return;
			const other = host === undefined ? `--fleet ${fleet}` : `--host ${host}`;
			throw new core_error.y4({
				code: "onboard-two-machines",
				category: "config",
				what: `--head (BRINGUP_RAY_HEAD) is for this machine, without a fleet file, and ${other} is for a host of one`,
				remedy: "leave one of the two out, or unset its variable"
			});
		}
		async function ofHead({ head = "", rayVersion = "", network = "mesh" }) {
			const token = process.env[direct_fleet.CV] ?? "";
			if (rayVersion !== "" || head === "" || token === "") return {};
			const place = {
				address: head,
				port: (0, ports.a5)(undefined).dashboard,
				network,
				token: new secret.z(direct_fleet.CV, token)
			};
			try {
				return { rayVersion: (await (0, head_versions.L)({
					...place,
					signal: new AbortController().signal
				})).ray };
			} catch (error) {
				if (error instanceof core_error.y4) return { why: (0, visible.wF)(error.message) };
				throw error;
			}
		}
		function roles() {
			return Object.keys(onboard_role.sS).map((value) => ({
				name: value,
				value,
				description: onboard_role.sS[value]
			}));
		}
		async function hostOf(words, questions) {
			const fleet = await (0, load_fleet.V)({
				file: words.fleet,
				...words.env === undefined ? {} : { environment: words.env },
				capabilities: capabilities.CAPABILITIES,
				env: process.env,
				secrets: "ignore"
			});
			const [local, ...more] = fleet.hosts.filter(({ connection }) => connection === "local");
			if (local !== undefined && more.length === 0) return local.name;
			const names = fleet.hosts.map(({ name }) => name);
			if (questions !== undefined) return questions.choose("Which machine?", fleet.hosts.map(({ name, address }) => ({
				name: `${name}  ${address}`,
				value: name
			})));
			throw new core_error.y4({
				code: "onboard-no-host",
				category: "config",
				what: "nothing says which machine is to be onboarded",
				remedy: `name one with --host or BRINGUP_ONBOARD_HOST: ${(0, counted.K)(names, 8)}`
			});
		}
		async function askWords(words, questions) {
			const asked = {};
			for (const { key, told } of (0, direct_fleet.y4)(words)) {
				if (key === "rayVersion") {
					const { rayVersion } = await ofHead({
						...words,
						...asked
					});
					if (rayVersion !== undefined) asked[key] = rayVersion;
				}
				if (asked[key] !== undefined) continue;
				const [, meaning = told] = /: (.*)$/.exec(told) ?? [];
				asked[key] = await questions.text(`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}:`);
			}
			return asked;
		}
		async function askJoinsWith({ network }, questions) {
			if (network === "lan" || process.env[direct_fleet.Lq] || process.env[direct_fleet.Tq]) return undefined;
			return questions?.choose("What does this machine join the mesh with?", [{
				name: "a pre-auth key",
				value: direct_fleet.Tq,
				description: "it lets this machine in, and nothing else"
			}, {
				name: "an API key",
				value: direct_fleet.Lq,
				description: "for who runs the mesh: it may do everything at its server"
			}]);
		}
		function refuseMissing(words, why) {
			const secrets = words.network === "lan" ? [direct_fleet.CV] : [direct_fleet.CV, (0, direct_fleet.Yn)()];
			const missing = [...(0, direct_fleet.y4)(words).map(({ key, told }) => key === "rayVersion" && why !== undefined ? `${told}, which it did not say (${why})` : told), ...secrets.filter((name) => !process.env[name]).map((name) => `${name}, in the environment: ${SECRETS[name] ?? ""}${name === direct_fleet.Tq ? ` (or ${direct_fleet.Lq}, ${SECRETS[direct_fleet.Lq]})` : ""}`)];
			if (missing.length === 0) return;
			throw new core_error.$L(missing.map((told) => new core_error.y4({
				code: "onboard-missing",
				category: "config",
				what: `without a fleet file this is missing: ${told}`,
				remedy: "say it, name a fleet file with --fleet, or run it at a terminal, where it asks"
			})));
		}
		const SECRETS = {
			[direct_fleet.CV]: "the token of the Ray cluster",
			[direct_fleet.Lq]: "an API key of the server of the mesh",
			[direct_fleet.Tq]: "a pre-auth key of the server of the mesh"
		};
		var onboard_text = __webpack_require__(2397);
		var phase_of = __webpack_require__(27104);
		var columns = __webpack_require__(41193);
		var duration = __webpack_require__(60732);
		var report_paint = __webpack_require__(36570);
		;
		const FRAME_MS = 250;
		const SIGN_OF_LIFE_MS = 3e4;
		const CLEAR = "\r\x1B[2K";
		function showProgress(host, stream, { colour, verbose }) {
			const paint = (0, report_paint.C)(colour);
			const live = stream.isTTY === true;
			let phase = "register";
			let doing = "";
			let since = performance.now();
			let told = performance.now();
			let stopped = false;
			const now = () => (0, visible.wF)(`${phase}: ${doing === "" ? phase_of.tR[phase].title : doing}  ${(0, duration.v)(performance.now() - since)}`);
			const say = (text) => {
				if (text === "") return;
				stream.write(live ? CLEAR + text : text);
				told = performance.now();
			};
			const timer = setInterval(() => {
				if (live) stream.write(`${CLEAR}${paint("dim", (0, columns.xv)(`… ${now()}`, (stream.columns ?? 80) - 1))}`);
				else if (performance.now() - told > SIGN_OF_LIFE_MS) say(`… ${now()}\n`);
			}, FRAME_MS).unref();
			const stop = () => {
				if (stopped) return;
				stopped = true;
				clearInterval(timer);
				if (live) stream.write(CLEAR);
			};
			return {
				onEvent(event) {
					if (event.type === "phase-began") {
						phase = event.phase;
						doing = "";
						since = performance.now();
					}
					say((0, onboard_text.Kl)(event, { colour }));
				},
				onRunEvent(event) {
					if (!("host" in event)) return;
					const whose = event.host === host ? "" : `${event.host}: `;
					if (event.type === "step-started") doing = `${whose}${event.step}`;
					if (event.type === "host-phase") doing = `${whose}${event.phase}${event.detail === undefined ? "" : ` ${event.detail}`}`;
					if (event.type === "note") say(`  ${paint("dim", (0, visible.wF)(`${whose}${event.text}`))}\n`);
					if (event.type === "step-finished" && (verbose || event.problem !== undefined)) say(`  ${paint("dim", (0, visible.wF)(`${whose}${event.step}  ${event.outcome}`))}\n`);
				},
				stop,
				[Symbol.dispose]: stop
			};
		}
		var answer = __webpack_require__(7845);
		var ask = __webpack_require__(1138);
		;
		function wizardQuestions() {
			if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
			return {
				async text(message) {
					const { input } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
					const validate = (answer) => answer.trim() !== "" || "this is needed; leave with Ctrl-C";
					return (await (0, answer.o)((context) => input({
						message,
						validate
					}, context), stopped)).trim();
				},
				async hidden(message) {
					return (await (0, ask.askHidden)(message)).trim();
				},
				async yes(message) {
					const { confirm } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
					return (0, answer.o)((context) => confirm({
						message,
						default: true
					}, context), stopped);
				},
				async choose(message, choices) {
					const { select } = await __webpack_require__.e(7756).then(__webpack_require__.bind(__webpack_require__, 67756));
					return (0, answer.o)((context) => select({
						message,
						choices: [...choices]
					}, context), stopped);
				}
			};
		}
		function stopped(_how, cause) {
			throw new core_error.y4({
				code: "cancelled",
				category: "cancelled",
				what: "stopped at a question",
				remedy: "run `bringup onboard` again when you like: it goes on from what is there",
				cause
			});
		}
		var connect_host = __webpack_require__(56447);
		var report_problem = __webpack_require__(38941);
		var control_server = __webpack_require__(32820);
		var dashboard = __webpack_require__(88857);
		var dial_tcp = __webpack_require__(43965);
		var metadata = __webpack_require__(88568);
		var members = __webpack_require__(72151);
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
		async function signIn(place) {
			const [mesh, token] = await Promise.all([tryMesh(place), tryToken(place)]);
			return {
				refused: [...mesh === undefined ? [] : [mesh], ...token.refused === undefined ? [] : [token.refused]],
				notes: token.notes
			};
		}
		async function tryMesh({ fleet, host, connect, signal }) {
			const section = fleet.sections["mesh"];
			const secret = (section?.["api-key"] ?? section?.tailnet?.oauth?.["client-secret"])?.name;
			if (section === undefined || secret === undefined || host.sections["mesh"] === undefined) return undefined;
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const _ = __addDisposableResource(env_1, await (0, control_server.openControlServer)(section, {
						fleet,
						connect,
						signal
					}), true);
					return undefined;
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = __disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (problem) {
				if (!(problem instanceof core_error.y4) || !["secret", "auth"].includes(problem.category)) throw problem;
				return {
					secret,
					problem
				};
			}
		}
		async function tryToken(place) {
			const { fleet, host, connect, signal, headElsewhere } = place;
			const name = host.sections["ray"]?.cluster;
			const named = (0, members.Dg)(fleet).find((one) => one.name === name) ?? (0, members.Dg)(fleet)[0];
			const head = named === undefined ? undefined : (0, members.Uo)(fleet, named.name);
			if (named === undefined || head === undefined || head.name === host.name) return { notes: [] };
			const { cluster } = named;
			const port = (0, members.HM)(cluster).dashboard;
			try {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const way = headElsewhere ? undefined : (await connect(head, signal)).connection;
					const _ = __addDisposableResource(env_2, way, true);
					const dial = (to) => way?.dial(to) ?? (0, dial_tcp.E)(head.address, to, {
						network: cluster.network,
						signal
					});
					const told = await (0, metadata.L)((0, dashboard.N)({
						dial,
						port,
						token: cluster.token,
						signal,
						timeoutMs: dial_tcp.H
					}), port);
					if (told.ray === cluster.version) return { notes: [] };
					return { notes: [`the head runs Ray ${told.ray}, and ${cluster.version} was asked for: it will turn this machine away`] };
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = __disposeResources(env_2);
					if (result_2) await result_2;
				}
			} catch (problem) {
				signal.throwIfAborted();
				if (problem instanceof core_error.y4 && problem.code === "ray-api-token") return {
					notes: [],
					refused: {
						secret: cluster.token.name,
						problem
					}
				};
				const why = problem instanceof Error ? problem.message : String(problem);
				return { notes: [`the head could not be asked yet, so ${cluster.token.name} is tried only at the end (${(0, visible.wF)(why)})`] };
			}
		}
		;
		const TRIES = 3;
		async function haveSecrets(chosen, words, questions, tell) {
			for (let attempt = 1;; attempt += 1) {
				const fleet = await loaded(chosen, words, questions, tell);
				const host = fleet.hosts.find(({ name }) => name === chosen.host);
				if (host === undefined) return;
				const { refused, notes } = await signIn({
					fleet,
					host,
					connect: (0, connect_host.M)(fleet, words.acceptNewHostKeys ? { hostKeys: "accept-new" } : {}),
					signal: new AbortController().signal,
					headElsewhere: chosen.direct
				});
				if (refused.length === 0) {
					for (const note of notes) tell(`! ${note}\n`);
					return;
				}
				if (questions === undefined || attempt === TRIES) throw new core_error.$L(refused.map(({ problem }) => problem));
				for (const { secret, problem } of refused) {
					tell(`${(0, report_problem.fI)((0, report_problem.H8)(problem), { colour: false })}\n`);
					process.env[secret] = await secrets_ask(secret, questions, ` (try ${attempt + 1} of ${TRIES})`);
				}
			}
		}
		async function loaded(chosen, words, questions, tell) {
			for (let attempt = 1;; attempt += 1) {
				try {
					return await (0, load_fleet.V)({
						file: chosen.file,
						...words.env === undefined || chosen.direct ? {} : { environment: words.env },
						capabilities: capabilities.CAPABILITIES,
						env: process.env,
						secrets: "require"
					});
				} catch (error) {
					const names = secretsIn(error);
					if (questions === undefined || names.length === 0 || attempt > TRIES) throw error;
					for (const { name, why } of names) {
						if (why !== "") tell(`✖ ${why}\n`);
						process.env[name] = await secrets_ask(name, questions, "");
					}
				}
			}
		}
		const FORMS = { [direct_fleet.CV]: {
			pattern: /^[\x21-\x7e]{32,256}$/,
			told: "has 32 to 256 characters, without spaces"
		} };
		async function secrets_ask(name, questions, more) {
			const meaning = SECRETS[name];
			const message = `${name}${meaning === undefined ? "" : `, ${meaning}`}${more}: `;
			for (let attempt = 1;; attempt += 1) {
				const answer = await questions.hidden(message);
				const form = FORMS[name];
				if (form === undefined || form.pattern.test(answer) || attempt === TRIES) return answer;
				process.stderr.write(`✖ ${name} ${form.told}\n`);
			}
		}
		function secretsIn(error) {
			if (!(error instanceof core_error.$L)) return [];
			const found = error.problems.map(({ code, message, category }) => {
				const name = /^the secret ([A-Z][A-Z0-9_]*) is /.exec(message)?.[1];
				if (code === "secret-missing" && name !== undefined) return {
					name,
					why: ""
				};
				return category === "secret" && name !== undefined ? {
					name,
					why: message
				} : undefined;
			});
			return found.every((one) => one !== undefined) ? found : [];
		}
		;
		var onboard_host_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var onboard_host_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const WELCOME = `
Welcome. This brings one machine into a Ray cluster: it looks whether the machine is good for it, puts Python and Ray
there, joins the mesh and the cluster, and proves that it works. It can be stopped at any moment with Ctrl-C, and goes
on from there when it is run again.

`;
		async function onboardHost(words) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const questions = words.json || words.yes ? undefined : wizardQuestions();
				const tell = (text) => void process.stderr.write(text);
				if (questions !== undefined) tell(WELCOME);
				const chosen = await choose(words, questions);
				const { file, host, role, direct } = chosen;
				await haveSecrets(chosen, words, questions, tell);
				if (questions !== undefined) {
					tell(`\n${host}: ${onboard_role.sS[role]}.\n`);
					if (!await questions.yes("Begin?")) {
						tell("nothing was changed\n");
						return outcome.dc.ok;
					}
				}
				const { env, ...bare } = words;
				const command = await (0, fleet_command.x)({
					...bare,
					...env === undefined || direct ? {} : { env },
					fleet: file,
					select: host
				}, undefined, "it goes on from what is there");
				const database = onboard_host_addDisposableResource(env_1, words.stateDir ? (0, providers_database.q)(words.stateDir) : (0, providers_database.q)(), false);
				const place = {
					command,
					words,
					host,
					role,
					direct,
					database
				};
				for (;;) {
					const result = direct ? ofMadeFile(await once(place), file) : await once(place);
					if (words.json) (0, print_json.Q)(result);
					else process.stdout.write((0, onboard_text.vW)(result, command.text));
					process.stderr.write((await (0, after_onboarding.G)(command, result, database, words)).told);
					if (questions === undefined || result.problem === undefined || command.signal.aborted) return result.exitCode;
					if (await afterwards(place, result, questions) === "stop") return result.exitCode;
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				onboard_host_disposeResources(env_1);
			}
		}
		async function once({ command, words, host, role, direct, database }) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { cluster, owner, account, onFailure, lockTimeout } = words;
				const progress = onboard_host_addDisposableResource(env_2, words.json ? undefined : showProgress(host, process.stderr, (0, fleet_command.a)(words, process.stderr)), false);
				const logging = [];
				let runId = "";
				const result = await (0, onboard.I)({
					...command,
					...(0, options.fZ)(words),
					...registryIn(words.stateDir),
					host,
					role,
					database,
					headElsewhere: direct,
					capabilities: onboard_host_capabilities(),
					...cluster === undefined ? {} : { cluster },
					...account === undefined ? {} : { account },
					...owner === undefined ? {} : { user: owner },
					...onFailure === undefined ? {} : { onFailure },
					...lockTimeout === undefined ? {} : { lockTimeoutMs: lockTimeout },
					onStart: (id) => {
						runId = id;
					},
					onEvent: (event) => progress?.onEvent(event),
					onRunEvent: (event) => progress?.onRunEvent(event),
					onStepOutput: (name, step, output, outcome) => {
						logging.push(command.store.log(runId, {
							host: name,
							step,
							outcome,
							output
						}));
					}
				});
				await Promise.all(logging);
				const { report } = result;
				if (report === undefined) return result;
				await command.store.save({
					...report,
					run: {
						...report.run,
						via: "onboard"
					}
				});
				const keys = report.hosts.map(({ newHostKey }) => newHostKey);
				if (!direct) await (0, record_host_keys.u)(command.fleet.root, keys);
				return result;
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				onboard_host_disposeResources(env_2);
			}
		}
		function ofMadeFile(result, fleet) {
			if (result.problem === undefined) return {
				...result,
				fleet
			};
			return {
				...result,
				fleet,
				problem: {
					...result.problem,
					where: { host: result.host }
				}
			};
		}
		function registryIn(folder) {
			if (!folder) return {};
			const all = Object.entries(process.env).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
			return { env: {
				...Object.fromEntries(all),
				BRINGUP_STATE_DIR: folder
			} };
		}
		async function afterwards(place, result, questions) {
			const { report, provider } = result;
			const canGoBack = report !== undefined && provider !== undefined && result.changed > 0;
			for (;;) {
				const answer = await questions.choose("What now?", [
					{
						name: "Try again",
						value: "again",
						description: "what is done stays, and is not done again"
					},
					{
						name: "Show what was found",
						value: "show",
						description: "what the step that failed printed"
					},
					...canGoBack ? [{
						name: "Take back what this try changed",
						value: "back",
						description: "last change first"
					}] : [],
					{
						name: "Stop here",
						value: "stop",
						description: "the next `bringup onboard` goes on from here"
					}
				]);
				if (answer === "again" || answer === "stop") return answer;
				if (answer === "show") process.stderr.write((0, onboard_text.rS)(result, place.command.text));
				if (answer === "back" && report !== undefined) {
					await back(place, report.run.id);
					return "stop";
				}
			}
		}
		async function back({ command, host, database }, run) {
			const [{ takeBack }, { applyText }] = await Promise.all([__webpack_require__.e(3318).then(__webpack_require__.bind(__webpack_require__, 33318)), Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 86898))]);
			const report = await takeBack({
				...command,
				hosts: command.fleet.hosts.filter(({ name }) => name === host),
				capabilities: onboard_host_capabilities(),
				parallel: 1,
				lockTimeoutMs: 4e4,
				database,
				run
			});
			await command.store.save(report);
			process.stdout.write(applyText(report, {
				...command.text,
				verbose: true
			}));
		}
		function onboard_host_capabilities() {
			return capabilities.CAPABILITIES.filter(({ name }) => name === "mesh" || name === "ray");
		}
	}),
	2397: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Kl: () => phaseLine,
			Pl: () => headline,
			rS: () => evidenceText,
			vW: () => onboardText
		});
		var _onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27104);
		var _ray_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44382);
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62128);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60732);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36570);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38941);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
		const MARKS = {
			done: ["✔", "good"],
			"already there": ["✔", "good"],
			"passed over": ["-", "dim"],
			failed: ["✖", "bad"],
			"not reached": ["-", "dim"]
		};
		const NAMES = Math.max(..._onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.bs.map((name) => name.length));
		const TITLES = Math.max(..._onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.bs.map((name) => _onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.tR[name].title.length));
		function phaseLine(event, { colour }) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_2__.C)(colour);
			if (event.type === "registered") return event.attempt > 1 ? `${paint("dim", `  try ${event.attempt}: what is done already stays`)}\n` : "";
			if (event.type === "phase-began") return "";
			const [mark, style] = MARKS[event.state];
			return `${paint(style, mark)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(event.phase, NAMES)}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(_onboard_phase_of_js__WEBPACK_IMPORTED_MODULE_0__.tR[event.phase].title, TITLES)}  ${paint("dim", whatCame(event))}\n`;
		}
		function whatCame({ phase, state, changed, seconds, why }) {
			if (state === "passed over") return why ?? "";
			if (state !== "done") return why === undefined ? state : `${state}: ${why}`;
			return phase === "register" || changed === 0 ? (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3) : `${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_6__.h)(changed, "change")}  ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3)}`;
		}
		function onboardText(result, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_2__.C)(options.colour);
			const { problem, notes, verdict, seconds } = result;
			const told = notes.flatMap((note) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.LV)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(note), options.width - 2).map((line, index) => `${index === 0 ? "!" : " "} ${line}`));
			const end = problem === undefined ? [
				paint("good", `${headline(result)}${verdict === "already" ? "" : ` · ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3)}`}`),
				"",
				...places(result).map(([name, value]) => `  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_1__.f)(name, 10)}  ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(value)}`)
			] : [
				(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_3__.fI)(problem, options),
				"",
				`${verdict === "failed" || verdict === "cancelled" ? "not onboarded" : "not onboarded: what this run changed was taken back"} · ${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_5__.p)(seconds * 1e3)}`
			];
			return `\n${[
				...told,
				...told.length > 0 ? [""] : [],
				...end,
				"",
				...next(result)
			].join("\n")}\n`;
		}
		function headline({ verdict, host, role, cluster }) {
			const what = role === "user" ? `can work with the cluster ${cluster}` : `is a proven part of the cluster ${cluster}`;
			if (verdict === "already") return `${host} ${what} already; nothing was changed`;
			return `Congratulations: ${host} ${what}`;
		}
		function places(result) {
			const { provider, address, meshIp, nodeId, rayVersion, pythonVersion, jobsAt } = result;
			const rows = [
				["provider", provider],
				["address", address],
				["mesh", meshIp],
				["node", nodeId],
				["jobs at", jobsAt],
				["versions", rayVersion === undefined ? undefined : `Ray ${rayVersion}, Python ${pythonVersion ?? "of the host"}`]
			];
			return rows.flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
		}
		function next({ provider, host, role, cluster, accounts, problem, fleet }) {
			if (problem !== undefined) return [
				"next:  run it again: it goes on from where it was",
				...provider === undefined ? [] : [`       bringup providers events ${provider}  what was recorded`],
				...fleet === undefined ? [] : [`       bringup undo -s ${host} -f ${fleet}  takes back what was changed`]
			];
			return [
				`next:  bringup providers show ${provider ?? host}`,
				...role === "user" || fleet !== undefined ? [] : ["       bringup ray status"],
				...fleet === undefined ? [] : [`       bringup ray leave -s ${host} -f ${fleet}  takes it out`],
				...accounts.map((account) => `       ${(0, _ray_places_js__WEBPACK_IMPORTED_MODULE_7__.Ff)(cluster ?? "", account)}/README  how ${account} works with it`)
			];
		}
		function evidenceText(result, options) {
			const { phases, problem, report } = result;
			const steps = report?.hosts.flatMap((host) => host.steps.flatMap(({ id, output }) => output === undefined ? [] : [`${host.name} ${id} printed:`, indented(output)]));
			const lines = [
				...phases.map((phase) => phaseLine({
					type: "phase-ended",
					...phase
				}, options).trimEnd()),
				"",
				...problem === undefined ? [] : [(0, _report_problem_js__WEBPACK_IMPORTED_MODULE_3__.fI)(problem, options)],
				...problem === undefined ? [] : [`  code ${problem.code}, category ${problem.category} (docs/errors.md)`],
				...steps === undefined || steps.length === 0 ? [] : ["", ...steps],
				...report === undefined ? [] : ["", `everything it printed:  bringup logs ${result.host}${result.fleet === undefined ? "" : ` -f ${result.fleet}`}`]
			];
			return `\n${lines.join("\n")}\n\n`;
		}
		function indented(output) {
			return (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_4__.SA)(output).map((line) => `    ${line}`).join("\n");
		}
	}),
	95750: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			evidenceLine: () => evidenceLine,
			keepEvidence: () => keepEvidence,
			v: () => writtenTo
		});
		var external_node_path_ = __webpack_require__(76760);
		var core_redact = __webpack_require__(162);
		var inspect = __webpack_require__(92854);
		var live_keys = __webpack_require__(99805);
		;
		const NAMED = /((?:token|passw(?:or)?d|secret|api[_-]?key|auth[_-]?key|credential)s?["']?\s*[=:]\s*["']?)(?!\[|\s|\$|\/)[^\s"',;]{6,}/gi;
		const BEARER = /\b(Bearer|Basic)\s+[\w+/=.~-]{8,}/g;
		const WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
		const KEY_BLOCK = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
		function hideKeys(text) {
			const whole = text.replace(KEY_BLOCK, "[a private key]");
			const keys = live_keys.Ef.reduce((so, { what, pattern }) => so.replace(new RegExp(pattern.source, `${pattern.flags}g`), `[${what}]`), whole);
			return keys.replace(WEB_TOKEN, "[a web token]").replace(BEARER, (_, scheme) => `${scheme} [hidden]`).replace(NAMED, (_, name) => `${name}[hidden]`);
		}
		var report_outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var parse = __webpack_require__(13848);
		var gates_spec = __webpack_require__(1148);
		var table = __webpack_require__(55864);
		var members = __webpack_require__(72151);
		var prepare = __webpack_require__(88040);
		var sh = __webpack_require__(52260);
		var read = __webpack_require__(34215);
		var ask_head = __webpack_require__(5563);
		var places = __webpack_require__(44382);
		;
		const MOST_OF_A_PIECE = 256 * 1024;
		const MOST_OF_A_LOG = 96 * 1024;
		const SLACK = 1024;
		const BOUNDED = (0, sh.IZ)("bu_e() { if command -v timeout >/dev/null; then timeout 5 \"$@\"; else \"$@\"; fi; }");
		const GATES_PIECE = "gates";
		function evidenceSections(cluster) {
			const pieces = [...systemPieces(cluster), ...rayPieces(cluster)];
			return [{
				name: GATES_PIECE,
				body: read.A
			}, ...pieces.map(({ file, body }) => ({
				name: file,
				body: (0, sh.sh)`${BOUNDED}
{ ${body}
} 2>&1 | tail -c ${MOST_OF_A_PIECE}`
			}))];
		}
		function systemPieces(cluster) {
			const unit = (0, places.uF)(cluster);
			return [
				{
					file: "versions.txt",
					body: (0, sh.sh)`uname -a; cat /etc/os-release; systemctl --version | head -n 1; nft --version; getconf GNU_LIBC_VERSION; ls -l ${places.ju}
for bu_p in ${places.ju}/*/bin/python; do [ -x "$bu_p" ] && echo "$bu_p: $(bu_e "$bu_p" -I -S --version)"; done`
				},
				{
					file: "unit.txt",
					body: (0, sh.sh)`systemctl status --no-pager --lines=0 -- ${unit}; systemctl show -p ActiveState -p SubState -p Result -p ExecMainCode -p ExecMainStatus -p NRestarts -p InvocationID -p MemoryCurrent -p MemoryPeak -p TasksCurrent -- ${unit}; systemctl cat --no-pager -- ${unit}
ls -ld ${(0, places.QV)(cluster)}; ls -l ${(0, places.QV)(cluster)}`
				},
				{
					file: "journal.txt",
					body: (0, sh.sh)`journalctl --quiet --no-pager -o short-iso -n 2000 -u ${unit}`
				},
				{
					file: "kernel.txt",
					body: kernel()
				},
				{
					file: "listeners.txt",
					body: (0, sh.sh)`ss -ltnp || netstat -ltnp || cat /proc/net/tcp /proc/net/tcp6`
				},
				{
					file: "firewall.txt",
					body: (0, sh.sh)`nft list ruleset || iptables-save`
				},
				{
					file: "network.txt",
					body: (0, sh.sh)`ip -brief address; ip route; ip -6 route; cat /etc/resolv.conf`
				},
				{
					file: "room.txt",
					body: (0, sh.sh)`bu_e df -hT; bu_e df -i; cat /proc/meminfo /proc/loadavg; cat /proc/pressure/memory /proc/pressure/cpu; date -u; uptime`
				},
				{
					file: "processes.txt",
					body: (0, sh.sh)`ps -u ${places._P} -o pid,ppid,etime,rss,stat,comm`
				}
			];
		}
		function rayPieces(cluster) {
			const logs = `${(0, places.l3)(cluster)}/session_latest/logs`;
			const named = [
				"raylet.out",
				"raylet.err",
				"gcs_server.out",
				"gcs_server.err",
				"dashboard.log",
				"dashboard_agent.log",
				"runtime_env_agent.log",
				"monitor.log",
				"ray_process_exit.log"
			];
			return [
				{
					file: "head-says.txt",
					body: (0, ask_head.ct)(cluster)
				},
				{
					file: "ray/files.txt",
					body: (0, sh.sh)`ls -lR ${(0, places.l3)(cluster)} | head -n 400`
				},
				...named.map((name) => ({
					file: `ray/${name}`,
					body: (0, sh.sh)`[ -e ${`${logs}/${name}`} ] && tail -c ${MOST_OF_A_LOG} ${`${logs}/${name}`}`
				}))
			];
		}
		function kernel() {
			return (0, sh.sh)`{ dmesg -T || journalctl --quiet --no-pager -k -o short-iso; } 2>/dev/null | grep -iE 'out of memory|oom|killed process|segfault|traps:|i/o error|no space|nvrm|xid' | tail -n 300`;
		}
		function wholeLines(text) {
			const isCut = Buffer.byteLength(text) >= MOST_OF_A_LOG - SLACK;
			return isCut ? text.slice(text.indexOf("\n") + 1) : text;
		}
		;
		const MOST_MS = 45e3;
		const MOST_HOSTS = 20;
		const AT_ONCE = 8;
		function hasFailed({ hosts }) {
			return hosts.some(isBad);
		}
		async function collectEvidence(options) {
			const { fleet, report, logs, secrets, signal } = options;
			const redact = (0, core_redact.$)(secrets);
			const clean = (text) => hideKeys(redact.text(text));
			const failed = report.hosts.filter(isBad);
			const asked = hostsToAsk(fleet, report);
			const found = signal.aborted ? [] : await lookAt(asked, options);
			const quarantines = quarantinesOrNone();
			const names = new Set(failed.map(({ name }) => name));
			return [
				{
					name: "README.txt",
					text: readme(report, failed, found)
				},
				{
					name: "report.json",
					text: `${JSON.stringify(report, (key, value) => isFreeText(key, value) ? clean(value) : value, 2)}\n`
				},
				...failed.map((host) => ({
					name: `hosts/${host.name}/problem.txt`,
					text: problemOf(host)
				})),
				...stepFiles(logs.filter(({ host }) => names.has(host))),
				...found.flatMap((one) => filesOf(fleet, one, quarantines))
			].map(({ name, text }) => ({
				name,
				text: name === "report.json" ? redact.text(text) : clean(text)
			}));
		}
		function isFreeText(key, value) {
			return typeof value === "string" && (key === "output" || key === "what");
		}
		function isBad({ outcome }) {
			return report_outcome.$x[outcome].exit !== 0;
		}
		function hostsToAsk(fleet, { hosts }) {
			const outcomes = new Map(hosts.map(({ name, outcome }) => [name, outcome]));
			const failed = fleet.hosts.filter(({ name }) => hosts.some((host) => host.name === name && isBad(host)));
			const heads = failed.flatMap((host) => (0, members.Uo)(fleet, (0, members.es)(fleet, host)?.name ?? "") ?? []);
			const wanted = new Set([...heads, ...failed]);
			return fleet.hosts.filter((host) => wanted.has(host) && (0, members.es)(fleet, host) !== undefined).filter(({ name }) => outcomes.get(name) !== "unreachable" && outcomes.get(name) !== "throttled").slice(0, MOST_HOSTS);
		}
		function lookAt(hosts, { fleet, connect, signal }) {
			const bounded = AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]);
			const byCluster = Map.groupBy(hosts, (host) => (0, members.es)(fleet, host)?.name ?? "");
			const look = ([cluster, some]) => (0, inspect.A)({
				hosts: some,
				parallel: AT_ONCE,
				signal: bounded,
				allFacts: true,
				sections: evidenceSections(cluster),
				connect
			});
			return Promise.all([...byCluster].map(look)).then((all) => all.flat());
		}
		function quarantinesOrNone() {
			try {
				return (0, prepare.Rg)();
			} catch {
				return new Map();
			}
		}
		function filesOf(fleet, { host, facts, sections, problem }, quarantines) {
			const place = `hosts/${host.name}`;
			if (problem !== undefined) return [{
				name: `${place}/not-read.txt`,
				text: `${problem.message}\n→ ${problem.remedy}\n`
			}];
			const own = (0, parse._)(sections.get(GATES_PIECE) ?? "");
			const spec = (0, gates_spec.G)(fleet, host, {
				facts,
				quarantines,
				pythonOf: () => undefined
			});
			const gates = spec === undefined || !own.complete ? [] : (0, table.y)(own, spec);
			const pieces = [...sections].filter(([name, text]) => name !== "facts" && name !== GATES_PIECE && text.trim() !== "");
			return [
				{
					name: `${place}/facts.json`,
					text: `${JSON.stringify(facts, null, 2)}\n`
				},
				{
					name: `${place}/gates.json`,
					text: `${JSON.stringify(gates, null, 2)}\n`
				},
				...pieces.map(([name, text]) => ({
					name: `${place}/${name}`,
					text: wholeLines(text)
				}))
			];
		}
		function stepFiles(logs) {
			return [...Map.groupBy(logs, ({ host }) => host)].map(([host, steps]) => ({
				name: `hosts/${host}/steps.txt`,
				text: steps.map(({ step, outcome, output }) => `== ${step}: ${outcome}\n${output.trimEnd()}\n`).join("\n")
			}));
		}
		function problemOf({ problem, outcome, steps }) {
			const all = [problem, ...steps.map((step) => step.problem)].filter((one) => one !== undefined);
			const told = all.filter((one, index) => all.findIndex(({ what }) => what === one.what) === index);
			const texts = told.map((one) => `${one.code} (${one.category})\n${(0, report_problem.fI)(one, {
				colour: false,
				width: 100
			})}`);
			return `${[outcome, ...texts].join("\n\n")}\n`;
		}
		function readme({ run, exitCode }, failed, found) {
			const { id, via, command, fleet, startedAt, by, bringup } = run;
			return `Why hosts failed: bringup ${via ?? command}, run ${id}

fleet      ${fleet}
began      ${startedAt}, by ${by}
bringup    ${bringup}
exit code  ${exitCode}
failed     ${failed.map(({ name, outcome }) => `${name} (${outcome})`).join(", ")}
looked at  ${found.map(({ host }) => host.name).join(", ") || "none: they could not be reached, or the run was cancelled"}

hosts/NAME/problem.txt is what stopped a host, and what to do. The other files are what the host itself has to say; logs are their ends.
Secrets that the run knows were taken out, and what looks like one. Addresses and names of hosts are in here: read it before others do.
`;
		}
		var write = __webpack_require__(35911);
		;
		async function keepEvidence({ store, place, ...run }) {
			const { id } = run.report.run;
			if (!hasFailed(run.report)) return undefined;
			const to = place ?? (0, external_node_path_.join)(store.folder, id, "evidence");
			const logs = await store.logs(id).catch(() => []);
			try {
				await (0, write.n)(to, await collectEvidence({
					...run,
					logs
				}));
				return { place: to };
			} catch (error) {
				return {
					place: to,
					trouble: error instanceof Error ? error.message : String(error)
				};
			}
		}
		function writtenTo(kept) {
			return kept === undefined || kept.trouble !== undefined ? "" : kept.place;
		}
		function evidenceLine(kept) {
			if (kept === undefined) return "";
			const { place, trouble } = kept;
			return trouble === undefined ? `why they failed: ${place} (secrets were taken out; read it before others do)\n` : `why they failed could not be written to ${place}: ${trouble}\n`;
		}
	})
};
;
