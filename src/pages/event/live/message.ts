import * as v from 'valibot';

/** How a room may be called: part of addresses, said aloud, typed on phones. */
export const roomForm = /^[a-z0-9][a-z0-9-]{2,39}$/;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a speaker publishes: small, whole, and the same however often it arrives. */
export const messageSchema = v.object({
  /** The view, as an address writes it: `?practice=…#6/51/4`. */
  v: v.pipe(v.string(), v.maxLength(2_000)),
  /** `<programme>/<cue>`, where the view is a cue's. */
  cue: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/))),
  /** Rises with each message; an older one that arrives late is ignored. */
  seq: whole,
  /** When it was sent, ms since 1970. */
  at: whole,
  /** The stage is dark. */
  black: v.optional(v.boolean()),
  /** What the speaker calls it, where the cue is her own. */
  title: v.optional(v.pipe(v.string(), v.maxLength(120))),
  /** What she says of it. */
  words: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  /** The talk is over. */
  end: v.optional(v.boolean()),
});
export type Message = v.InferOutput<typeof messageSchema>;

/** Longest message a hub takes, in bytes. */
export const longestMessage = 4_096;

/** A message read; null if it is none. */
export function readMessage(text: string): Message | null {
  try {
    const read = v.safeParse(messageSchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
