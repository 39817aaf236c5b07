; The Windows installer, for one user, without administrator rights:
;   packaging\windows\package.ps1 (or, to try the script on Linux, makensis with these five -D options and SLASH=/)
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

Name "Claimgrid"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Claimgrid"
InstallDirRegKey HKCU "Software\Claimgrid" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Claimgrid"
VIAddVersionKey "FileDescription" "Claimgrid installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\claimgrid.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Claimgrid"
!define CLASSES "Software\Classes"

Section
  ; An older version goes first: what it had and the new one has not must not stay. Settings and projects lie elsewhere.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}${SLASH}*"
  CreateShortcut "$SMPROGRAMS\Claimgrid.lnk" "$INSTDIR\claimgrid.exe"

  WriteRegStr HKCU "${CLASSES}\.claimgrid" "" "Claimgrid.Project"
  WriteRegStr HKCU "${CLASSES}\Claimgrid.Project" "" "Claimgrid project"
  WriteRegStr HKCU "${CLASSES}\Claimgrid.Project\DefaultIcon" "" "$INSTDIR\claimgrid.exe,0"
  WriteRegStr HKCU "${CLASSES}\Claimgrid.Project\shell\open\command" "" '"$INSTDIR\claimgrid.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Claimgrid" "" "Compare in Claimgrid"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Claimgrid" "Icon" "$INSTDIR\claimgrid.exe"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Claimgrid\command" "" '"$INSTDIR\claimgrid.exe" "%1"'

  WriteRegStr HKCU "Software\Claimgrid" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Claimgrid"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\claimgrid.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteUninstaller "$INSTDIR\uninstall.exe"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd

Section "Uninstall"
  ; Only what was installed, by name: the folder may be one that the user chose and keeps other things in.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\claimgrid.exe"
  Delete "$INSTDIR\claimgrid-console.exe"
  Delete "$INSTDIR\claimgrid-worker.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Claimgrid.lnk"
  DeleteRegKey HKCU "${CLASSES}\.claimgrid"
  DeleteRegKey HKCU "${CLASSES}\Claimgrid.Project"
  DeleteRegKey HKCU "${CLASSES}\Directory\shell\Claimgrid"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Claimgrid"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
SectionEnd
