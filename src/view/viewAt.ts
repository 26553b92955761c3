import { about } from './alternates';
import { parseLink } from './damaged';
import type { View } from './view';

/** The view that a page stands for, with what its address asks for. */
export function viewAt(rest: string, search = '', hash = ''): View {
  const view = parseLink(search, hash);
  const [, kind, id = ''] = about.exec(rest) ?? [];
  switch (kind) {
    case 'city':
      return { ...view, city: id };
    case 'practice':
      return { ...view, practice: [id] };
    case 'country':
      return { ...view, country: [id.toUpperCase()] };
    default:
      return view;
  }
}
