import { type Ps, ps } from '../../core/powershell.ts';

/**
 * Holds the host for as long as its stdin is open. The first line of stdin, in base64, is who we are: the next run reads it while
 * it has to wait. It stands in the command line, because stdin is what it waits on.
 */
export const LOCK: Ps = ps`$d=[IO.Path]::Combine($env:ProgramData,'bringup')
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
