import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../../paths.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { clicksTexts } from '../texts/clicks.ts'

export interface ClicksProps {
  readonly frame: Frame
  readonly form: FormState
  readonly decidedOn: string | undefined
}

/** What counting means, and the decision of the association. */
export function ClicksPage({ frame, form, decidedOn }: ClicksProps) {
  const texts = clicksTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: texts.clicks },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>
        <strong>{decidedOn ? texts.on(writtenDay(decidedOn, frame.locale)) : texts.off}</strong>
      </p>
      <ul>
        {texts.what.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {decidedOn ? (
        <ActionButton
          frame={frame}
          action={paths.clicks}
          label={texts.stop}
          fields={{ choice: 'stop' }}
          confirm={texts.stopConfirm}
        />
      ) : (
        <Form frame={frame} action={paths.clicks} form={form} submit={texts.start}>
          <DateField
            name="decidedOn"
            label={texts.decidedOn}
            hint={texts.decidedOnHint}
            form={form}
            required
          />
        </Form>
      )}
    </Layout>
  )
}

export function GoneLinkPage({ frame, help }: { frame: Frame; help: Help }) {
  const texts = clicksTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.goneTitle} lead={texts.goneText}>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
