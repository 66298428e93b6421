import { labUp } from '../../../src/lab/up.ts';

// A process of its own that makes a lab and then only holds it, to be killed by a test at any moment.
const [name = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
await labUp({
  name,
  hosts: [
    { name: 'one', suite: 'trixie' },
    { name: 'two', suite: 'bookworm' },
  ],
  progress: say,
});
say('up');
setInterval(() => {}, 60_000);
