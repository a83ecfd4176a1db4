import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { appendAudit, verifyAudit } from './audit.ts'
import type { Db } from './context.ts'
import { useDatabase } from './testing/database.ts'
import { openDoor } from './testing/door.ts'
import { act, type House } from './world.ts'

const database = useDatabase()
const { db } = database
const { house } = openDoor(database, { routes: [] })
const lines = 60

const write = (at: House, subject: string) =>
  act(at, {}, async (ctx) => {
    const detail = { b: 1, a: 'mot', c: null, d: true }
    ctx.audit({ act: 'essai.fait', subject, public: subject.endsWith('0'), detail })
  })

let anchor: { position: number; hash: string }
beforeAll(async () => {
  for (let n = 0; n < lines; n++) await write(house, `essai:${n}`)
  const report = await verifyAudit(db)
  anchor = { position: report.lines, hash: report.head }
})

/** Someone with the keys of the database tries something; then all is put back. */
async function afterTampering<T>(
  tamper: (inside: Db) => Promise<unknown>,
  look: (inside: Db) => Promise<T>,
) {
  let seen: T | undefined
  await db
    .transaction()
    .execute(async (inside) => {
      await sql`alter table audit_lines disable trigger user`.execute(inside)
      await tamper(inside)
      seen = await look(inside)
      throw new Error('put back')
    })
    .catch((error: Error) => {
      if (error.message !== 'put back') throw error
    })
  return seen
}

const chance = seededChance(7)
const position = () => 1 + ((chance.bytes(1)[0] ?? 0) % lines)
const set = (column: string, value: unknown) => async (inside: Db) => {
  await sql`update audit_lines set ${sql.ref(column)} = ${value} where position = ${position()}`.execute(
    inside,
  )
}

/** What can be done to a chain: change, remove, swap, cut, rewrite from somewhere on. */
const tricks: readonly ((inside: Db) => Promise<unknown>)[] = [
  set('act', 'essai.nie'),
  set('subject', 'essai:autre'),
  set('actor_id', '00000000-0000-7000-8000-000000000001'),
  set('at', new Date('2020-01-01')),
  set('detail', JSON.stringify({ a: 'autre' })),
  set('detail', JSON.stringify({})),
  set('hash', 'f'.repeat(64)),
  set('previous_hash', 'e'.repeat(64)),
  (inside) =>
    sql`update audit_lines set is_public = not is_public where position = ${position()}`.execute(
      inside,
    ),
  (inside) => sql`delete from audit_lines where position = ${position()}`.execute(inside),
  (inside) => sql`delete from audit_lines where position >= ${position()}`.execute(inside),
  (inside) => sql`delete from audit_lines where position <= ${position()}`.execute(inside),
  (inside) =>
    sql`update audit_lines set position = position + 1000 where position = ${position()}`.execute(
      inside,
    ),
  async (inside) => {
    const at = Math.min(position(), lines - 1)
    await sql`update audit_lines set position = -1 where position = ${at}`.execute(inside)
    await sql`update audit_lines set position = ${at} where position = ${at + 1}`.execute(inside)
    await sql`update audit_lines set position = ${at + 1} where position = -1`.execute(inside)
  },
  async (inside) => {
    await sql`delete from audit_lines where position >= ${position()}`.execute(inside)
    await appendAudit(inside, [
      { act: 'essai.nie', subject: 'essai:1', public: true, at: new Date(), actorId: undefined },
    ])
  },
]

describe('the chain of acts', () => {
  it('is sound as the house writes it, line after line', async () => {
    expect(await verifyAudit(db, anchor)).toEqual({
      lines: anchor.position,
      head: anchor.hash,
      brokenAt: undefined,
    })
  })

  it('shows five hundred tamperings out of five hundred, with a head noted elsewhere', async () => {
    const missed: number[] = []
    for (let n = 0; n < 500; n++) {
      const trick = tricks[n % tricks.length]
      if (!trick) continue
      const report = await afterTampering(trick, (inside) => verifyAudit(inside, anchor))
      if (report?.brokenAt === undefined) missed.push(n % tricks.length)
    }
    expect(missed).toEqual([])
  }, 60_000)

  it('would miss a truncation without that head: this is why it is noted', async () => {
    const cut = (inside: Db) => sql`delete from audit_lines where position > 40`.execute(inside)
    expect(await afterTampering(cut, (inside) => verifyAudit(inside))).toMatchObject({
      lines: 40,
      brokenAt: undefined,
    })
    expect(await afterTampering(cut, (inside) => verifyAudit(inside, anchor))).toMatchObject({
      brokenAt: 41,
    })
  })

  it('cannot be changed by the house itself', async () => {
    const tries = [
      sql`update audit_lines set act = 'x'`,
      sql`delete from audit_lines`,
      sql`truncate audit_lines`,
    ]
    for (const one of tries) await expect(one.execute(db)).rejects.toThrow('keeps what was written')
  })
})

describe('twenty acts at the same time', () => {
  it('make one chain without a gap or a fork', async () => {
    const before = (await verifyAudit(db)).lines
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(house, `ensemble:${n}`)))
    expect(await verifyAudit(db, anchor)).toMatchObject({ lines: before + 20, brokenAt: undefined })
  })

  it('would fork without waiting for each other', async () => {
    const insert = async () => {
      const { rows } = await sql<{ position: number }>`
        select max(position) as position from audit_lines`.execute(db)
      await sql`insert into audit_lines (position, at, act, subject, is_public, previous_hash, hash)
        values (${(rows[0]?.position ?? 0) + 1}, now(), 'a', 'b', false, 'c', ${`d${chance.bytes(8)}`})`.execute(
        db,
      )
    }
    const ended = await Promise.allSettled(Array.from({ length: 20 }, insert))
    expect(ended.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
  })
})
