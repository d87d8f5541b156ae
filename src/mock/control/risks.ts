// PUT /_mock/risks: rates the sign-ins of users, as `cognito.risk` does in process.
import { UsageError } from '../../errors.ts';
import type { Mock } from '../mock.ts';
import type { RiskLevel } from '../risks.ts';

/** Orders `{"username":"ada","level":"High"}`; the level null takes the rating back. */
export function orderRisk(mock: Mock, body: unknown): Record<string, never> {
  const { username, level } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (typeof username !== 'string' || !(level === null || typeof level === 'string')) {
    throw new UsageError('ERR_RISK', 'Give {"username":"ada","level":"High"}; the level null takes the rating back.');
  }
  mock.risks.set(username, level === null ? undefined : (level as RiskLevel));
  return {};
}
