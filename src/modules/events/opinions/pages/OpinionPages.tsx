import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { marksOf, type SatisfactionMoment, type SatisfactionResult } from '../../satisfaction.ts'
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
  const cold = moment === 'cold'
  return (
    <Layout
      frame={frame}
      title={texts.title(event.title)}
      lead={cold ? texts.coldLead : texts.hotLead}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={presencePath('opinion', { token })}
        form={form}
        submit={texts.send}
      >
        <p class="hint">{texts.scale}</p>
        {marksOf(moment).map((mark) => (
          <Radios
            name={mark}
            label={texts.marks[mark]}
            form={form}
            options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
          />
        ))}
        <TextArea
          name="liked"
          label={cold ? texts.coldLiked : texts.liked}
          hint={texts.wordsHint}
          form={form}
          rows={3}
          maxlength={2000}
        />
        <TextArea
          name="improve"
          label={cold ? texts.coldImprove : texts.improve}
          form={form}
          rows={3}
          maxlength={2000}
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
  const cold = result.moment === 'cold'
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
          <Words title={cold ? texts.coldLiked : texts.liked} words={result.liked} />
          <Words title={cold ? texts.coldImprove : texts.improve} words={result.improve} />
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
