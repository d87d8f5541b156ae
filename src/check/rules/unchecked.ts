// The rules that have no check, each with its reason. A rule stands either here or in a topic's checks.
import type { RuleId } from '../../generated/rules.ts';

/** Why a rule has no check. */
export const unchecked = {
  'pool.schema-mutable-for-mapped': 'It shows at sign-in through a real identity provider, which no check can play.',
  'pool.schema-developer-only-legacy': 'It is advice to designers; the description of the member carries it.',
  'pool.lambda-permission-separate': 'Permission to invoke a function is granted in AWS Lambda, beyond this API.',
  'message.email-default-quota': 'Showing it would take as many e-mails as an account may send in a day.',
  'message.email-default-from': 'The sender of an e-mail shows in the mailbox of its reader only.',
  'message.email-developer-uses-ses': 'It shows in Amazon SES, beyond this API.',
  'message.email-developer-service-role': 'It shows in IAM, beyond this API.',
  'message.email-from-use': 'The sender of an e-mail shows in the mailbox of its reader only.',
  'message.sms-caller-role': 'It shows in IAM and Amazon SNS, beyond this API.',
  'message.sms-region-seoul-tokyo': 'It holds for pools in ap-northeast-2 only, and a check has no choice of Region.',
  'message.sms-configuration-failure': 'It shows only with a faulty role or in an account in the SMS sandbox.',
  'message.sms-sandbox-hidden-without-permission': 'It shows only in an account in the SMS sandbox.',
  'user.status-external-provider': 'It shows at sign-in through a real identity provider, which no check can play.',
  'user.status-archived': 'No operation leads to this status.',
  'user.status-unknown': 'No operation leads to this status.',
  'client.oauth-code': 'It shows at the OAuth endpoints of a domain, beyond this API.',
  'client.oauth-implicit': 'It shows at the OAuth endpoints of a domain, beyond this API.',
  'client.redirect-registered': 'It shows at the OAuth endpoints of a domain, beyond this API.',
  'client.analytics-user-data-shared': 'It shows in Amazon Pinpoint, beyond this API.',
  'client.analytics-region': 'It shows in Amazon Pinpoint, beyond this API.',
  'client.write-attributes-cover-mapping':
    'It shows at sign-in through a real identity provider, which no check can play.',
  'client.mapped-attributes-updated': 'It shows at sign-in through a real identity provider, which no check can play.',
  'idp.details-oidc-endpoints':
    'It shows with an issuer whose discovery document the service reads, which no check can play.',
  'idp.link-sign-in-returns-destination':
    'It shows at sign-in through a real identity provider, which no check can play.',
  'idp.link-destination-federated-value':
    'It shows at sign-in through a real identity provider, which no check can play.',
  'idp.link-social-token-claim': 'It shows at sign-in through a real identity provider, which no check can play.',
  'idp.link-saml-mapped-subject': 'It shows at sign-in through a real identity provider, which no check can play.',
  'idp.link-saml-cognito-subject': 'It shows at sign-in through a real identity provider, which no check can play.',
  'risk.http-headers-in-order':
    'What the service makes of headers shows in its rating alone; the order is kept by the type, a list.',
  'risk.takeover-block': 'It shows only at an event that the service rates as risky, which no check can bring about.',
  'risk.takeover-mfa-if-configured':
    'It shows only at an event that the service rates as risky, which no check can bring about.',
  'risk.takeover-mfa-required':
    'It shows only at an event that the service rates as risky, which no check can bring about.',
  'risk.takeover-no-action':
    'It shows only at an event that the service rates as risky, which no check can bring about.',
  'risk.takeover-notify': 'It shows only at an event that the service rates as risky, which no check can bring about.',
  'risk.skipped-ip-ranges':
    'It shows only at an event that the service rates as risky, which no check can bring about.',
  'risk.notify-from-verified': 'It shows in Amazon SES, beyond this API.',
  'wire.operation-inventory': 'It is about the contents of the contract, not about an endpoint.',
  'wire.type-inventory': 'It is about the contents of the contract, not about an endpoint.',
  'wire.heading-only-entries': 'It is about the contents of the contract, not about an endpoint.',
} satisfies { readonly [Id in RuleId]?: string };
