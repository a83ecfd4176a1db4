import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import type { Hand } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { letterLink } from './support/steps-declaration.ts'
import { inviteColleague } from './support/steps-watch.ts'
import { prepareVote, pressAct } from './support/vote-examples.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const look = { width: 360, theme: 'light' } as const

/** On a phone, by the keyboard alone, with or without JavaScript. */
async function handWith(javaScript: boolean, email?: string): Promise<Hand> {
  const page = await openPage(browser, { javaScript, look })
  if (email) {
    await signIn(page, await instance.signInLink(email))
  }
  return handByKeys(page, instance.base)
}

/** What axe says of these pages is read with JavaScript, among all the others. */
async function isFit(page: Page) {
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
}

describe.each([
  { name: 'without JavaScript', javaScript: false, title: 'Le nom de la place' },
  { name: 'with it', javaScript: true, title: 'Le nom de la halle' },
])(
  'a vote by majority judgment, with paper and screen, by keyboard alone, $name',
  {
    timeout: 300_000,
  },
  ({ javaScript, title }) => {
    const hand = (email?: string) => handWith(javaScript, email)
    let staff: Hand
    let colleague: Hand
    let vote = ''
    let second = ''

    test('is prepared, and opened to two who have an address and two who have none', async () => {
      staff = await hand('contact@exemple.fr')
      colleague = await hand()
      if (!javaScript) await inviteColleague(staff, colleague)
      else colleague = await hand('gaelle@exemple.fr')
      const people = 'Anaïs ; anais@votes.example\nBilal ; bilal@votes.example\nChloé\nDiego'
      vote = await prepareVote(staff, title, people)
      await isFit(staff.page)
      await staff.press('/courriels')
    })

    test('by screen: the receipt before sending, and a second thought', async () => {
      const link = await letterLink(staff, new RegExp(`${vote}/voter/[0-9a-f]{40}`))
      const voter = await hand()
      await voter.open(link)
      await isFit(voter.page)
      await voter.send(link, { o0: '2', o1: '6' })
      await isFit(voter.page)
      const first = await receiptOn(voter.page)
      // Read again, and back to the form and forward again: the browser asks to send nothing twice.
      await voter.page.reload()
      expect(await receiptOn(voter.page)).toBe(first)
      await voter.page.goBack()
      expect(await voter.page.locator('[name=o1][value="6"]').isChecked()).toBe(true)
      await voter.page.goForward()
      expect(await receiptOn(voter.page)).toBe(first)
      await voter.press('/envoyer')
      expect(await voter.text()).toContain('Votre bulletin est dans l’urne')
      await voter.page.reload()
      expect(await receiptOn(voter.page)).toBe(first)
      await voter.page.goBack()
      expect(await voter.text()).toContain('Vous avez déjà voté')
      expect(await voter.page.locator('input:checked').count()).toBe(0)
      await voter.send(link, { o0: '6', o1: '3' })
      second = await receiptOn(voter.page)
      await voter.press('/envoyer')
      await voter.open(`${vote}/tableau?recu=${encodeURIComponent(first)}`)
      expect(await voter.text()).toContain('n’est pas encore sur le tableau')
      await voter.page.context().close()
    })

    test('on paper: two of the roll, two sheets, two people who type them', async () => {
      await staff.open(`${vote}/papier`)
      await staff.send('/emargement', { numbers: '3 4' })
      await staff.send('/saisie', { label: 'A', sheets: 'Excellent;Bien\nnul' })
      await colleague.open(`${vote}/papier`)
      await colleague.send('/saisie', { label: 'A', sheets: 'Excellent;Passable\nnul' })
      expect(await colleague.text()).toMatch(/Lot A\s: différences/)
      await isFit(colleague.page)
      await colleague.send('/saisie', { label: 'A', sheets: 'Excellent;Bien\nnul' })
      expect(await colleague.text()).toContain('dans l’urne')
    })

    test('is counted, published, and counted again by the browser, which sends nothing', async () => {
      await staff.open(`${vote}/preparer`)
      await pressAct(staff, 'shut')
      await pressAct(staff, 'close')
      const reader = await hand()
      await reader.open(vote)
      await isFit(reader.page)
      expect(await reader.text()).toMatch(/Option retenue\s: Tilleuls/)
      await reader.open(`${vote}/tableau?recu=${encodeURIComponent(second)}`)
      expect(await reader.text()).toMatch(/Ce bulletin est dans l’urne, à la ligne/)
      await reader.open(`${vote}/recompter`)
      expect(await reader.text()).toContain('ouvroir votes verify')

      const page = await openPage(browser, { javaScript: true, look })
      await page.goto(`${instance.base}${vote}/recompter`)
      const asked: string[] = []
      page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`))
      await page.getByRole('button', { name: 'Recompter maintenant' }).click()
      await page.getByText(/Tout est juste/).waitFor()
      // The mark of the house may still be on its way.
      expect(asked.filter((one) => !one.includes('/assets/'))).toEqual([
        `GET ${instance.base}${vote}/archive.json`,
      ])
    })
  },
)

async function receiptOn(page: Page): Promise<string> {
  return (await page.locator('.vote-receipt code').textContent()) ?? ''
}

describe('a file of ballots from elsewhere', () => {
  const blt = {
    name: 'essai.blt',
    mimeType: 'text/plain',
    buffer: Buffer.from('3 1\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n"Ada"\n"Béa"\n"Cloé"\n"Essai"\n'),
  }

  test.each([
    { name: 'by the browser, which sends nothing', javaScript: true, sent: 0 },
    { name: 'by the server when no script runs', javaScript: false, sent: 1 },
  ])('is counted $name', async ({ javaScript, sent }) => {
    const page = await openPage(browser, { javaScript, look })
    await page.goto(`${instance.base}/scrutins/depouiller`)
    const posts: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url())
    })
    await page.locator('[name=file]').setInputFiles(blt)
    await page.locator('[name=method]').selectOption('irv')
    await page.getByRole('button', { name: 'Compter' }).press('Enter')
    await page.getByText(/Retenu\s: Béa/).waitFor()
    await isFit(page)
    expect(posts).toHaveLength(sent)
    await page.context().close()
  })
})

test('fifteen options by majority judgment are three screens of a phone, each target for a thumb', {
  timeout: 300_000,
}, async () => {
  const staff = await handWith(false, 'contact@exemple.fr')
  const options = Array.from({ length: 15 }, (_, at) => `Une proposition d’habitants n° ${at + 1}`)
  const people = 'Fanny ; fanny@votes.example'
  const vote = await prepareVote(staff, 'Le budget du quartier', people, options.join('\n'))
  await staff.press('/courriels')
  const link = await letterLink(staff, new RegExp(`${vote}/voter/[0-9a-f]{40}`))
  const voter = await handWith(false)
  await voter.open(link)
  await isFit(voter.page)
  const tall = await voter.page.evaluate(() => document.documentElement.scrollHeight)
  expect(tall).toBeLessThanOrEqual(3_000)
  const boxes = await voter.page.locator('.vote-grade').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect()
      return Math.min(width, height)
    }),
  )
  expect(boxes).toHaveLength(15 * 8)
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
  expect(await voter.page.locator('input:checked').count()).toBe(0)
})
