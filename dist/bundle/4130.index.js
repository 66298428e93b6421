"use strict";
exports.id = 4130;
exports.ids = [4130, 9390];
exports.modules = {
	19390: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			comparePlan: () => comparePlan,
			readPlanFile: () => readPlanFile,
			refuseForeignPlan: () => refuseForeignPlan
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		const schema = zod__WEBPACK_IMPORTED_MODULE_2__.rej({
			version: zod__WEBPACK_IMPORTED_MODULE_2__.euz("bringup.plan/1"),
			fleet: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			environment: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().optional(),
			madeAt: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			hash: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
			hosts: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
				name: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				digest: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
				reached: zod__WEBPACK_IMPORTED_MODULE_2__.zMY(),
				steps: zod__WEBPACK_IMPORTED_MODULE_2__.YOg(zod__WEBPACK_IMPORTED_MODULE_2__.rej({
					id: zod__WEBPACK_IMPORTED_MODULE_2__.YjP(),
					digest: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
				}))
			}))
		});
		async function readPlanFile(path) {
			let text;
			try {
				text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
			} catch (cause) {
				throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
					code: "plan-file-unreadable",
					category: "config",
					what: `the plan file ${path} cannot be read`,
					remedy: "write one with `bringup plan --out FILE`",
					where: { file: path },
					cause
				});
			}
			try {
				const parsed = schema.safeParse(JSON.parse(text));
				if (parsed.success) return parsed.data;
			} catch {}
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "plan-file-invalid",
				category: "config",
				what: `${path} is not a plan of this version of bringup`,
				remedy: "make a new one with `bringup plan --out FILE`",
				where: { file: path }
			});
		}
		function refuseForeignPlan(sealed, fleet) {
			if (sealed.fleet === fleet.fleet && sealed.environment === fleet.environment) return;
			throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "plan-foreign",
				category: "config",
				what: `the plan was made for ${described(sealed)}, and this is ${described(fleet)}`,
				remedy: "name the fleet file and the environment that the plan was made for, or make a new plan"
			});
		}
		function described({ fleet, environment }) {
			return `fleet ${fleet}${environment === undefined ? " without an environment" : `, environment ${environment}`}`;
		}
		function comparePlan(sealed, now) {
			const errors = new Map();
			for (const host of now.hosts) {
				if (host.reached && host.steps.length === 0) continue;
				const before = sealed.hosts.find(({ name }) => name === host.name);
				if (before?.reached && before.digest === host.digest) continue;
				const movedIds = before === undefined ? host.steps.map(({ id }) => id) : movedSteps(before, host);
				const error = new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
					code: "plan-moved",
					category: "moved",
					what: before === undefined || !before.reached ? `the plan of ${sealed.madeAt} does not have this host` : `the host or the fleet file is no longer what the plan of ${sealed.madeAt} was made from${movedIds.length === 0 ? "" : `: ${movedIds.join(", ")}`}`,
					remedy: "make a new plan, look at it, and apply that one",
					where: { host: host.name }
				});
				errors.set(host.name, {
					error,
					ids: movedIds
				});
			}
			return errors;
		}
		function movedSteps(before, now) {
			const old = new Map(before.steps.map(({ id, digest }) => [id, digest]));
			const changed = now.steps.filter(({ id, digest }) => old.get(id) !== digest).map(({ id }) => id);
			const gone = before.steps.filter(({ id }) => !now.steps.some((step) => step.id === id)).map(({ id }) => id);
			return [...changed, ...gone];
		}
	}),
	48928: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => createRetryBudget,
			q: () => retryDelayMs
		});
		const FEWEST = 10;
		const SHARE = .1;
		function createRetryBudget(hosts) {
			let left = FEWEST + Math.floor(hosts * SHARE);
			return {
				get left() {
					return left;
				},
				take() {
					if (left === 0) return false;
					left -= 1;
					return true;
				}
			};
		}
		const QUICK = {
			leastMs: 300,
			baseMs: 2e3,
			mostMs: 2e4
		};
		const PACES = {
			throttled: {
				leastMs: 4e3,
				baseMs: 8e3,
				mostMs: 32e3
			},
			"package-lock": {
				leastMs: 1e3,
				baseMs: 8e3,
				mostMs: 6e4
			}
		};
		function retryDelayMs(category, attempt, random = Math.random) {
			const { leastMs, baseMs, mostMs } = PACES[category] ?? QUICK;
			return leastMs + random() * Math.min(mostMs, baseMs * 2 ** (attempt - 1));
		}
	}),
	84130: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			failedReport: () => failedReport,
			runFleet: () => runFleet
		});
		var core_error = __webpack_require__(93933);
		var core_redact = __webpack_require__(162);
		var who_runs = __webpack_require__(8470);
		var semaphore = __webpack_require__(58728);
		var report_outcome = __webpack_require__(24690);
		var report_problem = __webpack_require__(38941);
		var report_report = __webpack_require__(56198);
		var version = __webpack_require__(55951);
		var prelude = __webpack_require__(53227);
		var host_memory = __webpack_require__(43376);
		var mod = __webpack_require__(21916);
		var json = __webpack_require__(87121);
		var resource = __webpack_require__(26660);
		;
		function compose(wanted, host) {
			const problems = [];
			const merged = new Map();
			for (const wish of wanted) {
				const id = (0, resource.TH)(wish);
				const there = merged.get(id);
				if (there === undefined) {
					merged.set(id, {
						wanted: wish,
						capabilities: [wish.capability],
						needs: new Set(wish.needs),
						notify: new Set(wish.notify)
					});
				} else if ((0, json.$N)(there.wanted.spec) === (0, json.$N)(wish.spec)) {
					if (!there.capabilities.includes(wish.capability)) there.capabilities.push(wish.capability);
					for (const need of wish.needs) there.needs.add(need);
					for (const target of wish.notify) there.notify.add(target);
				} else {
					problems.push(unequal(id, there.wanted, wish, host));
				}
			}
			for (const [id, entry] of merged) {
				for (const implied of entry.wanted.kind.implies?.(entry.wanted.spec) ?? []) {
					const other = merged.get(implied);
					if (implied === id || other === undefined) continue;
					if (!isAbsent(entry.wanted)) entry.needs.add(implied);
					else if (isAbsent(other.wanted)) other.needs.add(id);
				}
				for (const reference of [...entry.wanted.needs, ...entry.wanted.notify]) {
					if (!merged.has(reference)) problems.push(unknownReference(reference, entry.wanted, [...merged.keys()], host));
				}
			}
			const notifiedBy = new Map();
			for (const [id, entry] of merged) for (const target of entry.notify) notifiedBy.set(target, [...notifiedBy.get(target) ?? [], id]);
			const items = [...merged].map(([id, entry]) => ({
				id,
				wanted: entry.wanted,
				capabilities: entry.capabilities,
				needs: [...entry.needs],
				notifiedBy: notifiedBy.get(id) ?? []
			}));
			const { ordered, stuck } = inOrder(items);
			if (stuck.length > 0) problems.push(circle(stuck, host));
			if (problems.length > 0) throw new core_error.$L(problems);
			return ordered;
		}
		function isAbsent({ spec }) {
			return spec.state === "absent";
		}
		function inOrder(items) {
			const position = new Map(items.map((item, index) => [item.id, index]));
			const rank = ({ wanted }) => isAbsent(wanted) ? -wanted.kind.order : wanted.kind.order;
			const before = (a, b) => rank(a) - rank(b) || (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0);
			const open = openNeeds(items);
			const waiting = items.toSorted(before);
			const ordered = [];
			while (waiting.length > 0) {
				const next = waiting.findIndex((item) => open.get(item.id)?.size === 0);
				const item = waiting[next];
				if (item === undefined) break;
				waiting.splice(next, 1);
				ordered.push(item);
				for (const set of open.values()) set.delete(item.id);
			}
			return {
				ordered,
				stuck: waiting
			};
		}
		function openNeeds(items) {
			const there = new Set(items.map(({ id }) => id));
			return new Map(items.map((item) => [item.id, new Set([...item.needs, ...item.notifiedBy].filter((id) => there.has(id)))]));
		}
		function circle(stuck, host) {
			let inside = stuck;
			for (;;) {
				const needed = new Set([...openNeeds(inside).values()].flatMap((needs) => [...needs]));
				const fewer = inside.filter(({ id }) => needed.has(id));
				if (fewer.length === inside.length) break;
				inside = fewer;
			}
			return new core_error.y4({
				code: "circular-needs",
				category: "config",
				what: `these things on ${host} need each other in a circle: ${inside.map((item) => item.id).join(", ")}`,
				remedy: "take one of the `needs` or `notify` out",
				where: inside[0]?.wanted.source ?? {}
			});
		}
		function unequal(id, first, second, host) {
			return new core_error.y4({
				code: "unequal-wishes",
				category: "config",
				what: `${id} on ${host} is wanted in two ways: here and at ${(0, core_error.df)(first.source) || first.capability}`,
				remedy: "make both the same, or take one out",
				where: second.source
			});
		}
		function unknownReference(reference, wanted, known, host) {
			const others = known.filter((id) => id !== (0, resource.TH)(wanted));
			const near = others.length > 0 ? (0, mod.kp)(reference, others) : undefined;
			const hint = near !== undefined && (0, mod.Io)(reference, near) <= Math.max(3, reference.length / 3) ? `; did you mean ${near}?` : "";
			return new core_error.y4({
				code: "unknown-reference",
				category: "config",
				what: `${(0, resource.TH)(wanted)} refers to ${reference}, which ${host} does not have${hint}`,
				remedy: "name a thing of the same host as `kind:key`, for example `service:chrony`",
				where: wanted.source
			});
		}
		var owners = __webpack_require__(65780);
		;
		class HostWishes {
			#context;
			#host;
			#forGood;
			#asked = new Set();
			constructor(context, host) {
				this.#context = context;
				this.#host = host;
			}
			get hostsAsked() {
				return this.#asked;
			}
			items(facts, owned) {
				if (this.#forGood !== undefined) return this.#forGood;
				const { fleet, capabilities, prepared, values, prune } = this.#context;
				let looked = prune;
				const asked = new Set();
				this.#asked = asked;
				const wanted = capabilities.flatMap((capability) => {
					const section = this.#host.sections[capability.name];
					if (section === undefined) return [];
					return capability.wanted({
						fleet,
						host: this.#host,
						section,
						get facts() {
							looked = true;
							return facts;
						},
						prepared: prepared.get(capability.name),
						value: (name, host = this.#host.name) => {
							looked = true;
							const value = values.get(host, name);
							if (value === undefined && host !== this.#host.name) asked.add(host);
							return value;
						}
					});
				});
				if (wanted.some(({ onlyIfMade }) => onlyIfMade)) looked = true;
				const meant = wanted.filter((wish) => wish.onlyIfMade !== true || owned.get((0, resource.TH)(wish))?.made === true);
				const items = compose([...meant, ...this.#removals(meant, owned)], this.#host.name);
				if (!looked) this.#forGood = items;
				return items;
			}
			orphans(owned, wantedIds) {
				const { capabilities, fleet } = this.#context;
				const names = capabilities.map(({ name }) => name);
				const lasting = capabilities.flatMap(({ kinds }) => kinds.filter(({ absent }) => absent === undefined));
				return (0, owners.hw)(owned, fleet.name, names, wantedIds).filter(({ id, made }) => made && !lasting.some(({ kind }) => id.startsWith(`${kind}:`)));
			}
			staying(owned, wantedIds) {
				const { capabilities, fleet } = this.#context;
				const names = capabilities.map(({ name }) => name);
				const kinds = new Map(capabilities.flatMap((capability) => capability.kinds.map((kind) => [kind.kind, kind])));
				return (0, owners.hw)(owned, fleet.name, names, wantedIds).flatMap(({ id, made }) => {
					const colon = id.indexOf(":");
					return made ? kinds.get(id.slice(0, colon))?.stays?.(id.slice(colon + 1), this.#host.name) ?? [] : [];
				});
			}
			#removals(wanted, owned) {
				if (!this.#context.prune) return [];
				const known = this.#context.capabilities.flatMap(({ name, kinds }) => kinds.map((kind) => ({
					kind,
					name
				})));
				const ids = new Set(wanted.map(({ kind, spec }) => `${kind.kind}:${kind.key(spec)}`));
				return this.orphans(owned, ids).flatMap(({ id }) => {
					const colon = id.indexOf(":");
					const { kind, name: capability = "" } = known.find((one) => one.kind.kind === id.slice(0, colon)) ?? {};
					if (kind?.absent === undefined) return [];
					const spec = kind.absent(id.slice(colon + 1));
					return [{
						kind,
						spec,
						capability,
						needs: [],
						notify: [],
						source: {},
						waitsFor: [],
						orphan: true
					}];
				});
			}
		}
		;
		function planHost({ items, states, owned, pending }) {
			const changing = new Set();
			return items.map((item) => {
				const { kind, spec, waitsFor } = item.wanted;
				const state = states.get(item.id);
				if (waitsFor.length > 0 || !states.has(item.id)) {
					changing.add(item.id);
					return {
						id: item.id,
						item,
						state,
						decision: {
							verdict: "waits",
							for: waitsFor
						},
						notifiedBy: []
					};
				}
				const notifiedBy = item.notifiedBy.filter((id) => changing.has(id));
				const notified = notifiedBy.length > 0 || pending.has(item.id);
				const decision = decide(item, state, notified);
				if (decision.verdict === "change") changing.add(item.id);
				const explained = decision.verdict === "change" ? withReason(decision, owned.get(item.id), item.wanted) : decision;
				return {
					id: item.id,
					item,
					state,
					decision: explained,
					notifiedBy: decision.verdict === "change" && kind.decide(state, spec, { notified: false }).verdict === "ok" ? notifiedBy : []
				};
			});
		}
		function decide(item, state, notified) {
			try {
				return item.wanted.kind.decide(state, item.wanted.spec, { notified });
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return {
					verdict: "refuse",
					error: error.at(item.wanted.source)
				};
			}
		}
		function withReason(change, known, { spec, orphan, onlyIfMade }) {
			if (orphan) return {
				...change,
				summary: "no longer in the fleet file"
			};
			if (onlyIfMade) return change;
			if (known === undefined || change.verb === "run" || (0, json.$N)(spec).includes("[secret ")) return change;
			const reason = known.digest === (0, json.br)(spec) ? "drift" : "changed in the fleet file";
			return {
				...change,
				summary: change.summary === "" ? reason : `${reason}: ${change.summary}`
			};
		}
		function planDigest(steps) {
			return (0, json.br)(steps.filter((step) => step.decision.verdict !== "ok").map((step) => ({
				id: step.id,
				spec: (0, json.br)(step.item.wanted.spec),
				state: (0, json.br)(step.state ?? null),
				decision: visible(step.decision)
			})));
		}
		function visible(decision) {
			if (decision.verdict === "refuse") return {
				verdict: "refuse",
				code: decision.error.code
			};
			if (decision.verdict === "change") return {
				verdict: "change",
				verb: decision.verb,
				action: decision.action
			};
			return decision;
		}
		var core_secret = __webpack_require__(81583);
		var errors = __webpack_require__(41487);
		var journal = __webpack_require__(27605);
		var program = __webpack_require__(93342);
		var step_change = __webpack_require__(56107);
		;
		function runnerContext(place, { capability, id = "" }) {
			const { context, host } = place;
			return {
				host,
				signal: context.signal,
				prepared: context.prepared.get(capability),
				notes: place.journal().notes.filter(({ run }) => run !== context.runId),
				tell: (text) => context.onEvent({
					type: "note",
					host,
					text
				}),
				dial: (port) => place.link().connection.dial(port),
				async secret(name, body) {
					const { session } = place.link();
					if (session === undefined) return undefined;
					const { sections } = await session.work((0, program.Lk)([{
						name: "secret",
						body
					}], prelude.W));
					const text = sections.get("secret")?.trim() ?? "";
					if (text === "") return undefined;
					const secret = new core_secret.z(name, text);
					context.newSecret(secret);
					return secret;
				},
				note: (text) => write(place, [{
					t: "intent",
					v: journal.dt,
					run: context.runId,
					id,
					note: text
				}]),
				value: (name, from) => context.values.get(from ?? host, name)
			};
		}
		const DOUBTFUL = new Set(["cancelled", "unknown"]);
		async function runRunnerStep(step, place, seq) {
			const { context, host } = place;
			const { kind, spec, notify, source } = step.item.wanted;
			const started = performance.now();
			const where = {
				...source,
				host,
				step: step.id
			};
			const run = context.runId;
			const end = (rc) => ({
				t: "end",
				run,
				seq,
				id: step.id,
				rc
			});
			const runner = runnerContext(place, {
				id: step.id,
				capability: step.item.wanted.capability
			});
			const done = (outcome, problem, state) => ({
				outcome,
				problem: problem?.at(where),
				durationMs: performance.now() - started,
				state
			});
			let asked = false;
			try {
				await write(place, [{
					t: "begin",
					v: journal.dt,
					run,
					seq,
					id: step.id,
					fleet: context.fleet.name,
					digest: (0, json.br)(step.decision).slice(0, 16),
					notify,
					at: new Date().toISOString(),
					by: context.by
				}]);
				try {
					await kind.runner?.apply((0, step_change.lM)(step), runner);
				} catch (thrown) {
					const error = whyOf(thrown, place);
					asked = error instanceof core_error.y4 && DOUBTFUL.has(error.category);
					if (!asked) await write(place, [end(1)]).catch(() => undefined);
					throw error;
				}
				asked = true;
				await write(place, [end(0)]);
				const [state] = await kind.runner?.read([spec], runner) ?? [];
				const now = kind.decide(state, spec, { notified: false });
				if (now.verdict === "ok") return done("changed", undefined, state);
				const problem = new core_error.y4({
					code: "not-right-afterwards",
					category: "verify",
					what: `${step.id} was changed without an error, but read back it is not as wanted`,
					remedy: "look at the server: something else changes it, or the wish cannot be met there"
				});
				return done("failed", problem, state);
			} catch (thrown) {
				const error = whyOf(thrown, place);
				if (!(error instanceof core_error.y4)) throw error;
				return done(asked ? "unknown" : "failed", error, undefined);
			}
		}
		function whyOf(thrown, { context, host }) {
			return context.signal.aborted && !(thrown instanceof core_error.y4) ? (0, errors.YQ)(host) : thrown;
		}
		async function write(place, lines) {
			if (place.write !== undefined) return place.write(lines);
			const result = await place.link().session?.work((0, program.YV)(lines.map(journal.TY), prelude.W));
			if (result?.code === 0) return;
			throw (0, errors.yR)({ host: place.host });
		}
		;
		class ThingStates {
			#place;
			#read = new Map();
			#told = new Map();
			constructor(place) {
				this.#place = place;
			}
			has(id) {
				return this.#read.has(id);
			}
			get(id) {
				return this.#read.get(id);
			}
			set(id, state) {
				this.#read.set(id, state);
			}
			forget(id) {
				this.#read.delete(id);
			}
			forgetServers() {
				this.#told.clear();
			}
			async complete(items) {
				const things = items.filter(({ id, wanted: { kind, waitsFor } }) => kind.complete !== undefined && waitsFor.length === 0 && this.has(id) && !this.#isTold(id));
				await this.#ask(things, async (kind, asked, context) => {
					const read = asked.map(({ id, wanted: { spec } }) => ({
						spec,
						state: this.get(id)
					}));
					const states = await kind.complete?.(read, context);
					return read.map(({ state }, index) => states?.[index] ?? state);
				});
			}
			async readAtServers(items) {
				const missing = items.filter(({ id, wanted: { kind, waitsFor } }) => kind.runner !== undefined && waitsFor.length === 0 && !this.has(id) && !this.#isTold(id));
				await this.#ask(missing, async (kind, asked, context) => {
					const states = await kind.runner?.read(asked.map(({ wanted: { spec } }) => spec), context);
					asked.forEach(({ id }, index) => {
						this.set(id, states?.[index]);
					});
				});
			}
			steps(items, owned, pending) {
				const states = new Map(this.#read);
				const unasked = new Map();
				for (const [id, told] of this.#told) {
					if (told.of !== this.get(id)) continue;
					if ("error" in told) unasked.set(id, told.error);
					else states.set(id, told.state);
				}
				return planHost({
					items,
					states,
					owned,
					pending
				}).map((step) => {
					const error = unasked.get(step.id);
					if (error === undefined || step.item.wanted.waitsFor.length > 0) return step;
					const below = step.item.needs.filter((id) => unasked.has(id));
					if (below.length === 0) return {
						...step,
						decision: {
							verdict: "refuse",
							error: error.at(step.item.wanted.source)
						}
					};
					return step.decision.verdict === "waits" ? {
						...step,
						decision: {
							verdict: "waits",
							for: below
						}
					} : step;
				});
			}
			#isTold(id) {
				return this.#told.has(id) && this.#told.get(id)?.of === this.get(id);
			}
			async #ask(things, ask) {
				for (const [kind, items] of Map.groupBy(things, ({ wanted }) => wanted.kind)) {
					try {
						const context = runnerContext(this.#place(), { capability: items[0]?.wanted.capability ?? "" });
						const states = await ask(kind, items, context);
						items.forEach(({ id }, index) => {
							if (states !== undefined) this.#told.set(id, {
								of: this.get(id),
								state: states[index]
							});
						});
					} catch (error) {
						if (!(error instanceof core_error.y4)) throw error;
						for (const { id } of items) this.#told.set(id, {
							of: this.get(id),
							error
						});
					}
				}
			}
		}
		;
		class HostView {
			pending = new Set();
			context;
			host;
			things;
			items = [];
			#wishes;
			#presumed;
			#places = {};
			#facts;
			#os;
			#memory = host_memory.gR;
			#steps = [];
			#plannedAt = 0;
			constructor(context, host, place, presumed) {
				this.context = context;
				this.host = host;
				this.things = new ThingStates(place);
				this.#wishes = new HostWishes(context, host);
				this.#presumed = presumed;
			}
			get facts() {
				return this.#facts;
			}
			get os() {
				return this.#os;
			}
			get steps() {
				return this.#steps;
			}
			get openSteps() {
				return this.#steps.filter((step) => step.decision.verdict !== "ok");
			}
			get waits() {
				return this.#steps.some(({ decision }) => decision.verdict === "waits");
			}
			get hostsWaitedFor() {
				return this.waits ? this.#wishes.hostsAsked : new Set();
			}
			get plannedAt() {
				return this.#plannedAt;
			}
			get remarks() {
				const right = this.#steps.flatMap(({ decision, state, item: { wanted } }) => decision.verdict === "ok" ? wanted.kind.remark?.(state, wanted.spec) ?? [] : []);
				return [...right, ...this.#wishes.staying(this.owned, new Set(this.items.map(({ id }) => id)))];
			}
			get places() {
				return Object.keys(this.#places).length === 0 ? undefined : this.#places;
			}
			get owned() {
				return this.#memory.owned;
			}
			get stored() {
				return this.#memory.stored;
			}
			get journal() {
				return this.#memory.journal;
			}
			get orphans() {
				return this.#wishes.orphans(this.owned, new Set(this.items.map((item) => item.id)));
			}
			state(id) {
				return this.things.get(id);
			}
			takeState(id, state) {
				this.things.set(id, state);
			}
			async plan() {
				this.#plannedAt = this.context.values.version();
				this.wish();
				await this.things.complete(this.items);
				const missing = this.items.filter(({ id, wanted }) => wanted.kind.runner === undefined && !this.things.has(id));
				if (missing.length > 0) await this.readThings(missing);
				await this.things.readAtServers(this.items);
				await this.things.complete(this.items);
				this.#steps = this.things.steps(this.items, this.owned, this.pending).map((step) => this.possible(step));
				this.#publish();
			}
			async explain() {}
			explanation(_id) {
				return undefined;
			}
			possible(step) {
				return step;
			}
			wish() {
				this.items = this.#wishes.items(this.#facts ?? this.#presumed, this.owned);
			}
			takeFacts(facts, os) {
				this.#facts = facts;
				this.#os = os;
			}
			takeMemory(memory) {
				this.#memory = memory;
			}
			#publish() {
				for (const { decision, item, state } of this.#steps) {
					const { kind, spec } = item.wanted;
					if (decision.verdict !== "ok" || kind.publish === undefined) continue;
					for (const [name, value] of Object.entries(kind.publish(state, spec))) {
						this.context.values.set(this.host.name, name, value);
						if (/^(?:address|name)\./.test(name)) this.#places[name] = value;
					}
				}
			}
		}
		var sh = __webpack_require__(52260);
		;
		const STAT = "stat";
		function readsOf(items) {
			const groups = byKind(items).map(([kind, group]) => ({
				kind,
				specs: group.map((item) => item.wanted.spec)
			}));
			const paths = sharedPaths(groups);
			return [...paths.length === 0 ? [] : [{
				name: STAT,
				body: (0, sh.sh)`bu_stat ${paths}`
			}], ...groups.map(({ kind, specs }) => {
				const read = kind.read(specs);
				const shared = paths.length > 0 && kind.statPath !== undefined;
				return {
					name: sectionName(kind),
					body: shared ? (0, sh.fj)([(0, sh.sh)`bu_stat() { :; }`, read]) : read
				};
			})];
		}
		function sharedPaths(groups) {
			const asking = groups.filter(({ kind }) => kind.statPath !== undefined);
			if (asking.length < 2) return [];
			return [...new Set(asking.flatMap(({ kind, specs }) => specs.flatMap((spec) => kind.statPath?.(spec) ?? [])))];
		}
		function statesFrom(sections, items) {
			const states = new Map();
			const stat = sections.get(STAT);
			for (const [kind, group] of byKind(items)) {
				const output = sections.get(sectionName(kind));
				if (output === undefined) continue;
				const parsed = kind.parse(stat === undefined || kind.statPath === undefined ? output : `${stat}\n${output}`, group.map((item) => item.wanted.spec));
				group.forEach((item, index) => {
					states.set(item.id, parsed[index]);
				});
			}
			return states;
		}
		function byKind(items) {
			const onHost = items.filter((item) => item.wanted.kind.runner === undefined);
			const groups = Map.groupBy(onHost, (item) => item.wanted.kind.kind);
			return [...groups.values()].flatMap((group) => group[0] === undefined ? [] : [[group[0].wanted.kind, group]]);
		}
		function sectionName(kind) {
			return `k:${kind.kind}`;
		}
		;
		const MOST_ROUNDS = 5;
		const QUICK_MS = 3e3;
		class AgentView extends HostView {
			#link;
			#allFacts = false;
			#memory = "";
			#found = new Map();
			#explained = new Map();
			#isQuick = false;
			constructor(context, host) {
				super(context, host, () => ({
					context,
					host: host.name,
					link: () => this.#open(),
					journal: () => this.journal
				}));
				this.wish();
			}
			get isQuick() {
				return this.#isQuick;
			}
			leavesNothingPending(partial) {
				const elsewhere = this.journal.pending.some(({ fleet }) => fleet !== this.context.fleet.name);
				const ids = new Set(this.steps.map(({ id }) => id));
				return !elsewhere && [...this.pending].every((id) => !partial && !ids.has(id));
			}
			explanation(id) {
				return this.#explained.get(id);
			}
			firstSections() {
				return [
					{
						name: "facts",
						body: this.context.facts.program(false)
					},
					host_memory.Qy,
					...readsOf(this.items)
				];
			}
			async begin(link) {
				const { first, sentAtMs } = link;
				this.#link = link;
				this.#isQuick = Date.now() - sentAtMs < QUICK_MS;
				this.#takeFacts(first.sections, sentAtMs);
				this.#remember(first.sections);
				this.take(first.sections, this.items);
				await this.plan();
			}
			resume(link) {
				this.#link = link;
			}
			take(sections, items) {
				const states = statesFrom(sections, items);
				for (const [id, state] of states) {
					this.things.set(id, state);
					if (!this.#found.has(id)) this.#found.set(id, state);
				}
				return states;
			}
			found(id) {
				return this.#found.get(id);
			}
			async plan() {
				for (let round = 0; round < MOST_ROUNDS; round++) {
					await super.plan();
					const waits = this.steps.flatMap(({ decision }) => decision.verdict === "waits" ? decision.for : []);
					if (this.#allFacts || !waits.some((name) => name.startsWith("facts."))) return;
					this.#allFacts = true;
					const sentAtMs = Date.now();
					const { sections } = await this.#read([{
						name: "facts",
						body: this.context.facts.program(true)
					}]);
					this.#takeFacts(sections, sentAtMs);
				}
			}
			async reread(waited = false) {
				const before = this.#memory;
				this.things.forgetServers();
				const all = waited || this.journal.open;
				await this.#findAgain(all ? this.items : this.openSteps.map((step) => step.item));
				if (!all && this.#memory !== before) await this.#findAgain(this.items);
			}
			async #findAgain(items) {
				for (const { id } of items) this.#found.delete(id);
				await this.readAgain(items);
			}
			async readAgain(items) {
				const result = await this.#readQuickly([host_memory.Qy, ...readsOf(items)], items);
				this.pending.clear();
				this.#remember(result.sections);
				this.take(result.sections, items);
				await this.plan();
			}
			async explain() {
				const changes = this.steps.filter(({ id, decision, item }) => decision.verdict === "change" && item.wanted.kind.detail !== undefined && !this.#explained.has(id));
				const groups = [...Map.groupBy(changes, (step) => step.item.wanted.kind)];
				if (groups.length === 0) return;
				const sections = groups.flatMap(([kind, steps]) => kind.detail ? [{
					name: kind.kind,
					body: kind.detail.read(steps.map(step_change.lM))
				}] : []);
				const asked = sections.filter(({ body }) => body.text.trim() !== "");
				if (asked.length === 0) return;
				const result = await this.#read(asked);
				for (const [kind, steps] of groups) {
					const explained = kind.detail?.explain(result.sections.get(kind.kind) ?? "", steps.map(step_change.lM)) ?? [];
					steps.forEach((step, index) => {
						const told = explained[index];
						if (told) this.#explained.set(step.id, told);
					});
				}
			}
			async readThings(items) {
				this.take((await this.#readQuickly(readsOf(items), items)).sections, items);
			}
			#takeFacts(sections, sentAtMs) {
				const times = {
					sentAtMs,
					receivedAtMs: Date.now()
				};
				const { tree, os } = this.context.facts.parse(sections.get("facts") ?? "", times);
				this.takeFacts(tree, os);
			}
			#remember(sections) {
				this.#memory = sections.get(host_memory.Qy.name) ?? "";
				this.takeMemory((0, host_memory.Pw)(this.#memory, this.host.name, this.context.runId));
				for (const { id, fleet, boot } of this.journal.pending) if (fleet === this.context.fleet.name && !this.#servedByBoot(id, boot)) this.pending.add(id);
			}
			#servedByBoot(id, boot) {
				const item = this.items.find((one) => one.id === id);
				return item?.wanted.kind.reboots === true && boot !== this.#open().session.bootId;
			}
			#readQuickly(sections, items) {
				if (!this.#isQuick || items.some(({ wanted }) => wanted.kind.slow)) return this.#read(sections);
				return this.#open().session.read((0, program.Lk)(sections));
			}
			#read(sections) {
				return this.#open().session.work((0, program.Lk)(sections, prelude.W));
			}
			#open() {
				if (this.#link === undefined) throw new TypeError("the host was not opened");
				return this.#link;
			}
		}
		var promises_ = __webpack_require__(58500);
		var engine_guard = __webpack_require__(58279);
		var guard_errors = __webpack_require__(83243);
		var guard_state = __webpack_require__(8815);
		var host_link = __webpack_require__(50567);
		;
		async function newConnection(options) {
			const { context, host, sections, untilMs, pauseMs } = options;
			for (;;) {
				try {
					const link = await (0, host_link.Fe)(context, host, sections);
					if (options.accept?.(link) ?? true) return link;
					await (0, host_link.bE)(link).catch(() => undefined);
					if (performance.now() >= untilMs) throw stillTheOld(host.name);
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					options.onFailure?.(error);
					if (performance.now() >= untilMs) throw error;
				}
				if (context.signal.aborted) throw (0, errors.YQ)(host.name);
				await (0, promises_.setTimeout)(pauseMs, undefined, { signal: context.signal }).catch(() => undefined);
				if (context.signal.aborted) throw (0, errors.YQ)(host.name);
			}
		}
		function stillTheOld(host) {
			return new core_error.y4({
				code: "not-rebooted",
				category: "verify",
				what: "the host was told to reboot and still answers from the same boot",
				remedy: "look for what holds the reboot up (`systemd-inhibit --list`, `journalctl -b -e`), or reboot it by hand, and run this again",
				where: { host }
			});
		}
		;
		const SILENCE_SECONDS = 35;
		const UNDO_SECONDS = 45;
		async function confirmGuard(options) {
			const { context, host, stepSeconds } = options;
			const seconds = context.guardSeconds + Math.min(stepSeconds, SILENCE_SECONDS) + UNDO_SECONDS;
			const untilMs = performance.now() + seconds * 1e3;
			const sections = [
				guard_state._9,
				engine_guard.cf,
				...options.sections
			];
			let refused;
			const onFailure = (error) => {
				refused ??= error;
			};
			for (;;) {
				const link = await newConnection({
					context,
					host,
					sections,
					untilMs,
					pauseMs: 2e3,
					onFailure
				}).catch((error) => {
					throw (0, guard_errors.i2)(host.name, context.guardSeconds, error);
				});
				try {
					return {
						...await settle(link, options, sections, untilMs),
						link,
						refused
					};
				} catch (error) {
					await (0, host_link.bE)(link).catch(() => undefined);
					if (!(error instanceof core_error.y4) || !LOST.has(error.code)) throw error;
				}
			}
		}
		const LOST = new Set(["connection-lost", "connection-silent"]);
		async function settle({ session, first }, { context, host, firstSeq, isRight }, sections, untilMs) {
			let told = first.sections;
			for (;;) {
				const guard = (0, guard_state.ZO)(told.get(guard_state._9.name) ?? "");
				const { exits, applied } = (0, engine_guard.F)(told.get(engine_guard.cf.name) ?? "");
				if (guard?.run !== context.runId || !guard.seqs.includes(firstSeq)) return { guard: undefined };
				if (!(0, guard_state.ar)(guard)) return { guard };
				if (guard.state === "armed" && applied) {
					const decided = await confirm_guard_decide(session, isRight(exits, told) ? (0, engine_guard.lI)(context.runId) : engine_guard.GQ);
					if (decided !== undefined && !(0, guard_state.ar)(decided)) return { guard: decided };
				}
				if (performance.now() >= untilMs || context.signal.aborted) throw (0, guard_errors.i2)(host.name, context.guardSeconds);
				await (0, promises_.setTimeout)(500);
				told = (await session.work((0, program.Lk)(sections, prelude.W))).sections;
			}
		}
		function takeBackNow(session) {
			return confirm_guard_decide(session, engine_guard.GQ);
		}
		async function confirm_guard_decide(session, verdict) {
			const { sections } = await session.work((0, program.Lk)([verdict], prelude.W));
			return (0, guard_state.ZO)(sections.get(guard_state._9.name) ?? "");
		}
		var execute = __webpack_require__(55033);
		var guard_order = __webpack_require__(90890);
		var retry_budget = __webpack_require__(48928);
		var verdict = __webpack_require__(23595);
		;
		const TRIES = 3;
		async function ordinaryStage(work, steps, supplies) {
			const readBack = toReadBack(work, steps);
			const result = await (0, execute._)(steps, readsOf(readBack), stageContext(work, steps.length, supplies));
			const after = result.sections === undefined ? new Map() : work.view.take(result.sections, readBack);
			for (const run of result.runs) await conclude(work, run, after, result);
			await journalStopped(work, result.runs);
			if (result.broken === undefined) await work.view.plan();
			return result.broken;
		}
		async function runnerStage(work, step) {
			const { results, view } = work;
			results.began([step]);
			const { outcome, problem, durationMs, state } = await runRunnerStep(step, placeOf(work), work.takeSeqs(1));
			if (state !== undefined) view.takeState(step.id, state);
			afterStep(work, step, outcome, problem, durationMs);
			if (outcome !== "unknown") await view.plan();
		}
		function placeOf({ context, host, view, link }) {
			return {
				context,
				host: host.name,
				link,
				journal: () => view.journal
			};
		}
		function toReadBack({ view, results }, steps) {
			const inStage = new Set(steps.map((step) => step.id));
			const onHost = (step) => step.item.wanted.kind.runner === undefined;
			const later = view.openSteps.filter((step) => !inStage.has(step.id) && !results.has(step.id) && onHost(step));
			const notified = view.steps.filter((step) => step.decision.verdict === "ok" && step.item.notifiedBy.some((id) => inStage.has(id)) && onHost(step));
			return [
				...steps,
				...later,
				...notified
			].map((step) => step.item);
		}
		function stageContext({ context, host, view, results, link, takeSeqs }, count, supplies = resource.M3) {
			return {
				session: link().session,
				run: context.runId,
				fleet: context.fleet.name,
				holder: context.holder,
				by: context.by,
				prelude: prelude.W,
				redactor: context.redactor,
				continueOnFailure: context.onFailure === "continue",
				firstSeq: takeSeqs(count),
				signal: context.signal,
				supplied: (id) => supplies.of(id),
				found: (id) => view.found(id),
				owned: (id) => view.owned.get(id),
				onBegin: (begun) => results.began(begun),
				onOutput: (begun, text) => {
					for (const step of begun) context.onEvent({
						type: "step-output",
						host: host.name,
						step: step.id,
						text
					});
				}
			};
		}
		async function conclude(work, run, after, { broken, runs }) {
			const { context, host, results } = work;
			const { id } = run.step;
			const { outcome, problem } = (0, verdict.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, host.name, runs.filter(({ seq }) => seq === run.seq));
			if (outcome === "skipped") return;
			context.onStepOutput(host.name, id, run.output, outcome);
			const attempt = results.tried(id);
			const { retries, signal } = context;
			const again = problem && (0, verdict.KO)(problem) && attempt < TRIES && broken === undefined && !signal.aborted;
			if (again && retries.take()) {
				const waitMs = (0, retry_budget.q)(problem.category, attempt);
				context.onEvent({
					type: "note",
					host: host.name,
					text: `${id}: ${problem.message}; trying again in ${Math.ceil(waitMs / 1e3)} s`
				});
				await (0, promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => undefined);
				return;
			}
			afterStep(work, run.step, outcome, problem, run.durationMs);
		}
		function afterStep({ view, results, fail }, step, outcome, problem, durationMs) {
			if (outcome === "changed") {
				for (const target of step.item.wanted.notify) view.pending.add(target);
				view.pending.delete(step.id);
			}
			results.record(step, outcome, durationMs, problem);
			if (problem) fail(problem, outcome === "unknown" ? "unknown" : outcomeOfStep(problem));
		}
		function outcomeOfStep({ category }) {
			const outcome = (0, report_outcome.sG)(category);
			return outcome === "unreachable" ? "failed" : outcome;
		}
		async function journalStopped({ context, link }, runs) {
			const stopped = runs.filter(({ timedOut, step }) => timedOut && (0, step_change.pM)(step.item) !== "finish");
			if (stopped.length === 0) return;
			const lines = stopped.map(({ step, seq }) => (0, journal.TY)({
				t: "end",
				run: context.runId,
				seq,
				id: step.id,
				rc: 124
			}));
			await link().session.work((0, program.YV)(lines, prelude.W));
		}
		;
		const NOTHING = {
			steps: [],
			guarded: false
		};
		function nextStage({ steps, settled }) {
			const open = steps.filter((step) => !settled.has(step.id));
			const waiting = new Set(open.filter((step) => step.decision.verdict === "waits").map((step) => step.id));
			const blocked = (step) => needsOf(step).some((id) => waiting.has(id));
			const ready = [];
			for (const step of open) {
				if (blocked(step)) {
					waiting.add(step.id);
					continue;
				}
				if (step.decision.verdict === "change") ready.push(step);
			}
			return choose(ready);
		}
		function choose(ready) {
			const [first] = ready;
			if (first === undefined) return NOTHING;
			if (isRisky(first) || asksForRisk(first, ready)) return guardedStage(ready);
			if (standsAlone(first)) {
				const { kind } = first.item.wanted;
				if (!kind.transaction) return {
					steps: [first],
					guarded: false
				};
				const together = ready.filter((step) => step.item.wanted.kind === kind && !isRisky(step) && !asksForRisk(step, ready));
				const ids = new Set(together.map((step) => step.id));
				const openNeeds = (step) => step.item.needs.some((id) => ready.some((other) => other.id === id) && !ids.has(id));
				return {
					steps: together.filter((step) => !openNeeds(step)),
					guarded: false
				};
			}
			const end = ready.findIndex((step) => standsAlone(step) || asksForRisk(step, ready));
			return {
				steps: end < 0 ? ready : ready.slice(0, end),
				guarded: false
			};
		}
		function guardedStage(ready) {
			const byId = new Map(ready.map((step) => [step.id, step]));
			const group = new Set(ready.filter(isRisky).map((step) => step.id));
			for (const step of ready.toReversed()) if (canBeGuarded(step) && step.item.wanted.notify.some((id) => group.has(id))) group.add(step.id);
			for (const step of ready) if (!step.item.wanted.kind.reboots && step.item.notifiedBy.some((id) => group.has(id))) group.add(step.id);
			const before = new Set();
			const collect = (step) => {
				for (const id of needsOf(step)) {
					const need = byId.get(id);
					if (need === undefined || group.has(id) || before.has(id)) continue;
					before.add(id);
					collect(need);
				}
			};
			for (const step of ready) if (group.has(step.id)) collect(step);
			const leansOnGroup = (step, seen = new Set()) => needsOf(step).some((id) => {
				const need = byId.get(id);
				if (need === undefined || seen.has(id)) return false;
				seen.add(id);
				return group.has(id) || leansOnGroup(need, seen);
			});
			const first = ready.filter((step) => before.has(step.id) && !leansOnGroup(step));
			if (first.length > 0) return choose(first);
			const now = ready.filter((step) => group.has(step.id) && !needsOf(step).some((id) => before.has(id)));
			return {
				steps: now,
				guarded: true
			};
		}
		function asksForRisk(step, ready) {
			const { notify } = step.item.wanted;
			return canBeGuarded(step) && ready.some((other) => isRisky(other) && notify.includes(other.id));
		}
		function canBeGuarded(step) {
			const { kind } = step.item.wanted;
			return kind.runner === undefined && !kind.reboots && (0, step_change.pM)(step.item) !== "finish" && "text" in (0, step_change.CF)(step);
		}
		function needsOf({ item }) {
			return [...item.needs, ...item.notifiedBy];
		}
		function standsAlone(step) {
			const { slow, runner } = step.item.wanted.kind;
			return slow === true || runner !== undefined || isRisky(step);
		}
		function isRisky({ decision, item }) {
			const { kind, spec } = item.wanted;
			return decision.verdict === "change" && kind.risk?.(spec, decision.action) === "connectivity";
		}
		var step_group = __webpack_require__(85212);
		var undo_verdict = __webpack_require__(37778);
		;
		async function guarded_stage_guardedStage(work, steps, supplies) {
			const { context, host, view } = work;
			for (const step of steps) {
				const reason = whyNotGuarded(step);
				if (reason === undefined) continue;
				afterStep(work, step, "failed", (0, guard_errors.zQ)(step, reason, host.name), 0);
				return undefined;
			}
			const readBack = toReadBack(work, steps);
			const stage = stageContext(work, steps.length, supplies);
			const result = await (0, execute._)(steps, [], stage, { seconds: context.guardSeconds });
			if (!isLost(result) && result.runs.every(({ began }) => !began)) return result.broken;
			if (context.signal.aborted) return cancelled(work, result);
			let judged = new Map();
			if (result.runs.some(({ timedOut }) => timedOut)) {
				judged = judgeAll(result.runs, new Map(), result.broken, host.name);
				await takeBackNow(work.link().session).catch(() => undefined);
			}
			let confirmed;
			try {
				confirmed = await confirmGuard({
					context,
					host,
					firstSeq: stage.firstSeq,
					sections: readsOf(readBack),
					stepSeconds: result.broken === undefined ? 0 : (0, step_group.XX)(steps),
					isRight(exits, sections) {
						judged = judgeAll(withExits(result.runs, exits), view.take(sections, readBack), result.broken, host.name);
						return [...judged.values()].every(({ outcome }) => outcome === "changed");
					}
				});
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return context.signal.aborted ? cancelled(work, result) : unknown(work, result, error);
			}
			const { guard, link, refused } = confirmed;
			if (guard === undefined) {
				await (0, host_link.bE)(link).catch(() => undefined);
				return result.broken;
			}
			const survived = result.broken === undefined && refused === undefined && !work.link().session.isLost;
			if (survived) {
				work.connected();
				await (0, host_link.bE)(link).catch(() => undefined);
			} else await work.adopt(link);
			for (const { step, output } of result.runs) context.onStepOutput(host.name, step.id, output, guard.state === "kept" ? "changed" : "rolled-back");
			if (guard.state === "kept") {
				for (const { step, durationMs } of result.runs) afterStep(work, step, "changed", undefined, durationMs);
			} else {
				await view.readAgain(steps.map(({ item }) => item));
				takenBack(work, result, judged, guard, (0, guard_errors.qG)(guard, refused, host.name));
			}
			if (!survived) await work.lock();
			await view.plan();
			return undefined;
		}
		function isLost({ broken }) {
			return broken?.code === "connection-lost";
		}
		function whyNotGuarded(step) {
			if ((0, step_change.pM)(step.item) === "finish") return "it must not be cut short";
			if ((0, step_change.X_)(step)) return (0, guard_order.c)(step) ? "running it again would need a secret" : undefined;
			const undo = (0, step_change.CF)(step);
			return isRisky(step) && "cannot" in undo ? undo.cannot : undefined;
		}
		function takenBack(work, result, judged, guard, reason) {
			const { host, view } = work;
			const { runs } = result;
			const stays = runs.map(({ step }) => step).filter(({ id, item }) => !(0, undo_verdict.S3)(item.wanted.kind, view.state(id), view.found(id)));
			if (stays.length > 0) work.fail((0, guard_errors.aD)(guard, stays, host.name));
			const culprits = [...judged.values()].filter(({ outcome, problem }) => outcome !== "changed" && problem !== undefined);
			if (culprits.length === 0) work.fail(reason, reason.category === "cancelled" ? undefined : "rolled-back");
			for (const { step, durationMs, began } of runs) {
				const problem = culprits.find(({ id }) => id === step.id)?.problem;
				const outcome = problem !== undefined ? "failed" : began || isLost(result) ? "rolled-back" : "skipped";
				afterStep(work, step, outcome, problem, durationMs);
			}
		}
		async function cancelled(work, result) {
			const { host, context, view } = work;
			try {
				const guard = await takeBackNow(work.link().session);
				if (guard?.state === "kept") for (const { step, durationMs } of result.runs) afterStep(work, step, "changed", undefined, durationMs);
				else if (guard?.state === "taken-back") {
					await view.readAgain(result.runs.map(({ step }) => step.item));
					takenBack(work, result, new Map(), guard, (0, errors.YQ)(host.name));
				} else return unknown(work, result, (0, guard_errors.i2)(host.name, context.guardSeconds));
				return result.broken;
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return unknown(work, result, (0, guard_errors.i2)(host.name, context.guardSeconds, error));
			}
		}
		function unknown(work, { runs }, problem) {
			for (const { step, durationMs } of runs) afterStep(work, step, "unknown", problem, durationMs);
			return problem;
		}
		function withExits(runs, exits) {
			return runs.map((run) => {
				const exit = run.exit ?? exits.get(run.seq);
				return {
					...run,
					began: run.began || exit !== undefined,
					exit
				};
			});
		}
		function judgeAll(runs, after, broken, host) {
			return new Map(runs.map((run) => {
				const { id } = run.step;
				const together = runs.filter(({ seq }) => seq === run.seq);
				return [id, (0, verdict.S4)(run, after.has(id) ? { state: after.get(id) } : undefined, broken, host, together)];
			}));
		}
		var core_category = __webpack_require__(66371);
		;
		function failRefused(run) {
			const refused = run.view.steps.find((step) => step.decision.verdict === "refuse");
			if (refused?.decision.verdict !== "refuse") return;
			const { error } = refused.decision;
			run.fail(error.at({ step: refused.id }), (0, report_outcome.k6)(mayHeal(error)));
		}
		function mayHeal({ retryable, category }) {
			return retryable ?? core_category.R[category].retryable;
		}
		var owners_after = __webpack_require__(93691);
		;
		function stepReport(step, result, explained, redactor) {
			const shown = result?.step ?? step;
			const { kind, spec, source } = shown.item.wanted;
			const { decision } = shown;
			const clean = (one) => redactor.text(one);
			const base = {
				id: shown.id,
				capability: shown.item.capabilities.join("+"),
				kind: kind.kind,
				title: kind.key(spec),
				source
			};
			if (decision.verdict === "refuse") {
				return {
					...base,
					outcome: "failed",
					problem: (0, report_problem.H8)(decision.error.at({
						...source,
						step: shown.id
					})),
					...result ? { durationMs: result.durationMs } : {}
				};
			}
			if (decision.verdict === "waits") {
				return {
					...base,
					outcome: result?.outcome ?? "planned",
					waitsFor: decision.for,
					...result?.problem ? { problem: (0, report_problem.H8)(result.problem) } : {}
				};
			}
			if (decision.verdict === "ok") {
				return {
					...base,
					outcome: result?.outcome ?? "ok",
					...result?.problem ? { problem: (0, report_problem.H8)(result.problem) } : {}
				};
			}
			const undo = (0, step_change.CF)(shown);
			const risk = kind.risk?.(spec, decision.action);
			const fields = explained?.fields ?? decision.fields;
			const text = explained?.text ?? decision.text;
			return {
				...base,
				outcome: result?.outcome ?? "planned",
				verb: decision.verb,
				summary: decision.summary,
				...fields ? { fields: fields.map(({ field, from, to }) => ({
					field,
					from: clean(from),
					to: clean(to)
				})) } : {},
				...text ? { text: {
					before: clean(text.before),
					after: clean(text.after)
				} } : {},
				...result ? { durationMs: result.durationMs } : {},
				..."cannot" in undo ? { irreversible: undo.cannot } : {},
				...risk === undefined ? {} : { risk },
				...shown.notifiedBy.length > 0 ? { notifiedBy: shown.notifiedBy } : {},
				...result?.problem ? { problem: (0, report_problem.H8)(result.problem) } : {}
			};
		}
		;
		class StepResults {
			#context;
			#host;
			#results = new Map();
			#tries = new Map();
			#made = new Set();
			#progress = 0;
			constructor(context, host) {
				this.#context = context;
				this.#host = host;
			}
			get all() {
				return this.#results;
			}
			get made() {
				return this.#made;
			}
			get settled() {
				return new Set(this.#results.keys());
			}
			idsOf(outcome) {
				return new Set([...this.#results].flatMap(([id, result]) => result.outcome === outcome ? [id] : []));
			}
			has(id) {
				return this.#results.has(id);
			}
			get(id) {
				return this.#results.get(id);
			}
			get progress() {
				return this.#progress;
			}
			tried(id) {
				const attempt = (this.#tries.get(id) ?? 0) + 1;
				this.#tries.set(id, attempt);
				this.#progress += 1;
				return attempt;
			}
			began(steps) {
				for (const step of steps) this.#context.onEvent({
					type: "step-started",
					host: this.#host,
					...named(step)
				});
			}
			record(step, outcome, durationMs = 0, problem) {
				this.#progress += 1;
				this.#results.set(step.id, {
					outcome,
					durationMs,
					problem,
					step
				});
				if (outcome === "changed" && step.decision.verdict === "change" && step.decision.verb === "create") this.#made.add(step.id);
				if (outcome === "skipped" || outcome === "moved") return;
				this.#context.onEvent({
					type: "step-finished",
					host: this.#host,
					...named(step),
					outcome,
					durationMs,
					...step.decision.verdict === "change" ? { summary: step.decision.summary } : {},
					...problem ? { problem: problem.message } : {}
				});
			}
		}
		function named(step) {
			const { kind, spec } = step.item.wanted;
			return {
				step: step.id,
				capability: step.item.capabilities.join("+"),
				title: kind.key(spec)
			};
		}
		var engine_values = __webpack_require__(42778);
		;
		class HostRun {
			host;
			wave;
			context;
			results;
			notes = [];
			#started = performance.now();
			#values;
			#hostKey;
			#newHostKey;
			#durationMs;
			#heldBack;
			#problem;
			#outcome;
			constructor(context, host) {
				this.context = context;
				this.host = host;
				this.#values = context.values.join();
				this.results = new StepResults(context, host.name);
			}
			get problem() {
				return this.#problem;
			}
			get outcome() {
				return this.#outcome;
			}
			get digest() {
				return planDigest(this.view.steps);
			}
			get hostKeyFingerprint() {
				return this.#hostKey;
			}
			get needsLock() {
				return this.view.openSteps.length > 0 || this.ownersAfter() !== undefined || this.view.journal.open;
			}
			fail(error, outcome) {
				if (this.#problem !== undefined) return;
				this.#problem = this.#told(error);
				const untouched = this.#problem.category === "cancelled" && this.results.all.size === 0;
				this.#outcome = outcome ?? (untouched ? "skipped" : (0, report_outcome.sG)(this.#problem.category));
				this.#leaveOthers();
			}
			#told(error) {
				if (error instanceof core_error.y4) return error.at({ host: this.host.name });
				return this.context.signal.aborted ? (0, errors.YQ)(this.host.name) : (0, errors.Wm)(error, this.host.name);
			}
			#leaveOthers() {
				this.context.values.set(this.host.name, engine_values.Z, false);
			}
			refuseMoved(error, ids) {
				for (const step of this.view.steps) if (ids.includes(step.id)) this.results.record(step, "moved");
				this.fail(error);
			}
			skip(note) {
				if (this.#problem !== undefined || this.#outcome !== undefined) return;
				this.#outcome = "skipped";
				this.notes.push(note);
			}
			holdBack(why) {
				if (this.#problem !== undefined) return;
				this.#outcome = "skipped";
				this.#heldBack = why;
				this.#leaveOthers();
				for (const step of this.view.openSteps) this.results.record(step, "skipped");
			}
			async open() {
				await this.begin();
				const { damaged } = this.view.journal;
				if (damaged > 0) this.notes.push((0, journal.A9)(damaged));
			}
			async lock() {
				if (this.view.waits) await this.view.plan();
				const before = this.digest;
				await this.hold();
				if (this.context.sealed && this.digest !== before) throw (0, errors.Y)(this.host.name);
			}
			async apply() {
				const { onFailure, signal, slots } = this.context;
				if (onFailure !== "continue") failRefused(this);
				while (this.#problem === undefined || onFailure === "continue") {
					if (signal.aborted) {
						this.fail((0, errors.YQ)(this.host.name));
						break;
					}
					this.#skipDependents();
					const stage = nextStage({
						steps: this.view.steps,
						settled: this.results.settled
					});
					if (stage.steps.length === 0) {
						if (await this.#waitForValues()) continue;
						break;
					}
					if (this.mayCut(stage)) await this.context.whenAlone(this.host.name, signal);
					const leave = await slots.acquire(`waiting for a place to change ${this.host.name}`);
					const before = this.results.progress;
					const broken = await this.carryOut(stage).finally(leave);
					if (broken === undefined && this.results.progress !== before) continue;
					this.fail(broken ?? (0, errors.v)(this.host.name));
					break;
				}
				if (this.#problem === undefined) return;
				for (const step of this.view.openSteps) if (!this.results.has(step.id)) this.results.record(step, "skipped");
			}
			mayCut(_stage) {
				return false;
			}
			async #waitForValues() {
				const waiting = this.view.steps.filter((step) => step.decision.verdict === "waits" && !this.results.has(step.id));
				if (waiting.length === 0) return false;
				if (await this.#values.wait(this.view.plannedAt, this.context.signal) === "changed") {
					await this.view.plan();
					return true;
				}
				for (const step of waiting) {
					const problem = (0, errors.sk)(step, this.host.name);
					this.results.record(step, "skipped", 0, problem);
					this.fail(problem);
				}
				return false;
			}
			#skipDependents() {
				const bad = new Set([...this.results.all].filter(([, { outcome }]) => outcome !== "changed" && outcome !== "ok").map(([id]) => id));
				for (const step of this.view.steps) {
					if (this.results.has(step.id) || !step.item.needs.some((id) => bad.has(id))) continue;
					bad.add(step.id);
					if (step.decision.verdict !== "ok") this.results.record(step, "skipped");
				}
			}
			async rollBack() {
				if (this.context.onFailure === "rollback" && this.#problem !== undefined) await this.takeBack();
			}
			wasTakenBack() {
				this.#outcome = "rolled-back";
			}
			ownersAfter() {
				const { fleet, capabilities, prune } = this.context;
				const { owned, stored, steps } = this.view;
				return (0, owners_after.l)({
					owned,
					stored,
					steps,
					fleet: fleet.name,
					capabilities: capabilities.map(({ name }) => name),
					made: this.results.made,
					prune,
					takenBack: this.results.idsOf("rolled-back")
				});
			}
			report() {
				const changed = this.results.idsOf("changed").size > 0;
				const wouldChange = !this.context.applying && this.view.openSteps.length > 0;
				const { os, places } = this.view;
				return {
					name: this.host.name,
					address: this.host.address,
					outcome: this.#outcome ?? (changed || wouldChange ? "changed" : "converged"),
					steps: this.view.steps.map((step) => stepReport(step, this.results.get(step.id), this.view.explanation(step.id), this.context.redactor)),
					durationMs: this.#durationMs ?? performance.now() - this.#started,
					...this.traffic,
					...os === undefined ? {} : { os },
					...this.#problem === undefined ? {} : { problem: (0, report_problem.H8)(this.#problem) },
					orphans: this.view.orphans.map(({ id }) => id),
					notes: [...this.notes, ...this.view.remarks],
					...this.wave === undefined ? {} : { wave: this.wave },
					...this.#heldBack === undefined ? {} : { heldBack: this.#heldBack },
					...this.#newHostKey === undefined ? {} : { newHostKey: this.#newHostKey },
					unknownBefore: this.view.journal.unknown.map(({ id }) => id),
					source: this.host.source,
					...places === undefined ? {} : { published: places }
				};
			}
			async close() {
				this.#durationMs ??= performance.now() - this.#started;
				try {
					await this.disconnect();
				} finally {
					this.context.left(this.host.name);
					this.leave();
				}
			}
			leave() {
				this.#values.leave();
			}
			met({ hostKey, newKnownHost, peerAddress }) {
				if (peerAddress !== undefined) this.context.values.set(this.host.name, "way.address", peerAddress);
				this.#hostKey ??= hostKey?.fingerprint;
				if (newKnownHost === undefined || this.#newHostKey !== undefined) return;
				this.#newHostKey = newKnownHost;
				this.notes.push(`accepted a new host key: ${this.#hostKey}`);
			}
			phase(phase, detail) {
				const { onEvent } = this.context;
				onEvent({
					type: "host-phase",
					host: this.host.name,
					phase,
					...detail === undefined ? {} : { detail }
				});
			}
		}
		var lock = __webpack_require__(36027);
		;
		const PAUSE_MS = 3e3;
		async function rebootStage(work, step) {
			const { context, host } = work;
			const leave = await context.reboots.acquire(`waiting for its turn to reboot ${host.name}`, context.signal);
			try {
				return await reboot(work, step);
			} finally {
				leave();
			}
		}
		async function reboot(work, step) {
			const { context, host, view } = work;
			const started = performance.now();
			const stage = stageContext(work, 1);
			const before = stage.session.bootId;
			const { runs, broken } = await (0, execute._)([step], [], stage);
			const [run] = runs;
			if (run === undefined || !run.began) return broken;
			if (run.exit !== undefined && run.exit !== 0) {
				afterStep(work, step, "failed", (0, verdict.S4)(run, undefined, broken, host.name).problem, run.durationMs);
				return undefined;
			}
			context.onEvent({
				type: "note",
				host: host.name,
				text: "rebooting"
			});
			try {
				await followIntoNextBoot(work, before, performance.now() + (0, step_group.XX)([step]) * 1e3);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				const problem = error.code === "not-rebooted" || error.category === "cancelled" ? error : notBack(step, error);
				afterStep(work, step, error.code === "not-rebooted" ? "failed" : "unknown", problem, performance.now() - started);
				return problem;
			}
			const { outcome, problem } = (0, verdict.S4)({
				...run,
				exit: 0
			}, { state: view.state(step.id) }, undefined, host.name);
			afterStep(work, step, outcome, problem, performance.now() - started);
			await work.lock();
			const end = (0, journal.TY)({
				t: "end",
				run: context.runId,
				seq: run.seq,
				id: step.id,
				rc: 0
			});
			await work.link().session.work((0, program.YV)([end], prelude.W));
			await view.plan();
			return undefined;
		}
		async function followIntoNextBoot(work, before, untilMs) {
			const { context, host, view } = work;
			for (;;) {
				const link = await newConnection({
					context,
					host,
					sections: view.firstSections(),
					untilMs,
					pauseMs: PAUSE_MS,
					accept: ({ session }) => session.bootId !== before
				});
				await work.adopt(link);
				try {
					await view.begin(link);
					return;
				} catch (error) {
					if (!(error instanceof core_error.y4) || error.code !== "connection-lost" || performance.now() > untilMs) throw error;
				}
			}
		}
		function notBack(step, cause) {
			return new core_error.y4({
				code: "reboot-not-back",
				category: "unknown",
				what: `the host was told to reboot and did not come back within ${(0, step_group.XX)([step])} s (${cause.message})`,
				remedy: "look at its console; once it is up, run this again: it goes on from there",
				cause
			});
		}
		var undo = __webpack_require__(47740);
		var undo_index = __webpack_require__(40411);
		;
		const PATIENCE_S = 40;
		async function rollBack(results, place) {
			const onHost = await onTheHost(place).catch((error) => {
				if (!(error instanceof core_error.y4)) throw error;
				return {
					takenBack: [],
					notes: [later(place, error.message)]
				};
			});
			const elsewhere = await atServers(results, place);
			const notes = [
				...onHost.notes,
				...await retracted(onHost.takenBack, results, place),
				...elsewhere.notes
			];
			const takenBack = [...onHost.takenBack, ...elsewhere.takenBack];
			return {
				takenBack,
				notes,
				whole: notes.length === 0 && takenBack.length > 0
			};
		}
		async function onTheHost(place) {
			const { context, host } = place;
			const { session } = place.link();
			const { runId, fleet, by, holder, capabilities, redactor } = context;
			const read = await session.work((0, program.Lk)([{
				name: "finish",
				body: waitForUnits
			}, {
				name: "undo",
				body: (0, undo_index.Pb)(runId)
			}], prelude.W));
			if (read.sections.get("finish")?.includes("runs")) return {
				takenBack: [],
				notes: [later(place, "a step that must not be cut short still runs on the host")]
			};
			const [store] = (0, undo_index.Sc)(read.sections.get("undo") ?? "", host);
			if (store === undefined) return {
				takenBack: [],
				notes: []
			};
			const { steps, broken } = await (0, undo.u)(store, {
				session,
				host,
				fleet: fleet.name,
				run: `${runId}-undo`,
				by,
				holder,
				kinds: capabilities.flatMap((capability) => capability.kinds),
				redactor
			});
			return {
				takenBack: steps.flatMap(({ id, outcome }) => outcome === "rolled-back" ? [id] : []),
				notes: [...broken === undefined ? [] : [later(place, broken.message)], ...steps.flatMap(({ id, outcome, irreversible, problem }) => outcome === "rolled-back" ? [] : [irreversible === undefined ? `${id} could not be taken back: ${problem?.what ?? "it was not tried"}` : `${id} stays as this run left it: ${irreversible}`])]
			};
		}
		const waitForUnits = (0, sh.sh)`bu_n=${PATIENCE_S}
if bu_has flock && [ -e /var/lib/bringup/finish ]; then
until flock -n /var/lib/bringup/finish true; do
[ "$bu_n" -gt 0 ] || { echo runs; break; }
bu_n=$((bu_n - 1)); sleep 1
done
fi`;
		function later({ context, host }, why) {
			return `what this run changed was not taken back (${why}); later: bringup undo --run ${context.runId} --select ${host}`;
		}
		async function atServers(results, place) {
			const takenBack = [];
			const notes = [];
			for (const [id, { step, outcome }] of [...results].toReversed()) {
				const { runner } = step.item.wanted.kind;
				if (runner === undefined || outcome !== "changed") continue;
				try {
					if (runner.undo === undefined) throw new TypeError("this kind cannot take back what it did at a server");
					await runner.undo((0, step_change.lM)(step), runnerContext(place, {
						id,
						capability: step.item.wanted.capability
					}));
					takenBack.push(id);
				} catch (error) {
					notes.push(`${id} stays at its server as this run left it: ${error instanceof Error ? error.message : String(error)}`);
				}
			}
			return {
				takenBack,
				notes
			};
		}
		async function retracted(takenBack, results, place) {
			const notes = [];
			for (const id of takenBack) {
				const step = results.get(id)?.step;
				if (step === undefined) continue;
				const { kind, capability } = step.item.wanted;
				const change = (0, step_change.lM)(step);
				try {
					await kind.retract?.(change, runnerContext(place, {
						id,
						capability
					}));
				} catch (error) {
					notes.push(`${id}: ${kind.leaves?.(change) ?? "a part of it stays"} (${error instanceof Error ? error.message : String(error)})`);
				}
			}
			return notes;
		}
		var engine_settle = __webpack_require__(52491);
		var upload = __webpack_require__(47742);
		;
		const BLOBS = "/var/lib/bringup/run/blobs";
		async function pushFiles(work, step, files) {
			const entries = Object.entries(files);
			if (entries.length === 0) return {
				step,
				paths: new Map(),
				remove: async () => undefined
			};
			const { context, host } = work;
			const { session, connection } = work.link();
			const drop = await dropOf(work, connection.user);
			let taken = false;
			try {
				for (const [index, [, { path, sha256 }]] of entries.entries()) {
					const destination = `${drop}/${index}`;
					await (0, upload.S)(connection, {
						source: { path },
						destination,
						sha256,
						signal: context.signal
					});
				}
				const paths = new Map(entries.map(([name, { sha256 }]) => [name, `${BLOBS}/${sha256}`]));
				const { sections } = await session.work((0, program.Lk)([{
					name: "take",
					body: (0, sh.sh)`mkdir -p ${BLOBS} && chmod 0700 ${BLOBS} && set -e
${entries.map(([, { sha256 }], index) => (0, sh.sh)`cp ${`${drop}/${index}`} ${`${BLOBS}/${sha256}`};`)}
rm -rf ${drop}
bu_sha256 ${[...paths.values()]}`
				}], prelude.W));
				const there = sections.get("take") ?? "";
				for (const [, { sha256 }] of entries) if (!there.includes(`${sha256}  ${BLOBS}/${sha256}`)) throw notTaken(host.name, step);
				taken = true;
				return {
					step,
					paths,
					remove: async () => {
						await work.link().session.work((0, sh.sh)`rm -rf ${BLOBS}`);
					}
				};
			} finally {
				if (!taken) await session.work((0, sh.sh)`rm -rf ${drop}`).catch(() => undefined);
			}
		}
		async function dropOf(work, user) {
			const body = (0, sh.sh)`rm -rf /var/tmp/bringup-push.*; d=$(mktemp -d /var/tmp/bringup-push.XXXXXXXX) && chown ${user} "$d" && printf %s "$d"`;
			const { sections } = await work.link().session.work((0, program.Lk)([{
				name: "drop",
				body
			}], prelude.W));
			const drop = sections.get("drop")?.trim() ?? "";
			if (drop.startsWith("/var/tmp/bringup-push.")) return drop;
			throw new core_error.y4({
				code: "push-no-room",
				category: "filesystem",
				what: "no folder for files that come from here could be made in /var/tmp",
				remedy: "look at the space and the permissions there: df -h /var/tmp; ls -ld /var/tmp",
				where: { host: work.host.name }
			});
		}
		function notTaken(host, step) {
			return new core_error.y4({
				code: "push-not-taken",
				category: "filesystem",
				what: `a file that was pushed for ${step} could not be taken over below /var/lib/bringup`,
				remedy: "look at the space there: df -h /var/lib/bringup; then run it again",
				where: { host }
			});
		}
		;
		async function withSupplies(work, steps, stage) {
			if (!steps.some(({ item }) => item.wanted.kind.supply !== undefined)) return stage(steps, resource.M3);
			const taken = await takeSupplies(work, steps);
			try {
				for (const { step, error, durationMs } of taken.failed) {
					work.results.began([step]);
					afterStep(work, step, "failed", error, durationMs);
				}
				return taken.steps.length === 0 ? undefined : await stage(taken.steps, taken);
			} finally {
				await taken.release();
			}
		}
		async function takeSupplies(work, steps) {
			const { context, host, results } = work;
			const got = new Map();
			const pushed = [];
			const failed = [];
			for (const step of steps) {
				const { kind, capability } = step.item.wanted;
				if (kind.supply === undefined) continue;
				const started = performance.now();
				try {
					const supply = await kind.supply((0, step_change.lM)(step), runnerContext(placeOf(work), {
						id: step.id,
						capability
					}));
					got.set(step.id, supply);
					for (const secret of Object.values(supply.secrets ?? {})) context.newSecret(secret);
					pushed.push(await pushFiles(work, step.id, supply.files ?? {}));
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					const durationMs = performance.now() - started;
					failed.push({
						step,
						error: error.at({
							host: host.name,
							step: step.id
						}),
						durationMs
					});
					if (context.onFailure !== "continue") break;
				}
			}
			const bad = new Set(failed.map(({ step }) => step));
			return {
				steps: bad.size > 0 && context.onFailure !== "continue" ? [] : without(steps, bad),
				failed,
				of(id) {
					const supply = got.get(id);
					return supply === undefined ? undefined : suppliedOf(supply, pushed, id);
				},
				async release() {
					for (const one of pushed) await one.remove().catch(() => undefined);
					for (const [id, { release }] of got) {
						await release?.(results.get(id)?.outcome ?? "not-begun").catch((error) => context.onEvent({
							type: "note",
							host: host.name,
							text: `${id}: ${error instanceof Error ? error.message : String(error)}`
						}));
					}
				}
			};
		}
		function without(steps, bad) {
			const gone = new Set([...bad].map(({ id }) => id));
			for (const { id, item } of steps) if (item.needs.some((need) => gone.has(need))) gone.add(id);
			return steps.filter(({ id }) => !gone.has(id));
		}
		function suppliedOf(supply, pushed, id) {
			const paths = pushed.find((one) => one.step === id)?.paths;
			return {
				secret: (name) => there(supply.secrets?.[name], name),
				file: (name) => there(paths?.get(name), name)
			};
		}
		function there(value, name) {
			if (value === undefined) throw new TypeError(`nothing named ${name} was supplied`);
			return value;
		}
		;
		class AgentRun extends HostRun {
			view;
			#link;
			#first;
			#connections = 0;
			#nextSeq = 1;
			#approved = new Set();
			#wasOpen = false;
			#asBefore = false;
			#work;
			constructor(context, host) {
				super(context, host);
				this.view = new AgentView(context, host);
				this.#work = {
					context,
					host,
					view: this.view,
					results: this.results,
					link: () => this.#open(),
					connected: () => this.#count(),
					adopt: (link) => this.#adopt(link),
					lock: () => this.#holdAgain(),
					takeSeqs: (count) => {
						const first = this.#nextSeq;
						this.#nextSeq += count;
						return first;
					},
					fail: (problem, outcome) => this.fail(problem, outcome)
				};
			}
			get first() {
				return this.#first;
			}
			async begin() {
				this.context.onEvent({
					type: "host-started",
					host: this.host.name
				});
				this.phase("connect");
				const link = await (0, host_link.Fe)(this.context, this.host, this.view.firstSections(), (connection) => {
					this.#first = connection;
					this.met(connection);
					this.phase("read");
				});
				this.#use(link);
				await this.view.begin(link);
				await this.view.explain();
			}
			async hold() {
				this.#approved = new Set(this.view.openSteps.map(({ id }) => id));
				await this.#reopenWhenLost();
				const waited = await this.#takeLock();
				await this.view.reread(waited);
				this.#wasOpen = this.view.journal.open;
			}
			async #takeLock() {
				const { holder, lockTimeoutMs, signal } = this.context;
				let waited = false;
				const onWait = (by) => {
					waited = true;
					this.phase("lock", by);
				};
				await (0, lock.gJ)(this.#open().session, {
					host: this.host.name,
					holder,
					timeoutMs: lockTimeoutMs,
					signal,
					onWait
				});
				return waited;
			}
			async #reopenWhenLost() {
				if (!this.#open().session.isLost) return;
				const link = await (0, host_link.Fe)(this.context, this.host, this.view.firstSections());
				await this.#adopt(link);
				await this.view.begin(link);
			}
			async #holdAgain() {
				await this.#takeLock();
				await this.view.readAgain(this.view.steps.map((step) => step.item));
				const isNew = ({ id, notifiedBy }) => !this.#approved.has(id) && notifiedBy.length === 0;
				if (this.context.sealed && this.view.openSteps.some(isNew)) throw (0, errors.Y)(this.host.name);
			}
			async #adopt(link) {
				const old = this.#link;
				this.#use(link);
				this.view.resume(link);
				if (old !== undefined) await (0, host_link.bE)(old).catch(() => undefined);
			}
			mayCut({ guarded, steps }) {
				return guarded || steps.some(({ item }) => item.wanted.kind.reboots);
			}
			carryOut({ steps, guarded }) {
				const [first] = steps;
				if (first?.item.wanted.kind.runner !== undefined) return runnerStage(this.#work, first);
				if (first?.item.wanted.kind.reboots) return rebootStage(this.#work, first);
				const stage = guarded ? guarded_stage_guardedStage : ordinaryStage;
				return withSupplies(this.#work, steps, (ready, supplies) => stage(this.#work, ready, supplies));
			}
			async takeBack() {
				if (this.#link === undefined) return;
				if (![...this.results.all.values()].some(({ outcome }) => outcome !== "ok" && outcome !== "skipped")) return;
				this.phase("undo");
				const { takenBack, notes, whole } = await rollBack(this.results.all, {
					context: this.context,
					host: this.host.name,
					link: () => this.#open(),
					journal: () => this.view.journal
				});
				for (const id of takenBack) {
					const result = this.results.get(id);
					if (result !== undefined) this.results.record(result.step, "rolled-back", result.durationMs, result.problem);
				}
				this.notes.push(...notes);
				if (!whole) return;
				this.wasTakenBack();
				this.#asBefore = !this.#wasOpen;
			}
			async settle() {
				if (this.#link === undefined || this.outcome === "unknown" || this.outcome === "unreachable") return;
				if (this.problem?.code === "journal-not-writable") return;
				const allRight = this.problem === undefined && this.view.openSteps.length === 0 && this.view.leavesNothingPending(this.context.partial);
				const program = (0, engine_settle.C)({
					run: this.context.runId,
					owners: this.ownersAfter(),
					closeJournal: allRight || this.#asBefore
				});
				const isQuick = this.view.isQuick && ![...this.results.all.values()].some(({ step }) => step.item.wanted.kind.slow);
				const { session } = this.#link;
				const { code } = await (isQuick ? session.finish(program) : session.work(program));
				if (code !== 0) this.notes.push("the host could not note in /var/lib/bringup what was done; the next run does that");
			}
			get traffic() {
				return {
					connections: this.#connections,
					commands: this.#connections
				};
			}
			handOver() {
				this.leave();
			}
			async disconnect() {
				const link = this.#link;
				this.#link = undefined;
				if (link !== undefined) await (0, host_link.bE)(link);
			}
			#use(link) {
				this.#link = link;
				this.met(link.connection);
				this.#count();
			}
			#count() {
				this.#connections += 1;
			}
			#open() {
				if (this.#link === undefined) throw new TypeError("the host was not opened");
				return this.#link;
			}
		}
		var host_facts = __webpack_require__(11772);
		;
		function createJumpWatch(fleet, hosts, values) {
			const through = usersOfJumps(fleet, hosts);
			const waiting = new Map();
			return {
				async whenAlone(host, signal) {
					if (signal.aborted) throw (0, errors.YQ)(host);
					if ((through.get(host)?.size ?? 0) === 0) return "alone";
					const woken = waiting.get(host) ?? new Set();
					waiting.set(host, woken);
					const { promise, resolve, reject } = Promise.withResolvers();
					const alone = () => resolve("alone");
					const onAbort = () => reject((0, errors.YQ)(host));
					woken.add(alone);
					signal.addEventListener("abort", onAbort, { once: true });
					const goOn = values.rest(() => resolve("all-wait"));
					try {
						return await promise;
					} finally {
						goOn();
						woken.delete(alone);
						signal.removeEventListener("abort", onAbort);
					}
				},
				left(host) {
					for (const [jump, users] of through) {
						if (!users.delete(host) || users.size > 0) continue;
						for (const wake of waiting.get(jump) ?? []) wake();
					}
				}
			};
		}
		function usersOfJumps(fleet, hosts) {
			const byName = new Map(fleet.hosts.map((host) => [host.name, host]));
			const users = new Map();
			for (const { name, ssh } of hosts) {
				let jump = byName.get(ssh.jump ?? "");
				while (jump !== undefined && jump.name !== name) {
					const there = users.get(jump.name);
					if (there?.has(name)) break;
					users.set(jump.name, (there ?? new Set()).add(name));
					jump = byName.get(jump.ssh.jump ?? "");
				}
			}
			return users;
		}
		;
		function machineClashes(runs) {
			const byId = Map.groupBy(runs, machineIdOf);
			byId.delete("");
			return new Map([...byId.values()].flatMap((same) => same.flatMap((run) => {
				const others = same.filter((other) => other !== run);
				const itself = others.find((other) => other.hostKeyFingerprint === run.hostKeyFingerprint || bootIdOf(other) === bootIdOf(run));
				if (itself !== undefined) return [[run, sameMachine(itself, run)]];
				const [copy] = others;
				return copy === undefined ? [] : [[run, clonedDisk(copy, run)]];
			})));
		}
		function machineIdOf({ view }) {
			const machine = view.facts?.["machine"];
			const id = machine !== null && typeof machine === "object" && "machineId" in machine ? machine.machineId : undefined;
			return typeof id === "string" ? id : "";
		}
		function bootIdOf({ view }) {
			const machine = view.facts?.["machine"];
			return machine !== null && typeof machine === "object" && "bootId" in machine ? machine.bootId : undefined;
		}
		function sameMachine(first, second) {
			return new core_error.y4({
				code: "same-machine",
				category: "config",
				what: `${second.host.name} and ${first.host.name} are one machine (same machine-id and same host key)`,
				remedy: "take one of the two out of the fleet file",
				where: {
					...second.host.source,
					host: second.host.name
				}
			});
		}
		function clonedDisk(first, second) {
			return new core_error.y4({
				code: "cloned-disk",
				category: "config",
				what: `${second.host.name} has the machine-id of ${first.host.name} but another host key: one of their disks is a copy`,
				remedy: "give the copy an id of its own: run `rm /etc/machine-id; systemd-machine-id-setup` there and reboot",
				where: {
					...second.host.source,
					host: second.host.name
				}
			});
		}
		var powershell = __webpack_require__(37730);
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_fs_promises_ = __webpack_require__(51455);
		;
		const at = (sha256, name) => `%ProgramData%\\bringup\\files\\${sha256.slice(0, 16)}-${name}`;
		function timeoutFor(sizeBytes) {
			return 6e4 + sizeBytes / (256 * 1024) * 1e3;
		}
		async function pushToWindows(session, files, signal) {
			const paths = new Map();
			if (Object.keys(files).length > 0) await session.run((0, powershell.ps)`Start-BuRoot`, {
				name: "make C:\\ProgramData\\bringup",
				timeoutMs: 6e4,
				signal
			});
			for (const [name, { path, sha256 }] of Object.entries(files)) {
				const { size } = await (0, external_node_fs_promises_.stat)(path);
				const source = (0, external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 });
				await session.push(source, {
					path: at(sha256, name),
					sha256
				}, {
					name: `send ${name}`,
					timeoutMs: timeoutFor(size),
					signal
				});
				paths.set(name, at(sha256, name));
			}
			return paths;
		}
		async function removeFromWindows(session, files) {
			const paths = Object.entries(files).map(([name, { sha256 }]) => at(sha256, name));
			if (paths.length === 0) return;
			await session.run((0, powershell.ps)`foreach($f in ${paths}){[IO.File]::Delete([Environment]::ExpandEnvironmentVariables($f))}`, {
				name: "remove files",
				timeoutMs: 6e4
			});
		}
		;
		const MOST_TASKS = 24;
		const carry_out_DOUBTFUL = new Set([
			"network",
			"cancelled",
			"unknown"
		]);
		async function carryOut(step, work) {
			const { context, place } = work;
			const { kind, spec, capability, source } = step.item.wanted;
			const started = performance.now();
			const where = {
				...source,
				host: place.host,
				step: step.id
			};
			let begun = false;
			let supply;
			let outcome = "not-begun";
			const ended = (how, problem, state, host) => {
				outcome = how;
				return {
					outcome: how,
					problem: problem && clean(problem, context).at(where),
					durationMs: performance.now() - started,
					state,
					host
				};
			};
			try {
				supply = await kind.supply?.((0, step_change.lM)(step), runnerContext(place, {
					id: step.id,
					capability
				}));
				for (const secret of Object.values(supply?.secrets ?? {})) context.newSecret(secret);
				const paths = await pushToWindows(work.session(), supply?.files ?? {}, context.signal);
				begun = true;
				const how = await machine(step, carry_out_suppliedOf(supply, paths), work);
				const state = await work.end("done" in how ? 0 : 1);
				if ("problem" in how) return ended("failed", how.problem, undefined, how.outcome);
				if (kind.decide(state, spec, { notified: false }).verdict === "ok") return ended("changed", undefined, state);
				return ended("failed", notRight(step), state);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				return ended(begun && carry_out_DOUBTFUL.has(error.category) ? "unknown" : "failed", error);
			} finally {
				if (outcome !== "changed" && !work.session().isLost) await removeFromWindows(work.session(), supply?.files ?? {}).catch(() => undefined);
				await supply?.release?.(outcome).catch((error) => tell(work, step, String(error)));
			}
		}
		async function machine(step, supplied, work) {
			const { context } = work;
			const part = step.item.wanted.kind.powershell;
			if (part === undefined) throw new TypeError(`${step.id} has no way on Windows`);
			const ends = [];
			while (ends.length < MOST_TASKS) {
				const next = part.next({
					...(0, step_change.lM)(step),
					supplied
				}, ends);
				if (!("task" in next)) {
					if ("done" in next && next.note !== undefined) tell(work, step, next.note);
					return next;
				}
				const { name, title, script, timeoutMs } = next.task;
				tell(work, step, title);
				const clean = (0, core_redact.$)([...script.secrets.values()]);
				try {
					const whole = ends.length === 0 ? (0, powershell.mG)([work.begin, script]) : script;
					const answers = await work.session().run(whole, {
						name: title,
						timeoutMs,
						signal: context.signal
					});
					ends.push({
						name,
						answers,
						problem: undefined
					});
				} catch (error) {
					if (!(error instanceof core_error.y4) || carry_out_DOUBTFUL.has(error.category)) throw error;
					ends.push({
						name,
						answers: undefined,
						problem: error
					});
					tell(work, step, clean.text(error.message));
				}
			}
			throw new TypeError(`${step.id} goes in circles`);
		}
		function clean(problem, { redactor }) {
			const { code, category, message, remedy, where, retryable } = problem;
			const words = {
				what: redactor.text(message),
				remedy: redactor.text(remedy)
			};
			return new core_error.y4({
				code,
				category,
				...words,
				where,
				...retryable === undefined ? {} : { retryable },
				cause: problem
			});
		}
		function tell({ context, place }, step, text) {
			context.onEvent({
				type: "step-output",
				host: place.host,
				step: step.id,
				text: `${text}\n`
			});
		}
		function carry_out_suppliedOf(supply, paths) {
			const there = (value, name) => {
				if (value === undefined) throw new TypeError(`nothing named ${name} was supplied`);
				return value;
			};
			return {
				secret: (name) => there(supply?.secrets?.[name], name),
				file: (name) => there(paths.get(name), name)
			};
		}
		function notRight(step) {
			return new core_error.y4({
				code: "not-right-afterwards",
				category: "verify",
				what: `${step.id} was changed without an error, but read back it is not as wanted`,
				remedy: "look at what else changes it on this host: a policy, another administration tool, a logged-in user"
			});
		}
		var powershell_errors = __webpack_require__(93079);
		;
		async function waitForPowershellLock(session, options) {
			const until = performance.now() + options.timeoutMs;
			for (;;) {
				const answer = await session.lock(options.holder, options.signal);
				if (!answer.held) return;
				const { by, isGuard } = (0, lock.sG)(answer.by);
				if (options.signal.aborted || performance.now() >= until) throw (0, lock.xt)(by, isGuard, options.host);
				options.onWait?.(by);
				await (0, promises_.setTimeout)(Math.min(2e3, Math.max(50, until - performance.now())), undefined, { signal: options.signal }).catch(() => undefined);
			}
		}
		;
		const READ_MEMORY = (0, powershell.ps)`$t='';$denied=$false
foreach($n in @('journal.jsonl','owners.jsonl','closed')){
$f=[IO.Path]::Combine($BuRoot,$n)
if([IO.File]::Exists($f)){try{$t=$t+[IO.File]::ReadAllText($f)+[char]10}catch{$denied=$true}}
}
Send-Bu 'memory' @{text=$t;denied=$denied;there=[IO.Directory]::Exists($BuRoot)}`;
		function appendJournal(lines) {
			return (0, powershell.ps)`Add-BuJournal ${lines}`;
		}
		function settleScript(owners, close) {
			const write = owners === undefined ? (0, powershell.ps)`` : (0, powershell.ps)`Write-BuFile 'owners.jsonl' ${owners}
`;
			const closing = close === undefined ? (0, powershell.ps)`` : (0, powershell.ps)`$j=[IO.Path]::Combine($BuRoot,'journal.jsonl')
if([IO.File]::Exists($j)){
[IO.File]::AppendAllText([IO.Path]::Combine($BuRoot,'history.jsonl'),[IO.File]::ReadAllText($j))
Write-BuFile 'closed' ${`${close.run}\n`}
[IO.File]::Delete($j)
}`;
			return (0, powershell.ps)`function Write-BuFile([string]$Name,[string]$Text){
$f=[IO.Path]::Combine($BuRoot,$Name)
[IO.File]::WriteAllText($f+'.new',$Text)
if([IO.File]::Exists($f)){[IO.File]::Replace($f+'.new',$f,$f+'.old')}else{[IO.File]::Move($f+'.new',$f)}
}
Start-BuRoot
${write}${closing}`;
		}
		var session = __webpack_require__(33228);
		var windows_facts = __webpack_require__(7078);
		var windows_program = __webpack_require__(22270);
		;
		const WINDOWS = { os: {
			id: "windows",
			family: "windows"
		} };
		const READ_TIMEOUT_MS = 12e4;
		class PowershellView extends HostView {
			#session;
			#hasMemory = false;
			#user = {
				name: null,
				uid: null,
				gid: null,
				groups: []
			};
			constructor(context, host, session, place) {
				super(context, host, place, WINDOWS);
				this.#session = session;
			}
			get hasMemory() {
				return this.#hasMemory;
			}
			get user() {
				return this.#user.name ?? "the user";
			}
			get isAdministrator() {
				return this.#user.groups.includes("Administrators");
			}
			async read(before) {
				this.wish();
				const sentAtMs = Date.now();
				const kinds = kindsOf(this.items);
				const answers = await this.#run([
					...before === undefined ? [] : [before],
					(0, windows_program.c)(["identity"]),
					READ_MEMORY,
					...view_readsOf(kinds)
				]);
				const facts = (0, windows_facts.u)(JSON.stringify(answers.get("facts") ?? {}), {
					sentAtMs,
					receivedAtMs: Date.now()
				});
				this.takeFacts(facts, facts.os.prettyName);
				this.#user = facts.user;
				const memory = answers.get("memory");
				this.#hasMemory = memory?.there === true;
				this.takeMemory((0, host_memory.Pw)(memory?.text ?? "", this.host.name, this.context.runId));
				this.things.forgetServers();
				this.#take(kinds, answers);
				for (const { id, wanted } of this.items) if (wanted.kind.runner !== undefined) this.things.forget(id);
				await this.plan();
			}
			async readThings(items) {
				const kinds = kindsOf(items);
				if (kinds.size > 0) this.#take(kinds, await this.#run(view_readsOf(kinds)));
			}
			possible(step) {
				const { kind } = step.item.wanted;
				if (kind.powershell !== undefined || kind.runner !== undefined) return step;
				return {
					...step,
					decision: {
						verdict: "refuse",
						error: notOnWindows(step)
					}
				};
			}
			#take(kinds, answers) {
				for (const [kind, items] of kinds) {
					const states = kind.parse(JSON.stringify(answers.all(kind.kind)), items.map(specOf));
					items.forEach(({ id }, index) => {
						this.things.set(id, states[index]);
					});
				}
			}
			#run(pieces) {
				const { signal } = this.context;
				return this.#session().run((0, powershell.mG)(pieces), {
					name: "read",
					timeoutMs: READ_TIMEOUT_MS,
					signal
				});
			}
		}
		const specOf = (item) => item.wanted.spec;
		function kindsOf(items) {
			const readable = items.filter(({ wanted }) => wanted.kind.powershell !== undefined);
			return Map.groupBy(readable, ({ wanted }) => wanted.kind);
		}
		function view_readsOf(kinds) {
			return [...kinds].flatMap(([kind, items]) => kind.powershell?.read(items.map(specOf)) ?? []);
		}
		function notOnWindows({ id, item }) {
			const { capability, source } = item.wanted;
			return new core_error.y4({
				code: "not-on-windows",
				category: "unsupported",
				what: `${id} is not possible on a Windows host: bringup manages only the mesh there`,
				remedy: `take the section \`${capability}\` off this host (\`${capability}: null\` in its entry when it comes from \`defaults\` or a group)`,
				where: {
					...source,
					step: id
				}
			});
		}
		;
		const MEMORY_TIMEOUT_MS = 6e4;
		class PowershellRun extends HostRun {
			view;
			#place;
			#first;
			#session;
			#connections = 0;
			#commands = 1;
			#seq = 1;
			constructor(context, host, first) {
				super(context, host);
				this.#first = first;
				this.#place = {
					context,
					host: host.name,
					link: () => ({ connection: this.#open().connection }),
					journal: () => this.view.journal,
					write: (lines) => this.#journal(lines)
				};
				this.view = new PowershellView(context, host, () => this.#open(), () => this.#place);
			}
			async begin() {
				await this.#connect(this.#first);
				this.phase("read");
				await this.view.read();
			}
			async hold() {
				if (!this.view.isAdministrator) throw (0, powershell_errors.js)(this.host.name, this.view.user);
				if (this.#open().isLost) await this.#connect();
				const { holder, lockTimeoutMs, signal } = this.context;
				if (!this.view.hasMemory) await this.#open().run((0, powershell.ps)`Start-BuRoot`, {
					name: "make C:\\ProgramData\\bringup",
					timeoutMs: MEMORY_TIMEOUT_MS,
					signal
				});
				await waitForPowershellLock(this.#open(), {
					host: this.host.name,
					holder,
					timeoutMs: lockTimeoutMs,
					signal,
					onWait: (by) => this.phase("lock", by)
				});
				await this.view.read();
			}
			async carryOut({ steps: [step] }) {
				if (step === undefined) return;
				const seq = this.#seq++;
				const isOnHost = step.item.wanted.kind.runner === undefined;
				this.results.began([step]);
				const end = isOnHost ? await this.#change(step, seq) : await runRunnerStep(step, this.#place, seq);
				if (end.state !== undefined) this.view.takeState(step.id, end.state);
				this.results.record(step, end.outcome, end.durationMs, end.problem);
				if (end.problem !== undefined) this.fail(end.problem, end.host ?? (end.outcome === "unknown" ? "unknown" : undefined));
				if (!isOnHost && end.outcome !== "unknown") await this.view.plan();
			}
			#change(step, seq) {
				const { runId: run, fleet, by } = this.context;
				const { id, item } = step;
				const begin = {
					t: "begin",
					v: journal.dt,
					run,
					seq,
					id,
					fleet: fleet.name,
					digest: (0, json.br)(step.decision).slice(0, 16),
					notify: item.wanted.notify,
					at: new Date().toISOString(),
					by
				};
				return carryOut(step, {
					context: this.context,
					place: this.#place,
					session: () => this.#open(),
					begin: appendJournal([JSON.stringify(begin)]),
					end: async (rc) => {
						await this.view.read(appendJournal([JSON.stringify({
							t: "end",
							run,
							seq,
							id,
							rc
						})]));
						return this.view.state(id);
					}
				});
			}
			async #journal(lines) {
				const script = appendJournal(lines.map((line) => JSON.stringify(line)));
				await this.#open().run(script, {
					name: "write the journal",
					timeoutMs: MEMORY_TIMEOUT_MS
				});
			}
			async takeBack() {
				if (this.results.idsOf("changed").size === 0) return;
				this.notes.push("on a Windows host bringup takes nothing back: what was changed stays");
			}
			async settle() {
				if (this.#session === undefined || this.#session.isLost || this.outcome === "unknown") return;
				const allRight = this.problem === undefined && this.view.openSteps.length === 0 && !this.context.partial;
				const close = allRight && this.view.steps.length > 0 ? { run: this.context.runId } : undefined;
				const owners = this.ownersAfter();
				if (owners === undefined && close === undefined) return;
				try {
					await this.#session.run(settleScript(owners, close), {
						name: "remember",
						timeoutMs: MEMORY_TIMEOUT_MS
					});
				} catch {
					this.notes.push("the host could not note in C:\\ProgramData\\bringup what was done; the next run does that");
				}
			}
			get traffic() {
				return {
					connections: this.#connections,
					commands: this.#commands + (this.#session?.commands ?? 0)
				};
			}
			async disconnect() {
				const session = this.#session;
				this.#session = undefined;
				this.#commands += session?.commands ?? 0;
				await session?.close();
			}
			async #connect(given) {
				this.phase("connect");
				const old = this.#session;
				const connection = given ?? (await this.context.connect(this.host)).connection;
				this.#commands += old?.commands ?? 0;
				this.#connections += 1;
				this.#session = new session.G(connection, this.host.name, (text) => this.context.onProgram(this.host.name, text));
				this.met(connection);
				await old?.close().catch(() => undefined);
			}
			#open() {
				if (this.#session === undefined) throw new TypeError("the host was not opened");
				return this.#session;
			}
		}
		;
		async function openRun(context, run, replace) {
			try {
				await run.open();
				return;
			} catch (error) {
				if (!(0, host_link.OU)(error)) throw error;
			}
			const windows = new PowershellRun(context, run.host, run.first);
			run.handOver();
			replace(windows);
			await windows.open();
		}
		var plan_file = __webpack_require__(19390);
		var counted = __webpack_require__(62128);
		var duration = __webpack_require__(60732);
		var host_state = __webpack_require__(25110);
		var slots = __webpack_require__(57475);
		;
		function planWaves(hosts, { canary, waves }) {
			const left = new Map(jumpsLast(hosts).map((host) => [host.name, host]));
			const planned = [];
			const take = (names, size, isCanary) => {
				const taken = [];
				for (const name of names) {
					if (taken.length >= size) break;
					takeWithNeeds(name, left, taken);
				}
				if (taken.length > 0) planned.push({
					hosts: taken,
					canary: isCanary
				});
			};
			if (typeof canary === "number") take(left.keys(), canary, true);
			else if (canary !== undefined) take(canary, Number.POSITIVE_INFINITY, true);
			for (let turn = 0; left.size > 0; turn++) {
				const size = waves[Math.min(turn, waves.length - 1)];
				take(left.keys(), size === undefined ? hosts.length : Math.max(1, hostsOf(size, hosts.length)), false);
			}
			return planned;
		}
		function hostsOf(count, total) {
			return "hosts" in count ? count.hosts : Math.ceil(count.percent * total / 100);
		}
		function budgetOf(count, total) {
			return "hosts" in count ? count.hosts : Math.floor(count.percent * total / 100);
		}
		function takeWithNeeds(name, left, taken) {
			const next = [name];
			for (let one = next.pop(); one !== undefined; one = next.pop()) {
				const host = left.get(one);
				if (host === undefined) continue;
				left.delete(one);
				taken.push(one);
				next.push(...host.needs);
			}
		}
		function jumpsLast(hosts) {
			const byName = new Map(hosts.map((host) => [host.name, host]));
			const heights = new Map();
			const heightOf = (name) => {
				const known = heights.get(name);
				if (known !== undefined) return known;
				const behind = byName.get(name)?.behind.filter((other) => byName.has(other)) ?? [];
				const height = behind.reduce((most, other) => Math.max(most, 1 + heightOf(other)), 0);
				heights.set(name, height);
				return height;
			};
			return hosts.toSorted((a, b) => heightOf(a.name) - heightOf(b.name));
		}
		;
		function planRollout(runs, rollout, { fleet }) {
			const changing = runs.filter((run) => run.problem === undefined && run.view.openSteps.length > 0);
			const byName = new Map(changing.map((run) => [run.host.name, run]));
			const behind = usersOfJumps(fleet, changing.map(({ host }) => host));
			const planned = planWaves(changing.map(({ host, view }) => ({
				name: host.name,
				needs: [...view.hostsWaitedFor],
				behind: [...behind.get(host.name) ?? []]
			})), rollout);
			const waves = planned.map(({ hosts, canary }, index) => ({
				name: `wave ${index + 1}${canary ? " (canary)" : ""}`,
				runs: hosts.flatMap((name) => byName.get(name) ?? [])
			}));
			for (const [index, wave] of waves.length > 1 ? waves.entries() : []) for (const run of wave.runs) run.wave = index + 1;
			return {
				waves,
				canary: planned[0]?.canary ?? false,
				failureBudget: budgetOf(rollout.failureBudget, changing.length),
				pauseMs: rollout.pauseMs
			};
		}
		async function rollOut({ waves, failureBudget, pauseMs }, besides, place) {
			const { context } = place;
			const { signal, values } = context;
			const later = new Map(waves.slice(1).flatMap(({ runs }) => runs.map((run) => [run, values.rest()])));
			const tell = (text) => waves.length > 1 && context.onEvent({
				type: "rollout",
				text
			});
			const leaveOut = async (run, how) => {
				later.get(run)?.();
				how();
				await place.finish(run);
			};
			const failed = [];
			const [first = {
				name: "",
				runs: []
			}, ...others] = waves;
			for (const [index, wave] of [first, ...others].entries()) {
				tell(`${wave.name} of ${waves.length}: ${(0, counted.K)(wave.runs.map(({ host }) => host.name))}`);
				for (const run of wave.runs) later.get(run)?.();
				const outcomes = await changeTogether(index === 0 ? [...wave.runs, ...besides] : wave.runs, place);
				failed.push(...wave.runs.flatMap((run) => (0, host_state.e2)(outcomes.get(run) ?? "failed") ? [run.host.name] : []));
				const left = waves.slice(index + 1).flatMap(({ runs }) => runs);
				if (left.length > 0 && failed.length > failureBudget && !signal.aborted) {
					const why = `${(0, counted.K)(failed)} failed by the end of ${wave.name}, and the failure budget is ${failureBudget}`;
					tell(`stopped: ${why}; ${(0, counted.h)(left.length, "host")} left as ${left.length === 1 ? "it is" : "they are"}`);
					await Promise.all(left.map((run) => leaveOut(run, () => run.holdBack(why))));
					return;
				}
				if (left.length > 0 && pauseMs > 0) {
					tell(`${wave.name} is done; the next begins in ${(0, duration.v)(pauseMs)}`);
					await (0, promises_.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
				}
				if (!signal.aborted) continue;
				await Promise.all(left.map((run) => leaveOut(run, () => run.fail((0, errors.YQ)(run.host.name)))));
				return;
			}
		}
		async function changeTogether(runs, { context, parallel, finish }) {
			const outcomes = new Map();
			const attempt = async (run, work) => {
				if (run.problem !== undefined) return;
				try {
					await work();
				} catch (error) {
					run.fail(error);
				}
			};
			const [first, ...others] = runs.filter(({ problem }) => problem === undefined).toSorted((left, right) => left.host.name < right.host.name ? -1 : 1);
			if (first !== undefined) await attempt(first, () => first.lock());
			await (0, slots.W)(others, parallel, (run) => attempt(run, () => run.lock()));
			await Promise.all(runs.map(async (run) => {
				await attempt(run, async () => {
					await context.whenAlone(run.host.name, context.signal);
					await attempt(run, () => run.apply());
					await run.rollBack();
					await run.settle();
				});
				outcomes.set(run, await finish(run));
			}));
			return outcomes;
		}
		var run_id = __webpack_require__(7577);
		;
		function sealPlan(fleet, at, runs) {
			const hosts = runs.map((run) => ({
				name: run.host.name,
				digest: run.digest,
				reached: run.problem === undefined,
				steps: run.view.openSteps.map((step) => ({
					id: step.id,
					digest: (0, json.br)({
						state: step.state ?? null,
						spec: step.item.wanted.spec
					})
				}))
			}));
			return {
				version: "bringup.plan/1",
				fleet: fleet.name,
				...fleet.environment === undefined ? {} : { environment: fleet.environment },
				madeAt: at.toISOString(),
				hash: (0, json.br)(hosts.map(({ name, digest: hostDigest }) => ({
					name,
					digest: hostDigest
				}))),
				hosts
			};
		}
		;
		async function runFleet(options) {
			const { fleet, mode, sealed: approved } = options;
			if (approved !== undefined) (0, plan_file.refuseForeignPlan)(approved, {
				fleet: fleet.name,
				environment: fleet.environment
			});
			const hosts = approved === undefined ? options.hosts : options.hosts.filter(({ name }) => approved.hosts.some((host) => host.name === name));
			const startedAt = new Date();
			const started = performance.now();
			const runId = (0, run_id.F)(startedAt);
			options.onStart?.(runId);
			const by = (0, who_runs.b)();
			const controller = new AbortController();
			const signal = options.signal ?? controller.signal;
			const parallel = options.parallel ?? fleet.parallel;
			const values = (0, engine_values.D)();
			for (const { name } of hosts) values.set(name, engine_values.Z, true);
			const jumps = createJumpWatch(fleet, hosts, values);
			const retries = (0, retry_budget.C)(hosts.length);
			const connect = (host) => options.connect(host, signal, retries);
			const prepared = new Map();
			const preparing = {
				signal,
				connect,
				...options.env === undefined ? {} : { env: options.env }
			};
			for (const capability of options.capabilities) {
				if (capability.prepare) prepared.set(capability.name, await capability.prepare(fleet, preparing));
			}
			const redact = (0, core_redact.$)(options.secrets);
			const context = {
				runId,
				fleet,
				capabilities: options.capabilities,
				prepared,
				values,
				facts: host_facts.s,
				redactor: redact,
				signal,
				applying: mode === "apply",
				slots: (0, semaphore.B)(parallel),
				retries,
				reboots: (0, semaphore.B)(fleet.rollout.reboots),
				guardSeconds: fleet.guardSeconds,
				prune: options.prune ?? false,
				partial: options.partial ?? false,
				sealed: options.sealed !== undefined,
				onFailure: options.onFailure ?? fleet.onFailure,
				lockTimeoutMs: options.lockTimeoutMs ?? 4e4,
				by,
				holder: JSON.stringify({
					run: runId,
					by,
					fleet: fleet.name,
					since: startedAt.toISOString(),
					...options.url ? { url: options.url } : {}
				}),
				...jumps,
				connect,
				newSecret(secret) {
					redact.add(secret);
					options.onSecret?.(secret);
				},
				onProgram: options.onProgram ?? (() => undefined),
				onEvent: options.onEvent ?? (() => undefined),
				onStepOutput: options.onStepOutput ?? (() => undefined)
			};
			const first = hosts.map((host) => new AgentRun(context, host));
			const runs = [...first];
			let rollout;
			const report = (plan) => {
				const hostReports = runs.map((run) => run.report());
				const cancelled = signal.aborted;
				return {
					version: report_report.A,
					run: {
						id: runId,
						command: mode,
						startedAt: startedAt.toISOString(),
						durationMs: performance.now() - started,
						fleet: fleet.name,
						...fleet.environment === undefined ? {} : { environment: fleet.environment },
						by,
						...context.prune ? { prune: true } : {},
						...options.url === undefined ? {} : { url: options.url },
						bringup: version.x,
						...rollout === undefined || rollout.waves.length < 2 ? {} : { rollout: rolloutOf(rollout) }
					},
					...plan === undefined ? {} : { plan },
					hosts: hostReports,
					problems: [],
					cancelled,
					exitCode: cancelled ? report_outcome.dc.cancelled : (0, report_outcome.gX)(hostReports.map((host) => ({
						outcome: host.outcome,
						retryable: host.problem?.retryable ?? false
					})))
				};
			};
			const finished = new Set();
			const finish = async (run) => {
				await run.close().catch(() => undefined);
				const { outcome, durationMs, problem } = run.report();
				if (finished.has(run)) return outcome;
				finished.add(run);
				context.onEvent({
					type: "host-finished",
					host: run.host.name,
					outcome,
					durationMs,
					...problem ? { problem: problem.what } : {}
				});
				return outcome;
			};
			try {
				await (0, slots.W)([...first.entries()], parallel, async ([index, host]) => {
					let run = host;
					try {
						await openRun(context, host, (other) => {
							run = other;
							runs[index] = other;
						});
						if (!run.view.waits) tellPlanned(run, context);
						if (!run.view.waits && (mode === "plan" || !run.needsLock)) await run.close();
					} catch (error) {
						run.fail(error);
					}
				});
				await settlePlans(runs, context);
				for (const [run, error] of machineClashes(runs)) run.fail(error);
				rollout = planRollout(runs, fleet.rollout, context);
				const sealed = sealPlan(fleet, startedAt, runs);
				if (mode === "plan") {
					runs.forEach(failRefused);
					await Promise.all(runs.map(finish));
					return {
						report: report(sealed.hash),
						sealed,
						confirmed: true
					};
				}
				for (const [name, { error, ids }] of approved === undefined ? [] : (0, plan_file.comparePlan)(approved, sealed)) runs.find((run) => run.host.name === name)?.refuseMoved(error, ids);
				if (runs.some((run) => run.view.openSteps.length > 0) && options.confirm && !signal.aborted && !await options.confirm(report(sealed.hash))) {
					for (const run of runs) if (run.view.openSteps.length > 0) run.skip("the plan was not approved");
					return {
						report: report(sealed.hash),
						sealed,
						confirmed: false
					};
				}
				const inWaves = new Set(rollout.waves.flatMap((wave) => wave.runs));
				const rest = runs.filter((run) => !inWaves.has(run));
				const besides = new Set(rest.filter((run) => run.problem === undefined && run.needsLock));
				await Promise.all(rest.filter((run) => !besides.has(run)).map(finish));
				await rollOut(rollout, [...besides], {
					context,
					parallel,
					finish
				});
				return {
					report: report(sealed.hash),
					sealed,
					confirmed: true
				};
			} finally {
				await Promise.all(runs.map((run) => run.close().catch(() => undefined)));
				await Promise.all([...prepared.values()].map((value) => dispose(value).catch(() => undefined)));
			}
		}
		async function dispose(value) {
			if (typeof value === "object" && value !== null && Symbol.asyncDispose in value) await value[Symbol.asyncDispose]();
		}
		async function settlePlans(runs, context) {
			const { values } = context;
			const waited = runs.filter((run) => run.problem === undefined && run.view.waits);
			for (let before = -1; before !== values.version();) {
				before = values.version();
				for (const run of runs) {
					if (run.problem !== undefined || !run.view.waits) continue;
					try {
						await run.view.plan();
						await run.view.explain();
					} catch (error) {
						run.fail(error);
					}
				}
			}
			for (const run of waited) if (run.problem === undefined) tellPlanned(run, context);
		}
		function tellPlanned({ host, view }, { onEvent }) {
			onEvent({
				type: "host-planned",
				host: host.name,
				changes: view.openSteps.length,
				steps: view.steps.length
			});
		}
		function rolloutOf({ canary, failureBudget, pauseMs }) {
			return {
				canary,
				failureBudget,
				...pauseMs === 0 ? {} : { pauseMs }
			};
		}
		function failedReport(command, error, fleet = "") {
			const problems = error instanceof Error && "problems" in error ? error.problems : [error];
			return {
				version: report_report.A,
				run: {
					id: (0, run_id.F)(new Date()),
					command,
					startedAt: new Date().toISOString(),
					durationMs: 0,
					fleet,
					by: (0, who_runs.b)(),
					bringup: version.x
				},
				hosts: [],
				problems: problems.map((problem) => (0, report_problem.H8)(problem)),
				cancelled: false,
				exitCode: problems.every((problem) => problem instanceof core_error.y4 && problem.category !== "bug") ? report_outcome.dc.config : report_outcome.dc.bug
			};
		}
	}),
	47742: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => upload });
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_stream_ = __webpack_require__(57075);
		var promises_ = __webpack_require__(46466);
		var external_node_timers_promises_ = __webpack_require__(58500);
		var error = __webpack_require__(93933);
		var sh = __webpack_require__(52260);
		var cancelled = __webpack_require__(82429);
		;
		const LAUNCHER = `exec sh -c 'IFS= read -r script && eval "$script"'`;
		const ROOT_LAUNCHER = `exec sudo -n sh -c 'IFS= read -r script && eval "$script"'`;
		const UPLOAD_FAILURES = new Map([
			[71, {
				code: "upload-no-directory",
				what: "its directory is not there",
				remedy: "Make the directory first."
			}],
			[72, {
				code: "upload-is-directory",
				what: "a directory has that name",
				remedy: "Give the path of a file."
			}],
			[73, {
				code: "upload-write",
				what: "it cannot be written",
				remedy: "Check the space (df) and the permissions of the directory."
			}],
			[74, {
				code: "upload-no-sha256",
				what: "the host has none of sha256sum, shasum, sha256, openssl",
				remedy: "Install coreutils on the host."
			}],
			[75, {
				code: "upload-owner",
				what: "its owner cannot be set",
				remedy: "Check that user and group exist; only root gives files away."
			}],
			[76, {
				code: "upload-mode",
				what: "its permissions cannot be set",
				remedy: "Check the mode."
			}],
			[77, {
				code: "upload-rename",
				what: "it cannot be put in its place",
				remedy: "Check the permissions of the directory, and chattr +i."
			}]
		]);
		function receiveScript(temporary, destination) {
			return [
				`t=${temporary} d=${destination}`,
				"umask 077",
				`[ -d "\${d%/*}/" ] || exit 71`,
				"[ ! -d \"$d\" ] || exit 72",
				"trap '' PIPE",
				"trap 'rm -f \"$t\"' EXIT; trap 'exit 73' HUP INT TERM",
				"set -C; cat >\"$t\" || exit 73; set +C",
				"if command -v sha256sum >/dev/null 2>&1; then h=$(sha256sum <\"$t\")" + "; elif command -v shasum >/dev/null 2>&1; then h=$(shasum -a 256 <\"$t\")" + "; elif command -v sha256 >/dev/null 2>&1; then h=$(sha256 <\"$t\")" + "; elif command -v openssl >/dev/null 2>&1; then h=$(openssl dgst -sha256 -r <\"$t\")" + "; else exit 74; fi",
				`echo "BRINGUP \${h%% *}" || exit 73`,
				"trap - EXIT"
			].join("; ");
		}
		function commitScript(temporary, destination, commit) {
			if (commit === undefined) return `rm -f ${temporary}`;
			return [
				`t=${temporary} d=${destination}`,
				`trap '' PIPE; trap 'rm -f "$t"' EXIT; trap 'exit 73' HUP INT TERM`,
				...commit.owner === undefined ? [] : [`chown ${commit.owner} "$t" || exit 75`],
				`chmod ${commit.mode} "$t" || exit 76`,
				"sync \"$t\" 2>/dev/null",
				"[ ! -d \"$d\" ] || exit 72",
				"mv -f \"$t\" \"$d\" || exit 77"
			].join("; ");
		}
		;
		const CLEAN_UP_MS = 2e3;
		async function upload(connection, { source, ...request }) {
			const { destination, signal } = request;
			if (!destination.startsWith("/") || /[\n\0]/.test(destination) || destination.endsWith("/")) {
				throw failure("upload-path", request, `${JSON.stringify(destination)} is no absolute path of a file`, "Give an absolute path without line breaks.");
			}
			if (signal?.aborted) throw (0, cancelled.K)(`uploading ${destination}`, signal);
			const slash = destination.lastIndexOf("/");
			const temporary = `${destination.slice(0, slash + 1)}.${destination.slice(slash + 1, slash + 129)}.${(0, external_node_crypto_.randomBytes)(8).toString("hex")}.bringup`;
			const count = counter(request.onProgress, request.sha256 === undefined || source instanceof external_node_stream_.Readable);
			const { signal: _, ...unstoppable } = request;
			const end = (commit) => send(connection, unstoppable, commitScript((0, sh.hD)(temporary), (0, sh.hD)(destination), commit));
			const answer = await send(connection, request, receiveScript((0, sh.hD)(temporary), (0, sh.hD)(destination)), (stdin) => feedAll(upload_open(source), count.stream, stdin, signal)).catch(async (error) => {
				await Promise.race([end().catch(() => undefined), (0, external_node_timers_promises_.setTimeout)(CLEAN_UP_MS, undefined, { ref: false })]);
				throw error;
			});
			const there = /^BRINGUP ([0-9a-f]{64})$/m.exec(answer)?.[1];
			const sent = count.sha256();
			const wanted = request.sha256?.toLowerCase() ?? sent;
			const stopped = signal?.aborted === true;
			const good = wanted !== undefined && there === wanted && (sent ?? wanted) === wanted && !stopped;
			const commit = {
				mode: (request.mode ?? 384).toString(8),
				owner: request.owner === undefined ? undefined : (0, sh.hD)(request.owner)
			};
			await end(good ? commit : undefined);
			if (good) return {
				sha256: wanted,
				sizeBytes: count.sizeBytes()
			};
			if (stopped) throw (0, cancelled.K)(`uploading ${destination}`, signal);
			const ours = sent ?? await hashOf(source);
			throw ours === wanted ? failure("upload-damaged", request, `what arrived hashes to ${there ?? "nothing"}, what was sent to ${ours}`, "Try again; when it stays so, suspect the disk or memory of the host.") : failure("upload-other-bytes", request, `the source hashes to ${ours} instead of ${wanted}`, "Correct the sha256, or the source.");
		}
		async function feedAll(source, count, stdin, signal) {
			let gone = false;
			const write = async (chunks) => {
				for await (const chunk of chunks) {
					gone ||= !stdin.writable;
					if (gone) return;
					if (!stdin.write(chunk)) gone = !await drained(stdin, signal);
				}
			};
			await (0, promises_.pipeline)(source, count, write, ...signal === undefined ? [] : [{ signal }]).catch((error) => {
				if (!gone) throw error;
			});
			stdin.end();
		}
		function drained(stdin, signal) {
			return new Promise((resolve) => {
				const settle = (more) => {
					stdin.off("drain", drain).off("close", over).off("error", over);
					signal?.removeEventListener("abort", over);
					resolve(more);
				};
				const drain = () => settle(true);
				const over = () => settle(false);
				stdin.on("drain", drain).on("close", over).on("error", over);
				signal?.addEventListener("abort", over);
				if (!stdin.writable || signal?.aborted) over();
			});
		}
		function upload_open(source) {
			if (source instanceof external_node_stream_.Readable) return source;
			return source instanceof Uint8Array ? external_node_stream_.Readable.from([Buffer.from(source)], { objectMode: false }) : (0, external_node_fs_.createReadStream)(source.path, { highWaterMark: 1 << 20 });
		}
		async function hashOf(source) {
			const hash = (0, external_node_crypto_.createHash)("sha256");
			await (0, promises_.pipeline)(upload_open(source), hash);
			return hash.digest("hex");
		}
		function counter(onProgress, hashes) {
			const hash = hashes ? (0, external_node_crypto_.createHash)("sha256") : undefined;
			let sizeBytes = 0;
			const stream = new external_node_stream_.Transform({
				highWaterMark: 1 << 20,
				transform(chunk, _encoding, done) {
					hash?.update(chunk);
					sizeBytes += chunk.length;
					onProgress?.(sizeBytes);
					done(null, chunk);
				}
			});
			return {
				stream,
				sizeBytes: () => sizeBytes,
				sha256: () => hash?.digest("hex")
			};
		}
		async function send(connection, request, script, feed = async (stdin) => void stdin.end()) {
			const channel = await connection.exec(request.sudo === true ? ROOT_LAUNCHER : LAUNCHER);
			const outputs = Promise.all([upload_text(channel.stdout), upload_text(channel.stderr)]);
			const abort = () => channel.close();
			request.signal?.addEventListener("abort", abort, { once: true });
			try {
				channel.stdin.write(`${script}\n`);
				const fed = await feed(channel.stdin).then(() => undefined, (error) => error ?? "it broke off");
				if (request.signal?.aborted) throw (0, cancelled.K)(`uploading ${request.destination}`, request.signal);
				if (fed !== undefined) {
					channel.close();
					const why = fed instanceof Error ? fed.message : String(fed);
					throw failure("upload-source", request, `the source cannot be read: ${why}`, "Check the path and its permissions.", fed);
				}
				const [out, err] = await outputs;
				const exit = await channel.exit;
				if (exit.code === 0) return out;
				const known = UPLOAD_FAILURES.get(exit.code ?? -1);
				const said = err.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
				if (known !== undefined) throw failure(known.code, request, `${known.what}${said === "" ? "" : `: ${said}`}`, known.remedy);
				if (exit.code === undefined) throw lostUpload(request);
				const what = `the command ended with ${exit.code}${said === "" ? "" : `: ${said}`}`;
				throw failure("upload-failed", request, what, "Look at what the host said; when sudo asks for a password, upload as the user and install it as root.");
			} finally {
				request.signal?.removeEventListener("abort", abort);
			}
		}
		async function upload_text(stream) {
			const parts = [];
			try {
				for await (const part of stream) parts.push(part);
			} catch {}
			return Buffer.concat(parts).toString("utf8");
		}
		function failure(code, { destination }, why, remedy, cause) {
			const category = code === "upload-no-sha256" ? "unsupported" : "filesystem";
			return new error.y4({
				code,
				category,
				what: `The upload to ${destination} failed: ${why}.`,
				remedy,
				cause
			});
		}
		function lostUpload({ destination }) {
			return new error.y4({
				code: "upload-lost",
				category: "network",
				what: `The connection broke during the upload to ${destination}; the file there is as it was.`,
				remedy: "Run it again."
			});
		}
	})
};
;
