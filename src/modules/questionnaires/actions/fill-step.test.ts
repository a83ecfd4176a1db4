import { beforeAll, describe, expect, it } from 'vitest'
import { everyKind } from '#engines/questionnaires/every-kind.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { fillStep } from './fill-step.ts'
import { placeNamesIn, placesShown } from './read-places.ts'

const { db, ctx } = useDatabase()
const asked = { key: 'you', locale: 'fr', language: 'fr' } as const
const raw = { agree: 'yes', age: '34', reach__email: '', reach__phone: '' }
const questions = everyKind.pages[0]?.questions ?? []

beforeAll(async () => {
  const place = async (name: string, code?: string) => {
    const { id } = await registerPlace(ctx(), {
      ...({ kind: 'commune', subtype: '', source: 'demo' } as const),
      ...{ name, slug: `${name}-${code}`.toLowerCase(), departmentCode: '35', regionCode: '53' },
    })
    if (code) await db.updateTable('territories').set({ code }).where('id', '=', id).execute()
  }
  await place('Valbrenne', '35901')
  await place('Saint-Lac', '35902')
  await place('Saint-Lac', '35903')
  await place('Sans-Code')
})

describe('a commune that is typed', () => {
  it('becomes its code, and is shown again by its name', async () => {
    const read = await fillStep(
      db,
      everyKind,
      {},
      { ...asked, raw: { ...raw, town__place: 'Valbrenne' } },
    )
    if (!read?.ok) throw new Error('refused')
    expect(read.filled['town']).toBe('35901')
    const form = { values: {}, problems: {} }
    const places = await placesShown(db, questions, { filled: read.filled, form })
    expect(places.get('town')?.chosen?.name).toBe('Valbrenne')
    expect((await placeNamesIn(db, everyKind, read.answers)).get('35901')).toBe('Valbrenne')
  })

  it('comes back with those that it may be, and every other answer', async () => {
    const read = await fillStep(
      db,
      everyKind,
      {},
      { ...asked, raw: { ...raw, town__place: 'Saint-Lac' } },
    )
    if (!read || read.ok) throw new Error('taken')
    expect(Object.keys(read.form.problems)).toEqual(['town__place'])
    expect(read.form.values['age']).toBe('34')
    const places = await placesShown(db, questions, { filled: {}, form: read.form })
    const answer = places.get('town')?.answer
    expect(answer?.kind === 'choices' && answer.choices).toHaveLength(2)
    const [first] = answer?.kind === 'choices' ? answer.choices : []
    const chosen = { town__place: 'Saint-Lac', town__place_question: 'Saint-Lac' }
    const again = { ...raw, ...chosen, town__place_id: first?.territory.id ?? '' }
    const done = await fillStep(db, everyKind, {}, { ...asked, raw: again })
    expect(done?.ok && done.filled['town']).toBe(first?.territory.code)
  })

  it('that has no code is refused in words, and not forgotten in silence', async () => {
    const sent = { ...asked, raw: { ...raw, town__place: 'Sans-Code' } }
    const read = await fillStep(db, everyKind, {}, sent)
    expect(read?.ok === false && read.form.problems['town__place']).toContain('code de l’Insee')
  })

  it('is left blank when it is left blank', async () => {
    const empty = { ...raw, town__place: '' }
    const read = await fillStep(db, everyKind, { town: '35901' }, { ...asked, raw: empty })
    expect(read?.ok && read.answers['town']).toEqual({ state: 'blank' })
  })
})

it('a file is taken away by its box', async () => {
  const stands = { ...raw, photo: { file: 'x', type: 'image/png', bytes: 10 }, use: 'often' }
  const sent = { use: 'often', parts__roof: 'good', parts__floor: 'bad', photo__remove: 'yes' }
  const read = await fillStep(db, everyKind, stands, { ...asked, key: 'hall', raw: sent })
  expect(read?.ok && read.answers['photo']).toEqual({ state: 'blank' })
})
