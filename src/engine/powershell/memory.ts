import { type Ps, ps } from '../../core/powershell.ts';

/** Sends what the host remembers of bringup, under `memory`; one who may not read it is told apart from one that has none. */
export const READ_MEMORY: Ps = ps`$t='';$denied=$false
foreach($n in @('journal.jsonl','owners.jsonl','closed')){
$f=[IO.Path]::Combine($BuRoot,$n)
if([IO.File]::Exists($f)){try{$t=$t+[IO.File]::ReadAllText($f)+[char]10}catch{$denied=$true}}
}
Send-Bu 'memory' @{text=$t;denied=$denied;there=[IO.Directory]::Exists($BuRoot)}`;

/** Writes lines into the journal, synced; the first one makes the directory, for administrators only. */
export function appendJournal(lines: readonly string[]): Ps {
  return ps`Add-BuJournal ${lines}`;
}

/** The last script of a run that holds the host: remembers owners and, when all is right, makes the journal history. */
export function settleScript(owners: string | undefined, close: { readonly run: string } | undefined): Ps {
  const write =
    owners === undefined
      ? ps``
      : ps`Write-BuFile 'owners.jsonl' ${owners}
`;
  const closing =
    close === undefined
      ? ps``
      : ps`$j=[IO.Path]::Combine($BuRoot,'journal.jsonl')
if([IO.File]::Exists($j)){
[IO.File]::AppendAllText([IO.Path]::Combine($BuRoot,'history.jsonl'),[IO.File]::ReadAllText($j))
Write-BuFile 'closed' ${`${close.run}\n`}
[IO.File]::Delete($j)
}`;
  return ps`function Write-BuFile([string]$Name,[string]$Text){
$f=[IO.Path]::Combine($BuRoot,$Name)
[IO.File]::WriteAllText($f+'.new',$Text)
if([IO.File]::Exists($f)){[IO.File]::Replace($f+'.new',$f,$f+'.old')}else{[IO.File]::Move($f+'.new',$f)}
}
Start-BuRoot
${write}${closing}`;
}
