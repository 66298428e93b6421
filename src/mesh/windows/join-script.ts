import { psQuote } from '../../core/powershell.ts';

/** What a person does where bringup could not: without the key, which they are asked for. */
export function joinScript(words: readonly string[], user: string): string {
  return `# Joins this machine to the mesh. bringup wrote it, because it could not do so itself over SSH.
# Run it as ${user.replace(/[\r\n]/g, ' ')}, in a PowerShell that was opened with "Run as administrator":
#   powershell -NoProfile -ExecutionPolicy Bypass -File "$HOME\\join-mesh.ps1"
# It asks for a key of the control server; with none, a page to log in is shown.
$ErrorActionPreference = 'Stop'
$tailscale = [IO.Path]::Combine($env:ProgramFiles, 'Tailscale', 'tailscale.exe')
$words = @(${words.map(psQuote).join(', ')})
Restart-Service -Name 'Tailscale' -Force
$secret = Read-Host -Prompt 'Key of the control server (empty: log in with a browser)' -AsSecureString
$file = [IO.Path]::Combine([Environment]::GetFolderPath('LocalApplicationData'), 'bringup-mesh.key')
try {
    if ($secret.Length -gt 0) {
        $plain = (New-Object Net.NetworkCredential -ArgumentList '', $secret).Password
        [IO.File]::WriteAllText($file, '')
        & icacls.exe $file '/inheritance:r' '/grant:r' ($env:USERDOMAIN + '\\' + $env:USERNAME + ':F') | Out-Null
        [IO.File]::WriteAllText($file, $plain)
        $words = $words + ('--auth-key=file:' + $file)
    }
    & $tailscale $words
} finally {
    if ([IO.File]::Exists($file)) { [IO.File]::Delete($file) }
}
& $tailscale status
`;
}
