// A web application with aws-amplify and the mock in one page: msw's service worker answers for the service, without any server.
import { setupWorker } from 'msw/browser';
import { createCognito } from '../../../src/mock/adapters/msw.ts';
import { app } from './amplify-app.ts';

declare global {
  interface Window {
    /** Starts the worker and answers a pool to sign in to. */
    start(): Promise<{ userPoolId: string; userPoolClientId: string }>;
    /** The last code that was sent to a user. */
    code(username: string): string;
  }
}

const cognito = createCognito();
window.app = app;

window.start = async () => {
  await setupWorker(...cognito.handlers).start({ quiet: true, onUnhandledRequest: 'bypass' });
  const { userPoolId, clientId } = await cognito.given.userPool({ settings: { AutoVerifiedAttributes: ['email'] } });
  return { userPoolId, userPoolClientId: clientId };
};

window.code = (username) => cognito.messages.last(username).code;
