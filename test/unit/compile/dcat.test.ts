import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileFolder } from '../../../data/compile/compile';
import { runWith } from './folder';

const origin = 'https://atlas.example.org';
const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const packed = v.object({
  version: v.string(),
  resources: v.array(v.object({ path: v.string(), bytes: v.number() })),
});

/** The triples of a JSON-LD document, as a reader who fetched it has them. */
async function triplesOf(text: string): Promise<Store> {
  const quads = await jsonld.toRDF(JSON.parse(text), {
    base: `${origin}/data/dcat.jsonld`,
    format: 'application/n-quads',
  });
  return new Store(new Parser({ format: 'N-Quads' }).parse(v.parse(v.string(), quads)));
}

/** Our shapes, and those that `DCAT_AP_SHAPES` names. */
async function readShapes(): Promise<Store> {
  const given = (process.env['DCAT_AP_SHAPES'] ?? '').split(',').filter((file) => file !== '');
  const files = ['test/shapes/dcat-ap.ttl', ...given];
  const read = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Store(read.flatMap((text) => new Parser().parse(text)));
}

let out: string;
let text: string;
let triples: Store;
let shapes: Store;

/** What the shapes find wrong: the property, or the class, of each. */
async function wrongIn(data: Store): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(data);
  return report.results.map(({ path, focusNode }) => path?.value ?? focusNode?.value ?? '');
}

const valuesOf = (property: string, data = triples) =>
  data.getObjects(null, DataFactory.namedNode(property), null).map(({ value }) => value);

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'dcat-'));
  await compileFolder({ dir: 'data', out, origin, brief: true });
  text = await readFile(join(out, 'data', 'dcat.jsonld'), 'utf8');
  triples = await triplesOf(text);
  shapes = await readShapes();
}, 60_000);
afterAll(() => rm(out, { recursive: true, force: true }));

describe('what data portals read of the shipped data', () => {
  test('is valid', async () => {
    expect(await wrongIn(triples)).toEqual([]);
  });

  test.each([
    ['a title', `${dct}title`],
    ['a description', `${dct}description`],
    ['a publisher', `${dct}publisher`],
    ['an address to fetch from', `${dcat}accessURL`],
    ['the name of the publisher', 'http://xmlns.com/foaf/0.1/name'],
    ['the name of the theme', 'http://www.w3.org/2004/02/skos/core#prefLabel'],
  ])('is not valid without %s', async (_, property) => {
    const named = DataFactory.namedNode(property);
    const rest = triples
      .getQuads(null, null, null, null)
      .filter((quad) => !quad.predicate.equals(named));
    const without = new Store(rest);
    expect(await wrongIn(without)).toContain(property);
  });

  test('is not valid with a size that is no number, or a language that is none', async () => {
    const mended = async (from: string, to: string) =>
      wrongIn(await triplesOf(text.replaceAll(from, to)));
    expect(await mended('xsd:decimal', 'xsd:string')).toContain(`${dcat}byteSize`);
    expect(await mended('dct:LinguisticSystem', 'dct:Location')).toContain(`${dct}language`);
  });

  test('names every download once, with its size and whole address', async () => {
    const json: unknown = JSON.parse(await readFile(join(out, 'data', 'datapackage.json'), 'utf8'));
    const { resources, version } = v.parse(packed, json);
    const addresses = resources.map(({ path }) => `${origin}/data/${path}`);
    expect(valuesOf(`${dcat}downloadURL`).sort()).toEqual(addresses.sort());
    for (const { path, bytes } of resources) {
      const [file] = triples.getSubjects(
        DataFactory.namedNode(`${dcat}downloadURL`),
        DataFactory.namedNode(`${origin}/data/${path}`),
        null,
      );
      const sizes = triples.getObjects(
        file ?? null,
        DataFactory.namedNode(`${dcat}byteSize`),
        null,
      );
      expect(sizes.map(({ value }) => Number(value))).toEqual([bytes]);
      expect(
        triples.getObjects(file ?? null, DataFactory.namedNode(`${dct}format`), null),
      ).toHaveLength(1);
    }
    expect(valuesOf('http://www.w3.org/2002/07/owl#versionInfo')).toEqual([version]);
    expect(triples.getSubjects(type, `${dcat}Dataset`, null)).toHaveLength(1);
  });

  test('is said in French where the atlas has the words', () => {
    const dataset = DataFactory.namedNode(`${origin}/data/#dataset`);
    const said = (property: string) =>
      triples
        .getQuads(dataset, DataFactory.namedNode(property), null, null)
        .flatMap(({ object }) =>
          object.termType === 'Literal' && object.language === 'fr' ? [object.value] : [],
        );
    expect(said(`${dct}title`)).toEqual(['City Innovation Atlas']);
    expect(said(`${dct}description`)[0]).toMatch(
      /^Comment les villes d’Europe innovent.+document public/su,
    );
    expect(said(`${dcat}keyword`)).toContain('Stratégie d’innovation');
  });
});

describe('of other tables, without an address of the site', () => {
  test('is valid, begins at the root and says nothing that is only the atlas’s', async () => {
    const { files } = await runWith();
    const small = files.get('data/dcat.jsonld') ?? '';
    expect(small).toContain('"@id": "/data/atlas.csv"');
    const data = await triplesOf(small);
    expect(await wrongIn(data)).toEqual([]);
    expect(valuesOf(`${dct}identifier`, data)).toEqual(['city-innovation-atlas']);
    expect(valuesOf('http://xmlns.com/foaf/0.1/name', data)).toEqual(['Small atlas contributors']);
    expect(small).not.toContain('Comment les villes');
  });
});
