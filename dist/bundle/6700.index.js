"use strict";
exports.id = 6700;
exports.ids = [6700];
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
	66700: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run_run });
		var promises_ = __webpack_require__(51455);
		var capabilities = __webpack_require__(82933);
		var flash_text = __webpack_require__(62522);
		var redact = __webpack_require__(162);
		var sh = __webpack_require__(52260);
		var connect_host = __webpack_require__(56447);
		var flash = __webpack_require__(20723);
		var open_context = __webpack_require__(16094);
		var plan = __webpack_require__(82953);
		var required_secrets = __webpack_require__(17053);
		var run = __webpack_require__(48179);
		var state = __webpack_require__(9483);
		var flash_target = __webpack_require__(36031);
		var github_log = __webpack_require__(65841);
		var annotations = __webpack_require__(56024);
		var outcome = __webpack_require__(24690);
		var problem = __webpack_require__(38941);
		var visible = __webpack_require__(84804);
		var open_fleet = __webpack_require__(67986);
		var agreed_plan = __webpack_require__(56365);
		var for_post = __webpack_require__(1085);
		var flash_words = __webpack_require__(72700);
		var wait_news = __webpack_require__(30489);
		var duration = __webpack_require__(60732);
		;
		const STEP_PERCENT = 10;
		const PULSE_MS = 3e4;
		function flashLog(say, onHost, now = () => performance.now()) {
			const told = new Map();
			const newsOf = (0, wait_news.t)();
			const line = (node, text) => say(`${node}   ${(0, visible.wF)(text)}`);
			const progress = (node, key, text, done, total) => {
				const percent = total === undefined || total === 0 ? 0 : done / total * 100;
				const before = told.get(`${node} ${key}`);
				const isNews = before === undefined || percent < before.percent || percent >= before.percent + STEP_PERCENT || now() >= before.atMs + PULSE_MS;
				if (!isNews) return;
				told.set(`${node} ${key}`, {
					percent: percent - percent % STEP_PERCENT,
					atMs: now()
				});
				line(node, text);
			};
			return (event) => {
				const { node } = event;
				switch (event.type) {
					case "phase": {
						const { doing, done } = flash_words.gC[event.phase];
						const rest = event.text === undefined ? "" : `: ${event.text}`;
						if (event.state === "began") line(node, doing);
						else line(node, `✔ ${done}${event.state === "kept" ? " before" : ""}${rest}${took(event.tookMs)}`);
						return;
					}
					case "image": {
						const { doing, done, total } = event.progress;
						return progress(node, doing, (0, flash_words.ur)(event.progress), done, total);
					}
					case "flash": {
						const { phase, doneBytes, totalBytes, attempt } = event.progress;
						return progress(node, `${attempt} ${phase}`, (0, flash_words.hE)(event.progress), doneBytes, totalBytes);
					}
					case "waiting": {
						const news = newsOf(event);
						if (news !== undefined) line(node, news);
						return;
					}
					case "asking": return;
					case "note": return line(node, event.text);
					case "post-install": return onHost(event.event);
				}
			};
		}
		function took(ms) {
			return ms === undefined ? "" : ` (${(0, duration.p)(ms)})`;
		}
		;
		function runOutputs({ nodes }, targets) {
			const isChanged = nodes.some(({ phases }) => phases.some(({ phase }) => phase !== "prepared"));
			return {
				...outputs(nodes, isChanged, targets),
				plan: ""
			};
		}
		function planOutputs(plans, targets) {
			const nodes = plans.map(({ node, host, image, begin, problem }) => ({
				...{
					node,
					host,
					image
				},
				outcome: problem !== undefined ? (0, outcome.sG)(problem.category) : begin === "nothing" ? "converged" : "changed"
			}));
			const isChanged = plans.some(({ begin, problem }) => problem === undefined && begin !== "nothing");
			return {
				...outputs(nodes, isChanged, targets),
				plan: JSON.stringify((0, agreed_plan.Zj)(plans))
			};
		}
		function outputs(nodes, isChanged, targets) {
			const addressOf = (name) => targets.find((target) => (0, flash_target.Vb)(target) === name)?.host.address ?? null;
			const told = nodes.map(({ node, host, outcome, image }) => ({
				...{
					node,
					host,
					address: addressOf(node),
					outcome
				},
				image: image ?? null
			}));
			const weight = Object.keys(outcome.$x);
			const [heaviest] = nodes.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome));
			return {
				changed: String(isChanged),
				outcome: heaviest?.outcome ?? "converged",
				nodes: JSON.stringify(told),
				images: JSON.stringify(Object.fromEntries(nodes.flatMap(({ node, image }) => image ? [[node, image]] : []))),
				"known-hosts": nodes.flatMap(({ knownHost }) => knownHost ?? []).join("\n")
			};
		}
		var judge_node = __webpack_require__(58634);
		var budget = __webpack_require__(3713);
		var bytes_text = __webpack_require__(87829);
		var counted = __webpack_require__(62128);
		var markdown = __webpack_require__(76913);
		;
		const EVIDENCE_BYTES = 65536;
		const FILES_BYTES = 65536;
		const TEXT = {
			colour: false,
			width: 100,
			verbose: true
		};
		const WORDS = {
			changed: "written and proven",
			converged: "runs its image"
		};
		function flashSummary({ run, nodes, leftBehind, exitCode }, serialLines, byHand) {
			const bad = nodes.filter(({ problem }) => problem !== undefined);
			const totals = [
				(0, counted.h)(nodes.length, "node"),
				...bad.length === 0 ? [] : [`${bad.length} not right`],
				(0, duration.p)(run.durationMs),
				...exitCode === 0 ? [] : [`exit ${exitCode}`]
			];
			const took = (node, phase) => node.phases.filter((one) => one.phase === phase).map(({ tookMs }) => (0, duration.p)(tookMs)).join();
			return [
				`## ${exitCode === 0 ? "✔" : "✖"} ${(0, markdown.CS)(run.fleet)} · flash`,
				"",
				`**${totals.join(" · ")}**`,
				"",
				...bad.length === 0 ? [] : ["### What went wrong", ""],
				...bad.flatMap(({ node, problem, now, serialLog }) => [...problem === undefined ? [] : problemItem(node, problem, now), ...evidence(serialLog === undefined ? undefined : serialLines.get(node))]),
				(0, markdown.jD)([
					"node",
					"host",
					"state",
					"image",
					...state.Z.map((phase) => flash_words.gC[phase].done),
					"time"
				]),
				(0, markdown.jD)([
					"---",
					"---",
					"---",
					"---",
					...state.Z.map(() => "--:"),
					"--:"
				]),
				...nodes.map((node) => (0, markdown.jD)([
					(0, markdown.CS)(node.node),
					(0, markdown.CS)(node.host),
					`${outcome.$x[node.outcome].mark} ${WORDS[node.outcome] ?? node.outcome.replaceAll("-", " ")}`,
					(0, markdown.aY)((0, judge_node.h)(node.image ?? "")),
					...state.Z.map((phase) => took(node, phase)),
					(0, duration.p)(node.durationMs)
				])),
				"",
				...leftBehind.map(({ board, text }) => `- ${(0, markdown.CS)(board)}: ${(0, markdown.CS)(text)}`),
				...nodes.flatMap(({ node, notes }) => notes.map((note) => `- ${(0, markdown.CS)(node)}: ${(0, markdown.CS)(note)}`)),
				"",
				"The same by hand:",
				"",
				(0, markdown.OF)(byHand, "sh"),
				""
			].join("\n");
		}
		function planSummary(fleet, plans, byHand) {
			const bad = plans.filter(({ problem }) => problem !== undefined);
			const writes = plans.filter(({ begin, problem }) => problem === undefined && begin === "write");
			return [
				`## ${bad.length === 0 ? "✔" : "✖"} ${(0, markdown.CS)(fleet)} · flash · plan`,
				"",
				`**${(0, counted.h)(plans.length, "node")} · ${writes.length} to write${bad.length === 0 ? "" : ` · ${bad.length} not right`}**`,
				"",
				...bad.flatMap(({ node, problem }) => problem === undefined ? [] : problemItem(node, problem)),
				(0, markdown.jD)([
					"node",
					"host",
					"what",
					"image",
					"on the node",
					"changed",
					"sent"
				]),
				(0, markdown.jD)([
					"---",
					"---",
					"---",
					"---",
					"--:",
					"--:",
					"--:"
				]),
				...plans.map(({ node, host, begin, problem, image, size }) => (0, markdown.jD)([
					(0, markdown.CS)(node),
					(0, markdown.CS)(host),
					problem !== undefined ? "✖ cannot be" : whatOf(begin),
					(0, markdown.aY)((0, judge_node.h)(image ?? "")),
					...[
						size?.raw,
						size?.changed,
						size?.sent
					].map((bytes) => bytes === undefined ? "" : (0, bytes_text.p)(bytes))
				])),
				"",
				...writes.map((plan) => (0, markdown.zH)(`${(0, markdown.CS)(plan.node)}: files, sizes and what the board would be asked`, (0, markdown.OF)((0, budget.cz)((0, flash_text.flashPlanText)([plan], TEXT).trimEnd(), FILES_BYTES), "text"))),
				"",
				"The same by hand:",
				"",
				(0, markdown.OF)(byHand, "sh"),
				""
			].join("\n");
		}
		function whatOf(begin) {
			if (begin === "nothing") return "✔ runs its image";
			return begin === "write" ? "~ is written" : `~ goes on: ${(0, flash_words.Sc)(begin)}`;
		}
		function problemItem(node, { what, remedy, where }, now) {
			const place = [
				where.file,
				where.line,
				where.column
			].filter((part) => part !== undefined).join(":");
			return [
				`- ✖ **${(0, markdown.CS)(node)}**: ${(0, markdown.CS)(what)}`,
				...place === "" ? [] : [`  <br>at ${(0, markdown.aY)(place)}`],
				...remedy === "" ? [] : [`  <br>→ ${(0, markdown.CS)(remedy)}`],
				...now === undefined ? [] : [`  <br>now: ${(0, markdown.CS)(now)}`],
				""
			];
		}
		function evidence(serial) {
			if (serial === undefined || serial === "") return [];
			return [(0, markdown.zH)("what it wrote on its serial line", (0, markdown.OF)((0, budget.cz)(serial, EVIDENCE_BYTES), "text")), ""];
		}
		var wish = __webpack_require__(87198);
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
		const run_TEXT = {
			colour: true,
			width: 120
		};
		const EVIDENCE_CHARACTERS = 32768;
		const PLAN_VERSION = "bringup.flash-plan/1";
		async function run_run(inputs, given) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const step = (0, wish.o)(inputs, given);
				const { fleet, hosts, secrets, access, log } = await (0, open_fleet.x)((0, wish.c)(inputs), step);
				const targets = (0, flash_target.dp)((0, flash_target.zT)(fleet), inputs.nodes ?? [], hosts);
				(0, required_secrets.p)(targets, ["board", "image"], step.environment);
				const context = __addDisposableResource(env_1, (0, open_context.k)({
					fleet,
					connect: (0, connect_host.M)(fleet, access),
					signal: step.signal,
					secrets,
					capabilities: capabilities.CAPABILITIES.filter(({ name }) => name === "base"),
					force: inputs.force,
					lockTimeoutMs: inputs["lock-timeout"],
					patience: {
						...run.PATIENCE,
						bootMs: inputs["boot-timeout"]
					},
					state: (0, for_post.I)((0, state.O)()),
					onEvent: flashLog(github_log.cv, step.onEvent),
					...log === undefined ? {} : { log }
				}), false);
				return await (inputs["dry-run"] ? run_plan(inputs, targets, context) : write(inputs, targets, context));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		async function run_plan(inputs, targets, context) {
			const plans = await (0, plan.planFlash)(targets, context);
			const problems = plans.flatMap(({ problem }) => problem ?? []);
			return {
				id: context.runId,
				report: {
					version: PLAN_VERSION,
					fleet: context.fleet.name,
					nodes: plans
				},
				text: (0, flash_text.flashPlanText)(plans, {
					...run_TEXT,
					verbose: true
				}),
				annotations: (0, annotations.h)({
					problems,
					hosts: []
				}, { rootDir: rootDir() }),
				summary: planSummary(context.fleet.name, plans, byHand("plan", inputs)),
				outputs: planOutputs(plans, targets),
				exitCode: (0, outcome.gX)(problems.map(({ category, retryable }) => ({
					outcome: (0, outcome.sG)(category),
					retryable
				})))
			};
		}
		async function write(inputs, targets, context) {
			const agreed = inputs.plan === undefined ? {} : { confirm: (0, agreed_plan.Z7)(inputs.plan) };
			const { report } = await (0, flash.flash)(targets, {
				...context,
				...agreed
			});
			const { aborted, reason } = context.signal;
			const serial = await serialEnds(report, (0, redact.$)(context.secrets));
			for (const [node, text] of serial) (0, github_log.Os)(`${node}: the end of what it wrote on its serial line`, text.split("\n"));
			const problems = [...aborted ? [(0, problem.H8)(reason)] : [], ...report.nodes.flatMap(({ problem }) => problem ?? [])];
			return {
				id: report.run.id,
				report,
				text: (0, flash_text.flashText)(report, {
					...run_TEXT,
					verbose: false
				}),
				annotations: (0, annotations.h)({
					problems,
					hosts: []
				}, { rootDir: rootDir() }),
				summary: flashSummary(report, serial, byHand("run", inputs)),
				outputs: runOutputs(report, targets),
				exitCode: report.exitCode
			};
		}
		async function serialEnds({ nodes }, { text }) {
			const ends = new Map();
			for (const { node, problem, serialLog } of nodes) {
				if (problem === undefined || serialLog === undefined) continue;
				const whole = await (0, promises_.readFile)(serialLog, "utf8").catch(() => "");
				const lines = (0, visible.SA)(text(whole.slice(-EVIDENCE_CHARACTERS)));
				if (lines.length > 0) ends.set(node, lines.join("\n"));
			}
			return ends;
		}
		function byHand(command, { fleet, environment, select, nodes = [], force }) {
			return [
				`bringup flash ${command}`,
				...fleet === "fleet.yaml" ? [] : ["--fleet", fleet],
				...environment === undefined ? [] : ["--env", environment],
				...select === undefined ? [] : ["--select", select],
				...force ? ["--force"] : [],
				...nodes
			].map((word, index) => index === 0 ? word : (0, sh.hD)((0, visible.wF)(word))).join(" ");
		}
		function rootDir() {
			return process.env["GITHUB_WORKSPACE"] ?? process.cwd();
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
	62522: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			attestText: () => attestText,
			boardStatusText: () => boardStatusText,
			flashPlanText: () => flashPlanText,
			flashText: () => flashText,
			refusedText: () => refusedText
		});
		var _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58634);
		var _flash_shrunk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65781);
		var _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87829);
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41193);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62128);
		var _report_diff_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89053);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60732);
		var _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24690);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36570);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38941);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84804);
		var _flash_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72700);
		const DIFF_LIMITS = {
			context: 2,
			lines: 60
		};
		const indented = (text) => text.replaceAll(/^/gm, "  ");
		function flashText({ nodes, run, exitCode }, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			const lines = nodes.flatMap((node) => {
				const { mark } = _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__.$x[node.outcome];
				const word = node.outcome === "changed" ? changedWords(node) : node.outcome === "converged" ? "runs its image" : node.outcome;
				const style = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.V)(node.outcome);
				const image = node.image === undefined ? "" : `   ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(node.image)}`;
				return [
					`${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(node.node, 12))}   ${paint(style, mark)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(node.host, 16)}   ${paint(style, (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(word, 18))}   ${paint("dim", (0, _report_duration_js__WEBPACK_IMPORTED_MODULE_9__.p)(node.durationMs))}${image}`,
					...node.problem === undefined ? [] : [indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(node.problem, options))],
					...node.now === undefined ? [] : (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.LV)(`now: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(node.now)}`, 78).map((line) => `  ${line}`),
					...tellsLog(node) ? [`  its serial line: ${node.serialLog}`] : []
				];
			});
			const bad = nodes.filter(({ problem }) => problem !== undefined).length;
			const parts = [
				(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_10__.h)(nodes.length, "node"),
				...bad > 0 ? [`${bad} not right`] : [],
				(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_9__.p)(run.durationMs),
				...exitCode === 0 ? [] : [`exit ${exitCode}`]
			];
			return `${lines.join("\n")}\n\n${parts.join(" · ")}\n`;
		}
		function refusedText({ leftBehind }) {
			if (leftBehind.length === 0) return "nothing was changed\n";
			const lines = leftBehind.map(({ board, text }) => `  ${board}: ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(text)}\n`);
			return `no node was written; what an earlier run had left behind:\n${lines.join("")}`;
		}
		function tellsLog({ problem, serialLog }) {
			return problem !== undefined && serialLog !== undefined && !`${problem.what} ${problem.remedy}`.includes(serialLog);
		}
		function changedWords({ phases }) {
			const did = (name) => phases.some(({ phase }) => phase === name);
			if (!did("flashed")) return "brought up";
			return did("attested") ? "written and proven" : "written";
		}
		function flashPlanText(plans, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			return plans.map((plan) => {
				const head = `${paint("strong", plan.node)} ${plan.host}`;
				if (plan.problem !== undefined) return `${head}\n${indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(plan.problem, options))}\n`;
				const image = (0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(plan.image ?? "");
				if (plan.begin === "nothing") return `${head}: ${paint("good", `runs ${image}, nothing to do`)}\n`;
				if (plan.begin !== "write") return `${head}: ${paint("change", `goes on from where it was: ${(0, _flash_words_js__WEBPACK_IMPORTED_MODULE_8__.Sc)(plan.begin)}`)}\n`;
				const { base, size, partitions = [], edits = [], calls = [], notes = [] } = plan;
				return [
					`${head}: ${paint("change", `is written with ${image}`)}${plan.runs === undefined ? "" : `, runs ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(plan.runs)} now`}`,
					`  ${base?.os ?? ""} from ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(base?.from ?? "")}${base === undefined ? "" : `; unpacked it takes ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(base.diskBytes)} here`}`,
					...plan.shrunk === undefined ? [] : [`  ${(0, _flash_shrunk_js__WEBPACK_IMPORTED_MODULE_1__.D)(plan.shrunk)}`],
					...partitions.map(({ index, position, length, fileSystem }) => `  partition ${index}: ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(length)} at ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(position)}, ${fileSystem?.type ?? "unknown"}${fileSystem?.label === undefined ? "" : ` ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(fileSystem.label)}`}`),
					...edits.flatMap((edit) => editLines(edit, options)),
					...size === undefined ? [] : [`  ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(size.raw)} on the node, ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(size.changed)} differ from the base, ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(size.sent)} are sent`],
					...calls.map((call) => `  → ${call}`),
					...notes.map((note) => `  ! ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(note)}`),
					""
				].join("\n");
			}).join("");
		}
		const EDIT_MARKS = {
			new: "+",
			changed: "~",
			unknown: "~",
			removed: "-"
		};
		function editLines(edit, { colour, verbose }) {
			const { partition, path, now, mode, bytes, text } = edit;
			if (now === "same" || now === "absent") return [];
			const facts = [...mode === undefined ? [] : [mode], ...bytes === undefined ? [] : [(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(bytes)]];
			const head = `  ${EDIT_MARKS[now]} ${partition}:${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(path)}${facts.length === 0 ? "" : `   ${facts.join(" ")}`}`;
			if (!verbose || text === undefined) return [head];
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(colour);
			const lines = (0, _report_diff_lines_js__WEBPACK_IMPORTED_MODULE_3__.P)(text.before, text.after, DIFF_LIMITS).map(({ mark, text: line }) => paint(mark === "+" ? "good" : mark === "-" ? "bad" : "dim", `      ${mark} ${line}`.trimEnd()));
			return [head, ...lines];
		}
		function boardStatusText(boards, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			return boards.map(({ board, address, about, usb, transfer, ours, heldBy, nodes, problem }) => {
				const model = about === undefined ? [] : [
					`daemon ${about.daemon}`,
					...about.firmware ? [`firmware ${about.firmware}`] : [],
					...about.boardRevision ? [`board ${about.boardRevision}`] : [],
					...usb?.hub ? ["USB hub"] : []
				];
				const busy = transfer?.state === "transferring" ? [`  writes node ${transfer.node ?? "?"}, ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_11__.p)(transfer.bytesWritten)} so far${ours ? " (begun from here)" : ""}`] : [];
				return [
					`${paint("strong", board)} ${[address, ...model].join(" · ")}`,
					...problem === undefined ? [] : [indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(problem, options))],
					...heldBy === undefined || problem?.what.includes(heldBy) ? [] : [`  worked on by ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_7__.wF)(heldBy)}`],
					...busy,
					...nodes.map(({ node, host, module, power, phases, wanted }) => {
						const done = wanted === undefined ? lastOf(phases) : LEFT[wanted.why];
						return `  ${node}  ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(host, 16)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(module, 8)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(power === undefined ? "?" : power ? "on" : "off", 3)}   ${done}`;
					}),
					""
				].join("\n");
			}).join("");
		}
		const LEFT = {
			"was-on": "was powered off by a run from here, and is owed its power",
			"may-be-written": "may hold part of an image"
		};
		function lastOf(phases) {
			const last = phases.at(-1);
			return last === undefined ? "nothing was done from here" : `${_flash_words_js__WEBPACK_IMPORTED_MODULE_8__.gC[last.phase].done} ${minute(last.ended)}, ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(last.input)}`;
		}
		function minute(time) {
			return `${time.slice(0, 16).replace("T", " ")} UTC`;
		}
		function attestText(all, options) {
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.C)(options.colour);
			return all.map(({ node, host, outcome, image, found, problem }) => {
				const { mark } = _report_outcome_js__WEBPACK_IMPORTED_MODULE_4__.$x[outcome];
				const words = problem === undefined ? `runs ${(0, _flash_judge_node_js__WEBPACK_IMPORTED_MODULE_0__.h)(image ?? "")}, root ${found?.rootDevice || "unknown"}` : outcome;
				const head = `${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(node, 12))}   ${paint((0, _report_paint_js__WEBPACK_IMPORTED_MODULE_5__.V)(outcome), mark)} ${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_2__.f)(host, 16)}   ${words}\n`;
				return problem === undefined ? head : `${head}${indented((0, _report_problem_js__WEBPACK_IMPORTED_MODULE_6__.fI)(problem, options))}\n`;
			}).join("");
		}
	}),
	72700: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Sc: () => leftToDo,
			gC: () => PHASE_WORDS,
			hE: () => flashProgressText,
			ur: () => imageProgressText
		});
		var _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87829);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60732);
		const PHASE_WORDS = {
			prepared: {
				doing: "making its image",
				done: "image made"
			},
			flashed: {
				doing: "writing",
				done: "written"
			},
			booted: {
				doing: "booting",
				done: "answers"
			},
			attested: {
				doing: "proving itself",
				done: "proved itself"
			},
			"post-installed": {
				doing: "post-install",
				done: "post-install done"
			}
		};
		const BEGIN_WORDS = {
			boot: "boot, proof and post-install",
			finish: "post-install"
		};
		function leftToDo(begin) {
			return begin === "boot" || begin === "finish" ? BEGIN_WORDS[begin] : "";
		}
		const IMAGE_WORDS = {
			download: "fetching its image",
			hash: "hashing its image",
			unpack: "unpacking its image",
			recompress: "packing its image",
			shrink: "shrinking its image",
			recover: "recovering its image"
		};
		const FLASH_WORDS = {
			starting: "starting the transfer",
			sending: "sending",
			writing: "writing",
			verifying: "reading back",
			"cleaning-up": "cleaning up"
		};
		function imageProgressText({ doing, done, total }) {
			return `${IMAGE_WORDS[doing]} ${share(done, total)}`;
		}
		function flashProgressText(progress) {
			const { phase, doneBytes, totalBytes, inferred, bytesPerSecond, etaMs, attempt } = progress;
			const moving = phase !== "starting" && phase !== "cleaning-up";
			return [
				`${FLASH_WORDS[phase]}${inferred && moving ? " (inferred)" : ""}${moving ? ` ${share(doneBytes, totalBytes)}` : ""}`,
				...bytesPerSecond === undefined || !moving ? [] : [`${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__.p)(bytesPerSecond)}/s`],
				...etaMs === undefined || !moving ? [] : [`${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_1__.v)(etaMs)} left`],
				...attempt > 1 ? [`attempt ${attempt}`] : []
			].join(", ");
		}
		function share(done, total) {
			if (total === undefined || total === 0) return (0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__.p)(done);
			return `${Math.min(100, Math.floor(done / total * 100))}% of ${(0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__.p)(total)}`;
		}
	}),
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
	})
};
;
