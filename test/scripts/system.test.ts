// What the set-up and the start ask of the system: missing libraries by name, a virtual display only when needed.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseMissingLibraries } from '../../scripts/setup/system-libraries.mjs';
import { onDisplay } from '../../scripts/support/display.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('parseMissingLibraries', () => {
  it('finds what ldd does not', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffc)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibgbm.so.1 => not found',
    ].join('\n');
    expect(parseMissingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });
});

describe.runIf(process.platform === 'linux')('onDisplay', () => {
  it('leaves a command alone where there is a display', () => {
    vi.stubEnv('DISPLAY', ':1');
    expect(onDisplay('electron', ['.'])).toEqual(['electron', ['.']]);
  });

  it('wraps it in a virtual one where there is none', () => {
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    const [command, args] = onDisplay('electron', ['.']);
    expect(command).toBe('xvfb-run');
    expect([args[0], ...args.slice(-2)]).toEqual(['-a', 'electron', '.']);
  });
});
