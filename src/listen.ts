// How every server of this package starts and stops listening: on loopback unless told otherwise, with a port that is taken
// explained in one sentence. What it answers is left to its owner.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from './errors.ts';

/** Where a server listens. */
export interface Place {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
}

/** Starts listening. Rejects with UsageError ERR_PORT when the port is taken or not allowed. */
export function listen(server: Server, { port, host }: Place): Promise<{ url: string; port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, host, port)));
    server.listen(port, host, () => {
      // A server on a port has an address of this kind.
      const address = server.address() as AddressInfo;
      const shown = host.includes(':') ? `[${host}]` : host;
      resolve({ url: `http://${shown}:${address.port}`, port: address.port });
    });
  });
}

/** Stops at once, open connections included. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((cause) =>
      cause === undefined || (cause as NodeJS.ErrnoException).code === 'ERR_SERVER_NOT_RUNNING'
        ? resolve()
        : reject(cause),
    );
    server.closeAllConnections();
  });
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  if (cause.code === 'EADDRINUSE') {
    return new UsageError(
      'ERR_PORT',
      `Port ${port} on ${host} is in use. Stop what listens there, or choose another port (0 picks a free one).`,
      { cause },
    );
  }
  if (cause.code === 'EACCES') {
    return new UsageError(
      'ERR_PORT',
      `Port ${port} on ${host} is not allowed for this user. Choose a port above 1023.`,
      { cause },
    );
  }
  return new UsageError('ERR_PORT', `Cannot listen on ${host}:${port}: ${cause.message}.`, { cause });
}
