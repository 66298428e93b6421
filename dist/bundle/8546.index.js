"use strict";
exports.id = 8546;
exports.ids = [8546];
exports.modules = { 88546: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}) };
;
