import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '#kit/form.ts'
import { listFormat } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Invoice } from '../../invoices/nouns.ts'
import { type PersonToTell, WhoIsTold } from '../../membership/index.ts'
import {
  documentAccept,
  type FeeUnknown,
  leaveReasons,
  type Membership,
  membershipTexts,
  type ShownState,
} from '../../membership/nouns.ts'
import { type MembershipPost, membershipPaths as paths } from '../../paths/membership.ts'
import { leavingTexts } from '../texts/leaving.ts'
import { AgreementPapers } from './AgreementPapers.tsx'

export interface MembershipGesturesProps {
  readonly frame: Frame
  readonly membership: Membership
  readonly shown: ShownState
  /** Who speaks for the territory: they read that it left. */
  readonly contacts: readonly PersonToTell[]
  /** Of all its invoices: it stays due when the membership ends. */
  readonly dueCents: number
  /** Invoices of years that have not begun: whoever leaves does not owe them. */
  readonly notBegun: readonly Invoice[]
  /** The next year may be invoiced: the present one nears its end, and nobody has done it yet. */
  readonly renews: boolean
  /** Why the agreement to sign cannot say its amount. */
  readonly unknownFee: FeeUnknown | undefined
  /** Names of those who speak for the territory and may not open its pages. */
  readonly without: readonly string[]
  readonly mayManage: boolean
  readonly mayBill: boolean
  /** The form that came back, and why. */
  readonly refused: { readonly act: MembershipPost; readonly form: FormState } | undefined
}

/** What can be done from where the membership stands: the likeliest first. */
export function MembershipGestures(props: MembershipGesturesProps) {
  const { refused } = props
  const top = refused?.form.problems['form']
  return (
    <>
      {top ? <Notice tone="caution">{top}</Notice> : null}
      <ForState {...props} />
    </>
  )
}

function ForState(props: MembershipGesturesProps) {
  const { frame, membership, shown, mayManage } = props
  const texts = membershipTexts[frame.locale]
  switch (shown) {
    case 'requested':
      return mayManage ? (
        <>
          <Press {...props} act="accepter" label={texts.accept} tone="action" />
          <AskMore {...props} />
          <Decline {...props} />
        </>
      ) : null
    case 'more-asked':
      return mayManage ? (
        <>
          <Press {...props} act="accepter" label={texts.accept} />
          <Decline {...props} />
        </>
      ) : null
    case 'accepted':
      return mayManage ? (
        <>
          <Papers {...props} />
          <Deliberation {...props} />
          <Decline {...props} />
        </>
      ) : null
    case 'deliberated':
      return mayManage ? (
        <>
          <Papers {...props} />
          <Agreement {...props} />
          <Decline {...props} />
        </>
      ) : null
    case 'agreed':
      return (
        <>
          <Bill {...props} label={texts.bill} />
          <Access {...props} />
          {mayManage ? <Leave {...props} /> : null}
        </>
      )
    case 'invoiced':
      return mayManage ? (
        <>
          <Access {...props} />
          <Leave {...props} />
        </>
      ) : null
    case 'active':
    case 'late':
      return (
        <>
          {props.renews ? <Bill {...props} label={texts.renew} /> : null}
          <Access {...props} />
          {mayManage ? <Leave {...props} /> : null}
        </>
      )
    case 'left':
      return mayManage ? (
        <Press {...props} act="revenir" label={texts.rejoin} tone="action" />
      ) : null
    case 'declined':
    case 'to-confirm':
      return membership.answer === '' ? null : <Prose markdown={membership.answer} />
    default:
      return shown satisfies never
  }
}

function Papers({ frame, membership, unknownFee }: MembershipGesturesProps) {
  return <AgreementPapers frame={frame} membershipId={membership.id} unknownFee={unknownFee} />
}

function Bill(props: MembershipGesturesProps & { label: string }) {
  if (!props.mayBill) return null
  return (
    <p>
      <ButtonLink href={paths.bill(props.membership.id)}>{props.label}</ButtonLink>
    </p>
  )
}

/** Without it, the letters that they receive lead them nowhere. */
function Access(props: MembershipGesturesProps) {
  const { frame, without, mayManage } = props
  const texts = membershipTexts[frame.locale]
  if (!mayManage || without.length === 0) return null
  const names = listFormat(frame.locale).format(without)
  return (
    <>
      <p>{texts.withoutAccess(names)}</p>
      <Press {...props} act="acces" label={texts.giveAccess} />
    </>
  )
}

function Press(
  props: MembershipGesturesProps & { act: MembershipPost; label: string; tone?: 'action' },
) {
  return (
    <ActionButton
      frame={props.frame}
      action={paths.act(props.membership.id, props.act)}
      label={props.label}
      tone={props.tone}
    />
  )
}

/** A form of its own, folded unless it came back. */
function Gesture(
  props: MembershipGesturesProps & {
    act: MembershipPost
    summary: string
    submit: string
    open?: boolean
    tone?: 'quiet' | 'danger'
    multipart?: boolean
    fields: (form: FormState) => Child
  },
) {
  const isRefused = props.refused?.act === props.act
  const form = isRefused ? (props.refused?.form ?? emptyForm) : emptyForm
  return (
    <Disclosure summary={props.summary} open={props.open === true || isRefused}>
      <Form
        frame={props.frame}
        id={props.act}
        action={paths.act(props.membership.id, props.act)}
        form={form}
        submit={props.submit}
        tone={props.tone}
        multipart={props.multipart}
      >
        {props.fields(form)}
      </Form>
    </Disclosure>
  )
}

function AskMore(props: MembershipGesturesProps) {
  const texts = membershipTexts[props.frame.locale]
  return (
    <Gesture
      {...props}
      act="demander"
      summary={texts.askMore}
      submit={texts.askMoreButton}
      tone="quiet"
      fields={(form) => (
        <TextArea
          name="answer"
          label={texts.askMore}
          hint={texts.askMoreHint}
          form={form}
          required
        />
      )}
    />
  )
}

function Decline(props: MembershipGesturesProps) {
  const texts = membershipTexts[props.frame.locale]
  return (
    <Gesture
      {...props}
      act="decliner"
      summary={texts.decline}
      submit={texts.declineButton}
      tone="danger"
      fields={(form) => (
        <TextArea
          name="answer"
          label={texts.decline}
          hint={texts.declineHint}
          form={form}
          required
        />
      )}
    />
  )
}

function Deliberation(props: MembershipGesturesProps) {
  const texts = membershipTexts[props.frame.locale]
  return (
    <Gesture
      {...props}
      act="deliberation"
      summary={texts.deliberate}
      submit={texts.save}
      open
      multipart
      fields={(form) => (
        <>
          <DateField name="deliberationOn" label={texts.deliberationOn} form={form} eitherOr />
          <TextField
            name="deliberationRef"
            label={texts.deliberationRef}
            hint={texts.deliberationRefHint}
            form={form}
            eitherOr
            width="medium"
          />
          <TextField
            name="deliberationWaiver"
            label={texts.deliberationWaiver}
            hint={texts.deliberationWaiverHint}
            form={form}
            eitherOr
          />
          <DocumentField form={form} {...props} />
        </>
      )}
    />
  )
}

function Agreement(props: MembershipGesturesProps) {
  const texts = membershipTexts[props.frame.locale]
  return (
    <Gesture
      {...props}
      act="convention"
      summary={texts.agree}
      submit={texts.save}
      open
      multipart
      fields={(form) => (
        <>
          <DateField name="agreementOn" label={texts.agreementOn} form={form} required />
          <DocumentField form={form} {...props} />
          {props.contacts.length === 0 ? null : (
            <CheckBox
              name="referent"
              label={texts.referent}
              hint={texts.referentHint}
              form={form}
            />
          )}
        </>
      )}
    />
  )
}

function DocumentField({ form, frame }: { form: FormState; frame: Frame }) {
  const texts = membershipTexts[frame.locale]
  return (
    <FileField
      name="file"
      label={texts.file}
      hint={texts.fileHint}
      accept={documentAccept}
      form={form}
    />
  )
}

function Leave(props: MembershipGesturesProps) {
  const { locale } = props.frame
  const texts = membershipTexts[locale]
  const leaving = leavingTexts[locale]
  const { effects } = leaving
  return (
    <Gesture
      {...props}
      act="quitter"
      summary={leaving.end}
      submit={leaving.end}
      tone="danger"
      fields={(form) => (
        <>
          <ul>
            <li>{props.membership.since ? effects.member : effects.signed}</li>
            {props.dueCents > 0 ? (
              <li>{effects.due(writtenMoney(props.dueCents, locale))}</li>
            ) : null}
            {props.notBegun.map((invoice) => (
              <li>
                {effects.notBegun}{' '}
                <a href={paths.credit(invoice.id)}>{effects.takeBack(invoice.number)}</a>
              </li>
            ))}
            <li>{effects.kept}</li>
            <li>{effects.access}</li>
          </ul>
          <WhoIsTold frame={props.frame} people={props.contacts} />
          <DateField name="leftOn" label={texts.leftOn} form={form} required />
          <Select
            name="leaveReason"
            label={texts.leaveReason}
            form={form}
            required
            options={leaveReasons.map((value) => ({ value, label: texts.leaveReasons[value] }))}
          />
          <TextArea name="leaveNote" label={texts.leaveNote} form={form} rows={3} />
        </>
      )}
    />
  )
}
