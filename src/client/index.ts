// The door `cognito-contract/client`: a typed client, the SDK's request handler, and the middleware for openapi-fetch.
export { type Client, type ClientOptions, createClient, isErrorOf, ServiceError } from './client.ts';
export { cognitoMiddleware, type FetchMiddleware } from './openapi-fetch.ts';
export { requestHandler, type SdkAnswer, type SdkRequest, type SdkRequestHandler } from './sdk.ts';
export { type Credentials, signer } from './sigv4.ts';
