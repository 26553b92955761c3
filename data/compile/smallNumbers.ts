import type { ReadSurvey } from './surveyTables';

/** A count that points at a few: its table, its row there, its column, and what is wrong. */
type Small = readonly [
  table: 'questions' | 'answers',
  at: number,
  column: string,
  wrong: readonly [wrong: string, value: string, expected: string],
];

/**
 * Counts in a survey's tables that tell of fewer than its base, by themselves
 * or when those who are shown by city are subtracted. The tables do not say how
 * many people of a city there were: where there may be several, nothing is
 * subtracted.
 */
export function smallNumbersIn(
  { questions, answers, responses }: ReadSurvey,
  { base, mapping: { oneEach } }: NonNullable<ReadSurvey['about']>,
): Small[] {
  return questions.rows.flatMap(({ id, answered }, at): Small[] => {
    const own = answers.rows.flatMap((row, place) =>
      row.question === id ? [{ ...row, place }] : [],
    );
    const counted = own.flatMap(({ answer, count, place }) =>
      count === null ? [] : [{ answer, count, place }],
    );
    if (answered === null) {
      const expected = 'no count where it is withheld how many answered';
      return counted.map(({ count, place }) => [
        'answers',
        place,
        'count',
        ['a count of a question that is withheld', String(count), expected],
      ]);
    }
    const wrongTotal = (wrong: string, value: number): Small => [
      'questions',
      at,
      'answered',
      [wrong, String(value), `none, or at least ${base}`],
    ];
    if (answered < base) return [wrongTotal('too few answers', answered)];
    const tooMany = counted.flatMap(({ count, place }): Small[] =>
      count <= answered
        ? []
        : [
            [
              'answers',
              place,
              'count',
              ['more than answered', String(count), `at most ${answered}`],
            ],
          ],
    );
    if (!oneEach || tooMany.length > 0) return tooMany;
    const shown = responses.rows.filter(({ question }) => question === id);
    const hidden = answered - new Set(shown.map(({ city }) => city)).size;
    if (hidden === 0) return [];
    if (hidden < base) return [wrongTotal('too few who are not shown by city', hidden)];
    const left = counted.map(({ answer, count, place }) => ({
      own: count - shown.filter((one) => one.answer === answer).length,
      place,
    }));
    const few = left.filter(
      ({ own }) => own < 0 || (own > 0 && (own < base || hidden - own < base)),
    );
    const rest = hidden - left.reduce((sum, { own }) => sum + own, 0);
    return [
      ...few.map(({ own, place }): Small => [
        'answers',
        place,
        'count',
        [
          'a count that tells of too few who are not shown by city',
          String(own),
          `none, or ${base} to ${hidden - base}`,
        ],
      ]),
      ...(rest > 0 && rest < base
        ? [wrongTotal('too few whose answers are not counted', rest)]
        : []),
    ];
  });
}
