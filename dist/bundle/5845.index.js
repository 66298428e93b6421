"use strict";
exports.id = 5845;
exports.ids = [5845];
exports.modules = { 25845: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { recordLook: () => recordLook });
	var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87121);
	var _label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80800);
	var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89674);
	var _standing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62800);
	const LONGEST_REASON = 200;
	const UP = new Set(["active", "draining"]);
	function recordLook(database, look, { at = new Date(), keep = true } = {}) {
		return database.change(() => {
			const rows = database.all("SELECT key, machine_id, last_seen, record FROM providers WHERE id IS NOT NULL AND state <> 'removed' ORDER BY name, id");
			const machines = Map.groupBy(rows, (row) => row["machine_id"]);
			const nodes = oldestFirst(look.nodes);
			const byLabel = new Map(nodes.flatMap((node) => node.label === undefined ? [] : [[node.label, node]]));
			const byId = new Map(nodes.map((node) => [node.node, node]));
			return rows.flatMap((row) => {
				const key = Number(row["key"]);
				const standing = JSON.parse(String(row["record"]));
				const label = (0, _label_js__WEBPACK_IMPORTED_MODULE_1__.Y)(String(row["machine_id"]));
				const { rayNodeId } = standing.facts;
				const isTwin = (machines.get(row["machine_id"])?.length ?? 0) > 1;
				const node = (isTwin ? undefined : byLabel.get(label)) ?? byId.get(rayNodeId ?? "");
				if (node === undefined && !belongs(standing, look)) return [];
				const write = (event) => void (keep && (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.append)(database, key, event, at));
				const found = node?.alive ? here(standing, node, look, write) : notHere(standing, node, write);
				if (keep && node?.alive) (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.see)(database, key, at.toISOString());
				if (found === undefined) return [];
				return [{
					id: standing.id,
					name: standing.facts.name ?? null,
					state: (0, _standing_js__WEBPACK_IMPORTED_MODULE_3__.L)({
						...standing,
						under: found.under
					}),
					node: node?.node ?? null,
					is: found.is,
					...found.reason === undefined ? {} : {
						reason: found.reason,
						since: found.since ?? at.toISOString()
					},
					news: found.news,
					lastSeen: row["last_seen"] === null ? null : String(row["last_seen"])
				}];
			});
		});
	}
	function here(standing, node, { cluster }, write) {
		const known = standing.facts;
		const news = Object.entries({
			...node.facts,
			cluster,
			rayNodeId: node.node
		}).filter(([name, value]) => (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(value) !== (0, _core_json_js__WEBPACK_IMPORTED_MODULE_0__.br)(known[name] ?? (name === "labels" ? {} : null)));
		if (news.length > 0) write({
			kind: "facts",
			facts: Object.fromEntries(news)
		});
		const isBack = standing.under === "offline";
		if (isBack) write({ kind: "back" });
		return {
			is: isBack ? "back" : "here",
			under: isBack ? "active" : standing.under,
			news: isBack
		};
	}
	function notHere(standing, node, write) {
		const { under, goneAt, since } = standing;
		const end = node?.left ? node.drained : undefined;
		if (under === "offline") {
			if (goneAt === undefined && end?.ok === false) write({
				kind: "drained",
				...end
			});
			return goneAt === undefined ? {
				is: "left",
				under,
				news: false,
				reason: "it left its cluster",
				since
			} : {
				is: "gone",
				under,
				news: false,
				reason: reasonOf(node),
				since: goneAt
			};
		}
		if (!UP.has(under)) return undefined;
		if (node?.left) {
			if (under === "active") write({
				kind: "draining",
				reason: reasonOf(node)
			});
			write({
				kind: "drained",
				ok: true,
				...end
			});
			return {
				is: "left",
				under: "offline",
				news: true,
				reason: reasonOf(node)
			};
		}
		const reason = reasonOf(node);
		write({
			kind: "offline",
			reason
		});
		return {
			is: "gone",
			under: "offline",
			news: true,
			reason
		};
	}
	function reasonOf(node) {
		const told = (node === undefined ? "its cluster knows no node of it" : node.reason ?? "").trim();
		return (told || "its node is dead, and the head does not say why").slice(0, LONGEST_REASON);
	}
	function belongs({ facts }, { cluster, names }) {
		if (facts.role === "user") return false;
		return facts.cluster === undefined ? names.includes(facts.name ?? "") : facts.cluster === cluster;
	}
	function oldestFirst(nodes) {
		return nodes.toSorted((a, b) => Number(a.alive) - Number(b.alive) || a.startedMs - b.startedMs);
	}
}) };
;
