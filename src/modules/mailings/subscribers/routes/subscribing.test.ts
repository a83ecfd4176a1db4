import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { hashAddress, keyOfHouse } from '../../actions/sign-links.ts'
import { mailingsModule } from '../../module.ts'
import { suppress } from '../../suppressions/store/suppressions.ts'

const database = useDatabase()
const { db, ctx } = database
const staff = asPerson('lab-team')
const listId = '01930000-0000-7000-8000-0000000000a1'
const room = mailingsModule(() => [])
const door = openDoor(database, { routes: room.routes })

beforeAll(async () => {
  await db
    .insertInto('mailing_lists')
    .values({
      id: listId,
      key: 'reseau',
      name: 'La lettre du réseau',
      description: 'Une fois par mois.',
      public: true,
      createdAt: database.clock.now(),
    })
    .execute()
})

beforeEach(async () => {
  for (const table of ['mailing_subscribers', 'mailing_suppressions', 'outbox_mails'])
    await db.deleteFrom(table).execute()
})

const typed = { email: 'Awa@Exemple.fr', lists: 'reseau', agree: 'yes' }
const ask = (more = {}) => door.post('/lettres/inscription', { ...typed, ...more })

async function mails() {
  return await db
    .selectFrom('outbox_mails')
    .select(['recipient', 'subject', 'bodyText'])
    .orderBy('at')
    .execute()
}

async function linkSent() {
  const last = (await mails()).at(-1)
  return /(\/lettres\/inscription\/\S+)/.exec(last?.bodyText ?? '')?.[1] ?? ''
}

async function states() {
  const rows = await db.selectFrom('mailing_subscriptions').selectAll().execute()
  return rows.map(({ state }) => state)
}

describe('subscribing', () => {
  it('asks the mailbox first, and keeps the proof: the words, the moment, the page', async () => {
    expect(await ask()).toMatchObject({ status: 303, location: '/lettres/demande-envoyee' })
    expect(await states()).toEqual(['pending'])
    const link = await linkSent()
    const read = await door.get(link)
    expect(read.text).toContain('La lettre du réseau')
    expect(await states()).toEqual(['pending'])
    await door.post(link, {})
    const [proof] = await db.selectFrom('mailing_subscriptions').selectAll().execute()
    expect(proof).toMatchObject({ state: 'active', source: '/lettres/inscription' })
    expect(proof?.['wording']).toContain('J’accepte de recevoir')
    expect(proof?.['consentedAt']).toEqual(database.clock.now())
    const shown = await door.get('/envois/inscrits?adresse=awa@exemple.fr', staff)
    expect(shown.text).toContain('J’accepte de recevoir')
  })

  it('says the same to everyone, and to whom is a reader already only by mail', async () => {
    const first = await ask()
    await door.post(await linkSent(), {})
    database.clock.pass({ seconds: 3600 })
    const again = await ask({ topics: 'empowerment' })
    expect([again.status, again.location]).toEqual([first.status, first.location])
    expect((await mails()).at(-1)?.subject).toContain('Vous recevez déjà')
    expect(await states()).toEqual(['active'])
    const [reader] = await db.selectFrom('mailing_subscribers').select('topics').execute()
    expect(reader?.topics).toEqual([])
  })

  it('writes once in ten minutes to an address, whoever types it', async () => {
    for (let times = 0; times < 4; times++) await ask()
    expect(await mails()).toHaveLength(1)
    database.clock.pass({ seconds: 700 })
    await ask()
    expect(await mails()).toHaveLength(2)
  })

  it('has no effect without consent, in a trap, or for a mailbox that sends everything back', async () => {
    const refused = await ask({ agree: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Awa@Exemple.fr"')
    await ask({ site: 'https://spam.example' })
    const hash = hashAddress(await keyOfHouse(ctx()), 'awa@exemple.fr')
    await suppress(db, hash, 'hard-bounce', '', database.clock.now())
    await ask()
    expect(await mails()).toEqual([])
    expect(await states()).toEqual([])
  })

  it('a link lives seven days and serves once; a forged one is dead', async () => {
    await ask()
    const link = await linkSent()
    const forged = link.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'))
    expect((await door.post(forged, {})).status).toBe(404)
    database.clock.pass({ seconds: 7 * 86_400 + 1 })
    expect((await door.get(link)).status).toBe(404)
    expect((await door.post(link, {})).status).toBe(404)
    expect(await states()).toEqual(['pending'])
    await room.purge?.(ctx())
    expect(await states()).toEqual([])
    expect(await db.selectFrom('mailing_addresses').selectAll().execute()).toEqual([])
    await ask()
    const fresh = await linkSent()
    expect((await door.post(fresh, {})).status).toBe(303)
    expect((await door.post(fresh, {})).status).toBe(404)
  })

  it('coming back by oneself lifts what a complaint had left', async () => {
    const hash = hashAddress(await keyOfHouse(ctx()), 'awa@exemple.fr')
    await suppress(db, hash, 'complaint', '', database.clock.now())
    await ask()
    await door.post(await linkSent(), {})
    expect(await db.selectFrom('mailing_suppressions').selectAll().execute()).toEqual([])
  })
})

describe('files of Brevo', () => {
  const csv =
    'EMAIL;PRENOM;NOM;Email blacklisted\r\nawa@exemple.fr;Awa;Diallo;\r\nbo@exemple.fr;Bo;Le Gall;TRUE\r\nrien;;;\r\n'
  const send = (mode: string, text = csv) =>
    door.post(
      '/envois/inscrits/importer',
      {
        file: new File([text], 'brevo.csv', { type: 'text/csv' }),
        list: listId,
        origin: 'Formulaire du site, de 2021 à 2025.',
        mode,
      },
      staff,
    )

  it('are tried first, then taken over once', async () => {
    const dry = await send('dry')
    expect(dry.text).toMatch(/Essai\s: rien n’a été enregistré/)
    expect(dry.text).toContain('l’adresse n’est pas complète')
    expect(await states()).toEqual([])
    await send('really')
    await send('really')
    const rows = await db.selectFrom('mailing_subscriptions').selectAll().execute()
    expect(rows).toMatchObject([
      { state: 'active', source: 'Brevo', wording: 'Formulaire du site, de 2021 à 2025.' },
    ])
    const [no] = await db.selectFrom('mailing_suppressions').selectAll().execute()
    expect(no).toMatchObject({ reason: 'staff' })
  })

  it('never put back who left', async () => {
    await send('really')
    await db.updateTable('mailing_subscriptions').set({ state: 'unsubscribed' }).execute()
    await send('really')
    expect(await states()).toEqual(['unsubscribed'])
  })

  it('come out with the headings that Brevo reads', async () => {
    await send('really')
    const { text } = await door.post('/envois/inscrits/exporter', { list: listId }, staff)
    const lines = db.selectFrom('audit_lines').where('act', '=', 'readers.exported')
    expect(await lines.select(['subject', 'detail']).execute()).toEqual([
      { subject: `mailing-list:${listId}`, detail: { count: 1 } },
    ])
    const [header, line] = text.replace('\ufeff', '').split('\r\n')
    expect(header).toBe('EMAIL;NOM;PRENOM;LANGUE;INSCRIT_LE')
    expect(line).toMatch(/^awa@exemple\.fr;Diallo;Awa;fr;\d{4}-\d\d-\d\d$/)
  })

  it('over the bound come back with the bound', async () => {
    const { status, text } = await send('really', 'x'.repeat(40_000_000))
    expect(status).toBe(413)
    expect(text).toContain('Ce que vous avez envoyé dépasse')
    expect(text).toContain('action="/envois/inscrits/importer"')
    expect(await states()).toEqual([])
  })

  it('without addresses, or without an origin, are refused with what to do', async () => {
    expect((await send('really', 'NOM\nDiallo\n')).text).toContain('Aucune colonne d’adresses')
    const unsaid = await door.post(
      '/envois/inscrits/importer',
      { file: new File([csv], 'b.csv'), list: listId, origin: '', mode: 'really' },
      staff,
    )
    expect(unsaid.status).toBe(422)
    expect(await states()).toEqual([])
  })
})

describe('the archive', () => {
  it('shows letters once they have left to a public list, on pages and in a feed', async () => {
    const now = database.clock.now()
    const letter = (slug: string, more: object) =>
      db
        .insertInto('mailings')
        .values({
          id: crypto.randomUUID(),
          slug,
          listId,
          title: `Lettre ${slug} <b>`,
          subject: slug,
          blocks: JSON.stringify([
            { kind: 'text', markdown: 'Bonjour <img src=x onerror=alert(1)>' },
          ]),
          frozenText: 'x',
          createdAt: now,
          updatedAt: now,
          ...more,
        })
        .execute()
    await letter('partie', { state: 'sent', sentAt: now })
    await letter('en-route', { state: 'sending' })
    const list = await door.get('/lettres')
    expect(list.text).toContain('Lettre partie &lt;b&gt;')
    expect(list.text).not.toContain('en-route')
    const answer = await door.get('/lettres/partie')
    const english = (await door.get('/lettres/partie?langue=en')).text
    expect(english).toMatch(/<html lang="en">.*<h1 lang="fr">/s)
    expect(answer.text).toContain('&lt;img src=x')
    expect((await door.get('/lettres/en-route')).status).toBe(404)
    // Its first reader has it: the link that it carries opens, though others still wait for it.
    const reader = { id: crypto.randomUUID(), pace: 'all', createdAt: now } as const
    await db.insertInto('mailing_subscribers').values(reader).execute()
    const { id: onItsWay } = await db
      .selectFrom('mailings')
      .select('id')
      .where('slug', '=', 'en-route')
      .executeTakeFirstOrThrow()
    const recipient = { mailingId: onItsWay, number: 1, subscriberId: reader.id }
    const course = { state: 'queued', tries: 0, doubts: 0 } as const
    await db
      .insertInto('mailing_recipients')
      .values({ ...recipient, ...course })
      .execute()
    expect((await door.get('/lettres/en-route')).status).toBe(404)
    await db.updateTable('mailing_recipients').set({ messageId: 'x', state: 'sending' }).execute()
    expect((await door.get('/lettres/en-route')).status).toBe(200)
    await db.updateTable('mailing_lists').set({ public: false }).execute()
    expect((await door.get('/lettres/en-route')).status).toBe(404)
    await db.updateTable('mailing_lists').set({ public: true }).execute()
    const { text, response } = await door.get('/lettres.atom')
    expect(response.headers.get('content-type')).toContain('application/atom+xml')
    expect(text).toContain('/lettres/partie')
    expect(text).not.toContain('en-route')
    expect(text).toContain('<![CDATA[Lettre partie <b>]]>')
    expect(text).not.toContain('{{')
  })
})
