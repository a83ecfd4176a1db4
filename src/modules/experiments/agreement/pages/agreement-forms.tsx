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
import { fresh, paths } from '../../paths.ts'
import { refusalTexts } from '../../texts/refusal.ts'
import { typedCents } from '../../typed-numbers.ts'
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
  return { frame, experiment, form, back }
}

/** Once signed, the terms are read: only what may still be completed is asked. */
function SignedTerms({
  frame,
  experiment,
  agreement,
}: AgreementFormProps & { agreement: Agreement }) {
  const texts = agreementTexts[frame.locale]
  const day = (one: string | undefined) => (one ? writtenDay(one, frame.locale) : texts.dash)
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
          {texts.amend}
        </ButtonLink>
      </p>
      <Prose markdown={agreement.object} />
      {agreement.preamble === '' ? null : <Prose markdown={agreement.preamble} />}
      <Facts
        layout="rows"
        items={[
          {
            name: texts.period,
            value: texts.fromTo(day(agreement.startsOn), day(agreement.endsOn)),
          },
          {
            name: texts.amount,
            value:
              agreement.amountCents === undefined
                ? texts.dash
                : writtenMoney(agreement.amountCents, frame.locale),
          },
          { name: texts.paymentTerms, value: agreement.paymentTerms || texts.dash },
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
  const texts = agreementTexts[frame.locale]
  const budgeted = agreement?.signedOn === undefined ? props.budgeted : undefined
  // What was typed over signed terms, from a page shown before, comes back to be carried to an amendment.
  const typedOver = form.problems['form'] === refusalTexts[frame.locale]['terms-are-signed']
  return (
    <ExperimentFormPage
      {...place(props)}
      title={agreement ? texts.edit : texts.write}
      lead={texts.editLead}
      action={paths.agreementEdit(experiment.slug)}
      submit={texts.save}
      seen={agreement !== undefined}
      multipart
    >
      {agreement?.signedOn !== undefined && !typedOver ? (
        <SignedTerms {...props} agreement={agreement} />
      ) : (
        <>
          <TextArea
            name="object"
            label={texts.object}
            hint={texts.objectHint}
            form={form}
            value={agreement?.object}
            rows={5}
            required
          />
          <TextArea
            name="preamble"
            label={texts.preamble}
            hint={texts.preambleHint}
            form={form}
            value={agreement?.preamble}
            rows={4}
          />
          <DateField
            name="startsOn"
            label={texts.startsOn}
            form={form}
            value={agreement?.startsOn}
          />
          <DateField name="endsOn" label={texts.endsOn} form={form} value={agreement?.endsOn} />
          <NumberField
            name="amount"
            label={texts.amount}
            hint={texts.amountHint}
            unit="€"
            form={form}
            value={typedCents(agreement?.amountCents ?? budgeted)}
          />
          <TextField
            name="paymentTerms"
            label={texts.paymentTerms}
            form={form}
            value={agreement?.paymentTerms}
          />
        </>
      )}
      <TextField
        name="deliberationRef"
        label={texts.deliberationRef}
        hint={texts.deliberationHint}
        form={form}
        value={agreement?.deliberationRef}
      />
      <DateField
        name="deliberationOn"
        label={texts.deliberationOn}
        form={form}
        value={agreement?.deliberationOn}
      />
      <DateField
        name="signedOn"
        label={texts.signedOn}
        form={form}
        value={agreement?.signedOn}
        required={agreement?.signedOn !== undefined}
      />
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        form={form}
        accept={attachmentAccept}
      />
      <DateField
        name="declarationOn"
        label={texts.declarationOn}
        form={form}
        value={agreement?.declarationOn}
      />
      <TextField
        name="declarationPlace"
        label={texts.declarationPlace}
        form={form}
        value={agreement?.declarationPlace}
      />
      <TextField
        name="declarationLink"
        label={texts.declarationLink}
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
  const texts = agreementTexts[frame.locale]
  const known = party ?? props.expected
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.partyTitle}
      action={paths.party(experiment.slug, party?.id ?? fresh)}
      submit={texts.save}
      seen={party !== undefined}
    >
      <TextField
        name="organisation"
        label={texts.organisation}
        form={form}
        value={known?.organisation}
        required
      />
      <TextField
        name="representative"
        label={texts.representative}
        hint={texts.representativeHint}
        form={form}
        value={known?.representative}
      />
      <TextField
        name="representativeTitle"
        label={texts.representativeTitle}
        form={form}
        value={known?.representativeTitle}
      />
    </ExperimentFormPage>
  )
}

export function NewCommitmentPage(props: AgreementFormProps & { readonly agreement: Agreement }) {
  const { frame, experiment, form, agreement } = props
  const texts = agreementTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.addCommitment}
      action={paths.commitments(experiment.slug)}
      submit={texts.save}
    >
      <Select
        name="party"
        label={texts.party}
        form={form}
        required
        options={agreement.parties.map((party) => ({ value: party.id, label: party.organisation }))}
      />
      <TextArea name="text" label={texts.text} form={form} rows={3} required />
      <DateField name="dueOn" label={texts.dueOn} form={form} />
    </ExperimentFormPage>
  )
}

export function CommitmentPage(props: AgreementFormProps & { readonly commitment: Commitment }) {
  const { frame, experiment, form, commitment } = props
  const texts = agreementTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.markTitle}
      lead={commitment.text}
      action={paths.commitment(experiment.slug, commitment.id)}
      submit={texts.save}
      seen
    >
      <Radios
        name="state"
        label={texts.state}
        form={form}
        value={commitment.state}
        required
        options={commitmentStates.map((value) => ({ value, label: texts.states[value] }))}
      />
      <TextArea
        name="note"
        label={texts.note}
        hint={texts.noteHint}
        form={form}
        value={commitment.stateNote}
        rows={3}
      />
    </ExperimentFormPage>
  )
}

export function AgreementAmendmentPage(props: AgreementFormProps) {
  const { frame, experiment, form } = props
  const texts = agreementTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.amendmentTitle}
      lead={texts.amendmentLead}
      action={paths.agreementAmendment(experiment.slug)}
      submit={texts.save}
      multipart
    >
      <TextArea name="object" label={texts.amendmentObject} form={form} rows={3} required />
      <TextArea name="reason" label={texts.amendmentReason} form={form} rows={3} required />
      <DateField name="signedOn" label={texts.signedOn} form={form} required />
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        form={form}
        accept={attachmentAccept}
      />
    </ExperimentFormPage>
  )
}
