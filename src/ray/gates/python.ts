import { type Gate, need } from './gate.ts';
import { isOlder } from './system.ts';

/** The minor versions that Ray has wheels for. Source: pypi.org/project/ray, 2.55 to 2.60. */
const OLDEST_PYTHON = '3.10';
const NEWEST_PYTHON = '3.14';

/** How a Python is installed, by package manager. */
const INSTALLS: Readonly<Record<string, string>> = {
  apt: 'apt-get install -y python3',
  dnf: 'dnf install -y python3',
  zypper: 'zypper install -y python3',
  pacman: 'pacman -S --noconfirm python',
};

export const PYTHON_GATE: Gate = {
  id: 'python',
  title: 'Python 3',
  unit: 'version',
  rule: `with \`python: host\`: a released CPython ${OLDEST_PYTHON} to ${NEWEST_PYTHON}, the same to its patch level as that of the head`,
  purpose: 'all nodes of a cluster need the same Python, to its patch level, or Ray refuses them',
  judge({ python, pythonsThere, packageManager }, { python: wanted, headPython, cluster }) {
    const field = `ray.clusters.${cluster}.python`;
    if (wanted !== 'host') {
      const isOwn = python?.usual === true && python.version === wanted;
      const comes = pythonsThere.includes(wanted) ? `${wanted}, brought along` : `${wanted} is brought along`;
      return { status: 'pass', actual: isOwn ? wanted : comes, required: wanted };
    }
    const bring = `set ${field} to an exact version, such as ${headPython ?? '3.13.7'}, which is then brought along`;
    const required = headPython ?? `${OLDEST_PYTHON} to ${NEWEST_PYTHON}`;
    if (python === undefined) {
      const install = INSTALLS[packageManager];
      return need(
        false,
        { actual: 'none', required },
        install === undefined ? bring : `\`${install}\` there, or ${bring}`,
      );
    }
    const { version, path, usual } = python;
    const actual = `${version} (${path}${usual ? '' : ', no released CPython'})`;
    const minor = version.split('.').slice(0, 2).join('.');
    if (!usual || isOlder(minor, OLDEST_PYTHON) || isOlder(NEWEST_PYTHON, minor))
      return need(false, { actual, required }, bring);
    return need(
      headPython === undefined || version === headPython,
      { actual, required: headPython === undefined ? required : `${headPython}, as the head has` },
      `bring both to the same patch level (\`apt-get update && apt-get install -y python3\`, where that has it), or ${bring}`,
    );
  },
};
