import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { findProtocol, kindTitlesOf, listComments, ProtocolReadOnly } from '../../protocol/index.ts'
import { namesOf } from '../../team/index.ts'
import type { Section } from '../../template/nouns.ts'
import { ProtocolComments } from '../pages/ProtocolComments.tsx'
import { ProtocolSectionPage } from '../pages/ProtocolSectionPage.tsx'

/** The page of one row of a question; undefined while the protocol is not begun. */
export async function drawRowPage(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
  inside: Child,
  refused: boolean,
) {
  const { ctx, frame } = c.var
  if (!(await findProtocol(ctx.db, experiment.id))) return undefined
  return (
    <ProtocolSectionPage frame={frame} experiment={experiment} section={section} refused={refused}>
      {inside}
    </ProtocolSectionPage>
  )
}

/** What people said of one question, under what it says now; undefined while the protocol is not begun. */
export async function drawRemarks(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
  kinds: KindsNow,
  commentForm: FormState = emptyForm,
) {
  const { ctx, frame } = c.var
  const protocol = await findProtocol(ctx.db, experiment.id)
  if (!protocol) return undefined
  const all = await listComments(ctx.db, experiment.id)
  const comments = all.filter((comment) => comment.section === section.key)
  const authors = comments.map((comment) => comment.authorId)
  return (
    <ProtocolSectionPage
      frame={frame}
      experiment={experiment}
      section={section}
      refused={Object.keys(commentForm.problems).length > 0}
      remarks
    >
      <ProtocolReadOnly
        section={section}
        answer={protocol.content[section.key]}
        locale={frame.locale}
        kindTitles={kindTitlesOf(kinds(), frame.locale)}
      />
      <ProtocolComments
        frame={frame}
        experiment={experiment}
        section={section}
        comments={comments}
        names={await namesOf(ctx, experiment, authors)}
        commentForm={commentForm}
      />
    </ProtocolSectionPage>
  )
}
