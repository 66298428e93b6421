const { cpSync, existsSync, mkdirSync, readdirSync, statSync } = require('node:fs');
const { basename, join } = require('node:path');

const { INPUT_NAME: name = '', INPUT_PATH: path = '', STUB_ARTIFACTS: place = '' } = process.env;
if (/["/:<>|*?\\\r\n]/.test(name)) throw new Error(`an artifact cannot be called ${name}`);
if (!existsSync(path)) throw new Error(`there is no file ${path}`);
const folder = join(place, name);
if (existsSync(folder)) throw new Error(`there is an artifact ${name} already`);
mkdirSync(folder);
if (statSync(path).isDirectory()) cpSync(path, folder, { recursive: true });
else cpSync(path, join(folder, basename(path)));
console.log(`stub: kept ${name}: ${readdirSync(folder).sort().join(' ')}`);
