// Addresses that try to leave the page's folder, in every spelling of dots, slashes and targets.
const dots = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..;', '%c0%ae%c0%ae', '..%00', '....', '\u2025'];
const slashes = ['/', '%2f', '%5c', '\\', '%252f', '//', '%2F%2f', '/./'];
const targets = [
  'etc/passwd',
  'etc/passwd%00.js',
  'package.json',
  'main/main.js',
  'preload/preload.js',
  'windows/win.ini',
  'proc/self/environ',
];
const starts = ['', 'assets/', 'index.html/', 'assets/../', './', '/'];

/** The first `count` of them; none means a file the page has. */
export function traversalAddresses(count: number): string[] {
  const found = new Set<string>();
  for (const depth of [1, 2, 3, 8])
    for (const start of starts)
      for (const dot of dots)
        for (const slash of slashes)
          for (const target of targets) {
            found.add(`app://journal/${start}${`${dot}${slash}`.repeat(depth)}${target}`);
            if (found.size === count) return [...found];
          }
  return [...found];
}
