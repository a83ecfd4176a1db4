import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
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

export interface ProposalFormPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly territory: TerritoryAsked
}

/** Three questions, then who one is: no account, nothing lost when something is missing. */
export function ProposalFormPage({ frame, form, territory }: ProposalFormPageProps) {
  const { locale } = frame
  const texts = proposalTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: experimentTexts[locale].experiments, href: paths.list },
        { label: texts.title },
      ]}
      refused={Object.keys(form.problems).length > 0}
      aside={
        <Card title={texts.after}>
          <Steps items={texts.afterSteps} />
        </Card>
      }
    >
      <Form
        frame={frame}
        action={paths.propose}
        form={form}
        submit={texts.submit}
        draft="proposition"
      >
        <h2>{texts.where}</h2>
        <WhereField locale={locale} form={form} territory={territory} />
        <h2>{texts.need}</h2>
        <NeedFields locale={locale} form={form} />
        <h2>{texts.know}</h2>
        <QuestionFields locale={locale} form={form} />
        <TitleField locale={locale} form={form} />
        <h2>{texts.who}</h2>
        <WhoFields frame={frame} form={form} />
      </Form>
    </Layout>
  )
}

function WhoFields({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = proposalTexts[frame.locale]
  return (
    <>
      <TextField
        name="name"
        label={texts.person}
        form={form}
        value={frame.viewer?.name}
        autocomplete="name"
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
        name="organisation"
        label={texts.organisation}
        hint={texts.organisationHint}
        form={form}
        autocomplete="organization"
      />
      <Trap locale={frame.locale} />
      <p class="hint">{texts.kept}</p>
    </>
  )
}
