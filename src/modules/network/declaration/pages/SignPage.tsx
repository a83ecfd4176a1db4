import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import type { Declaration } from '../declaration.ts'
import { declarationTexts } from '../texts/declaration.ts'

export interface SignPageProps {
  readonly frame: Frame
  readonly declaration: Declaration
  readonly form: FormState
  readonly chosen: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
  /** Whoever reads already speaks for the chosen territory. */
  readonly isReferent: boolean
}

/** What a representative fills in, without an account. */
export function SignPage(props: SignPageProps) {
  const { frame, declaration, form } = props
  const { locale } = frame
  const texts = declarationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.signTitle}
      lead={props.isReferent ? texts.signLeadReferent : texts.signLead}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title, href: paths.declaration },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Disclosure summary={declaration.title}>
        {/* The titles of the text begin under it. */}
        <h2 class="visually-hidden" lang={writtenLocale}>
          {declaration.title}
        </h2>
        <Prose markdown={declaration.text} />
      </Disclosure>
      <Form frame={frame} action={paths.sign} form={form} submit={texts.submit} draft="signer">
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.place}
          form={form}
          required
          chosen={props.chosen}
          answer={props.answer}
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
          name="title"
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
        <TextField
          name="evidence"
          label={texts.evidenceLabel}
          hint={texts.evidenceHint}
          form={form}
        />
        <h2>{texts.promises}</h2>
        <p class="hint">{texts.promisesHint}</p>
        {[1, 2, 3].map((rank) => (
          <>
            <TextArea
              name={`commitment${rank}`}
              label={texts.promise(rank)}
              form={form}
              rows={2}
              maxlength={600}
            />
            <DateField name={`due${rank}`} label={texts.dueFor(rank)} form={form} />
          </>
        ))}
        <CheckBox name="accepts" label={texts.accepts} form={form} required />
        <Trap locale={locale} />
        <p class="hint">{texts.kept}</p>
      </Form>
    </Layout>
  )
}
