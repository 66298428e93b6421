import { openDatabase } from '../../../src/providers/database.ts';
import { listProviders } from '../../../src/providers/list.ts';

/** Lists the providers of a folder again and again. Prints how many there are, and the seconds: of the first time, and of the fastest. */
const [folder = '', rounds = ''] = process.argv.slice(2);
using database = openDatabase(folder);
const [wall, cpu]: [number[], number[]] = [[], []];
let providers = 0;
for (let round = 0; round < Number(rounds); round++) {
  const [started, used] = [performance.now(), process.cpuUsage()];
  providers = listProviders(database, {}, Date.now()).length;
  wall.push((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage(used);
  cpu.push((user + system) / 1_000_000);
}
const told = { providers, first: wall[0], wall: Math.min(...wall), firstCpu: cpu[0], cpu: Math.min(...cpu) };
process.stdout.write(`${JSON.stringify(told)}\n`);
