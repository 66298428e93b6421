import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** A commit and, for people, the version it is. */
const PINNED = /^[^@]+@[0-9a-f]{40}$/;
/** Our own actions and workflows are pinned when a release is made. */
const OWN = /^(?:\$\/|\.\/|OWNER\/bringup(?:\/|@))/;

/**
 * What a workflow does that a careful one does not, as `path:line: sentence`. Sources: GitHub docs, "Secure use reference";
 * zizmor's audits unpinned-uses, artipacked, template-injection, excessive-permissions, secrets-inherit.
 */
export function habits(text: string, path: string): readonly string[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const found: string[] = [];
  const say = (node: unknown, sentence: string): void => {
    const offset =
      typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range[0] : 0;
    found.push(`${path}:${counter.linePos(Number(offset)).line}: ${sentence}`);
  };
  if (!document.has('permissions')) say(document.contents, 'the workflow does not say which permissions it needs');
  const jobs = document.get('jobs');
  for (const { key, value } of isMap(jobs) ? jobs.items : []) {
    if (isMap(value) && !value.has('uses') && !value.has('timeout-minutes'))
      say(key, `the job ${key} has no timeout-minutes`);
  }
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
      const { value: given } = value;
      if (key.value === 'uses' && !OWN.test(given)) {
        if (!PINNED.test(given)) say(key, `${given} is not pinned to a commit`);
        else if (!/^ ?v\d/.test(value.comment ?? '')) say(key, `${given} does not say which version it is`);
      }
      if (key.value === 'run' && given.includes('${{'))
        say(key, 'an expression inside of run: pass it as an environment variable');
      if (key.value === 'secrets' && given === 'inherit') say(key, 'name the secrets that are passed on');
    },
    Map(_, step) {
      const uses = step.get('uses');
      if (typeof uses !== 'string' || !uses.startsWith('actions/checkout@')) return;
      if (step.getIn(['with', 'persist-credentials']) !== false)
        say(step, 'checkout leaves its token behind: persist-credentials: false');
    },
  });
  return found;
}
