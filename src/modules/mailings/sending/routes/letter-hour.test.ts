import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { undoAct } from '#platform/undo.ts'
import { act } from '#platform/world.ts'
import { mailingsModule } from '../../module.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { paths, pathTo } from '../../paths.ts'
import { readyWords } from '../../writing/ready-words.ts'
import { scheduleLetter } from '../actions/schedule-letter.ts'
import { cancelUndo } from '../actions/undo-cancel.ts'
import { findMailing } from '../store/mailings.ts'

const database = useDatabase()
const { db, clock } = database
const room = mailingsModule(() => [])
const door = openDoor(database, { routes: room.routes })
const staff = asPerson('lab-team')
let id: string
let number = 0

beforeEach(async () => {
  clock.set('2026-11-30T09:00:00Z')
  await sql`truncate mailings cascade`.execute(db)
  number++
  id = (await makeTestMailing(db, clock, { readers: 2, word: `choix${number}` })).id
})

const choose = (day: string, time: string, more = {}) =>
  door.post(pathTo('hour', id), { day, time, ...more }, staff)
const hour = async () =>
  (
    (await db
      .selectFrom('mailings')
      .select('leavesAt')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()) as { leavesAt: Date | null }
  ).leavesAt?.toISOString()
const page = async (as = staff) =>
  (await door.get(pathTo('sending', id), as)).text.replaceAll(/\s/g, ' ')

describe('the hour of a letter', () => {
  test('is chosen on its page, which says when it leaves and to how many', async () => {
    expect(await page()).toContain('Choisir le jour et l’heure du départ')
    const answer = await choose('2026-12-01', '8 h')
    expect(answer).toMatchObject({ status: 303, location: pathTo('sending', id) })
    expect(noticeOf(answer.response)).toMatch(/départ le mardi 1er décembre 2026 à 8\sh/)
    expect(await hour()).toBe('2026-12-01T07:00:00.000Z')
    const shown = await page()
    expect(shown).toMatch(/Elle partira le mardi 1er décembre 2026 à 8 h/)
    expect(shown).toMatch(/2 personnes la recevraient si elle partait maintenant/)
    expect(shown).toMatch(/seront comptés au moment du départ/)
    expect(shown).toContain('Changer l’heure du départ')
    expect(shown).toContain('Envoyer maintenant')
    expect(shown).toContain('Aucun serveur de courriel')
  })

  test('is that of Paris, in summer as well', async () => {
    await choose('2027-07-01', '08:00')
    expect(await hour()).toBe('2027-07-01T06:00:00.000Z')
    const skipped = await choose('2027-03-28', '2 h 30')
    expect(skipped.status).toBe(422)
    expect(skipped.text).toContain('une heure est sautée')
    expect(await hour()).toBe('2027-07-01T06:00:00.000Z')
  })

  test.each([
    ['2026-11-30', '9 h', /Cette heure est passée : choisissez une heure à venir/],
    ['2026-11-29', '18 h', /Ce jour est passé : choisissez/],
    ['2028-01-01', '8 h', /dans plus d’un an : vérifiez l’année/],
    ['2026-12-01', 'demain', /Écrivez l’heure comme 18 h 30/],
  ])('%s at %s is refused in words, and what was typed stays', async (day, time, words) => {
    const { status, text } = await choose(day, time)
    expect(status).toBe(422)
    expect(text.replaceAll(/\s/g, ' ')).toMatch(words)
    expect(text).toContain(`value="${day}"`)
    expect(text).toContain(`value="${time}"`)
    expect(text).toMatch(/<details class="disclosure" open/)
    // First on the page, above the form that is folded far below, whatever was kept before.
    const top = text.slice(text.indexOf('<h1'), text.indexOf('class="disclosure"'))
    expect(top).toContain('L’heure de départ n’est pas changée')
    expect(top.replaceAll(/\s/g, ' ')).toMatch(words)
    const [, field = ''] = /href="#(heure-[a-z]+)"/.exec(top) ?? []
    expect(text).toContain(`id="${field}"`)
    expect(await hour()).toBeUndefined()
  })

  test('is refused by the action too, whoever calls it', async () => {
    const at = (text: string) => scheduleLetter(database.ctx({ person: staff }), id, new Date(text))
    expect(await at('2026-11-30T09:00:00Z')).toEqual({ ok: false, refusal: 'hour-passed' })
    expect(await at('2028-01-01T09:00:00Z')).toEqual({ ok: false, refusal: 'too-far' })
  })

  test('is changed, and taken away, until it leaves', async () => {
    await choose('2026-12-01', '8 h')
    await choose('2026-12-03', '18 h 30')
    expect(await hour()).toBe('2026-12-03T17:30:00.000Z')
    const off = await door.post(pathTo('hourOff', id), {}, staff)
    expect(noticeOf(off.response)).toContain('aucun départ n’est prévu')
    expect(await hour()).toBeUndefined()
    const twice = await door.post(pathTo('hourOff', id), {}, staff)
    expect(twice.status).toBe(422)
    const { rows } = await sql<{ act: string }>`select act from audit_lines
      where subject = ${`mailing:${id}`} order by at, act`.execute(db)
    expect(rows.map(({ act }) => act)).toEqual([
      ...['mailing.scheduled', 'mailing.scheduled', 'mailing.unscheduled'],
    ])
    await door.post(pathTo('send', id), {}, staff)
    expect((await choose('2026-12-04', '8 h')).status).toBe(422)
  })

  test('of two who choose it at once, the second sees what the first chose', async () => {
    await choose('2026-12-01', '8 h')
    const seen = /name="_seen" value="([^"]*)"/.exec(await page())?.[1] ?? ''
    await choose('2026-12-02', '9 h')
    const late = await choose('2026-12-05', '10 h', { _seen: seen })
    expect(late.status).toBe(422)
    expect(await hour()).toBe('2026-12-02T08:00:00.000Z')
  })

  test('stays with a letter that is changed, which says that it must be ready again', async () => {
    await choose('2026-12-01', '8 h')
    const words = { title: 'Décembre', subject: 'Décembre', preheader: '' }
    const write = filled(writingPaths.write, { id })
    const seen = /name="seen" value="([^"]*)"/.exec((await door.get(write, staff)).text)?.[1]
    const kept = await door.post(
      filled(writingPaths.envelope, { id }),
      { ...words, seen: seen ?? '' },
      staff,
    )
    expect(kept.status).toBe(303)
    for (const path of [pathTo('sending', id), write]) {
      const { text } = await door.get(path, staff)
      expect(text).toMatch(/Son départ est prévu le mardi/)
      expect(text).toContain('sinon elle ne partira pas')
    }
    const waiting = await room.waiting?.({ db, now: clock.now(), locale: 'fr' }, staff)
    expect(waiting).toMatchObject([{ key: `mailing:${id}:hour`, dueOn: '2026-12-01' }])
    // Its hour may still be changed.
    expect((await choose('2026-12-02', '8 h')).status).toBe(303)
  })

  test('is said once the letter is ready: nothing is left to confirm', () => {
    expect(readyWords('fr', undefined)).toMatch(/reste à confirmer/)
    expect(readyWords('fr', new Date('2026-12-01T07:00:00Z'))).toMatch(/Elle partira le mardi/)
  })

  test('is asked of nobody on the page of the day, since it leaves by itself', async () => {
    const lines = () => room.waiting?.({ db, now: clock.now(), locale: 'fr' }, staff)
    expect(await lines()).toMatchObject([{ key: `mailing:${id}:ready` }])
    await choose('2026-12-01', '8 h')
    expect(await lines()).toEqual([])
  })

  test('is seen in the list of letters and by its filter', async () => {
    await choose('2026-12-01', '8 h')
    await makeTestMailing(db, clock, { readers: 1, word: `autre${number}` })
    const list = (await door.get(paths.sendings, staff)).text
    expect(list).toContain('prévue')
    const only = await door.get(`${paths.sendings}?etat=scheduled`, staff)
    expect(only.text).toContain(pathTo('sending', id))
    expect(only.text.match(/href="\/envois\/[0-9a-f-]{36}"/g)).toHaveLength(1)
    const ready = await door.get(`${paths.sendings}?etat=ready`, staff)
    expect(ready.text).not.toContain(`href="${pathTo('sending', id)}"`)
    const csv = await door.get('/envois.csv', staff)
    expect(csv.text).toContain('Départ prévu')
  })

  test('given up and brought back, it has its hour again', async () => {
    await choose('2026-12-01', '8 h')
    await door.post(pathTo('cancel', id), {}, staff)
    expect(await hour()).toBeUndefined()
    await cancelUndo.restore(database.ctx({ person: staff }), id, {
      ...{ state: 'ready', pauseReason: null },
      ...{ leavesAt: '2026-12-01T07:00:00.000Z', scheduledBy: staff.id },
    })
    expect(await hour()).toBe('2026-12-01T07:00:00.000Z')
  })

  test.each([
    ['cancel', {}, 'ready'],
    ['hourOff', {}, 'ready'],
    ['hour', { day: '2026-12-03', time: '9 h' }, 'ready'],
  ] as const)('past when its %s is undone, it does not come back', async (path, form, state) => {
    await choose('2026-11-30', '10 h 01')
    clock.set('2026-11-30T09:00:40Z')
    await door.post(pathTo(path, id), form, staff)
    clock.set('2026-11-30T09:01:20Z')
    const row = await db
      .selectFrom('undoable_acts')
      .select('id')
      .where('subject', '=', `mailing:${id}`)
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow()
    const undone = await act(testHouse(database), { person: staff }, (ctx) =>
      undoAct(ctx, room.undos ?? [], row.id),
    )
    expect(undone.ok && undone.value.undone.fr).toMatch(/est passée\s: aucun départ n’est prévu/)
    expect(undone.ok && undone.value.undone.en).toMatch(/has passed: it is not due to leave/)
    expect(await hour()).toBeUndefined()
    expect(await findMailing(db, id)).toMatchObject({ state })
  })

  test('is chosen by the team, and by nobody else', async () => {
    for (const viewer of [asPerson('innovator'), asPerson('finance')]) {
      const form = { day: '2026-12-01', time: '8 h' }
      expect((await door.post(pathTo('hour', id), form, viewer)).status).toBe(403)
      expect((await door.post(pathTo('hourOff', id), {}, viewer)).status).toBe(403)
    }
  })

  test('to nobody, it is said on the page with the way to its readers', async () => {
    expect(await page()).not.toContain('Choisir les destinataires')
    const send = `action="${pathTo('send', id)}"`
    expect(await page()).toContain(send)
    await sql`update mailing_subscriptions set state = 'unsubscribed'`.execute(db)
    const audience = filled(writingPaths.audience, { id })
    for (const text of [await page(), (await door.post(pathTo('send', id), {}, staff)).text]) {
      expect(text).toContain('Personne ne recevrait cette lettre')
      expect(text).not.toContain(send)
      expect(text).toContain(`<a href="${audience}">Choisir les destinataires</a>`)
    }
  })

  test('with pieces that will be over by then, they are named with the way out', async () => {
    const item = (key: string, title: string, until?: string) => ({
      ...{ kind: 'item', key, from: 'event', title, text: '', href: '/agenda' },
      ...{ at: '2026-11-20T09:00:00.000Z', ...(until && { until }) },
    })
    const blocks = [
      item('event:1', 'Visite à Saint-Aubrac', '2026-12-01T06:00:00.000Z'),
      item('vote:1', 'Le choix du lieu', '2026-12-02T10:00:00.000Z'),
      item('resource:1', 'Un jury à Valbrenne'),
    ]
    await db
      .updateTable('mailings')
      .set({ blocks: JSON.stringify(blocks) })
      .execute()
    expect(await page()).not.toMatch(/passés? quand elle partira/)
    await choose('2026-12-01', '8 h')
    const one = await page()
    expect(one).toContain('Ce morceau sera passé quand elle partira')
    expect(one).toMatch(/Visite à Saint-Aubrac<\/span> \(fin : le mardi 1er décembre 2026 à 7 h\)/)
    expect(one).not.toContain('Le choix du lieu')
    expect(one).not.toContain('Un jury à Valbrenne')
    expect(one).toContain(`${filled(writingPaths.write, { id })}#morceaux`)
    await choose('2026-12-03', '8 h')
    const two = await page()
    expect(two).toContain('Ces morceaux seront passés quand elle partira')
    expect(two).toContain('Le choix du lieu')
  })

  test('is said in English', async () => {
    await choose('2026-12-01', '8 h')
    const { text } = await door.get(`${pathTo('sending', id)}?langue=en`, staff)
    expect(text).toMatch(/It will leave on\sTuesday\s1\sDecember\s2026\sat\s8:00/)
    expect(text).toMatch(/2 people would receive it if it left now/)
  })
})
