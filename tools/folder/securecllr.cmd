@echo off
rem Open this by a double click: it starts securecllr in a window of its own.
setlocal
title securecllr
chcp 65001 >nul
"%~dp0securecllr.exe" %*
set ended=%errorlevel%
rem After a double click, whatever went wrong stays to be read.
if not "%ended%"=="0" if "%~1"=="" pause
exit /b %ended%
