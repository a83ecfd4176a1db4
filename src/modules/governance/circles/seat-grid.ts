import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { type DayRange, dayRefused } from '#kit/day-range.ts'
import { nameShape } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { askedForm, choice, dayIfKnown, text } from '#kit/forms/asked-fields.ts'
import {
  type Grid,
  type GridChange,
  type LineCalled,
  type Misfits,
  type StandingRow,
  standingRow,
} from '#kit/grids/grid.ts'
import type { Texts } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import { whoIsMeant } from '#kit/writing/who-is-meant.ts'
import type { CircleRole } from '../circle-role.ts'
import {
  endOfTerm,
  type Filling,
  fillings,
  heldAtOnce,
  mandateState,
  type RoleMandate,
} from '../role-mandate.ts'
import { circleTexts } from '../texts/circles.ts'
import { seatTexts } from './texts/seats.ts'

/** Somebody of the circle, by the name that those who run it read. */
export interface NamedMember {
  readonly id: string
  readonly name: string
}

/** Whom a line names: somebody of the circle, or a name that is not known there. */
export interface SeatPerson {
  readonly memberId: string | undefined
  readonly name: string
}

export interface SeatRow {
  readonly role: string
  readonly person: SeatPerson
  /** Of somebody who is not of the circle: by it they are known in the house. */
  readonly email: string
  readonly startsOn: Day | undefined
  readonly endsOn: Day | undefined
  readonly filledBy: Filling
  readonly note: string
}

/** What the seats of a circle are read beside: its roles, its people, and who holds what. */
export interface Seated {
  readonly roles: readonly CircleRole[]
  readonly members: readonly NamedMember[]
  readonly mandates: readonly RoleMandate[]
  readonly today: Day
}

const column = (name: keyof typeof seatTexts.fr.columns) => ({
  label: { fr: seatTexts.fr.columns[name], en: seatTexts.en.columns[name] },
})

/** Who holds which role of a circle, all on one page; a mandate ends on the page of its role, with its reason. */
export function seatGrid(seated: Seated): Grid<SeatRow> {
  const form = askedForm({
    role: choice({ ...column('role'), options: rolesNamed(seated.roles) }),
    person: {
      ...text({ ...column('person'), most: 120, required: true }),
      shape: nameShape.transform((typed, issue) => {
        const found = whoIsMeant(typed, seated.members)
        const isOfSeveral = !found && sameNamed(typed, seated.members) > 1
        if (isOfSeveral) issue.addIssue({ code: 'custom', ...ofSeveral(typed) })
        return { memberId: found?.id, name: found?.name ?? typed }
      }),
      typed: ({ name }: SeatPerson) => name,
    },
    email: {
      ...text({ ...column('email'), most: 254 }),
      shape: z.union([z.literal(''), z.email()]).default(''),
    },
    startsOn: dayIfKnown({ ...column('startsOn'), days: 'of-a-mandate' }),
    endsOn: dayIfKnown({ ...column('endsOn'), days: 'of-a-mandate' }),
    filledBy: choice({
      ...column('filledBy'),
      options: fillings.map((value) => ({
        value,
        label: { fr: circleTexts.fr.fillings[value], en: circleTexts.en.fillings[value] },
      })),
    }),
    note: text({ ...column('note'), most: 300 }),
  })
  return {
    name: 'seats',
    form: { ...form, shape: heldTogether(form.shape, seated) },
    row: { fr: seatTexts.fr.row, en: seatTexts.en.row },
    titles: {
      role: ['siege', 'poste', 'fonction', 'mandat', 'seat', 'position'],
      person: [
        'nom',
        'prenom et nom',
        'nom et prenom',
        'titulaire',
        'qui',
        'membre',
        'name',
        'holder',
        'member',
        'who',
      ],
      email: [
        'mail',
        'e mail',
        'adresse',
        'adresse mail',
        'adresse electronique',
        'email',
        'address',
      ],
      startsOn: ['du', 'debut', 'depuis', 'date de debut', 'depuis le', 'from', 'start'],
      endsOn: ['au', 'fin', 'echeance', 'date de fin', 'fin de mandat', 'until', 'end'],
      filledBy: ['mode', 'designation', 'mode de designation', 'par', 'how', 'by'],
      note: ['decision', 'proces verbal', 'pv', 'remarque', 'note', 'record'],
    },
    words: {
      filledBy: {
        ...{ consentement: 'consent', consent: 'consent' },
        ...{ 'election sans candidat': 'candidateless-election', scrutin: 'vote', vote: 'vote' },
        ...{ designation: 'appointment', designe: 'appointment', designee: 'appointment' },
        ...{ nomination: 'appointment', nomme: 'appointment', nommee: 'appointment' },
        ...{ 'tirage au sort': 'draw', tirage: 'draw', lot: 'draw', volontaire: 'volunteer' },
        ...{ volontariat: 'volunteer', volunteer: 'volunteer', appointed: 'appointment' },
      },
    },
    key: ['role', 'person'],
    most: 200,
    keeps: true,
    together: (change, called) => withoutSeat(change, seated, called),
    besides: ({ person }) =>
      person.memberId === undefined
        ? { fr: seatTexts.fr.joins, en: seatTexts.en.joins }
        : undefined,
  }
}

/** Two roles of one title are told apart by their rank: a sheet that names neither is not guessed. */
function rolesNamed(roles: readonly CircleRole[]) {
  return roles.map(({ id, title }) => {
    const same = roles.filter((role) => plainWords(role.title) === plainWords(title))
    const label =
      same.length === 1 ? title : `${title} · ${same.findIndex((role) => role.id === id) + 1}`
    return { value: id, label: { fr: label, en: label } }
  })
}

const sameNamed = (typed: string, members: readonly NamedMember[]) =>
  members.filter(({ name }) => ` ${plainWords(name)} `.includes(` ${plainWords(typed)} `)).length

const ofSeveral = (name: string) =>
  say(
    `« ${name} » peut être plusieurs personnes du cercle : écrivez le prénom et le nom.`,
    `“${name}” may be several people of the circle: write the first and last name.`,
  )
const notThere = (name: string) =>
  say(
    `« ${name} » n’est pas une personne du cercle. Vérifiez le nom, ou écrivez son courriel : la personne rejoindra le cercle.`,
    `“${name}” is not one of the people of the circle. Check the name, or write their e-mail: they will join the circle.`,
  )
const endsFirst = say(
  'La fin vient avant le début : corrigez l’une des deux dates.',
  'The end comes before the start: correct one of the two days.',
)

/** What no field can tell alone. */
function heldTogether(shape: z.ZodType<SeatRow>, { mandates, today }: Seated): z.ZodType<SeatRow> {
  const range: DayRange = 'of-a-mandate'
  return shape
    .superRefine(({ person, email, startsOn, endsOn }, issue) => {
      for (const [name, day] of Object.entries({ startsOn, endsOn })) {
        // A day that stands already is not asked again.
        const isKept = mandates.some((mandate) => mandate.startsOn === day)
        const why = day && isCivilDay(day) && !isKept ? dayRefused(range, day, today) : undefined
        if (why) issue.addIssue({ code: 'custom', path: [name], ...say(why.fr, why.en) })
      }
      if (endsOn && endsOn < (startsOn ?? today))
        issue.addIssue({ code: 'custom', path: ['endsOn'], ...endsFirst })
      // A name that its field refuses is still the text that was typed: it is told there alone.
      const isRead = typeof person === 'object'
      if (isRead && person.memberId === undefined && email === '')
        issue.addIssue({ code: 'custom', path: ['person'], ...notThere(person.name) })
    })
    .transform((row) =>
      row.person.memberId === undefined ? row : { ...row, email: '' },
    ) as z.ZodType<SeatRow>
}

/** Mandates that run or are to come, in the order of the roles. */
export function standingMandates({ roles, mandates, today }: Seated): readonly RoleMandate[] {
  const order = new Map(roles.map(({ id }, at) => [id, at]))
  return mandates
    .filter((mandate) => !mandate.endedOn && mandateState(mandate, today) !== 'over')
    .toSorted(
      (first, other) =>
        (order.get(first.roleId) ?? 0) - (order.get(other.roleId) ?? 0) ||
        (first.startsOn + first.id < other.startsOn + other.id ? -1 : 1),
    )
}

/** `nameOf` tells whoever holds a role, of the circle still or not. */
export function seatRows(
  seated: Seated,
  nameOf: (mandate: RoleMandate) => string,
): readonly StandingRow[] {
  const grid = seatGrid(seated)
  return standingMandates(seated).map((mandate) =>
    standingRow(grid, {
      id: mandate.id,
      role: mandate.roleId,
      person: { memberId: mandate.memberId, name: nameOf(mandate) },
      email: '',
      startsOn: mandate.startsOn,
      endsOn: mandate.endsOn,
      filledBy: mandate.filledBy,
      note: mandate.decisionNote,
    }),
  )
}

/** The mandate as this line says it: a new one has the length of its role, unless its end is written. */
export function mandateOfRow(
  row: SeatRow,
  on: { readonly id: string; readonly memberId: string },
  before: RoleMandate | undefined,
  { roles, today }: Pick<Seated, 'roles' | 'today'>,
): RoleMandate {
  const startsOn = row.startsOn ?? before?.startsOn ?? today
  const term = roles.find(({ id }) => id === row.role)?.termMonths
  const endsOn = row.endsOn ?? (before ? undefined : endOfTerm(startsOn, term))
  return {
    id: on.id,
    roleId: row.role,
    memberId: on.memberId,
    startsOn,
    endsOn,
    filledBy: row.filledBy,
    decisionId: before?.decisionId,
    decisionNote: row.note,
    endedOn: before?.endedOn,
    endReason: before?.endReason ?? '',
    // Another end is warned of anew.
    warnedDays: before && before.endsOn === endsOn ? before.warnedDays : undefined,
  }
}

type Why = Texts<string>

/** Which lines find no seat free on their days, and which give the same role to the same person twice. */
export function withoutSeat(
  { added, changed }: GridChange<SeatRow>,
  seated: Seated,
  called: LineCalled,
): Misfits {
  const written = new Map(changed.map((line) => [line.id, line.written]))
  const taken = standingMandates(seated).map((mandate) => {
    const row = written.get(mandate.id)
    return row ? mandateOfRow(row, mandate, mandate, seated) : mandate
  })
  const ofChanged = changed.map(({ id }) => {
    const own = taken.find((mandate) => mandate.id === id)
    return (
      own &&
      overfull(
        taken.filter((mandate) => mandate !== own),
        own,
      )
    )
  })
  const seen = new Map<string, number>()
  const ofAdded = added.map((row, at): Why | undefined => {
    const key = [
      row.role,
      row.person.memberId ?? `${plainWords(row.person.name)} ${row.email}`,
    ].join(' ')
    const first = seen.get(key)
    if (first !== undefined) {
      const { fr, en } = called(first)
      return { fr: seatTexts.fr.twice(fr), en: seatTexts.en.twice(en) }
    }
    const mandate = mandateOfRow(
      row,
      { id: '', memberId: row.person.memberId ?? key },
      undefined,
      seated,
    )
    const why = overfull(taken, mandate)
    if (why) return why
    seen.set(key, at)
    taken.push(mandate)
    return undefined
  })
  return { added: ofAdded, changed: ofChanged }

  function overfull(others: readonly RoleMandate[], held: RoleMandate): Why | undefined {
    const role = seated.roles.find(({ id }) => id === held.roleId)
    const inRole = others.filter(({ roleId }) => roleId === held.roleId)
    if (!role || heldAtOnce(inRole, held) <= role.seats) return undefined
    const { seats, title } = role
    return { fr: seatTexts.fr.taken(title, seats), en: seatTexts.en.taken(title, seats) }
  }
}
