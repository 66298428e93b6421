"use strict";
exports.id = 6037;
exports.ids = [6037];
exports.modules = { 96037: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { watchRun: () => watchRun });
	var fleet_command = __webpack_require__(69922);
	var external_node_stream_ = __webpack_require__(57075);
	var log_update = __webpack_require__(29256);
	var report_paint = __webpack_require__(36570);
	var terminal_cursor = __webpack_require__(7141);
	var report_columns = __webpack_require__(41193);
	var counted = __webpack_require__(62128);
	var duration = __webpack_require__(60732);
	var host_state = __webpack_require__(25110);
	var report_outcome = __webpack_require__(24690);
	var visible = __webpack_require__(84804);
	var step_lines = __webpack_require__(85388);
	;
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
		return `${step.capability}.${(0, step_lines.shortKind)({
			capability: step.capability,
			kind
		})} ${step.title}`;
	}
	;
	const SMALL_FLEET = 20;
	const NAMES = 34;
	const QUIET = [
		"ok",
		"planned",
		"skipped"
	];
	function eventLines(event, state, options) {
		const { paint, verbose } = options;
		if (event.type === "rollout") return [paint("strong", (0, visible.wF)(event.text))];
		const line = (mark, style, name, word, ms, rest = "") => [
			`${paint("strong", (0, report_columns.f)((0, visible.wF)(event.host), options.hostColumns))}   ${paint(style, mark)} ${(0, report_columns.f)(name, NAMES)}`,
			paint(style, (0, report_columns.f)(word, 9)),
			paint("dim", (0, report_columns.CF)((0, duration.p)(ms), 6)),
			(0, report_columns.xv)(rest, options.columns - options.hostColumns - NAMES - 29)
		].join("   ").trimEnd();
		const below = (text) => text === undefined ? [] : [`${" ".repeat(options.hostColumns + 5)}${(0, visible.wF)(text)}`];
		switch (event.type) {
			case "step-finished": {
				if (!verbose && QUIET.includes(event.outcome)) return [];
				const { mark } = report_outcome.L$[event.outcome];
				const word = event.outcome.replaceAll("-", " ");
				const summary = event.problem === undefined ? (0, visible.wF)(event.summary ?? "") : "";
				const name = (0, visible.wF)(stepLabel(event));
				return [line(mark, (0, report_paint.V)(event.outcome), name, word, event.durationMs, summary), ...below(event.problem)];
			}
			case "host-finished": {
				if (!options.ends) return [];
				if (event.outcome === "converged" && !verbose && state.hosts > SMALL_FLEET) return progress(state, paint);
				const { mark } = report_outcome.$x[event.outcome];
				const [name, word] = hostWords(event, state);
				const row = line(mark, (0, report_paint.V)(event.outcome), name, word, event.durationMs);
				return [row, ...state.hosts > SMALL_FLEET ? progress(state, paint) : []];
			}
			case "note": return [`${(0, report_columns.f)((0, visible.wF)(event.host), options.hostColumns)}   note: ${(0, visible.wF)(event.text)}`];
			case "step-output":
				if (!verbose) return [];
				return (0, visible.SA)(event.text).map((text) => paint("dim", `${(0, report_columns.f)((0, visible.wF)(event.host), options.hostColumns)}   │ ${text}`));
			default: return [];
		}
	}
	function hostColumns(hosts) {
		return Math.min(24, Math.max(0, ...hosts.map((host) => (0, report_columns.PL)((0, visible.wF)(host)))));
	}
	function hostWords(event, state) {
		if ((0, host_state.e2)(event.outcome)) return ["host", (0, host_state.nG)(event.outcome)];
		const planned = state.planned.get(event.host);
		if (planned === undefined) return ["host", event.outcome === "converged" ? "ok" : event.outcome];
		const steps = (0, counted.h)(planned.steps, "step");
		if (event.outcome === "converged" && planned.changes === 0) return [steps, "ok"];
		return [`${planned.changes} of ${steps}`, event.outcome === "converged" ? "to change" : event.outcome];
	}
	function progress(state, paint) {
		const done = doneCount(state);
		const tenth = Math.ceil(state.hosts / 10);
		return done % tenth === 0 || done === state.hosts ? [paint("dim", `${done} of ${state.hosts} hosts done`)] : [];
	}
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
				const lines = silent.map((host) => `${(0, report_columns.f)((0, visible.wF)(host.name), hostColumns)}   ${stillAt(host, nowMs)}`);
				if (lines.length <= MOST_LINES) return lines;
				const longest = silent.toSorted((a, b) => doing(a).sinceMs - doing(b).sinceMs)[0];
				const example = longest === undefined ? "" : `; longest: ${(0, visible.wF)(longest.name)}, ${stillAt(longest, nowMs)}`;
				return [`${(0, counted.h)(silent.length, "host")} at work${example}`];
			}
		};
	}
	function stillAt(host, nowMs) {
		const now = doing(host);
		const ms = nowMs - now.sinceMs;
		const words = `${now.step ? "at " : ""}${(0, visible.wF)(now.words)}, ${(0, duration.v)(ms)}`;
		return ms >= SILENT_MS ? `still ${words}` : words;
	}
	;
	const SPINNER = [
		"⠋",
		"⠙",
		"⠹",
		"⠸",
		"⠼",
		"⠴",
		"⠦",
		"⠧",
		"⠇",
		"⠏"
	];
	const FRAME_MS = 100;
	const WIDEST_HOST = 24;
	function liveFrame(state, nowMs, size, paint) {
		const running = [...state.running.values()];
		const foot = footer(state);
		const room = Math.max(1, size.rows - 2 - foot.length);
		const shown = running.length <= room ? running : running.slice(0, Math.max(1, room - 1));
		const rest = running.length - shown.length;
		const names = Math.min(WIDEST_HOST, Math.max(0, ...shown.map((host) => (0, report_columns.PL)((0, visible.wF)(host.name)))));
		const spinner = SPINNER[Math.floor(nowMs / FRAME_MS) % SPINNER.length] ?? "";
		return [
			...shown.map((host) => hostLine(host, nowMs, names, spinner, size.columns - 1, paint)),
			...rest === 0 ? [] : [paint("dim", `  and ${(0, counted.h)(rest, "host")} more at work`)],
			...foot.map((line) => paint("dim", (0, report_columns.xv)(line, size.columns - 1)))
		];
	}
	function hostLine(host, nowMs, names, spinner, columns, paint) {
		const now = doing(host);
		const words = now.step ? `${host.phase}   ${(0, visible.wF)(now.words)}` : (0, visible.wF)(now.words);
		const time = (0, duration.v)(nowMs - now.sinceMs);
		const name = (0, report_columns.f)((0, report_columns.xv)((0, visible.wF)(host.name), names), names);
		const free = columns - names - (0, report_columns.PL)(time) - 8;
		if (free < 4) return (0, report_columns.xv)(`${spinner} ${name}`, columns);
		return `${paint("change", spinner)} ${paint("strong", name)}   ${(0, report_columns.xv)(words, free)}   ${paint("dim", time)}`;
	}
	function footer(state) {
		if (state.hosts <= 1) return [];
		const bad = [...state.done].reduce((sum, [outcome, count]) => sum + (report_outcome.$x[outcome].exit === 0 ? 0 : count), 0);
		return [`${progressWords(state)}${bad === 0 ? "" : ` · ${bad} failed`}`];
	}
	;
	const live_FRAME_MS = 100;
	const BEAT_MS = 1e3;
	const FRAME_START = "\x1B[?2026h";
	const FRAME_END = "\x1B[?2026l";
	function liveView(options) {
		return options.isTty ? terminalView(options) : plainView(options);
	}
	function terminalView({ stream, colour, verbose, ends = true, hosts, nowMs = now }) {
		const paint = (0, report_paint.C)(colour);
		const screen = frameBuffer(stream);
		const update = (0, log_update.SY)(screen.stream, { showCursor: true });
		const names = hostColumns(hosts);
		const cursor = (0, terminal_cursor.Z)(stream);
		let state = newLiveState(hosts.length);
		let stopped = false;
		const show = (permanent) => {
			if (permanent.length > 0) update.persist(permanent.join("\n"));
			const size = {
				columns: stream.columns ?? 80,
				rows: stream.rows ?? 24
			};
			const frame = state.running.size === 0 ? [] : liveFrame(state, nowMs(), size, paint);
			if (frame.length === 0) update.clear();
			else update(frame.join("\n"));
			screen.flush();
		};
		const timer = setInterval(() => show([]), live_FRAME_MS).unref();
		const stop = () => {
			if (stopped) return;
			stopped = true;
			clearInterval(timer);
			update.clear();
			screen.flush();
			cursor.show();
		};
		return {
			onEvent(event) {
				if (stopped) return;
				state = withEvent(state, event, nowMs());
				const columns = stream.columns ?? 80;
				const permanent = eventLines(event, state, {
					paint,
					verbose,
					ends,
					hostColumns: names,
					columns
				});
				if (permanent.length > 0) show(permanent);
			},
			stop,
			[Symbol.dispose]: stop
		};
	}
	function plainView({ stream, colour, verbose, ends = true, hosts, nowMs = now }) {
		const lines = {
			paint: (0, report_paint.C)(colour),
			verbose,
			ends,
			hostColumns: hostColumns(hosts),
			columns: Number.POSITIVE_INFINITY
		};
		const beat = heartbeat();
		let state = newLiveState(hosts.length);
		const write = (texts) => {
			if (texts.length > 0) stream.write(`${texts.join("\n")}\n`);
		};
		const timer = setInterval(() => write(beat.lines(state, nowMs(), lines.hostColumns)), BEAT_MS).unref();
		const stop = () => clearInterval(timer);
		return {
			onEvent(event) {
				state = withEvent(state, event, nowMs());
				const texts = eventLines(event, state, lines);
				if (event.type !== "rollout" && (texts.length > 0 || event.type === "host-started")) beat.printed(event.host, nowMs());
				write(texts);
			},
			stop,
			[Symbol.dispose]: stop
		};
	}
	function frameBuffer(stream) {
		let kept = "";
		const buffer = new external_node_stream_.Writable({
			decodeStrings: false,
			write(chunk, _encoding, done) {
				kept += chunk;
				done();
			}
		});
		Object.defineProperty(buffer, "columns", { get: () => stream.columns ?? 80 });
		Object.defineProperty(buffer, "rows", { get: () => stream.rows ?? 24 });
		return {
			stream: buffer,
			flush() {
				if (kept !== "") stream.write(FRAME_START + kept + FRAME_END);
				kept = "";
			}
		};
	}
	function now() {
		return performance.now();
	}
	;
	function watchRun(command, options, mode = "change") {
		const { colour, verbose } = (0, fleet_command.a)(options, process.stderr);
		let view;
		let told = false;
		const open = () => options.json ? undefined : liveView({
			stream: process.stderr,
			colour,
			isTty: process.stderr.isTTY === true,
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
}) };
;
