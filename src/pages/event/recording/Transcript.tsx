import { queryOptions, useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { fold, wordsOf } from '../../../atlas/fold';
import { Marked } from '../../../filters/Marked';
import { useI18n } from '../../../i18n/I18n';
import { isPlainClick } from '../../../ui/click';
import { Notice } from '../../../ui/Notice';
import { paths } from '../../../view/paths';
import { clock } from '../cues/atTime';
import type { Link } from './link';
import { cityFinder, parseTranscript, type Line, type Part } from './transcript';
import styles from './Transcript.module.css';

const transcriptQuery = (url: string) =>
  queryOptions({
    queryKey: ['transcript', url],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal });
      if (!response.ok) throw new Error(`${response.status} at ${url}`);
      return parseTranscript(await response.text());
    },
    staleTime: Infinity,
  });

interface TranscriptProps {
  /** A path on this site. */
  url: string;
  link: Link;
  /** Goes to a time, in seconds. */
  onSeek: (seconds: number) => void;
}

/** What is said in the recording: to search, each line a way to its second, each city a way to its page. */
export default function Transcript({ url, link, onSeek }: TranscriptProps) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(transcriptQuery(url));
  return (
    <section className={`${styles.transcript} needs-script`} aria-labelledby="transcript-title">
      <h3 id="transcript-title">{t('transcript.title')}</h3>
      {error && !data && (
        <Notice tone="problem" action={{ label: t('transcript.again'), run: () => void refetch() }}>
          {t('transcript.failed')}
        </Notice>
      )}
      {data && <Lines lines={data} link={link} onSeek={onSeek} />}
    </section>
  );
}

interface LinesProps extends Omit<TranscriptProps, 'url'> {
  lines: readonly Line[];
}

function Lines({ lines, link, onSeek }: LinesProps) {
  const { t } = useI18n();
  const { cities } = useAtlas();
  const [q, setQ] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const at = useSyncExternalStore(
    link.subscribe,
    () => lines.findLastIndex(({ start }) => start <= link.time()),
    () => -1,
  );
  const taken = useMemo(() => {
    const find = cityFinder(cities);
    return lines.map((line) => ({ ...line, parts: find(line.text), folded: fold(line.text) }));
  }, [lines, cities]);
  const sought = fold(q.trim());
  const found = taken.flatMap((line, index) =>
    line.folded.includes(sought) ? [{ ...line, index }] : [],
  );
  useEffect(() => {
    // The list goes along, the page stays; whoever searches or reads in it is left in peace.
    const box = list.current;
    const line = box?.children[at];
    if (!box || !(line instanceof HTMLElement) || sought !== '') return;
    if (box.matches(':hover') || box.contains(document.activeElement)) return;
    box.scrollTop = line.offsetTop - box.clientHeight / 3;
  }, [at, sought]);
  return (
    <>
      <label className={styles.search}>
        <span>{t('transcript.search')}</span>
        <input type="search" value={q} onChange={({ target }) => setQ(target.value)} />
      </label>
      <div data-said="" className={styles.found}>
        {sought !== '' && t('transcript.found', { count: found.length })}
      </div>
      <ol ref={list} className={styles.lines} aria-labelledby="transcript-title">
        {found.map(({ index, start, parts }) => (
          <LineEntry
            key={index}
            start={start}
            parts={parts}
            q={q.trim()}
            isNow={index === at}
            onSeek={onSeek}
          />
        ))}
      </ol>
    </>
  );
}

interface LineEntryProps {
  start: number;
  parts: readonly Part[];
  q: string;
  /** It is being said. */
  isNow: boolean;
  onSeek: (seconds: number) => void;
}

const LineEntry = memo(function LineEntry({ start, parts, q, isNow, onSeek }: LineEntryProps) {
  const { t, path } = useI18n();
  const second = Math.floor(start);
  const time = clock(start);
  return (
    <li aria-current={isNow ? 'true' : undefined}>
      <a
        className={styles.time}
        href={`#t=${second}`}
        aria-label={t('transcript.at', { time })}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          history.replaceState(null, '', `#t=${second}`);
          onSeek(start);
        }}
      >
        {time}
      </a>
      <span>
        {parts.map(({ at, text, city }) =>
          city ? (
            <a key={at} href={path(paths.city(city.id))}>
              {text}
            </a>
          ) : (
            <span key={at}>
              <Marked text={text} words={wordsOf(q)} />
            </span>
          ),
        )}
      </span>
    </li>
  );
});
