import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '../testing/database.ts'
import { forgetInFileNames, forgetUnusedFiles } from './forget-files.ts'

const { db, ctx, clock } = useDatabase()

beforeAll(() =>
  sql`create table kept_papers (paper uuid, others uuid[], told jsonb, said text)`.execute(db),
)
afterAll(() => sql`drop table kept_papers`.execute(db))

const bytes = Buffer.from('%PDF-1.7 texte')
const save = (name: string) =>
  ctx().files.save({ name, mediaType: 'application/pdf', bytes, public: false })
const nameOf = async (id: string) =>
  (await db
    .selectFrom('files' as never)
    .select('name' as never)
    .where('id' as never, '=', id as never)
    .executeTakeFirst()) as { name: string } | undefined
const later = () => new Date(clock.now().getTime() + 25 * 3_600_000)

test('a file that nothing holds any more goes, whatever the columns are called', async () => {
  const [alone, held, among] = await Promise.all([save('a.pdf'), save('b.pdf'), save('c.pdf')])
  await sql`insert into kept_papers values (${held}, array[${newId(clock.now(), clock.chance)}::uuid, ${among}::uuid])`.execute(
    db,
  )
  expect(await forgetUnusedFiles(db, clock.now())).toBe(0)
  expect(await forgetUnusedFiles(db, later())).toBe(1)
  expect(await nameOf(alone)).toBeUndefined()
  expect(await nameOf(held)).toBeDefined()
  expect(await nameOf(among)).toBeDefined()
  await sql`delete from kept_papers`.execute(db)
  expect(await forgetUnusedFiles(db, later())).toBe(2)
})

test('a file whose key stands in a text or in a JSON is held', async () => {
  const [inJson, inText, alone] = await Promise.all([save('d.pdf'), save('e.pdf'), save('f.pdf')])
  await sql`insert into kept_papers (told, said)
    values (${JSON.stringify({ picture: { file: inJson } })}, ${`voir /fichiers/${inText}`})`.execute(
    db,
  )
  expect(await forgetUnusedFiles(db, later())).toBe(1)
  expect(await nameOf(alone)).toBeUndefined()
  expect(await nameOf(inJson)).toBeDefined()
  expect(await nameOf(inText)).toBeDefined()
  await sql`delete from kept_papers`.execute(db)
  expect(await forgetUnusedFiles(db, later())).toBe(2)
})

test('the name of a file forgets a person, and only that person', async () => {
  const person = { name: 'Inès Le Goff', email: 'ines@exemple.fr', phone: '06 12 34 56 78' }
  const names = {
    'CV Inès Le Goff 2026.pdf': 'cv-document-2026.pdf',
    'Goff Le Inès.pdf': 'document.pdf',
    'ines@exemple.fr.pdf': 'document.pdf',
    '06 12 34 56 78.pdf': 'document.pdf',
    'Inès Le Goffic.pdf': 'ines-le-goffic.pdf',
    'Délibération.pdf': 'deliberation.pdf',
  }
  const saved = await Promise.all(Object.keys(names).map(save))
  await forgetInFileNames(db, person)
  const after = await Promise.all(saved.map(nameOf))
  expect(after.map((row) => row?.name)).toEqual(Object.values(names))
})
