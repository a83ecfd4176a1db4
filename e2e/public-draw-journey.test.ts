import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Receipt } from '#engines/sortition/index.ts'
import { faultsOf, openBrowser, overflowOf } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type MovedInstance, startMovedInstance } from './support/moved-instance.ts'
import {
  addressList,
  answerByPost,
  fiveFeatures,
  lettersByBeacon,
  makeList,
  patientPage,
  publishDraw,
  registrationOf,
  sendLetters,
  settings,
  signature,
  takeStep,
  tellPanel,
} from './support/public-draw.ts'
import { registerByScreens } from './support/registering.ts'
import { inviteColleague } from './support/steps-watch.ts'
import { openScale } from './support/weigh.ts'

let instance: MovedInstance
let browser: Browser

beforeAll(async () => {
  instance = await startMovedInstance('2023-08-21T08:00:00Z')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

const phone = { width: 360, theme: 'light' } as const

async function visitor(javaScript: boolean): Promise<Hand> {
  return handOf(await patientPage(browser, { javaScript, look: phone }), instance.base)
}

async function byKeys(): Promise<Hand> {
  return handByKeys(await patientPage(browser, { look: phone }), instance.base)
}

async function receiptFile(draw: string): Promise<{ receipt: Receipt; text: string }> {
  const text = await (await fetch(`${instance.base}${draw}/recu.json`)).text()
  return { receipt: JSON.parse(text) as Receipt, text }
}

describe('from 400 letters to a panel of 24, drawn in public', { timeout: 900_000 }, () => {
  let staff: Hand
  let second: Hand
  let draw = ''
  /** Time goes on: a session does not last from one day to the next, so both come back. */
  const moveTo = async (instant: string) => {
    await instance.setClock(instant)
    await instance.signIn(staff.page, 'contact@exemple.fr')
    await instance.signIn(second.page, 'gaelle@exemple.fr')
  }
  let codes: readonly string[] = []
  let links: readonly string[] = []
  const registered: string[] = []

  test('steps 1 and 2: the rule is public before the letters, the codes’ fingerprint before the printer', async () => {
    staff = await visitor(false)
    await instance.signIn(staff.page, 'contact@exemple.fr')
    second = await visitor(false)
    await inviteColleague(staff, second)
    // The rule names round 1000 of the beacon, that speaks two days later: the list is fixed before it.
    draw = await publishDraw(staff, 'Convention sur l’eau', fiveFeatures, lettersByBeacon)
    await staff.open(`${draw}/recrutement`)
    await staff.send('/recrutement/reglages', settings)
    await staff.open(`${draw}/recrutement`)
    await staff.send('/recrutement/sources', {
      kind: 'addresses',
      label: 'Base Adresse Nationale',
      usualResponse: '25',
      declared: 'yes',
    })
    const file = { name: 'adresses.csv', text: addressList(900) }
    const atRound = () => moveTo('2023-08-23T16:05:00Z')
    codes = await sendLetters(staff, draw, file, 400, atRound)
    expect(new Set(codes).size).toBe(400)
    const anyone = await visitor(false)
    await anyone.open(`${draw}/recu`)
    expect(await anyone.text()).toContain('Envoi engagé')
    expect(await anyone.text()).toContain('400 codes')
    expect(await anyone.text()).toContain('tirées par le tour 1000 de la balise')
    expect(await overflowOf(anyone.page)).toBeLessThanOrEqual(0)
  })

  test('step 3, S28: people answer on a phone, without JavaScript or by keyboard, and keep a signed proof', async () => {
    await moveTo('2023-08-30T09:00:00Z')
    for (const hand of [await visitor(false), await byKeys(), await visitor(true)]) {
      const code = codes[registered.length] ?? ''
      await hand.open('/lettre')
      await hand.send('/lettre', { code: code.toLowerCase() })
      expect(await overflowOf(hand.page)).toBeLessThanOrEqual(0)
      const isLast = registered.length === 2
      const walk = await registerByScreens(
        hand,
        code,
        registrationOf(registered.length),
        async () => {
          expect(await overflowOf(hand.page)).toBeLessThanOrEqual(0)
          // The tool needs the page’s own JavaScript: the third visitor has it.
          if (isLast) expect(await faultsOf(hand.page)).toEqual([])
        },
      )
      expect(await hand.page.locator('body').textContent()).toContain(
        'Votre inscription est enregistrée',
      )
      // S2: a median time is people’s own, and is not measured here; what bounds it is.
      expect(walk.screens).toBeLessThanOrEqual(9)
      expect(walk.gestures).toBeLessThanOrEqual(18)
      // With the first page, which says the question, when, where and until when; the reason of each question; and the
      // last page, which says what comes next, when, and how one will know.
      expect(walk.words).toBeLessThanOrEqual(900)
      registered.push(code)
      // The letter alone opens nothing; with the year of birth, one’s place.
      expect(await hand.text()).not.toContain('Prénom')
      await hand.open(`/t/${code}`)
      await hand.send('/ma-place', {
        birthYear: registrationOf(registered.length - 1)['birthYear'] ?? '',
      })
      expect(await hand.text()).toContain('Mon accusé signé')
      expect(await overflowOf(hand.page)).toBeLessThanOrEqual(0)
    }
    // The others, four at a time: nobody waits for anybody.
    const queue = async () => {
      while (registered.length < 110) {
        const at = registered.length
        registered.push(codes[at] ?? '')
        await answerByPost(instance.base, codes[at] ?? '', at)
      }
    }
    await Promise.all([queue(), queue(), queue(), queue()])
    // S2: an old telephone on a slow network, as somebody who comes for the first time.
    const first = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
    const scale = await openScale(first)
    for (const path of ['', '/question/vous', '/question/q-logement', '/relire']) {
      const { bytes, requests, script, elsewhere } = await scale.open(
        `${instance.base}/t/${codes[300]?.replace('-', '')}${path}`,
      )
      expect(bytes, path).toBeLessThanOrEqual(150_000)
      expect(requests, path).toBeLessThanOrEqual(12)
      expect(script, path).toBeLessThanOrEqual(20_000)
      expect(elsewhere, path).toEqual([])
    }
    await first.context().close()
    const hand = await visitor(false)
    await hand.open(`/t/${codes[200]}`)
    await hand.send('/non', { reason: 'no-time' })
    expect(await hand.page.locator('body').textContent()).toContain('Merci')
  })

  test('steps 4 to 8: frozen, checked, listed, witnessed, committed a day before', async () => {
    await moveTo('2023-09-13T08:00:00Z')
    await takeStep(staff, draw, 'freeze')
    expect(await makeList(staff, draw)).toContain('La plus petite chance est de')
    await staff.open(`${draw}/deroule`)
    const file = await staff.page.request.get(`${instance.base}${draw}/deroule/temoin.json`)
    const witness = (await file.json()) as { people: unknown[]; panels: string }
    expect(witness.people).toHaveLength(110)
    expect(witness.panels.trim().split('\n')).toHaveLength(1000)
    await takeStep(staff, draw, 'witness', {
      role: 'Garante du tirage',
      statement: 'Les 1 000 panels, recomptés un par un, respectent chaque quota.',
    })
    await moveTo('2023-09-14T09:00:00Z')
    const session = { day: '2023-09-15', time: '12:50:03', place: 'Salle des fêtes', dice: 'yes' }
    await takeStep(staff, draw, 'commit', session)
    expect(await overflowOf(staff.page)).toBeLessThanOrEqual(0)
    await staff.open(`${draw}/horodatage`)
    expect(await staff.text()).toContain('Télécharger la demande')
    expect(await overflowOf(staff.page)).toBeLessThanOrEqual(0)
    const request = await staff.page.request.get(`${instance.base}${draw}/recu/demande.tsq`)
    expect(request.headers()['content-type']).toBe('application/timestamp-query')
    const anyone = await visitor(true)
    await anyone.open(`${draw}/recu`)
    expect(await anyone.text()).toContain('657413')
    expect(await anyone.text()).toContain('Le tirage a lieu bientôt')
    expect(await faultsOf(anyone.page)).toEqual([])
    await anyone.open(`${draw}/ceremonie`)
    expect(await overflowOf(anyone.page)).toBeLessThanOrEqual(0)
    expect(await faultsOf(anyone.page)).toEqual([])
    // Their chance before the draw, with the code of the letter.
    const [code = ''] = registered
    const own = await visitor(false)
    await own.open(`/t/${code}`)
    await own.send('/ma-place', { birthYear: registrationOf(0)['birthYear'] ?? '' })
    expect(await own.text()).toMatch(/\d\s%|sur 100/)
  })

  test('steps 9 to 11: three dice typed by two people, then the beacon fixed beforehand', async () => {
    await moveTo('2023-09-15T10:50:10Z')
    const hall = await visitor(false)
    await staff.open(`${draw}/ceremonie`)
    await staff.send('/ceremonie', { dice: '3 5 2' })
    await hall.open(`${draw}/ceremonie`)
    expect(await hall.text()).not.toContain('3, 5, 2')
    await second.open(`${draw}/ceremonie`)
    await second.send('/ceremonie', { dice: '352' })
    await hall.open(`${draw}/ceremonie`)
    expect(await hall.text()).toContain('3, 5, 2')
    await staff.open(`${draw}/ceremonie`)
    await expect(staff.send('/ceremonie', { signature })).rejects.toThrow('pas encore sortie')
    await moveTo('2023-09-15T11:00:10Z')
    await staff.open(`${draw}/ceremonie`)
    await staff.send('/ceremonie', { signature })
    await hall.open(`${draw}/ceremonie`)
    expect(await overflowOf(hall.page)).toBeLessThanOrEqual(0)
    const { receipt } = await receiptFile(draw)
    expect(receipt.panel).toHaveLength(24)
    expect(receipt.chance.index).toBe((352 + receipt.chance.beacon) % 1000)
    expect(await hall.text()).toContain(String(receipt.chance.index).padStart(3, '0'))
  })

  test('steps 12 and 13: three say no by their link, and the order of the reserve replaces them', async () => {
    await moveTo('2023-09-16T08:00:00Z')
    await staff.open(`${draw}/panel`)
    await tellPanel(staff)
    links = [...new Set((await staff.text()).match(/\/place\/[0-9a-f]{64}/g) ?? [])]
    expect(links).toHaveLength(24)
    for (const [at, link] of links.entries()) {
      const person = at === 1 ? await byKeys() : await visitor(at === 2)
      await person.open(link)
      expect(await overflowOf(person.page)).toBeLessThanOrEqual(0)
      if (at >= 3) {
        // Before 18, the agreement of a representative goes with the yes.
        const isMinor = (await person.page.locator('[name=guardianName]').count()) > 0
        const agreed = { guardianName: 'Parent', guardianContact: 'x', guardianAgrees: 'yes' }
        await person.send(link, isMinor ? agreed : {})
      } else {
        const no = person.page.locator('main details', { has: person.page.locator('form#non') })
        await no.locator('summary').click()
        await person.follow(no.locator('button[type=submit]'))
        expect(await person.text()).not.toContain('Je viens')
      }
      await person.page.context().close()
    }
    // The rule fills them by itself each day at 18:00; before that, somebody presses.
    await staff.open(`${draw}/deroule`)
    if (/Places libres\s: \d/.test(await staff.text())) await takeStep(staff, draw, 'fill')
    const { receipt } = await receiptFile(draw)
    const replaced = receipt.log.filter(({ kind }) => kind === 'replaced')
    expect(replaced).toHaveLength(3)
    for (const { payload } of replaced)
      expect(receipt.reserve[Number(payload['rank']) - 1]).toBe(payload['ticket'])
    expect(receipt.log.filter(({ kind }) => kind === 'confirmed')).toHaveLength(21)
  })

  test('steps 14 and 15: closed, and recomputed by a visitor, by the command and by the script', async () => {
    await moveTo('2023-12-02T08:00:00Z')
    // The three who replaced them have no mail: told from the page of the panel, then the close says why.
    await staff.open(`${draw}/panel`)
    await tellPanel(staff)
    await takeStep(staff, draw, 'close')
    const anyone = await visitor(true)
    await anyone.open(`${draw}/recu`)
    await anyone.page.locator('.receipt-verify button').click()
    await anyone.page.waitForFunction(() => document.querySelector('.receipt-verdict')?.textContent)
    const verdict = await anyone.page.locator('.receipt-verdict').textContent()
    expect(verdict).toContain('Le calcul donne exactement le même résultat')
    expect(await overflowOf(anyone.page)).toBeLessThanOrEqual(0)
    expect(await faultsOf(anyone.page)).toEqual([])

    const { receipt, text } = await receiptFile(draw)
    const kinds = receipt.log.map(({ kind }) => kind).filter((kind) => kind !== 'confirmed')
    // Seats given back are filled by a press or by the rule at 18:00, together or one after the other.
    const seats = kinds.slice(10, -1)
    expect([...seats].sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'replaced'),
      // Three say no; the three who replace them never answer, and the close empties their seats, with its reason.
      ...Array.from({ length: 6 }, () => 'vacated'),
    ])
    seats.forEach((_, at) => {
      const told = seats.slice(0, at + 1)
      const replaced = told.filter((kind) => kind === 'replaced').length
      expect(told.length - replaced).toBeGreaterThanOrEqual(replaced)
    })
    expect([...kinds.slice(0, 10), ...kinds.slice(-1)]).toEqual([
      'rules-published',
      'letters-fixed',
      'mailing-committed',
      'frozen',
      'listed',
      'witnessed',
      'committed',
      'dice',
      'drawn',
      'described',
      'closed',
    ])
    for (const told of ['Prénom', 'Inventé', 'rue ', '06 00', 'femmes', 'locataires'])
      expect(text.includes(told), told).toBe(false)
    const [good, bad, script] = ['recu.json', 'faux.json', 'verifier.py'].map((name) =>
      join(instance.folder, name),
    ) as [string, string, string]
    writeFileSync(good, text)
    writeFileSync(bad, text.replace('"seats":24', '"seats":23'))
    writeFileSync(script, await (await fetch(`${instance.base}/tirages/verifier.py`)).text())
    await instance.command('draws', 'verify', good)
    await expect(instance.command('draws', 'verify', bad)).rejects.toThrow()
    expect(execFileSync('python3', [script, good], { encoding: 'utf8' })).toContain('recomputes')
    expect(() => execFileSync('python3', [script, bad], { stdio: 'pipe' })).toThrow()
    // Another receipt given to the browser is told wrong, and by which part.
    await anyone.page.setInputFiles('#receipt-file', bad)
    await anyone.page.waitForFunction(
      (before) => document.querySelector('.receipt-verdict')?.textContent !== before,
      verdict,
    )
    expect(await anyone.page.locator('.receipt-verdict').textContent()).not.toBe(verdict)
  })
})
