import { addDays, dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import { type AddressRefusal, findPersonNames, recordByTeam } from '#modules/people/index.ts'
import { countWaits, type OpeningWait, openElection, openingWaits } from '#modules/votes/index.ts'
import type { Ctx } from '#platform/context.ts'
import { loadCircle } from '../../actions/load-circle.ts'
import type { Circle } from '../../circle.ts'
import type { CircleRole } from '../../circle-role.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { mayKeepCircles } from '../../permissions.ts'
import { endOfTerm, heldAtOnce } from '../../role-mandate.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listMandates, listRoles } from '../../store/circle-roles.ts'
import type { College, NamedPerson, RoleVoteForm } from '../role-vote.ts'
import { insertRoleVote, listRoleVotes } from '../store/role-votes.ts'
import { roleVoteTexts } from '../texts/role-votes.ts'

export type RoleVotesRefusal =
  | 'not-found'
  | 'forbidden'
  | 'nothing-asked'
  | 'no-seat'
  | 'already-open'
  | 'starts-before-the-end'
  | 'cannot-open'
  | OpeningWait

/**
 * An election by colleges: one vote for each role that was filled in, all opened at once and by the same
 * rule. The votes are the team’s, as every vote; when they are counted, the chosen hold the role.
 */
export async function openRoleVotes(
  ctx: Ctx,
  circleId: string,
  input: { readonly form: RoleVoteForm; readonly colleges: readonly College[] },
): Promise<Result<number, RoleVotesRefusal | AddressRefusal>> {
  const { form, colleges } = input
  const loaded = await loadCircle(ctx, circleId)
  if (!loaded) return refused('not-found')

  const opener = ctx.person
  if (!opener || !mayKeepCircles(opener)) return refused('forbidden')

  if (colleges.length === 0) return refused('nothing-asked')
  const startsOn = form.startsOn ?? addDays(form.closesOn, 1)
  if (startsOn < form.closesOn) return refused('starts-before-the-end')
  const roles = await listRoles(ctx.db, [circleId])
  for (const college of colleges) {
    const role = roles.find(({ id }) => id === college.roleId)
    if (!role) return refused('not-found')
    const problem = await problemOf(ctx, role, college.seats, startsOn)
    if (problem) return refused(problem)
  }

  for (const college of colleges) {
    const waits = countWaits(openingWaits(college.voters.map(voterOf)), form.looked)
    const settled = settle(fixingActs['open-role-votes'], waits, '')
    if (settled.kind !== 'free') return refused(settled.waiting[0] as OpeningWait)
  }

  const known = await namesIn(ctx, circleId)
  const keptUntil = addDays(form.closesOn, keptDays)
  const candidates: (readonly string[])[] = []
  for (const college of colleges) {
    const persons: string[] = []
    for (const candidate of college.candidates) {
      const person = await personOf(ctx, opener, candidate, known, keptUntil)
      if (!person.ok) return person
      persons.push(person.value)
    }
    candidates.push(persons)
  }
  const opened = await openElection(ctx, electionOf(ctx, loaded.circle, roles, input))
  if (!opened.ok) return opened
  for (const [at, college] of colleges.entries()) {
    const vote = {
      id: newId(ctx.now, ctx.chance),
      roleId: college.roleId,
      voteSlug: opened.value[at]?.slug ?? '',
      seats: college.seats,
      startsOn,
      state: 'open',
    } as const
    await insertRoleVote(ctx.db, vote, candidates[at] ?? [], ctx.now)
  }

  ctx.audit({
    act: 'role.votes-opened',
    subject: `circle:${circleId}`,
    public: loaded.circle.visibility === 'public',
    detail: { votes: colleges.length },
  })
  ctx.changed(`circle:${circleId}`)
  return done(colleges.length)
}

/** Somebody who was a candidate and was not chosen is known for a year more. */
const keptDays = 365

async function problemOf(ctx: Ctx, role: CircleRole, seats: number, startsOn: string) {
  const votes = await listRoleVotes(ctx.db, [role.id])
  if (votes.some(({ state }) => state === 'open')) return 'already-open'
  const mandate = { startsOn, endsOn: endOfTerm(startsOn, role.termMonths), endedOn: undefined }
  const held = heldAtOnce(await listMandates(ctx.db, [role.id]), mandate) - 1
  return held + seats > role.seats ? 'no-seat' : undefined
}

function electionOf(
  ctx: Ctx,
  circle: Circle,
  roles: readonly CircleRole[],
  { form, colleges }: { readonly form: RoleVoteForm; readonly colleges: readonly College[] },
) {
  const texts = roleVoteTexts[ctx.locale]
  return {
    title: texts.voteTitle(circle.name),
    question: texts.voteQuestion(circle.name),
    method: form.method,
    tier: form.tier,
    closesOn: form.closesOn,
    looked: form.looked,
    colleges: colleges.map(({ roleId, seats, candidates, voters }) => ({
      name: roles.find(({ id }) => id === roleId)?.title ?? '',
      options: candidates.map(({ name }) => name),
      seats,
      voters: voters.map(voterOf),
    })),
  }
}

export const voterOf = ({ name, email, address }: NamedPerson) => ({
  name,
  contact: email ?? '',
  address,
  college: '',
  weight: 1,
})

/** Without an address, a name that somebody of the circle has is theirs. */
async function namesIn(ctx: Ctx, circleId: string): Promise<ReadonlyMap<string, string>> {
  const members = await listCircleMembers(ctx.db, circleId, dayOf(ctx.now))
  const ids = members.map(({ personId }) => personId)
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  return new Map([...names].map(([personId, name]) => [name.toLowerCase(), personId]))
}

async function personOf(
  ctx: Ctx,
  opener: Viewer,
  { name, email }: NamedPerson,
  known: ReadonlyMap<string, string>,
  keptUntil: string,
): Promise<Result<string, AddressRefusal>> {
  const member = email === undefined ? known.get(name.toLowerCase()) : undefined
  return member === undefined ? recordByTeam(ctx, opener, { name, email, keptUntil }) : done(member)
}
