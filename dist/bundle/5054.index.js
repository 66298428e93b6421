"use strict";
exports.id = 5054;
exports.ids = [5054];
exports.modules = { 25054: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { upgradeCluster: () => upgradeCluster });
	var duration = __webpack_require__(12534);
	var counted = __webpack_require__(62128);
	var members = __webpack_require__(72151);
	var probation = __webpack_require__(15750);
	var environment = __webpack_require__(96235);
	var member = __webpack_require__(59909);
	var wanted_environment = __webpack_require__(40155);
	;
	function environmentsAhead(ray) {
		return asking(ray, ({ name, cluster }, { host, prepared }) => {
			const spec = (0, wanted_environment.D)(cluster, (0, members.LQ)(host) ?? { cluster: name }, prepared);
			return {
				kind: environment.K,
				spec: {
					...spec,
					ahead: true
				}
			};
		});
	}
	function onlyProofs(ray, addresses) {
		return asking(ray, ({ name, cluster }, { host }) => {
			const spec = {
				cluster: name,
				state: "present",
				head: "its head",
				address: addresses.get(host.name) ?? "",
				probationSeconds: (0, duration.p)(cluster.probation ?? probation.R) / 1e3
			};
			return {
				kind: member.R,
				spec
			};
		});
	}
	function freeingFor(ray, freeSeconds) {
		const { prepare } = ray;
		if (prepare === undefined) throw new TypeError("Ray prepares a run");
		return {
			...ray,
			async prepare(fleet, context) {
				return {
					...await prepare(fleet, context),
					freeSeconds
				};
			}
		};
	}
	function asking(ray, wishOf) {
		return {
			...ray,
			wanted(input) {
				const named = (0, members.es)(input.fleet, input.host);
				if (named === undefined) return [];
				const source = input.fleet.locateInHost(input.host.name, ["ray"]);
				const wish = wishOf(named, input);
				return [{
					needs: [],
					notify: [],
					waitsFor: [],
					...wish,
					capability: ray.name,
					source
				}];
			}
		};
	}
	var error = __webpack_require__(93933);
	;
	function notWhole(cluster, hosts) {
		return new error.y4({
			code: "ray-upgrade-not-whole",
			category: "config",
			what: `${(0, counted.K)(hosts)} ${hosts.length === 1 ? "is no node that is" : "are no nodes that are"} alive in the Ray cluster ${cluster}, so it could not be told whether an upgrade went well`,
			remedy: "see `bringup ray status`; bring them back with the settings as they were, or write `state: drained` or `left` for them"
		});
	}
	var joined = __webpack_require__(34687);
	;
	function nodesIn(report, { hosts }) {
		return new Map(hosts.flatMap(({ host, node }) => {
			const told = report.hosts.find(({ name }) => name === host);
			if (told === undefined || node?.alive !== true) return [];
			const { "lock-hash": lock, "ray-version": ray, "python-version": python } = (0, joined.g)(told);
			const facts = {
				"lock-hash": lock,
				"ray-version": ray,
				"python-version": python
			};
			return [[host, {
				address: node.address,
				facts
			}]];
		}));
	}
	function isSame(was, is) {
		return [...was].every(([host, { facts }]) => {
			const now = is.get(host)?.facts;
			return now !== undefined && now["lock-hash"] !== null && now["lock-hash"] === facts["lock-hash"];
		});
	}
	function withAddress(fleet, name, address) {
		if (address === undefined) return fleet;
		const hosts = fleet.hosts.map((host) => {
			const section = (0, members.LQ)(host);
			if (host.name !== name || section === undefined || section.address !== undefined) return host;
			return {
				...host,
				sections: {
					...host.sections,
					ray: {
						...section,
						address
					}
				}
			};
		});
		return {
			...fleet,
			hosts
		};
	}
	var places = __webpack_require__(44382);
	;
	function measureOutage(cluster, head, probationSeconds, nowMs = () => performance.now()) {
		const service = `service:${(0, places.uF)(cluster).replace(/\.service$/, "")}`;
		let beganMs;
		let wholeMs;
		return {
			onEvent(event) {
				if (event.type === "step-started" && event.host === head && event.step === service) beganMs ??= nowMs();
				if (event.type !== "step-finished" || event.step !== `ray-member:${cluster}` || beganMs === undefined) return;
				if (event.outcome === "changed") wholeMs = Math.max(wholeMs ?? 0, nowMs() - probationSeconds * 1e3);
			},
			seconds: () => beganMs === undefined || wholeMs === undefined ? undefined : Math.max(0, Math.round((wholeMs - beganMs) / 100) / 10)
		};
	}
	;
	function wayOf(runs, wanted) {
		return runs.ray === wanted.ray && runs.python === wanted.python ? "rolling" : "together";
	}
	function wantedVersions({ version, python = "host" }, hostPython) {
		if (python === "host") return {
			ray: version,
			python: hostPython
		};
		return {
			ray: version,
			python: typeof python === "string" ? python : python.version
		};
	}
	function wayText(way, from, to) {
		if (way === "rolling") return `Ray ${to.ray} and Python ${to.python} stay, so nodes go one wave after the other, each when its work is through; the head goes last`;
		const changes = [...from.ray === to.ray ? [] : [`Ray ${from.ray} -> ${to.ray}`], ...from.python === to.python ? [] : [`Python ${from.python} -> ${to.python}`]];
		return `${changes.join(", ")}: nodes of both cannot be in one cluster, so all of it stops for a short time, and what runs on it is lost`;
	}
	;
	const ROLLOUT = {
		canary: 1,
		waves: [{ percent: 25 }],
		failureBudget: { hosts: 0 }
	};
	async function upgradeCluster(fleet, { name, cluster }, place) {
		const head = (0, members.Uo)(fleet, name);
		if (head === undefined) throw new TypeError("a cluster that was checked has a head");
		const everyone = (0, members.CI)(fleet, name).filter((host) => (0, members.LQ)(host)?.state !== "drained");
		const nodes = everyone.filter(members.Ll);
		const workers = nodes.filter((host) => host !== head);
		const before = await place.status();
		const missing = before.hosts.filter(({ host, node }) => nodes.some((one) => one.name === host) && node?.alive !== true);
		if (missing.length > 0) throw notWhole(name, missing.map(({ host }) => host));
		const from = before.versions;
		const to = wantedVersions(cluster, await place.pythonOf(head));
		const way = wayOf(from, to);
		const parts = [];
		const probationSeconds = (0, duration.p)(cluster.probation ?? probation.R) / 1e3;
		const outage = measureOutage(name, head.name, probationSeconds);
		const replaced = (change, all) => place.capabilities.flatMap((one) => one.name === "ray" ? [change(one)] : all ? [one] : []);
		const run = async (part) => {
			place.tell(part.title);
			const report = await place.run({
				...part,
				onEvent: (event) => outage.onEvent(event)
			});
			parts.push({
				title: part.title,
				report
			});
			return report;
		};
		const done = (outcome) => {
			const outageSeconds = outage.seconds();
			return {
				cluster: name,
				outcome,
				way,
				from,
				to,
				parts,
				...outageSeconds === undefined ? {} : { outageSeconds }
			};
		};
		const free = replaced((ray) => freeingFor(ray, place.deadlineSeconds), true);
		const look = await run({
			title: "looking at all nodes",
			fleet,
			hosts: nodes,
			capabilities: free,
			mode: "plan"
		});
		if (look.exitCode !== 0) return done("failed");
		if (look.hosts.every(({ outcome }) => outcome === "converged")) return done("same");
		if (!await place.agree(wayText(way, from, to), look)) return done("declined");
		const prove = (proof) => {
			const addresses = new Map(before.hosts.map(({ host, node }) => [host, node?.address ?? ""]));
			const capabilities = replaced((ray) => onlyProofs(ray, addresses), false);
			return run({
				title: proof,
				fleet,
				hosts: nodes,
				capabilities,
				mode: "apply"
			});
		};
		const proof = await prove("proving that all nodes run work before");
		if (proof.exitCode !== 0) return done("failed");
		const was = nodesIn(proof, before);
		const ahead = replaced(environmentsAhead, false);
		const title = "making the environments ready; nothing stops yet";
		if ((await run({
			title,
			fleet,
			hosts: nodes,
			capabilities: ahead,
			mode: "apply"
		})).exitCode !== 0) return done("failed");
		const known = withAddress(fleet, head.name, was.get(head.name)?.address);
		const of = (hosts) => known.hosts.filter(({ name: one }) => hosts.some((host) => host.name === one));
		const switched = (part) => run({
			...part,
			mode: "apply",
			onFailure: "rollback"
		});
		const goBack = async (runs) => {
			for (const { report, hosts } of runs.toReversed()) {
				const changed = hosts.filter(({ name: one }) => report.hosts.some((host) => host.name === one && ["changed", "failed"].includes(host.outcome)));
				if (changed.length === 0) continue;
				const back = `going back on ${(0, counted.K)(changed.map(({ name: one }) => one))}`;
				place.tell(back);
				parts.push({
					title: back,
					report: await place.undo(report.run.id, changed)
				});
			}
			return done(await stands());
		};
		const stands = async () => {
			const report = await prove("proving what the cluster is now");
			if (report.exitCode !== 0) return "failed";
			return isSame(was, nodesIn(report, await place.status())) ? "returned" : "halted";
		};
		if (way === "together") {
			const together = replaced((ray) => freeingFor(ray, 0), true);
			const first = await switched({
				title: `the head ${head.name} is switched; the cluster stops`,
				fleet: known,
				hosts: of([head]),
				capabilities: together
			});
			if (first.exitCode !== 0) return goBack([]);
			const all = {
				...known,
				rollout: {
					...known.rollout,
					waves: [],
					failureBudget: { percent: 100 }
				}
			};
			const { canary: _, ...rollout } = all.rollout;
			const rest = await run({
				title: "all workers are switched",
				fleet: {
					...all,
					rollout
				},
				hosts: of(everyone),
				capabilities: together,
				mode: "apply",
				onFailure: "continue"
			});
			const isThere = ({ name: one, outcome }) => workers.some((host) => host.name === one) && (outcome === "changed" || outcome === "converged");
			if (workers.length > 0 && !rest.hosts.some(isThere)) return goBack([{
				report: rest,
				hosts: everyone
			}, {
				report: first,
				hosts: [head]
			}]);
			return done(rest.exitCode === 0 ? "upgraded" : "failed");
		}
		const { canary, waves } = fleet.rollout;
		const isGiven = canary !== undefined || waves.length > 0;
		const rolling = {
			...known,
			rollout: {
				...fleet.rollout,
				...isGiven ? {} : ROLLOUT
			}
		};
		const rolled = await switched({
			title: "the workers are switched, wave by wave",
			fleet: rolling,
			hosts: of(workers),
			capabilities: free
		});
		if (rolled.exitCode !== 0) return done(await stands());
		const last = await switched({
			title: `the head ${head.name} is switched`,
			fleet: known,
			hosts: of([head]),
			capabilities: free
		});
		if (last.exitCode !== 0) return goBack([{
			report: rolled,
			hosts: workers
		}]);
		const whole = await run({
			title: "proving that all nodes are back",
			fleet,
			hosts: everyone,
			capabilities: free,
			mode: "apply"
		});
		return done(whole.exitCode === 0 ? "upgraded" : "failed");
	}
}) };
;
