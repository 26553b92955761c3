// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { createTranslator } from '../../../src/i18n/translator';
import Builder from '../../../src/share/embed/Builder';
import type { Subject } from '../../../src/share/subject';
import { parseView } from '../../../src/view/codec';
import { atlas } from '../explore/explorer';

const subject: Subject = {
  kind: 'view',
  atlas,
  title: 'Two cities have a living lab',
  titleIn: ({ language }) => `Two cities, in ${language}`,
  name: 'view',
  view: parseView('?practice=living-lab'),
  path: '/?practice=living-lab',
  cities: [],
  records: [],
};

async function open() {
  const messages = await loadMessages('en', ['app', 'share', 'embed']);
  await act(async () => {
    render(
      <I18nProvider i18n={createTranslator('en', messages)}>
        <Builder subject={subject} />
      </I18nProvider>,
    );
  });
  return userEvent.setup();
}

const snippet = () => screen.getByRole('figure').querySelector('pre')?.textContent ?? '';
const preview = () => screen.getByTitle<HTMLIFrameElement>(subject.title);

describe('the embed builder', () => {
  it('shows the embedded view, and a frame to paste that says what it shows', async () => {
    await open();
    expect(preview()).toHaveAttribute('src', '/embed/?practice=living-lab');
    expect(snippet()).toContain(`${location.origin}/embed/?practice=living-lab"`);
    expect(snippet()).toContain('title="Two cities have a living lab"');
  });

  it('follows the options in preview and text', async () => {
    const user = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Legend' }));
    await user.click(screen.getByRole('checkbox', { name: 'Search' }));
    await user.click(screen.getByRole('checkbox', { name: 'List open from the start' }));
    await user.click(screen.getByRole('checkbox', { name: 'The map stays where it is' }));
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(preview()).toHaveAttribute(
      'src',
      '/embed/?practice=living-lab&theme=dark&search=1&legend=0&list=open&camera=fixed',
    );
    expect(snippet()).toContain('legend=0&amp;list=open');
    await user.click(screen.getByRole('checkbox', { name: 'Map only' }));
    expect(screen.getByRole('checkbox', { name: 'Title' })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Link to the atlas' })).toBeEnabled();
    expect(preview().src).toContain('minimal=1');
  });

  it('shows it at three widths', async () => {
    const user = await open();
    expect(preview()).toHaveAttribute('width', '600');
    await user.click(screen.getByRole('radio', { name: '320 pixels wide' }));
    expect(preview()).toHaveAttribute('width', '320');
    await user.click(screen.getByRole('radio', { name: '1,000 pixels wide' }));
    expect(preview()).toHaveAttribute('width', '1000');
  });

  it('has a text for each way, live and as of today where that can be', async () => {
    const user = await open();
    await user.click(screen.getByRole('radio', { name: /^As of today/ }));
    expect(snippet()).toContain(`/v/${atlas.version}/embed/`);
    await user.click(screen.getByRole('radio', { name: 'Element' }));
    expect(snippet()).toContain('<city-innovation-atlas');
    await user.click(screen.getByRole('radio', { name: 'Script' }));
    expect(snippet()).toContain('data-version=');
    await user.click(screen.getByRole('radio', { name: 'Picture with link' }));
    expect(snippet()).toContain('alt="Two cities have a living lab"');
    expect(screen.queryByRole('radio', { name: /^As of today/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Markdown' }));
    expect(snippet()).toMatch(/^\[!\[/);
  });

  it('speaks the language that is chosen, and so does its sentence', async () => {
    const user = await open();
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'French' }));
    expect(await screen.findByTitle('Two cities, in fr')).toHaveAttribute(
      'src',
      '/fr/embed/?practice=living-lab',
    );
    expect(screen.getByRole('radio', { name: 'French' })).toBeChecked();
    expect(snippet()).toContain(`${location.origin}/fr/embed/`);
    await user.click(screen.getByRole('radio', { name: 'Element' }));
    expect(snippet()).toContain('lang="fr"');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByTitle(subject.title)).toBeInTheDocument();
    expect(snippet()).not.toContain('lang=');
  });
});
