import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'
import { findVote } from '../store/votes.ts'

const database = useDatabase()
const { db, clock } = database
const { get, post } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

const settings = {
  title: 'Le nom de la place',
  question: 'Quel nom pour la place ?',
  options: 'Place du Marché\nPlace des Tilleuls | comme autrefois\nPlace Rosa-Parks',
  method: 'mj',
  learning: ['schulze', 'score', 'stv-meek'],
  seats: '1',
  tier: 'tracked',
  closesOn: '2026-12-10',
  closesTime: '18:00',
}

let slug = ''

beforeAll(async () => {
  const made = await post(votePaths.create, settings, staff)
  slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
})

describe('a vote in preparation', () => {
  test('is seen by the team only', async () => {
    expect(slug).toMatch(/^le-nom-de-la-place-[0-9a-z]{4}$/)
    expect((await get(votePaths.vote(slug))).status).toBe(404)
    expect((await get(votePaths.vote(slug), staff)).text).toContain('Place des Tilleuls')
    expect((await get(votePaths.list)).text).not.toContain('Le nom de la place')
  })

  test('does not open without voters; a line that cannot be read is said', async () => {
    const open = await post(votePaths.act(slug), { act: 'open', unreached: 'yes' }, staff)
    expect(open.status).toBe(422)
    expect(open.text).toMatch(/La liste des personnes qui votent est vide\s: ajoutez-les/)
    // Nor is it offered: the page says what to do in the place of its form.
    const draft = (await get(votePaths.prepare(slug), staff)).text
    expect(draft).toMatch(/La liste des personnes qui votent est vide\s: ajoutez-les/)
    expect(draft).not.toContain('name="act" value="open"')
    const bad = await post(
      votePaths.roll(slug),
      { source: 'list', people: 'Inès Morvan\nPaul Kerr ; pas-une-adresse' },
      staff,
    )
    expect(bad.status).toBe(422)
    expect(bad.text).toMatch(/Ligne 2\s: l’adresse de courriel/)
    const people = 'Inès Morvan\nPaul Kerr'
    await post(votePaths.roll(slug), { source: 'list', people }, staff)
    expect((await get(votePaths.prepare(slug), staff)).text).toContain('name="act" value="open"')
    await post(votePaths.roll(slug), { empty: 'yes' }, staff)
  })
})

test('an end that is no day, and a reason cut in the middle of a character, break nothing', async () => {
  const made = await post(votePaths.create, { ...settings, title: 'Le banc' }, staff)
  const other = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await post(votePaths.roll(other), { source: 'list', people: 'Inès Morvan\nPaul Kerr' }, staff)
  expect((await post(votePaths.act(other), { act: 'open', unreached: 'yes' }, staff)).status).toBe(
    303,
  )
  const extend = { act: 'extend', reason: `${'a'.repeat(399)}😀`, closesTime: '18:00' }
  for (const closesOn of ['<script>', '2026-99-99', '']) {
    const refused = await post(votePaths.act(other), { ...extend, closesOn }, staff)
    expect(refused.status, closesOn).toBe(422)
  }
  const hour = { ...extend, closesOn: '2026-12-20', closesTime: '25:00' }
  expect((await post(votePaths.act(other), hour, staff)).status).toBe(422)
  const later = { ...extend, closesOn: '2026-12-20' }
  expect((await post(votePaths.act(other), later, staff)).status).toBe(303)
})

test('one line of a draft roll is taken off, the others keep their numbers; an open one keeps all', async () => {
  const made = await post(votePaths.create, { ...settings, title: 'La fontaine' }, staff)
  const other = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  const people = 'Inès Morvan ; ines@un.example\nMorvan Inès ; ines@deux.example\nPaul Kerr'
  await post(votePaths.roll(other), { source: 'list', people }, staff)
  const doubted = await get(votePaths.prepare(other), staff)
  expect(doubted.text).toMatch(/name="remove" value="2"/)
  expect((await post(votePaths.roll(other), { remove: '2' })).status).toBe(403)
  expect((await post(votePaths.roll(other), { remove: '2' }, staff)).status).toBe(303)
  const mended = await get(votePaths.prepare(other), staff)
  expect(mended.text).not.toContain('Morvan Inès')
  expect(mended.text).not.toContain('name="remove"')
  expect(mended.text).toMatch(/>3<.{0,60}Paul Kerr/s)
  for (const remove of ['2', '9', 'x', ''])
    expect((await post(votePaths.roll(other), { remove }, staff)).status, remove).toBe(422)
  await post(votePaths.act(other), { act: 'open', unreached: 'yes' }, staff)
  expect((await post(votePaths.roll(other), { remove: '1' }, staff)).status).toBe(422)
  expect((await get(votePaths.prepare(other), staff)).text).toContain('Inès Morvan')
})

test('past its end, and once shut, no page says that a vote is open', async () => {
  const made = await post(votePaths.create, { ...settings, title: 'Le kiosque' }, staff)
  const other = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await post(votePaths.roll(other), { source: 'list', people: 'Une\nDeux' }, staff)
  await post(votePaths.act(other), { act: 'open', unreached: 'yes' }, staff)
  const saysOpen = async () => {
    const own = [await get(votePaths.vote(other)), await get(votePaths.prepare(other), staff)]
    const [, line = ''] = /Le kiosque(.*?)<\/tr>/s.exec((await get(votePaths.list)).text) ?? []
    return [...own.map(({ text }) => text), line].map((text) =>
      />Ouvert<|Ce scrutin est ouvert|href="[^"]*\/voter"/.test(text),
    )
  }
  expect(await saysOpen()).toEqual([true, true, true])
  clock.set('2026-12-10T17:00:01Z')
  expect(await saysOpen()).toEqual([false, false, false])
  await post(votePaths.act(other), { act: 'shut' }, staff)
  expect(await saysOpen()).toEqual([false, false, false])
})

test('codes by mail: how many stop working is said before, and the mail says that it replaces', async () => {
  clock.set('2026-12-01T10:00:00Z')
  const made = await post(votePaths.create, { ...settings, title: 'La halle' }, staff)
  const other = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  const people = 'Une ; une@halle.example\nDeux ; deux@halle.example\nTrois'
  await post(votePaths.roll(other), { source: 'list', people }, staff)
  await post(votePaths.act(other), { act: 'open', unreached: 'yes' }, staff)
  const stops = /ne marcheront plus|ne marchera plus\./
  const asked = async () =>
    /Chaque personne qui a un courriel[^<]*/.exec(
      (await get(votePaths.prepare(other), staff)).text,
    )?.[0]
  const sent = async () =>
    (await db.selectFrom('outbox_mails').select(['recipient', 'bodyText']).execute()).filter(
      ({ recipient }) => recipient.endsWith('@halle.example'),
    )
  expect(await asked()).not.toMatch(stops)
  expect((await post(votePaths.mails(other), {}, staff)).status).toBe(303)
  expect((await sent()).filter(({ bodyText }) => /remplace/.test(bodyText ?? ''))).toEqual([])
  expect((await post(votePaths.letters(other), {}, staff)).status).toBe(200)
  // Three letters; two of them have a mailbox, and theirs stop working.
  expect(await asked()).toMatch(/2 codes déjà donnés.* ne marcheront plus/)
  await post(votePaths.mails(other), {}, staff)
  const again = (await sent()).filter(({ bodyText }) => /remplace tout code/.test(bodyText ?? ''))
  expect(again.map(({ recipient }) => recipient).sort()).toEqual([
    'deux@halle.example',
    'une@halle.example',
  ])
  const old = await post(votePaths.enter(other), { code: 'a'.repeat(26) })
  expect(old.text).toContain('Avez-vous reçu un code plus récent')
})

test('an hour that no clock shows, and an end that is too far, say what is wrong', async () => {
  const spring = { ...settings, title: 'Nuit', closesOn: '2027-03-28' }
  const refused = await post(votePaths.create, { ...spring, closesTime: '02:30' }, staff)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Cette heure n’existe pas ce jour-là')
  const made = await post(votePaths.create, { ...spring, closesTime: '01:30' }, staff)
  const other = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  expect((await findVote(db, other))?.closesAt.toISOString()).toBe('2027-03-28T00:30:00.000Z')
  const changed = await post(votePaths.prepare(other), { ...spring, closesTime: '02:30' }, staff)
  expect(changed.status).toBe(422)

  await post(votePaths.roll(other), { source: 'list', people: 'Inès Morvan\nPaul Kerr' }, staff)
  await post(votePaths.act(other), { act: 'open', unreached: 'yes' }, staff)
  const extend = { act: 'extend', reason: 'La salle est prise.', closesTime: '18:00' }
  const saidOf = async (fields: Record<string, string>) => {
    const answer = await post(votePaths.act(other), { ...extend, ...fields }, staff)
    expect(answer.status).toBe(422)
    return answer.text.replaceAll(/\s/g, ' ')
  }
  for (const closesOn of ['9999-12-31', '2201-01-01', '2150-01-01']) {
    const text = await saidOf({ closesOn })
    expect(text, closesOn).toContain('La fin est dans plus d’un an')
    expect(text, closesOn).not.toContain('doit être plus tard')
  }
  expect(await saidOf({ closesOn: '2027-02-30' })).toContain('n’existe pas au calendrier')
  expect(await saidOf({ closesOn: '' })).not.toContain('doit être plus tard')
})
