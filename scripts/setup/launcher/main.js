// The fallback Electron has no default app, so `electron <folder>` needs this: it finds the folder among the
// arguments, takes over its name and version, and runs its main file. CommonJS, so that everything the
// application does at start still happens before Electron is ready.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const argument = process.argv.slice(1).find((text) => !text.startsWith('-'));

if (argument) {
  start(resolve(argument));
} else {
  process.stderr.write('Usage: electron <folder of an application>\n');
  app.exit(1);
}

function start(folder) {
  let description;
  try {
    description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch (error) {
    process.stderr.write(`There is no application in ${folder}: ${error.message}\n`);
    app.exit(1);
    return;
  }
  const { productName, name, version, main } = description;
  const title = productName || name;
  if (title) app.setName(title); // an undefined name would open a dialog and hang
  if (version) app.setVersion(version);
  app.setAppPath(folder);
  if (title && !app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', join(app.getPath('appData'), title));
  require(join(folder, main || 'index.js'));
}
