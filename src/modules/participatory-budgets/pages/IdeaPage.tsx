import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Edition } from '../edition.ts'
import { whyOf } from '../explained.ts'
import { hidingProblem } from '../hidden-words.ts'
import { type Appeal, type Idea, isJudged, type Moment, type Review, type Step } from '../idea.ts'
import { paths } from '../paths.ts'
import { deskTexts } from '../texts/desk.ts'
import { editionTexts } from '../texts/editions.ts'
import { hidingTexts } from '../texts/hiding.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { resultTexts } from '../texts/result.ts'
import { crumbsOf } from './crumbs.ts'
import { HiddenNotice } from './HidingPart.tsx'
import { IdeaBadge } from './IdeasPages.tsx'

export interface IdeaPageProps {
  readonly frame: Frame
  readonly edition: Edition
  readonly idea: Idea
  readonly into: Idea | undefined
  readonly moments: readonly Moment[]
  readonly reviews: readonly Review[]
  readonly appeal: Appeal | undefined
  readonly steps: readonly Step[]
  readonly isFunded: boolean
  readonly mayKeep: boolean
}

/** All that happened to an idea, for anyone: what it says, what was answered and why, what became of it. */
export function IdeaPage(props: IdeaPageProps) {
  const { frame, edition, idea, isFunded } = props
  const { locale } = frame
  const texts = ideaTexts[locale]
  return (
    <Layout
      frame={frame}
      title={idea.title}
      titleIn={writtenLocale}
      eyebrow={
        <>
          {texts.ideaNumber(idea.number)} <IdeaBadge frame={frame} state={idea.state} />
        </>
      }
      crumbs={crumbsOf(
        frame,
        edition,
        { label: texts.title, href: paths.ideas(edition.slug) },
        { label: texts.ideaNumber(idea.number) },
      )}
      actions={<TeamAct {...props} />}
      aside={<IdeaFacts {...props} />}
    >
      {idea.hiddenAt === undefined ? (
        <Prose markdown={idea.description} />
      ) : (
        <HiddenNotice frame={frame} idea={idea} lead={hidingTexts[locale].onPage} />
      )}
      <Answer {...props} />
      <CostTable frame={frame} idea={idea} />
      <Opinions {...props} />
      {props.appeal ? <AppealPart frame={frame} appeal={props.appeal} /> : null}
      <ByVote {...props} />
      {isFunded ? <Delivery {...props} /> : null}
      <h2>{texts.history}</h2>
      <Steps
        items={props.moments.map(({ kind, words, at }) => ({
          title: `${writtenInstant(at, locale)}, ${texts.moments[kind].toLowerCase()}`,
          note: words === '' ? undefined : <Prose markdown={words} />,
          state: 'done',
        }))}
      />
    </Layout>
  )
}

function TeamAct({ frame, edition, idea, isFunded, mayKeep }: IdeaPageProps) {
  const texts = deskTexts[frame.locale]
  if (!mayKeep) return null
  if (isFunded)
    return (
      <ButtonLink href={paths.steps(edition.slug, idea.number)}>
        {texts.goDelivery(idea.number)}
      </ButtonLink>
    )
  if (isJudged(edition))
    return (
      <ButtonLink href={paths.judge(edition.slug, idea.number)}>
        {texts.judge(idea.number)}
      </ButtonLink>
    )
  const { title, showAgain } = hidingTexts[frame.locale]
  if (hidingProblem(edition, idea) && idea.hiddenAt === undefined) return null
  return (
    <ButtonLink href={`${paths.judge(edition.slug, idea.number)}#mots`} tone="quiet">
      {idea.hiddenAt === undefined ? title : showAgain}
    </ButtonLink>
  )
}

function IdeaFacts({ frame, idea, isFunded }: IdeaPageProps) {
  const texts = ideaTexts[frame.locale]
  const money = editionTexts[frame.locale].money
  const fact = (name: string, value: string | undefined) => (value ? [{ name, value }] : [])
  return (
    <Facts
      items={[
        ...fact(texts.columns.theme, idea.theme),
        ...fact(texts.columns.area, idea.area),
        ...fact(texts.columns.place, idea.place),
        { name: texts.columns.medium, value: texts.media[idea.medium] },
        ...fact(texts.columns.cost, idea.costCents === undefined ? '' : money(idea.costCents)),
        ...(isFunded ? [{ name: texts.funded, value: texts.moments.funded }] : []),
        ...fact(
          texts.deliveredOn,
          idea.deliveredOn ? writtenDay(idea.deliveredOn, frame.locale) : '',
        ),
        ...fact(texts.real, idea.realCents === undefined ? '' : money(idea.realCents)),
      ]}
    />
  )
}

function Answer({ frame, edition, idea, into }: IdeaPageProps) {
  const texts = ideaTexts[frame.locale]
  const clause = idea.clause === undefined ? undefined : edition.clauses[idea.clause - 1]
  return (
    <>
      <h2>{texts.answer}</h2>
      {idea.answer === '' && idea.state === 'received' ? <p>{texts.noAnswer}</p> : null}
      {idea.state === 'withdrawn' ? <p>{texts.moments.withdrawn}.</p> : null}
      {into ? (
        <p>
          {texts.mergedInto}{' '}
          <a href={paths.idea(edition.slug, into.number)} lang={writtenLocale}>
            <ProseWords markdown={into.title} />
          </a>
        </p>
      ) : null}
      {clause && idea.clause !== undefined ? (
        <p>
          <strong>
            <ProseWords markdown={texts.clause(idea.clause, clause)} />
          </strong>
        </p>
      ) : null}
      {idea.answer ? <Prose markdown={idea.answer} /> : null}
    </>
  )
}

function CostTable({ frame, idea }: { frame: Frame; idea: Idea }) {
  const texts = ideaTexts[frame.locale]
  const money = editionTexts[frame.locale].money
  if (idea.costs.length === 0 || idea.costCents === undefined) return null
  return (
    <Table
      caption={texts.costs}
      columns={[
        { title: texts.costColumns.label },
        { title: texts.costColumns.cents, align: 'right' },
      ]}
      rows={[
        ...idea.costs.map(({ label, cents }) => [<ProseWords markdown={label} />, money(cents)]),
        [<strong>{texts.total}</strong>, money(idea.costCents)],
      ]}
    />
  )
}

function Opinions({ frame, reviews }: IdeaPageProps) {
  const texts = ideaTexts[frame.locale]
  if (reviews.length === 0) return null
  return (
    <Table
      caption={texts.services}
      columns={[
        { title: texts.serviceColumns.service },
        { title: texts.serviceColumns.due },
        { title: texts.serviceColumns.opinion },
        { title: texts.serviceColumns.reason },
      ]}
      rows={reviews.map(({ service, dueOn, opinion, reason }) => [
        <ProseWords markdown={service} />,
        writtenDay(dueOn, frame.locale),
        opinion ? texts.opinions[opinion] : texts.awaited,
        <ProseWords markdown={reason || '–'} />,
      ])}
    />
  )
}

function AppealPart({ frame, appeal }: { frame: Frame; appeal: Appeal }) {
  const texts = ideaTexts[frame.locale]
  return (
    <>
      <h2>{texts.appeal}</h2>
      {appeal.reason === '' ? (
        <p>{hidingTexts[frame.locale].appealHidden}</p>
      ) : (
        <Prose markdown={appeal.reason} />
      )}
      {appeal.decision ? (
        <>
          <p>
            <strong>{texts.decisions[appeal.decision]}</strong>
          </p>
          <Prose markdown={appeal.answer} />
          {appeal.jury === '' ? null : (
            <p>
              {texts.decidedBy} <ProseWords markdown={appeal.jury} />
            </p>
          )}
        </>
      ) : (
        <p>{texts.appealAwaited}</p>
      )}
    </>
  )
}

/** The outcome and why, in the sentences of the page of the result. */
function ByVote({ frame, edition, idea }: IdeaPageProps) {
  const texts = resultTexts[frame.locale]
  const { result, counting } = edition
  const found = result?.parts
    .flatMap((part) => part.projects.map((project) => ({ part, project })))
    .find(({ project }) => project.number === idea.number)
  if (!result || !found) return null
  const { part, project } = found
  const why = result.decisionOnly ? [] : whyOf(project, { ...part, counting }, frame.locale)
  return (
    <>
      <h2>{texts.byVote}</h2>
      <p>
        <strong>{project.isFunded ? texts.yes : texts.no}.</strong> {why.join(' ')}
      </p>
      <p>
        <a href={paths.result(edition.slug)}>{editionTexts[frame.locale].goResult}</a>
      </p>
    </>
  )
}

function Delivery({ frame, steps }: IdeaPageProps) {
  const texts = ideaTexts[frame.locale]
  if (steps.length === 0) return null
  return (
    <Table
      caption={texts.delivery}
      columns={[
        { title: texts.stepColumns.step },
        { title: texts.stepColumns.due },
        { title: texts.stepColumns.done },
        { title: texts.stepColumns.delay },
      ]}
      rows={steps.map(({ title, dueOn, doneOn, delayReason }) => [
        <ProseWords markdown={title} />,
        writtenDay(dueOn, frame.locale),
        doneOn ? writtenDay(doneOn, frame.locale) : texts.notDone,
        <ProseWords markdown={delayReason || '–'} />,
      ])}
    />
  )
}
