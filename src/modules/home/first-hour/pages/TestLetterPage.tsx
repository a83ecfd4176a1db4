import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import type { Tone } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../../paths.ts'
import { firstHourTexts } from '../../texts/first-hour.ts'
import type { MailState } from '../test-letter.ts'
import { mailSentence } from '../texts/mail-sentence.ts'
import { testLetterTexts } from '../texts/test-letter.ts'

interface TestLetterProps {
  readonly frame: Frame
  readonly form: FormState
  readonly state: MailState
  /** Of whoever asks. */
  readonly to: string | undefined
  readonly from: string | undefined
}

/** One letter to oneself, by the server that is set: what became of it, and what to ask of whom. */
export function TestLetterPage({ frame, form, state, to, from }: TestLetterProps) {
  const texts = testLetterTexts[frame.locale]
  const { tone, title, more } = told(state, frame.locale)
  const was = state.kind === 'sent' || state.kind === 'failed' || state.kind === 'waiting'
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: firstHourTexts[frame.locale].title, href: paths.firstHour }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <h2>{texts.state}</h2>
      <Notice tone={tone} title={title}>
        <p>{mailSentence(state, frame.locale)}</p>
        {more.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {state.kind === 'waiting' || state.kind === 'failed' ? (
          <p>
            <ButtonLink href={paths.testLetter} tone="quiet">
              {texts.reload}
            </ButtonLink>
          </p>
        ) : null}
      </Notice>
      {state.kind === 'no-server' ? null : (
        <Form
          frame={frame}
          action={paths.testLetter}
          form={form}
          submit={was ? texts.sendAgain : texts.send}
        >
          {to ? <p>{texts.to(to)}</p> : null}
          {from ? <p>{texts.from(from)}</p> : null}
        </Form>
      )}
    </Layout>
  )
}

function told(
  state: MailState,
  locale: Locale,
): { readonly tone: Tone; readonly title: string; readonly more: readonly string[] } {
  const texts = testLetterTexts[locale]
  switch (state.kind) {
    case 'no-server':
      return { tone: 'caution', title: texts.noServer.title, more: [texts.noServer.todo] }
    case 'untested':
      return { tone: 'info', title: texts.untested.title, more: [] }
    case 'waiting':
      return { tone: 'info', title: texts.waiting.title, more: [texts.waiting.text(state.since)] }
    case 'failed': {
      const { todo } = texts.problems[state.why]
      return { tone: 'danger', title: texts.failed.title, more: [todo, texts.failed.again] }
    }
    case 'sent':
      return { tone: 'good', title: texts.sent.title, more: [texts.sent.text] }
  }
}
