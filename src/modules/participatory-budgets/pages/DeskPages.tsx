import { type Day, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Edition } from '../edition.ts'
import { type Appeal, type Idea, isJudged, isUnanswered, type Review } from '../idea.ts'
import { paths } from '../paths.ts'
import { deskTexts } from '../texts/desk.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { crumbsOf } from './crumbs.ts'
import { HidingPart } from './HidingPart.tsx'
import { IdeaBadge } from './IdeasPages.tsx'
import { formAt, type JudgeProps, Judging } from './JudgeForms.tsx'

export interface DeskProps {
  readonly frame: Frame
  readonly edition: Edition
  readonly ideas: readonly Idea[]
  readonly reviews: readonly Review[]
  readonly appeals: readonly Appeal[]
  readonly today: Day
}

/** The table that the services share: what waits for whom, and since when; what is owed stands first. */
export function DeskPage({ frame, edition, ideas, reviews, appeals, today }: DeskProps) {
  const texts = deskTexts[frame.locale]
  const appealOf = (idea: Idea) => appeals.find(({ ideaId }) => ideaId === idea.id)
  const owed = ideas.filter((idea) => isUnanswered(idea, appealOf(idea)))
  const rest = ideas.filter((idea) => !owed.includes(idea))
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={`${texts.lead} ${texts.left(owed.length)}.`}
      crumbs={crumbsOf(frame, edition, { label: texts.title })}
      wide
    >
      {ideas.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.columns.idea },
            { title: texts.columns.state },
            { title: texts.columns.waits },
            { title: texts.columns.due },
          ]}
          rows={[...owed, ...rest].map((idea) => {
            const awaited = reviews.filter(
              (review) => review.ideaId === idea.id && review.opinion === undefined,
            )
            const isAppeal = appealOf(idea)?.decision === undefined && appealOf(idea) !== undefined
            const waits = [
              ...(isAppeal ? [texts.waitsAppeal] : []),
              ...(idea.state === 'received'
                ? awaited.map(({ service }) => texts.waitsService(plainProse(service)))
                : []),
              ...(idea.state === 'received' && awaited.length === 0 ? [texts.waitsAnswer] : []),
            ]
            const due = awaited[0]?.dueOn ?? edition.analysisUntil
            const isLate = waits.length > 0 && due < today
            return [
              <a href={paths.judge(edition.slug, idea.number)} lang={writtenLocale}>
                {idea.number}. <ProseWords markdown={idea.title} />
              </a>,
              <IdeaBadge frame={frame} state={idea.state} />,
              waits.join(', ') || texts.waitsNothing,
              waits.length === 0
                ? '–'
                : `${writtenDay(due, frame.locale)}${isLate ? ` (${texts.overdue})` : ''}`,
            ]
          })}
        />
      )}
    </Layout>
  )
}

/** One idea at the desk: opinions asked and given, the answer, the appeal, a merging. */
export function JudgePage(props: JudgeProps) {
  const { frame, edition, idea, refused } = props
  const texts = deskTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.judge(idea.number)}
      eyebrow={<IdeaBadge frame={frame} state={idea.state} />}
      crumbs={crumbsOf(
        frame,
        edition,
        { label: texts.title, href: paths.desk(edition.slug) },
        { label: texts.judge(idea.number) },
      )}
      refused={refused !== undefined}
    >
      {refused?.form.problems['form'] ? (
        <Notice tone="danger">{refused.form.problems['form']}</Notice>
      ) : null}
      <h2>{plainProse(idea.title)}</h2>
      <Prose markdown={idea.description} />
      <p>
        <a href={paths.idea(edition.slug, idea.number)}>{ideaTexts[frame.locale].publicLink}</a>
      </p>
      {isJudged(edition) ? <Judging {...props} /> : null}
      <HidingPart
        frame={frame}
        edition={edition}
        idea={idea}
        form={formAt(props, paths.hide(edition.slug, idea.number))}
      />
    </Layout>
  )
}
