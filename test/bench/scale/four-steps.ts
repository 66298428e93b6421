/** The four things that each host gets in the benchmarks of scale. */
const FOUR = {
  directory: '/srv/scale/conf.d',
  file: { path: '/srv/scale/conf.d/scale.conf', content: 'workers = 8\n' },
  line: { path: '/srv/scale/hosts', line: '10.1.1.1 registry.example.org' },
  link: { path: '/srv/scale/current', target: '/srv/scale/conf.d/scale.conf' },
} as const;

/** As a `base:` section. */
export const FOUR_SECTION = {
  directories: [{ path: FOUR.directory, mode: '0755' }],
  files: [{ ...FOUR.file, mode: '0644' }],
  lines: [{ ...FOUR.line, create: true }],
  links: [FOUR.link],
};

const { directory, file, line, link } = FOUR;
const content = `printf "${file.content.replace('\n', '\\n')}"`;

/** As shell, without single quotes: sake puts a command between two of them. `written` is what a cautious command syncs. */
const STEPS = [
  {
    check: `[ "$(stat -c %a ${directory} 2>/dev/null)" = 755 ]`,
    apply: () => `install -d -m 0755 ${directory}`,
  },
  {
    check: `${content} | cmp -s - ${file.path} && [ "$(stat -c %a ${file.path})" = 644 ]`,
    apply: (sync: string) =>
      `{ ${content} >${file.path}.new && chmod 0644 ${file.path}.new${sync === '' ? '' : ` && ${sync} ${file.path}.new`} && mv ${file.path}.new ${file.path}; }`,
  },
  {
    check: `grep -qxF "${line.line}" ${line.path} 2>/dev/null`,
    apply: (sync: string) => `echo "${line.line}" >>${line.path}${sync === '' ? '' : ` && ${sync} ${line.path}`}`,
  },
  {
    check: `[ "$(readlink ${link.path})" = ${link.target} ]`,
    apply: () => `ln -sfn ${link.target} ${link.path}`,
  },
];

/** One command for each, which changes nothing where all is right. */
export const FOUR_COMMANDS: readonly string[] = STEPS.map(({ check, apply }) => `${check} || ${apply('')}`);

const STATE = '/var/lib/bringup';

/**
 * The same, each as safe as a step of ours: nobody else changes the host meanwhile, what is about to be done is written down and synced
 * first, a new file is synced before it gets its name, and what came of it is read again and written down. (What was there before is
 * not kept, so nothing of it could be undone.)
 */
export const FOUR_SAFE_COMMANDS: readonly string[] = STEPS.map(({ check, apply }, index) => {
  const safely = [
    `exec 9>>${STATE}/lock && flock -w 40 9`,
    `echo begin ${index} >>${STATE}/journal && sync ${STATE}/journal`,
    apply('sync'),
    check,
    `echo end ${index} >>${STATE}/journal`,
  ];
  return `${check} || { ${safely.join(' && ')}; }`;
});

/** Fails where one of them is not so. */
export const FOUR_CHECK = `[ "$(stat -c %a ${directory}) $(cat ${file.path}) $(stat -c %a ${file.path})" = '755 ${file.content.trim()} 644' ] && [ "$(grep -cxF '${line.line}' ${line.path})" = 1 ] && [ "$(readlink ${link.path})" = ${link.target} ]`;
