"use strict";
exports.id = 8499;
exports.ids = [8499];
exports.modules = { 38499: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}) };
;
