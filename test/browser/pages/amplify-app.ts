// A web application with aws-amplify v6, unmodified: what a test asks of it, it does in the page.
import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import 'aws-amplify/auth/enable-oauth-listener';
import { Hub } from 'aws-amplify/utils';

/** What the page can be asked to do. */
export interface AmplifyPage {
  configure(settings: { userPoolId: string; userPoolClientId: string; domain?: string }): void;
  signUp(username: string, password: string, email: string): Promise<string>;
  confirmSignUp(username: string, confirmationCode: string): Promise<boolean>;
  signIn(username: string, password: string): Promise<string>;
  signInWithRedirect(): Promise<void>;
  /** Attributes and claims of who is signed in. */
  who(): Promise<{ username: string; email: string | undefined; scope: unknown; state: string | undefined }>;
  refresh(): Promise<boolean>;
  signOut(): Promise<void>;
}

declare global {
  interface Window {
    app: AmplifyPage;
  }
}

let customState: string | undefined;

/** What is asked of the page is done here. */
export const app: AmplifyPage = {
  configure({ userPoolId, userPoolClientId, domain }) {
    const redirect = `${window.location.origin}/`;
    const oauth = {
      domain: domain ?? '',
      scopes: ['openid', 'email', 'aws.cognito.signin.user.admin'],
      redirectSignIn: [redirect],
      redirectSignOut: [redirect],
      responseType: 'code' as const,
    };
    const loginWith = domain === undefined ? {} : { loginWith: { oauth } };
    Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, ...loginWith } } });
  },
  async signUp(username, password, email) {
    const { nextStep } = await auth.signUp({ username, password, options: { userAttributes: { email } } });
    return nextStep.signUpStep;
  },
  confirmSignUp: async (username, confirmationCode) =>
    (await auth.confirmSignUp({ username, confirmationCode })).isSignUpComplete,
  signIn: async (username, password) => (await auth.signIn({ username, password })).nextStep.signInStep,
  signInWithRedirect: () => auth.signInWithRedirect({ customState: 'from the test' }),
  async who() {
    const { username } = await auth.getCurrentUser();
    const { email } = await auth.fetchUserAttributes();
    const { tokens } = await auth.fetchAuthSession();
    return { username, email, scope: tokens?.accessToken.payload.scope, state: customState };
  },
  async refresh() {
    const before = (await auth.fetchAuthSession()).tokens?.accessToken.toString();
    return (await auth.fetchAuthSession({ forceRefresh: true })).tokens?.accessToken.toString() !== before;
  },
  signOut: () => auth.signOut(),
};

Hub.listen('auth', ({ payload }) => {
  if (payload.event === 'customOAuthState') customState = payload.data;
});
