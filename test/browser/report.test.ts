// The HTML report in a real Chromium: by keyboard, by search, light and dark, without script, with hostile text, and large.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, htmlReport, type Report, type ReportedDeviation } from '../../src/check/index.ts';
import { fakeEndpoint, success } from '../check/fake.ts';
import { launchChromium } from '../support/chromium.ts';

const EVIL = `"'><img src=http://127.0.0.1:1/x onerror="window.evil=1"><script>window.evil=2</script>\u202e\u0007`;

let browser: Browser;
let report: Report;
const folder = mkdtempSync(join(tmpdir(), 'cognito-contract-page-'));
const complaints: string[] = [];
const elsewhere: string[] = [];

beforeAll(async () => {
  const send = fakeEndpoint(({ operation, body }) =>
    operation === 'CreateGroup' && typeof body.GroupName === 'string' && body.GroupName.includes(' ')
      ? success({ Group: {} })
      : undefined,
  );
  report = await check({
    send,
    url: 'http://127.0.0.1:1',
    operations: ['CreateGroup', 'GetGroup', 'SignUp'],
    phases: ['constraints'],
    today: '2026-01-01',
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

/** Opens a report as a file, as people do. */
async function open(shown: Report, settings: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const file = join(folder, 'index.html');
  writeFileSync(file, htmlReport(shown));
  const url = pathToFileURL(file).href;
  const page = await browser.newPage(settings);
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) elsewhere.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return page;
}

const PATTERN = 'CreateGroup/GroupName/pattern';
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const deviationOf = (page: Page, id: string) =>
  page.locator('.deviation').filter({ has: page.getByText(id, { exact: true }) });

describe('the page', () => {
  it('leads by keyboard from the map to the entries, and from there to the deviation', async () => {
    const page = await open(report);
    await page.getByLabel(/^CreateGroup, pattern: /).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('CreateGroup-pattern');
    expect(await page.locator('#CreateGroup').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const anchor = await focused(page);
    expect(anchor).toMatch(/^deviation-\d+$/);
    expect(await page.locator(`#${anchor} h3 code`).textContent()).toBe(PATTERN);
    await page.close();
  });

  it('reaches everything that can be followed or opened by tabs alone, in the order of the page', async () => {
    const page = await open(report);
    const reached: string[] = [];
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(reached.slice(0, 6)).toEqual([
      'Deviations',
      'Map',
      'Operations',
      'Rules',
      '',
      expect.stringMatching(/^All \d/),
    ]);
    expect(reached).toContain('CreateGroup');
    await page.close();
  });

  it('finds operations and deviations by any text, and shows all again', async () => {
    const page = await open(report);
    await page.getByLabel('Search').fill('groupname has to MATCH');
    expect(await page.locator('.deviation:visible').count()).toBe(1);
    expect(await page.locator('.map tbody tr:visible').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toBe('0 operations, 1 deviation, 0 rules');
    await page.getByLabel('Search').fill('getgroup');
    expect(await page.locator('.map tbody tr:visible').allTextContents()).toHaveLength(1);
    await page.getByLabel('Search').fill('');
    expect(await page.locator('.deviation:visible').count()).toBe(report.deviations.length);
    expect(await page.locator('.map tbody tr:visible').count()).toBe(3);
    await page.close();
  });

  it('shows what a search has hidden when a link points at it', async () => {
    const page = await open(report);
    await page.getByLabel('Search').fill('nothing has this');
    await page.goto(`${page.url()}#GetGroup-type`);
    expect(await page.locator('#GetGroup-type').isVisible()).toBe(true);
    await page.close();
  });

  it('says how to see a deviation again, in lines to copy', async () => {
    const page = await open(report);
    const texts = await deviationOf(page, PATTERN).locator('dt').allTextContents();
    expect(texts).toEqual(['expected', 'observed', 'source', 'curl', 'AWS CLI', 'replay']);
    const lines = await deviationOf(page, PATTERN).locator('dd code').allTextContents();
    expect(lines[1]).toMatch(
      /^aws cognito-idp create-group --cli-input-json '\{.*\}' --endpoint-url http:\/\/127\.0\.0\.1:1 /,
    );
    expect(lines[2]).toBe(`npx cognito-contract replay ${PATTERN} --url http://127.0.0.1:1`);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'can be read in %s: every text stands out from what is behind it',
    async (colorScheme) => {
      const page = await open(report, { colorScheme });
      const worst = await page.evaluate(() => {
        const numbers = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
        const light = (color: string): number => {
          const [r = 0, g = 0, b = 0] = numbers(color)
            .slice(0, 3)
            .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = (node: Element | null): string => {
          if (node === null) return 'rgb(255, 255, 255)';
          const color = getComputedStyle(node).backgroundColor;
          return numbers(color)[3] === 0 ? behind(node.parentElement) : color;
        };
        const ratios = [
          ...document.querySelectorAll('h1, h2, p, td a, th a, th, dt, dd, code, .severity, summary, nav a'),
        ].map((node) => {
          const [one = 0, other = 0] = [light(getComputedStyle(node).color), light(behind(node))].sort((a, b) => b - a);
          return (one + 0.05) / (other + 0.05);
        });
        return Math.min(...ratios);
      });
      // WCAG 2.2, 1.4.3.
      expect(worst).toBeGreaterThanOrEqual(4.5);
      const [paper = 0] =
        (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).match(/\d+/g)?.map(Number) ?? [];
      expect(paper > 128).toBe(colorScheme === 'light');
      await page.close();
    },
  );

  it('reads and opens without script', async () => {
    const page = await open(report, { javaScriptEnabled: false });
    await page.getByText('SignUp', { exact: true }).last().click();
    expect(await page.getByText('SignUp/Username/minLength', { exact: true }).isVisible()).toBe(true);
    await page.close();
  });

  it('takes no text for markup, wherever it came from, and shows what hides in it', async () => {
    const [first] = report.deviations;
    if (first === undefined) throw new Error('there is no deviation');
    const [operation] = report.operations;
    if (operation === undefined) throw new Error('there is no operation');
    const evil: ReportedDeviation = {
      ...first,
      id: `CreateGroup/${EVIL}`,
      expected: EVIL,
      observed: EVIL,
      source: EVIL,
      curl: EVIL,
      awsCli: EVIL,
      awsCliNote: EVIL,
      replay: `x ${EVIL}`,
      steps: [EVIL, EVIL],
      known: { id: EVIL, reason: EVIL, link: `javascript:${EVIL}` },
    };
    const page = await open({
      ...report,
      url: `http://127.0.0.1:1/${EVIL}`,
      operations: [
        { ...operation, errors: { [EVIL]: 1 }, lacks: [EVIL], troubles: [EVIL] },
        ...report.operations.slice(1),
      ],
      deviations: [evil],
      warnings: [{ id: EVIL, text: EVIL }],
      staleBaseline: [{ id: EVIL, reason: EVIL }],
      ledger: report.ledger.map((entry) => ({ ...entry, reason: EVIL })),
    });
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.evaluate(() => (globalThis as { evil?: unknown }).evil)).toBeUndefined();
    expect(await page.locator('.deviation').textContent()).toContain('\\u{202e}\\u{7}');
    const everything = (await page.locator('html').textContent()) ?? '';
    for (const hidden of ['\u202e', '\u0007']) expect(everything).not.toContain(hidden);
    await page.close();
  });

  it('stays small and quick with 2,000 deviations', async () => {
    const [first] = report.deviations;
    if (first === undefined) throw new Error('there is no deviation');
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...first, id: `${PATTERN}/${index}` }));
    const large = { ...report, deviations: many };
    expect(htmlReport(large).length).toBeLessThan(5_000_000);
    const page = await open(large);
    const before = Date.now();
    await page.getByLabel('Search').fill(`${PATTERN}/1999`);
    await page.locator('.deviation:visible').waitFor();
    expect(Date.now() - before).toBeLessThan(3000);
    expect(await page.locator('.deviation:visible').count()).toBe(1);
    await page.close();
  });
});
