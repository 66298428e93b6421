(() => {
	"use strict";
	var __webpack_modules__ = {
		93933: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				$L: () => BringupErrors,
				df: () => describePlace,
				y4: () => BringupError
			});
			class BringupError extends Error {
				name = "BringupError";
				code;
				category;
				remedy;
				where;
				retryable;
				checks;
				constructor(details) {
					super(details.what, details.cause === undefined ? undefined : { cause: details.cause });
					this.code = details.code;
					this.category = details.category;
					this.remedy = details.remedy;
					this.where = details.where ?? {};
					this.retryable = details.retryable;
					this.checks = details.checks;
				}
				at(where) {
					return new BringupError({
						code: this.code,
						category: this.category,
						what: this.message,
						remedy: this.remedy,
						where: {
							...where,
							...this.where
						},
						...this.retryable === undefined ? {} : { retryable: this.retryable },
						...this.checks === undefined ? {} : { checks: this.checks },
						cause: this.cause
					});
				}
			}
			function describePlace({ host, step, file, line, column }) {
				const position = [
					file,
					line,
					column
				].filter((part) => part !== undefined).join(":");
				return [
					position,
					host,
					step
				].filter((part) => part !== undefined && part !== "").join(": ");
			}
			class BringupErrors extends Error {
				name = "BringupErrors";
				problems;
				constructor(problems) {
					super(`${problems.length} problem${problems.length === 1 ? "" : "s"}: ${merged(problems).join(" · ")}`);
					this.problems = problems;
				}
			}
			function merged(problems) {
				return [...Map.groupBy(problems, ({ message }) => message)].map(([message, equal]) => {
					const places = [...new Set(equal.map(({ where }) => describePlace(where)))].filter((place) => place !== "");
					return places.length === 0 ? message : `${places.join(", ")}: ${message}`;
				});
			}
		}),
		29572: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, { m: () => wrongConfig });
			var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93933);
			function wrongConfig(where, what, remedy) {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "flash-sdk-config",
					category: "config",
					what: `${where} ${what}`,
					remedy
				});
			}
		}),
		254: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
			__nccwpck_require__.d(__webpack_exports__, {
				eA: () => boardName,
				k2: () => nodeInfos
			});
			var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77030);
			var node_net__WEBPACK_IMPORTED_MODULE_0___default = __nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
			var _config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(29572);
			const NODES = [
				1,
				2,
				3,
				4
			];
			const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
			function boardName({ name = "tpi" }) {
				if (!NAME.test(name)) throw (0, _config_error_js__WEBPACK_IMPORTED_MODULE_1__.m)("name", `is ${JSON.stringify(name)}`, "use small letters, digits and hyphens, at most 63");
				return name;
			}
			function nodeInfos(config) {
				const board = boardName(config);
				if (config.address.trim() === "") throw (0, _config_error_js__WEBPACK_IMPORTED_MODULE_1__.m)("address", "is empty", "give the name or IP address of the BMC");
				const unknown = Object.keys(config.nodes).find((id) => !NODES.some((node) => String(node) === id));
				if (unknown !== undefined) throw (0, _config_error_js__WEBPACK_IMPORTED_MODULE_1__.m)(`nodes.${unknown}`, "is no slot", "slots are 1, 2, 3 and 4");
				const infos = NODES.flatMap((id) => {
					const node = config.nodes[id];
					return node === undefined ? [] : [nodeInfo(id, node, board, config)];
				});
				if (infos.length === 0) throw (0, _config_error_js__WEBPACK_IMPORTED_MODULE_1__.m)("nodes", "has no node", "give at least one, such as 1: { address, module }");
				return infos;
			}
			function nodeInfo(id, node, board, { network = {} }) {
				const { address, module, mac } = node;
				const at = `nodes.${id}`;
				if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 0) throw (0, _config_error_js__WEBPACK_IMPORTED_MODULE_1__.m)(`${at}.address`, `is ${JSON.stringify(address)}`, "give the IP address that the node is to have");
				const bits = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) ? 32 : 128;
				const prefixLength = node.prefixLength ?? network.prefixLength ?? (bits === 32 ? 24 : 64);
				if (!Number.isInteger(prefixLength) || prefixLength < 1 || prefixLength > bits) throw (0, _config_error_js__WEBPACK_IMPORTED_MODULE_1__.m)(`${at}.prefixLength`, `is ${prefixLength}`, `give a whole number from 1 to ${bits}`);
				const gateway = node.gateway ?? network.gateway ?? firstAddress(address, prefixLength);
				const domain = network.domain === undefined ? "" : `.${network.domain}`;
				return {
					id,
					name: `${board}/${id}`,
					module,
					address,
					prefixLength,
					hostname: node.hostname ?? `${board}-node${id}${domain}`,
					gateway,
					dns: node.dns ?? network.dns ?? (gateway === undefined ? [] : [gateway]),
					mac
				};
			}
			function firstAddress(address, prefixLength) {
				if (!(0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) || prefixLength > 30) return undefined;
				const number = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
				const first = number - number % 2 ** (32 - prefixLength) + 1;
				if (first === number) return undefined;
				return [
					24,
					16,
					8,
					0
				].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".");
			}
		}),
		42613: ((module) => {
			module.exports = require("assert");
		}),
		20181: ((module) => {
			module.exports = require("buffer");
		}),
		35317: ((module) => {
			module.exports = require("child_process");
		}),
		76982: ((module) => {
			module.exports = require("crypto");
		}),
		72250: ((module) => {
			module.exports = require("dns");
		}),
		24434: ((module) => {
			module.exports = require("events");
		}),
		79896: ((module) => {
			module.exports = require("fs");
		}),
		58611: ((module) => {
			module.exports = require("http");
		}),
		65692: ((module) => {
			module.exports = require("https");
		}),
		69278: ((module) => {
			module.exports = require("net");
		}),
		34589: ((module) => {
			module.exports = require("node:assert");
		}),
		16698: ((module) => {
			module.exports = require("node:async_hooks");
		}),
		4573: ((module) => {
			module.exports = require("node:buffer");
		}),
		31421: ((module) => {
			module.exports = require("node:child_process");
		}),
		37540: ((module) => {
			module.exports = require("node:console");
		}),
		77598: ((module) => {
			module.exports = require("node:crypto");
		}),
		41314: ((module) => {
			module.exports = require("node:dgram");
		}),
		53053: ((module) => {
			module.exports = require("node:diagnostics_channel");
		}),
		40610: ((module) => {
			module.exports = require("node:dns");
		}),
		78474: ((module) => {
			module.exports = require("node:events");
		}),
		73024: ((module) => {
			module.exports = require("node:fs");
		}),
		51455: ((module) => {
			module.exports = require("node:fs/promises");
		}),
		37067: ((module) => {
			module.exports = require("node:http");
		}),
		32467: ((module) => {
			module.exports = require("node:http2");
		}),
		44708: ((module) => {
			module.exports = require("node:https");
		}),
		77030: ((module) => {
			module.exports = require("node:net");
		}),
		48161: ((module) => {
			module.exports = require("node:os");
		}),
		76760: ((module) => {
			module.exports = require("node:path");
		}),
		643: ((module) => {
			module.exports = require("node:perf_hooks");
		}),
		1708: ((module) => {
			module.exports = require("node:process");
		}),
		41792: ((module) => {
			module.exports = require("node:querystring");
		}),
		80481: ((module) => {
			module.exports = require("node:readline");
		}),
		80099: ((module) => {
			module.exports = require("node:sqlite");
		}),
		57075: ((module) => {
			module.exports = require("node:stream");
		}),
		38321: ((module) => {
			module.exports = require("node:stream/consumers");
		}),
		46466: ((module) => {
			module.exports = require("node:stream/promises");
		}),
		58500: ((module) => {
			module.exports = require("node:timers/promises");
		}),
		41692: ((module) => {
			module.exports = require("node:tls");
		}),
		73136: ((module) => {
			module.exports = require("node:url");
		}),
		57975: ((module) => {
			module.exports = require("node:util");
		}),
		73429: ((module) => {
			module.exports = require("node:util/types");
		}),
		75919: ((module) => {
			module.exports = require("node:worker_threads");
		}),
		38522: ((module) => {
			module.exports = require("node:zlib");
		}),
		70857: ((module) => {
			module.exports = require("os");
		}),
		16928: ((module) => {
			module.exports = require("path");
		}),
		932: ((module) => {
			module.exports = require("process");
		}),
		2203: ((module) => {
			module.exports = require("stream");
		}),
		13193: ((module) => {
			module.exports = require("string_decoder");
		}),
		53557: ((module) => {
			module.exports = require("timers");
		}),
		64756: ((module) => {
			module.exports = require("tls");
		}),
		52018: ((module) => {
			module.exports = require("tty");
		}),
		39023: ((module) => {
			module.exports = require("util");
		}),
		43106: ((module) => {
			module.exports = require("zlib");
		})
	};
	var __webpack_module_cache__ = {};
	function __nccwpck_require__(moduleId) {
		var cachedModule = __webpack_module_cache__[moduleId];
		if (cachedModule !== undefined) {
			return cachedModule.exports;
		}
		var module = __webpack_module_cache__[moduleId] = { exports: {} };
		var threw = true;
		try {
			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
			threw = false;
		} finally {
			if (threw) delete __webpack_module_cache__[moduleId];
		}
		return module.exports;
	}
	__nccwpck_require__.m = __webpack_modules__;
	if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
	(() => {
		__nccwpck_require__.n = (module) => {
			var getter = module && module.__esModule ? () => module["default"] : () => module;
			__nccwpck_require__.d(getter, { a: getter });
			return getter;
		};
	})();
	(() => {
		__nccwpck_require__.d = (exports, definition) => {
			for (var key in definition) {
				if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
					Object.defineProperty(exports, key, {
						enumerable: true,
						get: definition[key]
					});
				}
			}
		};
	})();
	(() => {
		__nccwpck_require__.f = {};
		__nccwpck_require__.e = (chunkId) => {
			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
				__nccwpck_require__.f[key](chunkId, promises);
				return promises;
			}, []));
		};
	})();
	(() => {
		__nccwpck_require__.u = (chunkId) => {
			return "" + chunkId + ".index.js";
		};
	})();
	(() => {
		__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
	})();
	(() => {
		__nccwpck_require__.r = (exports) => {
			if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
				Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
			}
			Object.defineProperty(exports, "__esModule", { value: true });
		};
	})();
	(() => {
		var installedChunks = { 8792: 1 };
		var installChunk = (chunk) => {
			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
			for (var moduleId in moreModules) {
				if (__nccwpck_require__.o(moreModules, moduleId)) {
					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
				}
			}
			if (runtime) runtime(__nccwpck_require__);
			for (var i = 0; i < chunkIds.length; i++) installedChunks[chunkIds[i]] = 1;
		};
		__nccwpck_require__.f.require = (chunkId, promises) => {
			if (!installedChunks[chunkId]) {
				if (true) {
					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
				} else installedChunks[chunkId] = 1;
			}
		};
	})();
	var __webpack_exports__ = {};
	__nccwpck_require__.r(__webpack_exports__);
	__nccwpck_require__.d(__webpack_exports__, {
		cli: () => cli,
		main: () => main,
		post: () => post,
		sdk: () => sdk
	});
	;
	const WISHES = new WeakMap();
	function imageBuilder(system) {
		return builderOf({
			system,
			files: []
		});
	}
	function wishOfImage(builder) {
		const wish = WISHES.get(builder);
		if (wish === undefined) throw new TypeError("image() takes what ubuntu(), debian(), raspios(), armbian() or anyImage() gave");
		return wish;
	}
	function builderOf(wish) {
		const next = (more) => builderOf({
			...wish,
			...more
		});
		const builder = {
			base: (from, { sha256 } = {}) => next({
				from,
				...sha256 === undefined ? {} : { sha256 }
			}),
			network: (network) => next({ network }),
			hostname: (hostname) => next({ hostname }),
			userData: (userData) => next({ userData }),
			timezone: (timezone) => next({ timezone }),
			locale: (locale) => next({ locale }),
			shrink: () => next({ shrink: true }),
			recoverJournal: () => next({ recoverJournal: true }),
			files: (write) => next({ files: [...wish.files, write] })
		};
		WISHES.set(builder, wish);
		return Object.freeze(builder);
	}
	var config_error = __nccwpck_require__(29572);
	var node_info = __nccwpck_require__(254);
	;
	const FLOWS = new WeakMap();
	function turingPi(config, internals = {}) {
		const nodes = (0, node_info.k2)(config);
		const board = {
			config,
			internals
		};
		const infoOf = (id) => {
			const found = nodes.find((node) => node.id === id);
			if (found === undefined) throw (0, config_error.m)(`nodes.${id}`, "is not there", "add the node to the configuration of the board");
			return found;
		};
		const flow = (id) => flowOf({
			node: infoOf(id),
			install: {},
			post: []
		}, board);
		const wishes = (ids, workflow) => [...new Set(ids)].map((id) => wishOfFlow(workflow(flow(id), infoOf(id))));
		return {
			nodes,
			node: flow,
			async run(ids, workflow, options = {}) {
				const { runFlows } = await Promise.all([
					__nccwpck_require__.e(4973),
					__nccwpck_require__.e(699),
					__nccwpck_require__.e(8404),
					__nccwpck_require__.e(7134),
					__nccwpck_require__.e(6031),
					__nccwpck_require__.e(7415),
					__nccwpck_require__.e(7166),
					__nccwpck_require__.e(293),
					__nccwpck_require__.e(2953),
					__nccwpck_require__.e(4130),
					__nccwpck_require__.e(723),
					__nccwpck_require__.e(4788)
				]).then(__nccwpck_require__.bind(__nccwpck_require__, 46418));
				return runFlows(board, wishes(ids, workflow), options);
			},
			async plan(ids, workflow, options = {}) {
				const { planFlows } = await Promise.all([
					__nccwpck_require__.e(4973),
					__nccwpck_require__.e(699),
					__nccwpck_require__.e(8404),
					__nccwpck_require__.e(7134),
					__nccwpck_require__.e(6031),
					__nccwpck_require__.e(7415),
					__nccwpck_require__.e(7166),
					__nccwpck_require__.e(293),
					__nccwpck_require__.e(2953),
					__nccwpck_require__.e(4130),
					__nccwpck_require__.e(723),
					__nccwpck_require__.e(4788)
				]).then(__nccwpck_require__.bind(__nccwpck_require__, 46418));
				return planFlows(board, wishes(ids, workflow), options);
			}
		};
	}
	function flowOf(wish, board) {
		const next = (more) => flowOf({
			...wish,
			...more
		}, board);
		const flow = {
			image: (image) => next({ image: wishOfImage(image) }),
			install: (install) => next({ install: {
				...wish.install,
				...install
			} }),
			postInstall: (work, { inputs } = {}) => next({ post: [...wish.post, {
				work,
				...inputs === undefined ? {} : { inputs }
			}] }),
			async run(options = {}) {
				const { runFlows } = await Promise.all([
					__nccwpck_require__.e(4973),
					__nccwpck_require__.e(699),
					__nccwpck_require__.e(8404),
					__nccwpck_require__.e(7134),
					__nccwpck_require__.e(6031),
					__nccwpck_require__.e(7415),
					__nccwpck_require__.e(7166),
					__nccwpck_require__.e(293),
					__nccwpck_require__.e(2953),
					__nccwpck_require__.e(4130),
					__nccwpck_require__.e(723),
					__nccwpck_require__.e(4788)
				]).then(__nccwpck_require__.bind(__nccwpck_require__, 46418));
				const [result] = await runFlows(board, [wish], options);
				if (result === undefined) throw new TypeError("a run of one node has no result");
				return result;
			},
			async plan(options = {}) {
				const { planFlows } = await Promise.all([
					__nccwpck_require__.e(4973),
					__nccwpck_require__.e(699),
					__nccwpck_require__.e(8404),
					__nccwpck_require__.e(7134),
					__nccwpck_require__.e(6031),
					__nccwpck_require__.e(7415),
					__nccwpck_require__.e(7166),
					__nccwpck_require__.e(293),
					__nccwpck_require__.e(2953),
					__nccwpck_require__.e(4130),
					__nccwpck_require__.e(723),
					__nccwpck_require__.e(4788)
				]).then(__nccwpck_require__.bind(__nccwpck_require__, 46418));
				const [plan] = await planFlows(board, [wish], options);
				if (plan === undefined) throw new TypeError("a plan of one node has no result");
				return plan;
			}
		};
		FLOWS.set(flow, wish);
		return Object.freeze(flow);
	}
	function wishOfFlow(flow) {
		const wish = FLOWS.get(flow);
		if (wish === undefined) throw new TypeError("a workflow gives back the flow that it was given, with more told to it");
		return wish;
	}
	;
	const sdk = {
		turingPi: (config) => turingPi(config),
		ubuntu: () => imageBuilder((module) => module === "rk1" ? "ubuntu-rk1" : "ubuntu-raspi"),
		debian: () => imageBuilder(() => "debian-cloud"),
		raspios: () => imageBuilder(() => "raspios"),
		armbian: () => imageBuilder(() => "armbian"),
		anyImage: () => imageBuilder(() => undefined)
	};
	;
	async function main(name) {
		const { startMain } = await Promise.all([
			__nccwpck_require__.e(8404),
			__nccwpck_require__.e(2823),
			__nccwpck_require__.e(4130),
			__nccwpck_require__.e(4992),
			__nccwpck_require__.e(6641)
		]).then(__nccwpck_require__.bind(__nccwpck_require__, 6641));
		await startMain(name);
	}
	async function post(name) {
		const { startPost } = await Promise.all([
			__nccwpck_require__.e(8404),
			__nccwpck_require__.e(2823),
			__nccwpck_require__.e(4130),
			__nccwpck_require__.e(4992),
			__nccwpck_require__.e(6641)
		]).then(__nccwpck_require__.bind(__nccwpck_require__, 6641));
		await startPost(name);
	}
	async function cli(argv) {
		const { main: run } = await Promise.all([
			__nccwpck_require__.e(4973),
			__nccwpck_require__.e(699),
			__nccwpck_require__.e(8404),
			__nccwpck_require__.e(2823),
			__nccwpck_require__.e(7375),
			__nccwpck_require__.e(9256),
			__nccwpck_require__.e(7134),
			__nccwpck_require__.e(999),
			__nccwpck_require__.e(381),
			__nccwpck_require__.e(6031),
			__nccwpck_require__.e(8960),
			__nccwpck_require__.e(4130),
			__nccwpck_require__.e(4992),
			__nccwpck_require__.e(3873)
		]).then(__nccwpck_require__.bind(__nccwpck_require__, 45554));
		process.exitCode = await run(argv);
	}
	module.exports = __webpack_exports__;
})();
