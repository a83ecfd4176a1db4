import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { AccountTabs } from '../../pages/AccountTabs.tsx'
import { paths } from '../../paths.ts'
import { securityTexts } from '../texts/security.ts'
import { PasskeyForm } from './PasskeyForm.tsx'

export interface PasskeyLine {
  readonly id: string
  readonly label: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | undefined
}

export interface SecurityPageProps {
  readonly frame: Frame
  readonly totp: boolean
  readonly passkeys: readonly PasskeyLine[]
  readonly recoveryCodes: number
  /** A second factor has to be added before anything else. */
  readonly required: boolean
  readonly forms: { readonly passkey: FormState; readonly top: FormState }
}

export function SecurityPage(props: SecurityPageProps) {
  const { frame, totp, passkeys, required, forms } = props
  const texts = securityTexts[frame.locale]
  const protectedNow = totp || passkeys.length > 0
  const refusal = forms.top.problems['form']
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      refused={refusal !== undefined || Object.keys(forms.passkey.problems).length > 0}
    >
      <AccountTabs locale={frame.locale} current="security" />
      {refusal ? <Notice tone="danger">{refusal}</Notice> : null}
      <Notice tone={protectedNow ? 'good' : 'caution'}>
        {protectedNow ? texts.on : `${texts.off} ${required ? texts.required : texts.offered}`}
      </Notice>
      <Passkeys {...props} />
      <Codes frame={frame} totp={totp} />
      {protectedNow ? <Recovery frame={frame} count={props.recoveryCodes} /> : null}
    </Layout>
  )
}

function Passkeys({ frame, passkeys, forms }: SecurityPageProps) {
  const texts = securityTexts[frame.locale]
  return (
    <>
      <h2>{texts.passkeys}</h2>
      <p>{texts.passkeysLead}</p>
      <ul>
        {passkeys.map((key) => (
          <li>
            <strong>{key.label}</strong>,{' '}
            {texts.passkeySince(writtenDay(key.createdAt, frame.locale))}
            {key.lastUsedAt
              ? `, ${texts.passkeyUsed(writtenDay(key.lastUsedAt, frame.locale))}`
              : null}
            <ActionButton
              frame={frame}
              action={paths.passkeyRemove}
              label={texts.passkeyRemove}
              fields={{ key: key.id }}
              tone="danger"
              confirm={texts.passkeyRemoveConfirm}
            />
          </li>
        ))}
      </ul>
      <PasskeyForm
        frame={frame}
        kind="add"
        action={paths.passkeyAdd}
        challenge={paths.passkeyChallenge}
        submit={texts.passkeyAdd}
        form={forms.passkey}
      >
        <TextField
          name="label"
          width="medium"
          label={texts.passkeyLabel}
          hint={texts.passkeyLabelHint}
          form={forms.passkey}
          required
        />
      </PasskeyForm>
    </>
  )
}

function Codes({ frame, totp }: { frame: Frame; totp: boolean }) {
  const texts = securityTexts[frame.locale]
  return (
    <>
      <h2>{texts.code}</h2>
      <p>{totp ? texts.codeOn : texts.codeLead}</p>
      {totp ? (
        <ActionButton
          frame={frame}
          action={paths.codeRemove}
          label={texts.codeRemove}
          tone="danger"
          confirm={texts.codeRemoveConfirm}
        />
      ) : (
        <Form
          frame={frame}
          id="code"
          action={paths.codePrepare}
          form={emptyForm}
          submit={texts.codeAdd}
        />
      )}
    </>
  )
}

function Recovery({ frame, count }: { frame: Frame; count: number }) {
  const texts = securityTexts[frame.locale]
  return (
    <>
      <h2>{texts.recovery}</h2>
      <p>{texts.recoveryLeft(count)}</p>
      <ActionButton
        frame={frame}
        action={paths.recoveryCodes}
        label={texts.recoveryRenew}
        confirm={texts.recoveryRenewConfirm}
      />
    </>
  )
}
