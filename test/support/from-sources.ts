import { main } from '../../src/cli/main.ts';

// What `bin/bringup` starts, from the sources.
process.exitCode = await main(process.argv.slice(2));
