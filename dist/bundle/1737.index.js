"use strict";
exports.id = 1737;
exports.ids = [1737];
exports.modules = { 91737: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		tokenFrom: () => tokenFrom,
		tokenIn: () => tokenIn
	});
	var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
	var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
	var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
	var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81583);
	var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53105);
	function tokenFrom(name, env) {
		const text = env[name] ?? "";
		if (text === "") throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
			code: "ray-new-token-missing",
			category: "secret",
			what: `the new token is to be in the environment variable ${name}, which is empty`,
			remedy: `set it (\`export ${name}=$(openssl rand -hex 32)\`; in a workflow: env: with a secret of that name)`
		});
		return checked(new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__.z(name, text), `the environment variable ${name}`);
	}
	async function tokenIn(path) {
		const made = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString("hex");
		try {
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, `${made}\n`, {
				mode: 384,
				flag: "wx"
			});
			return new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__.z("new token", made);
		} catch (error) {
			if (error.code !== "EEXIST") throw unusable(path, error);
		}
		const text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8").catch((error) => {
			throw unusable(path, error);
		});
		return checked(new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__.z("new token", text.trim()), path);
	}
	function checked(token, where) {
		if (_schema_js__WEBPACK_IMPORTED_MODULE_4__.CV.test(token.reveal())) return token;
		throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
			code: "ray-new-token-form",
			category: "secret",
			what: `the new token in ${where} is none that Ray can be given`,
			remedy: "it has to be 32 to 256 printable characters without spaces, such as what `openssl rand -hex 32` prints"
		});
	}
	function unusable(path, cause) {
		return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
			code: "ray-new-token-file",
			category: "config",
			what: `the new token cannot be kept in ${path}: ${cause.message}`,
			remedy: "name a file in a folder that you can write to",
			cause
		});
	}
}) };
;
