import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { RoleName } from '#kit/viewer.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type PlaceChoice, PlaceFields } from '../../pages/PlaceFields.tsx'
import { paths } from '../../paths.ts'
import { peopleTexts } from '../../texts/people.ts'
import { roleHints, roleTexts } from '../../texts/words.ts'

export interface InvitePageProps {
  readonly frame: Frame
  readonly form: FormState
  /** Roles that the one who invites may give. */
  readonly roles: readonly RoleName[]
  readonly source: string
  readonly choices: readonly PlaceChoice[]
}

export function InvitePage({ frame, form, roles, source, choices }: InvitePageProps) {
  const texts = peopleTexts[frame.locale]
  const options = roles.map((value) => ({
    value,
    label: roleTexts[frame.locale][value],
    hint: roleHints[frame.locale][value],
  }))
  return (
    <Layout
      frame={frame}
      title={texts.inviteTitle}
      lead={texts.inviteLead}
      crumbs={[{ label: texts.tabs.label, href: paths.people }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>
        <a href={paths.inviteMany}>{texts.inviteManyLink}</a>
      </p>
      <Form frame={frame} action={paths.invite} form={form} submit={texts.inviteSubmit}>
        <TextField name="name" label={texts.inviteName} autocomplete="off" form={form} required />
        <TextField
          name="email"
          type="email"
          label={texts.inviteEmail}
          autocomplete="off"
          form={form}
          required
        />
        <CheckBoxes name="roles" label={texts.inviteRoles} options={options} form={form} required />
        <PlaceFields locale={frame.locale} form={form} source={source} choices={choices} />
        <DateField name="endsOn" label={texts.endsOn} hint={texts.endsOnHint} form={form} />
      </Form>
    </Layout>
  )
}
