"use strict";
exports.id = 5750;
exports.ids = [5750];
exports.modules = { 95750: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		evidenceLine: () => evidenceLine,
		keepEvidence: () => keepEvidence,
		v: () => writtenTo
	});
	var external_node_path_ = __webpack_require__(76760);
	var core_redact = __webpack_require__(162);
	var inspect = __webpack_require__(92854);
	var live_keys = __webpack_require__(99805);
	;
	const NAMED = /((?:token|passw(?:or)?d|secret|api[_-]?key|auth[_-]?key|credential)s?["']?\s*[=:]\s*["']?)(?!\[|\s|\$|\/)[^\s"',;]{6,}/gi;
	const BEARER = /\b(Bearer|Basic)\s+[\w+/=.~-]{8,}/g;
	const WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
	const KEY_BLOCK = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;
	function hideKeys(text) {
		const whole = text.replace(KEY_BLOCK, "[a private key]");
		const keys = live_keys.Ef.reduce((so, { what, pattern }) => so.replace(new RegExp(pattern.source, `${pattern.flags}g`), `[${what}]`), whole);
		return keys.replace(WEB_TOKEN, "[a web token]").replace(BEARER, (_, scheme) => `${scheme} [hidden]`).replace(NAMED, (_, name) => `${name}[hidden]`);
	}
	var report_outcome = __webpack_require__(24690);
	var report_problem = __webpack_require__(38941);
	var parse = __webpack_require__(13848);
	var gates_spec = __webpack_require__(1148);
	var table = __webpack_require__(55864);
	var members = __webpack_require__(72151);
	var prepare = __webpack_require__(88040);
	var sh = __webpack_require__(52260);
	var read = __webpack_require__(34215);
	var ask_head = __webpack_require__(5563);
	var places = __webpack_require__(44382);
	;
	const MOST_OF_A_PIECE = 256 * 1024;
	const MOST_OF_A_LOG = 96 * 1024;
	const SLACK = 1024;
	const BOUNDED = (0, sh.IZ)("bu_e() { if command -v timeout >/dev/null; then timeout 5 \"$@\"; else \"$@\"; fi; }");
	const GATES_PIECE = "gates";
	function evidenceSections(cluster) {
		const pieces = [...systemPieces(cluster), ...rayPieces(cluster)];
		return [{
			name: GATES_PIECE,
			body: read.A
		}, ...pieces.map(({ file, body }) => ({
			name: file,
			body: (0, sh.sh)`${BOUNDED}
{ ${body}
} 2>&1 | tail -c ${MOST_OF_A_PIECE}`
		}))];
	}
	function systemPieces(cluster) {
		const unit = (0, places.uF)(cluster);
		return [
			{
				file: "versions.txt",
				body: (0, sh.sh)`uname -a; cat /etc/os-release; systemctl --version | head -n 1; nft --version; getconf GNU_LIBC_VERSION; ls -l ${places.ju}
for bu_p in ${places.ju}/*/bin/python; do [ -x "$bu_p" ] && echo "$bu_p: $(bu_e "$bu_p" -I -S --version)"; done`
			},
			{
				file: "unit.txt",
				body: (0, sh.sh)`systemctl status --no-pager --lines=0 -- ${unit}; systemctl show -p ActiveState -p SubState -p Result -p ExecMainCode -p ExecMainStatus -p NRestarts -p InvocationID -p MemoryCurrent -p MemoryPeak -p TasksCurrent -- ${unit}; systemctl cat --no-pager -- ${unit}
ls -ld ${(0, places.QV)(cluster)}; ls -l ${(0, places.QV)(cluster)}`
			},
			{
				file: "journal.txt",
				body: (0, sh.sh)`journalctl --quiet --no-pager -o short-iso -n 2000 -u ${unit}`
			},
			{
				file: "kernel.txt",
				body: kernel()
			},
			{
				file: "listeners.txt",
				body: (0, sh.sh)`ss -ltnp || netstat -ltnp || cat /proc/net/tcp /proc/net/tcp6`
			},
			{
				file: "firewall.txt",
				body: (0, sh.sh)`nft list ruleset || iptables-save`
			},
			{
				file: "network.txt",
				body: (0, sh.sh)`ip -brief address; ip route; ip -6 route; cat /etc/resolv.conf`
			},
			{
				file: "room.txt",
				body: (0, sh.sh)`bu_e df -hT; bu_e df -i; cat /proc/meminfo /proc/loadavg; cat /proc/pressure/memory /proc/pressure/cpu; date -u; uptime`
			},
			{
				file: "processes.txt",
				body: (0, sh.sh)`ps -u ${places._P} -o pid,ppid,etime,rss,stat,comm`
			}
		];
	}
	function rayPieces(cluster) {
		const logs = `${(0, places.l3)(cluster)}/session_latest/logs`;
		const named = [
			"raylet.out",
			"raylet.err",
			"gcs_server.out",
			"gcs_server.err",
			"dashboard.log",
			"dashboard_agent.log",
			"runtime_env_agent.log",
			"monitor.log",
			"ray_process_exit.log"
		];
		return [
			{
				file: "head-says.txt",
				body: (0, ask_head.ct)(cluster)
			},
			{
				file: "ray/files.txt",
				body: (0, sh.sh)`ls -lR ${(0, places.l3)(cluster)} | head -n 400`
			},
			...named.map((name) => ({
				file: `ray/${name}`,
				body: (0, sh.sh)`[ -e ${`${logs}/${name}`} ] && tail -c ${MOST_OF_A_LOG} ${`${logs}/${name}`}`
			}))
		];
	}
	function kernel() {
		return (0, sh.sh)`{ dmesg -T || journalctl --quiet --no-pager -k -o short-iso; } 2>/dev/null | grep -iE 'out of memory|oom|killed process|segfault|traps:|i/o error|no space|nvrm|xid' | tail -n 300`;
	}
	function wholeLines(text) {
		const isCut = Buffer.byteLength(text) >= MOST_OF_A_LOG - SLACK;
		return isCut ? text.slice(text.indexOf("\n") + 1) : text;
	}
	;
	const MOST_MS = 45e3;
	const MOST_HOSTS = 20;
	const AT_ONCE = 8;
	function hasFailed({ hosts }) {
		return hosts.some(isBad);
	}
	async function collectEvidence(options) {
		const { fleet, report, logs, secrets, signal } = options;
		const redact = (0, core_redact.$)(secrets);
		const clean = (text) => hideKeys(redact.text(text));
		const failed = report.hosts.filter(isBad);
		const asked = hostsToAsk(fleet, report);
		const found = signal.aborted ? [] : await lookAt(asked, options);
		const quarantines = quarantinesOrNone();
		const names = new Set(failed.map(({ name }) => name));
		return [
			{
				name: "README.txt",
				text: readme(report, failed, found)
			},
			{
				name: "report.json",
				text: `${JSON.stringify(report, (key, value) => isFreeText(key, value) ? clean(value) : value, 2)}\n`
			},
			...failed.map((host) => ({
				name: `hosts/${host.name}/problem.txt`,
				text: problemOf(host)
			})),
			...stepFiles(logs.filter(({ host }) => names.has(host))),
			...found.flatMap((one) => filesOf(fleet, one, quarantines))
		].map(({ name, text }) => ({
			name,
			text: name === "report.json" ? redact.text(text) : clean(text)
		}));
	}
	function isFreeText(key, value) {
		return typeof value === "string" && (key === "output" || key === "what");
	}
	function isBad({ outcome }) {
		return report_outcome.$x[outcome].exit !== 0;
	}
	function hostsToAsk(fleet, { hosts }) {
		const outcomes = new Map(hosts.map(({ name, outcome }) => [name, outcome]));
		const failed = fleet.hosts.filter(({ name }) => hosts.some((host) => host.name === name && isBad(host)));
		const heads = failed.flatMap((host) => (0, members.Uo)(fleet, (0, members.es)(fleet, host)?.name ?? "") ?? []);
		const wanted = new Set([...heads, ...failed]);
		return fleet.hosts.filter((host) => wanted.has(host) && (0, members.es)(fleet, host) !== undefined).filter(({ name }) => outcomes.get(name) !== "unreachable" && outcomes.get(name) !== "throttled").slice(0, MOST_HOSTS);
	}
	function lookAt(hosts, { fleet, connect, signal }) {
		const bounded = AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]);
		const byCluster = Map.groupBy(hosts, (host) => (0, members.es)(fleet, host)?.name ?? "");
		const look = ([cluster, some]) => (0, inspect.A)({
			hosts: some,
			parallel: AT_ONCE,
			signal: bounded,
			allFacts: true,
			sections: evidenceSections(cluster),
			connect
		});
		return Promise.all([...byCluster].map(look)).then((all) => all.flat());
	}
	function quarantinesOrNone() {
		try {
			return (0, prepare.Rg)();
		} catch {
			return new Map();
		}
	}
	function filesOf(fleet, { host, facts, sections, problem }, quarantines) {
		const place = `hosts/${host.name}`;
		if (problem !== undefined) return [{
			name: `${place}/not-read.txt`,
			text: `${problem.message}\n→ ${problem.remedy}\n`
		}];
		const own = (0, parse._)(sections.get(GATES_PIECE) ?? "");
		const spec = (0, gates_spec.G)(fleet, host, {
			facts,
			quarantines,
			pythonOf: () => undefined
		});
		const gates = spec === undefined || !own.complete ? [] : (0, table.y)(own, spec);
		const pieces = [...sections].filter(([name, text]) => name !== "facts" && name !== GATES_PIECE && text.trim() !== "");
		return [
			{
				name: `${place}/facts.json`,
				text: `${JSON.stringify(facts, null, 2)}\n`
			},
			{
				name: `${place}/gates.json`,
				text: `${JSON.stringify(gates, null, 2)}\n`
			},
			...pieces.map(([name, text]) => ({
				name: `${place}/${name}`,
				text: wholeLines(text)
			}))
		];
	}
	function stepFiles(logs) {
		return [...Map.groupBy(logs, ({ host }) => host)].map(([host, steps]) => ({
			name: `hosts/${host}/steps.txt`,
			text: steps.map(({ step, outcome, output }) => `== ${step}: ${outcome}\n${output.trimEnd()}\n`).join("\n")
		}));
	}
	function problemOf({ problem, outcome, steps }) {
		const all = [problem, ...steps.map((step) => step.problem)].filter((one) => one !== undefined);
		const told = all.filter((one, index) => all.findIndex(({ what }) => what === one.what) === index);
		const texts = told.map((one) => `${one.code} (${one.category})\n${(0, report_problem.fI)(one, {
			colour: false,
			width: 100
		})}`);
		return `${[outcome, ...texts].join("\n\n")}\n`;
	}
	function readme({ run, exitCode }, failed, found) {
		const { id, via, command, fleet, startedAt, by, bringup } = run;
		return `Why hosts failed: bringup ${via ?? command}, run ${id}

fleet      ${fleet}
began      ${startedAt}, by ${by}
bringup    ${bringup}
exit code  ${exitCode}
failed     ${failed.map(({ name, outcome }) => `${name} (${outcome})`).join(", ")}
looked at  ${found.map(({ host }) => host.name).join(", ") || "none: they could not be reached, or the run was cancelled"}

hosts/NAME/problem.txt is what stopped a host, and what to do. The other files are what the host itself has to say; logs are their ends.
Secrets that the run knows were taken out, and what looks like one. Addresses and names of hosts are in here: read it before others do.
`;
	}
	var write = __webpack_require__(35911);
	;
	async function keepEvidence({ store, place, ...run }) {
		const { id } = run.report.run;
		if (!hasFailed(run.report)) return undefined;
		const to = place ?? (0, external_node_path_.join)(store.folder, id, "evidence");
		const logs = await store.logs(id).catch(() => []);
		try {
			await (0, write.n)(to, await collectEvidence({
				...run,
				logs
			}));
			return { place: to };
		} catch (error) {
			return {
				place: to,
				trouble: error instanceof Error ? error.message : String(error)
			};
		}
	}
	function writtenTo(kept) {
		return kept === undefined || kept.trouble !== undefined ? "" : kept.place;
	}
	function evidenceLine(kept) {
		if (kept === undefined) return "";
		const { place, trouble } = kept;
		return trouble === undefined ? `why they failed: ${place} (secrets were taken out; read it before others do)\n` : `why they failed could not be written to ${place}: ${trouble}\n`;
	}
}) };
;
