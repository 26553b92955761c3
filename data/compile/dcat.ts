import * as v from 'valibot';
import { dataPackageSchema } from '../../src/atlas/details';
import type { MessageId } from '../../src/i18n/catalogue';
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
  xlsx: 'XLSX',
};

/** A node that others are told of by its address and kind only. */
const node = (id: string, type: string): Json => ({ '@id': id, '@type': type });
const day = (value: string): Json => ({ '@type': 'xsd:date', '@value': value });
const language = (code: string) => node(`${authority}/language/${code}`, 'dct:LinguisticSystem');

/** A text in English and, where there is one, in French. */
function spoken(en: string, fr: string): Json[] {
  const texts = [
    { '@language': 'en', '@value': en },
    { '@language': 'fr', '@value': fr },
  ];
  return texts.filter((text) => text['@value'] !== '');
}

/** The theme of all of it, with its names: a concept without one is not valid. */
const theme: Json = {
  ...node(`${authority}/data-theme/GOVE`, 'skos:Concept'),
  'skos:prefLabel': spoken('Government and public sector', 'Gouvernement et secteur public'),
};

const themes: Json = {
  ...node(`${authority}/data-theme`, 'skos:ConceptScheme'),
  'dct:title': spoken('Data theme', 'Thème de données'),
};

/** What a download is called in French, and what it is; '' where the catalogue does not say. */
function inFrench({ name }: Resource, french: Translator): readonly [title: string, about: string] {
  const since = /^changes-since-(.+)$/u.exec(name)?.[1];
  if (since === undefined) {
    const id = `data.file.${name}`;
    return [french.word(id, ''), french.word(`${id}.about`, '')];
  }
  const date = french.date(since, { dateStyle: 'long', timeZone: 'UTC' });
  return [french.t('data.file.since', { date }), french.t('data.file.since.about')];
}

interface Told {
  dataset: Dataset;
  /** `datapackage.json`, which the downloads are taken from. */
  described: Json;
  /** Of the words of the data page, of practices and of the site. */
  french: Translator;
  /** Of the site; '' where it is not known: addresses then begin at the root, which a reader of JSON-LD completes. */
  origin: string;
}

/**
 * `dcat.jsonld`: the catalogue of the one dataset, as data portals in Europe harvest it (DCAT-AP 2.1.1
 * as JSON-LD). There is no contact in it, because the atlas has none but its corrections, and no
 * checksum, because that profile takes SHA-1 only: `datapackage.json` has SHA-256.
 * @throws v.ValiError if the data package is not as it should be
 */
export function dcatOf({ dataset, described, french, origin }: Told): Json {
  const { info, version, rows } = dataset;
  const { name, resources } = v.parse(packageSchema, described);
  const page = `${origin}/data/`;
  const id = (fragment: string) => `${page}#${fragment}`;
  // French words are of the atlas; of other tables in the same form they may not be true.
  const isOwn = info.title === french.t('app.name');
  const own = (...ids: MessageId[]) => (isOwn ? ids.map((each) => french.t(each)).join(' ') : '');
  const title = spoken(info.title, own('app.name'));
  const tagline = own('head.tagline');
  const method = own('data.reading.record', 'data.reading.missing');
  const description = spoken(
    `${info.description}\n\n${info.method}`,
    isOwn ? `${tagline}.\n\n${method}` : '',
  );
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
    const [fr, frAbout] = inFrench(resource, french);
    const type = fileTypes[format];
    const address = { '@id': `${page}${path}` };
    return {
      ...node(id(`file-${resource.name}`), 'dcat:Distribution'),
      'dct:title': spoken(resource.title, fr),
      'dct:description': spoken(resource.description, frAbout),
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
    'dct:language': isOwn ? [language('ENG'), language('FRA')] : [language('ENG')],
    'dct:license': licence,
    'foaf:homepage': node(`${origin}/`, 'foaf:Document'),
    'dcat:themeTaxonomy': themes,
    'dcat:dataset': {
      ...node(id('dataset'), 'dcat:Dataset'),
      ...about,
      'dct:identifier': origin === '' ? name : id('dataset'),
      'owl:versionInfo': version,
      'dcat:keyword': rows.practices.flatMap((practice) =>
        spoken(practice.label, french.word(`practice.${practice.id}`, '')),
      ),
      'dcat:theme': theme,
      'dct:language': language('ENG'),
      'dct:accessRights': node(`${authority}/access-right/PUBLIC`, 'dct:RightsStatement'),
      'dcat:landingPage': node(page, 'foaf:Document'),
      'dcat:distribution': resources.map(distribution),
    },
  };
}
