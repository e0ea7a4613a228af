// Rule 12: what is installed is exactly what was looked at, runs nothing while it is installed, may be given away, and is little.

/** Packages that would run a script when installed; npm is told to run none (.npmrc), and these work without theirs. */
const listedScripts = ['electron-winstaller', 'esbuild'];

/** Licences that let the app be given away under its own; MPL, CC-BY and the like only in tools that are not shipped. */
const freeLicences = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'OFL-1.1',
  'CC0-1.0',
];
const toolLicences = [...freeLicences, 'MPL-2.0', 'CC-BY-4.0', 'Python-2.0', 'WTFPL'];

/** More than this is no longer few. `direct`: named in package.json as shipped. */
const most = { direct: 30, shipped: 120 };

/**
 * @typedef {{ version?: string, integrity?: string, resolved?: string, license?: string, dev?: boolean, optional?: boolean, hasInstallScript?: boolean }} Entry
 * @param {{ dependencies: Record<string, string>, devDependencies: Record<string, string> }} manifest package.json
 * @param {{ packages: Record<string, Entry> }} lock package-lock.json
 * @param {string} npmrc
 * @returns {{ problems: string[], evidence: string }}
 */
export function checkLockFile(manifest, lock, npmrc) {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  const shipped = entries.filter(([, entry]) => !entry.dev);
  const direct = Object.keys(manifest.dependencies).length;
  const problems = [
    ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} is not pinned: ${version}`),
    ...entries
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([path]) => `${path} is not known by its hash`),
    ...entries.filter(([, { resolved }]) => resolved).map(([path]) => `${path} names a host`),
    ...entries
      .filter(([path, { hasInstallScript }]) => hasInstallScript && !listedScripts.includes(nameOf(path)))
      .map(([path]) => `${path} has an install script that is not listed`),
    ...entries
      .filter(([, { license, dev }]) => !isFree(license, dev ? toolLicences : freeLicences))
      .map(([path, { license }]) => `${path} has the licence ${license ?? '(none)'}`),
    ...(/^ignore-scripts=true$/m.test(npmrc) ? [] : ['npm would run install scripts']),
    ...(direct > most.direct ? [`${direct} direct dependencies`] : []),
    ...(shipped.length > most.shipped ? [`${shipped.length} shipped packages`] : []),
  ];
  const scripts = entries.filter(([, { hasInstallScript }]) => hasInstallScript).length;
  const evidence = `${entries.length} packages pinned by hash, ${direct} direct and ${shipped.length} in all for the app; ${scripts} with install scripts, all listed and none run`;
  return { problems, evidence };
}

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether one of what may be chosen, or all of what holds together, is allowed. @param {string | undefined} licence @param {string[]} allowed */
const isFree = (licence, allowed) =>
  (licence ?? '')
    .replace(/[()]/g, '')
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((one) => allowed.includes(one.trim())));
