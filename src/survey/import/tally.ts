/** As many cities as are needed to know that there are enough of them. */
class Cities {
  readonly #ids = new Set<string>();
  constructor(readonly enough: number) {}

  add(city: string): void {
    if (this.#ids.size < this.enough) this.#ids.add(city);
  }

  get isEnough(): boolean {
    return this.#ids.size >= this.enough;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }
}

/** One answer: how many gave it, and among those who may not be shown by city, which cities did and which did not. */
export class AnswerTally {
  count = 0;
  hidden = 0;
  readonly with: Cities;
  readonly without: Cities;
  constructor(base: number) {
    this.with = new Cities(base);
    this.without = new Cities(base);
  }
}

/** Answers to one question: of all who gave one, and of those who may not be shown by city. */
export class Tally {
  answered = 0;
  hidden = 0;
  readonly cities: Cities;
  readonly hiddenCities: Cities;
  readonly answers: ReadonlyMap<string, AnswerTally>;

  constructor(
    answers: readonly string[],
    readonly base: number,
  ) {
    this.cities = new Cities(base);
    this.hiddenCities = new Cities(base);
    this.answers = new Map(answers.map((id) => [id, new AnswerTally(base)]));
  }

  /** Counts what one respondent answered. */
  add(city: string, given: readonly string[], isOpen: boolean): void {
    this.answered += 1;
    this.cities.add(city);
    for (const id of given) {
      const answer = this.answers.get(id);
      if (answer) answer.count += 1;
    }
    if (isOpen) return;
    this.hidden += 1;
    this.hiddenCities.add(city);
    for (const [id, answer] of this.answers) {
      if (given.includes(id)) {
        answer.hidden += 1;
        answer.with.add(city);
      } else answer.without.add(city);
    }
  }
}
