import { z } from 'zod'
import { requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { askedForm, choice, text } from '#kit/forms/asked-fields.ts'
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
import { whoIsMeant } from '#kit/writing/who-is-meant.ts'
import type { College, CollegeException } from './college.ts'
import { placeTexts } from './texts/places.ts'

/** A member, as its name is read and typed. */
export interface NamedPlace {
  readonly id: string
  readonly name: string
}

export interface PlaceRow {
  readonly member: NamedPlace
  readonly college: string
  readonly belongs: 'in' | 'out'
  readonly reason: string
}

/** What was decided by hand, beside the colleges and the members that there are. */
export interface Placed {
  readonly colleges: readonly College[]
  readonly members: readonly NamedPlace[]
  readonly exceptions: readonly CollegeException[]
  /** Members no more, whose lines stay until they are taken away: none is placed anew. */
  readonly past?: ReadonlySet<string>
}

const column = (name: keyof typeof placeTexts.fr.columns) => ({
  label: { fr: placeTexts.fr.columns[name], en: placeTexts.en.columns[name] },
})

/** Members placed by hand, all on one page: a line that is taken away gives its member back to the rule. */
export function placeGrid({ colleges, members, exceptions, past }: Placed): Grid<PlaceRow> {
  const form = askedForm({
    member: {
      ...text({ ...column('member'), most: 160, required: true }),
      shape: requiredText(160).transform((typed, issue) => {
        const found = whoIsMeant(typed, members)
        if (!found) issue.addIssue({ code: 'custom', ...notMeant(typed, members) })
        return found ?? { id: '', name: typed }
      }),
      typed: ({ name }: NamedPlace) => name,
    },
    college: choice({
      ...column('college'),
      options: colleges.map(({ id, name }) => ({ value: id, label: { fr: name, en: name } })),
    }),
    belongs: {
      ...choice({
        ...column('belongs'),
        options: (['in', 'out'] as const).map((value) => ({
          value,
          label: { fr: placeTexts.fr.belongs[value], en: placeTexts.en.belongs[value] },
        })),
        first: 'in',
      }),
      // Left as it opens, it puts the member there.
      shape: z
        .enum(['', 'in', 'out'])
        .default('in')
        .transform((belongs): PlaceRow['belongs'] => belongs || 'in'),
    },
    reason: text({ ...column('reason'), most: 300, required: true }),
  })
  return {
    name: 'places',
    form,
    row: { fr: placeTexts.fr.row, en: placeTexts.en.row },
    titles: {
      member: ['territoire', 'collectivite', 'commune', 'nom', 'territory', 'name', 'who'],
      college: ['groupe', 'dans le college', 'college de vote', 'group'],
      belongs: ['place', 'y est', 'dedans', 'inclus', 'in', 'included'],
      reason: ['raison', 'motif', 'justification', 'remarque', 'why', 'note'],
    },
    words: {
      belongs: {
        ...{ oui: 'in', x: 'in', inclus: 'in', dedans: 'in', yes: 'in', in: 'in', included: 'in' },
        ...{ non: 'out', exclu: 'out', hors: 'out', no: 'out', out: 'out', excluded: 'out' },
      },
    },
    key: ['college', 'member'],
    most: 200,
    together: (change, called) => placedTwice(change, { colleges, exceptions, past }, called),
    among: { member: members.filter(({ id }) => !past?.has(id)).map(({ name }) => name) },
  }
}

function notMeant(typed: string, members: readonly NamedPlace[]) {
  const words = plainWords(typed)
  const like = members.filter(({ name }) => ` ${plainWords(name)} `.includes(` ${words} `))
  if (like.length === 0)
    return say(
      `« ${typed} » n’est pas un membre du réseau : vérifiez le nom.`,
      `“${typed}” is not a member of the network: check the name.`,
    )
  return say(
    `« ${typed} » peut être plusieurs membres : écrivez aussi le numéro du département.`,
    `“${typed}” may be several members: write the number of the department too.`,
  )
}

/** One line for a member in a college: both keys, in a name that fields can hold. */
export const placeId = ({
  collegeId,
  territoryId,
}: Pick<CollegeException, 'collegeId' | 'territoryId'>) => `${collegeId}_${territoryId}`

export function placeRows(placed: Placed): readonly StandingRow[] {
  const grid = placeGrid(placed)
  const rank = new Map(placed.colleges.map(({ id }, at) => [id, at]))
  const names = new Map(placed.members.map((member) => [member.id, member]))
  return placed.exceptions
    .map((exception) => ({
      id: placeId(exception),
      member: names.get(exception.territoryId) ?? { id: exception.territoryId, name: '' },
      college: exception.collegeId,
      belongs: exception.belongs ? ('in' as const) : ('out' as const),
      reason: exception.reason,
    }))
    .toSorted(
      (first, other) =>
        (rank.get(first.college) ?? 0) - (rank.get(other.college) ?? 0) ||
        first.member.name.localeCompare(other.member.name, 'fr'),
    )
    .map((row) => standingRow(grid, row))
}

export const exceptionOf = ({ member, college, belongs, reason }: PlaceRow): CollegeException => ({
  collegeId: college,
  territoryId: member.id,
  belongs: belongs === 'in',
  reason,
})

/** A member votes once: it is put into one college, and said once of each. */
export function placedTwice(
  { added, changed, removed }: GridChange<PlaceRow>,
  {
    colleges,
    exceptions,
    past,
  }: Pick<Placed, 'colleges' | 'exceptions'> & { readonly past?: Placed['past'] | undefined },
  called: LineCalled,
): Misfits {
  const rewritten = new Map(changed.map(({ id, written }) => [id, exceptionOf(written)]))
  const gone = new Set(removed)
  const lines: Line[] = exceptions
    .filter((exception) => !gone.has(placeId(exception)))
    .map((exception) => {
      const id = placeId(exception)
      return { id, exception: rewritten.get(id) ?? exception }
    })
  const ofChanged = changed.map(({ id }) => {
    const own = lines.find((line) => line.id === id)
    if (!own) return undefined
    const before = exceptions.find((exception) => placeId(exception) === id)
    const others = lines.filter((line) => line !== own)
    const isAnother = before?.territoryId !== own.exception.territoryId
    return (isAnother ? noMember(own.exception) : undefined) ?? clash(own.exception, others)
  })
  const ofAdded = added.map((row, at) => {
    const exception = exceptionOf(row)
    const why = noMember(exception) ?? clash(exception, lines)
    if (!why) lines.push({ exception, at })
    return why
  })
  return { added: ofAdded, changed: ofChanged }

  function noMember({ territoryId }: CollegeException): Texts<string> | undefined {
    const { fr, en } = placeTexts
    return past?.has(territoryId) ? { fr: fr.noMember, en: en.noMember } : undefined
  }

  function clash(own: CollegeException, others: readonly Line[]): Texts<string> | undefined {
    const ofMember = others.filter(({ exception }) => exception.territoryId === own.territoryId)
    const same = ofMember.find(({ exception }) => exception.collegeId === own.collegeId)
    if (same) return told(same, 'same')
    const elsewhere = own.belongs && ofMember.find(({ exception }) => exception.belongs)
    return elsewhere ? told(elsewhere, 'elsewhere') : undefined
  }

  function told({ at, exception }: Line, why: 'same' | 'elsewhere'): Texts<string> {
    const line = at === undefined ? undefined : called(at)
    const college = colleges.find(({ id }) => id === exception.collegeId)?.name ?? ''
    const { fr, en } = placeTexts
    return {
      fr: line ? fr.twice[why](line.fr) : fr.stands[why](college),
      en: line ? en.twice[why](line.en) : en.stands[why](college),
    }
  }
}

interface Line {
  /** Of a line that stands. */
  readonly id?: string
  /** Of one that is added, its place among them. */
  readonly at?: number
  readonly exception: CollegeException
}
