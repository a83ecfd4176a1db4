import { type Kysely, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { type UndoKind, undoable } from '#kit/undo.ts'
import { page, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { get, post } from '#platform/routes.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { homeModule } from '../module.ts'

const database = useDatabase()
const { clock } = database
const db: Kysely<PlatformTables> = database.db
const staff = asPerson('lab-team')

/** A lamp: it is on or off, and two people are written to. */
let lamp: 'on' | 'off' = 'on'
const lampUndo: UndoKind<Ctx> = {
  act: 'lamp.put-out',
  named: { fr: 'la lampe éteinte', en: 'the lamp put out' },
  undone: { fr: 'La lampe est rallumée.', en: 'The lamp is lit again.' },
  state: async () => lamp,
  may: async () => true,
  restore: async (_ctx, _thing, before) => {
    lamp = before as typeof lamp
  },
}
async function putOut(ctx: Ctx) {
  const offer = await undoable(ctx, lampUndo, 'lamp')
  lamp = 'off'
  for (const to of ['ines', 'paul'])
    ctx.mail({ to: `${to}@ville.fr`, subject: 'La lampe', text: 'Elle est éteinte.' })
  ctx.announce('lamp.put-out', {})
  await offer({ subject: 'lamp:1', public: true })
}
const room: Module = {
  name: 'lamps',
  columns: {},
  undos: [lampUndo],
  routes: [
    get('/lampe', 'signed-in', (c) => page(c, <Layout frame={c.var.frame} title="La lampe" />)),
    post('/lampe/eteindre', 'signed-in', async (c) => {
      await putOut(c.var.ctx)
      return seeOther(c, '/lampe', 'La lampe est éteinte.')
    }),
  ],
}
const home = homeModule(() => [room])
const listeners = [{ on: 'lamp.put-out', name: 'lamps.tell', run: async () => undefined }]
const house = { ...testHouse(database, listeners), mailLeaves: true }
let viewer: typeof staff | undefined = staff
const door = openDoor(database, {
  house,
  routes: [...room.routes, ...home.routes],
  identify: async () => viewer,
})

function browser() {
  const opened = openBrowser(door.app)
  opened.cookies.set('ouvroir', 'a'.repeat(64))
  return opened
}

const jobs = async () =>
  (
    await sql<{ task: string; seconds: number }>`select task_identifier as task,
      extract(epoch from run_at - now())::int as seconds from graphile_worker.jobs
      order by task_identifier`.execute(db)
  ).rows

beforeEach(async () => {
  lamp = 'on'
  viewer = staff
  await db.deleteFrom('outbox_mails').execute()
  await db.deleteFrom('undoable_acts').execute()
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`.execute(
    db,
  )
})

describe('what somebody has just done', () => {
  test('is offered on the next page, for a minute, without JavaScript', async () => {
    const inside = browser()
    expect((await inside.get('/lampe')).html).not.toContain('/annuler/')
    await inside.post('/lampe/eteindre')
    clock.pass({ seconds: 10 })
    const { html } = await inside.get('/lampe')
    expect(html).toContain('La lampe est éteinte.')
    expect(html).toMatch(/Revenir en arrière \(encore 50\ssecondes\)/)
    expect(html).toContain('Rien n’est encore envoyé')
    // How many letters wait is said once, by the sentence of the act: a second count would be another one.
    expect(html).not.toMatch(/\d+\s(?:courriel|lettre|personne)/)
    const [, action = ''] = /action="(\/annuler\/[^"]+)"/.exec(html) ?? []
    const done = await inside.post(action, { retour: '/lampe' })
    expect([done.status, done.location, lamp]).toEqual([303, '/lampe', 'on'])
    const back = await inside.get('/lampe')
    expect(back.html).toContain('La lampe est rallumée.')
    expect(back.html).not.toContain('/annuler/')
    expect(await db.selectFrom('outbox_mails').selectAll().execute()).toEqual([])
    expect(await jobs()).toEqual([])
  })

  test('after it, the same form does the act again; sent twice, it says twice the same', async () => {
    const inside = browser()
    const _key = 'b'.repeat(64)
    const said = async () => {
      await inside.post('/lampe/eteindre', { _key })
      return (await inside.get('/lampe')).html
    }
    await inside.post('/lampe/eteindre', { _key })
    // The browser of a double click listens to the second answer only.
    inside.cookies.delete('ouvroir-mot')
    const html = await said()
    expect(html).toContain('La lampe est éteinte.')
    const [, action = ''] = /action="(\/annuler\/[^"]+)"/.exec(html) ?? []
    await inside.post(action, { retour: '/lampe' })
    expect(lamp).toBe('on')
    expect(await said()).toContain('La lampe est éteinte.')
    expect(lamp).toBe('off')
  })

  test('a later letter to the same person leaves after the one that is held, and alone once it is dropped', async () => {
    const inside = browser()
    await inside.post('/lampe/eteindre')
    clock.pass({ seconds: 20 })
    const later = (to: string, more: { keepHours?: number } = {}) =>
      act(house, {}, async (ctx) => ctx.mail({ to, subject: 'Après', text: 'Un mot.', ...more }))
    await later('ines@ville.fr')
    await later('autre@ville.fr')
    await later('ines@ville.fr', { keepHours: 1 })
    const sends = (await jobs()).filter(({ task }) => task === 'send-mail')
    const waits = sends.map(({ seconds }) => Math.round(seconds / 5) * 5).sort((a, b) => a - b)
    // Two held for ninety seconds, one behind them (seventy are left, and five), two at once.
    expect(waits).toEqual([0, 0, 75, 90, 90])
  })

  test('is offered no more once the minute is over, nor to whoever comes in by the same browser', async () => {
    const inside = browser()
    await inside.post('/lampe/eteindre')
    viewer = asPerson('lab-team')
    expect((await inside.get('/lampe')).html).not.toContain('/annuler/')
    viewer = undefined
    expect((await inside.get('/lettre')).html).not.toContain('/annuler/')
    viewer = staff
    expect((await inside.get('/lampe')).html).toContain('/annuler/')
    clock.pass({ seconds: 60 })
    expect((await inside.get('/lampe')).html).not.toContain('/annuler/')
  })

  test('goes back to a page of this house, whatever the form says', async () => {
    for (const retour of ['https://ailleurs.exemple.fr', '//ailleurs.exemple.fr', '']) {
      const inside = browser()
      lamp = 'on'
      await inside.post('/lampe/eteindre')
      const [, action = ''] =
        /action="(\/annuler\/[^"]+)"/.exec((await inside.get('/lampe')).html) ?? []
      expect((await inside.post(action, { retour })).location).toBe('/atelier')
    }
  })

  test('is said again as it was when it is refused, with the way back', async () => {
    const inside = browser()
    await inside.post('/lampe/eteindre')
    const [, action = ''] =
      /action="(\/annuler\/[^"]+)"/.exec((await inside.get('/lampe')).html) ?? []
    await inside.post(action, { retour: '/lampe' })
    const twice = await inside.post(action, { retour: '/lampe', encore: '1' })
    expect(twice.status).toBe(422)
    expect(twice.html).toContain('C’était déjà fait')
    expect(twice.html).toContain('href="/lampe"')
    expect((await inside.post('/annuler/01936000-0000-7000-8000-000000000001')).status).toBe(404)
    expect((await inside.post('/annuler/rien')).status).toBe(404)
  })
})

describe('what it says to others', () => {
  test('waits longer than the minute, letters and announcements alike', async () => {
    await browser().post('/lampe/eteindre')
    const waiting = await jobs()
    expect(waiting.map(({ task }) => task)).toEqual(['listen', 'send-mail', 'send-mail'])
    for (const { seconds } of waiting) expect(seconds).toBeGreaterThan(60)
    const mails = await db.selectFrom('outbox_mails').select('notBefore').execute()
    for (const { notBefore } of mails)
      expect(notBefore).toEqual(new Date(clock.now().getTime() + 60_000))
  })

  /** The control: the same act where nobody can take it back (a job, a command) waits for nothing. */
  test('leaves at once where no page offers to take it back', async () => {
    await act(house, { person: staff }, putOut)
    const waiting = await jobs()
    expect(waiting).toHaveLength(3)
    for (const { seconds } of waiting) expect(seconds).toBeLessThanOrEqual(1)
    expect(await db.selectFrom('undoable_acts').select('id').execute()).toEqual([])
  })

  test('is one undo for one act: a second offer is a mistake of the program', async () => {
    const twice = (ctx: Ctx) => putOut(ctx).then(() => putOut(ctx))
    const undo = { id: undefined }
    await expect(act(house, { person: staff, undo }, twice)).rejects.toThrow('one undo')
  })
})
