import { writtenDay } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import {
  type Appeal,
  isAsked,
  isUnjudged,
  type Moment,
  mayJudge,
  type Statement,
} from '../statement.ts'
import { answeringTexts } from '../texts/answering.ts'
import { moderationTexts } from '../texts/moderation.ts'
import { crumbsOf } from './crumbs.ts'
import type { RefusedAt } from './OwnPages.tsx'
import { StatementBadge } from './OwnStatementsPage.tsx'

/** What is shown, and the log of what moderation did: for anyone. What waits: for the team. */
export function ModerationPage(props: {
  frame: Frame
  map: OpinionMap
  statements: readonly Statement[]
  appeals: readonly Appeal[]
  moments: readonly Moment[]
  mayKeep: boolean
}) {
  const { frame, map, statements, appeals, moments, mayKeep } = props
  const texts = moderationTexts[frame.locale]
  const waiting = statements.filter((statement) =>
    isUnjudged(
      statement,
      appeals.find(({ statementId }) => statementId === statement.id),
    ),
  )
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, map, { label: texts.title })}
      wide
    >
      {mayKeep ? (
        <>
          <h2>{texts.queue}</h2>
          {waiting.length === 0 ? (
            <p>{texts.queueNone}</p>
          ) : (
            <LinkList
              items={waiting.map(({ number, text }) => ({
                label: texts.look(number),
                href: paths.judge(map.slug, number),
                note: text,
              }))}
            />
          )}
        </>
      ) : null}
      <Table
        caption={texts.shown}
        columns={[{ title: texts.columns.statement }, { title: texts.columns.from }]}
        rows={statements
          .filter(isAsked)
          .map(({ number, text, origin }) => [
            <RowTitle
              title={`${number}. ${plainProse(text)}`}
              titleIn={writtenLocale}
              href={mayKeep ? paths.judge(map.slug, number) : undefined}
            />,
            texts.origins[origin],
          ])}
      />
      <h2>{texts.log}</h2>
      {moments.length === 0 ? (
        <p>{texts.logNone}</p>
      ) : (
        <Steps
          items={moments.map(({ number, kind, words, at }) => ({
            title: texts.moment(writtenDay(at, frame.locale), number, texts.moments[kind]),
            note: words === '' ? undefined : <Prose markdown={words} />,
            state: 'done',
          }))}
        />
      )}
    </Layout>
  )
}

export interface JudgeProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly statement: Statement
  readonly doubles: readonly Statement[]
  readonly appeal: Appeal | undefined
  readonly refused?: RefusedAt
}

/** One statement, read by the team. */
export function JudgePage(props: JudgeProps) {
  const { frame, map, statement, doubles, appeal, refused } = props
  const texts = moderationTexts[frame.locale]
  const title = texts.judge(statement.number)
  return (
    <Layout
      frame={frame}
      title={title}
      eyebrow={
        <StatementBadge
          words={answeringTexts[frame.locale].states[statement.state]}
          state={statement.state}
        />
      }
      crumbs={crumbsOf(
        frame,
        map,
        { label: texts.title, href: paths.moderation(map.slug) },
        { label: title },
      )}
      refused={refused !== undefined}
    >
      {refused?.form.problems['form'] ? (
        <Notice tone="danger">{refused.form.problems['form']}</Notice>
      ) : null}
      <Prose markdown={statement.text} />
      {statement.reason ? <Prose markdown={statement.reason} /> : null}
      <h2>{texts.doubles}</h2>
      {doubles.length === 0 ? (
        <p>{texts.doublesNone}</p>
      ) : (
        <ul lang={writtenLocale}>
          {doubles.map(({ number, text }) => (
            <li>
              {number}. {plainProse(text)}
            </li>
          ))}
        </ul>
      )}
      {appeal && !appeal.decision ? <AppealForm {...props} appeal={appeal} /> : null}
      {mayJudge(map, statement) ? <VerdictForm {...props} /> : null}
    </Layout>
  )
}

function formAt({ refused }: JudgeProps, at: string) {
  return refused?.at === at ? refused.form : emptyForm
}

function VerdictForm(props: JudgeProps) {
  const { frame, map, statement } = props
  const texts = moderationTexts[frame.locale]
  const action = paths.judge(map.slug, statement.number)
  const form = formAt(props, action)
  const verdicts = (['accepted', 'refused', 'double'] as const).filter(
    (verdict) => verdict !== 'accepted' || statement.state === 'waiting',
  )
  return (
    <>
      <h2>{texts.decide}</h2>
      <Form frame={frame} id="reponse" action={action} form={form} submit={texts.publish}>
        <Radios
          name="verdict"
          label={texts.verdict}
          form={form}
          options={verdicts.map((value) => ({ value, label: texts.verdicts[value] }))}
          required
        />
        <Select
          name="clause"
          label={texts.clause}
          form={form}
          options={map.charter.map((clause, at) => ({
            value: String(at + 1),
            label: `${at + 1}. ${plainProse(clause)}`,
            labelIn: writtenLocale,
          }))}
          eitherOr
        />
        <TextArea name="reason" label={texts.reason} form={form} rows={4} eitherOr />
        <NumberField name="doubleOf" label={texts.doubleOf} form={form} eitherOr />
      </Form>
    </>
  )
}

function AppealForm(props: JudgeProps & { appeal: Appeal }) {
  const { frame, map, statement, appeal } = props
  const texts = moderationTexts[frame.locale]
  const action = paths.decideAppeal(map.slug, statement.number)
  const form = formAt(props, action)
  return (
    <>
      <h2>{texts.appealTitle}</h2>
      <p>{texts.appealLead}</p>
      <Prose markdown={appeal.reason} />
      <Form frame={frame} id="appel" action={action} form={form} submit={texts.publish}>
        <Radios
          name="decision"
          label={texts.decision}
          form={form}
          options={(['upheld', 'dismissed'] as const).map((value) => ({
            value,
            label: texts.decisions[value],
          }))}
          required
        />
        <TextArea name="answer" label={texts.answer} form={form} rows={4} required />
      </Form>
    </>
  )
}
