import { challengeNames } from '#kit/challenge.ts'
import {
  type ContentFault,
  type ContentFile,
  type ContentPart,
  codeOf,
  factReader,
  hintOf,
  partsOf,
  textOf,
  titleIn,
} from '#kit/content/content.ts'
import { type CardPlace, cardReader, typedDay } from '#kit/content/content-card.ts'
import type { Day } from '#kit/dates.ts'
import { ownOf } from '#kit/own.ts'
import type { ProtocolContent } from '../../template/nouns.ts'
import type { DemoPeople, Opening, Step, Story } from '../stories/story.ts'
import { personIn, type ReadActs, type StoryGiven } from './act-reader.ts'
import { endingActs } from './ending-acts.ts'
import { preparingActs } from './preparing-acts.ts'
import { readProtocol } from './protocol-answers.ts'
import { runningActs } from './running-acts.ts'

const acts: ReadActs = { ...preparingActs, ...runningActs, ...endingActs }

const partNames = ['Début', 'Récit', 'Protocole', 'Avenant'] as const

export interface StoryContext {
  readonly today: Day
  readonly people: DemoPeople
  /** What the protocols of the invented stories say alike. */
  readonly usual: ProtocolContent
  readonly add: (fault: ContentFault) => void
}

export interface StoryDraft {
  readonly file: ContentFile
  readonly rank: number
  /** Of the title. */
  readonly line: number
  readonly story: Story
}

/** One file of `content` as the story that it tells; what is wrong is told to `add`. */
export function readStoryFile(file: ContentFile, context: StoryContext): StoryDraft {
  const { path } = file
  const facts = factReader(file, context.add)
  const source = facts.choice('origine', { demo: 'inventée', starter: 'faits publics' }, 'inventée')
  const rank = Number(facts.words('rang', '10') ?? Number.NaN)
  if (facts.words('rang', '10') !== undefined && !Number.isInteger(rank))
    facts.fault(facts.lineOf('rang'), '« rang » attend un nombre entier, par exemple « rang: 10 ».')
  facts.end()

  const place: CardPlace = { path, today: context.today, add: context.add }
  const { title, line, parts } = titledParts(file, context.add)
  const found = (name: (typeof partNames)[number]) => parts.find((part) => part.title === name)
  const protocolOf = (part: ContentPart | undefined) =>
    part ? readProtocol(part, place) : undefined
  const own = protocolOf(found('Protocole'))
  const story: StoryGiven = {
    people: context.people,
    protocol: source === 'starter' ? (own ?? {}) : { ...context.usual, ...own },
    amended: protocolOf(found('Avenant')) ?? {},
  }
  const opening = found('Début')
  const told = found('Récit')
  if (!opening)
    facts.fault(
      file.bodyLine,
      'il manque la partie « ## Début » : qui propose, où, et avec quels mots.',
    )
  return {
    file,
    rank,
    line,
    story: {
      source: source ?? 'demo',
      opening: openingIn(opening ?? { title: 'Début', line: 1, lines: [] }, title, place, {
        ...story,
        isReplayed: source === 'starter',
      }),
      steps: told ? stepsIn(told, place, story) : [],
    },
  }
}

/** « # Titre », then the known parts « ## ». */
export function titledParts(file: ContentFile, add: (fault: ContentFault) => void) {
  const { path, body, bodyLine } = file
  const fault = (line: number, text: string) => add({ path, line, text })
  const [head, ...parts] = partsOf(body, bodyLine, '##')
  const { title, line, under } = titleIn(head ?? { line: bodyLine, lines: [] }, fault)
  if (title === '')
    fault(line, 'il manque le titre, avant la première partie : « # Le titre de l’expérience ».')
  for (const [at, text] of under.entries())
    if (text.trim() !== '')
      fault(
        line + 1 + at,
        'rien n’est lu entre le titre et la première partie « ## » : déplacez ou retirez cette ligne.',
      )
  for (const part of parts)
    if (!(partNames as readonly string[]).includes(part.title))
      fault(
        part.line,
        `une histoire n’a pas de partie « ${part.title} ». ${hintOf(part.title, partNames)}`,
      )
  return { title, line, parts }
}

function openingIn(
  part: ContentPart,
  title: string,
  place: CardPlace,
  { people, isReplayed }: StoryGiven & { readonly isReplayed: boolean },
): Opening {
  const card = cardReader(part, place)
  const kind = card.pick(
    'manière',
    { created: 'écrite par le Labo', proposed: 'proposée', adopted: 'protocole repris' },
    'écrite par le Labo',
  )
  const base = { on: card.day('jour', 'J-100'), territory: card.maybe('territoire') }
  const opening = ((): Opening => {
    if (kind === 'adopted')
      return {
        ...base,
        kind,
        from: card.text('de', 'Le titre de l’expérience reprise'),
        title,
        changes: card.text('changements', 'Ce qui change ici.'),
      }
    const words = {
      title,
      // What is replayed asks what its sheet asks: `stories/smicval.ts`.
      question: isReplayed ? '' : card.text('question', 'Que se passe-t-il si… ?'),
      hypothesis: card.orEmpty('hypothèse'),
      summary: card.text('résumé', 'De quoi il s’agit.'),
      challenges: card.several('défis').flatMap((typed) => {
        const code = codeOf(typed, challengeNames.fr)
        if (code === undefined)
          card.unknown('défis', typed, Object.values(challengeNames.fr), 'défi')
        return code ?? []
      }),
    }
    if (kind === 'created') return { ...base, kind, open: card.isSaid('publique'), words }
    const by = { ...personIn(card, people), organisation: card.orEmpty('organisation') }
    return { ...base, kind, by, words }
  })()
  card.end()
  return opening
}

/** « ### J-175 : étape franchie », in the order of the days. */
function stepsIn(part: ContentPart, place: CardPlace, input: StoryGiven): readonly Step[] {
  const steps: Step[] = []
  const [before, ...headings] = partsOf(part.lines, part.line + 1, '###')
  const fault = (line: number, text: string) => place.add({ path: place.path, line, text })
  if (before && textOf(before) !== '')
    fault(
      part.line,
      'sous « ## Récit », chaque moment commence par un titre : « ### J-30 : journal ».',
    )
  let last = ''
  for (const heading of headings) {
    const [typed = '', name = ''] = heading.title.split(':').map((one) => one.trim())
    const on = typedDay(typed, place.today)
    const read = ownOf(acts, name)
    if (!on)
      fault(
        heading.line,
        `« ${heading.title} » ne commence pas par un jour. Écrivez par exemple « ### J-30 : journal », ou une date : « ### 2020-01-29 : journal ».`,
      )
    else if (on < last)
      fault(
        heading.line,
        `« ${typed} » vient après un jour plus tardif : remettez les moments dans l’ordre des jours.`,
      )
    if (on) last = on
    if (!read) {
      fault(
        heading.line,
        `un récit n’a pas de moment « ${name} ». ${hintOf(name, Object.keys(acts))}`,
      )
      continue
    }
    const card = cardReader(heading, place)
    const done = read(card, input)
    card.end()
    for (const act of Array.isArray(done) ? done : [done])
      steps.push({ on: on ?? place.today, ...act })
  }
  return steps
}
