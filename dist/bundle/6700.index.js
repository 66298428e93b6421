"use strict";
exports.id = 6700;
exports.ids = [6700];
exports.modules = {
	66700: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run_run });
		var promises_ = __webpack_require__(51455);
		var capabilities = __webpack_require__(999);
		var flash_text = __webpack_require__(62522);
		var redact = __webpack_require__(162);
		var sh = __webpack_require__(52260);
		var connect_host = __webpack_require__(56447);
		var flash = __webpack_require__(20723);
		var open_context = __webpack_require__(20194);
		var plan = __webpack_require__(82953);
		var required_secrets = __webpack_require__(17053);
		var run = __webpack_require__(48179);
		var state = __webpack_require__(9483);
		var flash_target = __webpack_require__(36031);
		var log = __webpack_require__(65841);
		var annotations = __webpack_require__(56024);
		var outcome = __webpack_require__(24690);
		var problem = __webpack_require__(38941);
		var visible = __webpack_require__(84804);
		var open_fleet = __webpack_require__(1234);
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
				const { fleet, hosts, secrets, access } = await (0, open_fleet.x)((0, wish.c)(inputs), step);
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
					onEvent: flashLog(log.cv, step.onEvent)
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
			for (const [node, text] of serial) (0, log.Os)(`${node}: the end of what it wrote on its serial line`, text.split("\n"));
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
	27602: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => fleetTargets });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81583);
		var _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36459);
		var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50110);
		const SYSTEM_KNOWN_HOSTS = ["/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"];
		const JUMPS_AT_MOST = 8;
		function fleetTargets(fleet, access = {}) {
			const config = once(() => (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__.xZ)(access.sshConfigPath));
			const files = new Map();
			const texts = new Map();
			const told = new Set();
			const tell = (notes) => {
				for (const note of notes) {
					if (!told.has(note)) access.log?.(note);
					told.add(note);
				}
			};
			async function targetOf(host, ssh, depth) {
				const file = await config();
				const written = (name) => ssh.written.includes(name);
				const known = (0, _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__.o)(file, host.address, host.user ?? (written("user") ? ssh.user : undefined));
				tell([...file.notes, ...known.notes]);
				const port = host.port ?? (written("port") ? ssh.port : known.port ?? ssh.port);
				const identity = identityOf(ssh, access, fleet.root);
				return {
					name: host.name,
					address: known.hostName,
					port,
					user: host.user ?? (written("user") ? ssh.user : known.user ?? ssh.user),
					identity,
					hostKeys: access.hostKeys ?? ssh.hostKeys,
					knownHosts: await knownHostsOf(ssh, known),
					jumps: depth < JUMPS_AT_MOST ? await jumpsOf(ssh, known, depth + 1) : [],
					connectTimeoutMs: ssh.connectTimeoutMs,
					...ssh.proxy === undefined ? {} : { proxy: ssh.proxy },
					...known.identityFiles.length === 0 ? {} : { identityFiles: known.identityFiles },
					...known.identitiesOnly ? { identitiesOnly: true } : {},
					...known.identityAgent === undefined ? {} : { agent: known.identityAgent },
					...known.hostKeyAlias === undefined ? {} : { hostKeyAlias: known.hostKeyAlias }
				};
			}
			async function jumpsOf(ssh, known, depth) {
				if (ssh.jump !== undefined) {
					const host = fleet.hosts.find((one) => one.name === ssh.jump);
					const [spec] = host === undefined ? (0, _ssh_config_js__WEBPACK_IMPORTED_MODULE_4__.D)(ssh.jump) : [];
					if (host !== undefined) return flat([await targetOf(host, host.ssh, depth)]);
					return spec === undefined ? [] : flat([await targetOf(endpointOf(spec), outside(ssh), depth)]);
				}
				if (ssh.written.includes("jump")) return [];
				return flat(await Promise.all(known.proxyJump.map((spec) => targetOf(endpointOf(spec), outside(ssh), depth))));
			}
			async function knownHostsOf(ssh, known) {
				const sources = [];
				if (access.knownHosts !== undefined) sources.push(sourceOf("input known-hosts", access.knownHosts));
				if (ssh.knownHosts.length > 0) sources.push(sourceOf(`${fleet.file} ssh.known-hosts`, ssh.knownHosts.join("\n")));
				const own = known.userKnownHostsFiles ?? ["known_hosts", "known_hosts2"].map((name) => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".ssh", name));
				for (const path of [
					(0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fleet.root, "known_hosts"),
					...own,
					...SYSTEM_KNOWN_HOSTS
				]) {
					const reading = files.get(path) ?? readSource(path);
					files.set(path, reading);
					const source = await reading;
					if (source !== undefined) sources.push(source);
				}
				return sources;
			}
			function sourceOf(origin, text) {
				const source = texts.get(text) ?? {
					origin,
					text
				};
				texts.set(text, source);
				return source;
			}
			return (host) => targetOf(host, host.ssh, 0);
		}
		function endpointOf({ host, user, port }) {
			return {
				name: host,
				address: host,
				user,
				port
			};
		}
		function outside({ jump: _, ...ssh }) {
			return {
				...ssh,
				port: 22,
				written: ssh.written.filter((name) => name !== "port" && name !== "jump")
			};
		}
		function flat(hops) {
			return hops.flatMap((hop, index) => index === 0 ? [...hop.jumps, {
				...hop,
				jumps: []
			}] : [{
				...hop,
				jumps: []
			}]);
		}
		function identityOf(ssh, access, root) {
			const passphrase = access.passphrase ?? ssh.passphrase;
			const protectedBy = passphrase === undefined ? {} : { passphrase };
			const key = access.key ?? ssh.key;
			if (key === undefined) return undefined;
			if (key instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__.z) return {
				kind: "secret",
				key,
				...protectedBy
			};
			return {
				kind: "file",
				path: (0, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_5__.kc)(key)),
				...protectedBy
			};
		}
		async function readSource(path) {
			try {
				return {
					origin: path,
					text: await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8")
				};
			} catch {
				return undefined;
			}
		}
		function once(make) {
			let made;
			return () => {
				made ??= make();
				return made;
			};
		}
	}),
	36459: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => parseJumps,
			o: () => sshConfigFor
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13952);
		var _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50110);
		const LISTS = new Set(["identityfile", "certificatefile"]);
		function sshConfigFor(file, host, user) {
			const state = {
				values: new Map(),
				lists: new Map(),
				notes: [],
				wantsFinal: false
			};
			if (user !== undefined) state.values.set("user", [user]);
			walk(file.nodes, {
				now: host,
				original: host
			}, state, false);
			if (state.wantsFinal) {
				const now = hostNameOf(state, host);
				state.values.set("hostname", [now.replaceAll("%", "%%")]);
				walk(file.nodes, {
					now,
					original: host
				}, state, true);
			}
			return resolve(state, host);
		}
		function walk(nodes, names, state, final) {
			for (const node of nodes) {
				if (node.kind === "set") assign(state, node.key, node.values, final);
				else if (node.kind === "include") walk(node.body, names, state, final);
				else if (node.kind === "host" ? matchesHost(node.patterns, names.now) : matches(node.criteria, names.original, state, final)) {
					walk(node.body, names, state, final);
				}
			}
		}
		function assign(state, key, values, final) {
			if (!LISTS.has(key)) {
				const taken = key === "proxycommand" ? "proxyjump" : key === "proxyjump" ? "proxycommand" : key;
				if (!state.values.has(key) && !state.values.has(taken)) state.values.set(key, values);
				return;
			}
			const list = state.lists.get(key) ?? [];
			state.lists.set(key, list);
			for (const value of values) if (!(final && list.includes(value)) && !list.includes(value)) list.push(value);
		}
		function matchesHost(patterns, host) {
			const [not, yes] = [patterns.filter((one) => one.startsWith("!")), patterns.filter((one) => !one.startsWith("!"))];
			return yes.some((one) => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.g)(host, one)) && !not.some((one) => (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.g)(host, one.slice(1)));
		}
		function matches(criteria, host, state, final) {
			const localUser = userName();
			return criteria.every(([keyword, argument]) => {
				const negated = keyword.startsWith("!");
				const held = (() => {
					switch (negated ? keyword.slice(1) : keyword) {
						case "all": return true;
						case "final":
							state.wantsFinal ||= !negated;
							return final;
						case "canonical": return final;
						case "host": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(hostNameOf(state, host), argument);
						case "originalhost": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(host, argument);
						case "user": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(state.values.get("user")?.[0] ?? localUser, argument);
						case "localuser": return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(localUser, argument);
						default: return undefined;
					}
				})();
				return held === undefined ? false : held !== negated;
			});
		}
		function hostNameOf(state, host) {
			return expandTokens(state.values.get("hostname")?.[0] ?? host, { h: host });
		}
		function resolve({ values, lists, notes }, host) {
			const one = (key) => values.get(key)?.[0];
			const hostName = expandTokens(one("hostname") ?? host, { h: host });
			const user = one("user");
			const port = /^\d+$/.test(one("port") ?? "") ? Number(one("port")) : undefined;
			const tokens = {
				d: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(),
				h: hostName,
				i: String(process.getuid?.() ?? 0),
				k: one("hostkeyalias") ?? host,
				L: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)().split(".")[0] ?? "",
				l: (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)(),
				n: host,
				p: String(port ?? 22),
				r: user ?? userName(),
				u: userName()
			};
			const path = (text) => (0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__.kc)(expandTokens((0, _ssh_config_file_js__WEBPACK_IMPORTED_MODULE_1__.uL)(text), tokens));
			const paths = (list) => list.filter((text) => text.toLowerCase() !== "none").map(path);
			const agent = one("identityagent");
			const jumps = one("proxyjump");
			const command = values.get("proxycommand")?.join(" ");
			const told = [...notes];
			const viaCommand = command === undefined || command.toLowerCase() === "none" ? undefined : jumpOfCommand(command);
			if (command !== undefined && command.toLowerCase() !== "none" && viaCommand === undefined) {
				told.push(`ProxyCommand of ${host} in ssh_config is left out, because bringup runs nothing from there: use ProxyJump, or ssh.proxy in the fleet file.`);
			}
			return {
				hostName,
				user,
				port,
				identityFiles: paths(lists.get("identityfile") ?? []),
				certificateFiles: paths(lists.get("certificatefile") ?? []),
				identitiesOnly: one("identitiesonly")?.toLowerCase() === "yes",
				identityAgent: agentOf(agent, path),
				proxyJump: jumps === undefined || jumps.toLowerCase() === "none" ? viaCommand ?? [] : parseJumps(jumps),
				userKnownHostsFiles: values.has("userknownhostsfile") ? paths(values.get("userknownhostsfile") ?? []) : undefined,
				hostKeyAlias: one("hostkeyalias"),
				notes: told
			};
		}
		function agentOf(agent, path) {
			if (agent === undefined || agent === "SSH_AUTH_SOCK") return undefined;
			if (agent.toLowerCase() === "none") return false;
			return path(agent.replace(/^\$(\w+)$/, (_, name) => `\${${name}}`));
		}
		function jumpOfCommand(command) {
			const match = /^(?:\S*\/)?ssh\s+(?:-q\s+)?(?:-W\s+"?%h:%p"?\s+(\S+)|(\S+)\s+-W\s+"?%h:%p"?)$/.exec(command.trim());
			const jump = match?.[1] ?? match?.[2];
			return jump === undefined || jump.startsWith("-") ? undefined : parseJumps(jump);
		}
		function parseJumps(text) {
			return text.split(",").flatMap((entry) => {
				const match = /^(?:ssh:\/\/)?(?:(?<user>.+)@)?(?:\[(?<bracketed>[^\]]+)\]|(?<host>[^:@/]+))(?::(?<port>\d+))?\/?$/.exec(entry.trim());
				const { user, bracketed, host, port } = match?.groups ?? {};
				const name = bracketed ?? host;
				return name === undefined ? [] : [{
					host: name,
					user,
					port: port === undefined ? undefined : Number(port)
				}];
			});
		}
		function expandTokens(text, tokens) {
			return text.replace(/%(.)/g, (all, token) => token === "%" ? "%" : tokens[token] ?? all);
		}
		function userName() {
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
			} catch {
				return process.env["USER"] ?? "";
			}
		}
	})
};
;
