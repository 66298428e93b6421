"use strict";
exports.id = 7166;
exports.ids = [7166, 8499];
exports.modules = {
	37988: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$3: () => replaced,
			BA: () => restarted,
			Cx: () => wrongLength,
			F2: () => nothingWritten,
			MN: () => noCard,
			O0: () => stalled,
			R5: () => unreadableImage,
			S2: () => busy,
			UJ: () => changedImage,
			b1: () => otherLength,
			lX: () => stuck,
			uZ: () => doneByOther
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function busy(board, { node, id, bytesWritten, processName }) {
			if (node === undefined) return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-firmware-upgrade",
				category: "lock",
				what: `the board ${board} is upgrading its own firmware (${processName}), and a flash would break that off`,
				remedy: "wait until it has ended and the board has restarted, then run it again"
			});
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-busy",
				category: "lock",
				what: `the board ${board} is writing node ${node} for somebody else (transfer ${id}, ${bytesWritten} bytes so far), and a flash would break that off`,
				remedy: `wait until it has ended, or end it yourself where it was begun, then run it again`
			});
		}
		function replaced(board, node, other) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-transfer-replaced",
				category: "lock",
				what: `somebody began another transfer on the board ${board} (${other}) while node ${node} was written, which ended ours; node ${node} is not whole`,
				remedy: "let only one program write to a board at a time; wait until the other has ended, then run it again. The other one was left alone, and is likely to fail too"
			});
		}
		function doneByOther(board, node, bytes) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-transfer-replaced",
				category: "lock",
				what: `the board ${board} says that a transfer of ${bytes.done} bytes is done, and node ${node} was to get ${bytes.ours}: it is another one, begun by somebody else or left by one that was cancelled just before, and it ended ours; node ${node} is not whole`,
				remedy: "let only one program write to a board at a time, and run it again"
			});
		}
		function otherLength(board, node, bytes) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-other-length",
				category: "verify",
				what: `the board ${board} found ${bytes.found} bytes to write to node ${node}, and ${bytes.ours} were expected, so it was broken off`,
				remedy: "see that the file on the card or the mirror is the one that is meant, and copied whole"
			});
		}
		function noCard(board, node, path) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-sdcard-none",
				category: "config",
				what: `the board ${board} has no SD card, or does not see it, and the image for node ${node} is to come from ${path} on it`,
				remedy: "put a card with the image into the slot of the board (not of a node), formatted with one FAT32 or ext4 partition, restart the BMC, and run it again"
			});
		}
		function stalled(board, node, ms, waitsFor) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: waitsFor === "board" ? "bmc-stalled" : "bmc-image-stalled",
				category: "timeout",
				what: waitsFor === "board" ? `the board ${board} wrote nothing to node ${node} for ${Math.round(ms / 1e3)} s, so it was given up` : `the image for node ${node} of board ${board} gave no byte for ${Math.round(ms / 1e3)} s, so it was given up`,
				remedy: waitsFor === "board" ? "power the node off for ten seconds and run it again; when it stays so, restart the daemon before the flash (reload), or give it longer" : "see where the image comes from: a slow disk or server on this machine"
			});
		}
		function nothingWritten(board, node, evidence) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-nothing-written",
				category: "verify",
				what: `the board ${board} says that node ${node} is done, but ${evidence}`,
				remedy: "run it again; when it stays so, restart the daemon on the BMC: /etc/init.d/S94bmcd restart"
			});
		}
		function restarted(board, node) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-daemon-restarted",
				category: "network",
				what: `the daemon of the board ${board} was restarted while node ${node} was written; node ${node} is not whole`,
				remedy: "run it again; a daemon that restarts by itself has run out of memory: restart it before the flash (reload)"
			});
		}
		function stuck(board, node, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-upload-stuck",
				category: "network",
				what: `the board ${board} answers nothing since the transfer to node ${node} was broken off (${cause.message}): it still holds on to it`,
				remedy: "restart the daemon on the BMC (/etc/init.d/S94bmcd restart), then run it again; node and USB route are as the cut-off left them",
				cause
			});
		}
		function wrongLength(node, announced, got) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-image-length",
				category: "verify",
				what: `the image for node ${node} was announced with ${announced} bytes and has ${got}`,
				remedy: "see that nothing changes the file while it is read, and run it again"
			});
		}
		function unreadableImage(node, error) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return error;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-image-unreadable",
				category: "filesystem",
				what: `the image for node ${node} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
				remedy: "see that the file is there and readable, and run it again",
				cause: error
			});
		}
		function changedImage(node) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-image-changed",
				category: "verify",
				what: `what was sent for node ${node} does not have the SHA-256 that was announced`,
				remedy: "see that nothing changes the file while it is read, and run it again; the node is overwritten already"
			});
		}
	}),
	87920: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			T: () => hubClause,
			d: () => onClause
		});
		function hubClause(board, hub) {
			return hub ? `all nodes of board ${board} hang on one USB hub` : `board ${board} does not say whether its nodes hang on one USB hub`;
		}
		function onClause(nodes, power) {
			const clause = (some, one, several) => some.length === 0 ? [] : [`${some.map((node) => `node ${node}`).join(" and ")} ${some.length === 1 ? one : several}`];
			const on = nodes.filter((node) => power[node] === true);
			const unknown = nodes.filter((node) => power[node] === undefined);
			return [...clause(on, "is on", "are on"), ...clause(unknown, "may be on", "may be on")].join(" and ");
		}
	}),
	38499: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			COMPARE: () => COMPARE,
			certificateChanged: () => certificateChanged,
			certificateUnknown: () => certificateUnknown,
			notTheDaemon: () => notTheDaemon,
			slow: () => slow,
			transportError: () => transportError,
			uploadByOther: () => uploadByOther,
			webPage: () => webPage
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		const COMPARE = "openssl x509 -noout -fingerprint -sha256 -in /etc/ssl/certs/bmcd_cert.pem";
		const NAME = {
			code: "bmc-name",
			category: "dns",
			what: (board, evidence) => `the name of the board ${board} does not resolve (${evidence})`,
			remedy: "correct the board's address, or the name resolution of this machine"
		};
		const UNREACHABLE = {
			code: "bmc-unreachable",
			category: "network",
			what: (board, evidence) => `no connection to the board ${board} (${evidence})`,
			remedy: "see whether the board has power and network, and whether this machine reaches its address and port"
		};
		const NO_TLS = {
			code: "bmc-tls",
			category: "config",
			what: (board, evidence) => `what answers at ${board} does not speak TLS as a board does (${evidence})`,
			remedy: "give the address and the HTTPS port (443) of the board's BMC, not of one of its nodes"
		};
		const CUT = {
			code: "bmc-cut",
			category: "network",
			what: (board, evidence) => `the board ${board} broke off the connection (${evidence})`,
			remedy: "see whether its daemon runs (BMC: /etc/init.d/S94bmcd restart) and whether the network holds, and run it again"
		};
		function rowOf(code) {
			if (/^(ENOTFOUND|EAI_)/.test(code)) return NAME;
			if (/^(EPROTO|ERR_SSL_|ERR_TLS_)/.test(code)) return NO_TLS;
			return /^(ECONNRESET|EPIPE|HPE_)/.test(code) ? CUT : UNREACHABLE;
		}
		function transportError(board, error) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return error;
			const { code, message } = innermost(error);
			const { what, ...row } = rowOf(code);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				...row,
				what: what(board, code === "" ? message : code),
				cause: error
			});
		}
		function slow(board, asked, ms) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-slow",
				category: "timeout",
				what: `the board ${board} did not answer ${asked} within ${ms / 1e3} s`,
				remedy: "see whether the board is reached and not overloaded; BMC: /etc/init.d/S94bmcd restart brings back a daemon that hangs"
			});
		}
		function uploadByOther(board, asked) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-upload-by-other",
				category: "lock",
				what: `the board ${board} answers its pages and did not answer ${asked} in time; a board that takes an upload answers nobody meanwhile`,
				remedy: "wait until whoever uploads an image to it is done, and run it again; if nobody does, its daemon hangs: on the BMC, /etc/init.d/S94bmcd restart"
			});
		}
		function certificateChanged(board, wanted, got) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-certificate-changed",
				category: "host-key",
				what: `the board ${board} shows a certificate with the SHA-256 fingerprint ${got}, and ${wanted} was expected; nothing was sent to it`,
				remedy: `find out why: a firmware that was installed anew makes a new certificate, and so does somebody in between. Compare it on the BMC itself: ${COMPARE}; then write the new one as the board's fingerprint`
			});
		}
		function certificateUnknown(name, board, seen) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-certificate-unknown",
				category: "host-key",
				what: `nobody has said which certificate the board ${name} has; what answers at ${board} shows one with the SHA-256 fingerprint ${seen}, and was sent nothing`,
				remedy: `compare it on the BMC itself: ${COMPARE}; when it is the same, write this line below the board's address: fingerprint: "${seen}"`
			});
		}
		function notTheDaemon(board, asked, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-answer-unreadable",
				category: "unsupported",
				what: `the answer of the board ${board} to ${asked} cannot be read: ${why}`,
				remedy: "see that the address is that of the BMC; if its daemon is newer than this bringup, upgrade bringup, else the board's firmware"
			});
		}
		function webPage(board, asked) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "bmc-web-page",
				category: "unsupported",
				what: `the board ${board} answered ${asked} with a web page: its daemon does not know that request`,
				remedy: "see that the address is that of the BMC and nothing in between answers for it; else upgrade the board's firmware"
			});
		}
		function innermost(error) {
			if (!(error instanceof Error)) return {
				code: "",
				message: String(error)
			};
			if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors.at(-1));
			return {
				code: "code" in error ? String(error.code) : "",
				message: error.message
			};
		}
	}),
	45931: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => boardAt });
		var cancelled = __webpack_require__(82429);
		;
		const USUAL = {
			requestMs: 15e3,
			pollMs: 2e3,
			awayMs: 6e4,
			sendTimerMs: 10500,
			settleMs: 1500,
			tidyMs: 2e4
		};
		function timingOf(asked) {
			return {
				...USUAL,
				...asked
			};
		}
		var external_node_net_ = __webpack_require__(77030);
		var external_node_tls_ = __webpack_require__(41692);
		var errors = __webpack_require__(38499);
		;
		const AHEAD_BYTES = 2 * 2 ** 20;
		function handshake({ board, host, port, connectMs, signal }) {
			return new Promise((resolve, reject) => {
				const socket = (0, external_node_tls_.connect)({
					host,
					port,
					rejectUnauthorized: false,
					ALPNProtocols: ["http/1.1"],
					...{ highWaterMark: AHEAD_BYTES },
					...(0, external_node_net_.isIP)(host) === 0 ? { servername: host } : {}
				});
				const over = () => {
					clearTimeout(timer);
					socket.off("error", failed);
					socket.off("close", closed);
					signal?.removeEventListener("abort", stopped);
				};
				const failed = (error) => {
					over();
					socket.destroy();
					reject((0, errors.transportError)(board, error));
				};
				const stopped = () => failed(new Error("given up"));
				const closed = () => failed(new Error("closed while it was made"));
				const timer = setTimeout(() => failed(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })), connectMs);
				signal?.addEventListener("abort", stopped, { once: true });
				socket.once("error", failed);
				socket.once("close", closed);
				socket.once("secureConnect", () => {
					const fingerprint = socket.getPeerX509Certificate()?.fingerprint256;
					if (fingerprint === undefined) return failed(new Error("it shows no certificate"));
					over();
					socket.on("error", () => undefined);
					resolve({
						socket,
						fingerprint
					});
				});
			});
		}
		var external_node_https_ = __webpack_require__(44708);
		var core_error = __webpack_require__(93933);
		;
		function fingerprintOf(text) {
			const hex = text.replace(/^sha-?256[:= ]*(fingerprint[:= ]*)?/i, "").replaceAll(/[:\s]/g, "").toUpperCase();
			if (!/^[0-9A-F]{64}$/.test(hex)) throw new core_error.y4({
				code: "bmc-fingerprint-format",
				category: "config",
				what: `${JSON.stringify(text)} is no SHA-256 fingerprint of a certificate: 64 hexadecimal digits, with or without colons`,
				remedy: "get it with: openssl s_client -connect BOARD:443 </dev/null | openssl x509 -noout -fingerprint -sha256"
			});
			return hex.match(/../g)?.join(":") ?? hex;
		}
		;
		function pinnedAgents({ fingerprint: wanted, ...where }) {
			let peer;
			async function connectPinned() {
				const { socket, fingerprint: seen } = await handshake(where);
				if (seen !== wanted) {
					socket.destroy();
					throw (0, errors.certificateChanged)(where.board, wanted, seen);
				}
				peer = {
					fingerprint: seen,
					localAddress: addressOf(socket.localAddress),
					remoteAddress: addressOf(socket.remoteAddress)
				};
				return socket;
			}
			const createConnection = (_options, give) => {
				connectPinned().then((socket) => give?.(null, socket), (error) => give?.(error, undefined));
				return undefined;
			};
			const kept = new external_node_https_.Agent({
				keepAlive: true,
				maxSockets: 1
			});
			const single = new external_node_https_.Agent({ keepAlive: false });
			for (const agent of [kept, single]) agent.createConnection = createConnection;
			return {
				kept,
				single,
				peer: () => peer
			};
		}
		function addressOf(address) {
			return (address ?? "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
		}
		;
		const MOST_BYTES = 4 * 2 ** 20;
		function boardAddress(host, port) {
			return port === 443 ? host : `${host.includes(":") ? `[${host}]` : host}:${port}`;
		}
		function openLink({ host, port, fingerprint, requestMs }) {
			const board = boardAddress(host, port);
			const agents = pinnedAgents({
				board,
				host,
				port,
				fingerprint: fingerprintOf(fingerprint),
				connectMs: requestMs
			});
			const where = {
				host,
				port
			};
			async function attempt(sent) {
				const { method, path, headers = {}, body, once = false, timeoutMs = requestMs, signal } = sent;
				const timeout = AbortSignal.timeout(timeoutMs);
				const asked = `${method} ${path.replace(/[?&](file|cmd)=[^&]*/g, "")}`;
				let reused = false;
				try {
					const response = await new Promise((resolve, reject) => {
						const outgoing = (0, external_node_https_.request)({
							...where,
							agent: once ? agents.single : agents.kept,
							method,
							path,
							headers: {
								...body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) },
								...headers
							},
							signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal])
						});
						outgoing.once("response", resolve);
						outgoing.on("error", (error) => {
							reused = outgoing.reusedSocket;
							reject(error);
						});
						outgoing.end(body);
					});
					return await read(response, board, asked);
				} catch (error) {
					signal?.throwIfAborted();
					if (timeout.aborted) throw (0, errors.slow)(board, asked, timeoutMs);
					if (reused && !once) return attempt({
						...sent,
						once: true
					});
					throw (0, errors.transportError)(board, error);
				}
			}
			return {
				board,
				peer: agents.peer,
				send: attempt,
				streaming: () => ({
					...where,
					agent: agents.single
				}),
				[Symbol.dispose]: () => {
					agents.kept.destroy();
					agents.single.destroy();
				}
			};
		}
		async function read(response, board, asked) {
			const parts = [];
			let sizeBytes = 0;
			for await (const part of response) {
				sizeBytes += part.length;
				if (sizeBytes > MOST_BYTES) throw (0, errors.notTheDaemon)(board, asked, `it is longer than ${MOST_BYTES / 2 ** 20} MiB`);
				parts.push(part);
			}
			if (!response.complete) {
				const cut = new Error(`in the middle of its answer to ${asked}`);
				throw (0, errors.transportError)(board, Object.assign(cut, { code: "ECONNRESET" }));
			}
			const seconds = Number(response.headers["retry-after"]);
			return {
				status: response.statusCode ?? 0,
				type: (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
				text: Buffer.concat(parts).toString("utf8"),
				retryAfter: Number.isFinite(seconds) ? seconds : undefined
			};
		}
		;
		async function certificateOf({ host, port = 443, timing, signal }) {
			const board = boardAddress(host, port);
			const ended = () => (0, cancelled.K)(`looking at the certificate of the board ${board}`, signal);
			if (signal?.aborted) throw ended();
			try {
				const connectMs = timingOf(timing).requestMs;
				const { socket, fingerprint } = await handshake({
					board,
					host,
					port,
					connectMs,
					signal
				});
				socket.destroy();
				return fingerprint;
			} catch (error) {
				throw signal?.aborted ? ended() : error;
			}
		}
		var promises_ = __webpack_require__(58500);
		;
		const NEW = {
			xz: true,
			pull: true,
			sha256: true,
			skipVerify: true,
			nodeInfo: true,
			tellsVerify: true,
			powersOffBeforeDone: true
		};
		const ROWS = [
			{
				generation: "fork",
				from: [2, 4],
				can: {
					...NEW,
					powersOffBeforeDone: false
				}
			},
			{
				generation: "2.3",
				from: [2, 3],
				can: NEW
			},
			{
				generation: "2.0",
				from: [0, 0],
				can: {
					xz: false,
					pull: false,
					sha256: false,
					skipVerify: false,
					nodeInfo: false,
					tellsVerify: false,
					powersOffBeforeDone: true
				}
			}
		];
		function generationOf(version, describesItself) {
			const numbers = /^v?(\d+)\.(\d+)/.exec(version);
			if (numbers === null) return undefined;
			const [major, minor] = [Number(numbers[1]), Number(numbers[2])];
			if (major > 2) return undefined;
			const row = ROWS.find(({ generation, from }) => {
				if (generation === "fork" && describesItself) return true;
				return major > from[0] || major === from[0] && minor >= from[1];
			});
			return row && {
				generation: row.generation,
				can: row.can
			};
		}
		function mayBeFork(version) {
			return generationOf(version, false)?.generation !== "2.0";
		}
		var schemas = __webpack_require__(92857);
		;
		const label = schemas.YjP().optional().catch(undefined).transform((text) => {
			const clean = text?.replaceAll("\0", "").trim() ?? "";
			return clean === "" || clean === "unknown" || /^�+$/.test(clean) ? undefined : clean;
		});
		const revision = label.transform((text) => {
			const plain = text?.replace(/^v/, "");
			return plain === "31.31.63" ? undefined : plain;
		});
		const about = schemas._H3({
			api: schemas.YjP(),
			version: schemas.YjP(),
			bmcd_version: schemas.YjP().optional(),
			build_version: label,
			hostname: label,
			board_model: label,
			board_revision: revision
		}).transform((raw) => ({
			api: raw.api,
			daemon: (raw.bmcd_version ?? raw.version).replace(/^v/, ""),
			firmware: raw.bmcd_version === undefined ? raw.build_version : label.parse(raw.version),
			hostname: raw.hostname,
			boardModel: raw.board_model,
			boardRevision: raw.board_revision
		}));
		const on = schemas.YjP().optional().transform((text) => text === "1" ? true : text === "0" ? false : undefined);
		const power = schemas.PVZ([schemas._H3({
			node1: on,
			node2: on,
			node3: on,
			node4: on
		})]).transform(([raw]) => ({
			1: raw.node1,
			2: raw.node2,
			3: raw.node3,
			4: raw.node4
		}));
		const nodeNamed = schemas.YjP().regex(/^Node [1-4]$/).transform((text) => Number(text.slice(-1)));
		const usb = schemas.PVZ([schemas._H3({
			node: nodeNamed,
			mode: schemas.k5n([
				"Host",
				"Device",
				"Flash"
			]),
			route: schemas.YjP(),
			bus_type: schemas.YjP().optional()
		})]).transform(([raw]) => ({
			node: raw.node,
			mode: raw.mode.toLowerCase(),
			toBmc: raw.route === "Bmc",
			hub: raw.bus_type === undefined ? undefined : raw.bus_type === "Usb hub"
		}));
		const info = schemas._H3({
			ip: schemas.YOg(schemas._H3({
				device: schemas.YjP(),
				ip: schemas.YjP(),
				mac: schemas.YjP()
			})),
			storage: schemas.YOg(schemas._H3({
				name: schemas.YjP(),
				total_bytes: schemas.aig(),
				bytes_free: schemas.aig()
			}))
		}).transform((raw) => ({
			interfaces: raw.ip.map(({ device, ip, mac }) => ({
				device,
				address: ip,
				mac: mac.trim()
			})),
			storage: raw.storage.map(({ name, total_bytes, bytes_free }) => ({
				name,
				totalBytes: total_bytes,
				freeBytes: bytes_free
			}))
		}));
		const one = schemas._H3({
			name: schemas.YjP().nullish(),
			module_name: schemas.YjP().nullish(),
			power_on_time: schemas.aig().nullish(),
			uart_baud: schemas.aig().nullish()
		}).transform((raw) => ({
			name: raw.name ?? undefined,
			module: raw.module_name ?? undefined,
			poweredOnFor: raw.power_on_time ?? undefined,
			uartBaud: raw.uart_baud ?? undefined
		}));
		const nodeInfo = schemas.PVZ([
			one,
			one,
			one,
			one
		]).transform(([first, second, third, fourth]) => ({
			1: first,
			2: second,
			3: third,
			4: fourth
		}));
		const ok = schemas.euz("ok");
		const handle = schemas._H3({ handle: schemas.Whr().nonnegative() }).transform((raw) => raw.handle);
		const count = schemas.Whr().nonnegative();
		const transfer = schemas.KCZ([
			schemas.euz("Ready").transform(() => ({ state: "ready" })),
			schemas._H3({ Transferring: schemas._H3({
				id: count,
				process_name: schemas.YjP(),
				size: count,
				bytes_written: count
			}) }).transform(({ Transferring: raw }) => {
				const named = /^Node ([1-4])\b/.exec(raw.process_name)?.[1];
				return {
					state: "transferring",
					id: raw.id,
					processName: raw.process_name,
					node: named === undefined ? undefined : Number(named),
					sizeBytes: raw.size,
					bytesWritten: raw.bytes_written
				};
			}),
			schemas._H3({ Done: schemas.PVZ([schemas._H3({
				secs: count,
				nanos: count
			}), count]) }).transform(({ Done: [took, sizeBytes] }) => ({
				state: "done",
				tookMs: took.secs * 1e3 + took.nanos / 1e6,
				sizeBytes
			})),
			schemas._H3({ Error: schemas.YjP() }).transform(({ Error: message }) => ({
				state: "error",
				message
			}))
		]);
		var address = __webpack_require__(45807);
		;
		const daemon_errors_ROWS = [
			{
				says: /USB interface not found or supported|No supported devices found|Compute module not supported/i,
				code: "bmc-no-module",
				category: "unsupported",
				what: (place, said) => `the board found no module that it can write to in ${place} (${said})`,
				remedy: "see that a module with eMMC is in that slot and sits well; the board can write to RK1 and CM4 only. CM5 and CM3: rpiboot over the USB port; CM4 Lite: write its card elsewhere; Jetson: the tools of NVIDIA"
			},
			{
				says: /^Send timeout/,
				code: "bmc-send-timeout",
				category: "timeout",
				what: (place) => `the board waited 10 s for the image of ${place} and gave up before it began`,
				remedy: "run it again; the board also counts from an earlier request of somebody else"
			},
			{
				says: /sha256 checksum failed/,
				code: "bmc-wrong-hash",
				category: "verify",
				what: (place, said) => `what ${place} was given is not the image that was announced: ${said}`,
				remedy: "run it again; when it stays so, the file changes while it is read, or the mirror serves another one. The node is overwritten already"
			},
			{
				says: /^crc error/,
				code: "bmc-read-back",
				category: "verify",
				what: (place, said) => `the board read back something else than it wrote to ${place} (${said})`,
				remedy: "run it again; when it stays so, the eMMC of that module is worn out"
			},
			{
				says: /More memory needed/i,
				code: "bmc-xz-memory",
				category: "config",
				what: (place) => `the board could not unpack the image for ${place}: the .xz ends too early, or needs more memory than the board has`,
				remedy: "see that the file is whole (xz -t); compress it with xz -6 or less; restart the daemon before the flash (reload)"
			},
			{
				says: /lzma data error|format not recognized|unsupported .*(filter|option|flag)/i,
				code: "bmc-xz-broken",
				category: "config",
				what: (place, said) => `the board could not unpack the image for ${place}: ${said}`,
				remedy: "see that the file is a whole .xz (xz -t) and that its name ends in .xz only if it is"
			},
			{
				says: /No space left on device/i,
				code: "bmc-image-too-large",
				category: "config",
				what: (place) => `the image is larger than the eMMC of ${place}`,
				remedy: "choose a smaller image, or shrink it to what it uses"
			},
			{
				says: /Input\/output error|os error 5\b|device disconnected|No such device|os error (6|19)\b/i,
				code: "bmc-write-failed",
				category: "command",
				what: (place, said) => `writing to ${place} failed: ${said}`,
				remedy: "power the node off for ten seconds, see that the module sits well, and run it again"
			},
			{
				says: /^(cancelled by user|transfer cancell?ed)/,
				code: "bmc-transfer-cancelled",
				category: "lock",
				what: (place) => `somebody else cancelled what was written to ${place}, or began another transfer on that board`,
				remedy: "find out who uses the board now (its web page, tpi), then run it again"
			},
			{
				says: /^missing .* bytes/,
				code: "bmc-length-differs",
				category: "bug",
				what: (place, said) => `the board did not get as many bytes for ${place} as were announced (${said})`,
				remedy: "run it again; when it stays so, report it"
			},
			{
				says: /error decoding response body|error reading a body/i,
				code: "bmc-pull-cut",
				category: "network",
				what: (place) => `the connection broke over which the board fetched the image for ${place}`,
				remedy: "run it again; when it stays so, see what is between the board and where the image comes from"
			},
			{
				says: /http file request error.*certificate/is,
				code: "bmc-pull-certificate",
				category: "config",
				what: (place, said) => `the board does not trust the server of the image for ${place} (${said})`,
				remedy: "use a mirror with a certificate that is known everywhere, or send the image instead: transfer push"
			},
			{
				says: /http file request error/i,
				code: "bmc-pull-unreachable",
				category: "network",
				what: (place, said) => `the board could not fetch the image for ${place}: ${said}`,
				remedy: "let the board reach that address and port (a firewall on this machine, or NAT in between), or send the image instead: transfer push"
			},
			{
				says: /no content-length/i,
				code: "bmc-pull-no-length",
				category: "config",
				what: (place) => `the server of the image for ${place} does not tell its length, and the board needs it`,
				remedy: "use a mirror that serves the file as it is, with Content-Length"
			},
			{
				says: /No such file or directory/i,
				code: "bmc-sdcard-file",
				category: "config",
				what: (place, said) => `the image for ${place} is not on the SD card of the board (${said})`,
				remedy: "see that the card is in the board and mounted at /mnt/sdcard, and correct the path"
			},
			{
				says: /current=\w+, expected=Transferring|cannot transfer bytes to worker|unauthorized request for handle/,
				code: "bmc-transfer-gone",
				category: "lock",
				what: (place, said) => `the board no longer waits for the image of ${place} (${said})`,
				remedy: "see whether somebody else uses the board (its web page, tpi), then run it again"
			},
			{
				says: /only available on v2\.5/,
				code: "bmc-board-too-old",
				category: "unsupported",
				what: (place, said) => `the board of ${place} cannot do that: ${said}`,
				remedy: "leave it out for this board"
			},
			{
				says: /USB Host role is not supported/,
				code: "bmc-usb-host",
				category: "unsupported",
				what: (place) => `a v2.5 board cannot make ${place} the host of its USB port`,
				remedy: "use USB mode device"
			},
			{
				says: /^(Missing|Invalid) `|Invalid (`type`|value)|out of range|is not a number|`type` should equal|invalid hex values|to a url object|Multipart form invalid|can not parse|Json deserialize|Content type error/,
				code: "bmc-request-not-understood",
				category: "bug",
				what: (place, said) => `the board did not understand what was asked for ${place}: ${said}`,
				remedy: "report it, with the version of the firmware"
			}
		];
		function daemonError({ board, node }, words) {
			const said = words.replace(/https?:\/\/[^\s"'<>)]+/g, (text) => URL.canParse(text) ? (0, address.SP)(new URL(text)) : "…");
			const place = node === undefined ? `board ${board}` : `node ${node} of board ${board}`;
			const row = daemon_errors_ROWS.find(({ says }) => says.test(said));
			if (row === undefined) return new core_error.y4({
				code: "bmc-refused",
				category: "command",
				what: `the board refused what was asked for ${place}: ${said}`,
				remedy: "see the daemon's log on the BMC: /var/log/messages"
			});
			const { code, category, remedy } = row;
			return new core_error.y4({
				code,
				category,
				what: row.what(place, said),
				remedy
			});
		}
		;
		function jsonOf(text) {
			try {
				return JSON.parse(text);
			} catch {
				return undefined;
			}
		}
		;
		const result = schemas._H3({ response: schemas.PVZ([schemas._H3({ result: schemas.L5J() })]) });
		const uart = schemas._H3({ response: schemas.PVZ([schemas._H3({ uart: schemas.YjP() })]) });
		function readResult(answer, schema, asked) {
			if (answer.type !== "application/json") return other(answer, asked);
			const envelope = result.safeParse(jsonOf(answer.text));
			if (!envelope.success) throw unreadable(asked, "it has no result");
			const inside = envelope.data.response[0].result;
			if (answer.status !== 200) return { refusal: {
				status: answer.status,
				message: messageOf(inside)
			} };
			return { value: fitting(inside, schema, asked) };
		}
		function readUart(answer, asked) {
			if (answer.type === "application/json" && answer.status === 200) {
				const envelope = uart.safeParse(jsonOf(answer.text));
				if (envelope.success) return { value: envelope.data.response[0].uart };
			}
			const read = readResult(answer, schemas.ZmZ(), asked);
			return "refusal" in read ? read : { value: "" };
		}
		function readTransferAnswer(answer, schema, asked) {
			if (answer.status !== 200) return other(answer, asked);
			if (answer.type !== "text/plain" && answer.type !== "application/json") return other(answer, asked);
			const json = jsonOf(answer.text);
			if (json === undefined) throw unreadable(asked, "it is no JSON");
			return { value: fitting(json, schema, asked) };
		}
		function readEmpty(answer, asked) {
			return answer.status === 200 && answer.text === "" ? { value: undefined } : other(answer, asked);
		}
		function other({ status, type, text }, asked) {
			if (type === "text/html") throw (0, errors.webPage)(asked.board, asked.asked);
			if (status === 200) throw unreadable(asked, `HTTP 200 with ${type === "" ? "no type" : type}`);
			return { refusal: {
				status,
				message: type === "application/json" || type === "application/problem+json" ? messageOf(jsonOf(text)) : shortened(text)
			} };
		}
		function fitting(value, schema, asked) {
			const parsed = schema.safeParse(value);
			if (parsed.success) return parsed.data;
			const [issue] = parsed.error.issues;
			throw unreadable(asked, `${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "not as expected"}`);
		}
		function unreadable({ board, asked }, why) {
			return (0, errors.notTheDaemon)(board, asked, why);
		}
		function messageOf(value) {
			if (typeof value === "string") return shortened(value);
			const problem = schemas._H3({ detail: schemas.YjP() }).safeParse(value);
			if (problem.success) return shortened(problem.data.detail);
			const wrapped = result.safeParse(value);
			return wrapped.success ? messageOf(wrapped.data.response[0].result) : shortened(JSON.stringify(value) ?? "");
		}
		function shortened(text) {
			const line = text.trim().replaceAll(/\s+/g, " ");
			return line.length > 300 ? `${line.slice(0, 300)}…` : line;
		}
		;
		const MODES = {
			host: 0,
			device: 1,
			flash: 2
		};
		const TO_BMC = 4;
		function apiOf(session, board) {
			const path = (opt, type, params = {}) => `/api/bmc?opt=${opt}&type=${type}${Object.entries(params).filter(([, value]) => value !== undefined).map(([name, value]) => value === true ? `&${name}` : `&${name}=${encodeURIComponent(value ?? "")}`).join("")}`;
			async function ask(sent, what, read) {
				const got = read(await session.send(sent));
				if ("value" in got) return got.value;
				throw daemonError({
					board,
					...what.node === undefined ? {} : { node: what.node }
				}, got.refusal.message);
			}
			const get = (type, schema, signal) => ask({
				method: "GET",
				path: path("get", type),
				signal
			}, { asked: type }, (answer) => readResult(answer, schema, {
				board,
				asked: type
			}));
			async function set(type, params, options) {
				const { node, once = false, signal } = options;
				const asked = `set ${type}`;
				await ask({
					method: "GET",
					path: path("set", type, params),
					once,
					signal
				}, {
					asked,
					node
				}, (answer) => readResult(answer, ok, {
					board,
					asked
				}));
			}
			return {
				board,
				about: (signal) => get("about", about, signal),
				power: (signal) => get("power", power, signal),
				setPower: (wanted, signal) => {
					const params = Object.entries(wanted).map(([node, on]) => [`node${node}`, on ? 1 : 0]);
					return params.length === 0 ? Promise.resolve() : set("power", Object.fromEntries(params), { signal });
				},
				usb: (signal) => get("usb", usb, signal),
				setUsb: ({ node, mode, toBmc }, signal) => set("usb", {
					node: node - 1,
					mode: MODES[mode] + (toBmc ? TO_BMC : 0)
				}, {
					node,
					signal
				}),
				clearUsbBoot: (signal) => set("clear_usb_boot", {}, { signal }),
				info: (signal) => get("info", info, signal),
				nodeInfo: (signal) => get("node_info", nodeInfo, signal),
				setNodeInfo: (node, { name, module }, signal) => {
					const asked = "set node_info";
					const body = JSON.stringify({ [`Node${node}`]: {
						name,
						module_name: module
					} });
					const headers = { "content-type": "application/json" };
					return ask({
						method: "POST",
						path: path("set", "node_info"),
						headers,
						body,
						signal
					}, {
						asked,
						node
					}, (answer) => readEmpty(answer, {
						board,
						asked
					}));
				},
				uart: (node, signal) => ask({
					method: "GET",
					path: path("get", "uart", { node: node - 1 }),
					signal
				}, {
					asked: "uart",
					node
				}, (answer) => readUart(answer, {
					board,
					asked: "uart"
				})),
				sendUart: (node, line, signal) => set("uart", {
					node: node - 1,
					cmd: line
				}, {
					node,
					once: true,
					signal
				}),
				transfer: (signal) => {
					const asked = "the state of its transfer";
					return ask({
						method: "GET",
						path: path("get", "flash"),
						signal
					}, { asked }, (answer) => readTransferAnswer(answer, transfer, {
						board,
						asked
					}));
				},
				startTransfer: (params, node, timeoutMs, signal) => {
					const asked = "a new transfer";
					const sent = {
						method: "GET",
						path: path("set", "flash", {
							node: node - 1,
							...params
						}),
						once: true,
						signal,
						...timeoutMs === undefined ? {} : { timeoutMs }
					};
					return ask(sent, {
						asked,
						node
					}, (answer) => readTransferAnswer(answer, handle, {
						board,
						asked
					}));
				},
				cancelTransfer: (handle, signal) => {
					const asked = "a cancel";
					return ask({
						method: "GET",
						path: `/api/bmc/upload/${handle}/cancel`,
						once: true,
						signal
					}, { asked }, (answer) => readEmpty(answer, {
						board,
						asked
					}));
				},
				reload: (signal) => set("reload", {}, {
					once: true,
					signal
				})
			};
		}
		;
		async function endTransfer(api, { node, handle }, { settleMs, pollMs, sendTimerMs }, signal) {
			let state = await api.transfer(signal);
			if (handle === undefined) {
				const giveUpAt = performance.now() + sendTimerMs;
				while (state.state === "transferring" && performance.now() < giveUpAt) {
					await (0, promises_.setTimeout)(Math.min(pollMs, 1e3), undefined, { signal });
					state = await api.transfer(signal);
				}
			}
			if (state.state !== "transferring") {
				await (0, promises_.setTimeout)(settleMs, undefined, { signal });
				return {
					found: "not-running",
					state
				};
			}
			if (handle === undefined) return {
				found: state.node === node ? "unknown" : "foreign",
				state
			};
			if (state.id !== handle) return {
				found: "foreign",
				state
			};
			await api.cancelTransfer(handle, signal);
			await (0, promises_.setTimeout)(settleMs, undefined, { signal });
			return {
				found: "cancelled",
				state
			};
		}
		async function restoreBoard(api, { node, before, on }, signal) {
			const left = [];
			const attempt = async (what, work) => {
				try {
					await work();
				} catch (error) {
					left.push(`${what} (${error instanceof Error ? error.message : String(error)})`);
				}
			};
			await attempt("boot pins are not cleared", () => api.clearUsbBoot(signal));
			const { usb } = before;
			if (usb !== undefined) {
				const route = usb.mode === "flash" ? {
					mode: "device",
					toBmc: false
				} : {
					mode: usb.mode,
					toBmc: usb.toBmc
				};
				await attempt("USB is not led back", () => api.setUsb({
					node: usb.node,
					...route
				}, signal));
			}
			if (on !== undefined) await attempt(`node ${node} is not powered ${on ? "on" : "off"}`, () => api.setPower({ [node]: on }, signal));
			return left;
		}
		;
		async function cancelRecorded({ api, timing, log }, { node, handle, reached, before }, { onlyEnd = false, signal }) {
			const until = AbortSignal.any([AbortSignal.timeout(timing.tidyMs + timing.sendTimerMs), ...signal === undefined ? [] : [signal]]);
			const { found, state } = await endTransfer(api, {
				node,
				handle
			}, timing, until);
			if (found === "foreign" || found === "unknown" || onlyEnd) return {
				outcome: found,
				left: []
			};
			const name = `node ${node} of board ${api.board}`;
			const left = found === "cancelled" ? await restoreBoard(api, {
				node,
				before,
				on: false
			}, until) : await restoreBoard(api, {
				node,
				before: {
					...before,
					usb: await api.usb(until)
				},
				on: undefined
			}, until);
			for (const what of left) log(`${name}: ${what}`);
			if (found === "not-running" && state.state !== "done" && reached === "may-be-written") {
				const { [node]: on } = await api.power(until);
				log(`${name} may hold part of an image: how a transfer to it ended was not seen. It is left ${on ? "on" : "off"}`);
			}
			return {
				outcome: found,
				left
			};
		}
		var flash_errors = __webpack_require__(37988);
		var bmc_board = __webpack_require__(15238);
		var hub_words = __webpack_require__(87920);
		;
		function requireAlone(board, { node, otherNodes = "refuse" }, { power, usb }) {
			if (otherNodes === "ignore" || usb?.hub === false) return;
			const on = bmc_board.K.filter((other) => other !== node && power[other] !== false);
			if (on.length === 0) return;
			throw new core_error.y4({
				code: "bmc-other-nodes-on",
				category: "unsupported",
				what: `${(0, hub_words.T)(board, usb?.hub)}, and ${(0, hub_words.d)(on, power)}: what is meant for node ${node} could be written to another one`,
				remedy: "power the other nodes off, and run it again"
			});
		}
		var category = __webpack_require__(66371);
		;
		function passes(error) {
			return error instanceof core_error.y4 && category.R[error.category].retryable && error.retryable !== false;
		}
		;
		const PASSING = /^bmc-(no-module|send-timeout)$/;
		async function cleanUp({ api, timing, log }, { node, one, before }, failure) {
			const patienceMs = failure.category === "cancelled" ? timing.tidyMs : Math.max(timing.tidyMs, timing.awayMs);
			const giveUpAt = performance.now() + patienceMs;
			for (;;) {
				const signal = AbortSignal.timeout(timing.tidyMs);
				try {
					const { found, state } = await endTransfer(api, {
						node,
						handle: one.handle
					}, timing, signal);
					if (found === "foreign" && state.state === "transferring") {
						const error = (0, flash_errors.$3)(api.board, node, `${state.processName}, transfer ${state.id}`);
						return {
							error,
							again: false,
							settled: true
						};
					}
					const error = reasonOf(api.board, node, failure, state);
					if (found === "unknown") {
						const left = [`a transfer to node ${node} runs that may be ours`];
						return {
							error: withLeft(error, left),
							again: false,
							settled: false
						};
					}
					const again = PASSING.test(error.code);
					if (again) one.reached = "asked";
					const on = one.reached === "may-be-written" ? false : before.power[node];
					const left = await restoreBoard(api, {
						node,
						before,
						on
					}, signal);
					for (const what of left) log(`node ${node} of board ${api.board}: ${what}`);
					return {
						error: withLeft(error, left),
						again,
						settled: left.length === 0
					};
				} catch (error) {
					if ((passes(error) || signal.aborted) && performance.now() < giveUpAt) {
						await (0, promises_.setTimeout)(Math.min(timing.pollMs, 1e3));
						continue;
					}
					const silent = error instanceof core_error.y4 && /^bmc-(slow|upload-by-other)$/.test(error.code);
					if ((silent || signal.aborted) && one.reached === "may-be-written") return {
						error: (0, flash_errors.lX)(api.board, node, failure),
						again: false,
						settled: false
					};
					const said = error instanceof Error ? error.message : String(error);
					return {
						error: withLeft(failure, [`the board could not be asked any more (${said})`]),
						again: false,
						settled: false
					};
				}
			}
		}
		function reasonOf(board, node, failure, state) {
			if (state.state !== "error") return failure;
			if (failure.code === "bmc-transfer-gone") return daemonError({
				board,
				node
			}, state.message);
			if (!/^bmc-(cut|unreachable|slow|refused)$/.test(failure.code)) return failure;
			return /^cancelled by user/.test(state.message) ? failure : daemonError({
				board,
				node
			}, state.message);
		}
		function withLeft(error, left) {
			if (left.length === 0) return error;
			return new core_error.y4({
				code: error.code,
				category: error.category,
				what: error.message,
				remedy: `${error.remedy.replace(/\.$/, "")}. Left as it is: ${left.join("; ")}`,
				where: error.where,
				...error.retryable === undefined ? {} : { retryable: error.retryable },
				cause: error.cause
			});
		}
		;
		const PACKED = /\.(gz|zst|zstd|bz2|lz4|lzma|zip|7z|xz)$/i;
		function requireAble(board, { daemon, can }, { source, verify }) {
			const name = nameOf(source);
			const isXz = name.endsWith(".xz");
			const problem = (code, what, remedy) => {
				throw new core_error.y4({
					code,
					category: "unsupported",
					what,
					remedy
				});
			};
			if (!isXz && PACKED.test(name)) problem("bmc-format", `the board ${board} does not unpack ${name}: it would write the packed bytes to the node`, "give it as .xz (in small letters) or unpacked");
			if (isXz && !can.xz) problem("bmc-no-xz", `the daemon ${daemon} of the board ${board} does not unpack .xz: it would write the packed bytes to the node`, "give the image unpacked, or upgrade the firmware to 2.1.0 or newer");
			if ((source.mode === "pull" || source.mode === "mirror") && !can.pull) problem("bmc-no-pull", `the daemon ${daemon} of the board ${board} does not fetch images itself`, "send the image: transfer push, or upgrade the firmware to 2.1.0 or newer");
			if (verify === false && !can.skipVerify) problem("bmc-always-verifies", `the daemon ${daemon} of the board ${board} always reads back what it wrote`, "leave verify as it is");
			if (source.mode === "sdcard" && !source.path.startsWith("/")) problem("bmc-sdcard-path", `${source.path} is no path on the board`, "give it from the root: /mnt/sdcard/…");
		}
		function nameOf(source) {
			switch (source.mode) {
				case "mirror": return (0, address.Vb)(new URL(source.url));
				case "sdcard": return source.path;
				default: return source.image.name;
			}
		}
		;
		const WINDOW_MS = 2e4;
		const TELL_EVERY_MS = 200;
		function flashMeter(options, now = () => performance.now()) {
			const { node, attempt, sizeBytes, rawBytes, verify, tellsVerify, tell } = options;
			let phase = "starting";
			let most = 0;
			let last = 0;
			let fell = false;
			let toldAt = 0;
			let history = [];
			function rateOf(bytes) {
				const at = now();
				history = [...history.filter((point) => at - point.at <= WINDOW_MS), {
					at,
					bytes
				}];
				const [first] = history;
				return first === undefined || at - first.at < 1 ? undefined : (bytes - first.bytes) * 1e3 / (at - first.at);
			}
			function report(doneBytes, totalBytes, inferred, laterBytes) {
				const rate = phase === "starting" || phase === "cleaning-up" ? undefined : rateOf(doneBytes);
				const left = totalBytes === undefined ? undefined : Math.max(0, totalBytes - doneBytes) + laterBytes;
				tell?.({
					node,
					attempt,
					phase,
					doneBytes,
					totalBytes,
					inferred,
					bytesPerSecond: rate === undefined ? undefined : Math.round(rate),
					etaMs: left === undefined || rate === undefined || rate <= 0 ? undefined : Math.round(left / rate * 1e3)
				});
			}
			function enter(next) {
				if (next === phase) return;
				phase = next;
				history = [];
			}
			return {
				phase(next) {
					enter(next);
					report(0, undefined, false, 0);
				},
				sent(bytes) {
					if (phase === "sending" && bytes !== sizeBytes && now() - toldAt < TELL_EVERY_MS) return;
					toldAt = now();
					enter("sending");
					report(bytes, sizeBytes, false, verify ? sizeBytes ?? 0 : 0);
				},
				seen(bytesWritten) {
					if (bytesWritten < last) fell = true;
					last = bytesWritten;
					most = Math.max(most, bytesWritten);
					const whole = rawBytes !== undefined && most >= rawBytes;
					if (fell || !tellsVerify && whole) {
						enter("verifying");
						report(fell ? bytesWritten : 0, fell ? rawBytes ?? most : undefined, true, 0);
						return;
					}
					enter("writing");
					report(bytesWritten, rawBytes, options.sent, verify ? rawBytes ?? 0 : 0);
				},
				most: () => most
			};
		}
		var http_get = __webpack_require__(11466);
		;
		const TIMEOUT_MS = 2e4;
		async function checkMirror(url, sizeBytes, signal) {
			const { protocol, username, password } = new URL(url);
			if (protocol !== "http:" && protocol !== "https:") throw wrong(url, "its address begins with neither http:// nor https://");
			if (username !== "" || password !== "") throw wrong(url, "there is a user or a password in its address");
			const { status, header } = await ask(url, signal);
			if (status !== 200) throw wrong(url, `it answers HTTP ${status}`);
			if (/^text\/html\b/i.test(header("content-type") ?? "")) throw wrong(url, "it answers with a web page");
			if (header("content-encoding") !== undefined) throw wrong(url, "it compresses on the way (Content-Encoding)");
			const length = Number(header("content-length") ?? Number.NaN);
			if (!Number.isSafeInteger(length) || length <= 0) throw wrong(url, "it does not tell the length (Content-Length)");
			if (sizeBytes !== undefined && length !== sizeBytes) throw wrong(url, `it has ${length} bytes, and ${sizeBytes} were expected`);
			return { sizeBytes: length };
		}
		async function ask(url, signal) {
			const until = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), signal]);
			try {
				const { body, ...head } = await (0, http_get.l)(new URL(url), {
					signal: until,
					stallMs: TIMEOUT_MS,
					mayDowngrade: true
				});
				body.destroy();
				return head;
			} catch (error) {
				signal.throwIfAborted();
				throw wrong(url, error instanceof Error ? error.message : String(error), error);
			}
		}
		function wrong(url, why, cause) {
			const { origin, pathname } = new URL(url);
			return new core_error.y4({
				code: "bmc-mirror",
				category: "download",
				what: `the board is not told to fetch ${origin}${pathname}: ${why}`,
				remedy: "correct the address, so that this machine and the board get the file itself there; nothing was changed",
				retryable: false,
				...cause === undefined ? {} : { cause }
			});
		}
		var external_node_events_ = __webpack_require__(78474);
		;
		async function openImage(image, { board, node, stallMs, signal }) {
			const late = AbortSignal.timeout(stallMs);
			const within = AbortSignal.any([late, signal]);
			const over = new Promise((_, reject) => {
				within.addEventListener("abort", () => reject(within.reason), { once: true });
			});
			over.catch(() => undefined);
			let stream;
			try {
				const opening = Promise.resolve(image.open(signal));
				opening.then((opened) => within.aborted && opened.destroy(), () => undefined);
				stream = await Promise.race([opening, over]);
				if (image.sizeBytes > 0 && stream.readableLength === 0 && !stream.readableEnded) await (0, external_node_events_.once)(stream, "readable", { signal: within });
				const opened = stream;
				opened.on("error", () => undefined);
				return {
					stream: opened,
					[Symbol.dispose]: () => void opened.destroy()
				};
			} catch (error) {
				stream?.destroy();
				signal.throwIfAborted();
				if (late.aborted) throw (0, flash_errors.O0)(board, node, stallMs, "image");
				throw (0, flash_errors.R5)(node, error);
			}
		}
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_http_ = __webpack_require__(37067);
		var external_node_stream_promises_ = __webpack_require__(46466);
		;
		function giveBackMemory(piece) {
			const { buffer, byteLength } = piece;
			if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) buffer.transfer(0);
		}
		;
		async function servePull({ node, image, address, port = 0, board, onAsked, signal }) {
			const path = `/${(0, external_node_crypto_.randomBytes)(24).toString("base64url")}/image.img${image.name.endsWith(".xz") ? ".xz" : ""}`;
			let taken = false;
			let stranger;
			let served = 0;
			let failure;
			async function* counted(chunks, response) {
				for await (const chunk of chunks) {
					served += chunk.length;
					if (served > image.sizeBytes) throw (0, flash_errors.Cx)(node, image.sizeBytes, "more");
					yield chunk;
					if (image.givesAway && response.writableLength === 0) giveBackMemory(chunk);
				}
				if (served < image.sizeBytes) throw (0, flash_errors.Cx)(node, image.sizeBytes, String(served));
			}
			async function give(request, response) {
				const from = addressOf(request.socket.remoteAddress);
				const rightPath = request.method === "GET" && request.url === path;
				if (rightPath && from !== board) stranger = from;
				if (!rightPath || from !== board || taken) {
					request.socket.destroy();
					return;
				}
				taken = true;
				try {
					await onAsked();
				} catch (error) {
					failure ??= error;
					response.destroy();
					return;
				}
				response.writeHead(200, {
					"content-type": "application/octet-stream",
					"content-length": image.sizeBytes,
					connection: "close"
				});
				response.flushHeaders();
				try {
					const stream = await image.open(signal);
					await (0, external_node_stream_promises_.pipeline)(stream, (chunks) => counted(chunks, response), response, { signal });
				} catch (error) {
					if (!isClosed(error)) failure ??= (0, flash_errors.R5)(node, error);
					response.destroy();
				}
			}
			const server = (0, external_node_http_.createServer)((request, response) => void give(request, response));
			server.requestTimeout = 1e4;
			await new Promise((resolve, reject) => {
				server.once("error", (error) => reject(cannotListen(address, port, error)));
				server.listen(port, address, resolve);
			});
			const { port: got } = server.address();
			return {
				url: `http://${address.includes(":") ? `[${address}]` : address}:${got}${path}`,
				asked: () => taken,
				stranger: () => stranger,
				servedBytes: () => served,
				failure: () => failure,
				[Symbol.asyncDispose]: async () => {
					server.closeAllConnections();
					await new Promise((resolve) => server.close(() => resolve()));
				}
			};
		}
		function isClosed(error) {
			const code = error instanceof Error && "code" in error ? String(error.code) : "";
			return /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|EPIPE|ABORT_ERR)$/.test(code);
		}
		function cannotListen(address, port, cause) {
			return new core_error.y4({
				code: "bmc-pull-listen",
				category: "config",
				what: `this machine cannot serve the image at ${address}${port === 0 ? "" : `:${port}`} (${"code" in cause ? String(cause.code) : cause.message})`,
				remedy: "give an address of this machine that the board reaches (pull-address) and a port that is free (pull-port), or send the image instead: transfer push",
				cause
			});
		}
		;
		const ANSWER_MS = 1e4;
		function upload(link, session, wanted) {
			return session.alone(wanted.signal, (headers) => send(link, headers, wanted));
		}
		async function send(link, headers, wanted) {
			const { node, handle, name, sizeBytes, stream, stallMs, signal } = wanted;
			const boundary = `bringup-${(0, external_node_crypto_.randomBytes)(12).toString("hex")}`;
			const head = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`);
			const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
			const outgoing = (0, external_node_https_.request)({
				...link.streaming(),
				method: "POST",
				path: `/api/bmc/upload/${handle}`,
				headers: {
					...headers,
					"content-type": `multipart/form-data; boundary=${boundary}`,
					"content-length": String(head.length + sizeBytes + tail.length)
				}
			});
			const line = watchLine(outgoing, () => stream.destroy());
			let waitsFor = "board";
			let waitedFor;
			const alarm = setTimeout(() => {
				waitedFor = waitsFor;
				outgoing.destroy();
			}, stallMs);
			const abort = () => void outgoing.destroy();
			signal.addEventListener("abort", abort, { once: true });
			const digest = wanted.hash ? (0, external_node_crypto_.createHash)("sha256") : undefined;
			let sent = 0;
			try {
				signal.throwIfAborted();
				await line.write(head);
				const chunks = stream.iterator();
				while (!line.ended()) {
					waitsFor = "image";
					const next = await chunks.next().catch((error) => {
						if (line.ended()) return {
							done: true,
							value: undefined
						};
						throw (0, flash_errors.R5)(node, error);
					});
					waitsFor = "board";
					if (next.done === true || line.ended()) break;
					sent += next.value.length;
					if (sent > sizeBytes) throw (0, flash_errors.Cx)(node, sizeBytes, "more");
					digest?.update(next.value);
					const piece = next.value;
					await line.write(piece, () => wanted.givesAway && giveBackMemory(piece));
					alarm.refresh();
					if (!line.ended()) wanted.onSent(sent);
				}
				if (!line.ended()) {
					if (sent < sizeBytes) throw (0, flash_errors.Cx)(node, sizeBytes, String(sent));
					line.finish(tail);
				}
				const response = await line.response();
				alarm.refresh();
				const answer = await Promise.race([read(response, link.board, "an upload"), (0, promises_.setTimeout)(ANSWER_MS, undefined, { ref: false })]);
				if (answer === undefined) throw new Error("its answer does not end");
				return {
					answer,
					sentAll: sent === sizeBytes,
					sha256: digest?.digest("hex")
				};
			} catch (error) {
				signal.throwIfAborted();
				if (waitedFor !== undefined) throw (0, flash_errors.O0)(link.board, node, stallMs, waitedFor);
				if (error instanceof core_error.y4) throw error;
				throw (0, errors.transportError)(link.board, error);
			} finally {
				clearTimeout(alarm);
				signal.removeEventListener("abort", abort);
				stream.destroy();
				outgoing.destroy();
			}
		}
		function watchLine(outgoing, atEnd) {
			let over = false;
			let wake = () => {};
			const { promise: answered, resolve: answer, reject: fail } = Promise.withResolvers();
			answered.catch(() => undefined);
			const end = () => {
				over = true;
				wake();
				atEnd();
			};
			outgoing.once("response", (response) => {
				answer(response);
				end();
			});
			outgoing.on("drain", () => wake());
			outgoing.on("error", (error) => {
				fail(error);
				end();
			});
			outgoing.once("close", () => {
				fail(Object.assign(new Error("closed before an answer"), { code: "ECONNRESET" }));
				end();
			});
			return {
				ended: () => over,
				response: () => answered,
				write(chunk, sent) {
					if (over || outgoing.write(chunk, (error) => !error && sent?.())) return Promise.resolve();
					return new Promise((resolve) => {
						wake = resolve;
					});
				},
				finish: (tail) => outgoing.end(tail)
			};
		}
		;
		const SLOWEST_BYTES_PER_MS = 2e3;
		async function watchTransfer(api, { node, handle, sizeBytes, stallMs, rawBytes, meter, signal, offWhenDone, check }, { pollMs, awayMs }) {
			const { board } = api;
			let answeredAt = performance.now();
			let movedAt = performance.now();
			let last = -1;
			const patienceMs = () => rawBytes !== undefined && last >= rawBytes ? Math.max(stallMs, rawBytes / SLOWEST_BYTES_PER_MS) : stallMs;
			for (;;) {
				await (0, promises_.setTimeout)(pollMs, undefined, { signal }).catch(() => signal.throwIfAborted());
				check();
				let state;
				let isOn;
				try {
					state = await api.transfer(signal);
					if (state.state === "done" && offWhenDone) isOn = (await api.power(signal))[node];
				} catch (error) {
					signal.throwIfAborted();
					if (!passes(error) || performance.now() - answeredAt > awayMs) throw error;
					continue;
				}
				answeredAt = performance.now();
				switch (state.state) {
					case "ready": throw (0, flash_errors.BA)(board, node);
					case "error": throw daemonError({
						board,
						node
					}, state.message);
					case "done":
						if (sizeBytes !== undefined && state.sizeBytes !== sizeBytes) throw (0, flash_errors.uZ)(board, node, {
							done: state.sizeBytes,
							ours: sizeBytes
						});
						if (isOn === true) throw (0, flash_errors.F2)(board, node, "the node is still on, and the board powers one off before it says so");
						return state;
					case "transferring":
						if (state.id !== handle) throw (0, flash_errors.$3)(board, node, `${state.processName}, transfer ${state.id}`);
						if (sizeBytes !== undefined && state.sizeBytes !== sizeBytes) throw (0, flash_errors.b1)(board, node, {
							found: state.sizeBytes,
							ours: sizeBytes
						});
						if (state.bytesWritten !== last) movedAt = performance.now();
						last = state.bytesWritten;
						meter.seen(state.bytesWritten);
						if (performance.now() - movedAt > patienceMs()) throw (0, flash_errors.O0)(board, node, patienceMs(), "board");
				}
			}
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
		const STALL_MS = 12e4;
		const CARD = "/mnt/sdcard/";
		const FASTEST_BYTES_PER_MS = 4e5;
		const UNANSWERED = /^bmc-(name|unreachable|tls|cut|slow|upload-by-other|answer-unreadable|web-page)$/;
		function writeOnce(tools, request, one, told, signal) {
			const { source } = request;
			switch (source.mode) {
				case "push": return push(tools, {
					...request,
					source
				}, one, told, signal);
				case "pull": return pull(tools, {
					...request,
					source
				}, one, told, signal);
				case "mirror": return fromMirror(tools, {
					...request,
					source
				}, one, told, signal);
				case "sdcard": return fromCard(tools, {
					...request,
					source
				}, one, told, signal);
			}
		}
		async function begin(tools, request, params, one, told, { first = "asked", timeoutMs, signal }) {
			const { node, verify } = request;
			const skip = verify === false && tools.about.can.skipVerify;
			one.reached = first;
			await told();
			const asked = {
				...params,
				skip_crc: skip ? true : undefined
			};
			try {
				one.handle = await tools.api.startTransfer(asked, node, timeoutMs, signal);
			} catch (error) {
				if (error instanceof core_error.y4 && !UNANSWERED.test(error.code)) one.reached = "asked";
				throw error;
			}
			one.reached = "may-be-written";
			await told();
			return one.handle;
		}
		async function push(tools, request, one, told, signal) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { api, about, timing, timers, link, session } = tools;
				const { node, source, stallMs = STALL_MS } = request;
				const { image } = source;
				const opened = __addDisposableResource(env_1, await openImage(image, {
					board: api.board,
					node,
					stallMs,
					signal
				}), false);
				await (0, promises_.setTimeout)(Math.max(0, timers.quietAt - performance.now()), undefined, { signal });
				timers.quietAt = performance.now() + timing.sendTimerMs;
				const name = `image.img${image.name.endsWith(".xz") ? ".xz" : ""}`;
				const params = {
					file: name,
					length: image.sizeBytes,
					sha256: about.can.sha256 ? image.sha256 : undefined
				};
				const handle = await begin(tools, request, params, one, told, { signal });
				const { answer, sentAll, sha256 } = await upload(link, session, {
					node,
					handle,
					name,
					sizeBytes: image.sizeBytes,
					stream: opened.stream,
					givesAway: image.givesAway ?? false,
					stallMs,
					hash: !about.can.sha256,
					signal,
					onSent: (bytes) => one.meter.sent(bytes)
				});
				if (answer.status !== 200 || answer.text !== "") throw refusedUpload(tools, node, answer);
				if (!sentAll) throw (0, flash_errors.F2)(api.board, node, "it answered before it had the whole image");
				if (sha256 !== undefined && sha256 !== image.sha256.toLowerCase()) throw (0, flash_errors.UJ)(node);
				return finish(tools, request, one, handle, image.sizeBytes, () => undefined, signal);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function refusedUpload({ link }, node, { status, text, type }) {
			if (type === "text/html") return (0, errors.webPage)(link.board, "an upload");
			return daemonError({
				board: link.board,
				node
			}, text === "" ? `HTTP ${status} to the upload` : text.trim());
		}
		async function pull(tools, request, one, told, signal) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { api, peer, timing } = tools;
				const { node, source } = request;
				const { image, address = peer.localAddress, port } = source;
				const onAsked = async () => {
					one.reached = "may-be-written";
					await told();
				};
				const server = __addDisposableResource(env_2, await servePull({
					node,
					image,
					address,
					port,
					board: peer.remoteAddress,
					onAsked,
					signal
				}), true);
				const params = {
					file: server.url,
					sha256: image.sha256
				};
				let handle;
				try {
					handle = await begin(tools, request, params, one, told, {
						timeoutMs: 2 * timing.requestMs,
						signal
					});
				} catch (error) {
					if (server.asked() || !(error instanceof core_error.y4)) throw error;
					const stranger = server.stranger();
					const silent = ["bmc-slow", "bmc-upload-by-other"].includes(error.code);
					if (stranger === undefined && !silent) throw error;
					const why = stranger === undefined ? `it did not reach ${address} in ${2 * timing.requestMs / 1e3} s` : `it came from ${stranger}, and only ${peer.remoteAddress} is served`;
					throw daemonError({
						board: api.board,
						node
					}, `http file request error: ${why}`);
				}
				const check = () => {
					const failure = server.failure();
					if (failure !== undefined) throw failure;
				};
				const written = await finish(tools, request, one, handle, image.sizeBytes, check, signal);
				if (server.servedBytes() < image.sizeBytes) throw (0, flash_errors.F2)(api.board, node, `it fetched ${server.servedBytes()} of ${image.sizeBytes} bytes`);
				return written;
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_2);
				if (result_1) await result_1;
			}
		}
		async function fromMirror(tools, request, one, told, signal) {
			const { url, sizeBytes, sha256 } = request.source;
			const file = await checkMirror(url, sizeBytes, signal);
			const handle = await begin(tools, request, {
				file: url,
				sha256
			}, one, told, {
				first: "may-be-written",
				timeoutMs: 2 * tools.timing.requestMs,
				signal
			});
			return finish(tools, request, one, handle, file.sizeBytes, () => undefined, signal);
		}
		async function fromCard(tools, request, one, told, signal) {
			const { api } = tools;
			const { path, sizeBytes } = request.source;
			if (path.startsWith(CARD)) {
				const { storage } = await api.info(signal);
				if (storage.every(({ name }) => name !== "SD card")) throw (0, flash_errors.MN)(api.board, request.node, path);
			}
			const handle = await begin(tools, request, {
				local: true,
				file: path
			}, one, told, {
				first: "may-be-written",
				signal
			});
			return finish(tools, request, one, handle, sizeBytes, () => undefined, signal);
		}
		async function finish({ api, about, timing }, { node, rawBytes, stallMs = STALL_MS }, { meter }, handle, sizeBytes, check, signal) {
			const offWhenDone = about.can.powersOffBeforeDone;
			const watched = {
				node,
				handle,
				sizeBytes,
				stallMs,
				rawBytes,
				meter,
				signal,
				offWhenDone,
				check
			};
			const done = await watchTransfer(api, watched, timing);
			const leastMs = (rawBytes ?? sizeBytes ?? 0) / FASTEST_BYTES_PER_MS;
			if (meter.most() === 0 && done.tookMs < leastMs) throw (0, flash_errors.F2)(api.board, node, `after ${Math.round(done.tookMs)} ms, in which so many bytes cannot be written`);
			return {
				handle,
				tookMs: Math.round(done.tookMs),
				bytesSeen: meter.most()
			};
		}
		;
		const ATTEMPTS = 2;
		const OFF_MS = 3e3;
		async function flash(tools, request, signal) {
			const { api, about, log } = tools;
			const { node, source, onRecord } = request;
			requireAble(api.board, about, request);
			await requireFree(tools, signal);
			const before = {
				power: await api.power(signal),
				usb: await api.usb(signal)
			};
			requireAlone(api.board, request, before);
			const verified = request.verify !== false || !about.can.skipVerify;
			const began = new Date().toISOString();
			const tell = async ({ handle, reached }) => reached !== "not-asked" && onRecord?.({
				version: 1,
				...tools.place,
				fingerprint: tools.peer.fingerprint,
				node,
				mode: source.mode,
				handle,
				reached,
				began,
				before
			});
			for (let attempt = 1;; attempt++) {
				const meter = flashMeter({
					node,
					attempt,
					sizeBytes: sizeOf(request),
					rawBytes: request.rawBytes,
					verify: verified,
					tellsVerify: about.can.tellsVerify,
					sent: source.mode === "push",
					tell: request.onProgress
				});
				const one = {
					meter,
					handle: undefined,
					reached: "not-asked"
				};
				try {
					meter.phase("starting");
					const written = await writeOnce(tools, request, one, () => tell(one), signal);
					await onRecord?.(undefined);
					return {
						...written,
						attempts: attempt,
						verified
					};
				} catch (error) {
					const failure = signal.aborted ? (0, cancelled.K)(`writing node ${node} of board ${api.board}`, signal) : asError(error);
					if (one.reached === "not-asked") throw failure;
					meter.phase("cleaning-up");
					const { error: said, again, settled } = await cleanUp(tools, {
						node,
						one,
						before
					}, failure);
					if (again) await tell(one);
					if (settled) await onRecord?.(undefined);
					if (attempt === ATTEMPTS || !again || !settled || signal.aborted) throw said;
					log(`${said.message}; trying once more`);
					await pauseAfter(said, tools, request, signal);
					await requireFree(tools, signal);
					requireAlone(api.board, request, {
						...before,
						power: await api.power(signal)
					});
				}
			}
		}
		async function requireFree({ api }, signal) {
			const state = await api.transfer(signal);
			if (state.state === "transferring") throw (0, flash_errors.S2)(api.board, state);
		}
		function sizeOf({ source }) {
			return source.mode === "push" || source.mode === "pull" ? source.image.sizeBytes : source.sizeBytes;
		}
		async function pauseAfter(error, { api, timing, timers }, { node }, signal) {
			if (error.code === "bmc-no-module") {
				await api.setPower({ [node]: false }, signal);
				await (0, promises_.setTimeout)(Math.min(OFF_MS, 2 * timing.settleMs), undefined, { signal });
			} else timers.quietAt = performance.now() + timing.sendTimerMs;
		}
		function asError(error) {
			if (error instanceof core_error.y4) return error;
			return new core_error.y4({
				code: "bug",
				category: "bug",
				what: error instanceof Error ? error.message : String(error),
				remedy: "Report it, with the log of this run.",
				cause: error
			});
		}
		var secret = __webpack_require__(81583);
		;
		const UNITS = {
			ns: 1e-6,
			us: .001,
			ms: 1,
			s: 1e3,
			m: 6e4,
			h: 36e5,
			day: 864e5,
			days: 864e5
		};
		const LONGEST_MS = 1024 * 6e4;
		function banOf({ status, text, retryAfter }) {
			const said = /Exceeded allowed authentication attempts\. Access blocked for (.*)/.exec(text)?.[1];
			if (said === undefined && status !== 429) return undefined;
			const parts = [...(said ?? "").matchAll(/(\d+)(days?|ms|us|ns|s|m|h)\b/g)];
			const told = parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (UNITS[unit] ?? 0), 0);
			if (told > 0) return told;
			return retryAfter === undefined ? LONGEST_MS : retryAfter * 1e3;
		}
		function banned(board, leftMs) {
			return new core_error.y4({
				code: "bmc-banned",
				category: "throttled",
				what: `the board ${board} lets this machine in again only in ${inWords(leftMs)}: there were five failed logins from its address`,
				remedy: `wait that long; each further failure doubles it. Look for a program here with an old password or token (tpi keeps one), and see that the board's password is right. On the BMC, /etc/init.d/S94bmcd restart ends the ban at once`,
				retryable: false
			});
		}
		function inWords(ms) {
			const seconds = Math.max(1, Math.ceil(ms / 1e3));
			if (seconds < 120) return `${seconds} s`;
			const minutes = Math.ceil(seconds / 60);
			return minutes < 120 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
		}
		;
		function wrongCredentials(board, username) {
			return new core_error.y4({
				code: "bmc-credentials",
				category: "auth",
				what: `the board ${board} does not accept the password of ${username}`,
				remedy: "correct the user or the secret with its password; it is the password of that account on the BMC. It was tried once and is not tried again, because the board bans who fails five times"
			});
		}
		function factoryPassword(board) {
			return new core_error.y4({
				code: "bmc-factory-password",
				category: "auth",
				what: `the board ${board} still has the password it was made with, and refuses everything until that is changed`,
				remedy: `open https://${board}/ and choose a password, then give that one`
			});
		}
		function loginLost(board, said) {
			return new core_error.y4({
				code: "bmc-login-lost",
				category: "auth",
				what: `the board ${board} gave a token and does not accept it (${said})`,
				remedy: "see whether its daemon restarts all the time, or several boards answer at this address; then run it again"
			});
		}
		;
		const LOGIN = "/api/bmc/authenticate";
		const loggedIn = schemas._H3({ id: schemas.YjP().min(1) });
		function openSession(link, credentials, probeMs) {
			const { board } = link;
			let token;
			let open = false;
			let refused;
			let bannedUntil = 0;
			let turn = Promise.resolve();
			function inTurn(work) {
				const mine = turn.then(work);
				turn = mine.catch(() => undefined);
				return mine;
			}
			function requireWelcome() {
				if (refused !== undefined) throw refused;
				const leftMs = bannedUntil - performance.now();
				if (leftMs > 0) throw banned(board, leftMs);
			}
			function refuse(error) {
				refused = error;
				throw error;
			}
			function judge(answer) {
				const banMs = banOf(answer);
				if (banMs !== undefined && [
					401,
					403,
					429
				].includes(answer.status)) {
					bannedUntil = performance.now() + banMs;
					throw banned(board, banMs);
				}
				if (answer.status === 403 && answer.type === "application/problem+json") refuse(factoryPassword(board));
				return answer;
			}
			async function logIn(signal) {
				requireWelcome();
				token = undefined;
				const { username, password } = credentials;
				const answer = judge(await link.send({
					method: "POST",
					path: LOGIN,
					headers: { "content-type": "application/json" },
					body: JSON.stringify({
						username,
						password: password.reveal()
					}),
					once: true,
					signal
				}));
				const { status, type, text } = answer;
				if (status === 404 || status === 200 && type === "text/html") {
					open = true;
					return;
				}
				if (status === 401 || status === 403 && /^credentials incorrect/.test(text)) refuse(wrongCredentials(board, username));
				if (status !== 200) throw (0, errors.notTheDaemon)(board, "a login", `HTTP ${status}`);
				const parsed = loggedIn.safeParse(jsonOf(text));
				if (!parsed.success) throw (0, errors.notTheDaemon)(board, "a login", "there is no token in it");
				token = new secret.z("board token", parsed.data.id);
			}
			function headers() {
				return token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` };
			}
			async function attempt(sent) {
				requireWelcome();
				if (token === undefined && !open) await logIn(sent.signal);
				const ask = async () => judge(await link.send({
					...sent,
					headers: {
						...sent.headers,
						...headers()
					}
				}));
				const first = await ask();
				if (first.status !== 401) return first;
				if (open) throw (0, errors.notTheDaemon)(board, "a login", "it has none, and asks for one");
				await logIn(sent.signal);
				const second = await ask();
				if (second.status === 401) refuse(loginLost(board, second.text.replace(/token \S+ is/, "the token is")));
				return second;
			}
			async function pagesAnswer(signal) {
				const page = await link.send({
					method: "GET",
					path: "/",
					once: true,
					timeoutMs: probeMs,
					signal
				}).catch(() => undefined);
				return page !== undefined && page.status < 500;
			}
			return {
				send: (sent) => inTurn(async () => {
					try {
						return await attempt(sent);
					} catch (error) {
						if (error instanceof core_error.y4 && error.code === "bmc-slow" && await pagesAnswer(sent.signal)) throw (0, errors.uploadByOther)(board, `${sent.method} ${sent.path.split("?")[0]}`);
						throw error;
					}
				}),
				alone: (signal, work) => inTurn(async () => {
					requireWelcome();
					if (token === undefined && !open) await logIn(signal);
					return work(headers());
				}),
				forget() {
					token = undefined;
				}
			};
		}
		;
		function turns(everyMs) {
			let next = 0;
			return async (signal) => {
				const at = Math.max(next, performance.now());
				next = at + everyMs;
				await (0, promises_.setTimeout)(Math.max(0, at - performance.now()), undefined, { signal });
			};
		}
		;
		const BROKEN = "�";
		function ringDiff(before, now) {
			const known = settled(before);
			if (known === "") return {
				text: settled(now),
				gap: false
			};
			const start = now.length - now.replace(/^\uFFFD{1,3}/, "").length;
			for (const skipped of start === 0 ? [0] : [0, start]) {
				const rest = now.slice(skipped);
				const overlap = longestOverlap(known, rest);
				if (overlap > 0) return {
					text: settled(rest.slice(overlap)),
					gap: false
				};
			}
			return {
				text: settled(now.slice(start)),
				gap: true
			};
		}
		function settled(text) {
			let end = text.length;
			for (let cut = 0; cut < 3 && text[end - 1] === BROKEN; cut++) end--;
			return text.slice(0, end);
		}
		function longestOverlap(before, now) {
			const tail = before.slice(-now.length);
			const border = new Int32Array(now.length);
			for (let at = 1, length = 0; at < now.length; at++) {
				while (length > 0 && now[at] !== now[length]) length = border[length - 1] ?? 0;
				if (now[at] === now[length]) length++;
				border[at] = length;
			}
			let length = 0;
			for (const character of tail.split("")) {
				if (length === now.length) length = border[length - 1] ?? 0;
				while (length > 0 && character !== now[length]) length = border[length - 1] ?? 0;
				if (character === now[length]) length++;
			}
			return length;
		}
		;
		async function watchRing(look, watch) {
			const first = await patient(look, watch);
			watch.signal.throwIfAborted();
			return pieces(first ?? "", look, watch);
		}
		async function* pieces(first, look, watch) {
			for (let before = first;;) {
				await (0, promises_.setTimeout)(watch.pollMs, undefined, { signal: watch.signal }).catch(() => undefined);
				const now = await patient(look, watch);
				if (now === undefined) return;
				const piece = difference(before, now);
				before = now;
				if (piece.text !== "") yield piece;
			}
		}
		async function patient(look, { pollMs, awayMs, signal }) {
			for (const began = performance.now(); !signal.aborted;) {
				try {
					return await look();
				} catch (error) {
					if (signal.aborted) return undefined;
					if (!passes(error) || performance.now() - began > awayMs) throw error;
					await (0, promises_.setTimeout)(pollMs, undefined, { signal }).catch(() => undefined);
				}
			}
			return undefined;
		}
		function difference(before, now) {
			return settled(before) === "" ? {
				text: settled(now),
				gap: false
			} : ringDiff(before, now);
		}
		;
		const RING_MS = 1e3;
		const RESTART_MS = 6e4;
		const PROBE_MS = 5e3;
		async function openBoard(options) {
			const { host, port = 443, fingerprint, credentials, signal, log = () => undefined } = options;
			const timing = timingOf(options.timing);
			const link = openLink({
				host,
				port,
				fingerprint,
				requestMs: timing.requestMs
			});
			try {
				const session = openSession(link, credentials, Math.min(PROBE_MS, timing.requestMs));
				const api = apiOf(session, link.board);
				const about = await learn(api, session, signal);
				const peer = link.peer();
				if (peer === undefined) throw (0, errors.notTheDaemon)(link.board, "anything", "there was no connection");
				const tools = {
					api,
					link,
					session,
					peer,
					place: {
						host,
						port
					},
					about,
					timing,
					log,
					timers: { quietAt: 0 }
				};
				const askMs = Math.min(timing.pollMs, RING_MS);
				const serialTurn = turns(askMs);
				return {
					host,
					port,
					fingerprint: peer.fingerprint,
					localAddress: peer.localAddress,
					about,
					power: (until = signal) => api.power(until),
					setPower: (wanted, until = signal) => api.setPower(wanted, until),
					usb: (until = signal) => api.usb(until),
					setUsb: (wanted) => api.setUsb(wanted, signal),
					clearUsbBoot: () => api.clearUsbBoot(signal),
					info: () => api.info(signal),
					nodeInfo: async () => about.can.nodeInfo ? api.nodeInfo(signal) : undefined,
					setNodeInfo: async (node, wanted) => about.can.nodeInfo ? api.setNodeInfo(node, wanted, signal) : undefined,
					uart: (node, until = signal) => api.uart(node, until),
					watchUart: (node, until) => watchRing(() => serialTurn(until).then(() => api.uart(node, until)), {
						...timing,
						pollMs: askMs,
						signal: until
					}),
					sendUart: (node, line) => api.sendUart(node, line, signal),
					transfer: (until = signal) => api.transfer(until),
					reload: () => reload(tools, signal),
					flash: (request) => cancellable(`writing node ${request.node} of board ${link.board}`, [signal, request.signal], (until) => flash(tools, request, until)),
					cancel: (record, options) => cancelRecorded(tools, record, {
						...options,
						signal
					}),
					[Symbol.asyncDispose]: async () => link[Symbol.dispose]()
				};
			} catch (error) {
				link[Symbol.dispose]();
				if (signal?.aborted && !(error instanceof core_error.y4)) throw (0, cancelled.K)(`opening the board ${link.board}`, signal);
				throw error;
			}
		}
		async function learn(api, session, signal) {
			const told = await api.about(signal);
			const description = mayBeFork(told.daemon) ? await session.send({
				method: "GET",
				path: "/api/bmc/openapi.json",
				signal
			}) : undefined;
			const describesItself = description?.status === 200 && description.type !== "text/html" && jsonOf(description.text) !== undefined;
			const row = generationOf(told.daemon, describesItself);
			if (row === undefined) throw new core_error.y4({
				code: "bmc-daemon-unknown",
				category: "unsupported",
				what: `the daemon of the board ${api.board} is version ${JSON.stringify(told.daemon)}, which this bringup does not know`,
				remedy: "upgrade bringup"
			});
			return {
				...told,
				...row
			};
		}
		async function reload({ api, link, session, timing }, signal) {
			const state = await api.transfer(signal);
			if (state.state === "transferring") throw (0, flash_errors.S2)(api.board, state);
			await api.reload(signal).catch((error) => {
				if (!(error instanceof core_error.y4 && error.code === "bmc-cut")) throw error;
			});
			session.forget();
			const giveUpAt = performance.now() + RESTART_MS;
			await (0, promises_.setTimeout)(timing.settleMs, undefined, { signal });
			for (;;) {
				try {
					await link.send({
						method: "GET",
						path: "/api/bmc?opt=get&type=about",
						once: true,
						signal
					});
					return;
				} catch (error) {
					if (!passes(error) || performance.now() > giveUpAt) throw error;
					await (0, promises_.setTimeout)(Math.min(timing.pollMs, 1e3), undefined, { signal });
				}
			}
		}
		async function cancellable(doing, signals, work) {
			const signal = AbortSignal.any(signals.filter((one) => one !== undefined));
			try {
				return await work(signal);
			} catch (error) {
				if (signal.aborted && !(error instanceof core_error.y4)) throw (0, cancelled.K)(doing, signal);
				throw error;
			}
		}
		var place_of = __webpack_require__(93151);
		;
		const LINGER_MS = 2e4;
		function lingering(signal) {
			const later = new AbortController();
			const end = () => setTimeout(() => later.abort(signal.reason), LINGER_MS).unref();
			signal.throwIfAborted();
			signal.addEventListener("abort", end, { once: true });
			return later.signal;
		}
		async function boardAt(name, section, context) {
			const { state, signal, boardTiming, onEvent } = context;
			const place = (0, place_of.$)(section);
			const note = (text) => onEvent({
				type: "note",
				node: name,
				text
			});
			const known = section.fingerprint ?? state.fingerprint(place);
			const fingerprint = known ?? await trusted(name, section, context);
			const board = await openBoard({
				host: section.address,
				...section.port === undefined ? {} : { port: section.port },
				fingerprint,
				credentials: {
					username: section.user,
					password: section.password
				},
				signal: lingering(signal),
				...boardTiming === undefined ? {} : { timing: boardTiming },
				log: note
			});
			if (known === undefined) {
				state.keepFingerprint(place, fingerprint);
				note(`its certificate is trusted from now on; write it into the fleet file: fingerprint: "${fingerprint}"`);
			}
			return board;
		}
		async function trusted(name, section, { fleet, signal, boardTiming, trust }) {
			const { address, port = 443, certificate } = section;
			const timing = boardTiming === undefined ? {} : { timing: boardTiming };
			const fingerprint = await certificateOf({
				host: address,
				port,
				signal,
				...timing
			});
			if (certificate === "accept-new" || await trust?.({
				name,
				address,
				port,
				fingerprint
			})) return fingerprint;
			throw (0, errors.certificateUnknown)(name, (0, place_of.$)(section), fingerprint).at(fleet.locate([
				"boards",
				name,
				"address"
			]));
		}
	}),
	16576: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B6: () => boardHolder,
			kv: () => holdBoard,
			yB: () => held
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
		var _core_file_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21205);
		var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99002);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82429);
		var _keeping_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33537);
		const PAUSE_MS = 200;
		async function holdBoard({ folder, place, by, timeoutMs, signal, onWait }) {
			const path = lockOf(folder, place);
			(0, _keeping_js__WEBPACK_IMPORTED_MODULE_7__.s)(path, () => (0, _core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__.f)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "locks"), 448));
			const until = performance.now() + timeoutMs;
			let told = false;
			for (;;) {
				if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_6__.K)(`waiting for board ${place}`, signal);
				const lock = (0, _keeping_js__WEBPACK_IMPORTED_MODULE_7__.s)(path, () => (0, _core_file_lock_js__WEBPACK_IMPORTED_MODULE_4__.j)(path));
				if (lock !== undefined) {
					try {
						(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.holder`, by, { mode: 384 });
						return lock;
					} catch (error) {
						lock[Symbol.dispose]();
						throw (0, _keeping_js__WEBPACK_IMPORTED_MODULE_7__.x)(path, error);
					}
				}
				if (performance.now() >= until) throw held(place, holderIn(`${path}.holder`));
				if (!told) onWait?.(holderIn(`${path}.holder`));
				told = true;
				await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(PAUSE_MS, undefined, { signal }).catch(() => undefined);
			}
		}
		function boardHolder({ folder, place }) {
			const path = lockOf(folder, place);
			if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) return undefined;
			const free = (0, _keeping_js__WEBPACK_IMPORTED_MODULE_7__.s)(path, () => (0, _core_file_lock_js__WEBPACK_IMPORTED_MODULE_4__.j)(path, "shared"));
			free?.[Symbol.dispose]();
			return free === undefined ? holderIn(`${path}.holder`) : undefined;
		}
		function lockOf(folder, place) {
			return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "locks", place.replace(/[^A-Za-z0-9.-]/g, "_"));
		}
		function holderIn(file) {
			try {
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
			} catch {
				return "another run";
			}
		}
		function held(place, holder) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "flash-board-held",
				category: "lock",
				what: `the board ${place} is worked on by ${holder}`,
				remedy: "wait until that has ended: it holds the board until its nodes have booted and their hosts are finished, so that nobody cuts their power meanwhile. Or end it, by Ctrl-C where it runs or SIGTERM to its process: it ends its transfer and puts the board back. Then run it again; --lock-timeout waits longer"
			});
		}
	})
};
;
