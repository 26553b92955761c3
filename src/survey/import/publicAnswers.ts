/** An answer that may be shown by city. */
export interface PublicAnswer {
  city: string;
  question: string;
  answers: readonly string[];
}

/** What cities said that agreed to be shown: each answer once, however many people of a city gave it. */
export class PublicAnswers {
  readonly #given = new Map<string, Map<string, Set<string>>>();

  add(city: string, question: string, answers: readonly string[]): void {
    const questions = this.#given.get(city) ?? new Map<string, Set<string>>();
    this.#given.set(city, questions);
    const given = questions.get(question) ?? new Set<string>();
    questions.set(question, given);
    for (const answer of answers) given.add(answer);
  }

  /** All of them, city by city as they came. */
  all(): PublicAnswer[] {
    return [...this.#given].flatMap(([city, questions]) =>
      [...questions].map(([question, answers]) => ({ city, question, answers: [...answers] })),
    );
  }
}
