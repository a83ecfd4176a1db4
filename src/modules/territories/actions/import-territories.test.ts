import { beforeAll, describe, expect, it } from 'vitest'
import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { findTerritoryByCode } from '../store/territories.ts'
import { importTerritories } from './import-territories.ts'
import { referenceId } from './read-reference.ts'

const { db, ctx, clock } = useDatabase()

const steps: number[] = []
let report: Awaited<ReturnType<typeof importTerritories>>

beforeAll(async () => {
  report = await importTerritories(ctx(), (done, total) => steps.push(done / total))
}, 60_000)

async function countBy(kind: string): Promise<number> {
  const { count } = await db
    .selectFrom('territories')
    .where('kind', '=', kind)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function fingerprint(): Promise<string> {
  const rows = await Promise.all(
    (
      [
        ['territories', 'id'],
        ['territory_names', 'territory_id'],
        ['territory_links', 'child_id'],
        ['territory_former_codes', 'code'],
        ['territory_postal_codes', 'postal_code'],
      ] as const
    ).map(([table]) =>
      db
        .selectFrom(`${table} as t`)
        .select(({ fn, eb }) =>
          fn<string>('md5', [fn('string_agg', [eb.cast(eb.ref('t'), 'text'), eb.val('|')])]).as(
            'md5',
          ),
        )
        .executeTakeFirst(),
    ),
  )
  return JSON.stringify(rows)
}

describe('the first import', () => {
  it('brings every level of the list of 2026', async () => {
    expect(report).toMatchObject({ total: report.added, changed: 0, ended: 0 })
    expect(await countBy('commune')).toBe(34_969)
    expect(await countBy('intercommunality')).toBe(1_255)
    expect(await countBy('territorial-public-establishment')).toBe(11)
    // 109 departments and overseas collectivities, and the authority of Alsace.
    expect(await countBy('department')).toBe(110)
    expect(await countBy('region')).toBe(18)
  })

  it('tells how far it is, from start to end', () => {
    expect(steps.at(-1)).toBe(1)
    expect(steps.length).toBeGreaterThan(5)
    expect(steps).toEqual(steps.toSorted((step, other) => step - other))
  })

  it('leaves out delegated communes, which bear the codes of others', async () => {
    const { count } = await db
      .selectFrom('territories')
      .where('kind', '=', 'commune')
      .select(({ fn }) => fn.count<number>('code').distinct().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(34_969)
  })

  it('links a commune to its intercommunality, by what the list says of the members', async () => {
    const parents = await db
      .selectFrom('territory_links as l')
      .innerJoin('territories as p', 'p.id', 'l.parentId')
      .innerJoin('territories as c', 'c.id', 'l.childId')
      .where('c.code', '=', '93048')
      .select('p.name')
      .orderBy('p.name')
      .execute()
    expect(parents.map((parent) => parent.name)).toEqual([
      'Est Ensemble',
      'Métropole du Grand Paris',
    ])
  })

  it('knows the four communes that belong to no intercommunality', async () => {
    const alone = await db
      .selectFrom('territories as t')
      .leftJoin('territory_links as l', 'l.childId', 't.id')
      .where('t.kind', '=', 'commune')
      .where('t.zone', '<>', 'com')
      .where('l.parentId', 'is', null)
      .select('t.name')
      .orderBy('t.name')
      .execute()
    expect(alone.map((commune) => commune.name).toSorted()).toEqual(
      ['L’Île-d’Yeu', 'Ouessant', 'Île-de-Bréhat', 'Île-de-Sein'].toSorted(),
    )
  })

  it('gives departments and regions their SIREN, regular or not', async () => {
    const sirenOf = async (code: string, kind: 'department' | 'region') =>
      (await findTerritoryByCode(db, code, kind))?.siren
    expect(await sirenOf('35', 'department')).toBe('223500018')
    expect(await sirenOf('974', 'department')).toBe('229740014')
    expect(await sirenOf('93', 'department')).toBe('229300082')
    expect(await sirenOf('976', 'department')).toBe('229850003')
    expect(await sirenOf('67', 'department')).toBeUndefined()
    expect(await sirenOf('6AE', 'department')).toBe('200094332')
    expect(await sirenOf('53', 'region')).toBe('233500016')
    expect(await sirenOf('94', 'region')).toBe('200076958')
  })

  it('writes only SIREN that carry a right key', async () => {
    const rows = await db
      .selectFrom('territories')
      .select('siren')
      .where('siren', 'is not', null)
      .execute()
    expect(rows.length).toBeGreaterThan(36_000)
    expect(rows.filter(({ siren }) => siren !== null && !hasLuhnKey(siren))).toEqual([])
  })

  it('places an intercommunality in the department where most of its people live', async () => {
    const mobility = await findTerritoryByCode(db, '200054807')
    expect(mobility).toMatchObject({
      name: 'Métropole d’Aix-Marseille-Provence',
      departmentCode: '13',
    })
  })

  it('adds up the population of departments and regions', async () => {
    const brittany = await findTerritoryByCode(db, '53', 'region')
    const departments = await Promise.all(
      ['22', '29', '35', '56'].map((code) => findTerritoryByCode(db, code, 'department')),
    )
    const sum = departments.reduce((total, department) => total + (department?.population ?? 0), 0)
    expect(brittany?.population).toBe(sum)
    expect(sum).toBeGreaterThan(3_300_000)
  })
})

describe('a second import', () => {
  it('changes nothing, not even a date', async () => {
    const before = await fingerprint()
    clock.pass({ days: 30 })
    const again = await importTerritories(ctx())
    expect(again).toMatchObject({ added: 0, changed: 0, ended: 0 })
    expect(await fingerprint()).toBe(before)
  }, 30_000)

  it('puts right what differs, and leaves the place its id and its address', async () => {
    const id = referenceId('commune', '35238')
    await db
      .updateTable('territories')
      .set({ name: 'Condate', population: 3, slug: 'condate-35238' })
      .where('id', '=', id)
      .execute()
    const again = await importTerritories(ctx())
    expect(again).toMatchObject({ added: 0, changed: 1, ended: 0 })
    const rennes = await findTerritoryByCode(db, '35238')
    expect(rennes).toMatchObject({ id, name: 'Rennes', slug: 'condate-35238' })
    await db.updateTable('territories').set({ slug: 'rennes-35238' }).where('id', '=', id).execute()
  }, 30_000)

  it('ends a place that the list no longer has, without erasing it', async () => {
    const gone = referenceId('commune', '35999')
    await db
      .insertInto('territories')
      .values({
        id: gone,
        kind: 'commune',
        code: '35999',
        slug: 'ancienne-35999',
        name: 'Ancienne',
        source: 'reference',
        vintage: 2025,
        createdAt: clock.now(),
        updatedAt: clock.now(),
      })
      .execute()
    expect(await importTerritories(ctx())).toMatchObject({ added: 0, changed: 0, ended: 1 })
    expect(await findTerritoryByCode(db, '35999')).toMatchObject({ endedOn: '2026-01-01' })
    await db.deleteFrom('territories').where('id', '=', gone).execute()
  }, 30_000)

  it('keeps what the house has added, and the exact places given by contours', async () => {
    const rennes = referenceId('commune', '35238')
    await db
      .updateTable('territories')
      .set({ lon: -1.68, lat: 48.11, located: 'exact' })
      .where('id', '=', rennes)
      .execute()
    const added = referenceId('organisation', 'essai')
    await db
      .insertInto('territories')
      .values({
        id: added,
        kind: 'organisation',
        code: null,
        slug: 'essai',
        name: 'Essai',
        source: 'added',
        createdAt: clock.now(),
        updatedAt: clock.now(),
      })
      .execute()
    expect(await importTerritories(ctx())).toMatchObject({ added: 0, changed: 0, ended: 0 })
    expect(await findTerritoryByCode(db, '35238')).toMatchObject({ lon: -1.68, located: 'exact' })
    await expect(
      db.selectFrom('territories').selectAll().where('id', '=', added).executeTakeFirstOrThrow(),
    ).resolves.toMatchObject({ validTo: null })
  }, 30_000)
})

describe('an import that fails', () => {
  it('leaves the directory as it was', async () => {
    const before = await countBy('commune')
    await expect(
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('territories').where('kind', '=', 'commune').execute()
        await importTerritories({ db: transaction, now: clock.now() }, (done) => {
          if (done > 60) throw new Error('cut')
        })
      }),
    ).rejects.toThrow('cut')
    expect(await countBy('commune')).toBe(before)
  }, 60_000)
})
