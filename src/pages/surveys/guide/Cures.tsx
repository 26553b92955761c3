import { useAtlas } from '../../../atlas/AtlasContext';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import type { ImportFault } from '../../../survey/import/fault';
import { answersOf, type Mapping } from '../../../survey/import/mapping';
import { addAnswer, changeColumn, changeQuestion, giveAnswer, giveChoice, giveName } from './edit';
import { Choice } from './Field';

interface CuresProps {
  fault: ImportFault;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What a person may say of what is not known; it is never guessed. */
export function Cures({ fault, mapping, onChange }: CuresProps) {
  const { t } = useI18n();
  const value = fault.value.slice(0, 60);
  switch (fault.kind) {
    case 'unknown-answer':
      return <AnswerCure {...{ fault, mapping, onChange }} />;
    case 'unknown-choice':
      return [true, false].map((is) => (
        <Button
          key={String(is)}
          onClick={() =>
            onChange(
              changeQuestion(mapping, fault.question, (one) => giveChoice(one, fault.value, is)),
            )
          }
        >
          {t(is ? 'survey.cure.chosen' : 'survey.cure.notChosen', { value })}
        </Button>
      ));
    case 'unknown-city':
      return <CityCure {...{ fault, mapping, onChange }} />;
    case 'missing-column':
      return fault.near.map((column) => (
        <Button key={column} onClick={() => onChange(changeColumn(mapping, fault.value, column))}>
          {t('survey.cure.column', { column: column.slice(0, 60) })}
        </Button>
      ));
    case 'second-row':
      return (
        <Button onClick={() => onChange({ ...mapping, oneEach: false })}>
          {t('survey.cure.several')}
        </Button>
      );
    default:
      return null;
  }
}

type AnswerCureProps = Omit<CuresProps, 'fault'> & {
  fault: Extract<ImportFault, { kind: 'unknown-answer' }>;
};

/** A cell's text is an answer of its own, or another way to write one that there is. */
function AnswerCure({ fault, mapping, onChange }: AnswerCureProps) {
  const { t } = useI18n();
  const { question: id, value } = fault;
  const question = mapping.questions.find((one) => one.id === id);
  const known = question ? answersOf(question) : [];
  return (
    <>
      <Button onClick={() => onChange(changeQuestion(mapping, id, (one) => addAnswer(one, value)))}>
        {t('survey.cure.answer', { value: value.slice(0, 60) })}
      </Button>
      {known.length > 0 && (
        <Choice
          label={t('survey.cure.means', { value: value.slice(0, 60) })}
          value=""
          options={[
            ['', t('survey.cure.means.none')],
            ...known.map((answer) => [answer, question?.labels[answer] ?? answer] as const),
          ]}
          onChange={(answer) =>
            onChange(changeQuestion(mapping, id, (one) => giveAnswer(one, value, answer)))
          }
        />
      )}
    </>
  );
}

type CityCureProps = Omit<CuresProps, 'fault'> & {
  fault: Extract<ImportFault, { kind: 'unknown-city' }>;
};

/** A name is one of the cities that are most like it, or any other; or its rows are left out. */
function CityCure({ fault, mapping, onChange }: CityCureProps) {
  const { t, compare } = useI18n();
  const atlas = useAtlas();
  const { value, suggestions } = fault;
  const name = value.slice(0, 60);
  const give = (city: string | null) => onChange(giveName(mapping, value, city));
  const cities = atlas.cities
    .map((city) => [city.id, `${city.name}, ${city.country.name}`] as const)
    .toSorted(([, one], [, other]) => compare(one, other));
  return (
    <>
      {suggestions.map(({ id, name: city, country }) => (
        <Button key={id} onClick={() => give(id)}>
          {t('survey.cure.city', { value, city: `${city}, ${country.name}` })}
        </Button>
      ))}
      <Choice
        label={t('survey.cure.anyCity', { value: name })}
        value=""
        options={[['', t('survey.cure.anyCity.none')], ...cities]}
        onChange={give}
      />
      <Button onClick={() => give(null)}>{t('survey.cure.leave', { value })}</Button>
    </>
  );
}
