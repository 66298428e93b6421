"use strict";
exports.id = 381;
exports.ids = [381];
exports.modules = {
	46424: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { V: () => secretsIn });
		var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		function secretsIn(value) {
			const found = new Map();
			const seen = new Set();
			const visit = (inner) => {
				if (inner instanceof _secret_js__WEBPACK_IMPORTED_MODULE_0__.z) found.set(inner.name, inner);
				if (inner === null || typeof inner !== "object" || seen.has(inner)) return;
				seen.add(inner);
				for (const member of inner instanceof Map ? inner.values() : Object.values(inner)) visit(member);
			};
			visit(value);
			return [...found.values()];
		}
	}),
	42028: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			F9: () => found,
			GW: () => KINDS,
			Pu: () => keyText,
			dK: () => isHidden
		});
		var _live_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99805);
		var _merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70172);
		const KINDS = {
			string: "text",
			number: "a number",
			int: "a whole number",
			boolean: "true or false",
			array: "a list",
			object: "a map",
			record: "a map",
			null: "null"
		};
		const SENSITIVE = /pass|secret|token|api-?key|private|credential/i;
		function found(value, path, hidden) {
			if ((0, _merge_js__WEBPACK_IMPORTED_MODULE_1__.IC)(value)) return "a secret";
			if (value.kind === "list") return value.items.length === 0 ? "an empty list" : "a list";
			if (value.kind === "map") return value.entries.size === 0 ? "an empty map" : "a map";
			if (value.value === null) return "nothing (null)";
			const text = value.source ?? String(value.value);
			if (hidden || isHidden(value, path)) {
				return typeof value.value === "string" ? "a text (not shown)" : "a value (not shown)";
			}
			if (typeof value.value !== "string") return text;
			return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
		}
		function isHidden(value, path) {
			if (value.kind === "scalar" && (0, _live_keys_js__WEBPACK_IMPORTED_MODULE_0__.RM)(value.source ?? String(value.value))) return true;
			return path.some((key) => typeof key === "string" && SENSITIVE.test(key));
		}
		function keyText(key) {
			if ((0, _live_keys_js__WEBPACK_IMPORTED_MODULE_0__.RM)(key)) return "(not shown)";
			if (/^[\w.@!/-]{1,60}$/.test(key)) return key;
			return JSON.stringify(key.length > 60 ? `${key.slice(0, 57)}...` : key);
		}
	}),
	38012: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BI: () => buildHost,
			Ny: () => currentUser,
			hQ: () => buildVars,
			iq: () => checkLayer
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12534);
		var _issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86142);
		var _merge_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70172);
		var _render_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17087);
		var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34225);
		var _secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91505);
		var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46782);
		function buildHost({ name, groups, tree }, context) {
			const { report, capabilities } = context;
			const connection = (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.$6)(tree, "connection") === "local" ? "local" : "ssh";
			const address = (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.$6)(tree, "address") ?? (connection === "local" ? "localhost" : "");
			const labels = (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.SC)(tree, "labels");
			const scope = {
				...context.scope,
				host: {
					name,
					address,
					labels
				},
				vars: (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.jf)(tree, "vars")
			};
			const checked = (key, schema, early = false) => {
				const section = (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.jf)(tree, key);
				if (section === undefined) return undefined;
				const rendered = (0, _render_tree_js__WEBPACK_IMPORTED_MODULE_4__.B)(section, early ? {
					...scope,
					early
				} : scope, report);
				const check = () => (0, _issues_js__WEBPACK_IMPORTED_MODULE_3__.t)(schema, {
					value: (0, _secrets_js__WEBPACK_IMPORTED_MODULE_6__.Ul)(rendered, context.secretOf(key)),
					tree: rendered,
					name: key
				}, report);
				return rendered === section ? inherited(context, key, section, check) : check();
			};
			const sections = capabilities.flatMap(({ name: key, hostSchema }) => {
				const section = hostSchema === undefined ? undefined : checked(key, hostSchema);
				return section === undefined ? [] : [[key, section]];
			});
			const ssh = checked("ssh", _schema_js__WEBPACK_IMPORTED_MODULE_5__.cg, true);
			const sudo = checked("sudo", _schema_js__WEBPACK_IMPORTED_MODULE_5__.Bd, true);
			return {
				name,
				address,
				connection,
				labels: (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.aB)(labels),
				groups,
				vars: buildVars((0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.jf)(tree, "vars"), scope, report),
				ssh: sshSettings(ssh ?? {}, context),
				sudo: sudo?.password === undefined ? {} : { password: sudo.password },
				sections: Object.fromEntries(sections),
				source: {
					host: name,
					...tree.place
				}
			};
		}
		function inherited({ checked }, key, section, check) {
			const known = checked.get(section) ?? new Map();
			checked.set(section, known);
			if (!known.has(key)) known.set(key, check());
			return known.get(key);
		}
		function buildVars(vars, scope, report) {
			if (vars === undefined) return {};
			const rendered = (0, _render_tree_js__WEBPACK_IMPORTED_MODULE_4__.B)(vars, scope, report);
			const value = (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.aB)(rendered);
			(0, _issues_js__WEBPACK_IMPORTED_MODULE_3__.t)(_schema_js__WEBPACK_IMPORTED_MODULE_5__.g7, {
				value,
				tree: rendered,
				name: "vars"
			}, report);
			refuseSecrets(rendered, report);
			return value;
		}
		function refuseSecrets(tree, report) {
			if ((0, _merge_js__WEBPACK_IMPORTED_MODULE_8__.IC)(tree)) {
				report({
					code: "secret-in-vars",
					category: "config",
					what: "a secret cannot stand in vars",
					remedy: "write { secret: NAME } where it is used: vars are put into texts, and secrets never are",
					where: tree.place
				});
			}
			for (const value of (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.Y_)(tree)) refuseSecrets(value, report);
		}
		function sshSettings(ssh, { env, root, user }) {
			const timeout = ssh["connect-timeout"];
			return {
				user: ssh.user ?? user,
				port: ssh.port ?? 22,
				hostKeys: ssh["host-keys"] ?? "strict",
				knownHosts: ssh["known-hosts"] ?? [],
				connectTimeoutMs: timeout === undefined ? 1e4 : (0, _duration_js__WEBPACK_IMPORTED_MODULE_2__.p)(timeout),
				...ssh.key === undefined ? {} : { key: typeof ssh.key === "string" ? keyPath(ssh.key, env, root) : ssh.key },
				...ssh.passphrase === undefined ? {} : { passphrase: ssh.passphrase },
				...ssh.jump === undefined ? {} : { jump: ssh.jump },
				...ssh.proxy === undefined ? {} : { proxy: ssh.proxy },
				written: Object.keys(ssh)
			};
		}
		function keyPath(path, env, root) {
			if (path === "~" || path.startsWith("~/")) return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env["HOME"] ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), path.slice(1));
			return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
		}
		function currentUser(env) {
			if (env["USER"]) return env["USER"];
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
			} catch {
				return "root";
			}
		}
		function checkLayer(layer, context) {
			const schemas = [
				["ssh", _schema_js__WEBPACK_IMPORTED_MODULE_5__.cg],
				["sudo", _schema_js__WEBPACK_IMPORTED_MODULE_5__.Bd],
				...context.capabilities.map(({ name, hostSchema }) => [name, hostSchema])
			];
			for (const [key, schema] of schemas) {
				const section = (0, _tree_js__WEBPACK_IMPORTED_MODULE_7__.jf)(layer, key);
				if (section === undefined || schema === undefined) continue;
				const value = (0, _secrets_js__WEBPACK_IMPORTED_MODULE_6__.Ul)(section, context.vault.peek);
				(0, _issues_js__WEBPACK_IMPORTED_MODULE_3__.t)(schema, {
					value,
					tree: section,
					name: key
				}, context.report, "part");
			}
		}
	}),
	86142: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { t: () => validate });
		var schemas = __webpack_require__(92857);
		var found = __webpack_require__(42028);
		var nearest = __webpack_require__(36826);
		;
		function pathText(name, path) {
			const step = (text, key) => {
				if (typeof key === "number") return `${text}[${key}]`;
				return text === "" ? (0, found.Pu)(key) : `${text}.${(0, found.Pu)(key)}`;
			};
			return path.reduce(step, name) || "the file";
		}
		function sentence(issue) {
			switch (issue.code) {
				case "invalid_type": return `must be ${found.GW[issue.expected] ?? issue.expected}`;
				case "invalid_value": return oneOf(issue.values);
				case "too_small":
					if (issue.minimum === 1 && issue.origin !== "number" && issue.origin !== "int") return "must not be empty";
					return `must be ${issue.exact ? "exactly" : "at least"} ${amount(issue.origin, issue.minimum)}`;
				case "too_big": return `must be ${issue.exact ? "exactly" : "at most"} ${amount(issue.origin, issue.maximum)}`;
				case "invalid_format":
					if (!issue.message.startsWith("Invalid ")) return issue.message;
					return issue.format === "regex" ? `must match ${issue.pattern ?? "a pattern"}` : `must be a valid ${issue.format}`;
				case "invalid_union": {
					if (choicesOf(issue).length > 0) return oneOf(choicesOf(issue));
					const forms = issue.errors.flatMap((option) => option.slice(0, 1).map((inner) => issue_text_form(sentence(inner))));
					return `must be ${[...new Set(forms)].join(", or ")}`;
				}
				default: return issue.message;
			}
		}
		function isAboutSecret(issue) {
			if (issue.code === "invalid_union") return issue.errors.some((option) => option.some(isAboutSecret));
			return issue.code === "custom" && issue.params?.["secret"] === true;
		}
		function cure(issue, value, description, hidden) {
			const wanted = writeIt(sentence(issue), description);
			if (isAboutSecret(issue)) return "write { secret: NAME } and set NAME in the environment";
			if (value.kind !== "scalar" || value.value === null || hidden) return wanted;
			const text = (value.source ?? String(value.value)).slice(0, 200);
			if (choicesOf(issue).length > 1) return (0, nearest.Z)(text, choicesOf(issue).map(String), "values");
			if (issue.code === "invalid_type") return typeCure(issue.expected, text) ?? wanted;
			const plain = issue.code === "invalid_format" ? plainName(text, issue.pattern) : undefined;
			return plain === undefined ? wanted : `write ${plain}`;
		}
		function plainName(text, pattern) {
			const plain = text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
			const source = /^\/(.*)\/$/s.exec(pattern ?? "")?.[1];
			if (source === undefined || plain === text || /[:/@]/.test(text)) return undefined;
			return new RegExp(source).test(plain) ? plain : undefined;
		}
		function typeCure(expected, text) {
			if (expected === "string") return `write it in quotes: "${text}"`;
			if (expected === "array") return `write it as a list: [${text}]`;
			if (/^(int|number)$/.test(expected) && /^-?\d+(\.\d+)?$/.test(text)) return `write it without quotes: ${text}`;
			if (expected !== "boolean" || !/^(y|yes|on|n|no|off|true|false)$/i.test(text)) return undefined;
			return `write ${/^(y|yes|on|true)$/i.test(text) ? "true" : "false"}: YAML 1.2 reads this as text`;
		}
		function writeIt(said, description) {
			if (!said.startsWith("must be ")) return description ?? "change it to what is asked for";
			return `write ${issue_text_form(said)}${description === undefined ? "" : ` (${description})`}`;
		}
		function issue_text_form(said) {
			return said.replace(/^must be /, "");
		}
		function oneOf(values) {
			return values.length === 1 ? `must be ${String(values[0])}` : `must be one of ${values.join(", ")}`;
		}
		function choicesOf(issue) {
			if (issue.code === "invalid_value") return issue.values;
			return issue.code === "invalid_union" && "options" in issue ? issue.options ?? [] : [];
		}
		function amount(origin, count) {
			if (origin === "string") return `${count} characters long`;
			if (origin === "array" || origin === "set") return `${count} items long`;
			return String(count);
		}
		;
		function descriptionAt(schema, path) {
			const own = describe(schema);
			const [key, ...rest] = path;
			if (key === undefined) return own;
			for (const inner of inside(bare(schema), key)) {
				const found = descriptionAt(inner, rest);
				if (found !== undefined) return found;
			}
			return undefined;
		}
		function describe(schema) {
			return schema.description ?? (bare(schema) === schema ? undefined : describe(bare(schema)));
		}
		function bare(schema) {
			if (schema instanceof schemas.IiU || schema instanceof schemas.XiL || schema instanceof schemas.xgV || schema instanceof schemas.l1C || schema instanceof schemas.EVz) {
				return bare(schema.unwrap());
			}
			if (schema instanceof schemas.utH) return bare(schema.in);
			return schema;
		}
		function inside(schema, key) {
			if (schema instanceof schemas.bvH) {
				const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
				return field === undefined ? [] : [field];
			}
			if (schema instanceof schemas.b8S) return [schema.valueType];
			if (schema instanceof schemas.naA) return [schema.element];
			if (schema instanceof schemas.fZ7) return schema.options.flatMap((option) => inside(bare(option), key));
			return [];
		}
		var fleet_tree = __webpack_require__(46782);
		;
		function validate(schema, subject, report, strictness = "whole") {
			const known = new Map();
			const result = schema.safeParse(subject.value, { error: ({ code, inst }) => {
				if (code !== "unrecognized_keys") return undefined;
				const id = `unknown keys ${known.size}`;
				known.set(id, inst instanceof schemas.bvH ? Object.keys(inst.shape) : []);
				return id;
			} });
			if (result.success) return result.data;
			for (const issue of result.error.issues.flatMap(flatten)) {
				if (strictness === "whole" || isFinal(issue, subject)) tell(issue, {
					schema,
					subject,
					known,
					report
				});
			}
			return undefined;
		}
		function isFinal(issue, { tree }) {
			if (issue.code === "unrecognized_keys") return true;
			const value = (0, fleet_tree.at)(tree, pathOf(issue));
			if (issue.code !== "invalid_type" || value === undefined) return false;
			return value.kind !== "scalar" || typeof value.value !== "string";
		}
		function flatten(issue) {
			if (issue.code === "invalid_key") {
				return issue.issues.map((inner) => Object.assign({}, inner, {
					path: issue.path,
					keyed: true
				}));
			}
			if (issue.code !== "invalid_union") return [issue];
			const meant = issue.errors.filter((option) => !option.some((inner) => inner.path.length === 0 && isOtherForm(inner)));
			const best = meant.toSorted((a, b) => a.length - b.length)[0];
			if (best === undefined) return [issue];
			return best.flatMap((inner) => flatten({
				...inner,
				path: [...issue.path, ...inner.path]
			}));
		}
		function isOtherForm(issue) {
			return issue.code === "invalid_type" || issue.code === "invalid_value" || isAboutSecret(issue);
		}
		function pathOf(issue) {
			return issue.path.map((key) => typeof key === "symbol" ? String(key) : key);
		}
		function tell(issue, judging) {
			const path = pathOf(issue);
			const value = (0, fleet_tree.at)(judging.subject.tree, path);
			if (issue.code === "unrecognized_keys") tellUnknown(issue, path, judging);
			else if ("keyed" in issue) tellName(issue, path, judging);
			else if (value === undefined) tellMissing(issue, path, judging);
			else tellWrong(issue, path, value, judging);
		}
		function tellWrong(issue, path, value, { schema, subject, report }) {
			const about = isAboutSecret(issue);
			const shown = issue.code === "custom" && !about ? "" : `, found ${(0, found.F9)(value, path, about)}`;
			report({
				code: "wrong-value",
				category: "config",
				what: `${pathText(subject.name, path)} ${sentence(issue)}${shown}`,
				remedy: cure(issue, value, descriptionAt(schema, path), about || (0, found.dK)(value, path)),
				where: value.place
			});
		}
		function tellUnknown(issue, path, judging) {
			const { subject, known, report } = judging;
			const map = (0, fleet_tree.at)(subject.tree, path);
			const keys = known.get(issue.message);
			for (const key of issue.keys) {
				report({
					code: "unknown-key",
					category: "config",
					what: `unknown key ${(0, found.Pu)(key)} in ${pathText(subject.name, path)}`,
					remedy: subject.hint?.(key) ?? (keys === undefined ? issue.message : (0, nearest.Z)(key, keys, "keys")),
					where: (map?.kind === "map" ? map.entries.get(key)?.keyPlace : undefined) ?? subject.tree.place
				});
			}
		}
		function tellName(issue, path, { subject, report }) {
			const name = String(path.at(-1) ?? "");
			const parent = (0, fleet_tree.at)(subject.tree, path.slice(0, -1));
			const plain = issue.code === "invalid_format" ? plainName(name, issue.pattern) : undefined;
			report({
				code: "wrong-name",
				category: "config",
				what: `the name ${(0, found.Pu)(name)} in ${pathText(subject.name, path.slice(0, -1))} ${sentence(issue)}`,
				remedy: plain === undefined ? "choose another name" : `write ${plain}`,
				where: (parent?.kind === "map" ? parent.entries.get(name)?.keyPlace : undefined) ?? subject.tree.place
			});
		}
		function tellMissing(issue, path, { schema, subject, report }) {
			const parent = path.slice(0, -1);
			const key = String(path.at(-1) ?? "value");
			const said = issue.code === "custom" && !isAboutSecret(issue);
			report({
				code: said ? "wrong-value" : "missing-key",
				category: "config",
				what: said ? `${pathText(subject.name, path)} ${sentence(issue)}` : `${pathText(subject.name, parent)} has no ${key}`,
				remedy: `add ${key}: ${descriptionAt(schema, path) ?? `it ${sentence(issue)}`}`,
				where: ((0, fleet_tree.at)(subject.tree, parent) ?? subject.tree).place
			});
		}
	}),
	99805: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ef: () => LIVE_KEYS,
			RM: () => looksLive,
			Rt: () => refuseLiveKeys
		});
		const LIVE_KEYS = [
			{
				what: "a Tailscale key",
				pattern: /tskey-[A-Za-z0-9-]{8,}/
			},
			{
				what: "a Headscale key",
				pattern: /hskey-[A-Za-z0-9-]{8,}/
			},
			{
				what: "a GitHub token",
				pattern: /gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}/
			},
			{
				what: "an AWS access key",
				pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/
			},
			{
				what: "a private key",
				pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/
			},
			{
				what: "an age private key",
				pattern: /AGE-SECRET-KEY-1[A-Z0-9]{16,}/
			},
			{
				what: "an address with a password in it",
				pattern: /:\/\/[^\s/:@'"]{1,256}:(?![$<{*]|x{3,}@)[^\s/@'"]{1,256}@/i
			}
		];
		function refuseLiveKeys(text, file, report) {
			text.split("\n").forEach((line, index) => {
				for (const { what, pattern } of LIVE_KEYS) {
					const column = line.search(pattern);
					if (column < 0) continue;
					report({
						code: "literal-secret",
						category: "secret",
						what: `this line holds what looks like ${what}`,
						remedy: "write { secret: NAME } instead and set NAME in the environment; if it was ever pushed, revoke it",
						where: {
							file,
							line: index + 1,
							column: column + 1
						}
					});
				}
			});
		}
		function looksLive(text) {
			return LIVE_KEYS.some(({ pattern }) => pattern.test(text));
		}
	}),
	23288: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { V: () => loadFleet });
		var external_node_path_ = __webpack_require__(76760);
		var external_node_net_ = __webpack_require__(77030);
		var error = __webpack_require__(93933);
		var fleet_tree = __webpack_require__(46782);
		;
		const RESERVED = ["all", "failed"];
		function checkHosts(hosts, layered, document, report) {
			if (hosts.length === 0 && (0, fleet_tree.SC)(document, "hosts").entries.size === 0) {
				report({
					code: "no-hosts",
					category: "config",
					what: "the fleet has no hosts",
					remedy: "add one below hosts:, such as `gpu-1: { address: 192.0.2.11 }`",
					where: (0, fleet_tree.x5)(document, ["hosts"])
				});
			}
			const endpoints = new Map();
			let local;
			hosts.forEach((host, index) => {
				const tree = layered[index]?.tree;
				if (tree === undefined) return;
				checkName(host, report);
				if (host.connection === "local") {
					if (local !== undefined) report(twice("local-twice", "are both this machine (connection: local)", local, host));
					local ??= host;
					return;
				}
				checkAddress(host, tree, report);
				const endpoint = `${host.ssh.jump ?? ""} ${canonicalAddress(host.address)} ${host.ssh.port}`;
				const other = endpoints.get(endpoint);
				if (other !== undefined && host.address !== "") {
					report(twice("address-twice", `are the same machine, ${host.address} port ${host.ssh.port}`, other, host));
				}
				endpoints.set(endpoint, other ?? host);
			});
		}
		function refuseEmptyHosts(document, file, report) {
			for (const [name, { value, keyPlace }] of (0, fleet_tree.SC)(document, "hosts").entries) {
				if (!(0, fleet_tree.kZ)(value) || value.place.file !== file) continue;
				report({
					code: "host-empty",
					category: "config",
					what: `the host ${name} says nothing`,
					remedy: `give it an address: ${name}: { address: 192.0.2.11 }`,
					where: keyPlace
				});
			}
		}
		function checkName({ name, source }, report) {
			if (!RESERVED.includes(name)) return;
			report({
				code: "host-name-reserved",
				category: "config",
				what: `a host cannot be called ${name}: selections use that word`,
				remedy: "choose another name",
				where: source
			});
		}
		function checkAddress({ name, address, source }, tree, report) {
			if (address === "") {
				report({
					code: "address-missing",
					category: "config",
					what: `the host ${name} has no address`,
					remedy: "add address: its DNS name or IP address; for this machine write connection: local",
					where: source
				});
				return;
			}
			if ((0, external_node_net_.isIPv6)(address) || /^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9.])?$/.test(address)) return;
			report({
				code: "address-invalid",
				category: "config",
				what: `the address of ${name} is neither a DNS name nor an IP address`,
				remedy: addressCure(address),
				where: (0, fleet_tree.x5)(tree, ["address"])
			});
		}
		function addressCure(address) {
			if (address.includes("{{")) return "write it out: templates may use host.address, so they cannot make it";
			if (address.includes("://")) return "write the name alone, without a scheme";
			if (address.includes("@")) return "write the user as ssh: { user: ... }";
			if (/:\d+$/.test(address)) return "write the port as ssh: { port: ... }";
			if (address.startsWith("[")) return "write the IPv6 address without brackets";
			return "write a name such as gpu-1.example.org, or an address such as 192.0.2.11";
		}
		function canonicalAddress(address) {
			const folded = address.toLowerCase().replace(/\.$/, "");
			return (0, external_node_net_.isIPv6)(folded) && !folded.includes("%") ? new URL(`http://[${folded}]`).hostname : folded;
		}
		function twice(code, what, first, second) {
			const { host: _, ...place } = first.source;
			return {
				code,
				category: "config",
				what: `${first.name} (${(0, error.df)(place)}) and ${second.name} ${what}`,
				remedy: "remove one of the two names, or mend its address",
				where: second.source
			};
		}
		var fleet_host = __webpack_require__(38012);
		var issues = __webpack_require__(86142);
		var nearest = __webpack_require__(36826);
		;
		const ENDPOINT = /^(?:[^\s@:/]+@)?(?:\[[0-9A-Fa-f:.%a-z]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/;
		function resolveJumps(hosts, layered, report) {
			const direct = hosts.map((host) => host.ssh.jump === host.name ? {
				...host,
				ssh: withoutJump(host.ssh)
			} : host);
			const byName = new Map(direct.map((host) => [host.name, host]));
			const circles = findCircles(byName);
			direct.forEach((host, index) => {
				const { jump } = host.ssh;
				const tree = layered[index]?.tree;
				if (jump === undefined || tree === undefined) return;
				const where = (0, fleet_tree.x5)(tree, ["ssh", "jump"]);
				const wrong = judge(host, jump, byName, circles);
				if (wrong !== undefined) report({
					category: "config",
					where,
					...wrong
				});
			});
			return direct;
		}
		function judge(host, jump, byName, circles) {
			const through = byName.get(jump);
			if (through?.connection === "local") {
				return {
					code: "jump-local",
					what: `${host.name} cannot be reached through ${jump}, which is this machine`,
					remedy: "remove the jump: this machine connects directly"
				};
			}
			if (through === undefined) {
				const port = ENDPOINT.exec(jump)?.[1];
				if (ENDPOINT.test(jump) && /[@.:]/.test(jump) && Number(port ?? 22) >= 1 && Number(port ?? 22) <= 65535) return undefined;
				return {
					code: "jump-unknown",
					what: `${host.name} goes through ${JSON.stringify(jump.slice(0, 80))}, which is no host of this fleet`,
					remedy: `${(0, nearest.Z)(jump, [...byName.keys()], "hosts")}; another machine is written user@address:port`
				};
			}
			const circle = circles.get(host.name);
			if (circle === undefined) return undefined;
			return {
				code: "jump-cycle",
				what: `jumps go in a circle: ${shown(host.name, circle)}`,
				remedy: "one of these hosts must be reached directly: set its ssh.jump to null"
			};
		}
		function findCircles(byName) {
			const circles = new Map();
			const walkOf = new Map();
			let walks = 0;
			for (const host of byName.values()) {
				const walk = ++walks;
				const path = [];
				let next = host;
				for (; next !== undefined && !walkOf.has(next.name); next = byName.get(next.ssh.jump ?? "")) {
					walkOf.set(next.name, walk);
					path.push(next.name);
				}
				if (next === undefined || walkOf.get(next.name) !== walk) continue;
				const circle = path.slice(path.indexOf(next.name));
				for (const name of circle) circles.set(name, circle);
			}
			return circles;
		}
		const MOST_NAMES = 10;
		function shown(from, circle) {
			const at = circle.indexOf(from);
			const first = [...circle.slice(at, at + MOST_NAMES), ...circle.slice(0, at)].slice(0, MOST_NAMES);
			const more = circle.length - first.length;
			return [
				...first,
				...more > 0 ? [`${more} more`] : [],
				from
			].join(" -> ");
		}
		function withoutJump({ jump: _, ...ssh }) {
			return {
				...ssh,
				written: ssh.written.filter((name) => name !== "jump")
			};
		}
		var merge = __webpack_require__(70172);
		;
		function layerHosts(document) {
			const below = (0, merge.Um)([fleetVars(document), (0, fleet_tree.SC)(document, "defaults")]);
			const groups = [...(0, fleet_tree.SC)(document, "groups").entries].map(([name, { value }]) => ({
				name,
				match: (0, fleet_tree.SC)(value, "match"),
				layer: without(value, ["match"])
			}));
			return [...(0, fleet_tree.SC)(document, "hosts").entries].flatMap(([name, { value }]) => {
				if (value.kind !== "map") return [];
				const labels = (0, fleet_tree.SC)(value, "labels");
				const own = groups.filter(({ match }) => matches(match, labels));
				const merged = (0, merge.Um)([
					below,
					...own.map(({ layer }) => layer),
					value
				]) ?? value;
				const tree = (0, fleet_tree.R3)(merged);
				return tree.kind === "map" ? [{
					name,
					groups: own.map((group) => group.name),
					tree: {
						...tree,
						place: value.place
					}
				}] : [];
			});
		}
		function matches(match, labels) {
			if (match.entries.size === 0) return false;
			return [...match.entries].every(([label, { value }]) => {
				const has = (0, fleet_tree.jf)(labels, label);
				if (has?.kind !== "scalar") return false;
				const wanted = value.kind === "list" ? value.items : [value];
				return wanted.some((one) => one.kind === "scalar" && one.value === has.value);
			});
		}
		function fleetVars(document) {
			const vars = document.kind === "map" ? document.entries.get("vars") : undefined;
			return {
				...(0, fleet_tree.MZ)(document.place),
				entries: new Map(vars === undefined ? [] : [["vars", vars]])
			};
		}
		function without(tree, keys) {
			if (tree.kind !== "map") return (0, fleet_tree.MZ)(tree.place);
			return {
				...tree,
				entries: new Map([...tree.entries].filter(([key]) => !keys.includes(key)))
			};
		}
		var lookup = __webpack_require__(14576);
		;
		const MOST = 100;
		const ENOUGH = 1e3;
		function collectProblems() {
			const found = new Map();
			const problems = {
				report(problem) {
					const key = `${position(problem.where)} ${problem.code} ${problem.what}`;
					if (!found.has(key)) found.set(key, problem);
					if (found.size >= ENOUGH) problems.throwIfAny();
				},
				throwIfAny() {
					if (found.size === 0) return;
					const sorted = withoutEchoes([...found.values()]).sort((a, b) => compare(a.where, b.where));
					const kept = sorted.slice(0, MOST).map((problem) => new error.y4(problem));
					if (sorted.length > MOST) kept.push(cutOff(sorted.length - MOST));
					throw new error.$L(kept);
				}
			};
			return problems;
		}
		function withoutEchoes(problems) {
			const told = new Set(problems.filter(({ code }) => code !== "wrong-value").map(({ where }) => position(where)));
			return problems.filter(({ code, where }) => code !== "wrong-value" || !told.has(position(where)));
		}
		function cutOff(more) {
			return new error.y4({
				code: "more-problems",
				category: "config",
				what: `${more} more problems are not shown`,
				remedy: "mend the ones above first; most of the others usually go with them"
			});
		}
		function position(place) {
			return `${place?.file ?? ""}:${place?.line ?? ""}:${place?.column ?? ""}`;
		}
		function compare(a = {}, b = {}) {
			if (a.file !== b.file) return (a.file ?? "") < (b.file ?? "") ? -1 : 1;
			return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
		}
		var promises_ = __webpack_require__(51455);
		var live_keys = __webpack_require__(99805);
		var dist = __webpack_require__(38815);
		var found = __webpack_require__(42028);
		;
		const CURES = {
			TAB_AS_INDENT: {
				what: "a tab is used as indentation",
				remedy: "indent with spaces: YAML does not allow tabs"
			},
			MULTIPLE_DOCS: {
				code: "yaml-documents",
				what: "the file holds several YAML documents, divided by ---",
				remedy: "keep one document per file; what differs between environments belongs into environments/<name>.yaml"
			},
			RESOURCE_EXHAUSTION: {
				code: "yaml-too-deep",
				what: "values are nested far too deep",
				remedy: "a fleet file needs a few levels: look for a missing bracket"
			},
			BLOCK_AS_IMPLICIT_KEY: {
				what: "a second `: ` stands in the same line",
				remedy: "put the value in quotes, or start a new line after the first colon"
			},
			BAD_SCALAR_START: { remedy: "put the value in quotes" },
			MISSING_CHAR: { remedy: "close the quote or bracket, or put a colon behind the key" },
			BAD_INDENT: { remedy: "indent the line like its neighbours, and close every bracket" },
			UNEXPECTED_TOKEN: { remedy: "look at the indentation of this line and the one before it" }
		};
		function explainSyntax(error) {
			const cure = CURES[error.code];
			return {
				code: cure?.code ?? "yaml-syntax",
				category: "config",
				what: cure?.what ?? `this is not YAML: ${error.message.replace(/: ".*$/s, "").slice(0, 200)}`,
				remedy: cure?.remedy ?? "mend the line; an editor with YAML support marks it"
			};
		}
		;
		const MOST_VALUES = 5e5;
		const DEEPEST = 64;
		function readYaml(text, file, report) {
			const lines = new dist.HN();
			const document = parsed(text, lines);
			if (document === undefined) {
				tooDeep({
					file,
					line: deepestLine(text),
					column: 1
				}, report);
				return undefined;
			}
			const place = (offset) => {
				const { line, col } = lines.linePos(offset);
				return {
					file,
					line: Math.max(1, line),
					column: Math.max(1, col)
				};
			};
			const syntax = document.errors[0];
			if (syntax !== undefined) {
				report({
					...explainSyntax(syntax),
					where: place(syntax.pos[0])
				});
				return undefined;
			}
			if (document.directives?.yaml.explicit) {
				report({
					code: "yaml-directive",
					category: "config",
					what: "the file starts with a %YAML directive",
					remedy: "remove that line: fleet files are YAML 1.2",
					where: {
						file,
						line: 1,
						column: 1
					}
				});
				return undefined;
			}
			if (document.contents === null || (0, dist.jn)(document.contents) && document.contents.value === null) return "empty";
			return convert(document.contents, {
				place,
				report,
				anchors: new Map(),
				spent: {
					values: 0,
					bomb: false
				}
			}, 0);
		}
		function parsed(text, lineCounter) {
			try {
				return (0, dist.Tp)(text, {
					lineCounter,
					prettyErrors: false,
					uniqueKeys: false,
					logLevel: "error",
					strict: true
				});
			} catch (error) {
				if (error instanceof RangeError) return undefined;
				throw error;
			}
		}
		function deepestLine(text) {
			const opens = new RegExp(`^ *(?:[-?:] +){${DEEPEST}}|^ {${2 * DEEPEST}}|(?:[[{][^[{]*){${DEEPEST}}`);
			return Math.max(0, text.split("\n").findIndex((line) => opens.test(line.slice(0, 4096)))) + 1;
		}
		function convert(node, reading, depth, keyPlace) {
			const start = reading.place(node.range?.[0] ?? 0);
			if ((0, dist.Vj)(node)) return follow(node.source, start, reading, depth);
			const { anchor, tag } = node;
			if (tag !== undefined) {
				reading.report({
					code: "yaml-tag",
					category: "config",
					what: `the tag ${(0, found.Pu)(tag.replace("tag:yaml.org,2002:", "!!"))} is not supported`,
					remedy: "remove the tag; quote the value if it must be text",
					where: start
				});
			}
			if (depth > DEEPEST) return tooDeep(start, reading.report);
			if (anchor !== undefined) reading.anchors.set(anchor, "open");
			const tree = contents(node, reading, depth, keyPlace ?? start, start);
			if (anchor !== undefined) reading.anchors.set(anchor, tree);
			return tree;
		}
		function contents(node, reading, depth, outer, start) {
			if ((0, dist.jh)(node)) return convertMap(node.items, reading, depth, outer);
			if ((0, dist.oP)(node)) {
				return {
					kind: "list",
					items: node.items.map((item) => convert(item, reading, depth + 1)),
					place: outer
				};
			}
			return convertScalar((0, dist.jn)(node) ? node : { value: null }, reading, start);
		}
		function convertScalar(node, reading, place) {
			const { value, source } = node;
			if (typeof value === "string" || typeof value === "boolean" || value === null) return {
				kind: "scalar",
				value,
				place
			};
			if (typeof value === "number" && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) {
				return {
					kind: "scalar",
					value,
					place,
					...source === undefined || source === String(value) ? {} : { source }
				};
			}
			reading.report({
				code: "yaml-number",
				category: "config",
				what: `the number ${source ?? String(value)} cannot be kept exactly`,
				remedy: `write it in quotes: "${source ?? String(value)}"`,
				where: place
			});
			return {
				kind: "scalar",
				value: source ?? String(value),
				place
			};
		}
		function convertMap(pairs, reading, depth, place) {
			const own = new Map();
			const inherited = new Map();
			for (const { key, value } of pairs) {
				const keyPlace = reading.place(key?.range?.[0] ?? 0);
				const name = keyName(key, keyPlace, reading);
				if (name === undefined) continue;
				const tree = value === null ? {
					kind: "scalar",
					value: null,
					place: keyPlace
				} : convert(value, reading, depth + 1, keyPlace);
				const earlier = own.get(name);
				if (name === "<<" && (0, dist.jn)(key) && key.type === "PLAIN") {
					inherit(tree, keyPlace, inherited, reading);
				} else if (earlier !== undefined) {
					reading.report({
						code: "duplicate-key",
						category: "config",
						what: `${(0, found.Pu)(name)} stands twice in the same map: first in line ${earlier.keyPlace.line}, again here`,
						remedy: "keep one of the two, or join what is below them",
						where: keyPlace
					});
				} else {
					own.set(name, {
						keyPlace,
						value: tree
					});
				}
			}
			for (const [name, entry] of own) inherited.set(name, entry);
			return {
				kind: "map",
				entries: inherited,
				place
			};
		}
		function inherit(tree, keyPlace, into, reading) {
			for (const source of tree.kind === "list" ? tree.items : [tree]) {
				if (source.kind === "map") {
					for (const [name, entry] of source.entries) if (!into.has(name)) into.set(name, entry);
				} else {
					reading.report({
						code: "yaml-merge-key",
						category: "config",
						what: "<< stands before something that is not a map",
						remedy: "write `<<: *anchor` or `<<: [*one, *two]`, where each anchor names a map",
						where: keyPlace
					});
				}
			}
		}
		function keyName(key, place, reading) {
			if ((0, dist.jn)(key) && typeof key.value === "string" && key.value !== "__proto__" && key.tag === undefined) {
				return key.value;
			}
			if ((0, dist.jn)(key) && typeof key.value === "number" && /^(?:0|[1-9]\d{0,8})$/.test(key.source ?? "")) return key.source;
			const shown = (0, dist.jn)(key) ? (0, found.Pu)(String(key.source ?? key.value)) : "a list, a map or an alias";
			reading.report({
				code: "yaml-key",
				category: "config",
				what: `keys must be text, found ${shown}`,
				remedy: (0, dist.jn)(key) && key.value !== "__proto__" ? "write it in quotes" : "use a plain name",
				where: place
			});
			return undefined;
		}
		function tooDeep(where, report) {
			report({
				code: "yaml-too-deep",
				category: "config",
				what: `values are nested more than ${DEEPEST} deep`,
				remedy: "a fleet file needs far less: look for a missing bracket",
				where
			});
			return (0, fleet_tree.MZ)(where);
		}
		function follow(name, place, reading, depth) {
			const target = reading.anchors.get(name);
			if (target === undefined || target === "open") {
				reading.report({
					code: "yaml-alias",
					category: "config",
					what: `*${(0, found.Pu)(name)} ${target === "open" ? "stands inside of what it names" : "names no anchor above it"}`,
					remedy: `write &${(0, found.Pu)(name)} at an earlier value, or quote the text if it is not an alias`,
					where: place
				});
				return (0, fleet_tree.MZ)(place);
			}
			if (depth + (0, fleet_tree.r0)(target) > DEEPEST) return tooDeep(place, reading.report);
			reading.spent.values += (0, fleet_tree.$d)(target);
			if (reading.spent.values > MOST_VALUES) {
				if (!reading.spent.bomb) {
					reading.report({
						code: "yaml-alias-bomb",
						category: "config",
						what: `aliases make this file more than ${MOST_VALUES} values large`,
						remedy: "use aliases of aliases sparingly; groups and defaults share settings without copies",
						where: place
					});
				}
				reading.spent.bomb = true;
				return (0, fleet_tree.MZ)(place);
			}
			return {
				...target,
				place
			};
		}
		;
		const LARGEST_BYTES = 1024 * 1024;
		const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/;
		async function readDocument(file, environment, report) {
			const main = await readTree(file, report);
			const overlay = environment === undefined ? undefined : await readOverlay(file, environment, report);
			if (main === undefined || environment !== undefined && overlay === undefined) return undefined;
			const document = overlay === undefined ? main : (0, merge.h1)(main, overlay);
			refuseEmptyHosts(document, shownPath(file), report);
			return document;
		}
		function shownPath(file) {
			const path = (0, external_node_path_.relative)(process.cwd(), (0, external_node_path_.resolve)(file));
			return path === "" || path.startsWith("..") || (0, external_node_path_.isAbsolute)(path) ? (0, external_node_path_.resolve)(file) : path;
		}
		async function readTree(file, report) {
			const text = await readText(file, report);
			if (text === undefined) return undefined;
			const tree = readYaml(text, shownPath(file), report);
			if (tree === "empty") {
				report({
					code: "file-empty",
					category: "config",
					what: `${shownPath(file)} holds no fleet`,
					remedy: "start with `version: bringup/v1`, `fleet: { name: ... }` and `hosts:`; `bringup init` writes one",
					where: {
						file: shownPath(file),
						line: 1,
						column: 1
					}
				});
				return undefined;
			}
			return mapOnly(tree, file, report);
		}
		async function readOverlay(file, environment, report) {
			const directory = (0, external_node_path_.join)((0, external_node_path_.dirname)(file), "environments");
			if (!ENVIRONMENT_NAME.test(environment)) {
				report({
					code: "environment-name",
					category: "config",
					what: "the environment has a name that cannot be a file name",
					remedy: "use letters, digits, spaces, dots, hyphens and underscores"
				});
				return undefined;
			}
			const path = (0, external_node_path_.join)(directory, `${environment}.yaml`);
			if (!await exists(path)) {
				const names = await (0, promises_.readdir)(directory).catch(() => []);
				const known = names.filter((name) => name.endsWith(".yaml")).map((name) => name.slice(0, -".yaml".length));
				report({
					code: "environment-unknown",
					category: "config",
					what: `there is no ${shownPath(path)} for the environment ${environment}`,
					remedy: names.includes(`${environment}.yml`) ? `rename ${environment}.yml to ${environment}.yaml` : `${(0, nearest.Z)(environment, known, "environments")}; a new one may be an empty file`,
					where: { file: shownPath(file) }
				});
				return undefined;
			}
			const text = await readText(path, report);
			if (text === undefined) return undefined;
			const tree = readYaml(text, shownPath(path), report);
			return tree === "empty" ? (0, fleet_tree.MZ)({
				file: shownPath(path),
				line: 1,
				column: 1
			}) : mapOnly(tree, path, report);
		}
		function mapOnly(tree, file, report) {
			if (tree === undefined || tree.kind === "map") return tree;
			report({
				code: "file-not-a-map",
				category: "config",
				what: `${shownPath(file)} is no map of keys and values`,
				remedy: "start with `version: bringup/v1`, `fleet: { name: ... }` and `hosts:`",
				where: tree.place
			});
			return undefined;
		}
		async function readText(file, report) {
			const where = { file: shownPath(file) };
			try {
				const kind = await (0, promises_.stat)(file);
				if (!kind.isFile()) throw Object.assign(new Error("not a file"), { code: "not a regular file" });
				const { size } = kind;
				if (size <= LARGEST_BYTES) {
					const text = new TextDecoder("utf-8", { fatal: true }).decode(await (0, promises_.readFile)(file));
					(0, live_keys.Rt)(text, shownPath(file), report);
					return text;
				}
				report({
					code: "file-too-large",
					category: "config",
					what: `${where.file} is ${Math.ceil(size / 1024)} KiB large, and 1024 KiB is the limit`,
					remedy: "split the fleet, or move large contents into files of their own",
					where
				});
			} catch (cause) {
				report({
					...unreadable(cause, where.file),
					where,
					cause
				});
			}
			return undefined;
		}
		function unreadable(cause, file) {
			const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
			const kept = {
				code: "file-unreadable",
				category: "config"
			};
			if (code === "ENOENT") {
				return {
					...kept,
					what: `there is no ${file}`,
					remedy: "name the fleet file (--fleet), or write one with `bringup init`"
				};
			}
			if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
				return {
					...kept,
					what: `${file} is not UTF-8 text`,
					remedy: "save it as UTF-8"
				};
			}
			return {
				...kept,
				what: `${file} cannot be read (${code || "unknown reason"})`,
				remedy: "look at its path and permissions"
			};
		}
		async function exists(file) {
			return (0, promises_.stat)(file).then(() => true, () => false);
		}
		var render_tree = __webpack_require__(17087);
		var fleet_rollout = __webpack_require__(8653);
		var schema = __webpack_require__(34225);
		var fleet_secrets = __webpack_require__(91505);
		;
		const load_fleet_MOST_VALUES = 5e6;
		async function loadFleet({ file, environment, capabilities, env, secrets, secretsOf }) {
			const problems = collectProblems();
			const { report } = problems;
			const read = await readDocument(file, environment, report);
			if (read?.kind !== "map") {
				problems.throwIfAny();
				throw new TypeError("a document that is no map was not reported");
			}
			const document = (0, fleet_tree.R3)(read);
			checkFrame(document, capabilities, report);
			const root = (0, external_node_path_.resolve)((0, external_node_path_.dirname)(file));
			const vault = (0, fleet_secrets.Z1)({
				env,
				mode: secrets
			}, report);
			const fleetName = (0, fleet_tree.$6)((0, fleet_tree.SC)(document, "fleet"), "name") ?? "";
			const scope = {
				fleetName,
				environment,
				budget: { left: lookup.l }
			};
			const context = {
				capabilities,
				scope,
				vault,
				secretOf: (section) => {
					const capability = capabilities.find(({ name }) => name === section);
					if (capability === undefined) return vault.secretOf;
					const needed = secretsOf?.includes(section) ?? capability.secrets !== "when-used";
					return needed ? vault.secretOf : vault.offered;
				},
				env,
				user: (0, fleet_host.Ny)(env),
				root,
				report,
				checked: new WeakMap()
			};
			const layered = layerHosts(read);
			if (layered.reduce((sum, { tree }) => sum + (0, fleet_tree.$d)(tree), 0) > load_fleet_MOST_VALUES) {
				report({
					code: "fleet-too-large",
					category: "config",
					what: `${layered.length} hosts inherit more values than a machine can hold`,
					remedy: "divide the fleet into several files",
					where: document.place
				});
				problems.throwIfAny();
			}
			const hosts = resolveJumps(layered.map((host) => (0, fleet_host.BI)(host, context)), layered, report);
			for (const layer of [(0, fleet_tree.SC)(document, "defaults"), ...maps((0, fleet_tree.SC)(document, "groups"))]) (0, fleet_host.iq)(layer, context);
			checkHosts(hosts, layered, document, report);
			const rollout = (0, fleet_rollout.Z)(document, hosts, report);
			const fleetScope = {
				...scope,
				host: undefined,
				vars: (0, fleet_tree.jf)(document, "vars")
			};
			const sections = fleetSections(document, fleetScope, context);
			const vars = (0, fleet_host.hQ)((0, fleet_tree.jf)(document, "vars"), fleetScope, report);
			vault.reportMissing();
			problems.throwIfAny();
			const settings = (0, fleet_tree.SC)(document, "fleet");
			const trees = new Map(layered.map(({ name, tree }) => [name, tree]));
			const fleet = {
				name: fleetName,
				environment,
				hosts,
				vars,
				sections,
				root,
				file: shownPath(file),
				onFailure: (0, fleet_tree.$6)(settings, "on-failure") ?? "stop",
				parallel: numberAt(settings, "parallel") ?? 20,
				rollout,
				guardSeconds: numberAt(settings, "guard-seconds") ?? 25,
				locate: (path) => (0, fleet_tree.x5)(document, path),
				locateInHost: (host, path) => (0, fleet_tree.x5)(trees.get(host) ?? document, path)
			};
			for (const capability of capabilities) for (const problem of capability.check?.(fleet) ?? []) report(problem);
			problems.throwIfAny();
			return fleet;
		}
		function checkFrame(document, capabilities, report) {
			const hint = (key) => {
				const capability = capabilities.find(({ name }) => name === key);
				if (capability?.hostSchema !== undefined) return `move it below defaults, a group or a host: ${key} is about hosts`;
				return capability === undefined ? undefined : `move it to the top of the file: ${key} is about the whole fleet`;
			};
			(0, issues.t)((0, schema.Ee)(capabilities, "untyped"), {
				value: (0, fleet_tree.aB)(document),
				tree: document,
				name: "",
				hint
			}, report);
		}
		function fleetSections(document, scope, { capabilities, secretOf, report }) {
			const sections = capabilities.flatMap(({ name, fleetSchema, ownNames }) => {
				const tree = fleetSchema === undefined ? undefined : (0, fleet_tree.jf)(document, name);
				if (tree === undefined || fleetSchema === undefined) return [];
				const rendered = (0, render_tree.B)(tree, {
					...scope,
					ownNames
				}, report);
				const section = (0, issues.t)(fleetSchema, {
					value: (0, fleet_secrets.Ul)(rendered, secretOf(name)),
					tree: rendered,
					name
				}, report);
				return section === undefined ? [] : [[name, section]];
			});
			return Object.fromEntries(sections);
		}
		function maps(tree) {
			return [...tree.entries.values()].flatMap(({ value }) => value.kind === "map" ? [value] : []);
		}
		function numberAt(tree, key) {
			const found = (0, fleet_tree.jf)(tree, key);
			return found?.kind === "scalar" && typeof found.value === "number" ? found.value : undefined;
		}
	}),
	14576: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => renderText,
			l: () => TEMPLATE_BUDGET
		});
		var _found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
		var _live_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99805);
		var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36826);
		var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42640);
		var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46782);
		const TEMPLATE_BUDGET = 32 * 1024 * 1024;
		function renderText(text, scope, report) {
			if (typeof text.value !== "string" || !text.value.includes("{{")) return text;
			const parts = expand(text.value, scope, [], text, report);
			const rendered = (0, _template_js__WEBPACK_IMPORTED_MODULE_4__.nn)(parts, text.value);
			const final = parts.every((part) => part.kind === "text");
			if (final && (0, _template_js__WEBPACK_IMPORTED_MODULE_4__.VQ)(rendered).some((name) => (0, _template_js__WEBPACK_IMPORTED_MODULE_4__.lS)(name) || isOwn(name, scope))) {
				report({
					code: "template-ambiguous",
					category: "config",
					what: "this text would come out as a template that is filled in later",
					remedy: "put it into a file of its own and name the file instead",
					where: text.place
				});
			}
			return {
				...text,
				value: rendered
			};
		}
		function isOwn(name, { ownNames = [] }) {
			return ownNames.includes(name.split(".", 1)[0] ?? "");
		}
		function expand(template, scope, open, text, report) {
			scope.budget.left -= template.length;
			if (scope.budget.left < 0) {
				report({
					code: "template-too-large",
					category: "config",
					what: "templates of this fleet give more text than a machine can hold",
					remedy: "look for vars that name other vars many times over",
					where: text.place
				});
				return [];
			}
			return (0, _template_js__WEBPACK_IMPORTED_MODULE_4__.QC)(template).flatMap((part) => {
				if (part.kind === "name") return resolve(part, scope, open, text, report);
				if (part.raw === part.text && part.text.includes("{{")) refuseSyntax(part.text, text, report);
				return [part];
			});
		}
		function resolve(part, scope, open, text, report) {
			const { name } = part;
			const [namespace, ...rest] = name.split(".");
			if ((0, _template_js__WEBPACK_IMPORTED_MODULE_4__.lS)(name)) {
				if (scope.early) refuseLate(name, text, report);
				return [part];
			}
			if (namespace === "host" && scope.host === undefined || isOwn(name, scope)) return [part];
			if (namespace === "vars" && rest.length > 0) {
				const found = (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.at)(scope.vars, rest.map((key) => /^\d+$/.test(key) ? Number(key) : key));
				if (found?.kind === "scalar" && found.value !== null) {
					if (typeof found.value !== "string") return [(0, _template_js__WEBPACK_IMPORTED_MODULE_4__.Xo)(numberText(found))];
					if (!open.includes(name)) return expand(found.value, scope, [...open, name], text, report);
					refuseCycle([...open, name], text, report);
					return [part];
				}
				if (found !== undefined) {
					report({
						code: "template-not-text",
						category: "config",
						what: `{{ ${name} }} is a ${found.kind === "scalar" ? "null" : found.kind}, and only text, numbers, true and false can stand in a text`,
						remedy: found.kind === "map" ? `name one of its values: ${[...found.entries.keys()].map((key) => `${name}.${key}`).slice(0, 5).join(", ")}` : `name one of its values: ${name}.0`,
						where: text.place
					});
					return [part];
				}
			}
			const value = fixed(name, scope);
			if (value !== undefined) return [(0, _template_js__WEBPACK_IMPORTED_MODULE_4__.Xo)(value)];
			refuseName(name, scope, text, report);
			return [part];
		}
		function fixed(name, scope) {
			if (name === "fleet.name") return scope.fleetName;
			if (name === "environment") return scope.environment;
			if (name === "host.name") return scope.host?.name;
			if (name === "host.address") return scope.host?.address;
			if (!name.startsWith("host.labels.")) return undefined;
			const label = (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.jf)(scope.host?.labels, name.slice("host.labels.".length));
			return label?.kind === "scalar" ? String(label.value) : undefined;
		}
		function numberText({ value, source }) {
			return source !== undefined && /^-?\d+\.\d+$/.test(source) ? source : String(value);
		}
		function refuseName(name, scope, text, report) {
			if (name === "environment") {
				report({
					code: "template-no-environment",
					category: "config",
					what: "{{ environment }} has no value, because no environment is chosen",
					remedy: "run with an environment (--env), or take the name out",
					where: text.place
				});
				return;
			}
			const known = knownNames(scope).slice(0, 300);
			const guess = (0, _nearest_js__WEBPACK_IMPORTED_MODULE_2__.p)(name, known);
			report({
				code: "template-unknown-name",
				category: "config",
				what: `{{ ${(0, _found_js__WEBPACK_IMPORTED_MODULE_0__.Pu)(name)} }} is not known`,
				remedy: guess === undefined ? `known names: ${known.slice(0, 20).join(", ")}; for a literal {{ write {{ "{{" }}` : `did you mean {{ ${guess} }}?`,
				where: text.place
			});
		}
		function refuseLate(name, text, report) {
			report({
				code: "template-too-late",
				category: "config",
				what: `{{ ${(0, _found_js__WEBPACK_IMPORTED_MODULE_0__.Pu)(name)} }} is known only after the host is reached, and this is needed to reach it`,
				remedy: "use fleet.name, environment, host or vars here",
				where: text.place
			});
		}
		function refuseSyntax(literal, text, report) {
			const start = literal.indexOf("{{");
			report({
				code: "template-syntax",
				category: "config",
				what: `${(0, _live_keys_js__WEBPACK_IMPORTED_MODULE_1__.RM)(literal) ? "this" : JSON.stringify(literal.slice(start, start + 30))} is not a name between {{ and }}`,
				remedy: "write {{ vars.name }}; a literal {{ is written {{ \"{{\" }}",
				where: text.place
			});
		}
		function refuseCycle(names, text, report) {
			const from = names.indexOf(names[names.length - 1] ?? "");
			report({
				code: "template-cycle",
				category: "config",
				what: `vars name each other in a circle: ${names.slice(from).join(" -> ")}`,
				remedy: "give one of them a value of its own",
				where: text.place
			});
		}
		function knownNames(scope) {
			const labels = scope.host?.labels;
			return [
				"fleet.name",
				...scope.environment === undefined ? [] : ["environment"],
				...scope.host === undefined ? [] : ["host.name", "host.address"],
				...labels?.kind === "map" ? [...labels.entries.keys()].map((label) => `host.labels.${label}`) : [],
				...leaves(scope.vars, "vars")
			];
		}
		function leaves(tree, path) {
			if (tree?.kind === "map") return [...tree.entries].flatMap(([key, entry]) => leaves(entry.value, `${path}.${key}`));
			return tree === undefined ? [] : [path];
		}
	}),
	70172: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IC: () => isSecretReference,
			Um: () => mergeAll,
			h1: () => merge
		});
		function merge(lower, upper) {
			if (!isMergeable(upper)) return upper;
			if (upper.opaque) return upper;
			if (!isMergeable(lower)) return {
				...upper,
				opaque: true
			};
			const entries = new Map(lower.entries);
			for (const [key, entry] of upper.entries) {
				const below = lower.entries.get(key);
				entries.set(key, below === undefined ? entry : {
					...entry,
					value: merge(below.value, entry.value)
				});
			}
			return {
				kind: "map",
				entries,
				place: upper.place,
				...lower.opaque ? { opaque: true } : {}
			};
		}
		function mergeAll(layers) {
			return layers.reduce((below, layer) => {
				if (layer === undefined) return below;
				return below === undefined ? layer : merge(below, layer);
			}, undefined);
		}
		function isSecretReference(tree) {
			return tree.kind === "map" && tree.entries.size === 1 && tree.entries.get("secret")?.value.kind === "scalar";
		}
		function isMergeable(tree) {
			return tree.kind === "map" && !isSecretReference(tree);
		}
	}),
	17087: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => renderTree });
		var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14576);
		var _merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70172);
		const literal = new WeakSet();
		function renderTree(tree, scope, report) {
			if (tree.kind === "scalar") return (0, _lookup_js__WEBPACK_IMPORTED_MODULE_0__.S)(tree, scope, report);
			if (literal.has(tree) || (0, _merge_js__WEBPACK_IMPORTED_MODULE_1__.IC)(tree)) return tree;
			let changed = false;
			const render = (inner) => {
				const rendered = renderTree(inner, scope, report);
				changed ||= rendered !== inner;
				return rendered;
			};
			const result = tree.kind === "list" ? {
				...tree,
				items: tree.items.map(render)
			} : {
				...tree,
				entries: new Map([...tree.entries].map(([key, entry]) => [key, {
					...entry,
					value: render(entry.value)
				}]))
			};
			if (changed) return result;
			literal.add(tree);
			return tree;
		}
	}),
	91505: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ul: () => toPlain,
			Z1: () => openVault,
			bk: () => missingSecret
		});
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81583);
		var _merge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70172);
		var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36826);
		var _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40434);
		var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46782);
		function openVault({ env, mode }, report) {
			const secrets = new Map();
			const missing = new Map();
			const nameIn = (reference) => {
				const name = (0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.jf)(reference, "secret");
				const text = name?.kind === "scalar" ? String(name.source ?? name.value) : "";
				const place = name?.place ?? reference.place;
				if (!_secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.J.test(text)) report(badName(text, place));
				return {
					text,
					place
				};
			};
			const take = (reference, needed) => {
				const { text, place } = nameIn(reference);
				if (!_secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.J.test(text)) return new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__.z("INVALID", "");
				const value = env[text] ?? "";
				if (value === "" && needed) missing.set(text, new Map(missing.get(text)).set(`${place.file}:${place.line}`, place));
				const secret = secrets.get(text) ?? new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(text, value);
				secrets.set(text, secret);
				return secret;
			};
			return {
				peek: (reference) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__.z(nameIn(reference).text, ""),
				secretOf: (reference) => take(reference, true),
				offered: (reference) => take(reference, false),
				reportMissing() {
					if (mode === "ignore") return;
					for (const [name, places] of missing) {
						const [first] = places.values();
						const lines = [...places.keys()];
						report(missingSecret(name, lines, first, env));
					}
				}
			};
		}
		function missingSecret(name, asked, where, env) {
			const set = Object.keys(env).filter((known) => _secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.J.test(known) && env[known] !== "");
			const guess = (0, _nearest_js__WEBPACK_IMPORTED_MODULE_1__.p)(name, set);
			return {
				code: "secret-missing",
				category: "secret",
				what: `the secret ${name} is ${env[name] === "" ? "empty" : "not set"}; asked for in ${list(asked)}`,
				remedy: `set ${name} in the environment of this command (in a workflow: env: ${name}: \${{ secrets.${name} }})${guess === undefined ? "" : `; ${guess} is set, is that the one?`}`,
				...where === undefined ? {} : { where }
			};
		}
		function toPlain(tree, secretOf) {
			if (tree.kind === "scalar") return tree.value;
			if (tree.kind === "list") return tree.items.map((item) => toPlain(item, secretOf));
			if ((0, _merge_js__WEBPACK_IMPORTED_MODULE_4__.IC)(tree)) return secretOf(tree);
			return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toPlain(entry.value, secretOf)]));
		}
		function badName(text, place) {
			return {
				code: "secret-name",
				category: "config",
				what: "this is not the name of a secret",
				remedy: text.includes("{{") ? "secrets cannot be templates: write the name itself" : "name an environment variable in capitals, digits and _, such as HEADSCALE_API_KEY; never the value itself",
				where: place
			};
		}
		function list(lines) {
			return `${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ` and ${lines.length - 5} more` : ""}`;
		}
	}),
	65732: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => failedHosts });
		var _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25110);
		function asksForFailed(selection) {
			return /(^|,)\s*!?failed\s*(,|$)/.test(selection);
		}
		async function failedHosts(store, selection) {
			if (!asksForFailed(selection)) return undefined;
			let known = false;
			for (const name of await store.runs()) {
				const report = await store.report(name);
				if (report === undefined || ![
					"apply",
					"plan",
					"check"
				].includes(report.run.command)) continue;
				known = true;
				const isApply = report.run.command === "apply";
				if (!isApply && !report.hosts.some(({ outcome }) => (0, _report_host_state_js__WEBPACK_IMPORTED_MODULE_0__.e2)(outcome))) continue;
				return report.hosts.filter(_report_host_state_js__WEBPACK_IMPORTED_MODULE_0__.qx).map((host) => host.name);
			}
			return known ? [] : undefined;
		}
	}),
	88672: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => openRunStore });
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var error = __webpack_require__(93933);
		var make_folder = __webpack_require__(99002);
		var schemas = __webpack_require__(92857);
		var category = __webpack_require__(66371);
		var outcome = __webpack_require__(24690);
		var report = __webpack_require__(56198);
		;
		const read_text = schemas.YjP();
		const ms = schemas.aig().nonnegative();
		const lists = schemas.YOg(read_text);
		const keys = (table) => schemas.k5n(Object.keys(table));
		const place = schemas.Ikc({
			host: read_text.exactOptional(),
			step: read_text.exactOptional(),
			file: read_text.exactOptional(),
			line: schemas.aig().exactOptional(),
			column: schemas.aig().exactOptional()
		});
		const problem = schemas.Ikc({
			code: read_text,
			category: keys(category.R),
			what: read_text,
			remedy: read_text,
			where: place,
			retryable: schemas.zMY(),
			checks: lists.exactOptional()
		});
		const step = schemas.Ikc({
			id: read_text,
			capability: read_text,
			kind: read_text,
			title: read_text,
			outcome: keys(outcome.L$),
			verb: schemas.k5n([
				"create",
				"update",
				"remove",
				"run"
			]).exactOptional(),
			summary: read_text.exactOptional(),
			fields: schemas.YOg(schemas.Ikc({
				field: read_text,
				from: read_text,
				to: read_text
			})).exactOptional(),
			text: schemas.Ikc({
				before: read_text,
				after: read_text
			}).exactOptional(),
			durationMs: ms.exactOptional(),
			irreversible: read_text.exactOptional(),
			risk: schemas.k5n(["connectivity", "tenant"]).exactOptional(),
			waitsFor: lists.exactOptional(),
			notifiedBy: lists.exactOptional(),
			source: place,
			problem: problem.exactOptional(),
			result: read_text.exactOptional(),
			output: read_text.exactOptional()
		});
		const host = schemas.Ikc({
			name: read_text,
			address: read_text,
			outcome: keys(outcome.$x),
			steps: schemas.YOg(step),
			durationMs: ms,
			connections: schemas.aig(),
			commands: schemas.aig(),
			os: read_text.exactOptional(),
			problem: problem.exactOptional(),
			orphans: lists,
			notes: lists,
			wave: schemas.aig().exactOptional(),
			heldBack: schemas.YjP().exactOptional(),
			newHostKey: schemas.YjP().exactOptional(),
			unknownBefore: lists,
			source: place.exactOptional(),
			published: schemas.g1P(read_text, schemas.Pq9()).exactOptional()
		});
		const schema = schemas.Ikc({
			version: schemas.euz(report.A),
			run: schemas.Ikc({
				id: read_text,
				command: schemas.k5n([
					"plan",
					"apply",
					"undo",
					"check",
					"prepare"
				]),
				startedAt: read_text,
				durationMs: ms,
				fleet: read_text,
				fleetFile: schemas.YjP().exactOptional(),
				prune: schemas.zMY().exactOptional(),
				via: read_text.exactOptional(),
				direct: schemas.zMY().exactOptional(),
				environment: read_text.exactOptional(),
				by: read_text,
				url: read_text.exactOptional(),
				bringup: read_text,
				select: read_text.exactOptional(),
				planFile: read_text.exactOptional(),
				rollout: schemas.Ikc({
					canary: schemas.zMY(),
					failureBudget: schemas.aig(),
					pauseMs: ms.exactOptional()
				}).exactOptional()
			}),
			plan: read_text.exactOptional(),
			hosts: schemas.YOg(host),
			problems: schemas.YOg(problem),
			cancelled: schemas.zMY(),
			exitCode: schemas.aig()
		});
		function parseReport(json, where = {}) {
			const value = parseJson(json, where);
			const version = versionOf(value);
			if (version === undefined) throw notAReport("it has no `version: bringup.report/N`", where);
			const known = Number(report.A.split("/")[1]);
			if (version > known) {
				throw new error.y4({
					code: "report-too-new",
					category: "unsupported",
					what: `This report has version bringup.report/${version}, and this bringup reads up to bringup.report/${known}.`,
					remedy: "Read it with the bringup that wrote it, or a newer one.",
					where
				});
			}
			const result = schema.safeParse(value);
			if (result.success) return result.data;
			const [issue] = result.error.issues;
			throw notAReport(issue === undefined ? "it is not whole" : `${issue.path.join(".")}: ${issue.message}`, where);
		}
		function parseJson(json, where) {
			try {
				return JSON.parse(json);
			} catch (cause) {
				throw notAReport(`it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, where, cause);
			}
		}
		function versionOf(value) {
			if (typeof value !== "object" || value === null || !("version" in value)) return undefined;
			const match = /^bringup\.report\/([1-9][0-9]{0,8})$/.exec(String(value.version));
			return match === null ? undefined : Number(match[1]);
		}
		function notAReport(why, where, cause) {
			return new error.y4({
				code: "not-a-report",
				category: "config",
				what: `This is not a report of bringup: ${why}.`,
				remedy: "Give the file that the `report` output of a run names.",
				where,
				...cause === undefined ? {} : { cause }
			});
		}
		var state_directory = __webpack_require__(88164);
		;
		const KEEP_RUNS = 30;
		function openRunStore(fleet, directory = (0, state_directory.F)()) {
			const root = (0, external_node_path_.join)(directory, "runs", fleet.replace(/[^A-Za-z0-9._-]/g, "_"));
			const folder = async (run) => {
				const path = (0, external_node_path_.join)(root, run);
				(0, make_folder.f)(path, 448);
				return path;
			};
			const forget = async (runs) => {
				const kept = {
					changed: 0,
					looked: 0
				};
				for (const run of runs) {
					const files = await (0, promises_.readdir)((0, external_node_path_.join)(root, run)).catch(() => []);
					const sort = files.includes("steps.jsonl") ? "changed" : "looked";
					kept[sort] += 1;
					if (kept[sort] > KEEP_RUNS) await (0, promises_.rm)((0, external_node_path_.join)(root, run), {
						recursive: true,
						force: true
					});
				}
			};
			const store = {
				folder: root,
				async log(run, entry) {
					await (0, promises_.appendFile)((0, external_node_path_.join)(await folder(run), "steps.jsonl"), `${JSON.stringify(entry)}\n`, { mode: 384 });
				},
				async save(report) {
					const path = (0, external_node_path_.join)(await folder(report.run.id), "report.json");
					await (0, promises_.writeFile)(`${path}.new`, `${JSON.stringify(report, null, 2)}\n`, { mode: 384 });
					await (0, promises_.rename)(`${path}.new`, path);
					await forget(await store.runs());
					return path;
				},
				async runs() {
					try {
						return (await (0, promises_.readdir)(root)).toSorted().toReversed();
					} catch {
						return [];
					}
				},
				async report(run) {
					const text = await (0, promises_.readFile)((0, external_node_path_.join)(root, run, "report.json"), "utf8").catch(() => undefined);
					return text === undefined ? undefined : parseReport(text);
				},
				async last(commands) {
					for (const run of await store.runs()) {
						const report = await store.report(run);
						if (report !== undefined && (commands === undefined || commands.includes(report.run.command))) return report;
					}
					return undefined;
				},
				async logs(run) {
					const text = await (0, promises_.readFile)((0, external_node_path_.join)(root, run, "steps.jsonl"), "utf8").catch(() => undefined);
					if (text === undefined) throw noLogs(run);
					return text.split("\n").flatMap((line) => {
						try {
							return [JSON.parse(line)];
						} catch {
							return [];
						}
					});
				}
			};
			return store;
		}
		function noLogs(run) {
			return new error.y4({
				code: "no-logs",
				category: "config",
				what: `there is no step output of run ${run} here: it changed nothing, was made on another machine, or is older than the last ${KEEP_RUNS} runs`,
				remedy: "see `bringup status` for the runs this machine knows"
			});
		}
	})
};
;
