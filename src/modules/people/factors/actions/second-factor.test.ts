import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { stepAt } from '../../second-factor.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { findTotp } from '../../sign-in/store/factors.ts'
import { findViewer } from '../../sign-in/store/sessions.ts'
import { addTotp, prepareTotp, stepOfCode } from './add-totp.ts'
import { renewRecoveryCodes } from './make-recovery-codes.ts'
import { proveSecondFactor } from './prove-second-factor.ts'
import { removeFactor } from './remove-factor.ts'

const { db, clock, ctx } = useDatabase()
let personId = ''

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
  personId = await recordPerson(ctx(), { name: 'Odile Serre', email: 'o@valbrenne.example' })
})

async function signIn(): Promise<string> {
  const session = await openSession(ctx(), personId, 'Firefox')
  return hashToken(session?.token ?? '')
}

async function codeAt(seconds = 0): Promise<string> {
  const totp = await findTotp(db, personId)
  const epoch = Math.floor(clock.now().getTime() / 1000) + seconds
  return generateSync({ secret: totp?.secret ?? '', epoch })
}

/** Someone with an application of codes; the codes for a lost telephone. */
async function enrol(): Promise<readonly string[]> {
  const session = await signIn()
  await prepareTotp(ctx(), session)
  const added = await addTotp(ctx(), session, await codeAt())
  clock.pass({ seconds: 90 })
  return added.ok ? (added.value.recoveryCodes ?? []) : []
}

async function proveCode(session: string, text: string, inside?: Ctx) {
  return proveSecondFactor(inside ?? ctx(), session, { kind: 'code', text })
}

describe('adding an application of codes', () => {
  it('takes a first right code, and gives ten recovery codes once', async () => {
    const session = await signIn()
    await prepareTotp(ctx(), session)
    expect(await addTotp(ctx(), session, '000000')).toEqual({ ok: false, refusal: 'code-wrong' })
    const world = ctx()
    const added = await addTotp(world, session, await codeAt())
    expect(added.ok && new Set(added.value.recoveryCodes).size).toBe(10)
    expect(world.mails.map(({ to }) => to)).toEqual(['o@valbrenne.example'])
    expect(await findViewer(db, session, clock.now())).toMatchObject({ secondFactor: true })
  })

  it('asks for a recent sign-in: an open screen is not enough', async () => {
    const session = await signIn()
    clock.pass({ minutes: 31 })
    expect(await prepareTotp(ctx(), session)).toEqual({ ok: false, refusal: 'sign-in-again' })
  })

  it('confirms nothing that was not prepared, and gives no recovery codes without a factor', async () => {
    const session = await signIn()
    const nothing = { ok: false, refusal: 'nothing-prepared' }
    expect(await addTotp(ctx(), session, '000000')).toEqual(nothing)
    expect(await renewRecoveryCodes(ctx(), session)).toEqual(nothing)
    expect(await findViewer(db, session, clock.now())).toMatchObject({ secondFactor: false })
  })

  it('does not replace a confirmed secret', async () => {
    await enrol()
    const before = await findTotp(db, personId)
    const session = await signIn()
    await proveCode(session, await codeAt())
    await prepareTotp(ctx(), await signIn())
    expect((await findTotp(db, personId))?.secret).toBe(before?.secret)
  })

  it('closes the doors that were open without it', async () => {
    const elsewhere = await signIn()
    expect(await findViewer(db, elsewhere, clock.now())).toBeDefined()
    await enrol()
    expect(await findViewer(db, elsewhere, clock.now())).toBeUndefined()
  })
})

describe('a sign-in that waits for its second factor', () => {
  it('opens nothing before, and a new session after', async () => {
    await enrol()
    const waiting = await signIn()
    expect(await findViewer(db, waiting, clock.now())).toBeUndefined()
    const proven = await proveCode(waiting, await codeAt())
    if (!proven.ok) throw new Error(proven.refusal)
    const session = hashToken(proven.value.token)
    expect(session).not.toBe(waiting)
    expect(await findViewer(db, waiting, clock.now())).toBeUndefined()
    expect(await findViewer(db, session, clock.now())).toMatchObject({ secondFactor: true })
  })

  it('cannot add or remove a factor', async () => {
    await enrol()
    const waiting = await signIn()
    const again = { ok: false, refusal: 'sign-in-again' }
    expect(await prepareTotp(ctx(), waiting)).toEqual(again)
    expect(await removeFactor(ctx(), waiting, { kind: 'totp' })).toEqual(again)
    expect(await renewRecoveryCodes(ctx(), waiting)).toEqual(again)
  })

  it('waits for an hour, not more', async () => {
    await enrol()
    const waiting = await signIn()
    clock.pass({ minutes: 61 })
    const late = await proveCode(waiting, await codeAt())
    expect(late).toEqual({ ok: false, refusal: 'sign-in-again' })
  })
})

describe('a code', () => {
  it('is right one step early or late, and wrong beyond', async () => {
    await enrol()
    for (const [seconds, right] of [
      [-60, false],
      [60, false],
      [-30, true],
      [30, true],
    ] as const) {
      const proven = await proveCode(await signIn(), await codeAt(seconds))
      expect([seconds, proven.ok]).toEqual([seconds, right])
    }
  })

  it('is refused the second time, and so is an older one', async () => {
    await enrol()
    const [older, code] = [await codeAt(-30), await codeAt()]
    expect((await proveCode(await signIn(), code)).ok).toBe(true)
    expect(await proveCode(await signIn(), code)).toEqual({ ok: false, refusal: 'code-wrong' })
    expect(await proveCode(await signIn(), older)).toEqual({ ok: false, refusal: 'code-wrong' })
  })

  it('opens one door when it is sent to twenty at the same instant', async () => {
    await enrol()
    const code = await codeAt()
    const doors = await Promise.all(Array.from({ length: 20 }, signIn))
    const tries = doors.map((door) =>
      db.transaction().execute((trx) => proveCode(door, code, ctx({ db: trx }))),
    )
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('would open them all if its step were not taken (negative control)', async () => {
    await enrol()
    const code = await codeAt()
    const totp = await findTotp(db, personId)
    const rights = Array.from({ length: 20 }, () => stepOfCode(ctx(), totp?.secret ?? '', code))
    expect(rights.filter((step) => step === stepAt(clock.now()))).toHaveLength(20)
  })

  it('may be tried ten times in a quarter of an hour; then even the right one waits', async () => {
    await enrol()
    const session = await signIn()
    for (let at = 0; at < 10; at++) {
      expect(await proveCode(session, '000000')).toMatchObject({ refusal: 'code-wrong' })
    }
    expect(await proveCode(session, await codeAt())).toMatchObject({ refusal: 'too-many-tries' })
    clock.pass({ minutes: 15, seconds: 1 })
    expect((await proveCode(session, await codeAt())).ok).toBe(true)
  })

  it('of someone else opens nothing', async () => {
    await enrol()
    const code = await codeAt()
    personId = await recordPerson(ctx(), { name: 'Basile', email: 'b@valbrenne.example' })
    await enrol()
    expect((await proveCode(await signIn(), code)).ok).toBe(false)
  })
})

describe('recovery codes', () => {
  it('work once each, and tell their owner', async () => {
    const [first = ''] = await enrol()
    const world = ctx()
    const proof = { kind: 'recovery', text: first.toUpperCase() } as const
    expect((await proveSecondFactor(world, await signIn(), proof)).ok).toBe(true)
    expect(world.mails).toHaveLength(1)
    expect(await proveSecondFactor(ctx(), await signIn(), proof)).toMatchObject({ ok: false })
  })

  it('die when new ones are made', async () => {
    const [old = ''] = await enrol()
    const proven = await proveCode(await signIn(), await codeAt())
    const session = hashToken(proven.ok ? proven.value.token : '')
    const renewed = await renewRecoveryCodes(ctx(), session)
    expect(renewed.ok && renewed.value.recoveryCodes).toHaveLength(10)
    const proof = { kind: 'recovery', text: old } as const
    expect(await proveSecondFactor(ctx(), await signIn(), proof)).toMatchObject({ ok: false })
  })

  it('are not kept in a form that could be read', async () => {
    const codes = await enrol()
    const rows = JSON.stringify(await db.selectFrom('recovery_codes').selectAll().execute())
    expect(codes.filter((code) => rows.includes(code))).toEqual([])
  })
})

describe('removing the last factor', () => {
  const online = {
    baseUrl: 'https://ouvroir.example',
    houseName: 'O',
    tagline: '',
    contactEmail: 'c@o.example',
  }

  async function provenSession() {
    await enrol()
    const proven = await proveCode(await signIn(), await codeAt())
    return hashToken(proven.ok ? proven.value.token : '')
  }

  it.each(['administrator', 'lab-team', 'finance'])(
    'is refused to %s of a public instance only',
    async (role) => {
      const session = await provenSession()
      await db
        .insertInto('roles_held')
        .values({
          id: personId,
          personId,
          role,
          startsOn: '2026-01-01',
          grantedAt: clock.now(),
        })
        .execute()
      const refused = await removeFactor(ctx({ settings: online }), session, { kind: 'totp' })
      expect(refused).toEqual({ ok: false, refusal: 'last-factor' })
      expect((await removeFactor(ctx(), session, { kind: 'totp' })).ok).toBe(true)
    },
  )

  it('takes the recovery codes with it: the next sign-in waits for nothing', async () => {
    await removeFactor(ctx(), await provenSession(), { kind: 'totp' })
    expect(await db.selectFrom('recovery_codes').selectAll().execute()).toEqual([])
    expect(await findViewer(db, await signIn(), clock.now())).toBeDefined()
  })
})
