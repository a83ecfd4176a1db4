import { questionsOf } from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { QuestionFields } from '#modules/questionnaires/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import type { SatisfactionMoment, SatisfactionResult } from '../../satisfaction.ts'
import { opinionQuestionnaires } from '../questionnaire.ts'
import { satisfactionTexts } from '../texts/satisfaction.ts'

interface OpinionProps {
  readonly frame: Frame
  readonly event: Pick<NetworkEvent, 'title'>
  readonly token: string
  readonly moment: SatisfactionMoment
  readonly form: FormState
}

export function OpinionPage({ frame, event, token, moment, form }: OpinionProps) {
  const texts = satisfactionTexts[frame.locale]
  const asked = opinionQuestionnaires[moment]
  return (
    <Layout
      frame={frame}
      title={texts.title(event.title)}
      lead={moment === 'cold' ? texts.coldLead : texts.hotLead}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={presencePath('opinion', { token })}
        form={form}
        submit={texts.send}
      >
        <QuestionFields
          questionnaire={asked}
          questions={questionsOf(asked)}
          filled={{}}
          form={form}
          locale={frame.locale}
          language={frame.locale}
        />
        <p class="hint">{texts.privacy}</p>
      </Form>
    </Layout>
  )
}

export function OpinionThanksPage({ frame }: { frame: Frame }) {
  const texts = satisfactionTexts[frame.locale]
  return <Layout frame={frame} title={texts.thanksTitle} lead={texts.thanksLead} />
}

interface OpinionsProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly results: readonly SatisfactionResult[]
}

export function OpinionsPage({ frame, event, results }: OpinionsProps) {
  const texts = satisfactionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.resultsTitle(event.title)}
      lead={texts.resultsLead}
      crumbs={eventCrumbs(event, frame.locale, true)}
    >
      {results.map((result) => (
        <section>
          <h2>{texts[result.moment]}</h2>
          {result.asked === 0 ? (
            <EmptyState title={texts.notAsked}>
              <p>{texts.notAskedText}</p>
            </EmptyState>
          ) : (
            <Result frame={frame} result={result} />
          )}
        </section>
      ))}
      <p>
        <ButtonLink href={presencePath('opinionsCsv', { slug: event.slug })} tone="quiet" download>
          {texts.csv}
        </ButtonLink>
      </p>
    </Layout>
  )
}

function Result({ frame, result }: { frame: Frame; result: SatisfactionResult }) {
  const texts = satisfactionTexts[frame.locale]
  const words = texts.words[result.moment]
  return (
    <>
      <p>{texts.answered(String(result.answered), String(result.asked))}</p>
      {result.suppressed ? (
        <Notice tone="caution">
          <p>{texts.tooFew}</p>
        </Notice>
      ) : (
        <>
          <Table
            caption={texts.question}
            captionHidden
            columns={[
              { title: texts.question },
              { title: texts.average, align: 'right' },
              { title: texts.spread, align: 'right' },
              { title: texts.count, align: 'right' },
            ]}
            rows={result.marks.map((mark) => [
              texts.marks[mark.mark],
              mark.average === undefined
                ? texts.hidden
                : writtenNumber(mark.average, frame.locale, 1),
              mark.spread?.join(' · ') ?? texts.hidden,
              String(mark.count),
            ])}
          />
          <Words title={words.liked} words={result.liked} />
          <Words title={words.improve} words={result.improve} />
        </>
      )}
    </>
  )
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {words.map((word) => (
          <li>{word}</li>
        ))}
      </ul>
    </>
  )
}
