import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newToken } from '#kit/ids.ts'
import { again, readForm, seeOther, seeRefused } from '../answers.ts'
import { get, type HttpContext, post } from '../routes.ts'
import { keepSetting } from '../settings.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { noticeOf } from '../testing/said-and-sent.ts'
import { setSessionCookie } from './session.ts'

const database = useDatabase()
const { db } = database

/** An act that does all that an act may do, then ends as it was told. */
async function doEverything(c: HttpContext) {
  const { ctx } = c.var
  const { fin, bouton = '' } = await readForm(c)
  await keepSetting(ctx, `fait-${newToken(ctx.chance)}`, { bouton })
  ctx.mail({ to: 'quelqu-un@exemple.fr', subject: 'Bonjour', text: 'Un mot.' })
  ctx.audit({ act: 'essai.fait', subject: 'essai:1', public: true })
  ctx.announce('essai.fait', {})
  if (fin === 'panne') throw new Error('broken in the middle')
  if (fin === 'refus') return again(c, <p>refusé</p>)
  if (fin === 'bouton-refusé') return seeRefused(c, '/la-page', 'Pas encore.')
  if (fin === 'ouvre') setSessionCookie(c, newToken(ctx.chance), 3600)
  return seeOther(c, `/fait/${newToken(ctx.chance).slice(0, 8)}`, 'C’est fait.')
}

const listener = { on: 'essai.fait', name: 'essai.suite', run: async () => undefined }
const door = openDoor(database, {
  routes: [
    post('/faire', 'anyone', doEverything),
    post('/:piece/retirer', 'anyone', doEverything),
    get('/agir-en-lisant', 'anyone', (c) => {
      c.var.ctx.mail({ to: 'x@exemple.fr', subject: 'x', text: 'x' })
      return c.text('fait')
    }),
  ],
  listeners: [listener],
})

const count = async (table: string) =>
  Number(
    (
      await db
        .selectFrom(table)
        .select((part) => part.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
const tracesNow = async () => ({
  effects: await count('instance_settings'),
  mails: await count('outbox_mails'),
  lines: await count('audit_lines'),
  jobs: await count('graphile_worker.jobs'),
})

/** What this test has left, since the chain of acts cannot be emptied. */
let before: Awaited<ReturnType<typeof tracesNow>>
const traces = async () => {
  const now = await tracesNow()
  return {
    effects: now.effects - before.effects,
    mails: now.mails - before.mails,
    lines: now.lines - before.lines,
    jobs: now.jobs - before.jobs,
  }
}
beforeEach(async () => {
  before = await tracesNow()
})

const nothing = { effects: 0, mails: 0, lines: 0, jobs: 0 }
const once = { effects: 1, mails: 1, lines: 1, jobs: 1 }

describe('a form with more fields than any page of ours', () => {
  const postOf = (fields: number) =>
    door.app.request('http://localhost:3000/faire', {
      method: 'POST',
      headers: {
        origin: 'http://localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: Array.from({ length: fields }, (_, at) => `a${at}=`).join('&'),
    })

  it('is refused before it is read, and one of a thousand lines is not', async () => {
    expect((await postOf(33_000)).status).toBe(413)
    expect((await postOf(3_000)).status).toBe(303)
  })
})

describe('an act is one transaction', () => {
  it('is kept with its audit line, its mail and its announcement when the answer is below 400', async () => {
    expect(await door.post('/faire', {})).toMatchObject({ status: 303 })
    expect(await traces()).toEqual(once)
  })

  it('leaves nothing at all when the person is shown the form again', async () => {
    expect(await door.post('/faire', { fin: 'refus' })).toMatchObject({ status: 422 })
    expect(await traces()).toEqual(nothing)
  })

  it('leaves nothing at all when it breaks after it has written and mailed', async () => {
    expect(await door.post('/faire', { fin: 'panne' })).toMatchObject({ status: 500 })
    expect(await traces()).toEqual(nothing)
  })

  it('cannot be done by a page that is only read', async () => {
    expect(await door.get('/agir-en-lisant')).toMatchObject({ status: 500 })
    expect(await traces()).toEqual(nothing)
  })
})

describe('an act that the database undoes at its very end', () => {
  beforeAll(async () => {
    await sql`create sequence essai_tours`.execute(db)
    await sql`create function essai_defait() returns trigger language plpgsql as $$
      begin
        if new.value->>'bouton' = 'tard' then raise exception 'refused at the end'; end if;
        if new.value->>'bouton' = 'croise' and nextval('essai_tours') = 1 then
          raise exception 'crossed' using errcode = '40P01';
        end if;
        return null;
      end $$`.execute(db)
    await sql`create constraint trigger essai_defait after insert on instance_settings
      deferrable initially deferred for each row execute function essai_defait()`.execute(db)
  })
  const cookies = async (fields: Record<string, string>, headers = {}) => {
    const { status, response } = await door.post('/faire', fields, undefined, headers)
    const names = response.headers.getSetCookie().map((cookie) => /^[^=]+/.exec(cookie)?.[0] ?? '')
    return { status, location: response.headers.get('location'), cookies: names }
  }

  it('says neither that it is done nor where to go, and opens no door', async () => {
    const seen = await cookies({ bouton: 'tard', fin: 'ouvre' })
    expect(seen).toEqual({ status: 500, location: null, cookies: [] })
    expect(await traces()).toEqual(nothing)
  })

  it('says it once, and opens one door, when it had to be done again', async () => {
    const seen = await cookies({ bouton: 'croise', fin: 'ouvre' })
    expect(seen).toMatchObject({ status: 303, location: expect.stringContaining('/fait/') })
    const usual = await cookies({ fin: 'ouvre' })
    expect(usual.cookies).toHaveLength(2)
    expect(seen.cookies).toEqual(usual.cookies)
  })
})

describe('a form sent several times', () => {
  const twenty = Array.from({ length: 20 })

  it('has one effect when twenty copies arrive together, and all go to the same place', async () => {
    const _key = newToken(database.clock.chance)
    const answers = await Promise.all(twenty.map(() => door.post('/faire', { _key })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect(await traces()).toEqual(once)
  })

  it('would have twenty effects without the key of its page', async () => {
    const answers = await Promise.all(twenty.map(() => door.post('/faire', {})))
    expect(new Set(answers.map(({ location }) => location)).size).toBe(20)
    expect(await traces()).toEqual({ effects: 20, mails: 20, lines: 20, jobs: 20 })
  })

  it('is tried again when a button was refused, since its reason may be gone', async () => {
    const _key = newToken(database.ctx().chance)
    for (const times of [1, 2]) {
      const answer = await door.post('/faire', { _key, fin: 'bouton-refusé' })
      expect(answer).toMatchObject({ status: 303, location: '/la-page' })
      expect(noticeOf(answer.response)).toContain('Pas encore.')
      expect((await traces()).effects).toBe(times)
    }
  })

  it('is done again, once, when the first time was refused or broke', async () => {
    const _key = newToken(database.clock.chance)
    await door.post('/faire', { _key, fin: 'refus' })
    await door.post('/faire', { _key, fin: 'panne' })
    await door.post('/faire', { _key })
    await door.post('/faire', { _key })
    expect(await traces()).toEqual(once)
  })

  it('is another act when another button, field or thing of the same page was chosen', async () => {
    const _key = newToken(database.clock.chance)
    await door.post('/faire', { _key, bouton: 'garder' })
    await door.post('/faire', { _key, bouton: 'envoyer' })
    await door.post('/premiere/retirer', { _key })
    await door.post('/deuxieme/retirer', { _key })
    expect(await traces()).toMatchObject({ effects: 4 })
  })

  it('opens the same door in both answers, for a minute, to whoever holds its page', async () => {
    const _key = newToken(database.clock.chance)
    const send = async (fields: Record<string, string>) =>
      (await door.post('/faire', { fin: 'ouvre', ...fields })).response.headers.getSetCookie()[0]
    const first = await send({ _key })
    expect(first).toMatch(/ouvroir=[0-9a-f]{64}/)
    expect(await send({ _key })).toBe(first)
    expect(await send({ _key: newToken(database.clock.chance) })).not.toBe(first)

    const kept = await db.selectFrom('submissions').select('cookies').execute()
    const token = /=([0-9a-f]{64})/.exec(first ?? '')?.[1] ?? ''
    expect(kept.map(({ cookies }) => cookies ?? '').join()).not.toContain(token)

    database.clock.pass({ seconds: 61 })
    expect(await send({ _key })).toBeUndefined()
  })

  it('is never recognised by a key that no page of ours could hold', async () => {
    await door.post('/faire', { _key: 'court' })
    await door.post('/faire', { _key: 'court' })
    expect(await traces()).toMatchObject({ effects: 2 })
  })
})
