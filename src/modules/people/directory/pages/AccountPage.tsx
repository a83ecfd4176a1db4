import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { AccountTabs } from '../../pages/AccountTabs.tsx'
import { paths } from '../../paths.ts'
import { type Identity, type ShownAs, waysToBeShown } from '../../person.ts'
import { accountTexts } from '../../texts/account.ts'

export interface SessionLine {
  /** Start of its hash: enough to name it, useless to open anything. */
  readonly key: string
  readonly device: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly current: boolean
}

export interface AccountPageProps {
  readonly frame: Frame
  readonly identity: Identity
  readonly shownAs: ShownAs
  /** Already written out. */
  readonly roles: readonly string[]
  readonly sessions: readonly SessionLine[]
  readonly forms: { readonly identity: FormState; readonly email: FormState }
}

export function AccountPage(props: AccountPageProps) {
  const { frame, forms, roles } = props
  const texts = accountTexts[frame.locale]
  const refused = [forms.identity, forms.email].some((form) => Object.keys(form.problems).length)
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} refused={refused}>
      <AccountTabs locale={frame.locale} current="account" />
      <OwnPages frame={frame} />
      <h2>{texts.identity}</h2>
      <IdentityForm {...props} />
      <h2>{texts.email}</h2>
      <EmailForm {...props} />
      <h2>{texts.roles}</h2>
      {roles.length === 0 ? <p>{texts.noRoles}</p> : null}
      <ul>
        {roles.map((role) => (
          <li>{role}</li>
        ))}
      </ul>
      <Sessions frame={frame} sessions={props.sessions} />
    </Layout>
  )
}

/** What other rooms hold for whoever is signed in, as they say it in the navigation. */
function OwnPages({ frame }: Pick<AccountPageProps, 'frame'>) {
  const links = frame.navigation.flatMap((group) => group.links.filter(({ own }) => own))
  return (
    <>
      {links.map(({ href, label }) => (
        <p>
          <ButtonLink href={href} tone="quiet">
            {label}
          </ButtonLink>
        </p>
      ))}
    </>
  )
}

function IdentityForm({ frame, identity, shownAs, forms }: AccountPageProps) {
  const texts = accountTexts[frame.locale]
  const form = forms.identity
  const languages = (['fr', 'en'] as const).map((value) => ({
    value,
    label: texts.languages[value],
  }))
  const ways = waysToBeShown.map((value) => ({ value, label: texts.shownAsOptions[value] }))
  return (
    <Form
      frame={frame}
      id="identite"
      action={paths.accountIdentity}
      form={form}
      submit={texts.save}
      seen
    >
      <TextField
        name="name"
        autocomplete="name"
        label={texts.name}
        value={identity.name}
        form={form}
        required
      />
      <TextField
        name="phone"
        type="tel"
        autocomplete="tel"
        width="medium"
        label={texts.phone}
        hint={texts.phoneHint}
        value={identity.phone}
        form={form}
      />
      <Radios
        name="language"
        label={texts.language}
        options={languages}
        value={identity.language}
        form={form}
        required
      />
      <Radios
        name="shownAs"
        label={texts.shownAs}
        options={ways}
        value={shownAs}
        form={form}
        required
      />
    </Form>
  )
}

function EmailForm({ frame, identity, forms }: AccountPageProps) {
  const texts = accountTexts[frame.locale]
  return (
    <>
      {identity.email ? <p>{texts.emailNow(identity.email)}</p> : null}
      <Form
        frame={frame}
        id="adresse"
        action={paths.accountEmail}
        form={forms.email}
        submit={texts.changeEmail}
        tone="quiet"
      >
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label={texts.newEmail}
          hint={texts.newEmailHint}
          form={forms.email}
          required
        />
      </Form>
    </>
  )
}

function Sessions({ frame, sessions }: Pick<AccountPageProps, 'frame' | 'sessions'>) {
  const texts = accountTexts[frame.locale]
  const titles = [texts.device, texts.seen, texts.opened, texts.gesture]
  return (
    <>
      <h2>{texts.sessions}</h2>
      <Table
        caption={texts.sessions}
        captionHidden
        columns={titles.map((title) => ({ title }))}
        rows={sessions.map((session) => [
          session.device === '?' ? texts.unknownDevice : session.device,
          writtenInstant(session.lastSeenAt, frame.locale),
          writtenDay(session.createdAt, frame.locale),
          session.current ? (
            <Badge tone="info">{texts.here}</Badge>
          ) : (
            <ActionButton
              frame={frame}
              action={paths.accountSession}
              label={texts.close}
              fields={{ session: session.key }}
            />
          ),
        ])}
      />
      {sessions.length > 1 ? (
        <ActionButton
          frame={frame}
          action={paths.accountSessions}
          label={texts.closeAll}
          confirm={texts.closeAllConfirm}
        />
      ) : null}
    </>
  )
}
