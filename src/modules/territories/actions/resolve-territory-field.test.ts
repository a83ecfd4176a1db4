import { beforeAll, describe, expect, it } from 'vitest'
import { emptyForm } from '#kit/form.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { fieldNames, territoryProblem, withTerritoryProblem } from '../answer.ts'
import { TerritoryField } from '../pages/TerritoryField.tsx'
import type { Territory } from '../territory.ts'
import { registerPlace } from './register-place.ts'
import { resolveTerritoryField } from './resolve-territory-field.ts'

const { db, ctx } = useDatabase()
let paris: Territory
let north: Territory
let south: Territory
let grouping: Territory

beforeAll(async () => {
  const place = (slug: string, name: string, departmentCode: string, population: number) =>
    registerPlace(ctx(), {
      kind: 'commune',
      subtype: '',
      slug,
      name,
      departmentCode,
      population,
      source: 'added',
    })
  paris = await place('paris', 'Paris', '75', 2_100_000)
  north = await place('saint-denis-93', 'Saint-Denis', '93', 150_000)
  south = await place('saint-denis-974', 'Saint-Denis', '974', 150_000)
  grouping = await registerPlace(ctx(), {
    kind: 'intercommunality',
    subtype: 'CC',
    slug: 'deux-vals',
    name: 'Les Deux-Vals',
    source: 'added',
  })
})

const resolve = (raw: Record<string, string | string[]>) => resolveTerritoryField(db, raw, 'place')

describe('the answer to « which place? »', () => {
  it('is nothing when nothing was typed', async () => {
    expect(await resolve({})).toEqual({ kind: 'nothing' })
    expect(await resolve({ place: '  ' })).toEqual({ kind: 'nothing' })
  })

  it('is the place when only one bears the name', async () => {
    expect(await resolve({ place: 'paris' })).toEqual({ kind: 'chosen', territory: paris })
    expect(await resolve({ place: 'Saint-Denis (974)' })).toEqual({
      kind: 'chosen',
      territory: south,
    })
  })

  it('is a list to choose from when several do, then the one that was chosen', async () => {
    const answer = await resolve({ place: 'saint denis' })
    expect(
      answer.kind === 'choices' && answer.choices.map((choice) => choice.territory.id),
    ).toEqual(expect.arrayContaining([north.id, south.id]))
    const chosen = await resolve({
      place: 'saint denis',
      place_question: 'saint denis',
      place_id: south.id,
    })
    expect(chosen).toEqual({ kind: 'chosen', territory: south })
  })

  it('follows the text when it was changed after the choice', async () => {
    const answer = await resolve({
      place: 'paris',
      place_question: 'saint denis',
      place_id: south.id,
    })
    expect(answer).toEqual({ kind: 'chosen', territory: paris })
  })

  it('is nothing when a known place was cleared', async () => {
    const answer = await resolve({ place: '', place_question: 'Paris (75)', place_id: paris.id })
    expect(answer).toEqual({ kind: 'nothing' })
  })

  it('takes the id that a script put beside the label', async () => {
    const answer = await resolve({
      place: 'Saint-Denis (93)',
      place_question: '',
      place_id: north.id,
    })
    expect(answer).toEqual({ kind: 'chosen', territory: north })
  })

  it('takes an id alone, as a link gives it', async () => {
    expect(await resolve({ place: paris.id })).toEqual({ kind: 'chosen', territory: paris })
  })

  it('is an empty list when nothing matches, even with an id that is no place', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000'
    expect(await resolve({ place: 'zzzzz', place_id: unknown })).toMatchObject({
      kind: 'choices',
      choices: [],
    })
    expect(await resolve({ place: unknown })).toEqual({ kind: 'nothing' })
  })

  it('keeps to the kinds that the form asks for', async () => {
    const answer = await resolveTerritoryField(db, { place: grouping.id }, 'place', {
      kinds: ['commune'],
    })
    expect(answer).toEqual({ kind: 'nothing' })
  })
})

describe('the sentence beside the field', () => {
  it('says what to do, and nothing when a place is chosen', async () => {
    expect(territoryProblem(await resolve({}), 'fr')).toContain('Indiquez un territoire')
    expect(territoryProblem(await resolve({ place: 'zzzzz' }), 'fr')).toContain(
      '«\u00a0zzzzz\u00a0»',
    )
    expect(territoryProblem(await resolve({ place: 'saint denis' }), 'en')).toContain('choose')
    expect(territoryProblem(await resolve({ place: 'paris' }), 'fr')).toBeUndefined()
    const form = withTerritoryProblem(emptyForm, 'place', { kind: 'nothing' }, 'fr')
    expect(Object.keys(form.problems)).toEqual(['place'])
  })
})

describe('the field drawn again', () => {
  const draw = (raw: Record<string, string>, answer: Awaited<ReturnType<typeof resolve>>) =>
    String(
      TerritoryField({
        locale: 'fr',
        name: 'place',
        label: 'Territoire',
        form: { values: raw, problems: {} },
        answer,
      }),
    )

  it('offers the choices as radios, and sends back the question they answer', async () => {
    const raw = { place: 'saint denis' }
    const html = draw(raw, await resolve(raw))
    const { id, asked } = fieldNames('place')
    expect(html).toContain(`type="radio"`)
    expect(html).toContain(`name="${id}"`)
    expect(html).toContain('Saint-Denis (974)')
    expect(html).toContain(`name="${asked}" value="saint denis"`)
  })

  it('keeps the chosen place when another answer of the form was refused', async () => {
    const raw = { place: 'paris' }
    const html = draw(raw, await resolve(raw))
    expect(html).toContain(paris.id)
    expect(html).toContain('value="Paris (75)"')
    expect(html).not.toContain('type="radio"')
  })

  it('keeps what was typed and not found', async () => {
    const raw = { place: '"><b>zzz' }
    const html = draw(raw, await resolve(raw))
    expect(html).toContain('&quot;&gt;&lt;b&gt;zzz')
  })
})
