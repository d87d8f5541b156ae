// A Vitest reporter that ends the run with one plain line, `N passed, N failed`, for whoever reads only the last line.
import type { Reporter, TestModule } from 'vitest/node';

/** Counts tests by their result; a file that cannot be loaded counts as a failed test. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      const broken = tests.filter((test) => test.result().state === 'failed').length;
      failed += broken === 0 && module.state() === 'failed' ? 1 : broken;
    }
    // After the default reporter's summary, which is printed in the same turn.
    setImmediate(() => console.log(`\n${passed} passed, ${failed} failed`));
  }
}
