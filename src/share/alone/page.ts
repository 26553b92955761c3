import type { Fact } from '../../atlas/facts';
import type { City } from '../../atlas/model';
import type { Source } from '../../atlas/details';
import { yearsOf } from '../../atlas/years';
import type { Translator } from '../../i18n/translator';
import { english } from '../../ui/english';
import { escapeXml } from '../picture/xml';
import { styleOf } from './style';

/** What a file that works alone holds. Texts are plain; markup is made here, and what is drawn. */
export interface Alone {
  i18n: Translator;
  title: string;
  /** As shown, in that order, each with its records that are shown. */
  cities: readonly (readonly [City, readonly Fact[]])[];
  /** The map: one element. */
  map: string;
  /** What its marks tell: a text, the entries with their drawings, a caution. */
  key: {
    title: string;
    entries: readonly { mark: string; text: string }[];
    /** What the entries' drawings refer to. */
    definitions: string;
    caution: string;
  };
  version: string;
  /** The day on which it is saved, as an ISO date. */
  day: string;
  /** Where the view is in the atlas; absolute. */
  address: string;
  citation: string;
}

/** What is said of each record: as much as the file has room for. */
export type Detail = 'summaries' | 'names';

const text = escapeXml;

/** Only what leads to a page may be a link: an address is somebody else's text. */
function link(url: string | null, label: string): string {
  if (url === null || !/^https?:\/\//i.test(url)) return text(label);
  return `<a href="${text(url)}" rel="noreferrer">${text(label)}</a>`;
}

function sourceLine({ publisher, year, title, url, aboutUrl }: Source, detail: Detail): string {
  const who = year === null ? publisher : `${publisher} (${year})`;
  return link(url ?? aboutUrl, detail === 'names' ? who : `${who}: ${title}`);
}

function record(fact: Fact, i18n: Translator, detail: Detail): string {
  const { practice, source } = fact;
  const { name, summary, status } = fact.detail;
  const lang = english(i18n.language);
  const inEnglish = lang === undefined ? '' : ` lang="${lang}"`;
  const said = [
    i18n.word(`practice.${practice.id}`, practice.label),
    yearsOf(fact.detail, i18n),
    i18n.word(`status.${status}`, status),
  ];
  const what = said.filter((one) => one !== null).join(' · ');
  return [
    `<li class="p-${text(practice.id)}"><p${inEnglish}><b>${text(name)}</b>`,
    detail === 'summaries' ? ` ${text(summary)}` : '',
    `</p><p class="what">${text(what)} · ${sourceLine(source, detail)}</p></li>`,
  ].join('');
}

function article([city, facts]: Alone['cities'][number], i18n: Translator, detail: Detail): string {
  const classes = [...new Set(facts.map(({ practice }) => `p-${practice.id}`))].join(' ');
  const place = i18n.country(city.country.code, city.country.name);
  const rows = facts.map((fact) => record(fact, i18n, detail)).join('');
  return `<article class="${text(classes)}"><h3>${text(city.name)} <small>${text(place)}</small></h3><ul>${rows}</ul></article>`;
}

/** The cities that have a record of each practice, by its id; in the order of the atlas's practices. */
function citiesOf(cities: Alone['cities']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [city, facts] of cities) {
    for (const id of new Set(facts.map(({ practice }) => practice.id))) {
      found.set(id, [...(found.get(id) ?? []), city.id]);
    }
  }
  return found;
}

/** One of the practices, or all: without scripts, by the browser's own means. */
function filter(alone: Alone, practices: ReadonlyMap<string, readonly string[]>): string {
  const { i18n, cities } = alone;
  const option = (id: string, label: string, count: number, more = '') =>
    `<label><input type="radio" name="practice" id="f-${text(id)}"${more}>${text(label)} <small>${text(i18n.number(count))}</small></label>`;
  const labels = new Map(
    cities.flatMap(([, facts]) => facts.map(({ practice }) => [practice.id, practice.label])),
  );
  const options = [...practices]
    .map(
      ([id, ids]) => [id, i18n.word(`practice.${id}`, labels.get(id) ?? id), ids.length] as const,
    )
    .toSorted(([, a], [, b]) => i18n.compare(a, b))
    .map((one) => option(...one));
  if (options.length < 2) return '';
  const all = option('all', i18n.t('alone.all'), cities.length, ' checked');
  return `<fieldset><legend>${text(i18n.t('alone.filter'))}</legend>${all}${options.join('')}</fieldset>`;
}

/** SHA-256 of a text, as a policy names what is written in the page. */
async function hashOf(content: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** The whole document. It asks for nothing, and runs nothing. */
export async function aloneDocument(alone: Alone, detail: Detail): Promise<string> {
  const { i18n, title, map, key, version, day, address, citation, cities } = alone;
  const { t } = i18n;
  const practices = citiesOf(cities);
  const style = styleOf(practices);
  const policy = `default-src 'none'; style-src 'sha256-${await hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const when = i18n.date(day, { dateStyle: 'long', timeZone: 'UTC' });
  const entries = key.entries.map(
    ({ mark, text: label }) =>
      `<li><svg viewBox="-11 -11 22 22" aria-hidden="true">${mark}</svg>${text(label)}</li>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${i18n.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">',
    `<title>${text(title)} – ${text(t('app.name'))}</title>`,
    `<meta name="description" content="${text(citation)}">`,
    `<style>${style}</style></head><body>`,
    `<header><p>${text(t('app.name'))}</p><h1>${text(title)}</h1>`,
    `<p>${text(t('alone.saved', { day: when, version }))} ${link(address, t('alone.online'))}</p></header>`,
    `<main><figure>${map}<figcaption><svg class="marks" width="0" height="0" aria-hidden="true"><defs>${key.definitions}</defs></svg>${text(key.title)}<ul class="key">${entries.join('')}</ul>${text(key.caution)}</figcaption></figure>`,
    `<section aria-labelledby="records"><h2 id="records">${text(t('alone.records'))}</h2>`,
    filter(alone, practices),
    detail === 'names' ? `<p>${text(t('alone.names'))}</p>` : '',
    cities.map((one) => article(one, i18n, detail)).join('\n'),
    '</section></main>',
    `<footer><p>${text(t('alone.method'))}</p><p>${text(citation)} ${text(t('alone.map'))}</p></footer>`,
    '</body></html>\n',
  ].join('\n');
}
