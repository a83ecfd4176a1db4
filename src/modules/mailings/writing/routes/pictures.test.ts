import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import { forgetUnusedFiles } from '#platform/forgetting/forget-files.ts'
import { makeLog } from '#platform/log.ts'
import { sendQueuedMail, smtpPost } from '#platform/mail/mail.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { startPost, type TestPost } from '#platform/testing/smtp.ts'
import { asPerson } from '#platform/testing/world.ts'
import { startSender } from '../../jobs/sender.ts'
import { mailingsModule } from '../../module.ts'
import { sendLetter } from '../../sending/actions/send-letter.ts'
import { duplicateLetter } from '../actions/duplicate-letter.ts'
import { keepPicture } from '../actions/keep-picture.ts'
import { createLetter } from '../actions/write-letter.ts'
import type { LetterPicture } from '../picture.ts'
import { heaviestPictures, picturesOf } from '../pictures.ts'
import { findLetter } from '../store/letters.ts'

const database = useDatabase()
const { db, ctx, clock } = database
const { routes, unreached } = mailingsModule(() => [])
const house = { ...testHouse(database, [], unreached), mailLeaves: true }
const door = openDoor(database, { routes, house })
const listId = '01930000-0000-7000-8000-0000000000a1'
const alt = 'Les élus devant la mairie de Valbrenne'
let writer: Viewer
let post: TestPost
let id: string

beforeAll(async () => {
  post = await startPost()
  await db
    .insertInto('mailing_lists')
    .values({ id: listId, key: 'reseau', name: 'La lettre', public: true, createdAt: clock.now() })
    .execute()
  const personId = await recordPerson(ctx(), { name: 'Noé Lavigne', email: 'noe@exemple.org' })
  writer = { ...asPerson('lab-team'), id: personId, name: 'Noé Lavigne' }
})
afterAll(() => post.stop())

beforeEach(async () => {
  post.received.length = 0
  const made = await createLetter(ctx({ person: writer }), { title: 'La lettre d’hiver', listId })
  id = made.ok ? made.value : ''
})

/** As a telephone writes it: where it was taken, lying on its side, much wider than a page. */
async function photo(width = 2400, height = 1600): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#3366aa' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Camille Aubry' }, IFD3: { GPSLatitudeRef: 'N' } })
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  return fileOf(bytes, 'IMG_0001.jpg', 'image/jpeg')
}

const fileOf = (bytes: Uint8Array, name: string, type: string) =>
  new File([new Uint8Array(bytes)], name, { type })

const letter = async (of = id) => {
  const found = await findLetter(db, of)
  if (!found) throw new Error('no letter')
  return found
}
const picture = async (of = id): Promise<LetterPicture> => {
  const [found] = picturesOf((await letter(of)).blocks)
  if (!found) throw new Error('no picture')
  return found
}
const write = (path = '') => `/envois/${id}/ecrire${path}`
const seen = async () => (await letter()).updatedAt.toISOString()

async function add(file: File | undefined, words: Record<string, string> = {}) {
  const fields = { seen: await seen(), kind: 'picture', ...words }
  return door.post(write('/ajouter'), file ? { ...fields, picture: file } : fields, writer)
}

const ready = async () => door.post(`/envois/${id}/prete`, { seen: await seen() }, writer)

test('is made no wider than a mail, and says nothing of the camera nor of the place', async () => {
  expect((await add(await photo(), { alt })).status).toBe(303)
  const kept = await picture()
  expect(kept).toMatchObject({ width: 1200, height: 800, alt, decorative: false })
  const file = await ctx().files.read(kept.file)
  expect(file).toMatchObject({ mediaType: 'image/jpeg', public: false, name: 'img-0001.jpg' })
  expect(file?.bytes.length).toBe(kept.bytes)
  const facts = await sharp(file?.bytes).metadata()
  expect([facts.width, facts.exif]).toEqual([1200, undefined])
  const { text } = await door.get(write(), writer)
  expect(text.replaceAll(/\s/g, ' ')).toMatch(/Image · 1 200 × 800 · [\d,]+ k?o/)
  expect(text.replaceAll(/\s/g, ' ')).toMatch(/Images : [\d,]+ k?o sur 600 ko au plus/)
})

test('a drawing with holes is on white, as every mail program draws it', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const bytes = await sharp({ create: { width: 300, height: 100, channels: 4, background: clear } })
    .png()
    .toBuffer()
  await add(fileOf(bytes, 'logo.png', 'image/png'), { decorative: 'yes' })
  const file = await ctx().files.read((await picture()).file)
  expect(file?.mediaType).toBe('image/jpeg')
  const { dominant } = await sharp(file?.bytes).stats()
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
})

test('without its words it is kept, and the letter cannot be ready: it says so, and where', async () => {
  expect((await add(await photo())).status).toBe(303)
  const { text } = await door.get(write(), writer)
  expect(text).toContain('Une image n’a pas de phrase pour qui ne la voit pas.')
  expect(text).toContain(`href="${write('/morceaux/0')}#morceau-alt"`)
  expect((await door.get(write('/morceaux/0'), writer)).text).toContain('id="morceau-alt"')
  const early = await ready()
  expect([early.status, (await letter()).state]).toEqual([422, 'draft'])

  const before = await picture()
  const spaces = await door.post(write('/morceaux/0'), await changed({ alt: '   ' }), writer)
  expect([spaces.status, (await ready()).status]).toEqual([303, 422])
  const worded = await door.post(write('/morceaux/0'), await changed({ alt }), writer)
  expect([worded.status, (await ready()).status]).toEqual([303, 303])
  expect(await picture()).toEqual({ ...before, alt })
  expect((await letter()).state).toBe('ready')
})

/** The form of the picture that is there, with other words. */
async function changed(words: Record<string, string | File>) {
  const { text } = await door.get(write('/morceaux/0'), writer)
  const [, marks = ''] = /name="_seen" value="([^"]*)"/.exec(text) ?? []
  return { seen: await seen(), kind: 'picture', at: '0', _seen: marks, ...words }
}

test('said to be decorative it needs no words, and another file may take its place', async () => {
  await add(await photo(), { decorative: 'yes' })
  expect((await ready()).status).toBe(303)
  const before = await picture()
  const file = await photo(400, 300)
  const fields = { alt: '', decorative: 'yes', picture: file }
  expect((await door.post(write('/morceaux/0'), await changed(fields), writer)).status).toBe(303)
  const after = await picture()
  expect(after).toMatchObject({ width: 400, height: 300, decorative: true })
  expect(after.file).not.toBe(before.file)
})

test('what is no picture, no file, or too heavy is refused in words, and the words come back', async () => {
  const none = await add(undefined, { alt })
  expect([none.status, none.text.includes('Choisissez une image.')]).toEqual([422, true])
  expect(none.text).toContain(`value="${alt}"`)
  const words = { alt, decorative: false }
  const asked = { id, updatedAt: await seen() }
  const bare = await keepPicture(ctx({ person: writer }), asked, { words, file: undefined })
  expect(bare).toMatchObject({ ok: false, refusal: 'no-picture' })
  const page = fileOf(Buffer.from('<html><script>1</script>'), 'photo.jpg', 'image/jpeg')
  const told = await add(page, { alt })
  expect([told.status, told.text.includes('n’est pas accepté ici')]).toEqual([422, true])
  const heavy = await add(fileOf(Buffer.alloc(10_000_001, 1), 'photo.jpg', 'image/jpeg'))
  expect([heavy.status, heavy.text.includes('trop lourd')]).toEqual([422, true])

  const noise = () =>
    sharp({
      create: {
        ...{ width: 800, height: 700, channels: 3, background: '#777777' },
        noise: { type: 'gaussian', mean: 120, sigma: 60 },
      },
    })
      .png()
      .toBuffer()
  let last = await add(fileOf(await noise(), 'a.png', 'image/png'), { alt })
  for (let more = 0; more < 6 && last.status === 303; more++)
    last = await add(fileOf(await noise(), 'a.png', 'image/png'), { alt })
  expect(last.status).toBe(422)
  expect(last.text.replaceAll(/\s/g, ' ')).toContain('pèsent 600 ko au plus')
  const weights = picturesOf((await letter()).blocks).map(({ bytes }) => bytes)
  expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(heaviestPictures)
}, 60_000)

test('the preview holds it, and the plain one says it', async () => {
  await add(await photo(), { alt })
  const { text } = await door.get(`/envois/${id}/apercu`, writer)
  expect(text).toMatch(new RegExp(`<img src="data:image/jpeg;base64,[^"]+" alt="${alt}"`))
  const typed = { at: '0', kind: 'picture', alt: 'Une autre phrase' }
  const shown = await door.post(`/envois/${id}/apercu`, typed, writer)
  expect(shown.text).toContain('alt="Une autre phrase"')
  expect((await picture()).alt).toBe(alt)
  const plain = await door.get(`/envois/${id}/apercu.txt`, writer)
  expect(plain.text.replaceAll(/\s/g, ' ')).toContain(`[Image : ${alt}]`)
  expect(plain.text).not.toContain('cid:')
})

/** What a mail program finds: the picture is in the mail, where the page shows it, with its words. */
async function expectCarried(kept: LetterPicture) {
  const [mail] = post.received
  expect(mail?.attachments).toHaveLength(1)
  const [carried] = mail?.attachments ?? []
  expect(carried).toMatchObject({
    ...{ contentType: 'image/jpeg', contentDisposition: 'inline', related: true },
    cid: `${kept.file}@image.ouvroir`,
  })
  expect((await sharp(carried?.content).metadata()).exif).toBeUndefined()
  expect(carried?.content.length).toBe(kept.bytes)
  // The reader of mails writes the picture where the page asks for it: nothing is asked of the house.
  expect(mail?.html).toMatch(
    new RegExp(`<img src="data:image/jpeg;base64,[^"]+" alt="${alt}" width="536"`),
  )
  expect(String(mail?.html)).not.toMatch(/<img[^>]*src="(?:http|\/|cid:)/)
  expect(mail?.text?.replaceAll(/\s+/g, ' ')).toContain(`[Image : ${alt}]`)
}

test('the trial carries it', async () => {
  await add(await photo(), { alt })
  expect((await door.post(`/envois/${id}/essai`, {}, writer)).status).toBe(303)
  const outbox = await db.selectFrom('outbox_mails').select(['id', 'pictures']).execute()
  const [mail] = outbox
  const kept = await picture()
  expect(mail?.pictures).toEqual([kept.file])
  const server = smtpPost(readConfig({ SMTP_URL: post.url }))
  if (!server) throw new Error('no server')
  await sendQueuedMail(db, server, mail?.id ?? '', clock.now(), ctx().files)
  await server.close()
  await expectCarried(kept)
})

test('each reader gets it in the mail, and the web copy shows it from then on', async () => {
  await add(await photo(), { alt })
  const kept = await picture()
  const { slug } = await letter()
  const image = `/lettres/${slug}/images/${kept.file}`
  expect((await door.get(image)).status).toBe(404)
  await door.post('/lettres/inscription', {
    email: 'awa@exemple.fr',
    lists: 'reseau',
    agree: 'yes',
  })
  const asked = await db
    .selectFrom('outbox_mails')
    .select('bodyText')
    .where('recipient', '=', 'awa@exemple.fr')
    .executeTakeFirstOrThrow()
  await door.post(/(\/lettres\/inscription\/\S+)/.exec(asked.bodyText)?.[1] ?? '', {})
  expect((await ready()).status).toBe(303)
  expect(await sendLetter(ctx({ person: writer }), id)).toMatchObject({ ok: true })
  const config = readConfig({ SMTP_URL: post.url, OUVROIR_URL: 'https://ouvroir.exemple.fr' })
  const log = makeLog({ LOG_LEVEL: 'silent' })
  await startSender({ config, house, log }, { only: id, pollMs: 10 }).ended
  await expectCarried(kept)

  const { text } = await door.get(`/lettres/${slug}`)
  expect(text).toContain(`<img src="${image}" alt="${alt}" width="1200" height="800"`)
  const shown = await door.get(image)
  expect(shown.response.headers.get('content-type')).toBe('image/jpeg')
  const other = await ctx().files.save({
    ...{ name: 'note.txt', mediaType: 'text/plain', public: false },
    bytes: Buffer.from('Pour le bureau seul.'),
  })
  expect((await door.get(`/lettres/${slug}/images/${other}`)).status).toBe(404)
})

test('one more letter keeps it when the first gives it up; given up by both, its file is erased', async () => {
  await add(await photo(), { alt })
  const { file } = await picture()
  const asked = { title: 'Encore une', parts: new Set(['pieces']) }
  const copy = await duplicateLetter(ctx({ person: writer }), id, asked)
  const copyId = copy.ok ? copy.value : ''
  expect(await picture(copyId)).toMatchObject({ file, alt })
  const isKept = async () => {
    clock.pass({ days: 2 })
    await forgetUnusedFiles(db, clock.now())
    return (await ctx().files.read(file)) !== undefined
  }
  await door.post(write('/morceaux/0/enlever'), { seen: await seen() }, writer)
  expect([(await letter()).blocks, await isKept()]).toEqual([[], true])
  await db.deleteFrom('mailings').where('id', '=', copyId).execute()
  expect(await isKept()).toBe(false)
})
