import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../../paths.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { proposalTexts } from '../texts/proposal.ts'
import {
  NeedFields,
  QuestionFields,
  type TerritoryAsked,
  TitleField,
  WhereField,
} from './ExperimentFields.tsx'

export interface CreatePageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly territory: TerritoryAsked
}

/** The lab's own experiment: with a territory, or looking for one. */
export function CreatePage({ frame, form, territory }: CreatePageProps) {
  const { locale } = frame
  const texts = proposalTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.create}
      lead={texts.createLead}
      crumbs={[{ label: experimentTexts[locale].experiments, href: paths.list }]}
      actions={
        <ButtonLink href={paths.models} tone="quiet">
          {texts.fromModel}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.create}
        form={form}
        submit={texts.createSubmit}
        draft="nouvelle-experimentation"
      >
        <TitleField locale={locale} form={form} required />
        <WhereField locale={locale} form={form} territory={territory} />
        <NeedFields locale={locale} form={form} />
        <QuestionFields locale={locale} form={form} />
        <CheckBox name="open" label={texts.open} hint={texts.openHint} form={form} />
      </Form>
    </Layout>
  )
}
