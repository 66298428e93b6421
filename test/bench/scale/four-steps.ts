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

/** As shell that changes nothing where all is right, one command for each. No single quotes: sake puts a command between two of them. */
export const FOUR_COMMANDS = [
  `[ "$(stat -c %a ${directory} 2>/dev/null)" = 755 ] || install -d -m 0755 ${directory}`,
  `${content} | cmp -s - ${file.path} && [ "$(stat -c %a ${file.path})" = 644 ] || { ${content} >${file.path}.new && chmod 0644 ${file.path}.new && mv ${file.path}.new ${file.path}; }`,
  `grep -qxF "${line.line}" ${line.path} 2>/dev/null || echo "${line.line}" >>${line.path}`,
  `[ "$(readlink ${link.path})" = ${link.target} ] || ln -sfn ${link.target} ${link.path}`,
] as const;

/** Fails where one of them is not so. */
export const FOUR_CHECK = `[ "$(stat -c %a ${directory}) $(cat ${file.path}) $(stat -c %a ${file.path})" = '755 ${file.content.trim()} 644' ] && [ "$(grep -cxF '${line.line}' ${line.path})" = 1 ] && [ "$(readlink ${link.path})" = ${link.target} ]`;
