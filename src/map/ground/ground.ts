import * as v from 'valibot';

/** The seas that maps name; `ground.sea.<id>` is what each is called. */
export const seaIds = [
  'atlantic',
  'mediterranean',
  'norwegian',
  'north',
  'black',
  'baltic',
  'bothnia',
  'biscay',
  'channel',
  'irish',
  'celtic',
  'adriatic',
  'tyrrhenian',
  'ionian',
  'aegean',
  'barents',
  'azov',
] as const;
export type SeaId = (typeof seaIds)[number];

const common = {
  /** From this zoom on it is named, where there is room. */
  minzoom: v.number(),
  /** Longitude and latitude of the places where a name may stand, the best first. */
  at: v.array(v.tuple([v.number(), v.number()])),
};

const groundSchema = v.array(
  v.variant('kind', [
    /** `id` is the code of ISO 3166-1, two letters. */
    v.object({ kind: v.literal('country'), id: v.string(), ...common }),
    v.object({ kind: v.literal('sea'), id: v.picklist(seaIds), ...common }),
  ]),
);

/** A country or a sea, and where its name may stand. */
export type GroundPlace = v.InferOutput<typeof groundSchema>[number];

/** Reads `map/names.json`, which has what is named first before what is named where room is left. @throws ValiError */
export function parseGround(json: unknown): readonly GroundPlace[] {
  return v.parse(groundSchema, json);
}
