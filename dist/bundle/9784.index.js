"use strict";
exports.id = 9784;
exports.ids = [9784];
exports.modules = {
	9784: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { run: () => run });
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82933);
		var _run_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43931);
		function run(inputs, step) {
			const { capabilities } = inputs;
			return (0, _run_fleet_js__WEBPACK_IMPORTED_MODULE_1__.h)({
				mode: inputs["dry-run"] ? "plan" : inputs.mode,
				fleet: inputs.fleet,
				environment: inputs.environment,
				select: inputs.select,
				capabilities: capabilities === undefined ? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES : _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.filter(({ name }) => capabilities.includes(name)),
				prune: inputs.prune,
				planFile: inputs["dry-run"] && inputs.mode === "apply" ? undefined : inputs["plan-file"],
				access: inputs,
				onFailure: inputs["on-failure"],
				parallel: inputs.parallel
			}, step);
		}
	}),
	43931: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => runOnFleet });
		var _capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82933);
		var _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56447);
		var _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19390);
		var _engine_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40039);
		var _github_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65841);
		var _job_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39899);
		var _open_fleet_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67986);
		async function runOnFleet(request, step) {
			const { mode, select, via } = request;
			const { secrets, access, store, log, ...selected } = await (0, _open_fleet_js__WEBPACK_IMPORTED_MODULE_6__.x)(request, step);
			const { fleet, hosts } = request.scope?.(selected) ?? selected;
			const connect = (0, _engine_connect_host_js__WEBPACK_IMPORTED_MODULE_1__.M)(fleet, access);
			const sealed = mode === "apply" && request.planFile !== undefined ? await (0, _engine_plan_file_js__WEBPACK_IMPORTED_MODULE_2__.readPlanFile)(request.planFile) : undefined;
			const logs = [];
			let runId = "";
			const { report: bare, sealed: plan } = await (0, _engine_run_js__WEBPACK_IMPORTED_MODULE_3__.runFleet)({
				fleet,
				hosts,
				capabilities: request.capabilities ?? _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES,
				partial: request.capabilities !== undefined && request.capabilities.length < _capabilities_js__WEBPACK_IMPORTED_MODULE_0__.CAPABILITIES.length,
				mode,
				connect,
				secrets,
				env: step.environment,
				...log === undefined ? {} : { log },
				signal: step.signal,
				...request.prune ? { prune: true } : {},
				...request.onFailure === undefined ? {} : { onFailure: request.onFailure },
				...request.parallel === undefined ? {} : { parallel: request.parallel },
				...sealed === undefined ? {} : { sealed },
				...step.workflow.url === undefined ? {} : { url: step.workflow.url },
				onStart: (id) => {
					runId = id;
				},
				onEvent: step.onEvent,
				onSecret: step.mask,
				onStepOutput: (host, id, output, outcome) => {
					logs.push(store.log(runId, {
						host,
						step: id,
						outcome,
						output
					}));
				}
			});
			const planFile = mode === "plan" ? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_5__.pb)(request.planFile ?? (0, _job_file_js__WEBPACK_IMPORTED_MODULE_5__._h)("plan.json"), (0, _job_file_js__WEBPACK_IMPORTED_MODULE_5__.Pq)(plan)) : undefined;
			const named = {
				...select === undefined ? {} : { select },
				...planFile === undefined ? {} : { planFile },
				...via === undefined || mode === "plan" ? {} : { via }
			};
			const report = {
				...bare,
				run: {
					...bare.run,
					...named
				}
			};
			await Promise.all([...logs, store.save(report)]);
			if (request.after === undefined || mode === "plan" || step.signal.aborted) return report;
			const { signal } = step;
			(0, _github_log_js__WEBPACK_IMPORTED_MODULE_4__.be)((await request.after({
				fleet: selected.fleet,
				hosts,
				secrets,
				access,
				store,
				connect,
				signal
			}, report)).trimEnd());
			return report;
		}
	}),
	56447: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { M: () => connector });
		var _host_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87423);
		var _host_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22710);
		var _host_fleet_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27602);
		function connector(fleet, access) {
			const targetOf = (0, _host_fleet_target_js__WEBPACK_IMPORTED_MODULE_2__.h)(fleet, {
				...access,
				log: (text) => access.log?.("", text)
			});
			const toHost = async (host, signal, retries) => {
				const password = access.sudoPassword ?? host.sudo.password;
				if (host.connection === "local") return {
					connection: await (0, _host_connect_js__WEBPACK_IMPORTED_MODULE_0__.N)("local"),
					sudo: sudoChoice(process.getuid?.() === 0 ? "root" : "", password)
				};
				const target = await targetOf(host);
				const connection = await (0, _host_connect_js__WEBPACK_IMPORTED_MODULE_0__.N)(target, {
					signal,
					retries: retries ?? { take: () => true },
					...access.askPassphrase ? { askPassphrase: access.askPassphrase } : {},
					log: (text) => access.log?.(host.name, text)
				});
				return {
					connection,
					sudo: sudoChoice(connection.user, password)
				};
			};
			return Object.assign(toHost, { offers: async (host) => {
				if (host.connection === "local") return [];
				const { offers } = await (0, _host_credentials_js__WEBPACK_IMPORTED_MODULE_1__.I)(await targetOf(host), access.askPassphrase);
				return offers.map(({ fingerprint }) => fingerprint);
			} });
		}
		function sudoChoice(user, password) {
			if (user === "root") return { sudo: "root" };
			return password === undefined ? { sudo: "nopasswd" } : {
				sudo: "password",
				password
			};
		}
	})
};
;
