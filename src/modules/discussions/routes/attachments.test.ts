import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { forgetUnusedFiles } from '#platform/forgetting/forget-files.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { mostAttachments, roomForThing } from '../attachment.ts'
import { longestComment } from '../comment.ts'
import { garden, openGarden } from '../testing/garden.ts'

const database = useDatabase()
const { db } = database
const { door, state, person, module } = openGarden(database)
let awa: Viewer
let elise: Viewer
let stranger: Viewer
let picture: File

beforeAll(async () => {
  awa = await person('Awa Diop', 'lab-team')
  elise = await person('Élise Le Goff', 'lab-team')
  stranger = await person('Paul Durand', 'volunteer')
  const { default: sharp } = await import('sharp')
  const drawn = sharp({ create: { width: 900, height: 600, channels: 3, background: '#3a7' } })
  picture = new File([new Uint8Array(await drawn.png().toBuffer())], 'La haie.png')
})

beforeEach(async () => {
  Object.assign(state, { exists: true, hidden: false })
  await db.deleteFrom('discussion_comments').execute()
})

const pdf = new File(['%PDF-1.7 devis'], 'Devis <b> Awa Diop.pdf', { type: 'application/pdf' })
const rows = () => db.selectFrom('discussion_attachments').selectAll().execute()
const plain = (html: string) =>
  html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;|[\s\u00a0\u202f]+/g, ' ')

async function write(fields: Record<string, string | File>, as = awa) {
  const answer = await door.post(garden, { body: 'Voici.', ...fields }, as)
  return { ...answer, at: `${garden}/${answer.location?.split('#m-')[1]}` }
}

async function ask(path: string, as?: Viewer) {
  const { status, response, text } = await door.get(path, as)
  return { status, text, of: (name: string) => response.headers.get(name) ?? '' }
}

test('a picture is shown small, with what it shows, and opens the large one', async () => {
  const { at } = await write({ file: picture, fileAlt: 'La haie du lavoir' })
  const [row] = await rows()
  const file = `${at}/fichiers/${row?.['id']}`
  const { text } = await door.get(garden, elise)
  expect(text).toContain(`<img src="${file}/apercu" alt="La haie du lavoir"`)
  expect(text).toContain(`<a href="${file}">`)
  const small = await ask(`${file}/apercu`, elise)
  expect([small.status, small.of('content-type')]).toEqual([200, 'image/webp'])
  const whole = await ask(file, elise)
  expect(whole.of('content-disposition')).toMatch(/^inline; filename="la-haie\.webp"/)
  expect(whole.of('x-content-type-options')).toBe('nosniff')
  expect(whole.of('cache-control')).toMatch(/private|no-store/)
})

test('anything else is a name, a kind and a size, and is never opened here', async () => {
  const { at } = await write({ file: pdf })
  const [row] = await rows()
  const shown = plain((await door.get(garden, elise)).text)
  expect(shown).toContain('devis-b-awa-diop.pdf PDF, 14 o')
  const file = await ask(`${at}/fichiers/${row?.['id']}`, elise)
  expect(file.of('content-disposition')).toMatch(/^attachment; /)
  expect((await ask(`${at}/fichiers/${row?.['id']}/apercu`, elise)).status).toBe(404)
})

test('whoever may not read the discussion is given no file, nor one of another message', async () => {
  const { at } = await write({ file: pdf })
  const other = await write({ body: 'Autre.' })
  const [row] = await rows()
  const file = `/fichiers/${row?.['id']}`
  expect((await ask(at + file, stranger)).status).toBe(404)
  expect((await ask(at + file)).status).not.toBe(200)
  expect((await ask(other.at + file, elise)).status).toBe(404)
  state.hidden = true
  expect((await ask(at + file, elise)).status).toBe(404)
})

test('a refused file is said in words, and what was typed is kept', async () => {
  const script = new File(['<script>alert(1)</script>'], 'page.html')
  for (const [fields, sentence] of [
    [{ file: script }, 'Ce type de fichier n’est pas accepté ici.'],
    [{ file: new File([], 'vide.pdf') }, 'Ce fichier est vide.'],
    [{ file: picture }, 'Dites en quelques mots ce que montre l’image.'],
  ] as const) {
    const answer = await door.post(garden, { body: 'Gardez ceci.', ...fields }, awa)
    expect([answer.status, answer.text.includes('Gardez ceci.')]).toEqual([422, true])
    expect(plain(answer.text)).toContain(sentence)
  }
  expect(await db.selectFrom('discussion_comments').selectAll().execute()).toEqual([])
})

test('whatever refuses the message, its words come back and the file is named, to be chosen again', async () => {
  const named = 'Le fichier « La haie.png » n’a pas été gardé : choisissez-le de nouveau.'
  const more = { file: picture, fileAlt: 'La haie du lavoir' }
  const long = 'a'.repeat(longestComment + 1)
  const { at } = await write({})
  for (const [path, fields, back] of [
    [garden, { body: long, ...more }, long],
    [garden, { body: 'Gardez ceci.', dueOn: '2030-01-01', ...more }, 'Gardez ceci.'],
    [`${at}/repondre`, { body: long, ...more }, long],
  ] as const) {
    const { status, text } = await door.post(path, fields, awa)
    expect([status, text.includes(back), text.includes('La haie du lavoir')]).toEqual([
      422,
      true,
      true,
    ])
    expect(plain(text)).toContain(named)
    // Where it is chosen is in sight.
    expect(/<details[^>]*\bopen\b[^>]*>(?:(?!<\/details>).)*name="file"/s.test(text)).toBe(true)
  }
  const { text } = await door.post(garden, { body: long }, awa)
  expect(plain(text)).not.toContain('n’a pas été gardé')
})

test('one more file is joined by its author alone, up to a number, and taken back alone', async () => {
  const { at } = await write({})
  expect((await door.post(`${at}/joindre`, { file: pdf }, elise)).status).toBe(403)
  // Refused as 'no-file'.
  const none = await door.post(`${at}/joindre`, {}, awa)
  expect(plain(none.text)).toContain('Choisissez un fichier à joindre.')
  // All at once: each waits for the one before.
  const sent = Array.from({ length: mostAttachments + 1 }, () =>
    door.post(`${at}/joindre`, { file: pdf }, awa),
  )
  const statuses = (await Promise.all(sent)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 422)).toHaveLength(1)
  const [first] = await rows()
  const remove = `${at}/fichiers/${first?.['id']}/retirer`
  expect((await door.post(remove, {}, elise)).status).toBe(403)
  await door.post(remove, {}, awa)
  expect(await rows()).toHaveLength(mostAttachments - 1)
})

test('a discussion that is full of files takes no more', async () => {
  await write({ file: pdf })
  await db.updateTable('files').set({ size: roomForThing }).execute()
  const answer = await write({ file: pdf })
  expect(plain(answer.text)).toContain('porte déjà beaucoup de fichiers lourds')
})

test('files go with the message, and at night with their bytes', async () => {
  const { at } = await write({ file: picture, fileAlt: 'La haie' })
  const answer = await door.post(`${at}/repondre`, { body: 'Moi.', file: pdf }, elise)
  expect(answer.status).toBe(303)
  expect(await rows()).toHaveLength(2)
  const [row] = await rows()
  await door.post(`${at}/retirer`, {}, awa)
  expect(await rows()).toHaveLength(1)
  expect((await ask(`${at}/fichiers/${row?.['id']}`, elise)).status).toBe(404)
  await forgetUnusedFiles(db, new Date(Date.now() + 400 * 86_400_000))
  const left = await db.selectFrom('files').select('name').execute()
  expect(left.map(({ name }) => name)).toEqual(['devis-b-awa-diop.pdf'])
})

test('is told to whoever joined it', async () => {
  await write({ file: picture, fileAlt: 'La haie' })
  await write({ file: pdf }, elise)
  const told = (await module.personExport?.(db, awa.id)) as {
    discussions: { files: readonly { name: string; alt: string }[] }
  }
  expect(told.discussions.files).toMatchObject([{ name: 'la-haie.webp', alt: 'La haie' }])
})
