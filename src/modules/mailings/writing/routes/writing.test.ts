import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { mailingsModule } from '../../module.ts'
import { sendLetter } from '../../sending/actions/send-letter.ts'
import { findLetter } from '../store/letters.ts'

const database = useDatabase()
const { db, ctx } = database
const staff = asPerson('lab-team')
const listId = '01930000-0000-7000-8000-0000000000a1'

const agenda = {
  name: 'events',
  routes: [],
  columns: {},
  newsletterItems: async () => [
    {
      key: 'event:1',
      kind: 'event' as const,
      title: 'Visite à Saint-Aubrac',
      text: 'Une journée sur place.',
      href: '/agenda/visite',
      at: new Date('2026-12-03T09:00:00Z'),
    },
  ],
}
/** Since when the room of sheets was asked for what is new. */
const askedSince: (Date | undefined)[] = []
const commons = {
  name: 'resources',
  routes: [],
  columns: {},
  newsletterItems: async (_db: unknown, _locale: unknown, since?: Date) => {
    askedSince.push(since)
    return [
      {
        key: 'resource:1',
        kind: 'resource' as const,
        title: 'Un jury à Valbrenne',
        text: 'Quinze voisin·es.',
        href: '/ressources/un-jury',
        at: new Date('2026-11-02T09:00:00Z'),
      },
    ]
  },
}
const room = mailingsModule(() => [agenda, commons])
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

/** A letter just begun, at the address where it is written. */
async function begun(title = 'La lettre de décembre') {
  const { location } = await door.post('/envois/nouvelle', { title, list: listId }, staff)
  const path = location ?? ''
  const id = /envois\/([^/]+)/.exec(path)?.[1] ?? ''
  return { id, path, letter: async () => await findLetter(db, id) }
}

/** What the page that is open says of the last change. */
async function seenAt(path: string) {
  const { text } = await door.get(path, staff)
  return /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

describe('writing a letter', () => {
  it('takes what exists, adds words, and draws both', async () => {
    const { path, letter } = await begun()
    const picked = await door.post(
      `${path}/puiser`,
      { seen: await seenAt(`${path}/puiser`), items: 'event:1' },
      staff,
    )
    expect(picked.status).toBe(303)
    const adding = `${path}/ajouter?sorte=text`
    await door.post(
      `${path}/ajouter`,
      { seen: await seenAt(adding), kind: 'text', markdown: 'Bonjour **à vous**.' },
      staff,
    )
    expect((await letter())?.blocks).toMatchObject([
      { kind: 'item', key: 'event:1', title: 'Visite à Saint-Aubrac' },
      { kind: 'text', markdown: 'Bonjour **à vous**.' },
    ])
    const preview = await door.get(path.replace('/ecrire', '/apercu'), staff)
    expect(preview.text).toContain('<strong>à vous</strong>')
    expect(preview.text).toContain('/agenda/visite')
    expect(preview.response.headers.get('content-security-policy')).toContain('sandbox')
    const plain = await door.get(path.replace('/ecrire', '/apercu.txt'), staff)
    expect(plain.text).toContain('Visite à Saint-Aubrac [')
  })

  it('offers what is new for the readers of its list, since the last letter that they got', async () => {
    const { id, path } = await begun('La lettre de novembre')
    const keysAt = async (page: string) =>
      [...(await door.get(page, staff)).text.matchAll(/name="items" value="([^"]+)"/g)].map(
        ([, key]) => key,
      )
    expect(await keysAt(`${path}/puiser`)).toEqual(['resource:1', 'event:1'])
    expect(askedSince.at(-1)).toBeUndefined()
    const items = ['event:1', 'resource:1']
    await door.post(`${path}/puiser`, { seen: await seenAt(`${path}/puiser`), items }, staff)
    const at = database.clock.now()
    const { createdAt: begunAt } = await db
      .updateTable('mailings')
      .set({ state: 'sent', frozenText: 'Partie.', confirmedAt: at, sentAt: at })
      .where('id', '=', id)
      .returning('createdAt')
      .executeTakeFirstOrThrow()
    database.clock.pass({ days: 31 })
    const next = await begun('La lettre d’hiver')
    expect(await keysAt(`${next.path}/puiser`)).toEqual(['event:1'])
    expect(askedSince.at(-1)).toEqual(begunAt)
    await db.deleteFrom('mailings').where('id', '=', id).execute()
  })

  it('says what is wrong beside the field, and keeps what was typed', async () => {
    const { path } = await begun()
    const seen = await seenAt(path)
    const { status, text } = await door.post(
      `${path}/ajouter`,
      { seen, kind: 'button', label: 'Venir', href: 'javascript:alert(1)' },
      staff,
    )
    expect(status).toBe(422)
    expect(text).toContain('value="Venir"')
    expect(text).toContain('commence par https://')
    const nothing = await door.post(`${path}/puiser`, { seen }, staff)
    expect(nothing.text).toContain('Cochez au moins une ligne.')
  })

  it('a piece that gave way to another, or went, is offered again as one more piece', async () => {
    const { path, letter } = await begun()
    const adding = async (fields: Record<string, string>) =>
      door.post(`${path}/ajouter`, { seen: await seenAt(path), ...fields }, staff)
    await adding({ kind: 'heading', text: 'Un titre' })
    await adding({ kind: 'text', markdown: 'Des mots.' })
    const at = `${path}/morceaux/1`
    const { text: opened } = await door.get(at, staff)
    const [, _seen = ''] = /name="_seen" value="([^"]*)"/.exec(opened) ?? []
    const mine = { kind: 'text', markdown: 'Mes mots.', seen: await seenAt(at), _seen }
    await door.post(`${at}/deplacer`, { seen: await seenAt(path), way: 'up' }, staff)
    for (const gone of [false, true]) {
      if (gone) await door.post(`${at}/enlever`, { seen: await seenAt(path) }, staff)
      const told = await door.post(at, mine, staff)
      expect(told.status).toBe(422)
      expect(told.text).toContain(`action="${path}/ajouter"`)
      expect(told.text).toMatch(/<textarea[^>]*name="markdown"[^>]*>Mes mots\./)
    }
    expect((await letter())?.blocks).toMatchObject([{ markdown: 'Des mots.' }])
    const seen = await seenAt(path)
    await door.post(`${path}/ajouter`, { kind: 'text', markdown: 'Mes mots.', seen }, staff)
    expect((await letter())?.blocks).toHaveLength(2)
  })

  it('moves and takes pieces away', async () => {
    const { path, letter } = await begun()
    for (const text of ['un', 'deux']) {
      await door.post(`${path}/ajouter`, { seen: await seenAt(path), kind: 'heading', text }, staff)
    }
    await door.post(`${path}/morceaux/1/deplacer`, { seen: await seenAt(path), way: 'up' }, staff)
    expect((await letter())?.blocks).toMatchObject([{ text: 'deux' }, { text: 'un' }])
    await door.post(`${path}/morceaux/0/enlever`, { seen: await seenAt(path) }, staff)
    expect((await letter())?.blocks).toMatchObject([{ text: 'un' }])
  })

  it('refuses words written over those of another hand, and gives them back', async () => {
    const { path, letter } = await begun()
    const seen = await seenAt(path)
    database.clock.pass({ seconds: 1 })
    const add = (text: string) =>
      door.post(`${path}/ajouter`, { seen, kind: 'heading', text }, staff)
    expect((await add('la première')).status).toBe(303)
    const late = await add('la seconde')
    expect(late.status).toBe(422)
    expect(late.text).toContain('value="la seconde"')
    expect(late.text).toContain('Quelqu’un a changé la lettre')
    expect((await letter())?.blocks).toMatchObject([{ text: 'la première' }])
  })

  it('shows what is being typed where it will be, and keeps nothing of it', async () => {
    const { path, letter } = await begun()
    for (const text of ['un', 'deux']) {
      await door.post(`${path}/ajouter`, { seen: await seenAt(path), kind: 'heading', text }, staff)
    }
    const preview = path.replace('/ecrire', '/apercu')
    const typed = async (fields: Record<string, string>, viewer = staff) =>
      (await door.post(preview, fields, viewer)).text
    const added = await typed({ kind: 'text', markdown: 'Des mots **neufs**.' })
    expect(added).toMatch(/un<\/h2>.*deux<\/h2>.*id="morceau".*<strong>neufs<\/strong>/s)
    const changed = await typed({ at: '0', kind: 'heading', text: 'autre' })
    expect(changed).toMatch(/id="morceau".*autre<\/h2>.*deux<\/h2>/s)
    expect(changed).not.toContain('un</h2>')
    // What could not be kept, or a piece that is not there, leaves the letter as it is.
    for (const fields of [
      { kind: 'button', label: 'Venir', href: 'javascript:alert(1)' },
      { at: '9', kind: 'heading', text: 'nulle part' },
      { kind: 'item', title: 'Sans clé', href: 'ailleurs' },
      {},
    ]) {
      const text = await typed(fields)
      expect(text).toMatch(/un<\/h2>.*deux<\/h2>/s)
      expect(text).not.toMatch(/javascript|nulle part|Sans clé/)
    }
    const hostile = await typed({ kind: 'heading', text: '<img src=x onerror=alert(1)>' })
    expect(hostile).toContain('&lt;img src=x')
    const answer = await door.post(preview, { kind: 'heading', text: 'x' }, staff)
    expect(answer.response.headers.get('content-security-policy')).toContain('sandbox')
    expect((await letter())?.blocks).toMatchObject([{ text: 'un' }, { text: 'deux' }])
    expect(await typed({}, asPerson('territory-referent'))).not.toContain('deux</h2>')
  })

  it('is looked at wide, on a phone or in the dark, each at its address', async () => {
    const { path } = await begun()
    for (const [asked, look] of [
      ['', 'wide'],
      ['?apercu=telephone', 'phone'],
      ['?apercu=sombre', 'dark'],
    ]) {
      const { text } = await door.get(path + asked, staff)
      expect(text).toContain(`class="letter-preview ${look}"`)
      expect(text).toMatch(/aria-current="true"/)
    }
  })

  it('is ready once it holds something, and a draft again when a word changes', async () => {
    const { path, letter } = await begun()
    const ready = path.replace('/ecrire', '/prete')
    const tooSoon = await door.post(ready, { seen: await seenAt(path) }, staff)
    expect(tooSoon.text).toContain('La lettre est vide.')
    await door.post(
      `${path}/ajouter`,
      { seen: await seenAt(path), kind: 'heading', text: 'un' },
      staff,
    )
    await door.post(ready, { seen: await seenAt(path) }, staff)
    expect((await letter())?.state).toBe('ready')
    await door.post(
      `${path}/enveloppe`,
      { seen: await seenAt(path), title: 'Décembre', subject: 'Décembre' },
      staff,
    )
    expect((await letter())?.state).toBe('draft')
  })

  it('that left is written no more: addresses that were kept lead to its page, which says so', async () => {
    const { id: to, path } = await begun()
    const heading = { seen: await seenAt(path), kind: 'heading', text: 'un' }
    await door.post(`${path}/ajouter`, heading, staff)
    const kept = [
      `${path}/ajouter`,
      `${path}/puiser`,
      `${path}/morceaux/0`,
      `/envois/${to}/destinataires`,
    ]
    for (const one of kept) expect([one, (await door.get(one, staff)).status]).toEqual([one, 200])
    await db
      .updateTable('mailings')
      .set({ state: 'sent', frozenText: 'Écrite.' })
      .where('id', '=', to)
      .execute()
    for (const one of kept) {
      const { status, location } = await door.get(one, staff)
      expect([one, status, location]).toEqual([one, 303, path])
    }
    const { text } = await door.get(path, staff)
    expect(text).toContain('elle ne peut plus changer')
    expect(text).not.toMatch(/<form[^>]*action="\/envois|destinataires"/)
  })

  it('is for the team', async () => {
    const { path } = await begun()
    for (const someone of [undefined, asPerson('territory-referent')]) {
      expect((await door.get(path, someone)).status).not.toBe(200)
    }
  })
})

describe('who receives it', () => {
  it('changed on a letter that was ready, which says that it waits to be ready again', async () => {
    const { path, letter } = await begun('Prête puis changée')
    const ready = path.replace('/ecrire', '/prete')
    await door.post(
      `${path}/ajouter`,
      { seen: await seenAt(path), kind: 'heading', text: 'un' },
      staff,
    )
    const to = path.replace('/ecrire', '/destinataires')
    const words = { title: 'Prête', subject: 'Prête' }
    const again = /redevenue un brouillon : relisez-la et déclarez-la prête à nouveau/
    const changes = [
      [to, { list: listId, segment: '' }],
      [`${path}/enveloppe`, words],
      [`${path}/ajouter`, { kind: 'text', markdown: 'deux' }],
      [`${path}/morceaux/1/deplacer`, { way: 'up' }],
      [`${path}/morceaux/0`, { kind: 'text', markdown: 'trois' }],
      [`${path}/morceaux/0/enlever`, {}],
    ] as const
    for (const [at, fields] of changes) {
      await door.post(ready, { seen: await seenAt(path) }, staff)
      expect((await letter())?.state, at).toBe('ready')
      const seen = await seenAt(path)
      const changed = await door.post(at, { ...fields, seen }, staff)
      expect(noticeOf(changed.response)?.replaceAll(/\s/g, ' '), at).toMatch(again)
      expect((await letter())?.state, at).toBe('draft')
    }
    const draft = await door.post(
      to,
      { seen: await seenAt(path), list: listId, segment: '' },
      staff,
    )
    expect(noticeOf(draft.response)).toBe('C’est enregistré.')
  })

  it('is nobody, as long as its list is empty: its page says so, with the way out', async () => {
    const { path } = await begun('Pour personne')
    const { text } = await door.get(path, staff)
    expect(text).toContain('Personne ne recevrait cette lettre')
    const to = path.replace('/ecrire', '/destinataires')
    expect(text).toContain(`<a href="${to}">Choisir les destinataires</a>`)
    expect(text).not.toMatch(/0\spersonne/)
  })

  it('those who confirmed, then those of a segment', async () => {
    await subscribed('awa@exemple.fr', ['empowerment'])
    await subscribed('bo@exemple.fr', [])
    const { id, path, letter } = await begun()
    expect((await door.get(path, staff)).text).toContain('2 personnes la recevraient')

    const made = await door.post(
      '/envois/segments',
      { name: 'Pouvoir d’agir', topics: 'empowerment' },
      staff,
    )
    const segment = made.location ?? ''
    const shown = await door.get(segment, staff)
    expect(shown.text).toContain('awa@exemple.fr')
    expect(shown.text).toContain('sujet choisi')
    expect(shown.text).not.toContain('bo@exemple.fr')

    await door.post(
      path.replace('/ecrire', '/destinataires'),
      {
        seen: await seenAt(path),
        list: listId,
        segment: segment.split('/').at(-1) ?? '',
      },
      staff,
    )
    expect((await door.get(path, staff)).text).toContain('1 personne la recevrait')
    const kept = await door.post(`${segment}/supprimer`, {}, staff)
    expect(kept.status).toBe(422)
    expect(kept.text).toContain('changez d’abord ses destinataires')

    await door.post(
      `${path}/ajouter`,
      { seen: await seenAt(path), kind: 'heading', text: 'un' },
      staff,
    )
    await door.post(path.replace('/ecrire', '/prete'), { seen: await seenAt(path) }, staff)
    const asked = await door.get(path.replace('/ecrire', ''), staff)
    expect(asked.text).toMatch(/Personnes qui la recevront\s: 1\./)
    const sent = await sendLetter(ctx({ person: staff }), id)
    expect(sent).toMatchObject({ ok: true, value: { count: 1 } })
    expect((await letter())?.state).toBe('sending')
  })
})

/** Somebody who asked and said yes, by the pages and the mail. */
async function subscribed(email: string, topics: readonly string[]) {
  await door.post('/lettres/inscription', { email, lists: 'reseau', topics, agree: 'yes' })
  const { bodyText } = await db
    .selectFrom('outbox_mails')
    .select('bodyText')
    .where('recipient', '=', email)
    .executeTakeFirstOrThrow()
  const path = /(\/lettres\/inscription\/\S+)/.exec(bodyText)?.[1] ?? ''
  await door.post(path, {})
}
