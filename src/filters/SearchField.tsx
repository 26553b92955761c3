import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { searchingQuery, searchQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';
import { useView } from '../view/store';
import { search } from './change';
import styles from './SearchField.module.css';

/** Search over cities, countries and records. Names of records start to load as it takes focus. `example` says what else can be searched for. */
export function SearchField({ example }: { example?: string }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const q = useView((view) => view.q);
  // The field's own text: the view has it without the space one is about to type on from.
  const [text, setText] = useState(q);
  const [last, setLast] = useState(q);
  if (q !== last) {
    setLast(q);
    setText(q);
  }
  return (
    <div className="needs-script">
      <label className={styles.field}>
        <span className="visually-hidden">{t('explore.search')}</span>
        <input
          type="search"
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={example ?? t('explore.search.example')}
          onFocus={() => {
            void client.prefetchQuery(searchQuery);
            void client.prefetchQuery(searchingQuery);
          }}
          onChange={(event) => {
            setText(event.target.value);
            search(event.target.value);
          }}
        />
      </label>
    </div>
  );
}
