// `cognito-contract shim`: stands between tools that know operations by path and an endpoint that knows them by a header.
import { Command } from 'commander';
import { createShim } from '../shim/shim.ts';
import { resigner, type ServingOptions, serve, servingOptions } from './serving.ts';

/** The command `shim`. */
export function shimCommand(): Command {
  return servingOptions(new Command('shim'), 9231)
    .description('turn paths such as /AWSCognitoIdentityProviderService.SignUp and plain JSON into the real wire')
    .option('--reverse', 'the other way round: clients speak the real wire, and the target knows operations by path')
    .addHelpText(
      'after',
      '\nExamples:\n  $ cognito-contract shim --target http://127.0.0.1:9229 --port 9231\n  $ cognito-contract shim --reverse --target http://127.0.0.1:4010 --port 9231',
    )
    .action(async (options: ServingOptions & { reverse?: boolean }) => {
      const { target, reverse = false } = options;
      const shim = createShim({
        target,
        to: reverse ? 'paths' : 'wire',
        sign: reverse ? undefined : resigner(target, true),
      });
      await serve(shim.server, options, 'shim', shim.close);
    });
}
