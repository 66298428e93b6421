import type { Command } from 'commander';
import { BringupError } from '../../../core/error.ts';
import { type FlashOptions, openFlash, withFlashPlaces } from '../../flash-command.ts';
import { environment, examples, fleetFile, withOutputOptions } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';

/** After Ctrl-C. */
const ANEW =
  'it makes the file anew; nothing of an unfinished one is left, and a file that was there before is as it was';

interface ImageOptions extends FlashOptions {
  readonly out: string;
}

/** `bringup flash image`: the image of one node as a file. */
export function addFlashImage(flash: Command, outcome: Outcome): void {
  const command = withFlashPlaces(
    withOutputOptions(flash.command('image'))
      .description('write the image of one node into a file, for a card, a disk or a mirror; no board is asked')
      .argument('<node>', '`rack-1/2`, or the host that it is')
      .requiredOption('-o, --out <file>', 'where to; packed when it ends in .xz')
      .addOption(fleetFile())
      .addOption(environment()),
  ).action(async (node: string, options: ImageOptions) => outcome.set(await image(node, options)));
  examples(command, [
    ['bringup flash image rack-1/2 -o node2.img.xz', 'packed, as the board gets it'],
    ['bringup flash image gpu-1 -o gpu-1.img', 'raw, for a card'],
  ]);
  command.addHelpText('after', '\nThe file holds the private host key of the node: keep it as you keep keys.');
}

async function image(node: string, options: ImageOptions): Promise<number> {
  const { saveImage } = await import('../../../flash/save-image.ts');
  using opened = await openFlash([node], options, ['image'], { again: ANEW });
  const [target, second] = opened.targets;
  if (target === undefined || second !== undefined) throw oneNode(node);
  const saved = await saveImage(target, options.out, opened.context).catch((error: unknown) => {
    opened.context.signal.throwIfAborted();
    throw error;
  });
  opened.clear();
  if (options.json) printJson({ version: 'bringup.flash-image/1', ...saved });
  else
    process.stdout.write(
      `${saved.file}\n${saved.bytes} bytes, SHA-256 ${saved.sha256}\nthe node will prove itself as ${saved.image}\n`,
    );
  return 0;
}

function oneNode(name: string): BringupError {
  return new BringupError({
    code: 'flash-one-node',
    category: 'config',
    what: `${name} is a whole board, and an image is of one node`,
    remedy: `name a node of it: ${name}/1`,
  });
}
