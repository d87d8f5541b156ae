// `cognito-contract spec`: prints the OpenAPI document of one profile.
import { Command, Option } from 'commander';
import { deliver, readShipped } from './shipped.ts';

/** The option that chooses between the two documents. */
export function profileOption(note: string): Option {
  return new Option('--profile <name>', note).choices(['wire', 'tools']).default('wire');
}

/** The command `spec`. */
export function specCommand(): Command {
  return new Command('spec')
    .description('print the OpenAPI document')
    .addOption(
      profileOption(
        'wire: what the service speaks, for typed clients; tools: a path for each operation and plain JSON',
      ),
    )
    .option('-o, --output <file>', 'write to this file instead')
    .addHelpText('after', '\nExample:\n  $ cognito-contract spec --profile tools -o cognito.json')
    .action(({ profile, output }: { profile: 'wire' | 'tools'; output?: string }) => {
      const name = profile === 'wire' ? 'openapi.json' : 'openapi.tools.json';
      deliver(readShipped(`../${name}`, `../../dist/${name}`), output);
    });
}
