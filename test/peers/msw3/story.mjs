// One sign-in through msw 3 and the built package, as a project that has both installed would write it. Prints what it saw.
import { syncBuiltinESMExports } from 'node:module';
import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { createCognito } from 'cognito-contract/msw';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

const cognito = createCognito({ seed: 1 });
const server = setupServer(
  ...cognito.handlers,
  http.all('*', () => new HttpResponse('the handler of somebody else', { status: 418 })),
);
server.listen({ onUnhandledRequest: 'error' });
// aws-jwt-verify imports "request" from node:https by name; without this it keeps the one that msw has replaced.
syncBuiltinESMExports();

const { userPoolId, clientId } = await cognito.given.userPool({ users: [{ username: 'ada', password: 'Passw0rd!' }] });
const host = 'https://cognito-idp.us-east-1.amazonaws.com';

const refused = await fetch(host, {
  method: 'POST',
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
  },
  body: JSON.stringify({
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ada', PASSWORD: 'wrong' },
  }),
});
const client = new CognitoIdentityProviderClient({ region: 'us-east-1' });
const { AuthenticationResult } = await client.send(
  new InitiateAuthCommand({
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ada', PASSWORD: 'Passw0rd!' },
  }),
);
const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
const claims = await verifier.verify(AuthenticationResult?.AccessToken ?? '');
const foreign = await fetch('https://service.example.com/');

console.log(
  JSON.stringify({
    refusal: await refused.json(),
    username: claims.username,
    foreign: foreign.status,
    operations: cognito.requests().map((each) => each.operation),
  }),
);
server.close();
