// The Chromium that browser tests run in: Debian's, or another one that CHROMIUM names.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why there is no browser to test in, to be shown; undefined where there is one. */
export const missingChromium = existsSync(executablePath)
  ? undefined
  : `no browser at ${executablePath}; install chromium or set CHROMIUM`;

/** Starts the browser without a window. Its sandbox needs rights that containers lack. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
