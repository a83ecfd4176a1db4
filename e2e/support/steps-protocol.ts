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
  const questions = await staff.links(`${protocol}/parties/`)
  const parts = [...new Set(questions.map((href) => href.replace(/#.*$/, '')))]
  for (const part of parts) await writePart(staff, part)
  await adoptAndFreeze(staff, protocol)
  await pass(staff, home)
}

const words: Values = {
  'participants-planned': '24',
  licence: 'CC-BY-4.0',
  challenges: ['diversify_participants'],
  'existing-data': 'none',
  'evaluation-forms': ['self', 'participatory'],
  title: 'Tirer au sort sans fichier',
}

/** All that is typed in a part, then a row of each of its tables. */
async function writePart(staff: Hand, path: string) {
  await staff.open(path)
  const form = staff.page.locator(`form[action$="${path}"]`)
  if ((await form.count()) > 0) {
    const names = await form
      .locator('textarea, input:not([type=hidden])')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name') ?? ''))])
    const asked = names.filter((name) => !name.includes('.'))
    const typed = asked.map((name) => [
      name,
      words[name] ?? `Ce que nous écrivons ici, pour « ${name} ».`,
    ])
    await staff.send(path, Object.fromEntries(typed))
    await staff.open(path)
  }
  const rows = (await staff.links('/lignes/nouveau')).map((row) => [
    /\/ecrire\/([^/]+)\//.exec(row)?.[1] ?? '',
    row,
  ])
  for (const [key = '', row = ''] of rows) await writeRow(staff, key, row)
}

/** Sections made of rows: phases, indicators, criteria, roles, budget, risks. */
async function writeRow(staff: Hand, key: string, path: string) {
  await staff.open(path)
  await staff.send(path, writtenRows[key] ?? (await guesses(staff, path)))
  if (key === 'etapes') await addSessions(staff)
}

const phase: Values = {
  title: 'Recruter et réunir',
  purpose: 'Envoyer les lettres, puis tenir deux ateliers.',
  startsOn: '2026-12-01',
  endsOn: '2026-12-15',
}

/** What the engine would run: each of its columns has one part. */
const trialPlan: Values = {
  question: 'Vient-on plus après une lettre ?',
  design: 'complete',
  drawn: 'yes',
  outcome: 'presence',
  unit: 'séances',
  better: 'higher',
  treatment: 'recu',
}

const writtenRows: Readonly<Record<string, Values>> = {
  etapes: phase,
  'plan-de-calcul': trialPlan,
}

async function addSessions(staff: Hand) {
  const section = new URL(staff.page.url()).pathname.replace(/\/lignes\/.*$/, '')
  await staff.open(section)
  const [line = ''] = (await staff.links('/etapes/lignes/')).filter(
    (href) => !href.includes('nouveau'),
  )
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
