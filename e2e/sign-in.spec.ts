import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { visitor } from './api'
import { openSample } from './open-sample'
import { type OwnServer, startOwnServer } from './own-server'
import { startProvider } from './sign-in-provider'

test.describe.configure({ mode: 'serial' })

const PORT = 3217
const URL_OF_SERVER = `http://localhost:${PORT}`
let provider: Awaited<ReturnType<typeof startProvider>>
let folder: string
let settings: Record<string, string>
let server: OwnServer

test.beforeAll(async () => {
  provider = await startProvider(`${URL_OF_SERVER}/api/v1/sign-in/callback`, `${URL_OF_SERVER}/`)
  folder = mkdtempSync(path.join(tmpdir(), 'planner-sign-in-'))
  settings = {
    DATABASE_URL: `file:${path.join(folder, 'planner.db')}`,
    SIGN_IN: 'optional',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'planner',
    OIDC_CLIENT_SECRET: 'a secret of the test only',
    OIDC_SCOPE: 'openid profile email groups',
    OIDC_GROUP_ROLES: 'Auditors=viewer',
  }
  server = await startOwnServer(PORT, settings)
})

test.afterAll(async () => {
  await server.stop()
  await provider.stop()
  rmSync(folder, { recursive: true, force: true })
})

const signInLink = (page: Page) => page.locator('main').getByRole('link', { name: 'Sign in' })

async function signIn(page: Page, name: string) {
  await page.goto(`${URL_OF_SERVER}/sign-in`)
  await signInLink(page).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(new RegExp(`^${URL_OF_SERVER}`))
}

test('a plan made before signing in is found on another device; the name is verified; signing out ends it', async ({
  page,
  browser,
}) => {
  const plan = await openSample(page, URL_OF_SERVER)
  const before = await page.context().cookies()
  await page.goto(`${URL_OF_SERVER}/sign-in`)
  await expectAccessible(page, 'signing in')
  await signIn(page, 'ada')
  const after = await page.context().cookies(URL_OF_SERVER)
  expect(after.find(({ name }) => name === 'planner')?.value).not.toBe(
    before.find(({ name }) => name === 'planner')?.value,
  )
  expect(after.map(({ name }) => name)).not.toContain('planner-sign-in')

  await page.goto(`${plan}/legal`)
  const field = page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })
  await field.fill('alder-signed')
  await field.blur()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await page.goto(`${plan}/history`)
  await expect(page.getByText('Ada Quill (signed in)').first()).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await signIn(other, 'ada')
  await other.goto(URL_OF_SERVER)
  await other
    .getByRole('link', { name: /^Open the plan/ })
    .first()
    .click()
  await expect(other).toHaveURL(plan)
  const mine = await other.request.get(`${URL_OF_SERVER}/api/v1/my-data`)
  expect(await mine.text()).toContain('alder-signed')

  await other.goto(`${plan}/legal`)
  const elsewhere = other.getByRole('textbox', { name: 'Organisation name in Asgardeo' })
  await expect(elsewhere).toBeEnabled()

  // As the description of the API has it: a way to go on, not a page.
  const begun = await other.request.get(`${URL_OF_SERVER}/api/v1/sign-in`, { maxRedirects: 0 })
  expect(begun.status()).toBe(303)
  expect(begun.headers().location).toContain('http')

  await page.goto(`${URL_OF_SERVER}/sign-in`)
  await expect(page.getByText('Another browser, since')).toBeVisible()
  await expectAccessible(page, 'signing in')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).not.toHaveURL(/sign-in$/)
  expect((await other.request.get(`${URL_OF_SERVER}/api/v1/plans/${plan.split('/').at(-1)}`)).status()).toBe(401)

  // What is typed after the sign-in ended stays, and is saved once the person is back, on the page as it stands.
  await elsewhere.fill('alder-after-the-end')
  await elsewhere.blur()
  await expect(other.getByText('Signed out, kept on this device').first()).toBeVisible()
  await expectAccessible(other, 'a step after the sign-in ended')
  const opening = other.waitForEvent('popup')
  await other.getByRole('link', { name: /^Sign in again/ }).click()
  const tab = await opening
  const asked = tab.getByLabel('Name')
  const done = tab.getByText('Signed in as Ada Quill')
  await expect(asked.or(done)).toBeVisible()
  if (await asked.isVisible()) {
    await asked.fill('ada')
    await tab.getByRole('button', { name: 'Go on' }).click()
  }
  await expect(done).toBeVisible()
  await tab.close()
  // Coming back to a tab, which a browser without windows does not tell.
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(other.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await expect(elsewhere).toHaveValue('alder-after-the-end')
  await other.reload()
  await expect(elsewhere).toHaveValue('alder-after-the-end')
  // Whoever is there stands where the next visitor would read their own rights.
  await other.context().close()
})

test('a group opens every plan with its role; an answer bound to another browser is refused', async ({
  page,
  browser,
}) => {
  await signIn(page, 'bo')
  await page.goto(URL_OF_SERVER)
  await page
    .getByRole('link', { name: /^Open the plan/ })
    .first()
    .click()
  await expect(page.getByText('You can read this plan', { exact: true })).toBeVisible()

  // An answer that a stranger began, shown to somebody else's browser: without an attempt of its own, and with one.
  const attacker = await (await browser.newContext()).newPage()
  let answer = ''
  attacker.on('request', (request) => {
    if (request.url().includes('/sign-in/callback')) answer = request.url()
  })
  await attacker.goto(`${URL_OF_SERVER}/sign-in`)
  await signInLink(attacker).click()
  await attacker.getByLabel('Name').fill('ada')
  await attacker.context().clearCookies({ name: 'planner-sign-in' })
  await attacker.getByRole('button', { name: 'Go on' }).click()
  await expect(attacker.getByText('was begun in another browser')).toBeVisible()
  expect(answer).toContain('code=')
  const victim = await (await browser.newContext()).newPage()
  await victim.goto(`${URL_OF_SERVER}/sign-in`)
  await signInLink(victim).click()
  await expect(victim.getByLabel('Name')).toBeVisible()
  await victim.goto(answer)
  await expect(victim.getByText('could not be accepted')).toBeVisible()
  expect((await victim.context().cookies(URL_OF_SERVER)).map(({ name }) => name)).toEqual([])

  const refused = await (await browser.newContext()).newPage()
  await refused.goto(`${URL_OF_SERVER}/sign-in`)
  await signInLink(refused).click()
  await refused.getByLabel('Name').fill('mallory')
  await refused.getByRole('button', { name: 'Go on' }).click()
  await expect(refused.getByText('did not sign you in')).toBeVisible()
  expect(server.said()).not.toMatch(/code=|a secret of the test|u-4711/)
})

/** The page asks to sign in anew, and the provider asks too, although it knows the person still. */
async function signInAgain(page: Page, name: string) {
  const here = page.url()
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(here)
}

test('a plan goes from one person to another, who deletes it; both sign in anew for what cannot be taken back', async ({
  page,
  browser,
}) => {
  await signIn(page, 'ada')
  const plan = await openSample(page, URL_OF_SERVER)
  await page.goto(`${plan}/share`)
  const offer = async () => {
    await page.getByLabel('Who takes it over').fill('Bo')
    page.once('dialog', (dialog) => dialog.accept())
    await page.getByRole('button', { name: 'Offer the plan' }).click()
  }
  await offer()
  await expect(page.getByText('Sign in once more to confirm that it is you')).toBeVisible()
  await expectAccessible(page, 'a refusal on the share page')
  await signInAgain(page, 'ada')
  await offer()
  await expect(page.getByText(/^Offered to Bo until/)).toBeVisible()
  const address = (await page.locator('code.secret').first().textContent())!.trim()

  const other = await (await browser.newContext()).newPage()
  await signIn(other, 'bo')
  await other.goto(address)
  await other.getByRole('button', { name: 'See the offer' }).click()
  await expect(other.getByText('Ada Quill offers it to Bo', { exact: false })).toBeVisible()
  await other.getByRole('button', { name: 'Become the owner' }).click()
  await expect(other.getByRole('heading', { name: 'You are the owner now' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Only the owner makes links' })).toBeVisible()
  await other.goto(`${plan}/history`)
  await expect(other.getByText('Took over the plan from Ada Quill', { exact: false })).toBeVisible()
  await expect(other.getByText('Bo Lind (signed in)').first()).toBeVisible()

  await other.goto(`${plan}/share`)
  const remove = async () => {
    other.once('dialog', (dialog) => dialog.accept())
    await other.getByRole('button', { name: 'Delete the plan' }).click()
  }
  await remove()
  await expect(other.getByRole('link', { name: 'Sign in again' })).toBeVisible()
  await signInAgain(other, 'bo')
  await remove()
  await expect(other).toHaveURL(`${URL_OF_SERVER}/`)
  expect((await page.request.get(`${URL_OF_SERVER}/api/v1/plans/${plan.split('/').at(-1)}`)).status()).toBe(404)
})

test('where signing in is required nothing else works, and a link survives the way to the provider', async ({
  page,
  playwright,
  browser,
}) => {
  await server.stop()
  server = await startOwnServer(PORT, { ...settings, SIGN_IN: 'required' })
  const stranger = await visitor(playwright, URL_OF_SERVER)
  for (const [method, address] of [
    ['POST', '/api/v1/plans/sample'],
    ['GET', '/api/v1/my-plans'],
    ['GET', '/api/v1/plans/anything'],
    ['POST', '/api/v1/recover'],
  ]) {
    const response = await stranger.fetch(address!, { method, ...(method === 'POST' ? { data: {} } : {}) })
    expect(response.status(), address).toBe(401)
  }
  await page.goto(`${URL_OF_SERVER}/plans/anything`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)

  const owner = await (await browser.newContext()).newPage()
  await signIn(owner, 'ada')
  const made = await owner.request.get(`${URL_OF_SERVER}/api/v1/my-plans`)
  const { planId } = (await made.json()).plans[0]
  const link = await owner.request.post(`${URL_OF_SERVER}/api/v1/plans/${planId}/links`, {
    headers: { origin: URL_OF_SERVER },
    data: { role: 'editor', label: 'For Bo', expiresOn: null },
  })
  const { path: address } = await link.json()
  await page.goto(`${URL_OF_SERVER}${address}`)
  const visited: string[] = []
  page.on('framenavigated', (frame) => visited.push(frame.url()))
  await signInLink(page).click()
  await page.getByLabel('Name').fill('bo')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Open the plan' }).click()
  await expect(page).toHaveURL(/\/plans\//)
  expect(visited.join('\n')).not.toContain(address.split('#')[1])
})
