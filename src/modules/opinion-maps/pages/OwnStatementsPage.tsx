import { emptyForm } from '#kit/form.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { paths } from '../paths.ts'
import { type Appeal, mayAppeal, type Statement, type StatementState } from '../statement.ts'
import { answeringTexts } from '../texts/answering.ts'
import { mapTexts } from '../texts/maps.ts'
import { crumbsOf } from './crumbs.ts'
import type { OwnProps, RefusedAt } from './OwnPages.tsx'

/** What somebody proposes, and what became of what they proposed. */
export function OwnStatementsPage(props: OwnProps & { refused?: RefusedAt }) {
  const { frame, own, token, takesAnswers, refused } = props
  const texts = answeringTexts[frame.locale]
  const action = paths.ownStatements(token)
  const form = refused?.at === action ? refused.form : emptyForm
  const mine = own.statements.filter(({ authorId }) => authorId === own.participant.id)
  return (
    <Layout
      frame={frame}
      title={texts.propose}
      lead={texts.proposeLead}
      crumbs={crumbsOf(
        frame,
        own.map,
        { label: texts.own, href: paths.own(token) },
        { label: texts.propose },
      )}
      refused={refused !== undefined}
    >
      {refused?.form.problems['form'] ? (
        <Notice tone="danger">{refused.form.problems['form']}</Notice>
      ) : null}
      {takesAnswers ? (
        <>
          <p>{mapTexts[frame.locale].moderations[own.map.moderation]}</p>
          <Form frame={frame} action={action} form={form} submit={texts.send}>
            <TextArea
              name="text"
              label={texts.text}
              hint={texts.textHint}
              form={form}
              rows={3}
              maxlength={180}
              required
            />
          </Form>
        </>
      ) : (
        <Notice tone="info">{texts.over}</Notice>
      )}
      {mine.length > 0 ? <h2>{texts.mine}</h2> : null}
      {mine.map((statement) => (
        <Mine
          {...props}
          statement={statement}
          appeal={own.appeals.find(({ statementId }) => statementId === statement.id)}
        />
      ))}
    </Layout>
  )
}

export function StatementBadge({ words, state }: { words: string; state: StatementState }) {
  const tone = ({ waiting: 'info', shown: 'good', refused: 'danger', double: 'neutral' } as const)[
    state
  ]
  return <Badge tone={tone}>{words}</Badge>
}

function Mine(
  props: OwnProps & { refused?: RefusedAt; statement: Statement; appeal: Appeal | undefined },
) {
  const { frame, own, token, refused, statement, appeal } = props
  const texts = answeringTexts[frame.locale]
  const clause = statement.clause === undefined ? undefined : own.map.charter[statement.clause - 1]
  const other = own.statements.find(({ number }) => number === statement.doubleOf)
  const action = paths.ownAppeal(token, statement.number)
  const form = refused?.at === action ? refused.form : emptyForm
  return (
    <>
      <h3 lang={writtenLocale}>
        {statement.number}. {plainProse(statement.text)}
      </h3>
      <p>
        <StatementBadge words={texts.states[statement.state]} state={statement.state} />
      </p>
      {clause && statement.clause !== undefined ? (
        <p>{plainProse(texts.clause(statement.clause, clause))}</p>
      ) : null}
      {statement.reason ? <Prose markdown={statement.reason} /> : null}
      {other ? <p>{plainProse(texts.doubleOf(other.number, other.text))}</p> : null}
      {appeal && !appeal.decision ? <p>{texts.appealAwaited}</p> : null}
      {appeal?.decision ? (
        <>
          <p>{texts.decisions[appeal.decision]}</p>
          <Prose markdown={appeal.answer} />
        </>
      ) : null}
      {mayAppeal(own.map, statement, appeal) ? (
        <Form
          frame={frame}
          id={`appel-${statement.number}`}
          action={action}
          form={form}
          submit={texts.appealSend}
          tone="quiet"
        >
          <TextArea
            name="reason"
            label={texts.appealReason}
            hint={texts.appealLead}
            form={form}
            rows={4}
            required
          />
        </Form>
      ) : null}
    </>
  )
}
