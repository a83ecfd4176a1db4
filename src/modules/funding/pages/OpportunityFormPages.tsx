import { challengeNames, challenges } from '#kit/challenge.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { natureTexts } from '#modules/economics/index.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Opportunity, opportunityForm } from '../opportunity.ts'
import { paths } from '../paths.ts'
import { costNatures, phases } from '../phase.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { crumbsOf, crumbsTo } from './crumbs.ts'

/** A grant that somebody writes by hand, or corrects. */
export function OpportunityFormPage(props: {
  frame: Frame
  opportunity: Opportunity | undefined
  form: FormState
  /** Another grant that is read at the same address. */
  known?: Pick<Opportunity, 'id' | 'title'> | undefined
}) {
  const { frame, opportunity, form } = props
  const { locale } = frame
  const texts = opportunityTexts[locale]
  const title = opportunity ? texts.edit : texts.add
  const boxes = { form, hint: texts.boxesHint }
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={
        opportunity
          ? crumbsOf(frame, opportunity, { label: title })
          : crumbsTo(frame, { label: title })
      }
      refused={Object.keys(form.problems).length > 0}
    >
      {props.known ? (
        <Notice tone="caution">
          {texts.knownHere}{' '}
          <a href={paths.opportunity(props.known.id)} lang={writtenLocale}>
            {plainProse(props.known.title)}
          </a>
        </Notice>
      ) : null}
      <Form
        frame={frame}
        action={opportunity ? paths.edit(opportunity.id) : paths.add}
        form={form}
        submit={texts.save}
        seen={opportunity !== undefined}
        guard
      >
        <AskedFields
          fields={opportunityForm.fields}
          form={form}
          locale={locale}
          values={opportunity ? { ...opportunity } : {}}
        />
        <CheckBoxes
          {...boxes}
          name="challenges"
          label={texts.fields.challenges}
          value={opportunity?.challenges ?? []}
          options={challenges.map((value) => ({ value, label: challengeNames[locale][value] }))}
        />
        <CheckBoxes
          {...boxes}
          name="natures"
          label={texts.fields.natures}
          value={opportunity?.natures ?? []}
          options={costNatures.map((value) => ({ value, label: natureTexts[locale][value] }))}
        />
        <CheckBoxes
          {...boxes}
          name="phases"
          label={texts.fields.phases}
          value={opportunity?.phases ?? []}
          options={phases.map((value) => ({ value, label: texts.phases[value] }))}
        />
      </Form>
    </Layout>
  )
}

/** The address of a page: what it says of itself begins the form. */
export function FromAddressPage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = opportunityTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.fromAddress}
      lead={texts.fromAddressLead}
      crumbs={crumbsTo(frame, { label: texts.fromAddress })}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.fromAddress} form={form} submit={texts.readPage}>
        <TextField name="address" label={texts.fields.address} form={form} type="url" required />
      </Form>
    </Layout>
  )
}
