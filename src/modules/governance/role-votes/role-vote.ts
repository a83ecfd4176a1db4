import { z } from 'zod'
import type { DayRanges } from '#kit/day-range.ts'
import { optionalDay, requiredDay } from '#kit/fields.ts'
import { plainWords } from '#kit/words.ts'

/**
 * `open` until its votes are counted; then `written` when the chosen hold the role, or `not-written` when
 * their mandates could not be: the role is then given by hand.
 */
export const roleVoteStates = ['open', 'written', 'not-written', 'cancelled'] as const
export type RoleVoteState = (typeof roleVoteStates)[number]

/** A vote that fills a role of a circle. */
export interface RoleVote {
  readonly id: string
  readonly roleId: string
  readonly voteSlug: string
  readonly seats: number
  readonly startsOn: string
  readonly state: RoleVoteState
}

/** The methods that suit the choice of persons, the usual one first. */
export const roleVoteMethods = ['mj', 'approval', 'stv-scottish'] as const

/** What all the colleges share; who may be chosen and who votes are read college by college. */
export const roleVoteDays = { startsOn: 'from-today' } as const satisfies DayRanges

export const roleVoteShape = z.object({
  method: z.enum(roleVoteMethods).default('mj'),
  tier: z.enum(['tracked', 'open']).default('tracked'),
  closesOn: requiredDay,
  startsOn: optionalDay,
  /** What was looked at in the rolls: afterwards they do not change. */
  looked: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) =>
      (['look-alikes', 'unreachable'] as const).filter((one) => [raw].flat().includes(one)),
    ),
})
export type RoleVoteForm = z.infer<typeof roleVoteShape>

export interface NamedPerson {
  readonly name: string
  readonly email: string | undefined
  /** For a letter, when there is no e-mail. */
  readonly address: string
}

export interface PeopleProblem {
  readonly line: number
  readonly why: 'no-name' | 'bad-email' | 'twice' | 'too-many' | 'too-long'
}

const most = 5000

/** One person a line: name ; e-mail or nothing ; postal address. A name is written once, in whatever order, and a mailbox too. */
export function readPeople(
  text: string,
): { readonly people: readonly NamedPerson[] } | { readonly problem: PeopleProblem } {
  const people: NamedPerson[] = []
  const met = new Set<string>()
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [name = '', email = '', ...address] = line
      .split(line.includes('\t') ? '\t' : ';')
      .map((part) => part.trim())
    const keys = keysOf(name, email)
    const isKnown = keys.some((key) => met.has(key))
    const isLong = name.length > 120 || address.join(', ').length > 400
    const why = whyNot(name, email, isKnown, people.length) ?? (isLong ? 'too-long' : undefined)
    if (why) return { problem: { line: at + 1, why } }
    for (const key of keys) met.add(key)
    // A bar would part the name from an explanation, in the question of a vote.
    people.push({
      name: name.replaceAll('|', '/'),
      email: email === '' ? undefined : email.toLowerCase(),
      address: address.join(', '),
    })
  }
  return { people }
}

/** « MARTIN Jeanne » is « Jeanne Martin »: two who share a name are told apart by a word after it. */
function keysOf(name: string, email = ''): readonly string[] {
  const words = plainWords(name).split(' ').sort().join(' ')
  return [`name ${words}`, ...(email === '' ? [] : [`mail ${email.toLowerCase()}`])]
}

function whyNot(
  name: string,
  email: string,
  isKnown: boolean,
  count: number,
): PeopleProblem['why'] | undefined {
  if (name === '') return 'no-name'
  if (email !== '' && !z.email().safeParse(email).success) return 'bad-email'
  if (isKnown) return 'twice'
  return count >= most ? 'too-many' : undefined
}

/** One college of an election: the role to fill, for how many, among whom, by whom. */
export interface College {
  readonly roleId: string
  readonly seats: number
  readonly candidates: readonly NamedPerson[]
  readonly voters: readonly NamedPerson[]
}

/** What is typed for a role; left empty, this role is not voted on. */
export const collegeFields = ['candidates', 'voters', 'seats'] as const

export function collegeField(name: (typeof collegeFields)[number], roleId: string): string {
  return `${name}-${roleId}`
}

export type CollegeProblem =
  | { readonly field: string; readonly why: 'no-seats' | 'too-few-candidates' | 'no-voters' }
  | { readonly field: string; readonly why: PeopleProblem['why']; readonly line: number }
  /** Votes in another college already: one person, one ballot in an election. */
  | { readonly field: string; readonly why: 'two-colleges'; readonly name: string }

/**
 * The colleges that were filled in, in the order of the roles, or the first thing that does not hold. One
 * more person than there are seats: with fewer, there is nothing to choose.
 */
export function readColleges(
  roleIds: readonly string[],
  typed: (field: string) => string,
): { readonly colleges: readonly College[] } | { readonly problem: CollegeProblem } {
  const colleges: College[] = []
  const voting = new Set<string>()
  for (const roleId of roleIds) {
    const field = (name: (typeof collegeFields)[number]) => collegeField(name, roleId)
    const [named, electors] = [typed(field('candidates')), typed(field('voters'))]
    if (named.trim() === '' && electors.trim() === '') continue
    const candidates = readPeople(named)
    if ('problem' in candidates)
      return { problem: { field: field('candidates'), ...candidates.problem } }
    const voters = readPeople(electors)
    if ('problem' in voters) return { problem: { field: field('voters'), ...voters.problem } }
    const asked = typed(field('seats')).trim()
    const seats = asked === '' ? 1 : Number(asked)
    if (!Number.isInteger(seats) || seats < 1 || seats > 50)
      return { problem: { field: field('seats'), why: 'no-seats' } }
    if (candidates.people.length <= seats)
      return { problem: { field: field('candidates'), why: 'too-few-candidates' } }
    if (voters.people.length === 0) return { problem: { field: field('voters'), why: 'no-voters' } }
    for (const { name, email } of voters.people) {
      const keys = keysOf(name, email)
      if (keys.some((key) => voting.has(key)))
        return { problem: { field: field('voters'), why: 'two-colleges', name } }
    }
    for (const { name, email } of voters.people)
      for (const key of keysOf(name, email)) voting.add(key)
    colleges.push({ roleId, seats, candidates: candidates.people, voters: voters.people })
  }
  return { colleges }
}
