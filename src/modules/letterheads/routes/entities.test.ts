import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { drawnMark } from '#platform/documents/mark.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { addEntity } from '../actions/add-entity.ts'
import {
  entitiesSignedBy,
  eraseSignatory,
  purgeSignatories,
} from '../actions/forget-signatories.ts'
import { removeEntity } from '../actions/remove-entity.ts'
import { saveEntity } from '../actions/save-entity.ts'
import { emptyWords } from '../entity.ts'
import { letterheadsModule } from '../module.ts'
import { findEntity, findMainEntity, listEntities } from '../store/entities.ts'
import { letterheadOf } from './letterhead-of.ts'

const database = useDatabase()
const { db, clock } = database
const administrator = asPerson('administrator')
const asking = () => database.ctx({ person: administrator })

const square = (colour: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script><rect x="2" y="2" width="30" height="12" fill="${colour}"/></svg>`,
  )
const words = { ...emptyWords, name: 'Les Amis du lavoir' }

async function added(name = 'Les Amis du lavoir', territoryId?: string): Promise<string> {
  const done = await addEntity(asking(), { name, territoryId })
  if (!done.ok) throw new Error(done.refusal)
  return done.value.id
}

const place = (slug: string) =>
  registerPlace(asking(), {
    ...({ kind: 'commune', subtype: '', name: 'Valbrenne', source: 'demo', slug } as const),
    population: 8_400,
  })

beforeEach(async () => {
  clock.set('2026-11-29T09:00:00Z')
  await db.deleteFrom('letterheads').execute()
})

describe('who sends a paper', () => {
  it('is the house by its name and contact alone, as long as nothing is set', async () => {
    const head = await letterheadOf(asking())
    expect(head).toMatchObject({ name: 'Ouvroir', contacts: ['contact@exemple.fr'], address: [] })
    expect(head.signatory).toBeUndefined()
  })

  it('is the first entity of the house, then the territory that has its own', async () => {
    const { id: territoryId } = await place('valbrenne-un')
    await added()
    await added('Les Amis payants')
    await added('Mairie de Valbrenne', territoryId)
    expect((await letterheadOf(asking())).name).toBe('Les Amis du lavoir')
    expect((await letterheadOf(asking(), { territoryId })).name).toBe('Mairie de Valbrenne')
    const list = await listEntities(db)
    expect(list.map(({ isMain }) => isMain)).toEqual([true, false, false])
  })

  it('is never the house’s logo above the name of somebody else', async () => {
    const { id: territoryId } = await place('valbrenne-deux')
    const id = await added()
    await saveEntity(asking(), id, words, { logo: await drawnMark(square('#c8331a')) })
    const other = await letterheadOf(asking(), { territoryId, name: 'Mairie de Valbrenne' })
    expect(other).toMatchObject({ name: 'Mairie de Valbrenne', contacts: [] })
    expect(other.logo).toBeUndefined()
    const same = await letterheadOf(asking(), { territoryId, name: 'les amis du Lavoir' })
    expect(same.logo?.alt).toBe('Les Amis du lavoir')
  })

  it('carries what its page says, numbers written as the law reads them', async () => {
    const id = await added()
    await saveEntity(asking(), id, {
      ...words,
      address: '12 rue du Lavoir\n29450 Commana',
      website: 'https://lavoir.example/',
      siret: '73282932000074',
      signatoryName: 'Odile Kerven',
      signatoryRole: 'Présidente',
      accent: '#1b3a86',
    })
    const head = await letterheadOf(asking())
    expect(head).toMatchObject({
      address: ['12 rue du Lavoir', '29450 Commana'],
      contacts: ['lavoir.example'],
      place: 'Commana',
      accent: '#1b3a86',
      signatory: { name: 'Odile Kerven', role: 'Présidente' },
    })
    expect(head.numbers.map((one) => one.replace(/\s/g, ' '))).toEqual(['SIRET 732 829 320 00074'])
  })
})

describe('the pictures of a letterhead', () => {
  it('are drawn anew: an SVG leaves its script behind', async () => {
    const id = await added()
    const saved = await saveEntity(asking(), id, words, {
      logo: await drawnMark(square('#1b3a86')),
    })
    expect(saved.ok).toBe(true)
    const head = await letterheadOf(asking())
    const bytes = Buffer.from(head.logo?.data ?? '', 'base64')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.toString('latin1')).not.toContain('script')
    expect((head.logo?.width ?? 0) / (head.logo?.height ?? 1)).toBeCloseTo(2.5, 1)
  })

  it.each([
    ['a text', Buffer.from('bonjour')],
    [
      'entities',
      Buffer.from(
        '<!DOCTYPE s [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&a;</text></svg>',
      ),
    ],
    ['packed', gzipSync(square('#c8331a'))],
    ['more than 2 MB', Buffer.alloc(2_000_001, 1)],
  ])('are refused when they are %s', async (_, bytes) => {
    expect(await drawnMark(bytes)).toBeUndefined()
  })

  it('of a hand goes with the name it signs for', async () => {
    const id = await added()
    const signed = { ...words, signatoryName: 'Odile Kerven' }
    await saveEntity(asking(), id, signed, { signature: await drawnMark(square('#000000')) })
    expect((await findEntity(db, id))?.signatureFile).toBeDefined()
    await saveEntity(asking(), id, { ...signed, signatoryName: 'Yann Tanguy' })
    expect((await findEntity(db, id))?.signatureFile).toBeUndefined()
  })
})

describe('an entity', () => {
  it('is one for each territory', async () => {
    const { id: territoryId } = await place('valbrenne-trois')
    await added('Mairie', territoryId)
    const again = await addEntity(asking(), { name: 'Mairie', territoryId })
    expect(again).toMatchObject({ ok: false, refusal: 'known' })
  })

  it('of the house is not deleted; another one is', async () => {
    const main = await added()
    const other = await added('Les Amis payants')
    expect(await removeEntity(asking(), main)).toMatchObject({ ok: false, refusal: 'main' })
    expect((await removeEntity(asking(), other)).ok).toBe(true)
    expect(await listEntities(db)).toHaveLength(1)
  })
})

describe('whoever signs', () => {
  const signed = {
    ...words,
    signatoryName: 'Odile Kerven',
    signatoryRole: 'Présidente',
    signatoryUntil: '2026-12-31',
  }

  it('signs until the last day of the mandate; the night after, the name is gone', async () => {
    const id = await added()
    await saveEntity(asking(), id, signed)
    clock.set('2026-12-31T12:00:00Z')
    expect((await letterheadOf(asking())).signatory?.name).toBe('Odile Kerven')
    expect(await purgeSignatories(asking())).toBe(0)
    clock.set('2027-01-01T12:00:00Z')
    expect((await letterheadOf(asking())).signatory).toBeUndefined()
    expect(await purgeSignatories(asking())).toBe(1)
    expect((await findEntity(db, id))?.signatoryName).toBe('')
  })

  it('is given back what is kept, and erased on demand', async () => {
    await added()
    const main = await findMainEntity(db)
    await saveEntity(asking(), main?.id ?? '', signed)
    const personId = await recordPerson(asking(), { name: 'odile kerven', email: undefined })
    const other = await recordPerson(asking(), { name: 'Yann Tanguy', email: undefined })
    expect(await entitiesSignedBy(db, other)).toEqual([])
    expect(await letterheadsModule.personExport?.(db, personId)).toMatchObject({
      signatures: [{ name: 'Odile Kerven', role: 'Présidente' }],
    })
    await eraseSignatory(asking(), personId)
    expect((await findMainEntity(db))?.signatoryName).toBe('')
  })
})
