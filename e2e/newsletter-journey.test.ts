import { type ParsedMail, simpleParser } from 'mailparser'
import type { Browser, Page } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf, openBrowser, overflowOf } from './support/browser.ts'
import type { Hand } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { type Way, walkerIn, ways } from './support/ways.ts'

let instance: LiveInstance
let browser: Browser
const mails: ParsedMail[] = []

/** A real mail server: what it received is read by a parser that is not ours. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      mails.push(mail)
      done()
    }, done)
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  instance = await startInstance({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
  await new Promise<void>((resolve) => server.close(resolve))
})

async function mailTo(address: string, subject: RegExp): Promise<ParsedMail> {
  for (let times = 0; times < 300; times++) {
    const mail = mails.find((mail) => {
      const to = [mail.to ?? []].flat().map(({ text }) => text)
      return to.join().includes(address) && subject.test(mail.subject ?? '')
    })
    if (mail) return mail
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail to ${address} about ${subject}`)
}

async function subscribe(visitor: Hand, email: string, topics: readonly string[]) {
  await visitor.open('/lettres')
  await visitor.open('/lettres/inscription')
  await visitor.send('/lettres/inscription', { email, lists: 'reseau', topics, agree: 'yes' })
  expect(await visitor.text()).toContain('Regardez votre boîte')
  const { text = '' } = await mailTo(email, /Confirmez/)
  const path = /\/lettres\/inscription\/\w+/.exec(text)?.[0] ?? ''
  await visitor.open(path)
  await visitor.press(path)
}

const words: Readonly<Record<Way, string>> = { plain: 'calme', pointer: 'vive', keys: 'brève' }

describe.each(ways)('a newsletter on a phone, $name', ({ way }) => {
  test('is asked for, written, sent to a segment, read, and left in one click', async () => {
    const word = words[way]
    const visitor = await walkerIn(browser, instance, { way })
    const staff = await walkerIn(browser, instance, { way, signedIn: true })
    const [inside, other, outside] = ['dedans', 'avec', 'dehors'].map(
      (place) => `${place}-${way}@exemple.fr`,
    ) as [string, string, string]
    await subscribe(visitor, inside, ['empowerment'])
    await subscribe(visitor, other, ['empowerment'])
    await subscribe(visitor, outside, [])

    await staff.open('/envois/segments')
    await staff.send('/segments', { name: `Segment ${word}`, topics: 'empowerment' })
    expect(await staff.text()).toContain(inside)
    expect(await staff.text()).toContain('sujet choisi')
    const segment = new URL(staff.page.url()).pathname.split('/').at(-1) ?? ''

    await staff.open('/envois/nouvelle')
    await staff.send('/nouvelle', { title: `La lettre ${word}` })
    const letter = new URL(staff.page.url()).pathname
    await staff.open(`${letter}/puiser`)
    const first = staff.page.locator('input[name=items]').first()
    const taken = (await first.getAttribute('value')) ?? ''
    await staff.send('/puiser', { items: taken })
    await staff.open(`${letter}/ajouter?sorte=text`)
    if (way !== 'keys') await seeWhatIsTyped(staff, way)
    await staff.open(`${letter}/ajouter?sorte=text`)
    await staff.send('/ajouter', { markdown: `Bonjour, voici une lettre **${word}**.` })
    await staff.press('/morceaux/1/deplacer')
    const preview = staff.page.frameLocator('iframe.letter-preview')
    await expect(preview.locator('h1').textContent()).resolves.toBe(`La lettre ${word}`)
    if (way === 'pointer') {
      expect(await faultsOfLetter(staff, letter)).toEqual([])
    }
    await staff.open(letter.replace('/ecrire', '/destinataires'))
    await staff.send('/destinataires', { segment })
    await staff.press('/prete')
    await staff.open(letter.replace('/ecrire', ''))
    await staff.press('/envoyer')

    const mail = await mailTo(inside, new RegExp(`La lettre ${word}`))
    expect(mail.text).toContain(`Bonjour, voici une lettre ${word}.`)
    expect(mail.html).toContain(`<strong>${word}</strong>`)
    expect(Buffer.byteLength(String(mail.html))).toBeLessThan(100_000)
    expect(`${mail.html}`).not.toMatch(/<img|<script/)
    const outsider = mails.filter((parsedMail) => JSON.stringify(parsedMail.to).includes(outside))
    expect(outsider.map(({ subject }) => subject)).not.toContain(`La lettre ${word}`)

    await expect
      .poll(async () => (await fetch(`${instance.base}/lettres.atom`)).text(), {
        timeout: 20_000,
      })
      .toContain(`La lettre ${word}`)
    await visitor.open('/lettres')
    await visitor.follow(visitor.page.getByRole('link', { name: `La lettre ${word}` }))
    expect(await visitor.text()).toContain(`Bonjour, voici une lettre ${word}.`)

    // A mail program leaves for its reader, in one request and without a page (RFC 8058).
    const leave = /<(https?:[^>]+)>/.exec(String(headerOf(mail, 'list-unsubscribe')))?.[1] ?? ''
    expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const left = await fetch(instance.base + new URL(leave).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
    })
    expect(left.status).toBe(200)

    // Somebody else follows the link at the foot of the letter, and presses the button.
    const own = await mailTo(other, new RegExp(`La lettre ${word}`))
    const out = /\/lettres\/desabonnement\/[^\s)\]]+/.exec(own.text ?? '')?.[0] ?? ''
    await visitor.open(out)
    await visitor.press(out)
    expect(await visitor.text()).toContain('désabonné')
    if (way !== 'plain') expect(await faultsOf(visitor.page)).toEqual([])

    for (const one of [inside, other]) {
      await staff.open(`/envois/inscrits?adresse=${one}`)
      expect(await staff.text()).toContain('désinscrit·e')
      expect(await staff.text()).toContain('J’accepte de recevoir')
    }
    expect([...visitor.tooWide, ...staff.tooWide]).toEqual([])
    await visitor.page.context().close()
    await staff.page.context().close()
  })
})

/** Before it is kept, the piece is seen in the letter: by itself while one types, or by a button. */
async function seeWhatIsTyped({ page }: Hand, way: Way) {
  await page.locator('[name=markdown]').fill('Des mots **à voir**.')
  // A new piece of a letter is sent to the frame only; without scripts, when somebody asks.
  if (way === 'plain') await page.locator('button[formtarget]').click()
  const shown = page.frameLocator('iframe.letter-preview')
  await shown.locator('strong', { hasText: 'à voir' }).waitFor()
  expect(new URL(page.url()).pathname).toContain('/ajouter')
  expect(await page.locator('[name=markdown]').inputValue()).toBe('Des mots **à voir**.')
  await page.locator('[name=markdown]').fill('')
}

/**
 * The letter itself, as a browser draws it: in each look it is sound, nothing is wider than a phone,
 * the dark is dark, and nobody else is called.
 */
async function faultsOfLetter({ page, base }: Hand, letter: string): Promise<readonly string[]> {
  const faults: string[] = []
  const called: string[] = []
  const look = await page.context().newPage()
  look.on('request', (request) => {
    if (!request.url().startsWith(base)) called.push(request.url())
  })
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      await look.setViewportSize({ width, height: 900 })
      await look.emulateMedia({ colorScheme })
      await look.goto(`${base}${letter.replace('/ecrire', '/apercu')}`)
      // A mail stands inside the page of a mailbox: the landmarks of a page are not its own.
      const found = (await faultsOf(look)).filter((fault) => !/^(region|landmark)/.test(fault))
      for (const fault of found) faults.push(`${width} ${colorScheme} ${fault}`)
      if ((await overflowOf(look)) > 0) faults.push(`too wide at ${width}`)
      if ((await isDark(look)) !== (colorScheme === 'dark')) faults.push(`not ${colorScheme}`)
    }
  }
  await look.close()
  // In the workbench the one who writes chooses the look, whatever their own screen.
  for (const [view, dark] of [
    ['sombre', true],
    ['telephone', false],
  ] as const) {
    await page.goto(`${base}${letter}?apercu=${view}`)
    const inside = page.frames().find((frame) => frame.url().includes('/apercu'))
    await inside?.waitForLoadState()
    if (!inside || (await isDark(inside)) !== dark)
      faults.push(`the view ${view} is not as it says`)
  }
  return [...faults, ...called]
}

function isDark(where: Pick<Page, 'evaluate'>): Promise<boolean> {
  return where.evaluate(() => {
    const [red = 0] =
      getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? []
    return red < 100
  })
}

function headerOf(mail: ParsedMail, name: string): string {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? ''
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\s+/g, ' ')
    .trim()
}
