import type { Document } from '#kit/papers/document.ts'
import { bulletinDocument } from '#modules/events/agenda/documents/bulletin.ts'
import {
  eventAttendanceSheet,
  ticketDocument,
} from '#modules/events/arrivals/documents/event-sheets.ts'
import { programmeDocument } from '#modules/events/programme/documents/programme-document.ts'
import { attendanceSheet, runSheetDocument } from '#modules/events/sessions/documents/sheets.ts'
import { type Method, methods } from '#modules/votes/method.ts'
import { paperBallot } from '#modules/votes/paper/documents/vote-papers.ts'
import { usualGrades } from '#modules/votes/vote.ts'
import { event, longName, people } from './papers.ts'

/** Invented papers of an event, of a session and of a vote: the longest of each, and the emptiest. */
const now = new Date('2026-11-29T09:00:00Z')

const of = (house: string) => ({ event, now, locale: 'fr', house }) as const

type SheetOf = Parameters<typeof attendanceSheet>[0]
const session = {
  session: { title: 'Première séance', onDay: '2027-03-18', startsAt: '09:00', place: 'Mairie' },
  set: { title: 'Trois samedis', experimentTitle: 'Convention sur l’eau', protocolVersion: 2 },
  ...{ now, locale: 'fr' },
} as unknown as SheetOf

export function sessionAttendance(count: number): Document {
  return attendanceSheet(
    session,
    Array.from({ length: count }, (_, at) => ({
      ...{ id: String(at), number: at + 1, name: at % 4 === 3 ? longName : 'Odile Kerven' },
      ...{ contact: '', needs: '', withdrawn: false },
    })),
  )
}

export function eventAttendance(house: string, count: number): Document {
  const all = Array.from({ length: count }, (_, at) => people[at % people.length])
  return eventAttendanceSheet(
    of(house),
    all.flatMap((one, at) => (one ? [{ ...one, number: at + 1 }] : [])),
  )
}

export function conduct(count: number): Document {
  return runSheetDocument(
    session,
    Array.from({ length: count }, (_, at) => ({
      ...{ id: String(at), minutes: 25, title: `Tour de table ${at + 1}` },
      aim: at % 3 === 0 ? 'Que chacune et chacun ait parlé une fois avant la pause' : '',
      method: 'Un bâton de parole, deux minutes chacun, dans le sens des aiguilles d’une montre',
      ...{ material: 'Un sablier, des feuilles A3', facilitator: longName },
    })),
  )
}

export function ticket(house: string, isLong: boolean): Document {
  const [first] = people
  if (!first) throw new Error('nobody')
  return ticketDocument(
    of(house),
    isLong ? { ...first, name: longName } : { ...first, name: undefined, seatClass: '' },
  )
}

export function bulletin(house: string, questions: number): Document {
  return bulletinDocument(event, {
    house,
    classes: questions === 0 ? [] : [{ id: '1', label: 'Élu·e d’une commune', capacity: 12 }],
    questions: Array.from({ length: questions }, (_, at) => ({
      ...{ id: String(at), kind: at % 2 === 0 ? 'text' : 'choice', required: true, keptDays: 30 },
      label: at % 2 === 0 ? 'De quoi avez-vous besoin pour venir ?' : 'Que mangez-vous à midi ?',
      choices: at % 2 === 0 ? [] : ['Un repas sans viande', 'Un repas sans gluten', 'Rien'],
    })) as Parameters<typeof bulletinDocument>[1]['questions'],
    ...{ settings: { contactEmail: 'contact@exemple.fr' } as never, now, locale: 'fr' },
  })
}

export function programme(days: number, each: number, person = longName): Document {
  const rooms = [{ id: 'a', name: 'Salle du conseil municipal', capacity: 40, note: '' }]
  const all = Array.from({ length: days }, (_, day) => `2027-03-${18 + day}`)
  return programmeDocument(
    {
      ...{ slug: 'x', title: event.title, url: '', baseUrl: '', version: 3 },
      ...{ timeZone: 'Europe/Paris', days: all, dayFrom: '09:00', dayTo: '18:00', rooms },
      ...{ tracks: [], everywhere: 'Partout' },
      items: all.flatMap((day) =>
        Array.from({ length: each }, (_, at) => ({
          slot: {
            ...{ id: `${day}${at}`, contributionId: '1', title: '', day, minutes: 20 },
            roomId: at % 3 === 0 ? undefined : 'a',
            startsAt: `${String(9 + Math.floor(at / 3)).padStart(2, '0')}:${(at % 3) * 2}0`,
          },
          ...{ number: at, summary: '', trackId: undefined, language: 'fr', recording: false },
          title: `Ce que des habitant·es ont décidé ensemble de leur rivière, épisode ${at + 1}`,
          format: at % 2 === 0 ? 'Atelier' : '',
          persons: [{ id: '1', name: person, organisation: '' }],
        })),
      ),
    },
    { publishedAt: now, locale: 'fr' },
  )
}

type BallotOf = Parameters<typeof paperBallot>[0]

export function ballot(
  houseName: string,
  method: Method,
  input: {
    options?: number
    question?: string
    details?: string
    weights?: readonly number[]
  } = {},
): Document {
  const vote = {
    ...{ title: 'La rue du Lavoir', tier: 'tracked', grades: usualGrades, method, seats: 1 },
    question: input.question ?? 'Faut-il fermer la rue du Lavoir aux voitures le samedi ?',
    options: Array.from({ length: input.options ?? 3 }, (_, at) => ({
      label: `Fermer la rue de ${at + 7} à ${at + 12} heures, sauf aux riverains`,
      details: input.details ?? (at === 1 ? 'comme la rue du Pont, **depuis 2024**' : ''),
    })),
  } as unknown as BallotOf['vote']
  return paperBallot({ vote, now, locale: 'fr', houseName }, input.weights)
}

/** One ballot for each way of counting. */
export function ballots(houseName: string): Readonly<Record<string, Document>> {
  return Object.fromEntries(methods.map((method) => [method, ballot(houseName, method)]))
}
