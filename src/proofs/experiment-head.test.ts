import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { insertInstrument, insertPhase } from '#modules/experiments/phases/store/phases.ts'
import { insertExperiment } from '#modules/experiments/store/experiments.ts'
import { reserveSlug } from '#modules/experiments/store/slugs.ts'
import { anExperiment } from '#modules/experiments/testing/examples.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'

// The header of an experiment stands above its pages and above those of its instruments, whichever room draws them.

const database = useDatabase()
const { db, clock } = database
const rooms = makeRooms()
const kinds = rooms.flatMap(({ instruments }) => instruments ?? [])
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const staff = asPerson('lab-team')

/** What a protocol says of each kind of the house; a new kind adds its line. */
const settings: Readonly<Record<string, unknown>> = {
  sessions: { format: 'workshop', sessions: 1, participants: 12, minutes: 120, place: 'Halle' },
  draw: { panelSize: 12 },
  vote: {
    question: 'Quelle place ?',
    options: [{ label: 'La halle' }, { label: 'Le foirail' }],
    method: 'mj',
    voters: 40,
  },
  survey: { purpose: 'Choisir le jour du marché.', planned: 12, access: 'link' },
  'opinion-map': { commitment: 'Répondre à tout.', planned: 40, moderation: 'before' },
  'participatory-budget': {
    envelope: 900_000,
    planned: 12,
    whoMay: 'Tout le monde',
    counting: 'greedy',
  },
}

const title = 'Une salle pour tout le monde'
const at = '/experiences/une-salle'
const phaseId = newId(clock.now(), clock.chance)
const experimentId = newId(clock.now(), clock.chance)

async function prepared(visibility: 'draft' | 'published') {
  const made = { id: experimentId, slug: 'une-salle', title, visibility, stage: 'running' } as const
  await db.transaction().execute(async (trx: Db) => {
    await reserveSlug(trx, 'Une salle', experimentId, clock.now())
    await insertExperiment(trx, anExperiment(made))
  })
  await insertPhase(db, experimentId, {
    ...{ id: phaseId, planId: 'p', title: 'Réunir', protocolVersion: 1, state: 'open' },
    ...{ plannedStartsOn: '2026-12-01', plannedEndsOn: '2026-12-20', reason: '' },
    ...{ openedOn: '2026-12-01', closedOn: undefined },
  })
}

/** As opening its phase does it. */
async function opened(kind: (typeof kinds)[number], hidden: boolean): Promise<string> {
  return db.transaction().execute(async (trx: Db) => {
    const ctx = database.ctx({ db: trx, person: staff }) as unknown as Ctx
    const phase = {
      ...{ phaseId, experimentId, territoryId: undefined, title: 'Réunir', hidden },
      ...{ startsOn: '2026-12-01', endsOn: '2026-12-20', protocolVersion: 1 },
    }
    const { instrumentId, href } = await kind.open(
      ctx,
      phase,
      kind.shape.parse(settings[kind.name]),
    )
    await insertInstrument(trx, experimentId, {
      ...{ id: newId(clock.now(), clock.chance), phaseId, kind: kind.name, planId: 'i' },
      ...{ instrumentId, href, protocolVersion: 1, openedAt: clock.now() },
    })
    return href
  })
}

const headIn = (text: string) => /<div class="subject-head[\s\S]*?<\/nav>\s*<\/div>/.exec(text)?.[0]
const currentIn = (head: string | undefined) => /aria-current="page">([^<]*)/.exec(head ?? '')?.[1]

beforeEach(async () => {
  await db.deleteFrom('experiments' as never).execute()
})

describe('the header of an experiment', () => {
  test.each(kinds)('stands above the pages of an instrument: $name', async (kind) => {
    await prepared('draft')
    const href = await opened(kind, true)
    const head = headIn((await door.get(href, staff)).text)
    expect(head).toContain(`<a href="${at}">${title}</a>`)
    expect(head).toContain('Brouillon')
    expect(currentIn(head)).toBe('Terrain')
    expect(head?.match(/action="[^"]*\/publier"/g)).toHaveLength(1)
    // Nobody else learns that it is there.
    expect((await door.get(href)).text).not.toContain(title)
    const innovator = asPerson('innovator')
    expect(headIn((await door.get(href, innovator)).text)).toBeUndefined()
    // The control: a kind that does not know its pages has no header there.
    expect(await kind.instrumentAt?.(database.ctx() as unknown as Ctx, '/ailleurs')).toBeUndefined()
  })

  test('is the same on each place, which is the current one; nothing is published twice', async () => {
    await prepared('published')
    const places = ['', '/cadrage', '/protocole', '/terrain', '/resultats', '/equipe-et-budget']
    const seen = await Promise.all(
      places.map(async (suffix) => {
        const { status, text } = await door.get(`${at}${suffix}`, staff)
        expect([suffix, status, text.match(/<h1\b/g)?.length]).toEqual([suffix, 200, 1])
        return currentIn(headIn(text))
      }),
    )
    const named = ['Vue d’ensemble', 'Cadrage', 'Protocole', 'Terrain', 'Résultats']
    expect(seen).toEqual([...named, 'Équipe et budget'])
    expect((await door.get(at, staff)).text).not.toContain(`${at}/publier`)
  })

  test('offers a reader the places that hold something, and no act', async () => {
    await prepared('published')
    const head = headIn((await door.get(at)).text) ?? ''
    expect(head).toContain(`${at}/terrain`)
    expect(head).not.toContain(`${at}/equipe-et-budget`)
    expect(head).not.toContain('<form')
    expect(headIn((await door.get(`${at}/equipe-et-budget`, staff)).text)).toContain('aria-current')
  })

  test('stays above a form that comes back', async () => {
    await prepared('draft')
    const { status, text } = await door.post(`${at}/preparer`, { title: '' }, staff)
    expect([status, currentIn(headIn(text))]).toEqual([422, 'Vue d’ensemble'])
  })
})
