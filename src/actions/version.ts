/** The version of this bringup, as in package.json. `npm run gen` keeps it in step. */
export const VERSION = '0.1.0';
