import { beforeAll, describe, expect, it } from 'vitest'
import { emptyForm, type Parsed, type RawForm } from '#kit/form.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { registerPlace } from './register-place.ts'
import { answerGivenBack, withTerritory, withTerritoryIfAny } from './territory-in-form.ts'

const { db, ctx } = useDatabase()
const read: Parsed<{ word: string }> = { ok: true, value: { word: 'ici' } }
const missing: Parsed<{ word: string }> = {
  ok: false,
  form: { values: { word: '' }, problems: { word: 'Remplissez ce champ.' } },
}
const asked = (raw: RawForm) => ({ raw, name: 'place', locale: 'fr' as const })

beforeAll(async () => {
  for (const [slug, departmentCode] of [
    ['saint-denis-93', '93'],
    ['saint-denis-974', '974'],
  ] as const) {
    const names = { kind: 'commune', subtype: '', name: 'Saint-Denis' } as const
    await registerPlace(ctx(), { ...names, slug, departmentCode, source: 'added' })
  }
})

describe('a form that asks for a place', () => {
  it('gives its answers with the place', async () => {
    const parsed = await withTerritory(db, read, asked({ place: 'Saint-Denis (974)' }))
    expect(parsed).toMatchObject({
      ok: true,
      value: { word: 'ici', territory: { name: 'Saint-Denis' } },
    })
    expect(await withTerritoryIfAny(db, read, asked({}))).toEqual({
      ok: true,
      value: { word: 'ici', territory: undefined },
    })
  })

  it('comes back with all that it lacks: the place, and the rest', async () => {
    const parsed = await withTerritory(db, missing, asked({}))
    expect(Object.keys(parsed.ok ? {} : parsed.form.problems)).toEqual(['word', 'place'])
    const doubtful = await withTerritoryIfAny(db, missing, asked({ place: 'saint denis' }))
    expect(Object.keys(doubtful.ok ? {} : doubtful.form.problems)).toEqual(['word', 'place'])
  })

  it('asks for a place that is needed, and not for one that may be left empty', async () => {
    expect(await withTerritory(db, read, asked({ word: 'ici', place: '' }))).toMatchObject({
      ok: false,
      form: { values: { word: 'ici' }, problems: { place: expect.any(String) } },
    })
    expect((await withTerritoryIfAny(db, read, asked({ place: '' }))).ok).toBe(true)
    expect((await withTerritoryIfAny(db, read, asked({ place: 'Nulle-Part' }))).ok).toBe(false)
  })

  it('keeps what was typed when the place alone is doubtful, and offers those that are meant', async () => {
    const parsed = await withTerritory(db, read, asked({ word: 'ici', place: 'saint denis' }))
    const form = parsed.ok ? emptyForm : parsed.form
    expect(form.values).toMatchObject({ word: 'ici', place: 'saint denis' })
    expect(await answerGivenBack(db, form, 'place')).toMatchObject({ kind: 'choices' })
    expect(await answerGivenBack(db, emptyForm, 'place')).toBeUndefined()
  })
})
