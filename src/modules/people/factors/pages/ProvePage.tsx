import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { securityTexts } from '../texts/security.ts'
import { PasskeyForm } from './PasskeyForm.tsx'

export interface ProvePageProps {
  readonly frame: Frame
  readonly has: { readonly totp: boolean; readonly passkey: boolean; readonly recovery: boolean }
  readonly forms: Readonly<Record<'code' | 'recovery' | 'passkey', FormState>>
  readonly next: string | undefined
}

export function ProvePage(props: ProvePageProps) {
  const { frame, has, forms } = props
  const texts = securityTexts[frame.locale]
  const refused = Object.values(forms).some((form) => Object.keys(form.problems).length > 0)
  return (
    <Layout frame={frame} title={texts.proveTitle} lead={texts.proveLead} refused={refused}>
      {has.passkey ? <ByPasskey {...props} /> : null}
      {has.totp ? <ByCode {...props} /> : null}
      {has.recovery ? <ByRecovery {...props} /> : null}
    </Layout>
  )
}

function ByPasskey({ frame, forms, next }: ProvePageProps) {
  const texts = securityTexts[frame.locale]
  return (
    <>
      <h2>{texts.provePasskey}</h2>
      <PasskeyForm
        frame={frame}
        kind="prove"
        action={paths.secondFactorPasskey}
        challenge={paths.secondFactorChallenge}
        submit={texts.provePasskeySubmit}
        form={forms.passkey}
      >
        <Next next={next} />
      </PasskeyForm>
    </>
  )
}

function ByCode({ frame, forms, next }: ProvePageProps) {
  const texts = securityTexts[frame.locale]
  return (
    <>
      <h2>{texts.proveCode}</h2>
      <Form
        frame={frame}
        id="code"
        action={paths.secondFactorCode}
        form={forms.code}
        submit={texts.proveCodeSubmit}
      >
        <TextField
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          maxlength={7}
          label={texts.codeField}
          form={forms.code}
          required
        />
        <Next next={next} />
      </Form>
    </>
  )
}

function ByRecovery({ frame, forms, next }: ProvePageProps) {
  const texts = securityTexts[frame.locale]
  const open = Object.keys(forms.recovery.problems).length > 0
  return (
    <Disclosure summary={texts.proveRecovery} open={open}>
      <Form
        frame={frame}
        id="secours"
        action={paths.secondFactorRecovery}
        form={forms.recovery}
        submit={texts.proveRecoverySubmit}
        tone="quiet"
      >
        <TextField
          name="code"
          autocomplete="off"
          width="medium"
          label={texts.proveRecoveryField}
          form={forms.recovery}
          required
        />
        <Next next={next} />
      </Form>
    </Disclosure>
  )
}

function Next({ next }: { next: string | undefined }) {
  return next ? <HiddenField name="next" value={next} /> : null
}

/** The second factor is asked from someone who has none yet: the way to add one. */
export function ProveNothingPage({ frame }: { frame: Frame }) {
  const texts = securityTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.required}>
      <p>
        <ButtonLink href={frame.viewer ? paths.security : paths.signIn}>
          {frame.viewer ? texts.proveNothing : texts.signInFirst}
        </ButtonLink>
      </p>
    </Layout>
  )
}
