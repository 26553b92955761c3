import { useAtlas } from '../../atlas/AtlasContext';
import type { CountryDetails, PlacedRecognition, Source } from '../../atlas/details';
import { SourceLine } from '../../atlas/SourceLine';
import { useI18n } from '../../i18n/I18n';
import { Definition } from '../../ui/Definition';
import { english } from '../../ui/english';

interface CountryRecognitionsProps {
  details: CountryDetails;
}

/** Prizes, labels and programmes of the cities of a country, each with its source on demand. */
export function CountryRecognitions({ details }: CountryRecognitionsProps) {
  const atlas = useAtlas();
  const { compare } = useI18n();
  const sources = new Map(details.sources.map((source) => [source.id, source]));
  const nameOf = ({ city }: PlacedRecognition) => atlas.cityById.get(city)?.name ?? city;
  const sorted = [...details.recognitions].sort((a, b) => compare(nameOf(a), nameOf(b)));
  return sorted.map((recognition) => {
    const { city, scheme, year, result, detail, source } = recognition;
    return (
      <Entry
        key={`${city} ${scheme} ${year} ${result} ${detail}`}
        city={nameOf(recognition)}
        recognition={recognition}
        source={sources.get(source)}
      />
    );
  });
}

interface EntryProps {
  city: string;
  recognition: PlacedRecognition;
  source: Source | undefined;
}

function Entry({ city, recognition, source }: EntryProps) {
  const { word, language } = useI18n();
  const { scheme, year, result, detail } = recognition;
  const lang = english(language);
  // "Other" says nothing: there the detail is the name.
  const named = scheme === 'other' && detail !== null;
  const outcome = [word(`result.${result}`, result), year].filter((part) => part !== null);
  return (
    <Definition
      term={
        <>
          <strong>{city}</strong> <span>·</span>{' '}
          {named ? (
            <span lang={lang}>{detail}</span>
          ) : (
            <span>{word(`scheme.${scheme}`, scheme)}</span>
          )}{' '}
          <span>{`· ${outcome.join(', ')}`}</span>
        </>
      }
    >
      {!named && detail !== null && <p lang={lang}>{detail}</p>}
      {source && <SourceLine source={source} />}
    </Definition>
  );
}
