"use strict";
exports.id = 1212;
exports.ids = [1212];
exports.modules = {
	91212: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => onboard });
		var external_node_os_ = __webpack_require__(48161);
		var engine_run = __webpack_require__(40039);
		var head_versions = __webpack_require__(44220);
		var members = __webpack_require__(72151);
		var report_problem = __webpack_require__(38941);
		;
		function firstConnection(connect, name) {
			let kept;
			const toHost = async (host, signal, retries) => {
				if (host.name !== name || kept === undefined) return connect(host, signal, retries);
				const way = kept;
				kept = undefined;
				return way;
			};
			return {
				async open(host, signal) {
					kept = await connect(host, signal);
					return kept.connection;
				},
				connect: Object.assign(toHost, connect.offers === undefined ? {} : { offers: connect.offers }),
				async [Symbol.asyncDispose]() {
					await kept?.connection[Symbol.asyncDispose]();
					kept = undefined;
				}
			};
		}
		var external_node_crypto_ = __webpack_require__(77598);
		var core_error = __webpack_require__(93933);
		var sh = __webpack_require__(52260);
		;
		const KEY_TYPES = [
			"ed25519",
			"ecdsa",
			"rsa"
		];
		const PROGRAM = `echo "bringup-platform $(uname -s)/$(uname -m)"
for f in /etc/machine-id /var/lib/dbus/machine-id; do
if [ -s "$f" ]; then echo "bringup-machine $(cat "$f")"; break; fi
done
if command -v ioreg >/dev/null 2>&1; then ioreg -rd1 -c IOPlatformExpertDevice | sed -n 's/.*"IOPlatformUUID" = "\\(.*\\)"/bringup-machine \\1/p'; fi
for t in ${KEY_TYPES.join(" ")}; do
f=/etc/ssh/ssh_host_\${t}_key.pub
if [ -r "$f" ]; then echo "bringup-key $(cat "$f")"; fi
done`;
		const MOST_BYTES = 64 * 1024;
		async function readIdentity(connection, host) {
			const output = await outputOf(connection);
			const [, platform] = /^bringup-platform (\S+\/\S+)$/m.exec(output) ?? [];
			const [, machine] = /^bringup-machine ([0-9A-Fa-f-]{32,36})$/m.exec(output) ?? [];
			const machineId = machine?.replaceAll("-", "").toLowerCase();
			if (platform === undefined || machineId === undefined || !/^[0-9a-f]{32}$/.test(machineId)) throw noMachineId(host);
			const files = [...output.matchAll(/^bringup-key \S+ ([A-Za-z0-9+/]+={0,2})/gm)].map(([, key = ""]) => fingerprint(key));
			const shown = connection.hostKey?.fingerprint;
			const hostKey = shown === undefined || files.includes(shown) ? files[0] : shown;
			if (hostKey === undefined) throw noHostKey(host);
			return {
				machineId,
				hostKey,
				platform: platform.toLowerCase()
			};
		}
		async function outputOf(connection) {
			const channel = await connection.exec(`sh -c ${(0, sh.hD)(PROGRAM)}`);
			channel.stdin.end();
			channel.stderr.resume();
			let output = "";
			for await (const chunk of channel.stdout) if (output.length < MOST_BYTES) output += String(chunk);
			await channel.exit;
			return output;
		}
		function fingerprint(key) {
			return `SHA256:${(0, external_node_crypto_.createHash)("sha256").update(Buffer.from(key, "base64")).digest("base64").replace(/=+$/, "")}`;
		}
		function noMachineId(host) {
			return new core_error.y4({
				code: "onboard-no-machine-id",
				category: "unsupported",
				what: "the host does not say which machine it is: it has no machine-id",
				remedy: "run `systemd-machine-id-setup` there; providers are Linux hosts with systemd",
				where: { host }
			});
		}
		function noHostKey(host) {
			return new core_error.y4({
				code: "onboard-no-host-key",
				category: "unsupported",
				what: "the host has no SSH host key, which is one half of who a provider is",
				remedy: "run `ssh-keygen -A` there as root; an SSH server is not needed for that",
				where: { host }
			});
		}
		var record = __webpack_require__(89674);
		var told_problem = __webpack_require__(42375);
		;
		class Ledger {
			#database;
			#host;
			#fleet;
			#session;
			#run = "";
			#broken;
			#irreversible = new Set();
			#compensations = new Map();
			constructor(database, host, fleet) {
				this.#database = database;
				this.#host = host;
				this.#fleet = fleet;
			}
			get session() {
				return this.#session;
			}
			get broken() {
				return this.#broken;
			}
			begin(who, facts, wish) {
				this.#session = (0, record.beginSession)(this.#database, who, facts, wish);
				this.#run = wish.run;
				this.phaseBegan("register");
				return this.#session;
			}
			phaseBegan(phase) {
				if (this.#session !== undefined) this.#write({
					kind: "phase-began",
					session: this.#session.session,
					phase
				});
			}
			phaseEnded({ phase, state, changed, problem }) {
				const session = this.#session?.session;
				if (session === undefined || state === "not reached" || state === "passed over") return;
				if (state === "already there") this.phaseBegan(phase);
				const outputs = {
					state,
					changed: String(changed)
				};
				this.#write({
					kind: "phase-ended",
					session,
					phase,
					outputs,
					...told(problem)
				});
			}
			planned(steps) {
				for (const { id, irreversible } of steps) if (irreversible !== undefined) this.#irreversible.add(id);
			}
			stepEnded({ step, outcome }) {
				const known = this.#compensations.get(step);
				if (outcome === "rolled-back" && known !== undefined) {
					this.#write({
						kind: "compensated",
						compensation: known
					});
					this.#compensations.delete(step);
				}
				if (outcome !== "changed" || known !== undefined || this.#irreversible.has(step)) return;
				const session = this.#session?.session;
				if (session === undefined) return;
				const args = {
					run: this.#run,
					host: this.#host,
					fleet: this.#fleet
				};
				const id = this.#write({
					kind: "compensation",
					session,
					what: step.slice(0, 200),
					args
				});
				if (id !== undefined) this.#compensations.set(step, id);
			}
			end(facts, problem, cancelled) {
				const session = this.#session?.session;
				if (session === undefined) return;
				if (Object.keys(facts).length > 0) this.#write({
					kind: "facts",
					facts
				});
				const outcome = problem === undefined ? "ok" : cancelled ? "cancelled" : "failed";
				this.#write({
					kind: "session-ended",
					session,
					outcome,
					...told(problem)
				});
				if (problem === undefined) this.#keeping((provider) => (0, record.beat)(this.#database, provider));
			}
			#write(event) {
				return this.#keeping((provider) => (0, record.recordEvent)(this.#database, provider, event));
			}
			#keeping(work) {
				const provider = this.#session?.provider;
				if (provider === undefined || this.#broken !== undefined) return undefined;
				try {
					return work(provider);
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					this.#broken = error;
					return undefined;
				}
			}
		}
		function told(problem) {
			return problem === undefined ? {} : { problem: (0, told_problem.P)(problem) };
		}
		var duration = __webpack_require__(60732);
		;
		function onboardLogEntry(event, host) {
			switch (event.type) {
				case "registered": return {
					...{
						level: "info",
						event: event.type,
						host
					},
					text: `provider ${event.provider}, session ${event.session}, try ${event.attempt}`
				};
				case "phase-began": return {
					level: "info",
					event: event.type,
					host,
					text: event.phase
				};
				case "phase-ended": {
					const { phase, state, seconds, why, problem } = event;
					const more = problem?.what ?? why;
					return {
						...{
							level: problem === undefined ? "info" : "error",
							event: event.type,
							host
						},
						...problem === undefined ? {} : { code: problem.code },
						text: `${phase}: ${state} after ${(0, duration.p)(seconds * 1e3)}${more === undefined ? "" : `: ${more}`}`
					};
				}
			}
		}
		;
		function lookUp(database, { machineId, hostKey }, address) {
			const [row] = database.all(`SELECT count(*) AS tries FROM sessions s JOIN providers p ON p.key = s.provider
    WHERE p.machine_id = ?1 AND p.host_key = ?2 AND s.id > coalesce(
      (SELECT max(id) FROM sessions WHERE provider = p.key AND outcome = 'ok'), '')`, machineId, hostKey);
			const others = database.all(`SELECT id, name FROM providers WHERE json_extract(record, '$.facts.address') = ? AND state <> 'removed'
    AND machine_id <> ? AND host_key <> ? ORDER BY id`, address, machineId, hostKey);
			return {
				attempt: Number(row?.["tries"] ?? 0) + 1,
				notes: others.map(({ id, name }) => `another machine, ${name ?? id}, was known at ${address} until now: where this one was installed anew it is a new provider, and the old one goes by \`bringup providers remove ${id}\``)
			};
		}
		var phase_of = __webpack_require__(27104);
		;
		class PhaseTrack {
			#listener;
			#nowMs;
			#open = new Map();
			#changed = new Map();
			#ahead = [];
			#wanted = new Set();
			#begun = new Map();
			#early = new Set();
			#results = new Map();
			constructor(listener, nowMs = () => performance.now()) {
				this.#listener = listener;
				this.#nowMs = nowMs;
			}
			get results() {
				return phase_of.bs.flatMap((phase) => this.#results.get(phase) ?? []);
			}
			get current() {
				return phase_of.bs.find((phase) => this.#begun.has(phase));
			}
			begin(phase) {
				if (this.#begun.has(phase)) return;
				this.#early.delete(phase);
				this.#results.delete(phase);
				this.#begun.set(phase, this.#nowMs());
				this.#listener.began(phase);
			}
			end(phase, problem) {
				const changed = this.#changed.get(phase) ?? 0;
				const seconds = (this.#nowMs() - (this.#begun.get(phase) ?? this.#nowMs())) / 1e3;
				const state = problem === undefined ? "done" : "failed";
				this.#settle({
					phase,
					state,
					seconds,
					changed,
					...problem === undefined ? {} : { problem }
				});
			}
			planned(steps) {
				for (const { capability, kind, id, outcome } of steps) {
					const phase = (0, phase_of.hU)({
						capability,
						kind
					});
					if (phase === undefined) continue;
					this.#wanted.add(phase);
					if (outcome === "planned") this.#openOf(phase).add(id);
				}
				this.#ahead = steps.filter(({ outcome }) => outcome === "planned");
			}
			stepBegan({ capability, step }) {
				const phase = (0, phase_of.hU)({
					capability,
					kind: kindOf(step)
				});
				if (phase === undefined) return;
				this.#passed(step, capability);
				this.#openOf(phase).add(step);
				if (!this.#begun.has(phase)) this.#early.add(phase);
				this.#advance();
			}
			stepEnded({ capability, step, outcome }) {
				const phase = (0, phase_of.hU)({
					capability,
					kind: kindOf(step)
				});
				if (phase === undefined) return;
				this.#openOf(phase).delete(step);
				if (outcome === "changed") this.#changed.set(phase, (this.#changed.get(phase) ?? 0) + 1);
				if (outcome === "rolled-back") this.#changed.set(phase, Math.max(0, (this.#changed.get(phase) ?? 0) - 1));
				if (outcome === "changed" || outcome === "ok") this.#advance();
			}
			finish(steps, problem) {
				const failedStep = steps.find(({ problem: own }) => own !== undefined);
				for (const { capability, kind } of steps) this.#wanted.add((0, phase_of.hU)({
					capability,
					kind
				}) ?? "register");
				const blamed = problem === undefined ? undefined : this.#blamed(failedStep);
				let reached = true;
				for (const phase of phase_of.bs) {
					if (phase === blamed && problem !== undefined) {
						this.begin(phase);
						this.end(phase, problem);
						reached = false;
					} else if (this.#begun.has(phase)) this.end(phase);
					else if (!this.#results.has(phase)) this.#untouched(phase, reached);
				}
				return this.results;
			}
			#blamed(step) {
				const byStep = step === undefined ? undefined : (0, phase_of.hU)(step);
				if (byStep !== undefined) return byStep;
				return this.current ?? phase_of.bs.find((phase) => !this.#results.has(phase)) ?? "verify";
			}
			#passed(step, capability) {
				const at = this.#ahead.findIndex(({ id }) => id === step);
				const isPassed = (one, index) => index < at && one.capability === capability;
				for (const one of this.#ahead.filter(isPassed)) this.#openOf((0, phase_of.hU)(one) ?? "register").delete(one.id);
				this.#ahead = this.#ahead.filter((one, index) => index !== at && !isPassed(one, index));
			}
			#advance() {
				const last = phase_of.bs.findLast((phase) => this.#early.has(phase) || this.#begun.has(phase));
				for (const phase of phase_of.bs) {
					if (phase === last || last === undefined) {
						if (this.#early.has(phase)) this.begin(phase);
						return;
					}
					if (this.#early.has(phase)) this.begin(phase);
					if (this.#openOf(phase).size > 0) return;
					if (this.#begun.has(phase)) this.end(phase);
					else if (!this.#results.has(phase)) this.#untouched(phase, true);
				}
			}
			#untouched(phase, reached) {
				const none = {
					phase,
					seconds: 0,
					changed: this.#changed.get(phase) ?? 0
				};
				if (!reached) this.#settle({
					...none,
					state: "not reached",
					...this.#missing(phase)
				});
				else if (this.#wanted.has(phase)) this.#settle({
					...none,
					state: none.changed > 0 ? "done" : "already there"
				});
				else this.#settle({
					...none,
					state: "passed over",
					why: phase_of.tR[phase].none
				});
			}
			#missing(phase) {
				const missing = phase_of.Wv[phase].filter((one) => {
					const state = this.#results.get(one)?.state;
					return state === "failed" || state === "not reached";
				});
				return missing.length === 0 ? {} : { why: `it needs ${missing.join(" and ")}` };
			}
			#settle(result) {
				this.#begun.delete(result.phase);
				this.#early.delete(result.phase);
				this.#results.set(result.phase, result);
				this.#listener.ended(result);
			}
			#openOf(phase) {
				const known = this.#open.get(phase) ?? new Set();
				this.#open.set(phase, known);
				return known;
			}
		}
		function kindOf(step) {
			return step.split(":")[0] ?? "";
		}
		var schemas = __webpack_require__(92857);
		var providers_labels = __webpack_require__(6335);
		var client = __webpack_require__(38830);
		var joined = __webpack_require__(34687);
		var outcome = __webpack_require__(24690);
		;
		function resultOf(outcome) {
			const { host, role, cluster, session, attempt, phases, report, lost } = outcome;
			const problem = outcome.problem ?? lost;
			const failed = phases.find(({ state }) => state === "failed");
			const { rayNodeId: nodeId, meshNodeId: _, labels: __, ...places } = outcome.places;
			return {
				version: "bringup.onboard/1",
				host: host.name,
				role,
				verdict: verdictOf(outcome),
				...session ?? {},
				...given({
					attempt,
					failedPhase: failed?.phase
				}),
				phases,
				...given({ problem }),
				changed: changedIn(phases),
				seconds: outcome.seconds,
				...given({ cluster: cluster?.name }),
				address: host.address,
				...places,
				...given({
					nodeId,
					jobsAt: outcome.jobsAt
				}),
				accounts: outcome.accounts,
				notes: outcome.notes,
				...given({ report }),
				exitCode: exitOf(outcome)
			};
		}
		function verdictOf({ phases, report, problem, host, cancelled }) {
			if (problem === undefined) return changedIn(phases) === 0 ? "already" : "joined";
			if (report?.hosts.find(({ name }) => name === host.name)?.outcome === "rolled-back") return "rolled-back";
			return cancelled ? "cancelled" : "failed";
		}
		function changedIn(phases) {
			return phases.reduce((sum, { changed }) => sum + changed, 0);
		}
		function exitOf({ report, problem, lost, cancelled }) {
			if (report !== undefined && report.exitCode !== outcome.dc.ok) return report.exitCode;
			if (cancelled) return outcome.dc.cancelled;
			const stops = problem ?? lost;
			if (stops === undefined) return outcome.dc.ok;
			if (stops.category === "bug") return outcome.dc.bug;
			return (0, outcome.gX)([{
				outcome: (0, outcome.sG)(stops.category),
				retryable: stops.retryable
			}]);
		}
		function problemOf(report, host) {
			const own = report.hosts.find(({ name }) => name === host)?.problem;
			if (own !== undefined && own.code !== "value-never-came") return own;
			return report.hosts.find(({ name, problem }) => name !== host && problem !== undefined)?.problem ?? own;
		}
		function placesOf(mine, { isRight, labels = {} }) {
			if (mine === undefined) return {};
			const mesh = mine.published?.["address.mesh"];
			const meshNode = mine.published?.["mesh.node"];
			const facts = (0, joined.g)(mine);
			const client = clientOf(mine);
			return given({
				meshIp: typeof mesh === "string" && mesh !== "" ? mesh : undefined,
				meshNodeId: typeof meshNode === "string" && meshNode !== "" ? meshNode : undefined,
				labels: isRight && facts["node-id"] !== null ? (0, providers_labels.O)(labels) : undefined,
				rayNodeId: isRight ? facts["node-id"] ?? undefined : undefined,
				rayVersion: facts["ray-version"] ?? client?.ray,
				pythonVersion: facts["python-version"] ?? client?.python,
				lockHash: facts["lock-hash"] ?? client?.lock
			});
		}
		const result_client = schemas.Ikc({
			api: schemas.YjP().optional(),
			lock: schemas.YjP(),
			ray: schemas.YjP(),
			python: schemas.YjP()
		});
		function jobsAtOf(mine) {
			return mine === undefined ? undefined : clientOf(mine)?.api;
		}
		function clientOf({ published }) {
			return result_client.safeParse(published?.[client.W]).data;
		}
		function given(members) {
			return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
		}
		var onboard_role = __webpack_require__(79171);
		;
		async function onboard(options) {
			const { role, database, signal } = options;
			let run;
			const onEvent = (event) => {
				options.log?.write({
					...run === undefined ? {} : { run },
					...onboardLogEntry(event, options.host)
				});
				options.onEvent?.(event);
			};
			const started = performance.now();
			const fleet = (0, onboard_role.Tl)(options);
			const host = fleet.hosts.find(({ name }) => name === options.host);
			if (host === undefined) throw new TypeError(`there is no host ${options.host}`);
			const cluster = (0, onboard_role.S3)(fleet, host);
			const ledger = new Ledger(database, host.name, fleet.name);
			const notes = [];
			let attempt;
			const track = new PhaseTrack({
				began(phase) {
					ledger.phaseBegan(phase);
					onEvent({
						type: "phase-began",
						phase
					});
				},
				ended(result) {
					ledger.phaseEnded(result);
					onEvent({
						type: "phase-ended",
						...result
					});
				}
			});
			let report;
			let problem;
			const first = firstConnection(options.connect, host.name);
			try {
				track.begin("register");
				const { platform, ...who } = await readIdentity(await first.open(host, signal), host.name);
				const before = lookUp(database, who, addressOf(host));
				attempt = before.attempt;
				notes.push(...before.notes);
				({report} = await (0, engine_run.runFleet)({
					...options,
					fleet,
					capabilities: options.headElsewhere ? (0, head_versions.y)(options.capabilities) : options.capabilities,
					hosts: fleet.hosts.filter(({ name }) => name === host.name || name === cluster?.head && !options.headElsewhere),
					partial: true,
					mode: "apply",
					connect: first.connect,
					onStart(runId) {
						run = runId;
						options.onStart?.(runId);
						const { name } = host;
						const address = addressOf(host);
						const owner = options.user === undefined ? {} : { user: options.user };
						const session = ledger.begin(who, {
							name,
							role,
							address,
							platform,
							...owner
						}, {
							role,
							run: runId,
							attempt: before.attempt
						});
						onEvent({
							type: "registered",
							...session,
							attempt: before.attempt
						});
						track.end("register");
					},
					onEvent(event) {
						options.onRunEvent?.(event);
						if (!("host" in event) || event.host !== host.name) return;
						if (event.type === "step-started") track.stepBegan(event);
						if (event.type === "step-finished") {
							ledger.stepEnded(event);
							track.stepEnded(event);
						}
					},
					async confirm(plan) {
						const steps = plan.hosts.find(({ name }) => name === host.name)?.steps ?? [];
						track.planned(steps);
						ledger.planned(steps);
						return true;
					}
				}));
				problem = problemOf(report, host.name);
			} catch (error) {
				problem = (0, report_problem.H8)(signal.aborted ? signal.reason ?? error : error, { host: host.name });
			} finally {
				await first[Symbol.asyncDispose]();
			}
			const mine = report?.hosts.find(({ name }) => name === host.name);
			const phases = track.finish(mine?.steps ?? [], problem);
			const places = placesOf(mine, {
				isRight: problem === undefined,
				labels: (0, members.LQ)(host)?.labels
			});
			const cancelled = problem !== undefined && (signal.aborted || problem.category === "cancelled");
			const place = problem === undefined && cluster !== undefined ? { cluster: `${fleet.name}/${cluster.name}` } : {};
			ledger.end({
				...places,
				...place
			}, problem, cancelled);
			const lost = ledger.broken === undefined ? undefined : (0, report_problem.H8)(ledger.broken);
			return resultOf({
				host: {
					name: host.name,
					address: addressOf(host)
				},
				role,
				cluster,
				session: ledger.session,
				attempt,
				phases,
				report,
				problem,
				lost,
				places,
				jobsAt: role === "provider" ? undefined : jobsAtOf(mine),
				accounts: role === "provider" ? [] : (0, members.LQ)(host)?.clients ?? [],
				notes: [
					...notes,
					...mine?.notes ?? [],
					...stillANode(mine, role, options.headElsewhere ? fleet.file : undefined),
					...besides(report, host.name, problem)
				],
				cancelled,
				seconds: (performance.now() - started) / 1e3
			});
		}
		function addressOf(host) {
			if (host.connection === "ssh") return host.address;
			return (0, members.LQ)(host)?.address ?? (0, external_node_os_.hostname)();
		}
		function stillANode(mine, role, file) {
			if (role !== "user" || !mine?.orphans.some((id) => /^unit:bringup-ray-/.test(id))) return [];
			return [`it is a node of the cluster from before, and stays one: bringup ray leave --select ${mine.name}${file === undefined ? "" : ` --fleet ${file}`}`];
		}
		function besides(report, host, told) {
			return (report?.hosts ?? []).flatMap(({ name, problem }) => name === host || problem === undefined || problem === told ? [] : [`${name}: ${problem.what}`]);
		}
	}),
	27104: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Wv: () => PHASE_NEEDS,
			bs: () => PHASE_NAMES,
			hU: () => phaseOf,
			tR: () => PHASE_TEXTS
		});
		var _providers_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44046);
		const PHASE_NAMES = Object.keys(_providers_states_js__WEBPACK_IMPORTED_MODULE_0__.ZG);
		const PHASE_TEXTS = {
			register: {
				title: "who this machine is",
				none: "nothing to do"
			},
			environment: {
				title: "what it has to be good for",
				none: "it takes part in no cluster of Ray"
			},
			repository: {
				title: "code of the user",
				none: "no repository is asked for"
			},
			dependencies: {
				title: "Python, Ray and its packages",
				none: "it takes part in no cluster of Ray"
			},
			mesh: {
				title: "the network between the hosts",
				none: "the cluster needs no mesh"
			},
			ray: {
				title: "its place in the cluster",
				none: "it takes part in no cluster of Ray"
			},
			verify: {
				title: "the proof that it works",
				none: "nothing is to be proven"
			}
		};
		const PHASE_NEEDS = {
			register: [],
			environment: ["register"],
			repository: ["environment"],
			dependencies: ["environment", "repository"],
			mesh: ["register"],
			ray: ["dependencies", "mesh"],
			verify: ["ray"]
		};
		const KINDS = {
			"ray-gates": "environment",
			"ray-repository": "repository",
			"ray-environment": "dependencies",
			"ray-member": "verify",
			"ray-exposure": "verify",
			"ray-client": "verify"
		};
		function phaseOf({ capability, kind }) {
			const byKind = KINDS[kind];
			if (byKind !== undefined) return byKind;
			const capabilities = capability.split("+");
			return ["mesh", "ray"].find((name) => capabilities.includes(name));
		}
	}),
	44220: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => versionsAt,
			y: () => withHeadsElsewhere
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88857);
		var _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43965);
		var _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88568);
		var _members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72151);
		function withHeadsElsewhere(capabilities) {
			return capabilities.map((one) => {
				const { prepare } = one;
				if (one.name !== "ray" || prepare === undefined) return one;
				return {
					...one,
					async prepare(fleet, context) {
						const [prepared, heads] = await Promise.all([prepare(fleet, context), askHeads(fleet, context.signal)]);
						return {
							...prepared,
							heads
						};
					}
				};
			});
		}
		async function askHeads(fleet, signal) {
			const asked = (0, _members_js__WEBPACK_IMPORTED_MODULE_4__.Dg)(fleet).map(async (named) => [named.name, await askHead(fleet, named, signal)]);
			return new Map(await Promise.all(asked));
		}
		function versionsAt({ address, port, token, network, signal }) {
			const dial = (to) => (0, _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_2__.E)(address, to, {
				network,
				signal
			});
			return (0, _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_3__.L)((0, _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_1__.N)({
				dial,
				port,
				token,
				signal,
				timeoutMs: _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_2__.H
			}), port);
		}
		async function askHead(fleet, { name, cluster }, signal) {
			const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_4__.Uo)(fleet, name);
			if (head === undefined) return { unknown: "the cluster has no head" };
			if (cluster.tls !== undefined) return { unknown: "its API has no TLS, and the token does not cross a network in clear" };
			const port = (0, _members_js__WEBPACK_IMPORTED_MODULE_4__.HM)(cluster).dashboard;
			try {
				return await versionsAt({
					address: head.address,
					port,
					token: cluster.token,
					network: cluster.network,
					signal
				});
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return {
					unknown: error.message,
					...error.code === "ray-api-token" ? { refused: true } : {}
				};
			}
		}
	})
};
;
