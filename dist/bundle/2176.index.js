"use strict";
exports.id = 2176;
exports.ids = [2176];
exports.modules = { 42176: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		placeFiles: () => placeFiles,
		refuseToReplace: () => refuseToReplace
	});
	var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
	var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
	var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
	var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
	var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
	async function refuseToReplace(files) {
		const there = await Promise.all(files.map(async ({ path, replaces }) => !replaces && await exists(path) ? [inTheWay(path)] : []));
		if (there.flat().length > 0) throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.$L(there.flat());
	}
	async function placeFiles(files) {
		await refuseToReplace(files);
		const mark = `.bringup-${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}`;
		const made = [];
		const placed = [];
		try {
			for (const { path, text } of files) {
				made.push(...await makeFolders((0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)));
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path + mark, text, { flag: "wx" });
			}
			for (const { path, replaces } of files) {
				if (replaces) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path + mark, path);
				else {
					await linkNew(path + mark, path);
					placed.push(path);
				}
			}
		} catch (error) {
			await Promise.all(placed.map((path) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path).catch(() => undefined)));
			await removeMarked(files, mark);
			for (const folder of made.toReversed()) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder).catch(() => undefined);
			throw error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_3__.$L ? error : notWritten(error);
		}
		await removeMarked(files, mark);
	}
	async function linkNew(from, to) {
		try {
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
		} catch (error) {
			const code = error.code;
			if (code === "EEXIST") throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.$L([inTheWay(to)]);
			if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP") throw error;
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
		}
	}
	async function makeFolders(folder) {
		const missing = [];
		for (let at = folder; !await exists(at); at = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) missing.unshift(at);
		await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
		return missing;
	}
	async function removeMarked(files, mark) {
		await Promise.all(files.map(({ path }) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path + mark).catch(() => undefined)));
	}
	async function exists(path) {
		return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(() => true, () => false);
	}
	function inTheWay(path) {
		return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
			code: "file-exists",
			category: "config",
			what: `${(0, node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(process.cwd(), path)} is there already, and nothing was written`,
			remedy: "choose another folder with --dir, or write over it with --force"
		});
	}
	function notWritten(cause) {
		return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
			code: "not-written",
			category: "filesystem",
			what: `the files could not be written (${cause instanceof Error ? cause.message : String(cause)}), and none of them was`,
			remedy: "look at the folder and its permissions, or choose another one with --dir",
			cause
		});
	}
}) };
;
