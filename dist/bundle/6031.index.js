"use strict";
exports.id = 6031;
exports.ids = [6031];
exports.modules = {
	81043: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Y: () => earlyNames });
		function earlyNames(fleet, host) {
			const known = {
				"fleet.name": fleet.name,
				environment: fleet.environment,
				"host.name": host.name,
				"host.address": host.address
			};
			return (name) => {
				const [first, ...rest] = name.split(".");
				if (first === "vars") return textAt(host.vars, rest) ?? textAt(fleet.vars, rest);
				if (name.startsWith("host.labels.")) return host.labels[name.slice("host.labels.".length)];
				return textAt(known, [name]);
			};
		}
		function textAt(tree, path) {
			let found = tree;
			for (const key of path) {
				found = found !== null && typeof found === "object" && Object.hasOwn(found, key) ? found[key] : undefined;
			}
			return found === undefined || found === null || typeof found === "object" ? undefined : String(found);
		}
	}),
	15238: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => NODES });
		const NODES = [
			1,
			2,
			3,
			4
		];
	}),
	50499: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			e: () => MODULES,
			w: () => aModule
		});
		const MODULES = {
			rk1: {
				title: "RK1",
				compatible: /rockchip,rk3588/
			},
			cm4: {
				title: "CM4",
				compatible: /brcm,bcm2711/
			},
			"cm4-lite": {
				title: "CM4 Lite",
				otherWay: "it has no eMMC: write its card elsewhere, for example with `bringup flash image`",
				compatible: /brcm,bcm2711/
			},
			cm5: {
				title: "CM5",
				otherWay: "connect the USB port of the board to a machine, set the node to USB device mode (`tpi usb device -n NODE`), run `rpiboot -d mass-storage-gadget64` there, and write the image that `bringup flash image` makes to the disk that appears",
				compatible: /brcm,bcm2712/
			},
			cm3: {
				title: "CM3",
				otherWay: "connect the USB port of the board to a machine, run `rpiboot` there, and write the image that `bringup flash image` makes to the disk that appears",
				compatible: /brcm,bcm2837/
			},
			jetson: {
				title: "Jetson",
				otherWay: "put it into recovery mode and use the tools of NVIDIA",
				compatible: /nvidia,/
			}
		};
		function aModule(id) {
			return `${id === "rk1" ? "an" : "a"} ${MODULES[id].title}`;
		}
	}),
	39296: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => networkOf,
			t: () => otherAddress
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		function networkOf({ section, boardSection, host }) {
			const own = section.network;
			const common = boardSection.network;
			const prefix = common?.["prefix-length"];
			const derived = prefix !== undefined && own?.dhcp !== true && (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host.address) !== 0 ? [`${host.address}/${prefix}`] : [];
			const addresses = own?.addresses ?? derived;
			if (own === undefined && addresses.length === 0) return undefined;
			const fixed = addresses.length > 0;
			const gateways = own?.gateways ?? (fixed ? common?.gateways ?? [] : []);
			const search = own?.search ?? common?.search;
			return {
				dhcp: own?.dhcp ?? !fixed,
				addresses,
				gateways,
				dns: own?.dns ?? common?.dns ?? (fixed ? gateways : []),
				...own?.mac === undefined ? {} : { mac: own.mac.toLowerCase() },
				...search === undefined ? {} : { searchDomains: search }
			};
		}
		function otherAddress(target) {
			const { address } = target.host;
			const { dhcp = true, addresses = [] } = networkOf(target) ?? {};
			if (dhcp || (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 0 || addresses.some((one) => one.split("/")[0] === address)) return undefined;
			return `its host is reached at ${address}, and it gets ${addresses.join(", ")}: unless something translates between them, nobody will find it`;
		}
	}),
	61009: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Iw: () => NODE_NAMESPACES,
			jU: () => renderTexts,
			s$: () => renderForNode,
			tJ: () => nodeNames
		});
		var _base_early_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81043);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _fleet_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42640);
		const NODE_NAMESPACES = ["host", "node"];
		function nodeNames(fleet, { board, node, host, hostname }) {
			const own = new Map([
				["node.board", board],
				["node.slot", String(node)],
				["node.hostname", hostname]
			]);
			const early = (0, _base_early_names_js__WEBPACK_IMPORTED_MODULE_1__.Y)(fleet, host);
			return (name) => own.get(name) ?? early(name);
		}
		function renderForNode(text, names, where) {
			return rendered(text, names, (name) => {
				throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4(unknownName(name, where));
			});
		}
		function renderTexts(value, names, place, problem) {
			const render = (inner, path) => {
				if (typeof inner === "string") return rendered(inner, names, (name) => problem(unknownName(name, place(...path))));
				if (Array.isArray(inner)) return inner.map((item, index) => render(item, [...path, index]));
				if (inner === null || typeof inner !== "object" || Object.getPrototypeOf(inner) !== Object.prototype) return inner;
				return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, render(item, [...path, key])]));
			};
			return render(value, []);
		}
		function rendered(text, names, onUnknown) {
			for (const name of (0, _fleet_template_js__WEBPACK_IMPORTED_MODULE_2__.VQ)(text)) if (names(name) === undefined) onUnknown(name);
			return (0, _fleet_template_js__WEBPACK_IMPORTED_MODULE_2__.Xm)(text, names);
		}
		function unknownName(name, where) {
			return {
				code: "template-unknown-name",
				category: "config",
				what: `{{ ${name} }} is not known`,
				remedy: "in the texts of a node names start with node (board, slot, hostname), host, vars or fleet; a literal {{ is written {{ \"{{\" }}",
				where
			};
		}
	}),
	98857: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => mayLetInOtherwise });
		const WAYS_IN = [
			/^\/etc\/(?:passwd|shadow|group|gshadow|nsswitch\.conf|nslcd\.conf|krb5\.conf|krb5\.keytab|pam\.conf)$/,
			/^\/etc\/(?:sssd|ldap|openldap|userdb|sysusers\.d|pam\.d|security)(?:\/|$)/,
			/^\/etc\/(?:ssh|dropbear)(?:\/|$)/,
			/\/\.ssh(?:\/|$)/,
			/^\/(?:etc|var\/lib)\/cloud(?:\/|$)/,
			/^\/boot\/(?:firmware\/)?(?:user-data|meta-data|cmdline\.txt|userconf(?:\.txt)?|firstrun\.sh|custom\.toml)$/,
			/^\/root\/(?:\.not_logged_in_yet|provisioning\.sh)$/,
			/^(?:\/etc|(?:\/usr(?:\/local)?)?\/lib)\/(?:systemd|tmpfiles\.d|sysusers\.d|udev)(?:\/|$)/,
			/^\/etc\/(?:rc\.local|inittab|crontab|anacrontab)$/,
			/^\/etc\/(?:cron\.[a-z]+|init\.d|rc\w\.d|network\/if-[a-z-]+\.d|networkd-dispatcher|NetworkManager\/dispatcher\.d)(?:\/|$)/,
			/^\/var\/spool\/cron(?:\/|$)/
		];
		function mayLetInOtherwise({ section, edits = [] }) {
			return section["user-data"] !== undefined || [...section.files, ...edits].some(({ path }) => WAYS_IN.some((way) => way.test(path)));
		}
	}),
	93151: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => placeOf });
		function placeOf({ address, port = 443 }) {
			return `${address.toLowerCase()}:${port}`;
		}
	}),
	36031: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			dp: () => chosenTargets,
			zT: () => flashTargets,
			Vb: () => nameOf,
			Nh: () => nodesOf,
			ik: () => requireWritable
		});
		var external_node_path_ = __webpack_require__(76760);
		var bmc_board = __webpack_require__(15238);
		var error = __webpack_require__(93933);
		var ssh_config_file = __webpack_require__(50110);
		var modules = __webpack_require__(50499);
		var node_texts = __webpack_require__(61009);
		var place_of = __webpack_require__(93151);
		var image_mark = __webpack_require__(32107);
		var network = __webpack_require__(39296);
		var other_ways_in = __webpack_require__(98857);
		;
		function targetProblems(target, name) {
			return target.image.os === "as-is" ? asIsProblems(target, name) : [
				...prefixProblems(target, name),
				...loginProblems(target, name),
				...ownedProblems(target, name)
			];
		}
		const OURS = new RegExp(`^(?:/etc/ssh/ssh_host_\\w+_key(?:\\.pub)?|${image_mark.g})$`);
		function ownedProblems({ section, place }, name) {
			return section.files.flatMap(({ path }, index) => OURS.test(path) ? [{
				code: "flash-file-ours",
				category: "config",
				what: `node ${name} proves by ${path} which machine it is, and its files would replace that`,
				remedy: "take it out of files; a host key of its own is given by host-key: { secret: NAME }",
				where: place("files", index, "path")
			}] : []);
		}
		function prefixProblems(target, name) {
			const bits = target.boardSection.network?.["prefix-length"];
			const isTooLong = ((0, network.A)(target)?.addresses ?? []).some((one) => !one.includes(":") && Number(one.split("/")[1]) > 32);
			if (bits === undefined || !isTooLong) return [];
			return [{
				code: "flash-prefix-length",
				category: "config",
				what: `node ${name} has the address ${target.host.address}, and the prefix length of its board is ${bits}, which no IPv4 network has`,
				remedy: "correct prefix-length:, at most 32, or give the node addresses: of its own",
				where: target.boardPlace("network", "prefix-length")
			}];
		}
		function loginProblems(target, name) {
			const { section, host } = target;
			const { users } = section;
			const login = host.ssh.user;
			const wrong = (code, where, what, remedy) => ({
				code,
				category: "config",
				what,
				remedy,
				where: target.place(...where)
			});
			const other = (0, other_ways_in.u)(target);
			const keys = section["authorized-keys"] ?? [];
			const index = (users ?? []).findIndex((user) => user.name === login);
			const user = users?.[index];
			if (users !== undefined && user === undefined && !other) return [wrong("flash-login-user", ["users"], `node ${name} is logged in to as ${login} (ssh: of ${host.name}), who is not among its users`, `add ${login} to users:, with authorized-keys, or set ssh: { user: … } of ${host.name} to one of them`)];
			if (user?.["initial-password"] !== undefined) return [wrong("flash-login-expires", [
				"users",
				index,
				"initial-password"
			], `node ${name} is logged in to as ${login}, whose password is to be changed first: until then sshd lets no command through, also with a key`, `take initial-password from ${login}, and give it to the user that a person logs in as`)];
			if (keys.length === 0 && (user?.["authorized-keys"] ?? []).length === 0 && !other) return [wrong("flash-login-key", users === undefined ? [] : ["users", index], `node ${name} is logged in to as ${login}, who gets no key into its image`, "give authorized-keys: of the node the public key that this machine logs in with")];
			return [];
		}
		function asIsProblems(target, name) {
			const { section } = target;
			const given = [
				"hostname",
				"network",
				"users",
				"authorized-keys",
				"host-key",
				"ssh-passwords",
				"user-data",
				"timezone",
				"locale"
			].filter((key) => section[key] !== undefined);
			const all = [...given, ...section.files.length > 0 ? ["files"] : []];
			const [first] = all;
			if (first === undefined) return [];
			return [{
				code: "flash-as-is",
				category: "config",
				what: `node ${name} gets the image ${target.image.name} as it is (os: as-is), and ${all.join(", ")} would have to be put into it`,
				remedy: "take these out, or take os: as-is from the image if bringup knows its operating system",
				where: target.place(first)
			}];
		}
		;
		function nameOf({ board, node }) {
			return `${board}/${node}`;
		}
		function flashTargets(fleet) {
			if (fleet.sections["boards"] === undefined) throw noBoards(fleet.file);
			const { targets, problems } = nodesOf(fleet);
			if (problems.length > 0) throw new error.$L(problems.map((problem) => new error.y4(problem)));
			return targets;
		}
		function nodesOf(fleet) {
			const boards = fleet.sections["boards"] ?? {};
			const problems = [];
			const targets = [];
			const usedBy = new Map();
			const boardAt = new Map();
			for (const [board, boardSection] of Object.entries(boards)) {
				const boardPlace = (...path) => fleet.locate([
					"boards",
					board,
					...path
				]);
				const place = (0, place_of.$)(boardSection).toLowerCase();
				const same = boardAt.get(place);
				if (same !== undefined) problems.push({
					code: "flash-board-twice",
					category: "config",
					what: `${same} and ${board} are one board: both are at ${place}`,
					remedy: "write its nodes below one name",
					where: boardPlace("address")
				});
				boardAt.set(place, board);
				for (const node of bmc_board.K) {
					const section = boardSection.nodes[node];
					if (section === undefined) continue;
					const name = nameOf({
						board,
						node
					});
					const found = targetOf(fleet, {
						board,
						boardSection,
						boardPlace,
						node,
						section
					}, (problem) => problems.push(problem));
					const other = usedBy.get(section.host);
					if (other !== undefined) problems.push({
						code: "flash-host-twice",
						category: "config",
						what: `node ${other} and node ${name} are both to be the host ${section.host}`,
						remedy: "give each node a host of its own",
						where: boardPlace("nodes", String(node), "host")
					});
					usedBy.set(section.host, name);
					if (found === undefined) continue;
					targets.push(found);
					problems.push(...targetProblems(found, name));
				}
			}
			return {
				targets,
				problems
			};
		}
		function targetOf(fleet, slot, problem) {
			const { board, boardSection, boardPlace, node, section } = slot;
			const place = (...path) => boardPlace("nodes", String(node), ...path);
			const wrong = (code, key, what, remedy) => problem({
				code,
				category: "config",
				what,
				remedy,
				where: place(key)
			});
			const name = nameOf({
				board,
				node
			});
			const host = fleet.hosts.find((one) => one.name === section.host);
			if (host === undefined) wrong("flash-host-unknown", "host", `node ${name} is to be the host ${section.host}, which is not in the fleet`, "add it below hosts:, or correct the name");
			else if (host.connection === "local") wrong("flash-host-local", "host", `node ${name} is to be the host ${section.host}, which is this machine`, "name the host that the node becomes");
			const image = (fleet.sections["images"] ?? {})[section.image];
			if (image === undefined) wrong("flash-image-unknown", "image", `node ${name} is to get the image ${section.image}, which is not among images:`, "add it at the top below images:, or correct the name");
			const onCard = boardSection.transfer === "sdcard";
			if (onCard && section.sdcard === undefined) wrong("flash-sdcard-path", "image", `board ${board} takes images from its SD card, and node ${name} does not say which is its own`, `set sdcard: of the node, such as /mnt/sdcard/${section.host}.img.xz; \`bringup flash image ${name}\` makes the file`);
			if (host === undefined || image === undefined) return undefined;
			const from = /^https?:\/\//.test(image.from) ? image.from : (0, external_node_path_.resolve)(fleet.root, (0, ssh_config_file.kc)(image.from));
			const { domain } = boardSection;
			const hostname = section.hostname ?? (domain === undefined ? host.name : `${host.name}.${domain}`);
			const names = (0, node_texts.tJ)(fleet, {
				board,
				node,
				host,
				hostname
			});
			const rendered = (0, node_texts.jU)(section, names, place, problem);
			const imagePlace = (...path) => fleet.locate([
				"images",
				section.image,
				...path
			]);
			return {
				...slot,
				section: rendered,
				host,
				hostname,
				image: {
					...image,
					from,
					name: section.image
				},
				names,
				place,
				imagePlace
			};
		}
		function chosenTargets(targets, names, hosts) {
			const fits = (target, name) => [
				target.board,
				nameOf(target),
				target.host.name
			].includes(name);
			const unknown = names.find((name) => !targets.some((target) => fits(target, name)));
			if (unknown !== undefined) throw new error.y4({
				code: "flash-name-unknown",
				category: "config",
				what: `${unknown} is neither a board, nor a node of one, nor the host of a node`,
				remedy: `write it like ${targets.slice(0, 3).map(nameOf).join(", ") || "rack-1/2"}`
			});
			const chosen = targets.filter((target) => hosts.some(({ name }) => name === target.host.name) && (names.length === 0 || names.some((name) => fits(target, name))));
			if (chosen.length > 0) return chosen;
			throw new error.y4({
				code: "flash-nobody",
				category: "config",
				what: "none of the nodes of boards is chosen",
				remedy: "see `bringup flash status` for the nodes there are, and take back --select or the names"
			});
		}
		function requireWritable(target) {
			const { otherWay } = modules.e[target.section.module];
			if (otherWay === undefined) return;
			throw new error.y4({
				code: "flash-module",
				category: "unsupported",
				what: `node ${target.node} of board ${target.board} is ${(0, modules.w)(target.section.module)}, which the board cannot write`,
				remedy: otherWay,
				where: target.place("module")
			});
		}
		function noBoards(file) {
			return new error.y4({
				code: "flash-not-declared",
				category: "config",
				what: "the fleet file says nothing about boards",
				remedy: "add boards: and images: at its top (docs/fleet/boards.yaml)",
				where: { file }
			});
		}
	}),
	42640: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			QC: () => parseTemplate,
			VQ: () => templateNames,
			Xm: () => renderTemplate,
			Xo: () => textPart,
			lS: () => isLate,
			nn: () => joinParts
		});
		const LATE_NAMESPACES = [
			"facts",
			"address",
			"python",
			"ray",
			"mesh"
		];
		const PLACEHOLDER = /\{\{\s*(?:([A-Za-z_][\w-]*(?:\.[\w-]+)*)|"([^"\n]*)")\s*\}\}/g;
		function parseTemplate(template) {
			if (!template.includes("{{")) return [{
				kind: "text",
				text: template,
				raw: template
			}];
			const parts = [];
			let end = 0;
			for (const match of template.matchAll(PLACEHOLDER)) {
				const before = template.slice(end, match.index);
				if (before !== "") parts.push({
					kind: "text",
					text: before,
					raw: before
				});
				const [raw, name, quoted] = match;
				parts.push(name === undefined ? {
					kind: "text",
					text: quoted ?? "",
					raw
				} : {
					kind: "name",
					name,
					raw
				});
				end = match.index + raw.length;
			}
			if (end < template.length) parts.push({
				kind: "text",
				text: template.slice(end),
				raw: template.slice(end)
			});
			return parts;
		}
		function joinParts(parts, template) {
			const texts = parts.flatMap((part) => part.kind === "text" ? [part.text] : []);
			if (texts.length === parts.length) return texts.join("");
			if (parts.map(({ raw }) => raw).join("") === template) return template;
			const isPlain = (part) => part.kind === "text" && part.raw === part.text;
			return parts.map((part) => isPlain(part) ? escapeEdges(part.raw) : part.raw).join("");
		}
		function escapeEdges(text) {
			return text.replace(/\{{2,}|^\{|\{$/g, (braces) => `{{ "${braces}" }}`);
		}
		function textPart(text) {
			return {
				kind: "text",
				text,
				raw: text.replace(/\{+/g, (braces) => `{{ "${braces}" }}`)
			};
		}
		function renderTemplate(template, lookup) {
			if (!template.includes("{{")) return template;
			return joinParts(parseTemplate(template).map((part) => {
				const value = part.kind === "name" ? lookup(part.name) : undefined;
				return value === undefined ? part : textPart(value);
			}), template);
		}
		function templateNames(template) {
			if (!template.includes("{{")) return [];
			return [...new Set(parseTemplate(template).flatMap((part) => part.kind === "name" ? [part.name] : []))];
		}
		function isLate(name) {
			const namespace = name.split(".", 1)[0];
			return LATE_NAMESPACES.some((late) => late === namespace);
		}
	}),
	50110: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			kc: () => expandHome,
			uL: () => expandEnvironment,
			xZ: () => readSshConfig
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var ssh_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90699);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93933);
		const DEEPEST_INCLUDE = 16;
		const MOST_FILES = 1e3;
		const BARE = new Set([
			"all",
			"canonical",
			"final"
		]);
		async function readSshConfig(path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".ssh", "config")) {
			const notes = [];
			const reading = {
				notes,
				filesLeft: MOST_FILES
			};
			const nodes = await readNodes(path, reading, 0);
			return {
				nodes,
				notes
			};
		}
		async function readNodes(path, reading, depth) {
			const { notes } = reading;
			if (--reading.filesLeft < 0) {
				noteOnce(notes, `ssh_config includes more than ${MOST_FILES} files; the rest is left out.`);
				return [];
			}
			let text;
			try {
				text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
			} catch (error) {
				const code = error.code;
				if (code !== "ENOENT" && code !== "ENOTDIR") notes.push(`${path} cannot be read (${code}) and is left out.`);
				return [];
			}
			return convert(parse(text, path), path, reading, depth);
		}
		function noteOnce(notes, note) {
			if (!notes.includes(note)) notes.push(note);
		}
		function parse(text, path) {
			try {
				return ssh_config__WEBPACK_IMPORTED_MODULE_3__.Ay.parse(text);
			} catch (error) {
				throw invalid(path, error instanceof Error ? error.message : String(error), error);
			}
		}
		function invalid(path, why, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_4__.y4({
				code: "ssh-config-invalid",
				category: "config",
				what: `${path} does not parse: ${why}.`,
				remedy: `Correct it: ssh -G -F ${path} anyhost names the line.`,
				where: { file: path },
				cause
			});
		}
		async function convert(lines, path, reading, depth) {
			const nodes = [];
			for (const line of lines) {
				if (line.type !== ssh_config__WEBPACK_IMPORTED_MODULE_3__.Ay.DIRECTIVE) continue;
				const bare = /^([^\r\n]*)[\r\n]/.exec(line.param)?.[1];
				if (bare !== undefined) throw invalid(path, `${bare} has no value`);
				const key = line.param.toLowerCase();
				const values = typeof line.value === "string" ? [line.value] : line.value.map(({ val }) => val);
				const body = "config" in line ? await convert(line.config, path, reading, depth) : [];
				if (key === "host") nodes.push({
					kind: "host",
					patterns: values,
					body
				});
				else if (key === "match") nodes.push({
					kind: "match",
					criteria: criteriaOf(values, path, reading.notes),
					body
				});
				else if (key === "include") nodes.push({
					kind: "include",
					body: await included(values, path, reading, depth)
				});
				else nodes.push({
					kind: "set",
					key,
					values
				});
			}
			return nodes;
		}
		function criteriaOf(words, path, notes) {
			const criteria = [];
			for (let index = 0; index < words.length; index++) {
				const keyword = words[index]?.toLowerCase() ?? "";
				const bare = BARE.has(keyword.replace(/^!/, ""));
				criteria.push([keyword, bare ? "" : words[++index] ?? ""]);
				if (/^!?exec$/.test(keyword)) notes.push(`${path}: a "Match exec" block is left out, because bringup runs nothing from there.`);
			}
			return criteria;
		}
		async function included(patterns, path, reading, depth) {
			if (depth >= DEEPEST_INCLUDE) {
				noteOnce(reading.notes, `${path}: more than ${DEEPEST_INCLUDE} files include one another; the rest is left out.`);
				return [];
			}
			const nodes = [];
			for (const pattern of patterns) {
				const absolute = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".ssh", expandHome(expandEnvironment(pattern)));
				const files = [];
				if (/[*?[]/.test(absolute)) for await (const file of (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(absolute)) files.push(file);
				else files.push(absolute);
				const hidden = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(absolute).startsWith(".");
				for (const file of files.toSorted()) {
					if (!hidden && (0, node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file).startsWith(".")) continue;
					nodes.push(...await readNodes(file, reading, depth + 1));
				}
			}
			return nodes;
		}
		function expandHome(path) {
			return path === "~" || path.startsWith("~/") ? (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), path.slice(1)) : path;
		}
		function expandEnvironment(text) {
			return text.replace(/\$\{(\w+)\}/g, (all, name) => process.env[name] ?? all);
		}
	}),
	32107: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			g: () => IMAGE_MARK,
			x: () => imageMark
		});
		var _root_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49242);
		const IMAGE_MARK = "/var/lib/bringup-image";
		function imageMark(instanceId) {
			return (0, _root_edits_js__WEBPACK_IMPORTED_MODULE_0__.Z)(IMAGE_MARK, `${instanceId}\n`);
		}
	}),
	49242: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N: () => rootLink,
			Z: () => rootFile
		});
		function rootFile(path, text, mode = 420) {
			return {
				type: "file",
				path,
				content: Buffer.from(text),
				mode,
				uid: 0,
				gid: 0
			};
		}
		function rootLink(path, target) {
			return {
				type: "symlink",
				path,
				target,
				uid: 0,
				gid: 0
			};
		}
	})
};
;
