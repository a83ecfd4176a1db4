import { beforeAll, describe, expect, test } from 'vitest'
import { seenField } from '#kit/seen.ts'
import type { FormSeen } from './crawl.ts'
import { formsOfDemonstration, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import {
  asSent,
  firstAccepted,
  marked,
  NoneAccepted,
  nextAccepted,
  opened,
  otherwise,
  type Play,
  send,
  valueIn,
} from './two-editors-play.ts'

// Every form of the demonstration that opens with what exists: of two who save it, does the second write over the first?

/** What is filled in beforehand is a beginning of something new, or one's own: nobody else is writing there. */
const begins: Readonly<Record<string, string>> = {
  'POST /discussions/:kind/:id/partager': 'one more link',
  'POST /economie/:slug/financement/ajouter': 'one more grant, with the days of its project',
  'POST /financements/demandes/:id/avancer': 'from where it stands: the second is refused',
  'POST /temps/envoyees/:week/corriger':
    'a reason is asked with the days: actions/correct-week.test.ts plays two who correct at once',
  'POST /dupliquer/:word/:id': 'begins another thing: nothing of the first is written',
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
  'POST /enquetes/:slug/poids':
    'weights are made anew, each time with a reason that stays in the history',
  'POST /enquetes/:slug/acte': 'the gesture says which state it leaves',
  'POST /enquetes/:slug/papier/feuilles.pdf': 'sheets to print: nothing is written',
  'POST /cartes-d-avis/:slug/papier/feuilles.pdf': 'sheets to print: nothing is written',
  'POST /enquetes/:slug/population/:question':
    'opens with the answers of the question: without its shares, nothing is kept',
  'POST /enquetes/:slug/population/:question/recensement': 'reads a file: nothing is written',
  'POST /enquetes/:slug/terrain': 'one more link',
  'POST /experiences/:slug/etapes/decision': 'one more decision',
  'POST /experiences/:slug/evaluation/deposer': 'once only',
  'POST /experiences/:slug/journal': 'one more entry',
  'POST /experiences/:slug/propositions': 'one more proposal',
  'POST /experiences/:slug/protocole/versions': 'names the version whose number is typed',
  'POST /experiences/:slug/propositions/:id/repondre': 'one answer',
  'POST /personnes/:id/mandats/:mandate/terminer': 'once only',
  'POST /reseau/adhesions/:id/facturer': 'one invoice',
  'POST /reseau/factures/:id/paiements': 'one more payment',
  'POST /reseau/prospection/:id/echange': 'one more exchange',
  'POST /reseau/prospection/:id/etape': 'a step of its own',
  'POST /reseau/territoires/:slug/echanges': 'one more exchange',
  'POST /reseau/territoires/:slug/relais/:person': 'once only',
  'POST /ressources/:slug/adapter': 'a text of one’s own',
  'POST /indice/:territory/:wave/papier/:role/feuilles': 'sheets to print: nothing is written',
  'POST /tirages/:slug/cartes': 'cards to print: nothing is written',
  'POST /scrutins/:slug/acte': 'the gesture says which state it leaves',
  'POST /scrutins/:slug/papier/bulletins-a-lire.pdf': 'ballots to print: nothing is written',
  'POST /tirages/:slug/panel/tables': 'drawn anew',
  'POST /tirages/:slug/recrutement/sources': 'one more source',
  'POST /tirages/:slug/suite': 'one more draw',
}

/** Left: the second save writes over the first there. This list only gets shorter. */
const left: readonly string[] = []

/** Without its marks, the second is refused by another rule there: a version of the whole thing. */
const otherRules = ['POST /decisions/:slug/texte', 'POST /experiences/:slug/fiche']

const database = useOpenDemonstration()
const house = wholeHouse(database)
const { door, staff } = house
const texts = ['textarea', 'text', 'email', 'url', 'tel', 'number', 'date']
let forms: ReadonlyMap<string, readonly FormSeen[]>

beforeAll(async () => {
  forms = await formsOfDemonstration(database, house)
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
    expect(
      unknown,
      'Give its Form `seen`, and read it by `readEdit`: docs/decisions/0043.',
    ).toEqual([])
  })

  test('find no form in the list of what is left that was mended', () => {
    const marked = [...forms].filter(([, list]) => list.some(isMarked)).map(([key]) => key)
    expect(left.filter((key) => marked.includes(key))).toEqual([])
  })
})

/**
 * Each marked form of the demonstration, with its examples. One that begins something shows beside it what is to be done
 * next: sent as it opens, it saves nothing; the tests of its room hold it (`prospects/routes/prospect-refused.test.ts`).
 */
function plays(): readonly (readonly [string, readonly Play[]])[] {
  const edited = [...forms].filter(([key]) => !(key in begins))
  return edited.flatMap(([key, list]) => {
    const filled = list.filter((form) => isMarked(form) && opensFilled(form))
    const examples = filled.map(({ page, action }) => ({ door, who: staff, page, action }))
    return examples.length > 0 ? [[key, examples] as const] : []
  })
}

/** Plays all the forms, and names those where something else happened. */
async function failing(run: (play: Play) => Promise<string | undefined>) {
  const failed: string[] = []
  for (const [key, examples] of plays()) {
    const what = await firstPlayed(examples, run)
    if (what) failed.push(`${key}: ${what}`)
  }
  return failed
}

/** Some examples are over, and take nothing any more: the first that does is played. */
async function firstPlayed(
  examples: readonly Play[],
  run: (play: Play) => Promise<string | undefined>,
) {
  const refusals: string[] = []
  for (const play of examples) {
    try {
      const what = await run(play)
      return what && `${play.page}: ${what}`
    } catch (error) {
      if (!(error instanceof NoneAccepted)) return `${play.page}: ${error}`
      refusals.push(error.message)
    }
  }
  return `nothing was accepted: ${refusals.join(' / ')}`
}

const over = /Enregistrer quand même/

describe('of two people who save the same form', { timeout: 200_000 }, () => {
  test('there are enough to play', () => {
    expect(plays().length).toBeGreaterThan(35)
  })

  test('the second is told what the first wrote, keeps their words, and may save over it', async () => {
    const failed = await failing(async (play) => {
      const form = await opened(play)
      const field = await firstAccepted(play, form)
      const { name } = field
      const first = valueIn(await opened(play), name) ?? ''
      if (first === field.value) return `${name}: the first was not saved`
      const second = otherwise(field, 2)
      const told = await send(play, { ...asSent(form), [name]: second })
      if (told.status !== 422) return `${name}: the second was answered ${told.status}`
      if (valueIn(await opened(play), name) !== first) return `${name}: written over`
      if (!over.test(told.text)) return 'the button does not say what it does'
      const back = marked(told.text, play.page, play.action)
      if (valueIn(back, name) !== second) return `${name}: the words of the second are lost`
      const again = await send(play, asSent(back))
      if (again.status !== 303) return `saved knowingly, answered ${again.status}`
      return valueIn(await opened(play), name) === first ? `${name}: not saved over` : undefined
    })
    expect(failed).toEqual([])
  })

  test('who wrote elsewhere in it loses nothing and is asked nothing', async () => {
    const alone: string[] = []
    const failed = await failing(async (play) => {
      const form = await opened(play)
      const field = await firstAccepted(play, form)
      const first = valueIn(await opened(play), field.name)
      const second = await nextAccepted(play, form, field.name)
      if (!('field' in second)) {
        alone.push(play.action)
        return undefined
      }
      const other = second.field
      const now = await opened(play)
      if (valueIn(now, field.name) !== first) return `${field.name}: written over by ${other.name}`
      return valueIn(now, other.name) === other.value ? `${other.name}: not saved` : undefined
    })
    expect(failed).toEqual([])
    expect(alone.length, alone.join(' ')).toBeLessThan(10)
  })

  test('and at once, one is told', async () => {
    const failed = await failing(async (play) => {
      const form = await opened(play)
      const field = await firstAccepted(play, form)
      const fresh = await opened(play)
      const now = fresh.fields.find(({ name }) => name === field.name) ?? field
      const answers = await Promise.all(
        ([1, 2] as const).map((writer) =>
          send(play, { ...asSent(fresh), [now.name]: otherwise(now, writer) }),
        ),
      )
      const statuses = answers.map(({ status }) => status).sort()
      return statuses.join() === '303,422' ? undefined : `answered ${statuses.join(' and ')}`
    })
    expect(failed).toEqual([])
  })

  test('without the marks, the second writes over the first: what holds is the rail', async () => {
    const kept = await failing(async (play) => {
      const { [seenField]: _, ...sent } = asSent(await opened(play))
      const form = await opened(play)
      const field = await firstAccepted(play, form)
      const told = await send(play, { ...sent, [field.name]: otherwise(field, 2) })
      return told.status === 422 ? 'told' : undefined
    })
    expect(kept.map((line) => line.replace(/: .*/s, '')).sort()).toEqual(otherRules)
  })
})
