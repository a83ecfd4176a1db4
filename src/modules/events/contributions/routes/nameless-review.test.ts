import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { eventsModule } from '../../module.ts'
import { ownAccount } from '../../paths/programmes.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: eventsModule.routes })
const staff = asPerson('lab-team')
const at = '/agenda/les-rencontres-sans-noms'
const team = `${at}/programme`

const call = {
  ...{ intro: '', opensOn: '2026-11-20', closesOn: '2026-12-20', formats: 'Atelier : 90' },
  ...{ questions: '', criteria: 'Intérêt\nPreuves', scale: '5', dayFrom: '09:00', dayTo: '18:00' },
}
const offer = {
  ...{ title: 'Un jeu de rôle du conseil', summary: 'On joue.', format: 'atelier', language: 'fr' },
  ...{ name1: 'Tomás Ferreira', email1: 'tomas@collectif.example', publishName1: 'yes' },
  ...{ organisation1: 'Le Collectif', territory1: 'Saint-Aubrac' },
}
const who = ['Tomás Ferreira', 'tomas@collectif.example', 'Le Collectif', 'Saint-Aubrac']
const reader = { name: 'Nour Haddad', email: 'nour@universite.example', organisation: '' }
const tied = { name: 'Jeanne Castaing', email: 'jeanne@benevoles.example', organisation: '' }

const lettersTo = async (recipient: string) => {
  const { rows } = await sql<{ subject: string; bodyText: string }>`select subject, body_text
    from outbox_mails where recipient = ${recipient}`.execute(db)
  return rows.map(({ subject, bodyText }) => `${subject}\n${bodyText}`)
}

async function linkOf(recipient: string): Promise<string> {
  const found = (await lettersTo(recipient)).join('\n')
  return /\/agenda\/[a-z-]+\/relire\/[0-9a-f]{64}/.exec(found)?.[0] ?? ''
}

let id = ''
let mine = ''
const prepare = (more: Record<string, string>) =>
  door.post(`${team}/preparer`, { ...call, _whole: 'yes', ...more }, staff)

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await sql`insert into events (id, slug, kind, title, state, starts_at, ends_at, place, audience,
      created_at, updated_at)
    values (${newId(clock.now(), clock.chance)}, 'les-rencontres-sans-noms', 'gathering',
      'Les rencontres', 'published', '2027-03-18T08:00:00Z', '2027-03-19T16:00:00Z', 'Valbrenne',
      'public', now(), now())`.execute(db)
  expect((await prepare({ nameless: 'yes' })).status).toBe(303)
  expect((await door.post(`${at}/contribuer`, offer)).status).toBe(303)
  await door.post(`${team}/comite`, { ...reader, territory: '' }, staff)
  await door.post(`${team}/comite`, { ...tied, territory: 'Saint-Aubrac' }, staff)
  const { rows } = await sql<{ id: string }>`select id from event_contributions
    where title = ${offer.title}`.execute(db)
  id = rows[0]?.id ?? ''
  mine = await linkOf(reader.email)
})

/** All that somebody who reads is given: both pages, the form again, and every letter. */
async function given(): Promise<readonly string[]> {
  const missing = await door.post(`${mine}/${id}`, { 'score-interet': '1' })
  expect(missing.status).toBe(422)
  const pages = [await door.get(mine), await door.get(`${mine}/${id}`), missing]
  return [...pages.map(({ text }) => text), ...(await lettersTo(reader.email))]
}

test('whoever reads is given no name, organisation, place or address before the decision', async () => {
  expect((await door.get(`${team}/preparer`, staff)).text).toMatch(
    /<input[^>]*name="nameless"[^>]*checked/,
  )
  const texts = await given()
  expect(texts[1]).toContain(offer.title)
  expect(texts[1]).toContain('Noms cachés jusqu’à l’envoi de la décision')
  for (const text of texts) for (const word of who) expect(text).not.toContain(word)
})

test('whom a tie concerns is still set aside, and the team that decides reads the names', async () => {
  const list = await door.get(await linkOf(tied.email))
  expect(list.status).toBe(200)
  expect(list.text).not.toContain(offer.title)
  expect((await door.get(`${team}/contributions/${id}`, staff)).text).toContain(who[0])
})

test('the control: the same pages say the names where the call does not hide them', async () => {
  await prepare({})
  expect((await given())[1]).toContain(who[0])
  await prepare({ nameless: 'yes' })
  expect((await given())[1]).not.toContain(who[0])
})

test('whoever reads in English learns nothing by trying names: what they typed says nothing of itself', async () => {
  const tried = async (words: string) => {
    const answer = await door.post(`${mine}/${id}?langue=en`, { comment: words })
    expect(answer.status).toBe(422)
    return [...answer.text.matchAll(/<textarea[^>]*>/g)].map(([tag]) => tag)
  }
  const nobody = await tried('Personne De Rien')
  for (const guess of [who[0] ?? '', 'Le Collectif', 'Saint-Aubrac'])
    expect(await tried(guess)).toEqual(nobody)
  // Nor by a sentence of the act before, which a browser keeps.
  const cookie = `ouvroir-mot=${encodeURIComponent('Tomás Ferreira')}; ouvroir-langue=en`
  const page = await door.get(`${mine}/${id}`, undefined, { cookie })
  expect(page.text).toContain('Tomás Ferreira')
  expect(page.text).not.toContain('lang="fr">Tomás')
})

test('a comment that is too long to be kept whole comes back whole, with what to do', async () => {
  const comment = `${'Un mot. '.repeat(500)}La fin.`
  const scores = { 'score-interet': '1', 'score-preuves': '1' }
  const { status, text } = await door.post(`${mine}/${id}`, { ...scores, comment })
  expect(status).toBe(422)
  expect(text).toMatch(/Écrivez 4\s000 caractères au plus/)
  expect(text).toContain('La fin.</textarea>')
  expect((await door.post(`${mine}/${id}`, { ...scores, comment: 'Court.' })).status).toBe(303)
})

test('of two who decide on the same page, the second reads what the first decided', async () => {
  const page = `${team}/contributions/${id}`
  const { text } = await door.get(page, staff)
  const _seen = /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? ''
  const decide = (decision: string, message: string) =>
    door.post(`${page}/decision`, { decision, message, _seen, _whole: 'yes' }, staff)
  expect((await decide('waiting', 'Peut-être.')).status).toBe(303)
  const second = await decide('refused', 'Hélas.')
  expect(second.status).toBe(422)
  expect(second.text).toContain('Peut-être.')
  expect(second.text).toContain('Hélas.')
})

test('once the decision has left, the names are read', async () => {
  const page = `${team}/contributions/${id}`
  await door.post(`${page}/decision`, { decision: 'accepted', message: 'Bravo !' }, staff)
  // Decided, and not sent: still hidden.
  expect((await door.get(`${mine}/${id}`)).text).not.toContain(who[0])
  expect((await door.post(`${page}/annoncer`, {}, staff)).status).toBe(303)
  expect((await door.get(`${mine}/${id}`)).text).toContain(who[0])
})

test('a link that was cut, or that is nobody’s, says what may be done', async () => {
  for (const path of ['relire', 'contribution'])
    for (const token of ['a'.repeat(64), mine.slice(-60), '%F0%9F%98%80']) {
      const { status, text } = await door.get(`${at}/${path}/${token}`)
      expect([path, token, status]).toEqual([path, token, 404])
      expect(text).toContain('Ce lien ne s’ouvre plus')
    }
  // An account that does not read is no letter.
  expect((await door.get(`${at}/relire/${ownAccount}`)).text).not.toContain('Ce lien ne s’ouvre')
})
