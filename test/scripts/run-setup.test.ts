// What a person reads when the set-up cannot go on, and that it goes no further then.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSetup, whyNodeIsTooOld } from '../../scripts/setup/run-setup.mjs';
import { SetupFailure } from '../../scripts/setup/setup-failure.mjs';

let root: string;
let complaints: string[];
let ran: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'innerview-setup-'));
  complaints = [];
  ran = [];
});

afterEach(() => rmSync(root, { recursive: true }));

function step(name: string, run?: () => void, result = true) {
  let done = run === undefined;
  return {
    name,
    isDone: () => done,
    run: async () => {
      ran.push(name);
      run?.();
      done = result;
    },
  };
}

const setUp = (steps: ReturnType<typeof step>[]) => runSetup(steps, root, (line) => void complaints.push(line));

describe('runSetup', () => {
  it('runs what is not done, in order, and nothing else', async () => {
    const steps = [step('one', () => {}), step('two'), step('three', () => {})];
    expect(await setUp(steps)).toBe(true);
    expect(await setUp(steps)).toBe(true);
    expect(ran).toEqual(['one', 'three']);
    expect(complaints).toEqual([]);
  });

  it('names the failing step, the reason and the remedy, and stops', async () => {
    const fail = () => {
      throw new SetupFailure('The disk is full.', 'Make room.');
    };
    expect(await setUp([step('one'), step('two', fail), step('three', () => {})])).toBe(false);
    expect(complaints.join('\n').trim()).toBe(
      'The set-up stopped at step 2 of 3, two.\nWhy: The disk is full.\nWhat to do: Make room.',
    );
    expect(ran).toEqual(['two']);
  });

  it('does not believe a step that leaves nothing behind', async () => {
    expect(await setUp([step('one', () => {}, false)])).toBe(false);
    expect(complaints.join('\n')).toContain('step 1 of 1, one');
  });

  it('shows an unexpected error with its stack', async () => {
    const fail = () => {
      throw new TypeError('a mistake of ours');
    };
    expect(await setUp([step('one', fail)])).toBe(false);
    expect(complaints.join('\n')).toMatch(/step 1 of 1, one\.\nWhy: TypeError: a mistake of ours\n\s+at /);
  });

  it('refuses a Node that is too old, by version', () => {
    expect(['18.20.0', '20.18.1'].map(whyNodeIsTooOld)).toEqual([
      expect.stringContaining('18.20.0'),
      expect.stringContaining('20.18.1'),
    ]);
    expect(['20.19.0', '22.0.0', '26.1.0'].map(whyNodeIsTooOld)).toEqual([null, null, null]);
  });
});

describe('npm run setup', () => {
  it('ends with code 1 and npm’s own reason when npm ci fails', () => {
    cpSync('scripts', join(root, 'scripts'), { recursive: true });
    writeFileSync(
      join(root, 'package.json'),
      JSON.stringify({ name: 'x', version: '1.0.0', dependencies: { zod: '4.6.7' } }),
    );
    const packages = { '': { name: 'x', version: '1.0.0' } };
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ name: 'x', version: '1.0.0', lockfileVersion: 3, packages }),
    );
    const setup = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs')], { encoding: 'utf8', cwd: root });
    expect(setup.status).toBe(1);
    expect(setup.stderr).toMatch(
      /stopped at step 1 of 3, dependencies\.\nWhy: npm ci ended with code 1:[\s\S]*in sync[\s\S]*What to do: /,
    );
    expect(setup.stdout).not.toContain('everything is in place');
  });
});
