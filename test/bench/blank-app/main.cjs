// One window with nothing in it, shown as soon as Electron says it can be: the start-up nobody can be faster than.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadURL('about:blank');
});
app.on('window-all-closed', () => app.quit());
