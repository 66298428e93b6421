"use strict";
exports.id = 9186;
exports.ids = [9186];
exports.modules = { 59186: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { askCluster: () => askCluster });
	var external_node_http_ = __webpack_require__(37067);
	var redact = __webpack_require__(162);
	var error = __webpack_require__(93933);
	;
	function tokenRefused(port, status) {
		return new error.y4({
			code: "ray-api-token",
			category: "secret",
			what: `the API of Ray at port ${port} of the head does not take the cluster's token (HTTP ${status})`,
			remedy: "the head runs with another token than the fleet file says: give it this one, or apply to the head first"
		});
	}
	function notRay(port, saw) {
		return new error.y4({
			code: "ray-api-other",
			category: "service",
			what: `what listens at port ${port} of the head is not the API of Ray: ${saw}`,
			remedy: "look at what has this port (`ss -ltnp` there); Ray has its API only when it was installed with the extra `default`"
		});
	}
	function refused(asked, status, said) {
		return new error.y4({
			code: "ray-api-refused",
			category: "service",
			what: `the API of Ray answered ${asked} with HTTP ${status}${said === "" ? "" : `: ${said}`}`,
			remedy: "look at logs/dashboard.log in the newest session of Ray on the head",
			retryable: status >= 500
		});
	}
	function broken(asked, port, cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		return new error.y4({
			code: "ray-api-silent",
			category: "service",
			what: `the API of Ray at port ${port} of the head did not answer ${asked} to its end: ${why}`,
			remedy: "see whether Ray runs there (`systemctl status`, logs/dashboard.log in its newest session), and run it again",
			retryable: true,
			cause
		});
	}
	;
	const MOST_BYTES = 64 * 2 ** 20;
	function openDashboard(place) {
		return { async get(path) {
			const asked = `GET ${path.split("?")[0]}`;
			const { status, text } = await exchange(place, path, asked);
			if (status === 401 || status === 403) throw tokenRefused(place.port, status);
			const said = (0, redact.$)([place.token]).text(text.trim()).replaceAll(/\s+/g, " ").slice(0, 300);
			const json = parsed(text);
			if (status === 200 && json !== undefined) return json;
			if (status >= 500 || status >= 400 && json !== undefined) throw refused(asked, status, said);
			throw notRay(place.port, `it answered ${asked} with HTTP ${status} and ${said === "" ? "nothing" : `"${said.slice(0, 80)}"`}`);
		} };
	}
	function parsed(text) {
		try {
			return JSON.parse(text);
		} catch {
			return undefined;
		}
	}
	async function exchange({ dial, port, token, signal, timeoutMs = 2e4 }, path, asked) {
		const socket = await dial(port);
		const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
		try {
			return await new Promise((resolve, reject) => {
				const stop = () => reject(either.reason);
				if (either.aborted) return stop();
				either.addEventListener("abort", stop, { once: true });
				const asking = (0, external_node_http_.request)({
					createConnection: () => socket,
					path,
					headers: {
						host: `127.0.0.1:${port}`,
						"user-agent": "bringup",
						authorization: `Bearer ${token.reveal()}`,
						connection: "close"
					}
				}, (response) => {
					const parts = [];
					let size = 0;
					response.on("data", (part) => {
						size += part.byteLength;
						if (size > MOST_BYTES) response.destroy(new Error(`more than ${MOST_BYTES / 2 ** 20} MiB came`));
						else parts.push(part);
					});
					response.on("end", () => resolve({
						status: response.statusCode ?? 0,
						text: Buffer.concat(parts).toString("utf8")
					}));
					response.on("error", reject);
				});
				asking.on("error", reject);
				socket.on("error", reject);
				asking.end();
			});
		} catch (error) {
			signal.throwIfAborted();
			if (isParseError(error)) throw notRay(port, "it does not speak HTTP");
			throw broken(asked, port, error);
		} finally {
			socket.destroy();
		}
	}
	function isParseError(error) {
		return error instanceof Error && "code" in error && String(error.code).startsWith("HPE_");
	}
	var schemas = __webpack_require__(92857);
	;
	const version = schemas.YjP().regex(/^\d+\.\d+\.\d+[\w.+-]{0,40}$/);
	const answer = schemas.Ikc({ data: schemas.Ikc({
		rayVersion: version,
		pythonVersion: version
	}) });
	async function askVersions(dashboard, port) {
		const versions = parseVersions(await dashboard.get("/api/v0/cluster_metadata"));
		if (versions === undefined) throw notRay(port, "it does not tell the versions of Ray and Python");
		return versions;
	}
	function parseVersions(json) {
		const { success, data } = answer.safeParse(json);
		return success ? {
			ray: data.data.rayVersion,
			python: data.data.pythonVersion
		} : undefined;
	}
	;
	const entry = schemas.Ikc({
		node_id: schemas.YjP().regex(/^[0-9a-f]{56}$/),
		node_ip: schemas.YjP().max(255),
		is_head_node: schemas.zMY().nullish(),
		state: schemas.YjP().max(64),
		state_message: schemas.YjP().nullish(),
		labels: schemas.g1P(schemas.YjP(), schemas.YjP()).nullish(),
		resources_total: schemas.g1P(schemas.YjP(), schemas.aig()).nullish(),
		start_time_ms: schemas.aig().nullish(),
		end_time_ms: schemas.aig().nullish()
	});
	const MOST_NODES = 1e4;
	const nodes_answer = schemas.Ikc({ data: schemas.Ikc({ result: schemas.Ikc({
		total: schemas.aig(),
		result: schemas.YOg(entry).max(MOST_NODES)
	}) }) });
	const NODES_PATH = `/api/v0/nodes?detail=1&limit=${MOST_NODES}`;
	async function askNodes(dashboard, port) {
		const nodes = parseNodes(await dashboard.get(NODES_PATH));
		if (nodes === undefined) throw notRay(port, "its list of nodes has another form than Ray gives it");
		return nodes;
	}
	function parseNodes(json) {
		const { success, data } = nodes_answer.safeParse(json);
		if (!success) return undefined;
		const { total, result } = data.data.result;
		const nodes = result.map(nodeOf);
		return total > nodes.length ? {
			nodes,
			of: total
		} : { nodes };
	}
	function nodeOf(found) {
		const alive = found.state === "ALIVE";
		const death = found.state_message?.trim().slice(0, 1e3);
		return {
			id: found.node_id,
			address: found.node_ip,
			head: found.is_head_node ?? false,
			alive,
			labels: found.labels ?? {},
			resources: found.resources_total ?? {},
			startedMs: found.start_time_ms ?? 0,
			...alive || !found.end_time_ms ? {} : { endedMs: found.end_time_ms },
			...alive || death === undefined || death === "" ? {} : { death }
		};
	}
	var members = __webpack_require__(72151);
	var places = __webpack_require__(44382);
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
	async function askCluster(fleet, { name, cluster }, { connect, signal }) {
		const env_1 = {
			stack: [],
			error: void 0,
			hasError: false
		};
		try {
			const head = (0, members.Uo)(fleet, name);
			if (head === undefined) return undefined;
			const { connection } = await connect(head, signal);
			const _ = __addDisposableResource(env_1, connection, true);
			const port = (0, members.HM)(cluster).dashboard;
			const dashboard = openDashboard({
				dial: (to) => connection.dial(to),
				port,
				token: cluster.token,
				signal
			});
			const versions = await askVersions(dashboard, port);
			const { nodes } = await askNodes(dashboard, port);
			return {
				cluster: name,
				versions,
				...sorted(fleet, name, nodes)
			};
		} catch (e_1) {
			env_1.error = e_1;
			env_1.hasError = true;
		} finally {
			const result_1 = __disposeResources(env_1);
			if (result_1) await result_1;
		}
	}
	function sorted(fleet, name, nodes) {
		const newest = nodes.toSorted((a, b) => Number(b.alive) - Number(a.alive) || b.startedMs - a.startedMs);
		const hosts = (0, members.Nh)(fleet, name).map((host) => {
			const node = newest.find(({ labels }) => labels[places.Uc] === host.name);
			const section = (0, members.LQ)(host);
			const role = section === undefined ? "worker" : (0, members.kp)(section);
			return {
				host: host.name,
				role,
				...node === undefined ? {} : { node }
			};
		});
		const known = new Set(hosts.flatMap(({ node }) => node === undefined ? [] : [node.id]));
		return {
			hosts,
			strangers: nodes.filter(({ id, alive }) => alive && !known.has(id))
		};
	}
}) };
;
