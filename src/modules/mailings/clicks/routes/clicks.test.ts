import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { makeTestMailing, type TestMailing } from '#platform/testing/letters.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { linkToken, preferencesToken } from '../../actions/sign-links.ts'
import { mailingsModule } from '../../module.ts'
import { linkPath, preferencesPath } from '../../paths.ts'
import { findReport } from '../../sending/actions/find-report.ts'
import { sendLetter } from '../../sending/actions/send-letter.ts'
import type { LetterBlock } from '../../writing/blocks.ts'

const database = useDatabase()
const { db, clock } = database
const administrator = asPerson('administrator')
const staff = asPerson('lab-team')
let door: Door

const blocks: readonly LetterBlock[] = [
  { kind: 'button', label: 'Lire', href: 'https://ville.exemple.fr/reponse?a=1&b=2' },
  { kind: 'text', markdown: 'Voir [l’agenda](/agenda).' },
]

beforeAll(() => {
  door = openDoor(database, { routes: mailingsModule(() => []).routes })
})

async function written(word: string): Promise<TestMailing> {
  const made = await makeTestMailing(db, clock, { readers: 2, word })
  await db
    .updateTable('mailings')
    .set({ blocks: JSON.stringify(blocks), state: 'ready' })
    .where('id', '=', made.id)
    .execute()
  const sent = await act(door.house, { person: staff }, (ctx) => sendLetter(ctx, made.id))
  expect(sent.ok).toBe(true)
  return made
}

const frozenOf = (id: string) =>
  db
    .selectFrom('mailings')
    .select(['frozenHtml', 'frozenText'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const decide = (fields: Record<string, string>) => door.post('/envois/clics', fields, administrator)

describe('clicks', () => {
  it('are not counted until the association decides: links lead straight where they say', async () => {
    const { id } = await written('sobre')
    const { frozenHtml } = await frozenOf(id)
    expect(frozenHtml).toContain('href="https://ville.exemple.fr/reponse?a=1&amp;b=2"')
    expect(frozenHtml).not.toContain('/lettres/lien/')
    expect((await findReport(db, id))?.links).toBeUndefined()
  })

  it('are decided by who keeps the instance, on a day that has passed, and that is written down', async () => {
    expect((await door.get('/envois/clics', staff)).status).toBe(403)
    expect((await door.post('/envois/clics', { decidedOn: '2026-11-20' }, staff)).status).toBe(403)
    expect((await decide({ decidedOn: '2027-11-20' })).status).toBe(422)
    expect((await decide({ decidedOn: '2026-11-20' })).status).toBe(303)
    expect((await door.get('/envois/clics', administrator)).text).toContain('20 novembre 2026')
    const line = await db
      .selectFrom('audit_lines')
      .select('isPublic')
      .where('act', '=', 'clicks.counted')
      .executeTakeFirst()
    expect(line?.isPublic).toBe(true)
  })

  it('are counted by link, and the letter and the page of choices say so', async () => {
    const made = await written('comptee')
    const { frozenHtml = '', frozenText } = await frozenOf(made.id)
    expect(frozenHtml).not.toContain('ville.exemple.fr')
    expect(`${frozenHtml}`.match(/lettres\/lien\/[0-9a-f]{68}"/g)).toHaveLength(2)
    expect(frozenHtml).toContain('{{unsubscribe}}')
    for (const text of [frozenHtml, frozenText?.replace(/\s+/g, ' ')]) {
      expect(text).toContain('sans savoir par qui')
    }
    expect(frozenText).toContain('https://ville.exemple.fr/reponse?a=1&b=2')
    const choices = preferencesPath(preferencesToken(made.secret, made.subscribers[0] ?? ''))
    expect((await door.get(choices)).text).toContain('sans savoir par qui')

    const link = linkPath(linkToken(made.secret, made.id, 1))
    for (let time = 0; time < 4; time++) {
      const answer = await door.get(link)
      expect([answer.status, answer.location]).toEqual([
        302,
        'https://ville.exemple.fr/reponse?a=1&b=2',
      ])
      expect(answer.response.headers.get('set-cookie')).toBeNull()
      expect(answer.response.headers.get('referrer-policy')).toBe('no-referrer')
    }
    const few = await findReport(db, made.id)
    expect(few?.links?.map(({ clicks }) => clicks)).toEqual([undefined, undefined])
    const seen = (await door.get(`/envois/${made.id}`, staff)).text
    expect(seen).toContain('moins de 5')
    await door.get(link)
    expect((await findReport(db, made.id))?.links?.map(({ clicks }) => clicks)).toEqual([
      5,
      undefined,
    ])
  })

  it('leave one number behind, and nothing about anyone', async () => {
    const { rows } = await countedRows()
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([
      ['clicks', 'href', 'mailingId', 'number'],
      ['clicks', 'href', 'mailingId', 'number'],
    ])
  })

  it('are no open redirect: only what the letter held, only with our signature', async () => {
    const { id, secret } = await written('fermee')
    const good = linkToken(secret, id, 1)
    const forged = [
      `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`,
      linkToken('another key', id, 1),
      linkToken(secret, id, 99),
      linkToken(secret, administrator.id, 1),
      'https://mal.example/',
      encodeURIComponent('https://mal.example/'),
    ]
    for (const token of forged) {
      const { status, location } = await door.get(linkPath(token))
      expect([status, location ?? '']).toEqual([404, ''])
    }
    expect((await door.get(linkPath(good))).status).toBe(302)
    const aside = await door.get(`${linkPath(good)}?url=https://mal.example/`)
    expect(aside.location).toContain('ville.exemple.fr')
  })

  it('stop being counted when the association says so; letters that left still lead somewhere', async () => {
    const { id, secret } = await written('arretee')
    await decide({ choice: 'stop' })
    const link = linkPath(linkToken(secret, id, 1))
    for (let time = 0; time < 6; time++) expect((await door.get(link)).status).toBe(302)
    expect((await findReport(db, id))?.links?.[0]?.clicks).toBeUndefined()
    const after = await written('apres')
    expect((await frozenOf(after.id)).frozenHtml).not.toContain('/lettres/lien/')
  })
})

async function countedRows() {
  const rows = await db.selectFrom('mailing_links').selectAll().execute()
  return { rows }
}
