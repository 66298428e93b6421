import { type Ps, ps, psTrusted, windowsArguments } from '../../core/powershell.ts';
import type { Secret } from '../../core/secret.ts';

/** Where the client, its service and its policy are. Source: tailscale's MSI; util/syspolicy. */
const TAILSCALE: Ps = psTrusted("([IO.Path]::Combine($env:ProgramFiles,'Tailscale','tailscale.exe'))");
const MSIEXEC: Ps = psTrusted("([IO.Path]::Combine($env:SystemRoot,'System32','msiexec.exe'))");
const SERVICE = 'Tailscale';
const POLICY = 'HKLM:\\SOFTWARE\\Policies\\Tailscale';
const UNINSTALL = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*';

/** Waits until the client answers, and with `running` until it is connected; leaves its last answer in `$x`. */
function waitForClient(seconds: number, running: boolean): Ps {
  return ps`$left=${seconds}
$x=@{code=1;out='';err='';timedOut=$false}
while($left -gt 0){
$x=Invoke-Bu ${TAILSCALE} 'status --json --peers=false' 15
if($x.code -eq 0 -and (-not ${running} -or $x.out -match '"BackendState":\s*"Running"')){break}
if($x.err -match 'already in use|running in server mode'){break}
Start-Sleep -Seconds 2
$left=$left-2
}`;
}

/** Sends what is installed, its service and its policy, as `mesh-client`. */
export const READ_CLIENT: Ps = ps`$r=@{installed=[IO.File]::Exists(${TAILSCALE});version='';service='';policy='';product='';arch=$env:PROCESSOR_ARCHITECTURE}
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

/** Sends what the client says of itself to this very user, under this name. */
export function readNode(name: string): Ps {
  return ps`$r=@{there=$false;status='';prefs='';said='';user=$BuUser.Name}
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

/** Installs from the MSI at this path, without the window in the tray, which would be a user of the client. With `waits` it gives another installation some time to end. */
export function install(msi: string, seconds: number, waits: boolean): Ps {
  return ps`if(${waits}){Start-Sleep -Seconds 20}
$f=[Environment]::ExpandEnvironmentVariables(${msi})
$l=$f+'.log'
$x=Invoke-Bu ${MSIEXEC} ('/i "'+$f+'" /qn /norestart /l* "'+$l+'" TS_NOLAUNCH=1 TS_UNATTENDEDMODE=always TS_INSTALLUPDATES=never') ${seconds}
if($x.code -ne 1618){[IO.File]::Delete($f)}
$t=''
if([IO.File]::Exists($l)){if($x.code -ne 0){$t=[IO.File]::ReadAllText($l)};[IO.File]::Delete($l)}
if($t.Length -gt 2000){$t=$t.Substring($t.Length-2000)}
Send-Bu 'msiexec' @{code=$x.code;timedOut=$x.timedOut;log=$t}`;
}

/** Uninstalls by the code that Windows keeps of the installation; its state stays. */
export function uninstall(product: string, seconds: number): Ps {
  return ps`$x=Invoke-Bu ${MSIEXEC} ${windowsArguments(['/x', product, '/qn', '/norestart'])} ${seconds}
Send-Bu 'msiexec' @{code=$x.code;timedOut=$x.timedOut;log=''}`;
}

/** The policy that keeps the node connected when nobody is logged in. Source: tailscale util/syspolicy, UnattendedMode. */
export const SET_POLICY: Ps = ps`if(-not (Test-Path -LiteralPath ${POLICY})){$null=New-Item -Path ${POLICY} -Force}
Set-ItemProperty -LiteralPath ${POLICY} -Name 'UnattendedMode' -Value 'always'`;

/** Starts the service, now and with Windows, and waits until it answers: its network driver takes a while the first time. */
export function startService(seconds: number): Ps {
  return ps`Set-Service -Name ${SERVICE} -StartupType 'Automatic'
Start-Service -Name ${SERVICE}
${waitForClient(seconds, false)}
Send-Bu 'service' @{code=$x.code;said=$x.err}`;
}

/** Restarts the service; with `running` it has to come back connected by itself, which a node that is not unattended does not. */
export function restartService(seconds: number, running: boolean): Ps {
  return ps`Restart-Service -Name ${SERVICE} -Force
${waitForClient(seconds, running)}
Send-Bu 'service' @{code=$x.code;said=$x.err;status=$x.out}`;
}

/** Where the key stands while `tailscale up` reads it: a file of this user alone, gone at the end whatever happens. */
const KEY_FILE = 'bringup-mesh.key';

/** `tailscale up` as this very user, with the key out of a file that only they can read. */
export function up(words: readonly string[], key: Secret | undefined, seconds: number): Ps {
  const line = windowsArguments(words);
  if (key === undefined)
    return ps`$x=Invoke-Bu ${TAILSCALE} ${line} ${seconds}
Send-Bu 'up' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
  return ps`$f=[IO.Path]::Combine([Environment]::GetFolderPath('LocalApplicationData'),${KEY_FILE})
try{
[IO.File]::WriteAllText($f,'')
Protect-Bu $f ('/grant:r *'+$BuUser.User.Value+':F')
[IO.File]::WriteAllText($f,${key})
$x=Invoke-Bu ${TAILSCALE} (${line}+' "--auth-key=file:'+$f+'"') ${seconds}
}finally{[IO.File]::Delete($f)}
Send-Bu 'up' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
}

/** One command of the client that asks for nothing. */
export function tailscale(words: readonly string[], seconds: number): Ps {
  return ps`$x=Invoke-Bu ${TAILSCALE} ${windowsArguments(words)} ${seconds}
Send-Bu 'tailscale' @{code=$x.code;timedOut=$x.timedOut;said=$x.out+$x.err}`;
}

/** Writes the script for a person into their home directory, for their eyes only. */
export function writeJoinScript(text: string): Ps {
  return ps`$f=[IO.Path]::Combine([Environment]::GetFolderPath('UserProfile'),'join-mesh.ps1')
[IO.File]::WriteAllText($f,'')
Protect-Bu $f ('/grant:r *'+$BuUser.User.Value+':F')
[IO.File]::WriteAllText($f,${text})
Send-Bu 'script' @{path=$f;user=$BuUser.Name}`;
}
