import { aboutInputs, expression } from './about.ts';
import { secret } from './codecs.ts';

/** The secret that the input `token` becomes. */
export const TOKEN = 'RAY_TOKEN';

/** What nodes and clients of a Ray cluster prove themselves with. */
export const tokenInput = {
  token: secret('token')
    .optional()
    .register(aboutInputs, {
      description:
        'Token of the cluster. It becomes the secret `RAY_TOKEN`, which the fleet file names (`token: { secret: RAY_TOKEN }`); a file that names another one, or several, takes them from the `env:` of the step.',
      example: expression('secrets.RAY_TOKEN'),
      secret: true,
    }),
};
