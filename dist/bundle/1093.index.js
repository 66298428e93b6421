"use strict";
exports.id = 1093;
exports.ids = [1093];
exports.modules = { 41093: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { undoFleet: () => undoFleet });
	var core_error = __webpack_require__(93933);
	var redact = __webpack_require__(162);
	var who_runs = __webpack_require__(8470);
	var outcome = __webpack_require__(24690);
	var report_problem = __webpack_require__(38941);
	var report = __webpack_require__(56198);
	var version = __webpack_require__(55951);
	var run_id = __webpack_require__(7577);
	var slots = __webpack_require__(57475);
	var prelude = __webpack_require__(53227);
	var errors = __webpack_require__(41487);
	var host_memory = __webpack_require__(43376);
	var lock = __webpack_require__(36027);
	var owners_after = __webpack_require__(93691);
	var program = __webpack_require__(93342);
	var engine_session = __webpack_require__(12959);
	var settle = __webpack_require__(52491);
	var undo = __webpack_require__(47740);
	var undo_index = __webpack_require__(40411);
	;
	const INDEXES = {
		name: "undo",
		body: (0, undo_index.Pb)(undefined)
	};
	async function openUndo(host, run, { fleet, signal }, { connection, sudo }) {
		let session;
		const close = async () => {
			await session?.close().catch(() => undefined);
			await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
		};
		try {
			const opened = await engine_session.H.open(connection, {
				host,
				prelude: prelude.W,
				first: (0, program.Lk)([INDEXES]),
				signal,
				...sudo
			});
			session = opened.session;
			const stores = (0, undo_index.PS)((0, undo_index.Sc)(opened.first.sections.get(INDEXES.name) ?? "", host), fleet);
			const store = run === undefined ? stores[0] : stores.find((candidate) => candidate.run === run);
			if (store !== undefined) return {
				session,
				store,
				[Symbol.asyncDispose]: close
			};
			if (run !== undefined) throw nothingOfRun(run);
		} catch (error) {
			await close();
			throw error;
		}
		await close();
		return undefined;
	}
	async function undoHost(host, { session, store }, context) {
		const { holder, lockTimeoutMs, signal } = context;
		const onWait = (by) => context.onPhase("lock", by);
		await (0, lock.gJ)(session, {
			host,
			holder,
			timeoutMs: lockTimeoutMs,
			signal,
			onWait
		});
		const read = await session.work((0, program.Lk)([INDEXES, host_memory.Qy], prelude.W));
		const memory = (0, host_memory.Pw)(read.sections.get(host_memory.Qy.name) ?? "", host, context.run);
		const stores = (0, undo_index.Sc)(read.sections.get(INDEXES.name) ?? "", host);
		const now = stores.find(({ run }) => run === store.run);
		if (now === undefined) throw nothingOfRun(store.run);
		const later = changedSince(stores, now);
		if (later !== undefined) throw later;
		context.onPhase("undo");
		const { steps, broken } = await (0, undo.u)(now, {
			...context,
			session,
			host
		});
		if (broken !== undefined) return {
			outcome: (0, outcome.sG)(broken.category),
			steps,
			problem: broken.at({ host })
		};
		const bad = steps.some(({ outcome }) => outcome === "failed" || outcome === "unknown");
		const untried = steps.some(({ outcome, irreversible }) => outcome === "skipped" && irreversible === undefined);
		const gone = new Set(steps.flatMap(({ id, outcome }) => outcome === "rolled-back" ? [id] : []));
		const owners = (0, owners_after.Y)(memory, now.entries.filter((entry) => !entry.undone && gone.has(entry.id)));
		await session.work((0, settle.C)({
			run: context.run,
			owners,
			closeJournal: !bad && !untried && isOnlyOf(memory.journal, store.run)
		}));
		const stays = steps.filter((step) => step.irreversible !== undefined);
		if (bad) {
			const outcome = steps.some((step) => step.outcome === "failed") ? "failed" : "unknown";
			return {
				outcome,
				steps,
				problem: signal.aborted ? (0, errors.YQ)(host) : undefined
			};
		}
		if (untried) return {
			outcome: "unknown",
			steps,
			problem: (0, errors.YQ)(host)
		};
		if (stays.length > 0) return {
			outcome: "manual-needed",
			steps,
			problem: staysError(stays)
		};
		return {
			outcome: "changed",
			steps,
			problem: undefined
		};
	}
	function isOnlyOf({ unknown, pending }, run) {
		return unknown.every((step) => step.run === run || step.id.startsWith("undo ")) && pending.every(({ runs }) => runs.every((told) => told === run));
	}
	function changedSince(stores, store) {
		const ids = new Set(store.entries.filter((entry) => !entry.undone).map(({ id }) => id));
		const touches = (entry) => !entry.undone && entry.undo !== undefined && ids.has(entry.id);
		const later = stores.filter(({ run, entries }) => run > store.run && entries.some(touches)).map(({ run }) => run);
		const [newest] = later.toSorted().toReversed();
		if (newest === undefined) return undefined;
		return new core_error.y4({
			code: "undo-later-run",
			category: "moved",
			what: `run ${newest} came after run ${store.run} and changed the same things`,
			remedy: `take the later one back first: bringup undo --run ${newest}`
		});
	}
	function nothingOfRun(run) {
		return new core_error.y4({
			code: "run-not-undoable",
			category: "config",
			what: `this host keeps nothing of run ${run} that could be taken back`,
			remedy: "`bringup status` tells the runs each host can take back; a host keeps its last five"
		});
	}
	function staysError(stays) {
		return new core_error.y4({
			code: "cannot-be-undone",
			category: "unsupported",
			what: `these changes of the run cannot be taken back and stay: ${stays.map((step) => `${step.id} (${step.irreversible})`).join("; ")}`,
			remedy: "take them back by hand if they are in the way; everything else is as it was"
		});
	}
	;
	async function undoFleet(options) {
		const { fleet, signal } = options;
		const startedAt = new Date();
		const started = performance.now();
		const run = (0, run_id.F)(startedAt);
		const by = (0, who_runs.b)();
		const { url } = options;
		const who = {
			run,
			by,
			fleet: fleet.name,
			since: startedAt.toISOString(),
			...url === undefined ? {} : { url }
		};
		const reports = new Map();
		const newHostKeys = new Map();
		const open = new Map();
		const conclude = (host, outcome, steps, problem) => {
			const durationMs = performance.now() - started;
			const newHostKey = newHostKeys.get(host.name);
			reports.set(host.name, {
				name: host.name,
				address: host.address,
				outcome,
				steps,
				durationMs,
				connections: 1,
				commands: 1,
				orphans: [],
				notes: [],
				unknownBefore: [],
				...newHostKey === undefined ? {} : { newHostKey },
				...problem ? { problem: (0, report_problem.H8)(problem) } : {}
			});
			const text = problem ? { problem: problem.message } : {};
			options.onEvent?.({
				type: "host-finished",
				host: host.name,
				outcome,
				durationMs,
				...text
			});
		};
		const eachHost = (work) => (0, slots.W)(options.hosts, options.parallel, async (host) => {
			try {
				await work(host);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				conclude(host, (0, outcome.sG)(error.category), [], error.at({ host: host.name }));
			}
		});
		const contextOf = (host) => ({
			fleet: fleet.name,
			run,
			by,
			holder: JSON.stringify(who),
			kinds: options.capabilities.flatMap((capability) => capability.kinds),
			redactor: (0, redact.$)(options.secrets),
			signal,
			lockTimeoutMs: options.lockTimeoutMs,
			onPhase: (phase, detail) => options.onEvent?.({
				type: "host-phase",
				host: host.name,
				phase,
				...detail === undefined ? {} : { detail }
			}),
			onStep: ({ id, capability, title, outcome, durationMs = 0, summary }) => options.onEvent?.({
				type: "step-finished",
				host: host.name,
				step: id,
				capability,
				title,
				outcome,
				durationMs,
				...summary ? { summary } : {}
			})
		});
		try {
			await eachHost(async (host) => {
				options.onEvent?.({
					type: "host-phase",
					host: host.name,
					phase: "connect"
				});
				const reached = await options.connect(host, signal);
				if (reached.connection.newKnownHost !== undefined) newHostKeys.set(host.name, reached.connection.newKnownHost);
				const ready = await openUndo(host.name, options.run, contextOf(host), reached);
				if (ready === undefined) conclude(host, "converged", []);
				else open.set(host.name, ready);
			});
			const stores = new Map([...open].map(([name, { store }]) => [name, store]));
			const confirmed = stores.size === 0 || options.confirm === undefined || await options.confirm(stores);
			await eachHost(async (host) => {
				const ready = open.get(host.name);
				if (ready === undefined) return;
				if (!confirmed) return conclude(host, "skipped", []);
				const { outcome, steps, problem } = await undoHost(host.name, ready, contextOf(host));
				conclude(host, outcome, steps, problem);
			});
			const hosts = options.hosts.flatMap(({ name }) => reports.get(name) ?? []);
			const exits = hosts.map(({ outcome, problem }) => ({
				outcome,
				retryable: problem?.retryable ?? false
			}));
			return {
				confirmed,
				report: {
					version: report.A,
					run: {
						id: run,
						command: "undo",
						startedAt: startedAt.toISOString(),
						durationMs: performance.now() - started,
						fleet: fleet.name,
						...fleet.environment === undefined ? {} : { environment: fleet.environment },
						by,
						...url === undefined ? {} : { url },
						bringup: version.x
					},
					hosts,
					problems: [],
					cancelled: signal.aborted,
					exitCode: signal.aborted ? outcome.dc.cancelled : (0, outcome.gX)(exits)
				}
			};
		} finally {
			await Promise.all([...open.values()].map((ready) => ready[Symbol.asyncDispose]()));
		}
	}
}) };
;
