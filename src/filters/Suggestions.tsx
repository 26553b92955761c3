import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent as ClickEvent,
  type Ref,
  type RefObject,
} from 'react';
import { useQuery } from '@tanstack/react-query';
import { useAtlas } from '../atlas/AtlasContext';
import { searchQuery, summariesQuery } from '../atlas/searchQueries';
import { suggest, type Suggestion } from '../atlas/suggest';
import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import { paths } from '../view/paths';
import { useFinder } from '../view/Finding';
import { setView, useFilter } from '../view/store';
import { defaultView } from '../view/view';
import { accept, useOfferLabel, useOffers } from './Offers';
import styles from './Suggestions.module.css';

/** What the field tells of itself, from within its own handlers. */
export interface FieldEvents {
  input: () => void;
  blur: () => void;
  click: () => void;
  keydown: (event: KeyboardEvent) => void;
}

interface SuggestionsProps {
  /**
   * Given to the field, which calls it. A listener of our own on the element would run before the
   * field's handler: what it sets is drawn first, with the text as it was, and the letter is lost.
   */
  ref: Ref<FieldEvents>;
  /** The search field, which has the focus throughout; it is a combobox. */
  field: RefObject<HTMLInputElement | null>;
  /** Of the list, as the field names it. */
  id: string;
  /** What is typed. */
  text: string;
  /** What stood in the field when it took focus. */
  before: string;
  /** Whether Enter was pressed before there was anything to open. */
  hastyRef: RefObject<boolean>;
}

/** What a text may have meant, under the field while one types: arrow keys choose, Enter opens the first or the chosen one, Escape closes. */
export default function Suggestions({ ref, field, id, text, before, hastyRef }: SuggestionsProps) {
  const { t } = useI18n();
  // A letter is drawn before what it may have meant: until then stands what the text before it meant.
  const sought = useDeferredValue(text);
  const found = useGroups(sought);
  const groups = found ?? [];
  const options = groups.flatMap((group) => group.options);
  const isBehind = sought !== text;
  const [isOpen, setOpen] = useState(text !== before);
  const [active, setActive] = useState(-1);
  const pick = usePick();
  const link = useRef<HTMLAnchorElement>(null);
  const isShown = isOpen && options.length > 0;
  const optionId = (at: number) => `${id}-${at}`;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (option: Suggestion | undefined) => {
    if (!option) return;
    close();
    pick(option, link.current);
  };
  const step = (by: 1 | -1) => {
    setOpen(true);
    const from = active < 0 && by < 0 ? 0 : active;
    if (options.length > 0) setActive((from + by + options.length) % options.length);
  };
  useImperativeHandle(ref, () => ({
    input: () => {
      setOpen(true);
      setActive(-1);
      hastyRef.current = false;
    },
    blur: () => {
      close();
      hastyRef.current = false;
    },
    click: () => setOpen(text !== ''),
    keydown: (event) => {
      if (event.nativeEvent.isComposing || text.trim() === '') return;
      if (event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowUp') step(-1);
      else if (event.key === 'Enter' && (!isShown || (isBehind && active < 0))) {
        hastyRef.current = isBehind || options.length === 0;
        setOpen(!hastyRef.current);
      } else if (event.key === 'Enter') take(options[active] ?? options[0]);
      else if (event.key === 'Escape' && isShown) {
        // Not for what else Escape closes.
        event.stopPropagation();
        close();
      } else return;
      event.preventDefault();
    },
  }));
  const openFirst = useEffectEvent(() => {
    const [first] = options;
    if (!hastyRef.current || !first) return;
    hastyRef.current = false;
    pick(first, link.current);
  });
  const hasAnswer = !isBehind && options.length > 0;
  useEffect(() => {
    if (hasAnswer) openFirst();
  }, [hasAnswer]);
  const activeId = isShown && active >= 0 ? optionId(active) : null;
  useEffect(() => {
    const input = field.current;
    input?.setAttribute('aria-expanded', String(isShown));
    input?.setAttribute('aria-autocomplete', 'list');
    input?.setAttribute('aria-controls', id);
    if (activeId === null) input?.removeAttribute('aria-activedescendant');
    else input?.setAttribute('aria-activedescendant', activeId);
    // On a phone the field may stand so low that what it suggests would be out of sight.
    const low = input?.getBoundingClientRect().bottom ?? 0;
    if (isShown && low > window.innerHeight * 0.6) input?.scrollIntoView({ block: 'start' });
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [field, id, isShown, activeId]);
  const takeUnder = ({ target }: ClickEvent) => {
    const under = target instanceof Element ? target.closest('[role=option]') : null;
    take(options.find((_, at) => optionId(at) === under?.id));
  };
  return (
    <>
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={t('search.suggestions')}
        className={styles.list}
        hidden={!isShown}
        // Keeps the focus in the field.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={takeUnder}
        onKeyDown={() => undefined}
      >
        {isShown &&
          groups.map((group) => (
            <fieldset
              key={group.kind}
              aria-labelledby={`${id}-${group.kind}`}
              className={styles.group}
            >
              <div id={`${id}-${group.kind}`} role="presentation" className={styles.kind}>
                {t(`search.group.${group.kind}`)}
              </div>
              {group.options.map((option) => {
                const at = options.indexOf(option);
                return (
                  <div
                    key={keyOf(option)}
                    id={optionId(at)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={at === active}
                    className={styles.option}
                  >
                    <OptionText option={option} />
                  </div>
                );
              })}
            </fieldset>
          ))}
      </div>
      <span data-said="" className="visually-hidden">
        {isOpen && found && text.trim() !== '' && t('search.count', { count: options.length })}
      </span>
      <a ref={link} href={paths.cases} hidden tabIndex={-1} aria-hidden="true">
        {t('search.group.cases')}
      </a>
    </>
  );
}

/** An element is one thing's for as long as that is suggested: where the list changes under a finger, nothing else is taken. */
function keyOf(option: Suggestion): string {
  switch (option.kind) {
    case 'offers':
      return JSON.stringify(option.offer);
    case 'cities':
      return option.city.id;
    case 'practices':
      return option.practice.id;
    case 'countries':
      return option.country.code;
    case 'records':
      return `${option.record.city.id} ${option.name}`;
    case 'cases':
      return `${option.city.id} ${option.study.title}`;
  }
}

/** What a text may have meant, kind by kind; null until the search is here, when nothing can be said of it. */
function useGroups(text: string) {
  const atlas = useAtlas();
  const filter = useFilter();
  const finder = useFinder(true, text !== '');
  // What is pointed at must not move as more texts arrive.
  const names = useQuery({ ...searchQuery, enabled: text !== '' });
  const summaries = useQuery({ ...summariesQuery, enabled: text !== '' });
  const isWaiting = names.isLoading || summaries.isLoading;
  const offersIn = useOffers(text !== '');
  return useMemo(
    () =>
      finder && !isWaiting
        ? text.trim() === ''
          ? []
          : suggest(text, filter, { atlas, finder, offersIn })
        : null,
    [atlas, finder, isWaiting, offersIn, filter, text],
  );
}

/** Opens what is suggested. What is no part of the view is a link that is followed. */
function usePick(): (option: Suggestion, link: HTMLAnchorElement | null) => void {
  const { path } = useI18n();
  const { match } = defaultView;
  return (option, link) => {
    switch (option.kind) {
      case 'offers':
        return accept(option.offer);
      case 'cities':
        return setView({ city: option.city.id, q: '' });
      case 'practices':
        return setView({ practice: [option.practice.id], match, q: '' });
      case 'countries':
        return setView({ country: [option.country.code], q: '' });
      case 'records':
        return setView({ city: option.record.city.id, record: option.id });
      case 'cases': {
        const query = new URLSearchParams({ q: option.study.title });
        if (!link) return undefined;
        link.href = `${path(paths.cases)}?${query.toString()}`;
        return link.click();
      }
    }
  };
}

function OptionText({ option }: { option: Suggestion }) {
  const { t, word, country, language } = useI18n();
  const label = useOfferLabel();
  switch (option.kind) {
    case 'offers':
      return <span>{`+ ${label(option.offer)}`}</span>;
    case 'cities': {
      const { name, country: of } = option.city;
      return <Named name={name} more={country(of.code, of.name)} />;
    }
    case 'practices': {
      const { practice, cities } = option;
      const name = word(`practice.${practice.id}`, practice.label);
      return <Named name={name} more={t('search.option.cities', { cities })} />;
    }
    case 'countries': {
      const { country: of, cities } = option;
      return (
        <Named name={country(of.code, of.name)} more={t('search.option.cities', { cities })} />
      );
    }
    case 'records':
      return <Named name={option.name} lang={english(language)} more={option.record.city.name} />;
    case 'cases':
      return <Named name={option.study.title} more={option.city.name} />;
  }
}

interface NamedProps {
  name: string;
  more: string;
  lang?: string | undefined;
}

function Named({ name, more, lang }: NamedProps) {
  return (
    <>
      <span lang={lang}>{name}</span> <small>{more}</small>
    </>
  );
}
