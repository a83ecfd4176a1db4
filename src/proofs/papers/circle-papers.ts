import type { Document } from '#kit/papers/document.ts'
import { protocolDocument } from '#modules/experiments/protocol/documents/sheet.ts'
import { wholeProtocol } from '#modules/experiments/template/protocol-example.ts'
import { minutesDocument, paperSheet } from '#modules/governance/meetings/documents/minutes.ts'
import type { MeetingView } from '#modules/governance/meetings/meeting-view.ts'
import { decidedPaper } from '#modules/governance/procedure/documents/decided-paper.ts'
import { decisionSheet } from '#modules/governance/procedure/documents/decision-sheet.ts'
import type { SeenDecision } from '#modules/governance/procedure/seen.ts'

/** Invented facts of a circle: who led its meeting, who wrote, what it decides. */
const now = new Date('2026-11-29T09:00:00Z')
export const facilitator = 'Anne-Sophie Le Goff-Kermarrec'
export const secretary = 'Yann Tanguy'
/** Holds both roles of the circle from one meeting to the next: a decision that names others is not theirs to sign. */
export const usual = 'Odile Kerven'

const names: Readonly<Record<string, string>> = { p1: facilitator, p2: secretary, p3: usual }
const named = { facilitatorId: 'p1', secretaryId: 'p2' }
const members = [
  { id: '1', personId: 'p1', roles: [] },
  { id: '2', personId: 'p2', roles: ['other'] },
  { id: '3', personId: 'p3', roles: ['facilitator', 'secretary'] },
]

const circle = {
  name: 'Cercle de la rue du Lavoir',
  purpose: 'Décider de la rue avec ses riverains.',
}

export function minutes(
  houseName: string,
  state: 'open' | 'closed' = 'closed',
  absent: readonly string[] = [],
  input: { readonly notes?: string; readonly tasks?: number; readonly task?: string } = {},
): Document {
  const view = {
    circle,
    meeting: { title: 'Réunion de novembre', startsAt: now, place: 'Mairie', state },
    ...{ facilitator, secretary },
    items: [
      {
        ...{ id: '1', kind: 'information', title: 'Le chantier', minutes: 20, state: 'done' },
        notes: 'Le chantier commence en mars.\n\n- une déviation\n- deux passages',
      },
      {
        ...{ id: '2', kind: 'decision', title: 'Le marché', minutes: 20, state: 'to-do' },
        notes: input.notes ?? '',
      },
    ],
    people: [facilitator, secretary, usual].map((name, at) => ({
      ...{ memberId: String(at + 1), name },
      medium: at === 2 || absent.includes(name) ? undefined : 'screen',
    })),
    tasks: Array.from({ length: input.tasks ?? 0 }, (_, at) => ({
      words: input.task ?? `Écrire aux riverains de la rue ${at + 1}`,
      ...{ who: secretary, dueOn: undefined },
    })),
    round: undefined,
  } as unknown as MeetingView
  return minutesDocument(view, { houseName, locale: 'fr' })
}

/** The agenda of a meeting for a room without screens. */
export function onPaper(
  houseName: string,
  input: { readonly items: number; readonly people: number; readonly purpose?: string },
): Document {
  const view = {
    circle: { ...circle, purpose: input.purpose ?? circle.purpose },
    meeting: { title: 'Réunion de novembre', startsAt: now, state: 'open' },
    items: Array.from({ length: input.items }, (_, at) => ({
      ...{ id: String(at), title: `Le marché de la rue du Lavoir, point ${at + 1}`, minutes: 20 },
    })),
    people: Array.from({ length: input.people }, (_, at) => ({
      ...{ memberId: String(at), name: at % 3 === 0 ? facilitator : secretary },
    })),
  } as unknown as MeetingView
  return paperSheet(view, { houseName, locale: 'fr' })
}

export function decision(
  kind: 'consent' | 'election',
  text = 'La rue est fermée le samedi, de 9 heures à 13 heures.',
  purpose = circle.purpose,
): Document {
  const seen = {
    held: {
      decision: { title: 'Fermer la rue le samedi', kind, ...named },
      ...{ circle: { ...circle, purpose }, members },
    },
    wordings: [{ number: 1, text }],
    nameOf: (id: string) => names[id] ?? '',
  } as unknown as SeenDecision
  return decisionSheet(seen, 'fr', now)
}

/** The same, once it is taken: one objection lifted by a second version, one that does not hold. */
export function decided(
  present: readonly string[] = ['p1', 'p2'],
  input: { readonly text?: string; readonly note?: string } = {},
): Document {
  const objection = { id: 'o1', person: 'p2', version: 1 }
  const seen = {
    held: {
      decision: {
        ...{ title: 'Fermer la rue le samedi', kind: 'consent', outcome: 'adopted' },
        ...{
          outcomeNote: input.note ?? '',
          closedAt: now,
          createdAt: now,
          reviewOn: '2027-06-01',
          ...named,
        },
      },
      ...{ circle, members },
      consent: {
        present,
        objections: [
          { ...objection, state: 'lifted', answeredBy: 2 },
          { ...objection, id: 'o2', state: 'not-valid', answeredBy: undefined },
        ],
      },
    },
    wordings: [
      { number: 1, text: 'La rue est fermée.' },
      {
        number: 2,
        text: input.text ?? 'La rue est fermée le samedi, **de 9 heures à 13 heures**.',
      },
    ],
    nameOf: (id: string) => names[id] ?? '',
  } as unknown as SeenDecision
  return decidedPaper(seen, 'c'.repeat(64), 'fr')
}

export function protocol(): Document {
  const freeze = {
    ...{ version: 7, sha256: 'a'.repeat(64), frozenAt: now, frozenBy: undefined },
    ...{ amends: undefined, reason: '' },
  }
  return protocolDocument(
    {
      ...{
        title: 'Une expérimentation',
        territory: 'Valbrenne',
        version: 7,
        versionName: undefined,
        adoption: undefined,
      },
      ...{ content: wholeProtocol, freeze, freezes: [freeze], kindTitles: {}, writtenAt: now },
      address: 'https://exemple.fr/experiences/tirer-au-sort/protocole',
    },
    'fr',
  )
}
