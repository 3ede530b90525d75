@echo off
chcp 65001 >nul
cd /d "%~dp0"
where dotnet >nul 2>nul
if errorlevel 1 (
  echo 请先安装 .NET SDK 10: https://dotnet.microsoft.com/zh-cn/download
  pause
  exit /b 1
)
start "" /b cmd /c "ping -n 5 127.0.0.1 >nul & start http://127.0.0.1:5080/"
if exist "src\DisclosureSite\DisclosureSite.csproj" (
  dotnet run --project src\DisclosureSite -- preview
  goto end
)
if not exist ".disclosure\disclosure.exe" dotnet tool install DisclosureSite --tool-path .disclosure --source .\packages
".disclosure\disclosure.exe" preview
:end
pause
