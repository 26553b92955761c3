import { expect, expectAccessible, expectNoSideways, test } from '../fixtures';

test('cities like mine come first in what is found, with the reason, in four steps', async ({
  page,
  atlas,
}) => {
  await atlas.open('/');
  await atlas.isReady('data');
  await page.getByRole('button', { name: 'Near my city' }).click();
  await page.getByRole('combobox', { name: 'My city' }).selectOption('Gdańsk');
  await page.getByRole('link', { name: /^Citizens’ assembly or panel/ }).click();
  await expect(page).toHaveURL(/practice=citizens-assembly&near=gdansk/);
  const first = page.getByRole('heading', { name: /^In Gdańsk \(\d+\)$/ });
  await expect(first).toBeVisible();
  const alike = page.getByRole('heading', { name: /^In cities like Gdańsk \(\d+\)$/ });
  await expect(alike).toBeVisible();
  await expect(page.getByText(/in Poland\.$/).first()).toBeVisible();
  await expectAccessible(page);
});

test(
  'the city is asked for once: the next visit knows it',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open('/');
    await page.getByRole('button', { name: 'Near my city' }).press('Enter');
    await page.getByRole('combobox', { name: 'My city' }).selectOption('Ghent');
    await atlas.open('/');
    await page.getByRole('button', { name: 'Near my city' }).press('Enter');
    await expect(page.getByRole('combobox', { name: 'My city' })).toHaveValue('ghent');
    await expect(
      page.getByRole('heading', { name: 'Cities like Ghent', exact: true }),
    ).toBeVisible();
  },
);

test('the letter to a city is one page, with sources', async ({ page, atlas }) => {
  await atlas.open('/brief/?city=gdansk&near=gdansk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Ideas for Gdańsk, from cities like it',
  );
  await expect(page.getByText(/^To the city of Gdańsk/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expectAccessible(page);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a comparison is shared and downloaded', async ({ page, atlas }) => {
  await atlas.open('/compare/?cities=ghent,gdansk');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByText('Download', { exact: true }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'CSV', exact: true }).click();
  expect((await download).suggestedFilename()).toContain('comparison');
});

test('on a phone what is near fits', { tag: '@long' }, async ({ page, atlas }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await atlas.open('/?near=gdansk&practice=open-data');
  await atlas.isReady('data');
  await expect(page.getByRole('heading', { name: /^In cities like Gdańsk/ })).toBeVisible();
  await expectNoSideways(page);
});
