"use strict";
exports.id = 4565;
exports.ids = [4565];
exports.modules = {
	7141: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Z: () => hideCursor });
		const HIDE = "\x1B[?25l";
		const SHOW = "\x1B[?25h";
		const SIGNALS = [
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		];
		function hideCursor(stream) {
			let hidden = true;
			const show = () => {
				if (!hidden) return;
				hidden = false;
				stream.write(SHOW);
				process.off("exit", show);
				for (const signal of SIGNALS) process.off(signal, onSignal);
			};
			const onSignal = (signal) => {
				if (process.listenerCount(signal) > 1) return;
				show();
				process.kill(process.pid, signal);
			};
			process.on("exit", show);
			for (const signal of SIGNALS) process.on(signal, onSignal);
			stream.write(HIDE);
			return { show };
		}
	}),
	24565: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { terminalView: () => terminalView });
		var external_node_stream_ = __webpack_require__(57075);
		var log_update = __webpack_require__(29256);
		var report_paint = __webpack_require__(36570);
		var terminal_cursor = __webpack_require__(7141);
		var event_lines = __webpack_require__(52301);
		var report_columns = __webpack_require__(41193);
		var counted = __webpack_require__(62128);
		var duration = __webpack_require__(60732);
		var report_outcome = __webpack_require__(24690);
		var visible = __webpack_require__(84804);
		var live_state = __webpack_require__(55473);
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
			const now = (0, live_state.Yp)(host);
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
			return [`${(0, live_state.pp)(state)}${bad === 0 ? "" : ` · ${bad} failed`}`];
		}
		;
		const terminal_view_FRAME_MS = 100;
		const FRAME_START = "\x1B[?2026h";
		const FRAME_END = "\x1B[?2026l";
		function terminalView({ stream, colour, verbose, ends = true, hosts, nowMs = () => performance.now() }) {
			const paint = (0, report_paint.C)(colour);
			const screen = frameBuffer(stream);
			const update = (0, log_update.SY)(screen.stream, { showCursor: true });
			const names = (0, event_lines._)(hosts);
			const cursor = (0, terminal_cursor.Z)(stream);
			let state = (0, live_state.mG)(hosts.length);
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
			const timer = setInterval(() => show([]), terminal_view_FRAME_MS).unref();
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
					state = (0, live_state.Rn)(state, event, nowMs());
					const columns = stream.columns ?? 80;
					const permanent = (0, event_lines.C)(event, state, {
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
	})
};
;
