"use strict";
exports.id = 8160;
exports.ids = [8160];
exports.modules = { 78160: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { onboardHost: () => onboardHost });
	var capabilities = __webpack_require__(999);
	var onboard = __webpack_require__(69023);
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
	var load_fleet = __webpack_require__(23288);
	var counted = __webpack_require__(62128);
	var external_node_dgram_ = __webpack_require__(41314);
	var external_node_events_ = __webpack_require__(78474);
	var promises_ = __webpack_require__(51455);
	var external_node_net_ = __webpack_require__(77030);
	var external_node_os_ = __webpack_require__(48161);
	var external_node_path_ = __webpack_require__(76760);
	var dist = __webpack_require__(38815);
	var fleet_of_one = __webpack_require__(88369);
	;
	const TOKEN = "RAY_TOKEN";
	const API_KEY = "HEADSCALE_API_KEY";
	const CLUSTER = "main";
	const HEAD = "head-of-cluster";
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
	async function directFleet(words) {
		const { cluster = CLUSTER, head = "", network = "mesh" } = words;
		const name = words.name ?? (0, fleet_of_one.S)((0, external_node_os_.hostname)());
		const host = name === HEAD ? `${name}-1` : name;
		const own = network === "lan" ? { address: await ownAddress(head) } : {};
		const mesh = network === "lan" ? {} : { mesh: {} };
		const document = {
			version: "bringup/v1",
			fleet: { name: "onboard" },
			...network === "lan" ? {} : { mesh: {
				server: words.server,
				user: words.meshUser ?? "mesh",
				"api-key": { secret: API_KEY }
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
						...own
					}
				},
				[HEAD]: {
					address: head,
					...mesh,
					ray: {
						cluster,
						role: "head",
						...(0, external_node_net_.isIP)(head) === 0 ? {} : { address: head }
					}
				}
			}
		};
		const directory = await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "bringup-onboard-"));
		const file = (0, external_node_path_.join)(directory, "fleet.yaml");
		await (0, promises_.writeFile)(file, (0, dist.As)(document), { mode: 384 });
		return {
			file,
			host,
			[Symbol.asyncDispose]: () => (0, promises_.rm)(directory, {
				recursive: true,
				force: true
			})
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
	;
	async function choose(words, questions) {
		const direct = words.head !== undefined || words.host === undefined && !(0, external_node_fs_.existsSync)(words.fleet);
		const role = words.role ?? await questions?.choose("What is this machine for?", roles()) ?? "provider";
		if (!direct) {
			const host = words.host ?? await hostOf(words, questions);
			return {
				file: words.fleet,
				host,
				role,
				direct,
				[Symbol.asyncDispose]: async () => undefined
			};
		}
		const said = questions === undefined ? words : {
			...words,
			...await askWords(words, questions)
		};
		if (questions === undefined) refuseMissing(words);
		const made = await directFleet(said);
		return {
			...made,
			role,
			direct,
			[Symbol.asyncDispose]: () => made[Symbol.asyncDispose]()
		};
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
		for (const { key, told } of missingWords(words)) {
			const [, meaning = told] = /: (.*)$/.exec(told) ?? [];
			asked[key] = await questions.text(`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}:`);
		}
		return asked;
	}
	function refuseMissing(words) {
		const secrets = words.network === "lan" ? [TOKEN] : [TOKEN, API_KEY];
		const missing = [...missingWords(words).map(({ told }) => told), ...secrets.filter((name) => !process.env[name]).map((name) => `${name}, in the environment: ${SECRETS[name] ?? ""}`)];
		if (missing.length === 0) return;
		throw new core_error.$L(missing.map((told) => new core_error.y4({
			code: "onboard-missing",
			category: "config",
			what: `without a fleet file this is missing: ${told}`,
			remedy: "say it, name a fleet file with --fleet, or run it at a terminal, where it asks"
		})));
	}
	const SECRETS = {
		[TOKEN]: "the token of the Ray cluster",
		[API_KEY]: "an API key of the server of the mesh"
	};
	var onboard_text = __webpack_require__(2397);
	var phase_of = __webpack_require__(27104);
	var columns = __webpack_require__(41193);
	var duration = __webpack_require__(60732);
	var report_paint = __webpack_require__(36570);
	var visible = __webpack_require__(84804);
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
	const REACH_MS = 5e3;
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
				const dial = (to) => way?.dial(to) ?? dialTcp(head.address, to, signal);
				const told = await (0, metadata.L)((0, dashboard.N)({
					dial,
					port,
					token: cluster.token,
					signal,
					timeoutMs: REACH_MS
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
			return { notes: [`the head could not be asked yet, so ${cluster.token.name} is tried only at the end (${why})`] };
		}
	}
	function dialTcp(host, port, signal) {
		return new Promise((resolve, reject) => {
			const socket = (0, external_node_net_.connect)({
				host,
				port,
				signal: AbortSignal.any([signal, AbortSignal.timeout(REACH_MS)])
			});
			socket.once("connect", () => resolve(socket));
			socket.once("error", (error) => reject(new Error(`${host}:${port}: ${error.message || "no answer"}`, { cause: error })));
		});
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
	const FORMS = { [TOKEN]: {
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
			const chosen = onboard_host_addDisposableResource(env_1, await choose(words, questions), true);
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
				const result = withoutMadeFile(await once(place), direct);
				if (words.json) (0, print_json.Q)(result);
				else process.stdout.write((0, onboard_text.vW)(result, command.text));
				process.stderr.write(await (0, after_onboarding.G)(command, result, database, words));
				if (questions === undefined || result.problem === undefined || command.signal.aborted) return result.exitCode;
				if (await afterwards(place, result, questions) === "stop") return result.exitCode;
			}
		} catch (e_1) {
			env_1.error = e_1;
			env_1.hasError = true;
		} finally {
			const result_1 = onboard_host_disposeResources(env_1);
			if (result_1) await result_1;
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
	function withoutMadeFile(result, direct) {
		if (!direct || result.problem === undefined) return result;
		return {
			...result,
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
			if (answer === "back" && report !== undefined && provider !== undefined) {
				await back(place, provider, report.run.id);
				return "stop";
			}
		}
	}
	async function back({ command, host, database }, provider, run) {
		const [{ takeBack }, { applyText }] = await Promise.all([__webpack_require__.e(3318).then(__webpack_require__.bind(__webpack_require__, 33318)), Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 86898))]);
		const report = await takeBack({
			...command,
			hosts: command.fleet.hosts.filter(({ name }) => name === host),
			capabilities: onboard_host_capabilities(),
			parallel: 1,
			lockTimeoutMs: 4e4,
			database,
			provider,
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
}) };
;
