import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useId, useRef, useState } from 'react';
import { searchingQuery, searchQuery } from '../atlas/searchQueries';
import { useI18n } from '../i18n/I18n';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { useView } from '../view/store';
import { search } from './change';
import type { FieldEvents } from './Suggestions';
import styles from './SearchField.module.css';

/** Come with the first focus. */
const Suggestions = lazyWithMessages(() => import('./Suggestions'), ['search']);

interface SearchFieldProps {
  /** What else can be searched for. */
  example?: string;
  /** Whether what was meant is suggested while one types. */
  suggests?: boolean;
}

/** Search over cities, countries and records. What is searched starts to load as it takes focus. */
export function SearchField({ example, suggests }: SearchFieldProps) {
  const { t } = useI18n();
  const client = useQueryClient();
  const q = useView((view) => view.q);
  // The field's own text: the view has it without the space one is about to type on from.
  const [text, setText] = useState(q);
  const [last, setLast] = useState(q);
  // As it was when the focus came.
  const [before, setBefore] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const suggestions = useRef<FieldEvents>(null);
  const list = useId();
  // Enter was pressed before there was anything to open.
  const hasty = useRef(false);
  if (q !== last) {
    setLast(q);
    setText(q);
  }
  return (
    <div className={`${styles.search} needs-script`}>
      <label className={styles.field}>
        <span className="visually-hidden">{t('explore.search')}</span>
        <input
          ref={field}
          type="search"
          {...(suggests && { role: 'combobox', 'aria-expanded': false })}
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={example ?? t('explore.search.example')}
          onFocus={() => {
            void client.prefetchQuery(searchQuery);
            void client.prefetchQuery(searchingQuery);
            setBefore((known) => known ?? text);
          }}
          onKeyDown={(event) => {
            suggestions.current?.keydown(event);
            if (event.key === 'Enter' && !event.defaultPrevented) hasty.current = true;
          }}
          onBlur={() => suggestions.current?.blur()}
          onClick={() => suggestions.current?.click()}
          onChange={(event) => {
            hasty.current = false;
            suggestions.current?.input();
            setText(event.target.value);
            search(event.target.value);
          }}
        />
      </label>
      {suggests && before !== null && (
        <Suspense fallback={null}>
          <Suggestions
            ref={suggestions}
            field={field}
            id={list}
            text={text}
            before={before}
            hastyRef={hasty}
          />
        </Suspense>
      )}
    </div>
  );
}
