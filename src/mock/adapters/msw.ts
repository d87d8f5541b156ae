// The door `cognito-contract/msw`: one handler that answers every request to the service, in Node and in the browser.
import { type HttpHandler, http } from 'msw';
import { type Cognito, createCognito as createPlainCognito } from '../cognito.ts';
import type { MockOptions } from '../mock.ts';
import { isServiceHost } from './hosts.ts';

/** Settings of a mock behind msw. */
export interface MswOptions extends MockOptions {
  /** Further hosts that belong to the mock, such as `localhost:9229` or a custom domain. */
  hosts?: readonly string[];
}

/** A mock with the handlers for setupServer and setupWorker. */
export interface MswCognito extends Cognito {
  readonly handlers: HttpHandler[];
}

/** Makes a mock whose `handlers` go into `setupServer(...)` or `setupWorker(...)`. */
export function createCognito(options: MswOptions = {}): MswCognito {
  const cognito = createPlainCognito(options);
  return { ...cognito, handlers: handlersFor(cognito, options.hosts) };
}

/** The handlers for a mock that exists already. */
export function handlersFor(cognito: Cognito, hosts: readonly string[] = []): HttpHandler[] {
  const ours = ({ request }: { request: Request }): boolean => {
    const { host } = new URL(request.url);
    return isServiceHost(host) || hosts.includes(host);
  };
  return [http.all(ours, ({ request }) => cognito.handle(request))];
}
