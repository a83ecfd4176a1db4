import type { Day } from '#kit/dates.ts'
import type { BudgetLineForm, Nature } from '../../budget.ts'
import type { AnswerState } from '../../column-types.ts'
import type { EligibilityCriterion } from '../../eligibility.ts'
import type { MemberRole } from '../../team/nouns.ts'
import type { Step } from './story.ts'

/** Acts that the invented stories have in common, said with few words. */

export const lab = 'Le Labo'
const circle = 'Cercle de pilotage du Labo'

interface Someone {
  readonly name: string
  readonly email: string
}

/** Someone joins the team, and is named on the page. */
export function joins(
  on: Day,
  person: Someone,
  role: MemberRole,
  place: { readonly organisation: string; readonly title: string },
): Step {
  const { name, email } = person
  return { on, do: 'join', name, email, role, ...place, shown: true, endsOn: undefined }
}

type Money = Partial<Omit<BudgetLineForm, 'nature' | 'label'>>

/** A line of the budget, in whole euros and whole days. */
export function line(
  on: Day,
  nature: Nature,
  label: string,
  given: {
    readonly planned?: number
    readonly actual?: number
    readonly days?: readonly [planned: number, actual: number | undefined]
    readonly inKind?: boolean
    readonly note?: string
  },
): Step {
  const cents = (euros: number | undefined) => (euros === undefined ? undefined : euros * 100)
  const tenths = (days: number | undefined) => (days === undefined ? undefined : days * 10)
  const money: Money = {
    planned: cents(given.planned),
    actual: cents(given.actual),
    plannedDays: tenths(given.days?.[0]),
    actualDays: tenths(given.days?.[1]),
  }
  const { inKind = false, note = '' } = given
  return { on, do: 'budget', nature, label, ...money, inKind, note } as Step
}

/** The go of the steering circle, by consent. */
export function consents(on: Day, minutes: string): Step {
  return {
    on,
    do: 'decide',
    subject: 'framing',
    circle,
    outcome: 'consented',
    minutes,
    link: undefined,
  }
}

const readings: Readonly<Record<EligibilityCriterion, string>> = {
  membership: 'Adhésion votée, manifeste signé par la personne qui représente le territoire.',
  novelty: 'Recherche faite au centre de ressources : rien de semblable à cette échelle.',
  means: 'Une personne du territoire y consacre un jour par semaine, et le budget est inscrit.',
  sponsorship: 'Engagement écrit de l’exécutif et de la direction générale.',
  posture: 'Le territoire accepte de s’arrêter si les critères écrits d’avance sont atteints.',
  openness: 'Accord pour que tout soit documenté et publié, sans relecture préalable.',
  agreement: 'Projet de convention relu par les deux parties.',
}

/** The seven criteria, all met; `said` replaces the usual words where the story has its own. */
export function meetsAll(
  on: Day,
  said: Readonly<Partial<Record<EligibilityCriterion, string>>> = {},
): readonly Step[] {
  const criteria = Object.keys(readings) as EligibilityCriterion[]
  return criteria.map((criterion) => ({
    on,
    do: 'check',
    criterion,
    text: said[criterion] ?? readings[criterion],
    link: undefined,
  }))
}

/** An agreement that was voted, then signed in public. */
export function signs(
  given: {
    readonly votedOn: Day
    readonly signedOn: Day
    readonly startsOn: Day
    readonly endsOn: Day
  },
  words: {
    readonly object: string
    readonly territory: string
    readonly by: string
    readonly title: string
    readonly deliberation: string
    readonly place: string
    readonly amount: number
  },
): Step {
  const { votedOn, signedOn, startsOn, endsOn } = given
  return {
    on: signedOn,
    do: 'agree',
    object: words.object,
    preamble: '',
    startsOn,
    endsOn,
    amount: words.amount * 100,
    paymentTerms: 'La moitié à la signature, le reste à la publication de la fiche.',
    deliberationRef: words.deliberation,
    deliberationOn: votedOn,
    signedOn,
    declarationOn: signedOn,
    declarationPlace: words.place,
    declarationLink: undefined,
    parties: [
      {
        organisation: words.territory,
        representative: words.by,
        representativeTitle: words.title,
      },
      { organisation: lab, representative: 'Maëlle Tanguy', representativeTitle: 'Responsable' },
    ],
  }
}

/** Invented participants: a first name and a letter, so that nobody is recognised by chance. */
const firstNames = [
  'Aïcha',
  'Bruno',
  'Chloé',
  'Driss',
  'Élise',
  'Fatou',
  'Gaël',
  'Hélène',
  'Ismaël',
  'Josiane',
  'Kévin',
  'Lucie',
  'Marius',
  'Nadège',
  'Omar',
  'Pauline',
  'Quentin',
  'Rosa',
  'Samir',
  'Thérèse',
  'Ulysse',
  'Viviane',
  'Wassim',
  'Yvette',
] as const

export function participants(count: number): readonly string[] {
  return firstNames
    .slice(0, count)
    .map((name, at) => `${name} ${String.fromCharCode(65 + ((at * 7) % 26))}.`)
}

/** Some lines of the logbook, read by anyone. */
export function logs(on: Day, text: string): Step {
  return { on, do: 'log', text, isPublic: true }
}

/** A session as it was planned, then as it was held, the same day. */
export function meets(
  planned: {
    readonly on: Day
    readonly phase: string
    readonly session: number
    readonly title: string
    readonly startsAt: string
    readonly minutes: number
    readonly place: string
  },
  held: {
    readonly minutes: number
    readonly uncounted?: number
    readonly screen?: readonly number[]
    readonly paper?: string
    readonly summary: string
  },
): readonly Step[] {
  const { on, phase, session } = planned
  const { minutes, uncounted = 0, screen = [], paper = '', summary } = held
  return [
    { ...planned, do: 'plan-session', onDay: on },
    { on, do: 'hold', phase, session, minutes, uncounted, screen, paper, summary },
  ]
}

export function proposes(on: Day, title: string, madeBy: string, answerDueOn: Day): Step {
  return { on, do: 'propose', title, text: '', madeBy, answerDueOn }
}

export function answers(
  on: Day,
  number: number,
  state: AnswerState,
  said: { readonly by: string; readonly reason: string; readonly dueOn?: Day },
): Step {
  const { by: answeredBy, reason, dueOn } = said
  return { on, do: 'answer', number, state, reason, answeredBy, dueOn, link: undefined }
}
