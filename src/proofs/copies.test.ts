import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { openOwnRecruitment, saveRecruitment } from '#modules/draws/recruits/index.ts'
import { findDraw } from '#modules/draws/store/draws.ts'
import { insertFeature } from '#modules/draws/store/features.ts'
import { beginProtocol } from '#modules/experiments/protocol/store/versions.ts'
import { wholeProtocol } from '#modules/experiments/template/protocol-example.ts'
import { aLine } from '#modules/experiments/testing/a-line.ts'
import { keepAsItIs } from '#modules/home/actions/copy-thing.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { sampleHouse } from './access/sample-house.ts'
import { sendForm } from './access/send-form.ts'

// Each kind of thing that may be begun again is, by its page: what must stay behind stays behind, what is to be written again
// is said, and nobody publishes it without having read what is left.

const database = useDatabase()
const { db } = database
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door: Door = openDoor(database, { ...needs, stepUp: () => undefined })
const staff = asPerson('administrator')
const other = asPerson('innovator')
const house = sampleHouse(database, door, staff, rooms)
const kinds = rooms.flatMap(({ copies }) => copies ?? [])

const idIn = (text: string) => /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/.exec(text)?.[0] ?? ''
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const read = async (path: string, as = staff) => plain((await door.get(path, as)).text)
const all = (table: string) =>
  db
    .selectFrom(table as never)
    .selectAll()
    .execute()

type Row = Readonly<Record<string, unknown>>

async function rowsOf(table: string, where: Readonly<Record<string, string>>) {
  const rows = (await all(table)) as unknown as Row[]
  return rows.filter((row) => Object.entries(where).every(([name, value]) => row[name] === value))
}

const count = async (table: string, where: Readonly<Record<string, string>>) =>
  (await rowsOf(table, where)).length

async function rowOf(table: string, id: string, columns: readonly string[], key = 'id') {
  const [row] = await rowsOf(table, { [key]: id })
  return Object.fromEntries(columns.map((column) => [column, row?.[column]]))
}

/** A thing as somebody makes it, and where its copy is published. */
interface Play {
  readonly make: () => Promise<string>
  /** What of it came along, and what stayed behind. */
  readonly rows: (id: string) => Promise<Readonly<Record<string, unknown>>>
  readonly came: Readonly<Record<string, unknown>>
  /** Of a copy: where it is published, and with what. */
  readonly publish?: (
    id: string,
  ) => Promise<{ path: string; fields?: Record<string, string>; from?: string }>
}

const ruleWords = {
  ...{ title: 'Un panel pour l’eau', organiser: 'Valbrenne', organiserKind: 'commune' },
  ...{ population: 'Toute personne de 16 ans et plus de Valbrenne', indemnity: '86 € par jour' },
  ...{ panelSize: '12', reserveSize: '4', expectedPool: '60' },
  ...{ lettersOn: '', lettersTime: '', lettersRound: '' },
}

const plays: Readonly<Record<string, Play>> = {
  evenement: {
    make: async () =>
      idIn(
        await house.send('/evenements/nouveau', {
          title: 'Atelier des communs',
          startsAt: '18:30',
          endsAt: '20:00',
          place: 'Mairie de Valbrenne',
        }),
      ),
    rows: async (id) => ({
      ...(await rowOf('events', id, ['place', 'state', 'replayUrl', 'registrationOpensAt'])),
      registrations: await count('event_registrations', { eventId: id }),
      isLater:
        ((await rowOf('events', id, ['startsAt']))['startsAt'] as Date) > database.clock.now(),
    }),
    came: {
      ...{ place: 'Mairie de Valbrenne', state: 'draft', replayUrl: '', registrationOpensAt: null },
      ...{ registrations: 0, isLater: true },
    },
    publish: async (id) => ({ path: `/evenements/${id}/publier` }),
  },
  scrutin: {
    make: voteMade,
    rows: async (id) => ({
      ...(await rowOf('votes', id, ['question', 'method', 'tier', 'state', 'openedAt', 'result'])),
      options: await count('vote_options', { voteId: id }),
      voters: await count('vote_voters', { voteId: id }),
      ballots: await count('vote_ballots', { voteId: id }),
    }),
    came: {
      ...{ question: 'Quel nom pour la place ?', method: 'approval', tier: 'open', state: 'draft' },
      ...{ openedAt: null, result: null, options: 2, voters: 0, ballots: 0 },
    },
    publish: async (id) => {
      const slug = await slugOf('votes', id)
      const roll = { source: 'list', people: 'Inès\nPaul\nNour\nMaël\nLise\nJo' }
      expect((await door.post(`/scrutins/${slug}/liste`, roll, staff)).status).toBe(303)
      return { path: `/scrutins/${slug}/acte`, fields: { act: 'open', unreached: 'yes' } }
    },
  },
  tirage: {
    make: drawPrepared,
    rows: async (id) => ({
      ...(await rowOf('draws', id, ['population', 'panelSize', 'state', 'drawOn', 'publishedAt'])),
      features: await count('draw_features', { drawId: id }),
      sources: await count('draw_sources', { drawId: id }),
      signedBy: (await rowOf('draw_recruitments', id, ['signedBy'], 'drawId'))['signedBy'],
      contact: (await rowOf('draw_recruitments', id, ['contact'], 'drawId'))['contact'],
    }),
    came: {
      ...{ population: ruleWords.population, panelSize: 12, state: 'preparing', drawOn: null },
      ...{ publishedAt: null, features: 1, sources: 0, signedBy: '', contact: 'dpo@valbrenne.fr' },
    },
    publish: async (id) => {
      const rule = `/tirages/${await slugOf('draws', id)}/regle`
      const days = Object.fromEntries(
        ['registrationOpensOn', 'registrationClosesOn', 'drawOn', 'firstSessionOn'].map(
          (name, rank) => [name, dayAway(20 + rank)],
        ),
      )
      await house.send(rule, { ...ruleWords, ...days, replacementsEndOn: dayAway(60) })
      return { path: `${rule}/publier` }
    },
  },
  experimentation: {
    make: experimentLived,
    rows: async (id) => ({
      ...(await rowOf('experiments', id, ['stage', 'visibility', 'territoryId', 'nowText'])),
      budget: (await rowsOf('experiment_budget_lines', { experimentId: id })).map(
        ({ label, plannedCents, actualCents }) => [label, plannedCents, actualCents],
      ),
      risks: (await rowsOf('experiment_risks', { experimentId: id })).map(({ text, state }) => [
        text,
        state,
      ]),
      checks: await count('experiment_eligibility_checks', { experimentId: id }),
      team: (await rowsOf('experiment_members', { experimentId: id })).map(
        ({ role, grantedRoleId }) => [role, grantedRoleId !== null],
      ),
      evidence: await count('experiment_evidence', { experimentId: id }),
      log: await count('experiment_log_entries', { experimentId: id }),
      sections: (await rowsOf('protocol_answers', { experimentId: id }))
        .map(({ section }) => section)
        .filter((section) => ['context', 'recruitment', 'phases'].includes(String(section)))
        .toSorted(),
    }),
    came: {
      ...{ stage: 'idea', visibility: 'draft', territoryId: null, nowText: '' },
      ...{ budget: [['Trains', 12_000, null]], risks: [['Personne ne vient', 'watched']] },
      team: [['innovator', true]],
      ...{ checks: 0, evidence: 0, log: 0, sections: ['phases', 'recruitment'] },
    },
    publish: async (id) => {
      const at = `/experiences/${await slugOf('experiments', id)}`
      return { path: `${at}/publier`, from: `${at}/preparer` }
    },
  },
  lettre: {
    make: letterWritten,
    rows: async (id) => {
      const { blocks, ...row } = await rowOf('mailings', id, [
        ...['state', 'subject', 'frozenHtml', 'confirmedAt', 'sentAt', 'blocks'],
      ])
      return { ...row, pieces: (blocks as unknown[]).length }
    },
    came: {
      ...{ state: 'draft', subject: 'La lettre de novembre', frozenHtml: null },
      ...{ confirmedAt: null, sentAt: null, pieces: 1 },
    },
    publish: async (id) => ({
      path: `/envois/${id}/prete`,
      fields: {
        seen: /name="seen" value="([^"]+)"/.exec(await read(`/envois/${id}/ecrire`))?.[1] ?? '',
      },
    }),
  },
}

/** A letter with a subject and a text. */
async function letterWritten() {
  const id = idIn(await house.send('/envois/nouvelle', { title: 'La lettre de novembre' }))
  const add = `/envois/${id}/ecrire/ajouter`
  await sendForm(door, staff, `${add}?sorte=text`, add, { markdown: 'Il pleut.' })
  return id
}

const dayAway = (days: number) =>
  new Date(database.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

async function voteMade() {
  const { path } = { path: '/scrutins/nouveau' }
  const at = await house.send(path, {
    title: 'Le nom de la place',
    question: 'Quel nom pour la place ?',
    options: 'Marché\nTilleuls',
    method: 'approval',
    seats: '1',
    tier: 'open',
    closesOn: dayAway(30),
    closesTime: '18:00',
  })
  return idOf('votes', at)
}

async function drawPrepared() {
  const at = await house.send('/tirages/nouveau', {
    ...{ title: ruleWords.title, panelSize: '12', territory: '' },
  })
  const id = await idOf('draws', at)
  await act(door.house, { person: staff }, async (ctx) => {
    const value = (key: string, position: number) => ({
      ...{ id: newId(ctx.now, ctx.chance), key, label: key, position, populationShare: 0.5 },
      ...{ min: 5, max: 7, minFlex: 4, maxFlex: 8 },
    })
    await insertFeature(ctx.db, id, {
      ...{ id: newId(ctx.now, ctx.chance), key: 'genre', label: 'Genre', position: 0 },
      ...{ asked: true, crosses: [], reference: 'Recensement' },
      values: [value('f', 0), value('h', 1)],
    })
    const draw = await findDraw(ctx.db, id)
    if (!draw) throw new Error('no draw')
    const own = await openOwnRecruitment(ctx, draw)
    const words = { contact: 'dpo@valbrenne.fr', signedBy: 'Marie Le Gall' }
    await saveRecruitment(ctx.db, { ...own, ...words }, ctx.now)
  })
  await house.send(`/tirages/${await slugOf('draws', id)}/regle`, ruleWords)
  return id
}

/** An experiment with all that a copy may take, and what it must leave. */
async function experimentLived() {
  const title = 'Le budget en clair'
  const at = await house.send('/experiences/nouvelle', { title, open: '', territory: '' })
  const id = await idOf('experiments', at)
  await act(door.house, { person: staff }, async (ctx) => {
    await beginProtocol(ctx.db, id, {
      ...{ act: 'begun', authorId: undefined, at: ctx.now, answers: wholeProtocol },
    })
  })
  const made = (page: string, fields: Record<string, string>) => house.post(`${at}/${page}`, fields)
  const line = { nature: 'travel', label: 'Trains', planned: '120', actual: '99,50', note: '' }
  await made('budget/lignes', aLine(line))
  await made('risques/nouveau', {
    ...{ text: 'Personne ne vient', likelihood: '2', severity: '3', state: 'happened' },
  })
  await house.send(`${at}/equipe/personnes/nouveau`, {
    ...{ name: 'Inès Garnier', email: 'ines@valbrenne.fr', role: 'innovator', endsOn: '' },
  })
  await made('criteres/lignes', {
    'criteria.novelty.state': 'met',
    'criteria.novelty.text': 'Personne ne l’a fait ici',
  })
  await made('journal', { onDay: dayAway(0), text: 'Première visite', photoAlt: '' })
  return id
}

/** The key of what has this address. */
async function idOf(table: string, at: string): Promise<string> {
  const slug = at.split('/')[2] ?? ''
  const rows = (await all(table)) as unknown as { id: string; slug: string }[]
  return rows.find((row) => row.slug === slug)?.id ?? ''
}

async function slugOf(table: string, id: string): Promise<string> {
  const rows = (await all(table)) as unknown as { id: string; slug: string }[]
  return rows.find((row) => row.id === id)?.slug ?? ''
}

async function copied(word: string, fields: Record<string, string | string[]> = {}) {
  const id = await (plays[word] as Play).make()
  const kind = kinds.find((item) => item.word === word)
  const before = (await all('audit_lines')).length
  const page = await read(`/dupliquer/${word}/${id}`)
  const title = /name="title"[^>]* value="([^"]*)"/.exec(page)?.[1] ?? ''
  const offered = [...page.matchAll(/name="parts" value="([^"]+)"/g)].map(([, key = '']) => key)
  const sent = { title, parts: offered, ...fields }
  const written = (await all('outbox_mails')).length
  const answer = await door.post(`/dupliquer/${word}/${id}`, sent, staff)
  // Nobody is told of a draft.
  expect((await all('outbox_mails')).length).toBe(written)
  expect(answer.status).toBe(303)
  const at = (answer.location ?? '').replace(/[?#].*$/, '')
  const line = (await all('copies')).at(-1) as unknown as { subject: string; source: string }
  return { id, kind, page, title, offered, at, line, copy: idIn(line.subject), before }
}

beforeAll(async () => {
  // The first list of letters is there from the first day.
  const mailings = rooms.find(({ name }) => name === 'mailings')
  await act(door.house, { person: staff }, async (ctx) => mailings?.seed?.(ctx))
})

test('every kind that may be begun again is played here', () => {
  expect(kinds.map(({ word }) => word).toSorted()).toEqual(Object.keys(plays).toSorted())
})

describe.each(Object.keys(plays))('%s', (word) => {
  let made: Awaited<ReturnType<typeof copied>>
  beforeAll(async () => {
    made = await copied(word)
  })

  test('its page says what comes along, what never does, and what is written again', () => {
    const { page, kind } = made
    const words = kind?.words.fr
    for (const sentence of [words?.always, words?.never, words?.rewritten])
      expect(page.replaceAll('&#39;', '’')).toContain(plain(sentence ?? ''))
  })

  test('what came along did, and what stays behind stayed', async () => {
    const { rows, came } = plays[word] as Play
    expect(await rows(made.copy)).toEqual(came)
  })

  test('the copy says where it comes from, and what is left', async () => {
    const { line, kind, id, at, title } = made
    expect(line.source).toBe(`${kind?.kind}:${id}`)
    const page = await read(at)
    expect(page).toMatch(/Il reste \d+ choses? à réécrire/)
    expect(page).toMatch(new RegExp(`Copie de\\s*<a href="[^"]+"[^>]*>${title}`))
  })

  test('each thing that is left leads to its field', async () => {
    const { kind, copy } = made
    const world = { ...database.ctx({ person: staff }), locale: 'fr' as const }
    const marks = (await kind?.marks(world as never, copy)) ?? []
    expect(marks.length).toBeGreaterThan(1)
    for (const { href, key } of marks) {
      const [path = '', field = ''] = href.split('#')
      expect(await read(path), `${key} at ${href}`).toMatch(
        new RegExp(`id="${field || 'contenu'}["-]`),
      )
    }
  })

  test('what is right as it is is settled one by one, and only once', async () => {
    const { kind, copy, at } = made
    const count = async () => Number(/Il reste (\d+) chose/.exec(await read(at))?.[1] ?? 0)
    const before = await count()
    const keep = `/dupliquer/${word}/${copy}/garder`
    expect((await door.post(keep, { key: 'title' }, other)).status).toBe(403)
    expect((await door.post(keep, { key: 'title' }, staff)).status).toBe(303)
    expect(await count()).toBe(before - 1)
    await door.post(keep, { key: 'title' }, staff)
    expect(await count()).toBe(before - 1)
    if (!kind) throw new Error('no kind')
    const again = act(door.house, { person: staff }, (ctx) => keepAsItIs(ctx, kind, copy, 'title'))
    expect(await again).toEqual({ ok: false, refusal: 'settled-already' })
  })

  test('a title that is written on the page of the copy is not marked', async () => {
    const { copy, kind } = await copied(word, { title: 'Un tout autre titre' })
    const row = (await all('copies')).find(
      (row) => (row as { subject: string }).subject === `${kind?.kind}:${copy}`,
    ) as unknown as { marks: Record<string, string> }
    expect(Object.keys(row.marks)).not.toContain('title')
  })

  test('whoever publishes it has read what is left', async () => {
    const { publish } = plays[word] as Play
    if (!publish) return
    const { copy, at } = await copied(word)
    const { path, fields = {}, from = at } = await publish(copy)
    const page = await read(from)
    const blind = await door.post(path, fields, staff)
    expect(plain(blind.text + decodeURIComponent(blind.location ?? ''))).toMatch(
      /viennent de la copie|vient de la copie/,
    )
    const seen = /name="telQuel" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(seen, page.slice(-6000)).not.toBe('')
    expect(page).toContain('Continuer quand même ?')
    const knowing = await door.post(path, { ...fields, telQuel: seen }, staff)
    expect(knowing.status, plain(knowing.text).slice(-3000)).toBe(303)
  })

  test('is for the team alone', async () => {
    const { id } = made
    expect((await door.get(`/dupliquer/${word}/${id}`, other)).status).toBe(403)
    expect((await door.post(`/dupliquer/${word}/${id}`, { title: 'Essai' }, other)).status).toBe(
      403,
    )
    expect((await door.get(`/dupliquer/${word}/${id}`)).status).not.toBe(200)
  })
})
