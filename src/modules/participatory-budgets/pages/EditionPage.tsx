import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { FramedLink, ShowElsewhere } from '#ui/FramedPage/FramedPage.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { type Step, Steps } from '#ui/Steps/Steps.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Edition, type EditionState, editionStates } from '../edition.ts'
import type { Figure } from '../figures.ts'
import { framedHeight, paths } from '../paths.ts'
import { editionTexts } from '../texts/editions.ts'
import { crumbsOf } from './crumbs.ts'
import { StateBadge } from './EditionsPage.tsx'

export interface EditionPageProps {
  readonly frame: Frame
  readonly edition: Edition
  readonly figures: readonly Figure[]
  readonly counts: {
    readonly ideas: number
    readonly admissible: number
    readonly delivered: number
    readonly spent: number | undefined
  }
  readonly takesIdeas: boolean
  readonly isLate: boolean
  readonly isVoteOpen: boolean
  /** The last day that was announced for ideas has come. */
  readonly mayCloseIdeas: boolean
  /** Numbers of the projects that are funded and not delivered. */
  readonly undelivered: readonly number[]
  readonly mayKeep: boolean
  readonly form?: FormState
}

/** An edition: where it stands, what one can do next, and its figures. */
export function EditionPage(props: EditionPageProps) {
  const { frame, edition, mayKeep, form = emptyForm } = props
  const texts = editionTexts[frame.locale]
  const { slug, state } = edition
  const elsewhere = { frame, path: paths.edition(slug), title: edition.title, height: framedHeight }
  return (
    <Layout
      frame={frame}
      title={edition.title}
      titleIn={writtenLocale}
      eyebrow={<StateBadge words={texts.states[state]} state={state} />}
      lead={state === 'rules' ? texts.draftLead : edition.hidden ? texts.hidden : undefined}
      crumbs={crumbsOf(frame, edition)}
      actions={<MainAct {...props} />}
      head={state === 'rules' || edition.hidden ? null : <FramedLink {...elsewhere} />}
      refused={Object.keys(form.problems).length > 0}
      aside={<EditionFacts {...props} />}
    >
      {form.problems['form'] ? <Notice tone="danger">{form.problems['form']}</Notice> : null}
      {props.isLate && mayKeep ? <Notice tone="caution">{texts.late}</Notice> : null}
      <Prose markdown={edition.presentation} />
      <h2>{texts.phases}</h2>
      <Steps items={stepsOf(frame.locale, edition)} />
      <LinkList items={linksOf(props)} />
      {mayKeep ? <TeamActs {...props} form={form} /> : null}
      {edition.evaluation ? (
        <>
          <h2>{texts.evaluation}</h2>
          <Prose markdown={edition.evaluation} />
        </>
      ) : null}
      {state === 'rules' ? null : (
        <>
          <Table
            caption={texts.figures}
            columns={[{ title: texts.figure }, { title: texts.value, align: 'right' }]}
            rows={props.figures.map(({ key, kind, value }) => [
              texts.figureNames[key],
              kind === 'money' ? texts.money(value) : texts.number(value),
            ])}
          />
          <h2>{texts.files}</h2>
          <LinkList
            items={[
              { label: texts.pdf, href: paths.pdf(slug) },
              { label: texts.geojson, href: paths.geojson(slug) },
            ]}
          />
          {edition.hidden ? null : <ShowElsewhere {...elsewhere} />}
        </>
      )}
    </Layout>
  )
}

function EditionFacts({ frame, edition, counts }: EditionPageProps) {
  const texts = editionTexts[frame.locale]
  return (
    <Facts
      items={[
        { name: texts.envelope, value: texts.money(edition.envelopeCents) },
        { name: texts.ideas, value: texts.number(counts.ideas) },
        { name: texts.admissible, value: texts.number(counts.admissible) },
        ...(counts.spent === undefined
          ? []
          : [
              { name: texts.spent, value: texts.money(counts.spent) },
              { name: texts.delivered, value: texts.number(counts.delivered) },
            ]),
      ]}
    />
  )
}

/** The most likely thing to do now. */
function MainAct({ frame, edition, takesIdeas, isVoteOpen }: EditionPageProps) {
  const texts = editionTexts[frame.locale]
  const { slug, state } = edition
  if (state === 'rules') return <ButtonLink href={paths.rules(slug)}>{texts.goRules}</ButtonLink>
  if (takesIdeas) return <ButtonLink href={paths.propose(slug)}>{texts.goPropose}</ButtonLink>
  if (state === 'vote')
    return (
      <ButtonLink href={paths.vote(slug)}>{isVoteOpen ? texts.goVote : texts.goBallot}</ButtonLink>
    )
  if (edition.result) return <ButtonLink href={paths.result(slug)}>{texts.goResult}</ButtonLink>
  return <ButtonLink href={paths.ideas(slug)}>{texts.goIdeas}</ButtonLink>
}

export function stepsOf(locale: Locale, edition: Edition): readonly Step[] {
  const texts = editionTexts[locale]
  const now = editionStates.indexOf(edition.state)
  const ends: Partial<Record<EditionState, string>> = {
    ideas: edition.ideasUntil,
    analysis: edition.analysisUntil,
    vote: edition.voteUntil,
  }
  return editionStates.map((state, at): Step => {
    const day = ends[state]
    return {
      title: texts.steps[state],
      note: day ? texts.until(writtenDay(day, locale)) : undefined,
      state: at < now ? 'done' : at === now ? 'current' : 'ahead',
    }
  })
}

function linksOf({ frame, edition, mayKeep, takesIdeas, isVoteOpen }: EditionPageProps) {
  const texts = editionTexts[frame.locale]
  const { slug, state, result } = edition
  const isMain = (href: string) =>
    href === (state === 'rules' ? paths.rules(slug) : takesIdeas ? paths.propose(slug) : undefined)
  return [
    { label: texts.goRules, href: paths.rules(slug) },
    ...(state === 'rules' ? [] : [{ label: texts.goIdeas, href: paths.ideas(slug) }]),
    ...(mayKeep && state === 'ideas' ? [{ label: texts.goEnter, href: paths.enter(slug) }] : []),
    ...(mayKeep && (state === 'ideas' || state === 'analysis')
      ? [{ label: texts.goDesk, href: paths.desk(slug) }]
      : []),
    ...(state === 'vote'
      ? [{ label: isVoteOpen ? texts.goVote : texts.goBallot, href: paths.vote(slug) }]
      : []),
    ...(result ? [{ label: texts.goResult, href: paths.result(slug) }] : []),
  ].filter(({ href }) => !isMain(href))
}

function TeamActs(props: EditionPageProps & { form: FormState }) {
  const { frame, edition, mayCloseIdeas, form } = props
  const texts = editionTexts[frame.locale]
  const { slug, state } = edition
  return (
    <>
      {mayCloseIdeas ? (
        <ActionButton
          frame={frame}
          action={paths.closeIdeas(slug)}
          label={texts.closeIdeas}
          confirm={texts.closeIdeasConfirm}
        />
      ) : null}
      {state === 'analysis' ? (
        <ActionButton
          frame={frame}
          action={paths.openVote(slug)}
          label={texts.goPrepareVote}
          confirm={texts.prepareConfirm}
        />
      ) : null}
      {state === 'delivery' ? (
        <Disclosure summary={texts.evaluate} open={Boolean(form.problems['evaluation'])}>
          {props.undelivered.length > 0 ? (
            <Notice tone="caution">
              <p>{texts.undelivered(props.undelivered.join(', '))}</p>
            </Notice>
          ) : null}
          <Form
            frame={frame}
            id="bilan"
            action={paths.close(slug)}
            form={form}
            submit={texts.evaluate}
            guard
          >
            <MarkdownArea
              name="evaluation"
              label={texts.evaluation}
              hint={texts.evaluationHint}
              form={form}
              required
            />
          </Form>
        </Disclosure>
      ) : null}
      {state === 'rules' ? null : (
        <Disclosure summary={texts.copy} open={Boolean(form.problems['title'])}>
          <Form
            frame={frame}
            id="copie"
            action={paths.copy(slug)}
            form={form}
            submit={texts.copy}
            tone="quiet"
          >
            <TextField name="title" label={texts.copyTitle} form={form} maxlength={120} required />
          </Form>
        </Disclosure>
      )}
    </>
  )
}
