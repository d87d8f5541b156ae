// What the checker believes of the endpoint during a sequence: plain maps and sets, and nothing of how an implementation works.

/** The tokens of one sign-in, and whether they should still work. */
export interface Session {
  readonly clientId: string;
  readonly refresh: string;
  readonly access: string[];
  alive: boolean;
  /** Tokens made in the second of a sign-out may be dead from the start (reported of the live service), so that nothing is said of them. */
  readonly certain: boolean;
}

/** A user. */
export interface UserState {
  nickname: string | undefined;
  enabled: boolean;
  readonly groups: Set<string>;
  readonly sessions: Session[];
  signedOut: boolean;
}

/** A group. */
export interface GroupState {
  description: string | undefined;
  precedence: number | undefined;
}

/** A pool; what it had once and lost is remembered by name. */
export interface PoolState {
  readonly id: string;
  readonly clients: Map<string, { name: string }>;
  readonly users: Map<string, UserState>;
  readonly groups: Map<string, GroupState>;
  readonly lostClients: Set<string>;
  readonly lostUsers: Set<string>;
  readonly lostGroups: Set<string>;
}

/** Everything. */
export interface State {
  readonly pools: PoolState[];
  readonly lostPools: Set<string>;
  /** Sessions that must not work any more. */
  readonly dead: Session[];
  /** Where devices are tracked; undefined until the first one. */
  deviceHome: DeviceHome | undefined;
}

/** The pool, client and user that devices belong to. */
export interface DeviceHome {
  readonly UserPoolId: string;
  readonly ClientId: string;
  readonly devices: Set<string>;
}

/** Nothing yet. */
export function emptyState(): State {
  return { pools: [], lostPools: new Set(), dead: [], deviceHome: undefined };
}

/** A pool that was just made. */
export function emptyPool(id: string): PoolState {
  return {
    id,
    clients: new Map(),
    users: new Map(),
    groups: new Map(),
    lostClients: new Set(),
    lostUsers: new Set(),
    lostGroups: new Set(),
  };
}

/** A user that was just made. */
export function emptyUser(): UserState {
  return { nickname: undefined, enabled: true, groups: new Set(), sessions: [], signedOut: false };
}

/** The n-th of some things, counting round; undefined where there are none. */
export function nth<Item>(items: Iterable<Item>, index: number): Item | undefined {
  const all = [...items];
  return all[index % all.length];
}

/** All sessions of a user end. */
export function endSessions(state: State, user: UserState): void {
  for (const session of user.sessions.splice(0)) endSession(state, session);
}

/** A session ends. */
export function endSession(state: State, session: Session): void {
  session.alive = false;
  state.dead.push(session);
}
