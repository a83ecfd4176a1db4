import type { FormState } from '#kit/form.ts'
import { sortedRows } from '#kit/list.ts'
import { findContacts, findSharedAddresses } from '#modules/people/index.ts'
import { forbidden, notFound, readForm } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { drawList, listAskedBy, routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { mostInFiles, readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import { missionPaths } from '../../paths/mission.ts'
import { idIn } from '../../routes/help-answers.ts'
import { coachingRefusalFields, coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { replyToMission } from '../actions/answer-mission.ts'
import { exportMissionAnswers } from '../actions/export-answers.ts'
import { type Mission, type MissionAnswer, missionReplyShape } from '../mission.ts'
import { type AnswerLine, MissionAnswersPage } from '../pages/MissionAnswersPage.tsx'
import { findMission, listAnswers } from '../store/missions.ts'
import { missionTexts } from '../texts/mission.ts'
import { answerList, findAnswers } from './answer-columns.ts'

const slug = ':slug'

interface RefusedReply {
  readonly id: string
  readonly form: FormState
}

/** Who offered help, for whoever leads the mission: cards to reply, a table to compare. Names leave by an act. */
export const missionAnswerRoutes: readonly Route[] = [
  ...routesOfList<AnswerLine>({
    audience: 'signed-in',
    page: missionPaths.answers(slug),
    files: {},
    open: async (c) => {
      const mission = await missionAt(c)
      if (!mission) return undefined
      return mayLeadMission(c.var.ctx.person, mission) ? openAnswers(c, mission) : 'forbidden'
    },
  }),
  post(missionPaths.answersFile(slug), 'signed-in', send),
  actRoute({
    refusals: (locale) => coachingRefusalTexts[locale],
    under: coachingRefusalFields,
    audience: 'signed-in',
    on: missionAt,
    may: mayLeadMission,
    path: missionPaths.reply(slug, ':id'),
    fresh: true,
    shape: missionReplyShape,
    draw: (c, mission, form) => drawAnswers(c, mission, { id: idIn(c), form }),
    act: async (c, mission, input) => {
      const done = await replyToMission(c.var.ctx, mission.slug, idIn(c), input)
      return done.ok ? { ...done, value: listAskedBy(c, answerList(c.var.ctx, mission, [])) } : done
    },
    next: (_, asked) => asked,
    notice: (locale) => missionTexts[locale].replied,
  }),
]

/** The list as it was asked for, with the answer that could not be replied to. */
export async function drawAnswers(c: HttpContext, mission: Mission, refused: RefusedReply) {
  return drawList(c, await openAnswers(c, mission, refused))
}

function missionAt(c: HttpContext): Promise<Mission | undefined> {
  return findMission(c.var.ctx.db, c.req.param('slug') ?? '')
}

async function openAnswers(
  c: HttpContext,
  mission: Mission,
  refused?: RefusedReply,
): Promise<OpenedList<AnswerLine>> {
  const { ctx, frame } = c.var
  const lines = await linesOf(ctx, await listAnswers(ctx.db, mission.id))
  const list = answerList(ctx, mission, lines)
  return {
    list,
    find: (ask) => findAnswers(list, mission, lines, ask),
    draw: (shown) => (
      <MissionAnswersPage frame={frame} mission={mission} shown={shown} refused={refused} />
    ),
  }
}

async function linesOf(
  ctx: Ctx,
  answers: readonly MissionAnswer[],
): Promise<readonly AnswerLine[]> {
  const people = answers.flatMap(({ personId }) => personId ?? [])
  const [contacts, holders] = await Promise.all([
    findContacts(ctx.db, people),
    findSharedAddresses(ctx, people),
  ])
  return answers.map((answer) => {
    const contact = contacts.get(answer.personId ?? '')
    const holder = holders.get(answer.personId)
    return { answer, name: contact?.name ?? '', email: contact?.email, holder }
  })
}

async function send(c: HttpContext) {
  const { ctx } = c.var
  const mission = await missionAt(c)
  if (!mission) return notFound(c)
  const list = answerList(ctx, mission, [])
  const { view, format } = readFileForm(list, await readForm(c))
  const exported = await exportMissionAnswers(ctx, mission.slug, async (all) => {
    const ask = { ...view, limit: mostInFiles, offset: 0 }
    const { rows } = findAnswers(list, mission, await linesOf(ctx, all), ask)
    return sortedRows(list, rows, view.sort)
  })
  if (!exported.ok) return exported.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return sendRows(c, { list, view }, exported.value, format)
}
