@echo off
chcp 65001 >nul
cd /d "%~dp0"
set "program=disclosure.exe"
if exist "disclosure.exe" goto preview
set "program=.disclosure\disclosure.exe"
if exist ".disclosure\disclosure.exe" if not exist "src\DisclosureSite\DisclosureSite.csproj" goto preview
where dotnet >nul 2>nul
if errorlevel 1 (
  echo 请把 disclosure.exe 放到这个文件夹里，或者安装 .NET SDK 10: https://dotnet.microsoft.com/zh-cn/download
  pause
  exit /b 1
)
set "program=dotnet run --project src\DisclosureSite --"
if exist "src\DisclosureSite\DisclosureSite.csproj" goto preview
set "program=.disclosure\disclosure.exe"
dotnet tool install DisclosureSite --tool-path .disclosure --source .\packages
:preview
start "" /b cmd /c "ping -n 5 127.0.0.1 >nul & start http://127.0.0.1:5080/"
%program% preview
pause
