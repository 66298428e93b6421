exports.id = 7756;
exports.ids = [7756];
exports.modules = {
	68695: ((module, __unused_webpack_exports, __webpack_require__) => {
		"use strict";
		module.exports = cliWidth;
		function normalizeOpts(options) {
			const defaultOpts = {
				defaultWidth: 0,
				output: process.stdout,
				tty: __webpack_require__(52018)
			};
			if (!options) {
				return defaultOpts;
			}
			Object.keys(defaultOpts).forEach(function(key) {
				if (!options[key]) {
					options[key] = defaultOpts[key];
				}
			});
			return options;
		}
		function cliWidth(options) {
			const opts = normalizeOpts(options);
			if (opts.output.getWindowSize) {
				return opts.output.getWindowSize()[0] || opts.defaultWidth;
			}
			if (opts.tty.getWindowSize) {
				return opts.tty.getWindowSize()[1] || opts.defaultWidth;
			}
			if (opts.output.columns) {
				return opts.output.columns;
			}
			if (process.env.CLI_WIDTH) {
				const width = parseInt(process.env.CLI_WIDTH, 10);
				if (!isNaN(width) && width !== 0) {
					return width;
				}
			}
			return opts.defaultWidth;
		}
	}),
	8428: ((module, __unused_webpack_exports, __webpack_require__) => {
		const Stream = __webpack_require__(2203);
		class MuteStream extends Stream {
			#isTTY = null;
			constructor(opts = {}) {
				super(opts);
				this.writable = this.readable = true;
				this.muted = false;
				this.on("pipe", this._onpipe);
				this.replace = opts.replace;
				this._prompt = opts.prompt || null;
				this._hadControl = false;
			}
			#destSrc(key, def) {
				if (this._dest) {
					return this._dest[key];
				}
				if (this._src) {
					return this._src[key];
				}
				return def;
			}
			#proxy(method, ...args) {
				if (typeof this._dest?.[method] === "function") {
					this._dest[method](...args);
				}
				if (typeof this._src?.[method] === "function") {
					this._src[method](...args);
				}
			}
			get isTTY() {
				if (this.#isTTY !== null) {
					return this.#isTTY;
				}
				return this.#destSrc("isTTY", false);
			}
			set isTTY(val) {
				this.#isTTY = val;
			}
			get rows() {
				return this.#destSrc("rows");
			}
			get columns() {
				return this.#destSrc("columns");
			}
			mute() {
				this.muted = true;
			}
			unmute() {
				this.muted = false;
			}
			_onpipe(src) {
				this._src = src;
			}
			pipe(dest, options) {
				this._dest = dest;
				return super.pipe(dest, options);
			}
			pause() {
				if (this._src) {
					return this._src.pause();
				}
			}
			resume() {
				if (this._src) {
					return this._src.resume();
				}
			}
			write(c) {
				if (this.muted) {
					if (!this.replace) {
						return true;
					}
					if (c.match(/^\u001b/)) {
						if (c.indexOf(this._prompt) === 0) {
							c = c.slice(this._prompt.length);
							c = c.replace(/./g, this.replace);
							c = this._prompt + c;
						}
						this._hadControl = true;
						return this.emit("data", c);
					} else {
						if (this._prompt && this._hadControl && c.indexOf(this._prompt) === 0) {
							this._hadControl = false;
							this.emit("data", this._prompt);
							c = c.slice(this._prompt.length);
						}
						c = c.toString().replace(/./g, this.replace);
					}
				}
				this.emit("data", c);
			}
			end(c) {
				if (this.muted) {
					if (c && this.replace) {
						c = c.toString().replace(/./g, this.replace);
					} else {
						c = null;
					}
				}
				if (c) {
					this.emit("data", c);
				}
				this.emit("end");
			}
			destroy(...args) {
				return this.#proxy("destroy", ...args);
			}
			destroySoon(...args) {
				return this.#proxy("destroySoon", ...args);
			}
			close(...args) {
				return this.#proxy("close", ...args);
			}
		}
		module.exports = MuteStream;
	}),
	67756: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		"use strict";
		__webpack_require__.d(__webpack_exports__, {
			confirm: () => confirm_dist,
			input: () => input_dist,
			password: () => password_dist,
			select: () => select_dist
		});
		var external_node_readline_ = __webpack_require__(80481);
		var external_node_async_hooks_ = __webpack_require__(16698);
		;
		function withResolver() {
			let resolve;
			let reject;
			const promise = new Promise((res, rej) => {
				resolve = res;
				reject = rej;
			});
			return {
				promise,
				resolve,
				reject
			};
		}
		var lib = __webpack_require__(8428);
		var mjs = __webpack_require__(7081);
		var external_node_util_ = __webpack_require__(57975);
		var cli_width = __webpack_require__(68695);
		;
		const getCodePointsLength = (() => {
			const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
			return (input) => {
				let surrogatePairsNr = 0;
				SURROGATE_PAIR_RE.lastIndex = 0;
				while (SURROGATE_PAIR_RE.test(input)) {
					surrogatePairsNr += 1;
				}
				return input.length - surrogatePairsNr;
			};
		})();
		const isFullWidth = (x) => {
			return x === 12288 || x >= 65281 && x <= 65376 || x >= 65504 && x <= 65510;
		};
		const isWideNotCJKTNotEmoji = (x) => {
			return x === 8987 || x === 9001 || x >= 12272 && x <= 12287 || x >= 12289 && x <= 12350 || x >= 12441 && x <= 12543 || x >= 12549 && x <= 12591 || x >= 12593 && x <= 12686 || x >= 12688 && x <= 12771 || x >= 12783 && x <= 12830 || x >= 12832 && x <= 12871 || x >= 12880 && x <= 19903 || x >= 65040 && x <= 65049 || x >= 65072 && x <= 65106 || x >= 65108 && x <= 65126 || x >= 65128 && x <= 65131 || x >= 127488 && x <= 127490 || x >= 127504 && x <= 127547 || x >= 127552 && x <= 127560 || x >= 131072 && x <= 196605 || x >= 196608 && x <= 262141;
		};
		;
		const ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
		const CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
		const CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/uy;
		const TAB_RE = /\t{1,1000}/y;
		const EMOJI_RE = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/uy;
		const LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
		const MODIFIER_RE = /\p{M}+/gu;
		const NO_TRUNCATION = {
			limit: Infinity,
			ellipsis: ""
		};
		const getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
			const LIMIT = truncationOptions.limit ?? Infinity;
			const ELLIPSIS = truncationOptions.ellipsis ?? "";
			const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION, widthOptions).width : 0);
			const ANSI_WIDTH = 0;
			const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
			const TAB_WIDTH = widthOptions.tabWidth ?? 8;
			const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
			const FULL_WIDTH_WIDTH = 2;
			const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
			const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
			const PARSE_BLOCKS = [
				[LATIN_RE, REGULAR_WIDTH],
				[ANSI_RE, ANSI_WIDTH],
				[CONTROL_RE, CONTROL_WIDTH],
				[TAB_RE, TAB_WIDTH],
				[EMOJI_RE, EMOJI_WIDTH],
				[CJKT_WIDE_RE, WIDE_WIDTH]
			];
			let indexPrev = 0;
			let index = 0;
			let length = input.length;
			let lengthExtra = 0;
			let truncationEnabled = false;
			let truncationIndex = length;
			let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
			let unmatchedStart = 0;
			let unmatchedEnd = 0;
			let width = 0;
			let widthExtra = 0;
			outer: while (true) {
				if (unmatchedEnd > unmatchedStart || index >= length && index > indexPrev) {
					const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
					lengthExtra = 0;
					for (const char of unmatched.replaceAll(MODIFIER_RE, "")) {
						const codePoint = char.codePointAt(0) || 0;
						if (isFullWidth(codePoint)) {
							widthExtra = FULL_WIDTH_WIDTH;
						} else if (isWideNotCJKTNotEmoji(codePoint)) {
							widthExtra = WIDE_WIDTH;
						} else {
							widthExtra = REGULAR_WIDTH;
						}
						if (width + widthExtra > truncationLimit) {
							truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
						}
						if (width + widthExtra > LIMIT) {
							truncationEnabled = true;
							break outer;
						}
						lengthExtra += char.length;
						width += widthExtra;
					}
					unmatchedStart = unmatchedEnd = 0;
				}
				if (index >= length) {
					break outer;
				}
				for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
					const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
					BLOCK_RE.lastIndex = index;
					if (BLOCK_RE.test(input)) {
						lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
						widthExtra = lengthExtra * BLOCK_WIDTH;
						if (width + widthExtra > truncationLimit) {
							truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
						}
						if (width + widthExtra > LIMIT) {
							truncationEnabled = true;
							break outer;
						}
						width += widthExtra;
						unmatchedStart = indexPrev;
						unmatchedEnd = index;
						index = indexPrev = BLOCK_RE.lastIndex;
						continue outer;
					}
				}
				index += 1;
			}
			return {
				width: truncationEnabled ? truncationLimit : width,
				index: truncationEnabled ? truncationIndex : length,
				truncated: truncationEnabled,
				ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
			};
		};
		const dist = getStringTruncatedWidth;
		;
		const dist_NO_TRUNCATION = {
			limit: Infinity,
			ellipsis: "",
			ellipsisWidth: 0
		};
		const fastStringWidth = (input, options = {}) => {
			return dist(input, dist_NO_TRUNCATION, options).width;
		};
		const fast_string_width_dist = fastStringWidth;
		;
		const ESC = "\x1B";
		const CSI = "";
		const END_CODE = 39;
		const ANSI_ESCAPE_BELL = "\x07";
		const ANSI_CSI = "[";
		const ANSI_OSC = "]";
		const ANSI_SGR_TERMINATOR = "m";
		const ANSI_ESCAPE_LINK = `${ANSI_OSC}8;;`;
		const GROUP_REGEX = new RegExp(`(?:\\${ANSI_CSI}(?<code>\\d+)m|\\${ANSI_ESCAPE_LINK}(?<uri>.*)${ANSI_ESCAPE_BELL})`, "y");
		const getClosingCode = (openingCode) => {
			if (openingCode >= 30 && openingCode <= 37) return 39;
			if (openingCode >= 90 && openingCode <= 97) return 39;
			if (openingCode >= 40 && openingCode <= 47) return 49;
			if (openingCode >= 100 && openingCode <= 107) return 49;
			if (openingCode === 1 || openingCode === 2) return 22;
			if (openingCode === 3) return 23;
			if (openingCode === 4) return 24;
			if (openingCode === 7) return 27;
			if (openingCode === 8) return 28;
			if (openingCode === 9) return 29;
			if (openingCode === 0) return 0;
			return undefined;
		};
		const wrapAnsiCode = (code) => `${ESC}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`;
		const wrapAnsiHyperlink = (url) => `${ESC}${ANSI_ESCAPE_LINK}${url}${ANSI_ESCAPE_BELL}`;
		const wrapWord = (rows, word, columns) => {
			const characters = word[Symbol.iterator]();
			let isInsideEscape = false;
			let isInsideLinkEscape = false;
			let lastRow = rows.at(-1);
			let visible = lastRow === undefined ? 0 : fast_string_width_dist(lastRow);
			let currentCharacter = characters.next();
			let nextCharacter = characters.next();
			let rawCharacterIndex = 0;
			while (!currentCharacter.done) {
				const character = currentCharacter.value;
				const characterLength = fast_string_width_dist(character);
				if (visible + characterLength <= columns) {
					rows[rows.length - 1] += character;
				} else {
					rows.push(character);
					visible = 0;
				}
				if (character === ESC || character === CSI) {
					isInsideEscape = true;
					isInsideLinkEscape = word.startsWith(ANSI_ESCAPE_LINK, rawCharacterIndex + 1);
				}
				if (isInsideEscape) {
					if (isInsideLinkEscape) {
						if (character === ANSI_ESCAPE_BELL) {
							isInsideEscape = false;
							isInsideLinkEscape = false;
						}
					} else if (character === ANSI_SGR_TERMINATOR) {
						isInsideEscape = false;
					}
				} else {
					visible += characterLength;
					if (visible === columns && !nextCharacter.done) {
						rows.push("");
						visible = 0;
					}
				}
				currentCharacter = nextCharacter;
				nextCharacter = characters.next();
				rawCharacterIndex += character.length;
			}
			lastRow = rows.at(-1);
			if (!visible && lastRow !== undefined && lastRow.length && rows.length > 1) {
				rows[rows.length - 2] += rows.pop();
			}
		};
		const stringVisibleTrimSpacesRight = (string) => {
			const words = string.split(" ");
			let last = words.length;
			while (last) {
				if (fast_string_width_dist(words[last - 1])) {
					break;
				}
				last--;
			}
			if (last === words.length) {
				return string;
			}
			return words.slice(0, last).join(" ") + words.slice(last).join("");
		};
		const exec = (string, columns, options = {}) => {
			if (options.trim !== false && string.trim() === "") {
				return "";
			}
			let returnValue = "";
			let escapeCode;
			let escapeUrl;
			const words = string.split(" ");
			let rows = [""];
			let rowLength = 0;
			for (let index = 0; index < words.length; index++) {
				const word = words[index];
				if (options.trim !== false) {
					const row = rows.at(-1) ?? "";
					const trimmed = row.trimStart();
					if (row.length !== trimmed.length) {
						rows[rows.length - 1] = trimmed;
						rowLength = fast_string_width_dist(trimmed);
					}
				}
				if (index !== 0) {
					if (rowLength >= columns && (options.wordWrap === false || options.trim === false)) {
						rows.push("");
						rowLength = 0;
					}
					if (rowLength || options.trim === false) {
						rows[rows.length - 1] += " ";
						rowLength++;
					}
				}
				const wordLength = fast_string_width_dist(word);
				if (options.hard && wordLength > columns) {
					const remainingColumns = columns - rowLength;
					const breaksStartingThisLine = 1 + Math.floor((wordLength - remainingColumns - 1) / columns);
					const breaksStartingNextLine = Math.floor((wordLength - 1) / columns);
					if (breaksStartingNextLine < breaksStartingThisLine) {
						rows.push("");
					}
					wrapWord(rows, word, columns);
					rowLength = fast_string_width_dist(rows.at(-1) ?? "");
					continue;
				}
				if (rowLength + wordLength > columns && rowLength && wordLength) {
					if (options.wordWrap === false && rowLength < columns) {
						wrapWord(rows, word, columns);
						rowLength = fast_string_width_dist(rows.at(-1) ?? "");
						continue;
					}
					rows.push("");
					rowLength = 0;
				}
				if (rowLength + wordLength > columns && options.wordWrap === false) {
					wrapWord(rows, word, columns);
					rowLength = fast_string_width_dist(rows.at(-1) ?? "");
					continue;
				}
				rows[rows.length - 1] += word;
				rowLength += wordLength;
			}
			if (options.trim !== false) {
				rows = rows.map((row) => stringVisibleTrimSpacesRight(row));
			}
			const preString = rows.join("\n");
			let inSurrogate = false;
			for (let i = 0; i < preString.length; i++) {
				const character = preString[i];
				returnValue += character;
				if (!inSurrogate) {
					inSurrogate = character >= "\ud800" && character <= "\udbff";
					if (inSurrogate) {
						continue;
					}
				} else {
					inSurrogate = false;
				}
				if (character === ESC || character === CSI) {
					GROUP_REGEX.lastIndex = i + 1;
					const groupsResult = GROUP_REGEX.exec(preString);
					const groups = groupsResult?.groups;
					if (groups?.code !== undefined) {
						const code = Number.parseFloat(groups.code);
						escapeCode = code === END_CODE ? undefined : code;
					} else if (groups?.uri !== undefined) {
						escapeUrl = groups.uri.length === 0 ? undefined : groups.uri;
					}
				}
				if (preString[i + 1] === "\n") {
					if (escapeUrl) {
						returnValue += wrapAnsiHyperlink("");
					}
					const closingCode = escapeCode ? getClosingCode(escapeCode) : undefined;
					if (escapeCode && closingCode) {
						returnValue += wrapAnsiCode(closingCode);
					}
				} else if (character === "\n") {
					if (escapeCode && getClosingCode(escapeCode)) {
						returnValue += wrapAnsiCode(escapeCode);
					}
					if (escapeUrl) {
						returnValue += wrapAnsiHyperlink(escapeUrl);
					}
				}
			}
			return returnValue;
		};
		const CRLF_OR_LF = /\r?\n/;
		function wrapAnsi(string, columns, options) {
			return String(string).normalize().split(CRLF_OR_LF).map((line) => exec(line, columns, options)).join("\n");
		}
		;
		class AbortPromptError extends Error {
			name = "AbortPromptError";
			message = "Prompt was aborted";
			constructor(options) {
				super();
				this.cause = options?.cause;
			}
		}
		class CancelPromptError extends Error {
			name = "CancelPromptError";
			message = "Prompt was canceled";
		}
		class ExitPromptError extends Error {
			name = "ExitPromptError";
		}
		class HookError extends Error {
			name = "HookError";
		}
		class ValidationError extends Error {
			name = "ValidationError";
		}
		;
		const hookStorage = new external_node_async_hooks_.AsyncLocalStorage();
		function createStore(rl) {
			const store = {
				rl,
				hooks: [],
				hooksCleanup: [],
				hooksEffect: [],
				index: 0,
				handleChange() {}
			};
			return store;
		}
		function withHooks(rl, cb) {
			const store = createStore(rl);
			function cycle(render) {
				store.handleChange = () => {
					store.index = 0;
					render();
				};
				store.handleChange();
			}
			return hookStorage.run(store, () => cb(cycle));
		}
		function getStore() {
			const store = hookStorage.getStore();
			if (!store) {
				throw new HookError("[Inquirer] Hook functions can only be called from within a prompt");
			}
			return store;
		}
		function readline() {
			return getStore().rl;
		}
		function withUpdates(fn) {
			const wrapped = (...args) => {
				const store = getStore();
				let shouldUpdate = false;
				const oldHandleChange = store.handleChange;
				store.handleChange = () => {
					shouldUpdate = true;
				};
				const returnValue = fn(...args);
				if (shouldUpdate) {
					oldHandleChange();
				}
				store.handleChange = oldHandleChange;
				return returnValue;
			};
			return external_node_async_hooks_.AsyncResource.bind(wrapped);
		}
		function withPointer(cb) {
			const store = getStore();
			const { index } = store;
			const pointer = {
				get() {
					return store.hooks[index];
				},
				set(value) {
					store.hooks[index] = value;
				},
				initialized: index in store.hooks
			};
			const returnValue = cb(pointer);
			store.index++;
			return returnValue;
		}
		function handleChange() {
			getStore().handleChange();
		}
		const effectScheduler = {
			queue(cb) {
				const store = getStore();
				const { index } = store;
				store.hooksEffect.push(() => {
					store.hooksCleanup[index]?.();
					const cleanFn = cb(readline());
					if (cleanFn != null && typeof cleanFn !== "function") {
						throw new ValidationError("useEffect return value must be a cleanup function or nothing.");
					}
					store.hooksCleanup[index] = cleanFn;
				});
			},
			run() {
				const store = getStore();
				withUpdates(() => {
					store.hooksEffect.forEach((effect) => {
						effect();
					});
					store.hooksEffect.length = 0;
				})();
			},
			clearAll() {
				const store = getStore();
				store.hooksCleanup.forEach((cleanFn) => {
					cleanFn?.();
				});
				store.hooksEffect.length = 0;
				store.hooksCleanup.length = 0;
			}
		};
		;
		function breakLines(content, width) {
			return content.split("\n").flatMap((line) => wrapAnsi(line, width, {
				trim: false,
				wordWrap: false
			}).split("\n").map((str) => str.trimEnd())).join("\n");
		}
		function readlineWidth() {
			return cli_width({
				defaultWidth: 80,
				output: readline().output
			});
		}
		;
		const dist_ESC = "\x1B[";
		const cursorLeft = dist_ESC + "G";
		const cursorHide = dist_ESC + "?25l";
		const cursorShow = dist_ESC + "?25h";
		const cursorUp = (rows = 1) => rows > 0 ? `${dist_ESC}${rows}A` : "";
		const cursorDown = (rows = 1) => rows > 0 ? `${dist_ESC}${rows}B` : "";
		const cursorTo = (x, y) => {
			if (typeof y === "number" && !Number.isNaN(y)) {
				return `${dist_ESC}${y + 1};${x + 1}H`;
			}
			return `${dist_ESC}${x + 1}G`;
		};
		const eraseLine = dist_ESC + "2K";
		const eraseLines = (lines) => lines > 0 ? (eraseLine + cursorUp(1)).repeat(lines - 1) + eraseLine + cursorLeft : "";
		;
		const height = (content) => content.split("\n").length;
		const lastLine = (content) => content.split("\n").pop() ?? "";
		class ScreenManager {
			height = 0;
			extraLinesUnderPrompt = 0;
			cursorPos;
			rl;
			constructor(rl) {
				this.rl = rl;
				this.cursorPos = rl.getCursorPos();
			}
			write(content) {
				this.rl.output.unmute();
				this.rl.output.write(content);
				this.rl.output.mute();
			}
			render(content, bottomContent = "") {
				const promptLine = lastLine(content);
				const rawPromptLine = (0, external_node_util_.stripVTControlCharacters)(promptLine);
				let prompt = rawPromptLine;
				if (this.rl.line.length > 0) {
					prompt = prompt.slice(0, -this.rl.line.length);
				}
				this.rl.setPrompt(prompt);
				this.cursorPos = this.rl.getCursorPos();
				const width = readlineWidth();
				content = breakLines(content, width);
				bottomContent = breakLines(bottomContent, width);
				if (rawPromptLine.length % width === 0) {
					content += "\n";
				}
				let output = content + (bottomContent ? "\n" + bottomContent : "");
				const promptLineUpDiff = Math.floor(rawPromptLine.length / width) - this.cursorPos.rows;
				const bottomContentHeight = promptLineUpDiff + (bottomContent ? height(bottomContent) : 0);
				if (bottomContentHeight > 0) output += cursorUp(bottomContentHeight);
				output += cursorTo(this.cursorPos.cols);
				this.write(cursorDown(this.extraLinesUnderPrompt) + eraseLines(this.height) + output);
				this.extraLinesUnderPrompt = bottomContentHeight;
				this.height = height(output);
			}
			checkCursorPos() {
				const cursorPos = this.rl.getCursorPos();
				if (cursorPos.cols !== this.cursorPos.cols) {
					this.write(cursorTo(cursorPos.cols));
					this.cursorPos = cursorPos;
				}
			}
			done({ clearContent }) {
				this.rl.setPrompt("");
				let output = cursorDown(this.extraLinesUnderPrompt);
				output += clearContent ? eraseLines(this.height) : "\n";
				output += cursorLeft;
				output += cursorShow;
				this.write(output);
				this.rl.close();
			}
		}
		var external_node_path_ = __webpack_require__(76760);
		;
		const nativeSetImmediate = globalThis.setImmediate;
		const nativeClearImmediate = globalThis.clearImmediate;
		function listenTo(target, event, listener) {
			if ("on" in target) {
				target.on(event, listener);
				return () => target.removeListener(event, listener);
			}
			target.addEventListener(event, listener);
			return () => target.removeEventListener(event, listener);
		}
		function getCallSites() {
			const savedPrepareStackTrace = Error.prepareStackTrace;
			let result = [];
			try {
				Error.prepareStackTrace = (_, callSites) => {
					const callSitesWithoutCurrent = callSites.slice(1);
					result = callSitesWithoutCurrent;
					return callSitesWithoutCurrent;
				};
				new Error().stack;
			} catch {
				return result;
			}
			Error.prepareStackTrace = savedPrepareStackTrace;
			return result;
		}
		function createPrompt(view) {
			const callSites = getCallSites();
			const prompt = (config, context = {}) => {
				const { input = process.stdin, signal } = context;
				const cleanups = new Set();
				const output = new lib();
				output.pipe(context.output ?? process.stdout);
				const rl = external_node_readline_.createInterface({
					terminal: true,
					input,
					output
				});
				output.mute();
				const screen = new ScreenManager(rl);
				const { promise, resolve, reject } = withResolver();
				return withHooks(rl, (cycle) => {
					const clearEffects = external_node_async_hooks_.AsyncResource.bind(() => effectScheduler.clearAll());
					const settlePrompt = (settle) => {
						try {
							clearEffects();
							settle();
						} catch (error) {
							reject(error);
						}
					};
					const resolvePrompt = (value) => settlePrompt(() => resolve(value));
					const rejectPrompt = (error) => settlePrompt(() => reject(error));
					const promptPromise = Object.assign(promise.finally(() => {
						cleanups.forEach((cleanup) => cleanup());
						screen.done({ clearContent: Boolean(context.clearPromptOnDone) });
						output.end();
					}).then(() => promise), { cancel: () => rejectPrompt(new CancelPromptError()) });
					if (signal) {
						const abort = () => rejectPrompt(new AbortPromptError({ cause: signal.reason }));
						if (signal.aborted) {
							abort();
							return promptPromise;
						}
						cleanups.add(listenTo(signal, "abort", abort));
					}
					cleanups.add((0, mjs.cf)((code, signal) => {
						rejectPrompt(new ExitPromptError(`User force closed the prompt with ${code} ${signal}`));
					}));
					cleanups.add(listenTo(rl, "SIGINT", () => rejectPrompt(new ExitPromptError(`User force closed the prompt with SIGINT`))));
					cleanups.add(listenTo(rl, "close", clearEffects));
					const startCycle = () => {
						cleanups.add(listenTo(rl.input, "keypress", () => screen.checkCursorPos()));
						let pendingDone = null;
						cycle(() => {
							let effectsSettled = false;
							try {
								const nextView = view(config, (value) => {
									if (effectsSettled) {
										resolvePrompt(value);
									} else {
										pendingDone = { value };
									}
								});
								if (nextView === undefined) {
									let callerFilename = callSites[1]?.getFileName();
									if (callerFilename && !callerFilename.startsWith("file://")) {
										callerFilename = external_node_path_.resolve(callerFilename);
									}
									throw new Error(`Prompt functions must return a string.\n    at ${callerFilename}`);
								}
								const [content, bottomContent] = typeof nextView === "string" ? [nextView] : nextView;
								screen.render(content, bottomContent);
								effectScheduler.run();
							} catch (error) {
								rejectPrompt(error);
							}
							effectsSettled = true;
							if (pendingDone !== null) {
								const { value } = pendingDone;
								pendingDone = null;
								resolvePrompt(value);
							}
						});
					};
					if ("readableFlowing" in input && input.isTTY) {
						const immediate = nativeSetImmediate(startCycle);
						cleanups.add(() => nativeClearImmediate(immediate));
					} else {
						startCycle();
					}
					return promptPromise;
				});
			};
			return prompt;
		}
		;
		function isFactory(value) {
			return typeof value === "function";
		}
		function isReducer(value) {
			return typeof value === "function";
		}
		function useState(defaultValue) {
			return withPointer((pointer) => {
				const setState = external_node_async_hooks_.AsyncResource.bind(function setState(newValue) {
					const currentValue = pointer.get();
					const nextValue = isReducer(newValue) ? newValue(currentValue) : newValue;
					if (!Object.is(currentValue, nextValue)) {
						pointer.set(nextValue);
						handleChange();
					}
				});
				if (pointer.initialized) {
					return [pointer.get(), setState];
				}
				const value = isFactory(defaultValue) ? defaultValue() : defaultValue;
				pointer.set(value);
				return [value, setState];
			});
		}
		var external_node_process_ = __webpack_require__(1708);
		;
		function isUnicodeSupported() {
			if (!external_node_process_.platform.startsWith("win")) {
				return external_node_process_.env["TERM"] !== "linux";
			}
			return Boolean(external_node_process_.env["CI"]) || Boolean(external_node_process_.env["WT_SESSION"]) || Boolean(external_node_process_.env["TERMINUS_SUBLIME"]) || external_node_process_.env["ConEmuTask"] === "{cmd::Cmder}" || external_node_process_.env["TERM_PROGRAM"] === "Terminus-Sublime" || external_node_process_.env["TERM_PROGRAM"] === "vscode" || external_node_process_.env["TERM"] === "xterm-256color" || external_node_process_.env["TERM"] === "alacritty" || external_node_process_.env["TERMINAL_EMULATOR"] === "JetBrains-JediTerm";
		}
		const common = {
			circleQuestionMark: "(?)",
			questionMarkPrefix: "(?)",
			square: "█",
			squareDarkShade: "▓",
			squareMediumShade: "▒",
			squareLightShade: "░",
			squareTop: "▀",
			squareBottom: "▄",
			squareLeft: "▌",
			squareRight: "▐",
			squareCenter: "■",
			bullet: "●",
			dot: "․",
			ellipsis: "…",
			pointerSmall: "›",
			triangleUp: "▲",
			triangleUpSmall: "▴",
			triangleDown: "▼",
			triangleDownSmall: "▾",
			triangleLeftSmall: "◂",
			triangleRightSmall: "▸",
			home: "⌂",
			heart: "♥",
			musicNote: "♪",
			musicNoteBeamed: "♫",
			arrowUp: "↑",
			arrowDown: "↓",
			arrowLeft: "←",
			arrowRight: "→",
			arrowLeftRight: "↔",
			arrowUpDown: "↕",
			almostEqual: "≈",
			notEqual: "≠",
			lessOrEqual: "≤",
			greaterOrEqual: "≥",
			identical: "≡",
			infinity: "∞",
			subscriptZero: "₀",
			subscriptOne: "₁",
			subscriptTwo: "₂",
			subscriptThree: "₃",
			subscriptFour: "₄",
			subscriptFive: "₅",
			subscriptSix: "₆",
			subscriptSeven: "₇",
			subscriptEight: "₈",
			subscriptNine: "₉",
			oneHalf: "½",
			oneThird: "⅓",
			oneQuarter: "¼",
			oneFifth: "⅕",
			oneSixth: "⅙",
			oneEighth: "⅛",
			twoThirds: "⅔",
			twoFifths: "⅖",
			threeQuarters: "¾",
			threeFifths: "⅗",
			threeEighths: "⅜",
			fourFifths: "⅘",
			fiveSixths: "⅚",
			fiveEighths: "⅝",
			sevenEighths: "⅞",
			line: "─",
			lineBold: "━",
			lineDouble: "═",
			lineDashed0: "┄",
			lineDashed1: "┅",
			lineDashed2: "┈",
			lineDashed3: "┉",
			lineDashed4: "╌",
			lineDashed5: "╍",
			lineDashed6: "╴",
			lineDashed7: "╶",
			lineDashed8: "╸",
			lineDashed9: "╺",
			lineDashed10: "╼",
			lineDashed11: "╾",
			lineDashed12: "−",
			lineDashed13: "–",
			lineDashed14: "‐",
			lineDashed15: "⁃",
			lineVertical: "│",
			lineVerticalBold: "┃",
			lineVerticalDouble: "║",
			lineVerticalDashed0: "┆",
			lineVerticalDashed1: "┇",
			lineVerticalDashed2: "┊",
			lineVerticalDashed3: "┋",
			lineVerticalDashed4: "╎",
			lineVerticalDashed5: "╏",
			lineVerticalDashed6: "╵",
			lineVerticalDashed7: "╷",
			lineVerticalDashed8: "╹",
			lineVerticalDashed9: "╻",
			lineVerticalDashed10: "╽",
			lineVerticalDashed11: "╿",
			lineDownLeft: "┐",
			lineDownLeftArc: "╮",
			lineDownBoldLeftBold: "┓",
			lineDownBoldLeft: "┒",
			lineDownLeftBold: "┑",
			lineDownDoubleLeftDouble: "╗",
			lineDownDoubleLeft: "╖",
			lineDownLeftDouble: "╕",
			lineDownRight: "┌",
			lineDownRightArc: "╭",
			lineDownBoldRightBold: "┏",
			lineDownBoldRight: "┎",
			lineDownRightBold: "┍",
			lineDownDoubleRightDouble: "╔",
			lineDownDoubleRight: "╓",
			lineDownRightDouble: "╒",
			lineUpLeft: "┘",
			lineUpLeftArc: "╯",
			lineUpBoldLeftBold: "┛",
			lineUpBoldLeft: "┚",
			lineUpLeftBold: "┙",
			lineUpDoubleLeftDouble: "╝",
			lineUpDoubleLeft: "╜",
			lineUpLeftDouble: "╛",
			lineUpRight: "└",
			lineUpRightArc: "╰",
			lineUpBoldRightBold: "┗",
			lineUpBoldRight: "┖",
			lineUpRightBold: "┕",
			lineUpDoubleRightDouble: "╚",
			lineUpDoubleRight: "╙",
			lineUpRightDouble: "╘",
			lineUpDownLeft: "┤",
			lineUpBoldDownBoldLeftBold: "┫",
			lineUpBoldDownBoldLeft: "┨",
			lineUpDownLeftBold: "┥",
			lineUpBoldDownLeftBold: "┩",
			lineUpDownBoldLeftBold: "┪",
			lineUpDownBoldLeft: "┧",
			lineUpBoldDownLeft: "┦",
			lineUpDoubleDownDoubleLeftDouble: "╣",
			lineUpDoubleDownDoubleLeft: "╢",
			lineUpDownLeftDouble: "╡",
			lineUpDownRight: "├",
			lineUpBoldDownBoldRightBold: "┣",
			lineUpBoldDownBoldRight: "┠",
			lineUpDownRightBold: "┝",
			lineUpBoldDownRightBold: "┡",
			lineUpDownBoldRightBold: "┢",
			lineUpDownBoldRight: "┟",
			lineUpBoldDownRight: "┞",
			lineUpDoubleDownDoubleRightDouble: "╠",
			lineUpDoubleDownDoubleRight: "╟",
			lineUpDownRightDouble: "╞",
			lineDownLeftRight: "┬",
			lineDownBoldLeftBoldRightBold: "┳",
			lineDownLeftBoldRightBold: "┯",
			lineDownBoldLeftRight: "┰",
			lineDownBoldLeftBoldRight: "┱",
			lineDownBoldLeftRightBold: "┲",
			lineDownLeftRightBold: "┮",
			lineDownLeftBoldRight: "┭",
			lineDownDoubleLeftDoubleRightDouble: "╦",
			lineDownDoubleLeftRight: "╥",
			lineDownLeftDoubleRightDouble: "╤",
			lineUpLeftRight: "┴",
			lineUpBoldLeftBoldRightBold: "┻",
			lineUpLeftBoldRightBold: "┷",
			lineUpBoldLeftRight: "┸",
			lineUpBoldLeftBoldRight: "┹",
			lineUpBoldLeftRightBold: "┺",
			lineUpLeftRightBold: "┶",
			lineUpLeftBoldRight: "┵",
			lineUpDoubleLeftDoubleRightDouble: "╩",
			lineUpDoubleLeftRight: "╨",
			lineUpLeftDoubleRightDouble: "╧",
			lineUpDownLeftRight: "┼",
			lineUpBoldDownBoldLeftBoldRightBold: "╋",
			lineUpDownBoldLeftBoldRightBold: "╈",
			lineUpBoldDownLeftBoldRightBold: "╇",
			lineUpBoldDownBoldLeftRightBold: "╊",
			lineUpBoldDownBoldLeftBoldRight: "╉",
			lineUpBoldDownLeftRight: "╀",
			lineUpDownBoldLeftRight: "╁",
			lineUpDownLeftBoldRight: "┽",
			lineUpDownLeftRightBold: "┾",
			lineUpBoldDownBoldLeftRight: "╂",
			lineUpDownLeftBoldRightBold: "┿",
			lineUpBoldDownLeftBoldRight: "╃",
			lineUpBoldDownLeftRightBold: "╄",
			lineUpDownBoldLeftBoldRight: "╅",
			lineUpDownBoldLeftRightBold: "╆",
			lineUpDoubleDownDoubleLeftDoubleRightDouble: "╬",
			lineUpDoubleDownDoubleLeftRight: "╫",
			lineUpDownLeftDoubleRightDouble: "╪",
			lineCross: "╳",
			lineBackslash: "╲",
			lineSlash: "╱"
		};
		const specialMainSymbols = {
			tick: "✔",
			info: "ℹ",
			warning: "⚠",
			cross: "✘",
			squareSmall: "◻",
			squareSmallFilled: "◼",
			circle: "◯",
			circleFilled: "◉",
			circleDotted: "◌",
			circleDouble: "◎",
			circleCircle: "ⓞ",
			circleCross: "ⓧ",
			circlePipe: "Ⓘ",
			radioOn: "◉",
			radioOff: "◯",
			checkboxOn: "☒",
			checkboxOff: "☐",
			checkboxCircleOn: "ⓧ",
			checkboxCircleOff: "Ⓘ",
			pointer: "❯",
			triangleUpOutline: "△",
			triangleLeft: "◀",
			triangleRight: "▶",
			lozenge: "◆",
			lozengeOutline: "◇",
			hamburger: "☰",
			smiley: "㋡",
			mustache: "෴",
			star: "★",
			play: "▶",
			nodejs: "⬢",
			oneSeventh: "⅐",
			oneNinth: "⅑",
			oneTenth: "⅒"
		};
		const specialFallbackSymbols = {
			tick: "√",
			info: "i",
			warning: "‼",
			cross: "×",
			squareSmall: "□",
			squareSmallFilled: "■",
			circle: "( )",
			circleFilled: "(*)",
			circleDotted: "( )",
			circleDouble: "( )",
			circleCircle: "(○)",
			circleCross: "(×)",
			circlePipe: "(│)",
			radioOn: "(*)",
			radioOff: "( )",
			checkboxOn: "[×]",
			checkboxOff: "[ ]",
			checkboxCircleOn: "(×)",
			checkboxCircleOff: "( )",
			pointer: ">",
			triangleUpOutline: "∆",
			triangleLeft: "◄",
			triangleRight: "►",
			lozenge: "♦",
			lozengeOutline: "◊",
			hamburger: "≡",
			smiley: "☺",
			mustache: "┌─┐",
			star: "✶",
			play: "►",
			nodejs: "♦",
			oneSeventh: "1/7",
			oneNinth: "1/9",
			oneTenth: "1/10"
		};
		const mainSymbols = {
			...common,
			...specialMainSymbols
		};
		const fallbackSymbols = {
			...common,
			...specialFallbackSymbols
		};
		const shouldUseMain = isUnicodeSupported();
		const figures = shouldUseMain ? mainSymbols : fallbackSymbols;
		const figures_dist = figures;
		const replacements = Object.entries(specialMainSymbols);
		const replaceSymbols = (string, { useFallback = !shouldUseMain } = {}) => {
			if (useFallback) {
				for (const [key, mainSymbol] of replacements) {
					const fallbackSymbol = fallbackSymbols[key];
					if (!fallbackSymbol) {
						throw new Error(`Unable to find fallback for ${key}`);
					}
					string = string.replaceAll(mainSymbol, fallbackSymbol);
				}
			}
			return string;
		};
		;
		const keybindings = ["emacs", "vim"];
		const keybindingLookup = new Set(keybindings);
		function isKeybinding(value) {
			return keybindingLookup.has(value);
		}
		function getDefaultKeybindings() {
			const env = process.env["INQUIRER_KEYBINDINGS"];
			if (!env) return [];
			return Array.from(new Set(env.toLowerCase().split(/[\s,]+/).filter(isKeybinding)));
		}
		const isUpKey = (key, keybindings = []) => key.name === "up" || keybindings.includes("vim") && key.name === "k" || keybindings.includes("emacs") && key.ctrl && key.name === "p";
		const isDownKey = (key, keybindings = []) => key.name === "down" || keybindings.includes("vim") && key.name === "j" || keybindings.includes("emacs") && key.ctrl && key.name === "n";
		const isSpaceKey = (key) => key.name === "space";
		const isBackspaceKey = (key) => key.name === "backspace";
		const isTabKey = (key) => key.name === "tab";
		const isNumberKey = (key) => "1234567890".includes(key.name);
		const isEnterKey = (key) => key.name === "enter" || key.name === "return";
		const isShiftKey = (key) => key.shift;
		;
		const defaultTheme = {
			prefix: {
				idle: (0, external_node_util_.styleText)("blue", "?"),
				done: (0, external_node_util_.styleText)("green", figures_dist.tick)
			},
			spinner: {
				interval: 80,
				frames: [
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
				].map((frame) => (0, external_node_util_.styleText)("yellow", frame))
			},
			keybindings: [],
			style: {
				answer: (text) => (0, external_node_util_.styleText)("cyan", text),
				message: (text) => (0, external_node_util_.styleText)("bold", text),
				error: (text) => (0, external_node_util_.styleText)("red", `> ${text}`),
				defaultAnswer: (text) => (0, external_node_util_.styleText)("dim", `(${text})`),
				help: (text) => (0, external_node_util_.styleText)("dim", text),
				highlight: (text) => (0, external_node_util_.styleText)("cyan", text),
				key: (text) => (0, external_node_util_.styleText)("cyan", (0, external_node_util_.styleText)("bold", `<${text}>`))
			}
		};
		function getDefaultTheme() {
			return {
				...defaultTheme,
				keybindings: getDefaultKeybindings()
			};
		}
		;
		function isPlainObject(value) {
			if (typeof value !== "object" || value === null) return false;
			let proto = value;
			while (Object.getPrototypeOf(proto) !== null) {
				proto = Object.getPrototypeOf(proto);
			}
			return Object.getPrototypeOf(value) === proto;
		}
		function deepMerge(...objects) {
			const output = {};
			for (const obj of objects) {
				for (const [key, value] of Object.entries(obj)) {
					if (value === undefined) continue;
					const prevValue = output[key];
					output[key] = isPlainObject(prevValue) && isPlainObject(value) ? deepMerge(prevValue, value) : value;
				}
			}
			return output;
		}
		function makeTheme(...themes) {
			const themesToMerge = [getDefaultTheme(), ...themes.filter((theme) => theme != null)];
			return deepMerge(...themesToMerge);
		}
		;
		function useEffect(cb, depArray) {
			withPointer((pointer) => {
				const oldDeps = pointer.get();
				const hasChanged = !Array.isArray(oldDeps) || depArray.some((dep, i) => !Object.is(dep, oldDeps[i]));
				if (hasChanged) {
					effectScheduler.queue(cb);
				}
				pointer.set(depArray);
			});
		}
		;
		function usePrefix({ status = "idle", theme }) {
			const [showLoader, setShowLoader] = useState(false);
			const [tick, setTick] = useState(0);
			const { prefix, spinner } = makeTheme(theme);
			useEffect(() => {
				if (status === "loading") {
					let tickInterval;
					let inc = -1;
					const delayTimeout = setTimeout(() => {
						setShowLoader(true);
						tickInterval = setInterval(() => {
							inc = inc + 1;
							setTick(inc % spinner.frames.length);
						}, spinner.interval);
					}, 300);
					return () => {
						clearTimeout(delayTimeout);
						clearInterval(tickInterval);
					};
				} else {
					setShowLoader(false);
				}
			}, [status]);
			if (showLoader) {
				return spinner.frames[tick];
			}
			const iconName = status === "loading" ? "idle" : status;
			return typeof prefix === "string" ? prefix : prefix[iconName] ?? prefix["idle"];
		}
		;
		function useRef(val) {
			return useState({ current: val })[0];
		}
		;
		function useKeypress(userHandler) {
			const signal = useRef(userHandler);
			signal.current = userHandler;
			useEffect((rl) => {
				let ignore = false;
				const handler = withUpdates((_input, event) => {
					if (ignore) return;
					void signal.current(event, rl);
				});
				rl.input.on("keypress", handler);
				return () => {
					ignore = true;
					rl.input.removeListener("keypress", handler);
				};
			}, []);
		}
		;
		const confirmTheme = {
			keywords: {
				yes: "Yes",
				no: "No",
				error: ({ yes, no }) => `You must answer with "${yes}" or "${no}"`
			},
			style: { confirmDefault: (text) => {
				const first = text[0] ?? "";
				if (first.toLowerCase() === first.toUpperCase()) {
					return (0, external_node_util_.styleText)("cyan", text);
				}
				return first.toUpperCase() + text.slice(1);
			} }
		};
		const confirm_dist = createPrompt((config, done) => {
			const [status, setStatus] = useState("idle");
			const [value, setValue] = useState("");
			const [errorMsg, setError] = useState();
			const theme = makeTheme(confirmTheme, config.theme);
			const prefix = usePrefix({
				status,
				theme
			});
			const { yes, no } = theme.keywords;
			const yesHint = (yes[0] ?? "").toLowerCase();
			const noHint = (no[0] ?? "").toLowerCase();
			const hint = config.default === false ? `${yesHint}/${theme.style.confirmDefault(noHint)}` : `${theme.style.confirmDefault(yesHint)}/${noHint}`;
			function boolToString(value) {
				return value ? yes : no;
			}
			const { transformer = boolToString } = config;
			function getBooleanValue(value) {
				const v = value.trim().toLowerCase();
				if (v === "") return config.default !== false;
				if (yes.toLowerCase().startsWith(v)) return true;
				if (no.toLowerCase().startsWith(v)) return false;
				if ("yes".startsWith(v)) return true;
				if ("no".startsWith(v)) return false;
				return undefined;
			}
			useKeypress((key, rl) => {
				if (status !== "idle") return;
				if (isEnterKey(key)) {
					const answer = getBooleanValue(value);
					if (answer === undefined) {
						rl.write(value);
						setError(theme.keywords.error({
							yes,
							no
						}));
						return;
					}
					setValue(transformer(answer));
					setStatus("done");
					done(answer);
				} else if (isTabKey(key)) {
					const answer = boolToString(!(getBooleanValue(value) ?? config.default !== false));
					rl.clearLine(0);
					rl.write(answer);
					setValue(answer);
				} else {
					setValue(rl.line);
					setError(undefined);
				}
			});
			let formattedValue = value;
			let defaultValue = "";
			if (status === "done") {
				formattedValue = theme.style.answer(value);
			} else {
				defaultValue = ` ${theme.style.defaultAnswer(hint)}`;
			}
			const message = theme.style.message(config.message, status);
			let error = "";
			if (errorMsg) {
				error = theme.style.error(errorMsg);
			}
			return [`${prefix} ${message}${defaultValue} ${formattedValue}`, error];
		});
		;
		const inputTheme = { validationFailureMode: "keep" };
		const input_dist = createPrompt((config, done) => {
			const { prefill = "tab" } = config;
			const theme = makeTheme(inputTheme, config.theme);
			const [status, setStatus] = useState("idle");
			const [defaultValue, setDefaultValue] = useState(String(config.default ?? ""));
			const [errorMsg, setError] = useState();
			const [value, setValue] = useState("");
			const prefix = usePrefix({
				status,
				theme
			});
			async function validate(value) {
				const { required, pattern, patternError = "Invalid input" } = config;
				if (required && !value) {
					return "You must provide a value";
				}
				if (pattern && !pattern.test(value)) {
					return patternError;
				}
				if (typeof config.validate === "function") {
					return await config.validate(value) || "You must provide a valid value";
				}
				return true;
			}
			useKeypress(async (key, rl) => {
				if (status !== "idle") {
					return;
				}
				if (isEnterKey(key)) {
					const answer = value || defaultValue;
					setStatus("loading");
					const isValid = await validate(answer);
					if (isValid === true) {
						setValue(answer);
						setStatus("done");
						done(answer);
					} else {
						if (theme.validationFailureMode === "clear") {
							setValue("");
						} else {
							rl.write(value);
						}
						setError(isValid);
						setStatus("idle");
					}
				} else if (isBackspaceKey(key) && !value) {
					setDefaultValue("");
				} else if (isTabKey(key) && !value) {
					setDefaultValue("");
					rl.clearLine(0);
					rl.write(defaultValue);
					setValue(defaultValue);
				} else {
					setValue(rl.line);
					setError(undefined);
				}
			});
			useEffect((rl) => {
				if (prefill === "editable" && defaultValue) {
					rl.write(defaultValue);
					setValue(defaultValue);
				}
			}, []);
			const message = theme.style.message(config.message, status);
			let formattedValue = value;
			if (typeof config.transformer === "function") {
				formattedValue = config.transformer(value, { isFinal: status === "done" });
			} else if (status === "done") {
				formattedValue = theme.style.answer(value);
			}
			let defaultStr;
			if (defaultValue && status !== "done" && !value) {
				defaultStr = theme.style.defaultAnswer(defaultValue);
			}
			let error = "";
			if (errorMsg) {
				error = theme.style.error(errorMsg);
			}
			return [[
				prefix,
				message,
				defaultStr,
				formattedValue
			].filter((v) => v !== undefined).join(" "), error];
		});
		;
		const passwordTheme = { style: {
			maskedText: "[input is masked]",
			keysHelpTip: (keys) => keys.map(([key, action]) => `${(0, external_node_util_.styleText)("bold", key)} ${(0, external_node_util_.styleText)("dim", action)}`).join((0, external_node_util_.styleText)("dim", " • "))
		} };
		const password_dist = createPrompt((config, done) => {
			const { toggleMask = true, validate = () => true } = config;
			const theme = makeTheme(passwordTheme, config.theme);
			const [status, setStatus] = useState("idle");
			const [errorMsg, setError] = useState();
			const [value, setValue] = useState("");
			const [revealed, setRevealed] = useState(false);
			const prefix = usePrefix({
				status,
				theme
			});
			useKeypress(async (key, rl) => {
				if (status !== "idle") {
					return;
				}
				if (isEnterKey(key)) {
					const answer = value;
					setStatus("loading");
					const isValid = await validate(answer);
					if (isValid === true) {
						setValue(answer);
						setStatus("done");
						done(answer);
					} else {
						rl.write(value);
						setError(isValid || "You must provide a valid value");
						setStatus("idle");
					}
				} else if (toggleMask && key.ctrl && key.name === "t") {
					setRevealed((prev) => !prev);
				} else {
					setValue(rl.line);
					setError(undefined);
				}
			});
			const message = theme.style.message(config.message, status);
			const showPlaintext = toggleMask && revealed && status === "idle";
			let formattedValue = "";
			if (showPlaintext) {
				formattedValue = value;
			} else if (config.mask) {
				const maskChar = typeof config.mask === "string" ? config.mask : "*";
				formattedValue = maskChar.repeat(value.length);
			} else if (status !== "done") {
				formattedValue = theme.style.help(theme.style.maskedText);
			}
			if (status === "done") {
				formattedValue = theme.style.answer(formattedValue);
			} else if (!config.mask) {
				formattedValue += cursorHide;
			}
			const content = [
				prefix,
				message,
				formattedValue
			].join(" ");
			const bottomContent = [errorMsg ? theme.style.error(errorMsg) : "", toggleMask && status === "idle" ? theme.style.keysHelpTip([["ctrl+t", "toggle visibility"]]) : ""].filter(Boolean).join("\n");
			return [content, bottomContent];
		});
		;
		class Separator {
			separator = (0, external_node_util_.styleText)("dim", Array.from({ length: 15 }).join(figures_dist.line));
			type = "separator";
			constructor(separator) {
				if (separator) {
					this.separator = separator;
				}
			}
			static isSeparator(choice) {
				return Boolean(choice && typeof choice === "object" && "type" in choice && choice.type === "separator");
			}
		}
		;
		function useMemo(fn, dependencies) {
			return withPointer((pointer) => {
				const prev = pointer.get();
				if (!pointer.initialized || prev.dependencies.length !== dependencies.length || prev.dependencies.some((dep, i) => dep !== dependencies[i])) {
					const value = fn();
					pointer.set({
						value,
						dependencies
					});
					return value;
				}
				return prev.value;
			});
		}
		;
		function usePointerPosition({ active, renderedItems, pageSize, loop }) {
			const state = useRef({
				lastPointer: active,
				lastActive: undefined
			});
			const { lastPointer, lastActive } = state.current;
			const middle = Math.floor(pageSize / 2);
			const renderedLength = renderedItems.reduce((acc, item) => acc + item.length, 0);
			const defaultPointerPosition = renderedItems.slice(0, active).reduce((acc, item) => acc + item.length, 0);
			let pointer = defaultPointerPosition;
			if (renderedLength > pageSize) {
				if (loop) {
					pointer = lastPointer;
					if (lastActive != null && lastActive < active && active - lastActive < pageSize) {
						pointer = Math.min(middle, Math.abs(active - lastActive) === 1 ? Math.min(lastPointer + (renderedItems[lastActive]?.length ?? 0), Math.max(defaultPointerPosition, lastPointer)) : lastPointer + active - lastActive);
					}
				} else {
					const spaceUnderActive = renderedItems.slice(active).reduce((acc, item) => acc + item.length, 0);
					pointer = spaceUnderActive < pageSize - middle ? pageSize - spaceUnderActive : Math.min(defaultPointerPosition, middle);
				}
			}
			state.current.lastPointer = pointer;
			state.current.lastActive = active;
			return pointer;
		}
		function usePagination({ items, active, renderItem, pageSize, loop = true }) {
			const width = readlineWidth();
			const bound = (num) => (num % items.length + items.length) % items.length;
			const renderedItems = items.map((item, index) => {
				if (item == null) return [];
				return breakLines(renderItem({
					item,
					index,
					isActive: index === active
				}), width).split("\n");
			});
			const renderedLength = renderedItems.reduce((acc, item) => acc + item.length, 0);
			const renderItemAtIndex = (index) => renderedItems[index] ?? [];
			const pointer = usePointerPosition({
				active,
				renderedItems,
				pageSize,
				loop
			});
			const activeItem = renderItemAtIndex(active).slice(0, pageSize);
			const activeItemPosition = pointer + activeItem.length <= pageSize ? pointer : pageSize - activeItem.length;
			const pageBuffer = Array.from({ length: pageSize });
			pageBuffer.splice(activeItemPosition, activeItem.length, ...activeItem);
			const itemVisited = new Set([active]);
			let bufferPointer = activeItemPosition + activeItem.length;
			let itemPointer = bound(active + 1);
			while (bufferPointer < pageSize && !itemVisited.has(itemPointer) && (loop && renderedLength > pageSize ? itemPointer !== active : itemPointer > active)) {
				const lines = renderItemAtIndex(itemPointer);
				const linesToAdd = lines.slice(0, pageSize - bufferPointer);
				pageBuffer.splice(bufferPointer, linesToAdd.length, ...linesToAdd);
				itemVisited.add(itemPointer);
				bufferPointer += linesToAdd.length;
				itemPointer = bound(itemPointer + 1);
			}
			bufferPointer = activeItemPosition - 1;
			itemPointer = bound(active - 1);
			while (bufferPointer >= 0 && !itemVisited.has(itemPointer) && (loop && renderedLength > pageSize ? itemPointer !== active : itemPointer < active)) {
				const lines = renderItemAtIndex(itemPointer);
				const linesToAdd = lines.slice(Math.max(0, lines.length - bufferPointer - 1));
				pageBuffer.splice(bufferPointer - linesToAdd.length + 1, linesToAdd.length, ...linesToAdd);
				itemVisited.add(itemPointer);
				bufferPointer -= linesToAdd.length;
				itemPointer = bound(itemPointer - 1);
			}
			return pageBuffer.filter((line) => typeof line === "string").join("\n");
		}
		;
		const numberLineRegex = /^\d+$/;
		const selectTheme = {
			icon: { cursor: figures_dist.pointer },
			style: {
				disabled: (text) => (0, external_node_util_.styleText)("dim", text),
				description: (text) => (0, external_node_util_.styleText)("cyan", text),
				keysHelpTip: (keys) => keys.map(([key, action]) => `${(0, external_node_util_.styleText)("bold", key)} ${(0, external_node_util_.styleText)("dim", action)}`).join((0, external_node_util_.styleText)("dim", " • "))
			},
			i18n: { disabledError: "This option is disabled and cannot be selected." },
			indexMode: "hidden"
		};
		function isSelectable(item) {
			return !Separator.isSeparator(item) && !item.disabled;
		}
		function isNavigable(item) {
			return !Separator.isSeparator(item);
		}
		function normalizeChoices(choices) {
			return choices.map((choice) => {
				if (Separator.isSeparator(choice)) return choice;
				if (typeof choice !== "object" || choice === null || !("value" in choice)) {
					const name = String(choice);
					return {
						value: choice,
						name,
						short: name,
						disabled: false
					};
				}
				const name = choice.name ?? String(choice.value);
				const normalizedChoice = {
					value: choice.value,
					name,
					short: choice.short ?? name,
					disabled: choice.disabled ?? false
				};
				if (choice.description) {
					normalizedChoice.description = choice.description;
				}
				return normalizedChoice;
			});
		}
		const select_dist = createPrompt((config, done) => {
			const { loop = true, pageSize = 7 } = config;
			const theme = makeTheme(selectTheme, config.theme);
			const { keybindings } = theme;
			const [status, setStatus] = useState("idle");
			const prefix = usePrefix({
				status,
				theme
			});
			const searchTimeoutRef = useRef();
			const searchEnabled = !keybindings.includes("vim");
			const items = useMemo(() => normalizeChoices(config.choices), [config.choices]);
			const bounds = useMemo(() => {
				const first = items.findIndex(isNavigable);
				const last = items.findLastIndex(isNavigable);
				if (first === -1) {
					throw new ValidationError("[select prompt] No selectable choices. All choices are disabled.");
				}
				return {
					first,
					last
				};
			}, [items]);
			const defaultItemIndex = useMemo(() => {
				if (!("default" in config)) return -1;
				return items.findIndex((item) => isSelectable(item) && item.value === config.default);
			}, [config.default, items]);
			const [active, setActive] = useState(defaultItemIndex === -1 ? bounds.first : defaultItemIndex);
			const selectedChoice = items[active];
			if (selectedChoice == null || Separator.isSeparator(selectedChoice)) {
				throw new Error("Active index does not point to a choice");
			}
			const [errorMsg, setError] = useState();
			useKeypress((key, rl) => {
				clearTimeout(searchTimeoutRef.current);
				if (errorMsg) {
					setError(undefined);
				}
				if (isEnterKey(key)) {
					if (selectedChoice.disabled) {
						setError(theme.i18n.disabledError);
					} else {
						setStatus("done");
						done(selectedChoice.value);
					}
				} else if (isUpKey(key, keybindings) || isDownKey(key, keybindings)) {
					rl.clearLine(0);
					if (loop || isUpKey(key, keybindings) && active !== bounds.first || isDownKey(key, keybindings) && active !== bounds.last) {
						const offset = isUpKey(key, keybindings) ? -1 : 1;
						let next = active;
						do {
							next = (next + offset + items.length) % items.length;
						} while (!isNavigable(items[next]));
						setActive(next);
					}
				} else if (isNumberKey(key) && numberLineRegex.test(rl.line)) {
					const selectedIndex = Number(rl.line) - 1;
					let selectableIndex = -1;
					const position = items.findIndex((item) => {
						if (Separator.isSeparator(item)) return false;
						selectableIndex++;
						return selectableIndex === selectedIndex;
					});
					const item = items[position];
					if (item != null && isSelectable(item)) {
						setActive(position);
					}
					searchTimeoutRef.current = setTimeout(() => {
						rl.clearLine(0);
					}, 700);
				} else if (isBackspaceKey(key)) {
					rl.clearLine(0);
				} else if (searchEnabled) {
					const searchTerm = rl.line.toLowerCase();
					const matchIndex = items.findIndex((item) => {
						if (Separator.isSeparator(item) || !isSelectable(item)) return false;
						return item.name.toLowerCase().startsWith(searchTerm);
					});
					if (matchIndex !== -1) {
						setActive(matchIndex);
					}
					searchTimeoutRef.current = setTimeout(() => {
						rl.clearLine(0);
					}, 700);
				}
			});
			useEffect(() => () => {
				clearTimeout(searchTimeoutRef.current);
			}, []);
			const message = theme.style.message(config.message, status);
			const helpLine = theme.style.keysHelpTip([["↑↓", "navigate"], ["⏎", "select"]]);
			let separatorCount = 0;
			const page = usePagination({
				items,
				active,
				renderItem({ item, isActive, index }) {
					if (Separator.isSeparator(item)) {
						separatorCount++;
						return ` ${item.separator}`;
					}
					const cursor = isActive ? theme.icon.cursor : " ";
					const indexLabel = theme.indexMode === "number" ? `${index + 1 - separatorCount}. ` : "";
					if (item.disabled) {
						const disabledLabel = typeof item.disabled === "string" ? item.disabled : "(disabled)";
						const disabledCursor = isActive ? theme.icon.cursor : "-";
						return theme.style.disabled(`${disabledCursor} ${indexLabel}${item.name} ${disabledLabel}`);
					}
					const color = isActive ? theme.style.highlight : (x) => x;
					return color(`${cursor} ${indexLabel}${item.name}`);
				},
				pageSize,
				loop
			});
			if (status === "done") {
				return [
					prefix,
					message,
					theme.style.answer(selectedChoice.short)
				].filter(Boolean).join(" ");
			}
			const { description } = selectedChoice;
			const lines = [
				[prefix, message].filter(Boolean).join(" "),
				page,
				" ",
				description ? theme.style.description(description) : "",
				errorMsg ? theme.style.error(errorMsg) : "",
				helpLine
			].filter(Boolean).join("\n").trimEnd();
			return `${lines}${cursorHide}`;
		});
		;
	}),
	7081: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		"use strict";
		__webpack_require__.d(__webpack_exports__, { cf: () => onExit });
		;
		const signals = [];
		signals.push("SIGHUP", "SIGINT", "SIGTERM");
		if (process.platform !== "win32") {
			signals.push("SIGALRM", "SIGABRT", "SIGVTALRM", "SIGXCPU", "SIGXFSZ", "SIGUSR2", "SIGTRAP", "SIGSYS", "SIGQUIT", "SIGIOT");
		}
		if (process.platform === "linux") {
			signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
		}
		;
		const processOk = (process) => !!process && typeof process === "object" && typeof process.removeListener === "function" && typeof process.emit === "function" && typeof process.reallyExit === "function" && typeof process.listeners === "function" && typeof process.kill === "function" && typeof process.pid === "number" && typeof process.on === "function";
		const kExitEmitter = Symbol.for("signal-exit emitter");
		const global = globalThis;
		const ObjectDefineProperty = Object.defineProperty.bind(Object);
		class Emitter {
			emitted = {
				afterExit: false,
				exit: false
			};
			listeners = {
				afterExit: [],
				exit: []
			};
			count = 0;
			id = Math.random();
			constructor() {
				if (global[kExitEmitter]) {
					return global[kExitEmitter];
				}
				ObjectDefineProperty(global, kExitEmitter, {
					value: this,
					writable: false,
					enumerable: false,
					configurable: false
				});
			}
			on(ev, fn) {
				this.listeners[ev].push(fn);
			}
			removeListener(ev, fn) {
				const list = this.listeners[ev];
				const i = list.indexOf(fn);
				if (i === -1) {
					return;
				}
				if (i === 0 && list.length === 1) {
					list.length = 0;
				} else {
					list.splice(i, 1);
				}
			}
			emit(ev, code, signal) {
				if (this.emitted[ev]) {
					return false;
				}
				this.emitted[ev] = true;
				let ret = false;
				for (const fn of this.listeners[ev]) {
					ret = fn(code, signal) === true || ret;
				}
				if (ev === "exit") {
					ret = this.emit("afterExit", code, signal) || ret;
				}
				return ret;
			}
		}
		class SignalExitBase {}
		const signalExitWrap = (handler) => {
			return {
				onExit(cb, opts) {
					return handler.onExit(cb, opts);
				},
				load() {
					return handler.load();
				},
				unload() {
					return handler.unload();
				}
			};
		};
		class SignalExitFallback extends SignalExitBase {
			onExit() {
				return () => {};
			}
			load() {}
			unload() {}
		}
		class SignalExit extends SignalExitBase {
			#hupSig = mjs_process.platform === "win32" ? "SIGINT" : "SIGHUP";
			#emitter = new Emitter();
			#process;
			#originalProcessEmit;
			#originalProcessReallyExit;
			#sigListeners = {};
			#loaded = false;
			constructor(process) {
				super();
				this.#process = process;
				this.#sigListeners = {};
				for (const sig of signals) {
					this.#sigListeners[sig] = () => {
						const listeners = this.#process.listeners(sig);
						let { count } = this.#emitter;
						const p = process;
						if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") {
							count += p.__signal_exit_emitter__.count;
						}
						if (listeners.length === count) {
							this.unload();
							const ret = this.#emitter.emit("exit", null, sig);
							const s = sig === "SIGHUP" ? this.#hupSig : sig;
							if (!ret) process.kill(process.pid, s);
						}
					};
				}
				this.#originalProcessReallyExit = process.reallyExit;
				this.#originalProcessEmit = process.emit;
			}
			onExit(cb, opts) {
				if (!processOk(this.#process)) {
					return () => {};
				}
				if (this.#loaded === false) {
					this.load();
				}
				const ev = opts?.alwaysLast ? "afterExit" : "exit";
				this.#emitter.on(ev, cb);
				return () => {
					this.#emitter.removeListener(ev, cb);
					if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) {
						this.unload();
					}
				};
			}
			load() {
				if (this.#loaded) {
					return;
				}
				this.#loaded = true;
				this.#emitter.count += 1;
				for (const sig of signals) {
					try {
						const fn = this.#sigListeners[sig];
						if (fn) this.#process.on(sig, fn);
					} catch (_) {}
				}
				this.#process.emit = (ev, ...a) => {
					return this.#processEmit(ev, ...a);
				};
				this.#process.reallyExit = (code) => {
					return this.#processReallyExit(code);
				};
			}
			unload() {
				if (!this.#loaded) {
					return;
				}
				this.#loaded = false;
				signals.forEach((sig) => {
					const listener = this.#sigListeners[sig];
					if (!listener) {
						throw new Error("Listener not defined for signal: " + sig);
					}
					try {
						this.#process.removeListener(sig, listener);
					} catch (_) {}
				});
				this.#process.emit = this.#originalProcessEmit;
				this.#process.reallyExit = this.#originalProcessReallyExit;
				this.#emitter.count -= 1;
			}
			#processReallyExit(code) {
				if (!processOk(this.#process)) {
					return 0;
				}
				this.#process.exitCode = code || 0;
				this.#emitter.emit("exit", this.#process.exitCode, null);
				return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
			}
			#processEmit(ev, ...args) {
				const og = this.#originalProcessEmit;
				if (ev === "exit" && processOk(this.#process)) {
					if (typeof args[0] === "number") {
						this.#process.exitCode = args[0];
					}
					const ret = og.call(this.#process, ev, ...args);
					this.#emitter.emit("exit", this.#process.exitCode, null);
					return ret;
				} else {
					return og.call(this.#process, ev, ...args);
				}
			}
		}
		const mjs_process = globalThis.process;
		const { onExit, load, unload } = signalExitWrap(processOk(mjs_process) ? new SignalExit(mjs_process) : new SignalExitFallback());
	})
};
;
