import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { requestTexts } from '../texts/membership-request.ts'

export interface JoinPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** The place that the address names already. */
  readonly chosen?: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
  /** How many questions the team asks after these, once the address is confirmed; at most, while the place is not known. */
  readonly asked: { readonly count: number; readonly isKnown: boolean }
}

/** A territory asks to join: five questions, no account. */
export function JoinPage({ frame, form, chosen, answer, asked }: JoinPageProps) {
  const { locale } = frame
  const texts = requestTexts[locale]
  const more = asked.isKnown ? texts.asked(asked.count) : texts.askedAtMost(asked.count)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead(asked.count > 0 ? more : '')}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title },
      ]}
      refused={Object.keys(form.problems).length > 0}
      aside={
        <Card title={texts.after}>
          <Steps items={texts.afterSteps} />
        </Card>
      }
    >
      <Form frame={frame} action={membershipPaths.join} form={form} submit={texts.submit} guard>
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.territory}
          form={form}
          chosen={chosen}
          answer={answer}
          required
        />
        <TextField
          name="name"
          label={texts.name}
          form={form}
          value={frame.viewer?.name}
          autocomplete="name"
          required
        />
        <TextField
          name="function"
          label={texts.function}
          hint={texts.functionHint}
          form={form}
          autocomplete="organization-title"
          required
        />
        <TextField
          name="email"
          label={texts.email}
          hint={texts.emailHint}
          form={form}
          type="email"
          autocomplete="email"
          required
        />
        <TextArea name="why" label={texts.why} hint={texts.whyHint} form={form} required />
        <Trap locale={locale} />
      </Form>
    </Layout>
  )
}

/** Nothing is said of what was known before: only that a letter has left. */
export function JoinSentPage({ frame }: { frame: Frame }) {
  const texts = requestTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.sentTitle}
      lead={texts.sentLead}
      crumbs={[
        { label: networkTexts[frame.locale].network, href: paths.network },
        { label: texts.title, href: membershipPaths.join },
      ]}
    >
      <p>{texts.sentText}</p>
    </Layout>
  )
}
