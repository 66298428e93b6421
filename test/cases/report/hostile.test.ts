import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotations } from '../../../src/report/annotations.ts';
import { applyEndText, applyText } from '../../../src/report/apply-text.ts';
import { junitXml } from '../../../src/report/junit.ts';
import { planText } from '../../../src/report/plan-text.ts';
import { problemText } from '../../../src/report/problem.ts';
import { parseReport } from '../../../src/report/read.ts';
import { sarif } from '../../../src/report/sarif.ts';
import { summaryMarkdown } from '../../../src/report/summary.ts';
import { evilProblem, evilReport } from './hostile-report.ts';
import { markdownFault } from './markdown-check.ts';
import { xmlFault } from './xml-check.ts';

const HIDDEN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]|\p{Cs}/u;
// The time limit is for shrinking: it ends the search for a smaller example, not the failure.
const runs = { numRuns: 100, interruptAfterTimeLimit: 8000 };

test('no text for a terminal holds a control character, whatever a host printed', () => {
  fc.assert(
    fc.property(evilReport, fc.boolean(), fc.integer({ min: 20, max: 200 }), (report, verbose, width) => {
      for (const text of [planText, applyText, applyEndText]) {
        expect(text(report, { colour: false, width, verbose })).not.toMatch(HIDDEN);
        const painted = text(report, { colour: true, width, verbose });
        expect(painted.replace(/\x1b\[[0-9]+m/g, '')).not.toMatch(HIDDEN);
      }
    }),
    runs,
  );
});

test('no page has a foreign tag, a broken fence, a torn table or a mention, and none is too large', () => {
  fc.assert(
    fc.property(evilReport, fc.integer({ min: 12_000, max: 60_000 }), (report, mostBytes) => {
      const page = summaryMarkdown(report, mostBytes);
      expect(markdownFault(page)).toBeUndefined();
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(mostBytes);
    }),
    runs,
  );
});

test('JUnit files are well-formed', () => {
  fc.assert(
    fc.property(evilReport, (report) => {
      expect(xmlFault(junitXml(report))).toBeUndefined();
    }),
    runs,
  );
});

test('annotations are ten at most, and none is longer than the runner takes', () => {
  fc.assert(
    fc.property(evilReport, (report) => {
      const notes = annotations(report, { rootDir: '/srv/fleet' });
      expect(notes.length).toBeLessThanOrEqual(10);
      for (const note of notes) expect(note.message.length).toBeLessThanOrEqual(4096);
      expect(notes.map((note) => note.message).join('\n')).not.toMatch(HIDDEN);
    }),
    runs,
  );
});

test('problems of any text become lines and SARIF without a throw', () => {
  fc.assert(
    fc.property(fc.array(evilProblem, { maxLength: 5 }), (problems) => {
      for (const problem of problems) expect(problemText(problem, { colour: false })).not.toMatch(HIDDEN);
      const log = sarif(problems, { rootDir: '/srv/fleet' });
      expect(log.runs[0].results).toHaveLength(problems.length);
      expect(JSON.parse(JSON.stringify(log))).toEqual(log);
    }),
    runs,
  );
});

test('a report that was written is read back whole', () => {
  fc.assert(
    fc.property(evilReport, (report) => {
      expect(parseReport(JSON.stringify(report))).toEqual(report);
    }),
    runs,
  );
});
