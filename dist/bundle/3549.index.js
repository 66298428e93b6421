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
