import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { TerritoryAnswer } from '../answer.ts'
import { paths } from '../paths.ts'
import { type Territory, territoryLabel } from '../territory.ts'
import { kindWord } from '../texts/kinds.ts'
import { pageTexts } from '../texts/pages.ts'
import { TerritoryField } from './TerritoryField.tsx'

export interface OrganisationMembersProps {
  readonly frame: Frame
  readonly territory: Territory
  readonly members: readonly Territory[]
  readonly form: FormState | undefined
  readonly answer: TerritoryAnswer | undefined
}

/** The places that are members of a joint authority, one act for each. */
export function OrganisationMembers(props: OrganisationMembersProps) {
  const { frame, territory, members, form = emptyForm } = props
  const texts = pageTexts[frame.locale]
  return (
    <section>
      <h2>{texts.membersPlain}</h2>
      {members.length === 0 ? null : (
        <Table
          caption={texts.membersPlain}
          captionHidden
          columns={[{ title: texts.name }, { title: texts.kind }, { title: texts.memberRemove }]}
          rows={members.map((member) => [
            territoryLabel(member),
            kindWord(member, frame.locale),
            <ActionButton
              frame={frame}
              action={paths.removeMember(territory.slug)}
              label={`${texts.memberRemove} ${member.name}`}
              fields={{ member: member.id }}
            />,
          ])}
        />
      )}
      <Form
        frame={frame}
        action={paths.members(territory.slug)}
        form={form}
        submit={texts.memberAdd}
        tone="quiet"
        id="membres"
      >
        <TerritoryField
          locale={frame.locale}
          name="member"
          label={texts.memberLabel}
          form={form}
          answer={props.answer}
          required
        />
      </Form>
    </section>
  )
}
