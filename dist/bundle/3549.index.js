"use strict";
exports.id = 3549;
exports.ids = [3549];
exports.modules = {
	8470: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { b: () => whoRuns });
		var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
		var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
		function whoRuns() {
			return `${userName()}@${(0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}`;
		}
		function userName() {
			try {
				return (0, node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
			} catch {
				return `uid-${process.getuid?.() ?? "unknown"}`;
			}
		}
	}),
	8815: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ZO: () => parseGuard,
			_9: () => GUARD_SECTION,
			aH: () => GUARD_DIRECTORY,
			ar: () => isOpenGuard
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		const GUARD_DIRECTORY = "/var/lib/bringup/guard";
		const GUARD_STATES = [
			"armed",
			"taking-back",
			"kept",
			"taken-back"
		];
		const GUARD_SECTION = {
			name: "guard",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`cd ${GUARD_DIRECTORY} || exit
for BU_L in ${GUARD_STATES}; do if [ -f "$BU_L" ]; then printf '%s ' "$BU_L"; cat "$BU_L"; fi; done
if [ -f taken-back ]; then echo "outcome $(cat outcome)"; tail -n 20 log; fi`
		};
		function parseGuard(output) {
			const [, outcome = "0", when, log = ""] = /^outcome (\d*) ?(\w*)\n([\s\S]*)/m.exec(output) ?? [];
			for (const line of output.split("\n")) {
				const space = line.indexOf(" ");
				const state = GUARD_STATES.find((one) => one === line.slice(0, space));
				if (state === undefined) continue;
				try {
					const told = JSON.parse(line.slice(space + 1));
					return {
						...told,
						state,
						...outcome === "0" ? {} : { failure: log.trim() },
						...when === "booted" ? { atBoot: true } : {}
					};
				} catch {}
			}
			return undefined;
		}
		function isOpenGuard(guard) {
			return guard?.state === "armed" || guard?.state === "taking-back";
		}
	}),
	58279: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			F: () => parseResult,
			GQ: () => TAKE_BACK,
			Mf: () => noteResult,
			Z4: () => dropGuard,
			cf: () => RESULT_SECTION,
			gw: () => armGuard,
			jJ: () => SWEEP_GUARD,
			lI: () => keepGuard,
			wE: () => GUARD_IN_AGENT,
			y6: () => GUARD_APPLIED
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _guard_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40411);
		const UNIT = "bringup-guard.service";
		const UNIT_PATH = `/etc/systemd/system/${UNIT}`;
		const WANTED_PATH = `/etc/systemd/system/multi-user.target.wants/${UNIT}`;
		const UNIT_TEXT = `[Unit]
Description=Take back what bringup changed and nobody confirmed
ConditionPathExists=|${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed
ConditionPathExists=|${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/taking-back
After=local-fs.target network.target networking.service systemd-networkd.service NetworkManager.service
After=ufw.service nftables.service netfilter-persistent.service firewalld.service bringup-firewall.service ssh.service sshd.service

[Service]
Type=oneshot
ExecStart=/bin/sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/undo.sh

[Install]
WantedBy=multi-user.target
`;
		function armGuard(order, prelude) {
			const { undoDirectory, guarded, stepSeconds, ...told } = order;
			const guard = JSON.stringify({
				...told,
				seqs: guarded.map(({ seq }) => seq)
			});
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_stamp() { set -- $(cat "/proc/$1/stat" 2>/dev/null); shift 21 2>/dev/null && printf '%s' "$1"; }
bu_arm() {
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} && ${untilTidy("keeping")} && ${untilTidy("firing")} &&
rm -f kept taken-back outcome result log taking-back armed &&
printf '%s\n' ${undoScript(order, prelude).text} >undo.new && mv -f undo.new undo.sh &&
printf '%s\n' ${soonScript(order).text} >soon.sh &&
printf '%s\n' "$$ $(bu_stamp $$) $BU_BOOT" >worker &&
printf '%s' ${UNIT_TEXT} >${UNIT_PATH} && chmod 644 ${UNIT_PATH} &&
mkdir -p /etc/systemd/system/multi-user.target.wants && ln -sf ../${UNIT} ${WANTED_PATH} &&
printf '%s\n' ${guard} >armed.new &&
bu_sync undo.sh armed.new ${UNIT_PATH} /etc/systemd/system/multi-user.target.wants &&
systemd-run ${timer(order, "last", order.seconds + stepSeconds)} &&
mv -f armed.new armed && bu_sync .
}
if [ ! -d /run/systemd/system ] || ! command -v systemd-run >/dev/null 2>&1; then bu_event fatal guard-unsupported; exit 1; fi
BU_SAID=$({ mkdir -p ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} && bu_arm; } </dev/null 2>&1 9>&-) || {
rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed ${WANTED_PATH} ${UNIT_PATH}
bu_event fatal guard-failed "$(printf %s "$BU_SAID" | tail -n 3 | tr '\n' ' ')"
exit 1
}`;
		}
		function dropGuard(run) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed
${clearUp(run)} 2>/dev/null`;
		}
		const SWEEP_GUARD = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -d ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} ] && [ ! -e ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed ] && [ ! -e ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/taking-back ]; then
rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/armed.new ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block 'bringup-guard-*.timer' 2>/dev/null || :
fi`;
		const GUARD_APPLIED = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo applied >>${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/result
sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/soon.sh </dev/null >/dev/null 2>&1 9>&-`;
		function noteResult(seq) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo ${seq} "$BU_R" >>${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/result`;
		}
		const RESULT_SECTION = {
			name: "guard-result",
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`cat ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/result`
		};
		function parseResult(output) {
			const exits = new Map(Array.from(output.matchAll(/^(\d+) (\d+)$/gm), ([, seq, exit]) => [Number(seq), Number(exit)]));
			return {
				exits,
				applied: /^applied$/m.test(output)
			};
		}
		function keepGuard(run) {
			const keep = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_keep() {
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} && ${untilTidy("keeping")} && grep -qF ${`"run":${JSON.stringify(run)},`} armed && mv armed kept || return
${SYNC_HERE}
${journalLine("kept")}
rm -f undo.sh soon.sh
${clearUp(run)}
}
(bu_keep) >/dev/null`;
			return {
				name: _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.name,
				body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([keep, _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.body])
			};
		}
		const TAKE_BACK = {
			name: _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.name,
			body: (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`systemctl start ${UNIT} >/dev/null`, _guard_state_js__WEBPACK_IMPORTED_MODULE_1__._9.body])
		};
		const SYNC_HERE = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`sync . 2>/dev/null || sync`;
		function journalLine(result) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`{ IFS= read -r BU_L <${result === "kept" ? "kept" : "taking-back"}; printf '{"t":"guard","v":1,"result":"%s",%s,"boot":"%s"}\n' ${result} "$(l=\${BU_L#?}; printf %s "\${l%?}")" "$(cat /proc/sys/kernel/random/boot_id)" >>/var/lib/bringup/journal.jsonl; sync /var/lib/bringup/journal.jsonl; } 2>/dev/null`;
		}
		function unitName(id, which) {
			return `bringup-guard-${id}-${which}`;
		}
		function clearUp(run) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`rm -f ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block ${`bringup-guard-${run}-*.timer`} 2>/dev/null || :`;
		}
		function timer(order, which, seconds) {
			const unit = which === "last" ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${unitName(guardId(order), which)}` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${unitName(guardId(order), which)}-$$`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`--quiet --collect --unit=${unit} --on-active=${seconds} --timer-property=AccuracySec=200ms /bin/sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH}/undo.sh ${guardId(order)}`;
		}
		function soonScript(order) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`exec systemd-run ${timer(order, "soon", order.seconds)}`;
		}
		function guardId({ run, guarded }) {
			return `${run}-${guarded[0]?.seq ?? 0}`;
		}
		const TIDY_SECONDS = 120;
		const STILL_TIDIED = `its disk has not taken the end of the last guarded change within ${TIDY_SECONDS} s`;
		function untilTidy(whose) {
			const fd = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(whose === "keeping" ? "8" : "9");
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`{ true >>${whose} && exec ${fd}>>${whose}; } && { ! bu_has flock || flock -w ${TIDY_SECONDS} ${fd} || { echo ${STILL_TIDIED}; false; }; }`;
		}
		function undoScript(order, prelude) {
			const { run, undoDirectory, guarded } = order;
			const index = `${undoDirectory}/index.jsonl`;
			const has = (mark, seq) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`grep -q ${`^{"${mark}":${seq}[,}]`} ${index} 2>/dev/null`;
			const back = guarded.toReversed().map(({ seq, undo }) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if ${has("saved", seq)} && ! ${has("undone", seq)}; then
(set -e
BU_SAVE=${`${undoDirectory}/${seq}`}
${undo}
) 9>&-
if [ $? = 0 ]; then ${(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.FP)(undoDirectory, [(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.w$)(seq)])}; else BU_R=1; fi
fi`);
			const again = guarded.flatMap(({ seq, again: serve }) => serve === undefined ? [] : [(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if ${has("saved", seq)}; then
(set -e
${serve}
) 9>&-
[ $? = 0 ] || BU_R=1
fi`]);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([
				prelude,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`case $1 in ''|${guardId(order)}) ;; *) exit ;; esac
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__.aH} || exit
exec >>log 2>&1 </dev/null
if mv armed taking-back 2>/dev/null; then ${SYNC_HERE}; fi
exec 9>>firing
! bu_has flock || flock 9
[ -e taking-back ] || exit 0
bu_stamp() { set -- $(cat "/proc/$1/stat" 2>/dev/null); shift 21 2>/dev/null && printf '%s' "$1"; }
read -r BU_W BU_T BU_L <worker
BU_WHEN=running
if [ "$BU_L" != "$(cat /proc/sys/kernel/random/boot_id)" ]; then BU_WHEN=booted
elif [ "$(bu_stamp "$BU_W")" = "$BU_T" ]; then kill -s KILL -- "-$BU_W"; fi
BU_R=0`,
				...back,
				...again,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`echo "$BU_R $BU_WHEN" >outcome
${journalLine("taken-back")}
mv taking-back taken-back
${SYNC_HERE}
rm -f undo.sh soon.sh
${clearUp(run)}`
			]);
		}
		const GUARD_IN_AGENT = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(`bu_guard() {
[ -n "$BU_H" ] && [ -e "$BU_V/guard/armed" ] || return 0
case $1 in now) grep -q applied "$BU_V/guard/result" || systemctl start --no-block ${UNIT} ;; *) sh "$BU_V/guard/soon.sh" ;; esac </dev/null >/dev/null 2>&1 9>&-
}
bu_unguarded() {
BU_N=$1
while [ -e "$BU_V/guard/armed" ] || [ -e "$BU_V/guard/taking-back" ]; do [ "$BU_N" -gt 0 ] || return 1; BU_N=$((BU_N - 1)); sleep 1; done
}`);
	}),
	11772: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => hostFacts });
		var facts_frame = __webpack_require__(75979);
		;
		const PCI_VENDORS = {
			"10de": "nvidia",
			"1002": "amd",
			"1022": "amd",
			"8086": "intel",
			"1a03": "aspeed",
			"102b": "matrox",
			"1af4": "virtio",
			"1b36": "qemu",
			"1234": "qemu",
			"15ad": "vmware",
			"1414": "microsoft",
			"1da3": "habana",
			"1ed2": "furiosa"
		};
		const TREE_VENDORS = [
			[/mali/, "arm"],
			[/^brcm,/, "broadcom"],
			[/^nvidia,/, "nvidia"],
			[/^rockchip,/, "rockchip"],
			[/^qcom,/, "qualcomm"],
			[/powervr|^img,/, "imagination"]
		];
		function parseGpu(frame) {
			const nvidia = nvidiaByAddress((0, facts_frame.Dx)(frame, "nvidiaGpus"));
			const devices = (0, facts_frame.c3)(frame, "device").flatMap((text) => deviceOf(text, nvidia));
			const [, version = null] = /Kernel Module(?: for \S+)?\s+(\d+(?:\.\d+)+)/.exec(frame.blocks.get("nvidiaVersion") ?? "") ?? [];
			return {
				devices: (0, facts_frame.b6)(frame, "kernel") === "Darwin" && (0, facts_frame.b6)(frame, "machine") === "arm64" ? [APPLE] : devices,
				nvidiaDriverVersion: version,
				deviceNodes: (0, facts_frame.c3)(frame, "deviceNode")
			};
		}
		const APPLE = {
			vendor: "apple",
			name: null,
			kind: "display",
			pciDevice: null,
			pciAddress: null,
			driver: null,
			uuid: null,
			memoryBytes: null
		};
		function nvidiaByAddress(lines) {
			const found = new Map();
			let card = {
				name: null,
				uuid: null
			};
			for (const line of lines) {
				const [, key, value] = /^(Model|GPU UUID|Bus Location):\s*(.*?)\s*$/.exec(line) ?? [];
				if (key === "Model") card = {
					name: (0, facts_frame.L0)(value),
					uuid: null
				};
				if (key === "GPU UUID") card = {
					...card,
					uuid: value?.includes("?") ? null : (0, facts_frame.L0)(value)
				};
				if (key === "Bus Location" && value !== undefined) found.set(value.toLowerCase(), card);
			}
			return found;
		}
		function deviceOf(text, nvidia) {
			const [head = "", ...fields] = text.split(";");
			const known = new Map(fields.map((field) => [field.slice(0, field.indexOf("=")), field.slice(field.indexOf("=") + 1)]));
			const [vendorId, deviceId] = (known.get("PCI_ID") ?? "").toLowerCase().split(":");
			const tree = known.get("OF_COMPATIBLE_0") ?? "";
			const pciAddress = head.startsWith("pci ") ? head.slice(4).toLowerCase() : null;
			if (pciAddress === null && tree === "") return [];
			const card = nvidia.get(pciAddress ?? "");
			return [{
				vendor: pciAddress === null ? TREE_VENDORS.find(([pattern]) => pattern.test(tree))?.[1] ?? tree.split(",")[0] ?? "unknown" : PCI_VENDORS[vendorId ?? ""] ?? (0, facts_frame.L0)(vendorId) ?? "unknown",
				name: card?.name ?? (0, facts_frame.L0)(tree),
				kind: /^12/.test(known.get("PCI_CLASS") ?? "") ? "accelerator" : "display",
				pciDevice: (0, facts_frame.L0)(deviceId),
				pciAddress,
				driver: (0, facts_frame.L0)(known.get("DRIVER")),
				uuid: card?.uuid ?? null,
				memoryBytes: (0, facts_frame.rD)(known.get("VRAM"))
			}];
		}
		var prelude_output = __webpack_require__(31481);
		var architecture = __webpack_require__(14035);
		var clock = __webpack_require__(23128);
		var hypervisor = __webpack_require__(98885);
		;
		function keyedLines(lines, separator = ":") {
			const found = new Map();
			for (const line of lines) {
				const at = line.indexOf(separator);
				if (at > 0) found.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
			}
			return found;
		}
		var made_by = __webpack_require__(86491);
		;
		const alpine = {
			family: "alpine",
			ids: ["alpine", "postmarketos"],
			packageManager: "apk",
			serviceManager: "openrc"
		};
		;
		const arch = {
			family: "arch",
			ids: [
				"arch",
				"archarm",
				"manjaro",
				"endeavouros"
			],
			packageManager: "pacman",
			serviceManager: "systemd"
		};
		;
		const debian = {
			family: "debian",
			ids: ["debian"],
			packageManager: "apt",
			serviceManager: "systemd",
			describe: (release, paths) => ({
				codename: release.get("DEBIAN_CODENAME") ?? release.get("VERSION_CODENAME") ?? null,
				variant: paths.has("/etc/rpi-issue") ? "raspberry-pi-os" : null
			})
		};
		;
		const fedora = {
			family: "fedora",
			ids: [
				"fedora",
				"rhel",
				"centos",
				"almalinux",
				"rocky",
				"ol",
				"amzn"
			],
			packageManager: "dnf",
			serviceManager: "systemd"
		};
		;
		const macos = {
			family: "macos",
			ids: ["macos"],
			kernel: /^Darwin$/,
			packageManager: "brew",
			serviceManager: "launchd",
			describe: (release) => {
				const version = release.get("ProductVersion") ?? null;
				return {
					id: "macos",
					versionId: version,
					prettyName: [release.get("ProductName") ?? "macOS", version].filter((part) => part !== null).join(" ")
				};
			}
		};
		;
		const raspbian = {
			family: "debian",
			ids: ["raspbian"],
			packageManager: "apt",
			serviceManager: "systemd",
			describe: () => ({ variant: "raspberry-pi-os" })
		};
		;
		const suse = {
			family: "suse",
			ids: [
				"suse",
				"opensuse",
				"opensuse-leap",
				"opensuse-tumbleweed",
				"opensuse-microos",
				"sles",
				"sled"
			],
			packageManager: "zypper",
			serviceManager: "systemd"
		};
		;
		const ubuntu = {
			family: "debian",
			ids: ["ubuntu"],
			packageManager: "apt",
			serviceManager: "systemd",
			describe: (release) => ({ codename: release.get("UBUNTU_CODENAME") ?? release.get("VERSION_CODENAME") ?? null })
		};
		;
		const unknown = {
			family: "unknown",
			ids: [],
			packageManager: "none",
			serviceManager: "none"
		};
		var windows = __webpack_require__(58444);
		;
		const OS_ROWS = [
			debian,
			raspbian,
			ubuntu,
			fedora,
			alpine,
			arch,
			suse,
			macos,
			windows.K
		];
		function identifyOs(kernelName, release, paths) {
			const id = release.get("ID")?.toLowerCase() ?? "";
			const row = OS_ROWS.find((candidate) => candidate.kernel?.test(kernelName ?? "")) ?? rowOf([id, ...(release.get("ID_LIKE") ?? "").toLowerCase().split(/\s+/)]);
			const identity = {
				id: id === "" ? "unknown" : id,
				family: row.family,
				versionId: release.get("VERSION_ID") ?? null,
				codename: release.get("VERSION_CODENAME") ?? null,
				prettyName: release.get("PRETTY_NAME") ?? release.get("NAME") ?? (id === "" ? kernelName ?? "unknown" : id),
				variant: null,
				packageManager: row.packageManager,
				serviceManager: row.serviceManager
			};
			return {
				...identity,
				...row.describe?.(release, paths)
			};
		}
		function rowOf(ids) {
			for (const id of ids) {
				const row = OS_ROWS.find((candidate) => candidate.ids.includes(id));
				if (row !== undefined) return row;
			}
			return unknown;
		}
		;
		const known = new Map();
		const MOST_KNOWN = 64;
		function osReleaseOf(text) {
			const release = known.get(text) ?? parseOsRelease(text.split("\n"));
			if (known.size >= MOST_KNOWN) known.clear();
			known.set(text, release);
			return release;
		}
		function parseOsRelease(lines) {
			const found = new Map();
			for (const line of lines) {
				const [, name, raw = ""] = /^\s*([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line) ?? [];
				if (name === undefined) continue;
				const value = unquoted(raw);
				if (value !== "") found.set(name, value);
			}
			return found;
		}
		function unquoted(raw) {
			if (/^'.*'$/.test(raw)) return raw.slice(1, -1);
			const inner = /^".*"$/.test(raw) ? raw.slice(1, -1) : raw;
			return inner.replace(/\\(["$`\\'])/g, "$1");
		}
		;
		function parseUser(text) {
			const line = (text ?? "").replace(/ context=\S+$/, "");
			const [, uid, name] = /^uid=(\d+)(?:\(([^)]*)\))?/.exec(line) ?? [];
			const [, gid] = / gid=(\d+)/.exec(line) ?? [];
			const [, groups = ""] = / groups=(.*)$/.exec(line) ?? [];
			return {
				name: name ?? uid ?? null,
				uid: (0, facts_frame.rD)(uid),
				gid: (0, facts_frame.rD)(gid),
				groups: [...groups.matchAll(/(\d+)(?:\(([^)]*)\))?/g)].map(([, number = "", group]) => group ?? number)
			};
		}
		;
		function parseIdentity(frame, exchange) {
			return {
				os: parseOs(frame),
				machine: parseMachine(frame),
				user: parseUser((0, facts_frame.b6)(frame, "id")),
				clock: (0, clock.g)((0, facts_frame.b6)(frame, "clock"), exchange),
				virtualisation: parseVirtualisation(frame)
			};
		}
		function parseOs(frame) {
			const paths = new Set((0, facts_frame.c3)(frame, "path"));
			const kernelName = (0, facts_frame.b6)(frame, "kernel");
			const machine = (0, facts_frame.b6)(frame, "machine");
			const initProcess = kernelName === "Darwin" ? "launchd" : (0, facts_frame.b6)(frame, "pid1");
			const swVers = keyedLines((0, facts_frame.Dx)(frame, "swVers"));
			const release = swVers.size > 0 ? swVers : osReleaseOf(frame.blocks.get("osRelease") ?? "");
			const identity = identifyOs(kernelName, release, paths);
			return {
				...identity,
				packageManager: foundPackageManager(frame) ?? identity.packageManager,
				serviceManager: foundServiceManager(paths, initProcess) ?? identity.serviceManager,
				kernelName,
				kernelRelease: (0, facts_frame.b6)(frame, "release"),
				machine,
				arch: (0, architecture.N)(machine, (0, facts_frame.c3)(frame, "loader")),
				initProcess,
				systemdRunning: paths.has("/run/systemd/system"),
				imageBased: paths.has("/run/ostree-booted"),
				rebootRequired: paths.has("/run/reboot-required") || paths.has("/var/run/reboot-required")
			};
		}
		function foundPackageManager(frame) {
			const text = (0, facts_frame.b6)(frame, "packageManager");
			return text === null ? undefined : (0, prelude_output.bi)(text);
		}
		function foundServiceManager(paths, initProcess) {
			if (paths.has("/run/systemd/system")) return "systemd";
			if (paths.has("/run/openrc")) return "openrc";
			if (initProcess === null) return undefined;
			return initProcess === "procd" || initProcess === "launchd" ? initProcess : "none";
		}
		function parseMachine(frame) {
			const sysctl = keyedLines((0, facts_frame.Dx)(frame, "sysctlIdentity"));
			const hardware = keyedLines((0, facts_frame.Dx)(frame, "ioreg"), "=");
			const said = (key) => (0, made_by.v)((0, facts_frame.b6)(frame, key));
			const hostname = (0, facts_frame.b6)(frame, "hostname") ?? (0, facts_frame.L0)(sysctl.get("kern.hostname"));
			return {
				hostname: hostname === "(none)" ? null : hostname,
				machineId: (0, facts_frame.b6)(frame, "machineId") ?? (0, facts_frame.L0)(hardware.get("\"IOPlatformUUID\"")?.replaceAll("\"", "")),
				bootId: (0, facts_frame.b6)(frame, "bootId") ?? (0, facts_frame.L0)(sysctl.get("kern.bootsessionuuid")),
				vendor: said("vendor") ?? (sysctl.has("hw.model") ? "Apple" : null),
				model: said("model") ?? said("product") ?? (0, facts_frame.L0)(sysctl.get("hw.model")),
				uptimeSeconds: (0, facts_frame.rD)(/^\d+/.exec((0, facts_frame.b6)(frame, "uptime") ?? "")?.[0]) ?? uptimeOf(frame, sysctl)
			};
		}
		function uptimeOf(frame, sysctl) {
			const bootedAt = (0, facts_frame.rD)(/sec = (\d+)/.exec(sysctl.get("kern.boottime") ?? "")?.[1]);
			const { epochMs } = (0, clock.g)((0, facts_frame.b6)(frame, "clock"), undefined);
			return bootedAt === null || epochMs === null ? null : Math.max(0, Math.floor(epochMs / 1e3) - bootedAt);
		}
		function parseVirtualisation(frame) {
			const paths = (0, facts_frame.c3)(frame, "path");
			const release = (0, facts_frame.b6)(frame, "release") ?? "";
			const detected = (key) => {
				const text = (0, facts_frame.b6)(frame, key);
				return text === "none" || text === "wsl" ? null : text;
			};
			const marked = paths.includes("/run/.containerenv") ? "podman" : paths.includes("/.dockerenv") ? "docker" : null;
			return {
				container: detected("detectContainer") ?? detected("container") ?? marked,
				hypervisor: detected("detectVm") ?? (0, hypervisor.J)((0, facts_frame.b6)(frame, "vendor"), (0, facts_frame.b6)(frame, "product")),
				wsl: /microsoft-standard/i.test(release) ? 2 : /-Microsoft$/.test(release) ? 1 : null
			};
		}
		var facts_addresses = __webpack_require__(40354);
		var listeners = __webpack_require__(57243);
		var kernel_address = __webpack_require__(12188);
		;
		function parseRoutes4(lines, machine) {
			return lines.flatMap((line) => {
				const [name, destination, gateway = "", flags = "", , , metric, mask] = line.trim().split(/\s+/);
				const bits = Number.parseInt(flags, 16);
				if (name === undefined || destination !== "00000000" || mask !== "00000000") return [];
				if ((bits & 1) === 0 || (bits & 512) !== 0) return [];
				const address = (0, kernel_address.y)(gateway, machine) ?? null;
				return [{
					family: 4,
					interface: name,
					gateway: address === "0.0.0.0" ? null : address,
					metric: (0, facts_frame.rD)(metric)
				}];
			});
		}
		function parseRoutes6(lines) {
			return lines.flatMap((line) => {
				const [destination = "", length, , , hop = "", metric = "", , , flags = "", name] = line.trim().split(/\s+/);
				const bits = Number.parseInt(flags, 16);
				if (name === undefined || name === "lo" || !/^0{32}$/.test(destination) || length !== "00") return [];
				if (!/^[0-9a-f]{32}$/i.test(hop) || (bits & 1) === 0 || (bits & 512) !== 0) return [];
				const gateway = /^0{32}$/.test(hop) ? null : (0, kernel_address.u)(hop);
				return [{
					family: 6,
					interface: name,
					gateway,
					metric: Number.parseInt(metric, 16) || 0
				}];
			});
		}
		function parseNetstatRoutes(lines) {
			let family = 4;
			const found = [];
			for (const line of lines) {
				if (line.startsWith("Internet6")) family = 6;
				const [, gateway = "", name] = /^default\s+(\S+)\s+[A-Za-z\d]+\s+([A-Za-z]+\d+)(?:\s|$)/.exec(line) ?? [];
				if (name === undefined) continue;
				const address = gateway.replace(/%.*$/, "");
				found.push({
					family,
					interface: name,
					gateway: /^link#|^fe80::$/.test(address) ? null : address,
					metric: null
				});
			}
			return found;
		}
		;
		function parseNetwork(frame) {
			const machine = (0, facts_frame.b6)(frame, "machine");
			const proc = (name) => (0, listeners.Te)(name.startsWith("tcp") ? "tcp" : "udp", (0, facts_frame.Dx)(frame, `proc-${name}`), machine);
			return {
				interfaces: parseInterfaces(frame),
				defaultRoutes: [
					...parseRoutes4((0, facts_frame.Dx)(frame, "routes4"), machine),
					...parseRoutes6((0, facts_frame.Dx)(frame, "routes6")),
					...parseNetstatRoutes((0, facts_frame.Dx)(frame, "netstatRoutes"))
				],
				listeners: [
					...(0, listeners.OX)((0, facts_frame.Dx)(frame, "ss")),
					...(0, listeners.Wo)((0, facts_frame.Dx)(frame, "lsof")),
					...[
						"tcp",
						"tcp6",
						"udp",
						"udp6"
					].flatMap(proc)
				],
				nameservers: (0, facts_frame.Dx)(frame, "resolv").flatMap((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? [])
			};
		}
		function parseInterfaces(frame) {
			const ifconfig = (0, facts_frame.Dx)(frame, "ifconfig");
			const addresses = [...(0, facts_addresses.ep)((0, facts_frame.Dx)(frame, "ipAddr")), ...(0, facts_addresses.Hx)(ifconfig)];
			const links = new Map([...linksOfIfconfig(ifconfig), ...(0, facts_frame.c3)(frame, "link").flatMap(linkOf)]);
			const names = new Set([...links.keys(), ...addresses.map(([name]) => name)]);
			return [...names].map((name) => ({
				name,
				...links.get(name) ?? NO_LINK,
				addresses: addresses.filter(([owner]) => owner === name).map(([, address]) => address)
			}));
		}
		const NO_LINK = {
			mac: null,
			mtuBytes: null,
			up: null,
			speedMbps: null
		};
		function linkOf(text) {
			const [name, mac = "", mtu, state, speed] = text.split(" ");
			if (name === undefined || state === undefined) return [];
			const mbps = (0, facts_frame.rD)(speed);
			return [[name, {
				mac: macOf(mac),
				mtuBytes: (0, facts_frame.rD)(mtu),
				up: state === "up" ? true : state === "down" ? false : null,
				speedMbps: mbps === 0 ? null : mbps
			}]];
		}
		function linksOfIfconfig(lines) {
			const links = new Map();
			let name = "";
			for (const line of lines) {
				const [, head] = /^([^\s:]+)(?::| )/.exec(line) ?? [];
				if (head !== undefined) name = head;
				if (name === "") continue;
				const link = links.get(name) ?? NO_LINK;
				const mtu = /\bmtu[ :](\d+)/i.exec(line)?.[1];
				const mac = /(?:\bether|HWaddr) ([0-9A-Fa-f:]{17})/.exec(line)?.[1];
				const status = /^\s+status: (active|inactive)/.exec(line)?.[1];
				links.set(name, {
					...link,
					mtuBytes: (0, facts_frame.rD)(mtu) ?? link.mtuBytes,
					mac: mac === undefined ? link.mac : macOf(mac),
					up: status === undefined ? link.up : status === "active"
				});
			}
			return links;
		}
		function macOf(text) {
			return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text) && !/^[0:]+$/.test(text) ? text.toLowerCase() : null;
		}
		var program = __webpack_require__(37566);
		;
		const ARM_PARTS = {
			"41:c07": "Cortex-A7",
			"41:b76": "ARM1176",
			"41:d03": "Cortex-A53",
			"41:d04": "Cortex-A35",
			"41:d05": "Cortex-A55",
			"41:d07": "Cortex-A57",
			"41:d08": "Cortex-A72",
			"41:d09": "Cortex-A73",
			"41:d0a": "Cortex-A75",
			"41:d0b": "Cortex-A76",
			"41:d0c": "Neoverse-N1",
			"41:d40": "Neoverse-V1",
			"41:d41": "Cortex-A78",
			"41:d42": "Cortex-A78AE",
			"41:d46": "Cortex-A510",
			"41:d47": "Cortex-A710",
			"41:d49": "Neoverse-N2",
			"41:d4f": "Neoverse-V2",
			"4e:004": "Carmel",
			"c0:ac3": "Ampere-1"
		};
		function cpuModel(lines) {
			const known = keyedLines(lines);
			const cores = armCores(lines);
			if (cores.size > 1) return [...cores].map(([name, count]) => `${count} x ${name}`).join(" + ");
			const [only] = cores.keys();
			const name = known.get("model name") ?? only ?? known.get("cpu model") ?? known.get("isa");
			return (only !== undefined && !only.startsWith("0x") ? only : name?.replace(/\s+/g, " ")) ?? null;
		}
		function armCores(lines) {
			const cores = new Map();
			let implementer = "";
			for (const line of lines) {
				const [, key, value = ""] = /^CPU (implementer|part)\s*: 0x([0-9a-f]+)/.exec(line) ?? [];
				if (key === "implementer") implementer = value.padStart(2, "0");
				if (key === "part") {
					const name = ARM_PARTS[`${implementer}:${value}`] ?? `0x${implementer}:0x${value}`;
					cores.set(name, (cores.get(name) ?? 0) + 1);
				}
			}
			return cores;
		}
		function cpuAes(lines) {
			const known = keyedLines(lines);
			const flags = known.get("flags") ?? known.get("Features");
			return flags === undefined ? null : flags.split(/\s+/).includes("aes");
		}
		function countInList(text) {
			if (text === null || !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text)) return null;
			return text.split(",").map((part) => part.split("-").map(Number)).reduce((sum, [from = 0, to = from]) => sum + Math.max(0, to - from + 1), 0);
		}
		;
		const UNMEASURED = {
			sizeBytes: null,
			availableBytes: null,
			inodes: null,
			inodesFree: null
		};
		const MAC_INTERNAL = /^\/System\/Volumes\/(?!Data$)|^\/private\/var\/vm$|^\/dev$/;
		function parseMounts(frame) {
			const sizes = new Map([...dfSizes((0, facts_frame.Dx)(frame, "df")), ...statSizes((0, facts_frame.Dx)(frame, "sizes"))]);
			const mounts = new Map();
			const add = (device, path, fsType, all) => {
				const options = all.filter((option) => !option.includes("="));
				const readOnly = options.includes("ro") || options.includes("read-only");
				mounts.set(path, {
					path,
					device,
					fsType,
					options,
					readOnly,
					...sizes.get(path) ?? UNMEASURED
				});
			};
			for (const text of (0, facts_frame.c3)(frame, "mount")) {
				const [device, path, fsType, options] = text.split(" ");
				if (device === undefined || path === undefined || fsType === undefined) continue;
				add(unescaped(device), unescaped(path), fsType, options?.split(",") ?? []);
			}
			for (const line of (0, facts_frame.Dx)(frame, "mountTable")) {
				const [, device, path, list] = /^(.+?) on (\/.*) \(([^()]*)\)$/.exec(line) ?? [];
				if (device === undefined || path === undefined || list === undefined || MAC_INTERNAL.test(path)) continue;
				const [fsType = null, ...options] = list.split(", ");
				if (fsType !== "autofs" && fsType !== "devfs") add(device, path, fsType, options);
			}
			const root = sizes.get("/");
			if (root !== undefined && !mounts.has("/")) {
				mounts.set("/", {
					path: "/",
					device: null,
					fsType: null,
					options: [],
					readOnly: false,
					...root
				});
			}
			return [...mounts.values()];
		}
		function unescaped(text) {
			return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
		}
		function statSizes(lines) {
			const found = new Map();
			for (const line of lines) {
				const [, fragment, blocks, available, inodes, free, path] = /^(\d+)\|(\d+)\|\d+\|(\d+)\|(\d+)\|(\d+)\|(\/.*)$/.exec(line) ?? [];
				if (path === undefined) continue;
				found.set(path, {
					sizeBytes: product(fragment, blocks),
					availableBytes: product(fragment, available),
					inodes: (0, facts_frame.rD)(inodes),
					inodesFree: (0, facts_frame.rD)(free)
				});
			}
			return found;
		}
		function dfSizes(lines) {
			const found = new Map();
			for (const line of lines) {
				const [, size, available, path] = /\s(\d+)\s+\d+\s+(\d+)\s+(?:\d+%|-)\s+(\/.*)$/.exec(line) ?? [];
				if (path === undefined) continue;
				found.set(path, {
					...UNMEASURED,
					sizeBytes: product("1024", size),
					availableBytes: product("1024", available)
				});
			}
			return found;
		}
		function product(left, right) {
			const value = Number(left) * Number(right);
			return Number.isFinite(value) ? value : null;
		}
		;
		function parseResources(frame) {
			return {
				...frame.blocks.has("sysctlResources") ? ofMac(frame) : ofLinux(frame),
				mounts: parseMounts(frame)
			};
		}
		function ofLinux(frame) {
			const cpuinfo = (0, facts_frame.Dx)(frame, "cpuinfo");
			const meminfo = keyedLines((0, facts_frame.Dx)(frame, "meminfo"));
			const kib = (key) => scaled((0, facts_frame.rD)(meminfo.get(key)), 1024);
			const spare = [
				"MemFree",
				"Buffers",
				"Cached"
			].map(kib).reduce((sum, part) => part === null ? sum : (sum ?? 0) + part, null);
			const processors = cpuinfo.filter((line) => line.startsWith("processor")).length;
			return {
				cpuModel: cpuModel(cpuinfo),
				cpuCount: countInList((0, facts_frame.b6)(frame, "cpuOnline")) ?? (processors > 0 ? processors : null),
				cpuAes: cpuAes(cpuinfo),
				memoryTotalBytes: kib("MemTotal"),
				memoryAvailableBytes: kib("MemAvailable") ?? spare,
				memoryLimitBytes: (0, facts_frame.rD)((0, facts_frame.b6)(frame, "memoryLimit")),
				swapTotalBytes: kib("SwapTotal"),
				swapFreeBytes: kib("SwapFree"),
				pageSizeBytes: scaled((0, facts_frame.rD)((0, facts_frame.b6)(frame, "pageKiB")), 1024) ?? (0, facts_frame.rD)((0, facts_frame.b6)(frame, "pageBytes")),
				libc: libcOf(frame),
				disks: (0, facts_frame.c3)(frame, "disk").flatMap(diskOf)
			};
		}
		function libcOf(frame) {
			const [, glibc] = /^glibc (\S+)/.exec((0, facts_frame.b6)(frame, "libc") ?? "") ?? [];
			if (glibc !== undefined) return {
				kind: "glibc",
				version: glibc
			};
			const musl = (0, facts_frame.Dx)(frame, "musl").join("\n");
			if (/^musl libc/m.test(musl)) return {
				kind: "musl",
				version: /^Version (\S+)/m.exec(musl)?.[1] ?? null
			};
			const loaders = (0, facts_frame.c3)(frame, "loader");
			if (loaders.some((path) => path.includes("ld-musl-"))) return {
				kind: "musl",
				version: null
			};
			return {
				kind: loaders.some((path) => path.includes("/ld-linux")) ? "glibc" : "unknown",
				version: null
			};
		}
		function diskOf(text) {
			const [, name, sectors, rotational, removable, model] = /^(\S+) (\d+) (\d+) (\d+) ?(.*)$/.exec(text) ?? [];
			if (name === undefined || sectors === "0") return [];
			return [{
				name,
				model: (0, facts_frame.L0)(model),
				sizeBytes: scaled((0, facts_frame.rD)(sectors), 512),
				rotational: rotational === "1",
				removable: removable === "1"
			}];
		}
		function ofMac(frame) {
			const sysctl = keyedLines((0, facts_frame.Dx)(frame, "sysctlResources"));
			const pages = keyedLines((0, facts_frame.Dx)(frame, "vmStat"));
			const pageSizeBytes = (0, facts_frame.rD)(sysctl.get("hw.pagesize"));
			const count = (key) => (0, facts_frame.rD)(pages.get(key)?.replace(/\.$/, ""));
			const spare = [
				"Pages free",
				"Pages inactive",
				"Pages speculative"
			].map(count);
			const features = sysctl.get("machdep.cpu.features");
			const armAes = sysctl.get("hw.optional.arm.FEAT_AES");
			return {
				cpuModel: (0, facts_frame.L0)(sysctl.get("machdep.cpu.brand_string")),
				cpuCount: (0, facts_frame.rD)(sysctl.get("hw.logicalcpu")),
				cpuAes: armAes !== undefined ? armAes === "1" : features === undefined ? null : features.split(/\s+/).includes("AES"),
				memoryTotalBytes: (0, facts_frame.rD)(sysctl.get("hw.memsize")),
				memoryAvailableBytes: spare.includes(null) ? null : scaled(spare.reduce((sum, part) => sum + (part ?? 0), 0), pageSizeBytes),
				memoryLimitBytes: null,
				swapTotalBytes: swapOf(sysctl.get("vm.swapusage"), "total"),
				swapFreeBytes: swapOf(sysctl.get("vm.swapusage"), "free"),
				pageSizeBytes,
				libc: {
					kind: "libSystem",
					version: null
				},
				disks: []
			};
		}
		function swapOf(text, field) {
			const [, amount] = new RegExp(`\\b${field} = (\\d+(?:\\.\\d+)?)M`).exec(text ?? "") ?? [];
			return amount === undefined ? null : Math.round(Number(amount) * 1024 * 1024);
		}
		function scaled(value, unit) {
			return value === null || unit === null ? null : value * unit;
		}
		;
		function sshdPorts(files, lines) {
			if (files.length === 0) return null;
			let ports = [];
			let sockets = [];
			for (const line of lines) {
				const [, keyword = "", value = ""] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+|$)"?([^\s"]*)/.exec(line) ?? [];
				const number = /^(?:.*[\]:])?(\d{1,5})$/.exec(value)?.[1];
				const port = number === undefined || Number(number) > 65535 ? undefined : Number(number);
				switch (keyword.toLowerCase()) {
					case "port":
						if (port !== undefined) ports = [...ports, port];
						break;
					case "listenaddress":
						if (port !== undefined && /^(?:\[.*\]|[^:]*):\d+$/.test(value)) ports = [...ports, port];
						break;
					case "listenstream":
						sockets = value === "" ? [] : port === undefined ? sockets : [...sockets, port];
						break;
					default:
				}
			}
			const all = sockets.length > 0 ? sockets : ports;
			return all.length > 0 ? [...new Set(all)] : [22];
		}
		;
		function parseSoftware(frame) {
			const paths = new Set((0, facts_frame.c3)(frame, "path"));
			const tools = parseTools((0, facts_frame.Dx)(frame, "tools"));
			const enforce = (0, facts_frame.b6)(frame, "selinux");
			const [, sudo, sudoVersion = null] = /^(sudo version|sudo-rs) (\S+)/i.exec((0, facts_frame.b6)(frame, "sudo") ?? "") ?? [];
			const docker = tools["docker"];
			return {
				tools,
				python: parsePython(frame, tools),
				sudoVersion,
				sudoRs: sudo?.toLowerCase() === "sudo-rs",
				systemdVersion: (0, facts_frame.rD)(/^systemd (\d+)/.exec((0, facts_frame.b6)(frame, "systemd") ?? "")?.[1]),
				sshdPorts: sshdPorts((0, facts_frame.c3)(frame, "sshdFile"), (0, facts_frame.c3)(frame, "sshdLine")),
				docker: docker === undefined ? null : {
					path: docker,
					socket: (0, facts_frame.c3)(frame, "dockerSocket").length > 0
				},
				selinux: enforce === "1" ? "enforcing" : enforce === "0" ? "permissive" : "off",
				apparmor: (0, facts_frame.b6)(frame, "apparmor") === "Y",
				cgroupVersion: cgroupVersion(frame, paths),
				timesyncSynchronized: paths.has("/run/systemd/timesync/synchronized")
			};
		}
		function parseTools(lines) {
			const paths = lines.filter((line) => line.startsWith("/") && !line.endsWith("/"));
			return Object.fromEntries(paths.map((path) => [path.slice(path.lastIndexOf("/") + 1), path]));
		}
		function parsePython(frame, tools) {
			const path = (0, facts_frame.b6)(frame, "python");
			const other = tools["python3"];
			if (path === null) {
				return other === undefined || (0, facts_frame.b6)(frame, "kernel") === "Darwin" && other === "/usr/bin/python3" ? null : {
					path: other,
					version: null
				};
			}
			return {
				path,
				version: /^Python (\S+)/.exec((0, facts_frame.b6)(frame, "pythonVersion") ?? "")?.[1] ?? null
			};
		}
		function cgroupVersion(frame, paths) {
			if ((0, facts_frame.b6)(frame, "kernel") !== "Linux") return null;
			return paths.has("/sys/fs/cgroup/cgroup.controllers") ? 2 : 1;
		}
		;
		function parseFacts(output, exchange) {
			const frame = (0, facts_frame.IW)(output);
			const answered = new Set((0, facts_frame.c3)(frame, "section"));
			const section = (name, parse) => answered.has(name) ? parse() : null;
			return {
				complete: frame.complete,
				sections: program.A.filter((name) => answered.has(name)),
				...parseIdentity(frame, exchange),
				resources: section("resources", () => parseResources(frame)),
				network: section("network", () => parseNetwork(frame)),
				software: section("software", () => parseSoftware(frame)),
				gpu: section("gpu", () => parseGpu(frame))
			};
		}
		;
		const hostFacts = {
			program: (all) => (0, program.G)(all ? program.A : ["identity"]),
			parse(output, times) {
				const facts = parseFacts(output, times);
				return {
					tree: facts,
					os: facts.os.prettyName
				};
			}
		};
	}),
	50567: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fe: () => openLink,
			OU: () => isWindowsHost,
			bE: () => closeLink
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53227);
		var _program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93342);
		var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12959);
		async function openLink(context, host, first, onConnected) {
			const { connection, sudo } = await context.connect(host);
			onConnected?.(connection);
			try {
				const sentAtMs = Date.now();
				const opened = await _session_js__WEBPACK_IMPORTED_MODULE_3__.H.open(connection, {
					host: host.name,
					prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__.W,
					first: (0, _program_js__WEBPACK_IMPORTED_MODULE_2__.Lk)(first),
					signal: context.signal,
					trace: (program) => context.onProgram(host.name, program),
					...sudo
				});
				return {
					connection,
					session: opened.session,
					first: opened.first,
					sentAtMs
				};
			} catch (error) {
				if (onConnected !== undefined && isWindowsHost(error)) throw error;
				await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
				throw error;
			}
		}
		function isWindowsHost(error) {
			return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4 && error.code === "windows-host";
		}
		async function closeLink({ session, connection }) {
			await session.close();
			await connection[Symbol.asyncDispose]();
		}
	}),
	99436: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H: () => HOST_LOCK,
			g: () => OWN_SESSION
		});
		const OWN_SESSION = `
bu_session() {
  if command -v setsid >/dev/null 2>&1; then exec setsid "$@"
  elif command -v perl >/dev/null 2>&1; then exec perl -e 'setpgrp(0,0);exec @ARGV' "$@"
  else exec "$@"; fi
}
`;
		const HOST_LOCK = `
bu_stamp() {
  { read -r BU_Z <"/proc/$1/stat"; } 2>/dev/null || return
  set -- \${BU_Z##*) }
  [ "$1" = Z ] || { shift 19; printf %s "$1"; }
}
bu_claim() {
  BU_A=$(bu_stamp "$1"); [ -n "$BU_A" ] || return
  BU_A="$BU_V/lock.d/$BU_BOOT:$BU_OWN:$1:$BU_A"
  { mkdir -p "$BU_V/lock.d" && true >"$BU_A"; } 2>/dev/null
}
bu_living() {
  BU_Y=$1
  for BU_E in "$BU_V/lock.d/"*; do
    [ "$BU_E" != "$BU_A" ] && [ -e "$BU_E" ] || continue
    IFS=:; set -- \${BU_E##*/}; unset IFS
    if [ "$1" != "$BU_BOOT" ] || [ "$(bu_stamp "$3")" != "$4" ]; then rm -f "$BU_E"
    elif [ "$2" "$BU_Y" "$BU_OWN" ]; then return; fi
  done
  return 1
}
bu_join() { bu_claim "$1" && bu_living =; }
bu_try() {
  if command -v flock >/dev/null 2>&1; then flock -n "$1"
  elif command -v perl >/dev/null 2>&1; then perl -e 'use Fcntl ":flock";open(F,">&=$ARGV[0]")&&flock(F,LOCK_EX|LOCK_NB)||exit 1' "$1"
  else
    BU_OWN=$$-$(bu_stamp $$)
    bu_claim $$ || return
    ! bu_living != || { rm -f "$BU_A"; return 1; }
  fi
}
bu_flock() {
  BU_N=$2
  until bu_try "$1"; do [ "$BU_N" -gt 0 ] || return 1; BU_N=$((BU_N - 1)); sleep 1; done
}
`;
	}),
	27605: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A9: () => damagedNote,
			Ny: () => newerJournal,
			TY: () => openLine,
			_D: () => NO_JOURNAL,
			a0: () => readJournal,
			dt: () => JOURNAL_VERSION
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		var _report_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62128);
		const JOURNAL_VERSION = 1;
		const NO_JOURNAL = {
			pending: [],
			unknown: [],
			failed: [],
			runs: [],
			notes: [],
			damaged: 0,
			open: false
		};
		function openLine(line) {
			return JSON.stringify(line).slice(0, -1);
		}
		function readJournal(text, host) {
			const { lines, damaged } = linesOf(text, host);
			const begun = new Map();
			const pending = new Map();
			const unknown = new Map();
			const failed = new Map();
			for (const line of lines) {
				if (line.t === "begin") {
					const key = keyOf(line);
					begun.set(key, line);
					unknown.set(key, line);
					failed.delete(line.id);
					for (const target of line.notify) {
						const others = pending.get(target)?.runs.filter((run) => run !== line.run) ?? [];
						pending.set(target, {
							fleet: line.fleet,
							boot: line.boot ?? "",
							runs: [...others, line.run]
						});
					}
				} else if (line.t === "end") {
					const key = keyOf(line);
					unknown.delete(key);
					if (line.rc > 0) failed.set(line.id, {
						run: line.run,
						exit: line.rc
					});
					const begin = begun.get(key);
					if (line.rc === 0 && begin?.handles) pending.delete(line.id);
					if (line.rc === -1 && begin) withdraw(begin, pending, begun, key);
				} else if (line.t === "guard" && line.result === "taken-back") {
					for (const [key, { run, seq }] of unknown) if (run === line.run && line.seqs.includes(seq)) unknown.delete(key);
				}
			}
			return {
				pending: [...pending].map(([id, told]) => ({
					id,
					...told
				})),
				unknown: [...unknown.values()].map(({ run, seq, id, at, by, boot, url }) => ({
					run,
					seq,
					id,
					at,
					by,
					boot: boot ?? "",
					...url === undefined ? {} : { url }
				})),
				failed: [...failed].map(([id, how]) => ({
					id,
					...how
				})),
				runs: runsOf([...begun.values()]),
				notes: lines.flatMap((line) => line.t === "intent" ? [{
					run: line.run,
					id: line.id,
					note: line.note
				}] : []),
				damaged,
				open: lines.length + damaged > 0
			};
		}
		function runsOf(steps) {
			const first = new Map(steps.toReversed().map((step) => [step.run, step]));
			return [...first.values()].toReversed().map(({ run, by, at, url }) => ({
				run,
				by,
				at,
				...url === undefined ? {} : { url }
			}));
		}
		function damagedNote(lines) {
			return `the journal on the host has ${(0, _report_counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(lines, "line")} cut off (a full disk or a power cut): what such a line told is not known, so everything was read anew`;
		}
		function keyOf({ run, seq, id }) {
			return `${run}/${seq}/${id}`;
		}
		function withdraw(begin, pending, begun, key) {
			begun.delete(key);
			for (const target of begin.notify) {
				if (![...begun.values()].some((other) => other.notify.includes(target))) pending.delete(target);
			}
		}
		function linesOf(text, host) {
			const pieces = text.split(/\n|(?=\{"t":")/).filter((piece) => piece.startsWith("{\"t\":"));
			const lines = pieces.flatMap((piece) => parseLine(piece, host));
			return {
				lines,
				damaged: pieces.length - lines.length
			};
		}
		function parseLine(piece, host) {
			let line;
			try {
				line = JSON.parse(piece);
			} catch {
				return [];
			}
			if (typeof line["v"] === "number" && line["v"] > JOURNAL_VERSION) throw newerJournal(host, line["v"]);
			const shape = Object.hasOwn(SHAPES, String(line["t"])) ? SHAPES[line["t"]] : undefined;
			return shape?.(line) ? [line] : [];
		}
		const isText = (value) => typeof value === "string";
		const areTexts = (line, ...names) => names.every((name) => isText(line[name]));
		const SHAPES = {
			begin: (line) => areTexts(line, "run", "id", "fleet", "at", "by") && typeof line["seq"] === "number" && (line["boot"] === undefined || isText(line["boot"])) && (line["url"] === undefined || isText(line["url"])) && Array.isArray(line["notify"]) && line["notify"].every(isText),
			end: (line) => areTexts(line, "run", "id") && typeof line["seq"] === "number" && typeof line["rc"] === "number",
			guard: (line) => areTexts(line, "run", "result") && Array.isArray(line["seqs"]),
			intent: (line) => areTexts(line, "run", "id", "note")
		};
		function newerJournal(host, version) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "journal-newer",
				category: "unsupported",
				what: `the journal on the host was written by a newer bringup (journal version ${version}, this one knows ${JOURNAL_VERSION})`,
				remedy: "use that newer bringup for this host",
				where: { host }
			});
		}
	}),
	65780: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IR: () => withCutOff,
			M2: () => ownersText,
			go: () => isOwned,
			hC: () => readOwners,
			hw: () => orphansOf
		});
		function readOwners(text) {
			const owned = new Map();
			for (const line of text.split("\n")) {
				if (!line.startsWith("{\"id\":")) continue;
				try {
					const entry = JSON.parse(line);
					if (isOwned(entry)) owned.set(entry.id, entry);
				} catch {}
			}
			return owned;
		}
		function isOwned(value) {
			const { id, owners, made, digest } = value ?? {};
			return typeof id === "string" && Array.isArray(owners) && owners.every((owner) => typeof owner === "string") && typeof made === "boolean" && typeof digest === "string";
		}
		function withCutOff(owned, made) {
			const missing = made.filter(({ id }) => !owned.has(id));
			return new Map([...owned, ...missing.map((thing) => [thing.id, {
				...thing,
				made: true
			}])]);
		}
		function ownersText(owned) {
			return [...owned.values()].toSorted((a, b) => a.id < b.id ? -1 : 1).map(({ id, owners, made, digest }) => `${JSON.stringify({
				id,
				owners,
				made,
				digest
			})}\n`).join("");
		}
		function orphansOf(owned, fleet, capabilities, wantedIds) {
			const ours = new Set(capabilities.map((capability) => `${fleet}/${capability}`));
			return [...owned.values()].filter((entry) => !wantedIds.has(entry.id) && entry.owners.length > 0 && entry.owners.every((owner) => ours.has(owner)));
		}
	}),
	93079: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BL: () => answerTooLate,
			ZF: () => noPowershell,
			js: () => notAdministrator,
			t9: () => scriptFailed
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function answerTooLate({ name, timeoutMs }) {
			return {
				code: "powershell-timeout",
				what: `${name} did not end within ${Math.round(timeoutMs / 1e3)} s`,
				remedy: "look at the load of the host; raise the limit in `mesh.timeouts` when it is only slow, then run it again"
			};
		}
		function noPowershell(host, code, said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "powershell-no-answer",
				category: "shell",
				what: `PowerShell on this host gave no answer (exit ${code})${said === "" ? "" : `; it said: ${lastLines(said)}`}`,
				remedy: "run `powershell -NoProfile -Command $PSVersionTable` over ssh there: it must be Windows PowerShell 5.1 or later, in full language mode",
				where: { host }
			});
		}
		function notAdministrator(host, user) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "windows-not-administrator",
				category: "sudo",
				what: `${user} is no administrator of this Windows host, and there is something to change on it`,
				remedy: "choose an ssh.user who is in its group Administrators; sshd then gives them the full rights without a question",
				where: { host }
			});
		}
		function scriptFailed(host, name, said) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "powershell-failed",
				category: "command",
				what: `could not ${name}: ${lastLines(said) || "it said nothing"}`,
				remedy: "look at what Windows said; the user has to be an administrator, and policies may forbid it",
				where: { host }
			});
		}
		function lastLines(text) {
			return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").slice(-2).join(" / ").slice(0, 400);
		}
	}),
	33228: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { G: () => PowershellSession });
		var powershell = __webpack_require__(37730);
		var redact = __webpack_require__(162);
		var deadline = __webpack_require__(44796);
		var session_errors = __webpack_require__(82932);
		var errors = __webpack_require__(93079);
		;
		const LOCK = (0, powershell.ps)`$d=[IO.Path]::Combine($env:ProgramData,'bringup')
function Say($v){[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n='lock';v=$v} -Compress))}
$s=$null
try{
$s=[IO.File]::Open([IO.Path]::Combine($d,'lock'),'OpenOrCreate','ReadWrite','None')
}catch{
$e=$_.Exception.GetBaseException()
if($e.GetType().Name -eq 'IOException'){
$by=''
try{$by=[IO.File]::ReadAllText([IO.Path]::Combine($d,'holder'))}catch{}
Say @{held=$true;by=$by}
}else{Say @{denied=$e.Message}}
}
if($s -ne $null){try{
foreach($l in $input){
[IO.File]::WriteAllText([IO.Path]::Combine($d,'holder'),[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($l)))
Say @{held=$false}
}
}finally{$s.Dispose()}}`;
		;
		const PRELUDE = (0, powershell.ps)`$BuUtf8=New-Object Text.UTF8Encoding $false
[Console]::OutputEncoding=$BuUtf8
$BuRoot=[IO.Path]::Combine($env:ProgramData,'bringup')
$BuUser=[Security.Principal.WindowsIdentity]::GetCurrent()
function Send-Bu([string]$Name,$Value){[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n=$Name;v=$Value} -Compress -Depth 6))}
function Invoke-Bu([string]$File,[string]$Line,[int]$Seconds){
$i=New-Object Diagnostics.ProcessStartInfo
$i.FileName=$File
$i.Arguments=$Line
$i.UseShellExecute=$false
$i.CreateNoWindow=$true
$i.RedirectStandardInput=$true
$i.RedirectStandardOutput=$true
$i.RedirectStandardError=$true
$i.StandardOutputEncoding=$BuUtf8
$i.StandardErrorEncoding=$BuUtf8
$p=[Diagnostics.Process]::Start($i)
$p.StandardInput.Close()
$o=$p.StandardOutput.ReadToEndAsync()
$e=$p.StandardError.ReadToEndAsync()
$ended=$p.WaitForExit($Seconds*1000)
if(-not $ended){try{$p.Kill()}catch{}}
$r=@{code=-1;timedOut=(-not $ended);out='';err=''}
if($ended){$r.code=$p.ExitCode}
if($o.Wait(5000)){$r.out=$o.Result}
if($e.Wait(5000)){$r.err=$e.Result}
return $r
}
function Protect-Bu([string]$Path,[string]$Rights){
$r=Invoke-Bu ([IO.Path]::Combine($env:SystemRoot,'System32','icacls.exe')) ('"'+$Path+'" /inheritance:r '+$Rights) 15
if($r.code -ne 0){throw ('icacls: '+$r.out+$r.err)}
}
function Start-BuRoot{
if([IO.Directory]::Exists($BuRoot)){return}
$null=[IO.Directory]::CreateDirectory($BuRoot)
Protect-Bu $BuRoot '/grant:r *S-1-5-32-544:(OI)(CI)F /grant:r *S-1-5-18:(OI)(CI)F'
}
function Add-BuJournal([string[]]$Lines){
Start-BuRoot
$s=[IO.File]::Open([IO.Path]::Combine($BuRoot,'journal.jsonl'),'Append','Write','Read')
try{$b=$BuUtf8.GetBytes(($Lines -join [char]10)+[char]10);$s.Write($b,0,$b.Length);$s.Flush($true)}finally{$s.Dispose()}
}`;
		var external_node_crypto_ = __webpack_require__(77598);
		;
		const MOST_COMMAND_CHARACTERS = 8e3;
		const SETTINGS = "$ProgressPreference='SilentlyContinue';$ErrorActionPreference='Stop';Set-StrictMode -Version 2.0";
		function encodedCommand(script) {
			return `powershell -NoProfile -NonInteractive -EncodedCommand ${Buffer.from(script, "utf16le").toString("base64")}`;
		}
		function scriptText(program, marker) {
			const secrets = [...program.secrets.values()].map((secret) => `${(0, powershell.SE)(secret.name)}=${(0, powershell.SE)(secret.reveal())}`);
			return [
				SETTINGS,
				`$BuMarker=${(0, powershell.SE)(marker)}`,
				...secrets.length === 0 ? [] : [`${powershell.Bx}=@{${secrets.join(";")}}`],
				`try{`,
				program.powershell,
				`[Console]::Out.WriteLine($BuMarker+' {"n":"end"}')`,
				`}catch{`,
				`[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n='error';v=@{message=$_.Exception.Message;id=$_.FullyQualifiedErrorId;line=$_.InvocationInfo.ScriptLineNumber}} -Compress))`,
				`}`
			].join("\n");
		}
		const LAUNCHER = `${SETTINGS}
. ([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String((@($input) -join '')))))`;
		function remoteScript(program, marker = newMarker()) {
			const text = scriptText(program, marker);
			const command = encodedCommand(text);
			if (program.secrets.size === 0 && command.length <= MOST_COMMAND_CHARACTERS) return {
				command,
				stdin: "",
				marker
			};
			const lines = Buffer.from(text, "utf8").toString("base64").match(/.{1,4096}/g) ?? [];
			return {
				command: encodedCommand(LAUNCHER),
				stdin: lines.map((line) => `${line}\r\n`).join(""),
				marker
			};
		}
		function directScript(program) {
			const script = remoteScript(program);
			if (script.stdin !== "") throw new TypeError("this script does not fit into a command line");
			return script;
		}
		function newMarker() {
			return `bu-${(0, external_node_crypto_.randomBytes)(16).toString("hex")}`;
		}
		;
		class PowershellSession {
			connection;
			#host;
			#onScript;
			#lock;
			#isLost = false;
			#commands = 0;
			constructor(connection, host, onScript = () => undefined) {
				this.connection = connection;
				this.#host = host;
				this.#onScript = onScript;
				connection.closed.then(() => {
					this.#isLost = true;
				});
			}
			get isLost() {
				return this.#isLost;
			}
			get commands() {
				return this.#commands;
			}
			async run(program, options) {
				this.#onScript(`# ${options.name}\n${program.powershell}`);
				const script = remoteScript(options.prelude === false ? program : (0, powershell.mG)([PRELUDE, program]));
				const clean = (0, redact.$)([...program.secrets.values()]);
				const channel = await this.#start(script);
				const heard = listen(channel, script.marker);
				channel.stdin.end(script.stdin);
				try {
					const exit = await (0, deadline.N)(Promise.race([channel.exit, this.#gone()]), options.timeoutMs, options.signal, () => (0, errors.BL)(options), this.#host);
					const error = heard.answers.get("error");
					if (error !== undefined) throw (0, errors.t9)(this.#host, options.name, clean.text(error.message ?? ""));
					if (heard.ended()) return heard.answers;
					if (exit.code === undefined) throw (0, session_errors.Bx)(this.#host, undefined);
					throw (0, errors.ZF)(this.#host, exit.code, clean.text(heard.text()));
				} finally {
					channel.close();
				}
			}
			async lock(holder, signal) {
				const script = directScript(LOCK);
				const channel = await this.#start(script);
				const heard = listen(channel, script.marker);
				channel.stdin.write(`${Buffer.from(holder, "utf8").toString("base64")}\r\n`);
				const answered = await (0, deadline.N)(Promise.race([
					heard.first("lock"),
					channel.exit.then(() => undefined),
					this.#gone()
				]), 3e4, signal, () => (0, errors.BL)({
					name: "take the lock",
					timeoutMs: 3e4
				}), this.#host);
				const answer = answered;
				if (answer?.held === false) {
					this.#lock = channel;
					return { held: false };
				}
				channel.close();
				if (answer?.held === true) return {
					held: true,
					by: answer.by ?? ""
				};
				throw (0, errors.t9)(this.#host, "take the lock", answer?.denied ?? heard.text());
			}
			async push(bytes, to, options) {
				const script = directScript(receive(to.path, to.sha256));
				this.#onScript(`# ${options.name}\n${receive(to.path, to.sha256).powershell}`);
				const channel = await this.#start(script);
				const heard = listen(channel, script.marker);
				const sent = (async () => {
					let rest = Buffer.alloc(0);
					for await (const chunk of bytes) {
						rest = Buffer.concat([rest, chunk]);
						const whole = rest.length - rest.length % LINE_BYTES;
						for (let at = 0; at < whole; at += LINE_BYTES) {
							const line = `${rest.toString("base64", at, at + LINE_BYTES)}\r\n`;
							if (!channel.stdin.write(line)) await new Promise((resolve) => channel.stdin.once("drain", resolve));
						}
						rest = rest.subarray(whole);
					}
					channel.stdin.end(rest.length === 0 ? "" : `${rest.toString("base64")}\r\n`);
					return await channel.exit;
				})();
				sent.catch(() => undefined);
				try {
					await (0, deadline.N)(Promise.race([sent, this.#gone()]), options.timeoutMs, options.signal, () => (0, errors.BL)(options), this.#host);
					const error = heard.answers.get("error");
					if (error !== undefined || !heard.ended()) throw (0, errors.t9)(this.#host, options.name, error?.message ?? heard.text());
				} finally {
					channel.close();
				}
			}
			async close() {
				const lock = this.#lock;
				this.#lock = undefined;
				if (lock !== undefined) {
					lock.stdin.end();
					let timer;
					await Promise.race([lock.exit, new Promise((resolve) => {
						timer = setTimeout(resolve, 5e3);
					})]);
					clearTimeout(timer);
					lock.close();
				}
				await this.connection[Symbol.asyncDispose]();
			}
			async [Symbol.asyncDispose]() {
				await this.close();
			}
			async #start({ command }) {
				this.#commands += 1;
				const channel = await this.connection.exec(command);
				channel.stdin.on("error", () => undefined);
				return channel;
			}
			#gone() {
				return this.connection.closed.then((error) => {
					throw (0, session_errors.Bx)(this.#host, error);
				});
			}
		}
		const LINE_BYTES = 48 * 1024;
		function receive(path, sha256) {
			return (0, powershell.ps)`$f=[IO.Path]::GetFullPath([Environment]::ExpandEnvironmentVariables(${path}))
$null=[IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($f))
$s=[IO.File]::Open($f,'Create','ReadWrite','None')
$good=$false
try{
foreach($l in $input){$b=[Convert]::FromBase64String($l);$s.Write($b,0,$b.Length)}
$s.Flush($true)
$null=$s.Seek(0,'Begin')
$h=[BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($s)).Replace('-','').ToLowerInvariant()
$good=$h -eq ${sha256}
if(-not $good){throw ('what arrived has the SHA-256 '+$h)}
}finally{$s.Dispose();if(-not $good){[IO.File]::Delete($f)}}`;
		}
		function listen(channel, marker) {
			const lines = new Map();
			const waiting = new Map();
			let said = "";
			let ended = false;
			let rest = "";
			const line = (text) => {
				const at = text.indexOf(`${marker} {`);
				if (at < 0) {
					said = `${said}${text}\n`.slice(-4e3);
					return;
				}
				try {
					const { n, v = null } = JSON.parse(text.slice(at + marker.length + 1));
					if (n === "end") ended = true;
					else lines.set(n, [...lines.get(n) ?? [], v]);
					waiting.get(n)?.(v);
				} catch {
					said = `${said}${text}\n`.slice(-4e3);
				}
			};
			channel.stdout.setEncoding("utf8").on("data", (chunk) => {
				rest += chunk;
				const parts = rest.split(/\r?\n/);
				rest = parts.pop() ?? "";
				for (const part of parts) line(part);
			});
			channel.stdout.on("end", () => line(rest));
			channel.stderr.setEncoding("utf8").on("data", (chunk) => {
				said = `${said}${chunk}`.slice(-4e3);
			});
			return {
				answers: {
					all: (name) => lines.get(name) ?? [],
					get: (name) => lines.get(name)?.at(-1)
				},
				ended: () => ended,
				text: () => said.trim(),
				first: (name) => new Promise((resolve) => waiting.set(name, resolve))
			};
		}
	}),
	93342: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lk: () => readProgram,
			Q3: () => programText,
			Vx: () => stageProgram,
			YV: () => journalProgram,
			zY: () => undoDirectoryOf
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58279);
		var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99436);
		var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40411);
		function readProgram(sections, prelude) {
			const reads = sections.map(({ name, body }) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_event s ${name}
(${body}
) </dev/null 2>/dev/null 9>&-`);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)(prelude === undefined ? reads : [
				prelude,
				EVENT,
				...reads
			]);
		}
		const EVENT = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(String.raw`bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }`);
		function programText(program) {
			const secrets = [...program.secrets].map(([variable, secret]) => `${variable}=${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.hD)(secret.reveal())}`);
			const forget = secrets.length === 0 ? [] : [`unset ${[...program.secrets.keys()].join(" ")}`];
			return [
				"{",
				...secrets,
				program.text,
				...forget,
				"}",
				""
			].join("\n");
		}
		const WORKER = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(String.raw`${_host_lock_js__WEBPACK_IMPORTED_MODULE_3__.g}
BU_V=/var/lib/bringup BU_F= BU_BOOT=
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
bu_append() { { for BU_L; do printf '%s,"boot":"%s"}\n' "$BU_L" "$BU_BOOT" || return 1; done >>"$BU_V/journal.jsonl"; } 2>/dev/null; }
bu_journal() {
  bu_append "$@" && return 0
  rm -f "$BU_V/ballast"
  { bu_whole && bu_append "$@"; } 2>/dev/null
}
bu_whole() {
  [ -s "$BU_V/journal.jsonl" ] || return 0
  case $(tail -c 1 "$BU_V/journal.jsonl" | tr '\n' .) in '' | .) ;; *) echo >>"$BU_V/journal.jsonl" ;; esac
}
bu_sync() { sync "$@" 2>/dev/null || sync; }
bu_can() {
  [ -z "$BU_END" ] || return 1
  [ -z "$BU_F" ] && return 0
  [ "$BU_STOP" = 1 ] && return 1
  for BU_L; do case " $BU_F " in *" $BU_L "*) return 1 ;; esac; done
  return 0
}
bu_finish() {
  BU_N=bringup-$1-$2
  BU_O="$BU_V/run/$BU_N"
  if [ -d /run/systemd/system ] && command -v systemd-run >/dev/null 2>&1; then
    systemd-run --quiet --collect --wait --unit="$BU_N" --description="bringup step $2 of run $1" sh "$BU_O.sh"
  else
    (bu_session sh "$BU_O.sh" "$BU_OWN") 9>&-
  fi
  BU_R=$?
  cat "$BU_O.out" 2>/dev/null
  rm -f "$BU_O.sh" "$BU_O.out"
  return "$BU_R"
}
`);
		function journalProgram(lines, prelude) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([
				prelude,
				EVENT,
				WORKER,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`mkdir -p "$BU_V" && { bu_whole; bu_journal ${lines}; } && bu_sync "$BU_V/journal.jsonl"`
			]);
		}
		function undoDirectoryOf(run) {
			return `/var/lib/bringup/undo/${run}`;
		}
		function stageProgram(options) {
			const { run, prelude, steps, verify, stopOnFailure, guard } = options;
			const undoDirectory = undoDirectoryOf(run);
			const index = steps.flatMap((step) => step.index);
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.fj)([
				prelude,
				EVENT,
				WORKER,
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_STOP=${stopOnFailure ? 1 : 0}`,
				...guard === undefined ? [] : [(0, _guard_js__WEBPACK_IMPORTED_MODULE_1__.gw)(guard, prelude)],
				(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_STORE() {
[ -d "$BU_V" ] || return 1
[ -s "$BU_V/ballast" ] || { printf '%065536d' 0 >"$BU_V/ballast"; } 2>/dev/null || { rm -f "$BU_V/ballast"; return 1; }
${index.length === 0 ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`mkdir -p ${undoDirectory} && ${(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.FP)(undoDirectory, index)} || return 1`}
bu_whole 2>/dev/null
bu_journal ${steps.flatMap((step) => step.begin)} && bu_sync "$BU_V/journal.jsonl" ${index.length === 0 ? [] : [`${undoDirectory}/index.jsonl`]}
}
BU_STORE || { ${guard === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _guard_js__WEBPACK_IMPORTED_MODULE_1__.Z4)(run)}
bu_event fatal journal $({ mkdir -p ${undoDirectory} && : >>"$BU_V/journal.jsonl"; } 2>&1); exit 1; }`,
				...steps.map((step) => stepText(options, step, undoDirectory)),
				...guard === undefined ? [] : [_guard_js__WEBPACK_IMPORTED_MODULE_1__.y6],
				...verify.length === 0 ? [] : [readProgram(verify)]
			]);
		}
		function stepText({ run, holder, prelude, guard }, step, undoDirectory) {
			const save = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`BU_SAVE=${`${undoDirectory}/${step.seq}`}
${step.save}`;
			const saved = step.index.length === 0 ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`:` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.FP)(undoDirectory, [(0, _undo_index_js__WEBPACK_IMPORTED_MODULE_2__.km)(step.seq, step.made)])}${guard === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`; bu_sync ${`${undoDirectory}/index.jsonl`} "$BU_SAVE"*`}`;
			const unit = `/var/lib/bringup/run/bringup-${run}-${step.seq}.sh`;
			const body = step.finish ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -e
${save}
${saved}
mkdir -p "$BU_V/run"
printf '%s\n' ${unitScript(run, holder, prelude, step).text} >${unit}
set +e
bu_finish ${run} ${step.seq}` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`set -e
${save}
${saved}
${step.apply}`;
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if bu_can ${step.needs}; then
bu_event begin ${step.seq}
(${body}
) </dev/null 2>&1 9>&-
BU_R=$?
bu_event end ${step.seq} "$BU_R"
${guard === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _guard_js__WEBPACK_IMPORTED_MODULE_1__.Mf)(step.seq)}
${step.finish ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`` : (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`bu_journal ${step.end.map((line) => (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`${`${line},"rc":`}"$BU_R"`)}`}
[ "$BU_R" = 0 ] || BU_F="$BU_F ${step.seq}"
else
bu_event skip ${step.seq}
bu_journal ${step.end.map((line) => `${line},"rc":-1`)}
BU_F="$BU_F ${step.seq}"
fi`;
		}
		function unitScript(run, holder, prelude, step) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`trap : TERM
${prelude}
BU_V=/var/lib/bringup BU_BOOT=
exec >"$BU_V/run/bringup-"${run}-${step.seq}.out 2>&1 </dev/null
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
BU_OWN=$1
${(0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)(_host_lock_js__WEBPACK_IMPORTED_MODULE_3__.H)}
exec 8>>"$BU_V/finish"
if [ -n "$BU_OWN" ]; then bu_join $$; else bu_flock 8 10; fi || exit 75
IFS= read -r BU_H <"$BU_V/holder"
[ "$BU_H" = ${holder} ] || exit 75
printf '%s\n' "$BU_H" >"$BU_V/finish.holder"
(set -e
${step.apply}
) 8>&-
BU_R=$?
bu_end() { for BU_L in ${step.end}; do printf '%s,"rc":%s,"boot":"%s"}\n' "$BU_L" "$BU_R" "$BU_BOOT" || return 1; done >>"$BU_V/journal.jsonl"; }
bu_end || { rm -f "$BU_V/ballast"; echo >>"$BU_V/journal.jsonl"; bu_end; }
exit "$BU_R"`;
		}
	}),
	7577: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => newRunId });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		function newRunId(at) {
			const stamp = at.toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
			const milliseconds = at.getUTCMilliseconds().toString(16).padStart(3, "0");
			return `${stamp}-${milliseconds}${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString("hex").slice(1)}`;
		}
	}),
	82932: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bx: () => connectionLost,
			Gm: () => tooMuch,
			h7: () => stateNotWritable,
			i8: () => readCutOff
		});
		var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93933);
		function connectionLost(host, cause) {
			if (cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4) return cause.at({ host });
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "connection-lost",
				category: "network",
				what: `the connection to the host broke${cause === undefined ? "" : ` (${cause.message})`}`,
				remedy: "run it again: the next run reads what is there and goes on",
				where: { host },
				cause
			});
		}
		function tooMuch(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "read-too-large",
				category: "unsupported",
				what: "the host answered the reads with more than 64 MiB",
				remedy: "do not manage lines in files of that size",
				where: { host }
			});
		}
		function readCutOff(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "read-cut-off",
				category: "command",
				what: "something on the host ended the reads before they were done",
				remedy: "look at `journalctl -k` there (out of memory?), then run it again; these reads changed nothing",
				where: { host }
			});
		}
		function stateNotWritable(host) {
			return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__.y4({
				code: "state-not-writable",
				category: "filesystem",
				what: "/var/lib/bringup cannot be written, so no change may begin (disk full or read-only?)",
				remedy: "look at `df -h /var/lib` and `mount` on the host; nothing was changed",
				where: { host }
			});
		}
	}),
	12959: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { H: () => HostSession });
		var error = __webpack_require__(93933);
		var deadline = __webpack_require__(44796);
		;
		function hostText(bytes) {
			return bytes.toString("utf8").replaceAll("\0", "�");
		}
		var engine_program = __webpack_require__(93342);
		var session_errors = __webpack_require__(82932);
		var session_failure = __webpack_require__(59725);
		var external_node_crypto_ = __webpack_require__(77598);
		var sh = __webpack_require__(52260);
		var guard = __webpack_require__(58279);
		var host_lock = __webpack_require__(99436);
		;
		const AGENT = String.raw`
BU_V=/var/lib/bringup BU_W= BU_D= BU_G=0 BU_H= BU_ME=
bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }
bu_read() {
  BU_P=$(exec 9>&-; "$@"; bu_event exit "$BU_N" $?)
  printf %s "$BU_P"
  bu_event stopped "$BU_N"
}
bu_idle() { [ -z "$BU_W" ] || wait "$BU_W" 2>/dev/null; BU_W=; }
bu_take() { BU_P=$(dd bs="$1" count=1 iflag=fullblock 2>/dev/null) || BU_P=$(dd bs=1 count="$1" 2>/dev/null); }
bu_tree() {
  [ "$2" != "$BU_ME" ] || return 0
  kill -s STOP "$2" 2>/dev/null
  for BU_C in $(cat "/proc/$2/task/$2/children" 2>/dev/null); do bu_tree "$1" "$BU_C"; done
  kill -s "$1" "$2" 2>/dev/null; kill -s CONT "$2" 2>/dev/null
}
bu_signal() { kill -s "$1" -- "-$BU_W" 2>/dev/null || bu_died "$BU_W" || bu_tree "$1" "$BU_W"; }
bu_died() {
  [ -d /proc/self ] || { ! kill -s 0 "$1" 2>/dev/null; return; }
  BU_S=Z; { read -r _ _ BU_S _ <"/proc/$1/stat"; } 2>/dev/null; [ "$BU_S" = Z ]
}
bu_kill() {
  [ -n "$BU_W" ] || return 0
  if [ "$BU_G" -gt 0 ]; then
    bu_signal TERM
    ( exec </dev/null >/dev/null 2>&1 9>&-; sleep "$BU_G"; bu_signal KILL ) & BU_K=$!
    wait "$BU_W" 2>/dev/null
    BU_N=$BU_G
    while [ "$BU_N" -gt 0 ] && kill -s 0 -- "-$BU_W" 2>/dev/null; do sleep 1; BU_N=$((BU_N - 1)); done
    kill "$BU_K" 2>/dev/null
  fi
  bu_signal KILL
  wait "$BU_W" 2>/dev/null
  BU_W=
}
bu_watch() {
  BU_O=$BU_D
  ( exec </dev/null >/dev/null 2>&1 9>&-
    trap 'kill $s; exit' TERM; sleep "$1" & s=$!; wait $s
    [ -z "$BU_W" ] || [ "$BU_G" = 0 ] || bu_signal TERM
    [ -n "$BU_W" ] || { read -r BU_ME BU_E </proc/self/stat; bu_tree KILL $$; bu_guard now; exit; }
    kill -s KILL $$
    bu_guard now
    while [ "$BU_G" -gt 0 ] && { kill -s 0 -- "-$BU_W" || kill -s 0 "$BU_W"; }; do sleep 1; BU_G=$((BU_G - 1)); done
    bu_signal KILL ) & BU_D=$!
  [ -z "$BU_O" ] || kill "$BU_O" 2>/dev/null
}
bu_finished() {
  [ -z "$BU_OWN" ] && [ -e "$BU_V/finish" ] || return 0
  exec 8>>"$BU_V/finish"
  bu_flock 8 "$1"; BU_R=$?
  exec 8>&-
  return "$BU_R"
}
bu_lock() {
  { if [ -d "$BU_V" ]; then { [ -O "$BU_V" ] || chown 0 "$BU_V"; } && chmod 700 "$BU_V"; else mkdir -p "$BU_V"; fi && true >>"$BU_V/lock"; } 2>/dev/null || { bu_event lock-failed; return; }
  exec 9>>"$BU_V/lock"
  if ! bu_flock 9 "$1"; then bu_event lock-held; cat "$BU_V/holder" 2>/dev/null; bu_event lock-end; return; fi
  { printf '%s\n' "$BU_P" >"$BU_V/holder"; } 2>/dev/null || { bu_event lock-failed; return; }
  if ! bu_finished "$1"; then bu_event lock-held; cat "$BU_V/finish.holder" 2>/dev/null; bu_event lock-end; return; fi
  if ! bu_unguarded "$1"; then bu_event lock-held; cat "$BU_V/guard/armed" "$BU_V/guard/taking-back" 2>/dev/null; bu_event lock-end; return; fi
  BU_H=1
  bu_event lock-ok
}
bu_leave() {
  bu_kill
  bu_guard
  [ -z "$BU_D" ] || kill "$BU_D" 2>/dev/null
  [ -z "$BU_OWN" ] || { rm -f "$BU_V/lock.d/$BU_BOOT:$BU_OWN:$$:"*; BU_A=; bu_living !=; rmdir "$BU_V/lock.d"; } 2>/dev/null
  exit 0
}
BU_OWN= BU_BOOT= BU_Q=0
export BU_OS BU_RELEASE BU_ARCH
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
case $(command -v printf) in */*) BU_B=0 ;; *) BU_B=1 ;; esac
bu_event hello "$BU_B" "$BU_BOOT"
bu_watch 90
BU_N=0; bu_read bu_first
while IFS= read -r BU_L; do
  set -- $BU_L
  case $1 in
    r) bu_take "$2"; bu_idle; BU_N=$3; bu_read eval "$BU_P"; BU_P=; continue ;;
    q) bu_take "$2"; bu_idle; bu_watch 30
      case $BU_P in *'}') ;; *) bu_leave ;; esac
      eval "$BU_P"; BU_R=$?
      kill "$BU_D" 2>/dev/null; BU_D=
      bu_event exit "$3" "$BU_R"; bu_leave ;;
    w) bu_take "$2"; bu_idle
      [ -z "$BU_OWN" ] || BU_P="BU_V=$BU_V BU_BOOT=$BU_BOOT BU_OWN=$BU_OWN
$BU_X
read -r BU_Z BU_E </proc/self/stat; bu_join \"\$BU_Z\" || exit 75
$BU_P"
      printf '%s\n%s\n' "$BU_M" "$BU_P" | bu_session sh -c 'IFS= read -r BU_M;BU_P=$(cat);exec </dev/null;BU_END=;trap : TERM;(trap BU_END=1 TERM;eval "$BU_P");printf "\n%s exit %s %s\n" "$BU_M" "$1" $?' sh "$4" & BU_W=$!
      BU_G=$3 BU_Q=$4 ;;
    l) IFS= read -r BU_P && bu_lock "$2" ;;
    k) bu_kill; bu_event stopped "$BU_Q" ;;
    b) if [ -n "$BU_W" ] && bu_died "$BU_W"; then
      wait "$BU_W" 2>/dev/null || bu_signal KILL
      BU_W=; bu_event stopped "$BU_Q"
    fi ;;
  esac
  BU_P=
  bu_watch 30
done
bu_leave
`;
		function compact(text) {
			return text.split("\n").map((line) => line.trim()).filter((line) => line !== "").join("\n");
		}
		function newMarker() {
			return (0, external_node_crypto_.randomBytes)(16).toString("hex");
		}
		function agentText(marker, prelude, first) {
			return `{\nBU_M=${(0, sh.hD)(marker)}\n${prelude}\nbu_first() {\n${first}\n}\nBU_X=${(0, sh.hD)(compact(host_lock.H))}\neval "$BU_X"\n${guard.wE.text}\n${compact(host_lock.g + AGENT)}\n}`;
		}
		function passwordPrompt(hello) {
			return `${hello}-password:`;
		}
		function bootstrap(options) {
			const { hello, bytes, sudo } = options;
			const skip = sudo === "password" ? `while IFS= read -r l;do case $l in ${hello}-go)break;;esac;done;` : "";
			const load = `eval "$(dd bs=${bytes} count=1 iflag=fullblock 2>/dev/null||dd bs=1 count=${bytes} 2>/dev/null)"`;
			const body = `printf "\\n%s\\n" ${hello};${skip}${load}`;
			const flags = {
				nopasswd: "-n",
				password: `-S -p ${passwordPrompt(hello)}`
			};
			const become = sudo === "root" ? "" : `env LC_ALL=C sudo ${flags[sudo]} `;
			return `exec ${become}sh -c '${body}'`;
		}
		;
		function eventSplitter(marker, on) {
			const needle = Buffer.from(`\n${marker} `);
			let pending = Buffer.alloc(0);
			return (chunk) => {
				pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
				for (;;) {
					const start = pending.indexOf(needle);
					if (start < 0) break;
					const end = pending.indexOf(10, start + needle.length);
					if (end < 0) {
						if (start > 0) on.data(pending.subarray(0, start));
						pending = pending.subarray(start);
						return;
					}
					if (start > 0) on.data(pending.subarray(0, start));
					const [event = "", ...words] = pending.toString("utf8", start + needle.length, end).split(" ");
					pending = pending.subarray(end + 1);
					on.event({
						event,
						words
					});
				}
				const keep = partialTail(pending, needle);
				if (pending.length > keep) on.data(pending.subarray(0, pending.length - keep));
				pending = pending.subarray(pending.length - keep);
			};
		}
		function partialTail(data, needle) {
			for (let size = Math.min(needle.length - 1, data.length); size > 0; size--) {
				if (data.subarray(data.length - size).equals(needle.subarray(0, size))) return size;
			}
			return 0;
		}
		;
		const MOST_BYTES = 16384;
		async function onlyCommands(connection) {
			const channel = await connection.exec("exec env LC_ALL=C sudo -n -l");
			try {
				channel.stdin.end();
				channel.stderr.resume();
				const [text, exit] = await Promise.all([textOf(channel.stdout), channel.exit]);
				return exit.code === 0 ? restrictedTo(text) : undefined;
			} finally {
				channel.close();
			}
		}
		async function kernelName(connection) {
			const channel = await connection.exec("uname -s");
			try {
				channel.stdin.end();
				channel.stderr.resume();
				return (await textOf(channel.stdout)).trim().slice(0, 60);
			} finally {
				channel.close();
			}
		}
		function restrictedTo(listing) {
			const [, rules = ""] = listing.split(/may run the following commands on .*:\n/);
			const commands = [...rules.matchAll(/^\s+\([^)]*\) *(.*)$/gm)].map(([, rule = ""]) => rule);
			const restricted = commands.every((rule) => /\bNOPASSWD:/.test(rule) && !/\bPASSWD:|\bALL\b|\/(ba|da)?sh\b/.test(rule.replaceAll("NOPASSWD:", "")));
			if (commands.length === 0 || !restricted) return undefined;
			return commands.map((rule) => rule.replaceAll(/\b[A-Z_]+: */g, "")).join(", ").slice(0, 200);
		}
		async function textOf(stream) {
			let text = "";
			for await (const chunk of stream) if (text.length < MOST_BYTES) text += String(chunk);
			return text;
		}
		;
		const MOST_EARLY_BYTES = 65536;
		const MOST_BEFORE_GREETING_BYTES = 1024 * 1024;
		async function startAgent(connection, options) {
			const { host, sudo, password } = options;
			const hello = newMarker();
			const marker = newMarker();
			const text = agentText(marker, options.prelude.text, (0, engine_program.Q3)(options.first));
			const channel = await connection.exec(bootstrap({
				hello,
				bytes: Buffer.byteLength(text),
				sudo
			}));
			channel.stdin.on("error", () => undefined);
			const prompt = passwordPrompt(hello);
			const early = {
				stdout: keepFirst(),
				stderr: keepFirst()
			};
			let greeted = false;
			let askedAgain = false;
			let listener;
			channel.stderr.on("data", (chunk) => {
				early.stderr.add(chunk);
				if (sudo !== "password" || greeted || askedAgain) return;
				askedAgain = early.stderr.text().split(prompt).length > 2 || /try again/i.test(early.stderr.text());
				if (askedAgain) channel.stdin.end();
			});
			const gone = Promise.race([channel.exit, connection.closed.then((error) => ({
				code: undefined,
				signal: undefined,
				error
			}))]);
			const lost = gone.then(async (exit) => {
				const reason = "error" in exit ? exit.error : undefined;
				if (greeted) throw (0, session_errors.Bx)(host, reason);
				const silence = {
					host,
					target: connection.target,
					user: connection.user,
					sudo,
					password,
					askedAgain,
					stdout: early.stdout.text(),
					stderr: early.stderr.text().replaceAll(prompt, ""),
					code: exit.code,
					lost: reason
				};
				const error = (0, session_failure.K)(silence);
				if (error.code === "sudo-missing") throw (0, session_failure.K)({
					...silence,
					kernel: await kernelName(connection).catch(() => undefined)
				});
				if (error.code !== "sudo-needs-password") throw error;
				throw (0, session_failure.K)({
					...silence,
					onlyCommands: await onlyCommands(connection).catch(() => undefined)
				});
			});
			lost.catch(() => undefined);
			const { promise, resolve } = Promise.withResolvers();
			const needle = Buffer.from(`${hello}\n`);
			let seen = Buffer.alloc(0);
			const beforeGreeting = (chunk) => {
				early.stdout.add(chunk);
				seen = Buffer.concat([seen, chunk]);
				const at = seen.indexOf(needle);
				if (at < 0) {
					if (seen.length > MOST_BEFORE_GREETING_BYTES) seen = seen.subarray(-needle.length);
					return;
				}
				channel.stdout.off("data", beforeGreeting);
				greeted = true;
				if (sudo === "password") channel.stdin.write(`${hello}-go\n${text}`);
				const push = eventSplitter(marker, {
					event: (event) => listener?.event(event),
					data: (bytes) => listener?.data(bytes)
				});
				channel.stdout.on("data", push);
				push(seen.subarray(at + needle.length));
				resolve();
			};
			channel.stdout.on("data", beforeGreeting);
			channel.stdin.write(sudo === "password" ? `${password?.reveal() ?? ""}\n` : text);
			return {
				channel,
				greeted: promise,
				hasGreeted: () => greeted,
				lost,
				listen(to) {
					listener = to;
				}
			};
		}
		function keepFirst() {
			const chunks = [];
			let bytes = 0;
			return {
				add(chunk) {
					if (bytes < MOST_EARLY_BYTES) chunks.push(chunk);
					bytes += chunk.length;
				},
				text: () => Buffer.concat(chunks).toString("utf8")
			};
		}
		;
		const HEARTBEAT_MS = 5e3;
		const MOST_SECTION_BYTES = 64 * 1024 * 1024;
		class HostSession {
			#host;
			#channel;
			#listener;
			#heartbeat;
			#lost;
			#printfBuiltin = false;
			#bootId = "";
			#closing = false;
			#isLost = false;
			#locked = false;
			#programs = 0;
			#trace;
			constructor(host, channel, lost) {
				this.#host = host;
				this.#channel = channel;
				this.#lost = lost;
				lost.catch(() => {
					this.#isLost = true;
				});
			}
			get isLost() {
				return this.#isLost;
			}
			get bootId() {
				return this.#bootId;
			}
			static async open(connection, options) {
				const agent = await startAgent(connection, options);
				const session = new HostSession(options.host, agent.channel, agent.lost);
				session.#trace = options.trace;
				options.trace?.(options.first.text);
				agent.listen({
					event: (event) => session.#onEvent(event),
					data: (bytes) => session.#listener?.data(bytes)
				});
				const opening = session.#orLost(session.#answer({})).then((result) => session.#whole(result));
				opening.catch(() => undefined);
				try {
					const result = await (0, deadline.N)(opening, options.helloTimeoutMs ?? 6e4, options.signal, () => agent.hasGreeted() ? {
						code: "read-timeout",
						what: "the host did not finish answering the first reads in time",
						remedy: "look at the load of the host and at commands in `check:`, or raise the timeout"
					} : {
						code: "no-hello",
						what: "a connection stands, but the login shell (or sudo) never started the agent",
						remedy: `run \`${(0, session_failure.j)(connection.target)}\` by hand: a login script may wait for input`
					}, options.host);
					session.#heartbeat = setInterval(() => agent.channel.stdin.write("b\n"), HEARTBEAT_MS);
					session.#heartbeat.unref();
					return {
						session,
						first: result
					};
				} catch (error) {
					agent.channel.close();
					throw error;
				}
			}
			#onEvent(event) {
				if (event.event === "hello") {
					this.#printfBuiltin = event.words[0] === "1";
					this.#bootId = event.words[1] ?? "";
					return;
				}
				this.#listener?.event(event);
			}
			#orLost(promise) {
				return Promise.race([promise, this.#lost]);
			}
			#send(head, program, listener) {
				if (program.secrets.size > 0 && !this.#printfBuiltin) {
					return Promise.reject(new error.y4({
						code: "printf-not-builtin",
						category: "shell",
						what: "the shell `sh` of this host has no builtin printf, so a secret would show in the list of processes",
						remedy: "install dash, bash or a busybox with builtin printf as sh, or take the secret out of this host’s section",
						where: { host: this.#host }
					}));
				}
				this.#programs += 1;
				this.#trace?.(program.text);
				const answer = this.#answer(listener);
				const text = (0, engine_program.Q3)(program);
				this.#channel.stdin.write(`${head(Buffer.byteLength(text), this.#programs)}\n${text}`);
				return this.#orLost(answer);
			}
			#answer(listener) {
				const number = this.#programs;
				return new Promise((resolve, reject) => {
					const sections = new Map();
					let current;
					let bytes = 0;
					this.#listener = {
						event: (event) => {
							if (event.event === "s") {
								current = [];
								sections.set(event.words[0] ?? "", current);
							} else if (event.event === "exit" || event.event === "stopped") {
								if (Number(event.words[0]) !== number) return;
								this.#listener = undefined;
								const texts = new Map([...sections].map(([name, parts]) => [name, hostText(Buffer.concat(parts))]));
								resolve({
									sections: texts,
									code: event.event === "exit" ? Number(event.words[1]) : undefined
								});
							} else {
								current = undefined;
								listener.event?.(event);
							}
						},
						data: (chunk) => {
							if (current === undefined) listener.output?.(chunk);
							else if (bytes < MOST_SECTION_BYTES) {
								current.push(Buffer.from(chunk));
								bytes += chunk.length;
							} else {
								reject((0, session_errors.Gm)(this.#host));
							}
						}
					};
				});
			}
			work(program, listener = {}, graceSeconds = 0) {
				return this.#send((bytes, number) => `w ${bytes} ${graceSeconds} ${number}`, program, listener);
			}
			read(program) {
				return this.#send((bytes, number) => `r ${bytes} ${number}`, program, {}).then((result) => this.#whole(result));
			}
			#whole(result) {
				if (result.code === undefined) throw (0, session_errors.i8)(this.#host);
				return result;
			}
			finish(program) {
				return this.#send((bytes, number) => `q ${bytes} ${number}`, program, {});
			}
			stopWorker() {
				this.#channel.stdin.write("k\n");
			}
			async lock(holder, seconds) {
				let answer;
				const answered = new Promise((resolve) => {
					answer = resolve;
				});
				let by = "";
				this.#listener = {
					event: ({ event }) => {
						if (event === "lock-ok") answer?.({ held: false });
						else if (event === "lock-end") answer?.({
							held: true,
							by: by.trim()
						});
						else if (event === "lock-failed") answer?.((0, session_errors.h7)(this.#host));
					},
					data: (bytes) => {
						by += bytes.toString("utf8");
					}
				};
				this.#channel.stdin.write(`l ${Math.min(10, seconds)}\n${holder}\n`);
				const result = await this.#orLost(answered);
				this.#listener = undefined;
				if (result instanceof error.y4) throw result;
				this.#locked ||= !result.held;
				return result;
			}
			async close() {
				if (this.#closing) return;
				this.#closing = true;
				clearInterval(this.#heartbeat);
				this.#channel.stdin.end();
				if (!this.#locked) return;
				let timer;
				await Promise.race([this.#channel.exit, new Promise((resolve) => {
					timer = setTimeout(resolve, 2e3);
				})]);
				clearTimeout(timer);
				this.#channel.close();
			}
			async [Symbol.asyncDispose]() {
				await this.close();
			}
		}
	}),
	57475: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => withSlots });
		async function withSlots(items, slots, work) {
			let next = 0;
			const worker = async () => {
				for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
			};
			await Promise.all(Array.from({ length: Math.min(Math.max(1, slots), items.length) }, worker));
		}
	}),
	40411: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FP: () => appendIndex,
			G0: () => undoFailedLine,
			PS: () => undoable,
			Pb: () => readUndoIndex,
			Rf: () => undoingLine,
			Sc: () => parseUndoStores,
			bV: () => entryLine,
			km: () => savedLine,
			w$: () => undoneLine,
			wF: () => madeByCutOff,
			zq: () => READ_MADE
		});
		var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52260);
		var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27605);
		var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65780);
		const INDEX_VERSION = 1;
		function appendIndex(directory, lines) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`printf '\n%s' ${lines} '' >>${`${directory}/index.jsonl`}`;
		}
		function savedLine(seq, made) {
			return JSON.stringify({
				saved: seq,
				...made.length === 0 ? {} : { made }
			});
		}
		function undoingLine(seq) {
			return JSON.stringify({ undoing: seq });
		}
		function undoneLine(seq) {
			return JSON.stringify({ undone: seq });
		}
		function undoFailedLine(seq) {
			return JSON.stringify({ failed: seq });
		}
		function entryLine(entry) {
			return {
				v: INDEX_VERSION,
				...entry
			};
		}
		function readUndoIndex(run) {
			return (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`cd /var/lib/bringup/undo || exit
for BU_L in ${run === undefined ? (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.IZ)("$(ls -1r)") : run}; do
if [ -f "$BU_L/index.jsonl" ]; then printf '\nrun %s\n' "$BU_L"; cat "$BU_L/index.jsonl"; fi
done`;
		}
		const READ_MADE = (0, _core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh)`if [ -s /var/lib/bringup/journal.jsonl ]; then
cd /var/lib/bringup/undo && for BU_L in *; do printf '\nrun %s\n' "$BU_L"; grep -E '^\{"(saved|undone)":' "$BU_L/index.jsonl"; done
fi`;
		function parseUndoStores(output, host) {
			return runsIn(output).map(({ run, lines }) => {
				const entries = [];
				const marks = {
					saved: new Set(),
					undoing: new Set(),
					undone: new Set()
				};
				for (const line of lines) {
					const value = parseObject(line);
					if (value === undefined) continue;
					if (typeof value["v"] === "number" && value["v"] > INDEX_VERSION) throw (0, _journal_js__WEBPACK_IMPORTED_MODULE_1__.Ny)(host, value["v"]);
					const mark = [
						"saved",
						"undoing",
						"undone",
						"failed"
					].find((name) => typeof value[name] === "number");
					if (mark === "failed") marks.undoing.delete(value[mark]);
					else if (mark !== undefined) marks[mark].add(value[mark]);
					else if (isEntry(value)) entries.push(value);
				}
				return {
					run,
					entries: entries.filter(({ seq }) => marks.saved.has(seq)).map((entry) => ({
						...entry,
						undone: marks.undone.has(entry.seq),
						undoing: marks.undoing.has(entry.seq)
					}))
				};
			});
		}
		function undoable(stores, fleet) {
			return stores.filter(({ entries }) => entries.some((entry) => !entry.undone && entry.cannot === undefined && entry.fleet === fleet));
		}
		function madeByCutOff(output, runs) {
			return runsIn(output).flatMap(({ run, lines }) => {
				if (!runs.includes(run)) return [];
				const values = lines.flatMap((line) => {
					const value = parseObject(line);
					return value === undefined ? [] : [value];
				});
				const undone = new Set(values.map((value) => value["undone"]));
				return values.flatMap((value) => {
					if (typeof value["saved"] !== "number" || undone.has(value["saved"]) || !Array.isArray(value["made"])) return [];
					return value["made"].filter((made) => (0, _owners_js__WEBPACK_IMPORTED_MODULE_2__.go)({
						made: true,
						...made
					}));
				});
			});
		}
		function runsIn(output) {
			return output.split(/^run /m).slice(1).map((text) => {
				const [run = "", ...lines] = text.split("\n");
				return {
					run,
					lines
				};
			});
		}
		function parseObject(line) {
			if (!line.startsWith("{")) return undefined;
			try {
				return JSON.parse(line);
			} catch {
				return undefined;
			}
		}
		function isEntry(value) {
			return [
				"fleet",
				"id",
				"kind",
				"capability"
			].every((name) => typeof value[name] === "string") && typeof value["seq"] === "number" && typeof value["spec"] === "object" && value["spec"] !== null && "state" in value && (typeof value["undo"] === "string" || typeof value["cannot"] === "string") && (value["notify"] === undefined || Array.isArray(value["notify"])) && (value["owned"] === undefined || value["owned"] === null || (0, _owners_js__WEBPACK_IMPORTED_MODULE_2__.go)(value["owned"]));
		}
	}),
	40354: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hx: () => parseIfconfig,
			Od: () => scopeOf,
			ep: () => parseIpAddr
		});
		var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75979);
		function parseIpAddr(lines) {
			return lines.flatMap((line) => {
				const [, name, six, address, prefix, rest = ""] = /^\d+: +([^\s@:]+)\S* +inet(6?) ([0-9a-fA-F.:]+)(?: peer [0-9a-fA-F.:]+)?(?:\/(\d+))?( .*)?$/.exec(line) ?? [];
				if (name === undefined || address === undefined) return [];
				const scope = / scope (\S+)/.exec(rest)?.[1];
				return [[name, {
					...addressOf(address, prefix),
					family: six === "6" ? 6 : 4,
					scope: scopeOf(address, scope)
				}]];
			});
		}
		function parseIfconfig(lines) {
			const found = [];
			let name = "";
			for (const line of lines) {
				name = /^([^\s:]+)(?::| )/.exec(line)?.[1] ?? name;
				const [, v4] = /^\s+inet (?:addr:)?([\d.]+)/.exec(line) ?? [];
				const [, v6, zone] = /^\s+inet6 (?:addr: ?)?([0-9a-fA-F:.]+)(?:%[^\s/]+)?(\/\d+)?/.exec(line) ?? [];
				if (v4 !== undefined) {
					const [, mask] = /(?:netmask |Mask:)(\S+)/.exec(line) ?? [];
					found.push([name, {
						address: v4,
						family: 4,
						prefixLength: prefixOf(mask),
						scope: scopeOf(v4, undefined)
					}]);
				} else if (v6 !== undefined) {
					const prefix = zone?.slice(1) ?? /prefixlen (\d+)/.exec(line)?.[1];
					found.push([name, {
						...addressOf(v6, prefix),
						family: 6,
						scope: scopeOf(v6, undefined)
					}]);
				}
			}
			return found;
		}
		function addressOf(address, prefix) {
			return {
				address,
				prefixLength: (0, _frame_js__WEBPACK_IMPORTED_MODULE_0__.rD)(prefix)
			};
		}
		function prefixOf(mask) {
			if (mask === undefined) return null;
			const bits = /^0x[0-9a-f]{8}$/i.test(mask) ? Number(mask).toString(2) : mask.split(".").map((part) => Number(part).toString(2).padStart(8, "0")).join("");
			return /^[01]+$/.test(bits) ? bits.replaceAll("0", "").length : null;
		}
		function scopeOf(address, said) {
			if (said === "global" || said === "link" || said === "host") return said;
			if (/^127\.|^::1$/.test(address)) return "host";
			if (/^169\.254\.|^fe[89ab]/i.test(address)) return "link";
			return said === undefined ? "global" : "unknown";
		}
	}),
	14035: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => architectureOf });
		const ARCHITECTURES = [
			[/^(?:x86_64|amd64)$/i, "amd64"],
			[/^(?:aarch64|arm64)$/i, "arm64"],
			[/^arm/, "arm"],
			[/^(?:i[3-6]86|i86pc|x86)$/, "386"],
			[/^loongarch64$/, "loong64"]
		];
		const LOADERS = [
			[/x86[-_]64/, "amd64"],
			[/aarch64/, "arm64"],
			[/arm|ld-linux\.so\.3$/, "arm"],
			[/i386|ld-linux\.so\.2$/, "386"]
		];
		const NARROW = {
			amd64: "386",
			arm64: "arm"
		};
		function architectureOf(machine, loaders) {
			if (machine === null) return null;
			const native = nameIn(ARCHITECTURES, machine) ?? machine;
			const narrow = NARROW[native];
			const present = loaders.map((path) => nameIn(LOADERS, path.slice(path.lastIndexOf("/") + 1)));
			return narrow !== undefined && !present.includes(native) && present.includes(narrow) ? narrow : native;
		}
		function nameIn(table, text) {
			return table.find(([pattern]) => pattern.test(text))?.[1];
		}
	}),
	23128: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => clockFacts,
			g: () => parseClock
		});
		function parseClock(text, exchange) {
			const [, seconds, nanoseconds] = /^(\d{1,12})(?:\.(\d{9}))?/.exec(text ?? "") ?? [];
			if (seconds === undefined) return clockFacts(null, 0, exchange);
			if (nanoseconds === undefined) return clockFacts(Number(seconds) * 1e3 + 500, 500, exchange);
			return clockFacts(Number(seconds) * 1e3 + Math.floor(Number(nanoseconds) / 1e6), 0, exchange);
		}
		function clockFacts(epochMs, coarseMs, exchange) {
			if (epochMs === null || exchange === undefined) return {
				epochMs,
				clockSkewMs: null,
				clockSkewUncertaintyMs: null
			};
			return {
				epochMs,
				clockSkewMs: Math.round(epochMs - (exchange.sentAtMs + exchange.receivedAtMs) / 2),
				clockSkewUncertaintyMs: Math.ceil((exchange.receivedAtMs - exchange.sentAtMs) / 2) + coarseMs
			};
		}
	}),
	98885: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => hypervisorOf });
		const DMI_NAMES = [
			[/\bKVM\b|OpenStack|DigitalOcean|Hetzner vServer|KubeVirt/, "kvm"],
			[/^QEMU/, "qemu"],
			[/^VMware|^VMW/, "vmware"],
			[/^(?:innotek GmbH|Oracle Corporation VirtualBox)|VirtualBox/, "oracle"],
			[/^Xen/, "xen"],
			[/^Bochs/, "bochs"],
			[/^Parallels/, "parallels"],
			[/^BHYVE/, "bhyve"],
			[/^Microsoft Corporation Virtual Machine/, "microsoft"],
			[/^Google Google Compute Engine/, "google"],
			[/^Amazon EC2(?!.*\.metal)/, "amazon"],
			[/^Apple Inc\. Apple Virtualization/, "apple"]
		];
		function hypervisorOf(vendor, product) {
			const text = [vendor, product].filter((part) => part !== null).join(" ");
			return DMI_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
		}
	}),
	86491: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { v: () => madeBy });
		const PLACEHOLDER = /^(?:to be filled by o\.e\.m\.|system (?:product name|manufacturer|version)|default string|none|not (?:specified|applicable)|o\.e\.m\.|oem)$/i;
		function madeBy(text) {
			return text === null || PLACEHOLDER.test(text) ? null : text;
		}
	}),
	58444: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => windows });
		const windows = {
			family: "windows",
			ids: ["windows"],
			kernel: /^(?:MINGW|MSYS|CYGWIN|Windows)/,
			packageManager: "none",
			serviceManager: "windows",
			describe: (release) => ({
				id: "windows",
				prettyName: release.get("PRETTY_NAME") ?? "Windows"
			})
		};
	}),
	7078: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => parseWindowsFacts });
		var architecture = __webpack_require__(14035);
		var clock = __webpack_require__(23128);
		var hypervisor = __webpack_require__(98885);
		var loose_json = __webpack_require__(31643);
		var made_by = __webpack_require__(86491);
		var windows = __webpack_require__(58444);
		var program = __webpack_require__(37566);
		var addresses = __webpack_require__(40354);
		var listeners = __webpack_require__(57243);
		;
		function windowsNetwork(answer) {
			const nics = (0, loose_json.DW)(answer, "nics");
			const named = nics.flatMap((nic) => {
				const name = (0, loose_json.SA)(nic, "n");
				return name === null ? [] : [{
					name,
					nic
				}];
			});
			return {
				interfaces: named.map(({ name, nic }) => ({
					name,
					mac: macOf((0, loose_json.SA)(nic, "m")),
					mtuBytes: null,
					up: (0, loose_json.SA)(nic, "u") === null ? null : (0, loose_json.SA)(nic, "u") === "Up",
					speedMbps: speedOf((0, loose_json.eJ)(nic, "s")),
					addresses: (0, loose_json.DW)(nic, "a").flatMap(addressOf)
				})),
				defaultRoutes: named.flatMap(({ name, nic }) => (0, loose_json.Nu)(nic, "g").map((text) => {
					const gateway = text.replace(/%.*$/, "");
					return {
						family: gateway.includes(":") ? 6 : 4,
						interface: name,
						gateway,
						metric: null
					};
				})),
				listeners: [...listenersOf("tcp", (0, loose_json.Nu)(answer, "tcp")), ...listenersOf("udp", (0, loose_json.Nu)(answer, "udp"))],
				nameservers: [...new Set(nics.flatMap((nic) => (0, loose_json.Nu)(nic, "d").map((text) => text.replace(/%.*$/, ""))))]
			};
		}
		function listenersOf(protocol, endpoints) {
			return endpoints.flatMap((endpoint) => (0, listeners.Ce)(protocol, endpoint, []));
		}
		function addressOf(value) {
			const address = (0, loose_json.SA)(value, "a")?.replace(/%.*$/, "");
			if (address === undefined) return [];
			const family = address.includes(":") ? 6 : 4;
			return [{
				address,
				family,
				prefixLength: (0, loose_json.eJ)(value, "p"),
				scope: (0, addresses.Od)(address, undefined)
			}];
		}
		function macOf(text) {
			return text !== null && /^[0-9A-F]{12}$/i.test(text) && !/^0+$/.test(text) ? (text.toLowerCase().match(/../g) ?? []).join(":") : null;
		}
		function speedOf(bitsPerSecond) {
			return bitsPerSecond === null || bitsPerSecond === 0 ? null : Math.round(bitsPerSecond / 1e6);
		}
		;
		function parseWindowsFacts(output, exchange) {
			const answer = answerIn(output);
			const sections = (0, loose_json.Nu)(answer, "sections");
			const section = (name, parse) => sections.includes(name) ? parse(answer) : null;
			return {
				complete: answer !== undefined,
				sections: program.A.filter((name) => sections.includes(name)),
				...identity(answer, exchange),
				resources: section("resources", resources),
				network: section("network", windowsNetwork),
				software: section("software", software),
				gpu: section("gpu", gpu)
			};
		}
		function answerIn(output) {
			for (const line of output.split(/\r?\n/)) {
				if (!line.trimStart().startsWith("{") || !line.includes("\"buFacts\":1")) continue;
				try {
					return JSON.parse(line);
				} catch {}
			}
			return undefined;
		}
		function identity(answer, exchange) {
			const machine = (0, loose_json.SA)(answer, "arch");
			const build = Number((0, loose_json.SA)(answer, "build") ?? 0);
			const product = (0, loose_json.SA)(answer, "product")?.replace(/^Windows 10/, build >= 22e3 ? "Windows 11" : "Windows 10");
			const vendor = (0, loose_json.SA)(answer, "vendor");
			const model = (0, loose_json.SA)(answer, "model");
			return {
				os: {
					id: "windows",
					family: windows.K.family,
					versionId: (0, loose_json.SA)(answer, "version"),
					codename: null,
					prettyName: [product ?? "Windows", (0, loose_json.SA)(answer, "display")].filter((part) => part !== null).join(" "),
					variant: null,
					packageManager: windows.K.packageManager,
					serviceManager: windows.K.serviceManager,
					kernelName: "Windows",
					kernelRelease: (0, loose_json.SA)(answer, "version"),
					machine,
					arch: (0, architecture.N)(machine, []),
					initProcess: null,
					systemdRunning: false,
					imageBased: false,
					rebootRequired: false
				},
				machine: {
					hostname: (0, loose_json.SA)(answer, "hostname"),
					machineId: (0, loose_json.SA)(answer, "machineId"),
					bootId: (0, loose_json.SA)(answer, "bootId"),
					vendor: (0, made_by.v)(vendor),
					model: (0, made_by.v)(model),
					uptimeSeconds: (0, loose_json.eJ)(answer, "uptimeSeconds")
				},
				user: {
					name: (0, loose_json.SA)(answer, "user"),
					uid: null,
					gid: null,
					groups: (0, loose_json.Dc)(answer, "admin") === true ? ["Administrators"] : []
				},
				clock: (0, clock.U)((0, loose_json.eJ)(answer, "clockMs"), 0, exchange),
				virtualisation: {
					container: null,
					hypervisor: (0, hypervisor.J)(vendor, model),
					wsl: null
				}
			};
		}
		function resources(answer) {
			const kib = (name) => scaled((0, loose_json.eJ)(answer, name), 1024);
			return {
				cpuModel: (0, loose_json.SA)(answer, "cpu"),
				cpuCount: (0, loose_json.eJ)(answer, "cpuCount"),
				cpuAes: null,
				memoryTotalBytes: kib("memoryKiB"),
				memoryAvailableBytes: kib("freeKiB"),
				memoryLimitBytes: null,
				swapTotalBytes: kib("pageKiB"),
				swapFreeBytes: kib("pageFreeKiB"),
				pageSizeBytes: (0, loose_json.eJ)(answer, "pageSize"),
				libc: {
					kind: "unknown",
					version: null
				},
				disks: [],
				mounts: (0, loose_json.DW)(answer, "drives").flatMap((drive) => {
					const path = (0, loose_json.SA)(drive, "d");
					if (path === null) return [];
					return [{
						path: `${path}\\`,
						device: path,
						fsType: (0, loose_json.SA)(drive, "t")?.toLowerCase() ?? null,
						options: [],
						readOnly: false,
						sizeBytes: (0, loose_json.eJ)(drive, "s"),
						availableBytes: (0, loose_json.eJ)(drive, "a"),
						inodes: null,
						inodesFree: null
					}];
				})
			};
		}
		function software(answer) {
			const paths = (0, loose_json.Nu)(answer, "tools");
			const tools = Object.fromEntries(paths.map((path) => [path.replace(/^.*\\|\.(?:exe|cmd|bat)$/gi, ""), path]));
			const python = tools["python"];
			const docker = tools["docker"];
			return {
				tools,
				python: python === undefined || /\\WindowsApps\\/i.test(python) ? null : {
					path: python,
					version: null
				},
				sudoVersion: null,
				sudoRs: false,
				systemdVersion: null,
				sshdPorts: null,
				docker: docker === undefined ? null : {
					path: docker,
					socket: false
				},
				selinux: "off",
				apparmor: false,
				cgroupVersion: null,
				timesyncSynchronized: false
			};
		}
		const VENDORS = {
			"10de": "nvidia",
			"1002": "amd",
			"8086": "intel",
			"1414": "microsoft"
		};
		function gpu(answer) {
			const cards = (0, loose_json.DW)(answer, "gpus");
			const devices = cards.flatMap((card) => {
				const [, vendor, device] = /VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})/i.exec((0, loose_json.SA)(card, "p") ?? "") ?? [];
				const id = vendor?.toLowerCase() ?? "";
				return [{
					vendor: VENDORS[id] ?? (id === "" ? "unknown" : id),
					name: (0, loose_json.SA)(card, "n"),
					kind: "display",
					pciDevice: device?.toLowerCase() ?? null,
					pciAddress: null,
					driver: null,
					uuid: null,
					memoryBytes: null
				}];
			});
			const nvidia = cards.find((_, index) => devices[index]?.vendor === "nvidia");
			return {
				devices,
				nvidiaDriverVersion: nvidiaVersion((0, loose_json.SA)(nvidia, "v")),
				deviceNodes: []
			};
		}
		function nvidiaVersion(text) {
			const digits = text?.replaceAll(".", "").slice(-5);
			return digits !== undefined && /^\d{5}$/.test(digits) ? `${digits.slice(0, 3)}.${digits.slice(3)}` : null;
		}
		function scaled(value, unit) {
			return value === null ? null : value * unit;
		}
	}),
	22270: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { c: () => windowsFactsScript });
		var _core_powershell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37730);
		const PIECES = {
			identity: String.raw`
$r='HKLM:\SOFTWARE\Microsoft\'
$v=gp ($r+'Windows NT\CurrentVersion')
$o=gcim Win32_OperatingSystem
$c=gcim Win32_ComputerSystem
$w=[Security.Principal.WindowsIdentity]::GetCurrent()
$f.clockMs=[DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds()
$f.product=$v.ProductName
$f.display=$v.DisplayVersion
$f.build=''+$v.CurrentBuild
$f.version=$o.Version
$f.uptimeSeconds=[long]((Get-Date)-$o.LastBootUpTime).TotalSeconds
$f.arch=$env:PROCESSOR_ARCHITECTURE
if($env:PROCESSOR_ARCHITEW6432){$f.arch=$env:PROCESSOR_ARCHITEW6432}
$f.machineId=(gp ($r+'Cryptography')).MachineGuid
$f.bootId=''+(gp 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters').BootId
$f.hostname=$env:COMPUTERNAME
$f.vendor=$c.Manufacturer
$f.model=$c.Model
$f.user=$w.Name
$f.admin=([Security.Principal.WindowsPrincipal]$w).IsInRole([Security.Principal.WindowsBuiltInRole]'Administrator')
`,
			resources: `
$f.cpu=@(gcim Win32_Processor)[0].Name
$f.cpuCount=$c.NumberOfLogicalProcessors
$f.memoryKiB=$o.TotalVisibleMemorySize
$f.freeKiB=$o.FreePhysicalMemory
$f.pageKiB=$o.SizeStoredInPagingFiles
$f.pageFreeKiB=$o.FreeSpaceInPagingFiles
$f.pageSize=[Environment]::SystemPageSize
$f.drives=@(gcim Win32_LogicalDisk -Filter 'DriveType=3'|%{@{d=$_.DeviceID;t=$_.FileSystem;s=$_.Size;a=$_.FreeSpace}})
`,
			network: `
$n='Net.NetworkInformation.'
$f.nics=@(([type]($n+'NetworkInterface'))::GetAllNetworkInterfaces()|%{$i=$_.GetIPProperties();@{n=$_.Name;m=''+$_.GetPhysicalAddress();u=''+$_.OperationalStatus;s=$_.Speed;
a=@($i.UnicastAddresses|%{@{a=''+$_.Address;p=$_.PrefixLength}});g=@($i.GatewayAddresses|%{''+$_.Address});d=@($i.DnsAddresses|%{''+$_})}})
$g=([type]($n+'IPGlobalProperties'))::GetIPGlobalProperties()
$f.tcp=@($g.GetActiveTcpListeners()|%{''+$_})
$f.udp=@($g.GetActiveUdpListeners()|%{''+$_})
`,
			software: `
$f.tools=@(gcm ('python','git','curl','tar','docker','tailscale','nvidia-smi','winget','wsl','ssh','uv') -CommandType Application|%{$_.Source})
`,
			gpu: `
$f.gpus=@(gcim Win32_VideoController|%{@{n=$_.Name;p=$_.PNPDeviceID;v=$_.DriverVersion}})
`
		};
		function windowsFactsScript(sections) {
			const asked = Object.keys(PIECES).filter((section) => section === "identity" || sections.includes(section));
			return (0, _core_powershell_js__WEBPACK_IMPORTED_MODULE_0__.$8)([
				"& {",
				"Set-StrictMode -Off",
				"$ErrorActionPreference='SilentlyContinue'",
				`$f=@{buFacts=1;sections=@(${asked.map((section) => `'${section}'`).join(",")})}`,
				...asked.map((section) => PIECES[section].trim()),
				"Send-Bu 'facts' $f",
				"}"
			].join("\n"));
		}
	}),
	41193: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bs: () => dotted,
			CF: () => padStart,
			LV: () => wrap,
			PL: () => columnsOf,
			f: () => padEnd,
			il: () => spread,
			xv: () => truncate
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
		const PLAIN = /^[\x20-\x7e]*$/;
		const WIDE = /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{16ff1}\u{17000}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f202}\u{1f210}-\u{1f23b}\u{1f240}-\u{1f248}\u{20000}-\u{3fffd}]/u;
		const EMOJI = /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation})/v;
		const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}]+$/u;
		function columnsOf(text) {
			const bare = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text);
			if (PLAIN.test(bare)) return bare.length;
			let columns = 0;
			for (const { segment } of GRAPHEMES.segment(bare)) columns += columnsOfGrapheme(segment);
			return columns;
		}
		function padEnd(text, columns) {
			return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
		}
		function padStart(text, columns) {
			return " ".repeat(Math.max(0, columns - columnsOf(text))) + text;
		}
		function truncate(text, columns) {
			if (columnsOf(text) <= columns) return text;
			let kept = "";
			let used = 0;
			for (const { segment } of GRAPHEMES.segment(text)) {
				used += columnsOfGrapheme(segment);
				if (used > columns - 1) break;
				kept += segment;
			}
			return columns < 1 ? "" : `${kept.trimEnd()}…`;
		}
		function wrap(text, columns) {
			const lines = [];
			let line = "";
			for (const word of text.split(" ")) {
				const longer = line === "" ? word : `${line} ${word}`;
				if (line !== "" && columnsOf(longer) > columns) {
					lines.push(line);
					line = word;
				} else line = longer;
			}
			return [...lines, line];
		}
		function dotted(parts, columns) {
			const lines = [];
			for (const part of parts) {
				const line = lines.at(-1);
				if (line !== undefined && columnsOf(line) + columnsOf(part) + 3 <= columns) lines[lines.length - 1] = `${line} · ${part}`;
				else lines.push(part);
			}
			return lines;
		}
		function spread(start, end, columns) {
			if (end === "") return start;
			return start + " ".repeat(Math.max(3, columns - columnsOf(start) - columnsOf(end))) + end;
		}
		function columnsOfGrapheme(grapheme) {
			if (PLAIN.test(grapheme)) return grapheme.length;
			if (EMOJI.test(grapheme)) return 2;
			if (NO_WIDTH.test(grapheme)) return 0;
			return WIDE.test(grapheme) ? 2 : 1;
		}
	}),
	60732: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			p: () => duration,
			v: () => elapsed
		});
		function duration(ms) {
			const tenths = Math.max(0, Math.round(ms / 100));
			if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
			const seconds = Math.round(ms / 1e3);
			if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
			const minutes = Math.round(ms / 6e4);
			return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
		}
		function elapsed(ms) {
			const seconds = Math.max(0, Math.floor(ms / 1e3));
			return seconds < 60 ? `${seconds} s` : duration(seconds * 1e3);
		}
		function two(count) {
			return String(count).padStart(2, "0");
		}
	}),
	25110: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GW: () => problemsOf,
			O3: () => ownProblem,
			Qu: () => isKnownLater,
			Xb: () => isChange,
			e2: () => isBad,
			md: () => worstFirst,
			nG: () => outcomeWord,
			oc: () => connectionWords,
			qx: () => isToRetry,
			rM: () => isQuiet,
			wX: () => outcomeWords
		});
		var _counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62128);
		var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24690);
		const WEIGHT = Object.keys(_outcome_js__WEBPACK_IMPORTED_MODULE_0__.$x);
		const TOLD = [
			"changed",
			"converged",
			...WEIGHT.filter((outcome) => outcome !== "changed" && outcome !== "converged")
		];
		function isBad(outcome) {
			return _outcome_js__WEBPACK_IMPORTED_MODULE_0__.$x[outcome].exit !== 0;
		}
		function isToRetry({ outcome, heldBack }) {
			return isBad(outcome) || heldBack !== undefined;
		}
		function isChange(step) {
			return step.outcome === "planned" && !isKnownLater(step);
		}
		function isKnownLater(step) {
			return step.outcome === "planned" && step.verb === undefined && (step.waitsFor ?? []).length > 0;
		}
		function isQuiet(host) {
			return !isBad(host.outcome) && host.steps.every((step) => step.outcome === "ok") && host.problem === undefined && host.orphans.length + host.notes.length + host.unknownBefore.length === 0;
		}
		function worstFirst(hosts) {
			if (!hosts.some((host) => isBad(host.outcome))) return hosts;
			return hosts.toSorted((a, b) => WEIGHT.indexOf(b.outcome) - WEIGHT.indexOf(a.outcome));
		}
		function problemsOf(host) {
			const ofSteps = host.steps.flatMap((step) => step.problem === undefined ? [] : [{
				problem: step.problem,
				step
			}]);
			if (host.problem === undefined || ofSteps.some(({ problem }) => isSame(problem, host.problem))) return ofSteps;
			return [{ problem: host.problem }, ...ofSteps];
		}
		function ownProblem(host) {
			return host.steps.some((step) => isSame(step.problem, host.problem)) ? undefined : host.problem;
		}
		function outcomeWords(report) {
			const words = TOLD.flatMap((outcome) => {
				const hosts = report.hosts.filter((host) => host.outcome === outcome);
				if (hosts.length === 0) return [];
				const transient = outcome === "failed" && hosts.every(isTransient) ? " (transient)" : "";
				const held = hosts.filter(({ heldBack }) => heldBack !== undefined).length;
				return [...hosts.length === held ? [] : [`${hosts.length - held} ${outcomeWord(outcome)}${transient}`], ...held === 0 ? [] : [`${held} not begun`]];
			});
			return report.hosts.some((host) => isBad(host.outcome)) ? words : [...words, "0 failed"];
		}
		function outcomeWord(outcome) {
			if (outcome === "converged") return "already right";
			return outcome === "manual-needed" ? "waiting for a person" : outcome.replaceAll("-", " ");
		}
		function connectionWords(hosts) {
			const first = hosts[0];
			if (first === undefined) return "no connection";
			const equal = hosts.every((host) => host.connections === first.connections && host.commands === first.commands);
			const connections = equal ? first.connections : sum(hosts.map((host) => host.connections));
			const commands = equal ? first.commands : sum(hosts.map((host) => host.commands));
			const each = equal && hosts.length > 1 ? " each" : "";
			return `${(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(connections, "connection")} and ${(0, _counted_js__WEBPACK_IMPORTED_MODULE_1__.h)(commands, "command")}${each}`;
		}
		function isTransient(host) {
			const problems = problemsOf(host);
			return problems.length > 0 && problems.every(({ problem }) => problem.retryable);
		}
		function isSame(a, b) {
			return a !== undefined && b !== undefined && a.code === b.code && a.what === b.what;
		}
		function sum(counts) {
			return counts.reduce((total, count) => total + count, 0);
		}
	}),
	24690: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$x: () => HOST_OUTCOMES,
			L$: () => STEP_OUTCOMES,
			dc: () => EXIT,
			gX: () => worstExit,
			k6: () => outcomeOfRefusal,
			sG: () => outcomeOf
		});
		var _core_category_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66371);
		const HOST_OUTCOMES = {
			converged: {
				exit: 0,
				mark: "✔",
				meaning: "everything was right already, nothing was changed"
			},
			changed: {
				exit: 0,
				mark: "✔",
				meaning: "what was not right was changed and read back as right"
			},
			skipped: {
				exit: 0,
				mark: "-",
				meaning: "not part of this run, or an earlier host stopped it"
			},
			throttled: {
				exit: 3,
				mark: "✖",
				meaning: "the sshd turns us away for now: try again in a minute"
			},
			locked: {
				exit: 5,
				mark: "✖",
				meaning: "another run holds the host"
			},
			unreachable: {
				exit: 6,
				mark: "✖",
				meaning: "no session on the host: name, network, key, user, sudo or shell"
			},
			"rolled-back": {
				exit: 8,
				mark: "✖",
				meaning: "a step failed or would have cut us off, and what it changed was taken back"
			},
			failed: {
				exit: 4,
				mark: "✖",
				meaning: "a step failed; exit 3 instead when trying again may be enough"
			},
			unknown: {
				exit: 7,
				mark: "?",
				meaning: "a step began and nobody knows how it ended: the next run finds out"
			},
			"manual-needed": {
				exit: 9,
				mark: "✖",
				meaning: "only a person can go on: the report says what to do"
			},
			refused: {
				exit: 10,
				mark: "✖",
				meaning: "bringup will not do that: host key, sealed plan that moved, unsupported host"
			}
		};
		const STEP_OUTCOMES = {
			ok: {
				mark: "✔",
				meaning: "was right already"
			},
			planned: {
				mark: "~",
				meaning: "would be changed"
			},
			changed: {
				mark: "✔",
				meaning: "changed, and read back as right"
			},
			failed: {
				mark: "✖",
				meaning: "failed, or read back as not right"
			},
			moved: {
				mark: "✖",
				meaning: "no longer what the sealed plan was made from"
			},
			skipped: {
				mark: "-",
				meaning: "not tried, because something it needs failed or the run stopped"
			},
			unknown: {
				mark: "?",
				meaning: "began, and nobody knows how it ended"
			},
			"rolled-back": {
				mark: "↶",
				meaning: "changed, then taken back"
			}
		};
		const EXIT = {
			ok: 0,
			bug: 1,
			config: 2,
			transient: 3,
			changes: 20,
			cancelled: 130
		};
		function hostExit(outcome, retryable) {
			return outcome === "failed" && retryable ? EXIT.transient : HOST_OUTCOMES[outcome].exit;
		}
		function worstExit(hosts) {
			const weight = Object.keys(HOST_OUTCOMES);
			const worst = hosts.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))[0];
			if (worst === undefined) return EXIT.ok;
			const sameOutcome = hosts.filter((host) => host.outcome === worst.outcome);
			return hostExit(worst.outcome, sameOutcome.every((host) => host.retryable));
		}
		function outcomeOfRefusal(retryable) {
			return retryable ? "failed" : "refused";
		}
		function outcomeOf(category) {
			return _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R[category].outcome;
		}
	}),
	36570: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => painter,
			V: () => styleOf
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		const STYLES = {
			good: "green",
			change: "yellow",
			bad: "red",
			dim: "dim",
			strong: "bold",
			place: "cyan"
		};
		function painter(colour) {
			return (style, text) => colour && text !== "" ? (0, node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[style], text, { validateStream: false }) : text;
		}
		function styleOf(outcome) {
			if (outcome === "ok" || outcome === "converged") return "good";
			if (outcome === "changed" || outcome === "planned") return "change";
			return outcome === "skipped" ? "dim" : "bad";
		}
	}),
	38941: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H8: () => toProblem,
			ek: () => toProblems,
			fI: () => problemText,
			gb: () => remedyLines
		});
		var _core_category_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66371);
		var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93933);
		var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41193);
		var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36570);
		var _visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84804);
		function toProblem(error, where = {}) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.y4) {
				return {
					code: error.code,
					category: error.category,
					what: error.message,
					remedy: error.remedy,
					where: {
						...where,
						...error.where
					},
					retryable: error.retryable ?? _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R[error.category].retryable
				};
			}
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.$L && error.problems.length === 1) return toProblem(error.problems[0], where);
			if (error instanceof Error && error.name === "AbortError") return cancelled(where);
			return {
				code: "bug",
				category: "bug",
				what: `Something unexpected happened inside bringup: ${sentenceOf(error)}`,
				remedy: "This is a bug in bringup, not in your fleet. Run it again with debug output and report what it prints.",
				where,
				retryable: _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R.bug.retryable
			};
		}
		function toProblems(error, where = {}) {
			if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__.$L) return error.problems.map((problem) => toProblem(problem, where));
			return [toProblem(error, where)];
		}
		function problemText(problem, options) {
			const paint = (0, _paint_js__WEBPACK_IMPORTED_MODULE_3__.C)(options.colour);
			const place = (0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)((0, _core_error_js__WEBPACK_IMPORTED_MODULE_1__.df)(problem.where));
			const [first = "", ...rest] = (0, _columns_js__WEBPACK_IMPORTED_MODULE_2__.LV)((0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.what), (options.width ?? 80) - 2);
			return [
				`${paint("bad", "✖")} ${first}`,
				...rest.map((line) => `  ${line}`),
				...place === "" ? [] : [`  ${paint("place", place)}`],
				...remedyLines(problem, (options.width ?? 80) - 2).map((line) => `  ${line}`)
			].join("\n");
		}
		function remedyLines(problem, columns) {
			const remedy = (0, _visible_js__WEBPACK_IMPORTED_MODULE_4__.wF)(problem.remedy);
			if (remedy === "") return [];
			return (0, _columns_js__WEBPACK_IMPORTED_MODULE_2__.LV)(remedy, columns - 2).map((line, index) => index === 0 ? `→ ${line}` : `  ${line}`);
		}
		function cancelled(where) {
			return {
				code: "cancelled",
				category: "cancelled",
				what: "The run was cancelled.",
				remedy: "Run it again: it reads every host first and goes on from what is true there.",
				where,
				retryable: _core_category_js__WEBPACK_IMPORTED_MODULE_0__.R.cancelled.retryable
			};
		}
		function sentenceOf(error) {
			if (error instanceof Error) return error.message === "" ? error.name : `${error.name}: ${error.message}`;
			try {
				return String(error);
			} catch {
				return "a value that cannot be printed";
			}
		}
	}),
	56198: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => REPORT_VERSION });
		const REPORT_VERSION = "bringup.report/1";
	}),
	84804: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gl: () => visibleSpaces,
			RK: () => visible,
			SA: () => visibleOutput,
			wF: () => visibleInline
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
		var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
		const HIDDEN = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}]/gu;
		const NAMED = {
			"\n": "\\n",
			"\r": "\\r",
			"\0": "\\0"
		};
		function visible(text) {
			return text.replaceAll("	", "    ").replace(HIDDEN, spell);
		}
		function visibleLines(text) {
			const lines = text.replaceAll("\r\n", "\n").split("\n").map(visible);
			return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
		}
		function visibleOutput(text) {
			const lines = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).split(/\r*\n/);
			return visibleLines(lines.map((line) => line.slice(line.lastIndexOf("\r", line.length - 2) + 1)).join("\n"));
		}
		function visibleInline(text) {
			return visible(text.trim().replace(/\s*[\r\n]+\s*/g, " "));
		}
		function visibleSpaces(line) {
			const end = line.length - line.trimEnd().length;
			const body = line.slice(0, line.length - end);
			const tail = line.slice(line.length - end).replaceAll(" ", "·");
			return visible((body + tail).replaceAll("	", "⇥   "));
		}
		function spell(character) {
			const named = NAMED[character];
			if (named !== undefined) return named;
			const code = character.codePointAt(0) ?? 0;
			return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
		}
	}),
	55951: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => VERSION });
		const VERSION = "0.1.0";
	})
};
;
