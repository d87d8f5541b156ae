// `cognito-contract types`: prints the typings of every shape and operation.
import { Command } from 'commander';
import { deliver, readShipped } from './shipped.ts';
import { profileOption } from './spec.ts';

/** The command `types`. */
export function typesCommand(): Command {
  return new Command('types')
    .description('print the TypeScript typings of all shapes and operations')
    .addOption(profileOption('the typings are the same for both profiles'))
    .option('-o, --output <file>', 'write to this file instead')
    .addHelpText('after', '\nExample:\n  $ cognito-contract types -o cognito.d.ts')
    .action(({ output }: { output?: string }) =>
      deliver(readShipped('../generated/types.d.ts', '../generated/types.ts'), output),
    );
}
