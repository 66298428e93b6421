"use strict";
exports.id = 2236;
exports.ids = [2236];
exports.modules = { 32236: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { rotateToken: () => rotateToken });
	var ray_members = __webpack_require__(72151);
	var core_error = __webpack_require__(93933);
	var sh = __webpack_require__(52260);
	var who_runs = __webpack_require__(8470);
	var lock = __webpack_require__(36027);
	var program = __webpack_require__(93342);
	var run_id = __webpack_require__(7577);
	var prelude = __webpack_require__(53227);
	var open_session = __webpack_require__(67984);
	;
	async function holdAll({ fleet, hosts, connect, signal, lockTimeoutMs }) {
		const since = new Date();
		const holder = JSON.stringify({
			run: (0, run_id.F)(since),
			by: (0, who_runs.b)(),
			fleet,
			since: since.toISOString()
		});
		const opened = [];
		const dispose = async () => {
			await Promise.all(opened.map((one) => one[Symbol.asyncDispose]()));
		};
		const settled = await Promise.allSettled(hosts.map(async (host) => {
			const own = await (0, open_session.f)(host, [{
				name: "begin",
				body: (0, sh.sh)`:`
			}], {
				connect,
				signal
			});
			opened.push(own);
			const { session, connection } = own;
			await (0, lock.gJ)(session, {
				host: host.name,
				holder,
				timeoutMs: lockTimeoutMs,
				signal
			});
			return {
				host,
				connection,
				run: async (body) => (await session.work((0, program.Lk)([{
					name: "held",
					body
				}], prelude.W))).sections.get("held") ?? ""
			};
		}));
		const problems = settled.flatMap((one, index) => {
			if (one.status === "fulfilled") return [];
			if (!(one.reason instanceof core_error.y4)) throw one.reason;
			return [one.reason.at({ host: hosts[index]?.name ?? "" })];
		});
		const [problem] = problems;
		if (problem !== undefined) {
			await dispose();
			throw problems.length === 1 ? problem : new core_error.$L(problems);
		}
		return {
			hosts: settled.flatMap((one) => one.status === "fulfilled" ? [one.value] : []),
			[Symbol.asyncDispose]: dispose
		};
	}
	;
	function notReady(cluster, host, has) {
		const why = has === "none" ? "has no token yet: it never joined" : "has a token that is neither the one of the fleet file nor the new one";
		return new core_error.y4({
			code: "ray-rotation-not-ready",
			category: "secret",
			what: `the token of the Ray cluster ${cluster} was not changed: ${host} ${why}`,
			remedy: `\`bringup ray up --select ${host}\` first; or --leave-out ${host}, which gets the new token with a later \`bringup ray up\``,
			where: { host }
		});
	}
	function notPut(cluster, host, said) {
		return new core_error.y4({
			code: "ray-rotation-not-put",
			category: "filesystem",
			what: `the token of the Ray cluster ${cluster} was not changed: the new one could not be written on ${host}${said === "" ? "" : `: ${said}`}`,
			remedy: "see that the disk of the host is neither full nor read-only, and run it again",
			where: { host }
		});
	}
	function notTaken(cluster, head, { seconds, awaySeconds, said }) {
		const what = `the head ${head} of the Ray cluster ${cluster} did not come back with the new token within ${seconds} s${said === "" ? "" : ` (${said})`}`;
		const log = "journalctl -u";
		const isBack = awaySeconds !== undefined;
		return new core_error.y4({
			code: isBack ? "ray-rotation-taken-back" : "ray-rotation-stuck",
			category: "service",
			what: isBack ? `${what}; all hosts have the old one again, and the head answers after ${awaySeconds} s` : `${what}, nor with the old one, which all hosts were given again`,
			remedy: isBack ? `look there at what Ray said (\`${log} bringup-ray-${cluster}\`), or give it longer with --max-outage` : `look there at what Ray says (\`${log} bringup-ray-${cluster}\`); \`bringup ray up\` with the old or the new token goes on from what is there`,
			where: { host: head }
		});
	}
	function someLeft(cluster, hosts, why) {
		return new core_error.y4({
			code: "ray-rotation-incomplete",
			category: "service",
			what: `the Ray cluster ${cluster} has its new token, but ${hosts.join(", ")} did not come back with it${why === "" ? "" : `: ${why}`}`,
			remedy: "run it again: what is through stays as it is",
			retryable: true
		});
	}
	function oldAccepted(cluster, head) {
		return new core_error.y4({
			code: "ray-rotation-old-accepted",
			category: "verify",
			what: `the head ${head} of the Ray cluster ${cluster} still takes the old token`,
			remedy: "look there with `ss -ltnp` for another Ray at its port",
			where: { host: head }
		});
	}
	var token_files = __webpack_require__(11380);
	var promises_ = __webpack_require__(58500);
	var dashboard = __webpack_require__(88857);
	var cluster_nodes = __webpack_require__(79160);
	var places = __webpack_require__(44382);
	;
	const POLL_MS = 250;
	async function watchNodes({ deadlineMs, wanted, onSeen, ...place }) {
		const dashboard = dashboardOf(place);
		let until = performance.now() + deadlineMs;
		const missing = new Map(wanted);
		let apiAt;
		let said = "";
		while (performance.now() < until) {
			try {
				const { nodes } = await (0, cluster_nodes.Z)(dashboard, place.port);
				if (apiAt === undefined) {
					apiAt = performance.now();
					until = apiAt + deadlineMs;
				}
				for (const { alive, labels } of nodes) {
					const host = labels[places.Uc];
					if (!alive || host === undefined || missing.get(host) === undefined) continue;
					if (missing.get(host) === labels[places.EF]) continue;
					missing.delete(host);
					onSeen(host);
				}
				if (missing.size === 0) break;
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				said = error.message;
			}
			await (0, promises_.setTimeout)(POLL_MS);
		}
		return apiAt === undefined ? { said } : {
			apiAt,
			said
		};
	}
	async function takesToken(place) {
		try {
			await (0, cluster_nodes.Z)(dashboardOf(place), place.port);
			return true;
		} catch (error) {
			if (error instanceof core_error.y4 && error.code === "ray-api-token") return false;
			throw error;
		}
	}
	function dashboardOf({ connection, port, token }) {
		const signal = new AbortController().signal;
		return (0, dashboard.N)({
			dial: (to) => connection.dial(to),
			port,
			token,
			signal,
			timeoutMs: 5e3
		});
	}
	;
	var __addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
		if (value !== null && value !== void 0) {
			if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
			var dispose, inner;
			if (async) {
				if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
				dispose = value[Symbol.asyncDispose];
			}
			if (dispose === void 0) {
				if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
				dispose = value[Symbol.dispose];
				if (async) inner = dispose;
			}
			if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
			if (inner) dispose = function() {
				try {
					inner.call(this);
				} catch (e) {
					return Promise.reject(e);
				}
			};
			env.stack.push({
				value,
				dispose,
				async
			});
		} else if (async) {
			env.stack.push({ async: true });
		}
		return value;
	};
	var __disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
		return function(env) {
			function fail(e) {
				env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
				env.hasError = true;
			}
			var r, s = 0;
			function next() {
				while (r = env.stack.pop()) {
					try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
				}
				if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
				if (env.hasError) throw env.error;
			}
			return next();
		};
	})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
		var e = new Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	});
	const LEAST_WAY_BACK_MS = 12e4;
	async function rotateToken(options) {
		const env_1 = {
			stack: [],
			error: void 0,
			hasError: false
		};
		try {
			const { cluster, tokens, maxOutageMs, signal } = options;
			const { name } = cluster;
			const crew = __addDisposableResource(env_1, await holdAll(options), true);
			const members = await looked(name, tokens, crew.hosts);
			const head = members.find(({ role }) => role === "head");
			if (head === undefined) throw new TypeError(`${name} has no head`);
			await putAll(name, tokens, members);
			if (signal.aborted) {
				await tidy(name, members);
				throw signal.reason;
			}
			const seen = new Map();
			const away = new Map();
			const failed = new Map();
			const change = async (one) => {
				if (one.hasNext) return;
				if (one.runs) away.set(one.host.name, performance.now());
				const said = await one.run((0, token_files.dZ)(name, one.runs)).catch((error) => String(error));
				if (!/^switched$/m.test(said)) failed.set(one.host.name, said.trim().slice(-300));
			};
			await change(head);
			const place = {
				connection: head.connection,
				port: (0, ray_members.HM)(cluster.cluster).dashboard
			};
			await Promise.all(members.filter((one) => one !== head).map(change));
			const running = members.filter(({ runs }) => runs);
			const watched = await watchNodes({
				...place,
				token: tokens.next,
				deadlineMs: maxOutageMs,
				wanted: new Map(running.map(({ host, start, hasNext }) => [host.name, hasNext ? "" : start])),
				onSeen: (host) => seen.set(host, performance.now())
			});
			if (watched.apiAt === undefined) throw await takeBack(options, members, head, {
				...place,
				away: away.get(head.host.name)
			}, watched);
			const left = members.filter(({ host, runs }) => failed.has(host.name) || runs && !seen.has(host.name)).map(({ host }) => host.name);
			await tidy(name, members.filter(({ host }) => !failed.has(host.name)));
			if (await takesToken({
				...place,
				token: tokens.old
			})) throw oldAccepted(name, head.host.name);
			if (left.length > 0) throw someLeft(name, left, [...failed.values()].join("; "));
			const outage = (host) => {
				const from = away.get(host);
				const to = seen.get(host);
				return from === undefined || to === undefined ? {} : { outageMs: Math.round(to - from) };
			};
			const headAway = away.get(head.host.name);
			return {
				cluster: name,
				...headAway === undefined ? {} : { apiOutageMs: Math.round(watched.apiAt - headAway) },
				hosts: members.map(({ host, role, runs }) => ({
					host: host.name,
					role,
					...outage(host.name),
					...runs ? {} : { stopped: true }
				}))
			};
		} catch (e_1) {
			env_1.error = e_1;
			env_1.hasError = true;
		} finally {
			const result_1 = __disposeResources(env_1);
			if (result_1) await result_1;
		}
	}
	async function looked(cluster, tokens, hosts) {
		return Promise.all(hosts.map(async (held) => {
			const found = (0, token_files.O1)(await held.run((0, token_files._1)(cluster, tokens)));
			const { has, start, runs } = found ?? {
				has: "none",
				start: "",
				runs: false
			};
			if (has === "none" || has === "other") throw notReady(cluster, held.host.name, has);
			const section = (0, ray_members.LQ)(held.host);
			const role = section === undefined ? "worker" : (0, ray_members.kp)(section);
			return {
				...held,
				role,
				hasNext: has === "next",
				start,
				runs: runs || role === "head"
			};
		}));
	}
	async function putAll(cluster, tokens, members) {
		const said = await Promise.all(members.map((one) => one.hasNext ? "put" : one.run((0, token_files.ww)(cluster, tokens)).catch((error) => String(error))));
		const index = said.findIndex((text) => !/^put$/m.test(text));
		const unable = members[index];
		if (unable === undefined) return;
		await tidy(cluster, members);
		throw notPut(cluster, unable.host.name, said[index]?.trim().slice(-300) ?? "");
	}
	async function tidy(cluster, members) {
		await Promise.all(members.map((one) => one.run((0, token_files.vk)(cluster)).catch(() => undefined)));
	}
	async function takeBack({ cluster: { name }, tokens, maxOutageMs }, members, head, { away, ...place }, { said }) {
		const workers = members.filter((one) => one !== head);
		for (const group of [[head], workers]) await Promise.all(group.map((one) => one.run((0, token_files.gi)(name, one.runs)).catch(() => undefined)));
		const { apiAt } = await watchNodes({
			...place,
			token: tokens.old,
			deadlineMs: Math.max(maxOutageMs, LEAST_WAY_BACK_MS),
			wanted: new Map(),
			onSeen: () => undefined
		});
		if (apiAt !== undefined) await tidy(name, members);
		return notTaken(name, head.host.name, {
			seconds: Math.round(maxOutageMs / 1e3),
			said,
			...apiAt === undefined ? {} : { awaySeconds: Math.round((apiAt - (away ?? apiAt)) / 1e3) }
		});
	}
}) };
;
