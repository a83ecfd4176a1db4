import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { knownRounds } from '#modules/draws/demo/invent-pool.ts'
import { openPage } from './browser.ts'
import { type Hand, submitted } from './hand.ts'

/** Round 657413 of the beacon, published for good on 15 September 2023 at 11:00:03. */
export const signature = knownRounds[657413]

/** Five features of a commune of 3,900, as they are typed: the name, then each value with its people. */
export const fiveFeatures: readonly (readonly [string, string])[] = [
  ['Sexe', 'Femmes ; 52\nHommes ; 48'],
  ['Âge', '16 à 29 ans ; 19\n30 à 44 ans ; 24\n45 à 59 ans ; 27\n60 ans et plus ; 30'],
  ['Secteur', 'Bourg ; 60\nHameaux ; 40'],
  ['Diplôme', 'Sans diplôme ; 35\nBac ; 35\nSupérieur ; 30'],
  ['Logement', 'Propriétaires ; 65\nLocataires ; 35'],
]

/** The rule of the story; dates are those of the beacon that is known. */
const rule = {
  organiserKind: 'commune',
  organiser: 'Commune de Valbrenne',
  population: 'Personnes de 16 ans et plus qui habitent la commune',
  panelSize: '24',
  reserveSize: '11',
  expectedPool: '110',
  method: 'leximin',
  listSize: '1000',
  indemnity: '86 € par jour',
  registrationClosesOn: '2023-09-12',
  drawOn: '2023-09-15',
  replacementsEndOn: '2023-12-01',
}

/** Round 1000 of the beacon, 23 August 2023 at 17:59:24 in Paris: it draws the letters. */
export const lettersByBeacon = { lettersOn: '2023-08-23', lettersTime: '17:59:24' }

/** A day as a form takes it, so many days from today. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

export const settings = {
  controller: 'Commune de Valbrenne',
  contact: 'donnees@valbrenne.example',
  phone: '02 98 00 00 00',
  minimumAge: '16',
  poolFactor: '4',
  answerDays: '5',
  sessionCents: '86',
}

/** A draw with its rule and its features, published. */
export async function publishDraw(
  staff: Hand,
  title: string,
  features: readonly (readonly [string, string])[],
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const panelSize = fields['panelSize'] ?? rule.panelSize
  await staff.open('/tirages/nouveau')
  await staff.send('/tirages/nouveau', { title, panelSize })
  const draw = new URL(staff.page.url()).pathname
  await staff.open(`${draw}/regle`)
  await staff.send('/regle', { ...rule, ...fields })
  for (const [label, lines] of features) {
    await staff.open(`${draw}/criteres`)
    await staff.page.locator('#critere [name=label]').fill(label)
    await staff.page.locator('#critere [name=lines]').fill(lines)
    await staff.follow(staff.page.locator('#critere button[type=submit]'))
  }
  await staff.open(`${draw}/regle`)
  await staff.press('/regle/publier')
  return draw
}

/** A list of addresses of the commune, nobody’s: one household a line. */
export function addressList(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const street = ['Haute', 'Basse', 'de l’Église', 'du Lavoir', 'des Vergers'][at % 5]
    return `${Math.floor(at / 5) + 1};rue ${street};29450;Valbrenne;${at % 5 < 3 ? 'Bourg' : 'Hameaux'}`
  })
  return `numero;nom_voie;code_postal;nom_commune;secteur\n${lines.join('\n')}\n`
}

/** An extract of an electoral roll, of people who do not exist; two of them in three live alone. */
export function electoralRoll(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const home = at - (at % 3 === 2 ? 1 : 0)
    const year = 1940 + ((at * 7) % 65)
    return `Inventé${at};Prénom${at};${year};${home + 1};chemin du Moulin;29450;Sizun-le-Vieux;Bureau 1`
  })
  return `nom;prenom;annee de naissance;numero;nom voie;code postal;commune;bureau de vote\n${lines.join('\n')}\n`
}

/** A wave of letters among the lines of a file: its codes, once their fingerprint is public. */
export async function sendLetters(
  staff: Hand,
  draw: string,
  file: { readonly name: string; readonly text: string },
  letters: number,
  /** When the rule names a round: time goes on until it has spoken. */
  atRound?: () => Promise<void>,
): Promise<readonly string[]> {
  await staff.open(`${draw}/fichiers`)
  const field = staff.page.locator('input[name=file]')
  await field.setInputFiles({
    name: file.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(file.text),
  })
  await staff.send('/fichiers', { kind: 'frame' })
  const read = new URL(staff.page.url()).pathname
  if (atRound) {
    await staff.send(read, { size: String(letters) })
    await staff.press(`${read}/fixer`)
    await atRound()
    await staff.open(read)
    await staff.send(`${read}/importer`, { signature: knownRounds[1000] })
  } else {
    await staff.send(read, { size: String(letters), seed: 'dés 3-5-2, lancés en mairie' })
    await staff.press(`${read}/importer`)
  }
  await staff.open(`${draw}/recrutement`)
  const wave = await waveButton(staff, 'commit')
  await staff.follow(wave)
  const codes = await printedCodes(staff)
  await staff.open(`${draw}/recrutement`)
  await staff.follow(await waveButton(staff, 'posted'))
  return codes
}

async function waveButton(staff: Hand, step: string) {
  const form = staff.page.locator('form', {
    has: staff.page.locator(`input[name=step][value=${step}]`),
  })
  return form.locator('button')
}

/** The codes of the printer’s file, in the order of the letters. */
async function printedCodes(staff: Hand): Promise<readonly string[]> {
  const form = staff.page
    .locator('form', { has: staff.page.locator('input[name=format][value=csv]') })
    .first()
  const path = (await form.getAttribute('action')) ?? ''
  const answer = await staff.page.request.post(staff.base + path, {
    form: { format: 'csv', to: 'all' },
    headers: { origin: staff.base },
  })
  expect(answer.status()).toBe(200)
  return [...(await answer.text()).matchAll(/[2-9A-Z]{4}-[2-9A-Z]{4}/g)].map(([code]) => code)
}

/** The form of somebody invented: answers spread like the population, in strides that do not fall together. */
export function registrationOf(at: number): Readonly<Record<string, string>> {
  const point = (stride: number) => ((at * stride + 3) % 29) / 29
  const age = 16 + Math.floor(point(11) * 66)
  return {
    firstName: `Prénom${at}`,
    lastName: `Inventé${at * 37}`,
    birthYear: String(2023 - age),
    phone: `06 00 00 ${String(at).padStart(4, '0')}`,
    'q-sexe': point(7) < 0.52 ? 'femmes' : 'hommes',
    'q-secteur': point(13) < 0.6 ? 'bourg' : 'hameaux',
    'q-diplome': ['sans-diplome', 'bac', 'superieur'][Math.min(2, Math.floor(point(17) * 3))] ?? '',
    'q-logement': point(19) < 0.65 ? 'proprietaires' : 'locataires',
    eligible: 'yes',
  }
}

/** Quotas checked and list made, looking again as one does without JavaScript. */
export async function makeList(staff: Hand, draw: string): Promise<string> {
  await staff.open(`${draw}/deroule`)
  await staff.press('/deroule/liste')
  for (let turn = 0; turn < 240; turn++) {
    await staff.open(`${draw}/deroule`)
    const text = await staff.text()
    if (/La plus petite chance|Aucun panel|n’a pas abouti/.test(text)) return text
    await staff.page.waitForTimeout(500)
  }
  throw new Error('the list never came')
}

/** One step of the proceedings, by its form. */
export async function takeStep(staff: Hand, draw: string, step: string, values = {}) {
  await staff.open(`${draw}/deroule`)
  const form = staff.page.locator(`form#${step}`)
  if ((await form.count()) === 0) throw new Error(`no form for ${step}: ${await staff.text()}`)
  for (const [name, value] of Object.entries<string>(values)) {
    const field = form.locator(`[name="${name}"]`).first()
    if ((await field.getAttribute('type')) === 'radio')
      await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
    else if ((await field.evaluate((one) => one.tagName)) === 'SELECT')
      await field.selectOption(value)
    else await field.fill(value)
  }
  // What still waits ends with the step: whoever presses says why.
  const reason = form.locator('textarea[name=reason]')
  if (!('reason' in values) && (await reason.count()) > 0)
    await reason.fill('La date annoncée est passée, et la suite commence demain.')
  await submitted(staff.page, step, () => form.locator('button[type=submit]').click())
}

/** Everybody who was not told yet; the letters of those without mail, and one seat alone, have buttons of their own. */
export async function tellPanel(staff: Hand) {
  const all = ':not(:has(input[name=format])):not(:has(input[name=only]))'
  await staff.follow(staff.page.locator(`form[action$="/panel/convoquer"]${all} button`))
}

/** Somebody at a page, who waits as long as a slow machine needs. */
export async function patientPage(
  browser: Browser,
  look: Parameters<typeof openPage>[1],
): Promise<Page> {
  const page = await openPage(browser, look)
  page.context().setDefaultTimeout(90_000)
  return page
}

/** The form of a letter, sent as a browser without JavaScript sends it: its one-time key with it. */
export async function answerByPost(base: string, code: string, at: number): Promise<void> {
  const address = `${base}/t/${code}`
  const page = await (await fetch(address)).text()
  const key = /<form[^>]*action="\/t\/[^"]*"[^>]*>\s*<input[^>]*name="_key" value="([^"]+)"/.exec(
    page,
  )
  const answer = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base },
    body: new URLSearchParams({ ...registrationOf(at), _key: key?.[1] ?? '' }),
  })
  expect(answer.status, code).toBe(303)
}
