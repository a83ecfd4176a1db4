import { type ParsedMail, simpleParser } from 'mailparser'
import type { Browser } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, overflowOf, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'

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

async function hand(keys: boolean, signedIn: boolean): Promise<Hand> {
  const page = await openPage(browser, { javaScript: keys, look: { width: 360, theme: 'light' } })
  if (signedIn) {
    const said = await instance.command('sign-in', '--email', 'contact@exemple.fr')
    await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(said)?.[0] ?? ''))
  }
  return keys ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

async function mailTo(address: string, subject: RegExp): Promise<ParsedMail> {
  for (let times = 0; times < 300; times++) {
    const found = mails.find((mail) => {
      const to = [mail.to ?? []].flat().map(({ text }) => text)
      return to.join().includes(address) && subject.test(mail.subject ?? '')
    })
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail to ${address} about ${subject}`)
}

async function subscribe(visitor: Hand, email: string, topics: readonly string[]) {
  await visitor.open('/lettres')
  await visitor.open('/lettres/inscription')
  expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)
  await visitor.send('/lettres/inscription', { email, lists: 'reseau', topics, agree: 'yes' })
  expect(await visitor.text()).toContain('Regardez votre boîte')
  const { text = '' } = await mailTo(email, /Confirmez/)
  const path = /\/lettres\/inscription\/\w+/.exec(text)?.[0] ?? ''
  await visitor.open(path)
  await visitor.press(path)
}

describe.each([
  { name: 'without JavaScript', keys: false, word: 'calme' },
  { name: 'by keyboard alone', keys: true, word: 'vive' },
])('a newsletter on a phone, $name', ({ keys, word }) => {
  test('is asked for, written, sent to a segment, read, and left in one click', async () => {
    const visitor = await hand(keys, false)
    const staff = await hand(keys, true)
    const [inside, outside] = [`dedans-${word}@exemple.fr`, `dehors-${word}@exemple.fr`]
    await subscribe(visitor, inside, ['empowerment'])
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
    await staff.send('/ajouter', { markdown: `Bonjour, voici une lettre **${word}**.` })
    await staff.press('/morceaux/1/deplacer')
    const preview = staff.page.frameLocator('iframe.letter-preview')
    await expect(preview.locator('h1').textContent()).resolves.toBe(`La lettre ${word}`)
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
    const outsider = mails.filter((one) => JSON.stringify(one.to).includes(outside))
    expect(outsider.map(({ subject }) => subject)).not.toContain(`La lettre ${word}`)

    await expect
      .poll(async () => (await fetch(`${instance.base}/lettres.atom`)).text(), {
        timeout: 20_000,
      })
      .toContain(`La lettre ${word}`)
    await visitor.open('/lettres')
    await visitor.follow(visitor.page.getByRole('link', { name: `La lettre ${word}` }))
    expect(await visitor.text()).toContain(`Bonjour, voici une lettre ${word}.`)

    const leave = /<(https?:[^>]+)>/.exec(String(headerOf(mail, 'list-unsubscribe')))?.[1] ?? ''
    expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const left = await fetch(instance.base + new URL(leave).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
    })
    expect(left.status).toBe(200)
    await staff.open(`/envois/inscrits?adresse=${inside}`)
    expect(await staff.text()).toContain('désinscrit·e')
    expect(await staff.text()).toContain('J’accepte de recevoir')
  })
})

function headerOf(mail: ParsedMail, name: string): string {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? ''
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\s+/g, ' ')
    .trim()
}
