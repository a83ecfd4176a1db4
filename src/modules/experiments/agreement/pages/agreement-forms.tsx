import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { attachmentAccept } from '../../attachment.ts'
import type { Experiment } from '../../experiment.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { typedCents } from '../../pages/typed-numbers.ts'
import { fresh, paths } from '../../paths.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { type Agreement, type Commitment, commitmentStates, type Party } from '../agreement.ts'
import { agreementTexts } from '../texts/agreement.ts'

interface AgreementFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
}

/** What every form of this page says of where it is. */
function place({ frame, experiment, form }: AgreementFormProps) {
  const back = { label: agreementTexts[frame.locale].title, href: paths.agreement(experiment.slug) }
  return { frame, experiment, form, tab: 'agreement', back }
}

/** Once signed, the terms are read: only what may still be completed is asked. */
function SignedTerms({
  frame,
  experiment,
  agreement,
}: AgreementFormProps & { agreement: Agreement }) {
  const said = agreementTexts[frame.locale]
  const day = (one: string | undefined) => (one ? writtenDay(one, frame.locale) : said.dash)
  const terms = {
    object: agreement.object,
    preamble: agreement.preamble,
    startsOn: agreement.startsOn ?? '',
    endsOn: agreement.endsOn ?? '',
    amount: typedCents(agreement.amountCents) ?? '',
    paymentTerms: agreement.paymentTerms,
  }
  return (
    <>
      <p>{refusalTexts[frame.locale]['terms-are-signed']}</p>
      <p>
        <ButtonLink href={paths.agreementAmendment(experiment.slug)} tone="quiet">
          {said.amend}
        </ButtonLink>
      </p>
      <Prose markdown={agreement.object} />
      {agreement.preamble === '' ? null : <Prose markdown={agreement.preamble} />}
      <Facts
        layout="rows"
        items={[
          { name: said.period, value: said.fromTo(day(agreement.startsOn), day(agreement.endsOn)) },
          {
            name: said.amount,
            value:
              agreement.amountCents === undefined
                ? said.dash
                : writtenMoney(agreement.amountCents, frame.locale),
          },
          { name: said.paymentTerms, value: agreement.paymentTerms || said.dash },
        ]}
      />
      {Object.entries(terms).map(([name, value]) => (
        <HiddenField name={name} value={value} follows />
      ))}
    </>
  )
}

/** The amount starts as the budget says it; once the agreement is signed, its own words stand alone. */
export function AgreementFormPage(
  props: AgreementFormProps & {
    readonly agreement: Agreement | undefined
    readonly budgeted: number | undefined
  },
) {
  const { frame, experiment, form, agreement } = props
  const said = agreementTexts[frame.locale]
  const budgeted = agreement?.signedOn === undefined ? props.budgeted : undefined
  // What was typed over signed terms, from a page shown before, comes back to be carried to an amendment.
  const typedOver = form.problems['form'] === refusalTexts[frame.locale]['terms-are-signed']
  return (
    <ExperimentFormPage
      {...place(props)}
      title={agreement ? said.edit : said.write}
      lead={said.editLead}
      action={paths.agreementEdit(experiment.slug)}
      submit={said.save}
      seen={agreement !== undefined}
      multipart
    >
      {agreement?.signedOn !== undefined && !typedOver ? (
        <SignedTerms {...props} agreement={agreement} />
      ) : (
        <>
          <TextArea
            name="object"
            label={said.object}
            hint={said.objectHint}
            form={form}
            value={agreement?.object}
            rows={5}
            required
          />
          <TextArea
            name="preamble"
            label={said.preamble}
            hint={said.preambleHint}
            form={form}
            value={agreement?.preamble}
            rows={4}
          />
          <DateField
            name="startsOn"
            label={said.startsOn}
            form={form}
            value={agreement?.startsOn}
          />
          <DateField name="endsOn" label={said.endsOn} form={form} value={agreement?.endsOn} />
          <NumberField
            name="amount"
            label={said.amount}
            hint={said.amountHint}
            unit="€"
            form={form}
            value={typedCents(agreement?.amountCents ?? budgeted)}
          />
          <TextField
            name="paymentTerms"
            label={said.paymentTerms}
            form={form}
            value={agreement?.paymentTerms}
          />
        </>
      )}
      <TextField
        name="deliberationRef"
        label={said.deliberationRef}
        hint={said.deliberationHint}
        form={form}
        value={agreement?.deliberationRef}
      />
      <DateField
        name="deliberationOn"
        label={said.deliberationOn}
        form={form}
        value={agreement?.deliberationOn}
      />
      <DateField
        name="signedOn"
        label={said.signedOn}
        form={form}
        value={agreement?.signedOn}
        required={agreement?.signedOn !== undefined}
      />
      <FileField
        name="file"
        label={said.file}
        hint={said.fileHint}
        form={form}
        accept={attachmentAccept}
      />
      <DateField
        name="declarationOn"
        label={said.declarationOn}
        form={form}
        value={agreement?.declarationOn}
      />
      <TextField
        name="declarationPlace"
        label={said.declarationPlace}
        form={form}
        value={agreement?.declarationPlace}
      />
      <TextField
        name="declarationLink"
        label={said.declarationLink}
        type="url"
        form={form}
        value={agreement?.declarationLink}
      />
    </ExperimentFormPage>
  )
}

/** A new party starts as whoever is not written yet: the territory of the experiment, then the house. */
export function PartyPage(
  props: AgreementFormProps & {
    readonly party: Party | undefined
    readonly expected: Omit<Party, 'id'> | undefined
  },
) {
  const { frame, experiment, form, party } = props
  const said = agreementTexts[frame.locale]
  const known = party ?? props.expected
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.partyTitle}
      action={paths.party(experiment.slug, party?.id ?? fresh)}
      submit={said.save}
      seen={party !== undefined}
    >
      <TextField
        name="organisation"
        label={said.organisation}
        form={form}
        value={known?.organisation}
        required
      />
      <TextField
        name="representative"
        label={said.representative}
        hint={said.representativeHint}
        form={form}
        value={known?.representative}
      />
      <TextField
        name="representativeTitle"
        label={said.representativeTitle}
        form={form}
        value={known?.representativeTitle}
      />
    </ExperimentFormPage>
  )
}

export function NewCommitmentPage(props: AgreementFormProps & { readonly agreement: Agreement }) {
  const { frame, experiment, form, agreement } = props
  const said = agreementTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.addCommitment}
      action={paths.commitments(experiment.slug)}
      submit={said.save}
    >
      <Select
        name="party"
        label={said.party}
        form={form}
        required
        options={agreement.parties.map((one) => ({ value: one.id, label: one.organisation }))}
      />
      <TextArea name="text" label={said.text} form={form} rows={3} required />
      <DateField name="dueOn" label={said.dueOn} form={form} />
    </ExperimentFormPage>
  )
}

export function CommitmentPage(props: AgreementFormProps & { readonly commitment: Commitment }) {
  const { frame, experiment, form, commitment } = props
  const said = agreementTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.markTitle}
      lead={commitment.text}
      action={paths.commitment(experiment.slug, commitment.id)}
      submit={said.save}
      seen
    >
      <Radios
        name="state"
        label={said.state}
        form={form}
        value={commitment.state}
        required
        options={commitmentStates.map((value) => ({ value, label: said.states[value] }))}
      />
      <TextArea
        name="note"
        label={said.note}
        hint={said.noteHint}
        form={form}
        value={commitment.stateNote}
        rows={3}
      />
    </ExperimentFormPage>
  )
}

export function AgreementAmendmentPage(props: AgreementFormProps) {
  const { frame, experiment, form } = props
  const said = agreementTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.amendmentTitle}
      lead={said.amendmentLead}
      action={paths.agreementAmendment(experiment.slug)}
      submit={said.save}
      multipart
    >
      <TextArea name="object" label={said.amendmentObject} form={form} rows={3} required />
      <TextArea name="reason" label={said.amendmentReason} form={form} rows={3} required />
      <DateField name="signedOn" label={said.signedOn} form={form} required />
      <FileField
        name="file"
        label={said.file}
        hint={said.fileHint}
        form={form}
        accept={attachmentAccept}
      />
    </ExperimentFormPage>
  )
}
