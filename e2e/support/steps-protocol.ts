import { dayOf } from '#kit/dates.ts'
import type { Hand, Values } from './hand.ts'
import { pass } from './steps-before.ts'

/** Writes every section, adopts, freezes, and passes to the running stage. */
export async function fromProtocolToRunning(staff: Hand, home: string): Promise<void> {
  await staff.open(`${home}/protocole/ecrire`)
  await staff.press('/protocole/commencer')
  await fromSectionsToRunning(staff, home)
}

export async function fromSectionsToRunning(staff: Hand, home: string): Promise<void> {
  const protocol = `${home}/protocole`
  await staff.open(`${protocol}/ecrire`)
  const sections = await staff.links(`${protocol}/ecrire/`)
  for (const section of sections) await writeSection(staff, section)
  await adoptAndFreeze(staff, protocol)
  await pass(staff, home)
}

const words: Readonly<Record<string, Values>> = {
  nombre: { answer: '24' },
  licence: { answer: 'CC-BY-4.0' },
  enjeux: { answer: ['diversify_participants'] },
  'donnees-existantes': { answer: 'none' },
  'formes-d-evaluation': { answer: ['self', 'participatory'] },
  titre: { answer: 'Tirer au sort sans fichier' },
}

async function writeSection(staff: Hand, path: string) {
  const key = path.split('/').at(-1) ?? ''
  await staff.open(path)
  const form = staff.page.locator(`form[action$="${path}"]`)
  if ((await form.count()) > 0) {
    await staff.send(path, words[key] ?? { answer: `Ce que nous écrivons ici, pour « ${key} ».` })
    return
  }
  const [row] = await staff.links(`${path}/lignes/nouveau`)
  if (row) await writeRow(staff, key, row)
}

/** Sections made of rows: phases, indicators, criteria, roles, budget, risks. */
async function writeRow(staff: Hand, key: string, path: string) {
  await staff.open(path)
  await staff.send(path, key === 'etapes' ? phase : await guesses(staff, path))
  if (key === 'etapes') await addSessions(staff)
}

const phase: Values = {
  title: 'Recruter et réunir',
  purpose: 'Envoyer les lettres, puis tenir deux ateliers.',
  startsOn: '2026-12-01',
  endsOn: '2026-12-15',
}

async function addSessions(staff: Hand) {
  const section = new URL(staff.page.url()).pathname.replace(/\/lignes\/.*$/, '')
  await staff.open(section)
  const [line = ''] = (await staff.links('/lignes/')).filter((href) => !href.includes('nouveau'))
  await staff.open(line.replace(/\/outils\/.*$/, ''))
  const [tool = ''] = await staff.links('genre=sessions')
  await staff.open(tool)
  const path = new URL(staff.page.url()).pathname
  await staff.send(path, {
    format: 'workshop',
    sessions: '2',
    participants: '24',
    minutes: '150',
    place: 'Salle des fêtes',
  })
}

/** A plausible word for each field of a small row. */
async function guesses(staff: Hand, path: string): Promise<Values> {
  const fields = await staff.page
    .locator(`form[action$="${path}"]`)
    .locator('input:not([type=hidden]), textarea, select')
    .evaluateAll((all) =>
      all.map((one) => {
        const option = one instanceof HTMLSelectElement ? one.options[1]?.value : undefined
        const input = one instanceof HTMLInputElement ? one : undefined
        return {
          name: one.getAttribute('name') ?? '',
          type: input?.type,
          value: input?.value,
          option,
        }
      }),
    )
  const values: Record<string, string> = {}
  for (const { name, type, value, option } of fields) {
    if (name === '' || name in values || type === 'file' || type === 'checkbox') continue
    if (type === 'radio') values[name] = value ?? ''
    else if (option !== undefined) values[name] = option
    else if (type === 'date') values[name] = '2026-12-01'
    else values[name] = '12'
  }
  return values
}

async function adoptAndFreeze(staff: Hand, protocol: string) {
  await staff.open(`${protocol}/adoption`)
  await staff.send('/protocole/adoption', {
    circle: 'Cercle expérimentation',
    // The text was written today: the circle cannot have read it before.
    adoptedOn: dayOf(new Date()),
    minutes: 'Adopté par consentement, sans objection.',
  })
  await staff.open(`${protocol}/figer`)
  await staff.press('/protocole/figer')
}
