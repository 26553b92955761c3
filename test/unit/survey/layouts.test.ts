import { describe, expect, it } from 'vitest';
import { drafted, imported } from './kit';
import { layouts } from './layouts';
import { respondents } from './respondent';

describe.each(layouts)(
  'an export of $tool',
  ({ name = 'made-up.csv', bytes, header = 'one', counts }) => {
    it('is drafted so that it runs unedited, and counts what was answered', async () => {
      const { mapping } = await drafted(name, bytes);
      expect(mapping.header).toBe(header);
      const made = await imported(name, bytes, mapping);
      expect(made).toEqual({ faults: [], respondents: respondents.length, counts });
    });

    it('gives nothing away of who answered, and is imported as its owner edits it', async () => {
      const { mapping } = await drafted(name, bytes);
      expect(JSON.stringify(mapping)).not.toMatch(/Person-made-up|somebody|10\.0\.0|@/);
      // She opens what she may, and merges what means the same.
      const questions = mapping.questions.map((question) => {
        const opened = { ...question, public: true };
        const seldom = Object.values(question.labels).includes('Sometimes');
        if (opened.kind !== 'single' || !seldom) return opened;
        const { often = '' } = Object.fromEntries(
          Object.entries(opened.labels).map(([id, label]) => [label.toLowerCase(), id]),
        );
        const entries = Object.entries(opened.answers).map(
          ([cell, id]) => [cell, cell.startsWith('Sometimes') ? often : id] as const,
        );
        return { ...opened, answers: Object.fromEntries(entries) };
      });
      const names = { Ghent: null };
      const edited = { ...mapping, city: { ...mapping.city, names }, questions };
      const made = await imported(name, bytes, edited);
      expect(made.faults).toEqual([]);
      expect(made.respondents).toBe(respondents.length - 1);
      const given = respondents.slice(1).filter((one) => one.often !== 'Never').length;
      const asked = Object.values(made.counts).find((all) => 'Often' in all);
      expect(asked?.['Often']).toBe(given);
    });
  },
);
