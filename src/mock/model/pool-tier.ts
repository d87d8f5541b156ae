// What the feature plans of a pool include, and the refusal of settings above the plan.
import { CognitoError } from '../../errors.ts';
import type { UserPoolTierType } from '../../generated/types.ts';
import type { PoolConfiguration } from './pool-settings.ts';

/** A setting that is not part of every plan. */
type Feature =
  | 'Threat Protection'
  | 'Access Token Customization'
  | 'Passwordless Authentication'
  | 'Choice-based Authentication'
  | 'Password History'
  | 'Email MFA'
  | 'Passkeys'
  | 'Log Streaming'
  | 'Multi-Region Replication';

/** Throws FeatureUnavailableInTierException when the settings use what their plan does not include. */
export function checkTier(asked: PoolConfiguration): void {
  const tier = asked.UserPoolTier ?? 'ESSENTIALS';
  const above = featuresOf(asked).filter((feature) => !includes(tier, feature));
  if (above.length === 0) return;
  // The wording that deployments of pools with such settings report.
  throw new CognitoError(
    'FeatureUnavailableInTierException',
    `The following features need to be disabled for the ${tier} pricing tier configured: ${above.join(', ')}`,
  );
}

/** Throws FeatureUnavailableInTierException unless the plan of the pool includes the feature. */
export function requireFeature(tier: UserPoolTierType | undefined, feature: Feature): void {
  if (includes(tier ?? 'ESSENTIALS', feature)) return;
  throw new CognitoError(
    'FeatureUnavailableInTierException',
    `The following feature is not available for the ${tier} pricing tier configured: ${feature}`,
  );
}

/** PLUS includes everything, ESSENTIALS all but threat protection and its logs, LITE none of these (Cognito Developer Guide, "Feature plans"). */
function includes(tier: UserPoolTierType, feature: Feature): boolean {
  const top = feature === 'Threat Protection' || feature === 'Log Streaming';
  return tier === 'PLUS' || (tier === 'ESSENTIALS' && !top);
}

function featuresOf(asked: PoolConfiguration): Feature[] {
  const used: Feature[] = [];
  const mode = asked.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF';
  const tokenVersion = asked.LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
  const factors = asked.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (mode !== 'OFF') used.push('Threat Protection');
  if (tokenVersion !== 'V1_0') used.push('Access Token Customization');
  if (factors.some((factor) => factor !== 'PASSWORD')) used.push('Passwordless Authentication');
  if ((asked.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0) > 0) used.push('Password History');
  return used;
}
