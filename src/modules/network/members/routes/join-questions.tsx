import { slugOf } from '#kit/words.ts'
import { type EditedForm, formEditorRoutes } from '#modules/questionnaires/index.ts'
import { kindWord, type TerritoryKind, territoryKinds } from '#modules/territories/index.ts'
import { forbidden, page } from '#platform/answers.ts'
import { get, type Route } from '#platform/routes.ts'
import { membershipTexts } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { paths as network } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { changeJoinQuestions } from '../actions/change-join-questions.ts'
import { JoinQuestionsPage } from '../pages/JoinQuestionsPage.tsx'
import {
  countJoinQuestions,
  listAnsweredQuestions,
  listJoinQuestions,
} from '../store/join-questions.ts'
import { joinQuestionTexts } from '../texts/join-questions.ts'

interface EditedJoin extends EditedForm {
  readonly kind: TerritoryKind
}

const addressOf = (kind: TerritoryKind) => slugOf(kindWord({ kind, subtype: '' }, 'fr'))

/** What is asked at joining, kind by kind, beside what everyone is asked. */
export const joinQuestionRoutes: readonly Route[] = [
  get(paths.questions, 'staff', async (c) => {
    const { ctx, frame } = c.var
    if (!mayManageMemberships(ctx.person)) return forbidden(c)
    const counts = await countJoinQuestions(ctx.db)
    const kinds = territoryKinds.map((kind) => ({
      name: kindWord({ kind, subtype: '' }, ctx.locale),
      href: paths.questionsOf(addressOf(kind)),
      count: counts.get(kind) ?? 0,
    }))
    return page(c, <JoinQuestionsPage frame={frame} kinds={kinds} />)
  }),
  ...formEditorRoutes<EditedJoin>({
    at: paths.questionsOf(':kindOfPlace'),
    audience: 'staff',
    on: async (c) => {
      const { ctx } = c.var
      const kind = territoryKinds.find((known) => addressOf(known) === c.req.param('kindOfPlace'))
      if (!kind) return undefined
      return {
        ...{ kind, href: paths.questionsOf(addressOf(kind)) },
        questions: await listJoinQuestions(ctx.db, kind),
        answered: await listAnsweredQuestions(ctx.db),
        crumbs: [
          { label: networkTexts[ctx.locale].network, href: network.network },
          { label: membershipTexts[ctx.locale].title, href: paths.list },
          { label: joinQuestionTexts[ctx.locale].title, href: paths.questions },
          { label: kindWord({ kind, subtype: '' }, ctx.locale) },
        ],
      }
    },
    may: mayManageMemberships,
    change: (c, { kind }, change) => changeJoinQuestions(c.var.ctx, kind, change),
    saved: ({ kind }) => ({
      act: 'membership.questions-written',
      subject: `join-questions:${kind}`,
    }),
  }),
]
