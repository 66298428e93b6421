import { type Ps, ps } from '../../core/powershell.ts';

/**
 * What every script of ours starts with, for Windows PowerShell 5.1 and later.
 * - `Send-Bu NAME TABLE`: one line of JSON back, behind the marker of the run.
 * - `Invoke-Bu FILE LINE SECONDS`: runs a program with nothing on its stdin; a table with `code`, `out`, `err`, `timedOut`.
 *   Not PowerShell's own call: that would make an error of what a program says on stderr, and has no limit of time.
 * - `Add-BuJournal LINES`: lines into the journal of the host, synced to disk.
 * - `Start-BuRoot`: makes the directory of bringup's memory, for administrators alone.
 * - `Protect-Bu PATH RIGHTS...`: only these may come near a file or directory.
 */
export const PRELUDE: Ps = ps`$BuUtf8=New-Object Text.UTF8Encoding $false
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
