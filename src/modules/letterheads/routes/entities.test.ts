import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { seenField, seenMark } from '#kit/seen.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { drawnMark } from '#platform/documents/mark.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { testHouse } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { addEntity } from '../actions/add-entity.ts'
import {
  entitiesOfNamesakes,
  eraseSignatory,
  purgeSignatories,
} from '../actions/forget-signatories.ts'
import { removeEntity } from '../actions/remove-entity.ts'
import { saveEntity } from '../actions/save-entity.ts'
import { emptyWords, typedEntity } from '../entity.ts'
import { letterheadsModule } from '../module.ts'
import { findEntity, listEntities } from '../store/entities.ts'
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
  await sql`truncate persons cascade`.execute(db)
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
    expect(head.numbers.map((number) => number.replace(/\s/g, ' '))).toEqual([
      'SIRET 732 829 320 00074',
    ])
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

  const odile = () =>
    recordPerson(asking(), { name: 'odile kerven', email: 'odile@lavoir.example' })

  it('with an account is given back what is kept, and erased with it', async () => {
    const id = await added()
    const personId = await odile()
    const signature = await drawnMark(square('#000000'))
    await saveEntity(asking(), id, signed, { signature, account: 'odile@lavoir.example' })
    expect(await letterheadsModule.personExport?.(db, personId)).toMatchObject({
      signatures: [{ name: 'Odile Kerven', role: 'Présidente', picture: true }],
    })
    expect(await entitiesOfNamesakes(db, personId)).toEqual([])
    await eraseSignatory(asking(), personId)
    const forgotten = { signatoryName: '', signatureFile: undefined, signatoryPersonId: undefined }
    expect(await findEntity(db, id)).toMatchObject(forgotten)
  })

  it('without an account stays when a namesake is erased; whoever erases is told', async () => {
    const id = await added()
    await saveEntity(asking(), id, signed)
    const personId = await odile()
    const other = await recordPerson(asking(), { name: 'Yann Tanguy', email: undefined })
    expect(await entitiesOfNamesakes(db, other)).toEqual([])
    expect(await letterheadsModule.personNamesakes?.(db, personId, 'fr')).toEqual([
      { what: expect.stringContaining('Les Amis du lavoir'), href: `/entetes/${id}` },
    ])
    expect(await letterheadsModule.personExport?.(db, personId)).toEqual({ signatures: [] })
    await eraseSignatory(asking(), personId)
    expect((await findEntity(db, id))?.signatoryName).toBe('Odile Kerven')
  })

  it('keeps the account as long as the name, and is tied to none by its name alone', async () => {
    const id = await added()
    const personId = await odile()
    const account = 'odile@lavoir.example'
    const unknown = await saveEntity(asking(), id, signed, { account: 'nul@lavoir.example' })
    expect(unknown).toMatchObject({ ok: false, refusal: 'no-account' })
    const successor = { ...signed, signatoryName: 'Yann Tanguy' }
    const wrong = await saveEntity(asking(), id, successor, { account })
    expect(wrong).toMatchObject({ ok: false, refusal: 'other-name' })
    await saveEntity(asking(), id, signed, { account })
    await saveEntity(asking(), id, { ...signed, phone: '01' })
    expect((await findEntity(db, id))?.signatoryPersonId).toBe(personId)
    await saveEntity(asking(), id, successor)
    expect((await findEntity(db, id))?.signatoryPersonId).toBeUndefined()
  })

  it('is said by whoever answers for the territory, without asking who has an account', async () => {
    const { id: territoryId } = await place('valbrenne-quatre')
    const id = await added('Mairie', territoryId)
    await odile()
    const role = {
      role: 'territory-referent',
      place: { kind: 'territory', id: territoryId },
    } as const
    const referent = database.ctx({ person: asPerson([role]) })
    for (const account of ['odile@lavoir.example', 'nul@lavoir.example']) {
      // Both are refused alike: whoever has no account cannot be told from whoever has one.
      expect(await saveEntity(referent, id, signed, { account })).toMatchObject({
        refusal: 'forbidden',
      })
    }
    expect((await saveEntity(referent, id, signed)).ok).toBe(true)
    expect((await findEntity(db, id))?.signatoryPersonId).toBeUndefined()
  })
})

describe('two people who correct one letterhead', () => {
  it('the second is told what the first wrote, and sends again', async () => {
    const id = await added()
    const before = await findEntity(db, id)
    const seen = { [seenField]: seenMark(typedEntity(before ?? { ...words })) }
    await saveEntity(asking(), id, { ...words, phone: '02 98 00 00 00' })
    const second = { ...words, phone: '02 98 11 11 11' }
    const sent = { ...typedEntity(second), ...seen }
    expect(await saveEntity(asking(), id, second, { sent })).toMatchObject({
      ok: false,
      refusal: 'changed-meanwhile',
      fields: [{ name: 'phone', now: '02 98 00 00 00', typed: true }],
    })
    const again = {
      ...sent,
      [seenField]: seenMark(typedEntity({ ...words, phone: '02 98 00 00 00' })),
    }
    expect((await saveEntity(asking(), id, second, { sent: again })).ok).toBe(true)
  })

  it('do not both write at the very same time', async () => {
    const id = await added()
    const seen = { [seenField]: seenMark(typedEntity(words)) }
    const saved = (phone: string) =>
      act(testHouse(database), { person: administrator }, (ctx) =>
        saveEntity(
          ctx,
          id,
          { ...words, phone },
          { sent: { ...typedEntity({ ...words, phone }), ...seen } },
        ),
      )
    const both = await Promise.all([saved('01'), saved('02')])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })
})
