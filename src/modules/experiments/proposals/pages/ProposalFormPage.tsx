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
  const said = proposalTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[
        { label: experimentTexts[locale].experiments, href: paths.list },
        { label: said.title },
      ]}
      refused={Object.keys(form.problems).length > 0}
      aside={
        <Card title={said.after}>
          <Steps items={said.afterSteps} />
        </Card>
      }
    >
      <Form
        frame={frame}
        action={paths.propose}
        form={form}
        submit={said.submit}
        draft="proposition"
      >
        <h2>{said.where}</h2>
        <WhereField locale={locale} form={form} territory={territory} />
        <h2>{said.need}</h2>
        <NeedFields locale={locale} form={form} />
        <h2>{said.know}</h2>
        <QuestionFields locale={locale} form={form} />
        <TitleField locale={locale} form={form} />
        <h2>{said.who}</h2>
        <WhoFields frame={frame} form={form} />
      </Form>
    </Layout>
  )
}

function WhoFields({ frame, form }: { frame: Frame; form: FormState }) {
  const said = proposalTexts[frame.locale]
  return (
    <>
      <TextField
        name="name"
        label={said.person}
        form={form}
        value={frame.viewer?.name}
        autocomplete="name"
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
      <TextField
        name="organisation"
        label={said.organisation}
        hint={said.organisationHint}
        form={form}
        autocomplete="organization"
      />
      <Trap locale={frame.locale} />
      <p class="hint">{said.kept}</p>
    </>
  )
}
