import * as v from 'valibot';
import { dataPackageSchema } from '../../src/atlas/details';
import type { MessageId } from '../../src/i18n/catalogue';
import { isFilled } from '../../src/i18n/filled';
import { baseLanguage } from '../../src/i18n/languages';
import { authorityOf, tagOf } from '../../src/i18n/names';
import type { Translator } from '../../src/i18n/translator';
import type { Dataset } from './join';

type Json = Record<string, unknown>;

/** What `datapackage.json` says of each download. */
const packageSchema = v.object({
  ...dataPackageSchema.entries,
  name: v.string(),
  resources: v.array(
    v.object({
      ...dataPackageSchema.entries.resources.item.entries,
      description: v.string(),
      mediatype: v.string(),
    }),
  ),
});
type Resource = v.InferOutput<typeof packageSchema>['resources'][number];

/** Of the vocabularies that the EU's portals read. */
const authority = 'http://publications.europa.eu/resource/authority';

/** What the file says its words are: all of it, so that no reader must fetch a context. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** EU file types of the formats that there are. */
const fileTypes: Readonly<Record<string, string>> = {
  csv: 'CSV',
  geojson: 'GEOJSON',
  json: 'JSON',
  parquet: 'PARQUET',
  xlsx: 'XLSX',
};

/** A node that others are told of by its address and kind only. */
const node = (id: string, type: string): Json => ({ '@id': id, '@type': type });
const day = (value: string): Json => ({ '@type': 'xsd:date', '@value': value });
const language = (code: string) => node(`${authority}/language/${code}`, 'dct:LinguisticSystem');

/** A message in one language, where it has it; '' where English would stand in for it. */
type Say = (i18n: Translator) => string;

/** A message by its id. */
const message =
  (id: string): Say =>
  (i18n) =>
    isFilled(i18n, id) ? '' : i18n.word(id, '');

/** A text in English, and in each other language that has one. */
function spokenBy(speakers: readonly Translator[], en: string, say: Say): Json[] {
  const others = speakers
    .filter(({ language }) => language !== baseLanguage)
    .map((i18n) => ({ '@language': tagOf(i18n.language), '@value': say(i18n) }));
  return [{ '@language': baseLanguage, '@value': en }, ...others].filter(
    (text) => text['@value'] !== '',
  );
}

/** What a download is called, and what it is, in a language. */
function inWords({ name }: Resource): readonly [title: Say, about: Say] {
  const since = /^changes-since-(.+)$/u.exec(name)?.[1];
  if (since === undefined) {
    const id = `data.file.${name}`;
    return [message(id), message(`${id}.about`)];
  }
  const title: Say = (i18n) => {
    const date = i18n.date(since, { dateStyle: 'long', timeZone: 'UTC' });
    return isFilled(i18n, 'data.file.since') ? '' : i18n.t('data.file.since', { date });
  };
  return [title, message('data.file.since.about')];
}

interface Told {
  dataset: Dataset;
  /** `datapackage.json`, which the downloads are taken from. */
  described: Json;
  /** Of the words of the data page, of practices and of the site, in each language. */
  speakers: readonly Translator[];
  /** Of the site; '' where it is not known: addresses then begin at the root, which a reader of JSON-LD completes. */
  origin: string;
}

/**
 * `dcat.jsonld`: the catalogue of the one dataset, as data portals in Europe harvest it (DCAT-AP 2.1.1
 * as JSON-LD). There is no contact in it, because the atlas has none but its corrections, and no
 * checksum, because that profile takes SHA-1 only: `datapackage.json` has SHA-256.
 * @throws v.ValiError if the data package is not as it should be
 */
export function dcatOf({ dataset, described, speakers, origin }: Told): Json {
  const { info, version, rows } = dataset;
  const { name, resources } = v.parse(packageSchema, described);
  const page = `${origin}/data/`;
  const id = (fragment: string) => `${page}#${fragment}`;
  const spoken = (en: string, say: Say) => spokenBy(speakers, en, say);
  // The messages tell of the atlas; of other tables in the same form they may not be true.
  const isOwn = speakers.some((i18n) => info.title === i18n.t('app.name'));
  const own = (...ids: readonly MessageId[]): Say => {
    const said = (i18n: Translator) => ids.map((id) => message(id)(i18n));
    return (i18n) => (isOwn && !said(i18n).includes('') ? said(i18n).join(' ') : '');
  };
  const title = spoken(info.title, own('app.name'));
  const tagline = own('head.tagline');
  const method = own('data.reading.record', 'data.reading.missing');
  const description = spoken(`${info.description}\n\n${info.method}`, (i18n) =>
    tagline(i18n) === '' || method(i18n) === '' ? '' : `${tagline(i18n)}.\n\n${method(i18n)}`,
  );
  // A concept without a name is not valid.
  const theme: Json = {
    ...node(`${authority}/data-theme/GOVE`, 'skos:Concept'),
    'skos:prefLabel': spoken('Government and public sector', message('data.portal.theme')),
  };
  const themes: Json = {
    ...node(`${authority}/data-theme`, 'skos:ConceptScheme'),
    'dct:title': spoken('Data theme', message('data.portal.themes')),
  };
  const spokenIn = isOwn ? speakers.map((i18n) => authorityOf(i18n.language)) : ['ENG'];
  const issued = info.releases[0]?.date ?? info.date;
  const licence = node(info.licence.url, 'dct:LicenseDocument');
  const publisher = {
    ...node(id('publisher'), 'foaf:Agent'),
    'foaf:name': `${info.title} contributors`,
  };
  const about = {
    'dct:title': title,
    'dct:description': description,
    'dct:publisher': publisher,
    'dct:issued': day(issued),
    'dct:modified': day(info.date),
    'dct:spatial': node(`${authority}/continent/EUROPE`, 'dct:Location'),
  };
  const distribution = (resource: Resource): Json => {
    const { path, format, mediatype, bytes } = resource;
    const [named, told] = inWords(resource);
    const type = fileTypes[format];
    const address = { '@id': `${page}${path}` };
    return {
      ...node(id(`file-${resource.name}`), 'dcat:Distribution'),
      'dct:title': spoken(resource.title, named),
      'dct:description': spoken(resource.description, told),
      'dcat:accessURL': address,
      'dcat:downloadURL': address,
      ...(type !== undefined && {
        'dct:format': node(`${authority}/file-type/${type}`, 'dct:MediaTypeOrExtent'),
      }),
      'dcat:mediaType': node(
        `https://www.iana.org/assignments/media-types/${mediatype}`,
        'dct:MediaType',
      ),
      'dcat:byteSize': { '@type': 'xsd:decimal', '@value': String(bytes) },
      'dct:language': language('ENG'),
      'dct:license': licence,
      'dct:modified': day(info.date),
    };
  };
  return {
    '@context': context,
    ...node(id('catalog'), 'dcat:Catalog'),
    ...about,
    'dct:language': spokenIn.map(language),
    'dct:license': licence,
    'foaf:homepage': node(`${origin}/`, 'foaf:Document'),
    'dcat:themeTaxonomy': themes,
    'dcat:dataset': {
      ...node(id('dataset'), 'dcat:Dataset'),
      ...about,
      'dct:identifier': origin === '' ? name : id('dataset'),
      'owl:versionInfo': version,
      'dcat:keyword': rows.practices.flatMap((practice) =>
        spoken(practice.label, message(`practice.${practice.id}`)),
      ),
      'dcat:theme': theme,
      'dct:language': language('ENG'),
      'dct:accessRights': node(`${authority}/access-right/PUBLIC`, 'dct:RightsStatement'),
      'dcat:landingPage': node(page, 'foaf:Document'),
      'dcat:distribution': resources.map(distribution),
    },
  };
}
