"use strict";
exports.id = 9994;
exports.ids = [9994];
exports.modules = {
	79994: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { watchFlash: () => watchFlash });
		var log_update__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29256);
		var _flash_wait_news_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30489);
		var _report_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41193);
		var _report_duration_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60732);
		var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36570);
		var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84804);
		var _flash_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72700);
		var _fleet_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69922);
		var _terminal_cursor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7141);
		const QUIET = {
			onEvent: () => undefined,
			clear: () => undefined,
			[Symbol.dispose]: () => undefined
		};
		const STEP_PERCENT = 10;
		const SILENT_MS = 2e3;
		function watchFlash(options) {
			if (options.json) return QUIET;
			const { colour, verbose } = (0, _fleet_command_js__WEBPACK_IMPORTED_MODULE_4__.a)(options, process.stderr);
			const paint = (0, _report_paint_js__WEBPACK_IMPORTED_MODULE_1__.C)(colour);
			const live = process.stderr.isTTY ? (0, log_update__WEBPACK_IMPORTED_MODULE_5__.SY)(process.stderr, { showCursor: true }) : undefined;
			const cursor = live === undefined ? undefined : (0, _terminal_cursor_js__WEBPACK_IMPORTED_MODULE_6__.Z)(process.stderr);
			const doing = new Map();
			const told = new Map();
			const newsOf = (0, _flash_wait_news_js__WEBPACK_IMPORTED_MODULE_7__.t)();
			const frame = () => {
				const columns = process.stderr.columns || 80;
				const lines = [...doing].map(([node, text]) => (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.xv)(`${(0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)(node, 12)}   ${text}`, columns - 1));
				if (lines.length > 0) live?.(lines.join("\n"));
				else live?.clear();
			};
			const line = (node, mark, text) => {
				const all = `${paint("strong", (0, _report_columns_js__WEBPACK_IMPORTED_MODULE_0__.f)((0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(node), 12))}   ${mark} ${(0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)(text)}`;
				if (live === undefined) process.stderr.write(`${all}\n`);
				else {
					live.clear();
					process.stderr.write(`${all}\n`);
					frame();
				}
			};
			const progress = (node, key, text, done, total) => {
				doing.set(node, text);
				if (live !== undefined) return frame();
				const percent = total === undefined || total === 0 ? 0 : done / total * 100;
				const before = told.get(`${node} ${key}`);
				if (before !== undefined && percent >= before && percent < before + STEP_PERCENT) return;
				told.set(`${node} ${key}`, percent - percent % STEP_PERCENT);
				line(node, " ", text);
			};
			const silent = new Map();
			const asked = (node) => {
				if (live !== undefined) {
					doing.set(node, "asking it");
					return frame();
				}
				clearTimeout(silent.get(node));
				silent.set(node, setTimeout(() => line(node, "·", "was asked, and has not answered yet"), SILENT_MS));
			};
			const answered = (node) => {
				clearTimeout(silent.get(node));
				if (live !== undefined && doing.delete(node)) frame();
			};
			const clear = () => {
				for (const timer of silent.values()) clearTimeout(timer);
				doing.clear();
				live?.clear();
			};
			return {
				onEvent(event) {
					const { node } = event;
					switch (event.type) {
						case "phase": {
							const { doing: words, done } = _flash_words_js__WEBPACK_IMPORTED_MODULE_3__.gC[event.phase];
							const rest = event.text === undefined ? "" : `: ${event.text}`;
							if (event.state === "began") {
								doing.set(node, words);
								if (live !== undefined) frame();
								return;
							}
							doing.delete(node);
							if (event.state === "done") line(node, paint("good", "✔"), `${done}${rest} (${(0, _report_duration_js__WEBPACK_IMPORTED_MODULE_8__.p)(event.tookMs ?? 0)})`);
							else if (verbose) line(node, "-", `${done} before${rest}`);
							return;
						}
						case "image": return progress(node, event.progress.doing, (0, _flash_words_js__WEBPACK_IMPORTED_MODULE_3__.ur)(event.progress), event.progress.done, event.progress.total);
						case "flash": return progress(node, event.progress.phase, (0, _flash_words_js__WEBPACK_IMPORTED_MODULE_3__.hE)(event.progress), event.progress.doneBytes, event.progress.totalBytes);
						case "waiting": {
							doing.set(node, (0, _report_visible_js__WEBPACK_IMPORTED_MODULE_2__.wF)((0, _flash_wait_news_js__WEBPACK_IMPORTED_MODULE_7__.r)(event)));
							const news = newsOf(event);
							if (live !== undefined) frame();
							else if (news !== undefined) line(node, "·", news);
							return;
						}
						case "asking": return event.state === "began" ? asked(node) : answered(node);
						case "note": return line(node, "·", event.text);
						case "post-install":
							if (event.event.type === "step-finished" && event.event.outcome !== "ok") line(node, " ", `${event.event.step} ${event.event.outcome}`);
							return;
					}
				},
				clear,
				[Symbol.dispose]() {
					clear();
					cursor?.show();
				}
			};
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
	})
};
;
