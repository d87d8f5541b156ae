// The risk of sign-ins, ordered in advance by a test: a mock knows no suspicious places and rates nothing by itself.
import { UsageError } from '../errors.ts';
import type { RiskLevelType } from '../generated/types.ts';

/** How risky threat protection finds the sign-ins of a user. */
export type RiskLevel = RiskLevelType;

const LEVELS: readonly string[] = ['Low', 'Medium', 'High'] satisfies RiskLevel[];

/** The ordered risks of a mock. */
export interface Risks {
  /**
   * Rates the sign-ins of a user, named by Username or e-mail address, from now on; undefined takes the rating back.
   * Throws UsageError ERR_RISK for a level that there is not.
   */
  set(username: string, level: RiskLevel | undefined): void;
  /** The rating of whoever has one of these names. */
  of(names: readonly (string | undefined)[]): RiskLevel | undefined;
  clear(): void;
}

/** No risks. */
export function createRisks(): Risks {
  const levels = new Map<string, RiskLevel>();
  return {
    set(username, level) {
      if (level === undefined) levels.delete(username);
      else if (LEVELS.includes(level)) levels.set(username, level);
      else throw new UsageError('ERR_RISK', `There is no risk level '${level}'. There are ${LEVELS.join(', ')}.`);
    },
    of: (names) => names.map((name) => levels.get(name ?? '')).find((level) => level !== undefined),
    clear: () => levels.clear(),
  };
}
