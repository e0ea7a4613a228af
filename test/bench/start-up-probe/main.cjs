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
    () => {
      reached('usable');
      if (process.env.PROBED_ON) void watchOn(window);
    },
    (error) => {
      process.stderr.write(`probe: ${error.message}\n`);
      app.exit(1);
    },
  );
});

/** What happens once the window can be used, for eight seconds, and then how its list scrolls. */
async function watchOn(window) {
  const tell = (name, value) => process.stdout.write(`figure ${value} ${name}\n`);
  const inPage = (code) => window.webContents.mainFrame.executeJavaScript(code);
  const began = performance.now();
  let last = began;
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  const seen = await inPage(`(${whileItSettles})(8000)`);
  clearInterval(timer);
  tell('main', longest);
  tell('page', seen.longest);
  if (seen.grownAt !== null) tell('complete', seen.grownAt);
  tell('resting', 0);
  // The memory is looked at from outside in the meantime.
  await new Promise((wake) => setTimeout(wake, 1_500));
  const scrolled = await inPage(`(${scrollThrough})()`);
  for (const [name, value] of Object.entries(scrolled)) tell(name, value);
  tell('over', 1);
}

/** Runs inside the page: the longest time it was held up, and when its list grew for the last time. */
function whileItSettles(milliseconds) {
  return new Promise((resolve) => {
    const began = performance.now();
    let last = began;
    let longest = 0;
    let height = null;
    let ticks = 0;
    let grownAt = null;
    const timer = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - 5);
      last = now;
      // Asked more often, it would make the page lay itself out all the time.
      ticks += 1;
      const list = ticks % 20 === 0 ? document.querySelector('.library-scroll') : null;
      if (list && list.scrollHeight !== height) {
        height = list.scrollHeight;
        grownAt = now - began;
      }
      if (now - began < milliseconds) return;
      clearInterval(timer);
      resolve({ longest, grownAt });
    }, 5);
  });
}

/** Runs inside the page: scrolls the list from top to bottom in 400 steps and counts frames. */
function scrollThrough() {
  const list = document.querySelector('.library-scroll');
  if (!list) return {};
  return new Promise((resolve) => {
    const steps = 400;
    const frames = [];
    let step = 0;
    let last = null;
    const next = (now) => {
      if (last !== null) frames.push(now - last);
      last = now;
      step += 1;
      list.scrollTo(0, (step / steps) * (list.scrollHeight - list.clientHeight));
      if (step < steps) requestAnimationFrame(next);
      else
        resolve({
          frames: frames.length,
          slow: frames.filter((took) => took > 50).length,
          longest: Math.max(...frames),
        });
    };
    requestAnimationFrame(next);
  });
}

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
