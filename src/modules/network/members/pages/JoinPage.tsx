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
}

/** A territory asks to join: five questions, no account. */
export function JoinPage({ frame, form, chosen, answer }: JoinPageProps) {
  const { locale } = frame
  const said = requestTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[{ label: networkTexts[locale].network, href: paths.network }, { label: said.title }]}
      refused={Object.keys(form.problems).length > 0}
      aside={
        <Card title={said.after}>
          <Steps items={said.afterSteps} />
        </Card>
      }
    >
      <Form frame={frame} action={membershipPaths.join} form={form} submit={said.submit} guard>
        <TerritoryField
          locale={locale}
          name="territory"
          label={said.territory}
          form={form}
          chosen={chosen}
          answer={answer}
          required
        />
        <TextField
          name="name"
          label={said.name}
          form={form}
          value={frame.viewer?.name}
          autocomplete="name"
          required
        />
        <TextField
          name="function"
          label={said.function}
          hint={said.functionHint}
          form={form}
          autocomplete="organization-title"
          required
        />
        <TextField
          name="email"
          label={said.email}
          hint={said.emailHint}
          form={form}
          type="email"
          autocomplete="email"
          required
        />
        <TextArea name="why" label={said.why} hint={said.whyHint} form={form} required />
        <Trap locale={locale} />
      </Form>
    </Layout>
  )
}

/** Nothing is said of what was known before: only that a letter has left. */
export function JoinSentPage({ frame }: { frame: Frame }) {
  const said = requestTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.sentTitle}
      lead={said.sentLead}
      crumbs={[
        { label: networkTexts[frame.locale].network, href: paths.network },
        { label: said.title, href: membershipPaths.join },
      ]}
    >
      <p>{said.sentText}</p>
    </Layout>
  )
}
