import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import type { UseLinkRefusal } from '../sign-in-link.ts'
import { signInTexts } from '../texts/sign-in.ts'

/** What the link would do, shown before it does it: a mail scanner that opens it spends nothing. */
export type LinkOffer =
  | {
      readonly purpose: 'sign-in'
      /** The name that a visitor typed with this address, when nobody has come by it yet. */
      readonly typedName: string | undefined
    }
  | { readonly purpose: 'email-change'; readonly email: string }
  | {
      readonly purpose: 'invitation'
      readonly name: string
      /** Already written out: « référent·e de territoire, Valbrenne ». */
      readonly roles: readonly string[]
    }

export function LinkPage(props: {
  frame: Frame
  action: string
  offer: LinkOffer
  form?: FormState
}) {
  const { frame, action, offer, form } = props
  const words = wordsOf(offer, frame)
  return (
    <Layout frame={frame} title={words.title} lead={words.lead}>
      {offer.purpose === 'invitation' ? (
        <InvitedRoles locale={frame.locale} roles={offer.roles} />
      ) : null}
      <Form frame={frame} action={action} form={emptyForm} submit={words.submit} />
      {offer.purpose === 'sign-in' && offer.typedName ? (
        <OtherName frame={frame} action={action} form={form ?? emptyForm} />
      ) : null}
    </Layout>
  )
}

/** A visitor typed this address with a name: its reader may be somebody else. */
function OtherName(props: { frame: Frame; action: string; form: FormState }) {
  const { frame, action, form } = props
  const texts = signInTexts[frame.locale]
  return (
    <section aria-labelledby="autre-nom">
      <h2 id="autre-nom">{texts.notMe}</h2>
      <p>{texts.notMeLead}</p>
      <Form
        frame={frame}
        action={action}
        form={form}
        submit={texts.enterAs}
        tone="quiet"
        id="autre"
      >
        <TextField name="name" label={texts.ownName} autocomplete="name" form={form} required />
      </Form>
    </section>
  )
}

function InvitedRoles({ locale, roles }: { locale: Locale; roles: readonly string[] }) {
  const texts = signInTexts[locale]
  return (
    <>
      <h2>{texts.invitationRoles}</h2>
      <ul>
        {roles.map((role) => (
          <li>{role}</li>
        ))}
      </ul>
      <p>
        <a href={paths.yourData}>{texts.dataNote}</a>
      </p>
    </>
  )
}

export function DeadLink(props: { frame: Frame; refusal: UseLinkRefusal; help: Help }) {
  const { frame, refusal, help } = props
  const texts = signInTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.deadTitle}>
      <Notice tone="caution">{texts.refusals[refusal]}</Notice>
      <p>
        <ButtonLink href={paths.signIn}>{texts.newLink}</ButtonLink>
      </p>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}

function wordsOf(offer: LinkOffer, frame: Frame) {
  const texts = signInTexts[frame.locale]
  if (offer.purpose === 'invitation') {
    return {
      title: texts.invitationTitle(frame.house.name),
      lead: texts.invitationLead(offer.name),
      submit: texts.accept,
    }
  }
  if (offer.purpose === 'email-change') {
    return {
      title: texts.emailTitle,
      lead: texts.emailLead(offer.email),
      submit: texts.confirmEmail,
    }
  }
  const { typedName } = offer
  if (typedName) {
    return {
      title: texts.linkTitle,
      lead: texts.typedLead(typedName),
      submit: texts.enterTyped(typedName),
    }
  }
  return { title: texts.linkTitle, lead: texts.linkLead, submit: texts.enter }
}
