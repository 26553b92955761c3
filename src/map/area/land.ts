import * as v from 'valibot';

const landSchema = v.object({ land: v.pipe(v.string(), v.regex(/^[\d mzlMZL.-]+$/)) });

/** Reads `map/lands/<CODE>.json`: a country's land as path data, in the outline's coordinates. @throws ValiError */
export function parseLand(json: unknown): string {
  return v.parse(landSchema, json).land;
}
