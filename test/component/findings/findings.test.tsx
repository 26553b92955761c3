// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AtlasProvider } from '../../../src/atlas/AtlasContext';
import type { Findings as All } from '../../../src/atlas/findings';
import { rangeOf } from '../../../src/pages/surveys/findings/Bound';
import { Findings } from '../../../src/pages/surveys/findings/Findings';
import { atlas } from '../../unit/pages/fixture';
import { show } from '../pages/reader';
import { wholly } from '../wholly';

const url = 'https://survey.example/';
const findings: All = {
  version: '2026-11-24-test',
  responses: [
    {
      id: 'made-up',
      title: 'Made-up survey',
      year: 2025,
      date: '2025-11-25',
      language: 'fr',
      respondents: 30,
      base: 5,
      questions: [
        {
          id: 'team',
          text: 'Une équipe ?',
          practice: 'open-data',
          attribute: null,
          public: true,
          answered: 26,
          whole: false,
          answers: [
            { id: 'yes', label: 'Oui', count: 13 },
            { id: 'no', label: 'Non', count: null },
          ],
        },
        {
          id: 'why',
          text: 'Pourquoi ?',
          practice: null,
          attribute: 'reasons',
          public: false,
          answered: null,
          whole: false,
          answers: [],
        },
      ],
    },
  ],
  surveys: [
    {
      name: 'First survey',
      year: 2024,
      base: 65,
      baseUnit: 'cities',
      area: 'Europe',
      findings: [
        {
          id: 'a',
          statement: 'Cities with a team',
          precision: 'more than',
          percent: 33,
          practice: 'innovation-team',
          url,
        },
        {
          id: 'b',
          statement: 'Cities with leaders',
          precision: 'almost',
          percent: 80,
          practice: null,
          url,
        },
      ],
    },
    {
      name: 'Second survey',
      year: 2018,
      base: 1_089,
      baseUnit: 'mayors',
      area: 'World',
      findings: [
        {
          id: 'c',
          statement: 'Mayors with goals',
          precision: 'exactly',
          percent: 55,
          practice: null,
          url,
        },
      ],
    },
  ],
};
/** As it stands beside its bar: the table has it once more. */
const beside = { selector: 'strong, p, span' };
const survey = (name: string) => within(screen.getByRole('region', { name }));

describe('findings', () => {
  it('are told survey by survey, with who answered', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <Findings findings={findings} />
      </AtlasProvider>,
    );
    const first = survey('First survey, 2024');
    expect(first.getByText(wholly(/65 responses \(cities, Europe\)/))).toBeVisible();
    expect(first.getAllByRole('listitem')).toHaveLength(2);
    expect(survey('Second survey, 2018').getByText(/1,089/)).toBeVisible();
    expect(survey('Second survey, 2018').getAllByRole('listitem')).toHaveLength(1);
  });

  it('say a bound as a bound, with the source', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <Findings findings={findings} />
      </AtlasProvider>,
    );
    const first = survey('First survey, 2024');
    expect(first.getByText('more than 33 %', beside)).toBeVisible();
    expect(first.getByText('almost 80 %', beside)).toBeVisible();
    expect(survey('Second survey, 2018').getByText('55 %', beside)).toBeVisible();
    for (const link of first.getAllByRole('link', { name: 'Source' })) {
      expect(link).toHaveAttribute('href', url);
    }
  });

  it('stand beside what is on record of the same practice, and say why both differ', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <Findings findings={findings} />
      </AtlasProvider>,
    );
    const [team, leaders] = survey('First survey, 2024').getAllByRole('listitem');
    expect(team).toHaveTextContent('In this atlas, 1 of 3 cities has on record: Innovation team');
    expect(leaders).not.toHaveTextContent('In this atlas');
    expect(screen.getByRole('link', { name: /Innovation team/ })).toHaveAttribute(
      'href',
      '/?practice=innovation-team',
    );
    const differ = screen.getByRole('region', { name: 'Why surveys and records differ' });
    expect(differ).toHaveTextContent('neither proves the other');
  });

  it('are said in French, their statements in the language they were published in', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <Findings findings={findings} />
      </AtlasProvider>,
      'fr',
    );
    expect(screen.getByText('plus de 33 %', beside)).toBeVisible();
    expect(screen.getByText('Cities with a team', beside)).toHaveAttribute('lang', 'en');
  });
});

describe('a share that was published as a bound', () => {
  it.each([
    ['exactly', 55, { known: 55, until: 55 }],
    ['more than', 33, { known: 33, until: 100 }],
    ['almost', 80, { known: 68, until: 80 }],
    ['almost', 5, { known: 0, until: 5 }],
  ] as const)('%s %s per cent lies in %j', (precision, percent, range) => {
    expect(rangeOf({ precision, percent })).toEqual(range);
  });
});

describe('a survey whose responses were brought in', () => {
  it('is counted, with a way to the cities that may be shown, and says what is withheld', async () => {
    await show(
      <AtlasProvider atlas={atlas}>
        <Findings findings={findings} />
      </AtlasProvider>,
    );
    const made = survey('Made-up survey, 2025');
    const yes = made.getByText('Oui', beside).closest('li');
    expect(yes).toHaveTextContent('13 (50%) See cities');
    expect(within(yes ?? document.body).getByRole('link')).toHaveAttribute(
      'href',
      '/?survey=team:yes',
    );
    expect(made.getByText('Non', beside).closest('li')).toHaveTextContent(
      /^Nonnot counted See cities$/,
    );
    expect(made.getByText(/^Other answers are not counted: fewer than 5 cities/)).toBeVisible();
    const why = made.getByText('Pourquoi ?').closest('li');
    expect(why).toHaveTextContent('It asks about: reasons');
    expect(why).toHaveTextContent('Withheld: fewer than 5 cities answered');
    expect(within(why ?? document.body).queryByRole('link')).toBeNull();
  });
});
