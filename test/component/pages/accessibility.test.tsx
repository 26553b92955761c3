// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import AccessibilityPage from '../../../src/pages/accessibility/AccessibilityPage';
import { faultIds } from '../../../src/pages/accessibility/knownFaults';
import {
  readStatementSettings,
  type StatementSettings,
} from '../../../src/pages/accessibility/settings';
import { show } from './reader';

/** By its heading: to ask a long page for roles is slow. */
const section = (name: string) => {
  const part = screen.getByText(name, { selector: 'h2' }).closest('section');
  return within(part ?? document.createElement('div'));
};
const unset: StatementSettings = { body: null, contact: null, enforcer: null, enforcerUrl: null };

describe('the accessibility statement', () => {
  it('has the parts of the European model, in its order', async () => {
    await show(<AccessibilityPage settings={unset} />);
    const headings = [...document.querySelectorAll('h2')].map((h) => h.textContent);
    expect(headings).toEqual([
      'Commitment',
      'Scope',
      'Compliance status',
      'What falls short',
      'How this was found out',
      'Feedback and contact',
      'Enforcement procedure',
      'For sites that embed the map',
    ]);
    expect(section('Compliance status').getByText('partially compliant')).toBeVisible();
    expect(section('Compliance status').getByRole('link', { name: /EN 301 549/ })).toBeVisible();
    expect(section('How this was found out').getByText(/28 November 2026/)).toBeVisible();
    expect(section('How this was found out').getByText(/No people who use/)).toBeVisible();
  });

  it('tells of every known fault what to do instead, where it is met, and since when', async () => {
    await show(<AccessibilityPage settings={unset} />);
    for (const id of faultIds) {
      const words = document.getElementById(id)?.querySelectorAll('p');
      expect(words, `the fault ${id}`).toHaveLength(3);
      expect(words?.[2]).toHaveTextContent(/Where: .+\. .*Known since \d\d November 2026\./);
    }
  });

  it('says plainly that nobody has been named', async () => {
    await show(<AccessibilityPage settings={unset} />);
    expect(section('Commitment').getByText(/No body has been named/)).toBeVisible();
    expect(section('Feedback and contact').queryByRole('link')).toBeNull();
    expect(section('Feedback and contact').getByText(/No address for this/)).toBeVisible();
    expect(section('Enforcement procedure').getByText(/No enforcement body/)).toBeVisible();
  });

  it('names who answers for it, where that is set', async () => {
    const settings = readStatementSettings({
      VITE_ACCESSIBILITY_BODY: ' City of Example ',
      VITE_ACCESSIBILITY_CONTACT: 'mailto:access@example.org',
      VITE_ACCESSIBILITY_ENFORCER: 'Office of Examples',
      VITE_ACCESSIBILITY_ENFORCER_URL: 'https://example.org/complain',
    });
    await show(<AccessibilityPage settings={settings} />);
    expect(section('Commitment').getByText(/^City of Example is responsible/)).toBeVisible();
    expect(section('Feedback and contact').getByRole('link')).toHaveAttribute(
      'href',
      'mailto:access@example.org',
    );
    expect(section('Enforcement procedure').getByText(/Office of Examples/)).toBeVisible();
    expect(section('Enforcement procedure').getByRole('link')).toHaveAttribute(
      'href',
      'https://example.org/complain',
    );
  });

  it('takes no address that would run a script, and no empty name', () => {
    const settings = readStatementSettings({
      VITE_ACCESSIBILITY_BODY: '  ',
      VITE_ACCESSIBILITY_CONTACT: 'javascript:alert(1)',
      VITE_ACCESSIBILITY_ENFORCER: undefined,
      VITE_ACCESSIBILITY_ENFORCER_URL: 'mailto:no@example.org',
    });
    expect(settings).toEqual(unset);
  });

  it('gives hosts a paragraph with its whole address, to copy', async () => {
    const user = await show(<AccessibilityPage settings={unset} />, 'fr');
    await user.click(screen.getByRole('button', { name: /^Copier/ }));
    const text = await navigator.clipboard.readText();
    expect(text).toContain('28 novembre 2026');
    expect(text).toMatch(/http:\/\/localhost[:\d]*\/fr\/accessibility\/$/);
  });
});
