import { useAtlas } from '../../atlas/AtlasContext';
import { describe } from '../../atlas/sentence';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { YearsNote } from '../../filters/YearsNote';
import { english } from '../../ui/english';
import { useResult } from '../../view/ResultContext';
import { AtlasBrief } from './AtlasBrief';
import { CityBrief } from './CityBrief';
import { ComparisonBrief } from './ComparisonBrief';
import { LetterBrief } from './LetterBrief';
import { ResultBrief } from './ResultBrief';
import type { Stamp } from './Sheet';
import type { Subject } from './subject';

interface BriefProps {
  subject: Subject;
  details: readonly CityDetails[];
  address: string | null;
}

/** The brief of a view. */
export function Brief({ subject, details, address }: BriefProps) {
  const i18n = useI18n();
  const atlas = useAtlas();
  const result = useResult();
  const { t, word, language } = i18n;
  const stamp: Stamp = { version: atlas.version, address };
  const sentence = describe(result.filter, result, atlas, i18n);
  const { cities, records } = result;
  switch (subject.kind) {
    case 'atlas':
      return <AtlasBrief title={sentence} {...stamp} />;
    case 'comparison':
      return <ComparisonBrief cities={subject.cities} details={details} {...stamp} />;
    case 'city': {
      const [own] = details;
      if (!own) return null;
      return <CityBrief city={subject.city} details={own} {...stamp} />;
    }
    case 'letter':
      return <LetterBrief {...subject} details={details} {...stamp} />;
    case 'practice': {
      const { id, label, definition } = subject.practice;
      const translated = word(`practice.${id}.definition`, definition);
      const lang = translated === definition ? english(language) : undefined;
      return (
        <ResultBrief
          title={word(`practice.${id}`, label)}
          kind={t('brief.kind.practice')}
          subtitle={
            <p>
              <span lang={lang}>{translated}</span> {sentence}.
            </p>
          }
          about="practice"
          {...{ cities, records, details, ...stamp }}
        />
      );
    }
    case 'result':
      return (
        <ResultBrief
          title={sentence}
          subtitle={<YearsNote isPrinted />}
          kind={t('brief.kind.result')}
          about="result"
          {...{ cities, records, details, ...stamp }}
        />
      );
  }
}
