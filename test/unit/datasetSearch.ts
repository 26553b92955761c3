import * as v from 'valibot';

const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const words = v.pipe(v.string(), v.trim(), v.minLength(1));

/**
 * What Google's search of data sets asks of the markup: name and a description
 * of 50 to 5,000 characters are required; of what it recommends, what the atlas
 * has. https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
const datasetSchema = v.object({
  '@context': v.picklist(['https://schema.org', 'https://schema.org/']),
  '@type': v.literal('Dataset'),
  name: words,
  description: v.pipe(v.string(), v.trim(), v.minLength(50), v.maxLength(5_000)),
  url: address,
  license: address,
  version: words,
  isAccessibleForFree: v.boolean(),
  creator: v.object({ '@type': v.picklist(['Organization', 'Person']), name: words }),
  spatialCoverage: v.object({ '@type': v.literal('Place'), name: words }),
  keywords: v.pipe(v.array(words), v.minLength(1)),
  distribution: v.pipe(
    v.array(
      v.object({
        '@type': v.literal('DataDownload'),
        contentUrl: address,
        encodingFormat: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z+.-]+$/)),
      }),
    ),
    v.minLength(1),
  ),
});

/** Where a data set is not as that search wants it: paths, `distribution.0.contentUrl`. */
export function faultsOfDataset(data: unknown): string[] {
  const { issues = [] } = v.safeParse(datasetSchema, data);
  return issues.map((issue) => v.getDotPath(issue) ?? issue.message);
}
