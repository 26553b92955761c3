import type { MessageId } from '../../i18n/catalogue';

/** The parts of the page about the atlas, in order; each has a heading `about.<id>`. */
export const sections = [
  'method',
  'limits',
  'marks',
  'practices',
  'similar',
  'sources',
  'borders',
  'privacy',
  'licences',
  'cite',
  'corrections',
  'accessibility',
  'keyboard',
] as const;
export type SectionId = (typeof sections)[number];

/** Paragraphs and points that are only words, and where their links lead, by section. */
export type Text = Readonly<{
  paragraphs: readonly MessageId[];
  points?: readonly MessageId[];
}>;

export const texts: Readonly<Record<Exclude<SectionId, 'cite' | 'similar'>, Text>> = {
  method: {
    paragraphs: [
      'about.method.desk',
      'about.method.checked',
      'about.method.report',
      'about.method.survey',
    ],
  },
  limits: {
    paragraphs: ['about.limits.intro'],
    points: [
      'about.limits.found',
      'about.limits.language',
      'about.limits.contracts',
      'about.limits.told',
      'about.limits.dated',
      'about.limits.area',
      'about.limits.worth',
      'about.limits.population',
    ],
  },
  marks: { paragraphs: ['about.marks.disc', 'about.marks.pale'] },
  practices: { paragraphs: ['about.practices.intro'] },
  sources: { paragraphs: ['about.sources.intro'] },
  borders: { paragraphs: ['about.borders.text', 'about.borders.names'] },
  privacy: {
    paragraphs: ['about.privacy.intro'],
    points: [
      'about.privacy.cookies',
      'about.privacy.device',
      'about.privacy.address',
      'about.privacy.video',
    ],
  },
  licences: {
    paragraphs: [],
    points: [
      'about.licences.code',
      'about.licences.data',
      'about.licences.sources',
      'about.licences.geonames',
      'about.licences.earth',
      'about.licences.font',
    ],
  },
  corrections: { paragraphs: ['about.corrections.what', 'about.corrections.how'] },
  accessibility: {
    paragraphs: ['about.accessibility.aim', 'about.accessibility.people'],
  },
  keyboard: { paragraphs: ['about.keyboard.intro'] },
};
