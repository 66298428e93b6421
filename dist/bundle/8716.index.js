"use strict";
exports.id = 8716;
exports.ids = [8716];
exports.modules = { 38716: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { prepareFleet: () => prepareFleet });
	var external_node_path_ = __webpack_require__(76760);
	var error = __webpack_require__(93933);
	var secret = __webpack_require__(81583);
	var sh = __webpack_require__(52260);
	var connect_host = __webpack_require__(56447);
	var inspect = __webpack_require__(92854);
	var run = __webpack_require__(40039);
	var sudoers = __webpack_require__(95037);
	var outcome = __webpack_require__(24690);
	var report_problem = __webpack_require__(38941);
	var capability = __webpack_require__(10214);
	var file = __webpack_require__(16765);
	;
	const VALIDATE = "visudo -cf /etc/sudoers >/dev/null && visudo -cf %s";
	const prepareCapability = (0, capability.a)({
		name: "prepare",
		kinds: [file.h],
		wanted({ section }) {
			const { user, expires, state } = section;
			if (state === "unneeded") return [];
			const spec = {
				path: (0, sudoers.$W)(user),
				state,
				validate: VALIDATE,
				...state === "present" ? {
					content: (0, sudoers.l3)(user, expires),
					mode: "0440",
					owner: "root",
					group: "root",
					diff: true
				} : {}
			};
			return [{
				kind: file.h,
				spec,
				capability: "prepare",
				needs: [],
				notify: [],
				source: {},
				waitsFor: []
			}];
		}
	});
	;
	async function prepareFleet(options) {
		const { fleet, hosts, signal, parallel, undo } = options;
		const users = new Map();
		const plain = (0, connect_host.M)(fleet, {
			...options.access,
			sudoPassword: undefined
		});
		const connectPlain = async (host) => {
			const connected = await plain({
				...host,
				sudo: {}
			}, signal);
			users.set(host.name, connected.connection.user);
			return connected;
		};
		const before = await (0, inspect.A)({
			hosts: hosts.filter(({ connection }) => connection === "ssh"),
			parallel,
			signal,
			allFacts: false,
			sections: [{
				name: "sudoers",
				body: (0, sh.sh)`ls /etc/sudoers.d`
			}],
			connect: connectPlain
		});
		const password = await askedPassword(before, users, options);
		const secrets = password === undefined ? options.secrets : [...options.secrets, password];
		const needing = new Set(before.flatMap(({ host, problem }) => problem?.category === "sudo" ? [host.name] : []));
		const connectAsked = (0, connect_host.M)(fleet, {
			...options.access,
			sudoPassword: password ?? options.access.sudoPassword
		});
		const connectOwn = (0, connect_host.M)(fleet, options.access);
		const connect = (host) => {
			if (!needing.has(host.name)) return connectPlain(host, signal);
			return (host.sudo.password === undefined ? connectAsked : connectOwn)(host, signal);
		};
		const sectioned = before.map(({ host, sections }) => {
			const user = users.get(host.name) ?? host.ssh.user;
			const there = (sections.get("sudoers") ?? "").split("\n").includes((0, external_node_path_.basename)((0, sudoers.$W)(user)));
			const state = undo ? "absent" : there || needing.has(host.name) ? "present" : "unneeded";
			return {
				...host,
				sections: { prepare: {
					user,
					expires: options.expires,
					state
				} }
			};
		});
		const { report } = await (0, run.runFleet)({
			fleet,
			hosts: sectioned.filter((host) => host.sections.prepare.user !== "root"),
			capabilities: [prepareCapability],
			partial: true,
			mode: options.dryRun ? "plan" : "apply",
			connect,
			secrets,
			signal,
			parallel,
			...options.onEvent ? { onEvent: options.onEvent } : {},
			...options.log ? { log: options.log } : {}
		});
		const good = new Set(report.hosts.flatMap(({ name, problem }) => problem === undefined ? [name] : []));
		const tried = options.dryRun || undo || signal.aborted ? [] : hosts.filter(({ name }) => good.has(name));
		const after = await (0, inspect.A)({
			hosts: tried,
			parallel,
			signal,
			allFacts: false,
			connect: connectPlain
		});
		const failed = new Map(after.flatMap(({ host, problem }) => problem ? [[host.name, problem]] : []));
		const sections = new Map(sectioned.map(({ name, sections: { prepare } }) => [name, prepare]));
		const reports = report.hosts.map((host) => withUnended(told(host, failed.get(host.name)), sections.get(host.name)));
		return {
			...report,
			hosts: reports,
			run: {
				...report.run,
				command: "prepare"
			},
			exitCode: report.cancelled ? outcome.dc.cancelled : (0, outcome.gX)(reports.map(({ outcome, problem }) => ({
				outcome,
				retryable: problem?.retryable ?? false
			})))
		};
	}
	async function askedPassword(before, users, { access, askPassword }) {
		const asking = before.flatMap(({ host, problem }) => problem?.code === "sudo-needs-password" && host.sudo.password === undefined ? [host] : []);
		if (asking.length === 0 || access.sudoPassword !== undefined || askPassword === undefined) return undefined;
		const names = new Set(asking.map((host) => users.get(host.name) ?? host.ssh.user));
		return new secret.z("sudo password", await askPassword([...names].join(", "), asking.map(({ name }) => name)));
	}
	function told(host, problem) {
		if (problem !== undefined) {
			return {
				...host,
				outcome: (0, outcome.sG)(problem.category),
				problem: (0, report_problem.H8)(notEffective(host.name, problem))
			};
		}
		if (host.problem?.code !== "file-invalid") return host;
		const broken = (0, report_problem.H8)(sudoersBroken(host));
		return {
			...host,
			problem: broken,
			steps: host.steps.map((step) => step.problem ? {
				...step,
				problem: broken
			} : step)
		};
	}
	function withUnended(host, section) {
		if (section?.expires === undefined || section.state !== "unneeded" || host.problem !== undefined) return host;
		const note = `nothing expires here: ${section.user} needs no password by another rule of this host's sudoers, which bringup leaves alone`;
		return {
			...host,
			notes: [...host.notes, note]
		};
	}
	function notEffective(host, problem) {
		return new error.y4({
			code: "prepare-not-effective",
			category: problem.category,
			what: `the drop-in is in place, but a new connection still may not start the agent: ${problem.message}`,
			remedy: "look whether /etc/sudoers ends with `@includedir /etc/sudoers.d`, and whether a later rule takes it back; `bringup prepare --undo` removes the drop-in",
			where: { host },
			cause: problem
		});
	}
	function sudoersBroken({ name, problem, steps }) {
		const said = (problem?.what ?? "").replace(/^.*?does not accept the new [^:]*(: )?/, "");
		return new error.y4({
			code: "sudoers-broken",
			category: "sudo",
			what: `sudoers on the host is broken already, so nothing was added: ${said}`,
			remedy: "mend that file with visudo, look at it with `visudo -c`, and run it again",
			where: {
				host: name,
				...steps[0] === undefined ? {} : { step: steps[0].id }
			}
		});
	}
}) };
;
