import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A class or a property, as schema.org publishes its vocabulary in JSON-LD. */
interface Entity {
  '@id': string;
  '@type': 'rdfs:Class' | 'rdf:Property';
  'rdfs:subClassOf'?: readonly { '@id': string }[];
  'schema:domainIncludes'?: readonly { '@id': string }[];
}

export interface Vocabulary {
  '@graph': readonly Entity[];
}

const named = (name: string) => ({ '@id': `schema:${name}` });

/**
 * The vocabulary of schema.org, read from the types that are made of it
 * (`schema-dts`): which classes there are, below which others, and which
 * properties each has of its own.
 * @throws Error if the types are written in another way than they were
 */
export function readVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url).resolve('schema-dts');
  const text = readFileSync(file.replace(/\.js$/, '.d.ts'), 'utf8');
  const parents = new Map<string, readonly string[]>();
  const domains = new Map<string, string[]>();
  const interfaces = /^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+)\{\n([^]*?)^\}/gm;
  for (const [, name = '', kind, above = '', body = ''] of text.matchAll(interfaces)) {
    // A class that others are below of has both; what it is, its base says.
    if (kind === 'Leaf' && parents.has(name)) continue;
    const bases = Array.from(above.matchAll(/\b(\w+)Base\b/g), ([, base = '']) => base);
    parents.set(name, bases);
    for (const [, property = ''] of body.matchAll(/^ {4}"(\w+)"\?:/gm)) {
      domains.set(property, [...(domains.get(property) ?? []), name]);
    }
  }
  if (parents.size < 700 || domains.size < 1_000) throw new Error('schema-dts is written anew');
  const classes = Array.from(parents, ([name, bases]): Entity => {
    return { ...named(name), '@type': 'rdfs:Class', 'rdfs:subClassOf': bases.map(named) };
  });
  const properties = Array.from(domains, ([name, of]): Entity => {
    return { ...named(name), '@type': 'rdf:Property', 'schema:domainIncludes': of.map(named) };
  });
  return { '@graph': [...classes, ...properties] };
}
