import type { ExclusionReason } from './column';

/** Why a column is left out, as a command prints it; with what to do about it. */
export const exclusionReasons: Readonly<Record<ExclusionReason, string>> = {
  name: 'name',
  'e-mail': 'e-mail',
  phone: 'phone',
  position: 'position',
  'address of a device': 'address of a device',
  'id or token': 'id or token',
  time: 'time',
  place: 'place',
  'free text': 'free text',
  'not a question': 'not a question',
  'not to be judged':
    'its name does not say whether it tells of a person; map it by hand if it is a question',
  'in its options': 'its options have a column each',
  empty: 'nobody answered',
  'too many answers': 'more different answers than a choice has; map it by hand if it is one',
  formula: 'formulas without their values; save the file anew in a spreadsheet, with values',
  error: 'errors instead of values; mend them in a spreadsheet, and save the file anew',
};
