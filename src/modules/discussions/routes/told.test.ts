import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromTodayField } from '#kit/frame.ts'
import type { Viewer } from '#kit/viewer.ts'
import { readConfig } from '#platform/config.ts'
import { sendQueuedMail, smtpPost } from '#platform/mail/mail.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { startPost, type TestPost } from '#platform/testing/smtp.ts'
import { act } from '#platform/world.ts'
import { sendDaily } from '../jobs/daily.ts'
import { garden, openGarden } from '../testing/garden.ts'

const database = useDatabase()
const { db, clock } = database
const { door, house, kinds, state, person, module } = openGarden(database)
let awa: Viewer
let elise: Viewer
let mael: Viewer
let server: TestPost
let post: NonNullable<ReturnType<typeof smtpPost>>

beforeAll(async () => {
  awa = await person('Awa Diop', 'lab-team')
  elise = await person('Élise Le Goff', 'lab-team')
  mael = await person('Mael Kerjean', 'lab-team')
  server = await startPost()
  const made = smtpPost(
    readConfig({ SMTP_URL: server.url, OUVROIR_URL: 'https://atelier.exemple' }),
  )
  if (!made) throw new Error('a server was named')
  post = made
})
afterAll(async () => {
  post.close()
  await server.stop()
})

beforeEach(async () => {
  clock.pass({ days: 1 })
  Object.assign(state, { exists: true, hidden: false })
  server.received.length = 0
  for (const table of ['comments', 'follows', 'letters'])
    await db.deleteFrom(`discussion_${table}`).execute()
  await db.deleteFrom('outbox_mails').execute()
})

const flat = (text: string | undefined) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ')

async function write(body: string, as: Viewer, more = {}) {
  const { location = '' } = await door.post(garden, { body, ...more }, as)
  clock.pass({ minutes: 1 })
  return location.split('#m-')[1] ?? `not written: ${location}`
}

/** What leaves, on a server that speaks SMTP. */
async function posted() {
  server.received.length = 0
  const mails = await db.selectFrom('outbox_mails').select('id').orderBy('at').execute()
  await db.updateTable('outbox_mails').set({ state: 'queued' }).execute()
  for (const { id } of mails) await sendQueuedMail(db, post, id, clock.now())
  await db.deleteFrom('outbox_mails').execute()
  return server.received
}

async function daily() {
  clock.pass({ hours: 12 })
  const sent = await act(house, {}, (ctx) => sendDaily(ctx, kinds))
  const letters = await posted()
  expect(letters).toHaveLength(sent)
  return letters
}

const nameAt = (address = '') => (address.includes('lise.le.goff') ? elise.name : address)

const waits = (viewer: Viewer) =>
  module.waiting?.({ db, now: clock.now(), locale: 'fr' }, viewer) ?? Promise.resolve([])

describe('whoever is named', () => {
  it('gets a letter at once, with the link to the message, and finds it among what waits', async () => {
    const id = await write('@Élise Le Goff, la haie ?', awa)
    const [letter, ...others] = await posted()
    expect(others).toEqual([])
    expect(flat(letter?.subject)).toBe('Un message pour vous : Le jardin du lavoir')
    expect(flat(letter?.text)).toContain('@Élise Le Goff, la haie ?')
    expect(letter?.text).toContain(`${garden}#m-${id}`)
    expect(await waits(elise)).toMatchObject([
      {
        label: 'Lire le message d’Awa Diop',
        href: `${garden}#m-${id}`,
        where: 'Le jardin du lavoir',
        dueOn: undefined,
      },
    ])
    expect(await waits(awa)).toEqual([])
  })

  it('has read when they say so, or answer', async () => {
    await write('@Élise Le Goff ?', awa)
    await door.post(`${garden}/lu`, {}, elise)
    expect(await waits(elise)).toEqual([])
    const id = await write('Et là, @Élise Le Goff ?', awa)
    expect(await waits(elise)).toHaveLength(1)
    await door.post(`${garden}/${id}/repondre`, { body: 'Oui.' }, elise)
    expect(await waits(elise)).toEqual([])
  })

  it('may be chosen in the list, and is told once of an edit that names nobody new', async () => {
    const id = await write('La haie ?', awa, { tell: elise.id })
    expect(await posted()).toHaveLength(1)
    await door.post(`${garden}/${id}/modifier`, { body: 'La haie du fond ?' }, awa)
    expect(await posted()).toHaveLength(0)
  })

  it('is asked by a day, until it is done', async () => {
    const id = await write('Tailler la haie', awa, { askedOf: elise.id, dueOn: '2026-12-20' })
    expect(flat((await posted())[0]?.subject)).toBe('Une demande pour vous : Le jardin du lavoir')
    expect(await waits(elise)).toMatchObject([
      { label: 'Répondre à la demande d’Awa Diop', dueOn: '2026-12-20' },
    ])
    await door.post(`${garden}/${id}/fait`, { wanted: 'yes' }, elise)
    expect(await waits(elise)).toEqual([])
    await door.post(`${garden}/${id}/fait`, { wanted: '' }, awa)
    const [line] = await waits(elise)
    // As the page of the day presses it: it is done, and its reader stays there.
    const fields = { ...line?.doneFields, [fromTodayField]: 'yes' }
    const { location } = await door.post(line?.done ?? 'nothing', fields, elise)
    expect(location).toMatch(/^\/atelier/)
    expect(await waits(elise)).toEqual([])
  })

  it('is asked no more once the conversation is closed; an answer opens it again', async () => {
    const id = await write('Tailler la haie', awa, { askedOf: elise.id })
    await door.post(`${garden}/${id}/regler`, { wanted: 'yes' }, awa)
    expect(await waits(elise)).toEqual([])
    const closed = flat((await door.get(garden, elise)).text)
    expect(closed).toContain('1 conversation close')
    expect(closed).not.toContain('C’est fait')
    const answer = `${garden}/${id}/repondre`
    expect(flat((await door.get(answer, elise)).text)).toContain('votre réponse la rouvre')
    await door.post(answer, { body: 'Pas avant mars.' }, elise)
    expect(flat((await door.get(garden, elise)).text)).not.toContain('conversation close')
    expect((await waits(elise)).map(({ key }) => key)).toEqual([`comment:${id}:asked`])
  })

  it('is not asked for a day that is past, nor is a day kept for nobody', async () => {
    const past = { body: 'Tailler', askedOf: elise.id, dueOn: '2020-01-01' }
    expect((await door.post(garden, past, awa)).status).toBe(422)
    expect((await door.post(garden, { body: 'Tailler', dueOn: '2027-01-01' }, awa)).status).toBe(
      422,
    )
  })
})

describe('whoever is answered', () => {
  const answer = (id: string, as: Viewer) =>
    door.post(`${garden}/${id}/repondre`, { body: 'Moi, jeudi.' }, as)

  it('is told as whoever is named is, and not of their own answer', async () => {
    const id = await write('Qui taille la haie ?', awa)
    await answer(id, elise)
    expect(flat((await posted())[0]?.subject)).toBe('Un message pour vous : Le jardin du lavoir')
    expect(await waits(awa)).toMatchObject([{ label: 'Lire le message d’Élise Le Goff' }])
    await answer(id, awa)
    expect(await waits(awa)).toEqual([])
    expect(await posted()).toEqual([])
    // Read in the letter: said to be read from the page of the day, in one press.
    await answer(id, elise)
    const [line] = await waits(awa)
    await door.post(line?.done ?? 'nothing', { ...line?.doneFields, [fromTodayField]: 'yes' }, awa)
    expect(await waits(awa)).toEqual([])
  })

  it('is still asked to do it, until it is done', async () => {
    const id = await write('Tailler la haie', awa, { askedOf: elise.id })
    await answer(id, elise)
    await answer(id, awa)
    expect((await waits(elise)).map(({ key }) => key)).toContain(`comment:${id}:asked`)
  })
})

describe('whoever asked', () => {
  it('is told that it is done, until they read it or it is to do again; not of what they did', async () => {
    const id = await write('Tailler la haie', awa, { askedOf: elise.id, tell: mael.id })
    const settle = (wanted: string, as: Viewer) => door.post(`${garden}/${id}/fait`, { wanted }, as)
    const done = [
      {
        label: 'Voir ce qu’a fait Élise Le Goff',
        why: 'Ce que vous aviez demandé est fait.',
        href: `${garden}#m-${id}`,
      },
    ]
    await settle('yes', elise)
    expect(await waits(awa)).toMatchObject(done)
    expect(await waits(mael)).toMatchObject([{ label: 'Lire le message d’Awa Diop' }])
    await settle('', elise)
    expect(await waits(awa)).toEqual([])
    await settle('yes', elise)
    await door.post(`${garden}/lu`, {}, awa)
    expect(await waits(awa)).toEqual([])
    await settle('', awa)
    await settle('yes', elise)
    expect(await waits(awa)).toMatchObject(done)
    await settle('', awa)
    await settle('yes', awa)
    expect(await waits(awa)).toEqual([])
  })
})

describe('the letter of the day', () => {
  it('tells those who follow what others said, once, and is never empty', async () => {
    await write('Je commence.', elise)
    await write('Je continue.', awa)
    const letters = await daily()
    expect(letters.map(({ to }) => nameAt([to].flat()[0]?.text))).toEqual([elise.name])
    expect(flat(letters[0]?.subject)).toBe('1 nouveau message dans vos discussions')
    expect(flat(letters[0]?.text)).toContain('Le jardin du lavoir 1 message : Awa Diop')
    expect(await daily()).toEqual([])
  })

  it('says no more what a letter told at once', async () => {
    await write('Je commence.', elise)
    await write('@Élise Le Goff, lis.', awa)
    expect(await posted()).toHaveLength(1)
    expect(await daily()).toEqual([])
  })

  it('holds what is said to somebody who wants all in it', async () => {
    await door.post('/mon-compte/discussions', { choice: 'daily' }, elise)
    await write('@Élise Le Goff, lis.', awa)
    expect(await posted()).toEqual([])
    expect(await daily()).toHaveLength(1)
  })

  it('stops by its own link, in one click and without a session; the other letter goes on', async () => {
    await write('Je commence.', elise)
    await write('Je continue.', awa)
    const [letter] = await daily()
    const unsubscribe = String(
      letter?.headers.get('list') &&
        letter.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line,
    )
    const path = /<https?:\/\/[^/]+([^>]+)>/.exec(unsubscribe)?.[1] ?? ''
    expect((await door.get(path)).text).toContain('Ne plus recevoir ces courriels')
    await write('Encore.', awa)
    const once = await door.post(path, { 'List-Unsubscribe': 'One-Click' }, undefined, {
      origin: 'https://messagerie.exemple',
    })
    expect([once.status, once.text]).toEqual([200, ''])
    expect(await daily()).toEqual([])
    await write('@Élise Le Goff ?', awa)
    expect(await posted()).toHaveLength(1)
  })

  it('stops with the thing: hidden from somebody, it is told to them no more', async () => {
    await write('Je commence.', elise)
    await write('@Élise Le Goff, lis.', awa)
    await posted()
    await write('Je continue.', awa)
    state.hidden = true
    expect(await daily()).toEqual([])
    expect(await waits(elise)).toEqual([])
    expect((await door.get('/discussions', elise)).text).not.toContain('lavoir')
    state.hidden = false
    expect(await daily()).toHaveLength(1)
  })

  it('is not for whoever stopped following, who is still told when they are named', async () => {
    await write('Je commence.', elise)
    await door.post(`${garden}/suivre`, { wanted: '' }, elise)
    await write('Je continue.', awa)
    expect(await daily()).toEqual([])
    await write('@Élise Le Goff ?', awa)
    expect(await posted()).toHaveLength(1)
    await write('Et voilà.', awa)
    expect(await daily()).toEqual([])
  })
})
