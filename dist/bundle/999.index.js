"use strict";
exports.id = 999;
exports.ids = [999];
exports.modules = {
	999: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { CAPABILITIES: () => CAPABILITIES });
		var capability = __webpack_require__(10214);
		var schemas = __webpack_require__(92857);
		;
		function defineCollection(collection) {
			const { shape, ...rest } = collection;
			return {
				...rest,
				entry: schemas.rej({
					...shape,
					...commonShape
				})
			};
		}
		const reference = schemas.YjP().regex(/^[a-z][a-z-]*:.+$/s, "must be kind:name, such as service:chrony").describe("A thing of the same host: `service:chrony`, `file:/etc/motd`.");
		const commonShape = {
			state: schemas.k5n(["present", "absent"]).optional().describe("`present` (default) or `absent`."),
			needs: schemas.YOg(reference).optional().describe("Things that must be right before this one."),
			notify: schemas.YOg(reference).optional().describe("Things to tell when this one changed: a service restarts, a command runs.")
		};
		function collectionSchema({ describe, key, short, plain, labelled, entry }) {
			const name = entry.shape[key];
			const inMap = labelled ? entry : schemas.rej(Object.fromEntries(Object.entries(entry.shape).filter(([name]) => name !== key)));
			const shortValue = short === undefined ? undefined : entry.shape[short];
			const text = shortValue instanceof schemas.IiU ? shortValue.unwrap() : shortValue;
			const list = schemas.YOg(plain ? schemas.KCZ([name, entry]) : entry);
			const map = schemas.g1P(labelled ? schemas.YjP().min(1) : name, text === undefined ? inMap : schemas.KCZ([inMap, text]));
			return schemas.KCZ([list, map]).describe(`${describe} A list, or a map by ${labelled ? "a name of your own" : key}.`);
		}
		function entriesOf({ section, key, short, labelled }, written) {
			if (written === undefined) return [];
			const isText = (value) => typeof value !== "object" || value === null;
			if (Array.isArray(written)) {
				return written.map((value, index) => ({
					value: isText(value) ? { [key]: value } : value,
					path: [section, index]
				}));
			}
			return Object.entries(written).map(([name, value]) => {
				const fields = isText(value) || isBare(value, short) ? { [short ?? key]: value } : value;
				return {
					value: labelled ? fields : {
						[key]: name,
						...fields
					},
					path: [section, name]
				};
			});
		}
		function isBare(value, short) {
			return short !== undefined && Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null;
		}
		var secret_ref = __webpack_require__(40434);
		var resources_file = __webpack_require__(16765);
		var duration = __webpack_require__(12534);
		;
		const absolutePath = schemas.YjP().regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/, "must be an absolute path without //, /./, /../ or a slash at the end");
		const localPath = schemas.YjP().min(1).describe("A file beside the fleet file, by its relative path.");
		const mode = schemas.YjP().regex(/^0?[0-7]{3}$|^[0-7]{4}$/, "must be three or four octal digits in quotes, such as \"0644\"").describe("Permissions: three or four octal digits, in quotes.");
		const owner = schemas.YjP().regex(/^(?!-)[^\s:/]+$/, "must be the name or number of a user or group").describe("Owner, by name or number.");
		const group = owner.describe("Group, by name or number.");
		const words_duration = schemas.YjP().regex(duration.f, "must be a duration, such as 30s or 10m");
		const hash = schemas.YjP().regex(/^[0-9a-f]{64}$/i, "must be a SHA-256 in hex (64 digits)").describe("SHA-256 of what is fetched, in hex, as `sha256sum` prints it.");
		function fourDigits(digits) {
			return digits.padStart(4, "0");
		}
		function given(fields) {
			return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
		}
		const accountName = schemas.YjP().regex(/^[a-z_][a-z0-9_-]{0,30}\$?$/, "must be lower-case letters, digits, hyphens and underscores, at most 31");
		const number = schemas.Whr().min(0).max(4294967294);
		const unitName = schemas.YjP().regex(/^[A-Za-z0-9:_.\\@-]+\.(service|socket|timer|mount|automount|path|target|slice|swap)$/, "must be a unit with its type, such as web.service");
		const serviceName = schemas.YjP().regex(/^[A-Za-z0-9:_.\\@-]+$/, "must be the name of a service");
		const webAddress = schemas.YjP().regex(/^https?:\/\/[^\s@]+$/, "must be an http or https address without a password in it");
		;
		const files = defineCollection({
			section: "files",
			describe: "Plain files.",
			key: "path",
			short: "content",
			plain: false,
			kind: resources_file.h,
			early: ["path"],
			shape: {
				path: absolutePath.describe("Where the file is on the host."),
				content: schemas.KCZ([schemas.YjP(), secret_ref.C]).optional().describe("What is in it: text, or a secret. Without content, template and source only its attributes are managed."),
				template: localPath.optional().describe("A file beside the fleet file whose `{{ names }}` are looked up."),
				source: localPath.optional().describe("A file beside the fleet file that is copied as it is."),
				mode: mode.optional().describe("Permissions in octal digits, in quotes. Default for new files: \"0644\", for secrets \"0600\"."),
				owner: owner.optional(),
				group: group.optional(),
				validate: schemas.YjP().min(1).optional().describe("A command that must accept the new file before it takes effect; `%s` is its name: `visudo -cf %s`."),
				diff: schemas.zMY().optional().describe("Whether plans show the text. Default: only when every user of the host may read the file.")
			},
			problem: ({ content, template, source, state }) => {
				const given = Object.entries({
					content,
					template,
					source
				}).flatMap(([name, value]) => value === undefined ? [] : [name]);
				if (given.length > 1) return `${given.join(" and ")} cannot both say what is in the file`;
				return state === "absent" && given.length > 0 ? `${given[0]} makes no sense with state: absent` : undefined;
			},
			spec(entry, context) {
				const content = entry.template !== undefined ? context.template(entry.template) : entry.source !== undefined ? context.source(entry.source) : entry.content;
				return {
					path: entry.path ?? "",
					state: entry.state ?? "present",
					...given({
						content,
						mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
						owner: entry.owner,
						group: entry.group,
						validate: entry.validate,
						diff: entry.diff
					})
				};
			}
		});
		var core_error = __webpack_require__(93933);
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var prelude_output = __webpack_require__(31481);
		;
		const ARCHIVE_FORMATS = [
			{
				name: "tar.gz",
				endings: [".tar.gz", ".tgz"],
				packages: ["gzip", "tar"],
				unpack: (0, sh.sh)`tar -xzof "$1" -C "$2"`
			},
			{
				name: "tar.xz",
				endings: [".tar.xz", ".txz"],
				packages: [
					"xz-utils",
					"xz",
					"tar"
				],
				unpack: (0, sh.sh)`tar -xJof "$1" -C "$2"`
			},
			{
				name: "tar.bz2",
				endings: [".tar.bz2", ".tbz2"],
				packages: ["bzip2", "tar"],
				unpack: (0, sh.sh)`tar -xjof "$1" -C "$2"`
			},
			{
				name: "tar.zst",
				endings: [".tar.zst", ".tzst"],
				packages: ["zstd", "tar"],
				unpack: (0, sh.sh)`zstd -qdc <"$1" >"$1.tar" && tar -xof "$1.tar" -C "$2"`
			},
			{
				name: "tar",
				endings: [".tar"],
				packages: ["tar"],
				unpack: (0, sh.sh)`tar -xof "$1" -C "$2"`
			},
			{
				name: "zip",
				endings: [
					".zip",
					".whl",
					".jar"
				],
				packages: ["unzip"],
				unpack: (0, sh.sh)`unzip -qo "$1" -d "$2"`
			}
		];
		function formatOf(source) {
			const name = source.replace(/[?#].*$/, "").toLowerCase();
			return ARCHIVE_FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
		}
		;
		const EXIT_NO_CLIENT = 120;
		const EXIT_NO_CURL = 121;
		const EXIT_WRONG_HASH = 122;
		function proxyLines({ http, https, noProxy }) {
			const variables = {
				http_proxy: http,
				https_proxy: https,
				HTTPS_PROXY: https,
				no_proxy: noProxy?.join(","),
				NO_PROXY: noProxy?.join(",")
			};
			return Object.entries(variables).flatMap(([name, value]) => value === undefined ? [] : [(0, sh.sh)`export ${name}=${value}`]);
		}
		function fetchInto({ url, proxy = {}, bearerToken }) {
			const curl = (0, sh.sh)`curl -fsSL --retry 2 --connect-timeout 30 --speed-limit 100 --speed-time 60 -o "$bu_t" --url ${url}`;
			const withToken = bearerToken === undefined ? curl : (0, sh.sh)`printf 'Authorization: Bearer %s\n' ${bearerToken} | ${curl} -H @-`;
			const without = bearerToken === undefined ? (0, sh.sh)`elif bu_has wget; then
case $(wget --version 2>/dev/null) in GNU*) set -- -nv -T 60 -t 3 ;; *) set -- ;; esac
wget "$@" -O "$bu_t" ${url}
else echo 'bringup: neither curl nor wget' >&2; exit ${EXIT_NO_CLIENT}; fi` : (0, sh.sh)`else echo 'bringup: no curl' >&2; exit ${EXIT_NO_CURL}; fi`;
			return (0, sh.fj)([
				(0, sh.sh)`(umask 077; set -C; : >"$bu_t") && (`,
				...proxyLines(proxy),
				(0, sh.sh)`if bu_has curl; then ${withToken}`,
				(0, sh.sh)`${without})`
			]);
		}
		function checkHash(file, sha256) {
			return (0, sh.sh)`{ bu_h=$(bu_sha256 ${file}); bu_h=\${bu_h#\\}; bu_h=\${bu_h%% *}; [ "$bu_h" = ${sha256} ] || { echo "bringup: sha256 \${bu_h:-none}" >&2; (exit ${EXIT_WRONG_HASH}); }; }`;
		}
		var file_place = __webpack_require__(36997);
		;
		const MARKER = ".bringup-archive";
		function previousOf(dest) {
			return `${(0, file_place.vY)(dest)}.previous`;
		}
		function unpackInto({ dest, source, sha256, strip = 0, owner, group, mode = "0755", proxy, bearerToken, unpack }) {
			const local = source.startsWith("/");
			const network = {
				...proxy === undefined ? {} : { proxy },
				...bearerToken === undefined ? {} : { bearerToken }
			};
			const ownership = `${owner ?? ""}${group === undefined ? "" : `:${group}`}`;
			const steps = [
				(0, sh.sh)`rm -rf "$bu_d" "$bu_t" "$bu_t".tar`,
				local ? (0, sh.sh)`bu_t=${source}` : fetchInto({
					url: source,
					...network
				}),
				checkHash((0, sh.sh)`"$bu_t"`, sha256),
				(0, sh.sh)`mkdir "$bu_d"`,
				...local ? [(0, sh.sh)`ln -s ${source} "$bu_d".archive && bu_t=$bu_d.archive`] : [],
				(0, sh.sh)`(umask 022; set -- "$bu_t" "$bu_d"; ${unpack})`,
				(0, sh.sh)`bu_e=$bu_d`,
				...Array.from({ length: strip }, () => DESCEND),
				(0, sh.sh)`echo ${sha256} >"$bu_e"/${MARKER}`,
				...ownership === "" ? [] : [(0, sh.sh)`chown -R ${ownership} "$bu_e"`],
				(0, sh.sh)`chmod 0644 "$bu_e"/${MARKER} && chmod ${mode} "$bu_e"`,
				(0, sh.sh)`bu_k= && if [ -d ${dest} ]; then rm -rf ${previousOf(dest)} && mv ${dest} ${previousOf(dest)} && bu_k=1; fi`,
				(0, sh.sh)`{ mv "$bu_e" ${dest} || { [ -z "$bu_k" ] || mv ${previousOf(dest)} ${dest}; false; }; }`
			];
			return (0, sh.sh)`bu_d=${(0, file_place.vY)(dest)} bu_t=${(0, file_place.vY)(dest)}.archive
{
${(0, sh.fj)(steps, " &&\n")}
} || bu_r=$?
rm -rf ${(0, file_place.vY)(dest)} ${(0, file_place.vY)(dest)}.archive ${(0, file_place.vY)(dest)}.archive.tar
exit "\${bu_r:-0}"`;
		}
		const DESCEND = (0, sh.sh)`{ bu_n=; for bu_i in "$bu_e"/* "$bu_e"/.[!.]*; do
if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then bu_n=$bu_n.; bu_o=$bu_i; fi; done
if [ "$bu_n" = . ] && [ -d "$bu_o" ] && [ ! -L "$bu_o" ]; then bu_e=$bu_o; else echo 'bringup: strip' >&2; (exit 1); fi; }`;
		function swapBack(dest, { made, previous }) {
			const marker = (directory) => (0, sh.sh)`$(cat ${directory}/${MARKER} 2>/dev/null)`;
			const aside = (0, file_place.vY)(dest);
			const kept = previousOf(dest);
			const isMade = (0, sh.sh)`[ "${marker(dest)}" = ${made} ]`;
			const is = (directory) => previous === "unmarked" ? (0, sh.sh)`{ [ -d ${directory} ] && [ ! -e ${directory}/${MARKER} ]; }` : (0, sh.sh)`[ "${marker(directory)}" = ${previous} ]`;
			const away = (0, sh.sh)`rm -rf ${aside} && mv ${dest} ${aside}`;
			const back = previous === "none" ? (0, sh.sh)`if [ ! -d ${dest} ]; then :
elif ${isMade}; then ${away}` : (0, sh.sh)`if ${isMade} && ${is(kept)}; then ${away} && mv ${kept} ${dest}
elif [ ! -d ${dest} ] && ${is(kept)}; then mv ${kept} ${dest}
elif ${is(dest)}; then :`;
			return (0, sh.sh)`{ ${back}
else echo 'bringup: the directory was changed since' >&2; false; fi; } || exit 1
rm -rf ${aside} ${aside}.archive ${aside}.archive.tar`;
		}
		var filesystem_failure = __webpack_require__(67293);
		;
		const ROWS = [
			{
				says: /Could not resolve proxy: ?([^\s;]*)/i,
				exits: [5],
				code: "proxy-dns",
				what: (_host, found) => `the host cannot resolve the proxy ${found}`,
				remedy: "correct `proxy:` or the resolver of the host"
			},
			{
				says: /Could not resolve host|unable to resolve host|bad address|Name or service not known|Temporary failure in name resolution/i,
				exits: [6],
				code: "download-dns",
				what: (host) => `the host cannot resolve ${host}`,
				remedy: "look at /etc/resolv.conf on the host; where only a proxy leads out, set `proxy:`"
			},
			{
				says: /(?:returned error:|ERROR|HTTP\/\S+) (40[14]|410)\b/,
				code: "download-missing",
				what: (host, found) => `${host} answers ${found}: the address is wrong, or it wants a token`,
				remedy: "correct the url (a released file may have moved), or give a `bearer-token`",
				retryable: false
			},
			{
				says: /(?:returned error:|ERROR|HTTP\/\S+) (403|407)\b/,
				code: "download-forbidden",
				what: (host, found) => `${host} (or a proxy before it) refuses with ${found}`,
				remedy: "look at what the proxy allows, and at the rights of the `bearer-token`",
				retryable: false
			},
			{
				says: /(?:returned error:|ERROR|HTTP\/\S+) (429|5\d\d)\b/,
				code: "download-server-error",
				what: (host, found) => `${host} answers ${found}`,
				remedy: "try again later"
			},
			{
				says: /certificate|SSL|TLS/i,
				exits: [
					35,
					51,
					53,
					58,
					60,
					77
				],
				code: "download-tls",
				what: (host) => `${host} could not prove who it is`,
				remedy: "look at the clock of the host and at its `ca-certificates`; a proxy that opens TLS needs its authority installed there",
				retryable: false
			},
			{
				says: /timed out|timeout|too slow/i,
				exits: [28],
				code: "download-timeout",
				what: (host) => `${host} was too slow, or nothing came for a minute`,
				remedy: "try again; where only a proxy leads out, set `proxy:`"
			},
			{
				says: /Connection refused|Failed to connect|Network is unreachable|No route to host|Connection reset/i,
				exits: [7, 56],
				code: "download-no-connection",
				what: (host) => `the host gets no connection to ${host}`,
				remedy: "look at firewalls and routes; where only a proxy leads out, set `proxy:`"
			}
		];
		function fetchFailure(exitCode, output, { url, sha256 }, path) {
			if (exitCode === EXIT_WRONG_HASH) return wrongHash(output, url, sha256);
			if (exitCode === EXIT_NO_CLIENT || exitCode === EXIT_NO_CURL) {
				const what = exitCode === EXIT_NO_CURL ? "the host has no curl, and only curl can send a token unseen" : "the host has neither curl nor wget";
				return {
					category: "download",
					code: "no-download-client",
					what,
					remedy: "add `curl` under `packages:`",
					retryable: false
				};
			}
			const onDisk = (0, filesystem_failure.i)(output, path);
			if (onDisk !== undefined && !/Permission denied/.test(output)) return onDisk;
			const row = ROWS.find(({ says }) => says?.test(output)) ?? ROWS.find(({ exits }) => exits?.includes(exitCode));
			if (row === undefined) return onDisk;
			const what = `${url} could not be fetched: ${row.what(hostOf(url), row.says?.exec(output)?.[1] ?? "")}`;
			return {
				category: "download",
				code: row.code,
				what,
				remedy: row.remedy,
				...row.retryable === undefined ? {} : { retryable: row.retryable }
			};
		}
		function wrongHash(output, url, wanted) {
			const got = /^bringup: sha256 (\w+)$/m.exec(output)?.[1] ?? "unknown";
			return {
				category: "download",
				code: "download-wrong-hash",
				what: `what came from ${url} has sha256 ${got}, but ${wanted} is wanted; nothing was put in place`,
				remedy: "if the publisher changed the file and you trust the change, set the new sha256; otherwise find out who changed it",
				retryable: false
			};
		}
		function hostOf(url) {
			return URL.parse(url)?.host ?? url;
		}
		var file_attributes = __webpack_require__(92225);
		var protected_path = __webpack_require__(24743);
		;
		const NOT_KEPT = "what was unpacked is not kept (unpacking it again brings it back)";
		const archiveKind = (0, resource.WI)({
			kind: "archive",
			order: resource.ND.archive,
			category: "download",
			slow: true,
			interrupt: "kill",
			timeoutMs: () => 30 * 6e4,
			key: ({ dest }) => dest,
			implies: ({ dest, source, owner, group, format, state }) => state === "absent" ? [] : [
				...(0, file_place.Gw)(dest).map((parent) => `directory:${parent}`),
				...source?.startsWith("/") ? [`download:${source}`, `file:${source}`] : ["package:curl", "package:ca-certificates"],
				...owner === undefined ? [] : [`user:${owner}`],
				...group === undefined ? [] : [`group:${group}`],
				...(find(source, format)?.packages ?? []).map((name) => `package:${name}`)
			],
			absent: (dest) => ({
				dest,
				state: "absent"
			}),
			statPath: ({ dest }) => dest,
			read: (specs) => (0, sh.fj)([(0, sh.sh)`bu_stat ${specs.map(({ dest }) => dest)}`, ...specs.map(({ dest }, index) => (0, sh.sh)`if [ -r ${dest}/${MARKER} ]; then read -r bu_i <${dest}/${MARKER}; echo unpacked ${index} "$bu_i"; fi
for bu_i in ${dest}/* ${dest}/.[!.]*; do if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then echo full ${index}; break; fi; done`)]),
			parse(output, specs) {
				const stats = (0, prelude_output.ky)(output, specs.map(({ dest }) => dest));
				return specs.map(({ dest }, index) => {
					const stat = stats.get(dest);
					if (stat === undefined) return { type: "missing" };
					const unpacked = new RegExp(`^unpacked ${index} (\\w+)$`, "m").exec(output)?.[1];
					const empty = !new RegExp(`^full ${index}$`, "m").test(output);
					return {
						type: stat.type,
						...(0, file_attributes.Td)(stat),
						empty,
						...unpacked === undefined ? {} : { unpacked }
					};
				});
			},
			decide(state, wanted) {
				const { dest, sha256 = "", replace = false } = wanted;
				if (state.type !== "missing" && state.type !== "directory") return refuse(dest, `is a ${state.type}`, "move it away by hand, or choose another dest");
				if ((0, protected_path.b)(dest)) return refuse(dest, "is part of the system", "unpack into a directory of its own, and link to it from elsewhere (`links:`)");
				const old = state.type === "missing" ? undefined : state;
				const ours = old === undefined || old.empty || old.unpacked !== undefined;
				if (wanted.state === "absent") {
					if (old === undefined) return { verdict: "ok" };
					if (!ours && !replace) return refuse(dest, "was not made from an archive, and something is in it", "remove it by hand, or say `replace: true`");
					return {
						verdict: "change",
						verb: "remove",
						summary: "should not be there",
						action: { remove: true },
						irreversible: NOT_KEPT
					};
				}
				if (find(wanted.source, wanted.format) === undefined) return refuse(dest, `cannot be made from ${wanted.source}: its name tells no format`, `say \`format:\` ${ARCHIVE_FORMATS.map(({ name }) => name).join(", ")}`);
				if (old?.unpacked === sha256) return { verdict: "ok" };
				if (!ours && !replace) return refuse(dest, "was not made from an archive, and something is in it", "choose another dest, or say `replace: true`");
				const from = old === undefined ? "none" : old.unpacked === undefined ? "another tree" : `sha256 ${old.unpacked.slice(0, 12)}`;
				return {
					verdict: "change",
					verb: old === undefined ? "create" : "update",
					summary: old === undefined ? "missing" : "from another archive",
					fields: [{
						field: "archive",
						from,
						to: `sha256 ${sha256.slice(0, 12)}`
					}],
					action: { unpack: sha256 }
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, action }) => {
				if ("remove" in action) return (0, sh.sh)`rm -rf ${spec.dest} ${previousOf(spec.dest)}`;
				const format = find(spec.source, spec.format);
				if (format === undefined) throw new TypeError(`no format for ${spec.source}`);
				return unpackInto({
					...spec,
					source: spec.source ?? "",
					sha256: action.unpack,
					unpack: format.unpack
				});
			})),
			undo({ spec: { dest }, state, action }) {
				if ("remove" in action) return { cannot: NOT_KEPT };
				return swapBack(dest, {
					made: action.unpack,
					previous: state.type === "missing" ? "none" : state.unpacked ?? "unmarked"
				});
			},
			diagnose(exitCode, output, { spec }) {
				const { source = "", sha256 = "", dest, format } = spec;
				const missing = exitCode === 127 || /command not found|: not found|Cannot exec/i.test(output);
				if (missing) {
					const packages = find(source, format)?.packages.join(" or ") ?? "";
					return {
						category: "download",
						code: "no-unpack-tool",
						what: `the host lacks a program to unpack ${source}`,
						remedy: `add ${packages} under \`packages:\``,
						retryable: false
					};
				}
				if (/^bringup: strip/m.test(output)) {
					return {
						category: "download",
						code: "archive-strip",
						what: `${source} does not hold everything in one directory ${spec.strip} deep`,
						remedy: "correct `strip:`",
						retryable: false
					};
				}
				if (/not in (?:gzip|xz|bzip2) format|(?:not|does not) look(?:s)? like a tar|unsupported format|End-of-central-directory|File format not recognized|unexpected end of file|invalid (?:tar )?magic|Unrecognized archive|short read/i.test(output)) {
					return {
						category: "download",
						code: "archive-broken",
						what: `${source} has the wanted hash, but is no archive of the format its name tells`,
						remedy: "correct `source:` or say `format:`",
						retryable: false
					};
				}
				return fetchFailure(exitCode, output, {
					url: source,
					sha256
				}, dest) ?? (0, filesystem_failure.i)(output, dest);
			}
		});
		function find(source, format) {
			return format === undefined ? formatOf(source ?? "") : ARCHIVE_FORMATS.find(({ name }) => name === format);
		}
		function refuse(dest, why, remedy) {
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "archive-refused",
					category: "filesystem",
					what: `${dest} ${why}`,
					remedy
				})
			};
		}
		;
		const address = schemas.YjP().regex(/^https?:\/\/[^\s/]+(?::\d+)?\/?$/, "must be the address of an HTTP proxy, such as http://proxy.example.org:3128");
		const proxySchema = schemas.rej({
			http: address.optional().describe("Proxy for http addresses."),
			https: address.optional().describe("Proxy for https addresses."),
			"no-proxy": schemas.YOg(schemas.YjP().min(1)).optional().describe("Hosts and domains that are reached directly."),
			apt: address.optional().describe("Proxy for apt (Debian, Ubuntu): written to /etc/apt/apt.conf.d before packages are installed.")
		}).describe("HTTP proxies for downloads, archives and apt.");
		function aptProxyText(proxy) {
			return `Acquire::http::Proxy "${proxy}";\nAcquire::https::Proxy "${proxy}";\n`;
		}
		const APT_PROXY_PATH = "/etc/apt/apt.conf.d/95bringup-proxy";
		function proxyVariables({ http, https, "no-proxy": noProxy }) {
			if (http === undefined && https === undefined) return undefined;
			return {
				...http === undefined ? {} : { http },
				...https === undefined ? {} : { https },
				...noProxy === undefined ? {} : { noProxy }
			};
		}
		;
		const archives = defineCollection({
			section: "archives",
			describe: "Archives (tar, zip), unpacked into a directory that holds nothing else. The hash of the archive decides whether it is right; later edits inside are not looked for.",
			key: "dest",
			plain: false,
			kind: archiveKind,
			early: ["dest"],
			shape: {
				dest: absolutePath.describe("The directory the archive becomes."),
				source: schemas.YjP().regex(/^(https?:\/\/\S+|\/.+)$/, "must be an address, or an absolute path on the host").optional().describe("An address, or a path on the host."),
				sha256: hash.optional(),
				format: schemas.YjP().min(1).optional().describe("`tar.gz`, `tar.xz`, `tar.zst`, `zip`, where the source does not end in it."),
				strip: schemas.Whr().min(0).max(16).optional().describe("How many directories around everything are left out."),
				replace: schemas.zMY().optional().describe("Take the place of a directory that no archive made."),
				"bearer-token": secret_ref.C.optional().describe("Sent as `Authorization: Bearer`, by reference."),
				mode: mode.optional(),
				owner: owner.optional(),
				group: group.optional()
			},
			problem: ({ source, sha256, state }) => state !== "absent" && (source === undefined || sha256 === undefined) ? "source and sha256 are both needed" : undefined,
			spec: (entry, { proxy }) => ({
				dest: entry.dest ?? "",
				state: entry.state ?? "present",
				...given({
					source: entry.source,
					sha256: entry.sha256?.toLowerCase(),
					format: entry.format,
					strip: entry.strip,
					replace: entry.replace,
					bearerToken: entry["bearer-token"],
					mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
					owner: entry.owner,
					group: entry.group,
					proxy: proxyVariables(proxy)
				})
			})
		});
		var account_lookup = __webpack_require__(42057);
		var authorized_key_line = __webpack_require__(41865);
		;
		const NO_USER = {
			problem: undefined,
			directory: undefined,
			file: undefined,
			keys: []
		};
		function readKeyFiles(users) {
			return (0, sh.sh)`${account_lookup.D}
bu_accounts passwd ${[...new Set(users)]} | {
set --
while IFS=: read -r n _ u g _ h _; do
  echo "user:$n:$u:$h"
  set -- "$@" "$h"
done
bu_homes=$#
for h; do set -- "$@" "$h/.ssh" "$h/.ssh/authorized_keys"; done
bu_stat "$@"
shift "$bu_homes"
for f; do
  shift
  if [ -f "$f" ] && [ ! -h "$f" ] && [ ! -h "\${f%/*}" ]; then set -- "$@" "$f"; fi
done
grep -as '' "$@" /dev/null | while IFS= read -r l; do printf 'text:%s\n' "$l"; done
}`;
		}
		function parseKeyFiles(output) {
			const lines = output.split("\n");
			const users = new Map(lines.filter((line) => line.startsWith("user:")).map((line) => {
				const [, name = "", uid = "", ...home] = line.split(":");
				return [name, {
					uid: Number(uid),
					home: home.join(":")
				}];
			}));
			const paths = [...users.values()].flatMap(({ home }) => [
				home,
				`${home}/.ssh`,
				`${home}/.ssh/authorized_keys`
			]);
			const stats = (0, prelude_output.ky)(output, paths);
			return (name) => {
				const user = users.get(name);
				if (user === undefined) return NO_USER;
				const path = `${user.home}/.ssh/authorized_keys`;
				const [directory, file] = [stats.get(`${user.home}/.ssh`), stats.get(path)];
				return {
					problem: problemOf(directory, user.uid, "directory") ?? problemOf(file, user.uid, "file"),
					directory: directory?.mode,
					file: file?.mode,
					keys: lines.filter((line) => line.startsWith(`text:${path}:`)).flatMap((line) => (0, authorized_key_line.Vg)(line.slice(`text:${path}:`.length)) ?? [])
				};
			};
		}
		function problemOf(stat, uid, type) {
			if (stat === undefined) return undefined;
			if (stat.type !== type) return `${stat.path} is a ${stat.type}`;
			return stat.uid === uid ? undefined : `${stat.path} belongs to ${stat.owner}`;
		}
		function editKeys(user, { remove, add, before }) {
			const keep = remove.length === 0 ? (0, sh.sh)`grep -a ''` : (0, sh.sh)`grep -avF ${remove.flatMap((blob) => ["-e", blob])}`;
			const script = (0, sh.sh)`umask 077
die() { echo 'bringup: authorized keys of' ${user}: "$1" >&2; exit 1; }
cd "$1" || die "no home directory $1"
[ -d .ssh ] || mkdir .ssh || die "$1/.ssh cannot be made"
cd .ssh || die "$1/.ssh cannot be entered"
chmod go-w . || die "$1/.ssh belongs to somebody else"
rm -f .bringup.[0-9]*
trap 'rm -f ".bringup.$$"' EXIT
{ [ ! -f authorized_keys ] || ${keep} authorized_keys; ${add.length === 0 ? (0, sh.sh)`:` : (0, sh.sh)`printf '%s\n' ${add}`}; } >".bringup.$$" || die "$1/.ssh cannot be written to"
if ${isNew(before, "file") ? (0, sh.sh)`[ ! -s ".bringup.$$" ]` : (0, sh.sh)`false`}; then rm -f authorized_keys ".bringup.$$"
else mv -f ".bringup.$$" authorized_keys || die "$1/.ssh/authorized_keys cannot be replaced"
fi`;
			const edit = (0, sh.fj)([script, ...afterwards(before)]);
			return (0, sh.sh)`(
set +e
${account_lookup.D}
bu_edit=${edit.text}
bu_line=$(bu_accounts passwd ${user}) || bu_line=
set -f; IFS=:
set -- $bu_line
set +f; unset IFS
if [ $# -lt 6 ]; then ${before === undefined ? (0, sh.sh)`echo 'bringup: authorized keys of' ${user}: no such user >&2; exit 1` : (0, sh.sh)`exit 0`}
elif [ "$3" = 0 ]; then sh -c "$bu_edit" sh "$6"
elif setpriv --reuid="$3" --regid="$4" --init-groups true 2>/dev/null; then setpriv --reuid="$3" --regid="$4" --init-groups sh -c "$bu_edit" sh "$6"
elif command -v runuser >/dev/null 2>&1; then runuser -u ${user} -- sh -c "$bu_edit" sh "$6"
else su -s /bin/sh -c "$bu_edit" ${user} sh "$6"
fi || exit 1
if command -v restorecon >/dev/null 2>&1; then restorecon -R "$6/.ssh" || :; fi
) || bu_failed=1`;
		}
		function isNew(before, what) {
			return before !== undefined && before[what] === undefined;
		}
		function afterwards(before) {
			if (before === undefined) return [];
			const octal = (mode) => mode.toString(8);
			return [...before.file === undefined ? [] : [(0, sh.sh)`chmod ${octal(before.file)} authorized_keys || exit 1`], before.directory === undefined ? (0, sh.sh)`cd .. && rmdir .ssh 2>/dev/null || :` : (0, sh.sh)`chmod ${octal(before.directory)} . || exit 1`];
		}
		;
		const authorizedKeyKind = (0, resource.WI)({
			kind: "authorized-key",
			order: resource.ND["authorized-key"],
			category: "filesystem",
			transaction: true,
			key: (spec) => `${spec.user}:${spec.exclusive === true ? "*" : fingerprintOf(spec)}`,
			implies: ({ user }) => [`user:${user}`],
			read: (specs) => readKeyFiles(specs.map((spec) => spec.user)),
			parse(output, specs) {
				const files = parseKeyFiles(output);
				return specs.map((spec) => {
					const { keys, ...file } = files(spec.user);
					const mine = fingerprintOf(spec);
					const lines = spec.exclusive === true ? keys : keys.filter((key) => (0, authorized_key_line.Rj)(key.blob) === mine);
					return {
						...file,
						lines
					};
				});
			},
			decide(state, wanted) {
				const keys = wanted.state === "present" ? keysOf(wanted) : [];
				if (wanted.state === "present" && keys.length !== countOf(wanted)) return {
					verdict: "refuse",
					error: invalid(wanted)
				};
				if (state.problem !== undefined && (wanted.state === "present" || state.lines.length > 0)) {
					return {
						verdict: "refuse",
						error: unsafe(wanted.user, state.problem)
					};
				}
				const right = (key) => state.lines.filter((line) => sameKey(line, key)).length === 1;
				const missing = keys.filter((key) => !right(key));
				const going = state.lines.filter((line) => !keys.some((key) => sameKey(line, key) && right(key)));
				const remove = [...new Set(going.map((line) => line.blob))];
				const fields = [
					...going.map((line) => ({
						field: (0, authorized_key_line.Rj)(line.blob),
						from: shown(line),
						to: "none"
					})),
					...missing.map((key) => ({
						field: (0, authorized_key_line.Rj)(key.blob),
						from: "none",
						to: shown(key)
					})),
					...isLoose(state) && keys.length > 0 ? [{
						field: "permissions",
						from: "others may write",
						to: "only the user"
					}] : []
				];
				if (fields.length === 0) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: keys.length === 0 ? "remove" : state.lines.length === 0 ? "create" : "update",
					summary: keys.length === 0 ? "there" : missing.length === 0 ? remove.length === 0 ? "permissions" : "other keys" : state.lines.length === 0 ? "not there" : "another line",
					fields,
					action: {
						user: wanted.user,
						remove,
						add: missing.map((key) => key.line)
					}
				};
			},
			apply(changes) {
				const users = [...new Set(changes.map(({ action }) => action.user))];
				return (0, sh.fj)([
					(0, sh.sh)`bu_failed=`,
					...users.map((user) => {
						const mine = changes.map(({ action }) => action).filter((action) => action.user === user);
						const remove = mine.flatMap((action) => action.remove);
						return editKeys(user, {
							remove,
							add: mine.flatMap((action) => action.add)
						});
					}),
					(0, sh.sh)`[ -z "$bu_failed" ] || exit 1`
				]);
			},
			undo({ state, action }) {
				const added = action.add.flatMap((line) => (0, authorized_key_line.Vg)(line)?.blob ?? []);
				const back = state.lines.filter((line) => action.remove.includes(line.blob)).map((line) => line.line);
				return (0, sh.fj)([
					(0, sh.sh)`bu_failed=`,
					editKeys(action.user, {
						remove: [...new Set([...added, ...action.remove])],
						add: back,
						before: state
					}),
					(0, sh.sh)`[ -z "$bu_failed" ] || exit 1`
				]);
			},
			absent(key) {
				const at = key.indexOf(":");
				return {
					user: key.slice(0, at),
					key: key.slice(at + 1),
					state: "absent"
				};
			},
			risk: (_spec, { remove }) => remove.length === 0 ? undefined : "connectivity",
			diagnose(_exitCode, output, { spec }) {
				const said = [...output.matchAll(/^bringup: authorized keys of (\S+): (.*)$/gm)].find((match) => match[1] === spec.user);
				if (said === undefined) return undefined;
				return {
					category: "filesystem",
					code: "authorized-keys-not-writable",
					what: `the keys of ${spec.user} cannot be written: ${said[2]}`,
					remedy: `see that ${spec.user} exists, and owns its home directory and what is in ~/.ssh`
				};
			}
		});
		function isLoose({ directory = 0, file = 0 }) {
			return ((directory | file) & 18) !== 0;
		}
		function keysOf({ key, options }) {
			return key.split("\n").flatMap((text) => {
				const parsed = (0, authorized_key_line.Vg)(text);
				if (parsed === undefined) return [];
				if (options === undefined || options === "") return [parsed];
				const bare = parsed.line.slice(parsed.line.indexOf(`${parsed.type} `));
				return [{
					...parsed,
					options: (0, authorized_key_line.DS)(options),
					line: `${options} ${bare}`
				}];
			});
		}
		function fingerprintOf({ key }) {
			const blob = (0, authorized_key_line.Vg)(key.split("\n")[0] ?? "")?.blob;
			return blob === undefined ? key : (0, authorized_key_line.Rj)(blob);
		}
		function sameKey(one, other) {
			return one.blob === other.blob && one.type === other.type && one.options.join(",") === other.options.join(",");
		}
		function shown({ options, type, blob, line }) {
			const comment = line.slice(line.indexOf(blob) + blob.length).trim();
			return [
				options.join(","),
				type,
				comment
			].filter((part) => part !== "").join(" ");
		}
		function countOf({ key, exclusive }) {
			return exclusive === true ? key.split("\n").filter((line) => /^\s*[^#\s]/.test(line)).length : 1;
		}
		function invalid({ user, key }) {
			return new core_error.y4({
				code: "authorized-key-invalid",
				category: "config",
				what: `a key for ${user} is not a public key line: ${key.slice(0, 40)}`,
				remedy: "give the line of a .pub file (`ssh-ed25519 AAAA... comment`); several keys go into several entries"
			});
		}
		function unsafe(user, problem) {
			return new core_error.y4({
				code: "authorized-keys-unsafe",
				category: "filesystem",
				what: `the authorized keys of ${user} are not bringup's to write: ${problem}`,
				remedy: `make ~${user}/.ssh a directory of ${user}, and authorized_keys a plain file in it`
			});
		}
		;
		const authorizedKeys = defineCollection({
			section: "authorized-keys",
			describe: "Public keys that may log in as an account.",
			key: "key",
			labelled: true,
			plain: false,
			kind: authorizedKeyKind,
			early: [
				"user",
				"key",
				"exclusive"
			],
			shape: {
				user: accountName.describe("The account."),
				key: schemas.YjP().min(1).describe("The public key, a line as `ssh-keygen` writes it; several lines with `exclusive`."),
				options: schemas.YjP().regex(/^[^\n]+$/, "must be on one line").optional().describe("What the key may do: `restrict,command=\"...\"`."),
				exclusive: schemas.zMY().optional().describe("The account has these keys and no others.")
			},
			spec: (entry) => ({
				user: entry.user ?? "",
				key: entry.key ?? "",
				state: entry.state ?? "present",
				...given({
					options: entry.options,
					exclusive: entry.exclusive
				})
			})
		});
		var json = __webpack_require__(87121);
		;
		const endLeftovers = (0, sh.IZ)(String.raw`bu_stat() { bu_end=')'; IFS= read -r bu_l <"/proc/$1/stat" || return 1; set -- ${"$"}{bu_l##*"$bu_end" }; bu_parent=$2 bu_group=$3; }
bu_holders() {
  ls -l /proc/[0-9]*/fd/1 /proc/[0-9]*/fd/2 | awk -v out=" -> $1" 'substr($0, length($0) - length(out) + 1) == out { sub(/.*\/proc\//, ""); sub(/\/.*/, ""); print }' | sort -un
}
bu_leftovers() {
  [ -r /proc/self/stat ] || return 0
  read -r bu_pid _ </proc/self/stat
  bu_out=$(readlink "/proc/$bu_pid/fd/3") || return 0
  case $bu_out in *:\[*\]) ;; *) return 0 ;; esac
  bu_ours=' '
  bu_stat "$bu_pid" && bu_us=$bu_group
  until [ "${"$"}{bu_pid:-0}" -le 1 ]; do bu_ours="$bu_ours$bu_pid "; bu_parent=; bu_stat "$bu_pid"; bu_pid=$bu_parent; done
  bu_ended=
  for bu_pid in $(bu_holders "$bu_out"); do
    case $bu_ours in *" $bu_pid "*) continue ;; esac
    bu_stat "$bu_pid" || continue
    bu_words=$(tr '\0' ' ' <"/proc/$bu_pid/cmdline" | cut -c 1-200)
    if [ "$bu_group" = "$bu_us" ]; then
      kill -s TERM "$bu_pid" && bu_ended="$bu_ended $bu_pid" && echo "bringup: ended what the command left behind: pid $bu_pid ($bu_words)" >&3
    else echo "bringup: the command left this running, in a session of its own: pid $bu_pid ($bu_words)" >&3; fi
  done
  [ -n "$bu_ended" ] || return 0
  for bu_n in 1 2 3 4 5 6 7 8 9 10; do kill -s 0 $bu_ended || break; sleep 0.2 || sleep 1; done
  kill -s KILL $bu_ended
}
bu_leftovers 3>&1 >/dev/null 2>&1 || :`);
		;
		const COMMANDS_DIRECTORY = (0, sh.sh)`"\${BU_V:-/var/lib/bringup}"/commands`;
		function markerOf(name) {
			return (0, sh.sh)`${COMMANDS_DIRECTORY}/${encodeURIComponent(name).replaceAll(".", "%2E")}`;
		}
		const limited = (0, sh.IZ)("bu_limit() { if timeout 1 true 2>/dev/null; then timeout \"$@\"; else shift; \"$@\"; fi; }");
		function runAs({ text, user, cwd, env = {} }) {
			const script = (0, sh.fj)([
				(0, sh.sh)`umask 022`,
				...user === undefined ? [] : [(0, sh.sh)`bu_u=$(id -un) && eval "HOME=~$bu_u" && export HOME USER="$bu_u" LOGNAME="$bu_u"; unset bu_u`],
				...Object.entries(env).map(([name, value]) => (0, sh.sh)`export ${name}=${value}`),
				...cwd === undefined ? [] : [(0, sh.sh)`cd ${cwd} || exit`]
			]);
			const whole = `${script.text}\n${text}`;
			return user === undefined ? (0, sh.sh)`sh -c ${whole}` : (0, sh.sh)`sh -c ${BECOME} sh ${user} ${whole}`;
		}
		const BECOME = `if [ "$(id -un)" = "$1" ]; then exec sh -c "$2"
elif command -v runuser >/dev/null 2>&1; then exec runuser -u "$1" -- sh -c "$2"
elif command -v setpriv >/dev/null 2>&1; then exec setpriv --reuid "$1" --regid "$(id -g "$1")" --init-groups sh -c "$2"
elif command -v sudo >/dev/null 2>&1; then exec sudo -n -u "$1" sh -c "$2"
else exec su -s /bin/sh "$1" -c "$2"; fi`;
		;
		const DEFAULT_TIMEOUT_MS = 10 * 6e4;
		const commandKind = (0, resource.WI)({
			kind: "command",
			order: resource.ND.command,
			category: "command",
			slow: true,
			interrupt: "term",
			interruptOf: ({ interrupt = "term" }) => interrupt,
			timeoutMs: ({ timeoutMs }) => timeoutMs ?? DEFAULT_TIMEOUT_MS,
			key: ({ name }) => name,
			implies: ({ user, cwd }) => [...user === undefined ? [] : [`user:${user}`], ...cwd === undefined ? [] : [`directory:${cwd}`]],
			absent: (name) => ({
				name,
				run: "",
				state: "absent"
			}),
			read: (specs) => (0, sh.fj)([limited, ...specs.map((spec, index) => (0, sh.fj)([
				...spec.check === undefined ? [] : [(0, sh.sh)`bu_limit 20 ${runAs({
					...spec,
					text: spec.check
				})} </dev/null >/dev/null 2>&1; echo check ${index} $?`],
				...spec.creates === undefined ? [] : [(0, sh.sh)`if [ -e ${spec.creates} ]; then echo created ${index}; fi`],
				(0, sh.sh)`if [ -r ${markerOf(spec.name)} ]; then read -r bu_i <${markerOf(spec.name)}; echo ran ${index} "$bu_i"; fi`
			]))]),
			parse(output, specs) {
				const said = new Map(Array.from(output.matchAll(/^(check \d+|created \d+|ran \d+) ?(.*)$/gm), ([, what = "", value = ""]) => [what, value]));
				return specs.map(({ creates }, index) => {
					const check = said.get(`check ${index}`);
					const ran = said.get(`ran ${index}`);
					return {
						...check === undefined ? {} : { check: Number(check) },
						...creates === undefined ? {} : { created: said.has(`created ${index}`) },
						...ran === undefined ? {} : { ran }
					};
				});
			},
			decide(state, wanted, { notified }) {
				const takesBack = wanted.undo === undefined ? { irreversible: "a command without `undo:` cannot be taken back" } : {};
				if (wanted.state === "absent") {
					if (state.ran === undefined) return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "remove",
						summary: wanted.undo === undefined ? "is forgotten" : "is taken back",
						action: { forget: true }
					};
				}
				const because = reason(state, wanted, notified);
				if (because === undefined) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: "run",
					summary: because,
					action: { run: textDigest(wanted) },
					...takesBack
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, action }) => {
				const marker = markerOf(spec.name);
				if ("forget" in action) {
					return (0, sh.fj)([...spec.undo === undefined ? [] : [runAs({
						...spec,
						text: spec.undo
					})], (0, sh.sh)`rm -f ${marker}`], " &&\n");
				}
				const run = runAs({
					...spec,
					text: spec.run
				});
				return (0, sh.sh)`bu_r=0
(${spec.stdin === undefined ? run : (0, sh.sh)`printf '%s' ${spec.stdin} | ${run}`}
exit $?) || bu_r=$?
${endLeftovers}
[ "$bu_r" = 0 ] || exit "$bu_r"
{ mkdir -p ${COMMANDS_DIRECTORY} && echo ${action.run} >${marker}; } || { rm -f ${marker}; echo ${NOT_REMEMBERED}; exit 73; }`;
			})),
			undo({ spec, state }) {
				if (spec.undo === undefined || spec.state === "absent") return { cannot: "a command without `undo:` cannot be taken back" };
				const marker = markerOf(spec.name);
				return (0, sh.sh)`${state.ran === undefined ? (0, sh.sh)`rm -f ${marker}` : (0, sh.sh)`echo ${state.ran} >${marker}`} &&
${runAs({
					...spec,
					text: spec.undo
				})}`;
			},
			risk: ({ risk }) => risk,
			diagnose(exitCode, output, { spec }) {
				if (output.trimEnd().endsWith(NOT_REMEMBERED)) {
					return {
						category: "filesystem",
						code: "command-not-remembered",
						what: `command "${spec.name}" ran well, but the host cannot remember that: /var/lib/bringup/commands cannot be written`,
						remedy: "look at `df -h /var/lib` and `mount` on the host, make room, and run again: the command will run again, too"
					};
				}
				const last = output.trimEnd().split("\n").at(-1)?.trim().slice(-400) ?? "";
				const row = EXITS[exitCode];
				return {
					category: "command",
					code: row?.code ?? "command-failed",
					what: `command "${spec.name}" ended with exit code ${exitCode}${row === undefined ? "" : ` (${row.means})`}${last === "" ? "" : `: ${last}`}`,
					remedy: row?.remedy ?? "read its output, correct the command or the host, and run again"
				};
			}
		});
		const NOT_REMEMBERED = "bringup: what ran could not be remembered";
		const EXITS = {
			126: {
				code: "command-not-executable",
				means: "not executable",
				remedy: "look at the mode of the program and at `noexec` mounts"
			},
			127: {
				code: "command-not-found",
				means: "not found",
				remedy: "install the program first (`needs: [package:...]`) or give its full path"
			},
			137: {
				code: "command-killed",
				means: "killed",
				remedy: "look for the out-of-memory killer in `dmesg` on the host"
			},
			143: {
				code: "command-terminated",
				means: "terminated",
				remedy: "find out who stopped it, or give it more time with `timeout:`"
			}
		};
		function reason(state, wanted, notified) {
			if (notified) return "notified";
			if (wanted.onlyWhenNotified === true) return undefined;
			if (wanted.check !== undefined) return state.check === 0 ? undefined : state.check === undefined ? "not checked yet" : `check says no (exit ${state.check})`;
			if (wanted.creates !== undefined) return state.created === true ? undefined : `${wanted.creates} is missing`;
			if (state.ran === textDigest(wanted)) return undefined;
			return state.ran === undefined ? "never ran" : "its text changed";
		}
		function textDigest({ run, user, cwd, env, stdin }) {
			return (0, json.br)({
				run,
				user,
				cwd,
				env,
				stdin
			}).slice(0, 32);
		}
		;
		const script = schemas.YjP().min(1).max(1e5);
		const commands = defineCollection({
			section: "commands",
			describe: "Commands, for what nothing else here knows. Without `check` and `creates` a command runs once, and again when its text changed.",
			key: "name",
			short: "run",
			plain: false,
			kind: commandKind,
			early: [
				"name",
				"check",
				"creates",
				"user",
				"cwd"
			],
			shape: {
				name: schemas.YjP().regex(/^[^\n\0]{1,80}$/, "must be a short name on one line").describe("What it is called in plans and in `notify`."),
				run: script.optional().describe("What to run, in POSIX sh."),
				check: script.optional().describe("A command that changes nothing: exit 0 means that nothing has to be done. At most 20 s."),
				creates: absolutePath.optional().describe("Nothing has to be done while this path exists."),
				user: owner.optional().describe("Run as this user. Default: root."),
				cwd: absolutePath.optional().describe("Run in this directory."),
				env: schemas.g1P(schemas.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of a variable"), schemas.YjP()).optional().describe("Variables of the command. Never a secret: every process of the same user could read it. Use `stdin`."),
				stdin: schemas.KCZ([schemas.YjP(), secret_ref.C]).optional().describe("What the command reads on stdin: text, or a secret."),
				timeout: words_duration.optional().describe("Longest time it may take. Default: 10m."),
				interrupt: schemas.k5n(["kill", "term"]).optional().describe("How it is stopped when a run is cancelled: `term` (default: TERM, then 20 s), or `kill` at once."),
				"only-when-notified": schemas.zMY().optional().describe("Run only when something that notifies it changed."),
				undo: script.optional().describe("A command that takes it back."),
				risk: schemas.k5n(["connectivity"]).optional().describe("It could cut bringup off (a route, an address): the host runs `undo` by itself unless a new connection confirms it.")
			},
			problem: ({ run, check, creates, state, risk, undo }) => {
				if (run === undefined && state !== "absent") return "run is missing";
				if (risk !== undefined && undo === undefined) return "a command with risk: connectivity needs undo";
				return check !== undefined && creates !== undefined ? "check and creates cannot both say whether it has to run" : undefined;
			},
			spec: (entry) => ({
				name: entry.name ?? "",
				run: entry.run ?? "",
				state: entry.state ?? "present",
				...given({
					check: entry.check,
					creates: entry.creates,
					user: entry.user,
					cwd: entry.cwd,
					env: entry.env,
					stdin: entry.stdin,
					timeoutMs: entry.timeout === undefined ? undefined : (0, duration.p)(entry.timeout),
					interrupt: entry.interrupt,
					onlyWhenNotified: entry["only-when-notified"],
					undo: entry.undo,
					risk: entry.risk
				})
			})
		});
		var directory = __webpack_require__(69090);
		;
		const directories = defineCollection({
			section: "directories",
			describe: "Directories. Missing parents are made too.",
			key: "path",
			plain: true,
			kind: directory.C,
			early: ["path", "purge"],
			shape: {
				path: absolutePath.describe("Where the directory is on the host."),
				mode: mode.optional().describe("Permissions in octal digits, in quotes. Default for new ones: \"0755\"."),
				owner: owner.optional(),
				group: group.optional(),
				purge: schemas.zMY().optional().describe("With `state: absent`: remove it with everything in it. Cannot be taken back.")
			},
			problem: ({ purge, state }) => purge === true && state !== "absent" ? "purge makes sense only with state: absent" : undefined,
			spec: (entry) => ({
				path: entry.path ?? "",
				state: entry.state ?? "present",
				...given({
					mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
					owner: entry.owner,
					group: entry.group,
					purge: entry.purge
				})
			})
		});
		var connectivity = __webpack_require__(78938);
		;
		const MODE_OF_NEW = "0644";
		const downloadKind = (0, resource.WI)({
			kind: "download",
			order: resource.ND.download,
			category: "download",
			slow: true,
			interrupt: "kill",
			timeoutMs: () => 30 * 6e4,
			key: ({ path }) => path,
			implies: ({ path, owner, group, state }) => state === "absent" ? [] : [
				...(0, file_place.Gw)(path).map((parent) => `directory:${parent}`),
				...owner === undefined ? [] : [`user:${owner}`],
				...group === undefined ? [] : [`group:${group}`],
				"package:curl",
				"package:ca-certificates"
			],
			absent: (path) => ({
				path,
				state: "absent"
			}),
			statPath: ({ path }) => path,
			read(specs) {
				const paths = specs.map(({ path }) => path);
				return (0, sh.sh)`bu_stat ${paths}; bu_sha256 ${paths}`;
			},
			parse(output, specs) {
				const paths = specs.map(({ path }) => path);
				const stats = (0, prelude_output.ky)(output, paths);
				const hashes = (0, prelude_output.tz)(output, paths);
				return paths.map((path) => {
					const stat = stats.get(path);
					if (stat === undefined) return { type: "missing" };
					return {
						type: stat.type,
						...(0, file_attributes.Td)(stat),
						...stat.type === "file" ? {
							sha256: hashes.get(path) ?? "",
							...(0, file_place.bY)(stat)
						} : {}
					};
				});
			},
			decide(state, wanted) {
				if (state.type !== "missing" && state.type !== "file") return {
					verdict: "refuse",
					error: inTheWay(wanted.path, state.type)
				};
				if (wanted.state === "absent") {
					if (state.type === "missing") return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "remove",
						summary: "should not be there",
						action: { remove: true },
						...(0, file_place.jn)(state)
					};
				}
				const { sha256 = "" } = wanted;
				const old = state.type === "missing" ? undefined : state;
				if (old?.sha256 !== sha256) {
					const from = old === undefined ? "none" : `sha256 ${old.sha256?.slice(0, 12) ?? ""}`;
					return {
						verdict: "change",
						verb: old === undefined ? "create" : "update",
						summary: old === undefined ? "missing" : "another file is there",
						fields: [{
							field: "content",
							from,
							to: `sha256 ${sha256.slice(0, 12)}`
						}, ...old === undefined ? [] : (0, file_attributes.a8)(old, wanted)],
						...(0, file_place.jn)(old),
						action: {
							fetch: true,
							...(0, file_attributes.Jq)(wanted, old, MODE_OF_NEW)
						}
					};
				}
				const fields = (0, file_attributes.a8)(old, wanted);
				if (fields.length === 0) return { verdict: "ok" };
				const names = fields.map(({ field }) => field).join(", ");
				const set = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
				return {
					verdict: "change",
					verb: "update",
					summary: `another ${names}`,
					fields,
					action: {
						fetch: false,
						...set
					}
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, action }) => {
				if ("remove" in action) return (0, sh.sh)`rm -f ${spec.path}`;
				if (!action.fetch) return (0, file_attributes.Wp)(spec.path, action);
				const { mode = MODE_OF_NEW } = action;
				const { url = "", sha256 = "" } = spec;
				return (0, file_place.ik)({
					path: spec.path,
					make: [
						fetchInto({
							...spec,
							url
						}),
						checkHash((0, sh.sh)`"$bu_t"`, sha256),
						...(0, file_attributes.ah)((0, sh.sh)`"$bu_t"`, {
							...action,
							mode
						})
					]
				});
			})),
			save: ({ spec, state, action }) => state.type === "file" && !state.large && ("remove" in action || action.fetch) ? (0, file_place.aC)(spec.path) : undefined,
			undo({ spec, state, action }) {
				if (state.type === "missing") return (0, file_place.Ou)(spec.path);
				return "remove" in action || action.fetch ? (0, file_place.pK)(spec.path) : (0, file_attributes.yO)(spec.path, state);
			},
			risk: ({ path }) => (0, connectivity.di)(path) ? "connectivity" : undefined,
			diagnose: (exitCode, output, { spec }) => fetchFailure(exitCode, output, {
				url: spec.url ?? "",
				sha256: spec.sha256 ?? ""
			}, spec.path)
		});
		function inTheWay(path, type) {
			return new core_error.y4({
				code: "not-a-file",
				category: "filesystem",
				what: `${path} is a ${type}, but should be a downloaded file`,
				remedy: `move it away by hand (\`ls -ld ${path}\`), or choose another path`
			});
		}
		;
		const downloads = defineCollection({
			section: "downloads",
			describe: "Files the host fetches itself. The hash decides whether they are right.",
			key: "path",
			plain: false,
			kind: downloadKind,
			early: ["path"],
			shape: {
				path: absolutePath.describe("Where the file is on the host."),
				url: webAddress.optional().describe("Where it comes from."),
				sha256: hash.optional(),
				"bearer-token": secret_ref.C.optional().describe("Sent as `Authorization: Bearer`, by reference."),
				mode: mode.optional().describe("Permissions in octal digits, in quotes. Default: \"0644\"."),
				owner: owner.optional(),
				group: group.optional()
			},
			problem: ({ url, sha256, state }) => state !== "absent" && (url === undefined || sha256 === undefined) ? "url and sha256 are both needed" : undefined,
			spec: (entry, { proxy }) => ({
				path: entry.path ?? "",
				state: entry.state ?? "present",
				...given({
					url: entry.url,
					sha256: entry.sha256?.toLowerCase(),
					bearerToken: entry["bearer-token"],
					mode: entry.mode === undefined ? undefined : fourDigits(entry.mode),
					owner: entry.owner,
					group: entry.group,
					proxy: proxyVariables(proxy)
				})
			})
		});
		;
		function keepsSsh(list) {
			return (0, sh.sh)`bu_ports=$(sshd -T 2>/dev/null | sed -n 's/^port //p' | tr '\n' ' ')
for bu_port in \${bu_ports:-22}; do
  ${list} | tr ',' '\n' | (
    while IFS=: read -r bu_first bu_last; do
      if [ "$bu_first" = any ]; then exit 0; fi
      if [ "$bu_first" -le "$bu_port" ] && [ "$bu_port" -le "\${bu_last:-$bu_first}" ]; then exit 0; fi
    done 2>/dev/null
    exit 1
  ) || { echo "bringup: no rule lets ssh in on port $bu_port" >&2; exit 1; }
done`;
		}
		;
		const FILE = "/etc/nftables.d/bringup.nft";
		const UNIT = "bringup-firewall.service";
		const UNIT_TEXT = `[Unit]
Description=Firewall rules of bringup
After=nftables.service
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service
Before=network-pre.target
Wants=network-pre.target
DefaultDependencies=no
Conflicts=shutdown.target
Before=shutdown.target
StartLimitIntervalSec=0

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/nft -f ${FILE}
ExecReload=/usr/sbin/nft -f ${FILE}

[Install]
WantedBy=sysinit.target
`;
		const HEAD = (0, sh.sh)`printf '%s\n' '# Made by bringup.' 'table inet bringup' 'delete table inet bringup' 'table inet bringup {' '  chain input {' "    type filter hook input priority filter; policy $bu_policy;" '    ct state established,related accept' '    iif lo accept' '    meta l4proto { icmp, ipv6-icmp } accept'`;
		const TAIL = (0, sh.sh)`printf '%s\n' '  }' '}'`;
		const KEEPS_SSH = keepsSsh((0, sh.sh)`printf '%s\n' "$bu_rules" | sed -n -e '/ accept comment /!d' -e '/l4proto udp/d' -e 's/.*dport { \(.*\) }.*/\1/' -e 't ports' -e 's/.*/any/' -e ':ports' -e 's/ //g' -e 's/-/:/g' -e p`);
		const nft = {
			name: "nft",
			when: (0, sh.sh)`command -v nft >/dev/null 2>&1`,
			read: (0, sh.sh)`sed -n -e 's/^ *//' -e '/policy /s/^/file /p' -e '/ comment "bringup:/s/^/file /p' ${FILE} 2>/dev/null
nft list table inet bringup 2>/dev/null | sed -n -e 's/.* policy \([a-z]*\);.*/live policy \1/p' -e 's/.* comment "\(bringup:[^"]*\)".*/live \1/p'
if [ -e /etc/systemd/system/sysinit.target.wants/${UNIT} ]; then echo boot; fi`,
			parse(output) {
				const lines = output.split("\n");
				const after = (prefix) => lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
				const file = after("file ");
				const live = after("live ");
				const policy = (texts) => texts.map((text) => /policy (\w+)/.exec(text)?.[1]).find((one) => one !== undefined);
				const rules = file.filter((line) => line.includes(" comment \"")).map(stored);
				const comments = rules.map(({ name, text }) => `bringup:${name}#${hashOf(text)}`);
				const same = comments.toSorted().join("\n") === live.filter((line) => line.startsWith("bringup:")).toSorted().join("\n");
				return {
					enabled: file.length === 0 || lines.includes("boot"),
					incoming: policy(file) === "drop" ? "deny" : "allow",
					ipv6: true,
					loaded: file.length === 0 ? live.length === 0 : same && policy(file) === policy(live),
					rules
				};
			},
			render({ action, ports, proto, from, interface: on }) {
				const set = `{ ${ports.map((port) => port.replace(":", "-")).join(", ")} }`;
				const protocol = proto === "any" ? "meta l4proto { tcp, udp }" : `meta l4proto ${proto}`;
				const parts = [
					...on === undefined ? [] : [`iifname "${on}"`],
					...from === undefined ? [] : [`${from.family === 4 ? "ip" : "ip6"} saddr ${from.text}`],
					...ports.length > 0 ? [`${protocol} th dport ${set}`] : proto === "any" ? [] : [protocol],
					action === "allow" ? "accept" : "drop"
				];
				return [parts.join(" ")];
			},
			apply: (changes) => write(changes, {}),
			undo: ({ name, add, remove }) => write([{
				name,
				add: remove,
				remove: add
			}], {}),
			configure: (change) => write([], change)
		};
		function stored(line) {
			const [, text = "", name = ""] = /^(.*) comment "bringup:([^"#]*)#[^"]*"$/.exec(line) ?? [];
			return {
				name,
				text
			};
		}
		function hashOf(text) {
			return (0, json.sc)(text).slice(0, 8);
		}
		function ruleLine(name, text) {
			return `    ${text} comment "bringup:${name}#${hashOf(text)}"`;
		}
		function write(changes, { incoming }) {
			const gone = changes.flatMap(({ name, remove }) => remove.map((text) => ruleLine(name, text).trim()));
			const come = changes.flatMap(({ name, add }) => add.map((text) => ruleLine(name, text)));
			const policy = {
				allow: "accept",
				deny: "drop"
			};
			const drop = [...gone, ...come].flatMap((line) => ["-e", line.trim()]);
			return (0, sh.sh)`(
set +e; umask 022
mkdir -p /etc/nftables.d || exit 1
rm -f /etc/nftables.d/.bringup.*
bu_new=$(mktemp /etc/nftables.d/.bringup.XXXXXX) || exit 1
trap 'rm -f "$bu_new"' EXIT
bu_policy=$(sed -n 's/.* policy \([a-z]*\);.*/\1/p' ${FILE} 2>/dev/null) || :
${incoming === undefined ? (0, sh.sh)`bu_policy=\${bu_policy:-accept}` : (0, sh.sh)`bu_policy=${policy[incoming]}`}
bu_rules=$({ grep -s ' comment "bringup:' ${FILE} ${drop.length === 0 ? (0, sh.sh)`` : (0, sh.sh)`| grep -vF ${drop}`} || :; ${come.length === 0 ? (0, sh.sh)`:` : (0, sh.sh)`printf '%s\n' ${come}`}; })
if [ -z "$bu_rules" ] && [ "$bu_policy" = accept ]; then
  if [ -d /run/systemd/system ] && [ -e /etc/systemd/system/${UNIT} ]; then
    systemctl disable --now ${UNIT}; rm -f /etc/systemd/system/${UNIT}; systemctl daemon-reload
  fi
  rm -f ${FILE}
  nft delete table inet bringup 2>/dev/null || ! nft list table inet bringup >/dev/null 2>&1 || exit 1
  exit 0
fi
{ ${HEAD}; printf '%s\n' "$bu_rules" | grep ' drop comment ' || :; printf '%s\n' "$bu_rules" | grep ' accept comment ' || :; ${TAIL}; } >"$bu_new"
nft -c -f "$bu_new" || exit 1
if [ "$bu_policy" = drop ]; then
${KEEPS_SSH}
fi
chmod 644 "$bu_new" && mv -f "$bu_new" ${FILE} || exit 1
nft -f ${FILE} || exit 1
[ -d /run/systemd/system ] || exit 0
if [ ! -e /etc/systemd/system/sysinit.target.wants/${UNIT} ]; then
  printf '%s' ${UNIT_TEXT} >"$bu_new" && chmod 644 "$bu_new" && mv -f "$bu_new" /etc/systemd/system/${UNIT} && systemctl daemon-reload && systemctl enable ${UNIT} || exit 1
fi
systemctl start ${UNIT} || exit 1
) || exit 1`;
		}
		var external_node_net_ = __webpack_require__(77030);
		;
		function parseNetwork(text) {
			const [address = "", length, ...more] = text.split("/");
			const family = (0, external_node_net_.isIPv4)(address) ? 4 : (0, external_node_net_.isIPv6)(address) && !address.includes("%") ? 6 : undefined;
			if (family === undefined || more.length > 0) return undefined;
			const width = family === 4 ? 32 : 128;
			const prefix = length === undefined ? width : Number(length);
			if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
			if (prefix > width) return undefined;
			const host = (1n << BigInt(width - prefix)) - 1n;
			const bits = family === 4 ? bitsOf4(address) : bitsOf6(address);
			const base = family === 4 ? textOf4(bits & ~host) : textOf6(bits & ~host);
			return {
				family,
				text: prefix === width ? base : `${base}/${prefix}`
			};
		}
		function bitsOf4(address) {
			return address.split(".").reduce((bits, part) => bits << 8n | BigInt(part), 0n);
		}
		function bitsOf6(address) {
			const plain = address.replace(/(\d+\.\d+\.\d+\.\d+)$/, (dotted) => {
				const bits = bitsOf4(dotted);
				return `${(bits >> 16n).toString(16)}:${(bits & 65535n).toString(16)}`;
			});
			const [head = "", tail] = plain.split("::");
			const groups = (part) => part === "" ? [] : part.split(":");
			const [before, after] = [groups(head), groups(tail ?? "")];
			const zeros = tail === undefined ? [] : Array(8 - before.length - after.length).fill("0");
			return [
				...before,
				...zeros,
				...after
			].reduce((bits, group) => bits << 16n | BigInt(`0x${group}`), 0n);
		}
		function textOf4(bits) {
			return [
				24n,
				16n,
				8n,
				0n
			].map((shift) => String(bits >> shift & 255n)).join(".");
		}
		function textOf6(bits) {
			const groups = Array.from({ length: 8 }, (_, index) => (bits >> BigInt(112 - 16 * index) & 65535n).toString(16));
			return new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
		}
		;
		function ruleOf(spec) {
			const from = spec.from === undefined || spec.from === "any" ? undefined : parseNetwork(spec.from);
			const ports = (spec.ports ?? []).map((port) => String(port).replace("-", ":"));
			const problem = (/^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,59}$/.test(spec.name) ? undefined : `the name ${spec.name} has more than letters, digits, blanks and . _ / -`) ?? (spec.from !== undefined && spec.from !== "any" && from === undefined ? `${spec.from} is neither an address nor a network` : undefined) ?? ports.filter((port) => !isPort(port)).map((port) => `${port} is neither a port nor a range`)[0] ?? (ports.length > 15 ? "more than 15 ports do not fit into one rule" : undefined) ?? (ports.length > 1 && (spec.proto ?? "any") === "any" ? "several ports need a proto, tcp or udp" : undefined) ?? (spec.interface !== undefined && !/^[A-Za-z0-9_.@-]{1,15}$/.test(spec.interface) ? `${spec.interface} is no interface name` : undefined);
			if (problem !== undefined) throw firewall_rule_invalid(spec, problem);
			const sorted = [...new Set(ports)].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
			return {
				name: spec.name,
				action: spec.action,
				ports: sorted,
				proto: spec.proto ?? "any",
				from,
				interface: spec.interface
			};
		}
		function isPort(text) {
			const [first, last = first, ...more] = text.split(":").map((part) => /^\d{1,5}$/.test(part) ? Number(part) : Number.NaN);
			return first !== undefined && last !== undefined && more.length === 0 && first >= 1 && last <= 65535 && first <= last;
		}
		function describeRule({ action, ports, proto, from, interface: on }) {
			const what = [ports.length === 0 ? "everything" : ports.join(","), proto === "any" ? "" : proto].filter((part) => part !== "");
			return [
				action,
				...what,
				`from ${from?.text ?? "anywhere"}`,
				...on === undefined ? [] : [`on ${on}`]
			].join(" ");
		}
		function firewall_rule_invalid(spec, problem) {
			return new core_error.y4({
				code: "firewall-rule-invalid",
				category: "config",
				what: `firewall rule ${spec.name}: ${problem}`,
				remedy: "correct the rule in the fleet file"
			});
		}
		;
		const PREFIX = "bringup:";
		const firewall_ufw_KEEPS_SSH = keepsSsh((0, sh.sh)`sed -nE 's/^### tuple ### (allow|limit)[a-z_]* (tcp|any) ([^ ]*) .*/\3/p' /etc/ufw/user.rules /etc/ufw/user6.rules`);
		const ufw = {
			name: "ufw",
			when: (0, sh.sh)`command -v ufw >/dev/null 2>&1`,
			read: (0, sh.sh)`grep -hsE '^(### tuple ###|ENABLED=|IPV6=|DEFAULT_INPUT_POLICY=|-A ufw6?-user-input )' /etc/ufw/ufw.conf /etc/default/ufw /etc/ufw/user.rules /etc/ufw/user6.rules
iptables -S ufw-user-input 2>/dev/null | sed -n 's/^-A /live /p'`,
			parse(output) {
				const lines = output.split("\n");
				const starting = (prefix) => lines.filter((line) => line.startsWith(prefix));
				const setting = (name) => starting(`${name}=`)[0]?.slice(name.length + 1).replaceAll("\"", "");
				const enabled = setting("ENABLED") === "yes";
				return {
					enabled,
					incoming: setting("DEFAULT_INPUT_POLICY") === "ACCEPT" ? "allow" : "deny",
					ipv6: setting("IPV6") !== "no",
					loaded: !enabled || starting("live ").length === starting("-A ufw-user-input ").length,
					rules: starting("### tuple ### ").map(tupleOf)
				};
			},
			render({ action, proto, ports, from, interface: on }, { ipv6 }) {
				const families = from === undefined ? ipv6 ? ["0.0.0.0/0", "::/0"] : ["0.0.0.0/0"] : [from.text];
				return families.map((source) => {
					const to = source.includes(":") ? "::/0" : "0.0.0.0/0";
					return `${action} ${proto} ${ports.join(",") || "any"} ${to} any ${source} ${on === undefined ? "in" : `in_${on}`}`;
				});
			},
			apply: (changes, { load }) => (0, sh.fj)([...changes.map(change), ...load ? [(0, sh.sh)`ufw reload || exit 1`] : []]),
			save: (0, sh.sh)`cat /etc/ufw/user.rules /etc/ufw/user6.rules >"$BU_SAVE.ufw" 2>/dev/null || :`,
			undo({ name, add, remove }) {
				const taken = add.map((text) => (0, sh.sh)`if grep -qF ${`### tuple ### ${text}`} "$BU_SAVE.ufw" 2>/dev/null; then ufw ${words(text)} || exit 1; else ufw delete ${words(text)} || exit 1; fi`);
				return (0, sh.fj)([
					(0, sh.sh)`:`,
					...taken,
					change({
						name,
						add: remove,
						remove: []
					})
				]);
			},
			configure: ({ enabled, incoming, load }) => (0, sh.fj)([
				...enabled === true || incoming === "deny" ? [firewall_ufw_KEEPS_SSH] : [],
				...incoming === undefined ? [] : [(0, sh.sh)`ufw default ${incoming} incoming || exit 1`],
				...enabled === undefined ? [] : [(0, sh.sh)`ufw --force ${enabled ? "enable" : "disable"} || exit 1`],
				...load ? [(0, sh.sh)`ufw reload || exit 1`] : []
			])
		};
		function tupleOf(line) {
			const [text = "", hex = ""] = line.slice("### tuple ### ".length).split(" comment=");
			const comment = Buffer.from(hex, "hex").toString("utf8");
			return {
				name: comment.startsWith(PREFIX) ? comment.slice(PREFIX.length) : undefined,
				text
			};
		}
		function change({ name, add, remove }) {
			const both = add.length === 2 && add[0]?.endsWith(" 0.0.0.0/0 any 0.0.0.0/0 in") === true;
			const texts = both ? [String(add[0]).replaceAll("0.0.0.0/0", "any")] : add;
			return (0, sh.fj)([...texts.map((text) => {
				const [action] = text.split(" ");
				const place = action === "deny" ? ["prepend"] : [];
				return (0, sh.sh)`ufw ${[...place, ...words(text)]} comment ${`${PREFIX}${name}`} || exit 1`;
			}), ...remove.map((text) => (0, sh.sh)`ufw delete ${words(text)} || exit 1`)]);
		}
		function words(tuple) {
			const [action = "", proto = "any", ports = "any", to = "any", , from = "any", direction = "in"] = tuple.split(" ");
			const on = direction.startsWith("in_") ? [
				"in",
				"on",
				direction.slice(3)
			] : [];
			return [
				action,
				...on,
				...proto === "any" ? [] : ["proto", proto],
				"from",
				from,
				"to",
				to,
				...ports === "any" ? [] : ["port", ports]
			];
		}
		;
		const BACKENDS = [ufw, nft];
		const firewallKind = (0, resource.WI)({
			kind: "firewall",
			order: resource.ND.firewall,
			category: "command",
			transaction: true,
			timeoutMs: () => 2 * 6e4,
			key: (spec) => spec.name,
			read: () => readFirewalls(),
			parse(output, specs) {
				const { firewalld, readings } = parseFirewalls(output);
				return specs.map(({ name }) => ({
					firewalld,
					backends: Object.fromEntries(Object.entries(readings).map(([backend, { rules, ...status }]) => [backend, {
						...status,
						rules: rules.filter((rule) => rule.name === name).map((rule) => rule.text)
					}]))
				}));
			},
			decide(state, wanted) {
				const backend = chooseBackend(state, wanted.backend);
				if (wanted.state === "absent") {
					const found = BACKENDS.find((one) => (state.backends[one.name]?.rules.length ?? 0) > 0);
					if (found === undefined) return { verdict: "ok" };
					const rules = state.backends[found.name]?.rules ?? [];
					const fields = rules.map((text) => ({
						field: found.name,
						from: text,
						to: "none"
					}));
					return {
						verdict: "change",
						verb: "remove",
						summary: "there",
						fields,
						action: {
							backend: found.name,
							add: [],
							remove: rules,
							load: false
						}
					};
				}
				if (backend instanceof core_error.y4) return {
					verdict: "refuse",
					error: backend
				};
				const rule = validRule(wanted);
				if (rule instanceof core_error.y4) return {
					verdict: "refuse",
					error: rule
				};
				const status = state.backends[backend.name];
				if (status === undefined) return {
					verdict: "refuse",
					error: noFirewall(wanted.backend)
				};
				const texts = backend.render(rule, status);
				const add = texts.filter((text) => !status.rules.includes(text));
				const remove = status.rules.filter((text) => !texts.includes(text));
				const action = {
					backend: backend.name,
					add,
					remove,
					load: !status.loaded
				};
				if (add.length === 0 && remove.length === 0) {
					if (status.loaded) return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "run",
						summary: `${backend.name} has not loaded what is written down`,
						action
					};
				}
				const to = describeRule(rule);
				return {
					verdict: "change",
					verb: status.rules.length === 0 ? "create" : "update",
					summary: `${status.rules.length === 0 ? "no such rule" : "another rule"}${status.enabled ? "" : `; ${backend.name} is not on yet`}`,
					fields: [{
						field: backend.name,
						from: status.rules.join("; ") || "none",
						to
					}],
					action
				};
			},
			apply: (changes) => (0, sh.fj)(BACKENDS.flatMap((backend) => {
				const mine = changes.filter(({ action }) => action.backend === backend.name).map(({ spec, action }) => ({
					name: spec.name,
					add: action.add,
					remove: action.remove
				}));
				const load = changes.some(({ action }) => action.backend === backend.name && action.load);
				return mine.length === 0 ? [] : [backend.apply(mine, { load })];
			})),
			save: ({ action }) => byName(action.backend).save,
			undo: ({ spec, action }) => byName(action.backend).undo({
				name: spec.name,
				add: action.add,
				remove: action.remove
			}),
			absent: (key) => ({
				name: key,
				action: "allow",
				state: "absent"
			}),
			risk: (spec, { remove, load }) => spec.action === "allow" && remove.length === 0 && !load ? undefined : "connectivity"
		});
		function readFirewalls() {
			return (0, sh.fj)([...BACKENDS.map(({ name, when, read }) => (0, sh.sh)`if ${when}; then
echo ${`backend ${name}`}
${read}
fi`), (0, sh.sh)`if [ -e /run/firewalld.pid ] || [ -d /run/firewalld ]; then echo 'backend firewalld'; fi`]);
		}
		function parseFirewalls(output) {
			const parts = output.split(/^backend /m).slice(1);
			const readings = parts.flatMap((part) => {
				const backend = BACKENDS.find((one) => part.split("\n")[0] === one.name);
				return backend === undefined ? [] : [[backend.name, backend.parse(part)]];
			});
			return {
				firewalld: parts.some((part) => part.startsWith("firewalld")),
				readings: Object.fromEntries(readings)
			};
		}
		function chooseBackend({ backends, firewalld }, wanted) {
			if (firewalld && wanted === undefined) return firewalldRuns();
			const found = BACKENDS.find((one) => backends[one.name] !== undefined && (wanted === undefined || wanted === one.name));
			return found ?? noFirewall(wanted);
		}
		function byName(name) {
			const backend = BACKENDS.find((one) => one.name === name);
			if (backend === undefined) throw new TypeError(`no firewall ${name}`);
			return backend;
		}
		function validRule(spec) {
			try {
				return ruleOf(spec);
			} catch (error) {
				if (error instanceof core_error.y4) return error;
				throw error;
			}
		}
		function noFirewall(wanted) {
			return new core_error.y4({
				code: "no-firewall",
				category: "unsupported",
				what: wanted === undefined ? "the host has neither ufw nor nft" : `the host has no ${wanted}`,
				remedy: `declare the package ${wanted === "nft" ? "nftables" : wanted ?? "ufw"} too`
			});
		}
		function firewalldRuns() {
			return new core_error.y4({
				code: "firewalld-runs",
				category: "unsupported",
				what: "firewalld runs on the host; bringup does not speak to it, and rules beside it would not open anything",
				remedy: "declare firewall-cmd commands instead, or stop firewalld and choose `backend: nft`"
			});
		}
		;
		const firewall = defineCollection({
			section: "firewall",
			describe: "Rules for what comes in: by ufw where it is installed, otherwise in an nftables table of our own.",
			key: "name",
			plain: false,
			kind: firewallKind,
			early: ["name", "backend"],
			shape: {
				name: schemas.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9 _.-]{0,60}$/, "must be a short name of letters, digits, spaces, dots and hyphens").describe("What the rule is for; it becomes its comment."),
				action: schemas.k5n(["allow", "deny"]).optional().describe("`allow` (default) or `deny`."),
				ports: schemas.YOg(schemas.KCZ([schemas.Whr().min(1).max(65535), schemas.YjP().regex(/^\d+:\d+$/, "must be a range such as 8000:8010")])).optional().describe("Ports and ranges. Default: every port."),
				proto: schemas.k5n([
					"tcp",
					"udp",
					"any"
				]).optional().describe("Default: both."),
				from: schemas.YjP().regex(/^[0-9A-Fa-f.:]+(\/\d{1,3})?$/, "must be an address or a network").optional().describe("Only from this address or network."),
				interface: schemas.YjP().regex(/^[A-Za-z0-9_.@-]{1,15}$/, "must be the name of a network interface").optional().describe("Only what comes in here."),
				backend: schemas.k5n(["ufw", "nft"]).optional().describe("Default: ufw where it is installed, otherwise nft.")
			},
			spec: (entry) => ({
				name: entry.name ?? "",
				action: entry.action ?? "allow",
				state: entry.state ?? "present",
				...given({
					ports: entry.ports,
					proto: entry.proto,
					from: entry.from,
					interface: entry.interface,
					backend: entry.backend
				})
			})
		});
		var account_tools = __webpack_require__(28208);
		;
		const groupKind = (0, resource.WI)({
			kind: "group",
			order: resource.ND.group,
			category: "command",
			key: (spec) => spec.name,
			read: (specs) => (0, sh.fj)([account_lookup.D, (0, sh.sh)`bu_accounts group ${specs.map((spec) => spec.name)}`]),
			parse(output, specs) {
				const gids = new Map(output.split("\n").map((line) => [line.split(":")[0], line.split(":")[2]]));
				return specs.map(({ name }) => {
					const gid = gids.get(name);
					return { gid: gid === undefined ? undefined : Number(gid) };
				});
			},
			decide({ gid }, wanted) {
				const from = gid === undefined ? "none" : String(gid);
				if (wanted.state === "absent") {
					if (gid === undefined) return { verdict: "ok" };
					const fields = [{
						field: "gid",
						from,
						to: "none"
					}];
					return {
						verdict: "change",
						verb: "remove",
						summary: "exists",
						fields,
						action: { op: "remove" }
					};
				}
				if (gid === undefined) {
					const fields = [{
						field: "gid",
						from,
						to: wanted.gid === undefined ? "next free" : String(wanted.gid)
					}];
					return {
						verdict: "change",
						verb: "create",
						summary: "no such group",
						fields,
						action: { op: "create" }
					};
				}
				if (wanted.gid === undefined || wanted.gid === gid) return { verdict: "ok" };
				const fields = [{
					field: "gid",
					from,
					to: String(wanted.gid)
				}];
				return {
					verdict: "change",
					verb: "update",
					summary: "another number",
					fields,
					action: { op: "renumber" }
				};
			},
			apply: (changes) => (0, sh.fj)([account_lookup.D, ...changes.map(({ spec, action }) => APPLY[action.op](spec))]),
			save: ({ spec, action }) => action.op === "remove" ? (0, sh.fj)([account_lookup.D, (0, sh.sh)`bu_accounts group ${spec.name} >"$BU_SAVE.group."${spec.name}`]) : undefined,
			undo({ spec, state, action }) {
				const { name } = spec;
				if (action.op === "create") return (0, sh.fj)([account_lookup.D, APPLY.remove(spec)]);
				if (state.gid === undefined) return { cannot: "the group's old number is not known" };
				if (action.op === "renumber") return APPLY.renumber({
					name,
					gid: state.gid,
					state: "present"
				});
				return (0, sh.fj)([
					account_lookup.D,
					APPLY.create({
						name,
						gid: state.gid,
						state: "present"
					}),
					(0, sh.sh)`IFS=: read -r _ _ _ bu_members <"$BU_SAVE.group."${name} || :
bu_ifs=$IFS; IFS=,
for bu_user in $bu_members; do
  if id -- "$bu_user" >/dev/null 2>&1; then usermod -aG ${name} -- "$bu_user" || addgroup "$bu_user" ${name} || exit 1; fi
done
IFS=$bu_ifs`
				]);
			},
			absent: (key) => ({
				name: key,
				state: "absent"
			}),
			diagnose(_exitCode, output, { spec }) {
				const inUse = /cannot remove the primary group of user '([^']*)'/.exec(output);
				if (inUse !== null) {
					return {
						category: "command",
						code: "group-in-use",
						what: `group ${spec.name} is the primary group of user ${inUse[1]}`,
						remedy: `give ${inUse[1]} another group, or declare that user absent too`
					};
				}
				if (/GID '?\d+'? already exists|gid '\d+' in use/i.test(output)) {
					return {
						category: "command",
						code: "gid-taken",
						what: `number ${spec.gid} for group ${spec.name} belongs to another group of the host`,
						remedy: `choose another gid, or see \`getent group ${spec.gid}\` on the host`
					};
				}
				return (0, account_tools.gD)(output);
			}
		});
		const APPLY = {
			create: ({ name, gid, system }) => {
				const number = gid === undefined ? [] : ["-g", gid];
				return (0, sh.sh)`if bu_accounts group ${name} >/dev/null; then :
elif command -v groupadd >/dev/null 2>&1; then groupadd ${[
					...system === true ? ["-r"] : [],
					...number,
					"--",
					name
				]} || exit 1
elif command -v addgroup >/dev/null 2>&1; then addgroup ${[
					...system === true ? ["-S"] : [],
					...number,
					name
				]} || exit 1
else ${account_tools.jY}
fi`;
			},
			renumber: ({ name, gid }) => (0, sh.sh)`if command -v groupmod >/dev/null 2>&1; then groupmod -g ${gid ?? ""} -- ${name} || exit 1
else ${account_tools.jY}
fi`,
			remove: ({ name }) => (0, sh.sh)`if ! bu_accounts group ${name} >/dev/null; then :
elif command -v groupdel >/dev/null 2>&1; then groupdel -- ${name} || exit 1
elif command -v delgroup >/dev/null 2>&1; then delgroup ${name} || exit 1
else ${account_tools.jY}
fi`
		};
		;
		const groups = defineCollection({
			section: "groups",
			describe: "Groups of accounts.",
			key: "name",
			plain: true,
			kind: groupKind,
			early: ["name"],
			shape: {
				name: accountName.describe("Name of the group."),
				gid: number.optional().describe("Its number. Default: the one it has or gets."),
				system: schemas.zMY().optional().describe("A new group takes its number from the system’s range.")
			},
			spec: (entry) => ({
				name: entry.name ?? "",
				state: entry.state ?? "present",
				...given({
					gid: entry.gid,
					system: entry.system
				})
			})
		});
		var file_text = __webpack_require__(11523);
		;
		const AWK = `
BEGIN {
  n = split(ENVIRON["bu_replace"], part, "\\n"); for (i = 1; i <= n; i++) goes[part[i]] = 1
  add = ENVIRON["bu_add"]; after = ENVIRON["bu_after"]; final = ENVIRON["bu_final"]
}
{
  line = "=" $0
  if (line in goes) { if (room || add == "") next; room = NR; line = add }
  if (line == after "") anchor = kept + 1
  text[++kept] = substr(line, 2); from = NR
}
END {
  if (from < NR || room == NR) final = 1
  if (add != "" && !room) {
    at = anchor ? anchor : kept
    for (i = kept; i > at; i--) text[i + 1] = text[i]
    text[at + 1] = substr(add, 2); kept++
    if (at == kept - 1) final = 1
  }
  for (i = 1; i <= kept; i++) printf "%s%s", text[i], (i < kept || final ? "\\n" : "")
}
`.trim();
		function editLines(path, { replace, add, after }) {
			const marked = (text) => text === undefined ? "" : `=${text}`;
			return (0, sh.sh)`{ if [ -n "$(tail -c 1 ${path})" ]; then bu_final=; else bu_final=1; fi
bu_replace=${replace.map(marked).join("\n")} bu_add=${marked(add)} bu_after=${marked(after)} bu_final=$bu_final awk ${AWK} ${path} >"$bu_t"; }`;
		}
		;
		const MOST_BYTES = 1024 * 1024;
		const lineKind = (0, resource.WI)({
			kind: "line",
			order: resource.ND.line,
			category: "filesystem",
			key: ({ path, line = "", match }) => match === undefined ? `${path}: ${line}` : `${path} ~ ${match}`,
			implies: ({ path, state }) => state === "absent" ? [] : [`file:${path}`, ...(0, file_place.Gw)(path).map((parent) => `directory:${parent}`)],
			absent: specOfKey,
			statPath: ({ path }) => path,
			read(specs) {
				const paths = pathsOf(specs);
				return (0, sh.fj)([(0, sh.sh)`bu_stat ${paths}`, (0, file_text.Z7)(paths, MOST_BYTES)]);
			},
			parse(output, specs) {
				const paths = pathsOf(specs);
				const stats = (0, prelude_output.ky)(output, paths);
				const texts = (0, file_text.oh)(output);
				return specs.map((spec) => {
					const { type = "missing", mode = 0 } = stats.get(spec.path) ?? {};
					if (type !== "file") return { type };
					const state = about(texts.get(paths.indexOf(spec.path)) ?? Buffer.alloc(0), spec);
					return (mode & 4) === 0 ? {
						...state,
						closed: true
					} : state;
				});
			},
			decide(state, wanted) {
				const { path, line = "", state: should } = wanted;
				if (state.type === "missing") {
					if (should === "absent") return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "create",
						summary: wanted.create ? "file missing" : "file missing: something earlier has to make it",
						text: {
							before: "",
							after: `${line}\n`
						},
						action: wanted.create ? { create: `${line}\n` } : {
							replace: [],
							add: line
						}
					};
				}
				if (state.type !== "file") return line_refuse(path, `a ${state.type}, and only plain files are edited`);
				if (state.unfit !== undefined) return line_refuse(path, `${state.unfit}, so single lines of it are not edited`);
				const { found } = state;
				if (should === "absent") {
					if (found.length === 0) return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "remove",
						summary: "should not be there",
						...difference(state, []),
						action: { replace: found }
					};
				}
				const text = `${line}${state.crlf ? "\r" : ""}`;
				if (found.length === 1 && plain(found[0] ?? "") === line) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: found.length === 0 ? "create" : "update",
					summary: found.length === 0 ? "line missing" : found.length === 1 ? "line differs" : `${found.length} lines where one should be`,
					...difference(state, [line]),
					action: {
						replace: found,
						add: text,
						...state.anchor === undefined ? {} : { after: state.anchor }
					}
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec: { path, validate }, action }) => {
				const judge = validate === undefined ? {} : { validate };
				const placed = "create" in action ? (0, file_place.ik)({
					path,
					make: [(0, file_place.zu)((0, sh.sh)`printf '%s' ${action.create}`, "022")],
					...judge
				}) : (0, file_place.ik)({
					path,
					make: [(0, sh.sh)`cp -p ${path} "$bu_t"`, editLines(path, action)],
					...judge
				});
				return (0, sh.fj)([placed, ...(0, connectivity.Ry)(path)]);
			})),
			save: ({ spec: { path } }) => (0, sh.sh)`if [ -f ${path} ]; then ${(0, file_place.aC)(path)}; fi`,
			undo: ({ spec: { path } }) => (0, sh.sh)`if [ -f ${(0, file_place._C)(path)} ]; then
${(0, file_place.pK)(path)}
else ${(0, file_place.Ou)(path)}; fi`,
			diagnose(exitCode, output, { spec: { path, validate } }) {
				if (exitCode === file_place.jL) {
					return {
						category: "filesystem",
						code: "file-invalid",
						what: `\`${validate}\` does not accept the edited ${path}`,
						remedy: "correct the line in the fleet file; the old file is still in place"
					};
				}
				const told = (0, connectivity.D8)(output, path) ?? (0, filesystem_failure.i)(output, path);
				if (told?.code === "no-parent-directory") {
					return {
						category: "filesystem",
						code: "no-file-to-edit",
						what: `${path} does not exist, so no line of it can be edited`,
						remedy: "set `create: true` on the line, or let what brings the file come first with `needs:` (for example `package:...`)"
					};
				}
				return told;
			},
			risk: ({ path }) => (0, connectivity.di)(path) ? "connectivity" : undefined
		});
		function pathsOf(specs) {
			return [...new Set(specs.map(({ path }) => path))];
		}
		function about(bytes, { line, match, after }) {
			const none = {
				type: "file",
				found: [],
				crlf: false
			};
			if (bytes.length > MOST_BYTES) return {
				...none,
				unfit: "too large"
			};
			const text = (0, file_text.b6)(bytes);
			if (text === undefined) return {
				...none,
				unfit: "not text"
			};
			const lines = text.split("\n");
			if (lines.at(-1) === "") lines.pop();
			const matches = (pattern) => {
				const expression = new RegExp(pattern, "u");
				return (each) => expression.test(plain(each));
			};
			const found = lines.filter(match === undefined ? (each) => plain(each) === line : matches(match));
			const anchor = after === undefined ? undefined : lines.findLast(matches(after));
			return {
				type: "file",
				found,
				crlf: lines[0]?.endsWith("\r") ?? false,
				...anchor === undefined ? {} : { anchor }
			};
		}
		function plain(line) {
			return line.replace(/\r$/, "");
		}
		function difference({ found, closed }, after) {
			if (closed !== true) return { text: {
				before: line_shown(found.map(plain)),
				after: line_shown(after)
			} };
			const from = found.length === 0 ? "none" : `${found.length} (not for all eyes)`;
			return { fields: [{
				field: "line",
				from,
				to: after[0] ?? "none"
			}] };
		}
		function line_shown(lines) {
			return lines.map((line) => `${line}\n`).join("");
		}
		function line_refuse(path, why) {
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "not-a-text-file",
					category: "filesystem",
					what: `${path} is ${why}`,
					remedy: "name the real text file (a link is not followed), or manage the whole file under `files:`"
				})
			};
		}
		function specOfKey(key) {
			const [, path = key, mark, rest = ""] = /^(\/.*?)(: | ~ )([\s\S]*)$/.exec(key) ?? [];
			return {
				path,
				state: "absent",
				...mark === " ~ " ? { match: rest } : { line: rest }
			};
		}
		;
		const oneLine = schemas.YjP().regex(/^[^\n\r\0]*$/, "must be one line");
		const pattern = oneLine.refine((text) => isPattern(text), "must be a regular expression as JavaScript knows it");
		const lines = defineCollection({
			section: "lines",
			describe: "Single lines of text files that are not managed as a whole.",
			key: "path",
			plain: false,
			labelled: true,
			kind: lineKind,
			early: [
				"path",
				"match",
				"after"
			],
			shape: {
				path: absolutePath.describe("The file."),
				line: oneLine.optional().describe("The line, without its end."),
				match: pattern.optional().describe("Which lines this one takes the place of: a regular expression (JavaScript) that the line itself matches, too."),
				after: pattern.optional().describe("A new line goes behind the last line that this matches. Default: to the end."),
				create: schemas.zMY().optional().describe("Make the file when it is missing."),
				validate: schemas.YjP().min(1).optional().describe("A command that must accept the edited file before it takes effect; `%s` is its name.")
			},
			problem({ line, match, state }) {
				if (line === undefined && (match === undefined || state !== "absent")) return "line is missing";
				if (line === undefined || match === undefined || !isPattern(match) || line.includes("{{") || state === "absent") return undefined;
				return new RegExp(match, "u").test(line) ? undefined : `the line does not match its own match (${match}), so it would be added on every run`;
			},
			spec: (entry) => ({
				path: entry.path ?? "",
				state: entry.state ?? "present",
				...given({
					line: entry.line,
					match: entry.match,
					after: entry.after,
					create: entry.create,
					validate: entry.validate
				})
			})
		});
		function isPattern(text) {
			try {
				new RegExp(text, "u");
				return true;
			} catch {
				return false;
			}
		}
		;
		const linkKind = (0, resource.WI)({
			kind: "link",
			order: resource.ND.link,
			category: "filesystem",
			key: ({ path }) => path,
			implies: ({ path, state }) => state === "absent" ? [] : (0, file_place.Gw)(path).map((parent) => `directory:${parent}`),
			absent: (path) => ({
				path,
				state: "absent"
			}),
			statPath: ({ path }) => path,
			read: (specs) => (0, sh.fj)([(0, sh.sh)`bu_stat ${specs.map(({ path }) => path)}`, ...specs.map(({ path }, index) => (0, sh.sh)`[ ! -L ${path} ] || { echo link ${index}; readlink ${path}; echo end ${index}; }`)]),
			parse(output, specs) {
				const stats = (0, prelude_output.ky)(output, specs.map(({ path }) => path));
				return specs.map(({ path }, index) => {
					const type = stats.get(path)?.type ?? "missing";
					if (type !== "symlink") return { type };
					const [, target = ""] = new RegExp(`^link ${index}\n([\\s\\S]*?)\nend ${index}$`, "m").exec(output) ?? [];
					return {
						type,
						target
					};
				});
			},
			decide(state, { path, target, state: should }) {
				if (state.type !== "missing" && state.type !== "symlink") return {
					verdict: "refuse",
					error: link_inTheWay(path, state.type)
				};
				if (should === "absent" || target === undefined) {
					if (state.type === "missing") return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "remove",
						summary: "should not be there",
						fields: [{
							field: "target",
							from: state.target,
							to: "none"
						}],
						action: { remove: true }
					};
				}
				if (state.type === "missing") {
					return {
						verdict: "change",
						verb: "create",
						summary: "missing",
						fields: [{
							field: "target",
							from: "none",
							to: target
						}],
						action: { target }
					};
				}
				if (state.target === target) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: "update",
					summary: "points elsewhere",
					fields: [{
						field: "target",
						from: state.target,
						to: target
					}],
					action: { target }
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec: { path, mustExist }, action }) => {
				if ("remove" in action) return (0, sh.sh)`rm -f ${path}`;
				const free = [path, (0, file_place.vY)(path)].flatMap((name) => [(0, sh.sh)`[ ! -e ${name} ]`, (0, sh.sh)`[ ! -L ${name} ]`]);
				const pointed = (0, sh.sh)`{ ${(0, sh.fj)(free, " && ")} && ln -s -- ${action.target} ${path} 2>/dev/null; } || {
${pointTo(path, action.target)}
}`;
				if (mustExist !== true) return pointed;
				return (0, sh.sh)`[ -e ${action.target} ] || { echo 'bringup: no target' >&2; exit 1; }
${pointed}`;
			})),
			undo: ({ spec: { path }, state }) => state.type === "symlink" ? pointTo(path, state.target) : (0, file_place.Ou)(path),
			risk: ({ path }) => (0, connectivity.di)(path) ? "connectivity" : undefined,
			diagnose(_exitCode, output, { spec: { path, target } }) {
				if (!/^bringup: no target$/m.test(output)) return (0, filesystem_failure.i)(output, path);
				return {
					category: "filesystem",
					code: "link-target-missing",
					what: `${path} should point to ${target}, but there is nothing there`,
					remedy: "correct the target, or let what brings it come first (a package, a download)"
				};
			}
		});
		function pointTo(path, target) {
			return (0, sh.sh)`bu_t=${(0, file_place.vY)(path)}
{ { [ ! -e "$bu_t" ] && [ ! -L "$bu_t" ]; } || rm -f "$bu_t"; } && ln -s -- ${target} "$bu_t" && if [ -d ${path} ]; then
mv -fT "$bu_t" ${path} 2>/dev/null || mv -fh "$bu_t" ${path} 2>/dev/null || { rm -f ${path} && mv -f "$bu_t" ${path}; }
else mv -f "$bu_t" ${path}; fi || { rm -f "$bu_t"; exit 1; }`;
		}
		function link_inTheWay(path, type) {
			return new core_error.y4({
				code: "not-a-link",
				category: "filesystem",
				what: `${path} is a ${type}, but should be a symbolic link`,
				remedy: `move it away by hand (\`ls -ld ${path}\`), then run again`
			});
		}
		;
		const links = defineCollection({
			section: "links",
			describe: "Symbolic links.",
			key: "path",
			short: "target",
			plain: false,
			kind: linkKind,
			early: ["path"],
			shape: {
				path: absolutePath.describe("Where the link is on the host."),
				target: schemas.YjP().min(1).optional().describe("What it points to; it need not exist.")
			},
			problem: ({ target, state }) => target === undefined && state !== "absent" ? "a link needs a target" : undefined,
			spec: (entry) => ({
				path: entry.path ?? "",
				state: entry.state ?? "present",
				...given({ target: entry.target })
			})
		});
		var resources_package = __webpack_require__(82857);
		;
		const packages_packages = defineCollection({
			section: "packages",
			describe: "Packages of the host’s own package manager (apt, dnf, apk, pacman, zypper, brew), all in one transaction.",
			key: "name",
			short: "version",
			plain: true,
			kind: resources_package.J,
			early: ["name"],
			shape: {
				name: schemas.YjP().regex(/^[A-Za-z0-9@][A-Za-z0-9@/+._:-]*$/, "must be the name of a package").describe("As the package manager calls it."),
				version: schemas.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9.+~:*^-]*$/, "must be a version, or a family of them such as 6.1*").optional().describe("Exactly this version (`6.1*` for a family). Default: any; the newest when it is not there."),
				hold: schemas.zMY().optional().describe("Keep it at its version when the host upgrades itself.")
			},
			spec: (entry) => ({
				name: entry.name ?? "",
				state: entry.state ?? "present",
				...given({
					version: entry.version,
					hold: entry.hold
				})
			})
		});
		var resources_service = __webpack_require__(33381);
		;
		const services = defineCollection({
			section: "services",
			describe: "Services. A plain name means: running, and started at boot. Where `running`, `enabled` or `masked` is written, only what is written counts.",
			key: "name",
			plain: true,
			kind: resources_service.A,
			early: ["name"],
			shape: {
				name: serviceName.describe("`nginx`; sockets, timers and mounts are named in full."),
				running: schemas.zMY().optional().describe("Whether it runs."),
				enabled: schemas.zMY().optional().describe("Whether it is started at boot."),
				masked: schemas.zMY().optional().describe("Nothing can start it."),
				"on-notify": schemas.k5n(["restart", "reload"]).optional().describe("What happens when something that notifies it changed. Default: restart.")
			},
			problem: ({ masked, running }) => masked && running ? "a masked service cannot run" : undefined,
			spec: (entry) => ({
				name: entry.name ?? "",
				state: entry.state ?? "present",
				...entry.state === "absent" ? {} : given({
					running: entry.running ?? (says(entry) ? undefined : true),
					enabled: entry.enabled ?? (says(entry) ? undefined : true),
					masked: entry.masked,
					onNotify: entry["on-notify"]
				})
			})
		});
		function says({ running, enabled, masked }) {
			return running !== undefined || enabled !== undefined || masked !== undefined;
		}
		;
		const sysctlKind = (0, resource.WI)({
			kind: "sysctl",
			order: resource.ND.sysctl,
			category: "command",
			key: (spec) => spec.name,
			read: (specs) => (0, sh.sh)`grep -s '' ${specs.flatMap(({ name }) => [procPath(name), confPath(name)])} /dev/null`,
			parse(output, specs) {
				const lines = output.split("\n");
				const valueAt = (path) => {
					const values = lines.filter((line) => line.startsWith(`${path}:`)).map((line) => line.slice(path.length + 1));
					return values.length === 0 ? undefined : normal(values.join(" "));
				};
				return specs.map(({ name }) => ({
					value: valueAt(procPath(name)),
					file: valueAt(confPath(name))
				}));
			},
			decide(state, wanted) {
				if (wanted.state === "absent") {
					if (state.file === undefined) return { verdict: "ok" };
					const fields = [{
						field: "after a boot",
						from: state.file,
						to: "not set"
					}];
					const summary = `bringup's file exists; the value of now (${state.value ?? "none"}) stays until the next boot`;
					return {
						verdict: "change",
						verb: "remove",
						summary,
						fields,
						action: { op: "remove" }
					};
				}
				const value = normal(wanted.value);
				const line = `${wanted.name} = ${value}`;
				const fields = [...state.value === value ? [] : [{
					field: "value",
					from: state.value ?? "no such parameter yet",
					to: value
				}], ...state.file === line ? [] : [{
					field: "after a boot",
					from: state.file ?? "not set",
					to: line
				}]];
				if (fields.length === 0) return { verdict: "ok" };
				const summary = fields.map((one) => one.field).join(", ");
				const verb = state.file === undefined ? "create" : "update";
				return {
					verdict: "change",
					verb,
					summary,
					fields,
					action: { op: "set" }
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, action }) => action.op === "remove" ? (0, sh.sh)`rm -f ${confPath(spec.name)} || exit 1` : (0, sh.fj)([setNow(spec.name, normal(spec.value)), writeConf(spec.name, `${spec.name} = ${normal(spec.value)}`)]))),
			undo({ spec, state, action }) {
				const file = state.file === undefined ? (0, sh.sh)`rm -f ${confPath(spec.name)} ${`${confPath(spec.name)}.new`}` : writeConf(spec.name, state.file);
				return action.op === "remove" || state.value === undefined ? file : (0, sh.fj)([setNow(spec.name, state.value), file]);
			},
			absent: (key) => ({
				name: key,
				value: "",
				state: "absent"
			}),
			risk: ({ name }) => /^net[./]ipv[46][./]conf[./]/.test(name) ? "connectivity" : undefined,
			diagnose(_exitCode, output, { spec }) {
				if (/bringup: no parameter/.test(output)) {
					return {
						category: "command",
						code: "sysctl-not-found",
						what: `the kernel has no parameter ${spec.name}`,
						remedy: "correct the name, or load the module that brings it (a file in /etc/modules-load.d and a command)"
					};
				}
				if (/bringup: refused/.test(output)) {
					return {
						category: "command",
						code: "sysctl-refused",
						what: `the kernel refused ${normal(spec.value)} for ${spec.name}`,
						remedy: "correct the value; in a container many parameters belong to the machine outside"
					};
				}
				return undefined;
			}
		});
		function normal(value) {
			return value.trim().replace(/\s+/g, " ");
		}
		function procPath(name) {
			const slashes = /^[^./]*\//.test(name);
			return `/proc/sys/${slashes ? name : name.replace(/[./]/g, (one) => one === "." ? "/" : ".")}`;
		}
		function confPath(name) {
			return `/etc/sysctl.d/60-bringup-${name.replaceAll("/", "-")}.conf`;
		}
		function setNow(name, value) {
			const path = procPath(name);
			return (0, sh.sh)`[ -e ${path} ] || { echo 'bringup: no parameter' ${name} >&2; exit 1; }
set -- $(cat ${path})
[ "$*" = ${value} ] || printf '%s\n' ${value} >${path} || { echo 'bringup: refused' ${name} >&2; exit 1; }`;
		}
		function writeConf(name, line) {
			const path = confPath(name);
			return (0, sh.sh)`mkdir -p /etc/sysctl.d && printf '%s\n' ${line} >${path}.new && chmod 644 ${path}.new && mv -f ${path}.new ${path} || exit 1`;
		}
		;
		const sysctl = defineCollection({
			section: "sysctl",
			describe: "Kernel settings: set now, and kept in /etc/sysctl.d.",
			key: "name",
			short: "value",
			plain: false,
			kind: sysctlKind,
			early: ["name"],
			shape: {
				name: schemas.YjP().regex(/^[A-Za-z0-9_-]+([./][A-Za-z0-9_.:-]+)+$/, "must be a name such as net.ipv4.ip_forward").describe("`net.ipv4.ip_forward`; with slashes where a part of the name has a dot."),
				value: schemas.KCZ([
					schemas.YjP().min(1),
					schemas.aig(),
					schemas.zMY()
				]).optional().describe("Its value. Several numbers are one text: \"4096 87380 6291456\".")
			},
			problem: ({ value, state }) => value === undefined && state !== "absent" ? "value is missing" : undefined,
			spec: ({ name, value, state }) => ({
				name: name ?? "",
				value: value === undefined ? "" : typeof value === "boolean" ? String(Number(value)) : String(value),
				state: state ?? "present"
			})
		});
		;
		const MADE_FOR_TIMER = "# Made by bringup for a timer.";
		function timerText(spec) {
			const when = [spec.onCalendar ?? []].flat().map((moment) => `OnCalendar=${moment}`);
			const settings = SETTINGS.flatMap(([field, key]) => spec[field] === undefined ? [] : [`${key}=${String(spec[field])}`]);
			return [
				MADE_FOR_TIMER,
				"[Unit]",
				`Description=${spec.description ?? `${spec.name} (timer)`}`,
				"",
				"[Timer]",
				...when,
				...settings,
				...spec.service === undefined ? [] : [`Unit=${spec.service}`],
				"",
				"[Install]",
				"WantedBy=timers.target",
				""
			].join("\n");
		}
		const SETTINGS = [
			["onBootSec", "OnBootSec"],
			["onStartupSec", "OnStartupSec"],
			["onUnitActiveSec", "OnUnitActiveSec"],
			["onUnitInactiveSec", "OnUnitInactiveSec"],
			["randomizedDelaySec", "RandomizedDelaySec"],
			["accuracySec", "AccuracySec"],
			["persistent", "Persistent"]
		];
		function timerServiceText(spec) {
			if (spec.command === undefined) return undefined;
			const words = typeof spec.command === "string" ? [
				"/bin/sh",
				"-c",
				spec.command
			] : spec.command;
			return [
				MADE_FOR_TIMER,
				"[Unit]",
				`Description=${spec.description ?? spec.name}`,
				"",
				"[Service]",
				"Type=oneshot",
				...spec.user === undefined ? [] : [`User=${spec.user}`],
				`ExecStart=${words.map(execWord).join(" ")}`,
				""
			].join("\n");
		}
		function execWord(word) {
			const safe = word.replaceAll("%", "%%").replaceAll("$", "$$$$");
			if (/^[A-Za-z0-9_@%+=:,./$-]+$/.test(safe)) return safe;
			return `"${safe.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("	", "\\t")}"`;
		}
		var unit_files = __webpack_require__(81293);
		;
		const timerKind = (0, resource.WI)({
			kind: "timer",
			order: resource.ND.timer,
			category: "service",
			transaction: true,
			key: (spec) => spec.name,
			implies: ({ user, service }) => [...user === undefined ? [] : [`user:${user}`], ...service === undefined ? [] : [`unit:${service}`]],
			read: (specs) => (0, unit_files.g9)(specs.flatMap(timer_pathsOf)),
			parse(output, specs) {
				const states = (0, unit_files.XS)(output, specs.flatMap(timer_pathsOf));
				return specs.flatMap((_, index) => {
					const [timer, service] = states.slice(index * 2, index * 2 + 2);
					return timer === undefined || service === undefined ? [] : [{
						timer,
						service
					}];
				});
			},
			decide: (state, wanted) => wanted.state === "absent" ? decideAbsent(state, wanted) : decidePresent(state, wanted),
			apply(changes) {
				const timers = (op) => changes.filter(({ action }) => action.op === op).map(({ spec }) => `${spec.name}.timer`);
				const [set, remove] = [timers("set"), timers("remove")];
				const rewritten = changes.filter(({ action }) => action.op === "set" && action.writes.length > 0);
				return (0, sh.fj)([
					...remove.length === 0 ? [] : [(0, sh.sh)`systemctl disable --now -- ${remove} || systemctl stop -- ${remove} || exit 1`],
					(0, unit_files.RT)(changes.flatMap(({ action }) => action.writes), { verify: true }),
					...set.length === 0 ? [] : [(0, sh.sh)`systemctl enable --now -- ${set} || exit 1`],
					...rewritten.length === 0 ? [] : [(0, sh.sh)`systemctl restart -- ${rewritten.map(({ spec }) => `${spec.name}.timer`)} || exit 1`]
				]);
			},
			undo({ spec, state, action }) {
				const unit = `${spec.name}.timer`;
				const [timer, service] = timer_pathsOf(spec);
				if (timer === undefined || service === undefined) return { cannot: "the timer has no files" };
				const touched = new Set(action.writes.map((write) => write.file));
				const writes = [{
					path: timer,
					old: state.timer
				}, {
					path: service,
					old: state.service
				}].flatMap(({ path, old: { text, link } }) => touched.has(path.file) ? [{
					...path,
					...text === undefined ? {} : { text },
					...link === undefined ? {} : { link }
				}] : []);
				const { enabled, active } = state.timer;
				return (0, sh.sh)`(
${stopped(unit, !enabled, !active)}
${(0, unit_files.RT)(writes, { verify: false })}
${enabled ? (0, sh.sh)`systemctl enable -- ${unit} || exit 1` : (0, sh.sh)`:`}
${active ? (0, sh.sh)`systemctl restart -- ${unit} || exit 1` : (0, sh.sh)`:`}
) || exit 1`;
			},
			absent: (key) => ({
				name: key,
				state: "absent"
			}),
			diagnose(_exitCode, output, { spec }) {
				const mine = [...output.matchAll(/^bringup: unit: (.*)$/gm)].map((match) => match[1] ?? "");
				const said = mine.filter((line) => line.includes(`${spec.name}.timer`) || line.includes(`${spec.name}.service`));
				if (said.length === 0) return undefined;
				return {
					category: "service",
					code: "timer-invalid",
					what: `systemd does not accept timer ${spec.name}: ${said.join(" · ")}`,
					remedy: "correct its times (`systemd-analyze calendar` explains one); nothing was put in place"
				};
			}
		});
		function timer_pathsOf({ name }) {
			return ["timer", "service"].map((type) => ({
				unit: `${name}.${type}`,
				file: `${name}.${type}`
			}));
		}
		function stopped(unit, disable, stop) {
			return (0, sh.fj)([disable ? (0, sh.sh)`systemctl disable -- ${unit} || :` : (0, sh.sh)`:`, stop ? (0, sh.sh)`systemctl stop -- ${unit} || :` : (0, sh.sh)`:`]);
		}
		function decidePresent(state, wanted) {
			if (!state.timer.systemd) return timer_refuse("no-systemd", "unsupported", `timer ${wanted.name} is wanted, but the host is not run by systemd`, "leave timers out for this host");
			if (state.timer.link === "/dev/null") {
				return timer_refuse("timer-masked", "service", `somebody masked ${wanted.name}.timer`, `\`systemctl unmask ${wanted.name}.timer\` on the host, if it may run again`);
			}
			const texts = {
				timer: timerText(wanted),
				service: timerServiceText(wanted)
			};
			const isStrange = state.service.text !== undefined && !state.service.text.startsWith(MADE_FOR_TIMER);
			if (texts.service !== undefined && isStrange) {
				return timer_refuse("timer-service-taken", "config", `the command of timer ${wanted.name} would overwrite ${wanted.name}.service, which is somebody else's`, `choose another name, or give service: ${wanted.name}.service instead of a command`);
			}
			const files = ["timer", "service"].flatMap((type) => {
				const text = texts[type];
				return text === undefined || text === state[type].text ? [] : [{
					type,
					file: `${wanted.name}.${type}`,
					text
				}];
			});
			const { stale, enabled, active } = state.timer;
			const fields = [
				...stale || state.service.stale ? [{
					field: "systemd",
					from: "has not read it yet",
					to: "reads it"
				}] : [],
				...enabled ? [] : [{
					field: "at boot",
					from: "disabled",
					to: "enabled"
				}],
				...active ? [] : [{
					field: "timer",
					from: "stopped",
					to: "waiting"
				}]
			];
			if (files.length === 0 && fields.length === 0) return { verdict: "ok" };
			const joined = (of) => files.map(({ type }) => of(type)).join("");
			return {
				verdict: "change",
				verb: state.timer.text === undefined ? "create" : "update",
				summary: state.timer.text === undefined ? "no such timer" : files.length === 0 ? fields.map((one) => one.field).join(", ") : "another text",
				fields,
				...files.length === 0 ? {} : { text: {
					before: joined((type) => state[type].text ?? ""),
					after: joined((type) => texts[type] ?? "")
				} },
				action: {
					op: "set",
					writes: files.map(({ file, text }) => ({
						unit: file,
						file,
						text
					}))
				}
			};
		}
		function decideAbsent(state, wanted) {
			const { timer, service } = state;
			if (timer.text === undefined && !timer.active && !timer.enabled) return { verdict: "ok" };
			const own = service.text?.startsWith(MADE_FOR_TIMER) === true;
			const files = timer_pathsOf(wanted).filter((path) => path.file.endsWith(".timer") || own);
			return {
				verdict: "change",
				verb: "remove",
				summary: "exists",
				action: {
					op: "remove",
					writes: files
				}
			};
		}
		function timer_refuse(code, category, what, remedy) {
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code,
					category,
					what,
					remedy
				})
			};
		}
		;
		const span = schemas.YjP().regex(/^[0-9][0-9a-z ]*$/, "must be a span such as 15min or 1h 30min");
		const timers = defineCollection({
			section: "timers",
			describe: "Something that runs by the clock, as a systemd timer that is enabled and started.",
			key: "name",
			plain: false,
			kind: timerKind,
			early: ["name"],
			shape: {
				name: schemas.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]*$/, "must be a name without .timer").describe("Name of the timer."),
				"on-calendar": schemas.KCZ([schemas.YjP().min(1), schemas.YOg(schemas.YjP().min(1)).min(1)]).optional().describe("When, as in systemd.time(7): `daily`, `Mon *-*-* 03:00`."),
				"on-boot": span.optional().describe("This long after the boot."),
				"on-startup": span.optional().describe("This long after systemd started."),
				"on-unit-active": span.optional().describe("This long after it last started."),
				"on-unit-inactive": span.optional().describe("This long after it last ended."),
				"randomized-delay": span.optional().describe("Later by a random time up to this."),
				accuracy: span.optional().describe("May be late by this much. Default: 1min."),
				persistent: schemas.zMY().optional().describe("Make up for a time that passed while the host was off."),
				command: schemas.KCZ([schemas.YjP().min(1), schemas.YOg(schemas.YjP()).min(1)]).optional().describe("What to run: a line for /bin/sh, or the words of a program."),
				user: owner.optional().describe("Who runs the command. Default: root."),
				service: unitName.optional().describe("Another unit to start, instead of a command."),
				description: schemas.YjP().optional().describe("What it is for.")
			},
			problem(entry) {
				if (entry.state === "absent") return undefined;
				const when = [
					"on-calendar",
					"on-boot",
					"on-startup",
					"on-unit-active",
					"on-unit-inactive"
				];
				if (when.every((key) => entry[key] === undefined)) return `one of ${when.join(", ")} must say when it runs`;
				return entry.command === undefined === (entry.service === undefined) ? "exactly one of command and service must say what runs" : undefined;
			},
			spec: (entry) => ({
				name: entry.name ?? "",
				state: entry.state ?? "present",
				...given({
					onCalendar: entry["on-calendar"],
					onBootSec: entry["on-boot"],
					onStartupSec: entry["on-startup"],
					onUnitActiveSec: entry["on-unit-active"],
					onUnitInactiveSec: entry["on-unit-inactive"],
					randomizedDelaySec: entry["randomized-delay"],
					accuracySec: entry.accuracy,
					persistent: entry.persistent,
					command: entry.command,
					user: entry.user,
					service: entry.service,
					description: entry.description
				})
			})
		});
		var resources_unit = __webpack_require__(64307);
		;
		const units = defineCollection({
			section: "units",
			describe: "systemd units in /etc/systemd/system, checked by `systemd-analyze verify` before they take effect.",
			key: "name",
			labelled: true,
			plain: false,
			kind: resources_unit.p,
			early: ["name", "drop-in"],
			shape: {
				name: unitName.describe("With its type: `web.service`."),
				"drop-in": schemas.YjP().regex(/^[A-Za-z0-9_.-]+$/, "must be a file name without .conf").optional().describe("Name of a drop-in: only what it says is added to the unit."),
				content: schemas.YjP().optional().describe("The text of the unit.")
			},
			problem: ({ content, state }) => content === undefined && state !== "absent" ? "content is missing" : undefined,
			spec: (entry) => ({
				name: entry.name ?? "",
				content: entry.content ?? "",
				state: entry.state ?? "present",
				...given({ dropIn: entry["drop-in"] })
			})
		});
		var resources_user = __webpack_require__(22132);
		;
		const users = defineCollection({
			section: "users",
			describe: "Accounts. What is not said stays as it is.",
			key: "name",
			plain: true,
			kind: resources_user.o,
			early: ["name"],
			shape: {
				name: accountName.describe("Name of the account."),
				uid: number.optional().describe("Its number. Default: the one it has or gets."),
				group: accountName.optional().describe("Primary group. Default for a new account: a group of its own name."),
				groups: schemas.YOg(accountName).optional().describe("Further groups."),
				"append-groups": schemas.zMY().optional().describe("Keep groups that are not listed (default), or leave them."),
				shell: absolutePath.optional().describe("Login shell."),
				home: absolutePath.optional().describe("Home directory; made for a new account."),
				system: schemas.zMY().optional().describe("A new account is a system account: low number, no home directory."),
				comment: schemas.YjP().regex(/^[^:\n]*$/, "must be one line without colons").optional().describe("Full name or purpose."),
				"password-hash": secret_ref.C.optional().describe("As in /etc/shadow (`mkpasswd -m sha512crypt`), by reference."),
				locked: schemas.zMY().optional().describe("No password opens the account; keys still do."),
				"remove-home": schemas.zMY().optional().describe("With `state: absent`: delete the home directory too. Cannot be taken back.")
			},
			spec: (entry) => ({
				name: entry.name ?? "",
				state: entry.state ?? "present",
				...given({
					uid: entry.uid,
					group: entry.group,
					groups: entry.groups,
					appendGroups: entry["append-groups"],
					shell: entry.shell,
					home: entry.home,
					system: entry.system,
					comment: entry.comment,
					passwordHash: entry["password-hash"],
					locked: entry.locked,
					removeHome: entry["remove-home"]
				})
			})
		});
		;
		const COLLECTIONS = [
			packages_packages,
			groups,
			users,
			authorizedKeys,
			files,
			directories,
			links,
			lines,
			downloads,
			archives,
			sysctl,
			units,
			timers,
			services,
			firewall,
			commands
		];
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
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
		const local_files_MOST_BYTES = 4 * 1024 * 1024;
		async function readLocalFiles({ root }, mentions) {
			const first = new Map();
			for (const mention of mentions) {
				const path = (0, external_node_path_.resolve)(root, mention.path);
				if (!first.has(path)) first.set(path, mention);
			}
			const problems = [];
			const files = new Map();
			await Promise.all(Array.from(first, async ([path, mention]) => {
				try {
					files.set(path, await readOne(path, root, mention));
				} catch (error) {
					if (!(error instanceof core_error.y4)) throw error;
					problems.push(error);
				}
			}));
			if (problems.length > 0) throw new core_error.$L(problems);
			return files;
		}
		async function readOne(path, root, { path: written, place }) {
			const problem = (code, what, remedy, cause) => new core_error.y4({
				code,
				category: "config",
				what,
				remedy,
				where: place,
				...cause === undefined ? {} : { cause }
			});
			if ((0, external_node_path_.relative)(root, path).startsWith("..")) {
				throw problem("local-file-outside", `${written} is outside of the directory of the fleet file`, "keep the file beside the fleet file, so that a checkout of the repository has all of it");
			}
			try {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const file = __addDisposableResource(env_1, await (0, promises_.open)(path, "r"), true);
					const info = await file.stat();
					if (!info.isFile()) throw problem("local-file-not-plain", `${written} is not a plain file`, "name a file; a tree is brought by `archives:`");
					if (info.size > local_files_MOST_BYTES) {
						throw problem("local-file-too-large", `${written} has ${info.size} bytes, more than the ${local_files_MOST_BYTES} that files of a fleet may have`, "put it on a server and use `downloads:`");
					}
					return await file.readFile();
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = __disposeResources(env_1);
					if (result_1) await result_1;
				}
			} catch (error) {
				if (error instanceof core_error.y4) throw error;
				const missing = error.code === "ENOENT";
				throw problem(missing ? "local-file-missing" : "local-file-unreadable", missing ? `there is no file ${written} beside the fleet file (looked in ${root})` : `${written} cannot be read: ${error.message}`, missing ? "add the file to the repository, or correct the path" : "look at the permissions of the file", error);
			}
		}
		function fileBeside(files, { root }, path) {
			const bytes = files.get((0, external_node_path_.resolve)(root, path));
			if (bytes === undefined) throw new TypeError(`${path} was not read`);
			return bytes;
		}
		;
		const OWNERS = [
			files,
			directories,
			links,
			downloads,
			archives
		];
		function samePath(section) {
			const claims = OWNERS.flatMap((collection) => entriesOf(collection, section[collection.section]).map(({ value, path }) => {
				const whole = collection === downloads || [
					"content",
					"template",
					"source"
				].some((field) => value[field] !== undefined);
				return {
					path,
					at: String(value[collection.key]),
					section: collection.section,
					whole: whole && collection !== directories
				};
			}));
			const first = new Map();
			const twice = claims.flatMap((claim) => {
				const there = first.get(claim.at);
				if (there === undefined) first.set(claim.at, claim);
				if (there === undefined || there.section === claim.section) return [];
				return [{
					path: claim.path,
					message: `${claim.at} is wanted under ${there.section} as well, and can be only one of them`
				}];
			});
			const byLine = entriesOf(lines, section[lines.section]).flatMap(({ value, path }) => {
				const there = first.get(String(value["path"]));
				if (there === undefined || !there.whole) return [];
				return [{
					path,
					message: `${there.at} is managed as a whole under ${there.section}, so the line belongs there`
				}];
			});
			return [...twice, ...byLine];
		}
		;
		const firewallSettingsKind = (0, resource.WI)({
			kind: "firewall-settings",
			order: resource.ND.firewall + 1,
			category: "command",
			key: () => "host",
			read: () => readFirewalls(),
			parse(output, specs) {
				const { firewalld, readings } = parseFirewalls(output);
				const backends = Object.fromEntries(Object.entries(readings).map(([name, { rules: _, ...status }]) => [name, status]));
				return specs.map(() => ({
					firewalld,
					backends
				}));
			},
			decide(state, wanted) {
				if (wanted.state === "absent") return { verdict: "ok" };
				const backend = chooseBackend(state, wanted.backend);
				if (backend instanceof core_error.y4) return {
					verdict: "refuse",
					error: backend
				};
				if (backend.name === "nft" && wanted.enabled === false) return {
					verdict: "refuse",
					error: noOff()
				};
				const status = state.backends[backend.name];
				if (status === undefined) return { verdict: "ok" };
				const enabled = wanted.enabled !== undefined && wanted.enabled !== status.enabled ? wanted.enabled : undefined;
				const incoming = wanted.incoming !== undefined && wanted.incoming !== status.incoming ? wanted.incoming : undefined;
				const load = !status.loaded && wanted.enabled !== false;
				const fields = [
					...enabled === undefined ? [] : [{
						field: "enabled",
						from: String(status.enabled),
						to: String(enabled)
					}],
					...incoming === undefined ? [] : [{
						field: "incoming",
						from: status.incoming,
						to: incoming
					}],
					...load ? [{
						field: "rules",
						from: "not those that are written down",
						to: "loaded"
					}] : []
				];
				if (fields.length === 0) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: "update",
					summary: fields.map((one) => one.field).join(", "),
					fields,
					action: {
						backend: backend.name,
						...enabled === undefined ? {} : { enabled },
						...incoming === undefined ? {} : { incoming },
						load
					}
				};
			},
			apply: ([change]) => byName(change?.action.backend ?? "ufw").configure(change?.action ?? { load: false }),
			undo({ state, action }) {
				const status = state.backends[action.backend];
				if (status === undefined) return { cannot: "the firewall's old settings are not known" };
				return byName(action.backend).configure({
					...action.incoming === undefined ? {} : { incoming: status.incoming },
					...action.enabled === undefined ? {} : { enabled: status.enabled },
					load: false
				});
			},
			diagnose(_exitCode, output) {
				const port = /^bringup: no rule lets ssh in on port (\d+)$/m.exec(output)?.[1];
				if (port === undefined) return undefined;
				return {
					category: "config",
					code: "firewall-would-close-ssh",
					what: `the firewall would close port ${port}, on which sshd listens, because no rule allows it`,
					remedy: `add a rule: { name: ssh, action: allow, ports: [${port}], proto: tcp }`
				};
			},
			risk: () => "connectivity"
		});
		function noOff() {
			return new core_error.y4({
				code: "firewall-no-off",
				category: "config",
				what: "bringup's nft table has no off: it filters as soon as it has rules",
				remedy: "remove the rules, or set incoming: allow"
			});
		}
		;
		const reboot_DEFAULT_TIMEOUT_MS = 10 * 6e4;
		const rebootKind = (0, resource.WI)({
			kind: "reboot",
			order: resource.ND.reboot,
			category: "command",
			slow: true,
			reboots: true,
			key: () => "host",
			timeoutMs: ({ timeoutMs }) => timeoutMs ?? reboot_DEFAULT_TIMEOUT_MS,
			read: () => (0, sh.sh)`printf 'boot '; cat /proc/sys/kernel/random/boot_id
if [ -e /run/reboot-required ]; then printf 'because packages ask for it'; [ ! -s /run/reboot-required.pkgs ] || printf ': %s' "$(sort -u /run/reboot-required.pkgs | tr '\n' ' ')"; echo; fi
if bu_has needs-restarting; then needs-restarting -r >/dev/null 2>&1; [ $? != 1 ] || echo 'because needs-restarting says so'; fi
bu_kernel=$BU_RELEASE
bu_flavour() {
  bu_i=$1
  while :; do case $bu_i in [0-9]*-*) bu_i=\${bu_i#*-} ;; *) break ;; esac; done
  echo "$bu_i"
}
bu_mine=$(bu_flavour "$bu_kernel")
bu_newest=$(for k in /boot/vmlinuz-*; do [ ! -e "$k" ] || [ "$(bu_flavour "\${k#/boot/vmlinuz-}")" != "$bu_mine" ] || echo "\${k#/boot/vmlinuz-}"; done | sort -V 2>/dev/null | tail -n 1)
if [ -e "/boot/vmlinuz-$bu_kernel" ] && [ -n "$bu_newest" ] && [ "$bu_newest" != "$bu_kernel" ]; then echo "because kernel $bu_newest is installed and $bu_kernel runs"; fi
if [ -d /lib/modules ] && [ -n "$(ls /lib/modules)" ] && [ ! -d "/lib/modules/$bu_kernel" ]; then echo "because the modules of the running kernel $bu_kernel are gone"; fi`,
			parse(output, specs) {
				const bootId = /^boot (\S+)/m.exec(output)?.[1] ?? "";
				const reasons = Array.from(output.matchAll(/^because (.*)$/gm), ([, reason = ""]) => reason.trim());
				return specs.map(() => ({
					bootId,
					reasons
				}));
			},
			decide({ reasons }, wanted, { notified }) {
				if (wanted.state === "absent") return { verdict: "ok" };
				const why = [...wanted.when === "needed" ? reasons : [], ...notified ? ["something that changed asks for it"] : []];
				if (why.length === 0) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: "run",
					summary: why.join("; "),
					action: null,
					irreversible: "a reboot cannot be taken back"
				};
			},
			apply: () => (0, sh.sh)`sync
if [ -d /run/systemd/system ]; then systemctl --no-block reboot; else reboot || shutdown -r now; fi`,
			undo: () => ({ cannot: "a reboot cannot be taken back" })
		});
		;
		const hostname_FILE = "/etc/hostname";
		const ORDER_OF_HOSTNAME = 5;
		const hostnameKind = (0, resource.WI)({
			kind: "hostname",
			order: ORDER_OF_HOSTNAME,
			category: "filesystem",
			key: () => "system",
			read: () => (0, sh.sh)`echo "now $(uname -n)"; grep -v '^#' ${hostname_FILE} | while read -r bu_i; do echo "file $bu_i"; done`,
			parse(output, specs) {
				const said = (what) => new RegExp(`^${what} (\\S+)$`, "m").exec(output)?.[1] ?? "";
				return specs.map(() => ({
					now: said("now"),
					file: said("file")
				}));
			},
			decide({ now, file }, { name, state }) {
				if (state === "absent") return { verdict: "ok" };
				const fields = [...now === name ? [] : [{
					field: "name",
					from: now,
					to: name
				}], ...file === name ? [] : [{
					field: "after a boot",
					from: file === "" ? "not set" : file,
					to: name
				}]];
				if (fields.length === 0) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: "update",
					summary: "another name",
					fields,
					action: { name }
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ action: { name } }) => (0, sh.fj)([(0, file_place.ik)({
				path: hostname_FILE,
				make: [(0, file_place.zu)((0, sh.sh)`echo ${name}`), ...(0, file_attributes.ah)((0, sh.sh)`"$bu_t"`, { mode: "0644" })]
			}), hostname_setNow(name)]))),
			save: () => (0, sh.sh)`if [ -f ${hostname_FILE} ]; then ${(0, file_place.aC)(hostname_FILE)}; fi`,
			undo: ({ state: { now } }) => (0, sh.sh)`if [ -f ${(0, file_place._C)(hostname_FILE)} ]; then
${(0, file_place.pK)(hostname_FILE)}
else rm -f ${hostname_FILE}; fi
${hostname_setNow(now)}`,
			diagnose: (_exitCode, output) => (0, filesystem_failure.i)(output, hostname_FILE)
		});
		function hostname_setNow(name) {
			return (0, sh.sh)`if bu_has hostname; then hostname ${name}; else echo ${name} >/proc/sys/kernel/hostname; fi`;
		}
		;
		const settings_SETTINGS = [
			{
				section: "hostname",
				schema: schemas.YjP().max(64).regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/, "must be a host name in lower case").describe("What the host calls itself: set now, and in /etc/hostname."),
				kind: hostnameKind,
				spec: (name) => ({
					name,
					state: "present"
				})
			},
			{
				section: "timezone",
				schema: schemas.YjP().regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/, "must be the name of a time zone, such as Etc/UTC or Europe/Berlin").describe("Time zone by its name in the tz database: /etc/localtime points to it. Needs `tzdata` on the host."),
				kind: linkKind,
				spec: (zone) => ({
					path: "/etc/localtime",
					target: `/usr/share/zoneinfo/${zone}`,
					mustExist: true,
					state: "present"
				})
			},
			{
				section: "firewall-settings",
				schema: schemas.rej({
					enabled: schemas.zMY().optional().describe("It filters, now and after a boot. Default: left as it is."),
					incoming: schemas.k5n(["allow", "deny"]).optional().describe("What happens to what no rule names. Default: left as it is. Never denies before a rule lets SSH in."),
					backend: schemas.k5n(["ufw", "nft"]).optional().describe("Default: ufw where it is installed, otherwise nft.")
				}).describe("The firewall as a whole; its rules stand in `firewall`."),
				kind: firewallSettingsKind,
				spec: (settings) => ({
					...settings,
					state: "present"
				})
			},
			{
				section: "reboot",
				schema: schemas.KCZ([schemas.k5n(["needed", "notified"]), schemas.rej({
					when: schemas.k5n(["needed", "notified"]).optional().describe("Default: needed."),
					timeout: words_duration.optional().describe("Longest time until the host has to be back. Default: 10m.")
				})]).describe("Reboot the host, last of all: `needed` when it says that it needs one (or something notifies `reboot:host`), `notified` only then. How many at once: `fleet.rollout.reboots`."),
				kind: rebootKind,
				spec: (wish) => {
					const { when = "needed", timeout } = typeof wish === "string" ? { when: wish } : wish;
					return {
						when,
						state: "present",
						...timeout === undefined ? {} : { timeoutMs: (0, duration.p)(timeout) }
					};
				}
			}
		];
		;
		const baseSchema = schemas.rej({
			...Object.fromEntries(COLLECTIONS.map((collection) => [collection.section, collectionSchema(collection).optional()])),
			...Object.fromEntries(settings_SETTINGS.map(({ section, schema }) => [section, schema.optional()])),
			proxy: proxySchema.optional()
		}).superRefine((section, context) => {
			const written = section;
			const whole = COLLECTIONS.flatMap((collection) => problemsOf(collection, written[collection.section]));
			for (const { path, message } of [...whole, ...samePath(written)]) {
				context.addIssue({
					code: "custom",
					path: [...path],
					message
				});
			}
		}).describe("What a host is made of: packages, files, users, services, commands.");
		function problemsOf(collection, written) {
			return entriesOf(collection, written).flatMap(({ value, path }) => {
				const message = collection.problem?.(value);
				return message === undefined ? [] : [{
					path,
					message
				}];
			});
		}
		var template = __webpack_require__(42640);
		var early_names = __webpack_require__(81043);
		var secret = __webpack_require__(81583);
		var nearest = __webpack_require__(36826);
		var program = __webpack_require__(37566);
		;
		function lateTexts(input, place, early) {
			const waitsFor = new Set();
			const lookup = (name) => {
				if (!(0, template.lS)(name)) return early?.(name) ?? late_refuse(name, place);
				const value = lateValue(input, name, place);
				if (value === undefined) waitsFor.add(name);
				else if (value !== null && typeof value === "object") throw notText(name, place);
				return value === undefined ? undefined : String(value);
			};
			return {
				waitsFor,
				render(text) {
					const names = (0, template.VQ)(text);
					if (early === undefined && !names.some(template.lS)) return text;
					if (names.map(lookup).includes(undefined)) return undefined;
					return (0, template.Xm)(text, lookup);
				}
			};
		}
		function renderEntry(entry, texts) {
			const fields = Object.entries(entry).map(([name, value]) => [name, renderValue(value, texts)]);
			return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
		}
		function renderValue(value, texts) {
			if (typeof value === "string") return texts.render(value);
			if (value === null || typeof value !== "object" || value instanceof secret.z) return value;
			const inner = Array.isArray(value) ? value : Object.values(value);
			const rendered = inner.map((item) => renderValue(item, texts));
			if (rendered.includes(undefined)) return undefined;
			return Array.isArray(value) ? rendered : Object.fromEntries(Object.keys(value).map((key, index) => [key, rendered[index]]));
		}
		function lateValue({ facts, value }, name, place) {
			if (!name.startsWith("facts.")) return value(name);
			const path = name.split(".").slice(1);
			if (facts === undefined || isUnread(facts, path[0] ?? "")) return undefined;
			let found = facts;
			for (const [depth, key] of path.entries()) {
				const inside = found !== null && typeof found === "object" ? found : {};
				if (!Object.hasOwn(inside, key)) throw unknownFact(name, key, path.slice(0, depth), Object.keys(inside), place);
				found = inside[key];
			}
			if (found === null) throw unreadableFact(name, place);
			return found;
		}
		function isUnread(facts, section) {
			const read = facts["sections"];
			return program.A.some((known) => known === section) && Array.isArray(read) && !read.includes(section);
		}
		function unknownFact(name, key, parents, known, where) {
			return new core_error.y4({
				code: "unknown-fact",
				category: "config",
				what: `{{ ${name} }} is not known: there is no ${key} in ${["facts", ...parents].join(".")}`,
				remedy: `${(0, nearest.Z)(key, known, "names")}; \`bringup facts\` prints what is known of each host`,
				where
			});
		}
		function unreadableFact(name, where) {
			return new core_error.y4({
				code: "fact-without-value",
				category: "config",
				what: `{{ ${name} }} has no value on this host`,
				remedy: "look at `bringup facts` for this host, and use the name only on hosts that have it (a group, a label)",
				where
			});
		}
		function late_refuse(name, place) {
			throw new core_error.y4({
				code: "template-unknown-name",
				category: "config",
				what: `{{ ${name} }} is not known`,
				remedy: "names start with vars, host, fleet or facts; a literal {{ is written {{ \"{{\" }}",
				where: place
			});
		}
		function notText(name, place) {
			return new core_error.y4({
				code: "template-not-text",
				category: "config",
				what: `{{ ${name} }} is a list or map, and only text, numbers, true and false can stand in a text`,
				remedy: "name one of its values",
				where: place
			});
		}
		;
		function baseWanted(input) {
			const section = input.section;
			const proxy = section["proxy"];
			const all = [...settings_SETTINGS.flatMap((setting) => {
				const value = section[setting.section];
				return value === undefined ? [] : [settingOf(setting, value, input)];
			}), ...COLLECTIONS.flatMap((collection) => entriesOf(collection, section[collection.section]).map((entry) => wantedOf(collection, entry, proxy, input)))];
			const inOrder = emptiedFirst(all);
			return proxy?.apt === undefined ? inOrder : behindAptProxy(inOrder, proxy.apt, place(input, ["proxy", "apt"]));
		}
		function settingOf({ section, kind, spec }, value, input) {
			const source = place(input, [section]);
			return {
				kind,
				spec: spec(value),
				capability: "base",
				needs: [],
				notify: [],
				source,
				waitsFor: []
			};
		}
		function wantedOf(collection, { value, path }, proxy, input) {
			const source = place(input, path);
			refuseLateIdentity(collection, value, source);
			const texts = lateTexts(input, source);
			const waitsFor = new Set();
			const context = {
				proxy: proxy ?? {},
				template(file) {
					const inFile = lateTexts(input, {
						...source,
						file
					}, (0, early_names.Y)(input.fleet, input.host));
					const text = (0, file_text.b6)(fileBeside(input.prepared, input.fleet, file));
					if (text === undefined) throw wanted_notText(file, source);
					const rendered = inFile.render(text);
					for (const name of inFile.waitsFor) waitsFor.add(name);
					return rendered;
				},
				source(file) {
					const bytes = fileBeside(input.prepared, input.fleet, file);
					return (0, file_text.b6)(bytes) ?? { base64: bytes.toString("base64") };
				}
			};
			const spec = collection.spec(renderEntry(value, texts), context);
			for (const name of texts.waitsFor) waitsFor.add(name);
			return {
				kind: collection.kind,
				spec,
				capability: "base",
				needs: value.needs ?? [],
				notify: value.notify ?? [],
				source,
				waitsFor: [...waitsFor]
			};
		}
		function refuseLateIdentity({ early, section }, value, where) {
			for (const field of early) {
				const text = value[field];
				const late = typeof text === "string" ? (0, template.VQ)(text).find(template.lS) : undefined;
				if (late === undefined) continue;
				throw new core_error.y4({
					code: "identity-too-late",
					category: "config",
					what: `${field} of ${section} cannot use {{ ${late} }}, because it has to be known before the host is read`,
					remedy: "use a label or a var of the host instead",
					where
				});
			}
		}
		function emptiedFirst(all) {
			const going = all.filter(({ spec }) => spec.state === "absent");
			return all.map((wanted) => {
				if (wanted.kind !== directory.C || !going.includes(wanted)) return wanted;
				const below = `${directory.C.key(wanted.spec)}/`;
				const inside = going.filter(({ kind, spec }) => ON_DISK.has(kind.kind) && kind.key(spec).startsWith(below));
				return inside.length === 0 ? wanted : {
					...wanted,
					needs: [...wanted.needs, ...inside.map(resource.TH)]
				};
			});
		}
		const ON_DISK = new Set([
			"file",
			"directory",
			"link",
			"download",
			"archive"
		]);
		function behindAptProxy(all, proxy, source) {
			const spec = {
				path: APT_PROXY_PATH,
				state: "present",
				content: aptProxyText(proxy),
				mode: "0644"
			};
			const file = {
				kind: resources_file.h,
				spec,
				capability: "base",
				needs: [],
				notify: [],
				source,
				waitsFor: []
			};
			return [file, ...all.map((wanted) => wanted.kind.kind === "package" ? {
				...wanted,
				needs: [...wanted.needs, `file:${APT_PROXY_PATH}`]
			} : wanted)];
		}
		function place({ fleet, host }, path) {
			return fleet.locateInHost(host.name, ["base", ...path]);
		}
		function wanted_notText(file, where) {
			return new core_error.y4({
				code: "template-not-text",
				category: "config",
				what: `${file} is not text (UTF-8), so no names in it can be looked up`,
				remedy: "use `source:` instead of `template:`",
				where
			});
		}
		;
		const kinds = new Set([...settings_SETTINGS, ...COLLECTIONS].map(({ kind }) => kind));
		const base = (0, capability.a)({
			name: "base",
			hostSchema: baseSchema,
			kinds: [...kinds],
			prepare: (fleet) => readLocalFiles(fleet, fleet.hosts.flatMap(({ name, sections }) => {
				const section = sections["base"];
				return entriesOf(files, section?.[files.section]).flatMap(({ value, path }) => ["template", "source"].flatMap((field) => typeof value[field] === "string" ? [{
					path: value[field],
					place: fleet.locateInHost(name, [
						"base",
						...path,
						field
					])
				}] : []));
			})),
			wanted: baseWanted
		});
		var node_texts = __webpack_require__(61009);
		var boards = __webpack_require__(26522);
		var schema_images = __webpack_require__(70788);
		var target = __webpack_require__(36031);
		;
		const capability_images = (0, capability.a)({
			name: "images",
			fleetSchema: schema_images.Q,
			kinds: [],
			wanted: () => []
		});
		const capability_boards = (0, capability.a)({
			name: "boards",
			fleetSchema: boards.r,
			secrets: "when-used",
			ownNames: node_texts.Iw,
			check: (fleet) => (0, target.Nh)(fleet).problems,
			kinds: [],
			wanted: () => []
		});
		var control_server = __webpack_require__(32820);
		;
		class MeshAccess {
			section;
			#open;
			#server;
			#list;
			#running;
			#next;
			#first;
			#keys = new Map();
			#waits = new Map();
			constructor(section, fleet, { signal, connect, env }) {
				this.section = section;
				this.#open = () => (0, control_server.openControlServer)(section, {
					signal,
					fleet,
					connect,
					...env === undefined ? {} : { env }
				});
			}
			server() {
				this.#server ??= this.#open();
				return this.#server;
			}
			async nodes(how = {}) {
				const known = await this.#listed(how.fresh ?? false);
				if (how.with === undefined || known.some(({ nodeKey }) => nodeKey === how.with)) return known;
				return this.#listed(true);
			}
			async wasThere(nodeKey) {
				await this.#listed(false);
				return (await this.#first)?.has(nodeKey) ?? false;
			}
			forget() {
				this.#list = undefined;
			}
			remember(host, nodeKey) {
				if (nodeKey !== "") this.#keys.set(host, nodeKey);
			}
			waitedMs(host) {
				const since = this.#waits.get(host) ?? performance.now();
				this.#waits.set(host, since);
				return performance.now() - since;
			}
			keyOf(host) {
				return this.#keys.get(host);
			}
			#listed(fresh) {
				if (!fresh && this.#list !== undefined) return this.#list;
				if (fresh && this.#next !== undefined) return this.#next;
				if (this.#running === undefined) return this.#ask();
				if (!fresh) return this.#running;
				this.#next = this.#running.catch(() => undefined).then(() => {
					this.#next = undefined;
					return this.#ask();
				});
				return this.#next;
			}
			#ask() {
				const nodes = this.server().then((server) => server.nodes());
				this.#list = nodes;
				this.#running = nodes;
				const first = this.#first ?? nodes.then((all) => new Set(all.map(({ nodeKey }) => nodeKey)));
				this.#first = first;
				const over = () => {
					if (this.#running === nodes) this.#running = undefined;
				};
				nodes.then(over, () => {
					over();
					if (this.#list === nodes) this.#list = undefined;
				});
				first.catch(() => {
					if (this.#first === first) this.#first = undefined;
				});
				return nodes;
			}
			async [Symbol.asyncDispose]() {
				await (await this.#server?.catch(() => undefined))?.[Symbol.asyncDispose]();
			}
		}
		function accessOf({ prepared }) {
			const { access } = prepared;
			if (access instanceof MeshAccess) return access;
			throw new TypeError("the mesh capability was not prepared");
		}
		var mesh_status = __webpack_require__(81979);
		;
		function strayControlHost(fleet) {
			const name = (0, mesh_status.meshSectionOf)(fleet)?.control?.host;
			const names = fleet.hosts.map((host) => host.name);
			if (name === undefined || names.includes(name)) return [];
			return [{
				code: "mesh-control-host",
				category: "config",
				what: `mesh.control.host is ${name}, which is no host of this fleet`,
				remedy: (0, nearest.Z)(name, names, "hosts"),
				where: fleet.locate([
					"mesh",
					"control",
					"host"
				])
			}];
		}
		var external_node_timers_promises_ = __webpack_require__(58500);
		var mesh_namesakes = __webpack_require__(33757);
		var external_node_crypto_ = __webpack_require__(77598);
		var state_directory = __webpack_require__(88164);
		;
		const schema = schemas.Ikc({
			machine: schemas.YjP(),
			nodeKey: schemas.YjP(),
			state: schemas.YjP()
		});
		function pathOf(fleet, host) {
			return (0, external_node_path_.join)((0, state_directory.F)(), "mesh", encodeURIComponent(fleet), `${encodeURIComponent(host)}.json`);
		}
		async function readIdentity(fleet, host) {
			const path = pathOf(fleet, host);
			let text;
			try {
				text = await (0, promises_.readFile)(path, "utf8");
			} catch (error) {
				if (error.code === "ENOENT") return undefined;
				throw notKept(path, error);
			}
			try {
				return schema.parse(JSON.parse(text));
			} catch {
				return undefined;
			}
		}
		async function writeIdentity(fleet, host, identity) {
			const path = pathOf(fleet, host);
			const next = `${path}.${(0, external_node_crypto_.randomBytes)(4).toString("hex")}.new`;
			try {
				await (0, promises_.mkdir)((0, external_node_path_.dirname)(path), {
					recursive: true,
					mode: 448
				});
				await (0, promises_.writeFile)(next, `${JSON.stringify(identity)}\n`, {
					mode: 384,
					flush: true
				});
				await (0, promises_.rename)(next, path);
			} catch (error) {
				await (0, promises_.rm)(next, { force: true });
				throw notKept(path, error);
			}
		}
		async function forgetIdentity(fleet, host) {
			await (0, promises_.rm)(pathOf(fleet, host), { force: true });
		}
		function notKept(path, cause) {
			return new core_error.y4({
				code: "mesh-identity-not-kept",
				category: "filesystem",
				what: `${path}, where this machine keeps the identity of a host, cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
				remedy: "look at the space and the permissions there; BRINGUP_STATE_DIR names another folder",
				cause
			});
		}
		;
		const STATE_FILE = "/var/lib/tailscale/tailscaled.state";
		const MACHINE = (0, sh.sh)`grep -o '"_machinekey": *"[^"]*"' ${STATE_FILE} 2>/dev/null | cksum`;
		const identityKind = (0, resource.WI)({
			kind: "mesh-identity",
			order: resource.ND["mesh-identity"],
			category: "filesystem",
			key: ({ name }) => name,
			read: () => MACHINE,
			parse: (output, specs) => specs.map(() => ({ there: machineOf(output) })),
			complete: (things, { host }) => Promise.all(things.map(async ({ spec, state }) => {
				const kept = await readIdentity(spec.fleet, host);
				return {
					...state,
					kept: kept === undefined ? null : {
						machine: kept.machine,
						nodeKey: kept.nodeKey
					}
				};
			})),
			decide({ there, kept }, { nodeKey }) {
				if (there === "" || kept === undefined) return { verdict: "ok" };
				if (kept?.machine === there && kept.nodeKey === nodeKey) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: kept === null ? "create" : "update",
					summary: "a copy of its identity is kept on this machine",
					action: {}
				};
			},
			async supply({ spec }, { host, secret }) {
				const told = await secret(`identity of ${host}`, (0, sh.sh)`base64 <${STATE_FILE} | tr -d '\n'; echo; ${MACHINE}`);
				const [state = "", machine = ""] = (told?.reveal() ?? "").split("\n");
				if (state === "" || machineOf(machine) === "") throw notRead();
				await writeIdentity(spec.fleet, host, {
					machine: machineOf(machine),
					nodeKey: spec.nodeKey,
					state
				});
				return {};
			},
			apply: () => (0, sh.sh)`:`,
			undo: () => (0, sh.sh)`:`
		});
		function machineOf(output) {
			const [sum = "", size = "0"] = output.trim().split(/\s+/);
			return size === "0" ? "" : `${sum} ${size}`;
		}
		const forgottenKind = (0, resource.WI)({
			kind: "mesh-forgotten",
			order: resource.ND["mesh-identity"],
			category: "filesystem",
			key: ({ name }) => name,
			read: () => (0, sh.sh)`:`,
			parse: (_output, specs) => specs.map(() => ({})),
			complete: (things, { host }) => Promise.all(things.map(async ({ spec }) => ({ kept: await readIdentity(spec.fleet, host) !== undefined }))),
			decide: ({ kept }) => kept === true ? {
				verdict: "change",
				verb: "remove",
				summary: "the copy of its identity on this machine goes",
				action: {},
				irreversible: "keys that are deleted are gone"
			} : { verdict: "ok" },
			async supply({ spec }, { host }) {
				await forgetIdentity(spec.fleet, host);
				return {};
			},
			apply: () => (0, sh.sh)`:`,
			undo: () => ({ cannot: "keys that are deleted are gone" })
		});
		function notRead() {
			return new core_error.y4({
				code: "mesh-identity-not-read",
				category: "verify",
				what: `the identity of the node could not be read on the host (${STATE_FILE})`,
				remedy: "run it again; when it comes again, look at that file there"
			});
		}
		;
		const bounded = (seconds) => (0, sh.sh)`bu_t=; bu_has timeout && bu_t='timeout '${seconds}`;
		const BOUNDED = bounded(10);
		const READ_NODE = (0, sh.sh)`if bu_has tailscale; then
${bounded(5)}
echo status; if bu_has pidof && ! pidof tailscaled >/dev/null 2>&1; then
echo "failed to connect to local tailscaled; it doesn't appear to be running"
elif $bu_t tailscale status --json --peers=false 2>&1; then
printf '\nprefs\n'; $bu_t tailscale debug prefs 2>/dev/null
fi
elif bu_has systemctl && systemctl -q is-active tailscaled; then echo status; echo 'the program tailscale is missing'
else echo absent; fi`;
		const WHY = (0, sh.sh)`bu_why() {
if bu_has systemctl; then systemctl show -p ActiveState -p SubState -p Result -p NRestarts tailscaled || :; fi
bu_said=$($bu_t tailscale status --json --peers=false 2>&1) || echo 'no answer from tailscaled'
printf '%s\n' "$bu_said" | sed -n '/"BackendState"/p;/"Health"/,/]/p;/^[[:alpha:]]/p'
}`;
		const UNASKED = (0, sh.sh)`unset SSH_CLIENT SSH_CONNECTION`;
		function waitConnected(seconds) {
			return (0, sh.sh)`${BOUNDED}
${WHY}
bu_until=$(($(date +%s) + ${seconds}))
until case $($bu_t tailscale status --json --peers=false 2>/dev/null) in *'"BackendState": "Running"'*'"Online": true'*) ;; *) false ;; esac; do
if [ "$(date +%s)" -ge "$bu_until" ]; then
bu_why
exit 1
fi
sleep 0.3 2>/dev/null || sleep 1
done`;
		}
		function wake(seconds) {
			return (0, sh.sh)`${BOUNDED}
${WHY}
if ! $bu_t tailscale status --json --peers=false >/dev/null 2>&1 && bu_has systemctl && systemctl -q is-active tailscaled; then
echo 'tailscaled answers nothing, so it is started anew'
systemctl restart tailscaled || :
fi
bu_until=$(($(date +%s) + ${seconds}))
while :; do
case $($bu_t tailscale status --json --peers=false 2>/dev/null) in
*'"BackendState": "NeedsLogin"'*) echo 'tailscaled answers again, without a membership'; exit 1 ;;
*'"BackendState": "NoState"'* | '') ;;
*) break ;;
esac
if [ "$(date +%s)" -ge "$bu_until" ]; then bu_why; exit 1; fi
sleep 0.3 2>/dev/null || sleep 1
done
${waitConnected(seconds)}`;
		}
		const GIVE_UP = (0, sh.sh)`case $bu_said in *'"HaveNodeKey": true'*) ;; *) if bu_has systemctl; then systemctl restart tailscaled || :; fi ;; esac`;
		function join(spec, state, { key, force }) {
			const seconds = Math.ceil(spec.connectMs / 1e3);
			const now = state.client === "answers" ? state.prefs : undefined;
			const flags = [
				`--timeout=${seconds}s`,
				...spec.server === undefined ? [] : [`--login-server=${spec.server}`],
				`--hostname=${spec.hostname}`,
				`--accept-dns=${spec.acceptDns}`,
				`--advertise-routes=${spec.advertiseRoutes.join(",")}`,
				"--accept-routes=false",
				`--ssh=${now?.ssh ?? false}`,
				`--shields-up=${now?.shieldsUp ?? false}`,
				...force ? ["--force-reauth"] : []
			];
			return (0, sh.sh)`${UNASKED}
${BOUNDED}
${WHY}
printf '%s\n' ${key} | tailscale up --reset ${flags} --auth-key=file:/dev/stdin 2>&1 || { bu_rc=$?; bu_why; ${GIVE_UP}; exit "$bu_rc"; }
${waitConnected(seconds)}`;
		}
		function switchOn(seconds, flags) {
			return (0, sh.sh)`${UNASKED}
${BOUNDED}
${WHY}
bu_up=; bu_has timeout && bu_up=${`timeout ${seconds}`}
$bu_up tailscale up 2>&1 || { bu_rc=$?; bu_why; exit "$bu_rc"; }
${flags.length === 0 ? (0, sh.sh)`` : (0, sh.sh)`tailscale set ${flags} 2>&1 || exit 1`}
${waitConnected(seconds)}`;
		}
		function set(flags) {
			return (0, sh.sh)`${UNASKED}
tailscale set ${flags} 2>&1`;
		}
		function restore(identity, seconds) {
			return (0, sh.sh)`${UNASKED}
${BOUNDED}
${WHY}
systemctl stop tailscaled 2>&1
umask 077; mkdir -p /var/lib/tailscale
printf '%s' ${identity} | base64 -d >${STATE_FILE}.bringup && mv -f ${STATE_FILE}.bringup ${STATE_FILE} || { rm -f ${STATE_FILE}.bringup; systemctl start tailscaled; exit 1; }
systemctl start tailscaled 2>&1
${waitConnected(seconds)}`;
		}
		const SAVE_IDENTITY = (0, sh.sh)`if [ -e ${STATE_FILE} ]; then cp -p ${STATE_FILE} "$BU_SAVE".identity; fi`;
		const UNDO_RESTORE = (0, sh.sh)`systemctl stop tailscaled 2>&1 || :
if [ -e "$BU_SAVE".identity ]; then cp -p "$BU_SAVE".identity ${STATE_FILE}; else rm -f ${STATE_FILE}; fi
systemctl start tailscaled 2>&1`;
		;
		function otherNetwork(controlUrl, { server }) {
			return new core_error.y4({
				code: "mesh-other-network",
				category: "config",
				what: `the host is in another mesh already: ${controlUrl === "" ? "that of Tailscale itself" : controlUrl}`,
				remedy: `leave that one there (tailscale logout), or write on-other-network: switch to have it join ${server ?? "Tailscale"} instead`
			});
		}
		function nameTaken({ id, name, user }, { hostname }) {
			return new core_error.y4({
				code: "mesh-name-taken",
				category: "config",
				what: `node ${id} of the server has the name ${name} already, and belongs to ${user ?? "its tags"}`,
				remedy: `give this host another name (mesh: hostname), or rename or delete that node; otherwise the server would call this one ${hostname}-1`
			});
		}
		function nameOnline({ id, name }, { hostname }) {
			return new core_error.y4({
				code: "mesh-name-online",
				category: "config",
				what: `node ${id} of the server has the name ${name} already, and it is online`,
				remedy: `if that is another machine, give one of the two another name (mesh: hostname); if it is this one before it was installed anew, the server takes up to a minute to notice: run it again, and node ${id} makes room for ${hostname}`
			});
		}
		function needsApproval({ server }) {
			return new core_error.y4({
				code: "mesh-not-approved",
				category: "config",
				what: `the server ${server ?? "of Tailscale"} wants a person to approve this machine`,
				remedy: "approve it there, or let keys be pre-approved (device approval in the settings of the mesh)"
			});
		}
		function hangsBelowUs() {
			return new core_error.y4({
				code: "mesh-daemon-hangs",
				category: "service",
				what: "tailscaled answers nothing, and the host is reached through it, so it is not started anew from here",
				remedy: "reach the host by another address (address: of the host, or a jump host beside it), or restart tailscaled at its console"
			});
		}
		;
		function decideMembership(state, spec) {
			if (state.client === "silent") {
				if (spec.overMesh && !NOT_RUNNING.test(state.said)) return {
					verdict: "refuse",
					error: hangsBelowUs()
				};
				return decide_change("update", silence(state.said), { do: "wait" });
			}
			if (state.client === "absent") return comesBack(state) ?? decide_join(state, spec, "no client yet");
			if (state.backend === "NeedsMachineAuth") return {
				verdict: "refuse",
				error: needsApproval(spec)
			};
			if (state.member && !isSameServer(state.prefs.controlUrl, spec.server)) {
				if (spec.onOtherNetwork === "refuse") return {
					verdict: "refuse",
					error: otherNetwork(state.prefs.controlUrl, spec)
				};
				return decide_join(state, spec, `leaves ${state.prefs.controlUrl}`);
			}
			if (state.keyExpired || state.server?.self?.expired) return decide_join(state, spec, "its key has expired");
			if (!state.member) return comesBack(state) ?? decide_join(state, spec, "not in the mesh");
			const isUnknown = state.nodeKey === "";
			if (!isUnknown && state.server !== undefined && state.server.self === undefined) return decide_join(state, spec, "the server does not know it any more");
			const differs = drift(state.prefs, decide_SETTINGS, spec);
			if (state.backend === "Stopped") {
				const more = "fields" in differs ? { fields: differs.fields } : {};
				const { flags, before } = "action" in differs ? differs.action : NOTHING_TO_SET;
				return {
					...decide_change("update", "switched off", {
						do: "up",
						flags,
						before
					}),
					...more
				};
			}
			if (state.backend !== "Running" || !state.online) {
				const [why] = state.health;
				return decide_change("update", `not connected to the server${why === undefined ? "" : `: ${why}`}`, { do: "wait" });
			}
			return differs;
		}
		function decideReach(state, spec) {
			return drift(state.client === "answers" ? state.prefs : NEW_CLIENT, REACH, spec);
		}
		const NEW_CLIENT = {
			acceptRoutes: false,
			ssh: false,
			shieldsUp: false
		};
		const REACH = [
			[
				"accept-routes",
				({ acceptRoutes }) => String(acceptRoutes),
				({ acceptRoutes }) => String(acceptRoutes)
			],
			[
				"ssh",
				({ ssh }) => String(ssh),
				({ ssh }) => String(ssh)
			],
			[
				"shields-up",
				({ shieldsUp }) => String(shieldsUp),
				({ shieldsUp }) => String(shieldsUp)
			]
		];
		const decide_SETTINGS = [
			[
				"hostname",
				({ hostname }) => hostname,
				({ hostname }) => hostname
			],
			[
				"accept-dns",
				({ acceptDns }) => String(acceptDns),
				({ acceptDns }) => String(acceptDns)
			],
			[
				"advertise-routes",
				({ advertiseRoutes }) => list(withoutExit(advertiseRoutes)),
				({ advertiseRoutes }) => list(advertiseRoutes)
			]
		];
		const NOTHING_TO_SET = {
			flags: [],
			before: []
		};
		function drift(prefs, settings, spec) {
			const fields = settings.flatMap(([field, now, wanted]) => {
				const [from, to] = [now(prefs), wanted(spec)];
				return from === to ? [] : [{
					field,
					from,
					to
				}];
			});
			if (fields.length === 0) return { verdict: "ok" };
			const flags = (side) => fields.map((field) => `--${field.field}=${field[side] ?? ""}`);
			const action = {
				do: "set",
				flags: flags("to"),
				before: flags("from")
			};
			return {
				verdict: "change",
				verb: "update",
				summary: "",
				fields,
				action
			};
		}
		const NOT_RUNNING = /doesn't appear to be running/;
		function silence(said) {
			if (NOT_RUNNING.test(said)) return "its daemon does not run";
			return `its daemon does not answer${said === "" ? "" : `: ${said}`}`;
		}
		function decide_join(state, spec, why) {
			const namesakes = state.server?.namesakes ?? [];
			const user = state.server?.user;
			const foreign = namesakes.find((node) => !(0, mesh_namesakes.M)(node, {
				user,
				tags: spec.tags
			}));
			if (foreign !== undefined) return {
				verdict: "refuse",
				error: nameTaken(foreign, spec)
			};
			const online = namesakes.find((node) => node.online);
			if (online !== undefined) return {
				verdict: "refuse",
				error: nameOnline(online, spec)
			};
			const self = state.client === "answers" && !state.member && spec.tags.length > 0 ? state.server?.self : undefined;
			const remove = [...self === undefined ? [] : [{
				id: self.id,
				name: spec.hostname
			}], ...namesakes.map(({ id, name }) => ({
				id,
				name
			}))];
			const goes = remove.map(({ id }) => `the offline node ${id} of that name goes, so its address may change`);
			return decide_change("create", [
				`joins as ${spec.hostname}`,
				why,
				...goes
			].join("; "), {
				do: "join",
				force: isMember(state),
				remove
			});
		}
		function comesBack(state) {
			const kept = state.server?.kept;
			if (kept === undefined) return undefined;
			return decide_change("create", `becomes node ${kept.id} again, by the identity that was kept`, { do: "restore" });
		}
		function isMember(state) {
			return state.client === "answers" && (state.member || state.nodeKey !== "");
		}
		function decide_change(verb, summary, action) {
			return {
				verdict: "change",
				verb,
				summary,
				action
			};
		}
		const DEFAULT_SERVER = "https://controlplane.tailscale.com";
		function isSameServer(one, other) {
			return decide_plain(one) === decide_plain(other);
		}
		function decide_plain(url) {
			const whole = url === undefined || url === "" ? DEFAULT_SERVER : url;
			return URL.canParse(whole) ? new URL(whole).href.replace(/\/$/, "") : whole;
		}
		function list(routes) {
			return routes.toSorted().join(",");
		}
		function withoutExit(routes) {
			return routes.filter((route) => !route.endsWith("/0"));
		}
		;
		const state_text = schemas.YjP().catch("");
		const flag = schemas.zMY().catch(false);
		const texts = schemas.YOg(schemas.YjP()).catch([]);
		const statusSchema = schemas._H3({
			Version: state_text,
			BackendState: schemas.YjP(),
			HaveNodeKey: flag,
			TailscaleIPs: texts,
			Health: texts,
			Self: schemas._H3({
				PublicKey: state_text,
				DNSName: state_text,
				Online: flag,
				Expired: flag,
				KeyExpiry: schemas.YjP().optional().catch(undefined)
			}).optional().catch(undefined)
		});
		const prefsSchema = schemas._H3({
			ControlURL: state_text,
			Hostname: state_text,
			RouteAll: flag,
			CorpDNS: flag,
			AdvertiseRoutes: texts,
			RunSSH: flag,
			ShieldsUp: flag,
			LoggedOut: flag
		});
		const ZERO_KEY = /^nodekey:0+$/;
		function parseNode(output) {
			if (output.startsWith("absent")) return { client: "absent" };
			const at = output.indexOf("\nprefs\n");
			const told = output.slice(output.indexOf("\n") + 1, at < 0 ? undefined : at);
			const status = statusSchema.safeParse(state_json(told));
			const prefs = prefsSchema.safeParse(state_json(at < 0 ? "" : output.slice(at + "\nprefs\n".length)));
			if (!status.success || !prefs.success) return {
				client: "silent",
				said: told.trim().split("\n").at(-1) ?? ""
			};
			const { Version, BackendState, HaveNodeKey, TailscaleIPs, Health, Self } = status.data;
			const nodeKey = Self?.PublicKey ?? "";
			return {
				client: "answers",
				version: Version.split("-")[0] ?? "",
				backend: BackendState,
				member: HaveNodeKey && BackendState !== "NeedsLogin" && !prefs.data.LoggedOut,
				online: Self?.Online ?? false,
				keyExpired: Self?.Expired ?? false,
				keyExpiry: Self?.KeyExpiry,
				nodeKey: ZERO_KEY.test(nodeKey) ? "" : nodeKey,
				addresses: TailscaleIPs,
				dnsName: (Self?.DNSName ?? "").replace(/\.$/, ""),
				health: Health,
				prefs: {
					controlUrl: prefs.data.ControlURL,
					hostname: prefs.data.Hostname,
					acceptRoutes: prefs.data.RouteAll,
					acceptDns: prefs.data.CorpDNS,
					advertiseRoutes: prefs.data.AdvertiseRoutes,
					ssh: prefs.data.RunSSH,
					shieldsUp: prefs.data.ShieldsUp
				}
			};
		}
		function state_json(told) {
			try {
				return JSON.parse(told);
			} catch {
				return undefined;
			}
		}
		;
		const logoutKind = (0, resource.WI)({
			kind: "mesh-logout",
			order: resource.ND["mesh-logout"],
			category: "network",
			slow: true,
			key: ({ name }) => name,
			ends: () => [
				"mesh-node:tailscale",
				"mesh-node:reach",
				"mesh-registration:node",
				"mesh-identity:state"
			],
			read: () => READ_NODE,
			parse(output, specs) {
				const state = parseNode(output);
				return specs.map(() => state);
			},
			decide(state, { overMesh, server }) {
				if (state.client !== "answers" || !state.member && state.nodeKey === "") return { verdict: "ok" };
				if (!isSameServer(state.prefs.controlUrl, server)) return { verdict: "ok" };
				if (overMesh) return {
					verdict: "refuse",
					error: sawnOff()
				};
				return {
					verdict: "change",
					verb: "remove",
					summary: `leaves the mesh${state.dnsName === "" ? "" : ` as ${state.dnsName}`}`,
					action: { nodeKey: state.nodeKey },
					irreversible: "a membership that is given up is gone; joining makes a new one"
				};
			},
			async complete(things, context) {
				for (const { state } of things) if (state.client === "answers") accessOf(context).remember(context.host, state.nodeKey);
				return things.map(({ state }) => state);
			},
			apply: () => (0, sh.sh)`unset SSH_CLIENT SSH_CONNECTION
tailscale logout 2>&1 || { systemctl restart tailscaled 2>/dev/null; sleep 1; tailscale status --json --peers=false 2>/dev/null | grep -q '"BackendState": "NeedsLogin"'; }`,
			undo: () => ({ cannot: "a membership that is given up is gone" })
		});
		const NOTICE_MS = 2e4;
		const departedKind = (0, resource.WI)({
			kind: "mesh-departed",
			order: resource.ND["mesh-departed"],
			category: "network",
			key: ({ name }) => name,
			read: () => sh.wg,
			parse: (_output, specs) => specs.map(() => ({ nodes: [] })),
			apply: () => sh.wg,
			undo: () => sh.wg,
			decide: ({ nodes }) => nodes.length === 0 ? { verdict: "ok" } : {
				verdict: "change",
				verb: "remove",
				summary: nodes.map(({ id, name }) => `node ${id} (${name}) goes from the server`).join("; "),
				action: { ids: nodes.map(({ id }) => id) },
				irreversible: "an entry of the server cannot be brought back; joining makes a new one"
			},
			runner: {
				read: (specs, context) => Promise.all(specs.map(async (spec) => ({ nodes: await entries(spec, context, false) }))),
				async apply({ spec, action }, context) {
					const server = await accessOf(context).server();
					const until = performance.now() + NOTICE_MS;
					const ours = accessOf(context).keyOf(context.host);
					for (;;) {
						const nodes = (await entries(spec, context, true)).filter(({ id }) => action.ids.includes(id));
						const waits = nodes.filter(({ online, nodeKey }) => online && nodeKey !== ours);
						if (waits.length === 0) {
							for (const { id } of nodes) await server.deleteNode(id);
							accessOf(context).forget();
							return;
						}
						if (performance.now() > until) throw stillThere(waits[0]?.id ?? "", spec.hostname);
						await (0, external_node_timers_promises_.setTimeout)(1e3, undefined, { signal: context.signal }).catch(() => undefined);
						context.signal.throwIfAborted();
					}
				}
			}
		});
		async function entries({ hostname, tags }, context, fresh) {
			const access = accessOf(context);
			const { user } = await access.server();
			const ours = access.keyOf(context.host);
			return (await access.nodes({ fresh })).filter((node) => ours !== undefined && node.nodeKey === ours || (0, mesh_namesakes.c)(node, hostname) && (0, mesh_namesakes.M)(node, {
				user: user?.name,
				tags
			}));
		}
		function stillThere(id, hostname) {
			return new core_error.y4({
				code: "mesh-still-online",
				category: "config",
				what: `node ${id} of the server is called ${hostname} and is still online, and it is not this host's`,
				remedy: "another machine has the name: look which, and delete the node on the server by hand if it is to go"
			});
		}
		function sawnOff() {
			return new core_error.y4({
				code: "mesh-leave-over-mesh",
				category: "config",
				what: "the host is reached through the mesh that it is to leave, and could not be reached any more",
				remedy: "give it an address outside of the mesh for this run (address: of the host), or a jump host beside it"
			});
		}
		;
		const VENDOR_SITE = "https://pkgs.tailscale.com";
		const TESTED_VERSION = "1.102.3";
		const schema_hash = schemas.YjP().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hex (64 digits, small letters)");
		const schema_localPath = schemas.YjP().min(1);
		const installSchema = schemas.rej({
			from: schemas.k5n([
				"archive",
				"apt",
				"distro",
				"present"
			]).optional().describe("`archive` (default): the vendor’s archive, fetched and checked by this machine and pushed to the host, which needs no internet. `apt`: the vendor’s repository for Debian, Ubuntu and Raspbian. `distro`: the package of the distribution. `present`: nothing is installed, the client has to be there."),
			version: schemas.YjP().regex(/^\d+\.\d+\.\d+$/, "must be a version in full, such as 1.102.3").optional().describe(`Exactly this version. Default for \`archive\`: ${TESTED_VERSION}. For \`apt\`, without it, any version is right. For \`present\` the oldest that will do. Not for \`distro\`.`),
			mirror: schemas.YjP().regex(/^https?:\/\/[^\s/@?#]+(?:\/[^\s?#]*)?$/, "must be the address of a site, such as https://mirror.example.org/tailscale").refine((text) => URL.canParse(text), "must be an address, such as https://mirror.example.org/tailscale").optional().describe(`Root of a copy of ${VENDOR_SITE}, for \`archive\` and \`apt\`.`),
			sha256: schemas.g1P(schemas.YjP(), schema_hash).optional().describe("SHA-256 of the archive by architecture (`amd64`, `arm64`; `windows-amd64`, `windows-arm64`), checked besides the signature. For a Mac (`darwin-arm64`, `darwin-amd64`) it is needed: nobody signs such an archive."),
			"signing-root": schema_localPath.optional().describe("A file beside the fleet file with the `ROOT PUBLIC KEY` of a mirror that signs its archives itself. Default: the vendor’s root keys."),
			keyring: schema_localPath.optional().describe("A file beside the fleet file with the key of a mirror that signs its apt repository itself, as `gpg --export` writes it. Default: the vendor’s key, which is checked by its fingerprint.")
		}).superRefine((section, context) => {
			for (const { key, ways } of ONLY_FOR) {
				const from = fromOf(section);
				if (section[key] === undefined || ways.includes(from)) continue;
				context.addIssue({
					code: "custom",
					path: [key],
					message: `is only for from: ${ways.join(" and ")}, and this host has from: ${from}`
				});
			}
		}).describe("How the Tailscale client gets onto the host.");
		function fromOf({ from }) {
			return from ?? "archive";
		}
		const ONLY_FOR = [
			{
				key: "version",
				ways: [
					"archive",
					"apt",
					"present"
				]
			},
			{
				key: "mirror",
				ways: ["archive", "apt"]
			},
			{
				key: "sha256",
				ways: ["archive"]
			},
			{
				key: "signing-root",
				ways: ["archive"]
			},
			{
				key: "keyring",
				ways: ["apt"]
			}
		];
		function siteOf({ mirror }) {
			return (mirror ?? VENDOR_SITE).replace(/\/+$/, "");
		}
		function archiveVersionOf({ version }) {
			return version ?? TESTED_VERSION;
		}
		function trackOf(version) {
			return Number(version.split(".")[1]) % 2 === 1 ? "unstable" : "stable";
		}
		;
		function networkOf(cidr) {
			const [address = "", length = ""] = cidr.split("/");
			const [bits, kept] = [(0, external_node_net_.isIPv4)(address) ? 32 : 128, Number(length)];
			if (!((0, external_node_net_.isIPv4)(address) || (0, external_node_net_.isIPv6)(address)) || !/^\d+$/.test(length) || kept > bits) return cidr;
			const host = BigInt(bits - kept);
			const network = numberOf(address) >> host << host;
			return `${numberOf(address) === network ? address : textOf(network, bits)}/${length}`;
		}
		function numberOf(address) {
			const [parts, base] = (0, external_node_net_.isIPv4)(address) ? [address.split(".").map(Number), 256n] : [groupsOf(address).map((group) => Number.parseInt(group, 16)), 65536n];
			return parts.reduce((number, part) => number * base + BigInt(part), 0n);
		}
		function groupsOf(address) {
			const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
			const [before = "", after] = plain.split("::");
			const head = before === "" ? [] : before.split(":");
			const tail = after === undefined || after === "" ? [] : after.split(":");
			return [
				...head,
				...Array(8 - head.length - tail.length).fill("0"),
				...tail
			];
		}
		function textOf(number, bits) {
			if (bits === 32) return [
				24n,
				16n,
				8n,
				0n
			].map((shift) => number >> shift & 255n).join(".");
			const groups = Array.from({ length: 8 }, (_, index) => number >> BigInt(112 - 16 * index) & 65535n);
			return new URL(`http://[${groups.map((group) => group.toString(16)).join(":")}]`).hostname.slice(1, -1);
		}
		;
		const host_schema_duration = schemas.YjP().regex(duration.f, "must be a duration, such as 60s");
		const label = schemas.YjP().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "must be lower-case letters, digits and hyphens, at most 63, with none of the hyphens first or last: a server would rewrite any other");
		const tag = schemas.YjP().regex(/^tag:[a-z][a-z0-9-]*$/, "must be tag: and a name of lower-case letters, digits and hyphens, such as tag:worker");
		const route = schemas.KCZ([schemas.zrY(), schemas.l7s()], { error: "must be a network, such as 10.1.0.0/24" }).refine((text) => !/\/0$/.test(text), "must not be all of the network: exit nodes are not made by this list").superRefine((text, { addIssue }) => {
			const network = networkOf(text);
			if (network !== text) addIssue(`must be ${network}: a network, and not an address in one`);
		});
		const meshHostSchema = schemas.rej({
			state: schemas.k5n(["joined", "left"]).optional().describe("`left`: the host is no node of the mesh any more, and its entry on the server goes. What bringup installed for it goes, too. Default: joined."),
			hostname: label.optional().describe("Its name in the mesh. Default: the name of the host in the fleet file."),
			tags: schemas.YOg(tag).optional().describe("The node belongs to these tags instead of a user. The policy of the server has to know them."),
			ephemeral: schemas.zMY().optional().describe("The server forgets the node when it is away for a while."),
			"accept-routes": schemas.zMY().optional().describe("Take the routes that other nodes offer. One that covers the network of the host could cut it off, so a change of this is taken back by the host unless it can be reached afterwards. Default: false."),
			"accept-dns": schemas.zMY().optional().describe("Let the mesh answer names (MagicDNS). Default: true."),
			"advertise-routes": schemas.YOg(route).optional().describe("Networks that others reach through this host. They are approved on the server, too."),
			ssh: schemas.zMY().optional().describe("Tailscale's own SSH server on the mesh address. Default: false."),
			"shields-up": schemas.zMY().optional().describe("No connection from the mesh comes in. Changed like accept-routes: guarded. Default: false."),
			"keep-identity": schemas.zMY().optional().describe("Keep a copy of what makes the host this node (private keys) in the state folder of the machine that bringup runs on, so that it gets its address back when it is installed anew. Default: false."),
			"on-other-network": schemas.k5n(["refuse", "switch"]).optional().describe("What to do with a host that is a node of another server. Default: refuse."),
			wsl: schemas.k5n(["refuse", "join"]).optional().describe("What to do with a Linux inside of Windows, whose machine has a Tailscale of its own. Default: refuse."),
			install: installSchema.optional(),
			timeouts: schemas.rej({
				install: host_schema_duration.optional().describe("For the installation of the client. Default: 180s."),
				connect: host_schema_duration.optional().describe("Until the client is connected to the server. Default: 60s."),
				restart: host_schema_duration.optional().describe("Windows: for the service to answer, or to connect, after a start. Default: 30s."),
				script: host_schema_duration.optional().describe("Windows: for writing join-mesh.ps1. Default: 15s."),
				online: host_schema_duration.optional().describe("Until the server has seen the node online twice in a row. Default: 30s.")
			}).optional().describe("How long parts of a join may take.")
		}).describe("How the host takes part in the mesh. An empty section is enough: `mesh: {}`.");
		;
		const SIGNATURE_BYTES = 64;
		const KEY_BYTES = 32;
		const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");
		function keysIn(pem, type) {
			const block = new RegExp(`-----BEGIN ${type}-----\\s+([A-Za-z0-9+/=\\s]+?)\\s*-----END ${type}-----`, "g");
			if (pem.replaceAll(block, "").trim() !== "") return undefined;
			const keys = [...pem.matchAll(block)].map(([, text = ""]) => Buffer.from(text.replace(/\s/g, ""), "base64"));
			if (keys.length === 0 || keys.some(({ length }) => length !== KEY_BYTES)) return undefined;
			return keys.map((key) => key.toString("base64"));
		}
		function trustedSigningKeys({ bundle, signature }, roots, site) {
			requireWhole(signature, `${site}/distsign.pub.sig`);
			if (!isSignedBy(roots, bundle, signature)) throw new core_error.y4({
				code: "mesh-signing-keys-untrusted",
				category: "download",
				what: `no known root key vouches for the signing keys of ${site}`,
				remedy: "if that mirror signs its archives itself, name its root key in mesh.install.signing-root; otherwise do not use it",
				retryable: false
			});
			const keys = keysIn(bundle.toString("utf8"), "SIGNING PUBLIC KEY");
			if (keys !== undefined) return keys;
			throw new core_error.y4({
				code: "mesh-signing-keys-invalid",
				category: "download",
				what: `${site}/distsign.pub holds something else than signing keys, although a root key vouches for it`,
				remedy: "look at that file; this bringup may be too old for it",
				retryable: false
			});
		}
		function requireSigned({ blake2s, sizeBytes }, signature, keys, url) {
			requireWhole(signature, `${url}.sig`);
			const length = Buffer.alloc(8);
			length.writeBigUInt64LE(BigInt(sizeBytes));
			if (isSignedBy(keys, Buffer.concat([blake2s.digest(), length]), signature)) return;
			throw new core_error.y4({
				code: "mesh-archive-not-signed",
				category: "download",
				what: `none of the site's present signing keys signed ${url}: somebody changed it, or it is an old release whose key was retired`,
				remedy: "choose a newer version; if that one is not signed either, do not use this mirror",
				retryable: false
			});
		}
		function requireWhole(signature, url) {
			if (signature.length === SIGNATURE_BYTES) return;
			throw new core_error.y4({
				code: "mesh-signature-malformed",
				category: "download",
				what: `${url} has ${signature.length} bytes, and a signature has ${SIGNATURE_BYTES}`,
				remedy: "see whether the mirror copied the file whole, as bytes",
				retryable: false
			});
		}
		function isSignedBy(keys, message, signature) {
			return keys.some((key) => (0, external_node_crypto_.verify)(null, message, publicKey(key), signature));
		}
		function publicKey(base64) {
			const der = Buffer.concat([ED25519_SPKI, Buffer.from(base64, "base64")]);
			return (0, external_node_crypto_.createPublicKey)({
				key: der,
				format: "der",
				type: "spki"
			});
		}
		;
		const PUBLIC_KEY = 6;
		function fingerprintsIn(keyring) {
			return certificatesIn(keyring).map(({ fingerprint }) => fingerprint);
		}
		function onlyKey(keyring, fingerprint) {
			return certificatesIn(keyring).find((one) => one.fingerprint === fingerprint)?.bytes;
		}
		function certificatesIn(keyring) {
			const starts = [];
			for (let at = 0; at < keyring.length;) {
				const packet = packetAt(keyring, at);
				if (packet === undefined) return [];
				if (packet.tag === PUBLIC_KEY) starts.push({
					at,
					fingerprint: openpgp_fingerprintOf(packet.body)
				});
				else if (starts.length === 0) return [];
				at = packet.end;
			}
			return starts.map(({ at, fingerprint }, index) => ({
				fingerprint,
				bytes: keyring.subarray(at, starts[index + 1]?.at ?? keyring.length)
			}));
		}
		function packetAt(bytes, at) {
			const first = bytes[at] ?? 0;
			if ((first & 128) === 0) return undefined;
			const header = (first & 64) === 0 ? oldHeader(bytes, at) : newHeader(bytes, at);
			if (header === undefined) return undefined;
			const { tag, from, length } = header;
			const end = from + length;
			return end > bytes.length ? undefined : {
				tag,
				body: bytes.subarray(from, end),
				end
			};
		}
		function oldHeader(bytes, at) {
			const first = bytes[at] ?? 0;
			const size = [
				1,
				2,
				4
			][first & 3];
			if (size === undefined || at + 1 + size > bytes.length) return undefined;
			return {
				tag: first >> 2 & 15,
				from: at + 1 + size,
				length: bytes.readUIntBE(at + 1, size)
			};
		}
		function newHeader(bytes, at) {
			const tag = (bytes[at] ?? 0) & 63;
			const one = bytes[at + 1];
			if (one === undefined) return undefined;
			if (one < 192) return {
				tag,
				from: at + 2,
				length: one
			};
			const two = bytes[at + 2];
			if (one < 224 && two !== undefined) return {
				tag,
				from: at + 3,
				length: (one - 192 << 8) + two + 192
			};
			if (one !== 255 || at + 6 > bytes.length) return undefined;
			return {
				tag,
				from: at + 6,
				length: bytes.readUInt32BE(at + 2)
			};
		}
		function openpgp_fingerprintOf(body) {
			const version = body[0];
			const head = Buffer.alloc(version === 6 ? 5 : 3);
			if (version === 4) {
				head.writeUInt8(153);
				head.writeUInt16BE(body.length & 65535, 1);
				return (0, external_node_crypto_.createHash)("sha1").update(head).update(body).digest("hex").toUpperCase();
			}
			if (version !== 6) return `version ${version}`;
			head.writeUInt8(155);
			head.writeUInt32BE(body.length, 1);
			return (0, external_node_crypto_.createHash)("sha256").update(head).update(body).digest("hex").toUpperCase();
		}
		;
		const key_files_MOST_BYTES = 256 * 1024;
		async function key_files_readKeyFiles(root, mentions) {
			const roots = new Map();
			const keyrings = new Map();
			const problems = [];
			for (const { section, place } of mentions) {
				const { "signing-root": signingRoot, keyring } = section;
				const readers = [{
					key: "signing-root",
					path: signingRoot,
					known: roots,
					take(bytes, path) {
						const keys = keysIn(bytes.toString("latin1"), "ROOT PUBLIC KEY");
						if (keys !== undefined) roots.set(path, keys);
						return keys !== undefined;
					},
					should: "blocks of `-----BEGIN ROOT PUBLIC KEY-----` and nothing else"
				}, {
					key: "keyring",
					path: keyring,
					known: keyrings,
					take(bytes, path) {
						keyrings.set(path, bytes.toString("base64"));
						return fingerprintsIn(bytes).length > 0;
					},
					should: "an OpenPGP key as `gpg --export` writes it, not armored"
				}];
				for (const { key, path, known, take, should } of readers) {
					if (path === undefined || known.has(path)) continue;
					const said = await read(root, path).then((bytes) => take(bytes, path) ? undefined : `does not hold ${should}`, (error) => error.message);
					if (said !== undefined) problems.push(key_files_invalid(key, path, said, place(key)));
				}
			}
			if (problems.length > 0) throw new core_error.$L(problems);
			return {
				roots,
				keyrings
			};
		}
		async function read(root, path) {
			const file = (0, external_node_path_.resolve)(root, path);
			if ((0, external_node_path_.relative)(root, file).startsWith("..")) throw new Error("lies outside of the folder of the fleet file");
			const bytes = await (0, promises_.readFile)(file).catch((error) => {
				throw new Error(error.code === "ENOENT" ? `is not there (looked in ${root})` : `cannot be read: ${error.message}`);
			});
			if (bytes.length > key_files_MOST_BYTES) throw new Error(`is larger than ${key_files_MOST_BYTES} bytes`);
			return bytes;
		}
		function key_files_invalid(key, path, said, where) {
			return new core_error.y4({
				code: "mesh-key-file-invalid",
				category: "config",
				what: `${key} ${path} ${said}`,
				remedy: "put the public key of the mirror into that file, beside the fleet file",
				where
			});
		}
		;
		const KEYRING = "/usr/share/keyrings/tailscale-archive-keyring.gpg";
		const LIST = "/etc/apt/sources.list.d/tailscale.list";
		const VENDOR_KEY = "2596A99EAAB33821893C0A79458CA832957F5868";
		const REPOSITORIES = {
			debian: "debian",
			raspbian: "raspbian",
			ubuntu: "ubuntu",
			pop: "ubuntu",
			neon: "ubuntu",
			tuxedo: "ubuntu",
			linuxmint: "ubuntu",
			elementary: "ubuntu",
			zorin: "ubuntu"
		};
		function repositoryOf(section, os) {
			const name = REPOSITORIES[os.id];
			if (name === undefined || os.codename === null) return undefined;
			const track = section.version === undefined ? "stable" : trackOf(section.version);
			return {
				address: `${siteOf(section)}/${track}/${name}`,
				suite: os.codename
			};
		}
		function listText({ address, suite }) {
			return `# Tailscale packages for ${address.slice(address.lastIndexOf("/") + 1)} ${suite}\ndeb [signed-by=${KEYRING}] ${address} ${suite} main\n`;
		}
		var external_node_zlib_ = __webpack_require__(38522);
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_os_ = __webpack_require__(48161);
		var external_node_stream_promises_ = __webpack_require__(46466);
		var work_folder = __webpack_require__(58471);
		;
		var archive_store_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var archive_store_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		function archiveStoreDirectory(env = process.env) {
			const cache = env["BRINGUP_CACHE_DIR"] || (0, external_node_path_.join)(env["XDG_CACHE_HOME"] || (0, external_node_path_.join)((0, external_node_os_.homedir)(), ".cache"), "bringup");
			return (0, external_node_path_.join)(cache, "mesh-client");
		}
		function keptAt(store, sha256) {
			return (0, external_node_path_.join)(store, `${sha256}.tgz`);
		}
		async function findKept(store, name) {
			try {
				const entry = JSON.parse(await (0, promises_.readFile)((0, external_node_path_.join)(store, `${name}.json`), "utf8"));
				const bytes = (member) => Buffer.from(String(entry[member]), "base64");
				const sha256 = String(entry["sha256"]);
				if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
				return {
					sha256,
					signature: bytes("signature"),
					signingKeys: {
						bundle: bytes("keys"),
						signature: bytes("keysSignature")
					}
				};
			} catch {
				return undefined;
			}
		}
		async function keep(store, name, path, proof) {
			await (0, promises_.rename)(path, keptAt(store, proof.sha256));
			const text = JSON.stringify({
				sha256: proof.sha256,
				signature: proof.signature.toString("base64"),
				keys: proof.signingKeys.bundle.toString("base64"),
				keysSignature: proof.signingKeys.signature.toString("base64")
			});
			await writeWhole((0, external_node_path_.join)(store, `${name}.json`), text);
		}
		async function writeWhole(path, data) {
			const next = `${path}.${(0, external_node_crypto_.randomBytes)(6).toString("hex")}.new`;
			try {
				await (0, promises_.writeFile)(next, data, { mode: 384 });
				await (0, promises_.rename)(next, path);
			} finally {
				await (0, promises_.rm)(next, { force: true });
			}
		}
		async function hashesOf(path) {
			const sha256 = (0, external_node_crypto_.createHash)("sha256");
			const blake2s = (0, external_node_crypto_.createHash)("blake2s256");
			let sizeBytes = 0;
			try {
				await (0, external_node_stream_promises_.pipeline)((0, external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 }), async (parts) => {
					for await (const part of parts) {
						sha256.update(part);
						blake2s.update(part);
						sizeBytes += part.length;
					}
				});
			} catch {
				return undefined;
			}
			return {
				sha256: sha256.digest("hex"),
				blake2s,
				sizeBytes
			};
		}
		async function whileFetching(store, work) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const folder = archive_store_addDisposableResource(env_1, await (0, work_folder.Q)(store, "incoming"), true);
				return await work(folder.path);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = archive_store_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		var external_node_stream_ = __webpack_require__(57075);
		var cancelled = __webpack_require__(82429);
		;
		const ATTEMPTS = 3;
		const PAUSE_MS = 300;
		const STALL_MS = 3e4;
		async function fetchSmall(url, options) {
			return patiently(url, options, async () => {
				const parts = [];
				const there = await receive(url, options, () => new external_node_stream_.Writable({ write(part, _encoding, done) {
					parts.push(part);
					done();
				} }));
				return there ? Buffer.concat(parts) : undefined;
			});
		}
		async function fetchFile(url, path, options) {
			return patiently(url, options, async () => {
				const sha256 = (0, external_node_crypto_.createHash)("sha256");
				const blake2s = (0, external_node_crypto_.createHash)("blake2s256");
				let sizeBytes = 0;
				const there = await receive(url, options, () => (0, external_node_fs_.createWriteStream)(path, { mode: 384 }), (part) => {
					sha256.update(part);
					blake2s.update(part);
					sizeBytes += part.length;
				});
				return there ? {
					sha256: sha256.digest("hex"),
					blake2s,
					sizeBytes
				} : undefined;
			});
		}
		async function patiently(url, { signal }, work) {
			for (let attempt = 1;; attempt++) {
				try {
					return await work();
				} catch (error) {
					if (signal.aborted) throw (0, cancelled.K)(`fetching ${url}`, signal);
					if (error instanceof core_error.y4 && (error.retryable === false || attempt === ATTEMPTS)) throw error;
					if (isLocal(error)) throw unkept(url, error);
					if (attempt === ATTEMPTS) throw unreachable(url, error);
					await (0, external_node_timers_promises_.setTimeout)(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => undefined);
				}
			}
		}
		async function receive(url, { signal, mostBytes }, open, onPart = () => undefined) {
			const stalled = new AbortController();
			const watch = setTimeout(() => stalled.abort(new DOMException("nothing came for 30 s", "TimeoutError")), STALL_MS);
			try {
				const response = await fetch(url, { signal: AbortSignal.any([signal, stalled.signal]) });
				if (response.status === 404 || response.status === 410) {
					await response.body?.cancel();
					return false;
				}
				if (!response.ok || response.body === null) {
					await response.body?.cancel();
					throw refused(url, response.status);
				}
				let sizeBytes = 0;
				await (0, external_node_stream_promises_.pipeline)(response.body, async function* (parts) {
					for await (const part of parts) {
						watch.refresh();
						sizeBytes += part.length;
						if (sizeBytes > mostBytes) throw tooLarge(url, mostBytes);
						const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
						onPart(bytes);
						yield bytes;
					}
				}, open());
				return true;
			} finally {
				clearTimeout(watch);
			}
		}
		function isLocal(error) {
			return error instanceof Error && "syscall" in error && "path" in error;
		}
		function unkept(url, error) {
			return new core_error.y4({
				code: "mesh-cache-not-writable",
				category: "download",
				what: `what came from ${url} cannot be kept on this machine: ${error.message}`,
				remedy: "make room, or name another folder in BRINGUP_CACHE_DIR",
				retryable: false,
				cause: error
			});
		}
		function unreachable(url, error) {
			return new core_error.y4({
				code: "mesh-mirror-unreachable",
				category: "download",
				what: `${url} could not be fetched by this machine: ${innermost(error)}`,
				remedy: "see whether this machine gets out to it; a copy of the site can be named in mesh.install.mirror",
				cause: error
			});
		}
		function innermost(error) {
			if (!(error instanceof Error)) return String(error);
			if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
			return error.cause === undefined ? error.message : innermost(error.cause);
		}
		function refused(url, status) {
			const passes = status === 429 || status >= 500;
			return new core_error.y4({
				code: "mesh-mirror-refused",
				category: "download",
				what: `${url} gave HTTP ${status} to this machine`,
				remedy: passes ? "try again later" : "see what the site, or a proxy before it, lets this machine have",
				retryable: passes
			});
		}
		function tooLarge(url, mostBytes) {
			return new core_error.y4({
				code: "mesh-mirror-refused",
				category: "download",
				what: `${url} is larger than ${mostBytes} bytes, so it is not what it should be`,
				remedy: "see what the mirror serves under that address",
				retryable: false
			});
		}
		;
		var archive_source_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var archive_source_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const MOST_ARCHIVE_BYTES = 512 * 2 ** 20;
		const MOST_SMALL_BYTES = 2 ** 20;
		const underWay = new Map();
		function checkedArchive(wish, signal, store = archiveStoreDirectory()) {
			const key = (0, json.br)({
				wish,
				store
			});
			const known = underWay.get(key);
			if (known !== undefined) return known;
			const work = keptOrFetched(wish, signal, store).finally(() => underWay.delete(key));
			underWay.set(key, work);
			return work;
		}
		function archiveNameOf({ version, arch }) {
			return `tailscale_${version}_${arch}`;
		}
		function fileNameOf(wish) {
			return wish.form === "msi" ? `tailscale-setup-${wish.version}-${wish.arch}.msi` : `${archiveNameOf(wish)}.tgz`;
		}
		async function keptOrFetched(wish, signal, store) {
			const name = `${fileNameOf(wish)}-${(0, json.br)(wish.roots).slice(0, 12)}`;
			const kept = await findKept(store, name);
			if (kept !== undefined) {
				const path = keptAt(store, kept.sha256);
				if (await isSound(path, kept, wish)) return {
					path,
					sha256: kept.sha256
				};
			}
			return whileFetching(store, async (folder) => {
				const fetched = (0, external_node_path_.join)(folder, "archive.tgz");
				const proof = await fetchChecked(fetched, wish, signal);
				await keep(store, name, fetched, proof);
				return {
					path: keptAt(store, proof.sha256),
					sha256: proof.sha256
				};
			});
		}
		async function isSound(path, { sha256, signature, signingKeys }, wish) {
			const hashes = await hashesOf(path);
			if (hashes?.sha256 !== sha256 || wish.sha256 !== undefined && wish.sha256 !== sha256) return false;
			try {
				requireSigned(hashes, signature, trustedSigningKeys(signingKeys, wish.roots, wish.site), path);
				return await insideOf(path, wish) === archiveNameOf(wish);
			} catch (error) {
				if (error instanceof core_error.y4) return false;
				throw error;
			}
		}
		async function fetchChecked(path, wish, signal) {
			const { site, version, arch, roots } = wish;
			const url = `${site}/${trackOf(version)}/${fileNameOf(wish)}`;
			const small = async (address) => {
				const bytes = await fetchSmall(address, {
					signal,
					mostBytes: MOST_SMALL_BYTES
				});
				if (bytes === undefined) throw incomplete(address, site);
				return bytes;
			};
			const signingKeys = {
				bundle: await small(`${site}/distsign.pub`),
				signature: await small(`${site}/distsign.pub.sig`)
			};
			const keys = trustedSigningKeys(signingKeys, roots, site);
			const hashes = await fetchFile(url, path, {
				signal,
				mostBytes: MOST_ARCHIVE_BYTES
			});
			if (hashes === undefined) throw archiveMissing(url, version, arch);
			if (wish.sha256 !== undefined && wish.sha256 !== hashes.sha256) throw archive_source_wrongHash(url, hashes.sha256, wish.sha256);
			const published = /^[0-9a-f]{64}/i.exec((await small(`${url}.sha256`)).toString("latin1").trim())?.[0];
			if (published?.toLowerCase() !== hashes.sha256) throw damaged(url, hashes.sha256, published);
			const signature = await small(`${url}.sig`);
			requireSigned(hashes, signature, keys, url);
			const inside = await insideOf(path, wish);
			if (inside !== archiveNameOf(wish)) throw otherArchive(url, inside);
			return {
				sha256: hashes.sha256,
				signature,
				signingKeys
			};
		}
		async function insideOf(path, wish) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				if (wish.form !== "msi") return outermostOf(path);
				const head = Buffer.alloc(OLE.length);
				const file = archive_source_addDisposableResource(env_1, await (0, promises_.open)(path, "r"), true);
				await file.read(head);
				return head.equals(OLE) ? archiveNameOf(wish) : "";
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = archive_source_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
		async function outermostOf(path) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const head = Buffer.alloc(64 * 1024);
				const file = archive_source_addDisposableResource(env_2, await (0, promises_.open)(path, "r"), true);
				const { bytesRead } = await file.read(head);
				try {
					const tar = (0, external_node_zlib_.gunzipSync)(head.subarray(0, bytesRead), { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
					const [first = ""] = tar.subarray(0, 100).toString("utf8").split("\0");
					return first.replace(/^\.\//, "").split("/")[0] ?? "";
				} catch {
					return "";
				}
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				const result_2 = archive_source_disposeResources(env_2);
				if (result_2) await result_2;
			}
		}
		function archiveMissing(url, version, arch) {
			return new core_error.y4({
				code: "mesh-archive-missing",
				category: "download",
				what: `the site has no ${url}`,
				remedy: `see whether there is a version ${version} for ${arch}; if so, the mirror may not have it yet`,
				retryable: false
			});
		}
		function incomplete(address, site) {
			return new core_error.y4({
				code: "mesh-mirror-incomplete",
				category: "download",
				what: `the site has no ${address}, and nothing is installed that cannot be checked`,
				remedy: `let the mirror ${site} have all of distsign.pub, distsign.pub.sig, and .sha256 and .sig of each archive`,
				retryable: false
			});
		}
		function archive_source_wrongHash(url, got, wanted) {
			return new core_error.y4({
				code: "mesh-archive-wrong-hash",
				category: "download",
				what: `${url} has the SHA-256 ${got}, and the fleet file says ${wanted}`,
				remedy: "find out who changed it; if the new archive is meant, write its hash in mesh.install.sha256",
				retryable: false
			});
		}
		function damaged(url, got, published) {
			return new core_error.y4({
				code: "mesh-archive-damaged",
				category: "download",
				what: `${url} has the SHA-256 ${got}, and the site itself tells ${published ?? "none"}`,
				remedy: "try again; when it stays so, the mirror has only part of the file, or somebody changed it",
				retryable: false
			});
		}
		function otherArchive(url, inside) {
			return new core_error.y4({
				code: "mesh-archive-other",
				category: "download",
				what: `${url} is signed, but what is in it is called ${inside === "" ? "nothing that can be read" : inside}`,
				remedy: "correct the mirror: it serves one archive under the name of another",
				retryable: false
			});
		}
		;
		const PROGRAMS = ["/usr/local/bin/tailscale", "/usr/local/sbin/tailscaled"];
		const DEFAULTS = "/etc/default/tailscaled";
		const client_state_MARKER = "/var/lib/bringup/mesh-client";
		function readClient() {
			return (0, sh.sh)`if [ -r ${client_state_MARKER} ]; then
bu_k=
while IFS= read -r bu_l; do echo "kept $bu_l"; case $bu_l in 'stat '*) bu_k=\${bu_l#stat } ;; esac; done <${client_state_MARKER}
set -- $(stat -c %s.%Y ${PROGRAMS} 2>/dev/null)
if [ "$*" = "$bu_k" ]; then echo same; else bu_sha256 ${PROGRAMS}; fi
elif bu_p=$(command -v tailscaled); then
echo "found $bu_p"
bu_pm >/dev/null
case $BU_PM in
apt) [ ! -e /var/lib/dpkg/info/tailscale.list ] || echo package apt ;;
apk) if grep -qx P:tailscale /lib/apk/db/installed; then echo package apk; fi ;;
pacman) set -- /var/lib/pacman/local/tailscale-[0-9]*; [ ! -d "$1" ] || echo package pacman ;;
dnf|zypper) if rpm -q tailscale >/dev/null 2>&1; then echo "package $BU_PM"; fi ;;
esac
"$bu_p" --version </dev/null 2>/dev/null | { IFS= read -r bu_l && echo "version $bu_l"; }
else
for bu_p in ${PROGRAMS}; do if [ -e "$bu_p" ] || [ -L "$bu_p" ]; then echo "stands $bu_p"; break; fi; done
fi`;
		}
		function parseClient(output) {
			const lines = output.split("\n");
			const after = (word) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
			const version = after("kept version");
			if (version !== undefined) {
				const hashes = (0, prelude_output.tz)(output, PROGRAMS);
				const now = PROGRAMS.map((path) => hashes.get(path) ?? "none").join(" ");
				return { ours: {
					version,
					archive: after("kept archive") ?? "",
					intact: lines.includes("same") || now === after("kept hash")
				} };
			}
			const path = after("found");
			const stands = after("stands");
			if (path === undefined) return stands === undefined ? {} : { stands };
			return { found: {
				path,
				version: after("version")?.trim(),
				manager: after("package")
			} };
		}
		;
		const MEMBERS = ["tailscale", "tailscaled"];
		const client_apply_UNIT = "/etc/systemd/system/tailscaled.service";
		const NOT_RUNNABLE = "bringup: the new tailscaled does not run";
		const UNPACKED = (0, file_place.vY)(PROGRAMS[1]);
		function installClient({ path, version, arch }) {
			const folder = archiveNameOf({
				version,
				arch
			});
			const settings = "systemd/tailscaled.defaults";
			const fresh = (name) => `${UNPACKED}/${folder}/${name}`;
			const programs = MEMBERS.map(fresh);
			const marker = (0, file_place.vY)(client_state_MARKER);
			const steps = [
				(0, sh.sh)`rm -rf ${UNPACKED} ${marker} ${(0, file_place.vY)(DEFAULTS)}`,
				(0, sh.sh)`(umask 022; mkdir -p ${PROGRAMS.map(folderOf)} ${folderOf(DEFAULTS)} ${UNPACKED})`,
				(0, sh.sh)`{ tar -xzomf ${path} -C ${UNPACKED} ${[...MEMBERS, settings].map((name) => `${folder}/${name}`)} || { df -P ${UNPACKED} >&2; false; }; }`,
				(0, sh.sh)`chmod 0755 ${programs}`,
				(0, sh.sh)`{ ${fresh("tailscaled")} --version >/dev/null || { echo ${NOT_RUNNABLE} >&2; false; }; }`,
				(0, sh.sh)`{ bu_o=$(sed -n '/^defaults /p' ${client_state_MARKER} 2>/dev/null) || :; }`,
				(0, sh.sh)`if [ ! -e ${DEFAULTS} ] && [ ! -L ${DEFAULTS} ]; then
bu_o="defaults $(bu_hash ${fresh(settings)})" && cp ${fresh(settings)} ${(0, file_place.vY)(DEFAULTS)} && chmod 0644 ${(0, file_place.vY)(DEFAULTS)} && mv ${(0, file_place.vY)(DEFAULTS)} ${DEFAULTS}
fi`,
				(0, sh.sh)`set -- $(stat -c %s.%Y ${programs})`,
				(0, sh.sh)`printf '%s\n' ${`version ${version}`} "archive $(bu_hash ${path})" "hash $(bu_hash ${fresh("tailscale")}) $(bu_hash ${fresh("tailscaled")})" "stat $*" \${bu_o:+"$bu_o"} >${marker}`,
				(0, sh.sh)`{ sync ${programs} ${marker} 2>/dev/null || sync; }`,
				(0, sh.sh)`mv -f ${marker} ${client_state_MARKER}`,
				...PROGRAMS.map((program, index) => (0, sh.sh)`mv -f ${programs[index] ?? ""} ${program}`),
				(0, sh.sh)`rm -rf ${UNPACKED}`
			];
			return (0, sh.sh)`bu_hash() { bu_h=$(bu_sha256 "$1"); echo "\${bu_h%% *}"; }
{
${(0, sh.fj)(steps, " &&\n")}
} || { bu_r=$?; rm -rf ${UNPACKED} ${marker} ${(0, file_place.vY)(DEFAULTS)}; exit "$bu_r"; }
if bu_has restorecon; then restorecon ${PROGRAMS} || :; fi`;
		}
		const REMOVE_DEFAULTS = (0, sh.sh)`bu_d=$(sed -n 's/^defaults //p' ${client_state_MARKER} 2>/dev/null) || :
if [ -n "$bu_d" ]; then
bu_h=$(bu_sha256 ${DEFAULTS})
if [ "\${bu_h%% *}" = "$bu_d" ]; then rm -f ${DEFAULTS}; fi
fi`;
		const READ_UNITS = (0, sh.sh)`if [ -d /run/systemd/system ]; then systemctl daemon-reload && { systemctl reenable --quiet tailscaled.service 2>/dev/null || :; }; fi`;
		function removeClient(how) {
			if (how === "replaced") return (0, sh.sh)`if grep -qsF ${PROGRAMS[1]} ${client_apply_UNIT}; then rm -f ${client_apply_UNIT}; fi
${READ_UNITS} && rm -f ${PROGRAMS} && rm -f ${client_state_MARKER}`;
			return (0, sh.sh)`${REMOVE_DEFAULTS}
rm -f ${PROGRAMS} && rm -f ${client_state_MARKER} && rm -rf /var/lib/tailscale /var/cache/tailscale`;
		}
		const KEPT = [
			...PROGRAMS,
			DEFAULTS,
			client_state_MARKER,
			client_apply_UNIT
		];
		function saveClient() {
			return (0, sh.fj)(KEPT.map((path) => (0, sh.sh)`if [ -e ${path} ]; then ${(0, file_place.aC)(path)}; fi`));
		}
		function undoClient() {
			return (0, sh.fj)([
				(0, sh.sh)`if [ ! -e ${(0, file_place._C)(DEFAULTS)} ]; then ${REMOVE_DEFAULTS}
elif [ ! -e ${DEFAULTS} ]; then
${(0, file_place.pK)(DEFAULTS)}
fi`,
				...[...PROGRAMS, client_state_MARKER].map((path) => (0, sh.sh)`if [ -e ${(0, file_place._C)(path)} ]; then
${(0, file_place.pK)(path)}
else ${(0, file_place.Ou)(path)}
fi`),
				(0, sh.sh)`if [ -e ${(0, file_place._C)(client_apply_UNIT)} ] && [ ! -e ${client_apply_UNIT} ]; then
${(0, file_place.pK)(client_apply_UNIT)}
${READ_UNITS}
fi`
			]);
		}
		function folderOf(path) {
			return path.slice(0, path.lastIndexOf("/"));
		}
		;
		function hasArchive(arch) {
			return arch !== undefined && ARCHITECTURES.has(arch);
		}
		const ARCHITECTURES = new Set([
			"amd64",
			"arm64",
			"arm",
			"386",
			"riscv64"
		]);
		;
		function decideClient(state, wanted) {
			if (wanted.state === "absent") return state.ours === undefined ? { verdict: "ok" } : remove("gone", "should not be there");
			if (wanted.from === "archive") return decideArchive(state, wanted);
			if (wanted.from === "present") return client_decide_decidePresent(state, wanted.atLeast);
			if (state.ours !== undefined) return remove("replaced", "a package takes its place");
			const { found } = state;
			return found === undefined || found.manager !== undefined ? { verdict: "ok" } : foreign(found, wanted.from);
		}
		function decideArchive({ ours, found, stands }, wanted) {
			if (!hasArchive(wanted.arch)) return noArchive(wanted.arch);
			if (!wanted.systemd) return noSystemd();
			if (found !== undefined) return foreign(found, wanted.from);
			if (stands !== undefined) return client_decide_inTheWay(stands);
			const change = (verb, summary, field, from, to) => ({
				verdict: "change",
				verb,
				summary,
				fields: [{
					field,
					from,
					to
				}],
				action: { install: wanted.version }
			});
			if (ours === undefined) return change("create", "not installed", "version", "none", wanted.version);
			const order = compareVersions(ours.version, wanted.version);
			if (order !== 0) return change("update", order < 0 ? "upgrade" : "downgrade", "version", ours.version, wanted.version);
			if (wanted.sha256 !== undefined && wanted.sha256 !== ours.archive) return change("update", "from another archive", "archive", client_decide_short(ours.archive), client_decide_short(wanted.sha256));
			if (!ours.intact) return change("update", "not what was installed", "programs", "changed or missing", wanted.version);
			return { verdict: "ok" };
		}
		function client_decide_decidePresent({ ours, found }, atLeast) {
			const there = ours ?? found;
			if (there === undefined || ours !== undefined && !ours.intact) return missing();
			if (atLeast === undefined) return { verdict: "ok" };
			if (there.version !== undefined && compareVersions(there.version, atLeast) >= 0) return { verdict: "ok" };
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "mesh-client-too-old",
					category: "unsupported",
					what: `the Tailscale client of this host is ${there.version ?? "of no known version"}, and at least ${atLeast} is wanted`,
					remedy: "upgrade it the way it was installed, or let bringup bring it: mesh.install.from archive, apt or distro"
				})
			};
		}
		function compareVersions(a, b) {
			const [first, second] = [a, b].map((text) => text.split(/[.-]/, 3).map((part) => Number.parseInt(part, 10) || 0));
			for (const index of [
				0,
				1,
				2
			]) {
				const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
				if (difference !== 0) return difference;
			}
			return 0;
		}
		function client_decide_short(sha256) {
			return `sha256 ${sha256.slice(0, 12)}`;
		}
		function remove(how, summary) {
			return {
				verdict: "change",
				verb: "remove",
				summary,
				action: { remove: how }
			};
		}
		function foreign({ path, version, manager }, from) {
			const what = manager === undefined ? `at ${path}, which bringup did not put there` : `as a package of ${manager} (${path})`;
			const other = manager === "apt" && from === "archive" ? "`from: apt` or `from: present` to go on with it" : "`from: present`";
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "mesh-client-foreign",
					category: "unsupported",
					what: `a Tailscale client ${version === undefined ? "" : `${version} `}is there already, ${what}`,
					remedy: `set mesh.install to ${other}, or remove that client first`
				})
			};
		}
		function client_decide_inTheWay(path) {
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "mesh-client-foreign",
					category: "unsupported",
					what: `${path} is there already, where the Tailscale client would go, and bringup did not put it there`,
					remedy: "look what it is and move it away there, then run this again; or bring the client another way: mesh.install.from apt or distro"
				})
			};
		}
		function missing() {
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "mesh-client-missing",
					category: "unsupported",
					what: "the Tailscale client should be there already (from: present), and there is none",
					remedy: "install it, or let bringup bring it: mesh.install.from archive, apt or distro"
				})
			};
		}
		function noArchive(arch) {
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "mesh-no-archive",
					category: "unsupported",
					what: `there is no archive of the Tailscale client that is known to run on this host (${arch ?? "no known architecture"})`,
					remedy: "set mesh.install.from to distro, or install the client by hand and set it to present"
				})
			};
		}
		function noSystemd() {
			return {
				verdict: "refuse",
				error: new core_error.y4({
					code: "mesh-archive-no-systemd",
					category: "unsupported",
					what: "a client from an archive is started by systemd, and this host is not run by systemd",
					remedy: "set mesh.install.from to distro, or install the client by hand and set it to present"
				})
			};
		}
		;
		const [, DAEMON] = PROGRAMS;
		const UNPACK_MS = 18e4;
		const clientKind = (0, resource.WI)({
			kind: "mesh-client",
			order: resource.ND.archive,
			category: "download",
			slow: true,
			timeoutMs: (spec) => "timeoutMs" in spec ? spec.timeoutMs : UNPACK_MS,
			key: ({ name }) => name,
			absent: () => ({
				name: "tailscale",
				state: "absent"
			}),
			read: readClient,
			parse: (output, specs) => specs.map(() => parseClient(output)),
			decide: decideClient,
			async supply({ spec }, { signal }) {
				if (!("arch" in spec) || !hasArchive(spec.arch)) return {};
				const { site, version, arch, roots, sha256 } = spec;
				const wish = {
					site,
					version,
					arch,
					roots,
					...sha256 === undefined ? {} : { sha256 }
				};
				return { files: { archive: await checkedArchive(wish, signal) } };
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, action, supplied }) => {
				if ("remove" in action) return removeClient(action.remove);
				if (!("arch" in spec) || !hasArchive(spec.arch) || supplied === undefined) throw new TypeError("no archive to install from");
				return installClient({
					path: supplied.file("archive"),
					version: action.install,
					arch: spec.arch
				});
			})),
			save: saveClient,
			undo: undoClient,
			diagnose(_exitCode, output, { spec }) {
				if (output.includes(NOT_RUNNABLE)) return {
					category: "unsupported",
					code: "mesh-client-not-runnable",
					what: `the tailscaled of the archive for ${"arch" in spec ? spec.arch : "this host"} does not run here; the client is as it was`,
					remedy: "see what the output says; set mesh.install.from to distro, or install the client by hand and set it to present"
				};
				if (/tar: (?:command )?not found|gzip: (?:command )?not found|Cannot exec/i.test(output)) return {
					category: "download",
					code: "no-unpack-tool",
					what: "the host lacks tar or gzip, which unpack the archive of the Tailscale client",
					remedy: "add tar and gzip under `packages:`",
					retryable: false
				};
				return (0, filesystem_failure.i)(output, DAEMON);
			}
		});
		;
		const keyring_MOST_BYTES = 256 * 1024;
		const keyringKind = (0, resource.WI)({
			kind: "mesh-keyring",
			order: resource.ND.source,
			category: "package",
			key: ({ path }) => path,
			absent: (path) => ({
				path,
				state: "absent"
			}),
			read: (specs) => (0, sh.fj)(specs.map(({ path }, index) => (0, sh.sh)`if [ -f ${path} ]; then echo keyring ${index} "$(head -c ${keyring_MOST_BYTES} ${path} | base64 | tr -d '\n')"; fi`)),
			parse: (output, specs) => specs.map((_spec, index) => {
				const [, text] = new RegExp(`^keyring ${index} (.*)$`, "m").exec(output) ?? [];
				return { fingerprints: text === undefined ? undefined : fingerprintsIn(Buffer.from(text, "base64")) };
			}),
			decide({ fingerprints }, wanted) {
				if (wanted.state === "absent") {
					if (fingerprints === undefined) return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "remove",
						summary: "should not be there",
						action: "remove"
					};
				}
				if (fingerprints?.includes(wanted.fingerprint)) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: fingerprints === undefined ? "create" : "update",
					summary: fingerprints === undefined ? "missing" : "without the key of the repository",
					fields: [{
						field: "key",
						from: fingerprints?.join(", ") || "none",
						to: wanted.fingerprint
					}],
					action: "fetch"
				};
			},
			async supply({ spec, action }, { signal }) {
				if (action === "remove" || spec.state === "absent") return {};
				const { address, suite } = spec.repository;
				const url = `${address}/${suite}.noarmor.gpg`;
				const keyring = await fetchSmall(url, {
					signal,
					mostBytes: keyring_MOST_BYTES
				});
				if (keyring === undefined) throw noSuite(url, spec.repository);
				const key = onlyKey(keyring, spec.fingerprint);
				if (key === undefined) throw otherKey(url, fingerprintsIn(keyring), spec.fingerprint);
				return { files: { key: await onDisk(key) } };
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec: { path }, action, supplied }) => {
				if (action === "remove") return (0, sh.sh)`rm -f ${path}`;
				if (supplied === undefined) throw new TypeError("no key to install");
				return (0, sh.sh)`(umask 022; mkdir -p ${path.slice(0, path.lastIndexOf("/"))})
${(0, file_place.ik)({
					path,
					make: [(0, file_place.zu)((0, sh.sh)`cat ${supplied.file("key")}`, "022"), (0, sh.sh)`chmod 0644 "$bu_t"`]
				})}`;
			})),
			save: ({ spec: { path }, state }) => state.fingerprints === undefined ? undefined : (0, file_place.aC)(path),
			undo: ({ spec: { path } }) => (0, sh.sh)`if [ -e ${(0, file_place._C)(path)} ]; then
${(0, file_place.pK)(path)}
else ${(0, file_place.Ou)(path)}
fi`,
			diagnose: (_exitCode, output, { spec: { path } }) => (0, filesystem_failure.i)(output, path)
		});
		async function onDisk(key) {
			const store = archiveStoreDirectory();
			const hash = (0, json.sc)(key);
			const path = (0, external_node_path_.join)(store, `${hash}.gpg`);
			try {
				await (0, promises_.mkdir)(store, {
					recursive: true,
					mode: 448
				});
				await writeWhole(path, key);
			} catch (error) {
				throw new core_error.y4({
					code: "mesh-cache-not-writable",
					category: "download",
					what: `what was fetched cannot be kept on this machine: ${error.message}`,
					remedy: "make room, or name another folder in BRINGUP_CACHE_DIR",
					retryable: false,
					cause: error
				});
			}
			return {
				path,
				sha256: hash
			};
		}
		function noSuite(url, { suite }) {
			return new core_error.y4({
				code: "mesh-no-repository",
				category: "unsupported",
				what: `the site has no ${url}, so it has no packages for ${suite}`,
				remedy: "set mesh.install.from to archive or distro for this host, or correct mesh.install.mirror"
			});
		}
		function otherKey(url, got, wanted) {
			return new core_error.y4({
				code: "mesh-repository-key-other",
				category: "download",
				what: `${url} holds ${got.length === 0 ? "no key" : `the key ${got.join(", ")}`} and not ${wanted}, which signs the vendor’s repository`,
				remedy: "if that mirror signs its repository itself, name its key in mesh.install.keyring; otherwise do not use it",
				retryable: false
			});
		}
		;
		const VENDOR_ROOTS = ["Psrabv2YNiEDhPlnLVSMtB5EKACm7zxvKxfvYD4i7X8=", "ZjjKhUHBtLNRSO1dhOTjrXJGJ8lDe1594WM2XDuheVQ="];
		;
		const unit_text_UNIT_TEXT = `[Unit]
Description=Tailscale node agent
Documentation=https://tailscale.com/docs/
Wants=network-pre.target
After=network-pre.target NetworkManager.service systemd-resolved.service

[Service]
EnvironmentFile=${DEFAULTS}
ExecStart=${PROGRAMS[1]} --state=/var/lib/tailscale/tailscaled.state --socket=/run/tailscale/tailscaled.sock --port=\${PORT} $FLAGS
ExecStopPost=${PROGRAMS[1]} --cleanup

Restart=on-failure

RuntimeDirectory=tailscale
RuntimeDirectoryMode=0755
StateDirectory=tailscale
StateDirectoryMode=0700
CacheDirectory=tailscale
CacheDirectoryMode=0750
Type=notify

[Install]
WantedBy=multi-user.target
`;
		;
		const INSTALL_KINDS = [
			clientKind,
			keyringKind,
			resources_package.J,
			resources_file.h,
			resources_unit.p,
			resources_service.A
		];
		const DAEMON_ID = "service:tailscaled";
		function installWanted(input) {
			return WAYS[fromOf(input.section)](input).map((wish) => wanted((0, resource.TH)(wish) === DAEMON_ID ? withRisk(wish, input) : wish, input.source));
		}
		function uninstallWanted(source, after) {
			const ours = [
				packageGone,
				unitGone,
				{
					kind: resources_file.h,
					spec: {
						path: LIST,
						state: "absent"
					}
				},
				{
					kind: resources_file.h,
					spec: {
						path: KEYRING,
						state: "absent"
					}
				},
				{
					kind: keyringKind,
					spec: {
						path: KEYRING,
						state: "absent"
					}
				}
			];
			const client = {
				kind: clientKind,
				spec: {
					name: "tailscale",
					state: "absent"
				}
			};
			const all = [...ours.map((wish) => ({
				...wish,
				onlyIfMade: true
			})), client];
			return all.map((wish) => wanted({
				...wish,
				needs: after
			}, source));
		}
		const PACKAGE = "tailscale";
		const unitGone = {
			kind: resources_unit.p,
			spec: {
				name: "tailscaled.service",
				content: "",
				state: "absent"
			}
		};
		const packageGone = {
			kind: resources_package.J,
			spec: {
				name: PACKAGE,
				hold: false,
				state: "absent"
			}
		};
		const daemon = {
			kind: resources_service.A,
			spec: {
				name: "tailscaled",
				running: true,
				enabled: true,
				state: "present"
			}
		};
		function withRisk(wish, { overMesh, acceptRoutes }) {
			return {
				...wish,
				spec: {
					...wish.spec,
					provenLater: true,
					risk: overMesh || acceptRoutes ? "connectivity" : "unless-new"
				}
			};
		}
		const unmaskedDaemon = {
			...daemon,
			spec: {
				...daemon.spec,
				masked: false
			}
		};
		const WAYS = {
			archive({ section, facts, keys, timeoutMs }) {
				const os = osOf(facts);
				const sha256 = os?.arch == null ? undefined : section.sha256?.[os.arch];
				const root = section["signing-root"];
				const client = {
					kind: clientKind,
					spec: {
						name: "tailscale",
						state: "present",
						from: "archive",
						site: siteOf(section),
						version: archiveVersionOf(section),
						arch: os?.arch ?? undefined,
						systemd: os?.systemdRunning ?? false,
						roots: (root === undefined ? undefined : keys.roots.get(root)) ?? VENDOR_ROOTS,
						...sha256 === undefined ? {} : { sha256 },
						timeoutMs
					},
					notify: [DAEMON_ID],
					waitsFor: os === undefined ? ["facts.os.arch"] : []
				};
				const unit = {
					kind: resources_unit.p,
					spec: {
						name: "tailscaled.service",
						content: unit_text_UNIT_TEXT,
						ours: true,
						state: "present"
					},
					notify: [DAEMON_ID]
				};
				return [
					client,
					unit,
					{
						...unmaskedDaemon,
						needs: [(0, resource.TH)(client)]
					}
				];
			},
			apt(input) {
				const { section, facts } = input;
				const os = osOf(facts);
				const repository = os === undefined ? undefined : repositoryOf(section, os);
				if (os !== undefined && repository === undefined) throw noRepository(os.id);
				const waitsFor = os === undefined ? ["facts.os.codename"] : [];
				const key = {
					...keyOf(input, repository),
					waitsFor
				};
				const list = {
					kind: resources_file.h,
					spec: {
						path: LIST,
						state: "present",
						mode: "0644",
						content: repository === undefined ? "" : listText(repository)
					},
					needs: [(0, resource.TH)(key)],
					waitsFor
				};
				const pin = section.version === undefined ? {} : {
					version: section.version,
					hold: true
				};
				return packaged({
					name: PACKAGE,
					...pin,
					state: "present"
				}, [list, key], []);
			},
			distro: () => packaged({
				name: PACKAGE,
				state: "present"
			}, [], [DAEMON_ID]),
			present({ section }) {
				const client = {
					kind: clientKind,
					spec: {
						name: "tailscale",
						state: "present",
						from: "present",
						...section.version === undefined ? {} : { atLeast: section.version }
					}
				};
				return [client, {
					...daemon,
					needs: [(0, resource.TH)(client)]
				}];
			}
		};
		const UNKNOWN = {
			address: "",
			suite: ""
		};
		function packaged(spec, sources, notify) {
			const program = {
				kind: resources_package.J,
				spec,
				needs: sources.map(resource.TH),
				notify
			};
			const others = {
				kind: clientKind,
				spec: {
					name: "tailscale",
					state: "present",
					from: "package"
				},
				needs: [(0, resource.TH)(program)],
				notify: [DAEMON_ID]
			};
			const gone = {
				...unitGone,
				needs: [(0, resource.TH)(others)],
				onlyIfMade: true
			};
			const service = {
				...unmaskedDaemon,
				needs: [(0, resource.TH)(program), (0, resource.TH)(others)]
			};
			return [
				...sources,
				program,
				others,
				gone,
				service
			];
		}
		function keyOf({ section, keys }, repository) {
			const base64 = section.keyring === undefined ? undefined : keys.keyrings.get(section.keyring);
			if (base64 !== undefined) {
				const spec = {
					path: KEYRING,
					state: "present",
					mode: "0644",
					content: { base64 }
				};
				return {
					kind: resources_file.h,
					spec
				};
			}
			const spec = {
				path: KEYRING,
				state: "present",
				fingerprint: VENDOR_KEY,
				repository: repository ?? UNKNOWN
			};
			return {
				kind: keyringKind,
				spec
			};
		}
		function wanted({ kind, spec, ...more }, source) {
			return {
				kind,
				spec,
				capability: "mesh",
				needs: [],
				notify: [],
				waitsFor: [],
				...more,
				source
			};
		}
		function noRepository(id) {
			return new core_error.y4({
				code: "mesh-no-repository",
				category: "unsupported",
				what: `the vendor has no apt repository that is known to be for the distribution of this host (${id})`,
				remedy: "set mesh.install.from to archive or distro for this host"
			});
		}
		function osOf(facts) {
			return facts?.["os"];
		}
		;
		const PLACES = {
			"/usr/bin/tailscale": "a client that bringup did not install",
			"/usr/local/bin/tailscale": "a client that bringup did not install",
			"/usr/sbin/tailscaled": "its daemon",
			"/usr/local/sbin/tailscaled": "its daemon",
			"/etc/default/tailscaled": "settings that somebody changed, or that came with a package",
			"/etc/systemd/system/tailscaled.service": "a unit that somebody else made",
			"/etc/systemd/system/tailscaled.service.d": "settings of the unit that somebody made",
			"/etc/apt/sources.list.d/tailscale.list": "a package source that bringup did not make",
			"/var/lib/tailscale": "the state of the client, with the key of the machine"
		};
		const SYNCTHINGS = [
			"/root",
			"/home/*",
			"/var/lib/*"
		].flatMap((home) => [".config", ".local/state"].map((folder) => `${home}/${folder}/syncthing/config.xml`));
		const MESH_ADDRESS = "<address>[a-z0-9]*://(100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.|\\[fd7a:115c:a1e0:)";
		const leftoversKind = (0, resource.WI)({
			kind: "mesh-leftovers",
			order: resource.ND["mesh-leftovers"],
			category: "filesystem",
			key: ({ name }) => name,
			read: () => (0, sh.sh)`for bu_p in ${Object.keys(PLACES)}; do if [ -e "$bu_p" ]; then echo "$bu_p"; fi; done
for bu_p in ${(0, sh.IZ)(SYNCTHINGS.join(" "))}; do if [ -f "$bu_p" ] && grep -qE ${MESH_ADDRESS} "$bu_p"; then echo "syncthing $bu_p"; fi; done`,
			parse(output, specs) {
				const lines = output.split("\n");
				const there = lines.filter((path) => Object.hasOwn(PLACES, path));
				const syncthing = lines.flatMap((line) => line.startsWith("syncthing ") ? [line.slice("syncthing ".length)] : []);
				return specs.map(() => ({
					there,
					syncthing
				}));
			},
			decide: (_state, _spec, { notified }) => notified ? {
				verdict: "change",
				verb: "run",
				summary: "what stays is looked for",
				action: {}
			} : { verdict: "ok" },
			apply: () => (0, sh.sh)`:`,
			undo: () => (0, sh.sh)`:`,
			remark({ there, syncthing }) {
				const told = [...there.map((path) => `${path} (${PLACES[path] ?? ""})`), ...syncthing.map((path) => `${path} (Syncthing, paired by addresses of the mesh, which reach nobody now: take its syncthing: section away, too, or give the hosts other addresses there)`)];
				return told.length === 0 ? undefined : `left on the host: ${told.join(", ")}`;
			}
		});
		;
		const noAppKind = (0, resource.WI)({
			kind: "mesh-macos",
			order: resource.ND.source,
			category: "unsupported",
			key: ({ name }) => name,
			read: () => (0, sh.sh)`for bu_a in /Applications/Tailscale.app /Applications/Setapp/Tailscale.app; do [ ! -d "$bu_a" ] || echo "app $bu_a"; done
[ ! -e /Library/Tailscale/ipnport ] || echo leftover`,
			parse(output, specs) {
				const lines = output.split("\n");
				const app = lines.find((line) => line.startsWith("app "))?.slice("app ".length);
				return specs.map(() => ({
					app,
					leftover: lines.includes("leftover")
				}));
			},
			decide({ app, leftover }) {
				if (app !== undefined) return {
					verdict: "refuse",
					error: appThere(app)
				};
				return leftover ? {
					verdict: "refuse",
					error: appWasThere()
				} : { verdict: "ok" };
			},
			apply: () => sh.wg,
			undo: () => sh.wg
		});
		function appThere(app) {
			return new core_error.y4({
				code: "mesh-macos-app",
				category: "unsupported",
				what: `${app} has Tailscale on this Mac, and it works only while somebody is logged in at the screen`,
				remedy: "quit it and delete it there (its node goes from the server), then run this again: the daemon needs nobody logged in"
			});
		}
		function appWasThere() {
			return new core_error.y4({
				code: "mesh-macos-leftover",
				category: "unsupported",
				what: "an app that is gone left /Library/Tailscale/ipnport behind, and the command line would look for the app",
				remedy: "run `sudo rm -rf /Library/Tailscale` there, then run this again"
			});
		}
		;
		async function checkedMacArchive({ url, version, arch, sha256 }, signal, store = archiveStoreDirectory()) {
			const path = keptAt(store, sha256);
			if ((await hashesOf(path))?.sha256 === sha256) return {
				path,
				sha256
			};
			return whileFetching(store, async (folder) => {
				const fetched = (0, external_node_path_.join)(folder, "archive.tgz");
				const hashes = await fetchFile(url, fetched, {
					signal,
					mostBytes: MOST_ARCHIVE_BYTES
				});
				if (hashes === undefined) throw archiveMissing(url, version, `darwin ${arch}`);
				if (hashes.sha256 !== sha256) throw archive_source_wrongHash(url, hashes.sha256, sha256);
				await (0, promises_.rename)(fetched, path);
				return {
					path,
					sha256
				};
			});
		}
		;
		const MAC_PROGRAMS = ["/usr/local/bin/tailscale", "/usr/local/bin/tailscaled"];
		const client_UNPACKED = (0, file_place.vY)(MAC_PROGRAMS[1]);
		const NOT_INSIDE = "bringup: the archive has no tailscale and tailscaled";
		const client_NOT_RUNNABLE = "bringup: the new tailscaled does not run";
		const macClientKind = (0, resource.WI)({
			kind: "mesh-macos-client",
			order: resource.ND.archive,
			category: "download",
			slow: true,
			timeoutMs: ({ timeoutMs }) => timeoutMs,
			key: ({ name }) => name,
			read: () => (0, sh.sh)`if [ -r ${client_state_MARKER} ]; then
sed 's/^/kept /' ${client_state_MARKER}; bu_sha256 ${MAC_PROGRAMS}
else
for bu_p in ${MAC_PROGRAMS} "$(command -v tailscaled)" "$(command -v tailscale)"; do if [ -e "$bu_p" ] || [ -L "$bu_p" ]; then echo "foreign $bu_p"; break; fi; done
fi`,
			parse: (output, specs) => specs.map(() => parse(output)),
			decide,
			async supply({ spec }, { signal }) {
				return { files: { archive: await checkedMacArchive(spec, signal) } };
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, supplied }) => {
				if (supplied === undefined) throw new TypeError("no archive to install from");
				return install(supplied.file("archive"), spec);
			})),
			save: () => (0, sh.fj)([...MAC_PROGRAMS, client_state_MARKER].map((path) => (0, sh.sh)`if [ -e ${path} ]; then ${(0, file_place.aC)(path)}; fi`)),
			undo: () => (0, sh.fj)([...MAC_PROGRAMS, client_state_MARKER].map((path) => (0, sh.sh)`if [ -e ${(0, file_place._C)(path)} ]; then
${(0, file_place.pK)(path)}
else ${(0, file_place.Ou)(path)}
fi`)),
			diagnose(_exitCode, output, { spec }) {
				if (output.includes(NOT_INSIDE) || output.includes(client_NOT_RUNNABLE)) return {
					category: "unsupported",
					code: "mesh-client-not-runnable",
					what: `${spec.url} ${output.includes(NOT_INSIDE) ? "has no programs tailscale and tailscaled in it" : `has a tailscaled that does not run on this Mac (${spec.arch})`}; the client is as it was`,
					remedy: "see docs/macos.md for how such an archive is made; the formula of Homebrew needs none"
				};
				return (0, filesystem_failure.i)(output, MAC_PROGRAMS[1]);
			}
		});
		function install(archive, { version, sha256 }) {
			const marker = (0, file_place.vY)(client_state_MARKER);
			const [client, daemon] = MAC_PROGRAMS;
			const steps = [
				(0, sh.sh)`rm -rf ${client_UNPACKED} ${marker}`,
				(0, sh.sh)`(umask 022; mkdir -p /usr/local/bin ${client_UNPACKED})`,
				(0, sh.sh)`{ tar -xzomf ${archive} -C ${client_UNPACKED} || { df -P ${client_UNPACKED} >&2; false; }; }`,
				(0, sh.sh)`bu_c=$(find ${client_UNPACKED} -type f -name tailscale | head -n 1)`,
				(0, sh.sh)`bu_d=$(find ${client_UNPACKED} -type f -name tailscaled | head -n 1)`,
				(0, sh.sh)`{ { [ -n "$bu_c" ] && [ -n "$bu_d" ]; } || { echo ${NOT_INSIDE} >&2; false; }; }`,
				(0, sh.sh)`chmod 0755 "$bu_c" "$bu_d"`,
				(0, sh.sh)`{ "$bu_d" --version </dev/null >/dev/null || { echo ${client_NOT_RUNNABLE} >&2; false; }; }`,
				(0, sh.sh)`printf '%s\n' ${`version ${version}`} ${`archive ${sha256}`} "hash $(bu_hash "$bu_c") $(bu_hash "$bu_d")" >${marker}`,
				(0, sh.sh)`sync`,
				(0, sh.sh)`mv -f ${marker} ${client_state_MARKER}`,
				(0, sh.sh)`mv -f "$bu_c" ${client}`,
				(0, sh.sh)`mv -f "$bu_d" ${daemon}`,
				(0, sh.sh)`rm -rf ${client_UNPACKED}`
			];
			return (0, sh.sh)`bu_hash() { bu_h=$(bu_sha256 "$1"); echo "\${bu_h%% *}"; }
{
${(0, sh.fj)(steps, " &&\n")}
} || { bu_r=$?; rm -rf ${client_UNPACKED} ${marker}; exit "$bu_r"; }`;
		}
		function parse(output) {
			const lines = output.split("\n");
			const after = (word) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
			const version = after("kept version");
			const foreign = after("foreign");
			if (version === undefined) return foreign === undefined ? {} : { foreign };
			const hashes = (0, prelude_output.tz)(output, MAC_PROGRAMS);
			const now = MAC_PROGRAMS.map((path) => hashes.get(path) ?? "none").join(" ");
			return { ours: {
				version,
				archive: after("kept archive") ?? "",
				intact: now === after("kept hash")
			} };
		}
		function decide({ ours, foreign }, wanted) {
			if (foreign !== undefined) return {
				verdict: "refuse",
				error: client_inTheWay(foreign)
			};
			const change = (verb, summary, field, from, to) => ({
				verdict: "change",
				verb,
				summary,
				fields: [{
					field,
					from,
					to
				}],
				action: {}
			});
			if (ours === undefined) return change("create", "not installed", "version", "none", wanted.version);
			if (ours.version !== wanted.version) return change("update", "another version", "version", ours.version, wanted.version);
			if (ours.archive !== wanted.sha256) return change("update", "from another archive", "archive", client_short(ours.archive), client_short(wanted.sha256));
			if (!ours.intact) return change("update", "not what was installed", "programs", "changed or missing", wanted.version);
			return { verdict: "ok" };
		}
		function client_short(sha256) {
			return `sha256 ${sha256.slice(0, 12)}`;
		}
		function client_inTheWay(path) {
			return new core_error.y4({
				code: "mesh-client-foreign",
				category: "unsupported",
				what: `a Tailscale client is there already, at ${path}, which bringup did not put there`,
				remedy: "remove it there first; or leave mesh.install.from out for this Mac when it is the formula of Homebrew, or set it to present"
			});
		}
		;
		function namesTwice(fleet) {
			const first = new Map();
			return fleet.hosts.flatMap((host) => {
				const section = host.sections["mesh"];
				if (section === undefined || section.state === "left") return [];
				const name = section.hostname ?? host.name;
				const other = first.get(name);
				if (other === undefined) {
					first.set(name, host);
					return [];
				}
				const { host: _, ...place } = placeOf(fleet, other);
				return [{
					code: "mesh-name-twice",
					category: "config",
					what: `${other.name} (${(0, core_error.df)(place)}) and ${host.name} are both to be ${name} in the mesh`,
					remedy: "give one of them another mesh.hostname",
					where: placeOf(fleet, host)
				}];
			});
		}
		function placeOf(fleet, { name }) {
			return fleet.locateInHost(name, ["mesh", "hostname"]);
		}
		;
		const complete_NOTICE_MS = 15e3;
		const POLL_MS = 1500;
		function completeNodes(things, context) {
			return Promise.all(things.map(({ spec, state }) => spec.part === "membership" ? completeNode(spec, state, accessOf(context), context) : state));
		}
		async function completeNode(spec, state, access, { host, signal }) {
			const kept = spec.identity === undefined ? undefined : await readIdentity(spec.identity, host);
			const nodeKey = state.client === "answers" ? state.nodeKey : "";
			const isSelf = (node) => nodeKey !== "" && node.nodeKey === nodeKey;
			for (let fresh = false;; fresh = true) {
				const nodes = await access.nodes(fresh || nodeKey === "" ? { fresh } : { with: nodeKey });
				const self = nodes.find(isSelf);
				const namesakes = nodes.filter((node) => !isSelf(node) && (0, mesh_namesakes.c)(node, spec.hostname));
				const isStarting = state.client === "answers" && state.member && nodeKey === "";
				const mayGo = state.client !== "silent" && !isStarting && self === undefined && namesakes.some(({ online }) => online);
				if (!mayGo || access.waitedMs(host) > complete_NOTICE_MS) {
					const away = nodes.find((node) => node.nodeKey === kept?.nodeKey && !isSelf(node) && !node.online);
					return {
						...state,
						server: {
							self: self === undefined ? undefined : {
								id: self.id,
								online: self.online,
								expired: isPast(self.expiry)
							},
							...away === undefined ? {} : { kept: { id: away.id } },
							namesakes: namesakes.map(({ id, name, online, user, tags }) => ({
								id,
								name,
								online,
								user,
								tags
							})),
							user: (await access.server()).user?.name
						}
					};
				}
				await (0, external_node_timers_promises_.setTimeout)(POLL_MS, undefined, { signal }).catch(() => undefined);
				signal.throwIfAborted();
			}
		}
		function isPast(time) {
			return time !== undefined && Date.parse(time) < Date.now();
		}
		;
		const serverOf = ({ server }) => server ?? "Tailscale";
		function notConnected(pattern) {
			return [pattern, (spec, [said]) => ({
				category: "network",
				code: "mesh-not-connected",
				what: `the client of the host does not get through to ${serverOf(spec)} (${said})`,
				remedy: `try it on the host: curl -v ${serverOf(spec)}/health; a firewall, a proxy or the server itself is in the way`
			})];
		}
		const diagnose_ROWS = [
			[/tailscaled answers again, without a membership/, () => ({
				category: "network",
				code: "mesh-daemon-awake",
				what: "tailscaled answered nothing, was started anew, and is in no mesh",
				remedy: "run it again: the host then joins",
				retryable: true
			})],
			[/[^"\n]*(no space left on device|read-only file system|disk quota exceeded)[^"\n]*/i, (_spec, [, said]) => ({
				category: "filesystem",
				code: "mesh-state-not-written",
				what: `the client of the host cannot write its state: ${said}`,
				remedy: "make room for /var/lib/tailscale (df -h, df -i), and run it again"
			})],
			[/(?:SubState=auto-restart|ActiveState=failed|NRestarts=[1-9])[\s\S]*no answer from tailscaled/, () => ({
				category: "service",
				code: "mesh-daemon-crashes",
				what: "tailscaled ends again and again on the host",
				remedy: "its log says why: journalctl -u tailscaled -n 50"
			})],
			[/no answer from tailscaled|failed to connect to local tailscaled/, () => ({
				category: "service",
				code: "mesh-daemon-silent",
				what: "tailscaled of the host does not answer",
				remedy: "look at it there: systemctl status tailscaled; journalctl -u tailscaled -n 50"
			})],
			[/authkey already used|auth ?key.*(?:already|has been) used/i, (spec) => ({
				category: "auth",
				code: "mesh-key-burnt",
				what: `the server ${serverOf(spec)} says that the key was used already`,
				remedy: "run it again: a new key is made; when it comes again, the node of this host on the server has to be deleted (headscale issue 3371)",
				retryable: true
			})],
			[/authkey expired|auth ?key.*(?:expired|not found|invalid)|invalid pre ?auth ?key/i, (spec) => ({
				category: "auth",
				code: "mesh-key-not-taken",
				what: `the server ${serverOf(spec)} does not take the key that was just made`,
				remedy: "look at the clocks of this machine and of the server: a key lives ten minutes; then run it again",
				retryable: true
			})],
			[/requested tags \[?([^\]]*?)\]? (?:are|is) (?:invalid|not permitted)|tags? .*not permitted/i, (spec) => ({
				category: "config",
				code: "mesh-tag-refused",
				what: `the policy of the server does not let this host have the tags ${spec.tags.join(", ")}`,
				remedy: "name an owner for each in tagOwners of the policy, or take the tag out of the fleet file"
			})],
			[/unsupported client version|client (?:is )?too old/i, (spec) => ({
				category: "unsupported",
				code: "mesh-client-old",
				what: `the server ${serverOf(spec)} does not speak with so old a client`,
				remedy: "set a newer install.version in the mesh section"
			})],
			[/x509: .*|certificate (?:has expired|is not trusted).*/i, (spec, [said]) => ({
				category: "network",
				code: "mesh-certificate",
				what: `the host does not trust the certificate of ${serverOf(spec)}: ${said}`,
				remedy: "look at the clock of the host (bringup facts) and at the certificate authorities it trusts"
			})],
			[/lookup (\S+).*(?:no such host|server misbehaving|i\/o timeout)/i, (spec, [, name]) => ({
				category: "dns",
				code: "mesh-server-unknown-there",
				what: `the host cannot resolve ${name ?? serverOf(spec)}`,
				remedy: `look at its DNS: getent hosts ${name ?? ""}`
			})],
			notConnected(/fetch control key: [^"\n]*/),
			notConnected(/connection refused|no route to host|network is unreachable|i\/o timeout|context deadline exceeded|unexpected HTTP response|EOF/i),
			notConnected(/timeout waiting for Tailscale service/)
		];
		function diagnoseNode(output, spec) {
			for (const [pattern, told] of diagnose_ROWS) {
				const match = pattern.exec(output);
				if (match !== null) return told(spec, match);
			}
			return undefined;
		}
		;
		async function keptIdentity({ spec }, context) {
			const { host, tell } = context;
			const access = accessOf(context);
			const fleet = spec.part === "membership" ? spec.identity : undefined;
			const kept = fleet === undefined ? undefined : await readIdentity(fleet, host);
			if (fleet === undefined || kept === undefined) throw gone();
			return {
				secrets: { identity: new secret.z(`identity of ${host}`, kept.state) },
				async release(outcome) {
					if (outcome !== "failed") return;
					const nodes = await access.nodes({ fresh: true });
					if (nodes.some(({ nodeKey }) => nodeKey === kept.nodeKey)) return;
					await forgetIdentity(fleet, host);
					tell("the server does not know the identity that was kept any more; the next run joins with a key");
				}
			};
		}
		function gone() {
			return new core_error.y4({
				code: "mesh-identity-not-kept",
				category: "filesystem",
				what: "the identity that this machine kept of the host is not there any more",
				remedy: "run it again: the host then joins with a key"
			});
		}
		;
		const KEY_LIFE_MS = 10 * 6e4;
		const NOTE = /^key (\S+) of (\S+)(?: until (\S+))?$/;
		async function mintKey({ spec, state }, { remove }, context) {
			if (spec.part !== "membership") throw new TypeError("only a membership is joined");
			const access = accessOf(context);
			const server = await access.server();
			const problem = server.refuses({
				tags: spec.tags,
				client: state.client === "answers" ? state.version : ""
			});
			if (problem !== undefined) throw problem;
			for (const { id, expiration } of leftOver(context, server.url)) await server.deleteKey(id, expiration);
			const made = await server.createKey({
				expiration: new Date(Date.now() + KEY_LIFE_MS),
				tags: spec.tags,
				ephemeral: spec.ephemeral
			});
			const { id, key } = made;
			try {
				await context.note(noteOf(made, server.url));
				await removeNodes(remove, server, access, context);
			} catch (error) {
				await server.deleteKey(id).catch(() => undefined);
				throw error;
			}
			return {
				secrets: { key },
				async release(outcome) {
					if (outcome === "changed") return;
					try {
						await server.deleteKey(id);
					} catch (error) {
						throw keyStays(id, error);
					}
				}
			};
		}
		function noteOf({ id, expiration }, url) {
			return `key ${id} of ${url}${expiration === undefined ? "" : ` until ${expiration}`}`;
		}
		function leftOver({ notes }, url) {
			const found = notes.flatMap(({ note }) => {
				const [, id, at, expiration] = NOTE.exec(note) ?? [];
				return id === undefined || at !== url ? [] : [{
					id,
					expiration
				}];
			});
			return [...new Map(found.map((one) => [one.id, one])).values()];
		}
		async function removeNodes(remove, server, access, { tell }) {
			if (remove.length === 0) return;
			const nodes = await access.nodes({ fresh: true });
			for (const { id, name } of remove) {
				const node = nodes.find((one) => one.id === id);
				if (node === undefined) continue;
				if (node.online) throw cameBack(id, name);
				await server.deleteNode(id);
				tell(`node ${id} (${name}), offline since ${node.lastSeen ?? "an unknown time"}, was removed from the server`);
			}
		}
		function cameBack(id, name) {
			return new core_error.y4({
				code: "mesh-name-back",
				category: "moved",
				what: `node ${id} of the server, which has the name ${name}, was offline in the plan and is online now`,
				remedy: "look which machine that is, and plan again; one of the two needs another name"
			});
		}
		function keyStays(id, cause) {
			const why = cause instanceof Error ? cause.message : String(cause);
			return new core_error.y4({
				code: "mesh-key-stays",
				category: cause instanceof core_error.y4 ? cause.category : "network",
				what: `key ${id}, which nobody used, could not be deleted at the server (${why}); the next run does that, and it expires within ten minutes`,
				remedy: "run it again when the server can be asked",
				cause
			});
		}
		;
		const nodeKind = (0, resource.WI)({
			kind: "mesh-node",
			order: resource.ND["mesh-node"],
			category: "network",
			slow: true,
			key: ({ part }) => part === "membership" ? "tailscale" : "reach",
			timeoutMs: (spec) => spec.part === "membership" ? 2 * spec.connectMs + 3e4 : 6e4,
			read: () => READ_NODE,
			parse(output, specs) {
				const state = parseNode(output);
				return specs.map(() => state);
			},
			complete: completeNodes,
			decide: (state, spec) => spec.part === "membership" ? decideMembership(state, spec) : decideReach(state, spec),
			async supply(change, context) {
				if (change.action.do === "join") return mintKey(change, change.action, context);
				return change.action.do === "restore" ? keptIdentity(change, context) : {};
			},
			apply: ([change]) => change === undefined ? sh.wg : applyOne(change),
			save: ({ action }) => action.do === "restore" ? SAVE_IDENTITY : undefined,
			undo({ action, state }) {
				if (action.do === "set") return set(action.before);
				if (action.do === "restore") return UNDO_RESTORE;
				if (action.do === "up") return (0, sh.sh)`${action.before.length === 0 ? (0, sh.sh)`` : set(action.before)}
tailscale down 2>&1`;
				if (action.do === "wait") return (0, sh.sh)`:`;
				if (state.client === "answers" && state.member) return { cannot: "the membership it had before is gone" };
				return (0, sh.sh)`if bu_has tailscale && tailscale status --json --peers=false 2>/dev/null | grep -q '"HaveNodeKey": true'; then tailscale logout 2>&1; fi`;
			},
			stays: (part, host) => part === "tailscale" ? `it is still a node of the mesh, and its mesh: section is gone; to let it leave write mesh: { state: left }, or run bringup mesh leave --select ${host}` : undefined,
			leaves: ({ action, state }) => action.do === "join" && !(state.client === "answers" && state.member) ? "its node stays at the server, offline: the next join of that name takes it away, and so does bringup mesh leave" : undefined,
			async retract({ action }, context) {
				const nodeKey = context.value("mesh.node");
				if (action.do !== "join" || typeof nodeKey !== "string" || nodeKey === "") return;
				const access = accessOf(context);
				const node = (await access.nodes({ fresh: true })).find((one) => one.nodeKey === nodeKey);
				if (node === undefined) return;
				await (await access.server()).deleteNode(node.id);
				access.forget();
			},
			publish: (state, spec) => state.client === "answers" && spec.part === "membership" ? {
				"address.mesh": state.addresses.find((address) => !address.includes(":")) ?? state.addresses[0] ?? "",
				"name.mesh": state.dnsName,
				"mesh.node": state.nodeKey
			} : {},
			risk(spec, action) {
				const cuts = spec.part === "reach" ? action.do === "set" : spec.overMesh && action.do === "join";
				return cuts ? "connectivity" : undefined;
			},
			diagnose: (_exitCode, output, { spec }) => spec.part === "membership" ? diagnoseNode(output, spec) : undefined
		});
		function applyOne({ spec, state, action, supplied }) {
			if (action.do === "set") return set(action.flags);
			if (spec.part !== "membership") throw new TypeError("only a membership is joined");
			if (action.do === "wait") {
				const seconds = Math.ceil(spec.connectMs / 1e3);
				return state.client === "silent" ? wake(seconds) : waitConnected(seconds);
			}
			if (action.do === "up") return switchOn(Math.ceil(spec.connectMs / 1e3), action.flags);
			if (action.do === "restore" && supplied !== undefined) return restore(supplied.secret("identity"), Math.ceil(spec.connectMs / 1e3));
			if (supplied === undefined || action.do !== "join") throw new TypeError("joining needs a key");
			return join(spec, state, {
				key: supplied.secret("key"),
				force: action.force
			});
		}
		;
		const registration_POLL_MS = 250;
		const registrationKind = (0, resource.WI)({
			kind: "mesh-registration",
			order: resource.ND["mesh-registration"],
			category: "network",
			key: ({ name }) => name,
			read: () => sh.wg,
			parse: (_output, specs) => specs.map(() => ({ id: "" })),
			apply: () => sh.wg,
			undo: () => sh.wg,
			decide: registration_decide,
			runner: {
				read: (specs, context) => Promise.all(specs.map((spec) => look(spec, context))),
				async apply({ spec, action }, context) {
					const server = await accessOf(context).server();
					if (action.name !== undefined) await server.renameNode(action.id, action.name);
					if (action.tags !== undefined) await server.setTags(action.id, action.tags);
					if (action.routes !== undefined) await server.approveRoutes(action.id, action.routes);
					await online(spec, context);
				},
				async undo({ action }, context) {
					const server = await accessOf(context).server();
					const { id, before } = action;
					if (action.routes !== undefined) await server.approveRoutes(id, before.routes);
					if (action.tags !== undefined && before.tags.length > 0) await server.setTags(id, before.tags);
					if (action.name !== undefined) await server.renameNode(id, before.name);
				}
			}
		});
		function registration_decide(state, spec) {
			if (!("routes" in state)) return {
				verdict: "refuse",
				error: unknownNode()
			};
			const { id, name, tags, routes, online: isOnline } = state;
			const fields = [];
			const differs = (field, from, to) => {
				if (to === undefined || same(from, to)) return false;
				fields.push({
					field,
					from: from.join(", "),
					to: to.join(", ")
				});
				return true;
			};
			const renamed = differs("name", [name], [spec.hostname]);
			const tagged = differs("tags", tags, spec.tags);
			const routed = differs("routes", withoutExit(routes.approved), spec.routes);
			if (tagged && spec.tags?.length === 0) return {
				verdict: "refuse",
				error: tagsStay(tags)
			};
			if (!renamed && !tagged && !routed && isOnline) return { verdict: "ok" };
			const change = {
				verdict: "change",
				verb: "update",
				summary: isOnline ? "" : "the server has not seen it online",
				fields,
				action: {
					id,
					...renamed ? { name: spec.hostname } : {},
					...tagged && spec.tags !== undefined ? { tags: spec.tags } : {},
					...routed && spec.routes !== undefined ? { routes: [...spec.routes, ...routes.approved.filter((route) => route.endsWith("/0"))] } : {},
					...isOnline ? {} : { wait: true },
					before: {
						name,
						tags,
						routes: routes.approved
					}
				}
			};
			return change;
		}
		async function look(spec, context) {
			const access = accessOf(context);
			const find = async (fresh) => (await access.nodes(fresh ? { fresh } : { with: spec.nodeKey })).find(({ nodeKey }) => nodeKey === spec.nodeKey);
			const node = await find(false);
			if (node === undefined) return { id: "" };
			if (!node.online || await access.wasThere(spec.nodeKey)) return stateOf(node);
			await (0, external_node_timers_promises_.setTimeout)(registration_POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
			const again = await find(true);
			return again === undefined ? { id: "" } : stateOf(again);
		}
		function stateOf({ id, name, online: isOnline, tags, routes }) {
			return {
				id,
				name,
				online: isOnline,
				tags,
				routes
			};
		}
		async function online({ nodeKey, onlineMs, hostname }, context) {
			const access = accessOf(context);
			const until = performance.now() + onlineMs;
			for (let seen = 0;;) {
				const node = (await access.nodes({ fresh: true })).find((one) => one.nodeKey === nodeKey);
				seen = node?.online ? seen + 1 : 0;
				if (seen === 2) return;
				if (performance.now() > until) throw neverOnline(hostname, onlineMs);
				await (0, external_node_timers_promises_.setTimeout)(registration_POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
				context.signal.throwIfAborted();
			}
		}
		function same(one, other) {
			return one.toSorted().join(" ") === other.toSorted().join(" ");
		}
		function unknownNode() {
			return new core_error.y4({
				code: "mesh-node-unknown",
				category: "verify",
				what: "the client says that it is connected, and the server does not know its key",
				remedy: "run it again: the host then joins anew"
			});
		}
		function tagsStay(tags) {
			return new core_error.y4({
				code: "mesh-tags-stay",
				category: "unsupported",
				what: `the node belongs to its tags (${tags.join(", ")}), and a server cannot take the last one away`,
				remedy: "let it leave and join anew: bringup mesh leave, then bringup mesh up; or keep a tag in the fleet file"
			});
		}
		function neverOnline(hostname, onlineMs) {
			return new core_error.y4({
				code: "mesh-never-online",
				category: "timeout",
				what: `the client says that it is connected, and the server did not see ${hostname} online twice in a row within ${Math.ceil(onlineMs / 1e3)} s`,
				remedy: "look at the log of tailscaled on the host and at the load of the server; timeouts.online allows it more time"
			});
		}
		;
		const schema_address = schemas.YjP().superRefine((text, { addIssue }) => {
			const wrong = (message) => addIssue({
				code: "invalid_format",
				format: "url",
				message
			});
			if (!/^https?:\/\//.test(text)) wrong("must start with https:// or http://, such as https://mesh.example.org");
			else if (!/^https?:\/\/[^\s/@?#]+\/?$/.test(text)) wrong("must be the address of the server alone, such as https://mesh.example.org or http://192.0.2.5:8080");
			else if (!URL.canParse(text)) wrong("must be an address, such as https://mesh.example.org");
		});
		const controlSchema = schemas.rej({
			host: schemas.YjP().min(1).optional().describe("The host of this fleet that has the `headscale` command."),
			local: schemas.euz(true).optional().describe("The command is on the machine that bringup runs on. It runs through sudo where that needs no password."),
			command: schemas.YjP().regex(/^[^\s'"$`;&|<>\\]+(?: [^\s'"$`;&|<>\\]+)*$/, "must be words with one space between, without quotes").default("headscale").describe("What is run there. Default: `headscale`. In a container: `docker exec headscale headscale`."),
			config: schemas.YjP().regex(/^\/\S*$/, "must be a path that starts with /").optional().describe("Configuration of the server there. Default: where the command looks by itself; with `local` also HEADSCALE_CONFIG.")
		}).superRefine(({ host, local }, { addIssue }) => {
			if (host === undefined === (local === undefined)) addIssue("must have host: (a host of this fleet) or local: true, one of them");
		}, { when: atAnyTime }).describe("Ask Headscale by its command line instead of its API. Needs root or sudo there, and no API key.");
		const clientId = schemas.YjP().regex(/^[A-Za-z0-9_-]+$/, "must be the id of a client, as the admin console shows it").describe("Id of the client.");
		const tailnetSchema = schemas.rej({
			name: schemas.YjP().regex(/^\S+$/, "must be the name of a tailnet").default("-").describe("Default: the tailnet that the client belongs to."),
			oauth: schemas.rej({
				"client-id": clientId,
				"client-secret": secret_ref.C.describe("Secret of the client.")
			}).optional().describe("An OAuth client with the scopes auth_keys, devices:core and devices:routes, and the tags of the fleet."),
			"workload-identity": schemas.rej({
				"client-id": clientId,
				audience: schemas.YjP().min(1).optional().describe("Default: api.tailscale.com/CLIENT-ID.")
			}).optional().describe("A job of GitHub Actions that proves what it is (`permissions: { id-token: write }`); no secret at all."),
			api: schema_address.default("https://api.tailscale.com").describe("Address of the API.")
		}).superRefine((section, { addIssue }) => {
			if (section.oauth === undefined === (section["workload-identity"] === undefined)) addIssue("must have oauth: or workload-identity:, one of them");
		}, { when: atAnyTime }).describe("The mesh is a tailnet of Tailscale itself.");
		const meshSchema = schemas.rej({
			server: schema_address.optional().describe("Address of the Headscale server. Use https unless nobody else is on the way to it. With `tailnet:` what clients log in to, when it is not Tailscale."),
			"api-key": secret_ref.C.optional().describe("API key of the server, made there by `headscale apikeys create`. Or `control:` instead."),
			control: controlSchema.optional(),
			user: schemas.YjP().regex(/^\S+$/, "must be the name of a user, without spaces").optional().describe("The user of the server that nodes belong to, by name."),
			tailnet: tailnetSchema.optional()
		}).superRefine((section, { addIssue }) => {
			const missing = (key) => addIssue({
				code: "invalid_type",
				expected: "string",
				path: [key]
			});
			const wrong = (key, message) => addIssue({
				code: "custom",
				path: [key],
				message
			});
			if (section.tailnet !== undefined) {
				for (const key of [
					"api-key",
					"control",
					"user"
				]) if (section[key] !== undefined) wrong(key, "is of Headscale, and tailnet: says that the mesh is of Tailscale");
				return;
			}
			if (section.server === undefined) missing("server");
			if (section.user === undefined) missing("user");
			if (section.control === undefined && section["api-key"] === undefined) missing("api-key");
			if (section.control !== undefined && section["api-key"] !== undefined) wrong("control", "is one way to ask the server and api-key: another; keep one of them");
		}, { when: atAnyTime }).describe("The mesh that hosts join: a Headscale server, or a tailnet of Tailscale.");
		function atAnyTime({ value }) {
			return value !== null && typeof value === "object" && !Array.isArray(value);
		}
		;
		const NODES = new external_node_net_.BlockList();
		NODES.addSubnet("100.64.0.0", 10, "ipv4");
		NODES.addSubnet("fd7a:115c:a1e0::", 48, "ipv6");
		function isOverMesh({ way, address, name }) {
			if (typeof way !== "string") return false;
			const plain = way.replace(/^\[(.*)\]$/, "$1");
			const family = (0, external_node_net_.isIP)(plain);
			if (family !== 0) return plain === address || NODES.check(plain, family === 4 ? "ipv4" : "ipv6");
			if (typeof name !== "string" || name === "") return false;
			const asked = plain.replace(/\.$/, "").toLowerCase();
			return asked === name.toLowerCase() || asked === name.toLowerCase().split(".")[0];
		}
		;
		const wanted_PREFIX = {
			arm64: "/opt/homebrew",
			amd64: "/usr/local"
		};
		const LABEL = "com.tailscale.tailscaled";
		const PLIST = `/Library/LaunchDaemons/${LABEL}.plist`;
		const MACOS_DAEMON_ID = `service:${LABEL}`;
		const MESH_DNS = "100.100.100.100";
		function macosInstallWanted({ section, arch, timeoutMs, source }) {
			const noApp = {
				kind: noAppKind,
				spec: { name: "app" }
			};
			const daemon = {
				kind: resources_service.A,
				spec: {
					name: LABEL,
					running: true,
					enabled: true,
					state: "present"
				}
			};
			const all = (wishes) => wishes.map((wish) => ({
				capability: "mesh",
				needs: [],
				notify: [],
				waitsFor: [],
				source,
				...wish
			}));
			const other = notForMacs(section);
			if (other !== undefined) throw other;
			if (section.from === "present") return all([noApp, {
				...daemon,
				needs: [(0, resource.TH)(noApp)]
			}]);
			const prefix = wanted_PREFIX[arch];
			if (prefix === undefined) throw unknownMac(arch);
			const program = section.from === "archive" ? {
				kind: macClientKind,
				spec: archiveSpec(section, arch, timeoutMs)
			} : {
				kind: resources_package.J,
				spec: formulaSpec(section)
			};
			const client = {
				...program,
				needs: [(0, resource.TH)(noApp)],
				notify: [MACOS_DAEMON_ID]
			};
			const daemonPath = section.from === "archive" ? MAC_PROGRAMS[1] : `${prefix}/opt/tailscale/bin/tailscaled`;
			const job = {
				kind: resources_file.h,
				spec: {
					path: PLIST,
					state: "present",
					mode: "0644",
					content: plist(daemonPath)
				},
				needs: [(0, resource.TH)(client)],
				notify: [MACOS_DAEMON_ID]
			};
			return all([
				noApp,
				client,
				job,
				{
					...daemon,
					needs: [(0, resource.TH)(client), (0, resource.TH)(job)]
				}
			]);
		}
		function formulaSpec({ version }) {
			return {
				name: "tailscale",
				hold: false,
				state: "present",
				...version === undefined ? {} : { version }
			};
		}
		function archiveSpec(section, arch, timeoutMs) {
			const version = archiveVersionOf(section);
			const file = `${trackOf(version)}/tailscale_${version}_darwin_${arch}.tgz`;
			const sha256 = section.sha256?.[`darwin-${arch}`];
			if (section.mirror === undefined || sha256 === undefined) throw noMacArchive(file, arch);
			return {
				name: "tailscale",
				url: `${siteOf(section)}/${file}`,
				version,
				arch,
				sha256,
				timeoutMs
			};
		}
		function macosResolverWanted(name, source, needs) {
			const suffix = typeof name === "string" ? name.slice(name.indexOf(".") + 1) : "";
			if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(suffix) || suffix === name) return [];
			const spec = {
				path: `/etc/resolver/${suffix}`,
				state: "present",
				mode: "0644",
				content: `nameserver ${MESH_DNS}\n`
			};
			return [{
				kind: resources_file.h,
				spec,
				capability: "mesh",
				needs,
				notify: [],
				waitsFor: [],
				source
			}];
		}
		function plist(program) {
			return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>

  <key>Label</key>
  <string>${LABEL}</string>

  <key>ProgramArguments</key>
  <array>
    <string>${program}</string>
  </array>

  <key>RunAtLoad</key>
  <true/>

</dict>
</plist>
`;
		}
		function notForMacs(section) {
			const asked = section.from === "apt" ? "from is apt" : section.from === "archive" ? undefined : [
				"mirror",
				"sha256",
				"signing-root"
			].find((key) => section[key] !== undefined);
			if (asked === undefined) return undefined;
			return new core_error.y4({
				code: "mesh-install-not-macos",
				category: "config",
				what: `mesh.install.${asked}${section.from === undefined ? " is set" : ""}, and this is a Mac, which gets the formula of Homebrew`,
				remedy: "leave it out for this host (in defaults: move it to a group of the others), or set from to present"
			});
		}
		function noMacArchive(file, arch) {
			return new core_error.y4({
				code: "mesh-install-not-macos",
				category: "config",
				what: "mesh.install.from is archive, and this is a Mac, for which the vendor makes no archive",
				remedy: `leave from out for this host (the formula of Homebrew); or make an archive (docs/macos.md), put it on a mirror as ${file}, and name both mirror and sha256: { darwin-${arch}: … }`
			});
		}
		function unknownMac(arch) {
			return new core_error.y4({
				code: "mesh-macos-processor",
				category: "unsupported",
				what: `the processor of this Mac (${arch}) is none that Homebrew has a place for`,
				remedy: "install tailscaled there by hand and set mesh.install.from to present"
			});
		}
		var loose_json = __webpack_require__(31643);
		;
		const IN_USE = /already in use by|running in server mode|connection from .* not allowed/i;
		function isInUse(said) {
			return IN_USE.test(said);
		}
		function ownerIn(said) {
			return /already in use by ([^,\r\n]+)/i.exec(said)?.[1]?.trim() ?? /server mode \("([^"]+)"\)/i.exec(said)?.[1]?.trim() ?? "";
		}
		function parseWindowsNode(output) {
			const answer = (0, loose_json.DW)({ list: windows_state_json(output) }, "list").at(-1);
			const text = (name) => (0, loose_json.SA)(answer, name) ?? "";
			const said = text("said");
			const state = parseNode((0, loose_json.Dc)(answer, "there") === true ? `status\n${text("status") === "" ? said : text("status")}\nprefs\n${text("prefs")}` : "absent");
			return {
				...state,
				windows: {
					user: text("user"),
					inUse: isInUse(said) ? said : "",
					unattended: (0, loose_json.Dc)(windows_state_json(text("prefs")), "ForceDaemon") === true
				}
			};
		}
		function windows_state_json(text) {
			try {
				return JSON.parse(text);
			} catch {
				return undefined;
			}
		}
		;
		function inUse(said, user) {
			const owner = ownerIn(said);
			return new core_error.y4({
				code: "mesh-in-use",
				category: "unsupported",
				what: `the Tailscale client of this host is in use by ${owner === "" ? "another user" : owner}, and bringup logs in as ${user}: Windows gives it to one user at a time`,
				remedy: `set ssh.user to that user; or let them disconnect (\`tailscale logout\`, then exit the Tailscale icon beside the clock) when the node is to belong to ${user}`
			});
		}
		function joinByHand(path, user, reason) {
			return new core_error.y4({
				code: "mesh-join-by-hand",
				category: "command",
				what: `the host did not join in three attempts${reason === "" ? "" : `: ${reason}`}`,
				remedy: [
					"the rest is for a person: 1. make a key on the control server (`headscale preauthkeys create --user ID --expiration 1h`)",
					`2. log in to the screen of the host as ${user} and open PowerShell with "Run as administrator"`,
					path === null ? "3. the script for it could not be written: run `tailscale up --unattended` there with the address of the control server and the key" : `3. run \`powershell -NoProfile -ExecutionPolicy Bypass -File "${path}"\` and give it the key`,
					"4. run bringup again: it goes on from there"
				].join("; ")
			});
		}
		function joinKeyRefused(said) {
			return new core_error.y4({
				code: "mesh-join-key-refused",
				category: "command",
				what: `the control server did not take the key: ${said.slice(0, 300)}`,
				remedy: "run it again: a new key is made then; when it stays so, look at the clock of the host and at the log of the server",
				retryable: true
			});
		}
		function overItself() {
			return new core_error.y4({
				code: "mesh-over-itself",
				category: "unsupported",
				what: "this Windows host is reached by its address in the mesh, and the change restarts the client that carries the connection",
				remedy: "give the host its address in the local network for this run (address: in the fleet file, or a jump host beside it)"
			});
		}
		function noSsh() {
			return new core_error.y4({
				code: "mesh-ssh-not-windows",
				category: "config",
				what: "mesh.ssh is true, and Tailscale has no SSH server for Windows",
				remedy: "take ssh: true off this host; the sshd of Windows is reached by the mesh address, too"
			});
		}
		function notUnattended(said) {
			return new core_error.y4({
				code: "mesh-not-unattended",
				category: "verify",
				what: `the node did not connect again after its service was restarted${said.trim() === "" ? "" : ` (${said.trim().slice(-200)})`}`,
				remedy: "log in to the host as the user of ssh.user, set \"Run unattended\" off and on in the menu of the Tailscale icon, then run it again"
			});
		}
		var powershell = __webpack_require__(37730);
		;
		function joinScript(words, user) {
			return `# Joins this machine to the mesh. bringup wrote it, because it could not do so itself over SSH.
# Run it as ${user.replace(/[\r\n]/g, " ")}, in a PowerShell that was opened with "Run as administrator":
#   powershell -NoProfile -ExecutionPolicy Bypass -File "$HOME\\join-mesh.ps1"
# It asks for a key of the control server; with none, a page to log in is shown.
$ErrorActionPreference = 'Stop'
$tailscale = [IO.Path]::Combine($env:ProgramFiles, 'Tailscale', 'tailscale.exe')
$words = @(${words.map(powershell.SE).join(", ")})
Restart-Service -Name 'Tailscale' -Force
$secret = Read-Host -Prompt 'Key of the control server (empty: log in with a browser)' -AsSecureString
$file = [IO.Path]::Combine([Environment]::GetFolderPath('LocalApplicationData'), 'bringup-mesh.key')
try {
    if ($secret.Length -gt 0) {
        $plain = (New-Object Net.NetworkCredential -ArgumentList '', $secret).Password
        [IO.File]::WriteAllText($file, '')
        & icacls.exe $file '/inheritance:r' '/grant:r' ($env:USERDOMAIN + '\\' + $env:USERNAME + ':F') | Out-Null
        [IO.File]::WriteAllText($file, $plain)
        $words = $words + ('--auth-key=file:' + $file)
    }
    & $tailscale $words
} finally {
    if ([IO.File]::Exists($file)) { [IO.File]::Delete($file) }
}
& $tailscale status
`;
		}
		;
		const TAILSCALE = (0, powershell.$8)("([IO.Path]::Combine($env:ProgramFiles,'Tailscale','tailscale.exe'))");
		const MSIEXEC = (0, powershell.$8)("([IO.Path]::Combine($env:SystemRoot,'System32','msiexec.exe'))");
		const SERVICE = "Tailscale";
		const POLICY = "HKLM:\\SOFTWARE\\Policies\\Tailscale";
		const UNINSTALL = "HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*";
		function waitForClient(seconds, running) {
			return (0, powershell.ps)`$left=${seconds}
$x=@{code=1;out='';err='';timedOut=$false}
while($left -gt 0){
$x=Invoke-Bu ${TAILSCALE} 'status --json --peers=false' 15
if($x.code -eq 0 -and (-not ${running} -or $x.out -match '"BackendState":\s*"Running"')){break}
if($x.err -match 'already in use|running in server mode'){break}
Start-Sleep -Seconds 2
$left=$left-2
}`;
		}
		const READ_CLIENT = (0, powershell.ps)`$r=@{installed=[IO.File]::Exists(${TAILSCALE});version='';service='';policy='';product='';arch=$env:PROCESSOR_ARCHITECTURE}
if($env:PROCESSOR_ARCHITEW6432){$r.arch=$env:PROCESSOR_ARCHITEW6432}
$s=Get-Service -Name ${SERVICE} -ErrorAction SilentlyContinue
if($s -ne $null){$r.service=''+$s.Status}
if($r.installed){$v=Invoke-Bu ${TAILSCALE} 'version' 15;$r.version=$v.out}
$p=Get-ItemProperty -LiteralPath ${POLICY} -Name 'UnattendedMode' -ErrorAction SilentlyContinue
if($p -ne $null){$r.policy=''+$p.UnattendedMode}
& {
Set-StrictMode -Off
foreach($u in @(Get-ItemProperty -Path ${UNINSTALL} -ErrorAction SilentlyContinue)){if($u.DisplayName -eq 'Tailscale'){$r.product=''+$u.PSChildName}}
}
Send-Bu 'mesh-client' $r`;
		function readNode(name) {
			return (0, powershell.ps)`$r=@{there=$false;status='';prefs='';said='';user=$BuUser.Name}
$s=Get-Service -Name ${SERVICE} -ErrorAction SilentlyContinue
if([IO.File]::Exists(${TAILSCALE}) -and $s -ne $null){
$r.there=$true
if((''+$s.Status) -eq 'Running'){
$x=Invoke-Bu ${TAILSCALE} 'status --json --peers=false' 15
$r.status=$x.out
$r.said=$x.err
if($x.code -eq 0){$y=Invoke-Bu ${TAILSCALE} 'debug prefs' 15;$r.prefs=$y.out;$r.said=$r.said+$y.err}
}else{$r.said='the service is '+$s.Status}
}
Send-Bu ${name} $r`;
		}
		function scripts_install(msi, seconds, waits) {
			return (0, powershell.ps)`if(${waits}){Start-Sleep -Seconds 20}
$f=[Environment]::ExpandEnvironmentVariables(${msi})
$l=$f+'.log'
$x=Invoke-Bu ${MSIEXEC} ('/i "'+$f+'" /qn /norestart /l* "'+$l+'" TS_NOLAUNCH=1 TS_UNATTENDEDMODE=always TS_INSTALLUPDATES=never') ${seconds}
if($x.code -ne 1618){[IO.File]::Delete($f)}
$t=''
if([IO.File]::Exists($l)){if($x.code -ne 0){$t=[IO.File]::ReadAllText($l)};[IO.File]::Delete($l)}
if($t.Length -gt 2000){$t=$t.Substring($t.Length-2000)}
Send-Bu 'msiexec' @{code=$x.code;timedOut=$x.timedOut;log=$t}`;
		}
		function uninstall(product, seconds) {
			return (0, powershell.ps)`$x=Invoke-Bu ${MSIEXEC} ${(0, powershell.ks)([
				"/x",
				product,
				"/qn",
				"/norestart"
			])} ${seconds}
Send-Bu 'msiexec' @{code=$x.code;timedOut=$x.timedOut;log=''}`;
		}
		const SET_POLICY = (0, powershell.ps)`if(-not (Test-Path -LiteralPath ${POLICY})){$null=New-Item -Path ${POLICY} -Force}
Set-ItemProperty -LiteralPath ${POLICY} -Name 'UnattendedMode' -Value 'always'`;
		function startService(seconds) {
			return (0, powershell.ps)`Set-Service -Name ${SERVICE} -StartupType 'Automatic'
Start-Service -Name ${SERVICE}
${waitForClient(seconds, false)}
Send-Bu 'service' @{code=$x.code;said=$x.err}`;
		}
		function restartService(seconds, running) {
			return (0, powershell.ps)`Restart-Service -Name ${SERVICE} -Force
${waitForClient(seconds, running)}
Send-Bu 'service' @{code=$x.code;said=$x.err;status=$x.out}`;
		}
		const KEY_FILE = "bringup-mesh.key";
		function up(words, key, seconds) {
			const line = (0, powershell.ks)(words);
			if (key === undefined) return (0, powershell.ps)`$x=Invoke-Bu ${TAILSCALE} ${line} ${seconds}
Send-Bu 'up' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
			return (0, powershell.ps)`$f=[IO.Path]::Combine([Environment]::GetFolderPath('LocalApplicationData'),${KEY_FILE})
try{
[IO.File]::WriteAllText($f,'')
Protect-Bu $f ('/grant:r *'+$BuUser.User.Value+':F')
[IO.File]::WriteAllText($f,${key})
$x=Invoke-Bu ${TAILSCALE} (${line}+' "--auth-key=file:'+$f+'"') ${seconds}
}finally{[IO.File]::Delete($f)}
Send-Bu 'up' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
		}
		function tailscale(words, seconds) {
			return (0, powershell.ps)`$x=Invoke-Bu ${TAILSCALE} ${(0, powershell.ks)(words)} ${seconds}
Send-Bu 'tailscale' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
		}
		function writeJoinScript(text) {
			return (0, powershell.ps)`$f=[IO.Path]::Combine([Environment]::GetFolderPath('UserProfile'),'join-mesh.ps1')
[IO.File]::WriteAllText($f,'')
Protect-Bu $f ('/grant:r *'+$BuUser.User.Value+':F')
[IO.File]::WriteAllText($f,${text})
Send-Bu 'script' @{path=$f;user=$BuUser.Name}`;
		}
		;
		const join_ATTEMPTS = 3;
		function nextOfJoin(join, ends) {
			const last = ends.at(-1);
			const tries = ends.filter(({ name }) => name === "up").length;
			const again = { task: join.attempt(tries + 1, join_ATTEMPTS) };
			if (last === undefined || last.name === "restart") return again;
			if (last.name === "script") return {
				problem: joinByHand((0, loose_json.SA)(last.answers?.get("script"), "path"), join.user, reasonOf(ends)),
				outcome: "manual-needed"
			};
			if (last.name === "proof" && isConnected(last)) return { done: true };
			if (last.name === "up") {
				const refused = keyRefusal(saidBy(last));
				if (refused !== undefined) return { problem: joinKeyRefused(refused) };
				if ((0, loose_json.Dc)(last.answers?.get("up"), "code") === 0) return proof(join.restartMs);
			}
			if (tries < join_ATTEMPTS) return last.name === "proof" ? again : restart("restart", "restart the service", join.restartMs, false);
			const script = writeJoinScript(joinScript(join.words, join.user));
			return { task: {
				name: "script",
				title: "write join-mesh.ps1",
				script,
				timeoutMs: join.scriptMs + 6e4
			} };
		}
		function proof(restartMs) {
			return restart("proof", "restart the service and see it connect again", restartMs, true);
		}
		function restart(name, title, ms, running) {
			return { task: {
				name,
				title,
				script: restartService(Math.ceil(ms / 1e3), running),
				timeoutMs: ms + 9e4
			} };
		}
		function isConnected(end) {
			return /"BackendState":\s*"Running"/.test((0, loose_json.SA)(end?.answers?.get("service"), "status") ?? "");
		}
		function saidBy(end) {
			const texts = [
				"up",
				"tailscale",
				"service"
			].flatMap((name) => (0, loose_json.SA)(end?.answers?.get(name), "said") ?? []);
			return texts.join("\n");
		}
		function reasonOf(ends) {
			const attempt = ends.findLast(({ name }) => name === "up" || name === "proof");
			if (attempt?.name === "proof") return "the node did not come back after a restart of the service";
			if (attempt?.problem !== undefined) return attempt.problem.message;
			if ((0, loose_json.Dc)(attempt?.answers?.get("up"), "timedOut") === true) return "`tailscale up` hung and was stopped";
			return saidBy(attempt).trim().split("\n").at(-1)?.slice(0, 300) ?? "";
		}
		function keyRefusal(said) {
			return /^.*(?:auth-?key (?:already used|expired|not found)|invalid (?:pre ?auth |auth )?-?key|API key does not exist|AuthKey (?:expired|not found)).*$/im.exec(said)?.[0].trim();
		}
		;
		const CANNOT = { cannot: "on a Windows host bringup takes nothing back" };
		const GRACE_MS = 3e4;
		const SHELL_MS = 6e4;
		const SET_MS = 6e4;
		const windowsNodeKind = (0, resource.WI)({
			kind: nodeKind.kind,
			order: nodeKind.order,
			category: nodeKind.category,
			slow: true,
			key: nodeKind.key,
			timeoutMs: (spec) => spec.part === "membership" ? spec.connectMs : SET_MS,
			read: () => sh.wg,
			apply: () => sh.wg,
			undo: () => CANNOT,
			parse(output, specs) {
				const state = parseWindowsNode(output);
				return specs.map(() => state);
			},
			async complete(things, context) {
				const whole = await nodeKind.complete?.(things, context);
				return things.map(({ state }, index) => ({
					...state,
					...whole?.[index]
				}));
			},
			decide: node_decide,
			supply: (change, context) => nodeKind.supply?.(change, context) ?? Promise.resolve({}),
			publish: (state, spec) => nodeKind.publish?.(state, spec) ?? {},
			powershell: {
				read: () => readNode(nodeKind.kind),
				next
			}
		});
		function node_decide(state, spec) {
			const decision = decideAnywhere(state, spec);
			const cuts = spec.part === "membership" && spec.overMesh && decision.verdict === "change";
			return cuts ? {
				verdict: "refuse",
				error: overItself()
			} : decision;
		}
		function decideAnywhere(state, spec) {
			const { inUse: said, user, unattended } = state.windows;
			if (said !== "") return {
				verdict: "refuse",
				error: inUse(said, user)
			};
			if (spec.part === "reach") return spec.ssh ? {
				verdict: "refuse",
				error: noSsh()
			} : decideReach(state, spec);
			const decision = decideMembership(state, spec);
			if (unattended || decision.verdict === "refuse") return decision;
			const fields = [{
				field: "unattended",
				from: "false",
				to: "true"
			}];
			if (decision.verdict === "ok") return {
				verdict: "change",
				verb: "update",
				summary: "disconnects when nobody is logged in",
				fields,
				action: {
					do: "set",
					flags: ["--unattended=true"],
					before: ["--unattended=false"]
				}
			};
			const { action } = decision;
			if (action.do === "wait" && state.client === "answers") return {
				...decision,
				fields,
				action: {
					do: "up",
					flags: [...settings(spec), "--unattended=true"],
					before: []
				}
			};
			if (action.do !== "set" && action.do !== "up") return decision;
			return {
				...decision,
				fields: [...decision.fields ?? [], ...fields],
				action: {
					...action,
					flags: [...action.flags, "--unattended=true"]
				}
			};
		}
		function next(change, ends) {
			const { spec, state, action, supplied } = change;
			const last = ends.at(-1);
			const said = saidBy(last);
			if (isInUse(said)) return { problem: inUse(said, state.windows.user) };
			if (action.do === "set") return nextOfSet(action.flags, spec, ends);
			if (spec.part !== "membership") throw new TypeError("only a membership is joined");
			if (action.do === "wait") {
				if (last === undefined) return proof(spec.restartMs);
				return isConnected(last) ? { done: true } : { problem: last.problem ?? notUnattended(said) };
			}
			if (action.do === "up") {
				const [set] = ends;
				const sets = action.flags.length > 0;
				if (sets && set === undefined) return command("set", ["set", ...action.flags]);
				const end = sets && set !== undefined ? judged(set, "set") : undefined;
				if (end !== undefined && !("done" in end)) return end;
				return nextOfJoin(joinBy(change, spec, ["up"], undefined), sets ? ends.slice(1) : ends);
			}
			const key = action.do === "join" ? supplied?.secret("key") : undefined;
			const force = action.do === "join" && action.force ? ["--force-reauth"] : [];
			return nextOfJoin(joinBy(change, spec, [...upWords(spec, state), ...force], key), ends);
		}
		function joinBy({ state }, spec, words, key) {
			return {
				user: state.windows.user,
				restartMs: spec.restartMs,
				scriptMs: spec.scriptMs,
				words: upWords(spec, state),
				attempt: (number, of) => ({
					name: "up",
					title: `tailscale up, attempt ${number} of ${of}`,
					script: up(words, key, seconds(spec.connectMs + GRACE_MS)),
					timeoutMs: spec.connectMs + GRACE_MS + SHELL_MS
				})
			};
		}
		function nextOfSet(flags, spec, ends) {
			const last = ends.at(-1);
			if (last === undefined) return command("set", ["set", ...flags]);
			if (last.name === "proof") return isConnected(last) ? { done: true } : { problem: notUnattended(saidBy(last)) };
			const end = judged(last, "set");
			return "done" in end && spec.part === "membership" && flags.includes("--unattended=true") ? proof(spec.restartMs) : end;
		}
		function command(name, words) {
			const script = tailscale(words, seconds(SET_MS));
			return { task: {
				name,
				title: `tailscale ${words[0]}`,
				script,
				timeoutMs: SET_MS + SHELL_MS
			} };
		}
		function judged(end, name) {
			if (end.problem !== undefined) return { problem: end.problem };
			if ((0, loose_json.Dc)(end.answers?.get("tailscale"), "code") === 0) return { done: true };
			return { problem: new core_error.y4({
				code: "mesh-command-failed",
				category: "command",
				what: `\`tailscale ${name}\` failed: ${saidBy(end).trim().slice(-300) || "it said nothing"}`,
				remedy: "look at what it says; run it again when the service was only starting"
			}) };
		}
		function upWords(spec, state) {
			const now = state.client === "answers" && state.member ? state.prefs : undefined;
			return [
				"up",
				"--unattended",
				"--reset",
				`--timeout=${seconds(spec.connectMs)}s`,
				...spec.server === undefined ? [] : [`--login-server=${spec.server}`],
				...settings(spec),
				`--accept-routes=${now?.acceptRoutes ?? false}`,
				`--shields-up=${now?.shieldsUp ?? false}`
			];
		}
		function settings(spec) {
			return [
				`--hostname=${spec.hostname}`,
				`--accept-dns=${spec.acceptDns}`,
				`--advertise-routes=${spec.advertiseRoutes.join(",")}`
			];
		}
		function seconds(ms) {
			return Math.ceil(ms / 1e3);
		}
		const windowsLogoutKind = (0, resource.WI)({
			kind: logoutKind.kind,
			order: logoutKind.order,
			category: logoutKind.category,
			slow: true,
			key: logoutKind.key,
			...logoutKind.ends === undefined ? {} : { ends: logoutKind.ends },
			read: () => sh.wg,
			apply: () => sh.wg,
			undo: () => CANNOT,
			parse(output, specs) {
				const state = parseWindowsNode(output);
				return specs.map(() => state);
			},
			async complete(things, context) {
				await logoutKind.complete?.(things, context);
				return things.map(({ state }) => state);
			},
			decide(state, spec, context) {
				const { inUse: said, user } = state.windows;
				return said === "" ? logoutKind.decide(state, spec, context) : {
					verdict: "refuse",
					error: inUse(said, user)
				};
			},
			powershell: {
				read: () => readNode(logoutKind.kind),
				next: (_change, [end]) => end === undefined ? command("logout", ["logout"]) : judged(end, "logout")
			}
		});
		;
		function checkedInstaller({ site, version, roots, sha256 }, arch, { signal }) {
			const hash = sha256[`windows-${arch}`];
			return checkedArchive({
				form: "msi",
				site,
				version,
				arch,
				roots,
				...hash === undefined ? {} : { sha256: hash }
			}, signal);
		}
		;
		const msiexec_EXITS = new Map([
			[0, {
				means: "done",
				what: "it is installed"
			}],
			[3010, {
				means: "done",
				what: "it is installed",
				note: "Windows asks for a restart to finish the installation (3010)"
			}],
			[1641, {
				means: "done",
				what: "it is installed",
				note: "the installation has begun a restart of Windows (1641)"
			}],
			[1618, {
				means: "busy",
				what: "another installation is under way on this host",
				category: "package-lock",
				remedy: "wait until it ends (Windows Update, an open installer), then run this again"
			}],
			[1602, {
				means: "failed",
				what: "somebody at the screen cancelled the installation",
				remedy: "run it again"
			}],
			[1603, {
				means: "failed",
				what: "the installation met a fatal error",
				remedy: "look at the last lines of the log that are shown, and at %TEMP%\\MSI*.log on the host"
			}],
			[1605, {
				means: "done",
				what: "it was not installed any more"
			}],
			[1619, {
				means: "failed",
				what: "the installer file could not be opened",
				category: "filesystem",
				remedy: "look at the space on drive C: of the host, then run it again"
			}],
			[1620, {
				means: "failed",
				what: "the installer file is no valid package",
				category: "download",
				remedy: "look at what the mirror serves; the file passed its checks here"
			}],
			[1625, {
				means: "failed",
				what: "a policy of Windows forbids the installation",
				category: "unsupported",
				remedy: "let an administrator of the domain allow the MSI (AppLocker, Software Restriction), or install it by their tools and set mesh.install.from to present"
			}],
			[1633, {
				means: "failed",
				what: "the installer is not for the processor of this host",
				category: "unsupported",
				remedy: "report this: the architecture was taken from the host itself"
			}],
			[1638, {
				means: "failed",
				what: "another version is installed that this installer does not replace",
				remedy: "uninstall it on the host (Settings, Apps), then run it again"
			}],
			[1925, {
				means: "failed",
				what: "the user may not install for all users",
				category: "sudo",
				remedy: "choose an ssh.user who is an administrator of the host"
			}]
		]);
		function msiexecExit(code) {
			return msiexec_EXITS.get(code) ?? {
				means: "failed",
				what: `msiexec ended with ${code}`,
				remedy: "look the code up in \"MsiExec.exe and InstMsi.exe error messages\" of Microsoft"
			};
		}
		function msiexecProblem(code, log) {
			const { means, what, category = "package", remedy = "" } = msiexecExit(code);
			const last = log.replace(/\s+/g, " ").trim().slice(-200);
			return new core_error.y4({
				code: means === "busy" ? "msiexec-busy" : "msiexec-failed",
				category,
				what: `Tailscale could not be installed: ${what} (msiexec ${code})${last === "" ? "" : `; its log ends: ${last}`}`,
				remedy
			});
		}
		;
		const BUSY_TRIES = 3;
		const INSTALLER = "installer.msi";
		const windowsClientKind = (0, resource.WI)({
			kind: "mesh-client",
			order: resource.ND.archive,
			category: "package",
			slow: true,
			key: ({ name }) => name,
			read: () => sh.wg,
			apply: () => sh.wg,
			parse: parseClients,
			decide: client_decideClient,
			undo: () => ({ cannot: "what is installed on a Windows host stays until somebody uninstalls it there" }),
			timeoutMs: ({ installMs }) => installMs,
			async supply({ spec, state, action }, context) {
				if (spec.from !== "archive" || !action.work.includes("install")) return {};
				return { files: { [INSTALLER]: await checkedInstaller(spec, state.arch, context) } };
			},
			powershell: {
				read: () => READ_CLIENT,
				next: client_next
			}
		});
		function client_next({ spec, state, action, supplied }, ends) {
			const failed = failureOf(ends);
			if (failed !== undefined) return { problem: failed };
			const busy = ends.filter(isBusy).length;
			const work = action.work[ends.length - busy];
			const { installMs, restartMs } = spec;
			if (work === undefined) return {
				done: true,
				...client_noteOf(ends)
			};
			switch (work) {
				case "uninstall": return task(work, "take the newer version away", uninstall(state.product ?? "", client_seconds(installMs)), installMs);
				case "install": {
					const version = spec.from === "archive" ? ` ${spec.version}` : "";
					const title = `install Tailscale${version}${busy === 0 ? "" : `, attempt ${busy + 1} of ${BUSY_TRIES}`}`;
					return task(work, title, scripts_install(supplied?.file(INSTALLER) ?? "", client_seconds(installMs), busy > 0), installMs);
				}
				case "policy": return task(work, "set the policy UnattendedMode", SET_POLICY, 0);
				case "service": return task(work, "start the service", startService(client_seconds(restartMs)), restartMs);
			}
		}
		function task(name, title, script, ms) {
			return { task: {
				name,
				title,
				script,
				timeoutMs: ms + 6e4
			} };
		}
		function client_seconds(ms) {
			return Math.ceil(ms / 1e3);
		}
		function isBusy({ name, answers }) {
			return name === "install" && msiexecExit(exitOf(answers?.get("msiexec"))).means === "busy";
		}
		function exitOf(answer) {
			const code = (0, loose_json.Dc)(answer, "code");
			return typeof code === "number" ? code : -1;
		}
		function failureOf(ends) {
			const last = ends.at(-1);
			if (last === undefined) return undefined;
			if (last.problem !== undefined) return last.problem;
			const installation = last.answers?.get("msiexec");
			if (installation !== undefined) {
				if ((0, loose_json.Dc)(installation, "timedOut") === true) return tooSlow();
				const code = exitOf(installation);
				const { means } = msiexecExit(code);
				if (means === "done") return undefined;
				if (means === "busy" && ends.filter(isBusy).length < BUSY_TRIES) return undefined;
				return msiexecProblem(code, (0, loose_json.SA)(installation, "log") ?? "");
			}
			const service = last.answers?.get("service");
			return service !== undefined && (0, loose_json.Dc)(service, "code") !== 0 ? noAnswer((0, loose_json.SA)(service, "said") ?? "") : undefined;
		}
		function client_noteOf(ends) {
			const notes = ends.flatMap(({ answers }) => msiexecExit(exitOf(answers?.get("msiexec"))).note ?? []);
			return notes[0] === undefined ? {} : { note: notes[0] };
		}
		function tooSlow() {
			return new core_error.y4({
				code: "mesh-install-timeout",
				category: "timeout",
				what: "the installation of Tailscale did not end in its time, and msiexec was stopped",
				remedy: "look at the load of the host and whether an installer waits for somebody there; raise mesh.timeouts.install when it is only slow"
			});
		}
		function noAnswer(said) {
			return new core_error.y4({
				code: "mesh-service-silent",
				category: "service",
				what: `the Tailscale service was started and did not answer${said === "" ? "" : `: ${said.trim().slice(-200)}`}`,
				remedy: "on the host look at `Get-Service Tailscale` and at the event log; its network driver (wintun) may be blocked by another program"
			});
		}
		const VERSION = /^\d+\.\d+\.\d+/;
		const client_ARCHITECTURES = {
			AMD64: "amd64",
			ARM64: "arm64",
			X86: "x86"
		};
		function parseClients(output, specs) {
			const answer = (0, loose_json.DW)({ list: JSON.parse(output) }, "list").at(-1);
			const installed = (0, loose_json.Dc)(answer, "installed") === true;
			const arch = (0, loose_json.SA)(answer, "arch") ?? "";
			const state = {
				version: installed ? VERSION.exec((0, loose_json.SA)(answer, "version") ?? "")?.[0] ?? "unknown" : undefined,
				product: (0, loose_json.SA)(answer, "product") ?? undefined,
				service: (0, loose_json.SA)(answer, "service") ?? "",
				unattended: ((0, loose_json.SA)(answer, "policy") ?? "").toLowerCase() === "always",
				arch: client_ARCHITECTURES[arch.toUpperCase()] ?? arch.toLowerCase()
			};
			return specs.map(() => state);
		}
		function client_decideClient(state, wanted) {
			const { version, product, service, unattended, arch } = state;
			const fields = [];
			const work = [];
			if (wanted.from === "present") {
				if (version === undefined) return {
					verdict: "refuse",
					error: client_missing()
				};
				if (wanted.atLeast !== undefined && isOlder(version, wanted.atLeast)) return {
					verdict: "refuse",
					error: tooOld(version, wanted.atLeast)
				};
			} else if (version !== wanted.version) {
				if (!Object.values(client_ARCHITECTURES).includes(arch)) return {
					verdict: "refuse",
					error: noInstaller(arch)
				};
				fields.push({
					field: "version",
					from: version ?? "none",
					to: wanted.version
				});
				if (version !== undefined && isOlder(wanted.version, version)) {
					if (product === undefined) return {
						verdict: "refuse",
						error: notByInstaller(version)
					};
					work.push("uninstall");
				}
				work.push("install");
			}
			if (!unattended) {
				fields.push({
					field: "UnattendedMode",
					from: "not set",
					to: "always"
				});
				work.push("policy");
			}
			if (service !== "Running" || work.includes("install")) {
				if (service !== "Running") fields.push({
					field: "service",
					from: service === "" ? "none" : service,
					to: "Running"
				});
				work.push("service");
			}
			if (work.length === 0) return { verdict: "ok" };
			if (wanted.overMesh && work.some((one) => one !== "policy")) return {
				verdict: "refuse",
				error: overItself()
			};
			return {
				verdict: "change",
				verb: version === undefined ? "create" : "update",
				summary: summaryOf(version, work),
				fields,
				action: { work }
			};
		}
		function summaryOf(version, work) {
			if (version === undefined) return "not installed";
			if (work.includes("uninstall")) return "downgrade";
			if (work.includes("install")) return "upgrade";
			return work.includes("policy") ? "disconnects when nobody is logged in" : "its service does not run";
		}
		function isOlder(a, b) {
			const [first = [], second = []] = [a, b].map((text) => text.split(".").map(Number));
			const at = [
				0,
				1,
				2
			].find((index) => first[index] !== second[index]);
			return at !== undefined && (first[at] ?? 0) < (second[at] ?? 0);
		}
		function client_missing() {
			return new core_error.y4({
				code: "mesh-client-missing",
				category: "unsupported",
				what: "mesh.install.from is present, and no Tailscale is installed on this host",
				remedy: "install it there, or let bringup bring it: mesh.install.from: archive"
			});
		}
		function tooOld(version, wanted) {
			return new core_error.y4({
				code: "mesh-client-too-old",
				category: "unsupported",
				what: `the Tailscale client of this host is ${version}, and at least ${wanted} is wanted`,
				remedy: "upgrade it the way it was installed, or let bringup bring it: mesh.install.from: archive"
			});
		}
		function noInstaller(arch) {
			return new core_error.y4({
				code: "mesh-no-archive",
				category: "unsupported",
				what: `the vendor has no installer for the processor of this host (${arch === "" ? "it tells none" : arch})`,
				remedy: "install a client there by hand and set mesh.install.from to present"
			});
		}
		function notByInstaller(version) {
			return new core_error.y4({
				code: "mesh-client-foreign",
				category: "unsupported",
				what: `Tailscale ${version} is on this host, newer than what is wanted, and Windows knows of no installer that brought it`,
				remedy: "uninstall it there the way it was installed, or want at least this version"
			});
		}
		;
		const WINDOWS_CLIENT_ID = "mesh-client:tailscale";
		function windowsInstallWanted(input) {
			const { section, keys, installMs, restartMs, overMesh, source } = input;
			if (section.from === "apt" || section.from === "distro") throw noPackages(section.from);
			const root = section["signing-root"];
			const name = "tailscale";
			const spec = section.from === "present" ? {
				name,
				state: "present",
				from: "present",
				atLeast: section.version,
				installMs,
				restartMs,
				overMesh
			} : {
				name,
				state: "present",
				from: "archive",
				site: siteOf(section),
				version: archiveVersionOf(section),
				roots: (root === undefined ? undefined : keys.roots.get(root)) ?? VENDOR_ROOTS,
				sha256: section.sha256 ?? {},
				installMs,
				restartMs,
				overMesh
			};
			return {
				kind: windowsClientKind,
				spec,
				capability: "mesh",
				needs: [],
				notify: [],
				waitsFor: [],
				source
			};
		}
		function noPackages(from) {
			return new core_error.y4({
				code: "mesh-install-not-windows",
				category: "config",
				what: `mesh.install.from is ${from}, and this is a Windows host`,
				remedy: "set mesh.install.from to archive for it (the MSI of the vendor), or to present"
			});
		}
		;
		const linux = {
			node: nodeKind,
			logout: logoutKind,
			daemon: DAEMON_ID,
			keepsIdentity: true,
			client: ({ timeouts, host, ...wish }) => installWanted({
				...wish,
				timeoutMs: timeouts.install,
				acceptRoutes: host["accept-routes"] ?? false
			}),
			names: () => [],
			uninstall: uninstallWanted
		};
		const macos = {
			node: nodeKind,
			logout: logoutKind,
			daemon: MACOS_DAEMON_ID,
			keepsIdentity: false,
			client: ({ facts, timeouts, ...wish }) => macosInstallWanted({
				...wish,
				arch: platform_osOf(facts)?.arch ?? "",
				timeoutMs: timeouts.install
			}),
			names: macosResolverWanted,
			uninstall: () => []
		};
		const windows = {
			node: windowsNodeKind,
			logout: windowsLogoutKind,
			daemon: WINDOWS_CLIENT_ID,
			keepsIdentity: false,
			client: ({ timeouts, ...wish }) => [windowsInstallWanted({
				...wish,
				installMs: timeouts.install,
				restartMs: timeouts.restart
			})],
			names: () => [],
			uninstall: () => []
		};
		function platformOf(facts) {
			const family = platform_osOf(facts)?.family;
			return family === "windows" ? windows : family === "macos" ? macos : linux;
		}
		function platform_osOf(facts) {
			return facts?.["os"];
		}
		;
		function timeoutsOf({ timeouts = {} }) {
			return {
				install: (0, duration.p)(timeouts.install ?? "180s"),
				connect: (0, duration.p)(timeouts.connect ?? "60s"),
				online: (0, duration.p)(timeouts.online ?? "30s"),
				restart: (0, duration.p)(timeouts.restart ?? "30s"),
				script: (0, duration.p)(timeouts.script ?? "15s")
			};
		}
		;
		function checkWsl(facts, told) {
			const wsl = facts?.["virtualisation"]?.wsl ?? null;
			if (wsl === null) return;
			if (told === "refuse") throw new core_error.y4({
				code: "mesh-wsl",
				category: "unsupported",
				what: `this host is WSL ${wsl}, a Linux inside of Windows, and a Windows machine has one Tailscale: that of Windows`,
				remedy: "let Windows itself join (its sshd on port 22, docs/wsl.md); or set `wsl: join` in this host’s mesh section"
			});
			const os = facts?.["os"];
			if (wsl === 1 || os?.systemdRunning !== true) throw new core_error.y4({
				code: "mesh-wsl-no-systemd",
				category: "unsupported",
				what: wsl === 1 ? "WSL 1 has no network device for a mesh" : "this WSL runs without systemd, and nothing would keep the client running",
				remedy: wsl === 1 ? "change it in Windows: `wsl --set-version NAME 2`" : "write `[boot]` and `systemd=true` into /etc/wsl.conf there, then run `wsl --shutdown` in Windows and start it again"
			});
		}
		;
		function meshWanted(input) {
			const section = input.section;
			if (input.prepared === undefined) throw noServer(input.fleet.file);
			const source = input.fleet.locateInHost(input.host.name, ["mesh"]);
			const place = {
				input,
				prepared: input.prepared,
				section,
				platform: platformOf(input.facts),
				hostname: section.hostname ?? input.host.name,
				overMesh: isOverMesh({
					way: input.value("way.address") ?? (input.host.connection === "local" ? "127.0.0.1" : input.host.address),
					address: input.value("address.mesh"),
					name: input.value("name.mesh")
				}),
				wish: {
					capability: "mesh",
					needs: [],
					notify: [],
					waitsFor: [],
					source
				}
			};
			return section.state === "left" ? leaving(place) : joined(place);
		}
		function joined(place) {
			const { input, prepared, section, platform, hostname, overMesh, wish } = place;
			checkWsl(input.facts, section.wsl ?? "refuse");
			const timeouts = timeoutsOf(section);
			const keeps = section["keep-identity"] === true && platform.keepsIdentity;
			const client = platform.client({
				host: section,
				section: section.install ?? installSchema.parse({}),
				facts: input.facts,
				keys: prepared.keys,
				timeouts,
				overMesh,
				source: input.fleet.locateInHost(input.host.name, ["mesh", "install"])
			});
			const membership = {
				...wish,
				kind: platform.node,
				spec: {
					part: "membership",
					server: prepared.access.section.server,
					hostname,
					tags: section.tags ?? [],
					ephemeral: section.ephemeral ?? false,
					acceptDns: section["accept-dns"] ?? true,
					advertiseRoutes: section["advertise-routes"] ?? [],
					onOtherNetwork: section["on-other-network"] ?? "refuse",
					connectMs: timeouts.connect,
					restartMs: timeouts.restart,
					scriptMs: timeouts.script,
					overMesh,
					...section["keep-identity"] ? { identity: input.fleet.name } : {}
				},
				needs: [platform.daemon]
			};
			const names = section["accept-dns"] === false ? [] : platform.names(input.value("name.mesh"), wish.source, [(0, resource.TH)(membership)]);
			const reach = {
				...wish,
				kind: platform.node,
				spec: {
					part: "reach",
					acceptRoutes: section["accept-routes"] ?? false,
					ssh: section.ssh ?? false,
					shieldsUp: section["shields-up"] ?? false
				},
				needs: [(0, resource.TH)(membership)]
			};
			const told = input.value("mesh.node");
			const nodeKey = typeof told === "string" ? told : "";
			const waitsFor = told === undefined ? ["mesh.node"] : [];
			const registration = {
				...wish,
				kind: registrationKind,
				spec: {
					name: "node",
					nodeKey,
					hostname,
					...section.tags === undefined ? {} : { tags: section.tags },
					routes: section["advertise-routes"] ?? [],
					onlineMs: timeouts.online
				},
				needs: [(0, resource.TH)(membership)],
				waitsFor
			};
			const identity = {
				...wish,
				kind: identityKind,
				spec: {
					name: "state",
					fleet: input.fleet.name,
					nodeKey
				},
				needs: [(0, resource.TH)(reach), (0, resource.TH)(registration)],
				waitsFor
			};
			return [
				...client,
				membership,
				...names,
				reach,
				registration,
				...keeps ? [identity] : []
			];
		}
		function leaving({ input, prepared, section, platform, hostname, overMesh, wish }) {
			const logout = {
				...wish,
				kind: platform.logout,
				spec: {
					name: "tailscale",
					server: prepared.access.section.server,
					overMesh
				}
			};
			const after = [(0, resource.TH)(logout)];
			const departed = {
				...wish,
				kind: departedKind,
				spec: {
					name: "node",
					hostname,
					tags: section.tags ?? []
				},
				needs: after
			};
			const forgotten = {
				...wish,
				kind: forgottenKind,
				spec: {
					name: "copy",
					fleet: input.fleet.name
				},
				needs: after
			};
			return [
				logout,
				departed,
				...platform.keepsIdentity ? [forgotten] : [],
				...withLookAtRest(platform.uninstall(wish.source, after), wish)
			];
		}
		function withLookAtRest(going, wish) {
			if (going.length === 0) return [];
			const rest = {
				...wish,
				kind: leftoversKind,
				spec: { name: "tailscale" }
			};
			return [...going.map((one) => ({
				...one,
				notify: [...one.notify, (0, resource.TH)(rest)]
			})), rest];
		}
		function noServer(file) {
			return new core_error.y4({
				code: "mesh-not-declared",
				category: "config",
				what: "a host has a mesh: section, and the fleet file does not say which server makes the mesh",
				remedy: "add mesh: with server, api-key and user at its top (docs/fleet/mesh.yaml)",
				where: { ...file === undefined ? {} : { file } }
			});
		}
		;
		const mesh = (0, capability.a)({
			name: "mesh",
			fleetSchema: meshSchema,
			hostSchema: meshHostSchema,
			kinds: [
				...INSTALL_KINDS,
				noAppKind,
				macClientKind,
				nodeKind,
				registrationKind,
				identityKind,
				forgottenKind,
				logoutKind,
				departedKind,
				leftoversKind
			],
			check: (fleet) => [...namesTwice(fleet), ...strayControlHost(fleet)],
			async prepare(fleet, run) {
				const section = (0, mesh_status.meshSectionOf)(fleet);
				if (section === undefined) return undefined;
				const mentions = fleet.hosts.flatMap(({ name, sections }) => {
					const { install } = sections["mesh"] ?? {};
					if (install === undefined) return [];
					return [{
						section: install,
						place: (key) => fleet.locateInHost(name, [
							"mesh",
							"install",
							key
						])
					}];
				});
				const keys = await key_files_readKeyFiles(fleet.root, mentions);
				const access = new MeshAccess(section, fleet, run);
				return {
					access,
					keys,
					[Symbol.asyncDispose]: () => access[Symbol.asyncDispose]()
				};
			},
			wanted: meshWanted
		});
		var client = __webpack_require__(38830);
		var cluster_problems = __webpack_require__(95626);
		var environment = __webpack_require__(88311);
		var kind = __webpack_require__(16593);
		var size = __webpack_require__(84171);
		var repository_schema = __webpack_require__(92173);
		var ray_schema = __webpack_require__(53105);
		;
		const LEAST_OBJECT_STORE = 75 * 2 ** 20;
		const host_schema_size = schemas.YjP().regex(size.S, "must be a size, such as 512MiB or 8GiB");
		const LABEL_PART = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
		const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
		const labelName = schemas.YjP().superRefine((text, { addIssue }) => {
			const [name = "", domain, ...more] = text.split("/").toReversed();
			const wrong = (message) => addIssue({
				code: "custom",
				message
			});
			if (more.length > 0 || !LABEL_PART.test(name) || domain !== undefined && !DOMAIN.test(domain)) wrong("must be a name of letters, digits, dots, hyphens and underscores, perhaps with a domain and / before it");
			else if (domain !== undefined && /^(?:.*\.)?(?:ray\.io|bringup)$/.test(domain)) wrong(`must not be below ${domain}/: those names are given by ${domain === "bringup" ? "bringup" : "Ray"}`);
		});
		const labelValue = schemas.YjP().regex(LABEL_PART, "must be at most 63 letters, digits, dots, hyphens and underscores, with one of the first two at both ends");
		const OWN_FIELD = {
			CPU: "cpus",
			GPU: "gpus",
			memory: "memory",
			object_store_memory: "object-store"
		};
		const resourceName = schemas.YjP().superRefine((text, { addIssue }) => {
			const own = OWN_FIELD[text];
			const wrong = (message) => addIssue({
				code: "custom",
				message
			});
			if (own !== undefined) wrong(`has a field of its own: ${own}`);
			else if (!/^[A-Za-z_][A-Za-z0-9_.:-]{0,62}$/.test(text) || text.startsWith("node:")) wrong("must be a name of letters, digits and underscores that does not start with node:");
		});
		const OWN_VARIABLE = /^(?:RAY_(?:AUTH_.*|ADDRESS|TMPDIR|gcs_storage.*|USE_TLS|TLS_.*)|PATH|HOME|LD_PRELOAD|PYTHONHOME)$/;
		const variableName = schemas.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of a variable").refine((text) => !OWN_VARIABLE.test(text), "is set by bringup");
		const variableValue = schemas.YjP().regex(/^[^\0\n\r]*$/, "must be one line");
		const rayHostSchema = schemas.rej({
			cluster: ray_schema.SL.describe("The cluster it takes part in, by its name at the top."),
			role: schemas.k5n([
				"head",
				"worker",
				"client"
			]).optional().describe("`worker` (default); `head`: each cluster has one, and the others connect to it; `client`: no node, its accounts in `clients` work with the cluster."),
			clients: schemas.YOg(schemas.YjP().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/, "must be the name of an account")).optional().describe("Accounts of this host that work with the cluster: each gets its address and its token, in a folder of its own."),
			address: schemas.KCZ([schemas.uXy(), schemas.ugL()]).optional().describe("Where other nodes reach it. Default: its address in the mesh, or with `network: lan` the one of this file."),
			labels: schemas.g1P(labelName, labelValue).optional().describe("Labels of the node, by which work can be sent to it."),
			resources: schemas.g1P(resourceName, schemas.aig().positive().max(1e6)).optional().describe("Resources of your own that work can ask for, and how much of each there is."),
			cpus: schemas.Whr().min(0).max(4096).optional().describe("Processors that work may use. Default: all."),
			gpus: schemas.Whr().min(0).max(64).optional().describe("GPUs that work may use; they have to be there and healthy. Default: all that Ray finds."),
			memory: host_schema_size.optional().describe("Memory that work may ask for. Default: about 70 % of it."),
			"object-store": host_schema_size.refine((text) => !((0, size.V)(text) < LEAST_OBJECT_STORE), "must be at least 75MiB").optional().describe("Memory for objects, in /dev/shm. Default: 30 % of it, and what /dev/shm can hold."),
			env: schemas.g1P(variableName, variableValue).optional().describe("Variables for Ray and all work on this host. Not for secrets: any job can read them."),
			repository: repository_schema._.optional().describe("Another repository, or another commit, than that of the cluster."),
			state: schemas.k5n([
				"joined",
				"drained",
				"left"
			]).optional().describe("`drained`: it gets no more work, what runs there may end within 10m, and its Ray stays stopped; what a join made stays. `left`: the host is no node any more, and what bringup put there for it goes. Default: joined.")
		}).describe("How the host takes part in a cluster of ray: at the top.");
		var drained = __webpack_require__(67254);
		var exposure = __webpack_require__(75968);
		var fence_kind = __webpack_require__(63759);
		var free = __webpack_require__(42787);
		var member = __webpack_require__(59909);
		var reach = __webpack_require__(83146);
		var node_stopped = __webpack_require__(62872);
		var token = __webpack_require__(78069);
		var prepare = __webpack_require__(88040);
		var repository = __webpack_require__(644);
		var wanted_wanted = __webpack_require__(94311);
		;
		const ray = (0, capability.a)({
			name: "ray",
			fleetSchema: ray_schema.mM,
			hostSchema: rayHostSchema,
			kinds: [
				kind.Lj,
				environment.K,
				repository.r,
				resources_user.o,
				directory.C,
				resources_file.h,
				resources_unit.p,
				resources_service.A,
				fence_kind.U,
				reach.O,
				token.a,
				member.R,
				exposure.O,
				client.K,
				drained.U,
				node_stopped.Q,
				free.r
			],
			check: cluster_problems.x,
			prepare: prepare.Ss,
			wanted: wanted_wanted.m
		});
		;
		const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
		const CERTIFICATE = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/;
		const DEVICE_ID = /^[A-Z2-7]{7}(?:-[A-Z2-7]{7}){7}$/;
		function deviceIdOf(pem) {
			const base64 = CERTIFICATE.exec(pem)?.[1]?.replaceAll(/\s/g, "");
			if (base64 === undefined || base64 === "") return undefined;
			const letters = base32((0, external_node_crypto_.createHash)("sha256").update(Buffer.from(base64, "base64")).digest());
			const checked = (letters.match(/.{13}/g) ?? []).map((part) => part + checkLetter(part)).join("");
			return checked.match(/.{7}/g)?.join("-");
		}
		function checkLetter(part) {
			let factor = 1;
			let sum = 0;
			for (const letter of part) {
				const addend = factor * ALPHABET.indexOf(letter);
				factor = factor === 2 ? 1 : 2;
				sum += Math.floor(addend / 32) + addend % 32;
			}
			return ALPHABET[(32 - sum % 32) % 32] ?? "";
		}
		function base32(bytes) {
			const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
			return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
		}
		;
		const MARKED = /^(.+) \(bringup ([a-z0-9-]+)\)$/s;
		function marked({ name, fleet }) {
			return `${name} (bringup ${fleet})`;
		}
		function markOf(name) {
			const [, own, fleet] = MARKED.exec(name) ?? [];
			return own === undefined || fleet === undefined ? undefined : {
				name: own,
				fleet
			};
		}
		;
		function locate(user) {
			return (0, sh.sh)`bu_d=; eval bu_h=~${user}; case $bu_h in /*) ;; *) bu_h= ;; esac
if [ -n "$bu_h" ]; then for bu_i in "$bu_h/.config/syncthing" "$bu_h/.local/state/syncthing"; do
if [ -f "$bu_i/config.xml" ]; then bu_d=$bu_i; break; fi
done; fi`;
		}
		function printConfiguration(user) {
			return (0, sh.sh)`${locate(user)}
[ -z "$bu_h" ] || echo "home $bu_h"
if [ -n "$bu_d" ]; then echo "folder $bu_d"
sed -n -e '/^-----BEGIN CERTIFICATE/,/^-----END CERTIFICATE/p' -e '/^<configuration /p' -e '/^    <device /p' -e '/^    <gui /p' -e '/^    <options>/p' -e '/^        <address>/p' "$bu_d/cert.pem" "$bu_d/config.xml"
fi`;
		}
		function parseConfiguration(output) {
			const said = (pattern) => pattern.exec(output)?.[1];
			const format = said(/^<configuration version="(\d+)"/m);
			const home = said(/^home (.*)$/m);
			const folder = said(/^folder (.*)$/m);
			const id = deviceIdOf(output);
			const { gui, peers } = devicesOf(output);
			return {
				...home === undefined ? {} : { home },
				...folder === undefined ? {} : { folder },
				...id === undefined ? {} : { id },
				...format === undefined ? {} : { format: Number(format) },
				...gui === undefined ? {} : { gui },
				peers
			};
		}
		function devicesOf(output) {
			const peers = [];
			let gui;
			let at;
			for (const line of output.split("\n")) {
				const address = /^ {8}<address>(.*)<\/address>/.exec(line)?.[1];
				if (address !== undefined) at?.(fromXml(address));
				else if (/^ {4}<gui /.test(line)) {
					const own = {
						address: "",
						tls: / tls="true"/.test(line)
					};
					gui = own;
					at = (text) => {
						own.address = text;
					};
				} else if (/^ {4}</.test(line)) {
					at = undefined;
					const mark = markOf(fromXml(/ name="([^"]*)"/.exec(line)?.[1] ?? ""));
					const id = / id="([^"]*)"/.exec(line)?.[1] ?? "";
					if (mark === undefined || !DEVICE_ID.test(id)) continue;
					const addresses = [];
					peers.push({
						mark,
						id,
						addresses
					});
					at = (text) => void addresses.push(text);
				}
			}
			return {
				...gui === undefined ? {} : { gui },
				peers
			};
		}
		const NAMED = {
			lt: "<",
			gt: ">",
			amp: "&",
			quot: "\"",
			apos: "'"
		};
		function fromXml(text) {
			return text.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name = "") => {
				const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
				return Number.isNaN(code) ? NAMED[name] ?? whole : String.fromCodePoint(Math.min(code, 1114111));
			});
		}
		;
		const API_VALUE = "syncthing.api";
		const PATIENCE_S = 60;
		const answeringKind = (0, resource.WI)({
			kind: "syncthing-api",
			order: resource.ND.service + 5,
			category: "service",
			key: ({ user }) => user,
			timeoutMs: () => (PATIENCE_S + 30) * 1e3,
			read: (specs) => (0, sh.fj)([LISTENS, ...specs.map(({ user }, index) => (0, sh.sh)`${ofAccount(user)}; echo ${`${index} `}"$bu_up $bu_g"`)]),
			parse(output, specs) {
				const said = new Map(Array.from(output.matchAll(/^(\d+) (up|down) (.*)$/gm), ([, index, up = "", gui = ""]) => [index, {
					up,
					gui
				}]));
				return specs.map((_, index) => {
					const { up, gui } = said.get(String(index)) ?? {
						up: "",
						gui: ""
					};
					const address = /<address>(.*)<\/address>/.exec(gui)?.[1];
					return {
						...address === undefined ? {} : { address: fromXml(address) },
						tls: / tls="true"/.test(gui),
						isUp: up === "up"
					};
				});
			},
			decide: ({ isUp }) => isUp ? { verdict: "ok" } : {
				verdict: "change",
				verb: "run",
				summary: "does not answer yet",
				action: { wait: true }
			},
			apply: (changes) => (0, sh.fj)([LISTENS, ...changes.map(({ spec: { user } }) => (0, sh.sh)`bu_n=${PATIENCE_S * 2}
until ${ofAccount(user)}; [ "$bu_up" = up ]; do
bu_n=$((bu_n - 1))
if [ "$bu_n" -le 0 ] || { bu_has systemctl && systemctl --quiet is-failed ${`syncthing@${user}`}; }; then
if bu_has journalctl; then journalctl --quiet --no-pager -o cat -n 5 -u ${`syncthing@${user}`}; fi; echo 'bringup: not up' >&2; exit 1
fi
sleep 0.5
done`)]),
			undo: () => (0, sh.sh)`:`,
			publish({ address = "", tls }) {
				const port = portOf(address);
				return port === undefined ? {} : { [API_VALUE]: {
					port,
					tls
				} };
			},
			diagnose: (_exitCode, output, { spec: { user } }) => ({
				category: "service",
				code: "syncthing-not-answering",
				what: `the Syncthing of ${user} does not listen for its API on this host${lastWords(output)}`,
				remedy: `look at \`journalctl -u syncthing@${user}\` on the host; its GUI must be enabled, at 127.0.0.1 and a port`
			})
		});
		const LISTENS = (0, sh.sh)`bu_listens() { bu_i=$(printf '%04X' "$1") && grep -qE ": [0-9A-F]+:$bu_i [0-9A-F:]+ 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null; }`;
		function ofAccount(user) {
			return (0, sh.sh)`${locate(user)}
bu_g= bu_up=down
if [ -n "$bu_d" ]; then bu_g=$(sed -n -e '/^    <gui /,/<.address>/{/^    <gui /p;/<address>/p;}' "$bu_d/config.xml" | tr -d '\n'); fi
bu_p=\${bu_g%%</address>*}; bu_p=\${bu_p##*:}
case $bu_p in '' | *[!0-9]*) ;; *) if bu_listens "$bu_p"; then bu_up=up; fi ;; esac`;
		}
		function portOf(address) {
			const digits = /^[^/]*:(\d{1,5})$/.exec(address)?.[1];
			return digits === undefined ? undefined : Number(digits);
		}
		function lastWords(output) {
			const lines = output.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("bringup: "));
			return lines.length === 0 ? "" : `; its last words: ${lines.slice(-3).join(" / ").slice(-300)}`;
		}
		;
		const ORDER_OF_DIRECTORY = resource.ND.command + 4;
		const directoryKind = (0, resource.WI)({
			kind: "syncthing-directory",
			order: ORDER_OF_DIRECTORY,
			category: "filesystem",
			key: ({ path }) => path,
			implies: ({ path, user }) => [`user:${user}`, `directory:${path}`],
			absent: (path) => ({
				path,
				user: "",
				state: "absent"
			}),
			read: (specs) => (0, sh.fj)(specs.map(({ path, user }, index) => {
				const may = runAs({
					user,
					cwd: "/",
					text: (0, sh.fj)([(0, sh.sh)`[ -w ${path} ] && [ -x ${path} ]`]).text
				});
				return (0, sh.sh)`if [ -d ${`${path}/.stfolder`} ]; then echo ${index} usable
elif [ -d ${path} ]; then if ${may} 2>/dev/null || ! id -u ${user} >/dev/null 2>&1; then echo ${index} usable; else echo ${index} closed; fi
elif [ -e ${path} ] || [ -L ${path} ]; then echo ${index} other
else echo ${index} missing; fi`;
			})),
			parse(output, specs) {
				const said = new Map(Array.from(output.matchAll(/^(\d+) (\w+)$/gm), ([, index, word]) => [index, word]));
				return specs.map((_, index) => said.get(String(index)) ?? "missing");
			},
			decide(state, { path, user, state: wanted }) {
				if (wanted === "absent" || state === "usable") return { verdict: "ok" };
				if (state === "missing") return {
					verdict: "change",
					verb: "create",
					summary: "missing",
					action: { make: true }
				};
				return {
					verdict: "refuse",
					error: state === "other" ? notADirectory(path) : directory_closed(path, user)
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec: { path, user } }) => (0, sh.sh)`(umask 022; mkdir -p ${path}) && chown ${`${user}:`} ${path} || exit 1`)),
			undo: ({ spec: { path } }) => (0, sh.sh)`[ ! -d ${path} ] || { rm -rf -- ${`${path}/.stfolder`} && rmdir -- ${path}; } || { echo ${`${path} stays: there are files in it`} >&2; exit 1; }`,
			diagnose: (_exitCode, output, { spec: { path } }) => (0, filesystem_failure.i)(output, path)
		});
		function notADirectory(path) {
			return new core_error.y4({
				code: "syncthing-not-a-directory",
				category: "filesystem",
				what: `${path} is to be shared, but it is no directory`,
				remedy: "move it away by hand, or give the folder another path on this host (syncthing.folders.NAME.hosts)"
			});
		}
		function directory_closed(path, user) {
			return new core_error.y4({
				code: "syncthing-directory-closed",
				category: "filesystem",
				what: `${path} is to be shared, but ${user} may not write there`,
				remedy: `let it (\`chown ${user}: ${path}\`, a group, or an ACL), or set syncthing.user to who may; bringup leaves owner and mode of a directory that is there as they are`
			});
		}
		;
		const DEFAULT_USER = "syncthing";
		const DEFAULT_RESCAN_SECONDS = 3600;
		function topOf(fleet) {
			return fleet.sections["syncthing"] ?? { folders: {} };
		}
		function sectionOf(host) {
			return host.sections["syncthing"];
		}
		function userOf(section) {
			return section.user ?? DEFAULT_USER;
		}
		function membersOf(fleet, folder) {
			return fleet.hosts.filter((host) => {
				const section = sectionOf(host);
				return section !== undefined && section.state !== "absent" && (section.folders ?? []).includes(folder);
			});
		}
		function sharesOf(fleet, host) {
			const { folders } = topOf(fleet);
			return [...new Set(sectionOf(host)?.folders ?? [])].flatMap((name) => {
				const folder = folders[name];
				if (folder === undefined) return [];
				const own = folder.hosts?.[host.name] ?? {};
				const others = membersOf(fleet, name).filter((other) => other.name !== host.name);
				const { hub } = folder;
				return [{
					name,
					id: folder.id ?? name,
					label: folder.label ?? name,
					path: own.path ?? folder.path,
					type: own.type ?? folder.type ?? "sendreceive",
					ignorePermissions: own["ignore-permissions"] ?? folder["ignore-permissions"] ?? false,
					rescanSeconds: own["rescan-seconds"] ?? folder["rescan-seconds"] ?? DEFAULT_RESCAN_SECONDS,
					with: others.map((other) => other.name).filter((other) => hub === undefined || hub === host.name || hub === other)
				}];
			});
		}
		;
		const DEFAULT_PORT = 22e3;
		const MESH_NETWORKS = ["100.64.0.0/10", "fd7a:115c:a1e0::/48"];
		const address_MESH_ADDRESS = "address.mesh";
		function reachOf(host, networks, meshAddress) {
			const { address = "mesh", port = DEFAULT_PORT } = sectionOf(host) ?? {};
			if (address === "mesh") {
				const own = meshAddress();
				if (own === undefined) return undefined;
				const usual = isWithin(own, MESH_NETWORKS) ? MESH_NETWORKS : [...MESH_NETWORKS, aloneIn(own)];
				return {
					addresses: [`tcp://${inUrl(own)}:${port}`],
					networks: networks ?? usual
				};
			}
			const url = address === "host" ? `tcp://${inUrl(host.address)}:${port}` : address;
			const ip = ipOf(url);
			return {
				addresses: [url],
				networks: networks ?? (ip === undefined ? [] : [aloneIn(ip)])
			};
		}
		function ipOf(url) {
			const host = new URL(url.replace(/^\w+:/, "http:")).hostname.replaceAll(/[[\]]/g, "");
			return (0, external_node_net_.isIP)(host) === 0 ? undefined : host;
		}
		function isWithin(ip, networks) {
			const list = new external_node_net_.BlockList();
			for (const network of networks) {
				const [address = "", bits = ""] = network.split("/");
				list.addSubnet(address, Number(bits), familyOf(address));
			}
			return list.check(ip, familyOf(ip));
		}
		function familyOf(ip) {
			return (0, external_node_net_.isIP)(ip) === 6 ? "ipv6" : "ipv4";
		}
		function aloneIn(ip) {
			return (0, external_node_net_.isIP)(ip) === 6 ? `${ip}/128` : `${ip}/32`;
		}
		function inUrl(address) {
			return (0, external_node_net_.isIP)(address) === 6 ? `[${address}]` : address;
		}
		;
		const ORDER_OF_HOME = 145;
		const DEVICE_ID_VALUE = "syncthing.device-id";
		const PEERS_VALUE = "syncthing.peers";
		const GENERATE = `[ -w "$HOME" ] || { echo 'bringup: home closed' >&2; exit 1; }
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME STHOMEDIR STCONFDIR STDATADIR STGUIADDRESS STGUIAPIKEY
case $(syncthing --version) in
'syncthing v1.'*) syncthing generate --no-default-folder ;;
*) syncthing generate ;;
esac || exit 1`;
		function quiet(port) {
			const off = [
				"globalAnnounceEnabled",
				"localAnnounceEnabled",
				"relaysEnabled",
				"natEnabled",
				"crashReportingEnabled"
			];
			const edits = [
				...off.map((name) => `s|<${name}>[^<]*<|<${name}>false<|`),
				"s|<urAccepted>[^<]*<|<urAccepted>-1<|",
				"s|<autoUpgradeIntervalH>[^<]*<|<autoUpgradeIntervalH>0<|",
				"s|<reconnectionIntervalS>[^<]*<|<reconnectionIntervalS>10<|",
				`s|<listenAddress>[^<]*<|<listenAddress>tcp://:${port}<|`
			];
			return `for f in "$HOME/.config/syncthing/config.xml" "$HOME/.local/state/syncthing/config.xml"; do
if [ -f "$f" ]; then sed ${edits.map((edit) => `-e '${edit}'`).join(" ")} "$f" >"$f.new" && chmod 600 "$f.new" && mv "$f.new" "$f"; exit; fi
done`;
		}
		const homeKind = (0, resource.WI)({
			kind: "syncthing-home",
			order: ORDER_OF_HOME,
			category: "command",
			key: ({ user }) => user,
			implies: ({ user }) => [`user:${user}`, "package:syncthing"],
			absent: (user) => ({
				user,
				fleet: "",
				state: "absent"
			}),
			read: (specs) => (0, sh.fj)(specs.flatMap(({ user }, index) => [(0, sh.sh)`echo ${`== ${index}`}`, printConfiguration(user)])),
			parse(output, specs) {
				const parts = new Map(output.split(/^== (?=\d+$)/m).map((part) => {
					const end = part.indexOf("\n");
					return [part.slice(0, end), part.slice(end + 1)];
				}));
				return specs.map((_, index) => parseConfiguration(parts.get(String(index)) ?? ""));
			},
			decide({ folder, id, format }, { user, state }) {
				if (state === "absent") {
					if (folder === undefined) return { verdict: "ok" };
					const irreversible = "its device id is gone for good";
					return {
						verdict: "change",
						verb: "remove",
						summary: "should not be there",
						action: { op: "remove" },
						irreversible
					};
				}
				if (folder === undefined) return {
					verdict: "change",
					verb: "create",
					summary: "not set up",
					action: { op: "make" }
				};
				if (id !== undefined && format !== undefined) return { verdict: "ok" };
				return {
					verdict: "refuse",
					error: unreadable(user, folder, id === undefined ? "cert.pem" : "config.xml")
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec: { user, port = DEFAULT_PORT }, action: { op } }) => op === "remove" ? (0, sh.sh)`if bu_has systemctl; then systemctl --quiet disable --now ${`syncthing@${user}`} || exit 1; fi
${locate(user)}
[ -z "$bu_d" ] || rm -rf -- "$bu_d" || exit 1
${rmEmpty}` : (0, sh.sh)`command -v syncthing >/dev/null || { echo 'bringup: no syncthing' >&2; exit 1; }
${locate(user)}
[ -n "$bu_h" ] || { echo 'bringup: no account' >&2; exit 1; }
[ -d "$bu_h" ] || { mkdir -p -- "$bu_h" && chmod 700 -- "$bu_h" && chown ${`${user}:`} -- "$bu_h"; } || exit 1
${runAs({
				user,
				cwd: "/",
				text: `${GENERATE}\n${quiet(port)}`
			})}`)),
			save: ({ spec: { user } }) => (0, sh.sh)`${locate(user)}
if [ -n "$bu_h" ] && [ ! -e "$bu_h" ]; then : >"$BU_SAVE.home"; fi`,
			undo: ({ spec: { user }, action: { op } }) => op === "remove" ? { cannot: "its device id is gone for good" } : (0, sh.sh)`${locate(user)}
[ -z "$bu_d" ] || rm -rf -- "$bu_d"
if [ -e "$BU_SAVE.home" ]; then ${rmEmpty}; fi`,
			publish: ({ id, peers }, { state, fleet }) => state === "absent" || id === undefined ? {} : {
				[DEVICE_ID_VALUE]: id,
				[PEERS_VALUE]: Object.fromEntries(peers.filter(({ mark }) => mark.fleet === fleet).map(({ mark, id: theirs, addresses }) => [mark.name, {
					id: theirs,
					addresses: [...addresses]
				}]))
			},
			diagnose: (_exitCode, output, { spec: { user }, state }) => diagnose(output, user, state.home) ?? (0, filesystem_failure.i)(output, state.home ?? `~${user}`)
		});
		const rmEmpty = (0, sh.sh)`[ -z "$bu_h" ] || rmdir -- "$bu_h/.config" "$bu_h/.local/state" "$bu_h/.local" "$bu_h" 2>/dev/null || :`;
		function diagnose(output, user, home = `~${user}`) {
			if (output.includes("bringup: no syncthing")) return {
				category: "unsupported",
				code: "syncthing-not-installed",
				what: "there is no program syncthing on this host",
				remedy: "set syncthing.install to distro, or install it (1.13 or newer) with its unit syncthing@.service"
			};
			if (output.includes("bringup: home closed")) return {
				category: "config",
				code: "syncthing-home-closed",
				what: `the account ${user} cannot write in its own home, ${home}, where Syncthing keeps its identity`,
				remedy: "name another account in syncthing.user; one that is missing is made (`sync`, `bin` and others belong to the system)"
			};
			if (output.includes("bringup: no account")) return {
				category: "config",
				code: "syncthing-no-account",
				what: `there is no account ${user} on this host`,
				remedy: `apply the base section that makes it, or take ${user} out of base.users: then it is made here`
			};
			return undefined;
		}
		function unreadable(user, folder, file) {
			return new core_error.y4({
				code: "syncthing-files-unreadable",
				category: "filesystem",
				what: `${folder}/${file} of the Syncthing of ${user} is missing or damaged`,
				remedy: `bring it back from a backup; or move ${folder} away and run again: then the host gets a new device id, and the others learn it`
			});
		}
		;
		function pairingState(answer, optionNames) {
			const config = fields(answer);
			const options = fields(config["options"]);
			return {
				options: Object.fromEntries(optionNames.map((name) => [name, options[name] ?? null])),
				gui: pairing_state_text(fields(config["gui"])["address"]),
				devices: pairing_state_list(config["devices"]).map(deviceState),
				folders: pairing_state_list(config["folders"]).map(folderState)
			};
		}
		function deviceState(device) {
			return {
				id: pairing_state_text(device["deviceID"]),
				name: pairing_state_text(device["name"]),
				addresses: pairing_state_texts(device["addresses"]),
				networks: pairing_state_texts(device["allowedNetworks"]),
				paused: device["paused"] === true,
				introducer: device["introducer"] === true,
				autoAcceptFolders: device["autoAcceptFolders"] === true
			};
		}
		function folderState(folder) {
			return {
				id: pairing_state_text(folder["id"]),
				label: pairing_state_text(folder["label"]),
				path: pairing_state_text(folder["path"]),
				type: pairing_state_text(folder["type"]),
				ignorePermissions: folder["ignorePerms"] === true,
				rescanSeconds: Number(folder["rescanIntervalS"] ?? 0),
				paused: folder["paused"] === true,
				devices: pairing_state_list(folder["devices"]).map((device) => pairing_state_text(device["deviceID"]))
			};
		}
		function deviceBody({ id, networks, ...rest }) {
			return {
				...id === undefined ? {} : { deviceID: id },
				...rest,
				...networks === undefined ? {} : { allowedNetworks: networks }
			};
		}
		function folderBody(folder) {
			const { ignorePermissions, rescanSeconds, ...rest } = folder;
			return {
				...rest,
				...ignorePermissions === undefined ? {} : { ignorePerms: ignorePermissions },
				...rescanSeconds === undefined ? {} : { rescanIntervalS: rescanSeconds }
			};
		}
		function fields(value) {
			return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
		}
		function pairing_state_list(value) {
			return Array.isArray(value) ? value.map(fields) : [];
		}
		function pairing_state_text(value) {
			return typeof value === "string" ? value : "";
		}
		function pairing_state_texts(value) {
			return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
		}
		;
		const RESTART_PATIENCE_MS = 6e4;
		async function changePairing(api, config, action, signal) {
			if (action.options !== undefined) await api.send("PATCH", "/rest/config/options", action.options);
			for (const device of action.addDevices) await api.send("POST", "/rest/config/devices", deviceBody(device));
			for (const { id, ...device } of action.setDevices) await api.send("PATCH", `/rest/config/devices/${id}`, deviceBody(device));
			for (const { devices, ...folder } of action.addFolders) await api.send("POST", "/rest/config/folders", {
				...folderBody(folder),
				devices: devices.map((deviceID) => ({ deviceID }))
			});
			const there = pairing_state_list(fields(config)["folders"]);
			for (const { id, share = [], unshare = [], ...folder } of action.setFolders) {
				const before = there.find((one) => one["id"] === id) ?? {};
				const devices = [...pairing_state_list(before["devices"]).filter((device) => !unshare.includes(pairing_state_text(device["deviceID"]))), ...share.map((deviceID) => ({ deviceID }))];
				const path = `/rest/config/folders/${encodeURIComponent(id)}`;
				const isPaused = before["paused"] === true;
				if (folder.path !== undefined) await forget(api, id, signal);
				await api.send("PATCH", path, {
					...folder.path === undefined ? {} : { paused: isPaused },
					...folderBody(folder),
					devices
				});
			}
			for (const id of action.removeFolders) await api.send("DELETE", `/rest/config/folders/${encodeURIComponent(id)}`);
			for (const id of action.removeDevices) await api.send("DELETE", `/rest/config/devices/${id}`);
			if (action.gui !== undefined) {
				await api.send("PATCH", "/rest/config/gui", { address: action.gui }).catch(onlyBroken);
				await again(api, signal);
			}
			if (fields(await api.get("/rest/config/restart-required"))["requiresRestart"] !== true) return;
			await api.send("POST", "/rest/system/restart").catch(onlyBroken);
			await again(api, signal);
		}
		async function forget(api, id, signal) {
			const folder = encodeURIComponent(id);
			await api.send("PATCH", `/rest/config/folders/${folder}`, { paused: true });
			const started = await startTime(api);
			await api.send("POST", `/rest/system/reset?folder=${folder}`).catch(onlyBroken);
			await again(api, signal, async () => await startTime(api) !== started);
		}
		async function startTime(api) {
			return pairing_state_text(fields(await api.get("/rest/system/status"))["startTime"]);
		}
		function onlyBroken(error) {
			if (!isBroken(error)) throw error;
		}
		function isBroken(error) {
			return error instanceof core_error.y4 && (error.code === "syncthing-broken-off" || error.code === "dial-failed");
		}
		async function again(api, signal, isNew = async () => true) {
			const until = Date.now() + RESTART_PATIENCE_MS;
			for (let wasGone = false;;) {
				await (0, external_node_timers_promises_.setTimeout)(250, undefined, { signal });
				try {
					await api.get("/rest/system/ping");
					if (wasGone || await isNew()) return;
					if (Date.now() > until) throw notRestarted();
				} catch (error) {
					if (!isBroken(error) || Date.now() > until) throw error;
					wasGone = true;
				}
			}
		}
		function notRestarted() {
			return new core_error.y4({
				code: "syncthing-not-restarted",
				category: "service",
				what: "Syncthing said that it restarts, and did not within a minute",
				remedy: "restart its service on the host, and run it again: the folder is paused until then"
			});
		}
		;
		function wantedOptions(port) {
			return {
				listenAddresses: [`tcp://:${port}`],
				globalAnnounceEnabled: false,
				localAnnounceEnabled: false,
				relaysEnabled: false,
				natEnabled: false,
				urAccepted: -1,
				crashReportingEnabled: false,
				autoUpgradeIntervalH: 0,
				reconnectionIntervalS: 10
			};
		}
		const OPTION_WORDS = {
			listenAddresses: "listens at",
			globalAnnounceEnabled: "global discovery",
			localAnnounceEnabled: "local discovery",
			relaysEnabled: "relays",
			natEnabled: "NAT traversal",
			urAccepted: "usage reporting",
			crashReportingEnabled: "crash reporting",
			autoUpgradeIntervalH: "own upgrades (h)",
			reconnectionIntervalS: "calls again after (s)"
		};
		const DEVICE_FLAGS = {
			paused: false,
			introducer: false,
			autoAcceptFolders: false
		};
		;
		function pairing_difference_difference(state, spec) {
			const ids = new Set(spec.devices.map(({ id }) => id));
			const ours = (name) => markOf(name)?.fleet === spec.fleet;
			const goes = (device) => ours(device.name) && !ids.has(device.id);
			const removeDevices = state.devices.filter(goes).map(({ id }) => id);
			const marksOf = new Set(state.devices.filter(({ name }) => ours(name)).map(({ id }) => id));
			const addDevices = [];
			const setDevices = [];
			for (const wanted of spec.devices) {
				const there = state.devices.find(({ id }) => id === wanted.id);
				if (there === undefined) addDevices.push(deviceOf(wanted, spec.fleet));
				else setDevices.push(...changed(there, settingsOf(wanted, there, spec.fleet)));
			}
			const addFolders = [];
			const setFolders = [];
			for (const wanted of spec.folders) {
				const there = state.folders.find(({ id }) => id === wanted.id);
				if (there === undefined) {
					addFolders.push(pairing_difference_folderOf(wanted, spec.fleet));
					continue;
				}
				if (there.path !== wanted.path && !ours(there.label)) throw elsewhere(there, wanted);
				const share = wanted.with.filter((id) => !there.devices.includes(id));
				const unshare = there.devices.filter((id) => (marksOf.has(id) || ids.has(id)) && !wanted.with.includes(id) && !removeDevices.includes(id));
				const [set = { id: there.id }] = changed(there, folderSettings(wanted, there, spec.fleet));
				if (Object.keys(set).length > 1 || share.length > 0 || unshare.length > 0) setFolders.push({
					...set,
					...share.length > 0 ? { share } : {},
					...unshare.length > 0 ? { unshare } : {}
				});
			}
			const folderIds = new Set(spec.folders.map(({ id }) => id));
			const removeFolders = state.folders.filter(({ id, label }) => ours(label) && !folderIds.has(id)).map(({ id }) => id);
			const options = Object.fromEntries(Object.entries(spec.options).filter(([name, value]) => !pairing_difference_same(state.options[name], value)));
			const gui = safeGui(state.gui);
			return {
				...Object.keys(options).length > 0 ? { options } : {},
				...gui === state.gui ? {} : { gui },
				addDevices,
				setDevices,
				removeDevices,
				addFolders,
				setFolders,
				removeFolders
			};
		}
		function wayBack(now, before, spec) {
			const wanted = new Set(spec.devices.map(({ id }) => id));
			const isOurs = ({ id, name }) => wanted.has(id) || markOf(name)?.fleet === spec.fleet;
			const folderIds = new Set(spec.folders.map(({ id }) => id));
			const isOurFolder = ({ id, label }) => folderIds.has(id) || markOf(label)?.fleet === spec.fleet;
			const find = (all, { id }) => all.find((one) => one.id === id);
			const gone = (from, to) => from.filter((one) => find(to, one) === undefined);
			const devices = before.devices.filter(isOurs);
			const folders = before.folders.filter(isOurFolder);
			const touched = new Set([...wanted, ...devices.map(({ id }) => id)]);
			const options = Object.fromEntries(Object.entries(before.options).filter(([name, value]) => value !== null && !pairing_difference_same(now.options[name], value)));
			return {
				...Object.keys(options).length > 0 ? { options } : {},
				...before.gui === now.gui ? {} : { gui: before.gui },
				addDevices: gone(devices, now.devices),
				setDevices: devices.flatMap((device) => {
					const there = find(now.devices, device);
					return there === undefined ? [] : changed(there, device);
				}),
				removeDevices: gone(now.devices.filter(isOurs), before.devices).map(({ id }) => id),
				addFolders: gone(folders, now.folders),
				setFolders: before.folders.flatMap((folder) => {
					const there = find(now.folders, folder);
					if (there === undefined) return [];
					const { devices: had, ...settings } = folder;
					const share = had.filter((id) => touched.has(id) && !there.devices.includes(id));
					const unshare = there.devices.filter((id) => touched.has(id) && !had.includes(id));
					const [set = { id: folder.id }] = isOurFolder(folder) ? changed(there, settings) : [];
					return Object.keys(set).length > 1 || share.length > 0 || unshare.length > 0 ? [{
						...set,
						share,
						unshare
					}] : [];
				}),
				removeFolders: gone(now.folders.filter(isOurFolder), before.folders).map(({ id }) => id)
			};
		}
		function isNothing({ options, gui, ...lists }) {
			return options === undefined && gui === undefined && Object.values(lists).every((list) => list.length === 0);
		}
		function deviceOf({ host, id, addresses, networks }, fleet) {
			return {
				id,
				name: marked({
					name: host,
					fleet
				}),
				addresses,
				networks,
				...DEVICE_FLAGS
			};
		}
		function settingsOf(wanted, { name }, fleet) {
			const device = deviceOf(wanted, fleet);
			return markOf(name)?.fleet === fleet ? device : {
				...device,
				name
			};
		}
		function pairing_difference_folderOf({ with: others, label, ...rest }, fleet) {
			return {
				...rest,
				label: marked({
					name: label,
					fleet
				}),
				paused: false,
				devices: others
			};
		}
		function folderSettings(wanted, { label }, fleet) {
			const { devices: _, ...folder } = pairing_difference_folderOf(wanted, fleet);
			return markOf(label)?.fleet === fleet ? folder : {
				...folder,
				label
			};
		}
		function changed(there, wanted) {
			const is = { ...there };
			const different = Object.entries(wanted).filter(([name, value]) => !pairing_difference_same(is[name], value));
			return different.length === 0 ? [] : [{
				id: wanted.id,
				...Object.fromEntries(different)
			}];
		}
		function safeGui(address) {
			const [, host = "", port = ""] = /^(.*):(\d+)$/.exec(address) ?? [];
			return port === "" || /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(host) ? address : `127.0.0.1:${port}`;
		}
		function pairing_difference_same(one, other) {
			return (0, json.$N)(one ?? null) === (0, json.$N)(other ?? null);
		}
		function elsewhere(there, wanted) {
			return new core_error.y4({
				code: "syncthing-folder-elsewhere",
				category: "config",
				what: `a folder with the id ${wanted.id} is shared from ${there.path} already, which bringup did not make, and is wanted at ${wanted.path}`,
				remedy: `write that path for this host (syncthing.folders.NAME.hosts), give the folder another id, or remove it in Syncthing's GUI; its files stay`
			});
		}
		;
		function pairingFields(action, state) {
			const names = new Map([...state.devices, ...action.addDevices].map(({ id, name }) => [id, shortName(name, id)]));
			const nameOf = (id) => names.get(id) ?? shortId(id);
			const folderName = (id) => {
				const label = [...state.folders, ...action.addFolders].find((folder) => folder.id === id)?.label ?? "";
				return shortName(label, id);
			};
			const device = (id) => state.devices.find((one) => one.id === id);
			const folder = (id) => state.folders.find((one) => one.id === id);
			const sharedWith = (ids) => ids.length === 0 ? "nobody" : ids.map(nameOf).join(", ");
			return [
				...Object.entries(action.options ?? {}).map(([name, to]) => ({
					field: OPTION_WORDS[name] ?? name,
					from: pairing_words_words(state.options[name]),
					to: pairing_words_words(to)
				})),
				...action.gui === undefined ? [] : [{
					field: "GUI listens at",
					from: state.gui,
					to: action.gui
				}],
				...action.addDevices.map(({ id, addresses }) => ({
					field: `device ${nameOf(id)}`,
					from: "none",
					to: `${shortId(id)} at ${addresses.join(", ")}`
				})),
				...action.setDevices.flatMap(({ id, ...set }) => differences(`device ${nameOf(id)}`, { ...device(id) }, set)),
				...action.addFolders.map(({ id, path, type, devices }) => ({
					field: `folder ${folderName(id)}`,
					from: "none",
					to: `${path}, ${type}, with ${sharedWith(devices)}`
				})),
				...action.setFolders.flatMap(({ id, share = [], unshare = [], ...set }) => [
					...differences(`folder ${folderName(id)}`, { ...folder(id) }, set),
					...share.map((one) => ({
						field: `folder ${folderName(id)} with ${nameOf(one)}`,
						from: "no",
						to: "yes"
					})),
					...unshare.map((one) => ({
						field: `folder ${folderName(id)} with ${nameOf(one)}`,
						from: "yes",
						to: "no"
					}))
				]),
				...action.removeFolders.map((id) => ({
					field: `folder ${folderName(id)}`,
					from: `${folder(id)?.path ?? "shared"}`,
					to: "none (its files stay)"
				})),
				...action.removeDevices.map((id) => ({
					field: `device ${nameOf(id)}`,
					from: `${shortId(id)} at ${device(id)?.addresses.join(", ") ?? ""}`,
					to: "none"
				}))
			];
		}
		function pairingSummary(action) {
			const count = (many, thing, does) => many === 0 ? [] : [`${many} ${thing}${many === 1 ? "" : "s"} ${does}`];
			const settings = Object.keys(action.options ?? {}).length + (action.gui === undefined ? 0 : 1);
			return [
				...count(action.addDevices.length, "device", "new"),
				...count(action.setDevices.length, "device", "changed"),
				...count(action.removeDevices.length, "device", "unpaired"),
				...count(action.addFolders.length, "folder", "new"),
				...count(action.setFolders.length, "folder", "changed"),
				...count(action.removeFolders.length, "folder", "no longer shared"),
				...count(settings, "setting", "changed")
			].join(", ");
		}
		function differences(thing, there, set) {
			return Object.entries(set).map(([name, to]) => ({
				field: `${thing} ${FIELD_WORDS[name] ?? name}`,
				from: pairing_words_words(there[name]),
				to: pairing_words_words(to)
			}));
		}
		const FIELD_WORDS = {
			autoAcceptFolders: "takes any folder",
			ignorePermissions: "ignores permissions",
			networks: "may come from",
			rescanSeconds: "rescan (s)"
		};
		function pairing_words_words(value) {
			if (value === undefined || value === null) return "not set";
			if (Array.isArray(value)) return value.length === 0 ? "anywhere" : value.map(pairing_words_words).join(", ");
			if (typeof value === "boolean") return value ? "on" : "off";
			if (value === -1) return "off";
			return String(value);
		}
		function shortId(id) {
			return id.slice(0, 7);
		}
		function shortName(name, otherwise) {
			return markOf(name)?.name ?? (name === "" ? otherwise : name);
		}
		var external_node_http_ = __webpack_require__(37067);
		var external_node_tls_ = __webpack_require__(41692);
		var redact = __webpack_require__(162);
		;
		const TIMEOUT_MS = 2e4;
		const rest_MOST_BYTES = 64 * 2 ** 20;
		async function openApi(context, { user, api }) {
			const body = (0, sh.sh)`${locate(user)}
[ -z "$bu_d" ] || sed -n -e '/^    <gui /,/^    <.gui>/s|^ *<apikey>\(.*\)</apikey>.*|\1|p' "$bu_d/config.xml" | head -n 1`;
			const key = await context.secret(`API key of Syncthing on ${context.host}`, body);
			if (key === undefined) throw noKey(user);
			const ask = async (method, path, json) => {
				const { status, text } = await exchange(context, api, key, {
					method,
					path,
					json
				});
				if (status === 401 || status === 403) throw keyRefused(user);
				if (status >= 200 && status < 300) return text;
				const said = (0, redact.$)([key]).text(text.trim()).replaceAll(/\s+/g, " ").slice(0, 300);
				throw rest_refused(`${method} ${path.split("?")[0]}`, status, said);
			};
			return {
				async get(path) {
					const text = await ask("GET", path);
					try {
						return JSON.parse(text);
					} catch {
						throw rest_refused(`GET ${path.split("?")[0]}`, 200, "an answer that is no JSON");
					}
				},
				async send(method, path, json) {
					await ask(method, path, json);
				}
			};
		}
		async function exchange(context, { port, tls }, key, { method, path, json }) {
			const plain = await context.dial(port);
			const signal = AbortSignal.any([context.signal, AbortSignal.timeout(TIMEOUT_MS)]);
			const socket = tls ? (0, external_node_tls_.connect)({
				socket: plain,
				rejectUnauthorized: false
			}) : plain;
			const text = json === undefined ? undefined : JSON.stringify(json);
			try {
				return await new Promise((resolve, reject) => {
					const stop = () => reject(signal.reason);
					if (signal.aborted) return stop();
					signal.addEventListener("abort", stop, { once: true });
					const asking = (0, external_node_http_.request)({
						createConnection: () => socket,
						method,
						path,
						headers: {
							host: `127.0.0.1:${port}`,
							"x-api-key": fromXml(key.reveal()),
							connection: "close",
							...text === undefined ? {} : {
								"content-type": "application/json",
								"content-length": Buffer.byteLength(text)
							}
						}
					}, (response) => {
						const parts = [];
						let size = 0;
						response.on("data", (part) => {
							size += part.byteLength;
							if (size > rest_MOST_BYTES) response.destroy(new Error(`more than ${rest_MOST_BYTES / 2 ** 20} MiB came`));
							else parts.push(part);
						});
						response.on("end", () => resolve({
							status: response.statusCode ?? 0,
							text: Buffer.concat(parts).toString("utf8")
						}));
						response.on("error", reject);
					});
					asking.on("error", reject);
					socket.on("error", reject);
					asking.end(text);
				});
			} catch (error) {
				context.signal.throwIfAborted();
				throw broken(`${method} ${path.split("?")[0]}`, port, error);
			} finally {
				socket.destroy();
				plain.destroy();
			}
		}
		function noKey(user) {
			return new core_error.y4({
				code: "syncthing-no-api-key",
				category: "service",
				what: `the configuration of the Syncthing of ${user} has no API key`,
				remedy: "make one in its GUI (Settings, General), and run it again"
			});
		}
		function keyRefused(user) {
			return new core_error.y4({
				code: "syncthing-key-refused",
				category: "service",
				what: `what listens where the Syncthing of ${user} should does not take the API key of its configuration`,
				remedy: `another program, or the Syncthing of another account, has its port: give this one another in its GUI, or restart syncthing@${user} if its configuration was edited by hand`
			});
		}
		function rest_refused(asked, status, said) {
			return new core_error.y4({
				code: "syncthing-refused",
				category: "service",
				what: `Syncthing answered ${asked} with HTTP ${status}${said === "" ? "" : `: ${said}`}`,
				remedy: "look at its log on the host; versions before 1.13 cannot be configured this way"
			});
		}
		function broken(asked, port, cause) {
			const why = cause instanceof Error ? cause.message : String(cause);
			return new core_error.y4({
				code: "syncthing-broken-off",
				category: "service",
				what: `the Syncthing at port ${port} of the host did not answer ${asked} to its end: ${why}`,
				remedy: "look at its log on the host, and run it again",
				retryable: true,
				cause
			});
		}
		;
		const PAIRED_VALUE = "syncthing.paired";
		const pairingKind = (0, resource.WI)({
			kind: "syncthing-pairing",
			order: resource.ND.service + 10,
			category: "service",
			key: ({ user }) => user,
			read: () => (0, sh.sh)`:`,
			parse: (_output, specs) => specs.map(() => ({
				options: {},
				gui: "",
				devices: [],
				folders: []
			})),
			apply: () => (0, sh.sh)`:`,
			undo: () => ({ cannot: "by a later `bringup undo`; a run with on-failure: rollback takes it back itself" }),
			decide(state, spec) {
				const action = pairing_difference_difference(state, spec);
				if (isNothing(action)) return { verdict: "ok" };
				const fields = pairingFields(action, state);
				return {
					verdict: "change",
					verb: "update",
					summary: pairingSummary(action),
					fields,
					action
				};
			},
			runner: {
				read: (specs, context) => Promise.all(specs.map(async (spec) => {
					const api = await openApi(context, spec);
					return pairingState(await api.get("/rest/config"), Object.keys(spec.options));
				})),
				async apply({ spec }, context) {
					const api = await openApi(context, spec);
					const config = await api.get("/rest/config");
					const action = pairing_difference_difference(pairingState(config, Object.keys(spec.options)), spec);
					await changePairing(api, config, action, context.signal);
				},
				async undo({ spec, state }, context) {
					const api = await openApi(context, spec);
					const config = await api.get("/rest/config");
					const now = pairingState(config, Object.keys(spec.options));
					await changePairing(api, config, wayBack(now, state, spec), context.signal);
				}
			},
			publish: () => ({ [PAIRED_VALUE]: true })
		});
		;
		const hostName = schemas.YjP().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a host of this file");
		const path = schemas.YjP().regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/, "must be an absolute path without //, /./, /../ or a slash at the end");
		const folderName = schemas.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/, "must be letters, digits, dots, hyphens and underscores, at most 63");
		const network = schemas.YjP().refine(isNetwork, "must be a network, such as 10.1.0.0/16");
		function isNetwork(text) {
			const [address = "", bits = "", ...rest] = text.split("/");
			const family = (0, external_node_net_.isIP)(address);
			return family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32);
		}
		const port = schemas.Whr().min(1).max(65535);
		const schema_duration = schemas.YjP().regex(duration.f, "must be a duration, such as 30s or 10m");
		const shares = {
			path: path.optional().describe("Where the folder is on the host. Made there, for the user, when it is missing."),
			type: schemas.k5n([
				"sendreceive",
				"sendonly",
				"receiveonly"
			]).optional().describe("`sendreceive` (default), `sendonly` (what others change is not taken) or `receiveonly` (what is changed here is not sent)."),
			"ignore-permissions": schemas.zMY().optional().describe("Leave modes of files out. Default: false."),
			"rescan-seconds": schemas.Whr().min(0).max(31536e3).optional().describe("How often the whole folder is looked through; changes are seen at once all the same. 0: never. Default: 3600.")
		};
		const folder = schemas.rej({
			...shares,
			path: path.describe("Where the folder is on each host. Made there, for the user, when it is missing."),
			id: folderName.optional().describe("What the hosts call it between them. Default: its name here. Write it to take over a folder that is shared already."),
			label: schemas.YjP().regex(/^[^()\n]{1,60}$/, "must be one line of at most 60 letters, without brackets").optional().describe("What people read. Default: its name here. `(bringup FLEET)` is put behind it."),
			topology: schemas.k5n(["mesh", "hub"]).optional().describe("`mesh` (default): every host with every other. `hub`: all with one, and only with that."),
			hub: hostName.optional().describe("That host, with `topology: hub`."),
			hosts: schemas.g1P(hostName, schemas.rej(shares)).optional().describe("What is different on some hosts. It does not make them take part: their own `syncthing.folders` does.")
		}).refine(({ topology, hub }) => topology === "hub" === (hub !== undefined), {
			error: "`topology: hub` and `hub: NAME` go together",
			path: ["hub"]
		}).describe("A folder that hosts share.");
		const syncthingSchema = schemas.rej({
			folders: schemas.g1P(folderName, folder).describe("Folders by name. A host takes part in those that its own section lists."),
			networks: schemas.YOg(network).min(1).optional().describe("From and to where hosts may connect. Default: the mesh (100.64.0.0/10 and fd7a:115c:a1e0::/48) for `address: mesh`, otherwise the address of each host alone.")
		}).describe("Folders that hosts keep equal, by Syncthing.");
		const syncthingHostSchema = schemas.rej({
			state: schemas.k5n(["present", "absent"]).optional().describe("`absent`: the service is stopped and not started at boot, and all others forget the host. Its files stay. Default: present."),
			folders: schemas.YOg(folderName).optional().describe("The folders it takes part in, by their names at the top."),
			user: schemas.YjP().regex(/^[a-z_][a-z0-9_-]{0,30}$/, "must be lower-case letters, digits, hyphens and underscores, at most 31").optional().describe("The account that Syncthing runs as and that owns the files. Made as a system account when it is missing. Default: syncthing."),
			address: schemas.KCZ([schemas.k5n(["mesh", "host"]), schemas.YjP().regex(/^(?:tcp|quic)[46]?:\/\/[^\s/]+$/, "must be mesh, host, or an address such as tcp://192.0.2.7:22000")]).optional().describe("Where the others reach it: `mesh` (default), `host` (the address of the fleet file), or an address."),
			port: port.optional().describe("Where it listens for the others. Default: 22000."),
			install: schemas.k5n(["distro", "present"]).optional().describe("`distro` (default): the package of the distribution. `present`: it is there already, with a unit syncthing@."),
			version: schemas.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9.+~:*^-]*$/, "must be a version of the package, or a family of them such as 1.29*").optional().describe("Version of that package. Default: any; the newest when it is not there."),
			timeouts: schemas.rej({
				connect: schema_duration.optional().describe("How long hosts may take to find each other. Default: 90s."),
				complete: schema_duration.optional().describe("How long files may take that are not there yet. Default: 60s.")
			}).optional().describe("How long the proof at the end of an apply waits.")
		}).refine(({ install, version }) => version === undefined || install !== "present", {
			error: "`version` is of the package, and with `install: present` there is none",
			path: ["version"]
		}).describe("How this host takes part in the folders of `syncthing:` at the top.");
		;
		function section_problems_problemsOf(fleet) {
			return [...folderProblems(fleet), ...fleet.hosts.flatMap((host) => hostProblems(fleet, host))];
		}
		function folderProblems(fleet) {
			const names = fleet.hosts.map(({ name }) => name);
			const ids = new Map();
			return Object.entries(topOf(fleet).folders).flatMap(([folder, { id = folder, hub, hosts = {} }]) => {
				const members = membersOf(fleet, folder).map(({ name }) => name);
				const first = ids.get(id);
				ids.set(id, first ?? folder);
				const strangers = Object.keys(hosts).filter((name) => !names.includes(name));
				return [
					...first === undefined ? [] : [new core_error.y4({
						code: "syncthing-folder-twice",
						category: "config",
						what: `the folders ${first} and ${folder} both have the id ${id}`,
						remedy: "give one of them another id",
						where: fleet.locate([
							"syncthing",
							"folders",
							folder
						])
					})],
					...strangers.map((name) => new core_error.y4({
						code: "syncthing-unknown-host",
						category: "config",
						what: `folder ${folder} says something of ${name}, which is no host of this fleet`,
						remedy: (0, nearest.Z)(name, names, "hosts"),
						where: fleet.locate([
							"syncthing",
							"folders",
							folder,
							"hosts",
							name
						])
					})),
					...hub === undefined || members.includes(hub) || members.length === 0 && names.includes(hub) ? [] : [new core_error.y4({
						code: "syncthing-hub-missing",
						category: "config",
						what: `the hub of folder ${folder} is ${hub}, which does not take part in it`,
						remedy: names.includes(hub) ? `add ${folder} to syncthing.folders of ${hub}, or name another hub` : (0, nearest.Z)(hub, names, "hosts"),
						where: fleet.locate([
							"syncthing",
							"folders",
							folder,
							"hub"
						])
					})]
				];
			});
		}
		function hostProblems(fleet, host) {
			const section = sectionOf(host);
			if (section === undefined || section.state === "absent") return [];
			const known = Object.keys(topOf(fleet).folders);
			const unknown = (section.folders ?? []).filter((name) => !known.includes(name));
			const paths = new Map();
			const onMesh = (section.address ?? "mesh") === "mesh";
			return [
				...unknown.map((name) => new core_error.y4({
					code: "syncthing-unknown-folder",
					category: "config",
					what: `${host.name} takes part in folder ${name}, which is not in syncthing.folders at the top of the file`,
					remedy: known.length === 0 ? "write it there, with its path" : (0, nearest.Z)(name, known, "folders"),
					where: fleet.locateInHost(host.name, ["syncthing", "folders"])
				})),
				...sharesOf(fleet, host).flatMap(({ name, path }) => {
					const other = [...paths].find(([there]) => isInside(path, there) || isInside(there, path))?.[1];
					paths.set(path, name);
					return other === undefined ? [] : [new core_error.y4({
						code: "syncthing-path-twice",
						category: "config",
						what: `the folders ${other} and ${name} have the same path on ${host.name}, or one is in the other`,
						remedy: `give one of them another path there: syncthing.folders.${name}.hosts.${host.name}.path`,
						where: fleet.locateInHost(host.name, ["syncthing", "folders"])
					})];
				}),
				...outside(fleet, host),
				...onMesh && host.sections["mesh"] === undefined ? [new core_error.y4({
					code: "syncthing-no-mesh",
					category: "config",
					what: `${host.name} is to be reached over the mesh, but has no mesh section`,
					remedy: "give it one, or set syncthing.address to host (its address in this file) or to an address such as tcp://192.0.2.7:22000",
					where: fleet.locateInHost(host.name, ["syncthing"])
				})] : []
			];
		}
		function outside(fleet, host) {
			const { networks } = topOf(fleet);
			if (networks === undefined) return [];
			const [address = ""] = reachOf(host, networks, () => undefined)?.addresses ?? [];
			const ip = address === "" ? undefined : ipOf(address);
			if (ip === undefined || isWithin(ip, networks)) return [];
			return [new core_error.y4({
				code: "syncthing-address-refused",
				category: "config",
				what: `${host.name} is reached at ${ip}, which is in none of syncthing.networks (${networks.join(", ")}): the others would refuse it`,
				remedy: "add its network there, or set syncthing.address of the host",
				where: fleet.locateInHost(host.name, ["syncthing"])
			})];
		}
		function isInside(path, parent) {
			return path === parent || path.startsWith(`${parent}/`);
		}
		;
		async function readSync(api, peers, folders) {
			const connections = fields(fields(await api.get("/rest/system/connections"))["connections"]);
			const isConnected = ({ id }) => fields(connections[id])["connected"] === true;
			const dials = peers.every(isConnected) ? {} : fields(fields(await api.get("/rest/system/status"))["lastDialStatus"]);
			const links = peers.map((peer) => {
				if (isConnected(peer)) return {
					host: peer.host,
					connected: true
				};
				const said = peer.addresses.map((address) => pairing_state_text(fields(dials[address])["error"])).filter((one) => one !== "");
				return {
					host: peer.host,
					connected: false,
					why: said.join("; ")
				};
			});
			const progress = [];
			for (const folder of folders) progress.push(await readFolder(api, folder));
			return {
				links,
				folders: progress
			};
		}
		async function readFolder(api, { id, sendsOnly }) {
			const name = encodeURIComponent(id);
			const status = fields(await api.get(`/rest/db/status?folder=${name}`));
			const number = (field) => Number(status[field] ?? 0);
			const failed = number("errors");
			const error = pairing_state_text(status["error"]);
			const first = failed === 0 ? "" : firstFailure(await api.get(`/rest/folder/errors?folder=${name}&perpage=1`));
			return {
				id,
				state: pairing_state_text(status["state"]),
				...error === "" ? {} : { error },
				failed,
				...first === "" ? {} : { firstFailure: first },
				need: sendsOnly ? 0 : number("needTotalItems"),
				needBytes: sendsOnly ? 0 : number("needBytes"),
				globalBytes: number("globalBytes")
			};
		}
		function firstFailure(answer) {
			const { errors } = fields(answer);
			const [first] = Array.isArray(errors) ? errors.map(fields) : [];
			return first === undefined ? "" : `${pairing_state_text(first["path"])}: ${pairing_state_text(first["error"])}`;
		}
		function isComplete({ state, error, failed, need }) {
			return state !== "error" && error === undefined && failed === 0 && need === 0;
		}
		function percentOf({ need, needBytes, globalBytes }) {
			if (need === 0) return 100;
			return globalBytes === 0 ? 0 : Math.min(99, Math.floor(100 * (globalBytes - needBytes) / globalBytes));
		}
		;
		const CAUSES = [
			{
				says: /unexpected device id/i,
				code: "syncthing-other-device",
				what: (peer) => `another Syncthing than that of ${peer} answers at its address`,
				remedy: (peer) => `see whether ${peer} was set up anew or another account runs Syncthing there, and apply to ${peer} and this host together: ids are learned again`
			},
			{
				says: /network (?:disallowed|not allowed)/i,
				code: "syncthing-network-refused",
				what: (peer) => `the address of ${peer} is in none of the networks that it may be in`,
				remedy: () => "add its network to syncthing.networks, or correct the address"
			},
			{
				says: /connection refused/i,
				code: "syncthing-not-connected",
				what: (peer) => `nothing listens at the address of ${peer}`,
				remedy: (peer) => `see that Syncthing runs on ${peer} (\`systemctl status 'syncthing@*'\`) and that syncthing.port and syncthing.address are right`
			},
			{
				says: /timeout|deadline exceeded|no route to host|unreachable/i,
				code: "syncthing-not-connected",
				what: (peer) => `nothing comes back from the address of ${peer}`,
				remedy: (peer) => `let the port of Syncthing (22000/tcp) through the firewall of ${peer} and what is between; on a mesh, see that both are online`
			},
			{
				says: /no such host|server misbehaving/i,
				code: "syncthing-not-connected",
				what: (peer) => `the name in the address of ${peer} does not resolve on this host`,
				remedy: () => "write its IP address in syncthing.address"
			}
		];
		const ENDS_IT = {
			code: "syncthing-not-connected",
			what: (peer) => `${peer} cannot be reached, or ends the connection`,
			remedy: (peer) => `look at the log of Syncthing on ${peer}: it may not know this host (apply to both), or this host comes from a network that ${peer} refuses (syncthing.networks)`
		};
		function sync_problems_notConnected(host, { host: other, why = "" }, peer) {
			const cause = CAUSES.find(({ says }) => says.test(why)) ?? ENDS_IT;
			const at = peer === undefined ? "" : ` (${peer.addresses.join(", ")})`;
			return new core_error.y4({
				code: cause.code,
				category: "verify",
				what: `${host} and ${other} are not connected: ${cause.what(other)}${at}${why === "" ? "" : `: ${why}`}`,
				remedy: cause.remedy(other),
				retryable: true
			});
		}
		function notComplete(host, folder) {
			const { id, error, failed, firstFailure = "", need, needBytes } = folder;
			if (error !== undefined) return new core_error.y4({
				code: "syncthing-folder-error",
				category: "verify",
				what: `folder ${id} of ${host} cannot be used: ${error}`,
				remedy: "look at its directory on the host: it must be there, with .stfolder in it, on a disk with room, and the account must be able to write there"
			});
			if (failed > 0) return new core_error.y4({
				code: "syncthing-folder-error",
				category: "verify",
				what: `${failed} file${failed === 1 ? "" : "s"} of folder ${id} could not be brought to ${host}${firstFailure === "" ? "" : `; ${firstFailure}`}`,
				remedy: "mend the cause on the host (rights, names its file system cannot hold, room); Syncthing tries again by itself"
			});
			return new core_error.y4({
				code: "syncthing-not-complete",
				category: "timeout",
				what: `folder ${id} of ${host} is at ${percentOf(folder)} %: ${need} thing${need === 1 ? "" : "s"} of ${megabytes(needBytes)} still to come`,
				remedy: "nothing is wrong if it grows: run it again later, or raise syncthing.timeouts.complete"
			});
		}
		function megabytes(bytes) {
			return bytes < 1e6 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
		}
		;
		const sync_POLL_MS = 500;
		const TIMES = 2;
		const syncKind = (0, resource.WI)({
			kind: "syncthing-sync",
			order: resource.ND.service + 15,
			category: "verify",
			key: ({ user }) => user,
			read: () => (0, sh.sh)`:`,
			parse: (_output, specs) => specs.map(() => ({
				links: [],
				folders: []
			})),
			apply: () => (0, sh.sh)`:`,
			undo: () => (0, sh.sh)`:`,
			decide({ links, folders }) {
				const apart = links.filter(({ connected }) => !connected).map(({ host }) => host);
				const behind = folders.filter((folder) => !isComplete(folder));
				if (apart.length === 0 && behind.length === 0) return { verdict: "ok" };
				const summary = [...apart.length === 0 ? [] : [`not connected to ${apart.join(", ")}`], ...behind.map(({ id, error, failed, ...folder }) => error !== undefined || failed > 0 ? `folder ${id} has errors` : `folder ${id} at ${percentOf({
					id,
					failed,
					...folder
				})} %`)].join(", ");
				return {
					verdict: "change",
					verb: "run",
					summary: `waits: ${summary}`,
					action: { wait: true }
				};
			},
			runner: {
				read: (specs, context) => Promise.all(specs.map(async (spec) => readSync(await openApi(context, spec), spec.peers, spec.folders))),
				apply: ({ spec }, context) => prove(spec, context),
				undo: async () => undefined
			}
		});
		async function prove({ user, api: place, peers, folders, connectMs, completeMs }, context) {
			const api = await openApi(context, {
				user,
				api: place
			});
			const started = Date.now();
			let together;
			for (let right = 0;;) {
				const state = await readSync(api, peers, folders);
				const apart = state.links.find(({ connected }) => !connected);
				const behind = state.folders.find((folder) => !isComplete(folder));
				if (apart === undefined) together ??= Date.now();
				right = apart === undefined && behind === undefined ? right + 1 : 0;
				if (right === TIMES) return;
				if (apart !== undefined && Date.now() > started + connectMs) throw sync_problems_notConnected(context.host, apart, peers.find(({ host }) => host === apart.host));
				if (behind !== undefined && together !== undefined && Date.now() > together + completeMs) throw notComplete(context.host, behind);
				await (0, external_node_timers_promises_.setTimeout)(sync_POLL_MS, undefined, { signal: context.signal });
			}
		}
		var values = __webpack_require__(42778);
		;
		function peersOf(input, names) {
			const { fleet, host, value } = input;
			const remembered = value(PEERS_VALUE) ?? {};
			const { networks } = topOf(fleet);
			return fleet.hosts.flatMap((other) => {
				if (other.name === host.name || !names.includes(other.name)) return [];
				const isHere = value(values.Z, other.name) === true;
				const before = remembered[other.name];
				const id = value(DEVICE_ID_VALUE, other.name) ?? before?.id;
				const told = reachOf(other, networks, () => value(address_MESH_ADDRESS, other.name));
				const reach = told ?? rememberedReach(other, networks, before?.addresses);
				const missing = [...id === undefined ? [`${DEVICE_ID_VALUE} of ${other.name}`] : [], ...reach === undefined ? [`${address_MESH_ADDRESS} of ${other.name}`] : []];
				return [{
					host: other.name,
					isHere,
					device: id === undefined || reach === undefined ? undefined : {
						host: other.name,
						id,
						...reach
					},
					waitsFor: isHere ? missing : [],
					isReady: !isHere || isUp(input, other.name)
				}];
			});
		}
		function rememberedReach(other, networks, addresses) {
			if (addresses === undefined) return undefined;
			const [ip] = addresses.flatMap((address) => URL.canParse(address) ? ipOf(address) ?? [] : []);
			return {
				addresses,
				networks: reachOf(other, networks, () => ip ?? "100.64.0.0")?.networks ?? []
			};
		}
		function isUp({ host, value }, other) {
			const knowsUs = (value(PEERS_VALUE, other) ?? {})[host.name] !== undefined;
			return value(API_VALUE, other) !== undefined && (knowsUs || value(PAIRED_VALUE, other) === true);
		}
		;
		const DEFAULT_CONNECT = "90s";
		const DEFAULT_COMPLETE = "60s";
		const WITHOUT = ["windows", "macos"];
		function syncthingWanted(input) {
			const { fleet, host } = input;
			const section = input.section;
			const isAsked = section.folders !== undefined || section.state === "absent";
			if (!isAsked && WITHOUT.includes(input.facts?.["os"]?.family)) return [];
			const source = fleet.locateInHost(host.name, ["syncthing"]);
			const user = userOf(section);
			const service = `service:syncthing@${user}`;
			const want = (kind, spec, needs = [], waitsFor = []) => ({
				kind,
				spec,
				capability: "syncthing",
				needs,
				notify: [],
				source,
				waitsFor
			});
			const name = `syncthing@${user}`;
			if (section.state === "absent") return [want(resources_service.A, {
				name,
				state: "absent"
			})];
			const shares = sharesOf(fleet, host);
			const peers = peersOf(input, shares.flatMap((share) => share.with));
			const api = input.value(API_VALUE);
			const { version, install = "distro", port = DEFAULT_PORT, timeouts = {} } = section;
			const known = peers.flatMap(({ device }) => device ?? []);
			const idsOf = (names) => known.flatMap((device) => names.includes(device.host) ? device.id : []);
			const noApi = api === undefined ? [API_VALUE] : [];
			return [
				...isInBase(host, "users", user) ? [] : [want(resources_user.o, {
					name: user,
					system: true,
					state: "present"
				})],
				...install === "present" ? [] : [want(resources_package.J, {
					name: "syncthing",
					state: "present",
					...version === undefined ? {} : { version },
					...isInBase(host, "packages", "syncthing") ? {} : { alone: true }
				})],
				want(homeKind, {
					user,
					fleet: fleet.name,
					port,
					state: "present"
				}),
				...shares.map(({ path }) => want(directoryKind, {
					path,
					user,
					state: "present"
				})),
				want(resources_service.A, {
					name,
					running: true,
					enabled: true,
					state: "present"
				}, [`syncthing-home:${user}`]),
				want(answeringKind, {
					user,
					state: "present"
				}, [service]),
				want(pairingKind, {
					user,
					fleet: fleet.name,
					state: "present",
					api: api ?? {},
					options: wantedOptions(port),
					devices: known,
					folders: shares.map(({ name: _, with: others, ...share }) => ({
						...share,
						with: idsOf(others)
					}))
				}, [`syncthing-api:${user}`], [...noApi, ...peers.flatMap(({ waitsFor }) => waitsFor)]),
				want(syncKind, {
					user,
					state: "present",
					api: api ?? {},
					peers: peers.flatMap(({ isHere, device }) => isHere && device !== undefined ? device : []),
					folders: shares.map(({ id, type }) => ({
						id,
						sendsOnly: type === "sendonly"
					})),
					connectMs: (0, duration.p)(timeouts.connect ?? DEFAULT_CONNECT),
					completeMs: (0, duration.p)(timeouts.complete ?? DEFAULT_COMPLETE)
				}, [`syncthing-pairing:${user}`], [...input.value(PAIRED_VALUE) === true ? noApi : [PAIRED_VALUE], ...peers.flatMap(({ host: other, isReady }) => isReady ? [] : [`${PAIRED_VALUE} of ${other}`])])
			];
		}
		function isInBase(host, kind, name) {
			const all = (host.sections["base"] ?? {})[kind];
			if (Array.isArray(all)) return all.some((one) => one === name || one?.name === name);
			return all !== null && typeof all === "object" && Object.hasOwn(all, name);
		}
		;
		const syncthing = (0, capability.a)({
			name: "syncthing",
			fleetSchema: syncthingSchema,
			hostSchema: syncthingHostSchema,
			kinds: [
				resources_user.o,
				resources_package.J,
				homeKind,
				directoryKind,
				resources_service.A,
				answeringKind,
				pairingKind,
				syncKind
			],
			async prepare(fleet) {
				const problems = section_problems_problemsOf(fleet);
				if (problems.length > 0) throw new core_error.$L(problems);
			},
			wanted: syncthingWanted
		});
		;
		const CAPABILITIES = [
			base,
			mesh,
			syncthing,
			ray,
			capability_images,
			capability_boards
		];
	}),
	10214: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { a: () => defineCapability });
		function defineCapability(capability) {
			return capability;
		}
	}),
	84171: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => SIZE,
			V: () => sizeBytes
		});
		const UNIT_BYTES = {
			B: 1,
			KiB: 2 ** 10,
			MiB: 2 ** 20,
			GiB: 2 ** 30,
			TiB: 2 ** 40
		};
		const SIZE = /^(\d{1,6}(?:\.\d{1,3})?)(B|KiB|MiB|GiB|TiB)$/;
		function sizeBytes(text) {
			const match = SIZE.exec(text);
			return match === null ? Number.NaN : Math.round(Number(match[1]) * UNIT_BYTES[match[2]]);
		}
	}),
	32820: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { openControlServer: () => openControlServer });
		var schemas = __webpack_require__(92857);
		var secret = __webpack_require__(81583);
		var core_error = __webpack_require__(93933);
		;
		const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE|PATH_LENGTH)/;
		function connectionError(url, error, timeoutMs) {
			const { code, message } = innermost(error);
			const make = (made) => new core_error.y4({
				...made,
				cause: error
			});
			if (code === "TimeoutError") return make({
				code: "mesh-server-slow",
				category: "timeout",
				what: `the mesh server ${url} did not answer within ${timeoutMs / 1e3} s`,
				remedy: "see whether the server is overloaded, or a firewall drops what goes to it"
			});
			if (code === "ENOTFOUND" || code === "EAI_AGAIN") return make({
				code: "mesh-server-name",
				category: "dns",
				what: `the name of the mesh server ${url} does not resolve (${code})`,
				remedy: "correct its address in the mesh section, or the name resolution of this machine"
			});
			if (CERTIFICATE.test(code)) return make({
				code: "mesh-server-certificate",
				category: "host-key",
				what: `the mesh server ${url} did not prove who it is: ${message} (${code})`,
				remedy: "renew its certificate; if an authority of your own signed it, name that in NODE_EXTRA_CA_CERTS; see also the clock of this machine"
			});
			if (/^(EPROTO|ERR_SSL_|ERR_TLS_)/.test(code)) return make({
				code: "mesh-server-tls",
				category: "config",
				what: `the mesh server ${url} does not speak TLS as this machine does (${code})`,
				remedy: "if it speaks plain HTTP, write http:// in mesh.server; otherwise see what ends TLS before it"
			});
			return make({
				code: "mesh-server-unreachable",
				category: "network",
				what: `no connection to the mesh server ${url}: ${message}${code === "" || message.includes(code) ? "" : ` (${code})`}`,
				remedy: "see whether the server runs, and whether its address in the mesh section is right and reached from this machine"
			});
		}
		function serverBusy(url, status) {
			const throttled = status === 429;
			return new core_error.y4({
				code: throttled ? "mesh-server-throttled" : "mesh-server-unavailable",
				category: throttled ? "throttled" : "network",
				what: `the mesh server ${url} ${throttled ? "turns us away for now" : "cannot serve now"} (HTTP ${status})`,
				remedy: throttled ? "wait a minute and run it again" : "see whether Headscale runs behind its proxy, and run it again"
			});
		}
		function unreadable(url, asked, why) {
			return new core_error.y4({
				code: "mesh-answer-unreadable",
				category: "unsupported",
				what: `the answer of the mesh server ${url} to ${asked} cannot be read: ${why}`,
				remedy: "if the server is newer than this bringup, upgrade bringup; otherwise see what changes answers on the way"
			});
		}
		function innermost(error) {
			if (!(error instanceof Error)) return {
				code: "",
				message: String(error)
			};
			if (error.name === "TimeoutError") return {
				code: "TimeoutError",
				message: error.message
			};
			if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors.at(-1));
			if (error.cause instanceof Error) return innermost(error.cause);
			return {
				code: "code" in error ? String(error.code) : "",
				message: error.message
			};
		}
		;
		const TAGGED_DEVICES = "tagged-devices";
		const id = schemas.KCZ([schemas.YjP().regex(/^\d{1,20}$/), schemas.Whr().nonnegative()]).transform(String);
		const texts = schemas.YOg(schemas.L5J()).catch([]).transform((list) => list.filter((item) => typeof item === "string"));
		const answers_text = schemas.YjP().catch("");
		const flag = schemas.zMY().catch(false);
		const time = schemas.YjP().optional().catch(undefined).transform((value) => Number.isNaN(Date.parse(value ?? "")) || value?.startsWith("0001-") ? undefined : value);
		const user = schemas._H3({
			id,
			name: answers_text
		}).transform((raw) => ({
			id: raw.id,
			name: raw.name
		}));
		const userOfNode = schemas.KCZ([schemas._H3({ name: schemas.YjP() }).transform(({ name }) => name), schemas.YjP()]);
		const node = schemas._H3({
			id,
			name: answers_text,
			givenName: answers_text,
			machineKey: answers_text,
			nodeKey: answers_text,
			user: userOfNode.optional().catch(undefined),
			ipAddresses: texts,
			online: flag,
			lastSeen: time,
			expiry: time,
			tags: texts,
			forcedTags: texts,
			validTags: texts,
			availableRoutes: texts,
			approvedRoutes: texts
		}).transform((raw) => ({
			id: raw.id,
			name: raw.givenName || raw.name,
			hostname: raw.name,
			machineKey: raw.machineKey,
			nodeKey: raw.nodeKey,
			user: raw.user === "" || raw.user === TAGGED_DEVICES ? undefined : raw.user,
			addresses: raw.ipAddresses,
			online: raw.online,
			lastSeen: raw.lastSeen,
			expiry: raw.expiry,
			tags: [...new Set([
				...raw.tags,
				...raw.forcedTags,
				...raw.validTags
			])],
			routes: {
				offered: raw.availableRoutes,
				approved: raw.approvedRoutes
			}
		}));
		const route = schemas._H3({
			id,
			node: schemas._H3({ id }),
			prefix: schemas.YjP(),
			advertised: flag,
			enabled: flag
		}).transform((raw) => ({
			id: raw.id,
			node: raw.node.id,
			prefix: raw.prefix,
			offered: raw.advertised,
			approved: raw.enabled
		}));
		const preAuthKey = schemas._H3({
			id,
			key: answers_text,
			user: userOfNode.optional().catch(undefined),
			reusable: flag,
			ephemeral: flag,
			used: flag,
			expiration: time,
			aclTags: texts
		}).transform((raw) => ({
			id: raw.id,
			key: new secret.z(`pre-auth key ${raw.id}`, raw.key),
			user: raw.user === "" || raw.user === TAGGED_DEVICES ? undefined : raw.user,
			tags: raw.aclTags,
			reusable: raw.reusable,
			ephemeral: raw.ephemeral,
			used: raw.used,
			expiration: raw.expiration
		}));
		const ANSWERS = {
			users: schemas._H3({ users: schemas.YOg(user) }).transform((raw) => raw.users),
			nodes: schemas._H3({ nodes: schemas.YOg(node) }).transform((raw) => raw.nodes),
			routes: schemas._H3({ routes: schemas.YOg(route) }).transform((raw) => raw.routes),
			keys: schemas._H3({ preAuthKeys: schemas.YOg(preAuthKey) }).transform((raw) => raw.preAuthKeys),
			newKey: schemas._H3({ preAuthKey }).transform((raw) => raw.preAuthKey)
		};
		function read(schema, json, { url, asked }) {
			const result = schema.safeParse(json);
			if (result.success) return result.data;
			const [issue] = result.error.issues;
			throw unreadable(url, asked, `${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "not as expected"}`);
		}
		;
		async function withOwnRoutes(nodeList, routeList) {
			const [nodes, routes] = await Promise.all([nodeList(), routeList()]);
			const prefixes = (id, which) => routes.filter((route) => route.node === id && route[which]).map(({ prefix }) => prefix);
			return nodes.map((node) => ({
				...node,
				routes: {
					offered: prefixes(node.id, "offered"),
					approved: prefixes(node.id, "approved")
				}
			}));
		}
		async function approvedOneByOne({ id, wanted }, routeList, change) {
			const routes = (await routeList()).filter(({ node }) => node === id);
			for (const { id: route, prefix, approved } of routes) {
				const asked = wanted.includes(prefix);
				if (asked !== approved) await change(route, asked ? "enable" : "disable");
			}
		}
		var promises_ = __webpack_require__(58500);
		var category = __webpack_require__(66371);
		;
		const GRACE_MS = 5e3;
		function graceAfter({ cancel, ms }) {
			const late = new AbortController();
			let timer;
			const begin = () => {
				timer = setTimeout(() => late.abort(new DOMException("cancelled, and it took too long", "TimeoutError")), ms);
			};
			if (cancel?.aborted) begin();
			else cancel?.addEventListener("abort", begin, { once: true });
			return {
				signal: late.signal,
				[Symbol.dispose]() {
					clearTimeout(timer);
					cancel?.removeEventListener("abort", begin);
				}
			};
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
		function steady({ signal, ...server }, graceMs = GRACE_MS) {
			return {
				...server,
				grace: {
					cancel: signal,
					ms: graceMs
				}
			};
		}
		const TIMEOUT_MS = 1e4;
		const ATTEMPTS = 3;
		const PAUSE_MS = 250;
		const MOST_BYTES = 64 * 2 ** 20;
		const BUSY = new Set([
			429,
			502,
			503,
			504
		]);
		const NEVER_ASKED = new Set(["mesh-server-name", "mesh-server-unreachable"]);
		async function patiently(method, signal, work) {
			for (let attempt = 1;; attempt++) {
				try {
					return await work();
				} catch (error) {
					signal?.throwIfAborted();
					if (attempt === ATTEMPTS || !mayTryAgain(error, method)) throw error;
					await (0, promises_.setTimeout)(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => signal?.throwIfAborted());
				}
			}
		}
		function mayTryAgain(error, method) {
			if (!(error instanceof core_error.y4) || error.category === "timeout") return false;
			return category.R[error.category].retryable && (method === "GET" || wasNeverAsked(error));
		}
		function wasNeverAsked({ code, cause }) {
			return NEVER_ASKED.has(code) && /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/.test(codesOf(cause));
		}
		function codesOf(error) {
			if (!(error instanceof Error)) return "";
			const inner = error instanceof AggregateError ? error.errors.map(codesOf).join(" ") : "";
			return `${"code" in error ? String(error.code) : ""} ${inner} ${codesOf(error.cause)}`;
		}
		async function send(endpoint, { method, path, headers = {}, body }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { url, signal, grace = {
					cancel: undefined,
					ms: GRACE_MS
				}, timeoutMs = TIMEOUT_MS } = endpoint;
				const timeout = AbortSignal.timeout(timeoutMs);
				const late = __addDisposableResource(env_1, graceAfter(grace), false);
				try {
					const response = await fetch(new URL(path, url), {
						method,
						redirect: "manual",
						signal: AbortSignal.any([
							timeout,
							late.signal,
							...signal === undefined ? [] : [signal]
						]),
						headers: {
							accept: "application/json",
							...headers
						},
						...body === undefined ? {} : { body }
					});
					return {
						status: response.status,
						type: (response.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "",
						text: await textOf(response, url, `${method} ${path.split("?")[0]}`),
						location: response.headers.get("location") ?? undefined
					};
				} catch (error) {
					signal?.throwIfAborted();
					if (error instanceof core_error.y4) throw error;
					throw connectionError(url, error, late.signal.aborted ? grace.ms : timeoutMs);
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		async function textOf(response, url, asked) {
			const parts = [];
			let sizeBytes = 0;
			for await (const part of response.body ?? []) {
				sizeBytes += part.byteLength;
				if (sizeBytes > MOST_BYTES) throw unreadable(url, asked, `it is larger than ${MOST_BYTES / 2 ** 20} MiB`);
				parts.push(part);
			}
			return Buffer.concat(parts).toString("utf8");
		}
		var redact = __webpack_require__(162);
		;
		const REFUSALS = [
			{
				code: "mesh-node-missing",
				category: "service",
				said: /node not found|node no longer exists|^record not found$/i,
				remedy: "run it again: somebody else deleted the node meanwhile"
			},
			{
				code: "mesh-name-taken",
				category: "config",
				said: /name is not unique/i,
				remedy: "delete the other node at the server when it is of no use any more, or give this host another mesh.hostname"
			},
			{
				code: "mesh-name-refused",
				category: "config",
				said: /DNS (segment|label)|\bhostname "/i,
				remedy: "give the host a mesh.hostname of 2 to 63 small letters, digits and hyphens"
			},
			{
				code: "mesh-tag-refused",
				category: "config",
				said: /\btags?\b/i,
				remedy: "tags are small letters after `tag:`, and tagOwners in the policy of the server has to know them"
			}
		];
		function refusal({ asked, said }) {
			const row = REFUSALS.find((one) => one.said.test(said));
			return new core_error.y4({
				code: row?.code ?? "mesh-server-refused",
				category: row?.category ?? "service",
				what: `${asked}${said === "" ? "" : `: ${said}`}`,
				remedy: row?.remedy ?? "see the log of the server at this time"
			});
		}
		;
		const KEY_REMEDY = "make a new one on the server with `headscale apikeys create --expiration 90d` and put it into the secret";
		function notHeadscale(url, seen, remedy) {
			return new core_error.y4({
				code: "mesh-server-other",
				category: "config",
				what: `${url} does not answer as a Headscale does: ${seen}`,
				remedy: remedy ?? "correct mesh.server: it is the address that clients get as --login-server"
			});
		}
		function tooOld(url, version) {
			return new core_error.y4({
				code: "mesh-server-too-old",
				category: "unsupported",
				what: `the mesh server ${url} is Headscale ${version}, and bringup speaks with 0.23 and newer`,
				remedy: "upgrade the server, one minor version after the other as its release notes say"
			});
		}
		function keyRefused(url, secretName) {
			return new core_error.y4({
				code: "mesh-key-refused",
				category: "auth",
				what: `the mesh server ${url} does not accept the API key in ${secretName}: it is wrong, or it has expired`,
				remedy: KEY_REMEDY
			});
		}
		function keyMalformed(secretName) {
			return new core_error.y4({
				code: "mesh-key-malformed",
				category: "secret",
				what: `what ${secretName} holds is no API key: keys have no spaces and no line breaks inside`,
				remedy: KEY_REMEDY
			});
		}
		function userMissing(url, user, known) {
			return new core_error.y4({
				code: "mesh-user-missing",
				category: "config",
				what: `the mesh server ${url} has no user ${user}; ${known}`,
				remedy: `correct mesh.user, or make it on the server: headscale users create ${user}`
			});
		}
		;
		function askOpenly(server, path) {
			return patiently("GET", server.signal, async () => {
				const answer = await send(server, {
					method: "GET",
					path
				});
				if (BUSY.has(answer.status)) throw serverBusy(server.url, answer.status);
				return answer;
			});
		}
		function ask(server, request) {
			const { method, path, body } = request;
			const headers = {
				authorization: `Bearer ${bearer(server.apiKey)}`,
				...body === undefined ? {} : { "content-type": "application/json" }
			};
			return patiently(method, server.signal, async () => {
				const sent = {
					method,
					path,
					headers,
					...body === undefined ? {} : { body: JSON.stringify(body) }
				};
				return jsonOf(await send(server, sent), server, request);
			});
		}
		function jsonOf(answer, { url, apiKey }, { method, path, secrets = [] }) {
			const { status, text } = answer;
			const asked = `${method} ${path.split("?")[0]}`;
			if (status === 401 || status === 403 || text.trim() === "Unauthorized") throw keyRefused(url, apiKey.name);
			if (BUSY.has(status)) throw serverBusy(url, status);
			const json = parsed(text);
			if (status >= 200 && status < 300) {
				if (text.trim() === "" && method !== "GET") return {};
				if (json === undefined) throw looksLikeJson(answer) ? unreadable(url, asked, "it is no JSON") : stranger(url, asked, answer);
				return json;
			}
			const said = saidBy(json);
			if (said === undefined) throw stranger(url, asked, answer);
			throw refusal({
				asked: `the mesh server ${url} refused ${asked} (HTTP ${status})`,
				said: (0, redact.$)([
					apiKey,
					trimmed(apiKey),
					...secrets
				]).text(said).slice(0, 300)
			});
		}
		function stranger(url, asked, { status, type, location, text }) {
			if (location !== undefined) return notHeadscale(url, `it sends ${asked} on to ${shownOrigin(location, url)}`, `write the address it leads to in mesh.server, if that is your Headscale`);
			if (/HTTP request to an HTTPS server/i.test(text)) return notHeadscale(url, "it speaks only TLS", "write https:// in mesh.server");
			return notHeadscale(url, `${asked} gave HTTP ${status}${type === "" ? "" : ` and ${type}`}`);
		}
		function shownOrigin(location, base) {
			return URL.canParse(location, base) ? new URL(location, base).origin : "no valid address";
		}
		function looksLikeJson({ type, text }) {
			return type.endsWith("json") && !text.trimStart().startsWith("<");
		}
		function saidBy(json) {
			if (json === null || typeof json !== "object") return undefined;
			const told = json;
			const text = [
				told["message"],
				told["detail"],
				told["title"],
				told["error"]
			].find((part) => typeof part === "string");
			return typeof text === "string" ? text.trim() : undefined;
		}
		function parsed(text) {
			try {
				return JSON.parse(text);
			} catch {
				return undefined;
			}
		}
		function bearer(apiKey) {
			const key = apiKey.reveal().trim();
			if (!/^[\x21-\x7e]+$/.test(key)) throw keyMalformed(apiKey.name);
			return key;
		}
		function trimmed(apiKey) {
			return new secret.z(apiKey.name, apiKey.reveal().trim());
		}
		;
		async function list(server, schema, path) {
			const answer = await ask(server, {
				method: "GET",
				path
			});
			return read(schema, answer, {
				url: server.url,
				asked: `GET ${path.split("?")[0]}`
			});
		}
		;
		const PATH = "/api/v1/preauthkey";
		function ofUserOrNobody(keys, user) {
			return keys.filter((key) => key.user === undefined || key.user === user.name);
		}
		function preAuthKeys(place, dialect) {
			const server = steady(place);
			const nameOf = (user) => user[dialect.keyUser];
			return {
				async createKey({ user, expiration, tags, ephemeral }) {
					const body = {
						user: nameOf(user),
						reusable: false,
						ephemeral,
						expiration: expiration.toISOString(),
						aclTags: tags
					};
					const answer = await ask(server, {
						method: "POST",
						path: PATH,
						body
					});
					return read(ANSWERS.newKey, answer, {
						url: server.url,
						asked: `POST ${PATH}`
					});
				},
				async keys(user) {
					const query = dialect.keyList === "all" ? "" : `?user=${encodeURIComponent(nameOf(user))}`;
					const keys = await list(server, ANSWERS.keys, `${PATH}${query}`);
					return ofUserOrNobody(keys, user);
				},
				async deleteKey(user, { id, key }) {
					if (dialect.keyEnd === "delete-by-id") {
						await ask(server, {
							method: "DELETE",
							path: `${PATH}?id=${encodeURIComponent(id)}`
						});
						return;
					}
					const body = {
						user: nameOf(user),
						key: key.reveal()
					};
					await ask(server, {
						method: "POST",
						path: `${PATH}/expire`,
						body,
						secrets: [key]
					});
				}
			};
		}
		;
		function apiShape(value) {
			if (Array.isArray(value)) return value.map(apiShape);
			if (value === null || typeof value !== "object") return value;
			const entries = Object.entries(value);
			const time = timeOf(entries);
			if (time !== undefined) return time;
			return Object.fromEntries(entries.map(([name, inner]) => [camelCase(name), apiShape(inner)]));
		}
		function camelCase(name) {
			return name.replace(/_([a-z0-9])/g, (_all, letter) => letter.toUpperCase());
		}
		function timeOf(entries) {
			const fields = Object.fromEntries(entries);
			const { seconds = 0, nanos = 0, ...rest } = fields;
			if (entries.length === 0 || Object.keys(rest).length > 0) return undefined;
			if (typeof seconds !== "number" || typeof nanos !== "number") return undefined;
			const date = new Date(seconds * 1e3 + Math.floor(nanos / 1e6));
			return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
		}
		;
		const ROWS = [
			{
				code: "mesh-command-missing",
				category: "config",
				matches: (said, { code }) => code === 127 || /command not found|no such container/i.test(said),
				what: ({ where, said }) => `${where} could not be started: ${said}`,
				remedy: "name its path in mesh.control.command, or correct mesh.control.host"
			},
			{
				code: "mesh-command-not-allowed",
				category: "config",
				matches: (said) => /permission denied|do you have the correct permissions/i.test(said),
				what: ({ where, said }) => `${where} may not speak with its server: ${said}`,
				remedy: "the user has to be root there, may use sudo, or is in the group of its socket (usermod -aG headscale USER)"
			},
			{
				code: "mesh-command-config",
				category: "config",
				matches: (said) => /loading config|load configuration|config file|reading config/i.test(said),
				what: ({ where, said }) => `${where} cannot read its configuration: ${said}`,
				remedy: "name its path on that host in mesh.control.config"
			},
			{
				code: "mesh-server-unreachable",
				category: "network",
				matches: (said) => /deadline exceeded|could not connect|connecting to|connection refused|Unavailable/i.test(said),
				what: ({ where, said }) => `${where} does not reach its server: ${said}`,
				remedy: "see on that host whether the server runs: systemctl status headscale"
			}
		];
		function commandFailed(where, words, ran) {
			const said = errors_saidBy(ran);
			const row = ROWS.find(({ matches }) => matches(said, ran));
			if (row === undefined) return refusal({
				asked: `${where} refused \`${commandOf(words)}\``,
				said
			});
			const { code, category, remedy } = row;
			return new core_error.y4({
				code,
				category,
				what: row.what({
					where,
					said
				}),
				remedy
			});
		}
		function commandOf(words) {
			const end = words.findIndex((word) => word.startsWith("-"));
			return words.slice(0, end < 0 ? words.length : end).join(" ");
		}
		function errors_saidBy({ stderr, code }) {
			const json = /\{\s*"error"\s*:[\s\S]*\}/.exec(stderr)?.[0];
			const told = json === undefined ? undefined : errorIn(json);
			const lines = stderr.replaceAll(/\x1b\[[0-9;]*m/g, "").split("\n");
			const last = lines.findLast((line) => line.trim() !== "")?.replace(/^\S+ (TRC|DBG|INF|WRN|ERR|FTL) (\S+\.go:\d+ > )?/, "");
			const text = told ?? last ?? `exit ${code}`;
			return text.replace(/^(?:[\w ]+: )?rpc error: code = \w+ desc = /, "").trim().slice(0, 300);
		}
		function errorIn(json) {
			try {
				const { error } = JSON.parse(json);
				return typeof error === "string" ? error : undefined;
			} catch {
				return undefined;
			}
		}
		;
		async function askCli(cli, words) {
			const ran = await ask_jsonOf(cli, words).catch((error) => {
				if (error instanceof core_error.y4 && error.category === "network") return ask_jsonOf(cli, words);
				throw error;
			});
			if (ran.code === 0) return ask_parsed(cli, words, ran);
			const told = ran.stderr.trim() === "" ? await cli.host.run([...configOf(cli), ...words], howOf(cli)) : ran;
			throw commandFailed(cli.host.what, words, told.code === 0 ? ran : told);
		}
		async function changeByCli(cli, words) {
			const ran = await ask_jsonOf(cli, words);
			if (ran.code !== 0) throw commandFailed(cli.host.what, words, ran);
			return ask_parsed(cli, words, ran);
		}
		function ask_jsonOf(cli, words) {
			return cli.host.run([
				...configOf(cli),
				"--output",
				"json",
				...words
			], howOf(cli));
		}
		function howOf({ steady = false }) {
			return { steady };
		}
		function configOf({ config }) {
			return config === undefined ? [] : ["--config", config];
		}
		function ask_parsed({ host }, words, { stdout }) {
			try {
				const json = JSON.parse(stdout);
				return json === null ? [] : apiShape(json);
			} catch {
				throw unreadable(host.what, `\`${words.slice(0, 2).join(" ")}\``, "it is no JSON");
			}
		}
		;
		const DIALECTS = [
			{
				since: [0, 23],
				versions: "0.23 to 0.25",
				keyUser: "name",
				keyEnd: "expire-by-key",
				keyList: "of-user",
				routes: "own"
			},
			{
				since: [0, 26],
				versions: "0.26 or 0.27",
				keyUser: "id",
				keyEnd: "expire-by-key",
				keyList: "of-user",
				routes: "on-node"
			},
			{
				since: [0, 28],
				versions: "0.28 or newer",
				keyUser: "id",
				keyEnd: "delete-by-id",
				keyList: "all",
				routes: "on-node"
			}
		];
		function dialectOf([major, minor]) {
			return DIALECTS.findLast(({ since }) => major > since[0] || major === since[0] && minor >= since[1]);
		}
		;
		async function detect(server) {
			const first = await askOpenly(server, "/version");
			const told = versionIn(first);
			const numbers = versionNumbers(told);
			if (numbers !== undefined) {
				const dialect = dialectOf(numbers);
				if (dialect === undefined) throw tooOld(server.url, plain(told));
				return {
					version: plain(told),
					dialect
				};
			}
			const dialect = await bySwagger(server) ?? await byOpenApi(server);
			if (dialect === undefined) throw stranger(server.url, "GET /version", first);
			return {
				version: dialect.versions,
				dialect
			};
		}
		async function bySwagger(server) {
			const description = jsonIn(await askOpenly(server, "/swagger/v1/openapiv2.json"));
			const paths = Object.keys(description?.paths ?? {});
			if (paths.some((path) => path.startsWith("/api/v1/machine"))) throw tooOld(server.url, "0.22 or older");
			const fields = (name) => description?.definitions?.[name]?.properties;
			const [created, expired] = [fields("v1CreatePreAuthKeyRequest"), fields("v1ExpirePreAuthKeyRequest")];
			if (created === undefined || expired === undefined) return undefined;
			const seen = {
				keyUser: created["user"]?.format === "uint64" ? "id" : "name",
				keyEnd: "key" in expired ? "expire-by-key" : "delete-by-id",
				routes: paths.some((path) => path.endsWith("/approve_routes")) ? "on-node" : "own"
			};
			return DIALECTS.find(({ keyUser, keyEnd, routes }) => keyUser === seen.keyUser && keyEnd === seen.keyEnd && routes === seen.routes);
		}
		async function byOpenApi(server) {
			const { status, text } = await askOpenly(server, "/api/v1/openapi.yaml");
			return status === 200 && /^openapi:/m.test(text) && text.includes("/api/v1/preauthkey") ? DIALECTS.at(-1) : undefined;
		}
		function versionIn(answer) {
			const json = jsonIn(answer);
			const version = json === null || typeof json !== "object" ? undefined : json.version;
			return typeof version === "string" ? version : "";
		}
		function versionNumbers(version) {
			const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:\.|$)/.exec(version) ?? [];
			if (major === undefined || minor === undefined || /^v?0\.0\.0-/.test(version)) return undefined;
			return [Number(major), Number(minor)];
		}
		function plain(version) {
			return version.replace(/^v/, "").slice(0, 60);
		}
		function jsonIn({ status, text }) {
			if (status !== 200) return undefined;
			try {
				return JSON.parse(text);
			} catch {
				return undefined;
			}
		}
		;
		async function detectCli(host) {
			const version = await host.run(["version"]);
			if (version.code !== 0) throw commandFailed(host.what, ["version"], version);
			const [first = ""] = version.stdout.trim().split("\n");
			const told = /v?\d+\.\d+\.\S+/.exec(first)?.[0] ?? "";
			const numbers = versionNumbers(told);
			if (numbers === undefined) {
				const dialect = await byHelp(host);
				return {
					version: dialect.versions,
					dialect
				};
			}
			const dialect = dialectOf(numbers);
			if (dialect === undefined) throw tooOld(host.what, told);
			return {
				version: told.replace(/^v/, ""),
				dialect
			};
		}
		async function byHelp(host) {
			const has = async (part, command) => {
				const { stdout } = await host.run([part, "--help"]);
				return new RegExp(`^ +${command} `, "m").test(stdout);
			};
			const [keyDelete, onNode] = await Promise.all([has("preauthkeys", "delete"), has("nodes", "approve-routes")]);
			const keyEnd = keyDelete ? "delete-by-id" : "expire-by-key";
			const routes = onNode ? "on-node" : "own";
			return DIALECTS.find((row) => row.keyEnd === keyEnd && row.routes === routes) ?? DIALECTS[0];
		}
		;
		async function openHeadscaleCli(cli) {
			const { version, dialect } = await detectCli(cli.host);
			const url = cli.host.what;
			const reading = (asked) => ({
				url,
				asked: `\`${asked}\``
			});
			const change = async (...words) => {
				await changeByCli(cli, words);
			};
			const nodeList = async () => read(ANSWERS.nodes, { nodes: await askCli(cli, ["nodes", "list"]) }, reading("nodes list"));
			const ownRoutes = async () => read(ANSWERS.routes, { routes: await askCli(cli, ["routes", "list"]) }, reading("routes list"));
			const own = dialect.routes === "own";
			const sure = {
				...cli,
				steady: true
			};
			return {
				version,
				async users() {
					return read(ANSWERS.users, { users: await askCli(cli, ["users", "list"]) }, reading("users list"));
				},
				nodes: own ? () => withOwnRoutes(nodeList, ownRoutes) : nodeList,
				approveRoutes: own ? (id, wanted) => approvedOneByOne({
					id,
					wanted
				}, ownRoutes, (route, verb) => change("routes", verb, "--route", route)) : (id, routes) => change("nodes", "approve-routes", "--identifier", id, "--routes", routes.join(",")),
				deleteNode: (id) => change("nodes", "delete", "--identifier", id, "--force"),
				renameNode: (id, name) => change("nodes", "rename", "--identifier", id, "--", name),
				setTags: (id, tags) => change("nodes", "tag", "--identifier", id, "--tags", tags.join(",")),
				async createKey({ user, expiration, tags, ephemeral }) {
					const answer = await changeByCli(sure, [
						"preauthkeys",
						"create",
						"--user",
						user[dialect.keyUser],
						"--expiration",
						`${Math.max(1, Math.floor((expiration.getTime() - Date.now()) / 1e3))}s`,
						...tags.length === 0 ? [] : ["--tags", tags.join(",")],
						...ephemeral ? ["--ephemeral"] : []
					]);
					return read(ANSWERS.newKey, { preAuthKey: answer }, reading("preauthkeys create"));
				},
				async keys(user) {
					const of = dialect.keyList === "all" ? [] : ["--user", user[dialect.keyUser]];
					const answer = await askCli(sure, [
						"preauthkeys",
						"list",
						...of
					]);
					return ofUserOrNobody(read(ANSWERS.keys, { preAuthKeys: answer }, reading("preauthkeys list")), user);
				},
				async deleteKey(_user, { id }) {
					if (dialect.keyEnd === "delete-by-id") await changeByCli(sure, [
						"preauthkeys",
						"delete",
						"--id",
						id
					]);
				}
			};
		}
		var sh = __webpack_require__(52260);
		var deadline = __webpack_require__(44796);
		var errors = __webpack_require__(41487);
		var session_failure = __webpack_require__(59725);
		var semaphore = __webpack_require__(58728);
		;
		function sharedConnection(open, idleMs) {
			const leases = new Set();
			let current;
			const close = async (lease) => {
				lease.rest?.abort();
				leases.delete(lease);
				if (current === lease) current = undefined;
				await lease.opened.then(({ connection }) => connection[Symbol.asyncDispose]()).catch(() => undefined);
			};
			const begin = () => {
				const lease = {
					opened: open(),
					users: 0,
					failed: false,
					rest: undefined
				};
				leases.add(lease);
				return lease;
			};
			const rest = (lease) => {
				const stop = new AbortController();
				lease.rest = stop;
				(0, promises_.setTimeout)(idleMs, undefined, { signal: stop.signal }).then(() => close(lease), () => undefined);
			};
			return {
				async use(work) {
					current ??= begin();
					const lease = current;
					lease.users += 1;
					lease.rest?.abort();
					try {
						return await work(await lease.opened);
					} catch (error) {
						lease.failed = true;
						if (current === lease) current = undefined;
						throw error;
					} finally {
						lease.users -= 1;
						if (lease.users === 0 && lease.failed) await close(lease);
						else if (lease.users === 0 && leases.has(lease)) rest(lease);
					}
				},
				async [Symbol.asyncDispose]() {
					await Promise.all([...leases].map(close));
				}
			};
		}
		;
		var control_host_addDisposableResource = undefined && undefined.__addDisposableResource || function(env, value, async) {
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
		var control_host_disposeResources = undefined && undefined.__disposeResources || (function(SuppressedError) {
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
		const LIMIT_MS = 3e4;
		const IDLE_MS = 5e3;
		const AT_ONCE = 4;
		const control_host_MOST_BYTES = 64 * 2 ** 20;
		const MARK = "bringup-headscale-begins";
		function controlHost({ name, command, signal, connect }) {
			const slots = (0, semaphore.B)(AT_ONCE);
			const closing = new AbortController();
			const shared = sharedConnection(() => connect(closing.signal), IDLE_MS);
			return {
				what: `headscale on ${name}`,
				async run(words, { limitMs = LIMIT_MS, steady = false } = {}) {
					const env_1 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						const grace = control_host_addDisposableResource(env_1, graceAfter({
							cancel: signal,
							ms: GRACE_MS
						}), false);
						const until = steady ? grace.signal : signal;
						const leave = await slots.acquire(`a channel to ${name}`, until);
						try {
							const ended = shared.use(async ({ connection, sudo }) => {
								if (until?.aborted) throw (0, errors.YQ)(name);
								const running = runOn(connection, {
									name,
									sudo,
									words: [...command.split(" "), ...words]
								});
								const ran = running.then(({ done }) => done);
								try {
									return await (0, deadline.N)(ran, limitMs, until, () => tooLate(name, words, limitMs), name);
								} catch (error) {
									ran.catch(() => undefined);
									void running.then(({ close }) => close()).catch(() => undefined);
									throw error;
								}
							});
							return await whileNot(until, ended, name);
						} finally {
							leave();
						}
					} catch (e_1) {
						env_1.error = e_1;
						env_1.hasError = true;
					} finally {
						control_host_disposeResources(env_1);
					}
				},
				async [Symbol.asyncDispose]() {
					closing.abort();
					await shared[Symbol.asyncDispose]();
				}
			};
		}
		async function whileNot(signal, work, name) {
			const { promise: stopped, reject } = Promise.withResolvers();
			const stop = () => reject((0, errors.YQ)(name));
			if (signal?.aborted) stop();
			signal?.addEventListener("abort", stop, { once: true });
			try {
				return await Promise.race([work, stopped]);
			} finally {
				signal?.removeEventListener("abort", stop);
			}
		}
		const BY_SUDO = /^(?:sudo: (?!\S+: command not found)|sorry, |env: \W*sudo\W)|sudoers file/im;
		async function runOn(connection, { name, sudo, words }) {
			const become = {
				root: "",
				nopasswd: "env LC_ALL=C sudo -n ",
				password: "env LC_ALL=C sudo -S -p '' "
			}[sudo.sudo];
			const inner = `printf "\\n%s\\n" ${MARK}; exec ${become}${words.map(sh.hD).join(" ")}`;
			const channel = await connection.exec(`exec sh -c ${(0, sh.hD)(inner)}`);
			channel.stdin.on("error", () => undefined);
			channel.stdin.end(sudo.sudo === "password" ? `${sudo.password.reveal()}\n` : "");
			const finish = async () => {
				const [stdout, stderr, exit] = await Promise.all([
					control_host_all(channel.stdout),
					control_host_all(channel.stderr),
					channel.exit
				]);
				const begin = stdout.indexOf(`${MARK}\n`);
				const refused = sudo.sudo !== "root" && exit.code !== 0 && BY_SUDO.test(stderr);
				if (exit.code !== undefined && begin >= 0 && !refused) return {
					code: exit.code,
					stdout: stdout.slice(begin + MARK.length + 1),
					stderr
				};
				throw (0, session_failure.K)({
					host: name,
					target: connection.target,
					user: connection.user,
					sudo: sudo.sudo,
					password: sudo.sudo === "password" ? sudo.password : undefined,
					askedAgain: /try again|incorrect password|no password was provided/i.test(stderr),
					stdout: begin < 0 ? stdout : stdout.slice(0, begin),
					stderr,
					code: exit.code,
					lost: exit.code === undefined ? new Error(exit.signal ?? "no exit code came back") : undefined
				});
			};
			return {
				done: finish(),
				close: () => channel.close()
			};
		}
		async function control_host_all(stream) {
			const parts = [];
			let sizeBytes = 0;
			for await (const part of stream) {
				sizeBytes += part.length;
				if (sizeBytes <= control_host_MOST_BYTES) parts.push(part);
			}
			return Buffer.concat(parts).toString("utf8");
		}
		function tooLate(name, words, limitMs) {
			return {
				code: "mesh-server-slow",
				what: `\`headscale ${words.slice(0, 2).join(" ")}\` on ${name} did not end within ${limitMs / 1e3} s`,
				remedy: "see whether the server is overloaded, and what the command waits for when run there by hand"
			};
		}
		var connect = __webpack_require__(87423);
		;
		async function thisMachine(command) {
			const connection = await (0, connect.N)("local");
			const isRoot = process.getuid?.() === 0;
			return {
				connection,
				sudo: { sudo: !isRoot && await sudoRuns(connection, command) ? "nopasswd" : "root" }
			};
		}
		async function sudoRuns(connection, command) {
			const words = [
				"sudo",
				"-n",
				...command.split(" "),
				"version"
			];
			const channel = await connection.exec(`exec sh -c ${(0, sh.hD)(`exec ${words.map(sh.hD).join(" ")} >/dev/null 2>&1`)}`);
			channel.stdin.end();
			channel.stdout.resume();
			channel.stderr.resume();
			return (await channel.exit).code === 0;
		}
		;
		const nodes_PATH = "/api/v1/node";
		function nodesOf(server, dialect) {
			const path = (id) => `${nodes_PATH}/${encodeURIComponent(id)}`;
			return {
				...ROUTES[dialect.routes](server),
				deleteNode: (id) => change(server, "DELETE", path(id)),
				renameNode: (id, name) => change(server, "POST", `${path(id)}/rename/${encodeURIComponent(name)}`),
				setTags: (id, tags) => change(server, "POST", `${path(id)}/tags`, { tags })
			};
		}
		const ROUTES = {
			"on-node": (server) => ({
				nodes: () => list(server, ANSWERS.nodes, nodes_PATH),
				approveRoutes: (id, routes) => change(server, "POST", `${nodes_PATH}/${encodeURIComponent(id)}/approve_routes`, { routes })
			}),
			own: (server) => ({
				nodes: () => withOwnRoutes(() => list(server, ANSWERS.nodes, nodes_PATH), () => ownRoutes(server)),
				approveRoutes: (id, wanted) => approvedOneByOne({
					id,
					wanted
				}, () => ownRoutes(server), (route, verb) => change(server, "POST", `/api/v1/routes/${encodeURIComponent(route)}/${verb}`))
			})
		};
		function ownRoutes(server) {
			return list(server, ANSWERS.routes, "/api/v1/routes");
		}
		async function change(server, method, path, body) {
			await ask(server, {
				method,
				path,
				...body === undefined ? {} : { body }
			});
		}
		;
		async function openHeadscale(server) {
			const { version, dialect } = await detect(server);
			return {
				version,
				users: () => list(server, ANSWERS.users, "/api/v1/user"),
				...nodesOf(server, dialect),
				...preAuthKeys(server, dialect)
			};
		}
		var nearest = __webpack_require__(36826);
		;
		function endsThen({ expiration }, wanted) {
			return wanted === undefined || Math.abs(Date.parse(expiration ?? "") - Date.parse(wanted)) < 1e3;
		}
		;
		const FLOORS = [
			{
				since: [0, 25],
				client: [1, 62]
			},
			{
				since: [0, 27],
				client: [1, 64]
			},
			{
				since: [0, 28],
				client: [1, 74]
			},
			{
				since: [0, 29],
				client: [1, 80]
			}
		];
		function clientTooOld({ version, url }, client) {
			const [server, has] = [numbersIn(version), numbersIn(client)];
			if (server === undefined || has === undefined) return undefined;
			const floor = FLOORS.findLast(({ since }) => !isBefore(server, since))?.client;
			if (floor === undefined || !isBefore(has, floor)) return undefined;
			const oldest = floor.join(".");
			return new core_error.y4({
				code: "mesh-client-old",
				category: "unsupported",
				what: `the mesh server ${url} (Headscale ${version}) takes Tailscale ${oldest} and newer, and the host has ${client}`,
				remedy: `set mesh.install.version to ${oldest} or newer`
			});
		}
		function numbersIn(version) {
			const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
			return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
		}
		function isBefore([major, minor], other) {
			return major < other[0] || major === other[0] && minor < other[1];
		}
		;
		async function headscaleServer(client, { url, user: name }) {
			const users = await client.users();
			const user = users.find((one) => one.name === name);
			if (user === undefined) {
				const names = users.map((one) => one.name).filter((one) => one !== "");
				throw userMissing(url, name, names.length === 0 ? "it has none at all" : (0, nearest.Z)(name, names, "users"));
			}
			return {
				product: "headscale",
				version: client.version,
				url,
				loginServer: url,
				user,
				refuses: (join) => clientTooOld({
					version: client.version,
					url
				}, join.client),
				nodes: () => client.nodes(),
				async createKey(wanted) {
					const { id, key, expiration } = await client.createKey({
						...wanted,
						user
					});
					return {
						id,
						key,
						expiration
					};
				},
				async keys() {
					return (await client.keys(user)).map(({ id, used, expiration }) => ({
						id,
						used,
						expiration
					}));
				},
				async deleteKey(id, expiration) {
					const keyOf = async () => (await client.keys(user)).find((key) => key.id === id);
					const key = await keyOf();
					if (key === undefined || key.used || !endsThen(key, expiration)) return;
					try {
						await client.deleteKey(user, key);
					} catch (error) {
						if (!(error instanceof core_error.y4) || await keyOf() !== undefined) throw error;
					}
				},
				deleteNode: (id) => client.deleteNode(id),
				renameNode: (id, to) => client.renameNode(id, to),
				approveRoutes: (id, routes) => client.approveRoutes(id, routes),
				setTags: (id, tags) => client.setTags(id, tags),
				[Symbol.asyncDispose]: async () => undefined
			};
		}
		;
		const tailscale_answers_text = schemas.YjP().catch("");
		const answers_flag = schemas.zMY().catch(false);
		const answers_texts = schemas.YOg(schemas.L5J()).catch([]).transform((list) => list.filter((item) => typeof item === "string"));
		const answers_time = schemas.YjP().optional().catch(undefined).transform((value) => Number.isNaN(Date.parse(value ?? "")) || value?.startsWith("0001-") ? undefined : value);
		const device = schemas._H3({
			id: tailscale_answers_text,
			nodeId: tailscale_answers_text,
			name: tailscale_answers_text,
			hostname: tailscale_answers_text,
			user: tailscale_answers_text,
			addresses: answers_texts,
			tags: answers_texts,
			machineKey: tailscale_answers_text,
			nodeKey: tailscale_answers_text,
			connectedToControl: answers_flag,
			lastSeen: answers_time,
			expires: answers_time,
			keyExpiryDisabled: answers_flag,
			advertisedRoutes: answers_texts,
			enabledRoutes: answers_texts
		}).refine((raw) => raw.nodeId !== "" || raw.id !== "", "a device without an id").transform((raw) => ({
			id: raw.nodeId || raw.id,
			name: raw.name.split(".")[0] || raw.hostname,
			hostname: raw.hostname,
			machineKey: raw.machineKey,
			nodeKey: raw.nodeKey,
			user: raw.tags.length > 0 || raw.user === "" ? undefined : raw.user,
			addresses: raw.addresses,
			online: raw.connectedToControl,
			lastSeen: raw.lastSeen,
			expiry: raw.keyExpiryDisabled ? undefined : raw.expires,
			tags: raw.tags,
			routes: {
				offered: raw.advertisedRoutes,
				approved: raw.enabledRoutes
			}
		}));
		const answers_id = schemas.YjP().min(1);
		const answers_ANSWERS = {
			devices: schemas._H3({ devices: schemas.YOg(device) }).transform((raw) => raw.devices),
			newKey: schemas._H3({
				id: answers_id,
				key: schemas.YjP().min(1),
				expires: answers_time
			}).transform((raw) => ({
				id: raw.id,
				key: new secret.z(`auth key ${raw.id}`, raw.key),
				expiration: raw.expires
			})),
			keyIds: schemas._H3({ keys: schemas.YOg(schemas._H3({ id: answers_id })) }).transform((raw) => raw.keys.map((key) => key.id)),
			key: schemas._H3({
				id: answers_id,
				description: tailscale_answers_text,
				expires: answers_time,
				revoked: answers_time,
				invalid: answers_flag
			})
		};
		function answers_read(schema, json, url, asked) {
			const result = schema.safeParse(json);
			if (result.success) return result.data;
			const [issue] = result.error.issues;
			throw unreadable(url, asked, `${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "not as expected"}`);
		}
		;
		function credentialRefused(url, { what, remedy }, said) {
			return new core_error.y4({
				code: "mesh-key-refused",
				category: "auth",
				what: `${url} does not accept ${what}${said === "" ? "" : `: ${said}`}`,
				remedy
			});
		}
		function scopeMissing(url, asked, scope, said) {
			return new core_error.y4({
				code: "mesh-scope-missing",
				category: "auth",
				what: `${url} does not allow ${asked}${said === "" ? "" : `: ${said}`}`,
				remedy: `give the client of mesh.tailnet the scope ${scope} in the admin console, and the tags of this fleet`
			});
		}
		function tailnetMissing(url, tailnet) {
			return new core_error.y4({
				code: "mesh-tailnet-missing",
				category: "config",
				what: `${url} knows no tailnet ${tailnet} of this client`,
				remedy: "leave mesh.tailnet.name out: it is then the tailnet that the client belongs to"
			});
		}
		function tagsRequired() {
			return new core_error.y4({
				code: "mesh-tags-required",
				category: "config",
				what: "Tailscale makes keys for this client only with tags, and the host has none",
				remedy: "give the host mesh.tags, such as [tag:worker], that tagOwners of the policy and the client know"
			});
		}
		function noWorkloadIdentity() {
			return new core_error.y4({
				code: "mesh-no-workload-identity",
				category: "config",
				what: "mesh.tailnet.workload-identity needs a job of GitHub Actions that may ask who it is, and this is none",
				remedy: "give the job `permissions: { id-token: write }`, or use mesh.tailnet.oauth"
			});
		}
		;
		function said_saidBy(text, secrets) {
			try {
				const told = JSON.parse(text);
				const said = [
					told?.["message"],
					told?.["error_description"],
					told?.["error"]
				].find((part) => typeof part === "string" && part !== "");
				return typeof said === "string" ? (0, redact.$)(secrets).text(said).trim().slice(0, 300) : "";
			} catch {
				return "";
			}
		}
		;
		const GONE = Symbol("gone");
		async function call(api, { method, path, body, scope, about }) {
			const asked = `${method} ${path.split("?")[0]}`;
			const once = async (token) => {
				const headers = {
					authorization: `Bearer ${token.reveal()}`,
					...body === undefined ? {} : { "content-type": "application/json" }
				};
				const answer = await send(api, {
					method,
					path: `/api/v2${path}`,
					headers,
					...body === undefined ? {} : { body: JSON.stringify(body) }
				});
				if (BUSY.has(answer.status)) throw serverBusy(api.url, answer.status);
				return answer;
			};
			return patiently(method, api.signal, async () => {
				let token = await api.tokens.get();
				let answer = await once(token);
				if (answer.status === 401) {
					api.tokens.forget(token);
					token = await api.tokens.get();
					answer = await once(token);
				}
				const { status, text } = answer;
				if (status >= 200 && status < 300) return api_jsonOf(text, api.url, asked);
				const said = said_saidBy(text, [token]);
				if (status === 401) throw credentialRefused(api.url, api.credential, said);
				if (status === 403) throw scopeMissing(api.url, asked, scope, said);
				if (status === 404 && about === "key") return GONE;
				if (status === 404 && about === "tailnet") throw tailnetMissing(api.url, api.tailnet);
				const missing = status === 404 ? "node not found" : said;
				throw refusal({
					asked: `${api.url} refused ${asked} (HTTP ${status})`,
					said: missing
				});
			});
		}
		function api_jsonOf(text, url, asked) {
			if (text.trim() === "") return {};
			try {
				return JSON.parse(text);
			} catch {
				throw unreadable(url, asked, "it is no JSON");
			}
		}
		;
		const DESCRIPTION = "made by bringup for one join";
		const control_server_AT_ONCE = 4;
		async function tailscaleServer(api, loginServer) {
			await api.tokens.get();
			const sure = steady(api);
			const tailnet = `/tailnet/${encodeURIComponent(api.tailnet)}`;
			const device = (id) => `/device/${encodeURIComponent(id)}`;
			const change = async (path, body, scope) => {
				await call(api, {
					method: "POST",
					path,
					body,
					scope,
					about: "node"
				});
			};
			const keyOf = async (id) => {
				const path = `${tailnet}/keys/${encodeURIComponent(id)}`;
				const answer = await call(sure, {
					method: "GET",
					path,
					scope: "auth_keys",
					about: "key"
				});
				if (answer === GONE) return undefined;
				const { description, expires, revoked, invalid } = answers_read(answers_ANSWERS.key, answer, api.url, `GET ${path}`);
				if (description !== DESCRIPTION) return undefined;
				const ended = Date.parse(expires ?? "") <= Date.now() || revoked !== undefined;
				return {
					id,
					used: invalid && !ended,
					expiration: revoked ?? expires
				};
			};
			return {
				product: "tailscale",
				version: "",
				url: api.url,
				loginServer,
				user: undefined,
				refuses: ({ tags }) => tags.length === 0 ? tagsRequired() : undefined,
				async nodes() {
					const path = `${tailnet}/devices`;
					const answer = await call(api, {
						method: "GET",
						path: `${path}?fields=all`,
						scope: "devices:core:read",
						about: "tailnet"
					});
					return answers_read(answers_ANSWERS.devices, answer, api.url, `GET ${path}`);
				},
				async createKey({ expiration, tags, ephemeral }) {
					if (tags.length === 0) throw tagsRequired();
					const path = `${tailnet}/keys`;
					const create = {
						reusable: false,
						ephemeral,
						preauthorized: true,
						tags
					};
					const expirySeconds = Math.max(1, Math.floor((expiration.getTime() - Date.now()) / 1e3));
					const body = {
						capabilities: { devices: { create } },
						expirySeconds,
						description: DESCRIPTION
					};
					const answer = await call(sure, {
						method: "POST",
						path,
						body,
						scope: "auth_keys",
						about: "tailnet"
					});
					return answers_read(answers_ANSWERS.newKey, answer, api.url, `POST ${path}`);
				},
				async keys() {
					const path = `${tailnet}/keys?all=true`;
					const answer = await call(sure, {
						method: "GET",
						path,
						scope: "auth_keys",
						about: "tailnet"
					});
					const ids = [...answers_read(answers_ANSWERS.keyIds, answer, api.url, `GET ${tailnet}/keys`)];
					const found = [];
					const some = async () => {
						for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
							const key = await keyOf(id);
							if (key !== undefined) found.push(key);
						}
					};
					await Promise.all(Array.from({ length: control_server_AT_ONCE }, some));
					return found.toSorted((a, b) => a.id < b.id ? -1 : 1);
				},
				async deleteKey(id, expiration) {
					const key = await keyOf(id);
					if (key === undefined || key.used || !endsThen(key, expiration)) return;
					const path = `${tailnet}/keys/${encodeURIComponent(id)}`;
					await call(sure, {
						method: "DELETE",
						path,
						scope: "auth_keys",
						about: "key"
					});
				},
				async deleteNode(id) {
					await call(api, {
						method: "DELETE",
						path: device(id),
						scope: "devices:core",
						about: "node"
					});
				},
				renameNode: (id, name) => change(`${device(id)}/name`, { name }, "devices:core"),
				approveRoutes: (id, routes) => change(`${device(id)}/routes`, { routes }, "devices:routes"),
				setTags: (id, tags) => change(`${device(id)}/tags`, { tags }, "devices:core"),
				[Symbol.asyncDispose]: async () => undefined
			};
		}
		;
		function oauthClient(clientId, secret) {
			return {
				name: {
					what: `the OAuth client ${clientId} with the secret in ${secret.name}`,
					remedy: "make a new client in the admin console (Trust credentials), and put its id and secret into the fleet file"
				},
				path: "/api/v2/oauth/token",
				form: async () => ({
					grant_type: "client_credentials",
					client_id: clientId,
					client_secret: secret.reveal().trim()
				})
			};
		}
		function workloadIdentity({ clientId, audience = `api.tailscale.com/${clientId}`, ...endpoint }, env) {
			return {
				name: {
					what: `the identity of this job for the client ${clientId}`,
					remedy: `see that the client of that id trusts this repository (issuer https://token.actions.githubusercontent.com, its subject) and the audience ${audience}`
				},
				path: "/api/v2/oauth/token-exchange",
				form: async () => ({
					client_id: clientId,
					jwt: await proofOfIdentity(audience, endpoint, env)
				})
			};
		}
		async function proofOfIdentity(audience, { signal }, env) {
			const [url, request] = [env["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "", env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? ""];
			if (!URL.canParse(url) || request === "") throw noWorkloadIdentity();
			const at = new URL(url);
			at.searchParams.set("audience", audience);
			const { status, text } = await patiently("GET", signal, async () => {
				const sent = {
					path: `${at.pathname}${at.search}`,
					headers: { authorization: `Bearer ${request}` }
				};
				const answer = await send({
					url: at.origin,
					...signal ? { signal } : {}
				}, {
					method: "GET",
					...sent
				});
				if (BUSY.has(answer.status)) throw serverBusy(at.origin, answer.status);
				return answer;
			});
			if (status === 401 || status === 403) {
				const name = {
					what: "this job",
					remedy: "give the job `permissions: { id-token: write }`"
				};
				throw credentialRefused(at.origin, name, said_saidBy(text, [new secret.z("request token", request)]));
			}
			const value = valueIn(text);
			if (status !== 200 || value === undefined) throw unreadable(at.origin, "GET of the identity of this job", `HTTP ${status}`);
			return value;
		}
		function valueIn(text) {
			try {
				const { value } = JSON.parse(text);
				return typeof value === "string" && value !== "" ? value : undefined;
			} catch {
				return undefined;
			}
		}
		;
		const MARGIN_MS = 6e4;
		const tokenAnswer = schemas._H3({
			access_token: schemas.YjP().min(1),
			expires_in: schemas.aig().positive().catch(3600)
		});
		function tokens(api, credential) {
			let kept;
			let asking;
			const fresh = async () => {
				const { token, lifeMs } = await exchange(api, credential);
				kept = {
					token,
					untilMs: performance.now() + Math.max(lifeMs - MARGIN_MS, lifeMs / 2)
				};
				return token;
			};
			return {
				async get() {
					if (kept !== undefined && performance.now() < kept.untilMs) return kept.token;
					asking ??= fresh().finally(() => {
						asking = undefined;
					});
					return asking;
				},
				forget(token) {
					if (kept?.token === token) kept = undefined;
				}
			};
		}
		async function exchange(api, { name, path, form }) {
			const fields = await form();
			const { status, text } = await patiently("GET", api.signal, async () => {
				const answer = await send(api, {
					method: "POST",
					path,
					headers: { "content-type": "application/x-www-form-urlencoded" },
					body: new URLSearchParams(fields).toString()
				});
				if (BUSY.has(answer.status)) throw serverBusy(api.url, answer.status);
				return answer;
			});
			const asked = `POST ${path}`;
			if (status >= 400 && status < 500) {
				const hidden = Object.entries(fields).map(([field, value]) => new secret.z(field, value));
				throw credentialRefused(api.url, name, said_saidBy(text, hidden));
			}
			if (status !== 200) throw unreadable(api.url, asked, `HTTP ${status}`);
			try {
				const { access_token: token, expires_in: seconds } = tokenAnswer.parse(JSON.parse(text));
				return {
					token: new secret.z("access token", token),
					lifeMs: seconds * 1e3
				};
			} catch (error) {
				if (error instanceof core_error.y4) throw error;
				throw unreadable(api.url, asked, "it has no access_token");
			}
		}
		;
		async function openControlServer(section, options = {}) {
			const { server: url, user, control, tailnet, "api-key": apiKey } = section;
			const signal = options.signal === undefined ? {} : { signal: options.signal };
			if (tailnet !== undefined) return openTailnet(tailnet, url, options);
			if (url === undefined || user === undefined) throw unchecked();
			if (apiKey !== undefined) return headscaleServer(await openHeadscale({
				url,
				apiKey,
				...signal
			}), {
				url,
				user
			});
			if (control === undefined) throw unchecked();
			const { name, connect } = control.local === true ? onThisMachine(control.command) : hostOf(control.host, options);
			const host = controlHost({
				name,
				command: control.command,
				connect,
				...signal
			});
			try {
				const { HEADSCALE_CONFIG: here } = control.local === true ? options.env ?? process.env : {};
				const client = await openHeadscaleCli({
					host,
					config: control.config ?? here
				});
				const server = await headscaleServer(client, {
					url,
					user
				});
				return {
					...server,
					[Symbol.asyncDispose]: () => host[Symbol.asyncDispose]()
				};
			} catch (error) {
				await host[Symbol.asyncDispose]();
				throw error;
			}
		}
		function openTailnet(tailnet, loginServer, options) {
			const endpoint = {
				url: tailnet.api,
				...options.signal === undefined ? {} : { signal: options.signal }
			};
			const credential = credentialOf(tailnet, options);
			const api = {
				...endpoint,
				tailnet: tailnet.name,
				credential: credential.name,
				tokens: tokens(endpoint, credential)
			};
			return tailscaleServer(api, loginServer);
		}
		function credentialOf({ oauth, "workload-identity": identity }, { signal, env = process.env }) {
			if (oauth !== undefined) return oauthClient(oauth["client-id"], oauth["client-secret"]);
			if (identity === undefined) throw unchecked();
			const { "client-id": clientId, audience } = identity;
			return workloadIdentity({
				clientId,
				audience,
				...signal === undefined ? {} : { signal }
			}, env);
		}
		function unchecked() {
			return new TypeError("a mesh section that was not checked");
		}
		function onThisMachine(command) {
			return {
				name: "this machine",
				connect: () => thisMachine(command)
			};
		}
		function hostOf(name, { fleet, connect }) {
			const host = fleet?.hosts.find((one) => one.name === name);
			if (name === undefined || host === undefined || connect === undefined) throw unchecked();
			return {
				name,
				connect: (signal) => connect(host, signal)
			};
		}
	}),
	33757: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			M: () => isOurs,
			c: () => hasName
		});
		function hasName({ name, hostname }, wanted) {
			if (name === wanted) return true;
			const suffix = name.startsWith(`${wanted}-`) ? name.slice(wanted.length + 1) : "";
			return hostname.toLowerCase() === wanted && /^(?:\d+|[a-z0-9]{8})$/.test(suffix);
		}
		function isOurs(node, { user, tags }) {
			if (node.user !== undefined) return node.user === user;
			return node.tags.some((tag) => tags.includes(tag));
		}
	}),
	81979: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			askMeshStatus: () => askMeshStatus,
			meshSectionOf: () => meshSectionOf
		});
		var _namesakes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33757);
		function meshSectionOf(fleet) {
			return fleet.sections["mesh"];
		}
		async function askMeshStatus(asked, { product, url, version, user, nodes }) {
			const all = (await nodes()).map((node) => nodeStatus(node, asked.fleet));
			const shown = all.filter(({ host, user: owner }) => {
				if (asked.only !== undefined) return host !== undefined && asked.only.includes(host);
				return host !== undefined || owner === undefined || owner === user?.name;
			});
			const there = new Set(shown.map(({ host }) => host));
			return {
				server: {
					product,
					url,
					version
				},
				user,
				nodes: shown.toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
				othersCount: all.length - shown.length,
				missing: (asked.only ?? asked.fleet.filter(({ wanted }) => wanted !== false).map(({ name }) => name)).filter((host) => !there.has(host))
			};
		}
		function nodeStatus(node, hosts) {
			const host = hosts.find(({ inMesh }) => inMesh === node.name) ?? hosts.find(({ inMesh }) => (0, _namesakes_js__WEBPACK_IMPORTED_MODULE_0__.c)(node, inMesh));
			return {
				...node,
				host: host?.name,
				unwanted: host?.wanted === false,
				waitingRoutes: node.routes.offered.filter((route) => !node.routes.approved.includes(route))
			};
		}
	}),
	30409: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			E: () => openExisting,
			q: () => openDatabase
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28250);
		var _core_who_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8470);
		var _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88164);
		var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10999);
		const FORM = {
			migrations: [`CREATE TABLE providers (
      key INTEGER PRIMARY KEY,
      machine_id TEXT NOT NULL CHECK (length(machine_id) = 32 AND machine_id NOT GLOB '*[^0-9a-f]*'),
      host_key TEXT NOT NULL CHECK (host_key GLOB 'SHA256:*' AND length(host_key) = 50),
      last_seen TEXT CHECK (length(last_seen) = 24),
      record TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(record)),
      id TEXT,
      name TEXT,
      username TEXT,
      created_at TEXT,
      state TEXT,
      error_code TEXT,
      error_category TEXT,
      mesh_ip TEXT,
      ray_node_id TEXT,
      platform TEXT,
      points TEXT,
      twin INTEGER NOT NULL DEFAULT 0,
      UNIQUE (machine_id, host_key)
    ) STRICT;
    -- Who has half of the identity of another: very few, so that a list need not look for them among all.
    CREATE INDEX providers_twins ON providers (key) WHERE twin = 1;
    CREATE INDEX providers_by_host_key ON providers (host_key);
    -- All that a list shows, so that a list of very many reads nothing else.
    CREATE INDEX providers_listed ON providers
      (name, id, state, last_seen, mesh_ip, platform, points, error_code, error_category, created_at);
    CREATE INDEX providers_by_id ON providers (id);

    CREATE TABLE events (
      id TEXT PRIMARY KEY CHECK (length(id) = 26),
      provider INTEGER NOT NULL REFERENCES providers (key),
      at TEXT NOT NULL CHECK (length(at) = 24),
      by TEXT NOT NULL,
      kind TEXT NOT NULL,
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX events_of_provider ON events (provider, id);
    CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      provider INTEGER NOT NULL REFERENCES providers (key),
      role TEXT NOT NULL,
      run TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      by TEXT NOT NULL,
      began_at TEXT NOT NULL,
      current_step TEXT,
      ended_at TEXT,
      outcome TEXT,
      problem TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of_provider ON sessions (provider, id);

    CREATE TABLE phases (
      id TEXT PRIMARY KEY,
      provider INTEGER NOT NULL REFERENCES providers (key),
      session TEXT NOT NULL,
      phase TEXT NOT NULL,
      began_at TEXT NOT NULL,
      ended_at TEXT,
      problem TEXT,
      outputs TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX phases_of_provider ON phases (provider, session, id);

    CREATE TABLE compensations (
      id TEXT PRIMARY KEY,
      provider INTEGER NOT NULL REFERENCES providers (key),
      session TEXT NOT NULL,
      what TEXT NOT NULL,
      args TEXT NOT NULL,
      at TEXT NOT NULL,
      done_at TEXT,
      problem TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX compensations_of_provider ON compensations (provider, id);`],
			synchronous: "NORMAL",
			newer: (version) => (0, _errors_js__WEBPACK_IMPORTED_MODULE_5__.AE)(version, FORM.migrations.length)
		};
		function openExisting(directory = (0, _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_4__.F)()) {
			return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(fileIn(directory)) ? openDatabase(directory) : undefined;
		}
		function openDatabase(directory = (0, _registry_state_directory_js__WEBPACK_IMPORTED_MODULE_4__.F)()) {
			const file = fileIn(directory);
			const keeping = (work) => {
				try {
					return work();
				} catch (error) {
					throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_5__.xb)(file, error);
				}
			};
			const database = keeping(() => (0, _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_2__.L)(file, FORM));
			const statements = new Map();
			const statement = (sql) => {
				const known = statements.get(sql) ?? database.prepare(sql);
				statements.set(sql, known);
				return known;
			};
			return {
				file,
				by: (0, _core_who_runs_js__WEBPACK_IMPORTED_MODULE_3__.b)(),
				all: (sql, ...values) => keeping(() => statement(sql).all(...values)),
				lists: (sql, ...values) => keeping(() => listsOf(database, sql, values)),
				run: (sql, ...values) => keeping(() => void statement(sql).run(...values)),
				change: (work) => keeping(() => {
					database.exec("BEGIN IMMEDIATE");
					try {
						const result = work();
						database.exec("COMMIT");
						return result;
					} finally {
						if (database.isTransaction) database.exec("ROLLBACK");
					}
				}),
				[Symbol.dispose]: () => database.close()
			};
		}
		function fileIn(directory) {
			return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, "providers", "providers.sqlite");
		}
		function listsOf(database, sql, values) {
			const statement = database.prepare(sql);
			statement.setReturnArrays(true);
			return statement.all(...values);
		}
	}),
	10999: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AE: () => newer,
			Fh: () => wrongRecord,
			KY: () => unknownProvider,
			QI: () => identityTaken,
			hK: () => holdsSecret,
			iN: () => ambiguousProvider,
			xb: () => cannotKeep
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28250);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62128);
		function cannotKeep(file, error) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return error.at({ file });
			const isOurs = !(error instanceof Error) || !("code" in error || "errcode" in error);
			if (isOurs) return error;
			const said = error.message;
			if ((0, _core_sqlite_file_js__WEBPACK_IMPORTED_MODULE_1__.s)(error)) return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-damaged",
				category: "filesystem",
				what: `the registry of providers is damaged, or is none (${said}); nothing was written to it`,
				where: { file },
				remedy: "move it aside with its -wal and -shm files, then put a backup in its place, `bringup providers rebuild` it from its hosts, or `import` exports of other runners",
				cause: error
			});
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-unusable",
				category: "filesystem",
				what: `the registry of providers cannot be read or written: ${said}`,
				where: { file },
				remedy: "see that there is room and that the folder belongs to the user of this run, or name another with --state-dir",
				cause: error
			});
		}
		function newer(version, known) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-newer",
				category: "unsupported",
				what: `the registry of providers was written by a newer bringup (form ${version}; this one knows ${known}); it was left as it is`,
				remedy: "use that bringup, or name another folder with --state-dir"
			});
		}
		function wrongRecord(error, file) {
			const [issue] = error.issues;
			const path = (issue?.path ?? []).map(String).join(".");
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-wrong-record",
				category: "config",
				what: `what is to be recorded of a provider is wrong${path === "" ? "" : ` at ${path}`}: ${issue?.message ?? "not as the schema says"}`,
				...file === undefined ? {} : { where: { file } },
				remedy: "docs/providers.md says what can be recorded; nothing was written"
			});
		}
		function holdsSecret(path, what) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-secret",
				category: "secret",
				what: `${path} looks like ${what}, and the registry holds no secret; nothing was written`,
				remedy: "leave it out; where it was ever stored or sent, revoke it"
			});
		}
		function unknownProvider(word) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "provider-unknown",
				category: "config",
				what: `no provider is called ${word}, or has an id that begins so`,
				remedy: "`bringup providers list` shows names, `list --verbose` ids too"
			});
		}
		function ambiguousProvider(word, ids) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "provider-ambiguous",
				category: "config",
				what: `${ids.length} providers are called ${word}, or have ids that begin so: ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_2__.K)(ids, 8)}`,
				remedy: "name one by its id"
			});
		}
		function identityTaken(same, others) {
			const cures = {
				"machine-id": "give one of them a machine-id of its own (`rm /etc/machine-id /var/lib/dbus/machine-id; systemd-machine-id-setup`, then reboot)",
				"host key": "give one of them a host key of its own (`rm /etc/ssh/ssh_host_*; ssh-keygen -A`), and trust that one"
			};
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "provider-identity-taken",
				category: "config",
				what: `its ${same} is that of ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_2__.K)(others)}, with another ${same === "machine-id" ? "host key" : "machine-id"}: a copied disk, or the same machine installed or keyed anew`,
				remedy: `where both are there: ${cures[same]}; where the other is no more: \`bringup providers remove ${others[0]} --force\``
			});
		}
	}),
	80800: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Y: () => machineLabel });
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		function machineLabel(machineId) {
			return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(`bringup provider ${machineId.replaceAll("-", "").toLowerCase()}`).slice(0, 32);
		}
	}),
	32680: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => addressOf,
			q: () => addressValue
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
		var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
		var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72151);
		function addressValue({ network }) {
			return network === "lan" ? "way.address" : "address.mesh";
		}
		function addressOf(input, host, cluster) {
			const written = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host)?.address;
			if (written !== undefined) return written;
			const value = input.value(addressValue(cluster), host.name);
			if (typeof value === "string" && value !== "") return value;
			return cluster.network === "lan" && (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host.address) !== 0 ? host.address : undefined;
		}
	}),
	38830: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			W: () => CLIENT_VALUE,
			K: () => clientKind
		});
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var places = __webpack_require__(44382);
		;
		const COMMON = `
import http.client, json, os, secrets, sys, time
address = os.environ['RAY_API_SERVER_ADDRESS'].split('://', 1)[1]
def ask(method, path, body=None):
    with open(os.environ['RAY_AUTH_TOKEN_PATH']) as file:
        token = file.read().strip()
    head = http.client.HTTPConnection(address, timeout=20)
    headers = {'Authorization': 'Bearer ' + token, 'User-Agent': 'bringup', 'Content-Type': 'application/json'}
    head.request(method, path, body=None if body is None else json.dumps(body), headers=headers)
    answer = head.getresponse()
    return answer.status, answer.read().decode('utf-8', 'replace')
`;
		const ASK_PROGRAM = `${COMMON}
try:
    status, text = ask('GET', '/api/v0/cluster_metadata')
    print('answers' if status == 200 else 'refused %d' % status)
except Exception as problem:
    print('silent %s: %s' % (type(problem).__name__, str(problem)[:200]))
`;
		const JOB_PROGRAM = `${COMMON}
def end(code, said):
    print(json.dumps({'said': said[:600]}))
    sys.exit(code)

def told(method, path, body=None):
    try:
        status, text = ask(method, path, body)
    except Exception as problem:
        end(3, '%s: %s' % (type(problem).__name__, problem))
    if status in (401, 403):
        end(4, 'HTTP %d' % status)
    if status >= 400:
        end(5, 'HTTP %d: %s' % (status, text))
    return json.loads(text)

nonce = secrets.token_hex(16)
work = "import ray; ray.init(log_to_driver=False); print(ray.get(ray.remote(num_cpus=0)(lambda: '%s'[::-1]).remote()))" % nonce
job = told('POST', '/api/jobs/', {'entrypoint': 'python -c "%s"' % work, 'metadata': {'name': 'bringup: a client is tried'}})['submission_id']
until = time.monotonic() + float(sys.argv[1])
while True:
    found = told('GET', '/api/jobs/' + job)
    if found['status'] in ('SUCCEEDED', 'FAILED', 'STOPPED'):
        break
    if time.monotonic() > until:
        told('POST', '/api/jobs/' + job + '/stop')
        end(5, 'the job is still %s' % found['status'])
    time.sleep(0.5)
printed = told('GET', '/api/jobs/' + job + '/logs').get('logs') or ''
if found['status'] != 'SUCCEEDED' or nonce[::-1] not in printed:
    end(5, '%s: %s %s' % (found['status'], found.get('message') or '', printed[-400:]))
told('DELETE', '/api/jobs/' + job)
meta = told('GET', '/api/v0/cluster_metadata')['data']
print(json.dumps({'ray': meta['rayVersion'], 'python': meta['pythonVersion']}))
`;
		;
		const CLIENT_VALUE = "joined.ray-client";
		const JOB_SECONDS = 120;
		const clientKind = (0, resource.WI)({
			kind: "ray-client",
			order: resource.ND["ray-client"],
			category: "verify",
			slow: true,
			key: ({ cluster, account }) => `${cluster}/${account}`,
			timeoutMs: () => (JOB_SECONDS + 120) * 1e3,
			read: (specs) => (0, sh.fj)(specs.map(({ cluster, account }, index) => (0, sh.sh)`echo ${`client ${index}`}
if [ -f ${(0, places.Ti)(cluster, account)} ]; then
printf 'proven '; head -c 600 ${(0, places.Ti)(cluster, account)}; echo
printf 'said '; ${asAccount({
				cluster,
				account
			}, ASK_PROGRAM)} 2>/dev/null | head -c 300; echo
fi`)),
			parse(output, specs) {
				const parts = output.split(/^client \d+\n/m).slice(1);
				return specs.map((_, index) => stateOf(parts[index] ?? ""));
			},
			decide({ proven, said }, { api, environment }) {
				const prove = (summary) => ({
					verdict: "change",
					verb: "run",
					summary,
					action: {}
				});
				if (proven === undefined) return prove("no job of it was run yet");
				if (proven.api !== api) return prove("the cluster has another address since its job ran");
				if (proven.environment !== environment) return prove("it has another environment since its job ran");
				if (said !== "answers") return prove(`the cluster does not answer it: ${said ?? "nothing came"}`);
				return { verdict: "ok" };
			},
			apply: ([change]) => change === undefined ? (0, sh.sh)`:` : prove(change.spec),
			undo: ({ spec, state }) => state.proven === undefined ? (0, sh.sh)`rm -f ${(0, places.Ti)(spec.cluster, spec.account)}` : (0, sh.sh)`:`,
			isBack: ({ proven }, found) => found.proven !== undefined || proven === undefined,
			publish({ proven }, { environment }) {
				if (proven === undefined) return {};
				return { [CLIENT_VALUE]: {
					lock: environment.replace(/^.*\//, ""),
					ray: proven.ray,
					python: proven.python
				} };
			},
			diagnose: (exitCode, output, { spec }) => diagnosisOf(exitCode, output, spec)
		});
		function stateOf(text) {
			const [, api, environment, ray, python] = /^proven (\S+) (\S+) (\S+) (\S+)$/m.exec(text) ?? [];
			if (api === undefined || environment === undefined || ray === undefined || python === undefined) return {};
			const said = /^said (.*)$/m.exec(text)?.[1]?.trim() ?? "";
			return {
				proven: {
					api,
					environment,
					ray,
					python
				},
				...said === "" ? {} : { said }
			};
		}
		function asAccount({ cluster, account }, program, ...words) {
			const settings = `${(0, places.Ff)(cluster, account)}/environment`;
			return (0, sh.sh)`printf '%s' ${program} | runuser -u ${account} -- sh -c '. "$1" && shift && exec python -I -S - "$@"' sh ${settings} ${words}`;
		}
		function prove(spec) {
			const { cluster, account, api, environment } = spec;
			const proven = (0, places.Ti)(cluster, account);
			return (0, sh.sh)`(
bu_out=$(${asAccount(spec, JOB_PROGRAM, String(JOB_SECONDS))} 2>&1)
bu_rc=$?
printf '%s\n' "$bu_out" | tail -c 4000
[ "$bu_rc" = 0 ] || exit "$bu_rc"
bu_versions=$(printf '%s\n' "$bu_out" | sed -n 's/^{"ray": "\([^" ]*\)", "python": "\([^" ]*\)"}$/\1 \2/p' | tail -n 1)
[ -n "$bu_versions" ] || exit 5
mkdir -p ${places.CR} && printf '%s %s %s' ${api} ${environment} "$bu_versions" >${`${proven}.new`} && mv -f ${`${proven}.new`} ${proven} || exit 1
) || exit $?`;
		}
		function diagnosisOf(exitCode, output, { cluster, account, api }) {
			const said = /"said": "(.*?)"\}/.exec(output)?.[1] ?? output.trim().slice(-300);
			if (exitCode === 3) return {
				category: "network",
				code: "ray-client-unreached",
				what: `${account} does not reach the cluster ${cluster} at ${api}: ${said}`,
				remedy: "see that its head runs (`bringup ray status`), and that this host has the way to it: the mesh, or the firewall"
			};
			if (exitCode === 4) return {
				category: "secret",
				code: "ray-client-refused",
				what: `the cluster ${cluster} does not take the token that ${account} has (${said})`,
				remedy: "the head runs with another token than this run was given: give it that one, or apply to the head first"
			};
			if (exitCode === 5) return {
				category: "verify",
				code: "ray-client-job",
				what: `a job that ${account} sent to the cluster ${cluster} did not do its work: ${said}`,
				remedy: "see `ray job list` and `ray job logs` there, and whether the cluster has nodes that are alive: `bringup ray status`"
			};
			return undefined;
		}
	}),
	87743: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => diagnoseDeath,
			T: () => diagnoseRay
		});
		;
		const FAILURES = [
			{
				signature: /(?:RAY_AUTH_TOKEN_PATH is set but file cannot be opened or is empty|bringup: its token cannot be read): (?<path>\S+?)[.:] /,
				code: "ray-token-unreadable",
				category: "secret",
				retryable: false,
				who: "host",
				tell: ({ path = "its path" }) => ({
					what: `Ray cannot read its token: the file ${path} is missing, empty or not for the account that Ray runs as`,
					remedy: `look at it with \`ls -l ${path}\`, and apply again: bringup writes it`
				})
			},
			{
				signature: /couldn't find an authentication token|no authentication token was found/i,
				code: "ray-token-missing",
				category: "secret",
				retryable: false,
				who: "host",
				tell: () => ({
					what: "Ray was told to use a token and was given none",
					remedy: "apply again: bringup writes RAY_AUTH_TOKEN_PATH into the environment of the unit"
				})
			},
			{
				signature: /InvalidAuthToken[\s\S]*RAY_AUTH_MODE is currently 'disabled'|bringup: RAY_AUTH_MODE is not token/,
				code: "ray-token-mode",
				category: "secret",
				retryable: false,
				who: "host",
				tell: () => ({
					what: "the head asks for a token, and Ray on this host was started without RAY_AUTH_MODE=token",
					remedy: "apply again: bringup writes it into the environment of the unit"
				})
			},
			{
				signature: /bringup: the head asks for no token/,
				code: "ray-token-not-asked",
				category: "secret",
				retryable: false,
				who: "head",
				tell: () => ({
					what: "the head of the cluster asks nobody for a token: whoever reaches it can run programs on all nodes",
					remedy: "apply to the head first: bringup starts it with RAY_AUTH_MODE=token"
				})
			},
			{
				signature: /InvalidAuthToken|bringup: the head does not take the token/,
				code: "ray-token-refused",
				category: "secret",
				retryable: false,
				who: "fleet",
				tell: () => ({
					what: "the head does not take the token of this host",
					remedy: "the head was started with another one: apply to the head first, and then to this host"
				})
			},
			{
				signature: /Version mismatch: The cluster was started with:\s+Ray: (?<ray>\S+)\s+Python: (?<python>\S+)\s+This process on node \S+ was started with:\s+Ray: \k<ray>\s+Python: (?<own>\S+)/,
				code: "ray-python-differs",
				category: "config",
				retryable: false,
				who: "fleet",
				tell: ({ python, own }) => ({
					what: `the head runs Python ${python}, and the environment of this host has Python ${own}: they have to be the same to the last number`,
					remedy: `write \`python: ${python}\` for the cluster, so that all hosts get that one`
				})
			},
			{
				signature: /Version mismatch: The cluster was started with:\s+Ray: (?<ray>\S+)\s+Python: \S+\s+This process on node \S+ was started with:\s+Ray: (?<own>\S+)/,
				code: "ray-version-differs",
				category: "config",
				retryable: false,
				who: "fleet",
				tell: versions
			},
			{
				signature: /Ray version mismatch: cluster has Ray version (?<ray>\S+) but local Ray version is (?<own>\S+)/,
				code: "ray-version-differs",
				category: "config",
				retryable: false,
				who: "fleet",
				tell: versions
			},
			{
				signature: /Multi-node Ray clusters are not supported on Windows and OSX/,
				code: "ray-system-flag",
				category: "unsupported",
				retryable: false,
				who: "fleet",
				tell: () => ({
					what: "Ray joins no cluster on this operating system unless it is told to",
					remedy: "set RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER to 1 in its environment; Ray calls that untested"
				})
			},
			{
				signature: /Unsupported system page size/,
				code: "ray-page-size",
				category: "unsupported",
				retryable: false,
				who: "upstream",
				tell: () => ({
					what: "this Ray was not built for the page size of this kernel (`getconf PAGESIZE`)",
					remedy: "boot a kernel with pages of 4 KiB, or take a newer version of Ray"
				})
			},
			{
				exits: [132],
				signature: /Illegal instruction/,
				code: "ray-processor",
				category: "unsupported",
				retryable: false,
				who: "upstream",
				tell: () => ({
					what: "this Ray uses instructions that the processor of this host does not have",
					remedy: "leave this host out of the cluster, or take a Ray that was built for it"
				})
			},
			{
				signature: /The drain request is not accepted: (?<why>[^\n]*)/,
				code: "ray-drain-refused",
				category: "service",
				retryable: true,
				who: "head",
				tell: ({ why }) => ({
					what: `Ray does not let the node go: ${why?.trim()}`,
					remedy: "run it again when its tasks are through"
				})
			},
			{
				signature: /Failed to start the grpc server\. The specified port is (?<port>\d+)/,
				code: "ray-port-taken",
				category: "config",
				retryable: false,
				who: "host",
				tell: ({ port }) => ({
					what: `port ${port} of this host, which Ray is to have, is taken by another program`,
					remedy: `\`ss -ltnp 'sport = ${port}'\` says by which: end it, or choose other \`ports:\` for the cluster`
				})
			},
			{
				signature: /AF_UNIX path length cannot exceed (?<most>\d+) bytes: (?<path>\S+)/,
				code: "ray-socket-path",
				category: "config",
				retryable: false,
				who: "fleet",
				tell: ({ most, path }) => ({
					what: `Ray cannot make its sockets: a path may have ${most} bytes, and this has more: ${path}`,
					remedy: "give the cluster a shorter name: it is part of the path"
				})
			},
			{
				signature: /Invalid label (?<what>[^.\n]*)\./,
				code: "ray-label",
				category: "config",
				retryable: false,
				who: "fleet",
				tell: ({ what }) => ({
					what: `Ray does not take a label of this host: ${what}`,
					remedy: "a label has 63 characters at most: letters, digits, and between them - _ ."
				})
			},
			{
				signature: /No space left on device|Errno 28/,
				code: "ray-disk-full",
				category: "filesystem",
				retryable: false,
				who: "host",
				tell: () => ({
					what: "Ray could not write its files: the disk of this host is full",
					remedy: "`df -h` shows which; Ray writes below /var/lib/bringup-ray, and its objects into /dev/shm"
				})
			},
			{
				signature: /\[Errno (?:13|30)\] (?<why>Permission denied|Read-only file system): '(?<path>[^']+)'/,
				code: "ray-not-writable",
				category: "filesystem",
				retryable: false,
				who: "host",
				tell: ({ why, path }) => ({
					what: `Ray could not write ${path}: ${why?.toLowerCase()}`,
					remedy: `\`ls -ld ${path}\` and the folders above it say whose they are: below /var/lib/bringup-ray all is bringup-ray's, and apply puts that right`
				})
			},
			{
				signature: /killed by the OOM killer|result 'oom-kill'|Result=oom-kill|[Oo]ut of memory: Killed process \d+ \((?<program>[^)]+)\)|node running low on memory/,
				code: "ray-out-of-memory",
				category: "service",
				retryable: false,
				who: "host",
				tell: ({ program }) => ({
					what: `${program ?? "Ray, or work that it ran,"} was ended because this host had no memory left`,
					remedy: "`dmesg -T | grep -i oom` says who had how much; an idle worker takes 0.2 GiB and an idle head 0.5 GiB. Limit the work with `memory:` and `object-store:` of the host, or add memory"
				})
			},
			{
				signature: /error while loading shared libraries: (?<library>\S+?):|version `(?<needed>GLIBC(?:XX)?_[\d.]+)' not found|ImportError: (?<other>lib\S+?): cannot open shared object file/,
				code: "ray-library-missing",
				category: "unsupported",
				retryable: false,
				who: "host",
				tell: ({ library, needed, other }) => ({
					what: `a program of Ray does not start on this host: ${library ?? needed ?? other} is missing or too old`,
					remedy: "`bringup ray check` tells what the system has to be; install the library, or take a newer system"
				})
			},
			{
				signature: /marked as dead by the GCS|GCS consider(?:s|ed)? this node to be dead/i,
				code: "ray-declared-dead",
				category: "network",
				retryable: true,
				who: "host",
				tell: () => ({
					what: "the head had given this node up before it could be reached again, so Ray ended itself",
					remedy: "systemd starts it again; look at the network between the two if it happens often"
				})
			},
			{
				signature: /Failed to connect to GCS within (?<seconds>\d+) seconds/,
				code: "ray-head-lost",
				category: "network",
				retryable: true,
				who: "head",
				tell: ({ seconds }) => ({
					what: `the head was away for more than ${seconds} s, so Ray on this host ended itself`,
					remedy: "look at the head; systemd starts Ray here again, and it joins when the head is back"
				})
			},
			{
				signature: /bringup: its certificate cannot be used: (?<why>[^\n]{1,300})/,
				code: "ray-tls-certificate",
				category: "config",
				retryable: false,
				who: "host",
				tell: ({ why }) => ({
					what: `the certificate of this host is none for a node of a cluster: ${why}`,
					remedy: "put one there that names the address of the host in the cluster and 127.0.0.1 (subjectAltName, IP), with a key that the account bringup-ray can read"
				})
			},
			{
				signature: /Handshake failed with fatal error SSL_ERROR_SSL\b.*\b(?<why>[A-Z][A-Z_]{4,})\b|bringup: the head does not go along with TLS: (?<other>[^\n]{1,200})/,
				code: "ray-tls-differs",
				category: "config",
				retryable: false,
				who: "fleet",
				tell: ({ why, other }) => ({
					what: `Ray on this host speaks TLS, and what it reaches at the head does not go along (${why ?? other})`,
					remedy: "TLS is for all nodes of a cluster or for none, with certificates of one authority"
				})
			},
			{
				signature: /Timed out while waiting for GCS|Failed to connect to GCS\b|bringup: what listens at the port of the head is not/,
				unless: ({ headAnswers }) => headAnswers !== true,
				code: "ray-head-other-language",
				category: "config",
				retryable: false,
				who: "fleet",
				tell: () => ({
					what: "what takes connections at the port of the head does not answer as the head of a cluster: TLS on one side only, or another program",
					remedy: "compare RAY_USE_TLS of both sides, and look at `ss -ltnp` on the head"
				})
			},
			{
				signature: /Timed out while waiting for GCS|Failed to connect to GCS\b|bringup: the (?:head of Ray|API of the head) does not answer/,
				code: "ray-head-away",
				category: "service",
				retryable: true,
				who: "head",
				tell: () => ({
					what: "the head of the cluster does not answer this host",
					remedy: "see that Ray runs on the head, that the mesh reaches it, and that no firewall is before its port"
				})
			},
			{
				signature: /bringup: this host does not have its address (?<address>\S+?):/,
				code: "ray-no-address",
				category: "network",
				retryable: true,
				who: "host",
				tell: ({ address }) => ({
					what: `this host does not have the address ${address} under which the cluster is to reach it`,
					remedy: "see whether the mesh is up (`bringup mesh status`), and apply again if the address has changed"
				})
			},
			{
				signature: /Timed out waiting for file \S*\/(?<agent>dashboard_agent|runtime_env_agent|metrics_agent)\w*_port_/,
				code: "ray-agent-late",
				category: "service",
				retryable: true,
				who: "host",
				tell: ({ agent }) => ({
					what: `Ray ended itself, because its ${agent?.replaceAll("_", " ")} had not opened its ports in time: one is taken, or the host is very busy`,
					remedy: "`ss -ltnp` shows who has the ports of the agents; logs/dashboard_agent.log in its newest session says more"
				})
			},
			{
				signature: /The current node timed out during startup/,
				code: "ray-start-timeout",
				category: "service",
				retryable: true,
				who: "host",
				tell: () => ({
					what: "Ray on this host did not come up within its own 30 s, and does not say why",
					remedy: "look at logs/raylet.out and logs/raylet.err in its newest session: a full disk, an address that is not its own and a taken port all end like this, and a host that is very busy, too"
				})
			},
			{
				signature: /The object store is using (?<folder>\S+) instead of \/dev\/shm because \/dev\/shm has only (?<bytes>\d+) bytes available/,
				code: "ray-shared-memory",
				category: "config",
				retryable: false,
				who: "host",
				tell: ({ folder, bytes }) => ({
					what: `Ray keeps its objects on the disk, in ${folder}, because /dev/shm has only ${bytes} bytes left`,
					remedy: "make /dev/shm larger (`mount -o remount,size=...`), or write a smaller `object-store:` for the host"
				})
			}
		];
		function versions({ ray, own }) {
			return {
				what: `the head runs Ray ${ray}, and the environment of this host has Ray ${own}`,
				remedy: `write \`version: ${ray}\` for the cluster, or bring the head to ${own} first`
			};
		}
		;
		const MOST_CHARACTERS = 2e5;
		function diagnoseRay(exitCode, output, context = {}) {
			const text = output.slice(-MOST_CHARACTERS);
			for (const { exits, signature, unless, tell, ...row } of FAILURES) {
				const byExit = exitCode !== null && (exits?.includes(exitCode) ?? false);
				const match = signature?.exec(text) ?? null;
				if (!byExit && match === null) continue;
				if (unless?.(context) ?? false) continue;
				return {
					...row,
					...tell(match?.groups ?? {})
				};
			}
			return undefined;
		}
		function diagnoseDeath(reason, afterSeconds) {
			if (/health check failed|missing too many heartbeats/i.test(reason) && afterSeconds <= 60) return {
				code: "ray-node-not-reached-back",
				category: "verify",
				what: `the head gave the node up ${Math.round(afterSeconds)} s after it joined, because it could not reach it back: ${reason.trim()}`,
				remedy: "open the ports of Ray on the host for the address of the head; `ports:` of the cluster has them",
				retryable: false,
				who: "host"
			};
			if (/health check failed|missing too many heartbeats/i.test(reason)) return {
				code: "ray-node-lost",
				category: "network",
				what: `the head lost the node: ${reason.trim()}`,
				remedy: "it joins again by itself when the network is back; look at the mesh between the two if it does not",
				retryable: true,
				who: "host"
			};
			return undefined;
		}
	}),
	38788: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			lJ: () => connectProgram,
			e1: () => listenProgram,
			F2: () => parseListening,
			IR: () => parseTried
		});
		var schemas = __webpack_require__(92857);
		;
		const READER = "import sys,json;n,m=map(int,sys.argv[1:3]);r=sys.stdin.buffer.raw if hasattr(sys.stdin.buffer,\"raw\") else sys.stdin.buffer\n" + "def take(k):\n b=b\"\"\n while len(b)<k:\n  c=r.read(k-len(b))\n  if not c: sys.exit(75)\n  b+=c\n return b\n" + "p=take(n);TOLD=json.loads(take(m));exec(compile(p,\"bringup\",\"exec\"))";
		function pythonProgram(source, told) {
			const json = asciiJson(told);
			return {
				arguments: [
					"-I",
					"-u",
					"-c",
					READER,
					String(Buffer.byteLength(source)),
					String(json.length)
				],
				input: source + json
			};
		}
		function asciiJson(value) {
			return JSON.stringify(value).replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
		}
		function jsonLines(output) {
			return output.split("\n").flatMap((line) => {
				if (!line.startsWith("{") || line.length > 1e6) return [];
				try {
					return [JSON.parse(line)];
				} catch {
					return [];
				}
			});
		}
		;
		const ranges = schemas.YOg(schemas.PVZ([schemas.aig().int(), schemas.aig().int()])).max(65536);
		const listening = schemas.Ikc({
			listening: ranges,
			busy: ranges
		});
		const tried = schemas.Ikc({
			target: schemas.YjP(),
			open: ranges,
			answered: ranges,
			refused: ranges,
			silent: ranges,
			unreachable: ranges
		});
		const TRY_SECONDS = 3;
		function listenProgram({ nonce, ports, seconds }) {
			return pythonProgram(LISTEN, {
				nonce,
				ports,
				seconds
			});
		}
		const SAY_SECONDS = 10;
		function connectProgram(targets, expects) {
			return pythonProgram(CONNECT, {
				targets,
				seconds: TRY_SECONDS,
				say: expects === "listener" ? SAY_SECONDS : 0
			});
		}
		function parseListening(output) {
			return jsonLines(output).flatMap((line) => listening.safeParse(line).data ?? [])[0];
		}
		function parseTried(output) {
			return jsonLines(output).flatMap((line) => tried.safeParse(line).data ?? []);
		}
		const SHARED = `
import errno, json, os, resource, selectors, socket, sys, threading, time
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
try:
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65536) if hard > 0 else 65536, hard))
except (ValueError, OSError):
    pass
def ended():
    try:
        while sys.stdin.buffer.raw.read(4096):
            pass
    finally:
        os._exit(0)
threading.Thread(target=ended, daemon=True).start()
def spread(ranges):
    return [port for first, last in ranges for port in range(first, last + 1)]
def gather(ports):
    found = []
    for port in sorted(ports):
        if found and found[-1][1] == port - 1:
            found[-1][1] = port
        else:
            found.append([port, port])
    return found
`;
		const LISTEN = `${SHARED}
end = time.monotonic() + TOLD["seconds"]
nonce = TOLD["nonce"].encode()
selector = selectors.DefaultSelector()
opened, busy = [], []
for port in spread(TOLD["ports"]):
    for family, anywhere in ((socket.AF_INET6, "::"), (socket.AF_INET, "0.0.0.0")):
        try:
            s = socket.socket(family)
        except OSError:
            continue
        try:
            s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
            s.bind((anywhere, port))
            s.listen(16)
        except OSError as error:
            s.close()
            if error.errno == errno.EADDRINUSE:
                busy.append(port)
                break
            continue
        s.setblocking(False)
        selector.register(s, selectors.EVENT_READ, True)
        opened.append(port)
        break
    else:
        busy.append(port)
print(json.dumps(dict(listening=gather(opened), busy=gather(busy))), flush=True)
while time.monotonic() < end:
    for key, _ in selector.select(min(1, max(0, end - time.monotonic()))):
        try:
            if key.data:
                c, _ = key.fileobj.accept()
                c.setblocking(False)
                c.send(nonce)
                # Whoever came goes first, so no port of ours is left in TIME_WAIT.
                selector.register(c, selectors.EVENT_READ, False)
            elif not key.fileobj.recv(64):
                raise OSError
        except BlockingIOError:
            pass
        except OSError:
            if not key.data:
                selector.unregister(key.fileobj)
                key.fileobj.close()
os._exit(0)
`;
		const CONNECT = `${SHARED}
selector = selectors.DefaultSelector()
TARGETS = TOLD["targets"]
waiting = [(n, port) for n, target in enumerate(TARGETS) for port in spread(target["ports"])]
waiting.reverse()
found = [dict(open=[], answered=[], refused=[], silent=[], unreachable=[]) for _ in TARGETS]
left = [len(spread(target["ports"])) for target in TARGETS]
flying = {}
def tell(n):
    print(json.dumps(dict(target=TARGETS[n]["host"], **{k: gather(v) for k, v in found[n].items()})), flush=True)
def settle(s, n, port, how):
    found[n][how].append(port)
    left[n] -= 1
    if s is not None:
        flying.pop(s, None)
        try:
            selector.unregister(s)
        except (KeyError, ValueError):
            pass
        s.close()
    if left[n] == 0:
        tell(n)
def fly(n, port):
    address = TARGETS[n]["address"]
    s = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    s.setblocking(False)
    code = s.connect_ex((address, port))
    if code in (0, errno.EINPROGRESS):
        flying[s] = [n, port, time.monotonic() + TOLD["seconds"], False, b""]
        selector.register(s, selectors.EVENT_WRITE)
    else:
        s.close()
        judge(None, n, port, code)
def judge(s, n, port, code):
    if code == errno.ECONNREFUSED:
        settle(s, n, port, "refused")
    elif code == errno.ETIMEDOUT:
        settle(s, n, port, "silent")
    else:
        settle(s, n, port, "unreachable")
for n in range(len(TARGETS)):
    if left[n] == 0:
        tell(n)
while waiting or flying:
    while waiting and len(flying) < 400:
        fly(*waiting.pop())
    for key, _ in selector.select(0.2):
        s = key.fileobj
        state = flying.get(s)
        if state is None:
            continue
        n, port, _, connected, got = state
        nonce = TARGETS[n]["nonce"].encode()
        if not connected:
            code = s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                judge(s, n, port, code)
            elif TOLD["say"]:
                # What is not the listener may say nothing at all.
                state[2], state[3] = time.monotonic() + TOLD["say"], True
                selector.modify(s, selectors.EVENT_READ)
            else:
                settle(s, n, port, "answered")
            continue
        try:
            part = s.recv(256)
        except BlockingIOError:
            continue
        except OSError:
            part = b""
        state[4] = got + part
        if state[4].startswith(nonce):
            settle(s, n, port, "open")
        elif not part or not nonce.startswith(state[4]):
            settle(s, n, port, "answered")
    now = time.monotonic()
    for s, (n, port, until, connected, _) in list(flying.items()):
        if now > until:
            settle(s, n, port, "answered" if connected else "silent")
os._exit(0)
`;
	}),
	43782: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Eg: () => busyError,
			Hc: () => closedPorts,
			L1: () => closedError
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _port_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63113);
		function closedPorts(reaches, expects) {
			const wrong = expects === "ray" ? HOW.filter((how) => how !== "answered") : HOW;
			return reaches.flatMap(({ from, to, tried }) => wrong.flatMap((how) => tried[how].length === 0 ? [] : [{
				from,
				to,
				how,
				ports: tried[how]
			}]));
		}
		const HOW = [
			"silent",
			"refused",
			"unreachable",
			"answered"
		];
		const MEANING = {
			silent: "nothing comes back, as from a firewall that drops",
			refused: "turned away, as by a firewall that rejects",
			unreachable: "there is no way to it",
			answered: "something between takes the connections itself"
		};
		function closedError(closed) {
			const first = closed[0];
			if (first === undefined) return undefined;
			const all = closed.map(({ from, to, how, ports }) => `${from} -> ${to} tcp ${(0, _port_ranges_js__WEBPACK_IMPORTED_MODULE_1__.OM)(ports)} (${MEANING[how]})`);
			const shown = all.length > 6 ? [...all.slice(0, 6), `and ${all.length - 6} more`] : all;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-ports-closed",
				category: "verify",
				what: `the nodes of the cluster would not reach each other: ${shown.join("; ")}`,
				remedy: `open these ports on ${[...new Set(closed.map(({ to }) => to))].slice(0, 6).join(", ")} for the addresses of the other nodes: Ray would join, and be thrown out after half a minute`,
				where: { host: first.to }
			});
		}
		function busyError(host, { busy: all }, spare = []) {
			const busy = (0, _port_ranges_js__WEBPACK_IMPORTED_MODULE_1__.TN)(all, spare);
			if (busy.length === 0) return undefined;
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-ports-taken",
				category: "config",
				what: `another program on ${host} has ports that Ray is to have: ${(0, _port_ranges_js__WEBPACK_IMPORTED_MODULE_1__.OM)(busy)}`,
				remedy: "`ss -ltnp` there says which; end it, or choose other `ports:` for the cluster",
				where: { host }
			});
		}
	}),
	63200: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P: () => hostAndPort,
			h: () => startArguments
		});
		function startArguments(start) {
			const { address, ports, labels, resources } = start;
			const labelled = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
			return [
				"start",
				"--block",
				...start.role === "head" ? headOnly(address, ports) : [`--address=${hostAndPort(start.head, ports.gcs)}`],
				`--node-ip-address=${address}`,
				`--node-manager-port=${ports["node-manager"]}`,
				`--object-manager-port=${ports["object-manager"]}`,
				`--runtime-env-agent-port=${ports["runtime-env"]}`,
				`--dashboard-agent-grpc-port=${ports["dashboard-agent-grpc"]}`,
				`--dashboard-agent-listen-port=${ports["dashboard-agent"]}`,
				`--metrics-export-port=${ports.metrics}`,
				`--min-worker-port=${ports.workers.first}`,
				`--max-worker-port=${ports.workers.last}`,
				`--temp-dir=${start.temporaryFolder}`,
				...given("--num-cpus", start.cpus),
				...given("--num-gpus", start.gpus),
				...given("--memory", start.memoryBytes),
				...given("--object-store-memory", start.objectStoreBytes),
				...Object.keys(resources).length === 0 ? [] : [`--resources=${JSON.stringify(resources)}`],
				...labelled.length === 0 ? [] : [`--labels=${labelled.join(",")}`],
				"--log-style=record",
				"--log-color=false"
			];
		}
		function hostAndPort(address, port) {
			return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
		}
		function headOnly(address, ports) {
			return [
				"--head",
				`--port=${ports.gcs}`,
				"--include-dashboard=true",
				`--dashboard-host=${address.includes(":") ? "::" : "0.0.0.0"}`,
				`--dashboard-port=${ports.dashboard}`,
				`--ray-client-server-port=${ports.client}`
			];
		}
		function given(flag, value) {
			return value === undefined ? [] : [`${flag}=${value}`];
		}
	}),
	71638: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hz: () => PAUSE,
			TG: () => again
		});
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		const TRIES = 5;
		const PAUSE = {
			baseMs: 1e3,
			longestMs: 3e4
		};
		async function again(work, { signal, onPause, lot = Math.random }) {
			for (let attempt = 1;; attempt++) {
				try {
					return await work();
				} catch (error) {
					const mayHelp = error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4 && error.retryable === true && !signal.aborted;
					if (!mayHelp || attempt === TRIES) throw error;
					const pauseMs = pauseAfter(attempt, lot);
					onPause?.(pauseMs, error);
					await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
					if (signal.aborted) throw error;
				}
			}
		}
		function pauseAfter(attempt, lot) {
			return lot() * Math.min(PAUSE.longestMs, PAUSE.baseMs * 2 ** (attempt - 1));
		}
	}),
	51848: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gq: () => inRayCache,
			M2: () => rayCacheFull,
			SK: () => rayCacheNotWritable,
			et: () => rayCacheDirectory,
			mG: () => withRayLock,
			nF: () => cacheFolder
		});
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93933);
		var _core_file_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21205);
		var _core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99002);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82429);
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
		function rayCacheDirectory(env = process.env) {
			const cache = env["BRINGUP_CACHE_DIR"] || (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env["XDG_CACHE_HOME"] || (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), ".cache"), "bringup");
			return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, "ray");
		}
		async function cacheFolder(cache, ...names) {
			const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, ...names);
			await inRayCache(folder, async () => (0, _core_make_folder_js__WEBPACK_IMPORTED_MODULE_4__.f)(folder, 448));
			return folder;
		}
		async function inRayCache(path, work) {
			try {
				return await work();
			} catch (error) {
				const { code, message } = error;
				if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") throw rayCacheFull(path, error);
				if ([
					"EACCES",
					"EPERM",
					"EROFS",
					"ENOTDIR",
					"EEXIST",
					"EIO",
					"ENOENT"
				].includes(code ?? "")) throw rayCacheNotWritable(path, message, error);
				throw error;
			}
		}
		async function withRayLock(cache, name, { signal, tell }, work) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await cacheFolder(cache, "locks"), name);
				const onWait = () => tell("another run makes the same environment; this one waits for it");
				const lock = __addDisposableResource(env_1, await (0, _core_file_lock_js__WEBPACK_IMPORTED_MODULE_3__.y)(path, {
					signal,
					onWait
				}).catch((error) => {
					throw rayCacheNotWritable(path, error.message, error);
				}), false);
				if (lock === undefined) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_5__.K)("waiting for another run", signal);
				return await work();
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function rayCacheFull(path, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
				code: "ray-cache-full",
				category: "filesystem",
				what: "there is no room on this machine for the wheels of Ray",
				where: { file: path },
				remedy: "make room there (an environment takes about 300 MB), or name a folder on a larger disk in BRINGUP_CACHE_DIR",
				retryable: false,
				cause
			});
		}
		function rayCacheNotWritable(path, message, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__.y4({
				code: "ray-cache-not-writable",
				category: "filesystem",
				what: `the cache of this machine cannot be written: ${message}`,
				where: { file: path },
				remedy: "give the user of this run that folder, or name another in BRINGUP_CACHE_DIR",
				retryable: false,
				cause
			});
		}
	}),
	13528: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			X: () => chooseWheel,
			f: () => noWheel
		});
		var error = __webpack_require__(93933);
		var environment_target = __webpack_require__(53189);
		var wheel_name = __webpack_require__(10797);
		;
		const PLATFORMS = {
			x86_64: {
				oldest: 5,
				names: new Map([
					[17, "manylinux2014"],
					[12, "manylinux2010"],
					[5, "manylinux1"]
				])
			},
			aarch64: {
				oldest: 17,
				names: new Map([[17, "manylinux2014"]])
			}
		};
		const FIRST_STABLE_ABI = 2;
		function rankedTags({ arch, manylinux, python }) {
			const minor = Number(python.split(".")[1]);
			const platforms = platformsOf(arch, Number(manylinux.split("_").at(-1)));
			const older = Array.from({ length: minor }, (_, index) => minor - 1 - index);
			const generic = [
				`py3${minor}`,
				"py3",
				...older.map((one) => `py3${one}`)
			];
			const on = (python, abi) => platforms.map((platform) => `${python}-${abi}-${platform}`);
			const tags = [
				...on(`cp3${minor}`, `cp3${minor}`),
				...on(`cp3${minor}`, "abi3"),
				...on(`cp3${minor}`, "none"),
				...older.filter((one) => one >= FIRST_STABLE_ABI).flatMap((one) => on(`cp3${one}`, "abi3")),
				...generic.flatMap((one) => on(one, "none")),
				`cp3${minor}-none-any`,
				...generic.map((one) => `${one}-none-any`)
			];
			return new Map(tags.map((tag, index) => [tag, index]));
		}
		function platformsOf(arch, newest) {
			const { oldest, names } = PLATFORMS[arch];
			const platforms = [];
			for (let minor = newest; minor >= oldest; minor--) {
				platforms.push(`manylinux_2_${minor}_${arch}`);
				const name = names.get(minor);
				if (name !== undefined) platforms.push(`${name}_${arch}`);
			}
			return [...platforms, `linux_${arch}`];
		}
		;
		function chooseWheel(pin, files, target) {
			const ranks = rankedTags(target);
			const locked = files.filter(({ sha256 }) => sha256 !== undefined && pin.hashes.includes(sha256));
			const fitting = locked.flatMap((file) => {
				const wheel = (0, wheel_name.C)(file.filename);
				if (wheel === undefined || file.sha256 === undefined || wheel.name !== pin.name) return [];
				const rank = Math.min(...wheel.tags.map((tag) => ranks.get(tag) ?? Number.POSITIVE_INFINITY));
				return rank === Number.POSITIVE_INFINITY ? [] : [{
					file: {
						...file,
						sha256: file.sha256
					},
					rank,
					build: wheel.build
				}];
			});
			const [best] = fitting.toSorted((a, b) => a.rank - b.rank || b.build - a.build);
			if (best !== undefined) return best.file;
			throw locked.length === 0 ? notInIndex(pin, files) : noneFits(pin, locked, target);
		}
		function noneFits({ name, version }, locked, target) {
			const some = locked.map(({ filename }) => filename).slice(0, 3);
			const more = locked.length > some.length ? ` and ${locked.length - some.length} more` : "";
			return noWheel({
				package: `${name} ${version}`,
				target,
				there: `there is ${some.join(", ")}${more}`
			});
		}
		function noWheel({ package: name, target, there }) {
			return new error.y4({
				code: "ray-wheel-none-fits",
				category: "unsupported",
				what: `${name} has no wheel for ${(0, environment_target.j)(target)}: ${there}`,
				remedy: "choose another version of the package or of Python, or leave the package out of the requirements: nothing is built on hosts"
			});
		}
		function notInIndex({ name, version }, files) {
			const untold = files.length > 0 && files.every(({ sha256 }) => sha256 === undefined);
			return new error.y4({
				code: "ray-wheel-not-in-index",
				category: "download",
				what: untold ? `the index tells no SHA-256 of the files of ${name}, so the locked one cannot be found` : `the index has no file of ${name} ${version} with a hash of the lock`,
				remedy: "name the index that the lock was made from (UV_DEFAULT_INDEX), or make a new lock by removing the old one",
				retryable: false
			});
		}
	}),
	2047: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FQ: () => environmentPath,
			Nf: () => ENVIRONMENT_PLACES,
			hw: () => pointerPath,
			mw: () => pythonPath,
			oT: () => pythonName
		});
		const ENVIRONMENT_PLACES = {
			root: "/opt/bringup",
			hostPython: "/usr/bin/python3"
		};
		function environmentPath(root, lockHash) {
			return `${root}/envs/${lockHash}`;
		}
		function pythonName({ version, archive }) {
			return archive?.form === "conda" ? `${version}-conda` : version;
		}
		function pythonPath(root, name) {
			return `${root}/python/${name}`;
		}
		function pointerPath(root, cluster) {
			return `${root}/envs/.clusters/${cluster}`;
		}
	}),
	88311: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => environmentKind });
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_fs_ = __webpack_require__(73024);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var external_node_stream_promises_ = __webpack_require__(46466);
		var external_node_zlib_ = __webpack_require__(38522);
		var json = __webpack_require__(87121);
		var sha256_of = __webpack_require__(63464);
		var environment_cache = __webpack_require__(51848);
		var file_lock = __webpack_require__(21205);
		var cancelled = __webpack_require__(82429);
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
		const held = new Map();
		async function holdInCache(cache, name, signal) {
			const path = await lockOf(cache, name);
			if (held.has(path)) return;
			const lock = await (0, file_lock.y)(path, {
				mode: "shared",
				pauseMs: 50,
				signal
			}).catch((error) => {
				throw (0, environment_cache.SK)(path, error.message, error);
			});
			if (lock === undefined) throw (0, cancelled.K)("waiting for another run", signal);
			held.set(path, lock);
		}
		async function ifUnused(cache, name, work) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const path = await lockOf(cache, name);
				const lock = __addDisposableResource(env_1, lockNow(path), false);
				if (lock !== undefined) await work();
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function lockNow(path) {
			try {
				return (0, file_lock.j)(path);
			} catch (error) {
				throw (0, environment_cache.SK)(path, error.message, error);
			}
		}
		async function lockOf(cache, name) {
			return (0, external_node_path_.join)(await (0, environment_cache.nF)(cache, "locks"), `use of ${name}`);
		}
		var tar = __webpack_require__(36721);
		var target = __webpack_require__(53189);
		var consumers_ = __webpack_require__(38321);
		var error = __webpack_require__(93933);
		var zip_file = __webpack_require__(28068);
		;
		const HEAD = `#!/bin/sh
'''exec' "$(dirname -- "$(realpath -- "$0")")"/'python' "$0" "$@"
' '''
`;
		function sitePackages({ python }) {
			return `lib/python${python.split(".").slice(0, 2).join(".")}/site-packages`;
		}
		async function wheelFiles(wheel, target) {
			const { path, filename } = wheel;
			const entries = await (0, zip_file.uW)(path);
			const stem = filename.split("-").slice(0, 2).join("-");
			const info = entries?.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name))?.name.replace(/RECORD$/, "");
			if (entries === undefined || info === undefined) throw unreadable(filename, "it holds no RECORD");
			const site = sitePackages(target);
			const records = [
				"RECORD",
				"RECORD.jws",
				"RECORD.p7s"
			].map((name) => `${info}${name}`);
			const parts = async function* (entry) {
				try {
					yield* (0, zip_file.R0)(path, entry);
				} catch (error) {
					throw unreadable(filename, `${entry.name}: ${error.message}`);
				}
			};
			const read = (entry) => (0, consumers_.buffer)(parts(entry));
			const files = [];
			for (const entry of entries.filter(({ name }) => !name.endsWith("/") && !records.includes(name))) {
				const to = placeOf(entry.name, site, {
					stem,
					target
				});
				if (to === undefined) throw unreadable(filename, `it holds ${JSON.stringify(entry.name)}`);
				const isScript = to.startsWith("bin/");
				const isProgram = isScript || (entry.mode & 73) !== 0;
				const script = isScript ? asScript(await read(entry)) : undefined;
				files.push({
					name: to,
					sizeBytes: script?.length ?? entry.sizeBytes,
					mode: isProgram ? 493 : 420,
					content: () => script === undefined ? parts(entry) : once(script)
				});
			}
			const points = entries.find(({ name }) => name === `${info}entry_points.txt`);
			const scripts = points === undefined ? [] : scriptsOf((await read(points)).toString("utf8"));
			files.push(...scripts.map(({ name, text }) => ofText(`bin/${name}`, text, 493)));
			files.push(ofText(`${site}/${info}INSTALLER`, "bringup\n"));
			const record = [...files.map(({ name }) => name), `${site}/${info}RECORD`].map((name) => `${fromSite(name, site)},,\n`);
			files.push(ofText(`${site}/${info}RECORD`, record.join("")));
			return files;
		}
		function placeOf(name, site, { stem, target }) {
			if (name.startsWith("/") || /(?:^|\/)\.\.?(?:\/|$)|[\0\n\r\\]/.test(name)) return undefined;
			const [, kind, rest = ""] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? [];
			const python = target.python.split(".").slice(0, 2).join(".");
			const roots = {
				purelib: site,
				platlib: site,
				scripts: "bin",
				data: "",
				headers: `include/site/python${python}/${stem.split("-")[0] ?? stem}`
			};
			if (kind === undefined) return `${site}/${name}`;
			const root = roots[kind];
			return root === undefined ? undefined : root === "" ? rest : `${root}/${rest}`;
		}
		function asScript(bytes) {
			const [, rest] = /^#!pythonw?[^\n]*\n([\s\S]*)$/.exec(bytes.subarray(0, 2).toString("latin1") === "#!" ? bytes.toString("utf8") : "") ?? [];
			return rest === undefined ? undefined : Buffer.from(`${HEAD}${rest}`);
		}
		function scriptsOf(text) {
			let section = "";
			return text.split(/\r?\n/).flatMap((line) => {
				const [, head] = /^\[([^\]]+)\]\s*$/.exec(line.trim()) ?? [];
				if (head !== undefined) section = head;
				const [, name, module, attribute] = /^\s*([\w.-]+)\s*=\s*([\w.]+)\s*:\s*([\w.]+)\s*(?:\[.*\])?\s*$/.exec(line) ?? [];
				if (!/^(?:console|gui)_scripts$/.test(section) || name === undefined || attribute === undefined) return [];
				const [first = ""] = attribute.split(".");
				const body = `import sys\nfrom ${module} import ${first}\nif __name__ == '__main__':\n    sys.exit(${attribute}())\n`;
				return [{
					name,
					text: `${HEAD}${body}`
				}];
			});
		}
		function fromSite(name, site) {
			const path = name.startsWith(`${site}/`) ? name.slice(site.length + 1) : `../../../${name}`;
			return /[",]/.test(path) ? `"${path.replaceAll("\"", "\"\"")}"` : path;
		}
		function ofText(name, text, mode = 420) {
			const bytes = Buffer.from(text);
			return {
				name,
				sizeBytes: bytes.length,
				mode,
				content: () => once(bytes)
			};
		}
		async function* once(bytes) {
			yield bytes;
		}
		function unreadable(filename, why) {
			return new error.y4({
				code: "ray-wheel-unreadable",
				category: "unsupported",
				what: `the wheel ${filename} cannot be unpacked: ${why}`,
				remedy: "choose another version of the package: what is in the index is no wheel as its specification says"
			});
		}
		var choose_wheel = __webpack_require__(13528);
		var external_node_os_ = __webpack_require__(48161);
		;
		const PACE_MS = 1e3;
		function downloadProgress(what, totalBytes, tell) {
			const bytes = new Map();
			let [toldMs, before, busy] = [
				performance.now(),
				0,
				processorTimes()
			];
			return (id, done) => {
				bytes.set(id, {
					first: bytes.get(id)?.first ?? done,
					now: done
				});
				const nowMs = performance.now();
				if (nowMs - toldMs < PACE_MS) return;
				const all = [...bytes.values()];
				const here = all.reduce((sum, { now }) => sum + now, 0);
				const came = all.reduce((sum, { first, now }) => sum + now - first, 0);
				const rate = (came - before) / ((nowMs - toldMs) / 1e3);
				const times = processorTimes();
				const share = (times.busy - busy.busy) / Math.max(1, times.all - busy.all);
				[toldMs, before, busy] = [
					nowMs,
					came,
					times
				];
				tell(`${what}: ${(here / 1e6).toFixed(0)} of ${(totalBytes / 1e6).toFixed(0)} MB, ${(rate / 1e6).toFixed(1)} MB/s, processors ${Math.round(share * 100)} % busy`);
			};
		}
		function processorTimes() {
			let [busy, all] = [0, 0];
			for (const { times } of (0, external_node_os_.cpus)()) {
				const sum = Object.values(times).reduce((total, time) => total + time, 0);
				all += sum;
				busy += sum - times.idle;
			}
			return {
				busy,
				all
			};
		}
		var fetch_file = __webpack_require__(35637);
		var fetch_page = __webpack_require__(98402);
		;
		const AT_ONCE = 4;
		const PAGES_AT_ONCE = 8;
		function wheelhouseFor(lock, making) {
			return (0, environment_cache.mG)(making.cache, `wheels-${lock.lockHash.slice(0, 16)}`, making, async () => {
				const list = (0, external_node_path_.join)(await (0, environment_cache.nF)(making.cache, "wheelhouses"), `${lock.lockHash}.json`);
				const known = await wheelsIn(list);
				const kept = known === undefined ? undefined : await allHere(known, making.cache);
				if (kept !== undefined) return kept;
				const files = await chosen(lock, making);
				const here = await fetched(files, making);
				await (0, environment_cache.Gq)(list, async () => {
					const next = `${list}.${(0, external_node_crypto_.randomBytes)(6).toString("hex")}`;
					await (0, promises_.writeFile)(next, JSON.stringify(here.map(({ filename, sha256 }) => ({
						filename,
						sha256
					}))), { mode: 384 });
					await (0, promises_.rename)(next, list);
				});
				return here;
			});
		}
		async function chosen({ pins, target }, { indexes, signal, tell }) {
			tell(`looking for ${pins.length} wheels`);
			return inParallel(pins, PAGES_AT_ONCE, async (pin) => (0, choose_wheel.X)(pin, await (0, fetch_page.e)(indexes, pin.name, pin.hashes, signal), target));
		}
		async function fetched(files, making) {
			const total = files.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
			const progress = downloadProgress("fetching wheels", total, making.tell);
			return inParallel(files, AT_ONCE, async ({ filename, sha256, url, sizeBytes }) => {
				const path = await wheelhouse_placeOf({
					filename,
					sha256
				}, making.cache);
				if (await (0, sha256_of.V)(path).catch(() => undefined) !== sha256) await (0, fetch_file.t)({
					url,
					sha256,
					path,
					making,
					onBytes: (done) => progress(sha256, done)
				});
				progress(sha256, sizeBytes ?? 0);
				return {
					filename,
					sha256,
					path
				};
			});
		}
		async function wheelhouse_placeOf({ filename, sha256 }, cache) {
			return (0, external_node_path_.join)(await (0, environment_cache.nF)(cache, "wheels", sha256), filename);
		}
		async function allHere(wheels, cache) {
			const files = await Promise.all(wheels.map(async (wheel) => {
				const path = await wheelhouse_placeOf(wheel, cache);
				return await (0, sha256_of.V)(path).catch(() => undefined) === wheel.sha256 ? {
					...wheel,
					path
				} : undefined;
			}));
			return files.every((file) => file !== undefined) ? files : undefined;
		}
		async function wheelsIn(list) {
			try {
				return JSON.parse(await (0, promises_.readFile)(list, "utf8"));
			} catch {
				return undefined;
			}
		}
		async function inParallel(items, atOnce, work) {
			const results = [];
			const failures = [];
			const queue = items.entries();
			const worker = async () => {
				for (const [index, item] of queue) {
					if (failures.length > 0) return;
					try {
						results[index] = await work(item);
					} catch (error) {
						failures.push(error);
					}
				}
			};
			await Promise.all(Array.from({ length: atOnce }, worker));
			if (failures.length > 0) throw failures[0];
			return results;
		}
		;
		const FILES_HASH = ".bringup-files";
		const FORM = 4;
		const MOST_KEPT = 4;
		const ZSTD_LEVEL = 3;
		const GZIP_LEVEL = 2;
		function bundleFor(lock, form, making) {
			const key = `${making.cache} ${lock.lockHash} ${form}`;
			const known = underWay.get(key);
			if (known !== undefined) return known;
			const work = keptOrPacked(lock, form, making).catch((error) => {
				underWay.delete(key);
				throw error;
			});
			underWay.set(key, work);
			return work;
		}
		const underWay = new Map();
		async function keptOrPacked(lock, form, making) {
			const { cache, tell } = making;
			const name = (0, json.br)({
				lock: lock.lockHash,
				form: FORM
			});
			const folder = await (0, environment_cache.nF)(cache, "bundles");
			const path = (0, external_node_path_.join)(folder, `${name}.tar.${form}`);
			return (0, environment_cache.mG)(cache, `bundle-${name.slice(0, 16)}`, making, async () => {
				await holdInCache(cache, (0, external_node_path_.basename)(path), making.signal);
				const sha256 = await (0, promises_.readFile)(`${path}.sha256`, "utf8").catch(() => "");
				if (sha256 !== "" && await (0, sha256_of.V)(path).catch(() => undefined) === sha256) {
					await (0, promises_.utimes)(path, new Date(), new Date()).catch(() => undefined);
					return {
						path,
						sha256
					};
				}
				const wheels = await wheelhouseFor(lock, making);
				tell(`packing ${wheels.length} wheels for ${(0, target.j)(lock.target)}`);
				const files = await Promise.all(wheels.toSorted((a, b) => a.filename < b.filename ? -1 : 1).map((wheel) => wheelFiles(wheel, lock.target)));
				const byName = new Map(files.flat().map((file) => [file.name, file]));
				const made = await packed(path, form, [...byName.values()]);
				await removeOld(cache, folder);
				return {
					path,
					sha256: made
				};
			});
		}
		function filesHash(files) {
			const lines = files.filter(({ name }) => !name.includes("/__pycache__/")).map(({ name, mode = 420, sizeBytes }) => Buffer.from(`${name} ${mode.toString(8)} ${sizeBytes}\n`));
			return (0, external_node_crypto_.createHash)("sha256").update(Buffer.concat(lines.toSorted(Buffer.compare))).digest("hex");
		}
		async function packed(path, form, files) {
			const next = `${path}.new`;
			const list = Buffer.from(`${filesHash(files)}\n`);
			const listed = {
				name: FILES_HASH,
				sizeBytes: list.length,
				async *content() {
					yield list;
				}
			};
			const pack = form === "gz" ? (0, external_node_zlib_.createGzip)({ level: GZIP_LEVEL }) : (0, external_node_zlib_.createZstdCompress)({ params: {
				[external_node_zlib_.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
				[external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1
			} });
			try {
				return await (0, environment_cache.Gq)(path, async () => {
					await (0, external_node_stream_promises_.pipeline)((0, tar.$)([...files, listed]), pack, (0, external_node_fs_.createWriteStream)(next, {
						mode: 384,
						flush: true
					}));
					const sha256 = await (0, sha256_of.V)(next);
					await (0, promises_.rm)(`${path}.sha256`, { force: true });
					await (0, promises_.rename)(next, path);
					await (0, promises_.writeFile)(`${path}.sha256`, sha256, { mode: 384 });
					return sha256;
				});
			} finally {
				await (0, promises_.rm)(next, { force: true });
			}
		}
		async function removeOld(cache, folder) {
			const names = (await (0, promises_.readdir)(folder)).filter((name) => /\.tar(?:\.zst|\.gz)?$/.test(name));
			const found = await Promise.all(names.map(async (name) => ({
				name,
				usedMs: (await (0, promises_.stat)((0, external_node_path_.join)(folder, name)).catch(() => undefined))?.mtimeMs ?? 0
			})));
			for (const { name } of found.toSorted((a, b) => b.usedMs - a.usedMs).slice(MOST_KEPT)) {
				await ifUnused(cache, name, async () => {
					await (0, promises_.rm)((0, external_node_path_.join)(folder, `${name}.sha256`), { force: true });
					await (0, promises_.rm)((0, external_node_path_.join)(folder, name), { force: true });
				});
			}
		}
		var environment_spec = __webpack_require__(2047);
		;
		const MARKER = ".bringup-environment";
		const SETTINGS_END = "relocatable = true";
		const PYTHON_MARKER = ".bringup-python";
		const ENVIRONMENT_FUNCTIONS = (0, sh.sh)`bu_env_files() {
( cd "$1" && find . -mindepth 1 -name __pycache__ -prune -o -type f ! -path ./pyvenv.cfg ! -path './.bringup-*' -printf '%P %m %s\n' | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1 )
}
bu_env_whole() {
bu_wl= bu_wf=
if [ -r "$1"/${MARKER} ]; then
while read -r bu_wk bu_wv; do case $bu_wk in lock) bu_wl=$bu_wv ;; files) bu_wf=$bu_wv ;; esac; done <"$1"/${MARKER}
fi
[ "$bu_wl" = "\${1##*/}" ] && [ -x "$1"/bin/ray ] && [ -x "$1"/bin/python ] && grep -qxF ${SETTINGS_END} "$1"/pyvenv.cfg 2>/dev/null && [ -n "$bu_wf" ] && [ "$(bu_env_files "$1")" = "$bu_wf" ]
}`;
		function readEnvironments(specs) {
			return (0, sh.fj)([
				ENVIRONMENT_FUNCTIONS,
				(0, sh.sh)`echo "machine $BU_ARCH"; getconf GNU_LIBC_VERSION 2>/dev/null; if command -v zstd >/dev/null 2>&1; then echo zstd; fi`,
				...specs.map(({ cluster, root, hostPython }, index) => {
					const pointer = (0, environment_spec.hw)(root, cluster);
					return (0, sh.sh)`echo ${`thing ${index}`}
if [ -x ${hostPython} ]; then ${hostPython} -V 2>&1; fi
if [ -r ${pointer} ]; then cat ${pointer}; fi
for bu_d in ${root} ${root}/envs ${root}/envs/.clusters ${root}/python; do if [ -d "$bu_d" ]; then echo "folder $bu_d"; fi; done
for bu_d in ${root}/envs/*; do
if [ -d "$bu_d" ]; then if bu_env_whole "$bu_d"; then echo "whole \${bu_d##*/}"; elif [ -e "$bu_d"/${MARKER} ]; then echo "damaged \${bu_d##*/}"; fi; fi
done
for bu_d in ${root}/python/*; do
if [ -r "$bu_d"/${PYTHON_MARKER} ] && [ -x "$bu_d"/bin/python3 ]; then read -r bu_l <"$bu_d"/${PYTHON_MARKER}; echo "archive \${bu_d##*/} $bu_l"; fi
done`;
				})
			]);
		}
		function parseEnvironments(output, specs) {
			const [host = "", ...things] = output.split(/^thing \d+\n/m);
			const machine = /^machine (\S+)$/m.exec(host)?.[1] ?? "";
			const glibc = /^glibc (\S+)$/m.exec(host)?.[1];
			return specs.map((_, index) => {
				const lines = (things[index] ?? "").split("\n");
				const after = (word) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
				const hostPython = after("Python")[0]?.trim();
				const [current] = after("current");
				const [previous] = after("previous");
				const [next] = after("next");
				return {
					machine,
					...glibc === undefined ? {} : { glibc },
					...hostPython === undefined ? {} : { hostPython },
					...current === undefined ? {} : { current },
					...previous === undefined ? {} : { previous },
					...next === undefined ? {} : { next },
					environments: Object.fromEntries([...after("damaged").map((name) => [name, "damaged"]), ...after("whole").map((name) => [name, "whole"])]),
					pythons: Object.fromEntries(after("archive").map((line) => line.split(" ", 2))),
					folders: after("folder"),
					zstd: /^zstd$/m.test(host)
				};
			});
		}
		;
		const SAYS = {
			room: "bringup: room",
			python: "bringup: python",
			layout: "bringup: no bin/python3",
			installer: "bringup: conda was not installed",
			import: "bringup: ray does not start",
			files: "bringup: files"
		};
		const ROOM_FACTOR = 4;
		const GUNZIP = `import sys, zlib
archive, unpack = open(sys.argv[1], "rb"), zlib.decompressobj(31)
while part := archive.read(1 << 20): sys.stdout.buffer.write(unpack.decompress(part))
sys.exit(0 if unpack.eof else "the archive is cut off")`;
		const STARTS = `import ctypes, importlib.metadata, os, subprocess, sys
ray = importlib.metadata.distribution("ray")
parts = [str(ray.locate_file(part)) for part in ray.files]
for part in parts:
    if "/ray/_raylet." in part and part.endswith(".so"): ctypes.PyDLL(part, os.RTLD_NOW)
    if part.endswith(("/raylet/raylet", "/gcs/gcs_server")):
        says = subprocess.run([part], env={"LD_TRACE_LOADED_OBJECTS": "1"}, capture_output=True, text=True)
        if says.returncode != 0 or "not found" in says.stdout + says.stderr: sys.exit(says.stdout + says.stderr)
print(ray.version)`;
		function installEnvironment(installation) {
			const { root, cluster, lockHash, archive } = installation;
			const fresh = freshPath(root);
			const freshPython = `${root}/python/.bringup-new`;
			return (0, sh.sh)`umask 022
${ENVIRONMENT_FUNCTIONS}
{
rm -rf ${fresh} ${freshPython} &&
mkdir -p ${root}/envs/.clusters &&
{ bu_env_whole ${(0, environment_spec.FQ)(root, lockHash)} || {
${(0, sh.fj)([...archive === undefined ? [] : [unpackPython(installation, archive, freshPython)], ...installSteps(installation, fresh)], " &&\n")}
}; }
} || { bu_r=$?; df -P ${root} >&2 || :; rm -rf ${fresh} ${freshPython}; exit "$bu_r"; }
${installation.ahead ? keepEnvironment({
				root,
				cluster,
				lockHash
			}) : useEnvironment({
				root,
				cluster,
				lockHash
			})}`;
		}
		function installSteps({ root, lockHash, ray, python, interpreter, bundle }, fresh) {
			const place = (0, environment_spec.FQ)(root, lockHash);
			const env = `${fresh}/env`;
			const marker = `${env}/${MARKER}`;
			const home = interpreter.replace(/\/[^/]*$/, "");
			const minor = python.split(".").slice(0, 2).join(".");
			const unpack = bundle.form === "zst" ? (0, sh.sh)`zstd -qdc ${bundle.path}` : (0, sh.sh)`${interpreter} -I -c ${GUNZIP} ${bundle.path}`;
			const settings = [
				`home = ${home}`,
				"implementation = CPython",
				`version_info = ${python}`,
				"include-system-site-packages = false",
				SETTINGS_END
			];
			return [
				(0, sh.sh)`{ bu_n=$(($(stat -c %s ${bundle.path}) * ${ROOM_FACTOR} / 1024)); set -- $(df -Pk ${root} | tail -n 1)
[ -z "\${4-}" ] || [ "$4" -ge "$bu_n" ] || { echo ${SAYS.room} "$bu_n $4" >&2; false; }; }`,
				(0, sh.sh)`mkdir ${fresh} ${env}`,
				(0, sh.sh)`unset PYTHONHOME PYTHONPATH VIRTUAL_ENV`,
				(0, sh.sh)`{ bu_v=$(${interpreter} -I -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])') || :
[ "$bu_v" = ${python} ] || { echo ${SAYS.python} "\${bu_v:-none}" >&2; false; }; }`,
				(0, sh.sh)`{ { { ${unpack} || : >${fresh}/cut-off; } | tar -xomf - -C ${env}; } && [ ! -e ${fresh}/cut-off ] && read -r bu_f <${env}/${FILES_HASH} && [ "$(bu_env_files ${env})" = "$bu_f" ] || { echo ${SAYS.files} >&2; false; }; }`,
				(0, sh.sh)`rm -f ${env}/${FILES_HASH}`,
				(0, sh.sh)`printf '%s\n' ${settings} >${env}/pyvenv.cfg`,
				(0, sh.sh)`ln -s ${interpreter} ${env}/bin/python && ln -s python ${env}/bin/python3 && ln -s python ${`${env}/bin/python${minor}`} && ln -s lib ${env}/lib64`,
				(0, sh.sh)`{ { sync -f ${fresh}/env 2>/dev/null || sync; } & bu_j=$!; }`,
				(0, sh.sh)`{ bu_v=$(cd / && ${fresh}/env/bin/python -I -c ${STARTS}) || :
[ "$bu_v" = ${ray} ] && [ -x ${fresh}/env/bin/ray ] || { wait "$bu_j"; echo ${SAYS.import} "\${bu_v:-none}" >&2; false; }; }`,
				(0, sh.sh)`wait "$bu_j"`,
				(0, sh.sh)`printf '%s\n' ${`lock ${lockHash}`} ${`home ${interpreter.replace(/\/bin\/[^/]*$/, "")}`} "files $bu_f" >${marker}`,
				(0, sh.sh)`{ sync ${marker} 2>/dev/null || sync; }`,
				(0, sh.sh)`{ [ ! -e ${place} ] || mv ${place} ${fresh}/old; }`,
				(0, sh.sh)`mv ${fresh}/env ${place}`,
				(0, sh.sh)`rm -rf ${fresh}`
			];
		}
		function freshPath(root) {
			return `${root}/envs/.bringup-new`;
		}
		function unpackPython({ interpreter }, { path, form }, fresh) {
			const place = interpreter.replace(/\/bin\/[^/]*$/, "");
			return (0, sh.sh)`{ bu_a=$(sha256sum ${path}) && bu_a=\${bu_a%% *} &&
{ [ "$(cat ${place}/${PYTHON_MARKER} 2>/dev/null)" = "$bu_a" ] && [ -x ${place}/bin/python3 ]; } || {
${form === "conda" ? runInstaller(path, place, fresh) : unpackTar(path, place, fresh)}
}; }`;
		}
		function unpackTar(path, place, fresh) {
			return (0, sh.sh)`mkdir -p ${fresh} &&
tar -xzof ${path} -C ${fresh} &&
{ set -- ${fresh}/*; [ $# = 1 ] && [ -x "$1"/bin/python3 ] || { echo ${SAYS.layout} >&2; false; }; } &&
echo "$bu_a" >"$1"/${PYTHON_MARKER} &&
{ sync -f "$1" 2>/dev/null || sync; } &&
{ [ ! -e ${place} ] || mv ${place} ${fresh}/.old; } &&
mv "$1" ${place} && rm -rf ${fresh}`;
		}
		function runInstaller(path, place, fresh) {
			return (0, sh.sh)`rm -rf ${place} && mkdir -p ${fresh} ${place.replace(/\/[^/]*$/, "")} &&
{ env -i PATH="$PATH" HOME=${fresh} TMPDIR=${fresh} CONDA_OFFLINE=true sh ${path} -b -p ${place} >${fresh}/said 2>&1 </dev/null || { tail -n 20 ${fresh}/said >&2; echo ${SAYS.installer} >&2; false; }; } &&
{ [ -x ${place}/bin/python3 ] || { echo ${SAYS.installer} >&2; false; }; } &&
{ sync -f ${place} 2>/dev/null || sync; } &&
echo "$bu_a" >${place}/${PYTHON_MARKER} && rm -rf ${fresh} || { rm -rf ${place}; false; }`;
		}
		function useEnvironment({ root, cluster, lockHash }) {
			const pointer = (0, environment_spec.hw)(root, cluster);
			return (0, sh.sh)`umask 022
bu_c= bu_p=
if [ -r ${pointer} ]; then while read -r bu_k bu_v; do case $bu_k in current) bu_c=$bu_v ;; previous) bu_p=$bu_v ;; esac; done <${pointer}; fi
if [ -n "$bu_c" ] && [ "$bu_c" != ${lockHash} ]; then bu_p=$bu_c; fi
mkdir -p ${root}/envs/.clusters &&
printf '%s\n' ${`current ${lockHash}`} \${bu_p:+"previous $bu_p"} >${pointer}.new &&
{ sync ${pointer}.new 2>/dev/null || sync; } &&
mv -f ${pointer}.new ${pointer} || exit
${removeUnused(root)}`;
		}
		function keepEnvironment({ root, cluster, lockHash }) {
			const pointer = (0, environment_spec.hw)(root, cluster);
			return (0, sh.sh)`umask 022
mkdir -p ${root}/envs/.clusters &&
{ if [ -r ${pointer} ]; then grep -v '^next ' ${pointer} || :; fi; printf '%s\n' ${`next ${lockHash}`}; } >${pointer}.new &&
{ sync ${pointer}.new 2>/dev/null || sync; } &&
mv -f ${pointer}.new ${pointer} || exit
${removeUnused(root)}`;
		}
		function leaveEnvironment({ root, cluster }) {
			return (0, sh.sh)`rm -f ${(0, environment_spec.hw)(root, cluster)}
${removeUnused(root)}
rmdir ${root}/envs/.clusters ${root}/envs ${root}/python ${root} 2>/dev/null || :`;
		}
		function removeUnused(root) {
			return (0, sh.sh)`rm -rf ${freshPath(root)} ${root}/python/.bringup-new
for bu_d in ${root}/envs/*; do
if [ -d "$bu_d" ] && ! cat ${root}/envs/.clusters/* 2>/dev/null | grep -q " \${bu_d##*/}$"; then rm -rf "$bu_d"; fi
done
for bu_d in ${root}/python/*; do
if [ -d "$bu_d" ] && ! cat ${root}/envs/*/${MARKER} 2>/dev/null | grep -qxF "home $bu_d"; then rm -rf "$bu_d"; fi
done`;
		}
		;
		const NOT_KEPT = "the environment is not kept (applying the cluster again brings it back)";
		function decideEnvironment(state, wanted) {
			const { current, next, environments } = state;
			if (wanted.state === "absent") return current === undefined ? { verdict: "ok" } : {
				verdict: "change",
				verb: "remove",
				summary: "should not be there",
				action: { do: "leave" },
				irreversible: NOT_KEPT
			};
			const lockHash = state.wanted?.lockHash ?? current ?? "";
			const { python, pushesPython } = state.wanted ?? {
				python: "",
				pushesPython: false
			};
			const health = environments[lockHash];
			const isTaken = current === lockHash || wanted.ahead === true && next === lockHash;
			if (isTaken && health === "whole") return { verdict: "ok" };
			const take = wanted.ahead === true ? "keep" : "use";
			const action = {
				do: health === "whole" ? take : "make",
				lockHash,
				python,
				pushesPython
			};
			const change = (verb, summary) => ({
				verdict: "change",
				verb,
				summary,
				fields: [{
					field: "lock",
					from: current === undefined ? "none" : environment_decide_short(current),
					to: environment_decide_short(lockHash)
				}],
				action
			});
			if (wanted.ahead === true && !isTaken) return change("create", `made ahead, ray ${wanted.inputs.ray}`);
			if (current === undefined) return change("create", health === "whole" ? "not in use" : "not installed");
			if (current !== lockHash) return change("update", `another lock, ray ${wanted.inputs.ray}`);
			return change("update", health === "damaged" ? "damaged: files are missing, cut off or added" : "gone");
		}
		function environment_decide_short(lockHash) {
			return lockHash.slice(0, 12);
		}
		var filesystem_failure = __webpack_require__(67293);
		;
		const ROWS = [
			{
				says: new RegExp(`${SAYS.room} (\\d+) (\\d+)`),
				diagnosis: ([, needed, free]) => ({
					category: "filesystem",
					code: "ray-environment-no-room",
					what: `the environment needs ${mebibytes(needed)} MiB while it is made, and ${mebibytes(free)} MiB are free; nothing was changed`,
					remedy: "free space where /opt/bringup is (`df -h /opt`) and run it again"
				})
			},
			{
				says: new RegExp(`${SAYS.python} (\\S+)`),
				diagnosis: ([, got]) => ({
					category: "unsupported",
					code: "ray-environment-wrong-python",
					what: got === "none" ? "the Python for the environment does not run on this host" : `the Python for the environment is ${got} by now, and the lock was made for another`,
					remedy: "run it again: the lock follows the Python of the host; a pushed archive must be for this processor and glibc"
				})
			},
			{
				says: new RegExp(SAYS.layout),
				diagnosis: () => ({
					category: "config",
					code: "ray-python-archive-layout",
					what: "the archive of Python does not hold one folder with bin/python3 in it",
					remedy: "take an `install_only` archive of python-build-standalone, or pack one like it, as .tar.gz"
				})
			},
			{
				says: new RegExp(SAYS.installer),
				diagnosis: () => ({
					category: "command",
					code: "ray-conda-failed",
					what: "the installer of conda did not install a Python on this host",
					remedy: "see what it says above; it has to be for the processor and the C library of the host"
				})
			},
			{
				says: new RegExp(SAYS.files),
				diagnosis: () => ({
					category: "filesystem",
					code: "ray-environment-not-whole",
					what: "the files of the environment are not all there as they were packed; nothing was installed",
					remedy: "run it again; if it stays so, look at the disk of the host (`dmesg`)",
					retryable: false
				})
			},
			{
				says: new RegExp(`${SAYS.import} (\\S+)`),
				diagnosis: ([, got]) => ({
					category: "command",
					code: "ray-environment-import-failed",
					what: got === "none" ? "everything was installed, but Ray does not start in it" : `everything was installed, but Ray calls itself ${got}`,
					remedy: "see what Python says above; a library of the system that is missing or too old is the usual cause"
				})
			}
		];
		function environmentFailure(output, path) {
			const full = /No space left|quota exceeded/i.test(output) ? (0, filesystem_failure.i)(output, path) : undefined;
			if (full !== undefined) return full;
			for (const { says, diagnosis } of ROWS) {
				const found = says.exec(output);
				if (found !== null) return diagnosis(found);
			}
			return (0, filesystem_failure.i)(output, path);
		}
		function mebibytes(kibibytes) {
			return Math.round(Number(kibibytes) / 1024);
		}
		;
		function undoEnvironment({ cluster, root }, found) {
			const pointer = (0, environment_spec.hw)(root, cluster);
			const { current, previous, next } = found;
			const lines = [
				...current === undefined ? [] : [`current ${current}`],
				...previous === undefined ? [] : [`previous ${previous}`],
				...next === undefined ? [] : [`next ${next}`]
			];
			const made = [
				`${root}/envs/.clusters`,
				`${root}/envs`,
				`${root}/python`,
				root
			].filter((folder) => !found.folders.includes(folder));
			return (0, sh.sh)`umask 022
${lines.length === 0 ? (0, sh.sh)`rm -f ${pointer} ${pointer}.new` : (0, sh.sh)`printf '%s\n' ${lines} >${pointer}.new && mv -f ${pointer}.new ${pointer}`}
${removeUnused(root)}
${made.length === 0 ? (0, sh.sh)`:` : (0, sh.sh)`rmdir ${made} 2>/dev/null || :`}`;
		}
		function isEnvironmentBack(state, found) {
			return state.current === found.current && state.previous === found.previous && state.next === found.next && Object.keys(state.environments).every((lockHash) => lockHash in found.environments) && Object.keys(state.pythons).every((version) => version in found.pythons);
		}
		var address = __webpack_require__(45807);
		;
		async function pythonArchive({ from, sha256 }, making) {
			const url = (0, address.ci)(from);
			if (url === undefined) {
				const got = await (0, sha256_of.V)(from).catch((error) => {
					throw wrong(`cannot be read: ${error.message}`, from, error);
				});
				if (got !== sha256) throw wrong(`has the SHA-256 ${got}, and the fleet file says ${sha256}`, from);
				return {
					path: from,
					sha256
				};
			}
			const path = (0, external_node_path_.join)(await (0, environment_cache.nF)(making.cache, "pythons"), `${sha256}.tar.gz`);
			return (0, environment_cache.mG)(making.cache, `python-${sha256.slice(0, 16)}`, making, async () => {
				if (await (0, sha256_of.V)(path).catch(() => undefined) === sha256) return {
					path,
					sha256
				};
				making.tell("fetching Python");
				await (0, fetch_file.t)({
					url,
					sha256,
					path,
					making
				});
				return {
					path,
					sha256
				};
			});
		}
		function wrong(why, file, cause) {
			return new error.y4({
				code: "ray-python-archive-wrong",
				category: "config",
				what: `the archive of Python ${why}`,
				where: { file },
				remedy: "correct ray.clusters.*.python: its archive and its sha256",
				cause
			});
		}
		var external_node_url_ = __webpack_require__(73136);
		var schemas = __webpack_require__(92857);
		var run_uv = __webpack_require__(74751);
		var uv_program = __webpack_require__(39985);
		;
		const LIST_MS = 6e4;
		const PROVE_MS = 3e5;
		const listed = schemas.YOg(schemas._H3({
			key: schemas.YjP(),
			version: schemas.YjP(),
			url: schemas.YjP().nullable()
		}));
		async function pythonAddress(source, making) {
			const { version, arch } = source;
			const program = await (0, uv_program.Q)(making, source.uv);
			const { code, stdout, stderr } = await (0, run_uv.d)(program.path, {
				args: [
					"python",
					"list",
					keyOf(source),
					"--only-downloads",
					"--all-platforms",
					"--output-format",
					"json"
				],
				env: settings(source, making),
				signal: making.signal,
				timeoutMs: LIST_MS
			});
			const found = code === 0 ? listed.safeParse(jsonOf(stdout)).data : undefined;
			const url = found?.find((one) => one.version === version && one.key === keyOf(source))?.url;
			if (url == null || !URL.canParse(url)) throw unknown(`${version} for Linux on ${arch}`, program.version, stderr.trim());
			return new URL(url);
		}
		async function pythonOfMirror(source, making) {
			const url = await pythonAddress(source, making);
			const name = decodeURIComponent((0, external_node_path_.basename)(url.pathname));
			const below = decodeURIComponent((0, external_node_path_.basename)((0, external_node_path_.dirname)(url.pathname)));
			const mirror = await (0, environment_cache.nF)(making.cache, "python-mirror");
			const path = (0, external_node_path_.join)(await (0, environment_cache.nF)(mirror, below), name);
			return (0, environment_cache.mG)(making.cache, `python-${name}`, making, async () => {
				const proven = await (0, promises_.readFile)(`${path}.sha256`, "utf8").catch(() => "");
				if (proven !== "" && await (0, sha256_of.V)(path).catch(() => undefined) === proven) return {
					path,
					sha256: proven
				};
				await (0, promises_.rm)(`${path}.sha256`, { force: true });
				for (let attempt = 1;; attempt++) {
					await brought(url, path, making);
					const says = await provenByUv(source, mirror, making);
					if (says === undefined) break;
					await (0, promises_.rm)(path, { force: true });
					if (attempt === 2) throw python_mirror_wrong(url, says);
					making.tell(`Python ${source.version} came damaged, and is fetched once more`);
				}
				const sha256 = await (0, sha256_of.V)(path);
				await (0, environment_cache.Gq)(path, () => (0, promises_.writeFile)(`${path}.sha256`, sha256, { mode: 384 }));
				return {
					path,
					sha256
				};
			});
		}
		async function brought(url, path, making) {
			making.tell(`fetching Python from ${url.protocol === "file:" ? url.href : (0, address.SP)(url)}`);
			if (url.protocol !== "file:") return (0, fetch_file.t)({
				url,
				path,
				making
			});
			await (0, environment_cache.Gq)(path, async () => {
				await (0, promises_.copyFile)((0, external_node_url_.fileURLToPath)(url), `${path}.part`).catch((error) => {
					throw python_mirror_wrong(url, error.message);
				});
				await (0, promises_.rename)(`${path}.part`, path);
			});
		}
		async function provenByUv(source, mirror, making) {
			const program = await (0, uv_program.Q)(making, source.uv);
			const folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)(making.cache, "python-"));
			try {
				const { code, stderr } = await (0, run_uv.d)(program.path, {
					args: [
						"python",
						"install",
						keyOf(source),
						"--install-dir",
						folder,
						"--no-bin"
					],
					env: {
						...settings({
							...source,
							mirror: (0, external_node_url_.pathToFileURL)(mirror).href
						}, making),
						UV_CACHE_DIR: (0, external_node_path_.join)(folder, ".cache"),
						HOME: folder
					},
					signal: making.signal,
					timeoutMs: PROVE_MS
				});
				return code === 0 ? undefined : stderr.trim() || `uv ended with ${code ?? "nothing"}`;
			} finally {
				await (0, promises_.rm)(folder, {
					recursive: true,
					force: true
				});
			}
		}
		function settings({ mirror, table }, { cache }) {
			return {
				UV_CACHE_DIR: (0, external_node_path_.join)(cache, "uv-cache"),
				UV_PYTHON_DOWNLOADS: "manual",
				...mirror === undefined ? {} : { UV_PYTHON_INSTALL_MIRROR: mirror },
				...table === undefined ? {} : { UV_PYTHON_DOWNLOADS_JSON_URL: table }
			};
		}
		function keyOf({ version, arch }) {
			return `cpython-${version}-linux-${arch}-gnu`;
		}
		function jsonOf(text) {
			try {
				return JSON.parse(text);
			} catch {
				return undefined;
			}
		}
		function unknown(what, uv, says) {
			return new error.y4({
				code: "ray-python-missing",
				category: "unsupported",
				what: `this host has not the Python that its cluster wants, and uv ${uv} knows none to bring along: ${what}${says === "" ? "" : ` (${says})`}`,
				remedy: "write another version, or give ray.clusters.*.python an archive with its sha256; a newer uv in BRINGUP_UV may know it"
			});
		}
		function python_mirror_wrong(url, says) {
			return new error.y4({
				code: "ray-python-archive-wrong",
				category: "download",
				what: `what came from ${url.protocol === "file:" ? url.href : (0, address.SP)(url)} is not the Python that uv knows: ${says.slice(0, 600)}`,
				remedy: "see whether the mirror has the archives of python-build-standalone as they were made, in the same folders",
				retryable: false
			});
		}
		var wanted_lock = __webpack_require__(68214);
		;
		const MAKE_MS = 15 * 6e4;
		const environmentKind = (0, resource.WI)({
			kind: "ray-environment",
			order: resource.ND["ray-environment"],
			category: "download",
			slow: true,
			interrupt: "kill",
			timeoutMs: () => MAKE_MS,
			key: ({ cluster }) => cluster,
			absent: (cluster) => ({
				...environment_spec.Nf,
				cluster,
				state: "absent"
			}),
			read: readEnvironments,
			parse: parseEnvironments,
			complete: (things, context) => Promise.all(things.map(async ({ spec, state }) => {
				if (spec.state === "absent") return state;
				const { version, pushed } = (0, wanted_lock.OL)(spec, state);
				if (pushed && spec.python !== "host" && spec.python.archive === undefined && !(version in state.pythons)) await pythonAddress((0, wanted_lock.Wj)(version, state, context), await (0, wanted_lock.rV)(context));
				const { lockHash } = await (0, wanted_lock.Tv)(spec.cluster, spec, state, context);
				return {
					...state,
					wanted: {
						lockHash,
						python: version,
						pushesPython: pushed
					}
				};
			})),
			decide: decideEnvironment,
			async supply({ spec, state, action }, context) {
				if (action.do !== "make" || spec.state === "absent") return {};
				const making = await (0, wanted_lock.rV)(context);
				const lock = await (0, wanted_lock.Tv)(spec.cluster, spec, state, context);
				const bundle = await bundleFor(lock, formFor(state), making);
				if (!unpacks(spec, state, action)) return { files: { bundle } };
				const archive = archiveOf(spec);
				const python = archive === undefined ? await pythonOfMirror((0, wanted_lock.Wj)(action.python, state, context), making) : await pythonArchive(archive, making);
				return { files: {
					bundle,
					python
				} };
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, state, action, supplied }) => {
				const { root, cluster, hostPython } = spec;
				if (action.do === "leave") return leaveEnvironment({
					root,
					cluster
				});
				if (action.do === "keep") return keepEnvironment({
					root,
					cluster,
					lockHash: action.lockHash
				});
				if (action.do === "use") return useEnvironment({
					root,
					cluster,
					lockHash: action.lockHash
				});
				if (spec.state === "absent" || supplied === undefined) throw new TypeError("nothing to install from");
				return installEnvironment({
					...{
						root,
						cluster,
						lockHash: action.lockHash,
						ray: spec.inputs.ray,
						python: action.python
					},
					interpreter: action.pushesPython ? `${(0, environment_spec.mw)(root, pushedName(spec, action.python))}/bin/python3` : hostPython,
					bundle: {
						path: supplied.file("bundle"),
						form: formFor(state)
					},
					ahead: spec.ahead ?? false,
					...unpacks(spec, state, action) ? { archive: {
						path: supplied.file("python"),
						form: archiveOf(spec)?.form ?? "tar"
					} } : {}
				});
			})),
			undo: ({ spec, state, action }) => action.do === "leave" ? { cannot: "the environment is not kept; applying the cluster again brings it back" } : undoEnvironment(spec, state),
			isBack: isEnvironmentBack,
			publish: ({ current }, { cluster, root, state }) => state === "absent" || current === undefined ? {} : {
				[`ray.environment.${cluster}`]: (0, environment_spec.FQ)(root, current),
				[`ray.lock-hash.${cluster}`]: current
			},
			diagnose: (_exitCode, output, { spec }) => environmentFailure(output, `${spec.root}/envs`)
		});
		function formFor({ zstd }) {
			return zstd ? "zst" : "gz";
		}
		function archiveOf(spec) {
			return spec.python === "host" ? undefined : spec.python.archive;
		}
		function pushedName({ python }, version) {
			return (0, environment_spec.oT)(python === "host" ? { version } : python);
		}
		function unpacks(spec, { pythons }, action) {
			if (action.do === "leave" || !action.pushesPython) return false;
			const there = pythons[pushedName(spec, action.python)];
			return there === undefined || (archiveOf(spec)?.sha256 ?? there) !== there;
		}
	}),
	35637: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { t: () => fetchFile });
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _image_source_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45807);
		var _image_source_download_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99047);
		var _again_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71638);
		var _cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51848);
		async function fetchFile({ url, sha256, path, making, onBytes = () => undefined }) {
			const { signal, tell, pace } = making;
			const part = `${path}.part`;
			const get = async () => {
				const came = await (0, _image_source_download_js__WEBPACK_IMPORTED_MODULE_2__.R)(url, part, {
					signal,
					...sha256 === undefined ? {} : { sha256 },
					...pace === undefined ? {} : { pace },
					pause: _again_js__WEBPACK_IMPORTED_MODULE_3__.Hz,
					onProgress: ({ done }) => onBytes(done),
					onNote: () => undefined
				}).catch((error) => {
					throw asOurs(error, url, path);
				});
				return came === "unchanged" ? "" : came.sha256;
			};
			let got = await get();
			if (sha256 !== undefined && got !== sha256) {
				await (0, _image_source_download_js__WEBPACK_IMPORTED_MODULE_2__.y)(part);
				tell(`${(0, _image_source_address_js__WEBPACK_IMPORTED_MODULE_5__.SP)(url)} came with another hash, and is fetched once more`);
				got = await get();
			}
			if (sha256 !== undefined && got !== sha256) {
				await (0, _image_source_download_js__WEBPACK_IMPORTED_MODULE_2__.y)(part);
				throw wrongHash(url, got, sha256);
			}
			await (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.Gq)(path, async () => {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, path);
				await (0, _image_source_download_js__WEBPACK_IMPORTED_MODULE_2__.y)(part);
			});
		}
		function asOurs(error, url, path) {
			if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4)) return error;
			switch (error.code) {
				case "image-cache-full": return (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.M2)(path, error);
				case "image-cache-not-writable": return (0, _cache_js__WEBPACK_IMPORTED_MODULE_4__.SK)(path, error.message, error);
				case "image-missing": return missing(url);
				case "image-site-refused": return refused(url, error);
				case "image-site-untrusted":
				case "image-site-unreachable": return unreachable(url, error);
				default: return error;
			}
		}
		function missing(url) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "ray-file-missing",
				category: "download",
				what: `the site has no ${(0, _image_source_address_js__WEBPACK_IMPORTED_MODULE_5__.SP)(url)}`,
				remedy: "the index names a file that is not there: refresh the mirror, or name another index (UV_DEFAULT_INDEX)",
				retryable: false
			});
		}
		function refused(url, cause) {
			const [status = "an error"] = /HTTP \d+/.exec(cause.message) ?? [];
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "ray-file-refused",
				category: "download",
				what: `the site did not give ${(0, _image_source_address_js__WEBPACK_IMPORTED_MODULE_5__.SP)(url)}: ${status}`,
				remedy: "see what the site, or a proxy before it, lets this machine have; run it again to go on where it broke off",
				retryable: cause.retryable ?? false,
				cause
			});
		}
		function unreachable(url, cause) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "ray-file-unreachable",
				category: "download",
				what: `${(0, _image_source_address_js__WEBPACK_IMPORTED_MODULE_5__.SP)(url)} could not be fetched: ${cause.cause instanceof Error ? cause.cause.message : cause.message}`,
				remedy: "see whether this machine gets out to it, and its clock and certificates; run it again to go on where it broke off",
				retryable: cause.retryable ?? true,
				cause
			});
		}
		function wrongHash(url, got, wanted) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4({
				code: "ray-file-wrong-hash",
				category: "download",
				what: `what came from ${(0, _image_source_address_js__WEBPACK_IMPORTED_MODULE_5__.SP)(url)} has the SHA-256 ${got}, and ${wanted} is wanted; it was fetched twice and thrown away`,
				remedy: "run it once more; if it stays so, somebody changed the file on the site or on the way: find out who",
				retryable: false
			});
		}
	}),
	98402: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => filesOfProject });
		var external_node_util_ = __webpack_require__(57975);
		var external_node_zlib_ = __webpack_require__(38522);
		var core_error = __webpack_require__(93933);
		var cancelled = __webpack_require__(82429);
		var address = __webpack_require__(45807);
		var http_get = __webpack_require__(11466);
		var again = __webpack_require__(71638);
		;
		function parseSimplePage(type, text, at) {
			if (/^application\/(?:vnd\.pypi\.simple\.v1\+)?json$/.test(type)) return parseJson(text, at);
			if (/^(?:text\/html|application\/vnd\.pypi\.simple\.v1\+html)$/.test(type)) return parseHtml(text, at);
			return undefined;
		}
		function parseJson(text, at) {
			let page;
			try {
				page = JSON.parse(text);
			} catch {
				return undefined;
			}
			const files = membersOf(page)["files"];
			if (!Array.isArray(files)) return undefined;
			return files.flatMap((file) => {
				const { filename, url, hashes, size } = membersOf(file);
				if (typeof filename !== "string" || typeof url !== "string" || !URL.canParse(url, at.href)) return [];
				const sha256 = membersOf(hashes)["sha256"];
				return [fileOf(filename, new URL(url, at), sha256, size)];
			});
		}
		const LINK = /<a\s([^>]*)>([^<]*)<\/a>/gi;
		const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
		function parseHtml(text, at) {
			return [...text.matchAll(LINK)].flatMap(([, attributes = "", content = ""]) => {
				const [, double, single] = HREF.exec(attributes) ?? [];
				const href = unescaped(double ?? single ?? "");
				if (href === "" || !URL.canParse(href, at.href)) return [];
				const url = new URL(href, at);
				const [, sha256] = /^#sha256=([0-9a-fA-F]{64})/.exec(url.hash) ?? [];
				url.hash = "";
				return [fileOf(unescaped(content).trim(), url, sha256, undefined)];
			});
		}
		function fileOf(filename, url, sha256, size) {
			return {
				filename,
				url,
				sha256: typeof sha256 === "string" && /^[0-9a-f]{64}$/i.test(sha256) ? sha256.toLowerCase() : undefined,
				sizeBytes: typeof size === "number" ? size : undefined
			};
		}
		function unescaped(text) {
			return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name) => ENTITIES[name] ?? "");
		}
		const ENTITIES = {
			amp: "&",
			lt: "<",
			gt: ">",
			quot: "\"",
			"#39": "'",
			"#x27": "'"
		};
		function membersOf(value) {
			return typeof value === "object" && value !== null ? value : {};
		}
		;
		const STALL_MS = 3e4;
		const MOST_BYTES = 64 * 2 ** 20;
		const ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1";
		const unzip = (0, external_node_util_.promisify)(external_node_zlib_.gunzip);
		async function filesOfProject({ extra, main }, name, hashes, signal) {
			let known;
			for (const index of [...extra, main]) {
				const files = await projectOf(index, name, signal);
				if (files?.some(({ sha256 }) => sha256 !== undefined && hashes.includes(sha256))) return files;
				known ??= files;
			}
			if (known === undefined) throw noProject(main, name);
			return known;
		}
		function projectOf(index, name, signal) {
			const page = new URL(`${name}/`, index);
			return (0, again.TG)(() => pageOf(page, signal).catch((error) => {
				if (signal.aborted) throw (0, cancelled.K)(`reading ${(0, address.SP)(page)}`, signal);
				throw error instanceof core_error.y4 ? error : unreachable(page, error);
			}), { signal });
		}
		async function pageOf(page, signal) {
			const answer = await (0, http_get.l)(page, {
				headers: {
					accept: ACCEPT,
					"accept-encoding": "gzip"
				},
				signal,
				stallMs: STALL_MS,
				mayDowngrade: false
			});
			try {
				const { status, header, url } = answer;
				if (status === 404) return undefined;
				if (status !== 200) throw refused(page, status);
				const body = await bodyOf(answer.body, header("content-encoding") === "gzip");
				const type = (header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
				const files = body === undefined ? undefined : parseSimplePage(type, body, withLogin(url, page));
				if (files === undefined) throw unreadable(page, type);
				return files;
			} finally {
				answer.body.destroy();
			}
		}
		function withLogin(url, asked) {
			const at = new URL(url);
			if (at.username === "" && at.origin === asked.origin) [at.username, at.password] = [asked.username, asked.password];
			return at;
		}
		async function bodyOf(parts, zipped) {
			const all = [];
			let sizeBytes = 0;
			for await (const part of parts) {
				sizeBytes += part.length;
				if (sizeBytes > MOST_BYTES) return undefined;
				all.push(part);
			}
			const whole = Buffer.concat(all);
			return (zipped ? await unzip(whole, { maxOutputLength: MOST_BYTES }) : whole).toString("utf8");
		}
		function noProject(index, name) {
			return new core_error.y4({
				code: "ray-index-no-project",
				category: "download",
				what: `the package index ${(0, address.SP)(index)} has no ${name}`,
				remedy: "name an index that has it (UV_DEFAULT_INDEX); a mirror may not have all of PyPI",
				retryable: false
			});
		}
		function refused(page, status) {
			const passes = status === 408 || status === 429 || status >= 500;
			return new core_error.y4({
				code: "ray-index-refused",
				category: status === 429 ? "throttled" : "download",
				what: `the package index did not give ${(0, address.SP)(page)}: HTTP ${status}`,
				remedy: status === 401 || status === 403 ? "see whether the address of the index needs a login (https://user:password@...), and what a proxy lets this machine have" : "try again later",
				retryable: passes
			});
		}
		function unreadable(page, type) {
			return new core_error.y4({
				code: "ray-index-unreadable",
				category: "download",
				what: `what ${(0, address.SP)(page)} gave is no page of a package index (${type === "" ? "of no type" : type})`,
				remedy: "see whether the address of the index ends in /simple, and whether a proxy changes answers on the way",
				retryable: false
			});
		}
		function unreachable(page, cause) {
			return new core_error.y4({
				code: "ray-index-unreachable",
				category: "download",
				what: `the package index could not be asked for ${(0, address.SP)(page)}: ${cause instanceof Error ? cause.message : String(cause)}`,
				remedy: "see whether this machine gets out to it; a mirror is named in UV_DEFAULT_INDEX, a certificate authority in NODE_EXTRA_CA_CERTS",
				retryable: true,
				cause
			});
		}
	}),
	74751: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { d: () => runUv });
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
		var _host_cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82429);
		var _host_local_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29709);
		const PASSED_ON = /^(?:(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|NETRC|UV_(?:HTTP_\w+|SYSTEM_CERTS|NATIVE_TLS|INDEX_\w+|KEYRING_PROVIDER|INSECURE_HOST|EXCLUDE_NEWER|CONCURRENT_\w+))$/i;
		async function runUv(program, call) {
			const { args, signal, env = {}, stdin = "", cwd, timeoutMs } = call;
			const passed = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name) && !/^UV_INDEX_(?:URL|STRATEGY)$/.test(name));
			const timeout = AbortSignal.timeout(timeoutMs);
			const ran = await new Promise((settle) => {
				const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [
					"--no-config",
					"--color",
					"never",
					...args
				], {
					stdio: "pipe",
					env: {
						...(0, _host_local_js__WEBPACK_IMPORTED_MODULE_2__.bx)(),
						...Object.fromEntries(passed),
						UV_NO_PROGRESS: "1",
						UV_PYTHON_DOWNLOADS: "never",
						...env
					},
					...cwd === undefined ? {} : { cwd },
					signal: AbortSignal.any([signal, timeout])
				});
				let [stdout, stderr] = ["", ""];
				child.stdout.setEncoding("utf8").on("data", (text) => {
					stdout += text;
				});
				child.stderr.setEncoding("utf8").on("data", (text) => {
					stderr += text;
				});
				child.on("error", (error) => {
					const why = timeout.aborted ? `it took longer than ${timeoutMs / 1e3} s` : error.message;
					settle({
						code: undefined,
						stdout,
						stderr: `${stderr}${why}`
					});
				});
				child.on("close", (code) => settle({
					code: code ?? undefined,
					stdout,
					stderr
				}));
				child.stdin.on("error", () => undefined).end(stdin);
			});
			if (signal.aborted) throw (0, _host_cancelled_js__WEBPACK_IMPORTED_MODULE_1__.K)("running uv", signal);
			return ran;
		}
	}),
	36721: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => tarOf });
		const BLOCK = 512;
		const LONG_NAME = {
			name: "././@LongLink",
			type: "L"
		};
		async function* tarOf(files) {
			for (const { name, sizeBytes, mode = 420, content } of files) {
				const bytes = Buffer.from(name, "utf8");
				if (bytes.length > 100) {
					const long = Buffer.concat([bytes, Buffer.alloc(1)]);
					yield header(Buffer.from(LONG_NAME.name), long.length, LONG_NAME.type, mode);
					yield padded(long);
				}
				yield header(bytes.subarray(0, 100), sizeBytes, "0", mode);
				let written = 0;
				for await (const part of content()) {
					written += part.length;
					yield part;
				}
				if (written !== sizeBytes) throw new Error(`${name} changed while it was packed`);
				yield Buffer.alloc(-sizeBytes & BLOCK - 1);
			}
			yield Buffer.alloc(2 * BLOCK);
		}
		function header(name, sizeBytes, type, mode) {
			const block = Buffer.alloc(BLOCK);
			name.copy(block, 0);
			block.write(`${mode.toString(8).padStart(7, "0")}\0`, 100, "latin1");
			block.write("0000000\0", 108, "latin1");
			block.write("0000000\0", 116, "latin1");
			block.write(`${sizeBytes.toString(8).padStart(11, "0")}\0`, 124, "latin1");
			block.write("00000000000\0", 136, "latin1");
			block.write("        ", 148, "latin1");
			block.write(type, 156, "latin1");
			block.write("ustar\x0000", 257, "latin1");
			const sum = block.reduce((total, byte) => total + byte, 0);
			block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
			return block;
		}
		function padded(bytes) {
			return Buffer.concat([bytes, Buffer.alloc(-bytes.length & BLOCK - 1)]);
		}
	}),
	53189: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => targetOf,
			j: () => targetName
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		const GLIBC_MINORS = [
			17,
			28,
			31,
			32,
			33,
			34,
			35,
			36,
			37,
			38,
			39,
			40
		];
		function targetOf({ machine, glibc }, python) {
			const arch = ARCHITECTURES.get(machine);
			if (arch === undefined) throw unsupported(`its processor is ${machine}, and Ray has wheels for x86_64 and aarch64`);
			const [, minor] = /^2\.(\d+)/.exec(glibc ?? "") ?? [];
			const newest = GLIBC_MINORS.filter((known) => known <= Number(minor)).at(-1);
			if (newest === undefined) throw unsupported(glibc === undefined ? "it has no glibc, and Ray has no wheels for another C library" : `its glibc is ${glibc}, and Ray needs 2.17`);
			if (!/^3\.\d+\.\d+$/.test(python)) throw unsupported(`its Python calls itself ${JSON.stringify(python)}`);
			return {
				arch,
				manylinux: `manylinux_2_${newest}`,
				python
			};
		}
		const ARCHITECTURES = new Map([["x86_64", "x86_64"], ["aarch64", "aarch64"]]);
		function targetName({ arch, manylinux, python }) {
			return `py${python}-${arch}-${manylinux}`;
		}
		function unsupported(why) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-target-unsupported",
				category: "unsupported",
				what: `Ray cannot be installed on this host: ${why}`,
				remedy: "take the host out of the ray section, or give it a system that Ray supports"
			});
		}
	}),
	39985: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => uvProgram });
		var external_node_crypto_ = __webpack_require__(77598);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var error = __webpack_require__(93933);
		var sha256_of = __webpack_require__(63464);
		var environment_cache = __webpack_require__(51848);
		var fetch_file = __webpack_require__(35637);
		var fetch_page = __webpack_require__(98402);
		var run_uv = __webpack_require__(74751);
		;
		const UV_VERSION = "0.13.8";
		const BUILDS = new Map([
			["linux x86_64", {
				filename: "uv-0.13.8-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
				sha256: "e18a57b8b352eb7c8feb317b9f6f533c8f0ad9673fd6cf34bbe3cf1a9f6a8984"
			}],
			["linux aarch64", {
				filename: "uv-0.13.8-py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64.whl",
				sha256: "0b3e8b1a4f5e405e31e2ff33de8af4744831e9f7338539671efbd8c3c94e791d"
			}],
			["darwin x86_64", {
				filename: "uv-0.13.8-py3-none-macosx_10_12_x86_64.whl",
				sha256: "b7124ca1956ec2e476a1003ea5715a15f0266afaec37f4dc9c6972ba8183e6d1"
			}],
			["darwin aarch64", {
				filename: "uv-0.13.8-py3-none-macosx_11_0_arm64.whl",
				sha256: "62b6943c7fd64fac6854f780bea6e0359e5a5bc3241f83ee357bb38276afac49"
			}]
		]);
		const UV_MEMBER = `uv-${UV_VERSION}.data/scripts/uv`;
		function uvBuildFor(system, arch) {
			return BUILDS.get(`${system} ${arch}`);
		}
		const OLDEST = [
			0,
			8,
			0
		];
		function isUsableUv(says) {
			const [, ...numbers] = /^uv (\d+)\.(\d+)\.(\d+)/.exec(says) ?? [];
			if (numbers.length === 0) return false;
			const difference = OLDEST.map((oldest, index) => Number(numbers[index]) - oldest).find((one) => one !== 0);
			return (difference ?? 0) >= 0;
		}
		var zip_file = __webpack_require__(28068);
		;
		const ANSWER_MS = 6e4;
		async function uvProgram(making, given = process.env["BRINGUP_UV"]) {
			if (given) {
				const found = await asked(given, making.signal);
				if ("version" in found) return found;
				throw unusable(given, found.says);
			}
			for (const folder of (process.env["PATH"] ?? "").split(external_node_path_.delimiter).filter(Boolean)) {
				const path = (0, external_node_path_.join)(folder, "uv");
				const there = await (0, promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
				const found = there ? await asked(path, making.signal) : undefined;
				if (found !== undefined && "version" in found) return found;
			}
			return pinnedUv(making);
		}
		async function asked(path, signal) {
			const { code, stdout, stderr } = await (0, run_uv.d)(path, {
				args: ["--version"],
				signal,
				timeoutMs: ANSWER_MS
			});
			const says = stdout.trim();
			if (code !== 0 || !isUsableUv(says)) return { says: says || stderr.trim() || `exit code ${code}` };
			return {
				path,
				version: says.split(" ")[1] ?? ""
			};
		}
		async function pinnedUv(making) {
			const [system, arch] = [process.platform, ARCHITECTURES.get(process.arch) ?? process.arch];
			const build = uvBuildFor(system, arch);
			if (build === undefined) throw noBuild(`${system} ${arch}`);
			const wheel = await uvWheel(build, making);
			const path = (0, external_node_path_.join)(await (0, environment_cache.nF)(making.cache, "uv"), `uv-${build.sha256.slice(0, 16)}`);
			const whole = await (0, promises_.stat)(path).catch(() => undefined);
			if (whole === undefined || (whole.mode & 64) === 0) {
				const program = await programOf(build, wheel);
				const next = `${path}.${(0, external_node_crypto_.randomBytes)(6).toString("hex")}`;
				try {
					await (0, environment_cache.Gq)(path, async () => {
						await (0, promises_.writeFile)(next, program);
						await (0, promises_.chmod)(next, 448);
						await (0, promises_.rename)(next, path);
					});
				} finally {
					await (0, promises_.rm)(next, { force: true });
				}
			}
			return {
				path,
				version: UV_VERSION
			};
		}
		async function programOf({ filename }, wheel) {
			const program = await (0, zip_file._v)(wheel, UV_MEMBER);
			if (program === undefined) throw noBuild(`${filename}, which holds no ${UV_MEMBER}`);
			return program;
		}
		async function uvWheel(build, making) {
			const { cache, indexes, signal, tell } = making;
			const path = (0, external_node_path_.join)(await (0, environment_cache.nF)(cache, "wheels", build.sha256), build.filename);
			return (0, environment_cache.mG)(cache, `uv-${build.sha256.slice(0, 16)}`, making, async () => {
				if (await (0, sha256_of.V)(path).catch(() => undefined) === build.sha256) return path;
				tell(`fetching uv ${UV_VERSION}`);
				const files = await (0, fetch_page.e)(indexes, "uv", [build.sha256], signal);
				const file = files.find(({ sha256 }) => sha256 === build.sha256);
				if (file === undefined) throw notThere(build);
				await (0, fetch_file.t)({
					url: file.url,
					sha256: build.sha256,
					path,
					making
				});
				return path;
			});
		}
		const ARCHITECTURES = new Map([["x64", "x86_64"], ["arm64", "aarch64"]]);
		function unusable(path, says) {
			return new error.y4({
				code: "ray-uv-unusable",
				category: "config",
				what: `${path} is no uv that can make locks: ${says.split("\n")[0]}`,
				remedy: "name a uv of version 0.8.0 or newer in BRINGUP_UV, or unset it: bringup then fetches one"
			});
		}
		function noBuild(what) {
			return new error.y4({
				code: "ray-uv-no-build",
				category: "unsupported",
				what: `there is no known uv for ${what}`,
				remedy: "name a uv of this machine in BRINGUP_UV"
			});
		}
		function notThere({ filename }) {
			return new error.y4({
				code: "ray-uv-not-in-index",
				category: "download",
				what: `the package index has no ${filename} with the hash that this bringup knows`,
				remedy: "let the mirror have that version of uv, or name a uv of this machine in BRINGUP_UV",
				retryable: false
			});
		}
	}),
	68214: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			rV: () => makingOf,
			OL: () => pythonFor,
			Wj: () => pythonSource,
			Tv: () => wantedLock
		});
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var core_error = __webpack_require__(93933);
		var pack = __webpack_require__(45817);
		var environment_cache = __webpack_require__(51848);
		var external_node_timers_promises_ = __webpack_require__(58500);
		var size = __webpack_require__(84171);
		;
		const AHEAD_MS = 20;
		function paceOf(bytesPerSecond) {
			let free = 0;
			return async (bytes, signal) => {
				free = Math.max(free, performance.now()) + bytes / bytesPerSecond * 1e3;
				const waitMs = free - performance.now();
				if (waitMs > AHEAD_MS) await (0, external_node_timers_promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => undefined);
			};
		}
		const paces = new Map();
		function downloadPace(limit, env = process.env) {
			const text = env["BRINGUP_DOWNLOAD_LIMIT"] || limit;
			if (text === undefined) return undefined;
			const rate = size.S.test(text) ? (0, size.V)(text) : 0;
			if (rate < 1) throw unreadable(text);
			const pace = paces.get(rate) ?? paceOf(rate);
			paces.set(rate, pace);
			return pace;
		}
		function unreadable(text) {
			return new core_error.y4({
				code: "ray-download-limit",
				category: "config",
				what: `BRINGUP_DOWNLOAD_LIMIT is ${JSON.stringify(text)}, which is no size for each second`,
				remedy: "write one such as 10MiB, or unset it"
			});
		}
		var external_node_os_ = __webpack_require__(48161);
		var source_address = __webpack_require__(45807);
		;
		const PYPI = "https://pypi.org/simple";
		function indexesFrom(env, files) {
			const ofFile = (key) => files.map((text) => pipSetting(text, key)).find((value) => value !== undefined);
			const main = env["UV_DEFAULT_INDEX"] || env["UV_INDEX_URL"] || env["PIP_INDEX_URL"] || ofFile("index-url") || PYPI;
			const extra = env["UV_INDEX"] || env["UV_EXTRA_INDEX_URL"] || env["PIP_EXTRA_INDEX_URL"] || ofFile("extra-index-url") || "";
			return {
				main: addressOf(main),
				extra: extra.split(/\s+/).filter(Boolean).map(addressOf)
			};
		}
		async function configuredIndexes(env = process.env) {
			const paths = pipFiles(env);
			return indexesFrom(env, await Promise.all(paths.map((path) => (0, promises_.readFile)(path, "utf8").catch(() => ""))));
		}
		function pipFiles(env) {
			const given = env["PIP_CONFIG_FILE"];
			const home = env["HOME"] || (0, external_node_os_.homedir)();
			const config = env["XDG_CONFIG_HOME"] || (0, external_node_path_.join)(home, ".config");
			return [
				...given ? [given] : [],
				(0, external_node_path_.join)(config, "pip/pip.conf"),
				(0, external_node_path_.join)(home, ".pip/pip.conf"),
				"/etc/pip.conf"
			];
		}
		function pipSetting(text, key) {
			let [section, value, open] = [
				"",
				undefined,
				false
			];
			for (const line of text.split(/\r?\n/)) {
				if (/^\s*[#;]/.test(line)) continue;
				if (open && /^\s+\S/.test(line)) {
					value = `${value ?? ""} ${line.trim()}`;
					continue;
				}
				open = false;
				const [, head] = /^\[([^\]]*)\]/.exec(line) ?? [];
				if (head !== undefined) section = head.trim();
				const [, name, after = ""] = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
				if (section !== "global" && section !== "install" || name?.replaceAll("_", "-") !== key) continue;
				[value, open] = [after.trim(), true];
			}
			return value?.trim() || undefined;
		}
		function addressOf(text) {
			const address = text.trim().replace(/^[\w-]+=(?=https?:)/, "");
			const url = URL.canParse(address) ? new URL(address) : undefined;
			if (url?.protocol === "https:" || url?.protocol === "http:") {
				url.pathname = `${url.pathname.replace(/\/+$/, "")}/`;
				return url;
			}
			throw new core_error.y4({
				code: "ray-index-settings",
				category: "config",
				what: `the package index of this machine is ${url === undefined ? "no address" : (0, source_address.SP)(url)}, and http or https is needed`,
				remedy: "set UV_DEFAULT_INDEX (or index-url of pip) to the address of an index, such as that of PyPI or of a mirror"
			});
		}
		var external_node_crypto_ = __webpack_require__(77598);
		var choose_wheel = __webpack_require__(13528);
		var json = __webpack_require__(87121);
		var environment_target = __webpack_require__(53189);
		var wheel_name = __webpack_require__(10797);
		;
		const PIN = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([^\s;]+)\s*(?:;[^#]*?)?((?:\s+--hash=\S+)*)\s*$/;
		function parseLock(text, file) {
			const pins = logicalLines(text, file).map(({ line, number }) => pinOf(line, file, number));
			if (pins.length === 0) throw requirements_lock_unreadable("it names no package", file, 1);
			const twice = pins.find(({ name }, index) => pins.findIndex((pin) => pin.name === name) !== index);
			if (twice !== undefined) throw requirements_lock_unreadable(`it names ${twice.name} twice`, file, 1);
			return pins.toSorted((a, b) => a.name < b.name ? -1 : 1);
		}
		function logicalLines(text, file) {
			const lines = [];
			let [logical, number] = ["", 1];
			for (const [index, raw] of text.split(/\r?\n/).entries()) {
				if (logical === "") number = index + 1;
				const part = raw.replace(/(^|\s)#.*$/, "");
				if (part.endsWith("\\")) {
					logical += `${part.slice(0, -1)} `;
					continue;
				}
				const line = `${logical}${part}`.trim();
				logical = "";
				if (line !== "") lines.push({
					line,
					number
				});
			}
			if (logical.trim() !== "") throw requirements_lock_unreadable("it ends in the middle of a line", file, number);
			return lines;
		}
		function pinOf(line, file, number) {
			const [, name, version, rest] = PIN.exec(line) ?? [];
			const [what] = line.split(/\s/);
			if (name === undefined || version === undefined) throw requirements_lock_unreadable(`${JSON.stringify(what)} is no \`package==version\` with hashes`, file, number);
			const hashes = [...(rest ?? "").matchAll(/--hash=sha256:([0-9a-f]{64})(?=\s|$)/g)].map(([, hash = ""]) => hash);
			if (hashes.length === 0) throw requirements_lock_unreadable(`${what} has no SHA-256`, file, number);
			return {
				name: (0, wheel_name.t)(name),
				version,
				hashes: [...new Set(hashes)].toSorted()
			};
		}
		function canonicalLock(pins) {
			return pins.map(({ name, version, hashes }) => `${name}==${version}${hashes.map((hash) => ` --hash=sha256:${hash}`).join("")}\n`).join("");
		}
		function lockHashOf(pins, target, manager) {
			return (0, json.br)({
				lock: canonicalLock(pins),
				target: (0, environment_target.j)(target),
				...manager === undefined ? {} : { manager }
			});
		}
		function requirements_lock_unreadable(why, file, line) {
			return new core_error.y4({
				code: "ray-lock-unreadable",
				category: "config",
				what: `the lock cannot be used: ${why}`,
				where: {
					file,
					line
				},
				remedy: "let bringup write it again (remove the file), and leave packages from addresses and folders out of the requirements"
			});
		}
		;
		function lockFileName(cluster, target) {
			return `ray/${cluster}-${(0, environment_target.j)(target)}.lock`;
		}
		const INPUTS = /^# inputs: ([0-9a-f]{64})$/m;
		function lockFileText(body, about) {
			return `# Made by bringup for ${(0, environment_target.j)(about.target)} with uv ${about.uv}. Commit it; remove it to have it made anew.
# inputs: ${about.inputs}
${body.trimEnd()}
`;
		}
		function pinsOfLockFile(text, file, inputs) {
			const [, made] = INPUTS.exec(text) ?? [];
			if (made !== undefined && made !== inputs) throw outdated(file);
			return parseLock(text, file);
		}
		function outdated(file) {
			return new core_error.y4({
				code: "ray-lock-outdated",
				category: "config",
				what: "the lock was made from another version, other extras or other requirements than the fleet file has now",
				where: { file },
				remedy: "remove the file to have it made anew"
			});
		}
		;
		const HARMLESS = /^(?:--require-hashes|--only-binary[ =]\S+|--prefer-binary)$/;
		function lockedRequirements({ text, file }) {
			return logicalLines(text, file).flatMap(({ line, number }) => {
				if (HARMLESS.test(line)) return [];
				return [{
					...pinOf(line, file, number),
					requirement: line.replace(/\s+--hash=\S+/g, "")
				}];
			});
		}
		function asLocked(pins, locked) {
			if (locked === undefined) return pins;
			const requirements = lockedRequirements(locked);
			return pins.map((pin) => {
				const own = requirements.filter(({ name, version }) => name === pin.name && version === pin.version);
				if (own.length === 0) return pin;
				const hashes = pin.hashes.filter((hash) => own.some((one) => one.hashes.includes(hash)));
				if (hashes.length === 0) throw differs(pin, locked.file);
				return {
					...pin,
					hashes
				};
			});
		}
		function differs({ name, version }, file) {
			return new core_error.y4({
				code: "ray-repository-hashes",
				category: "config",
				what: `the repository locks ${name} ${version} to other files than the package index has`,
				where: { file },
				remedy: "lock it again from the index that this machine uses (UV_DEFAULT_INDEX), and write the new commit; or find out who changed the file"
			});
		}
		;
		function requirementsIn({ ray, extras, requirements, locked }) {
			const wish = `ray${extras.length === 0 ? "" : `[${[...extras].toSorted().join(",")}]`}==${ray}`;
			const own = locked === undefined ? [] : lockedRequirements(locked).map(({ requirement }) => requirement);
			const lines = [
				wish,
				...requirements === undefined ? [] : linesOf(requirements),
				...own
			];
			return lines.map((line) => `${line}\n`).join("");
		}
		function inputsDigest(inputs, target) {
			const { locked } = inputs;
			const hashes = locked === undefined ? undefined : lockedRequirements(locked).map((one) => one.hashes);
			return (0, json.br)({
				requirements: requirementsIn(inputs),
				target: (0, environment_target.j)(target),
				...hashes === undefined ? {} : { hashes }
			});
		}
		function linesOf({ text, file }) {
			return text.split(/\r?\n/).flatMap((raw, index) => {
				const line = raw.replace(/(^|\s)#.*$/, "").trim();
				if (line === "") return [];
				const why = refusal(line);
				if (why !== undefined) throw refused(`${JSON.stringify(line)} ${why}`, file, index + 1);
				return [line];
			});
		}
		function refusal(line) {
			if (line.endsWith("\\")) return "goes on in the next line; hashes are found by bringup";
			if (line.startsWith("-")) return "is an option of pip; indexes are told to this machine (UV_DEFAULT_INDEX), and nothing else is read";
			if (/@\s*\S|^[./~]|:\/\//.test(line)) return "is an address or a folder; only packages of an index are installed";
			if (!/^[A-Za-z0-9]/.test(line)) return "is no requirement";
			return undefined;
		}
		function refused(why, file, line) {
			return new core_error.y4({
				code: "ray-requirements-refused",
				category: "config",
				what: why,
				where: {
					file,
					line
				},
				remedy: "write names with versions, such as `torch==2.9.0`, a line each"
			});
		}
		var run_uv = __webpack_require__(74751);
		var uv_program = __webpack_require__(39985);
		;
		const RESOLVE_MS = 10 * 6e4;
		async function lockFor({ inputs, target, kept, uv, manager }, making) {
			const wanted = inputsDigest(inputs, target);
			const lockOf = (text, file, from) => {
				const pins = asLocked(pinsOfLockFile(text, file, wanted), inputs.locked);
				return {
					target,
					pins,
					lockHash: lockHashOf(pins, target, manager),
					text,
					from
				};
			};
			if (kept !== undefined) return lockOf(kept.text, kept.file, "file");
			const path = (0, external_node_path_.join)(await (0, environment_cache.nF)(making.cache, "locks-made"), `${wanted}.lock`);
			const found = async () => {
				const text = await (0, promises_.readFile)(path, "utf8").catch(() => undefined);
				try {
					return text === undefined ? undefined : lockOf(text, path, "cache");
				} catch {
					return undefined;
				}
			};
			const here = await found();
			if (here !== undefined) return here;
			return (0, environment_cache.mG)(making.cache, `lock-${wanted.slice(0, 16)}`, making, async () => {
				const meanwhile = await found();
				if (meanwhile !== undefined) return meanwhile;
				const program = await (0, uv_program.Q)(making, uv);
				making.tell(`locking ray ${inputs.ray} for ${(0, environment_target.j)(target)}`);
				const body = await resolved(program.path, {
					inputs,
					target
				}, making);
				const text = lockFileText(body, {
					inputs: wanted,
					target,
					uv: program.version
				});
				const lock = lockOf(text, path, "made");
				await (0, environment_cache.Gq)(path, () => writeWhole(path, text));
				return lock;
			});
		}
		async function resolved(uv, { inputs, target }, making) {
			const { cache, indexes, signal } = making;
			const { code, stdout, stderr } = await (0, run_uv.d)(uv, {
				args: [
					...[
						"pip",
						"compile",
						"-",
						"--generate-hashes",
						"--only-binary",
						":all:"
					],
					...[
						"--python-version",
						target.python,
						"--python-platform",
						`${target.arch}-${target.manylinux}`
					],
					...[
						"--no-annotate",
						"--no-header",
						"--no-emit-index-url",
						"--quiet"
					]
				],
				env: {
					UV_CACHE_DIR: (0, external_node_path_.join)(cache, "uv-cache"),
					UV_DEFAULT_INDEX: indexes.main.href,
					...indexes.extra.length === 0 ? {} : { UV_INDEX: indexes.extra.map(({ href }) => href).join(" ") }
				},
				stdin: requirementsIn(inputs),
				cwd: await (0, environment_cache.nF)(cache, "locks-made"),
				signal,
				timeoutMs: RESOLVE_MS
			});
			if (code === 0) return stdout;
			const said = withoutLogins(stderr, [indexes.main, ...indexes.extra]);
			if (/No interpreter found|No Python/i.test(stderr)) throw noPython(said);
			throw failed(target, inputs, said);
		}
		function withoutLogins(text, urls) {
			const known = urls.reduce((said, url) => said.replaceAll(url.href, (0, source_address.SP)(url)), text);
			return known.replace(/(https?:\/\/)[^\s/@]+@/g, "$1").trim();
		}
		async function writeWhole(path, text) {
			const next = `${path}.${(0, external_node_crypto_.randomBytes)(6).toString("hex")}`;
			try {
				await (0, promises_.writeFile)(next, text, { mode: 384 });
				await (0, promises_.rename)(next, path);
			} finally {
				await (0, promises_.rm)(next, { force: true });
			}
		}
		const MOST_SAID = 1200;
		const NO_WHEEL = /\b([a-z0-9][\w.-]*?)(?:==(\S+?))? has no (?:usable )?wheels\b/i;
		function failed(target, { ray }, said) {
			const [, missing, version] = NO_WHEEL.exec(said) ?? [];
			if (missing !== undefined) {
				const [, there] = /^hint: (Wheels are available .*)$/m.exec(said) ?? [];
				return (0, choose_wheel.f)({
					package: version === undefined ? missing : `${missing} ${version}`,
					target,
					there: there ?? said.slice(0, MOST_SAID)
				});
			}
			const unsolved = /No solution found/.test(said);
			const unreached = /Failed to fetch|error sending request|Connection refused|dns error|timed out/i.test(said);
			return new core_error.y4({
				code: "ray-lock-failed",
				category: unreached && !unsolved ? "download" : "config",
				what: `no lock of ray ${ray} could be made for ${(0, environment_target.j)(target)}: ${said.slice(0, MOST_SAID) || "uv said nothing"}`,
				remedy: unsolved ? "change the versions that do not go together: ray.clusters.*.version, python, or the requirements" : "see what uv says; the package index is named in UV_DEFAULT_INDEX"
			});
		}
		function noPython(said) {
			return new core_error.y4({
				code: "ray-lock-no-python",
				category: "config",
				what: `to make a lock, this machine needs some Python 3 in PATH, and has none: ${said.slice(0, MOST_SAID)}`,
				remedy: "install python3 here, or keep a lock beside the fleet file that was made elsewhere (docs/ray-environment.md)"
			});
		}
		;
		function pythonFor({ python }, { hostPython }) {
			if (python !== "host") return {
				version: python.version,
				pushed: python.version !== hostPython || python.archive?.form === "conda"
			};
			if (hostPython === undefined) throw wanted_lock_noPython();
			return {
				version: hostPython,
				pushed: false
			};
		}
		function pythonSource(version, state, context) {
			const { arch } = (0, environment_target.$)({
				machine: state.machine,
				glibc: state.glibc
			}, version);
			const { pythonMirror, uv, env = process.env } = preparationOf(context);
			const mirror = env["UV_PYTHON_INSTALL_MIRROR"] || pythonMirror;
			const table = env["UV_PYTHON_DOWNLOADS_JSON_URL"] || undefined;
			return {
				...{
					version,
					arch
				},
				...mirror === undefined ? {} : { mirror },
				...table === undefined ? {} : { table },
				...uv === undefined ? {} : { uv }
			};
		}
		async function wantedLock(cluster, wanted, state, context) {
			const target = (0, environment_target.$)({
				machine: state.machine,
				glibc: state.glibc
			}, pythonFor(wanted, state).version);
			const { fleetFolder, uv } = preparationOf(context);
			const making = await makingOf(context);
			const { inputs, repository, lockName = cluster } = wanted;
			const locked = repository === undefined ? undefined : {
				text: await (0, pack.rm)(repository, repository.requirements, making),
				file: repository.requirements
			};
			const kept = fleetFolder === undefined ? undefined : await keptLock(fleetFolder, lockName, target);
			return lockFor({
				inputs: locked === undefined ? inputs : {
					...inputs,
					locked
				},
				target,
				...kept === undefined ? {} : { kept },
				...uv === undefined ? {} : { uv },
				...wanted.python !== "host" && wanted.python.archive?.form === "conda" ? { manager: "conda" } : {}
			}, making);
		}
		async function makingOf(context) {
			const { cache = (0, environment_cache.et)(), downloadLimit, env } = preparationOf(context);
			const pace = downloadPace(downloadLimit, env);
			return {
				cache,
				indexes: await configuredIndexes(env),
				signal: context.signal,
				tell: (text) => context.tell(text),
				...pace === undefined ? {} : { pace }
			};
		}
		function preparationOf({ prepared }) {
			return prepared?.environment ?? {};
		}
		async function keptLock(folder, cluster, target) {
			const file = lockFileName(cluster, target);
			try {
				return {
					text: await (0, promises_.readFile)((0, external_node_path_.join)(folder, file), "utf8"),
					file
				};
			} catch (error) {
				if (error.code === "ENOENT") return undefined;
				throw new core_error.y4({
					code: "ray-lock-unreadable",
					category: "config",
					what: `the lock cannot be read: ${error.message}`,
					where: { file },
					remedy: "look at its permissions",
					cause: error
				});
			}
		}
		function wanted_lock_noPython() {
			return new core_error.y4({
				code: "ray-python-missing",
				category: "unsupported",
				what: "this host has not the Python that its cluster wants: it has no /usr/bin/python3",
				remedy: "install python3 there (`packages: [python3]`), or set ray.clusters.*.python to an exact version, which is brought along"
			});
		}
	}),
	10797: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => parseWheelName,
			t: () => normalName
		});
		const WHEEL = /^([^-]+)-([^-]+)(?:-(\d)([^-]*))?-([^-]+)-([^-]+)-([^-]+)\.whl$/;
		function parseWheelName(filename) {
			const [, name, version, digit, rest, pythons, abis, platforms] = WHEEL.exec(filename) ?? [];
			if (name === undefined || version === undefined || pythons === undefined) return undefined;
			const tags = pythons.split(".").flatMap((python) => (abis ?? "").split(".").flatMap((abi) => (platforms ?? "").split(".").map((platform) => `${python}-${abi}-${platform}`)));
			const build = digit === undefined ? 0 : Number.parseInt(`${digit}${rest ?? ""}`, 10);
			return {
				name: normalName(name),
				version,
				build,
				tags
			};
		}
		function normalName(name) {
			return name.replace(/[-_.]+/g, "-").toLowerCase();
		}
	}),
	28068: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R0: () => zipContent,
			_v: () => zipMember,
			uW: () => zipEntries
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
		var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
		var node_stream__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
		var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
		var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__);
		var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
		var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
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
		const END = Buffer.from([
			80,
			75,
			5,
			6
		]);
		const END_BYTES = 22;
		const MOST_END_BYTES = END_BYTES + 65535;
		const LOCATOR = 117853008;
		const LOCATOR_BYTES = 20;
		const END_64 = 101075792;
		const END_64_BYTES = 56;
		const ENTRY = 33639248;
		const ENTRY_BYTES = 46;
		const LOCAL_BYTES = 30;
		const STANDS_IN_EXTRA = 4294967295;
		const EXTRA_64 = 1;
		async function zipEntries(path) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const file = __addDisposableResource(env_1, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r"), true);
				const { size } = await file.stat();
				const place = await directoryOf(file, size);
				if (place === undefined || place.start + place.length > size) return undefined;
				const directory = await bytesAt(file, place.start, place.length);
				const entries = [];
				for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === ENTRY;) {
					const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
					const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
					if (extraEnd > directory.length) return undefined;
					const short = [
						24,
						20,
						42
					].map((field) => directory.readUInt32LE(at + field));
					const [sizeBytes = 0, packedBytes = 0, start = 0] = withExtra(short, directory.subarray(nameEnd, extraEnd));
					if (start + packedBytes > size) return undefined;
					entries.push({
						...{
							name: directory.toString("utf8", at + ENTRY_BYTES, nameEnd),
							sizeBytes,
							packedBytes,
							start
						},
						mode: directory.readUInt32LE(at + 38) >>> 16 & 4095,
						method: directory.readUInt16LE(at + 10)
					});
					at = extraEnd + directory.readUInt16LE(at + 32);
				}
				return entries;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function directoryOf(file, size) {
			const tailStart = Math.max(0, size - MOST_END_BYTES - LOCATOR_BYTES);
			const tail = await bytesAt(file, tailStart, size - tailStart);
			const end = tail.lastIndexOf(END);
			if (end < 0 || tail.length - end < END_BYTES) return undefined;
			const locator = end - LOCATOR_BYTES;
			if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR) return {
				length: tail.readUInt32LE(end + 12),
				start: tail.readUInt32LE(end + 16)
			};
			const at = Number(tail.readBigUInt64LE(locator + 8));
			if (at + END_64_BYTES > size) return undefined;
			const long = await bytesAt(file, at, END_64_BYTES);
			if (long.readUInt32LE(0) !== END_64) return undefined;
			return {
				length: Number(long.readBigUInt64LE(40)),
				start: Number(long.readBigUInt64LE(48))
			};
		}
		function withExtra(short, extra) {
			for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
				if (extra.readUInt16LE(at) !== EXTRA_64) continue;
				let next = at + 4;
				return short.map((number) => {
					if (number !== STANDS_IN_EXTRA || next + 8 > extra.length) return number;
					next += 8;
					return Number(extra.readBigUInt64LE(next - 8));
				});
			}
			return short;
		}
		async function* zipContent(path, entry) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { start, packedBytes, method, sizeBytes } = entry;
				if (method !== 0 && method !== 8) throw new Error(`packed by method ${method}`);
				const file = __addDisposableResource(env_2, await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r"), true);
				const local = await bytesAt(file, start, LOCAL_BYTES);
				const from = start + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
				let written = 0;
				if (packedBytes > 0) {
					const packed = file.createReadStream({ ...{
						start: from,
						end: from + packedBytes - 1,
						autoClose: false,
						highWaterMark: 1 << 18
					} });
					const parts = method === 0 ? packed : (0, node_stream__WEBPACK_IMPORTED_MODULE_1__.pipeline)(packed, (0, node_zlib__WEBPACK_IMPORTED_MODULE_3__.createInflateRaw)({ chunkSize: 1 << 18 }), () => undefined);
					for await (const part of parts) {
						written += part.length;
						if (written > sizeBytes) break;
						yield part;
					}
				}
				if (written !== sizeBytes) throw new Error("not as long as it should be");
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				const result_2 = __disposeResources(env_2);
				if (result_2) await result_2;
			}
		}
		async function zipMember(path, name) {
			const entry = (await zipEntries(path))?.find((one) => one.name === name);
			if (entry === undefined) return undefined;
			return (0, node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.buffer)(zipContent(path, entry)).catch(() => undefined);
		}
		async function bytesAt(file, position, length) {
			return (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
		}
	}),
	44941: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			l: () => CLOCK_GATE,
			s: () => apartSeconds
		});
		var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16672);
		const AGREE_SECONDS = 5;
		const MOST_SECONDS = 30;
		const CLOCK_GATE = {
			id: "clock",
			title: "clock, against this machine",
			unit: "seconds",
			rule: `apart by at most ${MOST_SECONDS} s; above ${AGREE_SECONDS} s it warns`,
			purpose: "certificates, health checks and the order of logs rest on clocks that agree",
			judge(_facts, { clockSkewSeconds: skew }) {
				const by = Math.abs(skew);
				const limit = by > MOST_SECONDS ? MOST_SECONDS : AGREE_SECONDS;
				return (0, _gate_js__WEBPACK_IMPORTED_MODULE_0__.$B)(by <= AGREE_SECONDS, {
					actual: skew,
					required: limit
				}, `set the clock of the host: \`timedatectl set-ntp true\`, or \`chronyc makestep\` where chrony runs. If others are right, the clock of this machine is not`, by > MOST_SECONDS ? "fail" : "warn");
			}
		};
		function apartSeconds(skewMs, uncertaintyMs) {
			const surely = Math.abs(skewMs ?? 0) - (uncertaintyMs ?? 0);
			return surely <= AGREE_SECONDS * 1e3 ? 0 : Math.sign(skewMs ?? 0) * Math.round(surely / 1e3);
		}
	}),
	16672: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$4: () => requiredText,
			$B: () => need,
			D_: () => gateValue,
			r_: () => untold
		});
		var _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87829);
		function gateValue(value, unit) {
			if (value === null) return "unknown";
			if (typeof value === "string") return value;
			if (unit === "bytes") return (0, _report_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__.p)(value);
			return unit === "seconds" ? `${value} s` : String(value);
		}
		function requiredText({ required, unit }) {
			const text = gateValue(required, unit);
			return unit === "seconds" ? `at most ${text}` : text;
		}
		function need(isMet, values, remedy, otherwise = "fail") {
			return isMet ? {
				status: "pass",
				...values
			} : {
				status: otherwise,
				...values,
				remedy
			};
		}
		function untold(required, remedy) {
			return {
				status: "warn",
				actual: null,
				required,
				remedy
			};
		}
	}),
	16593: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lj: () => gatesKind,
			O$: () => unreadable,
			t8: () => PYTHON_VALUE
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		var _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26660);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62128);
		var _gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16672);
		var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13848);
		var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34215);
		var _table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4920);
		const gatesKind = (0, _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__.WI)({
			kind: "ray-gates",
			order: _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__.ND["ray-gates"],
			category: "unsupported",
			key: ({ cluster }) => cluster,
			read: () => _read_js__WEBPACK_IMPORTED_MODULE_4__.A,
			parse(output, specs) {
				const facts = (0, _parse_js__WEBPACK_IMPORTED_MODULE_3__._)(output);
				return specs.map(() => facts);
			},
			decide(facts, wanted) {
				if (!facts.complete) return {
					verdict: "refuse",
					error: unreadable()
				};
				const failed = (0, _table_js__WEBPACK_IMPORTED_MODULE_5__.y)(facts, wanted).filter(({ status }) => status === "fail");
				return failed.length === 0 ? { verdict: "ok" } : {
					verdict: "refuse",
					error: gatesFailed(wanted.cluster, failed)
				};
			},
			apply: () => _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.wg,
			undo: () => _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.wg,
			publish: ({ python }) => python === undefined ? {} : { [PYTHON_VALUE]: python.version },
			remark(facts, wanted) {
				const warned = (0, _table_js__WEBPACK_IMPORTED_MODULE_5__.y)(facts, wanted).filter(({ status }) => status === "warn");
				return warned.length === 0 ? undefined : warned.map((gate) => `${gateSentence(gate)}: ${gate.remedy}`).join(" · ");
			}
		});
		const PYTHON_VALUE = "ray.host-python";
		function gateSentence(gate) {
			return `${gate.id}: ${(0, _gate_js__WEBPACK_IMPORTED_MODULE_6__.D_)(gate.actual, gate.unit)}, needed: ${(0, _gate_js__WEBPACK_IMPORTED_MODULE_6__.$4)(gate)}`;
		}
		function gatesFailed(cluster, failed) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-gates-failed",
				checks: failed.map(({ id }) => id),
				category: "unsupported",
				what: `the host cannot be a node of the Ray cluster ${cluster}: ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_7__.h)(failed.length, "gate")} failed. ${failed.map(gateSentence).join(" · ")}`,
				remedy: failed.map(({ id, remedy }) => failed.length === 1 ? remedy : `${id}: ${remedy}`).join(" · ")
			});
		}
		function unreadable() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "ray-gates-unread",
				category: "unsupported",
				what: "what the host is could not be read to the end, so nobody knows whether it can be a node of Ray",
				remedy: "run it again; `bringup facts` tells whether the host answers other questions",
				retryable: true
			});
		}
	}),
	13848: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { _: () => parseGateFacts });
		var _host_facts_listeners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57243);
		function parseGateFacts(output) {
			const lines = output.split("\n");
			const rows = (word) => lines.flatMap((line) => line.startsWith(`${word} `) ? [line.slice(word.length + 1).trim()] : []);
			const first = (word) => rows(word).find((text) => text !== "");
			const units = new Map(rows("unit").map((row) => [numberOf(row.split(" ")[0]), unitIn(row.replace(/^\S+ ?/, ""))]));
			const unitOf = (pid) => units.get(pid ?? null);
			const limit = numberOf(first("memory-limit"));
			const memory = numberOf(first("memory-kib"));
			return {
				complete: lines.includes("end"),
				os: first("os") ?? "",
				arch: first("arch") ?? "",
				wordBits: numberOf(first("bits")),
				pageBytes: numberOf(first("page")),
				libc: libcOf(first("libc"), first("musl")),
				machineId: first("machine-id"),
				systemd: lines.includes("systemd"),
				nftables: lines.includes("nftables"),
				packageManager: first("packages") ?? "none",
				python: pythonOf(first("python")),
				pythonsThere: rows("own-python"),
				environments: rows("env"),
				usedEnvironments: Object.fromEntries(rows("uses").map((row) => row.split(" ").slice(0, 2))),
				memoryBytes: memory === null ? null : Math.min(memory * 1024, limit ?? Number.POSITIVE_INFINITY),
				cpus: numberOf(first("cpus")),
				places: placesOf(rows("place"), rows("mount")),
				listeners: holdersOf(lines, rows, first("arch") ?? null).map((holder) => ({
					...holder,
					unit: unitOf(holder.pid)
				})),
				rays: raysOf(rows("ray"), rows("flag"), unitOf),
				gpus: gpusOf(rows, lines)
			};
		}
		function libcOf(glibc, musl) {
			const [, version] = /^glibc (\d+(?:\.\d+)+)/.exec(glibc ?? "") ?? [];
			if (version !== undefined) return {
				name: "glibc",
				version
			};
			return musl === undefined ? undefined : {
				name: "musl",
				version: musl
			};
		}
		function pythonOf(row) {
			const [, path, version, level, implementation, abi] = /^(\/.*) (\d+\.\d+\.\d+) (\w+) (\w+) (\S+)$/.exec(row ?? "") ?? [];
			if (path === undefined || version === undefined) return undefined;
			return {
				path,
				version,
				usual: level === "final" && implementation === "cpython" && !abi?.includes("t")
			};
		}
		const PLACES = [
			"environments",
			"state",
			"shm"
		];
		function placesOf(places, mounts) {
			const found = places.flatMap((row) => {
				const [, name = "", mode, numbers = "", path = ""] = /^(\S+) ([rw]) ((?:\d+ ){5})(.+)$/.exec(row) ?? [];
				const [block = 0, blocks = 0, free = 0, files = 0, freeFiles = 0] = numbers.trim().split(" ").map(Number);
				if (numbers === "") return [];
				return [[name, {
					path,
					sizeBytes: block * blocks,
					freeBytes: block * free,
					freeFiles: files === 0 ? null : freeFiles,
					writable: mode === "w",
					programsRun: name !== "environments" || programsRunAt(mounts)
				}]];
			});
			const byName = new Map(found);
			return Object.fromEntries(PLACES.map((name) => [name, byName.get(name)]));
		}
		function programsRunAt(mounts) {
			const nearest = mounts.map((row) => row.split(" ")).reduce((best, one) => (one[1] ?? "").length >= (best[1] ?? "").length ? one : best, []);
			return !(nearest[3] ?? "").split(",").includes("noexec");
		}
		function holdersOf(lines, rows, arch) {
			const told = (0, _host_facts_listeners_js__WEBPACK_IMPORTED_MODULE_0__.OX)(lines.flatMap((line) => line.startsWith("LISTEN ") ? [`tcp ${line}`] : []));
			const names = new Map(rows("name").map((row) => [Number(row.split(" ")[0]), row.replace(/^\S+ /, "")]));
			const pids = Map.groupBy(rows("holder"), (row) => /socket:\[(\d+)\]$/.exec(row)?.[1]);
			const sockets = rows("socket").flatMap((row) => {
				const [inode = "", ...line] = row.split(" ");
				const pid = pids.get(inode)?.map((holder) => Number(holder.split(" ")[0]))[0];
				const name = pid === undefined ? undefined : names.get(pid);
				return (0, _host_facts_listeners_js__WEBPACK_IMPORTED_MODULE_0__.Te)("tcp", [line.join(" ")], arch).map(({ port, address }) => ({
					port,
					address,
					pid,
					name
				}));
			});
			return [...told.map(({ port, address, processes: [one] }) => ({
				port,
				address,
				pid: one?.pid,
				name: one?.name
			})), ...sockets];
		}
		function raysOf(rays, flags, unitOf) {
			return rays.map((row) => {
				const [pid = "", where, program = ""] = row.split(" ");
				const own = flags.flatMap((flag) => flag.startsWith(`${pid} `) ? [flag.slice(pid.length + 1)] : []);
				const flagValue = (name) => own.map((flag) => name.exec(flag)?.[1]).find((value) => value !== undefined);
				const port = flagValue(/^--gcs_server_port=(\d+)$/);
				const address = flagValue(/^--node[-_]ip[-_]address=(.+)$/) ?? "127.0.0.1";
				const session = flagValue(/^--session[-_]dir=(.+)\/session_[^/]+$/) ?? flagValue(/^--log[-_]dir=(.+)\/session_[^/]+\/logs$/);
				return {
					pid: Number(pid),
					program,
					inContainer: where !== "here",
					unit: unitOf(Number(pid)),
					gcs: flagValue(/^--gcs[-_]address=(.+)$/) ?? (port === undefined ? undefined : `${address}:${port}`),
					tempDir: flagValue(/^--temp[-_]dir=(.+)$/) ?? session
				};
			});
		}
		const SMI_LINE = /^\d+, .+, GPU-[0-9a-f-]+, (\d+|\[?N\/A\]?)$/i;
		function gpusOf(rows, lines) {
			const exit = numberOf(rows("smi-exit")[0]);
			const said = rows("smi").filter((line) => line !== "");
			const isWell = (line) => /^(?:0|\[?N\/A\]?)$/i.test(SMI_LINE.exec(line)?.[1] ?? "");
			return {
				nvidia: numberOf(rows("nvidia")[0]) ?? 0,
				amd: numberOf(rows("amd")[0]) ?? 0,
				smi: exit === null || !lines.includes("end") ? undefined : {
					exit,
					healthy: said.filter(isWell).length,
					trouble: said.filter((line) => !isWell(line)).slice(0, 8)
				}
			};
		}
		function unitIn(path) {
			return path.split("/").findLast((part) => /\.(?:service|scope)$/.test(part));
		}
		function numberOf(text) {
			return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
		}
	}),
	34215: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => READ_GATES });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53227);
		var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44382);
		const SOURCE = String.raw`
bu_t() { if bu_has timeout; then timeout 10 "$@"; else "$@"; fi; }
bu_first() {
  bu_v=
  [ -r "$2" ] && read -r bu_v <"$2"
  [ -n "$bu_v" ] && printf '%s %s\n' "$1" "$bu_v"
}
bu_near() {
  bu_n=$1
  while [ ! -e "$bu_n" ]; do
    bu_n=${"$"}{bu_n%/*}
    [ -n "$bu_n" ] || bu_n=/
  done
}
# The path of a process among control groups: what systemd calls it ends in the name of its unit.
bu_unit() {
  bu_c=
  [ -r "/proc/$1/cgroup" ] && while IFS= read -r bu_g; do
    case $bu_g in
      *:name=systemd:*) bu_c=$bu_g; break ;;
      0::*) bu_c=$bu_g ;;
    esac
  done <"/proc/$1/cgroup"
  printf 'unit %s %s\n' "$1" "${"$"}{bu_c#*:*:}"
}
# Names of folders, of what bringup calls them.
bu_names() {
  bu_k=$1 bu_i=0
  shift
  for bu_d; do
    [ -d "$bu_d" ] || continue
    bu_d=${"$"}{bu_d%/}
    bu_i=$((bu_i + 1))
    [ "$bu_i" -gt 200 ] && break
    case ${"$"}{bu_d##*/} in *[!A-Za-z0-9._-]*) ;; *) printf '%s %s\n' "$bu_k" "${"$"}{bu_d##*/}" ;; esac
  done
}
bu_pm >/dev/null
printf 'os %s\narch %s\npackages %s\n' "$BU_OS" "$BU_ARCH" "$BU_PM"
if [ "$BU_OS" = Linux ]; then
  printf 'page %s\nbits %s\n' "$(getconf PAGESIZE)" "$(getconf LONG_BIT)"
  printf 'cpus %s\n' "$(nproc || getconf _NPROCESSORS_ONLN)"
  printf 'libc %s\n' "$(getconf GNU_LIBC_VERSION)"
  for bu_p in /lib/ld-musl-*.so.1; do
    # It tells its version when it is called without a program, and calls that a mistake.
    [ -x "$bu_p" ] && "$bu_p" 2>&1 | sed -n 's/^Version /musl /p'
  done
  [ -d /run/systemd/system ] && echo systemd
  [ -x /usr/sbin/nft ] && echo nftables
  bu_first machine-id /etc/machine-id
  bu_first memory-limit /sys/fs/cgroup/memory.max
  while read -r bu_k bu_v _; do
    if [ "$bu_k" = MemTotal: ]; then echo "memory-kib $bu_v"; break; fi
  done </proc/meminfo
  bu_p=/usr/bin/python3
  [ -x "$bu_p" ] || bu_p=$(command -v python3)
  if [ -n "$bu_p" ]; then
    printf 'python %s %s\n' "$bu_p" "$(bu_t "$bu_p" -IS -c 'import sys
v = sys.version_info
print("%d.%d.%d" % v[:3], v[3], sys.implementation.name, sys.abiflags or "-")')"
  fi
  bu_names env ENVIRONMENTS/*/
  for bu_f in ENVIRONMENTS/.clusters/*; do
    [ -r "$bu_f" ] && while read -r bu_k bu_v; do
      [ "$bu_k" = current ] && printf 'uses %s %s\n' "${"$"}{bu_f##*/}" "$bu_v"
    done <"$bu_f"
  done
  bu_names own-python /opt/bringup/python/*/
  bu_near ENVIRONMENTS
  set -- environments "$bu_n"
  bu_near /var/lib
  set -- "$@" state "$bu_n"
  [ -d /dev/shm ] && set -- "$@" shm /dev/shm
  while [ $# -gt 0 ]; do
    bu_w=w
    [ -w "$2" ] || bu_w=r
    printf 'place %s %s %s\n' "$1" "$bu_w" "$(bu_t stat -f -c '%S %b %a %c %d %n' -- "$2")"
    shift 2
  done
  grep -E '^[^ ]+ (/|/opt|/opt/bringup|ENVIRONMENTS) ' /proc/self/mounts | tail -n 20 | sed 's/^/mount /'
  if bu_has ss; then
    bu_l=$(bu_t ss -Hltnp | head -n 2000)
    printf '%s\n' "$bu_l"
    bu_l=$(printf '%s\n' "$bu_l" | grep -o 'pid=[0-9]*' | sort -u | head -n 400)
    for bu_p in $bu_l; do bu_unit "${"$"}{bu_p#pid=}"; done
  else
    # Without iproute2: the sockets that listen, and whose descriptors they are.
    bu_l=$(ls -l /proc/[0-9]*/fd | awk '
      from == "net" { if ($4 == "0A") { listens["socket:[" $10 "]"] = 1; print "socket", $10, $1, $2, $3, $4, "-" }; next }
      /^\/proc\// { split($1, part, "/"); pid = part[3]; next }
      ($NF in listens) && !seen[$NF, pid]++ { print "holder", pid, $NF }
    ' from=net /proc/net/tcp $([ -r /proc/net/tcp6 ] && echo /proc/net/tcp6) from=fd - | head -n 4000)
    printf '%s\n' "$bu_l"
    for bu_p in $(printf '%s\n' "$bu_l" | sed -n 's/^holder \([0-9]*\) .*/\1/p' | sort -u | head -n 400); do
      bu_first "name $bu_p" "/proc/$bu_p/comm"
      bu_unit "$bu_p"
    done
  fi
  for bu_f in $(grep -lsxE 'raylet|gcs_server' /proc/[0-9]*/comm | head -n 40); do
    bu_p=${"$"}{bu_f#/proc/}
    bu_p=${"$"}{bu_p%/comm}
    # One that ended and was not waited for has no words; one with a root of its own is in a container.
    bu_l=$(tr '\0' '\n' <"/proc/$bu_p/cmdline" | head -c 65536)
    [ -n "$bu_l" ] || continue
    bu_w=here
    [ "/proc/$bu_p/root" -ef / ] || bu_w=container
    bu_first "ray $bu_p $bu_w" "$bu_f"
    bu_unit "$bu_p"
    printf '%s\n' "$bu_l" |
      grep -E '^--(gcs[-_]address|gcs_server_port|node[-_]ip[-_]address|temp[-_]dir|session[-_]dir|log[-_]dir)=' |
      head -n 10 | sed "s|^|flag $bu_p |"
  done
  bu_i=0
  for bu_f in /proc/driver/nvidia/gpus/*/information; do [ -r "$bu_f" ] && bu_i=$((bu_i + 1)); done
  echo "nvidia $bu_i"
  if bu_has nvidia-smi && { [ "$bu_i" -gt 0 ] || [ -e /dev/dxg ]; }; then
    bu_l=$(bu_t nvidia-smi --query-gpu=index,name,uuid,ecc.errors.uncorrected.volatile.total --format=csv,noheader 2>&1)
    echo "smi-exit $?"
    printf '%s\n' "$bu_l" | head -n 64 | sed 's/^/smi /'
  fi
  bu_i=0
  for bu_f in /sys/class/kfd/kfd/topology/nodes/*/gpu_id; do
    bu_v=0
    [ -r "$bu_f" ] && read -r bu_v <"$bu_f"
    [ "$bu_v" != 0 ] && bu_i=$((bu_i + 1))
  done
  echo "amd $bu_i"
fi
echo end
`;
		const READ_GATES = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)((0, _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__.o)(SOURCE.replaceAll("ENVIRONMENTS", _places_js__WEBPACK_IMPORTED_MODULE_2__.ju)))}`;
	}),
	1148: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { G: () => gatesSpec });
		var _engine_machine_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25869);
		var _fleet_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84171);
		var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72151);
		var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44941);
		function gatesSpec(fleet, host, { facts, quarantines, pythonOf }) {
			const section = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.LQ)(host);
			const named = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.es)(fleet, host);
			if (section === undefined || named === undefined || !(0, _members_js__WEBPACK_IMPORTED_MODULE_1__.GP)(host)) return undefined;
			const { name, cluster } = named;
			const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, name);
			const headPython = head === undefined || head.name === host.name ? undefined : pythonOf(head.name);
			const python = typeof cluster.python === "object" ? cluster.python.version : cluster.python ?? "host";
			const clock = facts?.["clock"];
			const quarantine = quarantines.get((0, _engine_machine_id_js__WEBPACK_IMPORTED_MODULE_3__.A)(facts) ?? "");
			const { memory, cpus, gpus, "object-store": objectStore } = section;
			return {
				cluster: name,
				role: (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.kp)(section),
				...section.role === "client" ? { client: true } : {},
				ports: (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.HM)(cluster),
				python,
				...python === "host" && headPython !== undefined ? { headPython } : {},
				...cpus === undefined ? {} : { cpus },
				...gpus === undefined ? {} : { gpus },
				...memory === undefined ? {} : { memoryBytes: (0, _fleet_size_js__WEBPACK_IMPORTED_MODULE_0__.V)(memory) },
				...objectStore === undefined ? {} : { objectStoreBytes: (0, _fleet_size_js__WEBPACK_IMPORTED_MODULE_0__.V)(objectStore) },
				...quarantine === undefined ? {} : { quarantine },
				clockSkewSeconds: (0, _clock_js__WEBPACK_IMPORTED_MODULE_2__.s)(clock?.clockSkewMs ?? null, clock?.clockSkewUncertaintyMs ?? null)
			};
		}
	}),
	4920: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => judgeGates });
		var clock = __webpack_require__(44941);
		var gate = __webpack_require__(16672);
		;
		const GPU_GATE = {
			id: "gpus",
			title: "GPUs",
			unit: "count",
			rule: "where `gpus` asks for some: so many, and `nvidia-smi` calls them healthy",
			purpose: "work is given to as many GPUs as the fleet file says, and they have to answer",
			judge({ gpus: { nvidia, amd, smi } }, { gpus: asked }) {
				if (asked === undefined || asked === 0) return undefined;
				if (amd >= asked && nvidia === 0 && smi === undefined) return {
					status: "pass",
					actual: amd,
					required: asked
				};
				if (nvidia === 0 && smi === undefined) return (0, gate.$B)(false, {
					actual: amd,
					required: asked
				}, "`lspci -nn | grep -iE \"nvidia|amd\"` tells whether the card is seen, `modprobe nvidia` whether its driver loads; or take ray.gpus out");
				if (smi === undefined) return (0, gate.$B)(false, {
					actual: `${nvidia} without nvidia-smi`,
					required: asked
				}, "install nvidia-smi of the same version as the driver (`cat /proc/driver/nvidia/version`)");
				if (smi.exit === 124 || smi.exit === 143) return (0, gate.$B)(false, {
					actual: "nvidia-smi gave no answer in 10 s",
					required: asked
				}, "look at `dmesg | grep -i xid`; a GPU that hangs comes back with a reboot");
				const actual = smi.trouble.length === 0 && smi.exit === 0 ? smi.healthy : `${smi.healthy} healthy; ${smi.trouble.join("; ") || `nvidia-smi ended with ${smi.exit}`}`;
				if (smi.healthy < asked) return (0, gate.$B)(false, {
					actual,
					required: asked
				}, `\`nvidia-smi -q\` and \`dmesg | grep -i xid\` tell more; or set ray.gpus of the host to ${smi.healthy}`);
				return (0, gate.$B)(typeof actual === "number", {
					actual,
					required: asked
				}, "enough are healthy; `nvidia-smi -q` tells of the others", "warn");
			}
		};
		var places = __webpack_require__(44382);
		;
		const tempDir = {
			id: "session-folder",
			title: "folder of the session",
			unit: "text",
			rule: "no other Ray keeps its session in `/var/lib/bringup-ray/CLUSTER`",
			purpose: "two nodes in one folder take each other for themselves",
			judge(facts, wanted) {
				const own = (0, places.l3)(wanted.cluster);
				const there = strangersOf(facts, wanted).filter(({ tempDir: folder, inContainer }) => !inContainer && folder === own);
				return (0, gate.$B)(there.length === 0, {
					actual: there.length === 0 ? "ours alone" : `used by ${there.map(nameOf).join(", ")}`,
					required: `${own} is ours alone`
				}, `end that Ray by its own means, or by its process: \`kill ${there.map(({ pid }) => pid).join(" ")}\``);
			}
		};
		const others = {
			id: "other-ray",
			title: "other Ray on the host",
			unit: "text",
			rule: "where one runs it warns",
			purpose: "each Ray believes that all processors and all memory are its own; bringup never touches another one",
			judge(facts, wanted) {
				const there = strangersOf(facts, wanted);
				return (0, gate.$B)(there.length === 0, {
					actual: there.length === 0 ? "none" : there.map(nameOf).join(", "),
					required: "none"
				}, "limit both with ray.cpus and ray.memory of the host, or end the other one. Not with `ray stop`: that ends every Ray of the host", "warn");
			}
		};
		const OTHER_RAY_GATES = [tempDir, others];
		function strangersOf({ rays }, { cluster }) {
			return rays.filter(({ unit, inContainer }) => inContainer || unit !== (0, places.uF)(cluster));
		}
		function nameOf({ program, pid, unit, gcs, inContainer }) {
			const of = gcs === undefined ? "" : ` of ${gcs}`;
			const where = [
				`pid ${pid}`,
				...unit === undefined ? [] : [unit],
				...inContainer ? ["in a container"] : []
			];
			return `${program}${of} (${where.join(", ")})`;
		}
		var ray_ports = __webpack_require__(75748);
		;
		const pinned = {
			id: "ports",
			title: "ports of the node",
			unit: "text",
			rule: "free, or held by the unit of this cluster",
			purpose: "a second program at one port is noticed by Ray only after 31 s, and then not named",
			judge(facts, wanted) {
				const ports = (0, ray_ports.Sn)(wanted.role, wanted.ports);
				const taken = ports.flatMap(({ name, port }) => {
					const holder = ports_strangersOf(facts, wanted).find((one) => one.port === port);
					return holder === undefined ? [] : [{
						name,
						port,
						holder
					}];
				});
				return (0, gate.$B)(taken.length === 0, {
					actual: taken.length === 0 ? "free or our own" : taken.map(({ port, holder }) => `${port} is held by ${ports_nameOf(holder)}`).join(", "),
					required: `free: ${ports.map(({ port }) => port).join(" ")}`
				}, [...new Set(taken.map(({ holder }) => endOf(holder))), `or choose others: ${taken.map(({ name }) => `ray.clusters.${wanted.cluster}.ports.${name}`).join(", ")}`].join(", "));
			}
		};
		const workers = {
			id: "worker-ports",
			title: "ports of the workers",
			unit: "count",
			rule: "two free for each processor, and eight; where others are taken it warns",
			purpose: "every process that works takes one port of the range",
			judge(facts, wanted) {
				const { first, last } = wanted.ports.workers;
				const needed = (0, ray_ports.S6)(wanted.cpus ?? facts.cpus ?? 1);
				const taken = ports_strangersOf(facts, wanted).filter(({ port }) => port >= first && port <= last);
				const free = (0, ray_ports.T4)(wanted.ports) - new Set(taken.map(({ port }) => port)).size;
				const field = `ray.clusters.${wanted.cluster}.ports.workers`;
				const values = {
					actual: free,
					required: needed
				};
				if (free < needed) return (0, gate.$B)(false, values, `make the range longer: ${field} is ${first}-${last} now`);
				const who = taken.slice(0, 5).map((holder) => `${holder.port} is held by ${ports_nameOf(holder)}`);
				return (0, gate.$B)(taken.length === 0, values, `enough are free, and Ray goes round those that are not (${who.join(", ")}); a range without them is quieter: ${field}`, "warn");
			}
		};
		const PORT_GATES = [pinned, workers];
		function ports_strangersOf({ listeners }, { cluster }) {
			return listeners.filter(({ unit }) => unit !== (0, places.uF)(cluster));
		}
		function ports_nameOf({ name, pid, unit }) {
			if (pid === undefined) return "a program that could not be told";
			return `${name ?? "?"} (pid ${pid}${unit === undefined ? "" : `, ${unit}`})`;
		}
		function endOf({ pid, unit, port }) {
			if (unit?.endsWith(".service") && !/^(?:user@|docker|containerd|podman)/.test(unit)) return `\`systemctl disable --now ${unit}\` if it is not needed`;
			if (pid === undefined) return `\`ss -ltnp sport = :${port}\` as root tells who it is`;
			return `end process ${pid} if it is not needed (\`ps -fp ${pid}\` tells what it is)`;
		}
		;
		const OLDEST_GLIBC = "2.28";
		const MOST_PAGE_BYTES = 16384;
		const USUAL_PAGE_BYTES = 4096;
		const system = {
			id: "system",
			title: "operating system",
			unit: "text",
			rule: "Linux",
			purpose: "Ray runs nodes of a cluster on Linux; on others it calls that untested",
			judge: ({ os }) => (0, gate.$B)(os === "Linux", {
				actual: os || null,
				required: "Linux"
			}, "take a Linux host for this node")
		};
		const MACHINES = ["x86_64", "aarch64"];
		const architecture = {
			id: "architecture",
			title: "architecture",
			unit: "text",
			rule: `${MACHINES.join(" or ")}, and programs of 64 bits`,
			purpose: "Ray is made for two architectures, with programs of 64 bits",
			judge({ arch, wordBits }) {
				const required = `${MACHINES.join(" or ")}, 64 bits`;
				if (!MACHINES.includes(arch)) return (0, gate.$B)(false, {
					actual: arch || null,
					required
				}, "take another host for this node");
				return (0, gate.$B)(wordBits !== 32, {
					actual: `${arch}, ${wordBits ?? 64} bits`,
					required
				}, `install a system of 64 bits (\`dpkg --print-architecture\` has to say arm64 or amd64): only the kernel has 64 here`);
			}
		};
		const cLibrary = {
			id: "c-library",
			title: "C library",
			unit: "version",
			rule: `glibc ${OLDEST_GLIBC} or newer; no musl`,
			purpose: "the wheels of Ray are linked against glibc",
			judge({ libc }) {
				const required = `glibc ${OLDEST_GLIBC} or newer`;
				if (libc === undefined) return (0, gate.r_)(required, "look with `ldd --version`");
				const actual = `${libc.name} ${libc.version}`;
				if (libc.name === "musl") return (0, gate.$B)(false, {
					actual,
					required
				}, "take a host with glibc (Debian, Ubuntu, Fedora): Ray has no wheels for musl");
				return (0, gate.$B)(!isOlder(libc.version, OLDEST_GLIBC), {
					actual,
					required
				}, "upgrade the system to Debian 10, Ubuntu 20.04, RHEL 8 or newer");
			}
		};
		const pageSize = {
			id: "page-size",
			title: "page size of the kernel",
			unit: "bytes",
			rule: `${USUAL_PAGE_BYTES} bytes; up to ${MOST_PAGE_BYTES} it warns`,
			purpose: "the memory allocator of Ray is built for one size of pages",
			judge({ pageBytes, arch }) {
				if (pageBytes === null) return (0, gate.r_)(USUAL_PAGE_BYTES, "look with `getconf PAGESIZE`");
				return (0, gate.$B)(pageBytes === USUAL_PAGE_BYTES, {
					actual: pageBytes,
					required: USUAL_PAGE_BYTES
				}, arch === "aarch64" && pageBytes === MOST_PAGE_BYTES ? "if Ray dies with \"<jemalloc>: Unsupported system page size\", boot a kernel with pages of 4096 bytes; on a Raspberry Pi: `echo kernel=kernel8.img >>/boot/firmware/config.txt`, then reboot" : "boot a kernel with pages of 4096 bytes", pageBytes <= MOST_PAGE_BYTES ? "warn" : "fail");
			}
		};
		const systemd = {
			id: "systemd",
			title: "systemd",
			unit: "text",
			rule: "the host is booted with it",
			purpose: "nodes are kept running by a unit of systemd",
			judge: (facts) => (0, gate.$B)(facts.systemd, {
				actual: facts.systemd ? "there" : "none",
				required: "there"
			}, "take a host that is booted with systemd (a container: with systemd as its first process)")
		};
		const INSTALLS = {
			apt: "apt-get install -y nftables",
			dnf: "dnf install -y nftables",
			zypper: "zypper install -y nftables",
			pacman: "pacman -S --noconfirm nftables"
		};
		const nftables = {
			id: "nftables",
			title: "nftables",
			unit: "text",
			rule: "`/usr/sbin/nft` is there",
			purpose: "Ray listens on all addresses, and a table of nftables keeps strangers off its ports",
			judge({ nftables: isThere, packageManager }) {
				const install = INSTALLS[packageManager];
				return (0, gate.$B)(isThere, {
					actual: isThere ? "there" : "none",
					required: "there"
				}, install === undefined ? "install nftables there" : `\`${install}\` there, or \`packages: [nftables]\` of its base`);
			}
		};
		const SYSTEM_GATES = [
			system,
			architecture,
			cLibrary,
			pageSize,
			systemd,
			nftables
		];
		function isOlder(version, than) {
			const [a, b] = [version, than].map((text) => text.split(".").map(Number));
			const at = (b ?? []).findIndex((part, index) => part !== (a?.[index] ?? 0));
			return at !== -1 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
		}
		;
		const OLDEST_PYTHON = "3.10";
		const NEWEST_PYTHON = "3.14";
		const python_INSTALLS = {
			apt: "apt-get install -y python3",
			dnf: "dnf install -y python3",
			zypper: "zypper install -y python3",
			pacman: "pacman -S --noconfirm python"
		};
		const PYTHON_GATE = {
			id: "python",
			title: "Python 3",
			unit: "version",
			rule: `with \`python: host\`: a released CPython ${OLDEST_PYTHON} to ${NEWEST_PYTHON}, the same to its patch level as that of the head`,
			purpose: "all nodes of a cluster need the same Python, to its patch level, or Ray refuses them",
			judge({ python, pythonsThere, packageManager }, { python: wanted, headPython, cluster }) {
				const field = `ray.clusters.${cluster}.python`;
				if (wanted !== "host") {
					const isOwn = python?.usual === true && python.version === wanted;
					const comes = pythonsThere.includes(wanted) ? `${wanted}, brought along` : `${wanted} is brought along`;
					return {
						status: "pass",
						actual: isOwn ? wanted : comes,
						required: wanted
					};
				}
				const bring = `set ${field} to an exact version, such as ${headPython ?? "3.13.7"}, which is then brought along`;
				const required = headPython ?? `${OLDEST_PYTHON} to ${NEWEST_PYTHON}`;
				if (python === undefined) {
					const install = python_INSTALLS[packageManager];
					return (0, gate.$B)(false, {
						actual: "none",
						required
					}, install === undefined ? bring : `\`${install}\` there, or ${bring}`);
				}
				const { version, path, usual } = python;
				const actual = `${version} (${path}${usual ? "" : ", no released CPython"})`;
				const minor = version.split(".").slice(0, 2).join(".");
				if (!usual || isOlder(minor, OLDEST_PYTHON) || isOlder(NEWEST_PYTHON, minor)) return (0, gate.$B)(false, {
					actual,
					required
				}, bring);
				return (0, gate.$B)(headPython === undefined || version === headPython, {
					actual,
					required: headPython === undefined ? required : `${headPython}, as the head has`
				}, `bring both to the same patch level (\`apt-get update && apt-get install -y python3\`, where that has it), or ${bring}`);
			}
		};
		;
		const QUARANTINE_GATE = {
			id: "quarantine",
			title: "quarantine",
			unit: "text",
			rule: "the registry of this machine has no quarantine for the host",
			purpose: "a provider that failed too often, or that a person took out, gets no work",
			judge(_, { quarantine }) {
				return (0, gate.$B)(quarantine === undefined, {
					actual: quarantine === undefined ? "none" : `in quarantine: ${quarantine.reason}`,
					required: "none"
				}, `when what was wrong is mended: \`bringup providers release ${quarantine?.name} --reason "..."\``);
			}
		};
		var bytes_text = __webpack_require__(87829);
		;
		const MIB = 2 ** 20;
		const GIB = 2 ** 30;
		const ROOM = {
			first: 2.5 * GIB,
			further: 1.5 * GIB,
			there: 64 * MIB
		};
		const FILES = {
			first: 6e4,
			further: 4e4,
			there: 1e3
		};
		const STATE_BYTES = 512 * MIB;
		const MOST_USED = .95;
		const LEAST_SHM_BYTES = 64 * MIB;
		const OBJECT_SHARE = .3;
		const MEMORY_BYTES = {
			head: 2 * GIB,
			worker: GIB
		};
		const environmentRoom = {
			id: "environment-room",
			title: "room for the environment",
			unit: "bytes",
			rule: `${(0, bytes_text.p)(ROOM.first)} and ${FILES.first} files free for the first environment, ${(0, bytes_text.p)(ROOM.further)} for a further one, ${(0, bytes_text.p)(ROOM.there)} where the cluster has one; writable, and not noexec`,
			purpose: "Ray, its Python and its packages are put into /opt/bringup",
			judge({ places: { environments: place }, environments, usedEnvironments }, { cluster }) {
				const isThere = environments.includes(usedEnvironments[cluster] ?? "");
				const which = isThere ? "there" : environments.length > 0 ? "further" : "first";
				const required = ROOM[which];
				if (place === undefined) return (0, gate.r_)(required, "look with `df -h /opt`");
				const { path, freeFiles } = place;
				const values = {
					actual: place.freeBytes,
					required
				};
				if (!place.writable) return (0, gate.$B)(false, {
					...values,
					actual: "read-only"
				}, `make ${path} writable: \`mount -o remount,rw ${path}\``);
				if (!place.programsRun) return (0, gate.$B)(false, {
					...values,
					actual: "noexec"
				}, `let programs run there: \`mount -o remount,exec ${path}\`, and take noexec out of /etc/fstab`);
				if (freeFiles !== null && freeFiles < FILES[which]) return (0, gate.$B)(false, {
					actual: `${freeFiles} files`,
					required: `${FILES[which]} files`
				}, `remove files: \`df -i ${path}\` tells how many there are`);
				return (0, gate.$B)(place.freeBytes >= required, values, moreRoom(place, required));
			}
		};
		const stateRoom = {
			id: "state-room",
			title: "room for sessions and logs",
			unit: "bytes",
			rule: `${(0, bytes_text.p)(STATE_BYTES)} free and writable; with less than ${Math.round((1 - MOST_USED) * 100)} % free it warns`,
			purpose: "Ray keeps sessions, logs and spilled objects in /var/lib/bringup-ray, and stores no objects on a disk that is 95 % full",
			judge({ places: { state: place } }) {
				if (place === undefined) return (0, gate.r_)(STATE_BYTES, "look with `df -h /var/lib`");
				const values = {
					actual: place.freeBytes,
					required: STATE_BYTES
				};
				if (!place.writable) return (0, gate.$B)(false, {
					...values,
					actual: "read-only"
				}, `make ${place.path} writable: \`mount -o remount,rw ${place.path}\``);
				if (place.freeBytes < STATE_BYTES) return (0, gate.$B)(false, values, moreRoom(place, STATE_BYTES));
				const required = Math.ceil(place.sizeBytes * (1 - MOST_USED));
				return (0, gate.$B)(place.freeBytes >= required, {
					actual: place.freeBytes,
					required
				}, moreRoom(place, required), "warn");
			}
		};
		const sharedMemory = {
			id: "shared-memory",
			title: "shared memory",
			unit: "bytes",
			rule: `${(0, bytes_text.p)(LEAST_SHM_BYTES)}, or what \`object-store\` says; with less than ${OBJECT_SHARE * 100} % of the memory it warns`,
			purpose: "objects live in /dev/shm; what does not fit goes to the disk and is slow",
			judge({ places: { shm: place }, memoryBytes }, { objectStoreBytes }) {
				const share = Math.ceil(OBJECT_SHARE * (memoryBytes ?? 0));
				const good = objectStoreBytes ?? Math.max(share, LEAST_SHM_BYTES);
				if (place === undefined) return {
					status: "fail",
					actual: "none",
					required: good,
					remedy: resize(good, "mount -t tmpfs -o")
				};
				const values = {
					actual: place.sizeBytes,
					required: good
				};
				if (place.sizeBytes < LEAST_SHM_BYTES) return (0, gate.$B)(false, {
					...values,
					required: Math.max(good, LEAST_SHM_BYTES)
				}, resize(good));
				if (objectStoreBytes !== undefined) return (0, gate.$B)(place.sizeBytes >= good, values, `${resize(good)}; or make ray.object-store of the host smaller`);
				return (0, gate.$B)(place.sizeBytes >= good, values, resize(good), "warn");
			}
		};
		const memory = {
			id: "memory",
			title: "memory",
			unit: "bytes",
			rule: `${(0, bytes_text.p)(MEMORY_BYTES.head)} for the head, ${(0, bytes_text.p)(MEMORY_BYTES.worker)} for a worker, less a tenth that the kernel takes; and what \`memory\` says`,
			purpose: "an idle head takes 0.5 GiB and an idle worker 0.2 GiB; work comes on top of that",
			judge({ memoryBytes }, { role, memoryBytes: asked }) {
				const required = Math.max(MEMORY_BYTES[role], asked ?? 0);
				if (memoryBytes === null) return (0, gate.r_)(required, "look with `free -h`");
				const values = {
					actual: memoryBytes,
					required
				};
				if (memoryBytes < MEMORY_BYTES[role] * .9) return (0, gate.$B)(false, values, `give the ${role} a host with more memory`);
				return (0, gate.$B)(asked === undefined || memoryBytes >= asked, values, "make ray.memory of the host smaller: work could ask for more than there is");
			}
		};
		const processors = {
			id: "processors",
			title: "processors",
			unit: "count",
			rule: "with fewer than `cpus` says it warns",
			purpose: "work is given to as many processors as the fleet file says",
			judge({ cpus }, { cpus: asked }) {
				if (asked === undefined) return undefined;
				if (cpus === null) return (0, gate.r_)(asked, "look with `nproc`");
				return (0, gate.$B)(cpus >= asked, {
					actual: cpus,
					required: asked
				}, `set ray.cpus of the host to ${cpus}, unless more is meant`, "warn");
			}
		};
		const ROOM_GATES = [
			environmentRoom,
			stateRoom,
			sharedMemory,
			memory,
			processors
		];
		function moreRoom({ path, freeBytes }, required) {
			return `free ${(0, bytes_text.p)(required - freeBytes)} more on the file system of ${path}: \`du -xh --max-depth=2 ${path} | sort -h | tail\` tells what is large`;
		}
		function resize(bytes, mount = "mount -o remount,") {
			const mib = `${Math.ceil(bytes / MIB)}M`;
			const now = mount.endsWith(",") ? `${mount}size=${mib} /dev/shm` : `${mount} size=${mib} tmpfs /dev/shm`;
			return `\`${now}\`, and for every boot in /etc/fstab: tmpfs /dev/shm tmpfs size=${mib} 0 0 (Docker: --shm-size=${mib.toLowerCase()})`;
		}
		;
		const GATES = [
			...SYSTEM_GATES,
			PYTHON_GATE,
			...ROOM_GATES,
			clock.l,
			...PORT_GATES,
			...OTHER_RAY_GATES,
			GPU_GATE,
			QUARANTINE_GATE
		];
		const OF_CLIENTS = [
			"system",
			"architecture",
			"c-library",
			"python",
			"environment-room",
			"clock"
		];
		function judgeGates(facts, wanted) {
			const rows = wanted.client ? GATES.filter(({ id }) => OF_CLIENTS.includes(id)) : GATES;
			const asked = facts.os === "Linux" || facts.os === "" ? rows : rows.slice(0, 1);
			return asked.flatMap(({ judge, rule: _, ...gate }) => {
				const verdict = judge(facts, wanted);
				return verdict === undefined ? [] : [{
					...gate,
					...verdict,
					remedy: verdict.remedy ?? ""
				}];
			});
		}
	}),
	34687: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			E: () => JOINED_VALUE,
			g: () => joinFacts
		});
		var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
		const JOINED_VALUE = "joined.ray";
		const told = zod__WEBPACK_IMPORTED_MODULE_0__.Ikc({
			cluster: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
			node: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
			address: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
			lock: zod__WEBPACK_IMPORTED_MODULE_0__.YjP(),
			ray: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().optional(),
			python: zod__WEBPACK_IMPORTED_MODULE_0__.YjP().optional()
		});
		function joinFacts(host) {
			const found = told.safeParse(host.published?.[JOINED_VALUE]);
			const node = found.success ? found.data : undefined;
			const mesh = host.published?.["address.mesh"];
			const verdict = verdictOf(host, node !== undefined);
			const ms = host.steps.filter(({ capability, outcome }) => capability === "ray" && outcome === "changed").reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
			return {
				"node-id": node?.node ?? null,
				"mesh-ip": node?.address ?? (typeof mesh === "string" ? mesh : null),
				"ray-version": node?.ray ?? null,
				"python-version": node?.python ?? null,
				"lock-hash": node?.lock ?? null,
				"join-seconds": verdict === "joined" ? Math.round(ms / 100) / 10 : null,
				verdict,
				"failed-check": host.problem?.checks?.join(",") ?? host.problem?.code ?? null
			};
		}
		function verdictOf({ outcome, steps }, isNode) {
			const members = steps.filter(({ kind }) => kind === "ray-member");
			switch (outcome) {
				case "converged":
				case "changed": {
					if (steps.some((step) => step.outcome === "planned")) return "planned";
					if (!isNode) return members.length > 0 ? "planned" : steps.some(({ kind }) => kind === "ray-stopped") ? "drained" : "left";
					return members.some((step) => step.outcome === "changed") ? "joined" : "already-joined";
				}
				case "skipped": return "skipped";
				case "refused":
				case "unreachable":
				case "throttled":
				case "locked":
				case "manual-needed": return "refused";
				case "unknown": return "unknown";
				default: return "failed";
			}
		}
	}),
	5563: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NL: () => wrongOf,
			ct: () => askHead,
			tl: () => listedIn
		});
		var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44382);
		const PROGRAM = `
import http.client, json, os, sys
label, nonce = sys.argv[1:3]
def end(**what):
    print('listed ' + json.dumps(what)); sys.exit()
try:
    if os.environ.get('RAY_USE_TLS') == '1':
        # The dashboard has no TLS, and the token is not to cross the network in clear.
        from ray._raylet import GcsClient
        nodes = GcsClient(os.environ['RAY_ADDRESS']).get_all_node_info(5).values()
        heads = [node.node_id.hex() for node in nodes if node.is_head_node and node.state == 0]
        for node in nodes:
            if dict(node.labels).get(label) == nonce:
                end(**({'is': 'alive', 'head': ''.join(heads)} if node.state == 0 else {'is': 'dead', 'died': (node.death_info.reason_message or 'no reason')[:300]}))
        end(**{'is': 'missing'})
    with open(os.environ['RAY_AUTH_TOKEN_PATH']) as file:
        token = file.read().strip()
    head = http.client.HTTPConnection(os.environ['BRINGUP_RAY_DASHBOARD'], timeout=5)
    head.request('GET', '/api/v0/nodes?detail=1&limit=10000', headers={'Authorization': 'Bearer ' + token, 'User-Agent': 'bringup'})
    answer = head.getresponse()
    if answer.status != 200:
        end(**{'is': 'unknown', 'said': 'its dashboard answers %d' % answer.status})
    nodes = json.load(answer)['data']['result']['result']
except Exception as problem:
    end(**{'is': 'unknown', 'said': ('%s: %s' % (type(problem).__name__, problem))[:300]})
heads = [node.get('node_id') or '' for node in nodes if node.get('is_head_node') and node['state'] == 'ALIVE']
for node in nodes:
    if (node.get('labels') or {}).get(label) == nonce:
        if node['state'] == 'ALIVE':
            end(**{'is': 'alive', 'head': ''.join(heads)})
        end(**{'is': 'dead', 'died': (node.get('state_message') or 'no reason')[:300]})
end(**{'is': 'missing'})
`;
		function askHead(cluster) {
			const file = `${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.QV)(cluster)}/environment`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -f ${file} ]; then (
set -a; . ${file}; set +a
[ -x "$BRINGUP_RAY_ENVIRONMENT/bin/python" ] || exit 0
if [ "\${RAY_USE_TLS:-}" = 1 ]; then bu_s='timeout 30'; bu_o=-I; else bu_s=; bu_o=-IS; fi
printf '%s' ${PROGRAM} | $bu_s "$BRINGUP_RAY_ENVIRONMENT/bin/python" "$bu_o" - ${_places_js__WEBPACK_IMPORTED_MODULE_1__.EF} "$(systemctl show -p InvocationID --value -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.uF)(cluster)})" 2>/dev/null
); fi`;
		}
		const listed = zod__WEBPACK_IMPORTED_MODULE_2__.gMt("is", [
			zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
				is: zod__WEBPACK_IMPORTED_MODULE_2__.euz("alive"),
				head: zod__WEBPACK_IMPORTED_MODULE_2__.YjP().default("")
			}),
			zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({ is: zod__WEBPACK_IMPORTED_MODULE_2__.euz("missing") }),
			zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
				is: zod__WEBPACK_IMPORTED_MODULE_2__.euz("dead"),
				died: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
			}),
			zod__WEBPACK_IMPORTED_MODULE_2__.Ikc({
				is: zod__WEBPACK_IMPORTED_MODULE_2__.euz("unknown"),
				said: zod__WEBPACK_IMPORTED_MODULE_2__.YjP()
			})
		]);
		function listedIn(output) {
			const line = /^listed (\{.*\})$/m.exec(output)?.[1];
			if (line === undefined) return {};
			try {
				const found = listed.safeParse(JSON.parse(line));
				return found.success ? { listed: found.data } : {};
			} catch {
				return {};
			}
		}
		function wrongOf(said) {
			switch (said.is) {
				case "alive": return undefined;
				case "missing": return "the head does not list it";
				case "dead": return `the head lists it as dead: ${said.died}`;
				case "unknown": return `the head could not be asked: ${said.said}`;
			}
		}
	}),
	44713: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ql: () => UNASKED,
			Jq: () => diagnoseDrain,
			Tb: () => drainNode,
			yd: () => drainWords
		});
		var sh = __webpack_require__(52260);
		var places = __webpack_require__(44382);
		;
		const DRAIN_PROGRAM = `
import http.client, json, os, subprocess, sys, time
from urllib.parse import urlencode
label, nonce, deadline, patience, why = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]

def end(*words, code=0):
    os.write(3, ' '.join(str(word) for word in words).replace('\\n', ' ')[:1500].encode())
    sys.stdout.flush()
    os._exit(code)

# The dashboard has no TLS, and the token is not to cross the network in clear: then nobody tells what runs.
blind = os.environ.get('RAY_USE_TLS') == '1'

def nodes():
    from ray._raylet import GcsClient
    found = GcsClient(os.environ['RAY_ADDRESS']).get_all_node_info(10).values()
    return [{'node_id': one.node_id.hex(), 'labels': dict(one.labels), 'state': 'ALIVE' if one.state == 0 else 'DEAD'} for one in found]

def ask(what, **where):
    if blind:
        return [one for one in nodes() if one['node_id'] == where.get('node_id', one['node_id'])] if what == 'nodes' else []
    pairs = [('detail', '1'), ('limit', '10000')]
    for key, value in where.items():
        pairs += [('filter_keys', key), ('filter_predicates', '='), ('filter_values', value)]
    with open(os.environ['RAY_AUTH_TOKEN_PATH']) as file:
        token = file.read().strip()
    head = http.client.HTTPConnection(os.environ['BRINGUP_RAY_DASHBOARD'], timeout=10)
    head.request('GET', '/api/v0/%s?%s' % (what, urlencode(pairs)), headers={'Authorization': 'Bearer ' + token, 'User-Agent': 'bringup'})
    answer = head.getresponse()
    if answer.status != 200:
        raise OSError('its dashboard answers %d' % answer.status)
    return json.load(answer)['data']['result']['result']

def patiently(question):
    until = time.monotonic() + patience
    while True:
        try:
            return question()
        except Exception as problem:
            if time.monotonic() > until:
                end('unasked', 'the head could not be asked: %s: %s' % (type(problem).__name__, problem), code=3)
        time.sleep(1)

def mine():
    return next((one for one in ask('nodes') if (one.get('labels') or {}).get(label) == nonce), None)

def work(node):
    # An actor holds its place whether one of its methods runs or not.
    tasks = {one['task_id']: 'task %s' % one.get('name') for one in ask('tasks', state='RUNNING') if one.get('node_id') == node and one.get('type') == 'NORMAL_TASK'}
    actors = {one['actor_id']: 'actor %s' % one.get('class_name') for one in ask('actors', state='ALIVE') if one.get('node_id') == node}
    return {**tasks, **actors}

def names(found):
    told = sorted(found.values())
    return ', '.join(told[:8]) + (', and %d more' % (len(told) - 8) if len(told) > 8 else '')

found = patiently(mine)
if found is None or found['state'] != 'ALIVE':
    end('gone')
node = found['node_id']
busy = patiently(lambda: work(node))
began = time.monotonic()
seen = dict(busy)
try:
    asked = subprocess.run([os.environ['BRINGUP_RAY_ENVIRONMENT'] + '/bin/ray', 'drain-node', '--address', os.environ['RAY_ADDRESS'], '--node-id', node,
        '--reason', 'DRAIN_NODE_REASON_PREEMPTION', '--reason-message', why, '--deadline-remaining-seconds', str(max(1, deadline))],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
    said = asked.stdout.decode(errors='replace').strip()
except subprocess.TimeoutExpired:
    asked, said = None, 'it did not answer in 120 s'
if asked is None or asked.returncode != 0:
    now = patiently(mine)
    if now is not None and now['state'] == 'ALIVE':
        end('unasked', said[-600:] or 'no reason was given', code=3)

told, told_at, silent = None, 0, None
while True:
    spent = time.monotonic() - began
    try:
        now = next(iter(ask('nodes', node_id=node)), None)
        if now is None or now['state'] != 'ALIVE':
            end(*(('finished', len(seen), round(spent)) if seen else ('ended' if blind else 'idle', round(spent))))
        busy = work(node)
        silent = None
    except Exception:
        silent = silent or time.monotonic()
        if time.monotonic() - silent > 60:
            end('lost', round(spent))
    seen.update(busy)
    if spent >= deadline and blind:
        end('cut-blind', round(spent))
    if spent >= deadline:
        end(*(('cut', len(busy), round(spent), names(busy)) if busy else ('finished', len(seen), round(spent))))
    if busy and (busy != told or time.monotonic() - told_at > 30):
        print('busy: %s; %d s until the deadline' % (names(busy), round(deadline - spent)), flush=True)
        told, told_at = busy, time.monotonic()
    time.sleep(max(0.05, min(1, deadline - spent)))
`;
		;
		function drainNode({ cluster, deadlineSeconds, patienceSeconds = 30, why }) {
			const unit = (0, places.uF)(cluster);
			const file = `${(0, places.QV)(cluster)}/environment`;
			return (0, sh.sh)`bu_how=gone bu_asked=0
if [ ${deadlineSeconds} -gt 0 ] && [ -f ${file} ] && systemctl --quiet is-active -- ${unit}; then
{ bu_how=$( set -a; . ${file}; set +a
if [ "\${RAY_USE_TLS:-}" = 1 ]; then bu_o=-I; else bu_o=-IS; fi
printf '%s' ${DRAIN_PROGRAM} | runuser -u ${places._P} -- "$BRINGUP_RAY_ENVIRONMENT/bin/python" "$bu_o" - ${places.EF} "$(systemctl show -p InvocationID --value -- ${unit})" ${deadlineSeconds} ${patienceSeconds} ${why} 3>&1 >&4 2>&4 ); bu_asked=$?; } 4>&1
case $bu_how in
'') bu_how='unasked the program that asks ended without an answer' bu_asked=3 ;;
cut*|lost*|finished*)
for bu_p in /proc/[0-9]*; do
bu_c=; read -r bu_c 2>/dev/null <"$bu_p/comm"
if [ "$bu_c" = raylet ] && grep -qF ${`/${unit}`} "$bu_p/cgroup" 2>/dev/null; then
kill -TERM "\${bu_p#/proc/}"
bu_n=100; while [ "$bu_n" -gt 0 ] && [ -d "$bu_p" ]; do sleep 0.1; bu_n=$((bu_n - 1)); done
fi
done ;;
esac
fi`;
		}
		const UNASKED = "bringup: ray: not drained: ";
		function diagnoseDrain(output, cluster) {
			const why = output.split("\n").findLast((line) => line.startsWith(UNASKED))?.slice(UNASKED.length);
			if (why === undefined) return undefined;
			return {
				category: "service",
				code: "ray-drain-unasked",
				what: `the node was not drained, and goes on in the Ray cluster ${cluster}: ${why.replace(/^unasked /, "")}`,
				remedy: "see `bringup ray status`, and run it again; `bringup ray drain --force` stops it without asking its head",
				retryable: true
			};
		}
		function drainWords(said) {
			const [word = "", first = "", second = "", ...names] = said.trim().split(" ");
			switch (word) {
				case "idle": return `it had no work, and was gone after ${first} s`;
				case "finished": return `it finished its work (${first === "1" ? "one task or actor" : `${first} tasks and actors`}) after ${second} s`;
				case "cut": return `${first === "1" ? "one task or actor was" : `${first} tasks and actors were`} cut off at the deadline, after ${second} s: ${names.join(" ")}`;
				case "ended": return `what ran there ended after ${first} s; with TLS nobody tells what it was`;
				case "cut-blind": return `what ran there was cut off at the deadline, after ${first} s; with TLS nobody tells what it was`;
				case "lost": return `its head was lost while it was drained, and it was stopped after ${first} s`;
				default: return "it was no node that could be drained, and was stopped";
			}
		}
	}),
	67254: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { U: () => drainedKind });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26660);
		var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44382);
		var _drain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44713);
		const drainedKind = (0, _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.WI)({
			kind: "ray-drained",
			order: _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.ND["ray-drained"],
			category: "service",
			slow: true,
			key: ({ cluster }) => cluster,
			ends: ({ cluster }) => [
				`ray-member:${cluster}`,
				`ray-reach:${cluster}`,
				`ray-token:${cluster}`,
				`ray-fence:${cluster}`,
				`ray-exposure:${cluster}`,
				`ray-gates:${cluster}`,
				`service:${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.uF)(cluster).replace(/\.service$/, "")}`,
				`directory:${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.l3)(cluster)}`,
				`directory:${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.l3)(cluster).replace(/\/[^/]*$/, "")}`
			],
			timeoutMs: ({ deadlineSeconds }) => (deadlineSeconds + 360) * 1e3,
			read: (specs) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(specs.map(({ cluster }, index) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo ${`drained ${index}`}
systemctl show -p ActiveState -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.uF)(cluster)} 2>/dev/null
for bu_p in ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.l3)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.YB)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.Sq)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.eV)(cluster)}; do if [ -e "$bu_p" ]; then echo "remains $bu_p"; fi; done`)),
			parse(output, specs) {
				const parts = output.split(/^drained \d+\n/m).slice(1);
				return specs.map((_, index) => {
					const text = parts[index] ?? "";
					return {
						active: /^ActiveState=(.*)$/m.exec(text)?.[1] ?? "inactive",
						remains: Array.from(text.matchAll(/^remains (.*)$/gm), ([, path = ""]) => path)
					};
				});
			},
			decide({ active, remains }) {
				const runs = active !== "inactive" && active !== "failed";
				if (!runs && remains.length === 0) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: "remove",
					summary: runs ? "its Ray runs" : `${remains.join(", ")} is still there`,
					action: {},
					irreversible: "what its Ray wrote is gone, and a join makes another node"
				};
			},
			apply: ([change]) => change === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : leave(change.spec),
			undo: () => ({ cannot: "what its Ray wrote is gone" })
		});
		function leave({ cluster, deadlineSeconds }) {
			const unit = (0, _places_js__WEBPACK_IMPORTED_MODULE_3__.uF)(cluster);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`(
: >${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)} || exit 1
${(0, _drain_js__WEBPACK_IMPORTED_MODULE_2__.Tb)({
				cluster,
				deadlineSeconds,
				why: "bringup: the host leaves"
			})}
echo "how it ended: $bu_how"
systemctl stop -- ${unit} 2>/dev/null
bu_n=60
while [ "$bu_n" -gt 0 ] && { systemctl --quiet is-active -- ${unit} || [ "$(systemctl show -p ActiveState --value -- ${unit})" = deactivating ]; }; do sleep 1; bu_n=$((bu_n - 1)); done
systemctl reset-failed -- ${unit} 2>/dev/null
rm -rf ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.l3)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.YB)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.Sq)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.eV)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.Cu)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.yT)(cluster)} || exit 1
rmdir ${_places_js__WEBPACK_IMPORTED_MODULE_3__.CR} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.l3)(cluster).replace(/\/[^/]*$/, "")} 2>/dev/null
! systemctl --quiet is-active -- ${unit}
) || exit 1`;
		}
	}),
	75968: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			O: () => exposureKind,
			h: () => exposureValue
		});
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var places = __webpack_require__(44382);
		var fence = __webpack_require__(16468);
		var external_node_net_ = __webpack_require__(77030);
		var core_error = __webpack_require__(93933);
		var port_ranges = __webpack_require__(63113);
		;
		function answering(looks) {
			const addresses = [...new Set(looks.map(({ address }) => address))];
			return addresses.flatMap((address) => {
				const open = looks.filter((look) => look.address === address && look.tried.answered.length > 0);
				if (open.length === 0) return [];
				const ports = open.flatMap(({ tried }) => tried.answered.flatMap(([first, last]) => portsFrom(first, last)));
				return [{
					address,
					ports: (0, port_ranges.wA)(ports),
					from: open.map(({ from }) => from)
				}];
			});
		}
		function exposedError({ host, cluster, network }, looks) {
			const found = answering(looks);
			if (found.length === 0) return undefined;
			const told = found.map(({ address, ports, from }) => `${address} tcp ${(0, port_ranges.OM)(ports)} (to ${from.join(", ")})`);
			return new core_error.y4({
				code: "ray-ports-exposed",
				category: "verify",
				what: `ports of Ray answer outside of the cluster's network, ${network === "mesh" ? "the mesh" : "under another address than the node's"}: ${told.join("; ")}`,
				remedy: `look on the host for what leads around its table bringup-ray-${cluster}, such as a rule that rewrites addresses (\`nft list ruleset\`) or a proxy; what is to be reached from there is written in ray.clusters.${cluster}.expose`,
				where: { host }
			});
		}
		function looksText(looks) {
			const groups = Map.groupBy(looks, ({ from }) => from);
			return [...groups].map(([from, own]) => `from ${from} ${own.map((look) => `${withBrackets(look.address)} ${outcomeOf(look)}`).join(", ")}`).join("; ");
		}
		function outcomeOf({ tried: { answered, refused, silent } }) {
			if (answered.length > 0) return "answers";
			if (refused.length > 0) return "turns away";
			return silent.length > 0 ? "says nothing" : "is not reached";
		}
		function withBrackets(address) {
			return (0, external_node_net_.isIP)(address) === 6 ? `[${address}]` : address;
		}
		function portsFrom(first, last) {
			return Array.from({ length: last - first + 1 }, (_, index) => first + index);
		}
		var probe_program = __webpack_require__(38788);
		var reach = __webpack_require__(43782);
		var members = __webpack_require__(72151);
		var ray_ports = __webpack_require__(75748);
		var prepare = __webpack_require__(88040);
		var files = __webpack_require__(46133);
		var host_python = __webpack_require__(77442);
		;
		const READ_PORTS = (0, sh.fj)([(0, sh.sh)`ip -o address show 2>/dev/null | grep -E ' scope (global|site) ' | head -n 64 | sed 's/^/address /'`, (0, sh.sh)`for bu_f in /proc/net/tcp /proc/net/tcp6; do [ -r "$bu_f" ] && sed -n 's/^ *[0-9]*: \([0-9A-F]*\):\([0-9A-F]*\) [0-9A-F]*:[0-9A-F]* 0A .*/listens \1 \2/p' "$bu_f"; done; :`]);
		function parsePorts(output) {
			const addresses = Array.from(output.matchAll(/^address \d+: (\S+?)(?:@\S+)?\s+inet6? ([0-9a-fA-F.:]+)/gm), ([, name = "", address = ""]) => ({
				interface: name,
				address: address.toLowerCase()
			}));
			const ports = Array.from(output.matchAll(/^listens ([0-9A-F]+) ([0-9A-F]{4})$/gm)).flatMap(([, address = "", port = ""]) => isLoopback(address) ? [] : [Number.parseInt(port, 16)]);
			return {
				addresses,
				listening: [...new Set(ports)].toSorted((a, b) => a - b)
			};
		}
		function isLoopback(address) {
			return /^(?:0{16}F{4}0{4})?[0-9A-F]{6}7F$/.test(address) || /^0{24}01000000$/.test(address);
		}
		var slots = __webpack_require__(57475);
		;
		const TRY_MS = 3e3;
		const AT_ONCE = 128;
		const HERE = "this machine";
		async function lookFromHere(addresses, ports, signal) {
			const found = addresses.map((address) => ({
				address,
				answered: [],
				refused: [],
				silent: [],
				unreachable: []
			}));
			const tries = found.flatMap((one) => ports.map((port) => ({
				one,
				port
			})));
			await (0, slots.W)(tries, AT_ONCE, async ({ one, port }) => {
				one[await tryPort(one.address, port, signal)].push(port);
			});
			return found.map(({ address, answered, refused, silent, unreachable }) => ({
				from: HERE,
				address,
				tried: {
					answered: ranges(answered),
					refused: ranges(refused),
					silent: ranges(silent),
					unreachable: ranges(unreachable)
				}
			}));
		}
		function tryPort(host, port, signal) {
			return new Promise((resolve) => {
				const socket = (0, external_node_net_.connect)({
					host,
					port,
					timeout: TRY_MS,
					signal
				});
				const end = (how) => {
					socket.destroy();
					resolve(how);
				};
				socket.once("connect", () => end("answered"));
				socket.once("timeout", () => end("silent"));
				socket.on("error", ({ code }) => end(code === "ECONNREFUSED" ? "refused" : code === "ETIMEDOUT" ? "silent" : "unreachable"));
			});
		}
		function ranges(ports) {
			return (0, port_ranges.wA)(ports).map(([first, last]) => [first, last]);
		}
		var neighbours = __webpack_require__(44121);
		var tried_ports = __webpack_require__(35608);
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
		const MOST_LOOKERS = 2;
		const TRIES = 4;
		const MOST_ADDRESSES = 16;
		async function lookFromOutside(request, context) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { fleet, run } = (0, prepare.XN)(context);
				const host = fleet.hosts.find((one) => one.name === context.host);
				const named = (0, members.Dg)(fleet).find((one) => one.name === request.cluster);
				if (host === undefined || named === undefined) throw new TypeError(`${context.host} is in no cluster ${request.cluster}`);
				const { cluster } = named;
				const section = (0, members.LQ)(host);
				const role = section === undefined ? "worker" : (0, members.kp)(section);
				const ports = (0, members.HM)(cluster);
				const there = __addDisposableResource(env_1, await (0, host_python.iq)(host, run, (0, sh.fj)([request.now, READ_PORTS])), true);
				const [now = ""] = there.said.split("\n");
				const found = parsePorts(there.said);
				const way = context.value("way.address");
				const outside = outsideOf(found, cluster, [request.address], [host.address, ...typeof way === "string" ? [way] : []]);
				const fenced = (0, ray_ports.EU)(role, ports, cluster.expose);
				const outsidePorts = found.listening.filter((port) => fenced.some(([first, last]) => first <= port && port <= last));
				const inside = {
					address: request.address,
					ports: (0, tried_ports.Uf)(role, ports)
				};
				const targets = outside.map((address) => ({
					address,
					ports: (0, port_ranges.wA)(outsidePorts)
				}));
				const near = (0, neighbours.Y)(fleet, named, context).filter((one) => one.role === "head" || targets.length > 0).slice(0, MOST_LOOKERS);
				const looked = await Promise.all(near.map((neighbour) => lookFrom(neighbour, host.name, neighbour.role === "head" ? [inside, ...targets] : targets, request.address, context)));
				const fromHere = host.connection === "local" ? [] : await lookFromHere(outside, outsidePorts, context.signal);
				const looks = [...looked.flatMap((one) => one ?? []), ...fromHere];
				const outer = looks.filter(({ address }) => address !== request.address);
				const error = exposedError({
					host: host.name,
					cluster: named.name,
					network: cluster.network ?? "mesh"
				}, outer) ?? (0, reach.L1)((0, reach.Hc)(looks.filter(({ address }) => address === request.address).map(({ from, tried }) => ({
					from,
					to: host.name,
					tried: {
						...tried,
						target: host.name,
						open: []
					}
				})), "ray"));
				const by = [...near.flatMap((one, index) => looked[index] === undefined ? [] : [one.host.name]), ...host.connection === "local" ? [] : [HERE]];
				const told = toldOf(host.name, outside, outer, by);
				if (told !== undefined) context.tell(told);
				if (error !== undefined) {
					if (request.stops) await there.ask(stop(request.cluster));
					throw error;
				}
				await there.ask((0, sh.sh)`printf '%s %s' ${now} ${by.join(", ")} >${request.keepIn}`);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		function outsideOf({ addresses }, { network }, own, told) {
			const inside = network === "lan" ? own : [...own, ...addresses.filter((one) => one.interface === files.kZ).map(({ address }) => address)];
			const all = [...addresses.map(({ address }) => address), ...told.filter((address) => (0, external_node_net_.isIP)(address) !== 0)];
			return [...new Set(all)].filter((address) => !inside.includes(address) && !/^(?:127\.|::1$|fe80:)/.test(address)).slice(0, MOST_ADDRESSES);
		}
		async function lookFrom({ host, python }, at, targets, inside, context) {
			try {
				const env_2 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const program = (0, probe_program.lJ)(targets.map(({ address, ports }) => ({
						host: address,
						address,
						nonce: "",
						ports
					})), "ray");
					const command = (0, host_python.wn)(python, program);
					const conversation = __addDisposableResource(env_2, await (0, host_python.iq)(host, (0, prepare.XN)(context).run, command), true);
					let { said } = conversation;
					for (let tries = 1;; tries += 1) {
						const tried = (0, probe_program.IR)(said);
						if (tried.length < targets.length) {
							context.tell(`${host.name} could not look at the ports of ${at}: ${said.trim().split("\n").at(-1)?.slice(0, 300)}`);
							return undefined;
						}
						const isLate = tried.some((one) => one.target === inside && one.answered.length === 0);
						if (!isLate || tries === TRIES) return tried.map((one) => ({
							from: host.name,
							address: one.target,
							tried: one
						}));
						said = await conversation.ask(command);
					}
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = true;
				} finally {
					const result_2 = __disposeResources(env_2);
					if (result_2) await result_2;
				}
			} catch (error) {
				if (!(error instanceof core_error.y4)) throw error;
				context.tell(`${host.name} could not look at the ports of ${at}: ${error.message}`);
			}
			return undefined;
		}
		function toldOf(host, outside, looks, by) {
			if (by.length === 0) return `nobody else is in this run who could look at the ports of Ray on ${host} from outside`;
			return outside.length === 0 ? undefined : `ports of Ray on ${host}: ${looksText(looks)}`;
		}
		function stop(cluster) {
			return (0, sh.sh)`systemctl stop -- ${(0, places.uF)(cluster)}; rm -f ${(0, places.YB)(cluster)} ${(0, places.Cu)(cluster)} ${(0, places.yT)(cluster)}`;
		}
		;
		const exposureValue = (cluster) => `ray.closed-outside.${cluster}`;
		const fresh = (cluster) => `/run/bringup-ray-${cluster}.looks`;
		const exposureKind = (0, resource.WI)({
			kind: "ray-exposure",
			order: resource.ND["ray-exposure"],
			category: "verify",
			slow: true,
			key: ({ cluster }) => cluster,
			timeoutMs: () => 6e4,
			read: (specs) => (0, sh.fj)(specs.map(({ cluster }, index) => (0, sh.sh)`echo ${`exposure ${index}`}
printf 'now '; ${NOW(cluster)}
if [ -f ${(0, places.eV)(cluster)} ]; then printf 'looked '; head -c 1000 ${(0, places.eV)(cluster)}; echo; fi`)),
			parse(output, specs) {
				const parts = output.split(/^exposure \d+\n/m).slice(1);
				return specs.map((_, index) => {
					const text = parts[index] ?? "";
					const [, looked, by = ""] = /^looked ([0-9a-f]{32} [0-9a-f]{64}) ?(.*)$/m.exec(text) ?? [];
					return {
						now: /^now ([0-9a-f]{32} [0-9a-f]{64})$/m.exec(text)?.[1] ?? "",
						...looked === undefined ? {} : { looked },
						by
					};
				});
			},
			decide({ now, looked }, _, { notified }) {
				if (!notified && now !== "" && looked === now) return { verdict: "ok" };
				const summary = looked === undefined ? "whether it answers outside of the cluster is tried" : "Ray or its fence was started anew: whether it answers outside of the cluster is tried again";
				return {
					verdict: "change",
					verb: "run",
					summary,
					action: { first: looked === undefined }
				};
			},
			async supply({ spec, action: { first } }, context) {
				await lookFromOutside({
					...spec,
					stops: first,
					keepIn: fresh(spec.cluster),
					now: NOW(spec.cluster)
				}, context);
				return {};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec: { cluster } }) => (0, sh.sh)`mkdir -p ${places.CR} && cp ${fresh(cluster)} ${`${(0, places.eV)(cluster)}.new`} && mv -f ${`${(0, places.eV)(cluster)}.new`} ${(0, places.eV)(cluster)} && rm -f ${fresh(cluster)} || exit 1`)),
			undo: ({ spec, state }) => state.looked === undefined ? (0, sh.sh)`rm -f ${(0, places.eV)(spec.cluster)}` : (0, sh.sh)`:`,
			isBack: ({ looked }, found) => found.looked !== undefined || looked === undefined,
			publish: ({ looked }, { cluster }) => looked === undefined ? {} : { [exposureValue(cluster)]: looked },
			remark: ({ looked, by }) => looked !== undefined && by === "" ? "nobody else was in the run who could look from outside whether a port of Ray answers there" : undefined
		});
		function NOW(cluster) {
			return (0, sh.sh)`echo "$(systemctl show -p InvocationID --value -- ${(0, places.uF)(cluster)} 2>/dev/null) $(nft list table inet ${(0, fence.k)(cluster)} 2>/dev/null | sha256sum | cut -c 1-64)"`;
		}
	}),
	63759: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { U: () => fenceKind });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26660);
		var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44382);
		var _fence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16468);
		const fenceKind = (0, _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.WI)({
			kind: "ray-fence",
			order: _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.ND["ray-fence"],
			category: "service",
			key: ({ cluster }) => cluster,
			read: (specs) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(specs.map(({ cluster }, index) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if systemctl --quiet is-active -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_2__.uF)(cluster)} 2>/dev/null && ! nft list table inet ${(0, _fence_js__WEBPACK_IMPORTED_MODULE_3__.k)(cluster)} >/dev/null 2>&1; then echo ${`gone ${index}`}; fi`)),
			parse: (output, specs) => specs.map((_, index) => ({ isGone: output.split("\n").includes(`gone ${index}`) })),
			decide: ({ isGone }) => isGone ? {
				verdict: "change",
				verb: "update",
				summary: "its table was taken away while Ray runs: it is loaded again",
				action: {}
			} : { verdict: "ok" },
			apply: (changes) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(changes.map(({ spec }) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`nft -f ${`${(0, _places_js__WEBPACK_IMPORTED_MODULE_2__.QV)(spec.cluster)}/fence.nft`} || exit 1`)),
			undo: () => ({ cannot: "Ray would be open to everybody without it" })
		});
	}),
	16468: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N: () => fenceText,
			k: () => fenceTable
		});
		function fenceTable(cluster) {
			return `bringup-ray-${cluster}`;
		}
		function fenceText({ cluster, ports, exposed, through }) {
			const table = `inet ${fenceTable(cluster)}`;
			const { workers, ...singles } = ports;
			const fenced = Object.entries(singles).filter(([name]) => !exposed.includes(name));
			const set = [...fenced.map(([, port]) => port).toSorted((a, b) => a - b), ...exposed.includes("workers") ? [] : [`${workers.first}-${workers.last}`]].join(", ");
			const way = "interface" in through ? `iifname "${through.interface}"` : `${through.address.includes(":") ? "ip6" : "ip"} daddr ${through.address}`;
			return `# Made by bringup: who may reach Ray.
table ${table}
delete table ${table}
table ${table} {
  chain input {
    type filter hook input priority filter - 5; policy accept;
    iif lo accept
    ${way} accept
${set === "" ? "" : `    tcp dport { ${set} } reject with tcp reset\n`}  }
}
`;
		}
	}),
	46133: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			kZ: () => MESH_INTERFACE,
			qU: () => environmentFile,
			m_: () => fenceFile,
			TD: () => unitFile
		});
		var size = __webpack_require__(84171);
		var label = __webpack_require__(80800);
		var error = __webpack_require__(93933);
		;
		function environmentOf(node) {
			const ours = {
				RAY_AUTH_MODE: "token",
				RAY_AUTH_TOKEN_PATH: node.tokenPath,
				RAY_USAGE_STATS_ENABLED: "0",
				RAY_gcs_server_port_wait_time_s: node.role === "head" ? "120" : "2",
				RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S: String(node.drainSeconds)
			};
			if (node.role === "head" && node.rocksdbFolder !== undefined) {
				ours["RAY_gcs_storage"] = "rocksdb";
				ours["RAY_gcs_storage_path"] = node.rocksdbFolder;
			}
			if (node.role === "head" && node.headMetrics !== undefined) {
				ours["AUTOSCALER_METRIC_PORT"] = String(node.headMetrics.autoscaler);
				ours["DASHBOARD_METRIC_PORT"] = String(node.headMetrics.dashboard);
			}
			if (node.tls !== undefined) {
				ours["RAY_USE_TLS"] = "1";
				ours["RAY_TLS_SERVER_CERT"] = node.tls.certificate;
				ours["RAY_TLS_SERVER_KEY"] = node.tls.key;
				ours["RAY_TLS_CA_CERT"] = node.tls.authority;
			}
			if (node.system !== "linux") ours["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "1";
			return {
				...node.more,
				...ours
			};
		}
		function environmentText(variables) {
			const lines = Object.entries(variables).map(([name, value]) => {
				if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) throw unfit(name);
				return `${name}="${value.replaceAll(/["\\`$]/g, "\\$&")}"\n`;
			});
			return `# Made by bringup. Changes are overwritten.\n${lines.join("")}`;
		}
		function unfit(name) {
			return new error.y4({
				code: "ray-environment-value",
				category: "config",
				what: `the variable ${JSON.stringify(name)} of a Ray node cannot stand in a file of systemd`,
				remedy: "give it a name of letters, digits and _, and a value of one line without control characters"
			});
		}
		var start_arguments = __webpack_require__(63200);
		;
		const WAIT_PROGRAM = `
import socket, sys, time
def wait(seconds, attempt, trouble):
    end = time.monotonic() + float(seconds)
    while True:
        try:
            return attempt()
        except OSError as error:
            last = error
        if time.monotonic() > end:
            print("bringup: " + trouble + ": " + str(last), file=sys.stderr)
            sys.exit(75)
        time.sleep(0.5)
def own():
    family = socket.AF_INET6 if ":" in sys.argv[1] else socket.AF_INET
    with socket.socket(family) as s:
        s.bind((sys.argv[1], 0))
wait(sys.argv[2], own, "this host does not have its address " + sys.argv[1])
if len(sys.argv) > 3:
    host, port = sys.argv[3], int(sys.argv[4])
    wait(sys.argv[5], lambda: socket.create_connection((host, port), 3).close(), "the head of Ray does not answer at " + host + " port " + str(port))
`.trim();
		function waitCommand(address, seconds, head) {
			const more = head === undefined ? [] : [
				head.address,
				String(head.port),
				String(head.seconds)
			];
			return [
				"-I",
				"-c",
				WAIT_PROGRAM,
				address,
				String(seconds),
				...more
			];
		}
		;
		const OWN_ADDRESS_SECONDS = 60;
		const HEAD_SECONDS = 60;
		function unitText(unit) {
			const label = unit.invocationLabel;
			const program = [`${unit.environmentFolder}/bin/ray`, ...withInvocation(unit.arguments, label).map(escaped)];
			const head = unit.role === "worker" ? unit.head : undefined;
			const wait = waitCommand(unit.address, OWN_ADDRESS_SECONDS, head && {
				...head,
				seconds: HEAD_SECONDS
			});
			const lines = [
				"# Made by bringup. Changes are overwritten.",
				"[Unit]",
				`Description=Ray ${unit.role} of cluster ${unit.cluster}`,
				"Documentation=https://docs.ray.io/en/latest/cluster/vms/index.html",
				"Wants=network-online.target",
				"After=network-online.target tailscaled.service nftables.service firewalld.service ufw.service",
				"StartLimitIntervalSec=0",
				...unit.unlessPath === undefined ? [] : [`ConditionPathExists=!${escapedPath(unit.unlessPath)}`],
				"",
				"[Service]",
				"Type=exec",
				`User=${unit.user}`,
				`EnvironmentFile=${escapedPath(unit.environmentFile)}`,
				`Environment=HOME=${escapedPath(unit.temporaryFolder)} PYTHONUNBUFFERED=1`,
				`WorkingDirectory=${escapedPath(unit.temporaryFolder)}`,
				...(unit.before ?? []).map((words) => `ExecStartPre=+${words.map(escaped).join(" ")}`),
				`ExecStartPre=${[`${unit.environmentFolder}/bin/python`, ...wait].map(escaped).join(" ")}`,
				`ExecStart=${program.join(" ")}`,
				...(unit.after ?? []).map((words) => `ExecStopPost=+${words.map(escaped).join(" ")}`),
				`TimeoutStartSec=${OWN_ADDRESS_SECONDS + HEAD_SECONDS + 30}`,
				"KillMode=mixed",
				`TimeoutStopSec=${unit.drainSeconds + 20}`,
				"SuccessExitStatus=1",
				"Restart=always",
				`RestartSec=${restartSeconds(unit.host)}`,
				"LimitNOFILE=65536",
				"TasksMax=infinity",
				"UMask=0077",
				...HARDENING,
				`ReadWritePaths=${[unit.temporaryFolder, ...unit.writable ?? []].map(escapedPath).join(" ")}`,
				"",
				"[Install]",
				"WantedBy=multi-user.target"
			];
			return `${lines.join("\n")}\n`;
		}
		const HARDENING = [
			"NoNewPrivileges=yes",
			"CapabilityBoundingSet=",
			"ProtectSystem=strict",
			"ProtectHome=yes",
			"PrivateTmp=yes",
			"ProtectControlGroups=yes",
			"ProtectKernelLogs=yes",
			"ProtectKernelModules=yes",
			"ProtectKernelTunables=yes",
			"ProtectHostname=yes",
			"RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK",
			"RestrictSUIDSGID=yes",
			"RestrictRealtime=yes",
			"LockPersonality=yes",
			"SystemCallArchitectures=native"
		];
		function restartSeconds(host) {
			let sum = 0;
			for (const character of host) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1000003;
			return 5 + sum % 11;
		}
		const INVOCATION = "\0";
		function withInvocation(words, label) {
			if (label === undefined) return words;
			const own = `${label}=${INVOCATION}`;
			const index = words.findIndex((word) => word.startsWith("--labels="));
			return index < 0 ? [...words, `--labels=${own}`] : words.with(index, `${words[index]},${own}`);
		}
		function escaped(word) {
			const text = word.replaceAll(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("%", "%%").replaceAll("$", "$$$$").replaceAll(INVOCATION, () => `\${INVOCATION_ID}`);
			return /^[\w@+=:,./%-]+$/.test(word) ? text : `"${text}"`;
		}
		function escapedPath(path) {
			return path.replaceAll("%", "%%");
		}
		var members = __webpack_require__(72151);
		var places = __webpack_require__(44382);
		var repository_state = __webpack_require__(11021);
		var node_fence = __webpack_require__(16468);
		;
		const MESH_INTERFACE = "tailscale0";
		const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
		const DRAIN_SECONDS = 30;
		function environmentFile({ name, cluster, section, head, environment }) {
			const ports = (0, members.HM)(cluster);
			const folder = (0, places.QV)(name);
			return environmentText({
				...environmentOf({
					role: (0, members.kp)(section),
					tokenPath: `${folder}/token`,
					drainSeconds: DRAIN_SECONDS,
					...cluster.storage === "rocksdb" ? { rocksdbFolder: `${(0, places.l3)(name)}/gcs` } : {},
					headMetrics: {
						autoscaler: ports["autoscaler-metrics"],
						dashboard: ports["dashboard-metrics"]
					},
					...cluster.tls === undefined ? {} : { tls: cluster.tls },
					system: "linux",
					more: section.env ?? {}
				}),
				HOME: (0, places.l3)(name),
				PATH: `${environment}/bin:${SYSTEM_PATH}`,
				PYTHONPYCACHEPREFIX: `${(0, places.l3)(name)}/pycache`,
				RAY_ADDRESS: (0, start_arguments.P)(head, ports.gcs),
				BRINGUP_RAY_DASHBOARD: (0, start_arguments.P)(head, ports.dashboard),
				BRINGUP_RAY_ENVIRONMENT: environment,
				...(section.repository ?? cluster.repository) === undefined ? {} : { BRINGUP_RAY_REPOSITORY: (0, repository_state.No)(repository_state.X$, name) }
			});
		}
		function fenceFile({ name, cluster, address }) {
			return (0, node_fence.N)({
				cluster: name,
				ports: (0, members.HM)(cluster),
				exposed: cluster.expose ?? [],
				through: cluster.network === "lan" ? { address } : { interface: MESH_INTERFACE }
			});
		}
		function unitFile(node) {
			const { name, cluster, section, address, head, environment, machineId } = node;
			const { memory, "object-store": objectStore, cpus, gpus } = section;
			const role = (0, members.kp)(section);
			const ports = (0, members.HM)(cluster);
			const fence = `${(0, places.QV)(name)}/fence.nft`;
			return unitText({
				cluster: name,
				host: node.host,
				role,
				environmentFolder: environment,
				arguments: (0, start_arguments.h)({
					role,
					address,
					head,
					ports,
					labels: {
						...section.labels,
						[places.Uc]: node.host,
						...machineId === undefined ? {} : { [places.H]: (0, label.Y)(machineId) }
					},
					resources: section.resources ?? {},
					...cpus === undefined ? {} : { cpus },
					...gpus === undefined ? {} : { gpus },
					...memory === undefined ? {} : { memoryBytes: (0, size.V)(memory) },
					...objectStore === undefined ? {} : { objectStoreBytes: (0, size.V)(objectStore) },
					temporaryFolder: (0, places.l3)(name)
				}),
				invocationLabel: places.EF,
				environmentFile: `${(0, places.QV)(name)}/environment`,
				user: places._P,
				temporaryFolder: (0, places.l3)(name),
				address,
				head: {
					address: head,
					port: ports.gcs
				},
				drainSeconds: DRAIN_SECONDS,
				before: [[
					"/usr/sbin/nft",
					"-f",
					fence
				]],
				after: [[
					"-/usr/sbin/nft",
					"delete",
					"table",
					"inet",
					(0, node_fence.k)(name)
				]],
				unlessPath: (0, places.i7)(name)
			});
		}
	}),
	42787: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => freeKind });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26660);
		var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44382);
		var _drain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44713);
		const freeKind = (0, _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.WI)({
			kind: "ray-free",
			order: _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.ND["ray-free"],
			category: "service",
			slow: true,
			interrupt: "term",
			key: ({ cluster }) => cluster,
			timeoutMs: ({ deadlineSeconds }) => (deadlineSeconds + 300) * 1e3,
			read: (specs) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(specs.map(({ cluster }, index) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if systemctl --quiet is-active -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.uF)(cluster)} 2>/dev/null; then echo ${`active ${index}`}; fi`)),
			parse: (output, specs) => specs.map((_, index) => ({ active: output.split("\n").includes(`active ${index}`) })),
			decide: ({ active }, _spec, { notified }) => notified ? {
				verdict: "change",
				verb: "run",
				summary: active ? "its work ends before its Ray is started anew" : "its Ray does not run, so it has no work",
				action: {}
			} : { verdict: "ok" },
			apply: ([change]) => {
				if (change === undefined) return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:`;
				const { cluster, deadlineSeconds } = change.spec;
				return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`(
: >${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)} || exit 1
${(0, _drain_js__WEBPACK_IMPORTED_MODULE_2__.Tb)({
					cluster,
					deadlineSeconds,
					patienceSeconds: 5,
					why: "bringup: its Ray is started anew"
				})}
echo "how it ended: $bu_how"
rm -f ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)}
) || exit 1`;
			},
			undo: () => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:`,
			isBack: () => true,
			apart: ({ cluster }, { active }) => active ? `ray ${cluster}` : undefined
		});
	}),
	77442: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			YZ: () => endPython,
			fb: () => startPython,
			iq: () => converse,
			wn: () => runPython
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _engine_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93342);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53227);
		var _open_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67984);
		const SECTION = "probe";
		async function converse(host, run, body) {
			const own = await (0, _open_session_js__WEBPACK_IMPORTED_MODULE_3__.f)(host, [{
				name: SECTION,
				body
			}], run);
			return {
				said: own.first.get(SECTION) ?? "",
				async ask(next) {
					const { sections } = await own.session.work((0, _engine_program_js__WEBPACK_IMPORTED_MODULE_1__.Lk)([{
						name: SECTION,
						body: next
					}], _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__.W));
					return sections.get(SECTION) ?? "";
				},
				[Symbol.asyncDispose]: () => own[Symbol.asyncDispose]()
			};
		}
		function runPython(python, { arguments: words, input }) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_d=$(mktemp -d) && mkfifo "$bu_d/in" || exit 1
${python} ${words} <"$bu_d/in" >"$bu_d/out" 2>&1 &
exec 8>"$bu_d/in"
printf '%s' ${input} >&8
wait $!
tail -c 100000 "$bu_d/out"; rm -rf "$bu_d"`;
		}
		function startPython(python, { arguments: words, input }, seconds) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_d=$(mktemp -d) || exit 1
{ printf '%s' ${input}; exec sleep ${seconds}; } | ${python} ${words} >"$bu_d/out" 2>&1 &
echo "started $!"
bu_n=100
while [ "$bu_n" -gt 0 ] && ! grep -q . "$bu_d/out" 2>/dev/null; do sleep 0.1; bu_n=$((bu_n - 1)); done
tail -c 100000 "$bu_d/out"; rm -rf "$bu_d"`;
		}
		function endPython(printed) {
			const pid = /^started (\d+)$/m.exec(printed)?.[1];
			if (pid === undefined) return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`kill ${pid}; bu_n=50; while [ "$bu_n" -gt 0 ] && kill -0 ${pid}; do sleep 0.1; bu_n=$((bu_n - 1)); done`;
		}
	}),
	59909: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => memberKind,
			E: () => nodeValue
		});
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var joined = __webpack_require__(34687);
		var places = __webpack_require__(44382);
		var ask_head = __webpack_require__(5563);
		var failures = __webpack_require__(87743);
		var schemas = __webpack_require__(92857);
		;
		const answer = schemas.Ikc({
			node: schemas.YjP().regex(/^[0-9a-f]{56}$/),
			address: schemas.YjP(),
			ray: schemas.YjP(),
			python: schemas.YjP(),
			cpus: schemas.aig(),
			joinSeconds: schemas.aig(),
			taskSeconds: schemas.aig(),
			resources: schemas.g1P(schemas.YjP(), schemas.aig())
		});
		const failure = schemas.Ikc({
			failed: schemas.k5n([
				"join",
				"task",
				"probation"
			]),
			said: schemas.YjP(),
			after: schemas.aig().optional()
		});
		function joinAnswer(output) {
			for (const line of output.split("\n").toReversed()) {
				if (!line.startsWith("{")) continue;
				try {
					const found = schemas.KCZ([answer, failure]).safeParse(JSON.parse(line));
					if (found.success) return found.data;
				} catch {}
			}
			return undefined;
		}
		;
		const ENDS_RAY = ["ray-out-of-memory", "ray-disk-full"];
		function diagnoseMember(output, { cluster, head }) {
			const answer = joinAnswer(output);
			const failure = answer !== undefined && "failed" in answer ? answer : undefined;
			const said = failure === undefined ? "" : `: ${failure.said}`;
			const log = `journalctl -u ${(0, places.uF)(cluster)} -n 100`;
			if (failure?.failed === "probation") {
				const known = (0, failures.b)(failure.said, failure.after ?? 0);
				const cause = (0, failures.T)(null, output);
				return (cause !== undefined && ENDS_RAY.includes(cause.code) ? cause : known) ?? {
					category: "verify",
					code: "ray-node-lost-in-probation",
					what: `the host joined the Ray cluster ${cluster} and was lost ${failure.after ?? 0} s later${said}`,
					remedy: `look at it on the host: ${log}`
				};
			}
			if (failure?.failed === "task") return {
				category: "verify",
				code: "ray-node-runs-no-work",
				what: `the host is a node of the Ray cluster ${cluster}, and a task that was sent to it did not run there${said}`,
				remedy: `look at it on the host: ${log}`
			};
			return (0, failures.T)(1, output) ?? {
				category: "service",
				code: "ray-not-joined",
				what: `the Ray of this host did not become a node of the cluster ${cluster} at ${head}${said}`,
				remedy: `look at it on the host: ${log}`
			};
		}
		;
		const JOIN_PROGRAM = `
import json, os, platform, sys, time

head, address, label, nonce = sys.argv[1:5]
wait, probation = float(sys.argv[5]), float(sys.argv[6])
began = time.monotonic()

def tell(**what):
    print(json.dumps(what), flush=True)

def end(code, **what):
    tell(**what)
    sys.stdout.flush()
    os._exit(code)

import ray
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

def connect():
    ray.init(address=head, _node_ip_address=address, logging_level='error', log_to_driver=False, configure_logging=False)

def mine():
    for node in ray.nodes():
        if (node.get('Labels') or {}).get(label) == nonce:
            return node
    return None

said = 'it is not in the list of nodes'
node = None
while True:
    try:
        if not ray.is_initialized():
            connect()
        node = mine()
        if node is not None and node['Alive']:
            break
        if node is not None:
            said = node.get('DeathReasonMessage') or 'the head lists it as dead'
    except Exception as problem:
        said = '%s: %s' % (type(problem).__name__, str(problem).strip().replace('\\n', ' ')[:600])
        node = None
    if time.monotonic() - began > wait:
        end(3, failed='join', said=said)
    time.sleep(0.5)

joined = time.monotonic()
tell(joined=node['NodeID'], seconds=round(joined - began, 3))

@ray.remote(num_cpus=0, max_retries=0)
def look():
    return ray.get_runtime_context().get_node_id(), os.cpu_count()

try:
    where = NodeAffinitySchedulingStrategy(node['NodeID'], soft=False)
    ran_on, cpus = ray.get(look.options(scheduling_strategy=where).remote(), timeout=60)
except Exception as problem:
    end(4, failed='task', said='%s: %s' % (type(problem).__name__, str(problem).strip().replace('\\n', ' ')[:600]))
if ran_on != node['NodeID']:
    end(4, failed='task', said='it ran on node %s' % ran_on)
ran = time.monotonic()

while time.monotonic() - ran < probation:
    time.sleep(min(5, max(0.1, probation - (time.monotonic() - ran))))
    now = mine()
    if now is None or not now['Alive'] or now['NodeID'] != node['NodeID']:
        end(5, failed='probation', after=round(time.monotonic() - joined, 1), said=(now or {}).get('DeathReasonMessage') or 'the head lists it as dead')

end(0, node=node['NodeID'], address=node['NodeManagerAddress'], ray=ray.__version__, python=platform.python_version(),
    cpus=cpus, joinSeconds=round(joined - began, 3), taskSeconds=round(ran - joined, 3), resources=node.get('Resources') or {})
`;
		;
		function provenIn(text) {
			const [, invocation, node, ray, python] = /^proven ([0-9a-f]{32}) ([0-9a-f]{56})(?: (\S+) (\S+))?$/m.exec(text) ?? [];
			if (invocation === undefined || node === undefined) return undefined;
			return {
				invocation,
				node,
				...ray === undefined || python === undefined ? {} : {
					ray,
					python
				}
			};
		}
		;
		const WAIT_SECONDS = 90;
		const START_SECONDS = 150;
		const nodeValue = (cluster) => `ray.node.${cluster}`;
		const memberKind = (0, resource.WI)({
			kind: "ray-member",
			order: resource.ND["ray-member"],
			category: "verify",
			slow: true,
			key: ({ cluster }) => cluster,
			timeoutMs: ({ probationSeconds }) => (2 * WAIT_SECONDS + START_SECONDS + 90 + probationSeconds) * 1e3,
			read: (specs) => (0, sh.fj)(specs.map(({ cluster }, index) => (0, sh.sh)`echo ${`member ${index}`}
systemctl show -p ActiveState -p InvocationID -p NRestarts -- ${(0, places.uF)(cluster)} 2>/dev/null
sed -n 's/^BRINGUP_RAY_ENVIRONMENT="\(.*\)"$/environment \1/p' ${`${(0, places.QV)(cluster)}/environment`} 2>/dev/null
if [ -f ${(0, places.YB)(cluster)} ]; then
printf 'proven '; head -c 300 ${(0, places.YB)(cluster)}; echo
${(0, ask_head.ct)(cluster)}
fi`)),
			parse(output, specs) {
				const parts = output.split(/^member \d+\n/m).slice(1);
				return specs.map((_, index) => stateOf(parts[index] ?? ""));
			},
			decide({ active, invocation, proven, listed }, { headNode }, { notified }) {
				const isLost = listed?.is === "dead" || listed?.is === "missing";
				const restart = !notified && isLost && active === "active" && proven?.invocation === invocation;
				const prove = (summary) => ({
					verdict: "change",
					verb: "run",
					summary,
					action: {
						first: proven === undefined,
						restart
					}
				});
				if (proven === undefined) return prove("not proven to run work yet");
				if (active !== "active") return prove(`its Ray is ${active}`);
				if (notified || proven.invocation !== invocation) return prove("its Ray was started anew since it was proven");
				const wrong = listed === undefined ? "its head was not asked" : (0, ask_head.NL)(listed);
				if (wrong !== undefined) return prove(wrong);
				const told = listed?.is === "alive" ? listed.head : "";
				if (headNode !== undefined && told !== "" && told !== headNode) return prove("its head was started anew since the host was looked at");
				return { verdict: "ok" };
			},
			apply: ([change]) => change === undefined ? (0, sh.sh)`:` : prove(change.spec, change.action),
			undo: ({ spec, state }) => state.proven === undefined ? (0, sh.sh)`rm -f ${(0, places.YB)(spec.cluster)}` : (0, sh.sh)`:`,
			isBack: ({ proven }, found) => found.proven !== undefined || proven === undefined,
			publish({ proven, environment = "" }, { cluster, address }) {
				if (proven === undefined) return {};
				const { node, ray, python } = proven;
				const lock = environment.replace(/^.*\//, "");
				const versions = ray === undefined || python === undefined ? {} : {
					ray,
					python
				};
				return {
					[nodeValue(cluster)]: node,
					[joined.E]: {
						cluster,
						node,
						address,
						lock,
						...versions
					}
				};
			},
			diagnose: (_exitCode, output, { spec }) => diagnoseMember(output, spec)
		});
		function stateOf(text) {
			const field = (name) => new RegExp(`^${name}=(.*)$`, "m").exec(text)?.[1] ?? "";
			const proven = provenIn(text);
			const environment = /^environment (\/\S+)$/m.exec(text)?.[1];
			return {
				active: field("ActiveState") || "missing",
				invocation: field("InvocationID"),
				restarts: Number(field("NRestarts")) || 0,
				...proven === undefined ? {} : { proven },
				...environment === undefined ? {} : { environment },
				...(0, ask_head.tl)(text)
			};
		}
		function prove(spec, { first, restart }) {
			const { cluster, address, probationSeconds } = spec;
			const unit = (0, places.uF)(cluster);
			return (0, sh.sh)`(
bu_start() { systemctl show -p InvocationID --value -- ${unit}; }
set -a; . ${`${(0, places.QV)(cluster)}/environment`}; set +a
bu_d=$(mktemp -d) && printf '%s' ${JOIN_PROGRAM} >"$bu_d/program" || exit 1
# One that is to be started anew in some seconds is started now.
timeout ${START_SECONDS} systemctl ${restart ? "restart" : "start"} -- ${unit} 2>/dev/null
for bu_try in ${first ? [1] : [
				1,
				2,
				3
			]}; do
bu_id=$(bu_start)
[ -n "$bu_id" ] || { rm -rf "$bu_d"; echo "bringup: ray: ${unit} does not run"; exit 1; }
runuser -u ${places._P} -- "$BRINGUP_RAY_ENVIRONMENT/bin/python" - "$RAY_ADDRESS" ${address} ${places.EF} "$bu_id" ${WAIT_SECONDS} ${probationSeconds} <"$bu_d/program" >"$bu_d/out" 2>&1 &
bu_p=$!
bu_n=0
while kill -0 "$bu_p" 2>/dev/null; do
sleep 0.1; bu_n=$((bu_n + 1))
[ "$((bu_n % 20))" = 0 ] && [ "$(bu_start)" != "$bu_id" ] && kill "$bu_p"
done
wait "$bu_p"; bu_rc=$?
bu_out=$(cat "$bu_d/out")
printf '%s\n' "$bu_out" | tail -c 4000
bu_now=$(bu_start)
[ "$bu_now" = "$bu_id" ] && break
done
rm -rf "$bu_d"
if [ "$bu_rc" = 0 ] && [ "$bu_now" = "$bu_id" ]; then
bu_node=$(printf '%s\n' "$bu_out" | sed -n 's/^{"node": "\([0-9a-f]*\)".* "ray": "\([^" ]*\)", "python": "\([^" ]*\)".*/\1 \2 \3/p' | tail -n 1)
mkdir -p ${places.CR} && printf '%s %s' "$bu_id" "$bu_node" >${`${(0, places.YB)(cluster)}.new`} && mv -f ${`${(0, places.YB)(cluster)}.new`} ${(0, places.YB)(cluster)} || exit 1
rm -f ${(0, places.Sq)(cluster)}
exit 0
fi
[ "$bu_now" = "$bu_id" ] || echo 'bringup: ray: its Ray was started anew meanwhile'
systemctl show -p ActiveState -p SubState -p Result -p NRestarts -p ExecMainStatus -- ${unit}
journalctl --quiet --no-pager -o cat -n 40 -u ${unit} 2>/dev/null | tail -c 6000
# Each start in a session has logs of its own; a long trace of the stack follows the reason.
for bu_log in $(ls -t ${`${(0, places.l3)(cluster)}/session_latest/logs`}/raylet*.out 2>/dev/null | head -n 1) $(ls -t ${`${(0, places.l3)(cluster)}/session_latest/logs`}/raylet*.err 2>/dev/null | head -n 1); do
grep -a '^\\[[^]]* [CF] ' "$bu_log" | tail -n 3 | cut -c 1-1500
tail -n 15 "$bu_log"
done 2>/dev/null | tail -c 6000
${first ? (0, sh.sh)`systemctl --quiet disable --now -- ${unit}; rm -f ${(0, places.Cu)(cluster)} ${(0, places.yT)(cluster)}; echo 'bringup: ray: it was taken out of the cluster again'` : (0, sh.sh)`:`}
exit 1
) || exit 1`;
		}
	}),
	44121: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Y: () => neighboursOf });
		var _engine_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42778);
		var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32680);
		var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72151);
		var _member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59909);
		const MOST_WORKERS = 8;
		function neighboursOf(fleet, { name, cluster }, { host, value }) {
			const head = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Uo)(fleet, name);
			const workers = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.N)(fleet, name);
			const own = workers.findIndex((worker) => worker.name === host);
			const takesPart = (other) => value(_engine_values_js__WEBPACK_IMPORTED_MODULE_3__.Z, other.name) === true;
			const next = [...workers.slice(own + 1), ...workers.slice(0, Math.max(own, 0))].filter(takesPart);
			return (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.Nh)(fleet, name).filter((other) => other === head && other.name !== host && takesPart(other) || next.slice(0, MOST_WORKERS).includes(other)).map((other) => {
				const environment = value(`ray.environment.${name}`, other.name);
				const address = (0, _address_js__WEBPACK_IMPORTED_MODULE_0__.c)({ value }, other, cluster);
				return {
					host: other,
					role: other === head ? "head" : "worker",
					python: typeof environment === "string" ? `${environment}/bin/python` : "python3",
					...address === undefined ? {} : { address },
					isProven: value((0, _member_js__WEBPACK_IMPORTED_MODULE_2__.E)(name), other.name) !== undefined
				};
			});
		}
	}),
	67984: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => openSession });
		var _engine_program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93342);
		var _engine_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12959);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53227);
		async function openSession(host, sections, { connect, signal }) {
			const { connection, sudo } = await connect(host);
			try {
				const { session, first } = await _engine_session_js__WEBPACK_IMPORTED_MODULE_1__.H.open(connection, {
					host: host.name,
					prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_2__.W,
					first: (0, _engine_program_js__WEBPACK_IMPORTED_MODULE_0__.Lk)(sections),
					signal,
					...sudo
				});
				return {
					connection,
					session,
					first: first.sections,
					async [Symbol.asyncDispose]() {
						await session.close();
						await connection[Symbol.asyncDispose]();
					}
				};
			} catch (error) {
				await connection[Symbol.asyncDispose]();
				throw error;
			}
		}
	}),
	83146: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => reachKind });
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var port_ranges = __webpack_require__(63113);
		var members = __webpack_require__(72151);
		var places = __webpack_require__(44382);
		var ray_ports = __webpack_require__(75748);
		var prepare = __webpack_require__(88040);
		var node_neighbours = __webpack_require__(44121);
		var external_node_crypto_ = __webpack_require__(77598);
		var promises_ = __webpack_require__(58500);
		var core_error = __webpack_require__(93933);
		var probe_program = __webpack_require__(38788);
		var reach = __webpack_require__(43782);
		var host_python = __webpack_require__(77442);
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
		const LISTEN_SECONDS = 90;
		const TRIES = 4;
		const PAUSE_MS = 2e3;
		async function probePorts({ joining, from, running }, run, tell) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const nonce = (0, external_node_crypto_.randomBytes)(16).toString("hex");
				const { host, python, address, ports, spare } = joining;
				const listener = (0, probe_program.e1)({
					nonce,
					ports,
					seconds: LISTEN_SECONDS
				});
				const listening = __addDisposableResource(env_1, await (0, host_python.iq)(host, run, (0, host_python.fb)(python, listener, LISTEN_SECONDS)), true);
				try {
					const opened = (0, probe_program.F2)(listening.said);
					if (opened === undefined) throw notProbed(host.name, listening.said);
					const taken = (0, reach.Eg)(host.name, opened, spare);
					if (taken !== undefined) throw taken;
					const free = opened.busy.length === 0 ? ports : (0, port_ranges.TN)(ports, opened.busy);
					const target = {
						host: host.name,
						address,
						nonce
					};
					const toIt = async (prober) => {
						try {
							return await tryFrom(prober, target, free, run);
						} catch (error) {
							if (prober.isNeeded || !(error instanceof core_error.y4)) throw error;
							tell(`${prober.host.name} could not try to reach ${host.name}: ${error.message}`);
							return [];
						}
					};
					const ways = await Promise.all([...from.map(toIt), toRunning(listening, joining, running, run.signal)]);
					const error = (0, reach.L1)(ways.flat());
					if (error !== undefined) throw error;
				} finally {
					await listening.ask((0, host_python.YZ)(listening.said)).catch(() => undefined);
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function tryFrom({ host, python, ports }, target, all, run) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const command = (tried) => (0, host_python.wn)(python, (0, probe_program.lJ)([{
					...target,
					ports: tried
				}], "listener"));
				const connecting = __addDisposableResource(env_2, await (0, host_python.iq)(host, run, command(ports)), true);
				let said = connecting.said;
				for (let tries = 1;; tries += 1) {
					const [tried] = (0, probe_program.IR)(said);
					if (tried === undefined) throw notProbed(host.name, said);
					const closed = (0, reach.Hc)([{
						from: host.name,
						to: target.host,
						tried
					}], "listener");
					const isLate = closed.some(({ how }) => how !== "refused");
					const isExact = tries > 1 || ports === all;
					if (closed.length === 0 || isExact && (!isLate || tries >= TRIES)) return closed;
					said = await connecting.ask(command(all));
				}
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = true;
			} finally {
				const result_2 = __disposeResources(env_2);
				if (result_2) await result_2;
			}
		}
		async function toRunning(conversation, { host, python }, running, signal) {
			let left = running;
			for (let tries = 1; left.length > 0; tries += 1) {
				const targets = left.map(({ name, address, needed, sample }) => ({
					host: name,
					address,
					nonce: "-",
					ports: [...needed, ...sample]
				}));
				const said = await conversation.ask((0, host_python.wn)(python, (0, probe_program.lJ)(targets, "ray")));
				const found = (0, probe_program.IR)(said);
				if (found.length < left.length) throw notProbed(host.name, said);
				const closed = found.flatMap((tried) => {
					const node = left.find(({ name }) => name === tried.target);
					return node === undefined ? [] : (0, reach.Hc)([{
						from: host.name,
						to: node.name,
						tried: judged(tried, node)
					}], "ray");
				});
				if (closed.length === 0 || tries >= TRIES) return closed;
				left = left.filter(({ name }) => closed.some(({ to }) => to === name));
				await (0, promises_.setTimeout)(PAUSE_MS, undefined, { signal });
			}
			return [];
		}
		function judged(tried, { needed, isHead }) {
			const refused = tried.refused.flatMap((range) => needed.flatMap((one) => common(range, one)));
			const isAway = !isHead && portCount(refused) === portCount(needed);
			return {
				...tried,
				refused: isAway ? [] : refused
			};
		}
		function portCount(ranges) {
			return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
		}
		function common([first, last], [low, high]) {
			const range = [Math.max(first, low), Math.min(last, high)];
			return range[0] <= range[1] ? [range] : [];
		}
		function notProbed(host, said) {
			return new core_error.y4({
				code: "ray-ports-not-tried",
				category: "verify",
				what: `the ports of Ray could not be tried on ${host}: ${said.trim().split("\n").at(-1)?.slice(0, 300) || "its Python said nothing"}`,
				remedy: "run it again; `bringup ray check` tells what is wrong with the host",
				where: { host },
				retryable: true
			});
		}
		var tried_ports = __webpack_require__(35608);
		;
		const reachKind = (0, resource.WI)({
			kind: "ray-reach",
			order: resource.ND["ray-reach"],
			category: "verify",
			slow: true,
			key: ({ cluster }) => cluster,
			timeoutMs: () => 12e4,
			read: (specs) => (0, sh.fj)(specs.map(({ cluster }, index) => (0, sh.sh)`if systemctl --quiet is-active -- ${(0, places.uF)(cluster)} 2>/dev/null || [ -e ${(0, places.Cu)(cluster)} ]; then echo ${`known ${index}`}; fi`)),
			parse: (output, specs) => specs.map((_, index) => ({ known: output.split("\n").includes(`known ${index}`) })),
			decide: ({ known }) => known ? { verdict: "ok" } : {
				verdict: "change",
				verb: "run",
				summary: "whether it and the other nodes reach each other is tried",
				action: {}
			},
			async supply({ spec }, context) {
				await probePorts(requestOf(spec, context), (0, prepare.XN)(context).run, context.tell);
				return {};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec }) => (0, sh.sh)`: >${(0, places.Cu)(spec.cluster)} || exit 1`)),
			undo: ({ spec }) => (0, sh.sh)`rm -f ${(0, places.Cu)(spec.cluster)}`
		});
		function requestOf({ cluster: name, address, environment }, context) {
			const { fleet } = (0, prepare.XN)(context);
			const host = fleet.hosts.find((one) => one.name === context.host);
			const named = (0, members.Dg)(fleet).find((one) => one.name === name);
			if (host === undefined || named === undefined) throw new TypeError(`${context.host} is in no cluster ${name}`);
			const ports = (0, members.HM)(named.cluster);
			const all = (0, ray_ports.EU)("worker", ports);
			const neighbours = (0, node_neighbours.Y)(fleet, named, context);
			return {
				joining: {
					host,
					python: `${environment}/bin/python`,
					address,
					ports: all,
					spare: [[ports.workers.first, ports.workers.last]]
				},
				from: neighbours.map(({ role, ...who }) => ({
					...who,
					ports: role === "head" ? all : (0, tried_ports.BW)("worker", ports),
					isNeeded: role === "head"
				})),
				running: neighbours.flatMap(({ role, host: { name: other }, address: there, isProven }) => {
					if (!isProven || there === undefined) return [];
					const [needed, sample] = [(0, tried_ports.Uf)(role, ports), (0, port_ranges.wA)((0, tried_ports.uV)(ports))];
					return [{
						name: other,
						isHead: role === "head",
						address: there,
						needed,
						sample
					}];
				})
			};
		}
	}),
	62872: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => stoppedKind });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26660);
		var _places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44382);
		var _drain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44713);
		const stoppedKind = (0, _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.WI)({
			kind: "ray-stopped",
			order: _engine_resource_js__WEBPACK_IMPORTED_MODULE_1__.ND["ray-drained"],
			category: "service",
			slow: true,
			interrupt: "term",
			key: ({ cluster }) => cluster,
			ends: ({ cluster }) => [
				`ray-member:${cluster}`,
				`ray-reach:${cluster}`,
				`ray-token:${cluster}`,
				`ray-fence:${cluster}`,
				`ray-exposure:${cluster}`,
				`service:${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.uF)(cluster).replace(/\.service$/, "")}`
			],
			timeoutMs: ({ deadlineSeconds }) => (deadlineSeconds + 300) * 1e3,
			read: (specs) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(specs.map(({ cluster }, index) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo ${`stopped ${index}`}
systemctl show -p ActiveState -p UnitFileState -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.uF)(cluster)} 2>/dev/null
if [ -e ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)} ]; then echo leaving; fi
if [ -f ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.Sq)(cluster)} ]; then printf 'how '; head -c 2000 ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.Sq)(cluster)}; echo; fi`)),
			parse(output, specs) {
				const parts = output.split(/^stopped \d+\n/m).slice(1);
				return specs.map((_, index) => {
					const text = parts[index] ?? "";
					const how = /^how (.+)$/m.exec(text)?.[1];
					return {
						active: /^ActiveState=(.*)$/m.exec(text)?.[1] ?? "inactive",
						enabled: /^UnitFileState=enabled$/m.test(text),
						leaving: /^leaving$/m.test(text),
						...how === undefined ? {} : { how }
					};
				});
			},
			decide({ active, enabled, leaving }) {
				const runs = active !== "inactive" && active !== "failed";
				if (!runs && !enabled && !leaving) return { verdict: "ok" };
				const begun = "a drain of it was begun, and it still runs";
				return {
					verdict: "change",
					verb: "run",
					summary: runs ? leaving ? begun : "its Ray runs" : "its Ray would start at boot",
					action: {},
					irreversible: "a join makes another node"
				};
			},
			apply: ([change]) => change === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : stop(change.spec),
			undo: () => ({ cannot: "Ray takes no drain back; `bringup ray join` makes another node of the host" }),
			remark: ({ how }) => how === undefined ? undefined : `drained: ${(0, _drain_js__WEBPACK_IMPORTED_MODULE_2__.yd)(how)}`,
			diagnose: (_exitCode, output, { spec }) => (0, _drain_js__WEBPACK_IMPORTED_MODULE_2__.Jq)(output, spec.cluster)
		});
		function stop(spec) {
			const { cluster } = spec;
			const unit = (0, _places_js__WEBPACK_IMPORTED_MODULE_3__.uF)(cluster);
			const told = (0, _places_js__WEBPACK_IMPORTED_MODULE_3__.Sq)(cluster);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`(
mkdir -p ${_places_js__WEBPACK_IMPORTED_MODULE_3__.CR} && : >${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)} || exit 1
${(0, _drain_js__WEBPACK_IMPORTED_MODULE_2__.Tb)(spec)}
if [ "$bu_asked" != 0 ] && [ ${spec.force ? "stop" : "ask"} = ask ]; then rm -f ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)}; printf '%s%s\n' ${_drain_js__WEBPACK_IMPORTED_MODULE_2__.ql} "$bu_how"; exit 1; fi
systemctl disable --quiet -- ${unit} 2>/dev/null
systemctl stop -- ${unit} 2>/dev/null
systemctl reset-failed -- ${unit} 2>/dev/null
printf '%s\n' "$bu_how" >${`${told}.new`} && mv -f ${`${told}.new`} ${told} || exit 1
rm -f ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.YB)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.Cu)(cluster)} ${(0, _places_js__WEBPACK_IMPORTED_MODULE_3__.i7)(cluster)}
echo "how it ended: $bu_how"
! systemctl --quiet is-active -- ${unit}
) || exit 1`;
		}
	}),
	78069: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { a: () => tokenKind });
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var failures = __webpack_require__(87743);
		var places = __webpack_require__(44382);
		;
		const TRY_HEAD_PROGRAM = `
import http.client, json, os, platform, socket, sys, time

def end(trouble):
    print('bringup: ' + trouble)
    sys.exit(1)

if os.environ.get('RAY_AUTH_MODE') != 'token':
    end('RAY_AUTH_MODE is not token on this host')
path = os.environ.get('RAY_AUTH_TOKEN_PATH', '')
try:
    with open(path) as file:
        token = file.readline().strip()
except OSError as problem:
    end('its token cannot be read: %s: %s' % (path, problem.strerror))
if not token:
    end('its token cannot be read: %s: it is empty' % path)
tls = os.environ.get('RAY_USE_TLS') == '1'
if tls:
    import ipaddress, ssl
    certificate, key, authority = (os.environ['RAY_TLS_' + part] for part in ('SERVER_CERT', 'SERVER_KEY', 'CA_CERT'))
    try:
        context = ssl.create_default_context(cafile=authority)
        context.load_cert_chain(certificate, key)
        # Ray's own check is not so strict.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
        context.set_alpn_protocols(['h2'])
        held = ssl._ssl._test_decode_cert(certificate)
    except (OSError, ValueError) as problem:
        end('its certificate cannot be used: %s, %s, %s: %s' % (certificate, key, authority, problem))
    names = {ipaddress.ip_address(value) for kind, value in held.get('subjectAltName', ()) if kind == 'IP Address'}
    for address in (sys.argv[2], '127.0.0.1'):
        if ipaddress.ip_address(address) not in names:
            end('its certificate cannot be used: %s is not for the address %s' % (certificate, address))
    if ssl.cert_time_to_seconds(held['notAfter']) < time.time():
        end('its certificate cannot be used: %s ended at %s' % (certificate, held['notAfter']))

if sys.argv[1] == '--':
    sys.exit()

seconds = float(sys.argv[1])

def parts(address):
    host, port = address.rsplit(':', 1)
    return host.strip('[]'), int(port)

def connect(address):
    last = time.monotonic() + seconds
    while True:
        try:
            return socket.create_connection(parts(address), 5)
        except OSError as problem:
            if time.monotonic() > last:
                end('the head of Ray does not answer at %s port %d: %s' % (*parts(address), problem))
            time.sleep(0.5)

def gcs():
    plain = connect(os.environ['RAY_ADDRESS'])
    plain.settimeout(10)
    if tls:
        try:
            plain = context.wrap_socket(plain, server_hostname=parts(os.environ['RAY_ADDRESS'])[0])
        except OSError as problem:
            end('the head does not go along with TLS: %s' % problem)
    try:
        plain.sendall(b'PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n' + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
        said = b''
        while len(said) < 9:
            more = plain.recv(64)
            if not more:
                break
            said += more
    except OSError as problem:
        end(('the head does not go along with TLS: %s' if tls else 'what listens at the port of the head is not its GCS: %s') % problem)
    finally:
        plain.close()
    if len(said) < 9 or said[3] != 4:
        end('what listens at the port of the head is not its GCS: it %s' % ('answered in another protocol' if said else 'ended the connection'))

def ask(path, headers={}):
    host, port = parts(os.environ['BRINGUP_RAY_DASHBOARD'])
    head = http.client.HTTPConnection(host, port, timeout=10)
    head.sock = connect(os.environ['BRINGUP_RAY_DASHBOARD'])
    head.sock.settimeout(10)
    head.request('GET', path, headers={'User-Agent': 'bringup', **headers})
    answer = head.getresponse()
    return answer.status, answer.read(65536)

gcs()
if tls:
    # The dashboard has no TLS: the token is tried by Ray itself.
    sys.exit()
try:
    status, said = ask('/api/authentication_mode')
    mode = json.loads(said).get('authentication_mode')
    bearer = {'Authorization': 'Bearer ' + token}
    status, _ = ask('/api/v0/nodes?limit=1', bearer)
    there = json.loads(ask('/api/v0/cluster_metadata', bearer)[1])['data'] if status == 200 else None
except (OSError, ValueError, AttributeError, LookupError, TypeError, http.client.HTTPException) as problem:
    end('the API of the head does not answer: %s: %s' % (type(problem).__name__, problem))
if mode != 'token':
    end('the head asks for no token: its mode is %s' % str(mode)[:40])
if status in (401, 403):
    end('the head does not take the token of this host: HTTP %d' % status)
if there is not None:
    level = 2 if os.environ.get('RAY_DEFAULT_PYTHON_VERSION_MATCH_LEVEL') == 'minor' else 3
    python = lambda version: str(version).split('.')[:level]
    here = (sys.argv[3], platform.python_version())
    if there.get('rayVersion') != here[0] or python(there.get('pythonVersion')) != python(here[1]):
        # As Ray itself says it, half a minute later.
        words = 'Version mismatch: The cluster was started with:\\n  Ray: %s\\n  Python: %s\\nThis process on node %s was started with:\\n  Ray: %s\\n  Python: %s'
        end(words % (there.get('rayVersion'), there.get('pythonVersion'), platform.node(), *here))
`;
		;
		const HEAD_SECONDS = 20;
		const ASK_SECONDS = 90;
		const tokenKind = (0, resource.WI)({
			kind: "ray-token",
			order: resource.ND["ray-token"],
			category: "secret",
			slow: true,
			key: ({ cluster }) => cluster,
			timeoutMs: () => 18e4,
			read: (specs) => (0, sh.fj)(specs.map(({ cluster }, index) => (0, sh.sh)`if systemctl --quiet is-active -- ${(0, places.uF)(cluster)} 2>/dev/null || [ -e ${(0, places.yT)(cluster)} ]; then echo ${`known ${index}`}; fi`)),
			parse: (output, specs) => specs.map((_, index) => ({ known: output.split("\n").includes(`known ${index}`) })),
			decide: ({ known }, _, { notified }) => known && !notified ? { verdict: "ok" } : {
				verdict: "change",
				verb: "run",
				summary: "whether its token is taken is tried",
				action: {}
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec: { cluster, role, address, environment, ray } }) => (0, sh.sh)`(
set -a; . ${`${(0, places.QV)(cluster)}/environment`}; set +a
printf '%s' ${TRY_HEAD_PROGRAM} | runuser -u ${places._P} -- ${`${environment}/bin/python`} -I -S - ${role === "head" ? "--" : String(HEAD_SECONDS)} ${address} ${ray} 2>&1 || exit 1
${role === "head" ? (0, sh.sh)`:` : (0, sh.sh)`[ "\${RAY_USE_TLS:-}" != 1 ] || runuser -u ${places._P} -- timeout ${ASK_SECONDS} ${`${environment}/bin/ray`} health-check --address "$RAY_ADDRESS" 2>&1`}
) && : >${(0, places.yT)(cluster)} || exit 1`)),
			undo: ({ spec }) => (0, sh.sh)`rm -f ${(0, places.yT)(spec.cluster)}`,
			diagnose: (exitCode, output) => (0, failures.T)(exitCode, output, { headAnswers: true })
		});
	}),
	35608: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BW: () => samplePorts,
			Uf: () => neededPorts,
			uV: () => sampleOf
		});
		var _cluster_port_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63113);
		var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75748);
		const NEEDED = {
			head: [
				"gcs",
				"dashboard",
				"node-manager",
				"object-manager"
			],
			worker: ["node-manager", "object-manager"]
		};
		const SAMPLE = 32;
		function samplePorts(role, ports) {
			return (0, _cluster_port_ranges_js__WEBPACK_IMPORTED_MODULE_1__.wA)([...(0, _ports_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(role, ports).map(({ port }) => port), ...sampleOf(ports)]);
		}
		function neededPorts(role, ports) {
			return (0, _cluster_port_ranges_js__WEBPACK_IMPORTED_MODULE_1__.wA)(NEEDED[role].map((name) => ports[name]));
		}
		function sampleOf({ workers: { first, last } }) {
			const count = Math.min(SAMPLE, last - first + 1);
			return Array.from({ length: count }, (_, index) => first + Math.round(index * (last - first) / (count - 1)));
		}
	}),
	44382: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CR: () => PROVEN_FOLDER,
			Cu: () => reachedOf,
			EF: () => JOIN_LABEL,
			Ff: () => clientFolderOf,
			H: () => MACHINE_LABEL,
			QV: () => configurationOf,
			Sq: () => wasDrainedOf,
			Ti: () => clientProvenOf,
			Uc: () => HOST_LABEL,
			YB: () => provenOf,
			_P: () => SERVICE_USER,
			eV: () => lookedOf,
			i7: () => leavingOf,
			ju: () => ENVIRONMENTS,
			l3: () => tempDirOf,
			ro: () => CLIENTS,
			uF: () => unitOf,
			yT: () => triedOf
		});
		const SERVICE_USER = "bringup-ray";
		const JOIN_LABEL = "bringup/join";
		const HOST_LABEL = "bringup/host";
		const MACHINE_LABEL = "bringup/machine";
		function configurationOf(cluster) {
			return `/etc/bringup-ray-${cluster}`;
		}
		const PROVEN_FOLDER = "/var/lib/bringup/ray";
		function provenOf(cluster) {
			return `${PROVEN_FOLDER}/${cluster}.proven`;
		}
		function lookedOf(cluster) {
			return `${PROVEN_FOLDER}/${cluster}.looked`;
		}
		function leavingOf(cluster) {
			return `/run/bringup-ray-${cluster}.leaving`;
		}
		function reachedOf(cluster) {
			return `/run/bringup-ray-${cluster}.reached`;
		}
		function triedOf(cluster) {
			return `/run/bringup-ray-${cluster}.tried`;
		}
		function wasDrainedOf(cluster) {
			return `${PROVEN_FOLDER}/${cluster}.drained`;
		}
		function unitOf(cluster) {
			return `bringup-ray-${cluster}.service`;
		}
		function tempDirOf(cluster) {
			return `/var/lib/bringup-ray/${cluster}`;
		}
		const ENVIRONMENTS = "/opt/bringup/envs";
		const CLIENTS = "/etc/bringup-ray-clients";
		function clientFolderOf(cluster, account) {
			return `${CLIENTS}/${cluster}-${account}`;
		}
		function clientProvenOf(cluster, account) {
			return `${PROVEN_FOLDER}/${cluster}.client-${account}.proven`;
		}
	}),
	88040: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Rg: () => knownQuarantines,
			Ss: () => prepareRay,
			XN: () => preparedOf
		});
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var core_error = __webpack_require__(93933);
		var database = __webpack_require__(30409);
		;
		function quarantines(database) {
			return new Map(database.all("SELECT machine_id, record FROM providers WHERE state = 'quarantined'").map((row) => {
				const { id, facts, quarantine } = JSON.parse(String(row["record"]));
				return [String(row["machine_id"]), {
					name: facts.name ?? id,
					reason: quarantine?.reason ?? ""
				}];
			}));
		}
		var state_directory = __webpack_require__(88164);
		var members = __webpack_require__(72151);
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
		async function prepareRay(fleet, run) {
			const requirements = new Map();
			for (const { name, cluster } of (0, members.Dg)(fleet)) {
				const file = cluster.requirements;
				if (file === undefined) continue;
				try {
					requirements.set(name, {
						text: await (0, promises_.readFile)((0, external_node_path_.join)(fleet.root, file), "utf8"),
						file
					});
				} catch (error) {
					throw new core_error.y4({
						code: "ray-requirements-unreadable",
						category: "config",
						what: `the requirements of the Ray cluster ${name} cannot be read: ${error.message}`,
						remedy: "name a file beside the fleet file",
						where: fleet.locate([
							"ray",
							"clusters",
							name,
							"requirements"
						]),
						cause: error
					});
				}
			}
			const { "python-mirror": pythonMirror, "download-limit": downloadLimit } = fleet.sections["ray"] ?? {};
			const environment = {
				fleetFolder: fleet.root,
				...run.env === undefined ? {} : { env: run.env },
				...pythonMirror === undefined ? {} : { pythonMirror },
				...downloadLimit === undefined ? {} : { downloadLimit }
			};
			const hasClusters = (0, members.Dg)(fleet).length > 0;
			const nobody = new Map();
			return {
				fleet,
				run,
				environment,
				requirements,
				quarantines: hasClusters ? knownQuarantines(run.env) : nobody
			};
		}
		function knownQuarantines(env = process.env) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const registry = __addDisposableResource(env_1, (0, database.E)((0, state_directory.F)(env)), false);
				return registry === undefined ? new Map() : quarantines(registry);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
		function preparedOf({ prepared }) {
			return prepared;
		}
	}),
	16853: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AT: () => protocolOf,
			E_: () => protocolsFrom,
			Ox: () => submoduleUrl,
			rn: () => urlProblem
		});
		const SCP = /^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*:(?!\/\/)[^\s\0]+$/;
		const PROTOCOLS = [
			"https:",
			"http:",
			"ssh:",
			"file:"
		];
		function urlProblem(text) {
			if (SCP.test(text)) return undefined;
			if (!URL.canParse(text) || /[\s\0]/.test(text)) return "must be the address of a Git repository";
			const { protocol, username, password, hostname, search, hash } = new URL(text);
			if (!PROTOCOLS.some((one) => one === protocol)) return "must be an address of https, ssh, http or file";
			if (password !== "" || username !== "" && protocol !== "ssh:") return "must not hold a login: give a deploy-key, or let the credential helper of git on this machine know it";
			if (search !== "" || hash !== "") return "must not have a query";
			return hostname === "" && protocol !== "file:" ? "must name a server" : undefined;
		}
		function protocolOf(url) {
			return SCP.test(url) ? "ssh" : new URL(url).protocol.slice(0, -1);
		}
		function submoduleUrl(written, parent) {
			if (!/^\.{1,2}\//.test(written)) return written;
			const [, start = "", path = ""] = (SCP.test(parent) ? /^([^:]+:)(.*)$/ : /^([a-z]+:\/\/[^/]*\/?)(.*)$/).exec(parent) ?? [];
			const parts = path.replace(/\/+$/, "").split("/");
			for (const part of written.split("/")) {
				if (part === "." || part === "") continue;
				if (part !== "..") parts.push(part);
				else if (parts.pop() === undefined) return undefined;
			}
			return parts.length === 0 ? undefined : `${start}${parts.join("/")}`;
		}
		function protocolsFrom(url) {
			return protocolOf(url) === "file" ? "file:https:http:ssh" : "https:http:ssh";
		}
	}),
	45817: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			rm: () => fileOfCommit,
			DJ: () => repositoryArchive,
			Ii: () => treeName
		});
		var external_node_crypto_ = __webpack_require__(77598);
		var external_node_fs_ = __webpack_require__(73024);
		var promises_ = __webpack_require__(51455);
		var external_node_path_ = __webpack_require__(76760);
		var external_node_stream_promises_ = __webpack_require__(46466);
		var error = __webpack_require__(93933);
		var sha256_of = __webpack_require__(63464);
		var environment_cache = __webpack_require__(51848);
		var again = __webpack_require__(71638);
		;
		const ROWS = [
			{
				says: /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
				code: "ray-repository-host-key",
				category: "host-key",
				what: (url) => `the server of ${url} did not prove who it is`,
				remedy: "write its keys as `host-keys:` of the repository (`ssh-keyscan HOST`, compared with what its owner publishes)",
				retryable: false
			},
			{
				says: /Permission denied|error in libcrypto|invalid format|incorrect passphrase/,
				code: "ray-repository-key-refused",
				category: "auth",
				what: (url) => `the server of ${url} does not take the key`,
				remedy: "give `deploy-key:` a private key without a passphrase, and let the repository know its public half",
				retryable: false
			},
			{
				says: /Could not resolve host/i,
				code: "ray-repository-unreachable",
				category: "dns",
				what: (url) => `the name of the server of ${url} is not known`,
				remedy: "see the address, and whether this machine gets out to it",
				retryable: true
			},
			{
				says: /could not read Username|Authentication failed|Repository not found|does not appear to be a git repository|repository .* not found|returned error: 40[134]|does not exist|not exported/i,
				code: "ray-repository-refused",
				category: "download",
				what: (url) => `there is no repository at ${url}, or not for this machine`,
				remedy: "see the address; a private repository needs `deploy-key:` with an address of ssh, or a credential helper of git on this machine",
				retryable: false
			},
			{
				says: /transport '.*' not allowed|protocol '.*' is not (?:allowed|supported)|Unable to find remote helper/i,
				code: "ray-repository-refused",
				category: "download",
				what: (url) => `${url} leads to another kind of address than https, ssh, http or file`,
				remedy: "name an address of these; a submodule may be in the files of this machine only when its parent is, too",
				retryable: false
			},
			{
				says: /Could not connect|Connection (?:refused|timed out|reset|closed)|Failed to connect|No route to host|Network is unreachable|early EOF|RPC failed|hung up unexpectedly|returned error: (?:408|429|5\d\d)|Operation too slow|took longer than|Operation timed out|kex_exchange_identification/i,
				code: "ray-repository-unreachable",
				category: "network",
				what: (url) => `${url} could not be reached`,
				remedy: "see whether this machine gets out to it; it was tried several times",
				retryable: true
			}
		];
		const MOST_SAID = 600;
		function gitFailed(url, { code, said }) {
			const evidence = said.replace(/(:\/\/)[^\s/@]+@/g, "$1").trim().slice(-MOST_SAID);
			if (code === undefined && /ENOENT/.test(said)) return noGit();
			const row = ROWS.find(({ says }) => says.test(said));
			return new error.y4({
				code: row?.code ?? "ray-repository-failed",
				category: row?.category ?? "download",
				what: `${row?.what(url) ?? `git could not fetch ${url}`}: ${evidence === "" ? `git ended with ${code ?? "nothing"}` : evidence}`,
				remedy: row?.remedy ?? "see what git says",
				retryable: row?.retryable ?? false
			});
		}
		function noGit() {
			return new error.y4({
				code: "ray-repository-no-git",
				category: "config",
				what: "the repository of a Ray cluster is cloned by this machine, which has no git",
				remedy: "install git here"
			});
		}
		var external_node_os_ = __webpack_require__(48161);
		;
		const ALWAYS = [
			"BatchMode=yes",
			"StrictHostKeyChecking=yes",
			"UpdateHostKeys=no",
			"ConnectTimeout=20",
			"ServerAliveInterval=10",
			"ServerAliveCountMax=3"
		];
		const ONLY_THE_KEY = [
			"IdentitiesOnly=yes",
			"IdentityAgent=none",
			"PreferredAuthentications=publickey",
			"ControlMaster=no",
			"ControlPath=none"
		];
		async function gitLogin({ deployKey, hostKeys }) {
			const needed = deployKey !== undefined || hostKeys !== undefined;
			const folder = needed ? await (0, promises_.mkdtemp)((0, external_node_path_.join)((0, external_node_os_.tmpdir)(), "bringup-git-")) : undefined;
			const gone = async () => {
				if (folder !== undefined) await (0, promises_.rm)(folder, {
					recursive: true,
					force: true
				});
			};
			try {
				const options = [...ALWAYS];
				const words = ["ssh"];
				if (folder !== undefined && hostKeys !== undefined) {
					const path = (0, external_node_path_.join)(folder, "known_hosts");
					await (0, promises_.writeFile)(path, hostKeys.map((line) => `${line}\n`).join(""), { mode: 384 });
					options.push(`UserKnownHostsFile=${path}`, "GlobalKnownHostsFile=/dev/null");
				}
				if (folder !== undefined && deployKey !== undefined) {
					const path = (0, external_node_path_.join)(folder, "key");
					await (0, promises_.writeFile)(path, `${deployKey.reveal().trim().replaceAll("\r\n", "\n")}\n`, { mode: 384 });
					words.push("-F", "/dev/null", "-i", path);
					options.push(...ONLY_THE_KEY);
				}
				const command = [...words, ...options.flatMap((option) => ["-o", option])].map(quoted).join(" ");
				return {
					env: {
						GIT_SSH_COMMAND: command,
						GIT_SSH_VARIANT: "ssh"
					},
					[Symbol.asyncDispose]: gone
				};
			} catch (error) {
				await gone();
				throw error;
			}
		}
		function quoted(word) {
			return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
		}
		var external_node_child_process_ = __webpack_require__(31421);
		var cancelled = __webpack_require__(82429);
		var local = __webpack_require__(29709);
		;
		const TIMEOUT_MS = 15 * 6e4;
		const PASSED_ON = /^(?:(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CAINFO|SSH_AUTH_SOCK|XDG_CONFIG_HOME)$/i;
		async function runGit(args, call) {
			const { folder, signal, timeoutMs = TIMEOUT_MS, env = {}, into } = call;
			const passed = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
			const timeout = AbortSignal.timeout(timeoutMs);
			const ran = await new Promise((settle) => {
				const child = (0, external_node_child_process_.spawn)("git", [
					"-C",
					folder,
					...args
				], {
					stdio: [
						"ignore",
						"pipe",
						"pipe"
					],
					env: {
						...(0, local.bx)(),
						...Object.fromEntries(passed),
						LC_ALL: "C",
						GIT_TERMINAL_PROMPT: "0",
						...env
					},
					signal: AbortSignal.any([signal, timeout])
				});
				let [stdout, said, failure] = [
					"",
					"",
					""
				];
				child.stderr.setEncoding("utf8").on("data", (text) => {
					said += text;
				});
				const written = into === undefined ? undefined : (0, external_node_stream_promises_.pipeline)(child.stdout, (0, external_node_fs_.createWriteStream)(into, { mode: 384 })).catch((error) => {
					failure = error.message;
				});
				if (written === undefined) child.stdout.setEncoding("utf8").on("data", (text) => {
					stdout += text;
				});
				child.on("error", (error) => {
					failure = timeout.aborted ? `git took longer than ${timeoutMs / 1e3} s` : error.message;
				});
				child.on("close", async (code) => {
					await written;
					settle({
						code: failure === "" ? code ?? undefined : undefined,
						stdout,
						said: `${said}${failure}`
					});
				});
			});
			if (signal.aborted) throw (0, cancelled.K)("running git", signal);
			return ran;
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
		const NOT_BY_COMMIT = /unadvertised object|not our ref|couldn't find remote ref|dumb http transport|does not support shallow|no such remote ref/i;
		async function commitHere(at, protocols, making) {
			const { url, commit } = at;
			const { cache, signal } = making;
			const id = (0, external_node_crypto_.createHash)("sha256").update(url).digest("hex").slice(0, 24);
			const folder = await (0, environment_cache.nF)(cache, "repositories", `${id}.git`);
			const local = (...args) => runGit(args, {
				folder,
				signal
			});
			const has = async () => (await local("rev-parse", "--verify", "-q", `${nameOf(commit)}^{commit}`)).stdout.trim() === commit;
			return (0, environment_cache.mG)(cache, `repository-${id}`, making, async () => {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const made = await local("init", "--bare", "--quiet", "--template=", ".");
					if (made.code !== 0) throw gitFailed(url, made);
					if (await has()) return folder;
					making.tell(`fetching ${url} at ${commit.slice(0, 12)}`);
					const login = __addDisposableResource(env_1, await (0, environment_cache.Gq)("", () => gitLogin(at)), true);
					const fetch = (...refs) => runGit([
						"-c",
						"http.lowSpeedLimit=1",
						"-c",
						"http.lowSpeedTime=30",
						"fetch",
						"--quiet",
						"--no-tags",
						"--no-write-fetch-head",
						...refs
					], {
						folder,
						signal,
						env: {
							...login.env,
							GIT_ALLOW_PROTOCOL: protocols
						}
					});
					const alone = await tried(url, making, () => fetch("--depth=1", "--", url, `+${commit}:${nameOf(commit)}`), NOT_BY_COMMIT);
					if (alone.code !== 0) {
						await tried(url, making, () => fetch("--", url, "+refs/heads/*:refs/all/heads/*", "+refs/tags/*:refs/all/tags/*"));
						await local("update-ref", nameOf(commit), commit);
					}
					if (!await has()) throw noCommit(url, commit);
					return folder;
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					const result_1 = __disposeResources(env_1);
					if (result_1) await result_1;
				}
			});
		}
		async function tried(url, { signal, tell }, work, allowed) {
			return (0, again.TG)(async () => {
				const ran = await work();
				if (ran.code === 0 || allowed?.test(ran.said) === true) return ran;
				throw gitFailed(url, ran);
			}, {
				signal,
				onPause: (pauseMs) => tell(`${url} did not answer; again in ${Math.ceil(pauseMs / 1e3)} s`)
			});
		}
		function nameOf(commit) {
			return `refs/bringup/${commit}`;
		}
		function noCommit(url, commit) {
			return new error.y4({
				code: "ray-repository-no-commit",
				category: "config",
				what: `${url} has no commit ${commit} in its branches and tags`,
				remedy: "push it there, or write another commit (`git rev-parse HEAD`)"
			});
		}
		var git_url = __webpack_require__(16853);
		;
		const MOST_DEEP = 8;
		const MOST_TREES = 200;
		async function treesOf(at, submodules, making) {
			const protocols = (0, git_url.E_)(at.url);
			const trees = [];
			const add = async (one, path, depth) => {
				const folder = await commitHere(one, protocols, making);
				trees.push({
					folder,
					url: one.url,
					commit: one.commit,
					path
				});
				if (!submodules) return;
				for (const inner of await submodulesOf(folder, one, making)) {
					if (depth === MOST_DEEP || trees.length === MOST_TREES) throw unusable(`the submodules of ${at.url} go deeper than ${MOST_DEEP}, or are more than ${MOST_TREES}`);
					await add({
						...at,
						url: inner.url,
						commit: inner.commit
					}, path === "" ? inner.path : `${path}/${inner.path}`, depth + 1);
				}
			};
			await add(at, "", 0);
			return trees;
		}
		async function submodulesOf(folder, { url, commit }, { signal }) {
			const git = async (...args) => runGit(args, {
				folder,
				signal
			});
			const listed = await git("ls-tree", "-r", "-z", "--format=%(objectmode) %(objectname) %(path)", commit);
			if (listed.code !== 0) throw gitFailed(url, listed);
			const links = listed.stdout.split("\0").flatMap((line) => {
				const [, name = "", path = ""] = /^160000 ([0-9a-f]{40}) ([\s\S]+)$/.exec(line) ?? [];
				return path === "" ? [] : [{
					commit: name,
					path
				}];
			});
			if (links.length === 0) return [];
			const written = await git("config", "-z", "--blob", `${commit}:.gitmodules`, "--get-regexp", "^submodule\\..*\\.(path|url)$");
			const settings = written.stdout.split("\0").flatMap((entry) => {
				const [, name, key, value] = /^submodule\.([\s\S]*)\.(path|url)\n([\s\S]*)$/.exec(entry) ?? [];
				return name === undefined || value === undefined ? [] : [{
					name,
					key,
					value
				}];
			});
			return links.map((link) => {
				const name = settings.find(({ key, value }) => key === "path" && value === link.path)?.name;
				const said = settings.find((one) => one.key === "url" && one.name === name)?.value;
				const from = said === undefined ? undefined : (0, git_url.Ox)(said, url);
				const why = from === undefined ? "has no address in .gitmodules" : submoduleProblem(from, url);
				if (from === undefined || why !== undefined) throw unusable(`the submodule ${link.path} of ${url} at ${commit.slice(0, 12)}: ${why}`);
				return {
					...link,
					url: from
				};
			});
		}
		function submoduleProblem(url, parent) {
			const problem = (0, git_url.rn)(url);
			if (problem !== undefined) return `its address ${problem}`;
			return (0, git_url.E_)(parent).split(":").includes((0, git_url.AT)(url)) ? undefined : "its address leads into the files of this machine, and that of its parent does not";
		}
		function unusable(what) {
			return new error.y4({
				code: "ray-repository-submodules",
				category: "config",
				what,
				remedy: "correct .gitmodules in the repository, or set submodules to false"
			});
		}
		;
		function treeName({ commit, submodules }) {
			return submodules ? `${commit}-submodules` : commit;
		}
		const AS_COMMITTED = "* -export-ignore -export-subst -text -eol -ident -filter -working-tree-encoding\n";
		async function repositoryArchive(source, making) {
			const name = treeName(source);
			const path = (0, external_node_path_.join)(await (0, environment_cache.nF)(making.cache, "repository-archives"), `${name}.tar`);
			return (0, environment_cache.mG)(making.cache, `archive-${name}`, making, async () => {
				const known = await (0, promises_.readFile)(`${path}.sha256`, "utf8").catch(() => "");
				if (known !== "" && await (0, sha256_of.V)(path).catch(() => undefined) === known) return {
					path,
					sha256: known
				};
				const trees = await treesOf(source, source.submodules, making);
				const next = `${path}.${(0, external_node_crypto_.randomBytes)(6).toString("hex")}`;
				try {
					for (const tree of trees) await append(tree, next, making);
					const sha256 = await (0, sha256_of.V)(next);
					await (0, environment_cache.Gq)(path, async () => {
						await (0, promises_.rm)(`${path}.sha256`, { force: true });
						await (0, promises_.rename)(next, path);
						await (0, promises_.writeFile)(`${path}.sha256`, sha256, { mode: 384 });
					});
					return {
						path,
						sha256
					};
				} finally {
					await (0, promises_.rm)(next, { force: true });
					await (0, promises_.rm)(`${next}.part`, { force: true });
				}
			});
		}
		async function append({ folder, url, commit, path }, file, { signal }) {
			await (0, environment_cache.Gq)(folder, async () => {
				await (0, promises_.mkdir)((0, external_node_path_.join)(folder, "info"), { recursive: true });
				await (0, promises_.writeFile)((0, external_node_path_.join)(folder, "info/attributes"), AS_COMMITTED);
			});
			const prefix = path === "" ? [] : [`--prefix=${path}/`];
			const ran = await runGit([
				"-c",
				"tar.umask=0022",
				"archive",
				"--format=tar",
				...prefix,
				commit
			], {
				folder,
				signal,
				into: `${file}.part`
			});
			if (ran.code !== 0) throw gitFailed(url, ran);
			await (0, environment_cache.Gq)(file, () => (0, external_node_stream_promises_.pipeline)((0, external_node_fs_.createReadStream)(`${file}.part`), (0, external_node_fs_.createWriteStream)(file, {
				flags: "a",
				mode: 384
			})));
		}
		async function fileOfCommit(at, path, making) {
			const folder = await commitHere(at, (0, git_url.E_)(at.url), making);
			const ran = await runGit([
				"cat-file",
				"blob",
				`${at.commit}:${path}`
			], {
				folder,
				signal: making.signal
			});
			if (ran.code === 0) return ran.stdout;
			throw new error.y4({
				code: "ray-repository-no-file",
				category: "config",
				what: `${at.url} has no file ${path} at ${at.commit.slice(0, 12)}: ${ran.said.trim()}`,
				remedy: "correct `requirements:` of the repository: a path in it, at that commit"
			});
		}
	}),
	92173: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { _: () => repositorySchema });
		var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
		var _fleet_secret_ref_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40434);
		var _git_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16853);
		const path = zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\0\n\\:]+$/, "must be a path in the repository");
		const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_1__.rej({
			url: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().superRefine((text, { addIssue }) => {
				const message = (0, _git_url_js__WEBPACK_IMPORTED_MODULE_2__.rn)(text);
				if (message !== undefined) addIssue({
					code: "custom",
					message
				});
			}).describe("Where this machine clones it from: https, ssh (also git@host:path), http or file."),
			commit: zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^[0-9a-f]{40}$/, "must be a commit by its 40 hexadecimal digits: branches and tags move").describe("The commit, by all its 40 digits."),
			requirements: path.optional().describe("A file in the repository with its locked requirements, each with its hashes; they are part of the environment."),
			"deploy-key": _fleet_secret_ref_js__WEBPACK_IMPORTED_MODULE_0__.C.optional().describe("The private SSH key that may read the repository. Default: what `ssh` of this machine uses."),
			"host-keys": zod__WEBPACK_IMPORTED_MODULE_1__.YOg(zod__WEBPACK_IMPORTED_MODULE_1__.YjP().regex(/^(?![#@])\S+ [a-z0-9@.-]+ [A-Za-z0-9+/]+=*$/, "must be a line as in known_hosts")).min(1).optional().describe("Keys of the SSH server, as lines of known_hosts. Default: those that this machine knows."),
			submodules: zod__WEBPACK_IMPORTED_MODULE_1__.zMY().optional().describe("Whether its submodules are fetched, too. Default: false.")
		}).describe("Your own code, fetched by this machine and pushed to the nodes; hosts need no way out.");
	}),
	11021: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H0: () => TREE_FUNCTIONS,
			NU: () => readRepositories,
			No: () => currentPath,
			Ti: () => previousPath,
			X$: () => REPOSITORIES,
			bs: () => madePath,
			of: () => parseRepositories,
			pd: () => foldersOf
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const REPOSITORIES = "/opt/bringup/repositories";
		function currentPath(root, cluster) {
			return `${root}/current/${cluster}`;
		}
		function previousPath(root, cluster) {
			return `${root}/previous/${cluster}`;
		}
		function madePath(root, tree) {
			return `${root}/.made/${tree}`;
		}
		function foldersOf(root) {
			return [
				`${root}/.made`,
				`${root}/current`,
				`${root}/previous`,
				root
			];
		}
		const TREE_FUNCTIONS = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_tree_print() {
( cd "$1" && find . -mindepth 1 \( -type d -printf '%P d %m\n' \) -o -printf '%P %y %m %s %T@ %l\n' | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1 )
}
bu_tree_whole() {
[ -d "$1" ] && [ -r "\${1%/*}/.made/\${1##*/}" ] && read -r bu_tl <"\${1%/*}/.made/\${1##*/}" && [ "$(bu_tree_print "$1")" = "$bu_tl" ]
}`;
		function readRepositories(specs) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([TREE_FUNCTIONS, ...specs.map(({ cluster, root }, index) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo ${`thing ${index}`}
for bu_w in current previous; do if [ -L ${root}/$bu_w/${cluster} ]; then bu_l=$(readlink ${root}/$bu_w/${cluster}); echo "$bu_w \${bu_l##*/}"; fi; done
for bu_d in ${foldersOf(root)}; do if [ -d "$bu_d" ]; then echo "folder $bu_d"; fi; done
for bu_d in ${root}/.made/*; do
if [ -f "$bu_d" ]; then bu_d=\${bu_d##*/}; if bu_tree_whole ${root}/"$bu_d"; then echo "whole $bu_d"; else echo "damaged $bu_d"; fi; fi
done`)]);
		}
		function parseRepositories(output, specs) {
			const [, ...things] = output.split(/^thing \d+\n/m);
			return specs.map((_, index) => {
				const lines = (things[index] ?? "").split("\n");
				const after = (word) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
				const [current] = after("current");
				const [previous] = after("previous");
				return {
					...current === undefined ? {} : { current },
					...previous === undefined ? {} : { previous },
					trees: Object.fromEntries([...after("damaged").map((name) => [name, "damaged"]), ...after("whole").map((name) => [name, "whole"])]),
					folders: after("folder")
				};
			});
		}
	}),
	644: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => repositoryKind });
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var filesystem_failure = __webpack_require__(67293);
		var wanted_lock = __webpack_require__(68214);
		var pack = __webpack_require__(45817);
		var repository_state = __webpack_require__(11021);
		;
		const ROOM = "bringup: room";
		function installTree({ root, cluster }, tree, group, archive) {
			const fresh = freshPath(root);
			const place = `${root}/${tree}`;
			const made = (0, repository_state.bs)(root, tree);
			return (0, sh.sh)`umask 022
${repository_state.H0}
{
rm -rf ${fresh} && mkdir -p ${(0, repository_state.pd)(root)} &&
{ bu_tree_whole ${place} || {
{ bu_n=$(($(stat -c %s ${archive}) / 1024 + 1024)); set -- $(df -Pk ${root} | tail -n 1)
[ -z "\${4-}" ] || [ "$4" -ge "$bu_n" ] || { echo ${ROOM} "$bu_n $4" >&2; false; }; } &&
mkdir ${fresh} ${fresh}/tree &&
tar -xiof ${archive} -C ${fresh}/tree &&
chgrp ${group} ${fresh}/tree && chmod 0750 ${fresh}/tree &&
bu_tree_print ${fresh}/tree >${fresh}/made &&
{ sync -f ${fresh} 2>/dev/null || sync; } &&
rm -f ${made} &&
{ [ ! -e ${place} ] || mv ${place} ${fresh}/old; } &&
mv ${fresh}/tree ${place} && mv ${fresh}/made ${made} && rm -rf ${fresh}
}; }
} || { bu_r=$?; rm -rf ${fresh}; exit "$bu_r"; }
${useTree({
				root,
				cluster
			}, tree)}`;
		}
		function useTree({ root, cluster }, tree) {
			const current = (0, repository_state.No)(root, cluster);
			const previous = (0, repository_state.Ti)(root, cluster);
			return (0, sh.sh)`bu_c=$(readlink ${current} 2>/dev/null) || bu_c=
mkdir -p ${(0, repository_state.pd)(root)} &&
{ [ -z "$bu_c" ] || [ "$bu_c" = ${`../${tree}`} ] || { ln -sfn "$bu_c" ${previous}.new && mv -fT ${previous}.new ${previous}; }; } &&
ln -sfn ${`../${tree}`} ${current}.new && mv -fT ${current}.new ${current} || exit
${removeUnused(root)}`;
		}
		function leaveRepository({ root, cluster }) {
			return (0, sh.sh)`rm -f ${(0, repository_state.No)(root, cluster)} ${(0, repository_state.Ti)(root, cluster)}
${removeUnused(root)}
rmdir ${[...(0, repository_state.pd)(root), root.replace(/\/[^/]*$/, "")]} 2>/dev/null || :`;
		}
		function undoRepository({ root, cluster }, found) {
			const back = (path, tree) => tree === undefined ? (0, sh.sh)`rm -f ${path}` : (0, sh.sh)`ln -sfn ${`../${tree}`} ${path}.new && mv -fT ${path}.new ${path}`;
			const made = (0, repository_state.pd)(root).filter((folder) => !found.folders.includes(folder));
			return (0, sh.sh)`${back((0, repository_state.No)(root, cluster), found.current)}
${back((0, repository_state.Ti)(root, cluster), found.previous)}
${removeUnused(root)}
${made.length === 0 ? (0, sh.sh)`:` : (0, sh.sh)`rmdir ${made} 2>/dev/null || :`}`;
		}
		function freshPath(root) {
			return `${root}/.bringup-new`;
		}
		function removeUnused(root) {
			return (0, sh.sh)`rm -rf ${freshPath(root)}
for bu_d in ${root}/*; do
case \${bu_d##*/} in current | previous) continue ;; esac
[ -d "$bu_d" ] || continue
bu_u=
for bu_l in ${root}/current/* ${root}/previous/*; do if [ "$(readlink "$bu_l" 2>/dev/null)" = "../\${bu_d##*/}" ]; then bu_u=1; fi; done
if [ -z "$bu_u" ]; then rm -f ${root}/.made/"\${bu_d##*/}"; rm -rf "$bu_d"; fi
done`;
		}
		;
		const PUSH_MS = 15 * 6e4;
		const repositoryKind = (0, resource.WI)({
			kind: "ray-repository",
			order: resource.ND["ray-repository"],
			category: "download",
			slow: true,
			interrupt: "kill",
			timeoutMs: () => PUSH_MS,
			key: ({ cluster }) => cluster,
			absent: (cluster) => ({
				root: repository_state.X$,
				cluster,
				state: "absent"
			}),
			read: repository_state.NU,
			parse: repository_state.of,
			decide,
			async supply({ spec, action }, context) {
				if (action.do !== "make" || spec.state === "absent") return {};
				return { files: { archive: await (0, pack.DJ)(spec, await (0, wanted_lock.rV)(context)) } };
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, action, supplied }) => {
				if (action.do === "leave" || spec.state === "absent") return leaveRepository(spec);
				if (action.do === "use") return useTree(spec, action.tree);
				if (supplied === undefined) throw new TypeError("nothing to install from");
				return installTree(spec, action.tree, spec.group, supplied.file("archive"));
			})),
			undo: ({ spec, state, action }) => action.do === "leave" ? { cannot: "the repository is not kept; applying the cluster again brings it back" } : undoRepository(spec, state),
			isBack: (state, found) => state.current === found.current && state.previous === found.previous && Object.keys(state.trees).every((tree) => tree in found.trees),
			publish: ({ current }, { cluster, root, state }) => state === "absent" || current === undefined ? {} : { [`ray.repository.${cluster}`]: (0, repository_state.No)(root, cluster) },
			diagnose(_exitCode, output, { spec }) {
				const [, needed, free] = new RegExp(`${ROOM} (\\d+) (\\d+)`).exec(output) ?? [];
				if (needed === undefined) return (0, filesystem_failure.i)(output, spec.root);
				return {
					category: "filesystem",
					code: "ray-repository-no-room",
					what: `the repository needs ${mebibytes(needed)} MiB, and ${mebibytes(free)} MiB are free; nothing was changed`,
					remedy: "free space where /opt/bringup is (`df -h /opt`) and run it again"
				};
			}
		});
		function decide(state, wanted) {
			const { current, trees } = state;
			if (wanted.state === "absent") {
				const isClean = current === undefined && state.previous === undefined;
				if (isClean) return { verdict: "ok" };
				const irreversible = "the repository is not kept (applying the cluster again brings it back)";
				return {
					verdict: "change",
					verb: "remove",
					summary: "should not be there",
					action: { do: "leave" },
					irreversible
				};
			}
			const tree = (0, pack.Ii)(wanted);
			const health = trees[tree];
			if (current === tree && health === "whole") return { verdict: "ok" };
			const action = {
				do: health === "whole" ? "use" : "make",
				tree
			};
			const change = (verb, summary) => ({
				verdict: "change",
				verb,
				summary,
				fields: [{
					field: "commit",
					from: current === undefined ? "none" : repository_short(current),
					to: repository_short(tree)
				}],
				action
			});
			if (current === undefined) return change("create", "not there");
			if (current !== tree) return change("update", "another commit");
			return change("update", health === "damaged" ? "files were changed, or are gone" : "gone");
		}
		function repository_short(tree) {
			return tree.replace(/^([0-9a-f]{12})[0-9a-f]*/, "$1");
		}
		function mebibytes(kibibytes) {
			return Math.round(Number(kibibytes) / 1024);
		}
	}),
	11380: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KA: () => nextTokenOf,
			O1: () => lookedAt,
			_1: () => lookProgram,
			dZ: () => switchProgram,
			gi: () => backProgram,
			sZ: () => formerTokenOf,
			vk: () => tidyProgram,
			ww: () => putProgram
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44382);
		function lookProgram(cluster, { old, next }) {
			const file = `${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.QV)(cluster)}/token`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -f ${file} ]; then
bu_t=$(cat ${file})
if [ "$bu_t" = ${next} ]; then echo 'has next'
elif [ "$bu_t" = ${old} ]; then echo 'has old'
else echo 'has other'; fi
else echo 'has none'; fi
printf 'start '; systemctl show -p InvocationID --value -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.uF)(cluster)} 2>/dev/null`;
		}
		function lookedAt(output) {
			const has = /^has (old|next|other|none)$/m.exec(output)?.[1];
			return has === undefined ? undefined : {
				has,
				start: /^start ([0-9a-f]{32})$/m.exec(output)?.[1] ?? ""
			};
		}
		function putProgram(cluster, { next }) {
			const file = nextTokenOf(cluster);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`(
umask 077
bu_f=${`${file}.new`}
printf '%s' ${next} >"$bu_f" && chown ${`${_places_js__WEBPACK_IMPORTED_MODULE_1__._P}:${_places_js__WEBPACK_IMPORTED_MODULE_1__._P}`} "$bu_f" && chmod 600 "$bu_f" && sync && mv -f "$bu_f" ${file} || { rm -f "$bu_f"; exit 1; }
) && echo put`;
		}
		function switchProgram(cluster) {
			const folder = (0, _places_js__WEBPACK_IMPORTED_MODULE_1__.QV)(cluster);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`[ -f ${nextTokenOf(cluster)} ] || exit 1
${ended(cluster)}
ln -f ${`${folder}/token`} ${formerTokenOf(cluster)} && mv -f ${nextTokenOf(cluster)} ${`${folder}/token`} || exit 1
systemctl restart --no-block -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.uF)(cluster)} && echo switched`;
		}
		function backProgram(cluster) {
			const folder = (0, _places_js__WEBPACK_IMPORTED_MODULE_1__.QV)(cluster);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`[ -f ${formerTokenOf(cluster)} ] || { echo back; exit 0; }
${ended(cluster)}
mv -f ${formerTokenOf(cluster)} ${`${folder}/token`} || exit 1
systemctl restart --no-block -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.uF)(cluster)} && echo back`;
		}
		function tidyProgram(cluster) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`rm -f ${nextTokenOf(cluster)} ${formerTokenOf(cluster)} ${`${nextTokenOf(cluster)}.new`} && echo tidy`;
		}
		function nextTokenOf(cluster) {
			return `${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.QV)(cluster)}/token.next`;
		}
		function formerTokenOf(cluster) {
			return `${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.QV)(cluster)}/token.former`;
		}
		function ended(cluster) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`systemctl kill --signal=KILL -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.uF)(cluster)} 2>/dev/null
bu_n=100
while [ "$bu_n" -gt 0 ] && [ "$(systemctl show -p ActiveState --value -- ${(0, _places_js__WEBPACK_IMPORTED_MODULE_1__.uF)(cluster)})" = active ]; do sleep 0.05; bu_n=$((bu_n - 1)); done`;
		}
	}),
	53105: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CV: () => TOKEN,
			SL: () => clusterName,
			mM: () => raySchema
		});
		var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
		var _fleet_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12534);
		var _fleet_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34225);
		var _fleet_secret_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40434);
		var _fleet_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84171);
		var _ports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75748);
		var _repository_repository_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92173);
		const clusterName = zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(_fleet_schema_js__WEBPACK_IMPORTED_MODULE_1__.o_, "must be lower-case letters, digits and hyphens, at most 63").max(32, "must have at most 32 characters: it is part of the paths of sockets, which are short");
		const OLDEST_RAY = [2, 52];
		const version = zod__WEBPACK_IMPORTED_MODULE_6__.YjP().superRefine((text, { addIssue }) => {
			const [, major, minor] = (/^(\d{1,3})\.(\d{1,4})\.\d{1,4}$/.exec(text) ?? []).map(Number);
			if (major === undefined || minor === undefined) addIssue({
				code: "custom",
				message: "must be one exact version of Ray, such as 2.60.0"
			});
			else if (major < OLDEST_RAY[0] || major === OLDEST_RAY[0] && minor < OLDEST_RAY[1]) addIssue({
				code: "custom",
				message: `must be ${OLDEST_RAY.join(".")}.0 or newer: older ones know no tokens`
			});
		});
		const python = zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^(?:host|3\.\d{1,2}\.\d{1,3})$/, "must be host, or an exact version with its patch level, such as 3.13.7");
		const exactPython = zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^3\.\d{1,2}\.\d{1,3}$/, "must be an exact version, such as 3.13.7");
		const extra = zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, "must be the name of an extra, such as default");
		const TOKEN = /^[\x21-\x7e]{32,256}$/;
		const token = _fleet_secret_ref_js__WEBPACK_IMPORTED_MODULE_2__.C.superRefine((secret, { addIssue }) => {
			const text = secret.reveal();
			if (text === "" || TOKEN.test(text)) return;
			addIssue({
				code: "custom",
				message: "must be 32 to 256 printable characters without spaces, such as what `openssl rand -hex 32` prints"
			});
		});
		const hostPath = (meaning) => zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^\/[\w@+=:,./-]{1,200}$/, "must be an absolute path of plain characters").describe(meaning);
		const clusterSchema = zod__WEBPACK_IMPORTED_MODULE_6__.rej({
			version: version.describe("Version of Ray, exact: all nodes of a cluster need the same."),
			python: zod__WEBPACK_IMPORTED_MODULE_6__.KCZ([python, zod__WEBPACK_IMPORTED_MODULE_6__.rej({
				version: exactPython.describe("Exact version, with its patch level."),
				archive: zod__WEBPACK_IMPORTED_MODULE_6__.YjP().min(1).describe("Address or path of an archive whose only folder holds bin/python3, as python-build-standalone makes them."),
				sha256: zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal").describe("SHA-256 of the archive.")
			})]).optional().describe("`host` (default): the Python 3 of each host, which then has to be the same to its patch level on all of them. Or an exact version, which is brought along where a host has another: from the archive, or from where uv knows it."),
			"env-manager": zod__WEBPACK_IMPORTED_MODULE_6__.k5n(["uv", "conda"]).optional().describe("What brings the Python along: `uv` (default), or `conda`: a pinned installer of Miniconda or Miniforge. Packages are those of the lock either way."),
			conda: zod__WEBPACK_IMPORTED_MODULE_6__.rej({
				installer: zod__WEBPACK_IMPORTED_MODULE_6__.YjP().min(1).refine((text) => !/latest/i.test(text), "must name one version: what is called latest is another one tomorrow").describe("Address or path of the installer, of one exact version."),
				sha256: zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal").describe("SHA-256 of the installer."),
				"accept-terms": zod__WEBPACK_IMPORTED_MODULE_6__.zMY().optional().describe("That you accept the terms of whoever made the installer, for all hosts of the cluster. Default: false.")
			}).optional().describe("The installer, with `env-manager: conda`."),
			extras: zod__WEBPACK_IMPORTED_MODULE_6__.YOg(extra).optional().describe("Extras of the package `ray`, besides `default`, which is always there: the API needs it."),
			requirements: zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, "must be a path beside the fleet file").optional().describe("A file beside the fleet file with more packages, as `pip` reads it."),
			repository: _repository_repository_schema_js__WEBPACK_IMPORTED_MODULE_5__._.optional(),
			network: zod__WEBPACK_IMPORTED_MODULE_6__.k5n(["mesh", "lan"]).optional().describe("How the nodes reach each other: `mesh` (default), or `lan`, by their addresses in this file."),
			token: token.describe("What nodes and clients prove themselves with: 32 to 256 characters without spaces."),
			tls: zod__WEBPACK_IMPORTED_MODULE_6__.rej({
				certificate: hostPath("Its certificate, for its address in the cluster and 127.0.0.1."),
				key: hostPath("The key of that; Ray’s account has to be able to read it."),
				authority: hostPath("The certificates of the authority that all nodes trust.")
			}).optional().describe("TLS between the nodes, both sides with certificates. Paths on each host, of files in PEM form that your own authority makes. Over a mesh it adds nothing."),
			ports: _ports_js__WEBPACK_IMPORTED_MODULE_4__.qi.optional(),
			expose: zod__WEBPACK_IMPORTED_MODULE_6__.YOg(zod__WEBPACK_IMPORTED_MODULE_6__.k5n(_ports_js__WEBPACK_IMPORTED_MODULE_4__.Cr)).refine((names) => new Set(names).size === names.length, "must name each port once").optional().describe("Ports, by their names in `ports`, that may also be reached from outside of the network of the cluster. All others are turned away there, and a join that finds one answering fails. Default: none."),
			storage: zod__WEBPACK_IMPORTED_MODULE_6__.k5n(["memory", "rocksdb"]).optional().describe("Where the head keeps what it knows: `memory` (default; its restart ends the cluster) or `rocksdb` (its restart keeps the workers; Ray calls that alpha)."),
			probation: zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(_fleet_duration_js__WEBPACK_IMPORTED_MODULE_0__.f, "must be a duration, such as 45s").refine((text) => !((0, _fleet_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(text) > 6e5), "must be at most 10m").optional().describe("How long a node that joined is watched before it counts. A head that cannot reach it back finds out after about 30s. Default: 45s.")
		}).describe("A cluster: one head, and workers.");
		const raySchema = zod__WEBPACK_IMPORTED_MODULE_6__.rej({
			clusters: zod__WEBPACK_IMPORTED_MODULE_6__.g1P(clusterName, clusterSchema).describe("Clusters by name. A host is in one of them at most."),
			"python-mirror": zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(/^(?:https?|file):\/\/(?![^/]*@)\S+$/, "must be an address of http, https or file, without a login").optional().describe("Where exact Pythons come from: a copy of the releases of python-build-standalone. UV_PYTHON_INSTALL_MIRROR wins over it. Default: where uv fetches them."),
			"download-limit": zod__WEBPACK_IMPORTED_MODULE_6__.YjP().regex(_fleet_size_js__WEBPACK_IMPORTED_MODULE_3__.S, "must be a size, such as 10MiB").refine((text) => !((0, _fleet_size_js__WEBPACK_IMPORTED_MODULE_3__.V)(text) < 1024), "must be at least 1KiB").optional().describe("How much this machine fetches in a second at most, for all hosts together. BRINGUP_DOWNLOAD_LIMIT wins over it. Default: as much as comes.")
		}).describe("Clusters of Ray. A host takes part with a ray: section of its own.");
	}),
	12494: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => draining });
		var _node_stopped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62872);
		const DRAIN_SECONDS = 600;
		function draining(cluster, deadlineSeconds = DRAIN_SECONDS, force = false) {
			const spec = {
				cluster,
				state: "drained",
				deadlineSeconds,
				force,
				why: "bringup: the host is drained"
			};
			return {
				kind: _node_stopped_js__WEBPACK_IMPORTED_MODULE_0__.Q,
				spec
			};
		}
	}),
	40155: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => environmentSpec });
		var _environment_environment_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);
		var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41900);
		const NEEDED_EXTRA = "default";
		function environmentSpec(cluster, section, prepared) {
			const name = section.cluster;
			const { version, extras = [] } = cluster;
			const requirements = prepared.requirements.get(name);
			const repository = (0, _repository_js__WEBPACK_IMPORTED_MODULE_1__._M)(cluster, section);
			const file = repository?.requirements;
			return {
				..._environment_environment_spec_js__WEBPACK_IMPORTED_MODULE_0__.Nf,
				cluster: name,
				state: "present",
				inputs: {
					ray: version,
					extras: [...new Set([NEEDED_EXTRA, ...extras])],
					...requirements === undefined ? {} : { requirements }
				},
				python: pythonOf(cluster),
				...repository === undefined || file === undefined ? {} : { repository: {
					...(0, _repository_js__WEBPACK_IMPORTED_MODULE_1__.D3)(repository),
					requirements: file
				} },
				...section.repository === undefined ? {} : { lockName: `${name}-${section.repository.commit.slice(0, 12)}` }
			};
		}
		function pythonOf({ python = "host", "env-manager": manager, conda }) {
			if (manager === "conda" && conda !== undefined && typeof python === "string" && python !== "host") return {
				version: python,
				archive: {
					from: conda.installer,
					sha256: conda.sha256,
					form: "conda"
				}
			};
			if (python === "host") return "host";
			if (typeof python === "string") return { version: python };
			return {
				version: python.version,
				archive: {
					from: python.archive,
					sha256: python.sha256
				}
			};
		}
	}),
	41900: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D3: () => commitOf,
			Qu: () => repositoryWish,
			_M: () => repositoryOf
		});
		var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44382);
		var _repository_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(644);
		var _repository_repository_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11021);
		function repositoryOf(cluster, section) {
			return section.repository ?? cluster.repository;
		}
		function commitOf(repository) {
			const { url, commit, "deploy-key": deployKey, "host-keys": hostKeys } = repository;
			return {
				url,
				commit,
				...deployKey === undefined ? {} : { deployKey },
				...hostKeys === undefined ? {} : { hostKeys }
			};
		}
		function repositoryWish(cluster, section) {
			const repository = repositoryOf(cluster, section);
			if (repository === undefined) return [];
			const spec = {
				root: _repository_repository_state_js__WEBPACK_IMPORTED_MODULE_1__.X$,
				cluster: section.cluster,
				state: "present",
				...commitOf(repository),
				submodules: repository.submodules ?? false,
				group: _places_js__WEBPACK_IMPORTED_MODULE_2__._P
			};
			return [{
				kind: _repository_repository_js__WEBPACK_IMPORTED_MODULE_0__.r,
				spec
			}];
		}
	}),
	94311: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => DEFAULT_PROBATION,
			m: () => rayWanted
		});
		var machine_id = __webpack_require__(25869);
		var resource = __webpack_require__(26660);
		var values = __webpack_require__(42778);
		var duration = __webpack_require__(12534);
		var resources_file = __webpack_require__(16765);
		var resources_unit = __webpack_require__(64307);
		var resources_user = __webpack_require__(22132);
		var ray_address = __webpack_require__(32680);
		var start_arguments = __webpack_require__(63200);
		var environment_environment = __webpack_require__(88311);
		var kind = __webpack_require__(16593);
		var spec = __webpack_require__(1148);
		var members = __webpack_require__(72151);
		var node_exposure = __webpack_require__(75968);
		var fence_kind = __webpack_require__(63759);
		var free = __webpack_require__(42787);
		var node_member = __webpack_require__(59909);
		var node_token = __webpack_require__(78069);
		var places = __webpack_require__(44382);
		var error = __webpack_require__(93933);
		;
		function headNotThere(host, head) {
			return new error.y4({
				code: "ray-head-not-selected",
				category: "config",
				what: `${host} is to join its head ${head}, whose address in the mesh is only known in a run that ${head} takes part in`,
				remedy: `\`bringup ray up --select ${host}\` takes the head with it; or select it too, or write its address below ray: there`
			});
		}
		var directory = __webpack_require__(69090);
		var client_client = __webpack_require__(38830);
		;
		function apiOf({ head, ports }) {
			return `http://${(0, start_arguments.P)(head, ports.dashboard)}`;
		}
		function clientEnvironment(client) {
			const { cluster, account, environment } = client;
			return `# Made by bringup. Changes are overwritten.
export RAY_API_SERVER_ADDRESS=${apiOf(client)}
export RAY_AUTH_MODE=token
export RAY_AUTH_TOKEN_PATH=${(0, places.Ff)(cluster, account)}/token
export RAY_USAGE_STATS_ENABLED=0
export PATH=${environment}/bin:$PATH
`;
		}
		function clientNote(client) {
			const { cluster, account, environment, head, ports } = client;
			const folder = (0, places.Ff)(cluster, account);
			return `The Ray cluster ${cluster}, for ${account}

    . ${folder}/environment
    ray job submit --working-dir . -- python work.py

The first line gives this shell the address of the cluster and its token, and puts
the same Python and packages that the nodes have before all others
(${environment}).
The second sends the folder you are in to the cluster, runs the program there and shows
what it prints. ray job list and ray job logs JOB tell of all jobs.

A Python program on this machine can also use the cluster by itself:

    import ray
    ray.init("ray://${(0, start_arguments.P)(head, ports.client)}")

Whoever has the token can run any program on every node. Keep it in this folder.
`;
		}
		;
		function clientWishes(client, { token }, order) {
			const { needs, waitsFor, late } = order;
			const { cluster, account, environment } = client;
			const folder = (0, places.Ff)(cluster, account);
			const text = (write) => waitsFor.length > 0 ? "" : write(client);
			const theirs = {
				owner: account,
				mode: "0600",
				state: "present"
			};
			const directories = [{
				path: places.ro,
				owner: "root",
				group: "root",
				mode: "0755",
				state: "present"
			}, {
				path: folder,
				owner: "root",
				group: "root",
				mode: "0755",
				state: "present"
			}];
			const written = [{
				path: `${folder}/environment`,
				content: text(clientEnvironment),
				...theirs
			}, {
				path: `${folder}/README`,
				content: text(clientNote),
				...theirs
			}];
			const files = [{
				kind: resources_file.h,
				spec: {
					path: `${folder}/token`,
					content: token,
					...theirs
				}
			}, ...written.map((spec) => ({
				kind: resources_file.h,
				spec,
				waitsFor
			}))];
			const made = [...directories.map((spec) => ({
				kind: directory.C,
				spec
			})), ...files];
			const proof = {
				kind: client_client.K,
				spec: {
					cluster,
					account,
					state: "present",
					api: apiOf(client),
					environment
				},
				needs: made.map(resource.TH),
				waitsFor: [...new Set([...waitsFor, ...late])]
			};
			return [...made.map((wish) => ({
				...wish,
				needs
			})), proof];
		}
		function clientLeaving(cluster, accounts) {
			return accounts.flatMap((account) => {
				const folder = (0, places.Ff)(cluster, account);
				return [...[
					"token",
					"environment",
					"README"
				].map((name) => ({
					kind: resources_file.h,
					spec: {
						path: `${folder}/${name}`,
						state: "absent"
					}
				})), {
					kind: directory.C,
					spec: {
						path: folder,
						state: "absent"
					}
				}];
			});
		}
		var draining = __webpack_require__(12494);
		var wanted_environment = __webpack_require__(40155);
		var service = __webpack_require__(33381);
		var node_files = __webpack_require__(46133);
		var token_files = __webpack_require__(11380);
		;
		const TEMPORARY = "/var/lib/bringup-ray";
		function serviceOf(name) {
			const spec = {
				name: (0, places.uF)(name),
				running: true,
				enabled: true,
				provenLater: true,
				endsUnstarted: true,
				state: "present"
			};
			return {
				kind: service.A,
				spec
			};
		}
		function noLeftovers(name) {
			return [(0, token_files.KA)(name), (0, token_files.sZ)(name)].map((path) => {
				const spec = {
					path,
					state: "absent"
				};
				return {
					kind: resources_file.h,
					spec
				};
			});
		}
		function placesAndFiles(node, waitsFor) {
			const { name, cluster } = node;
			const folder = (0, places.QV)(name);
			const text = (write) => waitsFor.length > 0 ? "" : write(node);
			const ours = {
				owner: places._P,
				group: places._P
			};
			const user = {
				name: places._P,
				system: true,
				home: "/nonexistent",
				shell: "/usr/sbin/nologin",
				state: "present"
			};
			const directories = [
				{
					path: folder,
					owner: "root",
					group: places._P,
					mode: "0750",
					state: "present"
				},
				{
					path: TEMPORARY,
					...ours,
					mode: "0700",
					state: "present"
				},
				{
					path: (0, places.l3)(name),
					...ours,
					state: "present"
				}
			];
			const token = {
				path: `${folder}/token`,
				content: cluster.token,
				...ours,
				mode: "0600",
				state: "present"
			};
			const files = [{
				path: `${folder}/environment`,
				content: text(node_files.qU),
				owner: "root",
				group: places._P,
				mode: "0640",
				state: "present"
			}, {
				path: `${folder}/fence.nft`,
				content: text(node_files.m_),
				owner: "root",
				group: "root",
				mode: "0644",
				state: "present"
			}];
			const unit = {
				name: (0, places.uF)(name),
				content: text(node_files.TD),
				ours: true,
				state: "present"
			};
			return [
				{
					kind: resources_user.o,
					spec: user
				},
				...directories.map((spec) => ({
					kind: directory.C,
					spec
				})),
				{
					kind: resources_file.h,
					spec: token
				},
				...files.map((spec) => ({
					kind: resources_file.h,
					spec,
					waitsFor
				})),
				{
					kind: resources_unit.p,
					spec: unit,
					waitsFor
				}
			];
		}
		var environment_spec = __webpack_require__(2047);
		var node_drained = __webpack_require__(67254);
		var repository = __webpack_require__(644);
		var repository_state = __webpack_require__(11021);
		;
		const DRAIN_DEADLINE_SECONDS = 60;
		function leaving(name, clients) {
			const drained = {
				kind: node_drained.U,
				spec: {
					cluster: name,
					deadlineSeconds: DRAIN_DEADLINE_SECONDS
				}
			};
			const needs = [(0, resource.TH)(drained)];
			const folder = (0, places.QV)(name);
			const gone = [
				{
					kind: resources_unit.p,
					spec: {
						name: (0, places.uF)(name),
						content: "",
						state: "absent"
					}
				},
				...[
					"token",
					"environment",
					"fence.nft"
				].map((file) => ({
					kind: resources_file.h,
					spec: {
						path: `${folder}/${file}`,
						state: "absent"
					}
				})),
				...noLeftovers(name),
				{
					kind: directory.C,
					spec: {
						path: folder,
						state: "absent"
					}
				},
				...clientLeaving(name, clients),
				{
					kind: environment_environment.K,
					spec: {
						...environment_spec.Nf,
						cluster: name,
						state: "absent"
					}
				},
				{
					kind: repository.r,
					spec: {
						root: repository_state.X$,
						cluster: name,
						state: "absent"
					}
				},
				{
					kind: resources_user.o,
					spec: {
						name: places._P,
						state: "absent"
					},
					onlyIfMade: true
				}
			];
			return [drained, ...gone.map((wish) => ({
				...wish,
				needs
			}))];
		}
		var reach = __webpack_require__(83146);
		;
		function reachOf({ name, address, environment }, order) {
			const spec = {
				cluster: name,
				state: "present",
				address,
				environment
			};
			return {
				kind: reach.O,
				spec,
				...order
			};
		}
		var wanted_repository = __webpack_require__(41900);
		;
		const DEFAULT_PROBATION = "45s";
		const FREE_SECONDS = 60;
		function rayWanted(input) {
			const section = (0, members.LQ)(input.host);
			const named = (0, members.es)(input.fleet, input.host);
			if (section === undefined || named === undefined) return [];
			const source = input.fleet.locateInHost(input.host.name, ["ray"]);
			const wishes = section.state === "left" ? leaving(named.name, section.clients ?? []) : joined(input, section, named.cluster);
			return wishes.map((wish) => ({
				needs: [],
				notify: [],
				waitsFor: [],
				...wish,
				capability: "ray",
				source
			}));
		}
		function joined(input, section, cluster) {
			const name = section.cluster;
			const head = (0, members.Uo)(input.fleet, name);
			if (head === undefined) return [];
			const checked = [gatesOf(input)].flatMap((spec) => spec === undefined ? [] : [{
				kind: kind.Lj,
				spec
			}]);
			const environment = {
				kind: environment_environment.K,
				spec: (0, wanted_environment.D)(cluster, section, input.prepared),
				needs: checked.map(resource.TH)
			};
			const path = input.value(`ray.environment.${name}`);
			const address = (0, ray_address.c)(input, input.host, cluster);
			const headAddress = (0, ray_address.c)(input, head, cluster);
			const waitsFor = [
				...typeof path === "string" ? [] : [`ray.environment.${name}`],
				...address === undefined ? [(0, ray_address.q)(cluster)] : [],
				...headAddress === undefined && head !== input.host ? [`${(0, ray_address.q)(cluster)} of ${head.name}`] : []
			];
			const node = {
				host: input.host.name,
				name,
				cluster,
				section,
				address: address ?? "",
				head: headAddress ?? "",
				environment: typeof path === "string" ? path : "",
				machineId: (0, machine_id.A)(input.facts)
			};
			const service = (0, resource.TH)(serviceOf(name));
			const token = {
				cluster: name,
				state: "present",
				role: (0, members.kp)(section),
				address: node.address,
				environment: node.environment,
				ray: cluster.version
			};
			const tried = {
				kind: node_token.a,
				spec: token
			};
			const free = head === input.host || section.state === "drained" ? [] : freeOf(name, input.prepared.freeSeconds);
			const made = placesAndFiles(node, waitsFor).map((wish) => ({
				...wish,
				needs: [...checked, environment].map(resource.TH),
				notify: [resources_file.h, resources_unit.p].includes(wish.kind) ? [...[tried, ...free].map(resource.TH), service] : []
			}));
			const repository = (0, wanted_repository.Qu)(cluster, section).map((wish) => ({
				...wish,
				needs: made.filter(({ kind }) => kind === resources_user.o).map(resource.TH)
			}));
			const headTakesPart = head === input.host || input.value(values.Z, head.name) === true;
			if (section.state === "drained") {
				const isKnown = headTakesPart || headAddress !== undefined;
				const kept = [{
					...environment,
					needs: []
				}, ...made.map((wish) => ({
					...wish,
					needs: [(0, resource.TH)(environment)],
					notify: []
				}))];
				return [(0, draining.x)(name), ...isKnown ? kept : []];
			}
			const withHead = head !== input.host && headTakesPart;
			if (!withHead && head !== input.host && headAddress === undefined) throw headNotThere(input.host.name, head.name);
			const isReady = !withHead || input.value((0, node_exposure.h)(name), head.name) !== undefined;
			const late = [...waitsFor, ...isReady ? [] : [`${(0, node_exposure.h)(name)} of ${head.name}`]];
			const ports = (0, members.HM)(cluster);
			const clientsAfter = (needs) => (section.clients ?? []).flatMap((account) => clientWishes({
				cluster: name,
				account,
				head: node.head,
				ports,
				environment: node.environment
			}, cluster, {
				needs,
				waitsFor: waitsFor.filter((value) => section.role !== "client" || value !== (0, ray_address.q)(cluster)),
				late
			}));
			if (section.role === "client") return [
				...checked,
				environment,
				...clientsAfter([...checked, environment].map(resource.TH))
			];
			const reach = withHead ? [reachOf(node, {
				needs: made.map(resource.TH),
				waitsFor: late
			})] : [];
			const headNode = withHead ? input.value((0, node_member.E)(name), head.name) : undefined;
			const member = {
				...typeof headNode === "string" ? { headNode } : {},
				cluster: name,
				state: "present",
				head: (0, start_arguments.P)(node.head, ports.gcs),
				address: node.address,
				probationSeconds: (0, duration.p)(cluster.probation ?? DEFAULT_PROBATION) / 1e3
			};
			const fence = {
				cluster: name,
				state: "present"
			};
			const exposure = {
				cluster: name,
				state: "present",
				address: node.address
			};
			const proofs = [
				{
					kind: fence_kind.U,
					spec: fence,
					needs: [service],
					waitsFor: late
				},
				{
					kind: node_member.R,
					spec: member,
					needs: [service],
					waitsFor: late
				},
				{
					kind: node_exposure.O,
					spec: exposure,
					needs: [`${fence_kind.U.kind}:${name}`, `${node_member.R.kind}:${name}`],
					waitsFor: late
				}
			];
			return [
				...checked,
				environment,
				...made,
				...repository,
				...noLeftovers(name),
				notLeaving(name),
				...reach,
				{
					...tried,
					needs: [...made, ...reach].map(resource.TH),
					waitsFor: late
				},
				...free.map((wish) => ({
					...wish,
					needs: [
						...made,
						...reach,
						tried
					].map(resource.TH),
					notify: [service],
					waitsFor: late
				})),
				{
					...serviceOf(name),
					needs: [
						...made,
						...repository,
						notLeaving(name),
						...reach,
						tried,
						...free
					].map(resource.TH),
					notify: [`${node_member.R.kind}:${name}`, `${node_exposure.O.kind}:${name}`],
					waitsFor: late
				},
				...proofs,
				...clientsAfter(proofs.map(resource.TH))
			];
		}
		function freeOf(cluster, deadlineSeconds = FREE_SECONDS) {
			const spec = {
				cluster,
				state: "present",
				deadlineSeconds
			};
			return deadlineSeconds === 0 ? [] : [{
				kind: free.r,
				spec
			}];
		}
		function notLeaving(name) {
			const spec = {
				path: (0, places.i7)(name),
				state: "absent"
			};
			return {
				kind: resources_file.h,
				spec,
				notify: [(0, resource.TH)(serviceOf(name))]
			};
		}
		function gatesOf(input) {
			const { fleet, host, facts } = input;
			return (0, spec.G)(fleet, host, {
				facts,
				quarantines: input.prepared.quarantines,
				pythonOf(name) {
					const told = input.value(kind.t8, name);
					return typeof told === "string" ? told : undefined;
				}
			});
		}
	}),
	87829: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { p: () => bytesText });
		function bytesText(bytes) {
			if (bytes < 1024) return `${bytes} B`;
			if (bytes < 2 ** 20) return `${(bytes / 1024).toFixed(1)} KiB`;
			if (bytes < 2 ** 30) return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
			return `${(bytes / 2 ** 30).toFixed(2)} GiB`;
		}
	}),
	42057: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => ACCOUNTS });
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const ACCOUNTS = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_accounts() {
  bu_db=$1; shift
  bu_left=" $* "
  if [ -r "/etc/$bu_db" ]; then
    while IFS= read -r bu_line; do
      case $bu_left in
        *" \${bu_line%%:*} "*)
          printf '%s\n' "$bu_line"
          bu_left="\${bu_left%%" \${bu_line%%:*} "*} \${bu_left#*" \${bu_line%%:*} "}"
          ;;
      esac
    done <"/etc/$bu_db"
  fi
  case $bu_left in *[!\ ]*) getent "$bu_db" $bu_left 2>/dev/null ;; esac
}`;
	}),
	28208: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			cE: () => withAccountTool,
			gD: () => diagnoseNoTool,
			jY: () => NO_SUCH_TOOL
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const NO_SUCH_TOOL = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`{ echo 'bringup: this host has no tool that changes accounts' >&2; exit 1; }`;
		function diagnoseNoTool(output) {
			if (!output.includes("bringup: this host has no tool that changes accounts")) return undefined;
			return {
				category: "unsupported",
				code: "no-account-tool",
				what: "the host has no program that makes this change to its accounts (useradd, usermod, adduser)",
				remedy: "declare the package that brings it: shadow on Alpine, passwd on Debian"
			};
		}
		function flag(option, value) {
			return value === undefined ? [] : [option, value];
		}
		const shadow = {
			program: "useradd",
			create(name, { uid, group, groups, shell, home, comment }, { system, makeHome }) {
				const rest = [
					...flag("-u", uid),
					...flag("-g", group),
					...flag("-G", groups?.join(",")),
					...flag("-s", shell),
					...flag("-d", home),
					...flag("-c", comment),
					...system ? ["-r"] : [],
					makeHome ? "-m" : "-M"
				];
				if (group !== undefined) return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`useradd ${rest} -- ${name} || exit 1`;
				return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if bu_accounts group ${name} >/dev/null; then useradd -g ${name} ${rest} -- ${name} || exit 1
else useradd -U ${rest} -- ${name} || exit 1
fi`;
			},
			modify(name, { uid, group, groups, shell, home, comment }, { append }) {
				const words = [
					...flag("-u", uid),
					...flag("-g", group),
					...groups !== undefined && append ? ["-a"] : [],
					...flag("-G", groups?.join(",")),
					...flag("-s", shell),
					...flag("-d", home),
					...flag("-c", comment)
				];
				return words.length === 0 ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`usermod ${words} -- ${name} || exit 1`;
			},
			remove: (name) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`userdel -- ${name} || exit 1`
		};
		const busybox = {
			program: "adduser",
			create(name, { uid, group, groups, shell, home, comment }, { system, makeHome }) {
				const rest = [
					...flag("-u", uid),
					...flag("-G", group),
					...flag("-s", shell),
					...flag("-h", home),
					...flag("-g", comment),
					...system ? ["-S"] : [],
					...makeHome ? [] : ["-H"]
				];
				const add = (groups ?? []).map((one) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`addgroup ${name} ${one} || exit 1`);
				return [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`adduser -D ${rest} ${name} || exit 1`, ...add].reduce((all, one) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${all}\n${one}`);
			},
			modify(name, { groups, ...others }, { append }) {
				if (!append || Object.values(others).some((value) => value !== undefined)) return NO_SUCH_TOOL;
				return (groups ?? []).map((one) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`addgroup ${name} ${one} || exit 1`).reduce((all, one) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${all}\n${one}`, (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:`);
			},
			remove: (name) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`deluser ${name} || exit 1`
		};
		function withAccountTool(text) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if command -v ${shadow.program} >/dev/null 2>&1; then
${text(shadow)}
elif command -v ${busybox.program} >/dev/null 2>&1; then
${text(busybox)}
else ${NO_SUCH_TOOL}
fi`;
		}
	}),
	78938: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AB: () => isConnectivityUnit,
			D8: () => sshdFailure,
			HG: () => isWayIn,
			Ry: () => checkedBySshd,
			di: () => isConnectivityPath,
			tl: () => isSudoersPath
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const PATHS = [
			/^\/etc\/ssh\/sshd_config(\.d\/|$)/,
			/^\/etc\/(netplan|network|systemd\/network|NetworkManager|dhcpcd\.conf|sysconfig\/network)/,
			/^\/etc\/(nftables\.conf|nftables\.d\/|iptables\/|ufw\/|firewalld\/|default\/ufw)/,
			/^\/etc\/hosts\.(allow|deny)$/,
			/\/\.ssh\/authorized_keys2?$/
		];
		const UNITS = new Set([
			"ssh",
			"sshd",
			"networking",
			"network",
			"systemd-networkd",
			"NetworkManager",
			"dhcpcd",
			"wpa_supplicant",
			"nftables",
			"iptables",
			"netfilter-persistent",
			"ufw",
			"firewalld",
			"tailscaled"
		].map((name) => `${name}.service`));
		function isConnectivityPath(path) {
			return PATHS.some((pattern) => pattern.test(path) || pattern.test(`${path}/`)) || /\/\.ssh$/.test(path);
		}
		function isWayIn(path) {
			return isConnectivityPath(path) || /^\/(root|home\/[^/]+)$/.test(path);
		}
		function isSudoersPath(path) {
			return /^\/etc\/sudoers(\.d\/|$)/.test(path);
		}
		function isConnectivityUnit(name) {
			const unit = name.replace(/\.socket$/, ".service");
			return UNITS.has(unit.endsWith(".service") ? unit : `${unit}.service`);
		}
		const SSHD_PATH = /^\/etc\/ssh\/sshd_config(\.d\/|$)/;
		const SSHD_SAYS_NO = "bringup: sshd does not accept its configuration";
		function checkedBySshd(path) {
			if (!SSHD_PATH.test(path)) return [];
			return [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if bu_sshd=$(command -v sshd); then
[ -d /run/sshd ] || mkdir -m 755 /run/sshd
"$bu_sshd" -t || { echo ${SSHD_SAYS_NO} >&2; exit 1; }
fi`];
		}
		function sshdFailure(output, path) {
			if (!output.includes(SSHD_SAYS_NO)) return undefined;
			const said = output.split("\n").filter((line) => line.trim() !== "" && line !== SSHD_SAYS_NO).slice(-3).join(" · ");
			return {
				category: "filesystem",
				code: "sshd-config-invalid",
				what: `sshd does not accept its configuration with the new ${path}: ${said}`,
				remedy: "correct the file; the host is as it was before, and sshd was not restarted"
			};
		}
	}),
	69090: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => directoryKind });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		var _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26660);
		var _host_prelude_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31481);
		var _connectivity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78938);
		var _file_attributes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92225);
		var _file_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36997);
		var _filesystem_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67293);
		var _protected_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24743);
		const MODE_OF_NEW = "0755";
		const directoryKind = (0, _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__.WI)({
			kind: "directory",
			order: _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__.ND.directory,
			category: "filesystem",
			key: ({ path }) => path,
			implies: ({ path, owner, group, state }) => state === "absent" ? [] : [
				...(0, _file_place_js__WEBPACK_IMPORTED_MODULE_6__.Gw)(path).map((parent) => `directory:${parent}`),
				...owner === undefined ? [] : [`user:${owner}`],
				...group === undefined ? [] : [`group:${group}`]
			],
			absent: (path) => ({
				path,
				state: "absent"
			}),
			statPath: ({ path }) => path,
			read: (specs) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`bu_stat ${specs.map(({ path }) => path)}`, ...specs.flatMap(({ path, state }, index) => state === "absent" ? [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`for bu_i in ${path}/* ${path}/.[!.]* ${path}/..?*; do if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then echo full ${index}; break; fi; done`] : [])]),
			parse(output, specs) {
				const stats = (0, _host_prelude_output_js__WEBPACK_IMPORTED_MODULE_3__.ky)(output, specs.map(({ path }) => path));
				const full = new Set(Array.from(output.matchAll(/^full (\d+)$/gm), ([, index]) => Number(index)));
				return specs.map(({ path, state }, index) => {
					const stat = stats.get(path);
					if (stat === undefined) return { type: "missing" };
					return {
						type: stat.type,
						...(0, _file_attributes_js__WEBPACK_IMPORTED_MODULE_5__.Td)(stat),
						...state === "absent" ? { empty: !full.has(index) } : {}
					};
				});
			},
			decide(state, wanted) {
				if (wanted.state === "absent") return decideAbsent(state, wanted);
				if (state.type === "missing") {
					const { mode = MODE_OF_NEW, owner, group } = wanted;
					const action = {
						create: true,
						mode,
						...owner === undefined ? {} : { owner },
						...group === undefined ? {} : { group }
					};
					return {
						verdict: "change",
						verb: "create",
						summary: "missing",
						action
					};
				}
				if (state.type !== "directory") return {
					verdict: "refuse",
					error: inTheWay(wanted.path, state.type)
				};
				const fields = (0, _file_attributes_js__WEBPACK_IMPORTED_MODULE_5__.a8)(state, wanted);
				if (fields.length === 0) return { verdict: "ok" };
				const set = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
				return {
					verdict: "change",
					verb: "update",
					summary: `${fields.map(({ field }) => field).join(", ")} differ${fields.length === 1 ? "s" : ""}`,
					fields,
					action: {
						create: false,
						...set
					}
				};
			},
			apply: (changes) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.fj)(changes.map(({ spec: { path }, action }) => {
				if ("remove" in action) {
					return action.remove === "empty" ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`rmdir ${path}` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`if [ -r /proc/mounts ]; then
while read -r bu_i bu_t bu_r; do case $bu_t in ${path}|${path}/*) echo "mounted below: $bu_t" >&2; exit 1 ;; esac; done </proc/mounts
fi
rm -rf ${path}`;
				}
				const attributes = (0, _file_attributes_js__WEBPACK_IMPORTED_MODULE_5__.Wp)(path, action);
				return action.create ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`(umask 022; mkdir -p ${path})`, attributes], " &&\n") : attributes;
			})),
			save: ({ spec: { path }, state }) => state.type === "missing" ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`bu_t=${path}; while [ ! -d "$bu_t" ]; do bu_t=\${bu_t%/*}; [ -n "$bu_t" ] || bu_t=/; done; printf '%s' "$bu_t" >${(0, _file_place_js__WEBPACK_IMPORTED_MODULE_6__._C)(path)}` : undefined,
			undo({ spec: { path }, state, action }) {
				if (state.type === "missing") {
					return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`bu_p=$(cat ${(0, _file_place_js__WEBPACK_IMPORTED_MODULE_6__._C)(path)}) && bu_t=${path}
while [ "$bu_t" != "$bu_p" ]; do [ ! -d "$bu_t" ] || rmdir "$bu_t" || exit 1; bu_t=\${bu_t%/*}; [ -n "$bu_t" ] || bu_t=/; done`;
				}
				if (!("remove" in action)) return (0, _file_attributes_js__WEBPACK_IMPORTED_MODULE_5__.yO)(path, state);
				if (action.remove === "all") return { cannot: NOT_KEPT };
				return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`{ [ -d ${path} ] || mkdir ${path}; } && ${(0, _file_attributes_js__WEBPACK_IMPORTED_MODULE_5__.yO)(path, state)}`;
			},
			risk: ({ path }) => (0, _connectivity_js__WEBPACK_IMPORTED_MODULE_4__.HG)(path) ? "connectivity" : undefined,
			diagnose(_exitCode, output, { spec: { path } }) {
				const mounted = /^mounted below: (.*)$/m.exec(output)?.[1];
				if (mounted !== undefined) {
					return {
						category: "filesystem",
						code: "mounted-below",
						what: `${path} is not removed, because a file system is mounted on ${mounted}`,
						remedy: `unmount it (\`umount ${mounted}\`), then run again`
					};
				}
				if (/not empty/i.test(output)) {
					return {
						category: "filesystem",
						code: "directory-not-empty",
						what: `${path} is not empty`,
						remedy: "look at what is in it; `purge: true` removes it with everything in it"
					};
				}
				return (0, _filesystem_failure_js__WEBPACK_IMPORTED_MODULE_7__.i)(output, path);
			}
		});
		const NOT_KEPT = "what was in the directory is not kept";
		function decideAbsent(state, { path, purge = false }) {
			if (state.type === "missing") return { verdict: "ok" };
			if (state.type !== "directory") return {
				verdict: "refuse",
				error: inTheWay(path, state.type)
			};
			if (state.empty === true) {
				return {
					verdict: "change",
					verb: "remove",
					summary: "should not be there",
					action: { remove: "empty" }
				};
			}
			if (purge && (0, _protected_path_js__WEBPACK_IMPORTED_MODULE_8__.b)(path)) {
				return {
					verdict: "refuse",
					error: new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
						code: "protected-directory",
						category: "config",
						what: `${path} is part of the system: bringup does not remove it with everything in it`,
						remedy: "name the directory below it that should go"
					})
				};
			}
			if (purge) {
				return {
					verdict: "change",
					verb: "remove",
					summary: "should not be there, with all that is in it",
					action: { remove: "all" },
					irreversible: NOT_KEPT
				};
			}
			return {
				verdict: "change",
				verb: "remove",
				summary: "should not be there (and goes only when it is empty by then)",
				action: { remove: "empty" }
			};
		}
		function inTheWay(path, type) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "not-a-directory",
				category: "filesystem",
				what: `${path} is a ${type}, but should be a directory`,
				remedy: type === "symlink" ? `name the directory it points to (\`readlink -f ${path}\`), or manage the link under \`links:\`` : `move it away by hand (\`ls -l ${path}\`, in ${(0, _file_place_js__WEBPACK_IMPORTED_MODULE_6__.gN)(path)})`
			});
		}
	}),
	92225: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jq: () => inherited,
			Td: () => attributesOf,
			Vr: () => umaskFor,
			Wp: () => setAttributes,
			a8: () => attributeChanges,
			ah: () => dressNew,
			yO: () => restoreAttributes
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		function attributesOf({ mode, owner, group, uid, gid }) {
			return {
				mode: mode.toString(8).padStart(4, "0"),
				owner,
				group,
				uid,
				gid
			};
		}
		function attributeChanges(state, wanted) {
			const changes = [];
			const { mode, owner, group } = wanted;
			if (mode !== undefined && mode !== state.mode) changes.push({
				field: "mode",
				from: state.mode,
				to: mode
			});
			if (owner !== undefined && owner !== state.owner && owner !== String(state.uid)) {
				changes.push({
					field: "owner",
					from: state.owner,
					to: owner
				});
			}
			if (group !== undefined && group !== state.group && group !== String(state.gid)) {
				changes.push({
					field: "group",
					from: state.group,
					to: group
				});
			}
			return changes;
		}
		function ownership({ owner, group }) {
			const isRoot = (name) => name === undefined || name === "root" || name === "0";
			if (isRoot(owner) && isRoot(group)) return undefined;
			return `${owner ?? ""}${group === undefined ? "" : `:${group}`}`;
		}
		function dressNew(file, attributes) {
			const owner = ownership(attributes);
			return [...owner === undefined ? [] : [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`chown ${owner} ${file}`], (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`chmod ${attributes.mode} ${file}`];
		}
		function umaskFor({ owner, group, mode }) {
			const bits = Number.parseInt(mode, 8);
			if (ownership({
				...owner === undefined ? {} : { owner },
				...group === undefined ? {} : { group }
			}) !== undefined) return undefined;
			return (bits & ~438) === 0 ? (511 & ~bits).toString(8).padStart(3, "0") : undefined;
		}
		function setAttributes(path, { mode, owner, group }) {
			const lines = [...owner === undefined && group === undefined ? [] : [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`chown ${`${owner ?? ""}${group === undefined ? "" : `:${group}`}`} ${path}`], ...mode === undefined ? [] : [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`chmod ${mode} ${path}`]];
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(lines, " &&\n");
		}
		function restoreAttributes(path, { uid, gid, mode }) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`chown ${`${uid}:${gid}`} ${path} && chmod ${mode} ${path}`;
		}
		function inherited(wanted, old, mode) {
			const owner = wanted.owner ?? (old === undefined ? undefined : String(old.uid));
			const group = wanted.group ?? (old === undefined ? undefined : String(old.gid));
			return {
				mode: wanted.mode ?? old?.mode ?? mode,
				...owner === undefined ? {} : { owner },
				...group === undefined ? {} : { group }
			};
		}
	}),
	36997: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gw: () => ancestorsOf,
			Ou: () => unmake,
			_C: () => saved,
			aC: () => keep,
			bY: () => largeness,
			gN: () => parentOf,
			ik: () => place,
			jL: () => EXIT_INVALID,
			jn: () => irreversibility,
			pK: () => putBack,
			vY: () => beside,
			zu: () => created
		});
		var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		var _engine_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41791);
		const EXIT_INVALID = 65;
		function parentOf(path) {
			return path.slice(0, path.lastIndexOf("/")) || "/";
		}
		function ancestorsOf(path) {
			const parents = [];
			for (let parent = parentOf(path); parent !== "/"; parent = parentOf(parent)) parents.push(parent);
			return parents;
		}
		function beside(path) {
			const parent = parentOf(path);
			return `${parent === "/" ? "" : parent}/.bringup-${(0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(path).slice(0, 12)}`;
		}
		function place({ path, make, validate }) {
			const steps = [
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`{ { [ ! -e "$bu_t" ] && [ ! -L "$bu_t" ]; } || rm -f "$bu_t"; }`,
				...make,
				...validate === undefined ? [] : [judge(validate)],
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`{ sync "$bu_t" 2>/dev/null || sync; }`,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`mv -f "$bu_t" ${path}`
			];
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`bu_t=${beside(path)}
if [ -d ${path} ]; then echo ${`${path}: Is a directory`} >&2; exit 1; fi
{
${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.fj)(steps, " &&\n")}
} || { bu_r=$?; rm -f "$bu_t"; exit "$bu_r"; }
if bu_has restorecon; then restorecon ${path} || :; fi`;
		}
		function created(print, umask = "077") {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`{ (umask ${umask}; set -C; ${print} >"$bu_t") || { df -P "$bu_t" >&2; false; }; }`;
		}
		function judge(validate) {
			const script = validate.includes("%s") ? validate.replaceAll("%s", "\"$1\"") : `${validate} "$1"`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`{ sh -c ${script} sh "$bu_t" || { echo 'bringup: validate said no' >&2; (exit ${EXIT_INVALID}); }; }`;
		}
		function largeness({ sizeBytes }) {
			return sizeBytes > _engine_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__.DA ? { large: true } : {};
		}
		function irreversibility(old) {
			return old?.large === true ? { irreversible: _engine_undo_limits_js__WEBPACK_IMPORTED_MODULE_2__.N0 } : {};
		}
		function keep(path) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`ln ${path} ${saved(path)} 2>/dev/null || cp -p ${path} ${saved(path)}`;
		}
		function unmake(path) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`rm -f ${path} ${beside(path)}`;
		}
		function saved(path) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`"$BU_SAVE".${(0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.sc)(path).slice(0, 8)}`;
		}
		function putBack(path) {
			return place({
				path,
				make: [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`cp -p ${saved(path)} "$bu_t"`]
			});
		}
	}),
	11523: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z7: () => readTexts,
			b6: () => textOf,
			oh: () => parseTexts
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		const MARK = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString("hex");
		function readTexts(paths, mostBytes) {
			const files = paths.flatMap((path, index) => path === undefined ? [] : [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`if [ -f ${path} ] && [ ! -L ${path} ]; then printf '%s\n' ${`\n${MARK} ${index}`}; head -c ${mostBytes + 1} ${path}; fi`]);
			if (files.length === 0) return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.fj)([]);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`if bu_has base64; then bu_e=base64; else bu_e=hex; fi
echo "texts $bu_e "${MARK}
bu_n=; for bu_i in ${paths.filter((path) => path !== undefined)}; do [ ! -f "$bu_i" ] || bu_n=1; done
[ -z "$bu_n" ] || {
${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.fj)(files)}
} | if [ "$bu_e" = base64 ]; then base64; else od -An -v -tx1; fi
echo 'end texts'`;
		}
		function parseTexts(output) {
			const [, encoding, mark, data = ""] = /^texts (base64|hex) ([0-9a-f]+)\n([\s\S]*?)^end texts$/m.exec(output) ?? [];
			if (mark === undefined) return new Map();
			const stream = Buffer.from(data.replaceAll(/\s/g, ""), encoding === "hex" ? "hex" : "base64").toString("latin1");
			const [, ...parts] = stream.split(`\n${mark} `);
			return new Map(parts.map((part) => {
				const end = part.indexOf("\n");
				return [Number(part.slice(0, end)), Buffer.from(part.slice(end + 1), "latin1")];
			}));
		}
		function textOf(bytes) {
			if (bytes.includes(0)) return undefined;
			try {
				return new TextDecoder("utf-8", {
					fatal: true,
					ignoreBOM: true
				}).decode(bytes);
			} catch {
				return undefined;
			}
		}
	}),
	16765: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => fileKind });
		var error = __webpack_require__(93933);
		var secret = __webpack_require__(81583);
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var prelude_output = __webpack_require__(31481);
		var connectivity = __webpack_require__(78938);
		var file_attributes = __webpack_require__(92225);
		var json = __webpack_require__(87121);
		var run_key = __webpack_require__(94834);
		;
		function contentHash(content) {
			return (0, json.sc)(typeof content === "string" ? content : Buffer.from(content.base64, "base64"));
		}
		function readKeyedHash(path, index) {
			return (0, sh.sh)`if [ -f ${path} ] && [ ! -L ${path} ]; then
printf 'keyed ${index} '
${(0, run_key.A)((0, sh.sh)`cat ${path}`)}
fi`;
		}
		function holdsSecret(output, index, secret) {
			const hash = new RegExp(`^keyed ${index} ([0-9a-f]{64})`, "m").exec(output)?.[1];
			return hash === (0, run_key.N)(secret.reveal());
		}
		function printContent(content) {
			if (typeof content === "string" && !content.includes("\0")) return (0, sh.sh)`printf '%s' ${content}`;
			if (content instanceof secret.z) return (0, sh.sh)`printf '%s' ${content}`;
			const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content.base64, "base64");
			return (0, sh.sh)`printf ${escapeBytes(bytes)}`;
		}
		function escapeBytes(bytes) {
			const plain = /[A-Za-z0-9 .,:;=_/+]/;
			return Array.from(bytes, (byte) => {
				const letter = String.fromCharCode(byte);
				return plain.test(letter) ? letter : `\\${byte.toString(8).padStart(3, "0")}`;
			}).join("");
		}
		var file_text = __webpack_require__(11523);
		;
		const MOST_SHOWN_BYTES = 64 * 1024;
		function isOpen(mode) {
			return (Number.parseInt(mode, 8) & 4) !== 0;
		}
		function mayShow(spec, state) {
			if (spec.content instanceof secret.z) return false;
			if (spec.diff !== undefined) return spec.diff;
			return (spec.mode === undefined || isOpen(spec.mode)) && (state.type === "missing" || isOpen(state.mode));
		}
		function newText(spec, state = { type: "missing" }) {
			const { content } = spec;
			if (content === undefined || content instanceof secret.z || !mayShow(spec, state)) return undefined;
			const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content.base64, "base64");
			return bytes.length > MOST_SHOWN_BYTES ? undefined : (0, file_text.b6)(bytes);
		}
		function readOldTexts(changes) {
			const paths = changes.map(({ spec, state }) => state.type !== "missing" && mayShow(spec, state) ? spec.path : undefined);
			return (0, file_text.Z7)(paths, MOST_SHOWN_BYTES);
		}
		function explainText(output, changes) {
			const texts = (0, file_text.oh)(output);
			return changes.map(({ spec, state, removes }, index) => {
				const bytes = texts.get(index);
				if (bytes === undefined || bytes.length > MOST_SHOWN_BYTES || !mayShow(spec, state)) return undefined;
				const before = (0, file_text.b6)(bytes);
				const after = removes ? "" : newText(spec, state);
				return before === undefined || after === undefined || before === after ? undefined : {
					before,
					after
				};
			});
		}
		var file_place = __webpack_require__(36997);
		var filesystem_failure = __webpack_require__(67293);
		;
		const MODE_OF_NEW = "0644";
		const MODE_OF_SECRET = "0600";
		const fileKind = (0, resource.WI)({
			kind: "file",
			order: resource.ND.file,
			category: "filesystem",
			key: ({ path }) => path,
			implies: ({ path, owner, group, state }) => state === "absent" ? [] : [
				...(0, file_place.Gw)(path).map((parent) => `directory:${parent}`),
				...owner === undefined ? [] : [`user:${owner}`],
				...group === undefined ? [] : [`group:${group}`]
			],
			absent: (path) => ({
				path,
				state: "absent"
			}),
			statPath: ({ path }) => path,
			read(specs) {
				const open = specs.filter(({ content }) => !(content instanceof secret.z)).map(({ path }) => path);
				return (0, sh.fj)([
					(0, sh.sh)`bu_stat ${specs.map(({ path }) => path)}`,
					...open.length === 0 ? [] : [(0, sh.sh)`bu_sha256 ${open}`],
					...specs.flatMap(({ path, content }, index) => content instanceof secret.z ? [readKeyedHash(path, index)] : [])
				]);
			},
			parse(output, specs) {
				const paths = specs.map(({ path }) => path);
				const stats = (0, prelude_output.ky)(output, paths);
				const hashes = (0, prelude_output.tz)(output, paths);
				return specs.map(({ path, content }, index) => {
					const stat = stats.get(path);
					if (stat === undefined) return { type: "missing" };
					if (stat.type !== "file") return {
						type: stat.type,
						...(0, file_attributes.Td)(stat)
					};
					const base = {
						type: stat.type,
						...(0, file_attributes.Td)(stat),
						...(0, file_place.bY)(stat)
					};
					if (!(content instanceof secret.z)) return {
						...base,
						sha256: hashes.get(path) ?? ""
					};
					return {
						...base,
						secret: holdsSecret(output, index, content) ? "same" : "other"
					};
				});
			},
			decide(state, wanted) {
				if (wanted.state === "absent") {
					if (state.type === "missing") return { verdict: "ok" };
					if (state.type !== "file") return {
						verdict: "refuse",
						error: inTheWay(wanted.path, state.type, "should be removed as a file")
					};
					return {
						verdict: "change",
						verb: "remove",
						summary: "should not be there",
						action: { remove: true },
						...(0, file_place.jn)(state)
					};
				}
				const mode = wanted.content instanceof secret.z ? { mode: wanted.mode ?? MODE_OF_SECRET } : {};
				const attributes = {
					...pick(wanted),
					...mode
				};
				if (state.type === "missing") {
					const text = newText(wanted);
					return {
						verdict: "change",
						verb: "create",
						summary: "missing",
						...text === undefined ? { fields: contentField(wanted, state) } : { text: {
							before: "",
							after: text
						} },
						action: {
							write: true,
							...(0, file_attributes.Jq)(attributes, undefined, MODE_OF_NEW)
						}
					};
				}
				if (state.type !== "file") return {
					verdict: "refuse",
					error: inTheWay(wanted.path, state.type, "should be a file")
				};
				const content = contentField(wanted, state);
				const fields = [...content, ...(0, file_attributes.a8)(state, attributes)];
				if (fields.length === 0) return { verdict: "ok" };
				return {
					verdict: "change",
					verb: "update",
					summary: content.length > 0 ? "content differs" : `${fields.map(({ field }) => field).join(", ")} differ${fields.length === 1 ? "s" : ""}`,
					fields,
					...content.length > 0 ? (0, file_place.jn)(state) : {},
					action: content.length > 0 ? {
						write: true,
						...(0, file_attributes.Jq)(attributes, state, MODE_OF_NEW)
					} : {
						write: false,
						...only(attributes, fields)
					}
				};
			},
			apply: (changes) => (0, sh.fj)(changes.map(({ spec, action }) => {
				const checked = (0, connectivity.Ry)(spec.path);
				if ("remove" in action) return (0, sh.fj)([(0, sh.sh)`rm -f ${spec.path}`, ...checked]);
				if (!action.write) return (0, file_attributes.Wp)(spec.path, action);
				const { mode = MODE_OF_NEW } = action;
				const dress = {
					...action,
					mode
				};
				const umask = spec.content instanceof secret.z ? undefined : (0, file_attributes.Vr)(dress);
				const placed = (0, file_place.ik)({
					path: spec.path,
					make: [(0, file_place.zu)(printContent(spec.content ?? ""), umask), ...umask === undefined ? (0, file_attributes.ah)((0, sh.sh)`"$bu_t"`, dress) : []],
					...spec.validate === undefined ? {} : { validate: spec.validate }
				});
				return (0, sh.fj)([placed, ...checked]);
			})),
			save: ({ spec, state, action }) => state.type === "file" && !state.large && replaces(action) ? (0, file_place.aC)(spec.path) : undefined,
			undo({ spec, state, action }) {
				if (state.type === "missing") return (0, file_place.Ou)(spec.path);
				return replaces(action) ? (0, file_place.pK)(spec.path) : (0, file_attributes.yO)(spec.path, state);
			},
			detail: {
				read: (changes) => readOldTexts(changes.map(({ spec, state }) => ({
					spec,
					state
				}))),
				explain: (output, changes) => explainText(output, changes.map(({ spec, state, action }) => ({
					spec,
					state,
					removes: "remove" in action
				}))).map((text, index) => {
					const change = changes[index];
					if (text === undefined || change === undefined || change.state.type === "missing") return undefined;
					return {
						text,
						fields: "remove" in change.action ? [] : (0, file_attributes.a8)(change.state, pick(change.spec))
					};
				})
			},
			diagnose(exitCode, output, { spec }) {
				if (exitCode === file_place.jL) {
					const said = output.trim().split("\n").filter((line) => line !== "bringup: validate said no").slice(-3).join(" · ");
					return {
						category: "filesystem",
						code: "file-invalid",
						what: `\`${spec.validate}\` does not accept the new ${spec.path}${said === "" ? "" : `: ${said}`}`,
						remedy: "correct the content in the fleet file; the old file is still in place"
					};
				}
				return (0, connectivity.D8)(output, spec.path) ?? (0, filesystem_failure.i)(output, spec.path);
			},
			risk: ({ path, validate }) => (0, connectivity.di)(path) || (0, connectivity.tl)(path) && validate === undefined ? "connectivity" : undefined
		});
		function replaces(action) {
			return "remove" in action || action.write;
		}
		function pick({ mode, owner, group }) {
			return {
				...mode === undefined ? {} : { mode },
				...owner === undefined ? {} : { owner },
				...group === undefined ? {} : { group }
			};
		}
		function only(attributes, fields) {
			const named = new Set(fields.map(({ field }) => field));
			return pick(Object.fromEntries(Object.entries(attributes).filter(([name]) => named.has(name))));
		}
		function contentField({ content }, state) {
			if (content === undefined) return [];
			const old = state.type === "missing" ? "none" : undefined;
			if (content instanceof secret.z) {
				const same = state.type !== "missing" && state.secret === "same";
				return same ? [] : [{
					field: "content",
					from: old ?? "something else",
					to: String(content)
				}];
			}
			const hash = contentHash(content);
			if (state.type !== "missing" && state.sha256 === hash) return [];
			const read = state.type === "missing" ? undefined : state.sha256;
			return [{
				field: "content",
				from: old ?? (read ? `sha256 ${read.slice(0, 12)}` : "unreadable"),
				to: `sha256 ${hash.slice(0, 12)}`
			}];
		}
		function inTheWay(path, type, should) {
			const remedy = {
				directory: `move the directory away, or manage it under \`directories:\``,
				symlink: `name the file it points to, manage it under \`links:\`, or remove the link (\`ls -l ${path}\` shows where it goes)`
			};
			return new error.y4({
				code: "not-a-file",
				category: "filesystem",
				what: `${path} is a ${type}, but ${should}`,
				remedy: remedy[type] ?? `look at what made it (\`ls -l ${path}\`, parent ${(0, file_place.gN)(path)}) and remove it by hand if it is not needed`
			});
		}
	}),
	67293: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => filesystemFailure });
		const ROWS = [
			{
				says: /No space left on device|Dis[ck] quota exceeded|(?:I\/O|write) error[\s\S]*\s100%/i,
				code: "disk-full",
				what: (path) => `no space is left where ${path} should be written`,
				remedy: (path) => `free space (\`df -h ${path}\`, \`df -i ${path}\` for inodes) and run again`
			},
			{
				says: /Read-only file system/i,
				code: "read-only-filesystem",
				what: (path) => `the file system of ${path} is mounted read-only`,
				remedy: () => "look at `dmesg` for disk errors and at the mount options (`findmnt`); an image-based system may keep this path read-only on purpose"
			},
			{
				says: /Device or resource busy|Resource busy/i,
				code: "mounted",
				what: (path) => `${path} is a mount point, so nothing else can take its place`,
				remedy: () => "container engines mount single files such as /etc/hosts: change it where it is mounted from, or unmount it"
			},
			{
				says: /Operation not permitted/i,
				code: "immutable",
				what: (path) => `${path} may not be changed even by root`,
				remedy: (path) => `look at \`lsattr -d ${path}\` (\`chattr -i\` frees an immutable file) and at the mount (NFS root squash)`
			},
			{
				says: /Permission denied/i,
				code: "permission-denied",
				what: (path) => `bringup was not allowed to write ${path}`,
				remedy: () => "let the user of this host become root (`sudo`), or look at SELinux and AppArmor denials"
			},
			{
				says: /invalid (?:user|group)|illegal (?:user|group) name|unknown (?:user|group)/i,
				code: "no-such-owner",
				what: (path) => `the owner or group wanted for ${path} does not exist on the host`,
				remedy: () => "add it under `users:` or `groups:`, or correct the name"
			},
			{
				says: /No such file or directory|nonexistent directory|Directory nonexistent/i,
				code: "no-parent-directory",
				what: (path) => `there is no directory ${path.slice(0, path.lastIndexOf("/")) || "/"} to hold ${path}`,
				remedy: (path) => `add ${path.slice(0, path.lastIndexOf("/")) || "/"} under \`directories:\`, or let what creates it come first with \`needs:\``
			},
			{
				says: /Not a directory/i,
				code: "parent-not-a-directory",
				what: (path) => `a part of the path ${path} is a file`,
				remedy: () => "move that file away, or correct the path"
			},
			{
				says: /Too many levels of symbolic links/i,
				code: "symlink-loop",
				what: (path) => `the path ${path} goes through a loop of symbolic links`,
				remedy: () => "repair the links, or name the real path"
			},
			{
				says: /File name too long/i,
				code: "name-too-long",
				what: (path) => `the path ${path} is too long for its file system`,
				remedy: () => "choose a shorter path"
			},
			{
				says: /Input\/output error/i,
				code: "disk-error",
				what: (path) => `the disk under ${path} gives errors`,
				remedy: () => "look at `dmesg` and at the disk; back up what is left"
			}
		];
		function filesystemFailure(output, path) {
			const row = ROWS.find(({ says }) => says.test(output));
			return row && {
				category: "filesystem",
				code: row.code,
				what: row.what(path),
				remedy: row.remedy(path)
			};
		}
	}),
	82857: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => packageKind });
		var error = __webpack_require__(93933);
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		;
		const MANAGER_NAMES = [
			"apt",
			"dnf",
			"apk",
			"pacman",
			"zypper",
			"brew"
		];
		function notInstalled(manager, broken = []) {
			return {
				manager,
				status: "absent",
				version: undefined,
				providedBy: undefined,
				held: false,
				broken
			};
		}
		;
		function simpleTransaction({ settings, install, remove, pin }, actions) {
			const going = actions.filter((one) => one.op === "remove").map((one) => one.name);
			const coming = actions.filter((one) => one.op === "install").map((one) => one.version === undefined ? one.name : pin(one.name, one.version));
			return (0, sh.fj)([
				(0, sh.sh)`set +e; umask 022`,
				settings,
				...going.length === 0 ? [] : [(0, sh.sh)`${remove(going)} || exit $?`],
				...coming.length === 0 ? [] : [(0, sh.sh)`${install(coming)} || exit $?`]
			]);
		}
		function simpleUndo(words, { op, name, from }) {
			const back = from === undefined ? words.install([name]) : (0, sh.sh)`${words.install([words.pin(name, from)])} || ${words.install([name])}`;
			return (0, sh.fj)([
				(0, sh.sh)`set +e; umask 022`,
				words.settings,
				op === "install" && from === undefined ? (0, sh.sh)`${words.uninstall(name)} || exit $?` : (0, sh.sh)`${back} || exit $?`
			]);
		}
		;
		const WORDS = {
			settings: (0, sh.sh)`:`,
			install: (words) => (0, sh.sh)`apk add --wait 300 --update-cache ${words}`,
			remove: (names) => (0, sh.sh)`apk del --wait 300 ${names}`,
			pin: (name, version) => `${name}=${version}`,
			uninstall: (name) => (0, sh.sh)`apk del --wait 300 ${name}`
		};
		const apk = {
			name: "apk",
			can: {
				version: true,
				hold: false
			},
			read: (0, sh.sh)`apk info -v -e "$@"`,
			parse(output, names) {
				const installed = new Map(output.split("\n").flatMap((line) => {
					const [, name, version] = /^(.+?)-(\d[^-]*-r\d+)$/.exec(line.trim()) ?? [];
					return name === undefined || version === undefined ? [] : [[name, version]];
				}));
				return names.map((name) => {
					const version = installed.get(name);
					return version === undefined ? notInstalled("apk") : {
						...notInstalled("apk"),
						status: "installed",
						version
					};
				});
			},
			apply: (actions) => simpleTransaction(WORDS, actions),
			undo: (action) => simpleUndo(WORDS, action)
		};
		;
		const LOCK_WAIT_SECONDS = 300;
		const APT_FUNCTIONS = (0, sh.sh)`set +e
umask 022
export LC_ALL=C DEBIAN_FRONTEND=noninteractive DEBIAN_PRIORITY=critical NEEDRESTART_SUSPEND=1 APT_LISTCHANGES_FRONTEND=none UCF_FORCE_CONFFOLD=1
bu_apt() {
  apt-get -q -y -o DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS} -o DPkg::Use-Pty=0 -o APT::Cmd::Pattern-Only=true \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@"
}
bu_apt_locks='/var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock /var/cache/apt/archives/lock'
bu_apt_holder() {
  bu_inodes=$(stat -c %i $bu_apt_locks 2>/dev/null | tr '\n' ' ')
  while read -r _ bu_type _ _ bu_pid bu_where _; do
    [ "$bu_type" != '->' ] || continue
    case " $bu_inodes" in *" \${bu_where##*:} "*) ;; *) continue ;; esac
    for bu_fd in /proc/"$bu_pid"/fd/*; do
      for bu_file in $bu_apt_locks; do
        if [ "$bu_fd" -ef "$bu_file" ]; then echo "$bu_pid"; return 0; fi
      done
    done
  done </proc/locks
  return 1
}
bu_apt_free() {
  bu_left=${LOCK_WAIT_SECONDS} bu_told=
  while bu_pid=$(bu_apt_holder); do
    bu_command=$(tr '\0' ' ' <"/proc/$bu_pid/cmdline" 2>/dev/null) || bu_command=
    if [ "$bu_told" != "$bu_pid" ]; then echo "bringup: waiting for the package lock, held by pid $bu_pid (\${bu_command% })"; bu_told=$bu_pid; fi
    if [ "$bu_left" -le 0 ]; then
      bu_age=$(ps -o etimes= -p "$bu_pid" 2>/dev/null | tr -d ' ')
      echo "bringup: package lock held by pid $bu_pid for \${bu_age:-?} s: $bu_command" >&2
      exit 75
    fi
    bu_left=$((bu_left - 1)); sleep 1
  done
}
bu_apt_stale() {
  set -- /var/lib/apt/lists/*_Packages*
  [ -e "$1" ] || return 0
  for bu_file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    if [ "$bu_file" -nt /var/lib/apt/lists/partial ]; then return 0; fi
  done
  return 1
}
bu_apt_update() { bu_updated=1; bu_apt update || { sleep 3; bu_apt update; }; }
bu_apt_fetch() {
  bu_updated=
  if bu_apt_stale; then bu_apt_update; fi
  if bu_apt --download-only "$@"; then return 0; fi
  if [ -n "$bu_updated" ]; then return 100; fi
  bu_apt_update && bu_apt --download-only "$@"
}
bu_apt_takes() {
  bu_apt -s "$@" | while read -r bu_word bu_name _; do
    case $bu_word in Remv | Purg) echo "$bu_name" ;; esac
  done
}
bu_apt_guard() {
  bu_asked=" $1 "; shift
  bu_more=
  for bu_name in $(bu_apt_takes "$@"); do
    case $bu_asked in *" $bu_name "*) continue ;; esac
    if [ -n "$(apt-mark showmanual "$bu_name")" ]; then bu_more="$bu_more $bu_name"; fi
  done
  [ -z "$bu_more" ] || { echo "bringup: would also remove:$bu_more" >&2; exit 76; }
}`;
		const aptReady = (0, sh.sh)`(
${APT_FUNCTIONS}
bu_apt_free
) || exit $?`;
		const REPAIR = (0, sh.sh)`echo 'bringup: finishing an interrupted package transaction'
dpkg --force-confdef --force-confold --configure -a || :
if bu_apt_stale; then bu_apt_update; fi
bu_apt --fix-broken install || { bu_apt_update; bu_apt --fix-broken install; } || exit $?
bu_again=$(dpkg-query -W -f='\${db:Status-Abbrev}|\${Package}:\${Architecture}\n' | sed -n 's/^i.R|//p' | tr '\n' ' ')
[ -z "$bu_again" ] || bu_apt install --reinstall -- $bu_again || exit $?`;
		function aptWords(actions) {
			const install = actions.filter((one) => one.op === "install");
			const remove = actions.filter((one) => one.op === "remove");
			const words = [...install.map((one) => one.version === undefined ? one.name : `${one.name}=${one.version}`), ...remove.map((one) => `${one.name}-`)];
			const flags = [
				...remove.length === 0 ? ["--no-remove"] : [],
				...install.length > 0 && install.every((one) => one.alone) ? ["--no-install-recommends"] : [],
				...install.some((one) => one.version !== undefined) ? ["--allow-downgrades"] : [],
				...actions.some((one) => one.hold !== undefined) ? ["--allow-change-held-packages"] : []
			];
			return {
				command: [
					"install",
					...flags,
					"--",
					...words
				],
				words
			};
		}
		function aptTransaction(actions) {
			const { command, words } = aptWords(actions);
			const removed = actions.filter((one) => one.op === "remove").map((one) => one.name);
			const installs = actions.some((one) => one.op === "install");
			return (0, sh.fj)([
				APT_FUNCTIONS,
				(0, sh.sh)`bu_apt_free`,
				...actions.some((one) => one.repair) ? [REPAIR] : [],
				...installs ? [(0, sh.sh)`bu_apt_fetch ${command} || exit $?`] : [],
				...removed.length === 0 ? [] : [(0, sh.sh)`bu_apt_guard ${removed.join(" ")} ${command}`],
				...words.length === 0 ? [] : [(0, sh.sh)`bu_apt ${command} || exit $?`],
				...marks(actions)
			]);
		}
		function marks(actions) {
			return [[true, "hold"], [false, "unhold"]].flatMap(([hold, verb]) => {
				const names = actions.filter((one) => one.hold === hold && one.op !== "remove").map((one) => one.name);
				return names.length === 0 ? [] : [(0, sh.sh)`apt-mark ${verb} ${names} || exit $?`];
			});
		}
		;
		function forecastApt(actions) {
			const { command, words } = aptWords(actions);
			if (words.length === 0) return (0, sh.sh)`:`;
			return (0, sh.sh)`${APT_FUNCTIONS}
bu_apt -s -o Debug::NoLocking=true -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= ${command} | sed -n -e '/^Inst /p' -e '/^Remv /p' -e '/^Purg /p'`;
		}
		function stepOf(line) {
			const [, word, name = "", old, next] = /^(Inst|Remv|Purg) (\S+)(?: \[([^\]]*)\])?(?: \((\S+) )?/.exec(line) ?? [];
			if (word === undefined) return [];
			const what = word !== "Inst" ? "removes" : old === undefined ? "installs" : "upgrades";
			return [{
				what,
				name,
				version: next ?? old ?? ""
			}];
		}
		function explainApt(output, actions) {
			const steps = output.split("\n").flatMap(stepOf);
			const asked = new Set(actions.map((action) => action.name.replace(/:.*/, "")));
			const isAsked = (step) => asked.has(step.name.replace(/:.*/, ""));
			const others = steps.filter((step) => !isAsked(step));
			const also = [
				"installs",
				"upgrades",
				"removes"
			].flatMap((what) => {
				const names = others.filter((step) => step.what === what).map((step) => `${step.name} ${step.version}`);
				return names.length === 0 ? [] : [{
					field: `also ${what}`,
					from: "",
					to: names.join(", ")
				}];
			});
			return actions.map((action, index) => {
				const step = steps.find((one) => one.name.replace(/:.*/, "") === action.name.replace(/:.*/, ""));
				if (step === undefined) return undefined;
				const to = action.op === "remove" ? "none" : step.version;
				return [{
					field: "version",
					from: action.from ?? "none",
					to
				}, ...index === 0 ? also : []];
			});
		}
		;
		const SOURCES = [
			{
				pattern: /Release file for \S+ is (?:expired|not valid yet) \([^)]*\)|Not live until [\dTZ:-]+/,
				diagnosis: ([text]) => ({
					category: "package",
					code: "package-source-expired",
					what: `the clock of the host and a package source do not agree: ${text}`,
					remedy: "look at the clock of the host (`timedatectl`); when it is right, the source is out of date: use another mirror"
				})
			},
			{
				pattern: /(?:NO_PUBKEY (\S+)|The repository '([^']*)' is not signed|The following signatures (?:couldn't be verified|were invalid)[^\n]*)/,
				diagnosis: ([text]) => ({
					category: "package",
					code: "package-source-untrusted",
					what: `a package source cannot be trusted: ${text.trim()}`,
					remedy: "install the key of the source (signed-by), or remove the source"
				})
			},
			{
				pattern: /Failed to fetch (\S+)\s+[^\n]*Hash Sum mismatch/,
				diagnosis: ([, url]) => ({
					category: "download",
					code: "package-wrong-hash",
					what: `a package source sent something else than it announced: ${url} (Hash Sum mismatch)`,
					remedy: "run again in some minutes: the mirror is being updated, or a proxy in between has an old copy"
				})
			},
			{
				pattern: /(?:The repository '([^']*)' (?:does not have|no longer has) a Release file|Failed to fetch (\S+)(?<!\.deb)\s+(?:404|File not found)\b)/,
				diagnosis: ([, source, file]) => ({
					category: "package",
					code: "package-source-missing",
					what: `a package source is not there: ${source ?? file}`,
					remedy: "correct its address and suite in the host's package sources, or remove it"
				})
			},
			{
				pattern: /(?:Temporary failure resolving|Could not resolve|Failed to fetch|Could not connect to|Connection failed|Unable to fetch some archives)[^\n]*/,
				diagnosis: ([text]) => ({
					category: "download",
					code: "package-download-failed",
					what: `a package source did not answer: ${text.replace(/^E: /, "").trim()}`,
					remedy: "look at the host's name resolution, proxy and package sources, and run again"
				})
			}
		];
		function firstOf(rows, output) {
			for (const { pattern, diagnosis } of rows) {
				const match = pattern.exec(output);
				if (match !== null) return diagnosis(match, output);
			}
			return undefined;
		}
		function missing(output, diagnosis) {
			const source = firstOf(SOURCES, output);
			return source === undefined ? diagnosis : {
				...source,
				what: `${diagnosis.what}; ${source.what}`
			};
		}
		const PROBLEMS = [
			{
				pattern: /bringup: package lock held by pid (\d+) for (\S+) s: (.*)/,
				diagnosis: ([, pid, age, command = ""]) => ({
					category: "package-lock",
					code: "package-lock-held",
					what: `another program holds the package lock: pid ${pid} (${command.trim() || "unknown"}), running for ${age} s; waited ${LOCK_WAIT_SECONDS} s`,
					remedy: "run again when it is done; if it hangs, look at what it waits for before ending it"
				})
			},
			{
				pattern: /Could not get lock (\S+?)\. It is held by process (\d+)(?: \(([^)]*)\))?/,
				diagnosis: ([, lock, pid, command]) => ({
					category: "package-lock",
					code: "package-lock-held",
					what: `another program holds ${lock}: pid ${pid}${command === undefined ? "" : ` (${command})`}`,
					remedy: "run again when it is done; if it hangs, look at what it waits for before ending it"
				})
			},
			{
				pattern: /bringup: would also remove: (.*)/,
				diagnosis: ([, names]) => ({
					category: "package",
					code: "package-removes-others",
					what: `the removal would take along packages somebody installed on purpose: ${names}`,
					remedy: "declare them absent as well, or keep what they need"
				})
			},
			{
				pattern: /No space left on device|You don't have enough free space in (\S+)/,
				diagnosis: ([, where]) => ({
					category: "filesystem",
					code: "disk-full",
					what: `there is not enough space${where === undefined ? "" : ` in ${where.replace(/\.$/, "")}`} for the packages`,
					remedy: "free some space on the host (`apt-get clean`, old kernels, logs) and run again"
				})
			},
			{
				pattern: /Read-only file system/,
				diagnosis: () => ({
					category: "filesystem",
					code: "read-only",
					what: "a file system that packages are installed to is read-only",
					remedy: "look at the host's kernel log for disk errors, and remount it"
				})
			},
			{
				pattern: /dpkg: error processing (?:package|archive) (\S+)(?: \(([^)]*)\))?:\n\s*(.*)/,
				diagnosis: ([, name, stage, reason]) => ({
					category: "package",
					code: "package-script-failed",
					what: `package ${name} failed${stage === undefined ? "" : ` (${stage.replace(/^--/, "")})`}: ${reason}`,
					remedy: "the output holds what its script printed; run again once the cause is gone: what is half done is finished first"
				})
			},
			{
				pattern: /Sub-process \S*dpkg (?:exited unexpectedly|received signal \d+|received a segmentation fault)/,
				diagnosis: () => ({
					category: "package",
					code: "package-manager-killed",
					what: "dpkg was killed in the middle of the transaction",
					remedy: "find out who killed it (a script of the package, or the out-of-memory killer: `dmesg`), and run again: what is half done is finished first"
				})
			},
			{
				pattern: /The package (\S+) needs to be reinstalled, but I can't find an archive for it/,
				diagnosis: ([, name], output) => missing(output, {
					category: "package",
					code: "package-cannot-be-finished",
					what: `package ${name} is half installed, and none of the host's package sources has it to finish that`,
					remedy: `add the source that has it, or remove it on the host: \`dpkg --remove --force-remove-reinstreq ${name}\``
				})
			},
			{
				pattern: /Packages need to be removed but remove is disabled/,
				diagnosis: () => ({
					category: "package",
					code: "package-conflict",
					what: "the packages cannot be installed without removing others",
					remedy: "see the output for what conflicts, and declare that absent if it may go"
				})
			},
			{
				pattern: /Package (\S+) is a virtual package provided by:\n((?: {2}\S.*\n?)+)/,
				diagnosis: ([, name, providers = ""]) => ({
					category: "package",
					code: "package-is-virtual",
					what: `${name} is a virtual package`,
					remedy: `name one of its providers: ${[...providers.matchAll(/^ {2}(\S+)/gm)].map((one) => one[1]).join(", ")}`
				})
			},
			{
				pattern: /Version '([^']*)' for '([^']*)' was not found/,
				diagnosis: ([, version, name], output) => missing(output, {
					category: "package",
					code: "package-version-not-found",
					what: `version ${version} of package ${name} is in none of the host's package sources`,
					remedy: `ask the host with \`apt-cache madison ${name}\` and correct the version, or add the source that has it`
				})
			},
			{
				pattern: /(?:Unable to locate package (\S+)|Package '([^']*)' has no installation candidate)/,
				diagnosis: ([, unknown, empty], output) => missing(output, {
					category: "package",
					code: "package-not-found",
					what: `package ${unknown ?? empty} is in none of the host's package sources`,
					remedy: "correct the name, or add the source that has it; the package lists were read again before giving up"
				})
			},
			...SOURCES,
			{
				pattern: /(?:you have held broken packages|Unmet dependencies|unmet dependencies)/,
				diagnosis: () => ({
					category: "package",
					code: "package-dependencies",
					what: "the packages' dependencies cannot be satisfied together",
					remedy: "the output names them; correct the versions, or add the source that has what is missing"
				})
			}
		];
		function diagnoseApt(_exitCode, output) {
			return firstOf(PROBLEMS, output);
		}
		;
		function aptSave({ name }) {
			return (0, sh.sh)`[ -e "$BU_SAVE.dpkg" ] || LC_ALL=C dpkg-query -W -f='\${db:Status-Abbrev}|\${binary:Package}|\${Version}\n' >"$BU_SAVE.dpkg"
if [ -e /var/lib/apt/extended_states ]; then cp /var/lib/apt/extended_states "$BU_SAVE.auto"; fi
echo ${name} >>"$BU_SAVE.names"`;
		}
		const UNDO = (0, sh.fj)([APT_FUNCTIONS, (0, sh.sh)`bu_apt_free
bu_tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$bu_tmp"' EXIT
bu_native=:$(dpkg --print-architecture)
bu_there() { awk -F '|' -v native="$bu_native" '$1 ~ /^.[^nc]/ { sub(native "$", "", $2); print $2, $3, substr($1, 1, 1) }' | sort; }
bu_there <"$BU_SAVE.dpkg" >"$bu_tmp/before"
dpkg-query -W -f='\${db:Status-Abbrev}|\${binary:Package}|\${Version}|\${Provides}\n' >"$bu_tmp/list"
bu_there <"$bu_tmp/list" >"$bu_tmp/now"
sort -u "$BU_SAVE.names" | sed "s/$bu_native\$//" >"$bu_tmp/names"
cut -d ' ' -f 1 "$bu_tmp/before" >"$bu_tmp/b"
cut -d ' ' -f 1 "$bu_tmp/now" >"$bu_tmp/n"
bu_new=$(comm -13 "$bu_tmp/b" "$bu_tmp/n" | tr '\n' ' ')
bu_gone=$(comm -23 "$bu_tmp/b" "$bu_tmp/n" | tr '\n' ' ')
bu_in() { case " $2 " in *" $1 "*) return 0 ;; esac; return 1; }
bu_field() { awk -v name="$1" -v n="$3" '$1 == name { print $n }' "$2"; }
bu_take='' bu_exact='' bu_any=''
for bu_name in $(cat "$bu_tmp/names"); do
  if bu_in "$bu_name" "$bu_new"; then bu_take="$bu_take $bu_name"
  elif [ "$(bu_field "$bu_name" "$bu_tmp/before" 2)" != "$(bu_field "$bu_name" "$bu_tmp/now" 2)" ]; then bu_gone="$bu_gone $bu_name"
  elif ! grep -q "^$bu_name " "$bu_tmp/now"; then
    for bu_one in $(awk -F '|' -v name="$bu_name" '{ n = split($4, p, /,[ ]*/); for (i = 1; i <= n; i++) { sub(/ .*/, "", p[i]); if (p[i] == name) print $2 } }' "$bu_tmp/list"); do
      bu_one=\${bu_one%"$bu_native"}
      if bu_in "$bu_one" "$bu_new"; then bu_take="$bu_take $bu_one"; fi
    done
  fi
done
for bu_name in $(printf '%s\n' $bu_gone | sort -u); do
  bu_any="$bu_any $bu_name"
  bu_exact="$bu_exact $bu_name=$(bu_field "$bu_name" "$bu_tmp/before" 2)"
done
bu_back() {
  [ -z "$bu_any" ] || bu_apt_fetch install --allow-downgrades --allow-change-held-packages -- "$@" || return 1
  bu_apt_guard "$bu_new" install --allow-downgrades --allow-change-held-packages -- "$@"
  bu_apt install --allow-downgrades --allow-change-held-packages -- "$@"
}
bu_minus=
for bu_name in $bu_take; do bu_minus="$bu_minus $bu_name-"; done
if [ -n "$bu_minus$bu_exact" ]; then bu_back $bu_exact $bu_minus || bu_back $bu_any $bu_minus || exit 1; fi
for bu_name in $bu_any; do
  if awk -v name="$bu_name" '/^Package: / { p = $2 } /^Auto-Installed: 1/ && p == name { found = 1 } END { exit !found }' "$BU_SAVE.auto" 2>/dev/null; then apt-mark auto "$bu_name"; fi
done
for bu_name in $(cat "$bu_tmp/names"); do
  case $(bu_field "$bu_name" "$bu_tmp/before" 3):$(bu_field "$bu_name" "$bu_tmp/now" 3) in
    h:*) apt-mark hold "$bu_name" ;;
    i:h) apt-mark unhold "$bu_name" ;;
  esac
done
bu_apt_takes -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false autoremove >"$bu_tmp/unneeded"
set --
for bu_name in $(sed "s/$bu_native\$//" "$bu_tmp/unneeded"); do
  if bu_in "$bu_name" "$bu_new"; then set -- "$@" "$bu_name"; fi
done
[ $# -eq 0 ] || bu_apt remove -- "$@" || exit 1`]);
		function aptUndo() {
			return UNDO;
		}
		;
		const INTERRUPTED = {
			H: "half-installed",
			U: "unpacked",
			F: "half-configured",
			W: "waiting for triggers",
			t: "triggers pending"
		};
		const apt = {
			name: "apt",
			can: {
				version: true,
				hold: true
			},
			read: (0, sh.sh)`LC_ALL=C dpkg-query -W -f='\${db:Status-Abbrev}|\${Package}|\${Architecture}|\${Version}|\${Provides}\n' |
  awk -F '|' -v names="$*" '
    BEGIN { n = split(names, list, " "); for (i = 1; i <= n; i++) asked[list[i]] = 1 }
    $2 == "dpkg" { print; next }
    ($2 in asked) || (($2 ":" $3) in asked) { print; next }
    substr($1, 2, 1) !~ /[nci]/ || substr($1, 3, 1) == "R" { print; next }
    $5 != "" && substr($1, 2, 1) == "i" {
      n = split($5, list, /,[ ]*/)
      for (i = 1; i <= n; i++) { sub(/ .*/, "", list[i]); if (list[i] in asked) { print; next } }
    }'
for f in /var/lib/dpkg/updates/[0-9]*; do if [ -e "$f" ]; then echo updates; break; fi; done`,
			parse(output, names) {
				const lines = output.split("\n");
				const rows = lines.filter((line) => line.includes("|")).map(dpkgRow);
				const native = rows.find((row) => row.name === "dpkg")?.arch ?? "";
				const broken = [...rows.flatMap((row) => {
					const what = INTERRUPTED[row.status] ?? (row.reinstall ? "needs reinstallation" : undefined);
					return what === undefined ? [] : [`${row.name} ${what}`];
				}), ...lines.includes("updates") ? ["the package database was being written"] : []];
				return names.map((name) => stateOf(name, rows, native, broken));
			},
			ready: aptReady,
			apply: aptTransaction,
			save: aptSave,
			undo: aptUndo,
			forecast: {
				read: forecastApt,
				explain: explainApt
			},
			diagnose: diagnoseApt
		};
		function dpkgRow(line) {
			const [abbrev = "", name = "", arch = "", version = "", provides = ""] = line.split("|");
			return {
				want: abbrev.charAt(0),
				status: abbrev.charAt(1),
				reinstall: abbrev.charAt(2) === "R",
				name,
				arch,
				version,
				provides: provides.split(/,\s*/).map((entry) => entry.replace(/ .*/, ""))
			};
		}
		function stateOf(asked, rows, native, broken) {
			const [name = "", arch] = asked.split(":");
			const named = rows.filter((row) => row.name === name && (arch === undefined || row.arch === arch));
			const present = named.filter((row) => row.status in INTERRUPTED || row.status === "i" || row.reinstall);
			const row = present.find((one) => one.arch === native || one.arch === "all") ?? present[0];
			if (row === undefined) {
				const provider = rows.find((one) => one.status === "i" && one.provides.includes(name));
				const held = named.some((one) => one.want === "h");
				return {
					...notInstalled("apt", broken),
					held,
					providedBy: provider?.name
				};
			}
			const whole = row.status === "i" && !row.reinstall;
			return {
				manager: "apt",
				status: whole ? "installed" : "half",
				version: row.version,
				providedBy: undefined,
				held: row.want === "h",
				broken
			};
		}
		;
		const BREW = (0, sh.sh)`bu_brew() {
  sudo -n -u "$(/usr/bin/stat -f %Su "$(command -v brew)")" -H env HOMEBREW_NO_ENV_HINTS=1 HOMEBREW_NO_ANALYTICS=1 NONINTERACTIVE=1 brew "$@"
}`;
		const brew_WORDS = {
			settings: BREW,
			install: (words) => (0, sh.sh)`bu_brew install --formula ${words}`,
			remove: (names) => (0, sh.sh)`bu_brew uninstall --formula ${names}`,
			pin: (name) => name,
			uninstall: (name) => (0, sh.sh)`bu_brew uninstall --formula ${name}`
		};
		const brew = {
			name: "brew",
			can: {
				version: false,
				hold: true
			},
			read: (0, sh.sh)`${BREW}
bu_brew list --formula --versions "$@"
bu_brew list --pinned | while IFS= read -r l; do echo "pinned $l"; done`,
			parse(output, names) {
				const lines = output.split("\n");
				return names.map((name) => {
					const versions = lines.find((line) => line.startsWith(`${name} `))?.split(" ").slice(1) ?? [];
					const version = versions.at(-1);
					if (version === undefined) return notInstalled("brew");
					return {
						...notInstalled("brew"),
						status: "installed",
						version,
						held: lines.includes(`pinned ${name}`)
					};
				});
			},
			apply: (actions) => (0, sh.fj)([simpleTransaction(brew_WORDS, actions), ...actions.flatMap(({ name, hold }) => hold === undefined ? [] : [pin(name, hold)])]),
			undo: (action) => action.op === "mark" ? (0, sh.fj)([BREW, pin(action.name, action.hold !== true)]) : simpleUndo(brew_WORDS, action)
		};
		function pin(name, hold) {
			return (0, sh.sh)`bu_brew ${hold ? "pin" : "unpin"} ${name} || exit $?`;
		}
		;
		const RPM_READ = (0, sh.sh)`rpm -q --qf 'name|%{NAME}|%{VERSION}-%{RELEASE}\n' -- "$@"
for n; do rpm -q --qf "provides|$n|%{NAME}\n" --whatprovides -- "$n"; done | grep '^provides|'`;
		function parseRpm(manager, output, names) {
			const rows = output.split("\n").map((line) => line.split("|"));
			return names.map((name) => {
				const version = rows.findLast(([tag, one]) => tag === "name" && one === name)?.[2];
				if (version !== undefined) return {
					...notInstalled(manager),
					status: "installed",
					version
				};
				const provider = rows.find(([tag, one]) => tag === "provides" && one === name)?.[2];
				return {
					...notInstalled(manager),
					providedBy: provider
				};
			});
		}
		;
		const dnf_WORDS = {
			settings: (0, sh.sh)`export LC_ALL=C`,
			install: (words) => (0, sh.sh)`dnf -y install -- ${words}`,
			remove: (names) => (0, sh.sh)`dnf -y --setopt=clean_requirements_on_remove=False remove -- ${names}`,
			pin: (name, version) => `${name}-${version}`,
			uninstall: (name) => (0, sh.sh)`dnf -y --setopt=clean_requirements_on_remove=True remove -- ${name}`
		};
		const dnf = {
			name: "dnf",
			can: {
				version: true,
				hold: false
			},
			read: RPM_READ,
			parse: (output, names) => parseRpm("dnf", output, names),
			apply: (actions) => simpleTransaction(dnf_WORDS, actions),
			undo: (action) => simpleUndo(dnf_WORDS, action)
		};
		;
		const pacman_WORDS = {
			settings: (0, sh.sh)`export LC_ALL=C
bu_left=300
while [ -e /var/lib/pacman/db.lck ] && [ "$bu_left" -gt 0 ]; do bu_left=$((bu_left - 1)); sleep 1; done`,
			install: (words) => (0, sh.sh)`pacman -S --noconfirm --needed -- ${words}`,
			remove: (names) => (0, sh.sh)`pacman -R --noconfirm -- ${names}`,
			pin: (name) => name,
			uninstall: (name) => (0, sh.sh)`pacman -Rs --noconfirm -- ${name}`
		};
		const pacman = {
			name: "pacman",
			can: {
				version: false,
				hold: false
			},
			read: (0, sh.sh)`pacman -Q -- "$@"
pacman -T -- "$@" | while IFS= read -r l; do echo "missing $l"; done
echo end`,
			parse(output, names) {
				const lines = output.split("\n");
				const complete = lines.includes("end");
				return names.map((name) => {
					const version = lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
					if (version !== undefined) return {
						...notInstalled("pacman"),
						status: "installed",
						version
					};
					const provided = complete && !lines.includes(`missing ${name}`);
					return {
						...notInstalled("pacman"),
						providedBy: provided ? "another package" : undefined
					};
				});
			},
			apply: (actions) => simpleTransaction(pacman_WORDS, actions),
			undo: (action) => simpleUndo(pacman_WORDS, action)
		};
		;
		const zypper_WORDS = {
			settings: (0, sh.sh)`export LC_ALL=C ZYPP_LOCK_TIMEOUT=300`,
			install: (words) => (0, sh.sh)`zypper --non-interactive install --oldpackage -- ${words}`,
			remove: (names) => (0, sh.sh)`zypper --non-interactive remove -- ${names}`,
			pin: (name, version) => `${name}=${version}`,
			uninstall: (name) => (0, sh.sh)`zypper --non-interactive remove --clean-deps -- ${name}`
		};
		const zypper = {
			name: "zypper",
			can: {
				version: true,
				hold: false
			},
			read: RPM_READ,
			parse: (output, names) => parseRpm("zypper", output, names),
			apply: (actions) => simpleTransaction(zypper_WORDS, actions),
			undo: (action) => simpleUndo(zypper_WORDS, action)
		};
		;
		const MANAGERS = {
			apt,
			dnf,
			apk,
			pacman,
			zypper,
			brew
		};
		const packageKind = (0, resource.WI)({
			kind: "package",
			order: resource.ND.package,
			category: "package",
			transaction: true,
			slow: true,
			interrupt: "finish",
			timeoutMs: () => 30 * 6e4,
			key: (spec) => spec.name,
			read(specs) {
				const rows = Object.values(MANAGERS).map(({ name, read }) => (0, sh.fj)([
					(0, sh.sh)`${name})`,
					read,
					(0, sh.sh)`;;`
				]));
				return (0, sh.fj)([
					(0, sh.sh)`bu_pm >/dev/null; echo "manager $BU_PM"`,
					(0, sh.sh)`set -- ${specs.map((spec) => spec.name)}`,
					(0, sh.sh)`case $BU_PM in`,
					...rows,
					(0, sh.sh)`esac`
				]);
			},
			parse(output, specs) {
				const [first = "", ...rest] = output.split("\n");
				const manager = Object.values(MANAGERS).find((one) => `manager ${one.name}` === first);
				if (manager === undefined) return specs.map(() => notInstalled("none"));
				return manager.parse(rest.join("\n"), specs.map((spec) => spec.name));
			},
			decide: (state, wanted) => wanted.state === "absent" ? decideAbsent(state, wanted) : decidePresent(state, wanted),
			ready: (changes) => (0, sh.fj)(byManager(changes).map(([manager]) => manager.ready ?? (0, sh.sh)`:`)),
			apply: (changes) => (0, sh.fj)(byManager(changes).map(([manager, actions]) => manager.apply(actions))),
			save: ({ action }) => MANAGERS[action.manager].save?.(action),
			undo({ action }) {
				const back = MANAGERS[action.manager].undo(action);
				return "cannot" in back ? back : (0, sh.fj)([
					(0, sh.sh)`(`,
					back,
					(0, sh.sh)`) || exit $?`
				]);
			},
			detail: {
				read: (changes) => (0, sh.fj)(byManager(changes).map(([manager, actions]) => manager.forecast?.read(actions) ?? (0, sh.sh)`:`)),
				explain(output, changes) {
					const told = new Map(byManager(changes).flatMap(([manager, actions]) => {
						const fields = manager.forecast?.explain(output, actions) ?? [];
						return actions.map((action, index) => [action, fields[index]]);
					}));
					return changes.map(({ state, action }) => {
						const fields = told.get(action);
						return fields === undefined ? undefined : { fields: [...fields, ...repairs(state)] };
					});
				}
			},
			diagnose: (exitCode, output, { action }) => MANAGERS[action.manager].diagnose?.(exitCode, output),
			absent: (key) => ({
				name: key,
				state: "absent"
			})
		});
		function byManager(changes) {
			return Object.values(MANAGERS).flatMap((manager) => {
				const actions = changes.map((change) => change.action).filter((action) => action.manager === manager.name);
				return actions.length === 0 ? [] : [[manager, actions]];
			});
		}
		function decidePresent(state, wanted) {
			if (state.manager === "none") return noManager(wanted);
			const { can } = MANAGERS[state.manager];
			if (wanted.version !== undefined && !can.version) return cannot(wanted, state.manager, "version");
			if (wanted.hold !== undefined && !can.hold) return cannot(wanted, state.manager, "hold");
			const { manager, status, version } = state;
			const action = {
				manager,
				op: "install",
				name: wanted.name,
				...wanted.version === undefined ? {} : { version: wanted.version },
				...version === undefined ? {} : { from: version },
				...wanted.hold === undefined || wanted.hold === state.held ? {} : { hold: wanted.hold },
				...wanted.alone ? { alone: true } : {},
				repair: state.broken.length > 0
			};
			const to = wanted.version ?? "newest";
			if (status === "absent") {
				if (state.providedBy !== undefined && wanted.version === undefined) return { verdict: "ok" };
				const fields = [{
					field: "version",
					from: "none",
					to
				}, ...repairs(state)];
				return {
					verdict: "change",
					verb: "create",
					summary: "not installed",
					fields,
					action
				};
			}
			if (status === "half") {
				const summary = "its installation was cut off";
				const irreversible = "what was half done is finished, not taken back";
				return {
					verdict: "change",
					verb: "update",
					summary,
					fields: repairs(state),
					action,
					irreversible
				};
			}
			if (wanted.version !== undefined && !versionMatches(version ?? "", wanted.version)) {
				if (state.held && wanted.hold === undefined) return held(wanted, state);
				const fields = [{
					field: "version",
					from: version ?? "",
					to: wanted.version
				}, ...repairs(state)];
				const keep = wanted.hold === true ? { hold: true } : {};
				return {
					verdict: "change",
					verb: "update",
					summary: "another version",
					fields,
					action: {
						...action,
						...keep
					}
				};
			}
			if (action.hold === undefined) return { verdict: "ok" };
			const fields = [{
				field: "hold",
				from: String(state.held),
				to: String(action.hold)
			}];
			const { version: _, ...rest } = action;
			return {
				verdict: "change",
				verb: "update",
				summary: "hold",
				fields,
				action: {
					...rest,
					op: "mark",
					repair: false
				}
			};
		}
		function decideAbsent(state, wanted) {
			if (state.manager === "none" || state.status === "absent") return { verdict: "ok" };
			if (state.held && wanted.hold === undefined) return held(wanted, state);
			const { manager, version } = state;
			const from = state.status === "installed" && version !== undefined ? { from: version } : {};
			return {
				verdict: "change",
				verb: "remove",
				summary: "installed",
				fields: [{
					field: "version",
					from: version ?? "",
					to: "none"
				}, ...repairs(state)],
				action: {
					manager,
					op: "remove",
					name: wanted.name,
					...from,
					...state.held ? { hold: false } : {},
					repair: state.broken.length > 0
				}
			};
		}
		function repairs(state) {
			if (state.broken.length === 0) return [];
			return [{
				field: "interrupted transaction",
				from: state.broken.join(", "),
				to: "finished first"
			}];
		}
		function versionMatches(version, wanted) {
			const [first = "", ...rest] = wanted.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
			return new RegExp(`^${[first, ...rest].join(".*")}$`).test(version);
		}
		function noManager(wanted) {
			return {
				verdict: "refuse",
				error: new error.y4({
					code: "no-package-manager",
					category: "unsupported",
					what: `package ${wanted.name} is wanted, but the host has none of ${MANAGER_NAMES.join(", ")}`,
					remedy: "leave packages out for this host, or bring the program with download or archive"
				})
			};
		}
		function cannot(wanted, manager, field) {
			const what = field === "version" ? "installs no other version than the newest" : "is not told by bringup to keep versions";
			return {
				verdict: "refuse",
				error: new error.y4({
					code: `package-no-${field}`,
					category: "unsupported",
					what: `package ${wanted.name} has a ${field}, but ${manager} ${what}`,
					remedy: `leave ${field} out for hosts with ${manager}`
				})
			};
		}
		function held(wanted, state) {
			return {
				verdict: "refuse",
				error: new error.y4({
					code: "package-held",
					category: "package",
					what: `package ${wanted.name} is on hold at ${state.version}, and ${wanted.state === "absent" ? "its removal" : `version ${wanted.version}`} is wanted`,
					remedy: `set hold: true or false for ${wanted.name}, so that the fleet decides, or \`apt-mark unhold ${wanted.name}\` on the host`
				})
			};
		}
	}),
	24743: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { b: () => isProtected });
		const PROTECTED = new Set([
			"/",
			"/bin",
			"/boot",
			"/dev",
			"/etc",
			"/home",
			"/lib",
			"/lib64",
			"/media",
			"/mnt",
			"/opt",
			"/proc",
			"/root",
			"/run",
			"/sbin",
			"/srv",
			"/sys",
			"/tmp",
			"/usr",
			"/usr/bin",
			"/usr/lib",
			"/usr/local",
			"/usr/sbin",
			"/usr/share",
			"/var",
			"/var/cache",
			"/var/lib",
			"/var/log",
			"/var/spool",
			"/var/lib/bringup",
			"/var/lib/dpkg",
			"/etc/ssh",
			"/etc/systemd",
			"/Applications",
			"/Library",
			"/System",
			"/Users",
			"/private"
		]);
		function isProtected(path) {
			const plain = path.replaceAll(/\/+/g, "/").replace(/(?<=.)\/$/, "");
			return PROTECTED.has(plain) || plain.includes("/../") || plain.endsWith("/..");
		}
	}),
	94834: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => printKeyedHash,
			N: () => keyedHash
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87121);
		var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81583);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52260);
		const RUN_KEY = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__.z("bringup run key", (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString("hex"));
		function printKeyedHash(print) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_3__.sh)`{ printf '%s' ${RUN_KEY}; ${print}; } | if bu_has sha256sum; then sha256sum; else shasum -a 256; fi`;
		}
		function keyedHash(text) {
			return (0, _core_json_js__WEBPACK_IMPORTED_MODULE_1__.sc)(RUN_KEY.reveal() + text);
		}
	}),
	33381: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => serviceKind });
		var json = __webpack_require__(87121);
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var connectivity = __webpack_require__(78938);
		var error = __webpack_require__(93933);
		;
		function decideService(state, spec, { notified }) {
			const wanted = spec.state === "absent" ? {
				...spec,
				running: false,
				enabled: false
			} : spec;
			if (state.manager === "none") {
				return wanted.running === true || wanted.enabled === true ? refuse(NO_MANAGER, state, spec) : { verdict: "ok" };
			}
			const problem = REFUSALS.find((one) => one.applies(state, wanted));
			if (problem !== undefined) return refuse(problem, state, spec);
			const mask = wanted.masked !== undefined && wanted.masked !== (state.load === "masked") ? wanted.masked : undefined;
			const enable = wanted.enabled !== undefined && wanted.enabled !== state.enabled ? wanted.enabled : undefined;
			const run = runOf(state, wanted, notified);
			if (mask === undefined && enable === undefined && run === undefined) return { verdict: "ok" };
			const triggers = run === "stop" ? state.triggers : [];
			const fields = [
				...mask === undefined ? [] : [{
					field: "masked",
					from: String(!mask),
					to: String(mask)
				}],
				...enable === undefined ? [] : [{
					field: "at boot",
					from: state.enablement || "unknown",
					to: enable ? "enabled" : "disabled"
				}],
				...run === "start" ? [{
					field: "running",
					from: ACTIVE_WORDS[state.active],
					to: state.oneshot ? "run once" : "running"
				}] : [],
				...run === "stop" && state.active !== "inactive" ? [{
					field: "running",
					from: ACTIVE_WORDS[state.active],
					to: "stopped"
				}] : [],
				...triggers.map((unit) => ({
					field: unit,
					from: "listening",
					to: "stopped"
				}))
			];
			return {
				verdict: "change",
				verb: run === "restart" || run === "reload" ? "run" : "update",
				summary: summaryOf(state, run),
				fields,
				action: {
					manager: state.manager,
					unit: state.unit,
					...mask === undefined ? {} : { mask },
					...enable === undefined ? {} : { enable },
					...run === undefined ? {} : { run },
					...wanted.provenLater && run === "start" ? { provenLater: true } : {},
					...wanted.endsUnstarted && enable === true ? { endsUnstarted: true } : {},
					triggers
				}
			};
		}
		const ACTIVE_WORDS = {
			active: "running",
			inactive: "stopped",
			failed: "failed",
			starting: "starting",
			stopping: "stopping",
			restarting: "fails again and again"
		};
		function summaryOf(state, run) {
			if (state.load === "not-found") return "not installed yet";
			if (run === "restart" || run === "reload") return `${run}: something it uses changed`;
			if (run === "start" && state.oneshot) return "run once: something it uses changed";
			return run === undefined ? "settings" : ACTIVE_WORDS[state.active];
		}
		function runOf(state, wanted, notified) {
			const isUp = state.active === "active" || state.active === "starting";
			if (wanted.running === false) {
				const isDown = state.active === "inactive" || state.active === "failed";
				return isDown && state.triggers.length === 0 ? undefined : "stop";
			}
			if (notified && state.oneshot) return "start";
			if (notified && isUp) return wanted.onNotify === "reload" && state.canReload ? "reload" : "restart";
			if (wanted.running !== true || isUp) return undefined;
			if (state.active === "inactive" && state.triggers.length > 0) return undefined;
			return state.active === "restarting" ? "restart" : "start";
		}
		const NO_MANAGER = {
			code: "no-service-manager",
			category: "unsupported",
			what: (_state, spec) => `service ${spec.name} is wanted, but the host is run by no service manager that bringup knows`,
			remedy: () => "leave services out for this host"
		};
		const REFUSALS = [
			{
				applies: (state) => state.load === "template",
				code: "service-is-template",
				category: "config",
				what: (state) => `${state.unit} is a template, which cannot run itself`,
				remedy: (state) => `name an instance: ${state.unit.replace("@.", "@NAME.")}`
			},
			{
				applies: (state, { running, enabled, masked }) => state.load === "masked" && masked === undefined && (running === true || enabled === true),
				code: "service-masked",
				category: "service",
				what: (state) => `somebody masked ${state.unit}, so that nothing starts it`,
				remedy: () => "set masked: false, if it may be started again"
			},
			{
				applies: (state, { masked }) => masked === true && state.manager !== "systemd",
				code: "service-no-masks",
				category: "unsupported",
				what: (state) => `${state.unit} is to be masked, but ${state.manager} has no masks`,
				remedy: () => "set running: false and enabled: false instead"
			},
			{
				applies: (_state, { running, masked }) => masked === true && running === true,
				code: "service-masked-and-running",
				category: "config",
				what: (state) => `${state.unit} cannot be masked and running`,
				remedy: () => "choose one of the two"
			},
			{
				applies: (state, { enabled }) => enabled === true && [
					"static",
					"transient",
					"indirect"
				].includes(state.enablement),
				code: "service-not-enableable",
				category: "config",
				what: (state) => `${state.unit} is ${state.enablement}: it cannot be enabled itself, something else starts it`,
				remedy: (state) => state.enablement === "indirect" ? "enable the socket or the instance its [Install] section names" : "set enabled: false, which changes nothing for such a unit"
			},
			{
				applies: (state, { running }) => state.oneshot && running === true,
				code: "service-is-oneshot",
				category: "config",
				what: (state) => `${state.unit} does its work and ends, so it cannot be kept running`,
				remedy: () => "leave running out (it still runs when something notifies it), use a timer, or set RemainAfterExit=yes in it"
			},
			{
				applies: (state, { running }) => state.onlyIndirect && running === true && state.active !== "active",
				code: "service-not-startable",
				category: "service",
				what: (state) => `${state.unit} refuses to be started by hand`,
				remedy: () => "leave running out; what needs it starts it"
			}
		];
		function refuse(problem, state, spec) {
			const { code, category } = problem;
			return {
				verdict: "refuse",
				error: new error.y4({
					code,
					category,
					what: problem.what(state, spec),
					remedy: problem.remedy(state, spec)
				})
			};
		}
		;
		function unknownService(manager, unit) {
			return {
				manager,
				unit,
				load: "not-found",
				active: "inactive",
				enablement: "",
				enabled: false,
				oneshot: false,
				triggers: [],
				canReload: false,
				onlyIndirect: false
			};
		}
		;
		const launchd = {
			name: "launchd",
			read: (names) => (0, sh.sh)`bu_disabled=$(launchctl print-disabled system 2>/dev/null)
for n in ${names}; do
  l=missing s=
  if [ -e "/Library/LaunchDaemons/$n.plist" ]; then l=there; fi
  if bu_job=$(launchctl print "system/$n" 2>/dev/null); then
    l=there
    case $bu_job in *'state = running'*) s=running ;; *) s=waiting ;; esac
  fi
  case $bu_disabled in *"\"$n\" => disabled"* | *"\"$n\" => true"*) e=disabled ;; *) e=enabled ;; esac
  echo "$n|$l|$s|$e"
done`,
			parse(output, names) {
				const rows = output.split("\n").map((line) => line.split("|"));
				return names.map((unit) => {
					const [, there, state = "", enablement = "enabled"] = rows.find((row) => row[0] === unit) ?? [];
					if (there !== "there") return unknownService("launchd", unit);
					return {
						...unknownService("launchd", unit),
						load: "loaded",
						active: state === "running" ? "active" : "inactive",
						enablement,
						enabled: enablement === "enabled",
						triggers: state === "waiting" ? [`system/${unit}`] : []
					};
				});
			},
			apply(actions) {
				const each = actions.flatMap(({ unit, enable, run }) => [...enable === undefined ? [] : [(0, sh.sh)`launchctl ${enable ? "enable" : "disable"} ${`system/${unit}`} || bu_failed=1`], ...run === undefined ? [] : [RUN[run](unit)]]);
				return (0, sh.fj)([
					(0, sh.sh)`set +e; bu_failed=0`,
					...each,
					(0, sh.sh)`[ "$bu_failed" = 0 ] || exit 1`
				]);
			},
			undo(action, state) {
				const wasLoaded = state.active === "active" || state.triggers.length > 0;
				const back = {
					manager: "launchd",
					unit: action.unit,
					triggers: [],
					...action.enable === undefined ? {} : { enable: state.enabled },
					...action.run === "start" && !wasLoaded ? { run: "stop" } : {},
					...action.run === "stop" && wasLoaded ? { run: "start" } : {}
				};
				return launchd.apply([back]);
			}
		};
		const RUN = {
			start: (unit) => (0, sh.sh)`{ launchctl print ${`system/${unit}`} >/dev/null 2>&1 || launchctl bootstrap system ${`/Library/LaunchDaemons/${unit}.plist`}; } && launchctl kickstart ${`system/${unit}`} || bu_failed=1`,
			stop: (unit) => (0, sh.sh)`launchctl bootout ${`system/${unit}`} || bu_failed=1`,
			restart: (unit) => (0, sh.sh)`launchctl kickstart -k ${`system/${unit}`} || bu_failed=1`,
			reload: (unit) => (0, sh.sh)`launchctl kickstart -k ${`system/${unit}`} || bu_failed=1`
		};
		const IS_LAUNCHD = (0, sh.sh)`[ "$BU_OS" = Darwin ]`;
		;
		const openrc = {
			name: "openrc",
			read: (names) => (0, sh.sh)`for n in ${names.map(scriptName)}; do
  if [ ! -e "/etc/init.d/$n" ]; then echo "$n|missing||"; continue; fi
  rc-service "$n" status >/dev/null 2>&1; s=$?
  e=
  for l in /etc/runlevels/*/"$n"; do if [ -e "$l" ]; then e=enabled; fi; done
  echo "$n|there|$s|$e"
done`,
			parse(output, names) {
				const rows = output.split("\n").map((line) => line.split("|"));
				return names.map(scriptName).map((unit) => {
					const [, there, status, enablement = ""] = rows.find((row) => row[0] === unit) ?? [];
					if (there !== "there") return unknownService("openrc", unit);
					return {
						...unknownService("openrc", unit),
						load: "loaded",
						active: STATUS[status ?? ""] ?? "inactive",
						enablement: enablement === "" ? "disabled" : enablement,
						enabled: enablement === "enabled"
					};
				});
			},
			apply(actions) {
				const each = actions.flatMap(({ unit, enable, run }) => [...enable === undefined ? [] : [(0, sh.sh)`rc-update ${enable ? "add" : "del"} ${unit} default || bu_failed=1`], ...run === undefined ? [] : [(0, sh.sh)`rc-service ${unit} ${run} || bu_failed=1`]]);
				const up = actions.filter(({ run }) => run !== undefined && run !== "stop").map(({ unit }) => unit);
				return (0, sh.fj)([
					(0, sh.sh)`set +e; bu_failed=0`,
					...each,
					...up.length === 0 ? [] : [settle(up)],
					(0, sh.sh)`[ "$bu_failed" = 0 ] || exit 1`
				]);
			},
			undo(action, state) {
				const wasRunning = state.active === "active";
				const back = {
					manager: "openrc",
					unit: action.unit,
					triggers: [],
					...action.enable === undefined ? {} : { enable: state.enabled },
					...action.run === "start" && !wasRunning ? { run: "stop" } : {},
					...action.run === "stop" && wasRunning ? { run: "start" } : {}
				};
				return openrc.apply([back]);
			}
		};
		const STATUS = {
			"0": "active",
			"3": "inactive",
			"4": "stopping",
			"8": "starting",
			"16": "inactive",
			"32": "failed"
		};
		function scriptName(name) {
			return name.replace(/\.service$/, "");
		}
		function settle(units) {
			return (0, sh.sh)`sleep 2
for n in ${units}; do
  rc-service "$n" status >/dev/null 2>&1 || { echo "bringup: unit $n is down, two seconds after it was started" >&2; bu_failed=1; }
done`;
		}
		const IS_OPENRC = (0, sh.sh)`[ -d /run/openrc ]`;
		;
		const SETTLE_SECONDS = 2;
		const LOOK = (0, sh.sh)`bu_nl='
'
bu_look() {
  { systemctl show -p Id,Type,Result,ActiveState,SubState,MainPID -- "$@"; echo; } | while IFS= read -r l; do
    case $l in
      Id=*) n=\${l#*=} ;;
      Type=*) t=\${l#*=} ;;
      Result=*) r=\${l#*=} ;;
      ActiveState=*) a=\${l#*=} ;;
      SubState=*) s=\${l#*=} ;;
      MainPID=*) p=\${l#*=} ;;
      '')
        case $a:$t:$r in active:* | reloading:* | inactive:oneshot:success) v=up ;; *) v="$a ($s), result $r" ;; esac
        [ -z "$n" ] || echo "$n \${p:-0} $v"
        n='' t='' r='' a='' s='' p=''
        ;;
    esac
  done
}
bu_evidence() {
  echo "bringup: unit $1 is $2" >&2
  journalctl -q --no-pager -o cat -n 15 -u "$1" 2>/dev/null | while IFS= read -r l; do echo "bringup: log $1: $l" >&2; done
}
bu_tell() {
  bu_look "$@" | while read -r n p v; do
    [ "$v" = up ] || bu_evidence "$n" "$v"
  done
}
bu_settle() {
  bu_before=$bu_nl$(bu_look "$@")$bu_nl
  sleep ${SETTLE_SECONDS}
  bu_look "$@" | (
    bu_down=0
    while read -r n p v; do
      case $v:$bu_before in
        up:*"$bu_nl$n $p up$bu_nl"*) continue ;;
        up:*) v='up, but with another process than the one that was started' ;;
      esac
      bu_down=1
      bu_evidence "$n" "$v"
    done
    exit "$bu_down"
  )
}`;
		const VERBS = [
			{
				verb: "unmask",
				applies: ({ mask }) => mask === false
			},
			{
				verb: "enable",
				applies: ({ enable }) => enable === true
			},
			{
				verb: "disable",
				applies: ({ enable }) => enable === false
			},
			{
				verb: "stop",
				applies: ({ run }) => run === "stop"
			},
			{
				verb: "mask",
				applies: ({ mask }) => mask === true
			},
			{
				verb: "start",
				applies: ({ run }) => run === "start"
			},
			{
				verb: "restart",
				applies: ({ run }) => run === "restart"
			},
			{
				verb: "reload-or-restart",
				applies: ({ run }) => run === "reload"
			}
		];
		const STARTS = new Set([
			"start",
			"restart",
			"reload"
		]);
		function applySystemd(actions) {
			const starts = actions.filter(({ run }) => STARTS.has(run));
			const started = starts.map(({ unit }) => unit);
			const watched = starts.filter(({ provenLater }) => provenLater !== true).map(({ unit }) => unit);
			const unwatched = started.filter((unit) => !watched.includes(unit));
			const ending = starts.filter(({ endsUnstarted }) => endsUnstarted === true).map(({ unit }) => unit);
			const all = actions.map(({ unit }) => unit);
			const verbs = VERBS.flatMap(({ verb, applies }) => {
				const chosen = actions.filter(applies);
				const units = chosen.flatMap(({ unit, triggers }) => verb === "stop" ? [...triggers, unit] : [unit]);
				return units.length === 0 ? [] : [(0, sh.sh)`systemctl ${verb} -- ${units} || bu_failed=1`];
			});
			return (0, sh.fj)([
				(0, sh.sh)`set +e; bu_failed=0`,
				(0, sh.sh)`case $(systemctl show -p NeedDaemonReload --value -- ${all}) in *yes*) systemctl daemon-reload || bu_failed=1 ;; esac`,
				...started.length === 0 ? [] : [(0, sh.sh)`systemctl reset-failed -- ${started} 2>/dev/null || :`],
				...verbs,
				...started.length === 0 ? [] : [LOOK],
				...unwatched.length === 0 ? [] : [(0, sh.sh)`[ "$bu_failed" = 0 ] || bu_tell ${unwatched}`],
				...watched.length === 0 ? [] : [(0, sh.sh)`bu_settle ${watched} || bu_failed=1`],
				...ending.length === 0 ? [] : [(0, sh.sh)`[ "$bu_failed" = 0 ] || for bu_u in ${ending}; do
systemctl --quiet is-active -- "$bu_u" || systemctl --quiet disable --now -- "$bu_u"
done`],
				(0, sh.sh)`[ "$bu_failed" = 0 ] || exit 1`
			]);
		}
		function undoSystemd(action, state) {
			const { unit, triggers } = action;
			const wasRunning = state.active === "active" || state.active === "starting" || state.active === "restarting";
			const back = {
				...action.mask === undefined ? {} : { mask: state.load === "masked" },
				...action.enable === undefined ? {} : { enable: state.enabled },
				...action.run === "start" && !wasRunning ? { run: "stop" } : {}
			};
			const restart = action.run === "stop" && (wasRunning || triggers.length > 0);
			const start = wasRunning ? [...triggers, unit] : triggers;
			return (0, sh.fj)([
				(0, sh.sh)`set +e; case $(systemctl show -p LoadState --value -- ${unit}) in not-found) exit 0 ;; esac`,
				applySystemd([{
					manager: "systemd",
					unit,
					triggers: [],
					...back
				}]),
				...state.active === "failed" ? [] : [(0, sh.sh)`systemctl reset-failed -- ${unit} 2>/dev/null || :`],
				...restart ? [(0, sh.sh)`systemctl start -- ${start} || exit 1`] : [],
				...action.enable === true && state.enablement === "enabled-runtime" ? [(0, sh.sh)`systemctl enable --runtime -- ${unit} || exit 1`] : []
			]);
		}
		;
		const PROPERTIES = [
			"Id",
			"Type",
			"LoadState",
			"ActiveState",
			"SubState",
			"UnitFileState",
			"WantedBy",
			"RequiredBy",
			"RemainAfterExit",
			"TriggeredBy",
			"CanReload",
			"RefuseManualStart"
		].join(",");
		const systemd = {
			name: "systemd",
			read(names) {
				const units = names.map(unitName).filter((unit) => !isTemplate(unit));
				if (units.length === 0) return (0, sh.sh)`:`;
				return (0, sh.sh)`bu_shown=$(systemctl show -p ${PROPERTIES} -- ${units})
printf '%s\n\n' "$bu_shown"
bu_triggers=$(printf '%s\n' "$bu_shown" | while IFS= read -r l; do
  case $l in TriggeredBy=?*) printf '%s ' "\${l#*=}" ;; esac
done)
[ -z "$bu_triggers" ] || systemctl show -p Id,ActiveState -- $bu_triggers`;
			},
			parse(output, names) {
				const blocks = output.split(/\n\n+/).map(properties);
				const units = names.map(unitName);
				const shown = units.filter((unit) => !isTemplate(unit));
				const listening = new Set(blocks.slice(shown.length).filter((block) => block.get("ActiveState") === "active" && /\.(socket|path)$/.test(block.get("Id") ?? "")).map((block) => block.get("Id") ?? ""));
				let next = 0;
				return units.map((unit) => {
					if (isTemplate(unit)) return {
						...unknownService("systemd", unit),
						load: "template"
					};
					const block = blocks[next++];
					return block?.has("Id") === true ? stateOf(block, listening) : unknownService("systemd", unit);
				});
			},
			apply: applySystemd,
			undo: undoSystemd
		};
		function unitName(name) {
			return /\.(service|socket|timer|mount|automount|path|target|slice|swap|scope|device)$/.test(name) ? name : `${name}.service`;
		}
		function isTemplate(unit) {
			return unit.includes("@.");
		}
		function properties(block) {
			return new Map(block.split("\n").map((line) => {
				const at = line.indexOf("=");
				return [line.slice(0, at), line.slice(at + 1)];
			}));
		}
		function isEnabled(enablement, block) {
			if (enablement === "generated") return `${block.get("WantedBy") ?? ""}${block.get("RequiredBy") ?? ""}` !== "";
			return enablement === "enabled" || enablement === "alias";
		}
		function activeOf(block) {
			const active = block.get("ActiveState") ?? "";
			if (active === "activating") return /^auto-restart/.test(block.get("SubState") ?? "") ? "restarting" : "starting";
			return ACTIVE[active] ?? "failed";
		}
		const ACTIVE = {
			active: "active",
			inactive: "inactive",
			reloading: "active",
			refreshing: "active",
			deactivating: "stopping",
			failed: "failed",
			maintenance: "failed"
		};
		const LOAD = {
			loaded: "loaded",
			merged: "loaded",
			stub: "loaded",
			"not-found": "not-found",
			masked: "masked"
		};
		function stateOf(block, listening) {
			const enablement = block.get("UnitFileState") ?? "";
			return {
				manager: "systemd",
				unit: block.get("Id") ?? "",
				load: LOAD[block.get("LoadState") ?? ""] ?? "bad",
				active: activeOf(block),
				enablement,
				enabled: isEnabled(enablement, block),
				oneshot: block.get("Type") === "oneshot" && block.get("RemainAfterExit") !== "yes",
				triggers: (block.get("TriggeredBy") ?? "").split(" ").filter((unit) => listening.has(unit)),
				canReload: block.get("CanReload") === "yes",
				onlyIndirect: block.get("RefuseManualStart") === "yes"
			};
		}
		const IS_SYSTEMD = (0, sh.sh)`[ -d /run/systemd/system ]`;
		;
		function diagnoseService(output, unit) {
			const lines = output.split("\n");
			const down = lines.find((line) => line.startsWith(`bringup: unit ${unit} is `))?.slice(`bringup: unit ${unit} is `.length);
			if (lines.some((line) => line.includes(`Unit ${unit} not found`) || line.includes(`Unit file ${unit} does not exist`))) {
				return {
					category: "service",
					code: "service-not-found",
					what: `the host has no unit ${unit}`,
					remedy: "correct the name, or declare the package or the unit that brings it"
				};
			}
			if (lines.some((line) => line.startsWith("Failed to mask unit") && line.includes(`/${unit}'`))) {
				return {
					category: "service",
					code: "service-not-maskable",
					what: `${unit} cannot be masked: its own file stands where the mask would be`,
					remedy: `remove /etc/systemd/system/${unit} (a unit with state: absent), which stops it as surely`
				};
			}
			if (down === undefined) return undefined;
			const prefix = `bringup: log ${unit}: `;
			const log = lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
			const last = log.slice(-3).join(" · ");
			return {
				category: "service",
				code: "service-not-up",
				what: `${unit} is ${down}${last === "" ? "" : `; its last words: ${last}`}`,
				remedy: `read \`journalctl -u ${unit}\` on the host; the last lines are in the output of this step`
			};
		}
		;
		const MANAGERS = [
			{
				manager: systemd,
				when: IS_SYSTEMD
			},
			{
				manager: openrc,
				when: IS_OPENRC
			},
			{
				manager: launchd,
				when: IS_LAUNCHD
			}
		];
		const COMES_TO = {
			active: ["active"],
			inactive: ["inactive"],
			failed: ["failed", "inactive"],
			starting: [
				"starting",
				"active",
				"restarting",
				"failed"
			],
			stopping: [
				"stopping",
				"inactive",
				"failed"
			],
			restarting: [
				"restarting",
				"starting",
				"failed",
				"inactive"
			]
		};
		const serviceKind = (0, resource.WI)({
			kind: "service",
			order: resource.ND.service,
			category: "service",
			servesAgain: true,
			transaction: true,
			timeoutMs: () => 5 * 6e4,
			key: (spec) => spec.name.replace(/\.service$/, ""),
			implies: ({ name }) => [`unit:${unitName(name)}`],
			read(specs) {
				const names = specs.map((spec) => spec.name);
				const rows = MANAGERS.map(({ manager, when }, index) => (0, sh.fj)([(0, sh.sh)`${index === 0 ? (0, sh.sh)`if` : (0, sh.sh)`elif`} ${when}; then echo ${manager.name}`, manager.read(names)]));
				return (0, sh.fj)([...rows, (0, sh.sh)`fi`]);
			},
			parse(output, specs) {
				const names = specs.map((spec) => spec.name);
				const [first = "", ...rest] = output.split("\n");
				const manager = MANAGERS.find((one) => one.manager.name === first)?.manager;
				if (manager === undefined) return names.map((name) => unknownService("none", name));
				return manager.parse(rest.join("\n"), names);
			},
			decide: decideService,
			apply: (changes) => (0, sh.fj)(MANAGERS.flatMap(({ manager }) => {
				const actions = changes.map((change) => change.action).filter((action) => action.manager === manager.name);
				return actions.length === 0 ? [] : [manager.apply(actions)];
			})),
			undo({ action, state }) {
				const manager = MANAGERS.find((one) => one.manager.name === action.manager)?.manager;
				if (manager === undefined) return { cannot: `no service manager ${action.manager}` };
				return (0, sh.fj)([
					(0, sh.sh)`(`,
					manager.undo(action, state),
					(0, sh.sh)`) || exit $?`
				]);
			},
			isBack: ({ active, ...state }, { active: was, ...found }) => COMES_TO[was].includes(active) && (0, json.$N)(state) === (0, json.$N)(found),
			absent: (key) => ({
				name: key,
				state: "absent"
			}),
			risk({ name, risk }, { run, mask, enable }) {
				const guarded = risk ?? ((0, connectivity.AB)(name) ? "connectivity" : undefined);
				if (guarded === undefined || run === undefined && mask !== true) return undefined;
				return guarded === "unless-new" && run === "start" && enable === true ? undefined : "connectivity";
			},
			diagnose: (_exitCode, output, { action }) => diagnoseService(output, action.unit)
		});
	}),
	81293: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			RT: () => writeUnits,
			XS: () => parseUnits,
			g9: () => readUnits,
			vs: () => UNIT_DIRECTORY
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const UNIT_DIRECTORY = "/etc/systemd/system";
		const HELPER_MASKS = "/var/lib/systemd/deb-systemd-helper-masked";
		function readUnits(paths) {
			const units = [...new Set(paths.map((path) => path.unit))].filter((unit) => !unit.includes("@."));
			const show = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`systemctl show -p Id,NeedDaemonReload,ActiveState,UnitFileState -- ${units}`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`[ ! -d /run/systemd/system ] || {
echo systemd
cd ${UNIT_DIRECTORY}
for f in ${paths.map((path) => path.file)}; do if [ -h "$f" ]; then echo "link:$f:$(readlink "$f")"; if [ -e ${HELPER_MASKS}/"$f" ]; then echo "left:$f"; fi; elif [ -f "$f" ]; then echo "file:$f"; fi; done
grep -as '' ${paths.map((path) => path.file)} /dev/null | while IFS= read -r l; do printf 'text:%s\n' "$l"; done
${units.length === 0 ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : show}
}`;
		}
		function parseUnits(output, paths) {
			const lines = output.split("\n");
			const rest = (prefix) => lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
			const units = [...new Set(paths.map((path) => path.unit))].filter((unit) => !unit.includes("@."));
			const from = lines.findIndex((line) => /^(Id|NeedDaemonReload|ActiveState|UnitFileState)=/.test(line));
			const blocks = from < 0 ? [] : lines.slice(from).join("\n").split(/\n\n+/);
			return paths.map(({ unit, file }) => {
				const block = blocks[units.indexOf(unit)] ?? "";
				const link = rest(`link:${file}:`)[0];
				const exists = lines.includes(`file:${file}`);
				return {
					systemd: lines.includes("systemd"),
					text: exists ? rest(`text:${file}:`).map((line) => `${line}\n`).join("") : undefined,
					link,
					...link === "/dev/null" && lines.includes(`left:${file}`) ? { maskLeft: true } : {},
					stale: block.includes("NeedDaemonReload=yes"),
					active: /^ActiveState=(active|activating|reloading|refreshing)$/m.test(block),
					enabled: /^UnitFileState=enabled$/m.test(block)
				};
			});
		}
		const FATAL = "Refusing|bad unit file setting|Invalid section header|Failed to parse|fatal error|Missing .=|outside of section|Neither a valid executable";
		function writeUnits(writes, { verify }) {
			const texts = writes.filter((write) => write.text !== undefined);
			const units = [...new Set(texts.map((write) => write.unit))];
			const check = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_said=$(SYSTEMD_UNIT_PATH="$bu_dir": systemd-analyze verify --man=no -- ${units} 2>&1 | grep -F -e "$bu_dir/" ${units.flatMap((unit) => ["-e", unit])})
if [ -n "$bu_said" ]; then printf '%s\n' "$bu_said" >&2; fi
bu_bad=$(printf '%s\n' "$bu_said" | grep -E ${FATAL})
if [ -n "$bu_bad" ]; then printf '%s\n' "$bu_bad" | while IFS= read -r l; do echo "bringup: unit: \${l##"$bu_dir/"}"; done >&2; exit 1; fi`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set +e
rm -rf ${UNIT_DIRECTORY}/.bringup.*
bu_dir=$(mktemp -d ${UNIT_DIRECTORY}/.bringup.XXXXXX) || exit 1
trap 'rm -rf "$bu_dir"' EXIT
umask 022`,
				...texts.map(({ file, text = "" }) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`mkdir -p "$bu_dir/"${directory(file)} && printf %s ${text} >"$bu_dir/"${file} || exit 1`),
				...verify && texts.length > 0 ? [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if command -v systemd-analyze >/dev/null 2>&1; then
${check}
fi`] : [],
				...writes.map(place),
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`systemctl daemon-reload || exit 1`
			]);
		}
		function place({ file, text, link }) {
			const path = `${UNIT_DIRECTORY}/${file}`;
			if (link !== undefined) return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`ln -sfn ${link} ${path} || exit 1`;
			if (text !== undefined) return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`mkdir -p ${UNIT_DIRECTORY}/${directory(file)} && mv -f "$bu_dir/"${file} ${path} || exit 1`;
			const parent = directory(file);
			const tidy = parent === "." ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`rmdir ${`${UNIT_DIRECTORY}/${parent}`} 2>/dev/null || :`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`rm -f ${path} || exit 1`, tidy]);
		}
		function directory(file) {
			return file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
		}
	}),
	64307: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { p: () => unitKind });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		var _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26660);
		var _unit_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81293);
		const unitKind = (0, _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__.WI)({
			kind: "unit",
			order: _engine_resource_js__WEBPACK_IMPORTED_MODULE_2__.ND.unit,
			category: "service",
			transaction: true,
			key: (spec) => pathOf(spec).file,
			read: (specs) => (0, _unit_files_js__WEBPACK_IMPORTED_MODULE_3__.g9)(specs.map(pathOf)),
			parse: (output, specs) => (0, _unit_files_js__WEBPACK_IMPORTED_MODULE_3__.XS)(output, specs.map(pathOf)),
			decide(state, wanted) {
				const { file, unit } = pathOf(wanted);
				if (wanted.state === "absent") {
					if (state.text === undefined && (state.link === undefined || state.link === "/dev/null")) return { verdict: "ok" };
					const stops = wanted.dropIn === undefined && state.active;
					return {
						verdict: "change",
						verb: "remove",
						summary: stops ? "exists, and runs" : "exists",
						...stops ? { fields: [{
							field: unit,
							from: "running",
							to: "stopped"
						}] } : {},
						...state.text === undefined ? {} : { text: {
							before: state.text,
							after: ""
						} },
						action: { op: "remove" }
					};
				}
				if (!state.systemd) return {
					verdict: "refuse",
					error: noSystemd(wanted)
				};
				if (state.link === "/dev/null" && !state.maskLeft) return {
					verdict: "refuse",
					error: masked(unit)
				};
				const text = textOf(wanted);
				if (state.text === text) {
					if (!state.stale) return { verdict: "ok" };
					return {
						verdict: "change",
						verb: "run",
						summary: "systemd has not read it yet",
						action: { op: "reload" }
					};
				}
				const isNew = state.text === undefined && (state.link === undefined || state.maskLeft === true);
				return {
					verdict: "change",
					verb: isNew ? "create" : "update",
					summary: isNew ? `no ${file} yet` : state.link === undefined ? "another text" : `a link to ${state.link}`,
					...isNew && wanted.ours ? {} : { text: {
						before: state.text ?? "",
						after: text
					} },
					action: { op: "write" }
				};
			},
			apply(changes) {
				const writes = changes.flatMap(({ spec, action }) => action.op === "reload" ? [] : [{
					...pathOf(spec),
					...action.op === "write" ? { text: textOf(spec) } : {}
				}]);
				const removed = changes.filter(({ spec, action }) => action.op === "remove" && spec.dropIn === undefined);
				return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.fj)([...stop(removed), (0, _unit_files_js__WEBPACK_IMPORTED_MODULE_3__.RT)(writes, { verify: true })]);
			},
			undo({ spec, state, action }) {
				if (action.op === "reload") return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`:`;
				const { text, link } = state;
				const path = pathOf(spec);
				const write = {
					...path,
					...text === undefined ? {} : { text },
					...link === undefined ? {} : { link }
				};
				const back = action.op === "remove" && spec.dropIn === undefined && !path.unit.includes("@.");
				return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`(
${(0, _unit_files_js__WEBPACK_IMPORTED_MODULE_3__.RT)([write], { verify: false })}
${back && state.enabled ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`systemctl enable -- ${path.unit} || exit 1` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`:`}
${back && state.active ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`systemctl start -- ${path.unit} || exit 1` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`:`}
) || exit 1`;
			},
			absent(key) {
				const dropIn = /^(.*)\.d\/(.*)\.conf$/.exec(key);
				const [, name = key, part] = dropIn ?? [];
				return {
					name,
					...part === undefined ? {} : { dropIn: part },
					content: "",
					state: "absent"
				};
			},
			diagnose(_exitCode, output, { spec }) {
				const { file, unit } = pathOf(spec);
				const lines = [...output.matchAll(/^bringup: unit: (.*)$/gm)].map((match) => match[1] ?? "");
				const mine = lines.filter((line) => line.includes(file) || line.includes(unit));
				if (mine.length === 0 && lines.length > 0) {
					return {
						category: "service",
						code: "unit-held-back",
						what: `${file} was not put in place, because another unit of the same step is not valid: ${lines[0]}`,
						remedy: "correct that one"
					};
				}
				if (mine.length === 0) return undefined;
				return {
					category: "service",
					code: "unit-invalid",
					what: `systemd does not accept ${file}: ${mine.join(" · ")}`,
					remedy: "correct the unit; nothing was put in place"
				};
			}
		});
		function pathOf({ name, dropIn }) {
			return {
				unit: name,
				file: dropIn === undefined ? name : `${name}.d/${dropIn}.conf`
			};
		}
		function textOf({ content }) {
			return content.endsWith("\n") ? content : `${content}\n`;
		}
		function stop(changes) {
			const units = changes.map(({ spec }) => spec.name).filter((unit) => !unit.includes("@."));
			return units.length === 0 ? [] : [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`systemctl disable --now -- ${units} || systemctl stop -- ${units} || exit 1`];
		}
		function noSystemd({ name }) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "no-systemd",
				category: "unsupported",
				what: `unit ${name} is wanted, but the host is not run by systemd`,
				remedy: "leave units out for this host"
			});
		}
		function masked(unit) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "unit-masked",
				category: "service",
				what: `${unit} is masked: ${_unit_files_js__WEBPACK_IMPORTED_MODULE_3__.vs}/${unit} is a link to /dev/null, which somebody put there`,
				remedy: `\`systemctl unmask ${unit}\` on the host, if the unit may run again`
			});
		}
	}),
	22132: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { o: () => userKind });
		var sh = __webpack_require__(52260);
		var resource = __webpack_require__(26660);
		var account_lookup = __webpack_require__(42057);
		var account_tools = __webpack_require__(28208);
		var file_place = __webpack_require__(36997);
		var filesystem_failure = __webpack_require__(67293);
		var secret = __webpack_require__(81583);
		var run_key = __webpack_require__(94834);
		;
		const ABSENT = {
			exists: false,
			uid: undefined,
			group: undefined,
			groups: [],
			shell: undefined,
			home: undefined,
			comment: undefined,
			locked: false
		};
		function readUsers(specs) {
			const compared = specs.filter(hasPassword).map(({ name }) => name);
			const digest = compared.length === 0 ? (0, sh.sh)`` : (0, sh.sh)`case $n in ${(0, sh.fj)(compared.map((name) => (0, sh.sh)`${name}`), "|")})
    case $h in '' | '*') d=none ;; *) d=$(${(0, run_key.A)((0, sh.sh)`printf %s "$h"`)}) ;; esac ;;
  esac`;
			return (0, sh.sh)`set -- ${specs.map(({ name }) => name)}
${account_lookup.D}
bu_accounts passwd "$@" | while IFS= read -r l; do echo "passwd:$l"; done
while IFS= read -r l; do echo "group:$l"; done </etc/group
bu_accounts shadow "$@" | while IFS=: read -r n h _; do
  k=open
  while :; do case $h in '!'*) k=locked h=\${h#!} ;; *) break ;; esac; done
  d=
  ${digest}
  echo "shadow:$n:$k:\${d%% *}"
done`;
		}
		function hasPassword({ passwordHash }) {
			return passwordHash instanceof secret.z;
		}
		function bareHash(hash) {
			return hash.replace(/^!+/, "");
		}
		function parseUsers(output, specs) {
			const rows = output.split("\n").map((line) => line.split(":"));
			const tagged = (tag) => rows.filter((row) => row[0] === tag).map((row) => row.slice(1));
			const groups = tagged("group");
			const shadow = tagged("shadow");
			return specs.map(({ name, passwordHash }) => {
				const passwd = tagged("passwd").find((row) => row[0] === name);
				if (passwd === undefined) return ABSENT;
				const [, , uid, gid, comment = "", home = "", shell = ""] = passwd;
				const [, lock, digest = ""] = shadow.find((row) => row[0] === name) ?? [];
				return {
					exists: true,
					uid: Number(uid),
					group: groups.find((row) => row[2] === gid)?.[0] ?? gid,
					groups: groups.filter((row) => (row[3] ?? "").split(",").includes(name)).map((row) => row[0] ?? "").toSorted(),
					shell,
					home,
					comment: comment.replace(/,+$/, ""),
					locked: lock === "locked",
					...passwordHash instanceof secret.z ? { password: compared(digest, passwordHash) } : {}
				};
			});
		}
		function compared(digest, wanted) {
			if (digest === "" || digest === "none") return "none";
			return digest === (0, run_key.N)(bareHash(wanted.reveal())) ? "same" : "other";
		}
		const PROBLEMS = [
			{
				pattern: /is currently used by process (\d+)/,
				code: "user-busy",
				what: (name, [, pid]) => `user ${name} still runs process ${pid}`,
				remedy: "end what the user runs (`loginctl terminate-user`, `systemctl stop`), and run again"
			},
			{
				pattern: /UID '?(\d+)'? (?:already exists|is not unique)|UID (\d+) is not unique|uid '(\d+)' in use/,
				code: "uid-taken",
				what: (name, [, one, two, three]) => `number ${one ?? two ?? three} for user ${name} belongs to another user of the host`,
				remedy: "choose another uid, or see `getent passwd <number>` on the host"
			},
			{
				pattern: /group '?([^'\s]+)'? does not exist/,
				code: "group-not-found",
				what: (name, [, group]) => `user ${name} is to be in group ${group}, which the host does not have`,
				remedy: "declare the group too, or the package that brings it"
			},
			{
				pattern: /cannot lock \/etc\/(\S+?);/,
				code: "accounts-locked",
				what: (name, [, file]) => `/etc/${file} is locked by another program, so user ${name} cannot be changed`,
				remedy: "run again; if nothing runs there that changes accounts, remove the stale /etc/*.lock"
			}
		];
		function diagnoseUser(output, name) {
			for (const { pattern, code, what, remedy } of PROBLEMS) {
				const match = pattern.exec(output);
				if (match !== null) return {
					category: "command",
					code,
					what: what(name, match),
					remedy
				};
			}
			return (0, account_tools.gD)(output);
		}
		;
		function passwordBack(name) {
			return (0, sh.sh)`if IFS=: read -r _ bu_field _ <"$BU_SAVE.shadow."${name}; then
  if [ -n "$bu_field" ]; then printf '%s:%s\n' ${name} "$bu_field" | chpasswd -e || exit 1
  else passwd -d ${name} || exit 1
  fi
  [ "$(bu_accounts shadow ${name} | cut -d : -f 2)" = "$bu_field" ] || { echo 'bringup: the password did not go back' >&2; exit 1; }
fi`;
		}
		function agingBack(name) {
			return (0, sh.sh)`if command -v chage >/dev/null 2>&1 && IFS=: read -r _ _ bu_d bu_m bu_M bu_W bu_I bu_E _ <"$BU_SAVE.shadow."${name}; then
  chage -d "\${bu_d:--1}" -m "\${bu_m:--1}" -M "\${bu_M:--1}" -W "\${bu_W:--1}" -I "\${bu_I:--1}" -E "\${bu_E:--1}" ${name} || exit 1
fi`;
		}
		function homeBack(name) {
			return (0, sh.sh)`if [ -n "$bu_home" ] && [ -d "$bu_home" ] && [ ! -e "$BU_SAVE.home."${name} ]; then
  for bu_file in /etc/skel/.[!.]* /etc/skel/*; do
    if [ -f "$bu_file" ] && cmp -s "$bu_file" "$bu_home/\${bu_file##*/}"; then rm -f "$bu_home/\${bu_file##*/}"; fi
  done
  rmdir "$bu_home" 2>/dev/null || echo "bringup: $bu_home is not empty and stays" >&2
fi`;
		}
		function oldFields(state) {
			const { uid, group, groups, shell, home, comment } = state;
			return {
				...uid === undefined ? {} : { uid },
				...group === undefined ? {} : { group },
				groups,
				...shell === undefined ? {} : { shell },
				...home === undefined ? {} : { home },
				...comment === undefined ? {} : { comment }
			};
		}
		function undoUser({ spec, state, action }) {
			const { name } = spec;
			if (action.op === "create") {
				return (0, sh.fj)([
					(0, sh.sh)`(`,
					account_lookup.D,
					(0, sh.sh)`bu_home=$(bu_accounts passwd ${name} | cut -d : -f 6)`,
					(0, sh.sh)`[ -n "$bu_home" ] || exit 0`,
					(0, account_tools.cE)((tool) => tool.remove(name)),
					homeBack(name),
					(0, sh.sh)`) || exit 1`
				]);
			}
			const fields = oldFields(state);
			if (action.op === "modify") {
				const changed = Object.fromEntries(Object.entries(fields).filter(([field]) => field in action.set));
				const password = action.password || action.lock !== undefined ? [passwordBack(name)] : [];
				return (0, sh.fj)([
					account_lookup.D,
					(0, account_tools.cE)((tool) => tool.modify(name, changed, { append: false })),
					...password
				]);
			}
			const { groups = [], ...alone } = fields;
			return (0, sh.fj)([
				account_lookup.D,
				(0, sh.sh)`bu_accounts passwd ${name} >/dev/null || {
bu_accounts group ${fields.group ?? name} >/dev/null || groupadd ${fields.group ?? name} || addgroup ${fields.group ?? name} || exit 1
${(0, account_tools.cE)((tool) => tool.create(name, alone, {
					system: (fields.uid ?? 0) < 1e3,
					makeHome: false
				}))}
}`,
				...groups.length === 0 ? [] : [(0, account_tools.cE)((tool) => tool.modify(name, { groups }, { append: true }))],
				passwordBack(name),
				agingBack(name)
			]);
		}
		;
		const userKind = (0, resource.WI)({
			kind: "user",
			order: resource.ND.user,
			category: "command",
			key: (spec) => spec.name,
			implies: ({ group, groups = [] }) => [...group === undefined ? [] : [group], ...groups].map((name) => `group:${name}`),
			read: readUsers,
			parse: parseUsers,
			decide(state, wanted) {
				if (wanted.state === "absent") {
					if (!state.exists) return { verdict: "ok" };
					const home = wanted.removeHome === true ? { irreversible: `${state.home} is deleted` } : {};
					const action = {
						op: "remove",
						set: {},
						password: false,
						lock: undefined
					};
					const fields = [{
						field: "uid",
						from: String(state.uid),
						to: "none"
					}];
					return {
						verdict: "change",
						verb: "remove",
						summary: "exists",
						fields,
						action,
						...home
					};
				}
				const { set, fields } = differences(state, wanted);
				const password = wanted.passwordHash !== undefined && state.password !== "same";
				const isLocked = state.exists ? state.locked : true;
				const wantsLock = wanted.locked ?? (wanted.passwordHash === undefined ? isLocked : false);
				const lock = wantsLock !== isLocked || password && wantsLock ? wantsLock : undefined;
				const all = [
					...fields,
					...password ? [{
						field: "password",
						from: state.password === "other" ? "another" : "none",
						to: String(wanted.passwordHash)
					}] : [],
					...wantsLock !== isLocked && (state.exists || wanted.locked !== undefined) ? [{
						field: "locked",
						from: String(isLocked),
						to: String(wantsLock)
					}] : []
				];
				const action = {
					set,
					password,
					lock
				};
				if (!state.exists) {
					return {
						verdict: "change",
						verb: "create",
						summary: "no such user",
						fields: all,
						action: {
							op: "create",
							...action
						}
					};
				}
				if (all.length === 0) return { verdict: "ok" };
				const summary = all.map((one) => one.field).join(", ");
				return {
					verdict: "change",
					verb: "update",
					summary,
					fields: all,
					action: {
						op: "modify",
						...action
					}
				};
			},
			apply: (changes) => (0, sh.fj)([account_lookup.D, ...changes.map(({ spec, action }) => applyUser(spec, action))]),
			save({ spec, state }) {
				if (!state.exists) return (0, sh.sh)`if [ -e ${homeOf(spec)} ]; then : >"$BU_SAVE.home."${spec.name}; fi`;
				return (0, sh.fj)([account_lookup.D, (0, sh.sh)`bu_accounts shadow ${spec.name} >"$BU_SAVE.shadow."${spec.name} || :`]);
			},
			undo: undoUser,
			risk: ({ removeHome }, { op, set, lock }) => op === "remove" && removeHome !== true || op === "modify" && (set.shell !== undefined || set.home !== undefined || lock === true) ? "connectivity" : undefined,
			diagnose: (_exitCode, output, { spec }) => diagnoseUser(output, spec.name) ?? (0, filesystem_failure.i)(output, homeOf(spec)),
			absent: (key) => ({
				name: key,
				state: "absent"
			})
		});
		function homeOf({ home, name }) {
			return home ?? `/home/${name}`;
		}
		function homeCanBe(home) {
			return (0, sh.sh)`if [ ! -e ${home} ] && [ -d ${(0, file_place.gN)(home)} ]; then mkdir -- ${home} && rmdir -- ${home} || exit 1; fi`;
		}
		function differences(state, wanted) {
			const set = {};
			const fields = [];
			const compare = (field) => {
				const to = wanted[field];
				if (to === undefined || to === state[field]) return;
				set[field] = to;
				fields.push({
					field,
					from: state.exists ? String(state[field]) : "none",
					to: String(to)
				});
			};
			compare("uid");
			compare("group");
			compare("shell");
			compare("home");
			compare("comment");
			const missing = (wanted.groups ?? []).filter((group) => !state.groups.includes(group) && group !== wanted.group);
			const extra = wanted.appendGroups === false ? state.groups.filter((group) => wanted.groups?.includes(group) === false) : [];
			if (missing.length > 0 || extra.length > 0) {
				set.groups = wanted.appendGroups === false ? wanted.groups ?? [] : missing;
				fields.push({
					field: "groups",
					from: state.groups.join(", ") || "none",
					to: wanted.groups?.join(", ") || "none"
				});
			}
			return {
				set,
				fields
			};
		}
		function applyUser(spec, { op, set, password, lock }) {
			const { name } = spec;
			if (op === "remove") {
				const home = (0, sh.sh)`bu_pid=$(find /proc -maxdepth 1 -name '[1-9]*' -user ${name} 2>/dev/null | head -n 1)
[ -z "$bu_pid" ] || { echo "user "${name}" is currently used by process \${bu_pid#/proc/}" >&2; exit 1; }
bu_home=$(bu_accounts passwd ${name} | cut -d : -f 6)
case $bu_home in /?*/?*) rm -rf -- "$bu_home" || exit 1; bu_home= ;; esac`;
				return (0, sh.sh)`if bu_accounts passwd ${name} >/dev/null; then
${spec.removeHome === true ? home : (0, sh.sh)`:`}
${(0, account_tools.cE)((tool) => tool.remove(name))}
${spec.removeHome === true ? (0, sh.sh)`[ -z "$bu_home" ] || { echo "bringup: $bu_home is not deleted" >&2; exit 1; }` : (0, sh.sh)`:`}
fi`;
			}
			const append = spec.appendGroups !== false;
			const modify = (0, account_tools.cE)((tool) => tool.modify(name, set, { append }));
			const steps = [op === "modify" ? modify : (0, sh.sh)`if bu_accounts passwd ${name} >/dev/null; then
${modify}
else
${spec.system === true ? (0, sh.sh)`:` : homeCanBe(homeOf(spec))}
${(0, account_tools.cE)((tool) => tool.create(name, set, {
				system: spec.system === true,
				makeHome: spec.system !== true
			}))}
fi`];
			if (password && spec.passwordHash !== undefined) {
				steps.push((0, sh.sh)`printf '%s:%s\n' ${name} ${spec.passwordHash} | chpasswd -e || exit 1`);
			}
			if (lock === true) steps.push((0, sh.sh)`usermod -L -- ${name} || passwd -l ${name} || exit 1`);
			if (lock === false && !password) {
				steps.push((0, sh.sh)`case $(bu_accounts shadow ${name} | cut -d : -f 2) in
'!' | '!!' | '!*') printf '%s:*\n' ${name} | chpasswd -e || exit 1 ;;
*) usermod -U -- ${name} || passwd -u ${name} || exit 1 ;;
esac`);
			}
			return (0, sh.fj)(steps);
		}
	})
};
;
