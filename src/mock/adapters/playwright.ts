// The door `cognito-contract/playwright`: answers a page's requests to the service from the mock, without a server.
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { WireAnswer } from '../../protocol/answer.ts';
import type { Cognito } from '../cognito.ts';
import { isServiceHost } from './hosts.ts';

/** Which further hosts belong to the mock. */
export interface RouteOptions {
  /** Such as a custom domain, or `localhost:9229`. */
  hosts?: readonly string[];
}

/** Routes every request of a page or context to the service into the mock. Answers a function that ends it. */
export async function routeCognito(
  target: Page | BrowserContext,
  cognito: Cognito,
  options: RouteOptions = {},
): Promise<() => Promise<void>> {
  const ours = (url: URL): boolean => isServiceHost(url.host) || (options.hosts ?? []).includes(url.host);
  const handler = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = new URL(request.url());
    const headers = { ...(await request.allHeaders()), host: url.host, 'x-forwarded-proto': url.protocol.slice(0, -1) };
    const answer = await cognito.dispatch({
      method: request.method(),
      path: url.pathname + url.search,
      headers,
      body: request.postData() ?? '',
    });
    const { location } = answer.headers;
    await route.fulfill(
      location !== undefined && request.isNavigationRequest()
        ? goingTo(location, answer)
        : { status: answer.status, headers: answer.headers, body: answer.body },
    );
  };
  await target.route(ours, handler);
  return () => target.unroute(ours, handler);
}

/**
 * A redirect as a page that goes there: the browser follows a real one by itself, past all routes, and so would leave the mock for
 * the network.
 */
function goingTo(
  location: string,
  answer: WireAnswer,
): { status: number; headers: Record<string, string>; body: string } {
  const { location: _location, ...headers } = answer.headers;
  // Inside a script, an angle bracket must not be able to end it.
  const target = JSON.stringify(location).replaceAll('<', '\\u003c');
  const body = `<!doctype html><script>window.location.replace(${target})</script>`;
  return { status: 200, headers: { ...headers, 'content-type': 'text/html;charset=UTF-8' }, body };
}

/** What a Playwright test gets from the fixture. */
export interface CognitoFixture {
  cognito: Cognito;
}

/**
 * A fixture for `test.extend`: a fresh mock a test, with the page's requests routed into it.
 * @example const test = base.extend<CognitoFixture>({ cognito: cognitoFixture(() => createCognito({ seed: 1 })) });
 */
export function cognitoFixture(
  make: () => Cognito,
  options: RouteOptions = {},
): (args: { context: BrowserContext }, use: (cognito: Cognito) => Promise<void>) => Promise<void> {
  return async ({ context }, use) => {
    const cognito = make();
    const end = await routeCognito(context, cognito, options);
    await use(cognito);
    await end();
  };
}
