import { SearchField } from '../../explore/SearchField';
import { SearchNotice } from '../../explore/SearchNotice';

/** The search field of the site. */
export default function EmbedSearch() {
  return (
    <>
      <SearchField />
      <SearchNotice />
    </>
  );
}
