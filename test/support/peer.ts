// Programs that tests look at the product with, too heavy for the root: each has a folder with a lockfile of its own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A peer: its folder, and why it is not there if it could not be installed. */
export interface Peer {
  folder: string;
  missing: string | undefined;
}

/** Installs `test/peers/<name>` by its lockfile on first use. Without a registry the peer is missing, which the caller must say. */
export function peer(name: string): Peer {
  const folder = fileURLToPath(new URL(`../peers/${name}`, import.meta.url));
  // npm writes this file last, so a broken installation is not taken for a whole one.
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return { folder, missing: undefined };
  try {
    execFileSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: 'pipe',
      timeout: 240_000,
    });
    return { folder, missing: undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    return { folder, missing: `test/peers/${name} cannot be installed, so its tests are skipped: ${reason}` };
  }
}
