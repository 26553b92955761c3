import { Suspense } from 'react';
import { useI18n } from '../../i18n/I18n';
import { Copyable } from '../../ui/Copyable';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import type { ShareTarget } from '../shareTarget';
import { isDrawn, picturePath, snippetOf, type SnippetForm, type SnippetInput } from './snippets';
import { useQuery } from '@tanstack/react-query';

const SavedPicture = lazyWithMessages(() => import('./SavedPicture'), ['map', 'ground']);

/** Forms that show the picture of the view. */
const withPicture: ReadonlySet<SnippetForm> = new Set<SnippetForm>([
  'script',
  'picture',
  'markdown',
]);

interface PasteProps {
  subject: ShareTarget;
  form: SnippetForm;
  input: SnippetInput;
}

/** The text to paste; with the picture as a file where the site has no address for it. */
export function Paste({ subject, form, input }: PasteProps) {
  const { t } = useI18n();
  const { language, view, pinned } = input;
  const isAsked = withPicture.has(form) && !isDrawn(language, view, pinned);
  const there = usePictureThere(picturePath(language, view, pinned), isAsked);
  if (there === 'asking') return <LoadingPart />;
  const file = `city-innovation-atlas-${subject.atlas.version}-${subject.name}.png`;
  const saved = there === 'missing' ? file : undefined;
  return (
    <>
      {saved !== undefined && form !== 'script' && (
        <Suspense fallback={<LoadingPart />}>
          <SavedPicture subject={subject} name={saved} />
        </Suspense>
      )}
      <Copyable
        label={t('share.embed.snippet')}
        text={snippetOf(form, { ...input, saved })}
        copy={t('share.copy')}
        copied={t('share.copied')}
        failed={t('share.copy.failed')}
      />
    </>
  );
}

/** What is known of an address. */
type There = 'asking' | 'there' | 'missing';

/**
 * Whether the site answers with a picture at a path of its own. A host of files
 * alone has none of most views, so it is asked, but only when that is of use.
 */
function usePictureThere(path: string, wanted: boolean): There {
  const { data, isError } = useQuery({
    queryKey: ['there', path],
    enabled: wanted,
    staleTime: Infinity,
    retry: false,
    // Without a network it is not there: nobody waits for it.
    networkMode: 'always',
    queryFn: async ({ signal }) => {
      const { ok, headers } = await fetch(path, { method: 'HEAD', signal });
      // Some hosts answer with a page, and no error, whatever is asked for.
      return ok && (headers.get('Content-Type') ?? '').startsWith('image/');
    },
  });
  if (!wanted) return 'there';
  if (isError) return 'missing';
  return data === undefined ? 'asking' : data ? 'there' : 'missing';
}
