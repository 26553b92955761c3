/**
 * Unseen or misleading in a text of somebody else's: control characters, marks
 * that turn the direction of what follows, halves of a letter.
 */
export const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
