"use strict";
exports.id = 7134;
exports.ids = [7134];
exports.modules = {
	21205: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			j: () => tryFileLock,
			y: () => fileLock
		});
		var node_sqlite__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80099);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_sqlite__WEBPACK_IMPORTED_MODULE_0__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
		const SQLITE_BUSY = 5;
		const BEGIN = {
			exclusive: "BEGIN EXCLUSIVE",
			shared: "BEGIN; SELECT count(*) FROM sqlite_schema"
		};
		function tryFileLock(path, mode = "exclusive") {
			let file;
			try {
				file = new node_sqlite__WEBPACK_IMPORTED_MODULE_0__.DatabaseSync(path, { timeout: 0 });
				file.exec(BEGIN[mode]);
				const held = file;
				return { [Symbol.dispose]: () => held.close() };
			} catch (error) {
				file?.close();
				if (error.errcode === SQLITE_BUSY) return undefined;
				throw error;
			}
		}
		async function fileLock(path, { mode, pauseMs = 100, signal, onWait } = {}) {
			for (let waited = false; !signal?.aborted; waited = true) {
				const lock = tryFileLock(path, mode);
				if (lock !== undefined) return lock;
				if (!waited) onWait?.();
				await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
			}
			return undefined;
		}
	}),
	99002: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => makeFolder });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		function makeFolder(path, mode = 511) {
			const missing = [];
			for (let at = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !isFolder(at); at = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
				missing.unshift(at);
				if ((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at) break;
			}
			for (const at of missing) {
				try {
					(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(at, { mode });
				} catch (error) {
					if (error.code !== "EEXIST" || !isFolder(at)) throw error;
				}
			}
		}
		function isFolder(path) {
			return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
		}
	}),
	50054: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => percentDecoded });
		function percentDecoded(text) {
			try {
				return decodeURIComponent(text);
			} catch {
				return text;
			}
		}
	}),
	63464: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => sha256Of,
			V: () => sha256OfFile
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
		async function sha256Of(pieces, onBytes) {
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			let done = 0;
			for await (const piece of pieces) {
				hash.update(piece);
				done += piece.length;
				onBytes?.(done);
			}
			return hash.digest("hex");
		}
		function sha256OfFile(path) {
			return sha256Of((0, node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path));
		}
	}),
	28250: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => openSqlite,
			s: () => isDamaged
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80099);
		var node_sqlite__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_sqlite__WEBPACK_IMPORTED_MODULE_2__);
		var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99002);
		const BUSY_MS = 1e4;
		const SQLITE_CORRUPT = 11;
		const SQLITE_NOTADB = 26;
		function openSqlite(file, { migrations, synchronous, newer }) {
			(0, _make_folder_js__WEBPACK_IMPORTED_MODULE_3__.f)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), 448);
			refuseEmptied(file);
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "a", 384));
			if (process.platform !== "win32") for (const path of [
				file,
				`${file}-wal`,
				`${file}-shm`
			]) {
				const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
				if (found !== undefined && (found.mode & 63) !== 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, 384);
			}
			const database = new node_sqlite__WEBPACK_IMPORTED_MODULE_2__.DatabaseSync(file, { timeout: BUSY_MS });
			const form = () => database.prepare("PRAGMA user_version").get().user_version;
			try {
				if (form() > migrations.length) throw newer(form());
				database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`);
				if (form() < migrations.length) {
					database.exec("BEGIN IMMEDIATE");
					for (const text of migrations.slice(form())) database.exec(text);
					database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
				}
				return database;
			} catch (error) {
				database.close();
				throw error;
			}
		}
		function isDamaged(error) {
			const code = (error?.errcode ?? 0) & 255;
			return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
		}
		function refuseEmptied(file) {
			const waiting = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
			const size = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
			if (waiting > 0 && size === 0) throw Object.assign(new Error("the file is empty, but what was to be written into it is not"), { errcode: SQLITE_CORRUPT });
		}
	}),
	58471: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => openWorkFolder });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _file_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21205);
		var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99002);
		const LOCK = ".held";
		async function openWorkFolder(parent, name) {
			for (const found of await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => [])) if (found.startsWith(`${name}-`)) await removeLeft((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, found)).catch(() => undefined);
			const id = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex");
			const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${name}-${id}`);
			const fresh = process.platform === "win32" ? path : (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `.${name}-${id}`);
			(0, _make_folder_js__WEBPACK_IMPORTED_MODULE_4__.f)(fresh, 448);
			const lock = (0, _file_lock_js__WEBPACK_IMPORTED_MODULE_3__.j)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, LOCK));
			if (fresh !== path) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, path);
			return {
				path,
				async [Symbol.asyncDispose]() {
					lock?.[Symbol.dispose]();
					await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, {
						recursive: true,
						force: true
					});
				}
			};
		}
		async function removeLeft(path) {
			const found = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
			if (!found.isDirectory() || process.getuid !== undefined && found.uid !== process.getuid()) return;
			const lock = (0, _file_lock_js__WEBPACK_IMPORTED_MODULE_3__.j)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, LOCK));
			if (lock === undefined) return;
			lock[Symbol.dispose]();
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, {
				recursive: true,
				force: true
			});
		}
	}),
	26522: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => boardsSchema });
		var schemas = __webpack_require__(92857);
		var schema = __webpack_require__(34225);
		var secret_ref = __webpack_require__(40434);
		var authorized_key_line = __webpack_require__(41865);
		var modules = __webpack_require__(50499);
		;
		const absolute = schemas.YjP().regex(/^\/\S/, "must be a path that starts with /");
		const id = schemas.Whr().min(0).max(2 ** 32 - 2);
		const user = schemas.YjP().regex(/^[a-z_][a-z0-9_-]{0,31}$/, "must be the name of a user: small letters, digits, _ and -");
		const publicKey = schemas.YjP().regex(/^(?:\S.*\s)?(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-\S+\s+[A-Za-z0-9+/]+=*(?:\s.*)?$/, {
			error: "must be a line of authorized_keys",
			abort: true
		}).refine((line) => (0, authorized_key_line.Vg)(line) !== undefined, "must be a line of authorized_keys with a whole key in it, of a type that sshd knows").describe("A line of authorized_keys, such as a .pub file holds.");
		const address = (what) => schemas.KCZ([schemas.uXy(), schemas.ugL()], `must be ${what}`);
		const gateways = schemas.YOg(address("the address of a router"));
		const resolvers = schemas.YOg(address("the address of a resolver"));
		const domains = schemas.YOg(schemas.YjP().min(1));
		const networkSchema = schemas.rej({
			mac: schemas.YjP().regex(/^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}$/, "must be a MAC address, such as 02:00:5e:00:53:01").optional().describe("Of the interface that is meant. Default: every wired one."),
			dhcp: schemas.zMY().optional().describe("IPv4 by DHCP. Default: when there are no addresses."),
			addresses: schemas.YOg(schemas.KCZ([schemas.zrY(), schemas.l7s()], "must be an address with its prefix length, such as 192.0.2.11/24")).optional().describe("With prefix length: `192.0.2.11/24`. Default: see `network` of the board."),
			gateways: gateways.optional().describe("Routers, IPv4 or IPv6. Default: those of the board."),
			dns: resolvers.optional().describe("Resolvers. Default: those of the board, else the routers."),
			search: domains.optional().describe("Domains that short names are looked up in. Default: those of the board.")
		}).describe("The wired network from the first boot on. Default: that of the board, else as the image does it, most often DHCP.");
		const sharedNetworkSchema = schemas.rej({
			"prefix-length": schemas.Whr().min(1).max(128).optional().describe("Each node that says nothing has the address of its host, with this prefix length."),
			gateways: gateways.optional().describe("Routers, of nodes that have an address of their own."),
			dns: resolvers.optional().describe("Resolvers. Default: the routers."),
			search: domains.optional().describe("Domains that short names are looked up in.")
		}).describe("What the networks of its nodes share.");
		const userSchema = schemas.rej({
			name: user.describe("Name of the user."),
			"password-hash": schemas.YjP().regex(/^\$(?:6|5|y|2b|7|gy)\$\S+$/, "must be a hash as `mkpasswd` prints it, such as $6$…; never the password").optional().describe("Hash of the password, as `mkpasswd -m sha-512` prints it. Never the password."),
			"initial-password": secret_ref.C.optional().describe("A first password, which has to be changed at the first login. Only its hash goes into the image."),
			"authorized-keys": schemas.YOg(publicKey).default([]).describe("Lines of authorized_keys of this user."),
			sudo: schemas.k5n(["with-password", "without-password"]).optional().describe("May become root by sudo. Default: may not."),
			groups: schemas.YOg(user).optional().describe("Further groups."),
			shell: absolute.optional().describe("Default: /bin/bash.")
		}).superRefine((one, { addIssue }) => {
			if (one["password-hash"] !== undefined && one["initial-password"] !== undefined) addIssue({
				code: "custom",
				path: ["initial-password"],
				message: "cannot stand beside password-hash: keep one of them"
			});
		}).describe("A user of the node.");
		const fileSchema = schemas.rej({
			path: absolute.describe("Where on the node."),
			content: schemas.YjP().optional().describe("What is in it, as text."),
			source: schemas.YjP().min(1).optional().describe("A file of this machine, from the fleet file."),
			template: schemas.YjP().min(1).optional().describe("A file of this machine, from the fleet file, whose `{{ names }}` are looked up for each node."),
			link: schemas.YjP().min(1).optional().describe("It is a symbolic link to this."),
			directory: schemas.euz(true).optional().describe("It is a directory."),
			absent: schemas.euz(true).optional().describe("It is not there, with all that is below it."),
			mode: schemas.YjP().regex(/^0?[0-7]{3,4}$/, "must be octal digits in quotes, such as \"0644\"").optional().describe("Default: \"0644\", of a directory \"0755\"."),
			uid: id.default(0).describe("Owner, as a number: the image may not know the name yet."),
			gid: id.default(0).describe("Group, as a number.")
		}).superRefine((file, { addIssue }) => {
			const kinds = [
				"content",
				"source",
				"template",
				"link",
				"directory",
				"absent"
			].filter((key) => file[key] !== undefined);
			if (kinds.length !== 1) addIssue("must have one of content:, source:, template:, link:, directory: and absent:");
		}).describe("A file in the image.");
		const nodeSchema = schemas.rej({
			host: schemas.YjP().min(1).describe("The host of this file that the node is: its address, its ssh: and its base: hold once it runs."),
			module: schemas.k5n(Object.keys(modules.e)).describe("What is in the slot: rk1, cm4 (with eMMC), cm4-lite, cm5, cm3 or jetson. Only rk1 and cm4 can be written by the board."),
			image: schemas.YjP().min(1).describe("Name of an image of `images:`."),
			hostname: schemas.YjP().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/, "must be a host name in small letters").optional().describe("Default: the name of the host, with the domain of the board."),
			mirror: schemas.rej({
				url: schemas.OZ5({ protocol: /^https?$/ }).refine((text) => !/^[^/]*\/\/[^/?#]*@/.test(text), "must hold no user and no password: the board keeps addresses in its log. Serve the file without a login, at a path that nobody can guess").describe("Where the board fetches it, without a login: `http://…/node1.img.xz`."),
				sha256: schemas.YjP().regex(/^[0-9a-fA-F]{64}$/, "must be a SHA-256: 64 hexadecimal digits").describe("Of that file, as `bringup flash image` told it. The board compares it.")
			}).optional().describe("The image of this node on a server of yours, where the board fetches it unless `transfer` is push or sdcard. `bringup flash image` makes it. It holds the private host key of the node, which who listens on the way gets with `http://`."),
			sdcard: absolute.optional().describe("With `transfer: sdcard`: the image of this node on the SD card of the board, as the BMC sees it: `/mnt/sdcard/node1.img.xz`. `bringup flash image` makes it."),
			network: networkSchema.optional(),
			users: schemas.YOg(userSchema).optional().describe("All users besides those of the system. Default with authorized-keys: the user of ssh:, with sudo; else those of the image."),
			"authorized-keys": schemas.YOg(publicKey).optional().describe("Lines of authorized_keys of every user here."),
			"host-key": secret_ref.C.optional().describe("Private ed25519 host key in OpenSSH form. Default: one is made and kept on this machine."),
			"ssh-passwords": schemas.zMY().optional().describe("sshd takes passwords, too. Default: false."),
			files: schemas.YOg(fileSchema).default([]).describe("Files of the root file system; after all else."),
			"user-data": schemas.YjP().min(1).optional().describe("A #cloud-config, or a path to one (from the fleet file). It is joined with that of the image."),
			timezone: schemas.YjP().regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/, "must be such as Europe/Berlin").refine(isTimeZone, "must be a time zone that there is, such as Europe/Berlin").optional().describe("Such as `Europe/Berlin`."),
			locale: schemas.YjP().regex(/^[\w.@-]+$/, "must be such as C.UTF-8").optional().describe("Such as `C.UTF-8`.")
		}).describe("A node.");
		function isTimeZone(name) {
			try {
				new Intl.DateTimeFormat("en", { timeZone: name });
				return true;
			} catch {
				return false;
			}
		}
		;
		const boards_name = schemas.YjP().regex(schema.o_, "must be lower-case letters, digits and hyphens, at most 63");
		const ADDRESS = /^(?:[^\s/@:]+|[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*)$/;
		const FINGERPRINT = /^(?:sha-?256[:= ]*)?(?:[0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/i;
		const boardsSchema = schemas.g1P(boards_name, schemas.rej({
			address: schemas.YjP().regex(ADDRESS, "must be a name or an IP address alone, without https:// and port; the port stands in port:").describe("Name or IP address of the BMC."),
			port: schemas.Whr().min(1).max(65535).optional().describe("HTTPS port of the BMC. Default: 443."),
			fingerprint: schemas.YjP().regex(FINGERPRINT, "must be the SHA-256 of a certificate: 64 hexadecimal digits, with or without colons").optional().describe("SHA-256 of its certificate. Without it nothing is sent before a person at a terminal has said yes to the one that is shown; the refusal tells this line."),
			certificate: schemas.k5n(["strict", "accept-new"]).default("strict").describe("`accept-new`: without `fingerprint` the first certificate is trusted, whoever shows it, told and remembered. Default: strict."),
			user: schemas.YjP().min(1).default("root").describe("Default: root."),
			password: secret_ref.C.describe("Password of that user."),
			transfer: schemas.k5n([
				"auto",
				"pull",
				"push",
				"sdcard"
			]).default("auto").describe("`push`: the image is sent, encrypted. `pull`: the board fetches it from this machine, over plain HTTP: who listens in that network gets the private host key of the node. `sdcard`: it is on the SD card of the board, see `sdcard` of a node. `auto` (default): push; a node with `mirror` fetches it there, and an image with `os: as-is`, in which no key of ours is, is fetched from this machine where the board can."),
			"pull-address": schemas.YjP().regex(/^[0-9a-fA-F.:]+$/, "must be an IP address of this machine").optional().describe("What the board reaches this machine by. Default: the address this machine reaches the board from."),
			"pull-port": schemas.Whr().min(1).max(65535).optional().describe("TCP port of this machine that the board fetches from, where a firewall stands before it. Two boards of one run need two. Default: any that is free."),
			verify: schemas.zMY().default(true).describe("The board reads back what it wrote. Default: true."),
			"other-nodes": schemas.k5n([
				"refuse",
				"power-off",
				"ignore"
			]).default("refuse").describe("Where all nodes hang on one USB hub (v2.5 and newer) a board may write the wrong one while others are on. `refuse` (default), `power-off` them meanwhile, or `ignore`."),
			"reload-daemon": schemas.zMY().default(false).describe("Restart the daemon of the BMC before each flash: older ones lose memory with every one. Default: false."),
			domain: schemas.YjP().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, "must be a domain in small letters").optional().describe("Comes behind the names of nodes that are given none."),
			network: sharedNetworkSchema.optional(),
			nodes: schemas.rej({
				1: nodeSchema.optional(),
				2: nodeSchema.optional(),
				3: nodeSchema.optional(),
				4: nodeSchema.optional()
			}, { error: ({ code }) => code === "unrecognized_keys" ? "slots are 1 to 4" : undefined }).describe("What is in its slots 1 to 4.")
		}).describe("A Turing Pi 2.")).describe("Boards that carry nodes, by name.");
	}),
	70788: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => imagesSchema });
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _fleet_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34225);
		var _image_os_operating_systems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68327);
		const name = zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(_fleet_schema_js__WEBPACK_IMPORTED_MODULE_0__.o_, "must be lower-case letters, digits and hyphens, at most 63");
		const rows = ["as-is", ..._image_os_operating_systems_js__WEBPACK_IMPORTED_MODULE_1__.n.map(({ id }) => id)];
		const imagesSchema = zod__WEBPACK_IMPORTED_MODULE_2__.g1P(name, zod__WEBPACK_IMPORTED_MODULE_2__.rej({
			from: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().min(1).describe("A path (from the fleet file) or an http(s) address of an image: raw, .xz, .zst or .gz."),
			sha256: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().regex(/^[0-9a-fA-F]{64}$/, "must be a SHA-256: 64 hexadecimal digits").optional().describe("Of the file as it comes. Default: what a .sha256 file beside it says, if there is one."),
			os: zod__WEBPACK_IMPORTED_MODULE_2__.k5n(rows).optional().describe("What is in it, to be told when it is something else. Default: whatever is found in it. `as-is`: whatever it is, it is written without a change, and cannot prove itself."),
			shrink: zod__WEBPACK_IMPORTED_MODULE_2__.zMY().default(false).describe("Write it only as long as what it holds: the board writes every byte, also empty ones. Its last file system, an ext4, grows again at the first boot. Default: false."),
			"recover-journal": zod__WEBPACK_IMPORTED_MODULE_2__.zMY().default(false).describe("It is of a disk that was in use: what the journals of its file systems hold is written where it belongs, on a copy, as a mount would do it. Default: false, such an image is refused.")
		}).describe("A stock image.")).describe("Stock images that nodes of boards are written from, by name.");
	}),
	8653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => rolloutOf,
			p: () => rolloutSchema
		});
		var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12534);
		var _select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11294);
		var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46782);
		const hostCount = zod__WEBPACK_IMPORTED_MODULE_4__.Whr().min(1).max(1e5);
		const percent = zod__WEBPACK_IMPORTED_MODULE_4__.YjP().regex(/^(?:[1-9]\d?|100)%$/, "must be a number of hosts, or a share of them such as 25%");
		const size = zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([hostCount, percent]);
		const rolloutSchema = zod__WEBPACK_IMPORTED_MODULE_4__.rej({
			canary: zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([hostCount, zod__WEBPACK_IMPORTED_MODULE_4__.YOg(zod__WEBPACK_IMPORTED_MODULE_4__.YjP().min(1)).min(1)]).optional().describe("Hosts that are changed first, as a wave of their own: how many, or which (names, globs, label=value, group:NAME)."),
			waves: zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([size, zod__WEBPACK_IMPORTED_MODULE_4__.YOg(size).min(1)]).optional().describe("Hosts that are changed together: a number, or a share of those to change such as 25%. Of a list each wave takes the next, and the last one repeats. Default: all in one wave."),
			"failure-budget": zod__WEBPACK_IMPORTED_MODULE_4__.KCZ([zod__WEBPACK_IMPORTED_MODULE_4__.Whr().min(0).max(1e5), zod__WEBPACK_IMPORTED_MODULE_4__.YjP().regex(/^(?:\d{1,2}|100)%$/, "must be a number of hosts, or a share of them such as 5%")]).optional().describe("Failed hosts that are tolerated; with more of them the next wave does not begin. A number, or a share of the hosts to change. Default: 0."),
			pause: zod__WEBPACK_IMPORTED_MODULE_4__.YjP().regex(_duration_js__WEBPACK_IMPORTED_MODULE_1__.f, "must be a duration, such as 5m").refine((text) => (0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(text) <= 864e5, "must be at most 1d").optional().describe("How long to watch a wave before the next begins. Default: not at all."),
			reboots: hostCount.max(1e3).optional().describe("Most hosts that are down for a reboot at once. Default: 1.")
		}).describe("How a change goes over the hosts: in waves, and when it stops.");
		function rolloutOf(document, hosts, report) {
			const path = ["fleet", "rollout"];
			const tree = (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.jf)((0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.jf)(document, "fleet"), "rollout");
			const parsed = rolloutSchema.safeParse(tree === undefined ? {} : (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.aB)(tree));
			const { canary, waves = [], "failure-budget": budget = 0, pause, reboots = 1 } = parsed.data ?? {};
			return {
				...canary === undefined ? {} : { canary: typeof canary === "number" ? canary : namesOf(canary, hosts, document, [...path, "canary"], report) },
				waves: (Array.isArray(waves) ? waves : [waves]).map(countOf),
				failureBudget: countOf(budget),
				pauseMs: pause === undefined ? 0 : (0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(pause),
				reboots
			};
		}
		function countOf(size) {
			return typeof size === "number" ? { hosts: size } : { percent: Number.parseInt(size, 10) };
		}
		function namesOf(terms, hosts, document, path, report) {
			try {
				return (0, _select_js__WEBPACK_IMPORTED_MODULE_2__.s)({ hosts }, terms.join(",")).map(({ name }) => name);
			} catch (error) {
				if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4)) throw error;
				const { code, category, message, remedy } = error;
				report({
					code,
					category,
					what: `the canary of the rollout: ${message}`,
					remedy,
					where: (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.x5)(document, path)
				});
				return [];
			}
		}
	}),
	34225: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bd: () => sudoSchema,
			Ee: () => fleetFileSchema,
			cg: () => sshSchema,
			g7: () => varsSchema,
			o_: () => NAME
		});
		var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
		var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12534);
		var _rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8653);
		var _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40434);
		const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
		const LABEL_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
		const VAR_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
		const name = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(NAME, "must be lower-case letters, digits and hyphens, at most 63, as in DNS names");
		const labelName = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(LABEL_NAME, "must be letters, digits, dots, hyphens and underscores");
		const labelValue = zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[^\s,=!{}]+$/, "must be text without spaces, commas, =, ! and braces");
		const sshSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({
			user: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^[^\s@:/]+$/, "must be a user name without spaces, @, : or /").describe("User to log in as. Default: the user bringup runs as."),
			port: zod__WEBPACK_IMPORTED_MODULE_3__.Whr().min(1).max(65535).describe("Port of the sshd. Default: 22."),
			"host-keys": zod__WEBPACK_IMPORTED_MODULE_3__.k5n(["strict", "accept-new"]).describe("`strict` (default): only keys on file. `accept-new`: a first key is recorded. A changed key always stops."),
			"known-hosts": zod__WEBPACK_IMPORTED_MODULE_3__.YOg(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1)).describe("known_hosts lines, as `ssh-keyscan` prints them."),
			key: zod__WEBPACK_IMPORTED_MODULE_3__.KCZ([zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1), _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.C]).describe("Private key: a path (~ is your home, relative paths start at the fleet file), or a secret."),
			passphrase: _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.C.describe("What the private key is encrypted with."),
			jump: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1).describe("Go through this host: a name of this file, or user@address:port."),
			proxy: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(/^https?:\/\/[^\s/@]+(?::\d+)?\/?$/, "must be the address of an HTTP proxy, such as http://proxy.example.org:3128").describe("HTTP proxy that allows CONNECT to the host."),
			"connect-timeout": zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(_duration_js__WEBPACK_IMPORTED_MODULE_0__.f, "must be a duration, such as 10s").refine((text) => (0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(text) > 0 && (0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(text) <= 6e5, "must be between 1ms and 10m").describe("Limit for the connect and for the SSH handshake each. Default: 10s.")
		}).partial().describe("How to reach the host.");
		const sudoSchema = zod__WEBPACK_IMPORTED_MODULE_3__.rej({ password: _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.C.describe("The password sudo asks for. Not needed with NOPASSWD.") }).partial().describe("How to become root.");
		const varsSchema = zod__WEBPACK_IMPORTED_MODULE_3__.g1P(zod__WEBPACK_IMPORTED_MODULE_3__.YjP().regex(VAR_NAME, "must be letters, digits, _ and -, and start with a letter"), zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).describe("Values for templates: {{ vars.NAME }}.");
		function layerShape(capabilities, sections) {
			const typed = sections === "typed";
			const own = capabilities.flatMap(({ name: key, hostSchema }) => hostSchema === undefined ? [] : [[key, (typed ? hostSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional()]]);
			return {
				vars: (typed ? varsSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				ssh: (typed ? sshSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				sudo: (typed ? sudoSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				...Object.fromEntries(own)
			};
		}
		function fleetFileSchema(capabilities, sections) {
			const layer = layerShape(capabilities, sections);
			const top = capabilities.flatMap(({ name: key, fleetSchema }) => fleetSchema === undefined ? [] : [[key, (sections === "typed" ? fleetSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional()]]);
			return zod__WEBPACK_IMPORTED_MODULE_3__.rej({
				version: zod__WEBPACK_IMPORTED_MODULE_3__.euz("bringup/v1").describe("Version of this file format."),
				fleet: zod__WEBPACK_IMPORTED_MODULE_3__.rej({
					name: name.describe("Name of the fleet."),
					"on-failure": zod__WEBPACK_IMPORTED_MODULE_3__.k5n([
						"stop",
						"continue",
						"rollback"
					]).optional().describe("After a failed step of a host: stop it (default), go on with what does not need the step, or undo."),
					parallel: zod__WEBPACK_IMPORTED_MODULE_3__.Whr().min(1).max(1e3).optional().describe("Most hosts worked on at once. Default: 20."),
					rollout: _rollout_js__WEBPACK_IMPORTED_MODULE_1__.p.optional(),
					"guard-seconds": zod__WEBPACK_IMPORTED_MODULE_3__.Whr().min(5).max(600).optional().describe("A change that could cut the connection is taken back by the host when nobody confirmed it for so long. Default: 25.")
				}).describe("The fleet as a whole."),
				vars: (sections === "typed" ? varsSchema : zod__WEBPACK_IMPORTED_MODULE_3__.L5J()).optional(),
				defaults: zod__WEBPACK_IMPORTED_MODULE_3__.rej(layer).optional().describe("What every host starts from."),
				groups: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(name, zod__WEBPACK_IMPORTED_MODULE_3__.rej({
					match: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(labelName, zod__WEBPACK_IMPORTED_MODULE_3__.KCZ([labelValue, zod__WEBPACK_IMPORTED_MODULE_3__.YOg(labelValue).min(1)])).refine((labels) => Object.keys(labels).length > 0, "must name at least one label; for all hosts use defaults").describe("Hosts that have all of these labels; a list means any of its values."),
					...layer
				})).optional().describe("Settings for hosts by label. Later groups win over earlier ones."),
				hosts: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(name, zod__WEBPACK_IMPORTED_MODULE_3__.rej({
					address: zod__WEBPACK_IMPORTED_MODULE_3__.YjP().min(1).optional().describe("Host name or IP address. Needed unless the connection is local."),
					connection: zod__WEBPACK_IMPORTED_MODULE_3__.k5n(["ssh", "local"]).optional().describe("`ssh` (default), or `local`: the machine bringup runs on."),
					labels: zod__WEBPACK_IMPORTED_MODULE_3__.g1P(labelName, labelValue).optional().describe("What groups and selections match."),
					...layer
				})).optional().describe("The machines, by name."),
				...Object.fromEntries(top)
			});
		}
	}),
	40434: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => secretRef,
			J: () => SECRET_NAME
		});
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		const SECRET_NAME = /^[A-Z][A-Z0-9_]*$/;
		const SECRET_ISSUE = { secret: true };
		const secretRef = zod__WEBPACK_IMPORTED_MODULE_1__.IeY((value) => value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_0__.z, {
			error: "must be a secret, written { secret: NAME }",
			params: SECRET_ISSUE
		}).meta({
			id: "secret",
			description: "A secret by the name of the environment variable that holds it. Never the value itself.",
			type: "object",
			properties: { secret: {
				type: "string",
				pattern: SECRET_NAME.source
			} },
			required: ["secret"],
			additionalProperties: false
		});
	}),
	11294: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => selectHosts });
		var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
		var picomatch__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36826);
		function selectHosts(fleet, expression, context = {}) {
			const terms = splitTerms(expression);
			if (terms.length === 0) throw wrong("select-empty", "the selection is empty", "write all, or the names of hosts");
			const excluded = terms.filter((term) => term.startsWith("!")).map((term) => term.slice(1).trim());
			const wanted = terms.filter((term) => !term.startsWith("!"));
			const take = (wanted.length === 0 ? ["all"] : wanted).map((term) => testOf(term, fleet, context));
			const leave = excluded.map((term) => testOf(term, fleet, context));
			const hosts = fleet.hosts.filter((host) => take.some((test) => test(host)) && !leave.some((test) => test(host)));
			if (hosts.length > 0) return hosts;
			const names = fleet.hosts.map(({ name }) => name);
			throw wrong("select-nothing", `no host matches ${show(expression)}`, wanted.length === 1 && wanted[0] !== undefined ? (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(wanted[0], names, "hosts") : known(names, "hosts"));
		}
		function testOf(term, fleet, { failed }) {
			if (term === "all") return () => true;
			if (term === "failed") return failedTest(failed);
			if (term.startsWith("group:")) return groupTest(term.slice("group:".length), fleet);
			const label = /^([^!=]+)(!?=)(.+)$/.exec(term);
			if (label !== null) return labelTest(label[1] ?? "", label[2] === "=", label[3] ?? "", fleet);
			if (/[*?[\]{}]/.test(term)) {
				const matches = picomatch__WEBPACK_IMPORTED_MODULE_2___default()(term, {
					noextglob: true,
					nonegate: true
				});
				return ({ name }) => matches(name);
			}
			const names = fleet.hosts.map(({ name }) => name);
			if (!names.includes(term)) {
				throw wrong("select-unknown-host", `there is no host ${show(term)}`, (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(term, names, "hosts"));
			}
			return ({ name }) => name === term;
		}
		function failedTest(failed) {
			if (failed === undefined || failed.length === 0) {
				throw wrong("select-no-failed", failed === undefined ? "no earlier run is known, so nobody knows what failed" : "nothing failed in the last run", "name the hosts, or write all");
			}
			return ({ name }) => failed.includes(name);
		}
		function groupTest(group, fleet) {
			const groups = [...new Set(fleet.hosts.flatMap((host) => host.groups))];
			if (!groups.includes(group)) {
				throw wrong("select-unknown-group", `no host is in a group ${show(group)}`, (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(group, groups, "groups"));
			}
			return (host) => host.groups.includes(group);
		}
		function labelTest(label, equal, value, fleet) {
			const labels = [...new Set(fleet.hosts.flatMap((host) => Object.keys(host.labels)))];
			if (!labels.includes(label)) {
				throw wrong("select-unknown-label", `no host has a label ${show(label)}`, (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)(label, labels, "labels"));
			}
			return (host) => host.labels[label] === value === equal;
		}
		function splitTerms(expression) {
			if (expression.length > 4096) throw wrong("select-too-long", "the selection is very long", "use labels or globs");
			const terms = [""];
			let depth = 0;
			for (const character of expression) {
				if (character === "{") depth += 1;
				if (character === "}") depth -= 1;
				if (character === "," && depth <= 0) terms.push("");
				else terms.push((terms.pop() ?? "") + character);
			}
			return terms.map((term) => term.trim()).filter((term) => term !== "");
		}
		function known(names, kind) {
			return names.length === 0 ? `there are no ${kind}` : (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.Z)("", names, kind);
		}
		function show(text) {
			return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
		}
		function wrong(code, what, remedy) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code,
				category: "config",
				what,
				remedy
			});
		}
	}),
	46782: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$6: () => textAt,
			$d: () => sizeOf,
			MZ: () => emptyMap,
			R3: () => prune,
			SC: () => mapAt,
			Y_: () => children,
			aB: () => toJson,
			at: () => at,
			jf: () => child,
			kZ: () => isNull,
			r0: () => heightOf,
			x5: () => locate
		});
		function emptyMap(place) {
			return {
				kind: "map",
				entries: new Map(),
				place
			};
		}
		function child(tree, key) {
			if (tree?.kind === "map") return tree.entries.get(String(key))?.value;
			if (tree?.kind === "list") return typeof key === "number" ? tree.items[key] : undefined;
			return undefined;
		}
		function at(tree, path) {
			return path.reduce((inner, key) => child(inner, key), tree);
		}
		function mapAt(tree, key) {
			const found = child(tree, key);
			return found?.kind === "map" ? found : emptyMap(tree?.place ?? {});
		}
		function textAt(tree, key) {
			const found = child(tree, key);
			return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
		}
		function locate(tree, path) {
			let found = tree;
			for (const key of path) {
				const next = child(found, key) ?? (typeof key === "string" ? child(found, kebab(key)) : undefined);
				if (next === undefined) break;
				found = next;
			}
			return found.place;
		}
		function kebab(key) {
			return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		}
		const pruned = new WeakMap();
		function prune(tree) {
			return tree.kind === "scalar" ? tree : remembered(pruned, tree, () => withoutNulls(tree));
		}
		function withoutNulls(tree) {
			if (tree.kind === "list") return {
				...tree,
				items: tree.items.map(prune)
			};
			const entries = [...tree.entries].filter(([, entry]) => !isNull(entry.value));
			return {
				...tree,
				entries: new Map(entries.map(([key, entry]) => [key, {
					...entry,
					value: prune(entry.value)
				}]))
			};
		}
		function isNull(tree) {
			return tree.kind === "scalar" && tree.value === null;
		}
		function toJson(tree) {
			if (tree.kind === "scalar") return tree.value;
			if (tree.kind === "list") return tree.items.map(toJson);
			return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toJson(entry.value)]));
		}
		function children(tree) {
			if (tree.kind === "scalar") return [];
			return tree.kind === "list" ? tree.items : [...tree.entries.values()].map((entry) => entry.value);
		}
		const sizes = new WeakMap();
		const heights = new WeakMap();
		function sizeOf(tree) {
			return remembered(sizes, tree, () => children(tree).reduce((sum, inner) => sum + sizeOf(inner), 1));
		}
		function heightOf(tree) {
			return remembered(heights, tree, () => children(tree).reduce((most, inner) => Math.max(most, heightOf(inner) + 1), 0));
		}
		function remembered(known, tree, compute) {
			const value = known.get(tree) ?? compute();
			known.set(tree, value);
			return value;
		}
	}),
	3535: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			JR: () => agentSocket,
			_N: () => agentKeys,
			tY: () => signWithAgent
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		var ssh2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85472);
		var ssh2__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(ssh2__WEBPACK_IMPORTED_MODULE_1__);
		var _host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85028);
		const REQUEST_IDENTITIES = 11;
		const IDENTITIES_ANSWER = 12;
		const ANSWER_WITHIN_MS = 5e3;
		function agentSocket(target) {
			if (target.agent === false) return undefined;
			const path = target.agent ?? process.env["SSH_AUTH_SOCK"];
			return path === undefined || path === "" ? undefined : path;
		}
		async function agentKeys(socket) {
			if (socket === undefined) return {
				keys: [],
				notes: []
			};
			try {
				return {
					keys: parseIdentities(await ask(socket)),
					notes: []
				};
			} catch (error) {
				return {
					keys: [],
					notes: [`The ssh-agent at ${socket} does not answer: ${error instanceof Error ? error.message : String(error)}.`]
				};
			}
		}
		function ask(path) {
			return new Promise((resolve, reject) => {
				const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(path);
				let answer = Buffer.alloc(0);
				const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS / 1e3} s`)), ANSWER_WITHIN_MS);
				socket.once("connect", () => socket.write(Buffer.from([
					0,
					0,
					0,
					1,
					REQUEST_IDENTITIES
				])));
				socket.on("data", (data) => {
					answer = Buffer.concat([answer, data]);
					if (answer.length < 4 || answer.length < 4 + answer.readUInt32BE(0)) return;
					resolve(answer.subarray(4, 4 + answer.readUInt32BE(0)));
					socket.destroy();
				});
				socket.once("error", reject);
				socket.once("close", () => {
					clearTimeout(timer);
					reject(new Error("it closed the connection"));
				});
			});
		}
		function parseIdentities(answer) {
			if (answer[0] !== IDENTITIES_ANSWER) throw new Error("it refused to list its keys");
			const keys = [];
			let at = 5;
			const next = () => {
				const length = answer.readUInt32BE(at);
				const value = answer.subarray(at + 4, at + 4 + length);
				at += 4 + length;
				return value;
			};
			for (let left = answer.readUInt32BE(1); left > 0; left--) {
				const blob = Buffer.from(next());
				const comment = next().toString("utf8");
				const type = (0, _host_key_js__WEBPACK_IMPORTED_MODULE_2__.a1)(blob) ?? "unknown";
				keys.push({
					type,
					fingerprint: (0, _host_key_js__WEBPACK_IMPORTED_MODULE_2__.Rj)(blob),
					comment,
					blob,
					certificate: type.includes("-cert-v01@")
				});
			}
			return keys;
		}
		function signWithAgent(socket, key) {
			return new OneKeyAgent(socket, key.blob);
		}
		class OneKeyAgent extends ssh2__WEBPACK_IMPORTED_MODULE_1___default().OpenSSHAgent {
			#blob;
			constructor(socket, blob) {
				super(socket);
				this.#blob = blob;
			}
			getIdentities(callback) {
				const parsed = ssh2__WEBPACK_IMPORTED_MODULE_1___default().utils.parseKey(this.#blob);
				if (parsed instanceof Error) callback(parsed);
				else callback(undefined, [parsed]);
			}
		}
	}),
	87423: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => connect });
		var local = __webpack_require__(29709);
		var retry = __webpack_require__(17376);
		var core_error = __webpack_require__(93933);
		var host_hop = __webpack_require__(83399);
		var jump_pool = __webpack_require__(47363);
		var promises_ = __webpack_require__(58500);
		var dial_error = __webpack_require__(73949);
		var farewell = __webpack_require__(11828);
		var place = __webpack_require__(81981);
		var semaphore = __webpack_require__(58728);
		var external_node_stream_ = __webpack_require__(57075);
		var forward = __webpack_require__(79959);
		;
		function sshChannel(raw) {
			let exit = {
				code: undefined,
				signal: undefined
			};
			let closed;
			let pending;
			const freed = Promise.withResolvers();
			const settled = Promise.withResolvers();
			const stdout = (0, forward.s)(raw);
			const stderr = (0, forward.s)(raw.stderr);
			const stdin = new external_node_stream_.Writable({
				highWaterMark: 1 << 20,
				write(chunk, _encoding, done) {
					if (closed !== undefined) return done(closed);
					pending = done;
					raw.write(chunk, () => {
						if (pending === undefined) return;
						pending = undefined;
						done();
					});
				},
				final(done) {
					raw.end();
					done();
				},
				destroy(error, done) {
					raw.end();
					done(error);
				}
			});
			stdin.on("error", () => {});
			const finish = (reason) => {
				closed ??= reason;
				const waiting = pending;
				pending = undefined;
				waiting?.(closed);
			};
			raw.on("exit", (code, signal) => {
				exit = {
					code: code ?? undefined,
					signal: signal ?? undefined
				};
			});
			raw.on("close", () => {
				finish(new Error("the command has ended"));
				freed.resolve();
			});
			raw.on("error", () => {});
			void Promise.all([freed.promise, (0, forward.I)(stdout, stderr)]).then(() => settled.resolve(exit));
			return {
				stdin,
				stdout,
				stderr,
				exit: settled.promise,
				freed: freed.promise,
				close() {
					raw.close();
					stdin.destroy();
					stdout.destroy();
					stderr.destroy();
					settled.resolve(exit);
				},
				lost(reason) {
					finish(reason);
					freed.resolve();
				}
			};
		}
		;
		const CHANNELS_AT_ONCE = 4;
		const OPEN_TRIES = 9;
		const NO_FREE_SESSION = new Set([2, 4]);
		class SshConnection {
			transport = "ssh";
			target;
			user;
			peerAddress;
			hostKey;
			newKnownHost;
			closed;
			#hop;
			#via;
			#settleClosed;
			#slots = (0, semaphore.B)(CHANNELS_AT_ONCE);
			#open = new Set();
			#over;
			#lastError;
			constructor(hop, newKnownHosts, via) {
				this.#hop = hop;
				this.#via = via;
				this.target = `${hop.target.user}@${(0, place.X)(hop.target)}`;
				this.user = hop.target.user;
				this.peerAddress = via === undefined && "remoteAddress" in hop.stream ? plainAddress(hop.stream.remoteAddress) : undefined;
				this.hostKey = hop.hostKey;
				this.newKnownHost = newKnownHosts.length === 0 ? undefined : newKnownHosts.join("\n");
				const { promise, resolve } = Promise.withResolvers();
				this.closed = promise;
				this.#settleClosed = resolve;
				hop.client.on("error", (error) => {
					this.#lastError ??= error;
				});
				hop.client.on("close", () => {
					const jump = via?.hop.stream.destroyed ? via.hop.target : undefined;
					this.#end(lost(hop.target, this.#lastError, jump));
				});
			}
			async exec(command) {
				this.#alive();
				const leave = await this.#slots.acquire(`waiting for a channel to ${(0, place.$)(this.#hop.target)}`);
				try {
					const channel = await this.#openChannel(command);
					this.#open.add(channel);
					void channel.freed.then(() => {
						this.#open.delete(channel);
						leave();
					});
					return channel;
				} catch (error) {
					leave();
					throw error;
				}
			}
			dial(port) {
				return new Promise((resolve, reject) => {
					this.#alive();
					this.closed.then(() => reject((0, dial_error.o)(this.target, port, "the connection to the host is gone")));
					this.#hop.client.forwardOut("127.0.0.1", 0, "127.0.0.1", port, (error, stream) => error === undefined || error === null ? resolve(stream) : reject((0, dial_error.o)(this.target, port, error.message.replace(/^\(SSH\) Channel open failure: /, ""), error)));
				});
			}
			async [Symbol.asyncDispose]() {
				const wasOver = this.#over !== undefined;
				this.#over ??= { reason: undefined };
				for (const channel of this.#open) channel.close();
				if (!wasOver) await (0, farewell.B)(this.#hop);
				await this.#via?.release();
				this.#settleClosed(this.#over.reason);
			}
			async #openChannel(command) {
				for (let attempt = 1;; attempt++) {
					this.#alive();
					try {
						return await this.#tryOpen(command);
					} catch (error) {
						if (this.#over !== undefined) this.#alive();
						const reason = error instanceof Error && "reason" in error ? error.reason : undefined;
						if (!NO_FREE_SESSION.has(reason)) throw openFailed(this.#hop.target, error);
						if (attempt === OPEN_TRIES) throw noSession(this.#hop.target, error);
						await (0, promises_.setTimeout)(10 * 2 ** attempt * (.5 + Math.random()));
					}
				}
			}
			#tryOpen(command) {
				return new Promise((resolve, reject) => {
					this.closed.then(() => reject(new Error("connection lost")));
					this.#hop.client.exec(command, (error, channel) => error === undefined || error === null ? resolve(sshChannel(channel)) : reject(error));
				});
			}
			#alive() {
				if (this.#over === undefined) return;
				throw this.#over.reason ?? openFailed(this.#hop.target, new Error("the connection was closed"));
			}
			#end(reason) {
				if (this.#over !== undefined) return;
				this.#over = { reason };
				this.#hop.stream.destroy();
				void this.#via?.release();
				for (const channel of this.#open) channel.lost(reason);
				this.#open.clear();
				this.#settleClosed(reason);
			}
		}
		function plainAddress(address) {
			return typeof address === "string" ? address.replace(/^::ffff:/i, "") : undefined;
		}
		function lost(target, cause, jump) {
			const silent = /Keepalive timeout/.test(cause?.message ?? "");
			const because = jump === undefined ? cause?.message : `the connection to the jump host ${(0, place.$)(jump)} is gone`;
			return new core_error.y4({
				code: silent ? "connection-silent" : "connection-lost",
				category: "network",
				what: silent ? `${(0, place.$)(target)} stopped answering: the machine hangs, or the network in between is gone.` : `The connection to ${(0, place.$)(target)} broke${because === undefined ? "" : `: ${because}`}.`,
				remedy: "Run it again: it finds out what was done and goes on from there.",
				where: { host: target.name },
				cause
			});
		}
		function openFailed(target, cause) {
			return new core_error.y4({
				code: "channel-failed",
				category: "network",
				what: `${(0, place.$)(target)} did not start a command: ${cause instanceof Error ? cause.message : String(cause)}.`,
				remedy: "Check that the user may run commands: no ForceCommand, no ChrootDirectory without a shell, a login shell that exists.",
				where: { host: target.name },
				cause
			});
		}
		function noSession(target, cause) {
			return new core_error.y4({
				code: "too-many-sessions",
				category: "throttled",
				what: `${(0, place.$)(target)} has no free session on this connection (MaxSessions).`,
				remedy: "Set MaxSessions to 5 or more in sshd_config; the default is 10.",
				where: { host: target.name },
				cause
			});
		}
		;
		async function connectSsh(target, options = {}) {
			const { jumps: pool = jump_pool.D } = options;
			const way = target.jumps.map((hop) => withProxyOf(target, hop));
			let failedBefore;
			let jumpDied = false;
			async function once() {
				const via = way.length === 0 ? undefined : await pool.lease(way, options).catch((error) => {
					failedBefore = error;
					throw error;
				});
				try {
					const hop = await (0, host_hop.A)(target, way, via?.hop, options);
					const lines = [...via?.newKnownHosts ?? [], ...hop.newKnownHost ? [hop.newKnownHost] : []];
					return new SshConnection(hop, lines, via);
				} catch (error) {
					jumpDied = via?.hop.stream.destroyed === true;
					await via?.release();
					throw error;
				}
			}
			const given = (error) => error === failedBefore;
			const free = () => jumpDied;
			try {
				return await (0, retry.R)(once, {
					...options,
					target,
					given,
					free
				});
			} catch (error) {
				throw error instanceof core_error.y4 ? error.at({ host: target.name }) : error;
			}
		}
		function withProxyOf({ proxy }, hop) {
			return hop.proxy !== undefined || proxy === undefined ? hop : {
				...hop,
				proxy
			};
		}
		var external_node_child_process_ = __webpack_require__(31421);
		var external_node_fs_promises_ = __webpack_require__(51455);
		var external_node_os_ = __webpack_require__(48161);
		var external_node_path_ = __webpack_require__(76760);
		var cancelled = __webpack_require__(82429);
		var known_hosts = __webpack_require__(65507);
		var host_pacer = __webpack_require__(87621);
		var agent = __webpack_require__(3535);
		var external_node_fs_ = __webpack_require__(73024);
		;
		async function reasonForSystemSsh(target) {
			for (const hop of [...target.jumps, target]) {
				const reason = await certificateReason(hop) ?? authorityReason(hop);
				if (reason !== undefined) return reason;
			}
			return undefined;
		}
		function certificateOf(identity) {
			if (identity?.kind !== "file" || identity.path.endsWith("-cert.pub")) return undefined;
			const path = identity.certificate ?? `${identity.path}-cert.pub`;
			return (0, external_node_fs_.existsSync)(path) ? path : undefined;
		}
		async function certificateReason(hop) {
			const file = certificateOf(hop.identity);
			if (file !== undefined) return `there is a user certificate at ${file}`;
			if (hop.identity !== undefined) return undefined;
			const beside = hop.identityFiles?.map((path) => certificateOf({
				kind: "file",
				path
			})).find((path) => path !== undefined);
			if (beside !== undefined) return `there is a user certificate at ${beside}`;
			const held = (await (0, agent._N)((0, agent.JR)(hop))).keys.find((key) => key.certificate);
			return held === undefined ? undefined : `the ssh-agent holds a user certificate (${held.comment})`;
		}
		function authorityReason(hop) {
			const found = (0, known_hosts.$I)((0, known_hosts.uJ)(hop.knownHosts), hop.hostKeyAlias ?? hop.address, hop.hostKeyAlias === undefined ? hop.port : 22);
			const authority = found.keys.length === 0 ? found.authorities[0] : undefined;
			return authority === undefined ? undefined : `${hop.name} is known by a certificate authority (${authority.origin}:${authority.line})`;
		}
		;
		const TARGET_ALIAS = "bringup-target";
		async function systemSshConfig(target, directory) {
			const config = (0, external_node_path_.join)(directory, "config");
			const knownHosts = (0, external_node_path_.join)(directory, "known_hosts");
			const sources = [...target.jumps, target].flatMap((hop) => hop.knownHosts);
			const known = [...new Set(sources.map(({ text }) => text.replace(/\r\n?/g, "\n").trimEnd()))].map((text) => `${text}\n`).join("");
			await (0, external_node_fs_promises_.writeFile)(knownHosts, known, { mode: 384 });
			const aliases = target.jumps.map((_, index) => `bringup-jump-${index + 1}`);
			const blocks = target.jumps.map((hop, index) => hostBlock(hop, aliases[index] ?? "", []));
			await (0, external_node_fs_promises_.writeFile)(config, [
				...blocks,
				hostBlock(target, TARGET_ALIAS, aliases),
				common(knownHosts)
			].join("\n"), { mode: 384 });
			return {
				config,
				knownHosts,
				known
			};
		}
		function hostBlock(hop, alias, jumps) {
			if (hop.proxy !== undefined) {
				throw refuse(hop, "a proxy", "Use a jump host instead of the proxy, or a key without certificate.");
			}
			if (hop.identity?.kind === "secret") {
				throw refuse(hop, "a key from a secret", "Put key and certificate into files and name the key file.");
			}
			const files = hop.identity === undefined ? hop.identityFiles ?? [] : [hop.identity.path];
			const certificate = certificateOf(hop.identity);
			return [
				`Host ${alias}`,
				`  HostName ${word(hop, hop.address.replace(/^\[(.*)\]$/, "$1"))}`,
				`  Port ${hop.port}`,
				`  User ${word(hop, hop.user, false)}`,
				...files.map((path) => `  IdentityFile ${word(hop, path)}`),
				...certificate === undefined ? [] : [`  CertificateFile ${word(hop, certificate)}`],
				...hop.identity !== undefined || hop.identitiesOnly === true ? ["  IdentitiesOnly yes"] : [],
				`  IdentityAgent ${(0, agent.JR)(hop) === undefined ? "none" : word(hop, (0, agent.JR)(hop) ?? "")}`,
				...hop.hostKeyAlias === undefined ? [] : [`  HostKeyAlias ${word(hop, hop.hostKeyAlias)}`],
				`  StrictHostKeyChecking ${hop.hostKeys === "strict" ? "yes" : "accept-new"}`,
				`  ConnectTimeout ${Math.max(1, Math.ceil(hop.connectTimeoutMs / 1e3))}`,
				...jumps.length === 0 ? [] : [`  ProxyJump ${jumps.join(",")}`],
				`  LogLevel ${alias === TARGET_ALIAS ? "DEBUG1" : "ERROR"}`,
				""
			].join("\n");
		}
		function common(knownHosts) {
			return [
				"Host *",
				"  BatchMode yes",
				"  PreferredAuthentications publickey",
				`  UserKnownHostsFile "${knownHosts}"`,
				"  GlobalKnownHostsFile /dev/null",
				"  HashKnownHosts no",
				"  UpdateHostKeys no",
				"  CanonicalizeHostname no",
				"  ControlMaster no",
				"  ControlPath none",
				"  ForwardAgent no",
				"  ForwardX11 no",
				"  RequestTTY no",
				"  ServerAliveInterval 5",
				"  ServerAliveCountMax 3",
				"  ConnectionAttempts 1",
				""
			].join("\n");
		}
		function word(hop, value, expands = true) {
			if (/["\n\r\0]/.test(value)) {
				throw refuse(hop, `the value ${JSON.stringify(value)}`, "Use names and paths without quotes and line breaks.");
			}
			return `"${expands ? value.replaceAll("%", "%%") : value}"`;
		}
		function refuse(hop, what, remedy) {
			return new core_error.y4({
				code: "certificate-unsupported",
				category: "unsupported",
				what: `${(0, place.$)(hop)} needs the system's ssh (certificates), which bringup cannot use with ${what}.`,
				remedy,
				where: { host: hop.name }
			});
		}
		var first_bytes = __webpack_require__(65470);
		;
		const ROWS = [
			{
				says: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
				code: "host-key-changed",
				category: "host-key",
				remedy: "Either the machine was installed anew, or somebody sits in between. Compare the key on the host itself before replacing the line on file."
			},
			{
				says: /REVOKED HOST KEY/,
				code: "host-key-revoked",
				category: "host-key",
				remedy: "Give the host a new key or certificate, and put that on file."
			},
			{
				says: /No .* host key is known for|Host key verification failed/,
				code: "host-key-unknown",
				category: "host-key",
				remedy: "Put the host key, or the @cert-authority line of its authority, into known_hosts."
			},
			{
				says: /Could not resolve hostname/,
				code: "name-not-found",
				category: "dns",
				remedy: "Correct the address, or look at the DNS of this machine: getent hosts <name>."
			},
			{
				says: /Connection refused/,
				code: "connection-refused",
				category: "network",
				remedy: "Check that sshd runs there and on which port (ss -ltn)."
			},
			{
				says: /No route to host|Network is unreachable/,
				code: "no-route",
				category: "network",
				remedy: "Check that both machines are in the same network or mesh."
			},
			{
				says: /timed out/i,
				code: "connection-timed-out",
				category: "network",
				remedy: "Check that the machine is on and that the firewall lets this machine in."
			},
			{
				says: /Certificate invalid: expired|certificate .*expired/i,
				code: "certificate-expired",
				category: "auth",
				remedy: "Get a new user certificate from your authority."
			},
			{
				says: /Permission denied|Too many authentication failures/,
				code: "auth-failed",
				category: "auth",
				remedy: "Check that the certificate is valid now (ssh-keygen -Lf <key>-cert.pub), names this user among its principals, and is signed by an authority in TrustedUserCAKeys of the host."
			},
			{
				says: /no matching .* found/,
				code: "no-common-algorithm",
				category: "unsupported",
				remedy: "Allow one more algorithm in the sshd_config of the host."
			}
		];
		function systemSshError(target, log) {
			const lines = log.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^debug\d:/.test(line));
			const throttled = (0, first_bytes.t)(log);
			const row = ROWS.find((one) => one.says.test(lines.join("\n")));
			const said = (row === undefined ? lines.at(-1) : lines.find((line) => row.says.test(line))) ?? "it said nothing";
			const offered = [...log.matchAll(/^debug1: Offering public key: (.*)$/gm)].map((match) => match[1]);
			const keys = row?.category === "auth" && offered.length > 0 ? ` Offered: ${offered.join(", ")}.` : "";
			return new core_error.y4({
				code: throttled ? "sshd-turned-us-away" : row?.code ?? "ssh-failed",
				category: throttled ? "throttled" : row?.category ?? "network",
				what: `The system's ssh could not log in on ${(0, place.$)(target)} as ${target.user}: ${said.replace(/\.$/, "")}.${keys}`,
				remedy: throttled ? "Wait a minute and try again." : row?.remedy ?? "Look at the log of sshd on the host: journalctl -u ssh.",
				where: { host: target.name }
			});
		}
		function missingSsh(target, cause) {
			return new core_error.y4({
				code: "ssh-program-missing",
				category: "unsupported",
				what: `${(0, place.$)(target)} needs certificates, which only the ssh program can use, and it cannot be started: ${cause.message}.`,
				remedy: "Install the OpenSSH client on this machine (openssh-client), or use a key without certificate and the plain host key.",
				where: { host: target.name },
				cause
			});
		}
		;
		async function connectSystemSsh(target, options = {}) {
			if (options.signal?.aborted) throw (0, cancelled.K)(`connecting to ${(0, place.$)(target)}`, options.signal);
			const directory = await (0, external_node_fs_promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "bringup-ssh-"));
			try {
				const files = await systemSshConfig(target, directory);
				const { pacer = host_pacer.f, signal } = options;
				const run = (...what) => start(files.config, (0, external_node_path_.join)(directory, `log-${++serial}`), target, what);
				const log = await pacer.run((0, place.X)(target.jumps[0] ?? target), () => prove(run, target, signal), signal);
				return new SystemSshConnection(target, directory, run, await hostKeyFrom(log, files.knownHosts, files.known));
			} catch (error) {
				await (0, external_node_fs_promises_.rm)(directory, {
					recursive: true,
					force: true
				});
				throw error;
			}
		}
		let serial = 0;
		function commandLine(command) {
			return [
				TARGET_ALIAS,
				"--",
				command
			];
		}
		async function start(config, logFile, target, what) {
			const environment = (0, local.bx)();
			const agent = target.agent ?? process.env["SSH_AUTH_SOCK"];
			if (agent) environment["SSH_AUTH_SOCK"] = agent;
			const child = (0, external_node_child_process_.spawn)("ssh", [
				"-T",
				"-F",
				config,
				"-E",
				logFile,
				...what
			], {
				stdio: "pipe",
				env: environment,
				detached: true
			});
			await new Promise((resolve, reject) => {
				child.once("spawn", resolve);
				child.once("error", (error) => reject(missingSsh(target, error)));
			});
			const channel = (0, local.v7)(child);
			const log = () => (0, external_node_fs_promises_.readFile)(logFile, "utf8").catch(() => "");
			const exit = channel.exit.then(async (end) => {
				const own = end.code === 255 && !/Exit status 255/.test(await log());
				return own || end.signal !== undefined ? {
					code: undefined,
					signal: undefined
				} : end;
			});
			return {
				channel: {
					...channel,
					exit
				},
				log
			};
		}
		async function prove(run, target, signal) {
			const { channel, log } = await run(...commandLine("exit 0"));
			const abort = () => channel.close();
			signal?.addEventListener("abort", abort, { once: true });
			channel.stdin.end();
			channel.stdout.resume();
			let fromJumps = "";
			channel.stderr.on("data", (data) => {
				if (fromJumps.length < 65536) fromJumps += data.toString("utf8");
			});
			const { code } = await channel.exit;
			signal?.removeEventListener("abort", abort);
			if (signal?.aborted) throw (0, cancelled.K)(`connecting to ${(0, place.$)(target)}`, signal);
			const said = `${fromJumps}${await log()}`;
			if (code === undefined) throw systemSshError(target, said);
			return said;
		}
		async function hostKeyFrom(log, knownHostsFile, before) {
			const fingerprint = [...log.matchAll(/Server host (?:key|certificate): \S+ (SHA256:\S+)/g)].at(-1)?.[1]?.replace(/,$/, "");
			const after = await (0, external_node_fs_promises_.readFile)(knownHostsFile, "utf8");
			const line = after.slice(before.length).trim().split("\n").at(-1);
			const entry = (0, known_hosts.uJ)([{
				origin: knownHostsFile,
				text: after
			}]).entries.find((one) => one.key.fingerprint === fingerprint);
			return {
				hostKey: entry?.key,
				line: line === "" ? undefined : line
			};
		}
		class SystemSshConnection {
			transport = "ssh";
			target;
			user;
			hostKey;
			newKnownHost;
			closed;
			#directory;
			#run;
			#settleClosed;
			#open = new Set();
			#over = false;
			constructor(target, directory, run, key) {
				this.target = `${target.user}@${(0, place.X)(target)}`;
				this.user = target.user;
				this.hostKey = key.hostKey;
				this.newKnownHost = key.line;
				this.#directory = directory;
				this.#run = run;
				const { promise, resolve } = Promise.withResolvers();
				this.closed = promise;
				this.#settleClosed = resolve;
			}
			async exec(command) {
				if (this.#over) {
					throw new core_error.y4({
						code: "channel-failed",
						category: "network",
						what: `The connection to ${this.target} is closed already.`,
						remedy: "Run it again."
					});
				}
				const { channel } = await this.#run(...commandLine(command));
				this.#open.add(channel);
				void channel.exit.then(() => this.#open.delete(channel));
				return channel;
			}
			async dial(port) {
				const { channel } = await this.#run("-W", `127.0.0.1:${port}`, TARGET_ALIAS);
				this.#open.add(channel);
				channel.stderr.resume();
				const stream = external_node_stream_.Duplex.from({
					readable: channel.stdout,
					writable: channel.stdin
				});
				stream.once("close", () => channel.close());
				void channel.exit.then(() => this.#open.delete(channel));
				return stream;
			}
			async [Symbol.asyncDispose]() {
				this.#over = true;
				for (const channel of this.#open) channel.close();
				await Promise.all([...this.#open].map((channel) => channel.exit));
				await (0, external_node_fs_promises_.rm)(this.#directory, {
					recursive: true,
					force: true
				});
				this.#settleClosed(undefined);
			}
		}
		;
		async function connect(target, options = {}) {
			if (target === "local") return (0, local.q2)();
			const reason = await reasonForSystemSsh(target);
			if (reason === undefined) return connectSsh(target, options);
			options.log?.(`${target.name}: connecting with the system's ssh, because ${reason}.`);
			return (0, retry.R)(() => connectSystemSsh(target, options), {
				...options,
				target
			});
		}
	}),
	22710: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { I: () => gatherCredentials });
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_os_ = __webpack_require__(48161);
		var external_node_path_ = __webpack_require__(76760);
		var core_error = __webpack_require__(93933);
		var host_agent = __webpack_require__(3535);
		var place = __webpack_require__(81981);
		var promises_ = __webpack_require__(51455);
		var lib = __webpack_require__(85472);
		var lib_default = __webpack_require__.n(lib);
		var json = __webpack_require__(87121);
		var host_key = __webpack_require__(85028);
		;
		const MOST_CHARACTERS = 64 * 1024;
		const AGAIN = "Store the whole private key file, from the -----BEGIN line to the -----END line.";
		function readKeyText(text) {
			if (text.length > MOST_CHARACTERS) return wrong("key-not-ssh", `is no private key: no key has ${text.length} characters`, AGAIN);
			const clean = unwrap(text);
			if (clean === "") return wrong("key-empty", "is empty", `${AGAIN} A secret that is not set reaches a job as an empty text.`);
			const pem = armoured(clean) ?? armoured(decodeBase64(clean)) ?? bareBody(clean);
			return pem ?? explain(clean);
		}
		function wrong(code, what, remedy) {
			return {
				kind: "wrong",
				code,
				what,
				remedy
			};
		}
		function unwrap(text) {
			let clean = text.replace(/^\uFEFF/, "").replace(/\\r\\n|\\n|\\r/g, "\n").replace(/\r\n?/g, "\n").trim();
			for (let round = 0; round < 4 && /^(["'`]).*\1$/s.test(clean) && clean.length > 1; round++) clean = clean.slice(1, -1).trim();
			return clean;
		}
		function decodeBase64(text) {
			const compact = text.replace(/\s+/g, "");
			if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact) || compact.length < 32) return "";
			return unwrap(Buffer.from(compact, "base64").toString("utf8"));
		}
		function bareBody(text) {
			const compact = text.replace(/\s+/g, "");
			if (!compact.startsWith("b3BlbnNzaC1rZXktdjEA")) return undefined;
			return rebuilt("OPENSSH PRIVATE KEY", "", compact);
		}
		function armoured(text) {
			const match = /-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----(.*?)-----END \1-----/s.exec(text);
			if (match === null) return undefined;
			const label = match[1] ?? "";
			const inner = match[2] ?? "";
			const dek = /DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/.exec(inner)?.[1];
			const headers = dek === undefined ? "" : `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dek}\n\n`;
			const body = inner.replace(/Proc-Type:\s*4,\s*ENCRYPTED/, "").replace(/DEK-Info:\s*[A-Z0-9-]+,[0-9A-Fa-f]+/, "");
			return rebuilt(label, headers, body.replace(/\s+/g, ""));
		}
		function rebuilt(label, headers, body) {
			if (label.startsWith("DSA")) return dsa();
			if (body === "") return wrong("key-truncated", "has nothing between its BEGIN and END lines", AGAIN);
			const stray = /[^A-Za-z0-9+/=]/.exec(body)?.[0];
			if (stray !== undefined) {
				return wrong("key-damaged", `has a character ${JSON.stringify(stray)} that cannot be in a key`, AGAIN);
			}
			const lines = body.match(/.{1,64}/g) ?? [];
			const pem = `-----BEGIN ${label}-----\n${headers}${lines.join("\n")}\n-----END ${label}-----\n`;
			return {
				kind: "private",
				pem,
				label
			};
		}
		function dsa() {
			return wrong("key-dsa", "is a DSA key, which OpenSSH no longer accepts", "Make an Ed25519 key (ssh-keygen -t ed25519) and put its public half on the hosts.");
		}
		function explain(text) {
			const decoded = decodeBase64(text);
			const shown = /^[\x20-\x7e\n\t]+$/.test(decoded) ? decoded : text;
			if (/-cert-v01@openssh\.com/.test(shown)) {
				return wrong("key-certificate", "is a user certificate, not a private key", "Give the private key here and keep the certificate beside it as <key file>-cert.pub: then the ssh program of this machine is used.");
			}
			if (/^(ssh-dss|.*BEGIN DSA)/.test(shown)) return dsa();
			if (/^(ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]*\s|^[^\n]*\s(ssh-(rsa|ed25519)|ecdsa-sha2-\S+) AAAA/.test(shown) || /BEGIN (SSH2 |RSA |EC )?PUBLIC KEY/.test(shown)) {
				return wrong("key-public", "is a public key", "Give the private half: the file of the same name without .pub.");
			}
			if (shown.includes("PuTTY-User-Key-File-")) {
				return wrong("key-putty", "is a PuTTY key (.ppk)", "Convert it: puttygen key.ppk -O private-openssh -o key (or PuTTYgen: Conversions, Export OpenSSH key).");
			}
			if (/-----BEGIN CERTIFICATE/.test(shown)) {
				return wrong("key-not-ssh", "is an X.509 certificate, not an SSH private key", AGAIN);
			}
			if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
				return wrong("key-truncated", "has a BEGIN line but no END line: it was cut off", AGAIN);
			}
			if (/-----END [A-Z0-9 ]*PRIVATE KEY-----/.test(shown)) {
				return wrong("key-truncated", "has an END line but no BEGIN line: its beginning is missing", AGAIN);
			}
			if (/BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(shown)) {
				return wrong("key-damaged", "has a BEGIN line without its five dashes", AGAIN);
			}
			const lines = text.split("\n").length;
			return wrong("key-not-ssh", `is no private key: ${text.length} characters in ${lines} line${lines === 1 ? "" : "s"} without a BEGIN line`, AGAIN);
		}
		;
		function outerPublicKey(pem) {
			const body = Buffer.from(pem.split("\n").slice(1, -2).join(""), "base64");
			let at = "openssh-key-v1\0".length;
			const next = () => {
				if (at + 4 > body.length) return undefined;
				const length = body.readUInt32BE(at);
				if (at + 4 + length > body.length) return undefined;
				const value = body.subarray(at + 4, at + 4 + length);
				at += 4 + length;
				return value;
			};
			if (body.toString("latin1", 0, at) !== "openssh-key-v1\0") return undefined;
			for (const _ of [
				"cipher",
				"kdf",
				"options"
			]) if (next() === undefined) return undefined;
			at += 4;
			return next();
		}
		function cipherOf(pem) {
			const body = Buffer.from(pem.split("\n").slice(1, -2).join(""), "base64");
			if (body.length < 23 || body.toString("latin1", 0, 15) !== "openssh-key-v1\0") return undefined;
			const length = body.readUInt32BE(15);
			return length > 64 ? undefined : body.toString("latin1", 19, 19 + length);
		}
		var external_node_crypto_ = __webpack_require__(77598);
		;
		function fromPkcs8(pem, passphrase) {
			const key = (0, external_node_crypto_.createPrivateKey)({
				key: pem,
				format: "pem",
				...passphrase === undefined ? {} : { passphrase }
			});
			switch (key.asymmetricKeyType) {
				case "rsa": return key.export({
					type: "pkcs1",
					format: "pem"
				}).toString();
				case "ec": return key.export({
					type: "sec1",
					format: "pem"
				}).toString();
				case "ed25519": return openSshEd25519(key);
				default: throw new TypeError(`a key of type ${key.asymmetricKeyType ?? "unknown"} cannot be used for SSH`);
			}
		}
		function openSshEd25519(key) {
			const { d, x } = key.export({ format: "jwk" });
			const seed = Buffer.from(d ?? "", "base64url");
			const point = Buffer.from(x ?? "", "base64url");
			const type = field("ssh-ed25519");
			const check = Buffer.alloc(8, 1);
			const inner = Buffer.concat([
				check,
				type,
				field(point),
				field(Buffer.concat([seed, point])),
				field("")
			]);
			const padding = Buffer.from(Array.from({ length: (8 - inner.length % 8) % 8 }, (_, index) => index + 1));
			const body = Buffer.concat([
				Buffer.from("openssh-key-v1\0"),
				field("none"),
				field("none"),
				field(""),
				Buffer.from([
					0,
					0,
					0,
					1
				]),
				field(Buffer.concat([type, field(point)])),
				field(Buffer.concat([inner, padding]))
			]).toString("base64");
			const lines = body.match(/.{1,70}/g) ?? [];
			return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join("\n")}\n-----END OPENSSH PRIVATE KEY-----\n`;
		}
		function field(value) {
			const bytes = Buffer.from(value);
			const length = Buffer.alloc(4);
			length.writeUInt32BE(bytes.length);
			return Buffer.concat([length, bytes]);
		}
		;
		const decrypted = new Map();
		async function loadPrivateKey(identity, ask) {
			const { text, origin, notes } = await readIdentity(identity);
			const form = readKeyText(text);
			if (form.kind === "wrong") {
				throw problem(form.code, `The private key (${origin}) ${form.what}.`, form.remedy);
			}
			const passphrase = identity.passphrase?.reveal();
			const parsed = await parseOnce(form.pem, form.label, passphrase, origin, ask);
			if (parsed.type === "ssh-dss") {
				throw problem("key-dsa", `The private key (${origin}) is a DSA key, which OpenSSH no longer accepts.`, "Make an Ed25519 key: ssh-keygen -t ed25519");
			}
			return {
				parsed,
				type: parsed.type,
				fingerprint: (0, host_key.Rj)(parsed.getPublicSSH()),
				origin,
				notes
			};
		}
		async function publicHalf(identity) {
			const { text } = await readIdentity(identity);
			const form = readKeyText(text);
			if (form.kind === "wrong") return undefined;
			const outer = form.label === "OPENSSH PRIVATE KEY" ? outerPublicKey(form.pem) : undefined;
			if (outer !== undefined || identity.kind !== "file") return outer;
			const line = await (0, promises_.readFile)(`${identity.path}.pub`, "utf8").catch(() => "");
			const base64 = line.trim().split(/\s+/)[1];
			return base64 === undefined ? undefined : Buffer.from(base64, "base64");
		}
		function problem(code, what, remedy, cause) {
			return new core_error.y4({
				code,
				category: "secret",
				what,
				remedy,
				cause
			});
		}
		async function readIdentity(identity) {
			if (identity.kind === "secret") return {
				text: identity.key.reveal(),
				origin: `secret ${identity.key.name}`,
				notes: []
			};
			const path = identity.path;
			try {
				const info = await (0, promises_.stat)(path);
				if (info.isDirectory()) {
					throw problem("key-is-directory", `The private key ${path} is a directory.`, "Give the path of the key file inside it.");
				}
				const open = process.platform !== "win32" && (info.mode & 63) !== 0;
				const notes = open ? [`The private key ${path} can be read by others (mode ${(info.mode & 511).toString(8)}): chmod 600 ${path}`] : [];
				return {
					text: await (0, promises_.readFile)(path, "utf8"),
					origin: path,
					notes
				};
			} catch (error) {
				if (error instanceof core_error.y4) throw error;
				const code = error.code;
				if (code === "ENOENT" || code === "ENOTDIR") {
					throw problem("key-missing", `There is no private key at ${path}.`, "Correct the path, or make a key: ssh-keygen -t ed25519", error);
				}
				const why = code === "EACCES" || code === "EPERM" ? "this user may not read it" : String(code ?? error);
				throw problem("key-unreadable", `The private key ${path} cannot be read: ${why}.`, `Make it readable for the user who runs bringup: chmod 600 ${path}`, error);
			}
		}
		function parseOnce(pem, label, passphrase, origin, ask) {
			const id = (0, json.sc)(`${pem}\0${passphrase ?? ""}`);
			const known = decrypted.get(id);
			if (known !== undefined) return known;
			const parsing = parse(pem, label, passphrase, origin, ask);
			decrypted.set(id, parsing);
			parsing.catch(() => decrypted.delete(id));
			return parsing;
		}
		async function parse(pem, label, passphrase, origin, ask) {
			if (!isEncrypted(pem, label)) return attempt(pem, label, undefined, origin);
			if (passphrase !== undefined && passphrase !== "") return attempt(pem, label, passphrase, origin);
			for (let tries = 0; ask !== undefined && tries < 3; tries++) {
				const answer = await ask(origin);
				if (answer === undefined) break;
				try {
					return attempt(pem, label, answer, origin);
				} catch (error) {
					if (tries === 2 || error.code !== "key-wrong-passphrase") throw error;
				}
			}
			throw problem("key-needs-passphrase", `The private key (${origin}) is encrypted and no passphrase was given.`, "Give its passphrase as a secret, add the key to ssh-agent (ssh-add), or use a key without one for this job.");
		}
		function isEncrypted(pem, label) {
			if (label === "ENCRYPTED PRIVATE KEY" || pem.includes("Proc-Type: 4,ENCRYPTED")) return true;
			if (label !== "OPENSSH PRIVATE KEY") return false;
			const cipher = cipherOf(pem);
			return cipher !== undefined && cipher !== "none";
		}
		function attempt(pem, label, passphrase, origin) {
			let parsed;
			try {
				const text = label === "PRIVATE KEY" || label === "ENCRYPTED PRIVATE KEY" ? fromPkcs8(pem, passphrase) : pem;
				const all = lib_default().utils.parseKey(text, text === pem ? passphrase : undefined);
				parsed = Array.isArray(all) ? all[0] : all;
			} catch (error) {
				parsed = error instanceof Error ? error : new Error(String(error));
			}
			if (!(parsed instanceof Error)) return parsed;
			const reason = parsed.message;
			if (/^sk-|Unsupported OpenSSH private key type: sk-/.test(reason)) {
				throw problem("key-hardware", `The private key (${origin}) lives on a security key, which has to be touched.`, "Use a key of its own for automation: ssh-keygen -t ed25519", parsed);
			}
			if (passphrase !== undefined && /integrity check failed|bad decrypt|bad password|Malformed/i.test(reason)) {
				throw problem("key-wrong-passphrase", `The passphrase does not open the private key (${origin}).`, "Correct the passphrase.", parsed);
			}
			throw problem("key-damaged", `The private key (${origin}) does not parse and is probably cut off or damaged: ${reason}.`, "Copy the whole file again; `ssh-keygen -y -f <file>` tells whether a key is whole.", parsed);
		}
		;
		const OFFERED_AT_MOST = 5;
		const USUAL_FILES = [
			"id_ed25519",
			"id_ecdsa",
			"id_rsa"
		];
		async function gatherCredentials(target, ask) {
			const identity = target.identity;
			const socket = (0, host_agent.JR)(target);
			const found = identity === undefined ? await anyKeys(target, socket, ask) : await oneKey(target, identity, socket, ask);
			if (found.offers.length === 0) throw noKey(target, found.notes, socket !== undefined);
			return found;
		}
		async function oneKey(target, identity, socket, ask) {
			try {
				return await fromKey(target.user, identity);
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				if (error.code !== "key-needs-passphrase") throw error.at({ host: target.name });
				const half = await publicHalf(identity);
				const held = half === undefined ? undefined : (await (0, host_agent._N)(socket)).keys.find((key) => key.blob.equals(half));
				if (held !== undefined && socket !== undefined) return {
					offers: [agentOffer(target.user, socket, held)],
					notes: []
				};
				return fromKey(target.user, identity, ask);
			}
		}
		async function fromKey(username, identity, ask) {
			const { parsed, type, fingerprint, origin, notes } = await loadPrivateKey(identity, ask);
			const method = {
				type: "publickey",
				username,
				key: parsed
			};
			return {
				offers: [{
					type,
					fingerprint,
					origin,
					method
				}],
				notes
			};
		}
		function agentOffer(username, socket, key) {
			const { type, fingerprint, comment } = key;
			return {
				type,
				fingerprint,
				origin: `agent: ${comment}`,
				method: {
					type: "agent",
					username,
					agent: (0, host_agent.tY)(socket, key)
				}
			};
		}
		async function anyKeys(target, socket, ask) {
			const agent = await (0, host_agent._N)(socket);
			const notes = [...agent.notes];
			const held = agent.keys.filter((key) => !key.certificate);
			const loose = [];
			const first = [];
			for (const path of target.identityFiles ?? USUAL_FILES.map((name) => (0, external_node_path_.join)((0, external_node_os_.homedir)(), ".ssh", name))) {
				if (!(0, external_node_fs_.existsSync)(path)) continue;
				const identity = {
					kind: "file",
					path
				};
				const half = await publicHalf(identity).catch(() => undefined);
				const inAgent = half === undefined ? undefined : held.find((key) => key.blob.equals(half));
				if (inAgent === undefined) loose.push(identity);
				else first.push(inAgent);
			}
			const others = target.identitiesOnly === true ? [] : held.filter((key) => !first.includes(key));
			const offers = socket === undefined ? [] : [...first, ...others].map((key) => agentOffer(target.user, socket, key));
			for (const identity of loose) {
				try {
					const one = await fromKey(target.user, identity, offers.length === 0 ? ask : undefined);
					notes.push(...one.notes);
					offers.push(...one.offers);
				} catch (error) {
					notes.push(error instanceof Error ? error.message : String(error));
				}
			}
			if (offers.length > OFFERED_AT_MOST) {
				notes.push(`Only the first ${OFFERED_AT_MOST} of ${offers.length} keys are offered, because sshd counts each: name one with ssh-private-key.`);
			}
			return {
				offers: offers.slice(0, OFFERED_AT_MOST),
				notes
			};
		}
		function noKey(target, notes, hasAgent) {
			const agent = hasAgent ? "the ssh-agent holds none that can be used" : "there is no ssh-agent";
			return new core_error.y4({
				code: "no-private-key",
				category: "secret",
				what: `There is no private key to offer to ${(0, place.$)(target)}: none is configured, ${agent}, and none of ${target.identityFiles?.join(", ") ?? `~/.ssh/${USUAL_FILES.join(", ")}`} can be used.${notes.length === 0 ? "" : ` ${notes.join(" ")}`}`,
				remedy: "Give a key with the input ssh-private-key or in the fleet file, or load one: ssh-add.",
				where: { host: target.name }
			});
		}
	}),
	73949: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => dialFailed });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function dialFailed(target, port, why, cause) {
			const prohibited = cause !== undefined && "reason" in cause && cause.reason === 1;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: prohibited ? "forwarding-prohibited" : "dial-failed",
				category: "network",
				what: prohibited ? `${target} does not forward connections (${why}), so port ${port} on its 127.0.0.1 cannot be reached.` : `Port ${port} on 127.0.0.1 of ${target} does not answer: ${why}.`,
				remedy: prohibited ? "Set AllowTcpForwarding to yes or local in sshd_config (and PermitOpen, if used)." : `Look there whether something listens: ss -ltn 'sport = :${port}'.`,
				cause
			});
		}
	}),
	11828: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => farewell });
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
		const GOODBYE_MS = 1e3;
		async function farewell({ client, stream }) {
			if (stream.destroyed) return;
			const gone = new Promise((resolve) => client.once("close", () => resolve()));
			const left = new Promise((resolve) => stream.once("finish", () => resolve()));
			client.end();
			const late = (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(GOODBYE_MS, undefined, { ref: false });
			if (stream instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket) {
				await Promise.race([
					gone,
					left,
					late
				]);
				stream.unref();
				void Promise.race([gone, late]).then(() => stream.destroy());
				return;
			}
			await Promise.race([gone, late]);
			stream.destroy();
		}
	}),
	65470: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			m: () => firstBytes,
			t: () => turnedAway
		});
		const ENOUGH = 1024;
		function firstBytes() {
			let bytes = Buffer.alloc(0);
			let done = false;
			const banner = () => /^SSH-[^\r\n]*/m.exec(bytes.toString("latin1"))?.[0];
			return {
				see(data) {
					if (done) return;
					bytes = Buffer.concat([bytes, data.subarray(0, ENOUGH - bytes.length)]);
					done = bytes.length >= ENOUGH || /^SSH-[^\n]*\n/m.test(bytes.toString("latin1"));
				},
				get text() {
					const all = bytes.toString("latin1");
					const start = all.search(/^SSH-/m);
					return (start < 0 ? all : all.slice(0, start)).replace(/[^\x20-\x7e]+/g, " ").trim();
				},
				get banner() {
					return banner();
				}
			};
		}
		function turnedAway(text) {
			return /Not allowed at this time|Exceeded MaxStartups/i.test(text);
		}
	}),
	79959: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I: () => allClosed,
			s: () => forward
		});
		var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
		var node_stream__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
		function forward(source) {
			let over = false;
			const copy = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
				highWaterMark: 1 << 20,
				read: () => void source.resume(),
				destroy(error, done) {
					over = true;
					source.resume();
					done(error);
				}
			});
			const end = () => {
				if (!over) copy.push(null);
				over = true;
			};
			source.on("data", (chunk) => {
				if (!over && !copy.push(chunk)) source.pause();
			});
			source.once("end", end).once("close", end);
			return copy;
		}
		async function allClosed(...streams) {
			await Promise.all(streams.map((stream) => new Promise((resolve) => stream.once("close", resolve))));
		}
	}),
	64264: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => handshakeTimeout,
			g: () => handshakeError
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _first_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65470);
		var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81981);
		var _tcp_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91718);
		function handshakeError(error, seen) {
			const found = turnedAwayError(error, seen) ?? beforeBanner(error, seen) ?? afterBanner(error, seen);
			return found.at({ host: seen.target.name });
		}
		function handshakeTimeout(seen) {
			const { target, first, timeoutMs } = seen;
			const silent = first.banner === undefined;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: silent ? "ssh-silent" : "handshake-timed-out",
				category: "network",
				what: silent ? `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} accepts connections but said nothing that is SSH within ${timeoutMs / 1e3} s${quoted(first.text)}.` : `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} (${first.banner}) did not finish the SSH handshake within ${timeoutMs / 1e3} s.`,
				remedy: silent ? "Check that the port is that of sshd, and whether the host is starting up or overloaded." : "The host may be overloaded, or large packets get lost on the way (MTU): look at its load, or raise the connect timeout.",
				where: { host: target.name }
			});
		}
		function quoted(text) {
			return text === "" ? "" : `, but "${text.slice(0, 120)}"`;
		}
		function turnedAwayError(error, { target, first }) {
			const tooMany = errorCode(error) === 12;
			if (!(0, _first_bytes_js__WEBPACK_IMPORTED_MODULE_3__.t)(first.text) && !tooMany) return undefined;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "sshd-turned-us-away",
				category: "throttled",
				what: `The sshd of ${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} is up but turns us away for now: "${first.text || error?.message}".`,
				remedy: "Wait a minute and try again; fewer connections at once help, and `PerSourcePenaltyExemptList` or `MaxStartups` in sshd_config when it happens often.",
				cause: error
			});
		}
		function beforeBanner(error, { target, first }) {
			if (first.banner !== undefined) return undefined;
			if (first.text !== "") {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "not-an-ssh-server",
					category: "network",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} is no SSH server: it said "${first.text.slice(0, 120)}".`,
					remedy: "Correct the port: sshd usually listens on 22 (on the host: ss -ltnp | grep sshd).",
					cause: error
				});
			}
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "closed-before-banner",
				category: "network",
				what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} accepted the connection and closed it without a word.`,
				remedy: "An sshd that is starting, overloaded or closed to this address does so (hosts.deny, fail2ban, MaxStartups), and so does a forwarded port with nothing behind it: wait half a minute, then look at the log of sshd.",
				cause: error
			});
		}
		function afterBanner(error, seen) {
			const { target, first } = seen;
			const message = error?.message ?? "the connection was closed";
			if (/no matching/.test(message)) return noCommonAlgorithm(message, seen, error);
			if (isAuthentication(error)) return authenticationFailed(message, seen, error);
			if (error !== undefined && "syscall" in error) return (0, _tcp_error_js__WEBPACK_IMPORTED_MODULE_1__.S)((0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target), error);
			if (seen.offered.length > 0) return closedDuringLogin(message, seen, error);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "handshake-failed",
				category: "network",
				what: `The SSH handshake with ${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} (${first.banner}) failed: ${message}.`,
				remedy: "Try again; when it stays so, look at the log of sshd on the host: journalctl -u ssh.",
				cause: error
			});
		}
		function noCommonAlgorithm(message, { target, check, remote, first }, cause) {
			const hosts = (name) => remote.get(name) ?? "unknown";
			if (message.includes("host key format") && check.onFile.length > 0) {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "host-key-type-missing",
					category: "host-key",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} has no host key of a type that is on file (${check.onFile.join(", ")}); it has: ${hosts("Host key format")}.`,
					remedy: "The machine may have been installed anew. Compare its keys on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub), then put one that it has on file.",
					cause
				});
			}
			const missing = message.replace(/^.*no matching /, "");
			const traced = {
				"key exchange algorithm": "KEX method",
				"host key format": "Host key format"
			}[missing] ?? missing;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "no-common-algorithm",
				category: "unsupported",
				what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} (${first.banner}) and bringup have no ${missing} in common; the host offers: ${hosts(traced)}.`,
				remedy: "Allow one more in the sshd_config of the host, for example KexAlgorithms +curve25519-sha256, Ciphers +aes128-gcm@openssh.com, HostKeyAlgorithms +ssh-ed25519.",
				cause
			});
		}
		function isAuthentication(error) {
			const level = error !== undefined && "level" in error ? error.level : undefined;
			return level === "client-authentication" || /Too many authentication failures/i.test(error?.message ?? "");
		}
		function authenticationFailed(message, { target, offered, methodsLeft, partial }, cause) {
			const keys = offered.map((offer) => `${offer.type} ${offer.fingerprint} (${offer.origin})`).join(", ");
			if (partial) {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "auth-needs-more",
					category: "auth",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} took a key of user ${target.user} (${keys}) but also wants: ${methodsLeft.join(", ")}.`,
					remedy: `Let this user in by key alone: AuthenticationMethods publickey, in a Match User ${target.user} block of sshd_config.`,
					cause
				});
			}
			const noKeys = methodsLeft.length > 0 && !methodsLeft.includes("publickey");
			const many = /Too many/i.test(message);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: noKeys ? "auth-no-public-key" : many ? "auth-too-many-keys" : "auth-failed",
				category: "auth",
				what: noKeys ? `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} does not let user ${target.user} in by key, only by: ${methodsLeft.join(", ")}.` : `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} does not let user ${target.user} in with ${offered.length === 1 ? "the key" : "any of the keys"} offered: ${keys}${many ? " (it hung up: too many attempts)" : ""}.`,
				remedy: noKeys ? "Set PubkeyAuthentication yes in sshd_config." : `Check the user, and that the key stands in ~${target.user}/.ssh/authorized_keys on the host (ssh-keygen -lf it; home and file writable by that user alone); the log of sshd says why: journalctl -u ssh.`,
				cause
			});
		}
		function closedDuringLogin(message, { target, offered, said }, cause) {
			const words = said === "" ? message : `it said "${said}"`;
			if (/\bexpired\b/i.test(said)) {
				return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
					code: "account-expired",
					category: "auth",
					what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} took the key, but the account ${target.user} or its password has expired: ${words}.`,
					remedy: `On the host, as an administrator: chage -l ${target.user}; then usermod --expiredate '' ${target.user}, or passwd ${target.user}.`,
					cause
				});
			}
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "closed-during-login",
				category: "network",
				what: `${(0, _place_js__WEBPACK_IMPORTED_MODULE_2__.$)(target)} closed the connection while user ${target.user} logged in with ${offered.at(-1)?.fingerprint}: ${words}.`,
				remedy: "A host that is starting or shutting down does so, and so do PAM and a locked account: the log of sshd on the host says why: journalctl -u ssh.",
				cause
			});
		}
		function errorCode(error) {
			return error !== undefined && "code" in error ? error.code : undefined;
		}
	}),
	83399: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => connectHop,
			f: () => openStream
		});
		var host_credentials = __webpack_require__(22710);
		var lib = __webpack_require__(85472);
		var lib_default = __webpack_require__.n(lib);
		var cancelled = __webpack_require__(82429);
		var first_bytes = __webpack_require__(65470);
		var handshake_error = __webpack_require__(64264);
		var place = __webpack_require__(81981);
		;
		const CIPHERS = [
			"aes128-gcm@openssh.com",
			"aes256-gcm@openssh.com",
			"aes128-ctr",
			"aes192-ctr",
			"aes256-ctr",
			"chacha20-poly1305@openssh.com"
		];
		const KEEPALIVES_MISSED = 3;
		const MOST_SAID = 300;
		async function handshake(stream, target, check, credentials, options) {
			const client = new (lib_default()).Client();
			const first = (0, first_bytes.m)();
			const offered = [];
			const remote = new Map();
			const seen = {
				target,
				first,
				check,
				offered,
				remote,
				methodsLeft: [],
				partial: false,
				said: "",
				timeoutMs: target.connectTimeoutMs
			};
			const { promise, resolve, reject } = Promise.withResolvers();
			let verified;
			const timer = deadline(target.connectTimeoutMs, () => reject((0, handshake_error.Z)(seen)));
			const abort = () => reject((0, cancelled.K)(`logging in on ${(0, place.$)(target)}`, options.signal));
			if (options.signal?.aborted) abort();
			options.signal?.addEventListener("abort", abort, { once: true });
			client.on("error", (error) => {
				if (isPassing(error)) options.log?.(`${target.name}: ${error.message}`);
				else reject((0, handshake_error.g)(error, seen));
			});
			client.on("close", () => reject((0, handshake_error.g)(undefined, seen)));
			client.on("banner", (text) => {
				seen.said = text.replace(/[^\x20-\x7e]+/g, " ").trim().slice(0, MOST_SAID);
			});
			client.on("ready", () => {
				if (verified !== undefined) resolve({
					client,
					stream,
					...verified
				});
			});
			const config = {
				sock: stream,
				username: target.user,
				readyTimeout: 0,
				keepaliveInterval: options.keepaliveMs,
				keepaliveCountMax: KEEPALIVES_MISSED,
				algorithms: {
					serverHostKey: check.algorithms,
					cipher: [...CIPHERS]
				},
				debug(line) {
					const match = /^Handshake: \(remote\) ([^:]+): (.*)$/.exec(line);
					if (match?.[1] !== undefined && match[2] !== undefined) remote.set(match[1], match[2]);
				},
				hostVerifier(blob, answer) {
					if (verified !== undefined) {
						answer(verified.hostKey.key === blob.toString("base64"));
						return;
					}
					timer.pause();
					check.verify(blob).then((result) => {
						verified = result;
						timer.resume();
						answer(true);
					}).catch((error) => {
						reject(error);
						answer(false);
					});
				},
				authHandler(methodsLeft, partial, next) {
					seen.methodsLeft = methodsLeft ?? [];
					seen.partial = partial === true;
					const offer = partial === true ? undefined : credentials.offers[offered.length];
					if (offer !== undefined) offered.push(offer);
					next(offer?.method ?? false);
				}
			};
			try {
				client.connect(config);
				declineHostKeys(client);
				stream.on("data", first.see);
				const result = await promise;
				stream.off("data", first.see);
				keepAliveByTraffic(stream, client, options.keepaliveMs);
				return result;
			} catch (error) {
				client.on("error", () => {});
				stream.destroy();
				throw error;
			} finally {
				timer.stop();
				options.signal?.removeEventListener("abort", abort);
				client.removeAllListeners("error").removeAllListeners("close").removeAllListeners("ready").removeAllListeners("banner");
				client.on("error", () => {});
			}
		}
		function keepAliveByTraffic(stream, client, keepaliveMs) {
			const { _resetKA: reset } = client;
			let last = 0;
			stream.on("data", () => {
				const now = performance.now();
				if (now - last < keepaliveMs / 2) return;
				last = now;
				reset?.();
			});
		}
		function declineHostKeys(client) {
			const { _protocol } = client;
			const handlers = _protocol?._handlers;
			const handle = handlers?.GLOBAL_REQUEST;
			if (handlers === undefined || handle === undefined) return;
			handlers.GLOBAL_REQUEST = (protocol, name, wantReply, data) => {
				if (wantReply || name !== "hostkeys-00@openssh.com") handle(protocol, name, wantReply, data);
			};
		}
		function isPassing(error) {
			return error.level === "agent" || /^Error (while )?signing/.test(error.message);
		}
		function deadline(ms, expired) {
			let left = ms;
			let since = performance.now();
			let timer = setTimeout(expired, ms);
			return {
				pause() {
					clearTimeout(timer);
					left -= performance.now() - since;
					timer = undefined;
				},
				resume() {
					since = performance.now();
					timer ??= setTimeout(expired, Math.max(left, 0));
				},
				stop: () => clearTimeout(timer)
			};
		}
		var error = __webpack_require__(93933);
		var host_key = __webpack_require__(85028);
		var known_hosts = __webpack_require__(65507);
		;
		function prepareHostKeyCheck(target, onNew) {
			const known = (0, known_hosts.uJ)(target.knownHosts);
			const name = target.hostKeyAlias ?? target.address;
			const port = target.hostKeyAlias === undefined ? target.port : 22;
			const found = (0, known_hosts.$I)(known, name, port);
			const plain = port !== 22 && found.keys.length === 0 ? (0, known_hosts.$I)(known, name, 22).keys : [];
			const types = [...new Set(found.keys.map((entry) => entry.key.type))];
			const anyOf = [...(0, host_key.iJ)(plain.map((entry) => entry.key.type)), ...(0, host_key.iJ)(host_key.Ji)];
			const algorithms = types.length > 0 ? (0, host_key.iJ)(types) : [...new Set(anyOf)];
			if (types.length === 0 && found.authorities[0] !== undefined) throw onlyAuthority(target, found.authorities[0]);
			if (algorithms.length === 0) throw unusableTypes(target, found.keys);
			return {
				algorithms,
				onFile: types,
				badLines: known.bad,
				async verify(blob) {
					const hostKey = (0, host_key.v)(blob);
					const verdict = (0, known_hosts.S4)(found, hostKey);
					if (verdict.verdict === "known") return {
						hostKey,
						newKnownHost: undefined
					};
					if (verdict.verdict === "revoked") throw revoked(target, hostKey, verdict.entry);
					if (verdict.verdict === "changed") throw changed(target, hostKey, verdict.entries);
					if (plain.some((entry) => entry.key.key === hostKey.key)) return {
						hostKey,
						newKnownHost: undefined
					};
					const line = (0, known_hosts.v6)(name, port, hostKey);
					if (target.hostKeys === "strict") throw unknown(target, hostKey, line, known.bad);
					if (onNew !== undefined && !await onNew(hostKey, target)) throw unknown(target, hostKey, line, known.bad);
					return {
						hostKey,
						newKnownHost: line
					};
				}
			};
		}
		const host_key_check_place = (entry) => `${entry.origin}:${entry.line}`;
		function unknown(target, key, line, bad) {
			const unread = bad.length === 0 ? "" : ` Lines that could not be read: ${bad.map((one) => `${host_key_check_place(one)} (${one.problem})`).join(", ")}.`;
			return new error.y4({
				code: "host-key-unknown",
				category: "host-key",
				what: `${(0, place.$)(target)} shows a host key that is not on file: ${key.type} ${key.fingerprint}.${unread}`,
				remedy: `Compare it on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub); when it is the same, add this line to known_hosts: ${line}`,
				where: { host: target.name }
			});
		}
		function changed(target, key, entries) {
			const first = entries[0];
			const onFile = entries.map((entry) => `${entry.key.fingerprint} (${host_key_check_place(entry)})`).join(" or ");
			return new error.y4({
				code: "host-key-changed",
				category: "host-key",
				what: `${(0, place.$)(target)} shows another ${key.type} host key than the one on file: shown ${key.fingerprint}, on file ${onFile}.`,
				remedy: `Either the machine was installed anew, or somebody sits in between. Compare on the host itself; only then replace ${first === undefined ? "the line" : host_key_check_place(first)} by: ${(0, known_hosts.v6)(target.hostKeyAlias ?? target.address, target.hostKeyAlias === undefined ? target.port : 22, key)}`,
				where: {
					host: target.name,
					...first === undefined ? {} : {
						file: first.origin,
						line: first.line
					}
				}
			});
		}
		function revoked(target, key, entry) {
			return new error.y4({
				code: "host-key-revoked",
				category: "host-key",
				what: `${(0, place.$)(target)} shows a host key that is revoked: ${key.type} ${key.fingerprint} (${host_key_check_place(entry)}).`,
				remedy: "Give the host a new key (ssh-keygen -A after removing the old files), and put the new one on file.",
				where: {
					host: target.name,
					file: entry.origin,
					line: entry.line
				}
			});
		}
		function onlyAuthority(target, entry) {
			return new error.y4({
				code: "host-certificate-unsupported",
				category: "host-key",
				what: `${(0, place.$)(target)} is known only by a certificate authority (@cert-authority, ${host_key_check_place(entry)}), and bringup's own SSH cannot verify host certificates.`,
				remedy: "Add a line with the host's own key beside it (ssh-keyscan on a trusted network), or install the ssh program on this machine, which is then used.",
				where: {
					host: target.name,
					file: entry.origin,
					line: entry.line
				}
			});
		}
		function unusableTypes(target, entries) {
			return new error.y4({
				code: "host-key-type-unsupported",
				category: "host-key",
				what: `${(0, place.$)(target)} is known only by key types that bringup cannot verify: ${entries.map((entry) => `${entry.key.type} (${host_key_check_place(entry)})`).join(", ")}.`,
				remedy: `Add a line with a key of one of these types: ${host_key.Ji.join(", ")}.`,
				where: { host: target.name }
			});
		}
		;
		function forwardTo(client, via, target, signal) {
			return new Promise((resolve, reject) => {
				const doing = `connecting to ${(0, place.$)(target)} through ${(0, place.$)(via)}`;
				const timer = setTimeout(() => stop(jumpError(via, target, `no answer within ${target.connectTimeoutMs / 1e3} s`)), target.connectTimeoutMs);
				const abort = () => stop((0, cancelled.K)(doing, signal));
				let over = false;
				const stop = (error) => {
					if (over) return;
					over = true;
					clearTimeout(timer);
					signal?.removeEventListener("abort", abort);
					if (error !== undefined) reject(error);
				};
				if (signal?.aborted) return abort();
				signal?.addEventListener("abort", abort, { once: true });
				try {
					client.forwardOut("127.0.0.1", 0, target.address.replace(/^\[(.*)\]$/, "$1"), target.port, (error, stream) => {
						if (over) return stream?.destroy();
						if (error !== undefined && error !== null) return stop(jumpError(via, target, error.message, error));
						stop();
						resolve(stream);
					});
				} catch (error) {
					stop(jumpError(via, target, error instanceof Error ? error.message : String(error)));
				}
			});
		}
		function jumpError(via, target, message, cause) {
			const why = message.replace(/^\(SSH\) Channel open failure: /, "");
			const prohibited = cause !== undefined && "reason" in cause && cause.reason === 1;
			return new error.y4({
				code: prohibited ? "jump-prohibited" : "jump-failed",
				category: "network",
				what: prohibited ? `The jump host ${(0, place.$)(via)} does not forward connections (${why}), so ${(0, place.$)(target)} cannot be reached through it.` : `The jump host ${(0, place.$)(via)} could not connect to ${(0, place.$)(target)}: ${why}.`,
				remedy: prohibited ? `Set AllowTcpForwarding yes for user ${via.user} in sshd_config of ${via.name} (and PermitOpen, if used).` : `Try it there: on ${via.name}, nc -z ${target.address} ${target.port}. The address must be one that the jump host knows.`,
				cause
			});
		}
		var host_pacer = __webpack_require__(87621);
		var external_node_net_ = __webpack_require__(77030);
		var percent = __webpack_require__(50054);
		var tcp_error = __webpack_require__(91718);
		;
		function proxyEndpoint(url) {
			const parsed = URL.parse(url);
			if (parsed?.protocol !== "http:" || parsed.hostname === "") {
				throw new error.y4({
					code: "proxy-invalid",
					category: "config",
					what: `The address of the proxy is not http://host:port (it begins with ${JSON.stringify(url.slice(0, 7))}).`,
					remedy: "Write it like http://proxy.example.org:3128; the proxy has to allow CONNECT."
				});
			}
			const user = (0, percent.o)(parsed.username);
			const password = (0, percent.o)(parsed.password);
			return {
				host: parsed.hostname.replace(/^\[(.*)\]$/, "$1"),
				port: parsed.port === "" ? 80 : Number(parsed.port),
				authorization: user === "" ? undefined : `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`
			};
		}
		const LONGEST_ANSWER = 16384;
		function throughProxy(socket, proxy, place) {
			const lines = [`CONNECT ${place} HTTP/1.1`, `Host: ${place}`];
			if (proxy.authorization !== undefined) lines.push(`Proxy-Authorization: ${proxy.authorization}`);
			return new Promise((resolve, reject) => {
				let answer = Buffer.alloc(0);
				const stop = () => {
					socket.off("data", onData).off("error", onError).off("end", onEnd);
					socket.pause();
				};
				const fail = (error) => {
					stop();
					reject(error);
				};
				const onError = (error) => fail((0, tcp_error.S)(`the proxy ${proxy.host}:${proxy.port}`, error));
				const onEnd = () => fail(refused(proxy, place, "it closed the connection"));
				const onData = (data) => {
					answer = Buffer.concat([answer, data]);
					const end = answer.indexOf("\r\n\r\n");
					if (end < 0) {
						if (answer.length > LONGEST_ANSWER) fail(refused(proxy, place, "its answer has no end"));
						return;
					}
					const status = answer.toString("latin1", 0, answer.indexOf("\r\n"));
					if (!/^HTTP\/1\.[01] 2\d\d/.test(status)) return fail(refused(proxy, place, `it answered "${status.slice(0, 120)}"`));
					stop();
					const rest = answer.subarray(end + 4);
					if (rest.length > 0) socket.unshift(rest);
					resolve();
				};
				socket.on("data", onData).on("error", onError).on("end", onEnd);
				socket.write(`${lines.join("\r\n")}\r\n\r\n`);
			});
		}
		function refused(proxy, place, why) {
			const needsLogin = why.includes(" 407");
			return new error.y4({
				code: needsLogin ? "proxy-needs-login" : "proxy-refused",
				category: "network",
				what: `The proxy ${proxy.host}:${proxy.port} made no way to ${place}: ${why}.`,
				remedy: needsLogin ? "Put user and password into the address of the proxy, from a secret." : "Allow CONNECT to that address and port in the proxy, or reach the host without it."
			});
		}
		;
		async function openTcp({ address, port, proxy, timeoutMs, signal }) {
			const place = `${address}:${port}`;
			const via = proxy === undefined ? undefined : proxyEndpoint(proxy);
			const first = via === undefined ? place : `the proxy ${via.host}:${via.port}`;
			if (signal?.aborted) throw (0, cancelled.K)(`connecting to ${place}`, signal);
			const socket = (0, external_node_net_.connect)({
				host: via?.host ?? unbracket(address),
				port: via?.port ?? port,
				noDelay: true
			});
			let reached = first;
			let stop;
			try {
				await new Promise((resolve, reject) => {
					const timer = setTimeout(() => reject((0, tcp_error.v)(reached, timeoutMs)), timeoutMs);
					const abort = () => reject((0, cancelled.K)(`connecting to ${place}`, signal));
					stop = () => {
						clearTimeout(timer);
						signal?.removeEventListener("abort", abort);
					};
					signal?.addEventListener("abort", abort, { once: true });
					const fail = (error) => reject((0, tcp_error.S)(reached, error));
					socket.once("error", fail);
					socket.once("connect", () => {
						socket.off("error", fail);
						if (via === undefined) return resolve();
						reached = `${place} through ${first}`;
						throughProxy(socket, via, place).then(resolve, reject);
					});
				});
				return socket.pause();
			} catch (error) {
				socket.on("error", () => {});
				socket.destroy();
				throw error;
			} finally {
				stop?.();
			}
		}
		function unbracket(host) {
			return host.replace(/^\[(.*)\]$/, "$1");
		}
		;
		const KEEPALIVE_MS = 5e3;
		const told = new WeakSet();
		async function connectHop(target, before, via, options) {
			const { signal, log, pacer = host_pacer.f, keepaliveMs = KEEPALIVE_MS } = options;
			const check = prepareHostKeyCheck(target, options.onNewHostKey);
			for (const bad of check.badLines) {
				if (!told.has(bad)) log?.(`${bad.origin}:${bad.line}: ${bad.problem}; the line is left out.`);
				told.add(bad);
			}
			const credentials = await (0, host_credentials.I)(target, options.askPassphrase);
			for (const note of credentials.notes) log?.(note);
			const loggedIn = await pacer.run(endpointOnWay(before, target), async () => {
				const stream = await openStream(target, via, signal);
				return handshake(stream, target, check, credentials, {
					signal,
					log,
					keepaliveMs
				});
			}, signal);
			return {
				...loggedIn,
				target
			};
		}
		function endpointOnWay(before, target) {
			return [...before, target].map(place.X).join(" > ");
		}
		function openStream(target, via, signal) {
			if (via !== undefined) return forwardTo(via.client, via.target, target, signal);
			const { address, port, proxy, connectTimeoutMs } = target;
			return openTcp({
				address,
				port,
				proxy,
				timeoutMs: connectTimeoutMs,
				signal
			});
		}
	}),
	85028: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ji: () => HOST_KEY_TYPES,
			Rj: () => fingerprint,
			a1: () => blobType,
			iJ: () => algorithmsFor,
			v: () => hostKeyOf
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		const ALGORITHMS = {
			"ssh-ed25519": ["ssh-ed25519"],
			"ecdsa-sha2-nistp256": ["ecdsa-sha2-nistp256"],
			"ecdsa-sha2-nistp384": ["ecdsa-sha2-nistp384"],
			"ecdsa-sha2-nistp521": ["ecdsa-sha2-nistp521"],
			"ssh-rsa": ["rsa-sha2-512", "rsa-sha2-256"]
		};
		const HOST_KEY_TYPES = Object.keys(ALGORITHMS);
		function algorithmsFor(types) {
			const wanted = new Set(types);
			return HOST_KEY_TYPES.filter((type) => wanted.has(type)).flatMap((type) => [...ALGORITHMS[type]]);
		}
		function fingerprint(blob) {
			return `SHA256:${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
		}
		function blobType(blob) {
			const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
			if (bytes.length < 5) return undefined;
			const length = bytes.readUInt32BE(0);
			if (length === 0 || length > 64 || bytes.length < 4 + length) return undefined;
			const type = bytes.toString("latin1", 4, 4 + length);
			return /^[\x21-\x7e]+$/.test(type) ? type : undefined;
		}
		function hostKeyOf(blob) {
			return {
				type: blobType(blob) ?? "unknown",
				key: Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString("base64"),
				fingerprint: fingerprint(blob)
			};
		}
	}),
	47363: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => sharedJumps });
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82429);
		var _farewell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11828);
		var _hop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83399);
		var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81981);
		var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17376);
		const CHANNELS_AT_MOST = 250;
		const FAILED_FOR_MS = 3e3;
		function createJumpPool(channelsAtMost = CHANNELS_AT_MOST) {
			const logins = new Map();
			function forget(key, login) {
				const all = logins.get(key);
				all?.delete(login);
				if (all?.size === 0) logins.delete(key);
			}
			function start(key, way, options) {
				const stop = new AbortController();
				const gone = () => forget(key, login);
				const login = {
					ready: logIn(way, {
						...options,
						signal: stop.signal
					}, gone),
					stop,
					users: 0,
					failed: false
				};
				const all = logins.get(key) ?? new Set();
				logins.set(key, all.add(login));
				login.ready.catch(() => {
					login.failed = true;
					setTimeout(gone, FAILED_FOR_MS).unref();
				});
				return login;
			}
			async function logIn(way, options, gone) {
				const target = way.at(-1);
				if (target === undefined) throw new TypeError("a way to a jump host has at least one hop");
				const before = way.slice(0, -1);
				let failedBefore;
				return (0, _retry_js__WEBPACK_IMPORTED_MODULE_4__.R)(async () => {
					const via = before.length === 0 ? undefined : await lease(before, options).catch((error) => {
						failedBefore = error;
						throw error;
					});
					try {
						const hop = await (0, _hop_js__WEBPACK_IMPORTED_MODULE_3__.A)(target, before, via?.hop, options);
						hop.client.once("close", () => {
							gone();
							void via?.release();
						});
						return {
							hop,
							via,
							newKnownHosts: [...via?.newKnownHosts ?? [], ...hop.newKnownHost ? [hop.newKnownHost] : []]
						};
					} catch (error) {
						void via?.release();
						throw error;
					}
				}, {
					...options,
					target,
					given: (error) => error === failedBefore
				});
			}
			async function lease(way, options) {
				const { signal } = options;
				const end = way.at(-1);
				const doing = `connecting to ${end === undefined ? "a jump host" : (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.$)(end)}`;
				if (signal?.aborted) throw (0, _cancelled_js__WEBPACK_IMPORTED_MODULE_1__.K)(doing, signal);
				const key = wayKey(way, options);
				const login = [...logins.get(key) ?? []].find(({ users }) => users < channelsAtMost) ?? start(key, way, options);
				login.users++;
				let released = false;
				const release = async () => {
					if (released) return;
					released = true;
					login.users--;
					if (login.users > 0 || login.failed) return;
					forget(key, login);
					login.stop.abort();
					const reached = await login.ready.catch(() => undefined);
					if (reached === undefined) return;
					await (0, _farewell_js__WEBPACK_IMPORTED_MODULE_2__.B)(reached.hop);
					await reached.via?.release();
				};
				try {
					const { hop, newKnownHosts } = await orAborted(login.ready, doing, signal);
					return {
						hop,
						newKnownHosts,
						release
					};
				} catch (error) {
					void release();
					throw error;
				}
			}
			return { lease };
		}
		const sharedJumps = createJumpPool();
		function orAborted(work, doing, signal) {
			if (signal === undefined) return work;
			return new Promise((resolve, reject) => {
				const abort = () => reject((0, _cancelled_js__WEBPACK_IMPORTED_MODULE_1__.K)(doing, signal));
				signal.addEventListener("abort", abort, { once: true });
				work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
			});
		}
		function wayKey(way, { keepaliveMs }) {
			const hops = way.map(({ name: _name, jumps: _jumps, identity, knownHosts, ...hop }) => ({
				...hop,
				identity: identity && identityKey(identity),
				knownHosts: knownHosts.map(sourceKey)
			}));
			return JSON.stringify([hops, keepaliveMs]);
		}
		function identityKey(identity) {
			const passphrase = identity.passphrase && (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(identity.passphrase.reveal());
			return identity.kind === "file" ? [
				identity.path,
				identity.certificate,
				passphrase
			] : [(0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(identity.key.reveal()), passphrase];
		}
		const sourceKeys = new WeakMap();
		function sourceKey(source) {
			const key = sourceKeys.get(source) ?? (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(source.text);
			sourceKeys.set(source, key);
			return key;
		}
	}),
	65507: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$I: () => lookup,
			$r: () => namesHost,
			S4: () => judge,
			on: () => knownHostsName,
			uJ: () => parseKnownHosts,
			v6: () => formatKnownHost
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _host_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85028);
		var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13952);
		const read = new WeakMap();
		function parseKnownHosts(sources) {
			const all = sources.map((source) => {
				const known = read.get(source) ?? parseSource(source);
				read.set(source, known);
				return known;
			});
			return {
				entries: all.flatMap(({ entries }) => entries),
				bad: all.flatMap(({ bad }) => bad)
			};
		}
		function parseSource({ origin, text }) {
			const entries = [];
			const bad = [];
			const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
			lines.forEach((content, index) => {
				const at = {
					origin,
					line: index + 1
				};
				const parsed = parseLine(content);
				if (typeof parsed === "string") bad.push({
					...at,
					problem: parsed
				});
				else if (parsed !== undefined) entries.push({
					...at,
					...parsed
				});
			});
			return {
				entries,
				bad
			};
		}
		function parseLine(content) {
			const fields = content.split(/[ \t]+/).filter((field) => field !== "");
			const first = fields[0];
			if (first === undefined || first.startsWith("#")) return undefined;
			let marker;
			if (first.startsWith("@")) {
				if (first !== "@revoked" && first !== "@cert-authority") return `unknown marker ${first}`;
				marker = first === "@revoked" ? "revoked" : "cert-authority";
				fields.shift();
			}
			const [hosts, type, key] = fields;
			if (hosts === undefined || type === undefined) return "a line needs host names, a key type and a key";
			if (/^\d+$/.test(type)) return "a key of SSH protocol 1, which nothing uses any more";
			if (key === undefined) return "the key is missing";
			if (hosts.startsWith("|") && parseHash(hosts) === undefined) return "the hashed host name is damaged";
			const blob = decodeKey(key);
			if (blob === undefined) return `the ${type} key is not valid base64 or is cut off`;
			const inner = (0, _host_key_js__WEBPACK_IMPORTED_MODULE_1__.a1)(blob);
			if (inner !== type) return `the line says ${type}, but the key is ${inner ?? "no SSH key"}`;
			return {
				marker,
				hosts,
				key: {
					type,
					key: blob.toString("base64"),
					fingerprint: (0, _host_key_js__WEBPACK_IMPORTED_MODULE_1__.Rj)(blob)
				}
			};
		}
		function decodeKey(text) {
			const blob = Buffer.from(text, "base64");
			if (blob.toString("base64") !== text) return undefined;
			let position = 0;
			let fields = 0;
			for (; position + 4 <= blob.length; fields++) position += 4 + blob.readUInt32BE(position);
			return position === blob.length && fields > 1 ? blob : undefined;
		}
		function knownHostsName(host, port) {
			const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
			return port === 22 ? name : `[${name}]:${port}`;
		}
		function lookup(known, host, port) {
			const name = knownHostsName(host, port);
			const matching = known.entries.filter((entry) => namesHost(entry.hosts, name));
			return {
				keys: matching.filter((entry) => entry.marker === undefined),
				revoked: matching.filter((entry) => entry.marker === "revoked"),
				authorities: matching.filter((entry) => entry.marker === "cert-authority")
			};
		}
		function namesHost(hosts, name) {
			const hash = parseHash(hosts);
			if (hash !== undefined) return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(hash.mac, hmac(hash.salt, name));
			return (0, _pattern_js__WEBPACK_IMPORTED_MODULE_2__.Y)(name, hosts.toLowerCase());
		}
		function judge(onFile, shown) {
			const revoked = onFile.revoked.find((entry) => entry.key.key === shown.key);
			if (revoked !== undefined) return {
				verdict: "revoked",
				entry: revoked
			};
			const entry = onFile.keys.find((one) => one.key.key === shown.key);
			if (entry !== undefined) return {
				verdict: "known",
				entry
			};
			const entries = onFile.keys.filter((one) => one.key.type === shown.type);
			return entries.length === 0 ? { verdict: "unknown" } : {
				verdict: "changed",
				entries
			};
		}
		function formatKnownHost(host, port, key, salt) {
			const name = knownHostsName(host, port);
			const field = salt === undefined ? name : hashName(name, salt);
			return `${field} ${key.type} ${key.key}`;
		}
		function hashName(name, salt) {
			return `|1|${Buffer.from(salt).toString("base64")}|${hmac(salt, name).toString("base64")}`;
		}
		function hmac(salt, name) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha1", salt).update(name).digest();
		}
		function parseHash(hosts) {
			const match = /^\|1\|([A-Za-z0-9+/]+=*)\|([A-Za-z0-9+/]+=*)$/.exec(hosts);
			if (match === null) return undefined;
			const [salt, mac] = [Buffer.from(match[1] ?? "", "base64"), Buffer.from(match[2] ?? "", "base64")];
			return salt.length === 20 && mac.length === 20 ? {
				salt,
				mac
			} : undefined;
		}
	}),
	29709: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			bx: () => localEnvironment,
			q2: () => connectLocal,
			v7: () => processChannel
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
		var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
		var _dial_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73949);
		var _forward_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79959);
		const PASSED_ON = [
			"PATH",
			"HOME",
			"USER",
			"LOGNAME",
			"SHELL",
			"LANG",
			"LANGUAGE",
			"TZ",
			"TMPDIR",
			"XDG_RUNTIME_DIR"
		];
		function localEnvironment(from = process.env) {
			const environment = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" };
			for (const [name, value] of Object.entries(from)) {
				if (value !== undefined && (PASSED_ON.some((one) => one === name) || name.startsWith("LC_"))) environment[name] = value;
			}
			return environment;
		}
		function connectLocal() {
			return new LocalConnection();
		}
		class LocalConnection {
			target = "local";
			transport = "local";
			user = userName();
			hostKey = undefined;
			newKnownHost = undefined;
			closed;
			#open = new Set();
			#resolveClosed;
			#disposed = false;
			constructor() {
				const { promise, resolve } = Promise.withResolvers();
				this.closed = promise;
				this.#resolveClosed = resolve;
			}
			async exec(command) {
				if (this.#disposed) throw startFailure("the connection to this machine is closed already");
				const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("/bin/sh", ["-c", command], {
					cwd: (0, node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(),
					env: localEnvironment(),
					stdio: "pipe",
					detached: true
				});
				await new Promise((resolve, reject) => {
					child.once("spawn", resolve);
					child.once("error", (error) => reject(startFailure(error.message, error)));
				});
				const channel = processChannel(child);
				this.#open.add(channel);
				void channel.exit.then(() => this.#open.delete(channel));
				return channel;
			}
			dial(port) {
				return new Promise((resolve, reject) => {
					const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({
						host: "127.0.0.1",
						port
					});
					socket.once("connect", () => resolve(socket));
					socket.once("error", (error) => reject((0, _dial_error_js__WEBPACK_IMPORTED_MODULE_4__.o)(this.target, port, error.message, error)));
				});
			}
			async [Symbol.asyncDispose]() {
				this.#disposed = true;
				for (const channel of this.#open) channel.close();
				this.#resolveClosed(undefined);
			}
		}
		function processChannel(child) {
			const { stdin } = child;
			const [stdout, stderr] = [(0, _forward_js__WEBPACK_IMPORTED_MODULE_5__.s)(child.stdout), (0, _forward_js__WEBPACK_IMPORTED_MODULE_5__.s)(child.stderr)];
			stdin.on("error", () => {});
			const { promise: exit, resolve: settle } = Promise.withResolvers();
			const ended = new Promise((resolve) => {
				child.once("close", (code, signal) => resolve({
					code: code ?? undefined,
					signal: signal ?? undefined
				}));
			});
			void Promise.all([ended, (0, _forward_js__WEBPACK_IMPORTED_MODULE_5__.I)(stdout, stderr)]).then(([end]) => settle(end));
			return {
				stdin,
				stdout,
				stderr,
				exit,
				close() {
					for (const stream of [
						stdin,
						stdout,
						stderr,
						child.stdout,
						child.stderr
					]) stream.destroy();
					settle({
						code: undefined,
						signal: undefined
					});
					if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
					try {
						process.kill(-child.pid, "SIGHUP");
					} catch {}
				}
			};
		}
		function startFailure(why, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "local-start",
				category: "network",
				what: `No command could be started on this machine: ${why}.`,
				remedy: "Check that /bin/sh is there and that the machine is not out of processes or memory.",
				cause
			});
		}
		function userName() {
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username;
			} catch {
				return String(process.getuid?.() ?? "unknown");
			}
		}
	}),
	87621: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => sharedPacer });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _semaphore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58728);
		const UNAUTHENTICATED_AT_ONCE = 8;
		const REST_MS = 5e3;
		const LONGEST_REST_MS = 3e4;
		function createPacer(limit = UNAUTHENTICATED_AT_ONCE, restMs = REST_MS) {
			const endpoints = new Map();
			function refused(at, error) {
				const now = performance.now();
				if (now >= at.restsUntil) {
					at.restsUntil = now + Math.min(LONGEST_REST_MS, restMs * 2 ** at.refusals);
					at.refusals++;
				}
				at.refusal = error;
			}
			return { async run(endpoint, handshake, signal) {
				const at = endpoints.get(endpoint) ?? {
					room: (0, _semaphore_js__WEBPACK_IMPORTED_MODULE_1__.B)(limit),
					users: 0,
					refusal: undefined,
					refusals: 0,
					restsUntil: 0
				};
				endpoints.set(endpoint, at);
				at.users++;
				try {
					const leave = await at.room.acquire(`waiting for room at ${endpoint}`, signal);
					try {
						if (at.refusal !== undefined && performance.now() < at.restsUntil) throw at.refusal;
						const result = await handshake();
						at.refusals = 0;
						at.refusal = undefined;
						return result;
					} catch (error) {
						if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && error.category === "throttled") refused(at, error);
						throw error;
					} finally {
						leave();
					}
				} finally {
					at.users--;
					if (at.users === 0 && at.refusals === 0) endpoints.delete(endpoint);
				}
			} };
		}
		const sharedPacer = createPacer();
	}),
	13952: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Y: () => matchPatternList,
			g: () => matchPattern
		});
		function matchPattern(text, pattern) {
			let at = 0;
			let inPattern = 0;
			let star = -1;
			let retry = 0;
			while (at < text.length) {
				if (pattern[inPattern] === "*") {
					star = inPattern++;
					retry = at;
				} else if (pattern[inPattern] === "?" || pattern[inPattern] === text[at]) {
					at++;
					inPattern++;
				} else if (star >= 0) {
					inPattern = star + 1;
					at = ++retry;
				} else {
					return false;
				}
			}
			while (pattern[inPattern] === "*") inPattern++;
			return inPattern === pattern.length;
		}
		function matchPatternList(text, list) {
			let found = false;
			for (const item of list.split(",")) {
				if (item.startsWith("!")) {
					if (matchPattern(text, item.slice(1))) return false;
				} else if (matchPattern(text, item)) {
					found = true;
				}
			}
			return found;
		}
	}),
	81981: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => placeOf,
			X: () => endpointOf
		});
		function placeOf({ name, address, port }) {
			const endpoint = endpointOf({
				address,
				port
			});
			return name === address || name === "" ? endpoint : `${name} (${endpoint})`;
		}
		function endpointOf({ address, port }) {
			return address.includes(":") && !address.startsWith("[") ? `[${address}]:${port}` : `${address}:${port}`;
		}
	}),
	17376: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => retrying });
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		const PATIENCE = {
			network: {
				pauseMs: 500,
				longestPauseMs: 4e3,
				leastMs: 50,
				forMs: undefined
			},
			dns: {
				pauseMs: 500,
				longestPauseMs: 4e3,
				leastMs: 50,
				forMs: undefined
			},
			throttled: {
				pauseMs: 5e3,
				longestPauseMs: 2e4,
				leastMs: 5e3,
				forMs: 9e4
			}
		};
		const LASTING = new Set([
			"not-an-ssh-server",
			"jump-prohibited",
			"name-not-found"
		]);
		async function retrying(work, options) {
			const { target, retries, signal, log, given, free } = options;
			const began = performance.now();
			for (let attempt = 1;; attempt++) {
				try {
					return await work();
				} catch (error) {
					if (retries === undefined || signal?.aborted || given?.(error)) throw error;
					const pauseMs = pauseAfter(error, attempt, performance.now() - began, target.connectTimeoutMs);
					if (pauseMs === undefined || !(free?.() || retries.take())) throw error;
					if (error instanceof Error) log?.(`${error.message} Trying again in ${Math.ceil(pauseMs / 1e3)} s.`);
					await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
					if (signal?.aborted) throw error;
				}
			}
		}
		function pauseAfter(error, attempt, spentMs, connectTimeoutMs, lot = Math.random) {
			if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4) || error.retryable === false || LASTING.has(error.code)) return undefined;
			const patience = PATIENCE[error.category];
			if (patience === undefined) return undefined;
			const { pauseMs, longestPauseMs, leastMs, forMs = connectTimeoutMs } = patience;
			const wait = leastMs + lot() * Math.min(longestPauseMs, pauseMs * 2 ** (attempt - 1));
			return spentMs + wait <= forMs ? wait : undefined;
		}
	}),
	91718: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => tcpError,
			v: () => tcpTimeout
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		const DNS = {
			code: "name-not-found",
			category: "dns",
			what: (place, evidence) => `The name of ${place} did not resolve (${evidence}).`,
			remedy: "Correct the address, or look at the DNS of this machine: getent hosts <name>."
		};
		const ROWS = {
			ENOTFOUND: DNS,
			EAI_AGAIN: {
				...DNS,
				code: "name-server-silent",
				what: (place, evidence) => `No name server answered for ${place} (${evidence}).`
			},
			EAI_FAIL: DNS,
			EAI_NODATA: DNS,
			ECONNREFUSED: {
				code: "connection-refused",
				category: "network",
				what: (place) => `${place} refused the connection: the machine answers, but nothing listens on that port.`,
				remedy: "Check that sshd runs there and on which port (ss -ltn), and the port in the fleet file."
			},
			ETIMEDOUT: {
				code: "connection-timed-out",
				category: "network",
				what: (place, evidence) => `${place} did not answer (${evidence}): the machine is off, or a firewall drops the packets.`,
				remedy: "Check that the machine is on, that its address is right, and that the firewall lets this machine in."
			},
			EHOSTUNREACH: {
				code: "no-route",
				category: "network",
				what: (place, evidence) => `There is no way to ${place} (${evidence}).`,
				remedy: "Check that both machines are in the same network or mesh, and the route: ip route get <address>."
			},
			ECONNRESET: {
				code: "connection-reset",
				category: "network",
				what: (place) => `${place} broke off the connection.`,
				remedy: "Try again; when it stays so, look at the log of sshd on the host and at firewalls in between."
			}
		};
		const ALIASES = {
			ENETUNREACH: "EHOSTUNREACH",
			ENETDOWN: "EHOSTUNREACH",
			EHOSTDOWN: "EHOSTUNREACH",
			EADDRNOTAVAIL: "EHOSTUNREACH",
			EACCES: "EHOSTUNREACH",
			EPERM: "EHOSTUNREACH",
			EPIPE: "ECONNRESET",
			ECONNABORTED: "ECONNRESET"
		};
		function tcpError(place, cause) {
			const first = firstError(cause);
			const name = first.code ?? "";
			const row = ROWS[ALIASES[name] ?? name] ?? {
				code: "connection-failed",
				category: "network",
				what: (where, evidence) => `The connection to ${where} failed: ${evidence}.`,
				remedy: "Try again; when it stays so, check the network between this machine and the host."
			};
			const evidence = first.syscall === undefined ? first.message : `${first.syscall}: ${name}`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: row.code,
				category: row.category,
				what: row.what(place, evidence),
				remedy: row.remedy,
				cause
			});
		}
		function firstError(error) {
			if (!(error instanceof AggregateError)) return error;
			const all = error.errors.filter((one) => one instanceof Error);
			return all.find((one) => (ALIASES[one.code ?? ""] ?? one.code) !== "EHOSTUNREACH") ?? all[0] ?? error;
		}
		function tcpTimeout(place, timeoutMs) {
			const cause = new Error(`no answer within ${timeoutMs / 1e3} s`);
			cause.code = "ETIMEDOUT";
			return tcpError(place, cause);
		}
	}),
	14234: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			s: () => fileBytes,
			y: () => part
		});
		function fileBytes(file, size) {
			return {
				size,
				async read(position, length) {
					const buffer = Buffer.allocUnsafe(length);
					for (let done = 0; done < length;) {
						const { bytesRead } = await file.read(buffer, done, length - done, position + done);
						if (bytesRead === 0) throw new RangeError(`${length} bytes at ${position} are past the end, ${size}`);
						done += bytesRead;
					}
					return buffer;
				}
			};
		}
		function part(whole, { position, length }) {
			return {
				size: length,
				read: (at, count) => {
					if (at < 0 || at + count > length) throw new RangeError(`${count} bytes at ${at} are not within ${length}`);
					return whole.read(position + at, count);
				}
			};
		}
	}),
	46660: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_P: () => bufferBytes,
			es: () => patched,
			mA: () => streamOf,
			oR: () => joined
		});
		function joined(ranges) {
			const parts = [];
			const starts = [];
			let size = 0;
			for (const range of ranges) {
				if (range.length === 0) continue;
				const last = parts.at(-1);
				if (last !== undefined && last.of === range.of && last.position + last.length === range.position) {
					parts[parts.length - 1] = {
						...last,
						length: last.length + range.length
					};
				} else {
					parts.push(range);
					starts.push(size);
				}
				size += range.length;
			}
			return {
				size,
				async read(position, length) {
					if (position < 0 || position + length > size) throw new RangeError(`${length} bytes at ${position} are past the end, ${size}`);
					const read = [];
					for (let [at, rest, part] = [
						position,
						length,
						lastAtMost(starts, position)
					]; rest > 0; part++) {
						const { of, position: from, length: has } = parts[part];
						const inside = at - (starts[part] ?? 0);
						const count = Math.min(rest, has - inside);
						read.push(await of.read(from + inside, count));
						at += count;
						rest -= count;
					}
					return read.length === 1 ? read[0] : Buffer.concat(read, length);
				}
			};
		}
		function bufferBytes(buffer) {
			return {
				size: buffer.length,
				async read(position, length) {
					if (position < 0 || position + length > buffer.length) {
						throw new RangeError(`${length} bytes at ${position} are past the end, ${buffer.length}`);
					}
					return Buffer.from(buffer.subarray(position, position + length));
				}
			};
		}
		async function* streamOf(bytes, from = 0, signal) {
			for (let at = from; at < bytes.size; at += 2 ** 20) {
				signal?.throwIfAborted();
				yield await bytes.read(at, Math.min(2 ** 20, bytes.size - at));
			}
		}
		function lastAtMost(ascending, value) {
			let [low, high] = [0, ascending.length - 1];
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				if ((ascending[middle] ?? 0) <= value) low = middle;
				else high = middle - 1;
			}
			return low;
		}
		function patched(bytes, patches) {
			const ranges = [];
			let at = 0;
			for (const patch of patches.toSorted((a, b) => a.position - b.position)) {
				ranges.push({
					of: bytes,
					position: at,
					length: patch.position - at
				});
				ranges.push({
					of: bufferBytes(patch.bytes),
					position: 0,
					length: patch.bytes.length
				});
				at = patch.position + patch.bytes.length;
			}
			return joined([...ranges, {
				of: bytes,
				position: at,
				length: bytes.size - at
			}]);
		}
	}),
	59133: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BL: () => unknownOs,
			PJ: () => wrongUserData,
			_Y: () => notWithThisOs
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function unknownOs(seen) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-os-unknown",
				category: "unsupported",
				what: `The image holds no operating system that bringup can set up: ${seen}.`,
				remedy: "Use an image of Ubuntu for RK1 or Raspberry Pi, Raspberry Pi OS, Debian (cloud) or Armbian; or flash it as it is, without host name, users, network and files."
			});
		}
		function wrongUserData(whose, why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-user-data",
				category: "config",
				what: `The user-data of ${whose} ${why}.`,
				remedy: "Write it as a map of YAML behind a first line `#cloud-config`; put scripts into `runcmd` or `write_files`."
			});
		}
		function notWithThisOs(title, what, remedy) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-wish",
				category: "unsupported",
				what: `${title} ${what}.`,
				remedy
			});
		}
	}),
	26759: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GH: () => ROOT_PATHS,
			I5: () => rootOf,
			L6: () => fatLabelled,
			_W: () => osRelease,
			b6: () => textOf,
			eJ: () => BOOT_PATHS,
			wX: () => namesIn
		});
		const ROOT_PATHS = [
			"/etc/os-release",
			"/etc/rpi-issue",
			"/etc/armbian-release",
			"/etc/default/armbian-firstrun",
			"/etc/cloud/cloud.cfg",
			"/etc/fstab",
			"/etc/hosts",
			"/etc/passwd",
			"/etc/shadow",
			"/etc/group",
			"/etc/gshadow",
			"/etc/skel/.bashrc",
			"/etc/skel/.profile",
			"/etc/skel/.bash_logout",
			"/etc/ssh",
			"/etc/netplan",
			"/etc/NetworkManager/system-connections",
			"/etc/systemd/system/multi-user.target.wants"
		];
		const BOOT_PATHS = [
			"/user-data",
			"/meta-data",
			"/network-config",
			"/cmdline.txt",
			"/config.txt"
		];
		function rootOf({ volumes }) {
			return volumes.find(({ files }) => files.has("/etc/os-release"));
		}
		function fatLabelled({ volumes }, ...labels) {
			const found = volumes.find(({ fileSystem, label }) => fileSystem.startsWith("fat") && label !== undefined && labels.includes(label.toLowerCase()));
			if (found?.damage !== undefined) throw found.damage;
			return found;
		}
		function textOf(volume, path) {
			const found = volume?.files.get(path);
			return found?.type === "file" ? found.text : "";
		}
		function namesIn(volume, path) {
			const found = volume?.files.get(path);
			return found?.type === "directory" ? found.names : [];
		}
		function osRelease(facts) {
			const fields = textOf(rootOf(facts), "/etc/os-release").matchAll(/^([A-Z][A-Z0-9_]*)=(?:"(.*)"|'(.*)'|(.*))$/gm);
			return Object.fromEntries([...fields].map(([, name = "", double, single, plain]) => [name, double ?? single ?? plain ?? ""]));
		}
	}),
	68327: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			n: () => OPERATING_SYSTEMS,
			m: () => operatingSystemOf
		});
		var errors = __webpack_require__(59133);
		var image_facts = __webpack_require__(26759);
		var root_edits = __webpack_require__(49242);
		;
		function hostKeyEdits(keys, root) {
			if (keys.length === 0) return [];
			const old = (0, image_facts.wX)(root, "/etc/ssh").filter((name) => /^ssh_host_.*_key(\.pub)?$/.test(name));
			return [...old.map((name) => ({
				type: "remove",
				path: `/etc/ssh/${name}`
			})), ...keys.flatMap(({ type, private: secret, public: line }) => [(0, root_edits.Z)(`/etc/ssh/ssh_host_${type}_key`, ended(secret.reveal()), 384), (0, root_edits.Z)(`/etc/ssh/ssh_host_${type}_key.pub`, ended(line))])];
		}
		function ended(text) {
			return `${text.trimEnd()}\n`;
		}
		;
		function hostNameEdits(hostname, root) {
			const short = hostname.split(".")[0] ?? hostname;
			const names = hostname === short ? short : `${hostname} ${short}`;
			const before = (0, image_facts.b6)(root, "/etc/hosts") || "127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n";
			const lines = before.replace(/\n*$/, "\n").split("\n").filter((line) => !/^127\.0\.1\.1\s/.test(line));
			const at = lines.findIndex((line) => /^127\.0\.0\.1\s/.test(line)) + 1;
			return [(0, root_edits.Z)("/etc/hostname", `${short}\n`), (0, root_edits.Z)("/etc/hosts", lines.toSpliced(at, 0, `127.0.1.1 ${names}`).join("\n"))];
		}
		var image_mark = __webpack_require__(32107);
		;
		function accountEdits(users, root) {
			if (users.length === 0) return [];
			const files = accountFiles(root);
			const edits = [];
			for (const user of users) {
				const account = addUser(user, files);
				setPassword(user, files.shadow);
				addToGroups(user, files);
				edits.push(...homeEdits(user, account, root), ...sudoEdits(user));
			}
			return [...changedFiles(files, root), ...edits];
		}
		function accountsBeforeCloudInit(users, root) {
			if (users.length === 0) return [];
			const files = accountFiles(root);
			for (const user of users) {
				if (!files.passwd.some(([name]) => name === user.name)) continue;
				addUser(user, files);
				addToGroups(user, files);
			}
			return changedFiles(files, root);
		}
		function accountFiles(root) {
			return {
				passwd: table((0, image_facts.b6)(root, "/etc/passwd")),
				shadow: table((0, image_facts.b6)(root, "/etc/shadow")).map((row) => mayLogIn(row[1]) ? row.with(1, "!") : row),
				group: table((0, image_facts.b6)(root, "/etc/group")),
				gshadow: table((0, image_facts.b6)(root, "/etc/gshadow"))
			};
		}
		function changedFiles(files, root) {
			const secret = {
				mode: 416,
				gid: idOf("shadow", files.group) ?? 0
			};
			const all = [
				(0, root_edits.Z)("/etc/passwd", accounts_text(files.passwd)),
				{
					...(0, root_edits.Z)("/etc/shadow", accounts_text(files.shadow)),
					...secret
				},
				(0, root_edits.Z)("/etc/group", accounts_text(files.group)),
				{
					...(0, root_edits.Z)("/etc/gshadow", accounts_text(files.gshadow)),
					...secret
				}
			];
			return all.filter(({ path, content }) => String(content) !== (0, image_facts.b6)(root, path));
		}
		function table(from) {
			return from.split("\n").filter((line) => line !== "").map((line) => line.split(":"));
		}
		function accounts_text(rows) {
			return rows.map((row) => `${row.join(":")}\n`).join("");
		}
		function mayLogIn(hash) {
			return hash !== undefined && !hash.startsWith("!") && !hash.startsWith("*");
		}
		function addUser({ name, shell = "/bin/bash" }, { passwd, group, gshadow }) {
			const at = passwd.findIndex((row) => row[0] === name);
			const there = passwd[at];
			if (there) {
				passwd[at] = there.with(6, shell);
				return {
					uid: Number(there[2]),
					gid: Number(there[3]),
					home: there[5] ?? `/home/${name}`
				};
			}
			const id = freeId(passwd, group);
			const gid = idOf(name, group) ?? addGroup(name, id, group, gshadow);
			passwd.push([
				name,
				"x",
				String(id),
				String(gid),
				"",
				`/home/${name}`,
				shell
			]);
			return {
				uid: id,
				gid,
				home: `/home/${name}`
			};
		}
		function freeId(passwd, group) {
			const used = new Set([...passwd, ...group].map((row) => Number(row[2])));
			let id = 1e3;
			while (used.has(id)) id += 1;
			return id;
		}
		function addGroup(name, id, group, gshadow) {
			group.push([
				name,
				"x",
				String(id),
				""
			]);
			if (gshadow.length > 0) gshadow.push([
				name,
				"!",
				"",
				""
			]);
			return id;
		}
		function setPassword({ name, passwordHash, expired }, shadow) {
			const row = [
				name,
				passwordHash ?? "!",
				expired && passwordHash ? "0" : "",
				"0",
				"99999",
				"7",
				"",
				"",
				""
			];
			const at = shadow.findIndex((one) => one[0] === name);
			if (at === -1) shadow.push(row);
			else shadow[at] = row;
		}
		function addToGroups({ name: user, groups = [], sudo }, { passwd, group, gshadow }) {
			for (const name of [...groups, ...sudo ? ["sudo"] : []]) {
				if (idOf(name, group) === undefined) addGroup(name, freeId(passwd, group), group, gshadow);
				addMember(name, user, group, gshadow);
			}
		}
		function addMember(name, user, group, gshadow) {
			for (const rows of [group, gshadow]) {
				const at = rows.findIndex((row) => row[0] === name);
				const row = rows[at];
				if (row === undefined) continue;
				const members = (row[3] ?? "").split(",").filter((member) => member !== "");
				if (!members.includes(user)) rows[at] = row.with(3, [...members, user].join(","));
			}
		}
		function idOf(name, rows) {
			const row = rows.find((one) => one[0] === name);
			return row === undefined ? undefined : Number(row[2]);
		}
		function homeEdits({ authorizedKeys }, { uid, gid, home }, root) {
			const owner = {
				uid,
				gid
			};
			const skeleton = [
				".bashrc",
				".profile",
				".bash_logout"
			].filter((name) => root.files.has(`/etc/skel/${name}`));
			return [
				{
					type: "directory",
					path: home,
					mode: home === "/root" ? 448 : 488,
					...owner
				},
				...skeleton.map((name) => ({
					...(0, root_edits.Z)(`${home}/${name}`, (0, image_facts.b6)(root, `/etc/skel/${name}`)),
					...owner
				})),
				...authorizedKeys.length === 0 ? [] : [{
					type: "directory",
					path: `${home}/.ssh`,
					mode: 448,
					...owner
				}, {
					...(0, root_edits.Z)(`${home}/.ssh/authorized_keys`, `${authorizedKeys.join("\n")}\n`, 384),
					...owner
				}]
			];
		}
		function sudoEdits({ name, sudo }) {
			if (sudo !== "without-password") return [];
			const file = `/etc/sudoers.d/90-${name.replaceAll(".", "_")}`;
			return [(0, root_edits.Z)(file, `${name} ALL=(ALL) NOPASSWD:ALL\n`, 288)];
		}
		var external_node_crypto_ = __webpack_require__(77598);
		var dist = __webpack_require__(38815);
		var external_node_net_ = __webpack_require__(77030);
		;
		function isOutOfReach(gateway, { dhcp, addresses }) {
			const six = gateway.includes(":");
			const own = addresses.filter((address) => address.includes(":") === six);
			if (own.length === 0 || dhcp && !six) return false;
			const near = new external_node_net_.BlockList();
			if (six) near.addSubnet("fe80::", 10, "ipv6");
			for (const one of own) {
				const [address = "", prefix = ""] = one.split("/");
				near.addSubnet(address, Number(prefix), six ? "ipv6" : "ipv4");
			}
			return !near.check(gateway, six ? "ipv6" : "ipv4");
		}
		function usableResolvers({ dhcp, addresses, dns }) {
			const four = dhcp || addresses.some((address) => !address.includes(":"));
			return four ? dns : dns.filter((address) => address.includes(":"));
		}
		;
		function networkConfig(network, renderer) {
			return (0, dist.As)(networkVersion2(network, renderer), {
				version: "1.1",
				lineWidth: 0
			});
		}
		function netplanFile(network, renderer) {
			return (0, dist.As)({ network: networkVersion2(network, renderer) }, {
				version: "1.1",
				lineWidth: 0
			});
		}
		function networkVersion2(network, renderer) {
			const { mac, dhcp, addresses, gateways, searchDomains } = network;
			const dns = usableResolvers(network);
			const nameservers = {
				...dns.length > 0 ? { addresses: [...dns] } : {},
				...searchDomains?.length ? { search: [...searchDomains] } : {}
			};
			const routes = gateways.map((via) => ({
				to: via.includes(":") ? "::/0" : "0.0.0.0/0",
				via,
				...isOutOfReach(via, network) ? { "on-link": true } : {}
			}));
			return {
				version: 2,
				...renderer ? { renderer } : {},
				ethernets: { wired: {
					match: mac ? { macaddress: mac.toLowerCase() } : { name: "e*" },
					dhcp4: dhcp,
					...hasIpv6(dns) && !hasIpv6(addresses) ? { dhcp6: true } : {},
					...addresses.length > 0 ? { addresses: [...addresses] } : {},
					...routes.length > 0 ? { routes } : {},
					...Object.keys(nameservers).length > 0 ? { nameservers } : {},
					optional: true
				} }
			};
		}
		function hasIpv6(addresses) {
			return addresses.some((address) => address.includes(":"));
		}
		;
		const WANTED = "/etc/systemd/system/multi-user.target.wants";
		const NETWORKD = "systemd-networkd.service";
		function networkEdits(network, root) {
			if (network === undefined) return [];
			const plans = (0, image_facts.wX)(root, "/etc/netplan").filter((name) => name.endsWith(".yaml"));
			if (plans.length > 0) {
				const renderer = rendererOf(plans.map((name) => (0, image_facts.b6)(root, `/etc/netplan/${name}`)));
				return [...plans.map((name) => ({
					type: "remove",
					path: `/etc/netplan/${name}`
				})), (0, root_edits.Z)("/etc/netplan/60-bringup.yaml", netplanFile(network, renderer), 384)];
			}
			if (root.files.has("/etc/NetworkManager/system-connections")) return [(0, root_edits.Z)("/etc/NetworkManager/system-connections/wired.nmconnection", keyfile(network), 384)];
			const units = (0, image_facts.wX)(root, WANTED);
			if (units.includes("dhcpcd.service")) throw (0, errors._Y)("The image", "sets its network with dhcpcd, which bringup does not write for", "Leave `network` away, and give the node its address by DHCP; or use a newer image.");
			return [(0, root_edits.Z)("/etc/systemd/network/10-wired.network", networkd(network)), ...units.includes(NETWORKD) ? [] : [(0, root_edits.N)(`${WANTED}/${NETWORKD}`, `/lib/systemd/system/${NETWORKD}`)]];
		}
		function rendererOf(files) {
			const said = files.map((text) => {
				const plan = (0, dist.Tp)(text, { version: "1.1" }).toJS();
				return plan?.network?.renderer;
			});
			return said.findLast((renderer) => typeof renderer === "string");
		}
		function keyfile({ mac, dhcp, addresses, gateways, dns, searchDomains }) {
			const family = (six) => {
				const own = addresses.filter((address) => address.includes(":") === six);
				const gateway = gateways.find((address) => address.includes(":") === six);
				const servers = dns.filter((address) => address.includes(":") === six);
				const automatic = six ? own.length === 0 : dhcp;
				if (!automatic && own.length === 0) return [
					`[ipv${six ? 6 : 4}]`,
					"method=disabled",
					""
				];
				return [
					`[ipv${six ? 6 : 4}]`,
					`method=${automatic ? "auto" : "manual"}`,
					...own.map((address, index) => `address${index + 1}=${address}`),
					...gateway ? [`gateway=${gateway}`] : [],
					...servers.length > 0 ? [`dns=${servers.join(";")};`] : [],
					...searchDomains?.length ? [`dns-search=${searchDomains.join(";")};`] : [],
					""
				];
			};
			const lines = [
				"[connection]",
				"id=wired",
				`uuid=${uuidFrom(JSON.stringify([mac, addresses]))}`,
				"type=ethernet",
				"autoconnect-priority=10",
				"",
				"[ethernet]",
				...mac ? [`mac-address=${mac.toUpperCase()}`] : [],
				"",
				...family(false),
				...family(true)
			];
			return lines.join("\n");
		}
		function uuidFrom(text) {
			const hex = (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex");
			return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
		}
		function networkd(network) {
			const { mac, dhcp, addresses, gateways, searchDomains } = network;
			const far = gateways.filter((gateway) => isOutOfReach(gateway, network));
			const lines = [
				"[Match]",
				mac ? `MACAddress=${mac.toLowerCase()}` : "Name=e*",
				"",
				"[Link]",
				"RequiredForOnline=no",
				"",
				"[Network]",
				`DHCP=${dhcp ? "ipv4" : "no"}`,
				...addresses.map((address) => `Address=${address}`),
				...gateways.filter((gateway) => !far.includes(gateway)).map((gateway) => `Gateway=${gateway}`),
				...usableResolvers(network).map((server) => `DNS=${server}`),
				...searchDomains?.length ? [`Domains=${searchDomains.join(" ")}`] : [],
				"",
				...far.flatMap((gateway) => [
					"[Route]",
					`Gateway=${gateway}`,
					"GatewayOnLink=yes",
					""
				])
			];
			return lines.join("\n");
		}
		;
		function directEdits(wish, root, title) {
			const { hostname, users, hostKeys, network, timezone, locale, instanceId } = wish;
			if (wish.userData !== undefined) throw (0, errors._Y)(title, "has no cloud-init, and nothing that reads user-data", "Use `files`, `users` and `post-install` instead.");
			return [
				...hostNameEdits(hostname, root),
				...hostKeyEdits(hostKeys, root),
				...accountEdits(users, root),
				...users.length > 0 ? [sshPasswords(wish.sshPasswords ?? false)] : [],
				...networkEdits(network, root),
				...timezone ? [(0, root_edits.Z)("/etc/timezone", `${timezone}\n`), (0, root_edits.N)("/etc/localtime", `/usr/share/zoneinfo/${timezone}`)] : [],
				...locale ? [(0, root_edits.Z)("/etc/default/locale", `LANG=${locale}\n`)] : [],
				(0, image_mark.x)(instanceId)
			];
		}
		function sshPasswords(allowed) {
			return (0, root_edits.Z)("/etc/ssh/sshd_config.d/10-bringup.conf", `PasswordAuthentication ${allowed ? "yes" : "no"}\n`);
		}
		;
		const armbian = {
			id: "armbian",
			title: "Armbian",
			recognises: (facts) => (0, image_facts.I5)(facts)?.files.has("/etc/armbian-release") === true,
			attestation: image_mark.g,
			edits(wish, facts) {
				const root = (0, image_facts.I5)(facts);
				if (!root) return [];
				const edits = [
					...directEdits(wish, root, "Armbian"),
					...firstLoginEdits(wish),
					...firstRunEdits(wish, root),
					...wish.files
				];
				return [{
					partition: root.partition,
					edits
				}];
			}
		};
		function firstLoginEdits({ users }) {
			if (users.length === 0) return [];
			return [
				{
					type: "remove",
					path: "/root/.not_logged_in_yet"
				},
				{
					type: "remove",
					path: "/etc/systemd/system/getty@.service.d/override.conf"
				},
				{
					type: "remove",
					path: "/etc/systemd/system/serial-getty@.service.d/override.conf"
				}
			];
		}
		function firstRunEdits({ hostKeys }, root) {
			if (hostKeys.length === 0) return [];
			const path = "/etc/default/armbian-firstrun";
			const kept = (0, image_facts.b6)(root, path).split("\n").filter((line) => line !== "" && !/^\s*OPENSSHD_REGENERATE_HOST_KEYS=/.test(line));
			return [(0, root_edits.Z)(path, `${[...kept, "OPENSSHD_REGENERATE_HOST_KEYS=false"].join("\n")}\n`)];
		}
		;
		function mergedMetaData(image, hostname, instanceId) {
			const own = (0, dist.Tp)(image, { version: "1.1" }).toJS();
			const kept = typeof own === "object" && own !== null && !Array.isArray(own) ? { ...own } : {};
			for (const key of [
				"instance_id",
				"instance-id",
				"local-hostname"
			]) Reflect.deleteProperty(kept, key);
			const short = hostname.split(".")[0] ?? hostname;
			return (0, dist.As)({
				...kept,
				"instance-id": instanceId,
				"local-hostname": short
			}, {
				version: "1.1",
				lineWidth: 0
			});
		}
		;
		const PASSWORDS = [
			"chpasswd",
			"password",
			"ssh_pwauth",
			"user",
			"users",
			"ssh_authorized_keys"
		];
		const APPENDED = [
			"bootcmd",
			"runcmd",
			"write_files",
			"packages",
			"groups",
			"mounts",
			"ntp",
			"apt"
		];
		function mergedUserData(image, wish) {
			const own = parse(image, "the image");
			const theirs = parse(wish.userData ?? "", "the node");
			const ours = wished(wish);
			const kept = wish.users.length > 0 ? without(own, PASSWORDS) : own;
			const all = joined(joined(kept, theirs), ours);
			const users = allUsers(theirs["users"], ours["users"]);
			return `#cloud-config\n${(0, dist.As)(users ? {
				...all,
				users
			} : all, {
				version: "1.1",
				customTags: asPyYaml,
				lineWidth: 0,
				aliasDuplicateObjects: false
			})}`;
		}
		function asPyYaml(tags) {
			return tags.map((tag) => {
				if (typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:bool" || !("test" in tag) || !tag.test) return tag;
				return {
					...tag,
					test: new RegExp(tag.test.source.replace(/(Y\|y|N\|n)\|/, ""))
				};
			});
		}
		function parse(text, whose) {
			const plain = text.replace(/^\uFEFF/, "");
			if (plain.trim() === "") return {};
			const first = plain.trimStart().split("\n", 1)[0]?.trim() ?? "";
			if (!/^#cloud-config\b/.test(first)) throw (0, errors.PJ)(whose, `does not begin with #cloud-config, but with "${first.slice(0, 40)}"`);
			const document = (0, dist.Tp)(plain, {
				version: "1.1",
				merge: true,
				customTags: asPyYaml
			});
			const error = document.errors[0];
			if (error) throw (0, errors.PJ)(whose, `is no YAML: ${error.message.split("\n")[0]}`);
			const value = document.toJS({ maxAliasCount: 1e3 });
			if (value === null || value === undefined) return {};
			if (!isMap(value)) throw (0, errors.PJ)(whose, "is no map of keys and values");
			return value;
		}
		function wished(wish) {
			const { hostname, users, hostKeys, timezone, locale } = wish;
			const short = hostname.split(".")[0] ?? hostname;
			const expired = users.filter((user) => user.expired && user.passwordHash);
			return {
				hostname: short,
				...short === hostname ? {} : { fqdn: hostname },
				preserve_hostname: false,
				...users.length > 0 ? {
					users: users.map(userEntry),
					ssh_pwauth: wish.sshPasswords ?? false
				} : {},
				...expired.length > 0 ? { chpasswd: {
					expire: true,
					users: expired.map(({ name, passwordHash }) => ({
						name,
						password: passwordHash,
						type: "hash"
					}))
				} } : {},
				...hostKeys.length > 0 ? {
					ssh_deletekeys: false,
					ssh_genkeytypes: hostKeys.map(({ type }) => type)
				} : {},
				...timezone ? { timezone } : {},
				...locale ? { locale } : {}
			};
		}
		function userEntry({ name, passwordHash, authorizedKeys, sudo, groups, shell }) {
			const all = [...groups ?? [], ...sudo && !groups?.includes("sudo") ? ["sudo"] : []];
			return {
				name,
				shell: shell ?? "/bin/bash",
				lock_passwd: passwordHash === undefined,
				...passwordHash ? { hashed_passwd: passwordHash } : {},
				...all.length > 0 ? { groups: all } : {},
				...sudo ? { sudo: sudo === "without-password" ? "ALL=(ALL) NOPASSWD:ALL" : "ALL=(ALL) ALL" } : {},
				...authorizedKeys.length > 0 ? { ssh_authorized_keys: [...authorizedKeys] } : {}
			};
		}
		function allUsers(theirs, ours) {
			if (!Array.isArray(ours)) return undefined;
			const names = new Set(ours.map((user) => user["name"]));
			const rest = (Array.isArray(theirs) ? theirs : []).filter((user) => !(isMap(user) && names.has(user["name"])));
			return [...rest, ...ours];
		}
		function joined(low, high) {
			const out = { ...low };
			for (const [key, value] of Object.entries(high)) {
				const before = out[key];
				if (Array.isArray(before) && Array.isArray(value) && APPENDED.includes(key)) out[key] = [...before, ...value];
				else if (isMap(before) && isMap(value)) out[key] = joined(before, value);
				else out[key] = value;
			}
			return out;
		}
		function without(config, keys) {
			return Object.fromEntries(Object.entries(config).filter(([key]) => !keys.includes(key)));
		}
		function isMap(value) {
			return typeof value === "object" && value !== null && !Array.isArray(value);
		}
		;
		const CLOUD_INIT_ATTESTATION = "/var/lib/cloud/data/instance-id";
		function seedEdits(wish, volume, directory = "") {
			const own = (name) => (0, image_facts.b6)(volume, `${directory}/${name}`);
			return [
				(0, root_edits.Z)(`${directory}/user-data`, mergedUserData(own("user-data"), wish), 384),
				(0, root_edits.Z)(`${directory}/meta-data`, mergedMetaData(own("meta-data"), wish.hostname, wish.instanceId), 384),
				...wish.network ? [(0, root_edits.Z)(`${directory}/network-config`, networkConfig(wish.network), 384)] : []
			];
		}
		;
		function cloudInitRootEdits(wish, root) {
			return [
				...hostNameEdits(wish.hostname, root),
				...hostKeyEdits(wish.hostKeys, root),
				...accountsBeforeCloudInit(wish.users, root),
				(0, image_mark.x)(wish.instanceId)
			];
		}
		;
		const SEED = "/var/lib/cloud/seed/nocloud";
		const debianCloud = {
			id: "debian-cloud",
			title: "Debian (cloud)",
			recognises: (facts) => (0, image_facts._W)(facts)["ID"] === "debian" && (0, image_facts.I5)(facts)?.files.has("/etc/cloud/cloud.cfg") === true,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const root = (0, image_facts.I5)(facts);
				if (!root) return [];
				const own = (0, image_facts.L6)(facts, "cidata");
				const edits = [
					...cloudInitRootEdits(wish, root),
					...own === undefined ? seedEdits(wish, root, SEED) : [],
					(0, root_edits.Z)("/etc/cloud/cloud.cfg.d/99-bringup.cfg", "datasource_list: [ NoCloud, None ]\n"),
					...wish.files
				];
				const seed = own === undefined ? [] : [{
					partition: own.partition,
					edits: seedEdits(wish, own)
				}];
				return [...seed, {
					partition: root.partition,
					edits
				}];
			}
		};
		;
		const WANTS = ["multi-user", "sysinit"].map((target) => `/etc/systemd/system/${target}.target.wants`);
		function firstBootEdits(wish) {
			const off = (unit) => WANTS.map((directory) => ({
				type: "remove",
				path: `${directory}/${unit}`
			}));
			return [
				(0, root_edits.N)(`${WANTS[0]}/ssh.service`, "/lib/systemd/system/ssh.service"),
				...wish.hostKeys.length > 0 ? off("regenerate_ssh_host_keys.service") : [],
				...wish.users.length > 0 ? [
					...off("userconfig.service"),
					{
						type: "remove",
						path: "/etc/ssh/sshd_config.d/rename_user.conf"
					},
					(0, root_edits.N)("/etc/systemd/system/getty.target.wants/getty@tty1.service", "/lib/systemd/system/getty@.service")
				] : []
			];
		}
		;
		function isRaspios(facts) {
			return (0, image_facts.I5)(facts)?.files.has("/etc/rpi-issue") === true && bootOf(facts) !== undefined;
		}
		function bootOf(facts) {
			return (0, image_facts.L6)(facts, "bootfs", "boot");
		}
		const raspios = {
			id: "raspios",
			title: "Raspberry Pi OS",
			recognises: (facts) => isRaspios(facts) && (0, image_facts.I5)(facts)?.files.has("/etc/cloud/cloud.cfg") === true,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const [boot, root] = [bootOf(facts), (0, image_facts.I5)(facts)];
				if (!boot || !root) return [];
				const own = wish.files.find(({ path }) => path === "/boot/firmware/cmdline.txt");
				const text = own?.type === "file" && Buffer.isBuffer(own.content) ? own.content.toString() : (0, image_facts.b6)(boot, "/cmdline.txt");
				const cmdline = withInstance(text, wish.instanceId);
				const files = wish.files.filter((file) => file !== own);
				return [{
					partition: boot.partition,
					edits: [...seedEdits(wish, boot), (0, root_edits.Z)("/cmdline.txt", cmdline)]
				}, {
					partition: root.partition,
					edits: [
						...cloudInitRootEdits(wish, root),
						...firstBootEdits(wish),
						...files
					]
				}];
			}
		};
		function withInstance(cmdline, instanceId) {
			const words = cmdline.trim().split(/\s+/).filter((word) => word !== "" && !word.startsWith("ds="));
			return `${[...words, `ds=nocloud;i=${instanceId}`].join(" ")}\n`;
		}
		;
		const TITLE = "Raspberry Pi OS (bookworm and older)";
		const raspiosFirstrun = {
			id: "raspios-firstrun",
			title: TITLE,
			recognises: (facts) => isRaspios(facts) && (0, image_facts.I5)(facts)?.files.has("/etc/cloud/cloud.cfg") !== true,
			attestation: image_mark.g,
			edits(wish, facts) {
				const root = (0, image_facts.I5)(facts);
				if (!root) return [];
				return [{
					partition: root.partition,
					edits: [
						...directEdits(wish, root, TITLE),
						...firstBootEdits(wish),
						...wish.files
					]
				}];
			}
		};
		;
		const ubuntuRaspi = {
			id: "ubuntu-raspi",
			title: "Ubuntu for Raspberry Pi",
			recognises: (facts) => (0, image_facts._W)(facts)["ID"] === "ubuntu" && (0, image_facts.L6)(facts, "system-boot") !== undefined,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const [seed, root] = [(0, image_facts.L6)(facts, "system-boot"), (0, image_facts.I5)(facts)];
				if (!seed || !root) return [];
				return [{
					partition: seed.partition,
					edits: seedEdits(wish, seed)
				}, {
					partition: root.partition,
					edits: [...cloudInitRootEdits(wish, root), ...wish.files]
				}];
			}
		};
		;
		const ubuntuRk1 = {
			id: "ubuntu-rk1",
			title: "Ubuntu for RK1",
			recognises: (facts) => (0, image_facts._W)(facts)["ID"] === "ubuntu" && (0, image_facts.L6)(facts, "cidata") !== undefined,
			attestation: CLOUD_INIT_ATTESTATION,
			edits(wish, facts) {
				const [seed, root] = [(0, image_facts.L6)(facts, "cidata"), (0, image_facts.I5)(facts)];
				if (!seed || !root) return [];
				return [{
					partition: seed.partition,
					edits: seedEdits(wish, seed)
				}, {
					partition: root.partition,
					edits: [...cloudInitRootEdits(wish, root), ...wish.files]
				}];
			}
		};
		;
		const OPERATING_SYSTEMS = [
			armbian,
			raspios,
			raspiosFirstrun,
			ubuntuRk1,
			ubuntuRaspi,
			debianCloud
		];
		function operatingSystemOf(facts) {
			const row = OPERATING_SYSTEMS.find((one) => one.recognises(facts));
			if (row) return row;
			const damage = facts.volumes.find((volume) => volume.damage !== undefined)?.damage;
			if (damage !== undefined) throw damage;
			const { PRETTY_NAME: name } = (0, image_facts._W)(facts);
			const volumes = facts.volumes.map(({ fileSystem, label }) => `${fileSystem}${label ? ` ${label}` : ""}`).join(", ");
			throw (0, errors.BL)(`${name ?? "no /etc/os-release"}, file systems: ${volumes || "none"}`);
		}
	}),
	45807: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			SP: () => shown,
			Vb: () => nameOf,
			ci: () => addressOf
		});
		var _core_percent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50054);
		function addressOf(from) {
			return /^https?:\/\//i.test(from) && URL.canParse(from) ? new URL(from) : undefined;
		}
		function shown({ origin, pathname, search }) {
			return `${origin}${pathname}${search === "" ? "" : "?…"}`;
		}
		function nameOf({ pathname }) {
			return (0, _core_percent_js__WEBPACK_IMPORTED_MODULE_0__.o)(pathname.split("/").at(-1) ?? "");
		}
	}),
	69981: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GZ: () => notWritable,
			LY: () => imageCacheDirectory,
			Y3: () => openCacheWork,
			YB: () => inCache,
			a2: () => cacheFull,
			go: () => freeBytes,
			sZ: () => openImageCache
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93933);
		var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87121);
		var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99002);
		var _core_work_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58471);
		var _mebibytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28117);
		function imageCacheDirectory(env = process.env) {
			const cache = env["BRINGUP_CACHE_DIR"] || (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env["XDG_CACHE_HOME"] || (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".cache"), "bringup");
			return (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cache, "images");
		}
		async function openImageCache(root = imageCacheDirectory()) {
			const named = (folder, from, end) => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder, `${(0, _core_json_js__WEBPACK_IMPORTED_MODULE_4__.sc)(from).slice(0, 32)}${end}`);
			await inCache(root, async () => {
				for (const folder of [
					"known",
					"partial",
					"locks"
				]) (0, _core_make_folder_js__WEBPACK_IMPORTED_MODULE_5__.f)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder), 448);
			}).catch((error) => {
				throw error.code === "ENOENT" ? notWritable(root, error.message, error) : error;
			});
			return {
				root,
				content: (hash) => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, hash),
				record: (from) => named("known", from, ".json"),
				partial: (from) => named("partial", from, ".part"),
				lock: (name) => named("locks", name, "")
			};
		}
		function openCacheWork(root = imageCacheDirectory()) {
			return inCache(root, () => (0, _core_work_folder_js__WEBPACK_IMPORTED_MODULE_6__.Q)(root, "incoming"));
		}
		async function inCache(path, work, neededBytes) {
			try {
				return await work();
			} catch (error) {
				const { code, message } = error;
				if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") throw await cacheFull(path, error, neededBytes);
				if ([
					"EACCES",
					"EPERM",
					"EROFS",
					"ENOTDIR",
					"EEXIST",
					"EIO"
				].includes(code ?? "")) throw notWritable(path, message, error);
				throw error;
			}
		}
		async function cacheFull(path, cause, neededBytes) {
			const free = await freeBytes(path);
			const need = neededBytes === undefined ? "" : ` ${(0, _mebibytes_js__WEBPACK_IMPORTED_MODULE_7__.j)(neededBytes)} are needed,`;
			const has = free === undefined ? "" : ` and ${(0, _mebibytes_js__WEBPACK_IMPORTED_MODULE_7__.j)(free)} are free`;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "image-cache-full",
				category: "filesystem",
				what: `There is no room for the image in the cache of this machine:${need}${has}`.replace(/:$|:(?= and)|,$/, "").concat("."),
				where: { file: path },
				remedy: "Make room there, or name a folder on a larger disk in BRINGUP_CACHE_DIR.",
				retryable: false,
				cause
			});
		}
		async function freeBytes(path) {
			for (let at = path;; at = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
				const there = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).then(() => true, () => false);
				if (there) return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(at).then(({ bavail, bsize }) => bavail * bsize, () => undefined);
				if (at === (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) return undefined;
			}
		}
		function notWritable(path, message, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__.y4({
				code: "image-cache-not-writable",
				category: "filesystem",
				what: `The cache of images on this machine cannot be written: ${message}.`,
				where: { file: path },
				remedy: "Give the user of this run that folder, or name another in BRINGUP_CACHE_DIR.",
				retryable: false,
				cause
			});
		}
	}),
	99047: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => download,
			y: () => forget
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82429);
		var _bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14234);
		var _joined_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46660);
		var _address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45807);
		var _cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69981);
		var _http_get_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11466);
		var _site_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13971);
		var _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16530);
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
		const STALL_MS = 3e4;
		const ATTEMPTS = 5;
		const PAUSE_MS = 300;
		const LONGEST_PAUSE_MS = 2e4;
		async function download(url, path, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { signal } = options;
				const file = __addDisposableResource(env_1, await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "a+").then((made) => made.close()).then(() => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "r+"))), true);
				const transfer = await resumed(file, path, options);
				for (let [attempt, furthest] = [1, transfer.writer.size];; attempt++) {
					try {
						const ended = await receive(url, path, file, transfer, options);
						if (ended === "unchanged") return ended;
						await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => file.datasync());
						return {
							sha256: transfer.hash.copy().digest("hex"),
							size: transfer.writer.size,
							...transfer.validator
						};
					} catch (error) {
						await transfer.writer.end().catch(() => undefined);
						const over = signal.aborted || !(0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.bg)(error) || attempt === ATTEMPTS;
						if (over && transfer.writer.size === 0) await forget(path);
						if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_3__.K)(`fetching ${(0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url)}`, signal);
						if (transfer.writer.size > furthest) [attempt, furthest] = [0, transfer.writer.size];
						if (!(0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.bg)(error) || attempt === ATTEMPTS) throw asSiteError(url, error);
						await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(pauseMs(Math.max(1, attempt), error, options), undefined, { signal }).catch(() => undefined);
					}
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function resumed(file, path, { sha256, signal, onProgress, onNote }) {
			const validator = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`${path}.json`, "utf8").then((text) => JSON.parse(text), () => ({}));
			const { size } = await file.stat();
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			if (size === 0 || isEmpty(validator) && sha256 === undefined) {
				await file.truncate(0);
				return {
					hash,
					writer: (0, _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__.E)(file),
					validator: {}
				};
			}
			onNote(`An earlier run fetched ${size} bytes of it; this one goes on there.`);
			let done = 0;
			for await (const part of (0, _joined_js__WEBPACK_IMPORTED_MODULE_9__.mA)((0, _bytes_js__WEBPACK_IMPORTED_MODULE_10__.s)(file, size), 0, signal)) {
				hash.update(part);
				done += part.length;
				onProgress({
					doing: "hash",
					done,
					total: size
				});
			}
			return {
				hash,
				writer: (0, _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__.E)(file, size),
				validator
			};
		}
		async function receive(url, path, file, transfer, options) {
			const { signal, onProgress, stallMs = STALL_MS, sha256 } = options;
			const from = transfer.writer.size;
			const headers = headersFor(from, transfer.validator, options);
			const answer = await (0, _http_get_js__WEBPACK_IMPORTED_MODULE_5__.l)(url, {
				headers,
				signal,
				stallMs,
				mayDowngrade: sha256 !== undefined
			});
			try {
				if (answer.status === 304 && from === 0) return "unchanged";
				const total = await begin(answer, url, path, file, transfer, options);
				if (total === "whole") return total;
				const rest = total === undefined ? 0 : total - transfer.writer.size;
				if (await isMoreThanFree(rest, path)) await options.makeRoom?.(rest);
				if (await isMoreThanFree(rest, path)) throw await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.a2)(path, undefined, rest);
				for await (const part of answer.body) {
					await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => transfer.writer.write(part));
					transfer.hash.update(part);
					onProgress({
						doing: "download",
						done: transfer.writer.size,
						...total === undefined ? {} : { total }
					});
					await options.pace?.(part.length, signal);
				}
				await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, () => transfer.writer.end());
				if (total !== undefined && transfer.writer.size !== total) throw new Error(`it broke off after ${transfer.writer.size} of ${total} bytes`);
				return "whole";
			} finally {
				answer.body.destroy();
			}
		}
		async function isMoreThanFree(bytes, path) {
			return bytes > (await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.go)(path) ?? Number.POSITIVE_INFINITY);
		}
		async function begin(answer, url, path, file, transfer, { onNote }) {
			const { status, header } = answer;
			const from = transfer.writer.size;
			const [, start, whole] = /^bytes (\d+)-\d+\/(\d+)$/.exec(header("content-range") ?? "") ?? [];
			if (status === 206 && Number(start) === from) return Number(whole);
			if (status === 416 && /^bytes \*\/(\d+)$/.exec(header("content-range") ?? "")?.[1] === String(from) && from > 0) return "whole";
			if (status === 206 || status === 416) {
				await restart(file, transfer);
				throw new Error("it sent another part of the file than was asked for");
			}
			if (status === 404 || status === 410) throw (0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.IS)((0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url), status);
			if (status !== 200) throw Object.assign((0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.Sj)((0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url), status), { retryAfter: header("retry-after") });
			if (from > 0) onNote(`${(0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url)} is another file now, or its server gives no parts: it is fetched from its beginning.`);
			await restart(file, transfer);
			const etag = header("etag");
			const lastModified = header("last-modified");
			transfer.validator = {
				...etag === undefined || etag.startsWith("W/") ? {} : { etag },
				...lastModified === undefined ? {} : { lastModified }
			};
			await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.YB)(path, async () => {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const record = __addDisposableResource(env_2, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(`${path}.json`, "w", 384), true);
					await record.writeFile(JSON.stringify(transfer.validator));
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = __disposeResources(env_2);
					if (result_2) await result_2;
				}
			});
			const length = header("content-length");
			return length === undefined ? undefined : Number(length);
		}
		async function restart(file, transfer) {
			await file.truncate(0);
			transfer.hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			transfer.writer = (0, _sparse_file_js__WEBPACK_IMPORTED_MODULE_7__.E)(file);
		}
		function headersFor(from, { etag, lastModified }, { known }) {
			if (from > 0) {
				const same = etag ?? lastModified;
				return {
					range: `bytes=${from}-`,
					...same === undefined ? {} : { "if-range": same }
				};
			}
			if (known?.etag !== undefined) return { "if-none-match": known.etag };
			return known?.lastModified === undefined ? {} : { "if-modified-since": known.lastModified };
		}
		async function forget(path) {
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(`${path}.json`, { force: true });
		}
		function isEmpty({ etag, lastModified }) {
			return etag === undefined && lastModified === undefined;
		}
		function pauseMs(attempt, error, { pause }) {
			const asked = Number(error.retryAfter) * 1e3;
			if (asked > 0) return Math.min(asked, LONGEST_PAUSE_MS);
			if (pause !== undefined) return Math.random() * Math.min(pause.longestMs, pause.baseMs * 2 ** (attempt - 1));
			return Math.random() * PAUSE_MS * 2 ** attempt;
		}
		function asSiteError(url, error) {
			return error instanceof Error && error.name === "BringupError" ? error : (0, _site_error_js__WEBPACK_IMPORTED_MODULE_6__.Qf)((0, _address_js__WEBPACK_IMPORTED_MODULE_8__.SP)(url), error);
		}
	}),
	11466: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => RedirectError,
			l: () => httpGet
		});
		var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
		var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
		var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
		var node_https__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
		var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
		var node_stream__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
		var _core_percent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50054);
		const MOST_REDIRECTS = 10;
		async function httpGet(url, options) {
			let [at, credentials] = [url, true];
			for (let redirects = 0;; redirects++) {
				const body = await request(at, options, credentials);
				const status = body.statusCode ?? 0;
				const { location } = body.headers;
				if (![
					301,
					302,
					303,
					307,
					308
				].includes(status) || location === undefined) {
					const header = (name) => [body.headers[name]].flat()[0];
					return {
						status,
						url: at,
						header,
						body: patient(body)
					};
				}
				body.destroy();
				if (redirects === MOST_REDIRECTS) throw new RedirectError(`it redirects more than ${MOST_REDIRECTS} times`);
				const next = new URL(location, at);
				if (next.protocol !== "http:" && next.protocol !== "https:") throw new RedirectError(`it redirects to ${next.protocol}`);
				if (at.protocol === "https:" && next.protocol === "http:" && !options.mayDowngrade) {
					throw new RedirectError("it redirects from https to http, and no SHA-256 is known that would prove the file");
				}
				credentials = next.username !== "" || credentials && next.origin === at.origin;
				if (credentials && next.username === "") [next.username, next.password] = [at.username, at.password];
				at = next;
			}
		}
		function patient(message) {
			const kept = new node_stream__WEBPACK_IMPORTED_MODULE_2__.PassThrough({ highWaterMark: 2 ** 20 });
			let failure;
			message.on("error", (error) => {
				failure = error;
				kept.end();
			});
			message.pipe(kept);
			return {
				async *[Symbol.asyncIterator]() {
					for await (const part of kept) yield part;
					if (failure !== undefined) throw failure;
				},
				destroy() {
					message.destroy();
					kept.destroy();
				}
			};
		}
		class RedirectError extends Error {}
		function request(url, { headers, signal, stallMs }, credentials) {
			const { get } = url.protocol === "https:" ? node_https__WEBPACK_IMPORTED_MODULE_1___default() : node_http__WEBPACK_IMPORTED_MODULE_0___default();
			const target = new URL(url);
			const auth = credentials && url.username !== "" ? `${(0, _core_percent_js__WEBPACK_IMPORTED_MODULE_3__.o)(url.username)}:${(0, _core_percent_js__WEBPACK_IMPORTED_MODULE_3__.o)(url.password)}` : undefined;
			[target.username, target.password] = ["", ""];
			return new Promise((resolve, reject) => {
				const sent = get(target, {
					headers: {
						"accept-encoding": "identity",
						"user-agent": "bringup",
						...headers
					},
					signal,
					timeout: stallMs,
					...auth === undefined ? {} : { auth }
				}, resolve);
				sent.on("error", reject);
				sent.on("timeout", () => sent.destroy(Object.assign(new Error(`nothing came for ${stallMs / 1e3} s`), { code: "ETIMEDOUT" })));
			});
		}
	}),
	28117: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { j: () => mebibytes });
		function mebibytes(bytes) {
			return `${Math.ceil(bytes / 2 ** 20)} MiB`;
		}
	}),
	13971: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IS: () => imageMissing,
			Qf: () => siteUnreachable,
			Sj: () => siteRefused,
			bg: () => mayPass
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _http_get_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11466);
		function imageMissing(at, status) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-missing",
				category: "download",
				what: `The site has no such image: it gave HTTP ${status}.`,
				where: { file: at },
				remedy: "Correct the address; makers of images move old ones to an archive.",
				retryable: false
			});
		}
		function siteRefused(at, status) {
			const passes = status === 408 || status === 429 || status >= 500;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "image-site-refused",
				category: "download",
				what: `The site did not give the image to this machine: HTTP ${status}.`,
				where: { file: at },
				remedy: passes ? "Try again later." : "See what the site, or a proxy before it, lets this machine have.",
				retryable: passes
			});
		}
		function siteUnreachable(at, error) {
			const passes = !(error instanceof _http_get_js__WEBPACK_IMPORTED_MODULE_1__.L) && !isTrust(error);
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: isTrust(error) ? "image-site-untrusted" : "image-site-unreachable",
				category: "download",
				what: `The image could not be fetched by this machine: ${innermost(error)}.`,
				where: { file: at },
				remedy: isTrust(error) ? "Look at the clock and the CA certificates of this machine; NODE_EXTRA_CA_CERTS names more of them." : "See whether this machine gets out to it; run it again to go on where it broke off.",
				retryable: passes,
				cause: error
			});
		}
		function mayPass(error) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return error.retryable === true;
			return !(error instanceof _http_get_js__WEBPACK_IMPORTED_MODULE_1__.L) && !isTrust(error);
		}
		function isTrust(error) {
			const code = String(error?.code ?? "");
			return /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code);
		}
		function innermost(error) {
			if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
			if (!(error instanceof Error)) return String(error);
			return error.cause === undefined ? error.message : innermost(error.cause);
		}
	}),
	16530: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { E: () => sparseWriter });
		const BLOCK = 4096;
		const ZEROS = Buffer.alloc(BLOCK);
		function sparseWriter(file, from = 0) {
			let size = from;
			return {
				get size() {
					return size;
				},
				async write(bytes) {
					for (const [begin, end] of dataIn(bytes, size % BLOCK)) {
						for (let at = begin; at < end;) at += (await file.write(bytes, at, end - at, size + at)).bytesWritten;
					}
					size += bytes.length;
				},
				end: () => file.truncate(size)
			};
		}
		function* dataIn(bytes, offset) {
			let begin = -1;
			for (let [at, next] = [0, 0]; at < bytes.length; at = next) {
				next = Math.min(bytes.length, at + BLOCK - (offset + at) % BLOCK);
				const isHole = bytes.compare(ZEROS, 0, next - at, at, next) === 0;
				if (isHole && begin >= 0) yield [begin, at];
				begin = isHole ? -1 : begin < 0 ? at : begin;
			}
			if (begin >= 0) yield [begin, bytes.length];
		}
	}),
	88164: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => stateDirectory });
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		function stateDirectory(env = process.env) {
			return env["BRINGUP_STATE_DIR"] ?? (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env["XDG_STATE_HOME"] ?? (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), ".local", "state"), "bringup");
		}
	}),
	41865: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DS: () => splitOptions,
			Rj: () => fingerprint,
			Vg: () => parseKeyLine
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		const FIELDS = {
			"ssh-ed25519": 1,
			"ssh-rsa": 2,
			"ssh-dss": 4,
			"ecdsa-sha2-nistp256": 2,
			"ecdsa-sha2-nistp384": 2,
			"ecdsa-sha2-nistp521": 2,
			"sk-ssh-ed25519@openssh.com": 2,
			"sk-ecdsa-sha2-nistp256@openssh.com": 3
		};
		const ED25519_BYTES = 32;
		const CERTIFICATE = /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519|sk-ecdsa-sha2-nistp256)-cert-v01@openssh\.com$/;
		function parseKeyLine(text) {
			const line = text.trim();
			if (line.startsWith("#")) return undefined;
			const plain = keyIn(line);
			if (plain !== undefined) return {
				options: [],
				...plain,
				line
			};
			const end = endOfOptions(line);
			const key = end === undefined ? undefined : keyIn(line.slice(end).trimStart());
			return key === undefined ? undefined : {
				options: splitOptions(line.slice(0, end)),
				...key,
				line
			};
		}
		function keyIn(text) {
			const [, type, blob] = /^(\S+)\s+([A-Za-z0-9+/]+={0,2})(?:\s|$)/.exec(text) ?? [];
			return type !== undefined && blob !== undefined && isWhole(blob, type) ? {
				type,
				blob
			} : undefined;
		}
		function isWhole(blob, type) {
			const [name, ...fields] = fieldsOf(Buffer.from(blob, "base64"));
			if (name?.toString("latin1") !== type) return false;
			if (CERTIFICATE.test(type)) return true;
			if (!Object.hasOwn(FIELDS, type) || fields.length !== FIELDS[type] || fields.some(({ length }) => length === 0)) return false;
			return !type.includes("ed25519") || fields[0]?.length === ED25519_BYTES;
		}
		function fieldsOf(bytes) {
			const fields = [];
			for (let at = 0; at < bytes.length;) {
				const end = at + 4 <= bytes.length ? at + 4 + bytes.readUInt32BE(at) : Number.POSITIVE_INFINITY;
				if (end > bytes.length) return [...fields, Buffer.alloc(0)];
				fields.push(bytes.subarray(at + 4, end));
				at = end;
			}
			return fields;
		}
		function endOfOptions(line) {
			let quoted = false;
			for (let at = 0; at < line.length; at++) {
				if (line[at] === "\\" && line[at + 1] === "\"") at++;
				else if (line[at] === "\"") quoted = !quoted;
				else if (!quoted && /\s/.test(line[at] ?? "")) return at;
			}
			return undefined;
		}
		function splitOptions(text) {
			const parts = text.match(/(?:[^,"\\]|\\.|"(?:[^"\\]|\\.)*")+/g) ?? [];
			return parts.map((part) => part.trim().replace(/^[^="]+/, (name) => name.toLowerCase())).toSorted();
		}
		function fingerprint(blob) {
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(Buffer.from(blob, "base64")).digest("base64");
			return `SHA256:${hash.replace(/=+$/, "")}`;
		}
	})
};
;
