/** The path of the accessibility statement, without language: apart, because the framed page does not lead there. */
export const accessibilityPath = '/accessibility/';
