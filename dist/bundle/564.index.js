"use strict";
exports.id = 564;
exports.ids = [564];
exports.modules = {
	6335: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => keptLabels });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59052);
		var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12107);
		const OWN = /^(?:ray\.io|bringup)\//;
		function keptLabels(labels) {
			return Object.fromEntries(Object.entries(labels).filter(([name, value]) => !OWN.test(name) && isKept(name, value)));
		}
		function isKept(name, value) {
			try {
				(0, _refuse_secrets_js__WEBPACK_IMPORTED_MODULE_1__.u)({ [name]: value });
				return _schema_js__WEBPACK_IMPORTED_MODULE_2__.qY.labels.safeParse({ [name]: value }).success;
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				return false;
			}
		}
	}),
	79160: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Z: () => askNodes });
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14621);
		const entry = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			node_id: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^[0-9a-f]{56}$/),
			node_ip: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(255),
			is_head_node: zod__WEBPACK_IMPORTED_MODULE_1__.zMY().nullish(),
			state: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().max(64),
			state_message: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().nullish(),
			labels: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.YjP()).nullish(),
			resources_total: zod__WEBPACK_IMPORTED_MODULE_1__.g1P(zod__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod__WEBPACK_IMPORTED_MODULE_1__.aig()).nullish(),
			start_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish(),
			end_time_ms: zod__WEBPACK_IMPORTED_MODULE_1__.aig().nullish()
		});
		const MOST_NODES = 1e4;
		const answer = zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({ result: zod__WEBPACK_IMPORTED_MODULE_1__.Ikc({
			total: zod__WEBPACK_IMPORTED_MODULE_1__.aig(),
			result: zod__WEBPACK_IMPORTED_MODULE_1__.YOg(entry).max(MOST_NODES)
		}) }) });
		const NODES_PATH = `/api/v0/nodes?detail=1&limit=${MOST_NODES}`;
		async function askNodes(dashboard, port) {
			const nodes = parseNodes(await dashboard.get(NODES_PATH));
			if (nodes === undefined) throw (0, _dashboard_errors_js__WEBPACK_IMPORTED_MODULE_0__.Ug)(port, "its list of nodes has another form than Ray gives it");
			return nodes;
		}
		function parseNodes(json) {
			const { success, data } = answer.safeParse(json);
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
	}),
	90564: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			askCluster: () => askCluster,
			wasAskedToGo: () => wasAskedToGo
		});
		var _providers_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6335);
		var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32680);
		var _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88857);
		var _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43965);
		var _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88568);
		var _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79160);
		var _members_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72151);
		var _other_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54775);
		var _places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44382);
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
		async function askCluster(fleet, { name, cluster }, { connect, signal, headElsewhere = false }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.Uo)(fleet, name);
				if (head === undefined) return undefined;
				const way = headElsewhere ? undefined : (await connect(head, signal)).connection;
				const _ = __addDisposableResource(env_1, way, true);
				const port = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.HM)(cluster).dashboard;
				const dial = (to) => way?.dial(to) ?? (0, _cluster_dial_tcp_js__WEBPACK_IMPORTED_MODULE_3__.E)(head.address, to, {
					network: cluster.network,
					signal
				});
				const dashboard = (0, _cluster_dashboard_js__WEBPACK_IMPORTED_MODULE_2__.N)({
					dial,
					port,
					token: cluster.token,
					signal
				});
				const versions = await (0, _cluster_metadata_js__WEBPACK_IMPORTED_MODULE_4__.L)(dashboard, port);
				const { nodes } = await (0, _cluster_nodes_js__WEBPACK_IMPORTED_MODULE_5__.Z)(dashboard, port);
				const expected = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.En)(fleet, name).filter((host) => !headElsewhere || host !== head);
				const hosts = sorted(expected, cluster, nodes);
				const look = {
					cluster: `${fleet.name}/${name}`,
					nodes: nodes.map((node) => sighting(node, versions, cluster)),
					names: hosts.hosts.map(({ host }) => host)
				};
				return {
					cluster: name,
					versions,
					...hosts,
					...headElsewhere ? { strangers: [] } : {},
					look
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const ASKED_TO_GO = /bringup: the host (?:leaves|is drained)/;
		function wasAskedToGo({ death }) {
			return ASKED_TO_GO.test(death ?? "");
		}
		function sighting(node, versions, { network }) {
			const label = node.labels[_places_js__WEBPACK_IMPORTED_MODULE_8__.H];
			return {
				node: node.id,
				...label === undefined ? {} : { label },
				alive: node.alive,
				startedMs: node.startedMs,
				...node.death === undefined ? {} : { reason: node.death },
				left: !node.alive && wasAskedToGo(node),
				facts: {
					rayVersion: versions.ray,
					pythonVersion: versions.python,
					labels: (0, _providers_labels_js__WEBPACK_IMPORTED_MODULE_0__.O)(node.labels),
					...network === "lan" ? {} : { meshIp: node.address }
				}
			};
		}
		function sorted(expected, cluster, nodes) {
			const newest = nodes.toSorted((a, b) => Number(b.alive) - Number(a.alive) || b.startedMs - a.startedMs);
			const hosts = expected.map((host) => {
				const node = newest.find(({ labels }) => labels[_places_js__WEBPACK_IMPORTED_MODULE_8__.Uc] === host.name);
				const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.LQ)(host);
				const role = section === undefined ? "worker" : (0, _members_js__WEBPACK_IMPORTED_MODULE_6__.kp)(section);
				const address = (0, _address_js__WEBPACK_IMPORTED_MODULE_1__.cL)(host, cluster);
				const moved = node?.alive && address !== undefined && (0, _other_address_js__WEBPACK_IMPORTED_MODULE_7__.r)(node.address, address) ? { moved: address } : {};
				return {
					host: host.name,
					role,
					...node === undefined ? {} : { node },
					...moved
				};
			});
			const known = new Set(hosts.flatMap(({ node }) => node === undefined ? [] : [node.id]));
			return {
				hosts,
				strangers: nodes.filter(({ id, alive }) => alive && !known.has(id))
			};
		}
	})
};
;
