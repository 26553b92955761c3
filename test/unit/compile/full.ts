import type { Files } from './folder';

const head = 'id,time,title,title_fr,view,city,words,words_fr,records';

/** A cue without a fault: two sentences, each with its record. */
export const cue =
  'portal,,Open portal,Portail ouvert,?practice=open-data&city=ghent#5/51.05/3.72,ghent,It opened in 2015.|It is open to all.,Il a ouvert en 2015.|Il est ouvert à tous.,ghent-portal|ghent-portal';

/** The programme `talk` of these cues. */
export function cues(...rows: string[]) {
  return { 'cues/talk.csv': [head, ...rows, ''].join('\n') } satisfies Files;
}

const about = {
  title: 'A made-up survey',
  year: 2026,
  date: '2026-11-25',
  respondents: 14,
  base: 5,
  mapping: {},
};
/** The last cell of every row of the survey's tables: whose they are. */
export const named = `,${about.title}`;

/** A survey of two questions, of which one may be told by city; made up. */
export const survey = {
  'survey/made-up/questions.csv': `id,text,practice,attribute,public,answered,whole,survey
team,A team?,innovation-team,,true,12,true${named}
data,Which data?,open-data,,false,,false${named}
`,
  'survey/made-up/answers.csv': `question,answer,label,says,count,survey
team,yes,"Yes, one",yes,6${named}
team,no,No,no,6${named}
`,
  'survey/made-up/responses.csv': `city,question,answer,survey
ghent,team,yes${named}
bruges,team,no${named}
`,
  'survey/made-up/provenance.json': JSON.stringify(about),
} satisfies Files;
