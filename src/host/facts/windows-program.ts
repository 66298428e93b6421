import { type Ps, psTrusted } from '../../core/powershell.ts';
import type { FactSection } from './program.ts';

/** PowerShell 5.1 and later, one piece a section; each adds to `$f`, which is printed as one line of JSON. CIM is asked as little as possible, because each class takes long. */
const PIECES: Readonly<Record<Exclude<FactSection, 'virtualisation'>, string>> = {
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
`,
};

/**
 * PowerShell that sends the facts of a Windows host for `parseWindowsFacts`, under `facts`, in a scope of its own: it asks for
 * much that is not there, and passes over it. Changes nothing.
 */
export function windowsFactsScript(sections: readonly FactSection[]): Ps {
  const asked = (Object.keys(PIECES) as (keyof typeof PIECES)[]).filter(
    (section) => section === 'identity' || sections.includes(section),
  );
  return psTrusted(
    [
      '& {',
      'Set-StrictMode -Off',
      "$ErrorActionPreference='SilentlyContinue'",
      `$f=@{buFacts=1;sections=@(${asked.map((section) => `'${section}'`).join(',')})}`,
      ...asked.map((section) => PIECES[section].trim()),
      "Send-Bu 'facts' $f",
      '}',
    ].join('\n'),
  );
}
