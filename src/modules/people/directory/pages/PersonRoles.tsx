import { writtenDay } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { PlaceFields } from '../../pages/PlaceFields.tsx'
import { paths } from '../../paths.ts'
import type { RoleOverTime } from '../../role.ts'
import { peopleTexts } from '../../texts/people.ts'
import { personTexts } from '../../texts/person.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { roleHints, roleTexts, wordTexts } from '../../texts/words.ts'
import { isOpen } from './PersonForms.tsx'
import type { PersonPageProps, RoleLine } from './props.ts'

const tones = { planned: 'info', held: 'good', ended: 'neutral' } as const

/** Roles over time, the ended ones included, and the two gestures on them. */
export function PersonRoles(props: PersonPageProps) {
  const { frame, roles, may } = props
  const texts = personTexts[frame.locale]
  const words = wordTexts[frame.locale]
  const titles = [texts.role, texts.where, texts.when, texts.state, texts.why]
  return (
    <>
      <h2>{texts.roles}</h2>
      {roles.length === 0 ? (
        <EmptyState title={texts.rolesEmpty}>
          <p>{texts.rolesEmptyMore}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.roles}
          captionHidden
          columns={titles.map((title) => ({ title }))}
          rows={roles.map((role) => [
            roleTexts[frame.locale][role.role],
            role.placeName ?? words.everywhere,
            writtenSpan(role, frame.locale),
            <Badge tone={tones[role.state]}>{words.states[role.state]}</Badge>,
            <WhyCell {...props} role={role} />,
          ])}
        />
      )}
      {may.grant.length > 0 ? <GrantForm {...props} /> : null}
    </>
  )
}

function WhyCell(props: PersonPageProps & { role: RoleLine }) {
  const { frame, role } = props
  const texts = personTexts[frame.locale]
  return (
    <>
      {role.reason ? <Prose markdown={role.reason} /> : null}
      {role.endReason ? <p>{texts.endedBecause(role.endReason)}</p> : null}
      {role.isNeeded ? <p>{refusalTexts[frame.locale]['last-administrator']}</p> : null}
      {role.mayEnd ? <EndForm {...props} /> : null}
    </>
  )
}

function EndForm(props: PersonPageProps & { role: RoleLine }) {
  const { frame, identity, role, forms, about } = props
  const texts = personTexts[frame.locale]
  const form = about === role.id ? forms.endRole : emptyForm
  return (
    <Disclosure
      summary={texts.endTitle(roleTexts[frame.locale][role.role])}
      open={about === role.id}
    >
      <Form
        frame={frame}
        id={`fin-${role.id}`}
        action={paths.endRole(identity.personId, role.id)}
        form={form}
        submit={texts.endSubmit}
        tone="danger"
      >
        <TextField
          name="reason"
          label={texts.endReason}
          hint={texts.endReasonHint}
          form={form}
          required
        />
      </Form>
    </Disclosure>
  )
}

function GrantForm(props: PersonPageProps) {
  const { frame, identity, forms, may, source, choices } = props
  const texts = personTexts[frame.locale]
  const people = peopleTexts[frame.locale]
  const form = forms.role
  const options = may.grant.map((value) => ({
    value,
    label: roleTexts[frame.locale][value],
    hint: roleHints[frame.locale][value],
  }))
  return (
    <Disclosure summary={texts.grant} open={isOpen(form)}>
      <Form
        frame={frame}
        id="role"
        action={paths.personRole(identity.personId)}
        form={form}
        submit={texts.grantSubmit}
      >
        <Radios name="role" label={texts.role} options={options} form={form} required />
        <PlaceFields locale={frame.locale} form={form} source={source} choices={choices.role} />
        <DateField name="startsOn" label={texts.startsOn} hint={texts.startsOnHint} form={form} />
        <DateField name="endsOn" label={people.endsOn} hint={people.endsOnHint} form={form} />
        <TextField name="reason" label={texts.reason} form={form} />
      </Form>
    </Disclosure>
  )
}

/** An end by act is told by its day, whatever end was planned. */
function writtenSpan(role: RoleOverTime, locale: Locale): string {
  const words = wordTexts[locale]
  const end = role.endedAt ?? role.endsOn
  const start = writtenDay(role.startsOn, locale)
  return end ? words.fromTo(start, writtenDay(end, locale)) : words.since(start)
}
