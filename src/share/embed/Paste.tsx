import { Suspense } from 'react';
import { useI18n } from '../../i18n/I18n';
import { Copyable } from '../../ui/Copyable';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import type { ShareTarget } from '../shareTarget';
import { isDrawn, picturePath, snippetOf, type SnippetForm, type SnippetInput } from './snippets';
import { usePictureThere } from './usePictureThere';

const SavedPicture = lazyWithMessages(() => import('./SavedPicture'), ['map']);

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
  const isAsked = withPicture.has(form) && !isDrawn(view, pinned);
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
