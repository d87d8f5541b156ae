// The laws of refresh tokens: whose they are, what they are taken for, and their rotation.
import type { OperationName } from '../../generated/types.ts';
import { FLOWS, grants, type Hand, refuses, type Settings, type Stories, type Story, said, takeHand } from './hand.ts';

const REFRESHING: readonly OperationName[] = ['InitiateAuth', 'AdminInitiateAuth', 'GetTokensFromRefreshToken'];
const REFUSED = ['NotAuthorizedException'];

/** The request for new tokens by the operation under check. */
async function request(hand: Hand, operation: OperationName, token: string): Promise<unknown> {
  if (operation === 'GetTokensFromRefreshToken') return { ClientId: hand.client.ClientId, RefreshToken: token };
  return hand.start('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: token });
}

const refreshing = (play: Story['play']): Story => ({ operations: REFRESHING, play });

const ROTATING: Settings = {
  client: {
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  },
};

/** The stories of refresh tokens. */
export const refresh: Stories = {
  'refresh/other-client': refreshing(async (t, operation) => {
    const hand = await takeHand(t, operation);
    const { RefreshToken } = await hand.tokens();
    // All flows but the choice, so that it is another client in nothing but its id.
    const client = await t.given.client(hand.UserPoolId, { ExplicitAuthFlows: FLOWS as never });
    const sent = await request(hand.with({ client }), operation, RefreshToken);
    await refuses(t, operation, sent, REFUSED, 'the refresh token is of another client');
    grants(t, said(t, await t.send(operation, await request(hand, operation, RefreshToken))));
  }),

  'refresh/other-token': refreshing(async (t, operation) => {
    const hand = await takeHand(t, operation);
    const { AccessToken, IdToken } = await hand.tokens();
    const errors = [...REFUSED, 'InvalidParameterException'];
    for (const [token, what] of [
      [AccessToken, 'an access token'],
      [IdToken, 'an ID token'],
    ] as const)
      await refuses(t, operation, await request(hand, operation, token), errors, `it is ${what}`);
  }),

  'refresh/keeps-token': refreshing(async (t, operation) => {
    const hand = await takeHand(t, operation);
    const { RefreshToken } = await hand.tokens();
    for (let time = 1; time <= 2; time += 1) {
      const answer = said(t, await t.send(operation, await request(hand, operation, RefreshToken)));
      grants(t, answer);
      t.equal(answer.AuthenticationResult?.RefreshToken ?? null, null, 'RefreshToken of a client without rotation');
    }
  }),

  'refresh/rotates': {
    operations: ['GetTokensFromRefreshToken'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, ROTATING);
      const first = (await hand.tokens()).RefreshToken;
      const { RefreshToken } = grants(t, said(t, await t.send(operation, await request(hand, operation, first))));
      t.expect(
        ![first, 'undefined'].includes(RefreshToken),
        'another RefreshToken with rotation',
        RefreshToken.slice(0, 9),
      );
      const reused = [...REFUSED, 'RefreshTokenReuseException'];
      await refuses(t, operation, await request(hand, operation, first), reused, 'another one has taken its place');
    },
  },

  'refresh/rotated-works': {
    operations: ['GetTokensFromRefreshToken'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, ROTATING);
      const first = (await hand.tokens()).RefreshToken;
      const { RefreshToken } = grants(t, said(t, await t.send(operation, await request(hand, operation, first))));
      grants(t, said(t, await t.send(operation, await request(hand, operation, RefreshToken))));
    },
  },

  'refresh/rotating-flow': {
    operations: ['InitiateAuth', 'AdminInitiateAuth'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, ROTATING);
      const { RefreshToken } = await hand.tokens();
      const errors = [...REFUSED, 'InvalidParameterException', 'UnsupportedOperationException'];
      await refuses(
        t,
        operation,
        await request(hand, operation, RefreshToken),
        errors,
        'the client rotates refresh tokens',
      );
    },
  },
};
