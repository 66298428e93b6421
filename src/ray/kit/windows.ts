import { psQuote, windowsArguments } from '../../core/powershell.ts';
import { type PortRange, rangesText } from '../cluster/port-ranges.ts';
import { restartSeconds } from '../cluster/unit-text.ts';
import { waitCommand } from '../cluster/wait-program.ts';
import { TRY_HEAD_PROGRAM } from '../node/try-head-program.ts';
import type { KitFile } from './kit-file.ts';
import type { KitNode } from './kit-node.ts';

const WAIT_SECONDS = 60;
/** LOCAL SERVICE, in every language of Windows. */
const ACCOUNT = 'S-1-5-19';

/** The files with which a Windows machine becomes a worker: a task keeps it running, and a rule of the firewall lets the cluster in. Not run on Windows. */
export function windowsKit(node: KitNode): readonly KitFile[] {
  return [
    { name: 'install.ps1', text: install(node) },
    { name: 'remove.ps1', text: remove(node) },
    { name: 'node.ps1', text: start(node) },
    { name: 'try-head.py', text: `${TRY_HEAD_PROGRAM.trim()}\n` },
  ].map(({ name, text }) => ({ name, text: text.replaceAll('\n', '\r\n') }));
}

function placesOf({ system: { places }, cluster }: KitNode) {
  const [environment, configuration, temporary] = [
    places.environment(cluster),
    places.configuration(cluster),
    places.temporary(cluster),
  ];
  return {
    ...{ environment, configuration, temporary },
    root: environment.replace(/\\[^\\]*$/, ''),
    python: `${environment}\\Scripts\\python.exe`,
    ray: `${environment}\\Scripts\\ray.exe`,
  };
}

function nameOf({ cluster }: KitNode): string {
  return `bringup-ray-${cluster}`;
}

/** What the task runs, for ever. `-Try` asks the head and starts nothing. */
function start(node: KitNode): string {
  const { python, ray, temporary, configuration, environment } = placesOf(node);
  const variables = {
    ...node.environment,
    PYTHONPYCACHEPREFIX: `${temporary}\\pycache`,
    PYTHONUNBUFFERED: '1',
    TEMP: temporary,
    TMP: temporary,
  };
  const wait = waitCommand(node.address, WAIT_SECONDS, { ...node.head, seconds: WAIT_SECONDS });
  return `# Made by bringup: the worker ${node.host} of the Ray cluster ${node.cluster}.
param([switch]$Try)
${Object.entries(variables)
  .map(([name, value]) => `$env:${name} = ${psQuote(value)}`)
  .join('\n')}
$env:PATH = ${psQuote(`${environment};${environment}\\Scripts;`)} + $env:PATH
# Windows PowerShell loses quotes in arguments of programs; this way they come as they are.
function Invoke-Program($file, $arguments) {
    $start = New-Object Diagnostics.ProcessStartInfo
    $start.FileName = $file
    $start.Arguments = $arguments
    $start.UseShellExecute = $false
    $start.WorkingDirectory = ${psQuote(temporary)}
    $process = [Diagnostics.Process]::Start($start)
    $process.WaitForExit()
    return $process.ExitCode
}
if ($Try) {
    exit (Invoke-Program ${psQuote(python)} ${psQuote(windowsArguments(['-I', `${configuration}\\try-head.py`, '20', node.address, node.ray]))})
}
while ($true) {
    $code = Invoke-Program ${psQuote(python)} ${psQuote(windowsArguments(wait))}
    if ($code -eq 0) { $code = Invoke-Program ${psQuote(ray)} ${psQuote(windowsArguments(node.arguments))} }
    Start-Sleep -Seconds ${restartSeconds(node.host)}
}
`;
}

function install(node: KitNode): string {
  const { root, environment, configuration, temporary, python } = placesOf(node);
  const processor = [...node.system.processors.keys()].join(' ');
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
if ($env:PROCESSOR_ARCHITECTURE -ne ${psQuote(processor)}) { throw ('bringup: this kit is for Windows on ${processor}, and this is ' + $env:PROCESSOR_ARCHITECTURE) }
$version = & $Python -I -c 'import platform; print(platform.python_version())'
if ($version -ne ${psQuote(node.target.python)}) { throw ('bringup: ' + $Python + ' is Python ' + $version + ', and all nodes need ${node.target.python}') }
$secret = Read-Host -Prompt ${psQuote(`token of the cluster ${node.cluster}`)} -AsSecureString
$token = (New-Object Net.NetworkCredential -ArgumentList '', $secret).Password
if ($token -eq '') { throw 'bringup: there is no token' }
if (Get-ScheduledTask -TaskName ${psQuote(name)} -ErrorAction SilentlyContinue) {
    Stop-ScheduledTask -TaskName ${psQuote(name)}
    Unregister-ScheduledTask -TaskName ${psQuote(name)} -Confirm:$false
}
# Programs of an earlier one may still hold its files.
Get-Process | Where-Object { $_.Path -and $_.Path.StartsWith(${psQuote(`${environment}\\`)}) } | Stop-Process -Force
if (Test-Path -LiteralPath ${psQuote(environment)}) { Remove-Item -LiteralPath ${psQuote(environment)} -Recurse -Force }
foreach ($folder in ${psQuote(root)}, ${psQuote(configuration)}, ${psQuote(temporary)}) { New-Item -ItemType Directory -Force -Path $folder | Out-Null }
# For administrators and the account of Ray alone. Everybody may make files below ProgramData, so what was there is taken from whoever made it.
& icacls.exe ${psQuote(root)} '/setowner' '*S-1-5-32-544' '/T' '/Q' | Out-Null
Assert-Ended 'icacls'
& icacls.exe ${psQuote(root)} '/reset' '/T' '/Q' | Out-Null
Assert-Ended 'icacls'
& icacls.exe ${psQuote(root)} '/inheritance:r' '/grant:r' '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' '*${ACCOUNT}:(OI)(CI)RX' | Out-Null
Assert-Ended 'icacls'
& icacls.exe ${psQuote(temporary)} '/grant:r' '*${ACCOUNT}:(OI)(CI)M' | Out-Null
Assert-Ended 'icacls'
& $Python -I -m venv ${psQuote(environment)}
Assert-Ended 'venv'
& ${psQuote(python)} -I -m pip --isolated install --quiet --no-index --find-links (Join-Path $here 'wheels') --require-hashes -r (Join-Path $here 'requirements.txt')
Assert-Ended 'pip'
foreach ($file in 'node.ps1', 'try-head.py') { Copy-Item -LiteralPath (Join-Path $here $file) -Destination ${psQuote(configuration)} -Force }
[IO.File]::WriteAllText(${psQuote(`${configuration}\\token`)}, $token)
& powershell.exe -NoProfile -ExecutionPolicy Bypass -File ${psQuote(`${configuration}\\node.ps1`)} -Try
Assert-Ended 'the question to the head, before anything was started,'
Get-NetFirewallRule -Name '${name}', '${name}-open' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
${firewallRules(node)}
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument ${psQuote(`-NoProfile -ExecutionPolicy Bypass -File "${configuration}\\node.ps1"`)}
$trigger = New-ScheduledTaskTrigger -AtStartup
$account = New-ScheduledTaskPrincipal -UserId 'NT AUTHORITY\\LOCAL SERVICE' -LogonType ServiceAccount
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
Register-ScheduledTask -TaskName ${psQuote(name)} -Action $action -Trigger $trigger -Principal $account -Settings $settings | Out-Null
Start-ScheduledTask -TaskName ${psQuote(name)}
'It starts. Whether it is a node: bringup ray status, on the machine with the fleet file.'
`;
}

/** What no rule allows is turned away, where the firewall is on. */
function firewallRules(node: KitNode): string {
  const rule = (suffix: string, ranges: readonly PortRange[], more: string) =>
    ranges.length === 0
      ? []
      : [
          `New-NetFirewallRule -Name '${nameOf(node)}${suffix}' -DisplayName 'Ray, cluster ${node.cluster}${suffix}' -Direction Inbound -Action Allow -Protocol TCP -LocalPort ${rangesText(
            ranges,
          )
            .split(', ')
            .map((range) => psQuote(range))
            .join(', ')}${more} | Out-Null`,
        ];
  return [...rule('', node.closed, ` -LocalAddress ${psQuote(node.address)}`), ...rule('-open', node.open, '')].join(
    '\n',
  );
}

function remove(node: KitNode): string {
  const { root, environment } = placesOf(node);
  const name = nameOf(node);
  return `# Made by bringup: takes this machine out of the Ray cluster ${node.cluster}, with all that install.ps1 made.
#   powershell -NoProfile -ExecutionPolicy Bypass -File remove.ps1
Stop-ScheduledTask -TaskName ${psQuote(name)} -ErrorAction SilentlyContinue
Unregister-ScheduledTask -TaskName ${psQuote(name)} -Confirm:$false -ErrorAction SilentlyContinue
Get-Process | Where-Object { $_.Path -and $_.Path.StartsWith(${psQuote(`${environment}\\`)}) } | Stop-Process -Force
Get-NetFirewallRule -Name '${name}', '${name}-open' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
Remove-Item -LiteralPath ${psQuote(root)} -Recurse -Force
`;
}
