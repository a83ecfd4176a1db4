import { beforeAll, describe, expect, test } from 'vitest'
import { wholeField } from '#kit/left-out.ts'
import { seenField } from '#kit/seen.ts'
import { demoPeople } from '#modules/people/index.ts'
import { type Changes, changesOf, listenToBase } from './changes-in-base.ts'
import type { FormSeen } from './crawl.ts'
import { formsOfDemonstration, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { type Field, type Form, formsOf } from './forms.ts'
import { asSent } from './two-editors-play.ts'

// Each form that opens with what exists is sent untouched, one field left out at a time: a page that had not arrived in
// whole, a program, an old tab. What was not sent stays in the base.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const { door } = house
/** Somebody of the demonstration, who may do everything: one’s own pages are forms too. */
const staff = { ...house.staff, id: demoPeople.nour.id, name: demoPeople.nour.name }
let forms: ReadonlyMap<string, readonly FormSeen[]>

beforeAll(async () => {
  forms = await formsOfDemonstration(database, house, staff)
  await listenToBase(database.db)
}, 300_000)

type Sent = ReturnType<typeof asSent>

const isBox = ({ type }: Field) => type === 'checkbox'
const says = ({ type, value, checked }: Field) =>
  !/^(hidden|submit|file|password)$/.test(type) &&
  (type === 'checkbox' || type === 'radio' ? checked : value !== '')
const isMarked = ({ fields }: Form) => fields.some(({ name }) => name === seenField)

async function opened({ page, action, fields }: FormSeen): Promise<Form | undefined> {
  const { text } = await door.get(page, staff)
  const names = fields.map(({ name }) => name).join()
  const same = formsOf(text, page).filter((form) => form.action === action)
  return same.find((form) => form.fields.map(({ name }) => name).join() === names) ?? same[0]
}

const without = (sent: Sent, ...names: readonly string[]): Sent =>
  Object.fromEntries(Object.entries(sent).filter(([name]) => !names.includes(name)))

async function send(action: string, sent: Sent) {
  let status = 0
  const changes = await changesOf(database.db, async () => {
    status = (await door.post(action, sent, staff)).status
  })
  return { status, changes }
}

/** What is changed here and is not by the whole form, sent untouched. */
function lostIn(changes: Changes, usual: Changes): readonly string[] {
  const known = usual.columns.map(({ name }) => name)
  const emptied = changes.columns.filter(({ name }) => !known.includes(name))
  const tables = Object.keys(changes.rows).filter(
    (name) => (changes.rows[name] ?? 0) < (usual.rows[name] ?? 0),
  )
  return [...new Set([...emptied.map(({ name }) => name), ...tables])]
}

interface Played {
  readonly key: string
  readonly form: FormSeen
  readonly now: Form
  readonly usual: Changes
}

/** An example that takes the form as it opens, nothing changed. */
async function playable(key: string, examples: readonly FormSeen[]): Promise<Played | undefined> {
  for (const form of examples) {
    const now = await opened(form)
    if (!now?.fields.some(says)) continue
    const { status, changes } = await send(form.action, asSent(now))
    if (status === 303) return { key, form, now, usual: changes }
  }
  return undefined
}

/**
 * Sends each form of `which` as often as it has fields, and names the fields of which something was lost; `most` of them
 * when that says enough.
 */
async function losing(
  which: (form: Form) => boolean,
  fieldsOf: (form: Form) => readonly Field[],
  sending: (sent: Sent, name: string) => Sent,
  most = Number.POSITIVE_INFINITY,
) {
  const lost: string[] = []
  let [played, sentTimes] = [0, 0]
  for (const [key, list] of forms) {
    if (lost.length > most) break
    const chosen = list.filter((form) => which(form) && form.fields.some(says))
    const play = await playable(key, chosen)
    if (!play) continue
    played += 1
    for (const name of new Set(fieldsOf(play.now).map((field) => field.name))) {
      const now = (await opened(play.form)) ?? play.now
      sentTimes += 1
      const { status, changes } = await send(play.form.action, sending(asSent(now), name))
      const gone = lostIn(changes, play.usual)
      if (gone.length > 0) lost.push(`${key} ${name}: ${gone.join(' ')}`)
      else if (status !== 303 && status !== 422) lost.push(`${key} ${name}: answered ${status}`)
    }
  }
  return { lost, played, sentTimes }
}

const written = ({ fields }: Form) => fields.filter((field) => says(field) && !isBox(field))
const ticked = ({ fields }: Form) => fields.filter((field) => says(field) && isBox(field))

describe('a field that was not sent', { timeout: 300_000 }, () => {
  test('keeps what the base holds, in every form that carries its marks', async () => {
    const { lost, played, sentTimes } = await losing(isMarked, written, without)
    expect(lost).toEqual([])
    expect(played).toBeGreaterThan(35)
    expect(sentTimes).toBeGreaterThan(150)
  })

  test('keeps it when the marks are not sent either', async () => {
    const bare = (sent: Sent, name: string) => without(sent, name, seenField, wholeField)
    const { lost } = await losing(isMarked, written, bare)
    expect(lost).toEqual([])
  })

  test('keeps it in every other form that opens with something written', async () => {
    const { lost, played } = await losing((form) => !isMarked(form), written, without)
    expect(lost).toEqual([])
    expect(played).toBeGreaterThan(10)
  })

  test('is no unticked box, as long as the form was not sent to its end', async () => {
    const cut = (sent: Sent, name: string) => without(sent, name, wholeField)
    const { lost, sentTimes } = await losing(isMarked, ticked, cut)
    expect(lost).toEqual([])
    expect(sentTimes).toBeGreaterThan(8)
  })

  test('may be all of the form after its first', async () => {
    const first = (sent: Sent) =>
      Object.fromEntries(Object.entries(sent).slice(0, Object.keys(sent).indexOf(seenField) + 2))
    const { lost } = await losing(isMarked, (form) => written(form).slice(0, 1), first)
    expect(lost).toEqual([])
  })

  test('a box that is unticked in a whole form is saved', async () => {
    const { lost, sentTimes } = await losing(isMarked, ticked, without)
    expect(lost.length).toBeGreaterThan(7)
    expect(lost.length).toBeGreaterThan(sentTimes / 2)
  })

  test('and what is emptied on purpose is emptied, and seen to be: the control', async () => {
    const emptied = (sent: Sent, name: string) => ({ ...sent, [name]: '' })
    const { lost } = await losing(isMarked, written, emptied, 60)
    expect(lost.length).toBeGreaterThan(60)
  })
})
