"use strict";
exports.id = 4045;
exports.ids = [4045, 8546];
exports.modules = {
	88546: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			importProviders: () => importProviders,
			readExport: () => readExport,
			a: () => rebuild
		});
		var json = __webpack_require__(87121);
		var checked = __webpack_require__(64339);
		var error = __webpack_require__(93933);
		var schema = __webpack_require__(12107);
		;
		function notAnExport(file, why) {
			return new error.y4({
				code: "providers-not-an-export",
				category: "config",
				what: `this is no export of providers: ${why}`,
				where: { file },
				remedy: "name a file that `bringup providers export` wrote"
			});
		}
		function tooNewExport(file, version) {
			return new error.y4({
				code: "providers-export-newer",
				category: "unsupported",
				what: `this export was written by a newer bringup (form ${version}; this one knows ${schema.wJ.split("/")[1]})`,
				where: { file },
				remedy: "import it with that bringup"
			});
		}
		function fromTheFuture(file) {
			return new error.y4({
				code: "providers-clock-ahead",
				category: "config",
				what: "something in this export happened more than a day from now",
				where: { file },
				remedy: "look at the clocks of this machine and of the one that wrote it; nothing was imported"
			});
		}
		function eventDiffers(id) {
			return new error.y4({
				code: "providers-event-differs",
				category: "config",
				what: `event ${id} is known here with another content, and events never change`,
				remedy: "one of the two was changed by hand: find out which, and export it anew; nothing was imported"
			});
		}
		function foreignRecord(host, told) {
			return new error.y4({
				code: "providers-foreign-record",
				category: "config",
				what: `the host with the key ${host.hostKey} keeps a record of another machine (key ${told.hostKey}): a copied disk, or a forged record`,
				remedy: "remove the record there, and onboard that host again; nothing was rebuilt"
			});
		}
		var project = __webpack_require__(31775);
		var providers_record = __webpack_require__(89674);
		var ulid = __webpack_require__(11132);
		;
		const AHEAD_MS = 864e5;
		function readExport(text, file, nowMs = Date.now()) {
			let value;
			try {
				value = JSON.parse(text);
			} catch (error) {
				throw notAnExport(file, error instanceof Error ? error.message : "it is no JSON");
			}
			const version = /^bringup\.providers\/(\d+)$/.exec(String(value?.version))?.[1];
			if (version === undefined) throw notAnExport(file, `it has no \`version: ${schema.wJ}\``);
			if (Number(version) > Number(schema.wJ.split("/")[1])) throw tooNewExport(file, version);
			const { providers } = (0, checked.K)(schema.E9, value, file);
			const latest = new Date(nowMs + AHEAD_MS).toISOString();
			for (const { lastSeen = "", events } of providers) if (lastSeen > latest || events.some(({ id, at }) => at > latest || (0, ulid.cD)(id) > nowMs + AHEAD_MS)) throw fromTheFuture(file);
			return {
				version: schema.wJ,
				providers
			};
		}
		function importProviders(database, exports) {
			return database.change(() => {
				const added = {
					providers: 0,
					events: 0
				};
				for (const record of exports.flatMap(({ providers }) => providers)) {
					const key = (0, providers_record.keyOf)(database, record);
					const [known] = database.all("SELECT id FROM providers WHERE key = ?", key);
					if (record.lastSeen !== undefined) (0, providers_record.see)(database, key, record.lastSeen);
					const fresh = record.events.filter((event) => isNew(database, key, event));
					for (const event of fresh) (0, project.Ul)(database, key, event);
					if (fresh.length === 0) continue;
					(0, project.R6)(database, key);
					added.events += fresh.length;
					if (known?.["id"] == null) added.providers += 1;
				}
				return added;
			});
		}
		function rebuild(database, records) {
			const own = ({ identity, record }) => record.providers.map((provider) => {
				if (provider.machineId !== identity.machineId || provider.hostKey !== identity.hostKey) throw foreignRecord(identity, provider);
				return {
					...provider,
					events: provider.events.filter(({ kind }) => kind !== "released")
				};
			});
			return importProviders(database, [{
				version: schema.wJ,
				providers: records.flatMap(own)
			}]);
		}
		function isNew(database, key, event) {
			const [known] = database.all("SELECT * FROM events WHERE id = ?", event.id);
			if (known === undefined) return true;
			const { id: _, at, by, kind, ...data } = event;
			const same = [
				key,
				at,
				by,
				kind,
				(0, json.$N)(data)
			];
			const names = [
				"provider",
				"at",
				"by",
				"kind",
				"data"
			];
			if (names.some((name, index) => known[name] !== same[index])) throw eventDiffers(event.id);
			return false;
		}
	}),
	71559: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HS: () => hostSays,
			Hs: () => ownKeys,
			WC: () => READ_RECORDS,
			ft: () => RECORDS
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52260);
		const RECORDS = "/var/lib/bringup/providers";
		const MOST_BYTES = 4 * 1024 * 1024;
		const READ_RECORDS = {
			name: "records",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_1__.sh)`for bu_f in /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/ssh_host_ecdsa_key.pub /etc/ssh/ssh_host_rsa_key.pub; do
if [ -r "$bu_f" ]; then printf 'key %s\n' "$(cat "$bu_f")"; fi
done
for bu_f in ${RECORDS}/*.json; do
[ -f "$bu_f" ] || continue
if [ "$(wc -c <"$bu_f")" -gt ${MOST_BYTES} ]; then printf 'record %s -\n' "$bu_f"
else printf 'record %s %s\n' "$bu_f" "$(base64 <"$bu_f" | tr -d '\n')"; fi
done
echo end`
		};
		function hostSays(output) {
			const keys = Array.from(output.matchAll(/^key \S+ ([A-Za-z0-9+/]+={0,2})/gm), ([, key = ""]) => fingerprint(key));
			const records = Array.from(output.matchAll(/^record (\S+) (\S*)$/gm), ([, file = "", text = ""]) => text === "-" ? { file } : {
				file,
				text: Buffer.from(text, "base64").toString("utf8")
			});
			return {
				keys,
				records,
				whole: /^end$/m.test(output)
			};
		}
		function fingerprint(key) {
			return `SHA256:${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(Buffer.from(key, "base64")).digest("base64").replace(/=+$/, "")}`;
		}
		function ownKeys({ keys }, shown) {
			return shown === undefined || keys.includes(shown) ? keys : [shown];
		}
	}),
	74045: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { rebuildFrom: () => rebuildFrom });
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _engine_inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92854);
		var _engine_machine_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25869);
		var _providers_import_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88546);
		var _host_says_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71559);
		async function rebuildFrom(database, options) {
			const found = await (0, _engine_inspect_js__WEBPACK_IMPORTED_MODULE_1__.A)({
				...options,
				allFacts: false,
				sections: [_host_says_js__WEBPACK_IMPORTED_MODULE_3__.WC]
			});
			return found.map((one) => rebuilt(database, one));
		}
		function rebuilt(database, { host, facts, hostKey, sections, problem }) {
			const nothing = {
				name: host.name,
				records: 0,
				providers: 0,
				events: 0
			};
			if (problem !== undefined) return {
				...nothing,
				problems: [problem]
			};
			const says = (0, _host_says_js__WEBPACK_IMPORTED_MODULE_3__.HS)(sections.get(_host_says_js__WEBPACK_IMPORTED_MODULE_3__.WC.name) ?? "");
			const machineId = (0, _engine_machine_id_js__WEBPACK_IMPORTED_MODULE_4__.A)(facts)?.replaceAll("-", "").toLowerCase();
			if (!says.whole || machineId === undefined) return {
				...nothing,
				problems: [notRead(host.name)]
			};
			const keys = (0, _host_says_js__WEBPACK_IMPORTED_MODULE_3__.Hs)(says, hostKey?.fingerprint);
			const problems = [];
			const sum = {
				records: 0,
				providers: 0,
				events: 0
			};
			for (const record of says.records) {
				try {
					const added = take(database, record, machineId, keys);
					sum.records += 1;
					sum.providers += added.providers;
					sum.events += added.events;
				} catch (error) {
					if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) || !isOfTheRecord(error)) throw error;
					problems.push(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
						code: error.code,
						category: error.category,
						what: `${record.file} was passed over: ${error.message}`,
						remedy: error.remedy,
						where: { host: host.name },
						cause: error
					}));
				}
			}
			return {
				name: host.name,
				...sum,
				problems
			};
		}
		function take(database, { file, text }, machineId, keys) {
			if (text === undefined) throw tooLarge();
			const record = (0, _providers_import_js__WEBPACK_IMPORTED_MODULE_2__.readExport)(text, file);
			const named = record.providers.find(({ hostKey }) => keys.includes(hostKey))?.hostKey ?? keys[0] ?? "";
			return (0, _providers_import_js__WEBPACK_IMPORTED_MODULE_2__.a)(database, [{
				identity: {
					machineId,
					hostKey: named
				},
				record
			}]);
		}
		function isOfTheRecord({ code }) {
			return code !== "providers-unusable" && code !== "providers-damaged";
		}
		function tooLarge() {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-record-damaged",
				category: "filesystem",
				what: "it is larger than 4 MiB, which no record of one machine is",
				remedy: "look at it on the host; `bringup providers keep` writes it anew where the registry knows the host"
			});
		}
		function notRead(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "providers-record-unread",
				category: "unsupported",
				what: "what the host keeps of itself could not be read to the end, or it has no machine-id",
				remedy: "run it again; providers are hosts with a machine-id",
				where: { host },
				retryable: true
			});
		}
	})
};
;
