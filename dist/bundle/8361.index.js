"use strict";
exports.id = 8361;
exports.ids = [8361];
exports.modules = { 88361: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { makeKit: () => makeKit });
	var promises_ = __webpack_require__(51455);
	var external_node_path_ = __webpack_require__(76760);
	var error = __webpack_require__(93933);
	var in_use = __webpack_require__(20061);
	var tidy_wheels = __webpack_require__(21149);
	var wanted_lock = __webpack_require__(68214);
	var wheelhouse = __webpack_require__(26701);
	var members = __webpack_require__(72151);
	var prepare = __webpack_require__(88040);
	var environment = __webpack_require__(40155);
	var size = __webpack_require__(84171);
	var ray_address = __webpack_require__(32680);
	var environment_text = __webpack_require__(43290);
	var port_ranges = __webpack_require__(63113);
	var start_arguments = __webpack_require__(63200);
	var places = __webpack_require__(44382);
	var ray_ports = __webpack_require__(75748);
	var table = __webpack_require__(16151);
	;
	const PLATFORMS = {
		macos: {
			arch: "aarch64",
			platform: "macosx_13_0"
		},
		windows: {
			arch: "x86_64",
			platform: "win"
		}
	};
	const DRAIN_SECONDS = 30;
	function kitNode(fleet, host, id) {
		const section = (0, members.LQ)(host);
		const named = (0, members.es)(fleet, host);
		const impossible = (why, remedy) => new error.y4({
			code: "ray-kit-impossible",
			category: "config",
			what: `no kit can be made for ${host.name}: ${why}`,
			remedy,
			where: fleet.locateInHost(host.name, section === undefined ? [] : ["ray"])
		});
		if (section === undefined || named === undefined) throw impossible("it has no ray section", "write `ray: { cluster: NAME }` at the host");
		const { cluster, name } = named;
		if (section.role === "head" || section.role === "client") throw impossible(`it is the ${section.role} of ${name}, and kits are for workers`, "take a host with Linux for it");
		if (!(0, members.Hv)(host)) throw impossible("bringup itself is to join it", "write `state: by-hand` in its ray section: then only status looks at it");
		if (cluster.tls !== undefined) throw impossible(`${name} has TLS between its nodes`, "leave `tls:` out, on a mesh, which is encrypted");
		const python = pythonOf(cluster);
		if (python === undefined) throw impossible("its Python has to be that of the head to the patch level, and the fleet file does not say which that is", `write it as \`python: 3.x.y\` below ray.clusters.${name}, without conda`);
		const head = (0, members.Uo)(fleet, name);
		const [address, headAddress] = [(0, ray_address.cL)(host, cluster), head && (0, ray_address.cL)(head, cluster)];
		if (address === undefined || headAddress === undefined) {
			const who = address === undefined ? host.name : head?.name ?? "the head";
			throw impossible(`the address of ${who} in ${name} is not in the fleet file, and no host is asked for it`, `write it there: \`ray: { address: … }\` of ${who} (on a mesh \`tailscale ip\` tells it)`);
		}
		const ports = (0, members.HM)(cluster);
		const closed = (0, ray_ports.EU)("worker", ports, cluster.expose ?? []);
		const system = table.L[id];
		return {
			...{
				host: host.name,
				cluster: name,
				system,
				ray: cluster.version,
				address,
				closed,
				drainSeconds: DRAIN_SECONDS
			},
			target: {
				system: id,
				...PLATFORMS[id],
				python
			},
			head: {
				address: headAddress,
				port: ports.gcs
			},
			open: (0, port_ranges.TN)((0, ray_ports.EU)("worker", ports), closed),
			arguments: (0, start_arguments.h)({
				...{
					role: "worker",
					address,
					head: headAddress,
					ports
				},
				labels: {
					...section.labels,
					[places.Uc]: host.name
				},
				resources: section.resources ?? {},
				...limitsOf(section),
				temporaryFolder: system.places.temporary(name)
			}),
			environment: {
				...(0, environment_text.p)({
					role: "worker",
					tokenPath: system.places.file(system.places.configuration(name), "token"),
					drainSeconds: DRAIN_SECONDS,
					system: id,
					more: section.env ?? {}
				}),
				RAY_ADDRESS: (0, start_arguments.P)(headAddress, ports.gcs),
				BRINGUP_RAY_DASHBOARD: (0, start_arguments.P)(headAddress, ports.dashboard)
			}
		};
	}
	function pythonOf({ python, "env-manager": manager }) {
		if (manager === "conda" || python === "host") return undefined;
		return typeof python === "object" ? python.version : python;
	}
	function limitsOf({ cpus, gpus, memory, "object-store": objectStore }) {
		return {
			...cpus === undefined ? {} : { cpus },
			...gpus === undefined ? {} : { gpus },
			...memory === undefined ? {} : { memoryBytes: (0, size.V)(memory) },
			...objectStore === undefined ? {} : { objectStoreBytes: (0, size.V)(objectStore) }
		};
	}
	var sh = __webpack_require__(52260);
	var unit_text = __webpack_require__(61959);
	var wait_program = __webpack_require__(69805);
	var try_head_program = __webpack_require__(41682);
	;
	const WAIT_SECONDS = 60;
	const LEAST_THROTTLE_SECONDS = 10;
	const SYSTEM_PATH = "/usr/bin:/bin:/usr/sbin:/sbin";
	const ACCOUNT = "@ACCOUNT@";
	function macosKit(node) {
		const label = `bringup.ray.${node.cluster}`;
		return [
			{
				name: "install.sh",
				text: install(node, label)
			},
			{
				name: "remove.sh",
				text: remove(node, label)
			},
			{
				name: "node.sh",
				text: start(node)
			},
			{
				name: "try-head.py",
				text: `${try_head_program.i.trim()}\n`
			},
			{
				name: "fence.conf",
				text: fence(node)
			},
			{
				name: `${label}.plist`,
				text: nodeJob(node, label)
			},
			{
				name: `${label}.fence.plist`,
				text: fenceJob(node, label)
			}
		];
	}
	function placesOf({ system: { places }, cluster }) {
		return {
			environment: places.environment(cluster),
			configuration: places.configuration(cluster),
			temporary: places.temporary(cluster)
		};
	}
	function start(node) {
		const { environment, temporary, configuration } = placesOf(node);
		const variables = {
			...node.environment,
			HOME: temporary,
			PATH: `${environment}/bin:${SYSTEM_PATH}`,
			PYTHONPYCACHEPREFIX: `${temporary}/pycache`,
			PYTHONUNBUFFERED: "1"
		};
		const wait = (0, wait_program.N)(node.address, WAIT_SECONDS, {
			...node.head,
			seconds: WAIT_SECONDS
		});
		const words = (all) => all.map(sh.hD).join(" ");
		return `#!/bin/sh
# Made by bringup: the worker ${node.host} of the Ray cluster ${node.cluster}.
${Object.entries(variables).map(([name, value]) => `export ${name}=${(0, sh.hD)(value)}`).join("\n")}
cd ${(0, sh.hD)(temporary)} || exit 75
if [ "\${1:-}" = try ]; then
  exec ${(0, sh.hD)(`${environment}/bin/python`)} -I ${(0, sh.hD)(`${configuration}/try-head.py`)} 20 ${words([node.address, node.ray])}
fi
${words([`${environment}/bin/python`, ...wait])} || exit 75
ulimit -n 65536 2>/dev/null || ulimit -n 10240
exec ${words([`${environment}/bin/ray`, ...node.arguments])}
`;
	}
	function anchorOf({ cluster }) {
		return `com.apple/bringup-ray-${cluster}`;
	}
	function fence({ address, closed, cluster }) {
		if (closed.length === 0) return `# Made by bringup: the Ray of ${cluster} may be reached from everywhere.\n`;
		const ports = `port { ${pfPorts(closed)} }`;
		const family = address.includes(":") ? "inet6" : "inet";
		return `# Made by bringup: who may reach the Ray of ${cluster}.
pass in quick on lo0 proto tcp from any to any ${ports}
pass in quick ${family} proto tcp from any to ${address} ${ports}
# Who opens a connection; answers to the Mac's own are in nobody's way.
block return in quick proto tcp from any to any ${ports} flags S/SA
`;
	}
	function pfPorts(ranges) {
		return (0, port_ranges.OM)(ranges).replaceAll("-", ":");
	}
	function nodeJob(node, label) {
		const { configuration, temporary } = placesOf(node);
		const seconds = Math.max(LEAST_THROTTLE_SECONDS, (0, unit_text.X)(node.host));
		return plist({
			Label: label,
			ProgramArguments: ["/bin/sh", `${configuration}/node.sh`],
			UserName: ACCOUNT,
			WorkingDirectory: temporary,
			RunAtLoad: true,
			KeepAlive: true,
			ThrottleInterval: seconds,
			ExitTimeOut: node.drainSeconds + 20,
			StandardOutPath: `${temporary}/node.log`,
			StandardErrorPath: `${temporary}/node.log`
		});
	}
	function fenceJob(node, label) {
		const load = `/sbin/pfctl -a ${anchorOf(node)} -f ${placesOf(node).configuration}/fence.conf && /sbin/pfctl -E`;
		return plist({
			Label: `${label}.fence`,
			ProgramArguments: [
				"/bin/sh",
				"-c",
				load
			],
			RunAtLoad: true
		});
	}
	function plist(entries) {
		const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
		const value = (one) => {
			if (one === true) return "<true/>";
			if (typeof one === "number") return `<integer>${one}</integer>`;
			if (typeof one === "string") return `<string>${escaped(one)}</string>`;
			return `<array>${one.map(value).join("")}</array>`;
		};
		const lines = Object.entries(entries).map(([key, one]) => `  <key>${key}</key>${value(one)}`);
		return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
${lines.join("\n")}
</dict></plist>
`;
	}
	function install(node, label) {
		const { environment, configuration, temporary } = placesOf(node);
		const processor = [...node.system.processors.keys()].join(" ");
		const jobs = "/Library/LaunchDaemons";
		return `#!/bin/sh
# Made by bringup: makes this Mac the worker ${node.host} of the Ray cluster ${node.cluster}. Again after a change: it begins anew.
# sudo sh install.sh ACCOUNT PYTHON    ACCOUNT: whom Ray runs as; PYTHON: the path of Python ${node.target.python}
set -eu
fail() { echo "bringup: $*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail 'run it with sudo'
[ $# = 2 ] || fail 'say whom Ray runs as, and where Python ${node.target.python} is: sudo sh install.sh ACCOUNT PYTHON'
[ "$(uname -s) $(uname -m)" = ${(0, sh.hD)(`${node.system.uname} ${processor}`)} ] || fail "this kit is for ${node.system.title} on ${processor}, and this is $(uname -s) on $(uname -m)"
account=$1 python=$2
uid=$(id -u "$account") || fail "there is no account $account"
[ "$uid" != 0 ] || fail 'Ray does not run as root'
version=$("$python" -I -c 'import platform; print(platform.python_version())') || fail "$python does not run"
[ "$version" = ${node.target.python} ] || fail "$python is Python $version, and all nodes need ${node.target.python}"
here=$(cd "$(dirname "$0")" && pwd)
token=
printf 'token of the cluster ${node.cluster}: ' >&2
if [ -t 0 ]; then trap 'stty echo' EXIT; stty -echo; fi
IFS= read -r token || :
if [ -t 0 ]; then stty echo; trap - EXIT; echo >&2; fi
[ -n "$token" ] || fail 'there is no token'
umask 022
for job in ${label} ${label}.fence; do launchctl bootout "system/$job" 2>/dev/null || :; done
rm -rf ${(0, sh.hD)(environment)}
mkdir -p ${(0, sh.hD)(configuration)} ${(0, sh.hD)(temporary)}
"$python" -I -m venv ${(0, sh.hD)(environment)}
${(0, sh.hD)(`${environment}/bin/python`)} -I -m pip --isolated install --quiet --no-index --find-links "$here/wheels" --require-hashes -r "$here/requirements.txt"
chown "$account" ${(0, sh.hD)(temporary)} && chmod 700 ${(0, sh.hD)(temporary)}
cp "$here/node.sh" "$here/try-head.py" "$here/fence.conf" ${(0, sh.hD)(configuration)}/
( umask 077; rm -f ${(0, sh.hD)(`${configuration}/token`)}; printf '%s\\n' "$token" >${(0, sh.hD)(`${configuration}/token`)} )
chown "$account" ${(0, sh.hD)(`${configuration}/token`)}
sudo -u "$account" /bin/sh ${(0, sh.hD)(`${configuration}/node.sh`)} try || fail 'the head does not take this machine; nothing was started'
cp "$here/${label}.fence.plist" ${jobs}/
sed "s/${ACCOUNT}/$account/" "$here/${label}.plist" >${jobs}/${label}.plist
chmod 644 ${jobs}/${label}.plist ${jobs}/${label}.fence.plist
# Strangers are kept off before Ray starts.
launchctl bootstrap system ${jobs}/${label}.fence.plist
launchctl bootstrap system ${jobs}/${label}.plist
echo 'It starts. Whether it is a node: bringup ray status, on the machine with the fleet file.'
`;
	}
	function remove(node, label) {
		const { environment, temporary } = placesOf(node);
		return `#!/bin/sh
# Made by bringup: takes this Mac out of the Ray cluster ${node.cluster}, with all that install.sh made. sudo sh remove.sh
[ "$(id -u)" = 0 ] || { echo 'bringup: run it with sudo' >&2; exit 1; }
for job in ${label} ${label}.fence; do
  launchctl bootout "system/$job" 2>/dev/null
  rm -f "/Library/LaunchDaemons/$job.plist"
done
/sbin/pfctl -q -a ${anchorOf(node)} -F all 2>/dev/null
rm -rf ${(0, sh.hD)(environment.replace(/\/env$/, ""))} ${(0, sh.hD)(temporary)}
`;
	}
	var systems_system = __webpack_require__(23356);
	;
	const COMMANDS = {
		macos: {
			install: "sudo sh install.sh ACCOUNT PYTHON",
			remove: "sudo sh remove.sh"
		},
		windows: {
			install: "powershell -NoProfile -ExecutionPolicy Bypass -File install.ps1 -Python PYTHON",
			remove: "powershell -NoProfile -ExecutionPolicy Bypass -File remove.ps1"
		}
	};
	const NEEDED = {
		macos: "ACCOUNT is whom Ray and all work of the cluster runs as, not root: make one for it.",
		windows: "In a PowerShell that was opened with \"Run as administrator\". Ray runs as LOCAL SERVICE."
	};
	function readme({ host, cluster, system, target, ray, address, head, closed }, id) {
		const { install, remove } = COMMANDS[id];
		const text = `${host}: a worker of the Ray cluster ${cluster} on ${system.title} (${[...system.processors.keys()].join(", ")})

bringup does not work on ${system.title} itself: these are the programs to run there. ${systems_system.O[0]?.toUpperCase()}${systems_system.O.slice(1)}: nobody of
bringup has seen them work on ${system.title}, and Ray calls nodes there untested.

1. The machine has to be on the network of the cluster with the address ${address}, reach its head at
   ${head.address} port ${head.port}, and be reached at ports ${(0, port_ranges.OM)(closed)}.
2. Install Python ${target.python}, for all users: python.org has it. It needs this very version.
3. Copy this folder there, and in it:

     ${install}

   PYTHON is the path of that Python. ${NEEDED[id]}
   It asks for the token of the cluster, tries it at the head, and starts nothing where that does not take it.
   No other program and no network but the cluster's is needed.
4. Where the fleet file is, \`bringup ray status\` tells whether it is a node.

Away again: ${remove}

What it makes: ${system.supervisor} that keeps Ray ${ray} running, ${system.firewall}, and folders:
  ${system.places.environment(cluster)}
  ${system.places.configuration(cluster)}
  ${system.places.temporary(cluster)}
`;
		return {
			name: "README.txt",
			text: id === "windows" ? text.replaceAll("\n", "\r\n") : text
		};
	}
	var powershell = __webpack_require__(37730);
	;
	const windows_WAIT_SECONDS = 60;
	const windows_ACCOUNT = "S-1-5-19";
	function windowsKit(node) {
		return [
			{
				name: "install.ps1",
				text: windows_install(node)
			},
			{
				name: "remove.ps1",
				text: windows_remove(node)
			},
			{
				name: "node.ps1",
				text: windows_start(node)
			},
			{
				name: "try-head.py",
				text: `${try_head_program.i.trim()}\n`
			}
		].map(({ name, text }) => ({
			name,
			text: text.replaceAll("\n", "\r\n")
		}));
	}
	function windows_placesOf({ system: { places }, cluster }) {
		const [environment, configuration, temporary] = [
			places.environment(cluster),
			places.configuration(cluster),
			places.temporary(cluster)
		];
		return {
			...{
				environment,
				configuration,
				temporary
			},
			root: environment.replace(/\\[^\\]*$/, ""),
			python: `${environment}\\Scripts\\python.exe`,
			ray: `${environment}\\Scripts\\ray.exe`
		};
	}
	function nameOf({ cluster }) {
		return `bringup-ray-${cluster}`;
	}
	function windows_start(node) {
		const { python, ray, temporary, configuration, environment } = windows_placesOf(node);
		const variables = {
			...node.environment,
			PYTHONPYCACHEPREFIX: `${temporary}\\pycache`,
			PYTHONUNBUFFERED: "1",
			TEMP: temporary,
			TMP: temporary
		};
		const wait = (0, wait_program.N)(node.address, windows_WAIT_SECONDS, {
			...node.head,
			seconds: windows_WAIT_SECONDS
		});
		return `# Made by bringup: the worker ${node.host} of the Ray cluster ${node.cluster}.
param([switch]$Try)
${Object.entries(variables).map(([name, value]) => `$env:${name} = ${(0, powershell.SE)(value)}`).join("\n")}
$env:PATH = ${(0, powershell.SE)(`${environment};${environment}\\Scripts;`)} + $env:PATH
# Windows PowerShell loses quotes in arguments of programs; this way they come as they are.
function Invoke-Program($file, $arguments) {
    $start = New-Object Diagnostics.ProcessStartInfo
    $start.FileName = $file
    $start.Arguments = $arguments
    $start.UseShellExecute = $false
    $start.WorkingDirectory = ${(0, powershell.SE)(temporary)}
    $process = [Diagnostics.Process]::Start($start)
    $process.WaitForExit()
    return $process.ExitCode
}
if ($Try) {
    exit (Invoke-Program ${(0, powershell.SE)(python)} ${(0, powershell.SE)((0, powershell.ks)([
			"-I",
			`${configuration}\\try-head.py`,
			"20",
			node.address,
			node.ray
		]))})
}
while ($true) {
    $code = Invoke-Program ${(0, powershell.SE)(python)} ${(0, powershell.SE)((0, powershell.ks)(wait))}
    if ($code -eq 0) { $code = Invoke-Program ${(0, powershell.SE)(ray)} ${(0, powershell.SE)((0, powershell.ks)(node.arguments))} }
    Start-Sleep -Seconds ${(0, unit_text.X)(node.host)}
}
`;
	}
	function windows_install(node) {
		const { root, environment, configuration, temporary, python } = windows_placesOf(node);
		const processor = [...node.system.processors.keys()].join(" ");
		const name = nameOf(node);
		return `# Made by bringup: makes this machine the worker ${node.host} of the Ray cluster ${node.cluster}. Again after a change: it begins anew.
# In a PowerShell that was opened with "Run as administrator":
#   powershell -NoProfile -ExecutionPolicy Bypass -File install.ps1 -Python C:\\...\\python.exe
param([Parameter(Mandatory = $true)][string]$Python)
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
function Assert-Ended($what) { if ($LASTEXITCODE -ne 0) { throw ('bringup: ' + $what + ' ended with ' + $LASTEXITCODE) } }
$me = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) { throw 'bringup: run it as administrator' }
if ($env:PROCESSOR_ARCHITECTURE -ne ${(0, powershell.SE)(processor)}) { throw ('bringup: this kit is for Windows on ${processor}, and this is ' + $env:PROCESSOR_ARCHITECTURE) }
$version = & $Python -I -c 'import platform; print(platform.python_version())'
if ($version -ne ${(0, powershell.SE)(node.target.python)}) { throw ('bringup: ' + $Python + ' is Python ' + $version + ', and all nodes need ${node.target.python}') }
$secret = Read-Host -Prompt ${(0, powershell.SE)(`token of the cluster ${node.cluster}`)} -AsSecureString
$token = (New-Object Net.NetworkCredential -ArgumentList '', $secret).Password
if ($token -eq '') { throw 'bringup: there is no token' }
if (Get-ScheduledTask -TaskName ${(0, powershell.SE)(name)} -ErrorAction SilentlyContinue) {
    Stop-ScheduledTask -TaskName ${(0, powershell.SE)(name)}
    Unregister-ScheduledTask -TaskName ${(0, powershell.SE)(name)} -Confirm:$false
}
# Programs of an earlier one may still hold its files.
Get-Process | Where-Object { $_.Path -and $_.Path.StartsWith(${(0, powershell.SE)(`${environment}\\`)}) } | Stop-Process -Force
if (Test-Path -LiteralPath ${(0, powershell.SE)(environment)}) { Remove-Item -LiteralPath ${(0, powershell.SE)(environment)} -Recurse -Force }
foreach ($folder in ${(0, powershell.SE)(root)}, ${(0, powershell.SE)(configuration)}, ${(0, powershell.SE)(temporary)}) { New-Item -ItemType Directory -Force -Path $folder | Out-Null }
# For administrators and the account of Ray alone. Everybody may make files below ProgramData, so what was there is taken from whoever made it.
& icacls.exe ${(0, powershell.SE)(root)} '/setowner' '*S-1-5-32-544' '/T' '/Q' | Out-Null
Assert-Ended 'icacls'
& icacls.exe ${(0, powershell.SE)(root)} '/reset' '/T' '/Q' | Out-Null
Assert-Ended 'icacls'
& icacls.exe ${(0, powershell.SE)(root)} '/inheritance:r' '/grant:r' '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' '*${windows_ACCOUNT}:(OI)(CI)RX' | Out-Null
Assert-Ended 'icacls'
& icacls.exe ${(0, powershell.SE)(temporary)} '/grant:r' '*${windows_ACCOUNT}:(OI)(CI)M' | Out-Null
Assert-Ended 'icacls'
& $Python -I -m venv ${(0, powershell.SE)(environment)}
Assert-Ended 'venv'
& ${(0, powershell.SE)(python)} -I -m pip --isolated install --quiet --no-index --find-links (Join-Path $here 'wheels') --require-hashes -r (Join-Path $here 'requirements.txt')
Assert-Ended 'pip'
foreach ($file in 'node.ps1', 'try-head.py') { Copy-Item -LiteralPath (Join-Path $here $file) -Destination ${(0, powershell.SE)(configuration)} -Force }
[IO.File]::WriteAllText(${(0, powershell.SE)(`${configuration}\\token`)}, $token)
& powershell.exe -NoProfile -ExecutionPolicy Bypass -File ${(0, powershell.SE)(`${configuration}\\node.ps1`)} -Try
Assert-Ended 'the question to the head, before anything was started,'
Get-NetFirewallRule -Name '${name}', '${name}-open' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
${firewallRules(node)}
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument ${(0, powershell.SE)(`-NoProfile -ExecutionPolicy Bypass -File "${configuration}\\node.ps1"`)}
$trigger = New-ScheduledTaskTrigger -AtStartup
$account = New-ScheduledTaskPrincipal -UserId 'NT AUTHORITY\\LOCAL SERVICE' -LogonType ServiceAccount
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
Register-ScheduledTask -TaskName ${(0, powershell.SE)(name)} -Action $action -Trigger $trigger -Principal $account -Settings $settings | Out-Null
Start-ScheduledTask -TaskName ${(0, powershell.SE)(name)}
'It starts. Whether it is a node: bringup ray status, on the machine with the fleet file.'
`;
	}
	function firewallRules(node) {
		const rule = (suffix, ranges, more) => ranges.length === 0 ? [] : [`New-NetFirewallRule -Name '${nameOf(node)}${suffix}' -DisplayName 'Ray, cluster ${node.cluster}${suffix}' -Direction Inbound -Action Allow -Protocol TCP -LocalPort ${(0, port_ranges.OM)(ranges).split(", ").map((range) => (0, powershell.SE)(range)).join(", ")}${more} | Out-Null`];
		return [...rule("", node.closed, ` -LocalAddress ${(0, powershell.SE)(node.address)}`), ...rule("-open", node.open, "")].join("\n");
	}
	function windows_remove(node) {
		const { root, environment } = windows_placesOf(node);
		const name = nameOf(node);
		return `# Made by bringup: takes this machine out of the Ray cluster ${node.cluster}, with all that install.ps1 made.
#   powershell -NoProfile -ExecutionPolicy Bypass -File remove.ps1
Stop-ScheduledTask -TaskName ${(0, powershell.SE)(name)} -ErrorAction SilentlyContinue
Unregister-ScheduledTask -TaskName ${(0, powershell.SE)(name)} -Confirm:$false -ErrorAction SilentlyContinue
Get-Process | Where-Object { $_.Path -and $_.Path.StartsWith(${(0, powershell.SE)(`${environment}\\`)}) } | Stop-Process -Force
Get-NetFirewallRule -Name '${name}', '${name}-open' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
Remove-Item -LiteralPath ${(0, powershell.SE)(root)} -Recurse -Force
`;
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
	const FILES = {
		macos: macosKit,
		windows: windowsKit
	};
	function kitFiles(node, system) {
		return [readme(node, system), ...FILES[system](node)];
	}
	async function makeKit({ fleet, host, system, folder, run, tell }) {
		const env_1 = {
			stack: [],
			error: void 0,
			hasError: false
		};
		try {
			const node = kitNode(fleet, host, system);
			const named = (0, members.es)(fleet, host);
			const section = (0, members.LQ)(host);
			if (named === undefined || section === undefined) throw new TypeError("a kit of no cluster");
			const prepared = await (0, prepare.Ss)(fleet, run);
			const context = {
				prepared,
				signal: run.signal,
				tell
			};
			const spec = (0, environment.D)(named.cluster, section, prepared);
			if (spec.state !== "present") throw new TypeError("a kit of no environment");
			const lock = await (0, wanted_lock.Y0)(node.cluster, spec, node.target, context);
			const making = await (0, wanted_lock.rV)(context);
			const _wheels = __addDisposableResource(env_1, await (0, in_use.Ds)(making.cache, tidy_wheels.x, run.signal), false);
			const wheels = await (0, wheelhouse.F)(lock, making);
			const written = async () => {
				await (0, promises_.mkdir)((0, external_node_path_.join)(folder, "wheels"));
				for (const { path, filename } of wheels) await (0, promises_.copyFile)(path, (0, external_node_path_.join)(folder, "wheels", filename));
				await (0, promises_.writeFile)((0, external_node_path_.join)(folder, "requirements.txt"), lock.text);
				for (const { name, text } of kitFiles(node, system)) {
					await (0, promises_.writeFile)((0, external_node_path_.join)(folder, name), text);
					if (name.endsWith(".sh")) await (0, promises_.chmod)((0, external_node_path_.join)(folder, name), 493);
				}
			};
			try {
				await (0, promises_.mkdir)(folder);
			} catch (error) {
				throw notWritten(folder, error);
			}
			try {
				await written();
			} catch (error) {
				await (0, promises_.rm)(folder, {
					recursive: true,
					force: true
				});
				throw notWritten(folder, error);
			}
			return {
				node,
				lock,
				wheels: wheels.length
			};
		} catch (e_1) {
			env_1.error = e_1;
			env_1.hasError = true;
		} finally {
			__disposeResources(env_1);
		}
	}
	function notWritten(folder, cause) {
		return new error.y4({
			code: "ray-kit-folder",
			category: "config",
			what: `the kit cannot be written: ${cause.message}`,
			where: { file: folder },
			remedy: "name a folder that is not there yet, with room for all wheels (some 120 MB), in one that is",
			cause
		});
	}
}) };
;
