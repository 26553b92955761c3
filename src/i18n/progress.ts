/** The share of the messages from which on a language is offered as the others are; below it, as one in progress. */
export const complete = 0.95;
