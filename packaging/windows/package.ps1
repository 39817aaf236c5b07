# Makes dist\claimgrid-VERSION-setup.exe from the built program: signed where the key is given, else unsigned. Needs NSIS.
# Keys, in the environment: SIGN_THUMBPRINT, of a code-signing certificate in the user's store; SIGN_TIMESTAMP, the address of
# its issuer's time stamp server.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$version = (Select-String -Path desktop\claimgrid\__init__.py -Pattern '__version__ = "(.*)"').Matches[0].Groups[1].Value
$setup = "dist\claimgrid-$version-setup.exe"

function Sign($file) {
    if (-not $env:SIGN_THUMBPRINT) { return }
    signtool sign /sha1 $env:SIGN_THUMBPRINT /fd sha256 /td sha256 /tr $env:SIGN_TIMESTAMP $file
    if ($LASTEXITCODE -ne 0) { throw "signtool failed on $file" }
}

foreach ($program in "claimgrid.exe", "claimgrid-console.exe", "claimgrid-worker.exe") { Sign "dist\claimgrid\$program" }
$here = (Get-Location).Path
makensis "-DVERSION=$version" "-DPROGRAM=$here\dist\claimgrid" "-DSLASH=\" "-DICON=$here\build\icons\claimgrid.ico" `
    "-DOUTPUT=$here\$setup" packaging\windows\claimgrid.nsi
if ($LASTEXITCODE -ne 0) { throw "makensis failed" }
Sign $setup
Write-Output $setup
