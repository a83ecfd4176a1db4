import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Circle } from '../../circle.ts'
import { type CircleRole, roleKinds } from '../../circle-role.ts'
import type { HolderView, MemberView } from '../../circle-view.ts'
import { paths } from '../../paths.ts'
import { fillings, mandateState } from '../../role-mandate.ts'
import { roleVoteTexts } from '../../role-votes/nouns.ts'
import { circleTexts } from '../../texts/circles.ts'

export interface RolePageProps {
  readonly frame: Frame
  readonly circle: Circle
  /** Nothing for a role to write. */
  readonly role: CircleRole | undefined
  /** Every mandate, past ones included, the latest first. */
  readonly mandates: readonly HolderView[]
  readonly members: readonly MemberView[]
  readonly today: string
  /** Whoever opens votes may fill it by one. */
  readonly mayOpenVote: boolean
  /** What must be done before the role may go. */
  readonly keptBy?: 'still-held' | 'being-filled' | undefined
  readonly forms?: {
    readonly role?: FormState
    readonly mandate?: FormState
    /** The end of one mandate, refused. */
    readonly ending?: { readonly mandate: string; readonly form: FormState }
  }
}

/** A role for those who run the circle: what it is, and who holds it. */
export function RolePage(props: RolePageProps) {
  const { frame, circle, role, forms } = props
  const said = circleTexts[frame.locale]
  const shown = [forms?.role, forms?.mandate, forms?.ending?.form]
  const refused = shown.some((form) => form && Object.keys(form.problems).length > 0)
  return (
    <Layout
      frame={frame}
      title={role?.title ?? said.newRole}
      titleIn={role && writtenLocale}
      crumbs={[
        { label: said.circles, href: paths.circles },
        { label: circle.name, href: paths.circle(circle.slug) },
      ]}
      refused={refused}
    >
      {role ? <Mandates {...props} role={role} /> : null}
      <section>
        {role ? <h2>{said.role}</h2> : null}
        <RoleForm {...props} />
      </section>
      {role ? <EndRole {...props} role={role} /> : null}
    </Layout>
  )
}

function EndRole({ frame, circle, role, keptBy }: RolePageProps & { role: CircleRole }) {
  const said = circleTexts[frame.locale]
  if (keptBy) {
    return (
      <Disclosure summary={said.endRole}>
        <p>{said.refusals[keptBy]}</p>
      </Disclosure>
    )
  }
  return (
    <ActionButton
      frame={frame}
      action={paths.endRole(circle.slug, role.id)}
      label={said.endRole}
      tone="danger"
      confirm={said.endRoleConfirm}
    />
  )
}

function Mandates(props: RolePageProps & { role: CircleRole }) {
  const { frame, circle, role, mandates, members, today } = props
  const { locale } = frame
  const said = circleTexts[locale]
  const form = props.forms?.mandate ?? emptyForm
  const { ending } = props.forms ?? {}
  const endingOf = (id: string) => (ending?.mandate === id ? ending.form : emptyForm)
  return (
    <section>
      <h2>{said.mandates}</h2>
      {mandates.length === 0 ? (
        <p>{said.vacant}</p>
      ) : (
        <Table
          caption={said.mandates}
          captionHidden
          columns={[
            { title: said.holder },
            { title: said.startsOn },
            { title: said.until },
            { title: said.filledBy },
            { title: said.state },
            { title: said.actions },
          ]}
          rows={mandates.map(({ name, mandate }) => [
            name,
            writtenDay(mandate.startsOn, locale),
            endWords(mandate.endedOn ?? mandate.endsOn, locale),
            [said.fillings[mandate.filledBy], mandate.decisionNote].filter(Boolean).join(' · '),
            [said.states[mandateState(mandate, today)], mandate.endReason]
              .filter(Boolean)
              .join(' · '),
            mandateState(mandate, today) === 'over' || mandate.endedOn ? null : (
              <Disclosure summary={said.endMandate} open={endingOf(mandate.id) !== emptyForm}>
                <Form
                  frame={frame}
                  id={`fin-${mandate.id}`}
                  action={paths.endMandate(circle.slug, role.id, mandate.id)}
                  form={endingOf(mandate.id)}
                  submit={said.endMandate}
                  tone="quiet"
                >
                  <TextField
                    name="reason"
                    label={said.endReason}
                    hint={said.endReasonHint}
                    form={endingOf(mandate.id)}
                    maxlength={300}
                  />
                </Form>
              </Disclosure>
            ),
          ])}
        />
      )}
      {props.mayOpenVote ? (
        <p>
          <ButtonLink href={paths.roleVote(circle.slug, role.id)} tone="quiet">
            {roleVoteTexts[locale].openFor}
          </ButtonLink>
        </p>
      ) : null}
      <h3>{said.give}</h3>
      <Form
        frame={frame}
        id="mandat"
        action={paths.mandates(circle.slug, role.id)}
        form={form}
        submit={said.give}
      >
        <Select
          name="member"
          label={said.member}
          form={form}
          required
          options={members
            .filter(({ through }) => !through)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="startsOn" label={said.startsOn} form={form} value={today} required />
        <DateField name="endsOn" label={said.endsOn} hint={said.endsOnHint} form={form} />
        <Select
          name="filledBy"
          label={said.filledBy}
          form={form}
          required
          options={fillings.map((value) => ({ value, label: said.fillings[value] }))}
        />
        <TextField name="note" label={said.note} hint={said.noteHint} form={form} />
      </Form>
    </section>
  )
}

function RoleForm({ frame, circle, role, forms }: RolePageProps) {
  const said = circleTexts[frame.locale]
  const form = forms?.role ?? emptyForm
  return (
    <Form
      frame={frame}
      id="role"
      action={paths.role(circle.slug, role?.id ?? 'nouveau')}
      form={form}
      submit={role ? said.save : said.addRole}
      seen={role !== undefined}
    >
      <TextField name="title" label={said.roleTitle} form={form} value={role?.title} required />
      <Select
        name="kind"
        label={said.kind}
        form={form}
        value={role?.kind ?? 'other'}
        required
        options={roleKinds.map((value) => ({ value, label: said.kinds[value] }))}
      />
      <TextArea
        name="purpose"
        label={said.rolePurpose}
        form={form}
        value={role?.purpose}
        rows={2}
      />
      <TextArea
        name="accountabilities"
        label={said.accountabilities}
        hint={said.accountabilitiesHint}
        form={form}
        value={role?.accountabilities.join('\n')}
        rows={4}
      />
      <NumberField name="seats" label={said.seats} form={form} value={String(role?.seats ?? 1)} />
      <NumberField
        name="termMonths"
        label={said.term}
        hint={said.termHint}
        form={form}
        value={role?.termMonths === undefined ? '' : String(role.termMonths)}
      />
    </Form>
  )
}

function endWords(day: string | undefined, locale: Frame['locale']): string {
  return day ? writtenDay(day, locale) : circleTexts[locale].noTerm
}
