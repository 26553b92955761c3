/** The path of the press kit, without language: apart, because the framed page does not lead there. */
export const pressPath = '/press/';
