"use strict";
exports.id = 6641;
exports.ids = [6641, 2045];
exports.modules = {
	98998: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => aboutInputs,
			d: () => expression
		});
		var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29396);
		const aboutInputs = zod__WEBPACK_IMPORTED_MODULE_0__.u5();
		function expression(name) {
			return `\${{ ${name} }}`;
		}
	}),
	63056: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Qq: () => text,
			Yq: () => choice,
			c3: () => listOf,
			n$: () => moment,
			nd: () => integer,
			p0: () => duration,
			p_: () => list,
			rJ: () => secret,
			sR: () => endpoint,
			zM: () => boolean
		});
		var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88532);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		var _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12534);
		var _fleet_endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86227);
		var _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36826);
		function text() {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP();
		}
		function boolean() {
			return parsed("must be true or false", (given) => {
				if (/^(true|True|TRUE)$/.test(given)) return true;
				return /^(false|False|FALSE)$/.test(given) ? false : undefined;
			});
		}
		function integer(least, most) {
			return parsed(`must be a whole number from ${least} to ${most}`, (given) => {
				const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
				return number >= least && number <= most ? number : undefined;
			});
		}
		function duration() {
			return parsed("must be a number and its unit (ms, s, m, h or d), such as 90s or 30m", (given) => _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.f.test(given) && (0, _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(given) > 0 ? (0, _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(given) : undefined);
		}
		function moment() {
			return parsed("must be a day to come, such as 2027-12-31, or a time from now, such as 30d", (given) => {
				if (_fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.f.test(given)) return new Date(Date.now() + (0, _fleet_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(given));
				const end = new Date(/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T23:59:59Z` : Number.NaN);
				const isReal = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(given);
				return isReal && end.getTime() > Date.now() ? end : undefined;
			});
		}
		function list() {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP().transform((given) => [...new Set(given.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== ""))]);
		}
		function listOf(names, kind) {
			return list().transform((items, context) => {
				const unknown = items.filter((item) => !names.includes(item));
				if (unknown.length === 0) return items;
				const unlike = unknown.map((item) => `${item} is none (${(0, _fleet_nearest_js__WEBPACK_IMPORTED_MODULE_2__.Z)(item, names, kind)})`);
				const message = `must name ${kind} that there are: ${unlike.join(", ")}`;
				context.addIssue({
					code: "custom",
					message
				});
				return zod__WEBPACK_IMPORTED_MODULE_4__.tm;
			});
		}
		function choice(words) {
			return zod__WEBPACK_IMPORTED_MODULE_3__.k5n(words, { error: `must be ${[words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ")}` });
		}
		function endpoint() {
			return parsed("must be user@address or user@address:port, an IPv6 address in [brackets]", _fleet_endpoint_js__WEBPACK_IMPORTED_MODULE_5__.B);
		}
		function secret(name) {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP().transform((given) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(name, given.replace(/\r?\n$/, "")));
		}
		function parsed(rule, read) {
			return zod__WEBPACK_IMPORTED_MODULE_3__.YjP().transform((given, context) => {
				const value = read(given);
				if (value !== undefined) return value;
				context.addIssue({
					code: "custom",
					message: rule
				});
				return zod__WEBPACK_IMPORTED_MODULE_4__.tm;
			});
		}
	}),
	86366: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => hasChanged });
		var _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25110);
		function hasChanged(report) {
			return report.hosts.some((host) => host.steps.some((step) => step.outcome === "changed" || (0, _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__.Xb)(step)));
		}
	}),
	84158: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => hostOutputs });
		function hostOutputs({ hosts }) {
			const told = hosts.map((host) => ({
				name: host.name,
				address: host.address,
				outcome: host.outcome,
				mesh: meshPlace(host.published)
			}));
			const manual = hosts.filter(({ outcome }) => outcome === "manual-needed").map(({ name }) => name);
			return {
				hosts: JSON.stringify(told),
				"manual-needed": JSON.stringify(manual)
			};
		}
		function meshPlace(published) {
			const address = published?.["address.mesh"];
			return address === undefined ? null : {
				address,
				name: published?.["name.mesh"] ?? null
			};
		}
	}),
	90814: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => readInputs });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81583);
		var _github_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3958);
		var _about_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98998);
		function inputFields(inputs) {
			return Object.entries(inputs.shape).map(([name, schema]) => {
				const about = _about_js__WEBPACK_IMPORTED_MODULE_3__.$.get(schema);
				if (about === undefined) throw new TypeError(`nothing is said about the input ${name}`);
				return {
					name,
					...about,
					required: !schema.safeParse(undefined).success,
					default: defaultOf(schema)
				};
			});
		}
		function readInputs(inputs, environment, mask) {
			const fields = inputFields(inputs);
			const given = new Map();
			for (const { name, secret } of fields) {
				const value = environment[(0, _github_environment_js__WEBPACK_IMPORTED_MODULE_2__.LO)(name)] ?? "";
				if (value.trim() === "") continue;
				if (secret === true) mask(new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__.z(name, value));
				given.set(name, secret === true ? value : value.trim());
			}
			const result = inputs.safeParse(Object.fromEntries(given));
			if (result.success) return result.data;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.$L(result.error.issues.map((issue) => {
				const field = fields.find(({ name }) => name === issue.path[0]);
				return field === undefined ? unplaced(issue.message) : problem(field, given.get(field.name), issue.message);
			}));
		}
		function defaultOf(schema) {
			const { def } = schema._zod;
			return "defaultValue" in def && typeof def.defaultValue === "string" ? def.defaultValue : undefined;
		}
		function problem(field, given, rule) {
			const example = `${field.name}: ${field.example}`;
			if (given === undefined && field.required) {
				const empty = field.secret ? " A secret that does not exist, or that this job may not see, arrives empty." : "";
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "input-missing",
					category: "config",
					what: `The input ${field.name} is required and was not given.${empty}`,
					remedy: `Give it in the step's with: block, for example ${example}`
				});
			}
			const value = field.secret || given === undefined ? "" : ` is ${JSON.stringify(shortened(given))}; it`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "input-invalid",
				category: "config",
				what: `The input ${field.name}${value} ${rule}.`,
				remedy: `Write for example ${example}`
			});
		}
		function unplaced(rule) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "input-invalid",
				category: "config",
				what: `The inputs do not go together: ${rule}.`,
				remedy: "Change the step's with: block."
			});
		}
		function shortened(value) {
			return value.length > 80 ? `${value.slice(0, 79)}…` : value;
		}
	}),
	39899: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Pq: () => json,
			_h: () => jobFile,
			pb: () => writePrivate
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		function jobFile(name) {
			return (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env["RUNNER_TEMP"] ?? (0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "bringup", name);
		}
		function writePrivate(path, text) {
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), {
				recursive: true,
				mode: 448
			});
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text, { mode: 384 });
			return path;
		}
		function json(value) {
			return `${JSON.stringify(value, null, 2)}\n`;
		}
	}),
	67986: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => openFleet });
		var core = __webpack_require__(96421);
		var capabilities = __webpack_require__(82933);
		var secrets_in = __webpack_require__(46424);
		var load_fleet = __webpack_require__(23288);
		var fleet_select = __webpack_require__(11294);
		var github_environment = __webpack_require__(3958);
		var failed_hosts = __webpack_require__(65732);
		var run_store = __webpack_require__(88672);
		var error = __webpack_require__(93933);
		var log_file = __webpack_require__(22036);
		;
		function logFileOf(environment, onBroken) {
			const { BRINGUP_LOG_FILE: file, BRINGUP_LOG_LEVEL: level } = environment;
			if (!file) return undefined;
			return (0, log_file.J)(file, level ? levelOf(level) : "info", onBroken);
		}
		function levelOf(text) {
			const level = log_file.p.find((one) => one === text);
			if (level !== undefined) return level;
			throw new error.y4({
				code: "wrong-value",
				category: "config",
				what: `BRINGUP_LOG_LEVEL is ${JSON.stringify(text)}, which is no level of a log`,
				remedy: `set it to one of ${log_file.p.join(", ")}`
			});
		}
		;
		async function openFleet({ fleet: file, environment, select, access, secretsOf }, step) {
			const fleet = await (0, load_fleet.V)({
				file,
				...environment === undefined ? {} : { environment },
				capabilities: capabilities.CAPABILITIES,
				env: (0, github_environment.lx)(step.environment),
				secrets: "require",
				...secretsOf === undefined ? {} : { secretsOf }
			});
			const given = [access["ssh-private-key"], access["sudo-password"]].filter((secret) => secret !== undefined);
			const secrets = [
				...(0, secrets_in.V)(fleet.hosts),
				...(0, secrets_in.V)(fleet.sections),
				...given
			];
			for (const secret of secrets) step.mask(secret);
			const log = logFileOf(step.environment, ({ message, remedy }) => step.warn(`${message}: ${remedy}`));
			for (const secret of secrets) log?.hide(secret);
			const store = (0, run_store.$)(fleet.name, ({ message, remedy }) => step.warn(`${message}: ${remedy}`));
			const selection = select ?? "all";
			const failed = await (0, failed_hosts.r)(store, selection);
			return {
				fleet,
				hosts: (0, fleet_select.s)(fleet, selection, failed === undefined ? {} : { failed }),
				secrets,
				access: accessOf(access),
				store,
				...log === undefined ? {} : { log }
			};
		}
		function accessOf(inputs) {
			return {
				key: inputs["ssh-private-key"],
				knownHosts: inputs["known-hosts"],
				hostKeys: inputs["host-key-policy"],
				sudoPassword: inputs["sudo-password"],
				log: (host, text) => (0, core.Yz)(`${host}: ${text}`)
			};
		}
	}),
	77390: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HM: () => runInputs,
			Jo: () => hostInput,
			Y6: () => fleetInputs,
			_H: () => accessInputs
		});
		var _about_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98998);
		var _codecs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63056);
		const accessInputs = {
			"ssh-private-key": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("ssh-private-key").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Private key to log in with, with line breaks in any form, without a passphrase. Default: what the fleet file names, an ssh-agent, or the keys of the user the runner runs as.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.SSH_PRIVATE_KEY"),
				secret: true
			}),
			"known-hosts": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Lines of a known_hosts file: the host keys that may be trusted. They are public, so keep them in a variable, not in a secret. Default: what the fleet file and the known_hosts file of the user know.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("vars.KNOWN_HOSTS")
			}),
			"host-key-policy": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)(["strict", "accept-new"]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`strict`: a host key that is not known stops the run. `accept-new`: a first one is accepted and shown. A changed one always stops. Default: what the fleet file says, which is `strict` when it says nothing.",
				example: "strict"
			}),
			"sudo-password": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.rJ)("sudo-password").optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "The password sudo asks for. Not needed with NOPASSWD. It is sent once and never tried twice.",
				example: (0, _about_js__WEBPACK_IMPORTED_MODULE_0__.d)("secrets.SUDO_PASSWORD"),
				secret: true
			})
		};
		const fleetInputs = {
			fleet: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().prefault("fleet.yaml").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Path of the fleet file, from the root of the workspace.",
				example: "fleet.yaml"
			}),
			environment: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Environment whose overlay file (`environments/<name>.yaml`) is laid over the fleet file. Name the GitHub deployment environment of the job, so that its secrets and its hosts go together.",
				example: "production"
			}),
			select: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Qq)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Only these hosts: names, globs and labels. Default: all hosts of the fleet.",
				example: "role=worker"
			})
		};
		const hostInput = { host: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.sR)().optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
			description: "One host as `user@address` or `user@address:port`, instead of one of a fleet file.",
			example: "ops@192.0.2.11"
		}) };
		const runInputs = {
			"dry-run": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.zM)().prefault("false").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "`true`: read and plan, change nothing. The plan is in the summary and in the report.",
				example: "true"
			}),
			"on-failure": (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.Yq)([
				"stop",
				"continue",
				"rollback"
			]).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "When a step fails: `stop` working on that host, `continue` with what does not need the step, or `rollback` what this run changed on that host. Default: what the fleet file says, which is `stop` when it says nothing.",
				example: "rollback"
			}),
			parallel: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.nd)(1, 1e3).optional().register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Most hosts worked on at once. Default: what the fleet file says.",
				example: "10"
			}),
			timeout: (0, _codecs_js__WEBPACK_IMPORTED_MODULE_1__.p0)().prefault("1h").register(_about_js__WEBPACK_IMPORTED_MODULE_0__.$, {
				description: "Longest time the whole run may take. Then it is cancelled: running steps come to a safe end and the next run goes on from there.",
				example: "30m"
			})
		};
	}),
	6641: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			startMain: () => startMain,
			startPost: () => startPost
		});
		var codecs = __webpack_require__(63056);
		var open_fleet = __webpack_require__(67986);
		var shared_inputs = __webpack_require__(77390);
		var external_node_util_ = __webpack_require__(57975);
		var core = __webpack_require__(96421);
		var run = __webpack_require__(40039);
		var github_environment = __webpack_require__(3958);
		var github_log = __webpack_require__(65841);
		var mask = __webpack_require__(12147);
		var state = __webpack_require__(78178);
		var github_workflow = __webpack_require__(90474);
		var report_problem = __webpack_require__(38941);
		var version = __webpack_require__(55951);
		var error = __webpack_require__(93933);
		var duration = __webpack_require__(60732);
		var outcome = __webpack_require__(24690);
		;
		const LAST_WORDS_MS = 2e3;
		function cancellation(onCancel) {
			const controller = new AbortController();
			let timer;
			const onSignal = () => {
				if (controller.signal.aborted) setTimeout(() => process.exit(outcome.dc.cancelled), LAST_WORDS_MS).unref();
				onCancel();
				controller.abort(cancelled());
			};
			process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
			return {
				signal: controller.signal,
				limit(timeoutMs) {
					timer = setTimeout(() => controller.abort(tooLong(timeoutMs)), timeoutMs);
					timer.unref();
				},
				[Symbol.dispose]() {
					clearTimeout(timer);
					process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
				}
			};
		}
		function cancelled() {
			return new error.y4({
				code: "cancelled",
				category: "cancelled",
				what: "The workflow run was cancelled.",
				remedy: "Run the job again: it reads every host first and goes on from what is true there."
			});
		}
		function tooLong(timeoutMs) {
			return new error.y4({
				code: "run-timeout",
				category: "timeout",
				what: `The run was stopped because it took longer than its timeout, ${(0, duration.v)(timeoutMs)}.`,
				remedy: "Run the job again: it goes on from what is true on the hosts. Give more time with the input timeout."
			});
		}
		var annotate = __webpack_require__(80595);
		var github_outputs = __webpack_require__(89353);
		var github_summary = __webpack_require__(93907);
		var annotations = __webpack_require__(56024);
		var apply_text = __webpack_require__(86898);
		var plan_text = __webpack_require__(36787);
		var summary = __webpack_require__(92045);
		var has_changed = __webpack_require__(86366);
		var host_outputs = __webpack_require__(84158);
		var job_file = __webpack_require__(39899);
		;
		const TEXT = {
			colour: true,
			width: 120
		};
		function finish(action, result) {
			const { id, report, text, annotations: remarks, summary, outputs, exitCode } = "id" in result ? result : "report" in result ? told(result) : telling(result);
			const path = (0, job_file.pb)((0, job_file._h)(`${action.name}-${id}.json`), (0, job_file.Pq)(report));
			(0, github_log.cv)(text.trimEnd());
			(0, annotate.f)(remarks);
			(0, github_summary.f)(summary);
			(0, github_outputs.n)(Object.fromEntries(Object.entries({
				...outputs,
				report: path
			}).filter(([name]) => name in action.outputs)));
			process.exitCode = exitCode;
		}
		function told({ report, outputs, summary }) {
			const bare = telling(report);
			return {
				...bare,
				summary: `${summary}\n${bare.summary}`,
				outputs: {
					...bare.outputs,
					...outputs
				}
			};
		}
		function telling(report) {
			return {
				id: report.run.id,
				report,
				text: textOf(report),
				annotations: (0, annotations.h)(report, { rootDir: process.env["GITHUB_WORKSPACE"] ?? process.cwd() }),
				summary: (0, summary.summaryMarkdown)(report),
				outputs: {
					changed: String((0, has_changed.$)(report)),
					outcome: outcomeOf(report),
					...(0, host_outputs.x)(report),
					"known-hosts": report.hosts.flatMap(({ newHostKey }) => newHostKey ?? []).join("\n"),
					...report.run.planFile === undefined ? {} : { plan: report.run.planFile }
				},
				exitCode: report.exitCode
			};
		}
		function textOf(report) {
			if (report.hosts.length === 0) return report.problems.map((problem) => (0, report_problem.fI)(problem, TEXT)).join("\n");
			const options = {
				...TEXT,
				verbose: (0, core._o)()
			};
			return report.run.command === "plan" ? (0, plan_text.planText)(report, options) : (0, apply_text.applyText)(report, options);
		}
		function outcomeOf(report) {
			const weight = Object.keys(outcome.$x);
			const heaviest = report.hosts.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))[0];
			return heaviest?.outcome ?? (report.problems.length > 0 ? "refused" : "converged");
		}
		;
		function refuseForks({ fork, event }) {
			if (fork === undefined) return;
			const head = event === "workflow_run" ? "workflow_run.head_repository" : "pull_request.head.repo";
			throw new error.y4({
				code: "pull-request-from-fork",
				category: "config",
				what: `This workflow runs for a pull request from a fork (${fork}, event ${event ?? "unknown"}), whose fleet file may name any host and any command.`,
				remedy: `Skip the job for forks (if: github.event.${head}.full_name == github.repository), and plan after the merge.`
			});
		}
		var actions_inputs = __webpack_require__(90814);
		var counted = __webpack_require__(62128);
		var visible = __webpack_require__(84804);
		;
		const PULSE_MS = 3e4;
		const OUTPUT_LINES = 100;
		const OUTPUT_CHARACTERS = 65536;
		function runLog(writer, now = Date.now) {
			const hosts = new Map();
			const pulse = setInterval(() => {
				for (const [host, { step }] of hosts) if (step !== undefined && now() - step.sinceMs >= PULSE_MS) writer.say(`${host}   still at ${step.name}, since ${(0, duration.v)(now() - step.sinceMs)}`);
			}, PULSE_MS);
			pulse.unref();
			return {
				onEvent(event) {
					if (event.type === "rollout") return writer.say((0, visible.wF)(event.text));
					const log = hosts.get(event.host) ?? {
						lines: [],
						output: new Map()
					};
					hosts.set(event.host, log);
					note(log, event, now());
					if (event.type === "host-planned") writer.say(`${event.host}   ${changes(event.changes, event.steps)}`);
					if (event.type !== "host-finished") return;
					hosts.delete(event.host);
					const mark = outcome.$x[event.outcome].mark;
					writer.group(`${mark} ${event.host}   ${event.outcome}   ${(0, duration.p)(event.durationMs)}`, log.lines);
				},
				[Symbol.dispose]: () => clearInterval(pulse)
			};
		}
		function note(log, event, nowMs) {
			switch (event.type) {
				case "host-phase":
					log.lines.push(event.phase + (event.detail === undefined ? "" : ` (${(0, visible.wF)(event.detail)})`));
					break;
				case "step-started":
					log.step = {
						name: `${event.capability}: ${(0, visible.wF)(event.title)}`,
						sinceMs: nowMs
					};
					break;
				case "step-output":
					log.output.set(event.step, ((log.output.get(event.step) ?? "") + event.text).slice(-OUTPUT_CHARACTERS));
					break;
				case "step-finished": {
					delete log.step;
					const parts = [
						event.outcome,
						event.summary,
						event.problem
					].filter((part) => part !== undefined).map(visible.wF);
					const name = `${event.capability}: ${(0, visible.wF)(event.title)}`;
					log.lines.push(`${outcome.L$[event.outcome].mark} ${name}   ${parts.join("   ")}   ${(0, duration.p)(event.durationMs)}`);
					log.lines.push(...lastLines(log.output.get(event.step) ?? "").map((line) => `    ${line}`));
					log.output.delete(event.step);
					break;
				}
				case "note":
					log.lines.push((0, visible.wF)(event.text));
					break;
				case "host-finished":
					if (event.problem !== undefined) log.lines.push((0, visible.wF)(event.problem));
					break;
				default:
			}
		}
		function lastLines(output) {
			const lines = (0, visible.SA)(output);
			const left = lines.length - OUTPUT_LINES;
			return left <= 0 ? lines : [`… ${left} lines before`, ...lines.slice(left)];
		}
		function changes(count, steps) {
			return count === 0 ? `nothing to do, ${(0, counted.h)(steps, "step")} right` : `${(0, counted.h)(count, "change")} in ${(0, counted.h)(steps, "step")}`;
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
		const LINGER_MS = 2e3;
		async function runAction(action) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const environment = (0, github_environment.xJ)();
				const workflow = (0, github_workflow.S)(environment);
				process.on("uncaughtException", die).on("unhandledRejection", die);
				(0, state.FB)("started");
				const cancel = __addDisposableResource(env_1, cancellation(() => (0, state.FB)("cancelled")), false);
				const log = __addDisposableResource(env_1, runLog({
					say: github_log.cv,
					group: github_log.Os
				}), false);
				let command = "apply";
				try {
					const inputs = (0, actions_inputs.K)(action.inputs, environment, mask.d);
					if (inputs["mode"] === "plan" || inputs["dry-run"] === true) command = "plan";
					(0, github_log.cv)(`${action.title} · ${version.x}`);
					refuseForks(workflow);
					if (typeof inputs["timeout"] === "number") cancel.limit(inputs["timeout"]);
					const step = {
						workflow,
						environment,
						signal: cancel.signal,
						mask: mask.d,
						onEvent: log.onEvent,
						warn: core.$e
					};
					finish(action, withReason(await action.run(inputs, step), cancel.signal));
				} catch (error) {
					fail(error);
				}
				(0, state.FB)("finished");
				setTimeout(() => process.exit(), LINGER_MS).unref();
				function fail(error) {
					if ((0, core._o)()) (0, github_log.cv)((0, external_node_util_.inspect)(error));
					finish(action, (0, run.failedReport)(command, error));
				}
				function die(error) {
					try {
						fail(error);
					} catch (worse) {
						(0, core.C1)(`bringup broke twice: ${(0, external_node_util_.inspect)(error)}, then ${(0, external_node_util_.inspect)(worse)}`);
					}
					process.exit(process.exitCode);
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function withReason(result, signal) {
			if ("id" in result || !signal.aborted) return result;
			if ("report" in result) return {
				...result,
				report: withReason(result.report, signal)
			};
			return result.cancelled ? {
				...result,
				problems: [...result.problems, (0, report_problem.H8)(signal.reason)]
			} : result;
		}
		;
		async function runPost(action) {
			sayWhatMainCouldNot(action);
			await action.post?.();
		}
		function sayWhatMainCouldNot(action) {
			const progress = (0, state.z_)();
			if (progress === undefined || progress === "finished") return;
			const what = `${action.name} was ${progress === "cancelled" ? "cancelled" : "killed"} before it could write its report.`;
			const next = action.whenCutOff ?? "Hosts it was working on stop within 30 seconds and are locked for no longer. Each has kept a journal of what began: run the job again, and it reads that first and goes on.";
			(0, github_log.cv)(`${what} ${next}`);
			(0, annotate.f)([{
				level: "warning",
				title: action.title,
				message: `${what} ${next}`
			}]);
			(0, github_summary.f)(`### ${action.title}: ${progress === "cancelled" ? "cancelled" : "killed"}\n\n${what} ${next}\n`);
		}
		;
		const ACTIONS = {
			bringup: async () => (await __webpack_require__.e(6719).then(__webpack_require__.bind(__webpack_require__, 36719))).bringup,
			"flash-node": async () => (await __webpack_require__.e(2675).then(__webpack_require__.bind(__webpack_require__, 22675))).flashNode,
			"join-ray": async () => (await __webpack_require__.e(5151).then(__webpack_require__.bind(__webpack_require__, 25151))).joinRay,
			onboard: async () => (await __webpack_require__.e(6341).then(__webpack_require__.bind(__webpack_require__, 96341))).onboardAction,
			"prepare-host": async () => (await __webpack_require__.e(7800).then(__webpack_require__.bind(__webpack_require__, 87800))).prepareHost,
			"ray-status": async () => (await __webpack_require__.e(251).then(__webpack_require__.bind(__webpack_require__, 70251))).rayStatus,
			"setup-mesh": async () => (await __webpack_require__.e(9587).then(__webpack_require__.bind(__webpack_require__, 99587))).setupMesh
		};
		;
		async function startMain(name) {
			await runAction(await ACTIONS[name]());
		}
		async function startPost(name) {
			await runPost(await ACTIONS[name]());
		}
	}),
	80595: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => annotate });
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		const PRINT = {
			error: _actions_core__WEBPACK_IMPORTED_MODULE_0__.z3,
			warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__.$e,
			notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__.lm
		};
		function annotate(remarks) {
			for (const { level, title, message, file, line, column } of remarks) {
				PRINT[level](message, {
					title,
					...file === undefined ? {} : { file },
					...line === undefined ? {} : { startLine: line },
					...column === undefined ? {} : { startColumn: column }
				});
			}
		}
	}),
	3958: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LO: () => inputVariable,
			lx: () => withoutRunnerTokens,
			xJ: () => takeEnvironment
		});
		const KEPT = new Set([
			...[
				"PATH",
				"HOME",
				"USER",
				"LOGNAME",
				"SHELL",
				"TERM",
				"LANG",
				"LANGUAGE",
				"TZ",
				"TMPDIR",
				"CI",
				"NO_COLOR"
			],
			...[
				"DOCKER_HOST",
				"DOCKER_CONTEXT",
				"DOCKER_CONFIG",
				"DOCKER_CERT_PATH",
				"DOCKER_TLS_VERIFY"
			],
			...[
				"CONTAINER_HOST",
				"CONTAINER_CONNECTION",
				"CONTAINER_SSHKEY",
				"CONTAINERS_CONF",
				"CONTAINERS_STORAGE_CONF"
			],
			...[
				"SSH_AUTH_SOCK",
				"NODE_EXTRA_CA_CERTS",
				"SSL_CERT_FILE",
				"SSL_CERT_DIR"
			],
			...[
				"HTTP_PROXY",
				"HTTPS_PROXY",
				"NO_PROXY",
				"ALL_PROXY",
				"http_proxy",
				"https_proxy",
				"no_proxy",
				"all_proxy"
			],
			...[
				"GITHUB_ACTIONS",
				"GITHUB_OUTPUT",
				"GITHUB_STATE",
				"GITHUB_STEP_SUMMARY",
				"GITHUB_WORKSPACE"
			],
			...[
				"GITHUB_SERVER_URL",
				"GITHUB_REPOSITORY",
				"GITHUB_RUN_ID",
				"GITHUB_RUN_ATTEMPT",
				"GITHUB_JOB",
				"GITHUB_ACTOR"
			],
			...[
				"GITHUB_EVENT_NAME",
				"GITHUB_EVENT_PATH",
				"GITHUB_REF",
				"GITHUB_SHA"
			],
			...[
				"RUNNER_NAME",
				"RUNNER_OS",
				"RUNNER_ARCH",
				"RUNNER_TEMP",
				"RUNNER_TOOL_CACHE",
				"RUNNER_DEBUG"
			],
			"RUNNER_TRACKING_ID"
		]);
		const KEPT_PREFIXES = [
			"LC_",
			"XDG_",
			"BRINGUP_"
		];
		function takeEnvironment(environment = process.env) {
			const taken = {};
			for (const [name, value] of Object.entries(environment)) {
				if (value !== undefined) taken[name] = value;
				if (!KEPT.has(name) && !KEPT_PREFIXES.some((prefix) => name.startsWith(prefix))) delete environment[name];
			}
			return taken;
		}
		function withoutRunnerTokens(environment) {
			return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("ACTIONS_")));
		}
		function inputVariable(name) {
			return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
		}
	}),
	65841: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Os: () => group,
			be: () => remote,
			cv: () => say
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
		var _inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2555);
		function say(line) {
			process.stdout.write(`${(0, _inert_js__WEBPACK_IMPORTED_MODULE_2__.t)(line)}\n`);
		}
		function group(title, lines) {
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_1__.Oh)(title);
			remote(lines.join("\n"));
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_1__.N4)();
		}
		function remote(text) {
			if (text === "") return;
			const lines = text.endsWith("\n") ? text : `${text}\n`;
			const token = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
			const risky = text.includes("::") || text.includes("##[");
			process.stdout.write(risky ? `::stop-commands::${token}\n${lines}::${token}::\n` : lines);
		}
	}),
	12147: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { d: () => mask });
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		var _core_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5405);
		function mask(secret) {
			for (const form of (0, _core_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__.e)(secret.reveal())) (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Pq)(form);
		}
	}),
	89353: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => setOutputs });
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		function setOutputs(outputs) {
			for (const [name, value] of Object.entries(outputs)) if (value !== undefined) (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.uH)(name, value);
		}
	}),
	78178: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$b: () => keepForPost,
			EE: () => keptForPost,
			FB: () => saveProgress,
			z_: () => savedProgress
		});
		var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
		function saveProgress(progress) {
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.LZ)("progress", progress);
		}
		function savedProgress() {
			const progress = (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Gu)("progress");
			return progress === "started" || progress === "cancelled" || progress === "finished" ? progress : undefined;
		}
		function keepForPost(name, value) {
			(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.LZ)(name, value);
		}
		function keptForPost(name) {
			return (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Gu)(name);
		}
	}),
	93907: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => appendSummary });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		const LIMIT_BYTES = 1024 * 1024;
		const CUT = "\n\n_The summary ends here, because GitHub takes no more than 1 MiB. The report file holds everything._\n";
		function appendSummary(markdown) {
			const file = process.env["GITHUB_STEP_SUMMARY"];
			if (file === undefined || file === "") return;
			const used = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, fitting(markdown.endsWith("\n") ? markdown : `${markdown}\n`, LIMIT_BYTES - used));
		}
		function fitting(text, room) {
			const bytes = Buffer.from(text, "utf8");
			if (bytes.length <= room) return text;
			const space = room - Buffer.byteLength(CUT);
			if (space < 0) return "";
			const end = bytes.lastIndexOf("\n", space - 1);
			return bytes.subarray(0, Math.max(end, 0)).toString("utf8") + CUT;
		}
	}),
	90474: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => readWorkflow });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		function readWorkflow(environment) {
			const repository = environment["GITHUB_REPOSITORY"];
			const server = environment["GITHUB_SERVER_URL"];
			const run = environment["GITHUB_RUN_ID"];
			return {
				repository,
				url: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
				actor: environment["GITHUB_ACTOR"],
				event: environment["GITHUB_EVENT_NAME"],
				fork: forkOf(environment["GITHUB_EVENT_PATH"], repository)
			};
		}
		function forkOf(eventPath, repository) {
			if (eventPath === undefined || eventPath === "") return undefined;
			let event;
			try {
				event = JSON.parse((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, "utf8"));
			} catch {
				return undefined;
			}
			const [pull, before] = [member(event, "pull_request"), member(event, "workflow_run")];
			const heads = [...isGiven(pull) ? [member(member(pull, "head"), "repo")] : [], ...isGiven(before) ? [member(before, "head_repository")] : []];
			for (const head of heads) {
				const name = member(head, "full_name");
				if (typeof name !== "string") return "a repository that is gone";
				if (name !== repository) return name;
			}
			return undefined;
		}
		function isGiven(value) {
			return value !== undefined && value !== null;
		}
		function member(value, name) {
			return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
		}
	}),
	56024: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => annotations });
		var _budget_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3713);
		var _by_hand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35979);
		var _counted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62128);
		var _host_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25110);
		var _relative_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82267);
		var _step_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85388);
		var _visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
		const MOST = 10;
		const LONGEST_MESSAGE = 4096;
		const LONGEST_TITLE = 200;
		function annotations(report, options) {
			const all = [...report.problems.map((problem) => annotation(problem, title(problem), "", problem.where, options.rootDir)), ...(0, _host_state_js__WEBPACK_IMPORTED_MODULE_1__.md)(report.hosts).flatMap((host) => hostAnnotation(host, options.rootDir))];
			if (all.length <= MOST) return all;
			const rest = (0, _counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(all.length - MOST + 1, "more problem");
			return [...all.slice(0, MOST - 1), {
				level: "notice",
				title: rest,
				message: `${rest}: the summary of this run lists them.`
			}];
		}
		function hostAnnotation(host, rootDir) {
			const [first, ...others] = (0, _host_state_js__WEBPACK_IMPORTED_MODULE_1__.GW)(host);
			if (first === undefined) return [];
			const { problem, step } = first;
			const more = others.length === 0 ? "" : `${(0, _counted_js__WEBPACK_IMPORTED_MODULE_5__.h)(others.length, "more problem")} on this host.`;
			const log = host.commands === 0 ? "" : `log: ${(0, _by_hand_js__WEBPACK_IMPORTED_MODULE_0__.k0)(host.name, step?.id)}`;
			const name = [host.name, ...step === undefined ? [] : [(0, _step_lines_js__WEBPACK_IMPORTED_MODULE_3__.stepName)(step)]].join(": ");
			const where = [
				problem.where,
				step?.source,
				host.source
			].find((place) => place?.file !== undefined);
			return [annotation(problem, name, [more, log].filter((part) => part !== "").join("\n"), where ?? {}, rootDir)];
		}
		function annotation(problem, name, more, where, rootDir) {
			const lines = [
				(0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.what),
				...problem.remedy === "" ? [] : [`→ ${(0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.remedy)}`],
				more
			];
			return {
				level: "error",
				title: (0, _budget_js__WEBPACK_IMPORTED_MODULE_6__.vI)((0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(name), LONGEST_TITLE),
				message: (0, _budget_js__WEBPACK_IMPORTED_MODULE_6__.vI)(lines.filter((line) => line !== "").join("\n"), LONGEST_MESSAGE),
				...where.file === undefined ? {} : { file: (0, _relative_file_js__WEBPACK_IMPORTED_MODULE_2__.N)(where.file, rootDir) },
				...where.file === undefined || where.line === undefined ? {} : { line: where.line },
				...where.file === undefined || where.line === undefined || where.column === undefined ? {} : { column: where.column }
			};
		}
		function title(problem) {
			return [
				problem.where.host,
				problem.where.step,
				problem.code
			].filter((part) => part !== undefined).join(": ");
		}
	}),
	3713: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Vv: () => sizeBytes,
			_Q: () => fitting,
			cz: () => clipped,
			vI: () => shortened
		});
		const LONGEST_LINE = 500;
		function sizeBytes(text) {
			return Buffer.byteLength(text, "utf8");
		}
		function fitting(pieces, bytes) {
			let free = bytes;
			const kept = [];
			for (const piece of pieces) {
				free -= sizeBytes(piece) + 1;
				if (free < 0) break;
				kept.push(piece);
			}
			return {
				kept,
				left: pieces.length - kept.length
			};
		}
		function clipped(text, bytes) {
			if (sizeBytes(text) <= bytes) return text;
			const lines = text.split("\n").map((line) => shortened(line, LONGEST_LINE));
			const { kept, left } = fitting(lines, bytes - 32);
			return left === 0 ? kept.join("\n") : [...kept, `… ${left} more lines`].join("\n");
		}
		function shortened(text, length) {
			if (text.length <= length) return text;
			return `${text.slice(0, length - 1).replace(/\p{Cs}$/u, "")}…`;
		}
	}),
	76913: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CS: () => prose,
			OF: () => fenced,
			aY: () => code,
			jD: () => tableRow,
			zH: () => details
		});
		var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84804);
		const SPECIAL = /[&<>|`*_[\]~\\#$@]/g;
		function prose(text) {
			const parts = (0, _visible_js__WEBPACK_IMPORTED_MODULE_0__.wF)(text).split("`");
			if (parts.length % 2 === 0) return plain(parts.join("`"));
			return parts.map((part, index) => index % 2 === 0 ? plain(part) : code(part)).join("");
		}
		function code(text) {
			return text === "" ? "" : `<code>${escaped((0, _visible_js__WEBPACK_IMPORTED_MODULE_0__.wF)(text))}</code>`;
		}
		function fenced(text, language = "") {
			const safe = text.split("\n").map(_visible_js__WEBPACK_IMPORTED_MODULE_0__.RK).join("\n");
			const longest = Math.max(2, ...[...safe.matchAll(/`+/g)].map(([ticks]) => ticks.length));
			const fence = "`".repeat(longest + 1);
			return `${fence}${language}\n${safe}\n${fence}`;
		}
		function details(summary, body) {
			return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
		}
		function tableRow(cells) {
			return `| ${cells.join(" | ")} |`;
		}
		function plain(text) {
			return escaped(text).replaceAll("&#64;", "&#64;&#8203;").replaceAll("&#35;", "&#35;&#8203;");
		}
		function escaped(text) {
			return text.replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
		}
	}),
	82267: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => relativeFile });
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		function relativeFile(file, rootDir) {
			if (!(0, node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file)) return slashed(file);
			const path = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(rootDir, file);
			return path === ".." || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0, node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? slashed(file) : slashed(path);
		}
		function slashed(path) {
			return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, "/");
		}
	}),
	63781: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => COLOUR_CLASSES,
			d: () => summaryPicture
		});
		var _counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62128);
		var _host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25110);
		const COLOUR_CLASSES = [
			"classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
			"classDef change fill:#fff8c5,stroke:#9a6700,color:#1f2328",
			"classDef bad fill:#ffebe9,stroke:#cf222e,color:#1f2328",
			"classDef none fill:#f6f8fa,stroke:#d0d7de,color:#59636e,stroke-dasharray:4"
		];
		function summaryPicture(report) {
			const nodes = phases(report).map(([name, words, colour]) => `  ${name}["${name}<br/>${words}"]:::${colour}`);
			const names = phases(report).map(([name]) => name);
			return [
				"```mermaid",
				"flowchart LR",
				...nodes,
				`  ${names.join(" --> ")}`,
				...COLOUR_CLASSES.map((c) => `  ${c}`),
				"```"
			].join("\n");
		}
		function phases(report) {
			const { hosts, problems, run } = report;
			const steps = hosts.flatMap((host) => host.steps);
			const count = (outcome) => steps.filter((step) => step.outcome === outcome).length;
			const read = hosts.filter((host) => host.commands > 0).length;
			const unread = hosts.filter((host) => host.commands === 0 && (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.e2)(host.outcome)).length;
			const wanted = steps.filter((step) => !["ok", "skipped"].includes(step.outcome) || step.verb !== undefined).length;
			const planned = run.command === "plan" ? steps.filter((step) => (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.Xb)(step) || (0, _host_state_js__WEBPACK_IMPORTED_MODULE_0__.Qu)(step)).length : wanted;
			const right = hosts.filter((host) => host.outcome === "converged" || host.outcome === "changed").length;
			const failed = count("failed") + count("moved") + count("unknown") + count("rolled-back");
			const changed = count("changed");
			return [
				[
					"inputs",
					problems.length === 0 ? "read" : (0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(problems.length, "problem"),
					problems.length === 0 ? "good" : "bad"
				],
				[
					"fleet",
					(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(hosts.length, "host"),
					hosts.length === 0 ? "none" : "good"
				],
				[
					"read",
					unread === 0 ? (0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(read, "host") : `${unread} not reached`,
					unread > 0 ? "bad" : read > 0 ? "good" : "none"
				],
				[
					"plan",
					planned === 0 ? "nothing to do" : (0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(planned, "change"),
					planned === 0 ? "good" : "change"
				],
				...run.command === "plan" ? [[
					"apply",
					"not in this run",
					"none"
				], [
					"verify",
					"not in this run",
					"none"
				]] : [[
					"apply",
					failed > 0 ? `${failed} not done` : `${changed} changed`,
					failed > 0 ? "bad" : changed > 0 ? "change" : "good"
				], [
					"verify",
					`${right} of ${(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(hosts.length, "host")} right`,
					hosts.length === 0 ? "none" : right === hosts.length ? "good" : "bad"
				]]
			];
		}
	}),
	92045: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { summaryMarkdown: () => summaryMarkdown });
		var budget = __webpack_require__(3713);
		var by_hand = __webpack_require__(35979);
		var counted = __webpack_require__(62128);
		var duration = __webpack_require__(60732);
		var host_state = __webpack_require__(25110);
		var markdown = __webpack_require__(76913);
		var plan_totals = __webpack_require__(86207);
		var step_lines = __webpack_require__(85388);
		var visible = __webpack_require__(84804);
		;
		const LONGEST_SENTENCE = 4e3;
		const LONGEST_NAME = 200;
		const EVIDENCE_LINES = 20;
		const EVIDENCE_BYTES = 16384;
		function problemItems(report, hosts) {
			return [...report.problems.map((problem) => problemItem(problem)), ...hosts.flatMap((host) => (0, host_state.GW)(host).map(({ problem, step }) => problemItem(problem, host, step)))];
		}
		function problemItem(problem, host, step) {
			const name = host === undefined ? "" : `**${(0, markdown.CS)((0, budget.vI)(host.name, LONGEST_NAME))}**`;
			const what = (0, markdown.CS)((0, budget.vI)(problem.what, LONGEST_SENTENCE));
			const { file, line, column } = problem.where;
			const place = [
				file,
				line,
				column
			].filter((part) => part !== undefined).join(":");
			const evidence = (0, visible.SA)(step?.output ?? "").slice(-EVIDENCE_LINES);
			return [
				`- ✖ ${name}${step === undefined ? "" : ` ${stepCode(step)}`}${name === "" ? "" : ": "}${what}`,
				...place === "" ? [] : [`  <br>at ${(0, markdown.aY)((0, budget.vI)(place, LONGEST_SENTENCE))}`],
				...problem.remedy === "" ? [] : [`  <br>→ ${(0, markdown.CS)((0, budget.vI)(problem.remedy, LONGEST_SENTENCE))}`],
				...host === undefined || host.commands === 0 ? [] : [`  <br>log: ${(0, markdown.aY)((0, budget.vI)((0, by_hand.k0)(host.name, step?.id), LONGEST_SENTENCE))}`],
				...evidence.length === 0 ? [] : [
					"",
					...indented((0, markdown.OF)((0, budget.cz)(evidence.join("\n"), EVIDENCE_BYTES), "text")),
					""
				]
			].join("\n");
		}
		function stepCode(step) {
			return (0, markdown.aY)((0, budget.vI)((0, step_lines.stepName)(step), LONGEST_NAME));
		}
		function indented(text) {
			return text.split("\n").map((line) => `  ${line}`);
		}
		;
		const DIFF_BYTES = 32768;
		const summary_changes_LONGEST_NAME = 100;
		const LONGEST_SUMMARY = 500;
		function changeItems(hosts) {
			const items = new Map();
			for (const host of hosts) {
				for (const step of host.steps) {
					if (![
						"planned",
						"changed",
						"rolled-back"
					].includes(step.outcome)) continue;
					const key = JSON.stringify([head(step), body(step)]);
					const names = items.get(key) ?? [];
					names.push((0, budget.vI)(host.name, summary_changes_LONGEST_NAME));
					items.set(key, names);
				}
			}
			return [...items].map(([key, names]) => {
				const [what, text] = JSON.parse(key);
				const line = `<b>${(0, markdown.CS)((0, counted.K)(names))}</b> ${what}`;
				return text === "" ? `<p>${line}</p>\n` : `${(0, markdown.zH)(line, (0, markdown.OF)(text, "diff"))}\n`;
			});
		}
		function head(step) {
			const summary = step.summary === undefined ? "" : `: ${(0, markdown.CS)((0, budget.vI)(step.summary, LONGEST_SUMMARY))}`;
			return `${(0, step_lines.planMark)(step)} ${stepCode(step)}${summary}${step.outcome === "rolled-back" ? " (taken back)" : ""}`;
		}
		function body(step) {
			const lines = (0, step_lines.changeLines)(step, (_style, text) => text, {
				colour: false,
				width: 1e3,
				verbose: true
			});
			return (0, budget.cz)(lines.join("\n"), DIFF_BYTES);
		}
		var summary_picture = __webpack_require__(63781);
		var outcome = __webpack_require__(24690);
		;
		const SMALL_FLEET = 20;
		const LONGEST_CELL = 100;
		function hostTable(hosts, planned) {
			const quiet = hosts.length > SMALL_FLEET ? hosts.filter(isUntouched) : [];
			const shown = hosts.filter((host) => !quiet.includes(host));
			const mesh = shown.some((host) => meshAddress(host) !== undefined);
			const waves = shown.some((host) => host.wave !== undefined);
			const row = (cells, wave, address) => (0, markdown.jD)([
				...cells,
				...waves ? [wave] : [],
				...mesh ? [address] : []
			]);
			const rows = shown.map((host) => {
				const address = (0, markdown.aY)((0, budget.vI)(meshAddress(host) ?? "", LONGEST_CELL));
				const name = (0, markdown.CS)((0, budget.vI)(host.name, LONGEST_CELL));
				return row([
					name,
					state(host),
					String(changes(host)),
					(0, duration.p)(host.durationMs)
				], String(host.wave ?? ""), address);
			});
			return {
				head: [row([
					"host",
					"state",
					planned ? "changes" : "changed",
					"time"
				], "wave", "mesh address"), row([
					"---",
					"---",
					"--:",
					"--:"
				], "--:", "---")],
				rows,
				rest: quiet.length === 0 ? [] : [row([
					(0, counted.h)(quiet.length, "host"),
					"✔ already right",
					"0",
					""
				], "", "")]
			};
		}
		function isUntouched(host) {
			return host.outcome === "converged" && changes(host) === 0;
		}
		function state(host) {
			if (!(0, host_state.e2)(host.outcome) && host.steps.some((step) => step.outcome === "planned")) return "~ to change";
			if (host.heldBack !== undefined) return `${outcome.$x[host.outcome].mark} not begun`;
			return `${outcome.$x[host.outcome].mark} ${(0, host_state.nG)(host.outcome)}`;
		}
		function changes(host) {
			return host.steps.filter((step) => step.outcome === "changed" || (0, host_state.Xb)(step) || (0, host_state.Qu)(step)).length;
		}
		function meshAddress(host) {
			const address = host.published?.["address.mesh"];
			return typeof address === "string" ? address : undefined;
		}
		var wave_lines = __webpack_require__(57203);
		;
		const MOST_BYTES = 1e6;
		const HEADING_BYTES = 2048;
		const summary_LONGEST_NAME = 200;
		function summaryMarkdown(report, mostBytes = MOST_BYTES) {
			const hosts = (0, host_state.md)(report.hosts);
			const table = hostTable(hosts, report.run.command === "plan");
			const head = [
				title(report),
				"",
				words(report),
				""
			];
			const foot = [
				(0, summary_picture.d)(report),
				"",
				byHandLines(report),
				"",
				madeBy(report),
				""
			];
			let free = mostBytes - (0, budget.Vv)([...head, ...foot].join("\n")) - HEADING_BYTES;
			const take = (pieces, share) => {
				const fit = (0, budget._Q)(pieces, free * share);
				free -= fit.kept.reduce((sum, piece) => sum + (0, budget.Vv)(piece) + 1, 0);
				return fit;
			};
			const problems = take(problemItems(report, hosts), .5);
			const rows = take(table.rows, .5);
			const changes = take(changeItems(hosts), 1);
			return [
				...head,
				...(0, wave_lines.ce)(report).flatMap((line) => [(0, markdown.CS)((0, budget.vI)(line, summary_LONGEST_NAME * 2)), ""]),
				...section("### What went wrong", problems.kept, leftOut(problems.left, "problem")),
				...hosts.length === 0 ? [] : [
					...table.head,
					...rows.kept,
					...table.rest,
					...leftOut(rows.left, "host"),
					""
				],
				...section("### Changes", changes.kept, leftOut(changes.left, "change")),
				...foot
			].join("\n");
		}
		function section(heading, items, rest) {
			return items.length + rest.length === 0 ? [] : [
				heading,
				"",
				...items,
				...rest,
				""
			];
		}
		function leftOut(count, what) {
			return count === 0 ? [] : ["", `_${(0, counted.h)(count, `more ${what}`)} did not fit here; the report file has all of it._`];
		}
		function title(report) {
			const { run } = report;
			const parts = [
				run.fleet,
				run.environment,
				run.command
			].filter((part) => part !== undefined);
			const mark = report.exitCode === 0 && !report.hosts.some((host) => (0, host_state.e2)(host.outcome)) ? "✔" : "✖";
			return `## ${mark} ${parts.map((part) => (0, markdown.CS)((0, budget.vI)(part, summary_LONGEST_NAME))).join(" · ")}`;
		}
		function words(report) {
			const { hosts, run } = report;
			const time = (0, duration.p)(run.durationMs);
			if (run.command === "plan") return `**${[...(0, plan_totals.H)(report).map(markdown.CS), time].join(" · ")}**`;
			const right = hosts.length > 0 && hosts.every((host) => host.outcome === "converged");
			const parts = [
				...hosts.length === 0 ? ["no host was touched"] : [(0, counted.h)(hosts.length, "host")],
				...right ? ["all right"] : hosts.length === 0 ? [] : (0, host_state.wX)(report),
				time,
				...report.cancelled ? ["cancelled"] : [],
				...report.exitCode === 0 ? [] : [`exit ${report.exitCode}`]
			];
			return `**${parts.join(" · ")}**`;
		}
		function byHandLines({ run, hosts }) {
			const failed = hosts.some((host) => (0, host_state.e2)(host.outcome));
			const planned = hosts.some((host) => !(0, host_state.e2)(host.outcome) && host.steps.some(({ outcome }) => outcome === "planned"));
			const commands = [
				(0, by_hand.XL)(run),
				...planned && run.command === "plan" ? [(0, by_hand.RX)(run)] : [],
				...failed && run.command === "apply" ? [(0, by_hand.B4)(run)] : []
			];
			return `The same by hand:\n\n${(0, markdown.OF)((0, budget.cz)(commands.join("\n"), 4096), "sh")}`;
		}
		function madeBy({ run }) {
			const [id, by, version] = [
				run.id,
				run.by,
				run.bringup
			].map((text) => (0, budget.vI)(text, summary_LONGEST_NAME));
			return `<sub>run ${(0, markdown.aY)(id ?? "")} by ${(0, markdown.aY)(by ?? "")} · bringup ${(0, markdown.CS)(version ?? "")}</sub>`;
		}
	})
};
;
