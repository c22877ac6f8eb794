import { type Browser, expect, type Page, test } from '@playwright/test'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { expectAccessible } from './accessible'
import { openSample } from './open-sample'

async function makeLink(owner: Page, plan: string, label: string, role: string): Promise<string> {
  await owner.goto(`${plan}/share`)
  await owner.getByLabel('Who it is for').fill(label)
  await owner.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await owner.getByRole('button', { name: 'Make the link' }).click()
  await expect(owner.getByRole('heading', { name: `The link for ${label}` })).toBeVisible()
  return (await owner.locator('code.secret').first().textContent())!.trim()
}

async function openLink(browser: Browser, link: string, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Open the plan' }).click()
  await expect(page).toHaveURL(/\/plans\//)
  return page
}

test('a team shares one plan: edits arrive, rights hold, a sign-off lapses, a revoked link ends', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const plan = await openSample(page)

  const editorLink = await makeLink(page, plan, 'Identity engineer', 'Editor')
  await expectAccessible(page, 'share page with a new link')
  const viewerLink = await makeLink(page, plan, 'Steering group', 'Viewer')
  const legalLink = await makeLink(page, plan, 'Legal', 'Reviewer')
  const [editor, viewer, legal] = [
    await openLink(browser, editorLink, 'Ines'),
    await openLink(browser, viewerLink, 'Sam'),
    await openLink(browser, legalLink, 'Lea'),
  ]
  // The secret is gone from the address bar and from history.
  expect(editor.url()).not.toContain('#')

  // Legal signs what it sees.
  await legal.goto(`${plan}/legal`)
  await legal.getByText('Sign this section').click()
  await legal.getByLabel('You sign as').selectOption('security')
  await legal.getByRole('button', { name: 'Approve this section' }).dblclick()
  await expect(legal.getByText('The decision is recorded.')).toBeVisible()
  const read = await legal.request.get(`/api/v1/plans/${plan.split('/').at(-1)}`)
  const { signOffs } = (await read.json()).analysis as { signOffs: { step: string; role: string }[] }
  expect(signOffs.filter(({ step, role }) => step === 'legal' && role === 'security')).toHaveLength(1)

  // The editor's change appears for the owner without a reload; the sign-off lapses visibly.
  await page.goto(`${plan}/legal`)
  await editor.goto(`${plan}/legal`)
  const field = editor.getByRole('textbox', { name: 'Organisation name in Asgardeo' })
  await field.fill('alderbrook-two')
  await field.blur()
  await expect(page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })).toHaveValue('alderbrook-two', {
    timeout: 15_000,
  })
  await expect(page.getByText(/lapsed/i).first()).toBeVisible()

  // The viewer sees the plan without fields, and the server refuses what the screen does not offer.
  await viewer.goto(`${plan}/legal`)
  await expect(viewer.getByText('alderbrook-two').first()).toBeVisible()
  await expect(viewer.getByRole('textbox', { name: 'Organisation name in Asgardeo' })).toHaveCount(0)
  const planId = new URL(plan).pathname.split('/')[2]
  const refused = await viewer.evaluate(async (id) => {
    const body = JSON.stringify({
      opId: 'a'.repeat(20),
      baseRevision: 0,
      changes: [{ op: 'set', at: ['region'], value: 'us' }],
    })
    return (
      await fetch(`/api/v1/plans/${id}/answers/legal`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body,
      })
    ).status
  }, planId)
  expect(refused).toBe(403)

  // Ending a link shuts its people out at the next request.
  await page.goto(`${plan}/share`)
  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'End the link for Identity engineer' }).click()
  await expect(page.getByText('The link for Identity engineer has ended.')).toBeVisible()
  await editor.reload()
  await expect(editor.getByRole('heading', { level: 1 })).not.toContainText('Legal review')
  const late = await (await browser.newContext()).newPage()
  await late.goto(editorLink)
  await late.getByRole('button', { name: 'Open the plan' }).click()
  await expect(late.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
})

test('two people on one step: different answers merge, the same answer asks', async ({ page, browser }) => {
  const plan = await openSample(page)
  const other = await openLink(browser, await makeLink(page, plan, 'Help desk', 'Editor'), 'Hal')
  await page.goto(`${plan}/legal`)
  await other.goto(`${plan}/legal`)
  await expect(page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })).toBeEnabled()
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).fill('mine')
  await page.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).blur()
  await other.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).fill('theirs')
  // The line says "Saved" before the first edit too; theirs must be on the server before mine sets out.
  const saved = other.waitForResponse((response) => response.request().method() === 'PATCH')
  await other.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).blur()
  await saved
  await page.context().setOffline(false)
  await expect(page.getByText('theirs').first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: /Keep mine|Use mine|Yours/i }).first()).toBeVisible()
})

test('nothing typed is lost while the page is still loading: fields wait until it can be kept', async ({ page }) => {
  await openSample(page)
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto(`${page.url()}/legal`, { waitUntil: 'commit' })
  const field = page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })
  await expect(field).toBeDisabled()
  await field.fill('alderbrook-early')
  await field.blur()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue('alderbrook-early')
})

test('no field that the server drew takes input before its own script can keep it', async ({ page, browser }) => {
  await openSample(page)
  const asleep = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const still = await asleep.newPage()
  for (const step of STEP_IDS) {
    await still.goto(`${page.url()}/${step}`)
    const fields = still.locator('main').locator('input, select, textarea')
    expect(await fields.count(), step).toBeGreaterThan(0)
    const early = await fields.evaluateAll((all) =>
      all.filter((field) => field.matches(':enabled')).map((field) => field.outerHTML),
    )
    expect.soft(early, step).toEqual([])
  }
  await asleep.close()
})

test('the owner hands the plan to another person, who alone owns it then, by keys of their own', async ({
  page,
  browser,
}) => {
  const plan = await openSample(page)
  await page.goto(`${plan}/share`)
  await page.getByLabel('Who takes it over').fill('Ines')
  page.once('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Offer the plan' }).click()
  await expect(page.getByText(/^Offered to Ines until/)).toBeVisible()
  const address = (await page.locator('code.secret').first().textContent())!.trim()
  await expectAccessible(page, 'share page with an offer')

  const other = await (await browser.newContext()).newPage()
  await other.goto(address)
  await expect(other).not.toHaveURL(/#/)
  await expectAccessible(other, 'an offered plan')
  await other.getByLabel('Your name').fill('Ines')
  await other.getByRole('button', { name: 'See the offer' }).click()
  await expect(other.getByRole('heading', { name: /^Become the owner of/ })).toBeVisible()
  await other.getByRole('button', { name: 'Become the owner' }).click()
  await expect(other.getByRole('heading', { name: 'You are the owner now' })).toBeVisible()
  const code = (await other.locator('code.secret').nth(1).textContent())!.trim()
  await expectAccessible(other, 'the keys of a plan taken over')

  // Without a reload: the share page of the former owner, who is an editor now, offers no links any more.
  await expect(page.getByRole('heading', { name: 'Only the owner makes links' })).toBeVisible()
  await other.getByRole('link', { name: 'Open the plan' }).click()
  await other.goto(`${plan}/history`)
  await expect(other.getByText('Took over the plan from Owner', { exact: false })).toBeVisible()
  const late = await (await browser.newContext()).newPage()
  await late.goto('/recover')
  await late.getByLabel('Recovery code').fill(code)
  await late.getByRole('button', { name: 'Open the plan' }).click()
  await expect(late).toHaveURL(plan)
  await expect(late.getByRole('link', { name: 'Share' }).first()).toBeVisible()

  // One browser gives the plan up; it stays for the others.
  await late.goto('/')
  late.once('dialog', (dialog) => dialog.accept())
  await late.getByRole('button', { name: /^Remove from this list/ }).click()
  await expect(late.getByRole('button', { name: /^Remove from this list/ })).toHaveCount(0)
  await late.goto(plan)
  await expect(late.getByRole('link', { name: 'Share' })).toHaveCount(0)
  await other.goto(plan)
  await expect(other.getByRole('link', { name: 'Share' }).first()).toBeVisible()
})
