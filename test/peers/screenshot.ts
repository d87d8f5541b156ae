// Makes docs/report.png again: the HTML report of a run over cognito-local, as a light Chromium shows it.
// Run it with `npx tsx test/peers/screenshot.ts [FOLDER]`; with a folder, the page is kept there as well.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, htmlReport } from '../../src/check/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { startCognitoLocal } from './cognito-local/start.ts';

const picture = fileURLToPath(new URL('../../docs/report.png', import.meta.url));
const [folder] = process.argv.slice(2);

const peer = await startCognitoLocal(console.log);
if ('skipped' in peer) throw new Error(peer.skipped);
try {
  const report = await check({ url: peer.url, concurrency: 8, phases: ['constraints', 'rules'], maxTime: 120 });
  // The port is another one each time, and the picture should not be.
  const page = htmlReport(report).replaceAll(peer.url, 'http://127.0.0.1:9229');
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report, null, 1));
  }
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 1280 }, colorScheme: 'light' });
    await tab.setContent(page);
    // One deviation that needs no explaining, above the map of the operations that deal with groups.
    await tab.getByRole('searchbox').fill('groups');
    await tab.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('.deviation'))
        one.hidden = one.querySelector('h3 code')?.textContent !== 'CreateGroup/GroupName/pattern';
    });
    await tab.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
} finally {
  await peer.stop();
}
console.log(`${picture} is new.`);
