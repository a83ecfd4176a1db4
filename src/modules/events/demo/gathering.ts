import {
  type ContentFault,
  type ContentFile,
  type ContentPart,
  partsOf,
  refuseFaults,
  titleIn,
  typesetWords,
} from '#kit/content/content.ts'
import { type CardReader, cardReader } from '#kit/content/content-card.ts'
import type { Day } from '#kit/dates.ts'
import { readTime } from '#kit/hours.ts'
import { ownOf } from '#kit/own.ts'
import { type DemoPerson, demoPeople } from '#modules/people/index.ts'
import type { FormQuestions } from '#modules/questionnaires/index.ts'
import { readContent } from '#platform/content.ts'
import type { ContributionWords, Decision } from '../contribution.ts'
import type { ProgrammeWords, RoomWords, TrackColour, TrackWords } from '../programme-call.ts'

/** Where the invented gathering is edited, from the root of the house. */
export const gatheringFolder = 'src/modules/events/demo/content'

/** Fixed, so that it is not loaded twice. */
export const gatheringId = '01930000-0000-7000-8000-0000000009e1'

interface DemoSlot {
  readonly day: number
  readonly at: string
  readonly room: string
}

interface DemoOffer {
  readonly by: readonly DemoPerson[]
  readonly words: ContributionWords
  readonly answers: Readonly<Record<string, string>>
  readonly decision?: Decision
  readonly message: string
  readonly told: boolean
  readonly slot?: DemoSlot
  readonly movedTo?: DemoSlot
}

/** Scores of a reader for the offers, in their order. */
interface DemoReading {
  readonly by: DemoPerson
  readonly of: readonly { readonly values: readonly number[]; readonly comment: string }[]
}

export interface DemoGathering {
  readonly inDays: number
  readonly words: Readonly<Record<'title' | 'summary' | 'description' | 'place', string>>
  /** Whose mail is whose. */
  readonly homes: Readonly<Record<string, { organisation: string; territory: string }>>
  readonly call: ProgrammeWords
  readonly questions: FormQuestions
  readonly rooms: readonly RoomWords[]
  readonly tracks: readonly TrackWords[]
  readonly breaks: readonly (Omit<DemoSlot, 'room'> & { title: string; minutes: number })[]
  /** Said with the second version of the programme. */
  readonly note: string
  readonly offers: readonly DemoOffer[]
  readonly readings: readonly DemoReading[]
}

/** An invented gathering of two days: its call, its places, what is offered, and what readers think of it. */
export async function readGathering(today: Day): Promise<DemoGathering> {
  const { files, faults } = await readContent(gatheringFolder)
  const [file] = files
  if (!file) throw new Error(`${gatheringFolder} has no file`)
  const told = [...faults]
  const gathering = gatheringIn(file, today, (fault) => told.push(fault))
  refuseFaults(told)
  return gathering
}

export function gatheringIn(
  { path, body, bodyLine }: ContentFile,
  today: Day,
  add: (fault: ContentFault) => void,
): DemoGathering {
  const [head, ...parts] = partsOf(body, bodyLine, '##')
  const { title } = titleIn(head ?? { line: bodyLine, lines: [] }, (line, text) =>
    add({ path, line, text }),
  )
  const partOf = (name: string): ContentPart => {
    const part = parts.find((part) => part.title === name)
    if (!part) add({ path, line: bodyLine, text: `il manque la partie « ## ${name} ».` })
    return part ?? { title: name, line: bodyLine, lines: [] }
  }
  const cards = (name: string): readonly (readonly [string, CardReader])[] => {
    const part = partOf(name)
    const [, ...inside] = partsOf(part.lines, part.line + 1, '###')
    return inside.map((contentPart) => [
      typesetWords(contentPart.title),
      cardReader(contentPart, { path, today, add }),
    ])
  }
  const card = (name: string) => cardReader(partOf(name), { path, today, add })

  const [meeting, call, places] = [card('Rencontre'), card('Appel'), card('Lieux')]
  const words = {
    title,
    summary: meeting.text('résumé', 'Deux jours pour raconter.'),
    description: meeting.text('description', 'On y raconte des expérimentations.'),
    place: meeting.text('lieu', 'Halle aux grains'),
  }
  const homes = meeting
    .each('organisation')
    .map(([home = '', organisation = '', territory = '']) => [home, { organisation, territory }])
  const [dayFrom = '', dayTo = ''] = call.several('journée').map((hour) => readTime(hour) ?? '')
  const programme: ProgrammeWords = {
    intro: call.text('introduction', 'Racontez une expérimentation.'),
    opensOn: undefined,
    closesOn: undefined,
    formats: call.each('format').map(([key = '', name = '', minutes]) => ({
      key,
      name,
      minutes: call.count('format', minutes),
    })),
    criteria: call.each('critère').map(([key = '', label = '']) => ({ key, label })),
    scale: call.number('notes de 1 à', '5'),
    nameless: false,
    dayFrom,
    dayTo,
  }
  const gathering = {
    inDays: meeting.number('dans', '60'),
    words,
    homes: Object.fromEntries(homes),
    call: programme,
    questions: call.each('question').map(([id = '', label = '']): FormQuestions[number] => ({
      ...{ id, kind: 'long-text', most: 2000, text: { fr: label }, required: true },
    })),
    rooms: places.each('salle').map(([name = '', capacity, note = '']) => ({
      name,
      capacity: places.count('salle', capacity),
      note,
    })),
    tracks: places
      .each('parcours')
      .map(([name = '', colour = '']) => ({ name, colour: colourIn(places, colour) })),
    breaks: places.each('pause').map(([name = '', day, at, minutes]) => ({
      title: name,
      ...momentOf(day, at),
      minutes: places.count('pause', minutes),
    })),
    note: places.orEmpty('note de la deuxième version'),
    offers: cards('Propositions').map(([name, offer]) => offerIn(name, offer)),
    readings: cards('Lectures').map(([name, reading]) => readingIn(name, reading)),
  }
  for (const entry of [meeting, call, places]) entry.end()
  return gathering
}

const colours: Readonly<Record<string, TrackColour>> = {
  bleu: 'blue',
  vert: 'green',
  jaune: 'yellow',
  rouge: 'red',
  violet: 'violet',
  gris: 'grey',
}

function colourIn(card: CardReader, typed: string): TrackColour {
  const colour = ownOf(colours, typed)
  if (!colour) card.unknown('parcours', typed, Object.keys(colours), 'couleur')
  return colour ?? 'grey'
}

/** « 1 ; 9 h 30 » is half past nine on the first day. */
function momentOf(day: string | undefined, at: string | undefined) {
  return { day: Number(day) - 1, at: readTime(at ?? '') ?? '' }
}

function slotIn(card: CardReader, key: string): DemoSlot | undefined {
  const [day, at, room = ''] = card.several(key)
  if (day === undefined) return undefined
  const moment = momentOf(day, at)
  if (moment.at === '' || Number.isNaN(moment.day))
    card.fault(
      card.lineOf(key),
      `« ${key} » s’écrit avec le jour, l’heure et la salle : « - ${key} : 1 ; 9 h 30 ; Grande halle ».`,
    )
  return { ...moment, room }
}

function personOf(card: CardReader, name: string, line: number): readonly DemoPerson[] {
  const everyone = Object.values(demoPeople)
  const person = everyone.find((person) => person.name === name)
  if (!person)
    card.fault(
      line,
      `il n’y a pas de personne inventée « ${name} ». La liste : ${everyone.map((demoPerson) => demoPerson.name).join(', ')}.`,
    )
  return person ? [person] : []
}

function offerIn(title: string, card: CardReader): DemoOffer {
  const decision = card.maybePick('décision', {
    accepted: 'retenue',
    waiting: 'en attente',
    refused: 'non retenue',
  })
  const slot = slotIn(card, 'place')
  const movedTo = slotIn(card, 'déplacée')
  const offer = {
    by: card.several('de').flatMap((name) => personOf(card, name, card.lineOf('de'))),
    words: {
      title,
      summary: card.text('résumé', 'De quoi il s’agit.'),
      details: card.orEmpty('détails'),
      format: card.text('format', 'atelier'),
      track: card.orEmpty('parcours'),
      language: card.maybePick('langue', { fr: 'français', en: 'anglais' }) ?? 'fr',
      needs: card.orEmpty('besoins'),
      expected: card.number('attendus', '30'),
      recording: card.isSaid('enregistrée'),
    },
    answers: { 'answer-q1': card.text('réponse', 'Un plan annoté.') },
    ...(decision ? { decision } : {}),
    message: card.orEmpty('message'),
    told: card.isSaid('annoncée'),
    ...(slot ? { slot } : {}),
    ...(movedTo ? { movedTo } : {}),
  }
  card.end()
  return offer
}

function readingIn(name: string, card: CardReader): DemoReading {
  const of = card.each('notes').map((parts) => ({
    values: parts.filter((part) => /^\d$/.test(part)).map(Number),
    comment: parts.find((part) => !/^\d$/.test(part)) ?? '',
  }))
  card.end()
  const [by = demoPeople.nour] = personOf(card, name, card.line)
  return { by, of }
}
