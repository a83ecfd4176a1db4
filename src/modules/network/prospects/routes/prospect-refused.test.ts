import { beforeAll, describe, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'

const database = useDatabase()
const door = openDoor(database, { routes: networkModule(() => []).routes })
const staff = asPerson('lab-team')
let at = ''

const place = (name: string) =>
  act(door.house, {}, (ctx) =>
    registerPlace(ctx, {
      ...{ kind: 'commune', subtype: '', slug: name.toLowerCase(), name, source: 'demo' },
      ...{ regionCode: '24', population: 8400 },
    }),
  )
const send = async (path: string, fields: Record<string, string>) => {
  const answer = await door.post(`${at}${path}`, fields, staff)
  return { ...answer, text: answer.text.replaceAll('\u00a0', ' ') }
}
const stands = () =>
  database.db
    .selectFrom('network_prospects')
    .select(['stage', 'nextAction', 'nextOn'])
    .executeTakeFirstOrThrow()
/** The marks of one form of the page, as it is now. */
async function seenIn(form: string) {
  const { text } = await door.get(at, staff)
  const drawn = new RegExp(`<form[^>]*id="${form}"[\\s\\S]*?</form>`).exec(text)?.[0] ?? ''
  return /name="_seen" value="([^"]*)"/.exec(drawn)?.[1] ?? ''
}

beforeAll(async () => {
  const { id } = await place('Valbrenne')
  const form = { territory: id, source: 'met', nextAction: 'Appeler', nextOn: '2026-11-27' }
  at = (await door.post('/reseau/prospection/nouveau', form, staff)).location ?? ''
})

describe('what is to be done next', () => {
  it('is not written over by whoever had opened the page before', async () => {
    const seen = await seenIn('etape')
    const before = { nextAction: 'Appeler', nextOn: '2026-11-27' }
    const edited = { ...before, nextAction: 'Envoyer la convention', source: 'met' }
    expect((await send('/modifier', edited)).status).toBe(303)
    const own = { to: 'contacted', note: '', _seen: seen, _whole: 'yes' }
    const both = await send('/etape', { ...own, ...before, nextAction: 'Rappeler' })
    expect(both.status).toBe(422)
    expect(both.text).toContain('Envoyer la convention')
    expect(await stands()).toMatchObject({ stage: 'identified' })
    expect((await send('/etape', { ...own, ...before })).status).toBe(303)
    expect(await stands()).toMatchObject({
      stage: 'contacted',
      nextAction: 'Envoyer la convention',
    })
  })

  it('stays as it is when the board moves the territory', async () => {
    expect((await send('/etape', { to: 'interested' })).location).toBe('/reseau/prospection')
    expect(await stands()).toMatchObject({
      stage: 'interested',
      nextAction: 'Envoyer la convention',
    })
  })

  it('keeps a day that has passed since, and takes no other that has', async () => {
    const today = database.clock.now()
    database.clock.pass({ days: 3 })
    const note = 'Personne au téléphone.'
    const kept = { note, nextAction: 'Envoyer la convention', nextOn: '2026-11-27' }
    expect((await send('/echange', { ...kept, nextOn: '2026-11-26' })).text).toContain(
      'Ce jour est passé',
    )
    expect((await send('/echange', kept)).status).toBe(303)
    database.clock.set(today)
  })
})

describe('a refusal is said', () => {
  it('under its field, with what was typed', async () => {
    const same = await send('/etape', { to: 'interested', note: 'Encore.' })
    expect(same.status).toBe(422)
    expect(same.text).toContain('Le territoire est déjà à cette étape')
    expect(same.text).toContain('Encore.')
    const signing = await send('/etape', { to: 'signed', note: '' })
    expect(signing.text).toContain('utilisez le bouton « Ouvrir l’adhésion »')
  })

  it('even where the form is not drawn any more: the membership was opened meanwhile', async () => {
    const reason = 'Le conseil a délibéré avant que nous le sachions.'
    expect((await send('/signer', { reason, why: '' })).status).toBe(303)
    for (const [path, form] of [
      ['/etape', { to: 'contacted', note: '' }],
      ['/signer', { reason, why: '' }],
    ] as const) {
      const { status, text } = await send(path, form)
      expect(status).toBe(422)
      expect(text).toContain('L’adhésion de ce territoire est ouverte : la suite s’y trouve.')
    }
    const unread = await send('/etape', { to: '', note: '' })
    expect(unread.status).toBe(422)
    expect(unread.text).toContain('rien n’est enregistré')
    expect(await stands()).toMatchObject({ stage: 'signed' })
  })

  it('and one press among suggestions leads to the line that somebody else opened', async () => {
    const { id } = await place('Corvigny')
    const press = { territory: id, source: 'likeness', direct: 'yes' }
    const first = await door.post('/reseau/prospection/nouveau', press, staff)
    const second = await door.post('/reseau/prospection/nouveau', press, staff)
    expect(second.location).toBe(first.location)
    expect(noticeOf(first.response)).toContain('suivi')
    expect(noticeOf(second.response)).toBe('')
  })
})
