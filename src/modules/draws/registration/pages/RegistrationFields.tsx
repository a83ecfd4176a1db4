import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { DrawFeature } from '../../quota.ts'
import { fieldOf, questionsOf } from '../registration-form.ts'
import { registrationTexts } from '../texts/registration.ts'
import { BirthYearField } from './BirthYearField.tsx'

interface Drawn {
  readonly locale: Locale
  readonly form: FormState
}

/** The same fields on screen, at the telephone and for a paper form that is typed. */
export function RegistrationFields(
  props: Drawn & {
    readonly features: readonly DrawFeature[]
    readonly asksAddress: boolean
    /** Offered, and not asked of everybody: the letter knows it, or another contact will do. */
    readonly mayLeaveAddress?: boolean
  },
) {
  const { locale, form, asksAddress } = props
  const texts = registrationTexts[locale]
  const questions = questionsOf(props.features)
  return (
    <>
      <YouFields locale={locale} form={form} />
      <ContactFields locale={locale} form={form} byPost={props.mayLeaveAddress ?? false} />
      {asksAddress ? (
        <AddressFields locale={locale} form={form} optional={props.mayLeaveAddress ?? false} />
      ) : null}
      {questions.length > 0 ? (
        <>
          <h2>{texts.questions}</h2>
          <p>{texts.questionsLead}</p>
        </>
      ) : null}
      {questions.map((feature) => (
        <FeatureField form={form} feature={feature} />
      ))}
    </>
  )
}

export function YouFields({ locale, form }: Drawn) {
  const texts = registrationTexts[locale]
  return (
    <>
      <TextField
        name="firstName"
        label={texts.firstName}
        form={form}
        autocomplete="given-name"
        maxlength={80}
        required
      />
      <TextField
        name="lastName"
        label={texts.lastName}
        form={form}
        autocomplete="family-name"
        maxlength={80}
        required
      />
      <BirthYearField locale={locale} form={form} />
    </>
  )
}

/** A telephone or a mail, whichever: on paper the postal address will do too. */
export function ContactFields({ locale, form, byPost }: Drawn & { readonly byPost?: boolean }) {
  const texts = registrationTexts[locale]
  return (
    <>
      <p>{byPost ? texts.contactOrPost : texts.contactEither}</p>
      <TextField
        name="phone"
        label={texts.phone}
        hint={texts.phoneHint}
        form={form}
        type="tel"
        autocomplete="tel"
        maxlength={30}
        width="medium"
        eitherOr
      />
      <TextField
        name="email"
        label={texts.email}
        form={form}
        type="email"
        autocomplete="email"
        eitherOr
      />
    </>
  )
}

export function AddressFields({
  locale,
  form,
  optional = false,
}: Drawn & { readonly optional?: boolean }) {
  const texts = registrationTexts[locale]
  return (
    <>
      <TextField
        name="address"
        label={texts.address}
        hint={texts.addressHint}
        form={form}
        autocomplete="street-address"
        maxlength={200}
        required={!optional}
      />
      <TextField
        name="postcode"
        label={texts.postcode}
        form={form}
        inputmode="numeric"
        autocomplete="postal-code"
        maxlength={10}
        width="short"
        required={!optional}
      />
      <TextField
        name="town"
        label={texts.town}
        form={form}
        autocomplete="address-level2"
        maxlength={80}
        required={!optional}
      />
    </>
  )
}

export function FeatureField(props: { readonly form: FormState; readonly feature: DrawFeature }) {
  const { form, feature } = props
  return (
    <Radios
      name={fieldOf(feature)}
      label={feature.label}
      form={form}
      options={feature.values.map(({ key, label }) => ({ value: key, label }))}
      required
    />
  )
}
