import { expect, type Page } from '@playwright/test'

/** Makes a plan of one's own from the sample, as a visitor of the start page does; returns its address. */
export async function openSample(page: Page, start = '/'): Promise<string> {
  await page.goto(start)
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page).toHaveURL(/\/plans\//)
  return page.url()
}
