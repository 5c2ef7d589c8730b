import { expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

it('renders a page with text in a browser that this machine has or brought', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Sealed</h1>');
    expect(await page.locator('h1').innerText()).toBe('Sealed');
    const box = await page.locator('h1').boundingBox();
    expect(box?.height).toBeGreaterThan(10);
    expect((await page.screenshot()).length).toBeGreaterThan(1_000);
  } finally {
    await browser.close();
  }
});
