import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { type OpeningWait, openingWaits } from '#modules/votes/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { isHeldOn } from '../../role-mandate.ts'
import { type OnCircle, onCircle } from '../../routes/on-circle.ts'
import { listMandates, listRoles } from '../../store/circle-roles.ts'
import { openRoleVotes, type RoleVotesRefusal, voterOf } from '../actions/open-role-votes.ts'
import { RoleVotesPage } from '../pages/RoleVotesPage.tsx'
import {
  type CollegeProblem,
  type NamedPerson,
  readColleges,
  roleVoteDays,
  roleVoteShape,
} from '../role-vote.ts'
import { roleVoteTexts } from '../texts/role-votes.ts'

/** Roles filled by a vote of their college. */
export const roleVoteRoutes: readonly Route[] = [
  get(
    paths.roleVotes(':slug'),
    'staff',
    onCircle('keep', async (c, on) => page(c, await draw(c, on, emptyForm))),
  ),
  post(paths.roleVotes(':slug'), 'staff', onCircle('keep', open)),
]

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

async function open(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = roleVoteTexts[ctx.locale]
  const refuse = async (form: FormState) => again(c, await draw(c, on, form))
  const roles = await rolesAsked(c, on)
  const read = readColleges(
    roles.map(({ role }) => role.id),
    (field) => text(raw, field),
  )
  if ('problem' in read)
    return refuse(formRefused(raw, problemWords(read.problem, ctx.locale), read.problem.field))
  const parsed = withinDays(parseForm(roleVoteShape, raw, ctx.locale), {
    raw,
    ranges: roleVoteDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!parsed.ok) return refuse(parsed.form)
  const opened = await openRoleVotes(ctx, on.circle.id, {
    form: parsed.value,
    colleges: read.colleges,
  })
  if (opened.ok) {
    const { value: votes } = opened
    return seeOther(c, paths.circle(on.circle.slug), {
      told: (letters) => texts.opened.told(votes, letters),
      nobody: texts.opened.nobody(votes),
    })
  }
  if (opened.refusal === 'not-found') return notFound(c)
  if (opened.refusal === 'forbidden') return forbidden(c)
  const { refusal } = opened
  if (refusal !== 'look-alikes' && refusal !== 'unreachable')
    return refuse(formRefused(raw, texts.refusals[refusal], fieldOf[refusal]))
  const lines = read.colleges.flatMap(({ voters }) => waitingLines(voters, refusal))
  return refuse(
    formRefused(
      raw,
      texts.waits[refusal](lines.slice(0, 10).join(semicolon[c.var.ctx.locale])),
      'looked',
    ),
  )
}

const fieldOf: Readonly<
  Record<Exclude<RoleVotesRefusal, 'not-found' | 'forbidden' | OpeningWait>, string>
> = {
  'nothing-asked': 'form',
  'no-seat': 'form',
  'already-open': 'form',
  'starts-before-the-end': 'startsOn',
  'cannot-open': 'closesOn',
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
