declare module '@marbec/web-auto-extractor' {
  export interface Extracted {
    jsonld: Readonly<Record<string, unknown>>;
  }
  /** Reads the structured data of a page. */
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean });
    parse(html: string): Extracted;
  }
}

declare module '@adobe/structured-data-validator' {
  import type { Extracted } from '@marbec/web-auto-extractor';
  /** Checks structured data against what search engines ask of it. */
  export default class Validator {
    /** @param vocabulary of schema.org; without it, types that search engines do not show are not checked at all */
    constructor(vocabulary: unknown);
    validate(data: Extracted): Promise<readonly { issueMessage: string; severity: string }[]>;
  }
}
