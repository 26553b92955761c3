import { SearchField } from '../filters/SearchField';
import { SearchNotice } from '../filters/SearchNotice';

/** The search field of the site. */
export default function EmbedSearch() {
  return (
    <>
      <SearchField />
      <SearchNotice />
    </>
  );
}
