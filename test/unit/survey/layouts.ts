import {
  kinds,
  labs,
  chosen,
  often,
  csv,
  day,
  bookOf,
  rowsOf,
  has,
  lower,
  isLab,
  which,
  howOften,
} from './respondent';

/** Each tool's export as it writes it, and what it says. */
export const layouts: readonly {
  tool: string;
  name?: string;
  bytes: Uint8Array;
  header?: string | undefined;
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}[] = [
  {
    tool: 'LimeSurvey, codes and texts',
    bytes: csv([
      [
        ['id. Response ID', 'submitdate. Date submitted', 'startlanguage. Start language'],
        ['seed. Seed', 'Q1. Which city?', `Q2. ${isLab}`],
        ...kinds.map((kind, at) => `Q3[SQ00${at}]. ${which} [${kind}]`),
        ['Q3[other]. Which data are open? [Other]', `Q4. ${howOften}`, 'Q5. Remarks'],
        ['ipaddr. IP address'],
      ],
      ...rowsOf((one, at) => [
        [`${at + 1}`, `${day(at)} 10:00:00`, 'en', '123', one.city, one.lab],
        ...kinds.map((kind) => has(one, kind, 'Yes', 'No')),
        [one.remark, one.often, one.remark, `10.0.0.${at}`],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'EUSurvey, with assigned values',
    bytes: csv(
      [
        ['Alias', 'made-up'],
        ['Export Date', '17/10/2026 01:10'],
        [],
        [
          'City',
          `${isLab} (Q3)`,
          `${which} (Q4)`,
          `${howOften} (Q5)`,
          'Contribution ID',
          'User name',
        ],
        ...rowsOf((one, at) => [
          one.city,
          one.lab === '' ? '' : `${one.lab}(ID${one.lab === 'Yes' ? 10 : 16})`,
          one.kinds.map((kind) => `${kind}(ID${kinds.indexOf(kind) + 1})`).join(';'),
          `${one.often}(ID${{ Often: 20, Sometimes: 21, Never: 22 }[one.often]})`,
          [`aaa-${at}`, one.person],
        ]),
      ],
      ';',
    ),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'Qualtrics, three rows',
    header: 'qualtrics',
    bytes: csv([
      [
        ['StartDate', 'EndDate', 'Status', 'IPAddress', 'Finished', 'RecordedDate'],
        ['ResponseId', 'RecipientLastName', 'Q1', 'Q2', 'Q3_1', 'Q3_2', 'Q3_3', 'Q3_3_TEXT'],
        ['Q4', 'Q5'],
      ],
      [
        ['Start Date', 'End Date', 'Response Type', 'IP Address', 'Finished', 'Recorded Date'],
        ['Response ID', 'Recipient Last Name', 'Which city?', isLab],
        ...kinds.map((kind) => `${which} - Selected Choice - ${kind}`),
        [`${which} - Other - Text`, howOften, 'Remarks'],
      ],
      Array.from({ length: 16 }, (_, at) => `{"ImportId":"QID${at}"}`),
      ...rowsOf((one, at) => [
        [`${day(at)} 10:00:00`, `${day(at)} 10:09:00`, 'IP Address', `10.0.0.${at}`, 'True'],
        [`${day(at)} 10:10:00`, `R_${at}abc`, one.person, one.city, one.lab],
        ...kinds.map((kind) => has(one, kind, kind, '')),
        [one.remark, one.often, one.remark],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'Qualtrics, two rows, before 2017',
    header: 'qualtrics-two',
    bytes: csv([
      ['V1', 'V3', 'V6', 'V8', 'Q1', 'Q2', 'Q3_1', 'Q3_2', 'Q3_3', 'Q4'],
      [
        ['ResponseID', 'Name', 'IPAddress', 'StartDate', 'Which city?', isLab],
        ...kinds.map((kind) => `${which}-${kind}`),
        [howOften],
      ],
      ...rowsOf((one, at) => [
        [`R_${at}`, one.person, `10.0.0.${at}`, `${day(at)} 10:00:00`, one.city, one.lab],
        ...kinds.map((kind) => has(one, kind, '1', '')),
        one.often,
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'SurveyMonkey, one row',
    header: 'one',
    bytes: csv([
      [
        ['Respondent ID', 'Collector ID', 'IP Address', 'Email Address', 'Which city?', isLab],
        ...kinds.map((kind) => `${which} - ${kind}`),
        [`${which} - Other (please specify)`, howOften],
      ],
      ...rowsOf((one, at) => [
        [`1180000${at}`, '400', `10.0.0.${at}`, `p${at}@made-up.example`, one.city, one.lab],
        ...kinds.map((kind) => has(one, kind, kind, '')),
        [one.remark, one.often],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'SurveyMonkey, two rows',
    header: 'surveymonkey',
    bytes: csv([
      [
        ['Respondent ID', 'Collector ID', 'IP Address', 'Email Address', 'Which city?', isLab],
        [which, '', '', '', howOften],
      ],
      [
        ['', '', '', '', 'Open-Ended Response', 'Response'],
        ...kinds,
        ['Other (please specify)', 'Response'],
      ],
      ...rowsOf((one, at) => [
        [`1180000${at}`, '400', `10.0.0.${at}`, `p${at}@made-up.example`, one.city, one.lab],
        ...kinds.map((kind) => has(one, kind, kind, '')),
        [one.remark, one.often],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'SurveyMonkey, three rows',
    header: 'surveymonkey-three',
    bytes: csv([
      ['Respondent ID', 'Which city?', isLab, 'What do you measure?', '', '', ''],
      ['', '', '', 'Impact', '', 'Trust', ''],
      ['', 'Open-Ended Response', 'Response', 'How often?', 'By whom?', 'How often?', 'By whom?'],
      ...rowsOf((one, at) => [
        [`1180000${at}`, one.city, one.lab],
        [one.often, 'Agency', 'Never', at % 2 ? 'Agency' : 'University'],
      ]),
    ]),
    counts: {
      [isLab]: labs(),
      'What do you measure? – Impact – How often?': often(),
      'What do you measure? – Impact – By whom?': { Agency: 12 },
      'What do you measure? – Trust – How often?': { Never: 12 },
      'What do you measure? – Trust – By whom?': { Agency: 6, University: 6 },
    },
  },
  {
    tool: 'Google Forms',
    bytes: csv([
      ['Timestamp', 'Email Address', 'Which city?', isLab, which, howOften, 'Anything else?'],
      ...rowsOf((one, at) => [
        [`${day(at).replaceAll('-', '/')} 10:00:00 AM GMT+1`, `p${at}@made-up.example`],
        [one.city, one.lab, one.kinds.join(', '), one.often, one.remark],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'Microsoft Forms',
    name: 'made-up.xlsx',
    bytes: bookOf([
      [
        ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Which city?', isLab, which],
        [howOften, 'Anything else?'],
      ],
      ...rowsOf((one, at) => [
        [`${at + 1}`, `${day(at)} 10:00:00`, `${day(at)} 10:09:00`, 'anonymous', one.person],
        [one.city, one.lab, one.kinds.map((kind) => `${kind};`).join(''), one.often, one.remark],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'KoboToolbox, names',
    bytes: csv(
      [
        [
          ['start', 'end', 'deviceid', 'enumerator_name', 'city', 'lab', 'data'],
          ...kinds.map((kind) => `data/${kind.toLowerCase()}`),
          ['how_often', 'remarks', '_id', '_uuid', '_submission_time', '_validation_status'],
          ['_submitted_by', '__version__', '_index'],
        ],
        ...rowsOf((one, at) => [
          [`${day(at)}T10:00:00.000+01:00`, `${day(at)}T10:09:00.000+01:00`, 'ee.made:up'],
          [one.person, one.city, one.lab.toLowerCase(), one.kinds.join(' ').toLowerCase()],
          ...kinds.map((kind) => has(one, kind, '1', '0')),
          [one.often, one.remark, `${9_000 + at}`, `0000-${at}`, `${day(at)}T10:10:00`],
          ['', one.person, 'v1', `${at + 1}`],
        ]),
      ],
      ';',
    ),
    counts: { lab: labs(lower), data: chosen(lower), how_often: often() },
  },
  {
    tool: 'ODK, with groups',
    bytes: csv([
      [
        ['SubmissionDate', 'meta-instanceName', 'basics-city', 'basics-lab'],
        ['basics-how_often', 'basics-contact_name', 'KEY', 'SubmitterID', 'SubmitterName'],
        ['DeviceID', 'ReviewState'],
      ],
      ...rowsOf((one, at) => [
        [`${day(at)}T10:00:00.000Z`, one.person, one.city, one.lab.toLowerCase(), one.often],
        [one.person, `uuid:${at}`, '7', one.person, 'collect:made-up', ''],
      ]),
    ]),
    counts: { 'basics-lab': labs(lower), 'basics-how_often': often() },
  },
  ...(['codes', 'labels'] as const).map((row) => ({
    tool: `SoSci Survey, ${row === 'codes' ? 'one row' : 'two rows'}`,
    header: row === 'codes' ? 'one' : 'qualtrics-two',
    bytes: csv(
      [
        [
          ['CASE', 'SERIAL', 'REF', 'QUESTNNR', 'MODE', 'STARTED', 'A101_01', 'A102', 'A104'],
          ['TIME001', 'TIME_SUM', 'MAILSENT', 'LASTDATA', 'FINISHED', 'Q_VIEWER', 'LASTPAGE'],
          ['MAXPAGE', 'MISSING', 'TIME_RSI', 'DEG_TIME'],
        ],
        ...(row === 'codes'
          ? []
          : [
              [
                ['Interview number', 'Serial', 'Reference', 'Questionnaire', 'Mode', 'Started'],
                [
                  'City',
                  isLab,
                  howOften,
                  'Time 1',
                  'Time',
                  'Mail',
                  'Last data',
                  'Finished',
                  'Viewer',
                ],
                ['Last page', 'Max page', 'Missing', 'RSI', 'DEG'],
              ],
            ]),
        ...rowsOf((one, at) => [
          [`${at + 20}`, '', one.person, 'base', 'interview', `${day(at)} 10:00:00`],
          [one.city, { Yes: '1', No: '2', '': '' }[one.lab], one.often, '12', '340', ''],
          [`${day(at)} 10:09:00`, '1', '0', '5', '5', '0', '1.02', `${at}`],
        ]),
      ],
      ';',
    ),
    counts: {
      [row === 'codes' ? 'A102' : isLab]: labs({ Yes: '1', No: '2' }),
      [row === 'codes' ? 'A104' : howOften]: often(),
    },
  })),
  {
    tool: 'REDCap, codes',
    bytes: csv([
      [
        ['record_id', 'redcap_survey_identifier', 'made_up_timestamp', 'city', 'lab'],
        ['data___1', 'data___2', 'data___3', 'how_often', 'contact_name', 'made_up_complete'],
      ],
      ...rowsOf((one, at) => [
        [`${at + 1}`, '', `${day(at)} 10:00:00`, one.city, { Yes: '1', No: '0', '': '' }[one.lab]],
        ...kinds.map((kind) => has(one, kind, '1', '0')),
        [one.often, one.person, '2'],
      ]),
    ]),
    counts: {
      lab: labs({ Yes: '1', No: '0' }),
      data: chosen({ Transport: '1', Budget: '2', Housing: '3' }),
      how_often: often(),
    },
  },
  {
    tool: 'REDCap, labels',
    bytes: csv([
      [
        ['Record ID', 'Survey Identifier', 'Survey Timestamp', 'City', isLab],
        ...kinds.map((kind) => `${which} (choice=${kind})`),
        [howOften, 'Contact name', 'Complete?'],
      ],
      ...rowsOf((one, at) => [
        [`${at + 1}`, '', `${day(at)} 10:00:00`, one.city, one.lab],
        ...kinds.map((kind) => has(one, kind, 'Checked', 'Unchecked')),
        [one.often, one.person, 'Complete'],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
  {
    tool: 'Alchemer',
    bytes: csv([
      [
        ['Response ID', 'Time Started', 'Date Submitted', 'Status', 'Contact ID'],
        ['Legacy Comments', 'Comments', 'Language', 'Referer', 'SessionID', 'User Agent'],
        ['IP Address', 'Longitude', 'Latitude', 'Country', 'City', 'State/Region', 'Postal'],
        ['Which city do you answer for?', isLab],
        ...kinds.map((kind) => `${kind}:${which}`),
        [`Other - Write In:${which}`, howOften],
      ],
      ...rowsOf((one, at) => [
        [`${at + 1}`, `${day(at)} 10:00:00`, `${day(at)} 10:09:00`, 'Complete', '', '', ''],
        ['English', '', `165_${at}`, 'Mozilla/5.0 made-up', `10.0.0.${at}`, '3.7', '51.0'],
        ['Belgium', ['Aalst', 'Namur', 'Liège'][at % 3] ?? '', 'VLG', '9000', one.city, one.lab],
        ...kinds.map((kind) => has(one, kind, kind, '')),
        [one.remark, one.often],
      ]),
    ]),
    counts: { [isLab]: labs(), [which]: chosen(), [howOften]: often() },
  },
];
