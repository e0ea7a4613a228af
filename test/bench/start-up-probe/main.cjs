// Starts the app in PROBED_APP as Electron itself would and prints one line per milestone of its first window.
// Watching from inside costs both apps the same few milliseconds; a debugger from outside would cost hundreds.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = process.env.PROBED_APP;
/** CSS selectors of which one must be visible, with its text or label if given: [selector, name] pairs; none for a blank page. */
const awaited = JSON.parse(process.env.PROBED_FOR);

const reached = (milestone, at = performance.timeOrigin + performance.now()) =>
  process.stdout.write(`milestone ${at} ${milestone}\n`);

reached('main process runs');
app.once('ready', () => reached('Electron is ready'));
app.once('browser-window-created', (_event, window) => {
  reached('window is made');
  const shown = window.isVisible() ? Promise.resolve() : new Promise((resolve) => window.once('show', resolve));
  const drawn = new Promise((resolve, reject) => {
    window.webContents.once('dom-ready', () => {
      reached('scripts have run');
      // `webContents.executeJavaScript` would wait for the page to stop loading; the frame's own does not.
      window.webContents.mainFrame
        .executeJavaScript(`(${untilVisible})(${JSON.stringify(awaited)})`)
        .then(resolve, reject);
    });
  });
  shown.then(() => reached('window is shown'));
  drawn.then((page) => {
    for (const [milestone, at] of Object.entries(page)) reached(milestone, at);
    reached('content is drawn');
  });
  Promise.all([shown, drawn]).then(
    () => reached('usable'),
    (error) => {
      process.stderr.write(`probe: ${error.message}\n`);
      app.exit(1);
    },
  );
});

const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
require(join(folder, main));

/** Runs inside the page: resolves in the first frame after one of the awaited things can be seen. */
function untilVisible(wanted) {
  const isThere = ([selector, label]) =>
    [...document.querySelectorAll(selector)].some(
      (element) =>
        element.checkVisibility() &&
        (label === null || (element.getAttribute('aria-label') ?? element.textContent).trim().includes(label)),
    );
  // Of the page's own times; `about:blank` has no parsing to speak of.
  const milestonesOfPage = () => {
    const [navigation] = performance.getEntriesByType('navigation');
    const parsed = navigation?.domInteractive
      ? { 'HTML is parsed': performance.timeOrigin + navigation.domInteractive }
      : {};
    return { 'page is begun': performance.timeOrigin, ...parsed };
  };
  return new Promise((resolve) => {
    const look = () => {
      if (wanted.length > 0 && !wanted.some(isThere)) return false;
      requestAnimationFrame(() => setTimeout(() => resolve(milestonesOfPage())));
      return true;
    };
    if (look()) return;
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}
