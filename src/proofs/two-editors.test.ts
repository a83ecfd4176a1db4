import { beforeAll, describe, expect, test } from 'vitest'
import { seenField } from '#kit/seen.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl, type FormSeen } from './crawl.ts'

// Every form of the demonstration that opens with what exists: of two who save it, does the second write over the first?

/** What is filled in beforehand is a beginning of something new, or one's own: nobody else is writing there. */
const begins: Readonly<Record<string, string>> = {
  'POST /agenda/:slug/inscription': 'somebody registers',
  'POST /series/:slug/inscription': 'somebody registers',
  'POST /agenda/:slug/programme/grille/placer': 'one more moment',
  'POST /agenda/:slug/programme/contributions/:id/decision': 'the usual words of a letter',
  'POST /evenements/:id/questions': 'one more question',
  'POST /evenements/series/:id/questions': 'one more question',
  'POST /seances/:id/tenue': 'once only: the second is refused',
  'POST /cercles/:slug/reunions': 'one more meeting',
  'POST /cercles/:slug/reunions/:meeting/points': 'one more point',
  'POST /cercles/:slug/roles/:role/mandats': 'one more mandate',
  'POST /cercles/:slug/scrutins': 'one more election',
  'POST /experiences/:slug/etapes/decision': 'one more decision',
  'POST /experiences/:slug/evaluation/deposer': 'once only',
  'POST /experiences/:slug/journal': 'one more entry',
  'POST /experiences/:slug/propositions': 'one more proposal',
  'POST /experiences/:slug/propositions/:id/repondre': 'one answer',
  'POST /personnes/:id/mandats/:mandate/terminer': 'once only',
  'POST /reseau/adhesions/:id/facturer': 'one invoice',
  'POST /reseau/factures/:id/paiements': 'one more payment',
  'POST /reseau/prospection/:id/echange': 'one more exchange',
  'POST /reseau/prospection/:id/etape': 'a step of its own',
  'POST /reseau/territoires/:slug/besoins': 'one more need',
  'POST /reseau/territoires/:slug/echanges': 'one more exchange',
  'POST /reseau/territoires/:slug/relais/:person': 'once only',
  'POST /ressources/:slug/adapter': 'a text of one’s own',
  'POST /scrutins/:slug/acte': 'the gesture says which state it leaves',
  'POST /tirages/:slug/panel/tables': 'drawn anew',
  'POST /tirages/:slug/recrutement/sources': 'one more source',
  'POST /tirages/:slug/suite': 'one more draw',
}

/** Left: the second save writes over the first there. This list only gets shorter. */
const left = [
  'POST /agenda/:slug/presences/reglages',
  'POST /agenda/:slug/programme/grille/:id/renommer',
  'POST /agenda/:slug/programme/pistes/:id/modifier',
  'POST /agenda/:slug/programme/preparer',
  'POST /agenda/:slug/programme/salles/:id/modifier',
  'POST /cercles/:slug/modifier',
  'POST /cercles/:slug/roles/:role',
  'POST /decisions/:slug/texte',
  'POST /envois/:id/ecrire/enveloppe',
  'POST /envois/:id/ecrire/morceaux/:at',
  'POST /envois/listes/:list',
  'POST /envois/segments/:segment',
  'POST /experiences/:slug/budget/lignes/:id',
  'POST /experiences/:slug/convention/modifier',
  'POST /experiences/:slug/convention/parties/:id',
  'POST /experiences/:slug/equipe/personnes/:id',
  'POST /experiences/:slug/etapes/dates',
  'POST /experiences/:slug/evaluation/questions/:id',
  'POST /experiences/:slug/fiche',
  'POST /experiences/:slug/preparer',
  'POST /experiences/:slug/risques/:id',
  'POST /personnes/:id/identite',
  'POST /reseau/colleges/:id',
  'POST /reseau/contacts/:id',
  'POST /reseau/missions/:slug/modifier',
  'POST /reseau/prospection/:id/modifier',
  'POST /reseau/territoires/:slug/engagements/:id',
  'POST /seances/:id/corriger',
  'POST /territoires/:slug/modifier',
  'POST /tirages/:slug/recrutement/reglages',
  'POST /veille/sources/:id',
]

const database = useDatabase()
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const staff = asPerson('administrator')
const texts = ['textarea', 'text', 'email', 'url', 'tel', 'number', 'date']
let forms: ReadonlyMap<string, readonly FormSeen[]>

beforeAll(async () => {
  await act(door.house, {}, async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
    for (const room of rooms) await room.demo?.load(ctx)
  })
  const open = await Promise.all(
    rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  const visit = async (path: string) => {
    if (/\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg)$/.test(path)) return ''
    const { text, response } = await door.get(path, staff)
    return /html/.test(response.headers.get('content-type') ?? '') ? text : ''
  }
  const first = ['/', ...open.flat().map(({ path }) => path)]
  forms = (await crawl(listRoutes(), visit, first, 3)).forms
}, 300_000)

const opensFilled = ({ fields }: FormSeen) =>
  fields.some(({ type, value }) => texts.includes(type) && value !== '')
const isMarked = ({ fields }: FormSeen) => fields.some(({ name }) => name === seenField)

/** Forms of one thing that exists, filled with what it says. */
function editForms(): readonly string[] {
  return [...forms]
    .filter(([key, list]) => key.includes(':') && list.some(opensFilled))
    .map(([key]) => key)
}

describe('two people who open one form', () => {
  test('meet forms in most rooms', () => {
    expect(editForms().length).toBeGreaterThan(40)
    expect(editForms()).toContain('POST /evenements/:id/modifier')
  })

  test('are told what the other saved, wherever a form opens with what exists', () => {
    const unmarked = editForms().filter((key) => !forms.get(key)?.some(isMarked))
    const unknown = unmarked.filter((key) => !(key in begins) && !left.includes(key))
    expect(unknown, 'Give its Form `seen`, and its action what was sent: src/kit/seen.ts.').toEqual(
      [],
    )
  })

  test('find no form in the list of what is left that was mended', () => {
    const marked = [...forms].filter(([, list]) => list.some(isMarked)).map(([key]) => key)
    expect(left.filter((key) => marked.includes(key))).toEqual([])
  })
})
