import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Receipt } from '#engines/sortition/index.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { openBrowser, overflowOf } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { handByKeys } from './support/hand-by-keys.ts'
import { type MovedInstance, startMovedInstance } from './support/moved-instance.ts'
import {
  electoralRoll,
  makeList,
  patientPage,
  publishDraw,
  sendLetters,
  settings,
  signature,
  takeStep,
  tellPanel,
} from './support/public-draw.ts'
import { inviteColleague } from './support/steps-watch.ts'

/** Sheets that came back by post, of 200 letters. */
const sheets = 40

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

/** At the town hall: an old computer, without JavaScript. */
async function hand(keys = false): Promise<Hand> {
  const look = { width: 360, theme: 'light' } as const
  const page = await patientPage(browser, { javaScript: keys, look })
  return keys ? handByKeys(page, instance.base) : handOf(page, instance.base)
}

/** What somebody wrote on their sheet. */
function sheetOf(at: number, code: string): Readonly<Record<string, string>> {
  return {
    sheet: String(at + 1),
    code,
    firstName: `Prénom${at}`,
    lastName: `Inventé${at * 31}`,
    birthYear: String(2023 - (17 + ((at * 13) % 66))),
    phone: `02 98 00 ${String(at).padStart(4, '0')}`,
    'q-sexe': at % 2 === 0 ? 'femmes' : 'hommes',
    'q-lieu': at % 3 === 0 ? 'hameaux' : 'bourg',
    eligible: 'yes',
  }
}

describe('a village of 1,200 people, on paper alone', { timeout: 900_000 }, () => {
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

  test('the commune draws 200 letters on its own electoral roll, and prints the form', async () => {
    staff = await hand()
    await instance.signIn(staff.page, 'contact@exemple.fr')
    second = await hand()
    await inviteColleague(staff, second)
    const features = [
      ['Sexe', 'Femmes ; 600\nHommes ; 600'],
      ['Âge', '16 à 39 ans ; 400\n40 à 64 ans ; 450\n65 ans et plus ; 350'],
      ['Lieu', 'Bourg ; 800\nHameaux ; 400'],
    ] as const
    draw = await publishDraw(staff, 'Assemblée du village', features, {
      organiser: 'Commune de Sizun-le-Vieux',
      panelSize: '12',
      expectedPool: '40',
      reserveSize: '6',
      indemnity: 'aucune',
      sameAddress: 'yes',
    })
    await staff.open(`${draw}/recrutement`)
    await staff.send('/recrutement/reglages', settings)
    await staff.open(`${draw}/recrutement`)
    await staff.send('/recrutement/sources', {
      kind: 'roll',
      label: 'Liste électorale de la commune',
      usualResponse: '20',
      declared: 'yes',
    })
    codes = await sendLetters(
      staff,
      draw,
      { name: 'liste-electorale.csv', text: electoralRoll(860) },
      200,
    )
    expect(new Set(codes).size).toBe(200)
    const form = await fetch(`${instance.base}${draw}/formulaire.pdf`)
    expect(form.headers.get('content-type')).toContain('pdf')
  })

  test('forty sheets are typed by two people, and nobody else is needed', async () => {
    await moveTo('2023-09-05T08:00:00Z')
    const keys = await hand(true)
    await keys.page.context().addCookies(await staff.page.context().cookies())
    for (let at = 0; at < sheets; at++) {
      const first = at === 0 ? keys : staff
      await first.open(`${draw}/saisie`)
      await first.send('/saisie', sheetOf(at, codes[at] ?? ''))
    }
    // Each on their own account: the first reader may not be the second one.
    await staff.open(`${draw}/saisie`)
    await expect(staff.send('/saisie', sheetOf(0, codes[0] ?? ''))).rejects.toThrow('422')
    // The second reads one sheet otherwise: both look at the paper, and it is settled.
    await second.open(`${draw}/saisie`)
    await second.send('/saisie', { ...sheetOf(0, codes[0] ?? ''), 'q-lieu': 'bourg' })
    expect(await second.text()).toContain('Lieu. Relisez')
    for (let at = 0; at < sheets; at++) {
      await second.open(`${draw}/saisie`)
      await second.send('/saisie', sheetOf(at, codes[at] ?? ''))
    }
    await second.open(`${draw}/saisie`)
    expect(await second.text()).toContain('Aucun')
    expect(await overflowOf(second.page)).toBeLessThanOrEqual(0)
    await staff.open(`${draw}/deroule`)
    expect(await staff.text()).toContain(`${sheets} personnes`)
  })

  test('everything is fixed a day before, and the kit needs no network', async () => {
    await moveTo('2023-09-13T08:00:00Z')
    await takeStep(staff, draw, 'freeze')
    await makeList(staff, draw)
    await takeStep(staff, draw, 'witness', {
      role: 'Deux habitantes tirées au sort',
      statement: 'Les 1 000 panels recomptés respectent chaque quota.',
    })
    await moveTo('2023-09-14T09:00:00Z')
    const session = { day: '2023-09-15', time: '12:50:03', place: 'École', dice: 'yes' }
    await takeStep(staff, draw, 'commit', session)
    const kit = await fetch(`${instance.base}${draw}/ceremonie.pdf`)
    const bytes = new Uint8Array(await kit.arrayBuffer())
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    if (hasCommand('pdftotext')) {
      const text = told(bytes, 'kit.pdf', 'pdftotext', 'FILE', '-')
      for (const part of ['Procès-verbal', 'Sac des centaines', 'Livret des panels', '657413'])
        expect(text).toContain(part)
      expect(text).not.toContain('Prénom')
    }
  })

  test('the dice are thrown in a hall without network, and typed that evening', async () => {
    await moveTo('2023-09-15T10:50:03Z')
    await staff.open(`${draw}/recu`)
    expect(await staff.text()).toContain('Le tirage a lieu bientôt')
    await moveTo('2023-09-15T17:30:00Z')
    await staff.open(`${draw}/ceremonie`)
    await staff.send('/ceremonie', { dice: '7 0 9' })
    await second.open(`${draw}/ceremonie`)
    // Read otherwise: both are forgotten, and typed again from the minutes.
    await second.send('/ceremonie', { dice: '706' })
    expect(await second.page.locator('body').textContent()).toContain('diffèrent')
    await second.open(`${draw}/ceremonie`)
    await second.send('/ceremonie', { dice: '709' })
    await staff.open(`${draw}/ceremonie`)
    await staff.send('/ceremonie', { dice: '709' })
    await staff.open(`${draw}/ceremonie`)
    await staff.send('/ceremonie', { signature })
    const visitor = await hand()
    await visitor.open(`${draw}/recu`)
    expect(await visitor.text()).toContain('notés après la balise')
    expect(await overflowOf(visitor.page)).toBeLessThanOrEqual(0)
  })

  test('closed by hand, the receipt recomputes without us', async () => {
    await moveTo('2023-12-02T08:00:00Z')
    // Nobody answered: they are told, and the close says what becomes of their seats.
    await staff.open(`${draw}/panel`)
    await tellPanel(staff)
    await takeStep(staff, draw, 'close')
    const text = await (await fetch(`${instance.base}${draw}/recu.json`)).text()
    const receipt = JSON.parse(text) as Receipt
    expect(receipt.panel).toHaveLength(12)
    expect(receipt.chance.dice).toEqual([7, 0, 9])
    expect(receipt.log.find(({ kind }) => kind === 'dice')?.payload).toMatchObject({ late: true })
    const [file, script] = ['recu.json', 'verifier.py'].map((name) =>
      join(instance.folder, name),
    ) as [string, string]
    writeFileSync(file, text)
    writeFileSync(script, await (await fetch(`${instance.base}/tirages/verifier.py`)).text())
    await instance.command('draws', 'verify', file)
    expect(execFileSync('python3', [script, file], { encoding: 'utf8' })).toContain('recomputes')
    expect(text).not.toMatch(/Prénom|Inventé|rue /)
  })
})
