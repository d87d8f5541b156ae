// One line on a terminal that says how far a long command has come; nothing where nobody watches.
import type { Progress } from '../check/index.ts';

/** Shows progress on standard error, from the first second on, until it is ended. */
export function progressLine(stream: NodeJS.WriteStream): { show(progress: Progress): void; end(): void } {
  const start = performance.now();
  let last = start + 900;
  let shown = false;
  return {
    show({ phase, done, total, what, requests }) {
      const now = performance.now();
      if (!stream.isTTY || now - last < 100) return;
      last = now;
      shown = true;
      const seconds = Math.round((now - start) / 1000);
      const line = `${phase} ${done}/${total}  ${requests} requests  ${seconds} s  ${what}`;
      stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end() {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
