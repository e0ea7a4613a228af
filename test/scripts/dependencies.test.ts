// When the set-up may skip `npm ci`: only if node_modules is what package-lock.json says, whole.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { installedAsLocked } from '../../scripts/setup/dependencies.mjs';

const locked = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-c', optional: true },
};

const LockEntry = z.object({ resolved: z.string().optional(), integrity: z.string().optional() });
const Lock = z.object({ packages: z.record(z.string(), LockEntry) });

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'innerview-deps-'));
  write('package-lock.json', { packages: locked });
  for (const name of ['a', 'b']) write(`node_modules/${name}/package.json`, {});
  write('node_modules/.package-lock.json', { packages: installed() });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: unknown): void {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

function installed(): Record<string, { version: string; integrity: string }> {
  return { 'node_modules/a': locked['node_modules/a'], 'node_modules/b': locked['node_modules/b'] };
}

describe('installedAsLocked', () => {
  it('is true when everything for this system is there', () => {
    expect(installedAsLocked(root)).toBe(true);
  });

  it('is false before anything is installed', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(installedAsLocked(root)).toBe(false);
  });

  it('is false after an installation that did not end', () => {
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(installedAsLocked(root)).toBe(false);
  });

  it("is false when npm's own record is damaged", () => {
    write('node_modules/.package-lock.json', '{"packages": {');
    expect(installedAsLocked(root)).toBe(false);
  });

  it('is false when the lock file asks for another version', () => {
    write('package-lock.json', {
      packages: { ...locked, 'node_modules/b': { version: '2.0.1', integrity: 'sha512-b' } },
    });
    expect(installedAsLocked(root)).toBe(false);
  });

  it('is false when the lock file asks for other bytes of the same version', () => {
    write('package-lock.json', {
      packages: { ...locked, 'node_modules/b': { version: '2.0.0', integrity: 'sha512-x' } },
    });
    expect(installedAsLocked(root)).toBe(false);
  });

  it('is false when the lock file has a package more', () => {
    write('package-lock.json', {
      packages: { ...locked, 'node_modules/c': { version: '1.0.0', integrity: 'sha512-d' } },
    });
    expect(installedAsLocked(root)).toBe(false);
  });

  it('is false when a folder was taken away', () => {
    rmSync(join(root, 'node_modules/a'), { recursive: true });
    expect(installedAsLocked(root)).toBe(false);
  });

  it('says what to do when there is no lock file', () => {
    rmSync(join(root, 'package-lock.json'));
    expect(() => installedAsLocked(root)).toThrow(
      expect.objectContaining({ name: 'SetupFailure', remedy: expect.stringContaining('git checkout') }),
    );
  });
});

describe('package-lock.json', () => {
  it('is complete, so that npm ci accepts it on a fresh clone', () => {
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(name, join(root, name));
    rmSync(join(root, 'node_modules'), { recursive: true });
    const args = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--loglevel=error'];
    const { status, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names no host and pins every package by hash', () => {
    const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    expect(entries.filter(([, entry]) => entry.resolved)).toEqual([]);
    expect(entries.filter(([, entry]) => !entry.integrity)).toEqual([]);
  });
});
