import { baseLanguage, joinPath, splitPath } from '../i18n/languages';
import { ThemeScript, type PageAssets } from './Head';
import { linkedPicture } from '../view/drawn';

interface ShellHeadProps {
  title: string;
  /** Path of the page, with its language. */
  path: string;
  assets: PageAssets;
  /** Absolute origin of the site, where known. */
  site: string | null;
}

/** The head of a page that its scripts draw: search engines are led to the English page, which is written. */
export function ShellHead({ title, path, assets, site }: ShellHeadProps) {
  const { language, rest } = splitPath(path);
  return (
    <>
      <ThemeScript inline={assets.inline} />
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {site !== null && <link rel="canonical" href={site + joinPath(baseLanguage, rest)} />}
      <meta property="og:title" content={title} />
      <meta property="og:image" content={(site ?? '') + linkedPicture(language, rest)} />
      {assets.preload.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <script type="module" src={assets.script} />
    </>
  );
}

interface ShellRootProps {
  title: string;
  path: string;
  version: string;
  /** Path of the page in English, and what leads there. */
  english: string;
  said: string;
}

/** The element that the script draws the page into: until then its name, and without scripts the way to the English page. */
export function ShellRoot({ title, path, version, english, said }: ShellRootProps) {
  return (
    <div id="root" data-shell="" data-path={path} data-version={version}>
      <main className="shell">
        <h1>{title}</h1>
        <p>
          <a href={joinPath(baseLanguage, english)} hrefLang={baseLanguage} lang={baseLanguage}>
            {said}
          </a>
        </p>
      </main>
    </div>
  );
}
