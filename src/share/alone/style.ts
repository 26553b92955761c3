import { declarations } from './colors';

const dark = 'background:var(--paper);color:var(--ink)';

/** What the file looks like; what its filter hides is added per practice. */
const base = `
:root{${declarations('light')};--line:#dcd8cf;--link:#0b4f6c;color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{${declarations('dark')};--line:#353b41;--link:#8fd0ee;color-scheme:dark}}
*{box-sizing:border-box}
body{margin:0;${dark};font:15px/1.5 'Noto Sans',system-ui,'Helvetica Neue',Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--link)}
a:focus-visible,input:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
header,main,footer{max-width:76rem;margin:auto;padding:1rem clamp(1rem,4vw,2rem)}
header p{margin:.2em 0;color:var(--ink2)}
h1{max-width:46rem;margin:.2em 0;font-size:1.75rem;line-height:1.25;text-wrap:pretty}
h2{margin:0 0 .5rem;font-size:1.25rem}
h3{margin:0;font-size:1.0625rem}
h3 small{font-size:.8125rem;font-weight:400;color:var(--ink2)}
main{display:grid;gap:1.5rem 2rem;align-items:start}
figure{margin:0}
figure>svg{display:block;width:100%;height:auto;border-radius:6px}
figcaption{position:relative;margin-top:.5rem;font-size:.8125rem;color:var(--ink2)}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.3rem 0;padding:0;list-style:none;color:var(--ink)}
.key li{display:flex;gap:.4rem;align-items:center}
.marks{position:absolute}
.key svg{width:1.25rem;height:1.25rem}
fieldset{display:flex;flex-wrap:wrap;gap:0 1.2rem;margin:0 0 1.5rem;padding:.5rem 1rem;border:1px solid var(--line);border-radius:6px}
legend{padding:0 .3rem;font-weight:600}
label{display:inline-flex;gap:.4rem;align-items:center;min-height:2rem}
label small{color:var(--ink2);font-variant-numeric:tabular-nums}
input{width:1.1rem;height:1.1rem;margin:0;accent-color:var(--accent)}
article{padding:.8rem 0;border-top:1px solid var(--line);break-inside:avoid-page}
article ul{margin:.3rem 0 0;padding:0;list-style:none}
article li{margin:.5rem 0 0;padding-inline-start:.8rem;border-inline-start:3px solid var(--line)}
article li p{margin:0}
.what{font-size:.8125rem;color:var(--ink2)}
footer{border-top:1px solid var(--line);font-size:.8125rem;color:var(--ink2)}
footer p{max-width:66ch}
@media (width>=60rem){main{grid-template-columns:minmax(0,5fr) minmax(0,6fr)}figure{position:sticky;top:1rem}}
@media (width<40rem){#city-names,#ground-names{display:none}}
@supports not selector(:has(*)){fieldset{display:none}}
@media print{fieldset{display:none}main{display:block}figure{position:static;max-width:34rem;margin-bottom:1rem}a{color:inherit}}
`;

/** The styles of a file. @param cities the ids of those that have a record of each practice, by its id */
export function styleOf(cities: ReadonlyMap<string, readonly string[]>): string {
  const rules = [...cities].map(([practice, ids]) => {
    const chosen = `main:has(#f-${practice}:checked)`;
    const marks = ids.map((id) => `#city-${id}`).join(',');
    return (
      `${chosen} :is(article,li[class]):not(.p-${practice}){display:none}` +
      `${chosen} #cities use:not(:is(${marks})),${chosen} #city-names{opacity:.12}`
    );
  });
  return base.trim() + rules.join('\n');
}
