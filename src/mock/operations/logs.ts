// Where a pool's logs are delivered. The mock delivers none; it keeps the configuration and judges it as the service does.
import { CognitoError } from '../../errors.ts';
import type { LogConfigurationType } from '../../generated/types.ts';
import type { Behaviours } from '../behaviour.ts';
import { getPool } from '../model/pool.ts';
import { requireFeature } from '../model/pool-tier.ts';
import { shelf } from '../model/shelf.ts';

const deliveries = shelf<readonly LogConfigurationType[]>('logs');
const ALL = 'all';

/** The behaviours of the topic logs. */
export const logs = {
  GetLogDeliveryConfiguration({ UserPoolId }, { world }) {
    const pool = getPool(world, UserPoolId);
    const stored = structuredClone(deliveries.of(pool).get(ALL) ?? []);
    return { LogDeliveryConfiguration: { UserPoolId: pool.id, LogConfigurations: [...stored] } };
  },

  /** Replaces the whole list. */
  SetLogDeliveryConfiguration({ UserPoolId, LogConfigurations: list }, { world }) {
    const pool = getPool(world, UserPoolId);
    checkSources(list);
    if (list.some(({ EventSource }) => EventSource === 'userAuthEvents')) {
      requireFeature(pool.settings.UserPoolTier, 'Log Streaming');
    }
    for (const entry of list) checkEntry(entry, world.region);
    deliveries.put(pool, ALL, structuredClone(list));
    return { LogDeliveryConfiguration: { UserPoolId: pool.id, LogConfigurations: structuredClone(list) } };
  },
} satisfies Behaviours<'GetLogDeliveryConfiguration' | 'SetLogDeliveryConfiguration'>;

/** Both faults are told in one message (measured on the live service, 2026-09). */
function checkSources(list: readonly LogConfigurationType[]): void {
  const sources = list.map(({ EventSource }) => EventSource);
  const homeless = list.filter((entry) => destinationsOf(entry).length === 0).map(({ EventSource }) => EventSource);
  const twice = sources.filter((source, index) => sources.indexOf(source) !== index);
  const faults = [
    ...(homeless.length === 0
      ? []
      : [`Following event sources in request have no destination: [${unique(homeless)}].`]),
    ...(twice.length === 0 ? [] : [`Following event sources appear more then once in a request: [${unique(twice)}].`]),
  ];
  if (faults.length > 0) throw invalid(`Request validation Failed. ${faults.join(' ')}`);
}

/** Failed messages go to CloudWatch at level ERROR, sign-in events anywhere at level INFO (API Reference, LogConfigurationType). */
function checkEntry(entry: LogConfigurationType, region: string): void {
  const { EventSource: source, LogLevel: level, S3Configuration, FirehoseConfiguration } = entry;
  const wanted = source === 'userNotification' ? 'ERROR' : 'INFO';
  if (level !== wanted) throw invalid(`The log level of ${source} must be ${wanted}.`);
  if (source === 'userNotification' && (S3Configuration ?? FirehoseConfiguration) !== undefined) {
    throw invalid(`${source} can be delivered to CloudWatch Logs only.`);
  }
  for (const arn of destinationsOf(entry)) {
    const [, , , arnRegion = ''] = arn.split(':');
    if (arnRegion !== '' && arnRegion !== region) throw invalid('ARN does not belong to current region');
  }
}

function destinationsOf(entry: LogConfigurationType): string[] {
  const { CloudWatchLogsConfiguration, S3Configuration, FirehoseConfiguration } = entry;
  const arns = [CloudWatchLogsConfiguration?.LogGroupArn, S3Configuration?.BucketArn, FirehoseConfiguration?.StreamArn];
  return arns.filter((arn) => arn !== undefined);
}

function unique(sources: readonly string[]): string {
  return [...new Set(sources)].join(', ');
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
