"use strict";
exports.id = 3717;
exports.ids = [3717];
exports.modules = {
	63816: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => capture });
		;
		const SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-OQ-WYZ\\`-~]/g;
		const LONGEST = 4096;
		function uncoloured() {
			let held = "";
			return {
				push(text) {
					const plain = (held + text).replace(SEQUENCE, "");
					const at = Math.min(...[
						"\x1B",
						"",
						""
					].map((first) => plain.indexOf(first)).filter((one) => one >= 0));
					const isHeld = plain.length - at <= LONGEST;
					held = isHeld ? plain.slice(at) : "";
					return isHeld ? plain.slice(0, at) : plain;
				},
				flush() {
					const rest = held;
					held = "";
					return rest;
				}
			};
		}
		;
		const KEEP = 64 * 1024;
		function capture(redactor) {
			const decoder = new TextDecoder("utf-8");
			const plain = uncoloured();
			const clean = redactor.stream();
			let head = "";
			let tail = "";
			let dropped = 0;
			const take = (text) => {
				const room = KEEP - head.length;
				if (room > 0) head += text.slice(0, room);
				const rest = room > 0 ? text.slice(room) : text;
				tail += rest;
				if (tail.length > 2 * KEEP) {
					dropped += tail.length - KEEP;
					tail = tail.slice(-KEEP);
				}
				return text;
			};
			return {
				push: (bytes) => take(clean.push(plain.push(decoder.decode(bytes, { stream: true })))),
				end() {
					take(clean.push(plain.push(decoder.decode()) + plain.flush()) + clean.flush());
					if (tail.length > KEEP) {
						dropped += tail.length - KEEP;
						tail = tail.slice(-KEEP);
					}
					const middle = dropped === 0 ? "" : `\n[... ${dropped} characters left out ...]\n`;
					return {
						text: head + middle + tail,
						droppedBytes: dropped
					};
				}
			};
		}
	}),
	55033: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_: () => executeStage,
			p: () => fatalError
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87121);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52260);
		var _capture_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(63816);
		var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41487);
		var _guard_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83243);
		var _guard_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90890);
		var _journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27605);
		var _program_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93342);
		var _step_change_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56107);
		var _step_group_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85212);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40411);
		async function executeStage(steps, verify, context, guard) {
			const groups = (0, _step_group_js__WEBPACK_IMPORTED_MODULE_9__.zI)(steps, context.firstSeq);
			const runs = new Map();
			let current;
			let fatal;
			const stop = () => context.session.stopWorker();
			const settle = (group, exit) => {
				if (current?.group === group) {
					clearTimeout(current.timer);
					const run = runs.get(group.seq);
					if (run) {
						run.output = current.capture.end().text;
						run.durationMs = performance.now() - (run.began ?? performance.now());
						if (exit !== undefined) run.exit = exit;
						run.cancelled = context.signal.aborted && exit !== 0;
					}
					current = undefined;
				}
			};
			const program = (0, _program_js__WEBPACK_IMPORTED_MODULE_7__.Vx)({
				run: context.run,
				prelude: context.prelude,
				holder: context.holder,
				steps: groups.map((group) => programStep(group, groups, context)),
				verify,
				stopOnFailure: guard !== undefined || !context.continueOnFailure,
				guard: guard === undefined ? undefined : (0, _guard_order_js__WEBPACK_IMPORTED_MODULE_5__.w)(groups, guard.seconds, context)
			});
			const grace = Math.max(...steps.map(({ item }) => (0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.pM)(item) === "term" ? 20 : 0));
			context.signal.addEventListener("abort", stop, { once: true });
			let sections;
			let broken;
			try {
				if (context.signal.aborted) throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)();
				const result = await context.session.work(program, {
					event({ event, words }) {
						const group = groups.find(({ seq }) => seq === Number(words[0]));
						if (event === "fatal") fatal = fatalError(words);
						if (group === undefined) return;
						if (event === "begin") {
							const timer = setTimeout(() => {
								const run = runs.get(group.seq);
								if (run) run.timedOut = true;
								stop();
							}, (0, _step_group_js__WEBPACK_IMPORTED_MODULE_9__.Rq)(group));
							current = {
								group,
								capture: (0, _capture_js__WEBPACK_IMPORTED_MODULE_11__.F)(context.redactor),
								timer
							};
							runs.set(group.seq, {
								began: performance.now(),
								output: "",
								durationMs: 0,
								timedOut: false
							});
							context.onBegin(group.steps);
						} else if (event === "end") settle(group, Number(words[1]));
					},
					output(bytes) {
						if (current === undefined) return;
						const text = current.capture.push(bytes);
						if (text !== "") context.onOutput(current.group.steps, text);
					}
				}, grace);
				if (result.code !== undefined) {
					sections = result.sections;
					if ([...runs.values()].some(({ cancelled }) => cancelled)) broken = (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)();
				} else {
					broken = context.signal.aborted ? (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.YQ)() : undefined;
					sections = (await context.session.work((0, _program_js__WEBPACK_IMPORTED_MODULE_7__.Lk)(verify, context.prelude))).sections;
				}
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				broken = error;
			} finally {
				context.signal.removeEventListener("abort", stop);
				if (current) settle(current.group, undefined);
			}
			return {
				runs: groups.flatMap((group) => {
					const run = runs.get(group.seq);
					return group.steps.map((step) => ({
						step,
						seq: group.seq,
						began: run !== undefined,
						exit: run?.exit,
						output: run?.output ?? "",
						durationMs: run?.durationMs ?? 0,
						timedOut: run?.timedOut ?? false,
						cancelled: run?.cancelled ?? false
					}));
				}),
				sections: fatal === undefined ? sections : undefined,
				broken: fatal ?? broken
			};
		}
		function fatalError([word, ...said]) {
			if (word === "guard-unsupported") return (0, _guard_errors_js__WEBPACK_IMPORTED_MODULE_4__.Fg)();
			return word === "guard-failed" ? (0, _guard_errors_js__WEBPACK_IMPORTED_MODULE_4__.zU)(said.join(" ").trim()) : (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.yR)({ said: said.join(" ") });
		}
		function programStep(group, groups, context) {
			const kind = group.steps[0]?.item.wanted.kind;
			if (kind === undefined) throw new TypeError("a group has at least one step");
			const changes = group.steps.map((step) => {
				const supplied = context.supplied(step.id);
				return {
					...(0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.lM)(step),
					...supplied === undefined ? {} : { supplied }
				};
			});
			const saves = [...kind.ready === undefined ? [] : [kind.ready(changes)], ...changes.flatMap((change) => kind.save?.(change) ?? [])];
			const needed = new Set(group.steps.flatMap((step) => [...step.item.needs, ...step.item.notifiedBy]));
			const { run, fleet, by } = context;
			const at = new Date().toISOString();
			return {
				seq: group.seq,
				save: saves.length === 0 ? _core_sh_js__WEBPACK_IMPORTED_MODULE_2__.wg : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_2__.fj)(saves),
				apply: kind.apply(changes),
				index: group.steps.map((step) => indexLine(group.seq, step, context)),
				made: group.steps.flatMap((step) => isMaking(step) ? madeBy(step, fleet) : []),
				needs: groups.filter((other) => other.seq < group.seq && other.steps.some((step) => needed.has(step.id))).map(({ seq }) => seq),
				begin: group.steps.map((step) => (0, _journal_js__WEBPACK_IMPORTED_MODULE_6__.TY)({
					t: "begin",
					v: _journal_js__WEBPACK_IMPORTED_MODULE_6__.dt,
					run,
					seq: group.seq,
					id: step.id,
					fleet,
					digest: (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.br)(step.decision).slice(0, 16),
					notify: step.item.wanted.notify,
					...isHandler(step) ? { handles: true } : {},
					at,
					by,
					...addressOf(context.holder)
				})),
				end: group.steps.filter(({ item }) => !item.wanted.kind.reboots).map((step) => JSON.stringify({
					t: "end",
					run,
					seq: group.seq,
					id: step.id
				}).slice(0, -1)),
				finish: group.steps.some(({ item }) => (0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.pM)(item) === "finish"),
				timeoutMs: (0, _step_group_js__WEBPACK_IMPORTED_MODULE_9__.Rq)(group)
			};
		}
		function indexLine(seq, step, { fleet, found, owned }) {
			const undo = (0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.CF)(step);
			const { kind, spec } = step.item.wanted;
			const leaves = kind.leaves?.((0, _step_change_js__WEBPACK_IMPORTED_MODULE_10__.lM)(step));
			return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)((0, _undo_index_js__WEBPACK_IMPORTED_MODULE_8__.bV)({
				fleet,
				seq,
				id: step.id,
				kind: kind.kind,
				capability: step.item.wanted.capability,
				spec,
				state: found(step.id) ?? null,
				owned: owned(step.id) ?? null,
				made: isMaking(step),
				notify: step.item.wanted.notify,
				..."text" in undo ? { undo: undo.text } : { cannot: undo.cannot },
				...leaves === undefined ? {} : { leaves }
			}));
		}
		function isMaking(step) {
			return step.decision.verb === "create";
		}
		function madeBy({ id, item }, fleet) {
			return {
				id,
				owners: item.capabilities.map((name) => `${fleet}/${name}`).toSorted(),
				digest: (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.br)(item.wanted.spec)
			};
		}
		function addressOf(holder) {
			const { url } = JSON.parse(holder);
			return url === undefined ? {} : { url };
		}
		function isHandler(step) {
			return step.item.notifiedBy.length > 0;
		}
	}),
	83243: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fg: () => guardUnsupported,
			aD: () => partStays,
			i2: () => guardUnknown,
			qG: () => cutOff,
			zQ: () => guardImpossible,
			zU: () => guardFailed
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function guardUnsupported() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-unsupported",
				category: "unsupported",
				what: "this change could cut bringup off, and the host has no systemd to take it back by itself; nothing was changed",
				remedy: "make the change by hand at the console, or leave it out for this host"
			});
		}
		function guardFailed(said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-failed",
				category: "filesystem",
				what: `this change could cut bringup off, and the host could not be made to take it back by itself${said === "" ? "" : ` (${said})`}; nothing was changed`,
				remedy: "look whether /var/lib/bringup and /etc/systemd/system can be written and `systemd-run true` works on the host"
			});
		}
		function guardImpossible(step, reason, host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-impossible",
				category: "unsupported",
				what: `${step.id} could cut bringup off and cannot be taken back (${reason}), so it was not begun`,
				remedy: "make the change by hand at the console, or declare it in a way that can be taken back",
				where: {
					...step.item.wanted.source,
					host,
					step: step.id
				}
			});
		}
		function cutOff(guard, refused, host) {
			const ids = guard.steps.join(", ");
			const why = refused === undefined ? "" : ` (${refused.message.replace(/\.$/, "")})`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-taken-back",
				category: "network",
				what: guard.atBoot ? `the host went down before a new connection had confirmed ${ids}, so it took the change back by itself when it booted` : `after ${ids} no new connection reached the host within ${guard.seconds} s${why}, so the host took the change back by itself`,
				remedy: guard.atBoot ? "run it again, and see that the change still lets this runner in" : "correct the change so that this runner still gets in (address, port, key, sudo), and run it again",
				retryable: false,
				where: { host }
			});
		}
		function guardUnknown(host, seconds, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-unknown",
				category: "unknown",
				what: `a guarded change was made, and the host could not be asked what became of it${cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 ? ` (${cause.message})` : ""}; unless it was confirmed, the host takes it back by itself ${seconds} s after its last step, and at boot`,
				remedy: "wait a minute and run `bringup status`, which asks the host; then run this again",
				where: { host },
				...cause === undefined ? {} : { cause }
			});
		}
		function partStays(guard, stays, host) {
			const said = guard.failure === undefined || guard.failure === "" ? "" : `: ${guard.failure.split("\n").slice(-3).join(" / ")}`;
			const ids = stays.length === 0 ? guard.steps : stays.map(({ id }) => id);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "guard-part-stays",
				category: "verify",
				what: `the host took its change back, but ${ids.join(", ")} is not as it was before${said}`,
				remedy: "look at the host, then run `bringup plan`: it reads what is there",
				where: { host }
			});
		}
	}),
	90890: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => needsSecretToServe,
			w: () => guardOrder
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93342);
		var _step_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56107);
		var _step_group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85212);
		function guardOrder(groups, seconds, context) {
			const { run, by, fleet } = context;
			const steps = groups.flatMap((group) => group.steps);
			return {
				run,
				by,
				fleet,
				steps: steps.map(({ id }) => id),
				at: new Date().toISOString(),
				seconds,
				stepSeconds: (0, _step_group_js__WEBPACK_IMPORTED_MODULE_2__.XX)(steps),
				undoDirectory: (0, _program_js__WEBPACK_IMPORTED_MODULE_1__.zY)(run),
				guarded: groups.map((group) => ({
					seq: group.seq,
					undo: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(group.steps.toReversed().flatMap((step) => {
						const undo = (0, _step_change_js__WEBPACK_IMPORTED_MODULE_3__.X_)(step) ? { cannot: "" } : (0, _step_change_js__WEBPACK_IMPORTED_MODULE_3__.CF)(step);
						return "text" in undo ? [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`(
${undo}
)`] : [];
					})),
					again: servedAgain(group)
				}))
			};
		}
		function servedAgain({ steps }) {
			const handlers = steps.filter(_step_change_js__WEBPACK_IMPORTED_MODULE_3__.X_);
			return handlers[0]?.item.wanted.kind.apply(handlers.map(_step_change_js__WEBPACK_IMPORTED_MODULE_3__.lM));
		}
		function needsSecretToServe(step) {
			return step.item.wanted.kind.apply([(0, _step_change_js__WEBPACK_IMPORTED_MODULE_3__.lM)(step)]).secrets.size > 0;
		}
	}),
	43376: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Pw: () => parseMemory,
			Qy: () => MEMORY,
			gR: () => NO_MEMORY
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27605);
		var _owners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65780);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40411);
		const MEMORY = {
			name: "memory",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set --; for BU_L in journal.jsonl owners.jsonl closed; do [ ! -f "/var/lib/bringup/$BU_L" ] || set -- "$@" "/var/lib/bringup/$BU_L"; done
[ $# = 0 ] || tail -n +1 "$@" /dev/null`, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.zq])
		};
		const NO_MEMORY = {
			journal: _journal_js__WEBPACK_IMPORTED_MODULE_1__._D,
			owned: new Map(),
			stored: new Map()
		};
		function parseMemory(text, host, self) {
			const journal = (0, _journal_js__WEBPACK_IMPORTED_MODULE_1__.a0)(text, host);
			const stored = (0, _owners_js__WEBPACK_IMPORTED_MODULE_3__.hC)(text);
			const others = journal.runs.map(({ run }) => run).filter((run) => run !== self);
			return {
				journal,
				stored,
				owned: (0, _owners_js__WEBPACK_IMPORTED_MODULE_3__.IR)(stored, (0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.wF)(text, others))
			};
		}
	}),
	36027: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			gJ: () => waitForLock,
			sG: () => describeHolder,
			xt: () => locked
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		async function waitForLock(session, options) {
			const until = performance.now() + options.timeoutMs;
			for (;;) {
				const left = Math.max(0, Math.ceil((until - performance.now()) / 1e3));
				const answer = await session.lock(options.holder, Math.min(5, left));
				if (!answer.held) return;
				const { by, isGuard } = describeHolder(answer.by);
				if (options.signal.aborted || performance.now() >= until) throw locked(by, isGuard, options.host);
				options.onWait?.(by);
			}
		}
		function describeHolder(text) {
			try {
				const holder = JSON.parse(text);
				if (holder.steps !== undefined) return {
					isGuard: true,
					by: `a change of run ${holder.run ?? "?"} of ${holder.by ?? "?"} (${holder.steps.join(", ")}), which the host takes back by itself unless that run confirms it`
				};
				return {
					isGuard: false,
					by: `run ${holder.run ?? "?"} of ${holder.by ?? "?"}, since ${holder.since ?? "?"}${holder.url === undefined ? "" : ` (${holder.url})`}`
				};
			} catch {
				return {
					by: "another run",
					isGuard: false
				};
			}
		}
		function locked(by, isGuard, host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "locked",
				category: "lock",
				what: `the host is held by ${by}`,
				remedy: isGuard ? "run this again when that is decided (`bringup status` tells), or wait longer for it with --lock-timeout" : "wait for that run to end, then run this again; a run that died frees the host within 40 s",
				where: { host }
			});
		}
	}),
	93691: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Y: () => ownersBack,
			l: () => ownersAfter
		});
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65780);
		function ownersAfter({ owned, stored, steps, fleet, capabilities, made, prune, takenBack }) {
			const next = new Map(owned);
			const ours = new Set(capabilities.map((name) => `${fleet}/${name}`));
			for (const { id, decision, item } of steps) {
				if (decision.verdict !== "ok" || takenBack.has(id)) continue;
				if (item.wanted.spec.state === "absent") {
					next.delete(id);
					continue;
				}
				for (const ended of item.wanted.kind.ends?.(item.wanted.spec) ?? []) next.delete(ended);
				const known = owned.get(id);
				const others = (known?.owners ?? []).filter((owner) => !ours.has(owner));
				const wanting = item.capabilities.map((name) => `${fleet}/${name}`);
				next.set(id, {
					id,
					owners: [...new Set([...others, ...wanting])].toSorted(),
					made: known?.made ?? made.has(id),
					digest: (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(item.wanted.spec)
				});
			}
			if (prune) {
				const ids = new Set(steps.map((step) => step.id));
				for (const entry of (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.hw)(owned, fleet, capabilities, ids)) if (!entry.made) next.delete(entry.id);
			}
			const text = (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(next);
			return text === (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(stored) ? undefined : text;
		}
		function ownersBack({ owned, stored }, takenBack) {
			const next = new Map(owned);
			for (const { id, owned: before, made } of takenBack.toSorted((a, b) => b.seq - a.seq)) {
				if (before) next.set(id, before);
				else if (before === null || made === true) next.delete(id);
			}
			const text = (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(next);
			return text === (0, _owners_js__WEBPACK_IMPORTED_MODULE_1__.M2)(stored) ? undefined : text;
		}
	}),
	52491: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => settleProgram });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58279);
		var _undo_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41791);
		const MOST_RUNS = 20;
		function settleProgram({ run, owners, closeJournal }) {
			const parts = [];
			if (owners !== undefined) {
				parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`printf '%s' ${owners} >"$BU_V/owners.new" || return
sync "$BU_V/owners.new" 2>/dev/null || sync
mv -f "$BU_V/owners.new" "$BU_V/owners.jsonl" || return`);
			}
			if (closeJournal) {
				parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -s "$BU_V/journal.jsonl" ]; then
if [ -e "$BU_V/history.jsonl" ] && [ -n "$(find "$BU_V/history.jsonl" -size +512k)" ]; then mv -f "$BU_V/history.jsonl" "$BU_V/history.1.jsonl" || return; fi
cat "$BU_V/journal.jsonl" >>"$BU_V/history.jsonl" && printf '%s\n' ${run} >"$BU_V/closed" && true >"$BU_V/journal.jsonl" || return
fi`);
			}
			parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -- "$BU_V"/run/bringup-*
[ ! -e "$1" ] || rm -f "$@"`);
			parts.push(_guard_js__WEBPACK_IMPORTED_MODULE_1__.jJ);
			parts.push((0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_forget() { case $1 in */${run}) ;; *) rm -rf "$1" ;; esac; }
set -- "$BU_V"/undo/*
if [ $# = 1 ] && { [ ! -e "$1" ] || [ "$1" = "$BU_V/undo/"${run} ]; }; then return 0; fi
set -- $(grep -ls '"undo":' "$BU_V"/undo/*/index.jsonl)
while [ $# -gt ${_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__.To} ]; do bu_forget "\${1%/index.jsonl}"; shift; done
set -- "$BU_V"/undo/*
while [ $# -gt ${MOST_RUNS} ]; do bu_forget "$1"; shift; done
bu_size() { BU_K=$1; }
while [ $# -gt 0 ]; do
bu_size $(du -sk "$BU_V/undo" 2>/dev/null || echo 0)
[ "$BU_K" -gt ${_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__.x_ / 1024} ] || break
bu_forget "$1"; shift
done`);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_V=/var/lib/bringup
bu_settle() {
${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(parts)}
}
bu_settle </dev/null 2>/dev/null`;
		}
	}),
	56107: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CF: () => undoOf,
			X_: () => servesOnly,
			lM: () => planned,
			pM: () => interruptOf
		});
		function planned(step) {
			return {
				spec: step.item.wanted.spec,
				state: step.state,
				action: step.decision.action
			};
		}
		function undoOf(step) {
			const change = step.decision;
			if (change.irreversible !== undefined) return { cannot: change.irreversible };
			const { kind } = step.item.wanted;
			if (kind.runner !== undefined && kind.runner.undo === undefined) return { cannot: "it is done at a server, and stays" };
			const undo = kind.undo(planned(step));
			return "text" in undo && undo.secrets.size > 0 ? { cannot: "taking it back would need a secret" } : undo;
		}
		function interruptOf({ wanted }) {
			return wanted.kind.interruptOf?.(wanted.spec) ?? wanted.kind.interrupt ?? "kill";
		}
		function servesOnly(step) {
			const { notifiedBy, decision, item } = step;
			if (notifiedBy.length === 0 || decision.verdict !== "change" || decision.verb !== "run") return false;
			return item.wanted.kind.servesAgain === true || "cannot" in undoOf(step);
		}
	}),
	85212: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Rq: () => timeoutOf,
			XX: () => stepSecondsOf,
			zI: () => groupSteps
		});
		function groupSteps(steps, firstSeq) {
			const groups = [];
			for (const step of steps) {
				const last = groups.at(-1);
				const { kind } = step.item.wanted;
				if (kind.transaction && last?.steps[0]?.item.wanted.kind === kind && !step.item.needs.some((need) => last.steps.some((other) => other.id === need))) last.steps.push(step);
				else groups.push({
					seq: firstSeq + groups.length,
					steps: [step]
				});
			}
			return groups;
		}
		function timeoutOf(group) {
			return group.steps.reduce((total, { item }) => total + (item.wanted.kind.timeoutMs?.(item.wanted.spec) ?? 6e4), 0);
		}
		function stepSecondsOf(steps) {
			return Math.ceil(timeoutOf({ steps }) / 1e3);
		}
	}),
	37778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KY: () => undoneStep,
			LW: () => asFound,
			S3: () => isBack,
			TA: () => hasSecret
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87121);
		var _report_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38941);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23595);
		function isBack({ isBack: judge }, state, found) {
			if ((0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(state ?? null) === (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(found ?? null)) return true;
			return judge !== undefined && isRecord(state) && isRecord(found) && judge(state, found);
		}
		function asFound({ kind, spec, state: found }, state, kinds) {
			if (!hasSecret(spec)) return isBack(kinds.find((one) => one.kind === kind) ?? {}, state, found);
			if (!isRecord(found) || !isRecord(state)) return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(state ?? null) === (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(found);
			const both = Object.keys(found).filter((name) => state[name] !== undefined);
			return both.every((name) => (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(state[name]) === (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(found[name]));
		}
		const AGAIN = "run `bringup undo` again: it goes on from here";
		function timeoutOf({ id }, { limitMs, goesOn }) {
			const seconds = Math.round(limitMs / 1e3);
			return {
				code: "undo-timeout",
				category: goesOn ? "unknown" : "timeout",
				what: goesOn ? `taking ${id} back takes longer than ${seconds} s, and goes on by itself on the host` : `taking ${id} back did not end within ${seconds} s and was stopped`,
				remedy: AGAIN
			};
		}
		function hasSecret(spec) {
			return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.$N)(spec).includes("[secret ");
		}
		function undoneStep(entry, run, right, host, unserved) {
			const base = {
				id: entry.id,
				capability: entry.capability,
				kind: entry.kind,
				title: entry.id.slice(entry.kind.length + 1),
				verb: "update",
				source: {},
				...run === undefined ? {} : { durationMs: run.durationMs }
			};
			const bad = (outcome, details) => ({
				...base,
				outcome,
				problem: (0, _report_problem_js__WEBPACK_IMPORTED_MODULE_2__.H8)(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					...details,
					where: {
						host,
						step: entry.id
					}
				}))
			});
			if (entry.cannot !== undefined) return {
				...base,
				outcome: "skipped",
				summary: "stays",
				irreversible: entry.cannot
			};
			if (run === undefined) return {
				...base,
				outcome: "skipped",
				summary: "not tried"
			};
			if (run.timedOut) return bad(run.goesOn ? "unknown" : "failed", timeoutOf(entry, run));
			if (run.exit === undefined || run.exit === 0 && right === undefined) {
				return bad("unknown", {
					code: "undo-unknown",
					category: "unknown",
					what: run.exit === undefined ? `taking ${entry.id} back began, and its end was not seen` : `${entry.id} was taken back, but it could not be read again`,
					remedy: AGAIN
				});
			}
			const reason = run.exit !== 0 ? `could not be taken back (exit ${run.exit}): ${(0, _verdict_js__WEBPACK_IMPORTED_MODULE_3__.w$)(run.output)}` : right ? unserved : "was taken back, but it does not read as it did before the run";
			if (reason !== undefined) {
				return bad("failed", {
					code: "undo-failed",
					category: "verify",
					what: `${entry.id} ${reason}`,
					remedy: "look at the host: something else changed it since; then run `bringup plan`"
				});
			}
			return {
				...base,
				outcome: "rolled-back",
				summary: summaryOf(entry)
			};
		}
		function summaryOf({ leaves }) {
			return ["as before the run", ...leaves === undefined ? [] : [leaves]].join("; ");
		}
		function isRecord(value) {
			return typeof value === "object" && value !== null && !Array.isArray(value);
		}
	}),
	47740: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => undoRun });
		var core_error = __webpack_require__(93933);
		var sh = __webpack_require__(52260);
		var prelude = __webpack_require__(53227);
		var capture = __webpack_require__(63816);
		var execute = __webpack_require__(55033);
		var engine_program = __webpack_require__(93342);
		var journal = __webpack_require__(27605);
		var undo_index = __webpack_require__(40411);
		;
		function undoStep(group, context) {
			const directory = directoryOf(group.store);
			return stepOf(group, (0, sh.fj)([
				(0, undo_index.FP)(directory, [(0, undo_index.Rf)(group.seq)]),
				(0, sh.IZ)(`BU_SAVE=${directory}/${group.seq}`),
				...group.entries.toReversed().map((entry) => (0, sh.IZ)(`(\n${entry.undo ?? ":"}\n)`)),
				markUndone(group)
			]), context);
		}
		function serveStep(group, apply, context) {
			return stepOf(group, apply, context);
		}
		function markUndone({ store, seq }) {
			return (0, undo_index.FP)(directoryOf(store), [(0, undo_index.w$)(seq)]);
		}
		function markFailed({ store, seq }) {
			return (0, undo_index.FP)(directoryOf(store), [(0, undo_index.G0)(seq)]);
		}
		function undoReads(entries, kinds) {
			return byKind(entries, kinds).map(([kind, group]) => ({
				name: `k:${kind.kind}`,
				body: kind.read(group.map((entry) => entry.spec))
			}));
		}
		function statesOf(sections, entries, kinds) {
			const states = new Map();
			for (const [kind, group] of byKind(entries, kinds)) {
				const output = sections.get(`k:${kind.kind}`);
				if (output === undefined) continue;
				const parsed = kind.parse(output, group.map((entry) => entry.spec));
				group.forEach((entry, index) => {
					states.set(entry.id, parsed[index]);
				});
			}
			return states;
		}
		function interruptOf({ kind: name, spec }, kinds) {
			const kind = kinds.find((candidate) => candidate.kind === name);
			return kind?.interruptOf?.(spec) ?? kind?.interrupt ?? "kill";
		}
		function limitOf({ entries }, kinds) {
			return entries.reduce((total, { kind: name, spec }) => {
				const kind = kinds.find((candidate) => candidate.kind === name);
				return total + (kind?.timeoutMs?.(spec) ?? 6e4);
			}, 0);
		}
		function endLines({ seq, entries }, run, rc) {
			return entries.map((entry) => (0, journal.TY)({
				t: "end",
				run,
				seq,
				id: journalId(entry),
				rc
			}));
		}
		function stepOf(group, apply, { run, fleet, by, kinds }) {
			const { store, seq, entries } = group;
			const at = new Date().toISOString();
			return {
				seq,
				save: sh.wg,
				apply,
				index: [],
				made: [],
				needs: [],
				begin: entries.map((entry) => (0, journal.TY)({
					t: "begin",
					v: journal.dt,
					run,
					seq,
					id: journalId(entry),
					fleet,
					digest: store,
					notify: [],
					at,
					by
				})),
				end: entries.map((entry) => JSON.stringify({
					t: "end",
					run,
					seq,
					id: journalId(entry)
				}).slice(0, -1)),
				finish: entries.some((entry) => interruptOf(entry, kinds) === "finish"),
				timeoutMs: limitOf(group, kinds)
			};
		}
		function journalId({ id }) {
			return `undo ${id}`;
		}
		function directoryOf(store) {
			return `/var/lib/bringup/undo/${store}`;
		}
		function byKind(entries, kinds) {
			const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
			return [...Map.groupBy(once, (entry) => entry.kind)].flatMap(([name, group]) => {
				const kind = kinds.find((candidate) => candidate.kind === name);
				return kind === undefined ? [] : [[kind, group]];
			});
		}
		var undo_verdict = __webpack_require__(37778);
		var verdict = __webpack_require__(23595);
		;
		async function undoRun(store, context) {
			const todo = store.entries.filter((entry) => !entry.undone);
			const groups = [...Map.groupBy(todo, (entry) => entry.seq)].toSorted(([a], [b]) => b - a).map(([seq, entries]) => ({
				store: store.run,
				seq,
				entries
			}));
			const possible = groups.filter(({ entries }) => entries.some((entry) => entry.cannot === undefined));
			const runs = new Map();
			let states = new Map();
			let unserved = new Map();
			let broken;
			try {
				for (let rest = possible; rest.length > 0;) {
					if (context.signal?.aborted) break;
					states = await takeBack(rest, possible, runs, context);
					const stopped = rest.findIndex(({ seq }) => runs.get(seq)?.exit !== 0);
					const group = rest[stopped];
					if (group === undefined || !await wasTakenBack(group, runs, states, context)) break;
					rest = rest.slice(stopped + 1);
				}
				unserved = await serveAgain(store.run, todo, states, context);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				broken = error;
			}
			const steps = groups.flatMap(({ seq, entries }) => entries.map((entry) => {
				const right = states.has(entry.id) ? (0, undo_verdict.LW)(entry, states.get(entry.id), context.kinds) : undefined;
				const step = (0, undo_verdict.KY)(entry, runs.get(seq), right, context.host, unserved.get(entry.id));
				context.onStep?.(step);
				return step;
			}));
			return {
				steps,
				broken
			};
		}
		async function takeBack(groups, all, runs, context) {
			const { session, signal, kinds, run } = context;
			const entries = all.flatMap((group) => group.entries);
			const reads = undoReads(entries, kinds);
			let current;
			let timer;
			let timedOut = false;
			let fatal;
			const stop = () => session.stopWorker();
			const settle = (exit) => {
				clearTimeout(timer);
				if (current === undefined) return;
				const { group, started } = current;
				runs.set(group.seq, {
					exit,
					output: current.capture.end().text,
					durationMs: performance.now() - started,
					timedOut: timedOut && exit !== 0,
					goesOn: finishes(group, context),
					limitMs: limitOf(group, kinds)
				});
				current = undefined;
			};
			signal?.addEventListener("abort", stop, { once: true });
			try {
				const program = (0, engine_program.Vx)({
					run,
					prelude: prelude.W,
					holder: context.holder,
					steps: groups.map((group) => undoStep(group, context)),
					verify: reads,
					stopOnFailure: true
				});
				const grace = entries.some((entry) => interruptOf(entry, kinds) === "term") ? 20 : 0;
				const listener = {
					event({ event, words }) {
						if (event === "fatal") fatal = (0, execute.p)(words).at({ host: context.host });
						const group = groups.find(({ seq }) => seq === Number(words[0]));
						if (event === "begin" && group !== undefined) {
							current = {
								group,
								started: performance.now(),
								capture: (0, capture.F)(context.redactor)
							};
							timer = setTimeout(() => {
								timedOut = true;
								stop();
							}, limitOf(group, kinds));
						}
						if (event === "end") settle(Number(words[1]));
					},
					output: (bytes) => void current?.capture.push(bytes)
				};
				const result = await session.work(program, listener, grace);
				if (fatal !== undefined) throw fatal;
				if (result.code !== undefined) return statesOf(result.sections, entries, kinds);
				const cut = current?.group;
				settle(undefined);
				if (timedOut && cut !== undefined && !finishes(cut, context)) await session.work((0, engine_program.YV)(endLines(cut, run, 124), prelude.W));
				return statesOf((await session.work((0, engine_program.Lk)(reads, prelude.W))).sections, entries, kinds);
			} finally {
				signal?.removeEventListener("abort", stop);
				settle(undefined);
			}
		}
		function finishes({ entries }, { kinds }) {
			return entries.some((entry) => interruptOf(entry, kinds) === "finish");
		}
		async function wasTakenBack(group, runs, states, { session, kinds }) {
			const run = runs.get(group.seq);
			if (run?.exit === undefined || run.exit === 0) return false;
			const { entries } = group;
			const asBefore = entries.every((entry) => entry.undoing && states.has(entry.id) && (0, undo_verdict.LW)(entry, states.get(entry.id), kinds));
			if (!asBefore) {
				await session.work((0, sh.fj)([prelude.W, markFailed(group)]));
				return false;
			}
			await session.work((0, sh.fj)([prelude.W, markUndone(group)]));
			runs.set(group.seq, {
				...run,
				exit: 0
			});
			return true;
		}
		async function serveAgain(store, entries, states, context) {
			const told = new Set(entries.filter((entry) => entry.cannot === undefined).flatMap((entry) => entry.notify ?? []));
			const unserved = new Map();
			const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
			const steps = once.flatMap((entry) => {
				const kind = context.kinds.find((candidate) => candidate.kind === entry.kind);
				const state = states.get(entry.id);
				if (kind === undefined || !told.has(entry.id) || !states.has(entry.id) || !(0, undo_verdict.LW)(entry, state, context.kinds)) return [];
				const decision = kind.decide(state, entry.spec, { notified: true });
				if (decision.verdict !== "change" || decision.verb !== "run") return [];
				if ((0, undo_verdict.TA)(entry.spec)) {
					unserved.set(entry.id, "is as before, but has to run again, and needs a secret that the host does not keep");
					return [];
				}
				const apply = kind.apply([{
					spec: entry.spec,
					state,
					action: decision.action
				}]);
				return [{
					entry,
					step: serveStep({
						store,
						seq: entry.seq,
						entries: [entry]
					}, apply, context)
				}];
			});
			if (steps.length === 0) return unserved;
			const ended = new Map();
			let output = (0, capture.F)(context.redactor);
			const timer = setTimeout(() => context.session.stopWorker(), steps.reduce((total, { step }) => total + step.timeoutMs, 0));
			const program = (0, engine_program.Vx)({
				run: context.run,
				prelude: prelude.W,
				holder: context.holder,
				steps: steps.map(({ step }) => step),
				verify: [],
				stopOnFailure: false
			});
			const said = new Map();
			await context.session.work(program, {
				event({ event, words }) {
					if (event === "begin") output = (0, capture.F)(context.redactor);
					if (event !== "end") return;
					ended.set(Number(words[0]), Number(words[1]));
					said.set(Number(words[0]), (0, verdict.w$)(output.end().text));
				},
				output: (bytes) => void output.push(bytes)
			}).finally(() => clearTimeout(timer));
			for (const { entry, step } of steps) {
				const exit = ended.get(step.seq);
				if (exit !== 0) unserved.set(entry.id, `is as before, but did not run again for that (exit ${exit ?? "unknown"}): ${said.get(step.seq) ?? ""}`);
			}
			return unserved;
		}
	}),
	23595: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KO: () => mayRetry,
			S4: () => judge,
			w$: () => lastLines
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41487);
		var _step_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56107);
		function judge(run, after, broken, host, together = [run]) {
			const { step } = run;
			const { kind, spec, source } = step.item.wanted;
			const where = {
				...source,
				host,
				step: step.id
			};
			const verdict = (outcome, problem) => ({
				id: step.id,
				outcome,
				problem: problem?.at(where)
			});
			if (!run.began && broken?.code === "connection-lost") return verdict("unknown", broken);
			if (!run.began) return verdict("skipped");
			if (run.timedOut && (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.pM)(step.item) === "finish") return verdict("unknown", stillRunning(run));
			if (run.timedOut) return verdict("failed", timedOut(run));
			if (run.cancelled) return verdict("unknown", broken ?? (0, _errors_js__WEBPACK_IMPORTED_MODULE_1__.YQ)());
			if (run.exit === undefined || run.exit === 0 && after === undefined) return verdict("unknown", broken ?? (run.exit === undefined ? killedInside() : lostInside()));
			const now = after === undefined ? undefined : kind.decide(after.state, spec, { notified: false });
			if (run.exit !== 0) {
				if (kind.transaction && now?.verdict === "ok" && (step.item.notifiedBy.length === 0 || isBlameless(run, together))) return verdict("changed");
				return verdict("failed", failed(run));
			}
			if (now?.verdict === "ok") return verdict("changed");
			return verdict("failed", now?.verdict === "refuse" ? now.error : notRight(run, now?.verdict === "change" ? now.summary : ""));
		}
		function isBlameless(run, together) {
			const blames = ({ step }) => step.item.wanted.kind.diagnose?.(run.exit ?? -1, run.output, (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.lM)(step)) !== undefined;
			return !blames(run) && together.some((other) => other !== run && blames(other));
		}
		function failed(run) {
			const { kind, spec } = run.step.item.wanted;
			const told = kind.diagnose?.(run.exit ?? -1, run.output, (0, _step_change_js__WEBPACK_IMPORTED_MODULE_2__.lM)(run.step));
			const evidence = lastLines(run.output);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: told?.code ?? `${kind.kind}-failed`,
				category: told?.category ?? kind.category,
				what: told?.what ?? `${kind.kind} ${kind.key(spec)} failed with exit ${run.exit}${evidence === "" ? " and printed nothing" : `: ${evidence}`}`,
				remedy: told?.remedy ?? "look at the step’s log, mend the cause, and run it again",
				...told?.retryable === undefined ? {} : { retryable: told.retryable }
			});
		}
		function notRight(run, summary) {
			const { kind, spec } = run.step.item.wanted;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "not-right-afterwards",
				category: "verify",
				what: `${kind.kind} ${kind.key(spec)} was changed without an error, but read back it is not as wanted${summary === "" ? "" : ` (${summary})`}`,
				remedy: "something else on the host undoes it, or the wish cannot be met there: look at the step’s log"
			});
		}
		function timedOut(run) {
			const { kind, spec } = run.step.item.wanted;
			const seconds = Math.round((kind.timeoutMs?.(spec) ?? 6e4) / 1e3);
			const evidence = lastLines(run.output);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-timeout",
				category: "timeout",
				what: `${kind.kind} ${kind.key(spec)} did not end within ${seconds} s and was stopped${evidence === "" ? "" : `; its last words: ${evidence}`}`,
				remedy: "raise its timeout, or find out what it waits for"
			});
		}
		function stillRunning(run) {
			const { kind, spec } = run.step.item.wanted;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-still-running",
				category: "unknown",
				what: `${kind.kind} ${kind.key(spec)} takes longer than it may, and goes on by itself on the host, because it must not be cut short`,
				remedy: "run it again: the next run waits for it and reads what it did; `systemctl list-units \"bringup-*\"` shows it"
			});
		}
		function killedInside() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-unknown",
				category: "unknown",
				what: "the step began, and what carried it out on the host was killed before it ended",
				remedy: "find out who killed it (the step itself, or the out-of-memory killer: `dmesg`), and run it again: the next run reads what is there"
			});
		}
		function lostInside() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "step-unknown",
				category: "unknown",
				what: "the step began, and its end was not seen",
				remedy: "run it again: the next run reads what is there"
			});
		}
		const PASSING = new Set([
			"download",
			"network",
			"dns",
			"throttled"
		]);
		function mayRetry(problem) {
			return PASSING.has(problem.category) && problem.retryable !== false;
		}
		function lastLines(output) {
			return output.trim().split("\n").slice(-3).join(" / ").slice(-400);
		}
	})
};
;
