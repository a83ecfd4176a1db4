import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { readCode, writtenCode as writtenDraw } from '#modules/draws/recruits/letter-code.ts'
import { lettersOut } from '#modules/draws/testing/letters-out.ts'
import { giveCodes } from '#modules/votes/roll/actions/give-codes.ts'
import { linkToken, writtenCode } from '#modules/votes/roll/code.ts'
import type { Ctx } from '#platform/context.ts'
import { keepSetting } from '#platform/settings.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'

// Whoever holds a letter types its code at one address. Whatever is wrong with it, one sentence says what, and only that one.

const database = useDatabase()
const { db, clock } = database
const { identify: _, ...needs } = roomNeeds(makeRooms())
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const staff = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: staff }, what)

/** What the page says after a code is typed, where it leads included: spaces and no-break spaces alike. */
async function said(code: string): Promise<string> {
  let answer = await door.post('/lettre', { code })
  for (let turn = 0; turn < 4 && answer.status === 303 && answer.location; turn++)
    answer = await door.get(answer.location)
  return answer.text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

const sentences = {
  short: 'Ce code est trop court',
  between: 'il en manque, ou il y en a trop',
  long: 'Ce texte est trop long pour un code',
  strange: 'Aucun code de huit signes ne contient',
  misread: 'deux signes ont changé de place',
  unknown: 'Ce code est bien écrit, mais il ne sert plus',
  open: 'Je réponds à la lettre',
  used: 'Ce code a déjà servi à s’inscrire',
  refused: 'Ce code a servi à dire non',
  excluded: 'Cette inscription n’est plus dans le tirage',
  early: 'Les inscriptions ne sont pas encore ouvertes',
  late: 'Les inscriptions sont closes',
  void: 'Ce tirage est annulé',
  length: 'Celui d’une lettre de vote en a 26',
  voteMisread: 'aucune lettre de vote ne porte ce code',
  ballot: 'Votre bulletin',
  replaced: 'Aucun vote ouvert ne reconnaît ce code. Relisez-le signe par signe',
  shut: 'Ce vote est fini',
  over: 'Aucun vote n’est ouvert en ce moment',
} as const
type Sentence = keyof typeof sentences

async function expectOnly(code: string, expected: Sentence) {
  const text = await said(code)
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
  const heard = (Object.keys(sentences) as Sentence[]).filter((one) =>
    main.includes(sentences[one]),
  )
  expect([code, heard]).toEqual([code, [expected]])
}

let codes: readonly string[] = []
let drawId = ''
const states = ['invited', 'registered', 'refused', 'withdrawn', 'excluded'] as const
/** As if the draw had come to it: what makes a draw move is another proof, and its triggers keep the order. */
const setDraw = (state: string) =>
  db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update draws set state = ${state}, void_reason = 'Une raison.',
      voided_at = ${state === 'void' ? clock.now() : null}::timestamptz where id = ${drawId}`.execute(
      trx,
    )
  })

beforeAll(async () => {
  const out = await lettersOut(door, database, { title: 'L’eau', letters: states.length })
  ;({ codes, drawId } = out)
  for (const [at, status] of states.entries())
    await db
      .updateTable('draw_people' as never)
      .set({ status } as never)
      .where('draw_id' as never, '=', drawId as never)
      .where(
        'id' as never,
        '=',
        db
          .selectFrom('draw_letters' as never)
          .select('person_id' as never)
          .where('code' as never, '=', codes[at] as never) as never,
      )
      .execute()
  await run((ctx) => keepSetting(ctx, 'publisher', { phone: '02 98 00 00 00' }))
})

test('before any draw or vote knows it: by its length and its signs', async () => {
  await expectOnly('AAAA', 'short')
  await expectOnly('K7RW3TPX29', 'between')
  await expectOnly('x'.repeat(60), 'long')
  await expectOnly('K7RW-3TP0', 'strange')
  const [first = ''] = codes
  await expectOnly(
    `${first[1]}${first[0]}${first.slice(2)}`,
    first[0] === first[1] ? 'open' : 'misread',
  )
})

test('nothing is said of a kind of letter that this one may not be', async () => {
  // The code of a map, of a survey or of an index has sixteen signs: its half may be all that was typed.
  for (const half of ['SF2R3CJT', 'SF2R-3CJ0']) expect(await said(half)).toContain('la fin manque')
  const misread = await said('SF2R-3CJT-73VX-JPCA')
  expect(misread).toContain('Aucune lettre ne porte ce code')
  for (const text of [misread, await said('AAAA'), await said('K7RW3TPX29')])
    expect(text).not.toMatch(/enquête ne porte|d’enquête ou|Indice/)
})

test('each state of a letter, in each state of its draw', async () => {
  const [invited = '', registered = '', refused = '', withdrawn = '', excluded = ''] = codes
  for (const [state, expected] of [
    ['recruiting', 'open'],
    ['preparing', 'early'],
    ['frozen', 'late'],
    ['drawn', 'late'],
    ['void', 'void'],
  ] as const) {
    await setDraw(state)
    await expectOnly(invited, expected)
    await expectOnly(registered, 'used')
    await expectOnly(refused, 'refused')
    await expectOnly(withdrawn, 'refused')
    await expectOnly(excluded, 'excluded')
  }
  await setDraw('recruiting')
})

test('a code well written that no letter has: replaced, or erased', async () => {
  const unknown = wellWritten(codes)
  await expectOnly(unknown, 'unknown')
  expect(await said(unknown)).toContain('href="/tirages"')
})

/** Another code whose check holds. */
function wellWritten(taken: readonly string[]): string {
  for (const last of '23456789BCDFGHJKMNPQRSTVWXZ') {
    const code = `2222333${last}`
    if (readCode(code) && !taken.includes(code)) return code
  }
  throw new Error('no code has this beginning')
}

/** What the house says of any address that it does not know. */
const unknownPage = /Cette page n’existe pas|<h1>40\d<\/h1>/
/** Files for a program, which reads no page. */
const forPrograms = /\.ics$/

test('any link of a letter that opens nothing says what happened, and whom to call', async () => {
  const links = listRoutes().filter(
    ({ method, path, who }) =>
      method === 'GET' && who === 'anyone' && /:(?:token|code)\b/.test(path) && !/:slug/.test(path),
  )
  expect(links.length).toBeGreaterThan(20)
  const bare: string[] = []
  const mute: string[] = []
  for (const { path } of links) {
    if (forPrograms.test(path)) continue
    const address = path
      .replace(':token', 'f'.repeat(64))
      .replace(/:code(?:\{[^}]*\})?/, writtenDraw(wellWritten(codes)))
      .replace(':id', '01a1c478-0000-8000-8013-000000000000')
    let answer = await door.get(address)
    if (answer.status === 303 && answer.location) answer = await door.get(answer.location)
    if (unknownPage.test(answer.text)) bare.push(path)
    else if (!answer.text.includes('href="tel:0298000000"')) mute.push(path)
  }
  expect({ bare, mute }).toEqual({ bare: [], mute: [] })
  expect((await door.get('/agenda/rien-de-tel')).text).toMatch(unknownPage)
})

test('a vote: open, replaced, shut, over', async () => {
  clock.set('2026-12-01T10:00:00Z')
  const made = await door.post(
    '/scrutins/nouveau',
    {
      ...{ title: 'Le nom de la place', question: 'Quel nom ?', options: 'Marché\nTilleuls' },
      ...{ method: 'mj', tier: 'tracked', seats: '1', proxies: '0' },
      ...{ closesOn: '2026-12-10', closesTime: '18:00' },
    },
    staff,
  )
  const slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await door.post(`/scrutins/${slug}/liste`, { source: 'list', people: 'Une\nDeux\nTrois' }, staff)
  await door.post(`/scrutins/${slug}/acte`, { act: 'open', unreached: 'yes' }, staff)
  const give = async () => {
    const result = await run((ctx) => giveCodes(ctx, slug))
    if (!result.ok) throw new Error(result.refusal)
    return result.value.given[0]?.code ?? { secret: '' }
  }
  const first = await give()
  await expectOnly(writtenCode(first), 'ballot')
  // The link that a mail holds, pasted whole.
  await expectOnly(
    `https://ouvroir.exemple.fr/scrutins/${slug}/voter/${await linkToken(first)}`,
    'ballot',
  )
  await expectOnly(writtenCode(first).slice(0, 24), 'length')
  // One sign misread, of 26 without a check: nobody is told that the vote is over before they have read it again.
  const [sign = ''] = writtenCode(first)
  await expectOnly(`${sign === '2' ? '3' : '2'}${writtenCode(first).slice(1)}`, 'replaced')
  await db.deleteFrom('vote_codes' as never).execute()
  await expectOnly(writtenCode(first), 'replaced')
  const dead = `/scrutins/${slug}/voter/${await linkToken(first)}`
  expect((await door.get(dead)).text).toContain('href="tel:0298000000"')
  const last = await give()
  clock.set('2026-12-10T18:00:00Z')
  await expectOnly(writtenCode(last), 'shut')
  expect((await door.get(dead)).text).toContain('href="tel:0298000000"')
  // The four signs of the short address, in place of the code.
  await expectOnly(slug.slice(-4), 'shut')
  await door.post(`/scrutins/${slug}/acte`, { act: 'cancel', reason: 'Une erreur.' }, staff)
  await db.deleteFrom('vote_codes' as never).execute()
  await expectOnly(writtenCode(last), 'over')
})
