"use strict";
exports.id = 1022;
exports.ids = [1022];
exports.modules = {

/***/ 8815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZO: () => (/* binding */ parseGuard),
/* harmony export */   _9: () => (/* binding */ GUARD_SECTION),
/* harmony export */   aH: () => (/* binding */ GUARD_DIRECTORY),
/* harmony export */   ar: () => (/* binding */ isOpenGuard)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);

/** Where a guard lives on a host, root only. */
const GUARD_DIRECTORY = '/var/lib/bringup/guard';
/**
 * How far a guard is. `armed`: the host will take the change back unless a new connection confirms it. `taking-back`: it does
 * so now. The other two are ends. Each is the name of one file, so that every step between them is one rename.
 */
const GUARD_STATES = ['armed', 'taking-back', 'kept', 'taken-back'];
/** Reads the guard's state, for `parseGuard`. Changes nothing. */
const GUARD_SECTION = {
    name: 'guard',
    body: (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `cd ${GUARD_DIRECTORY} || exit
for BU_L in ${GUARD_STATES}; do if [ -f "$BU_L" ]; then printf '%s ' "$BU_L"; cat "$BU_L"; fi; done
if [ -f taken-back ]; then echo "outcome $(cat outcome)"; tail -n 20 log; fi`,
};
/** What `GUARD_SECTION` printed; undefined when nothing was ever guarded there, or what is there is not readable. */
function parseGuard(output) {
    const [, outcome = '0', when, log = ''] = /^outcome (\d*) ?(\w*)\n([\s\S]*)/m.exec(output) ?? [];
    for (const line of output.split('\n')) {
        const space = line.indexOf(' ');
        const state = GUARD_STATES.find((one) => one === line.slice(0, space));
        if (state === undefined)
            continue;
        try {
            const told = JSON.parse(line.slice(space + 1));
            return {
                ...told,
                state,
                ...(outcome === '0' ? {} : { failure: log.trim() }),
                ...(when === 'booted' ? { atBoot: true } : {}),
            };
        }
        catch { }
    }
    return undefined;
}
/** Whether a guard still has to be decided: then no other run may change the host. */
function isOpenGuard(guard) {
    return guard?.state === 'armed' || guard?.state === 'taking-back';
}


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseResult),
/* harmony export */   GQ: () => (/* binding */ TAKE_BACK),
/* harmony export */   Mf: () => (/* binding */ noteResult),
/* harmony export */   Z4: () => (/* binding */ dropGuard),
/* harmony export */   cf: () => (/* binding */ RESULT_SECTION),
/* harmony export */   gw: () => (/* binding */ armGuard),
/* harmony export */   jJ: () => (/* binding */ SWEEP_GUARD),
/* harmony export */   lI: () => (/* binding */ keepGuard),
/* harmony export */   wE: () => (/* binding */ GUARD_IN_AGENT),
/* harmony export */   y6: () => (/* binding */ GUARD_APPLIED)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _guard_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);



const UNIT = 'bringup-guard.service';
const UNIT_PATH = `/etc/systemd/system/${UNIT}`;
const WANTED_PATH = `/etc/systemd/system/multi-user.target.wants/${UNIT}`;
/** Takes an undecided guard back at boot, after everything that sets up network, firewall and sshd. */
const UNIT_TEXT = `[Unit]
Description=Take back what bringup changed and nobody confirmed
ConditionPathExists=|${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/armed
ConditionPathExists=|${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/taking-back
After=local-fs.target network.target networking.service systemd-networkd.service NetworkManager.service
After=ufw.service nftables.service netfilter-persistent.service firewalld.service bringup-firewall.service ssh.service sshd.service

[Service]
Type=oneshot
ExecStart=/bin/sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/undo.sh

[Install]
WantedBy=multi-user.target
`;
/**
 * Shell of a worker: writes the undo down, makes it survive a reboot, and starts the clock, before anything is changed.
 * `fatal guard-unsupported` or `fatal guard-failed` end the program with nothing done.
 */
function armGuard(order, prelude) {
    const { undoDirectory, guarded, stepSeconds, ...told } = order;
    const guard = JSON.stringify({ ...told, seqs: guarded.map(({ seq }) => seq) });
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `bu_stamp() { set -- $(cat "/proc/$1/stat" 2>/dev/null); shift 21 2>/dev/null && printf '%s' "$1"; }
bu_arm() {
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH} && ${untilTidy('keeping')} && ${untilTidy('firing')} &&
rm -f kept taken-back outcome result log taking-back armed &&
printf '%s\n' ${undoScript(order, prelude).text} >undo.new && mv -f undo.new undo.sh &&
printf '%s\n' ${soonScript(order).text} >soon.sh &&
printf '%s\n' "$$ $(bu_stamp $$) $BU_BOOT" >worker &&
printf '%s' ${UNIT_TEXT} >${UNIT_PATH} && chmod 644 ${UNIT_PATH} &&
mkdir -p /etc/systemd/system/multi-user.target.wants && ln -sf ../${UNIT} ${WANTED_PATH} &&
printf '%s\n' ${guard} >armed.new &&
bu_sync undo.sh armed.new ${UNIT_PATH} /etc/systemd/system/multi-user.target.wants &&
systemd-run ${timer(order, 'last', order.seconds + stepSeconds)} &&
mv -f armed.new armed && bu_sync .
}
if [ ! -d /run/systemd/system ] || ! command -v systemd-run >/dev/null 2>&1; then bu_event fatal guard-unsupported; exit 1; fi
mkdir -p ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH} || { bu_event fatal guard-failed; exit 1; }
(bu_arm) </dev/null >/dev/null 2>&1 9>&- || { rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/armed ${WANTED_PATH} ${UNIT_PATH}; bu_event fatal guard-failed; exit 1; }`;
}
/** Forgets a guard under which nothing was begun. */
function dropGuard(run) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/armed
${clearUp(run)} 2>/dev/null`;
}
/** While the host is held and no guard is open: takes away what an arming that was cut off left. */
const SWEEP_GUARD = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ -d ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH} ] && [ ! -e ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/armed ] && [ ! -e ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/taking-back ]; then
rm -f ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/armed.new ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block 'bringup-guard-*.timer' 2>/dev/null || :
fi`;
/** After the last step: from now on a new connection has `seconds` to confirm. */
const GUARD_APPLIED = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `echo applied >>${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/result
sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/soon.sh </dev/null >/dev/null 2>&1 9>&-`;
/** Notes how a step ended, for whoever comes by a new connection when this one is cut. */
function noteResult(seq) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `echo ${seq} "$BU_R" >>${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/result`;
}
/** What a worker of a guarded program left: the ends of its steps, and whether it got to its own end. */
const RESULT_SECTION = { name: 'guard-result', body: (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `cat ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/result` };
/** What `RESULT_SECTION` printed: exit codes by number of the step. */
function parseResult(output) {
    const exits = new Map(Array.from(output.matchAll(/^(\d+) (\d+)$/gm), ([, seq, exit]) => [Number(seq), Number(exit)]));
    return { exits, applied: /^applied$/m.test(output) };
}
/** Keeps what a run changed, when its guard is still armed: one rename that this or the clock wins. Then tells the state. */
function keepGuard(run) {
    const keep = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `bu_keep() {
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH} && ${untilTidy('keeping')} && grep -qF ${`"run":${JSON.stringify(run)},`} armed && mv armed kept || return
${SYNC_HERE}
${journalLine('kept')}
rm -f undo.sh soon.sh
${clearUp(run)}
}
(bu_keep) >/dev/null`;
    return { name: _guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_SECTION */ ._9.name, body: (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([keep, _guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_SECTION */ ._9.body]) };
}
/** Takes back at once what is guarded, and tells the state when that is done. */
const TAKE_BACK = {
    name: _guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_SECTION */ ._9.name,
    body: (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `systemctl start ${UNIT} >/dev/null`, _guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_SECTION */ ._9.body]),
};
const SYNC_HERE = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `sync . 2>/dev/null || sync`;
/** A line that the host writes by itself: the guard's own text with the result in front. */
function journalLine(result) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `{ IFS= read -r BU_L <${result === 'kept' ? 'kept' : 'taking-back'}; printf '{"t":"guard","v":1,"result":"%s",%s,"boot":"%s"}\n' ${result} "$(l=\${BU_L#?}; printf %s "\${l%?}")" "$(cat /proc/sys/kernel/random/boot_id)" >>/var/lib/bringup/journal.jsonl; sync /var/lib/bringup/journal.jsonl; } 2>/dev/null`;
}
function unitName(id, which) {
    return `bringup-guard-${id}-${which}`;
}
/** Nothing stays of a guard that is decided but its last word. */
function clearUp(run) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `rm -f ${WANTED_PATH} ${UNIT_PATH}
systemctl stop --no-block ${`bringup-guard-${run}-*.timer`} 2>/dev/null || :`;
}
/** Words for systemd-run: a clock that no shell of ours has to live for. */
function timer(order, which, seconds) {
    const unit = which === 'last' ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `${unitName(guardId(order), which)}` : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `${unitName(guardId(order), which)}-$$`;
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `--quiet --collect --unit=${unit} --on-active=${seconds} --timer-property=AccuracySec=200ms /bin/sh ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH}/undo.sh ${guardId(order)}`;
}
/** Starts the last clock: run by the worker after its last step, or by the agent when the run is gone. */
function soonScript(order) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `exec systemd-run ${timer(order, 'soon', order.seconds)}`;
}
/** Tells one guard from all others of the host, so that a clock that was left behind takes back nothing of the next one. */
function guardId({ run, guarded }) {
    return `${run}-${guarded[0]?.seq ?? 0}`;
}
/**
 * Waits until nobody tidies up after the last guard. It is decided by one rename, and from then on another run may arm its
 * own, while a slow disk still syncs: what is tidied away then would be the next guard's.
 */
function untilTidy(whose) {
    const fd = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .IZ)(whose === 'keeping' ? '8' : '9');
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `{ true >>${whose} && exec ${fd}>>${whose}; } && { ! bu_has flock || flock -w 20 ${fd}; }`;
}
/**
 * The host's own script: wins or loses by one rename, stops a worker that still lives, takes back what had begun, last
 * first, and serves again what had been served. A cut in it is gone on with at the next boot.
 */
function undoScript(order, prelude) {
    const { run, undoDirectory, guarded } = order;
    const index = `${undoDirectory}/index.jsonl`;
    const has = (mark, seq) => (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `grep -q ${`^{"${mark}":${seq}[,}]`} ${index} 2>/dev/null`;
    const back = guarded.toReversed().map(({ seq, undo }) => (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if ${has('saved', seq)} && ! ${has('undone', seq)}; then
(set -e
BU_SAVE=${`${undoDirectory}/${seq}`}
${undo}
) 9>&-
if [ $? = 0 ]; then ${(0,_undo_index_js__WEBPACK_IMPORTED_MODULE_2__/* .appendIndex */ .FP)(undoDirectory, [(0,_undo_index_js__WEBPACK_IMPORTED_MODULE_2__/* .undoneLine */ .w$)(seq)])}; else BU_R=1; fi
fi`);
    const again = guarded.flatMap(({ seq, again: serve }) => serve === undefined
        ? []
        : [
            (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if ${has('saved', seq)}; then
(set -e
${serve}
) 9>&-
[ $? = 0 ] || BU_R=1
fi`,
        ]);
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        prelude,
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `case $1 in ''|${guardId(order)}) ;; *) exit ;; esac
cd ${_guard_state_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_DIRECTORY */ .aH} || exit
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
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `echo "$BU_R $BU_WHEN" >outcome
${journalLine('taken-back')}
mv taking-back taken-back
${SYNC_HERE}
rm -f undo.sh soon.sh
${clearUp(run)}`,
    ]);
}
/** What the agent does about a guard when its run is gone: `now`, after a silence, for steps that never ended; else within the guard's own time, which may run already. */
const GUARD_IN_AGENT = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .IZ)(`bu_guard() {
[ -n "$BU_H" ] && [ -e "$BU_V/guard/armed" ] || return 0
case $1 in now) grep -q applied "$BU_V/guard/result" || systemctl start --no-block ${UNIT} ;; *) sh "$BU_V/guard/soon.sh" ;; esac </dev/null >/dev/null 2>&1 9>&-
}
bu_unguarded() {
BU_N=$1
while [ -e "$BU_V/guard/armed" ] || [ -e "$BU_V/guard/taking-back" ]; do [ "$BU_N" -gt 0 ] || return 1; BU_N=$((BU_N - 1)); sleep 1; done
}`);


/***/ }),

/***/ 1772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ hostFacts)
});

// EXTERNAL MODULE: ./build/js/host/facts/frame.js
var facts_frame = __webpack_require__(5979);
;// CONCATENATED MODULE: ./build/js/host/facts/gpu-facts.js

/** Vendors of display and accelerator devices. Source: pci.ids. */
const PCI_VENDORS = {
    '10de': 'nvidia',
    '1002': 'amd',
    '1022': 'amd',
    '8086': 'intel',
    '1a03': 'aspeed',
    '102b': 'matrox',
    '1af4': 'virtio',
    '1b36': 'qemu',
    '1234': 'qemu',
    '15ad': 'vmware',
    '1414': 'microsoft',
    '1da3': 'habana',
    '1ed2': 'furiosa',
};
/** First words of device tree names. Source: linux Documentation/devicetree/bindings/gpu. */
const TREE_VENDORS = [
    [/mali/, 'arm'],
    [/^brcm,/, 'broadcom'],
    [/^nvidia,/, 'nvidia'],
    [/^rockchip,/, 'rockchip'],
    [/^qcom,/, 'qualcomm'],
    [/powervr|^img,/, 'imagination'],
];
/** Makes GPU facts of what the gpu section printed. Throws nothing. */
function parseGpu(frame) {
    const nvidia = nvidiaByAddress((0,facts_frame/* linesOf */.Dx)(frame, 'nvidiaGpus'));
    const devices = (0,facts_frame/* listOf */.c3)(frame, 'device').flatMap((text) => deviceOf(text, nvidia));
    const [, version = null] = /Kernel Module(?: for \S+)?\s+(\d+(?:\.\d+)+)/.exec(frame.blocks.get('nvidiaVersion') ?? '') ?? [];
    return {
        devices: (0,facts_frame/* textOf */.b6)(frame, 'kernel') === 'Darwin' && (0,facts_frame/* textOf */.b6)(frame, 'machine') === 'arm64' ? [APPLE] : devices,
        nvidiaDriverVersion: version,
        deviceNodes: (0,facts_frame/* listOf */.c3)(frame, 'deviceNode'),
    };
}
/** Every Mac with an ARM processor has its GPU in it; system_profiler would need half a second to say so. */
const APPLE = {
    vendor: 'apple',
    name: null,
    kind: 'display',
    pciDevice: null,
    pciAddress: null,
    driver: null,
    uuid: null,
    memoryBytes: null,
};
/** `Model:`, `GPU UUID:`, `Bus Location:` in turn for each card, from /proc/driver/nvidia/gpus. */
function nvidiaByAddress(lines) {
    const found = new Map();
    let card = { name: null, uuid: null };
    for (const line of lines) {
        const [, key, value] = /^(Model|GPU UUID|Bus Location):\s*(.*?)\s*$/.exec(line) ?? [];
        if (key === 'Model')
            card = { name: (0,facts_frame/* cleaned */.L0)(value), uuid: null };
        // Until a program has used the card, its UUID is printed as question marks.
        if (key === 'GPU UUID')
            card = { ...card, uuid: value?.includes('?') ? null : (0,facts_frame/* cleaned */.L0)(value) };
        if (key === 'Bus Location' && value !== undefined)
            found.set(value.toLowerCase(), card);
    }
    return found;
}
/** `pci 0000:01:00.0;DRIVER=nvidia;PCI_ID=10DE:2204;...` or `card0 device;DRIVER=...;OF_COMPATIBLE_0=...`. */
function deviceOf(text, nvidia) {
    const [head = '', ...fields] = text.split(';');
    const known = new Map(fields.map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]));
    const [vendorId, deviceId] = (known.get('PCI_ID') ?? '').toLowerCase().split(':');
    const tree = known.get('OF_COMPATIBLE_0') ?? '';
    const pciAddress = head.startsWith('pci ') ? head.slice(4).toLowerCase() : null;
    if (pciAddress === null && tree === '')
        return [];
    const card = nvidia.get(pciAddress ?? '');
    return [
        {
            vendor: pciAddress === null
                ? (TREE_VENDORS.find(([pattern]) => pattern.test(tree))?.[1] ?? tree.split(',')[0] ?? 'unknown')
                : (PCI_VENDORS[vendorId ?? ''] ?? (0,facts_frame/* cleaned */.L0)(vendorId) ?? 'unknown'),
            name: card?.name ?? (0,facts_frame/* cleaned */.L0)(tree),
            kind: /^12/.test(known.get('PCI_CLASS') ?? '') ? 'accelerator' : 'display',
            pciDevice: (0,facts_frame/* cleaned */.L0)(deviceId),
            pciAddress,
            driver: (0,facts_frame/* cleaned */.L0)(known.get('DRIVER')),
            uuid: card?.uuid ?? null,
            memoryBytes: (0,facts_frame/* wholeNumber */.rD)(known.get('VRAM')),
        },
    ];
}

// EXTERNAL MODULE: ./build/js/host/prelude-output.js
var prelude_output = __webpack_require__(1481);
// EXTERNAL MODULE: ./build/js/host/facts/architecture.js
var architecture = __webpack_require__(4035);
// EXTERNAL MODULE: ./build/js/host/facts/clock.js
var clock = __webpack_require__(3128);
// EXTERNAL MODULE: ./build/js/host/facts/hypervisor.js
var hypervisor = __webpack_require__(8885);
;// CONCATENATED MODULE: ./build/js/host/facts/keyed-lines.js
/** `name<separator>value` lines as a map; later lines win, other lines are left out. For sysctl, sw_vers, meminfo, vm_stat, DMI. */
function keyedLines(lines, separator = ':') {
    const found = new Map();
    for (const line of lines) {
        const at = line.indexOf(separator);
        if (at > 0)
            found.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
    }
    return found;
}

// EXTERNAL MODULE: ./build/js/host/facts/made-by.js
var made_by = __webpack_require__(6491);
;// CONCATENATED MODULE: ./build/js/host/facts/os/alpine.js
/** Alpine: musl, busybox, OpenRC. */
const alpine = {
    family: 'alpine',
    ids: ['alpine', 'postmarketos'],
    packageManager: 'apk',
    serviceManager: 'openrc',
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/arch.js
/** Arch and Arch Linux ARM: rolling, so there is no version. */
const arch = {
    family: 'arch',
    ids: ['arch', 'archarm', 'manjaro', 'endeavouros'],
    packageManager: 'pacman',
    serviceManager: 'systemd',
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/debian.js
/** Debian and what is built from it. Raspberry Pi OS of 64 bit calls itself Debian and uses Debian's repositories; only a file tells. */
const debian = {
    family: 'debian',
    ids: ['debian'],
    packageManager: 'apt',
    serviceManager: 'systemd',
    describe: (release, paths) => ({
        codename: release.get('DEBIAN_CODENAME') ?? release.get('VERSION_CODENAME') ?? null,
        variant: paths.has('/etc/rpi-issue') ? 'raspberry-pi-os' : null,
    }),
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/fedora.js
/** Fedora, Red Hat Enterprise Linux and its rebuilds. `ID_LIKE` of rebuilds is `rhel centos fedora`. */
const fedora = {
    family: 'fedora',
    ids: ['fedora', 'rhel', 'centos', 'almalinux', 'rocky', 'ol', 'amzn'],
    packageManager: 'dnf',
    serviceManager: 'systemd',
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/macos.js
/** macOS. There is no os-release; `sw_vers` says ProductName, ProductVersion, BuildVersion. */
const macos = {
    family: 'macos',
    ids: ['macos'],
    kernel: /^Darwin$/,
    packageManager: 'brew',
    serviceManager: 'launchd',
    describe: (release) => {
        const version = release.get('ProductVersion') ?? null;
        return {
            id: 'macos',
            versionId: version,
            prettyName: [release.get('ProductName') ?? 'macOS', version].filter((part) => part !== null).join(' '),
        };
    },
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/raspbian.js
/** Raspberry Pi OS of 32 bit. It has repositories of its own (armhf for ARMv6), so its id stays apart from Debian's. */
const raspbian = {
    family: 'debian',
    ids: ['raspbian'],
    packageManager: 'apt',
    serviceManager: 'systemd',
    describe: () => ({ variant: 'raspberry-pi-os' }),
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/suse.js
/** openSUSE Leap, Tumbleweed, MicroOS and SUSE Linux Enterprise. */
const suse = {
    family: 'suse',
    ids: ['suse', 'opensuse', 'opensuse-leap', 'opensuse-tumbleweed', 'opensuse-microos', 'sles', 'sled'],
    packageManager: 'zypper',
    serviceManager: 'systemd',
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/ubuntu.js
/** Ubuntu and what is built from it (Mint, Pop!_OS): repositories are named after the Ubuntu release underneath. */
const ubuntu = {
    family: 'debian',
    ids: ['ubuntu'],
    packageManager: 'apt',
    serviceManager: 'systemd',
    describe: (release) => ({ codename: release.get('UBUNTU_CODENAME') ?? release.get('VERSION_CODENAME') ?? null }),
};

;// CONCATENATED MODULE: ./build/js/host/facts/os/unknown.js
/** Everything without a row of its own (OpenWrt, NixOS, appliances): facts are read, nothing is promised. */
const unknown = {
    family: 'unknown',
    ids: [],
    packageManager: 'none',
    serviceManager: 'none',
};

// EXTERNAL MODULE: ./build/js/host/facts/os/windows.js
var windows = __webpack_require__(8444);
;// CONCATENATED MODULE: ./build/js/host/facts/os/identify.js










/** The operating systems we know. A new one is a new file and a line here. */
const OS_ROWS = [debian, raspbian, ubuntu, fedora, alpine, arch, suse, macos, windows/* windows */.K];
/**
 * Which operating system it is, from os-release (or `sw_vers` on Darwin) and from marker files that exist.
 * What it comes with stands in for what is not known of the host. Source: os-release(5).
 */
function identifyOs(kernelName, release, paths) {
    const id = release.get('ID')?.toLowerCase() ?? '';
    const row = OS_ROWS.find((candidate) => candidate.kernel?.test(kernelName ?? '')) ??
        rowOf([id, ...(release.get('ID_LIKE') ?? '').toLowerCase().split(/\s+/)]);
    const identity = {
        id: id === '' ? 'unknown' : id,
        family: row.family,
        versionId: release.get('VERSION_ID') ?? null,
        codename: release.get('VERSION_CODENAME') ?? null,
        prettyName: release.get('PRETTY_NAME') ?? release.get('NAME') ?? (id === '' ? (kernelName ?? 'unknown') : id),
        variant: null,
        packageManager: row.packageManager,
        serviceManager: row.serviceManager,
    };
    return { ...identity, ...row.describe?.(release, paths) };
}
function rowOf(ids) {
    for (const id of ids) {
        const row = OS_ROWS.find((candidate) => candidate.ids.includes(id));
        if (row !== undefined)
            return row;
    }
    return unknown;
}

;// CONCATENATED MODULE: ./build/js/host/facts/os/release.js
/** What was made of one text: hosts of a fleet have few different ones among them. */
const known = new Map();
const MOST_KNOWN = 64;
/** Like `parseOsRelease`, from the whole text; the same text is taken apart once. */
function osReleaseOf(text) {
    const release = known.get(text) ?? parseOsRelease(text.split('\n'));
    if (known.size >= MOST_KNOWN)
        known.clear();
    known.set(text, release);
    return release;
}
/** Lines of os-release as they mean to a shell: quotes removed, `\` before `"`, `$`, `\` and backtick undone; empty values left out. Source: os-release(5). */
function parseOsRelease(lines) {
    const found = new Map();
    for (const line of lines) {
        const [, name, raw = ''] = /^\s*([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line) ?? [];
        if (name === undefined)
            continue;
        const value = unquoted(raw);
        if (value !== '')
            found.set(name, value);
    }
    return found;
}
function unquoted(raw) {
    if (/^'.*'$/.test(raw))
        return raw.slice(1, -1);
    const inner = /^".*"$/.test(raw) ? raw.slice(1, -1) : raw;
    return inner.replace(/\\(["$`\\'])/g, '$1');
}

;// CONCATENATED MODULE: ./build/js/host/facts/user.js

/** Reads one line of `id`: `uid=1000(ada) gid=1000(ada) groups=1000(ada),27(sudo) context=...`. */
function parseUser(text) {
    const line = (text ?? '').replace(/ context=\S+$/, '');
    const [, uid, name] = /^uid=(\d+)(?:\(([^)]*)\))?/.exec(line) ?? [];
    const [, gid] = / gid=(\d+)/.exec(line) ?? [];
    const [, groups = ''] = / groups=(.*)$/.exec(line) ?? [];
    return {
        name: name ?? uid ?? null,
        uid: (0,facts_frame/* wholeNumber */.rD)(uid),
        gid: (0,facts_frame/* wholeNumber */.rD)(gid),
        groups: [...groups.matchAll(/(\d+)(?:\(([^)]*)\))?/g)].map(([, number = '', group]) => group ?? number),
    };
}

;// CONCATENATED MODULE: ./build/js/host/facts/identity-facts.js










/** Makes identity facts of what the identity section (and, when asked, the virtualisation section) printed. Throws nothing. */
function parseIdentity(frame, exchange) {
    return {
        os: parseOs(frame),
        machine: parseMachine(frame),
        user: parseUser((0,facts_frame/* textOf */.b6)(frame, 'id')),
        clock: (0,clock/* parseClock */.g)((0,facts_frame/* textOf */.b6)(frame, 'clock'), exchange),
        virtualisation: parseVirtualisation(frame),
    };
}
function parseOs(frame) {
    const paths = new Set((0,facts_frame/* listOf */.c3)(frame, 'path'));
    const kernelName = (0,facts_frame/* textOf */.b6)(frame, 'kernel');
    const machine = (0,facts_frame/* textOf */.b6)(frame, 'machine');
    const initProcess = kernelName === 'Darwin' ? 'launchd' : (0,facts_frame/* textOf */.b6)(frame, 'pid1');
    const swVers = keyedLines((0,facts_frame/* linesOf */.Dx)(frame, 'swVers'));
    const release = swVers.size > 0 ? swVers : osReleaseOf(frame.blocks.get('osRelease') ?? '');
    const identity = identifyOs(kernelName, release, paths);
    return {
        ...identity,
        packageManager: foundPackageManager(frame) ?? identity.packageManager,
        serviceManager: foundServiceManager(paths, initProcess) ?? identity.serviceManager,
        kernelName,
        kernelRelease: (0,facts_frame/* textOf */.b6)(frame, 'release'),
        machine,
        arch: (0,architecture/* architectureOf */.N)(machine, (0,facts_frame/* listOf */.c3)(frame, 'loader')),
        initProcess,
        systemdRunning: paths.has('/run/systemd/system'),
        imageBased: paths.has('/run/ostree-booted'),
        rebootRequired: paths.has('/run/reboot-required') || paths.has('/var/run/reboot-required'),
    };
}
function foundPackageManager(frame) {
    const text = (0,facts_frame/* textOf */.b6)(frame, 'packageManager');
    return text === null ? undefined : (0,prelude_output/* parsePackageManager */.bi)(text);
}
/** What is running wins over what the system comes with; undefined when nothing is known of process 1. */
function foundServiceManager(paths, initProcess) {
    if (paths.has('/run/systemd/system'))
        return 'systemd';
    if (paths.has('/run/openrc'))
        return 'openrc';
    if (initProcess === null)
        return undefined;
    return initProcess === 'procd' || initProcess === 'launchd' ? initProcess : 'none';
}
function parseMachine(frame) {
    const sysctl = keyedLines((0,facts_frame/* linesOf */.Dx)(frame, 'sysctlIdentity'));
    const hardware = keyedLines((0,facts_frame/* linesOf */.Dx)(frame, 'ioreg'), '=');
    const said = (key) => (0,made_by/* madeBy */.v)((0,facts_frame/* textOf */.b6)(frame, key));
    const hostname = (0,facts_frame/* textOf */.b6)(frame, 'hostname') ?? (0,facts_frame/* cleaned */.L0)(sysctl.get('kern.hostname'));
    return {
        hostname: hostname === '(none)' ? null : hostname,
        machineId: (0,facts_frame/* textOf */.b6)(frame, 'machineId') ?? (0,facts_frame/* cleaned */.L0)(hardware.get('"IOPlatformUUID"')?.replaceAll('"', '')),
        bootId: (0,facts_frame/* textOf */.b6)(frame, 'bootId') ?? (0,facts_frame/* cleaned */.L0)(sysctl.get('kern.bootsessionuuid')),
        vendor: said('vendor') ?? (sysctl.has('hw.model') ? 'Apple' : null),
        model: said('model') ?? said('product') ?? (0,facts_frame/* cleaned */.L0)(sysctl.get('hw.model')),
        uptimeSeconds: (0,facts_frame/* wholeNumber */.rD)(/^\d+/.exec((0,facts_frame/* textOf */.b6)(frame, 'uptime') ?? '')?.[0]) ?? uptimeOf(frame, sysctl),
    };
}
/** macOS gives the time of the boot: `{ sec = 1728000000, usec = 0 } Fri Oct  4 ...`. */
function uptimeOf(frame, sysctl) {
    const bootedAt = (0,facts_frame/* wholeNumber */.rD)(/sec = (\d+)/.exec(sysctl.get('kern.boottime') ?? '')?.[1]);
    const { epochMs } = (0,clock/* parseClock */.g)((0,facts_frame/* textOf */.b6)(frame, 'clock'), undefined);
    return bootedAt === null || epochMs === null ? null : Math.max(0, Math.floor(epochMs / 1000) - bootedAt);
}
function parseVirtualisation(frame) {
    const paths = (0,facts_frame/* listOf */.c3)(frame, 'path');
    const release = (0,facts_frame/* textOf */.b6)(frame, 'release') ?? '';
    const detected = (key) => {
        const text = (0,facts_frame/* textOf */.b6)(frame, key);
        return text === 'none' || text === 'wsl' ? null : text;
    };
    const marked = paths.includes('/run/.containerenv') ? 'podman' : paths.includes('/.dockerenv') ? 'docker' : null;
    return {
        container: detected('detectContainer') ?? detected('container') ?? marked,
        hypervisor: detected('detectVm') ?? (0,hypervisor/* hypervisorOf */.J)((0,facts_frame/* textOf */.b6)(frame, 'vendor'), (0,facts_frame/* textOf */.b6)(frame, 'product')),
        wsl: /microsoft-standard/i.test(release) ? 2 : /-Microsoft$/.test(release) ? 1 : null,
    };
}

// EXTERNAL MODULE: ./build/js/host/facts/addresses.js
var facts_addresses = __webpack_require__(354);
// EXTERNAL MODULE: ./build/js/host/facts/listeners.js
var listeners = __webpack_require__(7243);
// EXTERNAL MODULE: ./build/js/host/facts/kernel-address.js
var kernel_address = __webpack_require__(2188);
;// CONCATENATED MODULE: ./build/js/host/facts/routes.js


/** Default routes from /proc/net/route: `Iface Destination Gateway Flags RefCnt Use Metric Mask ...`, in hex. Flag 1: up, 0x200: reject. */
function parseRoutes4(lines, machine) {
    return lines.flatMap((line) => {
        const [name, destination, gateway = '', flags = '', , , metric, mask] = line.trim().split(/\s+/);
        const bits = Number.parseInt(flags, 16);
        if (name === undefined || destination !== '00000000' || mask !== '00000000')
            return [];
        if ((bits & 1) === 0 || (bits & 0x200) !== 0)
            return [];
        const address = (0,kernel_address/* kernelAddress */.y)(gateway, machine) ?? null;
        return [
            { family: 4, interface: name, gateway: address === '0.0.0.0' ? null : address, metric: (0,facts_frame/* wholeNumber */.rD)(metric) },
        ];
    });
}
/** Default routes from /proc/net/ipv6_route: destination, length, source, length, next hop, metric, ..., flags, interface, all in hex. */
function parseRoutes6(lines) {
    return lines.flatMap((line) => {
        const [destination = '', length, , , hop = '', metric = '', , , flags = '', name] = line.trim().split(/\s+/);
        const bits = Number.parseInt(flags, 16);
        if (name === undefined || name === 'lo' || !/^0{32}$/.test(destination) || length !== '00')
            return [];
        if (!/^[0-9a-f]{32}$/i.test(hop) || (bits & 1) === 0 || (bits & 0x200) !== 0)
            return [];
        const gateway = /^0{32}$/.test(hop) ? null : (0,kernel_address/* compressed */.u)(hop);
        return [{ family: 6, interface: name, gateway, metric: Number.parseInt(metric, 16) || 0 }];
    });
}
/** Default routes from `netstat -rn` of macOS: destination, gateway, flags, interface. `link#4` is no gateway. */
function parseNetstatRoutes(lines) {
    let family = 4;
    const found = [];
    for (const line of lines) {
        if (line.startsWith('Internet6'))
            family = 6;
        const [, gateway = '', name] = /^default\s+(\S+)\s+[A-Za-z\d]+\s+([A-Za-z]+\d+)(?:\s|$)/.exec(line) ?? [];
        if (name === undefined)
            continue;
        const address = gateway.replace(/%.*$/, '');
        found.push({ family, interface: name, gateway: /^link#|^fe80::$/.test(address) ? null : address, metric: null });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/js/host/facts/network-facts.js




/** Makes network facts of what the network section printed. Throws nothing. */
function parseNetwork(frame) {
    const machine = (0,facts_frame/* textOf */.b6)(frame, 'machine');
    const proc = (name) => (0,listeners/* parseProcNet */.Te)(name.startsWith('tcp') ? 'tcp' : 'udp', (0,facts_frame/* linesOf */.Dx)(frame, `proc-${name}`), machine);
    return {
        interfaces: parseInterfaces(frame),
        defaultRoutes: [
            ...parseRoutes4((0,facts_frame/* linesOf */.Dx)(frame, 'routes4'), machine),
            ...parseRoutes6((0,facts_frame/* linesOf */.Dx)(frame, 'routes6')),
            ...parseNetstatRoutes((0,facts_frame/* linesOf */.Dx)(frame, 'netstatRoutes')),
        ],
        listeners: [
            ...(0,listeners/* parseSs */.OX)((0,facts_frame/* linesOf */.Dx)(frame, 'ss')),
            ...(0,listeners/* parseLsof */.Wo)((0,facts_frame/* linesOf */.Dx)(frame, 'lsof')),
            ...['tcp', 'tcp6', 'udp', 'udp6'].flatMap(proc),
        ],
        nameservers: (0,facts_frame/* linesOf */.Dx)(frame, 'resolv').flatMap((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? []),
    };
}
function parseInterfaces(frame) {
    const ifconfig = (0,facts_frame/* linesOf */.Dx)(frame, 'ifconfig');
    const addresses = [...(0,facts_addresses/* parseIpAddr */.ep)((0,facts_frame/* linesOf */.Dx)(frame, 'ipAddr')), ...(0,facts_addresses/* parseIfconfig */.Hx)(ifconfig)];
    const links = new Map([...linksOfIfconfig(ifconfig), ...(0,facts_frame/* listOf */.c3)(frame, 'link').flatMap(linkOf)]);
    const names = new Set([...links.keys(), ...addresses.map(([name]) => name)]);
    return [...names].map((name) => ({
        name,
        ...(links.get(name) ?? NO_LINK),
        addresses: addresses.filter(([owner]) => owner === name).map(([, address]) => address),
    }));
}
const NO_LINK = { mac: null, mtuBytes: null, up: null, speedMbps: null };
/** `name mac mtu operstate speed` from /sys/class/net; a speed of -1 or 0 is none. */
function linkOf(text) {
    const [name, mac = '', mtu, state, speed] = text.split(' ');
    if (name === undefined || state === undefined)
        return [];
    const mbps = (0,facts_frame/* wholeNumber */.rD)(speed);
    return [
        [
            name,
            {
                mac: macOf(mac),
                mtuBytes: (0,facts_frame/* wholeNumber */.rD)(mtu),
                up: state === 'up' ? true : state === 'down' ? false : null,
                speedMbps: mbps === 0 ? null : mbps,
            },
        ],
    ];
}
/** macOS: `en0: flags=8863<UP,...> mtu 1500`, then `ether ...` and `status: active`. */
function linksOfIfconfig(lines) {
    const links = new Map();
    let name = '';
    for (const line of lines) {
        const [, head] = /^([^\s:]+)(?::| )/.exec(line) ?? [];
        if (head !== undefined)
            name = head;
        if (name === '')
            continue;
        const link = links.get(name) ?? NO_LINK;
        const mtu = /\bmtu[ :](\d+)/i.exec(line)?.[1];
        const mac = /(?:\bether|HWaddr) ([0-9A-Fa-f:]{17})/.exec(line)?.[1];
        const status = /^\s+status: (active|inactive)/.exec(line)?.[1];
        links.set(name, {
            ...link,
            mtuBytes: (0,facts_frame/* wholeNumber */.rD)(mtu) ?? link.mtuBytes,
            mac: mac === undefined ? link.mac : macOf(mac),
            up: status === undefined ? link.up : status === 'active',
        });
    }
    return links;
}
function macOf(text) {
    return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text) && !/^[0:]+$/.test(text) ? text.toLowerCase() : null;
}

// EXTERNAL MODULE: ./build/js/host/facts/program.js + 6 modules
var program = __webpack_require__(7566);
;// CONCATENATED MODULE: ./build/js/host/facts/cpu.js

/** ARM cores by implementer and part number. Source: util-linux sys-utils/lscpu-arm.c. */
const ARM_PARTS = {
    '41:c07': 'Cortex-A7',
    '41:b76': 'ARM1176',
    '41:d03': 'Cortex-A53',
    '41:d04': 'Cortex-A35',
    '41:d05': 'Cortex-A55',
    '41:d07': 'Cortex-A57',
    '41:d08': 'Cortex-A72',
    '41:d09': 'Cortex-A73',
    '41:d0a': 'Cortex-A75',
    '41:d0b': 'Cortex-A76',
    '41:d0c': 'Neoverse-N1',
    '41:d40': 'Neoverse-V1',
    '41:d41': 'Cortex-A78',
    '41:d42': 'Cortex-A78AE',
    '41:d46': 'Cortex-A510',
    '41:d47': 'Cortex-A710',
    '41:d49': 'Neoverse-N2',
    '41:d4f': 'Neoverse-V2',
    '4e:004': 'Carmel',
    'c0:ac3': 'Ampere-1',
};
/** The name of the processor from the lines of /proc/cpuinfo; of mixed ARM cores all, with their numbers: `4 x Cortex-A55 + 4 x Cortex-A76`. */
function cpuModel(lines) {
    const known = keyedLines(lines);
    const cores = armCores(lines);
    if (cores.size > 1)
        return [...cores].map(([name, count]) => `${count} x ${name}`).join(' + ');
    const [only] = cores.keys();
    const name = known.get('model name') ?? only ?? known.get('cpu model') ?? known.get('isa');
    return (only !== undefined && !only.startsWith('0x') ? only : name?.replace(/\s+/g, ' ')) ?? null;
}
function armCores(lines) {
    const cores = new Map();
    let implementer = '';
    for (const line of lines) {
        const [, key, value = ''] = /^CPU (implementer|part)\s*: 0x([0-9a-f]+)/.exec(line) ?? [];
        if (key === 'implementer')
            implementer = value.padStart(2, '0');
        if (key === 'part') {
            const name = ARM_PARTS[`${implementer}:${value}`] ?? `0x${implementer}:0x${value}`;
            cores.set(name, (cores.get(name) ?? 0) + 1);
        }
    }
    return cores;
}
/** Whether the processor encrypts AES itself, from the `flags` (x86) or `Features` (ARM) of /proc/cpuinfo; null when it has neither line. */
function cpuAes(lines) {
    const known = keyedLines(lines);
    const flags = known.get('flags') ?? known.get('Features');
    return flags === undefined ? null : flags.split(/\s+/).includes('aes');
}
/** How many processors a list like `0-3,6` names; null when it is none. */
function countInList(text) {
    if (text === null || !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text))
        return null;
    return text
        .split(',')
        .map((part) => part.split('-').map(Number))
        .reduce((sum, [from = 0, to = from]) => sum + Math.max(0, to - from + 1), 0);
}

;// CONCATENATED MODULE: ./build/js/host/facts/mounts.js

const UNMEASURED = { sizeBytes: null, availableBytes: null, inodes: null, inodesFree: null };
/** Volumes of macOS that nobody uses as places for files. */
const MAC_INTERNAL = /^\/System\/Volumes\/(?!Data$)|^\/private\/var\/vm$|^\/dev$/;
/** Mounted file systems by path; where several are mounted over each other, the last one, which is the one seen. */
function parseMounts(frame) {
    const sizes = new Map([...dfSizes((0,facts_frame/* linesOf */.Dx)(frame, 'df')), ...statSizes((0,facts_frame/* linesOf */.Dx)(frame, 'sizes'))]);
    const mounts = new Map();
    const add = (device, path, fsType, all) => {
        const options = all.filter((option) => !option.includes('='));
        const readOnly = options.includes('ro') || options.includes('read-only');
        mounts.set(path, { path, device, fsType, options, readOnly, ...(sizes.get(path) ?? UNMEASURED) });
    };
    for (const text of (0,facts_frame/* listOf */.c3)(frame, 'mount')) {
        const [device, path, fsType, options] = text.split(' ');
        if (device === undefined || path === undefined || fsType === undefined)
            continue;
        add(unescaped(device), unescaped(path), fsType, options?.split(',') ?? []);
    }
    for (const line of (0,facts_frame/* linesOf */.Dx)(frame, 'mountTable')) {
        const [, device, path, list] = /^(.+?) on (\/.*) \(([^()]*)\)$/.exec(line) ?? [];
        if (device === undefined || path === undefined || list === undefined || MAC_INTERNAL.test(path))
            continue;
        const [fsType = null, ...options] = list.split(', ');
        if (fsType !== 'autofs' && fsType !== 'devfs')
            add(device, path, fsType, options);
    }
    const root = sizes.get('/');
    if (root !== undefined && !mounts.has('/')) {
        mounts.set('/', { path: '/', device: null, fsType: null, options: [], readOnly: false, ...root });
    }
    return [...mounts.values()];
}
/** /proc/mounts writes blank, tab, line break and backslash as octal. Source: proc_pid_mounts(5). */
function unescaped(text) {
    return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
/** `stat -f`: `fragment size|blocks|free|available|inodes|free inodes|path`. */
function statSizes(lines) {
    const found = new Map();
    for (const line of lines) {
        const [, fragment, blocks, available, inodes, free, path] = /^(\d+)\|(\d+)\|\d+\|(\d+)\|(\d+)\|(\d+)\|(\/.*)$/.exec(line) ?? [];
        if (path === undefined)
            continue;
        found.set(path, {
            sizeBytes: product(fragment, blocks),
            availableBytes: product(fragment, available),
            inodes: (0,facts_frame/* wholeNumber */.rD)(inodes),
            inodesFree: (0,facts_frame/* wholeNumber */.rD)(free),
        });
    }
    return found;
}
/** `df -Pk`: file system, KiB, used, available, capacity, path. Source: POSIX df. */
function dfSizes(lines) {
    const found = new Map();
    for (const line of lines) {
        const [, size, available, path] = /\s(\d+)\s+\d+\s+(\d+)\s+(?:\d+%|-)\s+(\/.*)$/.exec(line) ?? [];
        if (path === undefined)
            continue;
        found.set(path, { ...UNMEASURED, sizeBytes: product('1024', size), availableBytes: product('1024', available) });
    }
    return found;
}
/** Beyond 2^53 bytes a number is not exact any more, but good enough for a size. */
function product(left, right) {
    const value = Number(left) * Number(right);
    return Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./build/js/host/facts/resources-facts.js




/** Makes resource facts of what the resources section printed. Throws nothing. */
function parseResources(frame) {
    return { ...(frame.blocks.has('sysctlResources') ? ofMac(frame) : ofLinux(frame)), mounts: parseMounts(frame) };
}
function ofLinux(frame) {
    const cpuinfo = (0,facts_frame/* linesOf */.Dx)(frame, 'cpuinfo');
    const meminfo = keyedLines((0,facts_frame/* linesOf */.Dx)(frame, 'meminfo'));
    const kib = (key) => scaled((0,facts_frame/* wholeNumber */.rD)(meminfo.get(key)), 1024);
    const spare = ['MemFree', 'Buffers', 'Cached']
        .map(kib)
        .reduce((sum, part) => (part === null ? sum : (sum ?? 0) + part), null);
    const processors = cpuinfo.filter((line) => line.startsWith('processor')).length;
    return {
        cpuModel: cpuModel(cpuinfo),
        cpuCount: countInList((0,facts_frame/* textOf */.b6)(frame, 'cpuOnline')) ?? (processors > 0 ? processors : null),
        cpuAes: cpuAes(cpuinfo),
        memoryTotalBytes: kib('MemTotal'),
        // Kernels before 3.14 do not estimate it.
        memoryAvailableBytes: kib('MemAvailable') ?? spare,
        memoryLimitBytes: (0,facts_frame/* wholeNumber */.rD)((0,facts_frame/* textOf */.b6)(frame, 'memoryLimit')),
        swapTotalBytes: kib('SwapTotal'),
        swapFreeBytes: kib('SwapFree'),
        pageSizeBytes: scaled((0,facts_frame/* wholeNumber */.rD)((0,facts_frame/* textOf */.b6)(frame, 'pageKiB')), 1024) ?? (0,facts_frame/* wholeNumber */.rD)((0,facts_frame/* textOf */.b6)(frame, 'pageBytes')),
        libc: libcOf(frame),
        disks: (0,facts_frame/* listOf */.c3)(frame, 'disk').flatMap(diskOf),
    };
}
function libcOf(frame) {
    const [, glibc] = /^glibc (\S+)/.exec((0,facts_frame/* textOf */.b6)(frame, 'libc') ?? '') ?? [];
    if (glibc !== undefined)
        return { kind: 'glibc', version: glibc };
    const musl = (0,facts_frame/* linesOf */.Dx)(frame, 'musl').join('\n');
    if (/^musl libc/m.test(musl))
        return { kind: 'musl', version: /^Version (\S+)/m.exec(musl)?.[1] ?? null };
    const loaders = (0,facts_frame/* listOf */.c3)(frame, 'loader');
    if (loaders.some((path) => path.includes('ld-musl-')))
        return { kind: 'musl', version: null };
    return { kind: loaders.some((path) => path.includes('/ld-linux')) ? 'glibc' : 'unknown', version: null };
}
/** `name sectors rotational removable model`; the kernel counts sectors of 512 bytes whatever the disk's are. */
function diskOf(text) {
    const [, name, sectors, rotational, removable, model] = /^(\S+) (\d+) (\d+) (\d+) ?(.*)$/.exec(text) ?? [];
    if (name === undefined || sectors === '0')
        return [];
    return [
        {
            name,
            model: (0,facts_frame/* cleaned */.L0)(model),
            sizeBytes: scaled((0,facts_frame/* wholeNumber */.rD)(sectors), 512),
            rotational: rotational === '1',
            removable: removable === '1',
        },
    ];
}
function ofMac(frame) {
    const sysctl = keyedLines((0,facts_frame/* linesOf */.Dx)(frame, 'sysctlResources'));
    const pages = keyedLines((0,facts_frame/* linesOf */.Dx)(frame, 'vmStat'));
    const pageSizeBytes = (0,facts_frame/* wholeNumber */.rD)(sysctl.get('hw.pagesize'));
    const count = (key) => (0,facts_frame/* wholeNumber */.rD)(pages.get(key)?.replace(/\.$/, ''));
    const spare = ['Pages free', 'Pages inactive', 'Pages speculative'].map(count);
    const features = sysctl.get('machdep.cpu.features');
    const armAes = sysctl.get('hw.optional.arm.FEAT_AES');
    return {
        cpuModel: (0,facts_frame/* cleaned */.L0)(sysctl.get('machdep.cpu.brand_string')),
        cpuCount: (0,facts_frame/* wholeNumber */.rD)(sysctl.get('hw.logicalcpu')),
        cpuAes: armAes !== undefined ? armAes === '1' : features === undefined ? null : features.split(/\s+/).includes('AES'),
        memoryTotalBytes: (0,facts_frame/* wholeNumber */.rD)(sysctl.get('hw.memsize')),
        memoryAvailableBytes: spare.includes(null)
            ? null
            : scaled(spare.reduce((sum, part) => sum + (part ?? 0), 0), pageSizeBytes),
        memoryLimitBytes: null,
        swapTotalBytes: swapOf(sysctl.get('vm.swapusage'), 'total'),
        swapFreeBytes: swapOf(sysctl.get('vm.swapusage'), 'free'),
        pageSizeBytes,
        libc: { kind: 'libSystem', version: null },
        disks: [],
    };
}
/** `total = 2048.00M  used = 1023.75M  free = 1024.25M  (encrypted)`. */
function swapOf(text, field) {
    const [, amount] = new RegExp(`\\b${field} = (\\d+(?:\\.\\d+)?)M`).exec(text ?? '') ?? [];
    return amount === undefined ? null : Math.round(Number(amount) * 1024 * 1024);
}
function scaled(value, unit) {
    return value === null || unit === null ? null : value * unit;
}

;// CONCATENATED MODULE: ./build/js/host/facts/sshd-ports.js
/**
 * The ports that sshd is told to listen on, from `Port` and `ListenAddress` lines of sshd_config and `ListenStream` lines of
 * its socket unit (Ubuntu starts sshd by socket). Null when no configuration could be read. Source: sshd_config(5), systemd.socket(5).
 */
function sshdPorts(files, lines) {
    if (files.length === 0)
        return null;
    let ports = [];
    let sockets = [];
    for (const line of lines) {
        const [, keyword = '', value = ''] = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+|$)"?([^\s"]*)/.exec(line) ?? [];
        const number = /^(?:.*[\]:])?(\d{1,5})$/.exec(value)?.[1];
        const port = number === undefined || Number(number) > 65535 ? undefined : Number(number);
        switch (keyword.toLowerCase()) {
            case 'port':
                if (port !== undefined)
                    ports = [...ports, port];
                break;
            case 'listenaddress':
                // A bare IPv6 address ends in digits too; a port is only after `]:` or after the one colon of an IPv4 address.
                if (port !== undefined && /^(?:\[.*\]|[^:]*):\d+$/.test(value))
                    ports = [...ports, port];
                break;
            case 'listenstream':
                // An empty value takes back what was said before.
                sockets = value === '' ? [] : port === undefined ? sockets : [...sockets, port];
                break;
            default:
        }
    }
    const all = sockets.length > 0 ? sockets : ports;
    return all.length > 0 ? [...new Set(all)] : [22];
}

;// CONCATENATED MODULE: ./build/js/host/facts/software-facts.js


/** Makes software facts of what the software section printed. Throws nothing. */
function parseSoftware(frame) {
    const paths = new Set((0,facts_frame/* listOf */.c3)(frame, 'path'));
    const tools = parseTools((0,facts_frame/* linesOf */.Dx)(frame, 'tools'));
    const enforce = (0,facts_frame/* textOf */.b6)(frame, 'selinux');
    const [, sudo, sudoVersion = null] = /^(sudo version|sudo-rs) (\S+)/i.exec((0,facts_frame/* textOf */.b6)(frame, 'sudo') ?? '') ?? [];
    const docker = tools['docker'];
    return {
        tools,
        python: parsePython(frame, tools),
        sudoVersion,
        sudoRs: sudo?.toLowerCase() === 'sudo-rs',
        systemdVersion: (0,facts_frame/* wholeNumber */.rD)(/^systemd (\d+)/.exec((0,facts_frame/* textOf */.b6)(frame, 'systemd') ?? '')?.[1]),
        sshdPorts: sshdPorts((0,facts_frame/* listOf */.c3)(frame, 'sshdFile'), (0,facts_frame/* listOf */.c3)(frame, 'sshdLine')),
        docker: docker === undefined ? null : { path: docker, socket: (0,facts_frame/* listOf */.c3)(frame, 'dockerSocket').length > 0 },
        selinux: enforce === '1' ? 'enforcing' : enforce === '0' ? 'permissive' : 'off',
        apparmor: (0,facts_frame/* textOf */.b6)(frame, 'apparmor') === 'Y',
        cgroupVersion: cgroupVersion(frame, paths),
        timesyncSynchronized: paths.has('/run/systemd/timesync/synchronized'),
    };
}
/** `command -v` prints one path a line; names without a path are builtins. */
function parseTools(lines) {
    const paths = lines.filter((line) => line.startsWith('/') && !line.endsWith('/'));
    return Object.fromEntries(paths.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]));
}
function parsePython(frame, tools) {
    const path = (0,facts_frame/* textOf */.b6)(frame, 'python');
    const other = tools['python3'];
    if (path === null) {
        // On a Mac without developer tools this is no Python but an invitation to install them.
        return other === undefined || ((0,facts_frame/* textOf */.b6)(frame, 'kernel') === 'Darwin' && other === '/usr/bin/python3')
            ? null
            : { path: other, version: null };
    }
    return { path, version: /^Python (\S+)/.exec((0,facts_frame/* textOf */.b6)(frame, 'pythonVersion') ?? '')?.[1] ?? null };
}
function cgroupVersion(frame, paths) {
    if ((0,facts_frame/* textOf */.b6)(frame, 'kernel') !== 'Linux')
        return null;
    return paths.has('/sys/fs/cgroup/cgroup.controllers') ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/js/host/facts/parse.js







/**
 * Facts from what `factsProgram` printed; text before it is ignored. With the exchange also the skew of the host's clock.
 * Never throws: what is missing or unreadable is null, and `complete` says whether the answer is whole.
 */
function parseFacts(output, exchange) {
    const frame = (0,facts_frame/* readFrame */.IW)(output);
    const answered = new Set((0,facts_frame/* listOf */.c3)(frame, 'section'));
    const section = (name, parse) => (answered.has(name) ? parse() : null);
    return {
        complete: frame.complete,
        sections: program/* FACT_SECTIONS */.A.filter((name) => answered.has(name)),
        ...parseIdentity(frame, exchange),
        resources: section('resources', () => parseResources(frame)),
        network: section('network', () => parseNetwork(frame)),
        software: section('software', () => parseSoftware(frame)),
        gpu: section('gpu', () => parseGpu(frame)),
    };
}

;// CONCATENATED MODULE: ./build/js/engine/host-facts.js


/** Base facts in the engine's terms: identity on every run, everything when a wish looks up more. */
const hostFacts = {
    program: (all) => (0,program/* factsProgram */.G)(all ? program/* FACT_SECTIONS */.A : ['identity']),
    parse(output, times) {
        const facts = parseFacts(output, times);
        return { tree: facts, os: facts.os.prettyName };
    },
};


/***/ }),

/***/ 567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ openLink),
/* harmony export */   OU: () => (/* binding */ isWindowsHost),
/* harmony export */   bE: () => (/* binding */ closeLink)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3227);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3342);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2959);




/** Connects to a host and reads, in one command. Throws BringupError. */
async function openLink(context, host, first, onConnected) {
    const { connection, sudo } = await context.connect(host);
    onConnected?.(connection);
    try {
        const sentAtMs = Date.now();
        const opened = await _session_js__WEBPACK_IMPORTED_MODULE_3__/* .HostSession */ .H.open(connection, {
            host: host.name,
            prelude: _host_prelude_js__WEBPACK_IMPORTED_MODULE_1__/* .PRELUDE */ .W,
            first: (0,_program_js__WEBPACK_IMPORTED_MODULE_2__/* .readProgram */ .Lk)(first),
            signal: context.signal,
            trace: (program) => context.onProgram(host.name, program),
            ...sudo,
        });
        return { connection, session: opened.session, first: opened.first, sentAtMs };
    }
    catch (error) {
        // On Windows the conversation goes on in another way, over the same connection: whoever got it has it.
        if (onConnected !== undefined && isWindowsHost(error))
            throw error;
        // What went wrong is told; how the rest of it ends is not of interest.
        await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
        throw error;
    }
}
/** Whether a host was asked as one with a POSIX shell, and is none. */
function isWindowsHost(error) {
    return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4 && error.code === 'windows-host';
}
/** Ends session and connection, whatever state they are in. */
async function closeLink({ session, connection }) {
    await session.close();
    await connection[Symbol.asyncDispose]();
}


/***/ }),

/***/ 9436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HOST_LOCK),
/* harmony export */   g: () => (/* binding */ OWN_SESSION)
/* harmony export */ });
/** Shell that becomes a command in a process group of its own, so that it can be ended with all it starts, or outlive us. */
const OWN_SESSION = `
bu_session() {
  if command -v setsid >/dev/null 2>&1; then exec setsid "$@"
  elif command -v perl >/dev/null 2>&1; then exec perl -e 'setpgrp(0,0);exec @ARGV' "$@"
  else exec "$@"; fi
}
`;
/**
 * Shell that takes locks with what a host has: flock, else perl's, else claims. A claim is a file whose name tells boot,
 * owner, process and start time. Who claims looks at all others afterwards, so of two at once at most one goes on. A worker
 * and a step that outlives its agent join the agent's claim while one of theirs still lives. `BU_OWN` is set with claims only.
 */
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


/***/ }),

/***/ 7605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ damagedNote),
/* harmony export */   Ny: () => (/* binding */ newerJournal),
/* harmony export */   TY: () => (/* binding */ openLine),
/* harmony export */   _D: () => (/* binding */ NO_JOURNAL),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   dt: () => (/* binding */ JOURNAL_VERSION)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);
/* harmony import */ var _report_counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9747);


const JOURNAL_VERSION = 1;
/** What is known of a host that keeps no journal. */
const NO_JOURNAL = {
    pending: [],
    unknown: [],
    failed: [],
    runs: [],
    notes: [],
    damaged: 0,
    open: false,
};
/** The line as the host writes it: JSON without its last brace, which follows after the boot id. */
function openLine(line) {
    return JSON.stringify(line).slice(0, -1);
}
/** Reads the open part of a journal. Cut-off lines are counted and passed over. Throws BringupError when a newer bringup wrote it. */
function readJournal(text, host) {
    const { lines, damaged } = linesOf(text, host);
    const begun = new Map();
    const pending = new Map();
    const unknown = new Map();
    const failed = new Map();
    for (const line of lines) {
        if (line.t === 'begin') {
            const key = keyOf(line);
            begun.set(key, line);
            unknown.set(key, line);
            failed.delete(line.id);
            for (const target of line.notify) {
                const others = pending.get(target)?.runs.filter((run) => run !== line.run) ?? [];
                pending.set(target, { fleet: line.fleet, boot: line.boot ?? '', runs: [...others, line.run] });
            }
        }
        else if (line.t === 'end') {
            const key = keyOf(line);
            unknown.delete(key);
            if (line.rc > 0)
                failed.set(line.id, { run: line.run, exit: line.rc });
            const begin = begun.get(key);
            if (line.rc === 0 && begin?.handles)
                pending.delete(line.id);
            if (line.rc === -1 && begin)
                withdraw(begin, pending, begun, key);
        }
        else if (line.t === 'guard' && line.result === 'taken-back') {
            for (const [key, { run, seq }] of unknown)
                if (run === line.run && line.seqs.includes(seq))
                    unknown.delete(key);
        }
    }
    return {
        pending: [...pending].map(([id, told]) => ({ id, ...told })),
        unknown: [...unknown.values()].map(({ run, seq, id, at, by, boot, url }) => ({
            run,
            seq,
            id,
            at,
            by,
            boot: boot ?? '',
            ...(url === undefined ? {} : { url }),
        })),
        failed: [...failed].map(([id, how]) => ({ id, ...how })),
        runs: runsOf([...begun.values()]),
        notes: lines.flatMap((line) => (line.t === 'intent' ? [{ run: line.run, id: line.id, note: line.note }] : [])),
        damaged,
        open: lines.length + damaged > 0,
    };
}
function runsOf(steps) {
    const first = new Map(steps.toReversed().map((step) => [step.run, step]));
    return [...first.values()]
        .toReversed()
        .map(({ run, by, at, url }) => ({ run, by, at, ...(url === undefined ? {} : { url }) }));
}
/** For people: what lines mean of which only a part is there. */
function damagedNote(lines) {
    return `the journal on the host has ${(0,_report_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(lines, 'line')} cut off (a full disk or a power cut): what such a line told is not known, so everything was read anew`;
}
function keyOf({ run, seq, id }) {
    return `${run}/${seq}/${id}`;
}
/** A step that was never started notified nobody, unless another one did. */
function withdraw(begin, pending, begun, key) {
    begun.delete(key);
    for (const target of begin.notify) {
        if (![...begun.values()].some((other) => other.notify.includes(target)))
            pending.delete(target);
    }
}
/** A line that was cut off has the next one right behind it. Inside of a text the mark would be escaped. */
function linesOf(text, host) {
    const pieces = text.split(/\n|(?=\{"t":")/).filter((piece) => piece.startsWith('{"t":'));
    const lines = pieces.flatMap((piece) => parseLine(piece, host));
    return { lines, damaged: pieces.length - lines.length };
}
function parseLine(piece, host) {
    let line;
    try {
        line = JSON.parse(piece);
    }
    catch {
        return [];
    }
    if (typeof line['v'] === 'number' && line['v'] > JOURNAL_VERSION)
        throw newerJournal(host, line['v']);
    const shape = Object.hasOwn(SHAPES, String(line['t'])) ? SHAPES[line['t']] : undefined;
    return shape?.(line) ? [line] : [];
}
const isText = (value) => typeof value === 'string';
const areTexts = (line, ...names) => names.every((name) => isText(line[name]));
/** What a line must have to be believed: anything may stand in a file. */
const SHAPES = {
    begin: (line) => areTexts(line, 'run', 'id', 'fleet', 'at', 'by') &&
        typeof line['seq'] === 'number' &&
        (line['boot'] === undefined || isText(line['boot'])) &&
        (line['url'] === undefined || isText(line['url'])) &&
        Array.isArray(line['notify']) &&
        line['notify'].every(isText),
    end: (line) => areTexts(line, 'run', 'id') && typeof line['seq'] === 'number' && typeof line['rc'] === 'number',
    guard: (line) => areTexts(line, 'run', 'result') && Array.isArray(line['seqs']),
    intent: (line) => areTexts(line, 'run', 'id', 'note'),
};
/** The host's memory was written by a bringup that knows more than this one. */
function newerJournal(host, version) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'journal-newer',
        category: 'unsupported',
        what: `the journal on the host was written by a newer bringup (journal version ${version}, this one knows ${JOURNAL_VERSION})`,
        remedy: 'use that newer bringup for this host',
        where: { host },
    });
}


/***/ }),

/***/ 5780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ withCutOff),
/* harmony export */   M2: () => (/* binding */ ownersText),
/* harmony export */   go: () => (/* binding */ isOwned),
/* harmony export */   hC: () => (/* binding */ readOwners),
/* harmony export */   hw: () => (/* binding */ orphansOf)
/* harmony export */ });
/** Parses `/var/lib/bringup/owners.jsonl`; unreadable lines are passed over. */
function readOwners(text) {
    const owned = new Map();
    for (const line of text.split('\n')) {
        if (!line.startsWith('{"id":'))
            continue;
        try {
            const entry = JSON.parse(line);
            if (isOwned(entry))
                owned.set(entry.id, entry);
        }
        catch { }
    }
    return owned;
}
/** Whether a value read from a file is what bringup writes of an owned thing. */
function isOwned(value) {
    const { id, owners, made, digest } = (value ?? {});
    return (typeof id === 'string' &&
        Array.isArray(owners) &&
        owners.every((owner) => typeof owner === 'string') &&
        typeof made === 'boolean' &&
        typeof digest === 'string');
}
/** Takes in what runs made that were cut off before they could say so: nobody but bringup brought it there. */
function withCutOff(owned, made) {
    const missing = made.filter(({ id }) => !owned.has(id));
    return new Map([...owned, ...missing.map((thing) => [thing.id, { ...thing, made: true }])]);
}
/** The file's text, sorted, so that equal knowledge is equal text. */
function ownersText(owned) {
    return [...owned.values()]
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, owners, made, digest }) => `${JSON.stringify({ id, owners, made, digest })}\n`)
        .join('');
}
/** Things of this fleet that bringup remembers and nobody wants any more. */
function orphansOf(owned, fleet, capabilities, wantedIds) {
    const ours = new Set(capabilities.map((capability) => `${fleet}/${capability}`));
    return [...owned.values()].filter((entry) => !wantedIds.has(entry.id) && entry.owners.length > 0 && entry.owners.every((owner) => ours.has(owner)));
}


/***/ }),

/***/ 3079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ answerTooLate),
/* harmony export */   ZF: () => (/* binding */ noPowershell),
/* harmony export */   js: () => (/* binding */ notAdministrator),
/* harmony export */   t9: () => (/* binding */ scriptFailed)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

/** A script did not answer in its time. What it began may still go on there. */
function answerTooLate({ name, timeoutMs }) {
    return {
        code: 'powershell-timeout',
        what: `${name} did not end within ${Math.round(timeoutMs / 1000)} s`,
        remedy: 'look at the load of the host; raise the limit in `mesh.timeouts` when it is only slow, then run it again',
    };
}
/** The login shell took the command, and no PowerShell of ours answered. */
function noPowershell(host, code, said) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'powershell-no-answer',
        category: 'shell',
        what: `PowerShell on this host gave no answer (exit ${code})${said === '' ? '' : `; it said: ${lastLines(said)}`}`,
        remedy: 'run `powershell -NoProfile -Command $PSVersionTable` over ssh there: it must be Windows PowerShell 5.1 or later, in full language mode',
        where: { host },
    });
}
/** Only an administrator may install, restart services, and see what bringup remembers. */
function notAdministrator(host, user) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'windows-not-administrator',
        category: 'sudo',
        what: `${user} is no administrator of this Windows host, and there is something to change on it`,
        remedy: 'choose an ssh.user who is in its group Administrators; sshd then gives them the full rights without a question',
        where: { host },
    });
}
/** A script of ours threw. */
function scriptFailed(host, name, said) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'powershell-failed',
        category: 'command',
        what: `could not ${name}: ${lastLines(said) || 'it said nothing'}`,
        remedy: 'look at what Windows said; the user has to be an administrator, and policies may forbid it',
        where: { host },
    });
}
function lastLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(-2)
        .join(' / ')
        .slice(0, 400);
}


/***/ }),

/***/ 3228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ PowershellSession)
});

// EXTERNAL MODULE: ./build/js/core/powershell.js
var powershell = __webpack_require__(7730);
// EXTERNAL MODULE: ./build/js/core/redact.js
var redact = __webpack_require__(162);
// EXTERNAL MODULE: ./build/js/engine/deadline.js
var deadline = __webpack_require__(4796);
// EXTERNAL MODULE: ./build/js/engine/session-errors.js
var session_errors = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/js/engine/powershell/errors.js
var errors = __webpack_require__(3079);
;// CONCATENATED MODULE: ./build/js/engine/powershell/lock-script.js

/**
 * Holds the host for as long as its stdin is open. The first line of stdin, in base64, is who we are: the next run reads it while
 * it has to wait. It stands in the command line, because stdin is what it waits on.
 */
const LOCK = (0,powershell.ps) `$d=[IO.Path]::Combine($env:ProgramData,'bringup')
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

;// CONCATENATED MODULE: ./build/js/engine/powershell/prelude.js

/**
 * What every script of ours starts with, for Windows PowerShell 5.1 and later.
 * - `Send-Bu NAME TABLE`: one line of JSON back, behind the marker of the run.
 * - `Invoke-Bu FILE LINE SECONDS`: runs a program with nothing on its stdin; a table with `code`, `out`, `err`, `timedOut`.
 *   Not PowerShell's own call: that would make an error of what a program says on stderr, and has no limit of time.
 * - `Add-BuJournal LINES`: lines into the journal of the host, synced to disk.
 * - `Start-BuRoot`: makes the directory of bringup's memory, for administrators alone.
 * - `Protect-Bu PATH RIGHTS...`: only these may come near a file or directory.
 */
const PRELUDE = (0,powershell.ps) `$BuUtf8=New-Object Text.UTF8Encoding $false
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/engine/powershell/script.js


/**
 * cmd.exe, which may be the login shell, takes a line of 8191 characters, and sshd puts its own path and `/c` before ours.
 * Source: Microsoft, cmd.exe command-line limit.
 */
const MOST_COMMAND_CHARACTERS = 8_000;
/** The settings of every script: no progress bars in the stream, and no mistake passed over. */
const SETTINGS = "$ProgressPreference='SilentlyContinue';$ErrorActionPreference='Stop';Set-StrictMode -Version 2.0";
/** `powershell` with a script in its command line; the same for cmd.exe and PowerShell as login shell. */
function encodedCommand(script) {
    return `powershell -NoProfile -NonInteractive -EncodedCommand ${Buffer.from(script, 'utf16le').toString('base64')}`;
}
/** The text of a script as it runs: its answers, and at last its end or its error, are lines of JSON behind the marker. */
function scriptText(program, marker) {
    const secrets = [...program.secrets.values()].map((secret) => `${(0,powershell/* psQuote */.SE)(secret.name)}=${(0,powershell/* psQuote */.SE)(secret.reveal())}`);
    return [
        SETTINGS,
        `$BuMarker=${(0,powershell/* psQuote */.SE)(marker)}`,
        ...(secrets.length === 0 ? [] : [`${powershell/* SECRETS_VARIABLE */.Bx}=@{${secrets.join(';')}}`]),
        `try{`,
        program.powershell,
        `[Console]::Out.WriteLine($BuMarker+' {"n":"end"}')`,
        `}catch{`,
        `[Console]::Out.WriteLine($BuMarker+' '+(ConvertTo-Json -InputObject @{n='error';v=@{message=$_.Exception.Message;id=$_.FullyQualifiedErrorId;line=$_.InvocationInfo.ScriptLineNumber}} -Compress))`,
        `}`,
    ].join('\n');
}
/** Reads a script from stdin, in base64 so that no code page can spoil it, and runs it. */
const LAUNCHER = `${SETTINGS}
. ([ScriptBlock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String((@($input) -join '')))))`;
/**
 * A script on its way: in the command line where it is short and holds no secret, else through stdin, where nobody sees it in a
 * list of processes or in the event log's command lines.
 */
function remoteScript(program, marker = newMarker()) {
    const text = scriptText(program, marker);
    const command = encodedCommand(text);
    if (program.secrets.size === 0 && command.length <= MOST_COMMAND_CHARACTERS)
        return { command, stdin: '', marker };
    const lines = Buffer.from(text, 'utf8')
        .toString('base64')
        .match(/.{1,4096}/g) ?? [];
    return { command: encodedCommand(LAUNCHER), stdin: lines.map((line) => `${line}\r\n`).join(''), marker };
}
/** A script that must stand in the command line, because it reads its stdin itself. */
function directScript(program) {
    const script = remoteScript(program);
    if (script.stdin !== '')
        throw new TypeError('this script does not fit into a command line');
    return script;
}
function newMarker() {
    return `bu-${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
}

;// CONCATENATED MODULE: ./build/js/engine/powershell/session.js








/**
 * The conversation with a Windows host: one connection, a PowerShell of its own for each script. What a script changes it has
 * changed when it answers; one that is cut off is unknown. Source of the ways: ansible's SSH shell for PowerShell.
 */
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
    /** Remote commands started so far. */
    get commands() {
        return this.#commands;
    }
    /** Runs one script to its end. Throws BringupError (`timeout`, `network`, `cancelled`, `shell`, or `command` when the script threw). */
    async run(program, options) {
        this.#onScript(`# ${options.name}\n${program.powershell}`);
        const script = remoteScript(options.prelude === false ? program : (0,powershell/* psJoin */.mG)([PRELUDE, program]));
        const clean = (0,redact/* redactor */.$)([...program.secrets.values()]);
        const channel = await this.#start(script);
        const heard = listen(channel, script.marker);
        channel.stdin.end(script.stdin);
        try {
            const exit = await (0,deadline/* withDeadline */.N)(Promise.race([channel.exit, this.#gone()]), options.timeoutMs, options.signal, () => (0,errors/* answerTooLate */.BL)(options), this.#host);
            const error = heard.answers.get('error');
            if (error !== undefined)
                throw (0,errors/* scriptFailed */.t9)(this.#host, options.name, clean.text(error.message ?? ''));
            if (heard.ended())
                return heard.answers;
            if (exit.code === undefined)
                throw (0,session_errors/* connectionLost */.Bx)(this.#host, undefined);
            throw (0,errors/* noPowershell */.ZF)(this.#host, exit.code, clean.text(heard.text()));
        }
        finally {
            channel.close();
        }
    }
    /**
     * Tries once to become the run that holds the host; `held` tells by whom it is. The lock is an open file of a PowerShell that
     * waits for the end of its input: when we are gone, whyever, Windows closes it.
     */
    async lock(holder, signal) {
        const script = directScript(LOCK);
        const channel = await this.#start(script);
        const heard = listen(channel, script.marker);
        channel.stdin.write(`${Buffer.from(holder, 'utf8').toString('base64')}\r\n`);
        const answered = await (0,deadline/* withDeadline */.N)(Promise.race([heard.first('lock'), channel.exit.then(() => undefined), this.#gone()]), 30_000, signal, () => (0,errors/* answerTooLate */.BL)({ name: 'take the lock', timeoutMs: 30_000 }), this.#host);
        const answer = answered;
        if (answer?.held === false) {
            this.#lock = channel;
            return { held: false };
        }
        channel.close();
        if (answer?.held === true)
            return { held: true, by: answer.by ?? '' };
        throw (0,errors/* scriptFailed */.t9)(this.#host, 'take the lock', answer?.denied ?? heard.text());
    }
    /** Sends a file over stdin and checks there what arrived. Throws BringupError. */
    async push(bytes, to, options) {
        const script = directScript(receive(to.path, to.sha256));
        this.#onScript(`# ${options.name}\n${receive(to.path, to.sha256).powershell}`);
        const channel = await this.#start(script);
        const heard = listen(channel, script.marker);
        const sent = (async () => {
            let rest = Buffer.alloc(0);
            for await (const chunk of bytes) {
                rest = Buffer.concat([rest, chunk]);
                const whole = rest.length - (rest.length % LINE_BYTES);
                for (let at = 0; at < whole; at += LINE_BYTES) {
                    const line = `${rest.toString('base64', at, at + LINE_BYTES)}\r\n`;
                    if (!channel.stdin.write(line))
                        await new Promise((resolve) => channel.stdin.once('drain', resolve));
                }
                rest = rest.subarray(whole);
            }
            channel.stdin.end(rest.length === 0 ? '' : `${rest.toString('base64')}\r\n`);
            return await channel.exit;
        })();
        sent.catch(() => undefined);
        try {
            await (0,deadline/* withDeadline */.N)(Promise.race([sent, this.#gone()]), options.timeoutMs, options.signal, () => (0,errors/* answerTooLate */.BL)(options), this.#host);
            const error = heard.answers.get('error');
            if (error !== undefined || !heard.ended())
                throw (0,errors/* scriptFailed */.t9)(this.#host, options.name, error?.message ?? heard.text());
        }
        finally {
            channel.close();
        }
    }
    /** Frees the host and ends the connection, whatever state they are in. */
    async close() {
        const lock = this.#lock;
        this.#lock = undefined;
        if (lock !== undefined) {
            lock.stdin.end();
            let timer;
            await Promise.race([
                lock.exit,
                new Promise((resolve) => {
                    timer = setTimeout(resolve, 5_000);
                }),
            ]);
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
        channel.stdin.on('error', () => undefined);
        return channel;
    }
    #gone() {
        return this.connection.closed.then((error) => {
            throw (0,session_errors/* connectionLost */.Bx)(this.#host, error);
        });
    }
}
/** Bytes a line, before base64: PowerShell reads stdin by lines. */
const LINE_BYTES = 48 * 1024;
/** Writes what comes in lines of base64 to a file, and compares its hash; what is not right is not left there. */
function receive(path, sha256) {
    return (0,powershell.ps) `$f=[IO.Path]::GetFullPath([Environment]::ExpandEnvironmentVariables(${path}))
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
/** Collects the lines behind the marker; profiles, banners and errors stand between them. */
function listen(channel, marker) {
    const lines = new Map();
    const waiting = new Map();
    let said = '';
    let ended = false;
    let rest = '';
    const line = (text) => {
        const at = text.indexOf(`${marker} {`);
        if (at < 0) {
            said = `${said}${text}\n`.slice(-4_000);
            return;
        }
        try {
            const { n, v = null } = JSON.parse(text.slice(at + marker.length + 1));
            if (n === 'end')
                ended = true;
            else
                lines.set(n, [...(lines.get(n) ?? []), v]);
            waiting.get(n)?.(v);
        }
        catch {
            said = `${said}${text}\n`.slice(-4_000);
        }
    };
    channel.stdout.setEncoding('utf8').on('data', (chunk) => {
        rest += chunk;
        const parts = rest.split(/\r?\n/);
        rest = parts.pop() ?? '';
        for (const part of parts)
            line(part);
    });
    channel.stdout.on('end', () => line(rest));
    channel.stderr.setEncoding('utf8').on('data', (chunk) => {
        said = `${said}${chunk}`.slice(-4_000);
    });
    return {
        answers: { all: (name) => lines.get(name) ?? [], get: (name) => lines.get(name)?.at(-1) },
        ended: () => ended,
        text: () => said.trim(),
        first: (name) => new Promise((resolve) => waiting.set(name, resolve)),
    };
}


/***/ }),

/***/ 3342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ readProgram),
/* harmony export */   Q3: () => (/* binding */ programText),
/* harmony export */   Vx: () => (/* binding */ stageProgram),
/* harmony export */   YV: () => (/* binding */ journalProgram),
/* harmony export */   zY: () => (/* binding */ undoDirectoryOf)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8279);
/* harmony import */ var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9436);
/* harmony import */ var _undo_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);




/**
 * Reads, each in a subshell of its own with nothing on stdin, so that none can eat the agent's messages or leave anything
 * behind. With a prelude it is a whole program for a worker; without, for the agent's own shell, which has one.
 */
function readProgram(sections, prelude) {
    const reads = sections.map(({ name, body }) => (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `bu_event s ${name}
(${body}
) </dev/null 2>/dev/null 9>&-`);
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(prelude === undefined ? reads : [prelude, EVENT, ...reads]);
}
/** How a worker tells the agent's reader something. */
const EVENT = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .IZ)(String.raw `bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }`);
/**
 * The text that is sent: the secrets as shell variables that are never exported, then the program, all in one brace group,
 * so that a text that arrives cut off is a syntax error and nothing of it runs.
 */
function programText(program) {
    const secrets = [...program.secrets].map(([variable, secret]) => `${variable}=${(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(secret.reveal())}`);
    const forget = secrets.length === 0 ? [] : [`unset ${[...program.secrets.keys()].join(' ')}`];
    return ['{', ...secrets, program.text, ...forget, '}', ''].join('\n');
}
/** Functions of a worker: journal, steps, and the unit that outlives us. */
const WORKER = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .IZ)(String.raw `${_host_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .OWN_SESSION */ .g}
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
/** Writes lines into the journal and syncs it; exits 1 when that is not possible. For changes that are made elsewhere. */
function journalProgram(lines, prelude) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        prelude,
        EVENT,
        WORKER,
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `mkdir -p "$BU_V" && { bu_whole; bu_journal ${lines}; } && bu_sync "$BU_V/journal.jsonl"`,
    ]);
}
/** Where a host keeps what it takes to undo a run. */
function undoDirectoryOf(run) {
    return `/var/lib/bringup/undo/${run}`;
}
/** A stage: everything is written into the journal and synced, then carried out step by step, then read again. */
function stageProgram(options) {
    const { run, prelude, steps, verify, stopOnFailure, guard } = options;
    const undoDirectory = undoDirectoryOf(run);
    const index = steps.flatMap((step) => step.index);
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([
        prelude,
        EVENT,
        WORKER,
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `BU_STOP=${stopOnFailure ? 1 : 0}`,
        ...(guard === undefined ? [] : [(0,_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .armGuard */ .gw)(guard, prelude)]),
        (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `BU_STORE() {
[ -d "$BU_V" ] || return 1
[ -s "$BU_V/ballast" ] || { printf '%065536d' 0 >"$BU_V/ballast"; } 2>/dev/null || { rm -f "$BU_V/ballast"; return 1; }
${index.length === 0 ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `:` : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `mkdir -p ${undoDirectory} && ${(0,_undo_index_js__WEBPACK_IMPORTED_MODULE_2__/* .appendIndex */ .FP)(undoDirectory, index)} || return 1`}
bu_whole 2>/dev/null
bu_journal ${steps.flatMap((step) => step.begin)} && bu_sync "$BU_V/journal.jsonl" ${index.length === 0 ? [] : [`${undoDirectory}/index.jsonl`]}
}
BU_STORE || { ${guard === undefined ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `` : (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .dropGuard */ .Z4)(run)}
bu_event fatal journal $({ mkdir -p ${undoDirectory} && : >>"$BU_V/journal.jsonl"; } 2>&1); exit 1; }`,
        ...steps.map((step) => stepText(options, step, undoDirectory)),
        ...(guard === undefined ? [] : [_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .GUARD_APPLIED */ .y6]),
        ...(verify.length === 0 ? [] : [readProgram(verify)]),
    ]);
}
function stepText({ run, holder, prelude, guard }, step, undoDirectory) {
    const save = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `BU_SAVE=${`${undoDirectory}/${step.seq}`}
${step.save}`;
    // Only what began, with its old state kept, is ever taken back.
    const saved = step.index.length === 0
        ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `:`
        : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `${(0,_undo_index_js__WEBPACK_IMPORTED_MODULE_2__/* .appendIndex */ .FP)(undoDirectory, [(0,_undo_index_js__WEBPACK_IMPORTED_MODULE_2__/* .savedLine */ .km)(step.seq, step.made)])}${
        // A guard must be able to take it back after a power cut, too.
        guard === undefined ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `` : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `; bu_sync ${`${undoDirectory}/index.jsonl`} "$BU_SAVE"*`}`;
    const unit = `/var/lib/bringup/run/bringup-${run}-${step.seq}.sh`;
    const body = step.finish
        ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `set -e
${save}
${saved}
mkdir -p "$BU_V/run"
printf '%s\n' ${unitScript(run, holder, prelude, step).text} >${unit}
set +e
bu_finish ${run} ${step.seq}`
        : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `set -e
${save}
${saved}
${step.apply}`;
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if bu_can ${step.needs}; then
bu_event begin ${step.seq}
(${body}
) </dev/null 2>&1 9>&-
BU_R=$?
bu_event end ${step.seq} "$BU_R"
${guard === undefined ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `` : (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .noteResult */ .Mf)(step.seq)}
${step.finish ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `` : (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `bu_journal ${step.end.map((line) => (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `${`${line},"rc":`}"$BU_R"`)}`}
[ "$BU_R" = 0 ] || BU_F="$BU_F ${step.seq}"
else
bu_event skip ${step.seq}
bu_journal ${step.end.map((line) => `${line},"rc":-1`)}
BU_F="$BU_F ${step.seq}"
fi`;
}
/**
 * The script of a step that must not be cut short. It takes the second lock first and then looks whether its run still holds
 * the host: whoever comes later names itself first and then tries the second lock, so that the two can never both go on. Where a
 * host cannot give it a session of its own, a TERM reaches it with the rest: the claim lasts for as long as the step does.
 */
function unitScript(run, holder, prelude, step) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `trap : TERM
${prelude}
BU_V=/var/lib/bringup BU_BOOT=
exec >"$BU_V/run/bringup-"${run}-${step.seq}.out 2>&1 </dev/null
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
BU_OWN=$1
${(0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .IZ)(_host_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST_LOCK */ .H)}
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


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ connectionLost),
/* harmony export */   Gm: () => (/* binding */ tooMuch),
/* harmony export */   h7: () => (/* binding */ stateNotWritable),
/* harmony export */   i8: () => (/* binding */ readCutOff)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3933);

/** The channel or the connection is gone, after the agent had answered. */
function connectionLost(host, cause) {
    if (cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4)
        return cause.at({ host });
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'connection-lost',
        category: 'network',
        what: `the connection to the host broke${cause === undefined ? '' : ` (${cause.message})`}`,
        remedy: 'run it again: the next run reads what is there and goes on',
        where: { host },
        cause,
    });
}
/** The reads of a host are bounded. */
function tooMuch(host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'read-too-large',
        category: 'unsupported',
        what: 'the host answered the reads with more than 64 MiB',
        remedy: 'do not manage lines in files of that size',
        where: { host },
    });
}
/** What part of the answer is missing is not known, so nothing may rest on it. */
function readCutOff(host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'read-cut-off',
        category: 'command',
        what: 'something on the host ended the reads before they were done',
        remedy: 'look at `journalctl -k` there (out of memory?), then run it again; these reads changed nothing',
        where: { host },
    });
}
/** The lock cannot be made. */
function stateNotWritable(host) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BringupError */ .y4({
        code: 'state-not-writable',
        category: 'filesystem',
        what: '/var/lib/bringup cannot be written, so no change may begin (disk full or read-only?)',
        remedy: 'look at `df -h /var/lib` and `mount` on the host; nothing was changed',
        where: { host },
    });
}


/***/ }),

/***/ 2959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ HostSession)
});

// EXTERNAL MODULE: ./build/js/core/error.js
var error = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/js/engine/deadline.js
var deadline = __webpack_require__(4796);
;// CONCATENATED MODULE: ./build/js/engine/host-text.js
/** What a host printed, as text. NUL bytes become U+FFFD: no format uses them, and no word of a shell could hold what was read. */
function hostText(bytes) {
    return bytes.toString('utf8').replaceAll('\0', '\ufffd');
}

// EXTERNAL MODULE: ./build/js/engine/program.js
var engine_program = __webpack_require__(3342);
// EXTERNAL MODULE: ./build/js/engine/session-errors.js
var session_errors = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/js/engine/session-failure.js + 1 modules
var session_failure = __webpack_require__(9725);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/js/core/sh.js
var sh = __webpack_require__(2260);
// EXTERNAL MODULE: ./build/js/engine/guard.js
var guard = __webpack_require__(8279);
// EXTERNAL MODULE: ./build/js/engine/host-lock.js
var host_lock = __webpack_require__(9436);
;// CONCATENATED MODULE: ./build/js/engine/agent.js




/**
 * The agent: POSIX sh that lives as long as one remote command. It brings the first reads along (program 0), and takes messages
 * on stdin, one line each, and answers on stdout with lines that start with the run's marker. What is read is told at once and
 * not line by line, because each packet costs both sides more than a process:
 *
 *   r BYTES N        program N follows, which reads for seconds at most; run it here, in a subshell: no process more than it needs
 *   w BYTES GRACE N  program N follows; run it as a worker in a session of its own, GRACE seconds between TERM and KILL
 *   q BYTES N        the last program N follows, which takes 30 s at most; run it in this very shell, then go
 *   l SECONDS        the line that says who we are follows; take the lock, waiting that long
 *   k                stop the worker
 *   b                heartbeat; a worker that was killed without a word is then told as stopped
 *
 * Hearing nothing for 30 s (90 s at first: reads may take 60 s), or the end of stdin, it stops its worker and goes. Between
 * TERM and KILL it waits for the whole group. A worker keeps the lock's descriptor, so the lock outlives the agent until the
 * worker is gone, and a worker that was told to stop goes after its step; what the worker starts does not have the descriptor.
 * There is always somebody who listens for silence: an agent may be killed at any moment.
 */
const AGENT = String.raw `
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
/** Removes comments' and indentation's bytes: the agent travels on every connection. */
function compact(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n');
}
/** A marker nobody can guess: it tells the agent's lines from everything else on the stream. */
function newMarker() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}
/**
 * The text of the agent for one connection. `marker` starts each of its lines; `prelude` are the functions programs may use;
 * `first` are the first reads.
 */
function agentText(marker, prelude, first) {
    return `{\nBU_M=${(0,sh/* quote */.hD)(marker)}\n${prelude}\nbu_first() {\n${first}\n}\nBU_X=${(0,sh/* quote */.hD)(compact(host_lock/* HOST_LOCK */.H))}\neval "$BU_X"\n${guard/* GUARD_IN_AGENT */.wE.text}\n${compact(host_lock/* OWN_SESSION */.g + AGENT)}\n}`;
}
/** What sudo prints where it asks for the password: seen twice, the password was wrong, whatever words the host has for that. */
function passwordPrompt(hello) {
    return `${hello}-password:`;
}
/**
 * The one short line that the login shell gets, whatever shell that is: no newline, no `!`, single quotes only. It prints
 * `hello` on a line of its own, then reads the agent by exact length from stdin. In password mode it first drops lines up to
 * `go`, because sudo leaves the password unread where it needs none.
 */
function bootstrap(options) {
    const { hello, bytes, sudo } = options;
    const skip = sudo === 'password' ? `while IFS= read -r l;do case $l in ${hello}-go)break;;esac;done;` : '';
    const load = `eval "$(dd bs=${bytes} count=1 iflag=fullblock 2>/dev/null||dd bs=1 count=${bytes} 2>/dev/null)"`;
    const body = `printf "\\n%s\\n" ${hello};${skip}${load}`;
    const flags = { nopasswd: '-n', password: `-S -p ${passwordPrompt(hello)}` };
    // In the host's own language sudo's refusals could not be told apart.
    const become = sudo === 'root' ? '' : `env LC_ALL=C sudo ${flags[sudo]} `;
    return `exec ${become}sh -c '${body}'`;
}

;// CONCATENATED MODULE: ./build/js/engine/stream.js
/**
 * Splits what comes from a host into the agent's events and the bytes between them. Every event is sent as
 * newline, marker, space, words, newline; so the bytes before one are exactly what was printed, ending in it or not.
 */
function eventSplitter(marker, on) {
    const needle = Buffer.from(`\n${marker} `);
    let pending = Buffer.alloc(0);
    return (chunk) => {
        pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
        for (;;) {
            const start = pending.indexOf(needle);
            if (start < 0)
                break;
            const end = pending.indexOf(0x0a, start + needle.length);
            if (end < 0) {
                if (start > 0)
                    on.data(pending.subarray(0, start));
                pending = pending.subarray(start);
                return;
            }
            if (start > 0)
                on.data(pending.subarray(0, start));
            const [event = '', ...words] = pending.toString('utf8', start + needle.length, end).split(' ');
            pending = pending.subarray(end + 1);
            on.event({ event, words });
        }
        const keep = partialTail(pending, needle);
        if (pending.length > keep)
            on.data(pending.subarray(0, pending.length - keep));
        pending = pending.subarray(pending.length - keep);
    };
}
/** How many bytes at the end of `data` may be the beginning of `needle`. */
function partialTail(data, needle) {
    for (let size = Math.min(needle.length - 1, data.length); size > 0; size--) {
        if (data.subarray(data.length - size).equals(needle.subarray(0, size)))
            return size;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/js/engine/sudo-rights.js
/** Longer lists are cut off: they only have to be recognised. */
const MOST_BYTES = 16_384;
/**
 * The commands that sudo lets the user run on the host without a password, when these are all there are and a shell is not
 * among them; undefined when sudo does not say so. Asked only after sudo wanted a password: with a restricted rule it says
 * that too, although no password would help. Source: sudo(8), -l; sudoers(5), listpw.
 */
async function onlyCommands(connection) {
    const channel = await connection.exec('exec env LC_ALL=C sudo -n -l');
    try {
        channel.stdin.end();
        channel.stderr.resume();
        const [text, exit] = await Promise.all([textOf(channel.stdout), channel.exit]);
        return exit.code === 0 ? restrictedTo(text) : undefined;
    }
    finally {
        channel.close();
    }
}
/** What `uname -s` says: a shell without sudo may be one on Windows. */
async function kernelName(connection) {
    const channel = await connection.exec('uname -s');
    try {
        channel.stdin.end();
        channel.stderr.resume();
        return (await textOf(channel.stdout)).trim().slice(0, 60);
    }
    finally {
        channel.close();
    }
}
/** What `sudo -l` lists, when every rule names commands, none asks for a password, and no rule allows a shell. */
function restrictedTo(listing) {
    const [, rules = ''] = listing.split(/may run the following commands on .*:\n/);
    const commands = [...rules.matchAll(/^\s+\([^)]*\) *(.*)$/gm)].map(([, rule = '']) => rule);
    const restricted = commands.every((rule) => /\bNOPASSWD:/.test(rule) && !/\bPASSWD:|\bALL\b|\/(ba|da)?sh\b/.test(rule.replaceAll('NOPASSWD:', '')));
    if (commands.length === 0 || !restricted)
        return undefined;
    return commands
        .map((rule) => rule.replaceAll(/\b[A-Z_]+: */g, ''))
        .join(', ')
        .slice(0, 200);
}
async function textOf(stream) {
    let text = '';
    for await (const chunk of stream)
        if (text.length < MOST_BYTES)
            text += String(chunk);
    return text;
}

;// CONCATENATED MODULE: ./build/js/engine/start-agent.js






/** Most that is kept of what a host says before the greeting. */
const MOST_EARLY_BYTES = 65_536;
const MOST_BEFORE_GREETING_BYTES = 1024 * 1024;
/**
 * Starts the agent. Its text is sent at once, or, behind a password, once it greeted: what sudo does not read of a
 * password's line would otherwise be taken for program. A wrong password is tried once only.
 */
async function startAgent(connection, options) {
    const { host, sudo, password } = options;
    const hello = newMarker();
    const marker = newMarker();
    const text = agentText(marker, options.prelude.text, (0,engine_program/* programText */.Q3)(options.first));
    const channel = await connection.exec(bootstrap({ hello, bytes: Buffer.byteLength(text), sudo }));
    channel.stdin.on('error', () => undefined);
    const prompt = passwordPrompt(hello);
    const early = { stdout: keepFirst(), stderr: keepFirst() };
    let greeted = false;
    let askedAgain = false;
    let listener;
    channel.stderr.on('data', (chunk) => {
        early.stderr.add(chunk);
        if (sudo !== 'password' || greeted || askedAgain)
            return;
        // It would wait for a second password, and there is none: the end of its input makes it go.
        askedAgain = early.stderr.text().split(prompt).length > 2 || /try again/i.test(early.stderr.text());
        if (askedAgain)
            channel.stdin.end();
    });
    const gone = Promise.race([
        channel.exit,
        connection.closed.then((error) => ({ code: undefined, signal: undefined, error })),
    ]);
    const lost = gone.then(async (exit) => {
        const reason = 'error' in exit ? exit.error : undefined;
        if (greeted)
            throw (0,session_errors/* connectionLost */.Bx)(host, reason);
        const silence = {
            host,
            target: connection.target,
            user: connection.user,
            sudo,
            password,
            askedAgain,
            stdout: early.stdout.text(),
            stderr: early.stderr.text().replaceAll(prompt, ''),
            code: exit.code,
            lost: reason,
        };
        const error = (0,session_failure/* noHello */.K)(silence);
        if (error.code === 'sudo-missing')
            throw (0,session_failure/* noHello */.K)({ ...silence, kernel: await kernelName(connection).catch(() => undefined) });
        if (error.code !== 'sudo-needs-password')
            throw error;
        throw (0,session_failure/* noHello */.K)({ ...silence, onlyCommands: await onlyCommands(connection).catch(() => undefined) });
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
            if (seen.length > MOST_BEFORE_GREETING_BYTES)
                seen = seen.subarray(-needle.length);
            return;
        }
        channel.stdout.off('data', beforeGreeting);
        greeted = true;
        if (sudo === 'password')
            channel.stdin.write(`${hello}-go\n${text}`);
        const push = eventSplitter(marker, {
            event: (event) => listener?.event(event),
            data: (bytes) => listener?.data(bytes),
        });
        channel.stdout.on('data', push);
        push(seen.subarray(at + needle.length));
        resolve();
    };
    channel.stdout.on('data', beforeGreeting);
    channel.stdin.write(sudo === 'password' ? `${password?.reveal() ?? ''}\n` : text);
    return {
        channel,
        greeted: promise,
        hasGreeted: () => greeted,
        lost,
        listen(to) {
            listener = to;
        },
    };
}
/** Keeps the beginning of a stream, for the sentence that says what went wrong. */
function keepFirst() {
    const chunks = [];
    let bytes = 0;
    return {
        add(chunk) {
            if (bytes < MOST_EARLY_BYTES)
                chunks.push(chunk);
            bytes += chunk.length;
        },
        text: () => Buffer.concat(chunks).toString('utf8'),
    };
}

;// CONCATENATED MODULE: ./build/js/engine/session.js







const HEARTBEAT_MS = 5_000;
const MOST_SECTION_BYTES = 64 * 1024 * 1024;
/**
 * The conversation with the agent on one host: one remote command, many programs. Losing it at any moment leaves nothing
 * behind on the host but what the journal tells. Errors: `no-session` family before the agent's hello, `connection-lost` after.
 */
class HostSession {
    #host;
    #channel;
    #listener;
    #heartbeat;
    #lost;
    /** Whether `printf` is a builtin there, so that a secret can be handed to a command unseen. */
    #printfBuiltin = false;
    #bootId = '';
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
    /** Whether the connection is known to be gone. */
    get isLost() {
        return this.#isLost;
    }
    get bootId() {
        return this.#bootId;
    }
    /** Starts the agent and, in the same breath, the first reads. Throws BringupError (sudo, shell, network, timeout, unsupported). */
    static async open(connection, options) {
        const agent = await startAgent(connection, options);
        const session = new HostSession(options.host, agent.channel, agent.lost);
        session.#trace = options.trace;
        options.trace?.(options.first.text);
        agent.listen({ event: (event) => session.#onEvent(event), data: (bytes) => session.#listener?.data(bytes) });
        const opening = session.#orLost(session.#answer({})).then((result) => session.#whole(result));
        opening.catch(() => undefined);
        try {
            const result = await (0,deadline/* withDeadline */.N)(opening, options.helloTimeoutMs ?? 60_000, options.signal, () => agent.hasGreeted()
                ? {
                    code: 'read-timeout',
                    what: 'the host did not finish answering the first reads in time',
                    remedy: 'look at the load of the host and at commands in `check:`, or raise the timeout',
                }
                : {
                    code: 'no-hello',
                    what: 'a connection stands, but the login shell (or sudo) never started the agent',
                    remedy: `run \`${(0,session_failure/* sshByHand */.j)(connection.target)}\` by hand: a login script may wait for input`,
                }, options.host);
            session.#heartbeat = setInterval(() => agent.channel.stdin.write('b\n'), HEARTBEAT_MS);
            session.#heartbeat.unref();
            return { session, first: result };
        }
        catch (error) {
            agent.channel.close();
            throw error;
        }
    }
    #onEvent(event) {
        if (event.event === 'hello') {
            this.#printfBuiltin = event.words[0] === '1';
            this.#bootId = event.words[1] ?? '';
            return;
        }
        this.#listener?.event(event);
    }
    #orLost(promise) {
        return Promise.race([promise, this.#lost]);
    }
    #send(head, program, listener) {
        if (program.secrets.size > 0 && !this.#printfBuiltin) {
            return Promise.reject(new error/* BringupError */.y4({
                code: 'printf-not-builtin',
                category: 'shell',
                what: 'the shell `sh` of this host has no builtin printf, so a secret would show in the list of processes',
                remedy: 'install dash, bash or a busybox with builtin printf as sh, or take the secret out of this host’s section',
                where: { host: this.#host },
            }));
        }
        this.#programs += 1;
        this.#trace?.(program.text);
        const answer = this.#answer(listener);
        const text = (0,engine_program/* programText */.Q3)(program);
        this.#channel.stdin.write(`${head(Buffer.byteLength(text), this.#programs)}\n${text}`);
        return this.#orLost(answer);
    }
    /** What the program that was sent last tells. */
    #answer(listener) {
        const number = this.#programs;
        return new Promise((resolve, reject) => {
            const sections = new Map();
            let current;
            let bytes = 0;
            this.#listener = {
                event: (event) => {
                    if (event.event === 's') {
                        current = [];
                        sections.set(event.words[0] ?? '', current);
                    }
                    else if (event.event === 'exit' || event.event === 'stopped') {
                        // The end of a program that was given up comes late: it is not the end of this one.
                        if (Number(event.words[0]) !== number)
                            return;
                        this.#listener = undefined;
                        const texts = new Map([...sections].map(([name, parts]) => [name, hostText(Buffer.concat(parts))]));
                        resolve({ sections: texts, code: event.event === 'exit' ? Number(event.words[1]) : undefined });
                    }
                    else {
                        current = undefined;
                        listener.event?.(event);
                    }
                },
                data: (chunk) => {
                    if (current === undefined)
                        listener.output?.(chunk);
                    else if (bytes < MOST_SECTION_BYTES) {
                        current.push(Buffer.from(chunk));
                        bytes += chunk.length;
                    }
                    else {
                        reject((0,session_errors/* tooMuch */.Gm)(this.#host));
                    }
                },
            };
        });
    }
    /** Runs a program as a worker: in a session of its own, stopped when we are gone. `graceSeconds` is its time between TERM and KILL. */
    work(program, listener = {}, graceSeconds = 0) {
        return this.#send((bytes, number) => `w ${bytes} ${graceSeconds} ${number}`, program, listener);
    }
    /**
     * Runs a program that reads. It saves the host the processes of a worker, but cannot be stopped, and the agent hears nothing
     * meanwhile: only for what is known to take seconds at most.
     */
    read(program) {
        return this.#send((bytes, number) => `r ${bytes} ${number}`, program, {}).then((result) => this.#whole(result));
    }
    #whole(result) {
        if (result.code === undefined)
            throw (0,session_errors/* readCutOff */.i8)(this.#host);
        return result;
    }
    /** Runs the last program, of seconds at most; then the agent goes, and with it the lock. */
    finish(program) {
        return this.#send((bytes, number) => `q ${bytes} ${number}`, program, {});
    }
    /** Stops the running worker; its `work` then settles with no code. */
    stopWorker() {
        this.#channel.stdin.write('k\n');
    }
    /** Tries for `seconds` (at most 10, heartbeats wait meanwhile) to become the run that holds the host. `holder` is one line. */
    async lock(holder, seconds) {
        let answer;
        const answered = new Promise((resolve) => {
            answer = resolve;
        });
        let by = '';
        this.#listener = {
            event: ({ event }) => {
                if (event === 'lock-ok')
                    answer?.({ held: false });
                else if (event === 'lock-end')
                    answer?.({ held: true, by: by.trim() });
                else if (event === 'lock-failed')
                    answer?.((0,session_errors/* stateNotWritable */.h7)(this.#host));
            },
            data: (bytes) => {
                by += bytes.toString('utf8');
            },
        };
        this.#channel.stdin.write(`l ${Math.min(10, seconds)}\n${holder}\n`);
        const result = await this.#orLost(answered);
        this.#listener = undefined;
        if (result instanceof error/* BringupError */.y4)
            throw result;
        this.#locked ||= !result.held;
        return result;
    }
    /** Ends the agent. After a run that held the lock it waits until it is gone (at most two seconds), so that the host is free then. */
    async close() {
        if (this.#closing)
            return;
        this.#closing = true;
        clearInterval(this.#heartbeat);
        this.#channel.stdin.end();
        if (!this.#locked)
            return;
        let timer;
        await Promise.race([
            this.#channel.exit,
            new Promise((resolve) => {
                timer = setTimeout(resolve, 2_000);
            }),
        ]);
        clearTimeout(timer);
        this.#channel.close();
    }
    async [Symbol.asyncDispose]() {
        await this.close();
    }
}


/***/ }),

/***/ 7475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withSlots)
/* harmony export */ });
/** Runs `work` for every item, at most `slots` at once, in order of the items. `work` must not reject. */
async function withSlots(items, slots, work) {
    let next = 0;
    const worker = async () => {
        for (let item = items[next++]; item !== undefined; item = items[next++])
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, slots), items.length) }, worker));
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ appendIndex),
/* harmony export */   G0: () => (/* binding */ undoFailedLine),
/* harmony export */   PS: () => (/* binding */ undoable),
/* harmony export */   Pb: () => (/* binding */ readUndoIndex),
/* harmony export */   Rf: () => (/* binding */ undoingLine),
/* harmony export */   Sc: () => (/* binding */ parseUndoStores),
/* harmony export */   bV: () => (/* binding */ entryLine),
/* harmony export */   km: () => (/* binding */ savedLine),
/* harmony export */   w$: () => (/* binding */ undoneLine),
/* harmony export */   wF: () => (/* binding */ madeByCutOff),
/* harmony export */   zq: () => (/* binding */ READ_MADE)
/* harmony export */ });
/* harmony import */ var _core_sh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7605);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5780);



const INDEX_VERSION = 1;
/** Adds lines to an index. They start on a new line, whatever was cut off before them. */
function appendIndex(directory, lines) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `printf '\n%s' ${lines} '' >>${`${directory}/index.jsonl`}`;
}
/** The line that says that a change begins now, with its old state kept. Only such a change is ever taken back. */
function savedLine(seq, made) {
    return JSON.stringify({ saved: seq, ...(made.length === 0 ? {} : { made }) });
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
/** A line that tells what is done and how it is taken back. */
function entryLine(entry) {
    return { v: INDEX_VERSION, ...entry };
}
/** Prints the indexes of the runs a host keeps (or of one), newest first, for `parseUndoIndex`. */
function readUndoIndex(run) {
    return (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `cd /var/lib/bringup/undo || exit
for BU_L in ${run === undefined ? (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .IZ)('$(ls -1r)') : run}; do
if [ -f "$BU_L/index.jsonl" ]; then printf '\nrun %s\n' "$BU_L"; cat "$BU_L/index.jsonl"; fi
done`;
}
/** Prints of the indexes, when a journal is open, only which changes began and what they made, for `madeByCutOff`. */
const READ_MADE = (0,_core_sh_js__WEBPACK_IMPORTED_MODULE_0__.sh) `if [ -s /var/lib/bringup/journal.jsonl ]; then
cd /var/lib/bringup/undo && for BU_L in *; do printf '\nrun %s\n' "$BU_L"; grep -E '^\{"(saved|undone)":' "$BU_L/index.jsonl"; done
fi`;
/**
 * The runs that are in an output of `readUndoIndex`, newest first, whole: also what was taken back, or cannot be. Cut-off lines
 * and steps that never began are passed over. Throws BringupError when a newer bringup wrote one.
 */
function parseUndoStores(output, host) {
    return runsIn(output).map(({ run, lines }) => {
        const entries = [];
        const marks = { saved: new Set(), undoing: new Set(), undone: new Set() };
        for (const line of lines) {
            const value = parseObject(line);
            if (value === undefined)
                continue;
            if (typeof value['v'] === 'number' && value['v'] > INDEX_VERSION)
                throw (0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .newerJournal */ .Ny)(host, value['v']);
            const mark = ['saved', 'undoing', 'undone', 'failed'].find((name) => typeof value[name] === 'number');
            if (mark === 'failed')
                marks.undoing.delete(value[mark]);
            else if (mark !== undefined)
                marks[mark].add(value[mark]);
            else if (isEntry(value))
                entries.push(value);
        }
        return {
            run,
            entries: entries
                .filter(({ seq }) => marks.saved.has(seq))
                .map((entry) => ({ ...entry, undone: marks.undone.has(entry.seq), undoing: marks.undoing.has(entry.seq) })),
        };
    });
}
/** The runs of one fleet that still have something that can be undone. */
function undoable(stores, fleet) {
    return stores.filter(({ entries }) => entries.some((entry) => !entry.undone && entry.cannot === undefined && entry.fleet === fleet));
}
/** What these runs made, or began to make, and did not take back. `output` is that of `READ_MADE`, anything may stand around it. */
function madeByCutOff(output, runs) {
    return runsIn(output).flatMap(({ run, lines }) => {
        if (!runs.includes(run))
            return [];
        const values = lines.flatMap((line) => {
            const value = parseObject(line);
            return value === undefined ? [] : [value];
        });
        const undone = new Set(values.map((value) => value['undone']));
        return values.flatMap((value) => {
            if (typeof value['saved'] !== 'number' || undone.has(value['saved']) || !Array.isArray(value['made']))
                return [];
            return value['made'].filter((made) => (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwned */ .go)({ made: true, ...made }));
        });
    });
}
function runsIn(output) {
    return output
        .split(/^run /m)
        .slice(1)
        .map((text) => {
        const [run = '', ...lines] = text.split('\n');
        return { run, lines };
    });
}
function parseObject(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
function isEntry(value) {
    return (['fleet', 'id', 'kind', 'capability'].every((name) => typeof value[name] === 'string') &&
        typeof value['seq'] === 'number' &&
        typeof value['spec'] === 'object' &&
        value['spec'] !== null &&
        'state' in value &&
        (typeof value['undo'] === 'string' || typeof value['cannot'] === 'string') &&
        (value['notify'] === undefined || Array.isArray(value['notify'])) &&
        (value['owned'] === undefined || value['owned'] === null || (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwned */ .go)(value['owned'])));
}


/***/ }),

/***/ 354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ parseIfconfig),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   ep: () => (/* binding */ parseIpAddr)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5979);

/** Addresses from `ip -o addr` (iproute2, busybox). On a tunnel `10.0.0.1 peer 10.0.0.2/32`, the prefix is the peer's. */
function parseIpAddr(lines) {
    return lines.flatMap((line) => {
        const [, name, six, address, prefix, rest = ''] = /^\d+: +([^\s@:]+)\S* +inet(6?) ([0-9a-fA-F.:]+)(?: peer [0-9a-fA-F.:]+)?(?:\/(\d+))?( .*)?$/.exec(line) ?? [];
        if (name === undefined || address === undefined)
            return [];
        const scope = / scope (\S+)/.exec(rest)?.[1];
        return [[name, { ...addressOf(address, prefix), family: six === '6' ? 6 : 4, scope: scopeOf(address, scope) }]];
    });
}
/** Addresses from `ifconfig -a` as macOS, net-tools and busybox print it. */
function parseIfconfig(lines) {
    const found = [];
    let name = '';
    for (const line of lines) {
        name = /^([^\s:]+)(?::| )/.exec(line)?.[1] ?? name;
        const [, v4] = /^\s+inet (?:addr:)?([\d.]+)/.exec(line) ?? [];
        const [, v6, zone] = /^\s+inet6 (?:addr: ?)?([0-9a-fA-F:.]+)(?:%[^\s/]+)?(\/\d+)?/.exec(line) ?? [];
        if (v4 !== undefined) {
            const [, mask] = /(?:netmask |Mask:)(\S+)/.exec(line) ?? [];
            found.push([name, { address: v4, family: 4, prefixLength: prefixOf(mask), scope: scopeOf(v4, undefined) }]);
        }
        else if (v6 !== undefined) {
            const prefix = zone?.slice(1) ?? /prefixlen (\d+)/.exec(line)?.[1];
            found.push([name, { ...addressOf(v6, prefix), family: 6, scope: scopeOf(v6, undefined) }]);
        }
    }
    return found;
}
function addressOf(address, prefix) {
    return { address, prefixLength: (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(prefix) };
}
/** `0xffffff00` or `255.255.255.0` as a length. */
function prefixOf(mask) {
    if (mask === undefined)
        return null;
    const bits = /^0x[0-9a-f]{8}$/i.test(mask)
        ? Number(mask).toString(2)
        : mask
            .split('.')
            .map((part) => Number(part).toString(2).padStart(8, '0'))
            .join('');
    return /^[01]+$/.test(bits) ? bits.replaceAll('0', '').length : null;
}
/** How far an address reaches: as the host says, else by its range. */
function scopeOf(address, said) {
    if (said === 'global' || said === 'link' || said === 'host')
        return said;
    if (/^127\.|^::1$/.test(address))
        return 'host';
    if (/^169\.254\.|^fe[89ab]/i.test(address))
        return 'link';
    return said === undefined ? 'global' : 'unknown';
}


/***/ }),

/***/ 4035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ architectureOf)
/* harmony export */ });
/** Names as Go and most download pages use them, by what `uname -m` says. Others stay as they are. */
const ARCHITECTURES = [
    [/^(?:x86_64|amd64)$/i, 'amd64'],
    [/^(?:aarch64|arm64)$/i, 'arm64'],
    [/^arm/, 'arm'],
    [/^(?:i[3-6]86|i86pc|x86)$/, '386'],
    [/^loongarch64$/, 'loong64'],
];
const LOADERS = [
    [/x86[-_]64/, 'amd64'],
    [/aarch64/, 'arm64'],
    [/arm|ld-linux\.so\.3$/, 'arm'],
    [/i386|ld-linux\.so\.2$/, '386'],
];
/** The programs that a 64-bit kernel also runs. */
const NARROW = { amd64: '386', arm64: 'arm' };
/**
 * The architecture to fetch programs for: `amd64`, `arm64`, `arm`, `386`, `riscv64`, ... The kernel alone does not tell:
 * 32-bit Raspberry Pi OS runs under an aarch64 kernel, so the dynamic loaders that are there decide.
 */
function architectureOf(machine, loaders) {
    if (machine === null)
        return null;
    const native = nameIn(ARCHITECTURES, machine) ?? machine;
    const narrow = NARROW[native];
    const present = loaders.map((path) => nameIn(LOADERS, path.slice(path.lastIndexOf('/') + 1)));
    return narrow !== undefined && !present.includes(native) && present.includes(narrow) ? narrow : native;
}
function nameIn(table, text) {
    return table.find(([pattern]) => pattern.test(text))?.[1];
}


/***/ }),

/***/ 3128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ clockFacts),
/* harmony export */   g: () => (/* binding */ parseClock)
/* harmony export */ });
/** Makes a clock fact of `date +%s.%N`; busybox and older macOS leave the `%N` or print `N`. */
function parseClock(text, exchange) {
    const [, seconds, nanoseconds] = /^(\d{1,12})(?:\.(\d{9}))?/.exec(text ?? '') ?? [];
    if (seconds === undefined)
        return clockFacts(null, 0, exchange);
    if (nanoseconds === undefined)
        return clockFacts(Number(seconds) * 1000 + 500, 500, exchange);
    return clockFacts(Number(seconds) * 1000 + Math.floor(Number(nanoseconds) / 1e6), 0, exchange);
}
/** The skew of a clock that showed `epochMs`, give or take `coarseMs`, at some time during the exchange. */
function clockFacts(epochMs, coarseMs, exchange) {
    if (epochMs === null || exchange === undefined)
        return { epochMs, clockSkewMs: null, clockSkewUncertaintyMs: null };
    return {
        epochMs,
        clockSkewMs: Math.round(epochMs - (exchange.sentAtMs + exchange.receivedAtMs) / 2),
        clockSkewUncertaintyMs: Math.ceil((exchange.receivedAtMs - exchange.sentAtMs) / 2) + coarseMs,
    };
}


/***/ }),

/***/ 8885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ hypervisorOf)
/* harmony export */ });
/** What DMI says on virtual machines, by the names that systemd-detect-virt uses. Source: systemd src/basic/virt.c. */
const DMI_NAMES = [
    [/\bKVM\b|OpenStack|DigitalOcean|Hetzner vServer|KubeVirt/, 'kvm'],
    [/^QEMU/, 'qemu'],
    [/^VMware|^VMW/, 'vmware'],
    [/^(?:innotek GmbH|Oracle Corporation VirtualBox)|VirtualBox/, 'oracle'],
    [/^Xen/, 'xen'],
    [/^Bochs/, 'bochs'],
    [/^Parallels/, 'parallels'],
    [/^BHYVE/, 'bhyve'],
    [/^Microsoft Corporation Virtual Machine/, 'microsoft'],
    [/^Google Google Compute Engine/, 'google'],
    [/^Amazon EC2(?!.*\.metal)/, 'amazon'],
    [/^Apple Inc\. Apple Virtualization/, 'apple'],
];
/** The hypervisor under a machine with this DMI vendor and product; null when they name none. */
function hypervisorOf(vendor, product) {
    const text = [vendor, product].filter((part) => part !== null).join(' ');
    return DMI_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}


/***/ }),

/***/ 2188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ compressed),
/* harmony export */   y: () => (/* binding */ kernelAddress)
/* harmony export */ });
/** Machines that keep the high byte first; the kernel prints IPv4 addresses in /proc/net as the machine keeps them. */
const BIG_ENDIAN = /^(?:mips(?:64)?|ppc(?:64)?|s390x?|sparc(?:64)?|m68k|parisc(?:64)?|arm\w*eb|aarch64_be)$/;
/** An address of /proc/net (8 or 32 hex digits, in words of the machine's byte order) as text; undefined when it is none. */
function kernelAddress(hex, machine) {
    if (!/^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{32})$/.test(hex))
        return undefined;
    const words = hex.match(/.{8}/g) ?? [];
    const bytes = words.flatMap((word) => {
        const parts = word.match(/../g) ?? [];
        return BIG_ENDIAN.test(machine ?? '') ? parts : parts.toReversed();
    });
    return bytes.length === 4 ? bytes.map((byte) => Number.parseInt(byte, 16)).join('.') : compressed(bytes.join(''));
}
/** 32 hex digits in network order as the shortest IPv6 text. Source: RFC 5952 section 4. */
function compressed(hex) {
    const groups = (hex.match(/.{4}/g) ?? []).map((group) => Number.parseInt(group, 16).toString(16));
    const text = groups.join(':');
    const longest = (text.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? []).toSorted((a, b) => b.length - a.length)[0];
    if (longest === undefined)
        return text;
    const at = text.indexOf(longest);
    return `${text.slice(0, at)}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}


/***/ }),

/***/ 7243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ listenerAt),
/* harmony export */   OX: () => (/* binding */ parseSs),
/* harmony export */   Te: () => (/* binding */ parseProcNet),
/* harmony export */   Wo: () => (/* binding */ parseLsof)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5979);
/* harmony import */ var _kernel_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2188);


/** Listeners from `ss -ltun` or `ss -ltunp`, with or without its head line. */
function parseSs(lines) {
    return lines.flatMap((line) => {
        const [, protocol, local = '', rest = ''] = /^(tcp|udp)\s+\S+\s+\d+\s+\d+\s+(\S+)\s+\S+(.*)$/.exec(line) ?? [];
        const processes = [...rest.matchAll(/\("((?:[^"]|"(?!,pid=))*)",pid=(\d+)/g)].map(([, name = '', pid]) => ({
            name,
            pid: Number(pid),
        }));
        return isProtocol(protocol) ? listenerAt(protocol, local, uniqueByPid(processes)) : [];
    });
}
/** Listeners from /proc/net/tcp, tcp6, udp, udp6: `0: 0100007F:0277 00000000:0000 0A ...`; state 0A is LISTEN, 07 is an unconnected UDP socket. */
function parseProcNet(protocol, lines, machine) {
    return lines.flatMap((line) => {
        const [, hex = '', port = '', state] = /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} ([0-9A-F]{2}) /.exec(line) ?? [];
        const address = (0,_kernel_address_js__WEBPACK_IMPORTED_MODULE_1__/* .kernelAddress */ .y)(hex, machine);
        if (address === undefined || state !== (protocol === 'tcp' ? '0A' : '07'))
            return [];
        return [{ protocol, address, port: Number.parseInt(port, 16), processes: [] }];
    });
}
/** Listeners from `lsof -F pcPn`: one field a line, its first letter says which. Source: lsof(8), OUTPUT FOR OTHER PROGRAMS. */
function parseLsof(lines) {
    const found = new Map();
    let pid = 0;
    let name = '';
    let protocol = '';
    for (const line of lines) {
        const value = line.slice(1);
        if (line.startsWith('p'))
            pid = Number(value) || 0;
        else if (line.startsWith('c'))
            name = value;
        else if (line.startsWith('P'))
            protocol = value.toLowerCase();
        else if (line.startsWith('n') && !value.includes('->') && isProtocol(protocol)) {
            for (const one of listenerAt(protocol, value, [{ name, pid }])) {
                found.set([one.protocol, one.address, one.port, pid].join(' '), one);
            }
        }
    }
    return [...found.values()];
}
function isProtocol(text) {
    return text === 'tcp' || text === 'udp';
}
/** The listener at `address:port` or `[address%zone]:port`; none when that is no endpoint. */
function listenerAt(protocol, local, processes) {
    const at = local.lastIndexOf(':');
    const port = (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(local.slice(at + 1));
    if (at < 1 || port === null || port > 65535)
        return [];
    return [
        {
            protocol,
            address: local
                .slice(0, at)
                .replace(/%[^\]]*/, '')
                .replace(/^\[|\]$/g, ''),
            port,
            processes,
        },
    ];
}
function uniqueByPid(processes) {
    return [...new Map(processes.map((one) => [one.pid, one])).values()];
}


/***/ }),

/***/ 6491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ madeBy)
/* harmony export */ });
/** What board makers leave in DMI when they did not fill it in. */
const PLACEHOLDER = /^(?:to be filled by o\.e\.m\.|system (?:product name|manufacturer|version)|default string|none|not (?:specified|applicable)|o\.e\.m\.|oem)$/i;
/** A vendor or model as the firmware says it; null when nobody filled it in. */
function madeBy(text) {
    return text === null || PLACEHOLDER.test(text) ? null : text;
}


/***/ }),

/***/ 8444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ windows)
/* harmony export */ });
/** Windows, also when its sshd starts the shell of Git, MSYS2 or Cygwin: that looks like Unix, but its services are not. */
const windows = {
    family: 'windows',
    ids: ['windows'],
    kernel: /^(?:MINGW|MSYS|CYGWIN|Windows)/,
    packageManager: 'none',
    serviceManager: 'windows',
    describe: (release) => ({ id: 'windows', prettyName: release.get('PRETTY_NAME') ?? 'Windows' }),
};


/***/ }),

/***/ 7078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ parseWindowsFacts)
});

// EXTERNAL MODULE: ./build/js/host/facts/architecture.js
var architecture = __webpack_require__(4035);
// EXTERNAL MODULE: ./build/js/host/facts/clock.js
var clock = __webpack_require__(3128);
// EXTERNAL MODULE: ./build/js/host/facts/hypervisor.js
var hypervisor = __webpack_require__(8885);
// EXTERNAL MODULE: ./build/js/host/facts/loose-json.js
var loose_json = __webpack_require__(1643);
// EXTERNAL MODULE: ./build/js/host/facts/made-by.js
var made_by = __webpack_require__(6491);
// EXTERNAL MODULE: ./build/js/host/facts/os/windows.js
var windows = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/js/host/facts/program.js + 6 modules
var program = __webpack_require__(7566);
// EXTERNAL MODULE: ./build/js/host/facts/addresses.js
var addresses = __webpack_require__(354);
// EXTERNAL MODULE: ./build/js/host/facts/listeners.js
var listeners = __webpack_require__(7243);
;// CONCATENATED MODULE: ./build/js/host/facts/windows-network.js



/** Network facts from the answer of the PowerShell facts program. Windows tells no metric and no process here. */
function windowsNetwork(answer) {
    const nics = (0,loose_json/* listMember */.DW)(answer, 'nics');
    const named = nics.flatMap((nic) => {
        const name = (0,loose_json/* textMember */.SA)(nic, 'n');
        return name === null ? [] : [{ name, nic }];
    });
    return {
        interfaces: named.map(({ name, nic }) => ({
            name,
            mac: macOf((0,loose_json/* textMember */.SA)(nic, 'm')),
            mtuBytes: null,
            up: (0,loose_json/* textMember */.SA)(nic, 'u') === null ? null : (0,loose_json/* textMember */.SA)(nic, 'u') === 'Up',
            speedMbps: speedOf((0,loose_json/* numberMember */.eJ)(nic, 's')),
            addresses: (0,loose_json/* listMember */.DW)(nic, 'a').flatMap(addressOf),
        })),
        defaultRoutes: named.flatMap(({ name, nic }) => (0,loose_json/* textsMember */.Nu)(nic, 'g').map((text) => {
            const gateway = text.replace(/%.*$/, '');
            return { family: gateway.includes(':') ? 6 : 4, interface: name, gateway, metric: null };
        })),
        listeners: [...listenersOf('tcp', (0,loose_json/* textsMember */.Nu)(answer, 'tcp')), ...listenersOf('udp', (0,loose_json/* textsMember */.Nu)(answer, 'udp'))],
        nameservers: [...new Set(nics.flatMap((nic) => (0,loose_json/* textsMember */.Nu)(nic, 'd').map((text) => text.replace(/%.*$/, ''))))],
    };
}
function listenersOf(protocol, endpoints) {
    return endpoints.flatMap((endpoint) => (0,listeners/* listenerAt */.Ce)(protocol, endpoint, []));
}
function addressOf(value) {
    const address = (0,loose_json/* textMember */.SA)(value, 'a')?.replace(/%.*$/, '');
    if (address === undefined)
        return [];
    const family = address.includes(':') ? 6 : 4;
    return [{ address, family, prefixLength: (0,loose_json/* numberMember */.eJ)(value, 'p'), scope: (0,addresses/* scopeOf */.Od)(address, undefined) }];
}
/** `3C063011AABB` with colons. */
function macOf(text) {
    return text !== null && /^[0-9A-F]{12}$/i.test(text) && !/^0+$/.test(text)
        ? (text.toLowerCase().match(/../g) ?? []).join(':')
        : null;
}
function speedOf(bitsPerSecond) {
    return bitsPerSecond === null || bitsPerSecond === 0 ? null : Math.round(bitsPerSecond / 1e6);
}

;// CONCATENATED MODULE: ./build/js/host/facts/windows-facts.js








/** Facts from what `windowsFactsScript` sent, as JSON: the same type as of any other host. Never throws; see `parseFacts`. */
function parseWindowsFacts(output, exchange) {
    const answer = answerIn(output);
    const sections = (0,loose_json/* textsMember */.Nu)(answer, 'sections');
    const section = (name, parse) => sections.includes(name) ? parse(answer) : null;
    return {
        complete: answer !== undefined,
        sections: program/* FACT_SECTIONS */.A.filter((name) => sections.includes(name)),
        ...identity(answer, exchange),
        resources: section('resources', resources),
        network: section('network', windowsNetwork),
        software: section('software', software),
        gpu: section('gpu', gpu),
    };
}
/** The one line of JSON that is ours; profiles and banners may print before it. */
function answerIn(output) {
    for (const line of output.split(/\r?\n/)) {
        if (!line.trimStart().startsWith('{') || !line.includes('"buFacts":1'))
            continue;
        try {
            return JSON.parse(line);
        }
        catch {
            // Cut off on the way: no answer.
        }
    }
    return undefined;
}
function identity(answer, exchange) {
    const machine = (0,loose_json/* textMember */.SA)(answer, 'arch');
    const build = Number((0,loose_json/* textMember */.SA)(answer, 'build') ?? 0);
    // The registry of Windows 11 still says Windows 10; only the build tells.
    const product = (0,loose_json/* textMember */.SA)(answer, 'product')?.replace(/^Windows 10/, build >= 22000 ? 'Windows 11' : 'Windows 10');
    const vendor = (0,loose_json/* textMember */.SA)(answer, 'vendor');
    const model = (0,loose_json/* textMember */.SA)(answer, 'model');
    return {
        os: {
            id: 'windows',
            family: windows/* windows */.K.family,
            versionId: (0,loose_json/* textMember */.SA)(answer, 'version'),
            codename: null,
            prettyName: [product ?? 'Windows', (0,loose_json/* textMember */.SA)(answer, 'display')].filter((part) => part !== null).join(' '),
            variant: null,
            packageManager: windows/* windows */.K.packageManager,
            serviceManager: windows/* windows */.K.serviceManager,
            kernelName: 'Windows',
            kernelRelease: (0,loose_json/* textMember */.SA)(answer, 'version'),
            machine,
            arch: (0,architecture/* architectureOf */.N)(machine, []),
            initProcess: null,
            systemdRunning: false,
            imageBased: false,
            rebootRequired: false,
        },
        machine: {
            hostname: (0,loose_json/* textMember */.SA)(answer, 'hostname'),
            machineId: (0,loose_json/* textMember */.SA)(answer, 'machineId'),
            bootId: (0,loose_json/* textMember */.SA)(answer, 'bootId'),
            vendor: (0,made_by/* madeBy */.v)(vendor),
            model: (0,made_by/* madeBy */.v)(model),
            uptimeSeconds: (0,loose_json/* numberMember */.eJ)(answer, 'uptimeSeconds'),
        },
        user: {
            name: (0,loose_json/* textMember */.SA)(answer, 'user'),
            uid: null,
            gid: null,
            groups: (0,loose_json/* member */.Dc)(answer, 'admin') === true ? ['Administrators'] : [],
        },
        clock: (0,clock/* clockFacts */.U)((0,loose_json/* numberMember */.eJ)(answer, 'clockMs'), 0, exchange),
        virtualisation: { container: null, hypervisor: (0,hypervisor/* hypervisorOf */.J)(vendor, model), wsl: null },
    };
}
function resources(answer) {
    const kib = (name) => scaled((0,loose_json/* numberMember */.eJ)(answer, name), 1024);
    return {
        cpuModel: (0,loose_json/* textMember */.SA)(answer, 'cpu'),
        cpuCount: (0,loose_json/* numberMember */.eJ)(answer, 'cpuCount'),
        cpuAes: null,
        memoryTotalBytes: kib('memoryKiB'),
        memoryAvailableBytes: kib('freeKiB'),
        memoryLimitBytes: null,
        swapTotalBytes: kib('pageKiB'),
        swapFreeBytes: kib('pageFreeKiB'),
        pageSizeBytes: (0,loose_json/* numberMember */.eJ)(answer, 'pageSize'),
        libc: { kind: 'unknown', version: null },
        disks: [],
        mounts: (0,loose_json/* listMember */.DW)(answer, 'drives').flatMap((drive) => {
            const path = (0,loose_json/* textMember */.SA)(drive, 'd');
            if (path === null)
                return [];
            return [
                {
                    path: `${path}\\`,
                    device: path,
                    fsType: (0,loose_json/* textMember */.SA)(drive, 't')?.toLowerCase() ?? null,
                    options: [],
                    readOnly: false,
                    sizeBytes: (0,loose_json/* numberMember */.eJ)(drive, 's'),
                    availableBytes: (0,loose_json/* numberMember */.eJ)(drive, 'a'),
                    inodes: null,
                    inodesFree: null,
                },
            ];
        }),
    };
}
function software(answer) {
    const paths = (0,loose_json/* textsMember */.Nu)(answer, 'tools');
    const tools = Object.fromEntries(paths.map((path) => [path.replace(/^.*\\|\.(?:exe|cmd|bat)$/gi, ''), path]));
    const python = tools['python'];
    const docker = tools['docker'];
    return {
        tools,
        // The one in WindowsApps is no Python but a way to the shop.
        python: python === undefined || /\\WindowsApps\\/i.test(python) ? null : { path: python, version: null },
        sudoVersion: null,
        sudoRs: false,
        systemdVersion: null,
        sshdPorts: null,
        docker: docker === undefined ? null : { path: docker, socket: false },
        selinux: 'off',
        apparmor: false,
        cgroupVersion: null,
        timesyncSynchronized: false,
    };
}
const VENDORS = {
    '10de': 'nvidia',
    '1002': 'amd',
    '8086': 'intel',
    '1414': 'microsoft',
};
function gpu(answer) {
    const cards = (0,loose_json/* listMember */.DW)(answer, 'gpus');
    const devices = cards.flatMap((card) => {
        const [, vendor, device] = /VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})/i.exec((0,loose_json/* textMember */.SA)(card, 'p') ?? '') ?? [];
        const id = vendor?.toLowerCase() ?? '';
        return [
            {
                vendor: VENDORS[id] ?? (id === '' ? 'unknown' : id),
                name: (0,loose_json/* textMember */.SA)(card, 'n'),
                kind: 'display',
                pciDevice: device?.toLowerCase() ?? null,
                pciAddress: null,
                driver: null,
                uuid: null,
                memoryBytes: null,
            },
        ];
    });
    const nvidia = cards.find((_, index) => devices[index]?.vendor === 'nvidia');
    return { devices, nvidiaDriverVersion: nvidiaVersion((0,loose_json/* textMember */.SA)(nvidia, 'v')), deviceNodes: [] };
}
/** `31.0.15.3623` of Windows is what NVIDIA calls 536.23: the last five digits. */
function nvidiaVersion(text) {
    const digits = text?.replaceAll('.', '').slice(-5);
    return digits !== undefined && /^\d{5}$/.test(digits) ? `${digits.slice(0, 3)}.${digits.slice(3)}` : null;
}
function scaled(value, unit) {
    return value === null ? null : value * unit;
}


/***/ }),

/***/ 2270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ windowsFactsScript)
/* harmony export */ });
/* harmony import */ var _core_powershell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7730);

/** PowerShell 5.1 and later, one piece a section; each adds to `$f`, which is printed as one line of JSON. CIM is asked as little as possible, because each class takes long. */
const PIECES = {
    identity: String.raw `
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
`,
};
/**
 * PowerShell that sends the facts of a Windows host for `parseWindowsFacts`, under `facts`, in a scope of its own: it asks for
 * much that is not there, and passes over it. Changes nothing.
 */
function windowsFactsScript(sections) {
    const asked = Object.keys(PIECES).filter((section) => section === 'identity' || sections.includes(section));
    return (0,_core_powershell_js__WEBPACK_IMPORTED_MODULE_0__/* .psTrusted */ .$8)([
        '& {',
        'Set-StrictMode -Off',
        "$ErrorActionPreference='SilentlyContinue'",
        `$f=@{buFacts=1;sections=@(${asked.map((section) => `'${section}'`).join(',')})}`,
        ...asked.map((section) => PIECES[section].trim()),
        "Send-Bu 'facts' $f",
        '}',
    ].join('\n'));
}


/***/ }),

/***/ 1193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ dotted),
/* harmony export */   CF: () => (/* binding */ padStart),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   f: () => (/* binding */ padEnd),
/* harmony export */   il: () => (/* binding */ spread),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
/** East Asian Width `W` and `F` outside of emoji. Source: Unicode 16, EastAsianWidth.txt. */
const WIDE = /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{16ff1}\u{17000}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f202}\u{1f210}-\u{1f23b}\u{1f240}-\u{1f248}\u{20000}-\u{3fffd}]/u;
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation})/v;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}]+$/u;
/** How many columns of a terminal a text takes: colours none, wide characters and emoji two. Newlines count nothing. */
function columnsOf(text) {
    const bare = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text);
    if (PLAIN.test(bare))
        return bare.length;
    let columns = 0;
    for (const { segment } of GRAPHEMES.segment(bare))
        columns += columnsOfGrapheme(segment);
    return columns;
}
/** The text with spaces behind it up to `columns`; longer text stays as it is. Colours may be in it. */
function padEnd(text, columns) {
    return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
/** The text with spaces before it up to `columns`; longer text stays as it is. Colours may be in it. */
function padStart(text, columns) {
    return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}
/** The text cut to at most `columns` with `…` as its last character when something was cut. No colours may be in it. */
function truncate(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    let kept = '';
    let used = 0;
    for (const { segment } of GRAPHEMES.segment(text)) {
        used += columnsOfGrapheme(segment);
        if (used > columns - 1)
            break;
        kept += segment;
    }
    return columns < 1 ? '' : `${kept.trimEnd()}…`;
}
/** The text broken at spaces into lines of at most `columns`. A longer word stays whole, so that it can be copied. */
function wrap(text, columns) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && columnsOf(longer) > columns) {
            lines.push(line);
            line = word;
        }
        else
            line = longer;
    }
    return [...lines, line];
}
/** Parts with ` · ` between them, in lines of at most `columns` that break only between parts. */
function dotted(parts, columns) {
    const lines = [];
    for (const part of parts) {
        const line = lines.at(-1);
        if (line !== undefined && columnsOf(line) + columnsOf(part) + 3 <= columns)
            lines[lines.length - 1] = `${line} · ${part}`;
        else
            lines.push(part);
    }
    return lines;
}
/** Two texts on one line of `columns`: one at its start, one at its end, at least three spaces between them. */
function spread(start, end, columns) {
    if (end === '')
        return start;
    return start + ' '.repeat(Math.max(3, columns - columnsOf(start) - columnsOf(end))) + end;
}
function columnsOfGrapheme(grapheme) {
    if (PLAIN.test(grapheme))
        return grapheme.length;
    if (EMOJI.test(grapheme))
        return 2;
    if (NO_WIDTH.test(grapheme))
        return 0;
    return WIDE.test(grapheme) ? 2 : 1;
}


/***/ }),

/***/ 9747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** A count with its noun: `1 host`, `2 hosts`. `many` is for nouns that do not take an `s`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** Names in one line: all of them up to `most`, else the first three and how many more. */
function listed(names, most = 4) {
    if (names.length <= most)
        return names.join(', ');
    return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}


/***/ }),

/***/ 732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration),
/* harmony export */   v: () => (/* binding */ elapsed)
/* harmony export */ });
/** A duration for people: `0.4 s`, `12.4 s`, `2 min 03 s`, `1 h 02 min`. `ms` is in milliseconds. */
function duration(ms) {
    const tenths = Math.max(0, Math.round(ms / 100));
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
    const minutes = Math.round(ms / 60_000);
    return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}
/** A duration that is still growing, in whole seconds: `20 s`, `2 min 03 s`. `ms` is in milliseconds. */
function elapsed(ms) {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    return seconds < 60 ? `${seconds} s` : duration(seconds * 1000);
}
function two(count) {
    return String(count).padStart(2, '0');
}


/***/ }),

/***/ 5110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   O3: () => (/* binding */ ownProblem),
/* harmony export */   Qu: () => (/* binding */ isKnownLater),
/* harmony export */   Xb: () => (/* binding */ isChange),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   nG: () => (/* binding */ outcomeWord),
/* harmony export */   oc: () => (/* binding */ connectionWords),
/* harmony export */   qx: () => (/* binding */ isToRetry),
/* harmony export */   rM: () => (/* binding */ isQuiet),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _counted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9747);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4690);


const WEIGHT = Object.keys(_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_OUTCOMES */ .$x);
/** The order in which outcomes are told: what was done, what was right, then what went wrong. */
const TOLD = [
    'changed',
    'converged',
    ...WEIGHT.filter((outcome) => outcome !== 'changed' && outcome !== 'converged'),
];
/** Whether a host ended in a way that a person or a later run must look at. */
function isBad(outcome) {
    return _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_OUTCOMES */ .$x[outcome].exit !== 0;
}
/** Whether another run is to try this host again: it is bad, or the rollout stopped before its turn. */
function isToRetry({ outcome, heldBack }) {
    return isBad(outcome) || heldBack !== undefined;
}
/** Whether a planned step will change something; one that waits for a value may turn out to be right. */
function isChange(step) {
    return step.outcome === 'planned' && !isKnownLater(step);
}
/** Whether what a planned step will do is known only after another step. */
function isKnownLater(step) {
    return step.outcome === 'planned' && step.verb === undefined && (step.waitsFor ?? []).length > 0;
}
/** Whether the plan leaves nothing to tell about a host. */
function isQuiet(host) {
    return (!isBad(host.outcome) &&
        host.steps.every((step) => step.outcome === 'ok') &&
        host.problem === undefined &&
        host.orphans.length + host.notes.length + host.unknownBefore.length === 0);
}
/** The hosts, heaviest outcome first when any is bad; else as the fleet file has them. */
function worstFirst(hosts) {
    if (!hosts.some((host) => isBad(host.outcome)))
        return hosts;
    return hosts.toSorted((a, b) => WEIGHT.indexOf(b.outcome) - WEIGHT.indexOf(a.outcome));
}
/** The problems of a host: its own and those of its steps, each told once. */
function problemsOf(host) {
    const ofSteps = host.steps.flatMap((step) => (step.problem === undefined ? [] : [{ problem: step.problem, step }]));
    if (host.problem === undefined || ofSteps.some(({ problem }) => isSame(problem, host.problem)))
        return ofSteps;
    return [{ problem: host.problem }, ...ofSteps];
}
/** Whether the problem of a host is not already that of one of its steps. */
function ownProblem(host) {
    return host.steps.some((step) => isSame(step.problem, host.problem)) ? undefined : host.problem;
}
/** What became of the hosts, in words: `1 changed`, `2 already right`, `1 failed (transient)`. */
function outcomeWords(report) {
    const words = TOLD.flatMap((outcome) => {
        const hosts = report.hosts.filter((host) => host.outcome === outcome);
        if (hosts.length === 0)
            return [];
        const transient = outcome === 'failed' && hosts.every(isTransient) ? ' (transient)' : '';
        const held = hosts.filter(({ heldBack }) => heldBack !== undefined).length;
        return [
            ...(hosts.length === held ? [] : [`${hosts.length - held} ${outcomeWord(outcome)}${transient}`]),
            ...(held === 0 ? [] : [`${held} not begun`]),
        ];
    });
    return report.hosts.some((host) => isBad(host.outcome)) ? words : [...words, '0 failed'];
}
/** An outcome as a person says it. */
function outcomeWord(outcome) {
    if (outcome === 'converged')
        return 'already right';
    return outcome === 'manual-needed' ? 'waiting for a person' : outcome.replaceAll('-', ' ');
}
/** What the run cost in connections: `1 connection and 1 command each`, or the sums when hosts differ. */
function connectionWords(hosts) {
    const first = hosts[0];
    if (first === undefined)
        return 'no connection';
    const equal = hosts.every((host) => host.connections === first.connections && host.commands === first.commands);
    const connections = equal ? first.connections : sum(hosts.map((host) => host.connections));
    const commands = equal ? first.commands : sum(hosts.map((host) => host.commands));
    const each = equal && hosts.length > 1 ? ' each' : '';
    return `${(0,_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(connections, 'connection')} and ${(0,_counted_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .h)(commands, 'command')}${each}`;
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


/***/ }),

/***/ 4690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ HOST_OUTCOMES),
/* harmony export */   L$: () => (/* binding */ STEP_OUTCOMES),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   gX: () => (/* binding */ worstExit),
/* harmony export */   k6: () => (/* binding */ outcomeOfRefusal),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _core_category_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6371);

/** What became of one host. The order is by weight: of several hosts the heaviest decides the exit code. */
const HOST_OUTCOMES = {
    converged: { exit: 0, mark: '✔', meaning: 'everything was right already, nothing was changed' },
    changed: { exit: 0, mark: '✔', meaning: 'what was not right was changed and read back as right' },
    skipped: { exit: 0, mark: '-', meaning: 'not part of this run, or an earlier host stopped it' },
    throttled: { exit: 3, mark: '✖', meaning: 'the sshd turns us away for now: try again in a minute' },
    locked: { exit: 5, mark: '✖', meaning: 'another run holds the host' },
    unreachable: { exit: 6, mark: '✖', meaning: 'no session on the host: name, network, key, user, sudo or shell' },
    'rolled-back': {
        exit: 8,
        mark: '✖',
        meaning: 'a step failed or would have cut us off, and what it changed was taken back',
    },
    failed: { exit: 4, mark: '✖', meaning: 'a step failed; exit 3 instead when trying again may be enough' },
    unknown: { exit: 7, mark: '?', meaning: 'a step began and nobody knows how it ended: the next run finds out' },
    'manual-needed': { exit: 9, mark: '✖', meaning: 'only a person can go on: the report says what to do' },
    refused: {
        exit: 10,
        mark: '✖',
        meaning: 'bringup will not do that: host key, sealed plan that moved, unsupported host',
    },
};
/** What became of one step. `planned` is for runs that stop after the plan. */
const STEP_OUTCOMES = {
    ok: { mark: '✔', meaning: 'was right already' },
    planned: { mark: '~', meaning: 'would be changed' },
    changed: { mark: '✔', meaning: 'changed, and read back as right' },
    failed: { mark: '✖', meaning: 'failed, or read back as not right' },
    moved: { mark: '✖', meaning: 'no longer what the sealed plan was made from' },
    skipped: { mark: '-', meaning: 'not tried, because something it needs failed or the run stopped' },
    unknown: { mark: '?', meaning: 'began, and nobody knows how it ended' },
    'rolled-back': { mark: '↶', meaning: 'changed, then taken back' },
};
/** Exit codes that no host outcome has. */
const EXIT = {
    ok: 0,
    bug: 1,
    /** Wrong use, fleet file, input or missing secret: nothing was tried. */
    config: 2,
    transient: 3,
    /** `plan --detailed-exit-code`: there are changes to apply. */
    changes: 20,
    cancelled: 130,
};
/** The exit code of one host: its outcome's, or 3 when it failed for a reason that time may heal. */
function hostExit(outcome, retryable) {
    return outcome === 'failed' && retryable ? EXIT.transient : HOST_OUTCOMES[outcome].exit;
}
/** The exit code of a run over several hosts: that of the heaviest outcome. */
function worstExit(hosts) {
    const weight = Object.keys(HOST_OUTCOMES);
    const worst = hosts.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))[0];
    if (worst === undefined)
        return EXIT.ok;
    const sameOutcome = hosts.filter((host) => host.outcome === worst.outcome);
    return hostExit(worst.outcome, sameOutcome.every((host) => host.retryable));
}
/** What becomes of a host when a server that its plan needs cannot be worked with: what time may heal is no refusal for good. */
function outcomeOfRefusal(retryable) {
    return retryable ? 'failed' : 'refused';
}
/** What a host becomes when a problem of this category stops it. */
function outcomeOf(category) {
    return _core_category_js__WEBPACK_IMPORTED_MODULE_0__/* .CATEGORIES */ .R[category].outcome;
}


/***/ }),

/***/ 6570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   V: () => (/* binding */ styleOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const STYLES = {
    good: 'green',
    change: 'yellow',
    bad: 'red',
    dim: 'dim',
    strong: 'bold',
    place: 'cyan',
};
/** The paint for a stream that does (`true`) or does not (`false`) show colours. */
function painter(colour) {
    // Who calls has already judged the stream and the environment: styleText must not judge again.
    return (style, text) => (colour && text !== '' ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[style], text, { validateStream: false }) : text);
}
/** The style of an outcome of a step or a host. */
function styleOf(outcome) {
    if (outcome === 'ok' || outcome === 'converged')
        return 'good';
    if (outcome === 'changed' || outcome === 'planned')
        return 'change';
    return outcome === 'skipped' ? 'dim' : 'bad';
}


/***/ }),

/***/ 8941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ toProblem),
/* harmony export */   ek: () => (/* binding */ toProblems),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   gb: () => (/* binding */ remedyLines)
/* harmony export */ });
/* harmony import */ var _core_category_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6371);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3933);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1193);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6570);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4804);





/** The problem that an error is. What bringup did not throw on purpose is a bug; an abort is a cancelled run. Throws nothing. */
function toProblem(error, where = {}) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupError */ .y4) {
        return {
            code: error.code,
            category: error.category,
            what: error.message,
            remedy: error.remedy,
            where: { ...where, ...error.where },
            retryable: error.retryable ?? _core_category_js__WEBPACK_IMPORTED_MODULE_0__/* .CATEGORIES */ .R[error.category].retryable,
        };
    }
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupErrors */ .$L && error.problems.length === 1)
        return toProblem(error.problems[0], where);
    if (error instanceof Error && error.name === 'AbortError')
        return cancelled(where);
    return {
        code: 'bug',
        category: 'bug',
        what: `Something unexpected happened inside bringup: ${sentenceOf(error)}`,
        remedy: 'This is a bug in bringup, not in your fleet. Run it again with debug output and report what it prints.',
        where,
        retryable: _core_category_js__WEBPACK_IMPORTED_MODULE_0__/* .CATEGORIES */ .R.bug.retryable,
    };
}
/** The problems that an error is: several when it carries several. */
function toProblems(error, where = {}) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .BringupErrors */ .$L)
        return error.problems.map((problem) => toProblem(problem, where));
    return [toProblem(error, where)];
}
/** A problem for a terminal: the sentence, where it is, and `→` what to do. Lines end at `width` columns; no newline at the end. */
function problemText(problem, options) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C)(options.colour);
    const place = (0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleInline */ .wF)((0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlace */ .df)(problem.where));
    const [first = '', ...rest] = (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)((0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleInline */ .wF)(problem.what), (options.width ?? 80) - 2);
    return [
        `${paint('bad', '✖')} ${first}`,
        ...rest.map((line) => `  ${line}`),
        ...(place === '' ? [] : [`  ${paint('place', place)}`]),
        ...remedyLines(problem, (options.width ?? 80) - 2).map((line) => `  ${line}`),
    ].join('\n');
}
/** The remedy behind its arrow, as lines of at most `columns`. Empty when there is none. */
function remedyLines(problem, columns) {
    const remedy = (0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleInline */ .wF)(problem.remedy);
    if (remedy === '')
        return [];
    return (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)(remedy, columns - 2).map((line, index) => (index === 0 ? `→ ${line}` : `  ${line}`));
}
function cancelled(where) {
    return {
        code: 'cancelled',
        category: 'cancelled',
        what: 'The run was cancelled.',
        remedy: 'Run it again: it reads every host first and goes on from what is true there.',
        where,
        retryable: _core_category_js__WEBPACK_IMPORTED_MODULE_0__/* .CATEGORIES */ .R.cancelled.retryable,
    };
}
function sentenceOf(error) {
    if (error instanceof Error)
        return error.message === '' ? error.name : `${error.name}: ${error.message}`;
    try {
        return String(error);
    }
    catch {
        return 'a value that cannot be printed';
    }
}


/***/ }),

/***/ 6198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ REPORT_VERSION)
/* harmony export */ });
const REPORT_VERSION = 'bringup.report/1';


/***/ }),

/***/ 4804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ visibleSpaces),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SA: () => (/* binding */ visibleOutput),
/* harmony export */   wF: () => (/* binding */ visibleInline)
/* harmony export */ });
/* unused harmony export visibleLines */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What must not reach a terminal, a log or a page as it is: C0 and C1 controls, DEL, marks that turn the direction of
 * writing (CVE-2021-42574), invisible spaces, line separators, interlinear marks, tags, and halves of surrogate pairs.
 */
const HIDDEN = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\0': '\\0' };
/** One line of text in which nothing is hidden: controls are written out (`\x1b`, `\u{202e}`, `\n`), tabs become four spaces. */
function visible(text) {
    return text.replaceAll('\t', '    ').replace(HIDDEN, spell);
}
/** The lines of a text, each made visible. A newline at the end makes no line of its own; `\r\n` counts as a newline. */
function visibleLines(text) {
    const lines = text.replaceAll('\r\n', '\n').split('\n').map(visible);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
/** The lines a program printed, as its terminal would have left them: no colours, only the last state of a progress line. */
function visibleOutput(text) {
    const lines = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).split(/\r*\n/);
    return visibleLines(lines.map((line) => line.slice(line.lastIndexOf('\r', line.length - 2) + 1)).join('\n'));
}
/** A text as one visible line: newlines and what surrounds them become one space. */
function visibleInline(text) {
    return visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' '));
}
/** Spaces that cannot be seen made visible too: `⇥` for a tab, `·` for a space at the end of a line. */
function visibleSpaces(line) {
    const end = line.length - line.trimEnd().length;
    const body = line.slice(0, line.length - end);
    const tail = line.slice(line.length - end).replaceAll(' ', '·');
    return visible((body + tail).replaceAll('\t', '⇥   '));
}
function spell(character) {
    const named = NAMED[character];
    if (named !== undefined)
        return named;
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}


/***/ }),

/***/ 5951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of bringup, as in package.json (a test keeps them equal). */
const VERSION = '0.1.0';


/***/ })

};
;