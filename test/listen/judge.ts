import type { Journey } from './journeys';

/** What was heard after something was done. */
export interface Heard {
  /** What was done, as a person would write it. */
  done: string;
  utterances: readonly string[];
}

export interface Judgement {
  /** What should have been heard and was not. */
  missing: string[];
  /** What should not have been heard and was. */
  wrong: string[];
  /** What was heard more than once after one thing was done, and may not be. */
  repeated: string[];
}

/** Holds what one run heard against what its journey asks for. */
export function judge(
  { required, forbidden, allowed }: Pick<Journey, 'required' | 'forbidden' | 'allowed'>,
  run: readonly Heard[],
): Judgement {
  const all = run.flatMap(({ utterances }) => utterances);
  const missing = required.filter((what) => !all.some((text) => what.test(text)));
  const wrong = all.filter((text) => forbidden.some((what) => what.test(text)));
  const repeated = run.flatMap(({ utterances }) =>
    utterances.filter(
      (text, at) => utterances.indexOf(text) !== at && !allowed.some((what) => what.test(text)),
    ),
  );
  return { missing: missing.map(String), wrong, repeated };
}

/** Whether a run is as it should be; repeats are only named. */
export const isGood = ({ missing, wrong }: Judgement): boolean =>
  missing.length === 0 && wrong.length === 0;

/** A journey's runs, written out to be read and kept. */
export function transcript(
  { id, path }: Pick<Journey, 'id' | 'path'>,
  runs: readonly (readonly Heard[])[],
  judgements: readonly Judgement[],
): string {
  const parts = runs.map((run, at) => {
    const { missing = [], wrong = [], repeated = [] } = judgements[at] ?? {};
    const steps = run.map(
      ({ done, utterances }) =>
        `- **${done}** ${utterances.length === 0 ? '(silence)' : utterances.map((text) => `“${text}”`).join(' ')}`,
    );
    const told = [
      ...missing.map((text) => `- missing: \`${text}\``),
      ...wrong.map((text) => `- wrong: “${text}”`),
      ...repeated.map((text) => `- repeated: “${text}”`),
    ];
    return [`## Run ${at + 1}`, '', ...steps, ...(told.length > 0 ? ['', ...told] : [])].join('\n');
  });
  return `${[`# ${id}`, `\`${path}\``, ...parts].join('\n\n')}\n`;
}
