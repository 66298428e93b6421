"use strict";
exports.id = 5341;
exports.ids = [5341];
exports.modules = { 5341: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { upgradeCluster: () => upgradeCluster });
	var duration = __webpack_require__(12534);
	var members = __webpack_require__(72151);
	var probation = __webpack_require__(15750);
	var resource = __webpack_require__(26660);
	var environment = __webpack_require__(96235);
	var node_exposure = __webpack_require__(4279);
	var node_member = __webpack_require__(59909);
	var wanted_environment = __webpack_require__(40155);
	;
	function environmentsAhead(ray) {
		return asking(ray, ({ name, cluster }, { host, prepared }) => {
			const spec = (0, wanted_environment.D)(cluster, (0, members.LQ)(host) ?? { cluster: name }, prepared);
			return [{
				kind: environment.K,
				spec: {
					...spec,
					ahead: true
				}
			}];
		});
	}
	function onlyProofs(ray, addresses) {
		return asking(ray, ({ name, cluster }, { host }) => {
			const address = addresses.get(host.name) ?? "";
			const spec = {
				cluster: name,
				state: "present",
				head: "its head",
				address,
				probationSeconds: (0, duration.p)(cluster.probation ?? probation.R) / 1e3
			};
			const looked = {
				cluster: name,
				state: "present",
				address
			};
			const exposure = {
				kind: node_exposure.O,
				spec: looked
			};
			const member = {
				kind: node_member.R,
				spec,
				notify: [(0, resource.TH)(exposure)]
			};
			return [member, {
				...exposure,
				needs: [(0, resource.TH)(member)]
			}];
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
	function asking(ray, wishesOf) {
		return {
			...ray,
			wanted(input) {
				const named = (0, members.es)(input.fleet, input.host);
				if (named === undefined) return [];
				const source = input.fleet.locateInHost(input.host.name, ["ray"]);
				const wishes = wishesOf(named, input);
				return wishes.map((wish) => ({
					needs: [],
					notify: [],
					waitsFor: [],
					...wish,
					capability: ray.name,
					source
				}));
			}
		};
	}
	var error = __webpack_require__(93933);
	var counted = __webpack_require__(62128);
	;
	function notWhole(cluster, hosts) {
		return new error.y4({
			code: "ray-upgrade-not-whole",
			category: "config",
			what: `${(0, counted.K)(hosts)} ${hosts.length === 1 ? "is no node that is" : "are no nodes that are"} alive in the Ray cluster ${cluster}, so it could not be told whether an upgrade went well`,
			remedy: "see `bringup ray status`; bring them back with the settings as they were (where an upgrade left them behind: `bringup ray up` with the new ones), or write `state: drained` or `left` for them"
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
	const TOUCHED = [
		"changed",
		"failed",
		"unknown"
	];
	async function takeBack(part) {
		const { head, others, onHead, onOthers, signal } = part;
		const all = [...onHead.map((report) => ({
			report,
			hosts: [head]
		})), ...onOthers.map((report) => ({
			report,
			hosts: others
		}))];
		for (const { report, hosts } of all) {
			const touched = hosts.filter(({ name }) => wasTouched(report, name));
			if (touched.length === 0) continue;
			if (signal.aborted) return "stopped on the way back";
			const names = (0, counted.K)(touched.map(({ name }) => name));
			const undone = await part.undo(`going back on ${names}`, report.run.id, touched);
			const stays = undone.hosts.find((one) => one.name === head.name && !isBack(one));
			if (stays === undefined) continue;
			const why = stays.problem?.what ?? stays.steps.find(({ problem }) => problem !== undefined)?.problem?.what;
			return `the head ${head.name} did not go back${why === undefined ? "" : ` (${why})`}, so its workers were left with what they have`;
		}
		return undefined;
	}
	function wasTouched({ hosts }, name) {
		return hosts.some((host) => host.name === name && host.steps.some(({ outcome }) => TOUCHED.includes(outcome)));
	}
	function isBack({ outcome, problem }) {
		return [
			"changed",
			"converged",
			"manual-needed"
		].includes(outcome) || problem?.code === "run-not-undoable";
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
	const whatNext = (why) => `${why}. When the cause is gone, \`bringup ray upgrade\` goes on, or \`bringup ray up\` where \`bringup ray status\` tells of nodes that are gone; with what the fleet file said before, they go back`;
	const isThere = (outcome) => outcome === "changed" || outcome === "converged";
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
		const goBack = async (onHead, onOthers) => {
			const early = await takeBack({
				...{
					head,
					others: everyone.filter((host) => host !== head),
					onHead,
					onOthers,
					signal: place.signal
				},
				async undo(title, id, hosts) {
					place.tell(title);
					const report = await place.undo(id, hosts);
					parts.push({
						title,
						report
					});
					return report;
				}
			});
			return early === undefined ? stands() : notThere(early);
		};
		const stands = async () => {
			if (place.signal.aborted) return notThere("stopped");
			let report = await prove("proving what the cluster is now");
			if (report.exitCode !== 0 && !place.signal.aborted) report = await prove("proving it once more");
			if (report.exitCode !== 0) return notThere("not every node runs work");
			return done(isSame(was, nodesIn(report, await place.status())) ? "returned" : "halted");
		};
		const notThere = (why) => {
			const next = whatNext(place.signal.aborted ? "stopped half way" : why);
			place.tell(next);
			return {
				...done("failed"),
				next
			};
		};
		const isAlone = ({ hosts }) => !place.signal.aborted && workers.length > 0 && !hosts.some(({ name: one, outcome }) => workers.some((host) => host.name === one) && isThere(outcome));
		if (way === "together") {
			const together = replaced((ray) => freeingFor(ray, 0), true);
			const first = await switched({
				title: `the head ${head.name} is switched; the cluster stops`,
				fleet: known,
				hosts: of([head]),
				capabilities: together
			});
			if (first.exitCode !== 0) return stands();
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
			if (isAlone(rest)) return goBack([rest, first], [rest]);
			return rest.exitCode === 0 ? done("upgraded") : notThere("not every node came with the new head");
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
		if (rolled.exitCode !== 0) return stands();
		const last = await switched({
			title: `the head ${head.name} is switched`,
			fleet: known,
			hosts: of([head]),
			capabilities: free
		});
		if (last.exitCode !== 0) return goBack([], [rolled]);
		const whole = await run({
			title: "proving that all nodes are back",
			fleet,
			hosts: everyone,
			capabilities: free,
			mode: "apply"
		});
		if (isAlone(whole)) return goBack([whole, last], [whole, rolled]);
		return whole.exitCode === 0 ? done("upgraded") : notThere("not every node came with the new head");
	}
}) };
;
