// The programs faults are made with: installed where that may be done, the way set-up does it. Where it may not or does
// not work, what needs them is skipped and says why.
import { installDebianPackages, mayInstall, onPath } from '../../../scripts/setup/system-libraries.mjs';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Sees to it that a program of this Debian package is there, if that is possible. Never throws. */
export async function installTool(program: string, debianPackage: string): Promise<void> {
  if (onPath(program) || !mayInstall()) return;
  try {
    await installDebianPackages([debianPackage], say);
  } catch (error) {
    say(`${debianPackage} could not be installed: ${error instanceof Error ? error.message : error}`);
  }
}
