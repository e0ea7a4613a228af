// The parts of the audit that judge: each finds what is wrong, and nothing in what is right.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeFindings } from '../../scripts/audit/electronegativity.mjs';
import { checkLockFile } from '../../scripts/audit/lock-file.mjs';
import { rules } from '../../scripts/audit/rules.mjs';

const read = (name: string) => readFileSync(name, 'utf8');
const manifest = { dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0-rc.1' } };
const a = { version: '1.0.0', integrity: 'sha512-a', license: '(MIT OR CC0-1.0)' };
const lock = (entry: object) => ({ packages: { '': {}, 'node_modules/a': { ...a, ...entry } } });
const npmrc = 'ignore-scripts=true\n';

it('rule 12: the project keeps it', () => {
  const { problems } = checkLockFile(
    JSON.parse(read('package.json')),
    JSON.parse(read('package-lock.json')),
    read('.npmrc'),
  );
  expect(problems).toEqual([]);
});

it.each([
  ['nothing wrong', {}, []],
  ['no hash', { integrity: undefined }, ['node_modules/a is not known by its hash']],
  ['a weak hash', { integrity: 'sha1-a' }, ['node_modules/a is not known by its hash']],
  ['a host', { resolved: 'https://example.org/a.tgz' }, ['node_modules/a names a host']],
  ['an install script', { hasInstallScript: true }, ['node_modules/a has an install script that is not listed']],
  ['a licence that binds', { license: 'GPL-3.0' }, ['node_modules/a has the licence GPL-3.0']],
  ['half a licence', { license: 'MIT AND GPL-3.0' }, ['node_modules/a has the licence MIT AND GPL-3.0']],
  ['no licence', { license: undefined }, ['node_modules/a has the licence (none)']],
  ['a licence for tools in the app', { license: 'MPL-2.0' }, ['node_modules/a has the licence MPL-2.0']],
  ['the same in a tool', { license: 'MPL-2.0', dev: true }, []],
])('rule 12: %s', (_name, entry, problems) => {
  expect(checkLockFile(manifest, lock(entry), npmrc).problems).toEqual(problems);
});

it('rule 12: a loose version, and an npm that runs scripts', () => {
  const loose = { ...manifest, dependencies: { a: '^1.0.0' } };
  expect(checkLockFile(loose, lock({}), '').problems).toEqual([
    'a is not pinned: ^1.0.0',
    'npm would run install scripts',
  ]);
});

it('rule 13: a high finding counts, noise does not, and no list is no pass', () => {
  const head = 'issue, severity, confidence, filename\n';
  expect(
    judgeFindings(`${head}SANDBOX_JS_CHECK,"HIGH","FIRM","a.ts"\nX_CHECK,"MEDIUM","FIRM","a.ts"\n`).problems,
  ).toEqual([]);
  expect(judgeFindings(`${head}CONTEXT_ISOLATION_JS_CHECK,"HIGH","FIRM","a.ts"\n`).problems).toEqual([
    'CONTEXT_ISOLATION_JS_CHECK is high',
  ]);
  expect(judgeFindings('').problems).toEqual(['the tool wrote no list']);
});

it('every protection the audit takes away is where it looks for it', () => {
  for (const { without } of rules)
    for (const { file, find } of without.flatMap(({ removals }) => removals))
      expect(read(file).split(find).length, `${file}: ${find}`).toBe(2);
});
