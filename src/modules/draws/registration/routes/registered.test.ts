import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { letterPath } from '#kit/papers/letter-page.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { writtenTicket } from '../../draw-log.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, openCallPaths } from '../../paths/recruiting.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { lettersOut } from '../../testing/letters-out.ts'

const database = useDatabase()
const door = openDoor(database, { routes: drawsModule.routes })
let [used, free, drawId, slug, cookie] = ['', '', '', '', '']

beforeAll(async () => {
  const out = await lettersOut(door, database, { title: 'L’eau', letters: 2 })
  ;[used = '', free = ''] = out.codes
  ;({ drawId, slug } = out)
  const sent = await door.post(codePaths.code(used), {
    ...{ firstName: 'Anna', lastName: 'Riou', birthYear: '1961', email: 'anna@exemple.fr' },
    ...{ 'q-age': '60+', 'q-logement': 'locataire', eligible: 'yes', phone: '06 12 34 56 78' },
  })
  expect([sent.status, sent.location]).toEqual([303, codePaths.registered(used)])
  cookie = /ouvroir-mot=[^;]+/.exec(sent.response.headers.get('set-cookie') ?? '')?.[0] ?? ''
})

test('the page after sending says what is next to whoever has the code, and of whom nothing', async () => {
  const [anna] = (await listRecruits(database.db, drawId)).filter(
    ({ registeredAt }) => registeredAt,
  )
  const { text } = await door.get(codePaths.registered(used))
  expect(text).toContain('Votre inscription est enregistrée')
  expect(text).toMatch(/<ol>(<li>[^<]+<\/li>){4}<\/ol>/)
  expect(text).not.toMatch(/Anna|Riou|1961|name="birthYear"/)
  expect(text).not.toContain(writtenTicket(anna?.ticket ?? '').slice(0, 9))
  // A code that nobody used does not say so because the address does.
  expect((await door.get(codePaths.registered(free))).text).not.toContain('est enregistrée')
})

test('whoever has just sent reads what comes next before their ticket, and an address that can be typed', async () => {
  const { text } = await door.get(codePaths.registered(used), undefined, { cookie })
  expect(text).toMatch(
    /Ce qui se passe maintenant[\s\S]*Votre ticket[\s\S]*sous le numéro [0-9A-F]{4}-/,
  )
  expect(text).not.toContain('page-notice')
  expect(text).toContain(`localhost:3000${letterPath}`)
})

test('the first page of a code says the question, until when, when and where, before anything is asked', async () => {
  await database.db
    .updateTable('draws' as never)
    .set({ registrationClosesOn: '2026-12-20', firstSessionOn: '2027-01-16' } as never)
    .where('id' as never, '=', drawId as never)
    .execute()
  for (const path of [codePaths.code(free), codePaths.onePage(free)]) {
    const { text } = await door.get(path)
    const before = text.slice(0, text.indexOf('Je dis oui'))
    expect(before).toContain('L’eau.')
    expect(before).toMatch(/Répondez avant le[\s\S]*20\sdécembre\s2026/)
    expect(before).toMatch(/Première séance[\s\S]*16\sjanvier\s2027/)
    expect(before).toContain('Le lieu vous sera dit')
  }
})

test('one’s place, opened directly, leads where the year of birth is asked', async () => {
  for (const path of [codePaths.place(used), codePaths.seat(used), codePaths.withdraw(used)]) {
    const direct = await door.get(path)
    expect([direct.status, direct.location]).toEqual([303, codePaths.code(used)])
  }
  expect((await door.get(codePaths.code(used))).text).toContain('name="birthYear"')
})

test('after a no, or a withdrawal, one reads what comes next, and what to do after a slip', async () => {
  await database.db
    .updateTable('draw_recruitments' as never)
    .set({ phone: '02 98 00 00 00' } as never)
    .execute()
  const withdrawn = await door.post(codePaths.withdraw(used), { birthYear: '1961' })
  const no = await door.post(codePaths.refuse(free), { reason: 'no-time' })
  for (const { location } of [withdrawn, no]) {
    const landed = await door.get(location ?? '')
    expect(landed.text).toContain('Vous n’avez rien d’autre à faire')
    expect(landed.text).toMatch(/changé d’avis[\s\S]*href="tel:0298000000"/)
  }
  // A second press, or a code of nobody, is told nothing that was not done.
  for (const code of [free, '22222222']) {
    const again = await door.post(codePaths.refuse(code), {})
    expect(again.response.headers.get('set-cookie') ?? '').not.toMatch(/ouvroir-mot=[^;]/)
  }
})

test('once registration is over, the paper form is no longer printed: the page says why', async () => {
  await sql`update draws set hidden = false, published_at = now()`.execute(database.db)
  const paper = openCallPaths.paper(slug)
  expect((await door.get(paper)).response.headers.get('content-type')).toContain('pdf')
  await database.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update draws set state = 'frozen' where id = ${drawId}`.execute(trx)
  })
  const after = await door.get(paper)
  expect([after.status, after.location]).toEqual([303, openCallPaths.register(slug)])
  expect((await door.get(openCallPaths.register(slug))).text).toContain(
    'Les inscriptions sont closes',
  )
})
