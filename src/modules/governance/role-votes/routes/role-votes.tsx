import type { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { type FormState, formRefused, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import type { Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { type AddressRefusal, addressRefusals } from '#modules/people/index.ts'
import { type OpeningWait, openingWaits } from '#modules/votes/index.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { isHeldOn } from '../../role-mandate.ts'
import { inCircle, type OnCircle } from '../../routes/on-circle.ts'
import { listMandates, listRoles } from '../../store/circle-roles.ts'
import { openRoleVotes, type RoleVotesRefusal, voterOf } from '../actions/open-role-votes.ts'
import { RoleVotesPage } from '../pages/RoleVotesPage.tsx'
import {
  type College,
  type CollegeProblem,
  type NamedPerson,
  readColleges,
  roleVoteDays,
  roleVoteShape,
} from '../role-vote.ts'
import { roleVoteTexts } from '../texts/role-votes.ts'

/** Roles filled by a vote of their college. */
export const roleVoteRoutes: readonly Route[] = formRoutes({
  ...inCircle('keep'),
  path: paths.roleVotes(':slug'),
  fresh: true,
  shape: readVotes,
  draw,
  act: open,
  refusals: (locale) => ({
    ...roleVoteTexts[locale].refusals,
    ...roleVoteTexts[locale].waits,
    ...addressRefusals[locale],
  }),
  under: {
    'starts-before-the-end': 'startsOn',
    'cannot-open': 'closesOn',
    'look-alikes': 'looked',
    unreachable: 'looked',
  },
  next: ({ circle }) => paths.circle(circle.slug),
  notice: (locale, votes) => {
    const { opened } = roleVoteTexts[locale]
    return { told: (letters) => opened.told(votes, letters), nobody: opened.nobody(votes) }
  },
})

/** One role when the address asks for it, else every role of the circle. */
async function rolesAsked(c: HttpContext, { circle }: OnCircle) {
  const { ctx } = c.var
  const asked = c.req.query('role')
  const all = await listRoles(ctx.db, [circle.id])
  const roles =
    asked && all.some(({ id }) => id === asked) ? all.filter(({ id }) => id === asked) : all
  const today = dayOf(ctx.now)
  const mandates = await listMandates(
    ctx.db,
    roles.map(({ id }) => id),
  )
  return roles.map((role) => ({
    role,
    free:
      role.seats -
      mandates.filter((mandate) => mandate.roleId === role.id && isHeldOn(mandate, today)).length,
  }))
}

async function draw(c: HttpContext, on: OnCircle, form: FormState) {
  const asked = c.req.query('role')
  const roles = await rolesAsked(c, on)
  return (
    <RoleVotesPage
      frame={c.var.frame}
      circle={on.circle}
      roles={roles}
      asked={roles.some(({ role }) => role.id === asked) ? asked : undefined}
      form={form}
    />
  )
}

interface VotesRead {
  readonly form: z.infer<typeof roleVoteShape>
  readonly colleges: readonly College[]
}

async function readVotes(c: HttpContext, on: OnCircle, raw: RawForm): Promise<Parsed<VotesRead>> {
  const { locale, now } = c.var.ctx
  const roles = await rolesAsked(c, on)
  const read = readColleges(
    roles.map(({ role }) => role.id),
    (field) => text(raw, field),
  )
  if ('problem' in read) {
    const { problem } = read
    return { ok: false, form: formRefused(raw, problemWords(problem, locale), problem.field) }
  }
  const parsed = withinDays(parseForm(roleVoteShape, raw, locale), {
    raw,
    ranges: roleVoteDays,
    today: dayOf(now),
    locale,
  })
  return parsed.ok ? { ok: true, value: { form: parsed.value, colleges: read.colleges } } : parsed
}

/** What has to be looked at first is refused with the names. */
async function open(
  { var: { ctx } }: HttpContext,
  { circle }: OnCircle,
  asked: VotesRead,
): Promise<Result<number, RoleVotesRefusal | AddressRefusal>> {
  const opened = await openRoleVotes(ctx, circle.id, asked)
  if (opened.ok) return opened
  const { refusal } = opened
  if (refusal !== 'look-alikes' && refusal !== 'unreachable') return opened
  const lines = asked.colleges.flatMap(({ voters }) => waitingLines(voters, refusal))
  return { ok: false, refusal, about: lines.slice(0, 10).join(semicolon[ctx.locale]) }
}

/** Who has to be looked at, by name. */
function waitingLines(voters: readonly NamedPerson[], kind: OpeningWait): readonly string[] {
  const waits = openingWaits(voters.map(voterOf))
  const name = (at: number) => voters[at]?.name ?? ''
  return kind === 'unreachable'
    ? waits.unreachable.map(name)
    : waits['look-alikes'].map((pair) => pair.map(name).join(' / '))
}

function text(raw: RawForm, field: string): string {
  const value = raw[field]
  return typeof value === 'string' ? value : ''
}

function problemWords(problem: CollegeProblem, locale: Locale): string {
  const texts = roleVoteTexts[locale]
  if (problem.why === 'two-colleges') return texts.twoColleges(problem.name)
  return 'line' in problem
    ? texts.lineProblems[problem.why](problem.line)
    : texts.problems[problem.why]
}
