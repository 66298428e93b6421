import { AgentReporter, type TestModule } from 'vitest/node';

/** A dot for each file that has ended, and what failed: in a long log it is found. */
export default class FailuresAndDots extends AgentReporter {
  override onTestModuleEnd(module: TestModule): void {
    super.onTestModuleEnd(module);
    if (module.state() !== 'failed') process.stdout.write('·');
  }
}
